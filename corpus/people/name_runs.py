"""Name runs: words with capitals that follow one another, and which of them are a name.

"House Speaker Ann Lee" is the name of Ann Lee; "Office of the Courts Director Bob Holt" has two.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from corpus.article import Span
from corpus.people.name_forms import bare_word, is_organised
from corpus.people.name_words import (
    ADHERENTS,
    COMMON,
    DAYS,
    FIELDS,
    FIRST_NAMES,
    GENERIC_WORDS,
    JOBS,
    KEPT_TITLES,
    ORGANISATION_WORDS,
    ROLE_HEADS,
    ROLE_WORDS,
    SUFFIXES,
    THINGS,
    TITLE_GENDERS,
    WEEKDAYS,
)

_PARTICLES = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ten|ter|la|le|bin|ibn|al|el|ap|y)"
_UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
_INNER = r"[\w\u0300-\u036f]"  # an accent may be a sign of its own
_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|al-|el-)?[{_UPPER}]{_INNER}*(?:-{_INNER}+|['’][A-Z]{_INNER}+)*)"
_INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
RUN = re.compile(
    rf"(?=[{_UPPER}ae])(?<![\w@#])(?<!\b[A-Z]\.)(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Fr|St|Cllr)\b\.?|{_INITIAL}|{_WORD})"
    rf"(?:[^\S\n]{{1,2}}(?:{_PARTICLES}[^\S\n]){{0,2}}(?:(?:Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|St)\.|{_INITIAL}(?=[^\S\n][{_UPPER}])|{_WORD}|&(?=[^\S\n][A-Z]))){{0,9}}"
)
_ORGANISATION_TAIL = re.compile(r"[^\S\n](?:of|for)(?:[^\S\n]the)?[^\S\n](?=[A-Z])")
_ORGANISATION_MORE = re.compile(r"[^\S\n]and[^\S\n]([A-Z][a-z]+)\b")
# "the York County Sheriff's" before "Office"
_OWNER = re.compile(
    rf"(?:(?:(?!The\s)[{_UPPER}][\w-]*(?:\.[\w-]+)*(?:(?<=\bSt)\.|(?<=-St)\.|(?<=\.[A-Z])\.)?[^\S\n]){{0,4}}[{_UPPER}][\w-]*(?:['’]s|s['’])[^\S\n]){{1,2}}$"
)
_LONGEST_OWNER = 60
# Behind "Jr.", what is called after somebody: "Ann Lee Jr. Day".
_CALLED_AFTER = SUFFIXES | THINGS | ORGANISATION_WORDS | {"day", "boulevard", "drive", "memorial", "way", "high"}
_PRINTED_WORD = re.compile(r"\S+")
_GENERATION = re.compile(r"\s(?:Jr|Sr|jr|sr)\.$")
# What the first word of a run of capitals is: see ``find_names``.
Opening = Literal["inside", "a name", "dropped", "no name"]


@lru_cache(maxsize=8192)
def names_of(text: str, opening: Opening) -> tuple[tuple[int, int, bool], ...]:
    """Return where the names of a run lie in its *text*, and which of them are organisations'."""
    words = [match.span() for match in _PRINTED_WORD.finditer(text)]
    bare = [bare_word(text[a:b]) for a, b in words]
    if opening == "dropped":
        words, bare = words[1:], bare[1:]
        while len(words) > 1 and bare[0] in DAYS:
            words, bare = words[1:], bare[1:]
    elif opening == "inside":
        while words and bare[0] in COMMON and bare[0] not in TITLE_GENDERS:
            words, bare = words[1:], bare[1:]
    # A name is broken after a possessive, which the pattern leaves out, before a title inside the run and behind
    # "Sr.", where a sentence may have ended.
    found = []
    cut = 0
    for place, word in enumerate(bare):
        if place > cut and (
            word in ("mr", "mrs", "ms", "sir", "dr", "sen", "gov", "rep")
            or (bare[place - 1] in ("jr", "sr") and place > cut + 1 and word not in _CALLED_AFTER)
        ):
            found.append(_one_name(words[cut:place], bare[cut:place]))
            cut = place
    # "the Treasury Paul Boateng": an organisation that ends a role stands before the name.
    for place in range(cut + 1, len(bare) - 1):
        if (
            bare[place] in FIRST_NAMES
            and bare[place - 1] in ORGANISATION_WORDS
            and not any(word in ORGANISATION_WORDS for word in bare[place:])
        ):
            found.append(_one_name(words[cut:place], bare[cut:place]))
            cut = place
            break
    found.append(_one_name(words[cut:], bare[cut:]))
    return tuple(one for one in found if one is not None)


def span_of(body: str, start: int, end: int, is_group: bool) -> Span | None:
    """Return the span of a name with what belongs to it behind the run, and without the stop of a sentence."""
    if is_group:
        end = _end_of_group(body, end)
        if body[start:end].lower() in GENERIC_WORDS:
            owner = _OWNER.search(body, max(0, start - _LONGEST_OWNER), start)
            start = owner.start() if owner is not None else start  # "the York County Sheriff's Office"
    elif body[end - 1] == "." and not _GENERATION.search(body, start, end) and "." not in body[start : end - 1]:
        end -= 1
    return Span(start, end) if end > start else None


def _end_of_group(body: str, end: int) -> int:
    """Return where an organisation's name ends that goes on behind *end*: "of the Courts", not with a role behind."""
    tail = _ORGANISATION_TAIL.match(body, end)
    more = RUN.match(body, tail.end()) if tail is not None else None
    if more is None:
        return end
    if more.group().lower() in ADHERENTS and body[more.end() + 1 : more.end() + 2].islower():
        return end  # "the Association of Eastmerian insurers"
    stop = more.end()
    for word in _PRINTED_WORD.finditer(body, more.start(), more.end()):
        role = bare_word(word.group()) in ROLE_WORDS
        if role and bare_word(word.group()) in ROLE_HEADS and word.start() > more.start():
            stop = min(stop, word.start())
        elif not role and stop < more.end():
            break
    else:
        stop = more.end()  # "Office of the Deputy Prime Minister"
    stop = more.start() + len(body[more.start() : stop].rstrip())
    while stop == more.end() and (joined := _ORGANISATION_MORE.match(body, stop)) is not None:
        if joined.group(1).lower() not in FIELDS:
            break
        run = RUN.match(body, joined.start(1))
        more, stop = joined, joined.end(1) if run is None else run.end()
    return stop


def _one_name(words: list[tuple[int, int]], bare: list[str]) -> tuple[int, int, bool] | None:
    """Return where the name among the *words* lies, if there is one, and whether it is an organisation's."""
    while words and bare[-1] in SUFFIXES and len(words) > 1:
        words, bare = words[:-1], bare[:-1]
    if not words:
        return None
    # "Prime Minister Tony Blair", "House Speaker Paul Ryan", "Labour MP Ann Cryer": the name follows the role.
    heads = [
        place
        for place, word in enumerate(bare)
        if (word in ROLE_HEADS or word in TITLE_GENDERS or _is_job_inside(bare, place))
        and word not in KEPT_TITLES
        and not (place and place == len(bare) - 1 and bare[place - 1] in FIRST_NAMES)  # "Julia Bishop"
    ]
    titled = bool(heads) and bare[heads[-1]] in ("mr", "mrs", "ms", "dr")
    if heads and not is_organised(bare[heads[-1] + 1 :]):
        words, bare = words[heads[-1] + 1 :], bare[heads[-1] + 1 :]
    organised = is_organised(bare)
    if not organised:
        while (
            len(words) > 1
            and (bare[0] in ROLE_WORDS or bare[0] in JOBS)
            and (len(words) > 2 or bare[1] in FIRST_NAMES or bare[0] == "former")
            and bare[0] not in FIRST_NAMES
        ):
            words, bare = words[1:], bare[1:]
    while len(words) > 1 and (bare[-1] in SUFFIXES or (organised and bare[-1] in WEEKDAYS)):
        words, bare = words[:-1], bare[:-1]
    if not words:
        return None
    if len(words) == 1 and not titled and (bare[0] in ROLE_HEADS or bare[0] in TITLE_GENDERS or bare[0] in COMMON):
        return None  # but "Mr Prince"
    if ROLE_WORDS.issuperset(bare) and not ROLE_HEADS.isdisjoint(bare):
        return None
    return words[0][0], words[-1][1], organised


def _is_job_inside(bare: list[str], place: int) -> bool:
    """Say whether a job stands between a body's name and a person's: "Eastmere County Executive Ann Lee"."""
    return (
        0 < place < len(bare) - 2
        and bare[place] in JOBS
        and bare[place + 1] in FIRST_NAMES
        and bare[0] not in FIRST_NAMES
    )
