"""What the bot says of itself, and to what it cannot answer."""

from __future__ import annotations

# What a menu of commands shows; the first are for groups, too.
GROUP_COMMANDS = (
    ("ask", "ask the archive a question"),
    ("said", "what somebody said, the newest first"),
    ("timeline", "what somebody said, the oldest first, and a chart"),
    ("latest", "the newest articles, or the newest on a topic"),
    ("article", "what an article is, by its id or headline"),
    ("alert", "be told when a new article answers"),
    ("forget", "delete what is kept about you"),
)
COMMANDS = (
    *GROUP_COMMANDS[:-1],
    ("about", "what this is, and what is in the archive"),
    ("help", "how to ask, and what the buttons do"),
    ("privacy", "what is kept about you"),
    GROUP_COMMANDS[-1],
)
ADMIN_COMMANDS = (
    *COMMANDS,
    ("add", "put an article into the archive"),
    ("remove", "take an article out of the archive"),
    ("stats", "what is asked, and what is in the archive"),
    ("judgements", "the judgements that were given, as a file"),
)
EVERY_COMMAND = frozenset({"start", *(name for name, _ in ADMIN_COMMANDS)})
# What the buttons beside an inline question open this chat with.
ASK_HERE, CLOSED_HERE = "ask", "closed"

START = """\
Ask this news archive a question in your own words. I answer in the words that were printed, and say who \
said them and where.

I only quote: nothing is made up, and where the archive has no answer I say so.

/help says more, /privacy what is kept about you."""

HELP = """\
Write a question, for example: Who won the vote? What did the council leader say about the bridge?
In a group write /ask and the question, begin with my name, or reply to one of my messages.
In any chat write my name and a question, and choose one of the quotes.

The words with a line beside them are the quote, exactly as printed. Words in italics are from the same \
article, but are not the quote.

/said Odile Marsh: what she said, the newest first; /timeline: the oldest first, with a chart. With a topic: \
/said Odile Marsh about the bridge.
/latest: the newest articles; /latest ferry: the newest that answer to that.
/article and words of its headline: what that article is.
/alert ferry: be told when a new article answers to that.

More context: the sentences around the quote.
Source: the article itself, or where its text is from.
Next: the next best quote.
Who said it: how the article tells who the speaker is.
Whole quotation: all that was said, where the quote is a part of it.
Copy: the exact words.
Picture: the quote as an image.
👍 and 👎: whether the quote answers; kept only if you agree.
Report this quote: tells the people who look after this bot.

If I find nothing I say so; the nearest there is may be shown, and is named as that."""

ADMIN_HELP = """\
You look after this bot. Forward a post to me, or send a document, and I ask whether to add it; /add and an address \
adds what is there. /remove and an article’s id withdraws it. /stats says how things are. /judgements sends what \
readers judged. Quotes that are reported come to you here."""

_PRIVACY = """\
What is kept about you, why, and for how long:

• What you send: so that no question is lost, until it is answered; then it is blanked.
• Your last questions, what was quoted to them, and what the buttons need: for follow-up questions, and so that \
buttons work after a restart; 24 hours.
• The numbers of the chat and of the messages with answers: to correct them when an article changes; {days}.
• A judgement (👍 or 👎) with its question, the quote and the day: to measure how well I answer; only if you agree, \
until you write /forget.
• Alerts that you ask for: to send them; until you stop them.

All of it is encrypted, under a key that is not kept with the archive. Nothing else is kept; the log holds no \
question and no number of a user or a chat.

/forget deletes all that is kept about you, at once.

Messages reach this bot through Telegram, which keeps them by its own rules; chats with bots are not \
end-to-end encrypted. Whoever runs this bot could change it: ask them, if that matters to you."""


def say_privacy(keep_days: int) -> str:
    """Return what is kept about people, where answers are corrected for *keep_days*."""
    if keep_days < 1:
        return _PRIVACY.format(days="not kept here")
    return _PRIVACY.format(days="1 day" if keep_days == 1 else f"{keep_days} days")


ABOUT_THIS = """\
byline answers questions from an archive of news articles, in the words that were printed, and says who said them \
and where. It only quotes: no answer is written by a machine."""

HOW_TO_ASK = "Write the question after the command, for example: /ask Who won the vote?"
HOW_TO_SAID = "Write a name after the command, for example: /said Odile Marsh, or /said Odile Marsh about the bridge"
HOW_TO_ARTICLE = "Write an article’s id, or words of its headline, after the command, for example: /article ferry"
ABOUT = "add “about” and a topic to choose among them"
NARROWER = "ask about a narrower topic to choose among them"
ONLY_TEXT = "I read text only. Please write your question."
UNKNOWN_COMMAND = "I do not know that command. /help says which there are; any other text is a question."
NOT_HERE = "That command does nothing here."

NEWEST = "The newest articles:"
NO_DATED_ARTICLE = "No article in this archive has a date."
NOTHING_ON_THAT = "I found no article on that."
NO_SUCH_ARTICLE = "No article here has that id, or all these words in its headline."
WITHDRAWN = "That article was withdrawn. It is not quoted any more."
HOW_IT_BEGINS = "How it begins:"

FAULT = "That question could not be answered because of a fault here; it has been logged."
FAULT_AT_BUTTON = "That did not work because of a fault here; it has been logged."
TOO_LONG_AROUND = "The sentences around it are too long for a chat."
NO_MORE = "That was the last one found."
NO_LONGER_AT_HAND = "That answer is no longer at hand. Please ask again."
CHANGED_SINCE = "The archive has changed since: this is what I would answer now."
CHANGED_JUST_NOW = "The archive has changed just now. Please press again."
CORRECTED_SINCE = "The article was corrected since: these are its words now."
NO_LONGER_PRINTED = "The article was corrected since, and those words are no longer in it: this is what I answer now."
WITHDRAWN_SINCE = "That article was withdrawn since. This is what I answer now."
GONE_SINCE = "That article is no longer in the archive. This is what I answer now."

UNSURE = "My answer may not have reached you. If it is not above:"
SHOW_ANSWER = "Show the answer"
UNSURE_AT_BUTTON = "That may not have reached you. Press again if it is not here."
SHOWN_BELOW = "The answer is below."
SHOWN_ALREADY = "The answer was shown already. Please ask again if it is not here."

PICTURE_SENT = "The picture is on its way, or is here already."
NO_PICTURES = "Pictures cannot be drawn here."
NOBODY_TO_REPORT_TO = "Nobody is named here to whom a quote can be reported."

CONSENT = """\
May I keep your judgement? I would keep your question, which quote it is about, 👍 or 👎, and the day, encrypted, to \
measure how well I answer; and the same of those that you give later. /forget deletes them at any time."""
CONSENT_YES, CONSENT_NO = "Yes, keep it", "No"
CONSENT_ASKED = "Please choose Yes or No in the message that I sent."
CONSENT_GIVEN = "Thank you: your judgement is kept. /forget deletes it."
CONSENT_REFUSED = "Nothing is kept."
JUDGEMENT_KEPT = "Thank you: kept, until you write /forget."

NOTHING_TO_FORGET = "Nothing is kept about you."
NOTHING_IS_LEFT = "Nothing is kept about you any more. What stands in this chat you can delete in Telegram."
NOBODY_TO_FORGET = "You write as this group, and nothing is kept under your name. Write /forget as yourself."

TOO_MANY = "That is a lot of questions at once. Please wait a minute."
CLOSED_BUTTON = "This bot is closed: see why"
NOTHING_FOUND_BUTTON = "No quote found: ask in a chat"
CLOSED_GROUP = """\
This bot is not open to this group, so it leaves. Whoever runs it can open it: by adding the group’s number, {chat}, \
to BYLINE_TELEGRAM_ALLOWED."""

MOVED_GROUP = """\
This group has a new number, {chat}. Whoever runs this bot: put it into BYLINE_TELEGRAM_ALLOWED within a day, so that \
it goes on answering here."""


def say_closed(user: int) -> str:
    """Return that the bot is closed to *user*, and how whoever runs it opens it."""
    return (
        f"This bot is closed to you. Your number is {user}. If you run it, put that number into the variable "
        "BYLINE_TELEGRAM_ALLOWED and start it again; else ask whoever does.\n\n"
        "/privacy says what is kept about people; about you, nothing is."
    )


def say_too_long(length: int, most: int) -> str:
    """Return that a text of *length* characters is too long where *most* are taken."""
    return f"That has {length:,} characters; write at most {most:,}."
