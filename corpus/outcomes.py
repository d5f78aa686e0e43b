"""How accusations against named people ended.

A sentence that tells of an accusation, suspension, arrest or charge must not be shown alone where the archive
knows the end of it. The rules here are patterns over one sentence: does it tell of an outcome, and for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Name, Sentence
from corpus.concerned import (
    LONGEST_READ,
    agrees,
    find_concerned,
    is_one,
    last_before,
    named_after,
    owns_what_follows,
)

_NOUN = (
    r"(?:charges?|complaints?|case|allegations?|claims?|accusations?|prosecution|investigation|inquiry|suspension|"
    r"lawsuit|proceedings|conviction|sentence|ban|indictment)"
)
_DONE = r"(?:cleared|acquitted|exonerated|vindicated|convicted|jailed|imprisoned|sentenced|fined|reinstated|absolved)"
_ENDED = (
    r"(?:dropped|dismissed|withdrawn|rejected|upheld|thrown out|lifted|closed|ended|discontinued|quashed|"
    r"overturned|not upheld)"
)
_FINAL = re.compile(
    rf"\b(?:(?P<done>{_DONE})|found (?:not )?guilty|(?:pleaded|pled|pleads) guilty|no case to answer|struck off|"
    r"not guilty verdict|apologi[sz](?:ed|es)|(?:made|issued|gave|offered|published) (?:an? )?(?:[“\"\w”]+ )?apology|"
    rf"(?P<ends>dropped|drops|withdrew|withdraws|dismissed|dismisses|rejected|rejects|upheld|threw out|quashed|"
    rf"overturned|lifted|closed|ended) (?:(?:the|all|an?|both|any|its|their|his|her) )*(?:[\w-]+ )?{_NOUN}|"
    rf"{_NOUN}(?: [\w’'.-]+){{0,8}}? (?:was|were|been|is|are|be) (?:(?:later|then|since|formally|finally|all) )?"
    rf"{_ENDED}|"
    r"(?:(?:would|will) )?fac(?:e|es|ed|ing) no (?:further (?:\w+ )?action|(?:\w+ )?charges?)|"
    r"(?:would|will) not (?:be (?:charged|prosecuted)|face (?:any )?(?:further action|(?:criminal )?charges?))|"
    r"(?P<unfounded>f(?:ound|inds) no evidence (?:that|against))|"
    r"no further action|no action (?:would|will|was)|no (?:evidence of (?:any )?)?wrongdoing|without charge|"
    r"settled (?:the|out of court)|reached a settlement)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    rf"\b(?:(?:den(?:y|ies|ied|ying)) (?:(?:[\w-]+ ){{0,4}}?(?:{_NOUN}|wrongdoing|it|them|this|guilt|offences?|"
    r"misconduct|fraud|harassment|assault|bribery|corruption|theft|bullying|racism|abuse)\b|(?:that )?s?he\b|"
    rf"having\b|doing\b|being\b)|(?:protest|maintain|insist)\w* (?:his|her) innocence|"
    rf"(?:pleaded|pleads|pled) not guilty|"
    rf"{_NOUN}[^.;]{{0,30}}(?:which|that) s?he (?:has |had )?(?:denied|denies))",
    re.IGNORECASE,
)
# The person's own words.
_OWN_WORDS = re.compile(
    r"\bI(?:(?: am|[’']m) (?:\w+ly )?(?:innocent|not guilty)|(?: did| have done|[’']ve done) nothing wrong|"
    r" did(?: not|n[’']t) do (?:it|this|that|anything)| never did (?:it|this|that|anything))\b",
    re.IGNORECASE,
)
_SAYING = re.compile(r"[^”\"\n]{0,400}[”\"]([^.\n]{0,200})")
_SUBJECT_AFTER = re.compile(r"\s+(s?he)\b", re.IGNORECASE)
# A person without a name, whom a pronoun may stand for.
_SOMEBODY = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}?(?:man|woman|boy|girl|teenager|suspect|colleague|teacher|councillor|"
    r"officer|neighbour|friend|brother|sister|relative|driver|pupil|student|worker|employee|defendant|doctor|nurse)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
# So many sentences without anybody may stand between a person and the pronoun.
_FURTHEST_BACK = 3
# Before an outcome: it has not come about.
_NOT_YET = re.compile(
    r"(?:\b(?:not|never|neither|nor|nobody|none|if|could|"
    r"would|might|may|should|unless|until|will|to|refus\w+|demand\w*|call(?:s|ed) for|"
    r"want\w*|whether)|n[’']t)(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got)(?:\s+(?:also|later|then|since|finally|all|\w+ly))*\s*$", re.I
)

_AGAINST = re.compile(r"(?:\s+\w+){0,4}?\s+against\s+")
_HAPPENED_TO = re.compile(r"\s*(?:[.,;:)”\"]|(?:of|over|by|on|in|for|to|at|from|after|last|and|him|her|this)\b|\Z)")
_Words = re.Match[str]

# The words that _FINAL and _DENIAL look for: how a search engine finds candidates in other articles.
OUTCOME_WORDS = (
    "cleared acquitted exonerated vindicated convicted guilty jailed imprisoned sentenced fined reinstated absolved "
    "quashed overturned apologised apologized apology dropped withdrew withdrawn dismissed rejected upheld lifted "
    "closed ended discontinued denied innocence wrongdoing action released charge settled settlement struck thrown "
    "innocent evidence prosecuted"
)


def find_outcomes(
    body: str, sentences: Sequence[Sentence], names: Sequence[Name], person: str
) -> list[tuple[Sentence, bool]]:
    """Return the sentences that tell how an accusation against *person* ended, in order, each with if it is final.

    A denial is an outcome, and not a final one. A sentence counts where the person is the one that the outcome's
    words are about. One without a name counts where it has "the charges" and the sentence before it is about that
    person and nobody else, or where it has a pronoun and at most three sentences without anybody lie between.
    """
    people = find_concerned(body, names)
    found = []
    focused = False  # whether the last sentence with anybody in it was about the person and nobody else
    between = 0  # how many sentences ago that was
    here: list[Name]
    for sentence, here in _with_people(sentences, people):
        tells = [
            final
            for match, final in _read_ends(body, sentence, here, person)
            if _is_about(body, sentence, here, person, match, focused=focused, at_once=not between)
        ]
        if tells:
            found.append((sentence, any(tells)))
        if here:
            focused, between = all(is_one(name.text, person) for name in here), 0
        elif focused:
            text = sentence.span.of(body)
            between = 0 if agrees(text, person) else between + 1
            focused = between <= _FURTHEST_BACK and (
                not between or not (_PRONOUN.search(text) or _SOMEBODY.search(text))
            )
    return found


def _with_people(sentences: Sequence[Sentence], people: Sequence[Name]) -> Iterator[tuple[Sentence, list[Name]]]:
    place = 0
    for sentence in sentences:
        while place < len(people) and people[place].span.start < sentence.span.start:
            place += 1
        first = place
        while place < len(people) and people[place].span.start < sentence.span.end:
            place += 1
        yield sentence, list(people[first:place])


def _read_ends(body: str, sentence: Sentence, here: Sequence[Name], person: str) -> Iterator[tuple[_Words, bool]]:
    """Yield the words of *sentence* that tell of an end or a denial, each with whether it is final."""
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ)
    for match in _FINAL.finditer(body, start, end):
        if not _NOT_YET.search(body, start, match.start()):
            yield match, not _is_own_denial(body, sentence, here, person, match)
    for pattern in (_DENIAL, _OWN_WORDS):
        for match in pattern.finditer(body, start, end):
            yield match, False


def _is_own_denial(body: str, sentence: Sentence, here: Sequence[Name], person: str, match: _Words) -> bool:
    """Say whether *match* is the person's own "rejected the claims": a denial, where a court's is an end."""
    if not (match["ends"] or "").lower().startswith(("reject", "dismiss")):
        return False
    name = last_before(here, match.start())
    between = body[name.span.end if name else sentence.span.start : match.start()]
    if re.fullmatch(r"(?:.*\W)?s?he(?: \w+){0,2} ", between, re.IGNORECASE | re.DOTALL):
        return True
    return name is not None and is_one(name.text, person) and len(between.split()) < 4 and "." not in between


def _is_about(
    body: str, sentence: Sentence, here: Sequence[Name], person: str, match: _Words, *, focused: bool, at_once: bool
) -> bool:
    """Say whether what *match* tells is told of *person*."""
    if match.re is _OWN_WORDS and not last_before(here, match.start()):
        return _says(body, here, person, match, focused=focused and at_once)
    if not here:
        told_of_case = re.match(rf"(?:(?:the|all|both|his|her) )*(?:\w+ )?{_NOUN}", match.group(), re.IGNORECASE)
        return focused and (agrees(sentence.span.of(body), person) or (at_once and told_of_case is not None))
    whom = next((name for name in here if match.start() <= name.span.start < match.end()), None)
    if whom is None and (against := _AGAINST.match(body, match.end(), sentence.span.end)):
        whom = named_after(body, here, against.end())
    if whom is None and match.re is _FINAL and match["unfounded"]:
        whom = named_after(body, here, match.end())
        pronoun = _SUBJECT_AFTER.match(body, match.end())
        if whom is None and pronoun:
            before = last_before(here, match.start())
            if before is None or owns_what_follows(body, before.span) or not agrees(pronoun[1], before.text):
                return focused and agrees(pronoun[1], person)
        elif whom is None:
            return False
    if whom is None and match.re is _FINAL and match["done"]:
        # "Cleared of wrongdoing, Dunn said"; "the panel cleared Dunn", where nobody "was cleared".
        was = _WAS.search(body, sentence.span.start, match.start())
        whom = None if was else named_after(body, here, match.end())
        if not was and whom is None and not _HAPPENED_TO.match(body, match.end()):
            return False  # "Dunn cleared the table."
    return is_one((whom or last_before(here, match.start()) or here[0]).text, person)


def _says(body: str, here: Sequence[Name], person: str, match: _Words, *, focused: bool) -> bool:
    """Say whether it is *person* who says the words of *match*, before which nobody is named."""
    saying = _SAYING.match(body, match.end())
    if saying and (name := next((name for name in here if name.span.start >= saying.start(1)), None)):
        return is_one(name.text, person)
    # Another speaker may be named behind the end of the sentence: then it has capitals that are not the person's.
    after = saying[1] if saying else ""
    if any(not is_one(word, person) for word in re.findall(r"\b[A-Z][a-z]\w*", after)):
        return False
    return focused and (not _PRONOUN.search(after) or agrees(after, person))
