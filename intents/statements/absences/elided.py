"""Further people and days of what was said before: "Alex is off Thursday, Lena Friday with Max", "off Friday with Priya and Tuesday
with Lee"."""

from dataclasses import replace

from intents.statements.combined import Absence, Combined, CoverPart, Portion
from intents.statements.covering.portions import in_order, is_rest
from intents.statements.days.turned import only_helps
from intents.statements.heard import Heard, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when.extract import DateMark
from intents.when.model.days import DAY
from intents.when.near import as_days, base_of, on_weekdays


def elided(made: Combined) -> None:
    """Gives those who are named with days of their own, behind somebody else's absence, one like it."""
    _of_one_list(made)
    dealt = _dealt_out(made)
    for chunk in made.heard.chunks:
        if chunk.has("too") or _days_of_mine(made.heard, chunk):
            _me_too(made, chunk)
        _they_too(made, chunk)
        if chunk in dealt or chunk.marks or not all(one.match.rule.weak and one.what == "covers" for one in chunk.statements):
            continue
        if (told := _said_before(made, chunk)) is not None:
            _like_it(made, chunk, told)
        elif chunk.statements:
            _goes_on(made, chunk)


def _of_one_list(made: Combined) -> None:
    """Gives the absence the last days of its list where it is said beside them with whom: "off Monday and Friday with Lee"."""
    mine = made.mine
    for part in list(mine.covers):
        lists: set[int | None] = {mark.of for mark in part.dates} - {None}
        away = next((one for one in mine.away if lists & {mark.of for mark in one.dates}), None)
        if away is not None and part.statement is not None and part.statement.match.rule.weak:
            for mark in part.dates:
                made.heard.hand_on(mark, away)
            mine.lean(away, part.dates)
            part.dates = []
            if in_order(made.heard, part.statement.chunk):  # "off the 3rd and the 10th with Jo and Lee respectively"
                at = mine.covers.index(part)
                ones = enumerate(part.names, 1)
                mine.covers[at : at + 1] = [replace(part, names=(name,), portion=Portion("one", which)) for which, name in ones]


def _dealt_out(made: Combined) -> list[Chunk]:
    """The clauses that deal out somebody's days to who covers them: "Alex is on leave next week, Priya Mon-Wed, Lee Thu and Fri".

    Of one alone it is asked, for whoever is named may be away as well.
    """
    heard, found, told, whose = made.heard, list[Chunk](), None, None
    for chunk in heard.chunks:
        own = next((one for one in made.others for away in one.away if away.chunk is chunk and away.dates), None)
        dates = heard.row.dates_in(chunk.start, chunk.end)
        named = [at for at in range(chunk.start, chunk.end) if heard.row.names[at]]
        if own is not None:
            told = own
        elif found and told is not None and not dates and named and (chunk.has("then") or is_rest(chunk)):
            found.append(chunk)
        elif told is None or not dates or not all(_within(heard, told, mark) for mark in dates) or not _only(heard, chunk, named):
            told = None
        elif len(named) == 1:
            found.append(chunk)
            whose = told
    if len(found) == 1 and whose is not None:
        whose.ask.append("uncertain")
    return found


def _only(heard: Heard, chunk: Chunk, named: list[int]) -> bool:
    """Whether a clause holds nothing but a name at its head, if any, and dates."""
    said = [at for at in range(chunk.start, chunk.end) if not says_nothing(heard, at) or heard.row.names[at]]
    return not chunk.statements and said == named and named[1:] == []


def _within(heard: Heard, told: Absence, mark: DateMark) -> bool:
    """Whether a date is a part of what somebody is away for: of its days, or of a weekday's like."""
    days = base_of(heard.dates, mark)
    if mark.kind == "clock":
        return _behind(heard, told, mark) is None
    for away in told.away:
        for whole in filter(None, (base_of(heard.dates, one) for one in away.dates)):
            weeks = max(0, -(-(whole.first - days.first).days // 7)) if days and on_weekdays(mark) else 0
            if days and whole.first <= days.first + 7 * weeks * DAY and days.last + 7 * weeks * DAY <= whole.last and days != whole:
                return True
    return False


def _behind(heard: Heard, told: Absence, mark: DateMark) -> DateMark | None:
    """Bare numbers as days behind those of what was told: "Priya is off 7-9 December and Lena 10-11"."""
    bases = [base_of(heard.dates, one) for away in told.away for one in away.dates if not on_weekdays(one)]
    return next((days for base in bases if base and (days := as_days(mark, base)) is not None), None)


def _days_of_mine(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause says nothing but the speaker and days: "Lisa is off this week, me next week", "moi mardi"."""
    sets, row = heard.language.sets, heard.row
    mine = not sets["me"].isdisjoint(row.words[chunk.start : chunk.end]) and any(row.dates[chunk.start : chunk.end])
    return mine and chunk.sign != "?" and not chunk.marks and not any(row.names[chunk.start : chunk.end])


def _me_too(made: Combined, chunk: Chunk) -> None:
    """Makes an absence one of the speaker as well, who only says "so am I", "me too" behind it."""
    heard, mine, sets = made.heard, made.mine, made.heard.language.sets
    denied = not sets["negation"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    told = [one for one in made.others for away in one.away if away.chunk.number == chunk.number - 1 and away.dates]
    if chunk.statements or chunk.quoted or denied or mine.away or len(told) != 1 or not only_helps(heard, chunk):
        return
    if dates := heard.row.dates_in(chunk.start, chunk.end):  # "Lena is off Friday, me too on Monday"
        model = told[0].away[-1]
        mine.away.append(replace(model, match=Match(model.match.rule, chunk.start, chunk.start + 1), chunk=chunk, dates=[]))
        for mark in dates:
            heard.hand_on(mark, mine.away[-1])
        mine.away[-1].dates = dates
        return
    mine.subject = (*told[0].subject, "me")
    mine.away, mine.covers = [*told[0].away], [*told[0].covers, *mine.covers]
    made.others.remove(told[0])


def _they_too(made: Combined, chunk: Chunk) -> None:
    """Makes an absence one of somebody as well of whom only that is said behind it: "so is Alex", "and Priya too"."""
    heard, sets, row = made.heard, made.heard.language.sets, made.heard.row
    named = [at for at in range(chunk.start, chunk.end) if row.names[at]]
    before = heard.clause_before(chunk)
    if chunk.statements or len(named) != 1 or row.dates_in(chunk.start, chunk.end) or named[0] in made.parts:
        return
    helps = sets["be"] | sets["will"] | sets["do"]
    others = [at for at in range(chunk.start, chunk.end) if at not in named and not says_nothing(heard, at)]
    joined = chunk.head in sets["so"] and not helps.isdisjoint(row.words[chunk.start : chunk.end])
    too = any(mark.rule.says == "too" and named[0] in (mark.start - 1, mark.end) for mark in chunk.marks)
    told = [one for one in (made.mine, *made.others) if any(away.chunk is before and away.dates for away in one.away)]
    group = row.items[named[0]].group
    if len(told) != 1 or group is None or not (too or joined) or any(row.words[at] not in helps for at in others):
        return
    made.parts[named[0]] = "who"
    told[0].subject = (*(told[0].subject or ("me",)), *group.said)


def _said_before(made: Combined, chunk: Chunk) -> Absence | None:
    """Whose absence the clause before tells of, with a day."""
    before = made.heard.clause_before(chunk)
    return next((one for one in made.others for told in one.away if told.chunk is before and told.dates), None)


def _goes_on(made: Combined, chunk: Chunk) -> None:
    """Gives the speaker's absence the days that are said with who covers them, behind others with who covers those."""
    mine, row = made.mine, made.heard.row
    away = next((one for one in reversed(mine.away) if one.dates and _leads_to(made, one, chunk)), None)
    own = [part for part in mine.covers if part.statement in chunk.statements and part.dates]
    dated = any(row.items[at].date for at in (chunk.start, chunk.start + 1)[: 1 + bool(chunk.head)])
    if away is None or len(own) != 1 or not dated:
        return
    base = base_of(made.heard.dates, mine.marks_of(away)[-1])
    if base is not None:  # "off 7-9 December with Lee, 14-15 with Jo"
        own[0].dates = [as_days(mark, base) or mark for mark in own[0].dates]
    first = [part for part in mine.covers if part.statement and away.chunk.number <= part.statement.chunk.number < chunk.number]
    for part in first:
        part.dates = part.dates or mine.marks_of(away)
    if first:
        for mark in own[0].dates:
            made.heard.hand_on(mark, away)
        mine.lean(away, own[0].dates)


def _leads_to(made: Combined, away: Statement, chunk: Chunk) -> bool:
    """Whether there is nothing but days with who covers them from an absence to a clause."""
    between = made.heard.chunks[away.chunk.number + 1 : chunk.number]
    weak = all(one.match.rule.weak and one.what == "covers" for other in between for one in other.statements)
    return away.chunk.sentence == chunk.sentence and away.chunk.number < chunk.number and weak


def _like_it(made: Combined, chunk: Chunk, told: Absence) -> None:
    """Reads a clause that is a name and its days, and maybe with whom."""
    heard, row = made.heard, made.heard.row
    said = [at for at in range(chunk.start, chunk.end) if not says_nothing(heard, at) or row.names[at] or row.dates[at]]
    named = [at for at in said if row.names[at]]
    dates = [mark for at in said if (mark := row.items[at].date) is not None]
    who = row.items[named[0]].group if named and named[0] == said[0] else None
    with_whom = named[1:]
    leads = [at - 1 for at in with_whom if row.words[at - 1] in heard.language.sets["leads"]]
    said = [at for at in said if at not in leads]
    if who is None or not dates or len(with_whom) > 1 or len(leads) < len(with_whom) or len(said) != len(named) + len(dates):
        return
    model = told.away[-1]
    statement = replace(model, match=Match(model.match.rule, named[0], named[0] + 1), chunk=chunk, dates=[])
    made.mine.covers = [part for part in made.mine.covers if part.statement not in chunk.statements]
    other = made.absence_of(who.said)
    other.away.append(statement)
    for mark in dates:
        heard.hand_on(mark, statement)
        statement.dates.append(_behind(heard, told, mark) or mark)
    made.parts[named[0]] = "who"
    for at in with_whom:
        group = row.items[at].group
        if group is not None:
            made.parts[at] = "cover"
            other.covers.append(CoverPart(group.said, None, either=group.either, place=at))
