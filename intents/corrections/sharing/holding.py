"""What of a draft is somebody's by other words than its dates: "the last hour", what they keep, from when on they take turns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import in_a_row, whole
from intents.draft import Draft
from intents.requests.spans import moment
from intents.text.normalize import fold
from intents.when import Span
from intents.when.calendar.offsets import Amount

MINUTES = {"minute": 1, "hour": 60}
LATEST = datetime(9999, 12, 31)
NEAR_NOON = timedelta(hours=2)
SIDES = {"begins": "from", "ends": "until"}


@dataclass(frozen=True, slots=True)
class Edge:
    """So long from a side of what is out, or of what is covered of it, and the names that are said nearest to it."""

    side: str
    length: timedelta
    nearest: Operand


def edge_of(draft: Draft, found: Grasp, own: Sequence[Operand]) -> tuple[Span, ...]:
    """The first or last hour of the hours of a draft, or the one before or behind what is covered, where those named in a clause
    are to have it; nothing where these are several."""
    edge, stretches = _edge(found), in_a_row(draft.spans)
    if edge is None or edge.nearest not in own or len(stretches) != 1 or stretches[0].all_day:
        return ()
    sides = _sides(draft, stretches[0])
    if edge.length <= timedelta() or sides is None:
        return ()
    start, begin, stop, end = sides
    first, last = {
        "head": (start, start + edge.length),
        "tail": (end - edge.length, end),
        "ahead": (begin - edge.length, begin),
        "behind": (stop, stop + edge.length),
    }[edge.side]
    within = start <= first and last <= end and (first, last) != (start, end)
    return (replace(stretches[0], start=first, end=last, all_day=False, part=None),) if within else ()


def says_edge(found: Grasp) -> bool:
    """Whether somebody is to have so long of it: "Max for two hours", "Max for the last hour"."""
    named = {one.clause for one in found.operands if one.names and one.part in ("come", "more", "only")}
    lengths = [one.date.length for one in found.operands if one.date is not None and one.clause in named]
    turned = found.has("tail", "head", "ahead", "behind")
    return bool(named) and (turned or any(length is not None and length.grain in MINUTES for length in lengths))


def _edge(found: Grasp) -> Edge | None:
    """The first or last hour that is told, by a turn, or by a length of time beside a word for it: "the last two hours"."""
    turn = next(iter(found.of("tail", "head", "ahead", "behind")), None)
    lengths = [one for one in found.operands if one.date is not None and one.date.length is not None]
    named = [one for one in found.operands if one.names]
    if not named or (turn is None and len(lengths) != 1):
        return None
    place = turn.start if turn is not None else lengths[0].place
    nearest = min(named, key=lambda one: abs(one.place - place))
    if turn is not None:
        return Edge(turn.says, _length(found.amount(turn)), nearest)
    side = _side_of(found, lengths[0])
    length = lengths[0].date.length if lengths[0].date is not None else None
    return Edge(side, _length(length), nearest) if side else None


def with_sides(found: Grasp) -> Grasp:
    """What it says, where the "last" or "first" before a length of time is of it, and not left over."""
    sets, items = found.heard.language.sets, found.row.items
    lengths = [one.place for one in found.operands if one.date is not None and one.date.length is not None]
    of_it = [item for at in lengths for item in items[max(0, at - 1) : at] if item.word in sets["last_one"] | sets["first_one"]]
    return replace(found, left=[item for item in found.left if item not in of_it])


def _side_of(found: Grasp, one: Operand) -> str:
    """Which side of something a length of time is of, by the words in it, and right before and behind it."""
    sets, words = found.heard.language.sets, found.row.words
    said = {fold(word) for word in one.date.said.split()} if one.date is not None else set()
    before = said | {*words[max(0, one.place - 2) : one.place]}
    if not sets["last_one"].isdisjoint(before):
        return "tail"
    return "" if sets["first_one"].isdisjoint(before) else "head"


def _sides(draft: Draft, stretch: Span) -> tuple[datetime, datetime, datetime, datetime] | None:
    """When a stretch begins, the first who covers some of it begins, the last ends, and it ends itself."""
    covered = [span for at, span in enumerate(draft.spans) if any(cover.has(at) for cover in draft.covers)] or [stretch]
    sides = [moment(side) for side in (stretch.start, covered[0].start, covered[-1].end, stretch.end)]
    start, begin, stop, end = sides
    return None if start is None or begin is None or stop is None or end is None else (start, begin, stop, end)


def _length(amount: Amount | None) -> timedelta:
    if amount is None or amount.grain not in MINUTES:
        return timedelta()
    return timedelta(minutes=amount.count * MINUTES[amount.grain] + 30 * amount.half)


def held_by(draft: Draft, names: Sequence[str], spans: Sequence[Span]) -> tuple[Span, ...]:
    """What those who keep it have of some stretches, of all where none are told; nothing where they have none of it."""
    own = [span for at, span in enumerate(draft.spans) if any(cover.has(at) and cover.name in names for cover in draft.covers)]
    return common(own, spans) if spans else tuple(own)


def common(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """What of some stretches lies in others."""
    made = []
    for span in spans:
        for other in others:
            first, last = max(_side(span.start), _side(other.start)), min(_side(span.end), _side(other.end))
            if first < last:
                made.append(replace(span, start=first, end=last, all_day=whole(first, last)))
    return tuple(made)


def _side(value: object) -> datetime:
    """A side of a stretch; of one that is open, the latest there is."""
    return value if isinstance(value, datetime) else LATEST


def handover(spans: Sequence[Span], noon: datetime) -> datetime | None:
    """When somebody takes over from another near the middle of the day, which is where its halves part; None where nobody does."""
    cuts = [start for one, other in pairwise(spans) if one.end == other.start and (start := moment(other.start))]
    near = [at for at in cuts if abs(at - noon) <= NEAR_NOON]
    return near[0] if len(near) == 1 else None


def takes_turns(found: Grasp, one: Operand) -> bool:
    """Whether what begins or ends is the turn of who is named before it: "Lee starts at 11", "Sam can finish at 2"."""
    turn = next((turn for turn in found.of(*SIDES) if turn.end > one.place + 1), None)
    if not one.names or one.part not in SIDES or turn is None:
        return False
    between = range(one.place + 1, turn.start)  # empty where the turn names them: "Sam has to go at 11"
    led = all(found.row.items[at].filler or found.says_at(at) in ("with", "so") or _small(found, at) for at in between)
    return led and all(other.date is None or other.date.kind == "clock" for other in found.operands if other.clause == one.clause)


def _small(found: Grasp, at: int) -> bool:
    return found.row.words[at] in found.heard.language.sets["small"]


def bounded(found: Grasp, one: Operand, named: Sequence[Operand]) -> Operand:
    """A clock at which somebody's turn begins or ends, as from or until then."""
    if one.date is None or one.part not in SIDES or one.date.bound or not any(takes_turns(found, other) for other in named):
        return one
    return replace(one, date=one.date.bounded(SIDES[one.part]))


def of_nobody(draft: Draft) -> tuple[Span, ...]:
    """What of a draft nobody covers."""
    return tuple(span for at, span in enumerate(draft.spans) if not any(cover.has(at) for cover in draft.covers))
