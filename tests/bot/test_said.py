from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.cli import main
from bot.dialogue import Dialogue
from bot.render import render_plain
from bot.symbols import TABLE, show_text
from corpus.store import Archive
from index.answering import Answerer
from tests.bot.conftest import HARBOUR

SCHEMA = json.loads(files("bot").joinpath("schema.json").read_text(encoding="utf-8"))
Run = Callable[..., tuple[int, str, str]]

ARTICLES: tuple[dict[str, Any], ...] = (
    {
        "id": "harbour",
        "headline": "New pier for Little Sallow",
        "outlet": "The Sallow Gazette",
        "byline": "Ann Other",
        "published": "2024-03-05",
        "url": "https://example.org/pier",
        "body": HARBOUR,
    },
    {
        "id": "later",
        "headline": "Pier falls",
        "published": "2024-04-01",
        "body": "The pier fell on Sunday. “I was right about the old pier,” said Odile Marsh on Monday. "
        "“Nobody listened.” “The builder must answer for it,” said Una Moss.",
    },
    {
        "id": "ferry",
        "headline": "Late again",
        "published": "2024-02-01",
        "body": "“The ferry is late,” said Peter Marsh, a passenger. “It was late last week.”",
    },
    {"id": "odd", "body": "“The \x1b[31mtide\u202e waits\tfor nobody,” said Una Moss."},
)
BODIES = {str(article["id"]): str(article["body"]) for article in ARTICLES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a real archive of invented articles in which people speak."""
    made = tmp_path_factory.mktemp("said")
    source = made / "articles.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="ascii")
    assert main(["--archive", str(made), "add", str(source)]) == 0
    return made


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller of the command line on that archive: status, output, messages."""

    def call(*argv: str) -> tuple[int, str, str]:
        status = main(["--archive", str(folder), *argv])
        return status, *capsys.readouterr()

    return call


def _lines(out: str) -> list[dict[str, Any]]:
    validator = Draft202012Validator({"$ref": "#/$defs/quote", "$defs": SCHEMA["$defs"]})
    forms = [json.loads(line) for line in out.splitlines()]
    for form in forms:
        validator.validate(form)
    return forms


def test_what_a_speaker_said(run: Run) -> None:
    """The newest first, by article, each quotation whole with who said it and how."""
    status, out, err = run("said", "Odile", "Marsh")
    assert (status, err) == (0, "")
    assert out.rstrip("\n").split("\n") == [
        "Odile Marsh: 3 quotations, the newest first",
        "",
        "2024-04-01  Pier falls",
        "  > “I was right about the old pier,” said Odile Marsh on Monday.",
        "  > “Nobody listened.”",
        "    — Odile Marsh, direct quotation, 2 sentences",
        "",
        "2024-03-05  New pier for Little Sallow, The Sallow Gazette, Ann Other <https://example.org/pier>",
        "  > “The old pier is rotten,” said Odile Marsh, the harbour master.",
        "  > “It will not last the winter.”",
        "    — Odile Marsh, direct quotation, 2 sentences",
        "  > She said that the work would take a year.",
        "    — Odile Marsh, indirect quotation",
    ]


def test_a_timeline(run: Run) -> None:
    """The oldest first."""
    out = run("timeline", "Odile Marsh")[1]
    assert out.startswith("Odile Marsh: 3 quotations, the oldest first\n\n2024-03-05  New pier")
    assert out.index("2024-03-05") < out.index("2024-04-01")


def test_a_topic_a_number_and_dates(run: Run) -> None:
    """Fewer are shown where fewer are asked for, and how many there are besides is said."""
    out = run("said", "Odile Marsh", "--about", "right")[1]
    assert out.startswith("Odile Marsh about ‘right’: 1 quotation\n")
    assert "rotten" not in out
    status, out, _ = run("said", "Odile Marsh", "-k", "1")
    assert status == 0
    assert out.startswith("Odile Marsh: 3 quotations, the newest first\n")
    assert out.endswith("\n\n2 more: -k 3; or fewer, with --about TOPIC, --since DATE or --until DATE\n")
    assert "Pier falls" not in run("said", "Odile Marsh", "--as-of", "2024-03-20")[1]
    assert "New pier" not in run("said", "Odile Marsh", "--since", "2024-04")[1]
    assert run("said", "Odile Marsh", "--outlet", "Nobody's News")[0] == 1


def test_lines_for_programs(run: Run) -> None:
    """A line a sentence, in the form of `ask`, the sentences of a quotation one after the other."""
    status, out, err = run("said", "Odile Marsh", "--json")
    assert (status, err) == (0, "")
    forms = _lines(out)
    assert [(form["article"]["id"], form["part"]) for form in forms] == [
        ("later", [1, 2]),
        ("later", [2, 2]),
        ("harbour", [1, 2]),
        ("harbour", [2, 2]),
        ("harbour", None),
    ]
    for form in forms:
        assert form["text"] == BODIES[form["article"]["id"]][form["start"] : form["end"]]
        assert form["speaker"] == "Odile Marsh"
    status, out, err = run("timeline", "Odile Marsh", "--json", "-k", "1")
    assert [form["text"] for form in _lines(out)] == [form["text"] for form in forms[2:4]]
    assert err.startswith("byline: 1 of 3 quotations; more: -k 3")


@pytest.mark.parametrize("command", ["said", "timeline"])
def test_nothing_for_programs(run: Run, command: str) -> None:
    """Where there is nothing to show, no line is printed; the reason is a message, and the status 1."""
    for argv in (("Zebedee Quill",), ("Marsh",), ("Odile Marsh", "--about", "herrings")):
        status, out, err = run(command, *argv, "--json")
        assert (status, out) == (1, "")
        assert err.startswith("byline: ")
    assert "byline said 'Odile Marsh'" in run("said", "Marsh", "--json")[2]


def test_several_of_one_name(run: Run) -> None:
    """Who may be meant is listed with how much there is of each, and how to ask; the status is 1."""
    status, out, _ = run("said", "Marsh")
    assert status == 1
    assert "  Odile Marsh (5 sentences)\n" in out
    assert "  Peter Marsh (2 sentences)\n" in out
    assert out.endswith("Ask for one of them: byline said 'Odile Marsh'\n")
    assert "> " not in out


def test_nobody_of_that_name(run: Run) -> None:
    """A name that is nearly one gets it as a suggestion; any other a plain reason."""
    status, out, _ = run("said", "Odile Marhs")
    assert status == 1
    assert "Odile Marsh (5 sentences)" in out
    status, out, _ = run("said", "Zebedee Quill")
    assert (status, out.count("\n")) == (1, 1)
    assert "Zebedee Quill" in out


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("said",), "SPEAKER"),
        (("said", ""), "needs the name of a speaker"),
        (("timeline", "  ", "\t"), "timeline needs the name of a speaker"),
        (("said", "Marsh", "--about", " "), "--about needs a topic"),
        (("said", "Marsh", "-k", "0"), "is not a number from 1 to 100"),
        (("said", "Marsh", "-k", "101"), "is not a number from 1 to 100"),
        (("said", "Marsh", "--since", "soon"), "is not a date"),
        (("said", "Marsh", "--since", "2024", "--until", "2023"), "nothing lies between"),
        (("said", "Marsh", "--outlet", " "), "--outlet needs a name"),
    ],
)
def test_wrong_usage(run: Run, argv: tuple[str, ...], says: str) -> None:
    """What cannot be asked is told on standard error, with status 2."""
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert says in err


@pytest.mark.parametrize(
    "name",
    [
        "x" * 20_000,
        "Marsh " * 3000,
        "\x1b[31m\u202e",
        "\x00",
        "\udcff\ud800",
        "🦊🇬🇧👩‍👩‍👧",
        "?!… --- ,,,",
        "“”",
        '"',
        "'; DROP TABLE",
        "%_*",
        "מי אמר",
        "Mr",
        "the",
    ],
)
def test_any_name_gets_a_plain_reply(run: Run, name: str) -> None:
    """Whatever is asked for, and about whatever: a reason without codes, and no fault."""
    for argv in (("said", name), ("said", "Odile Marsh", "--about", name), ("timeline", name, "--json")):
        status, out, err = run(*argv)
        assert status in (0, 1), err
        assert "fault" not in err
        assert not set(map(ord, out + err)) & TABLE.keys()


def test_symbols_are_told(run: Run) -> None:
    """Characters that a screen must not be given are shown as symbols, and that is said; JSON is exact."""
    out = run("said", "Una Moss")[1]
    assert "undated ones last" in out.split("\n")[0]
    assert "date not known:\nodd\n  > “The ␛[31mtide⇐ waits␉for nobody,” said Una Moss.\n" in out
    assert "(control or direction characters in these words are shown as symbols)" in out
    assert _lines(run("said", "Una Moss", "--json")[1])[-1]["text"] == BODIES["odd"]


def test_every_sentence_is_as_printed(run: Run, folder: Path) -> None:
    """Whoever speaks, each sentence that is shown is one of the archive's, modulo the table of symbols."""
    with Archive.open(folder) as archive:
        printed = {
            show_text(sentence.span.of(article.body))
            for article in archive.articles()
            for sentence in archive.sentences(article.article_id)
        }
    for name in ("Odile Marsh", "Peter Marsh", "Una Moss"):
        shown = [line.partition("> ")[2] for line in run("timeline", name)[1].splitlines() if "  > " in line]
        assert shown
        assert set(shown) <= printed


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of both commands shows how they are asked."""
    for command in ("said", "timeline"):
        assert main([command, "--help"]) == 0
        assert f'byline {command} "Odile Marsh" --about pier' in capsys.readouterr().out


def test_saying_starts_light(folder: Path) -> None:
    """`byline said` loads neither the readers' libraries nor those of the front ends."""
    heavy = {"nltk", "rich", "prompt_toolkit", "telegram", "jsonschema", "index.explaining"}
    code = (
        "import sys; from bot.cli import main; status = main(sys.argv[1:]); "
        "print(*sorted(sys.modules), file=sys.stderr); sys.exit(status)"
    )
    argv = [sys.executable, "-c", code, "--archive", str(folder), "said", "Odile Marsh"]
    done = subprocess.run(argv, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert not heavy & set(done.stderr.decode().split())


def test_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an archive the status is 3, with the way out."""
    assert main(["--archive", str(tmp_path / "none"), "said", "Marsh"]) == 3
    assert "byline --sample" in capsys.readouterr().err


def test_a_conversation_with_the_library(folder: Path) -> None:
    """In a conversation the real library says the same: who said it, the whole of it, and what else."""

    def text(line: str) -> str:
        return render_plain(dialogue.reply(line).lines)

    with Answerer.open(folder) as answerer:
        dialogue = Dialogue(answerer)
        assert text("/said Odile Marsh").startswith("Odile Marsh: 3 quotations, the newest first\n")
        assert text("3").split("\n")[:3] == [
            "3 of 3",
            "before, the same speaker: “It will not last the winter.”",
            "> She said that the work would take a year.",
        ]
        who = text("/who")
        assert "in the article: “She”, with “said”\nhow: “She” stands for “Odile Marsh”, 2 sentences before." in who
        assert "2 sentences before > “The old pier is rotten,” said Odile Marsh, the harbour master." in who
        text("2")
        assert text("/whole").split("\n")[:3] == [
            "> “The old pier is rotten,” said Odile Marsh, the harbour master.",
            "> “It will not last the winter.”",
            "  — Odile Marsh, direct quotation, 2 sentences",
        ]
        assert text("/said Marsh about the pier").endswith("Ask for one of them: /said Odile Marsh")
