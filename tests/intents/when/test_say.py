"""What is said about spans and rules can be relied on: read again, it gives the same."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.languages.saying import FOLDER
from intents.when import Span, find
from intents.when.rrule import CODES
from intents.when.say import say, say_rule

LANGUAGES = sorted(path.parent.name for path in FOLDER.glob("*/saying.toml"))
NOW = datetime(2026, 11, 20, 10)
ZONE = "Europe/London"
days = st.dates(date(2024, 1, 1), date(2031, 12, 31))
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 5, 15, 30, 45, 59]))


spoken = st.sampled_from(LANGUAGES)


def again(words: str, language: str) -> list[tuple[object, ...]]:
    return [(span.start, span.end, span.all_day) for span in find(words, now=NOW, timezone=ZONE, language=language).spans]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span.days(date(2026, 11, 27), date(2026, 11, 27)), "Fri 27 Nov 2026, all day (Europe/London)"),
        (Span.days(date(2026, 11, 30), date(2026, 12, 4)), "Mon 30 Nov – Fri 4 Dec 2026, all day (Europe/London)"),
        (Span.days(date(2026, 12, 28), date(2027, 1, 3)), "Mon 28 Dec 2026 – Sun 3 Jan 2027, all day (Europe/London)"),
        (Span(datetime(2026, 11, 24, 14), datetime(2026, 11, 24, 15, 30)), "Tue 24 Nov 2026, 14:00–15:30 (Europe/London)"),
        (
            Span(datetime(2026, 11, 24, 15), datetime(2026, 11, 26, 11)),
            "Tue 24 Nov 2026 15:00 – Thu 26 Nov 2026 11:00 (Europe/London)",
        ),
        (Span(datetime(2026, 11, 26, 15), datetime(2026, 11, 27)), "Thu 26 Nov 2026, 15:00–24:00 (Europe/London)"),
        (Span(datetime(2026, 11, 24, 15)), "Tue 24 Nov 2026, 15:00 (Europe/London)"),
        (Span(datetime(2026, 11, 23), all_day=True, open_end=True), "from Mon 23 Nov 2026 on (Europe/London)"),
        (Span(None, datetime(2026, 11, 26), all_day=True, open_start=True), "up to and including Wed 25 Nov 2026 (Europe/London)"),
        (Span(time(9), time(17)), "09:00–17:00 (Europe/London)"),
    ],
)
def test_says_a_span_in_one_line(span: Span, words: str) -> None:
    assert say(span, ZONE) == words


@pytest.mark.parametrize(
    ("language", "span", "words"),
    [
        ("de", Span.days(date(2026, 11, 27), date(2026, 11, 27)), "Fr 27. Nov. 2026, ganztägig (Europe/London)"),
        ("de", Span.days(date(2026, 11, 30), date(2026, 12, 4)), "Mo 30. Nov. – Fr 4. Dez. 2026, ganztägig (Europe/London)"),
        ("de", Span(datetime(2026, 11, 24, 14), datetime(2026, 11, 24, 15, 30)), "Di 24. Nov. 2026, 14:00–15:30 (Europe/London)"),
        ("de", Span(datetime(2026, 11, 23), all_day=True, open_end=True), "ab Mo 23. Nov. 2026 (Europe/London)"),
        ("fr", Span.days(date(2026, 11, 27), date(2026, 11, 27)), "ven. 27 nov. 2026, toute la journée (Europe/London)"),
        ("fr", Span(datetime(2026, 11, 23), all_day=True, open_end=True), "à partir du lun. 23 nov. 2026 (Europe/London)"),
        (
            "fr",
            Span(None, datetime(2026, 11, 26), all_day=True, open_start=True),
            "jusqu'au mer. 25 nov. 2026 inclus (Europe/London)",
        ),
        ("es", Span.days(date(2026, 11, 24), date(2026, 11, 24)), "mar 24 nov 2026, todo el día (Europe/London)"),
        ("it", Span(datetime(2026, 11, 24, 14), datetime(2026, 11, 24, 15, 30)), "mar 24 nov 2026, 14:00–15:30 (Europe/London)"),
        ("tlh", Span.days(date(2026, 11, 27), date(2026, 11, 27)), "Fri 27 Nov 2026, all day (Europe/London)"),
    ],
)
def test_says_it_in_a_language(language: str, span: Span, words: str) -> None:
    assert say(span, ZONE, language) == words


@given(language=spoken, first=days, more=st.integers(0, 400))
def test_whole_days_read_again_are_the_same(language: str, first: date, more: int) -> None:
    span = Span.days(first, first + timedelta(days=more))
    assert again(say(span, ZONE, language), language) == [(span.start, span.end, True)]


@given(language=spoken, day=days, clock=clocks, other_day=days, other_clock=clocks)
def test_hours_read_again_are_the_same(language: str, day: date, clock: time, other_day: date, other_clock: time) -> None:
    start, end = sorted((datetime.combine(day, clock), datetime.combine(other_day, other_clock)))
    span = Span(start, end + timedelta(minutes=5))
    assert again(say(span, ZONE, language), language) == [(span.start, span.end, False)]


@given(language=spoken, day=days, clock=clocks)
def test_a_point_read_again_is_the_same(language: str, day: date, clock: time) -> None:
    span = Span(datetime.combine(day, clock))
    assert again(say(span, ZONE, language), language) == [(span.start, None, False)]


weekdays = st.lists(st.sampled_from(CODES), min_size=1, max_size=7, unique=True).map(lambda codes: sorted(codes, key=CODES.index))
nths = st.sampled_from([1, 2, 3, 4, -1])
ends = st.one_of(st.just(""), st.integers(2, 60).map(";COUNT={}".format), days.map(";UNTIL={:%Y%m%d}".format))
intervals = st.integers(1, 12).map(lambda n: f";INTERVAL={n}" if n > 1 else "")
rules = st.one_of(
    st.builds("FREQ=DAILY{}{}".format, intervals, ends),
    st.builds("FREQ=WEEKLY{};BYDAY={}{}".format, intervals, weekdays.map(",".join), ends),
    st.builds("FREQ=MONTHLY{};BYDAY={}{}{}".format, intervals, nths, st.sampled_from(CODES), ends),
    st.builds("FREQ=MONTHLY{};BYMONTHDAY={}{}".format, intervals, st.one_of(st.integers(1, 31), st.just(-1)), ends),
    st.builds("FREQ=YEARLY{};BYMONTH={};BYMONTHDAY={}{}".format, intervals, st.integers(1, 12), st.integers(1, 28), ends),
    st.builds("FREQ=YEARLY;BYMONTH={};BYDAY={}{}{}".format, st.integers(1, 12), nths, st.sampled_from(CODES), ends),
    st.builds("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={}{}".format, st.sampled_from([1, 2, -1]), ends),
)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270228", "every other Tuesday until Sun 28 Feb 2027"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8", "every Monday and Wednesday for 8 times"),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "the first and third Monday of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "the last day of every month"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "every year on the 25th of December"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
    ],
)
def test_says_a_rule_in_plain_words(rule: str, words: str) -> None:
    assert say_rule(rule) == words


@pytest.mark.parametrize(
    ("language", "rule", "words"),
    [
        ("de", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270228", "jeden zweiten Dienstag bis So 28. Feb. 2027"),
        ("de", "FREQ=MONTHLY;BYDAY=1MO,3MO", "jeden Monat am ersten und dritten Montag"),
        ("de", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8", "jeden Montag und Mittwoch, 8 Mal"),
        ("fr", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270228", "un mardi sur deux, jusqu'au dim. 28 févr. 2027"),
        ("fr", "FREQ=MONTHLY;BYDAY=1MO,3MO", "chaque mois le premier et troisième lundi"),
        ("fr", "FREQ=YEARLY;BYMONTH=4;BYDAY=-1MO", "chaque année en avril le dernier lundi"),
        ("es", "FREQ=YEARLY;BYMONTH=8;BYDAY=1MO", "cada año el primer lunes de agosto"),
        ("it", "FREQ=MONTHLY;BYDAY=1SU,3SU", "ogni mese la prima e la terza domenica"),
        ("it", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8", "ogni anno l'8 dicembre"),
        ("it", "FREQ=MONTHLY;BYDAY=2SU", "ogni mese la seconda domenica"),
    ],
)
def test_says_a_rule_in_a_language(language: str, rule: str, words: str) -> None:
    assert say_rule(rule, language=language) == words


@given(language=spoken, rule=rules)
def test_a_rule_read_again_is_the_same(language: str, rule: str) -> None:
    assert find(say_rule(rule, language=language), now=datetime(2023, 1, 2), language=language).recurrence == rule
