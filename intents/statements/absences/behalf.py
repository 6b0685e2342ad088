"""Whose absence it is that the speaker tells of, and whether it is one at all."""

from intents.statements.absences.told import take_told
from intents.statements.combined import Combined


def on_behalf(made: Combined) -> None:
    """Whose absence the speaker tells of: "on behalf of Jo: out Friday"."""
    mine, row = made.mine, made.heard.row
    for mark in [one for one in made.heard.marks if one.rule.says == "behalf"]:
        at = next((at for at in range(mark.start, mark.end) if row.items[at].group), None)
        group = row.items[at].group if at is not None else None
        if at is None or group is None:
            continue
        made.parts[at] = "who"
        if mine.away and not mine.subject and all(one.who == "none" for one in mine.away):
            mine.subject = group.said


def called_in(made: Combined) -> None:
    """Who is told to have called is away as they said, where it is said too who covers: "Alex just rang, he's ill till Thursday.
    Lee steps in"."""
    mine, heard = made.mine, made.heard
    own = [one for one in made.reported if one.act == "reports" and one.who in ("they", "none") and one.what in ("away", "here")]
    said = [one for one in heard.chunks if one.has("report") and any(heard.row.names[one.start : one.end]) and not one.quoted]
    undated = not any(one.dates for one in own)  # whose day is said with the cover: "Lee takes his shift today"
    covers = any(part.statement and (undated or not part.dates) for part in mine.covers)
    if not own or len(said) != 1 or mine.away or not covers:
        return
    made.reported = [one for one in made.reported if one not in own]
    for statement in own:
        statement.act = "tells"
        take_told(made, statement)


def at_work_instead(made: Combined) -> None:
    """As in "Friday is off, I'm working": what is off is the day off, where the speaker says right behind it that they work."""
    mine = made.mine
    for one in list(mine.away):
        said = one.context.be and one.who in ("none", "thing") and one.match.rule.form == "state" and one.dates
        working = [here for here in mine.here if here.who == "me" and not here.dates and not here.shape]
        if said and any(made.heard.clause_before(here.chunk) is one.chunk for here in working):
            mine.away.remove(one)
            mine.denied.append(one)
