"""From when on an absence can be believed, who renews a token, and the budget of calls."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("act", sa.Column("sure_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_act_remote", "act", ["remote_id"], unique=False)
    op.add_column("token", sa.Column("held_until", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "budget",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("moments", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_budget")),
    )
