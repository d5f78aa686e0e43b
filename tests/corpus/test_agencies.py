"""The news agencies' formats: what an article takes from where, what is withdrawn, and that no markup is trusted."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.agencies import newsml, ninjs, nitf
from corpus.readers.agencies.ednotes import read_notices
from corpus.readers.agencies.markup import text_of, text_of_html
from corpus.readers.agencies.ninjs import is_ninjs, item_from_ninjs
from corpus.readers.kinds import NotReadError
from corpus.readers.reader import Document, Withdrawal
from corpus.readers.xml import read_pieces, read_xml, read_xml_text
from corpus.readers.xmltext import Mender, root_name
from tests.corpus.agencies import (
    HTML_BODY,
    HTML_CONTENT,
    NAR,
    NITF_3,
    NITF_BODY,
    XHTML,
    article,
    document,
    items,
    message,
    news_item,
    placed,
    refused,
    withdrawal,
)


def _nitf(body: str = "<p>Words were said.</p>", head: str = "", body_head: str = "", attributes: str = "") -> str:
    return (
        f"<nitf {attributes}><head>{head}</head><body><body.head>{body_head}</body.head>"
        f"<body.content>{body}</body.content></body></nitf>"
    )


def _docdata(inside: str, attributes: str = "") -> str:
    return f'<docdata {attributes}><doc-id id-string="x-1" regsrc="CNA"/>{inside}</docdata>'


def _body(markup: str) -> str:
    return article(nitf, _nitf(markup)).body


# NITF


def test_a_nitf_story_whole() -> None:
    """Every fact of a NITF story has its place, and its body is what it prints, block by block."""
    assert article(nitf, NITF_3) == Article(
        article_id="CNA:harbour-2203",
        body=NITF_BODY,
        headline="Harbour scheme passes by one vote",
        standfirst="Opponents speak of a “long night”",
        byline="By ELSPETH CAIRN, Local Affairs Writer",
        outlet="The Wick Courier",
        dateline="WICK, March 14",
        published="2022-03-14T18:30:00+00:00",
        url="https://wick.example/harbour",
        language="en-GB",
        genre="analysis",
        origin="story.xml",
        version=3,
    )


@pytest.mark.parametrize("namespace", ["http://iptc.org/std/NITF/2006-10-18/", "urn:unknown"])
@pytest.mark.parametrize("prefix", ["", "n:"])
def test_nitf_in_any_namespace(namespace: str, prefix: str) -> None:
    """NITF is known by its names, whatever its namespace and prefix."""
    declared = f'xmlns{":n" if prefix else ""}="{namespace}"'
    text = f"<nitf {declared}><body><body.content><p>Words.</p></body.content></body></nitf>"
    if prefix:
        text = text.replace("</", "</n:").replace("<n", "<n:n").replace("<b", "<n:b").replace("<p", "<n:p")
    assert nitf.recognises(text.encode(), "x")
    assert article(nitf, text).body == "Words."


@pytest.mark.parametrize(
    ("attributes", "article_id"),
    [
        ('<doc-id regsrc="CNA" id-string="7"/>', "CNA:7"),
        ('<doc-id id-string="7"/>', "7"),
        ('<doc-id regsrc="CNA" id-string="CNA-7"/>', "CNA-7"),
        ('<doc-id regsrc="CNA" id-string="urn:newsml:cna.example:7"/>', "urn:newsml:cna.example:7"),
        ('<doc-id regsrc="CNA"/><du-key key="HARBOUR-K"/>', "HARBOUR-K"),
    ],
)
def test_the_id_of_a_nitf_story(attributes: str, article_id: str) -> None:
    """A number has its source in front, since two agencies count from 1; an id that has one stays as it is."""
    assert article(nitf, _nitf(head=f"<docdata>{attributes}</docdata>")).article_id == article_id


def test_a_nitf_story_without_an_id() -> None:
    """Where an agency gives no id, the words make one, so that the same file is added once."""
    one, other = (article(nitf, _nitf(head='<docdata><doc-id regsrc="CNA"/></docdata>')) for _ in range(2))
    assert one.article_id == other.article_id
    assert one.outlet == "CNA"


@pytest.mark.parametrize("status", ["canceled", "withheld", "Cancelled"])
def test_a_cancelled_nitf_story_is_withdrawn(status: str) -> None:
    """A management status that takes a story out of use withdraws it, whatever text comes with it."""
    text = _nitf(head=_docdata('<du-key version="4"/>', f'management-status="{status}"'))
    assert withdrawal(nitf, text) == Withdrawal("CNA:x-1", f"withdrawn by its outlet ({status.lower()})", 4)


def test_a_nitf_document_withdraws_another() -> None:
    """A document may tell the status of another, and withdraws that one, with or without words of its own."""
    marks = 'management-doc-idref="x-0" management-idref-status="canceled"'
    told = items(nitf, _nitf(head=_docdata("", marks)))
    assert [type(item) for item in told] == [Article, Withdrawal]
    assert told[1] == Withdrawal("CNA:x-0", "withdrawn by its outlet (canceled)")
    assert withdrawal(nitf, _nitf(body="", head=_docdata("", marks))).article_id == "CNA:x-0"
    anonymous = '<docdata management-status="canceled" management-doc-idref="x-0"/>'
    assert withdrawal(nitf, _nitf(body="", head=anonymous)).article_id == "x-0"


def test_a_cancellation_of_nothing() -> None:
    """A withdrawal that says of nothing is an error, not silence."""
    assert "needs its id" in refused(nitf, _nitf(head='<docdata management-status="canceled"/>')).reason


@pytest.mark.parametrize(
    ("issued", "released", "status", "embargo"),
    [
        ("20220314T183000Z", "20220315T000100Z", "usable", "2022-03-15T00:01:00Z"),
        ("20220314T183000Z", "20220314T183000Z", "usable", None),
        ("20220314T183000Z", "20220314T183000Z", "embargoed", "2022-03-14T18:30:00Z"),
        ("20220314T183000Z", "20220314", "usable", None),
        ("20220314", "20220314", "usable", None),
        ("20220314", "20220315+0100", "usable", "2022-03-14T23:00:00Z"),
        ("20220314T183000Z", "20220301T080000Z", "usable", None),
        ("", "20220315T000100+0100", "usable", "2022-03-14T23:01:00Z"),
    ],
)
def test_the_embargo_of_a_nitf_story(issued: str, released: str, status: str, embargo: str | None) -> None:
    """A story that is released later than it was issued is under an embargo until then."""
    dates = f'<date.issue norm="{issued}"/><date.release norm="{released}"/>'
    text = _nitf(head=_docdata(dates, f'management-status="{status}"'))
    assert article(nitf, text).embargo == embargo


def test_an_embargo_without_an_end() -> None:
    """An embargo until further notice takes the story and its earlier versions out of sight."""
    found = withdrawal(nitf, _nitf(head=_docdata("", 'management-status="embargoed"')))
    assert found.reason == "under an embargo until further notice"


def test_an_embargo_that_cannot_be_read() -> None:
    """A story that may be under an embargo is not taken until it is known when that ends."""
    text = _nitf(head=_docdata('<date.release norm="soon"/>'))
    assert "embargo" in refused(nitf, text).reason


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ('<date.issue norm="20151014T043001+0100"/>', "2015-10-14T04:30:01+01:00"),
        ('<date.issue norm="20080219T000000-0500"/>', "2008-02-19"),
        ('<date.issue norm="20080219+0100"/>', "2008-02-19"),
        ('<date.issue norm="2020-09-07T14:45:26"/>', "2020-09-07T14:45:26"),
        ('<date.release norm="20080219"/>', "2008-02-19"),
        ('<date.issue norm="unknown"/><date.release norm="20080219"/>', "2008-02-19"),
        ("", None),
    ],
)
def test_the_date_of_a_nitf_story(dates: str, published: str | None) -> None:
    """Dates are those of the specification, where midnight to the second means that no time is known."""
    assert article(nitf, _nitf(head=f"<docdata>{dates}</docdata>")).published == published


@pytest.mark.parametrize(
    ("marked", "correction"),
    [
        ('<correction info="Para 2: Smyth, not Smith" id-string="x-1"/>', "Para 2: Smyth, not Smith"),
        ('<correction regsrc="CNA" id-string="x-1"/>', "Correction"),
        ('<correction regsrc="CNA" id-string="x-1"/><ed-msg info="In para 2 read Smyth"/>', "In para 2 read Smyth"),
        ('<correction info="" id-string="" regsrc=""/>', None),
        ('<ed-msg info="CORRECTS spelling in para 3"/>', "CORRECTS spelling in para 3"),
        ('<ed-msg info="Attention editors: picture available"/>', None),
        ('<ed-msg info=""/>', None),
    ],
)
def test_a_corrected_nitf_story(marked: str, correction: str | None) -> None:
    """A correction is what the agency marks or words as one; other messages to editors are none."""
    assert article(nitf, _nitf(head=_docdata(marked))).correction == correction


def test_a_correction_under_a_new_id_replaces_the_story() -> None:
    """A corrected story that comes as a document of its own is not quoted in its old words beside it."""
    told = items(nitf, _nitf(head=_docdata('<correction info="Para 2" id-string="x-0" regsrc="CNA"/>')))
    assert told[1] == Withdrawal("CNA:x-0", "corrected by CNA:x-1")


def test_an_archive_with_the_lead_twice() -> None:
    """Of an archive's copy of the lead beside the full text, only the full text is read; corrections are kept apart."""
    lead, rest = "<p>Words were said in Wick.</p>", "<p>They were heard.</p>"
    blocks = (
        f'<block class="correction_text"><p>It was Wick, not Thurso.</p></block><block class="lead_paragraph">{lead}'
        f'</block><block class="full_text">{lead}{rest}</block>'
    )
    found = article(nitf, _nitf(blocks))
    assert found.body == "Words were said in Wick.\n\nThey were heard."
    assert found.correction == "It was Wick, not Thurso."


def test_genres_of_nitf() -> None:
    """A type may be the name of a section of the paper: it is a genre only if one is called so."""
    assert article(nitf, _nitf(head='<tobject tobject.type="Home news desk"/>')).genre is None
    assert article(nitf, _nitf(head='<tobject tobject.type="News"/>')).genre == "news"
    op_ed = '<docdata><identified-content><classifier type="types_of_material">Op-Ed</classifier></identified-content>'
    assert article(nitf, _nitf(head=f'<tobject tobject.type="News"/>{op_ed}</docdata>')).genre == "opinion"


@pytest.mark.parametrize(
    ("markup", "byline"),
    [
        ("<byline>By ANN DUNN<byttl>Staff Writer</byttl></byline>", "By ANN DUNN, Staff Writer"),
        ("<byline>By Ann Dunn, <byttl>Staff Writer</byttl></byline>", "By Ann Dunn, Staff Writer"),
        ("<byline><person>Ann Dunn</person> in Wick</byline><byline>Joe Hale</byline>", "Ann Dunn in Wick, Joe Hale"),
        (
            '<byline class="print_byline">By A. Dunn</byline><byline class="normalized_byline">Dunn, A</byline>',
            "By A. Dunn",
        ),
    ],
)
def test_bylines_of_nitf(markup: str, byline: str) -> None:
    """A byline is one line as it was printed, and no name is run into a title."""
    assert article(nitf, _nitf(body_head=markup)).byline == byline


def test_a_dateline_for_programs_is_none() -> None:
    """A date in figures where the dateline is to stand was printed nowhere."""
    text = _nitf(body_head='<dateline><story.date norm="20170102T222800Z">20170102T222800Z</story.date></dateline>')
    found = article(nitf, text)
    assert (found.dateline, found.published) == (None, "2017-01-02T22:28:00+00:00")


def test_a_nitf_document_of_pictures() -> None:
    """A document with captions alone has no text of an article, and says so."""
    media = "<media><media-reference source='a.jpg'/><media-caption>A boat.</media-caption></media>"
    assert "no text" in refused(nitf, _nitf(media)).reason


# Block markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>H<sub>2</sub>O, CO<sub>2</sub>, the 21<sup>st</sup>, 5 m<sup>2</sup></p>", "H2O, CO2, the 21st, 5 m2"),
        ("<p>10<sup>6</sup> boats in 2020<sup><em>3</em></sup></p>", "10⁶ boats in 2020³"),
        ("<p>2<frac><numer>1</numer><denom>4</denom></frac> miles</p>", "2 1/4 miles"),
        ("<p>a<em>b</em>c <q>d</q>e<org>f<alt-code value='x'/></org>g</p>", "abc defg"),
        ("<p>one<br/>two<br/><br/><br/>three</p>", "one\ntwo\n\nthree"),
        ("<p>a<!-- b -->c<?d e?>f<![CDATA[<g> & h]]></p>", "acf<g> & h"),
        ("<p>  much \n\t space  <em> here</em>\n</p>", "much space here"),
        ("<p>kept\u00a0\u00a0apart\u2009thin</p>", "kept\u00a0\u00a0apart\u2009thin"),
        ("<p>said &#8220;no&#x201D; &lt;b&gt; &amp;amp;</p>", "said “no” <b> &amp;"),
        ("bare words<p>a paragraph</p>more", "bare words\n\na paragraph\n\nmore"),
        ("<para>One.</para><para>Two <odd>three</odd>.</para>", "One.\n\nTwo three."),
        ("words <odd>amid</odd> words", "words amid words"),
        ("<dl><dt>Term</dt><dd>Meaning</dd></dl><ol><li><p>a</p></li></ol>", "Term\n\nMeaning\n\na"),
        ("<table><tr><td><p>a</p><p>b</p></td><td/></tr><tr><td/><td>c</td></tr></table>", "a\n\nb\n\n\tc"),
        ("<![CDATA[<p>Es<b>caped</b>.</p><p>b</p>]]>", "Escaped.\n\nb"),
        ("<pre>\n a  b\n\n\n  <em>c</em>\n</pre>", " a  b\n\n\n  c"),
        ("<p>a</p><fn><body.content><p>a note</p></body.content></fn><hr/>b", "a\n\na note\n\nb"),
    ],
)
def test_block_markup(markup: str, text: str) -> None:
    """Inline tags leave only their words, exactly; blocks are paragraphs, breaks lines, cells parted by tabs."""
    assert _body(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two<br>three &nbsp;&pound;4 AT&T &foo;", "one\n\ntwo\nthree \xa0£4 AT&T &foo;"),
        ("<div>a<div>b</div>c</div><script>d()</script><style>e</style>", "a\n\nb\n\nc"),
        ("<p>He said <q>no</q> and “<q>yes</q>”.</p>", "He said “no” and “yes”."),
        ("<p>10 <del>or 11</del> people</p><p hidden>x</p><p style='display: none'>y</p>", "10 people"),
        ("<figure><img src=x><figcaption>A boat</figcaption></figure><p>a<img>b</p>", "a b"),
        ("<figure><blockquote>A boat.</blockquote><figcaption>She</figcaption></figure>", "A boat.\n\nShe"),
        ("<p>a <![CDATA[<b> & c]]> d</p>", "a <b> & c d"),
        ("<p>half \ud800 gone</p>", "half \N{REPLACEMENT CHARACTER} gone"),
        ("plain words < 5", "plain words < 5"),
        ("<!-- only -->", ""),
        ("", ""),
    ],
)
def test_html(markup: str, text: str) -> None:
    """HTML is read as a browser prints it, without what the outlet has struck out or hidden."""
    assert text_of_html(markup, "x") == text


def test_the_headline_printed_again() -> None:
    """The headline above the text is no part of it; another heading is."""
    root, _ = read_xml_text("<div><h1>The  <i>vote</i></h1><p>a</p><h1>The vote</h1></div>", "x")
    assert text_of(root, "The vote") == "a\n\nThe vote"
    assert text_of(root, "Other") == "The vote\n\na\n\nThe vote"


# NewsML-G2


def test_a_newsml_item_whole() -> None:
    """Every fact of a NewsML-G2 item has its place; the headline and the picture are no part of the body."""
    assert article(newsml, news_item()) == Article(
        article_id="urn:newsml:nwa.example:20230502:1",
        body=HTML_BODY,
        headline="Ferry returns after storm",
        standfirst="Crossings resume.",
        byline="By Runa Halcrow, Northern Wire",
        outlet="Northern Wire",
        dateline="Lerwick (nwa) -",
        published="2023-05-02T09:10:00+01:00",
        language="en-GB",
        genre="news",
        origin="story.xml",
        version=4,
    )


@pytest.mark.parametrize("namespace", [NAR, "http://iptc.org/std/nar/2006-10-01", "", "urn:x"])
def test_newsml_in_any_namespace(namespace: str) -> None:
    """The items are known by their names, with any namespace or none."""
    text = news_item(namespace=namespace)
    assert newsml.recognises(text.encode(), "x")
    assert article(newsml, text).body == HTML_BODY


def test_a_prefix_that_nothing_declares() -> None:
    """A piece cut from a larger document, with its prefixes and without their declarations, keeps its words."""
    markup = "<h:html><h:body><h:p>One <h:b>b</h:b></h:p><h:p>Two</h:p></h:body></h:html>"
    text = news_item(content=f"<inlineXML>{markup}</inlineXML>")
    assert article(newsml, text).body == "One b\n\nTwo"


def test_a_message_of_many_items() -> None:
    """Each item of a message is told with its line; one bad item never stops the rest; pictures are passed over."""
    bad = news_item(guid="urn:b", content="")
    picture = news_item(item_class="ninat:picture", guid="urn:p")
    package = '<packageItem guid="urn:k"><groupSet/></packageItem>'
    text = message(news_item(guid="urn:a"), picture, bad, package, news_item(guid="urn:c"))
    (first, one), (second, error), (third, other) = placed(newsml, text)
    assert isinstance(one, Article)
    assert isinstance(error, SourceError)
    assert isinstance(other, Article)
    assert (one.article_id, other.article_id, one.origin) == ("urn:a", "urn:c", None)
    lines = [int(where.removeprefix("story.xml:")) for where in (first, second, third)]
    starts = [number for number, line in enumerate(text.splitlines(), 1) if "<newsItem" in line]
    # libxml2 counts the line on which a start tag ends.
    assert [line - 1 for line in lines] == [starts[0], starts[2], starts[3]]
    assert "no text" in error.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (news_item(item_class="ninat:picture"), "a picture; byline reads"),
        (news_item(item_class="cinat:graphic"), "a graphic; byline reads"),
        (message(news_item(item_class="ninat:video"), news_item(item_class="ninat:picture")), "2 items and no text"),
        (f'<packageItem xmlns="{NAR}" guid="x"/>', "a package"),
        (f'<conceptItem xmlns="{NAR}" guid="x"/>', "a concept"),
        (message(), "a message without an item"),
        ("<NewsML><NewsItem/></NewsML>", "ask the agency for NewsML-G2"),
        (news_item(content='<remoteContent href="https://a.example/1.html"/>'), "but at https://a.example/1.html"),
        (news_item(content="<inlineXML><sports-content xmlns='urn:s'/></inlineXML>"), "<sports-content>"),
        (news_item(content=""), "no text in contentSet"),
        (news_item(content="<inlineData encoding='base64'>&#255;</inlineData>"), "not base64"),
    ],
)
def test_what_is_no_article(content: str, reason: str) -> None:
    """A document without a text says what it is instead, and what to do."""
    assert reason in refused(newsml, content).reason


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ("<inlineData contenttype='text/plain'>\n  One.\n\nTwo  lines.\n</inlineData>", "  One.\n\nTwo  lines."),
        ("<inlineData contenttype='text/plain'><![CDATA[\n<p>Said\nso.</p>]]></inlineData>", "Said so."),
        ("<inlineData contenttype='text/html'>&lt;p&gt;A &amp;amp; b&lt;p&gt;c</inlineData>", "A & b\n\nc"),
        ("<inlineData contenttype='text/plain' encoding='base64'>V29yZHMu</inlineData>", "Words."),
        ("<inlineData contenttype='image/png' encoding='base64'>V29yZHMu</inlineData><inlineData>A</inlineData>", "A"),
        ("<inlineXML contenttype='application/nitf+xml'>&lt;body.content&gt;&lt;p&gt;A&lt;/p&gt;&lt;/body.content&gt;"
         "</inlineXML>", "A"),
        ("<inlineXML><![CDATA[<html><body><p>In a section</p></body></html>]]></inlineXML>", "In a section"),
        (f"<inlineXML><h:html xmlns:h='{XHTML}'><h:body><h:p>Pre<h:b>fixed</h:b></h:p></h:body></h:html></inlineXML>",
         "Prefixed"),
        (f"<inlineXML><body xmlns='{XHTML}'>Words<br/>here</body></inlineXML>", "Words\nhere"),
        ("<inlineXML><idf><group><element>One.</element><element>Two.</element></group></idf></inlineXML>",
         "One.\n\nTwo."),
        ("<inlineXML><html><body><p>A</p></body></html></inlineXML><inlineXML><html><body><p>A and b</p></body></html>"
         "</inlineXML>", "A and b"),
        ("<inlineXML><html><body>&lt;p&gt;Es&lt;b&gt;caped&lt;/b&gt;&lt;/p&gt;&lt;p&gt;b</body></html></inlineXML>",
         "Escaped\n\nb"),
        ("<inlineXML><html><body><p>&lt;p&gt; is a tag</p></body></html></inlineXML>", "<p> is a tag"),
        ("<remoteContent href='x.jpg'/><inlineXML><html><body><p>A</p></body></html></inlineXML>", "A"),
    ],
)  # fmt: skip
def test_contents_of_newsml(content: str, body: str) -> None:
    """The text is read from whatever it is in; of several renditions the longest is the story."""
    assert article(newsml, news_item(content=content)).body == body


def test_nitf_in_newsml() -> None:
    """A story in NITF inside NewsML-G2 tells what the envelope does not."""
    inner = NITF_3[NITF_3.index("<nitf") :].replace("<nitf ", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ')
    text = news_item(content=f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>')
    text = text.replace("<by xml:lang", "<was xml:lang").replace("</by>", "</was>")
    found = article(newsml, text)
    assert found.body == NITF_BODY
    assert found.byline == "By ELSPETH CAIRN, Local Affairs Writer"
    assert found.headline == "Ferry returns after storm"


@pytest.mark.parametrize(
    "status", ["stat:canceled", "stat:withheld", "http://cv.iptc.org/newscodes/pubstatusg2/canceled"]
)
def test_a_cancelled_item_is_withdrawn(status: str) -> None:
    """A cancelled or withheld item withdraws, with a text or without, by QCode or by URI."""
    for content in (HTML_CONTENT, ""):
        text = news_item(status=status, content=content)
        if status.startswith("http"):
            text = text.replace(f'qcode="{status}"', f'uri="{status}"')
        found = withdrawal(newsml, text)
        assert (found.article_id, found.version) == ("urn:newsml:nwa.example:20230502:1", 4)


def test_embargoes_of_newsml() -> None:
    """An embargo holds until its time; one that is empty until further notice, for all versions."""
    timed = news_item("<embargoed>2023-05-03T00:01:00+01:00</embargoed>")
    assert article(newsml, timed).embargo == "2023-05-02T23:01:00Z"
    assert withdrawal(newsml, news_item("<embargoed/>")).reason == "under an embargo until further notice"
    assert "embargo" in refused(newsml, news_item("<embargoed>later</embargoed>")).reason


def test_an_embargo_in_a_note_alone() -> None:
    """An embargo that only a note speaks of is taken to last for 30 days from when the version was sent."""
    found = article(newsml, news_item("<edNote>STRICTLY EMBARGOED until noon on Friday</edNote>"))
    assert found.embargo == "2023-06-01T10:30:00Z"
    assert "embargo" in found.remarks[0]
    assert article(newsml, news_item("<edNote>The embargo has been lifted.</edNote>")).embargo is None


@pytest.mark.parametrize(
    ("meta", "correction"),
    [
        ("<edNote>CORRECTS spelling of Halcrow in para 3</edNote>", "CORRECTS spelling of Halcrow in para 3"),
        ('<signal qcode="sig:correction"/><edNote>Para 3: Halcrow</edNote>', "Para 3: Halcrow"),
        ('<signal uri="http://cv.iptc.org/newscodes/signal/correction"/>', "Correction"),
        ('<signal qcode="sig:update"/><edNote>Adds quote</edNote>', None),
        ('<edNote role="nwarole:correction">Halcrow, not Hallcrow</edNote>', "Halcrow, not Hallcrow"),
        ('<edNote pubconstraint="x:nonpublic">Corrects para 3</edNote>', None),
        ('<signal qcode="sig:correction"/><edNote role="x:closingline">nwa rh vk</edNote>', "Correction"),
        (f'<edNote><ul xmlns="{XHTML}"><li>Pictures available</li><li>Berichtigt: Halcrow</li></ul></edNote>',
         "Berichtigt: Halcrow"),
        ("<edNote>Attention editors</edNote><edNote>No corrections.</edNote>", None),
    ],
)  # fmt: skip
def test_a_corrected_item(meta: str, correction: str | None) -> None:
    """A correction is what is marked or worded as one, and its notice is in the agency's words."""
    assert article(newsml, news_item(meta)).correction == correction


def test_what_the_nitf_inside_forbids() -> None:
    """A story whose own markup cancels it, or puts it under an embargo, is so whatever the envelope says."""
    for mark, kind in (("canceled", Withdrawal), ("embargoed", Withdrawal), ("usable", Article)):
        inner = _nitf(head=f'<docdata management-status="{mark}"/>')
        (found,) = items(newsml, news_item(content=f"<inlineXML>{inner}</inlineXML>"))
        assert isinstance(found, kind)
    assert withdrawal(newsml, news_item('<signal qcode="x:kill"/>')).reason == "withdrawn by its outlet (killed)"


def test_an_item_replaces_another() -> None:
    """The previous version, where it has another id, is withdrawn; what may only be of interest is not."""
    links = '<link rel="irel:previousVersion" residref="urn:old"/><link rel="irel:seeAlso" href="https://x.example/"/>'
    told = items(newsml, news_item(links))
    assert told[1:] == [Withdrawal("urn:old", "replaced by urn:newsml:nwa.example:20230502:1")]
    itself = '<link rel="irel:previousVersion" residref="urn:newsml:nwa.example:20230502:1" version="3"/>'
    assert len(items(newsml, news_item(itself))) == 1


def test_the_address_of_an_item() -> None:
    """An address is taken only where it is said to be the article's own."""
    assert article(newsml, news_item('<link rel="irel:seeAlso" href="https://x.example/"/>')).url is None
    assert (
        article(newsml, news_item('<link rel="x:canonical" href="https://x.example/1"/>')).url == "https://x.example/1"
    )
    other = news_item(content_meta='<altId type="x:y">https://x.example/2</altId>')
    assert article(newsml, other).url == "https://x.example/2"


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("<contentCreated>1985-03-01</contentCreated>", "1985-03-01"),
        ("<contentCreated>1985</contentCreated>", "2023-05-02T09:10:00+01:00"),
        ("", "2023-05-02T09:10:00+01:00"),
    ],
)
def test_when_an_item_was_published(dates: str, published: str) -> None:
    """A story is as old as its first words: neither a new version nor an archive's record makes it look new."""
    assert article(newsml, news_item(content_meta=dates)).published == published


@pytest.mark.parametrize(
    ("genre", "read"),
    [
        ('<genre qcode="genre:Opinion"/>', "opinion"),
        ('<genre uri="http://cv.iptc.org/newscodes/genre/Press_Release"/>', "sponsored"),
        ('<genre qcode="x:7"><name>Extra</name></genre>', "news"),
        ('<genre literal="Background"/>', "analysis"),
    ],
)
def test_genres_of_newsml(genre: str, read: str) -> None:
    """A genre is read by its name or code; of several the one that is more than news."""
    assert article(newsml, news_item(content_meta=genre)).genre == read


def test_users_of_a_system_are_no_byline() -> None:
    """Where there is no byline, creators' names are one, but not what a system calls them."""
    text = news_item().replace("<by xml:lang", "<was xml:lang").replace("</by>", "</was>")
    assert article(newsml, text).byline is None
    assert article(newsml, text.replace("<name>vik.o<", "<name>Ole Vik<")).byline == "Ole Vik"


# Notes to editors


@pytest.mark.parametrize(
    "note",
    [
        "Corrects spelling of Smyth",
        "Eds: Updates with quote; corrects spelling of name.",
        "CORRECTION: para 2",
        "Refiles to fix dateline",
        "This article was amended on 3 May",
        "Berichtigung: Im 2. Absatz heißt es richtig",
        "RECTIFICATIF",
    ],
)
def test_notes_that_correct(note: str) -> None:
    """These words can hardly mean anything but a correction of the story."""
    assert read_notices([note]).correction == note


@pytest.mark.parametrize(
    "note",
    [
        "Attention editors: picture available",
        "No corrections",
        "Corrections desk: 555 1234",
        "To report corrections call 555",
        "Adds quote",
        "Noe utvidet.",
        "Kill previous version; adds quote",
        "Kill fee applies",
        "details on oil embargo",
        "sin embargo",
        "Keine Sperrfrist",
        "An earlier version of this story was withdrawn",
    ],
)
def test_notes_of_other_kinds(note: str) -> None:
    """Other words to editors are neither correction nor kill nor embargo."""
    assert dataclasses.astuple(read_notices([note])) == (None, None, None)


def test_a_long_notice_is_shortened() -> None:
    """A notice as long as a story is cut between words, and shows that it is."""
    notice = read_notices(["Corrects " + "para three " * 500]).correction
    assert notice is not None
    assert notice.endswith(("para …", "three …"))
    assert len(notice) < 4_096


@pytest.mark.parametrize("note", ["MANDATORY KILL. Please kill", "EDS: KILL: the ferry", "STORY WITHDRAWN"])
def test_a_kill_in_a_note(note: str) -> None:
    """A kill that is only in words withdraws the story all the same: a killed story must not be quoted."""
    assert note[:12] in withdrawal(newsml, news_item(f"<edNote>{note}</edNote>")).reason


# ninjs

ONE: dict[str, Any] = {
    "uri": "http://ninjs.example/items/20230502-ferry",
    "type": "text",
    "version": "2",
    "versioncreated": "2023-05-02T11:30:00Z",
    "firstcreated": "2023-05-02T09:10:00Z",
    "pubstatus": "usable",
    "copyrightholder": "Northern Wire",
    "language": "en-GB",
    "headline": "Ferry returns",
    "description_text": "Crossings resume.",
    "byline": "Runa Halcrow",
    "located": "Lerwick",
    "genre": [{"name": "Opinion", "code": "Opinion"}],
    "body_text": "The ferry sailed. It had waited.",
    "body_xhtml": "<p>The ferry <b>sailed</b>.</p><p>It had waited.</p>",
}
THREE: dict[str, Any] = {
    "standard": {"name": "ninjs", "version": "3.2"},
    "uri": "http://ninjs.example/items/20230502-ferry",
    "type": "text",
    "version": "2",
    "versionCreated": "2023-05-02T11:30:00Z",
    "firstCreated": "2023-05-02T09:10:00Z",
    "pubStatus": "usable",
    "infoSources": [{"name": "Northern Wire", "role": "origin"}],
    "language": "en-GB",
    "headlines": [{"role": "kicker", "value": "Storm"}, {"role": "main", "value": "Ferry returns"}],
    "descriptions": [{"role": "caption", "value": "A boat"}, {"role": "summary", "value": "Crossings resume."}],
    "by": "Runa Halcrow",
    "located": "Lerwick",
    "genres": [{"uri": "http://cv.iptc.org/newscodes/genre/Opinion"}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "The ferry sailed. It had waited."},
        {"role": "main", "contentType": "text/html", "value": "<p>The ferry <b>sailed</b>.</p><p>It had waited.</p>"},
    ],
}
EXPECTED = Article(
    article_id="http://ninjs.example/items/20230502-ferry",
    body="The ferry sailed.\n\nIt had waited.",
    headline="Ferry returns",
    standfirst="Crossings resume.",
    byline="Runa Halcrow",
    outlet="Northern Wire",
    dateline="Lerwick",
    published="2023-05-02T09:10:00+00:00",
    language="en-GB",
    genre="opinion",
    version=2,
)


def _ninjs(**fields: Any) -> Article:
    found = item_from_ninjs({**ONE, **fields}, "x")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("fields", [ONE, THREE, {name.lower(): value for name, value in THREE.items()}])
def test_a_ninjs_story_whole(fields: dict[str, Any]) -> None:
    """The three lines of ninjs tell the same story by other names."""
    assert is_ninjs(fields)
    assert item_from_ninjs(fields, "x") == EXPECTED
    content = json.dumps(fields)
    assert ninjs.recognises(content.encode(), "x.json")
    assert article(ninjs, content) == dataclasses.replace(EXPECTED, origin="story.xml")


def test_supersdesks_form() -> None:
    """Superdesk gives a guid instead of a uri, and its text as HTML."""
    fields = {
        "guid": "tag:x,1",
        "body_html": "<p>A &amp; b</p>",
        "source": "Wire",
        "pubstatus": "usable",
        "type": "text",
    }
    assert is_ninjs(fields)
    found = item_from_ninjs({**fields, "genre": [{"code": "Article", "name": "Article (news)"}]}, "x")
    assert isinstance(found, Article)
    assert (found.article_id, found.body, found.outlet, found.genre) == ("tag:x,1", "A & b", "Wire", "news")


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "1", "body_text": "Words."},
        {"uri": "x", "headline": "y", "body": "z"},
        {"uri": 7, "body_text": "z"},
        {"guid": "x", "title": "y"},
        {},
    ],
)
def test_other_json_is_not_ninjs(fields: dict[str, Any]) -> None:
    """What has no id of ninjs, or none of its names, is another form of JSON."""
    assert not is_ninjs(fields)
    if "uri" not in fields:
        assert not ninjs.recognises(json.dumps(fields).encode(), "x.json")
    assert not ninjs.recognises(json.dumps({"uri": "x", "items": [ONE]}).encode(), "x.json")
    assert not ninjs.recognises(json.dumps([ONE]).encode(), "x.json")


@pytest.mark.parametrize(
    ("bodies", "body"),
    [
        ({"body_text": "One.\r\n\r\nTwo.  ", "body_xhtml": ""}, "One.\r\n\r\nTwo.  "),
        ({"body_xhtml": "<p>Teaser</p>"}, "The ferry sailed. It had waited."),
        ({"body_text": "<p>Really markup</p>", "body_xhtml": None}, "Really markup"),
        ({"body_xhtml": "<p>a<p>unclosed &nbsp;& <br>bare and longer than the plain text</p>", "body_text": None},
         "a\n\nunclosed \xa0&\nbare and longer than the plain text"),
        ({"body_xhtml": None, "body_nitf": _nitf("<p>A <person>b</person>.</p>"), "body_text": None}, "A b."),
        ({"body_nitf": "<nitf><broken"}, "The ferry sailed.\n\nIt had waited."),
        ({"bodies": [{"contenttype": "application/xml", "value": "<x>y</x>" * 99}]},
         "The ferry sailed.\n\nIt had waited."),
    ],
)  # fmt: skip
def test_bodies_of_ninjs(bodies: dict[str, Any], body: str) -> None:
    """HTML goes first for its paragraphs, unless it is only a teaser; plain text is not touched."""
    assert _ninjs(**bodies).body == body


@pytest.mark.parametrize("name", ["embargoed", "embargoedUntil"])
def test_embargoes_of_ninjs(name: str) -> None:
    """An embargo has one name in 1.x and 2.x, another in 3.x; one that cannot be read refuses the story."""
    assert _ninjs(**{name: "2023-05-03T00:01:00+01:00"}).embargo == "2023-05-02T23:01:00Z"
    assert _ninjs(**{name: None}).embargo is None
    with pytest.raises(SourceError, match="embargo"):
        item_from_ninjs({**ONE, name: "soon"}, "x")
    assert isinstance(item_from_ninjs({**ONE, name: True}, "x"), Withdrawal)


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_cancelled_ninjs_story(status: str) -> None:
    """A cancelled story is withdrawn, also where it has no text, or is no text."""
    for more in ({}, {"body_text": "", "body_xhtml": ""}, {"type": "composite", "body_text": None, "body_xhtml": None}):
        found = item_from_ninjs({**ONE, "pubstatus": status, **more}, "x")
        assert found == Withdrawal(EXPECTED.article_id, f"withdrawn by its outlet ({status})", 2)


@pytest.mark.parametrize("kind", ["picture", "video", "graphic", "event", "planning", "composite"])
def test_other_kinds_of_ninjs(kind: str) -> None:
    """A picture, an event and their like are no articles; it is said what they are, and in a folder only counted."""
    with pytest.raises(NotReadError, match="byline reads items of the type text"):
        item_from_ninjs({"uri": "x", "type": kind, "versioncreated": "2023-05-02", "headline": "A boat"}, "x")


def test_notes_of_ninjs() -> None:
    """A correction is told by an ednote that is worded as one, or by the signal."""
    assert _ninjs(ednote="Corrects name").correction == "Corrects name"
    assert _ninjs(ednote="Noe utvidet.").correction is None
    assert _ninjs(signal=[{"code": "correction"}], ednote="Para 3").correction == "Para 3"
    assert _ninjs(signals=["newscontent", "correction"]).correction == "Correction"
    assert _ninjs(representationtype="partial").remarks == ("the agency says that this is not the whole story",)


@pytest.mark.parametrize(
    ("altids", "url"),
    [
        ([{"role": "web", "value": "https://x.example/1"}], "https://x.example/1"),
        ({"canonical": "https://x.example/2"}, "https://x.example/2"),
        ([{"role": "itemid", "value": "https://x.example/3"}], None),
        ([{"role": "web", "value": "javascript:alert(1)"}, "x", 3], None),
    ],
)
def test_addresses_of_ninjs(altids: Any, url: str | None) -> None:
    """The uri of a story is an id; an address is what is said to be one on the web."""
    assert _ninjs(altids=altids).url == url


@pytest.mark.parametrize(
    ("descriptions", "standfirst"),
    [
        ({"description_html": "<p>Crossings <b>resume</b>.</p>"}, "Crossings resume."),
        ({"description_caption": "A boat", "headlines": [{"role": "subhead", "value": "And soon"}]}, "And soon"),
        ({"description_text": "long " * 1_000}, None),
        ({"description_html": "<b>" * 300 + "deep"}, None),
    ],
)
def test_standfirsts_of_ninjs(descriptions: dict[str, Any], standfirst: str | None) -> None:
    """A summary is a standfirst, in text or HTML; one that cannot be read or is an article itself is left out."""
    fields = {name: value for name, value in ONE.items() if name != "description_text"}
    found = item_from_ninjs({**fields, **descriptions}, "x")
    assert isinstance(found, Article)
    assert found.standfirst == standfirst


def test_an_embargo_in_a_note_without_a_date() -> None:
    """Where nothing says when an embargo began, nobody can say when it has surely ended."""
    with pytest.raises(SourceError, match="nothing says until when"):
        item_from_ninjs({"uri": "x", "body_text": "Words.", "ednote": "Embargoed until noon"}, "x")


def test_a_file_that_is_too_large_for_ninjs() -> None:
    """A story in JSON has bounds, too."""
    assert "larger than" in refused(ninjs, '{"uri": "' + "x" * 17_000_000).reason


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ONE, *THREE, "value", "role"]), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([*ONE, *THREE, "embargoed", "ednote", "signal", "altids", "provider"]), JSON))
def test_any_values_in_ninjs(fields: dict[str, Any]) -> None:
    """Whatever types the fields of a story have, it is read, or refused as a source."""
    with contextlib.suppress(SourceError):
        assert isinstance(item_from_ninjs({**ONE, **fields}, "x"), Article | Withdrawal)


@pytest.mark.parametrize("content", ["{", "[" * 100_000, "[1]", '{"uri":"x","bodies":' + "9" * 5_000 + "}", "", "\0{}"])
def test_files_that_are_no_ninjs(content: str) -> None:
    """A file that is no object of ninjs is refused in one line."""
    assert "\n" not in refused(ninjs, content).reason


# XML from strangers

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_EVIL = "<nitf><body><body.content><p>{}</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB,
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [ <!ELEMENT y ANY> <!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p; ]>',
        f'<?xml version="1.0"?><!-- a --><!DOCTYPE x PUBLIC "-//[" "u>" [<!ENTITY a "{"x" * 9_000}">]>',
    ],
)
def test_entities_are_refused(doctype: str) -> None:
    """A document that declares entities is refused before a parser sees it."""
    assert "declares entities" in refused(nitf, doctype + _EVIL.format("&b;" * 9)).reason


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    """No DTD, external entity or inclusion is read: the words of a file beside it are not in the article."""
    secret = tmp_path / "secret.txt"
    secret.write_text("Hidden words")
    doctype = f'<!DOCTYPE nitf SYSTEM "file://{secret}">'
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file://{secret}"/>'
    assert article(nitf, doctype + _EVIL.format(f"a{included}b &x; c")).body == "ab &x; c"


def test_a_doctype_changes_nothing() -> None:
    """A DOCTYPE is passed over, with its subset; names that HTML declares are its characters."""
    doctype = '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "x" [<!ATTLIST p class CDATA "x">\n]>'
    assert article(nitf, doctype + _EVIL.format("caf&eacute;&nbsp;&hellip;")).body == "café\xa0…"


@pytest.mark.parametrize(
    ("written", "read", "remark"),
    [
        ("Marks & Spencer", "Marks & Spencer", "1 '&'"),
        ("AT&T; &unknown; R&D", "AT&T; &unknown; R&D", "3 '&'"),
        ("it&#146;s 5&#150;6", "it’s 5–6", None),
        ("a\x02b\x1bc", "a\ufffdb\ufffdc", "2 characters"),
        ("a&#1;b&#xD800;c", "a\ufffdb\ufffdc", "2 characters"),
        ("&amp;nbsp; <![CDATA[& &nbsp; <]]>", "&nbsp; & &nbsp; <", None),
    ],
)
def test_stray_marks_are_mended(written: str, read: str, remark: str | None) -> None:
    """What can only mean one thing is read so, loses nothing, and is told where it was a mistake."""
    found = article(nitf, _EVIL.format(written))
    assert found.body == read
    assert found.remarks == () if remark is None else found.remarks[0].startswith(remark)


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        ("<nitf>\n<body>\n</nitf>", "Opening and ending tag mismatch", 3),
        ("<nitf>\n<p", "not well-formed", 2),
        ("<nitf><p a='<'/></nitf>", "not well-formed", 1),
        ("<nitf/>\n<nitf/>", "more behind the end", 2),
        ("<nitf>" + "<b>" * 1_000, "256 deep", 1),
        ("<nitf a='" + "x" * 11_000_000 + "'/>", "10 million", 1),
        ("<nitf>" + "x" * 11_000_000 + "</nitf>", "10 million", 1),
        ("<nitf>" + "<b/>" * 600_000, "more than 300,000 tags", 1),
        ("<nitf " + " ".join(f"a{n}=''" for n in range(600_000)) + "/>", "tags", 1),
        ("<nitf><!--" + "-" * 100 + "</nitf>", "not well-formed", 1),
    ],
)
def test_broken_xml(content: str, reason: str, line: int) -> None:
    """A fault in XML is one error that names the line and the way out."""
    started = time.monotonic()
    error = refused(nitf, content)
    assert reason in error.reason
    assert error.where == f"story.xml:{line}"
    assert "\n" not in error.reason
    assert time.monotonic() - started < 5


def test_what_came_before_a_fault_is_kept() -> None:
    """A message that breaks off keeps the items that were whole, and says where it broke."""
    text = message(news_item(guid="urn:a"), news_item(guid="urn:b"), "<newsItem><broken></newsItem>")
    found = items(newsml, text)
    assert [item.article_id for item in found if isinstance(item, Article)] == ["urn:a", "urn:b"]
    assert isinstance(found[-1], SourceError)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("ISO-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-15", "iso-8859-15"),
        ("windows-1250", "windows-1250"),
        ("US-ASCII", "ascii"),
        ("ISO-8859-1", "utf-8"),
    ],
)
def test_encodings(declared: str, encoding: str) -> None:
    """A document is read in the encoding that it is in, by its mark, by its bytes or by what it declares."""
    words = "Caf\u00e9 “said”" if encoding.startswith(("utf", "cp")) else "Plain" if encoding == "ascii" else "Café"
    text = f'<?xml version="1.0" encoding="{declared}"?>' + _EVIL.format(words)
    content = text.encode(encoding)
    assert nitf.recognises(content, "x")
    assert article(nitf, content).body == words


def test_an_encoding_that_was_not_declared() -> None:
    """Where the bytes are not what the document says, it is told how they were read."""
    found = article(nitf, _EVIL.format("“Café”").encode("cp1252"))
    assert (found.body, found.remarks) == ("“Café”", ("not UTF-8; read as Windows-1252",))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe<\x00n",
        b"\0" * 99,
        _EVIL.format("nul \0 inside").encode(),
        _EVIL.format("caf\xe9 and caf").encode("latin-1").replace(b"and", "é’".encode()),
        '<?xml version="1.0" encoding="iso-8859-15"?><nitf>\u20ac</nitf'.encode("utf-16") + b"\0",
        b"<!--" * 50_000,
        b"<!DOCTYPE x [" + b"[" * 70_000,
        b"no xml at all",
    ],
)
def test_bytes_that_are_no_xml(content: bytes) -> None:
    """What cannot be read is refused in one line, whatever its bytes."""
    assert "\n" not in refused(nitf, content).reason


class _Endless(io.RawIOBase):
    """A message of *count* items, made as it is read."""

    def __init__(self, item: bytes, count: int) -> None:
        self._pieces = self._made(item, count)
        self._left = b""

    @staticmethod
    def _made(item: bytes, count: int) -> Iterator[bytes]:
        yield b"<newsMessage><itemSet>"
        yield from (item for _ in range(count))
        yield b"</itemSet></newsMessage>\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._left or next(self._pieces, b"")
        size = min(len(piece), len(buffer))
        buffer[:size], self._left = piece[:size], piece[size:]
        return size


def test_a_long_message_takes_no_memory() -> None:
    """A message is read item by item: larger than what is read whole, with nothing left of the items before."""
    item = news_item(content="<inlineData>" + "Words were said. " * 2_000 + "</inlineData>").encode()
    long = Document(io.BufferedReader(_Endless(item, 400)), "long.xml", "long.xml")
    assert 400 * len(item) > 12_000_000
    count = 0
    for piece in read_pieces(long, frozenset({"newsItem"})):
        count += 1
        parent = piece.element.getparent()
        assert parent is not None
        assert len(parent) < 10
    assert count == 400


@pytest.mark.parametrize(
    ("encoding", "declared", "damage"),
    [("utf-16", "utf-16", b"\x00\xdc"), ("cp1252", "iso-8859-1", b"\x81"), ("utf-8", "UTF-8", b"\x81")],
)
def test_a_long_document_in_its_encoding(encoding: str, declared: str, damage: bytes) -> None:
    """A document too large to try encodings on is read in the one that it declares, or refused."""
    words = "“Café” words " * 20
    text = f"<?xml version='1.0' encoding='{declared}'?><m>" + f"<i>{words}</i>" * 40_000 + "</m>"
    content = text.encode(encoding)
    pieces = read_pieces(document(content), frozenset({"i"}))
    assert all(piece.element.text == words for piece, _ in zip(pieces, range(2_000), strict=False))
    with pytest.raises(SourceError, match="save it as UTF-8"):
        list(read_pieces(document(content[:4_000_000] + damage + content[4_000_000:]), frozenset({"none"})))


@pytest.mark.parametrize("declared", ["x-unknown", "rot13", "unicode_escape"])
def test_a_long_document_in_no_encoding(declared: str) -> None:
    """A document too large to try encodings on that declares none that is known is refused."""
    content = f"<?xml version='1.0' encoding='{declared}'?><nitf>" + "words " * 1_500_000
    assert "is not known" in refused(nitf, content).reason


def test_an_item_that_is_too_large() -> None:
    """Without an end in sight, an item is given up before it takes the memory there is."""
    endless = Document(io.BufferedReader(_Endless(b"<p>" + b"words " * 10_000 + b"</p>", 10**9)), "x", "x")
    with pytest.raises(SourceError, match="more than 24,000,000 characters"):
        list(read_pieces(endless, frozenset({"newsItem"})))


def test_other_names_are_not_recognised() -> None:
    """A format is known by the root of the document, not by a word in it."""
    assert not nitf.recognises(b"<rss><nitf/></rss>", "x.nitf")
    assert not newsml.recognises(b"<!-- <newsItem> --><html>", "x")
    assert root_name(b'<?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE b [ <!ELEMENT c ANY> ]>\n<d:e f="g">') == "e"
    assert [root_name(head) for head in (b"", b"{}", b"text", b"<", b"<!--", b"<?xml", b"\xff\xfe")] == [None] * 7


# Properties

INLINE = ["em", "person", "org", "a", "chron", "num", "b", "i", "span", "odd", "money", "location", "u", "code"]
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from(" \n\t&<>\"'…“”"), max_size=12)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@st.composite
def _inline(draw: st.DrawFn, depth: int = 3) -> tuple[str, str]:
    """Draw the content of a paragraph: its markup, and the words in it."""
    markup, words = "", ""
    for _ in range(draw(st.integers(0, 3))):
        text = draw(WORDS)
        markup, words = markup + _escape(text), words + text
        if depth and draw(st.booleans()):
            name = draw(st.sampled_from(INLINE))
            inner, said = draw(_inline(depth - 1))
            markup, words = f"{markup}<{name}>{inner}</{name}>", words + said
        if draw(st.booleans()):
            markup += draw(st.sampled_from(["<!-- x -->", "<?y z?>"]))
    return markup, words


def _collapsed(words: str) -> str:
    for space in "\n\t\r\f":
        words = words.replace(space, " ")
    return " ".join(part for part in words.split(" ") if part)


@settings(max_examples=60, deadline=None)
@given(st.lists(_inline(), min_size=1, max_size=4), st.sampled_from(["p", "li", "hl2", "bq", "block", "para"]))
def test_no_word_is_lost(paragraphs: list[tuple[str, str]], name: str) -> None:
    """Whatever inline tags a paragraph has, its body is its words with white space collapsed."""
    markup = "".join(f"<{name}>{inner}</{name}>" for inner, _ in paragraphs)
    # What has nothing but spaces that do not break is no paragraph.
    expected = "\n\n".join(text for _, words in paragraphs if (text := _collapsed(words)).strip())
    root, _ = read_xml_text(f"<body.content>{markup}</body.content>", "x")
    if name in ("p", "li", "hl2"):
        assert text_of(root, is_html=False) == expected
    else:
        # In a container what nobody knows may be a block of its own: a break is added, no word is touched.
        assert "".join(text_of(root, is_html=False).split()) == "".join(expected.split())


NAMES = st.sampled_from(
    "p div table tr td th br hr pre ul li sup sub frac numer denom q h1 hl1 header figure img media block bq nitf html "
    "body body.content odd section del script caption dl dt dd note byline hedline a em".split()
)


@st.composite
def _tree(draw: st.DrawFn, depth: int = 4) -> str:
    inside = "".join(draw(_tree(depth - 1)) for _ in range(draw(st.integers(0, 3)))) if depth else ""
    name = draw(NAMES)
    return f"{_escape(draw(WORDS))}<{name}>{_escape(draw(WORDS))}{inside}</{name}>{_escape(draw(WORDS))}"


@settings(max_examples=60, deadline=None)
@given(_tree())
def test_any_tree_is_read_or_refused(markup: str) -> None:
    """Elements in any order are read, or refused in one line; nothing else is raised."""
    for content in (_nitf(markup), news_item(content=f"<inlineXML><html><body>{markup}</body></html></inlineXML>")):
        for reader in (nitf, newsml):
            for item in items(reader, content):
                assert isinstance(item, Article | SourceError)
    assert isinstance(text_of_html(markup, "x"), str)


@pytest.mark.parametrize("reader", [nitf, newsml, ninjs])
def test_damaged_documents(reader: ModuleType) -> None:
    """Bytes changed, left out or doubled end in articles, withdrawals and errors, never in another exception."""
    chance = random.Random(7)
    whole = {nitf: NITF_3, newsml: message(news_item(), news_item(guid="urn:b")), ninjs: json.dumps(THREE)}[reader]
    for _ in range(250):
        content = bytearray(whole.encode())
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(content))
            end = min(len(content), start + chance.choice([1, 1, 5, 200]))
            piece = bytes(content[start:end])
            content[start:end] = chance.choice([b"", piece * 2, bytes([chance.randrange(256)]), b"<", b"&", b">", b'"'])
        for item in items(reader, bytes(content)):
            assert isinstance(item, Article | Withdrawal | SourceError)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("&<!-[]?CDATA;#x9amp> \x02é"), max_size=60), st.integers(0, 2**32))
def test_mending_in_pieces(text: str, seed: int) -> None:
    """Where a document is cut into pieces changes nothing of what is mended in it."""
    chance = random.Random(seed)
    whole, mender, made, start = Mender().mend(text, is_last=True), Mender(), "", 0
    while start < len(text):
        size = chance.randint(1, 9)
        made += mender.mend(text[start : start + size])
        start += size
    assert made + mender.mend("", is_last=True) == whole


def test_read_xml() -> None:
    """The root of a document is given whole, without comments and instructions."""
    root = read_xml(document("<?xml version='1.0'?><!-- a --><b><?c d?>e<!-- f -->g</b>\x1a"))
    assert (root.tag, root.text, len(root)) == ("b", "eg", 0)
