"""What the policy allows (bot/README.md, The policy file), and what one booking can't say."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.policy import Policy
from bot.texts import cards as texts
from bot.texts import notes
from intents import Draft
from intents.when import Span


def broken(policy: Policy, draft: Draft, spans: tuple[Span, ...], now: datetime) -> str | None:
    """The sentence for the first limit that an absence breaks, or None."""
    limits = policy.limits
    if policy.cover.required and not draft.covers:
        return notes.needs_cover
    for span in spans:
        assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101
        if limits.notice_hours and span.start < now + timedelta(hours=limits.notice_hours):
            return notes.needs_notice(limits.notice_hours)
        last = (span.end - timedelta(minutes=1)).date()
        for first, final in limits.freeze:
            if span.start.date() <= final and last >= first:
                return notes.frozen(first, final)
    return None


def too_long(policy: Policy, spans: Iterable[Span]) -> bool:
    """Whether one of some absences is longer than anybody may decide for themselves: then somebody has to approve it."""
    most = timedelta(days=policy.limits.longest_days)
    ends = ((span.start, span.end) for span in spans)
    return any(isinstance(start, datetime) and isinstance(end, datetime) and end - start > most for start, end in ends)


def answer_by(draft: Draft, now: datetime, life: timedelta) -> tuple[datetime, str]:
    """Until when an answer counts, and why not for longer, in words: nobody decides about what has begun.

    What has begun already when it is asked about can be decided until it ends, and a time that is over limits nothing: its question
    is about another time. ``now`` is aware.
    """
    spans = (span for reading in (draft.spans, *draft.options) for span in reading)
    limits = [limit for span in spans if (limit := _limit(span, ZoneInfo(draft.timezone), now))]
    return min([(now + life, ""), *limits])


def _limit(span: Span, zone: ZoneInfo, now: datetime) -> tuple[datetime, str] | None:
    for side, why in ((span.start, texts.when_it_begins), (span.end, texts.when_it_ends)):
        if isinstance(side, datetime) and side.replace(tzinfo=zone) > now:
            return side.replace(tzinfo=zone).astimezone(UTC), why
    return None


def begins(draft: Draft) -> datetime | None:
    """When it first does, as an aware moment, where that is known."""
    zone = ZoneInfo(draft.timezone)
    return min((span.start.replace(tzinfo=zone) for span in draft.spans if isinstance(span.start, datetime)), default=None)


def over(draft: Draft, now: datetime) -> bool:
    """Whether all of it lies in the past."""
    ends = [span.end for span in draft.spans]
    return not draft.recurrence and bool(ends) and all(isinstance(end, datetime) and end <= now for end in ends)


def doubled(draft: Draft) -> tuple[str, ...]:
    """The names of several people who would cover the same time: one substitution has one replacement."""
    for index in range(max(1, len(draft.spans))):
        names = tuple(cover.name for cover in draft.covers if not cover.spans or index in cover.spans)
        if len(names) > 1:
            return names
    return ()
