"""What stands before the root of a feed in XML, and which root makes it one."""

from __future__ import annotations

import re

# What a DOCTYPE declares is passed over with it: old feeds declare HTML's entities, which are read without.
_PART = re.compile(r"\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>", re.S)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?(rss|feed|entry|rdf)(?=[\s/>])", re.I)
_ATOM = ("www.w3.org/2005/Atom", "purl.org/atom/ns#")
_NAMESPACES = {"feed": _ATOM, "entry": _ATOM, "rdf": ("purl.org/rss/1.0/", "netscape.com/rdf/"), "rss": ("",)}


def prolog_end(text: str) -> int:
    """Return where the root of *text* begins: behind the XML declaration, comments and the DOCTYPE."""
    position = 0
    while match := _PART.match(text, position):
        position = match.end()
    return position


def is_feed_in_xml(head: str) -> bool:
    """Say whether a document that begins with *head* is RSS, Atom or an entry of Atom, by its root and namespace."""
    root = _ROOT.match(head, prolog_end(head))
    return root is not None and any(uri in head[root.start() :] for uri in _NAMESPACES[root[1].lower()])
