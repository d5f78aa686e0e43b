"""Question to answer: understand, search, weigh, quote; or say plainly that there is nothing."""

from __future__ import annotations

import threading
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Sentence
from corpus.errors import ArchiveError, NoArchiveError
from corpus.readers.embargoes import moment_now
from corpus.store import Archive
from index.answer import Answer, Filters, Query, Quote
from index.engine import Engine
from index.packing import DamagedPackError
from index.question import LONGEST_QUESTION, Question, read_question
from index.quoting import Reading, make_quotes
from index.ranking import DEPTH, Candidate, believe, rank_candidates, read_weights
from index.refusing import explain_refusal
from index.search_engine import Only, Searcher
from index.smalltalk import reply_to_small_talk
from index.snapshots import Snapshot
from index.upkeep import load_index, open_index, replace_damaged

if TYPE_CHECKING:  # who asks for an answer does not wait for it
    from index.explaining import Why

MOST_QUOTES = 100
# How long an index may stay behind the archive before who reads it takes its writer for dead, in seconds.
_PATIENCE = 30.0


class Answerer:
    """Answers questions from one archive; safe to call from several threads.

    What is added to the archive meanwhile is seen by a later question, without restarting.

    Raises:
        NoArchiveError: there is no article in the archive.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._lock = threading.RLock()
        self._behind_since: float | None = None
        self._renewal: threading.Thread | None = None
        self._renew_now()
        if not self._engine.statistics().articles:
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

    def answer(self, question: str, *, k: int = 5, filters: Filters | None = None, as_of: str | None = None) -> Answer:
        """Answer *question* with up to *k* quotes (1 to 100), best first, or say why there is none.

        Args:
            question: the reader's words, whatever they hold.
            k: how many quotes at most.
            filters: what an article must be to be quoted.
            as_of: an ISO date, default today; nothing published later is quoted.

        Raises:
            ValueError: *k* is out of range.
            ArchiveError: the archive cannot be read.
        """
        return self._respond(question, k, filters, as_of)[0]

    def why(
        self, question: str, *, k: int = 5, filters: Filters | None = None, as_of: str | None = None
    ) -> tuple[Answer, tuple[Why, ...]]:
        """Answer *question* as ``answer`` does, and say why: for each quote, or where it abstains each of the nearest.

        Raises:
            ValueError: *k* is out of range.
            ArchiveError: the archive cannot be read.
        """
        return self._respond(question, k, filters, as_of, explained=True)

    def _respond(
        self, question: str, k: int, filters: Filters | None, as_of: str | None, *, explained: bool = False
    ) -> tuple[Answer, tuple[Why, ...]]:
        if not 1 <= k <= MOST_QUOTES:
            raise ValueError(f"k must be from 1 to {MOST_QUOTES}, not {k}")
        filters, as_of = filters or Filters(), as_of or date.today().isoformat()
        if len(question) > LONGEST_QUESTION:
            reason = f"That question has {len(question):,} characters; ask in at most {LONGEST_QUESTION:,}."
            return Answer(question, Query((), as_of, filters=filters), reason=reason), ()
        if reply := reply_to_small_talk(question):
            return Answer(question, Query((), as_of, filters=filters), reason=reply), ()
        try:
            return self._ask(question, k, filters, as_of, explained)
        except DamagedPackError as error:
            # The index is derived: it is made again from the archive, and asked again.
            self._take(replace_damaged(self.archive, error))
            return self._ask(question, k, filters, as_of, explained)

    def _ask(
        self, question: str, k: int, filters: Filters, as_of: str, explained: bool
    ) -> tuple[Answer, tuple[Why, ...]]:
        engine = self._current_engine()
        asked = read_question(question, engine.statistics().languages)
        query = Query(asked.terms, as_of, filters=filters)
        if not asked.names_something:
            reason = "That holds no word to search for. Name who or what it is about."
            return Answer(question, query, reason=reason), ()
        only = Only(query.as_of, moment_now(), query.filters)
        with self.archive.snapshot():
            candidates = rank_candidates(engine, self.archive, asked, only, max(DEPTH, 2 * k))
            answer = self._answer(engine, asked, query, only, candidates, k)
            if not explained:
                return answer, ()
            from index.explaining import explain_answer

            return answer, explain_answer(engine, self.archive, asked, answer, candidates)

    def _answer(
        self, engine: Searcher, asked: Question, query: Query, only: Only, candidates: list[Candidate], k: int
    ) -> Answer:
        if not candidates:
            return Answer(asked.text, query, reason=explain_refusal(engine, asked, (), believed=False, only=only) or "")
        reading = Reading(engine, self.archive, query.as_of)
        size, threshold = engine.statistics().sentences, read_weights().threshold
        confidence = believe(candidates[0].evidence, size)
        reason = explain_refusal(engine, asked, candidates, believed=confidence >= threshold, only=only)
        if reason is None:
            # What would not be believed as an answer of its own is no second answer either.
            believed = [candidate for candidate in candidates if believe(candidate.evidence, size) >= threshold]
            if quotes := make_quotes(reading, asked, believed, k, copies=candidates):
                return Answer(asked.text, query, tuple(quotes), confidence=confidence)
            reason = "The index is not of this archive; delete the folder 'index' beside the archive and ask again."
        nearest = make_quotes(reading, asked, candidates, k)
        confidence = min(confidence, threshold - 0.001)
        return Answer(asked.text, query, nearest=tuple(nearest), reason=reason, confidence=confidence)

    def _take(self, snapshot: Snapshot) -> None:
        # Damage to what is counted first shows before anything is taken.
        engine = Engine.of(snapshot)
        engine.statistics()
        with self._lock:
            self._snapshot, self._engine = snapshot, engine

    def _renew_now(self, previous: Snapshot | None = None) -> None:
        try:
            # What a long commit beside this is about to add is seen by a later question.
            self._take(open_index(self.archive, previous, or_earlier=True))
        except DamagedPackError as error:
            self._take(replace_damaged(self.archive, error))

    def _current_engine(self) -> Searcher:
        """Return the engine over the newest index there is.

        While somebody adds, the archive is ahead of the index; what has changed since is left out of answers, never
        quoted in its old words. An index that stays behind (its writer was killed) is renewed meanwhile.
        """
        generation = self.archive.generation()
        with self._lock:
            known = self._engine.generation
            if generation == known:
                self._behind_since = None
                return self._engine
            # After a restore the archive may be of an earlier generation than what was read before it.
            if newer := load_index(self.archive, known if known < generation else -1, self._snapshot):
                self._take(newer)
                self._behind_since = None
            elif self._behind_since is None:
                self._behind_since = time.monotonic()
            elif time.monotonic() - self._behind_since > _PATIENCE:
                self._behind_since = None
                self._start_renewal()
            return self._engine

    def _start_renewal(self) -> None:
        """Renew the index beside the answers: over a large archive it takes longer than a reader waits."""
        if self._renewal is None or not self._renewal.is_alive():
            self._renewal = threading.Thread(target=self._renew, name="byline-index", daemon=True)
            self._renewal.start()

    def _renew(self) -> None:
        try:
            self._renew_now(self._snapshot)
        except ArchiveError:
            return  # The archive cannot be read now, or was closed: whoever asks next is told so.

    def surroundings(self, quote: Quote, reach: int = 2) -> tuple[list[Sentence], list[Sentence]]:
        """Return up to *reach* sentences before and after *quote* in its article, each list in printed order.

        Both are empty where the article has changed or gone since: its old words are not shown again.
        """
        with self.archive.snapshot():
            current = self.archive.article(quote.article.article_id)
            if current is None or current.body != quote.article.body:
                return [], []
            sentences = self.archive.sentences(quote.article.article_id)
        place = quote.sentence.position
        before = [sentence for sentence in sentences[:place] if not sentence.furniture]
        after = [sentence for sentence in sentences[place + 1 :] if not sentence.furniture]
        return before[max(0, len(before) - reach) :], after[:reach]
