"""What the Bot API has: its methods, what each takes, and, where the specification is at hand, the types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_SENDING = (
    "business_connection_id message_thread_id direct_messages_topic_id disable_notification protect_content "
    "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup parse_mode"
)
_EDITING = "business_connection_id chat_id message_id inline_message_id parse_mode reply_markup"
# Method -> what it must have | what it may have (Bot API 10.0, the methods that byline could need).
_METHODS = {
    "getMe": ("", ""),
    "getUpdates": ("", "offset limit timeout allowed_updates"),
    "setWebhook": ("url", "certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
    "deleteWebhook": ("", "drop_pending_updates"),
    "getWebhookInfo": ("", ""),
    "sendMessage": ("chat_id text", f"{_SENDING} entities link_preview_options"),
    "editMessageText": ("text", f"{_EDITING} entities link_preview_options"),
    "editMessageReplyMarkup": ("", _EDITING.replace(" parse_mode", "")),
    "editMessageCaption": ("", f"{_EDITING} caption caption_entities show_caption_above_media"),
    "answerCallbackQuery": ("callback_query_id", "text show_alert url cache_time"),
    "answerInlineQuery": ("inline_query_id results", "cache_time is_personal next_offset button"),
    "sendPhoto": (
        "chat_id photo",
        f"{_SENDING} caption caption_entities show_caption_above_media has_spoiler",
    ),
    "sendDocument": (
        "chat_id document",
        f"{_SENDING} thumbnail caption caption_entities disable_content_type_detection",
    ),
    "sendChatAction": ("chat_id action", "business_connection_id message_thread_id"),
    "setMyCommands": ("commands", "scope language_code"),
    "deleteMyCommands": ("", "scope language_code"),
    "setMyDescription": ("", "description language_code"),
    "setMyShortDescription": ("", "short_description language_code"),
    "leaveChat": ("chat_id", ""),
    "getFile": ("file_id", ""),
    "deleteMessage": ("chat_id message_id", ""),
    "getChat": ("chat_id", ""),
    "getChatMember": ("chat_id user_id", ""),
    "setMessageReaction": ("chat_id message_id", "reaction is_big"),
}
_WHOLE = "offset limit timeout max_connections message_id message_thread_id user_id cache_time direct_messages_topic_id"
_SWITCHES = (
    "drop_pending_updates disable_notification protect_content allow_paid_broadcast show_alert is_personal "
    "show_caption_above_media has_spoiler disable_content_type_detection is_big"
)
_JSON = (
    "allowed_updates entities caption_entities link_preview_options reply_parameters reply_markup results button "
    "commands scope reaction suggested_post_parameters"
)
_INTEGERS, _BOOLEANS, _STRUCTURED = (frozenset(names.split()) for names in (_WHOLE, _SWITCHES, _JSON))


class Oracle:
    """Tells what is wrong with a call.

    Args:
        specification: the machine-readable Bot API specification, or None: then names alone are checked.
    """

    def __init__(self, specification: Path | None = None) -> None:
        loaded = json.loads(specification.read_text("utf-8")) if specification else {"methods": {}, "types": {}}
        self._methods: dict[str, Any] = loaded["methods"]
        self._types: dict[str, Any] = loaded["types"]

    def knows(self, method: str) -> bool:
        """Say whether there is such a method, among those that this server has."""
        return method in _METHODS

    def read(self, method: str, given: Mapping[str, object]) -> tuple[dict[str, Any], list[str]]:
        """Return the parameters as values, and what is wrong with them by name and type."""
        wrong: list[str] = []
        values: dict[str, Any] = {}
        for name, text in given.items():
            try:
                values[name] = _value(name, text)
            except ValueError as error:
                wrong.append(f"{name} cannot be read ({error})")
        must, may = (set(names.split()) for names in _METHODS[method])
        wrong += [f"parameter {name} is unknown" for name in given if name not in must | may]
        wrong += [f"parameter {name} is missing" for name in sorted(must) if name not in given]
        if method in self._methods:
            wrong += self._check_fields(self._methods[method].get("fields", []), values, method)
        return values, wrong

    def _check_fields(self, fields: list[dict[str, Any]], values: Mapping[str, Any], where: str) -> Iterator[str]:
        known = {field["name"]: field for field in fields}
        for name, value in values.items():
            if name not in known:
                yield f"{where}: {name} is not in the specification"
            elif not self._is_any(known[name]["types"], value):
                yield f"{where}.{name} is none of {known[name]['types']}"
        yield from (f"{where}: {name} is missing" for name in known if known[name]["required"] and name not in values)

    def _is_any(self, types: list[str], value: object) -> bool:
        return any(self._is(kind, value) for kind in types)

    def _is(self, kind: str, value: object) -> bool:
        if kind.startswith("Array of "):
            return isinstance(value, list) and all(self._is(kind.removeprefix("Array of "), item) for item in value)
        match kind:
            case "String":
                return isinstance(value, str)
            case "Integer":
                return isinstance(value, int) and not isinstance(value, bool)
            case "Float":
                return isinstance(value, int | float) and not isinstance(value, bool)
            case "Boolean" | "True":
                return isinstance(value, bool)
            case "InputFile":
                return isinstance(value, bytes)
        described = self._types.get(kind, {})
        if subtypes := described.get("subtypes"):
            return self._is_any(subtypes, value)
        return isinstance(value, dict) and not list(self._check_fields(described.get("fields", []), value, kind))


def _value(name: str, given: object) -> object:
    if not isinstance(given, str):
        return given
    if name in _STRUCTURED:
        return json.loads(given)
    if name in _INTEGERS or (name == "chat_id" and given.lstrip("-").isdigit()):
        return int(given)
    if name in _BOOLEANS:
        return {"true": True, "false": False}[given.lower()] if given.lower() in ("true", "false") else given
    return given
