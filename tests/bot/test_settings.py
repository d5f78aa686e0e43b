"""What the environment may say, and what is said to whoever wrote it wrongly."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import SETTINGS, Settings, SettingsError, TelegramSettings, read_settings

TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
HOME = {"HOME": "/home/rita"}
_NUMBERS = st.integers(-(2**52) + 1, 2**52 - 1).filter(bool)


def _telegram(**variables: str) -> TelegramSettings:
    return read_settings({**HOME, **{f"BYLINE_TELEGRAM_{name}": text for name, text in variables.items()}}).telegram


def test_what_is_not_set() -> None:
    """Nothing set: the folders of the XDG specification, and a bot that is closed."""
    assert read_settings(HOME) == Settings(
        archive=Path("/home/rita/.local/share/byline"),
        cache=Path("/home/rita/.cache/byline"),
        state=Path("/home/rita/.local/state/byline"),
        key_file=Path("/home/rita/.config/byline/key"),
        telegram=TelegramSettings(
            token=None,
            base_url="https://api.telegram.org",
            allowed=frozenset(),
            admins=frozenset(),
            rate=60,
            keep_days=30,
            webhook=None,
            listen=("127.0.0.1", 8443),
        ),
    )


def test_what_is_empty_is_not_set() -> None:
    """An empty value, as a compose file passes on, counts as none."""
    assert read_settings({**HOME, **{setting.name: "" for setting in SETTINGS}}) == read_settings(HOME)


def test_folders() -> None:
    """A folder's own variable comes first, then XDG's; a relative one of XDG's is ignored."""
    xdg = {**HOME, "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "relative"}
    assert read_settings(xdg).state == Path("/s/byline")
    assert read_settings(xdg).key_file == Path("/home/rita/.config/byline/key")
    own = read_settings({**xdg, "BYLINE_STATE": "/var/lib/bot", "BYLINE_KEY_FILE": "/run/secrets/key"})
    assert (own.state, own.key_file) == (Path("/var/lib/bot"), Path("/run/secrets/key"))


@pytest.mark.parametrize("word", ["everyone", " Everyone\n", "*", "all", "any", "PUBLIC"])
def test_the_word_that_opens_the_bot(word: str) -> None:
    """Nobody asks by accident: it takes one of these words, alone."""
    assert _telegram(ALLOWED=word).allowed is None
    with pytest.raises(SettingsError, match="BYLINE_TELEGRAM_ALLOWED: entry 2"):
        _telegram(ALLOWED=f"12, {word}")


@given(st.lists(_NUMBERS, min_size=1), st.sampled_from([",", " ", ", ", "\n", " ,\t", ";"]))
def test_numbers_of_users_and_chats(numbers: list[int], between: str) -> None:
    """Numbers may be separated as people separate them."""
    assert _telegram(ALLOWED=between.join(map(str, numbers))).allowed == frozenset(numbers)


def test_a_typographic_minus_is_one() -> None:
    """A group's number that was copied from a text is still the group's."""
    assert _telegram(ALLOWED="\N{MINUS SIGN}1001234567890").allowed == frozenset({-1001234567890})


@pytest.mark.parametrize(
    "entry", ["@rita", "12.5", "0", "1e9", "4503599627370496", "\N{ARABIC-INDIC DIGIT ONE}", '"7"']
)
def test_what_is_no_number(entry: str) -> None:
    """The error says which entry it is, and repeats none: they are people's numbers."""
    for name in ("ALLOWED", "ADMINS"):
        with pytest.raises(SettingsError, match=f"BYLINE_TELEGRAM_{name}: entry 3 is not a number") as wrong:
            _telegram(**{name: f"123456789, 987654321, {entry}"})
        assert "987654321" not in str(wrong.value)
        if len(entry) > 2:
            assert entry not in str(wrong.value)


def test_administrators_are_people() -> None:
    """A group looks after nothing."""
    assert _telegram(ADMINS="7, 8").admins == frozenset({7, 8})
    with pytest.raises(SettingsError, match=r"BYLINE_TELEGRAM_ADMINS: .*a group's"):
        _telegram(ADMINS="7, -8")


def test_counts() -> None:
    """The rate and the days are whole numbers within bounds; 0 is one of them."""
    assert _telegram(RATE="0", KEEP_DAYS=" 365 ") == TelegramSettings(rate=0, keep_days=365)
    for name, wrong in (
        ("RATE", "-1"),
        ("RATE", "many"),
        ("KEEP_DAYS", "366"),
        ("KEEP_DAYS", "1.5"),
        ("RATE", "9" * 400),
    ):
        with pytest.raises(SettingsError, match=f"BYLINE_TELEGRAM_{name}: .* whole number from 0 to"):
            _telegram(**{name: wrong})


@pytest.mark.parametrize(
    "address",
    [
        "https://bot.example.org",
        "https://bot.example.org:8443/byline?x=1",
        "http://127.0.0.1/hook",
        "http://localhost:88/hook",
        "http://[::1]:80/hook",
        "https://bot.example.org/the-bot-of-the-little-sallow-gazette",
    ],
)
def test_addresses_of_a_webhook(address: str) -> None:
    """An address at which Telegram can hand updates over is taken as it is."""
    assert _telegram(WEBHOOK=address).webhook == address


@pytest.mark.parametrize(
    "address",
    [
        "bot.example.net",
        "http://bot.example.net/",
        "http://10.0.0.1/",
        "https://:443",
        "https:///hook",
        "https://rita:secret@example.org/",
        "https://example.org/#here",
        "https://example.org/a b",
        "https://example.org/{x}",
        "https://example.org/a%20b",
        "https://example.org:99999/",
        "https://example.org:9000/",
        "https://example.org/health",
        "https://[::1/",
        "ftp://example.org/",
        f"https://example.org/{TOKEN}",
        f"https://example.org/{TOKEN.replace(':', '%3a')}",
    ],
)
def test_addresses_that_are_no_webhook(address: str) -> None:
    """What is not encrypted, cannot be reached or would show a token is refused, and not repeated."""
    with pytest.raises(SettingsError, match=r"^BYLINE_TELEGRAM_WEBHOOK: ") as wrong:
        _telegram(WEBHOOK=address)
    assert address not in str(wrong.value)


def test_a_server_of_ones_own_hands_over_at_any_port() -> None:
    """Only Telegram's own servers are particular about ports."""
    address = "https://example.org:9000/"
    assert _telegram(WEBHOOK=address, BASE_URL="http://127.0.0.1:8081").webhook == address


def test_where_the_webhook_listens() -> None:
    """Another interface than loopback is listened at only when it is written."""
    assert _telegram(LISTEN="0.0.0.0:80").listen == ("0.0.0.0", 80)  # noqa: S104 (it is what is written)
    assert _telegram(LISTEN="[::1]:8443").listen == ("::1", 8443)
    for wrong in ("8443", ":8443", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "::1:80", "a b:80", "http://x:80"):
        with pytest.raises(SettingsError, match=r"^BYLINE_TELEGRAM_LISTEN: write an address and a port"):
            _telegram(LISTEN=wrong)


@pytest.mark.parametrize("name", [setting.name for setting in SETTINGS])
def test_a_token_in_the_wrong_variable_is_not_shown(name: str) -> None:
    """Whoever puts the token into another variable does not find it in the error, nor in a repr."""
    if name in ("BYLINE_ARCHIVE", "BYLINE_STATE", "BYLINE_KEY_FILE", "BYLINE_LOG"):
        return  # They take whatever is written.
    value = f"https://api.telegram.org/bot{TOKEN}" if name.endswith("_URL") else TOKEN
    try:
        shown = repr(read_settings({**HOME, name: value}))
    except SettingsError as error:
        shown = "".join(traceback.format_exception(error))
    assert "PLANTED" not in shown


@pytest.mark.parametrize("address", ["api.example.org", "ftp://example.org", "https://", "https://a b"])
def test_a_server_of_ones_own_has_an_address(address: str) -> None:
    """Without http it could never be reached, and the bot would try for ever."""
    with pytest.raises(SettingsError, match=r"^BYLINE_TELEGRAM_BASE_URL: write an address"):
        _telegram(BASE_URL=address)
    assert _telegram(BASE_URL="http://127.0.0.1:8081/").base_url == "http://127.0.0.1:8081"


def test_numbers_of_people_are_in_no_repr() -> None:
    """A repr of the settings may get into a log; the numbers of people may not."""
    shown = repr(read_settings({**HOME, "BYLINE_TELEGRAM_ALLOWED": "123456789", "BYLINE_TELEGRAM_ADMINS": "987654321"}))
    assert "123456789" not in shown
    assert "987654321" not in shown


def test_what_does_not_need_telegram_does_not_fail_for_its_sake() -> None:
    """A question in the terminal is answered whatever is wrong with the bot's settings."""
    wrong = {**HOME, "BYLINE_TELEGRAM_ALLOWED": "rita", "BYLINE_TELEGRAM_TOKEN_FILE": "/nowhere"}
    assert read_settings(wrong, token=False).telegram == TelegramSettings()
    with pytest.raises(SettingsError):
        read_settings(wrong)


def test_a_token_file_that_cannot_be_read(tmp_path: Path) -> None:
    """The error names the file and why, never its content."""
    file = tmp_path / "token"
    file.write_bytes(b"12345:\xff" + TOKEN.encode())
    with pytest.raises(SettingsError, match="not plain text") as wrong:
        _telegram(TOKEN_FILE=str(file))
    assert "PLANTED" not in str(wrong.value)
    file.write_text("\n")
    with pytest.raises(SettingsError, match="is empty"):
        _telegram(TOKEN_FILE=str(file))


def test_the_table_has_every_variable() -> None:
    """What is read is in the table, and what is in the table is read."""
    source = (Path(__file__).parents[2] / "bot/settings.py").read_text(encoding="utf-8")
    names = [setting.name for setting in SETTINGS]
    assert len(set(names)) == len(names)
    for name in names:
        assert len(re.findall(rf"\b{name}\b", source)) >= 2, f"{name} is in the table and is not read"
    assert set(re.findall(r"\bBYLINE_\w+", source)) == set(names)
