"""The three played: what stands after some words, and after a yes to what they open."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from bot.sandbox.cast import CAST
from tests.bot.conftest import Desk, at_desk
from tests.conftest import Clock
from tests.metamorphic.passing.played import MOST, WHO, stand
from tests.metamorphic.several.made import STOOD, WORDS, Made


def played(every: Sequence[Made], tongue: str, folder: Path, migrated: str) -> Iterator[tuple[Made, str, str]]:
    """Each of some words with how it went ("" where it went well) and what was said to it."""
    desk, stack = None, ExitStack()
    for made in every:
        if desk is None:
            stack.close()
            desk = stack.enter_context(at_desk(Path(tempfile.mkdtemp(dir=folder)), lambda _: migrated, Clock(), CAST))
            for text in WORDS[tongue]["requests"]:
                desk.ask(WHO, text)
                desk.ask(WHO, WORDS[tongue]["yes"])
            if stand(desk).booked != STOOD:
                raise ValueError(f"{tongue}: {stand(desk)}")
        heard = len(desk.heard(WHO))
        found = fault(desk, made, tongue)
        yield made, found, " / ".join(desk.heard(WHO)[heard : heard + 2])
        desk = desk if stand(desk).booked == STOOD and not stand(desk).open else None
    stack.close()


def fault(desk: Desk, made: Made, tongue: str) -> str:
    """Nothing where words come to what they are to; else how not: "done" (without a yes), "wrong", "asked", "lost"."""
    heard = len(desk.heard(WHO))
    desk.ask(WHO, made.text)
    now, said = stand(desk), "".join(desk.heard(WHO)[heard:])
    if now.booked != STOOD:
        return "done"
    if made.names:
        return "opened" if now.open else "" if all(name in said for name in made.names) else "lost"
    if not now.open:
        return "lost"
    for _ in range(MOST):
        kinds = [kind for _, kind in stand(desk).open]
        if not kinds:
            break
        if kinds != ["confirm"] * len(kinds):
            return "asked"
        desk.ask(WHO, WORDS[tongue]["yes"])
    return "" if stand(desk).booked in made.wanted else "wrong"
