"""Who is away instead, by the evidence of words: a "not" beside the speaker, somebody else's name, a word of being away."""

from intents.corrections.grasping.grasped import Grasp
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY, Draft

NEAR = 3  # words from a denial to whom it is about: "not for me", "I'm not"


def absent(draft: Draft, found: Grasp) -> tuple[str, ...] | None:
    """Who is away where a message puts them in the place of whom the draft has ("no, Alex is out, not me", "it's me who's out"), as
    the draft holds them: nobody's name for the speaker. None where nothing says so, and where dates or covers are told of too."""
    row, sets = found.row, found.heard.language.sets
    words = row.words
    told = any(mark.rule.says == "too" for mark in found.heard.marks) or not sets.of("covering", "third").isdisjoint(words)
    if draft.intent not in AWAY or any(row.dates) or told or "?" in words:
        return None
    named = [(at, name) for at, item in enumerate(row.items) if item.group is not None for name in item.group.said]
    others = tuple(name for at, name in named if not _denied(found, at))
    gone = [name for at, name in named if _denied(found, at)]
    me = [at for at, word in enumerate(words) if word in sets["me"] and sets["saying"].isdisjoint(words[at + 1 : at + 2])]
    denied = [at for at in me if _denied(found, at)]
    stated = any(one.what in ("away", "elsewhere") for one in found.heard.statements) and found.has("so")
    away = stated or not sets["away_words"].isdisjoint(words)
    here = [at for at, _ in named if not _denied(found, at)]
    behind = not denied and any(place < at and words[at - 1] not in sets["be"] for at in here for place in _away(found))
    if away and (len(here) > 1 or behind):
        return None  # "max is away, jo instead": who comes for somebody who can't is the cover, and not out
    instead = bool(gone) and all(any(fits(one, name) for one in draft.subject) for name in gone)
    if len(me) > len(denied):  # "it's me who's out"
        return () if draft.subject and not others and (instead or away) and not denied else None
    covers = any(fits(one, cover.name) for cover in draft.covers for one in others)
    return others if others and not covers and (instead or (away and not gone) or (denied and not draft.subject)) else None


def _away(found: Grasp) -> list[int]:
    """Where it is said that somebody is away."""
    row, words = found.row, found.heard.language.sets["away_words"]
    told = {found.heard.row.items[one.place].start for one in found.heard.statements if one.what in ("away", "elsewhere")}
    return [at for at, item in enumerate(row.items) if item.word in words or item.start in told]


def _denied(found: Grasp, at: int) -> bool:
    """Whether a denial stands before an item, or behind it and its auxiliary, with nobody between: "not me", "I'm not"."""
    row, sets = found.row, found.heard.language.sets
    around = sets.of("be", "do", "will", "have", "glue", "negation")
    for step in (-1, 1):
        place, near = at + step, 0
        while 0 <= place < len(row) and near < NEAR and row.words[place] in around and not row.names[place]:
            if step > 0 and row.names[at] and not near and row.words[place] in sets["negation"]:
                break  # "Alex, not me"
            plain_no = step < 0 and (row.words[place],) in found.heard.language.answers["no"]
            if row.words[place] in sets["negation"] and not plain_no:
                return True
            place, near = place + step, near + 1
    return False
