"""Who is told of a plan is found by them. The version before, which knows nothing of it, may still remove plans."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    told = op.create_table(
        "told",
        sa.Column("person_id", sa.String(255), nullable=False),
        sa.Column("plan_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_told_plan_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "plan_id", name="pk_told"),
    )
    op.create_index("ix_told_plan_id", "told", ["plan_id"])
    kept = op.get_bind().execute(sa.text("SELECT id, tells FROM plan WHERE tells <> '[]'")).all()
    pairs = {(one["person_id"], plan_id) for plan_id, tells in kept for one in json.loads(tells) if one.get("person_id")}
    if pairs:
        op.bulk_insert(told, [{"person_id": person_id, "plan_id": plan_id} for person_id, plan_id in sorted(pairs)])
