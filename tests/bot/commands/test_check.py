"""What `understudy check` tells."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.commands.check import check
from bot.sandbox.serve import running
from bot.settings import Settings
from tests.bot.conftest import Desk


def told(desk: Desk) -> dict[str, str]:
    lines = list(check(desk.found))
    assert all(line.good for line in lines), lines
    assert len(lines) == 10
    return {line.name: line.said for line in lines}


def test_it_is_ten_lines_before_anything_was_done(desk: Desk) -> None:
    desk.serve()
    found = told(desk)
    assert found["work"].endswith("0 rows waiting; 0 calls of unknown outcome")
    assert found["watchdog"] == "has not looked yet: a worker does"


def test_it_tells_how_the_work_goes(desk: Desk) -> None:
    desk.serve()
    desk.worker.watchdog.once()
    desk.ask("alex", "help")
    found = told(desk)
    assert found["watchdog"].endswith("all active")
    assert found["webhooks"] == "all 5 active"


def failures(found: Settings) -> dict[str, str]:
    return {line.name: line.said for line in check(found) if not line.good}


def changed(found: Settings, **changes: Any) -> Settings:
    return found.model_copy(update=changes)


@pytest.fixture
def unreleased(database_url: str) -> Iterator[Settings]:
    """Everything is there and set up, but nobody has run `release` yet."""
    with running(lambda: datetime.now(UTC)) as sandbox:
        yield settings.read({**sandbox.environment(), "DATABASE_URL": database_url})


def test_before_the_release_it_says_so_once_and_nothing_else(unreleased: Settings) -> None:
    assert failures(unreleased) == {"database": "the database is not set up for this version: run understudy release first"}


def test_before_the_release_the_systems_are_looked_at_all_the_same(unreleased: Settings) -> None:
    lines = [line.name for line in check(unreleased)]
    assert lines == ["settings", "database", "webex", "everbridge", "webex schedules", "policy"]
    wrong = failures(changed(unreleased, everbridge_password="wrong"))
    assert set(wrong) == {"database", "everbridge"}


def test_to_check_makes_no_database(unreleased: Settings, tmp_path: Path) -> None:
    failures(changed(unreleased, database_url=f"sqlite:///{tmp_path}/none.db"))
    assert not (tmp_path / "none.db").exists()


def test_tokens_that_are_kept_in_a_database_which_is_not_there_are_not_blamed(unreleased: Settings) -> None:
    tokens: dict[str, Any] = {"webex_client_id": "id", "webex_client_secret": "secret", "webex_refresh_token": "refresh"}
    assert set(failures(changed(unreleased, webex_admin_token=None, **tokens))) == {"database"}


def test_a_database_that_does_not_answer_is_the_only_culprit(unreleased: Settings) -> None:
    found = failures(changed(unreleased, database_url="postgresql://me:pw-secret@127.0.0.1:9/none"))
    assert list(found) == ["database", "webhooks"]
    assert found["database"].startswith("the database does not answer")


def test_a_token_that_is_refused_is_named_once(desk: Desk) -> None:
    desk.serve()
    assert list(failures(changed(desk.found, webex_bot_token="wrong"))) == ["webex"]


def test_who_waits_for_more_than_a_minute_is_a_failure(desk: Desk) -> None:
    desk.serve()
    assert "work" not in failures(desk.found)
    desk.say("alex", "help")  # by the desk's clock, days ago by that of the machine
    assert failures(desk.found)["work"].endswith("s; 0 calls of unknown outcome; start understudy worker")
