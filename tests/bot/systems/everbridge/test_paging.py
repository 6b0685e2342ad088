"""Lists of Everbridge over real HTTP: every page, no page twice, and never an absence by mistake."""

from typing import Any

import pytest

from bot.errors import Unsure
from bot.systems.auth import StaticBearer
from bot.systems.client import Line
from bot.systems.everbridge.paging import Paging, rows_of

A, B, C = {"id": 1}, {"id": 2}, {"id": 3}
SIZED, PLAIN = Paging("pageNo", 2), Paging("pageNo")


@pytest.fixture
def line(remote: Any) -> Line:
    return Line("everbridge", remote.origin, StaticBearer("t"))


def rows(line: Line, paging: Paging = SIZED) -> list[dict[str, Any]]:
    return list(rows_of(line, "/list", paging, {"filter[calendarId]": 3}))


def test_it_stops_at_the_last_page(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A, B], "totalPageCount": 2}).says(200, {"data": [C], "totalPageCount": 2})
    assert rows(line) == [A, B, C]


def test_each_page_is_asked_for_with_number_size_and_filter(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A, B], "totalPageCount": 2}).says(200, {"data": [C], "totalPageCount": 2})
    rows(line)
    assert [asked.query for asked in remote.asked] == [
        {"filter[calendarId]": "3", "pageNo": "1", "pageSize": "2"},
        {"filter[calendarId]": "3", "pageNo": "2", "pageSize": "2"},
    ]


def test_the_brackets_of_a_filter_are_encoded(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [], "totalPageCount": 0})
    rows(line)
    assert "filter%5BcalendarId%5D=3" in remote.asked[0].target


def test_the_wrapper_of_contacts_is_opened(remote: Any, line: Line) -> None:
    remote.says(200, {"message": "OK", "page": {"data": [A, B], "totalPageCount": 2}})
    remote.says(200, {"message": "OK", "page": {"data": [C], "totalPageCount": "2"}})
    assert rows(line) == [A, B, C]


def test_a_wrapper_without_data_is_empty(remote: Any, line: Line) -> None:
    remote.says(200, {"message": "OK", "page": {"totalCount": 0}})
    assert rows(line) == []


def test_one_object_is_a_list_of_one(remote: Any, line: Line) -> None:
    remote.says(200, {"data": A, "totalPageCount": 1})
    assert rows(line) == [A]


def test_a_list_that_does_not_say_how_long_it_is_is_read_until_nothing_comes(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A]}).says(200, {"data": [B]}).says(200, {"data": []})
    assert rows(line) == [A, B]


def test_a_list_that_does_not_say_and_knows_no_pages_is_read_once(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A, B]}).says(200, {"data": [A, B]})
    assert rows(line) == [A, B]


def test_a_list_without_known_pages_is_asked_for_plainly(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A]})
    rows(line, PLAIN)
    assert (len(remote.asked), remote.asked[0].query) == (1, {"filter[calendarId]": "3"})


def test_a_list_without_known_pages_that_says_it_has_more_is_read_on(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A], "totalPageCount": 2}).says(200, {"data": [B], "totalPageCount": 2})
    assert rows(line, PLAIN) == [A, B]


def test_pages_that_repeat_although_more_are_promised_are_unsure(remote: Any, line: Line) -> None:
    remote.says(200, {"data": [A, B], "totalPageCount": 3}).says(200, {"data": [A, B], "totalPageCount": 3})
    with pytest.raises(Unsure, match="page before"):
        rows(line)


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        "text",
        None,
        {"data": None},
        {"data": "none"},
        {"data": [1]},
        {"data": [None]},
        {"message": "OK"},
        {"page": {"data": "x"}},
        {"errors": []},
        b"",
        b"<html>",
        b'{"data": [',
    ],
)
def test_an_answer_that_is_no_list_is_unsure_rather_than_empty(remote: Any, line: Line, body: Any) -> None:
    remote.says(200, body)
    with pytest.raises(Unsure):
        rows(line)


def test_nothing_at_all_may_be_said_with_a_count(remote: Any, line: Line) -> None:
    remote.says(200, {"data": None, "totalCount": 0})
    assert rows(line) == []
