"""Who speaks here: the greeting of a space that we were added to, and the line in front of the first answer in a 1:1 space."""

from bot.cards import hello as hello_cards
from bot.chat.messaging import ChatReader
from bot.errors import Refused
from bot.store.rows import events, messages
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Place
from bot.store.store import Tx
from bot.talk.hearing.quota import MINUTE
from bot.talk.turn import Commit, Turn, ignored

HELLO, BEGUN = Outcome("hello"), Outcome("hello", "1:1")


def joined(event: Event, me: str, chat: ChatReader) -> Commit:
    """We were added to a space, as ``me``, or somebody else was."""
    if event.person_id != me or event.space_id is None:
        return ignored("somebody else joined")
    if _begins(event, chat):
        return lambda _: BEGUN
    posted, place = hello_cards.hello(), Place(event.space_id, None, False)

    def commit(tx: Tx) -> Outcome:
        if events.noted(tx, event, str(HELLO), MINUTE):
            return Outcome("silent", "hello")
        messages.post(tx, markdown=posted.markdown, card=posted.card, place=place, event_id=event.id)
        return HELLO

    return commit


def _begins(event: Event, chat: ChatReader) -> bool:
    """Whether we were added to a 1:1 space: somebody writes to us there, and the greeting stands in front of that answer. Where
    Webex doesn't tell, it isn't, so that nobody goes without a greeting."""
    try:
        return chat.membership(event.data_id).room_type == "direct"
    except Refused:
        return False


def greeted(turn: Turn, commit: Commit) -> Commit:
    """Where a 1:1 space begins with this message, the first answer says in a line who speaks there."""
    if not turn.place.direct:
        return commit

    def begun(tx: Tx) -> Outcome:
        begins = events.begins(tx, turn.event, str(BEGUN))
        outcome = commit(tx)
        first = messages.first_of(tx, turn.event.id, turn.place.space_id) if begins and outcome.kind != "refused" else None
        if first is not None:
            posted = hello_cards.in_front(first.markdown or "", first.card)
            messages.reword(tx, first.id, posted.markdown, posted.card)
        return outcome

    return begun
