"""Names that are no person's: parties, companies, clubs, newspapers, peoples."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.people.name_words import FIRST_NAMES
from corpus.people.names import is_organisation

# Names of bodies that the words of a name do not give away.
_GROUPS = re.compile(
    r"^(?:Labour|Tor(?:y|ies)|Conservatives?|Lib(?:eral)? Dem(?:ocrat)?s?|SNP|U[Kk][Ii][Pp]|Greens?|Democrats?|"
    r"Republicans?|Commons|Lords|Parliament|Congress|Senate|Ministers|Officials|Police|Campaigners|Critics)$|"
    r"\b(?:Party|Standard|Times|Post|News|Court|Office|Police|Media|Rights|Rail|Prosecutions|Ombudsman|Authority|"
    r"Standards|Ethics|Services?|Affairs|MPs|MEPs|MSPs)\b"
)
# No people, unless a first name goes before.
_ENDS_A_BODY = re.compile(
    r"\s(?:Steel|Oil|Motors|Airlines?|Airways|Holdings?|Industries|Foods|Energy|Water|Capital|Partners|Systems|"
    r"Olympics|"
    r"Technologies|Electric|Laborator(?:y|ies)|Anonymous|Wars?|Games|Cup|League|Rovers|Athletic|Wanderers|Arabia|"
    r"Kingdom|"
    r"States|Korea|Zealand|Republic|Trial|Act|Bill|Street|Road|Lane|Avenue|Crescent|Terrace|TV|Valley|Palace|"
    r"Championships?|Hotel|Gazette|"
    r"Telecom|Amendment|Group|Three|Four|Five|Six|Seven|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$|"
    r"\s(?:&|[Aa]gainst)\s|^(?:New|Los|San|Dinamo|Dynamo|Real|Inter|Sporting|AC|FC|CSKA|Lokomotiv|Spartak)\s|"
    r"^(?:Muslims|Jews|\w+ians|\w+icans)$"
)


# An article prints most of its names several times, and the news the same ones every day.
@lru_cache(maxsize=8_192)
def is_a_body(name: str) -> bool:
    """Say whether *name* is an organisation's; 'Bill Drummond' is none for having a word that is also a law's."""
    words = name.split()
    bare = " ".join([word for word in words[:-1] if word.lower() not in FIRST_NAMES] + words[-1:])
    if words[0].lower() not in FIRST_NAMES and _ENDS_A_BODY.search(name):
        return True
    return is_organisation(bare) or _GROUPS.search(name) is not None
