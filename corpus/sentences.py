"""Body to sentences: the only splitting there is.

NLTK's Punkt (Kiss and Strunk 2006) proposes the boundaries. It is untrained: its abbreviations are ours, below,
so nothing has to be downloaded. Two passes of our own then mend what an untrained Punkt gets wrong in news:
one joins pieces that are no sentences, one keeps closing marks with the sentence that they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from corpus.article import Article, Sentence, Span

# Written without the last full stop, in lower case, as Punkt wants them. UK and US public life.
_TITLES = frozenset(
    (
        "mr mrs ms mx dr prof rev revd fr sr st hon rt sir messrs mme mlle gov sen rep pres supt insp sgt "
        "cpl capt cmdr lt col maj gen adm det ch amb atty pte cllr"
    ).split()
)
_ABBREVIATIONS = _TITLES | frozenset(
    (
        "jan feb apr aug sept oct nov dec mon tue tues wed thu thurs fri inc ltd co corp bros plc llp "
        "dept dist est assn ave blvd rd mt ft vs v etc e.g i.e cf al approx no nos vol pp p art sec fig "
        "figs ed eds u.s u.k u.n e.u d.c n.y l.a a.m p.m ph.d m.d b.a m.a jr u.s.a"
    ).split()
)
# After these a capital may begin a new sentence ("... at 5 p.m. The police ..."), so Punkt's join is not trusted.
_MAY_END = frozenset(
    ("u.s u.k u.n e.u d.c n.y l.a a.m p.m etc inc ltd co corp jr plc bros ph.d m.d b.a m.a u.s.a al").split()
)
_STARTERS = frozenset(
    (
        "the a an he she it they we i you this that these those there in on at but and his her their its "
        "our my as if when while what who why how after before since for yet so then now mr mrs ms one "
        "some many most both all however"
    ).split()
)

_OPENING = "\"'“‘«([{"
_CLOSING = "\"'”’»)]}"
_PARAGRAPH_BREAK = re.compile(r"(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)\s*|\u2029")
_LINE = re.compile(r"[^\r\n]+")
_LAST_TOKEN = re.compile(r"(\S+)$")
_FIRST_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:[A-Z]\.-?){1,3}$")
_BOUNDARY_MISSED = re.compile(r"(?:\.\.\.+|…|[.?!])[\"'”’»)\]]*(?P<gap>\s+)(?=[\"'“‘«(\[]?[A-Z0-9])")


def split_sentences(article: Article) -> list[Sentence]:
    """Return the sentences of *article*, in order, as half-open spans of its body.

    No span crosses a paragraph break or has white space at an end. Every character that is not white space
    lies in exactly one sentence.
    """
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(split_paragraphs(article.body)):
        for span in _split_paragraph(article.body, paragraph):
            sentences.append(Sentence(article.article_id, len(sentences), number, span))
    return sentences


def split_paragraphs(body: str) -> Iterator[Span]:
    """Yield the paragraphs of *body*, in order, without the white space around them.

    An empty line ends a paragraph. So does a single line break, unless the lines look wrapped by hand.
    """
    start = 0
    for gap in _PARAGRAPH_BREAK.finditer(body):
        yield from _split_block(body, start, gap.start())
        start = gap.end()
    yield from _split_block(body, start, len(body))


def _split_block(body: str, start: int, end: int) -> Iterator[Span]:
    lines = [Span(*match.span()) for match in _LINE.finditer(body, start, end)]
    if len(lines) > 1 and _is_wrapped([line.end - line.start for line in lines]):
        lines = [Span(lines[0].start, lines[-1].end)]
    for line in lines:
        trimmed = _trim(body, line.start, line.end)
        if trimmed.start < trimmed.end:
            yield trimmed


def _is_wrapped(lengths: list[int]) -> bool:
    """Say whether lines of these lengths are one paragraph that was broken at a column."""
    *full, last = lengths
    return min(full) >= 30 and max(full) <= 100 and max(full) - min(full) <= 25 and last <= max(full)


def _trim(body: str, start: int, end: int) -> Span:
    text = body[start:end]
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


@cache
def _punkt() -> Any:
    """Return Punkt with our abbreviations, and with curly marks where it knows only straight ones."""
    # Imported here: NLTK is slow to import, and only `add` splits.
    from nltk.tokenize.punkt import PunktLanguageVars, PunktParameters, PunktSentenceTokenizer

    class NewsVariables(PunktLanguageVars):  # type: ignore[misc]  # NLTK ships no types
        """Punkt's character classes, with the marks that newspapers print."""

        _re_non_word_chars = r"(?:[)\";}\]\*:@'\({\[!\?“”‘’«»])"
        re_boundary_realignment = re.compile(r"[\"'”’»)\]}]+?(?:\s+|(?=--)|$)", re.MULTILINE)

    parameters = PunktParameters()
    parameters.abbrev_types = set(_ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters, lang_vars=NewsVariables())


def _split_paragraph(body: str, paragraph: Span) -> Iterator[Span]:
    text = body[paragraph.start : paragraph.end]
    cuts = {start for start, _ in _punkt().span_tokenize(text)} if len(text) > 1 else {0}
    cuts |= {match.end("gap") for match in _BOUNDARY_MISSED.finditer(text) if _ends_sentence(text, match)}
    kept = [0]
    for cut in sorted(cuts):
        if cut > kept[-1] and not _joins(text, kept[-1], cut):
            kept.append(cut)
    for start, end in zip(kept, [*kept[1:], len(text)], strict=True):
        span = _trim(body, paragraph.start + start, paragraph.start + end)
        if span.start < span.end:
            yield span


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Say whether a stop that Punkt may have passed over does end a sentence: '... 5 p.m. The police'."""
    mark = text[match.start()]
    following = _FIRST_WORD.match(text, match.end())
    if mark in "?!":
        return False  # Punkt never passes over these.
    if mark == "…" or text.startswith("..", match.start()):
        return following is not None and following.group()[0].isupper()
    before = _LAST_TOKEN.search(text[max(0, match.start() - 40) : match.start()])
    word = before.group(1).lower().lstrip(_OPENING) if before else ""
    starts = following is not None and following.group().lower() in _STARTERS and following.group()[0].isupper()
    return word in _MAY_END and starts


def _joins(text: str, start: int, cut: int) -> bool:
    """Say whether the piece that begins at *cut* belongs to the sentence that began at *start*."""
    previous = text[start:cut].rstrip()
    rest = text[cut : cut + 60]
    bare = rest.lstrip(_OPENING + " ")
    if not bare:
        # Nothing but closing marks: they close what came before.
        return True
    if bare[0].islower() and not _is_lower_case_name(bare):
        return True
    last = _LAST_TOKEN.search(previous[-40:])
    word = last.group(1).lstrip(_OPENING) if last else ""
    if word.endswith("."):
        stem = word[:-1].lower()
        if stem in _TITLES and bare[0].isupper():
            return True
        if stem in {"no", "nos", "p", "pp", "vol", "art", "sec", "fig", "ch"} and bare[0].isdigit():
            return True
        if _INITIALS.fullmatch(word) and len(word) == 2 and bare[0].isupper():
            return _is_initial(previous, bare)
    # A list's number or letter alone is no sentence: "1. The first point".
    return bool(re.fullmatch(r"(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|[•*–-]\s*(?:\d{1,3}\.)?", previous))


def _is_initial(previous: str, following: str) -> bool:
    """Say whether a single capital with a stop is an initial in a name ('Harry S. Truman')."""
    word = _FIRST_WORD.match(following)
    if word is None or word.group().lower() in _STARTERS:
        return False
    return not re.search(r"\b(?:plan|vitamin|grade|section|part|option|group|class|and) [A-Z]\.$", previous, re.I)


def _is_lower_case_name(text: str) -> bool:
    """Say whether *text* begins with a name that is printed in lower case: 'iPhone sales', 'eBay'."""
    return bool(re.match(r"[a-z]{1,2}[A-Z]", text))
