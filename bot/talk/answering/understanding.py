"""Reading words by the speaker's own clock."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.talk.changing.said.colleagues import months
from bot.talk.turn import Turn
from bot.texts import buttons
from intents import Draft, Phrase, read
from intents.phrase import DateOrder

ANSWERS = ("approve", "decline")
"""What a word may be read as that is small talk elsewhere."""


class Understanding:
    """Looks up the zones of people. Methods raise RemoteError."""

    def __init__(self, directory: Directory, date_order: DateOrder) -> None:
        self._directory = directory
        self._date_order = date_order

    def read(self, turn: Turn, now: datetime) -> Draft:
        """Reads the words by the speaker's own clock. An absence is booked in Everbridge, so its zone counts there."""
        draft = by_itself(turn, self.phrase(turn, now, self._directory.webex_zone(turn.speaker)))
        if draft.intent in ("decline", "unknown") and buttons.is_named(turn.text, "undo"):
            return draft.with_(intent="undo")  # the words of the button, which in some languages are a no as well
        answers = draft.intent in ANSWERS and hello_cards.kind_of(turn.text)[0] != "wait"  # "no, wait" is no no
        if not answers and hello_cards.small_talk(turn.text) is not None:  # "sorry, long night" is none to be away in
            return Draft("unknown", turn.text, draft.now, draft.timezone)
        if draft.intent not in ("unavailable", "replacement", "cancel", "edit"):
            return draft
        zone = self._directory.zone(self._directory.person(turn.speaker))
        return draft if zone == draft.timezone else by_itself(turn, self.phrase(turn, now, zone))

    def phrase(self, turn: Turn, now: datetime, zone: str) -> Phrase:
        """The words as they are read by the clocks of a zone; ``now`` is aware."""
        local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return Phrase(turn.text, local, zone, self._date_order, turn.mentions, months(turn.text, self._directory))

    def cancels(self, turn: Turn, now: datetime) -> bool:
        """Whether what is booked on a day shall go: "annule jeudi", which begins with a no and yet declines no card."""
        draft = self.read(turn, now)
        return draft.intent == "cancel" and bool(draft.spans)

    def is_talk(self, turn: Turn, draft: Draft) -> bool:
        """Whether words are small talk, or ask for something that leaves what is open as it is."""
        beside = draft.intent == "help" or draft.asked is not None or draft.wish in ("hand_back", "swap")
        return beside or hello_cards.small_talk(turn.text) is not None


def by_itself(turn: Turn, phrase: Phrase) -> Draft:
    """How a phrase of a turn is read by itself; many ask in turn, and it is read once."""
    if phrase not in turn.readings:
        turn.readings[phrase] = _read(phrase)
    return turn.readings[phrase]


def _read(phrase: Phrase) -> Draft:
    """A month that is a colleague's name too is that one where they cover then and all is said; else the month, if that leaves
    nothing to be asked."""
    named = read(phrase)
    if not phrase.known or (_whole(named) and {one.name for one in named.covers} & {*phrase.known}):
        return named
    as_month = read(replace(phrase, known=()))
    return as_month if _whole(as_month) else named


def _whole(draft: Draft) -> bool:
    return bool(draft.spans) and not draft.ask and not draft.left_out
