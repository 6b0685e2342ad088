"""Words that nobody understood while a card is open that leaves a time empty: whom they name is on the next card, or the team; else
it is asked who shall cover. A yes behind them is never to the empty time, which is looked at once more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Question
from bot.talk.answering import picks
from bot.talk.answering.requests import Requests
from bot.talk.offers.asking import Choice, choose
from bot.talk.replies import is_answer
from bot.talk.turn import Commit, Turn
from bot.texts import candidates, cards, days, notes, spoken
from intents import Draft, Phrase
from intents.draft import AWAY, Cover
from intents.remarks.beside import asks_around
from intents.requests.asked.phrases import named_by
from intents.requests.asked.signs import refuses
from intents.when import find


class Gaps:
    """Hears them. Methods raise RemoteError."""

    def __init__(self, directory: Directory, requests: Requests, life: timedelta) -> None:
        self._directory = directory
        self._requests = requests
        self._life = life

    def said(self, turn: Turn, alive: Sequence[Question]) -> Commit | None:
        """What is to be written; None where no one card is open by which nobody would cover, and for small talk."""
        found = alive[0] if len(alive) == 1 else None
        empty = found is not None and leaves_empty(found)
        if found is None or not (empty or _covered_by_nobody(found)):
            return None
        if hello_cards.small_talk(turn.text, opens=True, answers=True) is not None:
            return None
        on, draft = replace(turn, open=found).going_on(found), Draft.from_json(found.draft)
        names = self._names(turn, draft)
        if len(names) == 1 and not refuses(turn.text):
            covers = (*draft.covers, Cover(names[0], _bare(draft)))
            return self._requests.made(on, draft.with_(intent="replacement", covers=covers, any_cover=False))
        if not draft.covers and asks_around(Phrase(turn.text, draft.now, draft.timezone), spoken()):
            return self._requests.made(on, draft.with_(wish="team"))
        return self._asked(on, draft) if empty else None

    def handed_back(self, turn: Turn, alive: Sequence[Question]) -> Commit | None:
        """For words that name one colleague where it is asked who else shall cover what was handed back, and are read as nothing
        whole: "can Leo do those two hours?". None for other words."""
        found = alive[0] if len(alive) == 1 and alive[0].kind == "choose" else None
        pick = next((one for one in found.picks if "again" in one), None) if found is not None else None
        if found is None or pick is None or is_answer(turn.text) or refuses(turn.text):
            return None
        on, draft = picks.taken(replace(turn, open=found).going_on(found), Draft.from_json(found.draft), pick)
        names = self._names(turn, draft)
        if len(names) != 1 or find(turn.text, now=turn.local(draft.timezone), timezone=draft.timezone).spans:
            return None
        return self._requests.made(on, draft.with_(intent="replacement", wish="", covers=(Cover(names[0]),), ask=()))

    def _names(self, turn: Turn, draft: Draft) -> list[str]:
        """The colleagues whom words name, besides whoever is out."""
        known = {turn.speaker.display_name, *(self._directory.full_name(name) for name in draft.subject)}
        return [name for name in named_by(turn.text, self._directory.full_name) if name not in known]

    def _asked(self, on: Turn, draft: Draft) -> Commit:
        choices = [
            Choice(candidates.find_somebody, "", {"wish": "rank"}),
            Choice(candidates.ask_the_team, "", {"wish": "team"}),
            Choice(candidates.leave_empty, "", {"shown": True}),
        ]
        said = notes.who_covers_then(days.spans(draft.spans[at] for at in _bare(draft) or range(len(draft.spans))))
        outcome = Outcome("asked", "who covers")
        return choose(on, draft, said, choices, self._life, outcome=outcome, none=cards.never_mind)


def leaves_empty(found: Question) -> bool:
    """Whether a card is open by which nobody would be on call at some time, or it is asked who shall be."""
    finds = any(pick.get("wish") == "rank" for pick in found.picks)
    return _is_absence(found) and finds and (found.kind == "confirm" or any("shown" in pick for pick in found.picks))


def _covered_by_nobody(found: Question) -> bool:
    return found.kind == "confirm" and _is_absence(found) and not Draft.from_json(found.draft).covers


def _is_absence(found: Question) -> bool:
    draft = Draft.from_json(found.draft) if found.kind in ("confirm", "choose") and found.draft else None
    return draft is not None and draft.intent in AWAY and bool(draft.spans) and not (draft.wish or draft.more)


def _bare(draft: Draft) -> tuple[int, ...]:
    """The times that nobody has, where somebody has others."""
    return tuple(at for at in range(len(draft.spans)) if not any(one.has(at) for one in draft.covers)) if draft.covers else ()
