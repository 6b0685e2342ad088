"""Clocks, ranges of clocks and parts of the day, as they stand among the other words of a sentence."""

from dataclasses import replace

from intents.when.calendar.dates import day_chain
from intents.when.calendar.numeric import free_on_left
from intents.when.calendar.offsets import counted_range
from intents.when.grammar.clock_words import clock_at
from intents.when.grammar.zones import zone_at
from intents.when.model.clocks import Hours, merge, part_of_day
from intents.when.text.reader import Reader
from intents.when.words import PAUSES, PLACES, STATES, TELLING, UNITS

ONE_OF_THEM = ("the", "this", "that", "next", "last", "final", "first", "another", "which")
"""Words before "one" that make it a thing: "the one on Tuesday"."""


def hours_at(reader: Reader, at: int, timely: bool, dated: bool) -> tuple[Hours, int] | None:
    """A clock, a range of clocks, or a part of the day."""
    token = reader.at(at)
    if token.digits and not free_on_left(reader, at) and not (dated and reader.at(at - 1).text in (".", ":", "-")):
        return None
    if token.text in ("lunch", "lunchtime") and reader.at(at - 1).get("bound") == "after":
        return part_of_day("lunch"), at + 1
    of_them = token.text == "one" and reader.at(at + 1).get("glue") == "of"  # "one of the first days"
    if of_them or (token.has("number") and reader.at(at + 1).has("week_of")):
        return None  # "for one week starting today"
    nth = reader.at(at - 1).has("ordinal") and reader.ends(at + 1) and not reader.at(at + 1).has("number")
    owned = reader.at(at - 1).has("weekday") and not reader.at(at - 2).sense.keys().isdisjoint(("glue", "owner"))
    thing = reader.at(at - 1).text in ONE_OF_THEM or nth or (owned and not timely)  # "make the Friday one Saturday"
    if token.text == "one" and thing and not reader.at(at + 1).has("oclock"):
        return None
    if (token.digits or token.has("number")) and counted_range(reader, at):
        return None  # "10 to 12 days"
    found = clock_at(reader.tokens, at, timely or dated)
    if found is None:
        if (
            token.has("part")
            and not _is_verb(reader, at)
            and (dated or not token.has("meridiem") or token.has("whole_part") or half_day_at(reader, at))
            and not token.get("plural")
            and "often" not in token.sense
            and "vague" not in token.sense
        ):
            return replace(part_of_day(token.get("part")), weak=True), at + 1
        return None
    hours, end = found
    if _counts(reader, at, end):
        return None
    part = reader.at(end).has("part") and not reader.at(end).has("meridiem")
    if end == at + 1 and part and ((token.number and not timely) or reader.at(end).get("plural")):
        return None  # "one evening", "two mornings"
    usual = dated or (reader.alone and token.get("part") == "lunch") or reader.at(at - 1).has("over")
    if token.has("part") and token.has("clock") and usual and reader.at(at - 1).get("glue") != "at" and not timely:
        return part_of_day(token.get("part")), end
    ranged = _range_of_hours(reader, at, hours, end)
    if ranged:
        return ranged if not _runs_on(reader, ranged[1]) else None
    if _runs_on(reader, end):
        return None
    zone = zone_at(reader, end)
    return (replace(hours, zone=zone[0] or None), zone[1]) if zone else (hours, end)


def half_day_at(reader: Reader, at: int) -> bool:
    """Whether it is the half of a day named behind it: "half day AM Friday", "PM tomorrow"; not "I am Friday's cover"."""
    token, after, before = reader.at(at), reader.at(at + 1), reader.at(at - 1)
    if token.text not in ("am", "pm"):
        return False
    if after.has("away") and (token.text == "pm" or token.has("upper")):  # "AM off on Friday", not "am off Friday"
        return not before.text[:1].isalnum()
    if not (after.has("weekday") or after.has("offset") or after.get("glue") == "on" or _surely_a_day(reader, at + 1)):
        return False
    led = before.get("grain") == "day" or before.has("away") or before.get("glue") == "for"
    return token.text == "pm" or led or not before.text[:1].isalnum()


def _surely_a_day(reader: Reader, at: int) -> bool:
    """Whether a date that needs no neighbours begins here: "PM 3 Dec", "off PM the 3rd"."""
    found = day_chain(reader, at) if reader.at(at).digits or reader.at(at).sense else None
    return found is not None and not found[0].weak and (found[0].day is not None or found[0].first is not None)


def _is_verb(reader: Reader, at: int) -> bool:
    """Whether it is no part of the day but a verb: "only Thursday am I off", "Friday, am travelling", "pm me"."""
    after = reader.at(at + 1)
    if reader.at(at).text != "am":
        return reader.at(at).text == "pm" and after.text in ("me", "us")
    inverted = after.text == "i" and reader.at(at + 2).text not in TELLING
    doing = after.text.endswith("ing") and not after.has("part")
    begins = not reader.at(at).has("upper") and reader.at(at - 1).text in PAUSES and _says_where(reader, at + 1)
    return inverted or doing or after.text in STATES or begins


def _says_where(reader: Reader, at: int) -> bool:
    """Whether the words behind "am" tell where somebody is: "am on a course", not "am, dentist; pm in" or "am on Monday"."""
    dated = reader.at(at + 1).digits or reader.at(at + 1).has("weekday") or reader.at(at + 1).has("offset")
    if reader.at(at).text not in PLACES or dated:
        return False
    return not any(token.text == "pm" and not reader.at(place - 1).digits for place, token in enumerate(reader.tokens[at:], at))


def _counts(reader: Reader, at: int, end: int) -> bool:
    """Whether the number is one of things: "9.50 each", "6.45 percent", "3 goals"; "9:30 each day" is a clock."""
    after, more = reader.at(end), reader.at(end + 1)
    if after.get("grain") in ("hour", "minute") and reader.at(at - 1).has("part") and end == at + 1:
        return True  # "tomorrow morning 2 hours"
    between = reader.at(at - 1).get("glue") == "of" or reader.at(at - 1).text in ("was", "is", "by")
    if reader.at(at - 1 - between).text in ("score", "ratio", "odds", "won", "lost"):
        return True
    if (after.has("link") or after.has("either")) and more.digits == 2 and (more.number or 0) > 24 and end == at + 1:
        return not (reader.at(end + 2).has("month") or reader.at(end + 2).text in (":", ".", "/"))  # "20 to 30 people"
    if after.text not in UNITS or reader.at(end - 1).has("meridiem") or reader.at(at + 1).text == ":":
        return False
    return not (after.has("every") and (reader.at(end + 1).has("grain") or reader.at(end + 1).has("weekday")))


def _runs_on(reader: Reader, at: int) -> bool:
    """Whether more figures are glued to a clock, so that it was none."""
    sign, after = reader.at(at), reader.at(at + 1)
    return bool(sign.digits and not sign.spaced) or (
        sign.text in ("-", "/", ".", "+", ",") and not sign.spaced and bool(after.digits) and not after.spaced
    )


def _range_of_hours(reader: Reader, at: int, hours: Hours, end: int) -> tuple[Hours, int] | None:
    start_zone = zone_at(reader, end)
    end = start_zone[1] if start_zone else end
    if (
        hours.start and reader.at(reader.skip(end, "in", "the")).has("part") and reader.at(end).get("glue") == "in"
    ):  # "3 in the morning until 5pm"
        part = reader.skip(end, "in", "the")
        merged = merge(hours, part_of_day(reader.at(part).get("part")))
        if merged and reader.at(part + 1).has("link"):
            hours, end = merged, part + 1
    link = reader.at(end)
    between = any(reader.at(at - back).get("bound") == "between" for back in (1, 2))
    if not (link.has("link") or (between and link.has("also"))):
        return None
    after = reader.skip(end + 1, "at", "the", "about")
    second = clock_at(reader.tokens, after, True) or _past_it(reader, after, hours)
    if second is None or second[0].start is None:
        return None
    late = second[0].start.hour > 12 and not reader.at(second[1] - 1).has("meridiem") and reader.at(after + 1).text == ":"
    if late and hours.start and reader.at(at + 1).text == ":":  # "10:00-22:05" is written on the 24-hour clock
        hours = replace(hours, start=replace(hours.start, sure=True))
    written = all(reader.at(place).digits == 2 and reader.at(place + 1).text == ":" for place in (at, after))
    if written and hours.start and hours.start.hour > 12 and not reader.at(second[1] - 1).has("meridiem"):
        second = replace(second[0], start=replace(second[0].start, sure=True)), second[1]  # "14:00 till 12:30"
    sure = not second[0].weak
    if not sure and link.get("dash") and link.spaced != reader.at(end + 1).spaced and hours.weak:
        return None
    if not sure and (days := day_chain(reader, after, True)) and not days[0].weak and days[1] > second[1]:
        return None
    zone = zone_at(reader, second[1])
    letters = all(reader.at(place - 1).text in ("a", "p") for place in (end, second[1]))  # "1p-5p"
    letters = letters or _both_military(reader, at, after)
    loose = hours.weak and not sure and not letters and not _plain_range(reader, at, second[1], between)
    named = zone or start_zone
    return Hours(hours.start, second[0].start, weak=loose and not named, zone=named[0] or None if named else None), (
        zone[1] if zone else second[1]
    )


def _past_it(reader: Reader, at: int, hours: Hours) -> tuple[Hours, int] | None:
    """Half an hour behind the full hour before it: "12 to half past"."""
    if hours.start is None or hours.start.minute or (reader.at(at).text, reader.at(at + 1).text) != ("half", "past"):
        return None
    return Hours(replace(hours.start, minute=30)), at + 2


def _both_military(reader: Reader, first: int, second: int) -> bool:
    """Whether both are written in four digits, and one of them as only a clock is: "2100 to 0700"."""
    both = (reader.at(first), reader.at(second))
    return all(token.digits == 4 for token in both) and any(token.text[0] == "0" for token in both)


def _plain_range(reader: Reader, at: int, end: int, between: bool) -> bool:
    """Whether two bare numbers are surely hours: announced, and no noun after them."""
    announced = between or any(reader.at(at - back).get("bound") == "from" or reader.at(at - back).has("timely") for back in (1, 2))
    return (announced or reader.habit) and reader.ends(end) and not reader.at(end).has("grain") and not reader.at(end).has("month")
