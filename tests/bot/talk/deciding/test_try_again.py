"""Trying again, about a call of which nobody could tell whether it was carried out, goes the way of a yes: nothing is sent again
that would not be approved now."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.errors import UnderstudyError
from bot.policy import Policy
from bot.store.retention import erasure
from bot.store.tables import act, call, event, question
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, cover with Priya"
TWO = "I'm out 14 December and 16 December, cover with Priya"
FAR = "I'm out 16 March 2027, cover with Priya"
POST, GET = ("POST", "/substitutions"), ("GET", "/substitutions")


def unsure(desk: Desk, text: str = ASK, *, done: bool = False, good: int = 0, meanwhile: str = "") -> str:
    """A booking whose answer was lost (it was ``done``, or not), after so many good ones, and nobody may look.

    ``meanwhile`` is what Alex writes before that is said; the message's id, of which nobody was told yet.
    """
    desk.ask("alex", text)
    desk.press("alex", "Book it")
    desk.worker.look("handle", pending(desk))
    faults = desk.sandbox.everbridge.faults
    faults.answer(*GET, 403, times=1000)
    with desk.store.read() as tx:
        acts = [row.id for row in tx.connection.execute(act.select().join(call, call.c.id == act.c.call_id).order_by(call.c.seq))]
    for row in acts[:good]:
        desk.worker.look("act", row)
    faults.drop(*POST, processed=done)
    written = desk.sandbox.webex.say("alex", meanwhile) if meanwhile else ""
    for _ in range(3):
        desk.work()
        desk.later(minutes=1)
    faults.clear()
    assert "What shall I do?" in desk.heard("alex")[-1]
    return written


def pending(desk: Desk) -> str:
    """The event that was not handled yet."""
    with desk.store.read() as tx:
        return str(tx.connection.scalar(event.select().with_only_columns(event.c.id).where(event.c.status == "new")))


def again(desk: Desk, words: str | None = None) -> str:
    """The last thing said after trying again: a click, or in words."""
    if words:
        desk.say("alex", words)
    else:
        desk.press("alex", "Try again")
    desk.work()
    return desk.heard("alex")[-1]


def standing(desk: Desk) -> list[str]:
    with desk.store.read() as tx:
        return [row.status for row in tx.connection.execute(question.select().where(question.c.kind == "unsure"))]


@pytest.mark.parametrize("words", [None, "try again"])
def test_what_is_still_as_it_was_is_sent_again(desk: Desk, words: str | None) -> None:
    unsure(desk)
    assert "Booked: Priya Shah covers" in again(desk, words)
    assert (desk.approvals(), len(desk.sandbox.everbridge.active)) == (2, 1)


def test_nothing_is_sent_again_for_a_time_that_is_over(desk: Desk) -> None:
    unsure(desk)
    desk.clock.now = datetime(2026, 12, 15, 9, tzinfo=UTC)
    assert again(desk) == "That time is over by now, so I haven't sent it again."
    assert (desk.approvals(), standing(desk)) == (1, ["standing"])


def test_a_rule_that_came_since_is_kept(desk: Desk, tmp_path: Path) -> None:
    unsure(desk)
    rules = tmp_path / "policy.toml"
    rules.write_text("[limits]\nfreeze = [['2026-12-10', '2026-12-20']]\n", encoding="utf-8")
    said = again(desk.reopened(policy=Policy.load(str(rules))))
    assert said.startswith("Nobody may be away from Thu 10 Dec 2026 to Sun 20 Dec 2026, so I haven't sent it again.")
    assert desk.approvals() == 1


def test_a_rule_that_came_since_is_kept_by_a_card_from_before_it_was_kept_what_was_seen(desk: Desk, tmp_path: Path) -> None:
    unsure(desk)
    with desk.store.begin() as tx:
        tx.connection.execute(update(question).where(question.c.kind == "unsure").values(state="{}"))
    rules = tmp_path / "policy.toml"
    rules.write_text("[limits]\nfreeze = [['2026-12-10', '2026-12-20']]\n", encoding="utf-8")
    assert "so I haven't sent it again" in again(desk.reopened(policy=Policy.load(str(rules))))
    assert desk.approvals() == 1


def test_what_was_booked_after_all_is_said_and_not_booked_a_second_time(desk: Desk) -> None:
    unsure(desk, done=True)
    assert again(desk).startswith("Already booked: Priya Shah covers for Alex Morgan")
    assert (desk.approvals(), len(desk.sandbox.everbridge.active), standing(desk)) == (1, 1, ["standing"])


def test_the_fresh_card_is_about_what_is_not_sure_and_nothing_else(desk: Desk) -> None:
    unsure(desk, TWO, good=1)
    assert len(desk.sandbox.everbridge.active) == 1
    said = again(desk)
    assert "Not sure yet" in said
    desk.click("alex", "Book it")
    assert len(desk.sandbox.everbridge.active) == 2
    assert desk.heard("alex")[-1].count("Booked") == 1


def test_a_fresh_card_of_a_part_stays_a_part_when_something_changes_once_more(desk: Desk) -> None:
    unsure(desk, TWO, good=1)
    again(desk)
    desk.sandbox.everbridge.active.clear()
    with desk.store.begin() as tx:
        for row in tx.connection.execute(question.select().where(question.c.kind == "confirm", question.c.status == "open")).all():
            tx.connection.execute(
                update(question)
                .where(question.c.id == row.id)
                .values(state=json.dumps({**json.loads(row.state), "seen": "something else"}))
            )
    desk.click("alex", "Book it")
    assert "Not sure yet" in desk.heard("alex")[-1]


def test_what_was_altered_since_is_not_sent(desk: Desk) -> None:
    unsure(desk)
    with desk.store.begin() as tx:
        tx.connection.execute(update(call).values(body=call.c.body + b" "))
    assert "no longer what you were shown" in again(desk)
    assert desk.approvals() == 1


@pytest.mark.parametrize("button", ["Try again", "Look again"])
def test_after_an_erasure_nothing_is_sent_or_looked_for_and_that_is_said(desk: Desk, button: str) -> None:
    unsure(desk)
    with desk.store.begin() as tx:
        erasure.erase(tx, desk.sandbox.webex.cast.find("alex").id)
    desk.click("alex", button)
    assert desk.heard("alex")[-1].startswith("I've erased what I kept of that, as I was asked to")
    assert (desk.approvals(), desk.sandbox.everbridge.active) == (1, [])


@pytest.mark.parametrize("words", ["try again", "look again"])
def test_after_an_erasure_words_do_nothing_either(desk: Desk, words: str) -> None:
    unsure(desk)
    with desk.store.begin() as tx:
        erasure.erase(tx, desk.sandbox.webex.cast.find("alex").id)
    assert again(desk, words).startswith("I've erased what I kept of that, as I was asked to")
    assert (desk.approvals(), desk.sandbox.everbridge.active) == (1, [])


def test_a_call_without_a_body_is_not_sent_in_any_way(desk: Desk) -> None:
    desk.ask("alex", ASK)
    event_id = desk.press("alex", "Book it")
    desk.worker.look("handle", event_id)
    with desk.store.begin() as tx, pytest.raises(UnderstudyError):
        erasure.erase(tx, desk.sandbox.webex.cast.find("alex").id)
    with desk.store.begin() as tx:
        tx.connection.execute(update(call).values(body=None, digest=None))
    desk.work()
    assert desk.sandbox.everbridge.active == []


@pytest.mark.parametrize("words", [None, "try again"])
def test_who_left_the_organization_since_can_not_have_it_sent_again(desk: Desk, words: str | None) -> None:
    unsure(desk)
    desk.sandbox.webex.dismiss("alex")
    assert "only work for people of the organization" in again(desk, words)
    assert desk.approvals() == 1


def test_what_else_is_open_stays_open_when_it_is_refused(desk: Desk) -> None:
    unsure(desk)
    desk.ask("alex", FAR)
    desk.clock.now = datetime(2026, 12, 15, 9, tzinfo=UTC)
    again(desk, "try again")
    with desk.store.read() as tx:
        assert [row.status for row in tx.connection.execute(question.select().where(question.c.kind == "confirm"))] == [
            "answered",
            "open",
        ]


def test_the_words_count_only_for_what_was_asked_before_them(desk: Desk) -> None:
    old = unsure(desk, meanwhile="try again")
    desk.tell("messages", old, desk.sandbox.webex.direct_room("alex"), desk.sandbox.webex.cast.find("alex"))
    desk.work()
    assert desk.heard("alex")[-1].startswith("You wrote that before my card was here")
    assert desk.approvals() == 1
