"""Each answer in each of its wordings, to each state of what somebody is asked or told: who then holds which hours, and what is
heard of it by whoever asked, calculated from values."""

import random
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from bot.sandbox.cast import CAST
from bot.store import database
from tests.bot.conftest import Desk, at_desk
from tests.conftest import Clock
from tests.metamorphic.answered.states import DAY, STATES, Hours, State, held, settled

Hears = Literal["", "no", "words"]
TONGUES = ("en", "de", "es", "fr", "it")
UNHEARD = ("not understood", "nothing open", "ignored", "silent", "listed", "not listed", "hello", "refused")
SEED = 7
WHO_COULD = "Lee"


@dataclass(frozen=True)
class Made:
    """An answer in certain words, and what is to come of it: who holds which hours when all who have to have said yes, and what
    whoever asked hears: a no, or words that are neither."""

    answer: str
    form: str
    text: str
    state: State
    wanted: Hours
    hears: tuple[Hears, ...] = ("",)
    names: str = ""

    def played(self, desk: Desk) -> tuple[str, str]:
        """The fault, "" where it is heard as it is meant: "silent", "own" (a request of theirs), "lost" (who could), "relayed",
        "unheard", "asked"; and what came of it."""
        state = self.state
        desk = state.begin(desk)
        if held(desk, state.covers) & state.whole != (state.whole if state.told else frozenset()):
            raise ValueError(state.name)
        before = len(desk.heard(state.asker))
        event = desk.say(state.who, self.text)
        desk.work()
        note = str(desk.row(event).note)
        told = [one for one in desk.heard(state.asker)[before:] if one]
        heard = " | ".join(told)
        said = desk.last(state.who)
        if note == "asked: part" or (state.told and note == "shown"):
            settled(desk, state)
            heard = " | ".join(desk.heard(state.asker)[before:])
        if own := [row for row in desk.sandbox.everbridge.active if row["contactId"] == desk.number(state.who)]:
            return "own", f"{note}: {said} {own}"
        if note == "shown" and not state.told:
            return "own", f"{note}: {said}"
        got = held(desk, state.covers) & (state.whole | state.other)
        came = f"{note} | {_said(got)} | {said[:160]!r} | {heard[:160]!r}"
        refused = note.startswith("declined") or "says they can't" in heard
        kind: Hears = "no" if refused else "words" if "“" in heard and note.startswith("answered") else ""
        if got != self.wanted:
            stays = got == (state.whole if state.told else frozenset()) and kind != "no"
            asks = note.startswith(("asked again", "asked: "))
            return ("asked" if stays and asks else "relayed" if stays and kind else "unheard" if stays else "silent"), came
        if note.startswith(UNHEARD):
            return "unheard", came
        if note.startswith(("asked again", "asked: ")) and note != "asked: part":
            return "asked", came
        if kind == "no" and self.answer == "no because" and self.form in heard:
            return "silent", f"why is theirs alone: {came}"
        if kind not in self.hears or (kind == "no" and not told and state.name != "space"):
            return ("silent" if kind == "no" or not told else "relayed"), came
        return ("lost", came) if self.names and self.names not in heard else ("", came)


def answers(state: State) -> Iterator[tuple[str, dict[str, int], Hours, tuple[Hears, ...]]]:
    """Each answer, with the hours and days that it names, what is held then, and what is heard of it."""
    whole, none = state.whole, frozenset[Any]()
    stays = whole if state.told else none
    part: tuple[Hears, ...] = ("no",) if state.told else ("",)
    if state.approves:
        yield "approve", {}, whole, ("",)
        yield "refuse", {}, none, ("no",)
        yield "approve not a day", {"d": 1}, _without(whole, _day(state, 1)), ("",)
        yield "approve one day", {"d": 1}, _day(state, 1), ("",)
        yield "thanks", {}, none, ("",)
        yield "later", {}, none, ("", "words")
        yield "question", {}, none, ("", "words")
        return
    if state.other:
        both = whole | state.other
        yield "first", {}, whole, ("", "no")
        yield "second", {}, state.other, ("", "no")
        yield "both", {}, both, ("",)
        yield "neither", {}, none, ("no", "")
        return
    yield "yes", {}, whole, ("",)
    yield "no", {}, none, ("no",)
    yield "no because", {}, none, ("no",)
    yield "no but", {}, none, ("no", "words")
    yield "if", {}, stays, ("words",)
    yield "question", {}, stays, ("", "words")
    yield "later", {}, stays, ("", "words")
    yield "thanks", {}, stays, ("",)
    if state.told:
        yield "taken back", {}, none, ("no",)
    if len(state.days) == 1:
        early, late, middle = 12, 14, 13
        for clock in (early, late, 15):
            yield "until", {"t": clock}, _before(state, clock), part
        for clock in (11, early, late):
            yield "from", {"t": clock}, whole - _before(state, clock), part
        yield "between", {"t": 11, "u": late}, _before(state, late) - _before(state, 11), part
        yield "except", {"t": middle, "u": late}, whole - (_before(state, late) - _before(state, middle)), part
        if not state.ahead:
            yield "morning", {}, _before(state, 13), part
            yield "afternoon", {}, whole - _before(state, 13), part
    elif "night" in state.name:
        yield "until", {"t": 22}, _before(state, 22), part
        yield "from", {"t": 23}, whole - _before(state, 23), part
    else:
        yield "one day", {"d": 1}, _day(state, 1), part
        yield "not a day", {"d": 2}, _without(whole, _day(state, 2)), part
        yield "from a day", {"d": 1}, _without(whole, _day(state, 0)), part


def all_made(tongue: str) -> Iterator[Made]:
    """Each answer to each state in each of its wordings."""
    rng, words = random.Random(SEED), _words(tongue)
    for state in STATES:
        for answer, slots, wanted, hears in answers(state):
            for form in words["answers"][answer]:
                said: dict[str, str] = {"x": WHO_COULD}
                for key, at in slots.items():
                    named = words["days"][state.days[at].weekday()] if key in "de" else rng.choice(words["hours"][str(at)])
                    said[key] = named
                text = _styled(form.format_map(said), words, rng)
                names = WHO_COULD if answer == "no but" and state.name != "space" else ""
                yield Made(answer, form, text, state, wanted, hears, names)


@contextmanager
def desks() -> Iterator[Callable[[], Any]]:
    """Gives new desks."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/migrated.db"
        database.migrate(url)

        @contextmanager
        def one() -> Iterator[Desk]:
            with tempfile.TemporaryDirectory() as own, at_desk(Path(own), lambda _: url, Clock(), CAST) as desk:
                yield desk

        yield one


@cache
def _words(tongue: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{tongue}.toml").read_text(encoding="utf-8"))


def _styled(body: str, words: dict[str, Any], rng: random.Random) -> str:
    text = str(rng.choice(words["prefixes"])) + body
    text += "" if body.endswith("?") else rng.choice(words["suffixes"])
    for joined, said in words["joins"].items():
        text = text.replace(joined, said)
    return text[:1].upper() + text[1:] if rng.random() < 0.3 else text


def _before(state: State, clock: int) -> Hours:
    """What lies before a clock of theirs."""
    moment = state.days[0] + timedelta(hours=clock - state.ahead)
    return frozenset(half for half in state.whole if half < moment)


def _day(state: State, at: int) -> Hours:
    """The hours of one of its days."""
    return frozenset(half for half in state.whole if state.days[at] <= half < state.days[at] + DAY)


def _without(whole: Hours, part: Hours) -> Hours:
    return whole - part


def _said(hours: Hours) -> str:
    """Hours in short, to be looked at: "14d 9-13"."""
    days = sorted({half.date() for half in hours})
    of = {day: sorted(half for half in hours if half.date() == day) for day in days}
    return " ".join(f"{day:%d}:{found[0]:%H%M}-{found[-1]:%H%M}({len(found)})" for day, found in of.items()) or "-"
