"""Which of several bookings is meant: three that stand, each way of naming one or some of them, and what is said of it, with what
is to stand in the end, calculated from values."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from tests.metamorphic.changed import values
from tests.metamorphic.changed.values import DAY, Value, on

TONGUES = ("en", "de", "es", "fr", "it")
WORDS: dict[str, dict[str, Any]] = {
    one: tomllib.loads((Path(__file__).parent / f"{one}.toml").read_text(encoding="utf-8")) for one in TONGUES
}
THURSDAY, TUESDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 24), date(2026, 12, 4)
STOOD = (on(THURSDAY, None, ("Jo",)), on(TUESDAY, None, ("Lee",)), on(FRIDAY, None, ("Jo",)))
NAMED = {
    "weekday": (0,),
    "first": (0,),
    "second": (1,),
    "last": (2,),
    "cover": (1,),
    "date": (1,),
    "month": (2,),
    "covers": (0, 2),
    "but one": (1, 2),
    "all": (0, 1, 2),
}
"""The ways of naming some of the three, and which."""
FEW = ("weekday", "first", "second", "last", "cover", "date", "month")
Act = Callable[[date], values.Edit]
ACTS: dict[str, tuple[Act, ...]] = {
    "cancel": (values.fewer,),
    "morning": (lambda day: values.hours(*values.HALVES["am"], day), lambda day: values.hours(time(), values.NOON, day)),
    "move": (lambda day: values.moved(day, day + DAY),),
    "longer": (lambda day: lambda had: values.joined([*had, *(on(day + DAY, None, one.who) for one in had if one.day == day)]),),
    "give": (lambda day: values.covered("Priya", day=day),),
}


@dataclass(frozen=True)
class Made:
    """Some words about the three; after them, and a yes, one of ``wanted`` stands; of a mere question none, whose answer has the
    ``names`` of whoever covers."""

    act: str
    naming: str
    text: str
    wanted: tuple[Value, ...] = ()
    names: tuple[str, ...] = ()


def all_made(tongue: str) -> Iterator[Made]:
    """All words of a language."""
    words = WORDS[tongue]
    for naming, places in NAMED.items():
        for form in words["named"][naming]:
            days = [STOOD[at].day for at in places]
            for act, edits in ACTS.items():
                if act != "cancel" and naming not in FEW:
                    continue
                for said in words["acts"][act]:
                    wanted = tuple(values.joined(values.both(*map(edit, days))(STOOD)) for edit in edits)
                    yield Made(act, naming, said.format(one=form), wanted)
            if naming in FEW:
                for said in words["acts"]["ask"]:
                    yield Made("ask", naming, said.format(one=form), (), tuple(STOOD[at].who[0] for at in places))
