"""British and American spelling, folded into one form that is compared and never shown.

The rules are for telling whether two outlets printed the same word, so a form may be no word at all ('promise'
becomes 'promize', on both sides). A rule is as wide as it can be without making one word of two that a reader
would tell apart.
"""

from __future__ import annotations

import re
from functools import cache

# Before an ending British English doubles the l of an unstressed syllable; American English does not.
_DOUBLED = (
    "travel|cancel|label|fuel|model|signal|counsel|level|marvel|quarrel|rival|total|channel|panel|tunnel|dial|duel|"
    "initial|libel|pedal|shovel|jewel|equal|funnel|grovel|unravel|swivel|tranquil|chisel|parcel|pencil|spiral|medal|"
    "dishevel|bedevil|refuel|remodel|relabel|mislabel|rebel|compel|patrol|control"
)
_ENDED_RE = (
    "(?:kilo|centi|milli|micro|nano)?(?:met|lit)|cent|epicent|theat|amphitheat|fib|calib|somb|spect|lust|meag|sab|"
    "och|sepulch|mit|reconnoit"
)
_RULES = (
    (
        r"(?!scour)([a-z]{2,})our(s|ed|ing|er|ers|ly|able|ably|ite|ites|ful|less|hood|hoods|ism|y|ist|al)?",
        r"\1or\2",
    ),
    (r"([a-z]+)is(e|ed|es|er|ers|ing|ings|able|ation|ations|ational)", r"\1iz\2"),
    (r"([a-z]+)ys(e|ed|es|er|ers|ing)", r"\1yz\2"),
    (rf"({_ENDED_RE})re(s)?", r"\1er\2"),
    (r"(theat|cent)re([a-z]{2,})", r"\1er\2"),
    (r"(cent)r(ed|ing)", r"\1er\2"),
    (r"(catal|dial|anal|monol|epil|synag|demag)ogue(s)?", r"\1og\2"),
    (rf"({_DOUBLED})l(ed|ing|ings|er|ers|or|ors|ous|ously|ist|ists|ation|ations)", r"\1\2"),
    (r"(enrol|fulfil|instal|distil|instil|appal|enthral|skil|wil)l(s|ment|ments|ful|fully)?", r"\1\2"),
    (r"(def|off|lic|pret)ence(s|d|less)?", r"\1ense\2"),
    (r"(an)?aesth([a-z]+)", r"\1esth\2"),
    (r"(an|leuk|glyc|hypoglyc|septic|tox)aem([a-z]+)", r"\1em\2"),
    (r"(p|orthop|encyclop)aed([a-z]+)", r"\1ed\2"),
    (r"haem([a-z]+)", r"hem\1"),
    (r"(gyn|arch)ae([a-z]+)", r"\1e\2"),
    (r"caesar([a-z]+)", r"cesar\1"),
    (r"foet(us|al|uses)", r"fet\1"),
    (r"oe(str[a-z]+|soph[a-z]+|dema)", r"e\1"),
    (r"manoeuv(?:re|r)([a-z]*)", r"maneuver\1"),
    (r"sulph([a-z]+)", r"sulf\1"),
    (r"sceptic([a-z]*)", r"skeptic\1"),
    (r"(m|sm)ould([a-z]*)", r"\1old\2"),
    (r"plough([a-z]*)", r"plow\1"),
    (r"grey([a-z]*)", r"gray\1"),
    (r"(judg|acknowledg|lodg|abridg)ement(s|al)?", r"\1ment\2"),
    (r"(lik|siz|sal|mov|liv|unshak|lov)e(able)", r"\1\2"),
    (r"(to|for|back|up|down|after|in|out|on|home|west|east|north|south)wards", r"\1ward"),
    (r"(learn|burn|dream|spoil|leap|lean)ed", r"\1t"),
    (r"(spel|smel|spil)led", r"\1t"),
)
_WORDS = dict(
    pair.split(":")
    for pair in (
        "programme:program programmes:programs tyre:tire tyres:tires kerb:curb kerbs:curbs cheque:check cheques:checks "
        "moustache:mustache moustaches:mustaches pyjamas:pajamas aluminium:aluminum jewellery:jewelry ageing:aging "
        "storey:story storeys:stories draught:draft draughts:drafts gaol:jail gaols:jails aeroplane:airplane "
        "aeroplanes:airplanes cosy:cozy axe:ax mum:mom mums:moms maths:math whilst:while amongst:among "
        "practise:practice practised:practiced practising:practicing practises:practices woollen:woolen "
        "yoghurt:yogurt doughnut:donut doughnuts:donuts omelette:omelet artefact:artifact artefacts:artifacts "
        "enquiry:inquiry enquiries:inquiries dependant:dependent dependants:dependents orientated:oriented "
        "speciality:specialty tsar:czar tsars:czars focussed:focused focussing:focusing benefitted:benefited "
        "benefitting:benefiting worshipped:worshiped worshipping:worshiping worshipper:worshiper "
        "worshippers:worshipers kidnapped:kidnaped kidnapping:kidnaping okay:ok furore:furor disc:disk discs:disks "
        "manoeuvred:maneuvered"
    ).split()
)


def fold_spelling(word: str) -> str:
    """Return the one form that the British and the American spelling of *word* share; *word* is in small letters."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    # One test for all rules first: few words meet any.
    if _any_rule().fullmatch(word):
        for pattern, form in _RULES:
            if re.fullmatch(pattern, word):
                return re.sub(pattern, form, word)
    return word


@cache
def _any_rule() -> re.Pattern[str]:
    # Compiled when the first word is folded: most runs of `ask` fold none.
    return re.compile("|".join(f"(?:{pattern})" for pattern, _ in _RULES))
