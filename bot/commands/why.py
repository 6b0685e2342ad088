"""``understudy why``: the whole story of one id, or of somebody and a day, in words for a terminal. Nothing foreign reaches it raw
(bot/plain.py)."""

import argparse
import json
from collections.abc import Iterator

from bot.commands.opening import here, store_to_read
from bot.errors import UnderstudyError
from bot.plain import shown
from bot.store.reports.trace import Story, about, trace

ERASED = "(erased)"


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises UnderstudyError where nothing is known."""
    day = here(options.day)
    with store_to_read().read() as tx:
        stories = about(tx, options.id, day) if day else [story for story in [trace(tx, options.id)] if story]
    if not stories:
        raise UnderstudyError(
            f"nothing is known of {options.id} on {day.on}" if day else f"nothing is known by the id {options.id}"
        )
    for number, story in enumerate(stories):
        if number and not options.json:
            print("\n" + "-" * 80)
        for line in [shown(json.dumps(story, ensure_ascii=False))] if options.json else why(story):
            print(line)
    return 0


def why(story: Story) -> Iterator[str]:
    """One story, from the words to the receipt."""
    for said in story["said"]:
        yield shown(f"{said['at']}  {said['person']}: {quoted(said['text']) if said['what'] == 'words' else 'a click'}")
        if said["reading"]:
            yield shown(f"    read as: {json.dumps(said['reading'], ensure_ascii=False)}")
        yield shown(f"    outcome: {said['outcome']}")
    for plan in story["plans"]:
        yield ""
        yield from _plan(plan)
    yield from _table("messages", [_sent(row) for row in story["messages"]])
    yield from _table(
        "audit",
        [
            f"{row['row'] or '-'}  {row['at']}  {row['kind']}{': ' + row['what'] if row['what'] else ''}"
            f"{' by ' + row['person'] if row['person'] else ''}  {row['hash'][:12] if row['hash'] else 'not chained yet'}"
            for row in story["audit"]
        ],
    )


def _plan(plan: Story) -> Iterator[str]:
    yield shown(f"plan {plan['id']}, {plan['at']}: {plan['status']}")
    yield from (shown(f"    {label}: {value}") for label, value in plan["facts"])
    yield from (shown(f"    assumed: {item}") for item in plan["assumed"])
    yield from (shown(f"    rule {rule}: {quoted(words)} is {field}") for words, field, rule in plan["because"])
    yield from (shown(f"    approved by {item['by']}, {item['at']}") for item in plan["approved"])
    for call in plan["calls"]:
        yield shown(f"    {call['system']} {call['method']} {call['path']}: {call['sentence'] or ERASED}")
        yield shown(f"        body: {call['body'] if call['body'] is not None else 'none'}")
        yield shown(f"        {call['status']}{_came(call)}")


def _sent(row: Story) -> str:
    to = f" to {row['to']}" if row["to"] else ""
    return f"{row['at']}  {row['status']}{to}: {row['text'] or ERASED}"


def _came(call: Story) -> str:
    names = {
        "sent_at": "sent ",
        "tries": "tries ",
        "done_at": "ended ",
        "remote_status": "HTTP ",
        "remote_id": "id ",
        "why": "",
        "answer": "",
    }
    return "".join(f"; {said}{call[name]}" for name, said in names.items() if call[name])


def _table(name: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield name
        yield from (f"    {shown(line)}" for line in lines)


def quoted(text: str | None) -> str:
    """Somebody's words, or that they are gone."""
    return f"“{text}”" if text is not None else ERASED
