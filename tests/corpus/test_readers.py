"""Sources to articles: what is read, what is refused, and that hostile bytes end in one clear line."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers import streams
from corpus.readers.exports.jsonl import LONGEST_LINE, read_jsonl
from corpus.readers.facts import LONGEST_BODY, article_from_fields
from corpus.readers.reader import Withdrawal
from corpus.readers.sources import read_places, read_source
from corpus.readers.text import read_text

Write = Callable[[str, bytes | str], Path]
SURROGATES = st.text(st.characters(exclude_categories=()), max_size=60)


def _one(path: Path) -> Article:
    (article,) = read_source(str(path))
    assert isinstance(article, Article), article
    return article


def _refused(source: Path | str) -> SourceError:
    (error,) = read_source(str(source))
    assert isinstance(error, SourceError), error
    return error


def _line(**fields: Any) -> str:
    return json.dumps({"body": "Words were said.", **fields}) + "\n"


# Text and Markdown


@pytest.mark.parametrize(
    "body", ["A line.", "\n\n  A line.  \r\n\r\nAnother.\t\n\n", "A\rB\r", "A\u2028B\x0b\x0c", "Zażółć \U0001f600"]
)
def test_a_text_is_kept_exactly(write: Write, body: str) -> None:
    """The body of a text without front matter is the whole file, white space and line breaks included."""
    assert _one(write("note.txt", body.encode())).body == body


def test_a_text_is_cited_by_its_file(write: Write) -> None:
    """A text has no headline, and its file's name is where it came from."""
    article = _one(write("vote night.txt", "Words."))
    assert article.headline is None
    assert article.origin == article.cited_as == "vote night.txt"
    assert article.article_id.startswith("vote-night-")


def test_the_same_text_has_the_same_id(write: Write) -> None:
    """A made id depends on the file's name and its words alone."""
    assert _one(write("a/x.txt", "Words.")).article_id == _one(write("b/x.txt", "Words.")).article_id
    assert _one(write("a/x.txt", "Words.")).article_id != _one(write("c/x.txt", "Others.")).article_id


def test_a_byte_order_mark_is_no_word(write: Write) -> None:
    """The mark that some editors write at the start of a file is not part of what was printed."""
    assert _one(write("a.txt", b"\xef\xbb\xbfWords.")).body == "Words."
    assert _one(write("b.txt", "Words – said.".encode("utf-16"))).body == "Words – said."


def test_front_matter(write: Write) -> None:
    """Front matter gives the facts, by their names or synonyms; the body is what follows, untouched."""
    facts = "title: 'The: vote'\r\nauthor: [Ann Dunn, Joe Hale]\r\ndate: 10 October 2022\r\nid: 7\r\n"
    text = f"---\r\n{facts}---\r\n\r\nA.  \r\n"
    article = _one(write("a.txt", text))
    assert article.body == "A.  \r\n"
    assert (article.headline, article.byline) == ("The: vote", "Ann Dunn, Joe Hale")
    assert (article.published, article.article_id) == ("2022-10-10", "7")


@pytest.mark.parametrize(
    "block", ["", "headline: Rock &Roll *live*\n", "# only a comment\n", "summary: this is *very* odd\n"]
)
def test_front_matter_that_is_harmless(write: Write, block: str) -> None:
    """Empty front matter, and marks that YAML has other uses for, lose no article."""
    assert _one(write("a.md", f"---\n{block}---\nWords.")).body == "Words."


def test_a_rule_is_no_front_matter(write: Write) -> None:
    """Three hyphens that nothing closes are words like any other."""
    assert _one(write("a.txt", "---\nWords.")).body == "---\nWords."


@pytest.mark.parametrize(
    "block",
    [
        "headline: [unclosed\n",
        "just words\n",
        "- a\n- list\n",
        "headline: {a: b}\n",
        "headline: *nowhere\n",
        "\tx: y\n",
        "a: b\na: c\n",
        "[a]: b\n? {c: d}\n: e\n",
        "[" * 20_000 + "\n",
        "x: &a [*a]\nheadline: *a\n",
        "headline: \x07bell\n",
        "!!python/object/apply:os.system ['true']\n",
        "headline: !!binary '&&&'\n",
        "x" * 70_000 + "\n",
    ],
)
def test_front_matter_that_is_refused(write: Write, block: str) -> None:
    """Front matter that is not YAML, or no list of fields, is one error that names the file and the way out."""
    path = write("a.md", f"---\n{block}---\nWords.")
    (read,) = read_source(str(path))
    if isinstance(read, SourceError):
        assert read.where == str(path)
        assert len(read.reason) < 200
    else:
        assert isinstance(read, Article)
        assert read.body == "Words."


def test_a_yaml_bomb_stays_small(write: Write) -> None:
    """Aliases of aliases are not written out."""
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    tracemalloc.start()
    error = _refused(write("a.md", f"---\n{bomb}headline: *i\n---\nWords."))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "'headline' is not text" in error.reason
    assert peak < 30_000_000


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("# The vote\n\nWords.", "The vote", "Words."),
        ("# The vote ##\r\nWords.\r\n", "The vote", "Words.\r\n"),
        ("#hashtag\nWords.", None, "#hashtag\nWords."),
        ("---\ntitle: Other\n---\n# The vote\nWords.", "Other", "# The vote\nWords."),
        ("---\nheadline:\n---\n# The vote\nWords.", "The vote", "Words."),
        ("# C#\nWords.", "C#", "Words."),
    ],
)
def test_a_markdown_heading(text: str, headline: str | None, body: str) -> None:
    """A first heading is the headline; beside a headline of the front matter it stays in the body."""
    article = read_text(text, "a.md", "a.md", markdown=True)
    assert isinstance(article, Article)
    assert (article.headline, article.body) == (headline, body)


def test_a_heading_of_a_plain_text_stays() -> None:
    """Plain text knows no headings."""
    article = read_text("# A\nB.", "a.txt", "a.txt", markdown=False)
    assert isinstance(article, Article)
    assert article.body == "# A\nB."


def test_front_matter_that_withdraws() -> None:
    """A text whose status is that it was withdrawn is no article any more."""
    read = read_text("---\nid: 7\nstatus: withdrawn\n---\nWords.", "a.md", "a.md", markdown=True)
    assert isinstance(read, Withdrawal)
    assert read.article_id == "7"


@pytest.mark.parametrize(
    "text", ["# " + " " * 400_000, "# " + " #" * 200_000, "---\n" + "\n" * 400_000, "#\t" * 200_000]
)
def test_long_headings_take_no_time(text: str) -> None:
    """A line of nothing but spaces or marks does not keep the reader busy."""
    with contextlib.suppress(SourceError):
        read_text(text + "\nWords.", "a.md", "a.md", markdown=True)


# JSON Lines


def test_json_lines(write: Write) -> None:
    """Each line is an article, with the fields of the contract or their synonyms, and its body exactly."""
    body = "A \ud83d\ude00 b.\r\n\r\n  C\u0000 “d”.  "
    path = write(
        "a.jsonl",
        json.dumps({"id": "x", "title": " Two\nlines ", "author": "Ann", "date": "2022-10-10", "text": body}).replace(
            "\\ud83d\\ude00", "\\ud83d"
        )
        + "\n\n"
        + _line(id=5, headline="", title="T", lang="pt_BR"),
    )
    first, second = read_source(str(path))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.article_id, first.headline, first.byline) == ("x", "Two lines", "Ann")
    assert first.body == "A \ud83d b.\r\n\r\n  C\u0000 “d”.  "
    assert (second.article_id, second.headline, second.language) == ("5", "T", "pt-BR")
    assert second.published is None


def test_an_article_without_an_id_has_its_url_for_one(write: Write) -> None:
    """The URL identifies an article; one too long for that does not cost the article."""
    short, long = "https://example.org/vote", "https://example.org/?" + "q" * 600
    first, second = read_source(str(write("a.jsonl", _line(url=short) + _line(url=long))))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.article_id == short
    assert second.url == long
    assert len(second.article_id) == 12


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "a list, not an object"),
        ("5", "a int, not an object"),
        ("null", "a NoneType, not an object"),
        ('{"headline": "x"}', "'body' is missing"),
        ('{"body": " \\n "}', "'body' is empty"),
        ('{"body": 5}', "'body' is not text"),
        ('{"body": ["x"]}', "'body' is not text"),
        ('{"body": "x", "headline": 5}', "'headline' is not text but int"),
        ('{"body": "x", "byline": {"name": "y"}}', "'byline' is not text but dict"),
        ('{"body": "x", "byline": ["y", 1]}', "'byline' is not text but list"),
        ('{"body": "x", "id": true}', "'id' is not text but bool"),
        ('{"body": "x", "id": "a\\u0007b"}', "printable"),
        ('{"body": "x", "id": "a\\u202eb"}', "printable"),
        ('{"body": "x", "id": "\\ud800"}', "printable"),
        ('{"body": "x", "id": "' + "i" * 600 + '"}', "printable"),
        ('{"body": "x", "id": 1' + "0" * 5_000 + "}", "too many digits"),
        ('{"body": "x", "headline": "' + "h" * 5_000 + '"}', "'headline' has 5,000 characters"),
        ('{"body": "x", "byline": ["' + '", "'.join(["h" * 99] * 99) + '"]}', "'byline' has"),
        ("[" * 100_000, "without end"),
        ('{"body": ' * 100_000, "without end"),
        ('{"body": "x"', "not JSON"),
        ("\x00\x01", "NUL"),
        ('{"body": "x", "url": ["a", {}]}', "'url' is not text"),
    ],
)
def test_a_bad_line_is_one_error(write: Write, line: str, reason: str) -> None:
    """One bad line is one error with its number and its field; the articles around it are read."""
    path = write("a.jsonl", _line(id="1") + line + "\n" + _line(id="2"))
    first, error, last = read_source(str(path))
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(error, SourceError)
    assert error.where == f"{path}:2"
    assert reason in error.reason
    assert len(error.reason) < 200


@pytest.mark.parametrize(
    "fields", [{"language": "\ud800"}, {"language": "Klingon, probably"}, {"published": 20221345}, {"date": 1.5e300}]
)
def test_unknown_language_and_date_reject_nothing(fields: dict[str, Any]) -> None:
    """A language tag or a date that cannot be read is not known, and the article is taken."""
    article = article_from_fields({"body": "x", **fields}, "f")
    assert (article.language, article.published) == ("en", None)


def test_ten_thousand_fields() -> None:
    """Fields that are not known are passed over, however many there are."""
    assert article_from_fields({"body": "x", **{f"f{n}": n for n in range(10_000)}}, "f").body == "x"


def test_a_line_of_fifty_megabytes(write: Write) -> None:
    """A line without end is thrown away in pieces, and the next line is read."""
    path = write("a.jsonl", b'{"body": "' + b"x" * 50_000_000 + b'"}\n' + _line(id="2").encode())
    tracemalloc.start()
    error, article = read_source(str(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(error, SourceError)
    assert f"{LONGEST_LINE:,}" in error.reason
    assert isinstance(article, Article)
    assert peak < 3 * LONGEST_LINE


def test_a_body_that_is_too_long() -> None:
    """A body over the bound is refused by its length."""
    with pytest.raises(SourceError, match="more than"):
        article_from_fields({"body": "x" * (LONGEST_BODY + 1)}, "f")


@pytest.mark.parametrize("content", [b"", b"\n \n\r\n"])
def test_empty_json_lines(write: Write, content: bytes) -> None:
    """A file without a line is refused, not passed over in silence."""
    assert "empty" in _refused(write("a.jsonl", content)).reason


def test_json_lines_that_are_something_else(write: Write) -> None:
    """A file whose first twenty lines are all bad is one error, not a million."""
    error = _refused(write("a.jsonl", b"\x89PNG\n" * 100_000))
    assert "none of the first 20 lines" in error.reason


def test_every_early_bad_line_is_told(write: Write) -> None:
    """Bad lines before the first article are reported, each with its number, as those after it."""
    path = write("a.jsonl", '{"\n{"\n' + _line() + '{"\n')
    wheres = [where for where, read in read_places(str(path)) if isinstance(read, SourceError)]
    assert wheres == [f"{path}:{number}" for number in (1, 2, 4)]


# Files, folders, streams


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.md", b" \r\n\t", "empty"),
        ("binary.txt", bytes(range(256)), "binary"),
        ("nul.txt", b"words\x00words", "binary"),
        ("greek.txt", "καφές".encode("iso8859-7"), "not UTF-8 text (byte 0)"),
        ("half.txt", b"\xff\xfea\x00b", "says that it is UTF-16 and is not"),
        ("photo.jpg", b"\xff\xd8\xff", "'.jpg' is not a format that is read"),
        ("photo.txt", b"\xff\xd8\xff", "a JPEG picture, whatever its name says"),
        ("photo", b"\xff\xd8\xff", "a JPEG picture; byline reads"),
        ("report.pdf", b"%PDF-1.7\n", "'.pdf' is not a format that is read"),
        ("notes.md", b"{\\rtf1 Words.}", "in Rich Text Format, whatever its name says"),
        ("style.css", b"p { color: red }", "'.css' is not a format that is read"),
        ("map.xml", b"<urlset></urlset>", "XML of a kind that is not read"),
        ("big.txt", b"x" * (LONGEST_BODY + 1), "more than 6,000,000"),
        ("huge.txt", b"x" * (4 * LONGEST_BODY + 65_537), "larger than"),
        ("headed.md", b"# Only a heading\n", "'body' is empty"),
        ("cut.txt.gz", gzip.compress(b"words " * 1_000)[:-10], "damaged gzip"),
        ("false.txt.gz", b"\x1f\x8b\x00words", "binary"),
        ("torn.txt.gz", gzip.compress(os.urandom(2_000))[:600] + b"\0" * 600, "damaged gzip"),
        ("bomb.txt.gz", gzip.compress(b"x" * 60_000_000), "larger than"),
    ],
)
def test_a_file_that_is_refused(write: Write, name: str, content: bytes, reason: str) -> None:
    """A broken file is one error that names the file, what is wrong and the way out."""
    path = write(name, content)
    error = _refused(path)
    assert error.where == str(path)
    assert reason in error.reason
    assert "\n" not in str(error)


def test_packed_files(write: Write) -> None:
    """A .gz of a known format is read as that format."""
    assert _one(write("a.md.gz", gzip.compress(b"# H\nWords."))).headline == "H"
    assert _one(write("b.jsonl.gz", gzip.compress(_line(id="x").encode()))).article_id == "x"


def test_a_truncated_packed_file_loses_only_its_end(write: Write) -> None:
    """Articles before the damage are read; the damage is one error."""
    lines = b"".join(_line(id=str(n), body=os.urandom(400).hex()).encode() for n in range(1_000))
    packed = gzip.compress(lines)
    *articles, error = read_source(str(write("a.jsonl.gz", packed[: len(packed) // 2])))
    assert len(articles) > 100
    assert all(isinstance(article, Article) for article in articles)
    assert isinstance(error, SourceError)


def test_what_unpacks_without_end_is_stopped(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packed file may stand for a bounded number of bytes, also in short lines."""
    monkeypatch.setattr(streams, "_LARGEST_UNPACKED", 100_000)
    *_, error = read_source(str(write("a.jsonl.gz", gzip.compress(_line().encode() * 10_000))))
    assert isinstance(error, SourceError)
    assert "unpacks to more" in error.reason


def test_a_folder_with_one_broken_article(write: Write) -> None:
    """One broken file among ten is one error; the other nine are read, in the order of their paths."""
    for number in range(10):
        write(f"{number}/a.txt", b"\xff" if number == 4 else f"Words {number}.")
    folder = write("z.txt", "Last.").parent
    found = list(read_source(str(folder)))
    assert [isinstance(read, SourceError) for read in found] == [number == 4 for number in range(11)]
    assert [read.body for read in found if isinstance(read, Article)] == [
        *(f"Words {number}." for number in range(10) if number != 4),
        "Last.",
    ]


def test_places_in_a_folder(write: Write) -> None:
    """What is read in a folder is placed at its file, and in a file of lines at its line."""
    text, lines = write("a.txt", "Words."), write("b.jsonl", _line() + _line(id="2"))
    assert [where for where, _ in read_places(str(text.parent))] == [str(text), f"{lines}:1", f"{lines}:2"]


def test_hidden_files_are_left_out(write: Write) -> None:
    """What begins with a dot is not the reader's."""
    write(".git/a.txt", "Words.")
    write(".DS_Store", b"\0")
    assert _one(write("a.txt", "Words.").parent).body == "Words."


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without a file is refused, not passed over in silence."""
    assert "no file in this folder" in _refused(tmp_path).reason


@pytest.mark.parametrize("source", ["", "nowhere.txt", "no\0where.txt", "x" * 5_000])
def test_a_source_that_is_not_there(source: str) -> None:
    """A name that is no file's is one error."""
    assert _refused(source).reason


def test_links_that_go_round(write: Write) -> None:
    """A link to a folder is told of and not followed; a link to itself is one error."""
    folder = write("a.txt", "Words.").parent
    (folder / "round").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "gone.txt").symlink_to("nowhere")
    found = list(read_source(str(folder)))
    assert sum(isinstance(read, Article) for read in found) == 1
    reasons = {Path(read.where).name: read.reason for read in found if isinstance(read, SourceError)}
    assert set(reasons) == {"round", "self.txt", "gone.txt"}
    assert "not followed" in reasons["round"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipes_and_devices_are_not_opened(write: Write) -> None:
    """A named pipe or a device in a folder does not keep `add` waiting for ever."""
    folder = write("a.txt", "Words.").parent
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    found = list(read_source(str(folder)))
    reasons = [read.reason.split(";")[0] for read in found if isinstance(read, SourceError)]
    assert reasons == ["not a regular file", "a link that leads out of the folder is not followed"]
    (direct,) = read_source(str(folder / "zero.txt"))
    assert isinstance(direct, SourceError)
    assert direct.reason.startswith("not a regular file")


def test_links_inside_and_out(write: Write, tmp_path: Path) -> None:
    """A link to a file below the folder is read; one that leads out of it is told of, and not followed."""
    folder = write("in/a.txt", "Words.").parent.parent
    (tmp_path / "secret.txt").write_text("Secret words.")
    (folder / "b.txt").symlink_to(folder / "in" / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    bodies = [read.body for read in read_source(str(folder)) if isinstance(read, Article)]
    assert bodies == ["Words.", "Words."]
    assert "not a regular file" in _refused("/dev/zero").reason


def test_an_unreadable_file_and_folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may not be read is one error each; the rest is read."""
    write("a.txt", "Words.")
    locked, folder = write("b.txt", "Secret."), write("c/d.txt", "Secret.").parent
    real_open, real_scandir = os.open, os.scandir

    def open_unless_locked(path: Any, *args: Any, **options: Any) -> Any:
        if str(path) == str(locked):
            raise PermissionError(13, "Permission denied")
        return real_open(path, *args, **options)

    def scan_unless_locked(path: Any) -> Any:
        if str(path) == str(folder):
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    monkeypatch.setattr(os, "open", open_unless_locked)
    monkeypatch.setattr(os, "scandir", scan_unless_locked)
    found = list(read_source(str(locked.parent)))
    assert {read.where for read in found if isinstance(read, SourceError)} == {str(locked), str(folder)}
    assert sum(isinstance(read, Article) for read in found) == 1


def _feed_stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content))))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """'-' reads JSON Lines where it begins with an object, else one text."""
    _feed_stdin(monkeypatch, b"\xef\xbb\xbf \n" + _line(id="x").encode())
    (article,) = read_source("-")
    assert isinstance(article, Article)
    assert article.article_id == "x"
    _feed_stdin(monkeypatch, b"Words.\r\n")
    (article,) = read_source("-")
    assert isinstance(article, Article)
    assert article.body == "Words.\r\n"
    _feed_stdin(monkeypatch, b"")
    assert "empty" in _refused("-").reason


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a standard input '-' is one error."""
    monkeypatch.setattr(sys, "stdin", None)
    assert "closed" in _refused("-").reason


# Anything at all

_HOSTILE = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_BYTES = st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode())
_YAMLISH = st.lists(
    st.sampled_from(
        ["---\n", "a: b\n", "title: ", "&x ", "*x ", "- ", "[", "]", "{", "}", "'", '"', "|\n", "\t", "\r\n"]
    )
    | st.sampled_from(["!!int ", "? ", ": ", "# ", "words ", "\n", "<<: ", "%TAG ! x\n", "...\n", "\x00", "\x85"]),
    max_size=30,
).map(lambda parts: ("---\n" + "".join(parts) + "\n---\nWords.").encode())


@_HOSTILE
@given(content=_BYTES | _YAMLISH, name=st.sampled_from(["a.txt", "a.md", "a", "a.txt.gz", "a.jsonl", "a.jsonl.gz"]))
@example(content=b"---\n&- : &-\n---\nx", name="a.txt")
@example(content=b"---\n? [a]\n: b\n---\nx", name="a.md")
def test_no_bytes_make_a_reader_fail(write: Write, content: bytes, name: str) -> None:
    """Any bytes, under any name, are articles or errors that name the file: never another exception."""
    path = write(name, content)
    found = list(read_source(str(path)))
    assert found
    for read in found:
        if isinstance(read, SourceError):
            assert read.where.startswith(str(path))
        elif isinstance(read, Article):
            assert read.body.strip()


@_HOSTILE
@given(content=_BYTES)
def test_no_packed_bytes_make_a_reader_fail(write: Write, content: bytes) -> None:
    """The same for what a packed file holds."""
    assert list(read_source(str(write("a.md.gz", gzip.compress(content)))))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | SURROGATES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SURROGATES, inner, max_size=3),
    max_leaves=8,
)
_FIELDS = st.sampled_from(
    ["id", "body", "text", "headline", "byline", "published", "date", "url", "language", "outlet"]
)


@_HOSTILE
@given(st.dictionaries(_FIELDS, _JSON, max_size=8))
def test_no_fields_make_a_reader_fail(fields: dict[str, Any]) -> None:
    """Any value in any field is an article with its body exactly as given, or an error that names the field."""
    (entry,) = read_jsonl(io.BytesIO(json.dumps(fields).encode() + b"\n"), "f")
    read = entry[1]
    if isinstance(read, SourceError):
        assert read.where == "f:1"
        assert "'" in read.reason
    elif isinstance(read, Article):
        # Halves of a pair that JSON writes apart are one character again.
        whole = json.loads(json.dumps(fields))
        assert read.body in (whole.get("body"), whole.get("text"))
        read.article_id.encode()
        assert read.article_id.isprintable()
