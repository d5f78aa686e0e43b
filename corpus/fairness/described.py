"""Whom an opening describes and only the next sentences name: "A nurse has been cleared of theft. Ann Dunn, 34, "
"..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.fairness.concerned import is_one
from corpus.people.names import gender_of

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
# "A man of 34 was arrested": all that is known is no trade or office that the next name could be recognised by.
_ANYBODY = re.compile(
    r"\b(?:(?P<he>man|boy|lad|father|husband|brother)|(?P<she>woman|girl|mother|wife|sister)|youth|teen(?:ager)?|person|"
    r"driver|motorist|suspect|passenger|pensioner|resident|local|student|pedestrian|cyclist|rider)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:of|aged)\s+(?P<of>\d\d)\b|\b(?P<old>\d\d)-year-old\b")
_AGE_BEHIND = re.compile(r",\s(?:aged\s)?(?P<age>\d\d)\b")
# What a witness, a victim or an officer does, in the next sentence.
_BESIDE = re.compile(
    r"(?:,\s(?:aged\s)?\d\d)?(?:,\s(?!who\b)[^,.;]{1,70})?(?:,?\s+who\s+(?:heard|saw|found|lives?|lived|owns?|owned|runs?|"
    r"discovered|witnessed|raised|called|rang|spotted|noticed|helped|treated|rescued|watched|chased|tackled|led|leads|"
    r"was\s+(?:hit|stabbed|shot|killed|injured|hurt|attacked|robbed|walking|passing|asleep|inside))\b|"
    r",?\s+(?:also\s+)?(?:heard|saw|found|broke|suffered|raised|called|rang|praised|died|discovered|witnessed|watched|spotted|"
    r"noticed|helped|escaped|survived|woke|slept|thanked|appealed|urged|recalled|remembers?|treated|lost|lives|"
    r"(?:was|were|is|has\s+been|had\s+been)\s+(?:hit|stabbed|shot|killed|injured|hurt|attacked|robbed|walking|passing|"
    r"asleep|inside|taken\s+to\s+hospital|treated|recovering|in\s+hospital|at\s+home|given\s+counsel\w+|"
    r"pronounced|found\s+(?:dead|injured|unconscious|lying)))\b)"
)
# What whoever was arrested does.
_GOES_ON = re.compile(
    r"(?:,\s[^.;]{1,110}?,?|\s\(\d\d\),?)?\s+(?:(?:was|is|has\s+been|had\s+been|were|will\s+be)\s+(?:\w+ly\s+)?(?:arrest|charg|"
    r"held|remand|jail|accus|due|convict|sentenc|releas|bail|fin(?:ed)|suspend|caught|stopp|taken\s+into|detain|given|"
    r"found\s+guilty|ordered|told|seen|to\s+appear|expected)|has\s+(?:admitted|denied|pleaded)|appeared|appears|"
    r"will\s+appear|den(?:ies|ied)|admit(?:s|ted)|plead|fac(?:es|ed)|stole|took|threw|attacked|stabbed|shot|drove|"
    r"killed|robbed|broke\s+into|walked|confess|allegedly|refused|spoke\s+only|showed\s+no|fled|of\s)"
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
    return after if _may_be(body, span, after) else None


def _may_be(body: str, span: Span, name: Name) -> bool:
    """Say whether *name* can be whom the sentence at *span* describes: of "a man of 34" it is no woman, no witness."""
    if _BESIDE.match(body, name.span.end):
        return False
    subject = _SUBJECT.match(body, span.start, span.end)
    anybody = _ANYBODY.search(body, subject.start(), subject.end()) if subject else None
    if subject is None or anybody is None or anybody.end() != subject.end():
        return True
    if gender_of(name.text) == ("female" if anybody["he"] else "male" if anybody["she"] else "unknown"):
        return False
    age, behind = _AGED.search(body, span.start, span.end), _AGE_BEHIND.match(body, name.span.end)
    if age and behind and behind["age"] == (age["of"] or age["old"]):
        return True
    return _GOES_ON.match(body, name.span.end) is not None or (not age and behind is not None)


def only_speaks(body: str, name: Name) -> bool:
    """Say whether *name* stands before "said": whoever comments on a case is seldom the accused."""
    says = _SAYS.match(body, name.span.end)
    return says is not None and not _OF_HIMSELF.match(body, says.end())
