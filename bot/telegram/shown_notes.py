"""Notes of what was shown where, and of which messages are to be corrected: kept for some days, sealed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.telegram.kept import Kept
from bot.telegram.shown import Print, accused_in, articles_of, prints_of
from corpus.article import Span
from index.answer import Quote

_MOST_ARTICLES = 20
_SHOWN, _DUE = "shown", "correction"
# What messages that show an accusation are found by; no article has this id.
_ACCUSATION = "\0accusation"
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Note:
    """What a message shows.

    ``at`` is the chat that it was sent to; ``chat`` is the number that this has by now. ``person`` is who asked; None
    where it was sent to the chat, not to a person. ``key`` is what the answer is kept under. ``accused`` are the names
    of those whom its quotes accuse, empty where a name is not known. ``picture`` says that it cannot be edited.
    """

    chat: int
    at: int
    message: int
    person: int | None
    key: str
    articles: list[str]
    prints: list[dict[str, Any]]
    accused: list[str]
    picture: bool = False
    thread: int | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The chat and the message."""
        return self.at, self.message

    @property
    def is_moved(self) -> bool:
        """Say whether its group has become a supergroup: old messages cannot be edited, and the new one counts anew."""
        return self.chat != self.at

    def read_prints(self) -> list[Print]:
        """Return the prints of what it quotes, what it is about first."""
        return [Print.read(form) for form in self.prints]

    def may_be_told_of(self, words: Iterable[str]) -> bool:
        """Say whether among *words*, in lower case, is one of the names of those accused."""
        names = [set(_words(name)) for name in self.accused]
        return any(not name or not name.isdisjoint(words) for name in names)


class ShownNotes:
    """Reads and writes the notes.

    Args:
        kept: where they are kept.
        seconds: for how long.
    """

    def __init__(self, kept: Kept, seconds: float) -> None:
        self._kept = kept
        self._seconds = seconds

    def write(
        self,
        chat: int,
        message_id: int,
        person: int | None,
        quotes: Sequence[Quote],
        *,
        key: str = "",
        around: Span | None = None,
        picture: bool = False,
        thread: int | None = None,
    ) -> Note | None:
        """Note what a message shows, in the place of what it showed before; None where that is nothing."""
        self.drop((chat, message_id))
        articles = articles_of(quotes)[:_MOST_ARTICLES]
        if not articles:
            return None
        prints = [one.write() for one in prints_of(quotes, around)]
        accused = accused_in(quotes)
        note = Note(chat, chat, message_id, person, key, articles, prints, accused, picture, thread)
        for place, about in enumerate([*articles, *([_ACCUSATION] if accused else [])]):
            self._put(_SHOWN, (chat, message_id, place), note, about)
        return note

    def read(self, place: tuple[int, int]) -> Note | None:
        """Return what the message at *place* shows by now."""
        form = self._kept.get(_SHOWN, (*place, 0))
        return _note(form) if form else None

    def all(self) -> list[Note]:
        """Return every note."""
        return _each(self._kept.find(_SHOWN))

    def about(self, articles: Iterable[str]) -> list[Note]:
        """Return the notes of what shows one of *articles*."""
        return _each(form for article in articles for form in self._kept.find(_SHOWN, about=article))

    def accusing(self) -> list[Note]:
        """Return the notes of what shows an accusation."""
        return _each(self._kept.find(_SHOWN, about=_ACCUSATION))

    def drop(self, place: tuple[int, int]) -> None:
        """Forget what the message at *place* shows."""
        for number in range(_MOST_ARTICLES + 1):
            if not self._kept.drop(_SHOWN, (*place, number)):
                break

    def mark(self, note: Note) -> None:
        """Write down that the message of *note* is to be corrected."""
        self._put(_DUE, note.place, note, None)

    def marked(self) -> list[Note]:
        """Return the notes of what is to be corrected."""
        return _each(self._kept.find(_DUE))

    def unmark(self, place: tuple[int, int]) -> None:
        """Write down that the message at *place* is not to be corrected any more."""
        self._kept.drop(_DUE, place)

    def _put(self, kind: str, name: tuple[int, ...], note: Note, about: str | None) -> None:
        self._kept.put(kind, name, asdict(note), chat=note.chat, person=note.person, about=about, seconds=self._seconds)


def words_in(texts: Iterable[str]) -> set[str]:
    """Return the words of *texts* by which a name would be found in them."""
    return {word for text in texts for word in _words(text)}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _note(form: dict[str, Any]) -> Note:
    # What an earlier version noted has no names of those accused: it is found by its articles only.
    return Note(**{"accused": [], **form})


def _each(forms: Iterable[dict[str, Any]]) -> list[Note]:
    """Return the notes of *forms*, each message once."""
    return list({(note.at, note.message): note for note in map(_note, forms)}.values())
