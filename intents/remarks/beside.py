"""What words say of a cover, of a card or of a booking that is no request by itself, as values: "something came up, I can't stand
in". It means something beside what is open or booked only, so whoever knows of that asks for it."""

from dataclasses import dataclass
from functools import lru_cache

from intents.draft import Wish
from intents.phrase import Phrase
from intents.requests.asked.signs import refuses
from intents.statements.hear import hear
from intents.statements.heard import Heard
from intents.statements.hearing.clauses import stops_in
from intents.statements.hearing.context import context
from intents.statements.hints import Hint, hints
from intents.statements.row import Row
from intents.statements.statement import Who

FILE = "remarks"
SPEAKER: tuple[Who, ...] = ("me", "us", "none")
KEPT = 16  # what is being read, not what anybody wrote today
ASKED = "?"
ALONE = "alone"  # the shape of a rule that holds only where it is a clause
LINE = "line"  # of one that is of no request by itself
FEW = 12  # words of what only leaves something out


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule of ``remarks.toml`` ``says``, in which ``shape``, the words that say so, those ``before`` and ``behind``; whether
    the message ``begins`` so, and of whom that is: the speaker's where ``own``; ``denied``, where it isn't so, ``alone``, where its
    clause is no more than that."""

    says: str
    shape: str
    said: str
    before: str
    behind: str
    begins: bool
    own: bool
    denied: bool
    alone: bool


def remarks(phrase: Phrase, *says: str, spoken: str = "") -> tuple[Remark, ...]:
    """The remarks of these kinds in a message, in order; where its words show none, also in the language that is ``spoken``."""
    found = _remarks(phrase, says, "")
    return found or (_remarks(phrase, says, spoken) if spoken else found)


def hands_back(phrase: Phrase, spoken: str = "") -> bool:
    """Whether the speaker can't cover after all, whomever that was for: "can't step in any longer", "count me out", "something came
    up, Friday doesn't work"; a question doesn't say so."""
    if ASKED in phrase.text:
        return False
    if any(one.own for one in remarks(phrase, "hands_back", spoken=spoken)):
        return True
    return bool(remarks(phrase, "came_up", spoken=spoken)) and refuses(phrase.text)


def asks_first(phrase: Phrase, spoken: str = "") -> bool | None:
    """Whether whoever is to cover shall be asked before it is booked ("run it past Sam first"), or need not be ("no need to ask");
    None where neither is said."""
    found = {one.says for one in remarks(phrase, "ask_first", "ask_nobody", spoken=spoken)}
    return None if not found else "ask_nobody" not in found


def asks_around(phrase: Phrase, spoken: str = "") -> bool:
    """Whether it is all the same who covers, or the others are to be asked: "anyone will do", "throw it open to the group"."""
    return bool(remarks(phrase, "asks_around", spoken=spoken))


def wants_file(phrase: Phrase, spoken: str = "") -> bool:
    """Whether the file for a calendar is wanted: "could you send me an ics", "put it into my calendar"."""
    return bool(remarks(phrase, "wants_file", spoken=spoken)) and _is_bare(phrase)


def finds_cover(phrase: Phrase, spoken: str = "") -> Wish:
    """Whether somebody is looked for who could cover, whom nobody names: "rank" ("any ideas?", "find me a replacement"), or "team",
    where that is to be asked; "" for other words."""
    found = remarks(phrase, "finds_cover", spoken=spoken) if _is_bare(phrase) else ()
    return "" if not found else "team" if any(one.shape == "team" for one in found) else "rank"


def called_off(phrase: Phrase, spoken: str = "") -> bool:
    """Whether what somebody was to be away for doesn't take place: "the wedding's off", "the course fell through"; a denial of that
    is none, nor is it where they say that they are away: "no cover needed any more, but I'm still out"."""
    if _is_away(heard_in(phrase, spoken)):
        return False
    found = remarks(phrase, "called_off", spoken=spoken)
    found = tuple(one for one in found if one.shape != ALONE or one.alone)
    return bool(found) and not any(one.denied for one in found)


def retells(phrase: Phrase) -> bool:
    """Whether words tell what somebody has said, and name no day: "Dana said she'd sort my cover"."""
    found = heard_in(phrase, "")
    return any(mark.rule.says == "report" for mark in found.marks) and not any(found.row.dates)


def _is_away(heard: Heard) -> bool:
    """Whether the speaker says of themselves that they are away."""
    told, own = [one for one in heard.statements if one.what == "away" and not one.negated], heard.language.sets["my_verbs"]
    return any(one.who in ("me", "us") or not own.isdisjoint(heard.row.words[one.chunk.start : one.chunk.end]) for one in told)


def _is_bare(phrase: Phrase) -> bool:
    """Whether words are few, and name no day and nobody."""
    row = heard_in(phrase, "").row
    return len(row) <= FEW and not any(row.dates) and not any(row.names)


def left_out(phrase: Phrase, spoken: str = "") -> str:
    """Which kind of request shall not be booked of a card that holds several, "holiday", "hours" or "away"; "" for words that say
    none, several, or more than that: a day, a name, a question."""
    kinds = {one.shape for one in remarks(phrase, "leaves_out", spoken=spoken)} - {LINE}
    return kinds.pop() if len(kinds) == 1 and _is_bare(phrase) and ASKED not in phrase.text else ""


def heard_in(phrase: Phrase, spoken: str) -> Heard:
    """A message as it is heard, once for all who ask for remarks of it, in whichever language they say that is spoken."""
    plain = _heard(phrase, "")
    return plain if spoken in ("", plain.language.name) else _heard(phrase, spoken)


@lru_cache(maxsize=KEPT)
def _heard(phrase: Phrase, spoken: str) -> Heard:
    return hear(phrase, spoken=spoken)


@lru_cache(maxsize=KEPT)
def _remarks(phrase: Phrase, says: tuple[str, ...], spoken: str) -> tuple[Remark, ...]:
    heard = heard_in(phrase, spoken)
    return tuple(remark(heard, heard.row, one) for one in hints(heard.row, FILE, says))


def remark(heard: Heard, row: Row, one: Hint) -> Remark:
    """The remark of a rule that was met on a row of what was heard."""
    text, stops = heard.text, stops_in(row)
    around = context(row, one.item, stops, set())
    behind = next((at for at, item in enumerate(row.items) if item.start >= one.end and not item.filler), len(row))
    alone = around.begins and around.who == "none" and (behind == len(row) or behind in stops)
    own = around.who in SPEAKER or not row.language.sets["my_verbs"].isdisjoint(_words(row, one))
    words = text[one.start : one.end], text[: one.start], text[one.end :]
    begins = leads(row, one.item)
    return Remark(one.says, one.rule.shape, *words, begins, own, around.negated, alone)


def leads(row: Row, end: int) -> bool:
    """Whether nothing stands before an item but signs and fillers."""
    return all(item.filler or not (item.word[:1].isalnum() or item.group or item.date) for item in row.items[:end])


def _words(row: Row, one: Hint) -> set[str]:
    """Those that it is made of, of which a verb may tell that the speaker says it of themselves."""
    return {item.word for item in row.items if one.start <= item.start < one.end}
