"""Verb forms: all forms of an English verb, from the one in the dictionary; our own lists."""

from __future__ import annotations

_IRREGULAR: dict[str, tuple[str, ...]] = {
    verb: tuple(forms.split())
    for verb, forms in {
        "say": "says said saying",
        "tell": "tells told telling",
        "think": "thinks thought thinking",
        "write": "writes wrote written writing",
        "swear": "swears swore sworn swearing",
        "find": "finds found finding",
        "show": "shows showed shown showing",
        "read": "reads read reading",
        "mean": "means meant meaning",
        "hold": "holds held holding",
        "know": "knows knew known knowing",
        "feel": "feels felt feeling",
        "begin": "begins began begun beginning",
        "learn": "learns learned learnt learning",
        "understand": "understands understood understanding",
        "see": "sees saw seen seeing",
        "seek": "seeks sought seeking",
        "speak": "speaks spoke spoken speaking",
        "choose": "chooses chose chosen choosing",
        "cast": "casts cast casting",
        "go": "goes went gone going",
        "shoot": "shoots shot shooting",
        "hit": "hits hit hitting",
        "make": "makes made making",
        "put": "puts put putting",
        "take": "takes took taken taking",
        "set": "sets set setting",
        "lay": "lays laid laying",
        "play": "plays played playing",
        "come": "comes came coming",
        "dream": "dreams dreamed dreamt dreaming",
        "foresee": "foresees foresaw foreseen foreseeing",
        "give": "gives gave given giving",
        "stand": "stands stood standing",
        "draw": "draws drew drawn drawing",
        "fight": "fights fought fighting",
        "forget": "forgets forgot forgotten forgetting",
        "hear": "hears heard hearing",
    }.items()
}
_DOUBLED = frozenset(
    "admit beg brag chat concur dub fret grin nod opt plan prefer quip quiz refer rip shrug slam".split()
)
_DOUBLED |= frozenset("snap wed rap".split())
_DOUBLED_OR_NOT = frozenset(("counsel", "label", "signal", "fuel"))  # British and American


def inflections(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb but its first: the one with -s, the past ones, the one with -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in _DOUBLED:
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb in _DOUBLED_OR_NOT:
        past = (verb + "ed", verb + verb[-1] + "ed")
        return verb + "s", *past, verb + "ing", verb + verb[-1] + "ing"
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if verb.endswith("ee"):
        return plural, verb + "d", verb + "ing"
    stem = verb.removesuffix("e")
    return plural, stem + "ed", stem + "ing"


def forms_of(verbs: str) -> frozenset[str]:
    """Return every form of the *verbs*, given by their stems."""
    return frozenset(form for verb in verbs.split() for form in (verb, *inflections(verb)))
