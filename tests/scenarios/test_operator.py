"""What an operator asks of a deployment: why, is the audit whole, what is kept of somebody, away with it; and the figures."""

import json

import httpx
import pytest

from tests.scenarios.deployment import ON_SQLITE, Chat, Deployment, said, text_of, weekday

pytestmark = ON_SQLITE  # what is asked of the rows is asked of both databases in tests/bot/store

DAY = f"on {said(weekday())}"


@pytest.fixture
def booked(bot: Deployment) -> Chat:
    """Somebody who has booked a day off."""
    chat = bot.somebody()
    assert "Booked" in text_of(chat.book(f"I'm out {DAY}"))
    return chat


def said_by(bot: Deployment, *command: str) -> str:
    done = bot.run(*command)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_why_tells_the_whole_story_of_a_record_in_everbridge(bot: Deployment, booked: Chat) -> None:
    record = booked.booked[0]["id"]
    story = json.loads(said_by(bot, "why", str(record), "--json"))
    call = story["plans"][0]["calls"][0]
    assert story["said"][0]["text"] == f"I'm out {DAY}"
    assert story["plans"][0]["because"]
    assert story["plans"][0]["approved"][0]["by"] == booked.person.email
    assert json.loads(call["body"])["data"]["attributes"]["contactId"] == booked.booked[0]["contactId"]
    assert (call["remote_status"], call["remote_id"]) == (200, str(record))
    assert "Booked" in story["messages"][-1]["text"]


def test_why_tells_it_in_words_too(bot: Deployment, booked: Chat) -> None:
    told = said_by(bot, "why", str(booked.booked[0]["id"]))
    for part in (f"“I'm out {DAY}”", "rule ", f"approved by {booked.person.email}", "everbridge POST", "HTTP 200", "booked: 200"):
        assert part in told


def test_why_of_an_unknown_id_says_so(bot: Deployment) -> None:
    done = bot.run("why", "nothing\x1b[2J")
    assert (done.returncode, done.stderr) == (1, "understudy: nothing is known by the id nothing\\u001b[2J\n")


def test_the_audit_is_whole_and_knows_its_last_row_again(bot: Deployment, booked: Chat) -> None:
    last = said_by(bot, "log", "--verify").split()[-1]
    booked.say("help")
    assert "the audit is whole" in said_by(bot, "log", "--verify", last)


def test_a_hash_that_was_never_told_is_missed(bot: Deployment, booked: Chat) -> None:
    done = bot.run("log", "--verify", "f" * 64)
    assert done.returncode == 1
    assert "noted hash" in done.stderr


def test_a_click_on_somebody_elses_card_is_in_the_audit(bot: Deployment, booked: Chat) -> None:
    other = bot.somebody()
    room = bot.group(booked, other)
    group, intruder = Chat(bot, booked.person, room), Chat(bot, other.person, room)
    card = group.say(f"@Understudy I'm out on {said(weekday(2))}", mentions=["bot"])
    intruder.seen = group.seen
    answer = intruder.press("Book it", card)
    story = json.loads(said_by(bot, "why", answer["id"], "--json"))
    assert ("refused", "click: not theirs") in {(row["kind"], row["what"]) for row in story["audit"]}


def test_a_person_can_be_exported_and_erased(bot: Deployment, booked: Chat) -> None:
    email = booked.person.email
    exported = json.loads(said_by(bot, "person", "export", email.upper()))
    assert f"I'm out {DAY}" in [row["text"] for row in exported["event"]]
    assert bot.run("person", "erase", email).returncode == 2
    assert "erased" in said_by(bot, "person", "erase", email, "--yes")
    assert bot.run("person", "export", email).returncode == 1
    rest = said_by(bot, "person", "export", booked.person.id)
    assert not any(word in rest for word in (email, booked.person.name, f"I'm out {DAY}"))
    assert "the audit is whole" in said_by(bot, "log", "--verify")
    assert said_by(bot, "log")


def test_the_figures_are_on_their_own_port_and_nowhere_else(bot: Deployment) -> None:
    main, figures = (f"http://127.0.0.1:{bot.environment[name]}" for name in ("PORT", "UNDERSTUDY_METRICS_PORT"))
    assert httpx.get(f"{main}/metrics").status_code == 404
    assert "understudy_events" in httpx.get(f"{figures}/metrics").text
    assert httpx.get(f"{figures}/readyz").status_code == 404
