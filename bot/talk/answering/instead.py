"""Somebody else in the place of a stand-in who can't be found, or can't be, or of nobody: "Sam Carter", "then Lee", "nobody"."""

from intents import Draft, Phrase, read, revise
from intents.draft import Cover

LONGEST_NAME, MOST_WORDS = 60, 5


def instead(draft: Draft, about: str, phrase: Phrase) -> Draft | None:
    """``draft`` with who the phrase names in the place of ``about``, if anybody was named; other changes as ``revise`` has them,
    for which who covers is looked for anew; else None."""
    rest = tuple(cover for cover in draft.covers if cover.name != about)
    revised = revise(draft.with_(covers=(Cover(about),)), phrase)
    if revised is not None and (revised.spans, revised.recurrence) != (draft.spans, draft.recurrence):
        changed = revised if about and not rest else revise(draft, phrase)
        return changed and changed.with_(ask=tuple(code for code in changed.ask if code not in draft.ask))
    if revised is not None and not revised.people:
        return draft.with_(covers=rest, ask=(), wish="", intent=draft.intent if rest else "unavailable")
    named = revised.people[0] if revised is not None and revised.people != (about,) else _name(phrase)
    if named is None:
        return None
    if not about:
        return draft.with_(ask=(), wish="", covers=(*rest, Cover(named)), intent="replacement")
    return draft.with_(ask=(), covers=tuple(Cover(named, cover.spans) if cover.name == about else cover for cover in draft.covers))


def _name(phrase: Phrase) -> str | None:
    """The words as a name, when they are short and nothing else is known of them: names are of many kinds."""
    words = phrase.text.strip().strip(".!")
    short = 0 < len(words) <= LONGEST_NAME and len(words.split()) <= MOST_WORDS
    return words if short and "?" not in words and read(phrase).intent == "unknown" else None
