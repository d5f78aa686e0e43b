"""A hundred thousand spoilt documents: each reader gives articles or a plain error, soon, and never a fault.

BYLINE_FUZZ says how many; the short form takes a few thousand. The seeds are whole documents of every format.
"""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import os
import random
import sys
import tarfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.detecting import FORMATS, document_from_bytes, read_document, recognise

pytestmark = pytest.mark.faults

INPUTS = int(os.environ.get("BYLINE_FUZZ") or (2_000 if os.environ.get("BYLINE_SHORT") == "1" else 100_000))
_SLOWEST = 20.0
_TOKENS = (
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"]]>",
    b"<![CDATA[",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\n\n",
    b"\r",
    b"---\n",
    b'{"',
    b"[[[[",
    b"]}",
    b'"',
    b"\\ud800",
    b"1e999",
    b",,,,",
    b"\t",
    b"<p>",
    b"</p>",
    b"<div>" * 50,
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"9999-99-99",
    b"-1",
    b"\xe2\x80\x9c",
    b"xmlns='x'",
    b"<script>",
    b"Content-Length: 99999999\r\n",
)


def _load(name: str) -> ModuleType:
    path = Path(__file__).parents[1] / "corpus" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"fuzz_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


_FIELDS = {
    "id": "a1",
    "headline": "Harbour opens",
    "body": "The harbour opened on Monday. “It is late,” said Ann Dunn.\n\nNobody came.",
    "published": "2024-03-05T10:00:00+00:00",
    "url": "https://example.org/a1",
}


def _warc(page: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    record = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{}\r\n"
        "WARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{}>\r\n"
        "Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n"
    )
    return b"".join(record.format(n, n, len(http)).encode() + http + b"\r\n\r\n" for n in range(2))


def _zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def _tarred(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return file.getvalue()


def _seeds() -> dict[str, list[tuple[str, bytes]]]:
    """Return, by the format that reads them, documents with their names."""
    agencies, pages = _load("agencies"), _load("pages")
    line = json.dumps(_FIELDS).encode()
    text = b"---\nheadline: Harbour\npublished: 2024-03-05\n---\n# Words\n\nThe harbour opened.\n"
    table = b'id,headline,body\na1,Harbour,"It opened, on ""Monday""."\na2,Pier,It shut.\n'
    entry = "<item><title>T</title><link>https://e.org/1</link><description>S</description>{}</item>"
    full = "<content:encoded><![CDATA[" + "<p>The harbour opened on Monday.</p>" * 30 + "]]></content:encoded>"
    rss = (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Echo</title>{entry.format('')}{entry.format(full)}</channel></rss>"
    ).encode()
    json_feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "E",
        "items": [{"id": "1", "content_text": "W. " * 300}],
    }
    ninjs = {
        "uri": "urn:x:1",
        "type": "text",
        "versioncreated": "2024-03-05T10:00:00Z",
        "body_text": "It opened. It shut.",
    }
    page = pages.PAGES[0].content
    members = {"a.txt": b"Words here.", "b.jsonl": line, "c/d.html": page}
    seeds = [
        ("a.nitf.xml", _nitf(agencies)),
        ("a.newsml.xml", agencies.message(agencies.news_item(), agencies.news_item()).encode()),
        ("a.ninjs.json", json.dumps(ninjs).encode()),
        ("feed.xml", rss),
        ("feed.json", json.dumps(json_feed).encode()),
        ("a.jsonl", b"\n".join([line] * 5)),
        ("a.json", json.dumps({"articles": [_FIELDS] * 3}).encode()),
        ("a.csv", table),
        ("a.md", text),
        ("a.txt", b"The harbour opened.\n\n\xe2\x80\x9cIt is late,\xe2\x80\x9d said Ann Dunn."),
        ("a.warc", _warc(page)),
        ("a.zip", _zipped(members)),
        ("a.tar", _tarred(members)),
        ("a.txt.gz", gzip.compress(b"The harbour opened.")),
        *((f"p{number}.html", one.content) for number, one in enumerate(pages.PAGES[:12])),
    ]
    by_format: dict[str, list[tuple[str, bytes]]] = {}
    for name, content in seeds:
        by_format.setdefault(recognise(content[:65_536], name) or "?", []).append((name, content))
    return by_format


def _nitf(agencies: ModuleType) -> bytes:
    whole = [value for value in vars(agencies).values() if isinstance(value, str) and "</nitf>" in value]
    return whole[0].encode()


def _spoil(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Return *content* with one to eight things wrong with it."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(spoilt) + 1)
        end = min(len(spoilt), at + int(chance.expovariate(1 / 40)))
        match chance.randrange(7):
            case 0 if at < len(spoilt):
                spoilt[at] = chance.randrange(256)
            case 1:
                del spoilt[at:end]
            case 2:
                spoilt[at:at] = spoilt[at:end] * chance.choice((1, 2, 50))
            case 3:
                spoilt[at:at] = chance.choice(_TOKENS)
            case 4:
                spoilt[at:end] = chance.randbytes(end - at)
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                spoilt[at:at] = other[start : start + 200]
            case _:
                del spoilt[at + int(chance.expovariate(1 / 2000)) :]
    return bytes(spoilt[:200_000])


@pytest.fixture(scope="module")
def seeds() -> dict[str, list[tuple[str, bytes]]]:
    """Documents of every format, by format."""
    return _seeds()


def test_every_format_has_a_seed(seeds: dict[str, list[tuple[str, bytes]]]) -> None:
    """The seeds are what they say: each format has one, and gives articles as it stands."""
    assert set(seeds) == set(FORMATS)
    for documents in seeds.values():
        assert any(isinstance(item, Article) for name, content in documents for item in _read(content, name))


@pytest.mark.parametrize("format_name", FORMATS)
def test_spoilt_documents(format_name: str, seeds: dict[str, list[tuple[str, bytes]]]) -> None:
    """A spoilt document gives articles or errors that say the way out, within seconds, and nothing else."""
    chance = random.Random(f"{format_name} 20241123")
    every = [content for documents in seeds.values() for _, content in documents]
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for _ in range(INPUTS // len(FORMATS)):
        name, content = chance.choice(seeds[format_name])
        spoilt = _spoil(chance, content, every)
        started = time.monotonic()
        for item in _read(spoilt, name):
            outcomes[type(item).__name__] += 1
            if isinstance(item, SourceError):
                assert "a fault in byline" not in item.reason, (item.reason, spoilt[:2000])
                assert item.where
            elif isinstance(item, Article):
                assert item.body.strip()
        slowest = max(slowest, time.monotonic() - started)
    assert slowest < _SLOWEST
    assert outcomes["Article"], outcomes
    print(f"\n{format_name}: {INPUTS // len(FORMATS):,} inputs, slowest {slowest:.2f} s, {dict(outcomes)}")


def _read(content: bytes, name: str) -> Iterator[object]:
    return (item for _, item in read_document(document_from_bytes(content, name, name)))
