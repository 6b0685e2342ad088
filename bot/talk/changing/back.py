"""Coming back, in words: "I'm back", "I'm back early", "back tomorrow", "back two days early". What is left of the absence goes.

It is made a wish to cancel that rest, so that it is shown, asked and written in the same way (``cancelling.py``).
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, time, timedelta

from bot.people.directory import Directory
from bot.people.periods import Stretch
from bot.store.rows import booked, questions
from bot.store.rows.outcomes import Outcome
from bot.store.state import Json
from bot.store.store import Store
from bot.talk.changing import returning
from bot.talk.changing.returning import Said
from bot.talk.changing.standing import Finder, Standing
from bot.talk.changing.wording import Wording
from bot.talk.covering.behalf import subject_in
from bot.talk.offers.asking import Choice, choose
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import cards, days, notes
from intents import Draft, Phrase, Span
from intents.draft import AWAY
from intents.person import Person
from intents.requests.spans import at_midnight

ONE_DAY = timedelta(days=1)
MOST_DAYS = 8  # of an absence, to choose from
Booking = tuple[Standing, Stretch]
"""One that stands, and of a series the one time that is meant."""
Run = list[Booking]
"""What follows each other without a gap."""
LAST = timedelta(hours=24)  # for which "he" is whose absence was booked last


class Back:
    """Finds what is cut by it. Reads the rows and Everbridge."""

    def __init__(self, store: Store, directory: Directory, life: timedelta) -> None:
        self._life = life
        self._store = store
        self._directory = directory
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def meant(self, turn: Turn, phrase: Phrase, of: Json | None = None) -> tuple[Turn, Draft] | None:
        """The turn and the draft that cut it; None where the words say nothing of the kind. ``phrase`` has Everbridge's zone,
        ``of`` is who says it, where that isn't the speaker.

        Raises Instead where there is nothing to cut, or a day has to be asked for; and RemoteError.
        """
        for found in (returning.said(phrase), self._witnessed(phrase), returning.only_until(phrase)):
            on, subject = self._by(turn, found, of) if found is not None else (turn, None)
            if found is not None and subject is not None:
                said = replace(found, who=str(of["name"]), sure=False) if of else found
                return self._of(on, phrase, said, subject)
        return None

    def _of(self, turn: Turn, phrase: Phrase, said: Said, subject: Person) -> tuple[Turn, Draft] | None:
        """What is cut of what stands of somebody."""
        zone = self._directory.zone(subject)
        phrase = phrase if zone == phrase.timezone else replace(phrase, now=turn.local(zone), timezone=zone)
        by = dict.fromkeys((subject.person_id or "", turn.speaker.id))
        all_ = self._finder.of(by, subject.contact_id, zone) if subject.contact_id is not None else []
        cut = self._cut(turn, phrase, said, _runs(all_, phrase.now))
        if cut is None or not (said.who or said.other):
            return cut
        return cut[0].with_picked(people={subject.name: asdict(subject)}), cut[1].with_(subject=(subject.name,))

    def _by(self, turn: Turn, said: Said, of: Json | None) -> tuple[Turn, Person | None]:
        """Who is back."""
        if of:
            return turn, Person(**of)
        mine = not (said.who or said.other)
        return (turn, self._directory.person(turn.speaker)) if mine else self._other(turn, said.who)

    def _witnessed(self, phrase: Phrase) -> Said | None:
        return returning.witnessed(phrase, lambda word: bool(self._directory.listed(word)))

    def _other(self, turn: Turn, who: str) -> tuple[Turn, Person | None]:
        """Somebody else who is back: by name, or of whom the speaker booked an absence last."""
        if who:
            found = [one for one in self._directory.named(who, turn.speaker, turn.mentions) if one.contact_id is not None]
            return turn, found[0] if len(found) == 1 else None
        with self._store.read() as tx:
            last, now = booked.last(tx, turn.speaker.id), tx.now
            asked = questions.that_approved(tx, last.plan.id) if last is not None and now - last.plan.created_at <= LAST else None
        return turn, subject_in(asked.state) if asked is not None else None

    def _cut(self, turn: Turn, phrase: Phrase, said: Said, runs: Sequence[Run]) -> tuple[Turn, Draft] | None:
        """What is cut of the one of some absences in which it is."""
        if said.begun:
            runs = [run for run in runs if _ends(run)[0] <= phrase.now]
        if not runs:
            return self._unless(said, say(turn, notes.not_out, Outcome("answered", "not out"), closing="replaced"))
        fits = _meant(runs, said)
        if len(fits) > 1 and said.moment is not None:
            raise Instead(self._which(turn, phrase, fits, said.moment))
        run = fits[0]
        first, last = _ends(run)
        moment = said.within(first, last) or said.moment
        if said.sooner:
            moment = last - said.sooner
        elif moment is None and said.clock is None:
            if first > phrase.now:
                return self._unless(said, self._which_day(turn, phrase, run))
            moment = _now(run, phrase.now)
        elif moment is not None and moment < first <= phrase.now:
            moment = _now(run, phrase.now)
        elif moment is not None and moment < first:
            same = _same_weekday(moment, self._meant_of(replace(phrase, now=first)))  # "Thursday" is one of its days
            moment = first if moment.date() == first.date() else same
        if moment is not None and moment > last and returning.stays_out(phrase):
            return None
        if moment is None or not first <= moment < last:
            anyway = said.clock is not None or (moment is not None and moment >= last)
            ends = say(turn, notes.back_anyway(self._line(run)), Outcome("answered", "so already"), closing="replaced")
            sure = replace(said, sure=said.sure or moment == last)  # what is booked already is said once more
            return self._unless(sure, ends if anyway else self._which_day(turn, phrase, run))
        if said.day and moment.time() != time():
            last = min(last, datetime.combine(moment.date(), time()) + ONE_DAY)
        draft = Draft("cancel", phrase.text, phrase.now, phrase.timezone, spans=(Span(moment, last),))
        return turn.with_picked(bookings=_touched([one for one in run if one[1][0] < last], moment)), draft

    def _which(self, turn: Turn, phrase: Phrase, runs: Sequence[Run], moment: datetime) -> Commit:
        """Asks which of several absences ends at a moment."""
        choices = [
            Choice(
                self._line(run), "", {"back": [moment.isoformat(), _ends(run)[1].isoformat()], "bookings": _touched(run, moment)}
            )
            for run in runs
        ]
        draft, outcome = Draft("cancel", phrase.text, phrase.now, phrase.timezone), Outcome("asked", "which booking")
        return choose(turn, draft, notes.which_booking, choices, self._life, outcome=outcome, none=cards.never_mind)

    @staticmethod
    def _unless(said: Said, commit: Commit) -> None:
        """Words that may mean something else as well are left to that. Raises Instead."""
        if said.sure:
            raise Instead(commit)

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
        said, first = (
            self._meant_of(phrase),
            min((one.start for one in draft.spans if isinstance(one.start, datetime)), default=None),
        )
        if first is not None and said is not None and said.moment is not None and said.moment < first:
            said = self._meant_of(replace(phrase, now=first))  # "the 4th" of the month in which it is
        if said is None or said.moment is None or said.who or draft.intent not in AWAY or draft.recurrence:
            return None
        ends = [span.end for span in draft.spans if isinstance(span.end, datetime)]
        kept = [span for span in draft.spans if isinstance(span.start, datetime) and span.start < said.moment]
        if not kept or len(ends) < len(draft.spans) or said.moment >= max(ends):
            return None
        cut = tuple(
            replace(span, end=said.moment, all_day=span.all_day and at_midnight(said.moment), part=None)
            if isinstance(span.end, datetime) and span.end > said.moment
            else span
            for span in kept
        )
        same = [at for at, span in enumerate(draft.spans) if span in kept]
        covers = [replace(one, spans=tuple(same.index(at) for at in one.spans if at in same)) for one in draft.covers]
        left = tuple(one for one, was in zip(covers, draft.covers, strict=True) if one.spans or not was.spans)
        return draft.with_(spans=cut, covers=left)

    def _meant_of(self, phrase: Phrase) -> Said | None:
        return returning.said(phrase) or self._witnessed(phrase) or returning.only_until(phrase)

    def _line(self, run: Sequence[Booking]) -> str:
        return "; ".join(dict.fromkeys(self._words.line(one) for one, _ in run))


def _touched(run: Sequence[Booking], moment: datetime) -> list[str]:
    """The bookings that last beyond a moment."""
    return list(dict.fromkeys(one.ids[0] for one, (_, end) in run if end > moment))


def _runs(all_: Sequence[Standing], now: datetime) -> list[Run]:
    """The absences that are not over: of a series each time is one, with what follows it without a gap."""
    times = sorted(((one, when) for one in all_ for when in one.times() if when[1] > now), key=lambda pair: pair[1])
    runs: list[Run] = []
    for one, when in times:
        if runs and when[0] <= _ends(runs[-1])[1] and not one.rule and not runs[-1][0][0].rule:
            runs[-1].append((one, when))
        else:
            runs.append([(one, when)])
    return runs


def _ends(run: Run) -> Stretch:
    return run[0][1][0], max(end for _, (_, end) in run)


def _same_weekday(moment: datetime, said: Said | None) -> datetime | None:
    """A weekday as it is meant from another day on; None for what is no weekday: "tomorrow" is tomorrow."""
    then = said.moment if said is not None else None
    return then if then is not None and then.weekday() == moment.weekday() else None


def _meant(runs: Sequence[Run], said: Said) -> list[Run]:
    """Those that may be ended by it: those in which its moment is, those that end with it, those that begin on its day, the last
    that is over by then; else the next one."""
    within = [run for run in runs if said.within(*_ends(run)) is not None]
    if within or said.moment is None:
        return within or list(runs[:1])
    ended = [run for run in runs if _ends(run)[1] == said.moment]
    begun = [run for run in runs if _ends(run)[0].date() == said.moment.date() and said.moment <= _ends(run)[0]]
    over = [run for run in runs if _ends(run)[1] < said.moment]
    return ended or begun or over[-1:] or list(runs[:1])


def _now(run: Sequence[Booking], now: datetime) -> datetime:
    """From when on it goes: of whole days from this one on, else from this minute on."""
    whole = all(start.time() == end.time() == time() for _, (start, end) in run)
    return datetime.combine(now.date(), time()) if whole else now.replace(second=0, microsecond=0)
