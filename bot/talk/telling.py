"""Saying to others what came of a plan (``audience``), in the transaction that ends its last act: of the calls that were carried
out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.people.periods import Period
from bot.store.rows import messages, people, plans, questions
from bot.store.rows.acts import Act
from bot.store.rows.messages import File
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Place
from bot.store.store import Tx
from bot.talk import elsewhere, files, nights, series
from bot.talk.agreeing.covers.besides import besides
from bot.talk.audience import How, Tell, covers, rows
from bot.talk.deciding import choice
from bot.talk.offers import limits
from bot.talk.offers.parted import Parted
from bot.talk.offers.shifts import counted
from bot.talk.series import ByDay
from bot.talk.turn import to
from bot.texts import cards, days, speaking, spoken
from bot.texts import telling as texts
from intents import Draft
from intents.languages.retelling import retold
from intents.when import say_rule


def tell(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> tuple[tuple[str, str], ...]:
    """Says what is to be said of a plan whose acts have ended; gives lines for the receipt: who knows, and who has to be told."""
    done = {call.seq: (call, act) for call, act in pairs if act.status == "done"}
    known = [Tell.of(row) for row in plan.tells]
    due = [one for one in known if not one.said and any(number in done for number in one.calls)]
    after: dict[int, tuple[str, ...]] = {}
    groups = _together(due)
    for group in groups:
        numbers = dict.fromkeys(number for one in group for number in one.calls)
        ids = _said(tx, plan, group, [done[number] for number in numbers if number in done])
        after |= dict.fromkeys(map(id, group), ids)
    if due:
        plans.tells(
            tx, plan.id, rows(replace(one, said=True, reminders=after[id(one)]) if id(one) in after else one for one in known)
        )
    return _who_knows([group for group in groups if group[0].kind in ("stand_in", "absent", "handed_back")], tx.now)


def in_vain(tx: Tx, plan: StoredPlan) -> None:
    """Whoever has agreed to stand in hears that nothing could be booked, so that they don't."""
    agreed = questions.that_agreed(tx, plan.id) | _offered(tx, plan)
    known = [one for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.person_id in agreed and not one.said]
    for group in _together(known):
        with to(tx, group[0].person_id):
            said = texts.in_vain(group[0].absent, [when_of(plan, one) for one in group])
            messages.post(tx, markdown=said, person_id=group[0].person_id, event_id=plan.event_id, at=_awake(group, tx.now))


def _offered(tx: Tx, plan: StoredPlan) -> set[str]:
    """Those who have offered the parts that the approved card showed."""
    card = questions.that_approved(tx, plan.id)
    parts = Parted.kept(card.state) if card is not None else None
    return {person.person_id for person, _ in parts.of if person.person_id} if parts is not None else set()


def _who_knows(groups: Sequence[list[Tell]], now: datetime) -> tuple[tuple[str, str], ...]:
    """Who has been told, who is when their night is over, and who has to be told."""
    there = [group for group in groups if group[0].person_id is not None]
    told = dict.fromkeys(group[0].name for group in there if _awake(group, now) <= now)
    later = dict.fromkeys((group[0].name, _clock(group, now)) for group in there if _awake(group, now) > now)
    not_told = dict.fromkeys(group[0].name for group in groups if group[0].person_id is None)
    return (
        *([texts.knows(list(told))] if told else []),
        *(texts.knows_later(*one) for one in later),
        *(texts.does_not_know(name) for name in not_told),
    )


def _clock(group: Sequence[Tell], now: datetime) -> str:
    """When they are told, by their own clock."""
    return days.moment(_awake(group, now), group[0].quiet[2] if group[0].quiet else "UTC")


def told(plan: StoredPlan, text: str) -> str:
    """A line of a plan, said in the language that is spoken now, whichever it was asked for in."""
    old, new = plan.language or "en", spoken()
    if old != new:
        for before, after in zip(_of_series(plan, old), _of_series(plan, new), strict=True):
            text = text.replace(before, after)
    return retold(text, old, new)


def when_of(plan: StoredPlan, one: Tell) -> str:
    """When somebody covers, by their clocks: the hours of shifts, where they are known."""
    return _in_hours(plan, one.zone, one.when, one.hours)


def _in_hours(plan: StoredPlan, zone: str, when: str, hours: Sequence[tuple[str, str]]) -> str:
    if not hours or series.of_plan(plan):
        return told(plan, when)
    there = ZoneInfo(zone)
    times = [Period(*(datetime.fromisoformat(end).replace(tzinfo=there) for end in ends)) for ends in hours]
    return f"{counted(times, zone)} ({zone})"


def _of_series(plan: StoredPlan, language: str) -> tuple[str, ...]:
    """What repeats: up to its first time and by itself; or day by day, in the year in which it was asked for without it."""
    if by_day := series.of_plan(plan):
        return by_day.rhythm.say(language), by_day.rhythm.say(language, by_day.year)
    if rule := plan.draft.get("recurrence"):
        rules = [moved for days in (0, -1, 1) if (moved := elsewhere.shifted(rule, days))]  # as others have it by their clocks
        with speaking(language):
            return tuple(
                text for said in (say_rule(one, language=language) for one in rules) for text in (cards.series(said, ""), said)
            )
    return ()


def _together(due: Iterable[Tell]) -> list[list[Tell]]:
    """What one person hears in one message."""
    found: dict[tuple[str | None, ...], list[Tell]] = {}
    for one in due:
        found.setdefault((one.kind, one.person_id, one.space_id, one.how), []).append(one)
    return list(found.values())


def _said(tx: Tx, plan: StoredPlan, group: list[Tell], pairs: list[tuple[StoredCall, Act]]) -> tuple[str, ...]:
    """Says it, and gives the ids of the reminders that it left."""
    first, calls = group[0], [call for call, _ in pairs]
    how = first.how or ("taken_back" if all(call.method == "DELETE" for call in calls) else "booked")
    for row in {row for one in group for row in one.reminders}:
        messages.drop(tx, row)
    if first.person_id is None and first.space_id is None:
        return ()
    if first.person_id is not None and first.email:
        people.spoken_to(tx, person_id=first.person_id, name=first.name, email=first.email)
    with to(tx, first.person_id):
        return _put(tx, plan, group, pairs, how)


def _put(tx: Tx, plan: StoredPlan, group: list[Tell], pairs: list[tuple[StoredCall, Act]], how: How) -> tuple[str, ...]:
    """In the language that is spoken."""
    group = [replace(one, when=when_of(plan, one), was=_in_hours(plan, one.zone, one.was, one.hours_before)) for one in group]
    first = group[0]
    if first.kind == "handed_back" and first.picks and first.person_id is not None:
        _ask_on(tx, plan, first)
        return ()
    by_day = series.of_plan(plan)
    words = _words(_in_a_line(by_day, group), _sentences(plan, by_day, pairs), how)
    if first.kind == "stand_in" and (left := besides(tx, group, [_path(*one) for one in pairs])):
        words = f"{words}\n\n{texts.besides(first.absent, left)}"
    messages.post(
        tx,
        markdown=words,
        place=Place(first.space_id, None, False) if first.space_id else None,
        person_id=first.person_id,
        event_id=plan.event_id,
        at=_awake(group, tx.now),
        file=_file(tx, plan, first, pairs),
    )
    return () if how == "taken_back" else _reminded(tx, plan, group)


def _path(call: StoredCall, act: Act) -> str:
    """Where the record of a call is."""
    return f"{call.path}/{act.remote_id}" if call.method == "POST" else call.path


def _sentences(plan: StoredPlan, by_day: ByDay | None, pairs: Sequence[tuple[StoredCall, Act]]) -> list[str]:
    """What the calls do, in the language that is spoken; a series that is booked day by day in a line."""
    said = [told(plan, call.sentence) for call, _ in pairs]
    return list(dict.fromkeys(by_day.within(said))) if by_day else said


def _in_a_line(by_day: ByDay | None, group: list[Tell]) -> list[Tell]:
    """The same of what a stand-in hears, in their zone."""
    if by_day is None or not group[0].zone:
        return group
    whens = by_day.elsewhere([one.when for one in group], group[0].zone)
    return [replace(one, when=when) for one, when in zip(group, whens, strict=True)]


def _words(group: Sequence[Tell], sentences: list[str], how: How) -> str:
    """What they hear; ``sentences`` are those of the calls."""
    first, whens = group[0], [one.when for one in group]
    if first.kind == "stand_in" and how == "changed":
        return texts.changed(first.absent, whens, first.by, "; ".join(dict.fromkeys(one.was for one in group if one.was)))
    if first.kind == "stand_in":
        return (texts.booked if how == "booked" else texts.taken_back)(first.absent, whens, first.by)
    if first.kind == "handed_back":
        return texts.handed_back_of(first.absent, first.by, first.when) if first.by else texts.handed_back(first.absent, first.when)
    if first.kind == "absent":
        to_absent = {"booked": texts.for_you, "changed": texts.changed_for_you, "taken_back": texts.taken_back_for_you}
        return to_absent[how](first.absent, sentences)
    to_others = {"booked": texts.watched, "changed": texts.watched_change, "taken_back": texts.watched_back}
    return to_others[how](sentences)


def _reminded(tx: Tx, plan: StoredPlan, group: Sequence[Tell]) -> tuple[str, ...]:
    """The ids of the messages that wait for the moments at which they are reminded."""
    return tuple(
        messages.post(tx, markdown=texts.reminder(one.absent, one.when), person_id=one.person_id, event_id=plan.event_id, at=at)
        for one in group
        for moment in map(datetime.fromisoformat, one.remind_at)
        if moment > tx.now
        for at in [nights.awake(one.quiet, moment, datetime.fromisoformat(one.begins) if one.begins else None)]
    )


def _ask_on(tx: Tx, plan: StoredPlan, told: Tell) -> None:
    """Whoever is on duty again hears that, and may have the next asked with a press."""
    draft = Draft.from_json(told.picks[0][1]["again"])
    choice.put(
        tx,
        event_id=plan.event_id,
        person_id=str(told.person_id),
        place=None,
        draft=draft,
        said=texts.who_next_of(told.absent, told.by, told.when) if told.by else texts.who_next(told.absent, told.when),
        picks=told.picks,
        ends=limits.begins(draft) or tx.now,
        yes=next((at for at, (_, pick) in enumerate(told.picks) if pick["again"].get("wish") == "rank"), 0),
    )


def _file(tx: Tx, plan: StoredPlan, told: Tell, pairs: Sequence[tuple[StoredCall, Act]]) -> File | None:
    """The calendar file that goes with it."""
    if told.kind == "stand_in":
        return files.of_stand_in(tx, pairs, told.contact, told.absent)
    return files.of_absent(tx, pairs, covers(plan)) if told.kind in ("absent", "handed_back") else None


def to_calendar(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> None:
    """What becomes of a booking for whoever has asked for its calendar file before, in their 1:1 space."""
    done = [(call, act) for call, act in pairs if act.status == "done"]
    before = [found for row in files.plans_of(tx, done) - {plan.id} if (found := plans.get(tx, row)) is not None]
    asked = {one.person_id for found in before for one in map(Tell.of, found.tells) if one.kind == "calendar"}
    file = files.of_absent(tx, done, covers(plan)) if plan.person_id in asked else None
    if file is not None:
        place = plan.place if plan.place.direct else None
        said = texts.calendar_file
        messages.post(tx, markdown=said, place=place, person_id=plan.person_id, event_id=plan.event_id, file=file)
        keeps(tx, plan)


def keeps(tx: Tx, plan: StoredPlan) -> None:
    """Whoever asked for a plan has it in their calendar."""
    plans.tells(tx, plan.id, [*plan.tells, *rows([Tell("calendar", (), "", "", "", plan.person_id, said=True)])])


def _awake(group: Sequence[Tell], now: datetime) -> datetime:
    begins = [datetime.fromisoformat(one.begins) for one in group if one.begins]
    return nights.awake(group[0].quiet, now, min(begins, default=None))
