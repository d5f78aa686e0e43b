"""Several of one name: who of them is plainly meant, and what the reader is told or asked where nobody is.

Who asks for what Marsh said means the one Marsh who is quoted all the time, and never another's words as hers. Where
no one of them stands out, it is whoever has said something about that; where several have, the reader is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from corpus.people.first_names import NICKNAMES
from corpus.people.same_name import NameKey, name_key
from index.asking.question import Question
from index.saying import Speaker
from index.words.lists import join_words

# Plainly meant is who is quoted so many times as often as the next of the name, in so much of what all of them are
# quoted with, and in so many sentences: by hand.
_TIMES, _SHARE, _LEAST = 3, 0.5, 10
_MOST_NAMED = 4


def are_people(speakers: Iterable[Speaker]) -> bool:
    """Say whether all *speakers* are people with a first name: two councils are not of one name."""
    return all(name_key(speaker.name).kind == "person" for speaker in speakers)


def plainly_meant(speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Return who of *speakers*, people of one name, is plainly meant, with the short forms of that name; or nobody.

    'Bill Wrayburn' and 'William Wrayburn' may be one, and are told apart by nothing that a reader would know.
    """
    if not speakers or not are_people(speakers):
        return ()
    by_first: dict[tuple[str, str], list[Speaker]] = {}
    for speaker in speakers:
        by_first.setdefault(_first_and_last(name_key(speaker.name)), []).append(speaker)
    counted = sorted(((_count(group), group) for group in by_first.values()), key=lambda one: -one[0])
    most, group = counted[0]
    following = counted[1][0] if len(counted) > 1 else 0
    is_plain = most >= max(_TIMES * following, _SHARE * _count(speakers), _LEAST)
    return tuple(group) if is_plain or not following else ()


def say_meant(asked: str, meant: Sequence[Speaker], others: Sequence[Speaker]) -> str:
    """Return for the reader whose words *asked* was taken for, of several: 'Marsh: Odile Marsh; also quoted: ...'."""
    if not others:
        return ""
    return f"{asked.strip()}: {_listed(meant, 'and')}; also quoted: {_listed(others, 'and')}."


def ask_whose(question: Question, speakers: Iterable[str]) -> str:
    """Return the question for whose words are meant; empty where the *speakers* of the answers have one name only."""
    voice = question.voice
    if voice is None or not question.wants_words or len(voice.speakers) < 2 or not are_people(voice.speakers):
        return ""
    names = frozenset(speakers)
    several = [speaker for speaker in voice.speakers if not names.isdisjoint(speaker.forms)]
    if len({_first_and_last(name_key(speaker.name)) for speaker in several}) < 2:
        return ""
    return f"Who is meant by ‘{question.speaker_text}’: {_listed(several, 'or')}? Name the person in the question."


def _first_and_last(key: NameKey) -> tuple[str, str]:
    return NICKNAMES.get(key.first, key.first), key.last


def _count(speakers: Iterable[Speaker]) -> int:
    return sum(speaker.sentences for speaker in speakers)


def _listed(speakers: Collection[Speaker], last: str) -> str:
    """Return the names of *speakers*, the most quoted first, as a list in a sentence; of many, how many others."""
    names = [speaker.name for speaker in sorted(speakers, key=lambda one: (-one.sentences, one.name))]
    return join_words(names, last, _MOST_NAMED)
