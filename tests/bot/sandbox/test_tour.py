"""The tour: at the prompt it plays prepared lines, each with what to look at."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.serve import Sandbox
from bot.sandbox.terminal import Terminal
from bot.sandbox.tour import steps
from bot.wiring.play import Works

Played = tuple[Sandbox, Works]


def after_each_step(shown: str) -> list[str]:
    return shown.split("\n── ")[1:]


def test_it_asks_corrects_agrees_from_another_seat_takes_back_and_says_who_is_out(played: Played) -> None:
    out = io.StringIO()
    terminal = Terminal(*_with(played, out))
    assert terminal.play(["/tour"], echo=True)
    asked, corrected, agreed, booked, listed, undone, taken, listed_again = after_each_step(out.getvalue())
    assert "Fri 20 Nov 2026, all day (Europe/Berlin)" in asked
    assert "Fri 20 Nov 2026, 09:00–13:00 (Europe/Berlin)" in corrected
    assert "Changed:" in corrected
    assert "Understudy to Max Weber:" in agreed
    assert "==>" not in asked + corrected + agreed
    assert "(you are Max Weber" in booked
    assert "==> Everbridge: POST" in booked
    assert "Max Weber covers" in listed
    assert "[1] Take it back" in undone
    assert "==> Everbridge: DELETE" in taken
    assert "Nobody is booked as out then." in listed_again
    assert listed_again.endswith("(you are Alex Morgan, in their 1:1 space with the bot)\n")


def test_it_waits_before_each_step_and_ends_when_told_to(played: Played) -> None:
    out, answers = io.StringIO(), iter([True, False])
    terminal = Terminal(*_with(played, out), goes_on=lambda: next(answers))
    assert terminal.play(["/tour", "/as", "never mind"], echo=False)
    for wrong in ("/nosuch", "/as Nobody", "/time yesterday", "/fault everbridge 99"):
        assert not terminal.play([wrong, "never mind"], echo=False)  # a script that isn't done as it was written
    assert len(after_each_step(out.getvalue())) == 2
    assert "only the morning" not in out.getvalue()
    assert "You are Alex Morgan." in out.getvalue()


def test_a_step_without_an_answer_ends_it_and_fails_the_script(played: Played) -> None:
    out = io.StringIO()
    sandbox, _ = played
    sandbox.webex.faults.answer("POST", "/messages", 400, times=9)
    assert not Terminal(*_with(played, out)).play(["/tour"], echo=True)
    sandbox.webex.faults.clear()
    assert "that was not answered, so the tour ends here" in out.getvalue()


@pytest.mark.parametrize("ahead", range(7))
def test_it_is_about_a_day_on_which_lena_is_on_call(ahead: int) -> None:
    now = datetime(2026, 11, 18, 10, tzinfo=UTC) + timedelta(days=ahead)
    said = steps(now)[0].says
    day = datetime.strptime(f"{said.removeprefix('can anyone cover my ').removesuffix('?')} 2026", "%A %d %B %Y")
    assert day.weekday() < 5
    assert 2 <= (day.date() - now.date()).days <= 4


@pytest.fixture(autouse=True)
def nothing_open(played: Played) -> Iterator[None]:
    yield
    Terminal(*_with(played, io.StringIO())).play(["/as Lena", "never mind"], echo=False)


def _with(played: Played, out: io.StringIO) -> tuple[Sandbox, str, Works, io.StringIO]:
    return played[0], "alex", played[1], out
