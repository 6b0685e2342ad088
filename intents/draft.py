"""What has been understood so far, what was assumed, and what is still to be asked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Literal

from intents.when.span import Span

Intent = Literal[
    "unavailable",
    "replacement",
    "working_hours",
    "holiday",
    "list",
    "cancel",
    "edit",
    "approve",
    "decline",
    "undo",
    "help",
    "unknown",
]


AWAY: tuple[Intent, ...] = ("unavailable", "replacement")
"""Of somebody who is not there, with or without a cover."""

Wish = Literal["", "team", "rank", "hand_back", "swap"]
Topic = Literal["bookings", "away", "cover", "duty", "hours", "holidays", "left"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked of: bookings, who is away, who covers whom, who is on call, working hours, holidays, days that are
    left; ``mine``, of the speaker: else of the ``subject``, or of everybody where there is none."""

    topic: Topic
    mine: bool


@dataclass(frozen=True, slots=True)
class Cover:
    """A substitute as said, and the indexes of the draft's spans they cover (none: all of them); ``nights``: of these only the
    shifts that lie at night, which are known where the shifts are."""

    name: str
    spans: tuple[int, ...] = ()
    nights: bool = False

    def has(self, index: int) -> bool:
        """Whether the span of that index is theirs."""
        return not self.spans or index in self.spans


@dataclass(frozen=True, slots=True)
class Block:
    """Working hours of some weekdays (RFC 5545 codes), ``start`` to ``end`` (HH:MM, local; an end not after the start is on the
    next day, 24:00 is midnight), from a first to a last day, both inclusive, where they were said; every ``interval`` weeks."""

    days: tuple[str, ...]
    start: str
    end: str
    first: date | None = None
    last: date | None = None
    interval: int = 1

    def as_json(self) -> dict[str, Any]:
        """The block as eval and contract write it, with ``interval`` where it is not of every week."""
        return {
            "days": list(self.days),
            "start": self.start,
            "end": self.end,
            "from": self.first.isoformat() if self.first else None,
            "until": self.last.isoformat() if self.last else None,
            **({"interval": self.interval} if self.interval > 1 else {}),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Block":
        """The block that ``as_json`` wrote."""
        first, last = data.get("from"), data.get("until")
        return cls(
            tuple(data["days"]),
            data["start"],
            data["end"],
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
            data.get("interval", 1),
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A reading of a message. The fields are those of intents/README.md, The form of a reading, with what is needed to go on from
    there.

    ``now`` and the spans are local wall time in ``timezone``. ``subject`` names who is out when it is not (only) the speaker
    ("me" for him in a list). ``any_cover`` is true for "Sam or Lee": one of them is enough. ``title`` is a holiday's name.
    ``left_out`` are words that ended in no field, ``blocks`` the working hours where one stretch does not say them, ``name`` and
    ``title`` the names said for the schedule and for the event in it; ``more`` are further requests of the same message.
    ``line``: the speaker's phone line is to be closed then, or at the times of ``closed``: a clock without a day is that of each
    day. ``unplaced`` are people who are named and have no part in it,
    ``barred`` those who shall not cover, ``spoken_of`` those of whom only something is said, with these words.
    ``of_shifts``: nights or shifts are spoken of, so that a day may stand for the shift that begins in it; ``of_rest``: what
    is left of the one that is going on is. ``early``, ``late``: so many minutes before a shift ends, or after it begins.
    ``returns``: nothing but a return was said, which ends what is booked where something is, and else an absence that is taken to
    begin today.
    ``asked`` is what a list is of, or of which kind that is which goes or comes back (hours, holidays), None where that was
    not read; ``every`` is true where all that is booked then is meant ("cancel everything in December"). ``in_turn`` is true
    where the covers are asked one after the other ("Sam, else Lee"); ``wish`` is "team" where everybody who could is asked,
    after those who are named, "rank" where it is only asked who could, "hand_back" where the speaker can't cover the
    ``subject``, and "swap" where they cover the other one at the ``given`` spans. ``options`` are readings to choose from
    while something is asked. ``because`` ties stretches of the text to the rule that read them: (words, field, rule).
    """

    intent: Intent
    text: str
    now: datetime
    timezone: str
    spans: tuple[Span, ...] = ()
    recurrence: str | None = None
    covers: tuple[Cover, ...] = ()
    any_cover: bool = False
    subject: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    title: str | None = None
    options: tuple[tuple[Span, ...], ...] = ()
    exceptions: tuple[date, ...] = ()
    because: tuple[tuple[str, str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    name: str | None = None
    more: tuple["Draft", ...] = ()
    asked: Asked | None = None
    every: bool = False
    in_turn: bool = False
    wish: Wish = ""
    given: tuple[Span, ...] = ()
    line: bool = False
    closed: tuple[Span, ...] = ()
    unplaced: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    spoken_of: tuple[tuple[str, str], ...] = ()
    returns: bool = False
    of_shifts: bool = False
    of_rest: bool = False
    early: int = 0
    late: int = 0

    @property
    def people(self) -> tuple[str, ...]:
        """The substitutes as said, each once, in the order of the sentence."""
        return tuple(dict.fromkeys(cover.name for cover in self.covers))

    def with_(self, **changes: Any) -> "Draft":
        """A copy with some fields changed."""
        return replace(self, **changes)

    def reading(self) -> dict[str, Any]:
        """The reading in the form of intents/README.md, The form of a reading."""
        read = {
            "intent": self.intent,
            "when": [span.as_json() for span in _whole(self.spans)],
            "recurrence": self.recurrence,
            "people": list(self.people),
            "subject": list(self.subject) or None,
            "assumed": list(self.assumed),
            "ask": list(self.ask),
            "left_out": list(self.left_out),
            "blocks": [block.as_json() for block in self.blocks],
            "name": self.name,
            "event": self.title,
            "more": [draft.reading() for draft in (*self._in_return(), *self.more)],
        }
        closed = {"closed": [span.as_json() for span in self.closed]} if self.closed else {}
        return read | {"line": True} | closed if self.line else read

    def _in_return(self) -> tuple["Draft", ...]:
        """What the speaker does of a swap, as a request of its own."""
        if self.wish != "swap":
            return ()
        plain = Draft("replacement", self.text, self.now, self.timezone)
        return (plain.with_(spans=self.given, covers=(Cover("me"),), subject=self.people),)

    def as_json(self) -> dict[str, Any]:
        """All of it, for keeping."""
        kept = {one.name: getattr(self, one.name) for one in fields(self)}
        kept |= {
            "now": self.now.isoformat(),
            "covers": [asdict(cover) for cover in self.covers],
            "asked": asdict(self.asked) if self.asked else None,
            "spans": [span.as_json() for span in self.spans],
            "given": [span.as_json() for span in self.given],
            "closed": [span.as_json() for span in self.closed],
            "options": [[span.as_json() for span in option] for option in self.options],
            "exceptions": [day.isoformat() for day in self.exceptions],
            "blocks": [block.as_json() for block in self.blocks],
            "more": [draft.as_json() for draft in self.more],
        }
        return kept

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Draft":
        """The draft that ``as_json`` wrote."""
        return cls(
            intent=data["intent"],
            text=data["text"],
            now=datetime.fromisoformat(data["now"]),
            timezone=data["timezone"],
            spans=tuple(map(Span.from_json, data["spans"])),
            recurrence=data["recurrence"],
            covers=tuple(Cover(item["name"], tuple(item["spans"]), bool(item.get("nights"))) for item in data["covers"]),
            any_cover=data["any_cover"],
            subject=tuple(data["subject"]),
            assumed=tuple(data["assumed"]),
            ask=tuple(data["ask"]),
            title=data["title"],
            options=tuple(tuple(map(Span.from_json, option)) for option in data["options"]),
            exceptions=tuple(map(date.fromisoformat, data["exceptions"])),
            because=tuple((said, field, rule) for said, field, rule in data["because"]),
            left_out=tuple(data.get("left_out", ())),
            blocks=tuple(map(Block.from_json, data.get("blocks", ()))),
            name=data.get("name"),
            more=tuple(map(cls.from_json, data.get("more", ()))),
            asked=Asked(**data["asked"]) if data.get("asked") else None,
            every=bool(data.get("every", False)),
            in_turn=bool(data.get("in_turn", False)),
            wish=data.get("wish", ""),
            given=tuple(map(Span.from_json, data.get("given", ()))),
            line=bool(data.get("line", False)),
            closed=tuple(map(Span.from_json, data.get("closed", ()))),
            unplaced=tuple(data.get("unplaced", ())),
            barred=tuple(data.get("barred", ())),
            spoken_of=tuple((name, words) for name, words in data.get("spoken_of", ())),
            returns=bool(data.get("returns", False)),
            of_shifts=bool(data.get("of_shifts", False)),
            of_rest=bool(data.get("of_rest", False)),
            early=int(data.get("early", 0)),
            late=int(data.get("late", 0)),
        )


def _whole(spans: tuple[Span, ...]) -> list[Span]:
    """The spans with those joined that were only cut since their covers differ."""
    made: list[Span] = []
    for span in spans:
        last = made[-1] if made else None
        if last and last.end is not None and last.end == span.start and last.place == span.place:
            both = replace(last, end=span.end)
            whole = all(isinstance(side, datetime) and side.time() == datetime.min.time() for side in (both.start, both.end))
            made[-1] = replace(both, all_day=whole)
        else:
            made.append(span)
    return made


class Unsettled(Exception):  # a question, not a failure
    """Something is still open: ``code`` is an ``ask`` code of intents/README.md, The form of a reading, or ``until_when``,
    ``already_there``, ``not_weekly``, ``over_midnight``; ``why`` are the broken rules, for the log."""

    def __init__(self, code: str, why: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.why = why
