"""Which words of a sentence are the speaker's, and when a reader has to be told.

"Marsh said that the pier would fall" needs nothing: who speaks, how, and what was said is all there is. In "Since Marsh
said that she would go, the pier has fallen" half of the words are the reporter's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.symbols import show_line
from corpus.article import Attribution, Span
from corpus.people.mention_words import AUXILIARIES, CONJUNCTIONS, OPENING_VERBS, PREPOSITIONS, PRONOUNS
from index.answer import Quote

_WORD = re.compile(r"[^\W_][\w'’.-]*")
# So many words may stand between the cue and what was said ("told the board on Monday"), before the source or before
# a comma ("Speaking after the meeting,"), and behind it all ("in a statement on Monday"), and so many of any kind.
_BETWEEN, _OPENING, _CLOSING, _ANY = 10, 8, 6, 2
_INSIDE = 4  # between the source and the cue, where no comma parts them
_CLAUSE = (CONJUNCTIONS | AUXILIARIES | frozenset(("since", "after", "before", "until", "till"))) - frozenset(
    "and or than nor even also then now later just once still again soon today yesterday tonight too first long all "
    "both never always often already".split()
)
_OPENERS = PREPOSITIONS | OPENING_VERBS | frozenset("earlier later meanwhile however but and so yet also".split())


def words_of(quote: Quote, said: Sequence[Attribution]) -> str:
    """Return the words of *quote* that *said* gives to somebody, ready to be shown, an ellipsis between pieces."""
    pieces = sorted(_within(quote, (piece for attribution in said for piece in attribution.content)))
    return " … ".join(show_line(piece.of(quote.article.body)) for piece in pieces)


def is_partly(quote: Quote, said: Sequence[Attribution]) -> bool:
    """Say whether *said*, one speaker's attributions, leave words of *quote* to the reporter that may seem theirs.

    Quotation marks tell whose words a direct quotation's are; it takes an indirect or a mixed one.
    """
    if all(attribution.kind == "direct" for attribution in said):
        return False
    return any(not is_free for is_free in _rests(quote, said))


def _within(quote: Quote, spans: Iterator[Span]) -> Iterator[Span]:
    sentence = quote.sentence.span
    for span in spans:
        if span.overlaps(sentence):
            yield Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _rests(quote: Quote, said: Sequence[Attribution]) -> Iterator[bool]:
    """Yield, for each run of words that is neither said nor says who says it, whether nobody takes it for speech."""
    body, sentence = quote.article.body, quote.sentence.span
    contents = list(_within(quote, (piece for attribution in said for piece in attribution.content)))
    sources = list(_within(quote, (one.source for one in said if one.source)))
    known = sorted([*contents, *_within(quote, _frames(quote, said))])
    place, previous = sentence.start, None
    for span in [*known, Span(sentence.end, sentence.end)]:
        if span.start > place:
            text = body[place : span.start]
            if previous is None:
                yield _may_open(text, is_before_source=span in sources or any(s.start == span.start for s in sources))
            elif span.start == sentence.end:
                yield _may_close(text, is_behind_source=any(source.end == place for source in sources))
            else:
                # Between the source and the cue more would be a clause of the reporter's: see _frames.
                yield _may_stand_between(text, _INSIDE if previous in sources else _BETWEEN)
        if span.end >= place:
            place, previous = span.end, span


def _frames(quote: Quote, said: Sequence[Attribution]) -> Iterator[Span]:
    """Yield where it is said who speaks: from the source to the cue, unless more than that stands between them."""
    for one in said:
        parts = [span for span in (one.source, one.cue) if span]
        if len(parts) == 2:
            hull = Span(min(span.start for span in parts), max(span.end for span in parts))
            if not one.touches(hull) and _is_frame(quote.article.body, *sorted(parts)):
                yield hull
                continue
        yield from parts


def _is_frame(body: str, first: Span, second: Span) -> bool:
    """Say whether nothing but who speaks stands between the source and the cue: "Marsh, the harbour master, said"."""
    between = body[first.end : second.start]
    return between.startswith(",") or len(_words(between)) <= _INSIDE


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _may_open(text: str, *, is_before_source: bool) -> bool:
    opening, comma, role = text.rpartition(",")
    words = _words(opening)
    if comma and words and words[0] in _OPENERS and len(words) <= _OPENING and _CLAUSE.isdisjoint(words[1:]):
        text = role
    words = _words(text)
    if len(words) <= _ANY:
        return True
    if len(words) > _OPENING:
        return False
    # The role of who speaks: "The harbour master of Little Sallow, Odile Marsh, said".
    return is_before_source and _CLAUSE.isdisjoint(words) and (PREPOSITIONS - {"of", "for"}).isdisjoint(words)


def _may_stand_between(text: str, most: int) -> bool:
    words = _words(text)
    return len(words) <= _ANY or (len(words) <= most and _CLAUSE.isdisjoint(set(words) - {"that"}))


def _may_close(text: str, *, is_behind_source: bool) -> bool:
    words = _words(text)
    if len(words) <= _ANY:
        return True
    if is_behind_source and text.lstrip().startswith(","):
        return words[0] == "who" or (_CLAUSE | PRONOUNS).isdisjoint(words)
    return len(words) <= _CLOSING and words[0] in PREPOSITIONS and _CLAUSE.isdisjoint(words[1:])
