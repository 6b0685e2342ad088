"""``understudy check``: reads everything that the bot needs and changes nothing, but for the two tests of ``--write``."""

import argparse
import logging
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from bot import chat
from bot.chat import webhooks
from bot.chat.messaging import ChatReader
from bot.clock import Clock, clock
from bot.commands.opening import settings_of
from bot.errors import NotReleased, RemoteError, StoreError, UnderstudyError
from bot.plain import shown
from bot.policy import Approval, Policy
from bot.settings import Settings
from bot.store import database
from bot.store.reports import figures
from bot.store.reports.figures import Spread
from bot.store.rows import watches
from bot.store.store import Store
from bot.systems import registry
from bot.wiring import check_write
from bot.wiring.clients import Clients, clients_of
from bot.wiring.stores import store_of

LATE = 60  # seconds that somebody may wait for an answer, as in alerts.yml


class Line(NamedTuple):
    """A part that was looked at: its name, whether it is all right, what there is to say, and what was raised if it isn't."""

    name: str
    good: bool
    said: str
    failed: UnderstudyError | None = None


def run(options: argparse.Namespace) -> int:
    """As the command line has it: 1 if anything failed."""
    failed = False
    for line in check(settings_of(level=logging.WARNING), options.person):
        print(shown(f"{'ok    ' if line.good else 'FAILED'} {line.name}: {line.said}"))
        failed |= not line.good
    return int(failed)


def check(settings: Settings, write_for: str | None = None, now: Clock = clock) -> Iterator[Line]:
    """Each part in turn: its name, whether it is all right, and what there is to say. What fails for the fault of a part before it
    is left out: nobody is blamed but the culprit. ``write_for`` is the address of somebody for whom writing is tried too."""
    yield Line("settings", True, "complete")
    yield (base := _tried("database", lambda: _database(settings)))
    store = store_of(settings)
    clients = clients_of(settings, store, shared=base.good)
    yield (bot := _tried(chat.SYSTEM, lambda: f"the bot is {clients.chat.me().display_name}"))
    if bot.good and not isinstance(base.failed, NotReleased):  # a release registers them
        yield _tried("webhooks", lambda: _webhooks(settings, clients.chat))
    for line in _systems(clients):
        if not _of_another(line.failed, base, bot):
            yield line
    yield Line("policy", True, _policy(settings.policy))
    for name, look in (("work", _work), ("today", _today), ("watchdog", _watched)) if base.good else ():
        yield _tried(name, partial(look, store))
    if write_for is not None and base.good and bot.good:
        for name, test in check_write.tests(settings, clients, write_for, now):
            yield _tried(name, test)
    store.close()


def _systems(clients: Clients) -> Iterator[Line]:
    for system in registry.SYSTEMS:
        connected = clients.systems.get(system.name)
        if connected is None:
            yield Line(system.check, True, registry.words(system.name).missing)
        else:
            yield _tried(system.check, connected.ping)


def _of_another(failed: UnderstudyError | None, base: Line, bot: Line) -> bool:
    """Whether a system could not be looked at because the database, or Webex as the bot knows it, has failed already."""
    asked_webex = isinstance(failed, RemoteError) and failed.system == chat.SYSTEM
    return (not base.good and isinstance(failed, StoreError)) or (not bot.good and asked_webex)


def _tried(name: str, look: Callable[[], str]) -> Line:
    try:
        return Line(name, True, look())
    except UnderstudyError as error:
        return Line(name, False, str(error), error)


def _database(settings: Settings) -> str:
    database.ping(database.connect(settings.database_url))
    return database.parse(settings.database_url).get_backend_name() + " answers"


def _webhooks(settings: Settings, chat: ChatReader) -> str:
    found = {
        (hook.resource, hook.event): hook
        for hook in chat.webhooks()
        if hook.name == webhooks.NAME and hook.target_url.endswith(webhooks.ROUTE)
    }
    missing = [" ".join(kind) for kind in webhooks.NEEDED if kind not in found]
    if missing:
        raise UnderstudyError(f"not registered: {', '.join(missing)}; run understudy release")
    off = [" ".join(kind) for kind, hook in found.items() if hook.status != "active"]
    if off:
        raise UnderstudyError(f"switched off by Webex: {', '.join(off)}; run understudy release")
    return f"all {len(webhooks.NEEDED)} active"


def _work(store: Store) -> str:
    with store.read() as tx:
        waits = [figures.waiting(tx, kind) for kind in figures.OPEN]
        alive, unsure = figures.workers(tx), figures.by_status(tx, "act").get("unsure", 0)
    rows, oldest = sum(wait.rows for wait in waits), max(wait.oldest for wait in waits)
    since = f", the oldest for {oldest:.0f} s" if rows else ""
    said = f"{_number(alive, 'worker')}; {_number(rows, 'row')} waiting{since}; {_number(unsure, 'call')} of unknown outcome"
    if oldest > LATE:
        raise UnderstudyError(f"{said}; {'the log of the worker says why' if alive else 'start understudy worker'}")
    return said


def _today(store: Store) -> str:
    with store.read() as tx:
        heard, again = sum(figures.received(tx).values()), sum(figures.retries(tx).values())
        answers, calls = figures.answered(tx), figures.carried_out(tx)
    return "; ".join(
        (
            _number(heard, "event"),
            f"{_number(answers.count, 'answer')}{_within(answers)}",
            f"{_number(calls.count, 'call')}{_within(calls)}",
            _number(again, "retry", "retries"),
        )
    )


def _watched(store: Store) -> str:
    with store.read() as tx:
        found, now = watches.get(tx), tx.now
    if found is None or found.looked_at is None:
        return "has not looked yet: a worker does"
    wrong = [f"{kind} {how}" for kind, how in found.found.items() if how != "active"]
    return f"looked {(now - found.looked_at).total_seconds():.0f} s ago: {', '.join(wrong) or 'all active'}"


def _number(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _within(spread: Spread) -> str:
    most = spread.most()
    return f", 9 of 10 within {most:g} s" if most is not None else ""


def _approval(approval: Approval) -> str:
    if approval.by == "self":
        return "the speaker approves their own"
    who = "their manager approves" if approval.by == "manager" else f"approved by {', '.join(approval.by)}"
    two, delegate = ", two of them" if approval.two else "", f", or by {approval.delegate} while away" if approval.delegate else ""
    return f"{who}{two}{delegate}"


def _policy(policy: Policy) -> str:
    said = [_approval(policy.approval)]
    if policy.cover.consent:
        said.append(f"the stand-in agrees first, within {policy.cover.wait_hours:g} hours")
    limits = policy.limits
    if limits.notice_hours:
        said.append(f"{limits.notice_hours:g} hours' notice")
    said.append(f"over {limits.longest_days} days somebody approves it")
    said += [f"nobody away {first} to {last}" for first, last in limits.freeze]
    if policy.cover.required:
        said.append("no absence without cover")
    tell, quiet = policy.tell, policy.quiet
    if not tell.stand_in:
        said.append("the stand-in isn't told")
    said += [f"the stand-in is reminded {hours:g} hours before" for hours in tell.reminder_hours]
    said += ["the manager is told"] * tell.manager + ["a space is told"] * bool(tell.space)
    if quiet.from_ and quiet.to:
        said.append(f"nobody else is written to from {quiet.from_:%H:%M} to {quiet.to:%H:%M}, by their own clock")
    return "; ".join(said)
