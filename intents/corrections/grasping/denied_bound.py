"""A begin or an end that is denied behind the one that holds: "until the 10th, not the 11th" takes out no day."""

from intents.corrections.grasping.grasped import Grasp, Operand
from intents.statements.days.opposed import BOUNDS, said_alike
from intents.statements.heard import SIGNS

SIDES = ("begins", "ends")


def without_denied_bounds(found: Grasp) -> list[Operand]:
    """The operands without such a one, and the change without the turn that denies it."""
    made: list[Operand] = []
    for one in found.operands:
        if made and _is_denied(found, made[-1], one):
            found.turns = [turn for turn in found.turns if turn.says != "not" or not turn.start <= one.place < turn.end]
        else:
            made.append(one)
    return made


def _is_denied(found: Grasp, before: Operand, one: Operand) -> bool:
    """Whether nothing but a sign and a denial stands between a bound and a day that is said as it is."""
    if before.date is None or one.date is None or one.date.kind not in ("days", "both"):
        return False
    between = [word for word in found.row.words[before.place + 1 : one.place] if word not in SIGNS]
    denied = len(between) == 1 and between[0] in found.heard.language.sets["not"]
    sided = before.date.bound in BOUNDS or before.part in SIDES
    return denied and sided and before.part != "gone" and said_alike(found.heard, before.date, one.date)
