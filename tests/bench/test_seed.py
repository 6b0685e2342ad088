"""What the benchmarks find in the database could have come about by the bot's own work."""

from sqlalchemy import select

from bot.store.rows import plans
from bot.store.store import Store
from bot.store.tables import plan, question
from tests.bench import seed


def test_what_waits_for_a_yes_can_be_approved(store: Store, database_url: str) -> None:
    seed.approvals(database_url, 3)
    with store.begin() as tx:
        waiting = tx.connection.execute(select(question.c.id, plan).join(plan, plan.c.id == question.c.plan_id)).all()
        assert [
            plans.approve(tx, row.id_1, question_id=row.id, person_id=row.person_id, event_id=row.event_id) for row in waiting
        ] == [True] * 3


def test_what_is_over_is_kept(store: Store, database_url: str) -> None:
    seed.history(database_url, 10)
    with store.read() as tx:
        assert len(tx.connection.execute(select(plan)).all()) == 2
