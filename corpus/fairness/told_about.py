"""About whom a sentence tells an outcome: whom its words name, or whom its pronoun or role stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Sentence, Span
from corpus.fairness.answer_words import DENIAL, OWN_WORDS
from corpus.fairness.concerned import agrees, is_one, last_before, owns_what_follows
from corpus.fairness.described import describes, describes_somebody
from corpus.fairness.focus import Focus
from corpus.fairness.outcome_words import CASE_NOUN, FINAL
from corpus.fairness.ruling_words import RULED
from corpus.fairness.told_further import FURTHER, is_further_told_of
from corpus.fairness.told_objects import (
    HAPPENED_TO,
    THE,
    THE_ROLE,
    WAS,
    has_role,
    is_done_to_others,
    named_by,
    owner_of_case,
    pronoun_behind,
)
from corpus.fairness.told_subjects import Subject, subject_of

_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
_SAYING = re.compile(r"[^”\"\n]{0,400}[”\"]([^.\n]{0,200})")
_ROLE = re.compile(rf"{THE}\Z")
_OF_THE_COURT = frozenset(
    (
        "judge justice lawyer prosecutor solicitor barrister attorney detective inspector officer constable sergeant "
        "superintendent spokesman spokeswoman spokesperson reporter journalist editor correspondent speaker"
    ).split()
)
_BOTH = re.compile(
    r"(?:\A|[\s“\"(])(?:both(?:\s+(?:men|women|of\s+them|were))?|the\s+(?:pair|two|three|four|duo|couple|trio)"
    r"(?:\s+(?:men|women))?|all\s+(?:two|three|four|five)(?:\s+(?:men|women))?|they)\Z",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\s+(?:an?|the)\s")
_SIDES = re.compile(r"\b(?:sides|parties)\Z")
_SIDES_WITH = re.compile(r"\b(?:sided)\Z")
_DECIDES = re.compile(
    r"\b(?:board|panel|court|judges?|magistrates?|tribunal|committee|commission(?:er)?|jury|jurors|"
    r"prosecutors?|stewards|regulator|watchdog|ombudsman|arbitrator|governors|trustees)"
    r"(?: of (?:appeal|arbitration|inquiry|review|session|governors|trustees|directors))?\Z"
)
_AGAINST_OTHERS = re.compile(
    r"\s+(?:\w+\s+){0,3}?against\s+(?:his|her|their|an?|another|two|three|four|five|several|some|other|others|"
    r"many|\d+)\b"
)
_CLAIM = re.compile(r"\b(?:allegations?|accusations?|complaints?|claims?)\b", re.IGNORECASE)
_OF_HERS = re.compile(r"(?:[’']s?|\b(?:his|her|their))\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
_FOR_DISMISSAL = re.compile(r"[^.;]{0,40}\b(?:dismissal|tribunal|sacking|suspension|ban)\b")
_AGAINST_ONE = re.compile(r"\s+(?:[\w-]+\s+){0,3}?against\b")
_GIVES_UP = re.compile(r"(?:drop|withdr|abandon|discontin)", re.IGNORECASE)
_JUST_HAS = re.compile(r"\s+(?:(?:has|have|had|later|then|since|also|\w+ly)\s+)*")
# "dismissed a case brought by a former assistant": another one.
_INDEFINITE_BY = re.compile(
    r"\w+(?: out)? (?:an?|another|one) (?:[\w-]+ ){0,2}?(?:case|lawsuit|suit|complaint|claim|charge)\s+"
    r"(?:from|by|(?:brought|filed|made) by)\b",
    re.IGNORECASE,
)
# What is said of the case, and so of whoever the sentence before is about.
_OF_THE_CASE = re.compile(
    rf"(?:(?:the|all|both|his|her|any|an?) )*(?:\w+ )?{CASE_NOUN}|"
    r"(?:[\w]+ ){1,2}(?:(?:the|all|both|his|her|any|an?) )*(?:\w+ )?"
    r"(?:charges|case|indictment|prosecution|suspension|complaint|conviction|allegations?|sentence)\Z|"
    r"offer|presented no|no (?:further )?action|no charges|mistrial|hung jury|jur|(?:failed|unable|could not|cannot|"
    r"did not)|whip|"
    r"no evidence|verdict|plea\b|"
    r"(?:insufficient|lack of|not enough)|(?:f(?:ound|inds)|there (?:was|is|had been)|concluded|uncovered|saw|with|"
    r"showed|finding) no\b|"
    r"no (?:evidence of )?(?:any )?(?:wrongdoing|(?:criminal )?(?:crime|offen[cs]e)|breach|misconduct)|reached a "
    r"settlement|settled",
    re.IGNORECASE,
)


def is_told_of(
    body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str], *, described: bool = False
) -> bool:
    """Say whether what *match* tells is told of the person in *focus*.

    *described*: the sentence opens with a description, and the next one gives the person's name to it.
    """
    if match.re in FURTHER:
        return is_further_told_of(body, sentence, here, focus, match, described=described)
    if described and _is_of_the_described(body, sentence, here, match):
        return True
    if _is_own_claim(body, sentence, here, match):
        return False
    if match.re is RULED:
        return _is_ruled_on(body, sentence, here, focus, match)
    if match.re is OWN_WORDS and not last_before(here, match.start()):
        return _says(body, here, focus, match)
    if pronoun := pronoun_behind(body, sentence, match):
        before = last_before(here, match.start())
        # "Judge Ann Lee sentenced him": nobody does that to himself.
        itself = before is not None and not body[before.span.end : match.start()].strip()
        if itself and match.re is FINAL and (match["done"] or match["removed"] or match["ends"]):
            return focus.fits(pronoun)
        if before and not owns_what_follows(body, before.span) and agrees(pronoun, before.text):
            return is_one(before.text, focus.person)
        return focus.fits(pronoun)
    if _AGAINST_OTHERS.match(body, match.end(), sentence.span.end) or is_done_to_others(body, sentence, here, match):
        return False
    if match.re is FINAL and match["finding"] and not here and THE_ROLE.fullmatch(f" {match['who']}"):
        return focus.alone
    named = named_by(body, sentence, here, match) if here else []
    if named:
        return any(is_one(name.text, focus.person) for name in named)
    if named is None:
        return False
    if owner := owner_of_case(body, sentence, here, match):
        if isinstance(owner, Name):
            return is_one(owner.text, focus.person)
        # "The court rejected her appeal, so Ann Lee": where nobody is named before, whom the sentence names after.
        owners = [name for name in here if name.span.end <= match.start() and agrees(owner, name.text)] or here[:1]
        return is_one(owners[0].text, focus.person) if owners else focus.fits(owner)
    subject = subject_of(body, sentence, here, match.start())
    if subject.people and not subject.pronoun:
        return any(is_one(name.text, focus.person) for name in subject.people)
    if subject.pronoun:
        if subject.people:
            return is_one(subject.people[0].text, focus.person)
        return focus.fits(subject.pronoun)
    of_case = _OF_THE_CASE.match(match.group()) is not None or (
        match.re is FINAL and (match["ends"] or match["case"] or match["fell"]) is not None
    )
    if here and subject.other and subject.by_another and match.re is DENIAL:
        client = last_before(here, match.start())  # "Dunn's lawyers deny it"
        return client is not None and is_one(client.text, focus.person)
    decided = match.re is FINAL and match["ends"]  # by a court, say: of whom, is told by the rest of the sentence
    if here and (decided or not subject.other) and (of_case or decided or match.re is DENIAL):
        return is_one(here[0].text, focus.person)
    return _stands_for(body, sentence, here, focus, match, subject, of_case=of_case)


def _is_own_claim(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> bool:
    """Say whether it is the person's own claim that *match* is about: "her complaint was dismissed", "Dunn dropped it".

    What somebody claims for an unfair dismissal is the end of that dismissal.
    """
    start = sentence.span.start
    claim = _CLAIM.search(match.group())
    if claim and not _FOR_DISMISSAL.match(body, match.start() + claim.end()):
        at = match.start() + claim.start()
        before = body[max(start, at - 60) : at]
        if _OF_HERS.search(before) and not _AGAINST_ONE.match(body, match.start() + claim.end()):
            return True
    if match.re is not FINAL or not match["ends"]:
        return False
    if _INDEFINITE_BY.match(f"{match.group()}{body[match.end() : match.end() + 40]}"):
        return True
    owner = last_before(here, match.start())
    return (
        owner is not None
        and _GIVES_UP.match(match.group()) is not None
        and _JUST_HAS.fullmatch(body, owner.span.end, match.start()) is not None
    )


def _is_ruled_on(body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    """Say whether *match*, a decision, is one on the person: the next one named after it, else the last before it."""
    after = [name for name in here if name.span.start >= match.start()]
    named = after[0] if after else last_before(here, match.start())
    if named:
        return is_one(named.text, focus.person)
    if _SIDES_WITH.search(match.group()) and (whom := THE_ROLE.match(body, match.end() + len(" with"))):
        return focus.alone or (focus.among_others and has_role(body, whom["role"], focus.person))
    return focus.fits(body[match.end() : sentence.span.end])


def _is_of_the_described(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> bool:
    """Say whether *match* tells of the one whom the sentence only describes: "A nurse accused of theft was cleared"."""
    if named_by(body, sentence, here, match) != []:
        return False
    subject = subject_of(body, sentence, (), match.start())
    if subject.of_kin or (subject.pronoun and match.re is not FINAL):
        return False
    of_case = match.re is FINAL and (match["case"] or match["fell"] or match["ends"])
    if not (of_case and describes_somebody(body, sentence.span)) and not describes(
        body, sentence.span, Span(match.start(), match.end())
    ):
        return False
    if match.re is FINAL and match["done"] and not WAS.search(body, sentence.span.start, match.start()):
        return _SOMEBODY.match(body, match.end()) is not None or HAPPENED_TO.match(body, match.end()) is not None
    return True


def _stands_for(
    body: str,
    sentence: Sentence,
    here: Sequence[Name],
    focus: Focus,
    match: re.Match[str],
    subject: Subject,
    *,
    of_case: bool,
) -> bool:
    """Say whether *match*, beside which nobody is named, tells of the person whom the sentences before are about."""
    if here:
        return False
    if _BOTH.search(subject.words, max(0, len(subject.words) - 40)):
        return focus.among_others
    rejects = match.re is FINAL and (match["ends"] or "").lower().startswith(("reject", "dismiss"))
    speaks_for = subject.by_another and (match.re is DENIAL or rejects)
    text = sentence.span.of(body)
    if match.re is FINAL and match["done"] and THE_ROLE.match(body, match.end()):
        return focus.alone
    if subject.other and not speaks_for and not (of_case and _may_decide(match, subject)):
        return False
    if focus.fits(text):
        return True
    role = _ROLE.search(subject.words, max(0, len(subject.words) - 80))
    # Who apologises or denies as "the judge" need not be the one on trial.
    if (
        role
        and (match.re is FINAL or role["role"].lower() not in _OF_THE_COURT)
        and not (match.re is FINAL and match["ends"])
    ):
        return focus.alone or (focus.among_others and has_role(body, role["role"], focus.person))
    return of_case and focus.alone and focus.at_once


def _may_decide(match: re.Match[str], subject: Subject) -> bool:
    # "The sides settled"; "a board overturned the ban", where nobody is named: the case last told of.
    return _SIDES.search(subject.words) is not None or (
        match.re is FINAL and match["ends"] is not None and _DECIDES.search(subject.words) is not None
    )


def _says(body: str, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    """Say whether it is the person who says the words of *match*, before which nobody is named."""
    saying = _SAYING.match(body, match.end())
    if saying and (name := next((name for name in here if name.span.start >= saying.start(1)), None)):
        return is_one(name.text, focus.person)
    # Another speaker may be named behind the end of the sentence: then it has capitals that are not the person's.
    after = saying[1] if saying else ""
    if any(not is_one(word, focus.person) for word in re.findall(r"\b[A-Z][a-z]\w*", after)):
        return False
    return focus.alone and focus.at_once and (not _PRONOUN.search(after) or agrees(after, focus.person))
