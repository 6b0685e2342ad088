"""The command line of a deployment: read, check, log."""

import json
from typing import Any

import pytest

from tests.scenarios.deployment import ON_SQLITE, Deployment, said, weekday

CLOCK = ("--now", "2026-11-18T10:00", "--timezone", "Europe/London")


@pytest.fixture(scope="module")
def entry(bot: Deployment) -> dict[str, Any]:
    """The log's newest line about a booking, as JSON."""
    chat = bot.somebody()
    chat.book(f"I'm out on {said(weekday())}, cover with Lee")
    done = bot.run("log", "--json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return next(line for line in found if line["person"] == chat.person.email)


@ON_SQLITE
def test_a_phrase_is_read_in_words(bot: Deployment) -> None:
    done = bot.run("read", "I'm out Friday, cover with Sam", *CLOCK)
    assert done.returncode == 0, done.stderr
    assert "Fri 20 Nov 2026, all day (Europe/London)" in done.stdout
    assert "would send everbridge POST" in done.stdout


@ON_SQLITE
def test_a_phrase_is_read_for_programs(bot: Deployment) -> None:
    done = bot.run("read", "--json", "I'm out Friday, cover with Sam", *CLOCK)
    read = json.loads(done.stdout)
    assert (read["intent"], read["people"], len(read["calls"])) == ("replacement", ["Sam"], 1)


def test_a_log_line_tells_who_asked_what_and_what_came_of_it(entry: dict[str, Any]) -> None:
    assert set(entry) >= {"at", "person", "text", "reading", "status", "approved_by", "calls"}
    assert (entry["reading"]["intent"], entry["status"], entry["approved_by"]) == ("replacement", "done", entry["person"])


def test_a_log_line_tells_each_call(entry: dict[str, Any]) -> None:
    [call] = entry["calls"]
    assert set(call) >= {"system", "method", "path", "body", "status", "remote_id"}
    assert (call["system"], call["method"], call["status"]) == ("everbridge", "POST", "done")
    assert call["remote_id"].isdecimal()


def test_the_log_is_there_in_words(bot: Deployment, entry: dict[str, Any]) -> None:
    assert entry["person"] in bot.run("log").stdout


def test_the_check_of_a_good_deployment_is_good(bot: Deployment) -> None:
    done = bot.run("check")
    assert done.returncode == 0, done.stdout
    assert "FAILED" not in done.stdout


@ON_SQLITE
def test_the_check_names_what_fails(bot: Deployment) -> None:
    done = bot.run("check", WEBEX_BOT_TOKEN="wrong-and-secret-token")
    assert done.returncode == 1
    assert "FAILED webex: " in done.stdout
    assert "wrong-and-secret-token" not in done.stdout + done.stderr


@ON_SQLITE
@pytest.mark.parametrize(
    ("name", "value"),
    [("WEBEX_BOT_TOKEN", ""), ("WEBEX_WEBHOOK_SECRET", "short-secret"), ("UNDERSTUDY_TIMEZONE", "Europe/Atlantis")],
)
def test_a_wrong_setting_stops_with_one_line_that_names_it(bot: Deployment, name: str, value: str) -> None:
    done = bot.run("worker", **{name: value})
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"understudy: {name} is ")
    assert "short-secret" not in done.stderr


@ON_SQLITE
def test_an_unknown_command_is_wrong_usage(bot: Deployment) -> None:
    assert bot.run("dance").returncode == 2
