"""One article, one id, by whatever address it was reached."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# What is added to an address to count who follows it; it never says which article is meant.
_COUNTING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gclsrc|msclkid|mc_cid|mc_eid|igshid|twclid|yclid|_ga|_gl|cmp|ocid|ito|"
    r"at_(?:medium|campaign|custom\d+|link_\w+|format|ptr_name|bbc_team)|xtor|smid|smtyp|icid|ref_src|"
    r"ns_(?:campaign|mchannel|source|linkname|fee)|partner|guccounter|guce_\w+",
    re.I,
)
_PORTS = {"http": 80, "https": 443}


def address_id(address: str) -> str:
    """Return *address* as an id: without its fragment and what only counts readers, the host in lower case.

    An address that is not of the web is returned as it is.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not parts.hostname:
        return address
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if port and port != _PORTS[scheme]:
        host = f"{host}:{port}"
    query = parts.query
    if _COUNTING.search(query):
        kept = [
            (name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _COUNTING.fullmatch(name)
        ]
        query = urlencode(kept)
    return urlunsplit((scheme, host, parts.path or "/", query, ""))
