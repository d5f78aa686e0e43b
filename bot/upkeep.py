"""The commands that look after an archive: remove, revisions, verify, backup, restore."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.exits import ANSWERED, NOTHING_FOUND
from bot.json_form import problem_form, revision_form, to_line
from bot.streams import tell, write_out
from bot.symbols import show_text
from corpus.store import Archive

_REASON = "removed from the archive"


def remove(options: Namespace, directory: Path) -> int:
    """Withdraw the articles that *options* name, erase them, or undo their withdrawal."""
    from index.segment import drop_index, update_index

    status = ANSWERED
    with Archive.open(directory) as archive:
        if options.erase:
            # First of all: the words of an article that is erased are in the index, too.
            drop_index(directory)
        try:
            for article_id in options.article_ids:
                if options.undo:
                    done = _readmit(archive, article_id)
                elif options.erase:
                    done = _erase(archive, article_id)
                else:
                    done = archive.withdraw(article_id, options.reason or _REASON)
                    _tell(article_id, "withdrawn" if done else "there is no such article, or it is withdrawn already")
                status = status if done else NOTHING_FOUND
        finally:
            update_index(archive)
    return status


def revisions(options: Namespace, directory: Path) -> int:
    """List the earlier words of one article, oldest first, and then the present ones."""
    with Archive.open(directory) as archive:
        earlier = archive.revisions(options.article_id)
        present = archive.article(options.article_id)
    if not earlier and present is None:
        tell(f"byline: {options.article_id}: no article of that id in this archive")
        return NOTHING_FOUND
    for number, article in enumerate([*earlier, *([present] if present else [])], start=1):
        is_current = number > len(earlier)
        if options.json:
            write_out(to_line(revision_form(article, number, current=is_current)))
        else:
            heading = f"revision {number}{', current' if is_current else ', no longer quoted'}: {article.cited_as}"
            write_out(f"{show_text(heading)}\n\n{show_text(article.body)}\n")
    return ANSWERED


def verify(options: Namespace, directory: Path) -> int:
    """Hold everything in *directory* to what was kept, and say what is wrong; status 1 where anything is."""
    from corpus.verifying import verify_archive
    from index.segment import verify_index

    found = 0
    with Archive.open(directory) as archive:
        for problem in verify_archive(archive):
            found += 1
            if options.json:
                write_out(to_line(problem_form(problem)))
            else:
                write_out(show_text(f"{problem.article_id or 'archive'}: {problem.what}"))
        articles = 0 if found else archive.counts().articles
        if not found and (what := verify_index(archive)):
            found += 1
            way_out = f"{what}; byline makes it anew at the next question, or now with: byline rebuild"
            write_out(to_line({"id": None, "problem": way_out}) if options.json else f"index: {show_text(way_out)}")
    if found:
        problems = f"{found:,} problem{'s' if found != 1 else ''}"
        tell(f"byline: {problems}; what is named cannot be trusted: restore a backup, or add those articles again")
        return NOTHING_FOUND
    tell(
        f"byline: all is well: {articles:,} article{'s' if articles != 1 else ''}, every sentence and quotation checked"
    )
    return ANSWERED


def backup(options: Namespace, directory: Path) -> int:
    """Write the archive in *directory*, as it is at this moment, to a new file."""
    from corpus.backup import back_up

    with Archive.open(directory) as archive:
        back_up(archive, Path(options.file))
    tell(f"byline: backed up to {options.file}")
    return ANSWERED


def restore(options: Namespace, directory: Path) -> int:
    """Make the archive in *directory* what it was when a backup was written."""
    from corpus import backup as backups
    from index.segment import drop_index, update_index

    backups.restore(Path(options.file), directory)
    drop_index(directory)
    with Archive.open(directory) as archive:
        update_index(archive)
        counts = archive.counts()
    tell(f"byline: restored from {options.file}: {counts.articles:,} articles")
    return ANSWERED


def _readmit(archive: Archive, article_id: str) -> bool:
    from corpus.adding import add_items

    article = archive.readmit(article_id)
    if article is None:
        _tell(article_id, "was not withdrawn, or its words were not kept; add it again from its source")
        return False
    for added in add_items(archive, [(article_id, article)]):
        _tell(article_id, f"taken back ({added.status})")
    return True


def _erase(archive: Archive, article_id: str) -> bool:
    from corpus.copies_tables import copies_of

    others = copies_of(archive, article_id)
    done = archive.erase(article_id)
    if not done:
        _tell(article_id, "there is no such article")
        return False
    _tell(article_id, "erased: its words are nowhere in this archive, and it stays out; earlier backups still hold it")
    if others:
        _tell(article_id, f"copies of it are still here: {', '.join(others)}")
    return True


def _tell(article_id: str, what: str) -> None:
    write_out(f"{show_text(article_id)}: {show_text(what)}")
