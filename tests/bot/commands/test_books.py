"""What an operator asks of the rows: what is on the books, the log of somebody or of a day, and why of both."""

from datetime import date, timedelta

import pytest

from bot.commands.books import books, entry
from bot.store.reports.history import Day, history
from bot.store.reports.trace import about
from tests.bot.conftest import Desk

TODAY = Day.of(date(2026, 11, 18), "Europe/London")
FRIDAY = Day.of(date(2026, 11, 20), "Europe/London")
WEDNESDAY = Day.of(date(2026, 12, 2), "Europe/London")


@pytest.fixture
def booked(desk: Desk) -> Desk:
    """Alex is out on Friday with Priya as cover, and Lee has only asked for help."""
    desk.ask("alex", "I'm out Friday, cover with Priya")
    desk.press("alex", "Book it")
    desk.ask("lee", "help")
    return desk


def test_what_stands_is_on_the_books_with_who_asked(booked: Desk) -> None:
    (row,) = books(booked.store)
    told = "\n".join(entry(row))
    assert "Priya Shah covers for Alex Morgan" in told
    assert "asked for by alex.morgan@example.com" in told
    assert str(booked.sandbox.everbridge.active[0]["id"]) in told


def test_what_is_taken_back_is_off_the_books(booked: Desk) -> None:
    assert books(booked.store) == books(booked.store) != []
    booked.click("alex", "Undo")
    booked.clock.now += timedelta(seconds=1)
    assert books(booked.store) == []
    booked.worker.bookings.once()
    assert books(booked.store) == []


def test_the_log_is_of_somebody_or_of_a_day(booked: Desk) -> None:
    with booked.store.read() as tx:
        for who in ("alex.morgan@example.com", "ALEX.MORGAN@example.com", "alex", "Morgan Alex"):
            assert {row["person"] for row in history(tx, 10, who)} == {"alex.morgan@example.com"}
        for nobody in ("", "nobody", "%", "_"):
            assert history(tx, 10, nobody) == []
        assert len(history(tx, 10, day=TODAY)) == len(history(tx, 10)) > 1
        assert history(tx, 10, day=FRIDAY) == []


def test_why_is_of_somebody_and_a_day(booked: Desk) -> None:
    with booked.store.read() as tx:
        for who, day in (("alex", TODAY), ("alex", FRIDAY), ("Priya Shah", FRIDAY)):  # asked then, out then, covers then
            (story,) = [found for found in about(tx, who, day) if found["plans"]]
            assert story["said"][0]["text"] == "I'm out Friday, cover with Priya"
        for who, day in (("alex", WEDNESDAY), ("Sam Carter", FRIDAY), ("%", FRIDAY)):
            assert about(tx, who, day) == []
