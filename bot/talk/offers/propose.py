"""From a draft to an offer: which of the things that can be asked for it is; at the yes, whether it is still the same.

At the yes the same way is gone once more: what was allowed and true then may not be any more.
"""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.ranking import Ranked
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.systems.webex.api import ScheduleReader
from bot.talk import legs
from bot.talk.changing.cancelling import Cancelling
from bot.talk.changing.editing import Editing
from bot.talk.changing.finding import DayOff, Unbooked
from bot.talk.changing.handing_back import HandingBack
from bot.talk.changing.standing import Standing
from bot.talk.covering import consent
from bot.talk.covering.behalf import Behalf, subject_of
from bot.talk.covering.stand_ins import StandIns
from bot.talk.deciding.all_or_change import AllOrChange
from bot.talk.deciding.undo import Undo
from bot.talk.offers import limits
from bot.talk.offers.absences import Absences
from bot.talk.offers.asking import Choice, ask
from bot.talk.offers.offer import Offer
from bot.talk.offers.showing import shown
from bot.talk.rules import Rules
from bot.talk.schedules.entries import Entries
from bot.talk.schedules.replacing import Replacing
from bot.talk.schedules.schedule import Schedules
from bot.talk.schedules.weeks import at_an_end, days_that_go
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import cards as texts
from bot.texts import notes
from bot.texts import questions as question_texts
from intents import Draft, Phrase
from intents.draft import Unsettled
from intents.person import Person
from intents.schedules import NAMES

log = logging.getLogger(__name__)


class Proposer:
    """Makes a draft into a question or a plan. ``schedules`` is None where they are not set up."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        schedules: ScheduleReader | None,
        undo: Undo,
        cancelling: Cancelling,
        editing: Editing,
        rules: Rules,
    ) -> None:
        self._clock = store.clock
        self._directory = directory
        self._undo = undo
        self._all_or_change = AllOrChange(store, directory, rules.life)
        self._cancelling = cancelling
        self._editing = editing
        self._rules = rules
        self._stand_ins = StandIns(directory, rules.life)
        self._behalf = Behalf(directory, rules.policy, rules.life)
        self._absences = Absences(store, directory, self._behalf, self._stand_ins, rules, self._with_another)
        self._schedules = Schedules(schedules, rules.life)
        self._replacing = Replacing(Entries(schedules), rules.policy)
        self._handing_back = HandingBack(store, directory, cancelling, self._behalf, undo, asks=rules.policy.cover.consent)

    @property
    def life(self) -> timedelta:
        """How long a question stays open at most."""
        return self._rules.life

    def propose(self, turn: Turn, draft: Draft) -> Commit:
        """What is to be written. Raises RemoteError when a system that is needed can't be asked."""
        try:
            if draft.intent not in ("cancel", "undo"):
                self._stop_if_over(turn, draft, self._clock())  # it may have been written long before it is heard
            return self.shown(self.offer(turn, draft))
        except Instead as instead:
            return instead.commit

    def name_of(self, person_id: str) -> str:
        """What somebody is called in Webex."""
        return self._directory.webex(person_id).display_name

    def may_book_for(self, turn: Turn, subject: Person) -> bool:
        """Whether the speaker may book for somebody, as things are now."""
        return self._behalf.may(turn, subject)

    def wrong_cover(self, turn: Turn, name: str) -> str | None:
        """Why somebody can't cover whom the turn is about, in a sentence; None where they can, or several may be meant."""
        return self._stand_ins.wrong(turn, name, subject_of(turn) or self._directory.person(turn.speaker))

    def covers(self, turn: Turn, draft: Draft) -> list[Standing]:
        """What the speaker covers, of whomever, in the times of a draft, or at all. Raises Instead, and RemoteError."""
        return self._handing_back.covers(turn, draft) if self._rules.organization_id is not None else []

    def of_the_week(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """The turn and the draft of a change of the hours that stand, whatever words are by themselves; None for others."""
        return self._replacing.changed(turn, phrase, said)

    def able(self, turn: Turn, draft: Draft) -> list[Ranked]:
        """Whoever could cover times of an absence, the likeliest first. Raises Instead, and RemoteError."""
        return self._absences.able(turn, draft)

    def again(self, turn: Turn, found: Question) -> Offer | None:
        """What is to be shown in the place of an approval, where that is not what it would be now; None if it still is.

        The words are read as they were; the rules are today's, the shifts and the schedule are looked at once more. A card from
        before this was kept is taken as it is. Raises Instead, and RemoteError.
        """
        offer = self.looked(turn, found)
        return offer if offer is not None and changed(offer, found) else None

    def looked(self, turn: Turn, found: Question) -> Offer | None:
        """What an approval is about, as it would be offered now; None for a card from before that was kept. Raises Instead, and
        RemoteError."""
        draft = Draft.from_json(found.draft)
        self._stop_if_over(turn, draft, turn.event.received_at)
        self._stop_if_gone(turn.going_on(found), draft)
        return self.offer(turn.going_on(found), draft) if found.state.get("seen") or turn.retrying else None

    def _stop_if_over(self, turn: Turn, draft: Draft, now: datetime) -> None:
        """Raises Instead where all of it is over at an aware moment."""
        if draft.intent == "edit" or draft.ask:  # what ends now has not ended as it stands
            return
        if limits.over(draft, now.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None)):
            raise Instead(say(turn, notes.over_again if turn.retrying else notes.over, refused("over"), closing="expired"))

    def _stop_if_gone(self, turn: Turn, draft: Draft) -> None:
        """Raises Instead when somebody on the card can't be booked any more, whatever the systems said when it was made."""
        intents = {draft.intent, *(one.intent for one in legs.kept(turn))}
        if intents <= {*NAMES, "undo", "cancel"} or self._rules.organization_id is None:
            return
        other = subject_of(turn)
        if self._directory.gone(other or self._directory.person(turn.speaker)):
            said = notes.no_contact(other.name) if other else notes.no_contact_of_yours("unknown")
            raise Instead(say(turn, said, refused("no contact"), closing="replaced"))
        self._stand_ins.stop_if_gone(turn, draft)

    def offer(self, turn: Turn, draft: Draft) -> Offer:
        """What is to be shown for a draft and what came with it. Raises Instead, and RemoteError."""
        return consent.approved(legs.together(self._alone(turn, draft), self._alone, self._schedules.offer))

    def shown(self, offer: Offer) -> Commit:
        """The card, and the plan that waits for its yes."""
        return shown(offer, self._rules.life)

    def _taken_back(self, turn: Turn, draft: Draft) -> Offer:
        """The card to take back what was booked last, with what the message asks for besides. Raises Instead, and RemoteError."""
        asked = self._all_or_change.asked(turn, draft) if draft.intent == "cancel" and not turn.picked.get("undo") else None
        if asked is not None:
            raise Instead(asked)
        found = self._undo.offer(turn)
        return replace(found, draft=found.draft.with_(more=draft.more))

    def _alone(self, turn: Turn, draft: Draft) -> Offer:
        """The same for one request. Raises Instead, and RemoteError."""
        try:
            if turn.picked.get("replacing") and draft.subject:
                turn, draft, _ = self._behalf.changing(turn, draft)
            if turn.picked.get("replacing") and (other := self._replacing.offer(turn, draft)) is not None:
                return other
            if draft.intent == "undo":
                if draft.spans and not turn.picked.get("undo") and not self._undo.of_hours(turn):
                    return self._cancelling.cancel(turn, draft.with_(intent="cancel"))  # "undo the Monday": that day alone
                return self._taken_back(turn, draft)
            if draft.wish == "hand_back":
                return self._handing_back.offer(turn, draft)
            if draft.intent == "cancel":
                named = draft.subject or draft.spans or draft.recurrence or draft.every or turn.picked.get("bookings")
                latest = not (named or draft.ask)
                return self._taken_back(turn, draft) if latest else self._cancelling.cancel(turn, draft)
            if draft.intent == "edit":
                return self._edited(turn, draft)
            if draft.ask == ("offer",) and (cut := self._editing.back(turn, draft)) is not None:
                return cut
            if draft.intent in NAMES:
                if draft.subject:
                    raise Instead(say(turn, notes.own_only, refused("on behalf"), closing="replaced"))
                return self._entered(turn, draft)
            return self._away(turn, draft)
        except Unsettled as open_:  # the mind's own word for it
            log.info("event %s: open: %s %s", turn.event.id, open_.code, open_.why)
            if open_.code in notes.SETTLED:
                raise Instead(say(turn, notes.SETTLED[open_.code], Outcome("answered", open_.code), closing="replaced")) from None
            raise Instead(self._asked(turn, draft, open_.code)) from None

    def _asked(self, turn: Turn, draft: Draft, code: str) -> Commit:
        """What is asked; of an absence of every week without an end also whether days go from the hours that stand in Webex."""
        alone = code == "no_end" and not (draft.covers or draft.subject)
        try:
            goes = alone and self._replacing.of_the_week(turn, days_that_go(draft)) is not None
        except Instead:
            goes = False
        if not goes:
            return ask(turn, draft, code, self._rules.life)
        said = f"{question_texts.sentence(code, draft)} {texts.or_hours}"
        return ask(turn, draft, code, self._rules.life, said=said, choices=[Choice(texts.change_hours, "", {"hours": True})])

    def _entered(self, turn: Turn, draft: Draft) -> Offer:
        """What goes into a schedule; hours that answer to the week that stands there are a change of it."""
        beside = None if draft.ask else self._schedules.offer(turn, draft)
        alone = draft.intent != "working_hours" or (beside is not None and not beside.also)
        week = None if alone else self._replacing.of_the_week(turn, draft)
        return week or beside or self._schedules.offer(turn, draft)

    def _away(self, turn: Turn, draft: Draft) -> Offer:
        """An absence; what is said of one that is booked already, with another cover or none, is a change of it. The begin or
        end of a day of every week is one of the hours that stand: "Fridays I finish at 1"."""
        weekly = draft.recurrence is not None and "WEEKLY" in draft.recurrence and "UNTIL" not in draft.recurrence
        timed = not any(span.all_day or span.part for span in draft.spans)
        own = weekly and timed and at_an_end(draft) and not (draft.covers or draft.subject)
        if own and (week := self._replacing.of_the_week(turn, days_that_go(draft))) is not None:
            return week
        return self._absences.offer(turn, draft)

    def _with_another(self, turn: Turn, draft: Draft) -> Offer:
        """What is booked already, with another cover or none."""
        return self._editing.edit(turn, draft.with_(intent="edit"), covered=bool(draft.covers), told_again=True)

    def _edited(self, turn: Turn, draft: Draft) -> Offer:
        """A change of what stands; somebody's cover on days on which nothing does is a request of its own."""
        try:
            return self._editing.edit(turn, draft, covered=bool(turn.picked.get("in_place")))
        except Unbooked as found:
            others = [name for name, _ in draft.spoken_of if not draft.subject and self._directory.listed(name)]
            if others:  # "Jo instead of Lee for Lena": never the speaker's own
                none = notes.nothing_of(others[0])
                raise Instead(say(turn, none, Outcome("answered", "nothing to change"), closing="replaced")) from None
            return self._alone(turn, (found.wanted or draft).with_(intent="replacement"))
        except DayOff as found:
            day = draft.with_(intent="holiday", options=(), title=found.title or None)
            return self._alone(turn.with_picked(replacing=["holiday", found.known]), day)


def changed(offer: Offer, found: Question) -> bool:
    """Whether it is another than the one that was shown."""
    return found.state.get("seen") not in (None, offer.seen)
