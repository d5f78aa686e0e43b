"""Groups: organisations that stand for themselves, and "the council" where the article names exactly one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.people.gathering import People
from corpus.people.name_words import GROUP_NOUNS, OWNED_GROUPS
from corpus.people.names import OF_A_SUBJECT, bare_words, is_organisation, is_place
from corpus.people.person import Person
from corpus.people.voices import Led, Voices

_NEAR = 2  # sentences
_FARTHEST = 800  # characters
_SHORTEST = 2  # letters
# "research by Eastmere": what goes on is the research.
_THROUGH = re.compile(r"\b(?:by|from|of)\s(?:[\w'’-]+\s){0,3}$")
_OTHER = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts)\s(?:[\w’'-]+\s){0,2}?(commission|committee|report|study|survey|poll|research|"
    r"document|letter|court|government|party|council|union|ministry|department|agency|inquiry|statement|paper|"
    r"newspaper|magazine|programme|book|bill|plan|scheme|deal|move|decision|charity|university|watchdog|body|panel|"
    r"comments|figures|website|site|film|device|product|tool|software|team|club|campaign|office)\b"
)
_OWNED = re.compile(r"\s(" + "|".join(sorted(OWNED_GROUPS)) + r")\b")


class Groups:
    """The organisations of one article."""

    def __init__(self, body: str, people: People) -> None:
        """Keep *people*, whose names are read when first asked for."""
        self._body = body
        self._people = people
        self._owned: dict[str, Person] = {}  # "frome campaign", by its words
        self._of_kind: dict[str, list[Person]] | None = None

    def owned_at(self, source: Span) -> Person | None:
        """Return the group that the mention at *source* ends with: "the Frome campaign", "Ann Lee's office"."""
        for name in self._people.names_in(source.start, source.end)[-1:]:
            found = _OWNED.match(self._body, name.span.end, source.end)
            if found is None or found.end() != source.end:
                return None
            span = Span(name.span.start, source.end)
            return self._owned.setdefault(
                _plain(span.of(self._body)), Person(Name(span.of(self._body), span), [], None, False)
            )
        return None

    def only(self, noun: str) -> Person | None:
        """Return the one organisation of the article that is a *noun*: 'Eastmere Council' for "council"."""
        if self._of_kind is None:
            self._of_kind = self._read()
        found = self._of_kind.get(noun, [])
        return found[0] if len(found) == 1 else None

    def going_on(self, source: Span, content: Sequence[Span], voices: Voices) -> Led | None:
        """Return the organisation that spoke in the sentence before, or the one before that, for "it" at *source*.

        None where it is named in *content*, what is said, or somebody else, known or not, has come in between.
        """
        focus = voices.last_to_speak(source.start)
        if focus is None or focus[0].person or focus[0].gender is not None or is_place(focus[0].name.text):
            return None
        person, named = focus
        if named.end > source.start or voices.sentence_of(source.start) - voices.sentence_of(named.start) > _NEAR:
            return None
        if source.start - named.end > _FARTHEST or "\n" in self._body[named.end : source.start]:
            return None
        if _THROUGH.search(self._body, max(0, named.start - 40), named.start) or len(person.name.text) < _SHORTEST:
            return None
        said = (name for part in content for name in self._people.names_in(*part))
        if any(self._people.whose(name) is person for name in said):
            return None
        if voices.is_unknown(Span(named.end, source.start)):
            return None
        own = bare_words(person.name.text)
        if any(noun.group(1).lower() not in own for noun in _OTHER.finditer(self._body, named.end, source.start)):
            return None  # "The commission had been asked. But it said"
        for name in self._people.names_in(named.end, source.start):
            whose = self._people.whose(name)
            other = whose is not person and not voices.is_quoted(name.span)
            if other and (OF_A_SUBJECT.match(self._body, name.span.end) or (whose is not None and whose.person)):
                return None  # somebody else has come in between
        return Led(person, named, "group spoke before")

    def _read(self) -> dict[str, list[Person]]:
        groups: dict[str, list[Person]] = {}
        for name in self._people.names:
            person = self._people.whose(name)
            if person is None or person.person or not is_organisation(person.name.text):
                continue
            words = bare_words(person.name.text)
            noun = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
            kind = groups.setdefault(noun, [])
            if noun in GROUP_NOUNS and len(words) > 1 and len(kind) < 2 and person not in kind:
                kind.append(person)
        return groups


def _plain(text: str) -> str:
    return " ".join(word.removesuffix("'s").removesuffix("’s").rstrip("'’") for word in text.lower().split())
