"""A message taken apart, and what its clauses say by themselves."""

from dataclasses import dataclass, field
from datetime import datetime, time

from intents.languages import Language
from intents.languages.templates import NUMBER, SLOTS
from intents.phrase import Phrase
from intents.statements.row import LINE, Row
from intents.statements.statement import Chunk, Match, Statement
from intents.text.tokens import Token
from intents.when.extract import DateMark, Dates

SIGNS = frozenset('.!?;:,…()[]"“”«»„–—-•*|/=>') | {LINE}
ASIDES = frozenset(("aside", "courtesy", "report"))
SMALL = frozenset(
    """courtesy aside too then share only instead lasting that_day from_then until_then today except excepted begins ends""".split()
)


@dataclass(slots=True)
class Heard:
    """A message taken apart."""

    phrase: Phrase
    text: str
    tokens: list[Token]
    dates: Dates
    row: Row
    language: Language
    chunks: list[Chunk]
    statements: list[Statement]
    marks: list[Match]
    owners: dict[DateMark, Statement | None] = field(default_factory=dict)
    bare: Row | None = None  # the row without its dates, where a request has asked for it (``hints``)
    among: tuple[frozenset[str], int] | None = None
    small: frozenset[int] | None = None  # where the words of small marks stand, once it has been asked

    def all_words(self) -> tuple[frozenset[str], int]:
        """The words of the message, as meant and as written, with marks for what else a template may need; and the sets of which
        it needs one and none stands among them. Found once."""
        if self.among is None:
            words = frozenset((*self.row.words, *(token.low for token in self.tokens)))
            words |= SLOTS if any(map(str.isdecimal, words)) else SLOTS - {NUMBER}
            self.among = words, self.language.missing(words)
        return self.among

    def said(self, first: int, last: int) -> str:
        """The words of the message from one item to another (half-open)."""
        if last <= first:
            return ""
        return " ".join(self.text[self.row.items[first].start : self.row.items[last - 1].end].split())

    def hand_on(self, date: DateMark, owner: Statement | None) -> None:
        """Takes a date from the statement that has it; the one that it is of then (``owner``) does not count it among its own."""
        before = self.owners.get(date)
        if before is not None and date in before.dates:
            before.dates.remove(date)
        self.owners[date] = owner

    def clause_before(self, chunk: Chunk) -> Chunk | None:
        """The clause right before one in the same sentence."""
        before = self.chunks[chunk.number - 1] if chunk.number else None
        return before if before is not None and before.sentence == chunk.sentence else None


def all_past(heard: Heard, marks: list[DateMark]) -> bool:
    """Whether dates lie all before today; not where there are none."""
    midnight = datetime.combine(heard.phrase.now.date(), time())
    ends = [span.end for span in heard.dates.when(marks).spans]
    return bool(ends) and all(isinstance(end, datetime) and end.replace(tzinfo=None) <= midnight for end in ends)


def of_today(heard: Heard, marks: list[DateMark]) -> bool:
    """Whether dates begin all today; not where there are none."""
    today = heard.phrase.now.date()
    starts = [span.start for span in heard.dates.when(marks).spans]
    return bool(starts) and all(isinstance(start, datetime) and start.date() == today for start in starts)


def plain(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause holds nothing but dates and small words."""
    return not chunk.statements and all(says_nothing(heard, at) for at in range(chunk.start, chunk.end))


def says_nothing(heard: Heard, at: int) -> bool:
    """Whether an item says nothing by itself: a date, a filler, a sign, a small word."""
    item = heard.row.items[at]
    sets = heard.language.sets
    if item.date is not None or item.filler or item.word in sets.of("glue", "again") or not item.word[:1].isalnum():
        return item.group is None
    if heard.small is None:
        heard.small = frozenset(at for mark in heard.marks if mark.rule.says in SMALL for at in range(mark.start, mark.end))
    return at in heard.small


def over(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause without a statement tells what is over: "broke my wrist on Saturday", "I tripped on the stairs"."""
    sets, row = heard.language.sets, heard.row
    if chunk.statements or not sets["will"].isdisjoint(row.words[chunk.start : chunk.end]):
        return False
    for at in range(chunk.start, chunk.end):
        word = row.words[at]
        done = len(word) > 4 and word.endswith(tuple(sets["regular_pasts"])) and row.names[at] is False
        helped = at > chunk.start and row.words[at - 1] in sets.of("be", "have", "purpose")
        if word in sets["pasts"] or (done and not helped):
            return True
    return False


def of_kin(heard: Heard, at: int | None) -> bool:
    """Whether somebody is named there and is told to be one of the speaker's family: "my son Tom"."""
    words, sets = heard.row.words, heard.language.sets
    return at is not None and at > 1 and words[at - 1] in sets["kin"] and words[at - 2] in sets["mine"]


def has_been(heard: Heard, chunk: Chunk) -> bool:
    """Whether what a clause tells without a statement is over, whatever its verb: "the last outage was on 2 November"."""
    words = heard.row.words[chunk.start : chunk.end]
    return not chunk.statements and (over(heard, chunk) or not heard.language.sets["been"].isdisjoint(words))


def of_work(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause without a statement tells of what is over, or of a matter of work: "the lease ends on 31 January"."""
    words = heard.row.words[chunk.start : chunk.end]
    return not chunk.statements and (has_been(heard, chunk) or not heard.language.sets["matters"].isdisjoint(words))


def conditional(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause is a condition of what stands beside it: "unless the release slips"; not one in passing, "if possible"."""
    condition = chunk.head in heard.language.sets["if"] or chunk.has("condition")
    return condition and not chunk.has("aside", "then")


def goes_on(heard: Heard, chunk: Chunk) -> bool:
    """Whether the dates of a clause go on those of what stands before it, which is told of something else: "standup's on Monday and
    Tuesday"."""
    before = heard.clause_before(chunk) if chunk.head in heard.language.sets["and"] else None
    if before is None or before.statements or plain(heard, before) or not heard.row.dates[before.end - 1]:
        return False
    return chunk.start - before.end == 1 and heard.row.dates[chunk.start]
