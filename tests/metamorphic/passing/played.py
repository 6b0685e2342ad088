"""Words played at the level of the conversation: what stands before them and after them, and after a yes to what they open."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from sqlalchemy import select

from bot.sandbox.cast import CAST
from bot.store.tables import question
from bot.texts import cards, listing, notes, speaking
from tests.bot.conftest import Desk, at_desk
from tests.conftest import Clock
from tests.metamorphic.changed import values
from tests.metamorphic.changed.values import DAY, Piece, Value
from tests.metamorphic.passing.made import WORDS, Made

WHO = "alex"
LAST = time(23, 59)  # by which Everbridge means midnight
MOST = 3  # cards that one sentence may open
BUTTONS = ("confirm", "choose", "ask", "which")


@dataclass(frozen=True)
class Stand:
    """What is booked, and the questions that are open, by id and kind."""

    booked: Value
    open: tuple[tuple[str, str], ...]


def played(every: Sequence[Made], tongue: str, folder: Path, migrated: str) -> Iterator[tuple[Made, str, str]]:
    """Each of some words with how it went ("" where it went well) and what was said to it. A desk is set up in the state of the
    words, from a migrated database, and serves for the next as long as they leave that state as it is."""
    desk, stack = None, ExitStack()
    for at, made in enumerate(every):
        if desk is None or every[at - 1].state != made.state:
            stack.close()
            desk = stack.enter_context(at_desk(Path(tempfile.mkdtemp(dir=folder)), lambda _: migrated, Clock(), CAST)).reopened(
                policy=made.state.policy
            )
            for text in made.state.said:
                desk.ask(WHO, text)
        heard, before = len(desk.heard(WHO)), stand(desk)
        found = fault(desk, made, tongue)
        yield made, found, " / ".join(desk.heard(WHO)[heard : heard + 1])
        desk = desk if stand(desk) == before else None
    stack.close()


def fault(desk: Desk, made: Made, tongue: str) -> str:
    """Nothing where words come to what they are to; else how not. The desk is in their state."""
    before, heard = stand(desk), len(desk.heard(WHO))
    desk.ask(WHO, made.text)
    after, said = stand(desk), desk.heard(WHO)[heard:]
    if made.keeps == "agrees" and after == Stand(made.state.value, ()):
        return ""
    if after.booked != before.booked:
        return "done"
    return _edited(desk, made, tongue, before, after) if made.keeps == "edit" else _kept(made, tongue, before, after, said)


def _kept(made: Made, tongue: str, before: Stand, after: Stand, said: list[str]) -> str:
    if {*after.open} - {*before.open} and made.keeps != "asks":
        return "opened"
    if ({*before.open} - {*after.open}) != ({*before.open} if made.keeps == "goes" else set()):
        return "stayed" if made.keeps == "goes" else "left"
    with speaking(tongue):
        lost = (notes.not_caught, listing.what_i_can_tell, cards.not_caught(made.text), cards.not_caught(""))
    return "unheard" if any(one.replace("*", "").split("\n")[0] in "".join(said) for one in lost) else ""


def _edited(desk: Desk, made: Made, tongue: str, before: Stand, after: Stand) -> str:
    new = [kind for id_, kind in after.open if id_ not in dict(before.open)]
    if not after.open and after.booked in made.wanted:
        return ""  # the card that was open is left, which is all that is wanted
    if not new:
        return "lost"
    for _ in range(MOST):
        kinds = [kind for _, kind in stand(desk).open]
        if not kinds:
            break
        if kinds != ["confirm"] * len(kinds):
            return "asked"
        if len(kinds) > 1:
            return "two cards"
        desk.ask(WHO, WORDS[tongue]["yes"])
    return "" if stand(desk).booked in made.wanted else "wrong"


def stand(desk: Desk) -> Stand:
    """What is booked and open now."""
    with desk.store.read() as tx:
        rows = tx.connection.execute(select(question.c.id, question.c.kind).where(question.c.status == "open")).all()
    return Stand(booked(desk), tuple(sorted((str(row.id), str(row.kind)) for row in rows if row.kind in BUTTONS)))


def booked(desk: Desk) -> Value:
    """What Everbridge holds, a piece for each day."""
    names = {one.contact.id: one.name.split()[0] for one in CAST.people if one.contact is not None}
    made = []
    for row in desk.sandbox.everbridge.active:
        days = row["recurrence"]["datesApplicable"]
        hours = [time.fromisoformat(row["time"][side]) for side in ("start", "end")] if row.get("time") else None
        who = tuple(sorted(names[one] for one in row.get("staffAssignment", {}).get("contactIds", ())))
        day, last = date.fromisoformat(days["from"]), date.fromisoformat(days["to"])
        while day <= last:
            end = datetime.combine(day, hours[1]) if hours and time() < hours[1] < LAST else datetime.combine(day, time()) + DAY
            made.append(Piece(datetime.combine(day, hours[0] if hours else time()), end, who))
            day += DAY
    return values.joined(made)
