from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.sample import open_sample
from bot.symbols import show_text
from bot.telegram.buttons import Press, View, read_press
from bot.telegram.messages import NEAREST, Beside, ChatMessage, plain, render_answer
from bot.telegram.text import LIMIT, count_units, shorten, split_whole
from corpus.article import Article, Attribution, Span
from corpus.store import Archive
from index.answer import Answer, Copy, Outcome, Query, Quote
from tests.bot.odd_quotes import ODD_TEXT, naming_of, odd_quotes
from tests.bot.telegram.fakes import check_message, decode

QUOTE, AROUND = MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE
KEY = "A-key_12chrs"
QuoteOf = Callable[..., Quote]
AnswerOf = Callable[..., Answer]


def show(answer: Answer, index: int = 0, **more: Any) -> list[ChatMessage]:
    """Return the messages for *answer*, each held to Telegram's rules."""
    messages = render_answer(answer, index, key=KEY, **more)
    for message in messages:
        check_message(message.text, message.entities, buttons(message))
    return messages


def buttons(message: ChatMessage) -> list[dict[str, Any]]:
    """Return the buttons under *message* as they are sent."""
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    return [button.to_dict() for row in rows for button in row]


def rows(message: ChatMessage) -> list[list[str]]:
    """Return what the buttons under *message* are called, row by row."""
    return [[button.text for button in row] for row in message.keyboard.inline_keyboard] if message.keyboard else []


def words(messages: list[ChatMessage], kind: str) -> list[str]:
    """Return what each entity of *kind* holds, over all *messages*."""
    return [held for m in messages for entity, held in decode(m.text, m.entities) if entity.type == kind]


def test_an_answer_in_one_message(harbour: Article, marsh: Attribution, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """An answer is the quote, who said it, its part of the quotation, and where it was printed, linked."""
    quote = quote_of(harbour, "“It will not last the winter.”", attributions=(marsh,), part=(2, 2))
    (message,) = show(answer_of(quote))
    assert message.text == (
        "“It will not last the winter.”\n"
        "Odile Marsh, direct quotation, part 2 of 2\n\n"
        "New pier for Little Sallow\n"
        "The Sallow Gazette, Ann Other, 2024-03-05"
    )
    assert words([message], QUOTE) == ["“It will not last the winter.”"]
    (link,) = (entity for entity in message.entities if entity.type == MessageEntity.TEXT_LINK)
    assert link.url is not None
    assert link.url.startswith("https://example.org/pier#:~:text=")
    assert rows(message) == [
        ["More context", "Source", "Picture"],
        ["Who said it", "Whole quotation", "Copy"],
        ["👍", "👎", "Report this quote"],
    ]
    assert buttons(message)[5]["copy_text"] == {"text": "“It will not last the winter.”"}
    assert buttons(message)[1]["url"] == link.url


def test_what_a_quote_leans_on(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """The sentence before is named as that, in italics and outside the blockquote."""
    first = "Councillor Bram Teasel was accused of taking money from the builder."
    quote = quote_of(harbour, "But Teasel was cleared of every charge in March.", before=first)
    messages = show(answer_of(quote))
    assert messages[0].text.startswith(f"Just before: {first}\n\n{quote.text}\n")
    assert words(messages, MessageEntity.ITALIC) == [first]
    assert words(messages, QUOTE) == [quote.text]


@pytest.mark.parametrize("refused", [False, True])
def test_how_an_accusation_ended(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf, refused: bool) -> None:
    """An accusation is never shown without its outcome, also where it is only the nearest there is."""
    end = quote_of(harbour, "But Teasel was cleared of every charge in March.")
    quote = quote_of(harbour, "Councillor Bram Teasel was accused of taking money", outcome=Outcome(end))
    answer = answer_of(quote)
    if refused:
        answer = dataclasses.replace(answer, quotes=(), nearest=(quote,), reason="Nothing.")
    messages = show(answer)
    assert words(messages, MessageEntity.ITALIC if refused else QUOTE) == [quote.text, end.text]
    assert f"How it ended:\n{end.text}\nThe same article." in messages[0].text


def test_an_accusation_without_an_outcome(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """Where the archive has no outcome, that is said."""
    quote = quote_of(harbour, "Councillor Bram Teasel was accused of taking money", outcome=Outcome(None))
    (message,) = show(answer_of(quote))
    assert "No outcome found in this archive." in message.text


def test_an_outcome_printed_elsewhere_has_its_own_citation(
    harbour: Article, article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf
) -> None:
    """An outcome from another article is cited from that article."""
    other = article_of("Teasel was cleared.", article_id="later", headline="Cleared", published="2024-04-01")
    quote = quote_of(harbour, "Councillor Bram Teasel was accused", outcome=Outcome(quote_of(other, other.body)))
    (message,) = show(answer_of(quote))
    assert message.text.endswith("How it ended:\nTeasel was cleared.\nCleared\n2024-04-01")


def test_a_speaker_who_is_not_identified(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """Speech without a known speaker says so, with the mention that was printed."""
    start = harbour.body.index("She said")
    attribution = Attribution("indirect", (Span(start, start + 20),), source=Span(start, start + 3))
    quote = quote_of(harbour, "She said that the work would take a year.", attributions=(attribution,))
    (message,) = show(answer_of(quote))
    assert "speaker not identified (“She” in the article), indirect quotation" in message.text


def test_a_sample_is_marked(article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """A sample article is marked as one, in the chat too."""
    article = article_of("It rained.", headline="Rain", sample=True)
    (message,) = show(answer_of(quote_of(article, "It rained.")))
    assert "[sample]" in message.text


def test_copies_and_place_among_the_quotes(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """Where else the words were printed is counted; after the last quote comes the first again."""
    words = quote_of(harbour, "The harbour board of Little Sallow voted").sentence
    copies = tuple(
        Copy(
            dataclasses.replace(harbour, article_id=f"copy{n}", outlet=f"Paper {n}", published=None),
            words.span,
            "differs" if n == 2 else "same",
        )
        for n in (1, 2)
    )
    quotes = [
        quote_of(harbour, "The harbour board of Little Sallow voted", also_in=copies),
        quote_of(harbour, "She said that the work would take a year."),
    ]
    (first,) = show(answer_of(*quotes))
    (last,) = show(answer_of(*quotes), 1)
    assert first.text.endswith(
        f"\n\nAlso in 2 other outlets.\nDifferently in Paper 2, date not known: {copies[1].text}\nQuote 1 of 2"
    )
    below = [["Copy", "Picture"], ["👍", "👎", "Report this quote"]]
    assert rows(first) == [["More context", "Source", "Next"], *below]
    assert rows(last) == [["More context", "Source", "First"], *below]
    assert read_press(buttons(last)[2]["callback_data"]) == Press("quote", KEY, 0)


def test_a_refusal_with_the_nearest(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """The nearest there is, is named as that, and is in no blockquote: it is no answer."""
    quote = quote_of(harbour, "She said that the work would take a year.")
    answer = dataclasses.replace(answer_of(), nearest=(quote, quote), reason="I found nothing about <b>&.")
    messages = show(answer)
    assert messages[0].text.startswith(f"I found nothing about <b>&.\n\n{NEAREST}\n\n{quote.text}\n")
    assert words(messages, QUOTE) == []
    assert words(messages, MessageEntity.ITALIC) == [quote.text]
    assert rows(messages[0]) == [["More context", "Source"], ["Copy", "Picture"], ["Report this quote"]]


def test_small_talk_gets_no_citation(answer_of: AnswerOf) -> None:
    """An answer without any quote is its reason, and nothing else."""
    (message,) = show(answer_of(reason="Good morning."))
    assert message == plain("Good morning.")


def test_more_context(harbour: Article, quote_of: QuoteOf, answer_of: AnswerOf) -> None:
    """The context is the article's own words, white space included, with the quote in it and in bold."""
    quote = quote_of(harbour, "“It will not last the winter.”")
    before, after = (
        quote_of(harbour, "“The old pier is rotten,” said Odile Marsh, the harbour master.").sentence,
        quote_of(harbour, "She said that the work would take a year.").sentence,
    )
    messages = show(answer_of(quote), view="context", beside=Beside((before,), (after,)))
    assert words(messages, AROUND) == [harbour.body[before.span.start : after.span.end]]
    assert words(messages, QUOTE) == [quote.text]
    assert quote.text in words(messages, MessageEntity.BOLD)
    assert buttons(messages[0])[0]["text"] == "Less context"


def test_a_source_without_an_address(
    article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf
) -> None:
    """Without an address, or with one that Telegram refuses, Source shows where the words are from."""
    article = article_of("It rained. It snowed.", origin="weather.txt", outlet="The Cloud")
    (message,) = show(answer_of(quote_of(article, "It snowed.")))
    assert read_press(buttons(message)[1]["callback_data"]) == Press("source", KEY, 0)
    (source,) = show(answer_of(quote_of(article, "It snowed.")), view="source")
    assert "file: weather.txt\n" in source.text
    assert "characters 11 to 21" in source.text
    linked = dataclasses.replace(article, url="http://intranet/rain")
    (message,) = show(answer_of(quote_of(linked, "It snowed.")), links=False)
    assert "callback_data" in buttons(message)[1]


def test_symbols_and_what_telegram_drops_are_named(
    article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf
) -> None:
    """Characters that the chat shows otherwise than they were printed are said to be so."""
    article = article_of("A\ttab and an a\u030angstro\u0308m.")
    (message,) = show(answer_of(quote_of(article, article.body)))
    assert "shown as symbols" in message.text
    assert "Telegram does not carry 1 of the marks" in message.text


def test_a_sentence_longer_than_a_message(
    article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf
) -> None:
    """A sentence of 10,000 characters arrives whole, over numbered messages, each with its source."""
    article = article_of("word " * 1999 + "end.", headline="Long")
    messages = show(answer_of(quote_of(article, article.body)))
    assert len(messages) == 3
    assert "".join(words(messages, QUOTE)) == article.body
    assert all(f"({n}/3)" in message.text for n, message in enumerate(messages, 1))
    assert all("Long" in message.text for message in messages)
    assert [message.keyboard is None for message in messages] == [True, True, False]
    assert all(
        (press := read_press(b.get("callback_data"))) and press.anew
        for b in buttons(messages[-1])
        if "callback_data" in b
    )


def test_a_sentence_too_long_for_a_chat(
    article_of: Callable[..., Article], quote_of: QuoteOf, answer_of: AnswerOf
) -> None:
    """A sentence that would fill very many messages is not shown in part; its length and source are."""
    article = article_of("x" * 50_000, headline="Very long")
    (message,) = show(answer_of(quote_of(article, article.body)))
    assert "50,000 characters" in message.text
    assert "Very long" in message.text
    assert words([message], QUOTE) == []


@pytest.mark.parametrize("view", ["quote", "context", "source", "who", "whole"])
def test_a_press_is_read_as_it_was_packed(view: View) -> None:
    """What a button carries fits into 64 bytes and reads back the same."""
    for anew in (False, True):
        press = Press(view, "x" * 32, 999, anew)
        assert len(press.pack().encode()) <= 64
        assert read_press(press.pack()) == press


@pytest.mark.parametrize("packed", [None, "", "q", "z:key:0", "q:key:-1", "q:key:1000", "q:k:0\n", "q::0", "q:ключ:0"])
def test_a_press_of_another_kind(packed: str | None) -> None:
    """Callback data that is none of ours is not a press."""
    assert read_press(packed) is None


def test_every_sentence_of_the_archives_here(tmp_path: Path, archive_dir: Path, answer_of: AnswerOf) -> None:
    """Each sentence of the sample and of the invented archive arrives as its article has it."""
    for directory in (open_sample(tmp_path), archive_dir):
        with Archive.open(directory) as archive:
            for article in archive.articles():
                for sentence in archive.sentences(article.article_id):
                    held = words(show(answer_of(Quote(sentence, article))), QUOTE)
                    assert held == [show_text(sentence.span.of(article.body))]


# --- for any article whatever ------------------------------------------------------------------------------


@settings(max_examples=250, deadline=None)
@given(
    st.lists(odd_quotes(), min_size=1, max_size=2),
    st.booleans(),
    st.sampled_from(["quote", "context", "source", "who"]),
    ODD_TEXT,
)
def test_any_quote_arrives_verbatim_within_the_limits(
    quotes: list[Quote], answered: bool, view: View, reason: str
) -> None:
    """Whatever an article holds, the chat shows its very words, or says that there are too many of them."""
    query = Query((), "2024-06-01")
    shown = tuple(quotes)
    answer = Answer("?", query, shown) if answered else Answer("?", query, nearest=shown, reason=reason.strip() or "x")
    quote = quotes[0]
    beside = Beside(
        (quote.before,) if quote.before else (), (quote.after,) if quote.after else (), namings=naming_of(quote)
    )
    messages = show(answer, view=view, beside=beside)
    end = quote.untold_outcome.quote if quote.untold_outcome else None
    expected = [quote.text] + ([end.text] if end else [])
    everything = "\n".join(message.text for message in messages)
    if "too many for a chat" not in everything:
        held = "".join(words(messages, QUOTE if answered else MessageEntity.ITALIC))
        if answered:
            assert held == "".join(map(show_text, expected))
        else:
            assert holds_in_order(held, expected)
    if quote.untold_outcome:
        assert "How it ended" in everything or "No outcome found" in everything
    for context in words(messages, AROUND):
        assert show_text(quote.text) in context
        assert context in show_text(quote.article.body)
    assert show_text(everything) == everything


def holds_in_order(held: str, texts: list[str]) -> bool:
    """Say whether *held* holds each of *texts*, in order; italics hold the neighbours as well."""
    place = 0
    for text in map(show_text, texts):
        place = held.find(text, place)
        if place < 0:
            return False
        place += len(text)
    return True


@given(ODD_TEXT, st.integers(20, 500))
def test_pieces_join_to_the_whole(text: str, limit: int) -> None:
    """A text in pieces is the text, no piece is over the limit, and no character of two code units is cut."""
    shown = show_text(text)
    pieces = split_whole(shown, limit)
    assert "".join(pieces) == shown
    assert all(0 < count_units(piece) <= limit for piece in pieces)
    assert all(count_units(piece) == len(piece.encode("utf-16-le")) // 2 for piece in pieces)


def test_pieces_do_not_part_what_is_seen_as_one() -> None:
    """Where there is no white space, an accent stays with its letter and a family stays together."""
    for cluster in ("e\u0301", "👩‍👩‍👧", "🇬🇧", "👍🏽"):
        for piece in split_whole(cluster * 40, 31):
            assert piece == cluster * (len(piece) // len(cluster))


def test_shortening_is_seen() -> None:
    """What is cut ends with an ellipsis, within the limit."""
    assert shorten("short", 5) == "short"
    assert shorten("longer", 5) == "long…"
    assert count_units(shorten("𝕏" * 5000, LIMIT)) <= LIMIT
