"""What the bot says of itself, and to what it cannot answer."""

from __future__ import annotations

# The first of them are for groups, too.
COMMANDS = (
    ("ask", "ask the archive a question"),
    ("said", "what somebody said, the newest first"),
    ("timeline", "what somebody said, the oldest first"),
    ("help", "how to ask, and what the buttons do"),
    ("privacy", "what is kept about you"),
)
GROUP_COMMANDS = COMMANDS[:3]

START = """\
Ask this news archive a question in your own words. I answer in the words that were printed, and say who \
said them and where.

I only quote: nothing is made up, and where the archive has no answer I say so.

/help says more, /privacy what is kept about you."""

HELP = """\
Write a question, for example: Who won the vote? What did the council leader say about the bridge?
In a group write /ask and the question, or reply to one of my messages.

The words with a line beside them are the quote, exactly as printed. Words in italics are from the same \
article, but are not the quote.

/said Odile Marsh: what she said, the newest first; /timeline: the oldest first. With a topic: \
/said Odile Marsh about the bridge.

More context: the sentences around the quote.
Who said it: how the article tells who the speaker is.
Whole quotation: all that was said, where the quote is a part of it.
Source: the article itself, or where its text is from.
Next: the next best quote.

If I find nothing I say so; the nearest there is may be shown, and is named as that."""

PRIVACY = """\
What is kept about you:

On disk: nothing.

In memory: the last questions, each with the numbers of its chat and its answer and what was quoted, so that the \
buttons work and a question may go on from the last one. The oldest go first, and all of them when the bot is \
stopped. They are used for nothing else.

In the log: no question, no name and no number of a user or chat.

Messages reach this bot through Telegram, which keeps them by its own rules; chats with bots are not \
end-to-end encrypted. Whoever runs this bot could change it: ask them, if that matters to you."""

HOW_TO_ASK = "Write the question after the command, for example: /ask Who won the vote?"
HOW_TO_SAID = "Write a name after the command, for example: /said Odile Marsh, or /said Odile Marsh about the bridge"
ABOUT = "add “about” and a topic to choose among them"
NARROWER = "ask about a narrower topic to choose among them"
ONLY_TEXT = "I read text only. Please write your question."
UNKNOWN_COMMAND = "I do not know that command. /help says which there are; any other text is a question."
FAULT = "That question could not be answered because of a fault here; it has been logged."
NO_LONGER_AT_HAND = "That answer is no longer at hand. Please ask again."
CHANGED_SINCE = "The archive has changed since, and I would answer otherwise now. Please ask again."
FAULT_AT_BUTTON = "That did not work because of a fault here; it has been logged."
