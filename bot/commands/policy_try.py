"""``understudy policy try``: what another policy file would have said to past requests.

Each absence, and each change of one, is looked at by itself: whether it would be refused, and whose yes it would need. Who they are
is not looked up, so a manager is just "the manager".
"""

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.opening import store_to_read
from bot.plain import shown
from bot.policy import Approval, Policy
from bot.store.reports.requests import Request, requests
from bot.talk.offers import limits
from intents import Draft
from intents.draft import AWAY, Cover, Unsettled
from intents.plan import stretches
from intents.when import Span

OWN = "their own yes is enough"
REFUSED = "refused"


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises SettingsError for a policy that can't be read."""
    policy = Policy.load(options.file, options.file)
    with store_to_read().read() as tx:
        for found in requests(tx, options.limit):
            for line in differing(found, policy):
                print(shown(line))
    return 0


def differing(found: Request, policy: Policy) -> Iterator[str]:
    """A line for a request that would end otherwise; none for one that wouldn't, or that a policy has no say in."""
    drafts = [draft for draft in _drafts(found) if draft.intent in (*AWAY, "edit") and not draft.ask]
    try:
        would_be = next(filter(None, (_refused(policy, draft, found) for draft in drafts)), None)
    except Unsettled:  # it was never said until when
        return
    if not drafts or (found.draft is None and found.note != "refused: policy"):
        return
    was = _was(found)
    would_be = would_be or _asks(policy, drafts, found)
    if would_be.split(":")[0] != was:
        yield f"{found.id}  {found.at:%Y-%m-%d} {found.person}  was: {was}  would be: {would_be}"


def _drafts(found: Request) -> list[Draft]:
    if found.draft is None:
        return list(_refused_drafts(found.reading, found.at))
    draft = Draft.from_json(found.draft) if found.draft else None  # an erased one is empty
    return [draft, *draft.more] if draft else []


def _refused_drafts(reading: dict[str, Any], at: datetime) -> Iterator[Draft]:
    """What was refused at once was never kept whole; its reading has all that a policy looks at."""
    zone = reading.get("timezone", "UTC")
    now = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    for one in (reading, *reading.get("more", ())) if reading else ():
        spans = tuple(map(Span.from_json, one["when"]))
        yield Draft(one["intent"], "", now, zone, spans, one["recurrence"], tuple(map(Cover, one["people"])), ask=tuple(one["ask"]))


def _was(found: Request) -> str:
    if found.draft is None:
        return REFUSED
    if not found.asked_others:
        return OWN
    needed = found.state["needed"]
    return _said(
        bool(needed.get("consent")), found.state.get("by", "") if needed.get("approve") else "self", needed.get("approve", 0) > 1
    )


def _refused(policy: Policy, draft: Draft, found: Request) -> str | None:
    if draft.intent == "edit" and not found.state.get("longer"):
        return None
    spans, _ = stretches(draft)
    local = found.at.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None)
    sentence = limits.broken(policy, draft, spans, local)
    return f"{REFUSED}: {sentence}" if sentence else None


def _asks(policy: Policy, drafts: list[Draft], found: Request) -> str:
    covers = any(found.state.get("covering") if draft.intent == "edit" else draft.covers for draft in drafts)
    longer = any(found.state.get("longer") if draft.intent == "edit" else True for draft in drafts)
    approval = policy.approval if longer else Approval()
    long = longer and any(limits.too_long(policy, stretches(draft)[0]) for draft in drafts)
    return _said(policy.cover.consent and covers, "manager" if long and approval.by == "self" else approval.by, approval.two)


def _said(consent: bool, by: str | list[str], two: bool) -> str:
    who = "the manager" if by == "manager" else f"{'two' if two else 'one'} of {', '.join(by)}" if isinstance(by, list) else by
    asked = ["the stand-in"] * consent + [who] * (by != "self")
    return f"asks {' and '.join(asked)}" if asked else OWN
