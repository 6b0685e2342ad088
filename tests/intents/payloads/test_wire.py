"""Days and hours are written in one form only; errors are sentences; the bytes are stable."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from intents.payloads.wire import Clock, Day, Moment, Part, Whole, reasons, to_bytes

DAY, CLOCK, MOMENT = TypeAdapter(Day), TypeAdapter(Clock), TypeAdapter(Moment)


class Inner(Part):
    number: int


class Outer(Whole):
    inner: Inner
    name: str | None = None

    def broken(self):
        if self.inner.number < 0:
            yield "inner.number is negative {so}"
        if self.name == "":
            yield "name is empty"


class Calendar(Part):
    days: list[Day]


def why(model, data):
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return reasons(caught.value)


@pytest.mark.parametrize("value", ["2026-02-28", date(2026, 2, 28)])
def test_a_day_may_be_text_or_a_date(value):
    assert DAY.validate_python(value) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30",
        "2026-2-3",
        "20260228",
        "2026-02-28T00:00",
        "28/02/2026",
        " 2026-02-28",
        "2026-02-28\n",
        "２０２６-02-28",
        "",
        20260228,
        None,
        datetime(2026, 2, 28),
        True,
    ],
)
def test_a_day_is_nothing_else(value):
    with pytest.raises(ValidationError, match="YYYY-MM-DD"):
        DAY.validate_python(value)


@pytest.mark.parametrize("value", ["00:00", "09:00", "23:59", time(9, 5)])
def test_a_clock_may_be_text_or_a_time(value):
    assert CLOCK.dump_python(CLOCK.validate_python(value)) == (value if isinstance(value, str) else "09:05")


@pytest.mark.parametrize(
    "value",
    [
        "9:00",
        "24:00",
        "09:00:00",
        "09:60",
        "09.00",
        "0900",
        "9am",
        "",
        900,
        None,
        time(9, 0, 1),
        time(9, 0, 0, 1),
        time(9, tzinfo=UTC),
        datetime(2026, 1, 1, 9),
    ],
)
def test_a_clock_is_nothing_else(value):
    with pytest.raises(ValidationError, match="HH:MM"):
        CLOCK.validate_python(value)


@pytest.mark.parametrize("value", ["2025-03-14T09:00:00", datetime(2025, 3, 14, 9)])
def test_a_moment_may_be_text_or_a_datetime(value):
    assert MOMENT.dump_json(MOMENT.validate_python(value)) == b'"2025-03-14T09:00:00"'


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-14T09:00",
        "2025-03-14T09:00:00Z",
        "2025-03-14T09:00:00+01:00",
        "2025-03-14 09:00:00",
        "2025-03-14T24:00:00",
        "2025-03-14T09:00:60",
        date(2025, 3, 14),
        datetime(2025, 3, 14, tzinfo=UTC),
        datetime(2025, 3, 14, 9, 0, 0, 1),
        0,
        None,
    ],
)
def test_a_moment_is_nothing_else(value):
    with pytest.raises(ValidationError, match="YYYY-MM-DDTHH:MM:SS"):
        MOMENT.validate_python(value)


@given(
    st.dates(),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.datetimes().map(lambda m: m.replace(microsecond=0, fold=0)),
)
def test_what_is_written_is_read_back(day, clock, moment):
    for kind, value in ((DAY, day), (CLOCK, clock), (MOMENT, moment)):
        assert kind.validate_python(kind.dump_python(value)) == value == kind.validate_python(value)


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else_happens(text):
    kinds: tuple[TypeAdapter[Any], ...] = (DAY, CLOCK, MOMENT)
    for kind in kinds:
        try:
            assert kind.dump_python(kind.validate_python(text)) == text
        except ValidationError as error:
            assert reasons(error)


def test_each_broken_rule_is_a_sentence_of_its_own():
    assert why(Outer, {"inner": {"number": -1}, "name": ""}) == ["inner.number is negative {so}", "name is empty"]


def test_a_shape_that_is_wrong_is_told_by_its_path():
    assert why(Outer, {"inner": {"number": "1", "colour": 2}}) == [
        "inner.number should be a valid integer",
        "inner.colour is not a field of this body",
    ]
    assert why(Outer, {}) == ["inner is required"]
    assert why(Calendar, {"days": ["2026-01-01", "tomorrow"]}) == ["days[1] should be written YYYY-MM-DD, not 'tomorrow'"]


def test_other_errors_are_told_as_they_are():
    assert reasons(ValueError("no")) == ["no"]


def test_the_error_text_does_not_repeat_what_was_sent():
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate({"inner": {"number": "a private matter"}})
    assert "private" not in str(caught.value)


def test_a_model_is_frozen():
    with pytest.raises(ValidationError, match="frozen"):
        Inner(number=1).number = 2


def test_equal_documents_give_equal_bytes_in_utf_8():
    assert to_bytes({"b": "Zoë", "a": [1, None]}) == '{"b": "Zoë", "a": [1, null]}'.encode()


def test_a_number_that_json_lacks_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        to_bytes({"a": float("nan")})
