"""Sealing what is kept about people, under a key that lies in another place than the archive."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.settings import SettingsError

# A file of keys is a line or a few; nobody's archive is read as one by mistake.
_LONGEST_FILE = 10_000


class SealedError(Exception):
    """A record cannot be opened: it was sealed with another key, or is damaged."""


class Vault:
    """Seals values, and names them without saying what they are.

    Values are sealed with Fernet (AES-128 in CBC mode, HMAC-SHA256): whoever changes a byte is found out.

    Args:
        keys: Fernet keys, at least one. The first seals; all of them open, so that a new key can be put before an
            old one.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        # A name must stay the same when a new key is put before an old one: it is made with the last.
        self._naming = hashlib.sha256(b"byline names\0" + keys[-1]).digest()

    def __repr__(self) -> str:
        return "Vault(...)"

    def seal(self, value: Any) -> bytes:
        """Return *value*, which JSON can hold, sealed."""
        return self._fernet.encrypt(json.dumps(value, separators=(",", ":")).encode())

    def open(self, sealed: bytes) -> Any:
        """Return the value that was *sealed*.

        Raises:
            SealedError: it was sealed with another key, or is damaged.
        """
        try:
            return json.loads(self._fernet.decrypt(sealed))
        except (InvalidToken, ValueError):
            raise SealedError("a record was sealed with another key, or is damaged") from None

    def tag(self, *parts: str | int) -> bytes:
        """Return 16 bytes that stand for *parts*: the same for the same ones, and telling nothing of them."""
        # As JSON, so that ("1", "23") and ("12", "3") are two names.
        return hmac.digest(self._naming, json.dumps(parts).encode(), "sha256")[:16]


def open_vault(file: Path) -> Vault:
    """Return the vault of the keys in *file*, one a line; where there is no such file, it is made with a new key.

    Raises:
        SettingsError: the file cannot be read or made, others may read it, or it holds no key.
    """
    try:
        keys = _read_keys(file) if file.exists() else [_make_key(file)]
        return Vault(keys)
    except OSError as error:
        raise SettingsError(f"BYLINE_KEY_FILE: {file} cannot be read or made ({error.strerror})") from None
    except ValueError:
        # `from None`: the error's text could hold the key.
        raise SettingsError(
            f"BYLINE_KEY_FILE: {file} holds no key; name a file that does not exist yet, and one is made"
        ) from None


def _read_keys(file: Path) -> list[bytes]:
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise SettingsError(f"BYLINE_KEY_FILE: others may read {file}; allow only its owner: chmod 600 {file}")
    with file.open("rb") as lines:
        keys = lines.read(_LONGEST_FILE).split()
    if not keys:
        raise ValueError
    return keys


def _make_key(file: Path) -> bytes:
    key = Fernet.generate_key()
    file.parent.mkdir(parents=True, exist_ok=True)
    # Exclusive: of two programs that start at once, one makes it and the other stops rather than seal with a lost key.
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as written:
        written.write(key + b"\n")
        written.flush()
        os.fsync(written.fileno())
    return key
