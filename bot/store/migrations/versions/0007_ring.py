"""The queue of our own; whatever was not done yet rings in it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

OPEN = (
    ("handle", "event", "new", "coalesce(space_id, '') || '/' || coalesce(person_id, '')"),
    ("act", "act", "waiting", "plan_id"),
    ("act", "act", "sending", "plan_id"),
    ("say", "message", "waiting", "coalesce(space_id, person_id, '')"),
)


def upgrade() -> None:
    op.create_table(
        "ring",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("target", sa.String(length=32), nullable=False),
        sa.Column("lane", sa.String(length=511), nullable=False),
        sa.Column("due", sa.Float(), nullable=False),
        sa.Column("taken_by", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ring")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ring_lane", "ring", ["kind", "lane", "id"], unique=False)
    op.create_index("ix_ring_taken", "ring", ["taken_by", "due"], unique=False)
    for kind, table, status, lane in OPEN:
        op.execute(
            f"INSERT INTO ring (kind, target, lane, due) SELECT '{kind}', id, {lane}, 0 FROM {table} WHERE status = '{status}'"  # noqa: S608
        )
