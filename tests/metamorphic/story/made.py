"""Conversations of several turns and seats, made at random from acts: whatever comes of each turn, every stand-in was told last
what is booked with them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.policy import Policy
from tests.bot.conftest import Desk
from tests.metamorphic.answered.states import CONSENT, DANA, DAY, Hours, duty, held
from tests.metamorphic.story.believed import Asker, Believed

Act = tuple[str, str]
"""Who says what to the bot."""
NAMES = {"priya": "Priya Shah", "lee": "Lee Chen", "max": "Max Weber", "sam.carter": "Sam Carter"}
STAND_INS = tuple(NAMES)
SEATS = ("alex", *STAND_INS, "dana")
POLICIES = {"told": Policy(), "asked": CONSENT, "approved": DANA}
BEGIN = datetime(2026, 12, 14)
DUTY: Hours = frozenset(half for at in range(28) if (BEGIN + DAY * at).weekday() < 5 for half in duty(BEGIN + DAY * at))
REQUESTS = (
    "I'm out 14 to 17 December, cover with Priya",
    "I'm out 14 December, cover with Priya",
    "I'm out 14 to 16 December, cover with Max",
    "I'm out 14 and 16 December, Priya covers the 14th and Lee the 16th",
    "I'm out 14 December from 9:00 to 17:00, Priya covers until 13:00 and Lee from 13:00",
    "I'm out 14, 16 and 18 December, Lee covers",
)
ACTS: tuple[Act, ...] = (
    ("alex", "extend it until 18 December"),
    ("alex", "extend it by a day"),
    ("alex", "cancel 15 December"),
    ("alex", "cancel 14 December"),
    ("alex", "I'm back on 16 December"),
    ("alex", "Lee instead of Priya"),
    ("alex", "Sam Carter instead"),
    ("alex", "Max covers 14 December instead"),
    ("alex", "Lee covers 16 December"),
    ("alex", "only the morning on 14 December"),
    ("alex", "only until 12:00 on 14 December"),
    ("alex", "undo"),
    ("alex", "I'm out 21 December, cover with Priya"),
    ("alex", "I'm out 22 December, cover with Max"),
    ("alex", "and 23 December too"),
    ("alex", "18 December instead of 14 December"),
    ("alex", "nobody covers on 14 December"),
    ("alex", "cancel everything in December"),
    ("priya", "I can't cover Alex on 15 December"),
    ("priya", "I can't cover Alex"),
    ("priya", "I can only do 14 December until noon"),
    ("max", "I can't do the 15th"),
    ("lee", "I can't cover Alex on 16 December"),
    ("lee", "sorry, can't after all"),
    ("priya", "thanks"),
    ("sam.carter", "I can't cover Alex"),
)


@dataclass(frozen=True)
class Walk:
    """A conversation: a policy by its name, and what is said in turn."""

    policy: str
    acts: tuple[Act, ...]

    def faults(self, desk: Desk) -> Iterator[str]:
        """Each turn after which somebody believes something else than what is booked, and what."""
        desk = desk.reopened(policy=POLICIES[self.policy])
        believes, asker = {who: Believed() for who in STAND_INS}, Asker()
        read = {who: list[str]() for who in SEATS}
        for number, (who, text) in enumerate(self.acts, 1):
            before = {one: held(desk, one) for one in STAND_INS}
            desk.say(who, text)
            desk.work()
            new = {one: _new(desk, one, read) for one in SEATS}
            _agreed(desk, who)
            desk.later(minutes=10)
            new = {one: [*new[one], *_new(desk, one, read)] for one in SEATS}
            asker.reads(new["alex"])
            for one in STAND_INS:
                believes[one].reads(new[one])
                stands, told = held(desk, one) & DUTY, believes[one].hours & DUTY
                turn = f"{number}. {who}: {text!r}: {one} held {said(before[one] & DUTY)}, holds {said(stands)}"
                if stands != told:
                    yield f"{turn}, was told {said(told)}"
                elif stands != (theirs := asker.covered_by(NAMES[one]) & DUTY):
                    yield f"{turn}, and alex was told {said(theirs)}"


def _new(desk: Desk, who: str, read: dict[str, list[str]]) -> list[str]:
    """What somebody reads that wasn't there, or stood there otherwise."""
    before, read[who] = read[who], desk.heard(who)
    return [text for at, text in enumerate(read[who]) if text not in before[at : at + 1]]


def _agreed(desk: Desk, who: str) -> None:
    """Whoever is shown or asked something says yes, whoever spoke first."""
    for _ in range(3):
        waits = [seat for seat in dict.fromkeys((who, *SEATS)) if _waits(desk, seat)]
        for seat in waits:
            desk.ask(seat, "yes")
        if not waits:
            return


def _waits(desk: Desk, who: str) -> bool:
    last = desk.last(who)
    return "Reply yes" in last


def walks(number: int, seed: int) -> Iterator[Walk]:
    """So many of them."""
    rng = random.Random(seed)
    for _ in range(number):
        acts = tuple(rng.choice(ACTS) for _ in range(rng.randint(2, 5)))
        yield Walk(rng.choice(list(POLICIES)), (("alex", rng.choice(REQUESTS)), *acts))


def said(hours: Hours) -> str:
    """Hours in short: "14d 9:00-17:00"."""
    days = sorted({half.date() for half in hours})
    of = {day: sorted(half for half in hours if half.date() == day) for day in days}
    return " ".join(f"{day:%d}:{found[0]:%H:%M}-{found[-1]:%H:%M}({len(found)})" for day, found in of.items()) or "nothing"
