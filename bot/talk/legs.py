"""Several requests of one message as one plan, a leg each: one card, one yes, and all of it is booked or nothing.

What can't be shown at once, since something has to be asked about it first, comes afterwards with a card of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.errors import RemoteError, Spent
from bot.store.rows.questions import Question
from bot.talk import audience
from bot.talk.offers.offer import Offer, of_records
from bot.talk.turn import Instead, Turn
from bot.texts import cards as texts
from bot.texts import notes, spoken
from intents import Draft, Phrase
from intents.draft import AWAY, Unsettled
from intents.plan import Call, joined
from intents.remarks import otherwise
from intents.remarks.beside import left_out

BOOKED = ("unavailable", "replacement", "working_hours", "holiday")
KINDS = {"holiday": ("holiday",), "hours": ("working_hours",), "away": AWAY}
"""The requests that are meant where words leave one out."""
Make = Callable[[Turn, Draft], Offer]
"""Makes the offer of one request. Raises Instead, Unsettled and RemoteError."""


def kept(turn: Turn) -> tuple[Draft, ...]:
    """The requests that share the card that is answered."""
    return tuple(map(Draft.from_json, turn.picked.get("with", ())))


def left(said: str, found: Question) -> tuple[Draft, tuple[Draft, ...]] | None:
    """The requests of a card without those of the kind that words leave out, the first of them and the others: "leave the holiday
    out"; without the closing of the line where that is what shall not be. None for other words, and where that is none of them or
    all."""
    first = Draft.from_json(found.draft)
    more = any(map(str.isdigit, said)) or any(one.split()[0].casefold() in said.casefold() for one in first.people)
    phrase = Phrase(said, first.now, first.timezone)
    if first.line and first.intent in AWAY and not more and otherwise.opens_line(phrase, spoken()):
        others = tuple(map(Draft.from_json, found.state.get("with", ())))
        return first.with_(line=False), others  # the line stays open, and who covers stays as it is
    kind = left_out(phrase, spoken())
    asked = [first, *map(Draft.from_json, found.state.get("with", ()))] if kind else []
    stay = [one for one in asked if one.intent not in KINDS[kind]]
    return (stay[0], tuple(stay[1:])) if stay and len(stay) < len(asked) else None


def together(first: Offer, make: Make, schedule: Make) -> Offer:
    """The offer with what came in the same message, as far as it can be shown at once."""
    draft = first.draft
    if draft.intent not in BOOKED:
        return first
    if not _plain(first):  # somebody else's, or of people who are asked first: each has a card of its own
        return replace(first, note=" ".join(filter(None, (first.note, notes.line_stays)))) if draft.line else first
    line, note = _line(first, schedule)
    made, rest = _made(first.turn, (*kept(first.turn), *draft.more), make)
    found = replace(first, draft=draft.with_(more=rest))
    if made or kept(first.turn):
        drafts = [one.draft.as_json() for one in made]
        found = replace(found, turn=replace(first.turn, picked={**first.turn.picked, "with": drafts}))
    if not line and not made:
        return replace(found, note=" ".join(filter(None, (first.note, note))))
    return _joined([found, *line, *made], note, title=texts.all_title(first.plan.title) if made else first.plan.title)


def _plain(one: Offer) -> bool:
    """Whether it is the speaker's own, and needs nobody to be asked by turns."""
    return not (one.groups or one.draft.subject or one.turn.picked.get("subject"))


def _line(first: Offer, schedule: Make) -> tuple[list[Offer], str]:
    """The leg that closes the line for as long as the absence; else what there is to say of it."""
    draft = first.draft
    if not draft.line or draft.intent == "holiday":
        return [], ""
    closing = draft.with_(intent="holiday", covers=(), title=None, more=(), assumed=())
    try:
        return [schedule(_beside(first.turn), closing)], notes.line_means
    except Unsettled as open_:
        return [], notes.LINE.get(open_.code, notes.line_stays)
    except (Instead, RemoteError, Spent):
        return [], notes.line_stays


def _made(turn: Turn, asked: Sequence[Draft], make: Make) -> tuple[list[Offer], tuple[Draft, ...]]:
    """The offers that can be made at once, and the requests that come later."""
    offers: list[Offer] = []
    for at, draft in enumerate(asked):
        if draft.intent not in BOOKED:
            return offers, tuple(asked[at:])
        try:
            found = make(_beside(turn), draft.with_(more=()))
        except (Instead, RemoteError, Spent):
            return offers, tuple(asked[at:])
        if not _plain(found):
            return offers, tuple(asked[at:])
        offers.append(found)
    return offers, ()


def _beside(turn: Turn) -> Turn:
    """The turn for a leg: nothing of what was picked for the first is about it."""
    return replace(turn, picked={})


def _joined(every: Sequence[Offer], note: str, title: str) -> Offer:
    first, plan = every[0], joined([one.plan for one in every], title)
    people = {name: person for one in every for name, person in one.turn.picked.get("people", {}).items()}
    turn = first.turn.with_picked(on_call=any(one.turn.picked.get("on_call") for one in every))
    return replace(
        first,
        title="",
        turn=turn.with_picked(people=people) if people else turn,
        plan=plan,
        yes=first.yes or texts.book_it,
        seen=of_records([one.seen for one in every]),
        more=tuple(dict.fromkeys(line for one in every for line in one.more)),
        note=" ".join(filter(None, (*(one.note for one in every), note))),
        tells=tuple(tell for one in every for tell in audience.of_some(audience.rows(one.tells), _numbers(one, plan.calls))),
    )


def _numbers(one: Offer, calls: Sequence[Call]) -> dict[int, int]:
    """For the number of each call in an offer, that in the plan of all."""
    return {number: calls.index(call) + 1 for number, call in enumerate(one.plan.calls, 1) if call in calls}
