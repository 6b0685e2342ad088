"""Answers to an open draft and corrections of it: the words are read once, then fields of the draft are changed."""

from intents.corrections.choices import choose, halve, refill, taken_back
from intents.corrections.entered.weekly import is_weekly, of_the_week, tells_of_work
from intents.corrections.leaning import are_trifles, is_there, leans, takes_part
from intents.corrections.revise import ASKED_ANEW, revise, stands_alone

__all__ = [
    "ASKED_ANEW",
    "are_trifles",
    "choose",
    "halve",
    "is_there",
    "is_weekly",
    "leans",
    "of_the_week",
    "refill",
    "revise",
    "stands_alone",
    "taken_back",
    "takes_part",
    "tells_of_work",
]
