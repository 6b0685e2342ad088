"""Several questions of a person may be open in a space, beside each other."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    open_ = sa.text("status = 'open'")
    op.create_index("ix_question_open", "question", ["person_id", "space_id"], sqlite_where=open_, postgresql_where=open_)
    op.drop_index("uq_question_open", "question")
