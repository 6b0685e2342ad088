"""What somebody covers by the plans of which they were told, as it stands by now."""

from zoneinfo import ZoneInfo

from bot.people.periods import Period, common
from bot.store.rows import booked, questions, standing
from bot.store.rows.plans import StoredPlan
from bot.store.store import Store
from bot.systems.everbridge.row import NAME
from bot.talk.agreeing.asking import hours_of
from bot.talk.agreeing.covers.covered import Covered, is_theirs, standing_of
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches
from bot.talk.offers import limits
from bot.talk.replies import is_answer
from bot.talk.turn import Turn, rows_around
from bot.texts import candidates
from intents import Draft


class Covering:
    """Finds it. Reads the rows."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, turn: Turn) -> list[Covered]:
        """What they cover, the newest first."""
        around, now = rows_around(self._store, turn), self._store.clock()
        found, last = around.covering, around.last
        if not found or (last is not None and last.created_at > found[0].created_at and is_answer(turn.text)):
            return []  # a plain yes or no is to what was shown last
        covers: list[Covered] = []
        with self._store.read() as tx:
            found = booked.still_told(tx, found, lambda plan: gives_up(plan, turn.speaker.id))
            records = standing.written(tx, turn.speaker.id, NAME)
        for plan in found:
            theirs = [one for one in map(Tell.of, plan.tells) if is_theirs(one, turn.speaker.id)]
            draft = self._share(turn, plan, Draft.from_json(plan.draft)) if plan.draft else None
            named = [one for each in covers if theirs and each.told.absent == theirs[0].absent for one in each.whole]
            draft = standing_of(draft, records, theirs[0].contact, named) if theirs and draft is not None else None
            if (
                theirs
                and draft is not None
                and not limits.over(draft, now.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None))
            ):
                several = (len(theirs) > 1 or draft.spans != Draft.from_json(plan.draft).spans) and not draft.recurrence
                covers.append(Covered(plan, draft, theirs[0], several, tuple(self._duty(plan, draft))))
        return covers

    def all_of(self, turn: Turn) -> str:
        """What they cover, where that is more than one time of one; empty where it isn't."""
        covers = sorted(self.of(turn), key=lambda one: one.whole[:1])
        return candidates.you_cover_all([(one.told.absent, one.when) for one in covers]) if len(covers) > 1 else ""

    def _share(self, turn: Turn, plan: StoredPlan, draft: Draft) -> Draft:
        """What of a plan is covered by the speaker, where others cover the rest."""
        with self._store.read() as tx:
            asked = questions.that_approved(tx, plan.id)
        people = asked.state.get("people", {}) if asked is not None else {}
        own = [one for one in draft.covers if people.get(one.name, {}).get("person_id") == turn.speaker.id]
        spans = tuple(span for at, span in enumerate(draft.spans) if any(one.has(at) for one in own))
        return draft.with_(spans=spans, covers=()) if spans and len(spans) < len(draft.spans) else draft

    def _duty(self, plan: StoredPlan, draft: Draft) -> list[Period]:
        """The hours of duty in what a plan covers, of days; nothing where they are not known."""
        with self._store.read() as tx:
            asked = questions.that_approved(tx, plan.id)
        days = [Period(*one) for one in stretches(draft.spans)]
        found = common(hours_of(asked.state), days) if asked is not None and not draft.recurrence else []
        return found if all(any(one.meets(day) for one in found) for day in days) else []


def gives_up(plan: StoredPlan, person_id: str) -> bool:
    """Whether a plan has told somebody that they cover no more, and nothing else."""
    theirs = [one for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.person_id == person_id]
    return bool(theirs) and all(one.how == "taken_back" for one in theirs)
