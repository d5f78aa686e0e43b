"""Claims of a misdeed: "the paper claimed that Ann Dunn stole", "Ann Dunn stole, according to a colleague"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Name
from corpus.fairness.accused_subjects import Scene
from corpus.fairness.concerned import agrees, last_before, owns_what_follows
from corpus.fairness.misdeeds import MISDEED_WORDS, Form, find_misdeeds

# Who says so, and that it is said.
_CLAIM = re.compile(
    r"\b(?:say|says|said|claims?|claimed|claiming|alleg(?:e|es|ed|ing)|reports?|reported|complain(?:s|ed|ing)?|"
    r"testif(?:y|ied|ies)|heard|"
    r"finds?|found|conclud(?:es?|ed)|believ(?:e|es|ed)|suspect(?:s|ed)?|writ(?:es|e|ten|ing)|wrote|insist(?:s|ed)?|"
    r"shows?|showed|shown|suggest(?:s|ed)?|"
    r"reveal(?:s|ed)?|ruled|maintain(?:s|ed)|stat(?:es|ed)|assert(?:s|ed)|argu(?:es|ed)|swore|add(?:s|ed)|"
    r"disclos(?:es|ed)|decided|"
    r"whether|explain(?:s|ed)?\s+(?:why|how)|statements?\s+that|testimony\s+that|told(?:\s+[\w’'-]+){1,6}?|(?:about|"
    r"of)\s+how|was\s+told|were\s+told|"
    r"(?:allegations?|accusations?|complaints?|evidence|suggestions?|suspicions?|rumou?rs?|proof|findings?|"
    r"concerns?)(?:\s+that)?|"
    r"(?:investigat\w+|inquiry|inquiries|probe|disciplinary|proceedings|complain\w*)\s[^.;]{0,50}?\b(?:after|how|"
    r"whether|why|that|when|because))\b",
    re.IGNORECASE,
)
# ", according to a neighbour", ", the water board alleges".
_CLAIM_BEHIND = re.compile(
    r"[^.;:]{0,140}?,[”\"]?\s+(?:according\s+to\b|it\s+(?:is|was|has\s+been)\s+(?:claimed|alleged)|(?!(?:but|and|"
    r"who|which)\b)(?:[\w’'-]+\s+){1,8}?(?:claim(?:s|ed)?|"
    r"alleg(?:es?|ed)|say|says|said|(?:was|were|has\s+been)\s+told|heard|found|ruled|believes?|concluded|complained|"
    r"testified|can\s+(?:reveal|disclose)|reveals?|revealed|understands|"
    r"shows?|showed|suggests?|confirm(?:s|ed)?)\b)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\A[“\"]?(?:According\s+to|In\s+the\s+words\s+of)\s[^,;]{2,90},\s*\Z", re.IGNORECASE)
# Between "claims" and the name: "that, in May, former mayor".
_TO_NAME = re.compile(
    r"[\s“\"‘':,]*(?:(?:the\s+\w+\s+)?that\b)?[\s“\"‘',]*(?:(?:in|on|at|during|for|after|over)\s[^,.;]{1,40},\s+)?"
    r"(?:(?!(?:if|but|because|who|not|nobody|unless|and|to|or)\b)[\w’'.&-]+,?\s+){0,7}[“\"‘']?(?:(?:they|it|these|"
    r"records)\s+(?:show|prove|shows|proves)\s+that\s+)?"
    r"(?:[\w’'.-]+\s+){0,3}",
    re.IGNORECASE,
)
# Between the name and the misdeed: ", its founder, had repeatedly".
_TO_DEED = re.compile(
    r"(?:,\s[^,;“”\"]{1,90},|\s\([^()]{1,40}\)|,)?(?:,?\s+who)?(?:\s+(?:has|had|have|also|then|once|twice|later|"
    r"either|both|then|personally|first|often|regularly|"
    r"never\s+paid|\w+ly))*\s+",
)
_TO_DOING = re.compile(
    r"(?:,\s[^,;“”\"]{1,90},|\s\([^()]{1,40}\))?(?:,?\s+who)?(?:\s+(?:(?:has|had)\s+been|was|is|kept))?"
    r"(?:\s+(?:also|\w+ly))*\s+",
)
_TO_DO = re.compile(
    r"(?:,\s[^,;“”\"]{1,90},|\s\([^()]{1,40}\))?(?:,?\s+who)?(?:\s+(?:has|had|also|\w+ly))*\s+(?:tried|attempted|"
    r"conspired|plotted|offered|sought)\s+to\s+",
)
_JOINTS: tuple[tuple[Form, re.Pattern[str]], ...] = (("past", _TO_DEED), ("doing", _TO_DOING), ("base", _TO_DO))
_HE = re.compile(r"\s+(?:that\s+)?(?P<pronoun>he|she)(?:\s+(?:has|had|also|once|\w+ly))*\s+", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?P<deed>kicked|punched|slapped|struck|stabbed|shot|killed|touched|"
    r"kissed|threatened|"
    r"[a-z]+ed|stolen|hidden|withheld|sold)(?:\s+(?!by\b)[\w’'-]+){0,5}?\s+by\s+",
)
_BODILY = frozenset("kicked punched slapped struck stabbed shot touched kissed threatened murdered".split())
_NO_EVIDENCE = re.compile(r"\b(?:no|without|any|little|false|lack\s+of)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


def may_claim(text: str) -> bool:
    """Say, for little, whether there are words in *text* of somebody's misdeed, and that it is claimed."""
    if MISDEED_WORDS.isdisjoint(_WORD.findall(text)) or not ("ccording to" in text or _CLAIM.search(text)):
        return False
    return any(True for form, _ in _JOINTS for _ in find_misdeeds(text, form)) or _BY.search(text) is not None


def find_claimed(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield each person of whom the sentence reports a misdeed that somebody else claims, with its place."""
    body, text, start = scene.body, scene.text, scene.span.start
    claims = [match for match in _CLAIM.finditer(text) if not _NO_EVIDENCE.search(text, 0, match.start())]
    if not claims and "ccording to" not in text:
        return
    for form, joint in _JOINTS:
        for at, end in find_misdeeds(text, form):
            name = last_before(scene.here, start + at)
            if (
                name is not None
                and not owns_what_follows(body, name.span)
                and joint.fullmatch(body, name.span.end, start + at)
                and (_is_claimed(text, name.span.start - start, claims) or _CLAIM_BEHIND.match(text, end))
            ):
                yield at, name
            elif form == "past":
                yield from ((at, other) for other in _meant(scene, claims, at))
    for match in _BY.finditer(text) if claims else ():
        deed = match["deed"]
        if deed in _BODILY or any(True for _ in find_misdeeds(deed, "past")):
            yield from ((match.start(), name) for name in scene.objects(match.end())[:1])


def _is_claimed(text: str, start: int, claims: Sequence[re.Match[str]]) -> bool:
    """Say whether the name at *start* begins what one of *claims* says."""
    if _ACCORDING.match(text, 0, start):
        return True
    return any(
        claim.end() <= start <= claim.end() + 90 and _TO_NAME.fullmatch(text, claim.end(), start) for claim in claims
    )


def _meant(scene: Scene, claims: Sequence[re.Match[str]], at: int) -> Iterator[Name]:
    """Yield whom the pronoun stands for in "a clerk complained that she had shouted"."""
    claim = next((claim for claim in reversed(claims) if claim.end() < at), None)
    he = _HE.fullmatch(scene.text, claim.end(), at) if claim else None
    if claim is None or he is None:
        return
    said_at = scene.span.start + claim.start()
    fitting = [name for name in scene.here if name.span.end <= said_at and agrees(he["pronoun"], name.text)]
    # Whoever says so at once may well speak of himself.
    if fitting and fitting[-1].span.end + 25 < said_at:
        yield fitting[0]
    elif not fitting and (name := scene.meant_by(he["pronoun"])):
        yield name
