"""Packed files: every format in every packing, and that those made to do harm end in one line and little time."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import struct
import sys
import tarfile
import tempfile
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers import streams
from corpus.readers.containers import unpacking, zipped
from corpus.readers.detecting import document_from_bytes, read_document
from corpus.readers.reader import Item
from corpus.readers.sources import read_places

Write = Callable[[str, bytes | str], Path]
Files = list[tuple[str, bytes]]
DEPTHS = 3


def _line(number: int) -> bytes:
    return json.dumps({"id": str(number), "body": f"Words were said {number}."}).encode() + b"\n"


def _zip(files: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return packed.getvalue()


def _tar(files: Files, form: int = tarfile.PAX_FORMAT) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as archive:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def _header(name: str, size: int, kind: bytes = tarfile.REGTYPE) -> bytes:
    member = tarfile.TarInfo(name)
    member.size, member.type = size, kind
    return member.tobuf(tarfile.GNU_FORMAT)


def _read(content: bytes, name: str = "a.bin") -> list[tuple[str, Item]]:
    return list(read_document(document_from_bytes(content, name, name)))


def _split(found: list[tuple[str, Item]]) -> tuple[list[Article], list[SourceError]]:
    articles = [item for _, item in found if isinstance(item, Article)]
    errors = [item for _, item in found if isinstance(item, SourceError)]
    assert len(articles) + len(errors) == len(found)
    return articles, errors


PACKERS: dict[str, Callable[[Files], bytes]] = {
    "zip": _zip,
    "stored.zip": lambda files: _zip(files, zipfile.ZIP_STORED),
    "tar": _tar,
    "gnu.tar": lambda files: _tar(files, tarfile.GNU_FORMAT),
    "old.tar": lambda files: _tar(files, tarfile.USTAR_FORMAT),
    "tar.gz": lambda files: gzip.compress(_tar(files)),
    "tar.bz2": lambda files: bz2.compress(_tar(files)),
    "tar.xz": lambda files: lzma.compress(_tar(files)),
    "tgz": lambda files: gzip.compress(_tar(files)),
}
FOLDER: Files = [
    ("news/vote.md", b"# The vote\n\nWords."),
    ("news/2022/lines.jsonl", _line(1) + _line(2)),
    ("./note.txt", b"More words."),
]


# What is read


@pytest.mark.parametrize("packing", PACKERS)
def test_a_packed_folder(write: Write, packing: str) -> None:
    """Each file in a packed one is read by its own reader, named by its own name, placed within the packed file."""
    path = write(f"export.{packing}", PACKERS[packing](FOLDER))
    found = list(read_places(str(path)))
    articles, errors = _split(found)
    assert not errors
    assert [where for where, _ in found] == [
        f"{path}/news/vote.md",
        f"{path}/news/2022/lines.jsonl:1",
        f"{path}/news/2022/lines.jsonl:2",
        f"{path}/./note.txt",
    ]
    assert [article.headline for article in articles] == ["The vote", None, None, None]
    assert articles[-1].origin == "note.txt"


@pytest.mark.parametrize(("pack", "ending"), [(gzip.compress, "gz"), (bz2.compress, "bz2"), (lzma.compress, "xz")])
def test_a_packed_file(write: Write, pack: Callable[[bytes], bytes], ending: str) -> None:
    """A single packed file is named, and read, as if it were not packed."""
    ((where, article),) = read_places(str(path := write(f"note.md.{ending}", pack(b"# H\nWords."))))
    assert where == str(path)
    assert isinstance(article, Article)
    assert (article.headline, article.body, article.origin) == ("H", "Words.", "note.md")


@pytest.mark.parametrize("name", ["a.txt", "a.zip", "a", "a.jpg"])
def test_the_content_says_how_it_is_packed(name: str) -> None:
    """A packed file under another name is unpacked, and a file called '.gz' that is not packed is read as it is."""
    for content in (_zip(FOLDER), gzip.compress(_tar(FOLDER)), gzip.compress(_line(1))):
        assert _split(_read(content, name))[0]
    (article,), _ = _split(_read(b"# H\nWords.", "a.md.gz"))
    assert (article.headline, article.origin) == ("H", "a.md")


def test_packed_in_one_another() -> None:
    """Three packings deep is read; a fourth is told, and the rest goes on. A .tar.gz counts as one."""
    content = _zip([("a.txt", b"Words.")])
    for depth in range(DEPTHS - 1):
        content = gzip.compress(_tar([(f"{depth}.zip", content), (f"{depth}.txt", b"Words beside.")]))
    articles, errors = _split(_read(content))
    assert len(articles) == 3
    assert not errors
    articles, (error,) = _split(_read(_zip([("last.tgz", content), ("z.txt", b"Words.")])))
    assert len(articles) == 3
    assert "packed more than 3 times over" in error.reason


def test_standard_input_may_be_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes down a pipe is unpacked as well, also a zip, in which one has to go back and forth."""
    for content in (_zip(FOLDER), gzip.compress(_tar(FOLDER))):
        piped = io.TextIOWrapper(io.BufferedReader(io.BytesIO(content)))
        monkeypatch.setattr(sys, "stdin", piped)
        articles, errors = _split(list(read_places("-")))
        assert (len(articles), errors) == (4, [])


def test_nothing_is_written(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpacking leaves no file behind, neither where it is told to nor among the temporary ones."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setattr(zipped, "_IN_MEMORY", 10)
    inner = _zip([("../../up.txt", b"Words."), ("/root.txt", b"Words."), ("in.txt", b"Words.")])
    path = write("a.tar", _tar([("in.zip", inner), ("../up.txt", b"Words.")]))
    before = sorted(tmp_path.rglob("*"))
    articles, errors = _split(list(read_places(str(path))))
    assert sorted(tmp_path.rglob("*")) == before
    assert len(articles) == 1
    assert all("leads out of the packed file" in error.reason for error in errors)
    assert len(errors) == 3


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "a/../../b.txt", "C:\\a.txt", "..\\a.txt", "\\a.txt"])
@pytest.mark.parametrize("packing", ["zip", "tar"])
def test_names_that_lead_out(name: str, packing: str) -> None:
    """A member whose name leads out of the packed file is told of and passed over."""
    articles, (error,) = _split(_read(PACKERS[packing]([(name, b"Words."), ("b.txt", b"Words.")])))
    assert len(articles) == 1
    assert "leads out" in error.reason


@pytest.mark.parametrize("packing", ["zip", "tar"])
def test_hidden_members(packing: str) -> None:
    """Hidden files and what a Mac adds are left out without a word."""
    files = [
        (name, b"Words.") for name in (".a.txt", ".git/a.txt", "__MACOSX/._a.txt", "b/.DS_Store", "b/a.txt", "p.jpg")
    ]
    ((where, article),) = _read(PACKERS[packing](files), "x")
    assert where == "x/b/a.txt"
    assert isinstance(article, Article)


def test_members_with_strange_names() -> None:
    """A name is shown without the codes in it, at a bounded length, with either kind of slash."""
    files = [("red\x1b[31m\n\u202e.txt", b"Words."), ("d/" * 5_000 + "a.txt", b"Words."), ("news\\a.txt", b"Words.")]
    for pack in (_tar, _zip):
        found = _read(pack(files), "x")
        articles, errors = _split(found)
        assert not errors
        assert all(where.isprintable() and len(where) < 400 for where, _ in found)
        assert articles[2].origin == "a.txt"
        assert found[2][0] == "x/news/a.txt"


def test_links_and_devices_in_a_tar() -> None:
    """Links and devices are told of and never followed."""
    packed = b"".join(
        _header(f"{number}.txt", 0, kind)
        for number, kind in enumerate([tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
    )
    packed += _header("folder", 0, tarfile.DIRTYPE) + _header("a.txt", 6) + b"Words.".ljust(512, b"\0")
    (article,), (error,) = _split(_read(packed, "x"))
    assert article.body == "Words."
    assert "4 like 0.txt, 1.txt, 2.txt: a link or a device" in error.reason


def test_a_link_in_a_zip() -> None:
    """A link is told of, and the words that it has for a place are none."""
    link = zipfile.ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "a link" in _split(_read(packed.getvalue()))[1][0].reason


def test_a_sparse_file_in_a_tar() -> None:
    """A sparse file may stand for any number of zeros; it is told of."""
    header = bytearray(_header("a.txt", 512, tarfile.GNUTYPE_SPARSE))
    packed = bytes(header) + b"Words.".ljust(512, b"\0") + _header("b.txt", 6) + b"Words.".ljust(512, b"\0")
    articles, (error,) = _split(_read(packed))
    assert len(articles) == 1
    assert "sparse" in error.reason


def test_an_encrypted_zip() -> None:
    """Encrypted members are told plainly, and what is not encrypted is read."""
    packed = bytearray(_zip([("a.txt", b"Secret."), ("b.txt", b"Words.")]))
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(magic) + flags] |= 1
    (article,), (error,) = _split(_read(bytes(packed), "x"))
    assert article.body == "Words."
    assert str(error) == "x/a.txt: encrypted; unpack it with its password and add the folder"


def test_a_method_that_is_not_read() -> None:
    """A zip packed by another method than zip's own says which, and the way out."""
    _, (error,) = _split(_read(_zip([("a.txt", b"Words.")], zipfile.ZIP_LZMA)))
    assert "packed by the method 'lzma'" in error.reason


@pytest.mark.parametrize("mark", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_a_document_that_is_a_zip(mark: str) -> None:
    """An Office document, a book or a program is no packed folder of articles."""
    ((_, error),) = _read(_zip([(mark, b"x"), ("word/document.xml", b"<w/>"), ("a.txt", b"Words.")]), "a.docx")
    assert isinstance(error, SourceError)
    assert "save it as" in error.reason or "a program" in error.reason


@pytest.mark.parametrize("packing", PACKERS)
def test_a_packing_of_nothing(packing: str) -> None:
    """A packed file without a file that is read is one error."""
    content = PACKERS[packing]([("a.jpg", b"x")])
    ((_, error),) = _read(content)
    assert isinstance(error, SourceError)
    assert "no file in it that is read" in error.reason


# Damage


@pytest.mark.parametrize("packing", PACKERS)
def test_a_packed_file_that_is_cut_short(packing: str) -> None:
    """What comes before the cut is read where the packing lets it; the cut is told."""
    words = random.Random(1).randbytes(40_000).hex().encode()
    content = PACKERS[packing]([("a.txt", b"Words."), ("b.txt", words), ("c.txt", b"Words.")])
    articles, errors = _split(_read(content[: len(content) * 2 // 3]))
    assert errors
    assert all("cut short" in error.reason for error in errors)
    assert [article.body for article in articles] == ([] if "zip" in packing or "bz2" in packing else ["Words."])


def test_damage_in_a_zip() -> None:
    """A member whose checksum does not fit is named; the members around it are read."""
    words = [random.Random(number).randbytes(400).hex().encode() for number in range(3)]
    packed = bytearray(_zip([(f"{number}.txt", text) for number, text in enumerate(words)], zipfile.ZIP_STORED))
    packed[packed.index(words[1]) + 5] ^= 1
    articles, (error,) = _split(_read(bytes(packed), "x"))
    assert [article.body.encode() for article in articles] == [words[0], words[2]]
    assert error.where == "x/1.txt"
    assert "damaged in its zip file (Bad CRC-32" in error.reason


def test_damage_in_a_tar() -> None:
    """Behind a damaged header the next whole one is found."""
    packed = bytearray(_tar([(f"{number}.txt", b"Words %d." % number) for number in range(5)], tarfile.USTAR_FORMAT))
    packed[1024:1100] = b"\xff" * 76
    articles, (error,) = _split(_read(bytes(packed)))
    assert [article.body for article in articles] == ["Words 0.", "Words 2.", "Words 3.", "Words 4."]
    assert "damaged blocks were passed over, from byte 1,024 on" in error.reason


def test_tars_one_after_another() -> None:
    """Two tars in one file, as 'cat' makes them, are both read."""
    articles, errors = _split(_read(_tar([("a.txt", b"Words.")]) + _tar([("b.txt", b"More.")])))
    assert ([article.body for article in articles], errors) == (["Words.", "More."], [])


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_members_behind_the_first(pack: Callable[[bytes], bytes]) -> None:
    """A packed file may have many members, with zeros behind the last one."""
    content = b"".join(pack(_line(number)) for number in range(50)) + bytes(1_000)
    articles, errors = _split(_read(content, "a.jsonl.gz"))
    assert (len(articles), errors) == (50, [])


def test_something_behind_the_end() -> None:
    """What stands behind the end of a packed file loses nothing that is in it, and is told."""
    (article,), (error,) = _split(_read(gzip.compress(b"Words.") + b"garbage", "a.txt.gz"))
    assert article.body == "Words."
    assert "behind its end" in error.reason


def test_a_wrong_checksum() -> None:
    """A text whose checksum does not fit is not taken: nobody knows which word is wrong."""
    packed = bytearray(gzip.compress(b"Words."))
    packed[-6] ^= 1
    articles, (error,) = _split(_read(bytes(packed)))
    assert not articles
    assert "damaged gzip file" in error.reason


# Made to do harm


def _bounded(content: bytes, name: str = "a.bin") -> tuple[list[Article], list[SourceError]]:
    """Read *content* and hold that it took little time and memory."""
    tracemalloc.start()
    start = time.process_time()
    articles, errors = _split(_read(content, name))
    took = time.process_time() - start
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 20
    assert peak < 40_000_000
    assert all("a fault" not in error.reason for error in errors)
    return articles, errors


@pytest.fixture
def small_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds at a tenth, so that reaching them takes no time."""
    monkeypatch.setattr(streams, "_ROOM", 3 << 20)


@pytest.mark.usefixtures("small_room")
@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.csv", "a.json", "a.html"])
def test_a_zip_bomb(name: str) -> None:
    """A member that unpacks to a thousand times its size ends the zip in one error; what came before stays."""
    line = b'{"body": "%s"}\n' % (b"x" * 100_000)
    content = _zip([("0.txt", b"Words."), (name, line * 300), ("z.txt", b"Words.")])
    articles, errors = _bounded(content)
    assert articles[0].body == "Words."
    assert "z.txt" not in [article.origin for article in articles]
    assert ["times its size" in error.reason for error in errors] == [True]


@pytest.mark.usefixtures("small_room")
def test_a_nested_zip_bomb() -> None:
    """Sixteen zips in each of sixteen zips, and so on, end in a few errors, not in thousands."""
    content = _zip([("a.txt", b"x" * 20_000_000)])
    for _ in range(5):
        content = _zip([(f"{number}.zip", content) for number in range(16)])
    articles, errors = _bounded(content)
    assert not articles
    assert len(errors) <= 4
    assert "times its size" in errors[-1].reason


def test_a_nest_without_a_bomb() -> None:
    """Hundreds of packings too deep are told in a line that counts them."""
    content = _zip([("a.txt", b"Words.")])
    for _ in range(4):
        content = _zip([(f"{number}.zip", content) for number in range(8)])
    _, errors = _bounded(content)
    assert len(errors) == 4
    assert errors[-1].reason.startswith("509 more like ")


def _overlapping(entries: int) -> bytes:
    words = b"a" * 20_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(words) + packer.flush()
    facts = (zlib.crc32(words), len(packed), len(words), 5, 0)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, *facts) + b"a.txt" + packed
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *facts, 0, 0, 0, 0, 0) + b"a.txt"
    table = entry * entries
    count = min(entries, 0xFFFF)
    return local + table + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(table), len(local), 0)


def test_files_over_one_another() -> None:
    """A zip whose files share their bytes is refused before anything is unpacked."""
    articles, (error,) = _bounded(_overlapping(1_000))
    assert not articles
    assert "lie over one another" in error.reason


def test_a_zip_of_countless_files() -> None:
    """A table too large for memory is refused by what the end of the zip says of it, with the way out."""
    _, (error,) = _bounded(_overlapping(600_000))
    assert "unpack it and add the folder" in error.reason


def test_countless_empty_files() -> None:
    """A thousand empty files are a few lines, not a thousand."""
    files = [(f"{number}.txt", b"") for number in range(1_000)]
    for pack in (_zip, lambda files: gzip.compress(_tar(files))):
        articles, errors = _bounded(pack(files))
        assert not articles
        assert len(errors) == 4
        assert errors[-1].reason.startswith("997 more like 0.txt, 1.txt, 2.txt: the file is empty")


def test_more_files_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of one source are bounded, however they are packed."""
    monkeypatch.setattr(streams, "_MOST_MEMBERS", 100)
    inner = _tar([(f"{number}.txt", b"Words %d." % number) for number in range(60)])
    articles, (error,) = _bounded(_zip([("a.tar", inner), ("b.tar", inner), ("c.txt", b"Words.")]))
    assert len(articles) == 98
    assert "holds more than 100 files" in error.reason


@pytest.mark.usefixtures("small_room")
@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_stream_without_end(pack: Callable[[bytes], bytes]) -> None:
    """A packed stream that unpacks to too much ends in one error, and what came before was read."""
    content = pack(_line(1) + b'{"body": "%s"}\n' % (b"x" * 1_000_000) * 60)
    articles, errors = _bounded(content, "a.jsonl.gz")
    assert articles[0].article_id == "1"
    assert ["times its size" in error.reason for error in errors] == [True]


def test_packed_over_and_over() -> None:
    """A file packed fifty times is one error."""
    content = b"Words."
    for _ in range(50):
        content = gzip.compress(content)
    _, (error,) = _bounded(content)
    assert "packed more than 3 times over" in error.reason


def test_a_million_empty_members() -> None:
    """Members without content cost the time of their bytes, no more."""
    (article,), errors = _bounded(gzip.compress(b"") * 50_000 + gzip.compress(b"Words."), "a.txt.gz")
    assert (article.body, errors) == ("Words.", [])


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param((_header("p", 512, b"L") + b"x" * 512) * 4_000, id="names"),
        pytest.param((_header("p", 512, b"x") + b"9 a=bcdef\n".ljust(512, b"1")) * 4_000, id="fields"),
        pytest.param((_header("p", 512, b"g") + b"1" * 512) * 4_000, id="global fields"),
        pytest.param(_header("p", 1 << 18, b"x") + b"1" * (1 << 18), id="digits"),
        pytest.param(_header("p", 1 << 18, b"x") + b"4 a=" * (1 << 16), id="short fields"),
        pytest.param(_header("p", 9 << 20, b"x") + b"1" * (9 << 20), id="a long field"),
        pytest.param(b"\1" * (4 << 20), id="no headers"),
    ],
)
def test_headers_of_a_tar_that_go_on_and_on(headers: bytes) -> None:
    """Headers about headers, and fields made of digits, take the time of their bytes."""
    start = _header("first.txt", 6) + b"Words.".ljust(512, b"\0")
    end = _header("last.txt", 5) + b"More.".ljust(512, b"\0")
    articles, _ = _bounded(start + headers + end)
    assert [article.body for article in articles] == ["Words.", "More."]


def test_a_size_that_is_not_true() -> None:
    """A header that claims more than there is ends in one error, without the memory that it asks for."""
    for kind in (tarfile.REGTYPE, b"x", b"L"):
        articles, (error,) = _bounded(_header("a.txt", 7 << 30, kind) + b"Words.")
        assert not articles
        assert "cut short" in error.reason


def test_memory_does_not_grow_with_the_file(write: Write) -> None:
    """A large packed export is read in the memory of a small one."""
    rows = b"".join(b'{"id": "%d", "body": "%s"}\n' % (number, b"Words. " * 1_000) for number in range(2_000))
    path = write("a.tar.gz", gzip.compress(_tar([("a.jsonl", rows)]), 1))
    reading = read_places(str(path))
    next(reading)
    tracemalloc.start()
    count = sum(1 for _ in reading)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1_999
    assert peak < len(rows) // 10


# Anything at all


@st.composite
def _torn(draw: st.DrawFn) -> bytes:
    """A packed file with some bytes changed, taken out or put in."""
    packing = draw(st.sampled_from(sorted(PACKERS)))
    content = bytearray(PACKERS[packing]([*FOLDER, ("in.zip", _zip(FOLDER))]))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content) - 1))
        new = draw(st.binary(max_size=8))
        content[place : place + draw(st.integers(0, 12))] = new
        if not content:
            break
    return bytes(content)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_torn())
def test_no_damage_makes_a_reader_fail(content: bytes) -> None:
    """A packed file damaged in any way is articles and errors, and no fault of byline."""
    found = _read(content)
    assert found
    assert all("a fault" not in item.reason for _, item in found if isinstance(item, SourceError))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=3_000), st.sampled_from([gzip.compress, bz2.compress, lzma.compress]), st.integers(1, 50))
def test_unpacking_gives_every_byte(content: bytes, pack: Callable[[bytes], bytes], size: int) -> None:
    """What is unpacked is what was packed, however many members it has and whatever pieces it is read in."""
    packed = pack(content[:100]) + pack(content[100:]) + pack(b"")
    unpacked = unpacking.Unpacked(io.BufferedReader(io.BytesIO(packed)), "f")
    assert b"".join(iter(lambda: unpacked.read1(size), b"")) == content
    assert not unpacked.is_trailed
