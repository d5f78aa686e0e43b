"""Body to sentences: spans that are exact, and boundaries as newspapers print them."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.sentences import split_paragraphs, split_sentences

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)
_PIECES = (
    """Mr.  |Dunn |said|. |.|”|“|? |! |... |…|U.S. |No. 10 |a |The |[1] |• |1. |2. |(|) |. . . |iPhone |'|"""
    """Inc. |p.m. |, Mass. |R. |" |''|``|— |-- |: |:) |http://a.b |a@b.cd |____ |***|1/2/03 4:05 PM |PARIS (AP) — |"""
    """By Ann Dunn|Photo: |Correction: |This story was corrected.|More:|😀|i think |«|» |[...] |.The |?"He |.23 """
).split("|")
NEWSY = st.lists(st.sampled_from([*_PIECES, "\n", "\n\n", "\r\n", "\u2029", "\u00a0", "\t"]), max_size=60).map("".join)


def _split(body: str) -> list[str]:
    return [sentence.span.of(body) for sentence in split_sentences(Article("a", body))]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | NEWSY)
@example("")
@example("\ud800")
@example("\u2029 a")
@example(". . . .")
@example("1. a 2. b")
@example("“A.” ” “")
def test_spans_are_exact(body: str) -> None:
    """Spans come in order, do not overlap, have no white space at an end and leave out nothing but white space."""
    sentences = split_sentences(Article("a", body))
    position = 0
    for number, sentence in enumerate(sentences):
        start, end = sentence.span
        assert sentence.position == number
        assert position <= start < end <= len(body)
        assert not body[position:start].strip()
        assert body[start:end] == body[start:end].strip()
        position = end
    assert not body[position:].strip()


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | NEWSY)
def test_no_sentence_crosses_a_paragraph(body: str) -> None:
    """Each sentence lies in the paragraph that it is numbered with, and paragraphs count up from 0."""
    paragraphs = list(split_paragraphs(body))
    sentences = split_sentences(Article("a", body))
    assert all(paragraphs[sentence.paragraph].covers(sentence.span) for sentence in sentences)
    assert sorted({sentence.paragraph for sentence in sentences}) == list(range(len(paragraphs)))


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Dunn left.", "Mrs. Hale stayed."],
        ["Cllr. Dunn met Lt. Col. Hale and the Rt. Hon. member."],
        ["He lives at No. 10 with his cat.", "It is old."],
        ["He said no.", "The vote was over."],
        ["It cost $3.5 million.", "Nobody paid."],
        ["Harry S. Dunn spoke.", "Nobody heard."],
        ["We make a good team, you and I.", "Did you see her?"],
        ["They met at 5 p.m. on Monday."],
        ["They met at 5 p.m.", "The hall was full."],
        ["She works in the U.S. Senate."],
        ["She lives in the U.S.", "He does not."],
        ["“It is over,” she said.", "“Go home.”"],
        ["“Is it over?” Ms Dunn asked.", "Nobody spoke."],
        ["“What a day!” he said.", "It rained."],
        ["“Stop!” cried Ann Dunn.", "He did."],
        ["“Is it over?”", "Ms Dunn left."],
        ["“I came.", "I saw.", "I left.”"],
        ["He was late (the train was cancelled).", "She was not."],
        ["Well ... it was late."],
        ["It was late …", "Nobody came."],
        ["The omission . . . was made by the paper."],
        ["It ended there. . . .", "The next day they met."],
        ["He was born in 1971.[1]", "He died in 2014."],
        ["He was born in 1971. [1] [2]", "He died in 2014."],
        ["The iPhone failed.", "iPhone sales fell."],
        ["i was there.", "it was late."],
        ["Dunn Inc. Chairman Ann Hale left."],
        ["Was it her?", "Was it him?", "No!"],
        ["“The opportunity is an honour.”", "“It is for me,” she said."],
        # Titles and ranks.
        ["Lt. Gov. Ann Hale and Atty. Gen. Sam Cope met.", "The Rev. J. B. Smith prayed."],
        ["Messrs. Dunn and Hale left.", "Gen. Pym and Capt. Cope stayed."],
        ["Govs. Ann Hale and Sam Cope met Sens. Jo Pym and Al Dunn.", "Reps. were absent."],
        ["Gov. “Moonbeam” Hale spoke.", "Nobody heard."],
        ["Rep. Ann Lee (R-Fla.), a lawyer, agreed.", "So did Sen. Pym (D., N.Y.)."],
        ["It was put to Sen. Ann Lee, R-Mass.", "Hale was against it."],
        # Firms.
        ["Neither Hale Co. nor the men who studied it were aware.", "Dr. Dunn led them."],
        ["Dunn Inc. Chief Executive Officer Ann Hale resigned.", "Dunn Corp. of Leeds did not."],
        ["It owns 51% of Dunn & Co.", "The rest is held by banks."],
        ["It was sold to Dunn, Hale & Co.", "Analysts expect more.", "Some analysts do not."],
        ["He rang Dunn, Hale Inc.", "Cope said it would wait."],
        ["He rang Dunn Ltd.", "“We wait,” he was told."],
        ["It is a unit of Harbour Bros. Pictures and of Dunn S.A. in Paris.", "It is small."],
        # Places.
        ["The firm, of Cambridge, Mass., makes chips.", "It has 200 men."],
        ["He works in Boston, Mass.", "Mr. Hale works in Stamford, Conn.", "Dunn is in Albany, N.Y."],
        ["She met Mass. Gov. Ann Hale.", "Nobody saw it."],
        ["Sales fell in the U.S.", "In Japan, they rose."],
        ["In the U.S. Congress, nothing moved.", "In the U.S. Mr. Dunn is known."],
        ["He lives at 10 Main St. in Leeds.", "St. Mary's is near."],
        ["The U. S. Court of Appeals ruled.", "The U. S. lost."],
        # Days, dates and times.
        ["It fell on Nov. 29 and on Tues. Dec. 4.", "In Nov. 1988, it rose."],
        ["The offer expires in Nov.", "The firm will wait."],
        ["Trading ended at 4 p.m. EDT and at 9 a.m. Friday.", "It was calm."],
        ["Trading ended at 4 p.m.", "Dealers went home."],
        ["At 5 a.m. Mr. Dunn went to the bank.", "He left at 6 P.M.", "Mr. Dunn slept."],
        # Numbers.
        ["It ranks No. 2.", "Harbour is first."],
        ["See p. 12 and vol. IV of the book, and sec. 3.", "It is all there."],
        ["The index fell 2.3 points, to 101.5.", "Nobody minded."],
        ["It blew at 40 mph.", "Hale stayed in."],
        ["Norton (c. 1818 – 1880) was an emperor (b. March 1818).", "He died."],
        ["The plan was ended.", "12 men were there."],
        ["It is version 3.11.2 of the file dunn.tar.gz.", "It is at dunn.com/a.b."],
        ["It rose by 5 per cent.23", "Nobody knew why."],
        # Initials and short forms.
        ["J.P. Hale, George H. W. Dunn and A.J. Cope won.", "[George W.] Dunn did not."],
        ["He took vitamin C.", "Dunn took none.", "It was World War I.", "Nobody slept."],
        ["He took a Ph.D. at Yale.", "She took an M.B.A.", "He did not."],
        ["The winner was John Dunn Jr.", "The loser wept on Martin Luther King Jr. Day."],
        ["Hale v. Dunn and Dunn vs. Cope were heard.", "Sums, e.g. Hale's, were named, i.e. read."],
        ["They ate pears, plums, etc.", "Dunn ate none, etc., and left."],
        ["P.S. We moved.", "It is nice."],
        # Question and exclamation marks.
        ["“Who knows?” says Mr. Dunn.", "“Why?” I asked.", "“Owww!” I howled.", "He shrugged."],
        ["“Is it over?” Mr. Dunn asks at the door.", "Nobody answers."],
        ["“Who knows?”", "Mr. Dunn said that he did not."],
        ["“It is over.”", "He added: “We go.”"],
        ["She works at Yahoo! in Leeds and likes Jeopardy! on Mondays.", "She sings."],
        ["He won with Help! (1965), and she with Why? (1966).", "Nobody else won."],
        ["What is that??", "Best place to sleep!!!! !", "It is over ! !"],
        # Dots.
        ["I was there ... Dunn saw me.", "He waved ... .", "“I know ...” Hale said.", "She left."],
        ["It ended [...] too late.", "Nobody came. [...]", "The day went on."],
        # Quotation marks and brackets.
        ["He said: “We lost.", "We will win.”", "Then he left."],
        ['He said "it is over".', 'She said "no."', '"Why?"'],
        ["``It is over,'' he said.", "``Go home.''", "He went."],
        ["He left .", '" It is over . "', 'He said : " No . "', "She left ."],
        ["He was late.", "(The train was slow.)", "She was not (she had walked)."],
        ["It is over (Hale 55).", "“It is over” (Hale 55)."],
        ["“It is a long game.” - Ann Hale"],
        # Small letters.
        ["He left Leeds.", "de Blasio said nothing.", "The iPhone rang."],
        ["It was closed.", "https://example.org/a"],
        # Signs.
        ["So good! :)", "We were there.", "Great 😀 food.", "We won! 🎉", "They lost."],
        ["It went up -- and down -- by 5.", "It stopped."],
        ["Mr. Dunn left; nobody stayed: it was late.", "He slept."],
    ],
)
def test_boundaries(sentences: list[str]) -> None:
    """Abbreviations, initials, quotation marks and omissions end a sentence where a reader would say so."""
    assert _split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("It ended.The band went home.", ["It ended.", "The band went home."]),
        ("He called it “over.”The band left.", ["He called it “over.”", "The band left."]),
        ("Can you say?thanks a lot.", ["Can you say?", "thanks a lot."]),
        ('What?""Well," he said.', ['What?"', '"Well," he said.']),
        ("See example.com and Mc.Donalds and St.Ives.", ["See example.com and Mc.Donalds and St.Ives."]),
        ("It rose by half.23 Nobody knew.", ["It rose by half.23", "Nobody knew."]),
    ],
)
def test_a_missing_space(body: str, sentences: list[str]) -> None:
    """A sentence ends where the printer forgot a space, but not inside an address or a name."""
    assert _split(body) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["LONDON (Reuters) -", "The wall opened."],
        ["See https://example.org/a?b=c", "The wall opened."],
        ["The photo shows the wall", "Image: Ann Dunn."],
        ["The gate on Friday", "Photo: Ann Dunn/The Gazette"],
        ["Mayor opens harbour wall", "Saturday, May 3, 2014"],
        ["Saturday, May 3, 2014", "The wall opened."],
        ["Ann Hale", "04/26/2001 07:17 AM", "The wall opened."],
        ["The wall is open", "______________", "Ann Dunn writes on Mondays."],
        ["She was a friend", "She never complained."],
        ["The wall (below)", "The tide was high."],
        ["I was going to --", "And so it went."],
        ["i was there and it was ok.", "we left.", "did u see?", "it was fun"],
        ["Figure 3.4", "The wall was tall."],
        ["Best regards,", "Ann Dunn"],
        ["Skip advert", "The wall opened."],
    ],
)
def test_ends_without_a_stop(sentences: list[str]) -> None:
    """What is no sentence does not run into one, where the text itself shows that it ended."""
    assert _split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that They Might Be Giants were late.",
        "It was on Monday, May 3, 2014 that it opened.",
        "The Hague, in The Netherlands, is where she lives.",
        "Ann Hale (the mayor) and Sam Cope (the clerk) left.",
        "Write to ann@example.org or to Sam Cope at the hall.",
        "It was – Ann Dunn said – too late.",
    ],
)
def test_a_capital_is_no_end(sentence: str) -> None:
    """A capital, a bracket or an address inside a sentence does not end it."""
    assert _split(sentence) == [sentence]


def test_the_rest_of_the_article_tells_of_a_capital() -> None:
    """A word that the article has without a capital got its capital from the stop before it."""
    assert _split("He sold it to Dunn Inc. Dealers were glad.\n\nMost dealers had lost.")[:2] == [
        "He sold it to Dunn Inc.",
        "Dealers were glad.",
    ]
    assert _split("He sold it to Dunn Inc. Dealers of Leeds.") == ["He sold it to Dunn Inc. Dealers of Leeds."]


@pytest.mark.parametrize(
    "items",
    [
        ["1. Bread", "2. Milk", "3. Eggs"],
        ["1) Bread", "2) Milk"],
        ["1.) Bread.", "2.) Milk."],
        ["a. Bread", "b. Milk"],
        ["• Bread", "• Milk"],
        ["• 9. Bread", "• 10. Milk"],
    ],
)
def test_lists_run_into_a_line(items: list[str]) -> None:
    """Items of a list that was run into one line are one sentence each, with their marks."""
    assert _split(" ".join(items)) == items


def test_a_number_is_no_list() -> None:
    """Figures in running text are not a list's."""
    assert _split("The score was 2. 3 goals were late.") == ["The score was 2.", "3 goals were late."]


def test_paragraphs() -> None:
    """An empty line ends a paragraph, whatever its line breaks; so does a single break after a short line."""
    assert [
        span.of("A b.\r\n\r\nC d.\r\rE f.\nG h.") for span in split_paragraphs("A b.\r\n\r\nC d.\r\rE f.\nG h.")
    ] == [
        "A b.",
        "C d.",
        "E f.",
        "G h.",
    ]


def test_hand_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken at a column are read as one paragraph, and a sentence goes over the break."""
    lines = [
        "The harbour wall was opened again on Saturday by the mayor, who",
        "said that she had not slept. The band played for an hour, and",
        "the rain held off.",
    ]
    body = "\n".join(lines)
    assert len(list(split_paragraphs(body))) == 1
    assert len(_split(body)) == 2


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_line_break_is_one_whatever_its_characters(line_break: str) -> None:
    """Lines broken at a column are one paragraph, with the line breaks of any system."""
    lines = [
        "The harbour wall was opened again on Saturday by the mayor, and",
        "Lord Pym said that she had not slept. The band played an hour;",
        "Mr Cope left.",
    ]
    assert _split(line_break.join(lines)) == [
        f"{lines[0]}{line_break}Lord Pym said that she had not slept.",
        f"The band played an hour;{line_break}Mr Cope left.",
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("lines", [("Lord Pym, did not", "reply."), ("The crofters", "sold the meadow to Lord Pym.")])
def test_a_small_letter_goes_on_with_the_line_before(lines: tuple[str, ...], line_break: str) -> None:
    """A line that begins with a small letter belongs to the paragraph before, however short the lines are."""
    assert _split(line_break.join(lines)) == [line_break.join(lines)]


def test_lettered_lines_are_items() -> None:
    """A small letter with a bracket or a stop begins an item, not the rest of the line before."""
    assert _split("To buy\na) bread\nb) milk") == ["To buy", "a) bread", "b) milk"]


def test_headings_are_sentences_of_their_own() -> None:
    """A line without a full stop is not run into the next paragraph."""
    assert _split("Harbour wall opens\n\nThe wall opened.") == ["Harbour wall opens", "The wall opened."]


@pytest.mark.parametrize(
    "unit",
    [
        *(".", "!", '"', "” ", "a. ", "A. ", " .", ". . . ", "[1] ", "\n ", "• a ", "“a?” Said ", "("),
        *(" ", "_", "-", "*", "@", "a@", "a@a.a", "http://", "1/1/11 1:11 ", ". (", '. " ', "A", "LONDON, ", "Inc. A"),
        *("Follow @a ", "Correction: ", "By Ann Dunn, ", "z. B. ", ":) ", "a.Aa ", "contributed to "),
    ],
)
def test_hostile_bodies_take_linear_time(unit: str) -> None:
    """Twice the text takes about twice the time, whatever it repeats."""

    def seconds(length: int) -> float:
        body = unit * (length // len(unit))
        started = time.process_time()
        split_sentences(Article("a", body))
        return time.process_time() - started

    seconds(100)
    assert seconds(40_000) < 8 * seconds(10_000) + 0.25


def test_a_sum_of_money_goes_with_the_abbreviation_before_it() -> None:
    """After an abbreviation that something always follows, a sum of money begins no sentence."""
    body = "It cost $1.5bn vs. $2bn last year. £5 was left."
    spans = [sentence.span.of(body) for sentence in split_sentences(Article("a", body))]
    assert spans == ["It cost $1.5bn vs. $2bn last year.", "£5 was left."]
