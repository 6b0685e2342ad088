"""What is open, as words or the fields of its card change it."""

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Question
from bot.talk.agreeing import offering
from bot.talk.answering import meant
from bot.talk.answering.instead import instead
from bot.talk.answering.picks import ABOUT_COVER
from bot.talk.changing.back import Back
from bot.talk.changing.said import leaning, preferred
from bot.talk.changing.standing import stretches
from bot.talk.covering import rather, swapped
from bot.talk.evidence.witness import asks
from bot.talk.hearing import fields
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Instead, Turn, say
from bot.texts import notes, spoken
from intents import Draft, Phrase, answers, leans, read, revise, stands_alone, taken_back
from intents.corrections import ASKED_ANEW
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY, Cover
from intents.person import Person
from intents.remarks import otherwise
from intents.when import find

SAY_AGAIN = ("uncertain",)
FEWEST = 4  # words, by which two are named who are asked one after the other


class Revising:
    """Reads the directory. Methods raise RemoteError."""

    def __init__(self, directory: Directory, propose: Proposer, back: Back) -> None:
        self._directory = directory
        self._propose = propose
        self._back = back

    def draft(self, turn: Turn, found: Question, phrase: Phrase) -> Draft | None:
        """The draft of a question as a phrase changes it; None when it doesn't, or asks for something beside it."""
        draft, about = _unchosen(found), found.state.get("about", "")
        if draft.wish == "swap" and (theirs := _their_days(draft, phrase)) is not None:
            return theirs
        if (chain := _one_by_one(draft, phrase) or self._whom(turn, draft, about, phrase)) is not None:
            return chain
        if (mine := _other_way(draft, phrase)) is not None:
            return mine.with_(timezone=self._directory.zone(self._directory.person(turn.speaker)))
        of_a_booking = _of_a_booking(draft, phrase)
        if not of_a_booking and (who := preferred.who_covers(phrase, draft)) is not None:
            return who
        said = self._back.within(draft, phrase) or meant.of_card(draft, found.state, phrase)
        said = said or meant.by_place(draft, found.state, phrase, self._directory.called) or self.taken_back(found, phrase)
        if said is not None:
            return said
        if (less := leaning.narrowed(phrase, draft)) is not None:
            return revise(draft, less)
        if of_a_booking or stands_alone(draft, phrase):
            return None
        if draft.intent == "undo":
            return revise(draft.with_(intent="unavailable"), phrase)
        if draft.ask == SAY_AGAIN:
            return _said_again(draft, phrase)
        made = instead(draft, about, phrase) if draft.ask in ABOUT_COVER else _placed(draft, revise(draft, phrase))
        if made is not None and draft.ask in ABOUT_COVER and asks(phrase.text) and not self._names(turn, draft, made, phrase):
            return None
        if made is not None and draft.ask not in ABOUT_COVER:
            made = swapped.by_side(draft, rather.the_one(made, phrase), phrase)
        if made is not None and draft.wish == "rank" and made.covers != draft.covers:
            made = made.with_(wish="")  # of those who could cover one is named
        return draft if made is not None and _said_already(draft, made, phrase) else made

    def unplaced(self, found: Question, phrase: Phrase) -> bool:
        """Whether somebody is to have hours by their place, and the card doesn't tell which these are."""
        return meant.unplaced(_unchosen(found), found.state, phrase, self._directory.called)

    def _names(self, turn: Turn, before: Draft, made: Draft, phrase: Phrase) -> bool:
        """Whether a question proposes people whom the directory knows, who may cover: "what about Jo?", not "who said no?"."""
        new = [one.name for one in made.covers if one not in before.covers]
        known = all(self._directory.named(name, turn.speaker, phrase.mentions) for name in new)
        return not new or (known and not asks(phrase.text, fact=True))

    def _whom(self, turn: Turn, draft: Draft, about: str, phrase: Phrase) -> Draft | None:
        """Somebody who covers, by a name that only the directory knows: "April", where nobody does yet, or "no, Okafor". None for
        other words."""
        first, _, rest = phrase.text.strip(" .!").partition(" ")
        no = answers.is_no(first.strip(","))
        said, asked = rest if no else first, draft.ask in ABOUT_COVER
        if draft.intent not in AWAY or draft.recurrence or not said.isalpha() or (rest and not no):
            return None
        when = find(said, now=phrase.now, timezone=phrase.timezone, alone=True).spans
        if bool(draft.covers and not asked) is bool(when) or (no and answers.answered(said)):
            return None
        if not self._directory.named(said, turn.speaker, phrase.mentions):
            return None
        about = about if asked else draft.covers[0].name if len(draft.covers) == 1 else ""
        covers = tuple(Cover(said, one.spans) if one.name == about else one for one in draft.covers)
        covers = covers if any(one.name == said for one in covers) else (Cover(said),)
        return draft.with_(intent="replacement", covers=covers, ask=(), wish="")

    def ended(self, found: Question, phrase: Phrase) -> Draft | None:
        """The draft of a question, until a return that lies in it; None for other words, and where it does not."""
        return self._back.within(Draft.from_json(found.draft), phrase)

    @staticmethod
    def taken_back(found: Question, phrase: Phrase) -> Draft | None:
        """The draft of a question without the days that a phrase takes back; None where it is none of them, or not all it says."""
        draft = Draft.from_json(found.draft)
        more = revise(draft, phrase) if leans(draft, phrase) else None
        if more is not None and not more.ask and {*more.people} - {*draft.people}:
            return None  # "drop Wednesday and have Jo cover"
        return taken_back(draft, phrase) if draft.ask != SAY_AGAIN else None

    def remade(self, turn: Turn, found: Question, revised: Draft) -> tuple[Turn, Draft]:
        """What to go on with, in the place of the question that is changed."""
        draft, on = Draft.from_json(found.draft), turn.going_on(found)
        anew = {said for said, _, rule in revised.because[len(draft.because) :] if rule == ASKED_ANEW}
        people = {name: person for name, person in on.picked.get("people", {}).items() if name not in anew}
        if otherwise.another_one(turn.phrase, spoken()):
            people |= {
                name: asdict(one) for name in anew if (one := self._the_other(turn, name, on.picked.get("people", {}).get(name)))
            }
        if gone := [by for pick in found.picks for by in pick.get("by", ())]:
            on = on.with_picked(handed_back=list(dict.fromkeys(gone)))
        # Calendars, and what is to be cancelled, were chosen by the days that were meant before.
        calendars = on.picked.get("calendars") if revised.spans == draft.spans else None
        calendars = next((pick.get("calendars") for pick in found.picks if "again" in pick), calendars)
        bookings = on.picked.get("bookings") if draft.intent == "edit" else None
        if revised.spans != draft.spans:
            on = on.with_picked(**offering.forgotten(on.picked))
        if revised.subject != draft.subject:  # somebody else is out
            on, calendars = on.with_picked(subject={}, asks=False), None
        return on.with_picked(calendars=calendars, groups=None, bookings=bookings, people=people), revised

    def _the_other(self, turn: Turn, name: str, before: Mapping[str, Any] | None) -> Person | None:
        """Of two people of a name, the one who was not meant before."""
        found = [one for one in self._directory.named(name, turn.speaker, ()) if one.contact_id is not None]
        left = [one for one in found if before and one.contact_id != before.get("contact_id")]
        return left[0] if len(left) == 1 else None

    def filled(self, turn: Turn, found: Question, inputs: Mapping[str, Any], now: datetime) -> tuple[Turn, Draft]:
        """What to go on with by the fields of a card; ``now`` is aware. Raises Instead where they can't be so or change nothing."""
        draft, on = Draft.from_json(found.draft), replace(turn.going_on(found), keeping=True)
        try:
            said = fields.heard(draft, found.state, inputs, now.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None))
        except fields.Wrong as wrong:
            raise _left(turn, str(wrong)) from None
        for name in said.new:
            if why := self._propose.wrong_cover(on, name):
                raise _left(turn, notes.fields_cover(why))
        if said.draft == draft and said.calendars in (None, found.state.get("calendars") or found.state.get("among")):
            raise _left(turn, notes.fields_same)
        people = {name: person for name, person in on.picked.get("people", {}).items() if name in said.draft.people}
        if said.draft.spans != draft.spans:
            on = on.with_picked(**offering.forgotten(on.picked))
        return on.with_picked(calendars=said.calendars, groups=None, people=people), said.draft


def _unchosen(found: Question) -> Draft:
    """The draft of a question: where it asks who is to be asked next, without whoever is proposed first."""
    draft = Draft.from_json(found.draft)
    if not any("again" in pick for pick in found.picks):
        return draft
    return draft.with_(intent="unavailable", covers=(), any_cover=False, in_turn=False, wish="")


def _one_by_one(draft: Draft, phrase: Phrase) -> Draft | None:
    """Those who are to be asked one after the other, read as in one sentence with what is open: "ask Lee, and if he can't then
    Priya". None for other words, and where they say anything of when."""
    known = draft.intent in AWAY and not draft.recurrence and not draft.subject and {*draft.ask} <= {*ABOUT_COVER}
    when = find(phrase.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order)
    if not known or when.spans or not draft.spans or len(phrase.text.split()) < FEWEST:
        return None
    said = read(replace(phrase, text=f"{draft.text.rstrip(' .!')}, {phrase.text}"))
    names = {one.name for one in said.covers if re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", phrase.text)}
    same = [(one.start, one.end) for one in said.spans] == [(one.start, one.end) for one in draft.spans]
    if not said.in_turn or said.more or said.ask or not same or len(names) < 2 or len(names) != len(said.covers):
        return None
    return draft.with_(
        intent="replacement", covers=said.covers, any_cover=True, in_turn=True, wish="", ask=(), left_out=said.left_out
    )


def _said_already(draft: Draft, made: Draft, phrase: Phrase) -> bool:
    """Whether a day that is named is one of a change already, so that the others of it don't go for that: "the 30th", of "27 and 30
    November"."""
    if draft.intent != "edit" or draft.recurrence or len(draft.spans) < 2 or otherwise.only(phrase, spoken()):
        return False
    before = stretches(draft.spans)
    first = min((start for start, _ in before), default=phrase.now)
    when = find(phrase.text, now=first, timezone=phrase.timezone, date_order=phrase.date_order, alone=True)
    named = stretches([span for span in when.spans if span.all_day])
    kept = {(span.start, span.end) for span in made.spans}
    gone = stretches([span for span in draft.spans if (span.start, span.end) not in kept or made.options])
    foreign = any(not meet([day], before) for day in stretches(made.spans))  # "the one after those, 11 December"
    within = bool(named and gone) and all(meet([day], before) for day in named)
    return within and (foreign or bool(made.options) or not meet(named, gone))


def _their_days(draft: Draft, phrase: Phrase) -> Draft | None:
    """A swap with other days of the other one: "I mean her Tuesday night"; None for other words. The speaker's own stay."""
    names = "|".join(map(re.escape, draft.people))
    unnamed = re.sub(rf"\b(?:{names})(?:['’]s)?(?!\w)", " ", phrase.text, flags=re.IGNORECASE)
    text = otherwise.without_theirs(replace(phrase, text=unnamed), spoken())
    if text == phrase.text:
        return None
    theirs = draft.with_(intent="unavailable", spans=draft.given, given=(), covers=(), wish="", ask=(), assumed=())
    made = revise(theirs, replace(phrase, text=text))
    if made is None or made.ask or made.covers or made.spans == draft.given:
        return None
    gone = [span.said.casefold() for span in draft.given]
    kept = [guess for guess in draft.assumed if not any(guess.partition(":")[0].casefold() in said for said in gone)]
    return draft.with_(given=made.spans, assumed=tuple(dict.fromkeys((*kept, *made.assumed))))


def _other_way(draft: Draft, phrase: Phrase) -> Draft | None:
    """The request where whoever the card has as out is who covers, and the speaker is out: "no, I'm out and Lee covers". None for
    other words."""
    said = read(phrase)
    theirs = [name for name in said.people if any(fits(name, one) for one in draft.subject)]
    if draft.intent not in AWAY or not theirs or said.intent not in AWAY or said.subject or said.wish or said.more:
        return None
    if not said.spans and not {*said.ask} - {"no_date", "which_date", "offer"}:
        return said.with_(spans=draft.spans, recurrence=draft.recurrence, assumed=draft.assumed, ask=())
    return said.with_(ask=()) if said.spans and not {*said.ask} - {"offer"} else None


def _of_a_booking(draft: Draft, phrase: Phrase) -> bool:
    """Whether whoever the card has as out is to cover what is booked, in the place of somebody: "no, Jo covers instead of Lee"."""
    said = read(phrase)
    theirs = any(fits(name, one) for name in said.people for one in draft.subject)
    return draft.intent in AWAY and said.intent == "edit" and theirs and not said.subject


def _said_again(draft: Draft, phrase: Phrase) -> Draft | None:
    """What was read with a doubt, with what is said now: where some of it was not understood, it is never booked without that, and
    asked again; None for words that say all of it anew."""
    if draft.intent not in AWAY:  # what can't be had is left out of it
        bare = draft.with_(ask=("no_date",), spans=()) if draft.intent == "holiday" else draft.with_(ask=())
        return revise(bare, phrase)
    made = read(phrase)
    if made.intent in AWAY and made.spans and not made.ask:
        return None
    revised = _placed(draft, revise(draft, phrase))
    if revised is None:
        return None
    if not revised.unplaced and draft.unplaced:
        return revised
    left = tuple(said for said in revised.left_out if said not in revised.people)
    return revised.with_(left_out=left, unplaced=draft.unplaced, ask=draft.ask if left else revised.ask)


def _placed(draft: Draft, revised: Draft | None) -> Draft | None:
    """What an answer to whether somebody covers who was named without a part leaves: nobody does, or somebody else."""
    if revised is None or not draft.unplaced or (revised.spans != draft.spans and not revised.covers):
        return revised
    left = tuple(said for said in revised.left_out if said not in draft.unplaced)
    return revised.with_(left_out=left, unplaced=(), ask=() if revised.ask == draft.ask else revised.ask)


def _left(turn: Turn, why: str) -> Instead:
    """The card stays as it is."""
    return Instead(say(turn, why, Outcome("asked again", "fields")))
