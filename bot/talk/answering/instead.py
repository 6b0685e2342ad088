"""Somebody else in the place of a stand-in who can't be found, or can't be: "Sam Carter", "then Lee", "nobody"."""

from intents import Draft, Phrase, read, revise
from intents.draft import Cover

LONGEST_NAME, MOST_WORDS = 60, 5


def instead(draft: Draft, about: str, phrase: Phrase) -> Draft | None:
    """``draft`` with who the phrase names in the place of ``about``; other changes as ``revise`` has them; else None."""
    rest = tuple(cover for cover in draft.covers if cover.name != about)
    revised = revise(draft.with_(covers=(Cover(about),)), phrase)
    if revised is not None and (revised.spans, revised.recurrence) != (draft.spans, draft.recurrence):
        return revised if not rest else revise(draft, phrase)
    if revised is not None and not revised.people:
        return draft.with_(covers=rest, ask=(), intent=draft.intent if rest else "unavailable")
    named = revised.people[0] if revised is not None and revised.people != (about,) else _name(phrase)
    if named is None:
        return None
    return draft.with_(ask=(), covers=tuple(Cover(named, cover.spans) if cover.name == about else cover for cover in draft.covers))


def _name(phrase: Phrase) -> str | None:
    """The words as a name, when they are short and nothing else is known of them: names are of many kinds."""
    words = phrase.text.strip().strip(".!")
    short = 0 < len(words) <= LONGEST_NAME and len(words.split()) <= MOST_WORDS
    return words if short and "?" not in words and read(phrase).intent == "unknown" else None
