"""Any id leads to the whole story it belongs to."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.commands import why
from bot.store.reports.trace import trace
from bot.store.reports.verify import verify
from bot.store.retention import erasure
from bot.store.rows import events, messages, people, questions
from bot.store.store import Store, new_id
from bot.store.tables import act, call, event, message, plan, question
from tests.bot.shown import approve
from tests.bot.store.test_erasure import PLACE, booked, heard, shown


def story(store: Store, wanted: str) -> dict[str, Any]:
    with store.read() as tx:
        found = trace(tx, wanted)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "column",
    [
        event.c.id,
        event.c.data_id,
        plan.c.id,
        call.c.id,
        act.c.id,
        act.c.remote_id,
        question.c.id,
        message.c.id,
        message.c.remote_id,
    ],
    ids=str,
)
def test_any_id_leads_to_the_story(store: Store, column: Any) -> None:
    origin = booked(store)
    with store.read() as tx:
        wanted = str(tx.connection.scalar(select(column)))
    assert story(store, wanted)["id"] == origin


def test_an_approval_in_words_leads_to_what_was_approved(store: Store) -> None:
    origin, plan_id = shown(store)
    yes = heard(store, "ALEX")
    with store.begin() as tx:
        events.remember(tx, yes, "yes", None)
        approve(tx, plan_id, yes)
    found = story(store, yes)
    assert found["id"] == origin
    assert [said["text"] for said in found["said"]] == ["dentist on Friday, cover with Sammy", "yes"]
    assert found["plans"][0]["approved"][0]["by"] == "alex@example.com"


def test_an_answer_leads_to_what_it_answers(store: Store) -> None:
    origin, answer, row = heard(store, "ALEX"), heard(store, "ALEX"), new_id()
    with store.begin() as tx:
        message_id = messages.post(tx, markdown="And now?", place=PLACE, event_id=answer)
        questions.ask(tx, questions.Question(row, "ask", origin, None, "ALEX", PLACE, {}, {}, "open", tx.now, message_id), [])
    assert story(store, message_id)["id"] == story(store, answer)["id"] == origin


def test_the_story_has_every_step(store: Store) -> None:
    found = story(store, booked(store))
    sent = found["plans"][0]["calls"][0]
    assert (sent["method"], sent["body"], sent["remote_status"], sent["remote_id"]) == (
        "POST",
        '{"data": {"contactId": 7}}',
        201,
        "123",
    )
    assert [row["kind"] for row in found["audit"]] == ["asked", "shown", "approved", "sent", "booked"]
    assert found["messages"][0]["remote_id"] == "WEBEX"


def test_what_somebody_was_told_in_their_own_space_names_them(store: Store) -> None:
    origin = booked(store)
    with store.begin() as tx:
        people.seen(tx, person_id="SAM", name="Sam", email="sam@example.com")
        messages.post(tx, markdown="You cover", person_id="SAM", event_id=origin)
    said = list(why.why(story(store, origin)))
    assert [line.split("  ")[-1] for line in said if "You cover" in line] == ["waiting to sam@example.com: You cover"]


def test_an_id_that_nobody_has_has_no_story(store: Store) -> None:
    with store.read() as tx:
        assert trace(tx, "nothing") is None


def test_hostile_words_stay_on_their_line_of_the_story(store: Store) -> None:
    origin = booked(store)
    with store.begin() as tx:
        tx.connection.execute(event.update().values(text="I'm out\n2026-01-01  boss: approved \u202egro.live\x1b[2J"))
        tx.connection.execute(act.update().values(answer="\x1b]0;owned\x07"))
    lines = list(why.why(story(store, origin)))
    assert all(line.isprintable() for line in lines)
    assert not any(line.startswith("2026-01-01") for line in lines)


def test_a_story_without_words_can_be_told(store: Store) -> None:
    origin = booked(store)
    with store.begin() as tx:
        erasure.erase(tx, "ALEX")
    said = "\n".join(why.why(story(store, origin)))
    assert why.ERASED in said
    assert "id 123" in said
    assert verify(store).broken is None
    assert "approved by ALEX" in said
