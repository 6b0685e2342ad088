"""A person can be found by e-mail after the words were erased; and indexes for what is removed, and for what somebody says a minute."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

PERSON = sa.table("person", sa.column("id"), sa.column("email"), sa.column("known_by"))
INDEXES: dict[str, list[tuple[str, ...]]] = {
    "event": [("person_id", "received_at"), ("space_id", "received_at")],
    "plan": [("created_at",)],
    "approval": [("event_id",)],
    "question": [("created_at",), ("plan_id",), ("event_id",), ("message_id",)],
}


def upgrade() -> None:
    op.add_column("person", sa.Column("known_by", sa.String(length=64), nullable=True))
    connection = op.get_bind()
    for row in connection.execute(sa.select(PERSON)).all():
        known_by = hashlib.sha256(f"{row.id} {row.email.lower()}".encode()).hexdigest()
        connection.execute(sa.update(PERSON).where(PERSON.c.id == row.id).values(known_by=known_by))
    for table, indexes in INDEXES.items():
        for columns in indexes:
            op.create_index(f"ix_{table}_{columns[0]}_at" if len(columns) > 1 else f"ix_{table}_{columns[0]}", table, list(columns))
