"""A correction of a swap, which has two sides: "actually with Priya's Friday" is about the day that is given in return."""

from bot.texts import spoken
from intents import Draft, Phrase
from intents.remarks import otherwise


def by_side(draft: Draft, revised: Draft, phrase: Phrase) -> Draft:
    """``revised`` with a day that was said of the other one as theirs, and the speaker's own as it was."""
    if draft.wish != "swap" or revised.wish != "swap" or revised.spans == draft.spans or otherwise.of_me(phrase, spoken()):
        return revised
    said = phrase.text.casefold()
    names = [word for name in revised.people for word in name.casefold().split()]
    if not any(name in said for name in names):
        return revised
    return revised.with_(spans=draft.spans, given=revised.spans)
