"""Greetings, thanks, abuse: what gets a plain word back, and never a citation."""

from __future__ import annotations

import re

_ASK = "Ask a question about the news in this archive."
_SELF = "This is byline. It answers questions in the words of the articles in its archive, and quotes nothing else."
_HOW_ARE_YOU = "how are you(?: doing| keeping)?|how(?: is|'s) it going|how do you do|what(?: is|'s) up|sup"
# Each reply, and the whole messages that get it: in lower case, with single spaces and no other marks than "'".
_REPLIES = tuple(
    (reply, re.compile(rf"(?:{'|'.join(patterns)})(?: (?:please|then|today|now|byline|bot|mate|everyone|all))*"))
    for reply, patterns in (
        (
            f"Hello. {_ASK}",
            (
                "(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day))"
                rf"(?: (?:there|again|you|byline|bot|all|everyone))*(?: (?:{_HOW_ARE_YOU}))?",
            ),
        ),
        (
            "You are welcome.",
            (
                "(?:ok |okay |great |many |a lot of )?(?:thanks|thank you|cheers|ta|thx|ty)"
                r"(?: a lot| very much| so much| (?:byline|bot)| that(?: is|'s) all)*(?: for \w+(?: \w+)?)?",
            ),
        ),
        ("Goodbye.", ("good ?bye", "bye(?: bye)?", "see you(?: later)?", "good ?night", "cya")),
        (f"Well, thank you. {_ASK}", (_HOW_ARE_YOU,)),
        (
            _SELF,
            (
                "(?:and )?(?:who|what) are you",
                "what(?: is|'s) (?:your name|this)",
                "are you (?:a |an )?(?:bot|robot|ai|human|person|real|there)",
                "what can you do",
                "(?:can you )?help(?: me)?",
                "how does this work",
            ),
        ),
        (
            _ASK,
            (
                "ok(?:ay)?|yes|yeah|no|yep|nope|sure|great|nice|cool|good|lol|haha+|wow|hm+|sorry|test(?:ing)?",
                "well done",
                "(?:good|bad) bot",
                "i (?:love|like|hate) (?:you|this)",
                "tell me a joke",
            ),
        ),
        (
            "That is no question. Ask one about the news in this archive.",
            (
                "(?:you are |you're |you |this is )?(?:an? )?(?:so |very |really )*"
                "(?:stupid|useless|idiot|rubbish|dumb|shit|crap|moron)(?: (?:bot|idiot|machine))?",
                "(?:fuck|piss|sod|bugger) (?:off|you)",
                "shut up",
                "go away",
            ),
        ),
    )
)
_WORD = re.compile(r"[\w']+")


def reply_to_small_talk(text: str) -> str | None:
    """Return the plain reply to *text* where it is small talk; None where it is a question."""
    words = " ".join(_WORD.findall(text.casefold().replace("’", "'")))
    return next((reply for reply, pattern in _REPLIES if pattern.fullmatch(words)), None)
