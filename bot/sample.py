"""The bundled sample as an archive: built once from the packaged articles, into the cache."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from corpus.errors import ArchiveError
from corpus.store import FILE_NAME, Archive


def open_sample(cache: Path) -> Path:
    """Return the folder of the sample's archive, built on first use and after the articles or the code changed.

    Args:
        cache: the folder to keep it in; where it cannot be written, a temporary one is used.

    Raises:
        ArchiveError: the packaged articles are broken, or nothing can be written anywhere.
    """
    with as_file(files("corpus").joinpath("articles")) as articles:
        place = cache / f"sample-{_fingerprint(articles)}"
        if (place / FILE_NAME).is_file():
            return place
        try:
            cache.mkdir(parents=True, exist_ok=True)
            built = Path(tempfile.mkdtemp(prefix="building-", dir=cache))
        except OSError:
            built = Path(tempfile.mkdtemp(prefix="byline-sample-"))
            place = built / "archive"
        return _build(articles, built, place)


def _build(articles: Path, built: Path, place: Path) -> Path:
    # Imported here: a sample that is built already needs neither.
    from corpus.adding import add_sources
    from index.engine.upkeep import update_index

    making = built / "archive"
    with Archive.open(making, create=True) as archive:
        for added in add_sources(archive, [str(articles)], sample=True):
            if added.status == "rejected":
                raise ArchiveError(f"{added.where}: {added.reason}")
        update_index(archive)
    if making != place:
        try:
            os.replace(making, place)
        except OSError:
            # Another process was first; its sample is the same one.
            if not (place / FILE_NAME).is_file():
                raise
        shutil.rmtree(built, ignore_errors=True)
    return place


def _fingerprint(articles: Path) -> str:
    """Return what changes when the articles or the code that reads them do."""
    import corpus

    code = Path(corpus.__file__).parent
    digest = hashlib.sha256()
    for path in sorted([*articles.iterdir(), *code.rglob("*.py")]):
        if path.is_file():
            digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
