"""What has been understood so far, what was assumed, and what is still to be asked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from intents.when.span import Span

Intent = Literal["unavailable", "replacement", "working_hours", "holiday", "list", "cancel", "edit", "approve", "decline",
                 "undo", "help", "unknown"]


@dataclass(frozen=True, slots=True)
class Cover:
    """A substitute as said, and the indexes of the draft's spans he covers (none: all of them)."""

    name: str
    spans: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A reading of a message. The fields are those of CONTRACT.md section 7, with what is needed to go on from there.

    ``now`` and the spans are local wall time in ``timezone``. ``subject`` names who is out when it is not (only) the speaker
    ("me" for him in a list). ``any_cover`` is true for "Sam or Lee": one of them is enough. ``title`` is a holiday's name.
    ``options`` are readings to choose from while something is asked. ``because`` ties stretches of the text to the rule that
    read them: (words, field, rule).
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

    @property
    def people(self) -> tuple[str, ...]:
        """The substitutes as said, each once, in the order of the sentence."""
        return tuple(dict.fromkeys(cover.name for cover in self.covers))

    def with_(self, **changes: Any) -> "Draft":
        """A copy with some fields changed."""
        return replace(self, **changes)

    def reading(self) -> dict[str, Any]:
        """The reading in the form of CONTRACT.md section 7."""
        return {"intent": self.intent, "when": [span.as_json() for span in self.spans], "recurrence": self.recurrence,
                "people": list(self.people), "subject": list(self.subject) or None, "assumed": list(self.assumed),
                "ask": list(self.ask)}

    def as_json(self) -> dict[str, Any]:
        """All of it, for keeping."""
        kept = asdict(self)
        kept |= {"now": self.now.isoformat(), "spans": [span.as_json() for span in self.spans],
                 "options": [[span.as_json() for span in option] for option in self.options],
                 "exceptions": [day.isoformat() for day in self.exceptions]}
        return kept

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Draft":
        """The draft that ``as_json`` wrote."""
        return cls(
            intent=data["intent"], text=data["text"], now=datetime.fromisoformat(data["now"]), timezone=data["timezone"],
            spans=tuple(map(Span.from_json, data["spans"])), recurrence=data["recurrence"],
            covers=tuple(Cover(item["name"], tuple(item["spans"])) for item in data["covers"]), any_cover=data["any_cover"],
            subject=tuple(data["subject"]), assumed=tuple(data["assumed"]), ask=tuple(data["ask"]), title=data["title"],
            options=tuple(tuple(map(Span.from_json, option)) for option in data["options"]),
            exceptions=tuple(map(date.fromisoformat, data["exceptions"])),
            because=tuple((said, field, rule) for said, field, rule in data["because"]))


class Unsettled(Exception):  # a question, not a failure
    """Something is still open: ``code`` is an ``ask`` code of CONTRACT.md section 7, or ``until_when``, ``already_there``,
    ``not_weekly``, ``over_midnight``; ``why`` are the broken rules, for the log."""

    def __init__(self, code: str, why: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.why = why
