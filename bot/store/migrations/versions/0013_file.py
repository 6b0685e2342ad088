"""A message may carry a file."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("message", sa.Column("file_name", sa.String(80), nullable=True))
    op.add_column("message", sa.Column("file", sa.LargeBinary(), nullable=True))
