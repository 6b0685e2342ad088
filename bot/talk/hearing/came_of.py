"""What has come of a request, in words: "is it booked?", "what did you tell Priya?"."""

import json

from bot.people.directory import Directory
from bot.store.rows import booked, questions
from bot.store.rows.plans import StoredCall
from bot.store.store import Store
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.row import NAME
from bot.talk.audience import Tell
from bot.talk.hearing.prospects import Card, dates, named
from bot.talk.telling import when_of
from bot.texts import about as texts
from bot.texts import cards
from intents.draft import AWAY

MOST_READ = 3  # records, each by a call of its own


def booked_(store: Store, directory: Directory, card: Card, *, asked: bool = True) -> str | None:
    """Whether it is booked, as Everbridge shows it now; None where it isn't as it was, or is much: then the list tells more.
    ``asked``: whether it is, is what was asked. Raises RemoteError."""
    if card.found is not None:
        return None if card.theirs else texts.booked_not_yet
    with store.read() as tx:
        found = booked.of_plan(tx, card.plan.id) if card.plan is not None else None
    if found is None or len(found.made) < len(card.calls) or card.draft.intent not in AWAY or len(found.made) > MOST_READ:
        return None
    if not all(_stands(directory, call, id_) for call, id_ in found.made):
        return None
    cover = ", ".join(str(one["name"]) for one in card.state.get("people", {}).values())
    line = cards.with_cover(dates(card), cover)
    return texts.booked_yes(line) if asked else texts.booked_still(line)


def _stands(directory: Directory, call: StoredCall, id_: str) -> bool:
    """Whether a record is there, and as it was booked."""
    row = directory.substitution(id_) if call.system == NAME and call.body else None
    return row is not None and absence(row) == absence(json.loads(call.body or b"{}")["data"])


def told(store: Store, directory: Directory, card: Card, what: str) -> str | None:
    """What somebody was told of it; whoever is asked about another's request knows what they were. Raises RemoteError."""
    tells = [tell for tell in map(Tell.of, card.plan.tells if card.plan else ()) if tell.name]
    name = _who(card, tells, what)
    if card.theirs or card.plan is None or not name:
        return None
    if card.found is not None:
        return texts.told_nothing_yet(name)
    if card.plan.status == "waiting":
        with store.read() as tx:
            ids = [one.person_id for one in questions.asked_of_others(tx, card.plan.id)]
        asked = [directory.webex(person).display_name for person in ids]
        return texts.told_asked(name, dates(card)) if name in asked else texts.told_nothing(name)
    heard = [tell for tell in tells if tell.said and tell.name == name and tell.kind == "stand_in" and tell.when]
    return texts.told_covering(name, "; ".join(when_of(card.plan, tell) for tell in heard)) if heard else texts.told_nothing(name)


def _who(card: Card, tells: list[Tell], what: str) -> str:
    """Who is meant, of those whom it concerns; empty for nobody."""
    people = [str(one["name"]) for one in card.state.get("people", {}).values()]
    found = [name for name in dict.fromkeys([*people, *(tell.name for tell in tells)]) if named(what, name)]
    alone = len(people) == 1 and what.casefold() in texts.COVERING
    return found[0] if found else people[0] if alone else ""
