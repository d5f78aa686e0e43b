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
    _case(
        "a new paragraph inherits nothing by itself",
        "“The bridge is safe,” said Omar Reid.|“They should never have closed it, never.”",
        ("direct", "“The bridge is safe,”", "Omar Reid", "Omar Reid"),
        ("direct", "“They should never have closed it, never.”", None, None),
    ),
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
        ("indirect", "to be named", "a neighbour of Vic Long", None),
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

CASES: tuple[Case, ...] = (*DIRECT, *UNBALANCED, *MIXED, *INDIRECT, *SPEAKERS, *GOVERNED, *ACTING)
