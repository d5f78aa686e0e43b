"""What a conversation is, whether it is held at a terminal or in a chat: whom it asks, and how much it shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from bot.symbols import show_line
from corpus.article import Sentence
from index.answer import Answer, Query, Quote
from index.following.thread import Exchange

if TYPE_CHECKING:  # who asks for none of them does not wait for them
    from index.explaining import Why
    from index.saying import Naming, Said

QUOTES = 5
_REACH = 2  # sentences on either side of a quote that its context holds
_LONGEST_QUOTATION = 30
_SPEAKER_AND_TOPIC = re.compile(r"(.*?)(?:(?:^|\s+)(?:--?|[–—])?about(?:(?:\s+|=)(.*))?)?", re.DOTALL | re.IGNORECASE)
# "Has he commented?", "What did she say?": nobody is named.
_OF_A_PRONOUN = re.compile(
    r"\W*(?:(?:and|but|so)\s+)?(?:(?:what|how|why|when|where)\s+)?"
    r"(?:has|have|had|did|does|do|is|are|was|were|will)\s+(he|she|they)\b",
    re.IGNORECASE,
)
_WHO_SAID_IT = re.compile(r"\s*(?:(?:and|but|so)\s+)?who\s+sa(?:id|ys)\s+(?:it|that|this|so)\W*", re.IGNORECASE)

_MORE = re.compile(
    r"\s*(?:(?:and|any|show me|tell me|show|give me|what|what’s|what's)\s+)*(?:more|next|another|another one)"
    r"(?:\s+(?:please|quotes?|results?|answers?|of that))?\W*",
    re.IGNORECASE,
)


class Answering(Protocol):
    """What a conversation needs of whoever answers: see ``index.answering.Answerer``."""

    def answer(self, question: str, *, k: int = ..., thread: Sequence[Exchange] = ...) -> Answer:
        """Answer *question*, asked after the exchanges of *thread*, with up to *k* quotes."""
        ...

    def why(self, question: str, *, k: int = ..., thread: Sequence[Exchange] = ...) -> tuple[Answer, tuple[Why, ...]]:
        """Answer *question* as ``answer`` does, with the reasons for each quote, or for each of the nearest."""
        ...

    def surroundings(self, quote: Quote, reach: int = ...) -> tuple[list[Sentence], list[Sentence]]:
        """Return up to *reach* sentences before and after *quote*."""
        ...

    def whole(self, quote: Quote) -> tuple[Quote, ...]:
        """Return the whole quotation that *quote* is a part of, sentence by sentence."""
        ...

    def naming(self, quote: Quote) -> tuple[Naming, ...]:
        """Return the evidence for who said the words of *quote*, for each of its attributions."""
        ...

    def said(self, speaker: str, *, about: str | None = ..., k: int | None = ..., oldest_first: bool = ...) -> Said:
        """Return up to *k* quotations of *speaker*, the newest first unless the oldest are asked for."""
        ...


def first_reach(quote: Quote) -> int:
    """Return how many sentences on either side are the context of *quote*: its whole quotation, where that is more."""
    return max(_REACH, min(quote.part[1] - 1, _LONGEST_QUOTATION)) if quote.part else _REACH


def further_reach(reach: int) -> int:
    """Return how many sentences on either side are shown to who has seen *reach* and asks for more."""
    return reach + _REACH


def read_speaker(words: str) -> tuple[str, str | None]:
    """Return the speaker and the topic of "Odile Marsh about the pier"; either is empty, or None, where not given.

    "--about" is understood as well: it is what the command line calls it.
    """
    found = _SPEAKER_AND_TOPIC.fullmatch(words.strip())
    if found is None:  # the pattern takes anything; this is for the type
        return words.strip(), None
    return found[1].strip(), (found[2] or "").strip() or None


def read_pronoun(question: str) -> str | None:
    """Return the "he", "she" or "they" about whom *question* asks, in lower case; None where it asks of somebody."""
    found = _OF_A_PRONOUN.match(question)
    return found[1].lower() if found else None


def ask_whom(question: str, thread: Sequence[Exchange]) -> str | None:
    """Return the question for whom *question* means, where it asks about "he" and there is nobody in *thread*."""
    pronoun = None if thread else read_pronoun(question)
    return f"Who is meant by “{pronoun}”? Name the person in the question." if pronoun else None


def describe_query(query: Query) -> str | None:
    """Return in words what was understood of dates and sources and what the conversation lent; None for nothing."""
    carried = ", ".join(map(show_line, query.carried_words))
    said = [show_line(query.understood), f"Also searched for: {carried}" if carried else ""]
    return " ".join(filter(None, said)) or None


def asks_for_more(question: str) -> bool:
    """Say whether *question* is "More": the next quote."""
    return _MORE.fullmatch(question) is not None


def asks_who_said_it(question: str) -> bool:
    """Say whether *question* is "Who said that?": of the quote that is shown."""
    return _WHO_SAID_IT.fullmatch(question) is not None
