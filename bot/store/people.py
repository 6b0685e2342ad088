"""Who has spoken to the bot, as last seen."""

from sqlalchemy import func, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.store import Tx
from bot.store.tables import event, person


def seen(tx: Tx, *, person_id: str, name: str, email: str) -> None:
    """Remembers somebody's name and e-mail address."""
    insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    values = {"name": name, "email": email, "seen_at": tx.now}
    tx.connection.execute(insert(person).values(id=person_id, **values).on_conflict_do_update(
        index_elements=["id"], set_=values))


def find(tx: Tx, who: str) -> list[str]:
    """The Webex ids of those with an e-mail address, in any case of letters, or with this very id."""
    named = select(person.c.id).where(or_(func.lower(person.c.email) == who.lower(), person.c.id == who))
    heard = select(event.c.person_id).where(event.c.person_id == who)
    return sorted(set(tx.connection.scalars(named)) | set(tx.connection.scalars(heard.limit(1))))
