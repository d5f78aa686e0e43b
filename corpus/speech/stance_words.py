"""Stance words: the verbs by which a reporter says what somebody wants, backs, blames or refuses.

They report a thought or an act of speech in the reporter's words, not the words themselves. The lists are our own.
"""

from __future__ import annotations

from typing import Final

from corpus.speech.verb_forms import forms_of, inflections


class Frame:
    """What follows a verb of stance: flags, plain integers."""

    NOTHING: Final = 0
    OBJECT: Final = 1  # criticised the plan, wants the hall to close
    INFINITIVE: Final = 2  # refused to go
    CLAUSE: Final = 4  # knows that, doubts whether
    BARE: Final = 8  # feels she was wrong
    EVIDENCE: Final = 16  # the poll shows a lead


_VERBS: dict[int, str] = {
    Frame.OBJECT: """
        accuse admire advocate applaud articulate assail attack bash beg belittle bemoan berate blame blast
        brand call castigate characterise characterize chastise chide cite commend condemn congratulate consider
        credit criticise criticize decry defend demand denounce deride describe detail disavow discuss dislike
        dismiss disparage dispute downplay dub  endorse envisage excoriate express fault float hail
        highlight identify implore invoke label lambast lambaste lament laud malign mention mock oppose order
        outline portray praise propose question rebuke  reference regret reiterate reject repudiate
        resent ridicule rip salute scold skewer slam support thank tout trash urge view voice
    """,
    Frame.OBJECT | Frame.INFINITIVE: "want prefer expect plan",
    Frame.OBJECT | Frame.CLAUSE: """
        doubt remember recognise recognize realise realize understand foresee envisage
    """,
    Frame.INFINITIVE: "refuse decline vow threaten intend offer opt hope agree promise pledge",
    Frame.CLAUSE | Frame.BARE: "know worry see feel realize realise understand doubt prefer",
    Frame.CLAUSE | Frame.BARE | Frame.EVIDENCE: "show find indicate demonstrate suggest reveal document estimate",
    Frame.EVIDENCE: "give",
}
# Nouns as often as verbs, and of things as often as of words.
_NOUNS_TOO = ("attack", "attacks")
# What shows something by itself: "the poll shows a lead".
EVIDENCE = frozenset(
    """
    analysis average census data document documents e-mails email emails figures filing filings footage index
    numbers outcome paper poll polling polls records report reports research results returns review statistics
    studies study survey surveys tally transcript transcripts video
    """.split()
)
_PREPOSITIONS: dict[str, str] = {
    "point": "to",
    "refer": "to",
    "allude": "to",
    "object": "to",
    "talk": "about of",
    "speak": "about of against",
    "call": "for on",
    "argue": "for against about",
    "complain": "about of",
    "warn": "about of against",
    "worry": "about",
    "ask": "for about",
    "boast": "about of",
    "brag": "about",
    "joke": "about",
    "rail": "against",
    "agree": "with",
    "disagree": "with",
    "comment": "on",
    "hint": "at",
    "push": "for",
    "insist": "on",
    "believe": "in",
    "dream": "of",
    "apologise": "for",
    "apologize": "for",
    "lobby": "for",
    "advocate": "for",
    "inquire": "about",
    "wonder": "about",
    "think": "about of",
    "elaborate": "on",
    "preach": "about",
    "muse": "about",
    "rant": "about",
    "tweet": "about",
    "plead": "for",
    "press": "for",
    "protest": "against",
    "testify": "about",
    "speculate": "about on",
    "gripe": "about",
    "long": "for",
}


def _build() -> tuple[dict[str, int], frozenset[str], frozenset[str], dict[str, frozenset[str]]]:
    frames: dict[str, int] = {}
    participles: set[str] = set()
    bare: set[str] = set()
    for frame, verbs in _VERBS.items():
        for verb in verbs.split():
            for form in (verb, *inflections(verb)):
                frames[form] = frames.get(form, Frame.NOTHING) | frame
    prepositions = {form: frozenset(after.split()) for verb, after in _PREPOSITIONS.items() for form in forms_of(verb)}
    for form in _NOUNS_TOO:
        del frames[form]
    for verb in {verb for verbs in _VERBS.values() for verb in verbs.split()} | set(_PREPOSITIONS):
        participles.add(inflections(verb)[-1])
        bare.add(verb)
    bare -= {form for verb in bare for form in inflections(verb)}
    return frames, frozenset(participles), frozenset(bare), prepositions


_FRAMES, STANCE_PARTICIPLES, STANCE_BARE, _GOVERNED = _build()
STANCE_FORMS = frozenset(_FRAMES) | frozenset(_GOVERNED)


def stance_at(words: list[str], place: int) -> tuple[int, int] | None:
    """Return how many of the lower-case *words* at *place* make a verb of stance, and what follows it; or None."""
    word = words[place]
    governed = _GOVERNED.get(word)
    if governed is not None and place + 1 < len(words) and words[place + 1] in governed:
        return 2, Frame.OBJECT
    frame = _FRAMES.get(word)
    return None if frame is None else (1, frame)
