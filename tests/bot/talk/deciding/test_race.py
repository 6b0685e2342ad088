"""Two yeses to one card in the same moment, heard by two workers over one database, book it once."""

from collections.abc import Callable, Iterator
from threading import Barrier, Thread

import pytest

from bot import settings
from bot.sandbox.serve import running
from bot.store import database
from bot.store.queue.rings import QueueBell
from bot.store.store import Store
from bot.store.tables import approval
from bot.texts import notes
from bot.wiring.worker import Worker
from tests.bot.conftest import Desk
from tests.conftest import Clock


@pytest.fixture
def desks(store: Store, database_url: str, clock: Clock) -> Iterator[tuple[Desk, Desk]]:
    """Two workers, each with connections of its own, between the same emulated systems."""
    with running(clock) as sandbox:
        found = settings.read({**sandbox.environment(), "DATABASE_URL": database_url, "UNDERSTUDY_TIMEZONE": "UTC"})
        stores = [Store(database.connect(database_url), QueueBell(database_url), clock) for _ in range(2)]
        first, second = (Desk(sandbox, clock, one, Worker(found, store=one, now=clock), found) for one in stores)
        yield first, second
        for one in stores:
            one.close()


def at_once(*looks: Callable[[], None]) -> None:
    """Runs them side by side, from the same moment on."""
    ready = Barrier(len(looks))

    def run(look: Callable[[], None]) -> None:
        ready.wait(timeout=30)
        look()

    threads = [Thread(target=run, args=(look,)) for look in looks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)


def test_two_yeses_in_the_same_moment_book_once(desks: tuple[Desk, Desk]) -> None:
    one, other = desks
    for number, day in enumerate((14, 15, 16), 1):
        one.say("alex", f"I'm out {day} December, cover with Priya")
        one.work()
        pressed, word = one.press("alex", "Book it"), one.say("alex", "yes")
        at_once(lambda row=pressed: one.worker.look("handle", row), lambda row=word: other.worker.look("handle", row))  # type: ignore[misc]
        one.work()
        assert len(one.sandbox.everbridge.active) == number
        with one.store.read() as tx:
            assert len(tx.connection.execute(approval.select()).all()) == number
        heard = one.heard("alex")
        assert sum("Booked:" in said for said in heard) == number
        assert {said for said in heard if said in (notes.already_booked, notes.nothing_to_approve)}
        one.later(seconds=5)


ASK = "I'm out 14 December, cover with Priya"


def two_cards(desk: Desk) -> None:
    """Alex and their manager ask for the same before either card is answered."""
    desk.ask("alex", ASK)
    desk.ask("dana", "Alex is out 14 December, Priya covers")


def test_two_cards_that_ask_the_same_are_booked_once_by_yeses_in_the_same_moment(desks: tuple[Desk, Desk]) -> None:
    one, other = desks
    two_cards(one)
    first, second = one.press("alex", "Book it"), one.press("dana", "Book it")
    at_once(lambda: one.worker.look("handle", first), lambda: other.worker.look("handle", second))
    one.work()
    assert len(one.sandbox.everbridge.active) == 1
    heard = one.heard("alex") + one.heard("dana")
    assert sum("Booked:" in said for said in heard) == 1 and notes.under_way in heard


def test_a_second_yes_while_everbridge_is_away_books_nothing_twice_and_its_card_stays(desk: Desk) -> None:
    two_cards(desk)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions$", 503, times=2)
    desk.worker.look("handle", desk.press("alex", "Book it"))
    desk.click("dana", "Book it")
    assert desk.last("dana") == notes.under_way
    for _ in range(8):
        desk.later(seconds=60)
        desk.work()
    assert desk.covers() == [desk.number("priya")]
    assert "so I don't book it a second time" in desk.click("dana", "Book it") and desk.covers() == [desk.number("priya")]
