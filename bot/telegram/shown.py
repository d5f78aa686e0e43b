"""What was shown where: the notes by which a message is corrected, and what has become since of what it shows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, NamedTuple

from bot.citations import cite, describe_speech
from bot.endings import outcomes_of
from corpus.article import Article, Span
from corpus.store import Archive
from index.answer import Quote
from index.answering import Answerer

# What else of an article is shown than a sentence is its context; more sentences than these are in no message.
MOST_QUOTES = 60
# Beside the place of a sentence that was replaced: so many characters before and behind it must be the same.
_NEIGHBOURING = 60
_LONGEST_COMPARED = 500_000

Fate = Literal["same", "moved", "ended", "changed", "withdrawn", "held"]


@dataclass(frozen=True, slots=True)
class Print:
    """A sentence that was shown: its place, and digests of what was shown of it; none of its words.

    ``words`` are of the sentence, ``beside`` of what it leans on, ``who`` of whose words it is said to be, ``outcome``
    of how it is said to have ended, ``facts`` of the citation and of the correction that the article tells of;
    ``around`` is the context that was shown: start, end and digest.
    """

    article: str
    start: int
    end: int
    words: str
    beside: str
    who: str
    outcome: str
    facts: str
    around: tuple[int, int, str] | None = None

    @property
    def span(self) -> Span:
        """Where the sentence is in the article's body."""
        return Span(self.start, self.end)

    def is_of(self, other: Print) -> bool:
        """Say whether what was shown of it is what *other* has; its place may be another."""
        return self.is_but_for_its_outcome(other) and self.outcome == other.outcome

    def is_but_for_its_outcome(self, other: Print) -> bool:
        """Say whether what was shown of it is what *other* has, how it ended aside."""
        return (self.words, self.beside, self.who, self.facts) == (other.words, other.beside, other.who, other.facts)

    @classmethod
    def read(cls, form: dict[str, Any]) -> Print:
        """Return what was written as *form*."""
        around = form.get("around")
        return cls(**{**form, "around": tuple(around) if around else None})

    def write(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


class Found(NamedTuple):
    """What has become of a sentence that was shown: its ``fate``, and how it is quoted now, where it can be.

    It has ``ended`` where all is as it was but what the archive has on how the accusation in it ended.
    """

    fate: Fate
    quote: Quote | None = None


def print_of(quote: Quote, around: Span | None = None) -> Print:
    """Return the print of *quote*, shown with the words *around* it."""
    body, span = quote.article.body, quote.sentence.span
    beside = [one.span.of(body) if one else "" for one in (quote.before, quote.after)]
    outcomes = [_ending(one.quote) if one.quote else f"none {one.accused}" for one in outcomes_of(quote)]
    return Print(
        quote.article.article_id,
        *span,
        words=_digest(quote.text),
        beside=_digest(*beside),
        # How its part is counted depends on the view, not on the article.
        who=_digest(*describe_speech(replace(quote, part=None, part_of=None))),
        outcome=_digest(*sorted(outcomes)),
        facts=_facts(quote),
        around=(*around, _digest(around.of(body))) if around else None,
    )


def articles_of(quotes: Iterable[Quote]) -> list[str]:
    """Return the ids of the articles that are quoted in *quotes* and in how they ended, each once."""
    found: dict[str, None] = {}
    for quote in quotes:
        ends = (outcome.quote for outcome in outcomes_of(quote))
        found.update((one.article.article_id, None) for one in (quote, *ends) if one)
    return list(found)


def accused_in(quotes: Iterable[Quote]) -> list[str]:
    """Return the names of those whom *quotes* accuse, each once; the empty one stands for those not known by name."""
    return list(dict.fromkeys(outcome.accused or "" for quote in quotes for outcome in outcomes_of(quote)))


def look_up(answerer: Answerer, shown: Print) -> Found:
    """Return what has become of *shown* in the archive.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    archive = answerer.archive
    article = archive.article(shown.article)
    if article is None:
        return Found("held" if archive.has(shown.article) else "withdrawn")
    here = answerer.quote_at(shown.article, shown.span)
    if here and (fate := _fate(here, shown, "same")) and _has_around(article, None, shown):
        return Found(fate, here)
    if here and print_of(here).words == shown.words:
        return Found("changed", here)
    before = _words_then(archive, article, shown)
    if before is None or max(len(before.body), len(article.body)) > _LONGEST_COMPARED:
        return Found("changed")
    words = shown.span.of(before.body)
    places = [one.span for one in archive.sentences(shown.article) if not one.furniture]
    same = [span for span in places if span.of(article.body) == words]
    if len(same) == 1:
        there = answerer.quote_at(shown.article, same[0])
        if there and (fate := _fate(there, shown, "moved")) and _has_around(article, before, shown):
            return Found(fate, there)
        return Found("changed", there)
    instead = [span for span in places if _is_between(article.body, span, before.body, shown.span)]
    return Found("changed", answerer.quote_at(shown.article, instead[0]) if len(instead) == 1 and not same else None)


def _fate(quote: Quote, shown: Print, where: Fate) -> Fate | None:
    """Return *where* if *quote* is what was *shown*, or that it has ended; None where it was corrected."""
    now = print_of(quote)
    if now.is_of(shown):
        return where
    return "ended" if now.is_but_for_its_outcome(shown) else None


def _words_then(archive: Archive, article: Article, shown: Print) -> Article | None:
    """Return the article with the words that it had when *shown* was; None where they are not kept."""
    versions = [*archive.revisions(shown.article), article]
    return next((one for one in reversed(versions) if _digest(shown.span.of(one.body)) == shown.words), None)


def _has_around(article: Article, before: Article | None, shown: Print) -> bool:
    """Say whether *article* still prints what was shown around the sentence; *before* is it with the words of then."""
    if shown.around is None:
        return True
    start, end, digest = shown.around
    if before is None:
        return _digest(article.body[start:end]) == digest
    return _digest(before.body[start:end]) == digest and before.body[start:end] in article.body


def _is_between(body: str, span: Span, old_body: str, old: Span) -> bool:
    """Say whether *span* of *body* stands where *old* of *old_body* stood: between the same words."""
    return _before(body, span) == _before(old_body, old) and _behind(body, span) == _behind(old_body, old)


def _before(body: str, span: Span) -> str:
    return " ".join(body[max(0, span.start - 3 * _NEIGHBOURING) : span.start].split())[-_NEIGHBOURING:]


def _behind(body: str, span: Span) -> str:
    return " ".join(body[span.end : span.end + 3 * _NEIGHBOURING].split())[:_NEIGHBOURING]


def _ending(quote: Quote) -> str:
    return f"{quote.article.article_id}\0{quote.text}\0{_facts(quote)}"


def _facts(quote: Quote) -> str:
    return _digest(cite(quote.article).line, quote.correction or "")


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=10).hexdigest()


def prints_of(quotes: Sequence[Quote], around: Span | None) -> list[Print]:
    """Return the prints of *quotes*, the first of which is shown with the words *around* it."""
    return [print_of(quote, around if number == 0 else None) for number, quote in enumerate(quotes[:MOST_QUOTES])]
