"""Who said what: every quotation of an article, direct, mixed or indirect, with its source and its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpus.article import Article, Attribution, Sentence, Span
from corpus.languages import language_of
from corpus.people.speakers import Speakers
from corpus.speech.drafting import draft_quotations
from corpus.speech.drafts import Draft
from corpus.speech.marks import find_marked
from corpus.speech.refolding import refold
from corpus.speech.skeletons import Skeleton, fold
from corpus.speech.turns import attribute_turns, find_turns


def attribute_quotations(article: Article, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Return every quotation of *article*, in order of where it starts.

    A direct quotation covers its quotation marks. A mixed one ('he had “no faith” that ...') and an indirect
    one cover the clause that is reported. A quotation interrupted by 'she said' has a piece on each side; one that
    goes on in the next paragraphs has one in each. *sentences* are those of ``split_sentences``. Fragments in marks
    that nobody is said to have spoken (scare quotes, titles of works) are left out. Cues are known in English only:
    in an article of another language the sentences between marks are found, and nobody is named for them. In a
    transcript or an interview each turn is a quotation, and its label the source (``corpus.speech.turns``).
    """
    body = article.body
    paragraphs = _paragraphs(sentences)
    extents = [extent for extent, _ in paragraphs]
    marked = find_marked(body, extents)
    skeletons: list[Skeleton] = []
    for number, (extent, starts) in enumerate(paragraphs):
        skeletons.extend(fold(body, number, extent, marked[number], starts))
    turns = find_turns(body, extents)
    spoken = [span for turn in turns for span in turn.content]
    english = _is_english(article.language)
    drafts = draft_quotations(body, refold(body, skeletons) if english else skeletons, marked, english=english)
    speakers = Speakers(body, sentences, [piece.span for pieces in marked for piece in pieces])
    # In the order of the text: a pronoun may go back to the speaker before.
    found = [_attribution(body, draft, speakers) for draft in drafts if not (spoken and _within(draft, spoken))]
    found.extend(attribute_turns(body, turns, speakers))
    return sorted(found, key=lambda attribution: attribution.content)


def _attribution(body: str, draft: Draft, speakers: Speakers) -> Attribution:
    kind, content, voice = draft.kind, tuple(draft.pieces), draft.voice
    if voice is None:
        return Attribution(kind, content)
    if voice.source is None:
        return Attribution(kind, content, cue=voice.cue)
    mention = _without_genitive(body, voice.source)
    speaker = speakers.resolve(mention, draft.pieces, voice.cue.of(body) if voice.cue else "")
    if draft.rival is not None:
        rival = speakers.resolve(draft.rival.source) if draft.rival.source else None
        if speaker is None or rival is None or speaker.name == rival.name:
            return Attribution(kind, content)  # Not sure that they are two.
        return Attribution(kind, content, voice.source, voice.cue, speaker.name, "turn", voice.source)
    if speaker is None:
        return Attribution(kind, content, voice.source, voice.cue)
    return Attribution(kind, content, voice.source, voice.cue, speaker.name, speaker.basis, speaker.antecedent)


def _without_genitive(body: str, source: Span) -> Span:
    """Return whom a source like "Ann Lee’s" names: her answer is her own words."""
    named = source.end - source.start > 2 and source.of(body).endswith(("’s", "'s"))
    return Span(source.start, source.end - 2) if named else source


def _within(draft: Draft, spoken: Sequence[Span]) -> bool:
    """Say whether *draft* is what somebody quotes in a turn of their own; *spoken* are the turns' words, in order."""
    hull = Span(draft.pieces[0].start, draft.pieces[-1].end)
    at = bisect_left(spoken, hull)
    return any(one.overlaps(piece) for one in spoken[max(0, at - 1) : at + len(draft.pieces)] for piece in draft.pieces)


def _is_english(tag: str) -> bool:
    """Say whether an article's language is English, or not known to be another one."""
    return language_of(tag) == "en" and (tag or "en").lower()[:2] in ("en", "un", "mu")


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
