"""The bot's own id, so that `web` can leave its own messages alone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("watch", sa.Column("own_id", sa.String(length=255), nullable=True))
