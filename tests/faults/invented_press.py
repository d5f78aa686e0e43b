"""Invented articles that say which version of themselves they are, questions about them, and answers to compare."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.json_form import Form, answer_form
from corpus.article import Article
from corpus.reading import read_entry
from corpus.store import FILE_NAME, Archive
from index.answering import Answerer
from index.engine.locking import MERGERS, WRITER
from index.engine.manifest import MANIFEST, load_manifest
from index.engine.upkeep import FOLDER, update_index

KIOSKS = "Arbel Brindle Corvane Dunmore Eastley Farthing Gorse Hollin Iveston Jarrow Kelsey Lorton".split()
GOODS = "lamps kettles ropes anchors ladders barrels whistles blankets compasses lanterns".split()
QUESTIONS = (
    "How many lamps did Arbel sell?",
    "Which ladders were blue?",
    "How many doors has the kiosk of Corvane?",
    "What did Dunmore sell on Tuesday?",
    "Who sold kettles and ropes in Iveston?",
    "What did Ann Lorton say of the barrels?",
    "Did Gorse shut?",
)
AS_OF = "2030-01-01"


def article(number: int, version: int, length: int = 3) -> Article:
    """Return article *number*, ``a{number}``, in that version, which each of its sentences names."""
    chance = random.Random(f"{number} {version}")
    kiosk = KIOSKS[number % len(KIOSKS)]
    pages = [
        f"{kiosk} sold {version} {GOODS[number % len(GOODS)]} on Monday. The kiosk of {kiosk} has {version} doors."
    ]
    for _ in range(chance.randrange(length + 1)):
        one, other = chance.sample(GOODS, 2)
        pages.append(
            f"“The {one} of version {version} were blue,” said {chance.choice(KIOSKS)} Lorton. "
            f"{chance.choice(KIOSKS)} had {version} {other} on Tuesday."
        )
    return Article(
        f"a{number}",
        "\n\n".join(pages),
        headline=f"{kiosk} and its {GOODS[number % 7]}",
        outlet=f"Post {number % 3}",
        published=f"202{number % 5}-0{1 + number % 9}-1{version % 9}",
        language="de" if number % 11 == 3 else "en",
    )


def keep(archive: Archive, articles: Sequence[Article]) -> None:
    """Split, attribute and keep *articles*."""
    archive.keep_all([read_entry(one) for one in articles])


def ask(answerer: Answerer, questions: Sequence[str] = QUESTIONS) -> list[Form]:
    """Return the printed forms of the answers to *questions*: every quote, score and confidence."""
    return [answer_form(answerer.answer(question, k=4, as_of=AS_OF)) for question in questions]


def answers_of(directory: Path, questions: Sequence[str] = QUESTIONS) -> list[Form]:
    """Return what whoever opens the archive in *directory* now is answered."""
    with Answerer.open(directory) as answerer:
        return ask(answerer, questions)


def answers_anew(directory: Path, elsewhere: Path, questions: Sequence[str] = QUESTIONS) -> list[Form]:
    """Return what is answered from a copy of the archive in *directory*, with an index that is made from scratch."""
    elsewhere.mkdir()
    with (
        closing(sqlite3.connect(directory / FILE_NAME)) as source,
        closing(sqlite3.connect(elsewhere / FILE_NAME)) as copy,
    ):
        source.backup(copy)
    with Archive.open(elsewhere) as archive:
        assert len(update_index(archive).segments) <= 1
    try:
        return answers_of(elsewhere, questions)
    finally:
        shutil.rmtree(elsewhere)


def left_over(directory: Path) -> set[str]:
    """Return the names of the files in the index of the archive in *directory* that nothing in force names."""
    folder = directory / FOLDER
    manifest = load_manifest(folder)
    named = manifest.files() if manifest else set()
    return {path.name for path in folder.iterdir()} - named - {MANIFEST, WRITER, *MERGERS}
