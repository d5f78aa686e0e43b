"""Of another: names that only say whose friend, lawyer or office somebody is.

"A close associate of the former Eastmere boss Ann Lee" is not she, and "head of policy Ann Lee" is.
"""

from __future__ import annotations

import re

from corpus.article import Span
from corpus.people.beside import PERSON_WORDS

# "a friend of the singer Ann Lee": whatever stands between, it is not she.
_RELATIVE_OF = re.compile(
    r"\b(?:friend|neighbou?r|(?:grand|god|step)?(?:son|daughter|mother|father|parent|child)|cousin|nephew|niece|uncle|"
    r"aunt|brother|sister|widow|widower|wife|husband|spouse|partner|girlfriend|boyfriend|colleague|classmate|supporter|"
    r"ally|aide|associate|assistant|adviser|advisor|confidant|relative|employee|critic|opponent|rival|victim|lawyer|"
    r"attorney|solicitor|barrister|agent|biographer|fan|follower|accuser|defender|backer|successor|predecessor|source|"
    r"member|spokesman|spokeswoman|spokesperson|camp|campaign|office|family|allies|children)s?\s(?:of|to|for|by)\s|"
    r"\b(?:close|loyal|linked|sympathetic|near)\sto\s"
)
# "a backer of the Eastmere boss Ann Lee": whoever stands before "of" speaks; but "head of policy Ann Lee".
_HANGS_ON = re.compile(r"(?:^|\s)([\w-]+)\s(?:of|for|to|by|with|against|from)\s(?:[\w’'.-]+\s){0,5}?([\w’'-]+)\s$")
# "an aide to" before a mention that is cut short
_OF_ANOTHER = re.compile(r"\b([a-z][\w-]+)\s(?:of|for|(?:close\s)?to)\s(?:the\s)?$")
_AS_PERSON = PERSON_WORDS | {"star"}
_NO_OFFICES = _AS_PERSON - frozenset(
    "secretary minister director chief head speaker president chancellor chair commissioner".split()
)


def hangs_on_noun(before: str) -> bool:
    """Say whether what stands *before* a name in a mention makes it somebody else's: "an associate of the boss"."""
    if _RELATIVE_OF.search(before):
        return True
    found = _HANGS_ON.search(before)
    if found is None or found.group(2) not in _AS_PERSON or is_owner(before):
        return False
    if found.group(1)[0].islower():
        return True
    # Not "Bank of Eastmere governor Ann Lee", nor "Secretary of State spokesman Ann Lee".
    return found.start(1) == 0 and found.group(1).lower() in _NO_OFFICES


def is_of_another(body: str, source: Span) -> bool:
    """Say whether the mention at *source* is cut out of a longer one in *body*: "an aide to" Ann Lee."""
    found = _OF_ANOTHER.search(body, max(0, source.start - 40), source.start)
    return found is not None and found.group(1) in _AS_PERSON


def is_owner(before: str) -> bool:
    """Say whether the words before a name are only the name of what it belongs to: "War on Want's" Ann Lee."""
    words = before.split()
    return words[-1].endswith(("'s", "’s")) and all(word[0].isupper() or word in ("on", "of", "for") for word in words)
