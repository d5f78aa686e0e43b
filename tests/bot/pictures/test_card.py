from __future__ import annotations

import contextlib
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.citations import CORRECTED, NO_OUTCOME, SPEAKER_NOT_IDENTIFIED, SYMBOLS_NOTE
from bot.pictures.canvas import MARGIN, WIDTH, is_tall
from bot.pictures.card import TALLEST, Layout, draw_card, lay_out_card
from bot.pictures.choosing import is_simple
from bot.pictures.errors import PictureError
from bot.pictures.fonts import SHAPES
from bot.pictures.parts import Role, parts_of
from bot.symbols import show_text
from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Copy, Outcome, Quote
from tests.bot.odd_quotes import odd_quotes

_ACCUSED = "Gareth Pyle was suspended on Monday after a complaint about two contracts."
_BETWEEN = "The board met in private."
_CLEARED = "He was cleared of any wrongdoing on Friday."
_ARTICLE = Article(
    "board",
    f"{_ACCUSED} {_BETWEEN} {_CLEARED}",
    headline="Deputy chairman suspended",
    outlet="The Little Sallow Echo",
    byline="By Martha Penhallow",
    published="2024-03-14T09:00:00Z",
)
# Pieces that the typefaces have, also beside each other.
_SET = st.sampled_from(
    (
        "word |שלום |مرحبا، |cafe\u0301 |x\u0323\u0301 |नमस्ते |(|) |2024 |-|“|” |\n| |Łódź—|"
        "\u200f|\u00a0|Ж\u0301|→ |␛|£5.50, |…|\u00ad|WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
    ).split("|")
)
_PRINTABLE = st.text(st.characters(codec="latin-1"), min_size=1)


def _sentence(article: Article, words: str) -> Sentence:
    start = article.body.index(words)
    return Sentence(article.article_id, 0, 0, Span(start, start + len(words)))


def _quote(words: str, **facts: str) -> Quote:
    article = Article("a", words, **facts)  # type: ignore[arg-type]  # only text is given here
    return Quote(_sentence(article, words), article)


def _accusing(outcome: Outcome) -> Quote:
    return Quote(_sentence(_ARTICLE, _ACCUSED), _ARTICLE, outcome=outcome)


def _text_of(layout: Layout, role: Role, panel: int = 0) -> list[str]:
    """Return the texts of the parts in that role as their lines have them, put together again."""
    texts: dict[int, str] = {}
    for placed in layout.lines:
        if placed.part.role == role and placed.part.panel == panel:
            texts[id(placed.part)] = texts.get(id(placed.part), "") + placed.line.text
    return list(texts.values())


def _check(layout: Layout) -> None:
    """Hold *layout* to the limits: every line in its column, none over another, all on the card."""
    bottom = 0.0
    for placed in layout.lines:
        assert placed.left >= MARGIN
        assert placed.left + placed.room <= WIDTH - MARGIN
        assert placed.line.width <= placed.room + 0.5
        assert placed.top >= bottom
        bottom = placed.top + placed.height
    assert bottom < layout.height <= TALLEST
    assert WIDTH + layout.height <= 10_000


def _needs_no_shaping(words: str) -> bool:
    composed = unicodedata.normalize("NFC", words)
    return all(is_simple(ord(character)) and not unicodedata.combining(character) for character in composed)


def _open(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@settings(deadline=None, max_examples=150)  # The machine may be busy.
@given(_PRINTABLE)
def test_the_words_are_verbatim(words: str) -> None:
    """The lines of a card, put together, are the quote's words, changed only by the published table."""
    quote = _quote(words)
    layout = lay_out_card(quote)
    assert _text_of(layout, "quote") == [show_text(words)]
    _check(layout)


@settings(deadline=None, max_examples=60)  # The machine may be busy.
@given(odd_quotes())
def test_any_quote_is_whole_or_refused(quote: Quote) -> None:
    """Whatever an article holds, its card shows every part whole and inside its column, or says why there is none."""
    try:
        layout = lay_out_card(quote)
    except PictureError:
        return
    _check(layout)
    shown = "".join(placed.line.text for placed in layout.lines)
    assert shown == "".join(part.text for part in parts_of(quote))
    assert _open(draw_card(quote)).size == (WIDTH, layout.height)


@settings(deadline=None, max_examples=150)  # The machine may be busy.
@given(st.lists(_SET, min_size=1, max_size=40).map("".join).filter(str.strip))
def test_words_of_many_scripts_are_verbatim(words: str) -> None:
    """Scripts, directions, marks and symbols in any order are all there, or are refused as not to be set together."""
    quote = _quote(words)
    try:
        layout = lay_out_card(quote)
    except PictureError:
        # One paragraph of two directions is set in one face, which may lack what the others have.
        assert not SHAPES or any(mark in words for mark in ("ש", "م", "\u200f"))
        return
    assert _text_of(layout, "quote") == [show_text(words)]
    _check(layout)


@pytest.mark.parametrize(
    "words",
    [
        "קצר",
        'ראש הממשלה אמר (בערב): "לא נעלה את המסים ב-2024", והוסיף כי התוכנית של BBC News תידון בקרוב. ' * 4,
        "قال رئيس الوزراء يوم الثلاثاء إن الحكومة لن ترفع الضرائب في عام 2024، وأضاف أن الخطة ستُناقش قريباً. " * 4,
        "The minister wrote “שלום, עולם” on the wall, and مرحبا below it.",
        "प्रधानमंत्री ने मंगलवार को कहा कि सरकार करों में वृद्धि नहीं करेगी।",
        "Ο πρωθυπουργός είπε: «Δεν θα αυξηθούν οι φόροι».",
        "«Мы не знали», — сказал мэр Ива́н Петров.",
        "Cafe\u0301, A\u030angstro\u0308m and x\u0323\u0301.",
        "A tab\t, an override \u202eabc\u202c and \ud800.",
        "2x3 -> 6 \u2044 \u2192 \u2211 \U0001d54f \u2600\ufe0f",
        "verse\nby verse\n\nand more",
    ],
)
def test_scripts_that_are_set(words: str) -> None:
    """What the typefaces have is drawn whole, in whatever direction; or refused where nothing orders it."""
    quote = _quote(words)
    if not SHAPES and not _needs_no_shaping(show_text(words)):
        with pytest.raises(PictureError):
            draw_card(quote)
        return
    layout = lay_out_card(quote)
    assert _text_of(layout, "quote") == [show_text(words)]
    _check(layout)
    assert len(draw_card(quote)) < 10_000_000


@pytest.mark.parametrize(
    "words",
    ["中国", "สวัสดี", "👩\u200d👩\u200d👧", "🇬🇧", "Z\u0301\u0302\u0303\u0304", "\u0301a", "a \u0301", "\U0010fffd"],
)
def test_no_empty_boxes(words: str) -> None:
    """What no typeface has a glyph for, or could not set right, is refused, wherever on the card it stands."""
    for quote in (_quote(f"He said {words} twice."), _quote("He said so.", headline=f"{words} again")):
        with pytest.raises(PictureError, match="typefaces"):
            draw_card(quote)


def test_a_paragraph_from_right_to_left_begins_at_the_right() -> None:
    """Words from right to left stand at the right of their column, and their bar beside them."""
    if not SHAPES:
        with pytest.raises(PictureError):
            draw_card(_quote("שלום לכולם"))
        return
    layout = lay_out_card(_quote("שלום לכולם"))
    (placed,) = (placed for placed in layout.lines if placed.part.role == "quote")
    assert placed.x > WIDTH / 2
    image = _open(draw_card(_quote("שלום לכולם")))
    middle = round(placed.top + placed.height / 2)
    assert image.getpixel((WIDTH - MARGIN - 3, middle)) != image.getpixel((MARGIN + 2, middle))


def test_a_line_ends_between_words() -> None:
    """No word is parted that fits into a line."""
    words = "re-elected counter-revolutionaries internationally " * 12
    for placed in lay_out_card(_quote(words.strip())).lines:
        if placed.part.role == "quote":
            assert placed.line.text.strip() in words
            assert set(placed.line.text.split()) <= set(words.split())


@pytest.mark.parametrize(
    "words", ["x" * 3_000, "W" * 700 + " end", "word " * 600, "e\u0301" * 1_400, " " * 2_500 + "x"]
)
def test_three_thousand_characters_fit(words: str) -> None:
    """A quote of 3,000 characters is whole on its card, however its words are."""
    layout = lay_out_card(_quote(words))
    assert _text_of(layout, "quote") == [words]
    _check(layout)


def test_a_tall_card_is_known() -> None:
    """A front end can tell a card that a chat would make too small to be read."""
    assert not is_tall(draw_card(_quote("word " * 30)))
    assert is_tall(draw_card(_quote("word " * 600)))


def test_a_long_quote_is_never_cut() -> None:
    """A quote that fits on no card is refused, and the message says that it is too long."""
    for words in ("word " * 20_000, "W" * 10_000, "a\n" * 2_000):
        with pytest.raises(PictureError, match="too long"):
            draw_card(_quote(words))


def test_type_shrinks_as_a_quote_grows() -> None:
    """The longer the quote, the smaller its type, and never too small for a telephone."""
    sizes = []
    for count in (5, 60, 150, 600):
        lines = lay_out_card(_quote("word " * count)).lines
        sizes += [next(placed.look.size for placed in lines if placed.part.role == "quote")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] >= 34


def test_an_outcome_that_is_not_known_is_on_the_card() -> None:
    """A card with an accusation says that no outcome was found, on a panel of its own."""
    layout = lay_out_card(_accusing(Outcome(None, "Gareth Pyle")))
    (said,) = _text_of(layout, "outcome", 1)
    assert NO_OUTCOME in said.casefold()
    assert len(layout.panels) == 1


def test_an_outcome_is_on_the_card() -> None:
    """A card with an accusation carries how it ended, verbatim, with what that leans on and where it was printed."""
    end = Quote(_sentence(_ARTICLE, _CLEARED), _ARTICLE, before=_sentence(_ARTICLE, _BETWEEN))
    layout = lay_out_card(_accusing(Outcome(end, "Gareth Pyle")))
    assert _text_of(layout, "quote", 1) == [_CLEARED]
    assert _text_of(layout, "context", 1) == [_BETWEEN]
    assert _text_of(layout, "citation", 1) == ["The same article."]
    other = Article(
        "later", _CLEARED, headline="Deputy cleared", published="2024-06-02", correction="Friday, not Monday."
    )
    layout = lay_out_card(_accusing(Outcome(Quote(_sentence(other, _CLEARED), other), "Gareth Pyle")))
    assert _text_of(layout, "headline", 1) == ["Deputy cleared"]
    assert _text_of(layout, "citation", 1) == ["2 June 2024"]
    assert _text_of(layout, "context", 1) == ["Friday, not Monday."]


def test_every_accused_has_an_outcome() -> None:
    """Where several are accused, each has a panel that names them."""
    outcome = Outcome(None, "Gareth Pyle", others=(Outcome(None, "Ambrose Tull"),))
    layout = lay_out_card(_accusing(outcome))
    assert [_text_of(layout, "outcome", panel)[0].split(":")[0] for panel in (1, 2)] == [
        "Outcome of Gareth Pyle",
        "Outcome of Ambrose Tull",
    ]


def test_an_outcome_told_in_the_sentence_has_no_panel() -> None:
    """A sentence that tells its outcome itself is not followed by itself."""
    quote = _accusing(Outcome(None))
    assert not lay_out_card(replace(quote, outcome=Outcome(replace(quote, outcome=None)))).panels


def test_what_a_quote_leans_on_is_set_apart() -> None:
    """The sentences around a quote are on its card, named, and in another style than the quote."""
    quote = Quote(
        _sentence(_ARTICLE, _BETWEEN),
        _ARTICLE,
        before=_sentence(_ARTICLE, _ACCUSED),
        after=_sentence(_ARTICLE, _CLEARED),
    )
    layout = lay_out_card(quote)
    assert _text_of(layout, "context") == [_ACCUSED, _CLEARED]
    assert _text_of(layout, "label") == ["Just before", "Just after"]
    styles = {placed.part.role: (placed.look.style, placed.look.colour) for placed in layout.lines}
    assert styles["context"] != styles["quote"]


def test_the_citation_is_on_the_card() -> None:
    """Headline, outlet, byline and the day in words are on the card."""
    layout = lay_out_card(_accusing(Outcome(None)))
    assert _text_of(layout, "headline") == ["Deputy chairman suspended"]
    assert _text_of(layout, "outlet") == ["The Little Sallow Echo"]
    assert _text_of(layout, "citation") == ["By Martha Penhallow, 14 March 2024"]
    assert _text_of(lay_out_card(_quote("x", published="spring 2024")), "citation") == ["spring 2024"]


def test_the_speaker_is_on_the_card() -> None:
    """Who said it is told as everywhere; nobody is guessed."""
    body = "“We will not pay,” said Odile Marsh."
    article, said = Article("a", body), Span(0, 18)
    name = Name("Odile Marsh", Span(24, 35))
    for speaker, words in (
        (name, "— Odile Marsh, direct quotation"),
        (None, f"— {SPEAKER_NOT_IDENTIFIED}, direct quotation"),
    ):
        quote = Quote(_sentence(article, body), article, (Attribution("direct", (said,), speaker=speaker),))
        assert _text_of(lay_out_card(quote), "speaker") == [words]


def test_corrections_and_differing_copies_are_on_the_card() -> None:
    """A card tells what was corrected, and the words of a copy that has other ones."""
    copy = Article("b", "It cost nine pounds.", outlet="The Tarn Mercury", published="2024-03-15")
    quote = replace(
        _quote("It cost six pounds.", correction="It cost six pounds, not seven."),
        also_in=(Copy(copy, Span(0, 20), "differs"),),
    )
    layout = lay_out_card(quote)
    assert _text_of(layout, "label") == [CORRECTED, "Differently in The Tarn Mercury, 2024-03-15"]
    assert _text_of(layout, "context") == ["It cost six pounds, not seven.", "It cost nine pounds."]


def test_symbols_are_told() -> None:
    """A card that shows symbols for control characters says so."""
    (note,) = _text_of(lay_out_card(_quote("a\x07b")), "note")
    assert note.casefold() == f"{SYMBOLS_NOTE}.".casefold()


def test_the_words_that_answer_are_marked() -> None:
    """The marker lies behind the words that answer, on every line that they run over, and nowhere else."""
    quote = _quote("The bridge opens in May.")
    plain, marked = draw_card(quote), draw_card(replace(quote, highlight=Span(20, 23)))
    differing = _columns_that_differ(plain, marked)
    (line,) = (placed for placed in lay_out_card(quote).lines if placed.part.role == "quote")
    assert min(differing) == pytest.approx(line.x + line.line.offset(20), abs=6)
    assert max(differing) == pytest.approx(line.x + line.line.offset(23), abs=6)


def _columns_that_differ(one: bytes, other: bytes) -> list[int]:
    first, second = _open(one), _open(other)
    assert first.size == second.size
    return [
        x
        for x in range(first.width)
        if first.crop((x, 0, x + 1, first.height)).tobytes() != second.crop((x, 0, x + 1, second.height)).tobytes()
    ]


def test_hostile_lengths_take_no_time() -> None:
    """A headline, a name or a sentence of 100,000 characters is cut or refused at once."""
    began = time.monotonic()
    draw_card(_quote("Short.", headline="H" * 100_000, outlet="o " * 50_000, byline="b\n" * 50_000))
    for hostile in (_quote("x" * 100_000), _quote("e\u0301" * 50_000), _quote("Short.", correction="word " * 20_000)):
        with pytest.raises(PictureError):
            draw_card(hostile)
    for words in ("a א " + "( " * 6_500, "א" + " \u0663" * 6_500, "x" + " " * 13_000 + "y", "न" * 13_000, "— " * 6_500):
        with contextlib.suppress(PictureError):
            draw_card(_quote(words))
    assert time.monotonic() - began < 40  # About 5 s on a machine that is not busy; it was minutes once.


def test_the_same_card_is_the_same_bytes() -> None:
    """One quote has one picture, also where several are drawn at once."""
    quotes = [_quote(f"Sentence {number} of several, some of it longer.") for number in range(4)] * 3
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(draw_card, quotes))
    assert drawn == [draw_card(quote) for quote in quotes]
    assert len(set(drawn)) == 4


def test_without_what_joins_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can order or join letters, what needs it is refused, and everything else is drawn."""
    from bot.pictures import choosing, fonts, measuring

    for module in (choosing, fonts, measuring):
        monkeypatch.setattr(module, "SHAPES", False)
    fonts.sized.cache_clear()
    try:
        for words in ("שלום", "مرحبا", "प्रधानमंत्री", "x\u0323\u0301"):
            with pytest.raises(PictureError):
                draw_card(_quote(f"He said {words}."))
        quote = _quote("He said “cafe\u0301” — Ива́н? — and “it’s A\u030a” \u202e.".replace("а\u0301", "а"))
        assert _text_of(lay_out_card(quote), "quote") == [show_text(quote.text)]
        assert _open(draw_card(quote)).width == WIDTH
    finally:
        fonts.sized.cache_clear()
