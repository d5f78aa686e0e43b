"""The words of a citation and of an attribution, the same on a terminal and in a chat.

Every string returned here may be shown as it is: what comes from an article has been through ``show_text``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

from bot.mentions import is_mention
from bot.symbols import show_line, show_text
from bot.whose_words import is_partly, words_of
from corpus.article import Article, Attribution, Sentence
from index.answer import Copy, Quote

SAMPLE_MARK = "[sample]"
DATE_NOT_KNOWN = "date not known"
CORRECTED = "Corrected"
NO_OUTCOME = "no outcome found in this archive"
SPEAKER_NOT_IDENTIFIED = "speaker not identified"
SYMBOLS_NOTE = "control or direction characters in these words are shown as symbols"

# A headline is cited, not quoted, so one that runs on is cut; the quote itself never is.
_LONGEST_FIELD = 300
# Longer quotes are linked by their first and last words, so that the address stays one that can be sent.
_LONGEST_LINKED_WHOLE = 10
_WORDS_AT_AN_END = 4
_LONGEST_END = 120
_LONGEST_ADDRESS = 2048
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?=T|\s|$)")
_NOT_IN_AN_ADDRESS = re.compile('[\\s\x00-\x20\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff<>"]')


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words were printed, field by field, ready to be shown.

    ``date`` is an ISO date or says that it is not known. ``genre`` tells opinion and advertising from news.
    ``url`` is None unless it is a web address.
    """

    headline: str
    outlet: str | None
    byline: str | None
    date: str
    genre: str | None
    url: str | None
    sample: bool

    @property
    def line(self) -> str:
        """Headline, outlet, byline, date and genre in one line, and that the article is a sample where it is."""
        return self._join(self.headline, self.outlet, self.byline, self.date, self.genre)

    @property
    def undated_line(self) -> str:
        """The same without the date, for what stands under its date already."""
        return self._join(self.headline, self.outlet, self.byline, self.genre)

    def _join(self, *fields: str | None) -> str:
        return ", ".join(field for field in fields if field) + (f" {SAMPLE_MARK}" if self.sample else "")


def cite(article: Article) -> Citation:
    """Return the citation of *article*: by its headline, else by the name of its file."""
    return Citation(
        headline=_field(article.cited_as) or show_text(article.article_id),
        outlet=_field(article.outlet),
        byline=_field(article.byline),
        date=_date(article.published),
        genre=_field(article.genre),
        url=web_address(article.url),
        sample=article.sample,
    )


def describe_speech(quote: Quote) -> tuple[str, ...]:
    """Return who said the quote's words and how they are quoted; empty for the reporter's own words.

    One line for each speaker. It ends with the words that are theirs where one sentence holds the words of several, or
    where only a part of it is somebody's and nothing in it shows which: nobody is given another's.
    """
    voices = _voices(quote)
    part = f", part {quote.part[0]} of {quote.part[1]}" if quote.part else ""
    lines = []
    for said in voices:
        words = f": {words_of(quote, said)}" if len(voices) > 1 or is_partly(quote, said) else ""
        lines.append(
            f"{_who(quote.article, said[0])}, {_kinds(said)} quotation{part if quote.quotation in said else ''}{words}"
        )
    return tuple(lines)


def tells_words_apart(quote: Quote) -> bool:
    """Say whether it takes ``describe_speech`` to see whose words of *quote* are whose."""
    voices = _voices(quote)
    return len(voices) > 1 or any(is_partly(quote, said) for said in voices)


def describe_quotation(quotes: Sequence[Quote], attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """Return who said the words that *attributions* give to one speaker, over the sentences *quotes*, and how.

    Of one sentence it is what ``describe_speech`` says; of several a line for all of them, how they are quoted being
    told of everything in them that is that speaker's.
    """
    if len(quotes) == 1:
        return describe_speech(quotes[0])
    if not attributions:
        return ()
    first = attributions[0]
    every = (one for quote in quotes for one in quote.attributions if _voice(quote, one) == _voice(quote, first))
    who = f"{_who(quotes[0].article, first)}, {_kinds([*attributions, *every])} quotation"
    places = [quote.part for quote in quotes if quote.part]
    of = max((part[1] for part in places), default=0)
    if of > len(quotes) and len(attributions) == 1:
        return (f"{who}, parts {places[0][0]} to {places[-1][0]} of {of}",)
    return (f"{who}, {len(quotes)} sentences",)


def describe_neighbour(quote: Quote, neighbour: Sentence) -> str:
    """Return how a sentence that is shown with *quote* belongs to it: ", in the same quotation", or by its speaker.

    It is the same speaker only where whoever speaks in either of them is known, and is that one. It is empty else.
    """
    if any(attribution.touches(neighbour.span) for attribution in quote.attributions):
        return ", in the same quotation"
    there = [attribution for attribution in quote.beside if attribution.touches(neighbour.span)]
    speakers = {one.speaker.text if one.speaker else None for one in (*quote.attributions, *there)}
    same = quote.attributions and there and len(speakers) == 1 and None not in speakers
    return ", the same speaker" if same else ""


def describe_copies(quote: Quote) -> str | None:
    """Return in how many other outlets the quote's words were printed, and where first; None for no other."""
    if not quote.copies:
        return None
    here = _field(quote.article.outlet)
    outlets = {_field(copy.article.outlet) for copy in quote.copies} - {None, here}
    if outlets and all(copy.article.outlet for copy in quote.copies):
        where = f"Also in {len(outlets)} {'other outlet' if len(outlets) == 1 else 'other outlets'}"
    else:
        where = f"Also in {len(quote.copies)} other article{'s' if len(quote.copies) != 1 else ''}"
    first = quote.first_printed
    if first is None:
        return f"{where}."
    if first is quote.article:
        return f"{where}, first here on {_date(first.published)}."
    citation = cite(first)
    return f"{where}, first in {citation.outlet or citation.headline} on {citation.date}."


def describe_difference(copy: Copy) -> str:
    """Return where *copy* prints a quote's words differently, ready to stand before them."""
    citation = cite(copy.article)
    return (
        f"differently in {', '.join(field for field in (citation.outlet or citation.headline, citation.date) if field)}"
    )


def deep_link(quote: Quote) -> str | None:
    """Return the address that opens *quote*'s article at the very words; None without a web address."""
    return link_to(quote.article, quote.text)


def link_to(article: Article, words: str) -> str | None:
    """Return *article*'s address with a text fragment for *words*; None where it has no web address.

    The form is that of the WICG's draft "Text Fragments", 2.2: ``#:~:text=start[,end]``, in which the hyphen,
    the comma and the ampersand are syntax and so are percent-encoded in the words.
    """
    address = web_address(article.url)
    if address is None:
        return None
    address = address.partition(":~:")[0].removesuffix("#")
    fragment = ",".join(percent_encode(end, safe="", errors="replace").replace("-", "%2D") for end in _ends(words))
    return f"{address}{':~:' if '#' in address else '#:~:'}text={fragment}"


def web_address(url: str | None) -> str | None:
    """Return *url* if it is an http or https address that can be shown and linked as it is, else None."""
    if not url or len(url) > _LONGEST_ADDRESS or _NOT_IN_AN_ADDRESS.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _ends(words: str) -> list[str]:
    """Return *words* with single spaces, or their first and last few where there are many."""
    pieces = words.split()
    if len(pieces) <= _LONGEST_LINKED_WHOLE and len(words) <= 2 * _LONGEST_END:
        return [" ".join(pieces)]
    start, end = " ".join(pieces[:_WORDS_AT_AN_END]), " ".join(pieces[-_WORDS_AT_AN_END:])
    return [start[:_LONGEST_END], end[-_LONGEST_END:]]


def _voices(quote: Quote) -> list[list[Attribution]]:
    """Return the attributions of *quote*, one speaker's together."""
    voices: dict[str | None, list[Attribution]] = {}
    for attribution in quote.attributions:
        voices.setdefault(_voice(quote, attribution), []).append(attribution)
    return list(voices.values())


def _voice(quote: Quote, attribution: Attribution) -> str | None:
    """Return what tells one speaker of a sentence from another: the name, else the mention beside the cue."""
    if attribution.speaker:
        return attribution.speaker.text
    return attribution.source.of(quote.article.body) if attribution.source else None


def _who(article: Article, attribution: Attribution) -> str:
    if attribution.speaker:
        return show_line(attribution.speaker.text)
    mention = show_line(attribution.source.of(article.body)) if attribution.source else ""
    if is_mention(mention):
        # It is what the article printed, and not the name of anybody.
        return f"{SPEAKER_NOT_IDENTIFIED} (“{mention}” in the article)"
    return SPEAKER_NOT_IDENTIFIED


def _kinds(attributions: Sequence[Attribution]) -> str:
    return " and ".join(dict.fromkeys(attribution.kind for attribution in attributions))


def _date(published: str | None) -> str:
    """Return the day of *published*, without the time; what is no ISO date is shown as it was printed."""
    day = _DAY.match(published or "")
    return day.group() if day else _field(published) or DATE_NOT_KNOWN


def _field(printed: str | None) -> str | None:
    if printed is None or not printed.strip():
        return None
    line = show_line(printed)
    return line if len(line) <= _LONGEST_FIELD else line[: _LONGEST_FIELD - 1] + "…"
