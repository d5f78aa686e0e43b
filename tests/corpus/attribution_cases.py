"""The golden table of attribution: invented sentences, each named by the trap it tests.

In a body, ``|`` parts paragraphs. What is expected is every attribution in order: its kind, its pieces, the source,
the speaker. A piece that is None is not compared, so that a table row tests one thing.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution that is expected: ``pieces`` are the words of each piece."""

    kind: str
    pieces: tuple[str, ...]
    source: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the table."""

    trap: str
    body: str
    said: tuple[Said, ...]

    @property
    def text(self) -> str:
        """The body, with its paragraphs parted by blank lines."""
        return self.body.replace("|", "\n\n")


def _case(trap: str, body: str, *said: tuple[str, str | tuple[str, ...], str | None, str | None]) -> Case:
    rows = []
    for kind, pieces, source, speaker in said:
        rows.append(Said(kind, (pieces,) if isinstance(pieces, str) else pieces, source, speaker))
    return Case(trap, body, tuple(rows))


DIRECT = (
    _case(
        "speaker before, with a colon",
        "Nadia Cole runs the library. Cole said: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Cole", "Nadia Cole"),
    ),
    _case(
        "speaker before, with a comma",
        "Nadia Cole said, “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "speaker after",
        "“We will open on Sundays,” Nadia Cole said.",
        ("direct", "“We will open on Sundays,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "speaker after, inverted",
        "“We will open on Sundays,” said Nadia Cole.",
        ("direct", "“We will open on Sundays,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "speaker inside, the quotation resumed as a sentence",
        "“We will open on Sundays,” Nadia Cole said. “Nobody asked us before.”",
        ("direct", ("“We will open on Sundays,”", "“Nobody asked us before.”"), "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "speaker inside, the sentence itself interrupted",
        "“We will,” Nadia Cole said, “open on Sundays.”",
        ("direct", ("“We will,”", "“open on Sundays.”"), "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "interrupted, with a place and a day after the cue",
        "“The bridge is safe,” said Omar Reid in Eastmere on Monday. “It was never closed.”",
        ("direct", ("“The bridge is safe,”", "“It was never closed.”"), "Omar Reid", "Omar Reid"),
    ),
    _case(
        "three sentences in one pair of marks",
        "Omar Reid said: “The bridge is safe. It was never closed. Nobody rang me.”",
        ("direct", "“The bridge is safe. It was never closed. Nobody rang me.”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "told a paper, with a colon",
        "Omar Reid told the Eastmere Echo: “The bridge is safe.”",
        ("direct", "“The bridge is safe.”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "told somebody, the quotation before",
        "“The bridge is safe,” Omar Reid told reporters.",
        ("direct", "“The bridge is safe,”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "straight marks",
        'Omar Reid said: "The bridge is safe."',
        ("direct", '"The bridge is safe."', "Omar Reid", "Omar Reid"),
    ),
    _case(
        "straight marks reopened inside a merged paragraph",
        'Omar Reid said: "The bridge is safe. "It was never closed. "Nobody rang me." The inquiry sits in May.',
        (
            "direct",
            ('"The bridge is safe.', '"It was never closed.', '"Nobody rang me."'),
            "Omar Reid",
            "Omar Reid",
        ),
    ),
    _case(
        "marks reopened at each paragraph and closed once",
        "Omar Reid said: “The bridge is safe.|“It was never closed.|“Nobody rang me.”|The inquiry sits in May.",
        (
            "direct",
            ("“The bridge is safe.", "“It was never closed.", "“Nobody rang me.”"),
            "Omar Reid",
            "Omar Reid",
        ),
    ),
    _case(
        "the cue after the last of several paragraphs",
        "“The bridge was always perfectly safe.|“It was never closed,” said Omar Reid.",
        ("direct", ("“The bridge was always perfectly safe.", "“It was never closed,”"), "Omar Reid", "Omar Reid"),
    ),
    _case(
        "a colon at the end of the paragraph before",
        "In a letter Omar Reid wrote:|“The bridge is safe.”",
        ("direct", "“The bridge is safe.”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "a question, and the cue in lower case",
        "“Who closed the bridge?” she asked.",
        ("direct", "“Who closed the bridge?”", "she", None),
    ),
    _case(
        "a question, and the cue with a capital",
        "“Who closed the bridge?” Nadia Cole asked.",
        ("direct", "“Who closed the bridge?”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "the sentence after a whole quotation is another speech of the reporter's",
        "“Who closed the bridge, and why?” Nadia Cole left at noon.",
        ("direct", "“Who closed the bridge, and why?”", None, None),
    ),
    _case(
        "nested marks inside",
        "Nadia Cole said: “He told me ‘never again’ and left.”",
        ("direct", "“He told me ‘never again’ and left.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "nested marks of the same kind",
        "Nadia Cole said, “He called it “a farce” and left.”",
        ("direct", "“He called it “a farce” and left.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a cue inside the quotation is no cue of the reporter's",
        "“My mother said it would rain,” Nadia Cole said.",
        ("direct", "“My mother said it would rain,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "an apostrophe is no mark",
        "Nadia Cole said: “It’s the members’ hall, isn’t it?”",
        ("direct", "“It’s the members’ hall, isn’t it?”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "single British marks with a cue",
        "Nadia Cole said: ‘We will open on Sundays.’",
        ("direct", "‘We will open on Sundays.’", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "single marks and an apostrophe inside",
        "‘It’s our hall and we will open it,’ said Nadia Cole.",
        ("direct", "‘It’s our hall and we will open it,’", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "doubled apostrophes of an agency",
        "''We will open on Sundays,'' Nadia Cole said.",
        ("direct", "''We will open on Sundays,''", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "guillemets",
        "Nadia Cole said: «We will open on Sundays.»",
        ("direct", "«We will open on Sundays.»", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a tweet",
        "Nadia Cole tweeted: “Open on Sundays from May!”",
        ("direct", "“Open on Sundays from May!”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "in a statement",
        "In a statement, Nadia Cole said: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "an opening phrase is no content",
        "On the subject of Sundays, Nadia Cole added, “We will open.”",
        ("direct", "“We will open.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "an unknown verb after the comma of a quotation",
        "“We will open on Sundays,” Nadia Cole beamed.",
        ("direct", "“We will open on Sundays,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "two cues of one speaker in one sentence",
        "Omar Reid said “the bridge is safe,” adding: “Nobody rang me.”",
        ("direct", "“the bridge is safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“Nobody rang me.”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "two speakers in one paragraph",
        "“The bridge is safe,” said Omar Reid. “It is not,” said Nadia Cole.",
        ("direct", "“The bridge is safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“It is not,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "no speaker at all",
        "The hall was full. “They should never have closed the bridge.”",
        ("direct", "“They should never have closed the bridge.”", None, None),
    ),
)

GOING_ON = (
    _case(
        "a paragraph that is a quotation alone goes on with the one before",
        "“The bridge is safe,” said Omar Reid.|“It was never closed, never in all these years.”",
        (
            "direct",
            ("“The bridge is safe,”", "“It was never closed, never in all these years.”"),
            "Omar Reid",
            "Omar Reid",
        ),
    ),
    _case(
        "a question may be answered by another in the next paragraph",
        "“Is the bridge safe?” asked Omar Reid.|“It was never closed, never in all these years.”",
        ("direct", "“Is the bridge safe?”", "Omar Reid", "Omar Reid"),
        ("direct", "“It was never closed, never in all these years.”", None, None),
    ),
    _case(
        "nobody goes on to speak of himself by name",
        "“The bridge is safe,” said Omar Reid.|“Reid should never have closed it in the first place.”",
        ("direct", "“The bridge is safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“Reid should never have closed it in the first place.”", None, None),
    ),
    _case(
        "what comes after names who said it",
        "“The bridge is safe,” said Omar Reid.|“It should never have been closed at all.”|So says his deputy.",
        ("direct", "“The bridge is safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“It should never have been closed at all.”", "his deputy", None),
    ),
    _case(
        "after two closed paragraphs it may be anybody",
        "“The bridge is safe,” said Omar Reid.|“It was never closed, never in all these years.”"
        "|“They should all be ashamed of themselves.”",
        (
            "direct",
            ("“The bridge is safe,”", "“It was never closed, never in all these years.”"),
            "Omar Reid",
            "Omar Reid",
        ),
        ("direct", "“They should all be ashamed of themselves.”", None, None),
    ),
    _case(
        "of two who talk in turn, the third turn may be either's",
        "“The bridge is not safe,” said Ann Lee.|“It is perfectly safe,” said Omar Reid."
        "|“Nobody believes you any more.”",
        ("direct", "“The bridge is not safe,”", "Ann Lee", "Ann Lee"),
        ("direct", "“It is perfectly safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“Nobody believes you any more.”", None, None),
    ),
    _case(
        "of two who talk in turn, one asks and one answers",
        "“Why did you close the bridge?” Ann Lee asked.|“It was not safe,” said Omar Reid."
        "|“Who told you that?”|“My engineer told me that.”",
        ("direct", "“Why did you close the bridge?”", "Ann Lee", "Ann Lee"),
        ("direct", "“It was not safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“Who told you that?”", "Ann Lee", "Ann Lee"),
        ("direct", "“My engineer told me that.”", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "two of whom one is not known may be one",
        "“Why did you close the bridge?” Ann Lee asked.|“It was not safe,” a man said.|“Who told you that?”",
        ("direct", "“Why did you close the bridge?”", "Ann Lee", "Ann Lee"),
        ("direct", "“It was not safe,”", "a man", None),
        ("direct", "“Who told you that?”", None, None),
    ),
    _case(
        "a sentence that only says that she spoke",
        "Nadia Cole agreed. “We should never have closed the bridge.”",
        ("direct", "“We should never have closed the bridge.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a capital pronoun after a cry begins another sentence",
        "Ann Lee told him: “Open the bridge now!” She added that it was “not safe”.",
        ("direct", "“Open the bridge now!”", "Ann Lee", "Ann Lee"),
        ("mixed", "that it was “not safe”", "She", "Ann Lee"),
    ),
)

FOUND = (
    _case(
        "sentences after a colon that no cue governs are found",
        "Article 33 affirms: “No state shall send anybody back against their will.”",
        ("direct", "“No state shall send anybody back against their will.”", None, None),
    ),
    _case(
        "a name and a colon",
        "Nadia Cole runs the library.|Cole: “We will open on every Sunday in May.”",
        ("direct", "“We will open on every Sunday in May.”", "Cole", "Nadia Cole"),
    ),
    _case(
        "a lower-case role before the name, after the quotation",
        "“We need more people here,” union organiser Ann Lee told the Echo. “And soon.”",
        ("direct", ("“We need more people here,”", "“And soon.”"), "union organiser Ann Lee", "Ann Lee"),
    ),
    _case(
        "a colon of the reporter's before, and the cue after",
        "Ann Lee seemed cross: “It’s a public letter! Just print it,” she wrote.",
        ("direct", "“It’s a public letter! Just print it,”", "she", "Ann Lee"),
    ),
    _case(
        "a word between the cue and the quotation was not said",
        "Ann Lee wrote back, “You look well.”",
        ("direct", "“You look well.”", "Ann Lee", "Ann Lee"),
    ),
    _case(
        "what the reporter adds after a quotation was not said",
        "Ann Lee vowed, “We will beat them and we will beat them fast,” referring to the league.",
        ("direct", "“We will beat them and we will beat them fast,”", "Ann Lee", "Ann Lee"),
    ),
    _case(
        "doubled marks and a single one at one place",
        "''He asked me, 'What did she mean by that?''' Mr Holt said.",
        ("direct", "''He asked me, 'What did she mean by that?'''", "Mr Holt", "Holt"),
    ),
    _case(
        "German guillemets point inwards",
        "Nadia Cole said: »We will open on Sundays.«",
        ("direct", "»We will open on Sundays.«", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "apostrophes about, and single marks",
        "‘The members’ bar,’ said Nadia Cole, ‘is the boys’ own.’",
        ("direct", ("‘The members’ bar,’", "‘is the boys’ own.’"), "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "an article that is one long quotation",
        "“The bridge was always perfectly safe.|“It was never closed at all.|“Nobody rang me about it.”",
        (
            "direct",
            (
                "“The bridge was always perfectly safe.",
                "“It was never closed at all.",
                "“Nobody rang me about it.”",
            ),
            None,
            None,
        ),
    ),
    _case(
        "a line that signs the quotation before",
        "The council met on Monday.|“We will open it on every Sunday in May.”|— Nadia Cole|The hall was full.",
        ("direct", "“We will open it on every Sunday in May.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a signature behind the quotation, with age and place",
        "The council met on Monday.|“We will open it on every Sunday in May.” — Nadia Cole, 34, Eastmere|It rained.",
        ("direct", "“We will open it on every Sunday in May.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "the one who heard it did not say it",
        "Nadia Cole heard someone say: “Run.”",
        ("direct", "“Run.”", None, None),
    ),
    _case(
        "an inverted cue that begins the sentence",
        "Said the mayor: “We will open it on every Sunday in May.”",
        ("direct", "“We will open it on every Sunday in May.”", "the mayor", None),
    ),
    _case(
        "an aside with a verb of its own, after the quotation",
        "“We will open it in May,” Nadia Cole, who has run it for years, said at noon.",
        ("direct", "“We will open it in May,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a colon behind what its subject was like",
        "The mayor was blunt: “It is over.”",
        ("direct", "“It is over.”", "The mayor", None),
    ),
    _case(
        "a cry that came from somewhere",
        "“Shame!” came the cry from the benches.",
        ("direct", "“Shame!”", None, None),
    ),
    _case(
        "feet and inches inside straight marks",
        'Nadia Cole said: "The man was 6\' 2" tall and ran." The knife was 12" long.',
        ("direct", '"The man was 6\' 2" tall and ran."', "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "opened with a double mark and closed with a single one",
        "“The pier is safe,’ said Nadia Cole. Alan Frome left.",
        ("direct", "“The pier is safe,’", "Nadia Cole", "Nadia Cole"),
    ),
    _case("a pseudonym", "Alan Frome wrote under the pseudonym “Red Fox,” but it did no good."),
    _case("a film", "Ann Lee acted in the film “Shark Hall 3: Oh Well No!” last spring."),
    _case("a book that somebody says something in", "Ann Lee said in her book, “The Long Bridge.”"),
    _case("a grade of secrecy", "The council has classified 22 letters as “top secret” and will not print them."),
    _case("a crosshead in single marks", "The hall was shut.|‘It was not safe.’|The bridge was shut, too."),
)

TURNS = (
    _case(
        "a transcript with surnames in capitals",
        "Ann Smith met Bob Ray on Monday.|SMITH: We will open on Sundays. I promise that.|RAY: Will you pay for it?"
        "|SMITH: Yes. We have the money.|(APPLAUSE)|RAY: I doubt it.",
        ("direct", "We will open on Sundays. I promise that.", "SMITH", "Ann Smith"),
        ("direct", "Will you pay for it?", "RAY", "Bob Ray"),
        ("direct", "Yes. We have the money.", "SMITH", "Ann Smith"),
        ("direct", "I doubt it.", "RAY", "Bob Ray"),
    ),
    _case(
        "a transcript whose first labels are the full names",
        "JAKE HOLT, HOST: Welcome. We have Ann Lee here.|LEE: Thank you for having me.|HOLT: Will you stand again?"
        "|LEE: “Never again,” I said, and I meant it.",
        ("direct", "Welcome. We have Ann Lee here.", "JAKE HOLT", "JAKE HOLT"),
        ("direct", "Thank you for having me.", "LEE", "Ann Lee"),
        ("direct", "Will you stand again?", "HOLT", "JAKE HOLT"),
        ("direct", "“Never again,” I said, and I meant it.", "LEE", "Ann Lee"),
    ),
    _case(
        "two of one surname: a label names neither",
        "Ann Smith met Joe Smith.|SMITH: I was early.|RAY: Were you?|SMITH: I was.|RAY: We all were.",
        ("direct", "I was early.", "SMITH", None),
        ("direct", "Were you?", "RAY", None),
        ("direct", "I was.", "SMITH", None),
        ("direct", "We all were.", "RAY", None),
    ),
    _case(
        "an interview with Q and A",
        "Q: When did you start?|A: I was nine, and my mother taught me.|Q: And now?|A: I teach it myself.",
        ("direct", "When did you start?", "Q", None),
        ("direct", "I was nine, and my mother taught me.", "A", None),
        ("direct", "And now?", "Q", None),
        ("direct", "I teach it myself.", "A", None),
    ),
    _case(
        "an interviewer, and an answer of two paragraphs",
        "Interviewer: How did you come here?|Nadia Cole: I came by train.|It was very late.|Interviewer: Why?"
        "|Nadia Cole: I wanted work.",
        ("direct", "How did you come here?", "Interviewer", None),
        ("direct", ("I came by train.", "It was very late."), "Nadia Cole", "Nadia Cole"),
        ("direct", "Why?", "Interviewer", None),
        ("direct", "I wanted work.", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a headline with a colon is no turn",
        "Ann Lee: We Will Win|The mayor was asked on Monday.|The hall was full.|HOLT: Will you stand?"
        "|COLE: I will, and I said so.|HOLT: Are you sure?|COLE: I am.",
        ("direct", "Will you stand?", "HOLT", None),
        ("direct", "I will, and I said so.", "COLE", None),
        ("direct", "Are you sure?", "HOLT", None),
        ("direct", "I am.", "COLE", None),
    ),
    _case(
        "a paper's own questions and answers",
        "Q: What is the levy?|A: It is a tax on hotels.|Q: Who pays?|A: Visitors pay it.",
    ),
    _case(
        "what each party promises",
        "Conservatives: Would cut the tax in May.|Labour: Would raise it.|Conservatives: Would build a bridge."
        "|Labour: Would build two.",
    ),
    _case(
        "a list of results",
        "Eastmere: 3,200 votes|Northby: 1,100 votes|Eastmere: 2,900 votes|Northby: 1,400 votes",
    ),
    _case("a dateline with a colon", "EASTMERE: The hall was full on Monday.|The mayor spoke."),
)

UNBALANCED = (
    _case(
        "no closing mark: the reporting clause ends the quotation",
        "“We will open on Sundays, Nadia Cole said. The hall was full.|Nobody came.",
        ("direct", "“We will open on Sundays,", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "no closing mark: never beyond its paragraph",
        "Nadia Cole said: “We will open on Sundays.|The hall was full. Nobody came.",
        ("direct", "“We will open on Sundays.", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a stray closing mark",
        "The hall was full.” Nadia Cole said: “We will open.”",
        ("direct", "“We will open.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "opened curly, closed straight",
        '“We will open on Sundays," Nadia Cole said.',
        ("direct", '“We will open on Sundays,"', "Nadia Cole", "Nadia Cole"),
    ),
    _case("inches are no speech", "The pike was 40\" long and the boat 12' wide."),
)

MIXED = (
    _case(
        "a fragment after that",
        "Omar Reid declared that he had “no faith” in the inquiry.",
        ("mixed", "that he had “no faith” in the inquiry", "Omar Reid", "Omar Reid"),
    ),
    _case(
        "the end of the sentence in marks",
        "Nadia Cole said the plan was “not only late but wrong”.",
        ("mixed", "the plan was “not only late but wrong”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a participle speaks for the subject of the sentence",
        "Nadia Cole praised the crew, arguing that the “swift” repair “saved the fair”.",
        ("mixed", "that the “swift” repair “saved the fair”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "described as",
        "Nadia Cole described the plan as “a farce”.",
        ("mixed", "the plan as “a farce”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "called",
        "Nadia Cole called the mayor “a coward”.",
        ("mixed", "the mayor “a coward”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "passive",
        "The claims were dismissed by the council’s treasurer Nadia Cole as an “isolated slip”.",
        ("mixed", "an “isolated slip”", "the council’s treasurer Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a clause before the fragment, the cue after",
        "The plan was “a farce,” Nadia Cole said.",
        ("mixed", "The plan was “a farce,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case("scare quotes", "The “new” bridge opened in May."),
    _case("a slogan", "Marchers held banners with “Save the Bridge” on them."),
    _case("a nickname", "Terry “the Spanner” Holt mended the bridge."),
    _case("the title of a work", "She wrote “The Long Bridge” in 1998."),
    _case("single marks that close wrongly", "The bridge was ‘shut‘ in July."),
)

INDIRECT = (
    _case(
        "said that",
        "Nadia Cole said that the hall would open.",
        ("indirect", "that the hall would open", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "said without that",
        "Nadia Cole said the hall would open.",
        ("indirect", "the hall would open", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "told somebody that",
        "Nadia Cole told the Eastmere Echo that the hall would open.",
        ("indirect", "that the hall would open", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "according to, after",
        "The hall will open in May, according to Nadia Cole.",
        ("indirect", "The hall will open in May", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "according to, before",
        "According to Nadia Cole, the hall will open in May.",
        ("indirect", "the hall will open in May", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "the clause before the cue",
        "The hall will open in May, Nadia Cole said.",
        ("indirect", "The hall will open in May", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "two things said with one subject",
        "Nadia Cole said the hall would open and added that it was cold.",
        ("indirect", "the hall would open", "Nadia Cole", "Nadia Cole"),
        ("indirect", "that it was cold", "Nadia Cole", "Nadia Cole"),
    ),
    _case("a report is a noun", "The report of the council fills two shelves."),
    _case("claims are a noun", "Their claims about the bridge went nowhere."),
    _case("what was not said", "Nadia Cole did not say when the hall would open."),
)

SPEAKERS = (
    _case(
        "an aside between the name and the verb",
        "Sir Alan Frome, who replaced Nadia Cole, said: “The hall is cold.”",
        ("direct", "“The hall is cold.”", "Sir Alan Frome", "Sir Alan Frome"),
    ),
    _case(
        "an apposition between the name and the verb",
        "Alan Frome, a baker from Eastmere, said: “The hall is cold.”",
        ("direct", "“The hall is cold.”", "Alan Frome", "Alan Frome"),
    ),
    _case(
        "a title and a surname",
        "Alan Frome came late. “The hall is cold,” Mr Frome said.",
        ("direct", "“The hall is cold,”", "Mr Frome", "Alan Frome"),
    ),
    _case(
        "an MP after the name",
        "Alan Frome MP said: “The hall is cold.”",
        ("direct", "“The hall is cold.”", "Alan Frome MP", "Alan Frome"),
    ),
    _case(
        "a role before the name",
        "“The hall is cold,” said council leader Alan Frome.",
        ("direct", "“The hall is cold,”", "council leader Alan Frome", "Alan Frome"),
    ),
    _case(
        "a role in capitals before the name",
        "Prime Minister Alan Frome said: “The hall is cold.”",
        ("direct", "“The hall is cold.”", "Prime Minister Alan Frome", "Alan Frome"),
    ),
    _case(
        "two people of one surname are not told apart by it",
        "Alan Frome and Susan Frome run the hall. “It is cold,” Frome said.",
        ("direct", "“It is cold,”", "Frome", None),
    ),
    _case(
        "a title tells two people of one surname apart",
        "Alan Frome met Susan Frome. “It is cold,” Mrs Frome said.",
        ("direct", "“It is cold,”", "Mrs Frome", "Susan Frome"),
    ),
    _case(
        "a pronoun after one person",
        "Susan Frome opened the hall. “It is cold,” she said.",
        ("direct", "“It is cold,”", "she", "Susan Frome"),
    ),
    _case(
        "a pronoun of the other gender",
        "Susan Frome opened the hall. “It is cold,” he said.",
        ("direct", "“It is cold,”", "he", None),
    ),
    _case(
        "a pronoun after two people who fit",
        "Alan Frome met Peter Holt. “It is cold,” he said.",
        ("direct", "“It is cold,”", "he", None),
    ),
    _case(
        "a pronoun after two people of whom one fits",
        "Susan Frome met Peter Holt. “It is cold,” she said.",
        ("direct", "“It is cold,”", "she", "Susan Frome"),
    ),
    _case(
        "he added: whoever spoke last",
        "“The hall is cold,” said Alan Frome. He added: “Bring a coat.”",
        ("direct", "“The hall is cold,”", "Alan Frome", "Alan Frome"),
        ("direct", "“Bring a coat.”", "He", "Alan Frome"),
    ),
    _case(
        "a role that the article gives to nobody",
        "The housing secretary congratulated Alan Frome, saying: “The hall is warm.”",
        ("direct", "“The hall is warm.”", "The housing secretary", None),
    ),
    _case(
        "a role that the article gives to one person",
        "Council leader Alan Frome came late. “The hall is cold,” the council leader said.",
        ("direct", "“The hall is cold,”", "the council leader", "Alan Frome"),
    ),
    _case(
        "a former holder does not have the role",
        "Former council leader Alan Frome came late. “The hall is cold,” the council leader said.",
        ("direct", "“The hall is cold,”", "the council leader", None),
    ),
    _case(
        "two people with one role",
        "Councillor-elect Ann Lee met council leader Alan Frome and council leader Peter Holt. "
        "“It is cold,” the council leader said.",
        ("direct", "“It is cold,”", "the council leader", None),
    ),
    _case(
        "a spokesman for a man is not the man",
        "Alan Frome stayed away. “The hall is cold,” said a spokesman for Mr Frome.",
        ("direct", "“The hall is cold,”", "a spokesman for Mr Frome", None),
    ),
    _case(
        "a man's lawyer is not the man",
        "“The hall is cold,” said Alan Frome’s lawyer.",
        ("direct", "“The hall is cold,”", "Alan Frome’s lawyer", None),
    ),
    _case(
        "two people speaking together are nobody",
        "“The hall is cold,” said Alan Frome and Peter Holt.",
        ("direct", "“The hall is cold,”", "Alan Frome and Peter Holt", None),
    ),
    _case(
        "an organisation",
        "Eastmere Council said: “The hall is warm.”",
        ("direct", "“The hall is warm.”", "Eastmere Council", "Eastmere Council"),
    ),
    _case(
        "critics are unnamed",
        "Critics said: “The hall is cold.”",
        ("direct", "“The hall is cold.”", "Critics", None),
    ),
    _case(
        "an unnamed source",
        "“The hall is cold,” said a source close to the council.",
        ("direct", "“The hall is cold,”", "a source close to the council", None),
    ),
    _case(
        "we and they are nobody",
        "“The hall is cold,” they said.",
        ("direct", "“The hall is cold,”", "they", None),
    ),
    _case(
        "a name that is printed in full only later",
        "“The hall is cold,” Frome said. It was a bad day for Alan Frome.",
        ("direct", "“The hall is cold,”", "Frome", "Alan Frome"),
    ),
    _case(
        "a relative clause",
        "The hall was opened by Alan Frome, who said: “It is cold.”",
        ("direct", "“It is cold.”", "who", "Alan Frome"),
    ),
    _case(
        "a person named inside a quotation is no antecedent",
        "Susan Frome sighed: “Nobody told Mary Holt.” She left. “It is cold,” she said.",
        ("direct", "“Nobody told Mary Holt.”", "Susan Frome", "Susan Frome"),
        ("direct", "“It is cold,”", "she", "Susan Frome"),
    ),
)

GOVERNED = (
    _case(
        "who goes back to the neighbour, not the name",
        "“I am cold,” said a neighbour of Vic Long, who asked not to be named.",
        ("direct", "“I am cold,”", "a neighbour of Vic Long", None),
        ("indirect", "not to be named", "a neighbour of Vic Long", None),
    ),
    _case(
        "who goes back to the friend",
        "A friend of Vic Long, who said the house was cold, left.",
        ("indirect", "the house was cold", "A friend of Vic Long", None),
    ),
    _case(
        "who goes back to the son",
        "The son of Eva Marr, who claimed she was ill, left.",
        ("indirect", "she was ill", "The son of Eva Marr", None),
    ),
    _case(
        "who goes back to a name alone",
        "Vic Long, who said the house was cold, left.",
        ("indirect", "the house was cold", "who", "Vic Long"),
    ),
    _case(
        "the inner of two cues has the quotation",
        "Mr Bush said Mr Blair told him: “We are with you.”",
        ("direct", "“We are with you.”", "Mr Blair", "Blair"),
    ),
    _case(
        "the inner cue is a participle",
        "Ann Lee recalled Tom Fox saying “run”.",
        ("direct", "“run”", "Tom Fox", "Tom Fox"),
    ),
    _case(
        "the inner cue has no name",
        "Ann Lee said a friend of Eva Marr told the Echo: “No.”",
        ("direct", "“No.”", "a friend of Eva Marr", None),
    ),
    _case(
        "the inner cue in a clause with that",
        "Mr Bush said that Mr Blair had told him, “We are with you.”",
        ("direct", "“We are with you.”", "Mr Blair", "Blair"),
    ),
    _case(
        "the inner cue names",
        "Mr Bush said Mr Blair called it “a farce”.",
        ("mixed", "it “a farce”", "Mr Blair", "Blair"),
    ),
    _case(
        "a friend of a name with its role",
        "A friend of former mayor Vic Long, who said it was cold, left.",
        ("indirect", "it was cold", "A friend of former mayor Vic Long", None),
    ),
    _case(
        "a colon governs what follows, not the cry before",
        "“Sit down!” Mr Cope continued: “Order!”",
        ("direct", "“Order!”", "Mr Cope", "Cope"),
    ),
    _case(
        "a comma before and a colon behind",
        "“Sit down,” Mr Cope continued: “And be quiet.”",
        ("direct", ("“Sit down,”", "“And be quiet.”"), "Mr Cope", "Cope"),
    ),
    _case(
        "an open paragraph goes on in the next",
        "“I love this town,” said Ian Poe.|“But it must change.|“It must change now,” he said.",
        ("direct", "“I love this town,”", "Ian Poe", "Ian Poe"),
        ("direct", ("“But it must change.", "“It must change now,”"), "he", "Ian Poe"),
    ),
)

ACTING = (
    *(
        _case(f"not reported: {body}", body)
        for body in (
            "Ed Kay promised flowers to his wife.",
            "Jo Reed wrote three novels.",
            "Liz Carr believes him.",
            "She believed him and left the room.",
            "He denied nothing and left the chamber.",
            "Sam Ray suggested Paris.",
            "Kit Oak stated his name.",
            "Ed Pugh announced his engagement.",
            "Ed Pugh announced his engagement to a woman who was ill.",
            "Jo Reed denied it.",
            "Jo Reed said it and left.",
        )
    ),
    _case(
        "a fragment makes a thing announced reported",
        "Ed Pugh announced his engagement to “a lovely girl”.",
        ("mixed", "his engagement to “a lovely girl”", "Ed Pugh", "Ed Pugh"),
    ),
    _case(
        "promised to",
        "Ed Kay promised to send flowers.",
        ("indirect", "to send flowers", "Ed Kay", "Ed Kay"),
    ),
    _case(
        "suggested without that",
        "Sam Ray suggested Paris would be better.",
        ("indirect", "Paris would be better", "Sam Ray", "Sam Ray"),
    ),
    _case(
        "believed him to be",
        "Ann Lee believes him to be honest.",
        ("indirect", "him to be honest", "Ann Lee", "Ann Lee"),
    ),
    _case(
        "denied doing",
        "Ann Lee denied stealing the car.",
        ("indirect", "stealing the car", "Ann Lee", "Ann Lee"),
    ),
)

INTRODUCED = (
    _case(
        "a colon behind any verb phrase",
        "Nadia Cole turned to the crowd again: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a colon behind a verb of no list",
        "Nadia Cole relented: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a colon behind a verb with an aside",
        "Nadia Cole, who runs the library, had a plain message for the council: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a colon behind somebody else’s words is nobody’s",
        "Nadia Cole was sent a note: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", None, None),
    ),
    _case(
        "a colon behind a letter from somebody else",
        "Nadia Cole got a letter from Omar Finn: “You will open on Sundays.”",
        ("direct", "“You will open on Sundays.”", None, None),
    ),
    _case(
        "issued a statement",
        "Nadia Cole issued a statement, “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "issued a statement, in the sentence before",
        "The council issued a statement. “We will open on Sundays from May.”",
        ("direct", "“We will open on Sundays from May.”", "The council", None),
    ),
    _case(
        "her answer was",
        "Nadia Cole’s answer was: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole’s", "Nadia Cole"),
    ),
    _case(
        "from somebody’s post",
        "From Nadia Cole’s blog post: “We will open on Sundays.”",
        ("direct", "“We will open on Sundays.”", "Nadia Cole’s", "Nadia Cole"),
    ),
    _case(
        "a label in a list",
        "- Colne boss Mark Dunne: “They are good, and we are not.”",
        ("direct", "“They are good, and we are not.”", "Colne boss Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a label behind said, its role without an article",
        "Said assistant coach Mark Dunne: “They are good, and we are not.”",
        ("direct", "“They are good, and we are not.”", "assistant coach Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "according to, with a colon",
        "According to the Colne Echo: “The library opens on Sundays.”",
        ("direct", "“The library opens on Sundays.”", "the Colne Echo", "Colne Echo"),
    ),
)

OTHER_MOUTHS = (
    _case(
        "quoted by a newspaper behind the quotation",
        "“We need a lower cost,” the newspaper quoted Colne chief executive Mark Dunne as saying.",
        ("direct", "“We need a lower cost,”", "Colne chief executive Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "can be heard asking",
        "“Is it so?” a reporter can be heard asking Mark Dunne.",
        ("direct", "“Is it so?”", "a reporter", None),
    ),
    _case(
        "the words of another repeated",
        "Nadia Cole recalled the advice of Mark Dunne: “You must go now.”",
        ("direct", "“You must go now.”", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "with somebody shouting",
        "The show ended with Mark Dunne reportedly shouting: “Get out of here!”",
        ("direct", "“Get out of here!”", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "all of it said by the last",
        "The council would “smash it to pieces,” Mark Dunne said.",
        ("mixed", "The council would “smash it to pieces,”", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a proposal inside what the last said",
        "The council had proposed to “smash it to pieces,” Mark Dunne said.",
        ("mixed", "The council had proposed to “smash it to pieces,”", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "her husband cuts in",
        "“Tell her I promised,” Nadia Cole said, and her husband cut in. “Do not forget the cat.”",
        ("direct", "“Tell her I promised,”", "Nadia Cole", "Nadia Cole"),
        ("direct", "“Do not forget the cat.”", None, None),
    ),
)

TAKEN_IN = (
    _case(
        "but, before the cue",
        "Sooner or later, Nadia Cole told reporters, “it starts to pay off.”",
        ("mixed", ("Sooner or later", "“it starts to pay off.”"), "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a fronted clause and a quotation behind the colon",
        "Firms are part of the town, Nadia Cole said: “Part of the deal is that you pay.”",
        (
            "mixed",
            ("Firms are part of the town", "“Part of the deal is that you pay.”"),
            "Nadia Cole",
            "Nadia Cole",
        ),
    ),
    _case(
        "when she said it is the reporter’s",
        "On Monday, Nadia Cole told reporters, “it starts to pay off.”",
        ("direct", "“it starts to pay off.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "that, behind the cue",
        "“It is bad luck,” Nadia Cole said, that both boats had sunk.",
        ("mixed", ("“It is bad luck,”", "that both boats had sunk"), "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "an infinitive between marks",
        "Nadia Cole vowed to “give him time.”",
        ("mixed", "to “give him time.”", "Nadia Cole", "Nadia Cole"),
    ),
    _case("only a thing’s name", "It is known for a culture called “The Long Way.”"),
    _case(
        "who she is, behind the cue, is not said",
        "The town is calm, said Nadia Cole, the chief economist for the survey.",
        ("indirect", "The town is calm", "Nadia Cole", "Nadia Cole"),
    ),
)

AT_HOME = (
    _case(
        "a role without an article behind said",
        "“Nobody cared,” said eighth seed Mark Dunne. “I worked hard.”",
        ("direct", ("“Nobody cared,”", "“I worked hard.”"), "eighth seed Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a role behind an adjective with a capital",
        "“Nobody cared,” said the European cross-country champion.",
        ("direct", "“Nobody cared,”", "the European cross-country champion", None),
    ),
    _case(
        "a role of several words between a firm and a name",
        "“Nobody cared,” said Colne chief executive Mark Dunne.",
        ("direct", "“Nobody cared,”", "Colne chief executive Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "number one",
        "British number one Mark Dunne believes Colne can win.",
        ("indirect", "Colne can win", "British number one Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a country, a calling and a house before “said”",
        "Norwegian volcanologist Mark Dunne at the University of Colne said it is good.",
        ("indirect", "it is good", "Norwegian volcanologist Mark Dunne at the University of Colne", "Mark Dunne"),
    ),
    _case(
        "a country and a calling behind the words, the house behind the name",
        "It is good, Welsh potholer Mark Dunne of the Colne Club said.",
        ("indirect", "It is good", "Welsh potholer Mark Dunne of the Colne Club", "Mark Dunne"),
    ),
    _case(
        "a country and a calling after “according to”",
        "It is good, according to Dutch potholer Mark Dunne from the Colne Club.",
        ("indirect", "It is good", "Dutch potholer Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a country and what it makes",
        "Swedish carmaker Colne said it is good.",
        ("indirect", "it is good", "Swedish carmaker Colne", "Colne"),
    ),
    _case(
        "somebody of a country who is another’s",
        "Dutch rivals of Mark Dunne at the Colne Club said it is good.",
        ("indirect", "it is good", "Dutch rivals of Mark Dunne at the Colne Club", None),
    ),
    _case(
        "two of two countries",
        "Dutch rider Mark Dunne and Welsh rider Nadia Cole of the Colne Club said it is good.",
        ("indirect", "it is good", "Dutch rider Mark Dunne and Welsh rider Nadia Cole of the Colne Club", None),
    ),
    _case(
        "an aside that no comma ends",
        "Mark Dunne, of the Centre for Transport at the University of Colne said: “It is good.”",
        ("direct", "“It is good.”", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "a town before the name",
        "The team has trained in Colne and Dunne said: “It is good.”",
        ("direct", "“It is good.”", "Dunne", "Dunne"),
    ),
    _case(
        "what comes before “thinks” and a name",
        "If nobody will pay, studios will listen, thinks Mark Dunne.",
        ("indirect", "If nobody will pay, studios will listen", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "pounds and pence",
        "Nadia Cole urged the firm to cut the price from £7.50 to £3.",
        ("indirect", "the firm to cut the price from £7.50 to £3", "Nadia Cole", "Nadia Cole"),
    ),
    _case("posted to homes", "Police have a leaflet posted to homes in the town."),
    _case("accused, by nobody named", "Nadia Cole was accused of taking money."),
)

MODIFIED = (
    _case(
        "an office, a name, and “there was”",
        "The leader of the council, Nadia Cole, said there was little point.",
        ("indirect", "there was little point", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a spokeswoman for what is explained",
        "Nadia Cole, a Leeds-based builder and spokeswoman for the Homes Forum, which is a club, said it was late.",
        ("indirect", "it was late", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "who leads what is explained",
        "But Nadia Cole, who leads the Homes Forum, a body of builders, said it was late.",
        ("indirect", "it was late", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a man who met somebody",
        "In Leeds, a man who met Mark Dunne, the mayor, said it was late.",
        ("indirect", "it was late", "a man", None),
    ),
    _case(
        "the firm that sacked somebody",
        "The firm that sacked Mark Dunne said it was late. People who know Leeds say it was early.",
        ("indirect", "it was late", "The firm", None),
        ("indirect", "it was early", "People", None),
    ),
    _case(
        "a row told in brackets",
        "The plan caused a row among members (“I want my money back,” wrote Nadia Cole, a fitter, on the page).",
        ("direct", "“I want my money back,”", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "told by another at the end",
        "The plan was right, since he was talking about skills at the time, Mark Dunne told the Gazette.",
        ("indirect", "The plan was right, since he was talking about skills at the time", "Mark Dunne", "Mark Dunne"),
    ),
    _case(
        "in marks, and told by a paper at the end",
        "The crowd chanted, “Build it,” and left the hall, the Gazette reports.",
        ("direct", "“Build it,”", "The crowd", None),
    ),
    _case(
        "in response to people asking",
        "Mark Dunne spoke in response to people questioning how a town can live without a bank.",
        ("indirect", "how a town can live without a bank", "people", None),
    ),
    _case(
        "spoke to reporters, saying",
        "Nadia Cole spoke to reporters saying the plan was dead.",
        ("indirect", "the plan was dead", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "even as she signals, and what others do",
        "Even as Nadia Cole signals she may leave, investors became anxious.",
        ("indirect", "she may leave", "Nadia Cole", "Nadia Cole"),
    ),
    _case(
        "a statement on a day",
        "Nadia Cole’s statement on Monday drew quick reactions. These orders will again bring work.",
    ),
    _case("refused to discuss reports", "Mark Dunne refused to discuss newspaper reports that the club had paid."),
    _case("numbers vote", "Some 361 supported the mayor at the count, and 361 backed the council."),
    _case("a decision is no speech", "Nadia Cole’s decision to sell the hall to the council was late."),
    _case(
        "the same “he”, past the names that he names",
        "“She may fall,” Don Platt said.|Platt noted that in 1972 he backed a plan to name Carl Hale for George Moss’s "
        "post.|Though that went well, he said, replacing Reyes would lead to anger from friends of Joe Benn and "
        "Bernard Sand. That’s why, he argued, the party should be ready.|“This is another time,” he said.",
        ("direct", "“She may fall,”", "Don Platt", "Don Platt"),
        ("indirect", "that in 1972 he backed a plan to name Carl Hale for George Moss’s post", "Platt", "Don Platt"),
        (
            "indirect",
            (
                "Though that went well",
                "replacing Reyes would lead to anger from friends of Joe Benn and Bernard Sand",
            ),
            "he",
            "Don Platt",
        ),
        ("indirect", ("That’s why", "the party should be ready"), "he", "Don Platt"),
        ("direct", "“This is another time,”", "he", "Don Platt"),
    ),
)

CASES: tuple[Case, ...] = (
    *DIRECT,
    *GOING_ON,
    *FOUND,
    *TURNS,
    *UNBALANCED,
    *MIXED,
    *INDIRECT,
    *SPEAKERS,
    *GOVERNED,
    *ACTING,
    *INTRODUCED,
    *OTHER_MOUTHS,
    *TAKEN_IN,
    *AT_HOME,
    *MODIFIED,
)
