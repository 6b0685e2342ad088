"""The way of a message to an open draft: is it about it, or a request of its own beside it, and what does it change?"""

from collections.abc import Sequence
from dataclasses import replace

from intents.corrections.absent import absent
from intents.corrections.choices import choose
from intents.corrections.counted.counting import some_of_them
from intents.corrections.counted.ordinals import dated
from intents.corrections.covers import after_a_no, recovered, shared, without_absent
from intents.corrections.days import redated
from intents.corrections.discussion import Discussion, as_hours, floating, of_rest, unplaced
from intents.corrections.entered.feasts import reheld
from intents.corrections.entered.habits import of_every_week, rescheduled
from intents.corrections.focus import focused
from intents.corrections.grasping.grasp import grasp
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.grasping.meant import on_top, once, the_one_there
from intents.corrections.grasping.reasons import reasons
from intents.corrections.hours import rehoured
from intents.corrections.leaning import takes_part
from intents.corrections.series import repeated
from intents.corrections.settling import ABOUT_DATES, overlap, unless_less
from intents.corrections.sharing.anew import told_anew
from intents.corrections.sharing.between import with_mine
from intents.corrections.sharing.claims import portions, shares
from intents.corrections.sharing.holding import edge_of, says_edge, takes_turns, with_sides
from intents.corrections.sharing.present import with_presence
from intents.corrections.sharing.whose import GENITIVE, as_known, fits, in_the_order_said, mine, with_whose, words_of
from intents.draft import AWAY, Cover, Draft
from intents.languages import answers_of
from intents.phrase import Phrase
from intents.reading import read
from intents.requests import answer
from intents.requests.spans import days_in, merged, moment
from intents.statements.row import Item
from intents.statements.uses import clocks
from intents.text.normalize import clean, fold
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import is_nights
from intents.when.timetable import pieces

KINDS = {
    "unavailable": "absence",
    "replacement": "absence",
    "edit": "absence",
    "holiday": "holiday",
    "working_hours": "hours",
}
INSTEAD = ("not", "moves", "only", "swap", "rest")  # turns that put something in the place of what was said before
CHANGES = ("so", "more", "same", "second", *INSTEAD)  # turns that lean on what was said before
LENGTHS = ("so", "longer", "shorter", "later", "earlier", "whole", "half")  # turns by which a length is that of the absence
OPEN = ("unavailable", "replacement", "working_hours", "holiday", "edit", "cancel")
LONGEST = 300
MOST_LEFT = 2
ASKED_ANEW = "asked anew"  # the rule, in ``because``, of a name that now means somebody else of that name ("the other Sam")


def revise(draft: Draft, phrase: Phrase) -> Draft | None:
    """``draft`` with what ``phrase`` says about it; None when the phrase is no answer to it (a new request, small talk).

    Nothing is thrown away that the phrase does not speak of; what was assumed or asked about the things that change goes.
    """
    phrase = dated(draft, phrase)
    text = clean(phrase.text)
    if draft.intent not in OPEN or len(text) > LONGEST or not text.strip() or answer.answered(text):
        return None
    if (number := answer.choice(text)) and draft.options and draft.ask:
        return choose(draft, number)
    found = grasp(phrase, text, known=(*draft.people, *draft.subject), habit=draft.intent == "working_hours", before=draft.text)
    talk = _discussed(draft, phrase, found)
    found = with_presence(draft, with_mine(talk, on_top(talk, the_one_there(talk, once(draft, found)))))
    if (who := absent(draft, found)) is not None:
        return replace(draft, subject=who, because=(*draft.because, (text.strip(), "revised", "correction")))
    said = found.names("theirs")
    found = with_sides(as_known(draft, with_whose(draft, without_absent(draft, after_a_no(draft, found)))))
    told = found.told and not _answers(draft, found)
    if found.strange or told or _wonders(phrase.text, found) or _on_duty(found) or _of_somebody_else(draft, found):
        return None
    made = _changed(talk, found)
    if made is None:
        return None
    why = reasons(found)
    if not _all_used(found, why) or _somebody_lost(draft, made, said):
        return None
    if made.covers != draft.covers and _goes_elsewhere(draft, found):
        made = replace(draft, ask=("uncertain",))
    made = _without_rest(made, found) if _rest_is_own(found) else made
    if made.intent in AWAY and not made.recurrence and not any(cover.spans for cover in made.covers):
        made = replace(made, spans=tuple(merged(made.spans)))  # "it's on the Friday, so Thu to Sat"
    known = {*clean(draft.text).casefold().split()}  # "the dentist moved to 4": what it was for is no news
    why = [part for part in why if not {item.word for item in part} <= known]
    parts = [(part[0].start, part[-1].end) for part in why]
    alone = [item for item in found.left if item.word not in known and not any(item in part for part in why)]
    left = tuple(phrase.text[start:end] for start, end in sorted([*parts, *((item.start, item.end) for item in alone)]))
    asked = tuple(code for code in made.ask if code not in ("left_out", "offer", "confirm"))
    asked = ("offer", *asked) if _still_unsure(draft, made, found) else asked
    if lost := _hours_lost(made, found):
        asked, left = ("left_out", *asked), (*left, *lost)
    anew = tuple(
        (name, "people", ASKED_ANEW) for one in found.operands if found.says_at(one.place) == "second" for name in one.names
    )
    return replace(
        made,
        ask=asked,
        because=(*made.because, (text.strip(), "revised", "correction"), *anew),
        left_out=tuple(dict.fromkeys((*made.left_out, *left))),
    )


def _rest_is_own(found: Grasp) -> bool:
    """Whether a clause without a day or hour tells that the speaker does it: "Priya until 8, and after that I do it myself"."""
    row, sets = found.heard.row, found.heard.language.sets
    own = {word for words in answers_of(found.heard.language.name)["own"] for word in words}
    clauses = [chunk for chunk in found.heard.chunks if not row.dates_in(chunk.start, chunk.end)]
    said = [{*row.words[chunk.start : chunk.end]} for chunk in clauses]
    return any(not own.isdisjoint(words) and not sets["me"].isdisjoint(words) for words in said)


def _without_rest(made: Draft, found: Grasp) -> Draft:
    """The draft without what nobody covers by what was said, where each who covers has a part of their own."""
    named = found.names("come", "more", "only")
    said = [cover for cover in made.covers if any(fits(cover.name, name) for name in named)]
    if made.intent not in AWAY or made.recurrence or not all(cover.spans for cover in made.covers):
        return made
    kept = sorted({at for cover in said for at in cover.spans})
    if not kept or len(kept) == len(made.spans):
        return made
    covers = tuple(replace(cover, spans=tuple(kept.index(at) for at in cover.spans)) for cover in said)
    whole = tuple(replace(cover, spans=()) for cover in covers) if len(covers) == 1 else covers
    return replace(made, spans=tuple(made.spans[at] for at in kept), covers=whole)


def _goes_elsewhere(draft: Draft, found: Grasp) -> bool:
    """Whether days are taken out of which the draft has none, so that who is named beside them may be for those: "and Saturday I
    do till midnight, then Lee" of a Friday."""
    gone, own = (
        {day.weekday() for span in spans if (start := moment(span.start)) for day in (start, *days_in(span))}
        for spans in (found.dates.when(found.marks("gone")).spans, draft.spans)
    )
    return bool(gone and own) and gone.isdisjoint(own)


def _hours_lost(made: Draft, found: Grasp) -> tuple[str, ...]:
    """The hours said with days that come on top, and that none of what is made of it has: "Saturday too, til noon"."""
    marks = [one.date for one in found.operands if one.date is not None and one.part != "gone" and one.date.kind == "clock"]
    if made.intent not in AWAY or not any(one.part == "more" and one.date is not None for one in found.operands):
        return ()
    return tuple(mark.said for mark in marks if not clocks(found.dates.when([mark]).spans) <= clocks(made.spans))


def _wonders(text: str, found: Grasp) -> bool:
    """Whether it asks if something isn't so, which changes nothing: "espera, ¿no acaba a las 9 ese día?"."""
    asked = text.partition("¿")[2].casefold().split()
    return bool(asked) and asked[0] in found.heard.language.sets["negation"]


def _on_duty(found: Grasp) -> bool:
    """Whether it tells of somebody else's duty, which is no part of the absence: "hm, he's on nights then"."""
    sets, words = found.heard.language.sets, found.row.words
    nights = [one.place for one in found.operands if one.date is not None and is_nights(one.date)]
    return any(at > 1 and words[at - 1] in sets["be"] and words[at - 2] in sets["they"] for at in nights)


def _of_somebody_else(draft: Draft, found: Grasp) -> bool:
    """Whether it tells, and nothing else, that somebody can't or isn't there who has no part in it: "Lee's out Friday too", "Lee
    isn't there on Friday either"."""
    named, known = [one for one in found.operands if one.names], (*draft.people, *draft.subject)
    if any(fits(other, name) for one in named for name in one.names for other in known):
        return False
    days = any(mark.kind in ("days", "both") for mark in found.dates.marks)
    told = any(one.part == "gone" for one in named) and days and not draft.wish and not found.names("come", "more", "only")
    denied = any(one.part == "gone" for one in found.operands) and len({one.clause for one in found.operands}) == 1
    return bool(told or (named and draft.covers and denied))


def _discussed(draft: Draft, phrase: Phrase, found: Grasp) -> Discussion:
    sets = found.heard.language.sets
    now = phrase.now.replace(tzinfo=None)
    counted = sets["afterwards"], sets["from_there"]
    return Discussion(
        draft, found.dates, now, phrase.date_order, *counted, found.heard.text, sets.of("alike", "small") - sets["all"]
    )


def _still_unsure(draft: Draft, made: Draft, found: Grasp) -> bool:
    """Whether other hours leave it open that somebody is away then: "I'm in Tue and Thu 10-2", "actually 9 to 2"."""
    days = [{start.date() for span in one.spans if (start := moment(span.start))} for one in (draft, made)]
    hours = [[(span.start, span.end) for span in one.spans] for one in (draft, made)]
    timed = any(not span.all_day for span in draft.spans)
    return "offer" in draft.ask and timed and not (found.told or made.covers) and days[0] == days[1] and hours[0] != hours[1]


def _answers(draft: Draft, found: Grasp) -> bool:
    """Whether saying anew that one is away is about this draft: it asks when, or the message corrects."""
    if draft.intent == "working_hours":
        return any(piece.repeats for piece in pieces(found.heard.dates.reader)) or of_every_week(found)
    asked = not draft.spans and bool(ABOUT_DATES & set(draft.ask))
    return found.has("so", "not", "more", "rest", "only", "moves", "nobody") or _undated(found) or asked


def _of_its_days(talk: Discussion, found: Grasp) -> bool:
    """Whether all days that it names lie in those under discussion: "Priya does Wednesday", of a leave in two weeks."""
    marks = [mark for mark in found.dates.marks if mark.kind in ("days", "both")]
    spans = talk.when(marks).spans if marks and all(map(unplaced, marks)) else ()
    return bool(spans) and all(any(overlap(span, old) for old in talk.draft.spans) for span in spans)


def _of_its_week(talk: Discussion, found: Grasp) -> bool:
    """Whether its days are told by weekdays or numbers alone, which are those of the week or month under discussion."""
    marks = [mark for mark in found.dates.marks if mark.kind in ("days", "both")]
    return bool(marks) and all(map(unplaced, marks))


def _takes_out(talk: Discussion, found: Grasp) -> bool:
    """Whether a day under discussion is taken out."""
    spans = talk.when(gone).spans if (gone := [mark for mark in found.marks("gone") if mark.kind in ("days", "both")]) else ()
    return any(overlap(new, old) for new in spans for old in talk.draft.spans)


def _of_its_nights(talk: Discussion, found: Grasp) -> bool:
    """Whether it names nights, and not which, of whole days under discussion: "Jo does his nights"."""
    marks = found.dates.marks
    return bool(marks) and all(map(is_nights, marks)) and all(span.all_day for span in talk.draft.spans)


def _undated(found: Grasp) -> bool:
    """Whether it speaks of hours and of no day, so that they are those of the days under discussion: "leaving at 2"."""
    kinds = {mark.kind for mark in found.heard.dates.marks}
    return bool(kinds) and kinds <= {"clock", "part"}


def _all_used(found: Grasp, why: Sequence[Sequence[Item]]) -> bool:
    """Whether every word has a use, but for those that tell ``why``, and one or two small ones beside what says plainly that
    something is to be changed; "the first two" is not small."""
    ranks, people = found.heard.language.sets["ranks"], found.heard.language.people
    telling = ranks | people.given | people.nicknames  # a name is never left out
    left = [item for item in found.left if not any(item in part for part in why)]
    cut = any(found.heard.text[item.start - 1 : item.start].isdigit() for item in left)  # the "rd" of a date that wasn't read
    small = not cut and all(item.word.isalpha() and item.word not in telling for item in left)
    return not left or (found.corrective and len(left) <= MOST_LEFT and small)


def _somebody_lost(draft: Draft, made: Draft, said: Sequence[str]) -> bool:
    """Whether somebody is named whose part it would be, and who has none: nobody is dropped without a word."""
    known = [words_of(one) for one in (*draft.people, *draft.subject, *made.people)]
    firsts = [fold(name.split()[0]) for name in said if name.split()]  # "Lee den Sam" are two
    return any(known and not any({first, first.removesuffix(GENITIVE)} & one for one in known) for first in firsts)


def _changed(talk: Discussion, found: Grasp) -> Draft | None:
    draft = talk.draft
    if draft.intent in ("unavailable", "replacement", "edit", "cancel"):
        return _other(talk, found) or _absence(talk, found)
    return rescheduled(talk, found) if draft.intent == "working_hours" else reheld(talk, found)


def _other(talk: Discussion, found: Grasp) -> Draft | None:
    """As in "the other one": the second of two readings, where the first was not meant."""
    if not found.has("second") or len(talk.draft.options) != 2 or found.operands:
        return None
    return choose(talk.draft, 2)


def _absence(talk: Discussion, found: Grasp) -> Draft | None:
    """Who is away, who covers, the days, the hours: whatever of them the message speaks of; None where it speaks of none."""
    if (some := some_of_them(talk, found) or _parted(talk, found)) is not None:
        return some
    if (part := focused(talk, found)) is not None:
        made = _absence(part.talk, part.found)
        return part.joined(made) if made is not None else None
    found = _of_its_parts(talk.draft, found)
    meant = _somebody_else(talk.draft, found)
    found = _of_more_days(talk.draft, _named_again(talk, found))
    found, beside = _beside(talk, found)
    who = found.names("subject") or meant
    subject = replace(talk.draft, subject=who) if who else None
    now = replace(talk, draft=subject or talk.draft)
    if says_edge(found) and not found.has(*LENGTHS) and not any(edge_of(now.draft, found, [one]) for one in found.operands):
        return replace(talk.draft, ask=("uncertain",))  # so long of it, and not which
    if not says_edge(found) and (counted := portions(now, found)) is not None:
        return shared(now.draft, counted, ()) if counted else None
    parts = shares(now, found)
    if not parts and any(takes_turns(found, one) for one in found.operands):
        return None  # "Lena finisce alle 16", who has no part in it, tells of her own work
    people = None if meant else _less_mine(found, recovered(now, found, parts))
    now = replace(now, draft=people or now.draft)
    if people is not None and (any(share.nights for share in parts) or _has_all(talk.draft, found)):
        return people
    taken = [mark for share in parts for mark in share.marks]
    rest = [mark for mark in found.dates.marks if of_rest(mark) and mark not in taken]
    if people is not None and rest:  # "Leo does Monday to Wednesday, I do the rest of the week"
        return replace(people, ask=("uncertain",), left_out=(*people.left_out, *(mark.said for mark in rest)))
    if people is not None and (counted_ := _so_many(talk.draft, found)):
        if counted_ != _days_of(talk.draft):
            return replace(people, ask=("uncertain",), left_out=(*people.left_out, *_lengths(found)))
        return people
    days = None if _of_every_day(found, taken) else repeated(now, found)
    days = days or (None if now.draft.recurrence else redated(now, found, taken))
    days = unless_less(now.draft, days, found) if days is not None else None
    if days is None:
        return rehoured(now, found, taken) or people or subject
    if (
        people is not None
        and (talk.draft.covers or beside or found.names("more"))
        and (added := _with_their_days(talk, days, found))
    ):
        return _or_instead(talk.draft, added) if beside and found.has("so") else added
    if found.has("am", "pm", "eve", "half") and days.spans and all(span.all_day for span in days.spans) and not found.has("whole"):
        return rehoured(replace(talk, draft=days), found, found.marks()) or days
    return days


def _parted(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with the parts of those who are named, where nothing but these is told; None where more is."""
    if _cut_from_more(found):
        return replace(talk.draft, ask=("uncertain",))
    return mine(talk.draft, found) or in_the_order_said(talk.draft, found) or told_anew(talk, found)


def _cut_from_more(found: Grasp) -> bool:
    """Whether of days that come on top a part is the speaker's, and another is somebody's: "and Sat night I do till midnight, then
    Lee"; which is which can't be told."""
    more = any(one.part == "more" and one.date is not None and one.date.kind != "clock" for one in found.operands)
    hours = any(one.part == "gone" and one.date is not None and one.date.kind == "clock" for one in found.operands)
    return more and hours and bool(found.names("come", "more"))


def _has_all(draft: Draft, found: Grasp) -> bool:
    """Whether all of it is said of who covers, and not of the hours: "Sam does all of it", or "the whole day" of what several
    share."""
    dates = any(one.date is not None for one in found.operands)
    if dates or not found.names("come", "more", "only") or found.has("half", "am", "pm", "eve") or not found.has("whole"):
        return False
    days = found.heard.language.amounts["day"]
    said = [found.row.words[turn.start : turn.end] for turn in found.of("whole")]
    return any(cover.spans for cover in draft.covers) or all(days.isdisjoint(words) for words in said)


def _of_its_parts(draft: Draft, found: Grasp) -> Grasp:
    """What is said of every day, as of those that there are: "mornings only", of a request that doesn't come again."""
    every = len(draft.spans) > 1 or any(span.all_day and len(days_in(span)) > 1 for span in draft.spans)
    if draft.recurrence or found.names("come", "more") or not (every or found.has("only", "am", "pm", "eve")):
        return found
    parts = [
        replace(one, date=as_hours(one.date)) if one.date is not None and one.date.kind == "rule" else one for one in found.operands
    ]
    return replace(found, operands=parts)


def _less_mine(found: Grasp, people: Draft | None) -> Draft | None:
    """Without what nobody has, where the speaker does the rest: "Lee only till 2, the rest I do myself"."""
    own = not found.heard.language.sets["me"].isdisjoint(found.row.words)
    held = [] if people is None else [at for at in range(len(people.spans)) if any(one.has(at) for one in people.covers)]
    if people is None or not own or not found.has("rest") or not 0 < len(held) < len(people.spans):
        return people
    covers = [(one.name, tuple(new for new, at in enumerate(held) if one.has(at))) for one in people.covers]
    whole = {name: at for name, at in covers if at}
    return replace(
        people,
        spans=tuple(people.spans[at] for at in held),
        covers=tuple(Cover(name, () if len(at) == len(held) else at) for name, at in whole.items()),
    )


def _of_every_day(found: Grasp, taken: Sequence[DateMark]) -> bool:
    """Whether what comes again is somebody's part of each day: "Priya the mornings"."""
    rules = [mark for mark in found.dates.marks if mark.kind == "rule"]
    return bool(rules) and all(mark in taken for mark in rules)


def _so_many(draft: Draft, found: Grasp) -> int:
    """How many days somebody is said to cover, where no day is named: "Sam for those two days"; 0 where nothing of the kind is."""
    marks = found.dates.marks
    days = [mark.length.count for mark in marks if mark.length and mark.length.grain == "day" and not draft.recurrence]
    return days[0] if len(days) == len(marks) == 1 and days[0] > 1 and not found.has(*LENGTHS) else 0


def _lengths(found: Grasp) -> list[str]:
    return [mark.said for mark in found.dates.marks if mark.length]


def _days_of(draft: Draft) -> int:
    return len({day.date() for span in draft.spans for day in days_in(span)})


def _somebody_else(draft: Draft, found: Grasp) -> tuple[str, ...]:
    """Who is away instead, where nobody covers: "Lena is out Friday", "I mean Lea"; "not Lena, Lea"."""
    come, gone = found.names("come"), found.names("gone")
    if not draft.subject or draft.covers or found.covers or not come:
        return ()
    named = bool(gone) and all(any(fits(one, name) for one in draft.subject) for name in gone)
    return come if named or (found.has("so") and not gone) else ()


def _of_more_days(draft: Draft, found: Grasp) -> Grasp:
    """As in "also the weekend, Lee", "and the week after, with Lee": who is named behind days that come on top has these, and
    nobody's of the others."""
    dated = [one for one in found.operands if one.date is not None]
    names = [one for one in found.operands if one.names and one.part == "come"]
    if found.comes_again and not dated:
        return replace(found, operands=[replace(one, part="more") if one in names else one for one in found.operands])
    apart = {one.clause for one in names}.isdisjoint(one.clause for one in dated)
    if not dated or not names or not apart or any(one.part != "more" for one in dated):
        return found
    ended = {"\n", ".", "!", ";"} & {*found.row.words[max(one.place for one in dated) : min(one.place for one in names)]}
    if ended and not draft.covers:
        return found  # "Friday too. Jo covers": all of it, as nobody did
    operands = [replace(one, part="more", clause=dated[0].clause) if one in names else one for one in found.operands]
    return replace(found, operands=operands)


def _named_again(talk: Discussion, found: Grasp) -> Grasp:
    """As in "Friday too, Jo covers Friday": a day that comes on top does so each time that it is named."""
    more = [talk.when([mark]).spans for mark in found.marks("more") if mark.kind == "days"]

    def again(one: Operand) -> bool:
        return one.part == "come" and one.date is not None and one.date.kind == "days" and _in(talk.when([one.date]).spans, more)

    clauses = {one.clause for one in found.operands if again(one)} if more else set()
    theirs = [one.part == "come" and one.clause in clauses and (bool(one.names) or again(one)) for one in found.operands]
    operands = [replace(one, part="more") if own else one for one, own in zip(found.operands, theirs, strict=True)]
    return replace(found, operands=operands)


def _in(spans: Sequence[Span], among: Sequence[Sequence[Span]]) -> bool:
    """Whether some times are those of one of others."""
    return [(one.start, one.end) for one in spans] in [[(one.start, one.end) for one in other] for other in among]


def _beside(talk: Discussion, found: Grasp) -> tuple[Grasp, bool]:
    """As in "Tuesday is Priya" of Monday and Wednesday: somebody with a day that the draft hasn't. Both come on top; whether so."""
    days = [one for one in found.operands if one.date is not None and one.date.kind in ("days", "both")]
    clauses = {one.clause for one in found.operands if one.names and one.part == "come"} & {one.clause for one in days}
    own = [one for one in days if one.clause in clauses and one.part == "come"]
    several = len(talk.draft.spans) > 1 and not talk.draft.recurrence
    if not several or not own or found.has(*INSTEAD, "later", "earlier", "same_day"):
        return found, False
    spans = talk.when([one.date for one in own if one.date is not None]).spans
    if not spans or any(overlap(new, old) for new in spans for old in talk.draft.spans):
        return found, False
    operands = [replace(one, part="more") if one.clause in clauses and one.part == "come" else one for one in found.operands]
    return replace(found, operands=operands), True


def _or_instead(draft: Draft, added: Draft) -> Draft:
    """Words of correction leave open whether the days come on top, or in the place of all others."""
    new = tuple(span for span in added.spans if not any(overlap(span, old) for old in draft.spans))
    return replace(added, ask=tuple(dict.fromkeys((*added.ask, "two_readings"))), options=(added.spans, new))


def _with_their_days(talk: Discussion, days: Draft, found: Grasp) -> Draft | None:
    """As in "and on the weekend Lee": who is named with days that come on top covers these, the others what they had."""
    draft, added = talk.draft, [one for one in found.operands if one.part == "more"]
    said = {name for one in added for name in one.names}
    called = {one.name for one in days.covers if any(fits(one.name, name) for name in said)}
    named = {one.clause for one in added if one.names}
    clauses = found.comes_again or named & {one.clause for one in added if one.date}
    new = tuple(at for at, span in enumerate(days.spans) if not any(overlap(span, old) for old in draft.spans))
    if not called or not clauses or not new:
        return None
    if not found.comes_again:  # "the 26th too, and Monday with Jo"
        own, others = (talk.when(_dates(added, named, theirs=theirs)).spans for theirs in (True, False))
        rest = {at for at in new if any(overlap(days.spans[at], span) for span in others)}
        new = tuple(at for at in new if at not in rest or any(overlap(days.spans[at], span) for span in own))
    old = tuple(at for at in range(len(days.spans)) if at not in new)
    whole = [cover.name for cover in draft.covers if not cover.spans]
    had_all = {cover.name for cover in days.covers if any(fits(cover.name, name) for name in whole)}
    return replace(days, covers=tuple(_with_more(cover, called, new, old, had_all) for cover in days.covers))


def _dates(said: Sequence[Operand], clauses: set[int], *, theirs: bool) -> list[DateMark]:
    """The dates that stand in some clauses, or in none of them."""
    return [one.date for one in said if one.date is not None and (one.clause in clauses) is theirs]


def _with_more(cover: Cover, names: set[str], new: tuple[int, ...], old: tuple[int, ...], had_all: set[str]) -> Cover:
    if cover.name not in names:
        return replace(cover, spans=cover.spans or old)
    return cover if cover.name in had_all else replace(cover, spans=tuple(sorted({*cover.spans, *new})))


def _parts_it(draft: Draft, phrase: Phrase) -> bool:
    """Whether the speaker is to do a part of what is open, and somebody who is named another one."""
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    talk = _discussed(draft, phrase, found)
    mine_ = any(one.part == "gone" and one.date is not None for one in with_mine(talk, found).operands)
    return mine_ and bool(found.names("come", "only", "more"))


def _a_weekday_less(draft: Draft, phrase: Phrase) -> bool:
    """Whether a correction of hours takes out a weekday, and says nothing of the speaker: "no, Wednesday off instead of Friday"."""
    found = grasp(phrase, clean(phrase.text), before=draft.text)
    turns, own = {turn.says for turn in found.turns}, found.heard.language.sets["me"]
    marks = found.heard.dates.marks
    corrects = not turns.isdisjoint(("so", "not", "swap")) and own.isdisjoint(found.heard.row.words)
    return corrects and bool(marks) and all(floating(mark) for mark in marks)


def stands_alone(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase, though it could be read as a change of ``draft``, asks by itself for something else: it is whole, and of
    another kind or of days that the draft hasn't, and no word in it changes or adds. So does one that asks for several things."""
    phrase = dated(draft, phrase)
    made = read(phrase)
    about = KINDS.get(made.intent) if made.intent != "edit" else None
    hours = draft.intent == "working_hours"
    if hours and made.intent == "holiday" and (made.spans or made.recurrence):
        return True
    if about is None or made.ask or not (made.spans or made.recurrence):
        return False
    if hours and about == "absence" and (made.recurrence or "").startswith("FREQ=WEEKLY") and not (made.people or made.subject):
        return False  # "and Fridays off"
    if hours and about == "absence" and not (made.people or made.subject or made.more) and _a_weekday_less(draft, phrase):
        return False  # "no, Tuesday off"
    if about == "hours" and not hours and (_parts_it(draft, phrase) or takes_part(draft, phrase)):
        return False  # "I do the morning, Sam from 1 to 5", "I'll do 9 to 10"
    if {about, *(KINDS.get(other.intent) for other in made.more)} != {KINDS.get(draft.intent)}:
        return True
    if any(not any(fits(name, known) for known in (*draft.subject, *draft.people)) for name in made.subject):
        return True  # somebody else is out: their name is never dropped for whoever the card is about
    if about == "hours" or not draft.spans or any(overlap(new, old) for new in made.spans for old in draft.spans):
        return False
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    talk = _discussed(draft, phrase, found)
    halves = all(as_hours(mark).kind == "clock" for mark in found.dates.marks) and bool(made.people)  # "Lee takes the afternoons"
    if _undated(found) or (not found.told and (halves or _of_its_days(talk, found) or _of_its_nights(talk, found))):
        return False
    turns = {turn.says for turn in found.turns}
    leans = found.joined or bool(turns & {"so", "more"}) or _takes_out(talk, found)
    if leans and not found.told and _of_its_week(talk, found):
        return False  # "Thursday instead, Jo covers", "Friday too, Jo has that one", "Friday instead of Monday, with Jo"
    if not any(one.names for one in found.operands if one.part == "gone"):
        turns.discard("not")  # no day of the draft is taken out, so it says that one is away: "el jueves no estoy"
    if made.people and draft.people and set(made.people) != set(draft.people) and turns.isdisjoint(INSTEAD):
        return True  # "I'm also out 7 December, cover with Priya" leaves who covers the other days as they are
    return not found.joined and turns.isdisjoint(CHANGES)
