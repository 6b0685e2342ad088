"""Who has spoken to the bot, as last seen: for the log only."""

from sqlalchemy.dialects import postgresql, sqlite

from bot.store.store import Tx
from bot.store.tables import person


def seen(tx: Tx, *, person_id: str, name: str, email: str) -> None:
    """Remembers somebody's name and e-mail address."""
    insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    values = {"name": name, "email": email, "seen_at": tx.now}
    tx.connection.execute(insert(person).values(id=person_id, **values).on_conflict_do_update(
        index_elements=["id"], set_=values))
