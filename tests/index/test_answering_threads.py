"""Many ask while one adds: nothing hangs, nothing is torn, nothing old is quoted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.store import Archive
from index.answer import Answer
from index.answering import Answerer
from index.engine.upkeep import update_index

Keep = Callable[..., None]
QUESTIONS = (
    "When will the ferry to Gull Island stop?",
    "Why was Colin Teasel suspended?",
    "What colour was the lighthouse painted?",
    "What did Pascoe Lind say?",
    "hello",
    "How many widgets?",
)


def body_of(version: int) -> str:
    """Return the ferry's article in one of its versions; every sentence says which."""
    filler = " ".join(f"Rumour {n} of version {version} was denied." for n in range(version % 7))
    return f"{filler} The ferry to Gull Island will stop in version {version}. Tickets cost £9 in version {version}."


def test_many_threads_one_answerer(tmp_path: Path, keep: Keep, invented: dict[str, Article]) -> None:
    """Eight ask for the current words while one corrects them, through a connection of its own and a shared one."""
    with Archive.open(tmp_path, create=True) as archive:
        keep(archive, *invented.values())
        keep(archive, replace(invented["ferry"], body=body_of(0)))
    stop, committed, wrong = threading.Event(), [0], []

    def look(answer: Answer, floor: int) -> None:
        for quote in (*answer.quotes, *answer.nearest):
            start, end = quote.sentence.span
            if quote.text != quote.article.body[start:end] or not quote.text.endswith((".", "”", "?")):
                wrong.append(quote.text)
            if quote.article.article_id == "ferry":
                version = int(quote.article.body.rsplit("version ", 1)[1].rstrip("."))
                # It was corrected before the question was asked, and quoted as it had been.
                if version < floor or body_of(version) != quote.article.body:
                    wrong.append(f"{version} after {floor}")

    def ask(answerer: Answerer, number: int) -> int:
        count = 0
        while not stop.is_set():
            floor = committed[0]
            answer = answerer.answer(QUESTIONS[(number + count) % len(QUESTIONS)])
            look(answer, floor)
            for quote in answer.quotes[:1]:
                answerer.surroundings(quote)
            count += 1
        return count

    def correct(writer: Archive, versions: range) -> None:
        for version in versions:
            keep(writer, replace(invented["ferry"], body=body_of(version)), index=False)
            committed[0] = version
            if version % 2:
                update_index(writer)

    with Answerer.open(tmp_path) as answerer, ThreadPoolExecutor(9) as pool, Archive.open(tmp_path) as other:
        asking = [pool.submit(ask, answerer, number) for number in range(8)]
        try:
            correct(other, range(1, 12))
            correct(answerer.archive, range(12, 24))
        finally:
            stop.set()
        counts = [future.result(timeout=60) for future in asking]
    assert wrong == []
    assert min(counts) > 0


@pytest.mark.parametrize("threads", [8])
def test_answers_do_not_depend_on_company(answerer: Answerer, threads: int) -> None:
    """Asked by many at once, a question gets the answer that it gets alone."""
    alone = {question: answerer.answer(question) for question in QUESTIONS}
    with ThreadPoolExecutor(threads) as pool:
        together = pool.map(
            lambda n: (QUESTIONS[n % len(QUESTIONS)], answerer.answer(QUESTIONS[n % len(QUESTIONS)])), range(200)
        )
        assert all(alone[question] == answer for question, answer in together)
