"""The table of edits, and how each is heard: the values that come of it, beside those that are meant."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, read, revise, stands_alone
from tests.metamorphic.changed import values
from tests.metamorphic.changed.values import DAY, Edit, Piece, Value
from tests.metamorphic.tables import NOW, moment

TONGUES = ("en", "de", "fr", "es", "it")
TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "edits.toml").read_text(encoding="utf-8"))
ASK = "ask"


@dataclass(frozen=True)
class Made:
    """An edit of a request as somebody types it, and the values that may come of it; ``asks``: a question is right too."""

    of: str
    edit: str
    text: str
    tongue: str
    wanted: Value | str
    asks: bool = False

    def fault(self) -> str:
        """ "" where it is heard as it is meant; else how it is not: "silent", "beside" (another request), "asked", "lost"."""
        base = request(self.of, self.tongue)
        made = _revised(base, self.text)
        if made is None:
            own = read(_phrase(self.text))
            if _alone(base, self.text) and not own.ask and own.intent == base.intent:
                return "" if _besides(base, own) == self.wanted else "silent"
            return "beside" if _alone(base, self.text) else "lost"
        if made.ask or made.options:
            return "" if self.asks else "asked"
        return "" if worth(made) == self.wanted else "silent"

    def got(self) -> str:
        """What comes of it, to be looked at."""
        base = request(self.of, self.tongue)
        made = _revised(base, self.text)
        draft = made or read(_phrase(self.text))
        how = "" if made else f"ALONE {draft.intent} " if _alone(base, self.text) else "LOST "
        return f"{how}{shown(worth(draft))} {' '.join(draft.ask)}"


def shown(worth: Value | str) -> str:
    """Values in a line."""
    if isinstance(worth, str):
        return worth
    return ", ".join(f"{one.start:%m-%d %H}-{one.end:%m-%d %H} {'+'.join(one.who)}" for one in worth)


def worth(draft: Draft) -> Value | str:
    """What a draft comes to: its pieces, or its rule with who covers; in words where neither can be told."""
    if draft.recurrence:
        return f"{draft.recurrence} {'+'.join(cover.name for cover in draft.covers)}".strip()
    try:
        return values.value(draft)
    except ValueError:
        return "open"


def _besides(base: Draft, own: Draft) -> Value | str:
    """What is booked by both."""
    had, new = worth(base), worth(own)
    return "open" if isinstance(had, str) or isinstance(new, str) else values.joined([*had, *new])


def _phrase(said: str) -> Phrase:
    return Phrase(said, NOW, "Europe/London", "DMY")


def _alone(base: Draft, said: str) -> bool:
    return stands_alone(base, _phrase(said))


def _revised(base: Draft, said: str) -> Draft | None:
    return None if _alone(base, said) else revise(base, _phrase(said))


@cache
def request(name: str, tongue: str) -> Draft:
    """A request of the table as it is read. Raises ValueError where that isn't what it comes to."""
    row = TABLE["requests"][name]
    draft = read(_phrase(row[tongue]))
    if bool(draft.ask) is not row.get(ASK, False) or worth(draft) != _value(row["is"]):
        raise ValueError(f"{row[tongue]}: {shown(worth(draft))} {draft.ask}")
    return draft


def all_made(tongue: str) -> Iterator[Made]:
    """Each edit of each request that it is told for, in each of its wordings."""
    for edit in TABLE["edit"]:
        for name in edit["of"]:
            wanted = _value(edit["value"]) if "value" in edit else _edited(_value(TABLE["requests"][name]["is"]), edit)
            for said in edit.get(tongue, ()):
                yield Made(name, edit["is"], said, tongue, wanted, edit.get(ASK, False))


def _value(said: str) -> Value | str:
    """The pieces that a line of the table tells, or a rule as it stands there."""
    if said.startswith("FREQ"):
        return said
    return values.joined(piece for part in said.split(", ") for piece in _pieces(part))


def _pieces(said: str) -> Iterator[Piece]:
    days, *words = said.split()
    first, _, last = days.partition("..")
    hours = next((word for word in words if ":" in word), "")
    begin, _, stop = hours.partition("-")
    who = next((tuple(sorted(word.split("+"))) for word in words if word[0].isupper()), ())
    day = moment(first)
    while day <= moment(last or first):
        end = day + DAY if stop in ("", "24:00") else datetime.combine(day, time.fromisoformat(stop))
        yield Piece(datetime.combine(day, time.fromisoformat(begin or "00:00")), end, who)
        day += DAY


def _edited(had: Value | str, edit: dict[str, Any]) -> Value:
    """The values of a request, changed as the edit says."""
    assert not isinstance(had, str)
    steps: list[Edit] = []
    if "move" in edit:
        steps.append(values.moved(had[0].day, moment(edit["move"]).date()))
    if "more" in edit:
        day, *who = edit["more"].split()
        steps.append(values.more(moment(day).date()))
        steps += [values.covered(*who, day=moment(day).date())] if who else []
    start, end = (time.fromisoformat(edit[key]) if key in edit else None for key in ("from", "until"))
    if start or end:
        steps.append(values.hours(start, end))
    if "cover" in edit:
        steps.append(values.covered(*(name for name in edit["cover"].split("+") if name)))
    return values.both(*steps)(had)
