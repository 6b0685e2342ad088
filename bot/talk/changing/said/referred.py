"""One of several that stand, which words point at beside what is to become of it: "make the second one just the morning", "who
covers the last one?". What they say without the pointer is said of that booking, and of no other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.people.directory import Directory
from bot.store.rows import booked
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.changing import becoming
from bot.talk.changing.said.leaning import bare
from bot.talk.changing.said.pointing import NUMBER, Pointer, pointer
from bot.talk.changing.standing import Finder, Standing, span_of, stretches, touched
from bot.talk.changing.wording import Wording
from bot.talk.evidence.witness import asks
from bot.talk.offers.asking import Choice, choose
from bot.talk.replies import when_in
from bot.talk.turn import Instead, Turn, rows_around, say
from bot.texts import cards, days, notes, spoken
from bot.texts.evidence import cut, plain, table
from intents import Draft, Phrase, read, revise
from intents.draft import Asked
from intents.remarks.beside import called_off
from intents.when import Span

ONE_DAY = timedelta(days=1)
SEVERAL = 2
GOES = ("cancel", "undo", "decline")
"""What "cancel it" is read as."""


class Referred:
    """Finds it. Reads the rows and Everbridge."""

    def __init__(self, store: Store, directory: Directory, life: timedelta) -> None:
        self._life = life
        self._store = store
        self._directory = directory
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def meant(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft | None]:
        """The turn and the draft; None for it where nothing points at one of several, or the words don't say by themselves what is
        to become of it: the turn is about that one then, so that nothing is said of another. Raises Instead where it is asked which
        is meant, or there is none such; and RemoteError."""
        if pointer(phrase.text, lambda _: True) is None or self._few(turn):  # nothing is looked up for other words
            return turn, None
        found = pointer(phrase.text, lambda word: bool(self._directory.listed(word)))
        if found is None or (found.plain and not self._may_be_plain(phrase)):
            return turn, None
        person = self._directory.person(turn.speaker)
        if person.contact_id is None:
            return turn, None
        all_ = self._finder.of((turn.speaker.id,), person.contact_id, self._directory.zone(person))
        if len(all_) < SEVERAL:  # "the last one" is what was booked last
            return turn, None
        meant = self._those(turn, phrase, found, all_)
        if found.plain and (len(meant) != 1 or "?" in phrase.text):
            return turn, None  # a date alone may be what it is to become, or of a request
        newest = rows_around(self._store, turn).newest
        before = str(newest.plan.draft.get("text", "")) if newest is not None else ""
        rests = [replace(phrase, text=rest) for rest in found.rests if rest]
        drafts = [made for one in meant or all_ if (made := self._becomes(rests, one, before)) is not None]
        if not drafts and not found.plain and _goes(phrase):  # what is left is no cancelling by itself: "ya no necesito el de Lee"
            drafts = [bare("cancel", phrase).with_(spans=_times(one), every=True) for one in meant]
        if not drafts or (meant and len(drafts) != len(meant)):
            return (turn if found.plain or len(meant) != 1 else self._about(turn, meant[0])), None
        if not meant:
            none = notes.nothing_then(self._words.lines(all_), "")
            raise Instead(say(turn, none, Outcome("answered", "nothing to change"), closing="replaced"))
        if len(meant) > 1:
            choices = [Choice(self._words.line(one), "", {"bookings": one.ids[:1], "chosen": True}) for one in meant]
            which = Outcome("asked", "which booking")
            raise Instead(choose(turn, drafts[0], notes.which_booking, choices, self._life, outcome=which, none=cards.never_mind))
        return turn.with_picked(bookings=meant[0].ids[:1], chosen=True), drafts[0]

    def _few(self, turn: Turn) -> bool:
        """Whether less is booked of the speaker than could be told apart; the rows know, so that nothing is looked up for it."""
        with self._store.read() as tx:
            return sum(len(one.made) for one in booked.standing(tx, turn.speaker.id)) < SEVERAL

    def _about(self, turn: Turn, one: Standing) -> Turn:
        """The turn with that one as what was booked last, where it was booked alone."""
        with self._store.read() as tx:
            every = booked.standing(tx, turn.speaker.id)
        own = [found for found in every if {*found.bookings} == {*one.ids}]
        return turn.about(self._store, own[0]) if own else turn

    @staticmethod
    def _may_be_plain(phrase: Phrase) -> bool:
        """Whether somebody gets the cover of that day; a date beside any other change may be what it is to become."""
        said, own = read(phrase), table(spoken()).own
        return said.intent == "replacement" and not said.subject and not any(word.said in own for word in cut(phrase.text, ()))

    def _becomes(self, rests: Sequence[Phrase], one: Standing, before: str) -> Draft | None:
        """What is wanted of one; None where the words say nothing that could be. ``before`` shows their language."""
        spans = _times(one)
        was = becoming.as_request(bare("edit", rests[0]), [one], self._name).with_(text=before)
        for rest in rests:
            said = read(rest)
            if "?" in rest.text and asks(rest.text, fact=True):
                listed = Draft("list", rest.text, rest.now, rest.timezone, spans=spans, asked=Asked("bookings", mine=True))
                return None if said.people else listed
            if _goes(rest):
                return bare("cancel", rest).with_(spans=spans, every=True)
            made = revise(was, rest)
            if made is None or made.ask or made.left_out:
                continue
            if (made.spans, made.covers, made.recurrence) != (was.spans, was.covers, was.recurrence):
                return bare("edit", rest)
        return None

    def _those(self, turn: Turn, phrase: Phrase, found: Pointer, all_: Sequence[Standing]) -> list[Standing]:
        """Those that may be meant."""
        if found.place is not None:
            last = rows_around(self._store, turn).newest
            newest = [one for one in all_ if last is not None and {*one.ids} & {*last.record_ids}]
            there = [all_[found.place]] if -len(all_) <= found.place < len(all_) else []
            # the last in time may not be the one that was booked last
            return [*there, *(one for one in newest if found.place == -1 and one not in there)]
        if found.name:
            return [one for one in all_ if any(found.name in map(plain, self._name(who).split()) for who in one.covers)]
        if (month := days.month_of(plain(found.date), spoken())) is not None:  # "the December one"
            return [one for one in all_ if any(day.month == month for day in one.days())]
        if number := NUMBER.fullmatch(found.date):  # "the 24th"
            return [one for one in all_ if any(day.day == int(number["day"]) for day in one.days())]
        named = stretches(when_in(replace(phrase, text=found.date)).spans)
        one_day = len(named) == 1 and named[0][1] - named[0][0] <= ONE_DAY
        alike = [one for one in all_ if one_day and one.start.weekday() == named[0][0].weekday()]
        return [one for one in all_ if touched(one, named)] or alike

    def _name(self, contact: int) -> str:
        return self._directory.contact(contact).name


def _goes(phrase: Phrase) -> bool:
    """Whether something is to go, and no day is named."""
    said = read(phrase)
    return not said.spans and (said.intent in GOES or (said.intent == "unknown" and called_off(phrase, spoken())))


def _times(one: Standing) -> tuple[Span, ...]:
    return tuple(span_of(*time) for time in one.times())
