"""How many statements an answer costs: each is some tenths of a millisecond of a worker's, so that more has to be meant."""

import pytest
from sqlalchemy import event as on

from tests.bot.conftest import Desk

MOST = {"help": 26, "thanks!": 28, "who is on call?": 31, "I'm out 14 December, cover with Priya": 40}


@pytest.mark.parametrize("text", MOST)
def test_an_answer_takes_no_more_statements_than_it_did(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 21 December, cover with Priya")
    desk.ask("alex", "no")
    event, seen = desk.say("alex", text), []

    def note(_: object, __: object, statement: str, *rest: object) -> None:
        seen.append(statement)

    on.listen(desk.store.engine, "before_cursor_execute", note)
    desk.worker.look("handle", event)
    on.remove(desk.store.engine, "before_cursor_execute", note)
    assert len(seen) <= MOST[text], f"{len(seen)}:\n" + "\n".join(one.split("\n")[0] for one in seen)
