"""Question to answer: understand, search, weigh, quote; or say plainly that there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article, Sentence, Span
from corpus.errors import NoArchiveError
from corpus.readers.embargoes import moment_now
from corpus.store import Archive
from index.answer import Answer, Filters, Query, Quote
from index.asking.asked_filters import AskedFilters, narrow_filters, read_asked, read_filters, say_understood
from index.asking.question import LONGEST_QUESTION, Question
from index.asking.smalltalk import reply_to_small_talk
from index.asking.tense import asks_ahead, asks_what_recurs, read_tense
from index.asking.timing import Timing
from index.deciding import decide_answer
from index.engine.newest import NewestIndex
from index.saying import Naming, Said
from index.search_engine import Only, Searcher
from index.speakers.voices import hear

if TYPE_CHECKING:  # who asks for an answer does not wait for it
    from index.explaining import Why
    from index.following.thread import Exchange

MOST_QUOTES = 100
_NO_WORD = "That holds no word to search for. Name who or what it is about."


class Answerer:
    """Answers questions from one archive; safe to call from several threads.

    What is added to the archive meanwhile is seen by a later question, without restarting.

    Raises:
        NoArchiveError: there is no article in the archive.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._newest = NewestIndex(archive)
        if not self._newest.searcher().statistics().articles:
            raise NoArchiveError(
                f"{archive.directory}: the archive is empty; add articles with: "
                f"byline --archive {archive.directory} add FILE"
            )

    @classmethod
    def open(cls, directory: Path) -> Answerer:
        """Open the archive in *directory*.

        Raises:
            NoArchiveError: there is none, or there is no article in it.
            ArchiveError: it cannot be read.
        """
        archive = Archive.open(directory)
        try:
            return cls(archive)
        except BaseException:
            archive.close()
            raise

    def close(self) -> None:
        """Close the archive; no question is asked afterwards."""
        self.archive.close()

    def __enter__(self) -> Answerer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def answer(
        self,
        question: str,
        *,
        k: int = 5,
        filters: Filters | None = None,
        as_of: str | None = None,
        thread: Sequence[Exchange] = (),
        among: Sequence[str] | None = None,
    ) -> Answer:
        """Answer *question* with up to *k* quotes (1 to 100), best first, or say why there is none.

        Args:
            question: the reader's words, whatever they hold.
            k: how many quotes at most.
            filters: what an article must be to be quoted.
            as_of: an ISO date, default today; nothing published later is quoted.
            thread: the exchanges before it in the same conversation, the oldest first: a question that leaves out
                whom it means, or what it is about, takes that from them.
            among: the ids of the only articles that may be quoted; None for all.

        Raises:
            ValueError: *k* is out of range.
            ArchiveError: the archive cannot be read.
        """
        return self._respond(question, k, filters, as_of, thread, among)[0]

    def objection(self, question: str) -> str | None:
        """Return why nothing can be searched for with *question*, whatever the archive holds; None where it can."""
        if refused := _refuse_unread(question):
            return refused
        asked = _read(self._newest.searcher(), question, date.today().isoformat())[0]
        return None if asked.names_something else _NO_WORD

    def why(
        self,
        question: str,
        *,
        k: int = 5,
        filters: Filters | None = None,
        as_of: str | None = None,
        thread: Sequence[Exchange] = (),
    ) -> tuple[Answer, tuple[Why, ...]]:
        """Answer *question* as ``answer`` does, and say why: for each quote, or where it abstains each of the nearest.

        Raises:
            ValueError: *k* is out of range.
            ArchiveError: the archive cannot be read.
        """
        return self._respond(question, k, filters, as_of, thread, None, explained=True)

    def _respond(
        self,
        question: str,
        k: int,
        filters: Filters | None,
        as_of: str | None,
        thread: Sequence[Exchange],
        among: Sequence[str] | None,
        *,
        explained: bool = False,
    ) -> tuple[Answer, tuple[Why, ...]]:
        if not 1 <= k <= MOST_QUOTES:
            raise ValueError(f"k must be from 1 to {MOST_QUOTES}, not {k}")
        filters, as_of = filters or Filters(), as_of or date.today().isoformat()
        if reason := _refuse_unread(question):
            return Answer(question, Query((), as_of, filters=filters), reason=reason), ()
        asked_among = None if among is None else tuple(among)
        return self._newest.ask(lambda: self._ask(question, k, filters, as_of, thread, asked_among, explained))

    def _ask(
        self,
        question: str,
        k: int,
        filters: Filters,
        as_of: str,
        thread: Sequence[Exchange],
        among: tuple[str, ...] | None,
        explained: bool,
    ) -> tuple[Answer, tuple[Why, ...]]:
        engine = self._newest.searcher()
        asked, stated = _read(engine, question, as_of)
        narrowed = narrow_filters(filters, stated.filters)
        query = Query(asked.terms, as_of, filters=narrowed)
        if thread:
            # Only who asks a follow-up waits for what reads the conversation.
            from index.following.carrying import carry_over

            asked, query, unclear = carry_over(engine, asked, query, thread)
            if unclear:
                return Answer(question, query, reason=unclear), ()
        if not asked.names_something:
            return Answer(question, query, reason=_NO_WORD), ()
        is_filtered = bool(narrowed.since or narrowed.until)
        ahead, recurs = asks_ahead(asked.text), asks_what_recurs(asked.text)
        timing = Timing(read_tense(asked.text), stated.preferred, is_filtered, ahead, recurs)
        asked = replace(asked, timing=timing)
        only = Only(query.as_of, moment_now(), query.filters, among=among)
        asked, meant = hear(engine, asked, only)
        understood = say_understood(stated, timing.currency)
        query = replace(query, understood=" ".join(filter(None, (meant, understood))))
        with self.archive.snapshot():
            answer, candidates = decide_answer(engine, self.archive, asked, query, only, k)
            # Whatever was left out of it or lent to it, it is the reader's.
            answer = replace(answer, question=question)
            if not explained:
                return answer, ()
            from index.explaining import explain_answer

            return answer, explain_answer(engine, self.archive, answer, candidates)

    def said(
        self,
        speaker: str,
        *,
        about: str | None = None,
        k: int | None = None,
        filters: Filters | None = None,
        as_of: str | None = None,
        oldest_first: bool = False,
    ) -> Said:
        """Return what *speaker* is quoted with, each quotation whole, the newest first, or say why there is nothing.

        Args:
            speaker: a name as a reader writes it: 'Streeting', 'Mr Streeting MP'; in quotation marks, as it is printed.
            about: what the quotations are to be about.
            k: how many at most, at least 1; None for all.
            filters: what an article must be to be quoted.
            as_of: an ISO date, default today; nothing published later is quoted.
            oldest_first: True for a timeline.

        Raises:
            ValueError: *k* is out of range.
            ArchiveError: the archive cannot be read.
        """
        if k is not None and k < 1:
            raise ValueError(f"k must be at least 1, not {k}")
        # Who only asks questions does not wait for it.
        from index.speakers.telling import tell_said

        only = Only(as_of or date.today().isoformat(), moment_now(), filters or Filters())

        def tell() -> Said:
            engine = self._newest.searcher()
            with self.archive.snapshot():
                return tell_said(engine, self.archive, speaker, about, only, k, oldest_first=oldest_first)

        return self._newest.ask(tell)

    def whole(self, quote: Quote, *, as_of: str | None = None) -> tuple[Quote, ...]:
        """Return the whole quotation that *quote* is part of, sentence by sentence; *quote* alone where it is of none.

        It is empty where the article has changed or gone since: its old words are not shown again. *as_of* is an ISO
        date, default today; no outcome or copy published later is told.
        """
        from index.speakers.telling import read_whole

        on = as_of or date.today().isoformat()

        def read() -> tuple[Quote, ...]:
            engine = self._newest.searcher()
            with self.archive.snapshot():
                current = self._current(quote)
                if current is None:
                    return ()
                # Its words are the same; what is told beside them may have been corrected.
                return read_whole(engine, self.archive, replace(quote, article=current), on)

        return self._newest.ask(read)

    def quote_at(self, article_id: str, span: Span, *, as_of: str | None = None) -> Quote | None:
        """Return the sentence at *span* of the article of that id as it is quoted now, with all that goes with it.

        It is None where the article has no such sentence, or none that is ever quoted, or is not there. *as_of* is an
        ISO date, default today; no outcome published later is told.
        """
        from index.quoting.quoting import quote_sentence

        on = as_of or date.today().isoformat()

        def read() -> Quote | None:
            engine = self._newest.searcher()
            with self.archive.snapshot():
                article = self.archive.article(article_id)
                if article is None:
                    return None
                sentences = self.archive.sentences(article_id)
                sentence = next((one for one in sentences if one.span == span and not one.furniture), None)
                return quote_sentence(engine, self.archive, article, sentence, on) if sentence else None

        return self._newest.ask(read)

    def generation(self) -> int:
        """Return the archive's generation that answers are of: that of the newest index there is."""
        return self._newest.searcher().generation

    def naming(self, quote: Quote) -> tuple[Naming, ...]:
        """Return the evidence for who said it, for each attribution of the sentence in the order of their words.

        It is empty where the article has changed or gone since.
        """
        from index.quoting.naming import show_naming

        with self.archive.snapshot():
            if self._current(quote) is None:
                return ()
            sentences = self.archive.sentences(quote.article.article_id)
        ordered = sorted(quote.attributions, key=lambda attribution: attribution.content)
        return tuple(show_naming(quote.article, sentences, attribution) for attribution in ordered)

    def surroundings(self, quote: Quote, reach: int = 2) -> tuple[list[Sentence], list[Sentence]]:
        """Return up to *reach* sentences before and after *quote* in its article, each list in printed order.

        Both are empty where the article has changed or gone since: its old words are not shown again.
        """
        with self.archive.snapshot():
            if self._current(quote) is None:
                return [], []
            sentences = self.archive.sentences(quote.article.article_id)
        place = quote.sentence.position
        before = [sentence for sentence in sentences[:place] if not sentence.furniture]
        after = [sentence for sentence in sentences[place + 1 :] if not sentence.furniture]
        return before[max(0, len(before) - reach) :], after[:reach]

    def _current(self, quote: Quote) -> Article | None:
        """Return the article that *quote* is from, as it is now; None where its words are others, or it is gone."""
        current = self.archive.article(quote.article.article_id)
        return current if current and current.body == quote.article.body else None


def _refuse_unread(question: str) -> str | None:
    """Return what is said to *question* where it is none that is searched for; None where it may be."""
    if len(question) > LONGEST_QUESTION:
        return f"That question has {len(question):,} characters; ask in at most {LONGEST_QUESTION:,}."
    return reply_to_small_talk(question)


def _read(engine: Searcher, question: str, as_of: str) -> tuple[Question, AskedFilters]:
    """Return what is asked, and what it is to be asked of."""
    stated = read_filters(question, as_of, engine.printed, lambda name: bool(engine.speakers(name)))
    return read_asked(question, stated, engine.statistics().languages), stated
