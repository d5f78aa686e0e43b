"""The forms of verbs: "steal", "stole", "stolen", "stealing"."""

from __future__ import annotations

_VOWELS = "aeiou"
# Whose past is no "-ed": the past, the participle.
_IRREGULAR = {
    "steal": ("stole", "stolen"), "take": ("took", "taken"), "break": ("broke", "broken"), "hide": ("hid", "hidden"),
    "lie": ("lied", "lied"), "spit": ("spat", "spat"), "strike": ("struck", "struck"), "hit": ("hit", "hit"),
    "beat": ("beat", "beaten"), "bite": ("bit", "bitten"), "throw": ("threw", "thrown"), "sell": ("sold", "sold"),
    "deal": ("dealt", "dealt"), "keep": ("kept", "kept"), "withhold": ("withheld", "withheld"),
    "hold": ("held", "held"), "spend": ("spent", "spent"), "give": ("gave", "given"), "buy": ("bought", "bought"),
    "build": ("built", "built"), "pay": ("paid", "paid"), "make": ("made", "made"), "send": ("sent", "sent"),
    "swear": ("swore", "sworn"), "drive": ("drove", "driven"), "run": ("ran", "run"), "set": ("set", "set"),
    "write": ("wrote", "written"), "fly": ("flew", "flown"), "seek": ("sought", "sought"),
    "bring": ("brought", "brought"),
    "mislead": ("misled", "misled"), "overpay": ("overpaid", "overpaid"), "burn": ("burned|burnt", "burned|burnt"),
    "put": ("put", "put"), "have": ("had", "had"), "sleep": ("slept", "slept"), "get": ("got", "got"),
    "let": ("let", "let"), "leave": ("left", "left"), "shoot": ("shot", "shot"), "bend": ("bent", "bent"),
    "bet": ("bet", "bet"), "fix": ("fixed", "fixed"), "rig": ("rigged", "rigged"), "con": ("conned", "conned"),
    "grab": ("grabbed", "grabbed"), "stab": ("stabbed", "stabbed"), "rob": ("robbed", "robbed"),
    "slap": ("slapped", "slapped"), "whip": ("whipped", "whipped"), "drug": ("drugged", "drugged"),
    "kidnap": ("kidnapped", "kidnapped"), "traffic": ("trafficked", "trafficked"), "shred": ("shredded", "shredded"),
    "skim": ("skimmed", "skimmed"), "commit": ("committed", "committed"), "bug": ("bugged", "bugged"),
    "transfer": ("transferred", "transferred"), "mug": ("mugged", "mugged"), "trick": ("tricked", "tricked"),
    "label": ("labelled|labeled", "labelled|labeled"), "funnel": ("funnelled|funneled", "funnelled|funneled"),
    "channel": ("channelled|channeled", "channelled|channeled"), "tip": ("tipped", "tipped"),
    "spy": ("spied", "spied"), "plot": ("plotted", "plotted"), "omit": ("omitted", "omitted"),
    "drag": ("dragged", "dragged"), "eavesdrop": ("eavesdropped", "eavesdropped"), "forget": ("forgot", "forgotten"),
    "tell": ("told", "told"), "lose": ("lost", "lost"), "misspend": ("misspent", "misspent"),
    "slip": ("slipped", "slipped"),
    "missell": ("missold", "missold"), "overstep": ("overstepped", "overstepped"), "submit": ("submitted", "submitted"),
    "scam": ("scammed", "scammed"), "lead": ("led", "led"), "light": ("lit", "lit"), "hurt": ("hurt", "hurt"),
    "pad": ("padded", "padded"), "blow": ("blew", "blown"), "underpay": ("underpaid", "underpaid"),
    "show": ("showed", "shown"), "swindle": ("swindled", "swindled"), "fell": ("felled", "felled"),
    "stalk": ("stalked", "stalked"), "bury": ("buried", "buried"),
    "drop": ("dropped", "dropped"), "flog": ("flogged", "flogged"),
}  # fmt: skip

_GERUNDS = {
    "lie": "lying", "hit": "hitting", "put": "putting", "set": "setting", "run": "running", "get": "getting",
    "let": "letting", "bet": "betting", "spit": "spitting", "forget": "forgetting", "traffic": "trafficking",
}  # fmt: skip
_DOUBLED = ("ll", "bb", "gg", "nn", "pp", "mm", "tt", "rr", "dd")
# The first word of a verb of two that stays as it is: "double-billed".
_UNCHANGED = ("sexually", "racially", "double", "short", "ill", "mis", "head", "re")


def past_forms(verb: str) -> list[str]:
    """Return the past and the participle of *verb*; of "cover-up", "covered-up"."""
    first, dash, rest = verb.partition("-")
    if dash and first in _UNCHANGED:
        return [f"{first}-{form}" for form in past_forms(rest)]
    if first in _IRREGULAR:
        forms = [form for both in _IRREGULAR[first] for form in both.split("|")]
    elif first.endswith("e"):
        forms = [first + "d"]
    elif first.endswith("y") and first[-2] not in _VOWELS:
        forms = [first[:-1] + "ied"]
    else:
        forms = [first + "ed"]
    return [form + dash + rest for form in dict.fromkeys(forms)]


def doing_form(verb: str) -> str:
    """Return "stealing" for "steal"."""
    first, dash, rest = verb.partition("-")
    if dash and first in _UNCHANGED:
        return f"{first}-{doing_form(rest)}"
    past = past_forms(first)[-1]
    if first in _GERUNDS:
        return _GERUNDS[first] + dash + rest
    if past.endswith("ed") and past[:-2].endswith(_DOUBLED) and not first.endswith(_DOUBLED):
        stem = past[:-2]
    else:
        stem = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    return f"{stem}ing{dash}{rest}"
