"""Cues: the words by which a reporter says that somebody else is speaking.

The lists are our own. A verb is listed once, by its stem form, and known in all its forms.
"""

from __future__ import annotations

from typing import Final

from corpus.speech.verb_forms import forms_of, inflections


class Takes:
    """What a reporting verb may govern: flags, plain integers since they are tested at every word."""

    NOTHING: Final = 0
    QUOTE: Final = 1  # said: “We will.”
    CLAUSE: Final = 2  # said that they would, said they would
    THAT: Final = 4  # only with "that": the letter shows that ...
    HEARER: Final = 8  # told the council that ...
    NAMING: Final = 16  # called the plan “a farce”; described it as a farce


_SAYING = Takes.QUOTE | Takes.CLAUSE
_TELLING = Takes.QUOTE | Takes.CLAUSE | Takes.HEARER

_VERBS: dict[int, str] = {
    _SAYING: """
        say add argue claim announce declare insist warn suggest state note believe think admit acknowledge
        concede reveal conclude predict contend assert maintain allege estimate stress emphasise emphasize
        explain complain tweet write confirm recall report boast lament testify swear reiterate repeat joke
        confess vow pledge promise hint remark observe quip reply respond caution imply indicate joke concur fret fear
        hope agree reckon retort proclaim profess recount deny retweet post wonder counter
        tout signal posit speculate guarantee fume grumble gripe opine theorise theorize surmise
        advise counsel propose recommend
    """,
    _TELLING: "tell assure remind inform notify persuade convince promise warn advise",
    Takes.QUOTE | Takes.HEARER: "ask urge implore question beg press",
    Takes.QUOTE: """
        charge offer continue begin interject react interrupt chime shout yell chant question laugh
        snap exclaim cry thunder sigh mutter muse scream demand
        answer echo joke implore elaborate open close end finish start scold sneer mock shrug call roar
        boom bellow holler lecture growl gush enthuse chuckle intone blurt exhort recite marvel bristle protest demur
        gloat crow fulminate
        comment inquire enquire whisper text email e-mail bark blast brag scoff rage plead beam
    """,
    Takes.THAT: "show find demonstrate prove establish determine hold know feel learn understand",
    Takes.QUOTE | Takes.THAT: "read",
    Takes.NAMING | Takes.QUOTE: """
        call describe label brand dub dismiss denounce condemn slam praise attack criticise criticize accuse hail
        characterise characterize deride portray reject welcome blame decry ridicule
        lambast lambaste laud applaud compare liken declare term deem
    """,
}
# Phrases of two or three words that end in, or are, a cue; the first word is looked up in its own forms.
_PARTICLES: dict[str, frozenset[str]] = {
    "point": frozenset({"out"}),
    "go": frozenset({"on"}),
    "shoot": frozenset({"back"}),
    "hit": frozenset({"back", "out"}),
    "fire": frozenset({"back"}),
    "make": frozenset({"clear"}),
    "chime": frozenset({"in"}),
    "refer": frozenset({"to"}),
    "put": frozenset({"it"}),
}
_PARTICLE_TAKES: dict[str, int] = {
    "point": _SAYING,
    "make": Takes.QUOTE | Takes.THAT,
    "refer": Takes.NAMING | Takes.QUOTE,
}


def _build() -> tuple[dict[str, int], frozenset[str], frozenset[str]]:
    takes: dict[str, int] = {}
    participles: set[str] = set()
    bare: set[str] = set()
    for what, verbs in _VERBS.items():
        for verb in verbs.split():
            for form in (verb, *inflections(verb)):
                takes[form] = takes.get(form, Takes.NOTHING) | what
            participles.update(form for form in inflections(verb) if form.endswith("ing"))
            bare.add(verb)
    bare -= {form for verb in bare for form in inflections(verb)}
    return takes, frozenset(participles), frozenset(bare)


_TAKES, PARTICIPLES, BARE_FORMS = _build()
# What somebody does as often as says: only the words right behind it are said.
WEAK = forms_of("offer continue begin open close end finish start call react answer echo elaborate interrupt")
# Plural nouns as often as verbs: only a name or a pronoun before them makes them verbs.
NOUN_FORMS = frozenset(
    (
        "comments states remarks promises claims reports posts figures hopes fears calls shows texts emails "
        "e-mails starts closes stresses demands answers questions finds feels texts advises chants "
        "attacks brands labels terms proposals signals pledges vows estimates notes replies jokes "
        "guarantees boasts charges offers opens reads thunders"
    ).split()
)
_FIRST_OF_PHRASE = {
    form: (particles, _PARTICLE_TAKES.get(verb, Takes.QUOTE))
    for verb, particles in _PARTICLES.items()
    for form in (verb, *inflections(verb))
}
PHRASE_PARTICIPLES = frozenset(inflections(verb)[-1] for verb in _PARTICLES)
# Every word with which a cue can begin.
ALL_CUES = frozenset(_TAKES) | frozenset(_FIRST_OF_PHRASE) | {"according"}


def cue_at(words: list[str], position: int) -> tuple[int, int] | None:
    """Return how many of the lower-case *words* at *position* make a reporting verb, and what it takes.

    None where there is no reporting verb.
    """
    word = words[position]
    phrase = _FIRST_OF_PHRASE.get(word)
    if phrase is not None and position + 1 < len(words) and words[position + 1] in phrase[0]:
        length = 2
        if word in ("goes", "went", "going", "go") and words[position + 2 : position + 4] in (
            ["to", "say"],
            ["to", "add"],
        ):
            length = 4
        return length, phrase[1]
    takes = _TAKES.get(word)
    return None if takes is None else (1, takes)
