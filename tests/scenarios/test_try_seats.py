"""`understudy try` with several people: each has a seat, and what is said to the others is seen too."""

import pytest

from tests.scenarios.test_try import Turns, turns_of

PLAY = """\
/as Sam
/as Nobody
/in the attic
/dance
/who
I'm out Friday, cover with Priya
1
/who
/as priya
/as Priya Shah
/as alex
undo
1
/as Priya
/in team
help
/as jo
/in team
I'm out 9 December, cover with Lee
/as priya shah
/in payments
/reply Jo: yes
/reply Dana: yes
/reply yes
/as jo park
/in payments
/reply Jo: yes
/as Priya
/in me
/calls
/help
/quit
this is never said
"""


@pytest.fixture(scope="module")
def turns() -> Turns:
    return turns_of(PLAY)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/as Sam", "Which one? Sam Carter or Sam Okafor"),
        ("/as Nobody", "There is nobody called 'Nobody' here. /who lists everybody."),
        ("/in the attic", "Alex Morgan is in no space called 'the attic'. Theirs: Payments team."),
        ("/dance", "There is no /dance here. /help lists what there is."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(turns: Turns, line: str, answer: str) -> None:
    assert turns[line] == [answer]


def test_the_stand_in_is_seen_to_be_told(turns: Turns) -> None:
    assert "Understudy to Priya Shah:\nYou're covering for Alex Morgan: Fri 20 Nov 2026" in turns["1"][0]
    assert "Understudy to Priya Shah:\nYou no longer cover for Alex Morgan" in turns["1"][1]


def test_a_seat_shows_what_it_has_not_read_once(turns: Turns) -> None:
    assert "You're covering for Alex Morgan" in turns["/as priya"][0]
    assert turns["/as Priya Shah"] == ["(you are Priya Shah, in their 1:1 space with the bot)"]
    assert "You no longer cover" in turns["/as Priya"][0]
    assert "You're covering" not in turns["/as Priya"][0]


def test_in_a_space_the_bot_is_mentioned_and_answers(turns: Turns) -> None:
    assert turns["/in team"][0] == "(you are Priya Shah, in the space Payments team)"
    assert turns["help"][0].startswith("Understudy:\n")
    assert turns["/in me"] == ["(you are Priya Shah, in their 1:1 space with the bot)"]


def test_a_word_is_said_in_the_thread_of_another_and_in_ones_own(turns: Turns) -> None:
    anothers, own = turns["/reply Jo: yes"]
    assert anothers == "Understudy in Jo Park's thread:\nThat is Jo Park's card, so I've left it as it is."
    assert turns["/reply Dana: yes"] == ["Dana Reed has begun no thread here."]
    assert turns["/reply yes"] == ["A reply says in whose thread, then what: /reply Alex: yes"]
    assert "Lee Chen covers for Jo Park: Wed 9 Dec 2026" in own


def test_who_is_on_call_is_listed(turns: Turns) -> None:
    lines = [" ".join(line.split()) for line in turns["/who"][0].splitlines()]
    assert "Alex Morgan Europe/London on call: Payments on-call" in lines
    assert "Priya Shah Europe/London" in lines
    assert "Lena Fischer Europe/Berlin on call: Platform on-call" in lines


def test_each_call_is_a_line_the_oldest_first(turns: Turns) -> None:
    lines = turns["/calls"][0].splitlines()
    substitutions = "/rest/scheduling/900000000000009/substitutions"
    writes = [line for line in lines if substitutions in line and not line.startswith("GET")]
    assert writes == [
        f"POST {substitutions} → 200",
        f"DELETE {substitutions}/5500000000000001 → 200",
        f"POST {substitutions} → 200",
    ]
    assert all(line.split(" ")[0] in ("GET", "POST", "PUT", "DELETE") and " → 2" in line for line in lines)


def test_help_names_every_command(turns: Turns) -> None:
    commands = [line.split()[0] for line in turns["/help"][0].splitlines()]
    assert commands == ["/as", "/in", "/reply", "/fill", "/time", "/fault", "/hand", "/calls", "/who", "/tour", "/help", "/quit"]


def test_nothing_is_said_after_the_end(turns: Turns) -> None:
    assert list(turns)[-1] == "/quit"
