"""Who is meant: people named in a statement of covering or apart from it, or by a pronoun."""

from intents.statements.combined import Combined
from intents.statements.covering.small import put_name
from intents.statements.heard import Heard
from intents.statements.hearing.predicates import apposed
from intents.statements.statement import Statement
from intents.who.groups import Group
from intents.who.names import Name


def people_at(heard: Heard, at: int) -> Group | None:
    """The people there; an unknown word is taken for a name where a template wants one ("ask fatima", "JT on my phone")."""
    item = heard.row.items[at]
    if item.group is not None or not heard.row.loose[at]:
        return item.group
    place = (item.token, item.token + 1)
    return Group((Name(heard.text[item.start : item.end], place, 1),), place)


def named_in(heard: Heard, statement: Statement) -> list[int]:
    """The people in the words of a statement; its first word is none that only looks like a name: "page Ana"."""
    first, row = statement.match.start, heard.row
    inside = [at for at in range(first, statement.match.end) if people_at(heard, at) is not None]
    return inside[1:] if len(inside) > 1 and inside[0] == first and row.words[first] in heard.language.people.double else inside


def covered_in(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """Whom somebody covers for: the people right behind the predicate."""
    row, end, sets, slot = heard.row, statement.match.end, heard.language.sets, statement.match.rule.slot
    if (slot == "cover" and not _behind_what_they_do(heard, statement)) or slot not in ("", "cover"):
        return None
    if not sets["me"].isdisjoint(row.words[statement.match.start : end]):
        return None
    for at in range(end, min(end + 3, statement.chunk.end)):
        item = row.items[at]
        if item.group is not None:
            return at, item.group
        if item.word not in sets["for_whom"] and item.date is None and not item.filler:
            return None
    return None


def _behind_what_they_do(heard: Heard, statement: Statement) -> bool:
    """Whether whom they do it for follows what somebody is to do: "get Ana to cover | Max", "ask Ana to stand in for | Max"."""
    row, end, sets = heard.row, statement.match.end, heard.language.sets
    if not any(row.names[statement.match.start : end - 1]) or row.names[end - 1] or end == len(row) or row.dates[end]:
        return False
    return row.words[end - 1] in sets["covering"] | sets["for_whom"] or row.words[end] in sets["for_whom"]


def who_covers(made: Combined, statement: Statement, inside: list[int], object_: tuple[int, Group] | None) -> list[Group]:
    """Whom the statement names, or means by a pronoun or by a name set apart."""
    heard, context = made.heard, statement.context
    if statement.match.rule.slot == "cover" and inside:
        return [group for at in inside if (group := people_at(heard, at))]
    found = context.group
    if found is None and context.who == "they":
        found = meant_by(heard, statement)
        if found and not statement.dates and _set_aside(made, found):
            return []  # "not Jo again please, she has it too often"
    elif found is None and context.who == "you":
        found = addressed_by(made, statement)
    elif found is None and context.who == "none" and object_ is None and not theirs(heard, statement):
        return _apart(made, statement)
    return [found] if found is not None else []


def _set_aside(made: Combined, group: Group) -> bool:
    """Whether somebody was said not to cover."""
    return any(made.parts.get(at) == "not" for at, item in enumerate(made.heard.row.items) if item.group is group)


def _apart(made: Combined, statement: Statement) -> list[Group]:
    """Who covers, where a sign or an aside stands between: "Sam Lee, not Sam Price, covers"; "Jo is around and has it"; "Wren (Fri)
    and Teo (Sat) hold the phone"."""
    heard = made.heard
    start = statement.context.start
    for at in range((apposed(heard.row, start) or statement.match.start - 1), -1, -1):
        group = heard.row.items[at].group
        if (
            group is not None
            and made.parts.get(at) in (None, "who", "cover")
            and heard.row.words[at - 1 if at else at] not in heard.language.sets["negation"]
        ):
            places = [*_before_it(heard, at), at]
            made.parts |= dict.fromkeys(places, "cover")
            return [group for place in places if (group := heard.row.items[place].group)]
    return []


def joined_before(made: Combined, statement: Statement) -> list[Group]:
    """Who is named with them in a word that no table knows: "jacko and dave are splitting it"."""
    heard, own, before = made.heard, statement.chunk, made.heard.clause_before(statement.chunk)
    if before is None or own.head not in heard.language.sets["and"] or before.end - before.start != 1 or before.marks:
        return []
    group, next_to_it = people_at(heard, before.start), own.start - before.end == 1
    if group is None or not next_to_it or made.parts.get(before.start):
        return []
    if not heard.row.names[before.start]:
        put_name(heard.row, before.start, heard.text)
    made.parts[before.start] = "cover"
    return [group]


def _before_it(heard: Heard, at: int) -> list[int]:
    """Where the others of a list stand that ends there, with days in brackets between them: "Wren (Fri) and Teo (Sat)"."""
    row, joints = heard.row, heard.language.sets["and"] | {","}
    before = at - 1
    while before > 0 and row.words[before] in joints:
        before -= 1
    if before == at - 1 or before < 1 or row.words[before] != ")":
        return []
    opened = next((place for place in range(before, 0, -1) if row.words[place] == "("), 0)
    return [*_before_it(heard, opened - 1), opened - 1] if opened and row.names[opened - 1] else []


def addressed_by(made: Combined, statement: Statement) -> Group | None:
    """Whom "you" means: people named alone in the clause before or after, or at the head of this one."""
    heard = made.heard
    for number in (statement.chunk.number, statement.chunk.number - 1, statement.chunk.number + 1):
        if not 0 <= number < len(heard.chunks):
            continue
        chunk = heard.chunks[number]
        for at in range(chunk.start, chunk.end):
            item = heard.row.items[at]
            if item.group is not None and (chunk is not statement.chunk or at < statement.match.start) and not chunk.statements[1:]:
                made.parts[at] = "cover"
                return item.group
    first = heard.chunks[0]
    alone = first.end - first.start == 1 and heard.row.items[first.start].group is not None
    if alone and first.start not in made.parts:
        made.parts[first.start] = "cover"
        return heard.row.items[first.start].group
    return None


def meant_by(heard: Heard, statement: Statement) -> Group | None:
    """Whom "she", "he" or "they" means: the last people before it."""
    for sentence in range(statement.chunk.sentence, -1, -1):
        own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
        groups = [item.group for chunk in own for item in heard.row.items[chunk.start : chunk.end] if item.group is not None]
        if groups and sentence < statement.chunk.sentence:
            return groups[0]
        if groups:
            break
    for at in range(statement.match.start - 1, -1, -1):
        if heard.row.items[at].group is not None:
            return heard.row.items[at].group
    return None


def theirs(heard: Heard, statement: Statement) -> bool:
    """Whether it is said to be somebody else's: "her Monday", "for him"."""
    words = heard.row.words[statement.match.start : statement.match.end + 2]
    return not heard.language.sets["theirs"].isdisjoint(words)
