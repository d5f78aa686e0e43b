"""Whose words a question is for: the speaker that the reader names, found among those whom the archive quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.people.name_words import ADHERENTS, PEOPLE_OF_ROLES, ROLE_WORDS, TITLE_GENDERS
from index.asking.question import Question, with_voice
from index.saying import Voice
from index.search_engine import Only, Searcher

if TYPE_CHECKING:  # see listen
    from index.speakers.speakers import Meant

# So many first names alike, and nobody knows who is meant.
_MOST_MEANT = 8
# Of so many, words of some of them are not the words: 'senior Tories' are not the Tories.
_MANY = PEOPLE_OF_ROLES | {f"{word}s" for word in ADHERENTS} | {"tories", "mps", "peers"}
_PREPOSITION = re.compile(r"\b(?:of|on|for|in|at|from|with|by|to|about)\b|,", re.I)
_WITH_POSSESSIVE = re.compile(r".+['’]s?$")


class Heard(NamedTuple):
    """A *question* with the voice that it asks for, and what the reader is told of it: a sentence, or nothing."""

    question: Question
    words: str = ""


def listen(searcher: Searcher, question: Question, only: Only | None = None) -> Question:
    """Return *question* with the voice that it asks for: those of its ``speaker_text`` whom the archive quotes.

    It is returned as it is where no speaker is asked for, or where nobody of that name is quoted: the words may be a
    role. Of 'Labour’s Ann Lee', 'the shadow minister Ann Lee' and 'Ann Lee of the harbour board' it is the name. Of
    several people of one name it is the one who is quoted by far the most, or all of them: see ``namesakes``.
    """
    return hear(searcher, question, only).question


def hear(searcher: Searcher, question: Question, only: Only | None = None) -> Heard:
    """Return *question* with its voice, as ``listen`` does, and who else has the name, for the reader."""
    if not question.speaker_text:
        return Heard(question)
    # Only who asks for somebody's words waits for what finds the speakers.
    from index.speakers.namesakes import are_people, plainly_meant, say_meant
    from index.speakers.speakers import find_speakers

    for name in _names_in(question.speaker_text):
        meant = find_speakers(searcher, name, only)
        if name.casefold() in _MANY and not _is_printed_so(meant, name):
            continue
        speakers = plainly_meant(meant.speakers) or meant.speakers
        is_few = len(speakers) <= _MOST_MEANT or (question.speaker and _ends_so(meant, name) and are_people(speakers))
        if speakers and is_few and (question.speaker or _ends_so(meant, name)):
            others = [one for one in meant.speakers if one not in speakers]
            return Heard(with_voice(question, Voice(speakers, meant.apart)), say_meant(name, speakers, others))
    return Heard(question)


def _ends_so(meant: Meant, name: str) -> bool:
    """Say whether *name* ends the name of one of *meant*: nothing else makes 'X on Y' a question for X's words."""
    last = name.casefold().split()[-1]
    return any(form.casefold().split()[-1] == last for speaker in meant.speakers for form in speaker.forms)


def _is_printed_so(meant: Meant, name: str) -> bool:
    return any(form.casefold() == name.casefold() for speaker in meant.speakers for form in speaker.forms)


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
