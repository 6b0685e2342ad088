"""Words that point to days said before: "that day", "both days", "those three", "the day after", "until then"."""

from datetime import date

from intents.statements.combined import Combined
from intents.statements.days.free import free_dates
from intents.statements.heard import Heard, plain
from intents.statements.statement import Chunk, Match, Statement
from intents.when.calendar.offsets import MINUTES_IN
from intents.when.extract import DateMark
from intents.when.near import Base, base_of, counted, is_lone, stretched, timed

BEGUN = ("from", "until", "through")  # "my contract starts on the 30th, I'm off that day"
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def that_day(made: Combined) -> None:
    """As in "the review is on Wednesday at 2, I'm on leave that day", "from then", "until then": the day of the date before it."""
    heard, mine = made.heard, made.mine
    for statement in mine.away:
        own = [mark for mark in mine.marks_of(statement) if mark.kind != "lasting"]
        pointed = heard.row.words[heard.row.place(own[0]) - 1] if own else ""
        those = pointed in heard.language.sets["those_parts"]
        hours = all(mark.kind in ("clock", "part", "rule") for mark in own) and (those or statement.chunk.has("that_day"))
        pointing = _pointing(made, statement)
        if statement.what == "needs_cover" and pointing.has("until_then") and mine.dated:
            continue  # "late tomorrow, in by 10. Can Jo cover until then?": all of it
        all_of = pointing.has("share") and not mine.covers  # "off both days"
        before = [mark for mark in heard.row.dates_in(0, statement.match.start) if mark.kind in ("days", "both")]
        if before and pointing.has("from_then") and (end := _end_from_then(heard, own)):
            statement.dates = [before[-1].bounded("from"), end]
            made.use((before[-1], *own))
        points = those or all_of or pointing.has("that_day", "from_then", "until_then")
        if (own and not hours) or not (points or _so_long_from(made, statement, before)):
            continue
        found = _series_before(made, statement)
        found = found or [mark for match in pointing.marks for mark in spoken_of(made, match, before)]
        found = found or (_ruled_before(made, statement) if hours and not before else [])
        found = found or (_several(before) if pointed in heard.language.sets["those"] else before[-1:])
        found = _left_before(found, before)
        if hours and own:
            statement.dates = [timed(day, mark) for day in found for mark in own]
            made.spent += [(*mark.place, "when") for mark in own]
        else:
            mine.lean(statement, dict.fromkeys(found))
        made.use((*found, *own))
    _days_beside(made)


def _so_long_from(made: Combined, statement: Statement, before: list[DateMark]) -> bool:
    """Whether it only tells how many days or weeks what a clause before it tells goes on: "surgery on Thursday, then off for two
    weeks"."""
    marks, mine = made.mine.marks_of(statement), made.mine
    length = marks[0].length if len(marks) == 1 and len(before) == 1 and before[0].kind == "days" else None
    begun = [one for one in mine.away if before and before[0] in mine.marks_of(one) and one.chunk.number < statement.chunk.number]
    near = bool(begun) and begun[0].chunk.sentence == statement.chunk.sentence and not (before[0].bound or begun[0].shape)
    return near and length is not None and length.grain not in MINUTES_IN


def _end_from_then(heard: Heard, own: list[DateMark]) -> DateMark | None:
    """The last day of what begins with a day said before: "off from that day to the 30th"."""
    if len(own) != 1 or own[0].kind != "days":
        return None
    ends = heard.row.words[heard.row.place(own[0]) - 1] in heard.language.sets["moved_to"]
    return own[0].bounded("until") if ends else own[0] if own[0].bound in ("until", "through") else None


def _left_before(found: list[DateMark], before: list[DateMark]) -> list[DateMark]:
    """A return with the departure said before it: "I fly on 28 November and return on 6 December, so I'm off these days"."""
    at = before.index(found[0]) if len(found) == 1 and found[0] in before and found[0].bound == "back" else 0
    return [before[at - 1], found[0]] if at and before[at - 1].bound in (None, "from") else found


def _pointing(made: Combined, statement: Statement) -> Chunk:
    """The clause that points to days said before: its own, or the one it goes on of ("at home both days and not working")."""
    chunk, before = statement.chunk, made.heard.clause_before(statement.chunk)
    if before is None or before.statements or chunk.marks or chunk.head not in made.heard.language.sets["and"]:
        return chunk
    return before if before.has("share", "that_day") else chunk


def _series_before(made: Combined, statement: Statement) -> list[DateMark]:
    """All that was told of a series that "those days" are: "every three weeks I'm in hospital, next is 20 Jan. Off those days"."""
    heard = made.heard
    words = heard.row.words[statement.chunk.start : statement.chunk.end]
    own = statement.chunk
    told = [chunk for chunk in heard.chunks if own.sentence - 1 <= chunk.sentence and chunk.number < own.number]
    marks = [(chunk, mark) for chunk in told for mark in free_dates(made, chunk)]
    if heard.language.sets["those"].isdisjoint(words) or not any(mark.kind == "rule" for _, mark in marks):
        return []
    return [mark.bounded("from") if chunk.has("begins") else mark for chunk, mark in marks]


def _ruled_before(made: Combined, statement: Statement) -> list[DateMark]:
    """The series told just before that "those mornings" are of: "physio on Thursdays, so I'm out those mornings until May"."""
    before = made.heard.row.dates_in(0, statement.match.start)
    return [mark for mark in before[-1:] if mark.kind == "rule"]


def _days_beside(made: Combined) -> None:
    """As in "off on 9 December and the day after": a further day that is counted from the one before it."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks:
        marks = [mark for mark in chunk.marks if mark.rule.says == "that_day" and mark.rule.shape]
        if chunk.statements or not marks or chunk.quoted or chunk.has("line"):
            continue
        before = [one for one in mine.away if one.chunk.number < chunk.number and one.chunk.sentence == chunk.sentence]
        dates = [mark for mark in heard.row.dates_in(0, marks[0].start) if mark.kind in ("days", "both")]
        if before and dates and plain(heard, chunk):
            mine.lean(before[-1], spoken_of(made, marks[0], dates))
            if chunk.has("unsure"):
                mine.ask.append("uncertain")
        elif before:
            mine.ask.append("which_date")


def spoken_of(made: Combined, match: Match, before: list[DateMark]) -> list[DateMark]:
    """The days that words such as "that day", "those mornings", "that week", "the day after", "until then" stand for."""
    heard, says = made.heard, match.rule.says
    if not before or says not in ("that_day", "from_then", "until_then", "share"):
        return []
    if match.rule.shape == "whole":
        return _whole(made, match, before)
    many = says in ("that_day", "share") and (count := _count(heard, match)) > 1 and _so_many(heard, before, count)
    if len(before) > 1 and is_lone(before[-1]) and before[-1].of is None and not many:
        made.mine.ask.append("which_date")
    if says == "until_then":  # "back on the 30th, off until then"
        return [before[-1].bounded("back" if heard.owners.get(before[-1]) in made.mine.returns else "until")]
    base = base_of(heard.dates, before[-1]) if match.rule.shape and says != "share" else None
    if base is not None:
        first, last = heard.row.items[match.start].start, heard.row.items[match.end - 1].end
        lone = base.first == base.last and not any(sign.isdigit() for sign in before[-1].said)
        shape = match.rule.shape if lone or match.rule.shape != "such" else "after"  # "the 28th and the next one"
        if shape == "such":  # in the place of one that is denied
            made.mine.without = [mark for mark in made.mine.without if mark is not before[-1]]
        spoken = base.spoken_of(shape, max(_count(heard, match), 1))
        return [stretched(before[-1], spoken, (first, last), heard.text[first:last])]
    several = not heard.language.sets["those"].isdisjoint(heard.row.words[match.start : match.end])
    if many:
        return many
    return _several(before) if several else [mark.bounded(None) if mark.bound in BEGUN else mark for mark in before[-1:]]


def _whole(made: Combined, match: Match, before: list[DateMark]) -> list[DateMark]:
    """All the time that was spoken of: the days from one to another, or from the first day named to the last: "I speak on the
    15th, flights on the 14th and 17th, I'm away for the whole stretch"."""
    heard = made.heard
    bases = [(mark, base) for mark in before if (base := base_of(heard.dates, mark.bounded(None)))]
    long = max(bases, key=lambda one: len(one[1].days()), default=None)
    if long is None or len(before) == 1:
        return before[-1:]
    if long[1].first < long[1].last:
        within = [base_of(heard.dates, counted(mark, long[1], "beside")) for mark, _ in bases]
        if any(base and not long[1].first <= base.first <= long[1].last for base in within):
            made.mine.ask.append("which_date")
        return [long[0].bounded(None)]
    spoken = Base(min(base.first for _, base in bases), max(base.last for _, base in bases))
    first, last = heard.row.items[match.start].start, heard.row.items[match.end - 1].end
    return [stretched(before[0], spoken, (first, last), heard.text[first:last])]


def _count(heard: Heard, match: Match) -> int:
    """How many days are spoken of: "both", "all three", "those 5 days"; 0 where it isn't said."""
    amounts = heard.language.amounts
    for at in range(match.start, match.end):
        item = heard.row.items[at]
        if item.date is not None and item.date.length is not None and item.date.length.grain in DAYS_IN:
            return int(item.date.length.count or 0) * DAYS_IN[item.date.length.grain]
        if item.word in heard.language.sets["pair"]:
            return 2
        if item.word.isdecimal():
            return int(item.word)
        if found := next((number for number, name in enumerate(NUMBERS, 1) if item.word in amounts[name]), 0):
            return found
    return 0


def _so_many(heard: Heard, before: list[DateMark], count: int) -> list[DateMark]:
    """The last dates that are so many days together, or the stretch from the first to the last of those named if it is so long."""
    days: list[date] = []
    for first in range(len(before) - 1, -1, -1):
        if (base := base_of(heard.dates, before[first].bounded(None))) is None:
            continue
        if days and base.last >= min(days):
            return []  # not in their order: "Friday night, Saturday and Sunday" said on a Friday
        days = [*base.days(), *(day for day in days if day not in base.days())]
        if len(days) == count:
            return [mark.day.bounded(None) for mark in before[first:]]
        low, high = min(days), max(days)
        if (high - low).days + 1 == count:
            return [stretched(before[first], Base(low, high), before[first].place, before[first].said)]
    return []


def _several(before: list[DateMark]) -> list[DateMark]:
    """The last date with all that are on one list with it."""
    return [mark for mark in before if mark.of is not None and mark.of == before[-1].of] or before[-1:]
