"""What the policy allows (CONTRACT.md section 9), and what one booking can't say."""

from datetime import datetime, timedelta

from bot.cards.days import day
from bot.policy import Policy
from intents import Draft
from intents.when import Span


def broken(policy: Policy, draft: Draft, spans: tuple[Span, ...], now: datetime) -> str | None:
    """The sentence for the first limit that an absence breaks, or None."""
    limits, nothing = policy.limits, "so nothing was booked"
    if policy.cover.required and not draft.covers:
        return f"Here every absence needs cover, {nothing}. Tell me who covers: “I'm out Friday, cover with Sam”."
    for span in spans:
        assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101
        if limits.notice_hours and span.start < now + timedelta(hours=limits.notice_hours):
            return f"Absences need {limits.notice_hours:g} hours' notice here, {nothing}. Please ask your manager."
        if span.end - span.start > timedelta(days=limits.longest_days):
            return f"One absence may last {limits.longest_days} days at most here, {nothing}."
        last = (span.end - timedelta(minutes=1)).date()
        for first, final in limits.freeze:
            if span.start.date() <= final and last >= first:
                return f"Nobody may be away from {day(first)} to {day(final)}, {nothing}. Please ask your manager."
    return None


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
