"""What is taken back of days named in the same message is no cancelling of a booking: "off all week, scratch Friday"."""

from datetime import datetime

from intents.statements.combined import Combined
from intents.statements.days.exceptions import take_out
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import is_lone

INSTEAD = "instead"  # to work then, in exchange


def taken_back(made: Combined) -> None:
    """Days taken back are taken out of those before; behind "scratch that" the new ones stand in their place. "Oops" beside an
    absence undoes nothing, unless it is all that is said behind it."""
    last = len(made.heard.chunks) - 1
    for one in [one for one in made.requests if one.what == "undoes" and one.match.end - one.match.start == 1]:
        told = [away for away in made.heard.statements if away.dates and away.what == "away"]
        if any(away.place > one.place or one.chunk.number < last for away in told):
            made.requests.remove(one)
    for one in [one for one in made.requests if one.what == "cancels" and one.dates and one.shape in ("", INSTEAD)]:
        told = [away for away in made.mine.away if away.place < one.place and one.chunk.sentence - away.chunk.sentence < 2]
        if not told:
            continue
        if one.shape == INSTEAD and told[-1].dates:  # "off Monday, I'll work Saturday instead" is an exchange
            made.requests.remove(one)
            continue
        if _points_back(made, one):
            if one.chunk.sentence == told[-1].chunk.sentence and _all_behind(made, one):
                told[-1].dates, one.dates = one.dates, []
                made.requests.remove(one)
        elif told[-1].dates and all(_of_those(made, mark, told[-1]) for mark in one.dates):
            made.requests.remove(one)
            for mark in list(one.dates):
                take_out(made, mark)


def there_then(made: Combined) -> None:
    """To be in or to work is no absence: "not the 19th, I'm in that day", "take Easter Monday out again, I said I'd work that day"
    take those days back; beside a plain absence it is asked."""
    mine = made.mine
    for one in [one for one in mine.away if one.what in ("here", "works") and not one.negated and one.who in ("me", "us")]:
        row, chunk = made.heard.row, one.chunk
        before = all(row.place(mark) < chunk.start for mark in one.dates) and not any(row.dates[chunk.start : chunk.end])
        if one.dates and before:
            _goes(made, one)
    for here in mine.here if len(mine.away) == 1 and not (mine.covers or mine.returns) else ():
        told, words = mine.away[0], made.heard.row.words[here.chunk.start : here.chunk.end]
        behind = told.chunk.number < here.chunk.number and here.chunk.sentence - told.chunk.sentence < 2
        plain = here.who == "me" and not (here.negated or here.dates or here.context.question or mine.without)
        if not (behind and plain and told.dates) or not made.heard.language.sets["else"].isdisjoint(words):
            continue
        noun = made.heard.row.words[told.match.start] in made.heard.language.sets["also_nouns"]  # "leave 7-9 Dec, I'm on the phone"
        if told.who == "none" and told.match.rule.form == "verb" and not noun:
            _goes(made, told)
            mine.here.remove(here)
        elif here.chunk.has("that_day"):
            mine.ask.append("uncertain")
        return


def _goes(made: Combined, one: Statement) -> None:
    """What was taken for an absence takes its days back."""
    made.mine.away.remove(one)
    one.what = "cancels"
    made.requests.append(one)


def _points_back(made: Combined, statement: Statement) -> bool:
    """As in "scratch that"."""
    row, match = made.heard.row, statement.match
    return row.words[match.end - 1] in row.language.sets["it"] and not row.dates_in(match.start, match.end)


def _all_behind(made: Combined, statement: Statement) -> bool:
    return all(made.heard.row.place(mark) >= statement.match.end for mark in statement.dates)


def _of_those(made: Combined, mark: DateMark, told: Statement) -> bool:
    """Whether it is one of several days that were told of: within them, or a weekday that is counted from them."""
    stretches = [
        (span.start, span.end)
        for span in made.heard.dates.when(told.dates).spans
        if isinstance(span.start, datetime) and isinstance(span.end, datetime) and (span.end - span.start).days > 1
    ]
    days = [span.start for span in made.heard.dates.when([mark]).spans if isinstance(span.start, datetime)]
    inside = any(start <= day < end for start, end in stretches for day in days)
    return inside or bool(stretches and is_lone(mark))
