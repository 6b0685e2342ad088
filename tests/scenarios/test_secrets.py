"""No secret is told anywhere: everything runs at debug level through all kinds of faults, and then every place is searched."""

import re
import sqlite3
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial

import httpx
import pytest

from bot import settings
from bot.sandbox.serve import Sandbox
from tests.scenarios.deployment import Deployment, deployed, free_port, said, text_of, weekday

SPOKEN = re.compile(
    rb"authorization['\"]?\s*[:=]\s*['\"]?(?!(?:bearer|basic)\s\*\*\*)\w+"
    rb"|\b(?:bearer|basic)\s+[\w.~+/=-]{8,}",
    re.IGNORECASE,
)
OAUTH = {
    "WEBEX_CLIENT_ID",
    "WEBEX_CLIENT_SECRET",
    "WEBEX_REFRESH_TOKEN",
    "EVERBRIDGE_CLIENT_ID",
    "EVERBRIDGE_CLIENT_SECRET",
    "EVERBRIDGE_TOKEN_URL",
}
LOGIN = {"WEBEX_ADMIN_TOKEN", "EVERBRIDGE_USERNAME", "EVERBRIDGE_PASSWORD"}

Fault = Callable[[Sandbox], None]
CHAT: tuple[Fault, ...] = (
    lambda box: box.webex.faults.answer("GET", "/messages/", 401),
    lambda box: box.webex.faults.answer("GET", "/messages/", 500),
    lambda box: box.webex.faults.html("GET", "/messages/"),
    lambda box: box.webex.faults.drop("GET", "/messages/"),
    lambda box: box.webex.faults.truncate("GET", "/messages/"),
    lambda box: box.webex.faults.answer("POST", "/messages", 400, body={"message": f"not good: Bearer {box.webex.tokens.bot}"}),
    lambda box: box.webex.faults.busy("POST", "/messages", retry_after="rand(1),add(1)"),
)
BOOKING: tuple[Fault, ...] = (
    lambda box: box.everbridge.faults.answer("POST", "/substitutions", 401, times=2, body={"message": _spoken(box)}),
    lambda box: box.everbridge.faults.answer("POST", "/substitutions", 403, body=_spoken(box)),
    lambda box: box.everbridge.faults.drop("POST", "/substitutions", processed=True),
    lambda box: box.everbridge.faults.html("POST", "/substitutions"),
)


def _spoken(box: Sandbox) -> str:
    """The words of a system that repeats what it was sent."""
    gate = box.everbridge.gate
    if gate._issued:
        return f"Authorization: Bearer {[*gate._issued][-2]} is not good"
    return f"Authorization: Basic {b64encode(f'{gate.username}:{gate.password}'.encode()).decode()} for {gate.password}"


@pytest.fixture(scope="module")
def noisy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A deployment that logs all it can."""
    folder = tmp_path_factory.mktemp("noisy")
    with deployed(
        f"sqlite:///{folder}/understudy.db", folder, UNDERSTUDY_LOG_LEVEL="debug", UNDERSTUDY_METRICS_PORT=str(free_port())
    ) as deployment:
        yield deployment


def secrets_of(bot: Deployment) -> set[bytes]:
    """Those of the settings, and the tokens that were given out since."""
    tokens, gate = bot.sandbox.webex.tokens, bot.sandbox.everbridge.gate
    return {secret.encode() for secret in (*settings.read(bot.environment).secrets, *tokens._issued, tokens.refresh, *gate._issued)}


def use(bot: Deployment, mine: dict[str, str]) -> None:
    """Starts the processes anew with other credentials."""
    for name in list(bot.processes):
        assert bot.stop(name) == 0
    bot.environment = {name: value for name, value in bot.environment.items() if name not in OAUTH | LOGIN} | mine
    bot.start("web")
    bot.start("worker")
    bot.wait_until_ready()


def everything_fails_once(bot: Deployment) -> None:
    """All faults of the chat, each with somebody who talks, then all faults of a booking."""
    for fault in CHAT:
        fault(bot.sandbox)
        met, chat = len(bot.sandbox.webex.faults.met), bot.somebody()
        chat.webex.say(chat.person, "help", chat.room)
        chat.webex.wait_for(partial(_met_more, bot, met), 20)
    for fault in BOOKING:
        chat = bot.somebody()
        chat.say(f"I'm out on {said(weekday())}")
        fault(bot.sandbox)
        chat.press("positive")
    chat = bot.somebody()
    assert "Booked" in text_of(chat.book(f"{said(weekday(4))} is a holiday")) or chat.schedules


def _met_more(bot: Deployment, before: int) -> bool:
    return len(bot.sandbox.webex.faults.met) > before


def told(bot: Deployment) -> dict[str, bytes]:
    """All that the bot wrote, said or answered, by place."""
    places = {str(path): path.read_bytes() for path in bot.folder.iterdir() if path.is_file()}
    database = sqlite3.connect(bot.folder / "understudy.db")
    places["the database, as text"] = "\n".join(database.iterdump()).encode(errors="replace")
    for command in (["log"], ["log", "--json"], ["check"], ["log", "--verify"], ["release"], ["why", "nothing"]):
        done = bot.run(*command)
        places[" ".join(command)] = (done.stdout + done.stderr).encode()
    for path, port in (("metrics", "UNDERSTUDY_METRICS_PORT"), ("readyz", "PORT"), ("webhooks/webex", "PORT")):
        places[path] = httpx.get(f"http://127.0.0.1:{bot.environment[port]}/{path}").content
    places["chat"] = str([change.message for change in bot.sandbox.webex.changes]).encode()
    return places


def test_no_secret_is_told_anywhere(noisy: Deployment) -> None:
    everything_fails_once(noisy)
    secrets = secrets_of(noisy)
    oauth = noisy.sandbox.environment(service_app=True, client_credentials=True)
    use(noisy, {name: value for name, value in oauth.items() if name in OAUTH})
    noisy.sandbox.webex.faults.html("POST", "/access_token")
    everything_fails_once(noisy)
    secrets |= secrets_of(noisy)
    assert len(secrets) >= 11
    for place, content in told(noisy).items():
        found = {secret for secret in secrets if secret in content}
        assert not found, (place, found)
        assert not SPOKEN.search(content), (place, SPOKEN.search(content))


def test_a_wrong_setting_is_told_without_its_value(noisy: Deployment) -> None:
    for name in ("WEBEX_WEBHOOK_SECRET", "WEBEX_BOT_TOKEN", "DATABASE_URL"):
        done = noisy.run("worker", **{name: "s3cret é" if name == "WEBEX_BOT_TOKEN" else "s3cret"})
        assert done.returncode == 2
        assert name in done.stderr
        assert "s3cret" not in done.stderr + done.stdout
        assert done.stderr.count("\n") == 1


def test_every_line_that_a_process_writes_is_json(noisy: Deployment) -> None:
    chat = noisy.somebody()
    chat.say("help")
    httpx.post(f"http://127.0.0.1:{noisy.environment['PORT']}/webhooks/webex", content=b"x" * 100_000)
    for name in list(noisy.processes):
        noisy.stop(name)
    noisy.mend()
    for path in noisy.folder.glob("*.log"):
        for line in path.read_text().splitlines():
            assert line.startswith("{"), (path, line)
            assert line.isascii()
            assert line.isprintable()
