"""Everybody who is named has a part, or is asked about, or stands on the card: colleagues of whom a message only speaks."""

from collections.abc import Callable, Iterable

from intents import Draft

Colleague = Callable[[str], bool]
"""Whether a name is that of somebody else who can be found."""


def with_those_named(draft: Draft, colleague: Colleague) -> Draft:
    """The draft, which asks whether a colleague covers who is named without a part where nobody else does ("maybe Priya?"), and
    whose card says what else was said of colleagues ("Lee knows about it", "anyone but Lee")."""
    told = [(name, words) for name, words in draft.spoken_of if colleague(name)]
    if draft.ask:
        return draft.with_(unplaced=_once([*draft.unplaced, *(name for name, _ in told)]))
    asked = [name for name in draft.unplaced if colleague(name)]
    if draft.wish == "team":  # "Lee or Jo, whoever is free"
        asked += [name for name, _ in told]
    alone = not draft.covers and draft.wish != "rank"
    barred = [name for name in draft.barred if alone and draft.wish != "team" and colleague(name)]  # a team is asked without them
    lines = [words for _, words in told] + asked + barred
    said = [*draft.left_out, *lines]
    left = _once([*draft.left_out, *(one for one in lines if not any(one in other and one != other for other in said))])
    ask = ("left_out",) if asked and alone else ()
    return draft.with_(ask=ask, left_out=left, unplaced=tuple(asked))


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
