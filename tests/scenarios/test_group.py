"""Group spaces: answers in the thread, nobody's address shown, and only those we serve are heard."""

from typing import NamedTuple

import pytest

from tests.scenarios.deployment import Chat, Deployment, facts_of, said, text_of, weekday

ASK = f"@Understudy I'm out on {said(weekday())}, cover with Sam"


class Team(NamedTuple):
    """Two people in a group space with the bot."""

    alex: Chat
    other: Chat


@pytest.fixture
def team(bot: Deployment) -> Team:
    one, other = bot.somebody(), bot.somebody()
    room = bot.group(one, other, bot.chat("olivia"))
    return Team(Chat(bot, one.person, room), Chat(bot, other.person, room))


def test_joining_a_space_gets_a_hello(bot: Deployment) -> None:
    chat = bot.somebody()
    room = bot.sandbox.webex.create_room("A team", chat.person)
    inside = Chat(bot, chat.person, room)
    bot.sandbox.webex.add_bot(room)
    assert text_of(inside.next()).startswith("Hi, I'm Understudy.")


def test_the_answer_stands_in_the_thread_of_the_message(team: Team) -> None:
    root = team.alex.send(ASK, mentions=["bot"])
    assert team.alex.next()["parentId"] == root


def test_the_receipt_stands_in_the_same_thread(team: Team) -> None:
    root = team.alex.send(ASK, mentions=["bot"])
    team.alex.next()
    assert team.alex.press("Sam Carter")["parentId"] == root
    receipt = team.alex.press("Book it")
    assert (receipt["parentId"], text_of(receipt)[:10]) == (root, "- Booked: ")


def test_a_reply_in_a_thread_is_answered_there(team: Team) -> None:
    root = team.alex.send("@Understudy help", mentions=["bot"])
    team.alex.next()
    team.alex.send("@Understudy hello", mentions=["bot"], parent=root)
    assert team.alex.next()["parentId"] == root


def test_no_address_is_shown(team: Team) -> None:
    assert "@example.com" not in str(team.alex.say(ASK, mentions=["bot"])["markdown"])
    card = team.alex.say("@Understudy 2", mentions=["bot"])
    assert facts_of(card)["Cover"] == "Sam Okafor"
    assert "sam.okafor@" not in str(card)


def test_everybody_has_a_question_of_his_own(team: Team) -> None:
    team.alex.say(ASK, mentions=["bot"])
    team.other.seen = team.alex.seen
    assert text_of(team.other.say("@Understudy 1", mentions=["bot"])).startswith("There is nothing waiting for your answer.")


def test_the_bot_is_not_one_of_the_mentioned(team: Team) -> None:
    text = f"@Understudy I'm out on {said(weekday())}, cover with @Sam"
    card = team.alex.say(text, mentions=["bot", "sam.okafor"], bare_ids=True)
    assert facts_of(card)["Cover"] == "Sam Okafor"


def test_a_bare_mention_gets_an_example(team: Team) -> None:
    assert "I'm out Friday" in text_of(team.alex.say("@Understudy", mentions=["bot"]))


def test_a_member_of_another_organization_is_politely_refused(bot: Deployment, team: Team) -> None:
    olivia = Chat(bot, bot.sandbox.webex.cast.find("olivia"), team.alex.room)
    assert text_of(olivia.say(ASK, mentions=["bot"])) == "Sorry, I only work for people of the organization I was set up for."


def test_another_bot_is_not_answered(bot: Deployment) -> None:
    chat = bot.somebody()
    room = bot.group(chat, bot.chat("robot"))
    inside = Chat(bot, chat.person, room)
    Chat(bot, bot.sandbox.webex.cast.find("robot"), room).send(ASK, mentions=["bot"])
    assert text_of(inside.say("@Understudy thanks", mentions=["bot"])) == "You're welcome!"


def test_somebody_of_another_organization_can_not_cover(bot: Deployment) -> None:
    chat = bot.somebody()
    asked = chat.say(f"I'm out on {said(weekday())}, cover with @Olivia", mentions=["olivia"])
    assert text_of(asked).startswith("I can't find “Olivia”.")


def test_the_bot_can_not_cover(bot: Deployment) -> None:
    asked = bot.somebody().say(f"I'm out on {said(weekday())}, cover with understudy@webex.bot")
    assert text_of(asked).startswith("I can't find “understudy@webex.bot”.")
