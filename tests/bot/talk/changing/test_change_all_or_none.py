"""Several bookings that one yes changes: all are changed or none, whatever fails, and whenever somebody dies."""

import pytest

from bot.store.tables import act
from bot.texts import notes
from tests.bot.conftest import Desk

BOTH = "Lee instead of Priya on both days"
PUT = ("PUT", "/substitutions/")


@pytest.fixture
def booked(desk: Desk) -> Desk:
    """Priya covers two days."""
    desk.book("I'm out 14 and 16 December, cover with Priya")
    return desk


def first_changed(desk: Desk) -> None:
    """Alex has said yes to both, the first is changed, and the second is not sent yet."""
    desk.ask("alex", BOTH)
    desk.worker.look("handle", desk.say("alex", "yes"))
    with desk.store.read() as tx:
        first = tx.connection.execute(act.select().where(act.c.status == "waiting")).first()
    assert first is not None
    desk.worker.look("act", first.id)
    assert set(desk.covers()) == {desk.number("priya"), desk.number("lee")}


def as_before(desk: Desk) -> bool:
    return desk.covers() == [desk.number("priya")] * 2


def test_the_card_says_so_where_there_are_several(booked: Desk) -> None:
    assert notes.all_or_none_changed in booked.ask("alex", BOTH)
    booked.ask("alex", "no")
    assert notes.all_or_none_changed not in booked.ask("alex", "Lee instead of Priya on 14 December")


def test_where_the_second_is_refused_the_first_is_put_back_and_nobody_hears_of_it(booked: Desk) -> None:
    first_changed(booked)
    told = booked.heard("priya"), booked.heard("lee")
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    booked.work()
    assert as_before(booked) and (booked.heard("priya"), booked.heard("lee")) == told
    said = booked.last("alex")
    assert said.startswith("Not changed") and "Not changed: Lee Chen covers" in said
    assert "Put back as it was: Priya Shah covers" in said


def test_where_the_first_is_refused_the_second_is_not_sent(booked: Desk) -> None:
    booked.ask("alex", BOTH)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    said = booked.ask("alex", "yes")
    assert "a part before it failed" in said and as_before(booked)
    assert [call.method for call in booked.sandbox.everbridge.journal.calls].count("PUT") == 1


def test_both_can_be_sent_once_more(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    booked.work()
    booked.ask("alex", "try again")
    assert booked.covers() == [booked.number("lee")] * 2
    assert "covering for Alex" in booked.last("lee") and "no longer cover" in booked.last("priya")


def test_undo_is_of_what_was_booked_before_it_and_of_nothing_that_was_put_back(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    booked.work()
    assert "Take this back?" in booked.ask("alex", "undo")
    booked.ask("alex", "yes")
    assert booked.covers() == []


@pytest.mark.parametrize("before", ["the second", "the putting back"])
def test_a_worker_that_dies_in_between_leaves_it_to_the_next(booked: Desk, before: str) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    if before == "the putting back":
        with booked.store.read() as tx:
            second = tx.connection.execute(act.select().where(act.c.status == "waiting")).one()
        booked.worker.look("act", second.id)
        assert not as_before(booked)
    desk = booked.reopened()
    desk.work()
    assert as_before(desk) and "Put back as it was" in desk.last("alex")


def test_a_lost_answer_of_the_putting_back_is_looked_for(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    booked.sandbox.everbridge.faults.drop(*PUT, processed=True)
    booked.work()
    for _ in range(5):
        booked.later(seconds=15)
        booked.work()
    assert as_before(booked) and "Put back as it was" in booked.last("alex")


def test_what_cannot_be_put_back_is_said_to_everybody_it_concerns(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403, times=2)
    booked.work()
    assert "Still booked, and I couldn't take it back: Lee Chen covers" in booked.last("alex")
    assert "covering for Alex Morgan" in booked.last("lee") and "no longer cover" in booked.last("priya")
    assert "Mon 14 Dec" in booked.last("lee") and "16 Dec" not in booked.last("lee")
    assert "can't put that change back" in booked.ask("alex", "undo")


def test_what_somebody_else_has_changed_meanwhile_is_left_as_it_is(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    with booked.store.read() as tx:
        second = tx.connection.execute(act.select().where(act.c.status == "waiting")).one()
    booked.worker.look("act", second.id)
    changed = next(one for one in booked.sandbox.everbridge.active if booked.number("lee") in one["staffAssignment"]["contactIds"])
    changed["staffAssignment"]["contactIds"] = [booked.number("jo")]
    booked.work()
    assert set(booked.covers()) == {booked.number("priya"), booked.number("jo")}
    assert "Still booked, and I couldn't take it back" in booked.last("alex") and "changed it since" in booked.last("alex")


def test_nobody_is_told_later_that_somebody_else_had_changed_it(booked: Desk) -> None:
    first_changed(booked)
    booked.sandbox.everbridge.faults.answer(*PUT, 403)
    booked.work()
    heard = booked.heard("alex"), booked.heard("priya"), booked.heard("lee")
    booked.wait(hours=3)
    assert (booked.heard("alex"), booked.heard("priya"), booked.heard("lee")) == heard


def test_hours_that_were_cut_and_the_piece_beside_them_go_back_together(desk: Desk) -> None:
    desk.book("I'm out 14 to 18 December, cover with Priya")
    before = desk.days()
    card = desk.ask("alex", "cancel Wednesday 16 December")
    assert notes.all_or_none_changed in card
    desk.sandbox.everbridge.faults.answer(*PUT, 403)
    desk.ask("alex", "yes")
    assert desk.days() == before and "Not changed" in desk.last("alex")
