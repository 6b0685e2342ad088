"""Standing bookings are watched until they are over."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "standing",
        sa.Column("remote_id", sa.String(255), nullable=False),
        sa.Column("plan_id", sa.String(32), nullable=False),
        sa.Column("call_id", sa.String(32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("remote_id", name="pk_standing"),
    )
    op.create_index("ix_standing_ends_at", "standing", ["ends_at"])
    op.create_index("ix_standing_plan_id", "standing", ["plan_id"])
    op.create_index("ix_act_done_at", "act", ["done_at"])
