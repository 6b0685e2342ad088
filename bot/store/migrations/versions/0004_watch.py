"""The digest of what was shown, the watch over the webhooks, and indexes for what is counted."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

CALL = sa.table(
    "call",
    sa.column("id"),
    sa.column("system"),
    sa.column("method"),
    sa.column("path"),
    sa.column("body", sa.LargeBinary()),
    sa.column("digest"),
)


def upgrade() -> None:
    op.add_column("call", sa.Column("digest", sa.String(length=64), nullable=True))
    op.create_table(
        "watch",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("good_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("found", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_watch")),
    )
    op.create_index("ix_event_received", "event", ["received_at"], unique=False)
    op.create_index("ix_act_created", "act", ["created_at"], unique=False)
    op.create_index("ix_message_event", "message", ["event_id"], unique=False)
    op.create_index("ix_message_created", "message", ["created_at"], unique=False)
    _digest()


def _digest() -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(CALL)).all():
        sent = f"{row.system} {row.method} {row.path}\n".encode() + (row.body or b"")
        connection.execute(sa.update(CALL).where(CALL.c.id == row.id).values(digest=hashlib.sha256(sent).hexdigest()))
