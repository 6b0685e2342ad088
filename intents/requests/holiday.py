"""Holidays of everybody: the draft of those that a message wants entered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from intents.draft import Draft
from intents.requests.festive.by_country import observed_on
from intents.requests.festive.chosen import resolve, several_named
from intents.requests.festive.titles import title_of
from intents.requests.festive.wanted import SAID_TO_BE, Wanted, chunks_of
from intents.requests.named import given
from intents.requests.spans import DAY, moment
from intents.statements.combined import Combined
from intents.statements.hints import Hint, bare, extent, hints, possible
from intents.when import Span
from intents.when.calendar.countries import country_of
from intents.when.calendar.holidays import feast_day
from intents.when.extract import DateMark
from intents.when.model.days import spoken

FILE = "holiday"
BESIDE = ("after", "observed", "yearly", "which", "vague")
VETO = frozenset(("cancels", "lists", "undoes", "helps", "howto"))
YEARLY = "FREQ=YEARLY"
OWN = "only your own schedule: nobody else's is changed"
LONG = 28  # days: a month that was named, no stretch of days
SEVERAL = {"eid_al_fitr": ("eid_al_fitr", "eid_al_adha")}  # feasts that share a short name


def draft(made: Combined, taken: frozenset[int] = frozenset()) -> tuple[Draft, frozenset[int]] | None:
    """The holidays as a draft, and the numbers of the chunks that name them (of those not ``taken``); None where none are."""
    told = told_in(made, taken)
    if told is None:
        return None
    found = _draft(told)
    made.spent += [(hint.start, hint.end, f"holiday: {hint.rule.name}") for hint in told.hints] + [(*told.named, "event")]
    made.spent += [(*mark.place, "when") for mark in told.marks] + [(feast.start, feast.end, "when") for feast in told.feasts]
    made.spent += [(name.start, name.end, name.says) for name in (*told.names, *told.derived)]
    return found, frozenset(chunk.number for chunk in told.chunks)


def told_in(made: Combined, taken: frozenset[int]) -> Wanted | None:
    heard = made.heard
    if any(one.what in VETO and one.act == "tells" for one in made.requests):
        return None
    if not possible(heard, FILE, ("holiday",), ("off", "mine", "sure")):
        return None
    row = bare(heard)
    found = hints(row, FILE, ("holiday",))
    chunks = [chunk for chunk in chunks_of(made, found) if chunk.number not in taken]
    if not chunks:
        return None
    found += [hint for says in BESIDE for hint in hints(row, FILE, (says,))]
    inside = [extent(heard, chunk) for chunk in chunks]
    names = given(heard, row, [mark.place for mark in heard.dates.marks])
    found = [hint for hint in found if not any(name.start <= hint.start < name.end and hint.says != "holiday" for name in names)]
    found = [hint for hint in found if any(first < hint.end and hint.start < last for first, last in inside)]
    told = Wanted(heard, row, found, chunks, names)
    told.marks = [mark for mark in _single(heard.dates.marks) if any(first <= mark.place[0] < last for first, last in inside)]
    told.marks = [mark for mark in told.marks if not any(name.start < mark.place[0] < name.end for name in names)]
    told.marks = [mark for mark in told.marks if mark.kind != "lasting" or not _within(mark, told.says("holiday", *SAID_TO_BE))]
    resolve(told)
    return told


def _within(mark: DateMark, found: Sequence[Hint]) -> bool:
    """Whether a date is only a word of such a hint: "26 December is not a working day"."""
    return any(hint.start <= mark.place[0] < hint.end for hint in found)


def _single(marks: Sequence[DateMark]) -> list[DateMark]:
    """Each date by itself, lists taken apart."""
    return [one for mark in marks for one in (mark.items or (mark,))]


# ---- the draft ---------------------------------------------------------------------------------------------------------------


def _draft(told: Wanted) -> Draft:
    heard, phrase = told.heard, told.heard.phrase
    today = datetime.combine(phrase.now.date(), time())
    leaning = _leaning(told)
    when = heard.dates.when([mark for mark in told.marks if mark not in leaning])
    feasts = [Span.days(feast.day, feast.day, feast.name, (feast.start, feast.end)) for feast in told.feasts]
    spans = sorted(
        [*when.spans, *_after(told, leaning, when.spans), *feasts],
        key=lambda span: span.place,
    )
    ask = [code for code in when.ask if code != "no_end"]
    assumed = list(when.assumed)
    if not spans and not ask:
        ask.append("no_date")
    if any(not span.all_day and not span.part for span in spans) or not (when.recurrence or YEARLY).startswith(YEARLY):
        ask.append("uncertain")
    elif any(_month(told, span) for span in spans) or _unsure_which(told):
        ask.append("which_date")
    elif told.marks and not told.feasts and several_named(told, told.marks):
        ask.append("left_out")
    elif spans and all((end := moment(span.end)) is not None and end <= today for span in spans):
        ask.append("past")
    if spans and not ask and all(span.all_day for span in spans) and any(chunk.has("half") for chunk in told.chunks):
        ask.append("which_half")
    _notes(told, spans, assumed)
    yearly = bool(told.says("yearly")) or (when.recurrence or "").startswith(YEARLY)
    names = {name.says: name.said for name in reversed(told.names)}
    hint = told.says("holiday")[0]
    return Draft(
        "holiday",
        phrase.text,
        phrase.now,
        phrase.timezone,
        spans=tuple(replace(span, part=None) if span.all_day else span for span in spans),
        recurrence=when.recurrence or (YEARLY if yearly else None),
        assumed=tuple(dict.fromkeys(assumed)),
        ask=tuple(dict.fromkeys(ask)),
        options=when.options or _options(told),
        name=names.get("name"),
        title=names.get("event") or names.get("title") or title_of(told, spans),
        because=((heard.text[hint.start : hint.end], "intent", hint.rule.name),),
    )


def _leaning(told: Wanted) -> list[DateMark]:
    """Weekdays that are counted from the date before them: "25 April, and the Monday after it"."""
    ends = [mark.place[1] for mark in told.marks]
    behind = [hint.start for hint in told.says("after")]
    return [
        mark
        for mark in told.marks[1:]
        if any(mark.place[0] < start <= mark.place[1] + 1 for start in behind) and mark.place[1] > ends[0]
    ]


def _after(told: Wanted, leaning: Sequence[DateMark], spans: Sequence[Span]) -> list[Span]:
    """The days of dates that lean on the one before them."""
    found: list[Span] = []
    for mark in leaning:
        before = [end for span in spans if span.place < mark.place and (end := moment(span.end)) is not None]
        meant = told.heard.dates.when([mark], around=before[-1] - DAY if before else None).spans
        found += [_next(span, before[-1]) for span in meant] if before and _is_weekday(mark) else meant
    return found


def _is_weekday(mark: DateMark) -> bool:
    """Whether a date is a weekday and nothing else: "Monday", "the Monday after"."""
    meant = mark.meant[0].days if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    if meant is None or meant.month or meant.day is not None or any(letter.isdigit() for letter in mark.said):
        return False
    return meant.weekday is not None or (meant.first is not None and meant.first == meant.last)


def _next(span: Span, since: datetime) -> Span:
    """A day as the first of its weekday from another on."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None:
        return span
    by = since + DAY * ((start.weekday() - since.weekday()) % 7) - start
    return replace(span, start=start + by, end=end + by)


def _month(told: Wanted, span: Span) -> bool:
    """Whether a whole month was named where a day is wanted."""
    start, end = moment(span.start), moment(span.end)
    figures = any(letter.isdigit() for letter in span.said)
    return bool(start and end and (end - start).days >= LONG) and not figures and not told.says("holiday", "closed")


def _unsure_which(told: Wanted) -> bool:
    """Whether a feast that comes more than once was named without saying which, and without its date."""
    sure = told.says("holiday", "sure")
    loose = [hint for hint in told.says("which") if not any(one.start <= hint.start < one.end for one in sure)]
    places = [mark.place for mark in told.marks]
    return any(all(first < hint.end and hint.start < last for first, last in places) for hint in loose)


def _options(told: Wanted) -> tuple[tuple[Span, ...], ...]:
    """The feasts that a name can mean, each on its next day."""
    if not _unsure_which(told):
        return ()
    today, country = told.heard.phrase.now.date(), country_of(told.heard.phrase.timezone)
    found: list[tuple[Span, ...]] = []
    for mark in told.marks:
        feast = mark.meant[0].days.feast if isinstance(mark.meant, list) and mark.meant[0].days else None
        for other in SEVERAL.get(feast or "", ()):
            day = next(
                (day for ahead in (0, 1) if (day := feast_day(other, today.year + ahead, country or "")) and day >= today), None
            )
            found += [(Span.days(day, day, mark.said, mark.place),)] if day else []
    return tuple(found)


def _for_all(told: Wanted, first: int, last: int) -> bool:
    """Whether it is said between two characters that it is everybody's."""
    all_of_them = told.heard.language.sets.of("everybody", "everyone_here")
    said = [item.start for item in told.heard.row.items if first <= item.start < last and item.word in all_of_them]
    return any(not any(name.start <= at < name.end for name in told.names) for at in said)


def _notes(told: Wanted, spans: Sequence[Span], assumed: list[str]) -> None:
    """What is worth knowing: whose they are where all are meant; days that are estimated, or observed on another one."""
    if any(_for_all(told, *extent(told.heard, chunk)) for chunk in told.chunks):
        assumed.append(OWN)
    country = country_of(told.heard.phrase.timezone)
    for span in spans:
        start = moment(span.start)
        if start is None or span.end != start + DAY:
            continue
        if any("estimated" in note for note in assumed):
            continue
        if any(hint.start < span.place[1] and span.place[0] < hint.end for hint in told.says("vague")):
            assumed.append(f"{span.said}: {spoken(start.date())} {start.year} is an estimate")
        elif start.weekday() > 4 and (other := observed_on(start.date(), country)):
            assumed.append(f"{spoken(start.date())} is a {start:%A}; it is observed on {other:%A} {spoken(other)}")
