"""Following: whose a quotation is that has no cue of its own.

It goes on with the quotation before it where the article leaves no other voice; where two people talk in turn it is
one of theirs only if questions and answers tell them apart. Otherwise it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Span
from corpus.speech.drafts import Draft, Voice, ends_in, is_speech
from corpus.speech.marks import Marked
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.unclaimed import named_after

_NAME = re.compile(r"[A-Z][\w’'-]*\w")
# "So says the mayor.", "Those were the words of Ann Lee.": the quotation before is another's.
_NAMES_THE_ONE_BEFORE = re.compile(
    r"(?:So|Thus)\s(?:says?|said|went|ran)\b|(?:That|This|Those|These)\s(?:is|was|are|were)\sthe\s"
    r"(?:words?|views?|verdict|opinion|message|warning|assessment|response|reaction)\b"
)


class Following:
    """The quotations of one article in the order of the text, and which of them goes on with which."""

    def __init__(self, body: str, skeletons: Sequence[Skeleton]) -> None:
        """Keep the sentences that a quotation stands between."""
        self._body = body
        self._skeletons = skeletons
        self._turns: list[Draft] = []  # the last two paragraphs that each are one quotation and its cue

    def goes_on(self, last: Draft, number: int, skeleton: Skeleton, own: Sequence[Marked]) -> bool:
        """Say whether the quotation alone in *skeleton* goes on with *last*."""
        if last.last_mark is None:
            return False
        if own[0].again:
            return last.skeleton.paragraph >= skeleton.paragraph - 1
        if last.number != number - 1:
            return False
        if last.skeleton.paragraph == skeleton.paragraph:
            return True
        # A paragraph that is a quotation alone, after “...,” said Ann Lee: hers, unless somebody answers her.
        return (
            last.skeleton.paragraph == skeleton.paragraph - 1
            and last.voice is not None
            and last.voice.source is not None
            and not last.inherited
            and not last.skeleton.is_alone
            and is_speech(self._body, own)
            and not ends_in(self._body, last.last_mark, "?")
            and not self._is_answered(number)
            and not self._is_named_in(last.voice, own)
            and not (self._turns and self._turns[-1] is last and self._other_voice() is not None)
        )

    def voice_before(self, voice: Voice | None, number: int, skeleton: Skeleton, spans: Sequence[Span]) -> Voice | None:
        """Return *voice*, the only one of the sentence before, where nothing says that the quotation is another's."""
        if voice is None or number == 0 or self._skeletons[number - 1].paragraph != skeleton.paragraph:
            return None
        return None if self._is_named_in(voice, spans) else voice

    def named_after(self, number: int) -> Voice | None:
        """Return the voice that the sentence after *number* gives to what it holds."""
        return named_after(self._skeletons[number + 1]) if number + 1 < len(self._skeletons) else None

    def _is_answered(self, number: int) -> bool:
        """Say whether the sentence after *number* names who said what it holds."""
        if number + 1 >= len(self._skeletons):
            return False
        if self.named_after(number) is not None:
            return True
        return _NAMES_THE_ONE_BEFORE.match(self._body, self._skeletons[number + 1].starts[0]) is not None

    def _is_named_in(self, voice: Voice, spans: Sequence[Span | Marked]) -> bool:
        """Say whether what is said names the one who would say it."""
        if voice.source is None:
            return False
        names = _NAME.findall(voice.source.of(self._body))
        if not names:
            return False
        said = [(one.span if isinstance(one, Marked) else one).of(self._body) for one in spans]
        if not any(names[-1] in words for words in said):
            return False  # as nearly always, and a pattern of its own for each name takes long to compile
        name = re.compile(rf"\b{re.escape(names[-1])}\b")
        return any(name.search(words) for words in said)

    def note_turn(self, draft: Draft, number: int, skeleton: Skeleton) -> None:
        """Keep *draft* as a turn if it opens its paragraph; what is older than the paragraph before is no exchange."""
        opens = number == 0 or self._skeletons[number - 1].paragraph != skeleton.paragraph
        if opens and draft.quoted and skeleton.words[0] == QUOTED:
            self._turns = [*self._turns[-1:], draft]

    def _other_voice(self) -> Voice | None:
        """Return the voice of the turn before the last one, where the two are in one exchange and differ."""
        if len(self._turns) < 2:
            return None
        other, last = self._turns
        if other.skeleton.paragraph != last.skeleton.paragraph - 1:
            return None
        if other.voice is None or last.voice is None or other.voice.source is None or last.voice.source is None:
            return None
        same = other.voice.source.of(self._body).lower() == last.voice.source.of(self._body).lower()
        return None if same else other.voice

    def voice_in_turn(self, number: int, skeleton: Skeleton, end: Span) -> tuple[Voice | None, Voice | None]:
        """Return whose turn it is, and the other's voice: one of the two asks, and one answers."""
        other = self._other_voice()
        last = self._turns[-1] if self._turns else None
        if last is None or other is None or last.skeleton.paragraph != skeleton.paragraph - 1:
            return None, None
        if last.number != number - 1:
            return None, None
        asked = [ends_in(self._body, turn.pieces[-1], "?") for turn in self._turns]
        asks = ends_in(self._body, end, "?")
        return (other, last.voice) if asked[0] == asks and asked[1] != asks else (None, None)
