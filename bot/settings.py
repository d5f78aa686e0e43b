"""What the environment says, read in this one place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from corpus.errors import BylineError

Kernel = Literal["best", "c", "numpy"]

_TELEGRAM = "https://api.telegram.org"
_KERNELS: dict[str, Kernel] = {"best": "best", "c": "c", "numpy": "numpy"}


class SettingsError(BylineError):
    """The set-up is incomplete or wrong; the message says which variable and the way out."""


class Secret:
    """A string that does not show itself: not in a repr, a log line, a traceback or a format."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the secret itself; only the call that needs it should."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(...)"

    __str__ = __repr__


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force. ``telegram_token`` is None where none was given; ``kernel`` is which one searches."""

    archive: Path
    cache: Path
    telegram_token: Secret | None = field(default=None, repr=False)
    telegram_base_url: str = _TELEGRAM
    log_level: str = "INFO"
    kernel: Kernel = "best"


def read_settings(environment: Mapping[str, str] | None = None, *, token: bool = True) -> Settings:
    """Return the settings that *environment* (default: the process's) asks for.

    Without *token*, what does not need the token neither reads it nor fails for its sake.

    Raises:
        SettingsError: a token file is named that cannot be read, or is empty; or a kernel that there is not.
    """
    env = os.environ if environment is None else environment
    return Settings(
        archive=Path(env["BYLINE_ARCHIVE"]).expanduser() if env.get("BYLINE_ARCHIVE") else _xdg(env, "DATA"),
        cache=_xdg(env, "CACHE"),
        telegram_token=_read_token(env) if token else None,
        telegram_base_url=(env.get("BYLINE_TELEGRAM_BASE_URL") or _TELEGRAM).rstrip("/"),
        log_level=read_log_level(env),
        kernel=_read_kernel(env),
    )


def read_log_level(environment: Mapping[str, str] | None = None) -> str:
    """Return the level that ``BYLINE_LOG`` asks for: it alone, since reading the rest may be what failed."""
    env = os.environ if environment is None else environment
    return (env.get("BYLINE_LOG") or "INFO").upper()


def _read_kernel(env: Mapping[str, str]) -> Kernel:
    name = env.get("BYLINE_KERNEL") or "best"
    if name not in _KERNELS:
        raise SettingsError(f"BYLINE_KERNEL: there is no kernel {name!r}; write best, c or numpy")
    return _KERNELS[name]


def _xdg(env: Mapping[str, str], kind: str) -> Path:
    """Return byline's folder by the XDG Base Directory Specification 0.8; a relative value is ignored."""
    given = Path(env.get(f"XDG_{kind}_HOME") or "")
    fallback = {"DATA": ".local/share", "CACHE": ".cache"}[kind]
    home = Path(env.get("HOME") or os.path.expanduser("~"))
    return (given if given.is_absolute() else home / fallback) / "byline"


def _read_token(env: Mapping[str, str]) -> Secret | None:
    name = env.get("BYLINE_TELEGRAM_TOKEN_FILE")
    if name:
        try:
            token = Path(name).expanduser().read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            # `from None`: the decoding error's text would hold bytes of the token.
            kind = error.strerror if isinstance(error, OSError) else "not plain text"
            raise SettingsError(f"BYLINE_TELEGRAM_TOKEN_FILE: {name} cannot be read ({kind})") from None
        if not token:
            raise SettingsError(f"BYLINE_TELEGRAM_TOKEN_FILE: {name} is empty; put the bot's token into it")
        return Secret(token)
    token = env.get("BYLINE_TELEGRAM_TOKEN", "").strip()
    return Secret(token) if token else None
