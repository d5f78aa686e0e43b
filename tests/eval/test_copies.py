"""Copies made as outlets make them are found, and what only resembles them is not; floors are in floors.json."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.copies_tables import copies_of
from corpus.copies_wording import compare_words
from corpus.keeping import Entry
from corpus.sentences import split_paragraphs, split_sentences
from corpus.store import Archive
from tests.eval.copying_cases import make_copy, plant_change, restyle
from tests.eval.floors import hold_floors
from tests.eval.measuring import is_short, need_folder, read_rows
from tests.eval.template_cases import TEMPLATES, make_report

_SHORTEST = 60
_LONG = 15_000
_SEED = 20
pytestmark = pytest.mark.eval


@cache
def _read(name: str) -> list[Article]:
    rows = read_rows(need_folder(name) / "articles.jsonl.gz")
    dates = (row["date"] if len(row["date"]) == 10 else None for row in rows)
    return [
        Article(row["id"], row["text"], headline=row["title"], published=date)
        for row, date in zip(rows, dates, strict=True)
    ]


def _sample(count: int, chance: random.Random, *, most: int = 10_000) -> list[Article]:
    """Return *count* news articles of at least 60 words, with *most* paragraphs at most."""
    long = [article for article in _read("news_quiz") if len(article.body.split()) >= _SHORTEST]
    chance.shuffle(long)
    fitting = (article for article in long if 3 <= len(list(split_paragraphs(article.body))) <= most)
    return [article for article, _ in zip(fitting, range(count), strict=False)]


def _keep(directory: Path, articles: Iterable[Article]) -> Archive:
    archive = Archive.open(directory, create=True)
    archive.keep_all(Entry(article, split_sentences(article), ()) for article in articles)
    return archive


def _linked(archive: Archive) -> set[frozenset[str]]:
    return {
        frozenset((article_id, other))
        for article_id in archive.article_ids()
        for other in copies_of(archive, article_id)
    }


def _pairwise_f1(found: set[frozenset[str]], families: Iterable[Iterable[Article]]) -> float:
    wanted = {frozenset((a.article_id, b.article_id)) for family in families for a, b in combinations(family, 2)}
    right = len(found & wanted)
    print(f"pairs: {len(wanted)} wanted, {len(found)} found, {right} right", end="; ")
    return 2 * right / (len(found) + len(wanted))


@pytest.mark.parametrize(
    ("floor", "most", "copies", "with_original"),
    [
        ("f1_with_original", 10_000, 3, True),
        ("f1_of_five_without_original", 10_000, 5, False),
        ("f1_of_three_without_original", 10_000, 3, False),
        ("f1_of_two_without_original", 10_000, 2, False),
        ("f1_of_short_articles", 5, 3, True),
    ],
)
def test_copies(floor: str, most: int, copies: int, with_original: bool, tmp_path: Path) -> None:
    """Copies that lost 30 to 60% of their paragraphs and were moved about and restyled are found at least as well."""
    chance = random.Random(_SEED)
    families = []
    for original in _sample(30 if is_short() else 120, chance, most=most):
        made = [make_copy(original, number, chance) for number in range(copies)]
        families.append([original, *made] if with_original else made)
    kept = [article for family in families for article in family]
    chance.shuffle(kept)
    with _keep(tmp_path, kept) as archive:
        score = _pairwise_f1(_linked(archive), families)
    hold_floors("copies", {floor: score})


def test_planted_changes() -> None:
    """A word or number changed inside a quotation is found, and none is where nothing was changed."""
    chance = random.Random(_SEED)
    counts: Counter[str] = Counter()
    for original in _sample(60 if is_short() else 250, chance):
        if len(original.body) > _LONG:
            continue
        copy = make_copy(original, 1, chance)
        planted = plant_change(copy, chance)
        if planted is None:
            continue
        changed, change = planted
        counts["planted"] += 1
        counts["found"] += any(_differences(original, changed, change.place))
        counts["false alarms"] += sum(1 for _ in _differences(original, copy, None))
        counts["sentences"] += len(split_sentences(copy))
    print(dict(counts))
    figures = {
        "planted_found": counts["found"] / max(1, counts["planted"]),
        "most_false_alarms": counts["false alarms"] / max(1, counts["sentences"]),
    }
    hold_floors("copies", figures)


def _differences(article: Article, copy: Article, place: int | None) -> Iterator[bool]:
    """Yield, for each sentence that *copy* prints in other words, whether *place* is among those that it points at."""
    sentences = split_sentences(copy)
    for sentence in split_sentences(article):
        wording = compare_words(article, sentence.span, copy, sentences)
        if wording and wording.kind == "differs":
            yield place is not None and any(
                change.there.start <= place < change.there.end for change in wording.changes
            )


def test_templates(tmp_path: Path) -> None:
    """Reports made from one template are no copies, and what another outlet reprints of them is one all the same."""
    chance = random.Random(_SEED)
    reports = [make_report(template, number, chance) for template in TEMPLATES for number in range(30)]
    reprints = [_reprint(report, chance) for report in chance.sample(reports, 40)]
    with _keep(tmp_path, [*reports, *reprints]) as archive:
        found = _linked(archive)
    wanted = {frozenset((reprint.article_id, reprint.article_id.removesuffix("-again"))) for reprint in reprints}
    false = found - wanted
    reprinted = len(found & wanted) / len(wanted)
    hold_floors("copies", {"most_false_template_pairs": len(false), "template_reprints": reprinted})


def _reprint(report: Article, chance: random.Random) -> Article:
    paragraphs = report.body.split("\n\n")
    del paragraphs[chance.randrange(len(paragraphs))]
    body = "\n\n".join(restyle(paragraph, chance) for paragraph in paragraphs)
    return Article(f"{report.article_id}-again", body, outlet="The Norwell Post")


@pytest.mark.parametrize("name", ["bbc", "news_quiz"])
def test_families_of_real_articles(name: str, tmp_path: Path) -> None:
    """No more pairs are told in a real archive than were looked at by eye, and no family grows without end."""
    articles = _read(name)
    if is_short():
        articles = articles[:1200]
    with _keep(tmp_path, articles) as archive:
        found = _linked(archive)
    sizes = Counter(article_id for pair in found for article_id in pair)
    largest = max(sizes.values(), default=0) + 1
    print(f"{name}: {len(found)} pairs among {len(articles)} articles, the largest family has {largest}")
    hold_floors("copies", {f"most_{name}_pairs": len(found), "most_in_a_family": largest})
