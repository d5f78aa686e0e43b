"""Whose words a question is for: the speaker that the reader names, found among those whom the archive quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.people.name_words import ROLE_WORDS, TITLE_GENDERS
from index.asking.question import Question, with_voice
from index.saying import Voice
from index.search_engine import Only, Searcher

if TYPE_CHECKING:  # see listen
    from index.speakers.speakers import Meant

# So many first names alike, and nobody knows who is meant.
_MOST_MEANT = 8
_PREPOSITION = re.compile(r"\b(?:of|on|for|in|at|from|with|by|to|about)\b|,", re.I)
_WITH_POSSESSIVE = re.compile(r".+['’]s?$")


def listen(searcher: Searcher, question: Question, only: Only | None = None) -> Question:
    """Return *question* with the voice that it asks for: those of its ``speaker_text`` whom the archive quotes.

    It is returned as it is where no speaker is asked for, or where nobody of that name is quoted: the words may be a
    role. Of 'Labour’s Ann Lee', 'the shadow minister Ann Lee' and 'Ann Lee of the harbour board' it is the name.
    """
    if not question.speaker_text:
        return question
    # Only who asks for somebody's words waits for what finds the speakers.
    from index.speakers.speakers import find_speakers

    for name in _names_in(question.speaker_text):
        meant = find_speakers(searcher, name, only)
        if 0 < len(meant.speakers) <= _MOST_MEANT and (question.speaker or _is_surely(meant, name)):
            return with_voice(question, Voice(meant.speakers, meant.apart))
    return question


def _is_surely(meant: Meant, name: str) -> bool:
    """Say whether *name* alone makes 'X on Y' a question for X's words: a surname or more, nothing inside a name."""
    last = name.casefold().split()[-1]
    return any(form.casefold().split()[-1] == last for speaker in meant.speakers for form in speaker.forms)


def _names_in(text: str) -> Iterator[str]:
    """Yield what may be a speaker's name in *text*, the whole of it first."""
    yield text
    found = _PREPOSITION.search(text)
    begins_role = text.split()[0].casefold() in ROLE_WORDS
    if found and found.start() and not begins_role:
        yield text[: found.start()].strip()
    if not found:
        words = text.split()
        while len(words) > 1 and _may_stand_before(words[0], words[1:]):
            words.pop(0)
            yield " ".join(words)


def _may_stand_before(word: str, rest: Sequence[str]) -> bool:
    """Say whether *word* may say who somebody is: 'Labour’s', 'minister', 'Tory', or in lower case before a name."""
    is_known = word.casefold() in ROLE_WORDS or word.casefold() in TITLE_GENDERS
    return is_known or bool(_WITH_POSSESSIVE.match(word)) or (word[0].islower() and rest[-1][0].isupper())
