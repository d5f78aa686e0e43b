"""Reported clauses: whether the words after a reporting verb are a clause, or only the thing that it acts on.

"He suggested Paris was cold" reports; "he suggested Paris" does not say what he said.
"""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from corpus.speech.mentions import is_capital
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.verb_forms import forms_of

_BEFORE_NOUN = DETERMINERS - {"that", "this", "all", "both"}
# Verbs whose object, where it is no clause, is a thing: a letter that is written, a man who is believed.
_ACTING = forms_of(
    """
    believe deny promise write state announce suggest post pledge maintain claim add figure concede guarantee
    declare repeat answer reply respond
    """
)
# "posted to homes in the town": to whom, not what.
_ADDRESSING = forms_of("post write text email e-mail tweet retweet report note reply respond add state read")
_SUBORDINATORS = frozenset("that whether if how what why who where when there".split())
_SUBJECTS = frozenset("he she they we i there".split())
_CONTRACTED = frozenset(
    "he's she's it's i'm i'd i've i'll we'd he'd he’s she’s it’s i’m i’d i’ve i’ll we’d he’d".split()
)
_OBJECTS = frozenset("him them us me".split())
_BARE = frozenset("it you this that these those nothing something everything anything so one little much".split())
FINITE = frozenset(
    """
    is are was were be has have had will would can could should may might must shall do does did cannot
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't
    isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t shouldn’t don’t doesn’t didn’t
    'll 'd 're 've ’ll ’d ’re ’ve
    went came took made gave got knew saw said told felt kept held stood began became brought broke built bought
    caught chose drew drove fell fought found grew heard led left lost meant met paid ran rose sold sent shook
    sought spent spoke stole taught thought threw understood won wrote ate forgot hid
    needs wants seems remains makes takes gives knows means deserves poses works shows goes comes
    """.split()
)
_RELATIVES = frozenset("who which whom whose that where when because as after while before since if".split())


def is_reported(skeleton: Skeleton, cue: int, first: int, last: int) -> bool:
    """Say whether tokens *first* to *last* are something said, after the reporting verb at *cue*.

    Quoted words always are. So is a clause, an infinitive, and a noun phrase after a verb that reports nothing else.
    """
    words = skeleton.words
    if QUOTED in words[first : last + 1] or words[first - 1] == ":":
        return True
    word = words[first]
    if word == "to" and words[cue] in _ADDRESSING:
        return False
    if word in _OBJECTS:
        return first < last and words[first + 1] == "to"
    if first == last and (word in _BARE or word in ("her", "who")):
        return False
    acting = words[cue] in _ACTING
    if word in _BARE and word != "that" and first < last:
        after = words[first + 1]
        if after in CONJUNCTIONS or after in PREPOSITIONS or not after[0].isalpha():
            return False
    if not acting or word in _SUBORDINATORS or word in _SUBJECTS or word == "to":
        return True
    if (
        word.endswith(("ing", "'s", "’s", "'d", "’d", "'ll", "’ll", "'re", "’re", "n't", "n’t")) and len(word) > 4
    ) or word in _CONTRACTED:
        return True
    return has_finite(skeleton, first, last)


def has_finite(skeleton: Skeleton, first: int, last: int) -> bool:
    """Say whether a verb of the clause's own follows its subject, not one of a relative clause inside that."""
    words = skeleton.words
    missing = 1
    for place in range(first, last + 1):
        word, before = words[place], words[place - 1]
        if word in _RELATIVES and place > first:
            missing += 1
        elif _is_finite(skeleton, place, last):
            if before in ("and", "but", "or") and missing == 1:
                return False  # "denied nothing and left": a second verb of the reporter's
            missing -= 1
            if not missing:
                return place > first
    return False


def _is_finite(skeleton: Skeleton, place: int, last: int) -> bool:
    words = skeleton.words
    word, before = words[place], words[place - 1]
    after = words[place + 1] if place < last else ""
    if is_capital(skeleton.texts[place]) or before == "to" or before in _BEFORE_NOUN:
        return False
    if word in FINITE or word.endswith(("n't", "n’t")):
        return True
    if before in PREPOSITIONS:
        return False
    if word.endswith("ed") and len(word) > 4:
        return after not in ("by", "in", "on", "at", "for", "")
    if word.endswith("s") and not word.endswith(("ss", "'s", "’s")) and len(word) > 3:
        return after in DETERMINERS or after.endswith("ly") or before in ("he", "she", "it")
    return False
