"""What agencies write to the editors who receive a story: corrections, kills, embargoes, and all the rest.

Only wording that can hardly mean anything else is taken for one of these. 'Attention editors', 'adds quote', a
telephone number or 'no corrections' are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST_NOTICE = 4_000
_MOST_NOTES = 100
# What notes begin with before they come to the point.
_OPENING = (
    r"\A[\W_]*+(?:(?:(?:att(?:n|ention):? )?(?:eds?|editors?)(?:['’]s?)?(?: notes?)?|notes?(?: to editors)?|urgent|"
    r"bulletin|advisory|update \d+|refile[sd]?|refiling|repeat(?:s|ed|ing)?|achtung|hinweis|redaktionelle hinweise)"
    r"\b[\W_]*+){0,8}"
)
_STORY = r"(?:story|item|article|dispatch|copy|file)"
_GONE = r"(?:killed|withdrawn|retracted)"
# Verbs that have this form only in a note on the story itself, and nouns that open one.
_CORRECTING = re.compile(
    r"\b(?:corrects|correcting|rectif(?:ies|ying)|clarif(?:ies|ying)|(?:was|were|been) (?:corrected|amended|clarified)|"
    r"re(?:filed|filing|files|sent|sends|peats|peating|issued|issues) (?:story )?to (?:correct|fix|clarify)|"
    r"berichtigt|korrigiert|corrige|rectifie|corregge|rettifica|corrigeert)\b",
    re.I,
)
_CORRECTION = re.compile(
    _OPENING
    + r"(?:corrections?|corrected|corr|corrigend(?:um|a)|errat(?:um|a)|clarifications?|amend(?:s|ed|ment)|fix(?:es|ed)|"
    r"berichtigung|korrektur|richtigstellung|correctif|rectificatif|rectification|correcci[oó]n|rectificaci[oó]n|"
    r"corre[cç][aã]o|correzione|rectificatie|correctie)\b"
    r"(?!,? (?:desk|line|polic|may|should be sent|can be|call|contact|to follow|if any|are welcome))",
    re.I,
)
_KILL = re.compile(
    _OPENING + r"(?:mandatory kill\b|(?:kill|withdrawal|retraction)(?: notice\b|\W{0,2}\Z|[:.,!;–—-]))|"
    rf"(?:{_OPENING}(?:the )?|(?<!version of )\bthis |\bthe above )(?:above )?{_STORY} "
    rf"(?:(?:is|was|has been|has now been) )?{_GONE}\b|"
    rf"\b(?:kill|disregard|do not use) this {_STORY}\b",
    re.I,
)
_EMBARGO = re.compile(
    r"\bembargoed\b|\bembargo(?: (?:until|till|to|for release|is|ends|lifts|date|time)\b| ?[:–—-])|"
    r"\b(?:under|strict|strictly|sous|bajo) embargo\b|\bembargad[oa]\b|\bembargo (?:jusqu|hasta|fino|bis|tot)|"
    r"\bsperrfrist|"
    r"\bnot (?:for|to be) (?:publication|publish\w*|release\w*|broadcast|used?) (?:before|until|till|prior)\b",
    re.I,
)
_LIFTED = re.compile(
    r"\b(?:embargo|sperrfrist)\w*\b[^.]{0,60}\b(?:lifted|over|passed|expired|ended|removed|none|no longer|aufgehoben|"
    r"abgelaufen|beendet|lev[ée]|levantad[oa])\b|"
    r"\b(?:no|not|without|non|formerly|previously|lifts?|lifted|end of|keine)[ -](?:the )?(?:embargo|sperrfrist)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Notices:
    """What the notes of one story say of it; each as it is printed, None where there is none.

    ``correction``: what was corrected. ``kill``: that it must not be used. ``embargo``: that it must not be used yet.
    """

    correction: str | None = None
    kill: str | None = None
    embargo: str | None = None


def read_notices(notes: Sequence[str], corrections: Sequence[str] = (), *, is_correction: bool = False) -> Notices:
    """Return what an agency's notes, in the order in which they are printed, say.

    Args:
        notes: each whole, in any language.
        corrections: the notes that the format marks as words on a correction.
        is_correction: the story is marked as a correction, so that *notes* are the notice whatever their wording;
            where it prints none, the notice is the word 'Correction'.
    """
    marked, printed = (
        [" ".join(note.split()) for note in some[:_MOST_NOTES] if note.strip()] for some in (corrections, notes)
    )
    heads = [note[:_LONGEST_NOTICE] for note in (*marked, *printed)]
    said = marked + [note for note in printed if _says_correction(note[:_LONGEST_NOTICE])]
    if is_correction and not said:
        said = printed or ["Correction"]
    return Notices(
        correction=_shortened(" ".join(dict.fromkeys(said))) or None,
        kill=next((head for head in heads if _KILL.search(head)), None),
        embargo=next((head for head in heads if _EMBARGO.search(head) and not _LIFTED.search(head)), None),
    )


def _says_correction(note: str) -> bool:
    return bool(_CORRECTING.search(note) or _CORRECTION.match(note))


def _shortened(notice: str) -> str:
    if len(notice) <= _LONGEST_NOTICE:
        return notice
    return notice[:_LONGEST_NOTICE].rpartition(" ")[0] + " …"
