"""Invented pages as newspapers print them, with what must be read from each: served and read by several tests.

Every person, place, paper and event in them is made up. They are hard on purpose: each holds some habit of real
pages that loses, glues, doubles or adds words when it is read carelessly.
"""

# ruff: noqa: E501 -- the lines of a page are as long as its paragraphs.
from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

SITE = "https://www.wexcombeherald.example"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what must be read from it; ``paragraphs`` is None where there is no article.

    ``reason`` is a part of the error then; ``remark`` a part of the one remark, None where there is none.
    """

    path: str
    content: bytes
    content_type: str = HTML
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    genre: str | None = None
    language: str = "en-GB"
    correction: str | None = None
    paragraphs: tuple[str, ...] | None = None
    reason: str | None = None
    remark: str | None = None

    @property
    def charset(self) -> str | None:
        """The encoding that a server would state."""
        return self.content_type.partition("charset=")[2] or None


def linked(**fields: Any) -> str:
    """Return a JSON-LD block with *fields*."""
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


_PUBLISHER = {
    "@type": "NewsMediaOrganization",
    "name": "Wexcombe Herald",
    "logo": {"@type": "ImageObject", "url": "/l.png"},
}

_COOKIES = """<div id="onetrust-banner-sdk" class="cookie-banner" role="dialog"><p>We and our 743 partners store cookies on
your device to show you personalised content. You can change your mind at any time.</p><button>Accept all</button>
<button>Manage choices</button></div>"""

_NAV = """<a class="skip-link" href="#main">Skip to content</a><header class="site-header"><a href="/"><img alt="Wexcombe
Herald" src="/logo.svg"></a><nav aria-label="Main"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a>
</li><li><a href="/opinion">Opinion</a></li><li><a href="/whats-on">What's on</a></li><li><a href="/subscribe">Subscribe
</a></li></ul></nav></header>"""

_FOOTER = """<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy
policy</a></li><li><a href="/complaints">Complaints and corrections</a></li></ul><p>© 2024 Wexcombe Herald Ltd. All rights
reserved. Registered in England, number 00000000.</p></footer><script>window.dataLayer=window.dataLayer||[];</script>"""

_RELATED = """<section class="related-stories"><h2>More on this story</h2><ul><li><a href="/news/a1">Parents to march
over school bus cuts</a></li><li><a href="/news/a2">Council tax to rise by 4.9% in April</a></li><li><a href="/news/a3">
How your councillor voted</a></li></ul></section>"""

_COMMENTS = """<section id="comments" class="comments"><h2>Comments (2)</h2><div class="comment"><p class="user">wexlad77
</p><p>Absolute disgrace, they should all be sacked and the chamber sold for flats.</p></div><div class="comment"><p>Well
said, I have been saying this since the swimming pool closed in 2011.</p></div></section>"""


def _modern(head: str, article: str, *, title: str, lang: str = "en-GB", after: str = _RELATED + _COMMENTS) -> bytes:
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Wexcombe Herald</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{head}
<style>.ad{{min-height:250px}}</style></head>
<body class="has-sidebar newsletter-open">{_COOKIES}{_NAV}
<div class="ad-slot" id="div-gpt-ad-top"><p>Advertisement</p></div>
<main id="main"><article class="article">{article}</article>
<aside class="sidebar"><h3>Most read</h3><ol><li><a href="/news/b1">Cat rescued from weather vane for third time</a></li>
<li><a href="/news/b2">Baker wins pasty prize</a></li></ol></aside>{after}</main>{_FOOTER}</body></html>""".encode()


_LIBRARY = Page(
    path="/news/library-vote",
    headline="Council votes to close two libraries after six-hour debate",
    standfirst="Campaigners say the decision will leave the north of the town without a public reading room.",
    byline="Marian Holt, Devesh Pathak",
    outlet="Wexcombe Herald",
    published="2024-03-12T21:40:00+00:00",
    url=f"{SITE}/news/library-vote",
    paragraphs=(
        "Wexcombe town council voted on Tuesday night to close two of its five libraries, after a debate that lasted "
        "six hours and was twice interrupted from the public gallery.",
        "The leader of the council, Edna Marsh, said the closures would save £310,000 a year. “Nobody came into "
        "politics to shut a library,” she said. “But we cannot spend money that we do not have.”",
        "Councillors split 14–11, with two abstentions — the closest vote since 2009.",
        "What happens next",
        "Tom Okafor, who has run the Harrow Lane branch for 19 years, said he'd been told “about an hour before "
        "everybody else”.",
        "The two branches, at Harrow Lane and St Bride's, will shut on 31 May.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="Council votes to close two libraries after six-hour debate",
            description="Campaigners say the decision will leave the north of the town without a public reading room.",
            datePublished="2024-03-12T21:40:00Z",
            dateModified="2024-03-13T08:02:11Z",
            author=[
                {"@type": "Person", "name": "Marian Holt", "url": f"{SITE}/profile/marian-holt"},
                {"@type": "Person", "name": "Devesh Pathak"},
            ],
            publisher=_PUBLISHER,
            mainEntityOfPage=f"{SITE}/news/library-vote",
            isAccessibleForFree=True,
        )
        + f"""<link rel="canonical" href="{SITE}/news/library-vote">
<meta property="og:title" content="Two libraries to close | Wexcombe Herald"><meta property="og:site_name"
content="Wexcombe Herald"><meta property="og:type" content="article">""",
        """<header><p class="kicker"><a href="/news/politics">Local politics</a></p>
<h1>Council votes to close two libraries after six-hour debate</h1>
<p class="standfirst">Campaigners say the decision will leave the north of the town without a public reading room.</p>
<div class="byline">By <a rel="author" href="/profile/marian-holt">Marian Holt</a> and <a rel="author"
href="/p/d">Devesh Pathak</a></div><time datetime="2024-03-12T21:40:00Z">12 March 2024, 9.40pm</time>
<ul class="share-tools"><li><a href="https://social.example/s">Share</a></li><li><a href="mailto:?">Email</a></li></ul>
</header>
<figure><img src="/i/1.jpg" alt="The council chamber"><figcaption>The chamber on Tuesday. <span class="credit">Photograph:
Ann Lee</span></figcaption></figure>
<div class="article-body">
<p>Wexcombe town council voted on <time datetime="2024-03-12">Tuesday night</time> to close two of its five
  <a href="/topic/libraries">libraries</a>, after a debate that lasted six hours and was twice interrupted from the
  public gallery.</p>
<div class="ad-slot"><span class="ad-label">Advertisement</span></div>
<p>The leader of the council, <strong>Edna Marsh</strong>, said the closures would save &pound;310,000 a year.
&ldquo;Nobody came into politics to shut a library,&rdquo; she said. &ldquo;But we cannot spend money that we do not
have.&rdquo;</p>
<blockquote class="pullquote"><p>Nobody came into politics to shut a library</p><cite>Edna Marsh</cite></blockquote>
<p>Councillors split 14&ndash;11, with two abstentions &mdash; the closest vote since 2009.</p>
<p><strong>Read more:</strong> <a href="/news/budget-gap">The hole in Wexcombe's budget, explained</a></p>
<div class="newsletter-signup"><h3>Get the Herald in your inbox</h3><p>Sign up to our free daily newsletter.</p>
<form><input type="email"><button>Sign up</button></form></div>
<h2>What happens next</h2>
<p>Tom Okafor, who has run the Harrow Lane branch for 19 years, said he'd been told &#8220;about an hour before everybody
else&#8221;.</p>
<p>The two branches, at Harrow Lane and St&nbsp;Bride's, will shut on 31 May.</p>
<p class="tags">Topics: <a href="/t/l">Libraries</a> <a href="/t/c">Council</a></p></div>""".replace("St&nbsp;", "St "),
        title="Two libraries to close",
    ),
)

_ELECTION = Page(
    path="/live/by-election-night",
    headline="Wexcombe North by-election: count under way",
    byline="Priya Nandakumar",
    outlet="Wexcombe Herald",
    published="2023-10-19T22:00:00+01:00",
    url=f"{SITE}/live/by-election-night",
    genre="live",
    paragraphs=(
        "Dunmore wins by 214 votes",
        "Alys Dunmore has been elected as the new member for Wexcombe North with a majority of 214.",
        "“I did not expect this, and I will not forget it,” she told supporters in the sports hall.",
        "Recount called",
        "The returning officer has agreed to a recount at the request of two candidates.",
        "Turnout was 38.2%, down from 64.7% at the general election.",
        "Polls close",
        "The polls have closed. Good evening and welcome: we are at the leisure centre until the end.",
    ),
    content=_modern(
        linked(
            **{"@type": "LiveBlogPosting"},
            headline="Wexcombe North by-election: count under way",
            datePublished="2023-10-19T22:00:00+01:00",
            coverageStartTime="2023-10-19T22:00:00+01:00",
            author={"@type": "Person", "name": "Priya Nandakumar"},
            publisher=_PUBLISHER,
            url=f"{SITE}/live/by-election-night",
            liveBlogUpdate=[
                {
                    "@type": "BlogPosting",
                    "headline": "Dunmore wins by 214 votes",
                    "datePublished": "2023-10-20T02:51:00+01:00",
                    "articleBody": "Alys Dunmore has been elected as the new member for Wexcombe North with a majority of "
                    "214.\n“I did not expect this, and I will not forget it,” she told supporters in the sports hall.",
                },
                {
                    "@type": "BlogPosting",
                    "headline": "Polls close",
                    "datePublished": "2023-10-19T22:00:00+01:00",
                    "articleBody": "The polls have closed. Good evening and welcome: we are at the leisure centre until the end.",
                },
            ],
        ),
        """<h1>Wexcombe North by-election: count under way</h1><p class="byline">Priya Nandakumar</p>
<div class="live-controls"><button>Newest first</button> <button>Show key events only</button></div>
<div class="live-blog">
<article class="live-update" id="u-3"><time datetime="2023-10-20T02:51:00+01:00">02:51</time>
<h2><a href="#u-3">Dunmore wins by 214 votes</a></h2><p>Alys Dunmore has been elected as the new member for Wexcombe North
with a majority of 214.</p><p>“I did not expect this, and I will not forget it,” she told supporters in the sports
hall.</p><div class="share-buttons"><a href="#">Share</a> <a href="#">Copy link</a></div></article>
<article class="live-update" id="u-2"><time datetime="2023-10-20T01:30:00+01:00">01:30</time>
<h2><a href="#u-2">Recount called</a></h2><p>The returning officer has agreed to a recount at the request of two
candidates.</p><p>Turnout was 38.2%, down from 64.7% at the general election.</p></article>
<article class="live-update" id="u-1"><time datetime="2023-10-19T22:00:00+01:00">22:00</time>
<h2><a href="#u-1">Polls close</a></h2><p>The polls have closed. Good evening and welcome: we are at the leisure centre
until the end.</p></article></div>""",
        title="By-election night",
    ),
)

_STORM = Page(
    path="/live/storm-edgar",
    headline="Storm Edgar: trees down across the county",
    outlet="Wexcombe Herald",
    published="2022-02-18T06:00:00+00:00",
    url=f"{SITE}/live/storm-edgar",
    genre="live",
    paragraphs=(
        "Bridge reopens",
        "The swing bridge has reopened to traffic in both directions, the harbour master says.",
        "Power back in Marlow Road",
        "Engineers have restored power to 340 homes in Marlow Road and Quay Street.",
        "Schools shut",
        "All eleven primary schools in the town will stay shut on Friday, the county council says.",
        "Red warning",
        "A red warning for wind is in force from 7am. People are told to stay indoors and away from the sea wall.",
    ),
    content=_modern(
        linked(
            **{"@type": ["LiveBlogPosting", "NewsArticle"]},
            headline="Storm Edgar: trees down across the county",
            datePublished="2022-02-18T06:00:00Z",
            publisher=_PUBLISHER,
            liveBlogUpdate=[
                {"headline": headline, "articleBody": f"<p>{body}</p>"}
                for headline, body in (
                    (
                        "Bridge reopens",
                        "The swing bridge has reopened to traffic in both directions, the harbour master says.",
                    ),
                    (
                        "Power back in Marlow Road",
                        "Engineers have restored power to 340 homes in Marlow Road and Quay Street.",
                    ),
                    (
                        "Schools shut",
                        "All eleven primary schools in the town will stay shut on Friday, the county council says.",
                    ),
                    (
                        "Red warning",
                        "A red warning for wind is in force from 7am. People are told to stay indoors and away from "
                        "the sea wall.",
                    ),
                )
            ],
        )
        + f'<link rel="canonical" href="{SITE}/live/storm-edgar">',
        """<h1>Storm Edgar: trees down across the county</h1><div class="posts">
<div class="post"><h3>Bridge reopens</h3><p>The swing bridge has reopened to traffic in both directions, the harbour
master says.</p></div>
<div class="post"><h3>Power back in Marlow Road</h3><p>Engineers have restored power to 340 homes in Marlow Road and Quay
Street.</p></div>
<div class="post"><h3>Red warning</h3><p>A red warning for wind is in force from 7am. People are told to stay indoors and
away from the sea wall.</p></div></div><button class="load-more">Show more</button>""",
        title="Storm Edgar live",
    ),
)

_GALLERY = Page(
    path="/pictures/flower-show",
    headline="Wexcombe flower show in pictures",
    byline="Ann Lee",
    outlet="Wexcombe Herald",
    published="2021-07-03",
    url=f"{SITE}/pictures/flower-show",
    paragraphs=(
        "The 112th Wexcombe flower show drew 9,000 visitors on Saturday, the most since the war.",
        "Joyce Penrose, 83, with the dahlia that won her the Mayor's Cup for the fourth time.",
        "A visitor shelters under a giant rhubarb leaf as the rain begins.",
        "Judges confer over the marrows. “It took us an hour,” said Clive Batt.",
        "The show ends with a procession along the river.",
    ),
    content=_modern(
        linked(
            **{"@type": "ImageGallery"},
            name="Wexcombe flower show in pictures",
            datePublished="2021-07-03",
            author={"@type": "Person", "name": "Ann Lee"},
            publisher=_PUBLISHER,
            url=f"{SITE}/pictures/flower-show",
        ),
        """<h1>Wexcombe flower show in pictures</h1><p>The 112th Wexcombe flower show drew 9,000 visitors on Saturday, the
most since the war.</p><div class="gallery">
<figure><img src="1.jpg" alt="A woman and a flower"><figcaption>Joyce Penrose, 83, with the dahlia that won her the Mayor's
Cup for the fourth time. <span class="credit">Photograph: Ann Lee</span></figcaption></figure>
<figure><img src="2.jpg" alt=""><figcaption>A visitor shelters under a giant rhubarb leaf as the rain begins. <span
class="credit">Photograph: Ann Lee</span></figcaption></figure>
<div class="ad-slot"><p>Advertisement</p></div>
<figure><img src="3.jpg" alt=""><figcaption>Judges confer over the marrows. “It took us an hour,” said Clive Batt. <span
class="credit">Photograph: Ann Lee</span></figcaption></figure>
<figure><img src="4.jpg" alt=""><figcaption>The show ends with a procession along the river. <span class="credit">Photograph:
Ann Lee</span></figcaption></figure></div>""",
        title="Flower show in pictures",
    ),
)

_PAYWALL_OPENING = Page(
    path="/premium/harbour-deal",
    headline="The harbour deal that nobody read",
    standfirst="Four people signed it. Two of them say they never saw page nine.",
    byline="Oswin Crale",
    outlet="Wexcombe Herald",
    published="2024-01-20T06:00:00+00:00",
    url=f"{SITE}/premium/harbour-deal",
    remark="only the opening can be read",
    paragraphs=(
        "It was a wet Thursday in November when the four trustees of the harbour met above the chandler's shop to sign "
        "a lease that would run for 125 years.",
        "Nobody, two of them now say, had read page nine.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="The harbour deal that nobody read",
            description="Four people signed it. Two of them say they never saw page nine.",
            datePublished="2024-01-20T06:00:00Z",
            author={"@type": "Person", "name": "By Oswin Crale"},
            publisher=_PUBLISHER,
            isAccessibleForFree="False",
            wordCount=1840,
            hasPart={"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paywalled"},
            url=f"{SITE}/premium/harbour-deal",
        ),
        """<h1>The harbour deal that nobody read</h1><h2 class="article-subtitle">Four people signed it. Two of them say they
never saw page nine.</h2><div class="article-body"><p>It was a wet Thursday in November when the four trustees of the harbour
met above the chandler's shop to sign a lease that would run for 125 years.</p><p>Nobody, two of them now say, had read page
nine.</p></div><div class="paywall-prompt"><h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href="/login">
Sign in</a> to read the full story.</p><p>Unlimited digital access from £1 per week. Cancel any time.</p></div>""",
        title="The harbour deal that nobody read",
    ),
)

_PAYWALL_NOTHING = Page(
    path="/premium/empty",
    reason="paywall",
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="Inside the council's secret spreadsheet",
            datePublished="2024-02-02T06:00:00Z",
            publisher=_PUBLISHER,
            isAccessibleForFree=False,
            url=f"{SITE}/premium/empty",
        ),
        """<h1>Inside the council's secret spreadsheet</h1><div class="regwall"><h2>This article is for subscribers only
</h2><p>To continue reading, subscribe from £1 per week. Already have an account? Sign in.</p></div>""",
        title="Inside the council's secret spreadsheet",
    ),
)

_AMP = Page(
    path="/amp/news/footbridge",
    headline="Footbridge shut for a third winter",
    byline="Lewis Brandreth",
    outlet="Wexcombe Herald",
    published="2023-12-04T10:15:00+00:00",
    url=f"{SITE}/news/footbridge",
    paragraphs=(
        "The footbridge at Mill Lane will stay shut until the spring, the county council has admitted, because the steel "
        "that was ordered for it was cut to the wrong length.",
        "“It is eleven centimetres,” said the county's head of highways, Ruth Adeyemi. “You would not think that it "
        "mattered.”",
        "The council has ordered:",
        "four new girders,",
        "a second survey, and",
        "an apology to the residents of Mill Lane.",
    ),
    content=f"""<!doctype html><html ⚡ lang="en-GB"><head><meta charset="utf-8"><script async
src="https://cdn.ampproject.org/v0.js"></script><title>Footbridge shut for a third winter</title><link rel="canonical"
href="{
        SITE
    }/news/footbridge"><meta name="viewport" content="width=device-width"><style amp-boilerplate>body{{-webkit-animation:
none}}</style>{
        linked(
            **{"@type": "ReportageNewsArticle"},
            headline="Footbridge shut for a third winter",
            datePublished="2023-12-04T10:15:00Z",
            author={"@type": "Person", "name": "Lewis Brandreth"},
            publisher=_PUBLISHER,
            mainEntityOfPage={"@type": "WebPage", "@id": f"{SITE}/news/footbridge"},
        )
    }</head><body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Home</a></li></ul></amp-sidebar>
<amp-consent layout="nodisplay"><div>We value your privacy. Please choose.</div></amp-consent>
<header class="masthead"><amp-img src="/l.png" width="200" height="40" alt="Herald"></amp-img></header><main><h1>Footbridge
shut for a third winter</h1><div class="meta"><span class="author">Lewis Brandreth</span> <time
datetime="2023-12-04T10:15:00Z">4 Dec 2023</time></div><amp-social-share type="email"></amp-social-share>
<p>The footbridge at Mill Lane will stay shut until the spring, the county council has admitted, because the steel that was
ordered for it was cut to the wrong length.</p><amp-ad width="300" height="250" type="doubleclick"><div
placeholder>Advertisement</div></amp-ad><p>“It is eleven centimetres,” said the county's head of highways, Ruth Adeyemi. “You
would not think that it mattered.”</p><p>The council has ordered:</p><ul><li>four new girders,</li><li>a second survey,
and</li><li>an apology to the residents of Mill Lane.</li></ul><amp-embed type="taboola"><p>You may like</p></amp-embed></main>
<footer>© Wexcombe Herald</footer></body></html>""".encode(),
    genre="news",
)

_TABLES = Page(
    path="/archive/1999/03/10/budget.htm",
    content_type="text/html",
    headline="Sewell's budget 'will cost us the pier'",
    byline="Harriet Quill",
    outlet=None,
    published="1999-03-10",
    url=None,
    language="en",
    paragraphs=(
        "MAYOR Reg Sewell was jeered by traders last night as he set out a budget that, in the words of one of them, “will "
        "cost us the pier”.",
        "Mr Sewell – in his third year of office – told a packed assembly room that repairs to the pier, put at £1.2m, could "
        "“wait another winter”.",
        "It was, said the stallholder Nora Fitch, “the same speech as last year, with the figures rubbed out”.",
        "The assembly votes on Monday.",
    ),
    content="""<HTML><HEAD><TITLE>Sewell's budget 'will cost us the pier'</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252"></HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="0" CELLSPACING="0"><TR><TD COLSPAN="3" BGCOLOR="#003366"><FONT COLOR="white"
SIZE="5"><B>The Saltmere Echo</B></FONT></TD></TR>
<TR><TD WIDTH="120" VALIGN="TOP"><FONT SIZE="1"><A HREF="/">Home</A><BR><A HREF="/news/">News</A><BR><A HREF="/sport/">Sport
</A><BR><A HREF="/letters/">Letters</A><BR><A HREF="/jobs/">Jobs</A></FONT></TD>
<TD WIDTH="480" VALIGN="TOP"><FONT FACE="Times" SIZE="5"><B>Sewell's budget 'will cost us the pier'</B></FONT><BR>
<FONT SIZE="2"><I>By Harriet Quill</I></FONT><BR><FONT SIZE="1">Wednesday March 10, 1999</FONT><BR><BR>
<FONT FACE="Times" SIZE="3">MAYOR Reg Sewell was jeered by traders last night as he set out a budget that, in the words of
one of them, &#147;will cost us the pier&#148;.<BR><BR>
Mr Sewell &#150; in his third year of office &#150; told a packed assembly room that repairs to the pier, put at \xa31.2m,
could \x93wait another winter\x94.
<BR>&nbsp;<BR>
It was, said the stallholder Nora Fitch, \x93the same speech as last year, with the figures rubbed out\x94.<P>
The assembly votes on Monday.</FONT></TD>
<TD WIDTH="160" VALIGN="TOP"><TABLE BORDER="1"><TR><TD><FONT SIZE="1">Visit <A HREF="http://carpets.example">Carpet World
</A> for 20% off!</FONT></TD></TR></TABLE></TD></TR>
<TR><TD COLSPAN="3" ALIGN="CENTER"><FONT SIZE="1">Copyright 1999 Saltmere Newspapers | <A HREF="/contact.htm">Contact
us</A></FONT></TD></TR></TABLE></BODY></HTML>""".encode("latin-1"),
)

_SOUP = Page(
    path="/a/8841",
    headline="Lido to reopen in May with a café and a higher price",
    byline="Bea Standish",
    outlet="Tarn Valley News",
    published="2022-04-02T07:30:00+01:00",
    url="https://tarnvalley.example/a/8841",
    language="en",
    paragraphs=(
        "The lido will reopen on 14 May, eight months after its floor gave way, with a café in the old pump room and tickets "
        "at £6.50, up from £4.",
        "“We know what people will say about the price,” said its manager, Joanna Frith. “I would say it too. But the floor "
        "cost more than the pool did.”",
        "Season tickets bought before September will be honoured.",
        "The town's swimming club, founded in 1931, will have the first hour.",
    ),
    content="""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Lido to reopen in May with a café and a higher price -
Tarn Valley News</title><meta property="og:site_name" content="Tarn Valley News"><meta property="og:url"
content="https://tarnvalley.example/a/8841"><meta property="article:published_time" content="2022-04-02T07:30:00+01:00"><meta
name="author" content="Bea Standish"></head><body><div class="x1"><div class="x2"><a href="/">Tarn Valley News</a></div><div
class="x3"><a href="/n">News</a><a href="/s">Sport</a><a href="/w">Weather</a><a href="/e">E-paper</a></div></div><div
class="x4"><div class="x5"><div class="x6">Lido to reopen in May with a café and a higher price</div><div class="x7">Bea
Standish</div><div class="x7">2 April 2022</div><div class="x8"><div class="x9">The lido will reopen on 14 May, eight months
after its floor gave way, with a café in the old pump room and tickets at £6.50, up from £4.</div><div class="x9">“We know
what people will say about the price,” said its manager, <span class="x10">Joanna Frith</span>. “I would say it too. But the
floor cost more than the pool did.”</div><div class="x11"><div>Advertisement</div></div><div class="x9">Season tickets bought
before September will be honoured.</div><div class="x9">The town's swimming club, founded in 1931, will have the first
hour.</div></div></div><div class="x12"><div class="x13">You may also like</div><div class="x14"><a href="/a/1">Ten walks for
a wet Sunday</a></div><div class="x14"><a href="/a/2">Where to find the first asparagus</a></div></div></div><div
class="x15"><div>© Tarn Valley News 2022</div><div><a href="/t">Terms</a> <a href="/p">Privacy</a></div></div></body></html>""".encode(),
)

_GERMAN = Page(
    path="/lokales/haushalt-beschlossen",
    headline="Stadtrat beschließt Haushalt nach Mitternacht",
    standfirst="Das Freibad bleibt offen, die Musikschule wird teurer.",
    byline="Anke Rohloff",
    outlet="Niederauer Bote",
    published="2005-03-14T10:15:00",
    url="https://www.niederauer-bote.example/lokales/haushalt-beschlossen",
    language="de",
    paragraphs=(
        "Der Stadtrat von Niederau hat in der Nacht zum Montag den Haushalt beschlossen. Die Entscheidung fiel um 0.40 Uhr mit "
        "22 zu 19 Stimmen.",
        "„Das ist kein schöner Haushalt, aber ein ehrlicher“, sagte Kämmerin Ilse Brandt. „Wer mehr will, muss sagen, woher "
        "das Geld kommt.“",
        "Die Gebühren der Musikschule steigen um 8,5 Prozent. Das Freibad – im Vorjahr von der Schließung bedroht – bleibt "
        "geöffnet.",
        "Korrektur: In einer früheren Fassung hieß es, die Abstimmung sei geheim gewesen.",
    ),
    content="""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Stadtrat beschließt Haushalt nach Mitternacht |
Niederauer Bote</title><link rel="canonical" href="/lokales/haushalt-beschlossen"><meta property="og:site_name"
content="Niederauer Bote"><meta property="og:type" content="article"></head><body><div id="cmp-consent-banner"><p>Wir verwenden
Cookies, um Inhalte zu personalisieren. Mit einem Klick stimmen Sie zu.</p></div><nav><a href="/">Start</a> <a
href="/lokales">Lokales</a> <a href="/abo">Abo</a></nav><main><article><header><h1>Stadtrat beschließt Haushalt nach
Mitternacht</h1><p class="subtitle">Das Freibad bleibt offen, die Musikschule wird teurer.</p><p class="autor">Von Anke
Rohloff</p><p class="datum">Veröffentlicht am 14.03.2005 um 10:15 Uhr</p></header><p>Der Stadtrat von Niederau hat in der Nacht
zum Montag den Haushalt beschlossen. Die Entscheidung fiel um 0.40&nbsp;Uhr mit 22 zu 19 Stimmen.</p><p>&bdquo;Das ist kein
schöner Haushalt, aber ein ehrlicher&ldquo;, sagte Kämmerin Ilse Brandt. &bdquo;Wer mehr will, muss sagen, woher das Geld
kommt.&ldquo;</p><div class="anzeige">Anzeige</div><p>Lesen Sie auch: <a href="/lokales/freibad">Freibad: Was die Rettung
kostet</a></p><p>Die Gebühren der Musikschule steigen um 8,5 Prozent. Das Freibad &ndash; im Vorjahr von der Schließung bedroht
&ndash; bleibt geöffnet.</p><p><em>Korrektur: In einer früheren Fassung hieß es, die Abstimmung sei geheim gewesen.</em></p>
<div class="teilen"><a href="#">Teilen</a> <a href="#">Drucken</a></div></article></main><footer>Impressum | Datenschutz |
© Niederauer Bote</footer></body></html>""".replace("&nbsp;", " ").encode(),
)

_FRENCH = Page(
    path="/region/tramway",
    content_type="text/html; charset=iso-8859-1",
    headline="Le tramway s'arrêtera encore à la gare",
    byline="Solène Marchetti",
    outlet="Le Courrier de Valserre",
    published="2018-02-01T12:00:00+01:00",
    url="https://www.courrier-valserre.example/region/tramway",
    language="fr-FR",
    paragraphs=(
        "Le conseil de l'agglomération a renoncé, jeudi, à prolonger le tramway jusqu'à l'hôpital\xa0: les travaux coûteraient "
        "87\xa0millions d'euros.",
        "«\xa0Nous n'avons pas dit non, nous avons dit pas maintenant\xa0», a déclaré la présidente, Odile Ferrand.",
        "Les usagers, eux, ne décolèrent pas. «\xa0On nous le promet depuis 2004\xa0», rappelle Hervé Sanson, du collectif "
        "Valserre-Nord.",
    ),
    content="""<!DOCTYPE html><html lang="fr-FR"><head><title>Le tramway s'arrêtera encore à la gare - Le Courrier de
Valserre</title><link rel="canonical" href="https://www.courrier-valserre.example/region/tramway"><meta property="og:title"
content="Le tramway s'arrêtera encore à la gare"><meta property="og:site_name" content="Le Courrier de Valserre"><meta
name="DC.date.issued" content="2018-02-01T12:00:00+01:00"><meta name="DC.creator" content="Solène Marchetti"></head><body>
<div class="menu"><a href="/">Accueil</a><a href="/region">Région</a><a href="/abonnement">Abonnez-vous</a></div>
<div class="contenu"><h1>Le tramway s'arrêtera encore à la gare</h1><p class="signature">Par Solène Marchetti</p><p
class="date">Publié le 1er février 2018 à 12h00</p><div class="texte"><p>Le conseil de l'agglomération a renoncé, jeudi, à
prolonger le tramway jusqu'à l'hôpital\xa0: les travaux coûteraient 87\xa0millions d'euros.</p><p>«\xa0Nous n'avons pas dit
non, nous avons dit pas maintenant\xa0», a déclaré la présidente, Odile Ferrand.</p><p class="lire">Lire aussi : <a
href="/region/bus">Les bus de nuit reviennent</a></p><p>Les usagers, eux, ne décolèrent pas. <q>On nous le promet depuis
2004</q>, rappelle Hervé Sanson, du collectif Valserre-Nord.</p></div></div><div class="pied">Mentions légales</div></body>
</html>""".replace("<q>", "«\xa0")
    .replace("</q>", "\xa0»")
    .encode("latin-1"),
)

_AMENDED = Page(
    path="/news/quarry-inquiry",
    headline="Quarry inquiry to hear from former foreman",
    byline="Marian Holt",
    outlet="Wexcombe Herald",
    published="2024-05-02T18:00:00+01:00",
    url=f"{SITE}/news/quarry-inquiry",
    correction="The foreman retired in 2016, not in 2019.",
    paragraphs=(
        "The public inquiry into the Blackdown quarry will hear next week from the man who was its foreman for two decades.",
        "Gerald Voss, 71, retired in 2016. His statement, which the Herald has seen, says that he warned the company “in "
        "writing, twice” about the north face.",
        "The company said it would not comment while the inquiry was sitting.",
        "This article was amended on 3 May 2024. An earlier version said that Gerald Voss retired in 2019.",
    ),
    content=_modern(
        linked(
            **{
                "@graph": [
                    {"@type": "WebSite", "name": "Wexcombe Herald", "url": SITE},
                    {"@type": "NewsMediaOrganization", "@id": f"{SITE}/#org", "name": "Wexcombe Herald"},
                    {"@type": "Person", "@id": f"{SITE}/#holt", "name": "Marian Holt"},
                    {
                        "@type": "NewsArticle",
                        "headline": "Quarry inquiry to hear from former foreman",
                        "datePublished": "2024-05-02T18:00:00+01:00",
                        "author": {"@id": f"{SITE}/#holt"},
                        "publisher": {"@id": f"{SITE}/#org"},
                        "mainEntityOfPage": {"@id": f"{SITE}/news/quarry-inquiry"},
                        "correction": {
                            "@type": "CorrectionComment",
                            "text": "The foreman retired in 2016, not in 2019.",
                            "datePublished": "2024-05-03",
                        },
                    },
                    {"@type": "NewsArticle", "headline": "Another story", "url": f"{SITE}/news/another"},
                ]
            }
        ),
        """<h1>Quarry inquiry to hear from former foreman</h1><p class="byline">By Marian Holt</p><div class="article-body">
<p>The public inquiry into the Blackdown quarry will hear next week from the man who was its foreman for two decades.</p>
<p>Gerald Voss, 71, retired in <del>2019</del> <ins>2016</ins>. His statement, which the Herald has seen, says that he warned
the company “in writing, twice” about the north face.</p><p>The company said it would not comment while the inquiry was
sitting.</p></div><footer class="article-footer"><p>&bull; This article was amended on 3 May 2024. An earlier version said
that Gerald Voss retired in 2019.</p><a href="/contact">Contact the newsdesk</a></footer>""".replace("&bull; ", ""),
        title="Quarry inquiry to hear from former foreman",
    ),
)

_OPINION = Page(
    path="/opinion/benches",
    headline="They took our benches, and we said thank you",
    standfirst="A town that does not let you sit down does not want you to stay.",
    byline="Cosima Reeve",
    outlet="Wexcombe Herald",
    published="2023-06-11T09:00:00+01:00",
    url=f"{SITE}/opinion/benches",
    genre="opinion",
    paragraphs=(
        "I counted them last week. In 1998 there were forty-one benches between the station and the sea. There are now six.",
        "Where did they go? Nobody decided it. There was no vote, no notice, no last sit. They went one by one, “for repair”, "
        "and the repair was a patch of clean tarmac.",
        "As the planner Hugh Lorne once wrote:",
        "A bench is the cheapest thing a town can build that says: you may stop here.",
        "He was right, and we let them go.",
    ),
    content=_modern(
        linked(
            **{"@type": "OpinionNewsArticle"},
            headline="They took our benches, and we said thank you",
            description="A town that does not let you sit down does not want you to stay.",
            datePublished="2023-06-11T09:00:00+01:00",
            author="Cosima Reeve",
            articleSection="Opinion",
            publisher=_PUBLISHER,
            url=f"{SITE}/opinion/benches",
        ),
        """<p class="section"><a href="/opinion">Opinion</a></p><h1>They took our benches, and we said thank you</h1>
<a rel="author" href="/p/reeve">Cosima Reeve</a><p class="standfirst">A town that does not let you sit down does not want you to
stay.</p><div class="article-body"><p><span class="dropcap">I</span> counted them last week. In 1998 there were forty-one
benches between the station and the sea. There are now six.</p><p>Where did they go? Nobody decided it. There was no vote, no
notice, no last sit. They went one by one, “for repair”, and the repair was a patch of clean tarmac.</p><p>As the planner Hugh
Lorne once wrote:</p><blockquote><p>A bench is the cheapest thing a town can build that says: you may stop here.</p>
</blockquote><p>He was right, and we let them go.</p></div><div class="author-bio"><p>Cosima Reeve is a columnist and the
author of The Long Promenade.</p></div>""",
        title="They took our benches",
    ),
)

_SPONSORED = Page(
    path="/partners/kitchen",
    headline="Five ways to love your kitchen again",
    outlet="Wexcombe Herald",
    published="2023-09-01",
    url=f"{SITE}/partners/kitchen",
    genre="sponsored",
    paragraphs=(
        "Does your kitchen still make you smile? Homeowners across the county are finding that a few small changes go a long "
        "way.",
        "“Start with the handles,” says Petra Lund of Lund Interiors. “Everybody forgets the handles.”",
        "A survey of 200 customers found that nine in ten would do it again.",
    ),
    content=_modern(
        f"""<link rel="canonical" href="{SITE}/partners/kitchen"><meta property="og:type" content="article"><meta
property="og:title" content="Five ways to love your kitchen again"><meta property="og:site_name" content="Wexcombe Herald"><meta
property="article:published_time" content="2023-09-01">""",
        """<div class="label"><span>Sponsored content</span></div><h1>Five ways to love your kitchen again</h1><div
class="text"><p>Does your kitchen still make you smile? Homeowners across the county are finding that a few small changes go a
long way.</p><p>“Start with the handles,” says Petra Lund of Lund Interiors. “Everybody forgets the handles.”</p><p>A survey of
200 customers found that nine in ten would do it again.</p></div>""",
        title="Five ways to love your kitchen again",
    ),
)

_FRONT = Page(
    path="/news",
    reason="section front",
    content=_modern(
        f'<link rel="canonical" href="{SITE}/news"><meta property="og:type" content="website">',
        "<h1>News</h1>"
        + "".join(
            f'<div class="card"><a href="/news/{number}"><img src="/{number}.jpg" alt=""></a><h3><a href="/news/{number}">'
            f'{headline}</a></h3><p class="summary">{summary}</p><span class="time">{number} hours ago</span></div>'
            for number, (headline, summary) in enumerate(
                (
                    ("Council votes to close two libraries", "A six-hour debate ended in the closest vote since 2009."),
                    ("Lifeboat called out four times in a night", "The crew rescued seven people and a spaniel."),
                    ("Harbour lease to be examined again", "Trustees admit that they had not read page nine."),
                    ("Swans return to Mill Pond", "A pair has nested there for the first time in a decade."),
                    ("Road to shut for sewer works", "The work will last until the middle of June, it is hoped."),
                    ("Pupils stage opera in a car park", "The audience watched from the roof of the multi-storey."),
                ),
                start=2,
            )
        ),
        title="News",
        after="",
    ),
)

_HOME = Page(
    path="/",
    reason="section front",
    content=_modern(
        linked(
            **{"@type": "CollectionPage"},
            name="Wexcombe Herald",
            mainEntity={
                "@type": "ItemList",
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": 1,
                        "item": {"@type": "NewsArticle", "headline": "Swans return", "url": f"{SITE}/news/swans"},
                    }
                ],
            },
        ),
        """<h2>Top stories</h2><p><a href="/news/swans">Swans return</a> A pair has nested on Mill Pond for the first time in a
decade, to the delight of everybody but the ducks.</p><p><a href="/news/sewer">Road to shut</a> The work will last until the
middle of June, or so the county hopes, and the detour is eleven miles.</p>""",
        title="Home",
        after="",
    ),
)

_MISSING = Page(
    path="/news/no-such-page",
    reason="an error page",
    content=_modern(
        "",
        """<h1>404: page not found</h1><p>Sorry, we can't find the page you are looking for. It may have been moved, or it may
never have been there at all.</p><p>Try our <a href="/">home page</a> or search for it above.</p>""",
        title="Page not found",
    ),
)

_SEARCH = Page(
    path="/search?q=libraries",
    reason="search results",
    content=_modern(
        linked(**{"@type": "SearchResultsPage"}, name="Search results for libraries"),
        """<h1>Search results for libraries</h1><p>3 results</p><ul><li><a href="/news/library-vote">Council votes to close two
libraries</a> Wexcombe town council voted on Tuesday night to close two of its five libraries.</li><li><a href="/news/x">Library
fines scrapped</a> Nobody will be charged for late books from the first of April.</li></ul>""",
        title="Search results for libraries",
    ),
)

_CHECK = Page(
    path="/news/blocked",
    reason="an error page",
    content=b"""<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots"
content="noindex,nofollow"></head><body><noscript>Enable JavaScript and cookies to continue</noscript><div><h1>herald.example</h1>
<p>Verifying you are human. This may take a few seconds.</p><p>herald.example needs to review the security of your connection
before proceeding.</p></div></body></html>""",
)

_WINDOWS = Page(
    path="/2003/06/21/regatta.html",
    content_type="text/html",
    headline="Regatta cancelled – for lack of water",
    outlet="The Saltmere Echo",
    byline="Jack Thrale",
    published="2003-06-21",
    url="http://www.saltmere-echo.example/2003/06/21/regatta.html",
    language="en",
    paragraphs=(
        "The regatta has been cancelled for the first time since 1947 – because there is no river to row on.",
        "“You could walk across in your slippers,” said the club’s president, Sir Anthony Gale, who did.",
        "Tickets (£3.50, or €5 from the café) will be refunded…",
    ),
    content="""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Regatta cancelled –
for lack of water</title><meta name="dc.publisher" content="The Saltmere Echo"><link rel="canonical"
href="http://www.saltmere-echo.example/2003/06/21/regatta.html"></head><body><div id="nav"><a href="/">Home</a> | <a
href="/sport">Sport</a></div><div id="story"><h1>Regatta cancelled – for lack of water</h1><h4>By Jack Thrale</h4><p>The regatta
has been cancelled for the first time since 1947 – because there is no river to row on.</p><p>“You could walk across in your
slippers,” said the club’s president, Sir Anthony Gale, who did.</p><p>Tickets (£3.50, or €5 from the café) will be
refunded…</p></div><div id="foot">© 2003</div></body></html>""".encode("cp1252"),
)

_BROKEN_JSON = Page(
    path="/news/bakery",
    headline="Bakery wins fight over its chimney",
    byline="Nell Farrow",
    outlet="Wexcombe Herald",
    published="2022-11-30T11:00:00+00:00",
    url=f"{SITE}/news/bakery",
    paragraphs=(
        "A bakery that was told to pull down its chimney, because it was 40cm too tall, may keep it, an inspector has ruled.",
        "“I shall bake the inspector a cake,” said its owner, Gwen Ashby. “A short one.”",
    ),
    content=_modern(
        """<script type="application/ld+json">
//<![CDATA[
{"@context":"https://schema.org","@type":"NewsArticle", /* from the desk */
"headline":"Bakery wins fight over its chimney",
"description":"It was 40cm
too tall.",
"datePublished":"2022-11-30T11:00:00Z","author":{"@type":"Person","name":"Nell Farrow",},
"publisher":{"@type":"Organization","name":"Wexcombe Herald"},"url":"https://www.wexcombeherald.example/news/bakery",}
//]]>
</script><script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"N</script>""",
        """<h1>Bakery wins fight over its chimney</h1><div class="article-body"><p>A bakery that was told to pull down its
chimney, because it was 40cm too tall, may keep it, an inspector has ruled.</p><p>“I shall bake the inspector a cake,” said its
owner, Gwen Ashby. “A short one.”</p></div>""",
        title="Bakery wins",
    ),
)

_HOPELESS_JSON = Page(
    path="/news/ferry",
    headline='Ferry captain "never saw" the buoy',
    outlet="Wexcombe Herald",
    published="2022-08-09T16:20:00+01:00",
    url=f"{SITE}/news/ferry",
    genre=None,
    paragraphs=(
        "The captain of the Wexcombe ferry told a hearing that he never saw the buoy that sank his vessel's reputation.",
        "“It was the same colour as the sea,” said Captain Ross Tully.",
    ),
    content=_modern(
        f"""<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry captain
"never saw" the buoy","datePublished":"2022-08-09T16:20:00+01:00","author":{{"@type":"Person"</script><link rel="canonical"
href="{SITE}/news/ferry"><meta property="og:site_name" content="Wexcombe Herald">""",
        """<h1>Ferry captain "never saw" the buoy</h1><div class="article-body"><p>The captain of the Wexcombe ferry told a hearing
that he never saw the buoy that sank his vessel's reputation.</p><p>“It was the same colour as the sea,” said Captain Ross
Tully.</p></div>""",
        title="Ferry captain",
    ),
)

_TWO_SECTIONS = Page(
    path="/news/hospital-rota",
    headline="One doctor, two wards, nine nights",
    byline="Ifeoma Clarke",
    outlet="Wexcombe Herald",
    published="2023-02-14T06:30:00+00:00",
    url=f"{SITE}/news/hospital-rota",
    paragraphs=(
        "A single junior doctor was left to cover two wards on nine nights in January, a rota leaked to the Herald shows.",
        "The hospital trust said that “patient safety was maintained at all times”.",
        "Three doctors who worked those nights disagree. None of them wished to be named.",
        "“I prayed that nobody would get worse,” one of them said.",
        "The trust's chief executive, Dr Paul Ames, has been asked to appear before the health committee on 1 March.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="One doctor, two wards, nine nights",
            datePublished="2023-02-14T06:30:00Z",
            author=[{"@type": "Person", "name": ["Ifeoma Clarke"]}, "https://www.facebook.com/wexcombeherald"],
            publisher=_PUBLISHER,
            url=f"{SITE}/news/hospital-rota",
        ),
        """<h1>One doctor, two wards, nine nights</h1><section class="article__body"><p>A single junior doctor was left to cover two
wards on nine nights in January, a rota leaked to the Herald shows.</p><p>The hospital trust said that “patient safety was
maintained at all times”.</p></section><div class="promo-box"><h3>Support local journalism</h3><p>The Herald is owned by its
readers. You can become one for £2 a month.</p></div><section class="article__body"><p>Three doctors who worked those nights
disagree. None of them wished to be named.</p><p>“I prayed that nobody would get worse,” one of them said.</p><p>The trust's
chief executive, Dr Paul Ames, has been asked to appear before the health committee on 1 March.</p></section>""",
        title="One doctor, two wards",
    ),
)

_INLINE = Page(
    path="/science/peat",
    headline="What the peat remembers",
    byline="Rowan Tighe",
    outlet="Wexcombe Herald",
    published="2020-01-05T08:00:00+00:00",
    url=f"{SITE}/science/peat",
    paragraphs=(
        "Every metre of peat on Blackdown holds about 1,000 years, which is why Dr Una Selby calls it “the slowest newspaper in "
        "the county”.",
        "On Monday, 9 December, her team lifted a core of 4.1m from the bog. It smells, she says, of “vinegar and pencils”.",
        "CO2 is what everybody asks about. The bog stores some 30kg/m² of it; Wikipedia-style averages are unhelpful, says Selby.",
        "“Is it dying?” I ask. “No,” she says, “it's thinking.”",
        "The sphagnum moss is the one to watch.",
        "The project ends in June 2021.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="What the peat remembers",
            datePublished="2020-01-05T08:00:00Z",
            author={"name": "Rowan Tighe"},
            publisher=_PUBLISHER,
            url=f"{SITE}/science/peat",
        ),
        """<h1>What the peat remembers</h1><div class="article-body"><p><span class="first-letter">E</span>very met<em>re</em> of
<a href="/t/peat">peat</a> on <a href="/t/blackdown">Black<wbr>down</a> holds about 1,000&#32;years, which is why <b>Dr Una
Selby</b> calls it &#x201c;the slowest <i>news</i>paper in the county&#x201D;.</p>
<p>On <time datetime="2019-12-09">Monday, 9 December</time>, her team lifted a core of <data value="4.1">4.1m</data> from the
<abbr title="a kind of bog">bog</abbr>.<sup><a href="#fn1">1</a></sup> It smells, she says, of <q>vinegar and
pencils</q>.</p>
<p>CO<sub>2</sub> is what everybody asks about. The bog stores some 30kg/m&sup2; of it; <span class="sr-only">(opens in a new
tab) </span>Wikipedia-style averages are <span style="font-weight:bold">un</span>helpful, says Selby.</p>
<p>&ldquo;Is it dying?&rdquo; I ask. &ldquo;No,&rdquo; she says, &ldquo;it&apos;s thinking.&rdquo;<!-- subs: keep --></p>
<p>The <button class="glossary" type="button">sphagnum</button> moss is the one to watch.</p>
<p>The project ends in <span>June</span> <span>2021</span>.</p></div>""",
        title="What the peat remembers",
    ),
)

_BREAKS = Page(
    path="/story.php?id=771",
    headline="Mayor's parrot to stay in office",
    outlet="Pennant Weekly",
    published="2009-09-03",
    url="https://pennantweekly.example/story.php?id=771",
    language="en",
    paragraphs=(
        "The mayor's parrot may stay in the mayor's office, the standards committee ruled on Wednesday, but it must not speak in "
        "meetings.",
        "“It has said nothing that is not already in the minutes,” the mayor, Bill Yarrow, told the committee.\nHe was asked to "
        "withdraw the remark, and did.",
        "The parrot, Admiral, is 34.",
    ),
    content="""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Mayor's parrot to stay in office « Pennant Weekly</title>
<meta property="og:site_name" content="Pennant Weekly"><link rel="canonical"
href="https://pennantweekly.example/story.php?id=771"></head><body><div id="top"><a href="/">Pennant Weekly</a></div><div
id="menu"><a href="?c=1">News</a> <a href="?c=2">Farming</a> <a href="?c=3">Deaths</a></div><div id="story"><h1>Mayor's parrot to
stay in office</h1><div class="info">Lorna Peake | Thursday, September 3rd 2009</div>The mayor's parrot may stay in the mayor's
office, the standards committee ruled on Wednesday, but it must not speak in meetings.<br><br>&ldquo;It has said nothing that is
not already in the minutes,&rdquo; the mayor, Bill Yarrow, told the committee.<br>He was asked to withdraw the remark, and
did.<br /><br />The parrot, Admiral, is 34.</div><div id="right"><b>Other news</b><br><a href="?id=770">Hay prices fall again</a><br><a
href="?id=769">Chapel roof appeal nears its goal</a></div><div id="bottom">Powered by PressBox 2.1</div></body></html>""".encode(),
)

_PULL_QUOTES = Page(
    path="/news/tenants",
    headline="Tenants told to leave by text message",
    outlet="Wexcombe Herald",
    published="2023-03-03T12:00:00+00:00",
    url=f"{SITE}/news/tenants",
    paragraphs=(
        "Fourteen families in Albany Court were told by text message on Friday that they had eight weeks to leave.",
        "“I read it three times because I thought that it was a joke,” said Carla Mendes, who has lived there since 2008. “Then "
        "my neighbour knocked, and she was crying.”",
        "The landlord, Northgate Lettings, said that letters had been sent first, and that the text was “a courtesy”.",
        "No tenant whom the Herald spoke to has had a letter.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="Tenants told to leave by text message",
            datePublished="2023-03-03T12:00:00Z",
            publisher=_PUBLISHER,
            url=f"{SITE}/news/tenants",
        ),
        """<h1>Tenants told to leave by text message</h1><div class="c-body"><p>Fourteen families in Albany Court were told by text
message on Friday that they had eight weeks to leave.</p><div class="c-standout"><p>“I read it three times because I thought that
it was a joke”</p><p>Carla Mendes</p></div><p>“I read it three times because I thought that it was a joke,” said Carla Mendes, who
has lived there since 2008. “Then my neighbour knocked, and she was crying.”</p><p>The landlord, Northgate Lettings, said that
letters had been sent first, and that the text was “a courtesy”.</p><figure class="quote"><blockquote>Then my neighbour knocked,
and she was crying</blockquote></figure><p class="mobile-only">No tenant whom the Herald spoke to has had a letter.</p><p
class="desktop-only">No tenant whom the Herald spoke to has had a letter.</p></div>""",
        title="Tenants told to leave",
    ),
)

_SCRIPTED = Page(
    path="/app/lighthouse",
    headline="Lighthouse keeper's diary found in a wall",
    byline="Sam Orde",
    outlet="Wexcombe Herald",
    published="2024-04-01T07:00:00+01:00",
    url=f"{SITE}/app/lighthouse",
    remark="JSON-LD",
    paragraphs=(
        "Builders repairing the old lighthouse have found the diary of a man who kept it in 1881.",
        "“Fog. Fog. Fog. A cow,” reads the entry for 3 February.",
        "The diary will go to the county archive, R&D permitting.",
    ),
    content=f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Wexcombe Herald</title>{
        linked(
            **{"@type": "NewsArticle"},
            headline="Lighthouse keeper&#8217;s diary found in a wall".replace("&#8217;", "&#39;"),
            datePublished="2024-04-01T07:00:00+01:00",
            author={"@type": "Person", "name": "Sam Orde"},
            publisher=_PUBLISHER,
            url=f"{SITE}/app/lighthouse",
            articleBody="<p>Builders repairing the old lighthouse have found the diary of a man who kept it in 1881.</p><p>“Fog. "
            "Fog. Fog. A <em>cow</em>,” reads the entry for 3&nbsp;February.</p><p>The diary will go to the county archive, "
            "R&amp;D permitting.</p>".replace("&nbsp;", " "),
        )
    }</head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script
src="/static/js/main.js"></script></body></html>""".encode(),
)

_WIDE = Page(
    path="/intl/bridge.html",
    content_type="text/html",
    headline="Naïve art show “too honest”, says curator",
    outlet="Vänersholm Post",
    published="2019-05-17",
    url="https://vanersholm.example/intl/bridge.html",
    language="en",
    remark=None,
    paragraphs=(
        "An exhibition of naïve painting in Vänersholm has been cut from 90 pictures to 61 because its curator found the others "
        "“too honest”.",
        "“They looked at me,” said Åsa Lindqvist. “All night, they looked at me.”",
    ),
    content="""<!DOCTYPE html><html lang="en"><head><meta charset="utf-16"><title>Naïve art show “too honest”, says curator</title>
<meta property="og:site_name" content="Vänersholm Post"><meta name="pubdate" content="20190517"><link rel="canonical"
href="https://vanersholm.example/intl/bridge.html"></head><body><h1>Naïve art show “too honest”, says curator</h1><p>An exhibition of
naïve painting in Vänersholm has been cut from 90 pictures to 61 because its curator found the others “too honest”.</p><p>“They
looked at me,” said Åsa Lindqvist. “All night, they looked at me.”</p></body></html>""".encode("utf-16"),
)

_RESULTS = Page(
    path="/news/ward-results",
    headline="How the wards voted",
    byline="Devesh Pathak",
    outlet="Wexcombe Herald",
    published="2022-05-06T05:00:00+01:00",
    url=f"{SITE}/news/ward-results",
    paragraphs=(
        "Four of the town's wards changed hands on Thursday. These are the results in full.",
        "Ward Elected Majority",
        "Quayside J. Penhale 112",
        "Mill End S. Aziz 9",
        "Three things to know:",
        "Mill End was decided by nine votes after three counts.",
        "Turnout in Quayside doubled.",
        "Nobody stood in Harrow Lane, where there will be a new election.",
        "“I have never lost by nine before,” said Peter Groat, who held Mill End for 22 years. “I have lost by 900. That is "
        "easier.”",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="How the wards voted",
            datePublished="2022-05-06T05:00:00+01:00",
            author={"@type": "Person", "name": "Devesh Pathak"},
            publisher=_PUBLISHER,
            url=f"{SITE}/news/ward-results",
        ),
        """<h1>How the wards voted</h1><div class="article-body"><p>Four of the town's wards changed hands on Thursday. These are the
results in full.</p><table><thead><tr><th>Ward</th><th>Elected</th><th>Majority</th></tr></thead><tbody><tr><td>Quayside</td><td>J.
Penhale</td><td>112</td></tr><tr><td>Mill End</td><td>S. Aziz</td><td>9</td></tr></tbody></table><p>Three things to know:</p><ol>
<li>Mill End was decided by nine votes after three counts.</li><li>Turnout in Quayside doubled.</li><li>Nobody stood in <a
href="/t/harrow">Harrow Lane</a>, where there will be a new election.</li></ol><p>“I have never lost by nine before,” said Peter
Groat, who held Mill End for 22 years. “I have lost by 900. That is easier.”</p></div>""",
        title="How the wards voted",
    ),
)

_BLOG = Page(
    path="/2017/08/heatherfield-school-roof/",
    headline="Heatherfield school roof “was patched with tape”",
    byline="R. J. Mossop",
    outlet="Heatherfield Independent",
    published="2017-08-21T14:05:33+00:00",
    url="https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/",
    paragraphs=(
        "The roof of Heatherfield primary, which came down on an empty classroom in July, had been patched with tape, a report "
        "obtained by this newspaper says.",
        "Surveyors found “at least eleven layers” of it.",
        "The governors were told in 2012, in 2014 and again last spring.",
        "What the report says",
        "It calls the repairs “cosmetic” and the paperwork “hopeful”.",
        "The county says that it will publish its answer in September.",
    ),
    content=f"""<!DOCTYPE html><html lang="en-GB" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8"><title>Heatherfield
school roof “was patched with tape” – Heatherfield Independent</title>{
        linked(
            **{
                "@graph": [
                    {
                        "@type": "Article",
                        "@id": "https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/#article",
                        "isPartOf": {
                            "@id": "https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/"
                        },
                        "author": {"name": "R. J. Mossop", "@id": "https://heatherfieldindependent.example/#/person/1"},
                        "headline": "Heatherfield school roof &#8220;was patched with tape&#8221;",
                        "datePublished": "2017-08-21T14:05:33+00:00",
                        "mainEntityOfPage": {
                            "@id": "https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/"
                        },
                        "wordCount": 90,
                        "publisher": {"@id": "https://heatherfieldindependent.example/#organization"},
                        "articleSection": ["Education", "News"],
                    },
                    {
                        "@type": "WebPage",
                        "@id": "https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/",
                    },
                    {
                        "@type": "Organization",
                        "@id": "https://heatherfieldindependent.example/#organization",
                        "name": "Heatherfield Independent",
                    },
                ]
            }
        )
    }<link rel="canonical" href="https://heatherfieldindependent.example/2017/08/heatherfield-school-roof/"></head><body
class="post-template-default single single-post has-sidebar"><div id="page" class="site"><a class="skip-link screen-reader-text"
href="#content">Skip to content</a><header id="masthead" class="site-header"><p class="site-title"><a href="/">Heatherfield
Independent</a></p><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu"><li><a href="/news">News</a>
</li><li><a href="/about">About</a></li></ul></nav></header><div id="content" class="site-content"><main id="main"><article id="post-771"
class="post-771 post type-post category-news"><header class="entry-header"><h1 class="entry-title">Heatherfield school roof “was
patched with tape”</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published"
datetime="2017-08-21T14:05:33+00:00">August 21, 2017</time></span> <span class="byline">by <span class="author vcard"><a
href="/author/rj">R. J. Mossop</a></span></span></div></header><div class="entry-content"><p>The roof of Heatherfield primary, which came
down on an empty classroom in July, had been patched with tape, a report obtained by this newspaper says.</p><p>Surveyors found
“at least eleven layers” of it.</p><div class="wp-caption aligncenter"><img src="roof.jpg" alt="roof"><p
class="wp-caption-text">The roof in July.</p></div><p>The governors were told in 2012, in 2014 and again last spring.</p><h3>What the
report says</h3><p>It calls the repairs “cosmetic” and the paperwork “hopeful”.</p><p>The county says that it will publish its answer in
September.</p><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a
href="?share=twitter">Twitter</a></li><li><a href="?share=facebook">Facebook</a></li></ul></div><div id="jp-relatedposts"
class="jp-relatedposts"><h3>Related</h3><p><a href="/2016/01/roof">School roofs “to be inspected”</a></p></div></div><footer
class="entry-footer"><span class="cat-links">Posted in <a href="/c/news">News</a></span> <span class="tags-links">Tagged <a
href="/t/roof">roof</a></span></footer></article><nav class="post-navigation"><a href="/p">Previous: Cattle grid stolen</a> <a
href="/n">Next: Fête a success</a></nav><div id="comments" class="comments-area"><h2>2 thoughts on “Heatherfield school roof”</h2><ol
class="comment-list"><li><p>My son was in that classroom until the Friday. Somebody must answer for it.</p></li></ol><div
id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div></main></div><footer
class="site-footer"><p>Proudly powered by presses.</p></footer></div></body></html>""".encode(),
)

_INTERVIEW = Page(
    path="/culture/interview-okonjo",
    headline="Bella Okonjo: ‘I write with the radio on’",
    byline="Cosima Reeve",
    outlet="Wexcombe Herald",
    published="2023-05-05T10:00:00+01:00",
    url=f"{SITE}/culture/interview-okonjo",
    genre="interview",
    paragraphs=(
        "The novelist Bella Okonjo talks about weather, debt and her first book in nine years.",
        "Why did it take nine years?",
        "It took one. The other eight I was afraid of it.",
        "Do you read reviews?",
        "My sister reads them to me over the telephone. She skips the good ones.",
        "The Salt Road is published by Lantern.",
    ),
    content=_modern(
        linked(
            **{"@type": "NewsArticle"},
            headline="Bella Okonjo: ‘I write with the radio on’",
            datePublished="2023-05-05T10:00:00+01:00",
            author={"@type": "Person", "name": "Cosima Reeve"},
            genre="Interview",
            publisher=_PUBLISHER,
            url=f"{SITE}/culture/interview-okonjo",
        ),
        """<h1>Bella Okonjo: &lsquo;I write with the radio on&rsquo;</h1><div class="article-body"><p>The novelist Bella Okonjo talks
about weather, debt and her first book in nine years.</p><p><strong>Why did it take nine years?</strong></p><p>It took one. The other
eight I was afraid of it.</p><p><strong>Do you read reviews?</strong></p><p>My sister reads them to me over the telephone. She skips
the good ones.</p><p><em>The Salt Road is published by Lantern.</em></p></div>""",
        title="Bella Okonjo",
    ),
)

_ANALYSIS = Page(
    path="/analysis/rates",
    headline="Why the business rates never add up",
    byline="Devesh Pathak",
    outlet="Wexcombe Herald",
    published="2024-02-29T00:01:00+00:00",
    url=f"{SITE}/analysis/rates",
    genre="analysis",
    paragraphs=(
        "Every February the town discovers that its business rates do not add up, and every March it forgets.",
        "The reason is a formula written in 1990, when the fish market paid a third of them. The fish market is now a cinema.",
        "“You can fix the formula or you can fix the town,” says the economist Mira Dahl of Tarn College. “Nobody has ever offered "
        "to do both.”",
    ),
    content=_modern(
        linked(
            **{"@type": ["Article", "AnalysisNewsArticle"]},
            headline="Why the business rates never add up",
            datePublished="2024-02-29T00:01:00Z",
            author={"@type": "Person", "name": "Devesh Pathak"},
            publisher=_PUBLISHER,
            url=f"{SITE}/analysis/rates",
        ),
        """<h1>Why the business rates never add up</h1><div class="article-body"><p>Every February the town discovers that its
business rates do not add up, and every March it forgets.</p><aside class="factbox"><h4>In figures</h4><p>£4.1m: what the formula says.
£2.6m: what comes in.</p></aside><p>The reason is a formula written in 1990, when the fish market paid a third of them. The fish market
is now a cinema.</p><p>“You can fix the formula or you can fix the town,” says the economist Mira Dahl of Tarn College. “Nobody has ever
offered to do both.”</p></div>""",
        title="Why the business rates never add up",
    ),
)

_UNCLOSED = Page(
    path="/old/minutes.html",
    content_type="text/html; charset=utf-8",
    headline="Minutes of the parish meeting",
    outlet=None,
    published=None,
    url=None,
    language="en",
    paragraphs=tuple(
        f"Item {number}: the clerk reported that drain number {number} was clear." for number in range(1, 301)
    ),
    content=(
        "<html><head><title>Minutes of the parish meeting</title></head><body><h1>Minutes of the parish meeting</h1>"
        + "".join(
            f"<font size=2>Item {number}: the clerk reported that drain number {number} was clear.<br><br>"
            for number in range(1, 301)
        )
        + "</body></html>"
    ).encode(),
)

_BRIEF = Page(
    path="/news/in-brief/swan",
    headline="Swan stops train",
    outlet="Wexcombe Herald",
    published="2023-01-09T17:12:00+00:00",
    url=f"{SITE}/news/in-brief/swan",
    paragraphs=("The 16.02 from Wexcombe was held for 50 minutes on Monday by a swan, which left in its own time.",),
    content=_modern(
        f"""<link rel="canonical" href="{SITE}/news/in-brief/swan"><meta property="og:type" content="article"><meta
property="og:site_name" content="Wexcombe Herald"><meta property="og:title" content="Swan stops train"><meta
property="og:description" content="The 16.02 from Wexcombe was held for 50 minutes on Monday by a swan, which left..."><meta
property="article:published_time" content="2023-01-09T17:12:00Z"><meta property="article:author"
content="https://www.facebook.com/wexcombeherald">""",
        """<h1>Swan stops train</h1><div class="article-body"><p>The 16.02 from Wexcombe was held for 50 minutes on Monday by a swan,
which left in its own time.</p></div>""",
        title="Swan stops train",
    ),
)

_WIRE = Page(
    path="/wire/0412.html",
    content_type="text/html; charset=us-ascii",
    headline="BC-Grain-Strike",
    language="en",
    paragraphs=(
        "PORT HALLAM (CNA) -- Dockers at the grain terminal voted Tuesday to\nreturn to work after 16 days.",
        '"We got the tea break," said their spokesman, Al Rourke. "The rest\nis talk."',
    ),
    content=b"""<html><head><title>BC-Grain-Strike</title></head><body><pre>
PORT HALLAM (CNA) -- Dockers at the grain terminal voted Tuesday to
return to work after 16 days.

"We got the tea break," said their spokesman, Al Rourke. "The rest
is talk."
</pre></body></html>""",
)

PAGES: tuple[Page, ...] = (
    *(
        _LIBRARY,
        _ELECTION,
        _STORM,
        _GALLERY,
        _PAYWALL_OPENING,
        _PAYWALL_NOTHING,
        _AMP,
        _TABLES,
        _SOUP,
        _GERMAN,
        _FRENCH,
    ),
    *(_AMENDED, _OPINION, _SPONSORED, _FRONT, _HOME, _MISSING, _SEARCH, _CHECK, _WINDOWS, _BROKEN_JSON, _HOPELESS_JSON),
    *(
        _TWO_SECTIONS,
        _INLINE,
        _BREAKS,
        _PULL_QUOTES,
        _SCRIPTED,
        _WIDE,
        _RESULTS,
        _BLOG,
        _INTERVIEW,
        _ANALYSIS,
        _UNCLOSED,
    ),
    *(_BRIEF, _WIRE),
)
