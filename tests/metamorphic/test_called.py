"""What a date is called in five languages, in front of what is said of it or behind: the same days are read."""

from datetime import datetime, timedelta

import pytest

from intents import Draft
from intents.when import Span
from tests.metamorphic.tables import heard, moment, table

CALLED = table("called")
DAY = timedelta(days=1)
MOST = {"en": 1, "de": 1, "fr": 0, "es": 0, "it": 0}  # read otherwise, or asked about


def spans(said: str) -> list[tuple[datetime, datetime]]:
    pairs = [one.partition("/") for one in said.split(",")]
    return joined([(moment(first), moment(last) if last else moment(first) + DAY) for first, _, last in pairs])


def joined(told: list[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Days beside each other as one stretch."""
    made: list[tuple[datetime, datetime]] = []
    for start, end in sorted(told):
        beside = bool(made) and made[-1][1] == start and not any(at.hour for at in (*made[-1], end))
        made.append((made.pop()[0] if beside else start, end))
    return made


def days_of(told: tuple[Span, ...]) -> list[tuple[datetime, datetime]]:
    return joined([(one.start, one.end) for one in told if isinstance(one.start, datetime) and isinstance(one.end, datetime)])


def is_meant(draft: Draft, means: str) -> bool:
    """Whether a reading is one of those that are right, and nothing but the end of a series is asked."""
    for one in means.split("|"):
        rule = set((draft.recurrence or "").split(";")) == set(one.split(";")) if one.startswith("FREQ") else None
        told = rule if rule is not None else not draft.recurrence and days_of(draft.spans) == spans(one)
        if told:
            return draft.intent == "unavailable" and set(draft.ask) <= {"no_end"}
    return False


@pytest.mark.parametrize("language", CALLED["says"])
def test_dates_are_read_by_what_they_are_called(language: str) -> None:
    told = [
        (say.format(row[language]), row["means"]) for row in CALLED["date"] if language in row for say in CALLED["says"][language]
    ]
    wrong = [said for said, means in told if not is_meant(heard(said), means)]
    assert len(wrong) <= MOST[language], wrong
