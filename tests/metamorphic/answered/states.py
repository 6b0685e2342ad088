"""In which somebody is asked, or told, something: what it is, as hours, and how it comes to it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.policy import Approval, Cover, Policy
from tests.bot.conftest import Desk
from tests.bot.space import Space, space_of

HALF = timedelta(minutes=30)
DAY = timedelta(days=1)
MONDAY = datetime(2026, 12, 14)
LONDON = ZoneInfo("Europe/London")
Hours = frozenset[datetime]  # the half hours of a time, by the clocks of London

CONSENT = Policy(cover=Cover(consent=True))
TITLE = "Payments"  # of the space
DANA = Policy(approval=Approval(by=["dana.reed@example.com"]))


@dataclass(frozen=True)
class State:
    """``who`` answers to ``asker``, of ``whole`` and, where two are asked for at once, of the ``other``. ``told``: it is booked
    already; ``approves``: it is another's cover that they say yes to."""

    name: str
    begin: Callable[[Desk], Desk]
    whole: Hours
    who: str = "priya"
    asker: str = "alex"
    told: bool = False
    approves: bool = False
    other: Hours = frozenset()
    ahead: int = 0  # hours by which their clocks are ahead of those of London

    @property
    def covers(self) -> str:
        """Who would cover."""
        return "lee" if self.approves else self.who

    @property
    def days(self) -> list[datetime]:
        """Its days."""
        return sorted({half.replace(hour=0, minute=0) for half in self.whole})


def duty(day: datetime, first: int = 9, last: int = 17, days: int = 1) -> Hours:
    """Some hours of each of some days."""
    every = [day + DAY * at + timedelta(hours=first) for at in range(days)]
    return frozenset(start + HALF * at for start in every for at in range((last - first) * 2))


def held(desk: Desk, who: str) -> Hours:
    """The half hours in which somebody stands in for others by what is booked."""
    found: set[datetime] = set()
    for row in desk.sandbox.everbridge.active:
        if desk.number(who) not in (row.get("staffAssignment") or {}).get("contactIds", []):
            continue
        zone = ZoneInfo(row["timeZoneString"])
        dates = row["recurrence"]["datesApplicable"]
        day, last = (datetime.fromisoformat(dates[side][:10]) for side in ("from", "to"))
        while day <= last:
            clocks = row.get("time") or {"start": "00:00", "end": "00:00"}
            at, end = (datetime.combine(day, time.fromisoformat(clocks[side])) for side in ("start", "end"))
            end += DAY * (end <= at)
            while at < end:
                found.add(at.replace(tzinfo=zone).astimezone(LONDON).replace(tzinfo=None))
                at += HALF
            day += DAY
    return frozenset(found)


def _asked(request: str, policy: Policy = CONSENT, asker: str = "alex") -> Callable[[Desk], Desk]:
    def begin(desk: Desk) -> Desk:
        desk = desk.reopened(policy=policy)
        desk.ask(asker, request)
        desk.ask(asker, "yes")
        return desk

    return begin


def _in_space(desk: Desk) -> Desk:
    space = space_of(desk.reopened(policy=CONSENT), "alex", "priya", "lee")
    space.say("alex", "yes", space.say("alex", "can anyone cover my 14 december?"))
    return space.desk


def settled(desk: Desk, state: State) -> None:
    """Whoever has to says yes to what an answer has come to."""
    if state.told:
        desk.ask(state.who, "yes")
    elif state.approves:
        desk.ask(state.asker, "yes")  # they ask for the approval of just a part
        desk.ask(state.who, "yes")
    elif state.name == "space":
        rooms = desk.sandbox.webex.rooms.rooms.items()
        with suppress(IndexError):  # no such card
            Space(desk, next(key for key, room in rooms if room.title == TITLE)).press(state.asker, "Take it")
    else:
        desk.ask(state.asker, "yes")


def _two(desk: Desk) -> Desk:
    desk = _asked("I'm out 14 December, cover with Priya")(desk)
    desk.later(minutes=5)
    desk.ask("lena", "I'm out 15 December, cover with Priya")
    desk.ask("lena", "yes")
    return desk


def _then(first: Callable[[Desk], Desk], who: str) -> Callable[[Desk], Desk]:
    def begin(desk: Desk) -> Desk:
        desk = first(desk)
        desk.ask(who, "yes")
        desk.later(minutes=5)
        return desk

    return begin


ONE, FOUR = duty(MONDAY), duty(MONDAY, days=4)
NIGHT = duty(MONDAY, 17, 33)
ASK, ASK_FOUR, ASK_NIGHT = (
    f"I'm out {when}, cover with {who}"
    for when, who in (
        ("14 December", "Priya"),
        ("14 to 17 December", "Priya"),
        ("14 December from 5pm until 9am on the 15th", "Alex"),
    )
)
STATES = (
    State("asked", _asked(ASK), ONE),
    State("asked, days", _asked(ASK_FOUR), FOUR),
    State("asked, Berlin", _asked("I'm out 14 December, cover with Max"), ONE, "max", ahead=1),
    State("asked, night", _asked(ASK_NIGHT, asker="jo"), NIGHT, "alex", "jo"),
    State("told", _asked(ASK, Policy()), ONE, told=True),
    State("told, days", _asked(ASK_FOUR, Policy()), FOUR, told=True),
    State("agreed", _then(_asked(ASK), "priya"), ONE, told=True),
    State("space", _in_space, ONE),
    State("approval", _asked("I'm out 14 to 17 December, Lee covers", DANA), FOUR, "dana", approves=True),
    State("two", _two, ONE, other=duty(MONDAY + DAY, 7, 15)),
)
