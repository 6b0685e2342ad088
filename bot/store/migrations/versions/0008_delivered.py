"""An approval answers a question that was delivered to whoever approves; when things were written, as Webex says."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

REFUSED = "what is approved was not shown to who approves it"
SHOWN = """SELECT 1 FROM question JOIN message ON message.id = question.message_id
           WHERE question.id = NEW.question_id AND question.person_id = NEW.person_id AND message.remote_id IS NOT NULL
           AND (question.plan_id = NEW.plan_id OR question.kind = 'unsure')"""
NEVER = "SELECT message_id FROM question WHERE status = 'open' AND message_id IN (SELECT id FROM message WHERE status = 'failed')"


def upgrade() -> None:
    op.add_column("event", sa.Column("written_at", sa.DateTime(timezone=True), nullable=True))
    new = sa.text("status = 'new'")
    op.create_index("ix_event_space_id", "event", ["space_id", "person_id"], sqlite_where=new, postgresql_where=new)
    op.add_column("message", sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE message SET posted_at = sent_at WHERE kind = 'post' AND remote_id IS NOT NULL")
    # In these words both databases take it; Alembic would make the table anew in SQLite, which its acts forbid.
    op.execute(
        "ALTER TABLE approval ADD COLUMN question_id VARCHAR(32) CONSTRAINT fk_approval_question_id REFERENCES question (id)"
    )
    _close_what_nobody_saw()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE FUNCTION approval_was_shown() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF NOT EXISTS ({SHOWN}) THEN RAISE EXCEPTION '{REFUSED}'; END IF; RETURN NEW; END $$"
        )
        op.execute("CREATE TRIGGER approval_was_shown BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION approval_was_shown()")
    else:
        op.execute(
            f"CREATE TRIGGER approval_was_shown BEFORE INSERT ON approval WHEN NOT EXISTS ({SHOWN}) "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        )


def _close_what_nobody_saw() -> None:
    op.execute(
        f"UPDATE plan SET status = 'undelivered' WHERE status = 'waiting' AND id IN "  # noqa: S608
        f"(SELECT plan_id FROM question WHERE message_id IN ({NEVER}))"
    )
    op.execute(f"UPDATE question SET status = 'undelivered' WHERE message_id IN ({NEVER})")  # noqa: S608
