"""What may be fetched, how long it may take, and how large it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """What is allowed; times are in seconds.

    Attributes:
        user_agent: who asks, "byline/0.1 (+https://...)": its first word is what a robots.txt names.
        connect: for a machine to answer at all.
        read: for its next byte.
        whole: for all that one fetch takes, redirects included; what is waited for on purpose is not.
        largest: bytes, unpacked.
        most_redirects: of one fetch.
        delay: between two fetches from one host.
        longest_delay: the most that a robots.txt can make of that.
        longest_wait: the most that is waited for a busy server; where it asks for more, it is left alone.
        back_off: before a request that failed is made once more.
        allow_private: also read from this machine, from private networks, and from any port.

    Raises:
        ValueError: the user agent cannot be sent.
    """

    user_agent: str
    connect: float = 10.0
    read: float = 20.0
    whole: float = 60.0
    largest: int = 20_000_000
    most_redirects: int = 5
    delay: float = 1.0
    longest_delay: float = 30.0
    longest_wait: float = 30.0
    back_off: float = 2.0
    allow_private: bool = False

    def __post_init__(self) -> None:
        if not re.fullmatch("[A-Za-z][ -~]*", self.user_agent):
            raise ValueError("a user agent begins with a letter and is printable ASCII")
