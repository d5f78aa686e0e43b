"""Greetings, thanks, abuse: what gets a plain word back, and never a citation."""

from __future__ import annotations

import re

_REPLIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\W*(?:{pattern})\W*", re.I), reply)
    for pattern, reply in (
        (
            r"(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings)"
            r"(?:[\s,]+(?:there|again|all|everyone|bot|byline|you|how are you(?: doing)?(?: today)?))*",
            "Hello. Ask a question about the news in this archive.",
        ),
        (
            r"(?:many |a lot of )?(?:thanks|thank you|cheers|ta|thx|ty)(?:[\s,]+(?:a lot|very much|so much|byline|bot|for \w+(?: \w+)?))*",
            "You are welcome.",
        ),
        (r"(?:good ?bye|bye(?: bye)?|see you(?: later)?|good night|cya)", "Goodbye."),
        (
            r"how are you(?: doing)?(?: today)?|how(?: is|'s|’s) it going|what(?: is|'s|’s) up|sup|how do you do",
            "Well, thank you. Ask a question about the news in this archive.",
        ),
        (
            r"(?:and )?(?:who|what) are you|what(?: is|'s|’s) your name|are you (?:a )?(?:bot|robot|human|real|there)|"
            r"what can you do|(?:please )?help(?: me)?|how does this work",
            "This is byline. It answers questions in the words of the articles in its archive, and quotes nothing else.",
        ),
        (
            r"(?:ok(?:ay)?|yes|no|yep|nope|sure|great|nice|cool|good|lol|haha+|wow|hm+|well done|good bot|bad bot|"
            r"i (?:love|like|hate) you|test(?:ing)?|tell me a joke|sorry)",
            "Ask a question about the news in this archive.",
        ),
        (
            r"(?:you(?: are|'re|’re)? )?(?:an? )?(?:(?:so |very )?(?:stupid|useless|idiot|rubbish|dumb|fuck(?:ing)? ?(?:off|you)?|shit|"
            r"crap|moron)(?: (?:bot|idiot|machine))?)|shut up|go away|fuck off|fuck you",
            "That is no question. Ask one about the news in this archive.",
        ),
    )
)


def reply_to_small_talk(text: str) -> str | None:
    """Return the plain reply to *text* where it is small talk; None where it is a question."""
    return next((reply for pattern, reply in _REPLIES if pattern.fullmatch(text)), None)
