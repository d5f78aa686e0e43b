"""Introductions: who speaks where no reporting verb stands beside a quotation, but a sentence leads up to it.

"She turned to the crowd again: “...”", "His answer was: “...”", "The council issued a statement. “...”". The subject of
the clause is the one who speaks, if no other person stands nearer and nothing says that the words came to the subject.
"""

from __future__ import annotations

from corpus.people.mention_words import (
    ADJECTIVES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    VERB_LIKE,
    WEEKDAYS,
)
from corpus.speech.cues import cue_at
from corpus.speech.drafts import Voice
from corpus.speech.far_subjects import main_subject
from corpus.speech.mentions import is_capital, phrase_after, sentence_subject
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.verb_forms import forms_of

# Verbs after which what comes next is said by their subject, though they say nothing themselves.
SPEAKING = frozenset(
    """
    said says agreed agrees disagreed continued continues added adds replied replies responded responds explained
    explains elaborated elaborates joked jokes concluded concludes went goes insisted insists
    """.split()
)
# What holds somebody's words: "her answer:", "issued a statement, “...”".
SPEECH_NOUNS = frozenset(
    """
    answer reply response reaction message statement tweet post comment remark verdict warning appeal plea letter email
    e-mail memo note speech quote quip joke retort rebuttal explanation assessment conclusion advice motto slogan
    prediction promise pledge admission confession question conviction argument point thinking logic reasoning line
    tweets comments remarks words
    """.split()
)
_ISSUING = forms_of("issue release post tweet send write publish make give put offer deliver email")
# The words came to the subject, or were found by it.
_RECEIVING = forms_of(
    """
    receive read quote cite recall hear see find show mention repeat play display echo forward face remember
    retweet share reference obtain
    """
) | frozenset("get gets got getting met meet meets contain contains contained carry carries carried".split())
_BE = frozenset("is are was were be been being".split())
_SUFFERED = frozenset("told sent shown met left hit led sung read".split())
_PERSONS = frozenset("he she they i we who".split())
_THINGS = frozenset("it this that these those there here what then now see read watch note listen".split())
_OPENERS = CONJUNCTIONS - frozenset("and but so yet".split())
_TOWARDS = frozenset("to at with in on for during after before near into over against outside through around".split())
_FARTHEST = 30  # tokens between a subject and the colon
_LONGEST_POSSESSOR = 8


def introduced(skeleton: Skeleton, place: int) -> Voice | None:
    """Return the voice of the quotation at *place*, led up to by what stands before its colon or comma; or None."""
    words = skeleton.words
    if place < 2 or words[place - 1] not in (":", ","):
        return None
    start = clause_start(words, place - 1)
    owner = _owner(skeleton, start, place - 1)
    if owner is not None:
        return Voice(skeleton.span(*owner), None)
    if words[place - 1] == "," and not _is_issued(words, start, place - 1) and not _is_infinitive(words, place - 2):
        return None
    return _subject_voice(skeleton, start, place - 1)


def introduction(skeleton: Skeleton) -> Voice | None:
    """Return the voice of "Ann Lee agreed.", "She went on.": what follows is what she said."""
    words = skeleton.words
    end = len(skeleton)
    if words[-1] == ":":
        start = clause_start(words, end - 1)
        owner = _owner(skeleton, start, end - 1)
        return Voice(skeleton.span(*owner), None) if owner is not None else _subject_voice(skeleton, start, end - 1)
    if not SPEAKING.isdisjoint(words):
        voice = _speaking_on(skeleton)
        if voice is not None:
            return voice
    if words[-1] == "." and _is_issued(words, 0, end - 1):
        return _subject_voice(skeleton, 0, end - 1)
    return None


def _speaking_on(skeleton: Skeleton) -> Voice | None:
    subject = sentence_subject(skeleton, len(skeleton))
    if subject is None:
        return None
    place = subject[1] + 1
    while place < len(skeleton) and (skeleton.words[place].endswith("ly") or skeleton.words[place] in ADJECTIVES):
        place += 1
    if place >= len(skeleton) or skeleton.words[place] not in SPEAKING:
        return None
    found = cue_at(skeleton.words, place)
    if found is None:
        return None
    # "Ann Lee replied to Omar Reid’s letter.": what follows may be the letter.
    after = place + found[0]
    for text, word in zip(skeleton.texts[after:], skeleton.words[after:], strict=True):
        if is_capital(text) and word not in WEEKDAYS:
            return None
    return Voice(skeleton.span(*subject), skeleton.span(place, after - 1))


def clause_start(words: list[str], end: int) -> int:
    """Return where the sentence begins that leads up to what follows token *end*: after a quotation or a dash."""
    for at in range(end - 1, max(-1, end - 60), -1):
        if words[at] in (QUOTED, ";", "—", "–", "--", "-"):
            return at + 1
    return 0


def _is_issued(words: list[str], start: int, end: int) -> bool:
    """Say whether the clause ends with words that somebody put out: "issued a statement", "posted this tweet"."""
    for at in range(end - 1, max(start, end - 14), -1):
        if words[at] in SPEECH_NOUNS:
            return any(words[verb] in _ISSUING for verb in range(max(start + 1, at - 5), at))
        if words[at] in (",", ":") or words[at] in PRONOUNS:
            return False
    return False


def _is_infinitive(words: list[str], verb: int) -> bool:
    """Say whether a clause ends with "to announce": what follows is announced."""
    return verb > 1 and words[verb - 1] == "to" and cue_at(words, verb) is not None


def _owner(skeleton: Skeleton, start: int, end: int) -> tuple[int, int] | None:
    """Return whose words *start* to *end* call the words that follow: "Ann Lee’s answer was", "From her post"."""
    words = skeleton.words
    first = start
    while first < end and (words[first] in ("and", "but", "-", "•", "then", "more") or not words[first][0].isalnum()):
        first += 1
    if words[first] in ("here's", "here’s") and first + 1 < end and is_capital(skeleton.texts[first + 1]):
        return phrase_after(skeleton, first + 1, end)  # "Here’s Ann Lee in May:"
    if words[first] == "from":
        first += 1
        source = phrase_after(skeleton, first, end)
        if source == (first, end - 1) and _is_somebody(skeleton, *source):
            return source  # "From Ann Lee:"
    noun = next((at for at in range(first, min(end, first + 12)) if words[at] in SPEECH_NOUNS), None)
    if noun is None or not _leads_on(words, noun + 1, end):
        return None
    if words[first] in ("his", "her", "their"):
        return (first, first) if all(_may_describe(words[at]) for at in range(first + 1, noun)) else None
    for at in range(min(noun - 1, first + _LONGEST_POSSESSOR), first - 1, -1):
        if words[at].endswith(("'s", "’s", "s'", "s’")) or words[at] in ("'", "’"):
            if not all(_may_describe(words[k]) for k in range(at + 1, noun)):
                return None
            found = phrase_after(skeleton, first, at + 1)
            return found if found is not None and found[1] == at else None
    return None


def _may_describe(word: str) -> bool:
    return word[0].isalnum() and word not in PREPOSITIONS and word not in VERB_LIKE and word not in CONJUNCTIONS


def _leads_on(words: list[str], first: int, end: int) -> bool:
    """Say whether from *first* to *end* stands no more than "was", "to the council", "on Monday"."""
    if first >= end:
        return True
    if words[first] in ("is", "was", "remains", "are", "were"):
        first += 1
        return all(
            words[at] in ("this", "simple", "clear", "short", "blunt", "that") or words[at].endswith("ly")
            for at in range(first, end)
        )
    return (
        end - first <= 8
        and words[first] in PREPOSITIONS
        and not any(words[at] in VERB_LIKE or words[at] in AUXILIARIES for at in range(first, end))
    )


def _subject_voice(skeleton: Skeleton, start: int, end: int) -> Voice | None:
    """Return the voice of the subject of the clause from *start* to *end*, if nobody else is nearer."""
    subject = main_subject(skeleton, end + 1, start)
    if subject is None or subject[0] < start or end - subject[1] > _FARTHEST:
        return None
    if not _is_somebody(skeleton, *subject):
        return None
    words = skeleton.words
    place = _behind_aside(words, subject[1] + 1, end)
    while place < end and (words[place] in AUXILIARIES - _BE or words[place].endswith("ly")):
        place += 1
    if place >= end or not words[place][0].isalpha() or words[place] in PREPOSITIONS or words[place] in CONJUNCTIONS:
        return None
    if words[subject[0] - 1 : subject[0]] and words[subject[0] - 1] in _OPENERS:
        return None  # "when she came back the first question was"
    for at in range(place, end):
        word = words[at]
        if (
            word in _BE
            and at + 1 < end
            and (words[at + 1].endswith(("ed", "en", "ought")) or words[at + 1] in _SUFFERED)
        ):
            return None  # "She was asked": the words are another's
        if word in _RECEIVING or (word in _THINGS and words[at - 1] in CONJUNCTIONS):
            return None
        if word in _PERSONS and at > place and words[at - 1] not in PREPOSITIONS:
            return None  # another clause, with a subject of its own
        if is_capital(skeleton.texts[at]) and word not in WEEKDAYS and not _is_beside(skeleton, place, at):
            return None
        if word in ("'", "’") or (word.endswith(("'s", "’s", "s'", "s’")) and word not in ("it's", "it’s")):
            return None
    return Voice(skeleton.span(*subject), None)


def _behind_aside(words: list[str], place: int, end: int) -> int:
    """Return where the verb stands of a subject that ends before *place*: behind an aside between commas."""
    if place < end and words[place] == ",":
        commas = [at for at in range(place + 1, end) if words[at] == ","]
        if commas:
            return commas[-1] + 1
    return place


def _is_beside(skeleton: Skeleton, verb: int, name: int) -> bool:
    """Say whether the *name* is only whom the subject turns to, or where: after "to", "in", or right after the verb."""
    first = name
    while first - 1 > verb and (
        is_capital(skeleton.texts[first - 1])
        or skeleton.words[first - 1] in DETERMINERS
        or skeleton.words[first - 1] in ROLES
        or skeleton.words[first - 1] in ADJECTIVES
    ):
        first -= 1
    before = skeleton.words[first - 1]
    return before in _TOWARDS or first - 1 == verb


def _is_somebody(skeleton: Skeleton, first: int, last: int) -> bool:
    """Say whether a phrase can be a person, a group or a body: no thing, no time, no part of somebody's."""
    words = skeleton.words
    if words[last] in _PERSONS and first == last:
        return True
    if words[last] in _THINGS or words[last] in PERIODS or words[last] in WEEKDAYS or words[last][0].isdigit():
        return False
    if any(words[at].endswith(("'s", "’s")) for at in range(first, last + 1)) and words[last] not in ROLES:
        return is_capital(skeleton.texts[last])
    return words[last] in ROLES or (is_capital(skeleton.texts[last]) and words[last] not in DETERMINERS)
