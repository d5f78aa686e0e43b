"""Telegram's limits on what a bot sends, in the words in which Telegram refuses."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

MOST_TEXT, MOST_CAPTION, MOST_ENTITIES = 4096, 1024, 100
_MOST_TOAST, _MOST_RESULTS, _MOST_COPIED, _MOST_CALLBACK = 200, 50, 256, 64
_QUOTES = ("blockquote", "expandable_blockquote")
_KINDS = frozenset(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler "
    "blockquote expandable_blockquote code pre text_link text_mention custom_emoji".split()
)
_ACTIONS = (
    "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat "
    "switch_inline_query_chosen_chat copy_text callback_game pay"
).split()
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_ADDRESS = re.compile(r"(?:https?://[^\s/]+\S*|tg://\S+)")
_MOST_BUTTONS, _MOST_IN_A_ROW = 100, 8


def wrongs(method: str, values: Mapping[str, Any]) -> list[str]:
    """Return what Telegram would refuse of a call of *method*, each as its description would say it."""
    return [f"Bad Request: {words}" for words in _wrongs(method, values)]


def count_units(text: str) -> int:
    """Return the length of *text* in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_units(text: str, offset: int, length: int) -> str:
    """Return the words of *text* that an entity holds."""
    units = text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)]
    return units.decode("utf-16-le", "surrogatepass")


def _wrongs(method: str, values: Mapping[str, Any]) -> Iterator[str]:
    if values.get("parse_mode"):
        yield "parse_mode is used (byline sends entities only)"
    if method in ("sendMessage", "editMessageText"):
        yield from _text_wrongs(values.get("text", ""), values.get("entities") or (), MOST_TEXT, "message")
        if not str(values.get("text", "")).strip():
            yield "message text is empty"
    if "caption" in values:
        captioned = values.get("caption_entities") or ()
        yield from _text_wrongs(values["caption"], captioned, MOST_CAPTION, "message caption")
    if isinstance(values.get("reply_markup"), dict):
        yield from _keyboard_wrongs(values["reply_markup"])
    match method:
        case "answerCallbackQuery" if count_units(values.get("text", "")) > _MOST_TOAST:
            yield "MESSAGE_TOO_LONG"
        case "answerInlineQuery":
            yield from _results_wrongs(values.get("results", []))
        case "sendPhoto":
            yield from _photo_wrongs(values.get("photo"))
        case "sendDocument":
            yield from _document_wrongs(values.get("document"))
        case "setMyCommands":
            yield from _command_wrongs(values.get("commands", []))
        case "setMyDescription" if len(values.get("description", "")) > 512:
            yield "description is too long"
        case "setMyShortDescription" if len(values.get("short_description", "")) > 120:
            yield "short description is too long"
        case "setWebhook" if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", values.get("secret_token", "")):
            yield "secret token contains unallowed characters"
        case "getUpdates" if not 1 <= values.get("limit", 100) <= 100 or not 0 <= values.get("timeout", 0) <= 50:
            yield "limit or timeout is out of range"


def _text_wrongs(text: str, entities: Sequence[dict[str, Any]], most: int, what: str) -> Iterator[str]:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        yield "strings must be encoded in UTF-8"
    units = count_units(text.strip())
    if units > most:
        yield f"{what} is too long"
    if "\0" in text:
        yield f"{what} has a null character"
    if len(entities) > MOST_ENTITIES:
        yield "can't parse entities: too many entities"
    # Where a character of two units is cut in its middle.
    middles, at = set(), 0
    for character in text:
        at += 2 if character > "\uffff" else 1
        if character > "\uffff":
            middles.add(at - 1)
    quotes = []
    for entity in entities:
        kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
        if kind not in _KINDS or not isinstance(offset, int) or not isinstance(length, int):
            yield "can't parse MessageEntity: unsupported type or offsets"
            continue
        if offset < 0 or length <= 0 or offset + length > at:
            yield f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {at}"
            continue
        if offset in middles:
            yield f"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {offset}"
        if offset + length in middles:
            yield f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol"
        if kind == "text_link" and not _ADDRESS.fullmatch(entity.get("url") or ""):
            yield "can't parse entities: a text_link without an address"
        if not cut_units(text, offset, length).strip():
            yield "can't parse entities: an entity holds nothing but white space"
        if kind in _QUOTES:
            quotes.append((offset, offset + length))
    quotes.sort()
    if any(after[0] < before[1] for before, after in pairwise(quotes)):
        yield "can't parse entities: blockquote can't be nested"


def _keyboard_wrongs(markup: dict[str, Any]) -> Iterator[str]:
    rows = markup.get("inline_keyboard")
    if rows is None:
        return
    if any(len(row) > _MOST_IN_A_ROW for row in rows) or sum(map(len, rows)) > _MOST_BUTTONS:
        yield "REPLY_MARKUP_TOO_LONG"
    for button in (button for row in rows for button in row):
        if sum(action in button for action in _ACTIONS) != 1:
            yield "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        if not button.get("text", "").strip():
            yield "can't parse inline keyboard button: text is empty"
        called = button.get("callback_data")
        if called is not None and not 1 <= len(called.encode("utf-8", "surrogatepass")) <= _MOST_CALLBACK:
            yield "BUTTON_DATA_INVALID"
        copied = button.get("copy_text")
        if copied is not None and not 1 <= count_units(copied.get("text", "")) <= _MOST_COPIED:
            yield "BUTTON_COPY_TEXT_INVALID"
        if (address := button.get("url")) is not None and not _ADDRESS.fullmatch(address):
            yield f"inline keyboard button URL '{address[:80]}' is invalid: Wrong HTTP URL"


def _results_wrongs(results: Sequence[dict[str, Any]]) -> Iterator[str]:
    if len(results) > _MOST_RESULTS:
        yield "RESULTS_TOO_MUCH"
    ids = [str(result.get("id", "")) for result in results]
    if len(set(ids)) != len(ids):
        yield "RESULT_ID_DUPLICATE"
    if any(not 1 <= len(one.encode("utf-8", "surrogatepass")) <= 64 for one in ids):
        yield "RESULT_ID_INVALID"
    for result in results:
        content = result.get("input_message_content") or {}
        if "message_text" in content:
            if content.get("parse_mode"):
                yield "parse_mode is used (byline sends entities only)"
            if not content["message_text"].strip():
                yield "MESSAGE_EMPTY"
            yield from _text_wrongs(content["message_text"], content.get("entities") or (), MOST_TEXT, "message")
        if isinstance(result.get("reply_markup"), dict):
            yield from _keyboard_wrongs(result["reply_markup"])


def _photo_wrongs(photo: object) -> Iterator[str]:
    if not isinstance(photo, bytes):
        yield "wrong file identifier/HTTP URL specified"
    elif len(photo) > 10_000_000:
        yield "file is too big"
    elif photo.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", photo[16:24])
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            yield "PHOTO_INVALID_DIMENSIONS"
    elif not photo.startswith(b"\xff\xd8"):
        yield "IMAGE_PROCESS_FAILED"


def _document_wrongs(document: object) -> Iterator[str]:
    if not isinstance(document, bytes):
        yield "wrong file identifier/HTTP URL specified"
    elif not document:
        yield "file must be non-empty"
    elif len(document) > 50_000_000:
        yield "file is too big"


def _command_wrongs(commands: Sequence[dict[str, Any]]) -> Iterator[str]:
    if len(commands) > 100:
        yield "BOT_COMMANDS_TOO_MUCH"
    for command in commands:
        if not _COMMAND.fullmatch(command.get("command", "")):
            yield "BOT_COMMAND_INVALID"
        if not 1 <= len(command.get("description", "")) <= 256:
            yield "BOT_COMMAND_DESCRIPTION_INVALID"
