"""Working hours and days off in Webex that others take the place of, or that go: "make it 8 to 4 instead", "cancel my working
hours", "move the holiday to 26 December".

What is new is put there first, and what it replaces goes after it; why not by one ``PUT``: systems/webex/README.md 1.4. What went
is kept with the plan, so that it can be put back.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Any

from bot.policy import Policy
from bot.store.rows.outcomes import Outcome
from bot.systems.webex import matching
from bot.systems.webex.row import NAME
from bot.talk import audience
from bot.talk.covering.behalf import subject_of
from bot.talk.listing.schedules import in_words, named
from bot.talk.offers.offer import Offer, of_records
from bot.talk.schedules.entries import Entries, Entry, added, digest
from bot.talk.schedules.weeks import changed, in_step, may_be_of_it, outside, remade, standing
from bot.talk.turn import Instead, Turn, say
from bot.texts import cards as texts
from bot.texts import notes, spoken
from intents import Draft, Phrase
from intents.payloads.wire import to_bytes
from intents.plan import Call, Plan
from intents.schedules import NAMES, Event, Wanted, holidays, working_hours

ALL = "all"  # whatever stands in the schedules of that type


class Replacing:
    """Makes it into a card. Reads Webex."""

    def __init__(self, entries: Entries, policy: Policy) -> None:
        self._entries = entries
        self._policy = policy

    def of_the_week(self, turn: Turn, draft: Draft) -> Offer | None:
        """The card for hours that change the week that stands; None where they go in beside it. Raises Instead, and RemoteError."""
        found = standing(self._entries.of(turn.speaker.id, "businessHours"), draft)
        made = remade(found[0], draft) if found is not None else None
        if found is None or made is None:
            return None
        picked = sorted({name for one in found[1] for name in one.known})
        offer = self.offer(turn.with_picked(replacing=["working_hours", picked]), made)
        alone = () if made is draft or draft.ask else ((texts.replace_old, {"replacing": ["working_hours", ALL]}),)
        return replace(offer, also=alone) if offer is not None else None

    def changed(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """The turn and the draft of a change of the week that stands; None for other words. ``said`` is how they are read."""
        if not may_be_of_it(phrase, said):
            return None
        made = changed(self._entries.seen(turn.speaker.id, "businessHours"), phrase, said)
        if made is None:
            return None
        return turn.with_picked(replacing=["working_hours", sorted({name for one in made[1] for name in one.known})]), made[0]

    def offer(self, turn: Turn, draft: Draft) -> Offer | None:
        """The card; None where there is nothing to be replaced. ``draft`` is what is to be, of the intent "cancel" for nothing;
        ``replacing`` of the turn is the intent of what it takes the place of, and by what that is known. Raises Instead, Unsettled,
        and RemoteError. ``under`` is what stood before them, which holds again where the new ones don't."""
        kind, picked = turn.picked["replacing"]
        type_ = NAMES[kind][0]
        other = subject_of(turn)
        there = self._entries.of(other.person_id or "" if other else turn.speaker.id, type_)
        old = [one for one in there if picked == ALL or one.known & set(picked)]
        if not old and draft.intent != "cancel":
            return None
        if not old:
            said = notes.no_hours if kind == "working_hours" else notes.no_holidays
            raise Instead(say(turn, said, Outcome("answered", "nothing to change"), closing="replaced"))
        wanted = _wanted(in_step(draft, old))
        events, after = wanted.events, wanted.whole
        under = turn.picked.get("under") if old else []
        held = old if under is None else [Entry(path, old[0].schedule, json.loads(body)) for path, body, _ in under]
        edges = outside(held, draft)
        stays = [one for one in old if any(_alike(one.event, event) for edge in edges for _, event in edge)]
        new = _distinct([event for event in events if not any(one.same(event) for one in there)], there)
        gone = [one for one in old if one not in stays and not any(one.same(event) for event in events)]
        if not new and not gone:
            raise Instead(say(turn, notes.hours_so_already, Outcome("answered", "so already"), closing="replaced"))
        name, before = other.name if other else turn.speaker.display_name, said_of(old, turn, draft)
        now = turn.local(draft.timezone)
        calls = [
            call
            for event in new
            for call in added(old[0].events, [event], texts.entry(name, in_words(event.render(), now), old[0].schedule))
        ]
        taken = {*(one.name for one in there), *(event.name for event in new)}
        for one, event in (*edges[0], *edges[1]):
            if not any(_alike(other.event, event) for other in stays):
                body = to_bytes({**event, "name": _free(one.name, taken)})
                calls.append(Call(NAME, "POST", one.events, body, texts.entry(name, in_words(event, now), one.schedule)))
        earlier, later = ([in_words(event, now) for _, event in edge] for edge in edges)
        after = "; ".join([*earlier, *filter(None, (after,)), *later])
        calls += [one.gone(texts.entry(name, said_of([one], turn, draft), one.schedule)) for one in gone]
        facts = [
            (texts.who, name),
            (texts.changes, texts.becomes(before, after)) if after else (texts.goes, before),
            (texts.schedule, texts.in_webex(", ".join(dict.fromkeys(one.schedule for one in old)))),
        ]
        plan = Plan(
            texts.change_title if after else texts.take_back_title, tuple(facts), (*draft.assumed, *wanted.assumed), tuple(calls)
        )
        turn = turn.with_picked(
            before=[kept(one, call.sentence) for one, call in zip(gone, calls[len(calls) - len(gone) :], strict=True)]
        )
        tells = audience.absent(len(calls), other, turn.speaker.display_name, self._policy, "changed") if other else ()
        return Offer(turn, draft, plan, of_records(digest(there)), tells=tells)


def _alike(event: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two events are the same but for their names."""
    return matching.event({**event, "name": ""}) == matching.event({**other, "name": ""})


def kept(one: Entry, sentence: str) -> list[str]:
    """An entry that goes, so that it can be put back: the path, the body and the sentence of that call."""
    event = {name: value for name, value in one.event.items() if name != "id"}
    return [one.events, to_bytes(event).decode(), sentence]


def put_back(state: Sequence[Sequence[str]], there: Sequence[Entry]) -> list[Call]:
    """The calls that put back what was kept, as far as nothing of that name is there."""
    names = {(one.events, one.name) for one in there}
    return [
        Call(NAME, "POST", path, body.encode(), sentence)
        for path, body, sentence in state
        if (path, json.loads(body).get("name")) not in names
    ]


def said_of(found: Sequence[Entry], turn: Turn, draft: Draft) -> str:
    """Entries in words."""
    now = turn.local(draft.timezone)
    return "; ".join(named(one.event, now) for one in found)


def _wanted(draft: Draft) -> Wanted:
    if draft.intent == "cancel":
        return Wanted((), (), "")
    return (working_hours if draft.intent == "working_hours" else holidays)(draft, spoken())


def _distinct(new: Sequence[Event], there: Sequence[Entry]) -> list[Event]:
    """Events of which none has the name of what is there: Webex tells them apart by their names (webex/README.md 1.4)."""
    names = {one.name for one in there}
    return [event.model_copy(update={"name": _free(event.name, names)}) for event in new]


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken already; then it is."""
    numbered = (f"{name[:36]} ({number})" for number in count(2))
    free = next(one for one in chain((name,), numbered) if one not in taken)
    taken.add(free)
    return free
