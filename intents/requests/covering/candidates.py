"""What is said of covers besides who does it: several in turn, everybody who could, a cover handed back, two who swap."""

from intents.draft import Draft, Wish
from intents.requests.covering.exchanges import exchanged
from intents.statements.combined import Absence, Combined
from intents.statements.hints import bare, hints, possible

FILE, TEAM, ALONE = "cover", ("asks_team",), ("hands_back", "swaps")


def in_turn(made: Combined, absence: Absence) -> bool:
    """Whether those who cover are asked one after the other: "Sam, else Lee", "first Sam, then Lee", "Lee if Sam can't"."""
    heard, otherwise = made.heard, made.heard.language.sets["else"]
    told = any(chunk.has("then", "after") or chunk.head in otherwise for chunk in heard.chunks)
    return any(part.either for part in absence.covers) and (told or any(token.low in otherwise for token in heard.tokens))


def wish(made: Combined, absence: Absence) -> Wish:
    """What is wanted of those who aren't named."""
    heard = made.heard
    found = hints(bare(heard), FILE, TEAM) if possible(heard, FILE, TEAM) else []
    made.spent += [(hint.start, hint.end, "cover") for hint in found]
    if found:
        return "team"
    if not absence.needs_cover or absence.covers:
        return ""
    wanted = [one for one in absence.away if one.what == "needs_cover"]
    asks = heard.language.sets["who"]
    return "rank" if any(heard.row.words[one.match.start] in asks for one in wanted) else "team"


def request(made: Combined) -> Draft | None:
    """A message that hands a cover back, or swaps two: "I can't cover Alex on Friday", "swap my Thursday with Priya's Friday"."""
    heard = made.heard
    told = hints(heard.row, FILE, ALONE) if possible(heard, FILE, ALONE) else []
    if not told or told[0].says == "swaps":
        return exchanged(made, told=bool(told))
    names = [name for item in heard.row.items if item.group is not None for name in item.group.said]
    if len(names) > 1 or heard.chunks[0].quoted:
        return None
    because = tuple((heard.text[hint.start : hint.end], "intent", hint.rule.name) for hint in told)
    # "Hand back Friday" is that day, where dates read until when somebody is away.
    when = heard.dates.when([mark.bounded(None) if mark.bound == "back" else mark for mark in heard.dates.marks])
    return Draft(
        "cancel",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=when.spans,
        assumed=when.assumed,
        ask=when.ask,
        options=when.options,
        subject=tuple(names),
        because=because,
        wish="hand_back",
    )
