"""What the policy allows (CONTRACT.md section 9), and what one booking can't say."""

from datetime import datetime, timedelta

from bot.policy import Policy
from intents import Draft
from intents.when import Span

ONE_DAY = timedelta(days=1)


def broken(policy: Policy, draft: Draft, spans: tuple[Span, ...], now: datetime) -> str | None:
    """The sentence for the first limit that an absence breaks, or None."""
    if policy.cover.required and not draft.covers:
        return "Here every absence needs cover, so nothing was booked. Tell me who covers: “I'm out Friday, cover with Sam”."
    for span in spans:
        assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101
        if span.start < now + timedelta(hours=policy.limits.notice_hours) and policy.limits.notice_hours:
            return f"Absences need {policy.limits.notice_hours:g} hours' notice here, so nothing was booked. Please ask your manager."
        if span.end - span.start > timedelta(days=policy.limits.longest_days):
            return f"One absence may last {policy.limits.longest_days} days at most here, so nothing was booked."
        last = (span.end - timedelta(minutes=1)).date()
        for first_frozen, last_frozen in policy.limits.freeze:
            if span.start.date() <= last_frozen and last >= first_frozen:
                return (f"Nobody may be away from {first_frozen:%a %-d %b %Y} to {last_frozen:%a %-d %b %Y}, so nothing was booked. "
                        "Please ask your manager.")
    return None


def doubled(draft: Draft) -> tuple[str, ...]:
    """The names of several people who would cover the same time: one substitution has one replacement."""
    for index in range(max(1, len(draft.spans))):
        names = tuple(cover.name for cover in draft.covers if not cover.spans or index in cover.spans)
        if len(names) > 1:
            return names
    return ()
