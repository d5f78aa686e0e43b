"""The files below a folder, one directory's names at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator

from corpus.errors import SourceError

# What a folder holds that is an archive of byline's, and the archive's own files in it.
_ARCHIVE = "archive.sqlite"
_OWN = frozenset((_ARCHIVE, f"{_ARCHIVE}-wal", f"{_ARCHIVE}-shm", f"{_ARCHIVE}-journal", "index"))


def walk(folder: str) -> Iterator[str | SourceError]:
    """Yield the path of each file below *folder*, in the order of their paths, or the error of what is passed over.

    Hidden files and folders are left out, and so is an archive of byline's: a folder below with all that it holds,
    of *folder* itself only the archive's own files. A link to a folder is not followed, since it may lead round in a
    circle or out of what was meant; nor is a link to a file elsewhere.
    """
    top = os.path.realpath(folder)
    levels = [_entries(folder, top, is_top=True)]
    while levels:
        found = next(levels[-1], None)
        if found is None:
            levels.pop()
        elif isinstance(found, SourceError) or not found.endswith(os.sep):
            yield found
        else:
            levels.append(_entries(found[:-1], top, is_top=False))


def _entries(folder: str, top: str, *, is_top: bool) -> Iterator[str | SourceError]:
    """Yield the files of *folder* by their paths, and its folders with a separator at the end."""
    names: list[str] = []
    folders: set[str] = set()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                names.append(entry.name)
                if _is_folder(entry):
                    folders.add(entry.name)
    except OSError as error:
        reason = f"the folder cannot be read ({error.strerror}); change its permissions"
        yield SourceError(folder, reason)
        return
    own: frozenset[str] = frozenset()
    if _ARCHIVE in names:
        if not is_top:
            return
        own = _OWN
    names.sort()
    for name in names:
        path = os.path.join(folder, name)
        if name in own:
            continue
        if name not in folders and os.path.islink(path) and not _stays_inside(path, top):
            yield SourceError(path, "a link that leads out of the folder is not followed; add the file by its own name")
        elif name not in folders:
            yield path
        elif os.path.islink(path):
            yield SourceError(path, "a link to a folder is not followed; add that folder by its own name")
        else:
            yield path + os.sep


def _stays_inside(link: str, top: str) -> bool:
    """Say whether *link* leads to something below *top*, or nowhere: whoever opens it hears of that."""
    target = os.path.realpath(link)
    return not os.path.exists(target) or os.path.commonpath((top, target)) == top


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link to itself; whoever opens it hears of that.
        return False
