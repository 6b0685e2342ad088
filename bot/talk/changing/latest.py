"""Words about what stands already: "cancel my working hours", "back to my old hours", "25 December isn't a holiday"; and about what
was booked last: "make it 8 to 4 instead", "actually Priya". Each is made a turn and a draft that go the way of every request."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.people.directory import Directory
from bot.people.periods import Period, less, meet
from bot.store.rows import booked, questions
from bot.store.rows.booked import Booked
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import Json
from bot.store.store import Store
from bot.systems import registry
from bot.systems.webex.row import NAME
from bot.talk.changing.becoming import of_plan
from bot.talk.changing.said import leaning, moved, preferred
from bot.talk.changing.said.chosen import both
from bot.talk.changing.said.colleagues import in_capitals
from bot.talk.changing.standing import Finder, Standing, span_of, stretches
from bot.talk.evidence.witness import asks
from bot.talk.replies import when_in
from bot.talk.schedules.entries import names_in
from bot.talk.schedules.replacing import ALL
from bot.talk.turn import Instead, Turn, rows_around, say
from bot.texts import notes, ordinals, spoken
from bot.texts.evidence import BREAK, cut, table
from intents import Draft, Phrase, answers, are_trifles, leans, of_the_week, read, revise, stands_alone, takes_part
from intents.corrections.entered.habits import week_in
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY, Cover, Wish
from intents.remarks import choosing, otherwise
from intents.remarks.instead import covers_instead
from intents.remarks.short import short
from intents.requests.asked.reply import clauses
from intents.requests.asked.signs import of_all
from intents.schedules import NAMES
from intents.when import Span, find

WANTED = ("after_all", "tries_again")
LAST = timedelta(hours=24)  # for which "it" is what was set last
A_WEEK = timedelta(days=7)  # for which it is so where nothing else is booked, and a day more is one of it
UNBOOKED = ("declined", "expired", "undelivered")
MOST_WORDS = 8  # of a correction of what is not open any more
MOST_OF_CHANGE = 14  # of words that are nothing by themselves, or are surely of it
UNCLEAR = ("unknown", "edit")
LEANS = ("edit", "cancel")
LEANT = (*AWAY, "edit", "unknown", "cancel")


class Latest:
    """Finds what is meant. Reads the rows, and who is called so."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory
        self._finder = Finder(store, directory)

    def meant(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """The turn and the draft; None where the words are about something else. ``phrase`` has Webex's zone, ``said`` is how it is
        read by itself. Raises Instead."""
        two = both(
            in_capitals(phrase, self._directory),
            said,
            lambda: self._every(turn),
            lambda contact: self._directory.contact(contact).name,
        )
        if two is not None:
            return turn.with_picked(bookings=two, chosen=True), leaning.bare("edit", phrase)
        last = rows_around(self._store, turn).newest
        if last is not None and self._store.clock() - last.plan.created_at > LAST:
            made = self._meant(turn, phrase, said, A_WEEK)
            if made is not None and self._is_alone(turn, last):
                return made
        return self._meant(turn, phrase, said, LAST)

    def _is_alone(self, turn: Turn, last: Booked) -> bool:
        """Whether nothing else is booked for the speaker than what was booked last, whoever booked it."""
        every = self._every(turn)
        return bool(every) and all({*one.ids} & {*last.bookings} for one in every)

    def _every(self, turn: Turn) -> list[Standing]:
        """All that stands for the speaker."""
        person = self._directory.person(turn.speaker)
        if person.contact_id is None:
            return []
        return self._finder.of((turn.speaker.id,), person.contact_id, self._directory.zone(person))

    def _meant(self, turn: Turn, phrase: Phrase, said: Draft, memory: timedelta) -> tuple[Turn, Draft] | None:
        """The same where what was booked last is known for so long."""
        kind = said.asked.topic if said.asked is not None and said.intent in ("cancel", "undo") else None
        if kind == "hours" and not said.ask:
            before = said.intent == "undo" and not said.spans
            whole = turn.with_picked(replacing=["working_hours", ALL]), said.with_(intent="cancel")
            return self._before(turn, phrase) if before else whole
        if said.intent == "working_hours" and otherwise.hours_anew(phrase, spoken()):
            return turn.with_picked(replacing=["working_hours", ALL]), said
        if kind == "holidays" and said.spans:
            return turn.with_picked(holidays=True), said
        if (other := covers_instead(phrase, spoken())) is not None:
            change = f"{other.cover} {other.rest}"  # what of it is a change of that booking
            draft = leaning.bare("edit", phrase).with_(text=change, subject=(other.absent,), covers=(Cover(other.cover),))
            return turn, draft.with_(spans=_days(other.rest, phrase))
        of_a_week, last, shown = self._recent(turn, memory)
        if (
            last is not None
            and Draft.from_json(last.plan.draft).covers
            and (named := in_capitals(phrase, self._directory)) != phrase
        ):
            phrase, said = named, read(named)
        if last is not None and shown is None:
            leant = self._leant(turn, phrase, last, said) or self._wished(turn, phrase, last, said)
            if leant is not None:
                return leant
        if last is None and (shorter := self._shorter(turn, phrase, of_a_week, said)) is not None:
            return shorter
        holiday = otherwise.of_the_holiday(phrase, spoken())
        more = self._added(turn, phrase, of_a_week, said) or self._longer(turn, phrase, of_a_week, said)
        more = more or self._skipped(turn, phrase, of_a_week, said)
        if more or (last is None and shown is None and not holiday):
            return more
        if shown is not None:
            was = Draft.from_json(shown.draft)
            if (more := self._once_more(turn, phrase, was, said, self._refused(shown))) is not None or was.intent in (
                *AWAY,
                *NAMES,
            ):
                return more or self._for_another(turn, phrase, last, said)
        found = (self._newest(turn, "holiday") if holiday else None) or last
        changed = self._instead(turn, phrase, found, said)
        return self._theirs(changed, found) if changed else self._for_another(turn, phrase, last, said)

    def has_on_its_days(self, turn: Turn, said: Draft) -> bool:
        """Whether something is booked for the speaker on the weekdays of a series that is to go, so that it may be that."""
        if said.intent != "cancel":
            return False
        days = {start.weekday() for start, _ in stretches(said.spans)}
        return any(start.weekday() in days for one in self._every(turn) for start, _ in one.times())

    def nearest(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last, as words change it that nobody else has understood, where none of those that are left over could
        change when or who it is; the card shows them. None where they ask, or are as well of something beside it."""
        _, last, shown = self._recent(turn, A_WEEK)
        if last is None or shown is not None or turn.opens or self.other(last) or not last.plan.draft:
            return None
        was = of_plan(last, phrase).with_(subject=())
        told = said.intent == "unknown" or (said.intent in AWAY and bool(said.ask) and not (said.spans or said.subject))
        if not told or was.recurrence or was.given or was.early or was.late or asks(phrase.text) or "?" in phrase.text:
            return None
        phrase = in_capitals(phrase, self._directory)
        made = revise(was, phrase) if was.intent in AWAY and len(phrase.text.split()) <= MOST_OF_CHANGE else None
        if made is None or made.ask or made.recurrence or made.subject or leaning.misses(phrase, was, made):
            return None
        if not made.spans or len(stretches(made.spans)) < len(made.spans):
            return None
        left = tuple(one for one in made.left_out if one not in was.left_out)
        same = (made.covers, _times(made)) == (was.covers, _times(was))
        if same or not are_trifles(was, phrase, made) or moved.may_be_beside(phrase, was, made):
            return None
        alone = self._store.clock() - last.plan.created_at <= LAST or self._is_alone(turn, last)
        if not alone or self._of_another(turn, phrase, last, was) or not self._stands(turn, last, was):
            return None
        return self._of_last((turn, leaning.bare("edit", phrase).with_(left_out=left)), last)

    def who_covers(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """A booking of which somebody else is to cover days, or somebody again, and that else stays as it is: the newest with
        the days that are named, else the one that was booked last."""
        if not preferred.told(phrase) or "?" in phrase.text.rstrip(" ?!"):
            return None
        _, last, shown = self._recent(turn)
        if shown is not None:
            return None
        with self._store.read() as tx:
            standing, now = booked.standing(tx, turn.speaker.id), tx.now
        for one in standing if when_in(phrase).spans else filter(None, (last,)):
            made = preferred.who_covers(phrase, of_plan(one, phrase).with_(subject=())) if one.plan.draft else None
            if made is not None and now - one.plan.created_at <= A_WEEK:
                return self._of_last(self._theirs((turn, leaning.bare("edit", phrase)), one), one)
        return None

    def to_cover(self, turn: Turn, phrase: Phrase, wish: Wish) -> tuple[Turn, Draft] | None:
        """What the speaker has booked last for themselves, where nobody covers it: somebody is to be found who does."""
        _, last, shown = self._recent(turn)
        if last is None or shown is not None or not last.plan.draft or self.other(last):
            return None
        was = of_plan(last, phrase)
        return (turn, was.with_(text=phrase.text, wish=wish)) if was.intent == "unavailable" and not was.recurrence else None

    def proposes(self, turn: Turn, phrase: Phrase) -> bool:
        """Whether a question, of none that is so, names somebody who may cover what was booked last instead."""
        _, last, shown = self._recent(turn)
        if last is None or shown is not None or asks(phrase.text, fact=True):
            return False
        was = of_plan(last, phrase)
        made = revise(was, replace(phrase, text=phrase.text.replace("?", ""))) if was.intent in AWAY else None
        return made is not None and made.spans == was.spans and bool({*made.people} - {*was.people})

    def of_theirs(self, turn: Turn, phrase: Phrase, found: Booked, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked for somebody else as words change it, or days that are added, in words of theirs."""
        other = self.other(found)
        of_them = said.with_(subject=(other["name"],)) if other else said
        return self._added(turn, phrase, found, of_them) or self._instead(turn, phrase, found, said)

    def revised(self, turn: Turn, phrase: Phrase, found: Booked) -> tuple[Turn, Draft] | None:
        """The same where no day is named with it."""
        was = of_plan(found, phrase).with_(subject=())
        return self._changed(turn, phrase, was) if was.intent in AWAY else None

    def _theirs(self, made: tuple[Turn, Draft], found: Booked | None) -> tuple[Turn, Draft]:
        """A change that names nobody, of whoever is out by what was booked last."""
        turn, draft = made
        other = self.other(found) if found is not None and draft.intent in LEANS and not draft.subject else None
        if found is None or not other or otherwise.of_me(Phrase(draft.text, draft.now, draft.timezone), spoken()):
            return made
        ids = found.bookings
        return turn.with_picked(people={other["name"]: other}, bookings=ids), draft.with_(subject=(other["name"],))

    @staticmethod
    def _of_last(made: tuple[Turn, Draft], found: Booked) -> tuple[Turn, Draft]:
        """A change that is of what was booked last, whichever days it names."""
        return made[0].with_picked(bookings=found.bookings), made[1]

    def _recent(self, turn: Turn, memory: timedelta = LAST) -> tuple[Booked | None, Booked | None, StoredPlan | None]:
        """What was booked last, for a week and for a time, and what was shown last here and came to nothing, for a day."""
        around, now = rows_around(self._store, turn), self._store.clock()
        last, shown = around.newest, around.last
        of_a_week, known = (last if last and now - last.plan.created_at <= ago else None for ago in (A_WEEK, memory))
        open_ = shown is None or not shown.draft or shown.status not in UNBOOKED or turn.opens or now - shown.created_at > LAST
        return of_a_week, known, (None if open_ else shown)

    def _before(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft]:
        found = self._newest(turn, "working_hours")
        if found is None:
            raise Instead(say(turn, notes.no_old_hours, Outcome("answered", "nothing to undo"), closing="replaced"))
        return turn.with_picked(undo=found.plan.id), leaning.bare("undo", phrase)

    def _instead(self, turn: Turn, phrase: Phrase, found: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """What was set last, as words change it."""
        if found is None or not found.plan.draft:
            return None
        was = of_plan(found, phrase).with_(subject=())
        if (alone := leaning.alone(phrase, was, said) or leaning.narrowed(phrase, was)) is not None:
            return self._changed(turn, alone, was)
        told = (
            self._by_shift(turn, phrase, found, was)
            or self._elsewhere(turn, phrase, found, was, said)
            or self._news(turn, phrase, found, was, said)
        )
        if (told := told or self._within(turn, phrase, was, said)) is not None:
            return told
        if said.ask == ("offer",) and (less := leaning.skipped(phrase, was, said)) is not None:
            return turn, less
        ways = (leaning.is_of_it, leaning.is_kept, leaning.is_shifted, leaning.is_there_then)
        if (
            any(way(phrase, was, said) for way in ways)
            and (changed := self._changed(turn, phrase, was, MOST_OF_CHANGE)) is not None
        ):
            return changed
        if said.intent == "replacement" and not (said.subject or said.more or said.recurrence):
            dated = [span for span in said.spans if any(map(str.isdigit, span.said)) and "today" not in said.assumed]
            sure = stretches(dated)  # no other day can be meant
            return None if sure and not meet(sure, stretches(was.spans)) else self._covered(turn, phrase, was)
        covers = any(fits(one.name, who) for one in was.covers for who in said.subject)
        made = revise(was, phrase) if covers else None
        if made is not None and ((said.intent == "cancel" and not said.spans) or (said.intent in AWAY and made.covers)):
            # "drop Priya", "Lee can't do the Friday, Priya does": who stands in, and is not to be away
            return self._changed(turn, phrase, was)
        talk = bool(said.ask) and not said.spans and said.intent in AWAY  # "Lee can't, take Priya"
        meant = said.intent in ("decline", "undo") and not said.spans  # "wrong week, the 26th"
        talk = talk or (meant and not answers.is_no(phrase.text))
        if said.intent not in UNCLEAR and not talk:
            return self._only(turn, phrase, was, said)
        if was.intent in AWAY:
            named = said.intent == "edit" and bool(said.people) and not said.spans  # "Max instead"
            leans = talk or named or (said.intent == "unknown" and not said.left_out)
            most = MOST_OF_CHANGE if said.intent == "unknown" else MOST_WORDS
            return self._changed(turn, phrase, was, most) if leans else None
        if was.intent not in NAMES or was.line or (said.options and not meet(stretches(was.spans), stretches(said.options[0]))):
            return None
        other_day = bool(said.options) and was.intent == "holiday"  # from one day to another, both of them said
        change = of_the_week if was.intent == "working_hours" else revise
        made = None if other_day else change(was, phrase)
        if made is None and was.intent == "holiday" and said.spans:
            made = was.with_(spans=said.spans, text=phrase.text)
        if made is None or made.intent != was.intent or made.ask or _times(made) == _times(was):
            return None
        return turn.with_picked(replacing=[was.intent, _made_by(found)], under=self._under(found, was, made)), made

    def _leant(self, turn: Turn, phrase: Phrase, last: Booked, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last, as words change or add to it that are nothing without it: their weekdays are those of its week,
        their hours those of its days."""
        was = of_plan(last, phrase).with_(subject=())
        own = said.intent in LEANT or (said.intent == "working_hours" and takes_part(was, phrase))
        if not own or said.subject or said.more or self.other(last) or not leans(was, phrase):
            return None
        if was.given or was.early or was.late:
            return None  # a swap has two sides, and hours before or after a shift lie at that side of it
        if choosing.speaks_of_all(phrase.text, spoken()):
            return None
        if self._of_another(turn, phrase, last, was) or not self._stands(turn, last, was):
            return None
        made = revise(was, phrase)
        if made is None or made.ask or made.left_out != was.left_out or not made.spans or made.recurrence:
            return None
        if leaning.misses(phrase, was, made):
            return None
        if any(start.weekday() in _weekdays(said.options) for start, _ in stretches(made.spans)):
            return None  # a day that is named as the one that goes is still there: "déplace mon vendredi à jeudi"
        same = [(one.name, one.spans) for one in made.covers] == [(one.name, one.spans) for one in was.covers]
        fewer = not less(*([Period(*one) for one in stretches(draft.spans)] for draft in (made, was)))
        if (same and _times(made) == _times(was)) or (said.intent == "cancel" and fewer and {*made.people} <= {*was.people}):
            return None  # days that are cancelled go their own way
        return self._of_last((turn, leaning.bare("edit", phrase)), last)

    def _wished(self, turn: Turn, phrase: Phrase, last: Booked, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last, of which a question of none that is so wants somebody else: "can Lee take it?"."""
        was, plain = of_plan(last, phrase).with_(subject=()), replace(phrase, text=phrase.text.replace("?", "").replace("¿", ""))
        if plain == phrase or said.intent not in UNCLEAR or asks(phrase.text, fact=True) or self.other(last) or was.given:
            return None
        made = revise(was, plain) if was.intent in AWAY and not was.recurrence else None
        other = made is not None and made.spans == was.spans and bool({*made.people} - {*was.people})
        changed = self._changed(turn, plain, was, MOST_OF_CHANGE) if other else None
        return self._of_last(changed, last) if changed is not None else None

    def _stands(self, turn: Turn, last: Booked, was: Draft) -> bool:
        """Whether all of what was booked last still stands."""
        own = [Period(*time) for one in self._every(turn) if {*one.ids} & {*last.bookings} for time in one.times()]
        return not less([Period(*one) for one in stretches(was.spans)], own)

    def _of_another(self, turn: Turn, phrase: Phrase, last: Booked, was: Draft) -> bool:
        """Whether the words name a day of something else that is booked, and of which the last has nothing."""
        days = stretches([span for span in when_in(phrase).spans if isinstance(span.start, datetime) and not span.open_start])
        others = [stretches(one.spans) for one in self._others(turn, last)]
        return not meet(days, stretches(was.spans)) and any(meet(days, one) for one in others)

    def _under(self, found: Booked, was: Draft, made: Draft) -> list[Any] | None:
        """What stood in Webex before what a plan made took its place, which holds again where this doesn't; None where that is what
        the plan made: of other hours from a later day on."""
        hours, first, _ = week_in(was)
        same = week_in(made)[0] == hours
        if was.intent == "working_hours" and not same and week_in(made)[1] != first:
            return None
        with self._store.read() as tx:
            asked = questions.that_approved(tx, found.plan.id)
        state = asked.state if asked is not None else {}
        return state.get("under") or state.get("before") or ([] if same else None)

    def _news(self, turn: Turn, phrase: Phrase, found: Booked, was: Draft, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last, of which it is told that it is off, or otherwise now."""
        if leaning.is_called_off(phrase, was, said):
            if (part := leaning.limited(phrase, was)) is not None:
                return self._of_last((turn, leaning.bare("edit", phrase).with_(text=part[0], left_out=part[1])), found)
            several = not said.spans and bool(self._others(turn, found)) and ordinals.speaks_of_all(phrase.text)
            return turn, leaning.bare("cancel", phrase).with_(spans=() if several else was.spans, every=True)
        changed = self._changed(turn, phrase, was, MOST_OF_CHANGE, news=True) if leaning.is_news(phrase, was, said) else None
        return self._of_last(changed, found) if changed is not None else None

    def _added(self, turn: Turn, phrase: Phrase, last: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """Further days of what was booked last, as in "turns out I need the Friday too", "Alex needs the Friday as well": whoever
        covers it has them too."""
        if said.intent != "unavailable" or said.covers or said.more or said.recurrence or "?" in phrase.text:
            return None
        if last is None or not last.plan.draft or len(said.subject) > 1:
            return None
        was, other = of_plan(last, phrase).with_(subject=()), self.other(last)
        name = other["name"] if other else ""
        if was.intent not in AWAY or was.recurrence or bool(name) != bool(said.subject):
            return None
        if said.subject and not fits(name, said.subject[0]):
            return None
        own = replace(phrase, text=re.sub(rf"(?<!\w){re.escape(said.subject[0])}(?!\w)", "", phrase.text)) if name else phrase
        made = revise(was.with_(intent="replacement"), own)
        old, new = ([(span.start, span.end) for span in one.spans] for one in (was, made or was))
        if made is None or made.ask or made.covers != was.covers or not set(old) < set(new):
            return None
        if meet(stretches(was.spans), stretches([span for span in made.spans if (span.start, span.end) not in old])):
            return None  # a day of it already
        ids = last.bookings
        on = turn.with_picked(bookings=ids)
        return (
            (on.with_picked(people={name: other}), leaning.bare("edit", own).with_(subject=(name,)))
            if other
            else (on, leaning.bare("edit", own))
        )

    def _longer(self, turn: Turn, phrase: Phrase, last: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last till a later day."""
        if last is None or not last.plan.draft or self.other(last):
            return None
        made = leaning.longer(phrase, of_plan(last, phrase), said)
        return (turn.with_picked(bookings=last.bookings, revised=True), made) if made is not None else None

    def _shorter(self, turn: Turn, phrase: Phrase, last: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """The same till an earlier day, where the words say that it is no more than that, or nothing without it."""
        was = of_plan(last, phrase).with_(subject=()) if last is not None and last.plan.draft else None
        if last is None or was is None or self.other(last) or not leaning.ends_within(was, said):
            return None
        only = self._changed(turn, phrase, was, MOST_OF_CHANGE) if otherwise.only(phrase, spoken()) else None
        return self._of_last(only, last) if only is not None else self._leant(turn, phrase, last, said)

    def _skipped(self, turn: Turn, phrase: Phrase, last: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """Days that go of all that is booked, whichever plan it is of: "skip the 23rd as well"."""
        if last is None or said.ask != ("offer",) or not said.spans or said.subject or self.other(last):
            return None
        times = sorted({time for one in self._every(turn) for time in one.times() if time[1] > phrase.now})
        was = leaning.bare("unavailable", phrase).with_(spans=tuple(span_of(*time) for time in times))
        gone = leaning.skipped(phrase, was, said) if times else None
        return (turn, gone) if gone is not None else None

    def _only(self, turn: Turn, phrase: Phrase, was: Draft, said: Draft) -> tuple[Turn, Draft] | None:
        """A part of what was booked last, where no day is said with it: "I'm only out in the morning after all"."""
        clocks = bool(said.spans) and all(isinstance(span.start, time) for span in said.spans)
        bare = (said.intent in AWAY and "today" in said.assumed) or (said.intent == "cancel" and clocks)
        if was.intent not in AWAY or not bare or not otherwise.only(phrase, spoken()) or said.people or said.subject or said.more:
            return None
        hours = said.spans[0].said
        limited = any(
            hours in one.text and otherwise.only(replace(phrase, text=one.text), spoken()) for one in clauses(phrase)
        )  # else they are there then
        texts = (phrase.text, hours) if limited else (phrase.text,)
        most = MOST_WORDS if limited else MOST_OF_CHANGE
        return next(
            (made for text in texts if (made := self._changed(turn, replace(phrase, text=text), was, most)) is not None), None
        )

    def _refused(self, shown: StoredPlan) -> list[str]:
        """Who has said no to what was shown, of several of whom each was to have a part."""
        covers = Draft.from_json(shown.draft).covers
        if shown.status != "declined" or len(covers) < 2 or not all(one.spans for one in covers):
            return []
        with self._store.read() as tx:
            every = questions.come_of(tx, [shown.event_id])
        no = [one for one in every if one.kind == "consent" and one.plan_id == shown.id and one.status == "declined"]
        return [one.name for one in covers if any(_is_of(found, one.name) for found in no)]

    def _once_more(
        self, turn: Turn, phrase: Phrase, was: Draft, said: Draft, refused: Sequence[str] = ()
    ) -> tuple[Turn, Draft] | None:
        """What came to nothing, with somebody else or at another time; what those who have ``refused`` had is nobody's now."""
        if was.intent in (*AWAY, *NAMES) and short(phrase, spoken()) in WANTED:
            return turn, was
        if other := otherwise.what_about(phrase, spoken()):
            phrase = replace(phrase, text=other)
            said = read(phrase)
        whole = was.intent in AWAY and not any(cover.spans for cover in was.covers)
        if refused and was.intent in AWAY and len(phrase.text.split()) <= MOST_WORDS:
            now = was.with_(more=(), now=phrase.now)
            return (turn, made) if (made := self._by_others(now, phrase, refused)) is not None else None
        if whole and (name := self._named_alone(phrase.text)):  # "ugh. Jo?"
            now = was.with_(now=phrase.now, more=(), ask=(), wish="", any_cover=False, in_turn=False)
            return turn, now.with_(intent="replacement", covers=(Cover(name),))
        if was.intent not in AWAY or "?" in phrase.text or said.intent not in UNCLEAR:
            return None
        if len(phrase.text.split()) > MOST_WORDS:
            return None
        made = revise(was.with_(more=(), now=phrase.now, left_out=()), phrase)
        if made is None or (made.covers == was.covers and _times(made) == _times(was)):
            return None
        return turn, made

    def _named_alone(self, text: str) -> str:
        """Who is named in words that say no more than that, but for what leads to it: "ok, and Lee?"."""
        leads = table(spoken()).leads
        left = " ".join(text[one.start : one.end] for one in cut(text, ()) if one.said not in leads and one.said != BREAK)
        listed = self._directory.listed
        return answers.named_alone(text, listed) or answers.named_alone(left, listed)

    def _by_others(self, was: Draft, phrase: Phrase, refused: Sequence[str]) -> Draft | None:
        """With somebody else for what those who have refused were to have, where the words don't say that it is all of it."""
        left = tuple(one for one in was.covers if one.name not in refused)
        name = answers.named_alone(phrase.text, self._directory.listed)
        made = was.with_(covers=(Cover(name),)) if name else revise(was.with_(covers=left), phrase)
        new = [one for one in made.covers if one.name not in was.people] if made is not None else []
        if made is None or not new:
            return None
        if made.covers == (Cover(new[0].name),) and not of_all(phrase.text):  # the others stay
            gone = tuple(sorted(at for one in was.covers if one.name in refused for at in one.spans))
            made = was.with_(covers=(*left, Cover(new[0].name, gone)))
        return made.with_(ask=())

    @staticmethod
    def _changed(
        turn: Turn, phrase: Phrase, was: Draft, most: int = MOST_WORDS, *, news: bool = False
    ) -> tuple[Turn, Draft] | None:
        """Somebody else covers what was booked last, or it is for other days or hours; a question or small talk is none. ``news``:
        the words say that it is otherwise now, so that a small one may be left over, which the card says."""
        if "?" in phrase.text or len(phrase.text.split()) > most:
            return None
        made = revise(was, phrase)
        if made is not None and was.given and made.spans == was.given:
            return None  # "swap us back" is none of other days
        if made is not None and made.ask == ("no_date",) and not made.spans and made.left_out == was.left_out and was.spans:
            return turn, leaning.bare("cancel", phrase).with_(spans=was.spans, every=True)  # none of its days is left
        if made is not None and made.ask == ("two_readings",) and made.options:
            return turn, leaning.bare("edit", phrase)  # it is asked which is meant
        said = made is not None and not made.ask and bool(made.spans) and (news or made.left_out == was.left_out)
        if (
            made is None
            or not said
            or leaning.misses(phrase, was, made)
            or (made.covers == was.covers and _times(made) == _times(was))
        ):
            return None
        return turn, leaning.bare("edit", phrase).with_(left_out=tuple(one for one in made.left_out if one not in was.left_out))

    def _covered(self, turn: Turn, phrase: Phrase, was: Draft) -> tuple[Turn, Draft] | None:
        """Somebody else covers a day of what was booked last, which needn't be the next of its name: "Priya takes the Friday"."""
        found = self._changed(turn, phrase, was, MOST_OF_CHANGE) if was.intent in AWAY and not was.recurrence else None
        made = revise(was, phrase) if found is not None else None
        if made is None or made.ask:
            return None  # another day is another request
        before, after = ([Period(*one) for one in stretches(draft.spans)] for draft in (was, made))
        return found if made.covers != was.covers and not less(before, after) and not less(after, before) else None

    def _within(self, turn: Turn, phrase: Phrase, was: Draft, said: Draft) -> tuple[Turn, Draft] | None:
        """Somebody else covers days of what was booked last, where nothing else is said: "except Wednesday, that's Jo", "can Jo do
        the Friday?"."""
        plain = replace(phrase, text=phrase.text.replace("?", "")) if said.intent == "replacement" else phrase
        return None if said.wish == "hand_back" or stands_alone(was, plain) else self._covered(turn, plain, was)

    def _for_another(self, turn: Turn, phrase: Phrase, last: Booked | None, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last for somebody else, as words change it that name nobody: "make it 14 to 15 December"."""
        if last is None or otherwise.of_me(phrase, spoken()):
            return None
        other = self.other(last)
        if not other:
            return None
        was = Draft.from_json(last.plan.draft)
        named = said.spans if said.intent == "cancel" else said.options[0] if said.options else was.spans
        if said.intent not in ("edit", "cancel") or said.subject or said.wish or not meet(stretches(named), stretches(was.spans)):
            return None
        return turn.with_picked(people={other["name"]: other}), said.with_(subject=(other["name"],))

    def other(self, found: Booked) -> Json | None:
        """Who is out by it, where that isn't whoever booked it."""
        with self._store.read() as tx:
            asked = questions.that_approved(tx, found.plan.id)
        return asked.state.get("subject") if asked is not None else None

    def _elsewhere(self, turn: Turn, phrase: Phrase, found: Booked, was: Draft, said: Draft) -> tuple[Turn, Draft] | None:
        """What was booked last, in other hours, or at another time and with somebody else."""
        hours = moved.in_hours(phrase, was)
        if hours is not None and (told := self._changed(turn, hours, was, MOST_OF_CHANGE)) is not None:
            return self._of_last(told, found)
        made = moved.elsewhere(phrase, was, said, lambda: self._others(turn, found)) if not self.other(found) else None
        return (turn.with_picked(bookings=found.bookings, revised=True), made) if made is not None else None

    def _by_shift(self, turn: Turn, phrase: Phrase, found: Booked, was: Draft) -> tuple[Turn, Draft] | None:
        """Hours before a shift ends, or after it begins, that are more or fewer now: "one hour is enough"."""
        if not (was.early or was.late) or "?" in phrase.text or len(phrase.text.split()) > MOST_WORDS:
            return None
        made = revise(was, phrase)
        if made is None or made.ask or made.left_out != was.left_out or (made.early, made.late) == (was.early, was.late):
            return None
        return turn.with_picked(bookings=found.bookings, revised=True), made.with_(intent="edit", text=phrase.text)

    def _others(self, turn: Turn, found: Booked) -> list[Draft]:
        """The further absences that the speaker has booked."""
        with self._store.read() as tx:
            standing = booked.standing(tx, turn.speaker.id)
        drafts = [Draft.from_json(one.plan.draft) for one in standing if one.plan.id != found.plan.id and one.plan.draft]
        return [one for one in drafts if one.intent in (*AWAY, "edit")]

    def _newest(self, turn: Turn, intent: str) -> Booked | None:
        with self._store.read() as tx:
            return next((one for one in booked.standing(tx, turn.speaker.id) if one.plan.draft.get("intent") == intent), None)


def _is_of(found: Question, name: str) -> bool:
    """Whether a question was put to whoever is known by a name in it."""
    known = found.state.get("people", {}).get(name)
    return known is not None and known["person_id"] == found.person_id


def _days(said: str, phrase: Phrase) -> tuple[Span, ...]:
    return find(said, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans


def _times(draft: Draft) -> tuple[object, ...]:
    return [(span.start, span.end) for span in draft.spans], draft.recurrence, draft.blocks, draft.title


def _made_by(found: Booked) -> Sequence[str]:
    """Where what a plan has put in Webex stands (``entries.Entry.known``)."""
    return [
        known for call, id_ in found.made if call.system == NAME for known in names_in(call, str(registry.made_at(NAME, call, id_)))
    ]


def _weekdays(options: Sequence[Sequence[Span]]) -> set[int]:
    return {start.weekday() for one in options for start, _ in stretches(one)}
