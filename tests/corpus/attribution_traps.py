"""Traps that try to put words into the wrong mouth: invented news prose, each row named by its trap.

In a body, ``|`` parts paragraphs. A row says who may be shown for some of its words: ``None`` where the text does not
settle it, a name where a careful reader has no doubt, both where both are honest. Where exactly the content starts and
ends is compared loosely: some words must be in it, some must not.
"""

from __future__ import annotations

from dataclasses import dataclass

DIRECT = ("direct",)
FRAGMENT = ("direct", "mixed")
REPORTED = ("indirect", "mixed")
ANY = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Heard:
    """What one speech may look like: ``words`` are printed once in the body and lie in what is attributed.

    ``speakers`` are the names that may be shown for them, ``without`` words that are no part of what was said,
    ``source`` the mention beside the cue. ``optional``: it is no failure to leave the words to the reporter.
    ``inner``: only the shortest attribution that holds the words is judged (speech within speech), and one that holds
    the words of ``frame``, too, is the outer speech and rightly somebody else's.
    """

    words: tuple[str, ...]
    speakers: tuple[str | None, ...]
    kinds: tuple[str, ...] = ANY
    without: tuple[str, ...] = ()
    source: str | None = None
    optional: bool = False
    inner: bool = False
    frame: str | None = None


@dataclass(frozen=True, slots=True)
class Trap:
    """One row: nobody said the words of ``silent``, and no speech but ``heard`` is to be found."""

    trap: str
    body: str
    heard: tuple[Heard, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The body, with its paragraphs parted by blank lines."""
        return self.body.replace("|", "\n\n")


def _trap(trap: str, body: str, *heard: Heard, silent: tuple[str, ...] | str = ()) -> Trap:
    return Trap(trap, body, heard, (silent,) if isinstance(silent, str) else silent)


def _tuple(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def _direct(words: str | tuple[str, ...], *speakers: str | None, source: str | None = None) -> Heard:
    return Heard(_tuple(words), speakers, DIRECT, source=source)


def _part(words: str | tuple[str, ...], *speakers: str | None, source: str | None = None) -> Heard:
    """A fragment in marks: direct or mixed, since its boundary is debatable; without a name it may be left alone."""
    return Heard(_tuple(words), speakers, FRAGMENT, source=source, optional=None in speakers)


def _told(words: str | tuple[str, ...], *speakers: str | None, without: tuple[str, ...] = ()) -> Heard:
    """Reported speech."""
    return Heard(_tuple(words), speakers, REPORTED, without)


def _inner(words: str | tuple[str, ...], *speakers: str | None, frame: str | None = None) -> Heard:
    """Speech within speech: whoever reports it may hold it too, but its own speaker stands nearest."""
    return Heard(_tuple(words), speakers, inner=True, optional=None in speakers, frame=frame)


def _maybe(words: str | tuple[str, ...], *speakers: str | None, kinds: tuple[str, ...] = ANY) -> Heard:
    """What an editor may leave to the reporter; if it is attributed, then only so."""
    return Heard(_tuple(words), speakers, kinds, optional=True)


REYES, PLATT, ADAIR = "Helen Reyes", "Colin Platt", "Tom Adair"
# Everybody is introduced by what they are, so that a surname alone has one reading.
_BOTH = "Helen Reyes chairs the pier trust. Colin Platt runs the harbour.|"
_THREE = "Helen Reyes chairs the pier trust. Colin Platt runs the harbour. Tom Adair owns the ferry.|"

MARKS = (
    _trap(
        "curly marks, a rank before the name",
        "“The ferry will sail on Friday,” said Captain Morag Innes.",
        _direct("The ferry will sail on Friday", "Morag Innes"),
    ),
    _trap(
        "straight marks around straight apostrophes",
        "\"We won't pay for the council's mistakes, or the members' lunches,\" said Priya Nair.",
        _direct("We won't pay for the council's mistakes, or the members' lunches", "Priya Nair"),
    ),
    _trap(
        "single British marks around plural possessives",
        "‘The residents’ views weren’t heard and the councillors’ minds were made up,’ said Priya Nair.",
        _direct("The residents’ views weren’t heard and the councillors’ minds were made up", "Priya Nair"),
    ),
    _trap(
        "straight single marks around plural possessives",
        "'The drivers' pay hasn't moved since the strikers' deal,' said Priya Nair.",
        _direct("The drivers' pay hasn't moved since the strikers' deal", "Priya Nair"),
    ),
    _trap(
        "straight single marks around an elision",
        "'We told 'em twice and they didn't listen,' said Priya Nair.",
        _direct(("We told", "twice and they didn't listen"), "Priya Nair"),
    ),
    _trap(
        "single marks beside a name with an apostrophe",
        "‘It’s over,’ said Niamh O’Dowd. ‘We’re done.’",
        _direct(("It’s over", "We’re done"), "Niamh O’Dowd"),
    ),
    _trap(
        "straight single marks beside a name with an apostrophe",
        "'It's over,' said Niamh O'Dowd. 'We're done.'",
        _direct(("It's over", "We're done"), "Niamh O'Dowd"),
    ),
    _trap(
        "single marks with double ones inside",
        "‘They called it “a miracle” and laughed,’ said Priya Nair.",
        _direct("They called it “a miracle” and laughed", "Priya Nair"),
    ),
    _trap(
        "double marks around a name in single ones with a possessive",
        "Priya Nair said: “The ‘Friends’ Hall’ is shut, and the members’ bar too.”",
        _direct(("The ‘Friends’ Hall’ is shut", "the members’ bar too"), "Priya Nair"),
    ),
    _trap(
        "a decade with an apostrophe inside",
        "“In the ’90s we had two buses,” said Priya Nair. “Now we have none.”",
        _direct(("In the ’90s we had two buses", "Now we have none"), "Priya Nair"),
    ),
    _trap(
        "guillemets with spaces",
        "« The bridge will reopen », said Luc Moreau.",
        _direct("The bridge will reopen", "Luc Moreau"),
    ),
    _trap(
        "low and high German marks",
        "„The bridge will reopen“, said Jana Vogt. „It is safe.“",
        _direct(("The bridge will reopen", "It is safe"), "Jana Vogt"),
    ),
    _trap(
        "guillemets that point inwards",
        "»The bridge will reopen«, said Jana Vogt.",
        _direct("The bridge will reopen", "Jana Vogt"),
    ),
    _trap(
        "doubled apostrophes, resumed",
        "''The pier is closing,'' said Helen Reyes. ''It was never the trust's pier.''",
        _direct(("The pier is closing", "It was never the trust's pier"), REYES),
    ),
    _trap(
        "grave accents that open and apostrophes that close",
        "``The pier is closing,'' said Helen Reyes.",
        _direct("The pier is closing", REYES),
    ),
    _trap(
        "the same sentence in two kinds of marks, two speakers",
        "“The pier is safe,” said Helen Reyes. 'The pier is rotten,' said Colin Platt.",
        _direct("The pier is safe", REYES),
        _direct("The pier is rotten", PLATT),
    ),
    _trap(
        "possessives alone are no marks",
        "The mayor's aides' emails weren't kept, and the clerks' logs and the members' notes are gone.",
        silent=("aides", "emails", "weren't kept", "logs", "notes"),
    ),
    _trap(
        "curly possessives alone are no marks",
        "The farmers’ union and the owners’ club met at the members’ bar in St Giles’ Street.",
        silent=("union", "club", "bar", "Street"),
    ),
    _trap(
        "rock and roll in an indirect speech",
        "Priya Nair said the rock ’n’ roll years were over.",
        _told("roll years were over", "Priya Nair"),
    ),
    _trap(
        "feet and inches beside a speech",
        'Dale Pruitt said: "The man was 6\' 2" tall and ran." The knife was 12" long.',
        _direct("The man was 6", "Dale Pruitt"),
        silent="The knife was 12",
    ),
)

SENTENCES = (
    _trap(
        "abbreviations inside a quotation",
        "Dr Elin Parry said: “We saw Mr. Gray at 5 p.m. on Friday. He was tired. He left.”|Nobody followed.",
        _direct(("We saw Mr. Gray at 5 p.m.", "He was tired", "He left"), "Elin Parry"),
        silent="Nobody followed",
    ),
    _trap(
        "marks reopened, then the reporter goes on",
        "Helen Reyes said: “The pier is safe.|“It always was.|“Come and see.”|The pier was built in 1880.",
        _direct(("The pier is safe", "It always was", "Come and see"), REYES),
        silent="The pier was built in 1880",
    ),
    _trap(
        "marks reopened, and a second speaker behind",
        _BOTH + "Ms Reyes said: “The pier is safe.|“It always was.”|“It is rotten,” said Mr Platt.",
        _direct(("The pier is safe", "It always was"), REYES),
        _direct("It is rotten", PLATT),
    ),
    _trap(
        "interrupted twice",
        "“We knew,” said Helen Reyes, “that the roof,” she went on, “would fall.”",
        _direct("We knew", REYES),
        _direct("that the roof", REYES),
        _direct("would fall", REYES, None),
    ),
    _trap(
        "resumed after she said, with a sentence between",
        "“The roof fell,” said Helen Reyes. She wept. “It was my fault,” she said.",
        _direct("The roof fell", REYES),
        _direct("It was my fault", REYES),
    ),
    _trap(
        "a colon, then several paragraphs",
        "Helen Reyes said in a letter:|“The roof fell.|“It was my fault.”|The trust meets on Friday.",
        _direct(("The roof fell", "It was my fault"), REYES),
        silent="The trust meets",
    ),
    _trap(
        "semicolon between two speakers",
        "“The pier is safe,” said Helen Reyes; “it is rotten,” said Colin Platt.",
        _direct("The pier is safe", REYES),
        _direct("it is rotten", PLATT),
    ),
    _trap(
        "a stop inside the mark before the cue",
        "“The pier is safe.” said Helen Reyes.",
        _direct("The pier is safe", REYES),
    ),
    _trap(
        "three turns with three cues in one paragraph",
        _BOTH + "“Is it safe?” asked Mr Platt. “No,” Ms Reyes replied. “Then close it,” Mr Platt said.",
        _direct("Is it safe?", PLATT),
        _direct("“No,”", REYES),
        _direct("Then close it", PLATT),
    ),
    _trap(
        "the speaker in the middle, the other in the next paragraph",
        _BOTH + "“The pier,” said Ms Reyes, “is safe.”|“It is rotten,” said Mr Platt. “It must go.”",
        _direct(("The pier", "is safe"), REYES),
        _direct(("It is rotten", "It must go"), PLATT),
    ),
    _trap(
        "a resumed quotation is not the next speaker's",
        _BOTH + "“The pier is safe,” said Ms Reyes. “It always was.” Mr Platt said: “It is rotten.”",
        _direct(("The pier is safe", "It always was"), REYES),
        _direct("It is rotten", PLATT),
    ),
    _trap(
        "a quotation before a colon's quotation, in one paragraph",
        _BOTH + "“The pier is safe.” Mr Platt told her: “It is rotten.”",
        _direct("The pier is safe", None, REYES),
        _direct("It is rotten", PLATT),
    ),
    _trap(
        "nested speech of another person",
        "“Colin Platt told me ‘the pier is rotten’ and left,” said Helen Reyes.",
        _direct(("Colin Platt told me", "the pier is rotten", "and left"), REYES),
    ),
    _trap(
        "nested speech with a colon",
        "Helen Reyes said: “Then Colin Platt said: ‘I will go.’ And he went.”",
        _direct(("Then Colin Platt said", "I will go", "And he went"), REYES),
    ),
    _trap(
        "a nested quotation that ends with the outer one",
        "“He looked at me and said, ‘The pier is rotten,’” said Helen Reyes.",
        _direct(("He looked at me and said", "The pier is rotten"), REYES),
    ),
)

UNBALANCED = (
    _trap(
        "never closed, another speaker in the next paragraph",
        "Helen Reyes said: “The pier is safe.|“It is a death trap,” said Colin Platt.",
        _direct("The pier is safe", REYES),
        _direct("It is a death trap", PLATT),
    ),
    _trap(
        "never closed, the reporter goes on in the next paragraph",
        "“The pier is safe, said Helen Reyes.|Colin Platt left at noon.",
        _direct("The pier is safe", REYES),
        silent="Colin Platt left",
    ),
    _trap(
        "never opened",
        "The pier is safe,” Helen Reyes said. Colin Platt left at noon.",
        _maybe("The pier is safe", REYES),
        silent="left at noon",
    ),
    _trap(
        "a stray mark between two speakers",
        "“The pier is safe,” said Helen Reyes.” Colin Platt said: “It is rotten.”",
        _direct("The pier is safe", REYES),
        _direct("It is rotten", PLATT),
        silent="Colin Platt said",
    ),
    _trap(
        "straight marks, one missing, two speakers in two paragraphs",
        'Helen Reyes said: "The pier is safe.|Colin Platt said: "It is rotten."|The pier was built in 1880.',
        _direct("The pier is safe", REYES),
        _direct("It is rotten", PLATT),
        silent=("Colin Platt said", "The pier was built"),
    ),
    _trap(
        "closed with a single mark",
        "“The pier is safe,’ said Helen Reyes. Colin Platt left.",
        _direct("The pier is safe", REYES),
        silent="Colin Platt left",
    ),
)

NOT_SPEECH = (
    _trap("two scare quotes", "The “temporary” car park is now in its “tenth” year.", silent=("temporary", "tenth")),
    _trap(
        "a placard",
        "Marchers led by Colin Platt held signs reading “Hands off our pier”.",
        _maybe("Hands off our pier", None),
    ),
    _trap("a chant about a man", "The crowd chanted “Platt out” as Colin Platt left.", _maybe("Platt out", None)),
    _trap(
        "the title of a book beside its author",
        "Helen Reyes, author of “The Tide Tables”, arrived late.",
        silent="The Tide Tables",
    ),
    _trap("a song that was sung", "Helen Reyes sang “Blue Harbour” at the gala.", silent="Blue Harbour"),
    _trap(
        "a nickname beside a cue",
        "Colin “Buster” Platt said he would stand.",
        _told("he would stand", "Colin “Buster” Platt", "Colin Platt", "Platt", None),
        silent="Buster",
    ),
    _trap("so-called", "The so-called “pier tax” starts in May, Helen Reyes said.", _told("starts in May", REYES)),
    _trap(
        "known as",
        "The street known as “Widow’s Mile” was shut. Colin Platt lives there.",
        silent="Widow’s Mile",
    ),
    _trap(
        "a word as a word",
        "The word “sorry” does not appear in the letter of Colin Platt.",
        silent="sorry",
    ),
    _trap(
        "a programme that somebody talked to",
        "Colin Platt told “Good Evening Shire” that the pier would close.",
        _told("the pier would close", PLATT),
        silent="Good Evening Shire",
    ),
    _trap("a ship", "The “Maid of Leith” sank in 1902, and Helen Reyes raised it.", silent="Maid of Leith"),
    _trap("a scheme", "The council’s “Walk to School” scheme was opened by Helen Reyes.", silent="Walk to School"),
    _trap("a sign", "The sign beside Colin Platt said “Keep out”.", _maybe("Keep out", None)),
    _trap(
        "a headline of a paper",
        "“Pier to close” was the headline that Colin Platt read.",
        _maybe("Pier to close", None),
    ),
    _trap("a dish on a menu", "Helen Reyes ordered the “harbour pie”.", silent="harbour pie"),
)

FRAGMENTS = (
    _trap("called it", "Colin Platt called it “a farce”.", _part("“a farce”", PLATT)),
    _trap(
        "two fragments by two people, while",
        "Colin Platt called the plan “a farce” while Helen Reyes said it was “long overdue”.",
        _part("“a farce”", PLATT),
        _part("“long overdue”", REYES),
    ),
    _trap(
        "two fragments by two people, but",
        "Colin Platt said the plan was “a farce”, but Helen Reyes insisted it was “long overdue”.",
        _part("“a farce”", PLATT),
        _part("“long overdue”", REYES),
    ),
    _trap(
        "was deeply sorry",
        "Colin Platt said he was “deeply sorry” for the delay.",
        _part("“deeply sorry”", PLATT),
    ),
    _trap(
        "is sorry, without a cue",
        "Colin Platt is “deeply sorry” for the delay.",
        _maybe("deeply sorry", PLATT, None),
    ),
    _trap(
        "a claim by somebody else dismissed",
        "Colin Platt dismissed as “nonsense” a claim by Helen Reyes that the pier was “rotten”.",
        _part("“nonsense”", PLATT),
        _inner("“rotten”", REYES, None),
    ),
    _trap("branded, passive", "The plan was branded “a farce” by Colin Platt.", _part("“a farce”", PLATT)),
    _trap(
        "branded by his critics",
        "The plan was branded “a farce” by critics of Colin Platt.",
        _part("“a farce”", None),
    ),
    _trap(
        "called a bully in a relative clause",
        _BOTH + "Mr Platt, whom Ms Reyes called “a bully”, said the pier would close.",
        _inner("“a bully”", REYES, None),
        _told("the pier would close", PLATT, without=("a bully",)),
    ),
    _trap(
        "called a bully in a participle",
        _BOTH + "Mr Platt, called “a bully” by Ms Reyes, left at noon.",
        _inner("“a bully”", REYES, None),
    ),
    _trap(
        "accused of, active",
        "Helen Reyes accused Colin Platt of “playing games”.",
        _part("“playing games”", REYES),
    ),
    _trap(
        "accused of, passive with an agent",
        "Colin Platt was accused by Helen Reyes of “playing games”.",
        _part("“playing games”", REYES, None),
    ),
    _trap(
        "accused of, passive without an agent",
        "Colin Platt was accused of “playing games”.",
        _maybe("“playing games”", None),
    ),
    _trap(
        "an adjective in marks before his deed", "Colin Platt’s “reckless” move cost jobs.", _maybe("reckless", None)
    ),
    _trap(
        "his claim about her",
        _BOTH + "Mr Platt’s claim that Ms Reyes was “reckless” was rejected.",
        _inner("“reckless”", PLATT, None),
    ),
    _trap(
        "she rejected his claim about her",
        _BOTH + "Ms Reyes rejected Mr Platt’s claim that she was “reckless”.",
        _inner("“reckless”", PLATT, None),
    ),
    _trap(
        "in what he described as",
        "In what Colin Platt described as a “dark day” for the town, the pier closed.",
        _part("“dark day”", PLATT),
    ),
    _trap("what she called", "What Helen Reyes called “the last straw” came in May.", _part("“the last straw”", REYES)),
    _trap(
        "quoted him as saying",
        "Helen Reyes quoted Colin Platt as saying the pier was “doomed”.",
        _inner("“doomed”", PLATT, None),
    ),
    _trap(
        "she said he had called her",
        "Helen Reyes said Colin Platt had called her “a joke”.",
        _inner("“a joke”", PLATT, frame="had called her"),
    ),
    _trap(
        "described by him as, after her",
        "Helen Reyes, described by Colin Platt as “a joke”, won the vote.",
        _part("“a joke”", PLATT, None),
    ),
    _trap(
        "he praised, she attacked",
        "Colin Platt praised the “brave” crew; Helen Reyes attacked the “cruel” owners.",
        _maybe("brave", PLATT, None),
        _maybe("cruel", REYES, None),
    ),
    _trap(
        "a fragment behind a dash",
        "The pier is “doomed” – the word is Colin Platt’s – and Helen Reyes knows it.",
        _maybe("doomed", PLATT, None),
    ),
    _trap(
        "a fragment each, with a comma and respectively",
        "Helen Reyes and Colin Platt called it “a triumph” and “a farce” respectively.",
        _maybe("a triumph", REYES, None),
        _maybe("a farce", PLATT, None),
    ),
    _trap(
        "a fragment according to her about him",
        _BOTH + "Mr Platt, according to Ms Reyes, “should go”.",
        _part("“should go”", REYES),
    ),
    _trap(
        "his name, her cue, his fragment",
        _BOTH + "Mr Platt, Ms Reyes said, “should go”.",
        _part("“should go”", REYES),
    ),
)

INDIRECT = (
    _trap(
        "that, with a clause inside",
        "Helen Reyes said that the pier, which opened in 1880, would close.",
        _told(("that the pier", "would close"), REYES),
    ),
    _trap(
        "according to one, about another",
        "According to Colin Platt, Helen Reyes had known for a year.",
        _told("Helen Reyes had known for a year", PLATT),
    ),
    _trap(
        "about one, according to another",
        "Helen Reyes had known for a year, according to Colin Platt.",
        _told("Helen Reyes had known for a year", PLATT),
    ),
    _trap(
        "the cue between commas",
        "The pier, Helen Reyes said, would close in May.",
        _told("would close in May", REYES),
    ),
    _trap(
        "his name first, her cue between commas",
        _BOTH + "Mr Platt, Ms Reyes said, would go in May.",
        _told("would go in May", REYES),
    ),
    _trap(
        "his name first, her cue inverted",
        _BOTH + "Mr Platt, said Ms Reyes, would go in May.",
        _told("would go in May", REYES),
    ),
    _trap("warned of", "Helen Reyes warned of floods in the lower town.", _maybe("floods in the lower town", REYES)),
    _trap(
        "said of him that",
        "Helen Reyes said of Colin Platt that he was a bully.",
        _told("he was a bully", REYES),
    ),
    _trap("of him she said", "Of Colin Platt, Helen Reyes said: “He is finished.”", _direct("He is finished", REYES)),
    _trap("told him", "Helen Reyes told Colin Platt: “You are finished.”", _direct("You are finished", REYES)),
    _trap(
        "was told by him",
        "Helen Reyes was told by Colin Platt: “You are finished.”",
        _direct("You are finished", PLATT, None),
    ),
    _trap(
        "was told, by nobody named",
        "Helen Reyes was told: “You are finished.” She left with Colin Platt.",
        _direct("You are finished", None),
    ),
    _trap(
        "was told that",
        "Helen Reyes was told that the pier was shut.",
        _maybe("the pier was shut", None),
    ),
    _trap(
        "asked about him, she said",
        _BOTH + "Asked about Mr Platt, Ms Reyes said: “No comment.”",
        _direct("No comment", REYES, source="Ms Reyes"),
    ),
    _trap(
        "asked by him whether, she said",
        _BOTH + "Asked by Mr Platt whether the pier was safe, Ms Reyes said: “Yes.”",
        _direct("Yes", REYES, source="Ms Reyes"),
    ),
    _trap(
        "she was asked by him",
        "Helen Reyes was asked by Colin Platt: “Will you go?”",
        _direct("Will you go?", PLATT, None),
    ),
    _trap(
        "she was asked",
        "Helen Reyes was asked: “Will you go?” She said: “No.”",
        _direct("Will you go?", None),
        _direct("“No.”", REYES),
    ),
    _trap(
        "was quoted as saying",
        "Helen Reyes was quoted by the Colne Echo as saying: “It is over.”",
        _direct("It is over", REYES, None),
    ),
    _trap(
        "it was said that",
        "It was said that Helen Reyes had fled to Spain.",
        _maybe("Helen Reyes had fled to Spain", None),
    ),
    _trap("is said to be", "Helen Reyes is said to be furious.", _maybe("to be furious", None)),
    _trap(
        "his warning about her",
        "Colin Platt’s warning that Helen Reyes would fail came true.",
        _maybe("Helen Reyes would fail", PLATT, None),
    ),
    _trap(
        "there were claims",
        "There were claims that Helen Reyes had lied.",
        _maybe("Helen Reyes had lied", None),
    ),
    _trap(
        "a suggestion by him about her",
        "The suggestion by Colin Platt that Helen Reyes had lied was withdrawn.",
        _maybe("Helen Reyes had lied", PLATT, None),
    ),
    _trap(
        "she said he had told her that",
        "Helen Reyes said that Colin Platt had told her that the pier was safe.",
        _inner("the pier was safe", PLATT, frame="had told her"),
    ),
    _trap(
        "he said she said, in a row of sentences",
        "Helen Reyes said the pier was safe. Colin Platt said it was not. Tom Adair said nobody knew.",
        _told("the pier was safe", REYES),
        _told("it was not", PLATT),
        _told("nobody knew", ADAIR),
    ),
    _trap(
        "two cues with two subjects and a conjunction",
        "Helen Reyes said the pier was safe and Colin Platt said it was rotten.",
        _told("the pier was safe", REYES),
        _inner("it was rotten", PLATT),
    ),
    _trap(
        "while the one says, the other says",
        "While Helen Reyes says the pier is safe, Colin Platt says it is rotten.",
        _told("the pier is safe", REYES),
        _told("it is rotten", PLATT),
    ),
    _trap(
        "but not the other",
        "Helen Reyes, but not Colin Platt, said the pier was safe.",
        _told("the pier was safe", REYES),
    ),
    _trap("like the other", "Like Colin Platt, Helen Reyes said the pier was safe.", _told("the pier was safe", REYES)),
    _trap(
        "flanked by others",
        "Flanked by Helen Reyes and Tom Adair, Colin Platt said the pier was safe.",
        _told("the pier was safe", PLATT),
    ),
    _trap(
        "standing next to him",
        "Standing next to Colin Platt, Helen Reyes said: “It is over.”",
        _direct("It is over", REYES),
    ),
)

NOT_SAID = (
    _trap("did not say", "Colin Platt did not say the pier was safe.", silent="the pier was safe"),
    _trap("never said", "Colin Platt never said that the pier was safe.", silent="the pier was safe"),
    _trap("refused to say", "Colin Platt refused to say whether the pier was safe.", silent="the pier was safe"),
    _trap("declined to say", "Colin Platt declined to say when he knew.", silent="when he knew"),
    _trap("has yet to say", "Colin Platt has yet to say when the pier will open.", silent="the pier will open"),
    _trap("if he says", "If Colin Platt says the pier is safe, it will open.", silent="it will open"),
    _trap(
        "had he said",
        "Had Colin Platt said the pier was rotten, nobody would have gone.",
        silent=("the pier was rotten", "nobody would have gone"),
    ),
    _trap("would say that", "Colin Platt would say that, would he not?", silent="would he not"),
    _trap("has he said", "Has Colin Platt said the pier is safe?", silent="the pier is safe"),
    _trap("neither nor", "Neither Helen Reyes nor Colin Platt said they would stand.", silent="they would stand"),
    _trap("said nothing", "Colin Platt said nothing about the pier.", silent="about the pier"),
    _trap("nobody said", "Nobody said the pier was safe, and Colin Platt left.", _maybe("the pier was safe", None)),
    _trap("could not be reached", "Colin Platt could not be reached for comment on the pier.", silent="on the pier"),
    _trap("never in marks", "Colin Platt never said “the pier is safe”.", _maybe("the pier is safe", None)),
    _trap("did not call it", "Colin Platt did not call it “a farce”.", _maybe("a farce", None)),
    _trap(
        "she wants him to say",
        "Helen Reyes wants Colin Platt to say “sorry”.",
        _maybe("sorry", None, REYES),
    ),
    _trap(
        "she urged him to say that",
        "Helen Reyes urged Colin Platt to say that the pier was rotten.",
        _inner("that the pier was rotten", None, REYES),
    ),
    _trap("voters may say", "Voters may say “enough”, and Colin Platt may lose.", _maybe("enough", None)),
    _trap(
        "is expected to say",
        "Colin Platt is expected to say: “The pier must close.”",
        _maybe("The pier must close", PLATT, None),
    ),
    _trap(
        "will say in a speech",
        "Colin Platt will say in a speech tonight: “The pier must close.”",
        _maybe("The pier must close", PLATT, None),
    ),
    _trap(
        "denied that he said",
        "Colin Platt denied that he had said “the pier is safe”.",
        _inner("the pier is safe", PLATT, None),
    ),
    _trap(
        "did not comment, she did",
        "Colin Platt did not comment. “The pier is safe,” Helen Reyes said.",
        _direct("The pier is safe", REYES),
        silent="did not comment",
    ),
)

SURNAMES = (
    _trap(
        "Mrs of a couple, whose name was printed without a surname",
        "Colin Platt and his wife Joan own the kiosk. “We are staying,” Mrs Platt said.",
        _direct("We are staying", "Joan Platt", "Joan", None),
    ),
    _trap(
        "Mr of a couple",
        "Colin Platt and his wife, Joan Platt, own the kiosk. “We are staying,” Mr Platt said.",
        _direct("We are staying", PLATT),
    ),
    _trap(
        "brothers by first name, then by surname",
        "Ian Frost and Neil Frost own the farm. “It is over,” said Ian Frost. “It is,” said Neil Frost."
        "|“We tried,” Mr Frost said.",
        _direct("It is over", "Ian Frost"),
        _direct("“It is,”", "Neil Frost"),
        _direct("We tried", None),
    ),
    _trap(
        "sisters by first name",
        "Ruth Frost and Jane Frost own the farm.|“It is over,” said Ruth.|“It is not,” said Jane.",
        _direct("It is over", "Ruth Frost", "Ruth"),
        _direct("It is not", "Jane Frost", "Jane"),
    ),
    _trap(
        "a father and his son by first name",
        "George Platt and his son Colin run the harbour. “It is over,” Colin said.",
        _direct("It is over", "Colin", PLATT, None),
    ),
    _trap(
        "the elder of two",
        "George Platt and his son Colin Platt run the harbour. “It is over,” the elder Mr Platt said.",
        _direct("It is over", None, "George Platt"),
    ),
    _trap(
        "junior and senior",
        "Colin Platt Sr. and Colin Platt Jr. run the harbour. “It is over,” Mr. Platt said.",
        _direct("It is over", None),
    ),
    _trap("the family", "Colin Platt is dead. “We loved him,” the Platt family said.", _direct("We loved him", None)),
    _trap(
        "the plural of a surname",
        "Colin Platt lost. “We are staying,” the Platts said.",
        _direct("We are staying", None),
    ),
    _trap(
        "the campaign of a name",
        "Colin Platt lost. “It was close,” the Platt campaign said.",
        _direct("It was close", None, "Platt campaign"),
    ),
    _trap("his supporters", "Colin Platt lost. “It was close,” Platt supporters said.", _direct("It was close", None)),
    _trap("his office", "Colin Platt lost. “It was close,” Mr Platt’s office said.", _direct("It was close", None)),
    _trap(
        "his aide with a name",
        "Colin Platt lost. “It was close,” Platt aide Tom Adair said.",
        _direct("It was close", ADAIR),
    ),
    _trap(
        "a street of one name",
        "Helen Reyes lost. “It was close,” Reyes Street residents said.",
        _direct("It was close", None),
    ),
    _trap(
        "a firm of one name",
        "Colin Platt founded Platt Foods. “We will close,” Platt Foods said.",
        _direct("We will close", "Platt Foods", None),
    ),
    _trap(
        "a stranger of another first name",
        "Colin Platt left. “It was close,” said Dora Platt, who is no relation.|“Very close,” Mr Platt said.",
        _direct("It was close", "Dora Platt"),
        _direct("Very close", PLATT),
    ),
    _trap(
        "a lord and his son",
        "Lord Brodie and his son Ewan Brodie came. “It is cold,” Lord Brodie said.",
        _direct("It is cold", "Lord Brodie", "Brodie", None),
    ),
    _trap(
        "Sir with a first name",
        "Sir Ian Tulloch and Ian Frost came. “It is cold,” Sir Ian said.",
        _direct("It is cold", "Sir Ian Tulloch", "Sir Ian", None),
    ),
    _trap(
        "Dame with a first name",
        "Dame Ruth Osei led the inquiry. “It is grave,” Dame Ruth said.",
        _direct("It is grave", "Dame Ruth Osei", "Dame Ruth", None),
    ),
    _trap(
        "Baroness and Lady",
        "Baroness Lindqvist spoke. “It is grave,” Lady Lindqvist said.",
        _direct("It is grave", "Baroness Lindqvist", "Lindqvist", "Lady Lindqvist"),
    ),
)

NAMES = (
    _trap(
        "particles",
        "Pieter van der Berg left. “It is cold,” Van der Berg said.",
        _direct("It is cold", "Pieter van der Berg"),
    ),
    _trap(
        "particles at the start of a sentence",
        "Pieter van der Berg said: “It is cold.”",
        _direct("It is cold", "Pieter van der Berg"),
    ),
    _trap(
        "an article before a name",
        "Omar al-Rashid left. “It is cold,” al-Rashid said.",
        _direct("It is cold", "Omar al-Rashid"),
    ),
    _trap("de", "Charles de Vries left.|Mr de Vries said: “It is cold.”", _direct("It is cold", "Charles de Vries")),
    _trap("accents", "Zoë Ñíguez left. “It is cold,” Ñíguez said.", _direct("It is cold", "Zoë Ñíguez")),
    _trap(
        "combining accents",
        "Zoe\u0308 N\u0303i\u0301guez left. “It is cold,” N\u0303i\u0301guez said.",
        _direct("It is cold", "Zoe\u0308 N\u0303i\u0301guez"),
    ),
    _trap(
        "a name accented once only",
        "José Ramírez left. “It is cold,” said José Ramírez.|“Very,” Ramirez said.",
        _direct("It is cold", "José Ramírez"),
        _direct("“Very,”", "José Ramírez", "Ramirez", None),
    ),
    _trap(
        "double hyphens",
        "Mary-Jane Fox-Whitley left. “It is cold,” Ms Fox-Whitley said.",
        _direct("It is cold", "Mary-Jane Fox-Whitley"),
    ),
    _trap(
        "one half of a double name is another person",
        "Mary Fox-Whitley met Alan Whitley. “It is cold,” Whitley said.",
        _direct("It is cold", "Alan Whitley", None),
    ),
    _trap(
        "initials with stops",
        "“It is cold,” said J. D. Salter. “Very cold.”",
        _direct(("It is cold", "Very cold"), "J. D. Salter"),
    ),
    _trap(
        "initials without spaces", "A.J. Okafor left. “It is cold,” Okafor said.", _direct("It is cold", "A.J. Okafor")
    ),
    _trap("a middle initial", "Alan B. Frome left.|Frome said: “It is cold.”", _direct("It is cold", "Alan B. Frome")),
    _trap("Will May", "Will May said: “It is cold.”", _direct("It is cold", "Will May")),
    _trap(
        "May in May",
        "Rose May runs the pier. May said on Sunday that it may open in May.",
        _told("it may open in May", "Rose May"),
    ),
    _trap(
        "prices rose",
        "Wages rose, said Mark Price. “It will not last,” Price said.",
        _direct("It will not last", "Mark Price"),
    ),
    _trap(
        "on Sunday somebody said",
        "Grace Oduya runs the pier. On Sunday Oduya said: “It is cold.”",
        _direct("It is cold", "Grace Oduya"),
    ),
    _trap("a person called Sunday", "Sunday Oduya said: “It is cold.”", _direct("It is cold", "Sunday Oduya")),
    _trap(
        "grant it, Grant said",
        "Bill Grant sat down. “Grant the licence,” Grant said.",
        _direct("Grant the licence", "Bill Grant"),
    ),
    _trap("mark my words", "“Mark my words,” said Bill Grant.", _direct("Mark my words", "Bill Grant")),
    _trap(
        "April said in March",
        "April Summers left in March. “It is cold,” Summers said.",
        _direct("It is cold", "April Summers"),
    ),
    _trap(
        "a surname that is a cue",
        "“We came by boat,” Nadim Said said. Said arrived in 1990.",
        _direct("We came by boat", "Nadim Said"),
        silent="arrived in 1990",
    ),
    _trap(
        "a day before the name with a comma",
        "On Monday, Frank Law said: “It is cold.”",
        _direct("It is cold", "Frank Law"),
    ),
    _trap(
        "police chief by surname Young",
        "Dawn Young leads the police. The young officer wept. “It is cold,” Young said.",
        _direct("It is cold", "Dawn Young"),
    ),
    _trap(
        "a first name only",
        "Maria, 34, asked that her surname be withheld. “I was afraid,” Maria said.",
        _direct("I was afraid", "Maria", None),
    ),
    _trap(
        "a first name of somebody else",
        "Maria Lopes chairs the school. Her pupil Maria, nine, was late. “I was afraid,” Maria said.",
        _direct("I was afraid", None, "Maria"),
    ),
    _trap(
        "a name in capitals",
        "COLIN PLATT SAID: “THE PIER WILL CLOSE.”",
        _direct("THE PIER WILL CLOSE", "COLIN PLATT", None),
    ),
    _trap(
        "a whole article in capitals",
        "HELEN REYES MET COLIN PLATT ON MONDAY. “IT IS OVER,” PLATT SAID.|“IT IS NOT,” SAID REYES.",
        _direct("IT IS OVER", PLATT, "PLATT", None),
        _direct("IT IS NOT", REYES, "REYES", None),
    ),
    _trap(
        "a headline-like line",
        "Platt: “Pier will close”|Colin Platt runs the harbour.",
        _maybe("Pier will close", PLATT, None),
    ),
    _trap(
        "a headline-like line with the name behind",
        "‘Pier will close’ – Platt|Colin Platt runs the harbour.",
        _maybe("Pier will close", PLATT, None),
    ),
    _trap(
        "a crosshead between two speakers",
        "“It is over,” said Helen Reyes.|‘Not safe’|“It is not,” said Colin Platt.",
        _direct("It is over", REYES),
        _maybe("Not safe", None),
        _direct("It is not", PLATT),
    ),
)

NOT_THE_SAME = (
    _trap("a spokesman", "Colin Platt left. “It is over,” said a spokesman for Mr Platt.", _direct("It is over", None)),
    _trap(
        "his spokeswoman, genitive",
        "Colin Platt left. “It is over,” Mr Platt’s spokeswoman said.",
        _direct("It is over", None),
    ),
    _trap(
        "his spokesman with a name",
        "“It is over,” said Colin Platt’s spokesman, Tom Adair.",
        _direct("It is over", ADAIR),
    ),
    _trap("through a spokesman", "Colin Platt said through a spokesman: “It is over.”", _direct("It is over", PLATT)),
    _trap("his lawyer", "Colin Platt’s lawyer said: “My client is ill.”", _direct("My client is ill", None)),
    _trap(
        "his lawyer with a name",
        "Colin Platt’s lawyer, Tom Adair, said: “My client is ill.”",
        _direct("My client is ill", ADAIR),
    ),
    _trap(
        "counsel for him", "Tom Adair, for Colin Platt, said: “My client is ill.”", _direct("My client is ill", ADAIR)
    ),
    _trap(
        "defending him", "Tom Adair, defending Colin Platt, told the court: “He is ill.”", _direct("He is ill", ADAIR)
    ),
    _trap(
        "prosecuting",
        "Prosecuting, Tom Adair told the jury Colin Platt had lied.",
        _told("Colin Platt had lied", ADAIR),
    ),
    _trap(
        "his lawyer said he was sorry",
        "Tom Adair, representing Colin Platt, said his client was “deeply sorry”.",
        _part("“deeply sorry”", ADAIR),
    ),
    _trap("his mother", "Colin Platt’s mother said: “He was a good boy.”", _direct("He was a good boy", None)),
    _trap(
        "his widow", "Colin Platt died in May. “He was a good man,” his widow said.", _direct("He was a good man", None)
    ),
    _trap("the wife of", "“He was a good man,” said the wife of Colin Platt.", _direct("He was a good man", None)),
    _trap(
        "her brother with a name",
        "Helen Reyes won. Her brother, Mark Reyes, said: “She earned it.”",
        _direct("She earned it", "Mark Reyes"),
    ),
    _trap("her successor", "“It is over,” said Helen Reyes’s successor.", _direct("It is over", None)),
    _trap(
        "her successor with a name",
        "Colin Platt, Helen Reyes’s successor, said: “It is over.”",
        _direct("It is over", PLATT),
    ),
    _trap("the woman who beat him", "“It is over,” said the woman who beat Colin Platt.", _direct("It is over", None)),
    _trap(
        "the woman who beat him, with a name",
        "The woman who beat Colin Platt, Helen Reyes, said: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap("a source close to him", "“It is over,” said a source close to Colin Platt.", _direct("It is over", None)),
    _trap("one of his aides", "“It is over,” said one of Colin Platt’s aides.", _direct("It is over", None)),
    _trap(
        "a former aide to him", "A former aide to Colin Platt told the Echo: “It is over.”", _direct("It is over", None)
    ),
    _trap(
        "a resident who gave a first name",
        "Colin Platt was there. One resident, who gave her name only as Jean, said: “It is over.”",
        _direct("It is over", "Jean", None),
    ),
    _trap("a colleague of hers", "Helen Reyes left. A colleague said: “She is tired.”", _direct("She is tired", None)),
    _trap(
        "whom she defeated",
        _BOTH + "Mr Platt, whom Ms Reyes beat in May, said: “It is over.”",
        _direct("It is over", PLATT),
    ),
    _trap(
        "who beat him, between dashes",
        "Helen Reyes – who beat Colin Platt in May – said: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap(
        "in brackets, who beat him",
        "Helen Reyes (who beat Colin Platt) said: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap("a state in brackets", "Sen. Helen Reyes (R-Ariz.) said: “It is over.”", _direct("It is over", REYES)),
    _trap("a party and a state", "Colin Platt, D-Calif., told reporters: “It is over.”", _direct("It is over", PLATT)),
    _trap(
        "an address in court copy",
        "Colin Platt, 34, of Mill Lane, Colne, told the court: “I am sorry.”",
        _direct("I am sorry", PLATT),
    ),
)

ROLES = (
    _trap(
        "the MP, one MP",
        "Dana Whitlock, the MP for Colne, came with Tom Adair. “It is late,” the MP said.",
        _direct("It is late", "Dana Whitlock"),
    ),
    _trap(
        "the MP, two MPs",
        "Dana Whitlock, the MP for Colne, met Ewan Brodie, the MP for Leith. “It is late,” the MP said.",
        _direct("It is late", None),
    ),
    _trap(
        "the Colne MP, two MPs",
        "Dana Whitlock, the MP for Colne, met Ewan Brodie, the MP for Leith. “It is late,” the Leith MP said.",
        _direct("It is late", "Ewan Brodie", None),
    ),
    _trap(
        "the Labour leader",
        "Labour leader Ewan Brodie met Conservative leader Dana Whitlock. “It is late,” the Labour leader said.",
        _direct("It is late", "Ewan Brodie", None),
    ),
    _trap(
        "the former Labour leader",
        "Labour leader Ewan Brodie replaced Dana Whitlock. “It is late,” the former Labour leader said.",
        _direct("It is late", "Dana Whitlock", None),
    ),
    _trap(
        "the deputy leader is not the leader",
        "Council leader Ewan Brodie came. “It is late,” the deputy leader said.",
        _direct("It is late", None),
    ),
    _trap(
        "by age",
        "Dana Whitlock, 43, met Ewan Brodie, 51. “It is late,” the 43-year-old said.",
        _direct("It is late", "Dana Whitlock", None),
    ),
    _trap(
        "a role of another place",
        "The mayor of Colne, Dana Whitlock, wrote to the mayor of Leith. “It is late,” the mayor of Leith said.",
        _direct("It is late", None),
    ),
    _trap(
        "the minister in two governments",
        "French minister Luc Moreau met his German colleague. “It is late,” the German minister said.",
        _direct("It is late", None),
    ),
    _trap(
        "the victim and the accused",
        "Colin Platt denies assaulting Tom Adair. “He ran at me,” the victim said.",
        _maybe("assaulting Tom Adair", PLATT),
        _direct("He ran at me", None, ADAIR),
    ),
    _trap(
        "the judge",
        "Judge Paul Deane jailed Colin Platt. “You are a danger,” the judge said.",
        _direct("You are a danger", "Paul Deane", None),
    ),
    _trap(
        "the defendant",
        "Judge Paul Deane jailed Colin Platt. “I am sorry,” the defendant said.",
        _direct("I am sorry", PLATT, None),
    ),
    _trap(
        "the president of another country",
        "President Alan Frome met the president of Chile. “It is late,” the Chilean president said.",
        _direct("It is late", None),
    ),
    _trap(
        "the company",
        "Harland Foods shut its plant. “It is late,” the company said.",
        _direct("It is late", "Harland Foods", None),
    ),
    _trap("the couple", "Colin Platt and Joan Platt won. “It is late,” the couple said.", _direct("It is late", None)),
    _trap("the pair", _BOTH + "“It is late,” the pair said.", _direct("It is late", None)),
    _trap("they", _BOTH + "“It is late,” they said.", _direct("It is late", None)),
    _trap("both", _BOTH + "Both said: “It is late.”", _direct("It is late", None)),
    _trap(
        "a joint statement",
        "In a joint statement, Helen Reyes and Colin Platt said: “It is late.”",
        _direct("It is late", None, "Helen Reyes and Colin Platt"),
    ),
    _trap(
        "three people at once",
        "“It is late,” said Helen Reyes, Colin Platt and Tom Adair.",
        _direct("It is late", None, "Helen Reyes, Colin Platt and Tom Adair"),
    ),
    _trap(
        "and in a row of organisations",
        "Helen Reyes, of the pier trust, and Colin Platt, of the harbour board, said: “It is late.”",
        _direct("It is late", None),
    ),
    _trap("the other", _BOTH + "One was pleased. “It is late,” the other said.", _direct("It is late", None)),
    _trap("a second man", "Colin Platt fled. “It is late,” a second man said.", _direct("It is late", None)),
    _trap(
        "his rival",
        "Colin Platt lost to Helen Reyes. “It is late,” his rival said.",
        _direct("It is late", None, REYES),
    ),
)

PRONOUNS = (
    _trap("he with one man", "Colin Platt came in. “It is late,” he said.", _direct("It is late", PLATT)),
    _trap(
        "he with two men",
        "Colin Platt came in with Tom Adair. Both were tired. “It is late,” he said.",
        _direct("It is late", None),
    ),
    _trap(
        "she, and the quotation names a woman",
        "Helen Reyes chairs the trust. “Dana Whitlock let us down,” she said.",
        _direct("Dana Whitlock let us down", REYES),
    ),
    _trap(
        "he, and the quotation names a man, twice",
        "Colin Platt came in. “Tom Adair is honest,” he said. “He always was,” he added.",
        _direct("Tom Adair is honest", PLATT),
        _direct("He always was", PLATT),
    ),
    _trap(
        "he criticised her, then she",
        "Colin Platt criticised Helen Reyes. “He is wrong,” she said.",
        _direct("He is wrong", REYES),
    ),
    _trap(
        "he criticised her, then he",
        "Colin Platt criticised Helen Reyes. “She has failed,” he said.",
        _direct("She has failed", PLATT),
    ),
    _trap(
        "he does not speak of himself by name",
        "Ewan Brodie and Colin Platt argued. “Mr Platt is wrong,” he said.",
        _direct("Mr Platt is wrong", None, "Ewan Brodie"),
    ),
    _trap(
        "she, and only his daughter is a woman",
        "Colin Platt came with his daughter. “It is late,” she said.",
        _direct("It is late", None),
    ),
    _trap(
        "her mother is another she",
        "Helen Reyes came with her mother. “It is late,” she said.",
        _direct("It is late", None, REYES),
    ),
    _trap(
        "he after a genitive",
        "Colin Platt’s father died in May. “It is late,” he said.",
        _direct("It is late", None, PLATT),
    ),
    _trap(
        "he after a new paragraph with another man as object",
        "Colin Platt criticised Tom Adair.|“He has failed,” he said.",
        _direct("He has failed", None, PLATT),
    ),
    _trap(
        "she, two paragraphs later, a man between",
        "Helen Reyes said the pier was safe.|Colin Platt disagreed.|“It is not safe,” he said.",
        _told("the pier was safe", REYES),
        _direct("It is not safe", PLATT),
    ),
    _trap(
        "back to her",
        "Helen Reyes said the pier was safe.|Colin Platt disagreed.|“It is safe,” she said.",
        _told("the pier was safe", REYES),
        _direct("It is safe", REYES),
    ),
    _trap(
        "a new speaker without a name between",
        "Colin Platt said the pier was safe.|A passer-by stopped. “It is rotten,” he said.",
        _told("the pier was safe", PLATT),
        _direct("It is rotten", None),
    ),
    _trap(
        "a policeman between",
        "Colin Platt was arrested on Friday.|A police officer came to the door. “Come with me,” he said.",
        _direct("Come with me", None),
    ),
    _trap(
        "a neighbour between, in one sentence",
        "Colin Platt hid while a neighbour called the police. “He was pale,” he said.",
        _direct("He was pale", None),
    ),
    _trap(
        "his lawyer speaks, then he",
        "Colin Platt’s lawyer spoke in court. “My client is ill,” he said.",
        _direct("My client is ill", None),
    ),
    _trap(
        "his lawyer speaks twice",
        "“My client is ill,” Colin Platt’s lawyer said. “He cannot attend,” he added.",
        _direct("My client is ill", None),
        _direct("He cannot attend", None),
    ),
    _trap(
        "a spokesman speaks, then he added",
        "Colin Platt left. “It is over,” said a spokesman for Mr Platt. He added: “We are sad.”",
        _direct("It is over", None),
        _direct("We are sad", None),
    ),
    _trap(
        "she is the ship",
        "The ferry Maid of Leith, she said, would sail. Helen Reyes arrived late.",
        _maybe("would sail", None, REYES),
    ),
    _trap(
        "she, the only woman named being dead",
        "Helen Reyes died in May. Her sister runs the trust. “It is late,” she said.",
        _direct("It is late", None),
    ),
    _trap(
        "asked about him, he said",
        _THREE + "Mr Adair left early. Asked about Mr Platt, he said: “No comment.”",
        _direct("No comment", ADAIR, None),
    ),
    _trap(
        "he told him",
        "Colin Platt met Tom Adair on Friday. He told him: “It is over.”",
        _direct("It is over", None, PLATT),
    ),
    _trap("I said", "I met Colin Platt. “It is over,” I said.", _direct("It is over", None)),
    _trap("he said of a cousin by name", "Tom Adair, he said, would pay. Colin Platt left.", _maybe("would pay", None)),
)

TURNS = (
    _trap(
        "two speakers alternate",
        "“Is it safe?” asked Colin Platt.|“No,” said Helen Reyes.|“Why not?”|“The piles have gone.”",
        _direct("Is it safe?", PLATT),
        _direct("“No,”", REYES),
        _direct("Why not?", PLATT, None),
        _direct("The piles have gone", REYES, None),
    ),
    _trap(
        "three speakers do not alternate",
        "“Is it safe?” asked Colin Platt.|“No,” said Helen Reyes.|“Yes,” said Tom Adair.|“Why not go and look?”",
        _direct("Is it safe?", PLATT),
        _direct("“No,”", REYES),
        _direct("“Yes,”", ADAIR),
        _direct("Why not go and look?", None),
    ),
    _trap(
        "questions and answers",
        "Helen Reyes spoke to the Echo.|Q: Why close the pier?|A: It is unsafe. Colin Platt knew it.",
        _maybe("Why close the pier?", None),
        _maybe("It is unsafe. Colin Platt knew it.", REYES, None),
    ),
    _trap(
        "an interview with the paper's name",
        "Helen Reyes met our reporter.|Echo: Why close the pier?|Reyes: It is unsafe.|Echo: Since when?|Reyes: May.",
        _maybe("Why close the pier?", None, "Echo"),
        _maybe("It is unsafe.", REYES, None),
        _maybe("Since when?", None, "Echo"),
        _maybe("May.", REYES, None),
    ),
    _trap(
        "a transcript in capitals",
        _BOTH + "PLATT: It is safe. Ask Helen.|REYES: It is not.|PLATT: Prove it.",
        _maybe("It is safe. Ask Helen.", PLATT, "PLATT", None),
        _maybe("It is not.", REYES, "REYES", None),
        _maybe("Prove it.", PLATT, "PLATT", None),
    ),
    _trap(
        "a new speaker in each paragraph",
        "Helen Reyes said: “It is safe.”|Colin Platt said: “It is not.”|Tom Adair said: “Who knows?”",
        _direct("It is safe", REYES),
        _direct("It is not", PLATT),
        _direct("Who knows?", ADAIR),
    ),
    _trap(
        "a quotation without a cue between two speakers",
        "Helen Reyes said: “It is safe.”|“Nobody asked the people of this town about any of it.”"
        "|Colin Platt said: “It is not.”",
        _direct("It is safe", REYES),
        _direct("Nobody asked the people of this town", None, REYES),
        _direct("It is not", PLATT),
    ),
    _trap(
        "two answers to one question",
        "“Is it safe?” asked Tom Adair. Helen Reyes nodded. “No,” said Colin Platt.",
        _direct("Is it safe?", ADAIR),
        _direct("“No,”", PLATT),
    ),
)

PLACED = (
    _trap(
        "with that he resigned",
        "“The pier is finished and we all know it.” With that, Colin Platt resigned.",
        _direct("The pier is finished and we all know it", PLATT, None),
    ),
    _trap(
        "he shook his head as she spoke",
        "“The pier is finished and we all know it.” Colin Platt shook his head as Helen Reyes spoke.",
        _direct("The pier is finished and we all know it", REYES, None),
    ),
    _trap(
        "he listened",
        "Colin Platt listened. “The pier is finished and we all know it.”",
        _direct("The pier is finished and we all know it", None),
    ),
    _trap(
        "she turned to him",
        "Helen Reyes turned to Colin Platt. “The pier is finished and we all know it.”",
        _direct("The pier is finished and we all know it", REYES, None),
    ),
    _trap("he was blunt", "Colin Platt was blunt: “It is over.”", _direct("It is over", PLATT, None)),
    _trap(
        "the verdict on him",
        "The verdict on Colin Platt was harsh: “He is finished.”",
        _direct("He is finished", None),
    ),
    _trap("he faced a question", "Colin Platt faced a hard question: “Will you go?”", _direct("Will you go?", None)),
    _trap("one message for him", "Helen Reyes had one message for Colin Platt: “Go.”", _direct("“Go.”", REYES, None)),
    _trap("a message from her", "Colin Platt got this message from Helen Reyes: “Go.”", _direct("“Go.”", REYES, None)),
    _trap("a banner against him", "A banner against Colin Platt read: “Go.”", _direct("“Go.”", None)),
    _trap("an email to him", "The email to Colin Platt read: “Go.”", _direct("“Go.”", None)),
    _trap(
        "an email from her to him",
        "An email from Helen Reyes to Colin Platt said: “Go.”",
        _direct("“Go.”", REYES, None),
    ),
    _trap(
        "he received a letter", "Colin Platt received a letter saying: “You have lost.”", _direct("You have lost", None)
    ),
    _trap(
        "in an email to him, she wrote",
        "In an email to Colin Platt, seen by the Echo, Helen Reyes wrote: “Go.”",
        _direct("“Go.”", REYES),
    ),
    _trap(
        "she read out his message",
        "Helen Reyes read out Colin Platt’s message: “I resign.”",
        _direct("I resign", PLATT, None),
    ),
    _trap(
        "her mother used to say",
        "Helen Reyes said her mother used to say: “Never give up.”",
        _inner("Never give up", None, frame="her mother used to say"),
    ),
    _trap(
        "she recalled her mother saying",
        "Helen Reyes recalled her mother saying: “Never give up.”",
        _direct("Never give up", None),
    ),
    _trap("she heard someone say", "Helen Reyes heard someone say: “Run.”", _direct("Run", None)),
    _trap("somebody shouted at him", "“Traitor!” somebody shouted at Colin Platt.", _direct("Traitor!", None)),
    _trap("a cry from his benches", "“Shame!” came the cry from Colin Platt’s benches.", _direct("Shame!", None)),
    _trap("a voice while she spoke", "“Traitor!” a voice cried as Helen Reyes spoke.", _direct("Traitor!", None)),
    _trap(
        "she claimed he shouted",
        "Helen Reyes claimed Colin Platt shouted “traitor” at her.",
        _inner("“traitor”", PLATT, None),
    ),
    _trap("so said", "“It is over.” So said Helen Reyes on Friday.", _direct("It is over", REYES, None)),
    _trap("tweeted", "Colin Platt tweeted: “It is over.”", _direct("It is over", PLATT)),
    _trap(
        "she shared his message",
        "Helen Reyes shared a message from Colin Platt: “It is over.”",
        _direct("It is over", PLATT, None),
    ),
    _trap(
        "replied to her online", "Colin Platt replied to Helen Reyes on X: “It is over.”", _direct("It is over", PLATT)
    ),
    _trap(
        "under his photograph",
        "Under a photograph of Colin Platt, Helen Reyes wrote: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap("writing on Facebook", "Writing on Facebook, Helen Reyes said: “It is over.”", _direct("It is over", REYES)),
    _trap(
        "an account's name",
        "Helen Reyes was praised online. “It is over,” wrote @pierwatch.",
        _direct("It is over", None, "@pierwatch", "pierwatch"),
    ),
    _trap(
        "the lawsuit says he told her",
        "The lawsuit says Colin Platt told Helen Reyes: “You are finished.”",
        _direct("You are finished", PLATT, None),
    ),
    _trap("the report about him", "The report on Colin Platt said: “He lied.”", _direct("He lied", None)),
    _trap("the report", "The report said the pier was rotten. Colin Platt left.", _told("the pier was rotten", None)),
    _trap("the police", "Police said Colin Platt had lied.", _told("Colin Platt had lied", None, "Police")),
    _trap(
        "a paper reports",
        "The Colne Echo reported that Colin Platt had lied.",
        _told("Colin Platt had lied", None, "The Colne Echo", "Colne Echo"),
    ),
    _trap("sources", "Sources in London said Colin Platt had lied.", _told("Colin Platt had lied", None)),
    _trap(
        "an organisation with a person's cue inside",
        "Harland Foods said Colin Platt had told it the plant was safe.",
        _inner("the plant was safe", PLATT, frame="had told it"),
    ),
    _trap(
        "an organisation and a chief with a name",
        "Harland Foods chief executive Colin Platt said: “It is over.”",
        _direct("It is over", PLATT),
    ),
    _trap(
        "his name ends the sentence before",
        "The pier was sold to Colin Platt. “It is over,” said Helen Reyes.",
        _direct("It is over", REYES),
    ),
    _trap(
        "his name starts the sentence behind",
        "“It is over,” said Helen Reyes. Colin Platt agreed.",
        _direct("It is over", REYES),
        silent="agreed",
    ),
    _trap(
        "she said, pointing at him",
        "“It is over,” said Helen Reyes, pointing at Colin Platt. “He did it.”",
        _direct(("It is over", "He did it"), REYES),
    ),
    _trap(
        "she said to him",
        "“It is over,” said Helen Reyes to Colin Platt, who replied: “Fine.”",
        _direct("It is over", REYES),
        _direct("Fine", PLATT),
    ),
    _trap(
        "she said, and he replied",
        _BOTH + "“It is over,” she said, and Mr Platt replied: “Fine.”",
        _direct("It is over", REYES),
        _direct("Fine", PLATT),
    ),
    _trap(
        "a quotation handed to him by an opening phrase",
        "To Colin Platt’s dismay, Helen Reyes said: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap(
        "after he spoke, she said",
        "After Colin Platt spoke, Helen Reyes said: “It is over.”",
        _direct("It is over", REYES),
    ),
    _trap(
        "minutes after he said, she said",
        "Minutes after Colin Platt said the pier was safe, Helen Reyes said: “It is over.”",
        _told("the pier was safe", PLATT, without=("It is over",)),
        _direct("It is over", REYES),
    ),
)

ARTICLES = (
    _trap(
        "a court report in single marks",
        "A former bookkeeper stole £40,000 from a hospice, a court has heard.|Jill Harrow, 52, of Elm Road, Colne, "
        "admitted fraud at Burnley Crown Court on Tuesday.|Prosecutor Amit Desai said Harrow had ‘milked the accounts "
        "for years’.|‘She was trusted with everything, and the trustees’ faith was abused,’ he told the court.|Gail "
        "Stott, defending, said her client was ‘deeply ashamed’.|Judge Robert Quayle told Harrow: ‘You stole from the "
        "dying. Prison is the only sentence.’|Outside court, the hospice’s director, Moira Penn, said: ‘We are just "
        "glad it’s over.’",
        _maybe("fraud at Burnley Crown Court", "Jill Harrow"),
        _part("‘milked the accounts for years’", "Amit Desai"),
        _direct("She was trusted with everything, and the trustees’ faith was abused", "Amit Desai"),
        _part("‘deeply ashamed’", "Gail Stott"),
        _direct(("You stole from the dying", "Prison is the only sentence"), "Robert Quayle"),
        _direct("We are just glad it’s over", "Moira Penn"),
    ),
    _trap(
        "a council row",
        "Plans for a bypass have been described as “an insult” by campaigners.|Labour councillor Sunita Rao, who "
        "represents Mill Ward, told the meeting: “My residents have waited 20 years.|“They deserve better than this.”"
        "|But Conservative leader Giles Thorne hit back, saying Labour had “no plan at all”.|He said: “Councillor Rao "
        "had eight years to act. She did nothing.”|Cllr Rao replied: “That is simply untrue.”|A council spokesman said "
        "a decision was expected in June.",
        _part("“an insult”", None),
        _direct(("My residents have waited 20 years", "They deserve better than this"), "Sunita Rao"),
        _part("“no plan at all”", "Giles Thorne"),
        _direct(("Councillor Rao had eight years to act", "She did nothing"), "Giles Thorne"),
        _direct("That is simply untrue", "Sunita Rao"),
        _told("a decision was expected in June", None),
    ),
    _trap(
        "a rally in the American way",
        'Sen. Marcia Dole, D-Ohio, fired up supporters on Saturday.|"We are not going back," Dole said. "Not now, not '
        'ever."|Her opponent, businessman Hank Purvis, was not impressed.|"She\'s out of touch," Purvis said '
        "in a phone "
        'interview. "Ohio knows it."|A spokeswoman for Dole, Kim Abbott, said Purvis was "running scared."',
        _direct(("We are not going back", "Not now, not ever"), "Marcia Dole"),
        _direct(("She's out of touch", "Ohio knows it"), "Hank Purvis"),
        _part('"running scared', "Kim Abbott"),
    ),
    _trap(
        "a football manager and his striker",
        "Leith Rovers manager Stuart Dunbar refused to blame striker Callum Orr after the defeat.|“Callum will score "
        "plenty for us,” he said.|Orr, 22, missed two chances.|“I let the lads down,” he said. “The gaffer was great "
        "about it.”|Dunbar added: “We go again on Tuesday.”",
        _direct("Callum will score plenty for us", "Stuart Dunbar", None),
        _direct(("I let the lads down", "The gaffer was great about it"), "Callum Orr"),
        _direct("We go again on Tuesday", "Stuart Dunbar"),
    ),
    _trap(
        "a tribute to the dead",
        "Tributes have been paid to Liam Foy, 19, who died in a crash.|His mother, Karen Foy, said: “He lit up every "
        "room.”|His sister Beth said he was “my best friend”.|“Liam was a gentleman,” said his headteacher, Owen "
        "Pugh.|His father, who did not wish to be named, said: “I am broken.”",
        _direct("He lit up every room", "Karen Foy"),
        _part("“my best friend”", "Beth", "Beth Foy", None),
        _direct("Liam was a gentleman", "Owen Pugh"),
        _direct("I am broken", None),
    ),
    _trap(
        "a minister, her deputy and a union",
        "Transport secretary Fiona Keane has ruled out a deal.|“There is no more money,” Ms Keane told the "
        "Commons.|Her "
        "deputy, Neil Ashby, went further, accusing the union of “blackmail”.|The union’s general secretary, Bob "
        "Tranter, said Mr Ashby’s words were “a disgrace”.|“If he wants a fight,” Mr Tranter said, “he can have one.”"
        "|The transport secretary will meet the union on Monday. She said: “My door is open.”",
        _direct("There is no more money", "Fiona Keane"),
        _part("“blackmail”", "Neil Ashby"),
        _part("“a disgrace”", "Bob Tranter"),
        _direct(("If he wants a fight", "he can have one"), "Bob Tranter"),
        _direct("My door is open", "Fiona Keane", None),
    ),
    _trap(
        "an inquiry that quotes letters",
        "The inquiry heard that Dr Paul Venn had written to the hospital’s chief executive, Joyce Amadi.|In "
        "the letter, "
        "dated 3 May, he wrote: “Somebody will die.”|Ms Amadi replied: “Your concerns are noted.”|She told the "
        "inquiry: "
        "“I regret that answer.”|Counsel to the inquiry, Ravi Menon KC, asked her: “Did you read it?”|“Not all of it,” "
        "she said.",
        _direct("Somebody will die", "Paul Venn", None),
        _direct("Your concerns are noted", "Joyce Amadi"),
        _direct("I regret that answer", "Joyce Amadi"),
        _direct("Did you read it?", "Ravi Menon", "Ravi Menon KC"),
        _direct("Not all of it", "Joyce Amadi", None),
    ),
    _trap(
        "a couple and their landlord",
        "Joe Larkin and his partner Amy Sands were told to leave by their landlord, Victor Pell.|“He gave us a "
        "week,” Ms "
        "Sands said.|Mr Larkin said the pair had paid “every penny”.|Mr Pell said: “They were given notice.”|“That’s "
        "rubbish,” said Joe. “We’ve got the letters.”",
        _direct("He gave us a week", "Amy Sands"),
        _part("“every penny”", "Joe Larkin"),
        _direct("They were given notice", "Victor Pell"),
        _direct(("That’s rubbish", "We’ve got the letters"), "Joe Larkin", "Joe"),
    ),
    _trap(
        "a quotation of two paragraphs whose cue is in the first",
        "Wendy Clegg runs the food bank.|“People come in tears,” said Ms Clegg. “They have jobs.|“They never thought "
        "they would need us.”|Its patron, Lord Farnley, called the figures “shameful”.",
        _direct(("People come in tears", "They have jobs", "They never thought they would need us"), "Wendy Clegg"),
        _part("“shameful”", "Lord Farnley", "Farnley"),
    ),
    _trap(
        "a debate in which each names the other",
        "Mayoral hopefuls Dean Ricks and Paula Stone clashed on Thursday.|“Paula Stone will put up your "
        "taxes,” said Mr "
        "Ricks.|“Dean Ricks has no idea,” Ms Stone shot back.|“Look at her record,” he said.|“Look at his,” she said.",
        _direct("Paula Stone will put up your taxes", "Dean Ricks"),
        _direct("Dean Ricks has no idea", "Paula Stone"),
        _direct("Look at her record", "Dean Ricks"),
        _direct("Look at his", "Paula Stone"),
    ),
    _trap(
        "a chief executive, her firm and the regulator",
        "Shares in Norwell Water fell after the regulator fined it £3m.|Chief executive Anya Petrov "
        "apologised.|“We got "
        "it wrong,” she said.|The regulator said the firm had shown “contempt” for its customers.|Norwell said "
        "it would "
        "appeal. Ms Petrov will not take a bonus.",
        _direct("We got it wrong", "Anya Petrov"),
        _part("“contempt”", None),
        _told("it would appeal", "Norwell Water", "Norwell", None),
    ),
    _trap(
        "a witness, a detective and a victim of one gender",
        "A man was stabbed outside a pub in Leith on Sunday.|Barman Craig Boyle, 30, held the victim’s hand.|“He kept "
        "saying ‘tell my mum’,” he said.|Det Insp Sean Moffat said the man, 25, was in a stable condition.|“We want to "
        "hear from anyone who saw him,” he added.",
        _direct("He kept saying", "Craig Boyle"),
        _told("was in a stable condition", "Sean Moffat", "Det Insp Sean Moffat", "Insp Sean Moffat"),
        _direct("We want to hear from anyone who saw him", "Sean Moffat", "Det Insp Sean Moffat", "Insp Sean Moffat"),
    ),
    _trap(
        "a review that quotes a play",
        "In “The Lamp Lighters”, Nora Vance plays a widow.|“Who will light the lamps?” she asks in the last "
        "scene.|Vance "
        "told me: “I cried every night.”|Director Sam Otto calls her “a force of nature”.",
        _direct("Who will light the lamps?", None, "Nora Vance"),
        _direct("I cried every night", "Nora Vance"),
        _part("“a force of nature”", "Sam Otto"),
    ),
    _trap(
        "a summit with foreign names",
        "President Bolat Ermekov met Prime Minister Ingrid Solberg-Lund in Oslo.|“We agreed on everything,” Mr Ermekov "
        "said.|The Norwegian prime minister was more careful. “We talked,” she said.|A Kremlin spokesman said Russia "
        "was “watching”.",
        _direct("We agreed on everything", "Bolat Ermekov"),
        _direct("We talked", "Ingrid Solberg-Lund", None),
        _part("“watching”", None),
    ),
    _trap(
        "a line of social media",
        "Singer Tara Quill has cancelled her tour.|Writing on Instagram, the 28-year-old said: “I need rest.”|Her "
        "manager, Lou Banks, tweeted: “Family first.”|One fan replied: “Get well soon Tara.”|“Gutted,” wrote another.",
        _direct("I need rest", "Tara Quill", None),
        _direct("Family first", "Lou Banks"),
        _direct("Get well soon Tara", None),
        _direct("Gutted", None),
    ),
)


HARDER = (
    _trap(
        "sacked by him, I had no choice",
        "Colin Platt was sacked by Tom Adair. “I had no choice but to sack him,” he said.",
        _direct("I had no choice", ADAIR, None),
    ),
    _trap(
        "sacked by him, still the subject",
        "Colin Platt was sacked by Tom Adair. “It is unfair,” he said.",
        _direct("It is unfair", PLATT, None),
    ),
    _trap(
        "replaced by him, in a relative clause",
        "Colin Platt, who was replaced by Tom Adair, left. “I am proud,” he said.",
        _direct("I am proud", PLATT, None),
    ),
    _trap(
        "the son of a role",
        "Tom Adair, the mayor’s son, left. “I am proud,” the mayor said.",
        _direct("I am proud", None),
    ),
    _trap(
        "the new holder of a role",
        "Tom Adair beat the mayor, Colin Platt. “I am proud,” the new mayor said.",
        _direct("I am proud", None, ADAIR),
    ),
    _trap(
        "who wants a role",
        "Tom Adair wants to be mayor. “I am proud,” the mayor said.",
        _maybe("to be mayor", "Tom Adair"),
        _direct("I am proud", None),
    ),
    _trap(
        "who once had a role",
        "Tom Adair was once the mayor of Colne. “I am proud,” the mayor said.",
        _direct("I am proud", None),
    ),
    _trap(
        "the deputy of a role",
        "Tom Adair, the mayor’s deputy, left. “I am proud,” the mayor said.",
        _direct("I am proud", None),
    ),
    _trap(
        "who has not a role", "Tom Adair is not the mayor. “I am proud,” the mayor said.", _direct("I am proud", None)
    ),
    _trap(
        "a former holder with a comma",
        "Tom Adair, a former MP, left. “I am proud,” the MP said.",
        _direct("I am proud", None, ADAIR),
    ),
    _trap(
        "shadow holder",
        "Shadow chancellor Dana Whitlock left. “I am proud,” the chancellor said.",
        _direct("I am proud", None),
    ),
    _trap(
        "vice holder",
        "Vice president Dana Whitlock left. “I am proud,” the president said.",
        _direct("I am proud", None),
    ),
    _trap(
        "the husband has the role",
        "Dana Whitlock’s husband, the MP Ewan Brodie, left. “I am proud,” the MP said.",
        _direct("I am proud", None, "Ewan Brodie"),
    ),
    _trap(
        "the spokesman of a role",
        "The prime minister’s spokesman, Tom Adair, left. “I am proud,” the prime minister said.",
        _direct("I am proud", None),
    ),
    _trap(
        "two roles, two people, the second",
        "Teacher Helen Reyes met caretaker Colin Platt. “I am proud,” the caretaker said.",
        _direct("I am proud", PLATT, None),
    ),
    _trap(
        "an actor and his part",
        "Actor Tom Adair plays the detective Colin Platt. “I love him,” the actor said.",
        _direct("I love him", ADAIR, None),
    ),
    _trap(
        "an answer without a cue",
        "“Is it safe?” asked Colin Platt. “No, it is not safe at all.”",
        _direct("Is it safe?", PLATT),
        _direct("No, it is not safe", None, PLATT),
    ),
    _trap(
        "two gestures, two cries",
        _BOTH + "Mr Platt stood up. “Is it safe or is it not safe?” Ms Reyes looked away. “Nobody in this town knows.”",
        _direct("Is it safe or is it not safe?", PLATT, None),
        _direct("Nobody in this town knows", REYES, None),
    ),
    _trap(
        "after the other had left",
        "“It is late,” said Helen Reyes, after Colin Platt had left. “He knew it.”",
        _direct(("It is late", "He knew it"), REYES),
    ),
    _trap(
        "whose husband agreed",
        "“It is late,” said Helen Reyes, whose husband, Colin Platt, agreed. “He knew it.”",
        _direct(("It is late", "He knew it"), REYES),
    ),
    _trap(
        "agreed, with a colon",
        "“It is late,” said Helen Reyes. Colin Platt agreed: “Very late.”",
        _direct("It is late", REYES),
        _direct("Very late", PLATT),
    ),
    _trap(
        "agreed, then she",
        "“It is late,” said Helen Reyes. Colin Platt agreed. “Very late,” she said.",
        _direct("It is late", REYES),
        _direct("Very late", REYES),
    ),
    _trap(
        "the quotation before, she said he had told her",
        "“It is late,” Helen Reyes said Colin Platt had told her.",
        _direct("It is late", PLATT, None),
    ),
    _trap(
        "the quotation before, he is alleged to have told her",
        "“It is late,” Colin Platt is alleged to have told Helen Reyes.",
        _direct("It is late", PLATT, None),
    ),
    _trap("the quotation before, she was told", "“It is late,” Helen Reyes was told.", _direct("It is late", None)),
    _trap(
        "the quotation before, she was told by him",
        "“It is late,” Helen Reyes was told by Colin Platt.",
        _direct("It is late", PLATT, None),
    ),
    _trap(
        "the quotation before, she heard him say",
        "“It is late,” Helen Reyes heard Colin Platt say.",
        _direct("It is late", PLATT, None),
    ),
    _trap(
        "the quotation before, she remembers him saying",
        "“It is late,” Helen Reyes remembers Colin Platt saying.",
        _direct("It is late", PLATT, None),
    ),
    _trap(
        "the quotation before, she recalls him saying",
        _BOTH + "“It is late,” she recalls him saying.",
        _direct("It is late", PLATT, None),
    ),
    _trap("the question before, she was asked", "“Is it late?” Helen Reyes was asked.", _direct("Is it late?", None)),
    _trap(
        "the question before, a reporter asked her",
        "“Is it late?” a reporter asked Helen Reyes.",
        _direct("Is it late?", None),
    ),
    _trap("a sign he held", "“It is late,” read a sign held by Colin Platt.", _maybe("It is late", None)),
    _trap("a letter to her said", "“It is late,” said the letter to Helen Reyes.", _direct("It is late", None)),
    _trap(
        "a letter from him says", "“It is late,” says the letter from Colin Platt.", _direct("It is late", PLATT, None)
    ),
    _trap(
        "is what he told her", "“It is late” is what Colin Platt told Helen Reyes.", _maybe("It is late", PLATT, None)
    ),
    _trap(
        "was her answer to him",
        "“It is late” was Helen Reyes’s answer to Colin Platt.",
        _maybe("It is late", REYES, None),
    ),
    _trap(
        "it was she who told him", "It was Helen Reyes who told Colin Platt: “Go now.”", _direct("Go now", REYES, None)
    ),
    _trap(
        "it was he, she said, who told her",
        "It was Colin Platt, Helen Reyes said, who told her: “Go now.”",
        _maybe("It was Colin Platt", REYES),
        _direct("Go now", PLATT, None),
    ),
    _trap(
        "his friends say she told him",
        "Colin Platt’s friends say Helen Reyes told him: “Go now.”",
        _direct("Go now", REYES, None),
    ),
    _trap("his doctor had told him", "Colin Platt said his doctor had told him: “Go now.”", _direct("Go now", None)),
    _trap(
        "she asked what he meant",
        "Helen Reyes asked Colin Platt what he meant. “I am tired,” he said.",
        _maybe("what he meant", REYES),
        _direct("I am tired", PLATT, None),
    ),
    _trap(
        "she asked him, who said",
        "Helen Reyes asked Colin Platt, who said: “I am tired.”",
        _direct("I am tired", PLATT),
    ),
    _trap(
        "she asked one whether the other was ill",
        "Helen Reyes asked Tom Adair whether Colin Platt was ill. “I have no idea,” he said.",
        _maybe("whether Colin Platt was ill", REYES),
        _direct("I have no idea", ADAIR, None),
    ),
    _trap(
        "she was told, after an interview",
        "Helen Reyes interviewed Colin Platt. “I am tired,” she was told.",
        _direct("I am tired", PLATT, None),
    ),
    _trap("his statement", "Colin Platt’s statement said: “I am tired.”", _direct("I am tired", PLATT, None)),
    _trap("a statement about him", "A statement about Colin Platt said: “He is tired.”", _direct("He is tired", None)),
    _trap(
        "her statement about him",
        "Helen Reyes said in a statement about Colin Platt: “He is tired.”",
        _direct("He is tired", REYES),
    ),
    _trap(
        "the lawyers for two",
        "The lawyers for Helen Reyes and Colin Platt said: “He is tired.”",
        _direct("He is tired", None),
    ),
    _trap(
        "she and a lawyer for him",
        "Helen Reyes and a lawyer for Colin Platt said: “He is tired.”",
        _direct("He is tired", None),
    ),
    _trap(
        "his wife, who knows her",
        "Colin Platt’s wife, who knows Helen Reyes, said: “He is tired.”",
        _direct("He is tired", None),
    ),
    _trap(
        "the son of two", "The son of Colin Platt and Helen Reyes said: “He is tired.”", _direct("He is tired", None)
    ),
    _trap(
        "his daughter has the first name of another",
        _BOTH + "Mr Platt’s daughter Helen, 12, said: “He is tired.”",
        _direct("He is tired", "Helen", "Helen Platt", None),
    ),
    _trap(
        "his predecessor with a name",
        "Colin Platt’s predecessor as chairman, Sir Ian Tulloch, said: “He is tired.”",
        _direct("He is tired", "Sir Ian Tulloch"),
    ),
    _trap("a name in brackets inside", "“He [Colin Platt] is tired,” said Helen Reyes.", _direct("is tired", REYES)),
    _trap(
        "two speeches inside one",
        "Helen Reyes said: “Mr Platt said ‘You’re finished’ and I said ‘So are you’.”",
        _direct(("Mr Platt said", "and I said", "So are you"), REYES),
    ),
    _trap("the reporter is not he", "By Tom Adair|“It is late,” he said.", _direct("It is late", None)),
    _trap(
        "a line to another article is not he",
        "Read more: Colin Platt says sorry|The ferry was full. “It is late,” he said.",
        _maybe("sorry", PLATT),
        _direct("It is late", None),
    ),
    _trap(
        "a dateline is no part of it",
        "COLNE, England (AP) — Helen Reyes said on Friday that the pier would close.",
        _told("the pier would close", REYES, without=("COLNE",)),
    ),
    _trap(
        "a claim answered",
        _BOTH + "Responding to Ms Reyes’s claim that he had “lied”, Mr Platt said: “Rubbish.”",
        _inner("“lied”", REYES, None),
        _direct("Rubbish", PLATT),
    ),
    _trap(
        "two brackets of one name",
        "“It is late,” said Helen Reyes (Colin Platt’s aunt). “Very late.”",
        _direct(("It is late", "Very late"), REYES),
    ),
    _trap(
        "named only in the speech itself",
        "“My name is Colin Platt and I am here to help,” he said.",
        _direct("I am here to help", None, PLATT),
    ),
    _trap(
        "a letter signed by another",
        "The letter, signed by Colin Platt, told Helen Reyes: “You must leave.”",
        _direct("You must leave", PLATT, None),
    ),
    _trap(
        "he quoted her late father",
        "Colin Platt quoted Helen Reyes’s father: “Nothing lasts for ever.”",
        _direct("Nothing lasts for ever", None),
    ),
    _trap(
        "she paraphrased him",
        "As Colin Platt once told her, Helen Reyes said, “nothing lasts for ever”.",
        _inner("nothing lasts for ever", PLATT, REYES, None),
    ),
    _trap(
        "to quote him", "To quote Colin Platt, “nothing lasts for ever”.", _maybe("nothing lasts for ever", PLATT, None)
    ),
    _trap(
        "in the words of him, she said",
        "In the words of Colin Platt, “nothing lasts for ever”. Helen Reyes agreed.",
        _maybe("nothing lasts for ever", PLATT, None),
    ),
    _trap(
        "he was described by the judge as",
        "Judge Paul Deane jailed Colin Platt, describing him as “a danger”.",
        _part("“a danger”", "Paul Deane", None),
    ),
    _trap(
        "described as by nobody",
        "Colin Platt, described as “a danger”, was jailed by Judge Paul Deane.",
        _maybe("“a danger”", None),
    ),
    _trap(
        "he is accused of saying",
        "Colin Platt is accused of telling Helen Reyes: “You must leave.”",
        _direct("You must leave", PLATT, None),
    ),
    _trap(
        "she says he never said",
        "Helen Reyes says Colin Platt never told her: “You must leave.”",
        _maybe("You must leave", None, REYES),
    ),
)

TRAPS: tuple[Trap, ...] = (
    *MARKS,
    *SENTENCES,
    *UNBALANCED,
    *NOT_SPEECH,
    *FRAGMENTS,
    *INDIRECT,
    *NOT_SAID,
    *SURNAMES,
    *NAMES,
    *NOT_THE_SAME,
    *ROLES,
    *PRONOUNS,
    *TURNS,
    *PLACED,
    *ARTICLES,
    *HARDER,
)
