"""How many statements an answer costs: each is some tenths of a millisecond of a worker's, so that more has to be meant; and that
they look by what is the speaker's, however much there is of others'."""

from typing import Any

import pytest
from sqlalchemy import event as on

from tests.bot.conftest import Desk

MOST = {"help": 26, "thanks!": 28, "who is on call?": 31, "I'm out 14 December, cover with Priya": 40}
TALK = (
    ("alex", "I'm out 14 December, cover with Priya"),
    ("alex", "yes"),
    ("priya", "I can't cover that after all"),
    ("alex", "who covers me?"),
    ("alex", "make it the 15th"),
    ("alex", "yes"),
    ("alex", "undo"),
    ("alex", "yes"),
    ("alex", "what do I have booked?"),
    ("alex", "cancel my leave on 14 December"),
    ("dana", "who is out next week?"),
)
OF_ALL = ("SCAN event", "SCAN question", "SCAN plan", "SCAN message", "SCAN act", "ix_event_status", "ix_question_expiry")
"""Ways that go through what the whole company has: through a table, or through all rows of a state."""


def asked(desk: Desk, text: str) -> list[tuple[str, Any]]:
    """The statements of a look at what somebody says who has asked for cover before, with their values."""
    desk.ask("alex", "I'm out 21 December, cover with Priya")
    desk.ask("alex", "no")
    event, seen = desk.say("alex", text), list[tuple[str, Any]]()

    def note(_: object, __: object, statement: str, values: Any, *rest: object) -> None:
        seen.append((statement, values))

    on.listen(desk.store.engine, "before_cursor_execute", note)
    desk.worker.look("handle", event)
    on.remove(desk.store.engine, "before_cursor_execute", note)
    return seen


@pytest.mark.parametrize("text", MOST)
def test_an_answer_takes_no_more_statements_than_it_did(desk: Desk, text: str) -> None:
    seen = asked(desk, text)
    assert len(seen) <= MOST[text], f"{len(seen)}:\n" + "\n".join(one.split("\n")[0] for one, _ in seen)


@pytest.mark.parametrize("text", MOST)
def test_no_statement_of_an_answer_goes_through_what_others_have(desk: Desk, text: str) -> None:
    reads = [(statement, values) for statement, values in asked(desk, text) if statement.startswith("SELECT")]
    with desk.store.read() as tx:
        ways = [(one, str(tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", values).all())) for one, values in reads]
    assert [(one, way) for one, way in ways if any(of_all in way for of_all in OF_ALL)] == []


def test_nothing_goes_through_all_that_was_ever_done(desk: Desk) -> None:
    seen = list[tuple[str, Any]]()

    def note(_: object, __: object, statement: str, values: Any, *rest: object) -> None:
        seen.append((statement, values))

    on.listen(desk.store.engine, "before_cursor_execute", note)
    for who, text in TALK:
        desk.ask(who, text)
    desk.wait(minutes=2)
    on.remove(desk.store.engine, "before_cursor_execute", note)
    done = {statement: values for statement, values in seen if statement.startswith("SELECT") and "done" in values}
    with desk.store.read() as tx:
        ways = {one: str(tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", values).all()) for one, values in done.items()}
    assert len(ways) > 5
    assert [(one, way) for one, way in ways.items() if "_status (status=?)" in way or "SCAN" in way] == []
