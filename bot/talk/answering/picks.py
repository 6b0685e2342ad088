"""What was picked, by a press, a number or a name, and what becomes of the draft by it: a reading, half of a day, a stand-in, …"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.store.state import State
from bot.talk.answering import meant
from bot.talk.covering.candidates import one_by_one
from bot.talk.schedules.weeks import days_that_go
from bot.talk.turn import Turn
from intents import Draft, Phrase, Span, choose, halve, revise
from intents.draft import Cover

Pick = Mapping[str, Any]
Made = tuple[Turn, Draft]
ABOUT_COVER = (("no_cover_found",), ("cover_gone",), ("yourself",), ("no_contact",), ("no_team",), ("nobody_free",))
"""What a draft asks where a stand-in can't be, or nobody was found."""
KEPT = ("replacing", "under", "bookings", "calendars")
"""What is picked and kept as it is, for what is made of it."""


def taken(on: Turn, draft: Draft, pick: Pick) -> Made:
    """What to go on with. ``on`` is the turn as an answer to the question that it is picked for, ``draft`` is that question's."""
    kind = next((name for name in KINDS if name in pick), None)
    return KINDS[kind](on, draft, pick) if kind else (_keeping(on, pick), draft)


def _keeping(on: Turn, pick: Pick) -> Turn:
    return on.with_picked(**{name: pick[name] for name in KEPT if name in pick})


def _option(on: Turn, draft: Draft, pick: Pick) -> Made:
    return on, choose(draft, pick["option"] + 1) or draft


def _part(on: Turn, draft: Draft, pick: Pick) -> Made:
    return on, halve(draft, pick["part"])


def _said(on: Turn, draft: Draft, pick: Pick) -> Made:
    """The first version kept words instead of a part of the day."""
    return on, revise(draft, Phrase(pick["say"], draft.now, draft.timezone)) or draft


def _as_read(on: Turn, draft: Draft, pick: Pick) -> Made:
    return on, draft.with_(ask=(), unplaced=())


def _hours(on: Turn, draft: Draft, pick: Pick) -> Made:
    """Days go from the hours that stand, in the place of an absence of every week."""
    return on, days_that_go(draft)


def _placed(on: Turn, draft: Draft, pick: Pick) -> Made:
    """Somebody who was named without a part covers."""
    name = pick["placed"]
    left = tuple(said for said in draft.left_out if said != name)
    covers = (*draft.covers, Cover(name))
    return on, draft.with_(intent="replacement", covers=covers, ask=(), left_out=left, unplaced=())


def _person(on: Turn, draft: Draft, pick: Pick) -> Made:
    if (gone := pick.get("instead_of")) is not None:
        covers = tuple(replace(cover, name=pick["name"]) if cover.name == gone else cover for cover in draft.covers)
        draft = draft.with_(covers=tuple(dict.fromkeys(covers)))
    without = pick.get("without", ())  # who can't; the first version asked without it
    covers = tuple(cover for cover in draft.covers if cover.name not in without)
    covers = _alone(covers, pick["name"], pick.get("beside", ()), len(draft.spans))
    draft = draft.with_(covers=covers, any_cover=False, ask=() if draft.ask in ABOUT_COVER else draft.ask)
    return _with_person(on, pick), draft


def _alone(covers: Sequence[Cover], name: str, beside: Sequence[str], days: int) -> tuple[Cover, ...]:
    """Who covers, one of them alone where those ``beside`` would as well; days of which that isn't so stay theirs."""
    theirs = {at for one in covers if one.name == name for at in range(max(1, days)) if one.has(at)}
    kept = []
    for one in covers:
        left = tuple(at for at in range(max(1, days)) if one.has(at) and at not in theirs) if one.name in beside else ()
        if one.name not in beside or left:
            kept.append(replace(one, spans=left or one.spans))
    return tuple(kept)


def _again(on: Turn, draft: Draft, pick: Pick) -> Made:
    """The cover was handed back, and somebody else is wanted."""
    picked: State = {"handed_back": list(pick.get("by", ())), "calendars": pick.get("calendars")}
    return replace(on, picked=picked), Draft.from_json(pick["again"])


def _in_place(on: Turn, draft: Draft, pick: Pick) -> Made:
    """Somebody covers some times of what is booked, as who covers it proposed."""
    return on.with_picked(bookings=pick["in_place"], chosen=True, in_place=True), draft.with_(ask=())


def _candidate(on: Turn, draft: Draft, pick: Pick) -> Made:
    one = pick["candidate"]
    return _with_person(on, one).with_picked(groups=None), one_by_one(draft, [one["name"]])


def _with_person(on: Turn, one: Pick) -> Turn:
    return on.with_picked(people={**on.picked.get("people", {}), one["name"]: one["person"]})


def _wish(on: Turn, draft: Draft, pick: Pick) -> Made:
    return on.with_picked(groups=None), draft.with_(wish=pick["wish"])


def _whole(on: Turn, draft: Draft, pick: Pick) -> Made:
    return on, meant.whole_shifts(draft, on.picked) or draft


def _back(on: Turn, draft: Draft, pick: Pick) -> Made:
    """The rest of an absence, from a day on, or some of its times."""
    moments = list(map(datetime.fromisoformat, pick["back"]))
    return _keeping(on, pick), draft.with_(spans=tuple(map(Span, moments[::2], moments[1::2])))


def _beside(on: Turn, draft: Draft, pick: Pick) -> Made:
    """What may have been in the place of what is booked is a request of its own."""
    return on.with_picked(bookings=None, revised=False), draft.with_(intent="replacement")


def _put_back(on: Turn, draft: Draft, pick: Pick) -> Made:
    """A change alone is put back, and what was booked stays."""
    return on.with_picked(undo=pick["undo"]), draft.with_(intent="undo", every=False, subject=())


KINDS: dict[str, Callable[[Turn, Draft, Pick], Made]] = {
    "option": _option,
    "part": _part,
    "say": _said,
    "as_read": _as_read,
    "hours": _hours,
    "placed": _placed,
    "person": _person,
    "again": _again,
    "in_place": _in_place,
    "candidate": _candidate,
    "wish": _wish,
    "whole": _whole,
    "back": _back,
    "undo": _put_back,
    "besides": _beside,
}
