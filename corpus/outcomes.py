"""Accusations against named people, and how they ended.

A sentence that tells of an accusation, suspension, arrest or charge must not be shown alone where the archive
knows the end of it. The rules here are patterns over one sentence: who is accused in it, and whether another
sentence tells of an outcome for that person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Attribution, Name, Sentence, Span
from corpus.names import is_organisation, is_person, same_person

_VERBS = (
    r"accused|suspended|arrested|charged|prosecuted|indicted|investigated|questioned|detained|sacked over|"
    r"disciplined|censured|summonsed|sued|alleged to|suspected|interviewed under caution|reported to (?:the )?police|"
    r"stripped of|expelled|impeached|subpoenaed|deselected over"
)
_NOUNS = (
    r"suspension|arrest|accusations?|allegations?|complaints?|charges?|prosecution|indictment|misconduct|wrongdoing|"
    r"investigation|inquiry|trial"
)
_WRONGS = (
    r"fraud|harassment|assault|bribery|corruption|theft|bullying|perjury|rape|murder|misconduct|embezzlement|racism|"
    r"anti-?semitism|abuse|forgery|money laundering|manslaughter|conspiracy|breach|perverting the course"
)
_ADVERBS = (
    r"(?:\s+(?:been|was|were|being|is|also|later|then|since|first|formally|publicly|repeatedly|wrongly|reportedly))*"
)
_PASSIVE = re.compile(
    rf"\b(?:was|were|been|being|is|are|be|got|has been|had been|stands?|stood){_ADVERBS}\s+(?:{_VERBS})\b(?!\s+(?:with|to)\s+(?:the )?task)",
    re.I,
)
_FACING = re.compile(
    rf"\b(?:faces?|faced|facing|denie[sd]|denying|under|over|awaiting|on)\s+(?:\w+\s+){{0,3}}?(?:{_NOUNS}|{_WRONGS}|trial)\b",
    re.I,
)
_AGAINST = re.compile(
    rf"\b(?:{_NOUNS}|case|claims?|evidence)\b(?:\s+[\w’'-]+){{0,6}}?\s+(?:against|involving|into|about|that)\s+(?=[^.;]{{0,40}}?[A-Z])",
    re.I,
)
_ACTIVE = re.compile(
    r"\b(?:accus(?:es|ed|ing)|suspend(?:s|ed|ing)|arrest(?:s|ed|ing)|charg(?:es|ed|ing)|su(?:es|ed|ing)|"
    r"investigat(?:es|ed|ing)|prosecut(?:es|ed|ing)|indict(?:s|ed|ing))\s+(?=(?:[\w’',-]+\s+){0,4}?[A-Z])"
)
# Not 'inquiry' or 'complaint': those are as often the person's own.
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:suspension|arrest|prosecution|indictment|misconduct|wrongdoing|trial|expulsion)\b", re.I
)
_MONEY_CHARGE = re.compile(r"\bcharged?\s+(?:[£$€]\d|\d|(?:up to|around|about|by)\b|extra|more|less)", re.I)

_FINAL = re.compile(
    r"\b(?:cleared|acquitted|exonerated|vindicated|convicted|found (?:not )?guilty|pleaded (?:not )?guilty|"
    r"pled (?:not )?guilty|not guilty|no case to answer|jailed|sentenced|fined|reinstated|quashed|overturned|"
    r"apologi[sz](?:ed|es)|(?:an |his |her |their )apology|charges? (?:was|were|have been|has been|had been) dropped|"
    r"(?:dropped|withdrew|withdrawn|dismissed|rejected|upheld|threw out|thrown out) (?:the |all |an? |both |any )?"
    r"(?:\w+ )?(?:charges?|complaints?|case|allegations?|claims?|accusations?|prosecution|appeal)|"
    r"(?:charges?|complaints?|case|allegations?|claims?|accusations?|prosecution|investigation|inquiry|suspension)"
    r"(?: \w+){0,6}? (?:was|were|been|is|are) (?:later |then |since |formally )?(?:dropped|dismissed|withdrawn|rejected|upheld|"
    r"thrown out|lifted|closed|ended|discontinued)|no (?:further )?action|no wrongdoing|released without charge|"
    r"lifted (?:the |his |her )?suspension|closed (?:the |its |their )?(?:case|investigation|inquiry)|struck off|"
    r"settled (?:the |out of court)|reached a settlement)\b",
    re.I,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rejects? the|rejected the|protested (?:his|her) innocence|maintains? (?:his|her) innocence)\b",
    re.I,
)
_PRONOUN_START = re.compile(r"[\"“'‘]?(?:He|She|They|His|Her|Their)\b")

_GROUPS = re.compile(
    r"^(?:Labour|Tor(?:y|ies)|Conservatives?|Lib(?:eral)? Dem(?:ocrat)?s?|SNP|Ukip|UKIP|Greens?|Democrats?|Republicans?|"
    r"Commons|Lords|Parliament|Congress|Senate)$|\b(?:Party|Standard|Times|Post|News|Court|Office|Police)\b"
)

# The stems of what _FINAL and _DENIAL look for: how a search engine finds candidates in other articles.
OUTCOME_WORDS = (
    "cleared acquitted exonerated vindicated convicted guilty jailed sentenced fined reinstated quashed overturned "
    "apologised apologized apology dropped withdrew withdrawn dismissed rejected upheld lifted closed discontinued "
    "denied wrongdoing action released settled settlement struck thrown"
)


def find_accused(
    body: str, sentence: Sentence, names: Sequence[Name], attributions: Sequence[Attribution]
) -> Name | None:
    """Return the person whom *sentence* tells to be accused, suspended, arrested or charged; None where there is none.

    Args:
        body: the article's body.
        sentence: one of its sentences.
        names: the names of the body, as ``find_names`` gives them.
        attributions: the article's; a person who only speaks in the sentence is not its accused.
    """
    here = [
        name for name in names if sentence.span.covers(name.span) and _is_accusable(name, body, names, attributions)
    ]
    speaking = [a.source for a in attributions if a.source and a.touches(sentence.span)]
    text = sentence.span.of(body)
    if not here or _MONEY_CHARGE.search(text):
        return None

    def place(position: int) -> int:
        return sentence.span.start + position

    for match in _POSSESSIVE.finditer(text):
        for name in here:
            if name.span.end in (place(match.start()), place(match.start()) + 1):
                return name
    not_speaking = [name for name in here if not any(span.overlaps(name.span) for span in speaking)]
    for match in _PASSIVE.finditer(text):
        if name := _last_before(not_speaking, place(match.start())):
            return name
    for pattern in (_AGAINST, _ACTIVE):
        for match in pattern.finditer(text):
            if name := _first_after(not_speaking, place(match.end())):
                return name
    for match in _FACING.finditer(text):
        if name := _last_before(here, place(match.start())):
            return name
    return None


def _is_accusable(name: Name, body: str, names: Sequence[Name], attributions: Sequence[Attribution]) -> bool:
    """Say whether there is evidence that *name* is a person: its own form, a fuller one, or that it speaks."""
    if is_organisation(name.text) or _GROUPS.search(name.text):
        return False
    forms = [other for other in names if same_person(other.text, name.text)]
    return any(is_person(form.text, body, form.span) for form in forms) or any(
        a.speaker is not None and same_person(a.speaker.text, name.text) for a in attributions
    )


def _last_before(names: Sequence[Name], position: int) -> Name | None:
    return next((name for name in reversed(names) if name.span.end <= position), None)


def _first_after(names: Sequence[Name], position: int) -> Name | None:
    """Return the first name that begins within a few words of *position*."""
    return next((name for name in names if 0 <= name.span.start - position <= 60), None)


def find_outcomes(
    body: str, sentences: Sequence[Sentence], names: Sequence[Name], person: str
) -> list[tuple[Sentence, bool]]:
    """Return the sentences that tell how an accusation against *person* ended, in order, each with whether it is final.

    A denial is an outcome, and not a final one. A sentence counts where it names the person; one that begins with a
    pronoun counts where the sentence before it names that person and nobody else.
    """
    found = []
    about = [_people(sentence.span, names, person) for sentence in sentences]
    for place, sentence in enumerate(sentences):
        text = sentence.span.of(body)
        final = bool(_FINAL.search(text))
        if not final and not _DENIAL.search(text):
            continue
        named, others = about[place]
        before = about[place - 1] if place else (False, False)
        by_pronoun = not named and not others and before == (True, False) and bool(_PRONOUN_START.match(text))
        if (named and (_is_nearest(body, sentence, names, person) or not others)) or by_pronoun:
            found.append((sentence, final))
    return found


def _people(span: Span, names: Sequence[Name], person: str) -> tuple[bool, bool]:
    """Say whether *person* is named in *span*, and whether somebody else may be."""
    here = [name for name in names if span.covers(name.span) and not is_organisation(name.text)]
    named = [same_person(name.text, person) for name in here]
    return any(named), not all(named)


def _is_nearest(body: str, sentence: Sentence, names: Sequence[Name], person: str) -> bool:
    """Say whether *person* is the last one named before the words that tell of the outcome, or the first after."""
    text = sentence.span.of(body)
    match = _FINAL.search(text) or _DENIAL.search(text)
    if match is None:
        return False
    here = [name for name in names if sentence.span.covers(name.span) and not is_organisation(name.text)]
    position = sentence.span.start + match.start()
    nearest = _last_before(here, position) or _first_after(here, position)
    return nearest is not None and same_person(nearest.text, person)


def fullest_name(names: Sequence[Name], person: str) -> str:
    """Return the longest form in which *names* print *person*: 'Jas Athwal' for 'Athwal'.

    Where two people of that surname are named, it is *person* as given.
    """
    forms = {name.text for name in names if same_person(name.text, person)}
    longest = max(forms, key=lambda form: (len(form.split()), form), default=person)
    return longest if all(same_person(form, longest) for form in forms) else person
