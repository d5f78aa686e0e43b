"""Body to sentences: the only splitting there is.

NLTK's Punkt (Kiss and Strunk 2006) proposes the boundaries. It is untrained: its abbreviations are ours, so that
nothing has to be downloaded. What an untrained Punkt gets wrong in news is then mended: pieces that are no sentences
are joined, stops that it took for an abbreviation's end a sentence, and lists run into one line are taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from corpus.article import Article, Sentence, Span


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Written without the last full stop, in lower case, as Punkt wants them. UK and US public life.
_TITLES = _listed(
    "mr mrs ms mx dr prof rev revd fr sr st ste hon rt sir messrs mme mlle gov sen rep pres supt insp sgt cpl "
    "capt cmdr lt col maj gen brig adm det const ch amb atty pte cllr"
)
_BEFORE_NUMBERS = _listed("no nos n° p pp vol art sec fig figs ch c")
_ABBREVIATIONS = (
    _TITLES
    | (_BEFORE_NUMBERS - {"c"})
    | _listed(
        "jan feb apr aug sept oct nov dec mon tue tues wed thu thurs fri "
        "inc ltd co corp bros plc llp dept dist est assn ave blvd rd mt ft "
        "vs v etc e.g i.e cf al approx ed eds "
        "u.s u.k u.n e.u d.c n.y l.a a.m p.m ph.d m.d b.a m.a jr u.s.a"
    )
)
# After these a capital may begin a new sentence ("... at 5 p.m. The police ..."): Punkt's join is not trusted.
_MAY_END = _listed(
    "u.s u.k u.n e.u d.c n.y l.a a.m p.m etc inc ltd co corp jr plc bros ph.d m.d b.a m.a u.s.a al no rd ave blvd"
)
_STARTERS = _listed(
    "the a an he she it they we i you this that these those there in on at but and his her their its our my as "
    "if when while what who why how after before since for yet so then now mr mrs ms one some many most both "
    "all however"
)

_OPENING = "\"'“‘«([{"
_PARAGRAPH_BREAK = re.compile(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*|\u2029")
_LINE = re.compile(r"[^\r\n]+")
_LAST_TOKEN = re.compile(r"(\S+)$")
_FIRST_WORD = re.compile(r"\w+")
_STOP_MISSED = re.compile(r"(?<!\.)(?P<stop>\.+|…)[\"'”’»)\]]*(?P<gap>\s+)(?=[\"'“‘«(\[]?[A-Z0-9])")
# The four dots of an omission that ends a sentence, and the three of one that does not.
_SPACED_DOTS = re.compile(r"(?<!\.)(?<!\.\s)\.(?:[^\S\r\n]\.){2,}")
_ITEM = re.compile(r"(?P<number>\d{1,3}|[a-z])(?P<mark>\.\)|\.|\))\s")
_SMALL_ITEM = re.compile(r"(?:[a-z]|[ivx]{1,4})(?:\.\)|[.)])\s|[a-z]{1,2}[A-Z]")
_BULLET = re.compile(r"[•⁃‣▪]")
_MARKER = re.compile(r"(?:[•⁃‣▪*–-]\s*)?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})(?:\.\)|[.)])|[•⁃‣▪*–-]")
_NOTE_MARKS = re.compile(r"(?:\[\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\]\s*)+")
_SPOKEN = (
    "said|says|asked|asks|told|tells|replied|replies|answered|added|adds|called|calls|cried|cries|shouted|joked|"
    "wrote|writes|wondered|demanded|insisted|declared|quipped|exclaimed|began|started|continued|recalled"
)
# “Is it over?” Ms Dunn asked. “What?” said Dunn.
_SPEAKING = re.compile(
    rf"(?:(?:[A-Z][\w.’'-]*\s){{1,4}}(?:{_SPOKEN})(?:\s(?:him|her|them|us|me|reporters|\w+ly))?|(?:{_SPOKEN})\s[A-Z][^.?!]*)"
    r"\s?(?:[.,:;—–]|$)"
)
_CREDIT = re.compile(r"[-–—]\s?[A-Z][^.?!]{2,60}$")
_AND_I = re.compile(r"\b(?:and|or|than|as|am) I\.$")
_NEAR = 80


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
    for line in _with_small_lines(body, lines):
        trimmed = _trim(body, line.start, line.end)
        if trimmed.start < trimmed.end:
            yield trimmed


def _with_small_lines(body: str, lines: list[Span]) -> Iterator[Span]:
    """Yield *lines*, each with those after it that begin with a small letter and are no items of a list."""
    current: Span | None = None
    for line in lines:
        trimmed = _trim(body, line.start, line.end)
        first = body[trimmed.start : trimmed.start + 1]
        if current is not None and first.islower() and not _SMALL_ITEM.match(body, trimmed.start):
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current


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
    items = _find_items(text)
    cuts = {start for start, _ in _punkt().span_tokenize(text)} | items
    cuts |= {match.end("gap") for match in _STOP_MISSED.finditer(text) if _ends_sentence(text, match)}
    cuts = _mend_dots(text, cuts)
    kept = [0]
    for cut in sorted({_after_notes(text, cut) for cut in cuts}):
        if kept[-1] < cut < len(text) and (cut in items or not _joins(text, kept[-1], cut)):
            kept.append(cut)
    for start, end in zip(kept, [*kept[1:], len(text)], strict=True):
        span = _trim(body, paragraph.start + start, paragraph.start + end)
        if span.start < span.end:
            yield span


def _find_items(text: str) -> set[int]:
    """Return where the items of a list begin that was run into one line: '1. Bread 2. Milk', '• Bread • Milk'."""
    if _BULLET.match(text):
        return {match.start() for match in _BULLET.finditer(text)}
    first = _ITEM.match(text)
    if first is None:
        return set()
    found, number = {0}, first["number"]
    for match in _ITEM.finditer(text, first.end()):
        following = str(int(number) + 1) if number.isdecimal() else chr(ord(number) + 1)
        if match["number"] == following and match["mark"] == first["mark"] and text[match.start() - 1].isspace():
            found.add(match.start())
            number = following
    return found


def _mend_dots(text: str, cuts: set[int]) -> set[int]:
    """Take the cuts out of '. . .', and put one behind '. . . .' where a capital follows."""
    for match in _SPACED_DOTS.finditer(text):
        after = (
            match.end()
            + len(text[match.end() : match.end() + _NEAR])
            - len(text[match.end() : match.end() + _NEAR].lstrip("\"'”’»)] "))
        )
        cuts -= set(range(match.start(), after + 1))
        if match.group().count(".") > 3 and after < len(text) and text[after].isupper():
            cuts.add(after)
    return cuts


def _after_notes(text: str, cut: int) -> int:
    """Return *cut* behind the marks of notes, which belong to the sentence before: '... in 1971. [1] He'."""
    notes = _NOTE_MARKS.match(text, cut)
    return notes.end() if notes else cut


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Say whether a stop that Punkt may have passed over does end a sentence: '... 5 p.m. The police'."""
    following = _FIRST_WORD.match(text, match.end())
    if following is None or not following.group()[0].isupper():
        return False
    if match["stop"] != ".":
        return match["stop"] != ".."
    before = _LAST_TOKEN.search(text[max(0, match.start() - 40) : match.start()])
    word = before.group(1).lower().lstrip(_OPENING) if before else ""
    if word == "i" and _AND_I.search(text, max(0, match.start() - 20), match.end("stop")):
        return True
    return word in _MAY_END and following.group().lower() in _STARTERS


def _joins(text: str, start: int, cut: int) -> bool:
    """Say whether the piece that begins at *cut* belongs to the sentence that began at *start*."""
    # Only what is near: a sentence may be a million characters long, and have a million such places.
    previous = text[max(start, cut - _NEAR) : cut].rstrip()
    rest = text[cut : cut + _NEAR]
    bare = rest.lstrip(_OPENING + " ")
    if not bare:
        # Nothing but marks that close what came before.
        return True
    if cut - start < _NEAR and _MARKER.fullmatch(previous):
        # A list's number or letter alone is no sentence: "1. The first point".
        return True
    if bare[0].islower() and not _may_begin_small(text, start, previous, rest):
        return True
    if previous.endswith(("”", '"', "’", "'")):
        return bool(_SPEAKING.match(rest)) or (cut + _NEAR > len(text) and bool(_CREDIT.match(rest)))
    last = _LAST_TOKEN.search(previous)
    word = last.group(1).lstrip(_OPENING) if last else ""
    if not word.endswith("."):
        return False
    stem = word[:-1].lower()
    if stem in _TITLES and bare[0].isupper():
        return True
    if stem in _BEFORE_NUMBERS and bare[0].isdigit():
        return True
    return len(word) == 2 and word[0].isupper() and bare[0].isupper() and _is_initial(previous, bare)


def _may_begin_small(text: str, start: int, previous: str, rest: str) -> bool:
    """Say whether a sentence may begin with the small letter that *rest* has: 'iPhone', or text without capitals."""
    if re.match(r"[a-z]{1,2}[A-Z]", rest):
        return True
    # Where this sentence began small, too, the writer does not use capitals.
    return text[start].islower() and previous.endswith((".", "?", "!")) and not previous.endswith("..")


def _is_initial(previous: str, following: str) -> bool:
    """Say whether a single capital with a stop is an initial in a name ('Harry S. Truman')."""
    word = _FIRST_WORD.match(following)
    if word is None or word.group().lower() in _STARTERS:
        return False
    if _AND_I.search(previous):
        return False
    return not re.search(r"\b(?:plan|vitamin|grade|section|part|option|group|class) [A-Z]\.$", previous, re.I)
