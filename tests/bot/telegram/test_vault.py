from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import SettingsError
from bot.telegram.vault import SealedError, Vault, open_vault
from tests.bot.telegram.vaults import KEY, OTHER_KEY

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_what_is_sealed_opens_to_the_same(value: object) -> None:
    """Whatever JSON can hold comes back, and its words do not stand in what is sealed."""
    assert Vault([KEY]).open(Vault([KEY]).seal(value)) == value


def test_another_key_opens_nothing() -> None:
    """A record sealed with another key, and one with a byte changed, is an error that does not tell the key."""
    sealed = Vault([KEY]).seal({"question": "Who won?"})
    changed = sealed[:20] + (b"A" if sealed[20:21] != b"A" else b"B") + sealed[21:]
    for vault, record in ((Vault([OTHER_KEY]), sealed), (Vault([KEY]), changed), (Vault([KEY]), b"nothing")):
        with pytest.raises(SealedError) as raised:
            vault.open(record)
        assert KEY.decode() not in str(raised.value)


def test_a_new_key_before_the_old_one_opens_and_names_as_before() -> None:
    """After a new key is put first, old records open, names stay, and new records need the new key."""
    old, both = Vault([KEY]), Vault([OTHER_KEY, KEY])
    assert both.open(old.seal("x")) == "x"
    assert both.tag("chat", 42) == old.tag("chat", 42)
    with pytest.raises(SealedError):
        old.open(both.seal("x"))


def test_names_are_told_apart() -> None:
    """The parts of a name are not run together, and the kind of a part counts."""
    vault = Vault([KEY])
    names = [("a", "bc"), ("ab", "c"), ("abc",), (1, 23), (12, 3), ("1", "23"), (1, "23")]
    assert len({vault.tag(*name) for name in names}) == len(names)


def test_a_key_is_made_once_and_is_its_owners(tmp_path: Path) -> None:
    """Where there is no key, one is made that only its owner can read; the next start reads the same."""
    file = tmp_path / "deep" / "key"
    first = open_vault(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert open_vault(file).open(first.seal(1)) == 1


@pytest.mark.parametrize(
    ("words", "mode", "says"),
    [
        ("", 0o600, "holds no key"),
        ("secret-looking-words", 0o600, "holds no key"),
        (KEY.decode(), 0o644, "chmod 600"),
    ],
)
def test_a_file_that_is_no_key_is_an_error_with_the_way_out(tmp_path: Path, words: str, mode: int, says: str) -> None:
    """The error names the variable and the file, and never what is in it."""
    file = tmp_path / "key"
    file.write_text(words)
    file.chmod(mode)
    with pytest.raises(SettingsError) as raised:
        open_vault(file)
    told = str(raised.value)
    assert says in told
    assert told.startswith("BYLINE_KEY_FILE: ")
    assert not words or words not in told


def test_a_folder_where_no_key_can_be_made(tmp_path: Path) -> None:
    """A path that cannot be one is told with the variable's name."""
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="BYLINE_KEY_FILE"):
        open_vault(tmp_path / "file" / "key")
    with pytest.raises(SettingsError, match="BYLINE_KEY_FILE"):
        open_vault(tmp_path)


def test_a_vault_does_not_show_its_key() -> None:
    """Neither repr nor str of a vault holds the key."""
    assert KEY.decode() not in f"{Vault([KEY])!r} {Vault([KEY])} {os.getpid()}"
