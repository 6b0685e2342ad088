"""Who may cover, where that is not one person: several in turn ("Sam, else Lee"), the team, or whoever ranks first."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.people.clashes import within
from bot.people.directory import Directory
from bot.people.hits import WINDOW, ShiftHit
from bot.people.periods import Period, joined
from bot.people.ranking import Ranked, covered, in_calendars, ranked
from bot.people.rest import REST
from bot.policy import Policy
from bot.store.rows.outcomes import Outcome
from bot.talk.covering import consent
from bot.talk.covering.behalf import absent_of
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose
from bot.talk.offers.offer import Offer, of_offers
from bot.talk.offers.shifts import away
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import candidates as texts
from bot.texts import cards
from bot.texts import questions as question_texts
from intents import Draft
from intents.draft import Cover
from intents.person import Calendar, Cast, Person
from intents.plan import stretches

log = logging.getLogger(__name__)

MOST_ASKED = 12  # of a team, at once
MOST_SHOWN = 6  # of a list


@dataclass(frozen=True, slots=True)
class Chosen:
    """``draft`` with the one cover that is booked, or with the groups who are asked (names, as in ``cast``) one after the other.
    ``otherwise`` are lines of the card: who else was named, and who can't be asked."""

    cast: Cast
    draft: Draft
    groups: tuple[tuple[str, ...], ...] = ()
    otherwise: tuple[tuple[str, str], ...] = ()


class Candidates:
    """Chooses among them. Reads both systems; raises Instead where something is to be asked or said first, and RemoteError."""

    def __init__(self, directory: Directory, policy: Policy, life: timedelta) -> None:
        self._directory = directory
        self._policy = policy
        self._life = life

    def chosen(self, turn: Turn, draft: Draft, cast: Cast, calendars: Sequence[Calendar], hits: Sequence[ShiftHit]) -> Chosen:
        """Who is asked, or booked."""
        names = [name for name in _alternatives(draft) if name in cast.substitutes]
        if draft.wish == "rank":
            raise Instead(self._listed(turn, draft, self._team(turn, draft, cast, calendars, hits)))
        asks = (
            draft.wish == "team"
            if not names
            else consent.wanted(self._policy, turn.picked) and (len(names) > 1 or draft.wish == "team")
        )
        if asks and (kept := turn.picked.get("groups")):
            known = {name: Person(**person) for name, person in turn.picked["team"].items()}
            return Chosen(replace(cast, substitutes=known), draft, tuple(map(tuple, kept)), _passed_over(draft, cast))
        if not asks:
            return self._without_asking(draft, cast, names, hits)
        groups: list[tuple[str, ...]] = [(name,) for name in names]
        otherwise = _passed_over(draft, cast)
        if draft.wish == "team":
            taken = {person.contact_id for person in cast.substitutes.values()}
            team = [one.person for one in self._team(turn, draft, cast, calendars, hits) if one.person.contact_id not in taken]
            able = [person for person in team if person.person_id is not None][:MOST_ASKED]
            if not able and not names:
                raise Instead(self._nobody(turn, draft, "nobody_free"))
            cast = replace(cast, substitutes={**cast.substitutes, **{person.name: person for person in able}})
            groups += [tuple(person.name for person in able)] if able else []
            otherwise += tuple((texts.passed_over, texts.said_no(name)) for name in self._said_no(turn, cast))
        if turn.picked.get("at_once"):
            groups = [tuple(name for group in sorted(groups, key=lambda group: len(group) < 2) for name in group)]
        return Chosen(cast, draft, tuple(groups), otherwise)

    def _said_no(self, turn: Turn, cast: Cast) -> list[str]:
        """The names of those who were asked before and can't, and are not named now."""
        named = {person.person_id for person in cast.substitutes.values()}
        return [self._directory.webex(one).display_name for one in turn.picked.get("said_no", ()) if one not in named]

    def _without_asking(self, draft: Draft, cast: Cast, names: Sequence[str], hits: Sequence[ShiftHit]) -> Chosen:
        """The first who can be booked; the card says who else was named."""
        if not names:
            return Chosen(cast, draft)
        first = self._first(draft, cast, names, hits) if len(names) > 1 else names[0]
        rest = [cast.substitutes[name].name for name in names if name != first]
        team = draft.wish == "team"
        line = ((texts.otherwise, texts.fallback(rest, team=team)),) if rest or team else ()
        return Chosen(cast, alone(draft, first), otherwise=(*line, *_passed_over(draft, cast)))

    def _first(self, draft: Draft, cast: Cast, names: Sequence[str], hits: Sequence[ShiftHit]) -> str:
        """The first of several who is free, else the first."""
        found = self._ranked(draft, cast, [cast.substitutes[name] for name in names], (), hits, count=False)
        free = {one.person.contact_id for one in found if one.free}
        return next((name for name in names if cast.substitutes[name].contact_id in free), names[0])

    def likely(self, draft: Draft, cast: Cast, calendars: Iterable[int], hits: Sequence[ShiftHit]) -> list[Person]:
        """Those in some calendars who are free then, the likeliest first."""
        found = self._ranked(draft, cast, None, list(calendars), hits, count=True)
        return [one.person for one in found if one.free]

    def _nobody(self, turn: Turn, draft: Draft, code: str) -> Commit:
        """Nobody was found: a card that shows the same stays, else it is asked who covers, with all that is known."""
        on = turn.open if turn.answering else None
        if on is not None and on.kind != "ask" and Draft.from_json(on.draft).spans == draft.spans:
            return say(turn, question_texts.sentence(code, draft), Outcome("asked again", code))
        return ask(turn, draft, code, self._life)

    # ---- the team ----------------------------------------------------------------------------------------------------------

    def able(self, turn: Turn, draft: Draft, cast: Cast, calendars: Iterable[int], hits: Sequence[ShiftHit]) -> list[Ranked]:
        """Whoever could cover: those in the space, of a 1:1 space those in the same calendars; the likeliest first."""
        people = [] if turn.place.direct else self._directory.members(turn.place.space_id)
        found = self._ranked(draft, cast, people or None, list(calendars), hits, count=True)
        cannot = {*turn.picked.get("handed_back", ()), *turn.picked.get("said_no", ())}
        able = [one for one in found if one.person.person_id is None or one.person.person_id not in cannot]
        return [one for one in able if one.person.contact_id not in self._barred(turn, draft)]

    def _team(self, turn: Turn, draft: Draft, cast: Cast, calendars: Sequence[Calendar], hits: Sequence[ShiftHit]) -> list[Ranked]:
        """The same; whoever asks is in it where they only want to know. Raises Instead where there is nobody."""
        able = self.able(turn, draft, cast, [item.id for item in calendars], hits)
        others = [one for one in able if one.person.person_id != turn.speaker.id]  # whoever asks is not asked
        if not others and not draft.people:
            raise Instead(self._nobody(turn, draft, "no_team"))
        return [one for one in others if one.free] if draft.wish == "team" else able

    def _barred(self, turn: Turn, draft: Draft) -> set[int | None]:
        """The contacts of those who shall not be asked: "anyone but Lee"."""
        return {one.contact_id for name in draft.barred for one in self._directory.named(name, turn.speaker, turn.mentions)}

    def _ranked(
        self,
        draft: Draft,
        cast: Cast,
        people: Sequence[Person] | None,
        calendars: Sequence[int],
        hits: Sequence[ShiftHit],
        *,
        count: bool,
    ) -> list[Ranked]:
        when = times_of(draft, hits)
        begin, end = min(when).start - REST, max(one.end for one in when) + REST
        shifts = self._directory.shifts_between(begin, max(end, begin + WINDOW) if people is None else end)
        if people is None:
            own = [contact for contact in in_calendars(shifts, calendars) if self._directory.name(contact)]
            people = [self._directory.settled(self._directory.contact(contact)) for contact in own]
        absent = cast.subject.contact_id or 0
        known = {person.contact_id for person in people if person.contact_id is not None}
        rows = self._directory.substitutions(known)
        covers = None
        if count:
            try:
                covers = covered(self._directory.booked(None), min(when).start)
            except Refused as error:
                log.info("covers can't be counted: %s", error)
        return ranked(people, absent, when, shifts, rows, calendars=calendars, covers=covers)

    def _listed(self, turn: Turn, draft: Draft, found: Sequence[Ranked]) -> Commit:
        """The answer to "who could cover Friday?": each with reasons, to be picked."""
        shown = found[:MOST_SHOWN]
        choices = [
            Choice(one.person.name, texts.reasons(one), {"candidate": {"name": one.person.name, "person": asdict(one.person)}})
            for one in shown
        ]
        choices.append(Choice(texts.ask_all, "", {"wish": "team"}))
        sentence, outcome = texts.could_cover(len(found)), Outcome("listed", "candidates")
        return choose(turn, draft.with_(ask=()), sentence, choices, self._life, outcome=outcome, none=cards.never_mind)


def asking(turn: Turn, draft: Draft, chosen: Chosen, first: Offer, groups: Sequence[Sequence[Offer]], hours: float) -> Offer:
    """The card that has them asked: the plan is that of the first, as it is booked when they agree."""
    people = chosen.cast.substitutes
    names = [[people[name].name for name in group] for group in chosen.groups]
    named = sum(group[0] in draft.people for group in chosen.groups)
    facts = [(label, texts.in_turn(names, named=named) if label == cards.cover else said) for label, said in first.plan.facts]
    every = [offer for group in groups for offer in group]
    return Offer(
        turn.with_picked(on_call=bool(first.turn.picked.get("on_call"))),
        draft,
        replace(first.plan, title=texts.ask_title, facts=tuple(facts)),
        of_offers(every),
        more=(*chosen.otherwise, *dict.fromkeys(line for offer in every for line in offer.more)),
        note=texts.note(hours, absent_of(first.turn.picked)),
        groups=tuple(map(tuple, groups)),
        yes=texts.ask_whom(names, named=named),
        hours=first.hours,
    )


def _alternatives(draft: Draft) -> tuple[str, ...]:
    """Those of whom one is to cover, in order."""
    if draft.in_turn:
        return limits.doubled(draft)
    return draft.people if draft.wish == "team" and len(draft.people) == 1 else ()


def _passed_over(draft: Draft, cast: Cast) -> tuple[tuple[str, str], ...]:
    return tuple((texts.passed_over, texts.unknown(name)) for name in _alternatives(draft) if name not in cast.substitutes)


def alone(draft: Draft, name: str) -> Draft:
    """The draft with one of those who may cover, for all the times that they were named for."""
    spans = next((cover.spans for cover in draft.covers if cover.name == name), ())
    others = {cover.name for cover in draft.covers if cover.spans == spans} if draft.in_turn or draft.wish else {name}
    covers = (*(cover for cover in draft.covers if cover.name not in others), Cover(name, spans))
    return draft.with_(intent="replacement", covers=covers, any_cover=False, in_turn=False, wish="")


def one_by_one(draft: Draft, names: Sequence[str], *, team: bool = False) -> Draft:
    """The draft with those who are to cover all of it, each asked if the one before can't, and then the ``team``."""
    several = len(names) > 1
    covers, intent = tuple(map(Cover, names)), "replacement" if names else "unavailable"
    return draft.with_(intent=intent, covers=covers, any_cover=several, in_turn=several, wish="team" if team else "")


def times_of(draft: Draft, hits: Sequence[ShiftHit]) -> list[Period]:
    """The times that are to be covered: the shifts of the absent in it, where they have some."""
    spans, _ = stretches(draft)
    return within(away(draft, spans), joined((Period(hit.start, hit.end) for hit in hits), beside=False))


def hours_of(draft: Draft, hits: Sequence[ShiftHit]) -> tuple[tuple[str, str], ...]:
    """The same by local clocks, in ISO form; none for a series."""
    if draft.recurrence:
        return ()
    found = (one.local(ZoneInfo(draft.timezone)) for one in times_of(draft, hits))
    return tuple((start.isoformat(), end.isoformat()) for start, end in found)
