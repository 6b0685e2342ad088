"""Somebody rather than somebody else: "plutôt Lee que Priya", where a correction names both and one of them is wanted."""

from intents import Draft, Phrase, read
from intents.draft import Cover


def the_one(revised: Draft, phrase: Phrase) -> Draft:
    """``revised`` with the one alone who is wanted, as the words are read by themselves; as it is where they say no such thing, or
    each has a part of it."""
    if len(revised.people) < 2 or len({cover.spans for cover in revised.covers}) > 1:
        return revised
    said = read(phrase)
    if said.intent != "edit" or len(said.people) != 1 or said.people[0] not in revised.people:
        return revised
    return revised.with_(covers=(Cover(said.people[0]),), any_cover=False, in_turn=False)
