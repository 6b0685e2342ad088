"""Is it a change of an open draft, or a request of its own beside it?"""

from intents.corrections.grasp import grasp
from intents.corrections.settling import overlap
from intents.draft import Draft
from intents.phrase import Phrase
from intents.reading import read
from intents.text.normalize import clean

ABOUT = {
    "unavailable": "absence",
    "replacement": "absence",
    "edit": "absence",
    "holiday": "holiday",
    "working_hours": "hours",
}
CHANGES = ("so", "not", "more", "moves", "only", "swap", "same", "second", "rest")  # turns that lean on what was said before


def stands_alone(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase, though it could be read as a change of ``draft``, asks by itself for something else: it is whole, and of
    another kind or of days that the draft hasn't, and no word in it changes or adds. So does one that asks for several things."""
    made = read(phrase)
    about = ABOUT.get(made.intent) if made.intent != "edit" else None
    if about is None or made.ask or not (made.spans or made.recurrence):
        return False
    if {about, *(ABOUT.get(other.intent) for other in made.more)} != {ABOUT.get(draft.intent)}:
        return True
    if about == "hours" or not draft.spans or any(overlap(new, old) for new in made.spans for old in draft.spans):
        return False
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    return not (found.joined or found.has(*CHANGES))
