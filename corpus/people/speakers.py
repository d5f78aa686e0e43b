"""Speakers: the name that a mention stands for, where the article itself says so.

Nothing is guessed. A surname is the one person of that surname whom the article names in full; a role is the one
person to whom the article itself gives it; "he" and "she" are the one person whom the sentences before leave open.
Where two answers are possible there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Basis, Name, Sentence, Span
from corpus.day_names import WEEKDAY
from corpus.people.epithets import gender_of_epithet, is_epithet, needs_topic
from corpus.people.gathering import GROUPS, People
from corpus.people.groups import Groups
from corpus.people.mention_words import ROLES
from corpus.people.name_words import (
    GROUP_NOUNS,
    JUDGING_CUES,
    UNNAMED_PEOPLE,
    Gender,
)
from corpus.people.naming import Naming
from corpus.people.pronouns import Pronouns
from corpus.people.roles import Roles, head_of
from corpus.people.trust import LEAST_TRUST, TRUST, Evidence
from corpus.people.voices import Led, Voices

_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female"}
# Behind these a sentence may go on about whoever it was about before.
_NOBODY_NEW = frozenset("it they we i you who which he she that this these those".split())
_SOMEBODY = (ROLES - GROUPS) | frozenset(UNNAMED_PEOPLE) | {"one", "another", "someone", "somebody", "person"}
_SPOKE = frozenset(("spoke before", "spoke before, rival named", "subject, spoke before"))
_THE_COMPANY = frozenset(f"the {noun}" for noun in "company firm airline carrier retailer bank newspaper".split())
_ONE = frozenset("a an one another".split())
_MANY = frozenset("some many most much half those people police both all several".split())
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ADVERB = re.compile(r",?\s(?:meanwhile|also|later|earlier|then|however|himself|herself|today|yesterday)$")
_BY_DAY = re.compile(rf"\son\s{WEEKDAY}(?:\s\w+)?$")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a mention stands for, and how the article says so: see ``Attribution``; ``trust`` is the evidence's."""

    name: Name
    basis: Basis
    antecedent: Span | None = None
    evidence: Evidence = "full name"
    trust: float = 1.0


class Speakers:
    """Who the mentions of one article are."""

    def __init__(
        self, body: str, sentences: Sequence[Sentence], quoted: Sequence[Span], *, least_trust: float = LEAST_TRUST
    ) -> None:
        """Read the names of *body*; *quoted* are its marked quotations, in order.

        Nobody is named on evidence of less than *least_trust*, 0 to 1: see ``corpus.people.trust``.
        """
        self._body = body
        self._people = People(body, sentences)
        self._voices = Voices(body, sentences, quoted, self._people)
        self._roles = Roles(body, self._people)
        self._pronouns = Pronouns(body, sentences, self._people, self._voices, self._roles)
        self._groups = Groups(body, self._people)
        self._naming = Naming(body, self._people, {sentence.span.start for sentence in sentences})
        self._least_trust = least_trust
        self._trust: dict[int, float] = {}  # of who was found to speak, by where the name is that showed it

    def resolve(self, source: Span, content: Sequence[Span] = (), cue: str = "") -> Resolved | None:
        """Return whom the mention at *source* stands for; None where the article does not settle it.

        *content* is what is said, whose own names are not the speaker's: in "Mr Holt is late, he said", he is not
        Mr Holt. *cue* is the reporting verb: whoever "added" had spoken before. The name is printed at or before
        the mention where it can be, else after it. Mentions are to be asked for in the order of the text.
        """
        mention = source.of(self._body)
        basis, led = self._lead(source, mention.lower(), content, cue.lower())
        if led is None or self._naming.is_half_a_name(led.person):
            if self._is_somebody(source, mention) and not self._asks(source, cue):
                self._voices.note_unknown(source)
            return None
        trust = TRUST[led.evidence]
        if basis == "pronoun":
            trust = min(trust, self._trust.get(led.antecedent.start, 1.0))
        if trust < self._least_trust:
            return None
        self._trust[led.antecedent.start] = trust
        if cue.lower() not in JUDGING_CUES:
            self._voices.note_speaker(source, content, led.person, led.antecedent)
        named = led.person.name
        inside = source.covers(led.antecedent)
        if basis == "surname" and named.text in mention:
            basis = "name"
        return Resolved(named, basis, None if inside else led.antecedent, led.evidence, trust)

    def _is_somebody(self, source: Span, mention: str) -> bool:
        """Say whether an unknown mention may be one person, whom "he" goes on about: "a spokesman", "a Mr Lee"."""
        if mention in _NOBODY_NEW:
            return False
        words = _WORD.findall(mention) or [mention]
        head = head_of(words)
        if head in _MANY or (head[0].islower() and head.endswith("s") and not head.endswith("ss")):
            return False
        names = self._people.names_in(source.start, source.end)
        if any(person is None or person.person for person in map(self._people.whose, names)):
            return True
        if words[0].lower() in _ONE and head not in GROUPS:
            return True  # "one Eastmere broker"
        return head in _SOMEBODY

    def _asks(self, source: Span, cue: str) -> bool:
        """Say whether somebody unknown only asks, "was asked by a caller why": whoever was asked goes on."""
        return cue.startswith("ask") and self._body[max(0, source.start - 4) : source.start] == " by "

    def _lead(self, source: Span, mention: str, content: Sequence[Span], cue: str) -> tuple[Basis, Led | None]:
        """Return how the *mention* at *source*, in lower case, leads to somebody, and to whom."""
        if mention in _HE_OR_SHE:
            return "pronoun", self._pronouns.resolve(source, _HE_OR_SHE[mention], content, cue)
        if mention in ("who", "which"):
            return "relative", self._naming.relative(source)
        if mention == "it":
            return "pronoun", self._groups.going_on(source, content, self._voices)
        adverb = _ADVERB.search(mention)
        if adverb is not None:
            source = Span(source.start, source.end - len(adverb.group()))  # "Ann Lee meanwhile"
        named = self._naming.named(source)
        if named is not None:
            return "surname", named
        beside = self._naming.beside(source)
        if beside is not None:
            return "role", beside
        owned = self._groups.owned_at(source)
        if owned is not None:
            return "surname", Led(owned, source, "full name")
        if mention.startswith("the ") and mention[4:] in GROUP_NOUNS:
            group = self._groups.only(mention[4:])
            return "role", Led(group, group.name.span, "group of that kind") if group is not None else None
        if mention in _THE_COMPANY:
            return "role", self._groups.going_on(source, content, self._voices)
        mention = _BY_DAY.sub("", source.of(self._body))
        held = self._roles.of(mention, source.start, self._voices)
        if held is not None or not is_epithet(mention.lower(), cue):
            return "role", held
        led = self._pronouns.resolve(source, gender_of_epithet(mention.lower()), content, cue)
        if led is None or not self._roles.may_be(mention, led.person):
            return "role", None
        topic = self._people.named_before(source.start)[:1] == [led.person] or led.evidence in _SPOKE
        return "role", led if topic or not needs_topic(mention.lower()) else None
