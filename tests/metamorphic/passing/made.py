"""Words said in passing and after a booking, in each state of a conversation, with what is to stand in the end, calculated from
values."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, Literal

from bot.policy import Cover, Policy
from intents.requests.answer import answered
from tests.metamorphic.changed import values
from tests.metamorphic.changed.values import DAY, Edit, Value, on

PLAIN, CONSENT = Policy(), Policy(cover=Cover(consent=True))
TONGUES = ("en", "de", "es", "fr", "it")
WORDS: dict[str, dict[str, Any]] = {
    one: tomllib.loads((Path(__file__).parent / f"{one}.toml").read_text(encoding="utf-8")) for one in TONGUES
}
THURSDAY, MONDAY = date(2026, 11, 19), date(2026, 11, 23)
TODAY = THURSDAY - DAY
JO, LEE = ("Jo",), ("Lee",)
Kept = Literal["all", "agrees", "goes", "asks", "edit"]


@dataclass(frozen=True)
class State:
    """Where a conversation stands: what was said, whether it was said yes to, and what is or would be booked by that."""

    name: str
    said: tuple[str, ...]
    value: Value
    policy: Policy = PLAIN

    @property
    def booked(self) -> bool:
        """Whether it is booked."""
        return self.name.startswith("booked")

    @property
    def open(self) -> bool:
        """Whether a card or a question of the bot's is open."""
        return self.name.startswith(("card", "asked"))


@dataclass(frozen=True)
class Made:
    """Some words in a state. ``keeps``: all is to stay as it is, but that a card may be agreed to, that it goes, or that it may be
    asked whether something goes; after an edit one of ``wanted`` is to stand."""

    state: State
    kind: str
    form: str
    text: str
    keeps: Kept
    wanted: tuple[Value, ...] = ()


def states(tongue: str) -> list[State]:
    """Each state of a conversation in a language."""
    words = WORDS[tongue]
    yes, said = words["yes"], words["requests"]
    day, row = said["day"].format(date=said["date"]), said["row"]
    cover = said["cover"].format(who="Jo")
    one, days = (on(THURSDAY, None, JO),), tuple(on(MONDAY + at * DAY, None, JO) for at in range(4))
    return [
        State("nothing", (), ()),
        State("asked", (said["asked"],), ()),
        State("card", (day + cover,), one),
        State("waiting", (day + cover, yes), (), CONSENT),
        State("booked", (day + cover, yes), one),
        State("booked, nobody", (day, yes), values.covered()(one)),
        State("booked, days", (row + cover, yes), days),
    ]


EDITS: dict[str, tuple[Edit, ...]] = {
    "more": (values.more(THURSDAY + DAY),),
    "more till": (values.both(values.more(THURSDAY + DAY), values.hours(None, time(12), THURSDAY + DAY)),),
    "more with": (values.both(values.more(THURSDAY + DAY), values.covered("Lee", day=THURSDAY + DAY)),),
    "week later too": (values.more(THURSDAY + 7 * DAY),),
    "week later too with": (values.both(values.more(THURSDAY + 7 * DAY), values.covered("Lee", day=THURSDAY + 7 * DAY)),),
    "move": (values.moved(THURSDAY, THURSDAY + DAY),),
    "move a day": (values.moved(THURSDAY, THURSDAY + DAY),),
    "move with": (values.both(values.moved(THURSDAY, THURSDAY + DAY), values.covered("Lee")),),
    "with": (values.covered("Lee"),),
    "in": (values.fewer(THURSDAY),),
    "cancel and now": (lambda _: (on(TODAY),), lambda _: (on(TODAY, None, JO),)),
    "beside": (values.both(values.more(THURSDAY + 7 * DAY), values.covered("Lee", day=THURSDAY + 7 * DAY)),),
    "morning in": (values.hours(*values.HALVES["pm"]), values.hours(values.NOON, None), values.hours(time(12), None)),
}
OF_DAYS: dict[str, tuple[Edit, ...]] = {
    "earlier": (values.until(MONDAY + 2 * DAY),),
    "later": (values.until(MONDAY + 4 * DAY),),
    "back": (values.until(MONDAY + 2 * DAY),),
    "end": (values.until(MONDAY + 4 * DAY),),
    "less": (values.fewer(MONDAY + 2 * DAY),),
}


def all_made(tongue: str) -> Iterator[Made]:
    """All words of a language in each state for which it is known what they are to come to; "no, all is well" may answer a card or
    not."""
    words = WORDS[tongue]
    days = words["days"]
    for state in states(tongue):
        for group in ("questions", "kind"):
            for kind, forms in words[group].items():
                keeps: Kept = "agrees" if state.name == "card" and kind in ("thanks", "after") else "all"
                known = (form for form in forms if state.name != "card" or answered(form.split(",")[0]) != "no")
                yield from (_made(state, kind, form, days, keeps) for form in known)
        for kind, forms in words["drops"].items() if state.name != "waiting" else ():
            keeps = "goes" if state.open else "asks" if kind == "drops" else "all"
            yield from (_made(state, kind, form, days, keeps) for form in forms)
        edits = {
            "card": {kind: meant for kind, meant in EDITS.items() if kind != "beside"},
            "booked": EDITS,
            "booked, nobody": EDITS,
            "booked, days": OF_DAYS,
        }.get(state.name, {})
        for kind, meant in edits.items():
            wanted = tuple(values.joined(edit(state.value)) for edit in meant)
            yield from (_made(state, kind, form, days, "edit", wanted) for form in words["edits"][kind])


def _made(state: State, kind: str, form: str, days: dict[str, str], keeps: Kept, wanted: tuple[Value, ...] = ()) -> Made:
    return Made(state, kind, form, form.format_map(days), keeps, wanted)
