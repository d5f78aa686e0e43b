"""Turns: interviews and transcripts, where a label before each paragraph says who speaks, and no marks are needed.

A colon makes no transcript. There must be several turns with labels that recur, sentences behind them, and people
who say "I", "we" or "you" or ask something: a list of results or of what each party promises is the reporter's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.article import Attribution, Basis, Name, Span
from corpus.people.speakers import Resolved, Speakers

_FEWEST_TURNS = 3
_MOST_MENTIONS = 20
_MOST_LABELS = 60  # With more of them it is no talk: nobody is named.
_FARTHEST = 4  # paragraphs without a label between two turns
_NAME_PART = r"(?:[A-Z][\w’'-]*\.?|de|la|van|von|der|den|bin|al)"
_LABEL = re.compile(
    r"(?P<label>(?:Q|A)(?=[.:]\s)|" + _NAME_PART + r"(?: " + _NAME_PART + r"){0,4})"
    r"(?:, [^:\n.?!]{2,60}| ?\([^()\n]{1,60}\))?(?P<stop>[:.])\s+(?=\S)"
)
_PERSONAL = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|[Yy]ou['’]\w+)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e['’]\w+|[Oo]ur)\b")
_SENTENCE_END = re.compile(r"[.?!…][”\"’')\]]*$")
# What stands in a transcript and nobody says: (APPLAUSE), [laughter], END VIDEO CLIP.
_STAGE = re.compile(r"[(\[][^()\[\]]*[)\]]\.?|[A-Z\s]+[.]?")
_QUESTION_AND_ANSWER = frozenset(("q", "a", "question", "answer"))
_NOBODY = frozenset(
    "interviewer interviewee host reporter journalist moderator caller audience speaker narrator".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next one does: ``label`` names the speaker, ``content`` are the paragraphs."""

    label: Span
    content: tuple[Span, ...]


def find_turns(body: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Return the turns of every transcript or interview in *body*, in order; none where the form leaves a doubt."""
    labelled = []
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(body, paragraph.start, paragraph.end)
        if match is not None and (match["stop"] == ":" or match["label"] in ("Q", "A")):
            labelled.append((number, Span(*match.span("label")), Span(match.end(), paragraph.end)))
    turns: list[Turn] = []
    for run in _runs(labelled):
        talk = _without_headline(body, run)
        if _is_talk(body, talk):
            turns.extend(_turns_of(body, paragraphs, talk))
    return turns


_Labelled = tuple[int, Span, Span]


def _runs(labelled: Sequence[_Labelled]) -> Iterator[list[_Labelled]]:
    """Yield the labelled paragraphs that stand near one another."""
    run: list[_Labelled] = []
    for one in labelled:
        if run and one[0] - run[-1][0] > _FARTHEST + 1:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _without_headline(body: str, run: list[_Labelled]) -> list[_Labelled]:
    """Drop a first label that nobody has again, and that stands apart: "Ann Lee: We Will Win", then the article."""
    if len(run) < 2 or run[1][0] - run[0][0] == 1:
        return run
    same = [label for _, label, _ in run[1:] if _key(body, label) == _key(body, run[0][1])]
    # "Ann Lee: We Will Win" is no turn of LEE’s either.
    return run if any(label.of(body).isupper() == run[0][1].of(body).isupper() for label in same) else run[1:]


def _key(body: str, label: Span) -> str:
    """Return what two labels of one speaker share: JAKE HOLT, then HOLT."""
    return label.of(body).rpartition(" ")[2].lower()


def _is_talk(body: str, run: Sequence[_Labelled]) -> bool:
    """Say whether a *run* of labelled paragraphs is people talking."""
    labels = Counter(_key(body, label) for _, label, _ in run)
    recurring = sum(count for count in labels.values() if count > 1)
    if len(run) < _FEWEST_TURNS or len(labels) < 2 or recurring * 2 < len(run):
        return False
    texts = [said.of(body) for _, _, said in run]
    sentences = sum(_SENTENCE_END.search(text) is not None for text in texts)
    if sentences * 4 < len(texts) * 3:
        return False
    if set(labels) <= _QUESTION_AND_ANSWER:
        # A paper's own "Q: What is the levy? A: A tax." is nobody's speech; "A: I was born here." is.
        answers = [said.of(body) for _, label, said in run if _key(body, label) in ("a", "answer")]
        return sum(_FIRST_PERSON.search(text) is not None for text in answers) * 3 >= len(answers) > 0
    personal = sum(_PERSONAL.search(text) is not None or text.rstrip("”\"’'").endswith("?") for text in texts)
    return personal * 2 >= len(texts)


def _turns_of(body: str, paragraphs: Sequence[Span], run: Sequence[_Labelled]) -> Iterator[Turn]:
    """Yield the turns of a *run*, each with the paragraphs that go on with it, where most have a label."""
    dense = (run[-1][0] - run[0][0] + 1) <= 2 * len(run)
    for place, (number, label, said) in enumerate(run):
        content = [said]
        if dense and place + 1 < len(run):
            between = paragraphs[number + 1 : run[place + 1][0]]
            content.extend(one for one in between if not _STAGE.fullmatch(body, one.start, one.end))
        yield Turn(label, tuple(content))


def attribute_turns(body: str, turns: Sequence[Turn], speakers: Speakers) -> list[Attribution]:
    """Return each of *turns* as a direct quotation, whose source is its label."""
    first = {turn.label.of(body): turn.label for turn in reversed(turns)}
    labels = list(first.values()) if len(first) <= _MOST_LABELS else []
    known: dict[str, tuple[Name, Basis, Span | None] | None] = {}
    found = []
    for turn in turns:
        key = turn.label.of(body).lower()
        if key not in known:
            known[key] = _speaker(body, turn.label, labels, speakers) if labels else None
        name, basis, antecedent = known[key] or (None, None, None)
        found.append(Attribution("direct", turn.content, turn.label, None, name, basis, antecedent))
    return found


def _speaker(
    body: str, label: Span, labels: Sequence[Span], speakers: Speakers
) -> tuple[Name, Basis, Span | None] | None:
    """Return whom a *label* stands for: SMITH is the one Smith whom the text, or a longer label, names in full."""
    words = label.of(body)
    if words.lower() in _QUESTION_AND_ANSWER or words.lower() in _NOBODY:
        return None
    if not words.isupper():
        resolved = speakers.resolve(label)
        if resolved is not None:
            return resolved.name, resolved.basis, resolved.antecedent
    names = {resolved.name for resolved in _mentions(body, words, speakers)}
    if len(names) > 1:
        return None
    if names:
        return names.pop(), "name" if " " in words else "surname", None
    longer = {one.of(body): one for one in reversed(labels) if one.of(body).lower().endswith(" " + words.lower())}
    if len(longer) == 1 and " " not in words:
        (full,) = longer.values()
        return Name(full.of(body), full), "surname", None
    if " " in words and not longer:
        return Name(words, label), "name", None
    return None


def _mentions(body: str, words: str, speakers: Speakers) -> Iterator[Resolved]:
    """Yield whom the ordinary text means where it prints the *words* of a label, with the names before them."""
    mention = re.compile(rf"(?:[A-Z][\w’'-]*\.? ){{0,3}}(?i:{re.escape(words)})(?![\w-])")
    ordinary = (
        match
        for match in mention.finditer(body)
        if not match.group().isupper() and body[match.end() : match.end() + 1] != ":"
    )
    for match in islice(ordinary, _MOST_MENTIONS):
        starts = [match.start(), *(match.start() + gap.end() for gap in re.finditer(" ", match.group()))]
        for start in starts:
            resolved = speakers.resolve(Span(start, match.end())) if start < match.end() else None
            if resolved is not None:
                yield resolved
                break
