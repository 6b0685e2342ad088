"""Coming back, in words: "I'm back", "I'm back early", "back tomorrow", "back two days early". What is left of the absence goes.

It is made a wish to cancel that rest, so that it is shown, asked and written in the same way (``cancelling.py``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.people.directory import Directory
from bot.people.periods import Stretch
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.changing.standing import Finder, Standing
from bot.talk.changing.wording import Wording
from bot.talk.offers.asking import Choice, choose
from bot.talk.replies import one_line
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import cards, days, heard, notes, spoken
from intents import Draft, Phrase, Span
from intents.when import find

ONE_DAY = timedelta(days=1)
MOST_DAYS = 8  # of an absence, to choose from
AWAY = ("unavailable", "replacement")
Booking = tuple[Standing, Stretch]
"""One that stands, and of a series the one time that is meant."""


@dataclass(frozen=True, slots=True)
class Said:
    """When somebody is back: at a ``moment``, so much ``sooner`` than booked, or now."""

    moment: datetime | None
    sooner: timedelta | None = None


class Back:
    """Finds what is cut by it. Reads the rows and Everbridge."""

    def __init__(self, store: Store, directory: Directory, life: timedelta) -> None:
        self._life = life
        self._directory = directory
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def meant(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """The turn and the draft that cut it; None where the words say nothing of the kind. ``phrase`` has Everbridge's zone.

        Raises Instead where there is nothing to cut, or a day has to be asked for; and RemoteError.
        """
        said = _said(phrase)
        if said is None:
            return None
        subject = self._directory.person(turn.speaker)
        all_ = self._finder.of((turn.speaker.id,), subject.contact_id, phrase.timezone) if subject.contact_id is not None else []
        runs = _meant(_runs(all_, phrase.now), said.moment)
        if not runs:
            raise Instead(say(turn, notes.not_out, Outcome("answered", "not out"), closing="replaced"))
        if len(runs) > 1 and said.moment is not None:
            raise Instead(self._which(turn, phrase, runs, said.moment))
        run = runs[0]
        first, last = run[0][1][0], run[-1][1][1]
        if said.sooner:
            moment = last - said.sooner
        elif said.moment is None and first > phrase.now:
            raise Instead(self._which_day(turn, phrase, run))
        else:
            moment = said.moment or _now(run, phrase.now)
        if said.moment is not None and moment <= first and (then := _said(replace(phrase, now=first))) is not None:
            moment = then.moment or moment  # "Thursday" is one of its days, not one before it
        if moment >= last:
            raise Instead(say(turn, notes.back_anyway(self._line(run)), Outcome("answered", "so already"), closing="replaced"))
        draft = Draft("cancel", phrase.text, phrase.now, phrase.timezone, spans=(Span(moment, last),))
        return turn.with_picked(bookings=_touched(run, moment)), draft

    def _which(self, turn: Turn, phrase: Phrase, runs: Sequence[Sequence[Booking]], moment: datetime) -> Commit:
        """Asks which of several absences ends at a moment."""
        choices = [
            Choice(self._line(run), "", {"back": [moment.isoformat(), _end(run).isoformat()], "bookings": _touched(run, moment)})
            for run in runs
        ]
        draft, outcome = Draft("cancel", phrase.text, phrase.now, phrase.timezone), Outcome("asked", "which booking")
        return choose(turn, draft, notes.which_booking, choices, self._life, outcome=outcome, none=cards.never_mind)

    def _which_day(self, turn: Turn, phrase: Phrase, run: Sequence[Booking]) -> Commit:
        """Asks for the day, where the absence has not begun."""
        first, last = run[0][1][0], run[-1][1][1]
        days_ = [datetime.combine(first.date(), time()) + ONE_DAY * at for at in range(1, MOST_DAYS)]
        inside = [day for day in days_ if day < last]
        if not inside:
            return say(turn, notes.back_when(self._line(run)), Outcome("answered", "when back"), closing="replaced")
        choices = [
            Choice(days.day(day), "", {"back": [day.isoformat(), last.isoformat()], "bookings": _touched(run, day)})
            for day in inside
        ]
        draft = Draft("cancel", phrase.text, phrase.now, phrase.timezone)
        question = notes.back_which(self._line(run))
        return choose(turn, draft, question, choices, self._life, outcome=Outcome("asked", "when back"), none=cards.never_mind)

    def within(self, draft: Draft, phrase: Phrase) -> Draft | None:
        """An absence that is only shown yet, until somebody is back in it; None where the words say nothing of the kind."""
        said = _said(phrase)
        if said is None or said.moment is None or draft.intent not in AWAY or draft.recurrence:
            return None
        ends = [span.end for span in draft.spans if isinstance(span.end, datetime)]
        kept = [span for span in draft.spans if isinstance(span.start, datetime) and span.start < said.moment]
        if not kept or len(ends) < len(draft.spans) or said.moment >= max(ends):
            return None
        cut = tuple(
            replace(span, end=said.moment) if isinstance(span.end, datetime) and span.end > said.moment else span for span in kept
        )
        same = [at for at, span in enumerate(draft.spans) if span in kept]
        covers = [replace(one, spans=tuple(same.index(at) for at in one.spans if at in same)) for one in draft.covers]
        left = tuple(one for one, was in zip(covers, draft.covers, strict=True) if one.spans or not was.spans)
        return draft.with_(spans=cut, covers=left)

    def _line(self, run: Sequence[Booking]) -> str:
        return "; ".join(dict.fromkeys(self._words.line(one) for one, _ in run))


def speaks_of_being_back(text: str) -> bool:
    """Whether words may say that somebody is back, to whatever time."""
    return _spoken(text) is not None


def _spoken(text: str) -> re.Match[str] | None:
    return heard.BACK.fullmatch(one_line(text))


def _said(phrase: Phrase) -> Said | None:
    """What words say of somebody's being back; None where that is nothing."""
    said = _spoken(phrase.text)
    if said is None:
        return None
    rest = next((found for found in said.groups() if found is not None), "")
    if heard.BACK_NOW.fullmatch(rest):
        return Said(None)
    if sooner := heard.SOONER.fullmatch(rest.strip(" ,")):
        return Said(None, ONE_DAY * heard.NUMBERS[sooner["days"].casefold()])
    moment = _day(rest, phrase)
    return Said(moment) if moment is not None else None


def _touched(run: Sequence[Booking], moment: datetime) -> list[str]:
    """The bookings that last beyond a moment."""
    return list(dict.fromkeys(one.ids[0] for one, (_, end) in run if end > moment))


def _runs(all_: Sequence[Standing], now: datetime) -> list[list[Booking]]:
    """The absences that are now or come, the next first: of a series each time, and what follows each other without a gap."""
    times = sorted(((one, when) for one in all_ for when in one.times() if when[1] > now), key=lambda pair: pair[1])
    found: list[list[Booking]] = []
    for one, when in times:
        if not found or when[0] > _end(found[-1]) or one.rule or found[-1][0][0].rule:
            found.append([])
        found[-1].append((one, when))
    return found


def _meant(runs: Sequence[list[Booking]], moment: datetime | None) -> list[list[Booking]]:
    """Those that may be ended by somebody's being back: with a ``moment`` those that hold just before it, or else those that begin
    on its day, or else the last that is over by then; else the next one."""
    if moment is None:
        return list(runs[:1])
    fits = [run for run in runs if run[0][1][0] < moment <= _end(run)]
    begin = [run for run in runs if run[0][1][0].date() == moment.date() and moment <= run[0][1][0]]
    over = [run for run in runs if _end(run) < moment]
    return fits or begin or over[-1:] or list(runs[:1])


def _end(run: Sequence[Booking]) -> datetime:
    return max(end for _, (_, end) in run)


def _day(rest: str, phrase: Phrase) -> datetime | None:
    """The day or moment that words name, and nothing besides."""
    zone, order = phrase.timezone, phrase.date_order
    said = (find(rest, now=phrase.now, timezone=zone, date_order=order, alone=True, language=one) for one in (spoken(), None))
    spans = next((found.spans for found in said if found.spans), ())  # a few words may not show whose language they are
    if len(spans) != 1 or not isinstance(spans[0].start, datetime):
        return None
    left = rest.casefold().replace(spans[0].said.casefold(), " ")
    return spans[0].start if heard.BACK_NOW.fullmatch(" ".join(left.split())) else None


def _now(run: Sequence[Booking], now: datetime) -> datetime:
    """From when on it goes: of whole days from this one on, else from this minute on."""
    whole = all(start.time() == end.time() == time() for _, (start, end) in run)
    return datetime.combine(now.date(), time()) if whole else now.replace(second=0, microsecond=0)
