"""`release`: the database migrated, and exactly the webhooks that the bot lives on."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.chat.webhooks import register
from bot.sandbox.serve import running
from bot.store.rows import watches
from bot.wiring.chat import webhooks_of
from bot.wiring.stores import store_of
from tests.scenarios.deployment import Deployment

NEEDED = {
    ("messages", "created"),
    ("messages", "updated"),
    ("messages", "deleted"),
    ("attachmentActions", "created"),
    ("memberships", "created"),
}
TARGET = "https://bot.example.com/webhooks/webex"
FOREIGN = {"name": "Somebody else's", "targetUrl": "https://other.example/hook", "resource": "messages", "event": "created"}


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Deployment]:
    """A sandbox and its settings, with nothing running and nothing released."""
    with running(lambda: datetime.now(UTC)) as sandbox:
        yield Deployment(
            sandbox,
            {
                **sandbox.environment(),
                "DATABASE_URL": f"sqlite:///{tmp_path}/understudy.db",
                "PUBLIC_URL": "https://bot.example.com/",
            },
            tmp_path,
        )


def hooks(deployment: Deployment) -> list[dict[str, Any]]:
    return deployment.sandbox.webex.hooks.all()


def release(deployment: Deployment, url: str = "https://bot.example.com/") -> str:
    """Registers at an address, over real HTTP, and gives what it said."""
    found = settings.read(deployment.environment)
    reader, writer = webhooks_of(found)
    return "\n".join(register(reader, writer, url, found.webex_webhook_secret))


def test_it_registers_exactly_what_the_bot_lives_on(fresh: Deployment) -> None:
    release(fresh)
    assert {(hook["resource"], hook["event"]) for hook in hooks(fresh)} == NEEDED
    assert {hook["targetUrl"] for hook in hooks(fresh)} == {TARGET}
    assert len(hooks(fresh)) == len(NEEDED)


def test_who_the_bot_is_is_known_before_anything_is_told(fresh: Deployment) -> None:
    assert fresh.run("release").returncode == 0
    with closing(store_of(settings.read(fresh.environment))) as store, store.read() as tx:
        found = watches.get(tx)
    assert found is not None
    assert (found.own_id, found.looked_at) == (fresh.sandbox.webex.cast.bot.id, None)


def test_a_second_time_changes_nothing(fresh: Deployment) -> None:
    release(fresh)
    before = hooks(fresh)
    assert {line.partition(": ")[2] for line in release(fresh).splitlines() if " registered" in line} == {"registered already"}
    assert hooks(fresh) == before


def test_what_is_stale_is_repaired_and_what_is_foreign_is_left(fresh: Deployment) -> None:
    release(fresh, "https://old.example.com")
    webex = fresh.sandbox.webex.hooks
    foreign = webex.create(FOREIGN)
    double = webex.create({**FOREIGN, "name": "Understudy", "targetUrl": TARGET})
    webex.delete(next(hook["id"] for hook in hooks(fresh) if hook["resource"] == "memberships"))
    said = release(fresh)
    ours = [hook for hook in hooks(fresh) if hook["id"] != foreign["id"]]
    assert {(hook["resource"], hook["event"], hook["targetUrl"]) for hook in ours} == {(*kind, TARGET) for kind in NEEDED}
    assert len(ours) == len(NEEDED)
    assert webex.get(foreign["id"]) == foreign
    assert "one too many, removed" in said
    assert double["id"] in {hook["id"] for hook in ours} or "moved here" in said


def test_without_an_address_it_stops_with_one_line(fresh: Deployment) -> None:
    done = fresh.run("release", PUBLIC_URL="")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("understudy: PUBLIC_URL is missing")


def test_a_refused_token_is_told_in_one_line(fresh: Deployment) -> None:
    done = fresh.run("release", WEBEX_BOT_TOKEN="wrong-and-secret-token")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "wrong-and-secret-token" not in done.stderr + done.stdout


@pytest.mark.parametrize("command", [("log",), ("log", "--verify"), ("why", "any"), ("person", "export", "any"), ("worker",)])
def test_whatever_is_started_before_it_says_in_one_line_what_to_do(fresh: Deployment, command: tuple[str, ...]) -> None:
    done = fresh.run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "understudy: the database is not set up for this version: run understudy release first\n"
