"""What nobody can book: each gets one clear sentence, and nothing is left half done."""

import os
from datetime import timedelta
from typing import Any

import pytest

from tests.scenarios.deployment import ON_SQLITE, TODAY, Chat, Deployment, said, text_of, weekday

SENTENCES = {
    "I'm out on 31 June": "There is no such date: June has 30 days. Which day do you mean?",
    "I'm out tomorrow from 15:00 to 13:00": "That ends before it starts. From when until when are you out?",
    f"I'm out from {said(weekday(3))} to {said(weekday(2))}": "That ends before it starts.",
    f"I was out on {said(TODAY - timedelta(days=8))}": "that is over already. Which day do you mean?",
    "I'm going to be out": "Which day or days are you out?",
    "I'm out tomorrow from 25:00 to 26:00": "I can't find that time",
}
UNHEARD = [
    "🎉🎉🎉",
    "😀" * 1859,
    "أنا غير موجود غدًا",
    "\u202egnihton",
    "**[a](http://b.example)**",
    "<@all> hurry up",
    "<@personEmail:sam.carter@example.com>",
    "'; DROP TABLE event; --",
    "<script>alert(1)</script>",
    "a\x00b",
    "42.5",
    "the build is red",
]
EMPTY = ["", "   ", "\u200b\u2800"]
LONG = ["x" * 7439, "I'm out tomorrow " + "and " * 1800]
HOSTILE = [
    f"I'm out on {said(weekday())}, cover with {name}"
    for name in ("<@all>", "**Bob**", "[x](http://evil.example)", "x" * 300, "\u202enimda", "Robert'); DROP TABLE act;--")
]
SMALL = {
    "hello": "Hi, I'm Understudy.",
    "Hi there!": "Hi, I'm Understudy.",
    "good morning": "Hi, I'm Understudy.",
    "Thanks a lot!": "You're welcome!",
    "bye": "See you!",
}
LATER = ["cancel my leave on Friday", "move my leave to Monday"]

Answers = dict[str, tuple[Chat, dict[str, Any]]]


@pytest.fixture(scope="module")
def answers(bot: Deployment) -> Answers:
    """The chat and the answer for each text, said by somebody of his own."""
    return bot.chorus([*SENTENCES, *UNHEARD, *EMPTY, *LONG, *HOSTILE, *SMALL, *LATER])


def short(text: str) -> str:
    return repr(text[-20:])


@ON_SQLITE
@pytest.mark.parametrize("text", SENTENCES)
def test_what_can_not_be_booked_is_told_in_a_sentence(answers: Answers, text: str) -> None:
    assert SENTENCES[text] in text_of(answers[text][1])


@ON_SQLITE
@pytest.mark.parametrize("text", UNHEARD, ids=short)
def test_what_is_no_request_is_told_so(answers: Answers, text: str) -> None:
    assert text_of(answers[text][1]).startswith("I didn't catch ")


@ON_SQLITE
@pytest.mark.parametrize("text", EMPTY, ids=repr)
def test_an_empty_message_gets_an_example(answers: Answers, text: str) -> None:
    assert "I'm out Friday, cover with Sam" in text_of(answers[text][1])


@ON_SQLITE
@pytest.mark.parametrize("text", LONG, ids=short)
def test_a_message_of_7439_bytes_is_too_long(answers: Answers, text: str) -> None:
    assert text_of(answers[text][1]) == "That message is too long for me. Could you say it in a sentence or two?"


@ON_SQLITE
@pytest.mark.parametrize("text", [*HOSTILE, *UNHEARD], ids=short)
def test_hostile_words_have_no_effect(answers: Answers, text: str) -> None:
    answer = answers[text][1]["markdown"]
    assert not [active for active in ("<@", "](", "<script", "\u202e", "**Bob**") if active in answer]


@ON_SQLITE
@pytest.mark.parametrize("text", [*SENTENCES, *UNHEARD, *EMPTY, *LONG, *HOSTILE, *LATER], ids=short)
def test_none_of_it_books_anything(answers: Answers, text: str) -> None:
    assert answers[text][0].booked == []


@ON_SQLITE
@pytest.mark.parametrize("text", SMALL)
def test_small_talk_is_returned(answers: Answers, text: str) -> None:
    assert text_of(answers[text][1]).startswith(SMALL[text])


@ON_SQLITE
@pytest.mark.parametrize("text", LATER)
def test_where_nothing_is_booked_nothing_can_be_taken_back_or_changed(answers: Answers, text: str) -> None:
    assert text_of(answers[text][1]).startswith("There is nothing that I could")


@ON_SQLITE
def test_after_a_refusal_nothing_is_open(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say("the build is red")
    assert text_of(chat.say("yes")).startswith("There is nothing waiting for your answer.")


@ON_SQLITE
def test_help_leaves_the_question_open(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out on {said(weekday())}")
    assert text_of(chat.say("help")).startswith("What you can tell me")
    assert text_of(chat.say("yes")).startswith("- Booked: ")


@ON_SQLITE
def test_what_is_no_answer_is_told_what_would_be_one(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out on {said(weekday())}")
    assert text_of(chat.say("the build is red")) == (
        "I didn't catch that. Reply yes to book it, no to leave it, or tell me what to change."
    )
    assert text_of(chat.say("1")) == "Reply yes to book it, no to leave it, or tell me what to change."


UNSOUND = "\x00 and half a pair \ud83d"


def test_what_no_database_keeps_is_left_out_and_the_rest_is_answered(bot: Deployment) -> None:
    chat = bot.somebody()
    assert "Booked: " in text_of(chat.book(f"I'm out{UNSOUND} on {said(weekday())}"))


def test_a_name_that_no_database_keeps_holds_up_nobody(bot: Deployment) -> None:
    assert text_of(bot.chat("odd").say("help")).startswith("What you can tell me")


@ON_SQLITE
def test_a_command_line_that_is_no_text_finds_nothing_and_says_so(bot: Deployment) -> None:
    for command in ("why", "person export"):
        done = bot.run(*command.split(), os.fsdecode(b"\xff\xfe"))
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
