"""A series of which some days are left out: it is booked day by day, and whoever reads of it reads one line.

Days of which nothing came, or that went before the others, would hide in that line: then each is said.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.people.periods import by_other_clocks
from bot.store.rows.plans import StoredPlan
from bot.texts import spoken
from intents import Draft, Span
from intents.languages.retelling import whole_of
from intents.plan import occurrences
from intents.when import Rhythm, rhythm, say


@dataclass(frozen=True, slots=True)
class ByDay:
    """Its days, local in ``zone``, and what they repeat; ``year`` is that in which it was asked for."""

    spans: tuple[Span, ...]
    zone: str
    rhythm: Rhythm
    year: int

    def line(self) -> str:
        """All of it, in the language that is spoken."""
        return f"{self.rhythm.say(spoken())} ({self.zone})"

    def within(self, sentences: Sequence[str]) -> list[str]:
        """Each of some sentences that tell of one day, as one that tells of them all, where there is one for each day."""
        return self._within(sentences, self)

    def elsewhere(self, whens: Sequence[str], zone: str) -> list[str]:
        """The same of times in another zone; there whole days are none, so they are told in their own."""
        there = self._moved(zone)
        whole = self.rhythm.begins == self.rhythm.ends
        return there._within(whens, self if whole else there) if there else list(whens)

    def _within(self, sentences: Sequence[str], shown: "ByDay") -> list[str]:
        days = [say(span, self.zone, spoken()) for span in self.spans]
        about = [next((day for day in days if day in sentence), "") for sentence in sentences]
        all_ = [one.replace(day, shown.line()) if day else one for one, day in zip(sentences, about, strict=True)]
        whole = {one for one in all_ if {day for said, day in zip(all_, about, strict=True) if said == one} == set(days)}
        return [said if said in whole else one for one, said in zip(sentences, all_, strict=True)]

    def _moved(self, zone: str) -> "ByDay | None":
        """By the clocks of another zone; None where they give other hours on some of its days."""
        if zone == self.zone:
            return self
        spans = tuple(
            replace(one, start=self._at(one.start, zone), end=self._at(one.end, zone), all_day=False) for one in self.spans
        )
        found = rhythm(spans)
        return replace(self, spans=spans, zone=zone, rhythm=found) if found else None

    def _at(self, moment: object, zone: str) -> datetime:
        assert isinstance(moment, datetime)  # noqa: S101  # ``rhythm`` takes no others
        return by_other_clocks(moment, ZoneInfo(self.zone), ZoneInfo(zone))


def of_plan(plan: StoredPlan) -> ByDay | None:
    """That of a plan; None where it books something else."""
    draft = Draft.from_json(plan.draft) if plan.draft else None
    if draft is None or (draft.recurrence and not draft.exceptions) or not draft.spans:
        return None
    spans = tuple(occurrences(draft, draft.spans[0])) if draft.recurrence else draft.spans
    found = rhythm(spans)
    return ByDay(spans, draft.timezone, found, draft.now.year) if found else None


def wholes(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lines with what stands behind them, those of one thing in several parts as one where all parts are there: a night that is
    two records."""
    parts = [(line, whole_of(line[0], spoken())) for line in lines]
    there = Counter(part[0] for _, part in parts if part is not None)
    found: dict[str, tuple[str, str]] = {}
    for (said, record), part in parts:
        name = part[0] if part is not None and there[part[0]] == part[2] else said
        known = found.get(name)
        found[name] = (name, ", ".join(filter(None, (known[1] if known else "", record))))
    return list(found.values())
