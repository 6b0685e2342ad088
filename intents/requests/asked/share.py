"""Which part of some times somebody takes who is asked for them, by the evidence in their words: "could do until 3", "first half
ok", "13 to 17 works", "all but the last hour", "I'll take the rest", "the morning, and Jo the afternoon"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from intents.languages import languages
from intents.phrase import Phrase
from intents.requests.asked.clause import Clause, Reader
from intents.requests.asked.phrases import LONGEST
from intents.requests.asked.reply import opens_with_yes
from intents.requests.asked.tables import PLAIN, Tables, tables_of
from intents.requests.asked.within import Stretch, joined, less, pieces
from intents.text.normalize import clean
from intents.when.tongues import ENGLISH, likely, plain


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` is what somebody takes, local like what they are asked for; empty where hours lie outside. ``vague``: only a part,
    and it can't be told which. ``sure``: it is said what they can, not only what they can't. ``terms``: on a condition. ``others``:
    what they say of others, as said, and ``names`` who these are. ``leaves``: they go or come at a clock of no day."""

    part: tuple[Stretch, ...] = ()
    vague: bool = False
    sure: bool = True
    terms: bool = False
    others: str = ""
    names: tuple[str, ...] = ()
    leaves: bool = False


def share(
    phrase: Phrase,
    whole: Sequence[Stretch],
    *,
    offered: Sequence[Stretch] = (),
    called: Callable[[str], str | None] = lambda _: None,
    gives_back: bool = False,
) -> Share | None:
    """What of the ``whole`` words take; None where they speak of no part of it, or ask something. ``offered`` is what others have
    taken of it, ``called`` the full name of somebody of a name. With ``gives_back`` they have it, and can't do what is named, which
    may be all of it.
    """
    text = clean(phrase.text)
    if not whole or len(text) > LONGEST or "?" in text:
        return None
    text = _without_end(text, whole)
    for name in likely(text) or _unshown(text):
        read = replace(phrase, text=_numbered(text, whole, tables_of(name)))
        if (found := _share(Reader(read, name, whole, offered, called, gives_back))) is not None:
            return found
    return None


def _unshown(text: str) -> tuple[str, ...]:
    """The languages of words that show none: each, where no word of them is English."""
    english = any(len(word) > 1 and word in ENGLISH for word in plain(text).split())
    return PLAIN if english else (*PLAIN, *(one for one in languages() if one not in PLAIN))


def _without_end(text: str, whole: Sequence[Stretch]) -> str:
    """The words without the sign that ends them, where it makes no day of a number: "nur bis 12." of a shift on the 14th."""
    last = re.search(r"(?<![\d.])(\d{1,2})\.$", text)
    days = {day for start, end in pieces(whole) for day in (start.day, end.day)}
    return text[:-1] if last and int(last[1]) not in days else text


def _numbered(text: str, whole: Sequence[Stretch], tables: Tables) -> str:
    """The words with days that are called by their numbers alone, "24/25" or "22-24", as they are written anywhere; hours stay."""
    days = {start.day: start.date() for start, _ in pieces(whole)}
    hours = {hour for start, end in whole for hour in range(start.hour, end.hour + 1 if end.date() == start.date() else 25)}

    def said(pair: re.Match[str]) -> str:
        first, last = int(pair[1]), int(pair[3])
        ranges = pair[2].strip() in ("-", "–")
        if not {first, last} <= {*days} or (ranges and (last <= first or {first, last} <= hours)):
            return pair[0]
        return " ".join(str(days[day]) for day in (range(first, last + 1) if ranges else (first, last)) if day in days)

    paired = re.sub(
        rf"(?<![\w.:/])(\d{{1,2}})\.?(\s*[-–/+&]\s*|\s(?:{tables.links})\s)(\d{{1,2}})(?:\.(?=\s|$))?(?![\w:/-])", said, text
    )
    if paired == text:
        return text
    alone = rf"(?<![\w.:/-])(\d{{1,2}})(?=\s+(?:{tables.verdict})(?!\w))"
    return re.sub(alone, lambda one: str(days.get(int(one[1]), one[0])), paired, flags=re.IGNORECASE)  # "14 and 15 yes 16 no"


def _share(reader: "Reader") -> Share | None:
    read = _of_their_day(list(reader.clauses()))
    if rests := [one for one in read if one.rest and one.ours == "yes"]:  # "dentist 2 to 3, otherwise fine"
        bare = any(one.otherwise for one in rests)
        read = [replace(one, ours="no") if one.part and (not one.ours or (bare and one.bare)) else one for one in read]
    parts = [one for one in read if one.ours == "yes" and one.part and less(reader.whole, one.part)]
    ours = [replace(one, ours="yes", part=None, some=True) if _is_wider(one, parts) else one for one in read if one.ours]
    known = [one for one in ours if one.part is not None]
    if not ours:
        return None
    others = "; ".join(one.others for one in read if one.others)
    names = tuple(dict.fromkeys(name for one in read for name in one.names))
    terms = any(one.terms for one in read)
    doubt = any(not one.ours and one.part for one in read)  # "morning ok, meeting 11-12"
    if any(one.part is None and not (one.some or one.rest) for one in ours) or not known or doubt or _is_unsettled(known):
        return Share(vague=True, terms=terms, others=others, names=names)
    takes = _taken([part for one in known if one.ours == "yes" for part in one.part or ()])
    leaves = [part for one in known if one.ours == "no" for part in one.part or ()]
    if takes and any(one.rest and one.ours == "yes" for one in ours):  # "from 11 today is fine, the rest too"
        days = [day for day in pieces(reader.whole) if any(day[0] <= start and end <= day[1] for start, end in takes)]
        leaves += less(days, takes)
    for rest in (one.ours for one in ours if one.rest):
        takes, leaves = (less(reader.whole, leaves), leaves) if rest == "yes" else (takes, less(reader.whole, takes))
    hours = [part for one in known if one.ours == "yes" and not one.dated for part in one.part or ()]
    narrowed_ = bool(leaves) and bool(hours) and not less(leaves, hours)  # "the morning is fine, but not before 10"
    if all(one.ours == "no" for one in known) or (reader.gives_back and leaves and not narrowed_):
        takes = list(reader.whole)
        if not leaves or not (reader.gives_back or less(takes, leaves)):
            return None  # of another time, or a no to all of it
    if narrowed := _narrowed(reader, known, takes):
        takes = narrowed
    part = less(joined(takes), leaves)
    if not part and not leaves and any(one.dated for one in known):
        return None
    sure = any(one.ours == "yes" or one.supposed for one in ours)
    goes = any(one.leaves and not one.dated for one in ours)
    return Share(tuple(part), sure=sure, terms=terms, others=others, names=names, leaves=goes)


def _is_wider(one: Clause, parts: Sequence[Clause]) -> bool:
    """Whether it is a no to hours that hold what is taken too, so that they only aren't taken from or until there: "till 1 is fine,
    till 3 is too long", "I can do from 3, not from 2"."""
    refuses = one.ours == "no" and not one.dated and bool(one.part)
    return refuses and any(not less(said.part or (), one.part or ()) for said in parts)


def _is_unsettled(known: Sequence[Clause]) -> bool:
    """Whether what is denied leaves open if it is a bound of what was taken before, or a further part: "till 2 but not till 3"."""
    pairs = [(one, other) for one, other in pairwise(known) if one.ours == "yes" == other.ours and other.denied]
    return any(less(one.part or (), other.part or ()) == [*(one.part or ())] for one, other in pairs if not one.dated)


def _of_their_day(read: Sequence[Clause]) -> list[Clause]:
    """What is said of clocks, of the days that are named before it with no word of whether they are taken: "the 14th for Alex: I
    can't do 9 to 10"."""
    found = list[Clause]()
    for one in read:
        before = found[-1] if found else None
        inside = before is not None and before.unsaid and before.dated and before.part and one.part and not one.dated
        own = less(one.part, less(one.part, before.part)) if inside and before and before.part and one.part else []
        if before is not None and before.part and own and less(before.part, own):
            found[-1:] = [replace(one, part=tuple(own), dated=True)]
        else:
            found.append(one)
    return found


def _narrowed(reader: "Reader", known: Sequence[Clause], takes: Sequence[Stretch]) -> list[Stretch]:
    """All of it, where a yes to that goes before "but", and less of a day behind it: "yes but Wednesday only till 3"."""
    whole, text = pieces(reader.whole), reader.phrase.text
    of_days = [day for day in whole for start, end in takes if day[0] <= start and end <= day[1] and day != (start, end)]
    if len(of_days) != len(takes) or len(whole) < 2 or not all(one.dated and one.ours == "yes" for one in known):
        return []
    return [*less(whole, of_days), *takes] if reader.turns() and opens_with_yes(text) else []


def _taken(parts: Sequence[Stretch]) -> list[Stretch]:
    """What is taken; what is said behind of a part of it narrows that: "Thursday is fine, but only till 4", "the afternoon, not
    after 4"."""
    found = list[Stretch]()
    for start, end in parts:
        both = [one for one in found if one[0] < end and start < one[1]]
        narrower = [(max(start, one[0]), min(end, one[1])) for one in both if not (start <= one[0] and one[1] <= end)]
        found = [one for one in found if one not in both or (start <= one[0] and one[1] <= end)]
        found += narrower or [(start, end)]
    return found
