"""The share of somebody who covers, named by their name: "Jo takes Lee's part", "I'll do Lee's bit myself", "swap Sam and Lee"."""

from dataclasses import replace

from intents.corrections.grasping.grasped import Grasp, Operand
from intents.draft import AWAY, Cover, Draft
from intents.text.normalize import fold

GENITIVE = "s"


def fits(known: str, said: str) -> bool:
    """Whether both may name one person: the same, or one more fully ("Sam", "Sam Carter", "sam.carter@x.com")."""
    one, other = words_of(known), words_of(said)
    return one <= other or other <= one


def words_of(name: str) -> set[str]:
    """The words of a name, plain."""
    return {word for word in "".join(sign if sign.isalnum() else " " for sign in fold(name)).split() if word}


def with_whose(draft: Draft, found: Grasp) -> Grasp:
    """What it says, where who is named as whose part it is covers already: that name is nobody's who covers now. Where hours are
    told beside it, these say which part it is: "Jo takes over from Lee at 3"."""
    every = _relieved(draft, [*found.operands, *_in_small_letters(draft, found)])
    said = [_called(draft, one) for one in every if not _is_absent(draft, one)]
    named = {one.clause for one in said if one.names and one.part != "theirs"}
    hours = {one.clause for one in said if one.date is not None}
    return replace(found, operands=[one for one in said if one.part != "theirs" or one.clause not in hours & named])


def as_known(draft: Draft, found: Grasp) -> Grasp:
    """What it says, with the whole name of whoever covers already where only a part of it is said: "Friday too, with Sam" of Sam
    Carter. "Sam too" and no day is somebody else of that name, and so is "the other Sam"."""
    dated = any(one.date is not None for one in found.operands) or found.has("later", "earlier")
    return replace(found, operands=[_in_full(draft, found, one, dated) for one in found.operands])


def _in_full(draft: Draft, found: Grasp, one: Operand, dated: bool) -> Operand:
    other = found.says_at(one.place) == "second" or (one.part == "more" and not dated)
    if not one.names or other or one.part not in ("come", "more", "only"):
        return one
    covers = [[cover.name for cover in draft.covers if fits(cover.name, name)] for name in one.names]
    said = zip(one.names, covers, strict=True)
    known = [own[0] if len(own) == 1 and words_of(name) <= words_of(own[0]) else name for name, own in said]
    return replace(one, names=tuple(dict.fromkeys(known)))


def _relieved(draft: Draft, every: list[Operand]) -> list[Operand]:
    """What is said, where somebody new is named before whoever covers all of it, with one time: that is whose part it is from then
    on, "Lee replaces Sam from noon"."""
    named, dated = [one for one in every if one.names], [one for one in every if one.date is not None]
    if len(named) != 2 or len(dated) != 1 or any(one.part != "come" for one in named) or len({one.clause for one in every}) != 1:
        return every
    come, known = sorted(named, key=lambda one: one.place)
    covers = [cover for cover in draft.covers if any(_is(cover.name, name) for name in known.names)]
    if len(covers) != 1 or covers[0].spans or any(fits(cover.name, name) for cover in draft.covers for name in come.names):
        return every
    return [replace(one, part="theirs") if one is known else one for one in every]


def _is_absent(draft: Draft, one: Operand) -> bool:
    """Whether whose part it is is who is out: "Jo does Priya's nights"."""
    return one.part == "theirs" and any(_is(other, name) for other in draft.subject for name in one.names)


def _in_small_letters(draft: Draft, found: Grasp) -> list[Operand]:
    """The name of somebody who covers, in a form of it that is no name by itself: "lees teil"."""
    made = []
    for item in [one for one in found.left if any(_is(cover.name, one.word) for cover in draft.covers)]:
        at = found.row.items.index(item)
        near = min(found.operands, key=lambda one: abs(one.place - at), default=None)
        found.left.remove(item)
        made.append(Operand(at, near.clause if near else 0, "theirs", None, (item.word,)))
    return made


def _called(draft: Draft, one: Operand) -> Operand:
    """The name as that of whoever covers, where it says whose part it is: of "for Lee" too, who isn't who is out."""
    owners = tuple(cover.name for cover in draft.covers if any(_is(cover.name, name) for name in one.names))
    if one.part == "theirs":
        return replace(one, names=owners or one.names)
    absent = any(fits(name, other) for name in one.names for other in draft.subject)
    return replace(one, part="theirs", names=owners) if one.part == "subject" and owners and not absent else one


def _is(known: str, said: str) -> bool:
    return fits(known, said) or (said.endswith(GENITIVE) and fits(known, said.removesuffix(GENITIVE)))


def mine(draft: Draft, found: Grasp) -> Draft | None:
    """The draft without the hours that somebody covers, where the speaker does these: "I'll do Lee's part myself"."""
    owners = found.names("theirs")
    if not owners or found.names("come", "more", "only") or found.heard.language.sets["me"].isdisjoint(found.row.words):
        return None
    kept = [at for at in range(len(draft.spans)) if not any(cover.has(at) and cover.name in owners for cover in draft.covers)]
    if not kept or len(kept) == len(draft.spans):
        return None
    left = [(cover, tuple(new for new, at in enumerate(kept) if cover.has(at))) for cover in draft.covers]
    covers = tuple(replace(cover, spans=own if len(own) < len(kept) else ()) for cover, own in left if own)
    intent = draft.intent if draft.intent not in AWAY else "replacement" if covers else "unavailable"
    return replace(draft, intent=intent, spans=tuple(draft.spans[at] for at in kept), covers=covers)


def merged(covers: tuple[Cover, ...], among: int) -> tuple[Cover, ...]:
    """Each of those who cover once, with all that is theirs; ``among``: of how many spans."""
    made: dict[str, Cover] = {}
    for cover in covers:
        had = made.get(cover.name)
        if had is None:
            made[cover.name] = cover
        else:
            both = tuple(sorted({*had.spans, *cover.spans})) if had.spans and cover.spans else ()
            made[cover.name] = replace(had, spans=both, nights=had.nights and cover.nights)
    return tuple(replace(one, spans=()) if len(one.spans) == among > 0 else one for one in made.values())


def in_the_order_said(draft: Draft, found: Grasp) -> Draft | None:
    """Each of two with the part that is theirs by the order in which they are named: "first Lee, then Sam"; None where more is
    said."""
    names, tells = found.names("come", "more"), found.heard.language.sets["in_turn"]
    two = [cover for cover in draft.covers if cover.spans]
    if len(two) != 2 or len(names) != 2 or any(one.date is not None for one in found.operands) or tells.isdisjoint(found.row.words):
        return None
    first, second = sorted(two, key=lambda cover: min(cover.spans))
    if fits(first.name, names[0]) and fits(second.name, names[1]):
        return draft
    turned = fits(first.name, names[1]) and fits(second.name, names[0])
    return swap(draft, ()) if turned and max(first.spans) < min(second.spans) else None


def swap(draft: Draft, names: tuple[str, ...]) -> Draft | None:
    """Each of two has the share of the other; None where it isn't two, or they have none."""
    two = [at for at, cover in enumerate(draft.covers) if not names or any(fits(cover.name, name) for name in names)]
    if len(two) != 2 or len(names) not in (0, 2) or not all(draft.covers[at].spans for at in two):
        return None
    one, other = (draft.covers[at] for at in two)
    covers = list(draft.covers)
    covers[two[0]], covers[two[1]] = replace(one, spans=other.spans), replace(other, spans=one.spans)
    return replace(draft, covers=tuple(covers))
