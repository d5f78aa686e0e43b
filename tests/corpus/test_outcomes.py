"""Accusations against named people, and how they ended: all sentences and people are invented."""

from __future__ import annotations

import time

import pytest

from corpus.article import Article
from corpus.fairness.accusations import find_accused
from corpus.fairness.concerned import fullest_name
from corpus.fairness.outcome_hints import OUTCOME_WORDS
from corpus.fairness.outcomes import DENIED, find_outcomes, may_tell
from corpus.people.names import find_names
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

# Who is who, so that a surname has a person behind it.
CAST = "Adam Pryke and Helen Sallis sit on Harrow Quay council with James Noon and Mary Tranter.\n\n"


def _accused(text: str) -> str | None:
    """Return whom the last sentence of *text* tells to be accused."""
    article = Article("a", CAST + text)
    sentences = split_sentences(article)
    names = find_names(article.body, sentences)
    attributions = attribute_quotations(article, sentences)
    found = find_accused(article.body, sentences[-1], names, attributions)
    return " + ".join(name.text for name in found) or None


def _outcomes(text: str, person: str) -> list[tuple[str, bool]]:
    article = Article("a", CAST + text)
    sentences = split_sentences(article)
    names = find_names(article.body, sentences)
    found = find_outcomes(article.body, sentences, names, person)
    return [(told.sentence.span.of(article.body), told.weight > DENIED) for told in found]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Pryke was suspended over a complaint about moorings.", "Pryke"),
        ("Councillor Pryke has been arrested on suspicion of fraud.", "Pryke"),
        ("The vote was held in June, during which Pryke was suspended from the party.", "Pryke"),
        ("Ms Tranter had been formally charged with bribery.", "Tranter"),
        ("Helen Sallis is accused of leaking the report.", "Helen Sallis"),
        ("Noon was being investigated by the harbour board.", "Noon"),
        ("Noon, the council's deputy leader, was arrested on Monday.", "Noon"),
        ("Noon, arrested in May, did not stand again.", "Noon"),
        ("Noon resigned after being questioned by police.", "Noon"),
        ("The harbour board suspended Adam Pryke on Friday.", "Adam Pryke"),
        ("Police arrested former councillor Mary Tranter at her home.", "Mary Tranter"),
        ("The harbour board is suing Mr Noon for £4,000.", "Noon"),
        ("Helen Sallis accused Adam Pryke of taking gifts.", "Adam Pryke"),
        ("Helen Sallis accused the mayor and Adam Pryke of taking gifts.", "Adam Pryke"),
        ("Adam Pryke was accused by Helen Sallis of taking gifts.", "Adam Pryke"),
        ("Sallis, who sits on the board, said that Pryke had been suspended.", "Pryke"),
        ("A complaint against the Labour councillor Mary Tranter was lodged in March.", "Mary Tranter"),
        ("Two allegations of fraud against Pryke were sent to the board.", "Pryke"),
        ("The inquiry into the conduct of Mr Noon began in May.", "Noon"),
        ("An investigation into Ms Sallis's expenses goes on.", "Sallis"),
        ("Pryke’s suspension was announced the night before.", "Pryke"),
        ("The arrest of a colleague did not surprise the town, but Tranter's own arrest did.", "Tranter"),
        ("Noon faces a charge of theft.", "Noon"),
        ("Noon is under police investigation.", "Noon"),
        ("Sallis stepped down amid allegations of bullying.", "Sallis"),
        ("Tranter denied the allegations.", "Tranter"),
        ("Also arrested were Mary Tranter and a neighbour.", "Mary Tranter"),
        ("Pryke returned in June after a year-long suspension.", "Pryke"),
        ("Pryke left the hall early. He was suspended that night.", "Pryke"),
        ("Helen Sallis spoke for an hour. Her suspension followed a week later.", "Helen Sallis"),
        ("Helen Sallis told Adam Pryke that she had been charged with theft.", "Helen Sallis"),
        ("Helen Sallis told Adam Pryke so. She was suspended from the party.", "Helen Sallis"),
        ("When Tranter left the harbour she was arrested.", "Tranter"),
        ("Adam Pryke appeared in court accused of murder.", "Adam Pryke"),
        ("Tranter appeared before magistrates in Harrow Quay charged with theft.", "Tranter"),
        ("Detectives questioned Al Fenn on suspicion of rape.", "Al Fenn"),
        ("Officers held Mr Noon on suspicion of theft.", "Noon"),
        ("Di Hale was bailed on a charge of perjury.", "Di Hale"),
        ("Prosecutors allege Mo Tranter stole a car.", "Mo Tranter"),
        ("The harbour board alleged that Mr Noon took the money.", "Noon"),
        ("Yan Zeller allegedly punched a waiter.", "Yan Zeller"),
        ("Noon, who has allegedly punched a waiter, left the hall.", "Noon"),
        ("Surgeon Ida Plum was accused of arson.", "Ida Plum"),
        ("Banker Lucy Orr was accused of fraud.", "Lucy Orr"),
        ("Nurse Carla Vent was suspended on Monday.", "Carla Vent"),
        ("Keeper Jonas Vale was arrested on Monday.", "Jonas Vale"),
        ("Glazier Odwin Teasel was arrested on Monday.", "Odwin Teasel"),
        ("We met Odwin Jarl Teasel. Odwin Jarl Teasel was arrested.", "Odwin Jarl Teasel"),
        ("Mary Ann Teasel was arrested on Monday.", "Mary Ann Teasel"),
        ("Noon was suspended for three matches.", "Noon"),
        ("Noon was suspended in May over the wires.", "Noon"),
        ("Adam Pryke and Helen Sallis were charged with theft.", "Adam Pryke + Helen Sallis"),
        ("Police arrested Adam Pryke, Helen Sallis and James Noon.", "Adam Pryke + Helen Sallis + James Noon"),
        ("Adam Pryke, who leads the board, and Mr Noon were suspended.", "Adam Pryke + Noon"),
        ("Police arrested Noon and Sallis said so.", "Noon"),
        ("Noon and Sallis said Pryke was arrested.", "Pryke"),
        ("Noon was accused of theft, and Sallis of hiding it.", "Noon"),
        ("Noon was reported to the standards commissioner.", "Noon"),
        ("Ms Tranter has been placed on paid leave.", "Tranter"),
        ("Noon was charged Thursday with stealing $200.", "Noon"),
        ("The arrest of Adam Pryke was a surprise.", "Adam Pryke"),
        ("Noon was sacked in May over a complaint.", "Noon"),
        ("Harbour coach Bill Fenn is under investigation.", "Bill Fenn"),
    ],
)
def test_accused(text: str, accused: str) -> None:
    """A sentence that tells of an accusation, suspension, arrest, charge or suit says against whom."""
    assert _accused(text) == accused


@pytest.mark.parametrize(
    "text",
    [
        "Allegations of fraud made by Pryke were dismissed by James Noon.",
        "Pryke lodged a complaint about the count.",
        "Helen Sallis called for an inquiry.",
        "The ferry company charged Pryke £12 for the crossing.",
        "Noon was charged with overseeing the repairs.",
        "Tranter suspended her campaign on Monday.",
        "Pryke's campaign was accused of wasting money.",
        "The board accused Noon's party of wasting money.",
        "No complaint was made against Pryke.",
        "Harrow Quay council was sued by the ferry company.",
        "Sallis made the case against Pryke in a speech.",
        "Sallis said the ferry had been suspended.",
        "There is evidence that Tranter was the better speaker.",
        "The council's claim that Noon left early is false.",
        "Noon told the police that a boat had been stolen.",
        "Pryke won by 27 votes.",
        "Noon was suspended in mid-air on a zip wire.",
        "Noon, suspended from a crane, waved at the crowd.",
        "Pryke was accused, jokingly, of stealing the biscuits.",
        "Helen Sallis jokingly accused Adam Pryke of stealing the biscuits.",
        "Pryke was allegedly punched by a waiter.",
        "Pryke lost a boat allegedly stolen by a waiter.",
        "Pryke alleged the board bullied a waiter.",
        "Detectives questioned Noon about his week at sea and his boat.",
        "Noon bailed out the boat.",
        "Noon has not been accused of any wrongdoing.",
        "Tranter was never charged.",
        "Mr Noon charged visitors £4 for the tour.",
    ],
)
def test_not_accused(text: str) -> None:
    """Who accuses, pays, complains, pauses a campaign or only speaks is not called accused."""
    assert _accused(text) is None


def test_a_person_named_with_the_next_sentence() -> None:
    """An opening that names nobody is told of the person with whose name the next sentence begins."""
    opening = "The chairman of the harbour board has been suspended. "
    following = "Mr Pryke denies it."
    article = Article("a", opening + following + " Adam Pryke is 54.")
    sentences = split_sentences(article)
    names = find_names(article.body, sentences)
    found = find_accused(article.body, sentences[0], names, [])
    assert [name.text for name in found] == ["Pryke"]
    other = Article("b", opening + "The vote was taken by Adam Pryke.")
    sentences = split_sentences(other)
    assert find_accused(other.body, sentences[0], find_names(other.body, sentences), []) == []


def test_a_person_without_a_well_known_first_name() -> None:
    """A first name that is in no list is a person's all the same."""
    assert _accused("Odwin Teasel was arrested. Teasel was charged in May.") == "Teasel"


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("Pryke was cleared of wrongdoing by the board.", True),
        ("The board cleared Pryke of wrongdoing.", True),
        ("Helen Sallis's panel cleared Adam Pryke of all charges.", True),
        ("Pryke was found not guilty.", True),
        ("Pryke pleaded guilty to theft.", True),
        ("Pryke was convicted of theft and jailed.", True),
        ("The charges against Pryke were dropped in June.", True),
        ("The complaint against Adam Pryke was not upheld.", True),
        ("Prosecutors dropped the case against Pryke.", True),
        ("James Noon's committee rejected the complaint against Pryke.", True),
        ("Pryke apologised to the harbour board.", True),
        ("Pryke was released without charge.", True),
        ("Pryke was reinstated on Monday.", True),
        ("Pryke denied the allegations.", False),
        ("Pryke denies any wrongdoing.", False),
        ("Pryke pleaded not guilty.", False),
        ("Pryke rejected the claims.", False),
        ("Pryke has denied having met the owner.", False),
        ("Pryke maintains his innocence.", False),
        ("Police later said Mr Pryke would face no further action.", True),
        ("Prosecutors said that Pryke would face no charges.", True),
        ("Prosecutors said Pryke would not be charged.", True),
        ("The inquiry found no evidence that Adam Pryke leaked the letter.", True),
        ("Adam Pryke said the panel found no evidence that he leaked it.", True),
        ("Cllr Pryke has been reinstated.", True),
        ("“I am innocent,” Pryke said.", False),
        ("“I am innocent,” said Pryke.", False),
        ("Pryke told the court: “I did nothing wrong.”", False),
        ("Pryke was found to have broken the code.", True),
        ("The commissioner found that Mr Pryke had not broken the rules.", True),
        ("The jury found Pryke liable.", True),
        ("A judge declared a mistrial in the case of Adam Pryke.", True),
        ("The jury in the trial of Adam Pryke failed to reach a verdict.", True),
        ("Prosecutors reduced the charge against Pryke.", True),
        ("Prosecutors declined to charge Adam Pryke.", True),
        ("The court overturned the acquittal of Adam Pryke.", True),
        ("The case against Adam Pryke collapsed.", True),
        ("Pryke had the whip restored.", True),
        ("Pryke was handed a ban of six weeks.", True),
        ("Pryke accepted a caution.", True),
        ("Pryke admitted stealing the boat.", True),
        ("Pryke resigned over the allegations.", True),
        ("The paper apologised to Adam Pryke.", True),
        ("Adam Pryke and Helen Sallis were acquitted.", True),
        ("The jury cleared Helen Sallis and Adam Pryke.", True),
        ("Adam Pryke, accused by Helen Sallis of theft, was acquitted.", True),
        ("Her lawyer said that Helen Sallis was glad that Adam Pryke had been cleared.", True),
        ("A spokesman for Pryke said the claims were false.", False),
        ("Pryke denied taking the boat.", False),
        ("Pryke insisted that he had done nothing wrong.", False),
        ("“It is a lie from start to finish,” Pryke said.", False),
        ("Pryke vowed to clear his name.", False),
    ],
)
def test_outcome(text: str, final: bool) -> None:
    """An end is final: cleared, convicted, dropped, an apology. A denial is an outcome, and not final."""
    assert _outcomes(text, "Adam Pryke") == [(text, final)]


@pytest.mark.parametrize(
    "text",
    [
        "Pryke was suspended over a complaint.",
        "Pryke could be cleared next week.",
        "Pryke has not been convicted of anything.",
        "If convicted, Pryke may be fined.",
        "Helen Sallis demanded that Pryke be reinstated, and he will be sentenced in May.",
        "Helen Sallis was cleared of wrongdoing; Adam Pryke was not asked.",
        "Pryke accused Helen Sallis, who was cleared.",
        "Pryke denied the ferry company a mooring.",
        "Pryke cleared the table.",
        "Neither Pryke nor Sallis apologised.",
        "The board met. He was cleared.",
        "Pryke could face no charges at all.",
        "Helen Sallis asked if Pryke would face no further action.",
        "Adam Pryke found no evidence that Helen Sallis leaked it.",
        "Adam Pryke found no evidence that she leaked it.",
        "Adam Pryke found no evidence that the boat leaked.",
        "“I am innocent,” Helen Sallis told Adam Pryke.",
        "Pryke was arrested. “I am innocent,” said Helen Sallis.",
        "Pryke was arrested. “I am innocent,” she said.",
        "Pryke was cleared to sail after an illness.",
        "Pryke hopes to be cleared.",
        "The charges against Pryke could be dropped.",
        "The charges against Pryke have not been dropped.",
        "Pryke’s brother was jailed.",
        "Pryke was arrested. His brother was jailed.",
        "Pryke was arrested. The harbour board was fined.",
        "Pryke said that his wife had been cleared.",
        "Pryke was there when the ferry company was fined.",
        "Noon, accused by Adam Pryke of theft, was acquitted.",
        "Noon, but not Pryke, was cleared.",
        "Pryke dismissed the charges against two men.",
        "Pryke was arrested. He jailed a third for a year.",
        "Several men have already pleaded guilty and will give evidence against Pryke.",
        "“That is true,” Pryke said.",
        "Pryke was denied planning permission.",
        "Pryke was given no warning.",
    ],
)
def test_no_outcome(text: str) -> None:
    """What may yet happen, did not, or happened to somebody else is nobody's outcome."""
    assert _outcomes(text, "Adam Pryke") == []


def test_outcome_by_pronoun() -> None:
    """A sentence with a pronoun tells the end for the one person named just before."""
    assert _outcomes("Pryke was suspended in May. He was cleared in June.", "Pryke") == [
        ("He was cleared in June.", True)
    ]
    assert _outcomes("Pryke was suspended. A panel later cleared him of theft.", "Pryke") == [
        ("A panel later cleared him of theft.", True)
    ]


def test_outcome_by_pronoun_over_two_sentences() -> None:
    """The person stays the same while only pronouns follow."""
    text = "Pryke was arrested. He was questioned for a day. He was released without charge."
    assert _outcomes(text, "Pryke") == [("He was released without charge.", True)]


def test_outcome_by_pronoun_over_sentences_without_anybody() -> None:
    """A pronoun reaches back over at most three sentences that have nobody in them."""
    arrest, idle = "Brian Malt was arrested on Monday. ", "The school said it would help police. "
    end = "Three days later he was released without charge."
    for between in (idle, 3 * idle):
        assert _outcomes(arrest + between + end, "Brian Malt") == [(end, True)]
    for between in (4 * idle, idle + "James Noon teaches there. ", "Another teacher came in. ", "She teaches there. "):
        assert _outcomes(arrest + between + end, "Brian Malt") == []
    assert _outcomes(arrest + idle + "The charges were dropped.", "Brian Malt") == []


@pytest.mark.parametrize(
    "words",
    [
        "“I am innocent,” he said.",
        "“I did nothing wrong.",
        "“I am innocent.”",
        "“I'm completely innocent. Ask them,” he said.",
    ],
)
def test_own_words_right_after(words: str) -> None:
    """What the person says right after the accusation is a denial."""
    (told,) = _outcomes("Pryke was arrested on Monday. " + words, "Adam Pryke")
    assert not told[1]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ida Plum was cleared of arson.", "Ida Plum"),
        ("Surgeon Ida Plum was cleared of arson.", "Ida Plum"),
        ("The court heard that Odwin Teasel had been cleared.", "Glazier Odwin Teasel"),
        ("Dr Anna Quill has been reinstated.", "Anna Quill"),
        ("Dr Quill was suspended in May. Dr Quill has been reinstated.", "Quill"),
    ],
)
def test_outcome_of_a_person_printed_with_a_job(text: str, person: str) -> None:
    """A job or a title before the name makes nobody else of the person."""
    assert [final for _, final in _outcomes(text, person)] == [True]


def test_hostile_sentences_are_read_in_time() -> None:
    """Many words that begin a pattern and never end it cost no more than their length."""
    for words in (
        "Pryke allegedly ",
        "was suspended in the ",
        "questioned A ",
        "“I am innocent ",
        "allege A B ",
        "face no ",
        "was then has been ",
        "was cleared ",
        "he was cleared, he ",
        "charges against A ",
        "Adam Pryke, Helen Sallis and ",
        "called the A claims ",
        "handed a long ",
        "the former a ",
        "Pryke was cleared ",
    ):
        text = words * (20_000 // len(words))
        start = time.perf_counter()
        _accused(text)
        _outcomes(text, "Adam Pryke")
        assert time.perf_counter() - start < 2, words


def test_no_outcome_by_a_pronoun_of_the_other_gender() -> None:
    """'She was cleared' is not told of a man."""
    assert _outcomes("Adam Pryke was suspended. She was cleared in June.", "Adam Pryke") == []


def test_no_outcome_by_a_pronoun_behind_two_people() -> None:
    """Where the sentence before names two people, a pronoun is nobody's."""
    assert _outcomes("Pryke met James Noon. He was cleared in June.", "Pryke") == []


def test_outcome_without_a_name() -> None:
    """'The charges were dropped' ends the case of the person named just before."""
    text = "Pryke was charged with theft. The charges were dropped in June."
    assert _outcomes(text, "Pryke") == [("The charges were dropped in June.", True)]


def test_two_people_two_outcomes() -> None:
    """Each of two people gets the sentence on his own case."""
    text = "Adam Pryke was cleared. Helen Sallis was convicted."
    assert _outcomes(text, "Adam Pryke") == [("Adam Pryke was cleared.", True)]
    assert _outcomes(text, "Helen Sallis") == [("Helen Sallis was convicted.", True)]


def test_outcomes_in_order() -> None:
    """Denial, then end: both are given, in the order of the article."""
    text = "Pryke denied the claims. In June Pryke was cleared."
    assert [final for _, final in _outcomes(text, "Pryke")] == [False, True]


@pytest.mark.parametrize(
    "told",
    [
        "The pair were cleared on Monday.",
        "Both were acquitted.",
        "Both men were fined.",
        "They were cleared.",
    ],
)
def test_outcome_of_several(told: str) -> None:
    """'The pair' are those who were named together just before; of one alone it says nothing."""
    assert _outcomes("Pryke and Noon were arrested. " + told, "Adam Pryke") == [(told, True)]
    assert _outcomes("Pryke was arrested. " + told, "Adam Pryke") == []


def test_outcome_by_role() -> None:
    """'The councillor was cleared' is told of the one person whom the sentences before are about."""
    told = "In June the councillor was cleared."
    assert _outcomes("Pryke was arrested. The board met. " + told, "Adam Pryke") == [(told, True)]
    assert _outcomes("Pryke met James Noon. The board met. " + told, "Adam Pryke") == []
    assert _outcomes("Pryke was arrested. The jury convicted the councillor.", "Adam Pryke")


@pytest.mark.parametrize(
    ("text", "sanction", "year", "earlier"),
    [
        ("Pryke was cleared.", False, None, False),
        ("Pryke was expelled from the party.", True, None, False),
        ("Pryke was cleared by a jury in 2019.", False, 2019, False),
        ("Pryke had been convicted in May 2011.", False, 2011, True),
    ],
)
def test_what_an_outcome_says_of_itself(text: str, sanction: bool, year: int | None, earlier: bool) -> None:
    """A sanction may be the accusation; a year and 'had been' say that the sentence looks back."""
    article = Article("a", CAST + text)
    sentences = split_sentences(article)
    (told,) = find_outcomes(article.body, sentences, find_names(article.body, sentences), "Adam Pryke")
    assert (told.sanction, told.year, told.earlier) == (sanction, year, earlier)


def test_the_look_before_misses_nothing() -> None:
    """Wherever an outcome is found, the cheap look before says that there may be one."""
    for mark in test_outcome.pytestmark:  # type: ignore[attr-defined]
        for text, _ in mark.args[1]:
            article = Article("a", CAST + text)
            assert may_tell(article.body, split_sentences(article), "Adam Pryke"), text


def test_outcome_in_another_article() -> None:
    """An article that prints only the end of it is read for the full name that another one printed."""
    assert _outcomes("The panel said that Adam Pryke had been cleared of theft.", "Adam Pryke")


def test_no_outcome_of_a_namesake() -> None:
    """Another first name is another person."""
    assert _outcomes("George Pryke was cleared of theft.", "Adam Pryke") == []


def test_outcome_words_find_every_outcome() -> None:
    """What a search engine looks for is in each kind of outcome, so that a later article is found."""
    words = OUTCOME_WORDS.split()
    assert len(words) == len(set(words))
    assert {"cleared", "denied", "dropped", "apologised", "guilty", "reinstated"} <= set(words)


@pytest.mark.parametrize(
    ("text", "person", "fullest"),
    [
        ("Pryke spoke.", "Pryke", "Adam Pryke"),
        ("Ann Pryke and Pryke spoke.", "Pryke", "Pryke"),
        ("Nobody spoke.", "Drury", "Drury"),
        ("Surgeon Ida Plum spoke. Plum left.", "Plum", "Ida Plum"),
    ],
)
def test_fullest_name(text: str, person: str, fullest: str) -> None:
    """A surname is the one person of that surname whom the article names in full; of two, nobody."""
    article = Article("a", CAST + text)
    assert fullest_name(find_names(article.body, split_sentences(article)), person) == fullest


def _told(body: str, person: str) -> list[str]:
    article = Article("a", body)
    sentences = split_sentences(article)
    found = find_outcomes(article.body, sentences, find_names(article.body, sentences), person)
    return [told.sentence.span.of(article.body) for told in found]


@pytest.mark.parametrize(
    "opening",
    [
        "A lamplighter accused of stealing oil has been cleared.",
        "The former head of the lighthouse board has been cleared.",
        "A jury has convicted a lamplighter of stealing oil.",
        "Claims that a lamplighter stole oil were found to be untrue.",
    ],
)
def test_outcome_of_a_person_named_with_the_next_sentence(opening: str) -> None:
    """An opening that only describes somebody tells of the person whom the next sentence names."""
    following = " Ida Plum, 34, wept in the dock."
    assert _told(opening + following, "Ida Plum") == [opening]
    assert (
        _told("Odwin Teasel met Ida Plum. " + opening.replace("A ", "The ") + " Ida Plum left.", "Odwin Teasel") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "A man whose wife was jailed in May has lost his boat. Ida Plum is 34.",
        "A lamplighter has been cleared. Judge Ida Plum spoke for an hour.",
        "A lamplighter met Odwin Teasel, who was jailed in May. Ida Plum is 34.",
    ],
)
def test_no_outcome_of_the_next_one_named(text: str) -> None:
    """Whoever is named next is not meant where the words are of somebody near the one described, or of the court."""
    assert _told(text, "Ida Plum") == []


def test_a_decision_without_known_words() -> None:
    """'The board has directed that ...' is a decision, whatever it was; what only leads to one is not."""
    for end in (
        "The harbour board has directed that no fee be paid to Pryke.",
        "Pryke must have his boat back, an arbitrator has ruled.",
    ):
        assert _outcomes(end, "Adam Pryke") == [(end, True)]
    for step in (
        "A judge ordered Pryke to stand trial.",
        "The harbour board ordered an inquiry into Pryke.",
        "The court will decide on Pryke in May.",
        "A judge has ordered a report on Pryke.",
    ):
        assert _outcomes(step, "Adam Pryke") == []


def test_words_that_go_with_an_end_are_marked_as_loose() -> None:
    """'Pryke turned in his keys' may be an end: whoever uses it must know that it is of the matter."""
    article = Article("a", CAST + "Pryke surrendered the keys of the lighthouse.")
    sentences = split_sentences(article)
    names = find_names(article.body, sentences)
    assert find_outcomes(article.body, sentences, names, "Adam Pryke") == []
    (told,) = find_outcomes(article.body, sentences, names, "Adam Pryke", loose=True)
    assert told.loose
    assert told.unworded


@pytest.mark.parametrize(
    "text",
    [
        "Helen Sallis accused Adam Pryke of playing politics with the ferry.",
        "Adam Pryke was accused of a U-turn.",
        "Adam Pryke was accused of being out of touch.",
    ],
)
def test_political_abuse_is_no_accusation(text: str) -> None:
    """Of dithering nobody is ever cleared."""
    assert _accused(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Pryke stood down pending an inquiry.",
        "Complaints were made about Pryke by three residents.",
        "Pryke faces claims that he took the boat.",
        "Pryke has been referred to the Harbour Standards Board.",
        "Pryke was dismissed for gross misconduct.",
        "Pryke had the whip withdrawn.",
        "Police are investigating claims that Pryke took bribes.",
        "Pryke appeared before magistrates on Monday.",
        "Pryke is the subject of an inquiry by the harbour commissioner.",
    ],
)
def test_accused_in_more_words(text: str) -> None:
    """A referral, claims that are looked into and a stepping aside are accusations too."""
    assert _accused(text) == "Pryke"
