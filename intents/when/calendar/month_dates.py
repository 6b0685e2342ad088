"""Dates with a month in words: "8 Dec 2026", "December the 8th", "05-Aug-2016", "2018 March 18", "Dec 2018"."""

from intents.when.calendar.numeric import free_on_left
from intents.when.model.days import Days, add_months
from intents.when.text.reader import Reader
from intents.when.words import MODAL_TAILS

Found = tuple[Days, int] | None


def _separator(reader: Reader, at: int) -> int:
    """Past what may stand between the parts of a date: "-", "/", "." glued on both sides, or a full stop after an abbreviation."""
    sign, after = reader.at(at), reader.at(at + 1)
    if sign.text in ("-", "/") and not sign.spaced and not after.spaced:
        return at + 1
    return at + 1 if sign.text == "." and not sign.spaced else at


def _tail_year(reader: Reader, at: int) -> tuple[int | None, int]:
    """The year after a date, and the index after it."""
    here = _separator(reader, at)
    if here == at:
        here += reader.at(at).text == ","
        here = reader.skip(here, "of", "in")
    if reader.at(here).text == "'" and reader.at(here + 1).digits == 2 and not reader.at(here + 1).spaced:
        return 2000 + (reader.at(here + 1).number or 0), here + 2
    year = reader.year(here)
    if (
        year is None
        and here == at + 1
        and reader.at(at).text in ("-", "/")
        and reader.at(here).digits == 2
        and reader.at(at - 1).has("month")
        and not reader.at(here + 1).has("month")  # "27 Jul-29 Jul"
    ):
        return 2000 + (reader.at(here).number or 0), here + 1
    if year is None and here == at and _short_year(reader, at):
        return 2000 + (reader.at(at).number or 0), at + 1
    century, rest = reader.number(here), reader.number(here + 1)
    if (
        year is None
        and century in (19, 20)
        and rest
        and rest >= 10
        and not reader.at(here).digits
        and not reader.at(here + 1).digits
    ):
        return century * 100 + rest, here + 2  # "twenty twenty-six"
    return (year, here + 1) if year else (None, at)


def _short_year(reader: Reader, at: int) -> bool:
    """Whether two figures behind a day and its month are this year or the next: "3 Dec 26, 9-12"; not "3 Dec 26-28"."""
    token, after, more = reader.at(at), reader.at(at + 1), reader.at(at + 2)
    near = token.digits == 2 and (token.number or 0) - reader.today.year % 100 in (0, 1)
    listed = (after.has("join") or after.has("either")) and after.text != ","
    goes_on = after.has("month") or after.has("link") or listed or clock_follows(reader, at)
    glued = bool(more.digits) and not after.spaced and not more.spaced
    return near and reader.at(at - 1).has("month") and not goes_on and not glued and reader.ends(at + 1)


MAY = 5
MOST_DAYS = 31
PRONOUNS = frozenset("i we you he she they".split())


def day_month(reader: Reader, at: int) -> Found:
    """ "8 Dec", "the 8th of December, 2026", "05-Aug-2016"."""
    here = reader.skip(at, "the") if reader.at(at).get("glue") == "the" else at
    day = reader.day_number(here)
    if day is None or (
        reader.at(here).digits
        and here == at
        and not (free_on_left(reader, at) or reader.glued(at - 1, "-") or reader.glued(at - 1, "/"))
    ):
        return None
    suffix = reader.at(here + 1).has("ending")
    after = _separator(reader, here + 1 + suffix)
    if after == here + 1:
        after = reader.skip(here + 1, "of", "the")
        after += reader.at(after).get("grain") == "day" and reader.ordinal(here) is not None
        after = reader.skip(after, "of", "in") if reader.ordinal(here) is not None else reader.skip(after, "of")
    token = reader.at(after)
    month = token.get("month")
    if month is None:
        return _of_a_month_near(reader, day, here + 1 + suffix, after)
    tail, figures = reader.at(after + 1).text, bool(reader.at(here).digits)
    modal = month == MAY and tail in MODAL_TAILS and not (figures and tail in PRONOUNS)  # "from 3 May I'm out" is one
    if token.has("weak") and (modal or (not reader.at(here).digits and not reader.ends(after + 1))):
        return None  # "one may ask"
    year, end = _tail_year(reader, after + 1)
    end += year is None and reader.glued(end, ".") and bool(reader.at(end + 1).text)
    if day == -1:
        return None
    return Days(day=day, month=month, year=year), end


def _of_a_month_near(reader: Reader, day: int, end: int, after: int) -> Found:
    """ "The 14th instant", "the 3rd prox.", "18th of next month": a day of this month, or of the one beside it."""
    token, step = reader.at(after), reader.at(after).get("step")
    if token.has("month_near") and reader.ordinal(end - 1) is not None and after == end:
        ahead, last = token.get("month_near"), after + 1 + (reader.glued(after + 1, ".") and bool(reader.at(after + 2).text))
    elif step is not None and after > end and reader.at(after + 1).text == "month":
        ahead, last = step, after + 2
    else:
        return None
    month = add_months(reader.today.replace(day=1), ahead)
    return (Days(day=day, month=month.month, year=month.year), last) if day > 0 else None


def month_day(reader: Reader, at: int) -> Found:
    """ "Dec 8", "December the 8th, 2026", "Oct/2", "Feb13", "Dec 2018", and the month alone."""
    month = reader.at(at).get("month")
    if month is None:
        return None
    here = _separator(reader, at + 1)
    plain = here
    here = reader.skip(here, "the") if here == at + 1 or reader.at(at + 1).text == "." else here
    here = plain = _before_days(reader, here)
    day = reader.day_number(here)
    if day is not None and day > 0 and not clock_follows(reader, here) and not (here > plain and reader.at(here).has("grain")):
        end = here + 1
        end += reader.at(end).has("ending")
        dashed = reader.glued(at + 1, "-") and reader.glued(end, "-") and reader.at(end + 1).digits == 2
        if dashed and here == at + 2 and not reader.at(end + 1).spaced:  # "Apr-7-27"
            return Days(month=month, day=day, year=2000 + (reader.at(end + 1).number or 0)), end + 2
        year, end = _tail_year(reader, end)
        return Days(month=month, day=day, year=year), end
    year, end = _tail_year(reader, at + 1)
    if year is None and reader.glued(at + 1, ".") and reader.at(at).text != "may":
        end = at + 2 if reader.at(at + 2).text and reader.at(at + 2).spaced else at + 1
    if year is None and month and here > at + 1 and day is None and reader.year(plain):
        year, end = reader.year(plain), plain + 1
    after = reader.at(end)
    if year is None and after.has("also") and reader.at(end + 1).text == reader.at(at).text and reader.at(at).has("weak"):
        return None  # "this may or may not be right"
    if year is None and reader.at(at).has("weak") and (after.text in MODAL_TAILS - {"i", "we"} or not reader.ends(end)):
        return None  # "this may take a while"
    weak = year is None and not reader.announced(at) and not (reader.at(end).has("away") and not reader.at(at).has("weak"))
    weak = weak or (year is None and reader.at(at).has("weak") and reader.at(at - 1).get("glue") == "on")
    return Days(month=month, year=year, weak=weak), end


def _before_days(reader: Reader, at: int) -> int:
    """Past what may stand between a month and days of it: "in May from 3 to 7", "May: 3rd and 7th"; no hours are meant there."""
    sign = reader.at(at)
    here = reader.skip(at + 1, "the")
    if sign.text not in (",", ":") and sign.get("bound") != "from":
        return at
    first, link = reader.day_number(here), reader.at(here + 1)
    last = reader.day_number(reader.skip(here + 2, "the"))
    ordered = first is not None and last is not None and 0 < first < last <= MOST_DAYS
    both = link.has("link") or (reader.ordinal(here) is not None and link.has("join"))
    clocks = clock_follows(reader, here) or clock_follows(reader, reader.skip(here + 2, "the"))
    return here if ordered and both and not clocks else at


def clock_follows(reader: Reader, at: int) -> bool:
    """Whether the number here is the start of a clock rather than a day."""
    after = reader.at(at + 1)
    if after.text == ":" and not after.spaced and reader.at(at + 2).digits:
        return True
    return (
        (after.has("meridiem") and (not after.has("article") or not after.spaced))
        or after.has("oclock")
        or (after.has("hour_sign") and not after.spaced)
    )


def year_first(reader: Reader, at: int) -> Found:
    """ "2018 March 18", "2019-aug-1", "2024 August"."""
    year = reader.year(at)
    here = _separator(reader, at + 1)
    month = reader.at(here).get("month") if year else None
    if not month:
        return None
    after = _separator(reader, here + 1)
    day = reader.day_number(after)
    if day and not clock_follows(reader, after) and reader.at(after).digits:
        return Days(year=year, month=month, day=day), after + 1
    return Days(year=year, month=month), here + 1


def bare_year(reader: Reader, at: int) -> Found:
    year = reader.year(at)
    if not year or not free_on_left(reader, at):
        return None
    return Days(year=year, weak=reader.at(at - 1).get("glue") not in ("in", "of") or not reader.ends(at + 1)), at + 1
