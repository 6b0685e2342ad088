"""Answers to an open draft and corrections of it: the words are read once, then fields of the draft are changed."""

from intents.corrections.choices import choose, halve, refill
from intents.corrections.revise import ASKED_ANEW, revise, stands_alone
from intents.corrections.taken_back import taken_back

__all__ = ["ASKED_ANEW", "choose", "halve", "refill", "revise", "stands_alone", "taken_back"]
