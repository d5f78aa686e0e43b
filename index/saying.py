"""The values of "what did she say": a speaker across the archive, and what that speaker is quoted with."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.article import Attribution, Sentence, Span
from index.answer import Filters, Quote


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or organisation across the archive.

    ``name`` is the form printed most often among the fullest ones, ``forms`` every printed form that is certainly the
    same one's ("Sam Tarry", "Sam Tarry MP"), sorted; ``sentences`` how many sentences of the archive hold their words.
    A surname alone is nobody's but its own article's: "Tarry", in an article that never gives the first name, is a
    speaker apart.
    """

    name: str
    forms: tuple[str, ...]
    sentences: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a reader asks for, as far as the archive's names tell.

    ``speakers`` are all who may be meant, ``apart`` those printed with the same surname alone, who may be one of them.
    """

    speakers: tuple[Speaker, ...]
    apart: tuple[Speaker, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Every printed name of ``speakers``."""
        return frozenset(form for speaker in self.speakers for form in speaker.forms)

    @property
    def forms_apart(self) -> frozenset[str]:
        """Every printed name of ``apart``."""
        return frozenset(form for speaker in self.apart for form in speaker.forms)


@dataclass(frozen=True, slots=True)
class Saying:
    """One quotation, whole: ``quotes`` are the sentences that it touches, in printed order, each with its ``part``."""

    attribution: Attribution
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """The evidence for who said the words of one attribution: what a reader would look up in the article.

    ``sentences`` are the ones that show it, each once, in printed order: the one with the cue, the one with the
    mention that led to the name (the antecedent of "he"), and the one that prints the speaker's name. ``roles`` are
    where the article prints what the speaker is ("Labour leader of Redbridge Council"), in printed order.
    """

    attribution: Attribution
    sentences: tuple[Sentence, ...]
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a speaker said, or why nothing is shown.

    ``asked`` is the name as the reader wrote it, ``about`` the topic. ``speaker`` is None where nobody, or more
    than one, can be meant: ``others`` are then those who may be, the most quoted first, the surname
    alone last. ``sayings`` are in order of their articles' dates (undated ones last), within one article as printed.
    ``total`` is how many there are, more than are shown where the reader asked for fewer; ``reason`` says in a sentence
    why there are none.

    ``by_headline``: none of the speaker's words has the topic's, and these stand under headlines that do.
    """

    asked: str
    about: str | None
    as_of: str
    speaker: Speaker | None = None
    others: tuple[Speaker, ...] = ()
    sayings: tuple[Saying, ...] = ()
    total: int = 0
    reason: str = ""
    filters: Filters = field(default_factory=Filters)
    by_headline: bool = False
