"""A JSON document: an article, an array of them, or what an export wraps around such an array.

Its articles are read one after another, so a large export takes no more memory than a small one.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Generator, Iterator

from corpus.errors import SourceError
from corpus.readers.exports.json_object import LONGEST_OBJECT, read_object
from corpus.readers.exports.json_shapes import LIST_PATHS, items_from_object
from corpus.readers.exports.json_stream import JsonStream
from corpus.readers.exports.opening import judge_opening
from corpus.readers.exports.wide import utf8_file, utf8_head
from corpus.readers.reader import Document, Placed

_LONGEST_KEY = 1_024
_WANTED = "an article, or an array of them, is wanted"
_BEGINNING = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{\]])')
_MARKUP = re.compile(rb"\s*<")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document is JSON: by its first brackets, or by its name where it does not begin with a tag."""
    head = utf8_head(head)
    return bool(_BEGINNING.match(head)) or (name.lower().endswith(".json") and not _MARKUP.match(head))


def read(document: Document) -> Iterator[Placed]:
    """Yield each article, withdrawal and link of a JSON document, or the error that says why it is none.

    Several values one after another are read, too: some call JSON Lines '.json'. Where the document is cut off, or is
    no JSON at some place, what is whole is read, and one error names the place.

    Raises:
        SourceError: the document is empty, binary or damaged.
    """
    where = document.where
    stream = JsonStream(utf8_file(document.file, where))
    if not stream.peek():
        raise SourceError(where, f"the file is empty; {_WANTED}")
    is_empty = True
    for placed in judge_opening(_read_values(stream, document), where, "items"):
        is_empty = False
        yield placed
    if is_empty:
        raise SourceError(where, f"an empty array; {_WANTED}")


def _read_values(stream: JsonStream, document: Document) -> Iterator[Placed]:
    number = 0
    while mark := stream.peek():
        number += 1
        at = document.where if number == 1 else f"{document.where}, item {number}"
        if mark == b"[":
            stream.enter()
            if not (yield from _read_elements(stream, document)):
                return
        elif mark == b"{":
            if not (yield from _read_whole(stream, document, at)):
                return
        else:
            place = f"byte {stream.place:,}"
            yield document.where, SourceError(document.where, f"not JSON ({place}); {_WANTED}")
            return


def _read_whole(stream: JsonStream, document: Document, at: str) -> Generator[Placed, None, bool]:
    """Yield what the object that comes holds; element by element where it cannot be read as a whole.

    Returns whether the stream can be read on.
    """
    place = stream.place
    content = stream.value(LONGEST_OBJECT)
    if content is None:
        return (yield from _read_lists(stream, document, _too_long(at, place)))
    try:
        fields, remarks = read_object(content, at, _WANTED, document.charset)
    except SourceError as error:
        # Only its list may be bad, and of that only one element.
        yield from _read_lists(JsonStream(io.BytesIO(content)), document, _placed(error, place))
    else:
        stream.accept(content)
        # Alone in its file it is cited by the file's name, where it has no headline.
        is_alone = at == document.where and not stream.peek()
        origin, url = (document.name, document.url) if is_alone else (None, None)
        yield from items_from_object(fields, at, remarks, origin, url)
        return True
    stream.accept(content)
    return True


def _read_lists(stream: JsonStream, document: Document, problem: SourceError) -> Generator[Placed, None, bool]:
    """Yield the elements of the lists of articles in the object that comes; *problem*, where it has none.

    Returns whether the object came to its end.
    """
    found = False
    path: tuple[str, ...] = ()
    stream.peek()
    stream.enter()
    while mark := stream.peek():
        if mark == b"}":
            stream.enter()
            if not path:
                if not found:
                    yield problem.where, problem
                return True
            path = path[:-1]
            continue
        key = _read_key(stream)
        if key is None:
            yield problem.where, problem
            return False
        mark, inner = stream.peek(), (*path, key)
        if mark == b"[" and inner in LIST_PATHS:
            found = True
            stream.enter()
            if not (yield from _read_elements(stream, document)):
                return False
        elif mark == b"{" and any(longer[: len(inner)] == inner for longer in LIST_PATHS):
            stream.enter()
            path = inner
        elif not stream.skip():
            break
    yield _cut_off(stream, document)
    return False


def _read_elements(stream: JsonStream, document: Document) -> Generator[Placed, None, bool]:
    """Yield what each element of the array that was entered holds. Returns whether the array came to its end."""
    number = 0
    while (mark := stream.peek()) != b"]":
        number += 1
        at, place = f"{document.where}, item {number}", stream.place
        if mark == b"}":
            yield at, SourceError(at, f"not JSON: a bracket closes what is not open (byte {place:,}); {_WANTED}")
            return False
        content = stream.value(LONGEST_OBJECT) if mark else None
        if content is not None:
            stream.accept(content)
            try:
                fields, remarks = read_object(content, at, _WANTED, document.charset)
            except SourceError as error:
                yield at, _placed(error, place)
            else:
                yield from items_from_object(fields, at, remarks)
        elif stream.is_over:
            yield _cut_off(stream, document)
            return False
        else:
            yield at, _too_long(at, place)
            if not stream.skip():
                yield _cut_off(stream, document)
                return False
    stream.enter()
    return True


def _read_key(stream: JsonStream) -> str | None:
    content = stream.value(_LONGEST_KEY) if stream.peek() == b'"' else None
    if content is None:
        return None
    stream.accept(content)
    try:
        return str(json.loads(content))
    except ValueError:
        return None


def _placed(error: SourceError, place: int) -> SourceError:
    return SourceError(error.where, f"{error.reason} (it begins at byte {place:,})")


def _too_long(at: str, place: int) -> SourceError:
    return SourceError(at, f"longer than {LONGEST_OBJECT:,} bytes (it begins at byte {place:,}); split the article")


def _cut_off(stream: JsonStream, document: Document) -> Placed:
    reason = f"cut off: the file ends inside an item, after byte {stream.place:,}; export it again"
    return document.where, SourceError(document.where, reason)
