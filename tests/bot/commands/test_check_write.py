"""What `understudy check --write` books, reads back and takes away again."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.__main__ import main
from bot.commands.check import Line, check
from tests.bot.conftest import Desk

ALEX = "alex.morgan@example.com"


@pytest.fixture
def served(desk: Desk) -> Desk:
    desk.serve()
    return desk


def tried(desk: Desk, email: str = ALEX) -> dict[str, Line]:
    return {line.name: line for line in check(desk.found, email, desk.clock) if line.name.startswith("test ")}


def writes(desk: Desk) -> Iterator[tuple[str, str]]:
    for call in [*desk.sandbox.everbridge.requests, *desk.sandbox.webex.requests]:
        if call.method != "GET" and ("substitutions" in call.path or "schedules" in call.path):
            yield call.method, call.path


def test_both_are_booked_read_back_and_removed(served: Desk) -> None:
    lines = tried(served)
    assert all(line.good for line in lines.values()), lines
    assert lines["test substitution"].said.startswith("Alex Morgan is out: ")
    assert lines["test schedule"].said.startswith("Alex Morgan: ")
    assert all("booked, read back and removed" in line.said for line in lines.values())
    assert [method for method, _ in writes(served)] == ["POST", "DELETE", "POST", "DELETE"]
    assert not served.sandbox.everbridge.active


def test_twice_in_the_middle_of_a_second_is_read_back_both_times(served: Desk) -> None:
    """Everbridge dates by whole seconds, so what it makes seems older than the moment at which we sent it; the first is deleted."""
    served.clock.now += timedelta(milliseconds=700)
    for _ in range(2):
        assert tried(served)["test substitution"].good


def test_without_it_nothing_is_written(served: Desk) -> None:
    assert all(line.good for line in check(served.found))
    assert not list(writes(served))


def test_somebody_whom_webex_does_not_know_gets_nothing_booked(served: Desk) -> None:
    for line in tried(served, "nobody@example.com").values():
        assert not line.good and line.said == "Webex knows nobody with the address nobody@example.com; nothing was booked"
    assert not list(writes(served))


def test_what_may_not_be_written_is_said(served: Desk) -> None:
    served.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    assert not tried(served)["test substitution"].good
    assert tried(served)["test schedule"].good


def test_what_can_not_be_removed_is_named_with_its_place(served: Desk) -> None:
    served.sandbox.everbridge.faults.answer("DELETE", "/substitutions", 403)
    found = tried(served)["test substitution"]
    assert not found.good
    assert "Remove it by hand: scheduling/" in found.said or "Remove it by hand: /scheduling/" in found.said


@pytest.mark.parametrize("wrong", [["--write"], ["--person", ALEX]])
def test_one_without_the_other_is_wrong_usage(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", *wrong])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "check --write needs --person EMAIL" in said and said.count("\n") == 1


@pytest.mark.parametrize(
    "wrong", [["dance"], ["read"], ["try", "--timezone", "Mars/X"], ["log", "--limit", "x"], ["person"], ["policy", "try"]]
)
def test_what_is_used_wrongly_is_said_in_one_line(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err.count("\n")) == (2, "", 1) and said.err.startswith("understudy: ")
