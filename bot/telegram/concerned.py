"""Which messages a change of the archive may make wrong: of what was shown where, that which the change concerns."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cache, partial

from bot.telegram.shown import Found, Print, look_up
from bot.telegram.shown_notes import Note, ShownNotes, words_in
from bot.telegram.watching import Change
from index.answering import Answerer

_LATELY = 120.0  # seconds for which an answer may have been on its way


class Concerned:
    """Finds what a change concerns, and marks it as to be corrected.

    Args:
        notes: what was shown where.
        answerer: the archive.
    """

    def __init__(self, notes: ShownNotes, answerer: Answerer) -> None:
        self._notes = notes
        self._answerer = answerer
        self._lately: list[tuple[float, Change]] = []

    def mark(self, change: Change) -> int:
        """Mark what *change* makes wrong; return how many messages that are."""
        self._lately = [(at, one) for at, one in self._lately if time.monotonic() - at < _LATELY]
        self._lately.append((time.monotonic(), change))
        # All at once only after a restore; else those of the articles that changed, and of those that are gone.
        shown = self._notes.all() if change.may_be_gone or change.is_anew else []
        kept_again = (*change.changed, *change.new)
        concerned = shown if change.is_anew else self._those_gone(shown)
        concerned += self._notes.about(kept_again) + self._those_told_of(kept_again)
        # Many may have been shown the same.
        look = cache(partial(look_up, self._answerer))
        return sum(self._mark(note, look) for note in {note.place: note for note in concerned}.values())

    def is_lately(self, note: Note) -> bool:
        """Say whether a change of the last minutes may have made wrong what *note* says is shown."""
        return any(_may_concern(change, note) for _, change in self._lately)

    def _those_gone(self, shown: Sequence[Note]) -> list[Note]:
        is_there = cache(lambda article_id: self._answerer.archive.article(article_id) is not None)
        return [note for note in shown if not all(map(is_there, note.articles))]

    def _those_told_of(self, articles: Sequence[str]) -> list[Note]:
        """Return the notes of accusations of which *articles* may tell the outcome: they name who is accused."""
        accusing = self._notes.accusing() if articles else []
        if not accusing:
            return []
        found = (self._answerer.archive.article(article_id) for article_id in articles)
        words = words_in(text for one in found if one for text in (one.headline or "", one.body))
        return [note for note in accusing if note.may_be_told_of(words)]

    def _mark(self, note: Note, look: Callable[[Print], Found]) -> bool:
        if note.is_moved:
            self._notes.drop(note.place)
            return False
        if all(look(shown).fate == "same" for shown in note.read_prints()):
            return False
        self._notes.mark(note)
        return True


def look_up_each(answerer: Answerer, note: Note) -> list[Found]:
    """Return what has become of each quote that *note* says is shown."""
    return [look_up(answerer, shown) for shown in note.read_prints()]


def _may_concern(change: Change, note: Note) -> bool:
    if change.may_be_gone or (note.accused and (change.new or change.changed)):
        return True
    return not set(note.articles).isdisjoint((*change.changed, *change.new))
