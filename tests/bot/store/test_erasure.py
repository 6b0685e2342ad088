"""Words and names go after some days, and a person's at once when asked; what was done stays known."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from bot.errors import UnderstudyError
from bot.store.reports.export import export
from bot.store.reports.history import history
from bot.store.reports.trace import trace
from bot.store.reports.verify import verify
from bot.store.retention import erasure
from bot.store.rows import acts, events, messages, people, plans, questions
from bot.store.rows.questions import Place, Question
from bot.store.store import Store, new_id
from bot.store.tables import metadata
from tests.conftest import Clock

WORDS = ("dentist", "Alexandra", "alex@example.com", "Sammy")  # all that somebody said or is called, below
PLACE = Place("SPACE", None, True)
BODY = b'{"data": {"contactId": 7}}'


def heard(store: Store, person_id: str) -> str:
    data_id = new_id()
    with store.begin() as tx:
        events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id=person_id, person_id=person_id)
        return str(tx.connection.scalar(text("SELECT id FROM event WHERE data_id = :id"), {"id": data_id}))


def shown(store: Store, person_id: str = "ALEX") -> tuple[str, str]:
    """A request with its open question: the ids of its event and its plan."""
    event_id, row = heard(store, person_id), new_id()
    with store.begin() as tx:
        events.finish(tx, event_id, "done")
        events.remember(tx, event_id, "dentist on Friday, cover with Sammy", '{"intent": "replacement", "people": ["Sammy"]}')
        people.seen(tx, person_id=person_id, name="Alexandra", email=f"{person_id.lower()}@example.com")
        plan_id = plans.keep(
            tx,
            event_id=event_id,
            person_id=person_id,
            place=PLACE,
            draft={"text": "dentist"},
            title="Book Alexandra?",
            facts=[("Cover", "Sammy")],
            calls=[("everbridge", "POST", "/substitutions", BODY, "Alexandra is out")],
        )
        message_id = messages.post(tx, markdown="Book Alexandra?", card={"body": "Sammy"}, person_id=person_id, event_id=event_id)
        messages.finish(tx, message_id, "sent", remote_id="WEBEX")
        yes = questions.new_button(row, "pick", {"person": "Sammy"})
        place = Place(person_id, None, True)
        questions.ask(
            tx,
            Question(
                row,
                "confirm",
                event_id,
                plan_id,
                person_id,
                place,
                {"text": "dentist"},
                {"about": "Sammy"},
                "open",
                tx.now + timedelta(days=90),
                message_id,
            ),
            [yes],
        )
    return event_id, plan_id


def approved(store: Store, person_id: str = "ALEX") -> tuple[str, str]:
    """A request that was approved and is on its way: the ids of its event and its act."""
    event_id, plan_id = shown(store, person_id)
    with store.begin() as tx:
        [found] = questions.open_of(tx, person_id, person_id)
        questions.close(tx, found.id, "answered")
        assert plans.approve(tx, plan_id, question_id=found.id, person_id=person_id, event_id=event_id)
        return event_id, acts.of_plan(tx, plan_id)[0].id


def booked(store: Store, person_id: str = "ALEX") -> str:
    """A request that was booked: the id of its event."""
    event_id, act_id = approved(store, person_id)
    with store.begin() as tx:
        acts.sending(tx, act_id, "worker")
        acts.finish(tx, act_id, acts.Ended("done", remote_id="123", remote_status=201, answer='{"name": "Alexandra"}'))
    return event_id


def forget(store: Store, clock: Clock, **after: float) -> int:
    clock.now += timedelta(**after)
    with store.begin() as tx:
        return erasure.old(tx, clock.now - timedelta(days=30))


def left(store: Store, but: str = "nobody") -> set[str]:
    """The words that are still somewhere in the database."""
    with store.read() as tx:
        said = str([tx.connection.execute(table.select()).all() for table in metadata.tables.values() if table.name != but])
    return {word for word in WORDS if word in said}


def test_words_and_names_are_gone_when_their_time_is_over(store: Store, clock: Clock) -> None:
    booked(store)
    assert left(store) == set(WORDS)
    assert forget(store, clock, days=29) == 0
    assert forget(store, clock, days=2) == 5
    assert left(store) == set()
    assert forget(store, clock) == 0


def test_what_was_done_is_still_known(store: Store, clock: Clock) -> None:
    event_id = booked(store)
    forget(store, clock, days=31)
    with store.read() as tx:
        entry = history(tx, 10)[0]
        story = trace(tx, event_id)
    assert verify(store).broken is None
    assert (entry["text"], entry["reading"], entry["status"], entry["approved_by"]) == (None, {}, "done", "ALEX")
    assert entry["calls"][0]["body"] == {"data": {"contactId": 7}}
    assert story is not None
    assert story["plans"][0]["calls"][0]["remote_id"] == "123"


def test_what_is_still_open_is_left_alone(store: Store, clock: Clock) -> None:
    shown(store)
    forget(store, clock, days=31)
    with store.read() as tx:
        [found] = questions.open_of(tx, "ALEX", "ALEX")
        assert found.draft == {"text": "dentist"}
        assert plans.calls(tx, str(found.plan_id))[0].sentence == "Alexandra is out"


def test_what_is_on_its_way_is_left_alone(store: Store, clock: Clock) -> None:
    _, act_id = approved(store)
    forget(store, clock, days=31)
    with store.read() as tx:
        found = acts.get(tx, act_id)
        assert found is not None
        plan = plans.get(tx, found.plan_id)
        assert plan is not None
        assert plan.title == "Book Alexandra?"


def test_much_is_erased_in_batches(store: Store, clock: Clock) -> None:
    for _ in range(5):
        heard_ = heard(store, "ALEX")
        with store.begin() as tx:
            events.finish(tx, heard_, "done")
            events.remember(tx, heard_, "dentist", None)
    clock.now += timedelta(days=31)
    counts = []
    for _ in range(4):
        with store.begin() as tx:
            counts.append(erasure.old(tx, clock.now - timedelta(days=30), limit=2))
    assert counts == [2, 2, 1, 0]


def test_a_person_is_erased_at_once_and_nobody_else(store: Store) -> None:
    booked(store)
    booked(store, "MAX")
    with store.begin() as tx:
        erasure.erase(tx, "ALEX")
    with store.read() as tx:
        assert people.find(tx, "alex@example.com") == []
        assert people.find(tx, "MAX@example.com") == ["MAX"]
        mine, other = export(tx, "ALEX"), export(tx, "MAX")
    assert verify(store).broken is None
    assert not any(word in str(mine) for word in WORDS)
    assert mine["call"][0]["body"] is None
    assert other["event"][0]["text"].startswith("dentist")
    assert other["call"][0]["body"] == BODY.decode()


def test_a_person_with_an_open_question_is_erased_and_the_question_closed(store: Store) -> None:
    _, plan_id = shown(store)
    with store.begin() as tx:
        erasure.erase(tx, "ALEX")
    assert left(store) == set()
    with store.begin() as tx:
        assert questions.open_of(tx, "ALEX", "ALEX") == []
        assert not plans.approve(tx, plan_id, question_id="any", person_id="ALEX", event_id="any")
        deletions = tx.connection.execute(text("SELECT target FROM message WHERE kind = 'delete'")).all()
    assert len(deletions) == 1


def test_a_person_whose_booking_is_on_its_way_is_not_erased(store: Store) -> None:
    event_id, _ = approved(store)
    with pytest.raises(UnderstudyError, match="on its way"), store.begin() as tx:
        erasure.erase(tx, "ALEX")
    assert left(store) == set(WORDS)
    with store.read() as tx:
        assert trace(tx, event_id) is not None


def test_what_was_not_said_yet_is_not_said_to_somebody_who_was_erased(store: Store) -> None:
    booked(store)
    with store.begin() as tx:
        row = messages.post(tx, markdown="Dear Alexandra", person_id="ALEX")
        erasure.erase(tx, "ALEX")
        found = messages.get(tx, row)
        assert found is not None
        assert (found.status, found.markdown) == ("dropped", None)


def test_an_erasure_is_in_the_audit_without_a_name(store: Store) -> None:
    booked(store)
    with store.begin() as tx:
        erasure.erase(tx, "ALEX")
    with store.read() as tx:
        last = tx.connection.execute(text("SELECT kind, person_id FROM audit ORDER BY seq DESC LIMIT 1")).one()
    assert tuple(last) == ("erased", "ALEX")


def test_an_export_holds_all_that_is_about_a_person(store: Store) -> None:
    booked(store)
    booked(store, "MAX")
    with store.read() as tx:
        found = export(tx, "ALEX")
    assert {name: len(rows) for name, rows in found.items()} == {
        "person": 1,
        "event": 1,
        "question": 1,
        "plan": 1,
        "call": 1,
        "approval": 1,
        "act": 1,
        "message": 1,
        "audit": 3,
    }
    assert found["person"][0]["email"] == "alex@example.com"
    assert datetime.fromisoformat(found["event"][0]["received_at"]).tzinfo is not None


def test_a_person_is_found_by_e_mail_after_the_words_are_gone(store: Store, clock: Clock) -> None:
    booked(store)
    booked(store, "MAX")
    forget(store, clock, days=31)
    assert left(store) == set()
    with store.begin() as tx:
        assert people.find(tx, "Alex@Example.COM") == ["ALEX"]
        assert people.find(tx, "somebody@example.com") == people.find(tx, "") == []
        assert export(tx, "ALEX")["plan"]
        erasure.erase(tx, people.find(tx, "alex@example.com")[0])
    with store.read() as tx:
        assert people.find(tx, "alex@example.com") == []
        assert people.find(tx, "max@example.com") == ["MAX"]


def test_who_speaks_again_has_a_name_again(store: Store, clock: Clock) -> None:
    booked(store)
    forget(store, clock, days=31)
    with store.begin() as tx:
        people.seen(tx, person_id="ALEX", name="Alexandra", email="alexandra@example.com")
        assert people.find(tx, "alexandra@example.com") == ["ALEX"]
        assert people.find(tx, "alex@example.com") == []
