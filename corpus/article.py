"""The values that flow: what was printed, where its sentences lie, and who said them.

Offsets are code points into ``Article.body``, half open. ``body`` is kept exactly as it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["direct", "indirect", "mixed"]
# How a mention was led to a name: it is the full name; a surname or short form of it; a role that the article gives to
# that person; "he" or "she"; "who"; or the turns of a conversation.
Basis = Literal["name", "surname", "role", "pronoun", "relative", "turn"]


class Span(NamedTuple):
    """Half-open offsets ``[start, end)`` into an article's body, in code points."""

    start: int
    end: int

    def of(self, body: str) -> str:
        """Return the words that this span covers in *body*."""
        return body[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Say whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was printed.

    ``published`` is ISO 8601, a date or a date and time, and None where it is not known: never a guess.
    ``genre`` is one of ``corpus.readers.genres``, or as it was printed. ``origin`` is the name of the file or
    stream that it was read from. ``sample`` marks the bundled, invented articles, which every output names as
    such. ``correction`` is what the agency or the page says was corrected, beside the body. ``embargo`` is the
    moment in UTC, ``YYYY-MM-DDTHH:MM:SSZ``, before which nobody may see the article. ``version`` is the
    agency's count of its versions: of two, the higher one stands. ``remarks`` say what the reader could not
    take as it stood (a date that means two days, an encoding that was not declared); they are told when the
    article is added, and not kept.
    """

    article_id: str
    body: str
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    genre: str | None = None
    sample: bool = False
    origin: str | None = None
    correction: str | None = None
    embargo: str | None = None
    version: int | None = None
    remarks: tuple[str, ...] = field(default=(), compare=False)

    @property
    def cited_as(self) -> str:
        """What the article is called where it is cited: its headline, else the file's name, else its id."""
        return self.headline or self.origin or self.article_id


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body: the unit that is searched and quoted.

    ``position`` and ``paragraph`` count from 0 within the article. ``furniture`` marks what is printed around
    the news and is no part of it (a dateline, a byline, "Read more", the note of a correction): it is never
    quoted and never searched.
    """

    article_id: str
    position: int
    paragraph: int
    span: Span
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is printed at ``span``: ``text == span.of(body)``."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said some words of a body.

    ``content`` holds the pieces of what was said, in order; a quotation that is interrupted by
    'she said' has two. ``source`` is the mention beside the cue ('he', 'the MP'), ``cue`` the reporting
    verb, ``speaker`` the name that the mention stands for; each is None where it is not known. ``basis`` says how
    the mention was led to that name, and ``antecedent`` is where the article names or describes the person whom a
    pronoun, a role or a turn stands for; both are None without a speaker, the latter also where the source is a name.
    """

    kind: Kind
    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    speaker: Name | None = None
    basis: Basis | None = None
    antecedent: Span | None = None

    @property
    def hull(self) -> Span:
        """From the start of the first piece to the end of the last."""
        return Span(self.content[0].start, self.content[-1].end)

    def touches(self, span: Span) -> bool:
        """Say whether any piece of what was said lies in *span*."""
        return any(piece.overlaps(span) for piece in self.content)
