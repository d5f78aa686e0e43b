"""What speaks for a sentence in who says it, where somebody's words are asked for, or who said some."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Attribution, Span
from index.asking.question import Question, reports_of
from index.asking.wanted import LONGEST_LOOK
from index.saying import Voice
from index.words.terms import Token, read_tokens, stop_terms

# How sure it is that words are the speaker's: printed with the surname alone; told of as said by that name, and known
# as nobody's or as part of another's speech; nobody named, and the speaker near by.
OWN = 0.8
REPORTED = 0.6
_NEAR = 0.5
# Sources that name nobody: another source, a spokesman or a rival, is somebody else.
_NOBODY = frozenset(("", "he", "she", "they", "who", "i", "we"))


def is_about_speech(question: Question) -> bool:
    """Say whether *question* asks for somebody's words, or who said them: ``weigh_speech`` has nothing of others."""
    return bool(question.who_said or question.voice or question.asked == "speech" or question.speaker)


def weigh_speech(
    question: Question, body: str, span: Span, said: Sequence[Attribution], named_near: float
) -> dict[str, float]:
    """Return the evidence that lies in who says it, by name; 0 where nobody's words are asked for.

    Args:
        question: the question.
        body: the article's body.
        span: where the sentence lies in it.
        said: the attributions that touch the sentence.
        named_near: how much of the one whose words are wanted is named in the sentence or the one before, 0 to 1.
    """
    if not is_about_speech(question):
        return {"speech": 0.0, "speaker": 0.0}
    if question.who_said:
        by_speaker = max((_matches_words(question, body, span, one) for one in said), default=0.0)
    elif question.voice:
        by_speaker = max((_is_of_voice(question.voice, body, one, named_near) for one in said), default=0.0)
        if by_speaker < REPORTED and _is_reported(question, body, span, said):
            by_speaker = REPORTED
    else:
        by_speaker = max((_is_of_role(question, body, one, named_near) for one in said), default=0.0)
    # What is asked about may be told in the reporter's words: 'the union called a strike'.
    return {"speech": float(bool(said) and not question.who_said), "speaker": by_speaker}


def _is_of_voice(voice: Voice, body: str, attribution: Attribution, named_near: float) -> float:
    """Return how sure it is that the words are of *voice*, 0 to 1: certainly from ``OWN`` on."""
    if attribution.speaker:
        name = attribution.speaker.text
        return 1.0 if name in voice.forms else OWN if name in voice.forms_apart else 0.0
    # Nobody is said to speak, and the one who may is named beside it: shown without a speaker, it may be of use.
    source = attribution.source.of(body).casefold() if attribution.source else ""
    return _NEAR if named_near == 1.0 and source in _NOBODY else 0.0


def _is_reported(question: Question, body: str, span: Span, said: Sequence[Attribution]) -> bool:
    """Say whether the sentence, which is nobody's or nobody knows whose, tells what the voice asked for said.

    The article prints the whole name: a surname alone may be another's.
    """
    if not question.voice or any(one.speaker for one in said):
        return False
    return reports_of(question, span.of(body)[:LONGEST_LOOK]) and any(form in body for form in question.voice.forms)


def _is_of_role(question: Question, body: str, attribution: Attribution, named_near: float) -> float:
    """Return how much of the one whose words are wanted is printed as the source or the speaker, 0 to 1."""
    wanted, surnames = set(question.speaker), question.speaker_surnames
    spoken_by = _speaker_terms(attribution, body, question.language)
    # A name is its surname; a role ('the Labour leader') is as much as is printed of it.
    known = float(surnames <= spoken_by) if surnames else len(wanted & spoken_by) / max(1, len(wanted))
    if attribution.speaker is None and named_near == 1.0:
        known = max(known, _NEAR)
    return known


def _matches_words(question: Question, body: str, span: Span, attribution: Attribution) -> float:
    """Return how much of what is asked about is in the words said, 0 to 1; less where nobody is named as saying it."""
    pieces = (Span(max(piece.start, span.start), min(piece.end, span.end)) for piece in attribution.content)
    said = {token.term for piece in pieces for token in read_tokens(piece.of(body), question.language)}
    share = len(said & question.topic) / max(1, len(question.topic))
    return share * (1.0 if attribution.speaker else 0.8 if attribution.source else 0.5)


def _content_tokens(text: str, language: str) -> list[Token]:
    stops = stop_terms(language)
    return [token for token in read_tokens(text, language) if token.term not in stops]


def _speaker_terms(attribution: Attribution, body: str, language: str) -> set[str]:
    words = [attribution.speaker.text] if attribution.speaker else []
    if attribution.source:
        words.append(attribution.source.of(body))
    return {token.term for text in words for token in _content_tokens(text, language)}
