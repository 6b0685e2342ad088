"""What holds whatever is said: a yes never books more than its words took, no hour that two leave empty is left unsaid, and whoever
was asked hears how it ended."""

from itertools import product

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

FIRST, LAST = 9, 17  # the shift of Alex
SAID = {
    "{0} to {1} works": (0, 1),
    "i can do {0}-{1}": (0, 1),
    "only from {0} and I have to leave at {1}": (0, 1),
    "not before {0} and not after {1}": (0, 1),
    "fine, but I start at {0} and finish at {1}": (0, 1),
}
PARTS = [(9, 12), (10, 15), (13, 17)]


@pytest.fixture
def asks(desk: Desk) -> Desk:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Ask Priya")
    return desk


@pytest.mark.parametrize(("said", "hours"), list(product(SAID, PARTS)))
def test_no_more_is_booked_than_words_take(asks: Desk, said: str, hours: tuple[int, int]) -> None:
    first, last = hours
    asks.ask("priya", said.format(first, last))
    assert asks.covers() == []
    asks.ask("alex", "take it")
    assert all(first <= int(start[:2]) and int(end[:2]) <= last for start, end in asks.hours())


@pytest.mark.parametrize(
    ("priya", "jo"), [((9, 12), (12, 17)), ((9, 12), (13, 17)), ((10, 12), (12, 17)), ((9, 11), (11, 16)), ((9, 17), (9, 17))]
)
def test_an_hour_that_two_leave_empty_is_said_on_the_card(desk: Desk, priya: tuple[int, int], jo: tuple[int, int]) -> None:
    words = f"I'm out 14 December, Priya {priya[0]}:00-{priya[1]}:00 and Jo {jo[0]}:00-{jo[1]}:00"
    card = desk.ask("alex", words)
    empty = {*range(FIRST, LAST)} - {*range(*priya)} - {*range(*jo)}
    assert ("would be empty" in card) is bool(empty) or ("?" in card.partition("\n")[0] and "book it" not in card)
    for hour in empty:
        assert f"{hour:02}:00–" in card or f"–{hour + 1:02}:00" in card


@pytest.mark.parametrize("end", ["taken", "withdrawn", "over"])
def test_whoever_is_asked_hears_how_it_ended(desk: Desk, end: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "I'm out 14 December, ask the team")
    desk.ask("alex", "yes")
    asked = [who for who in ("priya", "jo", "lee", "sam.carter") if "asks you to cover" in desk.last(who)]
    assert len(asked) > 1
    if end == "taken":
        desk.click(asked[0], "I'll do it")
    elif end == "withdrawn":
        desk.ask("alex", "never mind, I don't need cover any more")
        desk.ask("alex", "yes")
    else:
        desk.wait(days=3)
    for who in asked:
        assert not any("asks you to cover" in said for said in desk.heard(who)[-1:]), who
