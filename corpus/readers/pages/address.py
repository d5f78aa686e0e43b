"""At which address an article is printed: what a page says of itself, as far as it can be believed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHARED_CACHES = re.compile(r"(?:^|\.)(?:ampproject\.org|google\.[a-z.]{2,6}|bing-amp\.com)$")
_FRONTS = re.compile(r"^(?:(?:www\d?|m|mobile|amp|touch|wap)\.)+(?=.*\.)")
_LONGEST_ADDRESS = 2_000


def canonical_addresses(root: HtmlElement, url: str | None) -> list[str]:
    """Return what <link rel=canonical> and then og:url of *root*, fetched from *url*, state, made absolute."""
    base = next(root.iter("base"), None)
    start = url if base is None else absolute_address(base.get("href"), url) or url
    links = (link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    metas = (meta.get("content") for meta in root.iter("meta") if meta.get("property") == "og:url")
    return [address for href in (*links, *metas) if (address := absolute_address(href, start))]


def chosen_address(given: Iterable[str], url: str | None) -> str | None:
    """Return the address of the article among those *given* by a page that was fetched from *url*; else that.

    One of another site is not believed: nobody can state another outlet's address for his page. Only an AMP cache,
    this computer (a copy that is served here) and a file have pages of other sites. A canonical address that is
    the site's front page is a slip, which would make one article of all.
    """
    own = absolute_address(url, None)
    believed = [one for one in given if absolute_address(one, None) and (own is None or _is_same_site(one, own))]
    deep = [address for address in believed if urlsplit(address).path.strip("/") or urlsplit(address).query]
    return next(iter((*deep, *([own] if own else []), *believed)), None)


def absolute_address(href: str | None, base: str | None) -> str | None:
    """Return *href*, which may be relative to *base*; None where it is no address of the web."""
    if not href or len(href) > _LONGEST_ADDRESS:
        return None
    try:
        address = urljoin(base or "", href.strip())
        parts = urlsplit(address)
        is_web = parts.scheme.lower() in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return address if is_web and address.isprintable() and " " not in address else None


def _is_same_site(address: str, own: str) -> bool:
    there, here = urlsplit(address).hostname or "", urlsplit(own).hostname or ""
    if _SHARED_CACHES.search(here) or _is_here(here):
        return True
    there, here = _FRONTS.sub("", there), _FRONTS.sub("", here)
    return there == here or there.endswith(f".{here}") or here.endswith(f".{there}")


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
