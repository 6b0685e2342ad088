"""What somebody is asked anywhere is found by them, whether it is open or stands."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_index("ix_question_person", "question", ["person_id", "status"])
    op.drop_index("ix_question_open", "question")
