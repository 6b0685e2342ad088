"""Dates in figures: 2026-11-24, 24/11, 24.11., 11/24/2026, 20261124. A run of figures is read whole or not at all."""

from collections.abc import Sequence

from intents.when.model.days import Days, exists, iso_week
from intents.when.text.reader import Reader
from intents.when.text.tokens import Token

_RUN_SIGNS = frozenset("-./+$%#&@=*~€£\\")
_LEFT_SIGNS = frozenset("./+$%#&=*€£\\:-_")
ALL_HOURS = {(24, 7), (7, 24)}
NUMBERED = frozenset(
    """room rooms gate version release page pages figure fig chapter section ratio
score scored platform building flat
unit apartment paragraph clause table exercise ticket bus issue pr bug fraction aspect ward bed desk court hall
grade size lot batch odds step steps rated rating""".split()
)
"""Things with numbers of their own: what follows "room" in figures is no date."""


def order_of(tokens: Sequence[Token], usual: str) -> str:
    """Day or month first: the usual order, unless a date in the same text can only be the other ("12/23-1/2"), or all of several
    have the month of the other in common ("12/7 - 12/11")."""
    shown, pairs = set[str](), set[tuple[int, int]]()
    before = ""
    for one, sign, two in zip(tokens, tokens[1:], tokens[2:], strict=False):
        glued = sign.text == "/" and not sign.spaced and not two.spaced and not (before == "/" and not one.spaced)  # no year
        before = one.text
        if glued and one.digits in (1, 2) and two.digits in (1, 2) and one.number and two.number:
            if 12 < one.number <= 31 and two.number <= 12:
                shown.add("DMY")
            elif 12 < two.number <= 31 and one.number <= 12:
                shown.add("MDY")
            pairs.add((one.number, two.number))
    if not shown and len(pairs) > 1:
        firsts, seconds = ({pair[side] for pair in pairs} for side in (0, 1))
        shown |= {"MDY"} if len(firsts) == 1 else {"DMY"} if len(seconds) == 1 else set()
    return shown.pop() if len(shown) == 1 else usual


def numeric_date(reader: Reader, at: int, inner: bool = False) -> tuple[Days, int] | None:
    """The date in figures that starts here. ``inner``: it is the right side of a range, so a dash may be glued to its left."""
    token = reader.at(at)
    if not token.digits or not (inner or free_on_left(reader, at)):
        return None
    if token.digits == 8:
        return _compact(reader, at)
    sign = reader.at(at + 1).text
    if sign == "-" and reader.loose and reader.at(at + 1).spaced and reader.at(at + 2).digits and len(reader.tokens) == 3:
        return _two(reader, at, sign)
    if sign not in ("-", "/", ".") or reader.at(at + 1).spaced or reader.at(at + 2).spaced or not reader.at(at + 2).digits:
        return _week_of_year(reader, at)
    if sign == "." and (
        reader.at(at - 1).text in NUMBERED or (reader.at(at - 1).text == ":" and reader.at(at - 2).text in NUMBERED)
    ):
        return None
    if reader.glued(at + 3, sign) and reader.at(at + 4).digits and not reader.at(at + 4).spaced:
        three = _three(reader, at)
        return three if three and (_free_on_right(reader, three[1], sign) or reader.at(three[1] - 1).text == "t") else None
    all_hours = (token.number, reader.at(at + 2).number) in ALL_HOURS
    return _two(reader, at, sign) if not all_hours or inner or _beside_another(reader, at, sign) else None


def _beside_another(reader: Reader, at: int, sign: str) -> bool:
    """Whether another date in figures is joined to the one there, so that "24/7" is the 24th of July and not all hours: "24/7 -
    7/8", "23/7 and 24/7"."""
    return any(
        not reader.at(joint).sense.keys().isdisjoint(("link", "join", "slash"))
        and reader.at(day).digits in (1, 2)
        and reader.glued(day + 1, sign)
        and reader.at(day + 2).digits in (1, 2)
        for joint, day in ((at + 3, at + 4), (at - 1, at - 4))
    )


def free_on_left(reader: Reader, at: int) -> bool:
    """Whether no figure, letter or sign is glued to the left that would make the figures part of something else."""
    token, before = reader.at(at), reader.at(at - 1)
    if at == 0 or token.spaced:
        return before.text not in ("$", "€", "£", "#") or at == 0
    if before.text == "t" and reader.at(at - 2).digits and not before.spaced:
        return True  # 2026-12-07T15:45
    return not (before.digits or before.text[:1].isalnum() or before.text in _LEFT_SIGNS) or (
        before.text == ":" and not reader.at(at - 2).digits
    )


def _free_on_right(reader: Reader, at: int, sign: str) -> bool:
    after, figures = reader.at(at), reader.at(at + 1)
    if after.spaced or not after.text:
        return True
    if after.digits or after.text in ("%", "+", "*", "="):
        return False
    if after.text in ("-", "/", ".", ",", ":") and figures.digits and not figures.spaced:
        clock = reader.glued(at + 2, ":")
        return clock or (after.text == "-" and sign != "-")
    return not after.text.isalpha() or after.has("meridiem") or after.text == "t"


def _compact(reader: Reader, at: int) -> tuple[Days, int] | None:
    text = reader.at(at).text
    days = Days(year=int(text[:4]), month=int(text[4:6]), day=int(text[6:]))
    end = at + 1 + (reader.glued(at + 1, "t") and bool(reader.at(at + 2).digits))
    return (days, end) if 1950 <= int(text[:4]) <= 2100 and exists(days) and _free_on_right(reader, at + 1, "") else None


def _three(reader: Reader, at: int) -> tuple[Days, int] | None:
    one, two, three = reader.at(at), reader.at(at + 2), reader.at(at + 4)
    if one.number is None or two.number is None or three.number is None or two.digits > 2:
        return None
    if one.digits == 4 and three.digits <= 2:
        end = at + 5 + (reader.glued(at + 5, "t") and bool(reader.at(at + 6).digits))
        return _dated(one.number, two.number, three.number, end) if 1900 <= one.number <= 2150 else None
    if one.digits > 2 or three.digits not in (2, 4) or (three.digits == 4 and not 1900 <= three.number <= 2150):
        return None
    year = three.number if three.digits == 4 else 2000 + three.number - 100 * (three.number > 69)
    day, month = _ordered(reader.order, one.number, two.number)
    if three.digits == 2 and month > 12:
        return None
    return _dated(year, month, day, at + 5)


def _ordered(order: str, one: int, two: int) -> tuple[int, int]:
    day, month = (one, two) if order == "DMY" else (two, one)
    return (month, day) if month > 12 >= day else (day, month)


def _dated(year: int, month: int, day: int, end: int) -> tuple[Days, int]:
    days = Days(year=year, month=month, day=day)
    return (days if 1 <= month <= 12 and exists(days) else Days(wrong="impossible_date")), end


def _two(reader: Reader, at: int, sign: str) -> tuple[Days, int] | None:
    one, two = reader.at(at), reader.at(at + 2)
    if one.number is None or two.number is None:
        return None
    end = at + 3
    if sign != "." and (one.digits == 4) != (two.digits == 4) and min(one.digits, two.digits) <= 2:
        return _year_and_month(reader, one.number, two.number, end, sign)
    if one.digits > 2 or two.digits > 2 or one.number == two.number == 50:
        return None
    if reader.at(at - 1).text in NUMBERED and not _beside_another(reader, at, sign):
        return None
    day, month = (one.number, two.number) if sign == "." else _ordered(reader.order, one.number, two.number)
    if sign == ".":
        if reader.order == "MDY" or (two.digits == 1 and not reader.glued(end, ".")):
            return None
        end += reader.glued(end, ".") and not (reader.at(end + 1).digits and not reader.at(end + 1).spaced)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not _free_on_right(reader, end, sign) or reader.at(end).text == "%":
        return None
    if sign == "." and end == at + 3 and not reader.ends(end) and not reader.announced(at):
        return None
    if (
        reader.at(end).has("grain")
        or reader.at(end).get("glue") == "of"
        or (reader.at(end).has("meridiem") and not reader.at(end).has("article"))
    ):
        return None
    days = Days(month=month, day=day, weak=sign == "-")
    comma = reader.at(end).text == ","
    year = reader.year(end + comma) if reader.at(end + comma).spaced else None
    if year:
        return _dated(year, month, day, end + comma + 1)
    return (days if exists(days) else Days(wrong="impossible_date")), end


def _year_and_month(reader: Reader, one: int, two: int, end: int, sign: str) -> tuple[Days, int] | None:
    year, month = max(one, two), min(one, two)
    if not (1 <= month <= 12 and 1950 <= year <= 2100) or not _free_on_right(reader, end, sign):
        return None
    return Days(year=year, month=month, weak=sign == "-"), end


def _week_of_year(reader: Reader, at: int) -> tuple[Days, int] | None:
    """ISO 8601 week: 2026-W48."""
    token = reader.at(at)
    if token.digits == 4 and reader.year(at) and reader.glued(at + 1, "w") and 1 <= (reader.at(at + 2).number or 0) <= 53:
        return iso_week(token.number or 0, reader.at(at + 2).number or 0), at + 3
    if token.digits == 4 and reader.glued(at + 1, "-") and reader.glued(at + 2, "w") and 1 <= (reader.at(at + 3).number or 0) <= 53:
        return iso_week(token.number or 0, reader.at(at + 3).number or 0), at + 4
    return None


def past_run(reader: Reader, at: int) -> int:
    """The index after a run of figures and signs that was not read: what is left of it is not to be read either."""
    token = reader.at(at)
    if not (
        token.digits
        or (token.text == "+" and not reader.at(at + 1).spaced)  # "18 Nov + 21 Nov"
        or token.text in ("$", "€", "£", "#", "%")
        or (token.text[:1].isalpha() and _before_figures(reader, at + 1))
    ):
        return at + 1
    at += 1
    while (
        (token := reader.at(at)).text
        and not token.spaced
        and (
            token.text in _RUN_SIGNS
            or token.text[:1].isalnum()
            or (token.text in (":", ",", "'") and reader.at(at - 1).digits and reader.at(at + 1).digits)
        )
    ):
        at += 1
    return at


def _before_figures(reader: Reader, at: int) -> bool:
    token = reader.at(at)
    if token.spaced or not token.text:
        return False
    return bool(token.digits) or (token.text in _RUN_SIGNS and bool(reader.at(at + 1).digits) and not reader.at(at + 1).spaced)
