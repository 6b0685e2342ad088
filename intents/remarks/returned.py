"""A return, as a value: "I'm back", "Lena is in again on Tuesday", "home a day early", "I'll take over again at 3". What else is
said may only tell why; a denial, a question, a condition or a second day makes it none."""

from dataclasses import dataclass
from datetime import datetime, time

from intents.corrections.grasping.turns import amount_in, met
from intents.phrase import Phrase
from intents.remarks.beside import ASKED, FILE, heard_in
from intents.statements.heard import Heard
from intents.statements.hearing.clauses import clause_at, stops_in
from intents.statements.hearing.context import context
from intents.statements.hints import Hint, bare, hints
from intents.statements.statement import Chunk, Context
from intents.when import Span
from intents.who.groups import Group

MOST_WORDS = 24
BACK, OVER = "returns", "takes_over"
BARE = "bare"  # the shape of a rule that holds at the head of a clause only
CLOCKED = "clock"  # of one that needs an hour
THEIRS = "theirs"  # of one that tells of somebody else only, by its verb or its words
SMALL = ("me", "be", "have", "will", "glue", "filler", "and", "they", "do", "so", "articles", "soon")
OTHERWISE = ("negation", "asks", "if", "beforehand")
UNSAID = ("cancels", "back", "here", "works", "changes", "undoes", "line")  # what a rule may read in the words of a return


@dataclass(frozen=True, slots=True)
class Return:
    """Who is back: the speaker where ``who`` is empty and it is no ``other`` who was spoken of ("she's back"); at a ``moment``, a
    clock of whatever day it is, so many days ``sooner`` than planned, or now. ``takes_over``: they do their own shift again;
    ``whole``: no more is said."""

    who: str = ""
    other: bool = False
    moment: datetime | time | None = None
    sooner: int = 0
    takes_over: bool = False
    whole: bool = True

    @property
    def own(self) -> bool:
        """Whether it is the speaker who is back, and no more than that."""
        return not (self.who or self.other or self.takes_over)


def returned(phrase: Phrase, spoken: str = "") -> Return | None:
    """The return of which words tell, in their language, or else in the one that is ``spoken``; None where they don't."""
    if ASKED in phrase.text:
        return None
    return _returned(heard_in(phrase, "")) or (_returned(heard_in(phrase, spoken)) if spoken else None)


def _returned(heard: Heard) -> Return | None:
    row = heard.row
    found = hints(row, FILE, (BACK, OVER)) if len(row) <= MOST_WORDS else []
    for one in reversed(found):
        chunk, around = clause_at(heard.chunks, one.item), context(row, one.item, stops_in(row), set())
        who = _who(heard, one, around)
        if who is None or _says_otherwise(heard, one, chunk, around):
            continue
        sooner, counted = _sooner(heard)
        days = _when(heard, counted)
        if days is None or (sooner and days) or not _alone(heard, one, chunk, around, counted):
            continue
        moment = _begin(days[0]) if days else None
        clocked = isinstance(moment, time) or (moment is not None and moment.time() != time())
        if (not days or moment is not None) and (clocked or one.rule.shape != CLOCKED):
            beside = [item for at, item in enumerate(row.items) if not chunk.start <= at < chunk.end]
            whole = all(item.filler or not item.word[:1].isalnum() for item in beside)
            return Return(*who, moment, sooner, one.says == OVER, whole)
    return None


def _who(heard: Heard, one: Hint, around: Context) -> tuple[str, bool] | None:
    """Whose return it is, as said; None where that is nobody's."""
    own = not heard.language.sets["my_verbs"].isdisjoint(heard.row.words[one.item : _end(heard, one)])
    if (group := _group(heard, one, around)) is not None:
        return group.said[0], False
    if one.rule.shape == THEIRS:
        return ("", True) if around.who in ("none", "they") else None
    if own or around.who in ("me", "us"):
        return "", False
    if around.who == "they":
        return ("", True) if one.says == BACK else None
    if around.who == "none":
        return ("", False) if around.begins and not around.third else None
    at = around.subject
    if around.who == "thing" and at is not None and heard.row.loose[at] and one.rule.shape != BARE:
        owned = heard.language.sets.of("mine", "articles", "theirs")  # "il mio portatile è tornato"
        return (
            None if at and heard.row.words[at - 1] in owned else (heard.row.words[at], False)
        )  # a name in small letters, or one that nobody knows
    return None


def _group(heard: Heard, one: Hint, around: Context) -> Group | None:
    """The people who stand before it as who is back, be it behind a word that joins clauses elsewhere, or in
    another clause: "Lena ya está de vuelta", "Alex sta meglio, torna giovedì"."""
    if around.group is not None:
        return around.group
    before = next((item for item in reversed(heard.row.items[: one.item]) if not item.filler), None)
    every = [item.group for item in heard.row.items if item.group is not None]
    only = one.rule.shape == THEIRS and around.who == "none" and len(every) == 1
    return every[0] if only else before.group if before is not None else None


def _says_otherwise(heard: Heard, one: Hint, chunk: Chunk, around: Context) -> bool:
    """Whether it is denied, asked, or only if something is."""
    row, sets, end = heard.row, heard.language.sets, _end(heard, one)
    beside = {word for at, word in enumerate(row.words[chunk.start : chunk.end], chunk.start) if not one.item <= at < end}
    beside = {*beside, chunk.head, *sets["merely"].intersection(row.words[chunk.start : chunk.end])}
    unwanted = around.negated or around.question or around.unsure or not beside.isdisjoint(sets.of(*OTHERWISE, "merely"))
    return unwanted or chunk.quoted or (one.rule.shape == BARE and not (around.begins or around.who == "me"))


def _when(heard: Heard, counted: range) -> tuple[Span, ...] | None:
    """The one day or clock of a message besides what is ``counted``, or none; None where there are several."""
    marks = [mark for mark in heard.dates.marks if mark.place[0] not in counted]
    spans = heard.dates.when(marks).spans
    return spans if len(spans) < 2 and len(marks) < 2 else None  # "next week I'm back on Wednesday" has its week


def _begin(span: Span) -> datetime | time | None:
    """When it begins: "back Tuesday" is read as what lasts till then; None for hours with both ends."""
    if span.open_start:
        return span.end
    return span.start if span.all_day or span.end is None or span.open_end else None


def _sooner(heard: Heard) -> tuple[int, range]:
    """How many days before it was planned, and the characters that say so."""
    row = bare(heard)
    for turn in met(row, heard.language):
        amount = amount_in(row.words[turn.start : turn.end], heard.language) if turn.says == "earlier" else None
        if amount is not None and amount.grain == "day":
            return amount.count, range(row.items[turn.start].start, row.items[turn.end - 1].end)
    return 0, range(0)


def _alone(heard: Heard, one: Hint, chunk: Chunk, around: Context, counted: range) -> bool:
    """Whether its clause holds no more than that, and no other tells of days, people or a request."""
    row, small, end = heard.row, heard.language.sets.of(*SMALL), _end(heard, one)
    group = _group(heard, one, around)
    for at, item in enumerate(row.items):
        within, said = chunk.start <= at < chunk.end, one.item <= at < end or at == around.subject or item.start in counted
        if item.group is not None and item.group is not group:
            return False
        if item.date is not None and not within:
            return False
        plain = item.group is None and item.date is None and item.word[:1].isalnum()
        if within and plain and not (said or item.filler or item.word in small):
            return False
    others = [statement for statement in heard.statements if statement.chunk is not chunk]
    return all(statement.what in UNSAID or statement.what == "away" for statement in others)


def _end(heard: Heard, one: Hint) -> int:
    """Behind the last item of its words."""
    return sum(item.start < one.end for item in heard.row.items)
