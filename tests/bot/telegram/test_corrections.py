from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from telegram.error import BadRequest, TelegramError

from bot.telegram.correction_words import CHANGED, CORRECTED, ENDED, OTHERS_STAND, WITHDRAWN
from bot.telegram.corrections import Corrections
from bot.telegram.delivery import GoneError
from bot.telegram.watching import Change, Watch
from corpus.reading import read_entry
from index.answer import Quote
from index.engine.upkeep import update_index
from tests.bot.telegram.newsroom import BODY, CHAT, Newsroom, article, bot, open_newsroom

QUESTION = "What did Odile Marsh say about the old pier?"
OLD = "“The old pier is rotten,” said Odile Marsh, the harbour master."


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Return an archive with one article, and what goes with it."""
    with open_newsroom(tmp_path) as opened:
        yield opened


def _corrections(newsroom: Newsroom, keep_days: float = 30) -> Corrections:
    return Corrections(
        bot(),
        newsroom.kept,
        newsroom.delivery,
        newsroom.answerer,
        keep_days,
        is_at_hand=lambda chat, key: key == "kept",
    )


def _ask(newsroom: Newsroom, question: str = QUESTION) -> Quote:
    return newsroom.answerer.answer(question).quotes[0]


async def _after(newsroom: Newsroom, corrections: Corrections) -> bool:
    watch = Watch("corrections", newsroom.archive, newsroom.kept, corrections.on_change)
    while not await watch.look():
        pass
    return await corrections.work()


async def _shown(newsroom: Newsroom, question: str = QUESTION, key: str = "") -> Corrections:
    """Show the answer to *question* as message 5, in an archive that is watched."""
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    corrections.note(CHAT, 5, CHAT, [_ask(newsroom, question)], key=key)
    return corrections


async def test_a_corrected_sentence_is_shown_in_its_new_words(newsroom: Newsroom) -> None:
    """The old words are no longer shown, and the new ones are a quote with their citation."""
    corrections = await _shown(newsroom)
    newsroom.keep(article(body=BODY.replace("is rotten", "is worn")))
    assert await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.text.startswith(CORRECTED)
    assert shown.quotes == [OLD.replace("rotten", "worn")]
    assert "rotten" not in shown.text
    assert "Odile Marsh, direct quotation" in shown.text
    assert "The Sallow Gazette" in shown.text


async def test_a_withdrawn_article_is_not_quoted_any_more(newsroom: Newsroom) -> None:
    """Nothing of its words is left in the message."""
    corrections = await _shown(newsroom)
    newsroom.keep(article("ferry", "The ferry will stop."))
    newsroom.withdraw("harbour")
    assert await _after(newsroom, corrections)
    assert newsroom.delivery.shown[CHAT, 5].text == WITHDRAWN
    assert newsroom.kept.find("shown") == newsroom.kept.find("correction") == []


async def test_a_sentence_that_was_taken_out_is_said_to_have_changed(newsroom: Newsroom) -> None:
    """Where nothing stands in its place, no other sentence is passed off as its new words."""
    corrections = await _shown(newsroom)
    newsroom.keep(article(body=BODY.replace(OLD + " ", "")))
    assert await _after(newsroom, corrections)
    assert newsroom.delivery.shown[CHAT, 5].text == CHANGED


async def test_what_is_still_printed_stays_as_it_is(newsroom: Newsroom) -> None:
    """Words that only moved, or a change elsewhere in the article, edit nothing; and a later change is still found."""
    corrections = await _shown(newsroom)
    newsroom.keep(article(body=BODY.replace("nine million", "ten million")))
    await _after(newsroom, corrections)
    newsroom.keep(article(body="It rained all of Monday. " + BODY))
    await _after(newsroom, corrections)
    assert newsroom.delivery.edits == 0
    newsroom.keep(article(body="It rained all of Monday. " + BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    assert newsroom.delivery.shown[CHAT, 5].quotes == [OLD.replace("rotten", "worn")]


async def test_another_speaker_is_a_correction(newsroom: Newsroom) -> None:
    """The same words, of which the archive does not say any more that they are hers."""
    corrections = await _shown(newsroom)
    entry = read_entry(article())
    nobodys = [replace(said, speaker=None, basis=None, antecedent=None) for said in entry.attributions]
    newsroom.archive.keep_all([entry._replace(attributions=nobodys, reading="newer", again=True)])
    update_index(newsroom.archive)
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.quotes == [OLD]
    assert "Odile Marsh, direct quotation" not in shown.text
    assert "speaker not identified" in shown.text


async def test_an_outcome_that_changed_is_a_correction(newsroom: Newsroom) -> None:
    """An accusation is shown with the outcome that the archive has now."""
    corrections = await _shown(newsroom, "Who was accused of taking money?")
    newsroom.keep(article(body=BODY + " But Teasel was cleared of every charge in March."))
    await _after(newsroom, corrections)
    assert "cleared of every charge" in newsroom.delivery.shown[CHAT, 5].text


async def test_another_quote_in_the_same_message_takes_its_place(newsroom: Newsroom) -> None:
    """After Next, a change of what was shown before edits nothing; a change of what is shown does."""
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in October."))
    corrections = await _shown(newsroom)
    corrections.note(CHAT, 5, CHAT, [_ask(newsroom, "When will the ferry to Gull Island stop?")])
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    assert newsroom.delivery.edits == 0
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in November."))
    await _after(newsroom, corrections)
    assert newsroom.delivery.shown[CHAT, 5].quotes == ["The ferry to Gull Island will stop in November."]


async def test_what_could_not_be_edited_is_edited_after_a_restart(newsroom: Newsroom) -> None:
    """What is to be corrected is dropped only when it is; that a change was seen does not lose it."""
    corrections = await _shown(newsroom)
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    newsroom.delivery.fault = lambda chat: TelegramError("no")
    assert not await _after(newsroom, corrections)
    newsroom.delivery.fault = lambda chat: None
    again = _corrections(newsroom)
    assert await again.work()
    assert newsroom.delivery.shown[CHAT, 5].text.startswith(CORRECTED)
    newsroom.delivery.edits = 0
    assert await again.work()
    assert newsroom.delivery.edits == 0


@pytest.mark.parametrize("error", [GoneError(), BadRequest("Message can't be edited")])
async def test_a_message_that_cannot_be_edited_is_dropped(newsroom: Newsroom, error: Exception) -> None:
    """Nobody tries for ever."""
    corrections = await _shown(newsroom)
    newsroom.delivery.fault = lambda chat: error
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    assert await _after(newsroom, corrections)
    assert newsroom.kept.find("shown") == newsroom.kept.find("correction") == []


async def test_the_question_can_be_asked_again_where_it_is_kept(newsroom: Newsroom) -> None:
    """The button is there for as long as it does anything."""
    corrections = await _shown(newsroom, key="kept")
    corrections.note(CHAT, 6, CHAT, [_ask(newsroom)], key="forgotten")
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    assert newsroom.delivery.shown[CHAT, 5].buttons == {"Ask again": "q:kept:0"}
    assert newsroom.delivery.shown[CHAT, 6].buttons == {}


async def test_an_answer_that_was_on_its_way_is_corrected(newsroom: Newsroom) -> None:
    """Found before the change, and noted after it was looked for."""
    quote = _ask(newsroom)
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    corrections.note(CHAT, 5, CHAT, [quote])
    assert await corrections.work()
    assert newsroom.delivery.shown[CHAT, 5].quotes == [OLD.replace("rotten", "worn")]


async def test_nothing_is_remembered_where_nobody_wants_that(newsroom: Newsroom) -> None:
    """With 0 days there is no record, and with 30 it is gone after them; /forget takes it at once."""
    _corrections(newsroom, 0).note(CHAT, 5, CHAT, [_ask(newsroom)])
    assert newsroom.kept.find("shown") == []
    _corrections(newsroom).note(CHAT, 5, CHAT, [_ask(newsroom)])
    assert newsroom.kept.find("shown", chat=CHAT)
    newsroom.kept.forget(person=CHAT)
    assert newsroom.kept.find("shown") == []
    _corrections(newsroom).note(CHAT, 5, CHAT, [_ask(newsroom)])
    newsroom.clock.now += 31 * 86_400
    assert newsroom.kept.find("shown") == []


async def test_the_messages_of_a_group_that_moved_are_left_alone(newsroom: Newsroom) -> None:
    """In the new group the same number is another message."""
    corrections = _corrections(newsroom)
    await corrections.on_change(Change(is_anew=True))
    corrections.note(-10, 5, None, [_ask(newsroom)])
    newsroom.kept.move(-10, -1005)
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    assert newsroom.delivery.edits == 0


async def test_a_context_that_was_corrected_is_a_correction(newsroom: Newsroom) -> None:
    """What was shown around the quote is words of the article, too."""
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    quote = _ask(newsroom)
    around = quote.sentence.span._replace(end=len(BODY))
    corrections.note(CHAT, 5, CHAT, [quote], around=around)
    newsroom.keep(article(body=BODY.replace("nine million", "ten million")))
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.quotes == [OLD]
    assert "nine million" not in shown.text


ACCUSED = "Who was accused of taking money?"
CLEARED = "Councillor Bram Teasel was cleared on Thursday of taking money from the builder."


async def test_an_outcome_that_another_article_brings_is_shown(newsroom: Newsroom) -> None:
    """Where no outcome was known, the message gets it when it comes; it is not called a correction."""
    corrections = await _shown(newsroom, ACCUSED)
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in October."))
    await _after(newsroom, corrections)
    assert newsroom.delivery.edits == 0
    newsroom.keep(article("cleared", CLEARED, published="2024-06-01"))
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.text.startswith(ENDED)
    assert shown.quotes == [BODY.rpartition("pounds. ")[2], CLEARED]
    await corrections.on_change(Change(new=("cleared",)))
    await corrections.work()
    assert newsroom.delivery.edits == 1


async def test_an_outcome_that_came_while_the_answer_was_on_its_way_is_shown(newsroom: Newsroom) -> None:
    """Asked before the article came, and noted after it was looked for."""
    quote, corrections = _ask(newsroom, ACCUSED), _corrections(newsroom)
    await _after(newsroom, corrections)
    newsroom.keep(article("cleared", CLEARED, published="2024-06-01"))
    await _after(newsroom, corrections)
    corrections.note(CHAT, 5, CHAT, [quote])
    assert await corrections.work()
    assert newsroom.delivery.shown[CHAT, 5].quotes[1:] == [CLEARED]


async def test_an_outcome_that_is_withdrawn_is_no_longer_shown(newsroom: Newsroom) -> None:
    """The accusation stays, and says that no outcome is known."""
    newsroom.keep(article("cleared", CLEARED, published="2024-06-01"))
    corrections = await _shown(newsroom, ACCUSED)
    newsroom.withdraw("cleared")
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert "cleared" not in shown.text
    assert "No outcome found in this archive" in shown.text


async def test_of_several_quotes_the_one_that_changed_is_shown_beside_the_others(newsroom: Newsroom) -> None:
    """What stands as it was is not lost, and is not what the heading is about alone."""
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in October."))
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    both = [_ask(newsroom), _ask(newsroom, "When will the ferry to Gull Island stop?")]
    corrections.note(CHAT, 5, CHAT, both)
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in November."))
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.text.startswith(CORRECTED)
    assert shown.quotes == [OLD, "The ferry to Gull Island will stop in November."]
    newsroom.withdraw("ferry")
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.text.startswith("One quote that stood here was corrected or withdrawn since; please do not use it.")
    assert shown.quotes == [OLD]


async def test_a_whole_quotation_is_corrected_as_one(newsroom: Newsroom) -> None:
    """Its sentences stay together, with one citation; and it is not said that one of them is from somewhere else."""
    long = BODY.replace("harbour master. ", "harbour master. “It has to go. Nobody should walk on it.” ")
    newsroom.keep(article(body=long))
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    first = _ask(newsroom)
    corrections.note(CHAT, 5, CHAT, list(newsroom.answerer.whole(first)))
    newsroom.keep(article(body=long.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    said = "“The old pier is worn,” said Odile Marsh, the harbour master. “It has to go. Nobody should walk on it.”"
    assert shown.quotes == [said]
    assert shown.text.count("The Sallow Gazette") == 1


async def test_where_not_all_fits_what_changed_is_shown(newsroom: Newsroom) -> None:
    """The others are said to be as they were."""
    names = ("Gull", "Tern", "Rook", "Crow", "Lark")
    long = {name: f"The {name} Island ferry will stop{' and wait for the tide' * 50} in October." for name in names}
    newsroom.keep(*(article(name, words) for name, words in long.items()))
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    spans = {name: newsroom.archive.sentences(name)[0].span for name in names}
    quotes = [newsroom.answerer.quote_at(name, span) for name, span in spans.items()]
    corrections.note(CHAT, 5, CHAT, [quote for quote in quotes if quote])
    newsroom.keep(article("Rook", long["Rook"].replace("October", "May")))
    await _after(newsroom, corrections)
    shown = newsroom.delivery.shown[CHAT, 5]
    assert shown.quotes == [long["Rook"].replace("October", "May")]
    assert OTHERS_STAND in shown.text


async def test_a_picture_is_answered(newsroom: Newsroom) -> None:
    """It cannot be edited; what became of its quote is said under it, once."""
    corrections = _corrections(newsroom)
    await _after(newsroom, corrections)
    corrections.note(CHAT, 5, CHAT, [_ask(newsroom)], picture=True)
    newsroom.keep(article(body=BODY.replace("rotten", "worn")))
    await _after(newsroom, corrections)
    (said,) = newsroom.delivery.texts()
    assert said.startswith("About a picture of a quote that I sent:")
    assert "is worn" in said
    assert newsroom.delivery.edits == 0
    newsroom.keep(article(body=BODY.replace("rotten", "old")))
    await _after(newsroom, corrections)
    assert len(newsroom.delivery.sent) == 1
