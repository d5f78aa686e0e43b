"""What a picture cannot show, said in a sentence for the reader."""

from __future__ import annotations

from corpus.errors import BylineError


class PictureError(BylineError):
    """The picture cannot be drawn whole and right, and so is not drawn; the message is for the reader."""
