"""``byline why``, and ``/why`` in a conversation: reasons in plain words whose numbers add up."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.cli import main
from bot.dialogue import Dialogue
from bot.explaining import FIELD_NAMES, FIGURE_NAMES, _adding_up, lay_out_reasons, lay_out_why
from bot.render import render_plain
from corpus.article import Article
from index.answer import Answer, Query, Quote
from index.answering import Answerer
from index.engine.kernel import kernel_name, use_kernel
from index.explaining import Factor, Why, WordShare
from index.ranking.against import FIGURES
from index.ranking.evidence import Evidence
from index.ranking.ranking import read_weights
from index.search_engine import FIELDS, Share

SCHEMA = json.loads(files("bot").joinpath("schema.json").read_text(encoding="utf-8"))
QUESTION = "Who was accused of taking money from the builder?"
ACCUSED = "Councillor Bram Teasel was accused of taking money from the builder."

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(archive_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller of the command line on the invented archive: status, output, messages."""

    def call(*argv: str) -> tuple[int, str, str]:
        status = main(["--archive", str(archive_dir), *argv])
        return status, *capsys.readouterr()

    return call


def _validated(line: str) -> Any:
    form = json.loads(line)
    Draft202012Validator({"$ref": "#/$defs/reasons", "$defs": SCHEMA["$defs"]}).validate(form)
    return form


def _columns(shown: str) -> list[list[int]]:
    """Return the last column of each table in *shown*, in steps of 0.0001.

    At the end are the total, and what follows from it: the chance; the share that is left, and the belief.
    """
    tables: list[list[int]] = []
    for line in shown.split("\n"):
        if re.match(r"  (Why|Its place|How far|How much)\b", line):
            tables.append([])
        elif tables and (match := re.search(r"  (-?\d+)\.(\d{4})$", line)):
            tables[-1].append(int(match[1] + match[2]))
    return tables


# In words


@pytest.mark.parametrize("question", [QUESTION, "Was Teasel cleared?", "ferry", "Who painted the Zanzibar fresco?"])
def test_what_is_shown_adds_up(run: Run, question: str) -> None:
    """A reader who adds up a column gets the number at its end, to the last digit; no row is wider than a terminal."""
    status, out, err = run("why", question)
    assert (status, err) == (run("ask", question)[0], "")
    tables = _columns(out)
    assert len(tables) % 4 == 0
    for number, (*addends, total) in enumerate(tables):
        for _ in range((0, 0, 1, 2)[number % 4]):
            *addends, total = addends
        assert sum(addends) == total
    rows = [line for line in out.split("\n") if line.startswith("    ") and "http" not in line]
    assert all(len(line) <= 79 for line in rows)


def test_the_quotes_are_those_of_ask(run: Run) -> None:
    """What is explained is what is answered, each quote with all that it must not be shown without."""
    asked = run("ask", QUESTION)[1].split("\n")
    explained = run("why", QUESTION)[1].split("\n")
    assert [line for line in explained if line in asked and line] == [line for line in asked if line]
    assert any(line.startswith("  Outcome: > But Teasel was cleared") for line in explained)


def test_every_figure_has_plain_words() -> None:
    """What is weighed, and where a word may stand, is never shown by its name in the code, and fits its column."""
    weights = read_weights()
    named = {*weights.order, *weights.trust, *weights.doubt}
    assert named == set(FIGURE_NAMES) <= {*Evidence._fields, *FIGURES, "bias", "size"}
    assert tuple(FIELD_NAMES) == FIELDS
    longest = max(
        len(name) + (len(": not there") if name.endswith("is asked for") else 0) for name in FIGURE_NAMES.values()
    )
    assert longest <= 42


@given(st.lists(st.floats(-5, 5), max_size=20))
def test_rounding_moves_no_number_by_a_step(values: list[float]) -> None:
    """Rounded numbers add up to the rounded sum, and each is less than one step of 0.0001 off."""
    shown = [float(text) for text in _adding_up(values, sum(values))]
    assert round(sum(shown) * 10_000) == round(sum(values) * 10_000)
    assert all(abs(one - value) < 0.000101 for one, value in zip(shown, values, strict=True))


def _why_of(**more: Any) -> Why:
    share = Share("sentence", "strike", "strike", 1.0, 9.0, 31, 2, 14, 12.3, 1.2, 0.54)
    facts: dict[str, Any] = {
        "words": (WordShare(share, "strike", "strike", 390_122),),
        "absent": (),
        "words_score": 0.54,
        "ceiling": 20.0,
        "order": (Factor("score", 0.54, 10.0), Factor("number", -1.0, 2.0)),
        "score": 3.4,
        "lacks": None,
        "trust": (Factor("bias", 1.0, -2.0),),
        "odds": -2.0,
        "doubt": (Factor("bias", 1.0, 1.0),),
        "against": 1.0,
        "power": 0.5,
        "share": 0.855,
        "belief": 0.1019,
        "threshold": 0.3,
    }
    return Why(**facts | more)


@pytest.fixture
def accused(harbour: Article, quote_of: Callable[..., Quote]) -> Quote:
    """Return the quote that is explained."""
    return quote_of(harbour, ACCUSED)


def test_the_reasons_in_words(accused: Quote) -> None:
    """The whole of what a reader gets: the quote with its citation, then each table down to its sum."""
    answer = Answer("Who?", Query(("x",), "2024-06-01"), (accused,))
    assert (
        render_plain(
            lay_out_reasons(answer, (_why_of(absent=("zeppelin",), trust=TRUST, odds=2.201012, belief=0.8133),))
        )
        == WHOLE
    )


TRUST = (Factor("bias", 1.0, -2.0), Factor("size", 5.5912, -0.92), Factor("score", 0.54, 17.3054))
WHOLE = """\
> Councillor Bram Teasel was accused of taking money from the builder.
  New pier for Little Sallow, The Sallow Gazette, Ann Other, 2024-03-05 <https://example.org/pier>
  Why: words of the question, weight x idf x saturation / the most possible
    ‘strike’ 2 times in the sentence of 14 terms (mean 12.3); rare:
      in 31 of 390,122 sentences: 1 x 9.0000 x 1.2000 / 20.0000         0.5400
    ‘zeppelin’ stands nowhere in it                                     0.0000
    score of the words, of at most 1                                    0.5400
  Its place: figure x weight
    score of the words, above                  0.5400 x  10.000         5.4000
    a number is asked for: not there          -1.0000 x   2.000        -2.0000
    score that quotes are ranked by                                     3.4000
  How far it is believed: figure x weight
    to begin with                              1.0000 x  -2.000        -2.0000
    the archive’s size, a power of ten         5.5912 x  -0.920        -5.1439
    score of the words, above                  0.5400 x  17.305         9.3449
    sum                                                                 2.2010
    as a chance, 1 / (1 + e^-sum)                                       0.9003
  How much of that is left: figure x weight
    to begin with                              1.0000 x   1.000         1.0000
    sum                                                                 1.0000
    as a share, 1 / (1 + e^-sum) to the power of 0.5                    0.8550
    belief, 0.3 and that share of what is above it; 0.3 or more:
      believed                                                          0.8133"""


def test_a_word_is_told_in_a_sentence(accused: Quote) -> None:
    """How often it stands where, among how many terms, and how rare it is; then what is multiplied."""
    told = " ".join(render_plain(lay_out_why(accused, _why_of())).split())
    assert (
        "‘strike’ 2 times in the sentence of 14 terms (mean 12.3); rare: in 31 of 390,122 sentences: "
        "1 x 9.0000 x 1.2000 / 20.0000 0.5400"
    ) in told
    assert "a number is asked for: not there -1.0000 x 2.000 -2.0000" in told
    assert "below 0.3: not believed" in told


def test_kin_absent_words_and_what_is_lacking(accused: Quote) -> None:
    """The word that counts is shown beside the one asked for; what adds nothing is named; so is what is missing."""
    share = _why_of().words[0].share
    kin = WordShare(share._replace(counted="walkout", tf=1), "strike", "walk\x1bout", 400)
    unprinted = WordShare(share, "Teasel", None, 400)
    why = _why_of(words=(kin, unprinted), words_score=1.08, absent=("zep\x1bpelin",), lacks="number", belief=0.5)
    told = " ".join(render_plain(lay_out_why(accused, why, answered=False)).split())
    assert "‘walk␛out’ (for ‘strike’) once in the sentence" in told
    assert "‘Teasel’ (the name of who speaks) 2 times" in told
    assert "‘zep␛pelin’ stands nowhere in it 0.0000" in told
    assert "no number in it, so it stands below all that have one" in told
    assert "0.3 or more, but refused for another reason" in told


def test_a_refusal_comes_first(accused: Quote) -> None:
    """Where byline abstained, the reason is said before the nearest, and none of them is shown as an answer."""
    answer = Answer("Who?", Query(("x",), "2024-06-01"), nearest=(accused, accused), reason="I found nothing.")
    told = render_plain(lay_out_reasons(answer, (_why_of(), _why_of()))).split("\n")
    assert told[:2] == ["I found nothing.", f"Nearest, not an answer: > {ACCUSED}"]
    assert f"2. Nearest, not an answer: > {ACCUSED}" in told


# As JSON


@pytest.mark.parametrize(
    "question", [QUESTION, "Who painted the Zanzibar fresco?", "What of the ferry company?", "hello"]
)
def test_the_reasons_as_json(run: Run, question: str) -> None:
    """--json prints one object as published; its numbers add up exactly, to what `ask --json` prints."""
    status, out, _ = run("why", "--json", question)
    form = _validated(out)
    asked_status, asked_out, _ = run("ask", "--json", question)
    asked = json.loads(asked_out)
    assert status == asked_status
    assert {
        key: form[key] for key in ("question", "answered", "reason", "confidence", "query")
    }.items() <= asked.items()
    assert [reason["quote"] for reason in form["reasons"]] == asked["quotes"] + asked["nearest"]
    for reason in form["reasons"]:
        words, order, belief = reason["words"], reason["order"], reason["belief"]
        assert sum(share["adds"] for share in words["shares"]) == pytest.approx(words["score"], abs=1e-9)
        for share in words["shares"]:
            product = share["weight"] * share["idf"] * share["saturation"]
            assert product / words["ceiling"] == pytest.approx(share["adds"], abs=1e-12)
        assert sum(figure["adds"] for figure in order["figures"]) == pytest.approx(order["score"], abs=1e-9)
        assert round(order["score"], 6) == reason["quote"]["score"]
        assert sum(figure["adds"] for figure in belief["figures"]) == pytest.approx(belief["sum"], abs=1e-9)
    if form["answered"]:
        assert round(form["reasons"][0]["belief"]["belief"], 4) == form["confidence"]


# What may be quoted


def test_filters_are_those_of_ask(run: Run) -> None:
    """Kind and article narrow the answer, and the query says so, for both commands."""
    for command, key in (("ask", "quotes"), ("why", "reasons")):
        _, out, _ = run(
            command, "--json", "--kind", "speech", "--article", "harbour", "-k", "9", "Is the old pier rotten?"
        )
        form = json.loads(out)
        assert (form["query"]["filters"]["kind"], form["query"]["filters"]["article"]) == ("speech", "harbour")
        quotes = [one.get("quote", one) for one in form[key]]
        assert quotes
        assert all(quote["kind"] != "reporter" and quote["article"]["id"] == "harbour" for quote in quotes)
    _, out, _ = run("ask", "--json", "--kind", "reporter", "-k", "9", "Is the old pier rotten?")
    form = json.loads(out)
    assert form["quotes"] + form["nearest"]
    assert all(not quote["attributions"] for quote in form["quotes"] + form["nearest"])
    status, out, _ = run("ask", "--article", "nowhere\udcff", QUESTION)
    assert (status, "0 of 3 articles are the one asked for" in out) == (1, True)


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["ask", "--kind", "gossip", "x"], "'speech', 'reporter'"),
        (["ask", "--article", " ", "x"], "--article needs an id"),
        (["why"], "QUESTION"),
        (["why", "--kind", "", "x"], "'speech', 'reporter'"),
        (["why", "-k", "0", "x"], "1 to 100"),
        (["why", "--speaker", "", "x"], "--speaker needs a name"),
        (["why", "--batch", "-", "x"], "--batch"),
    ],
)
def test_wrong_usage(run: Run, argv: list[str], says: str) -> None:
    """What cannot be explained is exit 2 and a message that says what can."""
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert says in err


def test_no_archive_has_no_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing archive is exit 3, as for every command."""
    assert main(["--archive", str(tmp_path / "missing"), "why", "Who?"]) == 3
    assert "add FILE" in capsys.readouterr().err


# In a conversation


def test_why_in_a_conversation(
    archive_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole conversation: /why explains the quote that is shown, exactly as the command does, and needs one."""
    asked = f"/why\n{QUESTION}\n/why\n/next\n/why\nhello\n/why\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    assert main(["repl", "--archive", str(archive_dir)]) == 0
    conversation, err = capsys.readouterr()
    answer, reasons, following, others, hello = conversation.removesuffix("\n").split("\n\n")
    assert main(["why", "-k", "1", QUESTION, "--archive", str(archive_dir)]) == 0
    assert capsys.readouterr().out == f"{reasons}\n"
    assert reasons.startswith(f"{answer}\n  Why: ")
    assert re.match(r"2 of \d\nbefore: ", following)
    assert "\n> But Teasel was cleared of every charge in March." in following
    assert "\n> But Teasel was cleared of every charge in March." in others
    assert "  Why: " in others
    assert hello.startswith("Hello.")
    assert err == "There is no quote yet: ask a question first.\n" * 2


def test_a_quote_that_is_gone_is_not_explained(archive_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the archive has other words by now, the old ones are not explained."""
    with Answerer.open(archive_dir) as answerer:
        dialogue = Dialogue(answerer)
        dialogue.reply(QUESTION)
        why = answerer.why
        monkeypatch.setattr(answerer, "why", lambda question, **_: why("When will the ferry stop?"))
        reply = dialogue.reply("/why")
    assert (reply.kind, render_plain(reply.lines)) == (
        "message",
        "The archive has changed since. Ask again, and then why.",
    )


# The kernel


@pytest.mark.parametrize("kernel", ["numpy", "c", "best", ""])
def test_the_kernel_can_be_chosen(run: Run, monkeypatch: pytest.MonkeyPatch, kernel: str) -> None:
    """BYLINE_KERNEL says which kernel searches; the answer is the same with each."""
    before = kernel_name()
    if kernel == "c" and before != "c":
        pytest.skip("the kernel in C was not built: no C compiler on install")
    expected = run("why", "--json", QUESTION)
    monkeypatch.setenv("BYLINE_KERNEL", kernel)
    try:
        assert run("why", "--json", QUESTION) == expected
        assert kernel_name() == (kernel if kernel in ("c", "numpy") else before)
    finally:
        use_kernel("best")


def test_a_kernel_that_there_is_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown kernel, and one that was not built, are told of with the way out, before anything is searched."""
    monkeypatch.setenv("BYLINE_KERNEL", "f\x1bast")
    status, out, err = run("ask", QUESTION)
    assert (status, out) == (2, "")
    assert "BYLINE_KERNEL" in err
    assert "best, c or numpy" in err
    assert "\x1b" not in err
    monkeypatch.setenv("BYLINE_KERNEL", "c")
    monkeypatch.setitem(sys.modules, "index.engine._kernel", None)  # as if there were none
    status, out, err = run("ask", QUESTION)
    assert (status, out) == (2, "")
    assert "C compiler" in err
