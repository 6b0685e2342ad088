"""The clauses: where they end, what is quoted, which statements they hold."""

from collections.abc import Set
from itertools import pairwise

from intents.statements.heard import SIGNS
from intents.statements.hearing.context import before_date, leads_date
from intents.statements.row import LINE, Row
from intents.statements.statement import Chunk, Context, Match, Statement

QUOTES = frozenset('"“”«»„')
ENDS = frozenset(".!?;…")
NO_JOINTS: Set[int] = frozenset()


def stops_in(row: Row) -> set[int]:
    """The items at which a clause may end: signs, and conjunctions."""
    sets = row.language.sets
    joints = sets.of("and", "but", "because", "if", "while", "or", "that")
    found: set[int] = set()
    for at, item in enumerate(row.items):
        if item.date is None and item.group is None and (item.word in SIGNS or item.word in joints) and not _within(row, at):
            after = row.items[at + 1].date if at + 1 < len(row) else None
            if not (item.word in sets["that"] and after is not None and after.kind == "part"):  # "off that afternoon"
                found.add(at)
        elif item.word in sets["causes"] and not item.filler and at and row.dates[at - 1] and row.words[at + 1 : at + 2]:
            found.add(at)  # "off on Sunday as I'm moving house"
        elif item.word in sets["joins_clauses"] and 0 < at < len(row) - 1 and row.words[at - 1] not in SIGNS | joints:
            heads = sets.of("swallowed", "me", "takes", "begins_state")
            found |= {at} if row.words[at + 1] in heads else set()
    found -= _set_between(row, found)
    return found - _bracketed(row, found)


def _bracketed(row: Row, stops: set[int]) -> set[int]:
    """The joints between the dates behind a "be" whose predicate is to come: "ich bin am Dienstag, Mittwoch und Freitag weg"."""
    sets, held = row.language.sets, set[int]()
    starts = sets.of("be", "have", "will", "me", "us", "they")
    for at in sorted(stops):
        before, ahead = at - 1, at + 1
        dated = at > 0 and any(row.dates[before:at]) and before_date(row, at) and row.words[at] not in ENDS
        while before >= 0 and row.words[before] not in sets["away_words"] and _small(row, before, held):
            before -= 1
        while ahead < len(row) and (_small(row, ahead, NO_JOINTS) or row.words[ahead] in sets["negation"] or ahead in stops):
            if ahead in stops and not before_date(row, ahead):
                break
            ahead += 1
        told = ahead < len(row) and row.words[ahead] not in starts
        if dated and told and before >= 0 and row.words[before] in sets["be"] and _of_somebody(row, before):
            held.add(at)
    return held


def _of_somebody(row: Row, be: int) -> bool:
    """Whether a "be" is said of a person: beside it, or by its own form."""
    near = range(max(be - 1, 0), min(be + 2, len(row)))
    return any(row.names[at] or row.words[at] in row.language.sets.of("me", "us", "they", "you") for at in near)


def _small(row: Row, at: int, joints: Set[int]) -> bool:
    """Whether an item is a date, a joint of dates or a word that says nothing."""
    return bool(row.items[at].filler or row.dates[at] or at in joints or leads_date(row, at))


def _set_between(row: Row, stops: set[int]) -> set[int]:
    """The commas around small words behind an auxiliary: "Alex is, sadly, out"."""
    commas = sorted(at for at in stops if row.words[at] == ",")
    helps = row.language.sets.of("be", "have", "will")
    return {
        at
        for first, last in pairwise(commas)
        if first and row.words[first - 1] in helps and last - first > 1 and all(one.filler for one in row.items[first + 1 : last])
        for at in (first, last)
    }


def _within(row: Row, at: int) -> bool:
    """Whether what else joins is said in the middle of a clause, behind its subject or an auxiliary: "Alex is also out"."""
    sets, item = row.language.sets, row.items[at]
    if not (item.filler and item.word in sets["and"] and 0 < at < len(row) - 1) or row.dates[at + 1]:
        return False
    helps = sets.of("be", "have", "do", "will", "unsure", "negation")
    return row.words[at - 1] in helps or row.names[at - 1] or row.words[at - 1] in sets["they"]


def clauses(row: Row, stops: set[int]) -> list[Chunk]:
    """The stretches between the stops."""
    chunks: list[Chunk] = []
    sentence, start, head = 0, 0, ""
    for at in range(len(row) + 1):
        if at < len(row) and at not in stops:
            continue
        sign = row.words[at] if at < len(row) else ""
        if at > start:
            chunks.append(Chunk(len(chunks), sentence, start, at, head, sign))
            head = ""
        elif chunks and sign in SIGNS:
            chunks[-1].sign = sign if sign in ENDS or sign == LINE else chunks[-1].sign
        joint = sign and sign not in SIGNS and sign not in row.language.sets["joins_clauses"]
        joint = joint and not (head and at == start and sign in row.language.sets["that"])  # "así que", "parce que"
        head = sign if joint else ("" if sign in ENDS or sign == LINE else head)
        if sign in ENDS or sign == LINE:
            sentence += bool(chunks) and chunks[-1].sentence == sentence
        start = at + 1
    return chunks or [Chunk(0, 0, 0, 0)]


def mark_quoted(row: Row, chunks: list[Chunk]) -> None:
    """What stands between quotation marks is somebody's words, not the speaker's, unless it is all there is."""
    opened: int | None = None
    for at, item in enumerate(row.items):
        if item.word not in QUOTES:
            continue
        if opened is None:
            opened = at
            continue
        inside = [chunk for chunk in chunks if opened < chunk.start and chunk.end <= at]
        if len(inside) < len(chunks):
            for chunk in inside:
                chunk.quoted = True
        opened = None


def clause_at(chunks: list[Chunk], place: int) -> Chunk:
    """The chunk in which an item stands."""
    return next((chunk for chunk in chunks if chunk.start <= place < chunk.end), chunks[-1])


def statements_of(chunks: list[Chunk], predicates: list[tuple[Match, Context]]) -> list[Statement]:
    """The statements that the predicates make, each in its clause."""
    made = []
    for match, around in predicates:
        chunk = clause_at(chunks, match.start)
        statement = Statement(match.rule.says, match, around, chunk, shape=match.rule.shape)
        chunk.statements.append(statement)
        made.append(statement)
    return made
