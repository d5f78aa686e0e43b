from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering import Answerer
from index.smalltalk import reply_to_small_talk

SMALL_TALK = (
    "Hi|hello!|Hey there|HELLO BYLINE|good morning|Hello, how are you?|Hello! How are you today?|how’s it going|"
    "What's up?|thanks|Thank you very much!|cheers mate|ok thanks|thanks for the help|bye|Good night.|see you later|"
    "who are you?|What is your name?|are you a robot|help|Help me please|what can you do?|how does this work|"
    "ok|Yes|no|lol|hmmm|wow!!|"
    "test|sorry|tell me a joke|you are stupid|You’re a useless bot|fuck off|shut up|  hi  |\thello\n|«hi»|hi 👋"
).split("|")
QUESTIONS = (
    "Who won?|What did Teasel say?|Help the Aged|Good Friday agreement|no 10|Hi-de-Hi theatre|Who are the leaders?|"
    "How are you voting, Teasel?|What is up with the ferry|Test match result|thanks to whom did it close|ok corral|"
    "Stupid bets|yes vote|Who are you going to vote for|||😀|?!|\x00|\ud800"
).split("|")


@pytest.mark.parametrize("text", SMALL_TALK)
def test_small_talk_gets_a_plain_word(answerer: Answerer, text: str) -> None:
    """A greeting, thanks or abuse is answered in a sentence, and with no citation of anything."""
    assert reply_to_small_talk(text)
    answer = answerer.answer(text)
    assert answer.reason == reply_to_small_talk(text)
    assert not answer.answered
    assert answer.nearest == ()
    assert answer.query.terms == ()


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_no_small_talk(text: str) -> None:
    """What merely begins like small talk is a question."""
    assert reply_to_small_talk(text) is None


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    """No text is an error, and a reply is a sentence."""
    reply = reply_to_small_talk(text)
    assert reply is None or reply.endswith(".")


@pytest.mark.parametrize("word", ["hi you ", "thanks for ", "so very ", "hm", "bye ", "good ", "hi how are you "])
def test_repetition_takes_no_longer(word: str) -> None:
    """The longest question there is, of one word over and over, is told apart at once."""
    started = time.monotonic()
    reply_to_small_talk((word * 1000)[:999] + "x")
    assert time.monotonic() - started < 0.5


def test_no_message_takes_long() -> None:
    """A message made to be slow is read as fast as any other."""
    started = time.perf_counter()
    assert reply_to_small_talk("thanks" + " for" * 200 + " zz zz zz zz") is None
    assert time.perf_counter() - started < 1
