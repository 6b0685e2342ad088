"""A stand-in who can't after all, or only for a part, and names nobody: "something came up, can't cover Friday", "I can only do the
morning". It hands back what they cover then; of whoever covers nothing then it is something else."""

from dataclasses import replace
from datetime import datetime

from bot.people.periods import Period, less
from bot.talk.changing.standing import closed, spans_of
from bot.talk.offers.propose import Proposer
from bot.talk.replies import one_line
from bot.talk.turn import Turn
from bot.texts import spoken
from intents import Draft, Phrase, answers, read, revise
from intents.remarks import otherwise
from intents.remarks.beside import hands_back
from intents.when import Span, find


class AfterAll:
    """Finds what is handed back. Reads the systems where words may mean it; raises Instead, and RemoteError."""

    def __init__(self, propose: Proposer) -> None:
        self._propose = propose

    def meant(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """The turn and the draft; None where the words are about something else."""
        text = one_line(phrase.text)
        if part := otherwise.only_part(phrase, spoken()):
            return self._rest(turn, phrase, part)
        if not hands_back(phrase, spoken()) and answers.takes(text) is not False:
            return None
        said = read(phrase)
        if said.people or said.subject or said.wish:
            return None
        draft = _bare(phrase, find(text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order).spans)
        return (turn, draft) if self._propose.covers(turn, draft) else None

    def _rest(self, turn: Turn, phrase: Phrase, words: str) -> tuple[Turn, Draft] | None:
        """What is left of the one cover of which only a part can be done."""
        spans = find(words, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans
        days = _bare(phrase, tuple(span for span in spans if isinstance(span.start, datetime) and span.part is None))
        found = self._propose.covers(turn, days)
        if len(found) != 1 or found[0].rule:
            return None
        one = found[0]
        was = Draft("unavailable", "", phrase.now, one.zone, spans=(one.span,))
        kept = revise(was, replace(phrase, text=words, timezone=one.zone))
        taken, whole = closed(kept.spans) if kept is not None else None, [Period(one.start, one.end)]
        rest = less(whole, taken) if taken is not None else []
        if not rest or rest == whole:
            return None
        return turn.with_picked(bookings=one.ids[:1]), _bare(phrase, spans_of(rest))


def _bare(phrase: Phrase, spans: tuple[Span, ...]) -> Draft:
    return Draft("cancel", phrase.text, phrase.now, phrase.timezone, spans=spans, wish="hand_back")
