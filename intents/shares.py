"""Whose days are whose: substitutes tied to the days they cover ("Jo covers Tue, Max covers Thu")."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.draft import Cover
from intents.scene import Named
from intents.when import Span


def share(spans: Sequence[Span], covers: Sequence[Named], text: str = "") -> tuple[tuple[Span, ...], tuple[Cover, ...]]:
    """The spans, each once and split where a substitute takes part of one, and the covers with the spans they take.

    A cover for everything has no indexes. Days follow a name that leads its clause ("Jo covers Tue"), else they lead to it.
    """
    spans = [_into(span, spans) for span in spans] if len(covers) > 1 or any(cover.ahead for cover in covers) else spans
    whole = _once(spans)
    if len(spans) < 2 or not covers:
        return whole, _plain(covers)
    zones = [_zone(spans, covers, at) for at in range(len(covers))]
    for at, cover in enumerate(covers):
        if REST.match(text, cover.place[1]):
            zones[at] = []
    rest = [at for at, zone in enumerate(zones) if not zone]
    if len(rest) == 1 and len(covers) > 1 and REST.match(text, covers[rest[0]].place[1]):
        whole = split(whole, [span for zone in zones for span in zone])
        zones[rest[0]] = [span for span in whole if not any(within(span, part) for zone in zones for part in zone)]
    if not all(zones) and not (len(covers) == 1 and zones[0]):
        return whole, _plain(covers)
    if len(covers) == 1 and (set(zones[0]) == set(whole) or not covers[0].ahead):
        return whole, _plain(covers)
    whole = split(whole, [span for zone in zones for span in zone])
    made = [
        Cover(cover.name, tuple(at for at, span in enumerate(whole) if any(within(span, part) for part in zone)))
        for cover, zone in zip(covers, zones, strict=True)
    ]
    everything = tuple(range(len(whole)))
    return whole, tuple(replace(cover, spans=()) if cover.spans == everything else cover for cover in made)


REST = re.compile(
    r"(?:\W*(?:will|can|covers?|takes?|does|has|on|for|covering|to|all|of|the))* (?:the )?(?:rest|remaining|"
    r"remainder|other (?:days?|ones?)|others)\b",
    re.IGNORECASE,
)


def _into(span: Span, spans: Sequence[Span]) -> Span:
    """A weekday that was said of days named before it ("7-9 Dec, Sam on Mon") is the one among them."""
    if not span.all_day or not isinstance(span.start, datetime) or span.end != span.start + timedelta(days=1):
        return span
    for large in spans:
        if (
            large.place[0] < span.place[0]
            and large.all_day
            and isinstance(large.start, datetime)
            and isinstance(large.end, datetime)
            and large.end - large.start > timedelta(days=1)
            and not within(span, large)
        ):
            ahead = timedelta(days=(span.start - large.start).days % 7)
            moved = replace(span, start=large.start + ahead, end=large.start + ahead + timedelta(days=1))
            if within(moved, large):
                return moved
    return span


def _plain(covers: Sequence[Named]) -> tuple[Cover, ...]:
    return tuple(Cover(name) for name in dict.fromkeys(cover.name for cover in covers))


def _once(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept = dict[tuple[object, ...], Span]()
    for span in spans:
        kept.setdefault((span.start, span.end), span)
    return tuple(kept.values())


def _zone(spans: Sequence[Span], covers: Sequence[Named], at: int) -> list[Span]:
    """The spans that stand in the stretch of the sentence that belongs to one cover; names said together share theirs."""
    place = covers[at].place
    near = [other.place for other in covers if abs(other.place[0] - place[1]) > 6 and abs(place[0] - other.place[1]) > 6]
    before = max((other[1] for other in near if other[1] <= place[0]), default=0)
    after = min((other[0] for other in near if other[0] >= place[1]), default=10**9)
    ahead = [span for span in spans if place[1] <= span.place[0] < after]
    behind = [span for span in spans if before <= span.place[0] < place[0]]
    return (ahead or behind) if covers[at].ahead or not behind else behind


def within(small: Span, large: Span) -> bool:
    """Whether all of ``small`` lies in ``large``; spans without days are in none but their like."""
    if (
        None in (small.start, small.end, large.start, large.end)
        or not isinstance(small.start, datetime)
        or not isinstance(large.start, datetime)
    ):
        return (small.start, small.end) == (large.start, large.end)
    return large.start <= small.start and small.end <= large.end  # type: ignore[operator]


def split(whole: Sequence[Span], parts: Sequence[Span]) -> tuple[Span, ...]:
    """Each span cut at the edges of the parts inside it; a part that is itself among the spans is not kept twice."""
    outer = [span for span in whole if not any(other is not span and within(span, other) for other in whole)]
    made = list[Span]()
    for span in outer:
        if not span.all_day or not isinstance(span.start, datetime) or not isinstance(span.end, datetime):
            made.append(span)
            continue
        edges = {span.start, span.end}
        for part in parts:
            if part is not span and part.all_day and within(part, span):
                edges |= {part.start, part.end}  # type: ignore[arg-type]
        cuts = sorted(edges)
        made += [replace(span, start=start, end=end) for start, end in itertools.pairwise(cuts)] if len(cuts) > 2 else [span]
    return tuple(made)
