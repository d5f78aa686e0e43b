"""No words in the wrong mouth: each trap is a row of ``attribution_traps``."""

from __future__ import annotations

import pytest

from corpus.article import Article, Attribution, Span
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from tests.corpus.attribution_traps import TRAPS

# How a name may be shown beside what is expected: with its title or without.
_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady baroness the mp councillor cllr captain prof professor judge rep sen sgt rev "
    "father president senator sheriff justice".split()
)


def _bare(name: str | None) -> str | None:
    if name is None:
        return None
    return " ".join(word for word in name.lower().split() if word.strip(".") not in _TITLES)


def _of_one(shown: str, name: str) -> bool:
    """Say whether two names differ only in that one has more words; a surname alone is anybody's."""
    few, many = sorted((set(shown.split()), set(name.split())), key=len)
    return few <= many and (len(few) > 1 or few == set(shown.split()))


def _where(body: str, words: str) -> Span:
    start = body.find(words)
    assert start >= 0, f"the row is wrong: {words!r} is not printed"
    assert body.find(words, start + 1) < 0, f"the row is wrong: {words!r} is printed twice"
    return Span(start, start + len(words))


def _told(attribution: Attribution, body: str) -> str:
    pieces = " / ".join(piece.of(body) for piece in attribution.content)
    source = attribution.source.of(body) if attribution.source else None
    speaker = attribution.speaker.text if attribution.speaker else None
    return f"{attribution.kind} {pieces!r} source {source!r} speaker {speaker!r}"


def _length(attribution: Attribution) -> int:
    return sum(piece.end - piece.start for piece in attribution.content)


def _faults(trap) -> list[str]:  # type: ignore[no-untyped-def]
    """Return what is wrong, the worst first."""
    body = trap.text
    article = Article(article_id="trap", body=body)
    found = attribute_quotations(article, split_sentences(article))
    faults: list[tuple[int, str]] = []
    known: set[int] = set()
    expected = {_bare(name) for heard in trap.heard for name in heard.speakers}
    for heard in trap.heard:
        spans = [_where(body, words) for words in heard.words]
        holders = [at for at, one in enumerate(found) if any(one.touches(span) for span in spans)]
        known.update(holders)
        judged = sorted(holders, key=lambda at: _length(found[at]))[:1] if heard.inner else holders
        if heard.frame is not None:
            frame = _where(body, heard.frame)
            judged = [at for at in judged if not found[at].touches(frame)]
        speakers = {_bare(name) for name in heard.speakers}
        for one in (found[at] for at in judged):
            shown = _bare(one.speaker.text) if one.speaker else None
            if shown not in speakers:
                if shown is None:
                    faults.append((3, f"4 NO NAME (expected {heard.speakers}): {_told(one, body)}"))
                elif any(name and _of_one(shown, name) for name in speakers):
                    faults.append((2, f"3 FORM OF THE NAME (expected {heard.speakers}): {_told(one, body)}"))
                else:
                    faults.append((0, f"1 WRONG MOUTH (expected {heard.speakers}): {_told(one, body)}"))
            if one.kind not in heard.kinds:
                faults.append((5, f"6 KIND (expected {heard.kinds}): {_told(one, body)}"))
            faults.extend(
                (4, f"5 BOUNDARY ({words!r} is no part of it): {_told(one, body)}")
                for words in heard.without
                if one.touches(_where(body, words))
            )
            if heard.source is not None and not (one.source and one.source.overlaps(_where(body, heard.source))):
                faults.append((4, f"5 SOURCE (expected {heard.source!r}): {_told(one, body)}"))
        if not heard.optional:
            for words, span in zip(heard.words, spans, strict=True):
                pieces = [piece for at in holders for piece in found[at].content]
                if not any(piece.covers(span) for piece in pieces):
                    whole = "5 BOUNDARY (cut)" if any(piece.overlaps(span) for piece in pieces) else "4 NOT FOUND"
                    faults.append((4, f"{whole}: {words!r} of {heard.speakers}"))
    for at, one in enumerate(found):
        touched = [words for words in trap.silent if one.touches(_where(body, words))]
        shown = _bare(one.speaker.text) if one.speaker else None
        if touched or (at not in known and (one.kind != "indirect" or (shown is not None and shown not in expected))):
            label = "1 WRONG MOUTH, nobody's words" if shown is not None else "2 NOT SPEECH"
            faults.append((1, f"{label}: {_told(one, body)}"))
    return [fault for _, fault in sorted(faults)]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.trap)
def test_no_words_in_the_wrong_mouth(trap) -> None:  # type: ignore[no-untyped-def]
    """The words of a row are attributed to whom a careful editor would name, or to nobody, and to no other."""
    faults = _faults(trap)
    assert not faults, "\n".join(["", trap.text, *faults])


def test_the_table_is_large_and_no_trap_is_tested_twice() -> None:
    """There are at least 100 traps, each with its own name."""
    traps = [trap.trap for trap in TRAPS]
    assert len(traps) >= 100
    assert len(set(traps)) == len(traps)
