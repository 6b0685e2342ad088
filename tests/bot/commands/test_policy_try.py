"""What `understudy policy try` says of past requests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.policy import Approval, Limits, Policy
from tests.bot.conftest import Desk

Try = Callable[[str], list[str]]


@pytest.fixture
def tried(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Try:
    """Tries a policy, and gives the lines without their ids and dates."""
    environment = {**desk.sandbox.environment(), "DATABASE_URL": desk.found.database_url}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def lines(policy: str) -> list[str]:
        path = tmp_path / "policy.toml"
        path.write_text(policy, encoding="utf-8")
        assert main(["policy", "try", str(path)]) == 0
        return [line.split("  ", 1)[1].split(" ", 1)[1] for line in capsys.readouterr().out.splitlines()]

    return lines


def asked(desk: Desk, text: str, *then: str, policy: Policy | None = None) -> str:
    """Alex asks for something, and answers; gives the id of the request."""
    desk = desk.reopened(policy=policy or Policy())
    row = desk.say("alex", text)
    desk.work()
    for answer in then:
        desk.ask("alex", answer)
    return row


def test_what_would_be_refused_or_need_another_yes_is_a_line(desk: Desk, tried: Try) -> None:
    asked(desk, "I'm out 14 to 16 December, cover with Priya", "yes")
    asked(desk, "add 25 December as a holiday", "yes")
    asked(desk, "who is out next week")
    was = "alex.morgan@example.com  was: their own yes is enough  would be: "
    assert tried('[approval]\nby = "manager"\n[cover]\nconsent = true') == [f"{was}asks the stand-in and the manager"]
    assert tried("[limits]\nlongest_days = 2") == [f"{was}asks the manager"]
    assert tried("[limits]\nnotice_hours = 1000")[0].startswith(f"{was}refused: ")
    assert tried("[limits]\nlongest_days = 3\n") == []
    assert tried("[cover]\nrequired = true") == []


def test_what_was_refused_is_looked_at_too(desk: Desk, tried: Try) -> None:
    asked(desk, "I'm out 14 to 16 December, cover with Sam", policy=Policy(limits=Limits(notice_hours=1000)))
    assert tried("") == ["alex.morgan@example.com  was: refused  would be: their own yes is enough"]
    assert tried("[limits]\nnotice_hours = 1000") == []


def test_whose_yes_was_needed_is_remembered(desk: Desk, tried: Try) -> None:
    asked(desk, "I'm out 14 December, cover with Priya", "yes", policy=Policy(approval=Approval(by="manager")))
    assert tried('[approval]\nby = "manager"') == []
    boss = '[approval]\nby = ["dana.reed@example.com"]'
    assert tried(boss) == ["alex.morgan@example.com  was: asks the manager  would be: asks one of dana.reed@example.com"]


def test_of_a_change_only_what_lasts_longer_needs_approval(desk: Desk, tried: Try) -> None:
    asked(desk, "I'm out 14 to 16 December, cover with Priya", "yes")
    asked(desk, "cancel 16 December", "yes")
    longer = asked(desk, "extend till 17 December", "yes")
    assert len(tried('[approval]\nby = "manager"')) == 2
    with desk.store.read() as tx:
        assert longer in {row for (row,) in tx.connection.exec_driver_sql("SELECT id FROM event WHERE reading LIKE '%edit%'")}


def test_a_request_that_stayed_open_or_was_forgotten_is_left_out(
    desk: Desk, tried: Try, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(desk, "I'm out 14 December, cover with Priya", "yes")
    asked(desk, "I'm away sometime")
    assert len(tried("[limits]\nnotice_hours = 8000")) == 1
    assert main(["person", "erase", "alex.morgan@example.com", "--yes"]) == 0
    capsys.readouterr()
    assert tried("[limits]\nnotice_hours = 8000") == []


@pytest.mark.parametrize(
    ("policy", "said"),
    [("[limit]\nx = 1", "limit is unknown"), ("[limits", "is not TOML"), ("[limits]\nlongest_days = 0", "longest_days is wrong")],
)
def test_a_policy_that_cannot_be_kept_is_said_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], policy: str, said: str
) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(policy, encoding="utf-8")
    assert main(["policy", "try", str(path)]) == 2
    told = capsys.readouterr().err
    assert said in told and str(path) in told and told.count("\n") == 1


def test_a_policy_that_is_not_there_is_said_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "try", str(tmp_path / "none.toml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
