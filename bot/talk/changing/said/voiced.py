"""Words about whoever is out by what the speaker booked for them, as that one would say them: "she only needs the morning", "now
he says he's out the whole day". A "she" or "he" is whoever was booked for last."""

from dataclasses import replace
from datetime import datetime

from bot.store.rows import booked
from bot.store.rows.booked import Booked
from bot.store.rows.outcomes import Outcome
from bot.store.state import Json
from bot.store.store import Store
from bot.talk.changing import returning
from bot.talk.changing.back import Back
from bot.talk.changing.latest import LAST, LEANS, UNCLEAR, Latest
from bot.talk.replies import one_line
from bot.talk.turn import Instead, Turn, rows_around, say
from bot.texts import listing, spoken, whose
from intents import Draft, Phrase, read
from intents.draft import AWAY
from intents.remarks import otherwise

FEWEST = 2  # words in which something can be said of somebody
OPEN = ("no_date", "which_date")  # asked where it is of the days of the booking


class Voiced:
    """Hears them. Reads the rows."""

    def __init__(self, store: Store, latest: Latest, back: Back) -> None:
        self._store = store
        self._latest = latest
        self._back = back

    def meant(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """The turn and the draft; None where the words say nothing of whoever was booked for. ``said`` is how they are read by
        themselves. Raises Instead."""
        if (put := whose.put_down(one_line(phrase.text))) is not None:
            return self._put_down(turn, replace(phrase, text=put[0]), put[1])
        if "?" in phrase.text or otherwise.of_me(phrase, spoken()) or len(phrase.text.split()) < FEWEST:
            return None
        found = self._booked_for(turn)
        if found is None:
            return None
        last, other = found
        own = whose.as_theirs(one_line(phrase.text), (other["name"], str(other["name"]).split()[0]))
        if own is None or not (said.intent in UNCLEAR or "today" in said.assumed or set(said.ask) & set(OPEN) or not said.subject):
            return None
        words, corrects = own
        as_said, corrected = (replace(phrase, text=text) for text in (words, f"{corrects} {words}"))
        theirs = read(as_said)
        if returning.is_one(words, phrase) and (back := self._back.meant(turn, as_said, other)) is not None:
            return back
        made = self._latest.of_theirs(turn, as_said, last, theirs) or self._latest.of_theirs(turn, corrected, last, read(corrected))
        made = made or self._latest.revised(turn, as_said, last)
        anew = _dated(theirs) and "today" not in theirs.assumed and not any(span.open_start for span in theirs.spans)
        if made is None and (not anew or theirs.intent in LEANS or otherwise.only(as_said, spoken())):
            made = self._latest.revised(turn, corrected, last)
        if made is None and anew and not {*theirs.ask} - {"offer"} and theirs.intent in (*AWAY, *LEANS):
            made = turn, theirs
        if made is None:
            return None
        ids = last.bookings
        on = made[0].with_picked(people={other["name"]: other})
        of_it = made[1].intent == "edit" and not made[1].options
        return on.with_picked(bookings=ids) if of_it else on, made[1].with_(subject=(other["name"],))

    def _put_down(self, turn: Turn, phrase: Phrase, whom: str) -> tuple[Turn, Draft] | None:
        """An absence more of whoever was booked for last, in words as they would say them; never one of the speaker. Raises Instead
        where nobody was."""
        theirs, found = read(phrase), self._booked_for(turn)
        if theirs.intent != "unavailable" or not theirs.spans or theirs.wish or {*theirs.ask} & {"offer", "left_out"}:
            return None
        if found is None:
            raise Instead(say(turn, listing.nobody(whom), Outcome("asked", "which person")))
        _, other = found
        return turn.with_picked(people={other["name"]: other}), theirs.with_(subject=(other["name"],))

    def _booked_for(self, turn: Turn) -> tuple[Booked, Json] | None:
        if rows_around(self._store, turn).newest is None:
            return None
        with self._store.read() as tx:
            lately = booked.standing(tx, turn.speaker.id, tx.now - LAST)
        stands = [one for one in lately if one.plan.draft.get("intent") != "cancel"]
        return next(((one, other) for one in stands if (other := self._latest.other(one)) is not None), None)


def _dated(draft: Draft) -> bool:
    return bool(draft.spans) and all(isinstance(span.start or span.end, datetime) for span in draft.spans)
