"""Whatever is printed in an article, and whatever is asked for: no message is over a limit, and nothing is markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.symbols import show_text
from bot.telegram.admin_words import render_offer, render_removal, render_report
from bot.telegram.alert_words import Alert, render_alert, render_digest, render_list, render_more, render_set
from bot.telegram.correction_words import render_correction
from bot.telegram.messages import ChatMessage, plain
from bot.telegram.shown import Fate, Found
from corpus.article import Article, Sentence, Span
from index.answer import Quote
from tests.bot.odd_quotes import ODD_TEXT, odd_quotes
from tests.bot.telegram.fakes import check_message, decode

_KEY = "A-key_12chrs"
# What Telegram would make of words if it were asked to look for it; only these kinds of entities are ever sent.
_KINDS = {
    MessageEntity.BLOCKQUOTE,
    MessageEntity.EXPANDABLE_BLOCKQUOTE,
    MessageEntity.BOLD,
    MessageEntity.ITALIC,
    MessageEntity.CODE,
    MessageEntity.TEXT_LINK,
}
# As long as an alert may be; Telegram hands over no lone surrogates.
_WORDS = st.builds(lambda text: " ".join(text.split())[:200] or "ferry", ODD_TEXT)
_FATES: st.SearchStrategy[Fate] = st.sampled_from(("same", "moved", "ended", "changed", "withdrawn", "held"))
_GONE: tuple[Fate, ...] = ("withdrawn", "held")


def _check(message: ChatMessage, quotes: Iterable[Quote]) -> None:
    """Hold *message* to Telegram's rules, and to showing nothing but *quotes* and their outcomes as quotes."""
    rows = message.keyboard.to_dict()["inline_keyboard"] if message.keyboard else []
    buttons = [button for row in rows for button in row]
    check_message(message.text, message.entities, buttons)
    assert len(buttons) <= 100
    may_be_shown = set()
    for quote in quotes:
        may_be_shown.add(show_text(quote.text))
        if quote.outcome and quote.outcome.quote:
            may_be_shown.add(show_text(quote.outcome.quote.text))
    for entity, words in decode(message.text, message.entities):
        assert entity.type in _KINDS
        if entity.type == MessageEntity.TEXT_LINK:
            assert entity.url
            assert entity.url.startswith(("https://", "http://"))
        if entity.type == MessageEntity.BLOCKQUOTE:
            assert words in may_be_shown


def _apart(quotes: list[Quote]) -> list[Quote]:
    """Return *quotes*, each of an article of its own."""

    def move(sentence: Sentence | None, number: int) -> Sentence | None:
        return replace(sentence, article_id=f"odd{number}") if sentence else None

    return [
        replace(
            quote,
            article=replace(quote.article, article_id=f"odd{number}"),
            sentence=replace(quote.sentence, article_id=f"odd{number}"),
            before=move(quote.before, number),
            after=move(quote.after, number),
        )
        for number, quote in enumerate(quotes)
    ]


@settings(deadline=None, max_examples=60)
@given(odd_quotes(), _WORDS)
def test_any_quote_of_an_alert_or_a_report(quote: Quote, words: str) -> None:
    """One message each, the quote whole or not at all."""
    alert = Alert(42, _KEY, words)
    _check(render_alert(alert, quote), [quote])
    _check(render_report(quote), [quote])


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(odd_quotes(), _WORDS), min_size=1, max_size=25))
def test_any_digest(found: list[tuple[Quote, str]]) -> None:
    """One message; what does not fit is counted."""
    pairs = [(Alert(42, f"{_KEY}{number}", words), quote) for number, (quote, words) in enumerate(found)]
    message, shown = render_digest(pairs)
    _check(message, shown)
    if len(shown) < len(pairs):
        assert f"And {len(pairs) - len(shown)} more" in message.text


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(odd_quotes(), _FATES, st.booleans()), min_size=1, max_size=8), st.booleans())
def test_any_correction(drawn: list[tuple[Quote, Fate, bool]], picture: bool) -> None:
    """One message, that quotes only what the archive has by now, and says that it does."""
    quotes = _apart([quote for quote, _, _ in drawn])
    found = [
        Found(fate, None if fate in _GONE or (fate == "changed" and is_lost) else quote)
        for quote, (_, fate, is_lost) in zip(quotes, drawn, strict=True)
    ]
    found.append(Found("withdrawn"))
    message, shown = render_correction(found, _KEY, picture=picture)
    _check(message, shown)
    there = [one.quote for one in found if one.quote]
    assert all(quote in there for quote in shown)
    assert "please do not use" in message.text or "since this was shown" in message.text


@settings(deadline=None, max_examples=60)
@given(st.lists(_WORDS, max_size=20), ODD_TEXT, odd_quotes())
def test_whatever_is_asked_for(words: list[str], odd: str, quote: Quote) -> None:
    """Lists of alerts, questions to administrators, and words that are said back."""
    alerts = [Alert(42, f"{_KEY}{number}", one) for number, one in enumerate(words)]
    _check(render_list(alerts, "That alert is set already."), [])
    # What is read after a command begins and ends with a letter.
    odd = odd.strip() or "x"
    _check(render_removal(odd, quote.article, odd, _KEY), [])
    _check(render_removal(odd, None, odd, _KEY), [])
    for alert in alerts[:1]:
        _check(render_set(alert), [])
        _check(render_more(alert, 99_999), [])
    _check(render_offer(document=True), [])
    _check(plain(f"“{odd * 40}”"), [])


def test_a_sentence_of_ten_thousand_characters() -> None:
    """Where it does not fit, its citation stands for it; it is never cut."""
    body = f"The ferry stops {'and waits ' * 1000}at Gull Island."
    quote = Quote(Sentence("long", 0, 0, Span(0, len(body))), Article("long", body, headline="Ferry stops"))
    correction, _ = render_correction([Found("changed", quote)], _KEY)
    for message in (render_alert(Alert(42, _KEY, "ferry"), quote), render_report(quote), correction):
        _check(message, [])
        assert "and waits" not in message.text
        assert "Ferry stops" in message.text
