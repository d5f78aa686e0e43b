"""Who is speaking, where another name stands near: each row is the trap it tests, all names are invented."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

# A trap, a body in which "|" parts paragraphs, and the source and the speaker of its last direct quotation.
_ROWS = [
    # Names in an opening phrase are not he.
    (
        "asked if X would",
        "Alan Frome met Peter Holt. Mr Frome left.|Asked if Mr Holt could return, he replied: “No.”",
        "he",
        "Alan Frome",
    ),
    (
        "asked if X would, after an object",
        "Alan Frome met Peter Holt. Mr Frome praised him.|Asked if Mr Holt could return, he replied: “No.”",
        "he",
        None,
    ),
    ("when asked about X", "Alan Frome is late.|When asked about Peter Holt, he said: “No.”", "he", "Alan Frome"),
    ("asked about X, the only man named", "Asked about Peter Holt, he said: “No.”", "he", None),
    (
        "told that X had resigned",
        "Alan Frome is late.|Told that Peter Holt had resigned, he said: “No.”",
        "he",
        "Alan Frome",
    ),
    ("questioned about X", "Alan Frome is late.|Questioned about Peter Holt, he said: “No.”", "he", "Alan Frome"),
    (
        "asked about X’s plan, no comma",
        "Alan Frome is late.|Asked about Peter Holt’s plan he said: “No.”",
        "he",
        "Alan Frome",
    ),
    ("pressed by X", "Susan Frome is late.|Pressed by Mary Holt on the matter, she said: “No.”", "she", "Susan Frome"),
    ("in a letter to X", "Alan Frome is late.|In a letter to Peter Holt, he said: “No.”", "he", "Alan Frome"),
    ("of X he said", "Alan Frome is late.|Of Peter Holt he said: “No.”", "he", "Alan Frome"),
    ("referring to X", "Alan Frome is late.|Referring to Peter Holt, he said: “No.”", "he", "Alan Frome"),
    (
        "speaking after X resigned",
        "Alan Frome is late.|Speaking after Peter Holt resigned, he said: “No.”",
        "he",
        "Alan Frome",
    ),
    ("quoting X", "Alan Frome is late.|Responding to Peter Holt, he said: “No.”", "he", "Alan Frome"),
    ("after X resigned, he: either", "Alan Frome is late.|After Peter Holt resigned, he said: “No.”", "he", None),
    ("although X had left, he: either", "Alan Frome is late.|Although Peter Holt had left, he said: “No.”", "he", None),
    (
        "after the phrase comes a subject",
        "Alan Frome is late.|In the hall, Peter Holt rose and he said: “No.”",
        "he",
        None,
    ),
    # Names that are no subject of the sentence before are not he.
    ("an object in apposition", "The council backed its leader, Alan Frome. “No,” he said.", "he", None),
    ("an agent in a participle", "The council, backed by Alan Frome, shut. “No,” he said.", "he", None),
    ("a name in a subordinate clause", "When Alan Frome left, the hall shut. “No,” he said.", "he", None),
    ("a name before a noun", "The Frome campaign shut the hall. “No,” he said.", "he", None),
    ("a genitive after s", "Alan Jones’ plan failed. “No,” he said.", "he", None),
    ("a genitive", "Alan Frome’s plan failed. “No,” he said.", "he", None),
    ("an object", "The council praised Alan Frome. “No,” he said.", "he", None),
    ("a name inside a quotation", "The council said: “Alan Frome is late.” “No,” he said.", "he", None),
    (
        "a rival subject after an accusation",
        "Alan Frome spoke.|But Chief Secretary to the Treasury Peter Holt attacked the plan. “No,” he said.",
        "he",
        "Peter Holt",
    ),
    (
        "somebody without a name between",
        "Alan Frome spoke.|On Friday, the Cardinal will ask for calm. “No,” he said.",
        "he",
        None,
    ),
    ("a sentence whose he is open", "Ann Lee left. Alan Frome would be first, he said. “No,” he said.", "he", None),
    (
        "his or he in the subject’s own sentence",
        "Alan Frome left as he lost his vote. “No,” he said.",
        "he",
        "Alan Frome",
    ),
    # The only subject, or whoever spoke, is.
    ("a day before the subject", "On Monday Alan Frome closed the hall. “No,” he said.", "he", "Alan Frome"),
    ("a participle before the subject", "Opening the hall, Alan Frome shivered. “No,” he said.", "he", "Alan Frome"),
    (
        "a role before the subject, parted by commas",
        "The leader of the party, Alan Frome, left. “No,” he said.",
        "he",
        "Alan Frome",
    ),
    (
        "an indirect speaker with an aside",
        "Council leader Alan Frome, who is 52, told MPs the hall was cold. He said: “No.”",
        "He",
        "Alan Frome",
    ),
    ("a rival only in what was said", "Alan Frome said Peter Holt had left. “No,” he said.", "he", "Alan Frome"),
    ("a rival outside of what was said", "Alan Frome said to Peter Holt that it was cold. “No,” he said.", "he", None),
    (
        "he said, in the paragraph after",
        "It is cold, Council Leader Alan Frome has insisted.|He told the Echo: “No.”",
        "He",
        "Alan Frome",
    ),
    ("two men before", "Alan Frome and Peter Holt left. “No,” he said.", "he", None),
    # The subject stands after an opening phrase, or in apposition to a role.
    (
        "in response to X’s comments",
        "In response to Dr Holt’s comments, Ann Lee, leader of the council, said: “No.”",
        "Ann Lee",
        "Ann Lee",
    ),
    (
        "despite X’s warning, a role, a name",
        "Despite Mr Holt’s warning, the council’s leader, Ann Lee, said: “No.”",
        "Ann Lee",
        "Ann Lee",
    ),
    (
        "following X’s resignation",
        "Following the resignation of Alan Holt, Ann Lee, a baker, said: “No.”",
        "Ann Lee",
        "Ann Lee",
    ),
    (
        "before the vote, a role, a name",
        "Before the vote, the MP for Eastmere, Ann Lee, said: “No.”",
        "Ann Lee",
        "Ann Lee",
    ),
    ("writing in a paper", "Writing in the Echo, Ann Lee, who leads the council, said: “No.”", "Ann Lee", "Ann Lee"),
    ("X’s deputy, a name", "On Monday, Mr Holt’s deputy, Ann Lee, said: “No.”", "Ann Lee", "Ann Lee"),
    (
        "a role without an article, a name",
        "Eastmere Library chief executive, Ann Lee, said: “No.”",
        "Ann Lee",
        "Ann Lee",
    ),
    ("the charity’s director, a name", "The charity’s director, Ann Lee, said: “No.”", "Ann Lee", "Ann Lee"),
    ("a name, a role", "Ann Lee, chief executive of Eastmere Library, said: “No.”", "Ann Lee", "Ann Lee"),
    ("a name, its leader", "Ann Lee left. Ms Lee, its leader, said: “No.”", "Ms Lee", "Ann Lee"),
    ("a name, an office and its place", "Peter Holt, MP for Eastmere, Kent, said: “No.”", "Peter Holt", "Peter Holt"),
    (
        "a month that is a surname",
        "Prime Minister Theresa May said: “No.”",
        "Prime Minister Theresa May",
        "Theresa May",
    ),
    ("a month that is a surname, inverted", "“No,” said Theresa May.", "Theresa May", "Theresa May"),
    (
        "an office of two fields",
        "Work and Pensions Secretary Ann Lee said: “No.”",
        "Work and Pensions Secretary Ann Lee",
        "Ann Lee",
    ),
    ("a state in brackets, then an aside", "“No,” Rep. Ann Lee (R-Ohio), a lawyer, said.", "Rep. Ann Lee", "Ann Lee"),
    ("a day between subject and verb", "Mr Frome on Monday said: “No.”", "Mr Frome", "Frome"),
    # A name that hangs on another by a preposition does not speak.
    ("a letter to X said", "Alan Frome left. A letter to Mr Frome said: “No.”", "A letter to Mr Frome", None),
    ("a book by X said", "A book by Alan Frome said: “No.”", "A book by Alan Frome", None),
    (
        "protesters at a meeting with X",
        "Protesters at the meeting with Alan Frome said: “No.”",
        "Protesters at the meeting with Alan Frome",
        None,
    ),
    # A participle belongs to the name right before it where somebody is shown or heard.
    ("showed X telling", "The film showed Alan Frome telling the meeting: “No.”", "Alan Frome", "Alan Frome"),
    ("footage of X saying", "The advert used footage of Alan Frome saying: “No.”", "Alan Frome", "Alan Frome"),
    ("wrote to X saying", "Ann Lee wrote to Alan Frome saying: “No.”", "Ann Lee", "Ann Lee"),
    # Roles.
    (
        "the director, named once with the role",
        "Ann Lee, the charity’s director, came late. Nobody minded. The director said: “No.”",
        "The director",
        "Ann Lee",
    ),
    (
        "the director, named before the name",
        "The charity’s director, Ann Lee, came late. Nobody minded. The director said: “No.”",
        "The director",
        "Ann Lee",
    ),
    (
        "two directors",
        "Ann Lee, the charity’s director, met Mary Holt, the museum’s director. The director said: “No.”",
        "The director",
        None,
    ),
    (
        "the minister is not the prime minister",
        "Prime Minister Alan Frome came late. Nobody minded. The minister said: “No.”",
        "The minister",
        None,
    ),
    # One surname.
    (
        "only one of a surname named so far",
        "Alan Frome came late. “No,” Frome said. Susan Frome laughed.",
        "Frome",
        "Alan Frome",
    ),
    ("both of a surname named so far", "Alan Frome came late. Susan Frome laughed. “No,” Frome said.", "Frome", None),
    # A quotation alone goes on with the one speaker of the sentence before it, in its paragraph.
    (
        "after indirect speech",
        "Ann Lee said the hall was cold. “You should never go there without a coat.”",
        "Ann Lee",
        "Ann Lee",
    ),
    (
        "after indirect speech by two",
        "Ann Lee said it was cold and Alan Frome said it was wet. “You should never go there.”",
        None,
        None,
    ),
    (
        "after indirect speech, in the next paragraph",
        "Ann Lee said the hall was cold.|“You should never go there without a coat.”",
        None,
        None,
    ),
    (
        "he added, after a mark opened again",
        'Mr Frome said: "The hall is cold. "The roof leaks." He added: "Bring a coat."',
        "He",
        "Frome",
    ),
    (
        "he added, after a full stop inside",
        "Mr Frome said: “The hall is cold.” He added: “Bring a coat.”",
        "He",
        "Frome",
    ),
    ("and continued", "Mr Frome said: “The hall is cold.” And continued: “Bring a coat.”", "Mr Frome", "Frome"),
    ("told the programme", "Alan Frome left. He told the Today programme: “Bring a coat.”", "He", "Alan Frome"),
]


@pytest.mark.parametrize(("trap", "body", "source", "speaker"), _ROWS, ids=[row[0] for row in _ROWS])
def test_the_right_mouth(trap: str, body: str, source: str | None, speaker: str | None) -> None:
    """The last direct quotation has its source, and a speaker only where the words before it settle who that is."""
    text = body.replace("|", "\n\n")
    article = Article(article_id=trap, body=text)
    found = [one for one in attribute_quotations(article, split_sentences(article)) if one.kind == "direct"][-1]
    assert (
        found.source.of(text) if found.source else None,
        found.speaker.text if found.speaker else None,
    ) == (source, speaker)


def test_a_hearer_does_not_speak() -> None:
    """Whoever is told something is not who says it, also where a comma too many hides the speaker."""
    body = "“The hall is cold and wet,” baker Ann Lee, told Alan Frome. “Bring a coat.”"
    article = Article(article_id="hearer", body=body)
    speakers = [one.speaker for one in attribute_quotations(article, split_sentences(article))]
    assert all(name is None or name.text == "Ann Lee" for name in speakers)
