"""The walls that are built into the schema, in both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert

from bot.errors import StoreError
from bot.store import database
from bot.store.rows import acts, events, plans, questions
from bot.store.rows.questions import Place, Question
from bot.store.store import Store, new_id
from bot.store.tables import act, approval, call, event, metadata
from tests.bot.shown import approve, planned, shown

PLACE = Place("SPACE", None, True)
REFUSED = r"IntegrityError|RaiseException"  # by the trigger, in SQLite and in PostgreSQL


def an_event(store: Store, data_id: str = "M1") -> str:
    with store.begin() as tx:
        assert events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
        return str(tx.connection.execute(event.select().where(event.c.data_id == data_id)).one().id)


def a_plan(store: Store) -> tuple[str, str]:
    event_id = an_event(store, new_id())
    with store.begin() as tx:
        return event_id, planned(tx, event_id, b'{"data": {}}')


def a_question(store: Store, event_id: str, row: str) -> Question:
    return Question(row, "ask", event_id, None, "ALEX", PLACE, {}, {}, "open", store.clock(), None)


def test_the_migrations_make_exactly_the_tables(store: Store) -> None:
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    assert found == []


def test_migrating_twice_changes_nothing(store: Store, database_url: str) -> None:
    event_id = an_event(store)
    database.migrate(database_url)
    with store.read() as tx:
        assert events.get(tx, event_id) is not None


def test_an_act_without_an_approval_is_refused(store: Store) -> None:
    _, plan_id = a_plan(store)
    with store.read() as tx:
        call_id = plans.calls(tx, plan_id)[0].id
    with pytest.raises(StoreError, match=r"IntegrityError|ForeignKeyViolation"), store.begin() as tx:
        acts.begin(tx, plan_id=plan_id, call_id=call_id)


def test_a_second_approval_of_a_plan_is_refused(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    with store.begin() as tx:
        assert approve(tx, plan_id, event_id)
    with pytest.raises(StoreError, match=r"IntegrityError|UniqueViolation"), store.begin() as tx:
        tx.connection.execute(
            insert(approval).values(plan_id=plan_id, question_id=shown(tx, plan_id), person_id="ALEX", event_id=event_id, at=tx.now)
        )


@pytest.mark.parametrize(("remote_id", "person_id"), [(None, "ALEX"), ("CARD", "MAX")], ids=["never posted", "somebody else's"])
def test_an_approval_of_what_was_not_shown_to_who_approves_is_refused(store: Store, remote_id: str | None, person_id: str) -> None:
    event_id, plan_id = a_plan(store)
    with pytest.raises(StoreError, match=REFUSED), store.begin() as tx:
        plans.approve(tx, plan_id, question_id=shown(tx, plan_id, remote_id=remote_id), person_id=person_id, event_id=event_id)
    with store.read() as tx:
        assert tx.connection.execute(act.select()).all() == []


def test_an_approval_by_the_question_of_another_plan_is_refused(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    _, other = a_plan(store)
    with pytest.raises(StoreError, match=REFUSED), store.begin() as tx:
        plans.approve(tx, plan_id, question_id=shown(tx, other), person_id="ALEX", event_id=event_id)


def test_an_approval_by_no_question_is_refused(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    with pytest.raises(StoreError, match=REFUSED), store.begin() as tx:
        tx.connection.execute(insert(approval).values(plan_id=plan_id, person_id="ALEX", event_id=event_id, at=tx.now))


def test_a_second_act_of_a_call_is_refused(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    with store.begin() as tx:
        assert approve(tx, plan_id, event_id)
        call_id = plans.calls(tx, plan_id)[0].id
    with pytest.raises(StoreError, match=r"IntegrityError|UniqueViolation"), store.begin() as tx:
        acts.begin(tx, plan_id=plan_id, call_id=call_id)


def test_approving_twice_books_once(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    for expected in (True, False):
        with store.begin() as tx:
            assert approve(tx, plan_id, event_id) is expected
    with store.read() as tx:
        assert len(tx.connection.execute(act.select()).all()) == 1
        assert len(tx.connection.execute(approval.select()).all()) == 1


def test_a_declined_plan_can_not_be_approved(store: Store) -> None:
    event_id, plan_id = a_plan(store)
    with store.begin() as tx:
        assert plans.settle(tx, plan_id, "declined")
        assert not approve(tx, plan_id, event_id)


def test_a_person_may_have_several_open_questions_in_a_space(store: Store) -> None:
    event_id = an_event(store)
    with store.begin() as tx:
        for row in ("first", "second"):
            asked = a_question(store, event_id, row)
            questions.ask(tx, asked, [])
        assert questions.close(tx, "first", "replaced")
    with store.read() as tx:
        assert [one.id for one in questions.open_of(tx, asked.person_id, asked.place.space_id)] == ["second"]


def test_a_closed_question_can_not_be_closed_again(store: Store) -> None:
    event_id = an_event(store)
    with store.begin() as tx:
        questions.ask(tx, a_question(store, event_id, "first"), [])
        assert questions.close(tx, "first", "answered")
        assert not questions.close(tx, "first", "expired")


def test_what_is_sent_is_what_was_shown_byte_for_byte(store: Store) -> None:
    body = '{"data": {"name": "Zoë – \\u202e"}}'.encode()
    event_id = an_event(store)
    with store.begin() as tx:
        plan_id = planned(tx, event_id, body)
    with store.read() as tx:
        assert plans.calls(tx, plan_id)[0].body == body
        assert tx.connection.execute(call.select()).one().seq == 1
