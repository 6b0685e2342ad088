"""A stand-in who can't after all, or only for a part, and names nobody: "something came up, can't cover Friday", "I can only do the
morning". It hands back what they cover then; of whoever covers nothing then it is something else."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.people.periods import Stretch
from bot.talk.changing.standing import Standing, span_of
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Turn
from bot.texts import heard
from intents import Draft, Phrase, answers, read, revise
from intents.when import Span, find

ONE_DAY = timedelta(days=1)


class AfterAll:
    """Finds what is handed back. Reads the systems where words may mean it; raises Instead, and RemoteError."""

    def __init__(self, propose: Proposer) -> None:
        self._propose = propose

    def meant(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """The turn and the draft; None where the words are about something else."""
        text = " ".join(phrase.text.split()).strip(" .!")
        part = heard.PART.fullmatch(text)
        if part is not None and part["part"] and heard.ONLY.search(text):
            return self._rest(turn, phrase, part["part"])
        if not heard.GIVES_BACK.fullmatch(text) and answers.takes(text) is not False:
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
        rest = _less(one, kept.spans) if kept is not None else []
        if not rest or rest == [(one.start, one.end)]:
            return None
        return turn.with_picked(bookings=one.ids[:1]), _bare(phrase, tuple(span_of(*stretch) for stretch in rest))


def _bare(phrase: Phrase, spans: tuple[Span, ...]) -> Draft:
    return Draft("cancel", phrase.text, phrase.now, phrase.timezone, spans=spans, wish="hand_back")


def _less(one: Standing, kept: tuple[Span, ...]) -> list[Stretch]:
    """The time of a booking without what is kept of it; a part of a day is kept to the day's side."""
    left = [(one.start, one.end)]
    for span in kept:
        if not isinstance(span.start, datetime) or not isinstance(span.end, datetime):
            return []
        midnight = datetime.combine(span.start.date(), time())
        first = midnight if span.part == "am" else span.start
        last = midnight + ONE_DAY if span.part in ("pm", "eve") else span.end
        left = [part for start, end in left for part in ((start, min(end, first)), (max(start, last), end)) if part[0] < part[1]]
    return left
