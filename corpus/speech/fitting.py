"""Fitting: what is said brought down to the words between marks, where these alone were said.

A reading takes in the clause around a fragment: 'he had “no faith” in it'. A quotation that is punctuated as whole
by itself needs none: in 'he wrote back: “No.”' nobody said "back", nor "his wife" in '“No,” his wife, Ann Lee, said'.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.people.mention_words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from corpus.speech.clauses import Reading
from corpus.speech.cues import BARE_FORMS, NOUN_FORMS, PARTICIPLES, Takes, cue_at
from corpus.speech.mentions import inverted_phrase, is_capital, phrase_after
from corpus.speech.skeletons import QUOTED, Skeleton

_FARTHEST = 20  # tokens of a subject, or of what stands between a cue and the quotation
# "says", "write": plain enough to be verbs also where their form is a noun's.
_NO_NOUNS = frozenset(("say", "tell", "write", "add", "argue"))
# What a marked title or name stands behind: 'in his book, “The Long Bridge,”', 'under the pseudonym “Red Fox”'.
_WORKS = frozenset(
    """
    book film movie show song album novel memoir memoirs autobiography play musical series programme program podcast
    episode magazine article column essay poem documentary comedy drama thriller sitcom single game ballad biography
    report paper painting exhibition opera blog newsletter hit
    """.split()
)
_NAMES = frozenset(
    "pseudonym pseudonyms alias aliases nickname nicknames moniker codename name username handle".split()
)
_ENTITLED = frozenset("titled entitled headlined named".split())
_RANKED = frozenset("classified deemed labelled labeled marked graded upgraded rated".split())
_HEARERS = frozenset(("who", "which"))
_FINITE = frozenset(
    "is are was were be has have had will would can could should may might must do does did isn't wasn't".split()
)


def fit(reading: Reading) -> Reading:
    """Return *reading* with its content brought down to the quotation that is all that was said."""
    if not reading.content:
        return reading
    skeleton = reading.skeleton
    first, last = reading.content[0]
    if QUOTED not in skeleton.words[first : last + 1] or first == last:
        return reading
    if skeleton.words[first] == QUOTED:
        return _without_tail(reading, first, last)
    if len(reading.content) == 1 and skeleton.words[last] == QUOTED and reading.cue[1] < first:
        return _without_opening(reading, first, last)
    return reading


def is_title(reading: Reading) -> bool:
    """Say whether all that *reading* holds is a title, a name or a label between marks, which nobody said."""
    if len(reading.content) != 1:
        return False
    skeleton = reading.skeleton
    first, last = reading.content[0]
    if first != last or skeleton.words[first] != QUOTED or not first:
        return False
    before = [word for word in skeleton.words[max(0, first - 4) : first] if word not in (",", "as", "to", "the")]
    if not before:
        return False
    if before[-1] in _ENTITLED or before[-1] in _NAMES:
        return True
    if before[-1] in _RANKED:
        return skeleton.starts[first] not in skeleton.capital
    if skeleton.starts[first] not in skeleton.cased:
        return False
    return before[-1] in _WORKS or (before[-1] in ("called", "dubbed") and before[-2:-1] != [] and before[-2] in _WORKS)


def read_beside(skeleton: Skeleton, place: int) -> Reading | None:
    """Return the reading of a quotation at *place* that ends in a comma: what follows can only be who said it.

    “No,” the union's regional organiser Ann Lee told the Echo: all between the quotation and the verb is the subject.
    """
    start, first = skeleton.starts[place], place + 1
    if start not in skeleton.ended or start in skeleton.cased or first >= len(skeleton):
        return None
    if skeleton.words[first] in ("came", "comes", "went", "goes"):
        return None
    if place and skeleton.words[place - 1] not in (":", "and", "but", "—", "–"):
        return None
    for at in range(first, min(len(skeleton), first + _FARTHEST)):
        word = skeleton.words[at]
        if word in (QUOTED, ".", ";", ":"):
            return None
        found = cue_at(skeleton.words, at)
        if found is None or not found[1] & Takes.QUOTE or word in PARTICIPLES:
            continue
        if is_capital(skeleton.texts[at]) and not skeleton.texts[at].isupper():
            continue
        if word in NOUN_FORMS or (word in BARE_FORMS and word not in _NO_NOUNS):
            continue
        cue = (at, at + found[0] - 1)
        source = None
        if at == first:
            source = inverted_phrase(skeleton, cue[1] + 1, len(skeleton))
        elif start in skeleton.commas:
            source = _subject(skeleton, first, at - 1) or _with_aside(skeleton, first, at)
        return Reading(skeleton, cue, source, ((place, place),), open_end=True) if source is not None else None
    return None


def _without_tail(reading: Reading, first: int, last: int) -> Reading:
    """Cut what follows a quotation that ends in a mark of punctuation: “We will win,” referring to the cup."""
    skeleton = reading.skeleton
    if skeleton.starts[first] not in skeleton.ended or QUOTED in skeleton.words[first + 1 : last + 1]:
        return reading
    source = reading.source
    if skeleton.starts[first] in skeleton.commas and last < reading.cue[0] <= first + _FARTHEST:
        if source is None or source[0] > reading.cue[0]:
            return reading  # “No,” like the week before, said Ann Lee
        source = _subject(skeleton, first + 1, reading.cue[0] - 1) or source
    return replace(reading, source=source, content=((first, first), *reading.content[1:]))


def _without_opening(reading: Reading, first: int, last: int) -> Reading:
    """Cut what stands between a cue and its quotation: wrote back: “No.”, told the paper simply, “No.”"""
    skeleton = reading.skeleton
    words = skeleton.words
    if QUOTED in words[first:last] or words[last - 1] not in (":", ",") or last - first > _FARTHEST:
        return reading
    if words[first] == "that" and first + 1 < last - 1:
        return reading
    said = words[first : last - 1]
    if words[first] not in _HEARERS and any(
        (word in PRONOUNS and place > 0) or word in _FINITE for place, word in enumerate(said)
    ):
        return reading
    if words[last - 1] == "," and words[first] not in _HEARERS and skeleton.starts[last] not in skeleton.capital:
        return reading
    return replace(reading, content=((last, last),))


def _with_aside(skeleton: Skeleton, first: int, cue: int) -> tuple[int, int] | None:
    """Return the phrase of "Ann Lee, who won in May, said", from *first* to before the *cue*."""
    source = phrase_after(skeleton, first, cue)
    if source is None or source[1] + 2 >= cue or skeleton.words[cue - 1] != ",":
        return None
    return source if skeleton.words[source[1] + 1 : source[1] + 3] in ([",", "who"], [",", "which"]) else None


def _subject(skeleton: Skeleton, first: int, last: int) -> tuple[int, int] | None:
    """Return tokens *first* to *last* without commas at their ends, where they can be one subject."""
    while first <= last and skeleton.words[first] == ",":
        first += 1
    while last >= first and (skeleton.words[last] == "," or skeleton.words[last].endswith("ly")):
        last -= 1
    if first > last or skeleton.words[first] in PREPOSITIONS or skeleton.words[first] in CONJUNCTIONS:
        return None
    if skeleton.words[first].endswith(("ing", "ed")) and not is_capital(skeleton.texts[first]):
        return None
    if any(word in _FINITE or word in ("who", "which", "that", ".") for word in skeleton.words[first : last + 1]):
        return None
    return first, last
