"""Drafts: the quotations of an article as they grow, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Kind, Span
from corpus.speech.marks import Marked
from corpus.speech.skeletons import Skeleton

CLOSING_MARKS = "”\"’'»“`"
STOPS = frozenset(".!?,…—")
FEWEST_WORDS = 5
_LONGEST_CROSSHEAD = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks and by which cue; ``source`` is the mention beside it. A label has no cue."""

    source: Span | None
    cue: Span | None


@dataclass(slots=True)
class Draft:
    """An attribution that may still grow: the quotation may go on in the next sentence or paragraph.

    ``quoted``: nothing but marked pieces; ``marked``: some marked piece. ``rival`` is the other of two who talk in
    turn: ``voice`` holds only if they are two. ``inherited``: the voice is that of a sentence before.
    """

    pieces: list[Span]
    quoted: bool
    marked: bool
    voice: Voice | None
    skeleton: Skeleton
    number: int
    last_mark: Span | None = None
    inherited: bool = field(default=False)
    rival: Voice | None = None

    @property
    def kind(self) -> Kind:
        """Direct, mixed or indirect."""
        return "direct" if self.quoted else "mixed" if self.marked else "indirect"


def is_speech(body: str, pieces: Sequence[Marked]) -> bool:
    """Say whether a quotation that nobody is named for is whole sentences, not a title or a slogan."""
    words = body[pieces[0].span.start : pieces[-1].span.end].split()
    if len(words) < FEWEST_WORDS or words[-1].rstrip(CLOSING_MARKS)[-1:] not in STOPS:
        return False
    # In single marks a few words alone are a crosshead.
    return not pieces[0].single or (len(words) >= _LONGEST_CROSSHEAD and words[0].lstrip("‘'`")[:1].isupper())


def ends_in(body: str, piece: Span, stop: str) -> bool:
    """Say whether the last word of *piece* is followed by *stop*, before the marks."""
    return body[max(piece.start, piece.end - 4) : piece.end].rstrip(CLOSING_MARKS).endswith(stop)
