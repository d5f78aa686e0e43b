"""Parts of an XML tree by their names alone: agencies use the same names with and without namespaces and prefixes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def local_name(element: _Element) -> str:
    """Return the name of *element* without its namespace and prefix; '' for what is no element."""
    tag = element.tag
    # Where nothing declares a prefix, it is part of the name.
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def every(element: _Element, path: str) -> Iterator[_Element]:
    """Yield, in document order, what lies below *element* on *path*: local names, 'contentMeta/headline'."""
    name, _, rest = path.partition("/")
    for child in element:
        if local_name(child) == name:
            if rest:
                yield from every(child, rest)
            else:
                yield child


def first(element: _Element, path: str) -> _Element | None:
    """Return the first element on *path* below *element*, or None."""
    return next(every(element, path), None)


def attribute(element: _Element | None, path: str, name: str) -> str:
    """Return the first value of the attribute *name* that is not empty on the elements on *path*; '' for none.

    With an empty *path* it is the element's own.
    """
    if element is None:
        return ""
    found = every(element, path) if path else iter((element,))
    return next((value for each in found if (value := (each.get(name) or "").strip())), "")
