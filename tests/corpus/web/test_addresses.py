"""Which addresses are taken, and which machines nothing is ever fetched from."""

from __future__ import annotations

import contextlib
import socket
from ipaddress import ip_address

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.web.addresses import read_address, shown, why_refused
from corpus.web.faults import RefusedError


def _refusal(text: str, *, allow_private: bool = False) -> str:
    with pytest.raises(RefusedError) as caught:
        read_address(text, allow_private=allow_private)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("https://News.Example", "https://news.example/"),
        ("HTTPS://news.example:443/a?b=c#words", "https://news.example/a?b=c"),
        ("http://news.example.:80/a", "http://news.example/a"),
        (" https://news.example/a b\u00e9\n", "https://news.example/a%20b%C3%A9"),
        ("https://news.example/100%25/%7Ea", "https://news.example/100%25/%7Ea"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://news.example?page=2", "https://news.example/?page=2"),
        ("http://93.184.215.14/", "http://93.184.215.14/"),
        ("http://[2606:2800:21F:0:0:0:0:1]/", "http://[2606:2800:21f::1]/"),
    ],
)
def test_an_address_has_one_spelling(text: str, spelled: str) -> None:
    """What names the same place is asked for, shown and kept in the same words; a fragment is not sent."""
    assert str(read_address(text)) == spelled
    assert str(read_address(spelled)) == spelled


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not an address of the web"),
        ("news.example/a", "not an address of the web"),
        ("file:///etc/passwd", "'file:' is not an address of the web"),
        ("ftp://news.example/a", "'ftp:'"),
        ("gopher://news.example/", "'gopher:'"),
        ("javascript:alert(1)", "'javascript:'"),
        ("data:text/html,words", "'data:'"),
        ("https://", "not the name of a host"),
        ("https:///a", "not the name of a host"),
        ("https://user@news.example/", "user name or a password"),
        ("https://user:secret@news.example/", "user name or a password"),
        ("https://good.example\\@evil.example/", "user name or a password"),
        ("https://news.example:8080/", "port 8080"),
        ("https://news.example:22/", "port 22"),
        ("https://news.example:99999/", "not an address"),
        ("https://news.example:x/", "not an address"),
        ("https://news .example/", "not the name of a host"),
        ("https://-news.example/", "not the name of a host"),
        ("https://news..example/", "not the name of a host"),
        ("https://news.example/a\r\nHost: evil", "control characters"),
        ("https://news.example/\udc80", "not an address"),
        ("https://[::1", "not an address"),
        ("https://[nonsense]/", "not an"),
        ("https://exa%6Dple.com/", "not the name of a host"),
        ("https://ⓔvil／path/", ""),
        ("https://news.example/" + "a" * 5000, "longer than"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(text: str, reason: str) -> None:
    """Other schemes, sign-ins, other ports and what is no host are refused, with the way out."""
    assert reason in _refusal(text)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1.2.3",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0X7F.0.0.1",
        "017700000001",
        "0177.0.0.1",
        "127.0.0.01",
        "１２７.0.0.1",
        "127。0。0。1",
        "127.0.0.1.",
        "0",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.0.192",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "999.1.1.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "printer.local",
        "db.internal",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:8.8.8.8]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::8.8.8.8]",
        "[2002:7f00:1::]",
        "[2002:808:808::1]",
        "[2001::1]",
        "[2001:db8::1]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fe80::1%eth0]",
        "[2606:2800::1%eth0]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fec0::1]",
        "[ff02::1]",
        "[100::1]",
        "[4000::1]",
    ],
)
def test_no_spelling_of_a_private_machine_is_taken(host: str) -> None:
    """Loopback, private, link-local, shared, mapped and translated addresses are refused however they are written."""
    assert _refusal(f"http://{host}/latest/meta-data/")


@pytest.mark.parametrize("host", ["93.184.215.14", "1.1.1.1", "[2606:4700::1111]", "[64:ff9b::101:101]", "x.example"])
def test_public_machines_are_taken(host: str) -> None:
    """The public internet is there to be read, through a translating network, too."""
    assert read_address(f"https://{host}/")


def test_leave_to_read_private_addresses() -> None:
    """With the flag, this machine, private networks and any port are read; link-local and reserved never are."""
    for text in ("http://127.0.0.1:8000/", "http://localhost/", "http://192.168.0.7/", "http://[fd00::1]:81/"):
        assert read_address(text, allow_private=True)
    for text in ("http://169.254.169.254/", "http://[fe80::1]/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/"):
        assert _refusal(text, allow_private=True)


def test_a_relative_address() -> None:
    """What a redirect or a page says is relative to where it was said, and judged like any other."""
    base = read_address("https://news.example/a/b?c=d")
    assert str(read_address("../e", base=base)) == "https://news.example/e"
    assert str(read_address("//other.example/f", base=base)) == "https://other.example/f"
    with pytest.raises(RefusedError):
        read_address("//127.0.0.1/f", base=base)
    with pytest.raises(RefusedError):
        read_address("file:///etc/passwd", base=base)


def test_a_password_is_never_shown() -> None:
    """What refuses an address with a password does not repeat the password."""
    assert "secret" not in shown("https://user:secret@news.example/a")
    with pytest.raises(RefusedError) as caught:
        read_address("https://user:secret@news.example/a")
    assert "secret" not in str(caught.value)
    assert "news.example/a" in str(caught.value)


@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map("http://{}".format)))
@example("http://[")
@example("http://\u2100/")
@example("http://0x/")
@example("http://xn--/")
@example("//")
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    """Nothing that is handed over as an address ends in another error; what is taken has one ASCII spelling."""
    with contextlib.suppress(RefusedError):
        address = read_address(text)
        assert str(address).isascii()
        assert str(address).isprintable()
        assert read_address(str(address)) == address


@given(st.lists(st.sampled_from(["0", "1", "127", "0x7f", "0177", "10", "1e1", "256", "0x", "a"]), max_size=5))
def test_what_the_system_takes_for_a_number_is_judged_as_one(parts: list[str]) -> None:
    """No host is taken for a name that the system's own resolver takes for the number of a private machine."""
    host = ".".join(parts)
    try:
        machine = ip_address(socket.inet_ntoa(socket.inet_aton(host)))
    except (OSError, ValueError):
        return
    if why_refused(machine, allow_private=False):
        with pytest.raises(RefusedError):
            read_address(f"http://{host}/")


@given(st.ip_addresses(v=4))
def test_a_private_machine_in_other_clothes_is_refused(machine: object) -> None:
    """An IPv4 address that is refused is refused mapped, compatible, translated and in 6to4, too."""
    number = int(ip_address(str(machine)))
    translated = why_refused(ip_address((0x64FF9B << 96) + number), allow_private=False)
    assert bool(translated) == bool(why_refused(ip_address(str(machine)), allow_private=False))
    for clothes in ((0xFFFF << 32) + number, number, (0x2002 << 112) + (number << 80)):
        assert why_refused(ip_address(clothes.to_bytes(16, "big")), allow_private=True) or clothes == 1
