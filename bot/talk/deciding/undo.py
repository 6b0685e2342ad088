"""Taking back what was booked last: the word asks first, the button on the receipt is itself the approval.

What a plan has made is deleted in the opposite order, each record by a call of its own that goes the way of every other: kept as
it is sent, through the one gate (``gate.Gate``), and read back. What is gone already is left out.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import NotFound
from bot.store.rows import booked, plans, questions
from bot.store.rows.booked import Back, Booked
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Button, Question
from bot.store.state import State
from bot.store.store import Store, Tx, new_id
from bot.systems import registry
from bot.systems.base import CannotTell, Connected, Tried
from bot.systems.everbridge.row import NAME
from bot.systems.webex.row import NAME as WEBEX
from bot.talk import audience, series
from bot.talk.covering.behalf import absent_of, subject_in
from bot.talk.offers import limits
from bot.talk.offers.offer import Offer, of_records
from bot.talk.schedules.entries import Entries, names_in
from bot.talk.schedules.replacing import put_back
from bot.talk.turn import Instead, Turn, say
from bot.texts import candidates, notes, spoken
from bot.texts import cards as texts
from intents import Draft
from intents.draft import AWAY
from intents.languages.retelling import retold
from intents.plan import Call, Plan
from intents.remarks import otherwise
from intents.schedules import NAMES

LONGEST = timedelta(days=30)
HALVES = 2
"""Lines of the card of a swap that are its halves, before those of what stands against it."""


class Undo:
    """Finds what is to be taken back. Reads the rows and the systems."""

    def __init__(self, store: Store, systems: Mapping[str, Connected[Any]]) -> None:
        self._store = store
        self._systems = systems
        self._entries = Entries(systems[WEBEX].reader if WEBEX in systems else None)

    def offer(self, turn: Turn) -> Offer:
        """The card for the last booking of the speaker, or for the one that was picked. Raises Instead, and RemoteError."""
        with self._store.read() as tx:
            picked = turn.picked.get("undo")
            found = booked.of_plan(tx, picked) if picked else booked.last(tx, turn.speaker.id)
            others = booked.standing(tx, found.plan.person_id) if found is not None else []
            now = tx.now
        if found is None or not found.plan.draft:
            raise Instead(say(turn, notes.nothing_to_undo, Outcome("answered", "nothing to undo"), closing="replaced"))
        draft = draft_of(found.plan)
        if limits.over(draft, now.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None)):
            raise Instead(say(turn, notes.undo_over, refused("over"), closing="replaced"))
        if found.changes:
            return self._changed_back(turn, draft, found)
        made = {remote_id for _, remote_id in found.made}
        if any(other.changed & made for other in others):
            raise Instead(say(turn, notes.changed_since, refused("changed"), closing="replaced"))
        asked, line = self._asked(found), bool(turn.picked.get("line_alone")) or of_the_line(turn, found.plan)
        calls, back = self.left(found), self._put_back(found, asked)
        if line:
            calls, back = tuple(call for call in calls if call.system == WEBEX), ()
        if not calls:
            raise Instead(say(turn, notes.undone_already, Outcome("answered", "nothing to undo"), closing="replaced"))
        with self._store.read() as tx:
            some = len(calls) < len(plans.calls(tx, found.plan.id))  # the rest was taken back before
        goes = series.wholes([(call.sentence, "") for call in calls])
        facts = tuple((texts.goes, said) for said, _ in goes) if some else found.plan.facts
        facts += tuple((texts.comes_back, call.sentence) for call in back)
        calls = (*back, *calls)
        plan = Plan(texts.change_title if back else texts.take_back_title, facts, (), calls)
        note = "" if line or found.plan.draft["intent"] in NAMES else notes.undo_means(absent_of(asked).name)
        tells = audience.taken_back(found.plan.tells, numbers(found, calls))
        on = turn.with_picked(undo=found.plan.id, line_alone=line or None)
        offer = Offer(on, draft, plan, of_records(call.path for call in calls), note=note, tells=tells)
        return self._swap_back(turn, found, offer, numbers(found, calls)) if draft.wish == "swap" else offer

    def _swap_back(self, turn: Turn, found: Booked, offer: Offer, at: dict[int, int]) -> Offer:
        """The card by which a swap goes, whichever of the two says so: both halves, and whoever is the other hears it. ``at`` are
        the numbers of its calls for those of the swap."""
        plan, known = found.plan, [audience.Tell.of(row) for row in found.plan.tells]
        swap = next(one for one in known if one.kind == "absent")  # who is out by the second half; ``absent`` is who asked
        if plan.person_id == turn.speaker.id:
            halves = replace(offer.plan, facts=offer.plan.facts[:HALVES])
            return replace(offer, plan=halves, note=candidates.swap_back_means(swap.name))
        then, now = plan.language or "en", spoken()
        facts = tuple((retold(label, then, now), retold(value, then, now)) for label, value in plan.facts[:HALVES])
        first = tuple(number for call, number in at.items() if call not in swap.calls)
        second = tuple(number for call, number in at.items() if call in swap.calls)
        reminders = tuple(row for one in known for row in one.reminders)
        to_asker = audience.Tell("absent", first, swap.absent, swap.name, "", plan.person_id, reminders=reminders)
        when = plan.facts[HALVES - 1][1]
        covered = audience.Tell("stand_in", second, swap.absent, swap.name, when, plan.person_id, how="taken_back")
        others = [one for one in offer.tells if one.person_id != turn.speaker.id]
        tells = (*(one for one in (to_asker, covered) if one.calls), *others)
        return replace(offer, plan=replace(offer.plan, facts=facts), note=candidates.swap_back_means(swap.absent), tells=tells)

    def of_hours(self, turn: Turn) -> bool:
        """Whether the last that was booked are working hours, whose days are none that are taken back alone."""
        with self._store.read() as tx:
            last = booked.last(tx, turn.speaker.id)
        return last is not None and last.plan.draft.get("intent") == "working_hours"

    def _asked(self, found: Booked) -> State:
        """What was kept with the question by which it was approved."""
        with self._store.read() as tx:
            asked = questions.that_approved(tx, found.plan.id)
        return asked.state if asked is not None else {}

    def _put_back(self, found: Booked, asked: State) -> tuple[Call, ...]:
        """The calls that put back what stood in Webex before a plan took its place."""
        before, other = asked.get("before"), subject_in(asked)
        if not before:
            return ()
        whose = (other.person_id if other else None) or found.plan.person_id
        return tuple(put_back(before, self._entries.of(whose, NAMES[found.plan.draft["intent"]][0])))

    def _changed_back(self, turn: Turn, draft: Draft, found: Booked) -> Offer:
        """The card to put a change back, as long as what it changed is as it left it."""
        if found.back is None:
            raise Instead(say(turn, notes.change_stays, refused("changed"), closing="replaced"))
        if not self._as_left(found):
            raise Instead(say(turn, notes.changed_since, refused("changed"), closing="replaced"))
        puts = tuple(Call(NAME, "PUT", path, body.encode(), said) for path, body, said in found.back.calls)
        again = tuple(Call(WEBEX, "POST", path, body.encode(), said) for path, body, said in found.back.again)
        calls = (*puts, *again, *self.left(found))
        if not calls:
            raise Instead(say(turn, notes.undone_already, Outcome("answered", "nothing to undo"), closing="replaced"))
        every = tuple(range(1, len(calls) + 1))  # a time that was added goes by a call that was not known when it was
        plan = Plan(texts.change_title, found.back.facts, (), calls)
        gone = {row.name: row.reminders for row in map(audience.Tell.of, found.plan.tells)}
        back = [replace(tell, calls=every) for tell in map(audience.Tell.of, found.back.tells)]
        tells = tuple(audience.without(tell, gone.get(tell.name, ())) for tell in back)
        picked = turn.with_picked(undo=found.plan.id, back=None)
        return Offer(picked, draft, plan, of_records(call.path for call in calls), tells=tells)

    def _as_left(self, found: Booked) -> bool:
        """Whether each record that a plan changed still is what it made of it."""
        with self._store.read() as tx:
            calls = [call for call in plans.calls(tx, found.plan.id) if call.method == "PUT"]
        for call in calls:
            system = self._systems.get(call.system)
            try:
                if system is None or call.erased or system.find_again.made(call, Tried(found.plan.created_at)) is None:
                    return False
            except CannotTell:
                return False
        return True

    def left(self, found: Booked) -> tuple[Call, ...]:
        """The calls that delete what of a booking is still there, the last of it first. Raises RemoteError."""
        return tuple(one for call in calls_of(found) if not self._gone(found, call) for one in self._alone(found, call))

    def _alone(self, found: Booked, call: Call) -> list[Call]:
        """A schedule that was made goes as a whole; where others have put something in it since, only what we had put there."""
        made = next((made for made, id_ in found.made if registry.made_at(made.system, made, id_) == call.path), None)
        if made is None or made.system != WEBEX or not made.path.endswith("/schedules"):
            return [call]
        ours, type_ = names_in(made, call.path), json.loads(made.body or b"{}")["type"]
        there = [one for one in self._entries.seen(found.plan.person_id, type_) if one.events == f"{call.path}/events"]
        own = [one for one in there if one.known & set(ours)]
        return [call] if own and len(own) == len(there) else [one.gone(call.sentence) for one in own]

    def _gone(self, found: Booked, call: Call) -> bool:
        """Whether nothing is there any more to be deleted; a system that has left the settings can't be asked, and so stays."""
        system = self._systems.get(call.system)
        if system is None:
            return False
        stored = StoredCall("", 0, call.system, call.method, call.path, None, call.sentence)
        try:
            return system.find_again.made(stored, Tried(found.plan.created_at)) is not None
        except NotFound:
            return True


def of_the_line(turn: Turn, plan: StoredPlan) -> bool:
    """Whether words speak of the line alone, and a booking closed it beside an absence."""
    if not plan.draft:
        return False
    was = Draft.from_json(plan.draft)
    return was.line and was.intent in AWAY and otherwise.of_the_line(turn.phrase, spoken())


def draft_of(plan: StoredPlan) -> Draft:
    """What is taken back, as a request: the same times, and nothing open."""
    draft = Draft.from_json(plan.draft)
    spans = tuple(span for one in (draft, *draft.more) for span in one.spans)
    return draft.with_(intent="undo", spans=spans, ask=(), more=(), left_out=(), options=(), line=False)


def calls_of(found: Booked) -> tuple[Call, ...]:
    """The calls that delete what was made, the last of it first."""
    paths = ((registry.made_at(call.system, call, remote_id), call) for call, remote_id in reversed(found.made))
    return tuple(Call(call.system, "DELETE", path, b"", call.sentence) for path, call in paths if path is not None)


def of_part(found: Booked, back: Back | None) -> tuple[Call, ...]:
    """The calls that take back what was done of a plan whose rest has failed: what was changed is put back, then what was made is
    deleted, the last of it first. None where something of it can't be put back."""
    kept = back.calls if back else ()
    puts = [Call(NAME, "PUT", path, body.encode(), said) for path, body, said in kept if booked.named(path) in found.changed]
    return (*reversed(puts), *calls_of(found)) if len(puts) == len(found.changed) else ()


def numbers(found: Booked, calls: tuple[Call, ...]) -> dict[int, int]:
    """For the number of each call that made something, that of the call which deletes it."""
    at = {call.path: number for number, call in enumerate(calls, 1)}
    paths = ((made.seq, registry.made_at(made.system, made, remote_id)) for made, remote_id in found.made)
    return {seq: at[path] for seq, path in paths if path in at}


def button(tx: Tx, plan: StoredPlan) -> tuple[Question, Button] | None:
    """What the button of a receipt asks; None where there is nothing to be taken back.

    To be called in the transaction that posts the receipt. What the press deletes is looked up when it is pressed.
    """
    found = booked.of_plan(tx, plan.id)
    if found is None or plan.draft.get("intent") == "undo" or not (found.back if found.changes else found.made) or not plan.draft:
        return None
    draft = draft_of(plan)
    last = _last(draft, tx.now)
    if last <= tx.now:
        return None
    row = new_id()
    asked = Question(
        id=row,
        kind="undo",
        event_id=plan.event_id,
        plan_id=None,
        person_id=plan.person_id,
        place=plan.place,
        draft=draft.as_json(),
        state={"undo": plan.id},
        status="standing",
        expires_at=last,
        message_id=None,
    )
    return asked, questions.new_button(row, "yes")


def _last(draft: Draft, now: datetime) -> datetime:
    """Until when the button counts: to the end of what was booked, and no longer than it can be remembered."""
    zone = ZoneInfo(draft.timezone)
    ends = [span.end.replace(tzinfo=zone) for span in draft.spans if isinstance(span.end, datetime)]
    known = bool(ends) and not draft.recurrence
    return min(max(ends), now + LONGEST) if known else now + LONGEST
