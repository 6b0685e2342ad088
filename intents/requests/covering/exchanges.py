"""Two who swap: which of two days is the speaker's, and which they take in return."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from intents.draft import Cover, Draft
from intents.statements.combined import Combined
from intents.statements.heard import all_past
from intents.statements.row import Row
from intents.when.extract import DateMark
from intents.when.span import Span

OWNS = ("'s", "’s")
Whose = Literal["mine", "theirs"]


def exchanged(made: Combined, *, told: bool) -> Draft | None:
    """A swap of two days with the only person named, where the words say so (``told``, or a word of swapping), or say whose each of
    the two is: "Lee does my Thursday and I'll do his Saturday"."""
    heard = made.heard
    row = heard.row
    marks = [item.date for item in row.items if item.date is not None]
    names = dict.fromkeys(name for item in row.items if item.group is not None for name in item.group.said)
    if len(marks) != 2 or len(names) != 1 or heard.chunks[0].quoted or _refused(row):
        return None
    whose = [_within(made, marks[0]) or _whose(row, row.place(marks[0]), 0)]
    whose.append(_within(made, marks[1]) or _whose(row, row.place(marks[1]), row.place(marks[0]) + 1))
    told = told or (not row.language.sets["exchanges"].isdisjoint(row.words) and not _of_other_matters(made, marks))
    if not (told or _both_said(made, marks, whose)) or (whose[0] is not None and whose[0] == whose[1]):
        return None
    turned = whose[0] == "theirs" or (whose[0] is None and whose[1] == "mine")
    mine, theirs = (heard.dates.when([mark]) for mark in (reversed(marks) if turned else marks))
    return Draft(
        "replacement",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=mine.spans,
        given=_weeks_on(made, mine.spans, theirs.spans),
        covers=(Cover(next(iter(names))),),
        assumed=(*mine.assumed, *theirs.assumed),
        ask=(*mine.ask, *theirs.ask, "confirm"),
        because=((heard.text.strip(), "intent", "swap"),),
        wish="swap",
    )


def _within(made: Combined, mark: DateMark) -> Whose | None:
    """The same by a word that the date has taken in: "il mio giovedì"."""
    sets, said = made.heard.language.sets, made.heard.text[slice(*mark.place)].lower().split()
    return "mine" if not sets["mine"].isdisjoint(said) else "theirs" if not sets["theirs"].isdisjoint(said) else None


def _whose(row: Row, at: int, start: int) -> Whose | None:
    """Whose day a date is by the words before it: "my Thursday", "Lee's Saturday"; "she takes Wednesday", "I do Sunday"."""
    sets = row.language.sets
    verb = ""
    for place in range(at - 1, start - 1, -1):
        word, named = row.words[place], row.items[place].group is not None
        if word in sets["mine"]:
            return "mine"
        if word in sets["theirs"] or word in OWNS or (named and not verb):
            return "theirs"
        if verb and (named or word in sets["they"]):
            return "mine"
        if word in sets["me"]:
            return "mine" if verb in sets["exchanges"] else "theirs"
        if word in sets["exchanges"] or (word.isalpha() and not row.items[place].filler and word not in sets["glue"]):
            verb = word
    return None


def _weeks_on(made: Combined, mine: tuple[Span, ...], theirs: tuple[Span, ...]) -> tuple[Span, ...]:
    """Theirs, in the week after mine where that is said: "my Thursday with Lee's Saturday the week after"."""
    after = any(match.rule.shape == "week after" for chunk in made.heard.chunks for match in chunk.marks)
    if not after or len(mine) != 1 or len(theirs) != 1:
        return theirs
    own, start, end = mine[0].start, theirs[0].start, theirs[0].end
    if not isinstance(own, datetime) or not isinstance(start, datetime) or not isinstance(end, datetime):
        return theirs
    on = _monday(own) + timedelta(days=7) - _monday(start)
    return (replace(theirs[0], start=start + on, end=end + on),)


def _monday(moment: datetime) -> date:
    """Of its week."""
    return moment.date() - timedelta(days=moment.weekday())


def _refused(row: Row) -> bool:
    """As in "don't swap my Thursday with Lee's Saturday"."""
    sets = row.language.sets
    words = [row.words[max(0, at - 2) : at] for at, word in enumerate(row.words) if word in sets["exchanges"]]
    return any(not sets["negation"].isdisjoint(before) for before in words)


def _of_other_matters(made: Combined, marks: list[DateMark]) -> bool:
    """Whether a word of swapping is of something else: an absence is told too, or a day becomes another ("Monday to Friday")."""
    row, sets = made.heard.row, made.heard.language.sets
    between = row.words[row.place(marks[0]) + 1 : row.place(marks[1])]
    moved = any(mark.bound for mark in marks) or not sets["to_days"].isdisjoint(between)
    return moved or any(one.what == "away" and one.dates for one in made.mine.away)


def _both_said(made: Combined, marks: list[DateMark], whose: list[Whose | None]) -> bool:
    """Whether somebody takes the speaker's day and the speaker theirs, in so many words."""
    owners = [made.heard.owners.get(mark) for mark in marks]
    row, sets = made.heard.row, made.heard.language.sets
    between = row.words[row.place(marks[0]) + 1 : row.place(marks[1])]
    given = owners[1] is None and not sets["me"].isdisjoint(between)  # "Lee fa il mio giovedì e io il suo sabato"
    covers = all(one is not None and one.what == "covers" and not one.negated for one in owners[: 1 if given else 2])
    over = any(all_past(made.heard, [mark]) for mark in marks)
    return covers and not over and owners[0] is not owners[1] and set(whose) == {"mine", "theirs"} and not made.mine.dated
