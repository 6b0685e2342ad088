from datetime import date, datetime

import pytest

from bot.texts.dates import Dates
from intents.when import Span

FRIDAY = date(2026, 11, 27)
ENGLISH = Dates("en")


def test_a_day_has_its_weekday_and_year() -> None:
    assert ENGLISH.day(FRIDAY) == "Fri 27 Nov 2026"


def test_a_span_has_no_zone() -> None:
    assert ENGLISH.span(Span(datetime(2026, 11, 27, 9), datetime(2026, 11, 27, 13, 30))) == "Fri 27 Nov 2026, 09:00–13:30"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Mon 23 – Fri 27 Nov"), ("de", "Mo 23. – Fr 27. Nov."), ("it", "lun 23 – ven 27 nov")]
)
def test_a_month_and_a_year_that_go_without_saying_are_not_said(language: str, said: str) -> None:
    dates = Dates(language)
    assert dates.days(date(2026, 11, 23), FRIDAY, 2026) == said
    assert dates.days(date(2026, 11, 23), FRIDAY, 2027) == f"{said} 2026"
