"""Who said what: every quotation of an article, direct, mixed or indirect, with its source and its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Article, Attribution, Kind, Sentence, Span
from corpus.clauses import Reading, read_skeleton
from corpus.cues import cue_at
from corpus.marks import Marked, find_marked
from corpus.skeletons import QUOTED, Skeleton, fold
from corpus.speakers import Speakers

_PLAIN_CUES = frozenset("said says told tells added adds warned insisted argued claimed replied".split())


@dataclass(slots=True)
class _Draft:
    """An attribution that may still grow: the quotation may go on in the next sentence or paragraph."""

    pieces: list[Span]
    quoted: bool  # nothing but marked pieces
    marked: bool  # some marked piece
    reading: Reading | None
    skeleton: Skeleton
    number: int  # of the skeleton
    last_mark: Span | None = None
    inherited: bool = field(default=False)

    @property
    def kind(self) -> Kind:
        return "direct" if self.quoted else "mixed" if self.marked else "indirect"


def attribute_quotations(article: Article, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Return every quotation of *article*, in order of where it starts.

    A direct quotation covers its quotation marks. A mixed one ('he had “no faith” that ...') and an indirect
    one cover the clause that is reported. A quotation interrupted by 'she said' has a piece on each side.
    *sentences* are those of ``split_sentences``. Fragments in marks that nobody is said to have spoken (scare
    quotes, titles of works) are left out.
    """
    body = article.body
    paragraphs = _paragraphs(sentences)
    extents = [extent for extent, _ in paragraphs]
    marked = find_marked(body, extents)
    skeletons: list[Skeleton] = []
    for number, (extent, starts) in enumerate(paragraphs):
        skeletons.extend(fold(body, number, extent, marked[number], starts))
    skeletons = [part for skeleton in _joined(body, skeletons) for part in _parted(skeleton)]
    drafts = _draft(body, skeletons, marked)
    speakers = Speakers(body, sentences, [piece.span for pieces in marked for piece in pieces])
    found = []
    for draft in drafts:  # In the order of the text: a pronoun may go back to the speaker before.
        reading = draft.reading
        source = cue = speaker = None
        if reading is not None:
            cue = reading.skeleton.span(*reading.cue)
            if reading.source is not None:
                source = reading.skeleton.span(*reading.source)
                speaker = speakers.resolve(source, draft.pieces, cue.of(body))
        known = (speaker.name, speaker.basis, speaker.antecedent) if speaker else (None, None, None)
        found.append(Attribution(draft.kind, tuple(draft.pieces), source, cue, *known))
    return sorted(found, key=lambda attribution: attribution.content)


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[Span, list[int]]]:
    """Return each paragraph's extent and where its sentences start."""
    paragraphs: list[tuple[Span, list[int]]] = []
    before: int | None = None
    for sentence in sentences:
        if sentence.paragraph == before:
            extent, starts = paragraphs[-1]
            paragraphs[-1] = Span(extent.start, sentence.span.end), starts
            starts.append(sentence.span.start)
        else:
            paragraphs.append((sentence.span, [sentence.span.start]))
        before = sentence.paragraph
    return paragraphs


def _is_quotation_alone(skeleton: Skeleton) -> bool:
    return skeleton.words[0] == QUOTED and all(word == QUOTED or not word[0].isalnum() for word in skeleton.words)


def _joined(body: str, skeletons: list[Skeleton]) -> list[Skeleton]:
    """Join a quotation that ends in '?', '!' or ',' with a reporting clause that was split off: “Why?” Ann asked."""
    joined: list[Skeleton] = []
    for skeleton in skeletons:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.paragraph == skeleton.paragraph
            and before.words[-1] == QUOTED
            and QUOTED not in skeleton.words[:6]
            and body[max(0, before.ends[-1] - 3) : before.ends[-1]].rstrip("”\"’'»")[-1:]
            in ("?", "!", ",", "…", "-", "—")
        ):
            trial = Skeleton(
                before.paragraph,
                [before.starts[-1], *skeleton.starts],
                [before.ends[-1], *skeleton.ends],
                [QUOTED, *skeleton.texts],
                [QUOTED, *skeleton.words],
                [before.pieces[-1], *skeleton.pieces],
                before.commas,
                before.ended,
                before.titles,
            )
            readings = read_skeleton(trial)
            if readings and readings[0].content[0] == (0, 0) and readings[0].cue[0] <= 7:
                joined[-1] = Skeleton(
                    before.paragraph,
                    before.starts + skeleton.starts,
                    before.ends + skeleton.ends,
                    before.texts + skeleton.texts,
                    before.words + skeleton.words,
                    before.pieces + skeleton.pieces,
                    before.commas | skeleton.commas,
                    before.ended | skeleton.ended,
                    before.titles | skeleton.titles,
                )
                continue
        joined.append(skeleton)
    return joined


def _parted(skeleton: Skeleton) -> list[Skeleton]:
    """Part a quotation from a cue behind it that has a colon and governs what follows: “Why?” Ann asked: “Why now?”"""
    words = skeleton.words
    if words[0] != QUOTED or skeleton.starts[0] in skeleton.commas or skeleton.starts[0] not in skeleton.ended:
        return [skeleton]
    following = next((place for place in range(1, len(words)) if words[place] == QUOTED), 0)
    if following < 3 or words[following - 1] != ":" or words[1] in (",", ":"):
        return [skeleton]
    rest = _cut(skeleton, 1, len(words))
    readings = read_skeleton(rest)
    if len(readings) != 1 or readings[0].content[:1] != ((following - 1, following - 1),) or readings[0].cue[0] > 7:
        return [skeleton]
    if any(cue_at(words, place) for place in range(1, following - 1) if place != readings[0].cue[0] + 1):
        return [skeleton]
    return [_cut(skeleton, 0, 1), rest]


def _cut(skeleton: Skeleton, first: int, end: int) -> Skeleton:
    """Return the skeleton of tokens *first* to *end*, not included."""
    return Skeleton(
        skeleton.paragraph,
        skeleton.starts[first:end],
        skeleton.ends[first:end],
        skeleton.texts[first:end],
        skeleton.words[first:end],
        skeleton.pieces[first:end],
        skeleton.commas,
        skeleton.ended,
        skeleton.titles,
        skeleton.stopped,
    )


def _draft(body: str, skeletons: list[Skeleton], marked: list[list[Marked]]) -> list[_Draft]:
    drafts: list[_Draft] = []
    last: _Draft | None = None  # the one whose quotation may go on
    before: Reading | None = None  # the only source of the last sentence: it goes on in a quotation alone
    pending: Reading | None = None  # 'She said:' at the end of a paragraph
    for number, skeleton in enumerate(skeletons):
        pieces = marked[skeleton.paragraph]
        if _is_quotation_alone(skeleton):
            spans = [pieces[index] for index in skeleton.pieces if index is not None]
            goes_on = (
                last is not None
                and last.last_mark is not None
                and (spans[0].again or (last.number == number - 1 and last.skeleton.paragraph == skeleton.paragraph))
            )
            if goes_on and last is not None:
                last.pieces.extend(piece.span for piece in spans)
                last.last_mark = spans[-1].span
                last.number = number
                last.skeleton = skeleton
            elif not all(piece.single for piece in spans) and (
                pending is not None or _is_speech(body, spans) or _is_reopened(spans[-1], skeleton.paragraph, marked)
            ):
                inherited = pending is None and before is not None and before.skeleton.paragraph == skeleton.paragraph
                last = _Draft([piece.span for piece in spans], True, True, pending, skeleton, number, spans[-1].span)
                if inherited:
                    last.reading, last.inherited = before, True
                drafts.append(last)
            pending = None
            continue
        pending = None
        readings = read_skeleton(skeleton)
        sources = {reading.source for reading in readings}
        before = readings[-1] if len(sources) == 1 and not _has_other_voice(readings) else None
        for reading in readings:
            if not reading.content:
                pending = reading
                continue
            contents = [
                (
                    skeleton.span(first, end),
                    all(word == QUOTED or not word[0].isalnum() for word in skeleton.words[first : end + 1]),
                )
                for first, end in reading.content
            ]
            indices = [
                index
                for first, end in reading.content
                for index in skeleton.pieces[first : end + 1]
                if index is not None
            ]
            quoted = all(alone for _, alone in contents)
            draft = _Draft([span for span, _ in contents], quoted, bool(indices), reading, skeleton, number)
            first_token = reading.content[0][0]
            if indices:
                # It can go on in the next sentence only where it ends with this one.
                if reading.open_end:
                    draft.last_mark = pieces[indices[-1]].span
                if (
                    first_token == 0
                    and last is not None
                    and (last.reading is None or last.inherited)
                    and last.last_mark is not None
                    and pieces[indices[0]].again
                ):
                    # “A. / “B,” said Ann: the cue comes at the end of several paragraphs.
                    last.pieces.extend(draft.pieces)
                    last.reading, last.inherited = reading, False
                    last.last_mark, last.number, last.skeleton = draft.last_mark, number, skeleton
                    continue
            drafts.append(draft)
            if draft.last_mark is not None:
                last = draft
    return drafts


def _has_other_voice(readings: list[Reading]) -> bool:
    """Say whether a sentence holds a plain reporting verb that none of its *readings* is made of."""
    cues = {reading.cue[0] for reading in readings}
    words = readings[0].skeleton.words
    return any(
        word in _PLAIN_CUES
        and place not in cues
        and not (words[place - 1] in ("he", "she") and words[place - 2] in (QUOTED, ","))
        for place, word in enumerate(words)
    )


def _is_reopened(piece: Marked, paragraph: int, marked: list[list[Marked]]) -> bool:
    """Say whether an open *piece* goes on in the next paragraph, whose mark is opened again."""
    following = marked[paragraph + 1] if paragraph + 1 < len(marked) else []
    return not piece.closed and bool(following) and following[0].again


def _is_speech(body: str, pieces: list[Marked]) -> bool:
    """Say whether a quotation that nobody is named for is whole sentences, not a title or a slogan."""
    words = body[pieces[0].span.start : pieces[-1].span.end].split()
    return len(words) >= 5 and words[-1].rstrip("”\"’'»")[-1:] in (".", "!", "?", ",", "…", "—")
