"""What kind of end a sentence tells of: where several are told, which go together and which takes another's place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto


class EndKind(Enum):
    """A kind of end."""

    CLEARED = auto()
    CONVICTED = auto()
    PUNISHED = auto()
    RESTORED = auto()
    CHANGED = auto()
    PAID = auto()
    LEFT = auto()


_CASE = (
    r"(?:charge|complaint|case|allegation|claim|suit|lawsuit|proceedings|count|indictment|inquiry|investigation|probe|"
    r"accusation|file|book)s?"
)
# The first that fits; what an appeal decided, not what it was about, so that comes first.
_KINDS = (
    (
        EndKind.CHANGED,
        r"overturn|revers|quash|halved|\bcut\b|reduced|appeal|pardon|reprieve|rescind|annul|set aside|vacated|commuted|"
        r"unsafe|expunged|downgraded|stayed",
    ),
    (
        EndKind.CLEARED,
        rf"{_CASE}\b[^.]*\b(?:dismiss|drop|reject|withdr|collapse|clos|not|thrown|struck|discontin|unfounded)|"
        rf"(?:dismiss|drop|reject|withdr|clos|thr[eo]w|struck|discontin)\w*\b[^.]*\b{_CASE}\b",
    ),
    (
        EndKind.RESTORED,
        r"reinstat|restor|readmit|returned to|\bback\b|rejoin|regained|resumed|allowed (?:back|to)|lifted|\bagain\b|"
        r"free to|kept|keeps|retained|no longer suspended",
    ),
    (EndKind.LEFT, r"resign|quit|step|st(?:oo|an)ds? (?:down|aside)|stood|retire|\bleft\b|parted|ties with|notice"),
    (EndKind.PAID, r"repa(?:y|id)|paid|pays?\b|damages|compensation|settle|payout|apolog"),
    (
        EndKind.CONVICTED,
        r"(?<!not )guilty(?! verdicts? of not)|convict|in breach|liable|at fault|admit|confess|plea\b|upheld|upholds|"
        r"substantiated|broke|breached|violated|committed|misled|bullied|abused|misused|harassed|contravened",
    ),
    (
        EndKind.PUNISHED,
        r"jail|imprison|prison|sentenc|fine[ds]?\b|ban(?:ned|s)?\b|struck off|expel|dismissed|sack|fired|serv|suspen|"
        r"order|discharge|community|unpaid|probation|strip|disqualif|prohibit|barred|warning|reprimand|censur|caution|"
        r"rebuke|remov|oust|deselect|deport|docked|demot|sent down|(?:years?|months?|weeks?|days?)\Z",
    ),
    (
        EndKind.CLEARED,
        r"clear|acquit|exonerat|vindicat|no (?:\w+ )?(?:finding|case|evidence|action|breach|contravention|charge|"
        r"wrong)|"
        r"(?:had|has|did|was)(?: not|n[’']t) \w+|not (?:guilty|proven|proved|upheld)|drop|discontinu|withdr|"
        r"collapse|walk|threw|thrown|dismiss|closed|"
        r"absolved|"
        r"unfounded|false|released|without charge",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for kind, words in _KINDS)
# Which are told beside which: the verdict with the sentence, the finding with what followed from it.
_TOGETHER = frozenset(
    (
        frozenset((EndKind.CONVICTED, EndKind.PUNISHED)),
        frozenset((EndKind.CLEARED, EndKind.RESTORED)),
        frozenset((EndKind.CONVICTED, EndKind.PAID)),
        frozenset((EndKind.CONVICTED, EndKind.LEFT)),
        frozenset((EndKind.PAID, EndKind.LEFT)),
        frozenset((EndKind.CLEARED, EndKind.PAID)),
    )
)


def kinds_of(words: Iterable[str]) -> frozenset[EndKind]:
    """Return the kinds of end that *words* tell of, each the match of a pattern; what fits none is left out."""
    kinds = (next((kind for kind, pattern in _PATTERNS if pattern.search(matched)), None) for matched in words)
    return frozenset(kind for kind in kinds if kind)


def may_have_more(kinds: frozenset[EndKind]) -> bool:
    """Say whether what was told earlier may go with an end of *kinds*: a verdict with the sentence that followed."""
    return not kinds.isdisjoint((EndKind.PUNISHED, EndKind.RESTORED, EndKind.PAID, EndKind.LEFT)) and kinds.isdisjoint(
        (EndKind.CONVICTED, EndKind.CLEARED, EndKind.CHANGED)
    )


def go_together(some: frozenset[EndKind], others: frozenset[EndKind]) -> bool:
    """Say whether an end of *others* adds to one of *some*, and says nothing over that they say already."""
    return not some & others and any(frozenset((one, other)) in _TOGETHER for one in some for other in others)
