"""States: what somebody feels, is told or is blamed for: "is confident that", "was accused by the council of"."""

from __future__ import annotations

from corpus.speech.gaps import Gap
from corpus.speech.mentions import phrase_after
from corpus.speech.readings import Reading


def _governed(*rows: tuple[str, str]) -> dict[str, frozenset[str]]:
    governed: dict[str, frozenset[str]] = {}
    for words, after in rows:
        for word in words.split():
            governed[word] = governed.get(word, frozenset()) | frozenset(after.split())
    return governed


_PASSIVE = _governed(
    ("accused suspected", "of"),
    ("described portrayed denounced dismissed hailed touted characterised characterized", "as"),
    ("criticised criticized praised blamed condemned credited thanked mocked attacked slammed applauded", "for"),
    ("told warned informed assured reminded convinced persuaded advised", "that to"),
    ("urged ordered encouraged instructed forbidden", "to"),
    ("asked questioned pressed quizzed challenged", "about whether if why how what who which where when to"),
)
_FEELING = _governed(
    ("confident certain sure adamant convinced hopeful optimistic pessimistic glad sorry afraid aware proud", "that"),
    ("concerned worried angry sceptical skeptical doubtful anxious nervous upset enthusiastic", "that about"),
    ("sceptical skeptical critical wary proud afraid supportive dismissive convinced tired confident aware", "of"),
    ("reluctant eager keen inclined determined", "to"),
)
STATES = frozenset(_PASSIVE) | frozenset(_FEELING)
_FAR = 30  # tokens that the name in "was accused by" may have


class States(Gap):
    """The readings by a form of "be" and an adjective or participle in a gap."""

    def read(self) -> list[Reading]:
        """Return them in their order."""
        found = []
        place = self.low
        while place < self.ceiling:
            reading = self._state(place) if self.words[place] in STATES else None
            if reading is None:
                place += 1
                continue
            found.append(reading)
            self.floor = place = reading.content[-1][1] + 1
        return found

    def _state(self, place: int) -> Reading | None:
        verb = self.be_before(place)
        if verb is None:
            return None
        word, at = self.words[place], place + 1
        source: tuple[int, int] | None
        if self.has_of(at, _FEELING.get(word, frozenset())):
            source = self.subject_of(verb)
            if source is None or self.has(source[0], "i", "we", "you", "it"):
                return None
        else:
            # "was accused of taking money": by whom is not said, so the reporter says it.
            source = phrase_after(self.skeleton, at + 1, min(self.ceiling, at + _FAR)) if self.has(at, "by") else None
            if source is None:
                return None
            at = source[1] + 1
            if not self.has_of(at, _PASSIVE.get(word, frozenset())):
                return None
        if self.words[at] == "to" and not self.is_infinitive(at):
            return None
        first = at + 1 if self.words[at] in ("of", "as", "for", "about") else at
        if first >= self.ceiling:
            return None
        first, last = self.trim(first, self.short_end(first))
        return Reading(self.skeleton, (place, place), source, ((first, last),), stance=True) if first <= last else None
