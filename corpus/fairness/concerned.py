"""Whom the words around a verb concern: which names are people's, who stands behind it, whom a pronoun fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.article import Name, Span
from corpus.fairness.body_names import is_a_body
from corpus.people.name_words import FIRST_NAMES, ROLE_HEADS, TITLE_GENDERS
from corpus.people.names import gender_of, is_full, is_organisation, is_person, is_place, same_person, surname

# A sentence of news is shorter; of one that is not, so much is read.
LONGEST_READ = 4_000
# Of one surname; more are no news either.
_MOST_FORMS = 200
# "the Old Bailey", "from West Yorkshire": people are not printed so.
_NOT_BEHIND = re.compile(r"\b(?:[Tt]he|[Ii]n|[Ff]rom|[Aa]t|[Nn]ear)\s+$")
_GROUP_AFTER = re.compile(
    r"\s(?:council|county|city|town|company|police|university|college|school|hospital|constituency|branch|airport|"
    r"party|club|union|church|bank|court)\b"
)
# What may stand between a verb and the person it is done to: "the", "his deputy", "Labour councillor", "Mr".
_ROLE = re.compile(
    r"[\s\"“‘']*(?:(?!(?:of|by|to|from|in|on|at|with|who|that|if|it|for|over|after|was|were|is|had|has|said)\b)"
    r"(?:(?:director|head|chief|leader|secretary|minister|president|master|captain|member|mayor|bishop|"
    r"dean)\s+of\s+(?:the\s+)?)?[\w’'.-]+,?\s+){0,5}[\"“‘']?"
)
# Between two who are named together; with what a list gives of them ("Ann Dunn, 34, and her husband Joe Hale").
_JOINED = re.compile(
    r"(?:,\s+\d\d,?|,\s[^,.;:]{3,70},(?=\s+and\s))?(?:,\s+|,?\s+and\s+|,?\s+&\s+|,?\s+as\s+well\s+as\s+)"
    r"(?:(?:his|her|their|the)\s+)?(?:(?!(?:who|which|whose|that|where|was|were|said|told)\b)[\w’'-]+\.?\s+){0,3}"
)
_AND = re.compile(r"\band\b|&|\bas\s+well\b")
# "Police arrested Noon, and Sallis said so."
_ANOTHER_VERB = re.compile(r"\s+(?:said|says|was|is|has|had|told|will|would|did|does|could|can|took|went|made|added)\b")
_POSSESSIVE = re.compile(r"[’']s?")
_OWNED = re.compile(
    r"[’']s?\s(?!(?:private |alleged |own |past )?(?:conduct|behaviou?r|use|handling|role|actions?|finances|"
    r"expenses|affairs|dealings|activities|e-?mails?|taxes|second job|spending|travel|links|loans|gifts|donations|"
    r"accounts|"
    r"tax affairs|comments|remarks|tweets?|posts?|messages|record)\b)|"
    r"\s(?:campaign|camp|aide|supporter|administration|government|foundation|organi[sz]ation|team|allies)"
)
# Before a name: it begins a sentence.
_SENTENCE_ENDS = re.compile(r"(?:\A|[.!?:\n][”\"’')]*\s*)[“\"‘'(]*\Z")
_JOB = re.compile(
    r"[A-Z]\w+(?:er|or|eon|ist|ian|ant|ent|man|woman|nurse|clerk|cook|guard|coach|monk)|Nurse|Clerk|Cook|Chef|Coach"
)
# Before a surname, as "Mr" is: ranks and offices that are no part of the name.
_RANKS = frozenset(
    (
        "canon senedd garda det coach pc wpc constable sheriff father sister brother colonel major brigadier admiral "
        "commander "
        "lieutenant corporal private sgt sergeant pastor deacon dean vicar rabbi imam cardinal councilman councilwoman "
        "alderman assemblyman assemblywoman commissioner chief mayor nurse minister secretary premier sheikh "
        "td mla mlc mha cr councilmember assemblymember selectman "
        "supt ds di dci insp trooper deputy marshal magistrate congressman "
        "congresswoman representative reverend provost principal captain"
    ).split()
)
# "Independent TD Ida Plum"
_MEMBERS = frozenset(("TD", "MP", "MSP", "MEP", "MLA", "MLC", "MHA", "MS"))
_CHAMBERS = frozenset(("Senedd", "Parliament", "Dáil", "Seanad", "Congress", "Knesset", "Duma"))
_CAPITALISED = re.compile(r"[A-Z][a-z]\w")
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
ANY_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)


def find_concerned(body: str, names: Sequence[Name]) -> list[Name]:
    """Return those *names* that are people's, in order: themselves, or as a fuller form of them shows.

    Generous where it must be: a person taken for a company would lose the end of the story.
    """
    forms: dict[str, list[Name]] = {}
    names = [_behind_office(name) for name in names]
    for name in names:
        if not is_a_body(name.text):
            forms.setdefault(surname(name.text), []).append(name)
    shown: set[str] = set()
    for same in forms.values():
        evident: set[str] = set()
        for name in same:
            if name.text not in evident and _looks_like_a_person(body, name):
                evident.add(name.text)
        if len(evident) > _MOST_FORMS:
            shown |= evident
        else:
            texts = {name.text for name in same}
            shown |= {text for text in texts if any(same_person(text, other) for other in evident)}
    found = [name for name in names if name.text in shown]
    # Whoever is printed so within a sentence too has that word for a first name.
    first_names = {_ends_of(name.text) for name in found if not _begins_sentence(body, name.span)}
    return [_without_job(body, name, first_names) for name in found]


def _behind_office(name: Name) -> Name:
    """Return 'Ida Plum' for "Odwin Middle School Principal Ida Plum"."""
    cut = _office_length(name.text)
    return Name(name.text[cut:], Span(name.span.start + cut, name.span.end)) if cut else name


@lru_cache(maxsize=8_192)
def _office_length(name: str) -> int:
    """Return how many characters of *name* are an office before the person."""
    words = name.split()
    if words[0] in _CHAMBERS and len(words) > 2:  # "Member of the Senedd Ida Plum"
        return len(name) - len(name[len(words[0]) :].lstrip())
    at = next((at for at in range(len(words) - 3, 0, -1) if words[at].lower() in ROLE_HEADS | _RANKS), 0)
    if not at or len(words) - at > 4 or not (words[at] in _MEMBERS or is_organisation(" ".join(words[:at]))):
        return 0
    return len(name) - len(name.split(None, at + 1)[-1])


def _without_job(body: str, name: Name, first_names: set[tuple[str, str]]) -> Name:
    """Return *name* without a job that was taken into it: 'Ida Plum' for "Surgeon Ida Plum" at a sentence's start."""
    if _ends_of(name.text) in first_names:
        return name
    person = without_job(name.text)
    words = name.text.split()
    if person == name.text and len(words) == 3 and _begins_sentence(body, name.span) and _may_be_a_job(words[0]):
        person = name.text[len(words[0]) :].lstrip()
        if not all(_CAPITALISED.match(word) for word in words):
            return name
    return Name(person, Span(name.span.end - len(person), name.span.end))


def without_job(name: str) -> str:
    """Return *name* from its first known first name on, else without a job's word: 'Lucy Orr' for 'Banker Lucy Orr'."""
    words = list(re.finditer(r"\S+", name))
    if len(words) < 3 or not all(_may_be_a_job(word.group()) for word in words[:1]):
        return name
    first = next((word for word in words[1:-1] if word.group().lower() in FIRST_NAMES), None)
    if first is None and _JOB.fullmatch(words[0].group()):
        first = words[1]
    return name[first.start() :] if first else name


def _may_be_a_job(word: str) -> bool:
    bare = word.lower().rstrip(".")
    return bare not in FIRST_NAMES and bare not in TITLE_GENDERS and _CAPITALISED.match(word) is not None


def _ends_of(name: str) -> tuple[str, str]:
    words = name.lower().split()
    return words[0], words[-1]


def _begins_sentence(body: str, span: Span) -> bool:
    return _SENTENCE_ENDS.search(body, max(0, span.start - 6), span.start) is not None


# The same few are held to each other over and over.
@lru_cache(maxsize=8_192)
def is_one(name: str, person: str) -> bool:
    """Say whether both can be one person's, a title or a job at the front of either left out."""
    name, person = _without_title(name), _without_title(person)
    if same_person(name, person):
        return True
    longer, shorter = sorted((name.lower().split(), person.lower().split()), key=len, reverse=True)
    return len(shorter) > 1 and longer[0] not in FIRST_NAMES and longer[1:] == shorter


def last_word(person: str) -> str:
    """Return the word that every name has which ``is_one`` with *person*'s, in lower case, with plain apostrophes."""
    return surname(_without_title(person))


def _without_title(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower().rstrip(".") in _RANKS else name


def _looks_like_a_person(body: str, name: Name) -> bool:
    """Say whether *name* has a title or a first name, or is of two words and nothing speaks against a person."""
    if is_person(name.text, body, name.span):
        return True
    before = body[max(0, name.span.start - 8) : name.span.start]
    words = name.text.split()
    return (
        2 <= len(words) <= 4
        and not _NOT_BEHIND.search(before)
        and not _GROUP_AFTER.match(body, name.span.end)
        and not is_place(name.text)
        and not any(word.isupper() and len(word) > 2 for word in words)
    )


def last_before(people: Sequence[Name], position: int) -> Name | None:
    """Return the last of *people* whose name ends at or before *position*."""
    return next((name for name in reversed(people) if name.span.end <= position), None)


def named_after(body: str, people: Sequence[Name], position: int, *, also: bool = False) -> Name | None:
    """Return whom the words right behind *position* name: "Labour councillor Ann Dunn"; None where nobody.

    With *also*, the person may come second: "the mayor and Ann Dunn".
    """
    for name in people:
        if name.span.start < position:
            continue
        between = body[position : name.span.start]
        if len(between) > 80 or not _ROLE.fullmatch(between) or (not also and re.search(r"\band\b", between)):
            return None
        if not owns_what_follows(body, name.span):
            return name
        # "Ann Dunn's campaign manager Joe Hale": the next name is meant.
        owned = _POSSESSIVE.match(body, name.span.end)
        position = owned.end() if owned else name.span.end
    return None


def company_of(body: str, people: Sequence[Name], name: Name) -> list[Name]:
    """Return *name* and those of *people* that are named together with it: "Ann Dunn, Joe Hale and Cllr Bo Lee"."""
    place = next((at for at, other in enumerate(people) if other.span == name.span), None)
    if place is None:
        return [name]
    first, last = place, place
    # "Ann Dunn, the treasurer Joe Hale": only a list with "and" in it is one of people.
    while first and _JOINED.fullmatch(body, people[first - 1].span.end, people[first].span.start):
        first -= 1
    while (
        last + 1 < len(people)
        and _JOINED.fullmatch(body, people[last].span.end, people[last + 1].span.start)
        and not (last == place and _ANOTHER_VERB.match(body, people[last + 1].span.end))
    ):
        last += 1
    while first < place and not _AND.search(body, people[place - 1].span.end, people[place].span.start):
        first += 1
    while last > place and not _AND.search(body, people[last - 1].span.end, people[last].span.start):
        last -= 1
    return list(people[first : last + 1])


def owns_what_follows(body: str, span: Span) -> bool:
    """Say whether the name at *span* only belongs to what is meant: "Dunn's campaign", "the Dunn camp"."""
    return _OWNED.match(body, span.end) is not None


def agrees(pronouns: str, person: str) -> bool:
    """Say whether there is a pronoun in *pronouns* that can stand for *person*."""
    gender = gender_of(person)
    he, she = bool(_HE.search(pronouns)), bool(_SHE.search(pronouns))
    return (he and gender != "female") or (she and gender != "male")


def fullest_name(names: Sequence[Name], person: str) -> str:
    """Return the longest form in which *names* print *person*: 'Ann Dunn' for 'Dunn'.

    Where two people of that surname are named in full, it is *person* as given.
    """
    person = _without_title(without_job(person))
    known = {_without_title(without_job(name.text)) for name in names}
    forms = {form for form in known if same_person(form, person)}
    longest = max(forms, key=lambda form: (len(form.split()), form), default=person)
    return longest if all(same_person(form, longest) for form in forms if is_full(form)) else person
