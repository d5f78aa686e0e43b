"""Drafting: every sentence of an article read for its quotations, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.speech.clauses import Reading, read_skeleton
from corpus.speech.drafts import Draft, Voice, is_speech
from corpus.speech.fitting import fit, is_title, read_beside
from corpus.speech.following import Following
from corpus.speech.introductions import introduction
from corpus.speech.marks import Marked
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.unclaimed import going_on, is_sentence, is_short_speech, is_whole, voice_beside

_PLAIN_CUES = frozenset("said says told tells added adds warned insisted argued claimed replied".split())


def draft_quotations(
    body: str, skeletons: Sequence[Skeleton], marked: Sequence[Sequence[Marked]], *, english: bool = True
) -> list[Draft]:
    """Return the quotations in *skeletons*, in the order in which they are drafted.

    *marked* holds what lies between marks in each paragraph. Where the article is not *english* only what is whole
    sentences between marks is drafted, and nobody is said to have spoken it.
    """
    drafter = _Drafter(body, skeletons, marked)
    for number, skeleton in enumerate(skeletons):
        if english:
            drafter.read(number, skeleton)
        else:
            drafter.keep_whole(number, skeleton)
    return drafter.drafts


class _Drafter:
    def __init__(self, body: str, skeletons: Sequence[Skeleton], marked: Sequence[Sequence[Marked]]) -> None:
        self._body = body
        self._following = Following(body, skeletons)
        self._marked = marked
        self.drafts: list[Draft] = []
        self._last: Draft | None = None  # the one whose quotation may go on
        self._before: Sequence[Reading] = ()  # of the sentence before
        self._pending: Voice | None = None  # 'She said:' at the end of the sentence before
        self._leading: Skeleton | None = None  # the sentence before, which reports nothing and may lead up to this one

    def read(self, number: int, skeleton: Skeleton) -> None:
        """Draft what the sentence *skeleton* holds."""
        if skeleton.is_alone:
            self._read_alone(number, skeleton)
            self._pending = self._leading = None
            return
        self._pending = self._leading = None
        readings = self._readings(skeleton)
        for reading in readings:
            self._add_reading(number, skeleton, reading)
        if QUOTED in skeleton.words:
            self.keep_marked(number, skeleton, readings, going_on(skeleton, _only_voice(self._before)))
        elif not readings:
            self._leading = skeleton
        self._before = readings

    def _readings(self, skeleton: Skeleton) -> list[Reading]:
        """Return what *skeleton* reports, also by cues whose subject only its place beside a quotation shows."""
        readings = read_skeleton(skeleton)
        if QUOTED not in skeleton.words:
            return readings
        readings = [reading for reading in map(fit, readings) if not is_title(reading)]
        held = _held(readings)
        more = []
        for place, index in enumerate(skeleton.pieces):
            if index is not None and place not in held:
                beside = read_beside(skeleton, place)
                if beside is not None:
                    more.append(beside)
        if more:
            cues = {reading.cue for reading in readings}
            readings.extend(reading for reading in more if reading.cue not in cues)
            readings.sort(key=lambda reading: reading.cue)
        return readings

    def _read_alone(self, number: int, skeleton: Skeleton) -> None:
        pieces = self._marked[skeleton.paragraph]
        own = [pieces[index] for index in skeleton.pieces if index is not None]
        spans = [piece.span for piece in own]
        last = self._last
        if last is not None and self._following.goes_on(last, number, skeleton, own):
            last.pieces.extend(spans)
            last.last_mark, last.number, last.skeleton = spans[-1], number, skeleton
            return
        voice, inherited, rival = self._pending, False, None
        if voice is None and self._leading is not None:
            voice = introduction(self._leading)
        voice = voice or self._following.named_after(number)
        if voice is None:
            voice, rival = self._following.voice_in_turn(number, skeleton, spans[-1])
            if voice is None and not own[0].again:
                voice = self._following.voice_before(_only_voice(self._before), number, skeleton, spans)
            inherited = voice is not None
        if voice is None or inherited:
            speech = is_speech(self._body, own) or self._is_reopened(own[-1], skeleton.paragraph)
            if not speech and rival is None and not is_short_speech(self._body, skeleton, own):
                return
        draft = Draft(spans, True, True, voice, skeleton, number, spans[-1], inherited, rival)
        self.drafts.append(draft)
        self._last = draft
        self._following.note_turn(draft, number, skeleton)

    def _add_reading(self, number: int, skeleton: Skeleton, reading: Reading) -> None:
        voice = _voice_of(reading)
        if not reading.content:
            self._pending = voice
            return
        pieces = self._marked[skeleton.paragraph]
        spans = [skeleton.span(first, end) for first, end in reading.content]
        indices = [
            index for first, end in reading.content for index in skeleton.pieces[first : end + 1] if index is not None
        ]
        quoted = bool(indices) and all(
            word == QUOTED or not word[0].isalnum()
            for first, end in reading.content
            for word in skeleton.words[first : end + 1]
        )
        draft = Draft(spans, quoted, bool(indices), voice, skeleton, number)
        if indices:
            # It can go on in the next sentence only where it ends with this one.
            if reading.open_end:
                draft.last_mark = pieces[indices[-1]].span
            last = self._last
            if (
                reading.content[0][0] == 0
                and last is not None
                and (last.voice is None or last.inherited)
                and last.last_mark is not None
                and pieces[indices[0]].again
                and last.skeleton.paragraph >= skeleton.paragraph - 1
            ):
                # “A. / “B,” said Ann: the cue comes at the end of several paragraphs.
                last.pieces.extend(draft.pieces)
                last.voice, last.inherited, last.rival = voice, False, None
                last.last_mark, last.number, last.skeleton = draft.last_mark, number, skeleton
                return
        self.drafts.append(draft)
        if draft.last_mark is not None:
            self._last = draft
            self._following.note_turn(draft, number, skeleton)

    def keep_marked(self, number: int, skeleton: Skeleton, readings: Sequence[Reading], voice: Voice | None) -> None:
        """Draft what is whole sentences between marks and that none of *readings* holds: found, but nobody's."""
        pieces = self._marked[skeleton.paragraph]
        held = _held(readings)
        for place, index in enumerate(skeleton.pieces):
            if index is None or place in held:
                continue
            piece = pieces[index]
            last = self._last
            if piece.again and index and last is not None and last.last_mark == pieces[index - 1].span:
                last.pieces.append(piece.span)
                last.last_mark, last.number, last.skeleton = piece.span, number, skeleton
                continue
            if not is_whole(self._body, skeleton, place, piece):
                continue
            if place == 0 and not readings and last is not None and self._goes_on_with(last, number, skeleton):
                last.pieces.append(piece.span)  # “A,” said Ann. “B,” which she has said before.
                last.last_mark = None
                continue
            draft = Draft([piece.span], True, True, voice_beside(skeleton, place) or voice, skeleton, number)
            if place + 2 >= len(skeleton):
                draft.last_mark = piece.span
                self._last = draft
            self.drafts.append(draft)

    def _goes_on_with(self, last: Draft, number: int, skeleton: Skeleton) -> bool:
        same = last.number == number - 1 and last.skeleton.paragraph == skeleton.paragraph
        return same and last.last_mark is not None

    def keep_whole(self, number: int, skeleton: Skeleton) -> None:
        """Draft what is whole sentences between marks in a language whose cues are not known."""
        pieces = self._marked[skeleton.paragraph]
        for index in skeleton.pieces:
            if index is None:
                continue
            span, last = pieces[index].span, self._last
            if pieces[index].again and last is not None and last.skeleton.paragraph >= skeleton.paragraph - 1:
                last.pieces.append(span)
                last.skeleton = skeleton
            elif span.start in skeleton.capital and span.start not in skeleton.cased and is_sentence(self._body, span):
                self._last = Draft([span], True, True, None, skeleton, number, span)
                self.drafts.append(self._last)

    def _is_reopened(self, piece: Marked, paragraph: int) -> bool:
        """Say whether an open *piece* goes on in the next paragraph, whose mark is opened again."""
        following = self._marked[paragraph + 1] if paragraph + 1 < len(self._marked) else []
        return not piece.closed and bool(following) and following[0].again


def _held(readings: Sequence[Reading]) -> set[int]:
    """Return the tokens that are content of *readings*."""
    return {place for reading in readings for first, end in reading.content for place in range(first, end + 1)}


def _voice_of(reading: Reading) -> Voice:
    source = reading.skeleton.span(*reading.source) if reading.source is not None else None
    return Voice(source, reading.skeleton.span(*reading.cue))


def _only_voice(readings: Sequence[Reading]) -> Voice | None:
    """Return the voice of a sentence with these *readings*, where it is the only one there and may go on."""
    if len({_words_of(reading) for reading in readings}) != 1 or _has_other_voice(readings):
        return None
    return None if _is_closed(readings[-1]) else _voice_of(readings[-1])


def _is_closed(reading: Reading) -> bool:
    """Say whether behind a quotation and its cue somebody else acts: "“No,” said Ann Lee, and her son cut in."."""
    words = reading.skeleton.words
    return not reading.open_end and words[0] == QUOTED and all(words[first] == QUOTED for first, _ in reading.content)


def _words_of(reading: Reading) -> tuple[str, ...] | None:
    """Return the words of the source: in one sentence "he" and "he" are one."""
    return None if reading.source is None else tuple(reading.skeleton.words[reading.source[0] : reading.source[1] + 1])


def _has_other_voice(readings: Sequence[Reading]) -> bool:
    """Say whether a sentence holds a plain reporting verb that none of its *readings* is made of."""
    cues = {reading.cue[0] for reading in readings}
    words = readings[0].skeleton.words
    return any(
        word in _PLAIN_CUES
        and place not in cues
        and not (words[place - 1] in ("he", "she") and words[place - 2] in (QUOTED, ","))
        for place, word in enumerate(words)
    )
