"""Who is out and who covers as a picture: a row a person, a column a day, in the zone of whoever asked.

Each kind of time has a pattern besides its colour, and its name where there is room, so that it reads in black and white too.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal

from bot.cards.card import plain
from bot.texts import listing as texts

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

    Font = FreeTypeFont | ImageFont

NAME = "timeline.png"
MOST_ROWS = 20
MOST_DAYS = 42

WIDE = 1280  # pixels; half of it on a screen of twice the density
NAMES, MARGIN, TOP, ROW, FOOT = 250, 24, 150, 64, 76
INK, PALE, LINE, PAPER, WEEKEND = "#171717", "#5c5c5c", "#c9c9ce", "#ffffff", "#f0f0f3"

Kind = Literal["out", "cover", "gap"]
KINDS: dict[Kind, tuple[str, str]] = {  # the fill, and what is drawn on it
    "out": ("#c3d4ee", "#8fa9d3"),
    "cover": ("#185e46", "#185e46"),
    "gap": ("#ffffff", "#c4101d"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A time of one kind, half-open; ``label`` is what stands on it where there is room. Times are local in the picture's zone."""

    kind: Kind
    start: datetime
    end: datetime
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A person, and what is to be seen of them; bars that come later lie on top."""

    name: str
    bars: tuple[Bar, ...]


def timeline(*, title: str, about: str, first: date, days: int, rows: Sequence[Row], today: date) -> bytes:
    """A PNG of so many ``days``, at most 42 of them and 20 rows; ``about`` says the days and the zone once."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  # only lists of a week or more need it

    shown = rows[:MOST_ROWS]
    image = Image.new("RGB", (WIDE, TOP + ROW * len(shown) + FOOT), PAPER)
    grid = _Grid(ImageDraw.Draw(image), first, min(days, MOST_DAYS), len(shown))
    grid.head(plain(title), plain(about))
    grid.days(today)
    for at, row in enumerate(shown):
        grid.row(at, row)
    grid.legend(len(rows) - len(shown))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


class _Grid:
    """Draws on an image, and knows where a moment lies on it."""

    def __init__(self, draw: "ImageDraw", first: date, days: int, rows: int) -> None:
        self._draw, self._first, self._days = draw, first, days
        self._left, self._right = MARGIN + NAMES, WIDE - MARGIN
        self._bottom = TOP + ROW * rows
        self._wide = (self._right - self._left) / days

    def head(self, title: str, about: str) -> None:
        self._text((MARGIN, 18), title, _font(30, bold=True), WIDE - 2 * MARGIN)
        self._text((MARGIN, 60), about, _font(20), WIDE - 2 * MARGIN, PALE)

    def days(self, today: date) -> None:
        """The columns; where they are narrow, only Mondays have their date."""
        for at in range(self._days):
            day, left = self._first + timedelta(days=at), self._left + at * self._wide
            if day.weekday() > 4:
                self._draw.rectangle((left, TOP, left + self._wide, self._bottom), fill=WEEKEND)
            named = self._wide >= 62 or day.weekday() == 0 or at == 0
            self._draw.line((left, TOP - 56 if named else TOP, left, self._bottom), fill=LINE, width=1)
            if named:
                bold = day == today
                month = at == 0 or day.day == 1 or self._wide < 62
                weekday, number = texts.column(day, month=month)
                room = self._wide if self._wide >= 62 else min(7 - day.weekday(), self._days - at) * self._wide
                self._text((left + 6, TOP - 54), weekday, _font(17, bold=bold), room - 8, INK if bold else PALE)
                self._text((left + 6, TOP - 31), number, _font(16 if month else 20, bold=bold), room - 8)
        self._draw.line((self._right, TOP - 56, self._right, self._bottom), fill=LINE, width=1)

    def row(self, at: int, row: Row) -> None:
        top = TOP + at * ROW
        self._draw.line((MARGIN, top, self._right, top), fill=LINE, width=1)
        name, fonts = plain(row.name, 60), [_font(size, bold=True) for size in (21, 16)]
        self._text((MARGIN, top + 20), name, fonts[fonts[0].getlength(name) > NAMES - 14], NAMES - 14)
        for bar in row.bars:
            left, right = self._x(bar.start), self._x(bar.end)
            if right > self._left and left < self._right:
                left, right = max(left, self._left), min(right, self._right)
                self._bar((left + 1, top + 9, max(right - 2, left + 7), top + ROW - 9), bar.kind, plain(bar.label, 60))

    def legend(self, left_out: int) -> None:
        self._draw.line((MARGIN, self._bottom, self._right, self._bottom), fill=LINE, width=1)
        x, y = float(MARGIN), self._bottom + 24
        for kind in KINDS:
            words = texts.KINDS[kind]
            self._bar((x, y, x + 44, y + 28), kind, "")
            self._text((x + 54, y + 3), words, _font(19), 260)
            x += 54 + _font(19).getlength(words) + 36
        if left_out:
            self._text((x, y + 3), texts.more_people(left_out), _font(19), self._right - x, PALE)

    def _x(self, moment: datetime) -> float:
        since = moment.replace(tzinfo=None) - datetime.combine(self._first, datetime.min.time())
        return self._left + since / timedelta(days=1) * self._wide

    def _bar(self, box: tuple[float, float, float, float], kind: "Kind", label: str) -> None:
        fill, ink = KINDS[kind]
        left, top, right, bottom = box
        self._draw.rectangle(box, fill=fill)
        if kind == "out":
            for start, end in _stripes(box):
                self._draw.line((*start, *end), fill=ink, width=2)
        self._draw.rectangle(box, outline=ink if kind != "out" else "#5f7fb3", width=4 if kind == "gap" else 2)
        if kind == "gap":
            self._draw.line((left, top, right, bottom), fill=ink, width=4)
            self._draw.line((left, bottom, right, top), fill=ink, width=4)
        room = right - left - 16
        if label and room > 70 and kind != "gap":
            said, font = _fitting(label, _font(18), room), _font(18)
            if kind == "out":
                self._draw.rectangle((left + 4, top + 9, left + 12 + font.getlength(said), bottom - 9), fill=fill)
            self._draw.text((left + 8, top + 11), said, font=font, fill=PAPER if kind == "cover" else INK)

    def _text(self, at: tuple[float, float], said: str, font: "Font", room: float, fill: str = INK) -> None:
        self._draw.text(at, _fitting(said, font, room), font=font, fill=fill)


def _stripes(box: tuple[float, float, float, float]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Slanted lines within a box, from its lower to its upper side."""
    left, top, right, bottom = box
    high = bottom - top
    at = left - high
    while at < right:
        start, end = max(at, left), min(at + high, right)
        if end > start:
            yield (start, bottom - (start - at)), (end, bottom - (end - at))
        at += 12


def _fitting(said: str, font: "Font", room: float) -> str:
    if font.getlength(said) <= room:
        return said
    while said and font.getlength(f"{said}…") > room:
        said = said[:-1]
    return f"{said.rstrip()}…" if said else ""


@cache
def _font(size: int, *, bold: bool = False) -> "Font":
    """DejaVu where the machine has it, which knows most scripts; else what Pillow brings along, which is Latin."""
    from PIL import ImageFont  # noqa: PLC0415  # as above

    try:
        return ImageFont.truetype(f"DejaVuSans{'-Bold' if bold else ''}.ttf", size)
    except OSError:
        return ImageFont.load_default(size)
