"""Copies of an article are found whatever outlets change of it, and what only resembles one is left alone."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Sentence, Span
from corpus.copies_likeness import are_copies
from corpus.copies_tables import copies_of
from corpus.copies_text import ComparedText
from corpus.copies_wording import Wording, compare_words
from corpus.copies_words import fold_words
from corpus.keeping import Entry
from corpus.sentences import split_sentences
from corpus.sketches import make_sketch
from corpus.store import Archive

_STORY = (
    "The port of Saltmarsh will close its oldest quay in March after inspectors found that the timber piles had rotted "
    "below the waterline.",
    "Divers spent nine days under the structure in October. Their report, which was published on Tuesday, describes "
    "holes large enough to put an arm through, and says that 41 of the 60 piles can no longer be relied on.",
    "“We have known for years that the quay was tired, but nobody expected this,” said Ines Marchbank, the harbour "
    "master. “I would not drive a van along it today.”",
    "About 30 fishing boats land their catch there. The owners were told at a meeting on Monday night that they would "
    "be moved to the coal wharf, half a mile upriver, where there is neither ice nor a crane.",
    "Dorian Skelton, who has fished from Saltmarsh since he was 15, said the move would cost him two hours on every "
    "tide. “By the time the fish reaches the market the buyers have gone home,” he said.",
    "The council had set aside £2.4m for repairs to the organisation's other buildings, and now intends to spend most "
    "of it on new piles of steel. Work could not begin before the centre of the basin has been dredged.",
    "Rosalind Fenwick, who leads the opposition on the council, called the delay a scandal and asked for the earlier "
    "surveys to be handed over. She said that the first warning was written in 2011.",
    "The quay was built in 1888 to serve the herring trade, and was given its present deck after a fire in 1932. A "
    "plaque at the landward end lists the six men who died in the fire.",
    "Visitors who come for the regatta in June will be asked to use the north pier. The sailing club said that it had "
    "not been consulted, and that the pier dries out for four hours at low tide.",
    "A public meeting is to be held in the corn exchange on Thursday week. The harbour master and the county engineer "
    "have both agreed to answer questions.",
)
_OTHER = (
    "A bakery in Norwell has been told to stop selling its seaweed loaf after a customer found a whelk in one.",
    "Bertil Crabtree, who bakes through the night above the post office, said that he sieved the weed twice and could "
    "not explain the shell. He has given the customer his money back and a cake.",
    "Inspectors from the county visited on Friday and took away four loaves, a sack of flour and the sieve. Their "
    "findings are expected within a month.",
    "The loaf won a prize at the show in Kelsworth last year, where one of the judges called it the best bread to come "
    "out of the sea. Mr Crabtree said he had baked 300 a week since then.",
)


def _article(article_id: str, *paragraphs: str, published: str | None = None, outlet: str | None = None) -> Article:
    return Article(article_id, "\n\n".join(paragraphs), published=published, outlet=outlet)


def _keep(archive: Archive, *articles: Article) -> None:
    archive.keep_all(Entry(article, split_sentences(article), ()) for article in articles)


def _text(article: Article) -> ComparedText:
    return ComparedText(article.body, split_sentences(article))


def _are_copies(first: Article, second: Article, days: int | None = None) -> bool:
    answers = {are_copies(_text(first), _text(second), days), are_copies(_text(second), _text(first), days)}
    assert len(answers) == 1
    return answers.pop()


class TestFoldedWords:
    """What house styles change is no difference; another word is."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("the colour of the harbour", "the color of the harbor"),
            ("organised centres analysed", "organized centers analyzed"),
            ("travelled, cancelled, fuelled", "traveled, canceled, fueled"),
            ("a sceptical programme of defence", "a skeptical program of defense"),
            ("the council’s “new” plan", "the council's 'new' plan"),
            ("U.S. troops at 5 p.m.", "US troops at 5 pm"),
            ("£1,200,000 or 5%", "£1200000 or 5 percent"),
            ("home -- at last", "home—at last"),
            ("Colour's", "color’s"),
        ],
    )
    def test_house_styles_are_folded(self, one: str, other: str) -> None:
        """Two spellings of one word, and two shapes of one mark, are the same."""
        assert fold_words(one) == fold_words(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("four", "for"), ("million", "billion"), ("£5", "$5"), ("1.5", "15"), ("hoping", "hopping"),
            ("can", "can't"), ("scoured", "scored"), ("filing", "filling"), ("award", "awards"), ("won", "one"),
        ],
    )  # fmt: skip
    def test_other_words_stay_apart(self, one: str, other: str) -> None:
        """A word that a reader would tell from another one is never folded into it."""
        assert fold_words(one) != fold_words(other)


class TestLikeness:
    """Trimmed, moved about and restyled, a text is a copy; what shares a template, a background or a quote is not."""

    def test_trimmed_copy(self) -> None:
        """A copy that lost most of its paragraphs, with two of the others exchanged and a tag, is a copy."""
        copy = _article("b", f"SALTMARSH (Agency) - {_STORY[0]}", _STORY[6], _STORY[2], _STORY[3])
        assert _are_copies(_article("a", *_STORY), copy)

    def test_two_trimmed_copies_without_their_original(self) -> None:
        """Two copies that have half of each other are copies without the original beside them."""
        assert _are_copies(_article("a", *_STORY[:7]), _article("b", _STORY[0], *_STORY[3:5], *_STORY[6:]))

    def test_house_style(self) -> None:
        """Marks, dashes and spelling of another house do not hide a copy."""
        restyled = "\n\n".join(_STORY).replace("“", "‘").replace("”", "’").replace("organisation", "organization")
        assert _are_copies(_article("a", *_STORY), Article("b", restyled.replace("centre", "center")))

    def test_merged_paragraphs(self) -> None:
        """A copy that runs the paragraphs into one is a copy."""
        assert _are_copies(_article("a", *_STORY), Article("b", " ".join(_STORY)))

    def test_short_copy(self) -> None:
        """A brief of the first two of four paragraphs is a copy."""
        assert _are_copies(_article("a", *_OTHER), _article("b", *_OTHER[:2]))

    def test_other_story(self) -> None:
        """Two stories that have nothing in common are no copies."""
        assert not _are_copies(_article("a", *_STORY), _article("b", *_OTHER))

    def test_later_story_with_the_same_background(self) -> None:
        """A later story that ends with the background of an earlier one is not a copy of it."""
        later = (
            "Steel piles for the quay at Saltmarsh arrived by barge on Sunday, six weeks late and two short.",
            "The contractor blamed a strike at the mill. Ines Marchbank, the harbour master, said that the delay would "
            "be made up by working on Saturdays until the clocks go back.",
            "Boats have been landing at the coal wharf since the spring, and three of them have been sold. The market "
            "now begins an hour later, which its manager said suits nobody.",
            "The council expects to pay £3.1m in the end. It has asked the county for a loan, and should hear by May.",
        )
        assert not _are_copies(_article("a", *_STORY), _article("b", *later, *_STORY[6:8]))

    def test_statement_quoted_by_two(self) -> None:
        """Two reports that quote the same statement at length, each in words of its own, are no copies."""
        said = (
            "“We have closed the line between Dunwick and Upwell because the bank has slipped by two metres since the "
            "weekend and is still on the move.”",
            "“Our engineers are on the site day and night, and they tell me that no train can run before the end of "
            "the month at the earliest, whatever the weather does now.”",
            "“We are sorry for what this means to the people who rely on the line, and we will pay for every coach.”",
        )
        first = (
            "Trains between two towns were stopped yesterday, and nobody on the platform had been told of it.",
            *said[:2],
            "The company, which lost its contract for the coast last year, put its chairman in front of the cameras.",
            said[2],
        )
        second = (
            "Commuters face weeks on the road after a landslip that geologists had warned of in two reports.",
            *said,
            "Their union was not impressed. Its secretary, Agnes Hollins, counted eleven broken promises since May.",
        )
        assert not _are_copies(_article("a", *first), _article("b", *second))

    def test_reports_from_one_template(self) -> None:
        """Reports that differ in nothing but names and figures are no copies of each other."""

        def report(town: str, name: str, age: int, fine: int) -> Article:
            return _article(
                name,
                f"The following case was heard by magistrates in {town} on Friday.",
                f"{name}, {age}, of Mill Lane, {town}, was fined £{fine} after admitting that he drove without "
                f"insurance. He was ordered to pay costs of £{fine // 2} and a surcharge of £{fine // 10}.",
                "We publish the result of every case that is heard in open court. Requests for omission are not "
                "considered by the editor.",
            )

        assert not _are_copies(report("Dunwick", "Piers Lumley", 34, 420), report("Upwell", "Silas Jessop", 51, 380))

    def test_round_up(self) -> None:
        """A round-up that has a short story among many others is not a copy of it."""
        others = [
            f"In story {number}, item {number * 7} was sold for {number * 13} pounds to a man." for number in range(90)
        ]
        assert not _are_copies(_article("a", *_OTHER[:2]), _article("b", *others, *_OTHER[:2]))

    def test_report_of_another_week(self) -> None:
        """Half the same text a week later is a new report; all of it is the same one, printed again."""
        assert _are_copies(_article("a", *_STORY[:7]), _article("b", _STORY[0], *_STORY[3:]), days=1)
        assert not _are_copies(_article("a", *_STORY[:7]), _article("b", _STORY[0], *_STORY[3:]), days=7)
        assert _are_copies(_article("a", *_STORY), _article("b", *_STORY[:9]), days=70)

    def test_furniture_is_left_out(self) -> None:
        """What is printed around the news makes no copies, however long."""
        footer = " ".join(_STORY)
        first, second = Article("a", f"{_OTHER[0]}\n\n{footer}"), Article("b", f"{_OTHER[3]}\n\n{footer}")

        def text(article: Article) -> ComparedText:
            sentences = split_sentences(article)
            return ComparedText(article.body, [replace(one, furniture=one.paragraph > 0) for one in sentences])

        assert not are_copies(text(first), text(second))

    @given(st.lists(st.sampled_from([*_STORY, *_OTHER, "Yes.", "“No.”", "1"]), max_size=8))
    @settings(max_examples=40, deadline=None)
    def test_every_text_is_a_copy_of_itself(self, paragraphs: list[str]) -> None:
        """Whatever has words is a copy of itself."""
        article = _article("a", *paragraphs)
        assert _are_copies(article, replace(article, article_id="b")) == bool(paragraphs)

    def test_hostile_texts_take_little_time(self) -> None:
        """A million equal words, one endless sentence or endless quotation marks cost no more than a long article."""
        chance = random.Random(3)
        bodies = [
            "la " * 400_000,
            " ".join(chance.choices(["one", "two", "three"], k=200_000)),
            "“a b. " * 100_000,
            "x" * 2_000_000,
            " ".join(f"{_STORY[0]}" for _ in range(3000)),
        ]
        texts = [ComparedText(body, [Sentence("a", 0, 0, Span(0, len(body)))]) for body in bodies]
        texts += [ComparedText(bodies[2], [Sentence("a", n, 0, Span(6 * n, 6 * n + 5)) for n in range(20_000)])]
        started = time.process_time()
        for text in texts:
            make_sketch(text.paragraphs)
            for other in texts:
                are_copies(text, other)
        assert time.process_time() - started < 20


class TestSketches:
    """Sketches lie on disk: they are the same everywhere, and say how much two texts share."""

    def test_sketches_never_change(self) -> None:
        """Every machine, Python and release makes this sketch of this text: archives hold them."""
        sketch = make_sketch([fold_words(_STORY[0])])
        assert len(sketch) == 32
        assert [number >> 32 & 0xFF for number in sketch] == list(range(32))
        assert {number >> 40 for number in sketch} == {2}, "rensa has another algorithm: sketches are to be made anew"
        # Of a sketch on disk these are the first four numbers.
        assert sketch[:4] == [2202262804025, 2203981881680, 2210784062779, 2212867311227]

    def test_copies_share_numbers(self) -> None:
        """Two halves of one story share several numbers, two stories none."""
        first, second = _text(_article("a", *_STORY[:6])), _text(_article("b", *_STORY[3:]))
        assert len(set(make_sketch(first.paragraphs)) & set(make_sketch(second.paragraphs))) >= 4
        assert not set(make_sketch(first.paragraphs)) & set(make_sketch(_text(_article("c", *_OTHER)).paragraphs))

    def test_texts_without_words(self) -> None:
        """A text without words has no sketch."""
        assert make_sketch([]) == make_sketch([[]]) == []


class TestArchive:
    """The archive finds copies as they are kept, and forgets them with the article."""

    def test_copies_are_found_as_they_come(self, archive: Archive) -> None:
        """Copies have each other, in order of arrival; another story has none."""
        _keep(
            archive,
            _article("first", *_STORY),
            _article("other", *_OTHER),
            _article("second", *_STORY[1:7]),
            _article("third", *_STORY[:2], *_STORY[7:]),
        )
        assert copies_of(archive, "first") == ["second", "third"]
        assert copies_of(archive, "third") == ["first", "second"]
        assert copies_of(archive, "other") == copies_of(archive, "unknown") == []

    def test_copies_through_a_third(self, archive: Archive) -> None:
        """Two copies with nothing in common are found through one that has some of each."""
        first, second = _article("first", *_STORY[:4]), _article("second", *_STORY[6:])
        assert not _are_copies(first, second)
        _keep(archive, first, second)
        assert copies_of(archive, "first") == []
        _keep(archive, _article("whole", *_STORY))
        assert copies_of(archive, "first") == ["second", "whole"]
        assert copies_of(archive, "second") == ["first", "whole"]

    def test_dates_count(self, archive: Archive) -> None:
        """Half the same text weeks later is no copy, and a date that is only a year says nothing."""
        _keep(
            archive,
            _article("march", *_STORY[:7], published="2024-03-01"),
            _article("may", _STORY[0], *_STORY[3:], published="2024-05-01T10:00:00Z"),
        )
        assert copies_of(archive, "march") == []
        _keep(archive, _article("year", _STORY[0], *_STORY[2:5], published="2024"))
        assert copies_of(archive, "year") == ["march", "may"]

    def test_changed_article(self, archive: Archive) -> None:
        """An article that becomes another story leaves its copies, and finds them again when it comes back."""
        _keep(archive, _article("first", *_STORY), _article("second", *_STORY[:8]))
        _keep(archive, _article("first", *_OTHER))
        assert copies_of(archive, "first") == copies_of(archive, "second") == []
        _keep(archive, _article("first", *_STORY[2:]))
        assert copies_of(archive, "first") == ["second"]
        assert copies_of(archive, "second") == ["first"]

    def test_removed_article(self, archive: Archive) -> None:
        """What is withdrawn or erased is no copy any more, and leaves no number of its sketch behind."""
        _keep(archive, _article("first", *_STORY), _article("second", *_STORY[:8]), _article("third", *_STORY[2:]))
        archive.withdraw("second", "withdrawn")
        assert copies_of(archive, "first") == ["third"]
        archive.erase(["third"])
        assert copies_of(archive, "first") == []
        assert archive.select("SELECT count(DISTINCT article) FROM copy_sketch") == [(1,)]
        assert archive.select("SELECT count(*) FROM copy_link") == [(0,)]

    def test_chance_sentences_make_no_family(self, archive: Archive) -> None:
        """What an outlet prints below each of very many stories does not make copies of them, and costs no more."""
        chance = random.Random(4)
        words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "bdglmnrst"]
        footer = (
            "Sign up for our newsletter, which brings you the best of the county every Friday at noon, free of charge."
        )

        def story(number: int) -> Article:
            sentences = (" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(12))
            return _article(f"{number}", *sentences, footer)

        _keep(archive, *(story(number) for number in range(150)))
        assert archive.select("SELECT count(*) FROM copy_link") == [(0,)]

    def test_family_is_bounded(self, archive: Archive) -> None:
        """Of very many copies the first 200 are told."""
        _keep(archive, *(_article(f"{number}", *_OTHER, f"This is copy {number}.") for number in range(230)))
        assert len(copies_of(archive, "229")) == 199


def _compare(quote: str, body: str, copy_body: str) -> Wording | None:
    """Return how *copy_body* prints *quote*, whole sentences of *body*."""
    copy = Article("b", copy_body)
    start = body.index(quote)
    wording = compare_words(Article("a", body), Span(start, start + len(quote)), copy, split_sentences(copy))
    if wording is not None:
        assert wording.sentences
        assert wording.sentences[0].span.start <= wording.span.start
        assert wording.span.end <= wording.sentences[-1].span.end
    return wording


def _kind(quote: str, body: str, copy_body: str) -> str | None:
    wording = _compare(quote, body, copy_body)
    return wording.kind if wording else None


_BODY = (
    "The bridge at Upwell was shut on Monday after 14 bolts were found in the river. “We counted 212 bolts in May and "
    "198 today,” said Celia Dunmore, the engineer. “Nobody can tell me where the others went.” The council has ordered "
    "new ones in the colour of the old. It will reopen in June."
)
_QUOTE = "“We counted 212 bolts in May and 198 today,” said Celia Dunmore, the engineer."


class TestWording:
    """A copy prints a quote in the same words, in others, or not at all; a house style is no other word."""

    def test_exact(self) -> None:
        """The same characters are exact, wherever the copy has them."""
        wording = _compare(_QUOTE, _BODY, f"Something else first.\n\n{_BODY}")
        assert wording is not None
        assert (wording.kind, wording.changes) == ("exact", ())
        assert [sentence.position for sentence in wording.sentences] == [2]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("“We", '"We'),
            ("today,”", "today,’"),
            ("bolts in May", "bolts\nin May"),
            ("engineer", "Engineer"),
            ("212 bolts", "212  bolts —"),
        ],
    )
    def test_same_words_in_another_style(self, old: str, new: str) -> None:
        """White space, marks, dashes and capitals of another house are the same words."""
        assert _kind(_QUOTE, _BODY, _BODY.replace(old, new)) == "same"

    def test_spelling(self) -> None:
        """American spelling is the same word, and so are one word and the two that it was written as."""
        quote = "The council has ordered new ones in the colour of the old."
        assert _kind(quote, _BODY, _BODY.replace("colour", "color")) == "same"
        quote = "The price of herring fell by 5 per cent after the members had voted by e-mail."
        assert _kind(quote, quote, quote.replace("5 per cent", "5%").replace("e-mail", "email")) == "same"

    @pytest.mark.parametrize(
        ("old", "new", "here", "there"),
        [
            ("212", "221", "212", "221"),
            ("198", "two", "198", "two"),
            ("We", "They", "We", "They"),
            ("counted 212", "212", "counted", ""),
            ("and 198", "and not 198", "", "not"),
            ("in May", "in early March", "May", "early March"),
        ],
    )
    def test_other_words_in_the_quotation(self, old: str, new: str, here: str, there: str) -> None:
        """A word or number that is changed, left out or added inside the marks differs, and is pointed at."""
        copy_body = _BODY.replace(old, new, 1)
        wording = _compare(_QUOTE, _BODY, copy_body)
        assert wording is not None
        assert wording.kind == "differs"
        (change,) = wording.changes
        assert (change.here.of(_BODY), change.there.of(copy_body), change.in_marks) == (here, there, True)

    @pytest.mark.parametrize(("old", "new"), [("14 bolts", "41 bolts"), ("The bridge", "No bridge"), ("river", "sea")])
    def test_other_words_of_the_reporter(self, old: str, new: str) -> None:
        """In a sentence without marks any other word differs, also the first and the last."""
        quote = "The bridge at Upwell was shut on Monday after 14 bolts were found in the river."
        assert _kind(quote, _BODY, _BODY.replace(old, new, 1)) == "differs"

    @pytest.mark.parametrize(
        ("old", "new"), [("said Celia", "says Celia"), (", the engineer", ""), ("Dunmore", "Dunn")]
    )
    def test_other_words_around_the_quotation(self, old: str, new: str) -> None:
        """Other words outside the marks leave the quotation what it was: it is reworded."""
        wording = _compare(_QUOTE, _BODY, _BODY.replace(old, new, 1))
        assert wording is not None
        assert wording.kind == "reworded"
        assert not any(change.in_marks for change in wording.changes)

    def test_negation_at_an_end(self) -> None:
        """A word before or behind the same words, in the same sentence, is a change."""
        body = "He looked up at last. All is lost in the harbour tonight. Then he went home."
        assert _kind("All is lost in the harbour tonight.", body, body.replace("All is", "Not all is")) == "differs"
        assert (
            _kind("All is lost in the harbour tonight.", body, body.replace("tonight.", "tonight, or not."))
            == "differs"
        )

    def test_sentences_joined_and_split(self) -> None:
        """Where a copy ends its sentences elsewhere, no word differs."""
        body = "The pier was long. It was built of oak, and it stood for ninety years. Nobody missed it."
        joined = body.replace("long. It", "long; it").replace("years. Nobody", "years; nobody")
        split = body.replace("oak, and it", "oak. And it")
        assert _kind("It was built of oak, and it stood for ninety years.", body, joined) == "same"
        wording = _compare("It was built of oak, and it stood for ninety years.", body, split)
        assert wording is not None
        assert (wording.kind, len(wording.sentences)) == ("same", 2)

    def test_shown_without_furniture(self) -> None:
        """What is shown of a copy holds no furniture: of two sides, that with the change, else the longer one."""
        quote = "The pier was built of oak that came down the river, and it stood for ninety years."
        copy_body = quote.replace(", and it", ".\n\nRead more: Ten piers that fell.\n\nAnd it")
        for old, new, shown in (
            ("oak", "oak", "The pier was built of oak that came down the river."),
            ("ninety", "nineteen", "And it stood for nineteen years."),
        ):
            copy = Article("b", copy_body.replace(old, new))
            sentences = [replace(one, furniture="Read more" in one.span.of(copy.body)) for one in split_sentences(copy)]
            wording = compare_words(Article("a", quote), Span(0, len(quote)), copy, sentences)
            assert wording is not None
            assert len(wording.sentences) == 2
            assert wording.shown.of(copy.body) == shown

    def test_trimmed_away(self) -> None:
        """What the copy leaves out is not printed there, however alike is another sentence that both have."""
        body = (
            "Ward one: Alma Jessop won with 1,204 votes and thanked her helpers. Ward two: Silas Jessop won with 990 "
            "votes and thanked her helpers. The count took nine hours."
        )
        first, second, third = (sentence.span.of(body) for sentence in split_sentences(Article("a", body)))
        assert _kind(first, body, f"{second} {third}") is None
        assert _kind(third, body, f"{first} {second}") is None
        assert _kind(third, body, "") is None

    def test_dateline(self) -> None:
        """A dateline before the first sentence of a copy is no change of it."""
        quote = "The bridge at Upwell was shut on Monday after 14 bolts were found in the river."
        assert _kind(quote, _BODY, f"UPWELL (Agency) - {_BODY}") in {"exact", "same"}

    def test_heading_is_not_found_in_a_sentence(self) -> None:
        """A heading of one word is not printed by a sentence that happens to hold the word."""
        assert _kind("Kansas", "Kansas\n\nRain fell.", "The mayor of Kansas City resigned. Rain fell.") is None

    @given(st.data())
    @settings(max_examples=60, deadline=None)
    def test_every_sentence_is_exact_in_its_own_article(self, data: st.DataObject) -> None:
        """An article prints each of its own sentences exactly, and a copy of it, too."""
        paragraphs = data.draw(st.lists(st.sampled_from([*_STORY, *_OTHER, _BODY]), min_size=1, max_size=6))
        article = _article("a", *paragraphs)
        sentences = split_sentences(article)
        sentence = data.draw(st.sampled_from(sentences))
        wording = compare_words(article, sentence.span, article, sentences)
        assert wording is not None
        assert wording.kind == "exact"

    @given(st.data())
    @settings(max_examples=100, deadline=None)
    def test_one_changed_word_is_always_found(self, data: st.DataObject) -> None:
        """Whichever word of a sentence of six or more is replaced, the copy differs, and there."""
        body = "\n\n".join([*_STORY, _BODY])
        sentences = [s for s in split_sentences(Article("a", body)) if len(s.span.of(body).split()) >= 6]
        sentence = data.draw(st.sampled_from(sentences))
        words = [word for word in sentence.span.of(body).split() if word.strip("“”.,").isalnum()]
        word = data.draw(st.sampled_from(words)).strip("“”.,")
        place = body.index(word, sentence.span.start)
        copy = Article("b", f"{body[:place]}whelk{body[place + len(word) :]}")
        wording = compare_words(Article("a", body), sentence.span, copy, split_sentences(copy))
        assert wording is not None
        assert wording.kind in {"differs", "reworded"}
        assert any(change.there.start <= place < change.there.end for change in wording.changes)

    def test_hostile_sentences_take_little_time(self) -> None:
        """A sentence of a hundred thousand words is compared in no time."""
        chance = random.Random(5)
        bodies = [" ".join(chance.choices(["one", "two", "three", "“four”"], k=100_000)) + "." for _ in range(2)]
        first, second = (Article(name, body) for name, body in zip("ab", bodies, strict=True))
        started = time.process_time()
        for quote in (Span(0, len(first.body)), Span(0, 900), Span(5000, 5100)):
            compare_words(first, quote, second, [Sentence("b", 0, 0, Span(0, len(second.body)))])
        assert time.process_time() - started < 10
