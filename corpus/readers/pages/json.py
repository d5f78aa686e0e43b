"""JSON-LD as pages hold it, well formed or not, to the objects that it describes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Where a page's own article may stand; what it only mentions (itemListElement, isPartOf, hasPart) is another's.
_INWARD = ("@graph", "mainEntity", "mainEntityOfPage")
_LARGEST_SCRIPT, _MOST_SCRIPTS, _MOST_NODES = 4_000_000, 60, 4_000
# A comment, a comma before a bracket: JavaScript takes them, JSON does not. Strings are passed over.
# One that has no end is passed over as well: to look for its end again from each mark in it would take for ever.
_SLIPS = re.compile(r'("(?:[^"\\]|\\.)*+"?)|//[^\n]*|/\*[^*]*\*/|,(?=\s*[}\]])', re.S)
_OPENINGS, _CLOSINGS = ("//", "<![CDATA[", "<!--"), ("//", "]]>", "-->", ";")
_BETWEEN = re.compile(r"[\s,;]*")

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Described:
    """The objects of a page's JSON-LD, outer ones first, and the blocks that are no JSON however they are turned."""

    nodes: tuple[Node, ...]
    broken: tuple[str, ...]


def read_described(root: HtmlElement) -> Described:
    """Return what the JSON-LD blocks of *root* hold: lists, @graph and mainEntity are gone into.

    Several values one after another, HTML-escaped JSON, comments, trailing commas and line ends within strings are
    read as they are meant.
    """
    nodes: list[Node] = []
    broken: list[str] = []
    scripts = (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower())
    for script, _ in zip(scripts, range(_MOST_SCRIPTS), strict=False):
        text = script.text or ""
        if len(text) > _LARGEST_SCRIPT or not text.strip():
            continue
        values = _read_json(text)
        if values is None:
            broken.append(text)
        else:
            nodes.extend(_nodes(values))
    return Described(tuple(nodes), tuple(broken))


def _read_json(text: str) -> list[Any] | None:
    """Return the values in *text*, one after another; None where it is no JSON however it is turned."""
    text = text.strip()
    for _ in range(2):
        for mark in _OPENINGS:
            text = text.removeprefix(mark).lstrip()
        for mark in _CLOSINGS:
            text = text.removesuffix(mark).rstrip()
    for mended in _mended(text):
        try:
            return _read_values(mended)
        except (ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> Iterator[str]:
    yield text
    yield _SLIPS.sub(lambda match: match[1] or "", text)
    if "&quot;" in text or "&#34;" in text:
        yield unescape(text)


def _read_values(text: str) -> list[Any]:
    # Not strict: line ends within strings are a common slip.
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        at += len(_BETWEEN.match(text, at)[0])  # type: ignore[index]
    return values


def _nodes(values: list[Any]) -> Iterator[Node]:
    left = list(reversed(values))
    count = 0
    while left and count < _MOST_NODES:
        value = left.pop()
        if isinstance(value, list):
            left.extend(reversed(value))
        elif isinstance(value, dict):
            count += 1
            yield value
            left.extend(value[name] for name in reversed(_INWARD) if isinstance(value.get(name), list | dict))
