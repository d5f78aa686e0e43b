"""Standard streams that never raise for what is in a text: any locale, any reader, closed or not."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from bot.exits import OutputClosedError, OutputError, UsageError
from bot.symbols import show_text

LONGEST_LINE = 1 << 20  # bytes; a longer line is told of, never read into memory
_CLOSED = (errno.EPIPE, errno.EBADF, errno.EIO)  # EIO: the terminal is gone


def prepare_streams() -> None:
    """Make standard output and error take every character, as an escape where the locale has none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write_out(text: str) -> None:
    """Write *text* and a line feed to standard output, at once.

    Raises:
        OutputClosedError: its reader went away.
        OutputError: it cannot be written, or there is no standard output.
    """
    stream: TextIO | None = sys.stdout
    if stream is None or stream.closed:
        raise OutputError("standard output is closed")
    with output_errors(stream):
        stream.write(text + "\n")
        stream.flush()


def finish_output() -> None:
    """Write what is still buffered, which the interpreter would do at its end and then complain.

    Raises:
        OutputClosedError: the reader of standard output went away.
        OutputError: it cannot be written.
    """
    stream: TextIO | None = sys.stdout
    if stream is not None and not stream.closed:
        with output_errors(stream):
            stream.flush()


def tell(message: str) -> None:
    """Write a message for a person to standard error; it is dropped where there is none.

    A message may name what came from outside, so it goes through the table of symbols.
    """
    stream: TextIO | None = sys.stderr
    with suppress(OSError, ValueError):
        if stream is not None:
            stream.write(show_text(message) + "\n")
            stream.flush()


def has_dashes() -> bool:
    """Say whether standard output's encoding has what is more than ASCII."""
    try:
        "—┃".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether *stream* is an open terminal."""
    with suppress(OSError, ValueError):
        return stream is not None and stream.isatty()
    return False


def read_lines(stream: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[str | None]:
    """Yield the lines of *stream* as they come, without their ends; None for one that is too long.

    Bytes that are no UTF-8 become lone surrogates, which everything here takes as text.
    """
    first = True
    while line := stream.readline(longest + 1):
        if len(line) > longest and not line.endswith(b"\n"):
            while (rest := stream.readline(longest)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            text = line.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r")
            yield text.removeprefix("\ufeff") if first else text
        first = False


def standard_input() -> BinaryIO:
    """Return standard input as bytes.

    Raises:
        UsageError: there is none.
    """
    stream: TextIO | None = sys.stdin
    if stream is None or stream.closed:
        raise UsageError("standard input is closed; give a question, or a file with --batch")
    return stream.buffer


@contextmanager
def output_errors(stream: TextIO) -> Iterator[None]:
    """Turn what goes wrong while writing to *stream* into byline's own errors.

    Raises:
        OutputClosedError: its reader went away.
        OutputError: it cannot be written.
    """
    try:
        yield
    except OSError as error:
        _drop(stream)
        if error.errno in _CLOSED:
            raise OutputClosedError from error
        raise OutputError(f"standard output cannot be written ({error.strerror})") from error


def _drop(stream: TextIO) -> None:
    # What is still buffered would be tried again at exit, and be told of in a traceback.
    with suppress(OSError, ValueError):
        number = stream.fileno()
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, number)
        os.close(sink)
