"""The values an answer is made of: what was searched for, what is quoted, and why there may be nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from corpus.article import Article, Attribution, Sentence, Span

if TYPE_CHECKING:  # it brings what only an answer with copies waits for
    from corpus.copies_wording import Kind
    from index.comparing.disagreeing import Conflict


@dataclass(frozen=True, slots=True)
class Filters:
    """What an article must be for its sentences to be quoted; None asks for nothing.

    ``since`` and ``until`` are ISO dates, both included; an article whose date is not known is never inside
    them. ``outlet``, ``author`` and ``speaker`` match whole words of the printed string, case folded. ``kind`` asks for
    somebody's words, or for the reporter's own; ``article`` is the id of the only article that may be quoted.
    """

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    author: str | None = None
    speaker: str | None = None
    kind: Literal["speech", "reporter"] | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What was searched for.

    ``terms`` are the question's analysed words in order, ``carried`` those taken from the conversation for what it
    leaves out, and ``carried_words`` the names and words that these were; nothing published after ``as_of`` (an ISO
    date) is quoted. ``filters`` are those that were given and those that the question itself asks for; ``understood``
    says the latter to the reader, and which days come first: a sentence, or empty.
    """

    terms: tuple[str, ...]
    as_of: str
    carried: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    carried_words: tuple[str, ...] = ()
    understood: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an accusation ended, as far as the archive tells; ``quote`` is None where it does not.

    ``accused`` is the name of the person, in the fullest form that the accusing article prints. ``others``
    are what else belongs to the end of the same person's case, the verdict beside the sentence; and where a quote
    accuses several people, the outcomes of the others.
    """

    quote: Quote | None
    accused: str | None = None
    others: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article that prints a quote's words, or almost; or that tells the same in words of its own.

    ``span`` covers whole sentences of it. ``kind`` is ``exact``, ``same`` (in another house style), ``reworded``
    (other words around the quotation) or ``differs`` (other words in it); see ``corpus.copies_wording``. It is
    ``agrees`` where the article is no copy, and answers with the same value; see ``index.comparing.agreeing``.
    """

    article: Article
    span: Span
    kind: Kind | Literal["agrees"] = "exact"

    @property
    def text(self) -> str:
        """The words as that article prints them."""
        return self.span.of(self.article.body)

    @property
    def differs(self) -> bool:
        """Say whether a word or a number of the quotation is another one here."""
        return self.kind == "differs"

    @property
    def agrees(self) -> bool:
        """Say whether the article is no copy, and tells the same in words of its own."""
        return self.kind == "agrees"


@dataclass(frozen=True, slots=True)
class Quote:
    """One whole sentence, verbatim, with its citation and attribution.

    ``attributions`` are those that touch the sentence, ``attribution`` the one that covers most of it.
    ``part`` is (n, of) where the sentence is the n-th of several that one quotation runs over: ``part_of``.
    ``before`` is shown with the sentence because it begins with a word that leans on what came before
    ('He', 'But'); ``after`` because it ends by announcing what follows; ``beside`` are the attributions that touch
    these two and not the sentence. ``matches`` are the places of
    the question's terms; ``also_in`` the copies of it in other articles, and those that agree with it, the earliest
    first. ``outcome`` is None
    unless the sentence, or one that is shown with it, tells of an accusation against a named person. ``note`` is
    where the article prints that it was corrected.
    """

    sentence: Sentence
    article: Article
    attributions: tuple[Attribution, ...] = ()
    score: float = 0.0
    matches: tuple[Span, ...] = ()
    highlight: Span | None = None
    part: tuple[int, int] | None = None
    part_of: Attribution | None = None
    before: Sentence | None = None
    after: Sentence | None = None
    beside: tuple[Attribution, ...] = ()
    outcome: Outcome | None = None
    also_in: tuple[Copy, ...] = ()
    note: Span | None = None

    def __post_init__(self) -> None:
        """Hold the quote to its article: a sentence of another one would be a false citation."""
        if self.sentence.article_id != self.article.article_id:
            raise ValueError(f"a sentence of {self.sentence.article_id!r} quoted from {self.article.article_id!r}")

    @property
    def text(self) -> str:
        """The words as they were printed."""
        return self.sentence.span.of(self.article.body)

    @property
    def correction(self) -> str | None:
        """What the article, or the agency that sent it, says was corrected; None where neither says anything."""
        return self.note.of(self.article.body) if self.note else self.article.correction

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Those of ``also_in`` that print the words, or almost: not what merely agrees with them."""
        return tuple(copy for copy in self.also_in if not copy.agrees)

    @property
    def first_printed(self) -> Article | None:
        """The article, of this one and its copies, that printed the words first; None where the dates do not say."""
        articles = (self.article, *(copy.article for copy in self.copies))
        if not all(article.published for article in articles):
            return None
        moments = [_moment(article.published or "") for article in articles]
        # Times of day tell only where all of them have their zone.
        exact = [moment for moment in moments if moment]
        known = exact if len(exact) == len(articles) else [(article.published or "")[:10] for article in articles]
        first = min(known)
        return articles[known.index(first)] if known.count(first) == 1 else None

    @property
    def untold_outcome(self) -> Outcome | None:
        """The outcome where the sentence does not tell it itself: what is shown beside it."""
        told_here = self.outcome and self.outcome.quote and self.outcome.quote.sentence == self.sentence
        return None if told_here else self.outcome

    @property
    def attribution(self) -> Attribution | None:
        """The attribution that covers most of the sentence; None: the reporter's own words."""
        span = self.sentence.span

        def covered(attribution: Attribution) -> int:
            return sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in attribution.content)

        return max(self.attributions, key=covered, default=None)

    @property
    def quotation(self) -> Attribution | None:
        """The quotation that ``part`` counts the sentences of; where it counts none, the ``attribution``."""
        return self.part_of or self.attribution

    @property
    def kind(self) -> str:
        """``direct``, ``mixed``, ``indirect``, or ``reporter`` for the reporter's own words."""
        return self.attribution.kind if self.attribution else "reporter"

    @property
    def source(self) -> str | None:
        """The mention beside the cue ('he', 'the MP'), as printed."""
        source = self.attribution.source if self.attribution else None
        return source.of(self.article.body) if source else None

    @property
    def speaker(self) -> str | None:
        """The speaker's name as the article prints it; None where it is not identified."""
        speaker = self.attribution.speaker if self.attribution else None
        return speaker.text if speaker else None


def _moment(published: str) -> str | None:
    """Return *published* as a moment in UTC that compares as text; None where it has no time, or no zone."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What byline says to a question.

    No ``quotes``: byline abstained, ``reason`` says why in a sentence, and ``nearest`` holds the best there was.
    ``confidence``, 0 to 1, is that of the best candidate, also where it was refused. ``conflicts`` are what the
    archive's articles disagree on, of what is asked.
    """

    question: str
    query: Query
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()
    reason: str = ""
    confidence: float = 0.0
    conflicts: tuple[Conflict, ...] = ()

    @property
    def answered(self) -> bool:
        """Say whether there is at least one quote."""
        return bool(self.quotes)
