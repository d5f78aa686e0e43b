"""Documents as news agencies send them, all of them invented, and a way to read them as if from a file."""

from __future__ import annotations

import io
from types import ModuleType

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.reader import Document, Item, Placed, Withdrawal

NITF_3 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://agency.example/nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN" change.date="October 18, 2006" baselang="en-GB">
  <head>
    <title>Harbour vote (slug)</title>
    <meta name="service" content="Comprehensive"/>
    <tobject tobject.type="News"><tobject.property tobject.property.type="Analysis"/></tobject>
    <docdata management-status="usable">
      <doc-id regsrc="CNA" id-string="harbour-2203"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20220314T183000+0000"/>
      <ed-msg info="For global distribution"/>
      <du-key key="harbour" version="3"/>
      <doc.copyright holder="Coastal News Agency" year="2022"/>
    </docdata>
    <pubdata name="The Wick Courier" date.publication="20220315" ex-ref="https://wick.example/harbour"/>
  </head>
  <body>
    <body.head>
      <hedline>
        <hl1 id="headline">Harbour <em>scheme</em> passes by one vote</hl1>
        <hl2>Opponents speak of a “long night”</hl2>
        <hl2 id="originalHeadline">Harbour scheme passes</hl2>
      </hedline>
      <byline>By <person>ELSPETH CAIRN</person><byttl>Local Affairs Writer</byttl></byline>
      <distributor><org>Coastal News Agency</org></distributor>
      <dateline><location>WICK</location>, <story.date norm="20220314">March 14</story.date></dateline>
      <abstract><p>Another summary.</p></abstract>
    </body.head>
    <body.content>
      <block id="Main">
        <p lede="true">WICK (CNA) — Councillors approved the <money>£4m</money> harbour scheme on <chron
          norm="20220314">Monday</chron> by <num>21</num> votes to 20.</p>
        <p>“I have <em>never</em> seen such a night,” said <person><name.given>Morag</name.given>
          <name.family>Sinclair</name.family></person>, of the <org value="X">Harbour Trust<alt-code
          idsrc="t" value="HT"/></org>.
          She owns 3<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac> boats.<br/>Two are in use.</p>
        <media media-type="image"><media-reference source="x.jpg"/>
          <media-caption>A boat last year</media-caption></media>
        <hl2>What comes next</hl2>
        <ul><li>A survey of the sea wall</li><li>A second vote in May</li></ul>
        <bq><block><p>This house resolves to build.</p></block><credit>The minutes</credit></bq>
        <table><caption>The vote</caption><tbody>
          <tr><th>Ward</th><th>For</th><th>Against</th></tr>
          <tr><td>North</td><td>12</td><td>8</td></tr>
        </tbody></table>
        <pre>FOR      21
AGAINST  20</pre>
        <note noteclass="editorsnote"><body.content><p>The writer is a member of the trust.</p></body.content></note>
      </block>
    </body.content>
    <body.end><tagline>(Reporting by Elspeth Cairn; Editing by Tom Baird)</tagline></body.end>
  </body>
</nitf>
"""
NITF_BODY = """WICK (CNA) — Councillors approved the £4m harbour scheme on Monday by 21 votes to 20.

“I have never seen such a night,” said Morag Sinclair, of the Harbour Trust. She owns 3 1/2 boats.
Two are in use.

What comes next

A survey of the sea wall

A second vote in May

This house resolves to build.

The minutes

The vote

Ward\tFor\tAgainst
North\t12\t8

FOR      21
AGAINST  20

The writer is a member of the trust.

(Reporting by Elspeth Cairn; Editing by Tom Baird)"""

NAR = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
HTML_CONTENT = f"""<inlineXML contenttype="application/xhtml+xml" wordcount="30"><html xmlns="{XHTML}">
  <head><title>Ferry returns</title><meta charset="utf-8"/></head>
  <body><header><ul class="slugline"><li>Transport</li></ul><time>02.05.2023 09:10</time>
    <h1>Ferry  returns after storm</h1></header>
    <section class="main"><p class="teaser">Crossings resume.</p>
    <p><span class="dateline">Lerwick <span class="credit">(nwa)</span> - </span>The ferry sailed again on Tuesday, its
      owner said. «We are <b>glad</b>», said captain <a href="https://x.example/">Ole Vik</a>.</p>
    <h2>Three days in port</h2>
    <p>It had waited since Saturday.</p>
    <figure><img src="x.jpg"/><figcaption>The ferry in 2019</figcaption></figure></section></body>
</html></inlineXML>"""
HTML_BODY = """Crossings resume.

Lerwick (nwa) - The ferry sailed again on Tuesday, its owner said. «We are glad», said captain Ole Vik.

Three days in port

It had waited since Saturday."""


def news_item(
    meta: str = "",
    content: str = HTML_CONTENT,
    *,
    guid: str = "urn:newsml:nwa.example:20230502:1",
    version: str = "4",
    item_class: str = "ninat:text",
    status: str = "stat:usable",
    content_meta: str = "",
    namespace: str = NAR,
) -> str:
    """Return a ``newsItem`` without an XML declaration; *meta* goes into ``itemMeta``."""
    return f"""<newsItem xmlns="{namespace}" standard="NewsML-G2" standardversion="2.32" conformance="power"
  guid="{guid}" version="{version}" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
  <rightsInfo><copyrightHolder><name>Northern Wire Association</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="{item_class}"/>
    <provider qcode="nprov:nwa"><name>Northern Wire</name></provider>
    <versionCreated>2023-05-02T11:30:00+01:00</versionCreated>
    <firstCreated>2023-05-02T09:10:00+01:00</firstCreated>
    <pubStatus qcode="{status}"/>
    {meta}
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <creator qcode="nwa-ad:vik.o"><name>vik.o</name></creator>
    <by xml:lang="en">By Runa Halcrow, Northern Wire</by>
    <genre qcode="genre:Current"><name xml:lang="en">Current</name></genre>
    <headline rank="3">Storm</headline>
    <headline rank="1">Ferry returns after storm</headline>
    <headline xml:lang="de">Fähre fährt wieder</headline>
    <dateline>Lerwick (nwa) - </dateline>
    <description role="drol:caption">A picture.</description>
    <description role="drol:teaser">Crossings resume.</description>
    <language tag="en-GB"/>
    {content_meta}
  </contentMeta>
  <contentSet>{content}</contentSet>
</newsItem>"""


def message(*items: str) -> str:
    """Return a ``newsMessage`` of *items*."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="{NAR}"><header><sent>2023-05-02T11:30:10+01:00</sent></header>
<itemSet>
{"".join(items)}
</itemSet></newsMessage>"""


def document(content: bytes | str, name: str = "story.xml", **more: str) -> Document:
    """Return *content* as a document, as the sources give it to a reader."""
    raw = io.BytesIO(content.encode() if isinstance(content, str) else content)
    return Document(io.BufferedReader(raw), name, name, **more)


def placed(reader: ModuleType, content: bytes | str, **more: str) -> list[Placed]:
    """Return what *reader* makes of *content*; an error of the whole document comes last."""
    found: list[Placed] = []
    try:
        found.extend(reader.read(document(content, **more)))
    except SourceError as error:
        found.append((error.where, error))
    return found


def items(reader: ModuleType, content: bytes | str, **more: str) -> list[Item]:
    """Return what *reader* makes of *content*, without the places."""
    return [item for _, item in placed(reader, content, **more)]


def article(reader: ModuleType, content: bytes | str, **more: str) -> Article:
    """Return the one article in *content*."""
    (found,) = items(reader, content, **more)
    assert isinstance(found, Article), found
    return found


def withdrawal(reader: ModuleType, content: bytes | str) -> Withdrawal:
    """Return the one withdrawal in *content*."""
    (found,) = items(reader, content)
    assert isinstance(found, Withdrawal), found
    return found


def refused(reader: ModuleType, content: bytes | str) -> SourceError:
    """Return the error that *content* ends in; no article comes before it."""
    *before, found = items(reader, content)
    assert all(isinstance(item, SourceError) for item in before)
    assert isinstance(found, SourceError), found
    return found
