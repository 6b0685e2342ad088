"""Who may cover, where that is more than one: asked one after the other, or everybody who could."""

from intents.draft import Wish
from intents.statements.combined import Absence, Combined
from intents.statements.hints import bare, hints, possible

FILE, TEAM = "cover", ("asks_team",)


def in_turn(made: Combined, absence: Absence) -> bool:
    """Whether those who cover are asked one after the other: "Sam, else Lee", "first Sam, then Lee", "Lee if Sam can't"."""
    heard, otherwise = made.heard, made.heard.language.sets["else"]
    told = any(chunk.has("then") or chunk.head in otherwise for chunk in heard.chunks)
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
