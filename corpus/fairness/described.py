"""Whom an opening describes and only the next sentences name: "A nurse has been cleared of theft. Ann Dunn, 34, "
"..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.fairness.concerned import is_one

# A dateline, or what an opening says first of the time.
_BEFORE = r"(?:[A-Z][^—–\n]{0,60}\s[—–-]{1,2}\s)?"
_NO_PERSON = (
    r"(?:matter|letter|number|order|paper|computer|power|tower|river|summer|winter|offer|dinner|member|newspaper|"
    r"(?:com|trans|)putter|poster|centre|center|charter|border|corner|quarter|chapter|theatre|counter|danger|error|"
    r"factor|floor|door|minor|major|former|later|after|other|another|over|under|never|however|whether|either|per|water|"
    r"register|disaster|shelter|laughter|slaughter|manslaughter|murder|career|beer|year|her|four|"
    r"senior|junior|prior|superior|motor|tractor|sector|visitor centre|ever|older|younger|better|longer|further|cover|"
    r"answer|finger|fever|silver|trailer|ladder|tanker|boiler|user|super|november|december|september|october)\b"
)
_PERSON = (
    r"(?:landlord|landlady|hotelier|financier|soldier|cashier|academic|mechanic|critic|cleric|actress|waitress|heiress|"
    r"hostess|baroness|architect|suspect|pilot|athlete|expert|magnate|mogul|billionaire|millionaire|entrepreneur|"
    r"restaurateur|graduate|delegate|advocate|inmate|magistrate|patient|parent|servant|merchant|claimant|defendant|"
    r"attorney|missionary|trustee|employee|nominee|footballer|poet|academic|celebrity|drug dealer|"
    r"man|woman|boy|girl|teen(?:ager)?|boss|chief|head|guard|clerk|cook|coach|monk|nun|priest|vicar|peer|GP|MP|MSP|MEP|"
    r"TD|"
    r"AM|MS|PC|lord|aide|nurse|judge|deputy|star|champion|captain|mayor|mother|father|mum|dad|couple|student|tycoon|"
    r"guru|medic|vet|chef|thug|thief|crook|fraudster|rapist|killer|con ?man|cop|midwife|paramedic|surgeon|bishop|"
    r"archbishop|canon|cardinal|imam|rabbi|marshal|governor|councilman|councilwoman|alderman|congressman|"
    r"congresswoman|candidate|client|agent|consultant|assistant|accountant|sergeant|lieutenant|constable|attendant|"
    r"principal|official|professional|executive|secretary|apprentice|trainee|referee|detective|spy|hacker|bully|"
    r"pensioner|jockey|CEO|striker|winger|back|half|"
    r"president|superintendent|resident|tenant|colonel|general|admiral|minister|"
    rf"(?!{_NO_PERSON})[\w-]{{2,}}(?:ers?|ors?|ist|ian|man|woman|person|keeper|driver|eer))"
)
_NO_PART = (
    r"(?:is|are|was|were|has|have|had|in|on|at|by|for|from|to|with|after|before|"
    r"over|of|that|who|which|as|than|and|when|while)\b"
)
_SUBJECT = re.compile(
    rf"{_BEFORE}(?:An?|The|One of the)\s+(?:(?!{_NO_PART})[^\s,;.:]+,?\s+){{0,6}}?{_PERSON}\b(?!,?\s+[A-Z])"
)
_OBJECT = re.compile(rf"\s*an?\s+(?:(?!(?:who|that|of)\b)[^\s,;.:]+\s+){{0,6}}?{_PERSON}\b")
_ANYWHERE = re.compile(
    rf"(?:[\w’'-]+\s+){{0,9}}?\b(?:an?|the)\s+(?:(?!(?:who|that)\b)[^\s,;.:]+\s+){{0,6}}?{_PERSON}\b(?!,?\s+[A-Z])"
)
# Whose name comes next is not who the opening is about.
_STRANGER = re.compile(
    r"(?:\b(?:Judge|Justice|Recorder|Sheriff|District Judge|Magistrate|Inspector|Insp|Superintendent|Supt|Sergeant|Sgt|"
    r"DC|DS|DI|DCI|Det|Detective|Constable|Commander|Chief|prosecutor|Prosecutor|prosecuting|Prosecuting|defending|"
    r"Defending|lawyer|solicitor|barrister|attorney|Attorney|spokesman|spokeswoman|spokesperson|coroner|Coroner|"
    r"victim|Victim|QC|KC|Commissioner)\W+(?:[\w.-]+\s+){0,2}|"
    r"\b(?:victim|neighbour|wife|husband|partner|girlfriend|boyfriend|mother|father|of|against)\s+)\Z"
)
_SAYS = re.compile(
    r"(?:,[^,.]{1,60},)?\s(?:said|says|told|added|of the (?:CPS|Crown)|for the (?:prosecution|defence)|prosecuting|"
    r"defending)\b"
)
_OF_HIMSELF = re.compile(
    r"[^.\n]{0,60}?\b(?:claims?|allegations?|accusations?|charges?|den(?:y|ies|ied)|innocent|s?he had not)\b"
)
_SENTENCES_AHEAD = 2
_FAR = 420
_FROM_SUBJECT = 150
# Behind the description another subject begins.
_ANOTHER = re.compile(r",\s+(?:who|which)\s[^,]*\Z|[A-Z]\w+, who\s|;|\b(?:said|says|told|but|because|although)\b")
_INDEFINITE = re.compile(r"An?\s")


def describes(body: str, span: Span, verb: Span) -> bool:
    """Say whether the subject or the object of *verb* is a person without a name: "A former chief of the port"."""
    if _OBJECT.match(body, verb.end, span.end):
        return True
    subject = _SUBJECT.match(body, span.start, verb.start)
    if subject is None or verb.start - subject.end() > _FROM_SUBJECT:
        return False
    return _ANOTHER.search(body, subject.end(), verb.start) is None


def describes_somebody(body: str, span: Span) -> bool:
    """Say whether a person without a name is in the sentence at *span*: "Claims that a nurse stole"."""
    return _ANYWHERE.match(body, span.start, span.end) is not None


def named_next(body: str, span: Span, people: Sequence[Name]) -> Name | None:
    """Return the person whom the sentence at *span* describes, and one of the next two names first; None where nobody.

    Args:
        body: the article's body.
        span: the sentence's; nobody whom it names is meant.
        people: the names of people in the body, in order.
    """
    if not (_SUBJECT.match(body, span.start, span.end) or _ANYWHERE.match(body, span.start, span.end)):
        return None
    # "The judge" is somebody the article has told of before, unless it opens so.
    if people and people[0].span.start < span.start and not _INDEFINITE.match(body, span.start):
        return None
    here = [name for name in people if span.covers(name.span)]
    after = next((name for name in people if name.span.start >= span.end), None)
    if after is None or after.span.start - span.end > _FAR or any(is_one(after.text, name.text) for name in here):
        return None
    between = body[span.end : after.span.start]
    if len(re.findall(r"[.!?][”\"’']?\s", between)) >= _SENTENCES_AHEAD or _STRANGER.search(between):
        return None
    return after


def only_speaks(body: str, name: Name) -> bool:
    """Say whether *name* stands before "said": whoever comments on a case is seldom the accused."""
    says = _SAYS.match(body, name.span.end)
    return says is not None and not _OF_HIMSELF.match(body, says.end())
