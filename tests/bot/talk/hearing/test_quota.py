"""Nobody crowds out the others: what is too much gets one sentence, then silence, until there is room again."""

from datetime import timedelta

import pytest

from bot.store.rows import events
from bot.store.rows.events import Event
from bot.store.store import Store
from bot.store.tables import event
from bot.talk.hearing import quota
from bot.talk.hearing.quota import MOST_KEPT, Quota, Window
from bot.texts import notes
from tests.bot.conftest import Desk
from tests.conftest import Clock

ASK = "I'm out 14 December, cover with Priya"


def few(desk: Desk, most: int) -> Desk:
    """The desk of a bot that hears few messages a minute."""
    return desk.reopened(messages_a_minute=most)


def noted(desk: Desk) -> list[str]:
    """What came of each event, in their order."""
    with desk.store.read() as tx:
        return [str(row.note) for row in tx.connection.execute(event.select().order_by(event.c.received_at, event.c.data_id))]


def flood(desk: Desk, who: str, number: int) -> None:
    for _ in range(number):
        desk.say(who, "help")
        desk.later(seconds=0.1)
    desk.work()


def test_who_says_too_much_is_told_so_once(desk: Desk) -> None:
    desk = few(desk, 5)
    flood(desk, "alex", 30)
    heard = desk.heard("alex")
    assert (len(heard), heard[-1]) == (6, notes.too_many)
    assert [noted(desk).count(what) for what in ("help", str(quota.SAID), str(quota.SILENT))] == [5, 1, 24]


def test_the_others_are_answered_all_the_same(desk: Desk) -> None:
    desk = few(desk, 5)
    flood(desk, "alex", 30)
    desk.ask("sam.carter", "help")
    assert len(desk.heard("sam.carter")) == 1


def test_after_a_minute_there_is_room_again(desk: Desk) -> None:
    desk = few(desk, 5)
    flood(desk, "alex", 30)
    desk.later(minutes=1)
    flood(desk, "alex", 1)
    assert desk.heard("alex")[-1] != notes.too_many
    assert len(desk.heard("alex")) == 7


def test_a_busy_bot_is_not_too_much_for_itself(desk: Desk) -> None:
    desk = few(desk, 2)
    webex, bot = desk.sandbox.webex, desk.sandbox.webex.cast.bot
    for who in ("alex", "sam.carter", "priya", "lena"):
        flood(desk, who, 1)
        room = webex.direct_room(who)
        desk.tell("messages", webex.messages_in(room)[-1]["id"], room, bot)
        desk.work()
    assert noted(desk).count("ignored: our own") == 4
    assert all(len(desk.heard(who)) == 1 for who in ("alex", "sam.carter", "priya", "lena"))


def test_what_is_over_costs_no_call(desk: Desk) -> None:
    desk = few(desk, 2)
    flood(desk, "alex", 3)
    before = len(desk.sandbox.webex.requests)
    flood(desk, "alex", 20)
    assert len(desk.sandbox.webex.requests) == before


def test_a_click_that_is_one_too_many_books_nothing(desk: Desk) -> None:
    desk = few(desk, 3)
    desk.ask("alex", ASK)
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    room = webex.direct_room(alex)
    card = webex.messages_in(room)[-1]["id"]
    flood(desk, "alex", 5)
    desk.tell("attachmentActions", webex.press(alex, card, "Book it"), room, alex)
    desk.work()
    assert noted(desk)[-1] == str(quota.SILENT)
    assert desk.sandbox.everbridge.active == []


def test_a_space_has_room_for_some_people_at_once(desk: Desk) -> None:
    desk = few(desk, 1)
    webex = desk.sandbox.webex
    people = [webex.cast.find(who) for who in ("alex", "sam.carter", "priya", "lena", "jo")]
    room = webex.create_room("A team", *people)
    webex.add_bot(room)
    for person in people:
        desk.tell("messages", webex.say(person, "@Understudy help", room, mentions=["bot"]), room, person)
        desk.later(seconds=0.1)
    desk.work()
    assert noted(desk).count("help") == quota.SPACE


def test_a_yes_that_needs_more_reads_than_are_theirs_waits_for_room(desk: Desk) -> None:
    desk = few(desk, 5)
    desk.ask("alex", ASK)
    desk.click("alex", "Book it")
    assert desk.sandbox.everbridge.active == []
    for _ in range(6):
        desk.wait(seconds=15)
    assert desk.covers() == [desk.number("priya")]
    assert notes.too_many not in desk.heard("alex")


def test_a_space_that_many_join_is_told_nothing_and_is_heard(desk: Desk) -> None:
    desk = few(desk, 1)
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    room = webex.direct_room(alex)
    for number in range(2 * quota.SPACE):
        desk.tell("memberships", f"MEMBER{number}", room, alex)
    flood(desk, "alex", 1)
    assert (len(desk.heard("alex")), noted(desk).count("help")) == (1, 1)


def test_who_adds_the_bot_again_and_again_is_greeted_once(desk: Desk) -> None:
    webex, alex, bot = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex"), desk.sandbox.webex.cast.bot
    room = webex.create_room("A team", alex)
    for _ in range(3):
        desk.tell("memberships", webex.add_bot(room), room, bot)
        desk.later(seconds=1)
    desk.work()
    assert noted(desk).count("hello") == 1


def test_a_foreign_organization_is_refused_so_often_and_then_not_answered(store: Store) -> None:
    found = Quota(store, 3)
    assert [found.foreign("ELSEWHERE") for _ in range(5)] == [True] * 3 + [False] * 2
    assert found.foreign("ANOTHER")


def test_of_an_organization_that_is_not_served_somebody_is_told_so(desk: Desk) -> None:
    flood(desk, "olivia", 2)
    assert desk.heard("olivia") == [notes.not_served] * 2


def test_a_window_forgets_after_a_minute(clock: Clock) -> None:
    window = Window(clock, 2)
    assert [window.room("a"), window.room("a"), window.room("a"), window.room("b")] == [True, True, False, True]
    clock.now += timedelta(seconds=61)
    assert window.room("a")


def test_a_window_remembers_no_more_than_some_names(clock: Clock) -> None:
    window = Window(clock, 1)
    for number in range(MOST_KEPT + 10):
        window.room(str(number))
    assert len(window._kept) == MOST_KEPT
    assert window.room("0")
    assert not window.room(str(MOST_KEPT + 9))


@pytest.mark.parametrize("resource", ["messages", "attachmentActions"])
def test_events_are_counted_up_to_their_own_moment(store: Store, clock: Clock, resource: str) -> None:
    found: list[Event] = []
    for number, (person, space) in enumerate([("A", "S"), ("A", "S"), ("B", "S"), ("A", "T"), (None, None)]):
        with store.begin() as tx:
            row = events.receive(tx, resource=resource, event_name="created", data_id=str(number), space_id=space, person_id=person)
            got = events.get(tx, str(row))
            assert got is not None
            found.append(got)
        clock.now += timedelta(seconds=20)
    with store.read() as tx:
        counts = [events.lately(tx, item, timedelta(minutes=1)) for item in found]
    assert counts == [(1, 1), (2, 2), (1, 3), (2, 1), (0, 0)]
