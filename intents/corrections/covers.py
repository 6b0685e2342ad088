"""Other people for an open draft: who covers instead, who too, who not, who on which days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from intents.corrections.discussion import Discussion, of_rest, unplaced, unsettled
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.grasping.walk import only_moment
from intents.corrections.settling import ends_a_night, inside, is_night, overlap, whole
from intents.draft import AWAY, Cover, Draft
from intents.requests.covering.portions import portion_spans
from intents.requests.spans import DAY, days_in, midnight, moment, on_day
from intents.statements.combined import Portion
from intents.statements.covering.portions import counted, is_rest, portion_of
from intents.text.normalize import fold
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment
from intents.when.near import is_nights
from intents.when.recurrence.rule import Rule

HALF_A_DAY = timedelta(hours=12)
MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Share:
    """People and the stretches that they cover; ``rest``: what nobody else has; ``more``: beside what is theirs ("Friday too");
    ``nights``: the shifts at night."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]
    marks: tuple[DateMark, ...] = ()
    rest: bool = False
    more: bool = False
    nights: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft with who covers it; ``named``: the message said so."""

    span: Span
    names: tuple[str, ...]
    named: bool = False


def shares(talk: Discussion, found: Grasp) -> list[Share]:
    """People named beside days or hours that lie within the draft."""
    made: list[Share] = []
    if talk.draft.recurrence or not talk.draft.spans:
        return made
    in_a_row = _in_a_row(talk.draft.spans)
    lost: tuple[Span, ...] = ()  # when somebody can't, until it is said who can
    for clause in sorted({one.clause for one in found.operands}):
        own = [one for one in found.operands if one.clause == clause]
        turned = [one for one in own if _is_given(found, one, own)]
        here = [one for one in own if one.part in ("come", "more", "only") or one in turned]
        names = tuple(_as_known(talk.draft, name) for one in here for name in one.names)
        gone = tuple(name for one in own if one.part == "gone" and one not in turned for name in one.names)
        dated = [one for one in own if one.date is not None]
        if dated and not gone and all(one.part == "gone" for one in dated):
            names, gone = (), names  # "Leo not from 19 to 22"
        marks = tuple(one.date for one in dated if one.date is not None)
        if names and marks and all(map(is_nights, marks)) and all(span.all_day for span in talk.draft.spans):
            made.append(Share(names, (), marks, nights=True))
            continue
        bare = found.has("nobody") and not names and talk.draft.covers
        spans = tuple(_placed(talk, marks, names)) if (names or gone or bare) and marks else ()
        if (found.has("rest") or any(map(unplaced, marks))) and names:  # "the rest of Friday night" is what of it nobody has
            left = any(map(of_rest, marks)) or (found.has("rest") and talk.draft.covers)  # "dann Lee", where nobody covers: no rest
            spans = _left_of(talk.draft, spans) if left else _inside_of(talk.draft, spans)
        within = bool(spans) and all(inside(span, in_a_row) for span in spans)
        if (gone or bare) and within and not names:  # "nobody is needed on Wednesday"
            lost, made = spans, [*made, Share((), spans, marks)]
        elif (excepted := _excepted(talk, found, own)) and all(inside(span, in_a_row) for span in excepted):
            lost, made = excepted, [*made, Share((), excepted, marks)]
        elif names and within and not _all_of_it(talk.draft, spans):
            made.append(Share(names, spans, marks, more=_comes_on_top(talk.draft, found, own, names)))
        elif names and lost and not marks:
            made[-1] = replace(made[-1], names=names)
        elif names and made and not marks:
            made.append(Share(names, (), rest=True))
        elif names and within:
            made.append(Share(names, (), marks))
    if not any(share.spans for share in made):
        return [share for share in made if share.marks]
    return made


def _excepted(talk: Discussion, found: Grasp, own: Sequence[Operand]) -> tuple[Span, ...]:
    """The days that a clause takes out, where somebody else is named behind it who has them: "except Wednesday, that's Jo"."""
    taken = all(one.part == "gone" and one.date is not None for one in own)
    if not taken or not talk.draft.covers or found.has("rest", "so", "moves", "swap"):
        return ()
    behind = [one for one in found.operands if one.clause > own[0].clause]
    named = [one for one in behind if one.names and one.part == "come"]
    known = [cover.name for cover in talk.draft.covers]
    if behind and behind[0].clause in found.tied:
        return ()  # "not Wednesday, and Jo covers" are two things
    if not named or len(named) < len(behind) or any(fits(cover, name) for one in named for name in one.names for cover in known):
        return ()
    return tuple(_placed(talk, [one.date for one in own if one.date is not None], ()))


def _comes_on_top(draft: Draft, found: Grasp, own: Sequence[Operand], names: Sequence[str]) -> bool:
    """Whether those named keep the days of their own that they cover already, since no word takes these away."""
    others = found.names("gone") and not found.marks("gone") and not set(found.names("gone")) & {*names}  # "Lee, not Priya"
    kept = not found.has("only", "moves") and (bool(others) or not found.has("not"))
    had = all(any(cover.name == name and cover.spans for cover in draft.covers) for name in names)
    return all(one.part == "more" for one in own) or (kept and had)


def _left_of(draft: Draft, spans: Sequence[Span]) -> tuple[Span, ...]:
    """What nobody has of some stretches; where everybody's is told, what of them lies in the draft."""
    bare = [span for at, span in enumerate(draft.spans) if not _owners(draft, at, ())]
    return tuple(span for span in bare if any(overlap(span, one) for one in spans)) or _inside_of(draft, spans)


def _inside_of(draft: Draft, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Some stretches without what of them begins before the draft or goes on after it, where they reach over a side of it."""
    first, last = moment(draft.spans[0].start), moment(draft.spans[-1].end)
    made = []
    for span in spans:
        start, end = moment(span.start), moment(span.end)
        if first and last and start and end and start < last and first < end:
            made.append(replace(span, start=max(start, first), end=min(end, last)))
        else:
            made.append(span)
    return tuple(made)


def _is_given(found: Grasp, one: Operand, own: Sequence[Operand]) -> bool:
    """Whether somebody who is named within what takes them out gets the hours right behind it: "change Leo to 19 till 22"."""
    turn = next((turn for turn in found.of("not") if turn.start < one.place < turn.end - 1), None)
    behind = [other for other in own if turn is not None and other.place == turn.end and other.date is not None]
    return one.part == "gone" and bool(one.names) and bool(behind)


def _as_known(draft: Draft, name: str) -> str:
    """The name by which whoever is named covers already, where it is one alone."""
    known = [cover.name for cover in draft.covers if fits(cover.name, name)]
    return known[0] if len(known) == 1 else name


def _to_the_side(spans: Sequence[Span], part: str, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Half of a day, of a stretch that begins, or ends, at midnight: "the morning" of 00:00–13:00 leaves nothing before it."""
    for span in _in_a_row(spans):
        first, last = moment(span.start), moment(span.end)
        if part == "am" and first == midnight(start) and last and end <= last:
            return first, end
        if part == "pm" and last == midnight(start) + DAY and first and first <= start:
            return start, last
    return start, end


def _in_a_row(spans: Sequence[Span]) -> list[Span]:
    """The stretches, with those that follow each other as one."""
    made: list[Span] = []
    for span in spans:
        if made and made[-1].end == span.start:
            made[-1] = replace(made[-1], end=span.end)
        else:
            made.append(span)
    return made


def portions(talk: Discussion, found: Grasp) -> list[Share] | None:
    """People with a portion of the absence that is counted: "Max the first week, Priya the second"; with "the rest" what is left.
    None where nothing is counted; empty where somebody's portion can't be told."""
    heard, draft = found.heard, talk.draft
    chunks = [chunk for chunk in heard.chunks if any(heard.row.names[chunk.start : chunk.end])]
    if not any(map(counted, chunks)):
        return None
    made: list[Share] = []
    before: Portion | None = None
    for chunk in chunks:
        names = tuple(name for item in heard.row.items[chunk.start : chunk.end] if item.group for name in item.group.said)
        before = portion = portion_of(heard, chunk, before)
        spans = portion_spans(draft.spans, portion, len(chunks)) if portion and not draft.recurrence else []
        if spans and len(counted(chunk)) == 1:
            made.append(Share(names, tuple(spans)))
        elif portion is None and made and is_rest(chunk):
            made.append(Share(names, (), rest=True))
        else:
            return []
    return made


def _placed(talk: Discussion, marks: Sequence[DateMark], names: Sequence[str]) -> list[Span]:
    """What the dates beside names come to: clocks on the one day, an open side at the end of what they have, or of the draft."""
    had = {at for cover in talk.draft.covers if any(fits(cover.name, name) for name in names) for at in cover.spans}
    own = [talk.draft.spans[at] for at in sorted(had)] or talk.draft.spans
    first = moment(own[0].start)
    day = midnight(first) if had and first else talk.begin
    placed = []
    spans = [one for span in talk.when(list(map(as_hours, marks))).spans for one in _each_day(span, talk.draft, own)]
    for span in spans:
        if span.all_day and (hours := _hours_of(talk.draft, span)):
            placed += hours
            continue
        dated = on_day(span, day) if span.undated and day else span
        start, end = moment(dated.start), moment(dated.end)
        if (span.part == "eve" or span.all_day) and start and (night := _night_of(talk.draft, start)) is not None:
            placed.append(replace(night, said=span.said, place=span.place))
            continue
        if span.part in ("am", "pm") and start and end and any(one.all_day for one in talk.draft.spans):
            start, end = (
                (midnight(start), end) if span.part == "am" else (start, midnight(start) + DAY)
            )  # the halves of a whole day
        elif span.part in ("am", "pm") and start and end:
            start, end = _to_the_side(talk.draft.spans, span.part, start, end)
        if start is None or span.open_start:
            start = max(first, midnight(end)) if first and end and _day_first(talk, marks) else first
        if end is None or (span.open_end and end is not None):
            end = moment(own[-1].end)
        if span.undated:
            sure = not unsettled(marks[-1])
            start, end = _within_hours(start, end, (first, moment(own[-1].end)), sure=sure)
        if start and end and start < end:
            placed.append(replace(dated, start=start, end=end, open_start=False, open_end=False, all_day=whole(start, end)))
    return placed


def _day_first(talk: Discussion, marks: Sequence[DateMark]) -> bool:
    """Whether a day is named before the clock until which it is: "Wednesday till 11", and not "till Wednesday at 11"."""
    one = only_moment(marks[0]) if len(marks) == 1 and marks[0].kind == "both" else None
    return one is not None and not talk.dates.reader.at(one.tokens[0]).has("bound")


def as_hours(mark: DateMark) -> DateMark:
    """A part of the day that may be said in passing, or of every day, as that of the days talked of: "Priya the mornings"."""
    one = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else mark.meant
    if isinstance(one, Rule) and one.freq == "DAILY" and one.interval == 1 and one.hours and one.hours.word and not one.until:
        one = Moment(one.tokens, hours=one.hours)
    elif mark.kind != "part" or not isinstance(one, Moment):
        return mark
    return replace(mark, kind="clock", meant=[replace(one, weak=False)])


def _each_day(span: Span, draft: Draft, own: Sequence[Span]) -> list[Span]:
    """A half of the day on each of several whole days; another time as it is."""
    days = [day for one in own if one.all_day for day in days_in(one)]
    whole_days = all(one.all_day for one in draft.spans) and 1 < len(days) <= MOST_DAYS
    if not span.undated or span.part not in ("am", "pm") or not whole_days:
        return [span]
    return [on_day(span, day) for day in days]


def _hours_of(draft: Draft, days: Span) -> list[Span]:
    """The hours that a draft of hours by day has on some whole days: "Jo only Wednesday"."""
    if any(one.all_day or is_night(one) or ends_a_night(one) for one in draft.spans):
        return []
    return [replace(one, said=days.said, place=days.place) for one in draft.spans if inside(one, [days])]


def _night_of(draft: Draft, day: datetime) -> Span | None:
    """The night of a draft that begins on a day: "Sam does the Thursday night"."""
    nights = [one for one in draft.spans if is_night(one) and midnight(moment(one.start) or day) == midnight(day)]
    nights += [one for one in draft.spans if ends_a_night(one) and day - DAY < (moment(one.start) or day) <= midnight(day) + DAY]
    return next(iter(nights), None)


def _within_hours(
    start: datetime | None, end: datetime | None, own: tuple[datetime | None, datetime | None], *, sure: bool
) -> tuple[datetime | None, datetime | None]:
    """Clocks as they lie in the hours of the draft: "from 7" of 17 to 22 is at 19, "from midnight" of a night is a day later."""
    first, last = own
    if start is None or end is None or first is None or last is None:
        return start, end
    for by in (timedelta(), *(() if sure else (HALF_A_DAY,)), DAY):
        begin = start if start == first else start + by
        stop = end if end == last else end + by
        if first <= begin < stop <= last:
            return begin, stop
    return start, end


def _all_of_it(draft: Draft, spans: Sequence[Span]) -> bool:
    return [(span.start, span.end) for span in spans] == [(span.start, span.end) for span in draft.spans]


def recovered(talk: Discussion, found: Grasp, parts: Sequence[Share]) -> Draft | None:
    """The draft with other people; None where the message says nothing about them."""
    draft = talk.draft
    come, more, gone = (found.names(part) for part in ("come", "more", "gone"))
    only = found.names("only")
    come = come or only
    if found.has("nobody") and not come and not any(share.spans for share in parts):
        return _with(draft, ())
    if found.has("swap") and not come and not gone:
        return _swapped(draft)
    if nights := tuple(name for share in parts if share.nights for name in share.names):
        others = [cover for cover in draft.covers if not any(fits(cover.name, name) for name in nights)]
        return _with(draft, [*others, *(Cover(name, nights=True) for name in nights)])
    if any(share.spans for share in parts):
        return shared(draft, parts, _out_of_all(found))
    if found.has("neither") and come:
        return _with(draft, tuple(Cover(name) for name in come))
    if found.has("rest") and come and not gone and draft.covers and not found.marks("come"):
        return _rest(draft, come)
    if gone and come and _if_not(talk, found, gone):
        return replace(_with(draft, _and(draft, come)), in_turn=True)
    either = any(one.either for one in found.operands if one.part in ("come", "more"))
    if gone and not (come or more) and draft.wish in ("team", "rank"):
        return replace(draft, barred=tuple(dict.fromkeys((*draft.barred, *gone))))  # "but not Jo", of a team that is asked
    if gone:
        return _without(draft, gone, (*come, *more))
    if more:
        return _with(draft, _and(draft, more), either=draft.any_cover or either)
    if come:
        return _instead(draft, come, either or draft.wish == "team")  # "only Lee and Priya", of a team
    return None


def _out_of_all(found: Grasp) -> list[str]:
    """Who is to cover none of the days, where it is said before who has which: "Priya can't, Jo does Monday". Behind it they are
    out of those days alone: "Jo on Monday, not Priya"."""
    dated = {one.clause for one in found.operands if one.date is not None}
    gone = [one for one in found.operands if one.part == "gone" and one.clause not in dated and one.names]
    everything = found.has("rest") or not dated
    return [name for one in gone if everything or one.clause < min(dated) for name in one.names]


def after_a_no(draft: Draft, found: Grasp) -> Grasp:
    """What it says, where it begins with a no and then names somebody who doesn't cover yet: "no Priya", "no Sam takes 4 to 5",
    about Lee. They come in, and nobody is taken out."""
    gone, plain = found.names("gone"), bool(found.of("not")) and all(map(found.is_no, found.of("not")))
    if not gone or found.names("come", "more") or not plain or not draft.covers:
        return found
    if any(fits(cover.name, name) for cover in draft.covers for name in gone):
        return found
    named = [one.names and one.part == "gone" for one in found.operands]
    come = [replace(one, part="come") if is_named else one for one, is_named in zip(found.operands, named, strict=True)]
    return replace(found, operands=come)


def without_absent(draft: Draft, found: Grasp) -> Grasp:
    """What it says, without whoever is away, who is named beside who covers them: "Jo does Sam's nights", of Sam's absence."""

    def others(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in names if not any(fits(name, one) for one in draft.subject))

    if not draft.subject or not others(found.names("come", "more")):
        return found
    said = [replace(one, names=others(one.names)) if one.part in ("come", "more") else one for one in found.operands]
    return replace(found, operands=[one for one in said if one.names or one.date is not None])


def _if_not(talk: Discussion, found: Grasp, gone: Sequence[str]) -> bool:
    """As in "Lee if Sam can't": who is named comes after those who cover, where these can't."""
    words, supposes = found.row.words, found.heard.language.sets["if"]
    named = [one for one in found.operands if one.part == "gone" and one.names and words[one.place - 1] in supposes]
    known = all(any(fits(cover.name, name) for cover in talk.draft.covers) for name in gone)
    return known and {name for one in named for name in one.names} == set(gone)


def _with(draft: Draft, covers: Iterable[Cover], *, either: bool = False) -> Draft:
    kept = tuple(dict.fromkeys(covers))
    intent = draft.intent
    if intent in AWAY:
        intent = "replacement" if kept else "unavailable"
    return replace(
        draft,
        covers=kept,
        any_cover=either and len(kept) > 1,
        intent=intent,
        ask=tuple(code for code in draft.ask if code not in ("no_cover_found", "yourself", "uncertain")),
    )


def fits(known: str, said: str) -> bool:
    """Whether both may name one person: the same, or one more fully ("Sam", "Sam Carter", "sam.carter@x.com")."""
    one, other = _words(known), _words(said)
    return one <= other or other <= one


def _words(name: str) -> set[str]:
    return {word for word in "".join(sign if sign.isalnum() else " " for sign in fold(name)).split() if word}


def _and(draft: Draft, names: Iterable[str]) -> list[Cover]:
    """Those who cover, and behind them who is named besides."""
    known = [_words(cover.name) for cover in draft.covers]
    return [*draft.covers, *(Cover(name) for name in names if _words(name) not in known)]


def _without(draft: Draft, gone: Sequence[str], come: Sequence[str]) -> Draft | None:
    """Some less; who comes has their days."""
    out = [cover for cover in draft.covers if any(_words(name) == _words(cover.name) for name in gone)]
    out = out or [cover for cover in draft.covers if any(fits(cover.name, name) for name in (*gone, *come) if len(gone) == 1)]
    if not out and not come:
        return None
    kept = [cover for cover in draft.covers if cover not in out]
    if not come:
        return _with(draft, kept, either=draft.any_cover)
    if not out:
        return _instead(draft, tuple(come), False)
    spans = tuple(sorted({at for cover in out for at in cover.spans})) if all(cover.spans for cover in out) else ()
    at = draft.covers.index(out[0])
    made = [
        *(cover for cover in draft.covers[:at] if cover in kept),
        *(Cover(name, spans) for name in come),
        *(cover for cover in draft.covers[at:] if cover in kept),
    ]
    return _with(draft, made, either=draft.any_cover)


def _instead(draft: Draft, come: tuple[str, ...], either: bool) -> Draft:
    if len(come) == 1:
        same = [cover for cover in draft.covers if fits(cover.name, come[0])]
        if len(same) == 1 and _words(same[0].name) > _words(come[0]):  # "Jo both days", where Jo Park has one of them
            return _with(draft, (Cover(same[0].name),))
        if len(same) == 1 and _words(same[0].name) != _words(come[0]):
            covers = [replace(cover, name=come[0]) if cover is same[0] else cover for cover in draft.covers]
            return _with(draft, covers, either=draft.any_cover)
    return _with(draft, tuple(Cover(name) for name in come), either=either)


def _rest(draft: Draft, names: Sequence[str]) -> Draft | None:
    """What nobody has yet goes to who is named; None where nothing is left."""
    bare = tuple(at for at in range(len(draft.spans)) if not _owners(draft, at, ()))
    known = {name for name in names for cover in draft.covers if fits(cover.name, name)}
    covers = [
        replace(cover, spans=tuple(sorted({*cover.spans, *bare}))) if any(fits(cover.name, name) for name in known) else cover
        for cover in draft.covers
    ]
    return _with(draft, (*covers, *(Cover(name, bare) for name in names if name not in known))) if bare else None


def _swapped(draft: Draft) -> Draft | None:
    """Each has the days of the other; of a swap the days are exchanged."""
    if draft.wish == "swap" and draft.given:
        return replace(draft, spans=draft.given, given=draft.spans)
    if len(draft.covers) != 2 or not all(cover.spans for cover in draft.covers):
        return None
    one, other = draft.covers
    return replace(draft, covers=(replace(one, spans=other.spans), replace(other, spans=one.spans)))


# ---- days of their own -----------------------------------------------------------------------------------------------


def shared(draft: Draft, parts: Sequence[Share], gone: Sequence[str]) -> Draft:
    """The spans cut where covers change, each piece with who has it."""
    pieces = [Piece(span, _owners(draft, at, gone)) for at, span in enumerate(draft.spans)]
    for share in parts:
        for span in share.spans:
            pieces = [new for piece in pieces for new in _handed(piece, span, share.names)]
    for share in parts:
        if share.rest:
            pieces = [piece if piece.named else Piece(piece.span, share.names) for piece in pieces]
    own_days = {name for share in parts if share.spans and not share.more for name in share.names}
    pieces = [
        piece if piece.named else replace(piece, names=tuple(name for name in piece.names if name not in own_days))
        for piece in pieces
    ]
    covers = []
    for name in dict.fromkeys(name for piece in pieces for name in piece.names):
        own = tuple(at for at, piece in enumerate(pieces) if name in piece.names)
        covers.append(Cover(name, () if len(own) == len(pieces) else own))
    return replace(_with(draft, covers), spans=tuple(piece.span for piece in pieces))


def _owners(draft: Draft, at: int, gone: Sequence[str]) -> tuple[str, ...]:
    return tuple(cover.name for cover in draft.covers if cover.has(at) and not any(fits(cover.name, name) for name in gone))


def _handed(piece: Piece, share: Span, names: tuple[str, ...]) -> list[Piece]:
    """A piece with the stretch of a share handed over."""
    span = piece.span
    start, end, first, last = moment(span.start), moment(span.end), moment(share.start), moment(share.end)
    if start is None or end is None or first is None or last is None or first >= end or last <= start:
        return [piece]
    first, last = max(first, start), min(last, end)
    cuts = ((start, first, piece.names, piece.named), (first, last, names, True), (last, end, piece.names, piece.named))
    return [
        Piece(
            replace(
                span,
                start=begin,
                end=close,
                all_day=whole(begin, close),
                part=span.part if (begin, close) == (start, end) else None,
            ),
            who,
            named,
        )
        for begin, close, who, named in cuts
        if begin < close
    ]
