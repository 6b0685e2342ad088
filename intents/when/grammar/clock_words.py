"""A clock read from tokens: "3pm", "15:30", "half past two", "quarter to four", "0730", "nine fifty nine a m", "noon"."""

from collections.abc import Sequence

from intents.when.model.clocks import Clock, Hours
from intents.when.text.tokens import Token
from intents.when.words import STOPS


def clock_at(tokens: Sequence[Token], at: int, timely: bool = False) -> tuple[Hours, int] | None:
    """The point in time that starts at a token, and the token after it. ``timely``: the words before it announce a clock."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.digits:
        found = _digits(tokens, at, timely)
    elif token.has("article") and (follower := _at(tokens, at + 1)) and follower.has("fraction"):
        found = _past(tokens, at + 1, follower.get("fraction"))
    elif token.has("fraction") or (
        token.has("number") and token.sense.keys().isdisjoint(("article", "loose_number", "vague_number"))
    ):
        found = _worded(tokens, at, timely)
    elif token.has("clock"):
        hour, minute = token.get("clock")
        return Hours(Clock(hour, minute), weak=token.has("weak") and not timely), at + 1
    else:
        return None
    return _tail(tokens, *found) if found else None


def _tail(tokens: Sequence[Token], hours: Hours, at: int) -> tuple[Hours, int]:
    while (token := _at(tokens, at)) and (token.has("sharp") or token.has("ish") or (token.has("oclock") and hours.start)):
        at += 1
    if (token := _at(tokens, at)) and token.text == "-" and not token.spaced and (ish := _at(tokens, at + 1)) and ish.has("ish"):
        at += 2
    return hours, at


def _at(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _glued(tokens: Sequence[Token], at: int, text: str) -> bool:
    return at < len(tokens) and tokens[at].text == text and not tokens[at].spaced


def _digits(tokens: Sequence[Token], at: int, timely: bool) -> tuple[Hours, int] | None:
    token = tokens[at]
    number, length = token.number, token.digits
    if number is None or length > 4:
        return None
    after = _at(tokens, at + 2)
    minutes = after.number if after and after.digits == 2 and not after.spaced else None
    if length <= 2 and minutes is not None and minutes < 60 and _glued(tokens, at + 1, ":"):
        end = at + 5 if _glued(tokens, at + 3, ":") and at + 4 < len(tokens) and tokens[at + 4].digits == 2 else at + 3
        return _with_half(tokens, number, minutes, end, sure=number > 12 or token.text[0] == "0", weak=False)
    if length <= 2 and minutes is not None and minutes < 60 and _glued(tokens, at + 1, "."):
        dotted = _with_half(tokens, number, minutes, at + 3, sure=number > 12 or token.text[0] == "0", weak=not timely)
        return None if dotted and _glued(tokens, dotted[1], ".") and _digit_follows(tokens, dotted[1]) else dotted
    if length <= 2 and at + 1 < len(tokens) and tokens[at + 1].has("hour_sign") and number < 25:
        if (compared := _at(tokens, at + 2)) and (compared.has("early") or compared.has("late") or compared.has("within")):
            return None  # "2h late"
        minute = after.number if after and after.digits == 2 and not after.spaced and after.number is not None else None
        return (Hours(Clock(number, minute)), at + 3) if minute is not None and minute < 60 else (Hours(Clock(number)), at + 2)
    if length >= 3:
        return _military(tokens, at, number)
    past = _past(tokens, at, number)
    third = at > 0 and tokens[at - 1].digits and token.spaced  # "jun 15 16 17"
    spoken = _minutes_apart(tokens, at, number) if timely and not past and not third else None
    return past or spoken or _hour(tokens, at, number, sure=token.text[0] == "0" and length == 2)


def _minutes_apart(tokens: Sequence[Token], at: int, number: int) -> tuple[Hours, int] | None:
    """ "at 3 15": hour and minutes with a blank between them."""
    minutes, after = _at(tokens, at + 1), _at(tokens, at + 2)
    if minutes is None or minutes.digits != 2 or not minutes.spaced or not 10 <= (minutes.number or 0) < 60 or number > 24:
        return None
    if after is not None and (
        after.digits
        or after.has("grain")
        or after.has("month")
        or (not after.spaced and after.text in (":", ".", "/", "-", "%"))
        or (after.text.isalpha() and not after.sense and after.text not in STOPS)
    ):
        return None
    return _with_half(tokens, number, minutes.number or 0, at + 2, sure=number > 12, weak=False)


def _digit_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and bool(tokens[at + 1].digits) and not tokens[at + 1].spaced


def _military(tokens: Sequence[Token], at: int, number: int) -> tuple[Hours, int] | None:
    hour, minute = divmod(number, 100)
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (hour == 0 and tokens[at].digits == 3):
        return None
    token = _at(tokens, at + 1)
    if token and (token.get("grain") == "hour" or (token.has("hour_sign") and tokens[at].digits == 4)):
        return Hours(Clock(hour, minute)), at + 2
    half = token is not None and (token.has("meridiem") or token.has("oclock"))
    if minute % 5 and tokens[at].digits == 3 and not half:
        return None  # "km 412"
    sure = tokens[at].digits == 4 and (hour > 12 or tokens[at].text[0] == "0")
    return _with_half(tokens, hour, minute, at + 1, sure=sure, weak=True)


def _hour(tokens: Sequence[Token], at: int, number: int, sure: bool) -> tuple[Hours, int] | None:
    if number > 24:
        return None
    follower = _at(tokens, at + 1)
    if follower and follower.has("oclock"):
        return _with_half(tokens, number, 0, at + 2, sure=number > 12, weak=False)
    if follower and _counted(tokens, at, follower):
        return None
    found = _with_half(tokens, number, 0, at + 1, sure=sure or number > 12 or number == 0, weak=True)
    if found and found[1] == at + 1 and follower and _breaks(tokens, at + 1):
        return None
    return found


def _counted(tokens: Sequence[Token], at: int, unit: Token) -> bool:
    """Whether it is how long something takes: "tomorrow morning for 2 hours"; but "at 17 hours"."""
    for_so_long = at > 0 and tokens[at - 1].get("glue") == "for"
    return for_so_long and unit.get("grain") is not None


def _breaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is glued to a bare number shows that it is no hour: a decimal, a percentage, a unit."""
    token = tokens[at]
    if token.spaced:
        return token.text in ("%", "€", "$", "£", "°", "*")
    if token.text in (".", ",", ":", "/", "-"):
        return token.text != "-" and _digit_follows(tokens, at)
    return token.text not in (")", "!", "?", ";", "-", "~") and not token.has("meridiem") and not token.has("ish")


def _with_half(tokens: Sequence[Token], hour: int, minute: int, end: int, *, sure: bool, weak: bool) -> tuple[Hours, int] | None:
    if hour > 24 or (hour == 24 and minute):
        return None
    token = _at(tokens, end)
    half = token.get("meridiem") if token else None
    if token is None or half is None or (token.text in ("a", "p") and (token.spaced or _letter_follows(tokens, end + 1))):
        return Hours(Clock(hour, minute, sure or hour == 0 or hour > 12), weak=weak), end
    if hour > 12 or hour == 0:
        weird = tokens[end - 1].digits <= 2 and tokens[end - 1].number == hour
        return None if weird and hour else (Hours(Clock(hour, minute)), end + 1)
    loose = token.text in ("a", "p")
    return Hours(Clock(hour % 12 + 12 * (half == "pm"), minute), weak=weak and loose), end + 1


def _letter_follows(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text.isalpha() and not tokens[at].spaced


def _past(tokens: Sequence[Token], at: int, minutes: int) -> tuple[Hours, int] | None:
    """ "20 past 3", "quarter to four"."""
    here = at + 1
    token = _at(tokens, here)
    if token and token.get("grain") == "minute":
        here += 1
        token = _at(tokens, here)
    if not token or not 0 < minutes < 60 or here + 1 >= len(tokens):
        return None
    said_so = (
        here > at + 1
        or tokens[at].has("fraction")
        or (at > 0 and (tokens[at - 1].has("timely") or _ends_there(tokens[at - 1])))
        or _minutes_to(tokens, at, minutes)
    )
    sign = 1 if token.has("past") else -1 if token.has("before_hour") and said_so and minutes % 5 == 0 else 0
    hour = tokens[here + 1].number if tokens[here + 1].digits in (1, 2) else tokens[here + 1].get("number")
    if tokens[here + 1].has("clock"):
        hour = tokens[here + 1].get("clock")[0] or 24
    if not sign or hour is None or not 1 <= hour <= 24 or tokens[here + 1].has("article"):
        return None
    found = _with_half(tokens, hour, 0, here + 2, sure=hour > 12, weak=False)
    if found is None or found[0].start is None:
        return None
    total = (found[0].start.hour * 60 + sign * minutes) % 1440
    return Hours(Clock(total // 60 or (0 if found[0].start.sure else 12), total % 60, found[0].start.sure)), found[1]


def _ends_there(before: Token) -> bool:
    """Whether one clock only can follow: "until five to four" is no range."""
    return before.get("bound") in ("until", "by", "before", "after") and not before.has("weak")


def _minutes_to(tokens: Sequence[Token], at: int, minutes: int) -> bool:
    """Whether "twenty to five" and "ten to nine" are no ranges: no hour is so late, or nobody works from ten to nine."""
    hour = tokens[at + 2].get("number") or 0
    return not tokens[at].digits and hour <= 12 and (minutes in (20, 25) or (minutes == 10 and 7 <= hour <= 9))


def _worded(tokens: Sequence[Token], at: int, timely: bool) -> tuple[Hours, int] | None:
    token = tokens[at]
    if token.has("fraction"):
        past = _past(tokens, at, token.get("fraction"))
        return past or _half_two(tokens, at)
    number = token.get("number")
    past = _past(tokens, at, number)
    if past or not 1 <= number <= 24:
        return past
    follower = _at(tokens, at + 1)
    if follower and follower.text == "hundred" and (unit := _at(tokens, at + 2)) and unit.get("grain") == "hour":
        return Hours(Clock(number)), at + 3  # "seventeen hundred hours"
    if follower and follower.text == "-" and not follower.spaced and (second := _at(tokens, at + 2)) and not second.spaced:
        follower, at = second, at + 1  # "ten-thirty"
    if follower and follower.text in ("o", "oh", "zero") and (unit := _at(tokens, at + 2)) and 0 < (unit.get("number") or 0) < 10:
        return _with_half(tokens, number, unit.get("number"), at + 3, sure=False, weak=not timely)  # "twelve oh three"
    minute = follower.get("number") if follower and (follower.has("tens") or not follower.has("article")) else None
    if minute is not None and 10 <= minute < 60 and follower and not follower.has("article"):
        return _with_half(tokens, number, minute, at + 2, sure=number > 12, weak=not timely)
    return _hour(tokens, at, number, sure=False)


def _half_two(tokens: Sequence[Token], at: int) -> tuple[Hours, int] | None:
    """British "half two": half past two."""
    follower = _at(tokens, at + 1)
    hour = (
        None
        if follower is None or follower.has("article")
        else follower.number
        if follower.digits in (1, 2)
        else follower.get("number")
    )
    if tokens[at].text != "half" or hour is None or not 1 <= hour <= 12:
        return None
    found = _with_half(tokens, hour, 30, at + 2, sure=False, weak=False)
    return None if found and (token := _at(tokens, found[1])) and token.has("grain") else found
