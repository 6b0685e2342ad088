"""A reading in one line: what it is, of whom, when, and who covers which of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents import Draft
from intents.when import Span


def told(draft: Draft) -> str:
    """The request with all behind it: "away 12-03 : Jo 12-03 0-12, Max 12-03 12-24 + cancel 12-01"."""
    return " + ".join(map(_one, (draft, *draft.more)))


def _one(draft: Draft) -> str:
    """One request. Words that were left out are no part of it, since the card shows them."""
    parts = [_kind(draft), ",".join(draft.subject).title(), _stretches(draft.spans), draft.recurrence or "", _covers(draft)]
    parts += ["team"] if draft.wish in ("team", "rank") else []
    parts += [f"!{','.join(draft.barred).title()}"] if draft.barred else []
    parts += [f"?{','.join(draft.ask)}"] if draft.ask else []
    return " ".join(part for part in parts if part)


def _kind(draft: Draft) -> str:
    if draft.wish in ("hand_back", "swap"):
        return draft.wish
    if draft.intent == "replacement":
        return "me" if draft.people == ("me",) else "away"
    if draft.intent == "list":
        return f"list {draft.asked.topic}" if draft.asked else "list"
    return {"unavailable": "away"}.get(draft.intent, draft.intent)


def _covers(draft: Draft) -> str:
    """Those who cover with what they have of it, "|" where one of them is enough, ">" where they are asked in turn."""
    if not draft.covers or draft.people == ("me",):
        return ""
    shares = [f"{name.title()} {_share(draft, name)}".strip() for name in draft.people]
    return ": " + (">".join(shares) if draft.in_turn else "|".join(sorted(shares)) if draft.any_cover else ", ".join(shares))


def _share(draft: Draft, name: str) -> str:
    """The stretches that somebody has, where these are not all."""
    own = [cover for cover in draft.covers if cover.name == name]
    spans = [span for at, span in enumerate(draft.spans) if any(cover.has(at) for cover in own)]
    return "" if len(spans) == len(draft.spans) else _stretches(spans)


def _stretches(spans: Sequence[Span]) -> str:
    made: list[Span] = []
    for span in sorted(spans, key=lambda one: str(one.start)):
        beside = bool(made) and span.start is not None and made[-1].end == span.start
        made.append(replace(made.pop(), end=span.end) if beside else span)
    return " ".join(map(_stretch, made))


def _stretch(span: Span) -> str:
    """A day ("12-03"), days in a row ("12-03..12-05"), or hours."""
    start, end = span.start, span.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return f"{start or ''}/{end or ''}"
    last = end - timedelta(days=1) if not any((start.hour, start.minute, end.hour, end.minute)) else None
    if last is not None:
        return f"{start:%m-%d}" + (f"..{last:%m-%d}" if last > start else "")
    if start.date() < (end - timedelta(minutes=1)).date():
        return f"{start:%m-%d %H:%M}..{end:%m-%d %H:%M}"
    return f"{start:%m-%d %H:%M}-{'24:00' if end.date() > start.date() else f'{end:%H:%M}'}"
