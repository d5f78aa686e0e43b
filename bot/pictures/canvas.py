"""What every picture shares: its width, its colours, and how it becomes a file."""

from __future__ import annotations

from io import BytesIO
from threading import Lock

from PIL import Image

WIDTH = 1080
MARGIN = 84

# Ink on paper, one accent for what is counted or quoted, and one colour for what must not be missed.
PAPER = "#fbfaf7"
INK = "#1b1b1b"
GREY = "#5b5e62"
RULE = "#d9d5cc"
ACCENT = "#1d5b6b"
MARKER = "#fbe5a2"
PANEL = "#f2ede2"
WARNING = "#a85f00"

# A chat fits a taller picture to its screen, and its type is then too small to be read.
_TALLEST_IN_A_CHAT = 1920
_PLACE_OF_HEIGHT = slice(20, 24)  # in a PNG

# To be held while typefaces are in use: two threads may not use one of them at once.
drawing = Lock()


def is_tall(png: bytes) -> bool:
    """Say whether a picture of ours is so tall that a chat is to be sent it as a file, which is read in full size."""
    return int.from_bytes(png[_PLACE_OF_HEIGHT]) > _TALLEST_IN_A_CHAT


def png_of(image: Image.Image) -> bytes:
    """Return *image* as the bytes of a PNG, the same for the same image."""
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
