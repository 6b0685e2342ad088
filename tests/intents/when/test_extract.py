"""Where dates stand in a text, and what a choice of them means, read on Friday 20 November 2026 at 10:00 in London."""

import tomllib
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intents.when import Span, When, find
from intents.when.calendar.holidays import named_holidays
from intents.when.extract import DateMark, Dates, extract

CORPUS = Path(__file__).parents[2] / "corpus"
NOW = datetime(2026, 11, 20, 10)


def marks_of(text: str, **how: Any) -> Dates:
    return extract(text, now=NOW, timezone="Europe/London", **how)


def the(dates: Dates, said: str) -> DateMark:
    """The mark, or the member of a list, that was said so."""
    return next(
        mark for mark in [*dates.marks, *dates.unsure, *(item for mark in dates.marks for item in mark.items)] if mark.said == said
    )


def shown(when: When) -> list[str]:
    return [f"{short(span.start)}/{short(span.end)}" for span in when.spans]


def short(moment: datetime | time | None) -> str:
    if moment is None:
        return ""
    if isinstance(moment, time):
        return f"{moment:%H:%M}"
    return f"{moment:%d %b}" if moment.time() == time() else f"{moment:%d %b %H:%M}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I worked Sunday so I'm off Monday", [("Sunday", "days", None), ("Monday", "days", None)]),
        ("away from 3 Dec until noon on the 5th", [("from 3 Dec until noon on the 5th", "both", None)]),
        ("out Friday, back at 4", [("Friday", "days", None), ("back at 4", "clock", "back")]),
        ("every Friday until March", [("every Friday until March", "rule", None)]),
        ("off for two weeks", [("for two weeks", "lasting", None)]),
        ("a couple of hours, no more", [("a couple of hours", "lasting", None)]),
        ("gone after 3 today", [("after 3 today", "both", "after")]),
        ("morning only, I think", [("morning", "part", None)]),
        ("back at my desk by Tuesday", [("back at my desk by Tuesday", "days", "back")]),
        ("nothing here", []),
    ],
)
def test_marks_each_date_with_its_kind_and_the_word_before_it(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(mark.said, mark.kind, mark.bound) for mark in marks_of(text).marks] == expected


def test_only_the_chosen_dates_count() -> None:
    dates = marks_of("I worked Sunday so I'm off Monday")
    assert shown(dates.when([the(dates, "Monday")])) == ["23 Nov/24 Nov"]


def test_the_hours_of_another_statement_are_not_joined_to_a_day() -> None:
    dates = marks_of("Thursday I'm off; the call at 3pm stays")
    assert shown(dates.when([the(dates, "Thursday")])) == ["26 Nov/27 Nov"]


def test_hours_are_joined_to_the_chosen_day() -> None:
    dates = marks_of("Thursday I'm off from noon")
    assert shown(dates.when()) == ["26 Nov 12:00/27 Nov"]


def test_a_list_is_one_mark_with_members() -> None:
    mark = marks_of("Mon and Tue 9-11").marks[0]
    assert (mark.said, [item.said for item in mark.items], mark.parts) == (
        "Mon and Tue 9-11",
        ["Mon", "Tue 9-11"],
        ((0, 3), (8, 16)),
    )


@pytest.mark.parametrize(
    ("text", "chosen", "expected"),
    [
        ("Sam does Mon and Tue", ["Tue"], ["24 Nov/25 Nov"]),
        ("24th, 28th and 31st of December", ["24th"], ["24 Dec/25 Dec"]),
        ("24th, 28th and 31st of December", ["24th", "31st of December"], ["24 Dec/25 Dec", "31 Dec/01 Jan"]),
        ("Mon and Tue 9-11", ["Mon"], ["23 Nov 09:00/23 Nov 11:00"]),
        ("Dec 8, 9 and 12", ["9"], ["09 Dec/10 Dec"]),
    ],
)
def test_a_member_knows_what_was_said_once_for_all(text: str, chosen: list[str], expected: list[str]) -> None:
    dates = marks_of(text)
    assert shown(dates.when([the(dates, said) for said in chosen])) == expected


def test_a_list_chosen_with_its_members_counts_once() -> None:
    dates = marks_of("Mon and Tue")
    assert dates.when([dates.marks[0], *dates.marks[0].items]).spans == dates.when().spans


def test_a_length_belongs_to_the_beginning_near_it() -> None:
    dates = marks_of("Leaving 1 July, two weeks")
    assert shown(dates.when()) == ["01 Jul/15 Jul"]


def test_a_length_alone_is_no_date_but_known() -> None:
    dates = marks_of("a few days")
    length = dates.marks[0].length
    assert length is not None
    assert (length.count, length.grain, length.vague, dates.when().spans) == (3, "day", True, ())


def test_an_end_chosen_apart_leaves_the_rule_as_it_was() -> None:
    dates = marks_of("Fridays I'm off, until 31 March")
    alone = dates.when([mark for mark in dates.marks if mark.kind == "rule"])
    assert (dates.when().recurrence, alone.recurrence, dates.when().recurrence) == (
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270331",
        "FREQ=WEEKLY;BYDAY=FR",
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270331",
    )


def test_no_date_is_read_in_a_blocked_stretch_nor_over_it() -> None:
    text = "from Monday April Jones covers until 5 May"
    assert [mark.said for mark in marks_of(text).marks] != [mark.said for mark in marks_of(text, blocked=[(12, 23)]).marks]
    assert [mark.said for mark in marks_of(text, blocked=[(12, 23)]).marks] == ["from Monday", "until 5 May"]


def test_bare_numbers_count_only_when_chosen() -> None:
    dates = marks_of("I work 9 to 5")
    assert (dates.when().spans, shown(dates.when(dates.unsure))) == ((), ["09:00/17:00"])


def test_bare_weekdays_are_every_week_where_hours_are_meant() -> None:
    dates = marks_of("10:00-18:30 Mon to Wed")
    assert dates.when(habit=True).recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich bin am Montag und Dienstag weg", ["am Montag", "Dienstag"]),
        ("Estoy fuera el lunes y el martes", ["el lunes", "el martes"]),
        ("Je suis absent lundi et mardi", ["lundi", "mardi"]),
    ],
)
def test_marks_of_other_languages_stand_where_they_were_said(text: str, expected: list[str]) -> None:
    mark = marks_of(text).marks[0]
    assert [item.said for item in mark.items] == expected
    assert all(text[slice(*item.place)] == item.said for item in [mark, *mark.items])


def test_a_blocked_stretch_stays_blocked_in_another_language() -> None:
    text = "Ich bin am Montag weg, Herr Freitag vertritt mich"
    assert [mark.said for mark in marks_of(text, blocked=[(23, 35)]).marks] == ["am Montag"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("out on 28 March 2027 at 01:30", "01:30 on 28 March: the clocks go forward, so that is 02:30"),
        ("out on 31 October 2027 at 01:30", "01:30 on 31 October: the clocks go back, so the first of the two"),
        ("off tomorrow 9am New York time", "09:00 America/New_York is 14:00 Europe/London"),
        ("off over Easter", "Easter: 26 March to 29 March"),
        ("off on Eid al-Fitr", "10 March 2027 is estimated, it may move by a day"),
    ],
)
def test_says_what_it_takes_for_granted(text: str, said: str) -> None:
    assert said in marks_of(text).when().assumed


def test_asks_which_of_two_feasts_of_one_name() -> None:
    found = marks_of("add Eid as a holiday").when()
    assert (found.ask, [f"{option[0].start:%d %b}" for option in found.options]) == (("which_date",), ["10 Mar", "17 May"])


@pytest.mark.parametrize(
    ("named", "zone", "expected"),
    [
        ("UTC+5:30", "UTC+05:30", "04:30"),
        ("my time", None, "10:00"),
        ("Indian time", "Asia/Kolkata", "04:30"),
        ("CET", "Europe/Paris", "09:00"),
        ("UTC+99", "UTC", "10:00"),
    ],
)
def test_a_clock_is_turned_from_the_zone_that_was_named(named: str, zone: str | None, expected: str) -> None:
    found = marks_of(f"out tomorrow at 10:00 {named}").when()
    start = found.spans[0].start
    assert (found.zone, start and f"{start:%H:%M}") == (zone, expected)


def test_knows_the_public_holidays_of_a_country_by_name() -> None:
    today = date(2026, 11, 20)
    assert [f"{one.day}" for one in named_holidays("Republic Day", today, "IN")] == ["2027-01-26"]
    assert [(f"{one.day}", one.observed) for one in named_holidays("christmas day", date(2027, 11, 20), "GB")] == [
        ("2027-12-25", False),
        ("2027-12-27", True),
    ]
    assert named_holidays("Republic Day", today, "XX") == named_holidays("", today, "GB") == []


def phrases() -> list[str]:
    files = [CORPUS / "when.toml", CORPUS / "when_not.toml"]
    return [item["say"] for file in files for item in tomllib.loads(file.read_text(encoding="utf-8"))["phrases"]]


def test_all_marks_together_mean_what_the_whole_text_means() -> None:
    for text in phrases():
        dates = marks_of(text)
        if not any(mark.kind == "lasting" for mark in dates.marks):
            found, whole = dates.when(), find(text, now=NOW, timezone="Europe/London")
            assert (found.spans, found.recurrence, sorted(found.ask)) == (whole.spans, whole.recurrence, sorted(whole.ask)), text


def sentences() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((CORPUS / "when_sentences.toml").read_text(encoding="utf-8"))["phrases"]
    return found


def test_reads_the_dates_in_a_sentence() -> None:
    for case in sentences():
        found = marks_of(case["say"]).when()
        read = {"spans": sorted(iso(span) for span in found.spans), "rule": found.recurrence or "", "ask": sorted(found.ask)}
        wanted = {"spans": sorted(case.get("spans", [])), "rule": case.get("rule", ""), "ask": sorted(case.get("ask", []))}
        assert read == wanted, case["say"]


def iso(span: Span) -> str:
    """A span as the corpus writes it: half-open, an open side left empty, midnight without its clock, then the part of the day."""

    def said(moment: datetime | time | None) -> str:
        if moment is None or isinstance(moment, time):
            return "" if moment is None else f"{moment:%H:%M}"
        return f"{moment:%Y-%m-%d}" if moment.time() == time() else f"{moment:%Y-%m-%dT%H:%M}"

    point = span.end is None and not span.open_end
    return (said(span.start) if point else f"{said(span.start)}/{said(span.end)}") + (f" {span.part}" if span.part else "")


@example("every tuesday (morning) every 15th", Random(1))
@given(st.lists(st.sampled_from(phrases()), max_size=3).map(" ".join), st.randoms())
def test_any_choice_of_marks_can_be_asked_for(text: str, random: Any) -> None:
    dates = marks_of(text)
    several = [
        mark
        for mark in [*dates.marks, *dates.unsure, *(item for mark in dates.marks for item in mark.items)]
        if random.random() < 0.5
    ]
    for span in dates.when(several).spans:
        assert text[slice(*span.place)].startswith(span.said[:1])
    places = [mark.place for mark in dates.marks]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
