"""Names written small: who is meant by "mere's got my phone", "art takes Thursday" is told by what they are said to do."""

from collections.abc import Iterator

from intents.statements.hearing.context import context
from intents.statements.row import Row
from intents.statements.statement import Match
from intents.who.groups import Group
from intents.who.names import Name

STANDS_IN = ("covers", "not_cover")
OR_ELSE = "or else"  # the shape of "or somebody else"


def name_small(row: Row, found: list[Match], stops: set[int], text: str) -> bool:
    """Makes people of words that no table knows, or that are names as well, where they begin a clause and are said to stand in;
    whether there were any."""
    covers = [match for match in found if match.rule.says in STANDS_IN and match.rule.form == "verb"]
    said = {match.start for match in found if match.rule.says == "report"}
    others = {at for match in found if match.rule.shape == OR_ELSE for at in range(match.start, match.end)}
    places = {at for match in covers for at in _meant(row, match, stops, said, others)}
    if covers:
        places |= set(_goes_on(row, covers[0].start, stops))
    for at in places:
        put_name(row, at, text)
    return bool(places)


def put_name(row: Row, at: int, text: str) -> None:
    """Makes a person of a word."""
    item = row.items[at]
    place = (item.token, item.token + 1)
    said = text[item.start : item.end]
    name = said if item.word == said.lower() else said.partition("'")[0]
    row.name(at, item._replace(word=name.lower(), group=Group((Name(name, place, 2),), place)))


def _meant(row: Row, match: Match, stops: set[int], said: set[int], others: set[int]) -> Iterator[int]:
    """Where the word stands that may be the name of who covers: before the verb, or before "said she'd do it"; it may be one of
    ``others`` as well ("can kath or someone do my shift")."""
    around = context(row, match.start, stops - others, others)
    at = around.subject
    if at is not None and around.who == "they":
        at = next((place for place in range(at - 1, -1, -1) if place + 1 in said), None)
    elif around.who != "thing":
        return
    base = f"{row.words[match.start]}s" in row.language.sets["third"]
    base = base and not around.helped and around.asks is None  # "boiler man Thursday": nobody mans it
    first = at if around.asks is None else around.asks  # "can kath do my shift"
    if at is not None and first is not None and not base and _may_be(row, at) and _begins(row, first, stops):
        yield at


def _may_be(row: Row, at: int) -> bool:
    """Whether a word may be somebody's name."""
    doing = row.words[at].endswith(tuple(row.language.sets["participles"]))  # "engineering works on the line"
    free = not row.names[at] and not row.dates[at] and not doing
    people, word = row.language.people, row.words[at]
    return free and ((row.loose[at] and word not in people.common) or word in people.double)  # not "the audit runs Mon to Wed"


def _begins(row: Row, at: int, stops: set[int]) -> bool:
    """Whether nothing of its clause stands before it."""
    before = at - 1
    while before >= 0 and before not in stops and (row.items[before].filler or row.dates[before]):
        before -= 1
    return before < 0 or before in stops


def _goes_on(row: Row, first: int, stops: set[int]) -> Iterator[int]:
    """Names in the clauses behind, of which only the share is said: "dean takes Monday and art Thursday", "... for week two"."""
    for at in range(first + 1, len(row) - 1):
        shared = row.dates[at + 1] or row.words[at + 1] in row.language.sets["for_whom"]
        if row.words[at] in row.language.sets["orders"] and at + 2 < len(row) and at + 2 not in stops:
            continue  # "... and mark 26 December as a holiday"
        if at - 1 in stops and shared and _may_be(row, at):
            yield at
