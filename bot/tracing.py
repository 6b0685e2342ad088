"""``understudy log`` and ``understudy why`` in words for a terminal. Nothing foreign reaches it raw (bot/plain.py)."""

import json
from collections.abc import Iterator
from typing import Any

from bot.errors import UnderstudyError
from bot.plain import shown
from bot.store import audit
from bot.store.store import Store
from bot.store.trace import Story

ERASED = "(erased)"


def entry(row: dict[str, Any]) -> Iterator[str]:
    """One request of ``understudy log``."""
    by = f", approved by {row['approved_by']}" if row["approved_by"] else ""
    intent = row["reading"].get("intent", "")
    yield shown(f"{row['at']}  {row['person']}: {_quoted(row['text'])} -> {intent or ERASED}: {row['status']}{by}")
    for call in row["calls"]:
        yield shown(f"    {call['system']} {call['method']} {call['path']}: {call['status']} {call['remote_id'] or ''}".rstrip())


def verified(store: Store, noted: str | None) -> str:
    """What there is to say of an audit that is whole. Raises UnderstudyError with the first broken row."""
    with store.read() as tx:
        found = audit.verify(tx, noted)
    if found.broken is not None:
        raise UnderstudyError(f"the audit is broken: {found.broken}")
    return f"the audit is whole: {found.rows} rows, the last with the hash {found.last}"


def why(story: Story) -> Iterator[str]:
    """One story, from the words to the receipt."""
    for said in story["said"]:
        yield shown(f"{said['at']}  {said['person']}: {_quoted(said['text']) if said['what'] == 'words' else 'a click'}")
        if said["reading"]:
            yield shown(f"    read as: {json.dumps(said['reading'], ensure_ascii=False)}")
        yield shown(f"    outcome: {said['outcome']}")
    for plan in story["plans"]:
        yield ""
        yield from _plan(plan)
    yield from _table("messages", [f"{row['at']}  {row['status']}: {row['text'] or ERASED}" for row in story["messages"]])
    yield from _table("audit", [f"{row['row']}  {row['at']}  {row['kind']}{': ' + row['what'] if row['what'] else ''}"
                                f"{' by ' + row['person'] if row['person'] else ''}  {row['hash'][:12]}" for row in story["audit"]])


def _plan(plan: Story) -> Iterator[str]:
    yield shown(f"plan {plan['id']}, {plan['at']}: {plan['status']}")
    yield from (shown(f"    {label}: {value}") for label, value in plan["facts"])
    yield from (shown(f"    assumed: {item}") for item in plan["assumed"])
    yield from (shown(f"    rule {rule}: {_quoted(words)} is {field}") for words, field, rule in plan["because"])
    yield from (shown(f"    approved by {item['by']}, {item['at']}") for item in plan["approved"])
    for call in plan["calls"]:
        yield shown(f"    {call['system']} {call['method']} {call['path']}: {call['sentence'] or ERASED}")
        yield shown(f"        body: {call['body'] if call['body'] is not None else 'none'}")
        yield shown(f"        {call['status']}{_came(call)}")


def _came(call: Story) -> str:
    names = {"sent_at": "sent ", "tries": "tries ", "done_at": "ended ", "remote_status": "HTTP ", "remote_id": "id ", "why": "",
             "answer": ""}
    return "".join(f"; {said}{call[name]}" for name, said in names.items() if call[name])


def _table(name: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield name
        yield from (f"    {shown(line)}" for line in lines)


def _quoted(text: str | None) -> str:
    return f"“{text}”" if text is not None else ERASED
