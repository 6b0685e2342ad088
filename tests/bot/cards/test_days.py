from datetime import date, datetime, time

import pytest

from bot.cards import days
from intents.when.span import Span

FRIDAY = date(2026, 11, 27)


def test_a_day_has_its_weekday_and_year() -> None:
    assert days.day(FRIDAY) == "Fri 27 Nov 2026"


@pytest.mark.parametrize(("span", "words"), [
    (Span.days(FRIDAY, FRIDAY), "Fri 27 Nov 2026, all day"),
    (Span.days(FRIDAY, date(2026, 12, 1)), "Fri 27 Nov 2026 to Tue 1 Dec 2026"),
    (Span(datetime(2026, 11, 27, 9), datetime(2026, 11, 27, 13, 30)), "Fri 27 Nov 2026, 09:00–13:30"),
    (Span(datetime(2026, 11, 27, 17), datetime(2026, 11, 28)), "Fri 27 Nov 2026, 17:00–24:00"),
    (Span(datetime(2026, 11, 27, 22), datetime(2026, 11, 28, 6)), "Fri 27 Nov 2026, 22:00 to Sat 28 Nov 2026, 06:00"),
    (Span(datetime(2026, 11, 27, 9)), "Fri 27 Nov 2026, 09:00"),
    (Span(time(9), time(17)), "09:00–17:00"),
    (Span(time(9)), "09:00"),
    (Span(datetime(2026, 11, 27), open_end=True), "from Fri 27 Nov 2026"),
    (Span(None, datetime(2026, 11, 28), all_day=True, open_start=True), "until Fri 27 Nov 2026"),
    (Span(None, datetime(2026, 11, 27, 13), open_start=True), "until Fri 27 Nov 2026, 13:00"),
], ids=str)
def test_a_span_reads_as_people_say_it(span: Span, words: str) -> None:
    assert days.span(span) == words
