"""Which part of a sentence tells what: whether a figure, a verb and a name belong together."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus.article import Span
from index.asking.question import Question
from index.words.terms import Token, is_stop_term, read_tokens

_NEGATED = re.compile(r"(?:\bnot|\bnever|n['’]t|\bno|\bwithout)\s(?:\w+\s){0,2}$", re.I)
_NEXT_PART = re.compile(r"[,;:—–]|\b(?:and|but|while|who|which|when|after|before)\b", re.I)
_NAME_BEFORE = re.compile(r"\b([A-Z][\w’'-]*)(?: (?:has|have|had|also|then|later|only|still))?\s$")


def is_negated(text: str, place: int) -> bool:
    """Say whether what begins at *place* of *text* is said not to be: 'not 57', 'had not yet opened'."""
    return bool(_NEGATED.search(text[:place]))


def is_done_by_another(verbs: Collection[str], question: Question, text: str, tokens: Sequence[Token]) -> bool:
    """Say whether a name that the question has not stands right before one of *verbs*: it is of somebody else."""
    if not question.names:
        return False
    for token in tokens:
        before = _NAME_BEFORE.search(text, 0, token.start) if token.term in verbs else None
        if before and not any(one.term in question.terms or is_stop_term(one.term) for one in read_tokens(before[1])):
            return True
    return False


def stand_apart(text: str, span: Span, token: Token) -> bool:
    """Say whether another part of the sentence begins between the two: '12 were killed and 30 hurt'."""
    return bool(_NEXT_PART.search(words_between(text, span, token)))


def words_between(text: str, span: Span, token: Token) -> str:
    """Return what stands in *text* between the two."""
    return text[span.end : token.start] if span.end <= token.start else text[token.end : span.start]
