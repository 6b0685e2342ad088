"""Several covers of one yes: all are booked or none, whatever fails, and whenever somebody dies."""

import pytest

from bot.policy import Cover, Policy
from bot.store.tables import act
from bot.texts import notes
from tests.bot.conftest import Desk

TWO = "I'm out 14 December, Priya covers, and out on 16 December, Lee covers"
POST, DELETE = ("POST", "/substitutions$"), ("DELETE", "/substitutions/")
SWAP = "swap my Monday 14 December with Lee's Saturday 12 December"


def first_booked(desk: Desk) -> None:
    """Alex has said yes to both, the first is booked, and the second is not sent yet."""
    desk.ask("alex", TWO)
    desk.worker.look("handle", desk.say("alex", "yes"))
    with desk.store.read() as tx:
        first = tx.connection.execute(act.select().where(act.c.status == "waiting")).first()
    assert first is not None
    desk.worker.look("act", first.id)
    assert desk.covers() == [desk.number("priya")]


def taken_back(desk: Desk) -> bool:
    return "Taken back again, and it's gone: Priya Shah covers" in desk.last("alex") and desk.covers() == []


def test_the_card_says_so_where_there_are_several(desk: Desk) -> None:
    assert notes.all_or_none in desk.ask("alex", TWO)
    assert notes.all_or_none not in desk.ask("alex", "no, only 14 December, Priya covers")


def test_where_the_second_is_refused_the_first_is_taken_back_and_read_back(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.work()
    assert taken_back(desk) and "Not booked: Lee Chen covers" in desk.last("alex")
    assert (desk.heard("priya"), desk.heard("lee")) == ([], [])
    calls = [(call.method, call.path.rsplit("/", 2)[-2]) for call in desk.sandbox.everbridge.journal.calls][-2:]
    assert calls == [("DELETE", "substitutions"), ("GET", "substitutions")]
    assert desk.ask("alex", "undo") == notes.nothing_to_undo


def test_where_the_first_is_refused_the_second_is_not_sent(desk: Desk) -> None:
    desk.ask("alex", TWO)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    assert desk.ask("alex", "yes").count("Not booked: ") == 3 and desk.covers() == []
    assert [call.method for call in desk.sandbox.everbridge.journal.calls].count("POST") == 1


def test_both_can_be_sent_once_more(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.work()
    assert "Booked: Lee Chen covers" in desk.ask("alex", "try again")
    assert desk.covers() == [desk.number("priya"), desk.number("lee")] and "covering for Alex" in desk.last("priya")


def test_what_cannot_be_taken_back_is_said_to_both_and_a_press_takes_it_back(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.sandbox.everbridge.faults.answer(*DELETE, 403)
    desk.work()
    assert "Still booked, and I couldn't take it back: Priya Shah covers" in desk.last("alex")
    assert "Told: Priya Shah" in desk.last("alex")
    assert "covering for Alex Morgan" in desk.last("priya") and desk.heard("lee") == []
    desk.click("alex", "Undo")
    assert desk.covers() == [] and "no longer cover" in desk.last("priya")


def test_an_answer_that_is_lost_is_looked_for_before_anything_is_taken_back(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.drop(*POST, processed=True)
    desk.work()
    for _ in range(5):
        desk.later(seconds=15)
        desk.work()
    assert desk.covers() == [desk.number("priya"), desk.number("lee")]


def test_a_lost_answer_of_the_taking_back_is_looked_for_too(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.sandbox.everbridge.faults.drop(*DELETE, processed=True)
    desk.work()
    for _ in range(5):
        desk.later(seconds=15)
        desk.work()
    assert taken_back(desk)


@pytest.mark.parametrize("before", ["the second", "the taking back"])
def test_a_worker_that_dies_in_between_leaves_it_to_the_next(desk: Desk, before: str) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    if before == "the taking back":
        with desk.store.read() as tx:
            second = tx.connection.execute(act.select().where(act.c.status == "waiting")).one()
        desk.worker.look("act", second.id)
        assert desk.covers() == [desk.number("priya")]
    desk = desk.reopened()
    desk.work()
    assert taken_back(desk)


def test_one_of_which_nobody_can_tell_keeps_the_other_until_somebody_says(desk: Desk) -> None:
    first_booked(desk)
    desk.sandbox.everbridge.faults.drop(*POST)
    desk.work()
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 403, times=1000)
    for _ in range(3):
        desk.later(seconds=30)
        desk.work()
    assert "can't tell" in "\n".join(desk.heard("alex")[-2:]) and desk.covers() == [desk.number("priya")]
    assert "covering for Alex Morgan" in desk.last("priya")
    desk.sandbox.everbridge.faults.clear()
    desk.click("alex", "Look again")
    assert taken_back(desk) and "no longer cover" in desk.last("priya")


def test_a_swap_is_both_or_neither_and_the_other_hears_it(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.click("lee", "Swap")
    assert desk.covers() == [] and "couldn't be booked, so you don't cover for Alex Morgan: Mon 14 Dec" in desk.last("lee")


def test_who_agreed_to_cover_hears_that_it_could_not_be_booked_and_when_it_is(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.click("priya", "I'll do it")
    assert "couldn't be booked, so you don't cover for Alex Morgan: Mon 14 Dec" in desk.last("priya")
    desk.ask("alex", "try again")
    assert desk.last("priya").startswith("You're covering for Alex Morgan")
