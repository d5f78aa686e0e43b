from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering import Answerer
from index.asking.smalltalk import reply_to_small_talk

SMALL_TALK = (
    "Hi|hello!|Hey there|HELLO BYLINE|good morning|Hello, how are you?|Hello! How are you today?|how’s it going|"
    "What's up?|thanks|Thank you very much!|cheers mate|ok thanks|thanks for the help|bye|Good night.|"
    "see you later|who are you?|What is your name?|are you a robot|help|Help me please|what can you do?|"
    "how does this work|ok|Yes|no|lol|hmmm|wow!!|test|sorry|tell me a joke|you are stupid|You’re a useless bot|"
    "fuck off|shut up|«hi»|hi 👋|😀|👍👍|🙏|❤️|😂😂😂|hellooooo|Heyyy byline!|Guten Tag|Bonjour!|¡Hola!|Buenos días|"
    "こんにちは|привет|Ciao|salam alaikum|Bore da|namaste|Thanks so much, that's really helpful|thx u|thank u|"
    "merci beaucoup|Danke schön!|gracias|great job!|nice one|good bot|bad bot|you suck|this is rubbish|"
    "What a load of rubbish|you're so dumb|you are an idiot|stupid machine|WTF|go to hell|Who made you?|"
    "who built you|Are you ChatGPT?|are you human?|Are you sure?|are you sure about that|Really?|is that true?|"
    "You're wrong|that's not right|that is wrong!|prove it|lol ok|haha|hahahaha|omg|never mind|I see|"
    "got it, thanks|ok cool|I love you|will you marry me?|I'm bored|Happy Christmas!|good evening everyone|yo|"
    "sup|Thanks, bye!|Cheers, see you tomorrow|no thanks|ok great thanks|what are you|how old are you?|"
    "what time is it?|test test|testing 123|that was great|this is brilliant|can I ask you something?|"
    "I have a question|is anybody there?|How are you doing today?|oh no|bloody hell|Thanks for nothing|"
    "thank you for your help|you're the best|fuck you|idiot|nonsense|Nice!|Perfect|appreciate it|👏"
    "|  hi  |\thello\n|ok\nthanks"
).split("|")
QUESTIONS = (
    "Who won?|What did Teasel say?|Help the Aged|Good Friday agreement|no 10|Hi-de-Hi theatre|"
    "Who are the leaders?|How are you voting, Teasel?|What is up with the ferry|Test match result|"
    "thanks to whom did it close|ok corral|Stupid bets|yes vote|Who are you going to vote for||?!| |"
    "Hello Magazine|who made the film|Who built the pier?|who wrote it|Is it true that the pier closed?|"
    "Is that true of Teasel?|Are you allowed to park there?|goodbye Dolly|Thank You festival|Bye-law|"
    "Hi, who cleared Teasel?|thanks! and who backed him?|ok so who won|Hello, what did Marsh say about the pier?|"
    "lol who is Teasel|why?|when was that?|who said that?|more|and who backed him?|what about Marsh?|who?|where?|"
    "next|Is Teasel guilty?|idiot test review|Teasel is an idiot|Marsh called him stupid|who called it rubbish|"
    "rubbish collection strike|What is the weather warning?|joke shop closes|love island|I love you campaign|"
    "What is byline journalism?|robots in hospitals|are robots real?|AI|human rights|Google|Who owns Google|"
    "What is AI?|sorry apology prime minister|exit poll|no deal|yes campaign|great fire|cool summer|nice attack|"
    "Sure Start|wow festival|fuck business remark|hell's angels|damn dam collapse|Night buses|Morning Star|"
    "Evening Standard|day of action|see you in court|test and trace|How is the ferry doing?|"
    "What is wrong with the pier?|Who is right?|Was Teasel wrong?|what is the time of the ferry|"
    "what date is the vote|Happy Valley|Christmas strike|thanks giving|merci suprême festival|bon voyage ferry|"
    "salut les copains|Hej då concert|how does universal credit work|How do you vote?|where do you get a ticket|"
    "Who runs the council?|you are what you eat|this is england|What is this strike about?|who are the best|"
    "good samaritan|welcome home parade|hello kitty|poor harvest|poor|ta-ra"
    "|best|?!|\x00|\ud800|"
).split("|")
REPLIES = (
    ("Hello! How are you today?", "Well, thank you."),
    ("Hi, who are you?", "This is byline."),
    ("Thanks, bye!", "You are welcome."),
    ("Thanks, that's really useful", "You are welcome."),
    ("Are you sure?", "byline only repeats what was printed."),
    ("You’re a useless bot, thanks", "That is no question."),
    ("Bonjour!", "Hello."),
    ("bye", "Goodbye."),
    ("😀", "There is no word to search for in that."),
)


@pytest.mark.parametrize("text", SMALL_TALK)
def test_small_talk_gets_a_plain_word(answerer: Answerer, text: str) -> None:
    """A greeting, thanks or abuse is answered in a sentence, and with no citation of anything."""
    assert reply_to_small_talk(text)
    answer = answerer.answer(text)
    assert answer.reason == reply_to_small_talk(text)
    assert not answer.answered
    assert answer.nearest == ()
    assert answer.query.terms == ()


@pytest.mark.parametrize(("text", "reply"), REPLIES)
def test_the_plainest_clause_is_replied_to(text: str, reply: str) -> None:
    """A greeting before something else is not what is answered."""
    assert (reply_to_small_talk(text) or "").startswith(reply)


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
