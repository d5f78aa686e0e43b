"""Cues: the words by which a reporter says that somebody else is speaking.

The lists are our own. A verb is listed once, by its stem form, and known in all its forms.
"""

from __future__ import annotations

from enum import Flag, auto


class Takes(Flag):
    """What a reporting verb may govern."""

    NOTHING = 0
    QUOTE = auto()  # said: “We will.”
    CLAUSE = auto()  # said that they would, said they would
    THAT = auto()  # only with "that": the letter shows that ...
    HEARER = auto()  # told the council that ...
    NAMING = auto()  # called the plan “a farce”; described it as a farce


_SAYING = Takes.QUOTE | Takes.CLAUSE
_TELLING = Takes.QUOTE | Takes.CLAUSE | Takes.HEARER

_VERBS: dict[Takes, str] = {
    _SAYING: """
        say add argue claim announce declare insist warn suggest state note believe think admit acknowledge
        concede reveal conclude predict contend assert maintain allege estimate stress emphasise emphasize
        explain complain tweet write confirm recall report boast lament testify swear reiterate repeat joke
        vow pledge promise hint remark observe quip reply respond caution imply indicate joke concur fret fear
        hope agree figure reckon retort proclaim profess recount deny retweet post wonder counter
        tout signal posit speculate guarantee fume grumble gripe opine theorise theorize surmise
        advise counsel propose recommend
    """,
    _TELLING: "tell assure remind inform notify persuade convince promise warn advise",
    Takes.QUOTE | Takes.HEARER: "ask urge implore question beg press",
    Takes.QUOTE: """
        charge offer continue begin interject react interrupt chime shout yell chant question laugh
        snap exclaim cry thunder sigh mutter muse scream demand
        answer echo joke implore elaborate open close end finish start scold sneer mock shrug call roar
        inquire enquire whisper text email e-mail bark blast brag scoff rage plead
    """,
    Takes.THAT: "show find demonstrate prove establish determine hold know feel learn understand",
    Takes.QUOTE | Takes.THAT: "read",
    Takes.NAMING | Takes.QUOTE: """
        call describe label brand dub dismiss denounce condemn slam praise attack criticise criticize accuse hail
        characterise characterize deride portray reject welcome blame decry ridicule
        lambast lambaste laud applaud compare liken declare term deem
    """,
}
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "think": ("thinks", "thought", "thinking"),
    "write": ("writes", "wrote", "written", "writing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "find": ("finds", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "read": ("reads", "read", "reading"),
    "mean": ("means", "meant", "meaning"),
    "hold": ("holds", "held", "holding"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "feeling"),
    "begin": ("begins", "began", "begun", "beginning"),
    "learn": ("learns", "learned", "learnt", "learning"),
    "understand": ("understands", "understood", "understanding"),
    "mock": ("mocks", "mocked", "mocking"),
    "recount": ("recounts", "recounted", "recounting"),
    "post": ("posts", "posted", "posting"),
    "brag": ("brags", "bragged", "bragging"),
    "quip": ("quips", "quipped", "quipping"),
    "snap": ("snaps", "snapped", "snapping"),
    "admit": ("admits", "admitted", "admitting"),
    "concur": ("concurs", "concurred", "concurring"),
    "fret": ("frets", "fretted", "fretting"),
    "text": ("texts", "texted", "texting"),
    "beg": ("begs", "begged", "begging"),
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
_PARTICLE_FORMS: dict[str, tuple[str, ...]] = {
    "point": ("points", "pointed", "pointing"),
    "go": ("goes", "went", "gone", "going"),
    "shoot": ("shoots", "shot", "shooting"),
    "hit": ("hits", "hit", "hitting"),
    "fire": ("fires", "fired", "firing"),
    "make": ("makes", "made", "making"),
    "chime": ("chimes", "chimed", "chiming"),
    "refer": ("refers", "referred", "referring"),
    "put": ("puts", "put", "putting"),
}
_PARTICLE_TAKES: dict[str, Takes] = {
    "point": _SAYING,
    "make": Takes.QUOTE | Takes.THAT,
    "refer": Takes.NAMING | Takes.QUOTE,
}


_DOUBLED = frozenset(("dub", "shrug", "slam"))
_DOUBLED_OR_NOT = frozenset(("counsel", "label", "signal"))  # British and American


def _forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb: the one with -s, the past ones, the one with -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in _DOUBLED:
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb in _DOUBLED_OR_NOT:
        past = (verb + "ed", verb + verb[-1] + "ed")
        return verb + "s", *past, verb + "ing", verb + verb[-1] + "ing"
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    stem = verb.removesuffix("e")
    return plural, stem + "ed", stem + "ing"


def forms_of(verbs: str) -> frozenset[str]:
    """Return every form of the *verbs*, given by their stems."""
    return frozenset(form for verb in verbs.split() for form in (verb, *_forms(verb)))


def _build() -> tuple[dict[str, Takes], frozenset[str], frozenset[str]]:
    takes: dict[str, Takes] = {}
    participles: set[str] = set()
    bare: set[str] = set()
    for what, verbs in _VERBS.items():
        for verb in verbs.split():
            for form in (verb, *_forms(verb)):
                takes[form] = takes.get(form, Takes.NOTHING) | what
            participles.update(form for form in _forms(verb) if form.endswith("ing"))
            bare.add(verb)
    bare -= {form for verb in bare for form in _forms(verb)}
    return takes, frozenset(participles), frozenset(bare)


_TAKES, PARTICIPLES, BARE_FORMS = _build()
# Plural nouns as often as verbs: only a name or a pronoun before them makes them verbs.
NOUN_FORMS = frozenset(
    (
        "states remarks promises claims reports posts figures hopes fears calls shows texts emails "
        "e-mails starts closes stresses demands answers questions finds feels texts advises chants "
        "attacks brands labels terms proposals signals pledges vows estimates notes replies jokes "
        "guarantees boasts charges offers opens reads thunders"
    ).split()
)
_FIRST_OF_PHRASE = {
    form: (particles, _PARTICLE_TAKES.get(verb, Takes.QUOTE))
    for verb, particles in _PARTICLES.items()
    for form in (verb, *_PARTICLE_FORMS[verb])
}
PHRASE_PARTICIPLES = frozenset(forms[-1] for forms in _PARTICLE_FORMS.values())


def cue_at(words: list[str], position: int) -> tuple[int, Takes] | None:
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
