"""Revisions, withdrawals and erasure: old words are never current, and what was taken out stays out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.adding import Added, add_items
from corpus.article import Article
from corpus.backup import back_up
from corpus.errors import ArchiveError
from corpus.readers.reader import Item, Withdrawal
from corpus.reading import read_entry
from corpus.store import Archive

FERRY = Article(
    "ferry", "The ferry sank at noon. “Nobody was hurt,” Ann Dunn said.\n\nIt was raised.", headline="Ferry"
)


def _add(archive: Archive, *items: Item) -> list[tuple[str, str | None]]:
    return [(added.status, added.reason) for added in add_items(archive, [("f", item) for item in items])]


def _released(archive: Archive) -> list[str]:
    return [article.body for article in archive.articles()]


# Revisions


def test_changed_words_make_a_revision(archive: Archive) -> None:
    """The old words stay for the record, oldest first, and only the new ones are the article's."""
    second, third = replace(FERRY, body="The ferry did not sink."), replace(FERRY, body="There was no ferry.")
    assert _add(archive, FERRY, second, third) == [("added", None), ("updated", None), ("updated", None)]
    assert archive.article("ferry") == third
    assert archive.revisions("ferry") == [FERRY, second]
    assert archive.counts().revisions == 2


def test_the_same_words_make_no_revision(archive: Archive) -> None:
    """An article that comes again as it was changes nothing."""
    _add(archive, FERRY)
    generation = archive.generation()
    assert _add(archive, FERRY, FERRY) == [("unchanged", None)] * 2
    assert (archive.revisions("ferry"), archive.generation()) == ([], generation)


def test_another_fact_makes_a_revision(archive: Archive) -> None:
    """A headline is what was printed, too: the old one is kept."""
    _add(archive, FERRY, replace(FERRY, headline="Ferry raised"))
    assert [article.headline for article in archive.revisions("ferry")] == ["Ferry"]


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [(2, 1, "unchanged"), (1, 2, "updated"), (2, 2, "updated"), (None, 1, "updated"), (2, None, "updated")],
)
def test_an_older_version_does_not_replace_a_newer(
    archive: Archive, first: int | None, second: int | None, status: str
) -> None:
    """Of two versions that an agency counted the higher one stands, in whichever order they come."""
    other = replace(FERRY, body="Other words.", version=second)
    assert _add(archive, replace(FERRY, version=first), other)[1][0] == status
    assert _released(archive) == [FERRY.body if status == "unchanged" else "Other words."]


# Withdrawals


def test_withdrawn_by_a_person(archive: Archive) -> None:
    """A removed article is not there, its words are on record, and the same source does not bring it back."""
    _add(archive, FERRY)
    assert archive.withdraw("ferry", "asked for by counsel")
    assert _released(archive) == []
    assert archive.sentences("ferry") == []
    assert archive.revisions("ferry") == [FERRY]
    ((status, reason),) = _add(archive, replace(FERRY, body="The ferry sank at one."))
    assert status == "unchanged"
    assert reason is not None
    assert reason.startswith("asked for by counsel (")
    assert reason.endswith("it stays out")
    assert not archive.withdraw("ferry", "again")


def test_withdrawn_before_it_came(archive: Archive) -> None:
    """A withdrawal that overtakes its article keeps it out."""
    assert _add(archive, Withdrawal("ferry", "killed"), FERRY)[0] == ("updated", "killed")
    assert _released(archive) == []


def test_a_withdrawal_twice_changes_nothing(archive: Archive) -> None:
    """The same message again is unchanged."""
    _add(archive, FERRY, Withdrawal("ferry", "killed", 2))
    generation = archive.generation()
    assert _add(archive, Withdrawal("ferry", "killed", 2)) == [("unchanged", "killed")]
    assert archive.generation() == generation


def test_the_same_folder_again(archive: Archive) -> None:
    """An export that holds an article and its withdrawal adds nothing the second time."""
    items: list[Item] = [replace(FERRY, version=1), Withdrawal("ferry", "killed", 2)]
    assert [status for status, _ in _add(archive, *items)] == ["added", "updated"]
    generation = archive.generation()
    assert [status for status, _ in _add(archive, *items)] == ["unchanged", "unchanged"]
    assert (archive.generation(), _released(archive)) == (generation, [])


@pytest.mark.parametrize(("version", "comes_back"), [(3, True), (2, False), (1, False), (None, False)])
def test_a_later_version_brings_it_back(archive: Archive, version: int | None, comes_back: bool) -> None:
    """What an outlet withdrew, a later version of its own brings back; nothing else does."""
    _add(archive, replace(FERRY, version=1), Withdrawal("ferry", "withheld", 2))
    _add(archive, replace(FERRY, body="Checked words.", version=version))
    assert _released(archive) == (["Checked words."] if comes_back else [])


def test_no_version_brings_back_what_a_person_removed(archive: Archive) -> None:
    """A person's removal stands, whatever the outlet sends."""
    _add(archive, replace(FERRY, version=1))
    archive.withdraw("ferry", "removed")
    _add(archive, replace(FERRY, version=9), Withdrawal("ferry", "killed", 10), replace(FERRY, version=11))
    assert _released(archive) == []


def test_a_late_message_about_an_old_version(archive: Archive) -> None:
    """A withdrawal of version 1 that comes after version 2 withdraws nothing."""
    _add(archive, replace(FERRY, version=2))
    ((status, reason),) = _add(archive, Withdrawal("ferry", "killed", 1))
    assert (status, "older version" in (reason or "")) == ("unchanged", True)
    assert _released(archive) == [FERRY.body]


def test_readmitted(archive: Archive) -> None:
    """Undoing a removal gives the last words back."""
    changed = replace(FERRY, body="Later words.")
    _add(archive, FERRY, changed)
    archive.withdraw("ferry", "by mistake")
    assert archive.is_withdrawn("ferry")
    assert archive.readmit("ferry", read_entry(archive.revisions("ferry")[-1])) == ("added", None)
    assert archive.article("ferry") == changed
    assert not archive.is_withdrawn("ferry")


def test_readmitted_or_not_at_all(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the words cannot be kept again the withdrawal stands, and the words stay on record."""
    _add(archive, FERRY)
    archive.withdraw("ferry", "by mistake")
    entry = read_entry(FERRY)
    with pytest.raises(ArchiveError):
        archive.readmit("ferry", entry._replace(sentences=[entry.sentences[0]] * 2))
    assert archive.is_withdrawn("ferry")
    assert archive.revisions("ferry") == [FERRY]


def test_versions_only_grow(archive: Archive) -> None:
    """A late message about an earlier version does not open the door to a version that was cancelled."""
    _add(archive, replace(FERRY, version=1), Withdrawal("ferry", "killed", 5), Withdrawal("ferry", "killed", 2))
    _add(archive, replace(FERRY, version=3, body="Cancelled words."))
    assert _released(archive) == []
    _add(archive, Withdrawal("ferry", "killed", None), replace(FERRY, version=6, body="Right words."))
    assert _released(archive) == ["Right words."]


def test_two_versions_in_one_source(archive: Archive) -> None:
    """A source that holds an article twice adds nothing the second time: its first words are no news."""
    items = [("f:1", FERRY), ("f:2", replace(FERRY, body="Later words."))]
    assert [added.status for added in add_items(archive, items)] == ["added", "updated"]
    assert [added.status for added in add_items(archive, items)] == ["unchanged", "unchanged"]
    assert _released(archive) == ["Later words."]


def test_words_that_come_back_to_their_place(archive: Archive) -> None:
    """A file or a page that is changed back is quoted in the words that it has now."""
    for body in (FERRY.body, "Later words.", FERRY.body):
        list(add_items(archive, [("page", replace(FERRY, body=body))]))
    assert _released(archive) == [FERRY.body]


def test_reading_again_does_not_undo_a_change(archive: Archive) -> None:
    """An article that changes while the archive is read again stays changed."""
    _add(archive, FERRY)
    stale = read_entry(FERRY)._replace(again=True, reading="other")
    _add(archive, replace(FERRY, body="Later words."))
    assert archive.keep_all([stale])[0].status == "unchanged"
    assert _released(archive) == ["Later words."]
    archive.withdraw("ferry", "removed")
    assert archive.keep_all([stale])[0].status == "unchanged"
    assert _released(archive) == []


def test_an_impossible_withdrawal_costs_only_itself(archive: Archive) -> None:
    """A withdrawal by an id that no article can have is rejected, and the rest goes on."""
    found = _add(archive, FERRY, Withdrawal("tag:\udc00", "killed"), replace(FERRY, article_id="two", body="More."))
    assert [status for status, _ in found] == ["added", "rejected", "added"]


def test_revisions_under_embargo(archive: Archive) -> None:
    """Earlier words of an article under embargo are shown to nobody before its time either."""
    secret = replace(FERRY, embargo="2999-01-01T00:00:00Z")
    _add(archive, secret, replace(secret, body="Later words."))
    assert archive.revisions("ferry") == []
    assert archive.revisions("ferry", embargoed=True) == [secret]
    _add(archive, replace(FERRY, body="Free words."))
    assert archive.revisions("ferry") == []


# Erasure


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_erased_without_a_trace(archive: Archive, tmp_path: Path) -> None:
    """No file of the archive, nor a backup made afterwards, holds a byte of the words, the facts or the id."""
    others = [Article(f"other-{n}", f"Other words {n}. " * (1 + n % 7), headline=f"Other {n}") for n in range(60)]
    secret = Article("zebra-id", "Quagga walked. " * 30 + "“Okapi!” Bo Gnu said.", headline="Kudu", byline="Eland")
    small = Article("ibex-id", "Oryx.", headline="Topi")
    _add(archive, *others[:30], secret, small, *others[30:])
    _add(archive, replace(secret, body="Bongo walked."), *(replace(other, byline="x" * 50) for other in others))
    archive.withdraw("ibex-id", "Nyala reason")
    assert archive.erase(["zebra-id", "nowhere", "ibex-id"]) == ["zebra-id", "ibex-id"]
    back_up(archive, tmp_path / "copy")
    held = _bytes_of(archive.directory) + (tmp_path / "copy").read_bytes()
    for word in ("zebra", "Quagga", "Okapi", "Gnu", "Kudu", "Eland", "Bongo", "ibex", "Oryx", "Topi", "Nyala"):
        assert word.encode() not in held
    assert b"Other words 7." in held


def test_erased_stays_out(archive: Archive) -> None:
    """An erased article does not come back with the next import, by its id, also after a change."""
    _add(archive, FERRY)
    archive.erase(["ferry"])
    reason = "erased from this archive, and stays out"
    assert _add(archive, FERRY, replace(FERRY, body="New.")) == [("unchanged", reason)] * 2
    assert archive.erase(["ferry", "nowhere"]) == ["ferry"]  # again, after one that was interrupted
    assert _add(archive, replace(FERRY, article_id="nowhere"))[0][0] == "added"


# Embargo


def test_under_embargo_it_is_there_for_nobody(archive: Archive) -> None:
    """Before its time an article is in no list, no answer and no figure; afterwards it is."""
    _add(
        archive,
        replace(FERRY, embargo="2999-01-01T00:00:00Z"),
        replace(FERRY, article_id="free", embargo="1999-01-01T00:00:00Z"),
    )
    assert archive.article("ferry") is None
    assert archive.article_ids() == ["free"]
    assert [article.article_id for article in archive.articles()] == ["free"]
    assert [article.article_id for article in archive.articles(embargoed=True)] == ["ferry", "free"]
    assert {article_id for article_id, _ in archive.said_by(lambda name: True)} == {"free"}
    counts = archive.counts()
    assert (counts.articles, counts.embargoed, counts.quotations) == (1, 1, 1)


def test_an_embargo_that_is_lifted(archive: Archive) -> None:
    """The article sent again without its embargo is there at once."""
    _add(archive, replace(FERRY, embargo="2999-01-01T00:00:00Z"))
    assert _add(archive, FERRY) == [("updated", None)]
    assert _released(archive) == [FERRY.body]


def test_remarks_are_told(archive: Archive) -> None:
    """What a reader could not take as it stood is told when the article is added."""
    (added,) = add_items(archive, [("f", replace(FERRY, remarks=("read as Windows-1252", "no date")))])
    assert added == Added("ferry", "added", "read as Windows-1252; no date", "f")
    read: Any = archive.article("ferry")
    assert read == FERRY


def test_not_to_be_told_is_not_to_be_told_otherwise(archive: Archive) -> None:
    """A date or an outlet that was known stays so when the article comes again without it; another one replaces it."""
    known = replace(FERRY, published="2024-03-05", outlet="Echo")
    assert _add(archive, known, FERRY) == [("added", None), ("unchanged", None)]
    assert _add(archive, replace(FERRY, published="2024-03-06")) == [("updated", None)]
    article = archive.article("ferry")
    assert article is not None
    assert (article.published, article.outlet) == ("2024-03-06", "Echo")


def test_one_article_by_its_id_and_by_its_page(archive: Archive) -> None:
    """What was added with an id is the same article when its page comes: changed, withdrawn or erased alike."""
    page = "https://echo.example/ferry"
    known = replace(FERRY, url=page)
    changed = replace(FERRY, article_id=page, url=page, body="Later words.")
    assert _add(archive, known, changed) == [("added", None), ("updated", None)]
    assert _released(archive) == ["Later words."]
    archive.withdraw("ferry", "removed")
    assert _add(archive, changed)[0][0] == "unchanged"
    archive.erase(["ferry"])
    assert _add(archive, changed, known) == [("unchanged", "erased from this archive, and stays out")] * 2
    assert _released(archive) == []


def test_what_is_told_of_an_article(archive: Archive) -> None:
    """That it waits for its time, and that an id was another outlet's before, is told when it is added."""
    embargoed = replace(FERRY, embargo="2999-01-01T00:00:00Z")
    ((_, reason),) = _add(archive, embargoed)
    assert reason == "under embargo until 2999-01-01T00:00:00Z"
    _add(archive, replace(FERRY, article_id="1", outlet="Echo"))
    ((status, reason),) = _add(archive, Article("1", "The elm fell.", outlet="Post"))
    assert (status, reason) == (
        "updated",
        "it was an article of Echo; if these are two articles, give each an id of its own",
    )
