"""Words by which what was said last holds for somebody else too: "same for Priya", "and Jo as well"."""

from dataclasses import replace

from bot.people.directory import Directory
from bot.store.store import Store
from bot.talk.changing.latest import LAST
from bot.talk.replies import when_in
from bot.talk.turn import Turn, rows_around
from bot.texts import whose
from intents import Draft, Phrase
from intents.draft import AWAY


class Alike:
    """Hears them. Reads the rows, and who is called what."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    def meant(self, turn: Turn, phrase: Phrase) -> Draft | None:
        """An absence of whoever is named, on the days that are named, else on those of the absence that is open here or was booked
        last: a request of its own, which leaves that one as it is. None for other words."""
        when = when_in(phrase)
        found = None if when.ask or when.options or turn.mentions else whose.alike(phrase.text, when.taken)
        was = self._before(turn) if found is not None else None
        if found is None or was is None or not (found.same or (was.subject and not was.covers)):
            return None  # "and Priya too", where somebody covers, may be one more who does
        people = [self._directory.listed(name) for name in found.names]
        if not all(people):
            return None
        spans, again = (when.spans, when.recurrence) if when.spans else (was.spans, was.recurrence)
        draft = Draft("unavailable", phrase.text, phrase.now, was.timezone, spans=spans, recurrence=again)
        return replace(draft, subject=found.names)

    def _before(self, turn: Turn) -> Draft | None:
        opens = [Draft.from_json(one.draft) for one in turn.opens if one.draft]
        if opens:
            return opens[-1] if opens[-1].intent in AWAY and opens[-1].spans else None
        last = rows_around(self._store, turn).last
        if last is None or last.status not in ("approved", "waiting") or self._store.clock() - last.created_at > LAST:
            return None
        was = Draft.from_json(last.draft)
        return was if was.intent in AWAY and was.spans else None
