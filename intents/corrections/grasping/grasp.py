"""What a message says about an open draft: each date and name in it with its part in the change, and what else is to be done.

Every item must have a use: be part of a turn, of a statement about cover, a date, a name or a word that says nothing by itself.
What has none is left over.
"""

from collections.abc import Iterable, Sequence

from intents.corrections.grasping.dated import dates_alone, dates_in, is_date, months_in
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.spoken import asks_something, there, used_by
from intents.corrections.grasping.turns import met
from intents.corrections.grasping.walk import walk
from intents.phrase import Phrase
from intents.statements.building import build
from intents.statements.combine import combine
from intents.statements.hear import hear
from intents.statements.heard import Heard
from intents.when.extract import Dates
from intents.who.groups import Group


def grasp(phrase: Phrase, text: str, *, known: Iterable[str] = (), habit: bool = False, before: str = "") -> Grasp:
    """What the message says, seen as a change; ``known`` are names in the draft, so that "May" may be one of them;
    ``before`` is the message that it changes."""
    heard = hear(phrase, text, habit=habit, before=before)
    every = [item.group for item in heard.row.items if item.group is not None]
    groups = [group for group in every if not is_date(group, phrase, frozenset((*known, *phrase.known)))]
    bare = build(heard.text, heard.tokens, (), groups, heard.language)
    dates = (
        dates_in(heard, bare, groups, habit)
        if len(groups) == len(every)
        else months_in(heard, [group for group in every if group not in groups])
    )
    found = _walked(heard, dates, groups)
    if found.left and not found.operands and not groups and (alone := dates_alone(found)).marks:
        return _walked(heard, alone, groups)
    return found


def _walked(heard: Heard, dates: Dates, groups: Sequence[Group]) -> Grasp:
    """Every word of the message put to its use."""
    row = build(
        heard.text, heard.tokens, sorted((*dates.marks, *dates.unsure), key=lambda mark: mark.place), groups, heard.language
    )
    found = Grasp(heard, dates, row, met(row, heard.language))
    made = combine(heard)
    found.covers = made.mine.covers
    asks = asks_something(found)
    parts = {heard.row.items[at].start: part for at, part in made.parts.items()} | dict.fromkeys(there(heard), "not")
    walk(found, used_by(found, heard.statements), parts)
    found.strange = found.strange or asks or ("?" in row.words and bool(found.left))
    return found
