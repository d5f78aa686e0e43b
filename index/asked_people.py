"""The people whom a question names in full: a quote must be about them, never about somebody of the same surname.

"Was Adam Johnson arrested?" is not answered with the arrest of William Johnson, nor with that of whoever else comes
near in an article that names him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Span
from corpus.fairness.accusations import find_accused
from corpus.people.first_names import FIRST_NAMES, NICKNAMES
from corpus.people.names import is_organisation, is_person, is_place
from index.asking.deeds import is_done_to, is_harm, read_done, read_undergone
from index.asking.question import Question
from index.asking.wanted import LONGEST_LOOK
from index.quoting.reading import NamesOf, Reading
from index.ranking.ranking import Candidate
from index.told_deeds import find_own_words, find_undergone, is_near, is_nearest
from index.words.folding import fold
from index.words.terms import ENGLISH

_CALLING = r"(?:calls?|called|calling|brands?|branded|dubbed|labell?ed|described?|describing|likened)"
NOT, PERHAPS, SURELY = range(3)
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|his|hers|their|who|whose)\b", re.I)
_CAPITALISED = re.compile(r"([^\W\d_][\w'’.-]*)\s+\Z")
_OWNER = re.compile(r"\b(?!(?:It|That|There|He|She|What|Who|Here|Let)\b)[A-Z][a-z]+(?:['’]s|s['’])\s")
_OWNED = re.compile(r"(?:['’]s\b|(?<=s)['’](?=\s|$)).*", re.DOTALL)
# Before a surname: the first name, and two names between.
_MOST_FIRST, _LONGEST_BEFORE = 3, 60
_SHORTEST_FORM = 3


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """A person named in full in a question: *name* as the reader wrote it, folded *words*, how the question has it.

    ``is_patient``: it asks what was done to that person ("Was X charged?"); ``is_object``: who did it, or whom somebody
    else was charged over; ``is_direct``: the former ("Who sacked X?"); ``is_called``: what somebody called X.
    ``is_loose``: what X is accused of may be told in any words.
    ``deeds`` are what was done, of ``deeds.py``. ``is_topic``: X of "What about X?", be it a person or anything else.
    """

    name: str
    words: tuple[str, ...]
    is_patient: bool = False
    is_object: bool = False
    is_called: bool = False
    is_direct: bool = False
    deeds: frozenset[str] = frozenset()
    is_topic: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether it is only asked what the person is accused of."""
        return self.deeds == {"accuse"}

    @property
    def last(self) -> str:
        """The surname, folded."""
        return self.words[-1]


def read_people(question: Question) -> tuple[AskedPerson, ...]:
    """Return the people whom *question* names in full, without the one whose words it asks for."""
    if question.language != ENGLISH:
        return ()
    speaker = fold(question.speaker_text)
    asked = (_as_asked(question, name) for name in _full_names(question) if fold(name) not in speaker)
    people = tuple(one for one in asked if is_person(one.name) or _must_be_somebody(one))
    if not question.about or fold(question.about) in speaker:
        return people
    # Only who asks 'what about X?' waits for it.
    from index.asked_topic import with_topic

    return with_topic(people, question.about)


def weigh_people(reading: Reading, people: Sequence[AskedPerson], candidate: Candidate) -> int:
    """Return how surely *candidate* is about one of *people*: ``SURELY``, ``PERHAPS``, or ``NOT``.

    Its article must name all of them in full. It is about one where the surname stands in the sentence or the headline,
    or in the paragraph or beside it; what was done to somebody must be told of that person.
    """
    article = candidate.article
    printed = reading.folded(article)
    full = [person for person in people if len(person.words) > 1]
    if not all(_is_named(person, printed) for person in full):
        return NOT
    weight = max((_weigh(reading, person, candidate) for person in full), default=SURELY)
    for topic in (person for person in people if person.is_topic):
        from index.asked_topic import weigh_topic

        weight = min(weight, weigh_topic(reading, topic, candidate))
    return weight


def _must_be_somebody(one: AskedPerson) -> bool:
    """Say whether a name that begins with nobody's known first name is a person's: of things, none is accused."""
    return one.is_called or bool(one.deeds and not is_harm(one.deeds))


def _full_names(question: Question) -> Iterator[str]:
    words = dict(zip(question.terms, question.words, strict=True))
    for terms in question.names:
        if len(terms) < 2:
            continue
        written = r"[\s.’'-]+".join(re.escape(words[term]) for term in terms if term in words)
        match = re.search(written, question.text)
        # "Prince Harry’s Nazi uniform": the name ends with who owns the rest.
        name = _OWNED.sub("", match.group()) if match else ""
        if len(name.split()) > 1 and not is_organisation(name) and not is_place(name):
            yield name


def _as_asked(question: Question, name: str) -> AskedPerson:
    words = tuple(fold(name).split())
    first, place = re.escape(words[0]), re.escape(words[-1])
    text = fold(question.text)
    parts = re.split(rf"\b{place}\b", text, maxsplit=1)
    before, behind = parts if len(parts) == 2 else (text, "")
    undergone = read_undergone(before, words[0], behind)
    done = undergone or read_done(before, words[0], behind)
    return AskedPerson(
        name=name,
        words=words,
        is_patient=bool(undergone),
        is_object=bool(done) and not undergone,
        is_direct=is_done_to(before, words[0]),
        deeds=done,
        is_called=bool(re.search(rf"\b{_CALLING}\s+(?:\w+\s+)?(?:{first}\s+(?:\w+\s+)?)?{place}\b(?!['’]s)", text)),
    )


def _is_named(person: AskedPerson, printed: str) -> bool:
    """Say whether *printed*, folded, has the whole name: middle names and short forms of the first name may differ."""
    place = printed.find(person.last)
    while place >= 0:
        end = place + len(person.last)
        if not printed[end : end + 1].isalnum() and printed[max(0, place - 1) : place].isspace():
            before = printed[max(0, place - _LONGEST_BEFORE) : place].split()[-_MOST_FIRST:]
            if any(_is_same_first(word, person.words[0]) for word in before):
                return True
        place = printed.find(person.last, end)
    return False


def _is_same_first(one: str, other: str) -> bool:
    one, other = one.strip('.,"“”()'), other.strip(".")
    if one == other or NICKNAMES.get(one, one) == NICKNAMES.get(other, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORTEST_FORM and longer.startswith(shorter) and shorter in FIRST_NAMES


def _weigh(reading: Reading, person: AskedPerson, candidate: Candidate) -> int:
    article, sentence = candidate.article, candidate.sentence
    text = sentence.span.of(article.body)[:LONGEST_LOOK]
    here = _mentions(person, text)
    is_meant = bool(here) or bool(_PRONOUN.search(text) and _mentions(person, _text_before(reading, candidate)))
    if person.is_patient:
        return _weigh_told(reading, person, candidate, [span for span, _ in here]) if is_meant else NOT
    if person.is_called:
        # Nobody answers with what that person says.
        speakers = {fold(one.speaker.text).split()[-1] for one in candidate.attributions if one.speaker}
        is_meant = is_meant and speakers != {person.last}
        return SURELY if is_meant and (not here or any(not is_owner for _, is_owner in here)) else NOT
    if person.is_object:
        places = [span for span, _ in here]
        done = find_undergone(person.deeds, text, places, find_own_words(person.last, candidate))
        if not done or person.is_direct:
            return SURELY if done and is_meant and (not places or is_near(text, places, done)) else NOT
        beside = [article.headline or "", _text_before(reading, candidate)]
        is_meant = is_meant or any(_mentions(person, text) for text in beside)
        # "charged over Taylor’s death": it is another matter.
        is_meant = is_meant and (bool(here) or not _OWNER.search(text))
        return SURELY if is_meant else NOT
    return SURELY if is_meant or _is_near(reading, person, candidate) else NOT


def _text_before(reading: Reading, candidate: Candidate) -> str:
    """Return the sentence before the candidate's; nothing where it is the first."""
    place = candidate.sentence.position
    before = reading.sentence(candidate.article.article_id, place - 1) if place else None
    return before.span.of(candidate.article.body) if before else ""


def _is_near(reading: Reading, person: AskedPerson, candidate: Candidate) -> bool:
    """Say whether the headline, a sentence beside the candidate or its paragraph names the person."""
    article, sentence = candidate.article, candidate.sentence
    if _mentions(person, article.headline or article.cited_as):
        return True
    return any(_mentions(person, one.span.of(article.body)) for one in reading.around(sentence))


def _mentions(person: AskedPerson, text: str) -> list[tuple[Span, bool]]:
    """Return where *text* prints the surname and nobody else's first name before it, and whether it owns what follows.

    "William Johnson" is no mention of Adam Johnson, "Johnson" and "Mr Johnson" are.
    """
    folded = fold(text)
    if len(folded) != len(text):  # a letter that folds to two: places would be others
        text = folded
    found = []
    for match in re.finditer(rf"\b{re.escape(person.last)}\b(['’]s\b|s['’])?", folded):
        first = _CAPITALISED.search(text[: match.start()])
        word = fold(first[1]).strip(".") if first and first[1][0].isupper() else ""
        if word and word in FIRST_NAMES and not _is_same_first(word, person.words[0]) and word not in person.words:
            continue
        found.append((Span(match.start(), match.start() + len(person.last)), bool(match[1])))
    return found


def _weigh_told(reading: Reading, person: AskedPerson, candidate: Candidate, here: Sequence[Span]) -> int:
    """Return how surely what *candidate* tells is done to *person*, whose mentions are *here*."""
    article, sentence = candidate.article, candidate.sentence
    if person.is_loose and here:
        return SURELY
    text = sentence.span.of(article.body)[:LONGEST_LOOK]
    done = find_undergone(person.deeds, text, here, find_own_words(person.last, candidate))
    if not done:
        return NOT
    if is_harm(person.deeds):
        return PERHAPS if is_nearest(reading, candidate, here, done) else NOT
    names, people = NamesOf(reading.names, article), NamesOf(reading.concerned, article)
    accused = find_accused(article.body, sentence, names, candidate.attributions, people)
    if any(fold(name.text).split()[-1] == person.last for name in accused):
        return SURELY
    if any(told.sentence == sentence for told in reading.outcomes(article, person.name, False)):
        return SURELY
    if accused:
        return NOT
    return PERHAPS if is_nearest(reading, candidate, here, done) else NOT
