"""Somebody whom the writer names in the place of another: "Sam covers, no sorry, Lee" is read as "Lee covers"."""

from intents.statements.hearing.matching import matches
from intents.statements.hearing.said_anew import FAR, SIGNS, SURE, TAKES_BACK
from intents.statements.row import Row
from intents.statements.statement import Match


def named_anew(row: Row, text: str) -> str:
    """The text as it was meant: who is taken back makes room for who stands in their place, and spaces fill the rest."""
    terms = sorted((one for one in matches(row, TAKES_BACK) if one.rule.shape == SURE), key=lambda one: (one.start, -one.end))
    led = {at for one in terms for at in range(one.start, one.end)}
    for term in terms:
        old, new = _before(row, term.start, led), _after(row, term, led)
        if old is None or new is None:
            continue
        first, cut, end = row.items[old], row.items[_cut(row, old, led)], row.items[new[1] - 1].end
        kept = text[first.end : cut.start].rstrip(" ,;:.…-–—(")
        filled = f"{text[row.items[new[0]].start : row.items[new[0]].end]}{kept}"
        return f"{text[: first.start]}{filled.ljust(end - first.start)}{text[end:]}"
    return text


def _before(row: Row, start: int, led: set[int]) -> int | None:
    """Who is named last before a word of correction, a few words away, if it is one person of whom nothing is denied."""
    sets, near = row.language.sets, range(start - 1, max(-1, start - 1 - FAR), -1)
    at = next((at for at in near if at not in led and _somebody(row, at)), None)
    if at is None or not sets["not"].isdisjoint(row.words[max(0, at - 2) : start]) or "?" in row.words[at:start]:
        return None
    group = row.items[at].group
    return at if group is None or len(group.names) == 1 else None


def _after(row: Row, term: Match, led: set[int]) -> tuple[int, int] | None:
    """Who stands alone behind it, and where that ends, with a verb that only says again what they do ("no, Lee does")."""
    sets, at = row.language.sets, term.end
    small = sets["me"] | sets["be"] | sets["it"] | sets["saying"]
    while at < len(row) and (at in led or row.words[at] in SIGNS | small or row.items[at].filler):
        at += 1
    if at >= len(row) or not _somebody(row, at) or _only_denies(row, term):
        return None
    end, again = at + 1, sets["takers"] | sets["do"] | sets["it"] | sets["merely"]
    while end < len(row) and row.words[end] in again and not row.names[end]:
        end += 1
    return (at, end) if end == len(row) or row.words[end] in SIGNS or row.items[end].filler else None


def _somebody(row: Row, at: int) -> bool:
    """Whether somebody is named there, or a word stands there that may be a name written small."""
    return row.names[at] or row.loose[at]


def _only_denies(row: Row, term: Match) -> bool:
    """Whether the word may deny what follows: "no Lee on Friday"."""
    alone = term.end - term.start == 1 and row.words[term.start] in row.language.sets["negation"]
    return alone and row.words[term.end] not in SIGNS


def _cut(row: Row, old: int, led: set[int]) -> int:
    """Where the words of correction begin."""
    return next(at for at in range(old + 1, len(row)) if at in led)
