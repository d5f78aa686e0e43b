"""Which messages are for the bot, and what they ask."""

from __future__ import annotations

import re

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.telegram import wording

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
# Other bots of a group may have commands of these names: there they are answered only where this bot is named.
_NAMED_ONLY = frozenset({"start", "help", "about", "privacy", "add", "remove", "stats", "judgements"})
_AROUND_A_MENTION = " \n\t,:;–—-"
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def read_message(message: Message) -> tuple[str, str] | None:
    """Return the command that *message* gives and the words after it; None where it is not for us.

    Any text in a private chat is a question, and counts as ``ask``; in a group only what is written after a
    command, replies to the bot, and what begins or ends with its name. What another bot wrote, what was forwarded and
    what was edited is never a question. A command of the empty name stands for words that are to be said as they are.
    """
    private = is_private(message)
    if (not private and message.chat.type not in _GROUPS) or not _is_written_here(message):
        return None
    me = message.get_bot().bot
    if message.text is None:
        # A document is given to a command in the words under it.
        found = _read_command((message.caption or "").strip(), me, private=private)
        if found and found[0]:
            return found
        return ("", wording.ONLY_TEXT) if private and message.effective_attachment else None
    text = message.text.strip()
    if _COMMAND.fullmatch(text):
        return _read_command(text, me, private=private)
    mentioned = _without_mention(message.text, message.entities, me)
    if mentioned is not None:
        return "ask", mentioned
    return ("ask", text) if private or _replies_to(message, me) else None


def brings_an_article(message: Message) -> bool:
    """Say whether *message*, sent in private, brings without a command what could be added: a post or a document."""
    if not is_private(message) or message.from_user is None or message.from_user.is_bot or message.via_bot:
        return False
    if message.edit_date is not None:
        return False
    return message.forward_origin is not None or (
        message.document is not None and read_message(message) == ("", wording.ONLY_TEXT)
    )


def is_private(message: Message) -> bool:
    """Say whether *message* was written in a private chat."""
    return message.chat.type == ChatType.PRIVATE


def asker_of(message: Message) -> int | None:
    """Return the number of the person who wrote *message*; None for the administrators of a group as the group."""
    return None if message.sender_chat is not None or message.from_user is None else message.from_user.id


def _is_written_here(message: Message) -> bool:
    # Who writes as the group itself is a person, though Telegram names a bot as the sender.
    anonymous = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    by_bot = message.from_user is None or message.from_user.is_bot
    return not ((by_bot and not anonymous) or message.forward_origin or message.via_bot or message.edit_date)


def _read_command(text: str, me: User, *, private: bool) -> tuple[str, str] | None:
    found = _COMMAND.fullmatch(text)
    if found is None:
        return None
    command, addressee, words = found[1].lower(), found[2], (found[3] or "").strip()
    if addressee is not None and addressee.lower() != (me.username or "").lower():
        return None
    if command not in wording.EVERY_COMMAND:
        return ("", wording.UNKNOWN_COMMAND) if private else None
    if not private and addressee is None and command in _NAMED_ONLY:
        return None
    return command, words


def _replies_to(message: Message, me: User) -> bool:
    replied = message.reply_to_message
    return (
        replied is not None
        and replied.from_user is not None
        and replied.from_user.id == me.id
        # In a topic, a message that replies to nothing is sent as a reply to the topic's first one.
        and replied.forum_topic_created is None
    )


def _without_mention(text: str, entities: tuple[MessageEntity, ...], me: User) -> str | None:
    """Return *text* without the name of the bot at its start or its end; None where there is none."""
    units = text.encode("utf-16-le", "surrogatepass")
    for entity in entities:
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        before, name, after = (
            part.decode("utf-16-le", "surrogatepass") for part in (units[:start], units[start:end], units[end:])
        )
        by_name = entity.type == MessageEntity.MENTION and name.lower() == f"@{me.username}".lower()
        by_number = entity.type == MessageEntity.TEXT_MENTION and entity.user is not None and entity.user.id == me.id
        if not (by_name or by_number):
            continue
        if not before.strip():
            return after.strip(_AROUND_A_MENTION)
        if not after.strip(_AROUND_A_MENTION + "?!."):
            return before.strip(_AROUND_A_MENTION)
    return None
