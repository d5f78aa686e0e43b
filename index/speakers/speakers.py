"""Speakers across the archive: which printed names are one person's, and whom a reader means.

A person is known by the full name, never by the surname alone: two people of one surname stay two, and a surname
that is printed without a first name is a speaker apart, for nobody can tell whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from corpus.people.name_words import KEPT_TITLES, ROLE_WORDS, SUFFIXES, TITLE_GENDERS
from corpus.people.names import gender_of, is_organisation
from corpus.people.same_name import NameKey, group_names, name_key
from index.engine.filtering import without_accents
from index.saying import Speaker
from index.search_engine import Only, Searcher, Spoken

_MOST_NEAR = 5
# A son is not his father: these tell two people apart, where 'MP' and 'QC' do not.
_GENERATIONS = frozenset("jr sr ii iii iv junior senior".split())
_LETTERS_AFTER = (SUFFIXES | frozenset("kcs qcs".split())) - _GENERATIONS
_QUOTED = re.compile(r"\s*[\"“”'‘’«»](?P<name>.+)[\"“”'‘’«»]\s*", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")


class Meant(NamedTuple):
    """Whom a reader may mean by a name.

    ``speakers``: who may be, the most quoted first; one, where it is certain. ``apart``: those printed with the same
    surname alone, who may be the same or not.
    """

    speakers: tuple[Speaker, ...] = ()
    apart: tuple[Speaker, ...] = ()


class _Read(NamedTuple):
    """A name, folded: its words without titles and letters, and the title that it is nothing without ('lord')."""

    words: tuple[str, ...]
    title: str


def find_speakers(searcher: Searcher, asked: str, only: Only | None = None) -> Meant:
    """Return whom the reader means who *asked* for a speaker: 'Streeting', 'wes streeting', 'Mr Streeting MP'.

    A full name is that person's, a surname everybody's who has it, and only where nobody has, a first name or another
    word of the name counts ('Boris', 'Redbridge'). A name in quotation marks is that of whoever is printed so, letter
    by letter: so a surname that is printed alone can be told from the people who have it; see ``ask_for``. Whoever
    speaks in no sentence that may be found, given *only*, is not there. Nobody is taken for a name that is almost
    theirs: see ``near_speakers``.
    """
    read = _read_asked(asked)
    if not read.words:
        return Meant()
    speakers = group_speakers(searcher.speakers(_surname(read), only))
    if quoted := _QUOTED.fullmatch(asked):
        wanted = fold(quoted["name"])
        return Meant(tuple(one for one in speakers if any(fold(form) == wanted for form in one.forms)))
    return _choose(read, asked, speakers)


def ask_for(speaker: Speaker, others: Iterable[Speaker]) -> str:
    """Return what to ask by for *speaker*, and none of *others*: the name, in quotation marks where it takes them."""
    key = name_key(speaker.name)
    is_shared = any(one != speaker and key.may_be(name_key(one.name)) for one in others)
    return f'"{speaker.name}"' if key.kind == "surname" or is_shared else speaker.name


def near_speakers(searcher: Searcher, asked: str, only: Only | None = None) -> tuple[Speaker, ...]:
    """Return those whose name is almost the one *asked* for, the nearest first, at most five.

    Every word of the shorter name must be almost a word of the longer one, or it is the surname with the same initial:
    'Wes Streating', 'W Streeting', 'Streating' for Wes Streeting, and no stranger.
    """
    # Only who misspells a name waits for it.
    from index.words.misspelling import differ

    read = _read_asked(asked)
    if not read.words:
        return ()
    # Who misspells a name gets its first letter right, or its last; comparing all of them would take seconds.
    sought = _surname(read)
    near: dict[str, list[Spoken]] = {}
    for spoken in searcher.speakers(None, only):
        surname = _surname(_read(spoken.name))
        if surname[:1] == sought[:1] or surname[-1:] == sought[-1:]:
            near.setdefault(surname, []).append(spoken)
    surnames = [surname for surname in near if differ((surname,), (sought,)) is not None]
    found = group_speakers(spoken for surname in surnames for spoken in near[surname])
    unlike = {speaker.name: differ(_read(speaker.name).words, read.words) for speaker in found}
    alike = ((letters, speaker) for speaker in found if (letters := unlike[speaker.name]) is not None)
    ranked = sorted(alike, key=lambda one: (one[0], -one[1].sentences, one[1].name))
    return tuple(speaker for _, speaker in ranked[:_MOST_NEAR])


def _read_asked(asked: str) -> _Read:
    quoted = _QUOTED.fullmatch(asked)
    return _read(quoted["name"] if quoted else _POSSESSIVE.sub("", asked.strip()))


def _surname(read: _Read) -> str:
    """Return the last word of a name that is no 'Jr'; empty where there is no word."""
    return next((word for word in reversed(read.words) if word not in _GENERATIONS), " ".join(read.words[-1:]))


def group_speakers(printed: Iterable[Spoken]) -> list[Speaker]:
    """Return the people and organisations of the names *printed*, the most quoted first, then by name.

    Names that are certainly one person's are put together: see ``corpus.people.same_name``. A surname alone is a
    speaker apart from all who have it, and so is a lord of it.
    """
    by_name = {spoken.name: spoken for spoken in printed}
    groups: dict[tuple[NameKey, str], list[Spoken]] = {}
    for name, key in group_names(by_name).items():
        title = _read(name).title if key.kind == "surname" else ""
        groups.setdefault((key, title), []).append(by_name[name])
    return sorted(map(_speaker, groups.values()), key=lambda speaker: (-speaker.sentences, speaker.name))


def fold(name: str) -> str:
    """Return *name* without case, accents and the makes of its apostrophes and spaces."""
    return " ".join(without_accents(name).casefold().split())


def _speaker(group: Sequence[Spoken]) -> Speaker:
    name = min(group, key=lambda spoken: (-spoken.sentences, -len(spoken.name), spoken.name)).name
    forms = tuple(sorted(spoken.name for spoken in group))
    return Speaker(name, forms, sum(spoken.sentences for spoken in group))


def _read(name: str) -> _Read:
    words = [word.strip(".,()").replace(".", "") for word in fold(name).split()]
    words = [word for word in words if word]
    title = ""
    while len(words) > 1 and (words[0] in TITLE_GENDERS or words[0] in ("the", "mp")):
        # Of "Lord Peter Marsh" the name is enough, of "Lord Marsh" it is not.
        title, words = words[0], words[1:]
    while len(words) > 1 and words[-1] in _LETTERS_AFTER:
        words.pop()
    return _Read(tuple(words), title if len(words) == 1 and title in KEPT_TITLES else "")


def _choose(read: _Read, asked: str, speakers: Sequence[Speaker]) -> Meant:
    """Return whom of *speakers*, the most quoted first, the reader means."""
    words = read.words

    def those(is_meant: Callable[[_Read, str], bool]) -> tuple[Speaker, ...]:
        return tuple(one for one in speakers if any(is_meant(_read(form), form) for form in one.forms))

    alone = those(lambda form, _: len(form.words) == 1 and form.words == words[-1:])
    if len(words) > 1:
        # A name without a capital would be no person's.
        key = name_key(" ".join(word[:1].upper() + word[1:] for word in asked.split()))
        exact = those(lambda _, form: key.may_be(name_key(form)))
        if exact:
            return Meant(exact, alone)
    titled = those(lambda form, _: form.words == words and bool(form.title) and form.title == read.title)
    if titled:
        return Meant(titled)
    wanted = _apart(words)
    gender = gender_of(asked)
    whole = those(lambda form, name: _is_persons(form, name) and _apart(form.words)[-len(wanted) :] == wanted)
    if people := tuple(one for one in whole if gender is None or gender_of(one.name) in (None, gender)):
        return Meant(people, alone)
    if len(words) == 1 and alone:
        return Meant(alone)
    return Meant(those(lambda form, _: _holds(_apart(form.words), wanted)))


def _is_persons(read: _Read, name: str) -> bool:
    """Say whether a name may be a person's in full: 'New Labour' is not, with the surname 'Labour'."""
    return len(read.words) > 1 and read.words[0] not in ROLE_WORDS and not is_organisation(name)


def _apart(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words with the hyphenated ones taken apart: many a reader leaves out a hyphen."""
    return tuple(part for word in words for part in word.split("-") if part)


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    size = len(wanted)
    return any(tuple(words[place : place + size]) == tuple(wanted) for place in range(len(words)))
