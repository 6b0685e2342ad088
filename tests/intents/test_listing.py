"""What a list is asked of: who is on call, who covers, who is away, and whether it is about the speaker."""

from datetime import datetime

import pytest

from intents import Draft, Phrase, read

ASKED = {
    "what have I booked": ("bookings", True),
    "show my bookings": ("bookings", True),
    "what do I have in December": ("bookings", True),
    "am I out on Friday?": ("bookings", True),
    "has my leave been approved?": ("bookings", True),
    "what holidays do I have": ("holidays", True),
    "what are my working hours": ("hours", True),
    "how much annual leave do I have left": ("left", True),
    "who is out next week": ("away", False),
    "is anybody off tomorrow?": ("away", False),
    "is Lena out next week?": ("away", False),
    "what's Lena got booked?": ("away", False),
    "who covers for Lena": ("cover", False),
    "who covers on Friday?": ("cover", False),
    "who covers me on Friday": ("cover", True),
    "who covers my Friday shift": ("cover", True),
    "who am I covering for": ("cover", True),
    "who is on call tonight": ("duty", False),
    "who's on call for Lena on Friday?": ("duty", False),
    "who has the pager tonight?": ("duty", False),
    "am I on call on Friday?": ("duty", True),
    "when am I on call next": ("duty", True),
    "show me the rota for next week": ("duty", False),
    "give me a list of who's on call this week": ("duty", False),
    "what are my hours?": ("hours", True),
    "show me my bookings": ("bookings", True),
    "what am I covering?": ("cover", True),
    "what are my shifts next week": ("duty", True),
    "wer hat heute Abend Bereitschaft?": ("duty", False),
    "wer vertritt Lena?": ("cover", False),
    "wer ist nächste Woche weg?": ("away", False),
    "¿quién está de guardia esta noche?": ("duty", False),
    "qui est d'astreinte ce week-end ?": ("duty", False),
}


def draft(said: str) -> Draft:
    return read(Phrase(said, datetime(2026, 11, 20, 10), "Europe/London"))


@pytest.mark.parametrize("said", ASKED)
def test_a_question_says_what_it_is_about(said: str) -> None:
    found = draft(said)
    assert found.intent == "list"
    assert found.asked is not None
    assert (found.asked.topic, found.asked.mine) == ASKED[said]


def test_whoever_is_named_is_who_it_is_about() -> None:
    assert draft("who covers for Lena").subject == ("Lena",)
    assert draft("is Sam out next week?").subject == ("Sam",)


@pytest.mark.parametrize("said", ["I'm out Friday, cover with Sam", "cancel Friday", "I work 9 to 5"])
def test_what_is_no_question_asks_for_no_list(said: str) -> None:
    assert draft(said).asked is None


def test_what_would_happen_is_in_no_list() -> None:
    assert draft("What happens if I'm ill on a Sunday?").asked is None


def test_it_is_kept_with_the_draft() -> None:
    found = draft("who covers for Lena")
    assert Draft.from_json(found.as_json()) == found.with_(spans=Draft.from_json(found.as_json()).spans)
