"""Days that were just over, and no year was said: read as the next ones they would lie almost a year ahead."""

from collections.abc import Iterable

from intents.statements.combined import Absence, Combined
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import base_of

SOON = 180  # days ahead: so near are those that are meant


def without_asked_then(made: Combined, statement: Statement, marks: list[DateMark]) -> list[DateMark]:
    """Without the day on which it was granted or asked for: "leave for 14 to 18 June was approved on 27 May"."""
    over = lately(made, marks) if "granted" in statement.match.rule.kinds and len(marks) > 1 else []
    made.use(over)
    return [mark for mark in marks if mark not in over]


def any_lately(made: Combined, absence: Absence) -> bool:
    """Whether one of the days of an absence may be over."""
    marks = [mark for one in absence.away for mark in one.dates]
    asked = [one for one in absence.away if "granted" in one.match.rule.kinds]
    return len(marks) > 1 and not asked and bool(lately(made, marks))


def lately(made: Combined, marks: Iterable[DateMark]) -> list[DateMark]:
    """Those of some dates that were just over, beside others to come."""
    today = made.heard.phrase.now.date()
    based = [(mark, base) for mark in marks if mark.kind in ("days", "both") and (base := base_of(made.heard.dates, mark))]
    soon = any(0 <= (base.first - today).days <= SOON for _, base in based)
    return [mark for mark, base in based if soon and base.just_over(today) and _yearless(mark)]


def _yearless(mark: DateMark) -> bool:
    """Whether it is a day of a month without a year."""
    days = [one.days for one in mark.meant if one.days] if isinstance(mark.meant, list) else []
    return bool(days) and all(one.year is None and one.first is None and one.day for one in days)
