"""What stood in a system before a call was sent, and who made the record: so that nobody else's is taken for ours."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("act", sa.Column("before", sa.Text(), nullable=True))
    op.add_column("act", sa.Column("maker", sa.String(length=255), nullable=True))
