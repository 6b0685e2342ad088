"""Whose absence it is that the speaker tells of, and whether it is one at all."""

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


def at_work_instead(made: Combined) -> None:
    """As in "Friday is off, I'm working": what is off is the day off, where the speaker says right behind it that they work."""
    mine = made.mine
    for one in list(mine.away):
        said = one.context.be and one.who in ("none", "thing") and one.match.rule.form == "state" and one.dates
        working = [here for here in mine.here if here.who == "me" and not here.dates and not here.shape]
        if said and any(made.heard.clause_before(here.chunk) is one.chunk for here in working):
            mine.away.remove(one)
            mine.denied.append(one)
