from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from bot.citations import cite, describe_copies, describe_speech
from bot.layout import lay_out_answer, lay_out_context, lay_out_quote, lay_out_source
from bot.lines import Line
from bot.render import print_rich, render_plain, render_rich, wrap_exactly
from bot.symbols import TABLE, show_text
from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Copy, Outcome, Query, Quote

# What articles hold that a terminal, a markup language or a line breaker would take for its own.
_PIECES = st.sampled_from(
    [
        "[bold]",
        "[/bold]",
        "[link=https://example.org]",
        "[/]",
        ":smile:",
        "\x1b[31m",
        "\x1b]8;;https://example.org\x1b\\",
        "\x9b2J",
        "\t",
        "\r",
        "\n",
        "\x07",
        "\u202e",
        "\u2066",
        "\u2028",
        "cafe\u0301",
        "שלום",
        "漢字",
        "👩\u200d🚒",
        "\ud800",
        "<b>&amp;",
        "https://example.org/a_b",
        "1.5",
        "  ",
        "w" * 50,
    ]
)
_ODD = st.lists(st.one_of(_PIECES, st.text(st.characters(), max_size=8)), min_size=1, max_size=20).map(" ".join)


def _quote(words: str, **facts: str) -> Quote:
    article = Article("odd", words, **facts)  # type: ignore[arg-type]  # only text is given here
    return Quote(Sentence("odd", 0, 0, Span(0, len(words))), article, highlight=Span(0, 1))


def _sentence_of(article: Article, words: str) -> Sentence:
    start = article.body.index(words)
    return Sentence(article.article_id, 0, 0, Span(start, start + len(words)))


def _barred(pieces: list[str]) -> str:
    """Return the words beside the bar, put together again."""
    return "".join(piece[2:] for piece in pieces if piece.startswith(("┃ ", "| ")))


@settings(deadline=None)  # The machine may be busy.
@given(_ODD)
def test_plain_text_is_verbatim(words: str) -> None:
    """The plain form holds the quote's words, changed only by the published table."""
    text = render_plain(lay_out_quote(_quote(words)))
    assert f"> {show_text(words)}\n  odd, date not known" in text
    assert not set(map(ord, text)) & TABLE.keys()


@settings(deadline=None)  # The machine may be busy.
@given(_ODD, st.integers(1, 120), st.booleans())
def test_rich_text_is_verbatim(words: str, width: int, ascii_only: bool) -> None:
    """The words beside the bar, put together again, are the quote's, at any width."""
    pieces = [text.plain for text in render_rich(lay_out_quote(_quote(words)), width, ascii_only=ascii_only)]
    assert _barred(pieces) == show_text(words).replace("\n", "")
    assert not any("\n" in piece for piece in pieces)


@settings(deadline=None)  # The machine may be busy.
@given(_ODD)
def test_a_console_prints_what_it_is_given(words: str) -> None:
    """rich reads no markup, emoji name or link into an article's words, and adds only its own colours."""
    screen = io.StringIO()
    console = Console(file=screen, width=60, force_terminal=True, color_system="truecolor", legacy_windows=False)
    print_rich(console, lay_out_quote(_quote(words, headline="[bold]:smile:[/bold]")))
    # Everything that a terminal would obey is rich's own styling: colours, and links to web addresses.
    shown = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", screen.getvalue())
    assert "\x1b" not in shown
    assert _barred(shown.split("\n")) == show_text(words).replace("\n", "")
    assert "  [bold]:smile:[/bold], date not known\n" in shown


@settings(deadline=None)  # The machine may be busy.
@given(_ODD, st.integers(1, 100), st.booleans())
def test_wrapping_is_exact(text: str, width: int, ascii_only: bool) -> None:
    """Wrapped pieces put together are the text, and each fits, but for a character wider than a line."""
    pieces = wrap_exactly(text, width, ascii_only=ascii_only)
    assert "".join(pieces) == text
    for piece in pieces:
        shown = [c.encode("ascii", "backslashreplace").decode() if ascii_only else c for c in piece]
        columns = [cell_len(character) for character in shown]
        assert sum(columns) <= width or sum(map(bool, columns)) == 1


def test_wrapping_goes_by_words() -> None:
    """A piece ends after a space; only a word wider than a line is cut, and never before a combining mark."""
    assert wrap_exactly("the new pier opens", 9) == ["the new ", "pier ", "opens"]
    assert wrap_exactly("a harbourmaster", 5) == ["a ", "harbo", "urmas", "ter"]
    assert wrap_exactly("ae\u0301ae\u0301", 2) == ["ae\u0301", "ae\u0301"]
    assert wrap_exactly("漢字漢", 4) == ["漢字", "漢"]
    assert wrap_exactly("", 4) == [""]


def test_a_long_sentence_stays_on_one_plain_line() -> None:
    """Plain text is never wrapped: 3,000 characters are one line."""
    words = "The clerk read on and on. " * 120
    (line,) = [line for line in render_plain(lay_out_quote(_quote(words))).split("\n") if line.startswith("> ")]
    assert line == f"> {words}"


def test_a_quote_in_full(harbour: Article, marsh: Attribution) -> None:
    """Speech is shown with what gives it sense, its words, speaker, part and citation, in this order."""
    quote = Quote(
        _sentence_of(harbour, "“It will not last the winter.”"),
        harbour,
        attributions=(marsh,),
        part=(2, 2),
        before=_sentence_of(harbour, "“The old pier is rotten,” said Odile Marsh, the harbour master."),
        after=_sentence_of(harbour, "She said that the work would take a year."),
    )
    assert render_plain(lay_out_quote(quote)).split("\n") == [
        "before, in the same quotation: “The old pier is rotten,” said Odile Marsh, the harbour master.",
        "> “It will not last the winter.”",
        "after: She said that the work would take a year.",
        "  — Odile Marsh, direct quotation, part 2 of 2",
        "  New pier for Little Sallow, The Sallow Gazette, Ann Other, 2024-03-05 <https://example.org/pier>",
    ]


def test_an_accusation_shows_its_outcome(harbour: Article) -> None:
    """What became of an accusation stands beside it, with its own citation and the sentence it leans on."""
    accused = "Councillor Bram Teasel was accused of taking money from the builder."
    cleared = "But Teasel was cleared of every charge in March."
    work = "She said that the work would take a year."
    ended = Quote(_sentence_of(harbour, cleared), harbour, before=_sentence_of(harbour, work))
    quote = Quote(_sentence_of(harbour, accused), harbour, outcome=Outcome(ended))
    citation = "New pier for Little Sallow, The Sallow Gazette, Ann Other, 2024-03-05 <https://example.org/pier>"
    assert render_plain(lay_out_quote(quote)).split("\n") == [
        f"> {accused}",
        f"  {citation}",
        "  Outcome:",
        f"  before: {work}",
        f"  > {cleared}",
        f"    {citation}",
    ]
    rich = [text.plain for text in render_rich(lay_out_quote(quote), 200)]
    # What the outcome leans on is not shown twice.
    after_it = replace(ended, before=_sentence_of(harbour, accused))
    shown = render_plain(lay_out_quote(replace(quote, outcome=Outcome(after_it))))
    assert shown.count(accused) == 1
    assert rich[-5:] == [
        "  Outcome:",
        f"  before: {work}",
        f"  ┃ {cleared}",
        *(f"    {part}" for part in citation.rstrip(">").split(" <")),
    ]


def test_no_outcome_is_said(harbour: Article) -> None:
    """Where the archive does not tell how an accusation ended, that is said; else nothing is."""
    sentence = _sentence_of(harbour, "Councillor Bram Teasel was accused")
    said = "  Outcome: no outcome found in this archive."
    assert render_plain(lay_out_quote(Quote(sentence, harbour, outcome=Outcome(None)))).endswith(said)
    assert "Outcome" not in render_plain(lay_out_quote(Quote(sentence, harbour)))


def test_numbered_quotes(harbour: Article, answer_of: Callable[..., Answer]) -> None:
    """The first quote stands alone, the others are numbered, and no more are shown than were asked for."""
    quotes = [
        Quote(_sentence_of(harbour, words), harbour)
        for words in ("The harbour board", "She said that", "But Teasel was cleared")
    ]
    lines = render_plain(lay_out_answer(answer_of(*quotes), most=2)).split("\n")
    assert [line for line in lines if ">" in line[:4]] == ["> The harbour board", "2 > She said that"]


def test_a_refusal_keeps_the_nearest_apart(harbour: Article) -> None:
    """The reason comes first, and what is nearest is named as no answer; there need not be any."""
    query = Query(("x",), "2024-06-01")
    nearest = (Quote(_sentence_of(harbour, "The harbour board"), harbour),) * 2
    text = render_plain(lay_out_answer(Answer("x?", query, nearest=nearest, reason="I found nothing."), most=3))
    assert text.split("\n")[:2] == ["I found nothing.", "Nearest, not an answer: > The harbour board"]
    assert text.count("> The harbour board") == 1
    bare = Answer("x?", query, reason="I found \x1b[31mnothing.")
    assert render_plain(lay_out_answer(bare, most=3)) == "I found ␛[31mnothing."


def test_what_is_not_known_is_said() -> None:
    """An article without facts is cited by its file; no date and a sample article are said."""
    article = Article("a1", "Words.", origin="notes.txt", sample=True)
    assert cite(article).line == "notes.txt, date not known [sample]"
    assert cite(Article("a1", "Words.", headline=" \n ")).line == "a1, date not known"
    assert cite(Article("a1", "Words.", headline="A\nB", published="2024-03-05T10:00:00Z")).line == "A B, 2024-03-05"
    assert cite(Article("a1", "Words.", headline="A", published="spring 2024")).date == "spring 2024"
    assert len(cite(Article("a1", "Words.", headline="A" * 5000)).line) < 400


def test_symbols_are_told() -> None:
    """A quote in which characters are shown as symbols says so; any other does not."""
    note = "(control or direction characters in these words are shown as symbols)"
    assert note in render_plain(lay_out_quote(_quote("red\x1b[0m tape")))
    assert "> red␛[0m tape" in render_plain(lay_out_quote(_quote("red\x1b[0m tape")))
    assert note not in render_plain(lay_out_quote(_quote("“red” tape – 漢字")))


def test_a_speaker_is_never_guessed(harbour: Article) -> None:
    """Speech without a known speaker says so, and shows the mention as the article's own."""
    sentence = _sentence_of(harbour, "She said that the work would take a year.")
    she = Span(sentence.span.start, sentence.span.start + 3)
    words = Span(sentence.span.start + 9, sentence.span.end)

    def said(*attributions: Attribution) -> tuple[str, ...]:
        return describe_speech(Quote(sentence, harbour, attributions=attributions))

    assert said() == ()
    assert said(Attribution("indirect", (words,))) == ("speaker not identified, indirect quotation",)
    assert said(Attribution("indirect", (words,), source=she)) == (
        "speaker not identified (“She” in the article), indirect quotation",
    )


def test_two_voices_in_one_sentence(article_of: Callable[..., Article]) -> None:
    """Where one sentence holds the words of two people, each is shown with their own words."""
    body = "“Yes,” said Ann Fell, but “never” was the word of Bo Tarn."
    article = article_of(body)

    def by(name: str, words: str) -> Attribution:
        start, place = body.index(words), body.index(name)
        speaker = Name(name, Span(place, place + len(name)))
        return Attribution("direct", (Span(start, start + len(words)),), speaker=speaker)

    quote = Quote(
        Sentence("invented", 0, 0, Span(0, len(body))),
        article,
        attributions=(by("Ann Fell", "“Yes,”"), by("Bo Tarn", "“never”")),
    )
    assert describe_speech(quote) == (
        "Ann Fell, direct quotation: “Yes,”",
        "Bo Tarn, direct quotation: “never”",
    )


def test_copies_are_cited(harbour: Article) -> None:
    """Other articles that print the same words are named; where there are many, how many more."""
    copies = tuple(
        Copy(article, Span(0, 1)) for article in (Article(f"copy-{n}", "x", headline=f"Copy {n}") for n in range(8))
    )
    quote = Quote(_sentence_of(harbour, "The harbour board"), harbour, also_in=copies)
    text = render_plain(lay_out_quote(quote))
    assert "  also in: Copy 4, date not known" in text
    assert "Copy 5" not in text
    assert "(Also in 8 other articles.)" in text
    assert text.endswith("(and in 3 more articles)")


def _carried(harbour: Article, outlet: str | None, published: str | None, words: str | None = None) -> Copy:
    body = words or "The harbour board of Little Sallow voted."
    article = Article(f"{outlet}-{published}", body, headline="Carried", outlet=outlet, published=published)
    return Copy(article, Span(0, len(body)), "differs" if words else "same")


def test_where_it_was_first(harbour: Article) -> None:
    """Copies are counted by outlet, with the first to print the words; unsaid where the dates do not tell."""
    quote = Quote(_sentence_of(harbour, "The harbour board"), replace(harbour, outlet="Echo", published="2024-03-02"))

    def told(*copies: Copy) -> str | None:
        return describe_copies(replace(quote, also_in=copies))

    assert told() is None
    early, late = _carried(harbour, "Wire", "2024-03-01T10:00:00Z"), _carried(harbour, "Gazette", "2024-03-04")
    assert told(early, late) == "Also in 2 other outlets, first in Wire on 2024-03-01."
    assert told(late) == "Also in 1 other outlet, first here on 2024-03-02."
    assert told(late, _carried(harbour, "Post", "2024-03-02")) == "Also in 2 other outlets."
    assert told(early, _carried(harbour, "Post", None)) == "Also in 2 other outlets."
    assert (
        told(early, _carried(harbour, None, "2024-03-05")) == "Also in 2 other articles, first in Wire on 2024-03-01."
    )


def test_a_copy_that_differs_is_shown(harbour: Article) -> None:
    """Where another outlet prints a word of the quotation differently, its words are shown with its name and date."""
    copy = _carried(harbour, "Gazette", "2024-03-04", "The harbour board of Little Marrow voted.")
    quote = Quote(_sentence_of(harbour, "The harbour board"), harbour, also_in=(copy,))
    text = render_plain(lay_out_quote(quote))
    assert "differently in Gazette, 2024-03-04: The harbour board of Little Marrow voted." in text


def test_genre_and_correction_are_shown(harbour: Article) -> None:
    """An opinion is cited as one, and a corrected article's note stands under the citation."""
    article = replace(harbour, genre="opinion", correction="An earlier version named another board.")
    text = render_plain(lay_out_quote(Quote(_sentence_of(harbour, "The harbour board"), article)))
    assert ", opinion" in text
    assert "Corrected: An earlier version named another board." in text


def test_context_and_source(harbour: Article) -> None:
    """The surroundings keep the quote apart from what is around it; the source tells every known fact."""
    quote = Quote(_sentence_of(harbour, "She said that the work would take a year."), harbour)
    around = lay_out_context(
        quote,
        [_sentence_of(harbour, "“It will not last the winter.”")],
        [_sentence_of(harbour, "Councillor Bram Teasel was accused of taking money from the builder.")],
    )
    assert [line.role for line in around] == ["context", "quote", "context", "citation"]
    source = render_plain(lay_out_source(quote))
    assert "headline: New pier for Little Sallow" in source
    assert "article: harbour" in source
    assert "https://example.org/pier#:~:text=She%20said" in source
    assert "standfirst" not in source
    start, end = quote.sentence.span
    assert f"characters: {start} to {end}" in source


@pytest.mark.parametrize("width", [40, 80])
def test_a_terminal_of_any_width_is_kept_to(harbour: Article, width: int) -> None:
    """No line of ordinary text is wider than the terminal, and without box drawing there is ASCII."""
    quote = Quote(_sentence_of(harbour, "Councillor Bram Teasel was accused"), harbour, outcome=Outcome(None))
    lines = (*lay_out_quote(quote, label="2 of 3 "), Line("message", "word " * 40, label="/help     "))
    for ascii_only in (False, True):
        shown = [text.plain for text in render_rich(lines, width, ascii_only=ascii_only)]
        assert max(map(cell_len, shown)) <= width
        assert shown[-1].startswith("          word")
        assert ascii_only is "".join(shown).isascii()
