"""What the writer takes back at once: "off Monday, no sorry, Tuesday" is read as "off Tuesday", with as many signs."""

from collections.abc import Iterable
from dataclasses import dataclass

from intents.statements.hearing.matching import matches
from intents.statements.row import LINE, Row
from intents.statements.statement import Match
from intents.when.anew import anew
from intents.when.extract import DateMark

LIST = 12  # items that a list of dates reaches over
FAR = 8  # items between a date and the word that takes it back
SIGNS = frozenset(",;:.…-–—()*!") | {LINE}
TAKES_BACK, BESIDE = frozenset(("corrects",)), frozenset(("too", "unsure", "tag"))
ASKED = frozenset(("cancels", "changes"))
SURE = "sure"
CLOSING = {"(": ")", "-": "-", "–": "–", "—": "—"}
ENDS = " ,;:.…-–—("
ENDS_SENTENCE = frozenset((".", "!", LINE))


@dataclass(frozen=True, slots=True)
class Found:
    """One date or several in a row: from which item to which (half-open)."""

    start: int
    end: int
    marks: tuple[DateMark, ...]

    @property
    def place(self) -> tuple[int, int]:
        """Where they stand in the text."""
        return self.marks[0].place[0], self.marks[-1].place[1]


def takes_back(found: Iterable[Match]) -> bool:
    """Whether a word was met by which people take back what they just said."""
    return any(one.rule.says in TAKES_BACK for one in found)


def said_anew(row: Row, text: str) -> str:
    """The text as it was meant: what is taken back makes room for what stands in its place, and spaces fill the rest."""
    marks = matches(row, TAKES_BACK | BESIDE | ASKED)
    terms = sorted((one for one in marks if one.rule.says == "corrects"), key=lambda one: (one.start, -one.end))
    led = {at for one in terms for at in range(one.start, one.end)}
    for term in terms:
        old, new = _before(row, term, led), _after(row, term, led)
        if old is None or new is None or not _answers(row, term, old, new, marks):
            continue
        made = _joined(row, text, old, new)
        if made is not None:
            return _put(row, text, old, new, led, made)
    return text


def _before(row: Row, term: Match, led: set[int]) -> Found | None:
    """The dates that stand last before a word of correction, a few words away."""
    at, words = term.start - 1, 0
    while at >= 0 and (not row.dates[at] or at in led):
        if row.words[at] == "?" or row.names[at] or words > FAR:
            return None
        words += row.words[at] not in SIGNS and at not in led
        at -= 1
    return _run(row, at) if at >= 0 else None


def _run(row: Row, last: int) -> Found:
    """The list of dates that ends at an item."""
    first = last
    while (at := _member_before(row, first)) is not None:
        first = at
    return Found(first, last + 1, tuple(row.dates_in(first, last + 1)))


def _member_before(row: Row, at: int) -> int | None:
    """The item before with a date of the same list."""
    date = row.items[at].date
    if date is None or date.of is None:
        return None
    before = [other for other in range(max(0, at - 3), at) if row.items[other].date is not None]
    other = row.items[before[-1]].date if before else None
    return before[-1] if other is not None and other.of == date.of else None


def _after(row: Row, term: Match, led: set[int]) -> Found | None:
    """The dates right behind a word of correction, behind why ("no wait, Thursday is the audit, Friday") if need be."""
    at = _next_date(row, term.end, led)
    found = None if at is None else _onward(row, at)
    sign = next((at for at in range(term.end + 1, len(row)) if row.words[at] in SIGNS and at not in led), len(row))
    told, sets = row.words[term.end : sign], row.language.sets
    why = found is None or found.end < sign or not sets["that"].isdisjoint(told)
    if term.rule.shape == SURE and why and not sets["be"].isdisjoint(told) and sign < len(row):
        behind = _next_date(row, sign, led)
        return found if behind is None else _onward(row, behind)
    return found


def _next_date(row: Row, at: int, led: set[int]) -> int | None:
    """The item of a date, behind small words of saying ("I mean", "it's", "to") alone."""
    sets = row.language.sets
    small = sets.of("me", "be", "it", "saying", "pointing", "merely", "to_days")
    while at < len(row) and (not row.dates[at] or at in led):
        item = row.items[at]
        if item.word in sets["and"] or item.group is not None:
            return None
        if at not in led and item.word not in SIGNS | small and not item.filler:
            return None
        at += 1
    return at if at < len(row) else None


def _onward(row: Row, first: int) -> Found:
    """The list of dates that begins at an item."""
    last, opens = first, row.items[first].date
    for at in range(first + 1, min(len(row), first + LIST)):
        date = row.items[at].date
        if opens is not None and date is not None and date.of is not None and date.of == opens.of:
            last = at
    return Found(first, last + 1, tuple(row.dates_in(first, last + 1)))


def _answers(row: Row, term: Match, old: Found, new: Found, marks: list[Match]) -> bool:
    """Whether the later dates are only said in the place of the earlier ones, and nothing else is told of them."""
    sets, words = row.language.sets, row.words
    near = range(old.start - 1, new.end + 2)
    if any(one.rule.says in BESIDE and one.start in near and one.end > old.end for one in marks):
        return False
    asked = [one for one in marks if one.rule.says in ASKED and one.start <= old.start < one.end]
    if any(one.start < old.start or not one.start <= term.start < one.end for one in asked):
        return False  # "scratch Tuesday, make it Wednesday"; not "out Friday - scratch that, Thursday"
    before = next((at for at in range(term.start - 1, old.end - 1, -1) if words[at] not in SIGNS), old.end)
    if words[before] in sets.of("to_days", "and") and before < term.start:
        return False  # "till ... well, the rest of the day"
    if not sets["so"].isdisjoint(words[old.end : term.start]):
        return False  # "back to full time on Monday, so make it 9 to 5, Monday to Friday"
    if old.start and words[old.start - 1] in sets["not"]:
        return False
    if words[new.start - 1] in sets["not"]:  # "sorry, not Thursday, Friday"
        return False
    return not (_answered(row, new) or _only_denies(row, term, new)) and _fits(row, term, old, new, marks)


def _fits(row: Row, term: Match, old: Found, new: Found, marks: list[Match]) -> bool:
    """Whether nothing is told of the later dates behind them, and they stand alone or right behind the word of correction."""
    sets, words = row.language.sets, row.words
    after = next((at for at in range(new.end, len(row)) if not row.items[at].filler), len(row))
    follows = words[after] if after < len(row) else ""
    told = sets.of("me", "us", "they", "be", "will", "have", "do", "it")
    closes = any(one.start == after and one.rule.says == "corrects" for one in marks)  # "Wednesday I mean"
    if after < len(row) and row.names[after]:
        return False
    if follows in told and not closes:
        return False
    bare = not follows or follows in SIGNS
    apart = any(words[at] not in SIGNS and not row.items[at].filler for at in range(old.end, term.start))
    parted = any(words[at] in SIGNS for at in range(old.end, new.start))
    fits = (bare or closes or not apart) and not _of_another(row, term, old)
    return fits and (term.rule.shape == SURE or parted or not (bare and apart))


def _of_another(row: Row, term: Match, old: Found) -> bool:
    """Whether a word that need not correct belongs to what a further sentence tells: "away Monday. The demo went well Tuesday"."""
    words, sets = row.words, row.language.sets
    small = sets.of("me", "their_be", "it")
    told = words[term.start - 1] not in SIGNS | small and not row.items[term.start - 1].filler
    return term.rule.shape != SURE and told and any(words[at] in ENDS_SENTENCE for at in range(old.end, term.start))


def _answered(row: Row, new: Found) -> bool:
    """Whether it is only said of the dates that they are right: "Monday no, Tuesday yes"."""
    return any((word,) in row.language.answers["yes"] for word in row.words[new.end : new.end + 1])


def _only_denies(row: Row, term: Match, new: Found) -> bool:
    """Whether the word may deny what follows: "off Monday no Tuesday"; hours are said anew: "from 2 no 3"."""
    alone = term.end - term.start == 1 and row.words[term.start] in row.language.sets["negation"]
    beside = [*row.words[max(term.start - 1, 0) : term.start], *row.words[term.end : term.end + 1]]
    return alone and SIGNS.isdisjoint(beside) and new.marks[0].kind != "clock"


def _joined(row: Row, text: str, old: Found, new: Found) -> str | None:
    """The words of the dates as they were meant."""
    before, behind = text[slice(*old.place)], text[slice(*new.place)]
    lead, pointing = row.words[new.start - 1], set(behind.lower().split())
    if not row.language.sets["afterwards"].isdisjoint(pointing):
        return None  # "Monday, no, the Monday after" is counted from the first
    if lead in row.language.sets["to_days"]:
        behind = f"{lead} {behind}"
    several = len(old.marks) > 1
    if several and len(new.marks) == 1:
        only = any(word in row.language.sets["merely"] for word in row.words[old.end : new.start])
        return behind if only else None
    if several or len(new.marks) > 1:
        return behind
    figures = behind.replace(" ", "")[-1:].isdigit() and old.marks[0].kind == "days"  # "1 to 5 Feb, no, 2 to 5"
    return anew(before, behind, row.language.name, kind="days" if figures else new.marks[0].kind)


def _put(row: Row, text: str, old: Found, new: Found, led: set[int], made: str) -> str:
    """The text with these words in the place of the old ones, and nothing where they were said."""
    cut = next(at for at in range(old.end, len(row)) if at in led)
    last, sign = new.end, row.words[cut - 1]
    while last < len(row) and (row.items[last].filler or last in led):
        last += 1
    closed = last < len(row) and row.words[last] == CLOSING.get(sign, ",")  # "from the 3rd - no, the 4th - to the 5th"
    end = row.items[last].end if closed and sign in CLOSING else row.items[last - 1].end if last > new.end else new.place[1]
    filled = f"{made}{text[old.place[1] : row.items[cut].start].rstrip(ENDS)}"
    room = end - old.place[0]
    return f"{text[: old.place[0]]}{filled.ljust(room)}{text[end:]}" if len(filled) <= room else text
