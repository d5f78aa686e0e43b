from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.citations import describe_neighbour, describe_quotation, describe_speech
from bot.conversation import read_speaker
from bot.dialogue import Dialogue, Reply
from bot.endings import endings_of
from bot.json_form import quote_form
from bot.layout import lay_out_answer, lay_out_context, lay_out_quote
from bot.lines import Line
from bot.naming import explain_naming, lay_out_naming, marked_in
from bot.render import render_plain, render_rich
from bot.sayings import describe_others, join_sayings, lay_out_said, lay_out_whole
from bot.symbols import show_text
from bot.telegram.messages import Beside, render_answer
from bot.telegram.said import render_said
from corpus.article import Attribution, Name, Sentence, Span
from index.answer import Answer, Outcome, Query, Quote
from index.saying import Naming, Said, Saying, Speaker
from tests.bot.invented_speech import (
    ACCUSED,
    BODY,
    QUAY,
    ROTTEN,
    SAYINGS,
    SELL,
    SENTENCES,
    YEAR,
    Speech,
    naming_of,
    quote_of,
    saying_of,
    sentence_of,
    span,
)
from tests.bot.odd_quotes import odd_sayings, said_of

CITATION = "Quay to be sold, The Sallow Gazette, Ann Other, 2024-03-05 <https://example.org/quay>"
QUERY = Query((), "2024-06-01")


def text(reply: Reply) -> str:
    """Return what is shown of *reply*, as plain text."""
    return render_plain(reply.lines)


def ask(name: str) -> str:
    """Return how a test asks for another name."""
    return f"/said {name}"


# A conversation at a terminal


def test_a_conversation_about_who_said_it() -> None:
    """From a part of a quotation to its speaker, the whole of it, and everything else she said: line by line."""
    dialogue = Dialogue(Speech(3, 4, 8))
    assert text(dialogue.reply("What of the quay?")).split("\n") == [
        "before, in the same quotation: “It will not last the winter.",
        "> But nobody wants to say so.”",
        "  — Odile Marsh, direct quotation, part 3 of 3",
        f"  {CITATION}",
        "2 more: /next, or 2 to 3.  Also: /context  /whole  /who  /source",
    ]
    assert text(dialogue.reply("/who")).split("\n") == [
        "> But nobody wants to say so.”",
        "  — Odile Marsh, direct quotation, part 3 of 3",
        "in the article: “Odile Marsh”, with “said”",
        "how: The name is printed beside the words.",
        "also called: “the harbour master”",
        "2 sentences before > “The old quay is rotten,” said Odile Marsh, the harbour master.",
        f"  {CITATION}",
    ]
    assert text(dialogue.reply("/whole")).split("\n") == [
        "> “The old quay is rotten,” said Odile Marsh, the harbour master.",
        "> “It will not last the winter.",
        "> But nobody wants to say so.”",
        "  — Odile Marsh, direct quotation, 3 sentences",
        f"  {CITATION}",
    ]
    assert text(dialogue.reply("/next")).split("\n")[-1] == "1 more: /next.  Also: /context  /who  /source"
    assert "how: “She” stands for “Odile Marsh”, 3 sentences before." in text(dialogue.reply("/who"))
    assert text(dialogue.reply("/whole")) == "This sentence is not a part of a longer quotation."
    assert "speaker not identified (“he” in the article)" in text(dialogue.reply("/next"))
    assert text(dialogue.reply("/who")).split("\n") == [
        "> The tide did not wait, he said.",
        "  — speaker not identified (“he” in the article), indirect quotation",
        "in the article: “he”, with “said”",
        "how: The article does not settle who “he” is.",
        f"  {CITATION}",
    ]
    assert text(dialogue.reply("/SAID Odile Marsh about the quay")).split("\n") == [
        "Odile Marsh about ‘the quay’: 5 quotations, the newest first",
        "",
        "2024-04-01  Quay is gone",
        "  1 > “I was right,” said Odile Marsh.",
        "    — Odile Marsh, direct quotation",
        "",
        "2024-03-05  Quay to be sold, The Sallow Gazette, Ann Other <https://example.org/quay>",
        "  2 > “The old quay is rotten,” said Odile Marsh, the harbour master.",
        "  > “It will not last the winter.",
        "  > But nobody wants to say so.”",
        "    — Odile Marsh, direct quotation, 3 sentences",
        "  3 > She said that the work would take a year.",
        "    — Odile Marsh, indirect quotation",
        "  4 > “Sell it,” said Bram Teasel, but “never” was the word that Marsh used.",
        "    — Bram Teasel, direct quotation: “Sell it,”",
        "    — Odile Marsh, mixed quotation: “never”",
        "  5 > Marsh told the board that Councillor Hob Fenn was accused of taking money from the builder.",
        "    — Odile Marsh, indirect quotation",
        "    Outcome: > Fenn was cleared of every charge in March.",
        f"      {CITATION}",
        "1 to 5 chooses one; then: /context  /whole  /who  /source",
    ]
    assert text(dialogue.reply("4")).startswith("4 of 5 > “Sell it,”")
    assert "words: “never”\nspeaker: Odile Marsh\nin the article: “Marsh”" in text(dialogue.reply("/who"))
    assert text(dialogue.reply("/timeline Odile Marsh")).split("\n")[0] == "Odile Marsh: 5 quotations, the oldest first"
    assert text(dialogue.reply("/why")).startswith("Nothing was searched for")


def test_a_name_of_several_or_of_nobody() -> None:
    """Who may be meant is listed with how to ask; the quotes that were shown before stay at hand."""
    dialogue = Dialogue(Speech(0))
    dialogue.reply("What?")
    assert text(dialogue.reply("/timeline Marsh")).split("\n") == [
        "Two people of that name are quoted.",
        "  Odile Marsh (7 sentences; also printed Ms Odile Marsh)",
        "  Peter Marsh (1 sentence)",
        "Ask for one of them: /timeline Odile Marsh",
    ]
    assert text(dialogue.reply("/said Odile Marsh about herrings")) == "Nobody called Odile Marsh is quoted on that."
    assert SENTENCES[0] in text(dialogue.reply("/context"))


@pytest.mark.parametrize("line", ["/said", "/said   ", "/timeline about the pier", "/said about"])
def test_a_command_without_a_name(line: str) -> None:
    """Without a name the commands say how they are written."""
    reply = Dialogue(Speech()).reply(line)
    assert reply.kind == "message"
    assert "NAME about TOPIC" in text(reply)


def test_the_reporters_own_words() -> None:
    """Where nobody is quoted, /who says whose words these are, and the hint does not offer it."""
    dialogue = Dialogue(Speech(0))
    assert "/who" not in text(dialogue.reply("What?"))
    assert text(dialogue.reply("/who")) == "These are the reporter's own words."


def test_an_archive_that_changed() -> None:
    """Words that are no longer in the archive are not shown again."""
    speech = Speech(3)
    dialogue = Dialogue(speech)
    dialogue.reply("What?")
    speech.has_changed = True
    for command in ("/who", "/whole"):
        assert text(dialogue.reply(command)) == f"The archive has changed since. Ask again, and then {command}."


@pytest.mark.parametrize(
    ("words", "speaker", "about"),
    [
        ("Odile Marsh", "Odile Marsh", None),
        (" Odile  Marsh  about  the old quay ", "Odile  Marsh", "the old quay"),
        ("Odile Marsh ABOUT tides about noon", "Odile Marsh", "tides about noon"),
        ("Odile Marsh about", "Odile Marsh", None),
        ("about the quay", "", "the quay"),
        ("about", "", None),
        ("", "", None),
        ("Aboutir Roundabout", "Aboutir Roundabout", None),
    ],
)
def test_a_speaker_and_a_topic(words: str, speaker: str, about: str | None) -> None:
    """What stands after the first 'about' is the topic."""
    assert read_speaker(words) == (speaker, about)


# The words of the evidence


def _told(attribution: Attribution, **naming: object) -> str:
    found = replace(naming_of(attribution), **naming)  # type: ignore[arg-type]  # only fields of Naming are given
    (how,) = (fact.text for fact in explain_naming(quote_of(4), found) if fact.label == "how")
    return how


@pytest.mark.parametrize(
    ("basis", "says"),
    [
        ("role", "The article gives the role “She” to “Odile Marsh”, 3 sentences before."),
        ("pronoun", "“She” stands for “Odile Marsh”, 3 sentences before."),
        ("relative", "“She” belongs to “Odile Marsh”, 3 sentences before."),
        (
            "turn",
            "No name is beside the words; by the turns of the conversation they are those of “Odile Marsh”, "
            "3 sentences before.",
        ),
        ("surname", "“She” is short for “Odile Marsh”, printed 3 sentences before."),
        (None, "The article names “Odile Marsh”, 3 sentences before."),
    ],
)
def test_how_the_name_was_found(basis: object, says: str) -> None:
    """Every way from the mention to the name is told in plain words, with the place of the evidence."""
    she = quote_of(4).attributions[0]
    assert _told(replace(she, basis=basis)) == says  # type: ignore[arg-type]  # parametrised


def test_an_antecedent_that_is_not_the_full_name() -> None:
    """Where the mention leads to a shorter name first, the full one follows with its own place."""
    she = replace(quote_of(4).attributions[0], antecedent=span("Marsh used"))
    told = _told(she, sentences=tuple(quote_of(n).sentence for n in (1, 4, 5)))
    assert told == (
        "“She” stands for “Marsh used”, in the next sentence. "
        "The full name is “Odile Marsh”, printed 3 sentences before."
    )


def test_no_mention_at_all() -> None:
    """Words beside which the article names nobody are said to be so."""
    facts = dict(explain_naming(quote_of(8), Naming(Attribution("direct", (span("The tide"),)), ())))
    assert facts == {"in the article": "nobody named beside the words", "how": "The article does not say who speaks."}


def test_the_evidence_is_marked() -> None:
    """The mention, the cue and the naming mention are marked where they stand, in the sentences as printed."""
    quote = quote_of(4)
    lines = [line for line in lay_out_naming(quote, tuple(map(naming_of, quote.attributions))) if line.role == "quote"]
    marked = [[Span(*mark).of(line.text) for mark in line.marks] for line in lines]
    assert marked == [["She", "said"], ["Odile Marsh"]]
    assert marked_in(naming_of(SELL), quote_of(0).sentence) == ()
    rich = [piece.plain for piece in render_rich(lines, 80)]
    assert rich[1:3] == ["3 sentences before", "┃ “The old quay is rotten,” said Odile Marsh, the harbour master."]


# One speaker, several kinds


def test_both_attributions_of_one_speaker() -> None:
    """Where one speaker is quoted in two ways in one sentence, both are given."""
    never = quote_of(5).attributions[1]
    quote = replace(quote_of(5), attributions=(replace(SELL, speaker=never.speaker), never))
    assert describe_speech(quote) == ("Odile Marsh, direct and mixed quotation",)


def test_parts_of_a_quotation() -> None:
    """A quotation of which not every sentence is there says which parts are."""
    quotes = [quote_of(place) for place in (1, 2, 3)]
    assert describe_quotation(quotes, [ROTTEN]) == ("Odile Marsh, direct quotation, 3 sentences",)
    assert describe_quotation(quotes[1:], [ROTTEN]) == ("Odile Marsh, direct quotation, parts 2 to 3 of 3",)
    assert describe_quotation(quotes[2:], [ROTTEN]) == ("Odile Marsh, direct quotation, part 3 of 3",)


def test_quotations_that_share_a_sentence_are_joined() -> None:
    """A sentence that belongs to two quotations of the speaker is shown once."""
    first, second = Saying(ROTTEN, (quote_of(1), quote_of(2))), Saying(ACCUSED, (quote_of(2), quote_of(3)))
    (block,) = join_sayings((first, second))
    assert [quote.sentence.position for quote in block.quotes] == [1, 2, 3]
    assert block.attributions == (ROTTEN, ACCUSED)
    assert len(join_sayings((first, Saying(ACCUSED, (quote_of(3),))))) == 2


# Whatever is quoted

_GROUPS = st.lists(odd_sayings(), min_size=1, max_size=3)


def _quoted(lines: Iterable[Line]) -> list[str]:
    quoted, label = [], ""
    for line in lines:
        # What a quote leans on stands between it and its label.
        if line.role == "quote" and "Outcome" not in label + line.label:
            quoted.append(line.text)
        label = line.label if line.role == "label" else label if line.role == "context" else ""
    return quoted


@settings(deadline=None)  # The machine may be busy.
@given(_GROUPS, st.integers(0, 3), st.booleans())
def test_what_was_said_is_verbatim(groups: list[tuple[Quote, ...]], more: int, numbered: bool) -> None:
    """Every sentence of every quotation is shown as its body has it, in order, and how many more there are is said."""
    said = said_of(groups, more)
    lines = lay_out_said(said, oldest_first=False, more="-k", ask=ask, numbered=numbered)
    expected = [show_text(q.sentence.span.of(q.article.body)) for s in said.sayings for q in s.quotes]
    assert _quoted(lines) == expected
    plain = render_plain(lines)
    assert all(f"> {words}" in plain for words in expected)
    assert (f"{more} more: -k" in plain) is (more > 0)
    for saying in said.sayings:
        shown = saying.quotes[-1]
        assert _quoted(lay_out_whole(shown, saying.quotes)) == [show_text(quote.text) for quote in saying.quotes]


def _renderings(quote: Quote, around: tuple[Sentence, ...]) -> dict[str, str]:
    """Return every way that *quote* is shown in, as text."""
    saying = Saying(quote.attributions[0], (quote,))
    said = Said("x", None, "2024-06-01", sayings=(saying,), total=1)
    answered, refused = Answer("?", QUERY, (quote,)), Answer("?", QUERY, nearest=(quote,), reason="Nothing.")
    namings = tuple(Naming(attribution, (quote.sentence,)) for attribution in quote.attributions)
    beside = Beside(around, around, (quote,), namings)
    shown = {
        "quote": lay_out_quote(quote),
        "answer": lay_out_answer(answered, most=1),
        "nearest": lay_out_answer(refused, most=1),
        "context": lay_out_context(quote, around, ()),
        "who": lay_out_naming(quote, namings),
        "whole": lay_out_whole(quote, (quote,)),
        "said": lay_out_said(said, oldest_first=True, more="", ask=ask),
    }
    texts = {name: render_plain(lines) for name, lines in shown.items()}
    for view in ("quote", "context", "source", "who", "whole"):
        for answer in (answered, refused):
            messages = render_answer(answer, key="k", view=view, beside=beside)
            texts[f"chat {view} {answer.answered}"] = "\n".join(message.text for message in messages)
    texts["chat said"] = render_said(said, oldest_first=True, more="", ask=ask).text
    texts["json"] = str(quote_form(quote)["outcome"]).replace("'none': True", "no outcome found")
    return texts


@pytest.mark.parametrize("told", [True, False])
def test_no_rendering_is_without_the_outcome(told: bool) -> None:
    """However an accusation is shown, how it ended stands beside it, or that the archive does not tell."""
    quote = replace(quote_of(6), outcome=Outcome(quote_of(7) if told else None))
    wanted = SENTENCES[7] if told else "no outcome found"
    for name, shown in _renderings(quote, (quote_of(5).sentence,)).items():
        assert wanted.lower() in shown.lower(), name


def test_two_people_are_accused() -> None:
    """Where a sentence accuses several, each one's outcome is shown with the name; what it tells itself is not."""
    others = (Outcome(None, "Ida Pell"), Outcome(quote_of(6), "Una Moss"))
    quote = replace(quote_of(6), outcome=Outcome(quote_of(7), "Hob Fenn", others))
    shown = _renderings(quote, ())
    for name in ("quote", "nearest", "context", "who", "whole", "said"):
        assert f"Outcome of Hob Fenn: > {SENTENCES[7]}\n" in shown[name]
        assert "Outcome of Ida Pell: no outcome found in this archive." in shown[name]
        assert "Una Moss" not in shown[name]
    for name in (name for name in shown if name.startswith("chat")):
        assert f"Outcome of Hob Fenn:\n{SENTENCES[7]}\n" in shown[name]
        assert "Outcome of Ida Pell: no outcome found in this archive." in shown[name]
    form = quote_form(quote)
    assert [one["accused"] for one in form["outcomes"]] == ["Hob Fenn", "Ida Pell", "Una Moss"]
    assert form["outcomes"][0]["outcome"] == form["outcome"]
    assert form["outcomes"][1]["outcome"] == {"none": True}


@settings(deadline=None)  # The machine may be busy.
@given(odd_sayings())
def test_no_sentence_of_a_quotation_is_without_its_outcome(quotes: tuple[Quote, ...]) -> None:
    """Whichever sentences of a quotation accuse, each different outcome is shown with it."""
    said = said_of([quotes])
    renderings: tuple[Callable[[], str], ...] = (
        lambda: render_plain(lay_out_said(said, oldest_first=False, more="", ask=ask)),
        lambda: render_plain(lay_out_whole(quotes[0], quotes)),
    )
    for render in renderings:
        shown = render()
        for ending in endings_of(quotes):
            words = f"> {show_text(ending.end.text)}" if ending.end else "no outcome found in this archive."
            assert words in shown[shown.index(f"Outcome{ending.of}:") :]


def test_the_fixtures_are_as_printed() -> None:
    """The invented evidence lies where it says."""
    assert QUAY.body == BODY
    assert ROTTEN.speaker == Name("Odile Marsh", span("Odile Marsh"))
    assert [piece.of(BODY)[0] for piece in ROTTEN.content] == ["“", "“"]


def test_the_same_speaker_in_another_quotation() -> None:
    """A neighbour is the same speaker’s only where everybody who speaks in both is known, and is that one."""
    quote, before = quote_of(4), quote_of(3)
    assert describe_neighbour(quote, before.sentence) == ""
    beside = replace(quote, beside=before.attributions)
    assert describe_neighbour(beside, before.sentence) == ", the same speaker"
    assert "before, the same speaker: But nobody" in render_plain(lay_out_quote(beside))
    unknown = replace(before.attributions[0], speaker=None)
    assert describe_neighbour(replace(quote, beside=(*before.attributions, unknown)), before.sentence) == ""
    assert describe_neighbour(replace(quote_of(5), beside=before.attributions), before.sentence) == ""
    assert describe_neighbour(replace(quote_of(0), beside=before.attributions), before.sentence) == ""


def test_a_surname_printed_alone_is_asked_for_in_marks() -> None:
    """Among those who may be meant it is told how to ask for the one who is printed by the surname alone."""
    alone, full = Speaker("Marsh", ("Marsh",), 4), Speaker("Odile Marsh", ("Odile Marsh",), 9)
    assert describe_others((full, alone), ask)[-2:] == (
        "Ask for one of them: /said Odile Marsh",
        'For “Marsh” as it is printed: /said "Marsh"',
    )
    assert describe_others((alone, full), ask)[-1] == 'Ask for one of them: /said "Marsh"'
    assert describe_others((full,), ask)[-1] == "Ask for that one: /said Odile Marsh"


def test_a_date_that_is_not_known_is_said_once() -> None:
    """The undated articles are last, under one line; without a date in any, no order is claimed."""
    first = replace(SAYINGS[0].quotes[0], part=None)
    undated = tuple(
        Saying(
            ROTTEN, (replace(first, article=article, sentence=replace(first.sentence, article_id=article.article_id)),)
        )
        for article in (replace(QUAY, article_id=name, published=None) for name in ("one", "two"))
    )

    def shown(*sayings: Saying) -> list[str]:
        said = Said("Marsh", None, "2024-06-01", sayings=sayings, total=len(sayings))
        return render_plain(lay_out_said(said, oldest_first=False, more="", ask=ask)).split("\n")

    some = shown(SAYINGS[1], *undated)
    assert some[0] == "Marsh: 3 quotations, the newest first, undated ones last"
    assert [line for line in some if "date not known" in line] == ["date not known:"]
    assert some.index("date not known:") > next(place for place, line in enumerate(some) if "2024-03-05" in line)
    assert shown(*undated)[0] == "Marsh: 2 quotations"
    assert "undated" not in shown(*SAYINGS[:2])[0]


def test_what_an_outcome_leans_on_stands_under_its_label() -> None:
    """On a terminal and in a chat the label comes first, then the sentence before, then the outcome itself."""
    end = replace(quote_of(7), before=sentence_of(5))
    quote = replace(quote_of(6), before=None, outcome=Outcome(end))
    answer = Answer("Who?", QUERY, (quote,))
    for shown in (render_plain(lay_out_quote(quote)), render_answer(answer, key="k")[0].text):
        places = [shown.lower().index(words.lower()) for words in (SENTENCES[6], SENTENCES[5], SENTENCES[7])]
        label = max(shown.find("Outcome:"), shown.find("How it ended:"))
        assert places[0] < label < places[1] < places[2]
    # What is shown already is not shown again.
    again = replace(quote, outcome=Outcome(replace(end, before=quote.sentence)))
    assert render_answer(replace(answer, quotes=(again,)), key="k")[0].text.count(SENTENCES[6]) == 1


# What a conversation understands


@pytest.mark.parametrize(
    "words", ["Odile Marsh --about the quay", "Odile Marsh —about the quay", "Odile Marsh -about=the quay"]
)
def test_about_as_the_command_line_has_it(words: str) -> None:
    """Who writes --about in a conversation is understood."""
    assert read_speaker(words) == ("Odile Marsh", "the quay")


@pytest.mark.parametrize("question", ["Has he commented on the quay?", "And what did she say?", "Were they told?"])
def test_a_pronoun_is_asked_back(question: str) -> None:
    """Who asks about "he" is asked who is meant: anybody's words would be a guess."""
    reply = Dialogue(Speech(1)).reply(question)
    assert reply.kind == "answer"
    assert text(reply).startswith("Who is meant by “")


def test_who_said_that() -> None:
    """Asked of a quote that is shown, it is /who; before there is one, it is a question."""
    dialogue = Dialogue(Speech(1))
    dialogue.reply("What of the quay?")
    assert text(dialogue.reply("Who said that?")) == text(dialogue.reply("/who"))
    assert "in the article:" in text(dialogue.reply("and who said it"))
    assert "in the article:" not in text(Dialogue(Speech(1)).reply("Who said it?"))


def test_a_command_says_what_is_wrong_with_what_follows_it() -> None:
    """The number of a quote chooses it; another number, or a word, is not passed over in silence."""
    dialogue = Dialogue(Speech(3, 4, 8))
    dialogue.reply("What of the quay?")
    assert text(dialogue.reply("/who 99")) == "There are 3; choose from 1 to 3."
    assert text(dialogue.reply("/whole abc")) == "/whole takes nothing more, or the number of a quote."
    assert text(dialogue.reply("/next abc")) == "/next takes nothing more."
    assert "“She”" in text(dialogue.reply("/who 2"))
    assert text(dialogue.reply("/who")) == text(dialogue.reply("/who 2"))


def test_a_long_label_leaves_room_for_the_words() -> None:
    """Where a label takes half of a line or more, the words begin on the next one."""
    line = Line("context", "The old quay is rotten and will not last.", label="before, the same speaker: ")
    shown = [part.plain for part in render_rich([line], 40)]
    assert shown == ["before, the same speaker:", "The old quay is rotten and will not ", "last."]


def test_what_is_shown_next_is_not_shown_after() -> None:
    """A sentence that a quotation is shown with, and that is the next in the list, is there once."""
    first, second = saying_of(YEAR), saying_of(ACCUSED)
    shown_after = replace(first.quotes[0], after=second.quotes[0].sentence)
    said = Said(
        "Odile Marsh",
        None,
        "2024-06-01",
        Speaker("Odile Marsh", ("Odile Marsh",), 2),
        sayings=(replace(first, quotes=(shown_after,)), second),
        total=2,
    )
    words = second.quotes[0].text
    assert sum(line.text == words for line in lay_out_said(said, oldest_first=False, more="", ask=ask)) == 1


def test_what_was_found_by_its_headline_says_so() -> None:
    """Words under a headline about the topic are not said to be about it themselves."""
    said = Said(
        "Odile Marsh",
        "herring",
        "2024-06-01",
        Speaker("Odile Marsh", ("Odile Marsh",), 1),
        sayings=SAYINGS[:1],
        total=1,
    )
    heads = [
        lay_out_said(one, oldest_first=False, more="", ask=ask)[0].text
        for one in (said, replace(said, by_headline=True))
    ]
    assert heads == [
        "Odile Marsh about ‘herring’: 1 quotation",
        "Odile Marsh, under headlines about ‘herring’: 1 quotation",
    ]
