from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.endings import endings_of
from bot.symbols import show_text
from bot.telegram import wording
from bot.telegram.messages import Beside, render_answer
from bot.telegram.said import render_said
from bot.telegram.text import LIMIT
from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Outcome, Query, Quote
from tests.bot.invented_speech import SENTENCES, Speech, quote_of
from tests.bot.odd_quotes import odd_sayings, said_of
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import check_message, decode

FOOT = "\n\nQuay to be sold\nThe Sallow Gazette, Ann Other, 2024-03-05"
QUERY = Query((), "2024-06-01")


async def test_who_said_it_and_the_whole_of_it(open_room: Open) -> None:
    """From a part of a quotation to its speaker and to the whole of it, and back to the quote each time."""
    room = await open_room(Speech(3, 4))
    (quote,) = await room.say("What of the quay?")
    assert quote.text == (
        "Just before, in the same quotation: “It will not last the winter.\n\n"
        "But nobody wants to say so.”\n"
        f"Odile Marsh, direct quotation, part 3 of 3{FOOT}\n\nQuote 1 of 2"
    )
    judging = ["👍", "👎", "Report this quote"]
    assert quote.rows == [
        ["More context", "Source", "Next", "Picture"],
        ["Who said it", "Whole quotation", "Copy"],
        judging,
    ]
    (who,) = await room.press(quote, "Who said it")
    assert who.method == "editMessageText"
    assert who.text == quote.text.replace(
        "\n\nQuote 1 of 2",
        "\n\nWho said it\n"
        "in the article: “Odile Marsh”, with “said”\n"
        "how: The name is printed beside the words.\n"
        "also called: “the harbour master”\n\n"
        "2 sentences before: “The old quay is rotten,” said Odile Marsh, the harbour master.\n\n"
        "Quote 1 of 2",
    )
    assert who.of("bold") == ["Who said it", "said", "Odile Marsh"]
    assert who.of("blockquote") == ["But nobody wants to say so.”"]
    assert who.rows[1] == ["Back to the quote", "Whole quotation", "Copy"]
    (whole,) = await room.press(who, "Whole quotation")
    assert whole.text == (
        "“The old quay is rotten,” said Odile Marsh, the harbour master. “It will not last the winter. "
        f"But nobody wants to say so.”\nOdile Marsh, direct quotation, 3 sentences{FOOT}\n\nQuote 1 of 2"
    )
    assert whole.of("bold") == ["But nobody wants to say so.”"]
    assert whole.rows[1] == ["Who said it", "Back to the quote", "Copy"]
    (back,) = await room.press(whole, "Back to the quote")
    assert (back.text, back.entities) == (quote.text, quote.entities)
    (second,) = await room.press(back, "Next")
    assert second.rows == [["More context", "Source", "First"], ["Who said it", "Copy", "Picture"], judging]
    (who,) = await room.press(second, "Who said it")
    assert "how: “She” stands for “Odile Marsh”, 3 sentences before." in who.text
    assert who.of("bold") == ["She", "said", "Who said it", "Odile Marsh"]
    assert room.telegram.toasts == [None] * 5


async def test_the_reporters_words_have_no_speaker(open_room: Open) -> None:
    """Where nobody is quoted there is no button that asks who."""
    room = await open_room(Speech(0))
    (quote,) = await room.say("What?")
    assert quote.rows[:2] == [["More context", "Source"], ["Copy", "Picture"]]


async def test_a_quotation_that_is_gone(open_room: Open) -> None:
    """Words that are no longer in the archive are not shown again; the press says so."""
    speech = Speech(3)
    room = await open_room(speech)
    (quote,) = await room.say("What?")
    speech.has_changed = True
    assert await room.press(quote, "Who said it") == []
    assert await room.press(quote, "Whole quotation") == []
    assert room.telegram.toasts == [wording.CHANGED_JUST_NOW] * 2


async def test_what_somebody_said(open_room: Open) -> None:
    """/said gives the newest few in one message, /timeline the oldest; each quotation whole, with its outcome."""
    room = await open_room(Speech())
    (said,) = await room.say("/said Odile Marsh about the quay")
    start = "Odile Marsh about ‘the quay’: 5 quotations, the newest first\n\n“I was right,” said Odile Marsh.\n"
    assert said.text.startswith(start)
    assert said.of("blockquote") == [
        "“I was right,” said Odile Marsh.",
        " ".join(SENTENCES[1:4]),
        *SENTENCES[4:8],
    ]
    assert said.of("italic") == [SENTENCES[3]]
    assert "How it ended:\nFenn was cleared" in said.text
    assert "Bram Teasel, direct quotation: “Sell it,”\nOdile Marsh, mixed quotation: “never”" in said.text
    assert said.keyboard == []
    timeline, *_ = await room.say("/timeline@BylineTestBot Odile Marsh", chat=-100500)
    assert timeline.text.startswith("Odile Marsh: 5 quotations, the oldest first\n\n“The old quay")
    assert "reply_parameters" in timeline.parameters
    (several,) = await room.say("/timeline Marsh")
    assert several.text.split("\n") == [
        "Two people of that name are quoted.",
        "  Odile Marsh (7 sentences; also printed Ms Odile Marsh)",
        "  Peter Marsh (1 sentence)",
        "Ask for one of them: /timeline Odile Marsh",
    ]
    for line in ("/said", "/timeline about the quay"):
        assert (await room.say(line))[0].text == wording.HOW_TO_SAID


def test_how_many_more_there_are() -> None:
    """What does not fit, or was not asked for, is counted."""
    long = [_long_quotation(30, 120, name) for name in ("a", "b", "c")]
    shown = render_said(said_of(long, more=4), oldest_first=False, more="ask again", ask=str)
    assert shown.fits
    assert "Odile Marsh: 7 quotations\n" in shown.text  # none of them has a date that could order them
    assert shown.text.endswith("6 more: ask again")
    one = render_said(said_of([long[0]]), oldest_first=False, more="ask again", ask=str)
    assert "more:" not in one.text
    (first, *_) = _long_quotation(2, 9000, "d")
    assert "too long for a chat" in render_said(said_of([(first,)]), oldest_first=False, more="", ask=str).text


def _long_quotation(sentences: int, length: int, name: str) -> tuple[Quote, ...]:
    texts = [f"{n} ".ljust(length, "x") + "." for n in range(1, sentences + 1)]
    body = " ".join(texts)
    spans = [Span(body.index(text), body.index(text) + len(text)) for text in texts]
    article = Article(name, body, headline="Long")
    said = Attribution("direct", tuple(spans), speaker=Name(body[:1], Span(0, 1)))
    quotes = (Quote(Sentence(name, n, 0, span), article, (said,)) for n, span in enumerate(spans))
    return tuple(replace(quote, part=(n, sentences)) for n, quote in enumerate(quotes, 1))


def test_a_quotation_longer_than_a_message() -> None:
    """It is cut between sentences, keeps the one that the reader comes from, and says how many are shown."""
    quotes = _long_quotation(9, 1000, "a")
    for place, says in ((0, "(4 of 9 sentences shown: 1 to 4)"), (8, "(4 of 9 sentences shown: 6 to 9)")):
        answer = Answer("?", QUERY, (quotes[place],))
        (message,) = render_answer(answer, key="k", view="whole", beside=Beside(whole=quotes))
        assert says in message.text
        assert len(message.text) <= LIMIT
        assert quotes[place].text in message.text
    huge = _long_quotation(2, 9000, "b")
    answer = Answer("?", QUERY, huge[:1])
    messages = render_answer(answer, key="k", view="whole", beside=Beside(whole=huge))
    assert "The whole quotation is too long for a chat." in messages[-1].text
    held = (words for m in messages for e, words in decode(m.text, m.entities) if e.type == "blockquote")
    assert "".join(held) == huge[0].text


def test_what_lies_inside_a_quotation() -> None:
    """Where something else is printed between its sentences they stand apart, and no outcome is lost with a cut."""
    quotes = (quote_of(1), quote_of(3))
    answer = Answer("?", QUERY, quotes[:1])
    (message,) = render_answer(answer, key="k", view="whole", beside=Beside(whole=quotes))
    held = [words for e, words in decode(message.text, message.entities) if e.type == "blockquote"]
    assert held == [SENTENCES[1], SENTENCES[3]]
    assert f"\n…\nJust before, in the same quotation: {SENTENCES[2]}\n" in message.text


_GROUPS = st.lists(odd_sayings(), min_size=1, max_size=3)


@settings(max_examples=150, deadline=None)  # The machine may be busy.
@given(_GROUPS, st.integers(0, 6), st.integers(0, 5))
def test_any_quotation_is_verbatim_within_the_limits(groups: list[tuple[Quote, ...]], more: int, place: int) -> None:
    """Whatever was said, a message holds whole sentences as they were printed, each with its outcome, and fits."""
    said = said_of(groups, more)
    message = render_said(said, oldest_first=False, more="ask again", ask=str)
    check_message(message.text, message.entities, [])
    _check_blocks(message.text, message.entities, [q for saying in said.sayings for q in saying.quotes])
    quotes = said.sayings[0].quotes
    shown = quotes[min(place, len(quotes) - 1)]
    sent = render_answer(Answer("?", QUERY, (shown,)), key="k", view="whole", beside=Beside(whole=quotes))
    for one in sent:
        check_message(one.text, one.entities, [])
    if len(sent) == 1:
        _check_blocks(sent[0].text, sent[0].entities, quotes)
        if "too many for a chat" not in sent[0].text:
            assert show_text(shown.text) in sent[0].text


def _check_blocks(text: str, entities: tuple[MessageEntity, ...], quotes: list[Quote] | tuple[Quote, ...]) -> None:
    bodies = {show_text(quote.article.body) for quote in quotes}
    blocks = [words for entity, words in decode(text, entities) if entity.type == MessageEntity.BLOCKQUOTE]
    assert all(any(words in body for body in bodies) for words in blocks)
    texts = [show_text(quote.text) for quote in quotes]
    texts += [show_text(ending.end.text) for ending in endings_of(quotes) if ending.end]
    for quote in quotes:
        shown = show_text(quote.text)
        # Whether the very sentence is shown is seen where no other has its words, and it is not itself an outcome.
        if len(shown) > 30 and sum(shown in text for text in texts) == 1 and any(shown in words for words in blocks):
            for ending in endings_of((quote,)):
                assert (show_text(ending.end.text) if ending.end else "no outcome found") in text.replace("No", "no")


def test_an_accusation_inside_a_whole_quotation() -> None:
    """The outcome of any sentence that is shown stands under the quotation."""
    quotes = tuple(replace(q, outcome=Outcome(None)) for q in _long_quotation(3, 50, "a"))
    (message,) = render_answer(Answer("?", QUERY, quotes[:1]), key="k", view="whole", beside=Beside(whole=quotes))
    assert message.text.count("No outcome found in this archive.") == 1
