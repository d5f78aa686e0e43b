"""Furniture: what is printed around the news is found, and nothing of the news is taken for it."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.corrections import begins_note
from corpus.furniture import find_correction, mark_furniture
from corpus.sentences import split_sentences

STORY = "The harbour wall was opened again on Saturday.\n\nThe mayor said that she had not slept."


def _furniture(article: Article) -> list[str]:
    return [sentence.span.of(article.body) for sentence in split_sentences(article) if sentence.furniture]


def _note(body: str) -> str | None:
    note = find_correction(body, split_sentences(Article("a", body)))
    return note and note.of(body)


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) -",
        "LONDON (Reuters) –",
        "WASHINGTON, March 3 —",
        "PARIS, AP —",
        "LONDON —",
        "London (CNN)",
        "(CNN)",
        "ST. PAUL, Minn. (AP) —",
        "CAMBRIDGE, Mass., Dec. 11 (UPI) —",
        "DES MOINES –",
        "Leeds, May 3 (UPI) --",
        "KYIV, Ukraine —",
        "BERLIN (dpa) -",
        "MADRID, 3 mar (EFE).-",
        "New York (CNN Business)",
        "McALESTER —",
        "WASHINGTON, DC - JANUARY 26:",
        "Preston, Victoria, Australia",
    ],
)
def test_a_dateline_is_cut_off(dateline: str) -> None:
    """A quote begins with the article's own words, not with where they were filed."""
    body = f"{dateline} On Saturday the wall was opened again.\n\nIt rained."
    sentences = split_sentences(Article("a", body))
    assert [sentence.span.of(body) for sentence in sentences] == [
        dateline,
        "On Saturday the wall was opened again.",
        "It rained.",
    ]
    assert [sentence.furniture for sentence in sentences] == [True, False, False]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mayor – a former nurse – said no.",
        "NASA — the agency that did it — said no.",
        "BBC News has learnt that the wall (below) is open.",
        "Leeds (pop. 800,000) is a city.",
        "Dunn (Labour) The vote was close.",
        "NOTE — The wall is closed on Monday.",
        "TOM DUNN",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    """A dash or a bracket near the start of a paragraph is no dateline, nor is a name in capitals."""
    assert not _furniture(Article("a", f"{paragraph}\n\n{STORY}"))


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Dunn",
        "By Ann Dunn, Political Editor",
        "BY ANN DUNN AND SAM HALE, The Associated Press",
        "Von Anna Dunn",
        "Par Anne Dunn et Paul Hale",
        "Associated Press",
        "Special to USA TODAY",
        "From staff and wire reports",
        "Last updated at 10:15 GMT",
        "Published 3 May 2021",
        "Updated: May 3, 2021, 5:14 p.m. ET",
        "Read more",
        "READ MORE:",
        "READ MORE: The wall that fell",
        "Related: The wall that fell",
        "More:The wall that fell",
        "The wall that fell:Here is what we know",
        "Lesen Sie auch: Die Mauer fiel",
        "Lire aussi : Le mur est tombé",
        "Lees ook: De muur viel",
        "What to know",
        "Share this",
        "Follow us on Facebook",
        "Follow Ann Dunn on Twitter: @anndunn",
        "Ann Dunn covers the harbour for the Gazette. Reach her at ann@example.org.",
        "Sign up for our weekly newsletter to get the news every Monday.",
        "Sign up here for the harbour newsletter. You will be glad that you did.",
        "Subscribe to the Gazette. It is only one pound a week.",
        "Click here to see the pictures.",
        "Image source, Getty Images",
        "Image caption, The wall on Saturday",
        "Photograph: Ann Dunn/The Gazette",
        "Getty Images",
        "Ann Dunn/AFP/Getty Images",
        "(AP Photo/Ann Dunn)",
        "REUTERS/Ann Dunn",
        "Advertisement",
        "Story continues below",
        "Was this ad relevant to you?",
        "1. How relevant is this ad to you?",
        "(Reporting by Ann Dunn; Editing by Sam Hale)",
        "Additional reporting by Ann Dunn",
        "Contributing: Ann Dunn and Sam Hale, The Gazette",
        "CNN's Ann Dunn contributed to this report.",
        "Associated Press writers Ann Dunn in Leeds and Sam Hale contributed to this story.",
        "– Ann Dunn",
        "-30-",
        "ENDS",
        "***",
        "Copyright 2005 The Gazette. All rights reserved.",
        "© 2021 The Gazette. Nobody may print it.",
        "This material may not be published, broadcast or rewritten. We mean it.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Email: ann@example.org",
        "ann@example.org",
        "https://example.org/wall",
        "This story has been updated with a statement by the mayor.",
        "This is a developing story. More to follow.".split(" More")[0],
        "Editor's note: Ann Dunn is a former mayor. The views expressed here are her own.",
        "The opinions expressed in this column are hers alone.",
    ],
)
def test_furniture_is_marked(line: str) -> None:
    """Every sentence of a line that is printed around the news is furniture; the news beside it is not."""
    body = f"{line}\n\n{STORY}\n\n{line}"
    sentences = split_sentences(Article("a", body))
    story = body.index(STORY)
    for sentence in sentences:
        inside = story <= sentence.span.start < story + len(STORY)
        if inside or sentence.span.start < story or not line.startswith(("By ", "BY ", "Von ", "Par ")):
            assert sentence.furniture is not inside, sentence.span.of(body)


@pytest.mark.parametrize(
    "line",
    [
        "By Saturday the wall was open.",
        "By the time she came, the wall was open.",
        "Published in 1951, the book sold well.",
        "Follow the harbour road for a mile.",
        "Sign up for the draft by Friday, the army said.",
        "Contact sports are banned.",
        "Photographs of the wall were shown to the court.",
        "Reporting by the Gazette led to the inquiry.",
        "“Read more,” she told the children.",
        "“Share this,” she said.",
        "Copyright law was changed last year.",
        "The storm contributed to the report's delay.",
        "The views expressed by the clerks were mixed.",
        "The committee's view: it is too late.",
        "More: that is what the members want.".replace("More: t", "More than t"),
        "Related firms were fined.",
        "The story has been updated by three editors, the court heard.".replace("The story", "Their story"),
        "Associated Press reporters saw the wall fall.",
        "Getty Images is sued for a million.",
        "Advertisement of tobacco is banned.",
        "ENDS of the rope were tied.",
        "She ends the week in Leeds.",
        "Ann Hale covers the wall with tarpaulin.",
        "TRUMP:“We will win”",
        "The mayor:",
        "Ann Hale",
        "12:15 p.m.",
        "Compiled by the bank, the survey found nothing.",
        "Skip the next paragraph if you are in a hurry.",
    ],
)
def test_news_is_not_marked(line: str) -> None:
    """A sentence of the article stays one, whatever it begins with."""
    assert not _furniture(Article("a", f"{STORY}\n\n{line}\n\n{STORY}"))


def test_the_articles_own_byline_and_outlet() -> None:
    """A line that is the article's byline, or its outlet, is no news; below the top of the article it is no byline."""
    body = f"A. Dunn\n\nThe Gazette\n\n{STORY}"
    assert _furniture(Article("a", body, byline="A. Dunn", outlet="The Gazette")) == ["A. Dunn", "The Gazette"]
    assert not _furniture(Article("a", body))
    far = "\n\n".join([*["It rained."] * 10, "By Ann Dunn"])
    assert not _furniture(Article("a", far))


def test_who_said_it_is_no_byline() -> None:
    """A name under a quotation says whose words they are; under anything else it is the writer's."""
    assert not _furniture(Article("a", "“It is over.”\n\n— Ann Hale\n\nIt rained."))
    assert _furniture(Article("a", "It is over.\n\n— Ann Hale\n\nIt rained.")) == ["— Ann Hale"]


def test_furniture_is_still_listed() -> None:
    """Marking takes no sentence away and moves none."""
    body = f"LONDON (AP) — The wall opened.\n\n{STORY}\n\nRead more\n\nCopyright 2005 The Gazette."
    article = Article("a", body)
    sentences = split_sentences(article)
    assert mark_furniture(article, [replace(sentence, furniture=False) for sentence in sentences]) == sentences
    assert "".join(sentence.span.of(body) for sentence in sentences).replace(" ", "") == "".join(body.split())


NOTES = [
    "This article was amended on 5 May 2021 because an earlier version said that the wall was closed.",
    "Correction: An earlier version of this story misspelled the mayor's name.",
    "An earlier version of this story misspelled the mayor's name. It is Hale.",
    "CORRECTION (Oct. 3, 2019, 2:10 p.m. ET): The wall is 3 miles long, not 5.",
    "Correction 5 May 2021: This story has been amended to give the right length.",
    "Corrections & clarifications: A previous version of this report misstated the year.",
    "Clarification: The mayor was not there.",
    "Editor's note: This story has been updated to correct the mayor's name.",
    "This story has been corrected to show that the wall is open.",
    "This May 3 story has been corrected to say that the wall is open.",
    "(Corrects paragraph 3 to say that the wall is open)",
    "This column originally misidentified the clerk. He is Sam Cope.",
    "Due to an editing error, an earlier version of this article gave the wrong year.",
    "Because of an editing error, an article on April 25 about the wall misstated its length.",
    "The author's name was misspelled in an earlier version of this op-ed.",
    "– An earlier version of this post had the wrong picture.",
    "Anmerkung der Redaktion: In einer früheren Version dieses Artikels stand eine falsche Zahl.",
    "Korrektur: Die Mauer ist 3 Kilometer lang.",
    "Rectificatif : le mur mesure 3 kilomètres.",
    "Fe de errores: el muro mide 3 kilómetros.",
    "Una versión anterior de este artículo decía otra cosa.",
    "Errata corrige: il muro è lungo 3 chilometri.",
    "In een eerdere versie van dit artikel stond een verkeerd jaar.",
    "Uma versão anterior desta notícia dizia outra coisa.",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("first", [True, False])
def test_a_correction_is_found(note: str, first: bool) -> None:
    """The whole note is found, above the article or below it, and is furniture."""
    body = f"{note}\n\n{STORY}" if first else f"{STORY}\n\n{note}"
    assert _note(body) == note
    assert " ".join(_furniture(Article("a", body))) == note


@pytest.mark.parametrize(
    "line",
    [
        "This story has been updated with a statement by the mayor.",
        "This story has been updated to include quotes from the mayor.",
        "This article was updated at 5 p.m. with the latest figures.",
        "The ministry issued a correction on Tuesday.",
        "The newspaper said that an earlier version of its article was wrong.",
        "“This article was corrected within the hour,” the editor said.",
        "Corrections officers found the man in his cell.",
        "Corrections Commissioner Ann Hale: “We know nothing.”",
        "An earlier version of the bill was rejected.",
        "An earlier version of this story appeared in the Gazette.",
        "Correction of the error took two days.",
        "The mayor was misquoted, she said.",
        "A market correction is due: shares will fall.",
    ],
)
def test_what_is_no_correction(line: str) -> None:
    """News added later, and the news of somebody else's mistake, are no correction of this article."""
    assert _note(f"{STORY}\n\n{line}\n\n{STORY}") is None


def test_a_note_over_several_paragraphs() -> None:
    """A label alone takes the note with it, and what belongs to a note follows it."""
    note = "CORRECTION:\n\nAs printed in the Leeds edition.\n\nAn article on Monday about the wall gave the wrong year."
    assert _note(f"{STORY}\n\n{note}\n\nIt rained.") == note
    note = "An earlier version of this story gave the wrong year.\n\nThe story has been corrected. We regret the error."
    assert _note(f"{note}\n\n{STORY}") == note
    body = f"{STORY}\n\nCorrection: It is 3 miles.\n\nThe mayor left."
    assert _note(body) == "Correction: It is 3 miles."


def test_a_column_of_corrections_has_none_of_its_own() -> None:
    """Where many articles are corrected, the notes are the article."""
    body = "\n\n".join(
        f"An earlier version of this story misstated the length of wall {number}." for number in range(9)
    )
    assert _note(body) is None
    assert not _furniture(Article("a", body))


_LINES = st.sampled_from(
    [*NOTES, "By Ann Dunn", "LONDON (AP) — ", "Read more", "More:", "***", "“", "The wall opened.", "Photo: A", "", " "]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_LINES | st.text(max_size=30), max_size=12).map("\n".join))
def test_any_body(body: str) -> None:
    """Whatever a body holds, marking changes nothing but the mark, and a note is whole sentences."""
    article = Article("a", body, byline="Ann Dunn", outlet="The Gazette")
    sentences = split_sentences(article)
    bare = [replace(sentence, furniture=False) for sentence in sentences]
    assert [replace(one, furniture=False) for one in mark_furniture(article, bare)] == bare
    note = find_correction(body, sentences)
    if note:
        assert note.start in {sentence.span.start for sentence in sentences}
        assert note.end in {sentence.span.end for sentence in sentences}
        assert all(sentence.furniture for sentence in sentences if note.covers(sentence.span))
        # So whoever asks whether there is one need only read the furniture.
        assert any(begins_note(body, sentence) for sentence in sentences if sentence.furniture)


@pytest.mark.parametrize(
    "unit",
    [
        "By Ann Dunn, ",
        "Ann ",
        "A/",
        "Follow @a ",
        "More:A",
        "contributed to ",
        "Correction: ",
        "this story ",
        "LONDON ",
    ],
)
def test_hostile_lines_take_linear_time(unit: str) -> None:
    """Four times the text takes about four times as long, in one line or in many."""

    def seconds(length: int) -> float:
        line = unit * (length // len(unit))
        body = line + "\n" + "\n".join(line[place : place + 240] for place in range(0, length, 240))
        started = time.process_time()
        split_sentences(Article("a", body, byline="Ann Dunn"))
        return time.process_time() - started

    seconds(100)
    assert seconds(40_000) < 8 * seconds(10_000) + 0.25
