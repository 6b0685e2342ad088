"""Days with a name: the well-known ones by their rule, the ones that follow another calendar through the ``holidays`` package."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

FIXED = {
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "boxing_day": (12, 26),
    "new_year": (1, 1),
    "new_years_eve": (12, 31),
    "valentines": (2, 14),
    "halloween": (10, 31),
    "independence_day": (7, 4),
    "juneteenth": (6, 19),
    "st_patricks": (3, 17),
    "april_fools": (4, 1),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "bonfire_night": (11, 5),
    "armistice": (11, 11),
    "veterans_day": (11, 11),
    "st_nicholas": (12, 6),
    "epiphany": (1, 6),
    "earth_day": (4, 22),
    "womens_day": (3, 8),
    "groundhog": (2, 2),
    "cinco": (5, 5),
    "bastille": (7, 14),
    "canada_day": (7, 1),
    "australia_day": (1, 26),
    "anzac": (4, 25),
    "burns_night": (1, 25),
    "st_georges": (4, 23),
    "st_andrews": (11, 30),
    "st_davids": (3, 1),
    "german_unity": (10, 3),
    "emancipation": (4, 16),
    "flag_day": (6, 14),
    "inauguration": (1, 20),
    "queens_day": (4, 27),
    "star_wars": (5, 4),
    "youth_day": (6, 16),
    "heritage_day": (9, 24),
    "freedom_day": (4, 27),
    "reconciliation": (12, 16),
    "waitangi": (2, 6),
    "gandhi": (10, 2),
    "truth": (9, 30),
    "madaraka": (6, 1),
    "mashujaa": (10, 20),
    "jamhuri": (12, 12),
    "democracy_day": (6, 12),
    "rizal": (12, 30),
    "bonifacio": (11, 30),
    "malaysia_day": (9, 16),
    "merdeka": (8, 31),
    "assumption": (8, 15),
    "immaculate": (12, 8),
    "st_joseph": (3, 19),
    "st_john": (6, 24),
    "st_lucia": (12, 13),
    "pi_day": (3, 14),
    "teachers": (10, 5),
    "childrens": (6, 1),
}
FROM_EASTER = {
    "easter": 0,
    "easter_monday": 1,
    "good_friday": -2,
    "easter_eve": -1,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "ash_wednesday": -46,
    "shrove_tuesday": -47,
    "rose_monday": -48,
    "fat_thursday": -52,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
    "corpus_christi": 60,
    "trinity_sunday": 56,
}
NTH_WEEKDAY = {  # month, weekday, which one (-1: the last)
    "labor_day": (9, 0, 1),
    "memorial_day": (5, 0, -1),
    "mlk_day": (1, 0, 3),
    "presidents_day": (2, 0, 3),
    "columbus_day": (10, 0, 2),
    "fathers_day": (6, 6, 3),
    "early_may": (5, 0, 1),
    "spring_bank": (5, 0, -1),
    "summer_bank": (8, 0, -1),
    "remembrance_sunday": (11, 6, 2),
}
ELSEWHERE = {  # country and name in the holidays package
    "diwali": ("SG", "Diwali"),
    "chinese_new_year": ("SG", "Chinese New Year"),
    "eid_al_fitr": ("SG", "Eid al-Fitr"),
    "eid_al_adha": ("SG", "Eid al-Adha"),
    "holi": ("IN", "Holi"),
    "rosh_hashanah": ("IL", "Rosh Hashanah"),
    "yom_kippur": ("IL", "Yom Kippur"),
    "passover": ("IL", "Pesach"),
}
SEVERAL = {"eid": ("eid_al_fitr", "eid_al_adha")}
"""Names that more than one feast of a year goes by."""

ESTIMATED = frozenset({"eid_al_fitr", "eid_al_adha"})
"""Feasts whose day is only settled when the moon is seen."""

WEEKENDS = {"easter": (-2, 1), "thanksgiving": (0, 3)}
"""Days before and after the feast that its long weekend reaches."""

STRETCHES = {**WEEKENDS, "christmas": (-1, 1), "new_year": (-1, 0), "new_years_eve": (0, 1), "pentecost": (0, 1)}
"""Days before and after a feast that "over Christmas" reaches."""


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end if negative; None if the month has no such day."""
    if nth < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        found = after - timedelta(days=1 + (after.weekday() - 1 - weekday) % 7 + 7 * (-nth - 1))
    else:
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None


def feast_day(feast: str, year: int, country: str) -> date | None:
    """The day of a feast in a year; None where nobody knows it."""
    if feast in FIXED:
        return date(year, *FIXED[feast])
    if feast in FROM_EASTER:
        return _easter(year) + timedelta(days=FROM_EASTER[feast])
    if feast in NTH_WEEKDAY:
        return nth_weekday(year, *NTH_WEEKDAY[feast])
    return MOVING[feast](year, country) if feast in MOVING else _looked_up(feast, year)


def feast_stretch(feast: str, day: date) -> tuple[date, date]:
    """First and last day that "over" a feast of ``STRETCHES`` reaches."""
    if feast in WEEKENDS:
        return feast_weekend(feast, day)
    before, after = STRETCHES[feast]
    return day + timedelta(days=before), day + timedelta(days=after)


def feast_weekend(feast: str, day: date) -> tuple[date, date]:
    """First and last day of the weekend around a feast."""
    if feast in WEEKENDS and not (feast == "thanksgiving" and day.weekday() == 0):  # in Canada it is a Monday
        before, after = WEEKENDS[feast]
        return day + timedelta(days=before), day + timedelta(days=after)
    saturday = day + timedelta(days=(5 - day.weekday()) if day.weekday() >= 3 else -2 - day.weekday())
    return min(day, saturday), max(day, saturday + timedelta(days=1))


def _easter(year: int) -> date:
    from dateutil.easter import easter  # noqa: PLC0415 - only when a feast was named

    return easter(year)


def _mothers_day(year: int, country: str) -> date | None:
    return _easter(year) - timedelta(days=21) if country in ("GB", "IE") else nth_weekday(year, 5, 6, 2)


def _labour_day(year: int, country: str) -> date | None:
    return nth_weekday(year, 9, 0, 1) if country in ("US", "CA") else date(year, 5, 1)


def _thanksgiving(year: int, country: str) -> date | None:
    return nth_weekday(year, 10, 0, 2) if country == "CA" else nth_weekday(year, 11, 3, 4)


def _after_thanksgiving(days: int) -> Callable[[int, str], date | None]:
    def found(year: int, country: str) -> date | None:
        day = _thanksgiving(year, "US")
        return day + timedelta(days=days) if day else None

    return found


def _advent(sunday: int) -> Callable[[int, str], date | None]:
    """The four Sundays before Christmas."""

    def found(year: int, _country: str) -> date | None:
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=christmas.isoweekday() % 7 or 7) - timedelta(days=7 * (4 - sunday))

    return found


MOVING: dict[str, Callable[[int, str], date | None]] = {
    "mothers_day": _mothers_day,
    "labour_day": _labour_day,
    "thanksgiving": _thanksgiving,
    "advent_1": _advent(1),
    "advent_2": _advent(2),
    "advent_3": _advent(3),
    "advent_4": _advent(4),
    "black_friday": _after_thanksgiving(1),
    "cyber_monday": _after_thanksgiving(4),
}


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday of a country. ``observed``: the day off in lieu; ``estimated``: it may still move by a day."""

    day: date
    name: str
    observed: bool = False
    estimated: bool = False


def public(country: str, year: int, *, language: str, part: str | None = None) -> Any:
    """The package's calendar of a country, or of a part of it: labels by day. Raises NotImplementedError for an unknown country.

    Of some years it knows fixed days alone (India's before 2001), and warns: what it has is good all the same.
    """
    import holidays  # noqa: PLC0415 - heavy, and rarely needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return holidays.country_holidays(country, subdiv=part, years=year, language=language)


@lru_cache(maxsize=64)
def holidays_of(country: str, year: int) -> tuple[Holiday, ...]:
    """The public holidays of a country in a year, in the order of their days; none for a country that nobody knows."""
    try:
        days = public(country, year, language="en_US")
    except (NotImplementedError, AttributeError):
        return ()
    rows = [(day, title) for day in sorted(days) for title in days.get_list(day)]
    return tuple(Holiday(day, _bare(title), "observed" in title, "estimated" in title) for day, title in rows)


def named_holidays(name: str, today: date, country: str) -> list[Holiday]:
    """The next holidays of a country by that name ("Republic Day"), from today on: its own day before the one observed in lieu."""
    wanted = _plain(name)
    for year in (today.year, today.year + 1):
        found = [one for one in holidays_of(country, year) if one.day >= today and wanted and wanted == _plain(one.name)]
        if found:
            return sorted(found, key=lambda one: one.observed)
    return []


def _bare(title: str) -> str:
    return title.split(" (", maxsplit=1)[0].strip()


def _plain(name: str) -> str:
    letters = "".join(sign for sign in name.lower().replace("'s ", "s ") if sign.isalnum() or sign == " ")
    return " ".join(word for word in letters.split() if word not in ("the", "day", "holiday"))


@lru_cache(maxsize=64)
def _looked_up(feast: str, year: int) -> date | None:
    if feast not in ELSEWHERE or not 1970 <= year <= 2100:
        return None
    country, name = ELSEWHERE[feast]
    return next((one.day for one in holidays_of(country, year) if name in one.name), None)
