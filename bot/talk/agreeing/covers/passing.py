"""What a stand-in says of a cover goes to those whom it concerns: a doubt or a wish in their words, and that they give it back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.people.directory import Directory
from bot.store.rows import messages
from bot.store.rows.outcomes import Outcome
from bot.store.store import Tx
from bot.talk import nights
from bot.talk.agreeing.covers.covered import Covered, when_for_asker
from bot.talk.agreeing.covers.dividing import Dividing
from bot.talk.answering.requests import Requests
from bot.talk.offers import limits
from bot.talk.offers.whole import to_ends
from bot.talk.turn import Commit, Turn, as_spoken, say, to
from bot.texts import asking, candidates, spoken
from intents import Draft
from intents.languages.retelling import retold

A_DAY = timedelta(days=1)


class Passing:
    """Writes to them, to nobody else in the ``quiet`` hours. Methods raise RemoteError."""

    def __init__(self, directory: Directory, divides: Dividing, requests: Requests, quiet: tuple[str, str] | None) -> None:
        self._directory = directory
        self._divides = divides
        self._requests = requests
        self._quiet = quiet

    def back(self, turn: Turn, meant: Sequence[Covered], draft: Draft, words: str) -> Commit:
        """The card that hands it back, and what is said of it to whoever asked, and to whoever is out; ``words`` are those that
        they read. Of several of which nobody knows which is meant they hear when that is known."""
        other = self._divides.another(turn, meant[0]) if len(meant) == 1 else ""
        hours = [(part.start, part.end) for one in meant for part in one.every if part.end - part.start < A_DAY]  # shifts, no days
        draft = draft.with_(spans=to_ends(draft.spans, lambda _: hours))
        wish = draft.with_(unplaced=(other,)) if other else draft
        shown = self._requests.new(turn, wish) if turn.open is None else self._requests.made(turn, wish)
        known = meant if draft.spans or len(meant) == 1 else []
        known = [one for one in known if one.draft.wish != "swap"]  # a swap goes as a whole, by a yes of theirs
        language, name = spoken(), turn.speaker.display_name

        def commit(tx: Tx) -> Outcome:
            for one in known:
                for person_id in one.concerns:
                    with to(tx, person_id):
                        said = candidates.objects(name, retold(when_for_asker(one, draft.spans), language, spoken()))
                        self._tell(tx, turn, one, person_id, " ".join(filter(None, (said, words and asking.says(name, words)))))
            return shown(tx)

        return as_spoken(commit)

    def on(self, turn: Turn, meant: Covered) -> Commit:
        """A doubt, or a question, for whoever asked; they still cover it."""
        name, words, when = turn.speaker.display_name, turn.words, when_for_asker(meant)
        language = spoken()

        def commit(tx: Tx) -> Outcome:
            with to(tx, meant.plan.person_id):
                said = f"{asking.says(name, words)} {candidates.still_covers(retold(when, language, spoken()))}"
                self._tell(tx, turn, meant, meant.plan.person_id, said)
            on = candidates.you_still_cover(meant.told.absent, meant.when)
            return say(turn, on, Outcome("answered", "passed on"))(tx)

        return as_spoken(commit)

    def wishes(self, turn: Turn, found: Covered) -> Commit:
        """Kind words go to whoever asked: "thanks, hope it goes well"."""
        person_id, name, words = found.plan.person_id, turn.speaker.display_name, turn.words
        asker = self._directory.webex(person_id).display_name

        def commit(tx: Tx) -> Outcome:
            with to(tx, person_id):
                self._tell(tx, turn, found, person_id, asking.says(name, words))
            return say(turn, asking.sent_on(asker), Outcome("answered", "passed on"))(tx)

        return commit

    def awake(self, person_id: str, found: Covered, now: datetime) -> datetime:
        """When somebody may read of a cover."""
        zone = self._directory.webex_zone(self._directory.webex(person_id))
        return nights.awake(nights.by(self._quiet, zone), now, limits.begins(found.draft))

    def _tell(self, tx: Tx, turn: Turn, found: Covered, person_id: str, said: str) -> None:
        at = self.awake(person_id, found, tx.now)
        messages.post(tx, markdown=said, person_id=person_id, event_id=turn.event.id, at=at)
