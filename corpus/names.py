"""Names: where a body prints a proper name, and what its words tell about whose it is.

Nothing is looked up: capitals, titles, roles and a list of our own of common first names are the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Name, Sentence, Span
from corpus.name_words import (
    COMMON,
    DAYS,
    FIRST_NAMES,
    KEPT_TITLES,
    ORGANISATION_WORDS,
    PLACES,
    ROLE_HEADS,
    ROLE_WORDS,
    SUFFIXES,
    TITLE_GENDERS,
    Gender,
)

_PARTICLES = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ten|ter|la|le|bin|ibn|al|el|ap|y)"
_WORD = r"(?:(?:Mc|Mac|O['’]|D['’]|al-|el-)?[A-Z][\w]*(?:[-–][A-Z]?\w+|['’][A-Z]\w+)*)"
_INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
_RUN = re.compile(
    rf"(?<![\w@#])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Fr|St|Cllr)\b\.?|{_INITIAL}|{_WORD})"
    rf"(?:[^\S\n]{{1,2}}(?:{_PARTICLES}[^\S\n]){{0,2}}(?:(?:Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|St)\.|{_INITIAL}(?=[^\S\n][A-Z])|{_WORD}|&(?=[^\S\n][A-Z]))){{0,9}}"
)
_ORGANISATION_TAIL = re.compile(r"[^\S\n](?:of|for|and)(?:[^\S\n]the)?(?=[^\S\n][A-Z])")
_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{2,}")
_OPENING = "“\"'‘«([-–—:"


def find_names(body: str, sentences: Sequence[Sentence]) -> list[Name]:
    """Return the proper names that *body* prints, of people, organisations and places, in order.

    A name's span leaves out a title or a role before it ("Mr", "Prime Minister") and "MP" after it, and keeps
    "Sir" and "Lord". A word that only begins a sentence is no name; where the body also prints it in lower case,
    it is taken for a common word.
    """
    starts = {sentence.span.start for sentence in sentences}
    common = {match.group() for match in _LOWER_WORD.finditer(body)}
    names = []
    position = 0
    for match in _RUN.finditer(body):
        if match.start() < position:
            continue
        for name in _names_of(body, match.start(), match.end(), starts, common):
            names.append(name)
            position = name.span.end
    return names


def _names_of(body: str, start: int, end: int, starts: set[int], common: set[str]) -> Iterator[Name]:
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", body[start:end])]
    first_of_sentence = _begins_sentence(body, start, starts)
    bare = [_bare(body[a:b]) for a, b in words]
    if (
        first_of_sentence
        and len(words) > 1
        and (bare[0] in COMMON or (bare[0] in common and bare[0] not in FIRST_NAMES and bare[0] not in TITLE_GENDERS))
    ):
        words, bare = words[1:], bare[1:]
        while len(words) > 1 and bare[0] in DAYS:
            words, bare = words[1:], bare[1:]
    elif not first_of_sentence:
        while words and bare[0] in COMMON:
            words, bare = words[1:], bare[1:]
    elif len(words) == 1 and (bare[0] in COMMON or bare[0] in common or bare[0].endswith(("ing", "ly"))):
        return
    # A name is broken after a possessive, which the pattern leaves out, and before a title inside the run.
    cut = 0
    for place, word in enumerate(bare):
        if place and word in ("mr", "mrs", "ms", "sir", "dr", "sen", "gov", "rep") and place > cut:
            yield from _one_name(body, words[cut:place], bare[cut:place])
            cut = place
    # "the Treasury Paul Boateng": an organisation that ends a role stands before the name.
    for place in range(cut + 1, len(bare) - 1):
        if (
            bare[place] in FIRST_NAMES
            and bare[place - 1] in ORGANISATION_WORDS
            and not any(word in ORGANISATION_WORDS for word in bare[place:])
        ):
            yield from _one_name(body, words[cut:place], bare[cut:place])
            cut = place
            break
    yield from _one_name(body, words[cut:], bare[cut:])


def _one_name(body: str, words: list[tuple[int, int]], bare: list[str]) -> Iterator[Name]:
    while words and bare[-1] in SUFFIXES and len(words) > 1:
        words, bare = words[:-1], bare[:-1]
    if not words:
        return
    # "Prime Minister Tony Blair", "House Speaker Paul Ryan", "Labour MP Ann Cryer": the name follows the role.
    heads = [
        place
        for place, word in enumerate(bare)
        if (word in ROLE_HEADS or word in TITLE_GENDERS) and word not in KEPT_TITLES
    ]
    if heads and not any(word in ORGANISATION_WORDS for word in bare[heads[-1] + 1 :]):
        words, bare = words[heads[-1] + 1 :], bare[heads[-1] + 1 :]
    organised = any(word in ORGANISATION_WORDS for word in bare)
    if not organised:
        while (
            len(words) > 1
            and bare[0] in ROLE_WORDS
            and (len(words) > 2 or bare[1] in FIRST_NAMES)
            and bare[0] not in FIRST_NAMES
        ):
            words, bare = words[1:], bare[1:]
    while len(words) > 1 and bare[-1] in SUFFIXES:
        words, bare = words[:-1], bare[:-1]
    if not words or (len(words) == 1 and (bare[0] in ROLE_HEADS or bare[0] in TITLE_GENDERS or bare[0] in COMMON)):
        return
    if all(word in ROLE_WORDS for word in bare) and any(word in ROLE_HEADS for word in bare):
        return
    start, end = words[0][0], words[-1][1]
    if organised:
        tail = _ORGANISATION_TAIL.match(body, end)
        if tail is not None and tail.group().split()[0] != "and":
            more = _RUN.match(body, tail.end() + 1)
            if more is not None:
                end = more.end()
    elif (
        body[end - 1] == "." and not (len(words) > 1 and bare[-1] in ("jr", "sr")) and "." not in body[start : end - 1]
    ):
        end -= 1
    if end > start:
        yield Name(body[start:end], Span(start, end))


def _begins_sentence(body: str, start: int, starts: set[int]) -> bool:
    if start in starts or start == 0:
        return True
    before = body[start - 1]
    return before in _OPENING and (before in "“\"‘'«" or start - 1 in starts)


def _bare(word: str) -> str:
    return word.lower().rstrip(".,").replace("’", "'")


def _words(name: str) -> list[str]:
    """Return the words of a name in lower case, without titles before it or letters after it."""
    words = [_bare(word) for word in name.split()]
    while len(words) > 1 and words[0] in TITLE_GENDERS:
        words = words[1:]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return words


def surname(name: str) -> str:
    """Return the surname of a person's *name* in lower case: its last word, with a particle before it left out."""
    words = _words(name)
    return words[-1] if words else ""


def is_full(name: str) -> bool:
    """Say whether *name* is more than a surname."""
    return len(_words(name)) > 1


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person's: the same surname, and no first names that differ."""
    first, second = _words(one), _words(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0] == second[0] or (min(len(first[0]), len(second[0])) <= 2 and first[0][0] == second[0][0])


def title_before(body: str, span: Span) -> str | None:
    """Return the title printed before the name at *span*, in lower case and without its full stop."""
    before = body[max(0, span.start - 14) : span.start].split()
    if before and body[span.start - 1].isspace():
        title = _bare(before[-1])
        if title in TITLE_GENDERS:
            return title
    return None


def gender_of(name: str, title: str | None = None) -> Gender | None:
    """Return what a title or a first name tells of a person's gender; None where it tells nothing."""
    for word in (title, *(_bare(word) for word in name.split()[:1])):
        if word in TITLE_GENDERS and TITLE_GENDERS[word] is not None:
            return TITLE_GENDERS[word]
    words = _words(name)
    return FIRST_NAMES.get(words[0]) if len(words) > 1 else None


def is_organisation(name: str) -> bool:
    """Say whether the words of *name* are an organisation's: "Redbridge Council", "CBI"."""
    words = [_bare(word) for word in name.split()]
    return any(word in ORGANISATION_WORDS for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1)


def is_person(name: str, body: str = "", span: Span | None = None) -> bool:
    """Say whether there is evidence that *name* is a person's: a first name, a title, or a role before it.

    *body* and *span*, where given, let the words before the name speak too.
    """
    if is_organisation(name):
        return False
    words = _words(name)
    if not words or (any(word in PLACES for word in words[-1:]) and not (words[0] in FIRST_NAMES and len(words) > 1)):
        return False
    if words[0] in FIRST_NAMES and len(words) > 1:
        return True
    if name.split()[0].lower().rstrip(".") in TITLE_GENDERS and len(name.split()) > 1:
        return True
    if span is None:
        return False
    if title_before(body, span) is not None:
        return True
    before = body[max(0, span.start - 30) : span.start].split()
    return bool(before) and body[span.start - 1].isspace() and _bare(before[-1]) in ROLE_HEADS and len(words) > 1


def is_place(name: str) -> bool:
    """Say whether the last word of *name* is a well-known place's, and nothing tells of a person."""
    words = _words(name)
    return bool(words) and words[-1] in PLACES and not (len(words) > 1 and words[0] in FIRST_NAMES)
