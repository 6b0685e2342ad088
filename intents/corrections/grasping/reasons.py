"""What of a change only tells why: "wife's stuck at work, I need the afternoon too"."""

from intents.corrections.grasping.grasped import Grasp
from intents.statements.heard import SIGNS
from intents.statements.hearing.clauses import QUOTES
from intents.statements.row import Item

MOST = 10  # words of a reason
STOPS = SIGNS - QUOTES
DOUBTS = ("if", "unsure", "risky", "asks")  # sets of words with which nothing is told yet
BARE = ("so",)  # a turn that changes nothing by itself


def reasons(found: Grasp) -> list[list[Item]]:
    """The parts of the message, between signs, in which words are left over and that only tell why: without dates, names, figures,
    denials and words of the business, beside another that says what is to be changed."""
    changes = {one.place for one in found.operands}
    changes |= {turn.start for turn in found.turns if turn.says not in BARE}
    if not found.corrective or not changes:
        return []
    why = [
        found.row.items[part.start : part.stop]
        for part in found.parts(STOPS)
        if changes.isdisjoint(part) and _tells_why(found, part)
    ]
    return [part for part in why if any(item in found.left for item in part)]


def _tells_why(found: Grasp, part: range) -> bool:
    sets, items = found.heard.language.sets, [found.row.items[at] for at in part]
    bare = all(item.date is None and item.group is None and item.word.replace("'", "").isalpha() for item in items)
    people = found.heard.language.people
    telling = people.given | people.nicknames | sets.of("ranks", "negation", "business", *DOUBTS)
    return bare and len(items) <= MOST and telling.isdisjoint(item.word for item in items)
