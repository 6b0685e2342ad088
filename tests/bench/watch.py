"""How much it costs to watch what is booked: ``python -m tests.bench.watch`` has 10,000 bookings standing, and looks at them.

Everbridge runs in a process of its own, so that only the worker's memory is measured. Then one record is deleted, one is changed,
and the next look has to tell of both, and of nothing else.
"""

import argparse
import json
import multiprocessing
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert, select

from bot import settings
from bot.clock import clock
from bot.sandbox.cast import CAST, PAYMENTS
from bot.sandbox.serve import running
from bot.store import database
from bot.store.store import Store, new_id
from bot.store.tables import act, approval, call, event, message, plan, question, standing
from bot.wiring.worker import Worker
from bot.work.bookings import EVERY, SHARE
from tests.bench.seed import Silent

HOUR = timedelta(hours=1)
BUDGET = 10 * 3600 // 10  # a tenth of what an organization may call in an hour
PERSON = CAST.find("alex")


def _everbridge(pipe: Connection, number: int) -> None:
    """Emulated Everbridge with so many bookings, over the next 200 days; told "spoil", it deletes one and changes another."""
    with running(clock, CAST) as sandbox:
        today = datetime.now(UTC).date()
        ids = []
        for n in range(number):
            day = f"{today + timedelta(days=1 + n % 200)}"
            when = {"type": "ical", "datesApplicable": {"from": day, "to": day}}
            when["event"] = {"start": f"{day}T00:00:00", "end": f"{day}T23:59:00"}
            ids.append(sandbox.everbridge.book(_fields(when, n), by="API user")["id"])
        pipe.send((sandbox.environment(), ids))
        while (said := pipe.recv()) != "end":
            if said == "spoil":
                sandbox.everbridge.delete(ids[0])
                sandbox.everbridge.change(ids[1], {"staffAssignment": None})
            pipe.send(len(sandbox.everbridge.requests))


def _fields(when: object, number: int) -> dict[str, object]:
    cover = [person for person, _ in CAST.contacts if person.key in ("priya", "lee", "jo")][number % 3].contact
    fields: dict[str, object] = {"type": "staffSubstitution", "contactId": PERSON.contact and PERSON.contact.id}
    fields |= {"calendarId": PAYMENTS.id, "timeZoneString": "Europe/London", "recurrence": when}
    return fields | {"staffAssignment": {"type": "contact", "contactIds": [cover and cover.id]}}


def _seed(store: Store, ids: list[int]) -> None:
    """The rows of as many bookings, as they stand when each was booked, some hours ago."""
    today = datetime.now(UTC).date()
    at = clock() - HOUR
    for first in range(0, len(ids), 1000):
        with store.begin() as tx:
            for n, remote_id in list(enumerate(ids))[first : first + 1000]:
                day = f"{today + timedelta(days=1 + n % 200)}"
                when = {"type": "ical", "datesApplicable": {"from": day, "to": day}}
                body = {"data": {"type": "staffSubstitution", "attributes": _fields(when, n)}}
                event_id, plan_id, question_id, call_id = (new_id() for _ in range(4))
                said = {"id": event_id, "resource": "messages", "event": "created", "data_id": event_id, "status": "done"}
                tx.connection.execute(insert(event).values(**said, received_at=at, due_at=at))
                place = {"space_id": "1", "person_id": PERSON.id, "direct": 1}
                known = {"draft": "{}", "title": "", "facts": "[]", "status": "approved", "created_at": at}
                tx.connection.execute(insert(plan).values(id=plan_id, event_id=event_id, **place, **known))
                card = {
                    "id": question_id,
                    "kind": "post",
                    "status": "sent",
                    "created_at": at,
                    "due_at": at,
                    "remote_id": question_id,
                }
                tx.connection.execute(insert(message).values(**card))
                asked = {"id": question_id, "kind": "confirm", "event_id": event_id, "plan_id": plan_id, "message_id": question_id}
                ended = {"draft": "{}", "state": "{}", "status": "answered", "created_at": at, "expires_at": at}
                tx.connection.execute(insert(question).values(**asked, **place, **ended))
                sent = {"id": call_id, "plan_id": plan_id, "seq": 1, "system": "everbridge", "method": "POST", "path": "/x"}
                tx.connection.execute(insert(call).values(**sent, body=json.dumps(body).encode(), sentence=""))
                yes = {"plan_id": plan_id, "person_id": PERSON.id, "event_id": event_id, "at": at, "question_id": question_id}
                tx.connection.execute(insert(approval).values(**yes))
                done = {"id": new_id(), "plan_id": plan_id, "call_id": call_id, "status": "done", "remote_id": str(remote_id)}
                tx.connection.execute(insert(act).values(**done, created_at=at, due_at=at, done_at=at))


@contextmanager
def _worker(environment: dict[str, str], folder: Path) -> Iterator[Worker]:
    url = f"sqlite:///{folder}/bench.db"
    database.migrate(url)
    found = settings.read({**environment, "DATABASE_URL": url, "UNDERSTUDY_TIMEZONE": "UTC"})
    store = Store(database.connect(url), Silent(), clock)
    try:
        yield Worker(found, store=store)
    finally:
        store.close()


def _look(worker: Worker, pipe: Connection, name: str) -> None:
    pipe.send("count")
    before, began, busy = pipe.recv(), time.monotonic(), time.process_time()
    watch = worker.bookings.watch
    assert watch is not None
    watch.take_in(None)
    number = watch.look(lambda: None)
    took, busy = time.monotonic() - began, time.process_time() - busy
    pipe.send("count")
    calls = pipe.recv() - before
    every = max(calls * SHARE.total_seconds(), EVERY.total_seconds())
    with worker.store.read() as tx:
        told = len(tx.connection.scalars(select(message.c.markdown).where(message.c.status == "waiting")).all())
        rows = len(tx.connection.scalars(select(standing.c.remote_id)).all())
    print(
        f"{name}: {number} bookings ({rows} rows), {calls} calls, {took:.0f} s, {busy:.1f} s of processor; "
        f"every {every:.0f} s that is {calls * 3600 / every:.0f} calls an hour of {BUDGET} allowed; {told} notices; "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


def main() -> None:
    """Prints a line for each look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bookings", type=int, default=10_000)
    number = parser.parse_args().bookings
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_everbridge, args=(there, number))
    process.start()
    with TemporaryDirectory() as folder:
        environment, ids = here.recv()
        with _worker(environment, Path(folder)) as worker:
            _seed(worker.store, ids)
            for name in ("the first look", "the second"):
                _look(worker, here, name)
            here.send("spoil")
            here.recv()
            _look(worker, here, "one deleted and one changed")
    here.send("end")
    process.join()


if __name__ == "__main__":
    main()
