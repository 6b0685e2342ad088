"""Other people for an open draft: who covers instead, who too, who not, who on which days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import whole
from intents.corrections.sharing.claims import Share
from intents.corrections.sharing.whose import fits, merged, swap, words_of
from intents.draft import AWAY, Cover, Draft
from intents.requests.spans import moment
from intents.when import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft with who covers it; ``named``: the message said so."""

    span: Span
    names: tuple[str, ...]
    named: bool = False


def recovered(talk: Discussion, found: Grasp, parts: Sequence[Share]) -> Draft | None:
    """The draft with other people; None where the message says nothing about them."""
    draft = talk.draft
    come, more, gone = (found.names(part) for part in ("come", "more", "gone"))
    only = found.names("only")
    come = come or only
    if found.has("nobody") and not come and not any(share.spans for share in parts):
        return _with(draft, ())
    if (found.has("swap") or _exchanges(draft, found)) and not more:
        return _swapped(draft, (*gone, *come))
    if owners := found.names("theirs"):
        return _given(draft, owners, (*come, *more))
    if nights := tuple(name for share in parts if share.nights for name in share.names):
        others = [cover for cover in draft.covers if not any(fits(cover.name, name) for name in nights)]
        return _with(draft, [*others, *(Cover(name, nights=True) for name in nights)])
    if any(share.spans for share in parts):
        return shared(draft, parts, _out_of_all(found))
    if found.has("neither") and come:
        return _with(draft, tuple(Cover(name) for name in come))
    rest = found.has("rest") and not found.has("later", "earlier")  # "eine Woche später, dann mit Lee"
    if rest and (come or more) and not gone and draft.covers and not found.marks("come"):
        return _rest(draft, come or more)
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
    kept = merged(tuple(covers), len(draft.spans))
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


def _and(draft: Draft, names: Iterable[str]) -> list[Cover]:
    """Those who cover, and behind them who is named besides."""
    known = [words_of(cover.name) for cover in draft.covers]
    return [*draft.covers, *(Cover(name) for name in names if words_of(name) not in known)]


def _without(draft: Draft, gone: Sequence[str], come: Sequence[str]) -> Draft | None:
    """Some less; who comes has their days."""
    out = [cover for cover in draft.covers if any(words_of(name) == words_of(cover.name) for name in gone)]
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
        if len(same) == 1 and words_of(same[0].name) > words_of(come[0]):  # "Jo both days", where Jo Park has one of them
            return _with(draft, (Cover(same[0].name),))
        if len(same) == 1 and words_of(same[0].name) != words_of(come[0]):
            covers = [replace(cover, name=come[0]) if cover is same[0] else cover for cover in draft.covers]
            return _with(draft, covers, either=draft.any_cover)
    return _with(draft, tuple(Cover(name) for name in come), either=either)


def _rest(draft: Draft, names: Sequence[str]) -> Draft:
    """What nobody has yet goes to who is named; it is asked where nothing is left."""
    bare = tuple(at for at in range(len(draft.spans)) if not _owners(draft, at, ()))
    known = {name for name in names for cover in draft.covers if fits(cover.name, name)}
    covers = [
        replace(cover, spans=tuple(sorted({*cover.spans, *bare}))) if any(fits(cover.name, name) for name in known) else cover
        for cover in draft.covers
    ]
    if not bare:
        return replace(draft, ask=tuple(dict.fromkeys((*draft.ask, "uncertain"))))
    return _with(draft, (*covers, *(Cover(name, bare) for name in names if name not in known)))


def _exchanges(draft: Draft, found: Grasp) -> bool:
    """As in "swap Lee with Sam", where both cover: each has what was the other's."""
    turn, words = next(iter(found.of("not")), None), found.heard.language.sets["exchanges"]
    names = (*found.names("gone"), *found.names("come"))
    known = len(names) > 1 and all(any(fits(cover.name, name) for cover in draft.covers) for name in names)
    return known and turn is not None and not words.isdisjoint(found.row.words[turn.start : turn.end])


def _swapped(draft: Draft, names: tuple[str, ...]) -> Draft | None:
    """Each has the days of the other; of a swap the days are exchanged."""
    if draft.wish == "swap" and draft.given and not names:
        return replace(draft, spans=draft.given, given=draft.spans)
    return swap(draft, names)


def _given(draft: Draft, owners: Sequence[str], names: Sequence[str]) -> Draft:
    """What some cover goes to others; it is asked where it isn't said to whom, or they cover nothing."""
    known = all(any(cover.name == owner for cover in draft.covers) for owner in owners)
    made = _without(draft, owners, names) if known and names else None
    return made or replace(draft, ask=tuple(dict.fromkeys((*draft.ask, "uncertain"))))


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
    return _with(replace(draft, spans=tuple(piece.span for piece in pieces)), covers)


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
