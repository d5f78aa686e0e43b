"""The commands that look after an archive: remove, revisions, verify, backup, restore."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.exits import ANSWERED, NOTHING_FOUND
from bot.json_form import problem_form, revision_form, to_line
from bot.streams import tell, write_out
from bot.symbols import show_text
from corpus.errors import ArchiveError
from corpus.store import Archive

_REASON = "removed from the archive"


def remove(options: Namespace, directory: Path) -> int:
    """Withdraw the articles that *options* name, erase them, or undo their withdrawal."""
    from index.engine.upkeep import update_index

    with Archive.open(directory) as archive:
        try:
            if options.erase:
                done = _erase(archive, options.article_ids)
            elif options.undo:
                done = [_readmit(archive, article_id) for article_id in options.article_ids]
            else:
                done = [_withdraw(archive, article_id, options.reason or _REASON) for article_id in options.article_ids]
        finally:
            update_index(archive)
    return ANSWERED if all(done) else NOTHING_FOUND


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
    from index.engine.upkeep import verify_index

    found = 0
    with Archive.open(directory) as archive:
        for problem in verify_archive(archive):
            found += 1
            if options.json:
                write_out(to_line(problem_form(problem)))
            else:
                write_out(show_text(f"{problem.article_id or 'archive'}: {problem.what}"))
        articles = 0 if found else archive.counts().articles
        # Derived from the archive, and made anew by itself: nothing that is kept is in doubt.
        what = verify_index(archive)
        if what:
            tell(f"byline: {what}; it is made anew at the next question, or now with: byline rebuild")
        if not found and archive.has_older_readings():
            tell("byline: some articles were read by an older byline; `byline rebuild` reads them again")
    if found:
        problems = f"{found:,} problem{'s' if found != 1 else ''}"
        tell(f"byline: {problems}; what is named cannot be trusted: restore a backup, or add those articles again")
        return NOTHING_FOUND
    well = "all that is kept is well" if what else "all is well"
    tell(f"byline: {well}: {articles:,} article{'s' if articles != 1 else ''}, every sentence and quotation checked")
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
    from index.engine.upkeep import drop_index, update_index

    result = backups.restore(Path(options.file), directory)
    drop_index(directory)
    with Archive.open(directory) as archive:
        update_index(archive)
        counts = archive.counts()
    number = f"{counts.articles:,} article{'s' if counts.articles != 1 else ''}"
    tell(f"byline: restored from {options.file}: {number}")
    if not result.kept_out_known:
        tell(
            "byline: the archive that was there is damaged and was moved aside; what had been erased or withdrawn "
            "since the backup could not all be read: some of it may be here again; look, and remove it once more"
        )
    return ANSWERED


def _withdraw(archive: Archive, article_id: str, reason: str) -> bool:
    if archive.is_withdrawn(article_id):
        _tell(article_id, "is withdrawn already")
    elif not archive.has(article_id):
        _tell(article_id, "there is no such article; `byline sentences --all` lists the ids")
        return False
    else:
        archive.withdraw(article_id, reason)
        _tell(article_id, "withdrawn")
    return True


def _readmit(archive: Archive, article_id: str) -> bool:
    from corpus.reading import read_entry

    if not archive.is_withdrawn(article_id):
        _tell(article_id, "is not withdrawn")
        return False
    words = archive.revisions(article_id, embargoed=True)
    kept = archive.readmit(article_id, read_entry(words[-1]) if words else None)
    _tell(article_id, f"taken back ({kept.status})" if kept else "kept out no longer; add it from its source")
    return True


def _erase(archive: Archive, article_ids: list[str]) -> list[bool]:
    from corpus.backup import sweep
    from corpus.copies_tables import copies_of
    from index.engine.upkeep import drop_index

    # The words of an article are in the index, too: before, and again after, since another `add` may build it between.
    try:
        drop_index(archive.directory)
    except ArchiveError as error:
        raise ArchiveError(f"nothing was erased: {error}") from error
    others = {article_id: copies_of(archive, article_id) for article_id in article_ids}
    found = archive.erase(article_ids)
    drop_index(archive.directory)
    sweep(archive.directory)
    aside = [path.name for path in archive.directory.glob("*.damaged-*")]
    for article_id in article_ids:
        if article_id not in found:
            _tell(article_id, "there is no such article")
            continue
        _tell(article_id, "erased from this archive, and stays out; backups that were made before still hold it")
        if copies := [other for other in others[article_id] if other not in found]:
            _tell(article_id, f"copies of it are still here: {', '.join(copies)}")
    if aside:
        tell(f"byline: {', '.join(aside)}: set aside by a restore, and may hold what was erased; delete it")
    return [not aside, *(article_id in found for article_id in article_ids)]


def _tell(article_id: str, what: str) -> None:
    write_out(f"{show_text(article_id)}: {show_text(what)}")
