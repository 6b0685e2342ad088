"""What differs between two readings that must be the same, and how bad that is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from intents import Draft

ACTS = ("unavailable", "replacement", "working_hours", "holiday", "cancel", "edit")


@dataclass(frozen=True)
class Reading:
    """What of a draft must not change: one tuple of requests, intents without the cover's own."""

    intents: tuple[str, ...]
    spans: frozenset[tuple[str, str]]
    series: str
    people: tuple[str, ...]
    subject: tuple[str, ...]
    asks: bool
    rest: str = ""


def reading(draft: Draft) -> Reading:
    """That of a draft with all behind it."""
    drafts = [draft, *draft.more]
    return Reading(
        tuple({"replacement": "unavailable"}.get(one.intent, one.intent) for one in drafts),
        frozenset(side for one in drafts for side in _spans(one)),
        " ".join(sorted(one.recurrence for one in drafts if one.recurrence)),
        tuple(sorted({name for one in drafts for name in one.people})),
        tuple(sorted({name for one in drafts for name in one.subject})),
        any(one.ask for one in drafts),
        repr([(one.blocks, one.name, one.title, one.asked, one.line, one.wish, one.given) for one in drafts]),
    )


def _spans(draft: Draft) -> list[tuple[str, str]]:
    """Each day of whole days by itself, so that it is the same whether two stand as one span or as two."""
    found = []
    for span in draft.spans:
        start, end = span.start, span.end
        if (
            span.all_day
            and isinstance(start, datetime)
            and isinstance(end, datetime)
            and timedelta(0) < end - start < timedelta(99)
        ):
            days = [start + timedelta(days=at) for at in range((end - start).days)]
            found += [(day.isoformat(), "") for day in days]
        else:
            found.append((start.isoformat() if start else "", end.isoformat() if end else ""))
    return found


def difference(wanted: Reading, got: Reading) -> str:
    """The kind of fault, "" where there is none. It begins with "silent", "lost" (nothing is heard) or "asked"."""
    what = _what(wanted, got)
    if got.asks and not wanted.asks:
        return "asked: " + (what or "nothing else")
    if not what and wanted.asks == got.asks:
        return ""
    if got.asks:
        return "otherwise asked: " + what if _worse(wanted, got) else ""
    if not any(one in ACTS for one in got.intents):
        return "lost: " + what
    return "silent: " + (what or "question lost")


def _worse(wanted: Reading, got: Reading) -> bool:
    """Whether a question that is asked anyhow shows less than before."""
    return bool(wanted.spans - got.spans) or bool(set(wanted.people) - set(got.people))


def _what(wanted: Reading, got: Reading) -> str:
    if sorted(wanted.intents) != sorted(got.intents):
        return f"request {'+'.join(wanted.intents)} → {'+'.join(got.intents)}"
    if wanted.spans != got.spans:
        return _dates(wanted, got)
    if wanted.series != got.series:
        return "series"
    if wanted.people != got.people:
        return _people(wanted.people, got.people)
    if wanted.subject != got.subject:
        return "whose absence"
    return "" if wanted.rest == got.rest or not wanted.rest else "other fields"


def _dates(wanted: Reading, got: Reading) -> str:
    if wanted.spans < got.spans:
        return "date gained"
    if wanted.spans > got.spans:
        return "date lost"
    same = {start[:10] for start, _ in wanted.spans} == {start[:10] for start, _ in got.spans}
    return "hours" if same else "date swapped"


def _people(wanted: tuple[str, ...], got: tuple[str, ...]) -> str:
    if set(wanted) < set(got):
        return "person gained"
    return "person lost" if set(got) < set(wanted) else "person swapped"
