"""Greetings, thanks, doubt, abuse: what gets a plain word back, and never a citation.

A message is small talk where each clause of it is one of ``smalltalk_phrases``, whatever its capitals, accents,
drawled letters, fillers and vocatives ('Ok thaaanks mate'). What only begins like one is a question.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from index.asking.smalltalk_phrases import PHRASES

_ASK = "Ask a question about the news in this archive."
_SELF = "This is byline. It answers questions in the words of the articles in its archive, and quotes nothing else."
_NO_WORD = f"There is no word to search for in that. {_ASK}"
# The plainest first: of several clauses, the one that stands first here gets its reply.
_REPLIES = {
    "abuse": "That is no question. Ask one about the news in this archive.",
    "self": _SELF,
    "doubt": "byline only repeats what was printed. Every quote names its article: check it there.",
    "how": f"Well, thank you. {_ASK}",
    "thanks": "You are welcome.",
    "bye": "Goodbye.",
    "greeting": f"Hello. {_ASK}",
    "rest": _ASK,
}
_WRITTEN_OUT = {
    "u": "you",
    "ya": "you",
    "r": "are",
    "ur": "you are",
    "im": "i am",
    "can't": "can not",
    "don't": "do not",
}
_WRITTEN_OUT |= {"isn't": "is not", "aren't": "are not", "cannot": "can not", "i'm": "i am", "dont": "do not"}
_CONTRACTED = re.compile(r"\b(?P<word>what|who|how|that|it|you|this|there|where)'(?P<be>s|re|ll)\b")
_BE = {"s": "is", "re": "are", "ll": "will"}
# They make a phrase stronger, and no other.
_STRONGER = frozenset(
    "a an the very really so just all quite pretty bloody absolutely completely totally fucking freaking damn such "
    "actually even 100".split()
)
_FILLERS = frozenset(
    "ok okay oh well and but so please um er ah hm hmm haha lol no yes yeah hey hi hello right cool".split()
)
_VOCATIVES = frozenset(
    "byline bot robot mate man dude please then now today there everyone everybody all guys folks again friend friends "
    "buddy sir madam love you anyway indeed exactly computer machine lol haha x xx".split()
)
_SUBJECTS = ("you are", "you", "this is", "that is", "that was", "this was", "it is", "what", "how", "this", "")
_THINGS = frozenset(
    "bot robot machine computer program programme app thing byline ai chatbot software tool idiot answer answers help "
    "job work service ever".split()
)
_BAD = frozenset(
    "stupid useless idiot idiots idiotic rubbish dumb shit shitty crap crappy moron garbage trash terrible awful "
    "pathetic hopeless worthless lame annoying boring bollocks nonsense bullshit bs arsehole asshole wanker twat "
    "tosser bastard bitch loser liar worst bad poor cunt prick dick dickhead arse ridiculous disgusting".split()
)
_GOOD = frozenset(
    "great good nice cool brilliant excellent awesome amazing perfect lovely fantastic helpful useful wonderful neat "
    "impressive superb".split()
)
# Of byline alone: as a message, it is as likely a word to look for.
_PRAISE = _GOOD | frozenset("clever smart best".split())
# Nobody says so much about nothing.
_LONGEST, _MOST_CLAUSES = 120, 6
_WORD = re.compile(r"[\w'*]+")
_CLAUSE = re.compile(r"[.!?,;:…\n\r–—()]+|(?<=\w) - ")
_DRAWLED = re.compile(r"(.)\1{2,}")
_FOR = re.compile(r"((?:many )?thanks|thank you) (?:for|to) (?:your |that |this )?\w+(?: me| this| that)?")


def reply_to_small_talk(text: str) -> str | None:
    """Return the plain reply to *text* where all of it is small talk; None where it is a question, or holds one.

    It is small talk, too, where there is no word, and a picture ('😀').
    """
    if len(text) > _LONGEST:
        return None
    clauses = [words for clause in _CLAUSE.split(_fold(text)) if (words := _WORD.findall(clause))]
    if not clauses:
        return _NO_WORD if any(unicodedata.category(letter) == "So" for letter in text) else None
    kinds = {_kind_of(words) for words in clauses[: _MOST_CLAUSES + 1]} if len(clauses) <= _MOST_CLAUSES else {None}
    return None if None in kinds else next(reply for kind, reply in _REPLIES.items() if kind in kinds)


def _fold(text: str) -> str:
    """Return *text* without case, accents and drawled letters: 'Thaaanks' as 'thanks'."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _CONTRACTED.sub(lambda match: f"{match['word']} {_BE[match['be']]}", _DRAWLED.sub(r"\1", folded))


def _kind_of(words: list[str]) -> str | None:
    """Return which kind of small talk the clause of *words* is; None where it is none."""
    words = [part for word in words for part in _WRITTEN_OUT.get(word, word).split()]
    phrases = _phrases()
    # 'So what' is short for something; a phrase is looked up as it is before anything is left out.
    for lighter in (words, [word for word in words if word not in _STRONGER]):
        begin, end = 0, len(lighter)
        while end:
            while begin < end:
                phrase = " ".join(lighter[begin:end])
                if kind := phrases.get(phrase) or _judge(phrase) or ("thanks" if _FOR.fullmatch(phrase) else None):
                    return kind
                if lighter[begin] not in _FILLERS | _GOOD:
                    break
                begin += 1
            begin, end = 0, end - 1 if lighter[end - 1] in _VOCATIVES else 0
    return None


def _judge(phrase: str) -> str | None:
    """Return 'abuse' or 'thanks' where *phrase* calls byline bad or good: 'you are useless', 'great bot'."""
    for subject in _SUBJECTS:
        if phrase.startswith(subject):
            rest = phrase[len(subject) :].split()
            if rest and len(rest) <= 2 and (len(rest) == 1 or rest[1] in _THINGS):
                if rest[0] in _BAD and (subject or len(rest) == 2 or rest[0] not in ("bad", "poor", "worst")):
                    return "abuse"
                if rest[0] in _PRAISE and (subject or len(rest) == 2):
                    return "thanks"
    return "rest" if phrase in _GOOD else None


@cache
def _phrases() -> dict[str, str]:
    return {" ".join(_fold(one).split()): kind for kind, text in PHRASES.items() for one in text.split(";")}
