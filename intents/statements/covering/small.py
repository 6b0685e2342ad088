"""Names written small: who is meant by "mere's got my phone", "art takes Thursday" is told by what they are said to do."""

from dataclasses import replace

from intents.languages import Language
from intents.statements.context import context
from intents.statements.row import Row
from intents.statements.statement import Match
from intents.who.names import Group, Name

STANDS_IN = ("covers", "not_cover")


def name_small(row: Row, found: list[Match], stops: set[int], tongue: Language, text: str) -> bool:
    """Makes people of words that no table knows, or that are names as well, where they begin a clause and are said to stand in;
    whether there were any."""
    places = {at for match in found if (at := _subject(row, match, stops, tongue)) is not None}
    for at in places:
        item = row.items[at]
        place = (item.token, item.token + 1)
        said = text[item.start : item.end].partition("'")[0]
        row.name(at, replace(item, word=said.lower(), group=Group((Name(said, place, 2),), place)))
    return bool(places)


def _subject(row: Row, match: Match, stops: set[int], tongue: Language) -> int | None:
    """Where a word stands that may be the name of who covers."""
    if match.rule.says not in STANDS_IN or match.rule.form != "verb":
        return None
    around = context(row, match.start, stops, set(), tongue)
    at = around.subject
    if around.who != "thing" or at is None or not (row.loose[at] or row.words[at] in tongue.people.double):
        return None
    before = at - 1
    while before >= 0 and before not in stops and (row.items[before].filler or row.dates[before]):
        before -= 1
    return at if before < 0 or before in stops or row.words[before] in tongue.sets["say"] else None
