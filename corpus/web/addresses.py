"""Addresses of the web: which are taken, in one spelling, and which machines nothing is ever fetched from.

What is fetched may come from a feed or a redirect, so from anybody. Without these rules it could be made to read what
only this machine can reach: a router, an intranet, the credentials that clouds serve at 169.254.169.254.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address, ip_network
from urllib.parse import quote, urljoin, urlsplit

from corpus.web.faults import RefusedError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4096
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# Where the host's last label is a number, many a library takes the whole host for one: '0x7f.1', '017700000001' and
# '2130706433' are all 127.0.0.1 (WHATWG URL Standard, "ends in a number checker").
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL = ("localhost", "localdomain", "local", "internal", "intranet", "lan", "home.arpa")
# Everything that a URL may hold besides letters and digits; '%' stays as it is, for what is escaped already.
_KEPT = "%/?:@!$&'()*+,;=-._~[]|"

# Who may never be spoken to, and whom only the flag lets in: the IANA special-purpose address registries.
_V4 = {
    ip_network(network): kind
    for kind, networks in {
        "loopback": "127.0.0.0/8",
        "private": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 198.18.0.0/15",
        "link-local": "169.254.0.0/16",
        "multicast": "224.0.0.0/4",
        "reserved": "0.0.0.0/8 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4",
    }.items()
    for network in networks.split()
}
_V6 = {
    ip_network(network): kind
    for kind, networks in {
        "loopback": "::1/128",
        "private": "fc00::/7",
        "link-local": "fe80::/10",
        "multicast": "ff00::/8",
        # IPv4 in other clothes: mapped, compatible, translated, 6to4; Teredo is in 2001::/23.
        "reserved": "::ffff:0:0/96 ::/96 64:ff9b:1::/48 2002::/16 2001::/23 2001:db8::/32 3fff::/20",
    }.items()
    for network in networks.split()
}
_WITH_FLAG = ("loopback", "private")
_WAY_OUT = "to read it all the same, use --allow-private"
_UNICAST = ip_network("2000::/3")
# Networks without IPv4 reach it through this prefix, and their name servers answer with it (RFC 6052, RFC 6147).
_NAT64 = ip_network("64:ff9b::/96")


class _NotTakenError(Exception):
    """Why an address is not taken; ``read_address`` says which."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address of the web, in the one spelling that is asked for, shown and kept.

    ``host`` is ASCII, in lower case, an IPv6 address without brackets; ``target`` is the path and the query.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """The address without its target: what robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def path(self) -> str:
        """The target without the query."""
        return self.target.partition("?")[0]

    def __str__(self) -> str:
        return self.origin + self.target


def read_address(text: str, *, base: Address | None = None, allow_private: bool = False) -> Address:
    """Return the address that *text* states, relative to *base* where there is one, without its fragment.

    A name's own addresses are judged when it is connected to, by ``why_refused``; here only the text is.

    Raises:
        RefusedError: it is no address of the web, or one that nothing is fetched from.
    """
    text = text.strip(" \t\r\n")
    where = shown(text)
    try:
        if len(text) > _LONGEST:
            raise _NotTakenError(f"is longer than {_LONGEST:,} characters; check it")
        if _CONTROLS.search(text):
            raise _NotTakenError("holds control characters; check it")
        return _read(urljoin(str(base), text) if base else text, allow_private=allow_private)
    except _NotTakenError as error:
        raise RefusedError(where, str(error)) from None
    except ValueError:
        # From the standard library: brackets that do not match, a character that stands for '/', a lone surrogate.
        raise RefusedError(where, "is not an address of the web; check it") from None


def shown(text: str) -> str:
    """Return *text* as errors and lists name it: short, printable, and without a password."""
    text = re.sub(r"(?<=//)[^/?#]*@", "", text.strip()[:500])
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text) or "''"


def why_refused(machine: IPv4Address | IPv6Address, *, allow_private: bool) -> str | None:
    """Return why nothing is fetched from *machine*, or None where it is on the public internet.

    With *allow_private* this machine and private networks are let in; link-local addresses, where clouds serve
    credentials, and what is no single machine never are.
    """
    kind = _kind(machine)
    if kind is None or (allow_private and kind in _WITH_FLAG):
        return None
    way_out = f"; {_WAY_OUT}" if kind in _WITH_FLAG else ""
    return f"is at {machine}, a {kind} address, not on the public web{way_out}"


def _kind(machine: IPv4Address | IPv6Address) -> str | None:
    if isinstance(machine, IPv4Address):
        return next((kind for network, kind in _V4.items() if machine in network), None)
    if machine in _NAT64:
        return _kind(IPv4Address(int(machine) & 0xFFFFFFFF))
    if machine.scope_id is not None:
        return "link-local"
    known = next((kind for network, kind in _V6.items() if machine in network), None)
    return known or (None if machine in _UNICAST else "reserved")


def _read(text: str, *, allow_private: bool) -> Address:
    parts = urlsplit(text)
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        kind = f"'{scheme}:'" if scheme else "it"
        raise _NotTakenError(f"{kind} is not an address of the web; give one that begins with https:// or http://")
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise _NotTakenError("holds a user name or a password; byline signs in nowhere: take them out")
    host = _read_host(parts.netloc, allow_private=allow_private)
    port = parts.port if parts.port is not None else _PORTS[scheme]
    if port not in _PORTS.values() and not allow_private:
        raise _NotTakenError(f"has port {port}, and the public web is at 80 and 443; {_WAY_OUT}")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(scheme, host, port, quote(target if target.startswith("/") else f"/{target}", safe=_KEPT))


def _read_host(netloc: str, *, allow_private: bool) -> str:
    if netloc.startswith("["):
        inside, _, after = netloc[1:].partition("]")
        if after and not re.fullmatch(":[0-9]*", after):
            raise _NotTakenError("is not an address of the web; check it")
        try:
            machine = IPv6Address(inside)
        except AddressValueError:
            raise _NotTakenError(f"'{inside}' is not an IPv6 address; check it") from None
        return _judged(machine, allow_private=allow_private)
    name = netloc.partition(":")[0]
    host = _ascii(name).rstrip(".").lower()
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            return _judged(IPv4Address(host), allow_private=allow_private)
        except AddressValueError:
            reason = f"'{host[:80]}' is a number for a host; write it as four numbers, like 93.184.215.14"
            raise _NotTakenError(reason) from None
    if not host or len(host) > 253 or not all(_LABEL.fullmatch(label) for label in host.split(".")):
        raise _NotTakenError(f"'{name[:80]}' is not the name of a host; check the address")
    if not allow_private and any(host == local or host.endswith(f".{local}") for local in _LOCAL):
        raise _NotTakenError(f"'{host}' is a private name; {_WAY_OUT}")
    return host


def _judged(machine: IPv4Address | IPv6Address, *, allow_private: bool) -> str:
    if reason := why_refused(machine, allow_private=allow_private):
        raise _NotTakenError(reason)
    return str(machine)


def _ascii(name: str) -> str:
    """Return the name of a host in the letters that the name system knows (UTS 46: 'bücher' is 'xn--bcher-kva')."""
    if name.isascii():
        return name
    import idna

    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError:
        raise _NotTakenError(f"'{name[:80]}' is not the name of a host; check the address") from None
