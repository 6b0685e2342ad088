"""Handing a cover back, in words of whoever stands in: "I can't cover Alex on Friday". The absent one is on duty again, and
hears it at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.people.directory import Directory
from bot.people.periods import Period, common, joined, meet
from bot.store.rows import booked, people, plans
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Store
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.row import NAME
from bot.talk.audience import Tell
from bot.talk.changing.cancelling import Cancelling, times
from bot.talk.changing.standing import Finder, Standing, nights, of_days, spans_of, touched, whole_nights
from bot.talk.changing.wording import Wording
from bot.talk.covering.behalf import Behalf
from bot.talk.covering.candidates import one_by_one
from bot.talk.deciding.undo import Undo
from bot.talk.offers.asking import Choice, ask, choose
from bot.talk.offers.offer import Offer
from bot.talk.offers.whole import to_ends
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import candidates as texts
from bot.texts import cards, days, notes, speaking
from intents import Draft
from intents.person import Person
from intents.requests.asked.phrases import named_by

MOST_GIVEN = 8  # times of a series that are handed back, each of which is named
Picks = tuple[tuple[str, dict[str, Any]], ...]


class HandingBack:
    """Makes it into a card. Reads the rows and the systems."""

    def __init__(
        self, store: Store, directory: Directory, cancelling: Cancelling, behalf: Behalf, undo: Undo, *, asks: bool
    ) -> None:
        """``asks``: by the policy stand-ins are asked before they are booked."""
        self._store = store
        self._asks = asks
        self._directory = directory
        self._cancelling = cancelling
        self._behalf = behalf
        self._undo = undo
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def offer(self, turn: Turn, draft: Draft) -> Offer:
        """The card for what is given back. Raises Instead, and RemoteError."""
        if draft.ask:
            raise Instead(ask(turn, draft, draft.ask[0], self._behalf.life))
        if self._directory.person(turn.speaker).contact_id is None:
            raise Instead(say(turn, texts.nothing_to_hand_back, refused("no contact"), closing="replaced"))
        found = self._found(turn, draft)
        if picked := turn.picked.get("bookings"):
            found = [(absent, one) for absent, one in found if one.ids[0] in picked]
        if not found:
            raise Instead(say(turn, texts.nothing_to_hand_back, Outcome("answered", "nothing to undo"), closing="replaced"))
        if (swap := self._swap(found)) is not None:
            return self._undo.offer(turn.with_picked(undo=swap))
        named = bool(times(draft)) and not any(one.rule for _, one in found)  # of all the times that they name it is one card
        apart = [
            (absent, some)
            for absent in dict.fromkeys(a for a, _ in found)
            for some in ([[one for who, one in found if who == absent]] if named else _nights_of(absent, found))
        ]
        said = named_by(turn.text, self._directory.full_name)
        apart = [one for one in apart if one[0].name in said] or apart  # "no way, Priya has to find someone else"
        if len(apart) > 1:
            raise Instead(self._which(turn, draft, apart))
        absent, some = apart[0]
        draft = self._of_shifts(draft, absent, some)
        offer = self._cancelling.card(turn.with_picked(bookings=[one.ids[0] for one in some]), draft, absent, some)
        note, tells = texts.handing_back_means(absent.name), self._tells(turn, absent, some, offer)
        return replace(offer, note=note, tells=tells, yes=texts.hand_back)

    def _swap(self, found: Sequence[tuple[Person, Standing]]) -> str | None:
        """The plan of the swap of which all of it is one half: that goes as a whole."""
        with self._store.read() as tx:
            made = [booked.that_made(tx, NAME, one.ids) for _, one in found]
        plan_ids = {plans_[0].id if plans_ and plans_[0].draft.get("wish") == "swap" else None for plans_ in made}
        return plan_ids.pop() if len(plan_ids) == 1 else None

    def covers(self, turn: Turn, draft: Draft) -> list[Standing]:
        """What the speaker covers, of whomever, in the times of a draft, or at all. Raises Instead, and RemoteError."""
        return [one for _, one in self._found(turn, draft)]

    def _found(self, turn: Turn, draft: Draft) -> list[tuple[Person, Standing]]:
        me = self._directory.person(turn.speaker).contact_id
        found: list[tuple[Person, Standing]] = []
        for absent in self._absent(turn, draft, me) if me is not None else ():
            every = self._finder.of((absent.person_id or "",), absent.contact_id or 0, self._directory.zone(absent))
            mine = [one for one in every if me in one.covers]
            wanted = times(self._of_shifts(draft, absent, mine))
            meant = [one for one in mine if not wanted or touched(one, of_days(one, mine, wanted))]
            found += [(absent, one) for night in whole_nights(meant, mine) for one in night]
        return found

    def _of_shifts(self, draft: Draft, absent: Person, some: Sequence[Standing]) -> Draft:
        """The draft with its times as they are of the shifts that are covered: an evening is the night that begins then."""
        calendars = {calendar for one in some for calendar in one.calendars}
        contact = absent.contact_id or 0
        return draft.with_(
            spans=to_ends(draft.spans, lambda span: self._directory.duties(contact, span, draft.timezone, calendars))
        )

    def _absent(self, turn: Turn, draft: Draft, mine: int) -> list[Person]:
        """Whom the speaker covers: who was named, else everybody."""
        if draft.subject:
            return [self._behalf.named(turn, draft, draft.subject[0])]
        seen = (absence(row) for row in self._directory.booked(None))
        contacts = dict.fromkeys(one.contact for one in seen if one is not None and one.contact and mine in one.covers)
        return [self._directory.settled(self._directory.contact(contact)) for contact in contacts if contact]

    def _which(self, turn: Turn, draft: Draft, found: Sequence[tuple[Person, Sequence[Standing]]]) -> Commit:
        choices = [
            Choice(
                f"{absent.name}: {self._words.line(replace(some[0], end=some[-1].end))}",
                "",
                {"bookings": [one.ids[0] for one in some]},
            )
            for absent, some in found
        ]
        outcome = Outcome("asked", "which booking")
        return choose(turn, draft, notes.which_booking, choices, self._behalf.life, outcome=outcome, none=cards.never_mind)

    def _tells(self, turn: Turn, absent: Person, some: Sequence[Standing], offer: Offer) -> tuple[Tell, ...]:
        """The absent one hears who is on duty; the speaker, who knows, is not reminded of it any more."""
        own = [tell for tell in offer.tells if tell.kind == "stand_in" and tell.person_id == turn.speaker.id]
        others = [tell for tell in offer.tells if tell not in own and tell.kind != "absent"]
        every, gone = tuple(range(1, len(offer.plan.calls) + 1)), tuple(row for tell in own for row in tell.reminders)
        one, given = some[0], joined([part for each in some for part in self._given(each, some, offer)])
        known = 0 < len(given) <= MOST_GIVEN
        when = f"{days.spans(spans_of(self._on_duty(one, given)))} ({one.zone})" if known else offer.plan.facts[0][1]
        by = turn.speaker.display_name
        back = Tell("handed_back", every, absent.name, by, when, absent.person_id, reminders=gone)
        with self._store.read() as tx:
            language = people.language_of(tx, absent.person_id)
        with speaking(language):  # the buttons are theirs
            picks = self._next(turn, one, given, offer)
        asked_for = [self._to_booker(turn, absent, back, picks, person) for person in self._bookers(turn, absent, some)]
        hear = {tell.person_id for tell in asked_for}
        return (replace(back, picks=picks), *asked_for, *(tell for tell in others if tell.person_id not in hear))

    def _on_duty(self, one: Standing, given: Sequence[Period]) -> list[Period]:
        """The hours of the shifts in some times, and all of a time in which there are none."""
        every = [
            (part, self._directory.duties(one.contact, span, one.zone, one.calendars))
            for part, span in zip(given, spans_of(given), strict=True)
        ]
        return [left for part, duty in every for left in common([part], [Period(*hours) for hours in duty]) or [part]]

    def _bookers(self, turn: Turn, absent: Person, some: Sequence[Standing]) -> list[str]:
        """Who else has asked for it, for whoever is out."""
        with self._store.read() as tx:
            made = booked.that_made(tx, NAME, [id_ for one in some for id_ in one.ids])
        own = (absent.person_id, turn.speaker.id)
        return list(dict.fromkeys(plan.person_id for plan in made if plan.person_id not in own))

    def _to_booker(self, turn: Turn, absent: Person, back: Tell, picks: Picks, person_id: str) -> Tell:
        """What they hear: the same, and the same buttons, where they still may book for them."""
        booker = self._directory.webex(person_id, fresh=True)
        if not self._behalf.may(replace(turn, speaker=booker), absent):
            picks = ()
        of_them = [(label, {**pick, "again": {**pick["again"], "subject": [absent.name]}}) for label, pick in picks]
        return replace(back, name=booker.display_name, person_id=person_id, by=absent.name, picks=tuple(of_them), reminders=())

    @staticmethod
    def _given(one: Standing, some: Sequence[Standing], offer: Offer) -> list[Period]:
        """The times that are handed back; none where that is all of a series."""
        if one.rule:
            return [Period(*stretch) for stretch in one.times() if meet([stretch], times(offer.draft))]
        every = times(offer.draft)
        wanted = of_days(one, some, every) if every else [(one.start, one.end)]
        return common([Period(*stretch) for stretch in wanted], [Period(one.start, one.end)])

    def _next(self, turn: Turn, one: Standing, given: Sequence[Period], offer: Offer) -> Picks:
        """Whom the absent one may have asked now: whoever was named, those who come next in the chain that it was booked by, the
        team, whoever could. Of a series it is for them to say."""
        if one.rule:
            return ()
        spans, now = spans_of(given), turn.local(one.zone)
        plain = Draft("unavailable", "", now, one.zone, spans=spans)
        named = offer.draft.unplaced  # whom they propose in their place
        names, team = (named, False) if named else self._chain(one)
        found = [(texts.ask_the_team, plain.with_(wish="team")), (texts.find_somebody, plain.with_(wish="rank"))]
        if names:
            found = [(texts.next_one(names, asks=self._asks), one_by_one(plain, names, team=team)), found[0]]
        calendars = [[id_, self._directory.calendar(id_).name] for id_ in one.calendars]
        return tuple((label, {"again": draft.as_json(), "by": [turn.speaker.id], "calendars": calendars}) for label, draft in found)

    def _chain(self, one: Standing) -> tuple[tuple[str, ...], bool]:
        """The names behind the speaker's in the chain that a booking came of, and whether the team comes after them."""
        with self._store.read() as tx:
            made = booked.that_made(tx, NAME, one.ids)
            asked = [Draft.from_json(found.draft) for plan in made for found in plans.of_event(tx, plan.event_id) if found.draft]
        own = {Draft.from_json(plan.draft).people[-1] for plan in made if plan.draft.get("covers")}
        for draft in asked:
            if draft.in_turn or draft.wish == "team":
                at = next((at for at, name in enumerate(draft.people) if name in own), len(draft.people) - 1)
                return draft.people[at + 1 :], draft.wish == "team"
        return (), False


def _nights_of(absent: Person, found: Sequence[tuple[Person, Standing]]) -> list[list[Standing]]:
    """What is found of somebody, the halves of a night together."""
    return nights([one for who, one in found if who == absent], lambda one: one)
