from datetime import date, datetime

from bot.texts.en import days
from intents.when import Span

FRIDAY = date(2026, 11, 27)


def test_a_day_has_its_weekday_and_year() -> None:
    assert days.day(FRIDAY) == "Fri 27 Nov 2026"


def test_a_span_has_no_zone() -> None:
    assert days.span(Span(datetime(2026, 11, 27, 9), datetime(2026, 11, 27, 13, 30))) == "Fri 27 Nov 2026, 09:00–13:30"
