"""Who said it, and how the article says so: the evidence in plain words, beside the sentences that hold it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.citations import describe_speech
from bot.lines import Line, citation_lines, outcome_lines, sentence_line, symbol_lines, words_line
from bot.mentions import is_mention
from bot.symbols import show_line
from corpus.article import Article, Attribution, Sentence, Span
from index.answer import Quote
from index.saying import Naming

REPORTERS_OWN = "These are the reporter's own words."
_LONGEST = 200
_MOST_ROLES = 3


class Fact(NamedTuple):
    """One thing that the evidence tells, ready to be shown after its label."""

    label: str
    text: str


def lay_out_naming(quote: Quote, namings: Sequence[Naming]) -> tuple[Line, ...]:
    """Return *quote* with the evidence of *namings* for who said it: facts, and the sentences that show them."""
    lines = [words_line(quote, marked=[span for naming in namings for span in marked_in(naming, quote.sentence)])]
    lines += [Line("speaker", line) for line in describe_speech(quote)]
    for naming in namings:
        facts = explain_naming(quote, naming, several=len(namings) > 1)
        lines += [Line("message", fact.text, label=f"{fact.label}: ") for fact in facts]
    shown: list[Sentence] = []
    for naming in namings:
        for sentence in naming.sentences:
            if sentence.position != quote.sentence.position and sentence not in shown:
                shown.append(sentence)
                marks = [span for one in namings for span in marked_in(one, sentence)]
                lines.append(sentence_line(quote, sentence, f"{place_of(sentence, quote.sentence)} ", 0, marks))
    body = quote.article.body
    return (
        *lines,
        *citation_lines(quote),
        *symbol_lines(sentence.span.of(body) for sentence in (quote.sentence, *shown)),
        *outcome_lines((quote,)),
    )


def explain_naming(quote: Quote, naming: Naming, *, several: bool = False) -> tuple[Fact, ...]:
    """Return what *naming* tells of who said its words of *quote*; *several*: the sentence holds other words, too."""
    article, attribution = quote.article, naming.attribution
    facts = []
    if several:
        pieces = (piece for piece in attribution.content if piece.overlaps(quote.sentence.span))
        facts.append(Fact("words", " … ".join(_short(piece.of(article.body)) for piece in pieces)))
        speaker = attribution.speaker
        facts.append(Fact("speaker", _short(speaker.text) if speaker else "not identified"))
    source = _mention(article, attribution) or "nobody named beside the words"
    cue = f", with {_printed(article, attribution.cue)}" if attribution.cue else ""
    facts.append(Fact("in the article", source + cue))
    facts.append(Fact("how", " ".join(_tell_how(quote, naming))))
    roles = dict.fromkeys(_printed(article, role) for role in naming.roles)
    if roles:
        facts.append(Fact("also called", ", ".join(list(roles)[:_MOST_ROLES])))
    return tuple(facts)


def marked_in(naming: Naming, sentence: Sentence) -> tuple[Span, ...]:
    """Return the spans of the body in *sentence* that are the evidence: the mention, the cue, the name."""
    attribution = naming.attribution
    named = attribution.speaker.span if attribution.speaker else None
    spans = (attribution.source, attribution.cue, attribution.antecedent, named)
    return tuple(sorted({span for span in spans if span and span.overlaps(sentence.span)}))


def place_of(sentence: Sentence, quoted: Sentence) -> str:
    """Return where *sentence* stands, seen from the one that is *quoted*."""
    return _distance(sentence.position - quoted.position).removeprefix("in the ").capitalize()


def _tell_how(quote: Quote, naming: Naming) -> Iterator[str]:
    article, attribution = quote.article, naming.attribution
    mention = _mention(article, attribution)
    if attribution.speaker is None:
        yield f"The article does not settle who {mention} is." if mention else "The article does not say who speaks."
        return
    led_to = attribution.antecedent or attribution.speaker.span
    name, place = _printed(article, led_to), _place(naming, led_to, quote.sentence)
    first = _place(naming, attribution.speaker.span, quote.sentence)
    match attribution.basis:
        case "surname":
            yield f"{mention} is short for {_printed(article, attribution.speaker.span)}, printed {place}."
            return
        case "role":
            yield f"The article gives the role {mention} to {name}, {place}."
        case "pronoun":
            yield f"{mention} stands for {name}, {place}."
        case "relative":
            yield f"{mention} belongs to {name}, {place}."
        case "turn":
            yield f"No name is beside the words; by the turns of the conversation they are those of {name}, {place}."
        case _:
            beside = attribution.source is not None and attribution.source.covers(led_to)
            yield "The name is printed beside the words." if beside else f"The article names {name}, {place}."
    in_full = attribution.speaker.text
    if show_line(in_full) not in name:
        yield f"The full name is “{_short(in_full)}”, printed {first}."


def _mention(article: Article, attribution: Attribution) -> str | None:
    """Return the mention beside the cue as printed; None for none, and where it names and describes nobody."""
    if attribution.source is None:
        return None
    is_shown = attribution.speaker or is_mention(attribution.source.of(article.body))
    return _printed(article, attribution.source) if is_shown else None


def _place(naming: Naming, span: Span, quoted: Sentence) -> str:
    """Return where *span* stands, seen from the sentence that is *quoted*."""
    there = next((sentence for sentence in naming.sentences if sentence.span.overlaps(span)), None)
    if there is None:
        return "before it" if span.start < quoted.span.start else "after it"
    return _distance(there.position - quoted.position)


def _distance(sentences: int) -> str:
    match sentences:
        case 0:
            return "in the same sentence"
        case -1:
            return "in the sentence before"
        case 1:
            return "in the next sentence"
        case _:
            return f"{abs(sentences)} sentences {'before' if sentences < 0 else 'later'}"


def _printed(article: Article, span: Span) -> str:
    return f"“{_short(span.of(article.body))}”"


def _short(text: str) -> str:
    line = show_line(text)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
