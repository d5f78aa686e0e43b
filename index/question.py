"""What is asked, and about whom: a reader's words to terms, names and the kind of thing wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.names import is_person
from index.terms import Token, is_stop_term, read_tokens

Asked = Literal["person", "number", "age", "date", "duration", "place", "reason", "speech", "definition", "other"]

LONGEST_QUESTION = 1_000

_SAY = (
    r"(?:say|says|said|saying|tell|told|telling|think|thinks|claim|claimed|argue|argued|comment|commented|respond|"
    r"responded|reply|replied|react|reacted|describe|described|call|called|feel|add|added|warn|warned|announce|"
    r"announced|admit|admitted|deny|denied|promise|promised|insist|insisted|explain|explained|accuse|accused|"
    r"criticise|criticised|criticize|criticized|suggest|suggested|state|stated|believe|believed)"
)
_PATTERNS: tuple[tuple[Asked, str], ...] = (
    ("age", r"\bhow old\b|\bwhat age\b|\bwhat (?:is|was) (?:his|her|the) age\b"),
    ("duration", r"\bhow long\b|\bfor how many (?:years|months|weeks|days)\b"),
    (
        "number",
        r"\bhow (?:many|much|far|big|large|tall|high|often)\b|\b(?:what|which) (?:number|percentage|proportion|"
        r"share|fraction|age|amount|price|cost|total|size|majority|margin|figure)\b|\bby what margin\b",
    ),
    ("date", r"\bwhen\b|\b(?:what|which) (?:year|month|day|date|time|week|decade|century)\b"),
    ("place", r"\bwhere\b|\b(?:what|which) (?:city|town|country|place|venue|region|state|village|county)\b"),
    ("reason", r"\bwhy\b|\bhow come\b|\bwhat (?:is|was|were|are) the (?:reason|cause|grounds)|\bwhat caused\b"),
    ("speech", rf"\b(?:what|how) (?:did|does|do|has|have|had) .{{0,200}}?\b{_SAY}\b"),
    ("definition", r"\bwhat (?:does|do|did) .{0,200}\b(?:mean|stand for)\b|\bdefine\b|\bmeaning of\b"),
    (
        "person",
        r"\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+ )?(?:person|mp|mps|politician|minister|leader|union|unions)\b",
    ),
)
_ASKED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _PATTERNS)
_AUX = r"(?:did|does|do|has|have|had|will|would|could)"
_REMARK = (
    r"(?:say|saying|remark|comment|comments|claim|claims|criticism|reaction|response|reply|answer|view|views|opinion|"
    r"verdict|argument|explanation|promise|pledge|warning|joke|quip|complaint|statement|accusation|prediction|message)"
)
# Whose words are wanted: 'did X say', 'X's reaction to', 'according to X', 'what joke did X make', 'make of'.
_SPEAKERS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_AUX} (?P<speaker>(?:(?!\b(?:and|that|who|which)\b).){{1,80}}?) "
        rf"(?:have to |been |also |ever |publicly )?(?:{_SAY}\b|make of\b|answer\b)",
        r"\b(?:was|is|were|are) (?P<speaker>.{1,80}?) (?:saying|telling|claiming|arguing|suggesting|promising)\b",
        rf"\b{_REMARK} {_AUX} (?P<speaker>.{{1,80}}?) (?:make|give|offer|have|issue|send)\b",
        rf"\b(?P<speaker>\w[\w.-]*(?: [A-Z][\w.-]*){{0,4}})['’]s? {_REMARK}\b",
        r"\baccording to (?P<speaker>[^,?]{1,80})",
    )
)
# What a terminal would obey (ECMA-48): no words of anybody's.
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
_HOW = re.compile(r"\bhow (?:many|much|long|often|old|far|big|large|tall|high|close|soon|come)\b", re.I)
# They shape a question more than they name its subject: looked up, at a fraction of their weight.
_WEAK = frozenset(
    token.term
    for token in read_tokens(
        "many much get got gets happen happened happening say says said tell told telling think thinks thought mean "
        "means call called describe described comment react reaction reacted respond response reply name named give "
        "gave given take took make made know known like want wanted long old often kind type sort thing things people "
        "person someone anyone one exactly now currently go went come came please find show use used claim argue "
        "become became according view opinion feel add believe suggest explain reason cause because"
    )
)
_WEAK_WEIGHT = 0.3
_TITLES = frozenset(token.term for token in read_tokens("mr mrs ms miss dr sir dame lord lady rev prof mp president"))
# Capitalised wherever they stand, and no names of anybody.
_CAPITALISED = frozenset(
    token.term
    for token in read_tokens(
        "I monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december english"
    )
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    ``terms`` are looked up, each once, in the order asked; ``weights`` (0 to 1) say how much each counts, and
    ``words`` how the reader wrote it. ``names`` are runs of terms that were written as names. ``speaker`` holds the
    terms of the one whose words are wanted ('what did X say'), which may be a role.
    """

    text: str
    terms: tuple[str, ...]
    weights: tuple[float, ...]
    words: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    asked: Asked
    speaker: tuple[str, ...]

    @property
    def names_something(self) -> bool:
        """Say whether there is a word to search for: more than what shapes a question ('What did she say?')."""
        return any(weight == 1.0 for weight in self.weights)

    @property
    def name_terms(self) -> frozenset[str]:
        """Every term that is part of a name."""
        return frozenset(term for name in self.names for term in name)

    @property
    def subject_terms(self) -> frozenset[str]:
        """The terms that say what is asked about whom: no part of a name, no word that only shapes a question."""
        full = (term for term, weight in zip(self.terms, self.weights, strict=True) if weight == 1.0)
        return frozenset(full) - self.name_terms - frozenset(self.speaker)

    @property
    def speaker_surnames(self) -> frozenset[str]:
        """The last words of the names that ``speaker`` consists of; empty for a role ('Labour's general secretary')."""
        inside = [name for name in self.names if set(name) <= set(self.speaker)]
        whole = {term for name in inside for term in name} == set(self.speaker)
        return frozenset(name[-1] for name in inside) if whole else frozenset()


def read_question(text: str) -> Question:
    """Return what *text* asks; a question of stop words alone has no terms."""
    # The same length, so that places stay what they were.
    asked_as, text = text, _ESCAPES.sub(lambda escape: " " * len(escape.group()), text)
    tokens = list(read_tokens(text))
    asked = _read_asked(text)
    speaker = _read_speaker(text)
    if speaker and asked == "other":
        asked = "speech"
    first_place: dict[str, Token] = {}
    measured = {match.end() for match in _HOW.finditer(text)}
    for token in tokens:
        # The 'many' of 'how many' asks for a number and names nothing.
        if not is_stop_term(token.term) and token.end not in measured:
            first_place.setdefault(token.term, token)
    terms = tuple(first_place)
    names = tuple(_read_names(text, [token for token in tokens if token.end not in measured]))
    words = {term: text[token.start : token.end] for term, token in first_place.items()}
    weak = _WEAK | _first_names(names, words)
    return Question(
        text=asked_as,
        terms=terms,
        weights=tuple(_WEAK_WEIGHT if term in weak else 1.0 for term in terms),
        words=tuple(words.values()),
        names=names,
        asked=asked,
        speaker=speaker,
    )


def _read_asked(text: str) -> Asked:
    """Return the kind of thing wanted: the earliest question word decides, the first of its patterns at a tie."""
    found = [(match.start(), place) for place, (_, pattern) in enumerate(_ASKED) if (match := pattern.search(text))]
    return _ASKED[min(found)[1]][0] if found else "other"


def _read_speaker(text: str) -> tuple[str, ...]:
    """Return the terms of the one whose words are wanted; none where nobody's are."""
    for pattern in _SPEAKERS:
        if match := pattern.search(text):
            terms = [token.term for token in read_tokens(match["speaker"])]
            wanted = tuple(term for term in terms if not is_stop_term(term) and term not in _TITLES)
            if wanted:
                return wanted
    return ()


def _first_names(names: Sequence[tuple[str, ...]], words: Mapping[str, str]) -> frozenset[str]:
    """Return the terms that begin a person's full name: articles print it once, and the surname from then on."""
    whole = ((name[0], " ".join(words[term] for term in name)) for name in names if len(name) > 1)
    return frozenset(first for first, name in whole if is_person(name))


def _read_names(text: str, tokens: list[Token]) -> list[tuple[str, ...]]:
    """Return the runs of capitalised words; none where case tells nothing (all capitals, all lower case)."""
    if text.upper() == text or _is_title_case(text, tokens):
        return []
    names: list[tuple[str, ...]] = []
    run: list[str] = []
    previous_end = 0
    for place, token in enumerate(tokens):
        between = text[previous_end : token.start]
        previous_end = token.end
        begins = place == 0 or bool(re.search(r"[.?!:]", between))
        # The first word of a sentence is capitalised anyway: it is a name's only with another after it.
        capital = text[token.start].isupper() and not is_stop_term(token.term) and token.term not in _CAPITALISED
        if begins and capital and (token.term in _WEAK or not _capital_at(text, tokens, place + 1)):
            capital = False
        if run and not (capital and between.strip(" -'’") == ""):
            names.append(tuple(run))
            run = []
        if capital and token.term not in _TITLES:
            run.append(token.term)
    if run:
        names.append(tuple(run))
    return names


def _is_title_case(text: str, tokens: list[Token]) -> bool:
    """Say whether small words have capitals too ('How Many Votes Did He Win'): then a capital marks no name."""
    small = [token for token in tokens[1:] if is_stop_term(token.term) and token.end - token.start > 1]
    return any(text[token.start].isupper() and not re.search(r"[.?!:]\s*$", text[: token.start]) for token in small)


def _capital_at(text: str, tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and text[tokens[place].start].isupper()
