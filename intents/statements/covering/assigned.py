"""What somebody who covers has of the absence: dates, a portion, the rest; together, each their own, or after another."""

from intents.statements.combined import Absence, Combined, CoverPart, Portion
from intents.statements.covering.portions import in_order, is_rest, last_portion, portion_of, without_portions
from intents.statements.heard import Heard, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.who.groups import Group


def add_covers(made: Combined, statement: Statement, groups: list[Group], object_: tuple[int, Group] | None) -> None:
    """Gives those who are named their part of the absence, which is somebody else's where an object is named (``object_``)."""
    absence = made.mine
    if object_ is not None:
        made.parts[object_[0]] = "who"
        absence = made.absence_of(object_[1].said)
        absence.away.append(statement)
    after, _ = goes_before(made, absence, statement.chunk, chained=False)
    either = any(group.either for group in groups)
    sets = made.heard.language.sets
    if (statement.chunk.has("then") and not after) or statement.what == "not_cover" or statement.chunk.head in sets["else"]:
        either = True
    portion = portion_of(made.heard, statement.chunk, last_portion(absence.covers))
    each = _each(made, statement, groups)
    if len(each) == 1 and not portion and not each[0][1] and in_order(made.heard, statement.chunk):
        for number, name in enumerate(each[0][0], 1):
            place = statement.place
            absence.covers.append(CoverPart((name,), statement, portion=Portion("one", number), place=place))
        return
    for names, dates in each:
        rest = (after or is_rest(statement.chunk)) and not dates
        absence.covers.append(CoverPart(names, statement, dates, either, rest, portion, statement.place))


def _each(made: Combined, statement: Statement, groups: list[Group]) -> list[tuple[tuple[str, ...], list[DateMark]]]:
    """The names with the days that are theirs: all of them together, or each with their own ("Ana (Mon), Ben (Tue)", "the 27th and
    28th go to Ngozi and Anh respectively")."""
    heard = made.heard
    places = [next((at for at, item in enumerate(heard.row.items) if item.group is group), None) for group in groups]
    labels = [bracketed(heard, at) if at is not None else [] for at in places]
    if any(labels):
        hours = all(mark.kind == "clock" for label in labels for mark in label)  # "Ana (7-15) and Ben (15-23) do my Sunday"
        days = [mark for mark in statement.dates if mark.kind == "days"] if hours else []
        return [(group.said, [*days, *claim(made, label)]) for group, label in zip(groups, labels, strict=True)]
    names = tuple(name for group in groups for name in group.said)
    if len(names) == len(statement.dates) > 1 and in_order(heard, statement.chunk):
        return [((name,), [date]) for name, date in zip(names, statement.dates, strict=True)]
    return [(names, [mark.once for mark in without_portions(heard, statement.chunk, statement.dates)])]


def bracketed(heard: Heard, at: int) -> list[DateMark]:
    """The days in brackets right behind somebody: "Aaliyah (Mon)", "Jae (Wed + Thu)"."""
    row, found = heard.row, list[DateMark]()
    for place in range(at + 2, len(row) if row.words[at + 1 : at + 2] == ["("] else 0):
        date = row.items[place].date
        if date is not None:
            found.append(date)
        elif row.words[place] == ")":
            return found
        elif not says_nothing(heard, place) and row.words[place] not in heard.language.sets["and"]:
            break
    return []


def claim(made: Combined, marks: list[DateMark]) -> list[DateMark]:
    """The days that are somebody's share, which are no more days away; what comes again and again is none that is booked
    apart, and is asked about."""
    for mark in marks:
        made.heard.hand_on(mark, made.mine.away[0] if made.mine.away else None)
    made.use(marks)
    marks = [mark.once for mark in marks]
    if not marks or not all(mark.kind == "rule" for mark in marks):
        return marks
    made.mine.ask.append("uncertain")
    return []


def goes_before(made: Combined, absence: Absence, chunk: Chunk, chained: bool) -> tuple[bool, bool]:
    """Whether a cover "after that" has the rest of the days, or is asked where the one before can't: "Kim until noon, then Ralf" is
    the first, "first Kim, then Ralf" the second."""
    if not _follows(made, chunk) or not absence.covers:
        return False, chained
    dated = bool(absence.covers[-1].dates)
    return dated, not dated


def _follows(made: Combined, chunk: Chunk) -> bool:
    """Whether a clause says "after that": "then" does, but not what only counts where the one before can't."""
    joints = made.heard.language.sets["joins_clauses"]
    thens = [mark for mark in chunk.marks if mark.rule.says == "then"]
    return all(made.heard.row.words[mark.start] in joints for mark in thens) if thens else chunk.has("after")
