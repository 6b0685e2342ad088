"""Words that lean on what was said before them, and clicks, are heard after it, also when its webhook comes later or never.

Webex promises no order (webex/README.md 2.5). What we were told of is put in order where events are handled (``bot.work.handle``).
What we were not told of yet stands in the space all the same, and is asked for there: so nobody has to wait for a webhook that may
come.
"""

import logging
from datetime import timedelta

from bot.chat.messaging import ChatMessage, ChatPerson, ChatReader
from bot.errors import NotFound, RemoteError
from bot.store.rows import events
from bot.store.rows.events import Event
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.hearing.mentions import words
from bot.talk.turn import Changed, Missed, Unheard

log = logging.getLogger(__name__)

LONGEST = 2000  # characters of a message that is read
BACK = timedelta(minutes=1)  # what was written longer ago, the watchdog fetches
FRESH = timedelta(minutes=1)  # between a message and its webhook: of a later one, what was before it has come by then


class Order:
    """Looks for what was written just before a message or a click, and for what became of the words that a card came of."""

    def __init__(self, store: Store, chat: ChatReader) -> None:
        self._store = store
        self._chat = chat

    def check(self, event: Event, message: ChatMessage) -> None:
        """Raises Unheard when the same person wrote something in the same space before it that we were not told of, or only since
        we began to look at this one, so that nobody has heard it yet."""
        if message.created is None or event.received_at - message.created > FRESH:
            return
        try:
            said = self._chat.said_before(message, message.created - BACK)
        except RemoteError as error:  # the order is worth a look, not an answer
            log.warning("event %s: what was said before can't be seen: %s", event.id, error)
            return
        with self._store.read() as tx:
            missing, waiting = _untold(tx, said, message.person_id), events.before(tx, event)
        if missing or waiting is not None:
            log.info("event %s: %d messages before it were not told of yet", event.id, len(missing))
            raise Unheard(missing)

    def check_click(self, event: Event, found: Question, me: ChatPerson) -> None:
        """Raises Unheard when what its person wrote before a click was not told of yet, or when the words that their card came of
        were changed or taken back, and Changed while that waits to be heard."""
        if event.written_at is None or event.received_at - event.written_at > FRESH:
            return
        try:
            said = self._chat.said_since(found.place.space_id, event.written_at - BACK, group=not found.place.direct)
            before = [one for one in said if one.created is None or one.created < event.written_at]
            with self._store.read() as tx:
                missing = _untold(tx, before, found.person_id)
            missing += [missed for row in {found.event_id, found.asked_by or found.event_id} for missed in self._moved(row, me)]
        except RemoteError as error:
            log.warning("event %s: what was said before can't be seen: %s", event.id, error)
            return
        if missing:
            log.info("event %s: %d things before it were not told of yet", event.id, len(missing))
            raise Unheard(missing)

    def _moved(self, row: str, me: ChatPerson) -> list[Missed]:
        """What became of the words of an event, since they were read."""
        with self._store.read() as tx:
            heard = events.get(tx, row)
            told = events.of_message(tx, heard.data_id) if heard is not None and heard.resource == "messages" else {}
        read = next((told[what].text for what in ("updated", "created") if what in told and told[what].text is not None), None)
        if heard is None or read is None or "deleted" in told:
            return []
        try:
            now = words(self._chat.message(heard.data_id), me).text
        except NotFound:
            return [Missed("deleted", heard.data_id, heard.space_id, heard.person_id)]
        if now[: len(read)] == read and (len(now) == len(read) or len(read) == LONGEST):
            return []
        if "updated" in told and told["updated"].status == "new":
            raise Changed
        return [Missed("updated", heard.data_id, heard.space_id, heard.person_id)]


def _untold(tx: Tx, said: list[ChatMessage], person_id: str) -> list[Missed]:
    theirs = [found for found in said if found.person_id == person_id]
    known = events.known(tx, [found.id for found in theirs]) if theirs else set()
    return [Missed("created", found.id, found.room_id, found.person_id, found.created) for found in theirs if found.id not in known]
