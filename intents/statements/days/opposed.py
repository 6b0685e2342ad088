"""A begin or an end that is set against another one: "until Friday, not Thursday", "my leave ends on the 11th, not on the 10th"."""

from typing import Literal

from intents.statements.combined import Combined
from intents.statements.days.exceptions import take_out
from intents.statements.heard import SIGNS, Heard
from intents.statements.hints import bare, hints
from intents.statements.statement import Statement
from intents.when.extract import DateMark

Side = Literal["begins", "ends"]
FILE = "corrections"
SIDES: tuple[Side, ...] = ("begins", "ends")
BOUNDS = ("until", "through", "by", "from", "since")


def opposed(made: Combined) -> list[DateMark]:
    """Takes out the days that are no begin or end, and no holes either: they are what somebody believed or said before."""
    found = list[DateMark]()
    items, row = made.heard.row.items, made.heard.row
    before: DateMark | None = None
    for at, item in enumerate(items):
        if item.date is None:
            continue
        if before is not None and _denied(made.heard, row.place(before), at) and _bounds(made, before, item.date):
            take_out(made, item.date, taken=_said_anew(made, before))
            found.append(item.date)
            made.spent.append((items[at - 1].start, item.date.place[1], "when"))
        else:
            before = item.date
    return found


def side_of(heard: Heard, statement: Statement) -> Side | None:
    """The side of an absence that a statement tells alone: "my leave starts on Monday", "mein Urlaub endet am 11."."""
    own = [side for side in SIDES if side in statement.match.rule.kinds]
    if own or "leave" not in statement.match.rule.kinds or len(statement.dates) != 1:
        return own[0] if own else None
    first, last = heard.row.items[statement.match.start].start, statement.dates[0].place[1]
    said = [hint.says for hint in hints(bare(heard), FILE, SIDES) if first <= hint.start < last]
    return next((side for side in SIDES if side in said), None)


def _said_anew(made: Combined, date: DateMark) -> bool:
    """Whether it is told of an absence that is known already when it begins or ends: that is a change of it."""
    owner = made.heard.owners.get(date)
    return owner is not None and side_of(made.heard, owner) is not None


def _denied(heard: Heard, before: int, at: int) -> bool:
    """Whether nothing but a sign and a denial stands between two dates of a sentence: "until Friday, not Thursday"; in German the
    verb, too."""
    row, sets = heard.row, heard.language.sets
    if row.words[at - 1] not in sets["not"]:
        return False
    between = row.words[before + 1 : at - 1]
    behind = [word for word in between if word not in SIGNS]
    return "." not in between and all(word in sets["away_words"] for word in behind) and bool({*between} & SIGNS or not behind)


def _bounds(made: Combined, one: DateMark, other: DateMark) -> bool:
    """Whether the first is the one begin or end of an absence, and the other is said like it: "until Friday, not (until)
    Thursday"; not "until Friday, not on Thursday"."""
    heard, owner = made.heard, made.heard.owners.get(one)
    if (
        owner is None
        or owner not in made.mine.away
        or [mark for mark in owner.dates if mark is not other] != [one]
        or other.kind not in ("days", "both")
    ):
        return False
    return (one.bound in BOUNDS or side_of(heard, owner) is not None) and said_alike(heard, one, other)


def said_alike(heard: Heard, one: DateMark, other: DateMark) -> bool:
    """Whether two dates have the same word before them, or the second has none."""
    words, led = one.said.lower().split(), other.said.lower().split()[0]
    sets = heard.language.sets
    return (
        other.bound == one.bound
        if other.bound
        else led in words or led not in sets["glue"] or led in sets.of("articles", "pointing")
    )
