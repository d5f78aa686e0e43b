"""The words and tags of an HTML fragment, in order, to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

# A paragraph ends where one of these begins or ends.
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody tfoot thead tr "
    "ul".split()
)
_CELLS = frozenset({"td", "th"})
_LEFT_OUT_INLINE = frozenset("script style template noscript title del s strike rp".split())
_LEFT_OUT_BETWEEN = frozenset("iframe object embed video audio canvas svg map picture".split())
_LEFT_OUT_BLOCKS = frozenset("figcaption nav form button select textarea dialog head".split())
# Class names of what blog software and newspapers' systems print around and into an article.
_FURNITURE = frozenset(
    "wp-caption-text wp-block-pullquote pullquote pull-quote pullquote-container wp-block-embed screen-reader-text "
    "sr-only visually-hidden sharedaddy jp-relatedposts sd-sharing feedflare mc4wp-form addtoany_share_save_container "
    "addtoany_content element-rich-link related-posts social-share share-buttons newsletter-signup".split()
)
# The tags that mean something here.
TOLD_TAGS = (
    _BLOCKS | _CELLS | _LEFT_OUT_INLINE | _LEFT_OUT_BETWEEN | _LEFT_OUT_BLOCKS | {"br", "img", "q", "sup", "sub"}
)
_SPACE = re.compile(r"[ \t\n\f\r]+")
_BLANK_LINES = re.compile(r"\n[ \t\f\r]*\n[ \t\n\f\r]*")
_BREAKS = re.compile(r"[ \t]*\n[ \t\n]*")
_MARKS = frozenset("\"'“”„‘‚«»‹›")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
# Pages nest some dozens deep. An end tag looks through all that is open: without a bound, that takes square time.
_DEEPEST = 1_000


class FragmentText:
    """What a parser tells of: tags and text, in order; it makes paragraphs of them."""

    def __init__(self, *, keeps_blank_lines: bool) -> None:
        self._keeps_blank_lines = keeps_blank_lines
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._depth = 0
        self._left_out_from: int | None = None
        self._verbatim = 0
        self._shifts: list[dict[int, int]] = []
        self._quotes: list[bool] = []
        self._is_quote_due = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take a tag that begins something.

        Raises:
            ValueError: it is nested deeper than on any page.
        """
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError(f"tags nested more than {_DEEPEST:,} deep")
        if self._left_out_from is not None:
            return
        tag = tag.lower()
        if tag in _BLOCKS or tag in _LEFT_OUT_BLOCKS:
            self._end_paragraph()
        if self._is_left_out(tag, attributes):
            self._left_out_from = self._depth
            if tag in _LEFT_OUT_BETWEEN:
                self._pieces.append(" ")
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "img":
            # Some write an emoji as a picture of it; any other picture parts the words beside it.
            is_character = {"emoji", "wp-smiley"} & set(attributes.get("class", "").split())
            self._pieces.append(attributes.get("alt", "") if is_character else " ")
        elif tag == "q":
            # Its marks are put where the page has not written them itself.
            self._quotes.append(self._last() not in _MARKS)
            self._is_quote_due = self._quotes[-1]
        elif tag in ("sup", "sub"):
            self._shifts.append(_RAISED if tag == "sup" else _LOWERED)
        elif tag == "pre":
            self._verbatim += 1

    def end(self, tag: str) -> None:
        """Take a tag that ends something."""
        self._depth -= 1
        tag = tag.lower()
        if self._left_out_from is not None:
            if self._depth < self._left_out_from:
                self._left_out_from = None
            return
        if tag in _BLOCKS:
            self._end_paragraph()
        elif tag in _CELLS:
            self._pieces.append("\t")
        elif tag == "q" and self._quotes:
            if self._quotes.pop() and not self._is_quote_due:
                self._pieces.append("”")
            self._is_quote_due = False
        elif tag in ("sup", "sub") and self._shifts:
            self._shifts.pop()
        if tag == "pre":
            self._verbatim -= 1

    def data(self, text: str) -> None:
        """Take words, with their character references decoded."""
        if self._left_out_from is not None or not text:
            return
        if self._is_quote_due and not text.isspace():
            self._is_quote_due = False
            if text.lstrip()[0] in _MARKS:
                self._quotes[-1] = False
            else:
                self._pieces.append("“")
        if self._shifts and text.isascii() and text.isdigit() and self._last().isdigit():
            text = text.translate(self._shifts[-1])
        # Several blanks are made one when the paragraph is whole; line breaks from here on are those of <br>.
        if not self._verbatim and ("\n" in text or "\t" in text or "\r" in text or "\f" in text):
            paragraphs = _BLANK_LINES.split(text) if self._keeps_blank_lines else [text]
            text = "\n\n".join(_SPACE.sub(" ", paragraph) for paragraph in paragraphs)
        self._pieces.append(text)

    def comment(self, text: str) -> None:
        """Comments are not printed."""

    def pi(self, target: str, text: str | None = None) -> None:
        """Nor are instructions to programs."""

    def close(self) -> str:
        """Return the paragraphs, parted by blank lines."""
        self._end_paragraph()
        return "\n\n".join(self._paragraphs)

    def _last(self) -> str:
        """Return the last character of the paragraph, so far."""
        return next((piece[-1] for piece in reversed(self._pieces) if piece), "")

    def _end_paragraph(self) -> None:
        text, self._pieces = "".join(self._pieces), []
        if not text or text.isspace():
            return
        if self._verbatim:
            self._paragraphs.append(text.strip("\r\n"))
        else:
            self._paragraphs.extend(_printed(text))

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        if tag in _LEFT_OUT_INLINE or tag in _LEFT_OUT_BETWEEN or tag in _LEFT_OUT_BLOCKS:
            return True
        if not attributes:
            return False
        if "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", "").lower():
            return True
        return not _FURNITURE.isdisjoint(attributes.get("class", "").lower().split())


def _printed(text: str) -> Iterator[str]:
    """Yield the paragraphs of *text*, in which only line breaks and the cells of a table are not collapsed yet."""
    text = re.sub(" {2,}", " ", text)
    text = re.sub(" ?\t[ \t]*", "\t", text)
    text = _BREAKS.sub(lambda found: "\n\n" if found[0].count("\n") > 1 else "\n", text)
    for paragraph in re.split(r"\n{2,}", text):
        if paragraph := paragraph.strip(" \t\n"):
            yield paragraph
