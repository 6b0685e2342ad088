"""``understudy read``: how a phrase is read, and what it would send. It looks nobody up, so the ids are made up."""

import argparse
import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import clock
from intents import Draft, Phrase, explain, read, settle
from intents.draft import Unsettled
from intents.person import Cast, Person
from intents.phrase import DateOrder
from intents.schedules import NAMES, schedule_name
from intents.when import say, say_rule

ORGANIZATION, SPEAKER = 1000000001, 1
BOOKED = ("unavailable", "replacement", "working_hours", "holiday")


def run(options: argparse.Namespace) -> int:
    """As the command line has it."""
    phrase = _phrase(options.phrase, options.now, options.timezone, options.date_order)
    print(
        "\n".join(f"{said:<24} {use}" for said, use in explain(phrase)) if options.explain else show(phrase, as_json=options.json)
    )
    return 0


def _phrase(text: str, now: datetime | None, timezone: str | None, date_order: DateOrder | None) -> Phrase:
    zone = timezone or "UTC"
    local = now.replace(tzinfo=None) if now else clock().astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return Phrase(text, local, zone, date_order or "DMY")


def show(phrase: Phrase, *, as_json: bool) -> str:
    """The reading of a phrase, for a person or for a program."""
    draft = read(phrase)
    calls, open_ = _calls(draft)
    if as_json:
        return json.dumps(
            {**draft.reading(), "because": [list(item) for item in draft.because], "calls": calls, "open": open_},
            ensure_ascii=False,
        )
    return "\n".join(_lines(draft, calls, open_))


def _lines(draft: Draft, calls: list[dict[str, Any]], open_: str | None) -> list[str]:
    lines = [f"read as    {draft.intent}"]
    lines += [f"when       {say(span, draft.timezone)}" for span in draft.spans]
    if draft.recurrence:
        lines.append(f"repeats    {say_rule(draft.recurrence)} ({draft.recurrence})")
    lines += [f"cover      {name}" for name in draft.people]
    lines += [f"{'of ' if draft.asked else 'out'}        {name}" for name in draft.subject]
    if draft.asked:
        lines.append(f"about      {draft.asked.topic}{', of the speaker' if draft.asked.mine else ''}")
    lines += [f"left out   {words}" for words in draft.left_out]
    lines += [f"because    “{said}” is {field}, by {rule}" for said, field, rule in draft.because]
    lines += [f"assumed    {guess}" for guess in draft.assumed]
    asked = draft.ask or ((open_,) if open_ else ())
    lines += [f"would ask  {code}" for code in asked]
    for call in calls:
        lines.append(f"would send {call['system']} {call['method']} {call['path']}")
        lines += [f"           {line}" for line in json.dumps(call["body"], indent=2, ensure_ascii=False).splitlines()]
    if calls:
        lines.append("           (ids are made up here; the bot looks them up, and sends only after a yes)")
    return lines


def _calls(draft: Draft) -> tuple[list[dict[str, Any]], str | None]:
    if draft.intent not in BOOKED or draft.ask:
        return [], None
    people = {name: Person(name, contact_id=number) for number, name in enumerate(draft.people, SPEAKER + 1)}
    cast = Cast(
        Person("You", person_id="YOU", contact_id=SPEAKER),
        draft.timezone,
        people,
        organization_id=ORGANIZATION,
        schedule_name=schedule_name(draft) if draft.intent in NAMES else "",
    )
    try:
        plan = settle(draft, cast)
    except Unsettled as unsettled:
        return [], unsettled.code
    return [
        {"system": call.system, "method": call.method, "path": call.path, "body": json.loads(call.body)} for call in plan.calls
    ], None
