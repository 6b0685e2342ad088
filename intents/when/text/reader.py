"""What every rule reads from: the tokens, the day it is, and how freely unsafe words may be read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from intents.when.model.days import Days
from intents.when.text.tokens import OPAQUE, Token
from intents.when.words import STOPS

THEM = frozenset("them us you those these".split())
MOST_GLUE = 4
NOWHERE = Token("", -1, -1, True, {})
MARGIN = (NOWHERE,) * 128


def _no_days(_reader: "Reader", _at: int) -> tuple[Days, int] | None:
    return None


@dataclass(slots=True)
class Reader:
    """One reading of one text. ``loose`` lets weak words count; ``alone`` says that the text is thought to be nothing but a date;
    ``habit`` that bare weekdays mean every week. ``chain`` and ``piece`` read a day: a day can be counted from any day."""

    tokens: Sequence[Token]
    now: datetime
    order: str = "DMY"
    country: str = "GB"
    loose: bool = False
    alone: bool = False
    habit: bool = False
    depth: int = 0
    chain: Callable[["Reader", int], tuple[Days, int] | None] = _no_days
    piece: Callable[["Reader", int], tuple[Days, int] | None] = _no_days
    seen: dict[tuple[str, int], Any] = field(default_factory=dict)
    at: Callable[[int], Token] = field(init=False, repr=False, compare=False)
    """The token at an index; beyond the ends, as far as any rule looks, one that means nothing."""

    begins: Sequence[bool] = field(init=False, default=(), repr=False, compare=False)
    """For each token, whether an expression could begin there; empty until the scan knows."""

    repeats: bool = field(init=False, default=False, repr=False, compare=False)
    """Whether words stand in the text that say that something repeats."""

    def __post_init__(self) -> None:
        """Lays the margin around the tokens: an index before the first one counts from its end."""
        self.at = [*self.tokens, *MARGIN].__getitem__

    def may_go_on(self, at: int) -> bool:
        """Whether a day or hours may stand there, after others."""
        if at >= len(self.begins) or self.begins[at]:
            return True
        sense = self.at(at).sense
        return "part" in sense or "clock" in sense or "offset" in sense

    @property
    def today(self) -> date:
        """The speaker's date."""
        return self.now.date()

    def glued(self, at: int, text: str) -> bool:
        """Whether this sign stands there with no blank before it."""
        token = self.at(at)
        return token.text == text and not token.spaced

    def skip(self, at: int, *glues: str) -> int:
        """The first index from here on that is none of these small words."""
        last = at + MOST_GLUE
        while at < last and self.at(at).get("glue") in glues:
            at += 1
        return at

    def number(self, at: int) -> int | None:
        """The whole number there, in one or two digits or in words; "a" is none."""
        token = self.at(at)
        if token.digits:
            return token.number if token.digits <= 2 else None
        return token.get("number") if token.sense.keys().isdisjoint(("article", "loose_number", "vague_number")) else None

    def ordinal(self, at: int) -> int | None:
        """The ordinal there, "last" being -1."""
        found: int | None = self.at(at).get("ordinal")
        return found

    def day_number(self, at: int) -> int | None:
        """A number or ordinal that can be a day of a month."""
        found = self.ordinal(at) or self.number(at)
        if self.at(at + 1).text == "half" and not self.at(at).digits:
            return None  # "Monday, second half"
        if self.at(at + 1).get("glue") == "of" and self.at(at + 2).text in THEM:
            return None  # "she rang me on the two of them"
        if found is None or not 1 <= found <= 99 or (found > 31 and not self.at(at).digits):
            return None
        return found

    def year(self, at: int) -> int | None:
        """The year there, in four digits, unless it goes on as a clock, a range of clocks ("2100 to 0700") or a longer number."""
        token, after = self.at(at), self.at(at + 1)
        if token.digits != 4 or token.number is None or not 1900 <= token.number <= 2150:
            return None
        clock = after.text == ":" and not after.spaced and bool(self.at(at + 2).digits) and not self.at(at + 2).spaced
        clock = clock or (after.has("link") and _military(token) and _military(self.at(at + 2)))
        return None if (after.has("meridiem") and not after.has("article")) or clock else token.number

    def beyond(self, at: int) -> tuple[int, int]:
        """How far "after next" (2) or "before last" (-2) reaches, and the index after it; 0 if neither stands here."""
        first, second, third = self.at(at), self.at(at + 1), self.at(at + 2)
        far = (
            2
            if first.get("bound") == "after" and second.get("step") == 1
            else -2
            if first.get("bound") == "before" and second.get("step") == -1
            else 0
        )
        whole = not third.sense.keys().isdisjoint(("grain", "weekday", "month", "feast"))
        return (0, at) if not far or whole else (far, at + 2)

    def announced(self, at: int) -> bool:
        """Whether the word before says that a date follows: "in", "until", "next", "off"."""
        before = self.at(at - 1)
        if before.get("glue") == "for" and self.at(at).has("month") and not self.at(at).has("weak"):
            return True  # "her leave for July"
        return before.get("glue") in ("in", "of", "on") or not before.sense.keys().isdisjoint(
            ANNOUNCING if self.at(at).has("weak") else (*ANNOUNCING, "join", "either")
        )

    def place(self, first: int, end: int) -> tuple[int, int]:
        """The characters from one token to before another, without small signs at their start."""
        while first < end - 1 and (self.at(first).get("glue") in (",", "(", ".") or self.at(first).text == ")"):
            first += 1
        while end - 1 > first and self.at(end - 1).text == ".":
            end -= 1
        last = max(first, end - 1)
        if self.at(end).text == ")" and any(self.at(at).text == "(" for at in range(first, end)):
            last = end
        return self.at(first).start, self.at(last).end

    def says(self, at: int) -> bool:
        """Whether a word or number stands there, be it one that means nothing to us."""
        return self.at(at).text[:1].isalnum() or self.at(at).text == OPAQUE

    def ends(self, at: int) -> bool:
        """Whether an expression may end before this token: no noun that it would only describe follows ("the 5th floor")."""
        token = self.at(at)
        return (
            not token.text[:1].isalnum()
            or bool(token.digits and token.spaced)
            or bool(token.sense.keys() - {"grain", "number", "times"})
            or token.text in STOPS
            or (token.text.endswith("ly") and len(token.text) > 4)
            or (token.has("article") or token.has("number"))
        )


def _military(token: Token) -> bool:
    """Whether four digits may be a clock without a sign, on the five minutes: "2130"; "2027" is a year."""
    hour, minute = divmod(token.number or 0, 100)
    return token.digits == 4 and hour <= 24 and minute < 60 and minute % 5 == 0


ANNOUNCING = ("step", "bound", "link", "edge", "away", "every")
