"""The tables. The walls of confirm-before-act are here: an act needs an approval (a foreign key), an approval a question that was
delivered (a trigger), a plan has at most one approval and a call at most one act (primary and unique keys)."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy import Column as C

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


def most_are(column: C[Any], value: str) -> ColumnElement[bool]:
    """Whether a row is in a state that most come to ("done"): a condition that leads to no index. SQLite knows no numbers, and
    would go through all rows of that state in place of the few that the other conditions lead to."""
    return column.concat("") == value


class Moment(TypeDecorator[datetime]):
    """An aware moment, in UTC. SQLite keeps no zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        found: datetime = value
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


# What Webex told us, once for each thing it told. status: new -> done | ignored | failed. written_at: when it was written or
# clicked, as Webex says; None where it doesn't.
event = Table(
    "event",
    metadata,
    C("id", String(32), primary_key=True),
    C("resource", String(40), nullable=False),
    C("event", String(40), nullable=False),
    C("data_id", String(255), nullable=False),
    C("space_id", String(255)),
    C("person_id", String(255)),
    C("status", String(12), nullable=False),
    C("tries", Integer, nullable=False, server_default="0"),
    C("received_at", Moment, nullable=False),
    C("due_at", Moment, nullable=False),
    C("done_at", Moment),
    C("text", Text),
    C("reading", Text),
    C("note", Text),
    C("written_at", Moment),
    UniqueConstraint("resource", "event", "data_id"),
    Index(
        "ix_event_space_id", "space_id", "person_id", sqlite_where=text("status = 'new'"), postgresql_where=text("status = 'new'")
    ),
    Index("ix_event_status", "status", "due_at"),
    Index("ix_event_received", "received_at"),
    Index("ix_event_person_id_at", "person_id", "received_at"),
    Index("ix_event_space_id_at", "space_id", "received_at"),
)

# Who has spoken, as last seen. known_by: a digest of the e-mail address, by which they are found when it has been erased.
# language: the one that they spoke last ("de"); NULL where that was never clear.
person = Table(
    "person",
    metadata,
    C("id", String(255), primary_key=True),
    C("name", Text, nullable=False),
    C("email", Text, nullable=False),
    C("seen_at", Moment, nullable=False),
    C("known_by", String(64)),
    C("language", String(8)),
)

# The exact calls that were shown to somebody, in their language ("de"; NULL of plans from before it was kept).
# status: waiting -> approved | declined | expired | replaced | undelivered | withdrawn
plan = Table(
    "plan",
    metadata,
    C("id", String(32), primary_key=True),
    C("event_id", ForeignKey("event.id"), nullable=False),
    C("person_id", String(255), nullable=False),
    C("space_id", String(255), nullable=False),
    C("thread_id", String(255)),
    C("direct", Integer, nullable=False),
    C("draft", Text, nullable=False),
    C("title", Text, nullable=False),
    C("facts", Text, nullable=False),
    C("tells", Text, nullable=False, server_default="[]"),
    C("status", String(12), nullable=False),
    C("created_at", Moment, nullable=False),
    C("language", String(8)),
    Index("ix_plan_event", "event_id"),
    Index("ix_plan_person", "person_id", "created_at"),
    Index("ix_plan_created_at", "created_at"),
)

# Whom in Webex the tells of a plan name, so that what somebody covers is found by them.
told = Table(
    "told",
    metadata,
    C("person_id", String(255), primary_key=True),
    C("plan_id", ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_told_plan_id", "plan_id"),
)

# One call of a plan: what the card was made from, byte for byte what is sent. digest: of all that is sent, as it was shown.
call = Table(
    "call",
    metadata,
    C("id", String(32), primary_key=True),
    C("plan_id", ForeignKey("plan.id"), nullable=False),
    C("seq", Integer, nullable=False),
    C("system", String(12), nullable=False),
    C("method", String(8), nullable=False),
    C("path", Text, nullable=False),
    C("body", LargeBinary),
    C("sentence", Text, nullable=False),
    C("digest", String(64)),
    UniqueConstraint("plan_id", "seq"),
)

# kind: confirm | choose | ask | which (which of several open ones was meant). status: open -> answered | declined | expired |
# replaced | undelivered (its message could not be posted) | withdrawn (the words that it came from, or its message, were deleted).
# Of the kinds that come by themselves (unsure, undo, approve, consent) there may be several; they are "standing" where others are
# "open".
question = Table(
    "question",
    metadata,
    C("id", String(32), primary_key=True),
    C("kind", String(12), nullable=False),
    C("event_id", ForeignKey("event.id"), nullable=False),
    C("plan_id", ForeignKey("plan.id")),
    C("person_id", String(255), nullable=False),
    C("space_id", String(255), nullable=False),
    C("thread_id", String(255)),
    C("direct", Integer, nullable=False),
    C("draft", Text, nullable=False),
    C("state", Text, nullable=False),
    C("status", String(12), nullable=False),
    C("created_at", Moment, nullable=False),
    C("expires_at", Moment, nullable=False),
    C("message_id", String(32)),
    Index("ix_question_person", "person_id", "status"),
    Index("ix_question_expiry", "status", "expires_at"),
    Index("ix_question_created_at", "created_at"),
    Index("ix_question_plan_id", "plan_id"),
    Index("ix_question_event_id", "event_id"),
    Index("ix_question_message_id", "message_id"),
)

# A button's data is this id and nothing else. answer: yes | no | pick | fields
button = Table(
    "button",
    metadata,
    C("id", String(32), primary_key=True),
    C("question_id", ForeignKey("question.id"), nullable=False),
    C("answer", String(8), nullable=False),
    C("pick", Text),
    C("position", Integer, nullable=False),
    Index("ix_button_question", "question_id", "position"),
)

# At most one a plan; and only by who was shown it: a trigger looks whether the message of the question was posted (migration 0008).
# Approvals from before that name no question.
approval = Table(
    "approval",
    metadata,
    C("plan_id", ForeignKey("plan.id"), primary_key=True),
    C("person_id", String(255), nullable=False),
    C("event_id", ForeignKey("event.id"), nullable=False),
    C("at", Moment, nullable=False),
    C("question_id", ForeignKey("question.id")),
    Index("ix_approval_event_id", "event_id"),
)

# A call on its way. No approval, no act. status: waiting -> sending -> done | failed | unsure
# before: the ids of what was like it there before it was sent, as JSON. maker: who made the record, as its system says.
act = Table(
    "act",
    metadata,
    C("id", String(32), primary_key=True),
    C("plan_id", ForeignKey("approval.plan_id"), nullable=False),
    C("call_id", ForeignKey("call.id"), nullable=False, unique=True),
    C("status", String(12), nullable=False),
    C("tries", Integer, nullable=False, server_default="0"),
    C("created_at", Moment, nullable=False),
    C("due_at", Moment, nullable=False),
    C("sent_at", Moment),
    C("done_at", Moment),
    C("sender", String(64)),
    C("sure_at", Moment),
    C("told", Integer, nullable=False, server_default="0"),
    C("remote_status", Integer),
    C("remote_id", String(255)),
    C("answer", Text),
    C("why", Text),
    C("before", Text),
    C("maker", String(255)),
    Index("ix_act_plan", "plan_id"),
    Index("ix_act_status", "status", "due_at"),
    Index("ix_act_created", "created_at"),
    Index("ix_act_remote", "remote_id"),
    Index("ix_act_done_at", "done_at"),
)

# What the bot says or takes back, and to whom. kind: post | delete. status: waiting -> sent | failed | dropped. Without a space it
# is said to the person in their 1:1 space. posted_at: as Webex says.
message = Table(
    "message",
    metadata,
    C("id", String(32), primary_key=True),
    C("kind", String(8), nullable=False),
    C("event_id", String(32)),
    C("space_id", String(255)),
    C("person_id", String(255)),
    C("thread_id", String(255)),
    C("markdown", Text),
    C("card", Text),
    C("target", String(255)),
    C("status", String(12), nullable=False),
    C("tries", Integer, nullable=False, server_default="0"),
    C("created_at", Moment, nullable=False),
    C("due_at", Moment, nullable=False),
    C("sent_at", Moment),
    C("remote_id", String(255)),
    C("why", Text),
    C("posted_at", Moment),
    C("file_name", String(80)),
    C("file", LargeBinary),
    Index("ix_message_status", "status", "due_at"),
    Index("ix_message_remote", "remote_id"),
    Index("ix_message_event", "event_id"),
    Index("ix_message_created", "created_at"),
)

# The queue (bot/store/queue/rings.py). target: the row to look at. due: seconds since 1970, by the machine's clock.
ring = Table(
    "ring",
    metadata,
    C("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    C("kind", String(8), nullable=False),
    C("target", String(32), nullable=False),
    C("lane", String(511), nullable=False),
    C("due", Float, nullable=False),
    C("taken_by", String(64)),
    Index("ix_ring_lane", "kind", "lane", "id"),
    Index("ix_ring_taken", "taken_by", "due"),
    sqlite_autoincrement=True,
)

# Workers that live: one that is late has died, and its work is taken over.
lease = Table("lease", metadata, C("executor_id", String(64), primary_key=True), C("seen_at", Moment, nullable=False))

# The watches over the webhooks and over what is booked: whose turn it is (nobody's before due_at), when somebody last looked, up to
# when nothing is missing, and how each webhook was found, as JSON.
watch = Table(
    "watch",
    metadata,
    C("name", String(40), primary_key=True),
    C("due_at", Moment, nullable=False),
    C("looked_at", Moment),
    C("good_at", Moment),
    C("found", Text, nullable=False, server_default="{}"),
    C("own_id", String(255)),
)

# What was booked in Everbridge and is not over, to be read again. call_id: the last call that made or changed it, at changed_at.
# seen: what was seen of it last, ids and moments only (bot/talk/watching/drift.py); empty before the first look.
standing = Table(
    "standing",
    metadata,
    C("remote_id", String(255), primary_key=True),
    C("plan_id", String(32), nullable=False),
    C("call_id", String(32), nullable=False),
    C("made_at", Moment, nullable=False),
    C("changed_at", Moment, nullable=False),
    C("ends_at", Moment, nullable=False),
    C("seen", Text, nullable=False, server_default=""),
    Index("ix_standing_ends_at", "ends_at"),
    Index("ix_standing_plan_id", "plan_id"),
)

# Tokens that were rotated, encrypted with a key made from the client secret.
token = Table(
    "token",
    metadata,
    C("name", String(40), primary_key=True),
    C("access", Text),
    C("refresh", Text, nullable=False),
    C("expires_at", Moment),
    C("held_until", Moment),
)

# When the last calls to a system were made or are to be, as JSON: one budget for all workers.
budget = Table("budget", metadata, C("name", String(40), primary_key=True), C("moments", Text, nullable=False))

# What happened, for good: ids and digests (bot/store/rows/audit.py). No foreign keys: it outlives what it tells of. seq: in which
# order rows were written. link, before, hash: once it is chained, which one of the chain it is, and both hashes.
audit = Table(
    "audit",
    metadata,
    C("seq", Integer, Identity(), primary_key=True),
    C("at", Moment, nullable=False),
    C("kind", String(12), nullable=False),
    C("what", String(80)),
    C("person_id", String(255)),
    C("event_id", String(32)),
    C("plan_id", String(32)),
    C("act_id", String(32)),
    C("details", String(64), nullable=False),
    C("before", String(64)),
    C("hash", String(64)),
    C("link", Integer),
    C("digest", String(64)),
    Index("ix_audit_event", "event_id"),
    Index("ix_audit_plan", "plan_id"),
    Index("uq_audit_link", "link", unique=True),
    Index("ix_audit_loose", "seq", sqlite_where=text("link IS NULL"), postgresql_where=text("link IS NULL")),
)
