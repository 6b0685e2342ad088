"""The queue: DBOS in the split shape (ENGINE.md). The only module, besides wiring, that knows it.

A ring enqueues a short workflow that looks at one row. The rows, not the workflows, hold the truth, so a workflow that runs
twice finds nothing to do, and its id only has to be fresh.
"""

import importlib.util
import itertools
import logging
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig, EnqueueOptions
from sqlalchemy import Connection, text

from bot.errors import SettingsError
from bot.store.database import engine_url
from bot.store.failures import Renewal
from bot.store.store import Kind

log = logging.getLogger(__name__)

NAME = "understudy"
VERSION = "1"  # pinned: workflows from before a deploy are finished after it (ENGINE.md rule 7)
KINDS: tuple[Kind, ...] = ("handle", "act", "say")
TRIES = 10  # of a look, when the database hiccups
FIRST_PAUSE, GROWTH = 0.2, 1.7  # seconds before the second try, and how much longer each pause is

Look = Callable[[str], None]


class QueueBell:
    """Rings by enqueueing in the caller's own transaction. Works in any process; never migrates, never runs workflows."""

    def __init__(self, database_url: str) -> None:
        self.client = DBOSClient(system_database_url=engine_url(database_url), lazy=True, retry_connection_errors=False,
                                 system_database_pool_size=3, application_name=NAME)
        Renewal(self.client._sys_db.engine)
        self._rung = itertools.count()

    def ring(self, connection: Connection, kind: Kind, row: str, lane: str, delay: float = 0) -> None:
        """``lane`` orders the work: one at a time in each."""
        # Rings of one millisecond are taken in the order of their ids, so these keep the order of a transaction.
        options: EnqueueOptions = {
            "queue_name": kind, "workflow_name": kind, "workflow_id": f"{kind}-{next(self._rung):09d}-{row}-{secrets.token_hex(4)}",
            "app_version": VERSION, "queue_partition_key": lane or "-"}
        if delay > 0:
            options["delay_seconds"] = delay
        self.client.enqueue_in_transaction(connection, options, row)

    def close(self) -> None:
        self.client.destroy()


class Engine:
    """Runs the workflows in this process, each a single step that looks at one row."""

    def __init__(self, database_url: str, executor_id: str, poll: float, traces: str | None = None) -> None:
        """``traces`` is where OpenTelemetry traces are sent, over HTTP. Raises SettingsError when they can't be made."""
        if traces and importlib.util.find_spec("opentelemetry") is None:
            raise SettingsError("UNDERSTUDY_OTLP_ENDPOINT needs more packages: pip install 'understudy[otel]', or leave it out")
        self._traces = traces
        self._url = engine_url(database_url)
        self._executor_id = executor_id
        self._poll = poll
        self.running: set[str] = set()  # the ids of the workflows that run in this process now

    def config(self) -> DBOSConfig:
        """The settings of DBOS."""
        found: DBOSConfig = {
            "name": NAME, "system_database_url": self._url, "application_version": VERSION, "executor_id": self._executor_id,
            "run_migrations": False, "log_level": "ERROR", "use_listen_notify": True, "sys_db_pool_size": 10,
            "notification_listener_polling_interval_sec": 0.01, "scheduler_polling_interval_sec": 3600.0}
        if self._traces:
            # One span a look, named by its row: no words are in it, nor in anything else that DBOS is told.
            found |= {"enable_otlp": True, "otlp_traces_endpoints": [self._traces]}
        return found

    def start(self, looks: Mapping[Kind, Look]) -> None:
        """Begins to take work. ``looks`` says what looking at a row means, for each kind.

        A workflow has no steps: their records would take a fifth of a worker's time, and the row says already how far it is.
        """
        logging.getLogger("dbos").setLevel(logging.ERROR)
        engine = DBOS(config=self.config())
        for kind, look in looks.items():
            DBOS.workflow(name=kind, max_recovery_attempts=1_000_000)(_plain(partial(self._run, look)))
        self._register(looks)
        DBOS.launch()
        Renewal(engine._sys_db.engine)
        _spare(engine._sys_db)

    def _run(self, look: Look, row: str) -> None:
        found = DBOS.workflow_id or ""
        self.running.add(found)
        try:
            _persist(look, row)
        finally:
            self.running.discard(found)

    def _register(self, kinds: Iterable[Kind]) -> None:
        # Before the launch: a queue that comes after it is only seen a second later.
        client = DBOSClient(system_database_url=self._url, application_name=NAME, system_database_pool_size=1)
        for kind in kinds:
            client.register_queue(kind, partition_concurrency=1, worker_concurrency=8, polling_interval_sec=self._poll,
                                  on_conflict="always_update")
        client.destroy()

    @staticmethod
    def stop(patience: int = 10) -> None:
        """Takes no more work and lets what runs finish, for ``patience`` seconds at most."""
        DBOS.destroy(workflow_completion_timeout_sec=patience, destroy_registry=True)


def _persist(look: Look, row: str) -> None:
    """Tries again what was raised; at last it is the sweep that rings again."""
    for number in range(TRIES):
        try:
            look(row)
            return
        except Exception as error:  # whatever it is: a look that is given up holds somebody up for as long as the sweep takes
            if number + 1 == TRIES:
                raise
            log.info("row %s: looked at again: %s", row, type(error).__name__)
            time.sleep(FIRST_PAUSE * GROWTH**number)


def _spare(database: Any) -> None:
    """Asks whether a queue has work before DBOS puts its own long question together, at each poll of each queue.

    It halves what an idle worker takes. This reaches into DBOS 3.4, whose version is pinned.
    """
    schema = "" if database.engine.dialect.name == "sqlite" else "dbos."
    # The status is said twice for SQLite, which uses a partial index only for the very words it was made with.
    work = text(f"SELECT 1 FROM {schema}workflow_status WHERE queue_name = :queue AND status = 'ENQUEUED' "  # noqa: S608
                "AND status IN ('ENQUEUED', 'PENDING') LIMIT 1")
    scopes = database.dequeue_scopes

    def with_work(queue: str) -> Any:
        with database.engine.connect() as connection:
            found = connection.execute(work, {"queue": queue}).first()
        return scopes(queue) if found else []
    database.dequeue_scopes = with_work


def _plain(look: Look) -> Look:
    def looked(row: str) -> None:
        look(row)
    return looked


def pending(client: DBOSClient, executor_id: str | None = None) -> dict[str, tuple[str, str]]:
    """Workflows that were begun and not ended, of one executor or of all: their executor and queue, by id."""
    found = client.list_workflows(status="PENDING", load_input=False, load_output=False, limit=1000, executor_id=executor_id)
    return {item.workflow_id: (item.executor_id or "", item.queue_name or "") for item in found}


def behind(client: DBOSClient, late: timedelta) -> bool:
    """Whether there is work in a queue that is this late: then rows are late because there is much to do, not for a lost ring."""
    oldest = client.list_workflows(status="ENQUEUED", limit=1, load_input=False, load_output=False)
    return bool(oldest) and (oldest[0].created_at or 0) / 1000 < time.time() - late.total_seconds()


def take_over(client: DBOSClient, workflows: list[str], queue: str) -> None:
    """Gives workflows that nobody runs any more back to their queue."""
    client.resume_workflows(workflows, queue_name=queue)


def forget(client: DBOSClient, before_ms: str, limit: int = 500) -> int:
    """Deletes workflows that ended before a moment: the rows hold all that counts (ENGINE.md rule 13)."""
    found = client.list_workflows(status=["SUCCESS", "ERROR", "CANCELLED"], completed_before=before_ms, limit=limit,
                                  load_input=False, load_output=False)
    if found:
        client.delete_workflows([item.workflow_id for item in found])
    return len(found)
