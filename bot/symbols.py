"""The one table of characters that a screen must not be given as they are.

A terminal obeys control codes, a chat client obeys bidirectional overrides, and neither can show a lone
surrogate. Each is shown as one visible symbol instead, so that offsets stay what they were and a reader can
see that something is there. JSON never goes through this table: it is exact.
"""

from __future__ import annotations

# The line feed stays: it is how a line of verse, a list or a hard-wrapped file was printed.
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if code != 0x0A}
_DELETE = {0x7F: 0x2421}
# Unicode has no pictures for C1; SYMBOL FOR SUBSTITUTE FORM TWO stands for all of them.
_C1 = dict.fromkeys(range(128, 160), 9254)
_BIDIRECTIONAL = {
    0x202A: 0x21E2,  # left-to-right embedding: ⇢
    0x202B: 0x21E0,  # right-to-left embedding: ⇠
    0x202C: 0x21E1,  # pop directional formatting: ⇡
    0x202D: 0x21D2,  # left-to-right override: ⇒
    0x202E: 0x21D0,  # right-to-left override: ⇐
    0x2066: 0x21A6,  # left-to-right isolate: ↦
    0x2067: 0x21A4,  # right-to-left isolate: ↤
    0x2068: 0x2194,  # first strong isolate: ↔
    0x2069: 0x21A5,  # pop directional isolate: ↥
}
_SEPARATORS = {0x2028: 0x2424, 0x2029: 0x2424}  # A terminal may break a line at them: ␤
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)

TABLE: dict[int, int] = _CONTROLS | _DELETE | _C1 | _BIDIRECTIONAL | _SEPARATORS | _SURROGATES


def show_text(text: str) -> str:
    """Return *text* with every character of ``TABLE`` replaced by its symbol, one for one."""
    return text.translate(TABLE)


def show_line(text: str) -> str:
    """Return *text* as ``show_text`` does, in one line and without white space around it: for what is not quoted."""
    return show_text(text.strip().replace("\r\n", " ").replace("\n", " "))


def has_symbols(text: str) -> bool:
    """Say whether ``show_text`` changes *text*; a front end then says so beside the quote."""
    return show_text(text) != text
