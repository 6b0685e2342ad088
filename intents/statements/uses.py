"""What each token was used for: the source of ``because``, of ``left_out`` and of ``understudy read --explain``."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from intents.languages.load import Sets
from intents.statements.combined import Combined
from intents.statements.heard import ASIDES, all_past, of_today, over
from intents.statements.row import LINE
from intents.statements.statement import Chunk, Statement
from intents.when.grammar.nights import SAID
from intents.when.grammar.zones import named_after
from intents.when.near import is_point
from intents.when.span import Span

LIMITS = ("until", "from", "before", "after")
LEFT, OTHERWISE = "left over", "a date of something else"
PARTS = {"who": "subject", "cover": "people", "not": "not to cover", "passing": "mentioned", "open": LEFT}


def uses(made: Combined) -> list[str]:
    """For each item of the row the field or rule that used it; ``left over`` where none did."""
    heard, row = made.heard, made.heard.row
    sets = heard.language.sets
    found = _said(made)
    owned = _owned(made)
    for at, item in enumerate(row.items):
        if item.date is not None:
            aside = found[at].partition(":")[0] in ASIDES
            found[at] = "when" if item.date.place[0] in owned else found[at] if aside else OTHERWISE
        elif item.group is not None:
            found[at] = PARTS[made.parts.get(at, "open")]
        elif not found[at] and (date := row.dating[at]) and date.place[0] in owned:
            found[at] = "when"
        elif not found[at]:
            found[at] = _small(item.word, item.filler, sets) or ""
    for start, end, use in made.spent:
        for at, item in enumerate(row.items):
            if item.start < end and start < item.end and item.word != LINE:
                found[at] = use
    for chunk in heard.chunks:
        _rest(made, chunk, found)
    return found


def _said(made: Combined) -> list[str]:
    """What marks and statements took."""
    heard = made.heard
    found = [""] * len(heard.row)
    for mark in heard.marks:
        for at in range(mark.start, mark.end if mark.rule.says != "corrects" else mark.start):  # if it does: ``spent``
            found[at] = f"{mark.rule.says}: {mark.rule.name}"
    for statement in heard.statements:
        for at in range(statement.context.start, statement.match.start):
            found[at] = found[at] or f"{statement.what}: auxiliary"
        for at in range(statement.match.start, statement.match.end):
            found[at] = f"{statement.what}: {statement.match.rule.name}"
        for at in range(statement.match.end, statement.chunk.end if statement.negated else 0):
            if heard.row.words[at] in heard.language.sets["negates_behind"]:
                found[at] = found[at] or f"{statement.what}: auxiliary"
        if statement.context.subject is not None:
            found[statement.context.subject] = f"{statement.what}: subject"
        if statement.context.asks is not None:
            found[statement.context.asks] = found[statement.context.asks] or f"{statement.what}: auxiliary"
    return found


def _owned(made: Combined) -> set[int]:
    """Where the dates stand that went into a request."""
    wanted = [*made.mine.away, *made.mine.returns, *made.mine.here, *made.mine.denied, *made.requests]
    wanted += [one for other in made.others for one in other.away]
    marks = [mark for one in wanted for mark in one.dates]
    marks += [mark for leaning in made.mine.leaning.values() for mark in leaning]
    marks += made.mine.without
    marks += [mark for absence in (made.mine, *made.others) for part in absence.covers for mark in part.dates]
    return {mark.place[0] for mark in marks}


def _small(word: str, filler: bool, sets: Sets) -> str:
    if filler or not word[:1].isalnum() or word in sets["prefers"]:
        return "courtesy or sign"
    joints = sets.of("and", "but", "because", "causes", "or", "that", "if", "while")
    return "joins" if word in joints else ""


def _rest(made: Combined, chunk: Chunk, found: list[str]) -> None:
    """What is left in a clause: part of an aside, of a reason, small words beside something used, or left over."""
    heard = made.heard
    sets = heard.language.sets
    empty = [at for at in range(chunk.start, chunk.end) if not found[at]]
    if not empty:
        return
    words = [heard.row.words[at] for at in empty]
    if chunk.head in sets.of("because", "causes") - sets["so"] or chunk.has("report", "courtesy", "aside", "reason"):
        for at in empty:
            found[at] = "aside"
        return
    content = [word for word in words if word not in sets["glue"] and word not in sets["me"]]
    for at in empty:
        small = heard.row.words[at] in sets["glue"] or heard.row.words[at] in sets["me"]
        found[at] = "small word" if small and (chunk.statements or not content) else LEFT


def left_out(made: Combined, found: list[str]) -> tuple[str, ...]:
    """The stretches that ended in no field, as said."""
    heard = made.heard
    stretches: list[tuple[int, int]] = []
    for at, use in enumerate(found):
        if use != LEFT:
            continue
        if stretches and _near(found, stretches[-1][1], at):
            stretches[-1] = (stretches[-1][0], at + 1)
        else:
            stretches.append((at, at + 1))
    return tuple(heard.said(first, _to_the_end(made, found, last)) for first, last in stretches)


def _to_the_end(made: Combined, found: list[str], last: int) -> int:
    """Past the fillers that belong to what is left out: "tell the team"."""
    while last < len(found) and found[last] == "courtesy or sign" and made.heard.row.words[last].isalpha():
        last += 1
    return last


def _near(found: list[str], end: int, at: int) -> bool:
    """Whether only small words and signs lie between."""
    return all(use in ("small word", "courtesy or sign", "joins", "a date of something else") for use in found[end:at])


def risky(made: Combined, found: list[str]) -> bool:
    """Whether what is left over could change who, when or whether: a number, a limit, a name."""
    heard = made.heard
    sets = heard.language.sets
    away = [*made.mine.away, *made.mine.returns]
    told = [*away, *(part.statement for part in made.mine.covers if part.statement)]
    beside, sentences = {id(one.chunk) for one in away}, {one.chunk.sentence for one in told}
    unplaced = _dated_before(made, found) or _clock_beside(made, found) or _hours_unplaced(made, found, told)
    if unplaced or _limits_series(made, found) or _nobody_named(made, found) or _not_for(made, found):
        return True
    for chunk in heard.chunks:
        for at in range(chunk.start, chunk.end):
            if id(chunk) in beside and found[at] == OTHERWISE and _beside_a_date(made, at):
                return True
            if _of_something(made, found, chunk, at):
                return True
            unheard = found[at] == PARTS["passing"] and not chunk.statements and _free(made, at) and not _to_be_told(made, chunk)
            event = OTHERWISE in found[chunk.start : chunk.end]
            if unheard and not event and LEFT in found[chunk.start : chunk.end]:
                return True
            if found[at] not in (LEFT, "small word"):
                continue
            word = heard.row.words[at]
            dated = at + 1 < chunk.end and heard.row.items[at + 1].date is not None
            cares = heard.row.words[at - 1] in sets["cares"]
            if found[at] == LEFT and (_zone(made, at) or (word[:1].isdigit() and at and heard.row.names[at - 1])):
                return True
            if id(chunk) in beside and (word[:1].isdigit() or (word in sets["risky"] and not dated and not cares)):
                return True
            if chunk.sentence in sentences and _counts(made, found, at):
                return True
            if found[at] == LEFT and word in sets["business"] and not made.mine.covers:
                return True
            if found[at] == LEFT and made.mine.covers and _unknown_with_days(made, chunk, at):
                return True
    return False


def _not_for(made: Combined, found: list[str]) -> bool:
    """Whether it is said behind a cover what they don't cover: "Sam covers, just not for the handover"."""
    row, sets = made.heard.row, made.heard.language.sets
    told = [part.statement.chunk for part in made.mine.covers if part.statement]
    for chunk in made.heard.chunks:
        if chunk.statements or not any(one.sentence == chunk.sentence and one.number < chunk.number for one in told):
            continue
        places = [at for at in range(chunk.start, chunk.end - 1) if found[at] == LEFT and row.words[at] in sets["not"]]
        if any(row.words[at + 1] in sets["for_whom"] | sets["on"] for at in places):
            return True
    return False


def _of_something(made: Combined, found: list[str], chunk: Chunk, at: int) -> bool:
    """Whether a part of a day is that of something of which no day is known: "off the night of the clock change"."""
    date, sets = made.heard.row.items[at].date, made.heard.language.sets
    part = date is not None and date.kind in ("part", "clock") and not is_point(date) and found[at] == "when"
    behind = [word for word in made.heard.row.words[at + 1 : at + 2] if word in sets["of"]] if part else []
    return bool(behind) and LEFT in found[at + 2 : chunk.end] and not any(made.heard.row.dates[at + 1 : chunk.end])


def _nobody_named(made: Combined, found: list[str]) -> bool:
    """Whether what stands right behind "cover with" was read as nobody: "cover with nurse joy"."""
    row, leads = made.heard.row, made.heard.language.sets["leads"]
    ends = [one.match.end for one in made.heard.statements if one.what == "covers" and row.words[one.match.end - 1] in leads]
    return any(end < len(found) and found[end] == LEFT for end in ends)


def _unknown_with_days(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether a word that is none we know has a day of its own and so may be one more who covers: "ben thu, ida fri"."""
    row = made.heard.row
    beside = any(row.dates[other] for other in (at - 1, at + 1) if chunk.start <= other < chunk.end)
    plain = chunk.end - chunk.start == 2 and not chunk.statements
    return plain and beside and row.words[at].isalpha() and row.words[at] not in made.heard.language.known


def _counts(made: Combined, found: list[str], at: int) -> bool:
    """Whether a number that is left over may count days or be one ("today + 2 more days", "the 9, 10"); not "ext. 4471", "SR 2"."""
    row = made.heard.row
    before = at - 1
    while before >= 0 and row.words[before] in made.heard.language.sets["glue"]:  # "le matin du 9", "den ganzen 9."
        before -= 1
    free = before < 0 or found[before] != LEFT or not row.words[before].isalpha()
    behind = made.heard.text[row.items[at].end :][:1]
    labels = behind.isalpha() or behind in (")", ":")  # "mum's 70th", "1) my laptop"
    return row.words[at].isdecimal() and len(row.words[at]) < 3 and free and not labels


def _zone(made: Combined, at: int) -> bool:
    """Whether a place stands right behind a clock, and so may say whose clock it is: "2-4pm Chicago"."""
    before = made.heard.row.items[at - 1].date if at else None
    return before is not None and before.kind in ("clock", "both") and named_after(made.heard.row.words[at])


def hours_lost(made: Combined, spans: Sequence[Span]) -> bool:
    """Whether hours that were said with the absence are in none of its spans: a date is read whole or not at all."""
    held = clocks(spans)
    away, row = made.mine.away, made.heard.row
    own = [mark for one in away for mark in one.dates if one.chunk.start <= row.place(mark) < one.chunk.end]  # not "that day"
    limits = [
        mark for one in away for mark in made.mine.leaning.get(one.place, ()) if mark.kind == "clock" and mark.bound in LIMITS
    ]
    own += limits  # "out Monday, and Friday only until 2"
    if any(one.chunk.has("that_day") for one in away) and all(span.all_day for span in spans):
        return False  # "dentist on Thursday at 10, so I take the whole day"
    said = (made.heard.dates.when([mark]) for mark in own if mark.kind in ("clock", "both"))
    sure = (one for one in said if SAID not in one.assumed)  # of "the night shift on the 4th, 2100 to 0700" those behind count
    return any(not clocks(span for span in one.spans if span.part is None) <= held for one in sure)


def clocks(spans: Iterable[Span]) -> set[time]:
    """The hours of the clock at which they begin and end, without midnight."""
    ends = [end for span in spans for end in (span.start, span.end)]
    return {end.time() if isinstance(end, datetime) else end for end in ends if isinstance(end, datetime | time)} - {time()}


def _hours_unplaced(made: Combined, found: list[str], told: Sequence[Statement]) -> bool:
    """Whether hours of a day are left over that nothing places in it: "Lee covers the last hour on Thursday"."""
    row, units = made.heard.row, made.heard.language.sets["hour_units"]
    if any(mark.kind in ("clock", "both") for one in made.mine.away for mark in made.mine.marks_of(one)):
        return False
    places = {at for one in told for at in range(one.chunk.start, one.chunk.end)}
    return any(found[at] == LEFT and row.words[at] in units for at in places)


def _dated_before(made: Combined, found: list[str]) -> bool:
    """Whether a date that is used for nothing stands just before "off until ...": it may be where that begins."""
    marks = [mark for one in made.mine.away for mark in one.dates]
    if not marks or any(mark.bound != "until" for mark in marks):
        return False
    own, sets = made.mine.away[0].chunk, made.heard.language.sets
    if not sets["now"].isdisjoint(made.heard.row.words[own.start : own.end]):
        return False  # "off now until Monday"
    before = [chunk for chunk in made.heard.chunks if chunk.number == own.number - 1]
    covered = [one.chunk for one in made.history if one.what == "covers"]
    ahead = [at for chunk in before if chunk not in covered and not over(made.heard, chunk) for at in range(chunk.start, chunk.end)]
    # being away until a day begins today anyway: "I was on tonight, but I'm off until Sunday"
    others = [made.heard.row.dates_in(at, at + 1) for at in ahead if found[at] == OTHERWISE]
    return not all(of_today(made.heard, marks) or all_past(made.heard, marks) for marks in others)


def _limits_series(made: Combined, found: list[str]) -> bool:
    """Whether a longer time that is used for nothing is that of the reason for a series: "until 31 March I have lectures, so I'm
    off Mondays"."""
    heard = made.heard
    series = [one for one in made.mine.away if any(mark.kind == "rule" for mark in one.dates)]
    for one in series:
        if one.chunk.head not in heard.language.sets["so"]:
            continue
        before = [chunk for chunk in heard.chunks if chunk.sentence == one.chunk.sentence and chunk.number < one.chunk.number]
        dates = [heard.row.items[at].date for chunk in before for at in range(chunk.start, chunk.end) if found[at] == OTHERWISE]
        spans = [span for date in dates if date and date.kind == "days" for span in heard.dates.when([date]).spans]
        if any(map(_several_days, spans)):
            return True
    return False


def _several_days(span: Span) -> bool:
    """Whether it is more than a day, or has no begin."""
    start, end = span.start, span.end
    return isinstance(end, datetime) and not (isinstance(start, datetime) and end - start <= timedelta(days=1))


def _clock_beside(made: Combined, found: list[str]) -> bool:
    """Whether a limit in hours beside whole days is used for nothing ("school run, so nothing before 9:15"), or a clock that heads
    a clause ("I'm out tomorrow, 3pm latest"), or a number that may be an hour ("back online 7")."""
    heard, row = made.heard, made.heard.row
    sentences = {one.chunk.sentence for one in made.mine.away}
    timed = any(mark.kind in ("clock", "both", "part", "rule") for one in made.mine.away for mark in one.dates)
    for chunk in heard.chunks:
        if chunk.sentence not in sentences or chunk.statements or chunk.head in heard.language.sets["that"]:
            continue
        for at in range(chunk.start, chunk.end):
            date = row.items[at].date
            clock = date if date is not None and date.kind == "clock" else None
            limit = clock is not None and clock.bound in ("until", "before", "after", "from")
            if (limit or (clock is not None and at == chunk.start and is_point(clock))) and not timed and found[at] == OTHERWISE:
                return True
            sets, before = heard.language.sets, row.words[chunk.start : at]
            tells = chunk.head in sets["so"] or not sets["returns"].isdisjoint(before)
            if found[at] == LEFT and row.words[at].isdecimal() and tells:
                return True
    return False


def _free(made: Combined, at: int) -> bool:
    """Whether the name is surely one, and neither a place nor an owner: not "in Jaipur", "to the Alps", "Ngozi's defence"."""
    row, before = made.heard.row, made.heard.row.words[max(0, at - 2) : at]
    item = row.items[at]
    owns = any(sign in made.heard.text[item.end - 2 : item.end + 2] for sign in ("'s", "’s", "s'"))
    sure = item.group is not None and any(name.strength > 1 for name in item.group.names)
    if _are_many(made, at):
        return False
    if before and before[-1] in made.heard.language.sets["kin"]:
        return False  # "to see my brother Ben"
    before = before[:1] if before[1:] and before[1] in made.heard.language.sets["pointing"] else before[-1:]
    return sure and not owns and made.heard.language.sets["places"].isdisjoint(before)


def _are_many(made: Combined, at: int) -> bool:
    """Whether one name is spoken of as many, so that it is a firm's or an office's: "Openreach are coming"."""
    row, group = made.heard.row, made.heard.row.items[at].group
    alone = group is not None and len(group.names) == 1 and group.said[0].lower() not in made.heard.language.people.given
    return alone and not made.heard.language.sets["many"].isdisjoint(row.words[at + 1 : at + 3])


def _to_be_told(made: Combined, chunk: Chunk) -> bool:
    """Whether a clause only asks to tell somebody: "please tell Jo"."""
    row = made.heard.row
    first = next((at for at in range(chunk.start, chunk.end) if not row.items[at].filler), chunk.start)
    return row.words[first] in made.heard.language.sets["say"] and not any(row.dates[chunk.start : chunk.end])


def _beside_a_date(made: Combined, at: int) -> bool:
    """Whether a date of the absence stands before this one, with only joints between: "Monday and also Sunday"."""
    heard = made.heard
    owned, sets = _owned(made), heard.language.sets
    for item in reversed(heard.row.items[:at]):
        if item.date is not None:
            return item.date.place[0] in owned
        if item.word not in sets["and"] and item.word not in sets["glue"]:
            return False
    return False


def because(made: Combined) -> tuple[tuple[str, str, str], ...]:
    """Stretches of the text with the field they went to and the rule that read them."""
    heard = made.heard
    told = [
        (heard.said(one.match.start, one.match.end), "intent", one.match.rule.name)
        for one in (*made.mine.away, *made.mine.returns, *made.requests)
    ]
    owned = _owned(made)
    dated = [
        (item.date.said, "when", item.date.kind)
        for item in heard.row.items
        if item.date is not None and item.date.place[0] in owned
    ]
    named = [
        (name, "people" if part == "cover" else "subject", part)
        for at, part in made.parts.items()
        if (group := heard.row.items[at].group)
        for name in group.said
    ]
    return (*told, *dated, *named)


def explained(made: Combined) -> list[tuple[str, str]]:
    """Each item as said with its use, for people."""
    made_of: dict[tuple[int, int], tuple[str, str]] = {}
    for item, use in zip(made.heard.row.items, uses(made), strict=True):  # "I'm" is two words and one token
        made_of.setdefault((item.start, item.end), (made.heard.text[item.start : item.end].strip() or item.word, use))
    return list(made_of.values())
