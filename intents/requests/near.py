"""What dates of a statement mean beside others of the message: "graduation is on 9 July, so I'm off Thursday and Friday"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from intents.requests.spans import moment
from intents.statements.combined import Combined
from intents.statements.heard import ASIDES, of_work
from intents.statements.hearing.clauses import clause_at
from intents.statements.row import Row
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.when.near import Base, Side, base_of, counted, following, is_lone, running, weekdays, weekend
from intents.when.span import Span, When

SENTENCE_ENDS = frozenset((".", "!", "\n"))  # not ";", which holds together what it parts
FROM_THERE = (None, "from", "back")  # how a day is said from which those behind it are counted
SOON = 6  # days from today: within them a weekday is the same one, from wherever it is counted


def read_near(made: Combined, marks: Sequence[DateMark], around: datetime | None = None) -> When:
    """What the marks mean together; a weekday said alone behind another date is that of its week, or it is asked which is meant."""
    plain = made.heard.dates.when(marks, around=around)
    row = made.heard.row
    dated = [at for at, item in enumerate(row.items) if item.date is not None and item.date in marks]
    own = {at: found for at in dated if (found := _side(row, at))}
    sides = {at: side for at in own if (side := _shared(row, own, row.items[at].date))}
    if around is not None or not sides:
        return plain
    if months := _months(made, marks):
        return _each_week(made, marks, months)
    if exact := _exactly(made, marks):
        lone = max(row.place(mark) for mark in marks if weekdays(mark))
        made.spent.append((row.items[lone].end, exact[0].place[0], "when"))  # "before half term": which they are is said
        return made.heard.dates.when(exact)
    first = min(sides)
    anchor = _anchor(made, first, beside=sides[first] == "beside")
    if anchor is None and (apart := [at for at, side in sides.items() if side != "beside"]) and min(apart) > first:
        first, sides = min(apart), {at: sides[at] for at in apart}  # "off Friday and the Monday after"
        anchor = _anchor(made, first, beside=False)
    if anchor is None and (ended := _ended(made, marks)):
        return made.heard.dates.when(ended)
    if anchor is None and (later := _later(made, marks, first)):
        spans = made.heard.dates.when(later).spans
        return replace(plain, ask=("which_date",), options=(spans, plain.spans))
    if anchor is None:
        return replace(plain, ask=("which_date",)) if _of_something(row, max(sides)) or _after_what(row, sides) else plain
    base = base_of(made.heard.dates, anchor)
    assert base is not None  # noqa: S101
    listed = anchor in marks and not _pointed(row, first)
    covered = any(running(mark) for mark in marks) and not anchor.bound  # "w/c 14 June, the whole week": once
    said = [mark for mark in marks if not (covered and mark is anchor)]
    moved = [_from(mark, base, sides.get(row.place(mark)), listed=listed) for mark in said]
    near = made.heard.dates.when(_ended(made, [moved[0], *said[1:]]) or moved)
    if _days(near) == _days(plain):
        return plain
    turned = [day for day in _days(near) if day not in _days(plain)]
    sided = any(side != "beside" for side in sides.values())
    alone = any(weekdays(mark) or running(mark) for mark in marks)
    tied = anchor in marks or _tied(made, anchor, first) or not alone
    made.spent += [(row.items[at].end, _behind(row, at), "when") for at, side in sides.items() if side != "beside"]
    away = row.language.sets["beforehand"] | row.language.sets["afterwards"]
    if anchor in marks and not away.isdisjoint(anchor.said.lower().split()):  # "the Friday before Christmas and the Monday after"
        return replace(near, ask=("which_date",))
    if sided or (tied and all(map(base.holds, turned))):
        return replace(near, assumed=(*near.assumed, *_told(near, plain)))
    closed = not any(span.open_start or span.open_end for span in (*near.spans, *plain.spans))
    return replace(near, ask=("which_date",), options=(near.spans, plain.spans) if closed else ())


def _behind(row: Row, at: int) -> int:
    """Where the words end that tell the side on which a day is: "the Friday before that"."""
    last = at + 1
    while last + 1 < len(row) and row.words[last + 1] in row.language.sets["that"] | row.language.sets["it"]:
        last += 1
    return row.items[min(last, len(row) - 1)].end


def _from(mark: DateMark, base: Base, side: Side | None, *, listed: bool) -> DateMark:
    """A mark with its lone days counted from a base."""
    if side is None:
        return mark
    behind = side == "beside" and listed and weekdays(mark)
    return counted(following(mark) if side == "after" else mark, base, "behind" if behind else side)


def _shared(row: Row, sides: Mapping[int, Side], mark: DateMark | None) -> Side | None:
    """The side of a mark; what stands behind a list is said of all its members: "the Thursday and Friday before"."""
    if mark is None:
        return None
    at, pointing = row.place(mark), row.language.sets["pointing"]
    listed = [place for place in sides if place > at and weekdays(mark) and _together(mark, row.items[place].date)]
    if pointing.isdisjoint(_first_word(mark)):  # "Friday and the Monday after"
        listed = [place for place in listed if pointing.isdisjoint(_first_word(row.items[place].date))]
    behind = [sides[place] for place in (at, *listed) if place in sides]
    return next((side for side in behind if side != "beside"), behind[0]) if at in sides else None


def _first_word(mark: DateMark | None) -> list[str]:
    """The first word of a date, in a list."""
    return mark.said.lower().split()[:1] if mark else []


def _together(mark: DateMark, other: DateMark | None) -> bool:
    """Whether two are members of one list."""
    return other is not None and mark.of is not None and mark.of == other.of


def _side(row: Row, at: int) -> Side | None:
    """Where a weekday said alone is looked for; nothing for any other date."""
    mark = row.items[at].date
    if mark is None:
        return None
    sets, behind = row.language.sets, row.words[at + 1] if at + 1 < len(row) else ""
    said = mark.said.lower().split()
    if mark.kind == "days" and not mark.bound and following(mark) is not mark and not sets["afterwards"].isdisjoint(said[-2:]):
        return "after"
    if running(mark):
        return "beside"
    if not is_lone(mark) and not weekend(mark):
        return None
    if behind in sets["beforehand"] | sets["afterwards"]:
        return "before" if behind in sets["beforehand"] else "after"
    return "beside" if is_lone(mark) or not sets["pointing"].isdisjoint(said[:1]) else None


def _exactly(made: Combined, marks: Sequence[DateMark]) -> list[DateMark]:
    """The dates of weekdays, where both are said: "the Thursday and Friday before half term, 21 and 22 October"."""
    lone = [mark for mark in marks if weekdays(mark)]
    row, chunk = made.heard.row, _chunk(made, lone[-1]) if lone else None
    behind = [
        item.date
        for other in made.heard.chunks
        if chunk and other.number >= chunk.number and other.sentence == chunk.sentence
        for item in row.items[max(other.start, row.place(lone[-1])) : other.end]
        if item.date is not None and made.heard.owners.get(item.date) in (None, *made.mine.away)
    ]
    exact = [mark for mark in behind if mark.kind == "days" and not mark.bound and not weekdays(mark)]
    if len(exact) != len(lone) or any(mark.kind != "days" or mark.bound for mark in marks) or set(marks) - {*lone, *exact}:
        return []
    named = {start.weekday() for span in made.heard.dates.when(exact).spans if (start := moment(span.start))}
    return exact if named == {day for mark in lone for day in weekdays(mark)} else []


def _chunk(made: Combined, mark: DateMark) -> Chunk:
    """The clause in which a date stands."""
    at = made.heard.row.place(mark)
    return next(chunk for chunk in made.heard.chunks if chunk.start <= at < chunk.end)


def _ended(made: Combined, marks: Sequence[DateMark]) -> list[DateMark]:
    """A begin with the weekday after it as its end, where they stand apart: "from Thursday 5pm I'm off until Monday 8am"."""
    if len(marks) != 2 or marks[1].bound not in ("until", "through") or not weekdays(marks[1]) or marks[0].kind == "rule":
        return []
    base = base_of(made.heard.dates, marks[0]) if marks[0].bound in (None, "from") and marks[0].kind in ("days", "both") else None
    return [marks[0], counted(marks[1], base, "after")] if base else []


def _months(made: Combined, marks: Sequence[DateMark]) -> DateMark | None:
    """The months or the week within which weekdays are named alone: "Weds off September through November", "next week I'm off
    Thursday"."""
    bases = {mark: base_of(made.heard.dates, mark) for mark in marks if mark.kind == "days" and not mark.bound}
    whole = [mark for mark, base in bases.items() if base and (base.is_months or base.is_week)]
    others = [mark for mark in marks if mark not in whole]
    if len(whole) != 1 or not others or is_lone(whole[0]) or not all(map(weekdays, others)):
        return None
    listed = whole[0].of is not None and any(mark.of == whole[0].of for mark in others)
    return None if listed else whole[0]


def _each_week(made: Combined, marks: Sequence[DateMark], months: DateMark) -> When:
    """Each such weekday of the months; where other words stand between the two, it is asked whether that is meant."""
    heard, base = made.heard, base_of(made.heard.dates, months)
    assert base is not None  # noqa: S101
    days = [day for day in base.days() if day >= heard.phrase.now.date()]
    lone = [mark for mark in marks if mark is not months]
    if not days:
        return heard.dates.when(marks)
    found = [
        span
        for day in days
        for mark in lone
        if day.weekday() in weekdays(mark)
        for span in heard.dates.when([counted(mark, Base(day, day), "beside")]).spans
        if (start := moment(span.start)) and start.date() == day
    ]
    row, sets = heard.row, heard.language.sets
    frame = row.place(months)
    first, last = sorted((frame, min((row.place(mark) for mark in lone), key=lambda at: abs(at - frame))))
    small = sets["swallowed"] | sets["leading"] | sets["pager"]
    small |= sets["me"] | sets["be"] | sets["will"] if base.is_week else frozenset()
    spoken = {at for one in made.mine.away if base.is_week for at in range(one.match.start, one.match.end)}
    told = all(  # "next week I need Monday to Wednesday covered"
        row.dates[at] or row.items[at].filler or row.words[at] in small or at in spoken for at in range(first, last + 1)
    )
    weekly = When(tuple(found))
    return weekly if told else replace(weekly, ask=("two_readings",), options=(weekly.spans, heard.dates.when(marks).spans))


def _of_something(row: Row, at: int) -> bool:
    """Whether what follows "before", "after" names something without a date: "the Friday before the wedding", "am Montag nach der
    Messe"."""
    sets, words, date = row.language.sets, row.words[at + 1 : at + 3], row.items[at].date
    last = date.said.lower().split()[-1:] if date is not None else []
    if not sets["around"].isdisjoint(last):  # where the date holds it: "il lunedì dopo la fiera"
        return not sets.of("articles", "led_articles").isdisjoint(words[:1])
    behind = row.items[at + 2 : at + 3]
    if not words or (behind and behind[0].date is not None) or row.dating[at + 1]:
        return False
    if words[0] in sets["around"]:  # "am Montag nach München" is no day after something
        return words[-1] in sets.of("articles", "led_articles")
    return words[0] in sets["beforehand"] | sets["afterwards"] and (not behind or not behind[0].filler)  # not "after all"


def _after_what(row: Row, sides: Mapping[int, Side]) -> bool:
    """Whether a day is said to come after something that isn't told: "off the Monday after"."""
    afterwards = row.language.sets["afterwards"]
    said = [mark.said.lower().split()[-1] for at in sides if sides[at] == "after" and (mark := row.items[at].date)]
    return not afterwards.isdisjoint(said)


def _anchor(made: Combined, at: int, *, beside: bool) -> DateMark | None:
    """The date before a place that a weekday there may belong to: the nearest one, not so soon that it makes no difference to a
    day ``beside`` it."""
    heard = made.heard
    aside = {place for mark in heard.marks if mark.rule.says in ASIDES for place in range(mark.start, mark.end)}
    own = heard.row.items[at].date
    whole = own is not None and running(own)
    sure = own is not None and (weekdays(own) or whole)  # a number names its day well enough for a weekday
    soon, unsure = 0 if whole or not beside else SOON, weekdays if sure else is_lone
    pointed = not beside or (whole and _pointed(heard.row, at))
    for place in range(at - 1, -1, -1):
        mark = heard.row.items[place].date
        if mark is None or place in aside or mark.kind not in ("days", "both") or (unsure(mark) and not pointed):
            continue
        if heard.owners.get(mark) in made.history or (beside and _of_another_matter(made, mark, at)):
            continue
        base = base_of(made.heard.dates, mark)
        if base is None or (base.first - heard.phrase.now.date()).days < soon:
            continue
        return mark
    return None


def _of_another_matter(made: Combined, mark: DateMark, at: int) -> bool:
    """Whether a date of a sentence before a place is of what is over, or of work and nobody's leave, or is a whole month, so that
    no day there is counted from it: "the last outage was on 2 November", "the new office opens in June"."""
    heard, chunk, own = made.heard, _chunk(made, mark), clause_at(made.heard.chunks, at)
    apart = any(one.sign in SENTENCE_ENDS for one in heard.chunks[chunk.number : own.number])
    if not apart or _pointed(heard.row, at) or heard.owners.get(mark) is not None:
        return False
    base = base_of(heard.dates, mark)
    return of_work(heard, chunk) or (base is not None and base.is_months)


def _later(made: Combined, marks: Sequence[DateMark], at: int) -> list[DateMark]:
    """Weekdays that come before one said before them, though they are behind it in the week, counted from that one: on a Tuesday,
    "Monday I'm on call, Wednesday to Friday I'm off"."""
    heard, own = made.heard, made.heard.row.items[at].date
    plain = base_of(heard.dates, own) if own is not None and weekdays(own) else None
    if own is None or plain is None or own.bound not in FROM_THERE:  # "till Wednesday" ends what began
        return []
    head = next(one for one in heard.chunks if one.sentence == _chunk(made, own).sentence)
    for place in range(at - 1, head.start - 1, -1):
        mark = heard.row.items[place].date
        said = heard.row.words[head.start : place]
        if mark is None or mark in marks or not weekdays(mark) or max(weekdays(mark)) >= min(weekdays(own)):
            continue
        past = heard.owners.get(mark) in made.history or not heard.language.sets["did"].isdisjoint(said)
        base = base_of(heard.dates, mark.bounded(None)) if mark.bound in FROM_THERE else None
        if base and plain.first < base.first and not past:
            return [counted(one, base, "after") for one in marks]
    return []


def _tied(made: Combined, anchor: DateMark, at: int) -> bool:
    """Whether the words tie a weekday to the date before it: "so I'm off the Friday", "that Friday", "... and then Monday"."""
    heard, row = made.heard, made.heard.row
    sets = heard.language.sets
    if _pointed(row, at):
        return True
    mark = row.items[at].date
    assert mark is not None  # noqa: S101
    first, own = _chunk(made, anchor), _chunk(made, mark)
    between = [chunk for chunk in heard.chunks if first.number < chunk.number <= own.number]
    joined = any(chunk.head in sets["because"] | sets["but"] or chunk.has("after", "that_day") for chunk in between)
    return first.sentence == own.sentence and (joined or first.sign == ":" or running(mark))


def _pointed(row: Row, at: int) -> bool:
    """Whether it is one of the days that are spoken of: "the Monday", "that Monday and Tuesday"."""
    mark, pointing = row.items[at].date, row.language.sets["pointing"]
    if mark is not None and running(mark):
        return row.words[at - 1] in row.language.sets["that"]
    if mark is None or not weekdays(mark):
        return False
    sets, said = row.language.sets, [row.words[at - 1], *mark.said.lower().split()]
    day = next((place for place, word in enumerate(said) if word in sets["daily"] and word not in sets["follows"]), len(said))
    part = max((place for place, word in enumerate(said[:day]) if word in sets["of"] | sets["on"]), default=0)
    return not pointing.isdisjoint(said[part : day + 1])  # not "the morning of Thursday", "Sunday in the afternoon"


def _told(near: When, plain: When) -> list[str]:
    """Which days are meant by the weekdays, in words."""
    return [f"{span.said}: {start.day} {start:%B}" for span, start in _starts(near) if start.date() not in _days(plain)]


def _starts(when: When) -> list[tuple[Span, datetime]]:
    return [(span, start) for span in when.spans if (start := moment(span.start))]


def _days(when: When) -> list[date]:
    """The days on which its spans begin."""
    return [start.date() for _, start in _starts(when)]
