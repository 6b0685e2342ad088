"""The week as a picture: what can be seen in it, with and without colours."""

import io
from datetime import date, datetime, timedelta

import pytest
from PIL import Image, ImageOps

from bot.cards.timeline import MOST_ROWS, Bar, Kind, Row, timeline
from tests.bot.cards.sound import HOSTILE_TEXTS

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour) + day * DAY


def drawn(*rows: Row, days: int = 7, title: str = "Who is out") -> Image.Image:
    content = timeline(title=title, about="Europe/London", first=MONDAY, days=days, rows=rows, today=MONDAY)
    assert len(content) < 200_000
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        return image


def dark(kind: Kind) -> float:
    """How much of a whole Wednesday of a kind is dark where there are no colours."""
    tones = ImageOps.grayscale(drawn(Row("Alex", (Bar(kind, at(2), at(3)),))).crop((556, 155, 694, 210))).tobytes()
    return sum(tone < 100 for tone in tones) / len(tones)


def test_each_kind_differs_by_more_than_its_colour() -> None:
    assert dark("out") < 0.05 < dark("gap") < 0.5 < dark("cover")


def test_a_row_more_is_a_row_higher_and_there_is_an_end_to_it() -> None:
    one = Row("Alex", (Bar("out", at(0), at(1)),))
    heights = [drawn(*[one] * number).height for number in (1, 2, MOST_ROWS, MOST_ROWS + 5)]
    assert heights[1] - heights[0] == 64
    assert heights[2] == heights[3]


@pytest.mark.parametrize("days", [7, 14, 31, 42, 365])
def test_what_is_before_and_after_is_cut_at_the_edges(days: int) -> None:
    image = drawn(Row("Alex", (Bar("gap", at(-9), at(400)), Bar("out", at(-9), at(-8)), Bar("out", at(500), at(501)))), days=days)
    names, margin = image.crop((0, 152, 272, 212)), image.crop((1260, 152, 1280, 212))
    assert all((196, 16, 29) not in part.get_flattened_data() for part in (names, margin))
    assert (196, 16, 29) in image.get_flattened_data()


def test_hours_are_as_wide_as_they_are_long_and_never_too_narrow_to_see() -> None:
    image = drawn(Row("Alex", (Bar("cover", at(2, 9), at(2, 9) + timedelta(minutes=1)),)), days=42)
    assert image.crop((274, 155, 1256, 210)).get_flattened_data().count((24, 94, 70)) > 100


@pytest.mark.parametrize("text", HOSTILE_TEXTS[:40])
def test_whatever_a_name_is_it_stays_in_its_place(text: str) -> None:
    image = drawn(Row(text, (Bar("out", at(0), at(2), text),)), title=text)
    assert image.size == (1280, 290)
    assert min(ImageOps.grayscale(image.crop((262, 152, 273, 212))).tobytes()) > 100
