from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from bot.citations import deep_link, web_address
from bot.json_form import (
    added_form,
    answer_form,
    attribution_form,
    counts_form,
    quote_form,
    sentences_form,
    to_line,
)
from corpus.adding import Added
from corpus.article import Article, Attribution, Sentence, Span
from corpus.counting import Counts
from index.answer import Answer, Copy, Filters, Outcome, Query, Quote

SCHEMA = json.loads(files("bot").joinpath("schema.json").read_text(encoding="utf-8"))


def _check(form: dict[str, Any], name: str) -> None:
    validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})
    validator.validate(json.loads(to_line(form)))


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from _objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _objects(part)


def test_the_schema_is_one() -> None:
    """The published schema is a valid JSON Schema, and all of its forms are closed and complete."""
    Draft202012Validator.check_schema(SCHEMA)
    printed = [form for name, form in SCHEMA["$defs"].items() if name != "question"]
    objects = list(_objects(printed))
    assert len(objects) >= 12
    closed = ("additionalProperties", "unevaluatedProperties")
    is_open = [form for form in objects if not any(form.get(key) is False for key in closed)]
    # What two forms share is closed by each of them.
    assert is_open == [SCHEMA["$defs"]["printed"]]
    for name in ("article", "copy"):
        assert SCHEMA["$defs"][name]["unevaluatedProperties"] is False
    for form in objects:
        assert form["required"] == list(form["properties"])


@pytest.fixture
def speech(harbour: Article, marsh: Attribution, quote_of: Callable[..., Quote]) -> Quote:
    """Return a sentence of speech with its speaker, part, and the sentence before."""
    return quote_of(
        harbour,
        "“It will not last the winter.”",
        attributions=(marsh,),
        score=1.23456789,
        matches=(Span(150, 154),),
        part=(2, 2),
        before="“The old pier is rotten,” said Odile Marsh, the harbour master.",
    )


@pytest.fixture
def accusation(harbour: Article, quote_of: Callable[..., Quote]) -> Quote:
    """Return a reporter's sentence with its outcome and a copy."""
    cleared = quote_of(harbour, "But Teasel was cleared of every charge in March.")
    return quote_of(
        harbour,
        "Councillor Bram Teasel was accused of taking money from the builder.",
        outcome=Outcome(cleared),
        also_in=(Copy(harbour, cleared.sentence.span, "differs"),),
    )


def test_an_answer_has_every_key(speech: Quote, accusation: Quote, answer_of: Callable[..., Answer]) -> None:
    """An answer, with all that a quote can have, is as the schema publishes it."""
    form = answer_form(answer_of(speech, accusation, confidence=0.87654321), "q-1")
    _check(form, "answer")
    assert form["id"] == "q-1"
    assert form["answered"] is True
    assert form["reason"] is None
    assert form["nearest"] == form["conflicts"] == []
    assert form["query"] == {
        "terms": ["what"],
        "carried": [],
        "filters": dict.fromkeys(("since", "until", "outlet", "author", "speaker", "kind", "article")),
        "as_of": "2024-06-01",
    }
    first, second = form["quotes"]
    assert first["text"] == "“It will not last the winter.”"
    assert (first["kind"], first["speaker"], first["source"]) == ("direct", "Odile Marsh", "Odile Marsh")
    assert first["part"] == [2, 2]
    assert first["score"] == 1.234568
    assert first["context"]["before"].startswith("“The old pier")
    assert first["context"]["after"] is None
    assert first["outcome"] is None
    assert second["kind"] == "reporter"
    assert second["outcome"]["text"] == "But Teasel was cleared of every charge in March."
    assert second["outcome"]["outcome"] is None
    (copy,) = second["also_in"]
    assert (copy["id"], copy["differs"]) == ("harbour", True)
    assert copy["text"] == "But Teasel was cleared of every charge in March."


def test_a_refusal_has_every_key(accusation: Quote) -> None:
    """What was refused holds its nearest quotes apart from the quotes, and its reason."""
    query = Query((), "2024-06-01", filters=Filters(since="2024-01-01", speaker="Marsh", kind="speech"))
    form = answer_form(Answer("Who?", query, nearest=(accusation,), reason="Nothing was found.", confidence=0.2))
    _check(form, "answer")
    assert (form["answered"], form["quotes"], len(form["nearest"])) == (False, [], 1)
    assert (form["query"]["filters"]["since"], form["query"]["filters"]["kind"]) == ("2024-01-01", "speech")
    assert form["id"] is None


def test_no_outcome_is_said(harbour: Article, quote_of: Callable[..., Quote]) -> None:
    """An accusation whose end is not in the archive says so, which is not the same as no accusation."""
    quote = quote_of(harbour, "Councillor Bram Teasel was accused", outcome=Outcome(None))
    assert quote_form(quote)["outcome"] == {"none": True}
    _check(quote_form(quote), "quote")


def test_an_attribution_row(harbour: Article, marsh: Attribution) -> None:
    """A row of `quotations` holds offsets into the body, from the first piece to the last."""
    row = attribution_form(harbour, marsh)
    _check(row, "attribution")
    assert row["text"] == harbour.body[row["start"] : row["end"]]
    assert row["text"].startswith("“The old pier")
    assert row["text"].endswith("the winter.”")
    assert [harbour.body[start:end] for start, end in row["parts"]] == [
        "“The old pier is rotten,”",
        "“It will not last the winter.”",
    ]
    assert harbour.body[row["speaker_start"] : row["speaker_end"]] == row["speaker"] == "Odile Marsh"
    assert harbour.body[row["cue_start"] : row["cue_end"]] == "said"
    nobody = attribution_form(harbour, Attribution("indirect", (Span(0, 5),)))
    _check(nobody, "attribution")
    assert nobody["speaker"] is nobody["speaker_start"] is nobody["source_end"] is nobody["cue_start"] is None


def test_the_other_rows() -> None:
    """Rows of `sentences`, `add` and `stats` are as the schema publishes them."""
    sentences = sentences_form("a", [Sentence("a", 0, 0, Span(0, 4))])
    _check(sentences, "sentences")
    assert sentences == {"article_id": "a", "sentences": [[0, 4]], "furniture": []}
    added = added_form(Added("a", "added", None, "file.txt"))
    rejected = added_form(Added(None, "rejected", "the file is empty", "file.txt"))
    for row in (added, rejected):
        _check(row, "added")
    assert rejected == {"id": None, "status": "rejected", "reason": "file.txt: the file is empty"}
    stats = counts_form(Counts(1, 2, 3, {"The Gazette": 1}, None, None, 1))
    _check(stats, "stats")
    _check(counts_form(Counts(1, 2, 3, {}, "2024-01-01", "2024-02-01", 0)), "stats")


def test_the_schema_is_strict(speech: Quote, answer_of: Callable[..., Answer]) -> None:
    """A key too many and a key too few are both told."""
    form = answer_form(answer_of(speech))
    with pytest.raises(ValidationError):
        _check(form | {"extra": 1}, "answer")
    del form["reason"]
    with pytest.raises(ValidationError):
        _check(form, "answer")


@settings(deadline=None)  # The machine may be busy.
@given(st.text(st.characters(), min_size=1), st.text(st.characters()))
def test_json_is_exact(words: str, around: str) -> None:
    """Every character of a body comes back from the JSON as it was, lone surrogates and controls too."""
    body = f"{around}{words}{around}"
    article = Article("a", body, headline=words, byline=around)
    span = Span(len(around), len(around) + len(words))
    line = to_line(answer_form(Answer(words, Query((), "2024-06-01"), (Quote(Sentence("a", 0, 0, span), article),))))
    assert line.isascii()
    assert "\n" not in line
    printed = json.loads(line)
    (quote,) = printed["quotes"]
    assert quote["text"] == body[quote["start"] : quote["end"]] == words
    assert quote["article"]["headline"] == words
    assert printed["question"] == words


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        ("https://example.org/a", "Pier opens.", "https://example.org/a#:~:text=Pier%20opens."),
        ("https://example.org/a#top", "A pier.", "https://example.org/a#top:~:text=A%20pier."),
        ("https://example.org/a#:~:text=old", "A pier.", "https://example.org/a#:~:text=A%20pier."),
        (
            "http://example.org/a?b=c&d=e",
            "x-y, & z",
            "http://example.org/a?b=c&d=e#:~:text=x%2Dy%2C%20%26%20z",
        ),
        (
            "https://example.org/",
            "one two three four five six\n seven eight nine ten eleven twelve",
            "https://example.org/#:~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve",
        ),
    ],
)
def test_a_deep_link(
    article_of: Callable[..., Article], quote_of: Callable[..., Quote], url: str, words: str, link: str
) -> None:
    """A link leads to the very words, by the text fragment's own syntax."""
    article = article_of(words, url=url)
    assert deep_link(quote_of(article, words)) == link
    assert quote_form(quote_of(article, words))["article"]["deep_link"] == link


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://",
        "//example.org/a",
        "https://[broken/",
        "https://example.org/a b",
        "https://example.org/\x1b]8;;",
        "https://example.org/\u202egro",
        "https://example.org/\ud800",
        "https://example.org/" + "a" * 5000,
    ],
)
def test_what_is_no_web_address(url: str | None) -> None:
    """Only an http or https address that can be shown as it is becomes a link."""
    assert web_address(url) is None


@settings(deadline=None)  # The machine may be busy.
@given(st.text(st.characters(), min_size=1))
def test_a_link_is_always_one_word_of_ascii(words: str) -> None:
    """Whatever the words, the link can be printed anywhere and is never long."""
    article = Article("a", words, url="https://example.org/a")
    link = deep_link(Quote(Sentence("a", 0, 0, Span(0, len(words))), article))
    assert link is not None
    assert link.isascii()
    assert link.isprintable()
    assert " " not in link
    assert len(link) < 4000
