"""What is asked, and about whom: a reader's words to terms, names and the kind of thing wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from index.asking.asked_names import begins_name, first_names_in, read_names
from index.asking.manner import ENGLISH_MANNER, NO_TOPIC, Manner
from index.asking.manner import Asked as Asked
from index.asking.timing import Timing
from index.saying import Voice
from index.words.terms import ENGLISH, Token, is_stop_term, read_terms, read_tokens

LONGEST_QUESTION = 1_000

# What a terminal would obey (ECMA-48): no words of anybody's.
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
_HOW = re.compile(r"\bhow (?:many|much|long|often|old|far|big|large|tall|high|close|soon|come)\b", re.I)
_WEAK_WEIGHT = 0.3
# What is asked by, and not for: it stands in no answer.
_HARDLY = 0.02


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    ``terms`` are looked up, each once, in the order asked; ``weights`` (0 to 1) say how much each counts, and
    ``words`` how the reader wrote it. ``names`` are runs of terms that were written as names. ``language`` is the one
    that the terms were read in.

    ``speaker`` holds the terms of the one whose words are wanted ('what did X say'), which may be a role;
    ``speaker_text`` is how the reader wrote it, also where it is one only if the archive quotes somebody of that name
    ('X on Y?'). ``wants_words`` says that nothing but what that one said is an answer. ``who_said`` marks a question
    for the one who gave some words ('who called it painful'). ``voice`` is who in the archive is meant; None where
    nobody was looked for or found. ``lent`` are terms from the conversation that no answer needs to hold. ``about`` is
    the X of 'what about X?', which the answer must be about. ``timing`` is what it says of the days of its answer.
    """

    text: str
    terms: tuple[str, ...]
    weights: tuple[float, ...]
    words: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    asked: Asked
    speaker: tuple[str, ...]
    speaker_text: str = ""
    wants_words: bool = False
    who_said: bool = False
    voice: Voice | None = None
    language: str = ENGLISH
    lent: frozenset[str] = frozenset()
    about: str = ""
    timing: Timing = field(default_factory=Timing)

    @property
    def names_something(self) -> bool:
        """Say whether there is a word to search for: more than what shapes a question ('What did she say?')."""
        return any(weight == 1.0 for weight in self.weights)

    @property
    def name_terms(self) -> frozenset[str]:
        """Every term that is part of a name."""
        return frozenset(term for name in self.names for term in name)

    @property
    def subject_terms(self) -> frozenset[str]:
        """The terms that say what is asked about whom: no part of a name, no word that only shapes a question."""
        return self._full_terms - self.name_terms - frozenset(self.speaker)

    @property
    def topic(self) -> frozenset[str]:
        """The terms that say what the words of the speaker are to be about."""
        return self._full_terms - self.speaker_words - NO_TOPIC

    @property
    def _full_terms(self) -> frozenset[str]:
        return frozenset(term for term, weight in zip(self.terms, self.weights, strict=True) if weight == 1.0)

    @property
    def saying_terms(self) -> frozenset[str]:
        """The terms of the words that ask who said something ('called', 'warned'); empty for any other question."""
        found = (pattern := _manner_of(self.language).who_said) and self.who_said and pattern.search(self.text)
        return frozenset(read_terms(found.group(), self.language)) if found else frozenset()

    @property
    def speaker_words(self) -> frozenset[str]:
        """The terms of the one whose words are wanted, titles too: 'Sir' is no topic."""
        return frozenset(token.term for token in read_tokens(self.speaker_text, self.language)) | set(self.speaker)

    @property
    def speaker_surnames(self) -> frozenset[str]:
        """The last words of the names that ``speaker`` consists of; empty for a role ('Labour's general secretary')."""
        inside = [name for name in self.names if set(name) <= set(self.speaker)]
        whole = {term for name in inside for term in name} == set(self.speaker)
        return frozenset(name[-1] for name in inside) if whole else frozenset()


def read_question(text: str, languages: Sequence[str] = (ENGLISH,)) -> Question:
    """Return what *text* asks; a question of stop words alone has no terms.

    *languages* are those of the archive's articles, the commonest first: it is read in one of them, or in English.
    """
    # The same length, so that places stay what they were.
    asked_as, text = text, _ESCAPES.sub(lambda escape: " " * len(escape.group()), text)
    manner = _manner(text, languages)
    tokens = list(read_tokens(text, manner.language))
    asked = _read_asked(text, manner)
    speaker_text = _read_speaker(text, manner)
    speaker = _speaker_terms(speaker_text, manner)
    if speaker and asked == "other":
        asked = "speech"
    if not speaker and asked == "other" and (match := manner.perhaps_speaker and manner.perhaps_speaker.match(text)):
        speaker_text = match["speaker"]
    first_place: dict[str, Token] = {}
    measured = {match.end() for match in _HOW.finditer(text)}
    for token in tokens:
        if not is_stop_term(token.term, manner.language):
            first_place.setdefault(token.term, token)
    terms = tuple(first_place)
    names = tuple(read_names(text, [token for token in tokens if token.end not in measured], manner))
    words = {term: text[token.start : token.end] for term, token in first_place.items()}
    named = frozenset(term for name in names for term in name)
    titles = {one.term for one, behind in pairwise(tokens) if one.term in manner.titles and behind.term in named}
    weights = dict.fromkeys(manner.weak | first_names_in(names, words) | titles, _WEAK_WEIGHT)
    # The 'many' of 'how many' asks for a number and names nothing, nor does 'could you tell me'.
    frames = [match.span() for match in manner.frame.finditer(text)] if manner.frame else []
    weights |= {
        term: _HARDLY
        for term, token in first_place.items()
        if token.end in measured or any(start <= token.start and token.end <= end for start, end in frames)
    }
    return Question(
        text=asked_as,
        terms=terms,
        weights=tuple(weights.get(term, 1.0) for term in terms),
        words=tuple(words.values()),
        names=names,
        asked=asked,
        speaker=speaker,
        speaker_text=speaker_text,
        wants_words=bool(speaker and manner.wants_words and manner.wants_words.match(text)),
        who_said=asked in ("person", "other") and bool(manner.who_said and manner.who_said.search(text)),
        language=manner.language,
    )


def with_voice(question: Question, voice: Voice) -> Question:
    """Return *question* as one for the words of *voice*, for which its ``speaker_text`` stands."""
    asked: Asked = "speech" if question.asked == "other" else question.asked
    speaker = _speaker_terms(question.speaker_text, _manner_of(question.language))
    wants_words = question.wants_words or not question.speaker  # 'X on Y' asks for nothing but words
    return replace(question, speaker=speaker, asked=asked, wants_words=wants_words, voice=voice)


def without_speaker(question: Question) -> Question:
    """Return *question* with its topic alone, to find what the speaker's words are about; as it is without any."""
    topic = question.topic
    if not topic:
        return question
    left = [place for place, term in enumerate(question.terms) if term in topic]
    names = (tuple(term for term in name if term in topic) for name in question.names)
    return replace(
        question,
        terms=tuple(question.terms[place] for place in left),
        weights=tuple(question.weights[place] for place in left),
        words=tuple(question.words[place] for place in left),
        names=tuple(name for name in names if name),
    )


def lend(question: Question, terms: Mapping[str, str], weight: float) -> Question:
    """Return *question* with *terms* from the conversation, each with its word; their *weight* is below 1.

    They tell apart sentences that answer alike: none of them must be there. Terms that it has itself stay as they are.
    """
    lent = {term: word for term, word in terms.items() if term not in question.terms}
    return replace(
        question,
        terms=(*question.terms, *lent),
        weights=(*question.weights, *(weight for _ in lent)),
        words=(*question.words, *lent.values()),
        lent=frozenset(lent),
    )


def reports_of(question: Question, text: str) -> bool:
    """Say whether *text* reports what the voice that *question* asks for said: the surname, and a verb of saying."""
    manner = _manner_of(question.language)
    if not question.voice or not manner.reported:
        return False
    surnames = {name.split()[-1] for name in question.voice.forms | question.voice.forms_apart}
    places = (match.end() for name in surnames for match in re.finditer(rf"\b{re.escape(name)}\b", text))
    return any(manner.reported.match(text, place) for place in places)


def _manner(text: str, languages: Sequence[str]) -> Manner:
    """Return how the language that *text* is in asks."""
    if not set(languages) - {ENGLISH}:
        return ENGLISH_MANNER
    from index.asking.guessing import guess_question_language

    return _manner_of(guess_question_language(text, languages))


def _manner_of(language: str) -> Manner:
    if language == ENGLISH:
        return ENGLISH_MANNER
    # An archive of English articles never needs the other languages' words.
    from index.asking.manners import manner_of

    return manner_of(language)


def _read_asked(text: str, manner: Manner) -> Asked:
    """Return the kind of thing wanted: the earliest question word decides, the first of its patterns at a tie."""
    patterns = enumerate(manner.asked)
    found = [(match.start(), place) for place, (_, pattern) in patterns if (match := pattern.search(text))]
    return manner.asked[min(found)[1]][0] if found else "other"


def _read_speaker(text: str, manner: Manner) -> str:
    """Return the one whose words are wanted, as written and without stop words before; empty where nobody's are."""
    for pattern in manner.speakers:
        if match := pattern.search(text):
            begins = match.start("speaker")
            tokens = list(read_tokens(match["speaker"], manner.language))
            for place, token in enumerate(tokens):
                is_stop = is_stop_term(token.term, manner.language)
                if not is_stop or begins_name(match["speaker"], tokens, place):
                    return text[begins + token.start : match.end("speaker")]
    return ""


def _speaker_terms(text: str, manner: Manner) -> tuple[str, ...]:
    """Return the terms of the one whose words are wanted, without titles."""
    terms = (token.term for token in read_tokens(text, manner.language))
    return tuple(term for term in terms if not is_stop_term(term, manner.language) and term not in manner.titles)
