"""What the environment says, read in this one place."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from bot.setting_values import (
    has_token,
    read_admins,
    read_allowed,
    read_base_url,
    read_count,
    read_listen,
    read_webhook,
    show_value,
)
from corpus.errors import BylineError

Kernel = Literal["best", "c", "numpy"]
_Value = TypeVar("_Value")


class Setting(NamedTuple):
    """One variable of the environment, in the words of the README's table (Markdown)."""

    name: str
    means: str
    otherwise: str


SETTINGS = (
    Setting("BYLINE_ARCHIVE", "the archive's folder", "`$XDG_DATA_HOME/byline`, which is `~/.local/share/byline`"),
    Setting(
        "BYLINE_STATE",
        "the folder of what the Telegram bot keeps",
        "`$XDG_STATE_HOME/byline`, which is `~/.local/state/byline`",
    ),
    Setting(
        "BYLINE_KEY_FILE",
        "the key that it is encrypted under; made where there is none",
        "`$XDG_CONFIG_HOME/byline/key`, which is `~/.config/byline/key`",
    ),
    Setting("BYLINE_TELEGRAM_TOKEN_FILE", "a file with the bot's token", ""),
    Setting("BYLINE_TELEGRAM_TOKEN", "the token itself; the file is safer", ""),
    Setting("BYLINE_TELEGRAM_BASE_URL", "a Bot API server of your own", "`https://api.telegram.org`"),
    Setting(
        "BYLINE_TELEGRAM_ALLOWED",
        "who may ask: numbers of users and chats, with commas or spaces between, or `everyone`",
        "nobody but the administrators",
    ),
    Setting("BYLINE_TELEGRAM_ADMINS", "who looks after the bot: numbers of users", "nobody"),
    Setting(
        "BYLINE_TELEGRAM_RATE",
        "how many questions a minute one person may ask, and a group three times as many; `0`: no limit",
        "`60`",
    ),
    Setting(
        "BYLINE_TELEGRAM_KEEP_DAYS",
        "for how many days it is kept where an answer was shown, to correct it there; 0 to 365",
        "`30`",
    ),
    Setting(
        "BYLINE_TELEGRAM_WEBHOOK",
        "the public `https` address at which Telegram hands updates over, instead of being asked for them",
        "",
    ),
    Setting("BYLINE_TELEGRAM_LISTEN", "where the webhook listens, behind a proxy", "`127.0.0.1:8443`"),
    Setting(
        "BYLINE_KERNEL",
        "how sentences are searched: `c`, `numpy`, or `best`, the quicker one that is there; the answers are the same",
        "`best`",
    ),
    Setting("BYLINE_LOG", "the least level that is logged; `DEBUG` shows tracebacks", "`INFO`"),
)

_TELEGRAM = "https://api.telegram.org"
_KERNELS: dict[str, Kernel] = {"best": "best", "c": "c", "numpy": "numpy"}
_MOST_A_MINUTE = 10_000
_MOST_DAYS = 365


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
class TelegramSettings:
    """What the Telegram bot is told.

    Attributes:
        token: None where none was given.
        base_url: where the Bot API is, without a slash at the end.
        allowed: the numbers of the users and chats that may ask; None: everyone. Empty: nobody.
        admins: the numbers of the users who look after the bot.
        rate: how many questions a minute one person may ask; 0: no limit.
        keep_days: for how long it is kept where an answer was shown.
        webhook: the public address at which updates are handed over; None: they are asked for.
        listen: the address and port of the webhook's listener.
    """

    token: Secret | None = field(default=None, repr=False)
    base_url: str = _TELEGRAM
    allowed: frozenset[int] | None = field(default=frozenset(), repr=False)
    admins: frozenset[int] = field(default=frozenset(), repr=False)
    rate: int = 60
    keep_days: int = 30
    webhook: str | None = None
    listen: tuple[str, int] = ("127.0.0.1", 8443)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force; ``kernel`` is which one searches, ``key_file`` what the state is encrypted under."""

    archive: Path
    cache: Path
    state: Path
    key_file: Path
    telegram: TelegramSettings = TelegramSettings()
    log_level: str = "INFO"
    kernel: Kernel = "best"


def read_settings(environment: Mapping[str, str] | None = None, *, token: bool = True) -> Settings:
    """Return the settings that *environment* (default: the process's) asks for.

    Without *token*, what does not need Telegram's settings neither reads them nor fails for their sake.

    Raises:
        SettingsError: a token file is named that cannot be read, or is empty; there is no such kernel; or a
            value of Telegram's is not what it must be.
    """
    env = os.environ if environment is None else environment
    return Settings(
        archive=_read_path(env, "BYLINE_ARCHIVE") or _xdg(env, "DATA"),
        cache=_xdg(env, "CACHE"),
        state=_read_path(env, "BYLINE_STATE") or _xdg(env, "STATE"),
        key_file=_read_path(env, "BYLINE_KEY_FILE") or _xdg(env, "CONFIG") / "key",
        telegram=_read_telegram(env) if token else TelegramSettings(),
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
        raise SettingsError(f"BYLINE_KERNEL: there is no kernel {show_value(name)}; write best, c or numpy")
    return _KERNELS[name]


def _read_path(env: Mapping[str, str], name: str) -> Path | None:
    return Path(env[name]).expanduser() if env.get(name) else None


def _xdg(env: Mapping[str, str], kind: str) -> Path:
    """Return byline's folder by the XDG Base Directory Specification 0.8; a relative value is ignored."""
    given = Path(env.get(f"XDG_{kind}_HOME") or "")
    fallback = {"DATA": ".local/share", "STATE": ".local/state", "CONFIG": ".config", "CACHE": ".cache"}[kind]
    home = Path(env.get("HOME") or os.path.expanduser("~"))
    return (given if given.is_absolute() else home / fallback) / "byline"


def _read_telegram(env: Mapping[str, str]) -> TelegramSettings:
    base_url = _read_value(env, "BYLINE_TELEGRAM_BASE_URL", _TELEGRAM, read_base_url)
    usual = TelegramSettings()
    return TelegramSettings(
        token=_read_token(env),
        base_url=base_url,
        allowed=_read_value(env, "BYLINE_TELEGRAM_ALLOWED", usual.allowed, read_allowed),
        admins=_read_value(env, "BYLINE_TELEGRAM_ADMINS", usual.admins, read_admins),
        rate=_read_value(env, "BYLINE_TELEGRAM_RATE", usual.rate, partial(read_count, most=_MOST_A_MINUTE)),
        keep_days=_read_value(env, "BYLINE_TELEGRAM_KEEP_DAYS", usual.keep_days, partial(read_count, most=_MOST_DAYS)),
        webhook=_read_value(
            env,
            "BYLINE_TELEGRAM_WEBHOOK",
            usual.webhook,
            partial(read_webhook, is_telegrams_own=base_url == _TELEGRAM),
        ),
        listen=_read_value(env, "BYLINE_TELEGRAM_LISTEN", usual.listen, read_listen),
    )


def _read_value(env: Mapping[str, str], name: str, default: _Value, read: Callable[[str], _Value]) -> _Value:
    written = env.get(name, "").strip()
    if not written:
        return default
    try:
        return read(written)
    except ValueError as error:
        # `from None`: the text of an error below could hold what was written.
        raise SettingsError(f"{name}: {error}") from None


def _read_token(env: Mapping[str, str]) -> Secret | None:
    name = env.get("BYLINE_TELEGRAM_TOKEN_FILE")
    if name:
        shown = show_value(name) if has_token(name) else name
        try:
            token = Path(name).expanduser().read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            # `from None`: the decoding error's text would hold bytes of the token.
            kind = error.strerror if isinstance(error, OSError) else "not plain text"
            raise SettingsError(f"BYLINE_TELEGRAM_TOKEN_FILE: {shown} cannot be read ({kind})") from None
        if not token:
            raise SettingsError(f"BYLINE_TELEGRAM_TOKEN_FILE: {shown} is empty; put the bot's token into it")
        return Secret(token)
    token = env.get("BYLINE_TELEGRAM_TOKEN", "").strip()
    return Secret(token) if token else None
