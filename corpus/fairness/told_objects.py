"""Whom the words of an outcome themselves name: "cleared Dunn", "the case against him", "her ban was lifted"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Sentence
from corpus.fairness.answer_words import ANSWER, DENIAL
from corpus.fairness.concerned import company_of, last_before, named_after
from corpus.fairness.outcome_words import CASE_NOUN, FINAL
from corpus.fairness.told_subjects import is_of_kin, subject_of
from corpus.people.name_words import JOBS, ROLE_HEADS

THE = (
    r"\b[Tt]he\s+(?:(?:former|ex-|disgraced|suspended|embattled|ousted|retired|senior|\d+-year-old)\s*){0,2}"
    rf"(?:[a-z]+\s+)?(?P<role>{'|'.join(sorted(ROLE_HEADS | JOBS, key=len, reverse=True))}|MP|MSP|vicar|canon|surgeon|"
    r"midfielder|striker|forward|winger|keeper|opener|batsman|bowler|prop|fly-half|rector|curate|rower|skater|rider|defender|goalkeeper|linebacker|quarterback|receiver|sprinter|hurdler|cyclist|swimmer|boxer|"
    r"jockey|player|athlete|runner|businessman|businesswoman|tycoon|financier|trader|accountant|headteacher|teacher|"
    r"principal|peer|lawmaker|commissioner|constable|nurse|midwife|carer|dentist|GP|consultant|farmer|landlord|"
    r"\d+-year-old)"
)
THE_ROLE = re.compile(rf"\s+{THE}\b")
_AGAINST = re.compile(
    r"\s+(?:\w+\s+){0,4}?(?:(?<!give evidence )(?<!gave evidence )(?<!testify )against|involving|into|"
    r"in\s+the\s+(?:case|trial)\s+of)\s+"
)
_OF = re.compile(r"\s+(?:of|by|on)\s+")
_OWNED = re.compile(r"(?:\b(?P<pronoun>his|her)|[’']s?)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE)
_THAT_HE = re.compile(r"\w\s+(?:that\s+)?(s?he)\b", re.IGNORECASE)
_HE = re.compile(r"s?he\b", re.IGNORECASE)
_AGAINST_HER = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:against|involving|into)\s+(him|her)\b"
    r"(?!\s+(?!(?:in|on|at|over|after|when|because|for|and|but|last|this|with|by|as|to|from|who|yesterday|today)\b)[a-z])"
)
_IN_FAVOUR = re.compile(r"in (his|her) favou?r\Z", re.IGNORECASE)
_PAID = re.compile(r"paid (?:damages|compensation)", re.IGNORECASE)
_TO = re.compile(r"\s+(?:\w+ly\s+)?to\s+")
_SUBJECT_AFTER = re.compile(r"\s+(s?he|him|her)\b", re.IGNORECASE)
WAS = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got)(?:\s+(?:also|later|then|since|finally|all|both|\w+ly))*\s*$", re.I
)
HAPPENED_TO = re.compile(
    r"\s*(?:[.,;:)”\"]|(?:of|over|by|on|in|for|to|at|from|after|last|and|him|her|this|£|\$|€)\b|[£$€]|\Z)"
)


def has_role(body: str, role: str, person: str) -> bool:
    """Say whether *body* prints *role* right beside the *person*: "the coach, Ann Dunn", "Ann Dunn, bishop of Ely"."""
    surname = re.escape(person.split()[-1])
    beside = (
        rf"\b{re.escape(role)}(?:\s+of\s+[\w ]{{1,40}}?)?,?\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{surname}\b|"
        rf"\b{surname},\s+(?:\d+,\s+)?(?:(?!(?:who|which|said|says|told)\b)[\w’'-]+\s+){{0,5}}?{re.escape(role)}\b|"
        rf"\b{surname}\b[^.;,]{{0,60}}?\bas\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,2}}?{re.escape(role)}\b"
    )
    return re.search(beside, body, re.IGNORECASE) is not None


def named_by(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> list[Name] | None:
    """Return whom the words of *match*, or those right behind them, name; None where it is told of nobody."""
    inside = next((name for name in here if match.start() <= name.span.start < match.end()), None)
    if inside:
        return None if is_of_kin(body, inside.span) else company_of(body, here, inside)
    end = sentence.span.end
    whom = None
    if against := _AGAINST.match(body, match.end(), end):
        whom = named_after(body, here, against.end())
    pays = match.re is ANSWER or (match.re is FINAL and _PAID.match(match.group()))
    if whom is None and pays and (to := _TO.match(body, match.end(), end)):
        # "The paper apologised to Dunn": to whom it is told that she was wronged. An accused's own is read below.
        subject = subject_of(body, sentence, here, match.start())
        if not subject.people and not subject.pronoun:
            whom = named_after(body, here, to.end())
    if whom is None and match.re is FINAL:
        if match["for"] or match["removed"] or match["voted"]:
            whom = named_after(body, here, match.end())
            return company_of(body, here, whom) if whom else None
        if (match["ends"] or match["case"] or match["permit"]) and (of := _OF.match(body, match.end(), end)):
            whom = named_after(body, here, of.end())
        if match["declined"] or match["unfounded"]:
            whom = whom or named_after(body, here, match.end())
            if whom is None and match["unfounded"]:
                return None
        if match["finding"]:
            return None
        if match["done"] and not WAS.search(body, sentence.span.start, match.start()):
            # "Cleared of wrongdoing, Dunn said"; "the panel cleared Dunn", where nobody "was cleared".
            whom = named_after(body, here, match.end())
    return company_of(body, here, whom) if whom else []


def owner_of_case(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> Name | str | None:
    """Return whose "ban was overturned": the name or the pronoun that owns the case; None where nobody does."""
    if match.re is not FINAL or not (match["case"] or match["fell"] or match["ends"]):
        return None
    noun = re.search(rf"\b{CASE_NOUN}\b", match.group(), re.IGNORECASE)
    if noun is None:
        return None
    start = match.start() + noun.start()
    owned = _OWNED.search(body, max(sentence.span.start, start - 60), start)
    if owned is None:
        return None
    if owned["pronoun"]:
        return owned["pronoun"]
    owner = last_before(here, owned.start())
    return owner if owner and owner.span.end == owned.start() else None


def is_done_to_others(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> bool:
    """Say whether it is neither "was cleared" nor "the panel cleared Dunn", but "Dunn cleared the table"."""
    if match.re is not FINAL or not match["done"] or WAS.search(body, sentence.span.start, match.start()):
        return False
    end = match.end()
    # "Jailed tycoon Dunn has sold his shares": what he is called, and not what is told.
    if match.start() == sentence.span.start and not HAPPENED_TO.match(body, end):
        return True
    return not (HAPPENED_TO.match(body, end) or THE_ROLE.match(body, end) or named_after(body, here, end))


def pronoun_behind(body: str, sentence: Sentence, match: re.Match[str]) -> str:
    """Return the pronoun to which *match* is done: "cleared him", "declined to charge her"; empty where none is."""
    done = match.re is FINAL and (
        match["declined"]
        or match["unfounded"]
        or match["removed"]
        or match["voted"]
        or (match["done"] and not WAS.search(body, sentence.span.start, match.start()))
    )
    pronoun = _SUBJECT_AFTER.match(body, match.end()) if done else None
    if match.re is FINAL and match["ends"] and (against := _AGAINST_HER.match(body, match.end())):
        return against[1]
    if match.re is FINAL and (favour := _IN_FAVOUR.search(match.group())):
        return favour[1]
    if match.re is DENIAL and (own := _HE.match(match.group())):
        return own.group()
    if match.re is FINAL and match["finding"]:
        pronoun = _THAT_HE.search(match.group())
    return pronoun[1] if pronoun else ""
