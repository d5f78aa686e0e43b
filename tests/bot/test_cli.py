from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot import asking, listing
from bot.batch import read_batch
from bot.cli import main
from bot.exits import OutputClosedError
from bot.streams import read_lines
from bot.symbols import show_text
from corpus.adding import Added
from corpus.store import Archive
from index.following.thread import Exchange

SCHEMA = json.loads(files("bot").joinpath("schema.json").read_text(encoding="utf-8"))
QUESTION = "Who was accused of taking money from the builder?"
ACCUSED = "Councillor Bram Teasel was accused of taking money from the builder."

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(archive_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a caller of the command line on the invented archive: status, output, messages."""

    def call(*argv: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(["--archive", str(archive_dir), *argv])
        return status, *capsys.readouterr()

    return call


def _start(*argv: str | bytes, **more: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **more.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "bot", *argv],
        env=environment,
        timeout=60,
        check=False,
        **{"capture_output": True, **more},
    )


def _validated(line: str, name: str) -> Any:
    form = json.loads(line)
    Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]}).validate(form)
    return form


# One question


def test_an_answer(run: Run) -> None:
    """A question that the archive answers: the quote, its citation and outcome, and exit 0."""
    status, out, err = run("ask", QUESTION)
    assert (status, err) == (0, "")
    lines = out.split("\n")
    assert lines[0] == f"> {ACCUSED}"
    assert "New pier for Little Sallow, The Sallow Gazette, Ann Other, 2024-03-05" in lines[1]
    assert any(line.startswith("  Outcome: > But Teasel was cleared of every charge") for line in lines)


def test_a_refusal(run: Run) -> None:
    """A question about what is not there: a reason that names it, nothing quoted as an answer, exit 1."""
    status, out, _ = run("ask", "Who painted the Zanzibar fresco?")
    assert status == 1
    assert "Zanzibar" in out.split("\n")[0]
    assert not out.startswith(">")


def test_an_answer_as_json(run: Run, archive_dir: Path) -> None:
    """--json prints one object as published; the quote is exactly one of the sentences of its article."""
    status, out, _ = run("ask", QUESTION, "--json", "-k", "2")
    assert status == 0
    form = _validated(out, "answer")
    assert (form["id"], form["question"], form["answered"]) == (None, QUESTION, True)
    assert 1 <= len(form["quotes"]) <= 2
    quote = form["quotes"][0]
    assert quote["text"] == ACCUSED
    assert quote["outcome"]["text"].startswith("But Teasel was cleared")
    _, out, _ = run("sentences", quote["article"]["id"], "--json")
    assert [quote["start"], quote["end"]] in json.loads(out)["sentences"]
    with Archive.open(archive_dir) as archive:
        article = archive.article(quote["article"]["id"])
    assert article is not None
    assert article.body[quote["start"] : quote["end"]] == quote["text"]


def test_words_need_no_quotation_marks(run: Run) -> None:
    """A question may be typed as several words."""
    assert run("ask", *QUESTION.split())[1] == run("ask", QUESTION)[1]


def test_options_before_and_after_the_command(archive_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--archive is taken on either side of the command."""
    assert main(["ask", QUESTION, "--archive", str(archive_dir)]) == 0
    first = capsys.readouterr().out
    assert main(["--archive", str(archive_dir), "ask", QUESTION]) == 0
    assert capsys.readouterr().out == first


def test_the_environment_names_the_archive(
    archive_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """BYLINE_ARCHIVE is used where no folder is given; ask does not miss a token file that is not there."""
    monkeypatch.setenv("BYLINE_ARCHIVE", str(archive_dir))
    monkeypatch.setenv("BYLINE_TELEGRAM_TOKEN_FILE", "/nowhere/token")
    assert main(["ask", QUESTION]) == 0
    assert ACCUSED in capsys.readouterr().out


@pytest.mark.parametrize(
    "question",
    [
        "?!.,;",
        "🙂🙂",
        "من فاز؟",
        "\x1b[31m\x00\x07",
        "<b>&amp;</b>",
        "\ud800",
        "[bold]x[/bold] :smile:",
        "pier " * 2000,
        "-",
    ],
)
def test_any_question_gets_a_plain_reply(run: Run, question: str) -> None:
    """Whatever is asked, the reply is an answer or a refusal, without terminal codes, in text and in JSON."""
    status, out, err = run("ask", "--", question)
    assert status in (0, 1)
    assert err == ""
    assert out.strip()
    assert out == show_text(out)
    status, out, err = run("ask", "--json", "--", question)
    assert (status in (0, 1), err) == (True, "")
    form = _validated(out, "answer")
    assert form["question"] == question
    assert form["answered"] is (status == 0)
    assert form["answered"] or form["reason"]


@pytest.mark.parametrize("command", ["ask", "why", "said", "timeline"])
@pytest.mark.parametrize("nothing", ["", "   "])
def test_asking_for_nothing_is_no_question(run: Run, command: str, nothing: str) -> None:
    """No words at all are a wrong use, of every command that takes them: 2, as --help says."""
    status, out, err = run(command, nothing)
    assert (status, out) == (2, "")
    assert " needs " in err


def test_filters_reach_the_answer(run: Run) -> None:
    """The answer says which filters and day it was searched with; a year is its first or last day."""
    _, out, _ = run(
        *("ask", "--json", "--since", "2024", "--until", "2024-02", "--as-of", "2024-06-01"),
        *("--outlet", "Gazette", "--author", "Other", "--speaker", "Marsh", "pier"),
    )
    query = _validated(out, "answer")["query"]
    assert query["as_of"] == "2024-06-01"
    assert query["filters"] == {
        "since": "2024-01-01",
        "until": "2024-02-29",
        "outlet": "Gazette",
        "author": "Other",
        "speaker": "Marsh",
        "kind": None,
        "article": None,
    }


# Usage


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ([], "which command?"),
        (["frobnicate"], "frobnicate"),
        (["ask", "-k", "0", "x"], "1 to 100"),
        (["ask", "-k", "1000000", "x"], "1 to 100"),
        (["ask", "-k", "two", "x"], "1 to 100"),
        (["ask", "--since", "yesterday", "x"], "2022-10-10"),
        (["ask", "--until", "2023-02-30", "x"], "2022-10-10"),
        (["ask", "--as-of", "0000", "x"], "2022-10-10"),
        (["ask", "--since", "2024-02-01", "--until", "2024-01-01", "x"], "after"),
        (["ask", "--outlet", "", "x"], "--outlet"),
        (["ask", "--js", "x"], "--js"),
        (["ask", "--batch", "/nowhere/batch.jsonl", "--json"], "/nowhere/batch.jsonl"),
        (["ask", "--batch", "-", "--json", "x"], "leave out QUESTION"),
        (["quotations", "--json"], "--all"),
        (["sentences"], "--all"),
        (["sentences", "harbour", "--all"], "--all"),
        (["add"], "SOURCE"),
        (["--sample", "ask", "x"], "--sample"),
        (["ask", "\x1b[31m", "--\x1b[31m"], "␛[31m"),
    ],
)
def test_wrong_usage(run: Run, argv: list[str], says: str) -> None:
    """What cannot be done is exit 2 and a message that says what can, on standard error alone."""
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert err.startswith("byline: ")
    assert says in err
    assert "\x1b" not in err


def test_the_sample_is_not_added_to(capsys: pytest.CaptureFixture[str]) -> None:
    """The bundled sample stays as it is."""
    assert main(["--sample", "add", "x.txt"]) == 2
    assert "--archive DIR" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["ask", "x"], ["ask", "--json"], ["stats"], ["sentences", "--all"], ["repl"]])
def test_no_archive(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
) -> None:
    """A missing and an empty archive are exit 3 with the way out, never the sample."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Who?\n")))
    empty = tmp_path / "empty"
    Archive.open(empty, create=True).close()
    for folder in (tmp_path / "missing", empty):
        assert main(["--archive", str(folder), *command]) == 3
        out, err = capsys.readouterr()
        assert out == ""
        assert "add FILE" in err
        assert "--sample" in err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--help and --version are exit 0, on standard output."""
    for option, says in (("--help", "ask"), ("--version", "byline ")):
        assert main([option]) == 0
        assert says in capsys.readouterr().out


# Many questions


def test_questions_from_standard_input(run: Run) -> None:
    """Every line gets its answer, in order, an empty one and one of bytes that are no text too; exit 0."""
    asked = f"{QUESTION}\r\n\nZanzibar?\n\xff\n{QUESTION}".encode("latin-1")
    status, out, err = run("ask", "--json", stdin=b"\xef\xbb\xbf" + asked)
    assert (status, err) == (0, "")
    forms = [_validated(line, "answer") for line in out.splitlines()]
    assert [form["question"] for form in forms] == [QUESTION, "", "Zanzibar?", "\udcff", QUESTION]
    assert [form["answered"] for form in forms] == [True, False, False, False, True]


def test_answers_as_text_are_parted(run: Run) -> None:
    """Off a terminal the answers to several questions are parted by an empty line, without colour."""
    _, out, _ = run("ask", "-k", "1", stdin=f"{QUESTION}\nZanzibar?\n".encode())
    first, second = out.split("\n\n")
    assert first.startswith(f"> {ACCUSED}")
    assert "Zanzibar" in second
    assert "\x1b" not in out


def test_a_line_too_long_stops_nothing(run: Run) -> None:
    """A line of more than a mebibyte is told of by its number, and the next one is answered."""
    status, out, _ = run("ask", "--json", stdin=b"x" * (3 << 20) + b"\n" + QUESTION.encode())
    long, short = (_validated(line, "answer") for line in out.splitlines())
    assert status == 0
    assert (long["answered"], long["question"]) == (False, "")
    assert long["reason"].startswith("line 1: longer than")
    assert short["answered"]


def test_lines_are_bounded() -> None:
    """Reading stops at the longest line allowed, wherever the line ends."""
    stream = io.BytesIO(b"abc\nabcd\nabcde\n\nabcdefgh\nab")
    assert list(read_lines(stream, 4)) == ["abc", "abcd", None, "", None, "ab"]


def test_a_batch(run: Run, tmp_path: Path) -> None:
    """A batch is answered in order with its ids; a faulty line says which it is and what is wrong with it."""
    lines = [
        {"id": "a", "question": QUESTION, "k": 1},
        {"id": 7, "question": "Zanzibar?", "history": [{"question": QUESTION, "answer": ACCUSED}]},
        "{not json",
        [1],
        {"id": "b"},
        {"id": "c", "question": 5},
        {"id": ["d"], "question": QUESTION},
        {"id": "e", "question": QUESTION, "k": 0},
        {"id": "f", "question": QUESTION, "k": True},
        {"id": "g", "question": QUESTION, "as_of": "soon"},
        {"id": "h", "question": QUESTION, "history": "none"},
        {"id": "i", "question": QUESTION, "history": [{"answer": "x"}]},
        {"id": "j", "question": QUESTION, "as_of": "2023-12-31"},
        "",
        "[" * 100_000,
        {"id": "k", "question": QUESTION, "more": "is left alone"},
    ]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    status, out, err = run("ask", "--batch", str(batch), "--json")
    assert (status, err) == (0, "")
    forms = [_validated(line, "answer") for line in out.splitlines()]
    assert [form["id"] for form in forms] == ["a", 7, None, None, "b", "c", None, *"efghij", None, "k"]
    answered = [form["id"] for form in forms if form["answered"]]
    assert answered == ["a", "k"]
    assert len(forms[0]["quotes"]) == 1
    reasons = [form["reason"] for form in forms]
    for place, number, says in (
        (2, 3, "not JSON"),
        (3, 4, "not a JSON object"),
        (4, 5, "'question' is missing"),
        (5, 6, "'question' must be a string"),
        (6, 7, "'id'"),
        (7, 8, "'k'"),
        (8, 9, "'k'"),
        (9, 10, "'as_of'"),
        (10, 11, "'history'"),
        (11, 12, "'history'[0]"),
        (13, 15, "not JSON"),
    ):
        assert reasons[place].startswith(f"line {number}: ")
        assert says in reasons[place]
    assert forms[12]["query"]["as_of"] == "2023-12-31"
    assert all(form["query"]["carried"] == [] for form in forms)
    assert run("ask", "--batch", "-", "--json", stdin=batch.read_bytes())[1] == out


def test_a_batch_line_is_read_whole() -> None:
    """What a line asks is read into its own value; an answer may be given back as byline printed it."""
    printed = {"answered": True, "quotes": [{"text": "Yes."}]}
    history = [{"question": "a"}, {"question": "b", "answer": "no"}, {"question": "c", "answer": printed}]
    line = {"id": "x", "question": "d", "history": history, "as_of": "2024-05-06T07:08:09", "k": 3}
    (read,) = read_batch([json.dumps(line)])
    assert read.history == (Exchange("a"), Exchange("b", "no"), Exchange("c", "Yes."))
    assert (read.question_id, read.question, read.as_of, read.k, read.fault) == (
        "x",
        "d",
        "2024-05-06",
        3,
        None,
    )


# Adding and listing


def test_add_tells_of_every_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each article gets one line, the rejected with file and reason; one broken one stops nothing."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text(f"The council met on day {number}. It adjourned.\n")
    (folder / "empty.txt").write_bytes(b"")
    archive = ["--archive", str(tmp_path / "archive")]
    assert main([*archive, "add", str(folder), "--json"]) == 1
    out, err = capsys.readouterr()
    rows = [_validated(line, "added") for line in out.splitlines()]
    assert sorted(row["status"] for row in rows) == ["added"] * 9 + ["rejected"]
    (rejected,) = (row for row in rows if row["status"] == "rejected")
    assert "empty.txt" in rejected["reason"]
    assert err == "byline: 10 articles: 9 added, 1 rejected\n"
    assert main([*archive, "add", str(folder)]) == 1
    out, _ = capsys.readouterr()
    assert sum(line.startswith("unchanged ") for line in out.splitlines()) == 9
    assert sum(line.startswith("rejected ") and "empty.txt" in line for line in out.splitlines()) == 1
    assert main([*archive, "ask", "Who met on day 4?"]) == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 40),
        ("line.jsonl", b'{"body": "' + b"x" * 50_000_000),
    ],
)
def test_add_rejects(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes) -> None:
    """A source that holds no article is one line with its name and the reason, and exit 1."""
    (tmp_path / name).write_bytes(content)
    assert main(["--archive", str(tmp_path / "a"), "add", str(tmp_path / name)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("rejected ")
    assert name in out
    assert out.count("\n") == 1
    assert len(out) < 1000
    assert "1 rejected" in err


def test_add_stopped_by_ctrl_c(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C says how much was kept, which can then be asked about; exit 130."""
    source = tmp_path / "a.txt"
    source.write_text("The lighthouse at Sallow Point was painted green. Nobody complained.")
    from corpus import adding

    real = adding.add_sources

    def interrupted(archive: Archive, sources: list[str], **more: Any) -> Iterator[Added]:
        yield from real(archive, sources, **more)
        raise KeyboardInterrupt

    monkeypatch.setattr(adding, "add_sources", interrupted)
    assert main(["--archive", str(tmp_path / "a"), "add", str(source)]) == 130
    assert "stopped; 1 kept" in capsys.readouterr().err
    assert main(["--archive", str(tmp_path / "a"), "ask", "Was the lighthouse at Sallow Point painted?"]) == 0


def test_add_goes_on_when_nobody_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asked to add articles wants them added, even if the list is cut short by `| head -1`."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Meeting number {number} was long.")

    def closed(_: str) -> None:
        raise OutputClosedError

    monkeypatch.setattr(listing, "write_out", closed)
    assert main(["--archive", str(tmp_path / "a"), "add", str(folder)]) == 0
    assert "3 added" in capsys.readouterr().err


def test_quotations(run: Run, archive_dir: Path) -> None:
    """Every attribution is a row whose text is what its offsets cover; --all is every article's."""
    status, out, _ = run("quotations", "--all", "--json")
    assert status == 0
    rows = [_validated(line, "attribution") for line in out.splitlines()]
    with Archive.open(archive_dir) as archive:
        bodies = {article.article_id: article.body for article in archive.articles()}
    for row in rows:
        assert row["text"] == bodies[row["article_id"]][row["start"] : row["end"]]
    assert any(row["speaker"] == "Odile Marsh" and row["kind"] == "direct" for row in rows)
    _, out, _ = run("quotations", "harbour")
    assert "harbour: direct, Odile Marsh: “The old pier is rotten,”" in out


def test_sentences(run: Run, archive_dir: Path) -> None:
    """Every article is a row of its sentences' offsets; as text, the sentences themselves."""
    status, out, _ = run("sentences", "--all", "--json")
    assert status == 0
    rows = [_validated(line, "sentences") for line in out.splitlines()]
    assert [row["article_id"] for row in rows] == ["harbour", "ferry", "odd"]
    _, out, _ = run("sentences", "odd")
    assert "odd: 0-" in out
    assert "␛[31mred␛[0m␉and ⇐back⇡ again." in out


def test_an_unknown_article(run: Run) -> None:
    """An id that is not there is told of on standard error and is exit 1; the others are listed."""
    for unknown in ("nothing", "\udcff"):
        status, out, err = run("sentences", unknown, "ferry", "--json")
        assert status == 1
        assert [json.loads(line)["article_id"] for line in out.splitlines()] == ["ferry"]
        assert "no article of that id" in err


def test_stats(run: Run) -> None:
    """What is in the archive, counted; in JSON as published."""
    form = _validated(run("stats", "--json")[1], "stats")
    assert (form["articles"], form["undated"], form["newest"]) == (3, 2, "2024-03-05")
    assert form["outlets"] == {"Gull Island News": 1, "The Sallow Gazette": 1}
    text = run("stats")[1]
    assert "articles    3\n" in text
    assert "2024-03-05 to 2024-03-05; 2 not known" in text


# Faults and streams


def test_a_fault_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in byline is exit 70 and one line; the traceback is shown to who asks for it."""

    def fail(*_: object) -> int:
        raise RuntimeError("two\nlines \x1b[31m")

    monkeypatch.setattr(asking, "ask", fail)
    assert run("ask", "x") == (70, "", "byline: RuntimeError: two lines ␛[31m (internal fault)\n")
    monkeypatch.setenv("BYLINE_LOG", "debug")
    assert "Traceback" in run("ask", "x")[2]


def test_ctrl_c_leaves_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is exit 130 and says nothing."""

    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(asking, "ask", interrupt)
    assert run("ask", "x") == (130, "", "")


def test_a_closed_pipe_ends_quietly(archive_dir: Path) -> None:
    """`| head -1`: no message, no traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = _start(
            *("--archive", str(archive_dir), "sentences", "--all"),
            capture_output=False,
            stdout=pipe,
            stderr=subprocess.PIPE,
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("end", [">&-", "> /dev/full"])
def test_an_answer_that_cannot_be_written(archive_dir: Path, end: str) -> None:
    """Without standard output, or on a full disk, one line says so and the status is not 0."""
    if "full" in end and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = f'exec "$0" -m bot --archive "$1" ask "$2" {end}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(archive_dir), QUESTION],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 74
    assert done.stderr.startswith(b"byline: standard output ")
    assert done.stderr.count(b"\n") == 1


def test_no_standard_input(archive_dir: Path) -> None:
    """Questions from a standard input that is closed are exit 2."""
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" -m bot --archive "$1" ask <&-', sys.executable, str(archive_dir)],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


def test_the_c_locale(archive_dir: Path) -> None:
    """In a locale of ASCII alone nothing fails: JSON is the same, text has escapes and no dash."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    archive = ("--archive", str(archive_dir))
    text = _start(*archive, "ask", "Who called the pier rotten?", b"\xff", env=ascii_only)
    assert (text.returncode, text.stderr) == (0, b"")
    assert rb"> \u201cThe old pier is rotten,\u201d said Odile Marsh" in text.stdout
    assert b"\n  -- Odile Marsh, direct quotation" in text.stdout
    as_json = (*archive, "ask", QUESTION, "--json")
    assert _start(*as_json, env=ascii_only).stdout == _start(*as_json).stdout


def test_asking_starts_light(archive_dir: Path) -> None:
    """`byline ask` loads neither the readers' libraries nor those of the front ends."""
    heavy = {"nltk", "rich", "prompt_toolkit", "telegram", "jsonschema", "ruamel", "index.explaining"}
    code = (
        "import sys; from bot.cli import main; status = main(sys.argv[1:]); "
        "print(*sorted(sys.modules), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--archive", str(archive_dir), "ask", QUESTION],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert not heavy & set(done.stderr.decode().split())
