"""What others are told of a plan is kept with it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("plan", sa.Column("tells", sa.Text(), nullable=False, server_default="[]"))
