"""What `understudy check` tells."""

from bot.commands.check import check
from tests.bot.conftest import Desk


def told(desk: Desk) -> dict[str, str]:
    lines = list(check(desk.found))
    assert all(good for _, good, _ in lines), lines
    assert len(lines) == 10
    return {name: said for name, _, said in lines}


def test_it_is_ten_lines_before_anything_was_done(desk: Desk) -> None:
    desk.serve()
    found = told(desk)
    assert found["work"].endswith("0 rows waiting; 0 calls of unknown outcome")
    assert found["watchdog"] == "has not looked yet: a worker does"


def test_it_tells_how_the_work_goes(desk: Desk) -> None:
    desk.serve()
    desk.worker.watchdog.once()
    desk.say("alex", "help")
    desk.work()
    found = told(desk)
    assert found["watchdog"].endswith("all active")
    assert found["webhooks"] == "all 3 active"
