"""What somebody has booked for others."""

from bot.store.rows import booked, questions
from bot.store.state import Json
from bot.store.store import Store


def for_others(store: Store, person_id: str) -> dict[str, tuple[Json, list[str]]]:
    """By the names of those who are out by it: who that is, as it was kept, and the ids of the records."""
    found: dict[str, tuple[Json, list[str]]] = {}
    with store.read() as tx:
        for one in booked.standing(tx, person_id):
            asked = questions.that_approved(tx, one.plan.id)
            subject = asked.state.get("subject") if asked is not None else None
            if subject and subject.get("person_id") != person_id:
                _, ids = found.setdefault(str(subject["name"]), (subject, []))
                ids += one.record_ids
    return found
