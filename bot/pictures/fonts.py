"""Which typefaces there are, what each of them has glyphs for, and in which order they are tried.

Source Serif is for what was printed, FiraGO for what byline says; FiraGO also has Hebrew, Arabic, Devanagari and
Georgian. Behind them stand Noto's faces for rare letters and for symbols, among them those of ``bot.symbols``. All are
under the SIL Open Font License and are read out of installed packages of data.
"""

from __future__ import annotations

import importlib
import importlib.util
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import ImageFont, features

from bot.pictures.errors import PictureError

Style = Literal["serif", "italic", "headline", "sans", "bold"]

_SYMBOLS = ("NotoSansSymbols2_Regular", "NotoSansSymbols_Regular", "NotoSansMath_Regular", "NotoMusic_Regular")
_CHAINS: dict[Style, tuple[str, ...]] = {
    "serif": ("SourceSerifPro-Regular", "FiraGO_Regular", "NotoSans_Regular", *_SYMBOLS),
    "italic": ("SourceSerifPro-It", "FiraGO_Italic", "NotoSans_Italic", *_SYMBOLS),
    "headline": ("SourceSerifPro-Semibold", "FiraGO_Bold", "NotoSans_Bold", *_SYMBOLS),
    "sans": ("FiraGO_Regular", "NotoSans_Regular", *_SYMBOLS),
    "bold": ("FiraGO_Bold", "NotoSans_Bold", *_SYMBOLS),
}
# Thai is written without spaces: where its lines may be broken takes a dictionary, and a wrong break misleads.
_NOT_SET = frozenset(range(0x0E00, 0x0E80))

# Whether letters can be joined and marks set on them: Pillow's own wheels need the system's FriBidi for it.
SHAPES = features.check("raqm")


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: ``covered`` are the code points that it has glyphs for.

    ``stacks`` says whether any accent fits on any of its letters.
    """

    name: str
    content: bytes = field(repr=False)
    covered: frozenset[int] = field(repr=False)
    stacks: bool

    @property
    def is_for_text(self) -> bool:
        """Say whether it has letters, and not symbols only."""
        return self.name not in _SYMBOLS


def faces_of(style: Style) -> tuple[Face, ...]:
    """Return the faces of *style*, the first of which is used for what it covers."""
    return tuple(map(_face, _CHAINS[style]))


@lru_cache(maxsize=256)
def sized(face_name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the face of that name at *size*, in pixels to the em; to be used by one thread at a time."""
    engine = ImageFont.Layout.RAQM if SHAPES else ImageFont.Layout.BASIC
    return ImageFont.truetype(BytesIO(_face(face_name).content), size, layout_engine=engine)


@lru_cache(maxsize=32)
def _face(name: str) -> Face:
    try:
        content = _read(name)
    except (ImportError, OSError) as error:
        raise PictureError("The typefaces for pictures are not installed: install byline again.") from error
    return Face(name, content, _covered_by(content) - _NOT_SET, stacks=name.startswith("NotoSans_"))


def _read(name: str) -> bytes:
    if name.startswith("SourceSerifPro"):
        # Found without being imported: all that it would run is a search of its own folder.
        spec = importlib.util.find_spec("font_source_serif_pro")
        if spec is None or not spec.submodule_search_locations:
            raise ImportError(name)
        return (Path(spec.submodule_search_locations[0]) / "files" / f"{name}.otf").read_bytes()
    content: bytes = importlib.import_module(f"pymupdf_fonts.{name}").fontbuffer
    return content


def _covered_by(content: bytes) -> frozenset[int]:
    """Return the code points that a font's character map gives a glyph (OpenType, 'cmap', formats 4 and 12)."""
    tables = struct.unpack_from(">H", content, 4)[0]
    records = (struct.unpack_from(">4s4xII", content, 12 + 16 * number) for number in range(tables))
    cmap = next(offset for tag, offset, _ in records if tag == b"cmap")
    covered: set[int] = set()
    for number in range(struct.unpack_from(">H", content, cmap + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", content, cmap + 4 + 8 * number)
        form = struct.unpack_from(">H", content, cmap + offset)[0]
        if platform in (0, 3) and form == 4:
            covered |= _segments(content, cmap + offset)
        elif platform in (0, 3) and form == 12:
            groups = struct.unpack_from(">I", content, cmap + offset + 12)[0]
            for group in range(groups):
                first, last, _ = struct.unpack_from(">III", content, cmap + offset + 16 + 12 * group)
                covered.update(range(first, last + 1))
    return frozenset(covered)


def _segments(content: bytes, start: int) -> set[int]:
    """Return the code points of a format 4 table: those whose glyph is not the first one, which means none."""
    count = struct.unpack_from(">H", content, start + 6)[0] // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", content, start + 14 + gap)
        for gap in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2)
    )
    covered = set()
    for number in range(count):
        for code in range(starts[number], min(ends[number], 0xFFFE) + 1):
            glyph = code
            if ranges[number]:
                place = start + 16 + 6 * count + 2 * number + ranges[number] + 2 * (code - starts[number])
                glyph = struct.unpack_from(">H", content, place)[0]
                if not glyph:
                    continue
            if (glyph + deltas[number]) & 0xFFFF:
                covered.add(code)
    return covered
