"""Which words of a sentence are shown as the speaker's, and which mention as one."""

from __future__ import annotations

import pytest

from bot.citations import describe_speech
from bot.layout import lay_out_answer
from bot.lines import Line
from bot.mentions import is_mention
from bot.naming import explain_naming
from bot.render import render_plain
from bot.sayings import join_sayings, lay_out_said
from bot.telegram.messages import render_answer
from bot.telegram.wholes import whole_paragraphs
from corpus.article import Article, Attribution, Kind, Name, Sentence, Span
from index.answer import Answer, Query, Quote
from index.saying import Naming, Said, Saying, Speaker


def quote_of(body: str, *said: tuple[Kind, str, str, str], speaker: str | None = None) -> Quote:
    """Return *body*, one sentence, as a quote; *said* are kind, content, source and cue of each attribution."""

    def span(words: str) -> Span:
        return Span(body.index(words), body.index(words) + len(words))

    name = Name(speaker, span(speaker)) if speaker else None
    attributions = tuple(
        Attribution(kind, (span(content),), span(source), span(cue) if cue else None, name, "name" if name else None)
        for kind, content, source, cue in said
    )
    return Quote(Sentence("pier", 0, 0, Span(0, len(body))), Article("pier", body), attributions)


SINCE = quote_of(
    "Since Odile Marsh announced she would leave the board in July, the pier has been closed to everybody.",
    ("indirect", "she would leave the board in July", "Odile Marsh", "announced"),
    speaker="Odile Marsh",
)
SHOWN = "Odile Marsh, indirect quotation: she would leave the board in July"


def test_words_of_the_reporters_are_nobodys() -> None:
    """Where a part of a sentence is the reporter's own, the words that are the speaker's are shown apart."""
    assert describe_speech(SINCE) == (SHOWN,)
    answer = Answer("Who leaves?", Query((), "2024-06-01"), (SINCE,))
    assert f"  — {SHOWN}" in render_plain(lay_out_answer(answer, 1)).split("\n")
    assert SHOWN in render_answer(answer, key="k")[0].text
    saying = Saying(SINCE.attributions[0], (SINCE,))
    marsh = Speaker("Odile Marsh", ("Odile Marsh",), 1)
    said = Said("Odile Marsh", None, "2024-06-01", marsh, sayings=(saying,), total=1)
    lines = lay_out_said(said, oldest_first=False, more="", ask=str)
    assert Line("speaker", SHOWN, depth=1) in lines
    [block] = join_sayings([saying])
    paragraphs = whole_paragraphs(block.quotes, block.attributions, "blockquote", room=4000)
    assert any(SHOWN in paragraph.text for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("body", "content", "source", "cue"),
    [
        ("Odile Marsh said that the pier would fall.", "that the pier would fall", "Odile Marsh", "said"),
        ("The pier would fall, Odile Marsh said on Monday.", "The pier would fall", "Odile Marsh", "said"),
        ("In a letter to the board, Odile Marsh warned that it was late.", "that it was late", "Odile Marsh", "warned"),
        ("Odile Marsh told the harbour board on Monday it was late.", "it was late", "Odile Marsh", "told"),
        ("It was late, said Odile Marsh, harbour master of Little Sallow.", "It was late", "Odile Marsh", "said"),
        ("On Monday, harbour master Odile Marsh said it was late.", "it was late", "Odile Marsh", "said"),
        ("Odile Marsh, who has run it for years, said it was late.", "it was late", "Odile Marsh", "said"),
    ],
)
def test_a_sentence_that_is_all_reported_needs_nothing(body: str, content: str, source: str, cue: str) -> None:
    """Who speaks, to whom and when is not taken for speech: all the rest was said."""
    quote = quote_of(body, ("indirect", content, source, cue), speaker="Odile Marsh")
    assert describe_speech(quote) == ("Odile Marsh, indirect quotation",)


@pytest.mark.parametrize(
    ("body", "content", "source", "cue"),
    [
        ("The pier was closed after Odile Marsh said it was rotten.", "it was rotten", "Odile Marsh", "said"),
        ("Odile Marsh’s claim that it was rotten was rejected at once.", "that it was rotten", "Odile Marsh", "claim"),
        ("Odile Marsh built a ferry for the island and pledged to run it.", "to run it", "Odile Marsh", "pledged"),
        ("Odile Marsh said it was late, and the board shut it at once.", "it was late", "Odile Marsh", "said"),
    ],
)
def test_a_clause_beside_the_speech_is_the_reporters(body: str, content: str, source: str, cue: str) -> None:
    """A clause before, between or behind is none of what was said."""
    quote = quote_of(body, ("indirect", content, source, cue), speaker="Odile Marsh")
    assert describe_speech(quote) == (f"Odile Marsh, indirect quotation: {content}",)


def test_marks_show_whose_words_a_direct_quotation_has() -> None:
    """A direct quotation needs no more than its marks."""
    quote = quote_of(
        "“It is rotten,” said Odile Marsh, and the board shut the pier at once.",
        ("direct", "“It is rotten,”", "Odile Marsh", "said"),
        speaker="Odile Marsh",
    )
    assert describe_speech(quote) == ("Odile Marsh, direct quotation",)


def test_one_sentence_is_described_one_way() -> None:
    """How a sentence is quoted is told from all that is its speaker's, whether it was asked for or found by name."""
    quote = quote_of(
        "Odile Marsh wanted to sell the pier, and called it “a ruin”.",
        ("indirect", "to sell the pier", "Odile Marsh", "wanted"),
        ("mixed", "“a ruin”", "Odile Marsh", "called"),
        speaker="Odile Marsh",
    )
    marsh = Speaker("Odile Marsh", ("Odile Marsh",), 1)
    saying = Saying(quote.attributions[0], (quote,))
    said = Said("Odile Marsh", "pier", "2024-06-01", marsh, sayings=(saying,), total=1)
    shown = [line.text for line in lay_out_said(said, oldest_first=False, more="", ask=str) if line.role == "speaker"]
    assert tuple(shown) == describe_speech(quote)
    assert shown[0].startswith("Odile Marsh, indirect and mixed quotation")


@pytest.mark.parametrize(
    "mention",
    [
        "he",
        "She",
        "I",
        "the harbour master",
        "a friend",
        "Some",
        "officials",
        "Marsh",
        "his sister",
        "The Treasury",
        "senior board members",
        "opponents of the bypass",
        "The Sallow Gazette’s editor",
        "WHO",
        "many of them",
    ],
)
def test_what_names_or_describes_somebody_is_a_mention(mention: str) -> None:
    """Names, pronouns for people, and what begins with a determiner or ends in people are shown."""
    assert is_mention(mention)


@pytest.mark.parametrize(
    "found", ["361", "denied", "his party set out", "its", "The Longest Pier", "it", "It’s", "75% of the", "", "the"]
)
def test_what_names_nobody_is_no_mention(found: str) -> None:
    """A number, a verb, a clause, a title: a reader learns only that nobody is identified."""
    assert not is_mention(found)


def test_what_is_no_mention_is_not_shown() -> None:
    """Neither under the quote nor in the evidence for who said it; the program's form keeps what was read."""
    quote = quote_of("Of the board 361 supported the sale.", ("indirect", "the sale", "361", "supported"))
    assert describe_speech(quote)[0].startswith("speaker not identified, indirect quotation")
    facts = explain_naming(quote, Naming(quote.attributions[0], (quote.sentence,)))
    assert [fact.text for fact in facts] == [
        "nobody named beside the words, with “supported”",
        "The article does not say who speaks.",
    ]
    assert quote.source == "361"
