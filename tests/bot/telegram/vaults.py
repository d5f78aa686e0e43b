"""Keys and vaults for tests."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from bot.telegram.vault import Vault

KEY = urlsafe_b64encode(bytes(range(32)))
OTHER_KEY = urlsafe_b64encode(bytes(range(1, 33)))


def make_vault() -> Vault:
    """Return a vault with the tests' key."""
    return Vault([KEY])


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        """Return the time."""
        return self.now
