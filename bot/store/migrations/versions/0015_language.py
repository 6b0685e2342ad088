"""The language that somebody spoke last, and the one in which a plan was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("person", sa.Column("language", sa.String(8), nullable=True))
    op.add_column("plan", sa.Column("language", sa.String(8), nullable=True))
