"""Accusations: whom a sentence tells to be accused, suspended, arrested, charged, sued or investigated.

The rules are patterns over one sentence. Each finds the words that tell of it; the grammar around them says who is
meant: the subject of "was suspended", the object of "accused", the owner of "'s arrest".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Attribution, Name, Sentence, Span
from corpus.concerned import LONGEST_READ, agrees, find_concerned, last_before, named_after, owns_what_follows

_NOUN = (
    r"(?:accusations?|allegations?|complaints?|charges?|prosecution|indictment|investigations?|inquir(?:y|ies)|"
    r"enquir(?:y|ies)|probes?|lawsuits?|proceedings|disciplinary action)"
)
_WRONG = (
    r"(?:fraud|harassment|assault|bribery|corruption|theft|bullying|perjury|rape|murder|misconduct|embezzlement|"
    r"racism|anti-?semitism|abuse|forgery|money[- ]laundering|manslaughter|conspiracy|wrongdoing|perverting)"
)
_TASKS = (
    r"(?:the task|overseeing|running|leading|managing|finding|ensuring|implementing|delivering|drawing|writing|"
    r"reviewing|organi[sz]ing|making|bringing|carrying|improving|protecting|keeping|setting|developing|building)"
)
# "suspended in mid-air on a zip wire": hung, not punished.
_SUSPENDED = (
    r"suspended(?!\s+(?:in\s+(?:the\s+|an?\s+)?(?:mid-?\s?air|air|space|harness|cage|basket|sling)|above|upside|"
    r"mid-?\s?air|(?:from|by|on|over)\s+(?:(?:an?|the|his|her|its)\s+)?(?:[\w-]+\s+)?(?:wires?|ropes?|cables?|harness|"
    r"cranes?|ceiling|strings?|hooks?|chains?|rafters|roof|helicopter|balloons?|bridge)\b))"
)
_DONE = (
    rf"(?:accused|{_SUSPENDED}|arrested|bailed(?!\s+out)|remanded|charged(?!\s+with\s+{_TASKS})|prosecuted|indicted|investigated|detained|"
    r"disciplined|censured|summonsed|sued|alleged\s+to|suspected\s+of|reported\s+to\s+(?:the\s+)?police|"
    r"interviewed\s+under\s+caution|questioned\s+(?:by\s+(?:the\s+)?(?:police|detectives|officers|FBI|party)|over|"
    r"under\s+caution)|stripped\s+of\s+(?:\w+\s+){1,2}?(?:whip|titles?|role|post|job|membership|rank|duties)|"
    r"expelled|impeached|subpoenaed|(?:sacked|deselected|dismissed)\s+over)"
)
_BE = r"(?:was|were|been|being|is|are|be|got|stands?|stood)"
_ADVERB = r"(?:\s+(?:also|later|then|since|first|now|twice|once|again|\w+ly))*"
_PASSIVE = re.compile(rf"\b(?:(?:has|had|have)\s+)?{_BE}{_ADVERB}\s+{_DONE}", re.IGNORECASE)
# "Pryke, suspended in May, ..."
_ASIDE = re.compile(
    rf",\s+(?:(?:once|first|already|then)\s+)?(?:accused\s+(?:of|by)|charged\s+with|(?:{_SUSPENDED}|arrested|indicted|sued|"
    r"investigated)\s+(?:in|on|by|over|for|from|after|last|as|and)\b)",
    re.IGNORECASE,
)
# "Pryke appeared in court accused of ..."
_APPEARED = re.compile(
    r"\b(?:appear(?:s|ed|ing)?|went|stood|standing|sat)\s+(?:[\w’'-]+\s+){0,8}?(?:accused\s+of|charged\s+with)\b",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(
    r"\b(?:question(?:ed|ing)|interview(?:ed|ing)|quizz(?:ed|ing)|h[eo]ld(?:ing)?|detain(?:ed|ing)|bailed|remanded)\s+"
    r"(?=[^.;\n]{0,80}\b(?:on\s+suspicion|under\s+caution|in\s+custody|on\s+(?:an?|the)\s+charge))",
    re.IGNORECASE,
)
# "Prosecutors allege Pryke stole": who is alleged to have done it follows at once.
_ALLEGE = re.compile(
    r"\balleg(?:e|es|ed|ing)\s+(?:that\s+)?(?=(?:(?:the|former)\s+|[A-Z][\w.’'-]*\s+){0,3}[A-Z])(?!(?:the|former)\s+[a-z]+ed\b)"
)
# What was allegedly done to somebody is not his deed.
_ALLEGEDLY = re.compile(
    r",?(?:\s(?:who|has|had|have|also|then|later))*\sallegedly\s+(?!(?:was|were|been|being|is|are|by|in|on|at|for|the|an?)\b)\w+",
    re.IGNORECASE,
)
_DOER = re.compile(r"(?:\b(?:he|she)|,[^,;]{1,100},)\Z", re.IGNORECASE)
_IN_JEST = re.compile(
    r"\b(?:jok(?:ing|ed)(?:ly)?|in\s+jest|jest(?:ing)?ly|playfully|teasing(?:ly)?|light-?heartedly|mockingly|"
    r"tongue[- ]in[- ]cheek)\b",
    re.IGNORECASE,
)
# "Also arrested were Ann Dunn and ...", "Those charged include Ann Dunn".
_INVERTED = re.compile(
    r"\b(?:accused|suspended|arrested|charged|indicted|sued)\s+(?:(?:on|in|at|with)\s+[\w-]+\s+)?"
    r"(?:was|were|is|are|includ(?:e[ds]?|ing))\s+",
    re.IGNORECASE,
)
_THAT_HE = re.compile(r"\b(?:accusations?|allegations?|charges)\s+(?:that\s+)?(?P<pronoun>he|she)\b", re.IGNORECASE)
_ACTIVE = re.compile(
    r"(?<!’s )(?<!'s )\b(?P<verb>accus|suspend|arrest|charg|su|investigat|prosecut|indict|impeach|expel)"
    r"(?:l?ed|es|l?ing|s)\s+(?!(?:by|of|with|to|over|on|for|in)\b)"
)
_AGAINST = re.compile(
    rf"(?<!no )(?<!\bno formal )\b(?:{_NOUN}(?:\s+[\w’'-]+){{0,6}}?\s+(?:against|involving)|"
    rf"claims?\s+against|"
    rf"(?<!make the )(?<!making the )(?<!made the )(?<!out the )case\s+against|"
    rf"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?)(?:\s+\w+)?\s+into|"
    r"complaints?\s+about|(?:allegations?|accusations?)\s+(?:that|about))\s+"
    r"(?:the\s+(?:conduct|behaviou?r|affairs|finances|dealings|actions|expenses)\s+of\s+)?",
    re.IGNORECASE,
)
_FACING = re.compile(
    rf"\b(?:(?:fac(?:es?|ed|ing)|await(?:s|ed|ing))\s+(?:[\w-]+\s+){{0,4}}?(?:{_NOUN}|trial|expulsion|suspension)|"
    rf"(?<!refused to )(?<!failed to )(?:denie[sd]|deny|denying)\s+(?:[\w-]+\s+){{0,4}}?(?:{_NOUN}|claims?|{_WRONG})|"
    r"under\s+(?:(?:an?|criminal|police|federal|formal|internal)\s+){0,2}(?:investigation|arrest|suspicion)|"
    r"(?:over|amid)\s+(?:[\w-]+\s+){0,3}?(?:allegations|accusations|misconduct)|"
    r"on\s+(?:trial|bail)|in\s+(?:police\s+)?custody|"
    rf"(?:resign\w*|quit|stepped\s+(?:down|aside)|stood\s+down|sacked|under\s+fire|row)\s+(?:over|after|amid)\s+"
    rf"(?:[\w-]+\s+){{0,4}}?{_NOUN})\b",
    re.IGNORECASE,
)
# Not 'inquiry' or 'complaint': those are as often the person's own.
_HELD = r"(?:suspension|arrest|prosecution|indictment|misconduct|wrongdoing|trial|expulsion|impeachment)"
_POSSESSIVE = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,2}}?{_HELD}\b", re.IGNORECASE)
_SUFFERED = re.compile(
    rf"\b(?:after|following|during|since|despite|before)\s+(?:an?|his|her|the)\s+(?:[\w-]+\s+){{0,2}}?{_HELD}\b",
    re.IGNORECASE,
)
_HIS = re.compile(rf"\b(?:his|her)\s+(?:[\w-]+\s+)?{_HELD}\b", re.IGNORECASE)
_MONEY_CHARGE = re.compile(
    r"\bcharg(?:ed?|es|ing)\s+(?:(?:[\w’'-]+\s+){0,4}[£$€]\d|\d|(?:up to|around|about|by)\b|extra|more|less)", re.I
)
_PRONOUN_SUBJECT = re.compile(
    r"(?:^|.*\W)(?P<pronoun>he|she)(?:\s+(?:has|had|have|would|could|may|might|will|\w+ly))*\s*", re.IGNORECASE
)
# Between a subject and its verb there is no other clause's beginning.
_OTHER_CLAUSE = re.compile(
    r"[;:“”\"]|\b(?:so|that|when|where|while|because|if|whether|but|or|by|than|as|although|until|unless|"
    r"only|which|against|said|says|told|claimed|claims|reported)\b",
    re.IGNORECASE,
)
_REACH_BACK = 300
_UNNAMED = re.compile(
    r"(?:The|An?)\s(?:[\w’'-]+\s){0,8}?(?:chair(?:man|woman)?|councillor|leader|mayor|MP|MSP|minister|secretary|director|"
    r"boss|chief|officer|official|teacher|doctor|lawyer|judge|candidate|senator|governor|treasurer|executive|manager|"
    r"man|woman)\b"
)
_ONLY_A_TITLE = re.compile(r"\s*[“\"]?(?:(?:Cllr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Councillor)\.?\s)?")


def find_accused(
    body: str, sentence: Sentence, names: Sequence[Name], attributions: Sequence[Attribution]
) -> Name | None:
    """Return the person whom *sentence* tells to be accused, suspended, arrested or charged; None if nobody is.

    Where the sentence has only "he" or "she", it is the name before it that the pronoun stands for.

    Args:
        body: the article's body.
        sentence: one of its sentences.
        names: the names of the body, as ``find_names`` gives them.
        attributions: the article's; a person who only speaks in the sentence is not its accused.
    """
    span = Span(sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ))
    text = span.of(body)
    if not any(pattern.search(text) for pattern in _TELLING) or _MONEY_CHARGE.search(text):
        return None
    people = find_concerned(body, names)
    told = (
        entry
        for entry in _find_all(body, span, people, attributions)
        if not _IN_JEST.search(text, max(0, entry[0] - 30), entry[0] + 70)
    )
    found = min(told, key=lambda entry: entry[0], default=None)
    return found[1] if found else None


_DONE_OR_NOUN = re.compile(rf"{_DONE}|{_NOUN}|{_HELD}|{_ACTIVE.pattern}", re.IGNORECASE)
_TELLING = (_DONE_OR_NOUN, _FACING, _SUFFERED, _QUESTIONED, _ALLEGE, _ALLEGEDLY)


def _find_all(
    body: str, span: Span, people: Sequence[Name], attributions: Sequence[Attribution]
) -> Iterator[tuple[int, Name]]:
    """Yield each person that the sentence at *span* tells it of, with the place of the words that do."""
    here = [name for name in people if span.covers(name.span)]
    speaking = [a.source for a in attributions if a.source and a.touches(span)]
    silent = [name for name in here if not any(source.overlaps(name.span) for source in speaking)]
    text = span.of(body)

    def subject(at: int, among: Sequence[Name]) -> Name | None:
        return _subject(body, span, people, here, among, span.start + at)

    for match in _POSSESSIVE.finditer(text):
        owner = last_before(here, span.start + match.start() + 1)
        if owner and owner.span.end >= span.start + match.start():
            yield match.start(), owner
    for pattern in (_PASSIVE, _ASIDE, _APPEARED):
        for match in pattern.finditer(text):
            if name := subject(match.start(), silent):
                yield match.start(), name
        if not here and (first := pattern.search(text)) and (name := _named_next(body, span, people, first.start())):
            yield first.start(), name
    for match in _ALLEGEDLY.finditer(text):
        name = last_before(here, span.start + match.start())
        at_once = name is not None and name.span.end == span.start + match.start()
        at_once = at_once or _DOER.search(text, max(0, match.start() - 110), match.start()) is not None
        if at_once and (name := subject(match.start(), silent)):
            yield match.start(), name
    for pattern in (_ACTIVE, _INVERTED, _AGAINST, _QUESTIONED, _ALLEGE):
        for match in pattern.finditer(text):
            also = match.groupdict().get("verb", "").lower() == "accus"
            if name := named_after(body, here, span.start + match.end(), also=also):
                yield match.start(), name
    for match in _FACING.finditer(text):
        if name := subject(match.start(), here):
            yield match.start(), name
    for match in _THAT_HE.finditer(text):
        if fitting := [n for n in here if n.span.end <= span.start + match.start() and agrees(match.group(), n.text)]:
            yield match.start(), fitting[0]
    for pattern in (_SUFFERED, _HIS):
        for match in pattern.finditer(text):
            fitting = [n for n in silent if pattern is _SUFFERED or agrees(match.group(), n.text)]
            name = fitting[0] if fitting else None
            if name is None and not here and pattern is _HIS:
                name = _meant_before(body, span, people, match.group())
            if name:
                yield match.start(), name


def _subject(
    body: str, span: Span, people: Sequence[Name], here: Sequence[Name], among: Sequence[Name], at: int
) -> Name | None:
    """Return who the subject of the verb at *at* is: the name before it, or the one its pronoun stands for."""
    name = last_before(among, at)
    start = name.span.end if name else span.start
    between = body[start:at]
    if pronoun := _PRONOUN_SUBJECT.fullmatch(between.replace("\n", " ")):
        candidates = [other for other in here if other.span.end <= at and agrees(pronoun["pronoun"], other.text)]
        # The subject of the sentence goes before whoever else it names.
        return candidates[0] if candidates else _meant_before(body, span, people, pronoun["pronoun"])
    if name is None or owns_what_follows(body, name.span) or len(between) > 120:
        return None
    # "Pryke, the council's deputy leader who had said so, was": what commas or 'who' enclose is no other clause.
    bare = re.sub(r",[^,;]*,\s*$", " ", between)
    return None if _OTHER_CLAUSE.search(bare) else name


def _named_next(body: str, span: Span, people: Sequence[Name], at: int) -> Name | None:
    """Return the person whom "A councillor has been suspended." names only with the start of the next sentence."""
    subject = body[span.start : span.start + at]
    if not _UNNAMED.match(subject) or _OTHER_CLAUSE.search(subject):
        return None
    name = next((name for name in people if name.span.start >= span.end), None)
    return name if name and _ONLY_A_TITLE.fullmatch(body[span.end : name.span.start]) else None


def _meant_before(body: str, span: Span, people: Sequence[Name], pronoun: str) -> Name | None:
    """Return the person whom a pronoun in the sentence at *span* stands for: the only fitting one named just before."""
    start = max(0, span.start - _REACH_BACK)
    paragraph = max(body.rfind("\n", 0, max(0, span.start - 2)) + 1, 0)
    near = [name for name in people if max(start, paragraph) <= name.span.start < span.start]
    near = near or [name for name in people if start <= name.span.start < span.start]
    fitting = [name for name in near if agrees(pronoun, name.text)]
    if not fitting or any(name.text.split()[-1] != fitting[-1].text.split()[-1] for name in fitting):
        return None
    return fitting[-1]
