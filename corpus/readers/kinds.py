"""What byline does not read, by name and content, and what is said of it."""

from __future__ import annotations

import re

from corpus.errors import SourceError

WAY_OUT = (
    "byline reads web pages, feeds, NITF, NewsML-G2, ninjs, JSON, JSON Lines, CSV, WARC, Markdown and plain text, "
    "each also in a zip, tar or gz"
)
# How files begin that hold no words to quote, and how those that may hold some in a form that is not read.
_BARE = {
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x89PNG\r\n": "a PNG picture",
    b"GIF8": "a GIF picture",
    b"II*\0": "a TIFF picture",
    b"MM\0*": "a TIFF picture",
    b"RIFF": "a picture or a recording",
    b"\0\0\1\0": "an icon",
    b"OggS": "a recording",
    b"ID3": "a recording",
    b"fLaC": "a recording",
    b"\x1aE\xdf\xa3": "a film",
    b"\0\0\0\x18ftyp": "a film",
    b"\0\0\0\x1cftyp": "a film",
    b"\0\0\0\x20ftyp": "a film",
    b"wOF": "a font",
    b"OTTO": "a font",
    b"\0\1\0\0\0": "a font",
    b"SQLite format 3\0": "a database",
    b"\x7fELF": "a program",
    b"\xcf\xfa\xed\xfe": "a program",
    b"\xca\xfe\xba\xbe": "a program",
    b"\0asm": "a program",
}
_WORDY = {
    b"%PDF-": "a PDF",
    b"{\\rtf": "in Rich Text Format",
    b"\xd0\xcf\x11\xe0": "an Office document",
    b"7z\xbc\xaf\x27": "packed by 7-Zip",
    b"Rar!\x1a": "packed by RAR",
    b"\x28\xb5\x2f\xfd": "packed by zstd",
}
_BARE_ENDINGS = frozenset(
    """
    .jpg .jpeg .jpe .jfif .png .gif .webp .avif .heic .heif .svg .svgz .bmp .ico .cur .tif .tiff .psd .ai .eps .cr2
    .mp3 .mp4 .m4a .m4v .mov .avi .mkv .webm .wav .ogg .ogv .oga .flac .aac .m3u .m3u8 .mpd .ts .swf
    .css .scss .sass .less .js .mjs .cjs .jsx .tsx .map .wasm .woff .woff2 .ttf .otf .eot
    .py .pyc .pyo .rb .pl .sh .bat .ps1 .c .h .cpp .hpp .java .class .go .rs .swift .so .o .a .dll .dylib .exe .msi
    .sqlite .sqlite3 .sqlite-wal .sqlite-shm .db .db3 .mdb .bin .iso .img .dmg .ini .cfg .conf .toml .lock .pid .log
    .tmp .bak .swp .torrent .lnk .desktop .plist .cdx .cdxj .idx .sha1 .sha256 .md5 .sig .pem .crt .key
    """.split()
)
_TEXT_ENDINGS = frozenset(("", ".txt", ".text", ".md", ".markdown"))
# Who names a file so says that it can be read.
_READ_ENDINGS = _TEXT_ENDINGS | frozenset(
    """
    .html .htm .xhtml .shtml .xml .rss .atom .rdf .nitf .newsml .json .jsonl .ndjson .csv .tsv
    .warc .zip .tar .tgz .gz .bz2 .xz
    """.split()
)
# Markdown may begin with a tag, too, but not with one of these.
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE|svg\b|[\w:.-]+\s[^<>]{0,2000}?\bxmlns\b)", re.I)
_FOR_ROBOTS = re.compile(rb"^user-agent:", re.I | re.M)
# '.2022' or '. A headline with a stop' is no ending.
_ENDING = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9_-]{1,12}\Z", re.I | re.A)


class NotReadError(SourceError):
    """A file of a kind that is not read.

    Args:
        where: the file.
        reason: what it is, and the way out.
        kind: the same for all files that are not read for the same reason.
        is_bare: no article can be in it, and in a folder nobody wants to hear of it.
        count: for how many it stands.
        named: where some of them are.
        about_each: what is said of each of them.
    """

    def __init__(
        self,
        where: str,
        reason: str,
        kind: str,
        *,
        is_bare: bool = False,
        count: int = 1,
        named: tuple[str, ...] = (),
        about_each: str = "",
    ) -> None:
        super().__init__(where, reason)
        self.kind, self.is_bare, self.count = kind, is_bare, count
        self.named, self.about_each = named or (where,), about_each or reason


def not_read(where: str, name: str, head: bytes) -> NotReadError:
    """Return the error for a document that no reader takes, which has this *name* and begins with *head*."""
    ending = ending_of(name)
    is_bare = ending in _BARE_ENDINGS
    if not head:
        return NotReadError(where, "the file is empty; an article needs its text", "empty", is_bare=is_bare)
    content = content_of(head)
    if name.lower() == "robots.txt":
        return NotReadError(where, "it is for programs, and no article", "robots.txt", is_bare=True)
    if ending not in _READ_ENDINGS:
        reason = f"'{ending}' is not a format that is read; {WAY_OUT}"
        return NotReadError(where, reason, ending, is_bare=is_bare or content in _BARE.values())
    if content:
        reason = f"{content}, whatever its name says; {WAY_OUT}" if ending else f"{content}; {WAY_OUT}"
        return NotReadError(where, reason, content, is_bare=not ending and content in _BARE.values())
    if b"\0" in head:
        return NotReadError(where, f"a binary file (it holds NUL bytes); {WAY_OUT}", "binary")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        reason = "XML of a kind that is not read; byline reads RSS, Atom, NITF and NewsML-G2"
        return NotReadError(where, reason, "XML")
    reason = f"not what its name says ('{ending}'), nor in another format that is read; {WAY_OUT}"
    return NotReadError(where, reason, f"not {ending}")


def content_of(head: bytes) -> str | None:
    """Return what a binary file that begins with *head* is, in words; None where that is not known."""
    for known in (_BARE, _WORDY):
        for magic, kind in known.items():
            # Words can begin with 'RIFF' or 'GIF8', but not be followed by NUL bytes.
            if head.startswith(magic) and (b"\0" in head or not magic.isalnum()):
                return kind
    return None


def is_text(head: bytes, name: str) -> bool:
    """Say whether *name* is that of a text, without an ending or with one of its own, and *head* does not deny it."""
    if ending_of(name) not in _TEXT_ENDINGS or _XML.match(head):
        return False
    return name.lower() != "robots.txt" or not _FOR_ROBOTS.search(head)


def ending_of(name: str) -> str:
    """Return the ending of *name* with its dot, in lower case; '' where it has none."""
    match = _ENDING.search(name)
    return match[0].lower() if match and match.start() else ""


def printable(name: str) -> str:
    """Return *name* with a mark for each character that does not print: a name may hold codes for a terminal."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)
