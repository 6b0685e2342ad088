"""Questions about who is on call, as people ask them, and those that lean on what stands before them: on the question before ("and
Friday?", "who else?"), on what is open ("who is off that week?"). Each is made the draft of a list; no card hears of it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.people.directory import Directory
from bot.store.rows import events
from bot.store.store import Store
from bot.talk.evidence.witness import asks
from bot.talk.replies import one_line, when_in
from bot.talk.turn import Turn, rows_around
from bot.texts import about
from bot.texts import duty as texts
from intents import Draft, Phrase, revise
from intents.corrections.discussion import Discussion, unplaced
from intents.corrections.settling import overlap
from intents.draft import Asked, Topic
from intents.when import Span
from intents.when.extract import extract

ONE_DAY = timedelta(days=1)
MORNING = time(6)  # until then a night goes, of which it is asked who is on
LATELY = timedelta(hours=1)  # for which a question may lean on the one before
HANDOVER, GAPS = "beside", "gaps"  # what of who is on call is asked for
ABOUT_PEOPLE = ("duty", "away", "cover")
LONGEST = 120  # letters of such a question


class Questions:
    """Knows them. Reads the rows, and who is called what."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    def meant(self, turn: Turn, phrase: Phrase) -> Draft | None:
        """The draft of what is asked; None where the words are something else."""
        if len(phrase.text) > LONGEST or turn.mentions:
            return None
        when = when_in(phrase)
        left = "".join(" " if any(a <= at < b for a, b in when.taken) else sign for at, sign in enumerate(phrase.text))
        said = one_line(left, " .!?¿,")
        plain = Draft("list", phrase.text, phrase.now, phrase.timezone, spans=when.spans)
        if when.ask or when.options or not (said or (when.spans and "?" in phrase.text)):
            return None
        if not said:
            return self._leaning(turn, plain, said)
        return self._of_duty(plain, said) or self._alike(turn, plain, said) or self._leaning(turn, plain, said)

    @staticmethod
    def _of_duty(plain: Draft, said: str) -> Draft | None:
        if texts.ON.fullmatch(said) or (plain.spans and texts.THEN.fullmatch(said)):
            return plain.with_(asked=Asked("duty", mine=False))
        if plain.spans and texts.MINE.fullmatch(said) and ("?" in plain.text or not texts.MARKED):
            return plain.with_(asked=Asked("duty", mine=True))
        if plain.spans and texts.COVERED.fullmatch(said):
            return plain.with_(asked=Asked("cover", mine=True))
        if plain.spans and texts.WOULD.fullmatch(said):
            return plain.with_(intent="unavailable", wish="rank")
        if texts.BESIDE.fullmatch(said) and all(_begins_today(one, plain.now) for one in plain.spans):
            return plain.with_(asked=Asked("duty", mine=False), name=HANDOVER)
        if texts.LEFT.fullmatch(said) or any(topic == "done" and form.fullmatch(said) for topic, form in about.ASKED):
            return plain.with_(asked=Asked("bookings", mine=True))
        return plain.with_(asked=Asked("holidays", mine=True)) if texts.WEBEX.fullmatch(said) else None

    def _alike(self, turn: Turn, plain: Draft, said: str) -> Draft | None:
        """Who is out at the time of what is open here, or of what others ask the speaker."""
        found = texts.ALIKE.fullmatch(said)
        if found is None or plain.spans:
            return None
        spans = self.talked_of(turn)
        if texts.WEEK in said.casefold():
            spans = tuple(_its_week(span) for span in spans)
        return plain.with_(asked=Asked("away", mine=False), spans=spans) if spans else None

    def talked_of(self, turn: Turn) -> tuple[Span, ...]:
        """The time of what is open here, of what others ask the speaker, or of what was shown last."""
        around = rows_around(self._store, turn)
        theirs, last = around.asked if turn.place.direct else (), around.last
        drafts = [one.draft for one in (*reversed(turn.opens), *reversed(theirs)) if one.draft] + [last.draft if last else None]
        return next((spans for draft in drafts if draft and (spans := Draft.from_json(draft).spans)), ())

    def within(self, turn: Turn, draft: Draft) -> Draft:
        """A question about the speaker's own covers, or beside a card about anybody's, on a bare weekday or number, which names a
        day of what is talked of too: both days are told, since either may be meant."""
        own = draft.asked is not None and (draft.asked.mine or draft.asked.topic == "cover")
        of_people = (
            draft.asked is not None
            and draft.asked.topic in ABOUT_PEOPLE
            and bool(turn.opens or rows_around(self._store, turn).asked)
        )
        spans = self.talked_of(turn) if own or of_people else ()
        if draft.asked is not None and draft.asked.mine and draft.spans and all(one.undated for one in draft.spans):
            days = spans or self._covered(turn)  # "do I still get the evening off?"
            return draft.with_(spans=(*draft.spans, *_on_days(draft.spans, days, draft.now)))
        dates = extract(draft.text, now=draft.now, timezone=draft.timezone)
        if not spans or draft.recurrence or not dates.marks or not all(map(unplaced, dates.marks)):
            return draft
        before = draft.with_(intent="unavailable", spans=spans, options=(), ask=())
        there = Discussion(before, dates, draft.now.replace(tzinfo=None)).when(dates.marks).spans
        new = tuple(
            one
            for one in there
            if any(overlap(one, other) for other in spans) and not any(overlap(one, old) for old in draft.spans)
        )
        return draft.with_(spans=(*draft.spans, *new))

    def _covered(self, turn: Turn) -> tuple[Span, ...]:
        """The times of which the speaker was told last that they cover."""
        covering = rows_around(self._store, turn).covering if turn.place.direct else ()
        return Draft.from_json(covering[0].draft).spans if covering else ()

    def _leaning(self, turn: Turn, plain: Draft, said: str) -> Draft | None:
        """The question before, for another day ("tomorrow?"), about somebody else, or about everybody."""
        follows, everybody = texts.FOLLOW.fullmatch(said), texts.ELSE.fullmatch(said)
        marked = "?" in plain.text or asks(plain.text)  # "ok and what about next week"
        if (said and not follows and not everybody) or (turn.opens and not marked):
            return None  # without a mark it may change what is open
        before = self._before(turn)
        if before is None:
            return None
        topic: Topic = before["topic"]
        whom = follows["who"] if follows else None
        who = (whom,) if whom and topic in ABOUT_PEOPLE and self._directory.named(whom, turn.speaker, ()) else ()
        spans = plain.spans or tuple(_span(one) for one in before["spans"])
        if follows and not who and not plain.spans and not (spans := _moved(plain, spans)):
            return None
        subject = who or (() if everybody else tuple(before["subject"]))
        return plain.with_(asked=Asked(topic, before["mine"] and not (who or everybody)), subject=subject, spans=spans)

    def _before(self, turn: Turn) -> Mapping[str, Any] | None:
        """What the speaker asked with the message right before this; None where that was no question, or long ago."""
        with self._store.read() as tx:
            reading = events.read_before(tx, turn.event, LATELY)
        asked = json.loads(reading).get("asked") if reading else None
        return asked if isinstance(asked, dict) else None


def as_json(draft: Draft) -> dict[str, Any] | None:
    """What was asked, as it is kept for the question behind it."""
    if draft.asked is None:
        return None
    spans = [[side.isoformat() if isinstance(side, datetime) else None for side in (one.start, one.end)] for one in draft.spans]
    whole = [one for one in spans if None not in one]
    return {"topic": draft.asked.topic, "mine": draft.asked.mine, "subject": list(draft.subject), "spans": whole}


def _moved(plain: Draft, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The times of the question before as words move them ("and the week after?"); none where they don't."""
    before = plain.with_(intent="unavailable", spans=spans, text="")
    made = revise(before, Phrase(plain.text.replace("?", ""), plain.now, plain.timezone)) if spans else None
    return () if made is None or made.ask else tuple(one for one in made.spans if one not in spans)


def _on_days(hours: tuple[Span, ...], days: tuple[Span, ...], now: datetime) -> list[Span]:
    """Hours that were said without a day, on the first of some days, where that is another than today."""
    first = next((one.start.date() for one in days if isinstance(one.start, datetime)), now.date())
    sides = [(one, one.start, one.end) for one in hours if first != now.date()]
    placed = [
        (one, datetime.combine(first, start), datetime.combine(first, end))
        for one, start, end in sides
        if isinstance(start, time) and isinstance(end, time)
    ]
    return [replace(one, start=start, end=end if end > start else end + ONE_DAY) for one, start, end in placed]


def _span(kept: list[str]) -> Span:
    start, end = map(datetime.fromisoformat, kept)
    return Span(start, end)


def to_the_morning(span: Span) -> Span:
    """An evening of which it is asked who is on call, with the night behind it."""
    if span.part != "eve" or not isinstance(span.start, datetime):
        return span
    return replace(span, end=datetime.combine(span.start.date() + ONE_DAY, MORNING), part=None)


def around(span: Span) -> Span:
    """The day of a time, and the morning behind it: turns that change then begin or end in it."""
    if not isinstance(span.start, datetime):
        return span
    first = datetime.combine(span.start.date(), time())
    return replace(span, start=first, end=first + ONE_DAY + timedelta(hours=12), part=None, all_day=False)


def _its_week(span: Span) -> Span:
    """The whole of the week in which a time begins."""
    if not isinstance(span.start, datetime):
        return span
    monday = datetime.combine(span.start.date() - span.start.weekday() * ONE_DAY, time())
    return Span(monday, monday + 7 * ONE_DAY, all_day=True)


def _begins_today(span: Span, now: datetime) -> bool:
    return isinstance(span.start, datetime) and span.start.date() == now.date()
