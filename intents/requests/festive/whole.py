"""The public holidays of a country, all of them: "I have the Bavarian holidays", "add the UK bank holidays next year"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from intents.draft import Draft
from intents.languages import bare
from intents.languages.places import name_of, of_country, places
from intents.requests import absence
from intents.requests.spans import DAY, moment
from intents.statements.combined import Absence, Combined
from intents.statements.hints import extent
from intents.statements.row import Item
from intents.statements.statement import Chunk, Statement
from intents.text.tokens import Token
from intents.when import Span
from intents.when.calendar.countries import country_of
from intents.when.calendar.holidays import public
from intents.when.extract import DateMark

A_YEAR = timedelta(days=365)  # of which the holidays are told where no time is said
BEFORE, AFTER = timedelta(days=2), timedelta(days=3)  # a feast
BEHIND = 3  # words between the holidays and their place: "in the whole of France"
LANGUAGES = {"en": "en_US"}  # as the package calls them, where that is otherwise
YEARS = range(2000, 2100)
SMALL = ("me", "us", "mine", "you", "all", "glue", "have", "be", "will", "filler", "and", "adds", "holds", "holidays", "removes")
VETO = ("lists", "undoes", "helps", "howto")


@dataclass(frozen=True, slots=True)
class Meant:
    """Where they are named, and whose they are (ISO 3166, as it was said); ``all``: it is said that all of them are meant."""

    start: int
    end: int
    code: str
    said: str = ""
    all: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are meant, what is assumed, what has to be asked, where in the text all that is told; ``single``: days are
    named beside them."""

    spans: tuple[Span, ...]
    assumed: tuple[str, ...]
    ask: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    single: bool = False


def draft(made: Combined) -> tuple[Draft, frozenset[int]] | None:
    """They as a draft, and the numbers of the chunks that name them; None where they aren't named, or only asked for."""
    meant = _named(made)
    heard = made.heard
    chunk = next((one for one in heard.chunks if meant and _within(made, meant.start, one)), None)
    if meant is None or chunk is None or _other(made, chunk, meant):
        return None
    own = [one for one in heard.chunks if one.sentence == chunk.sentence and (one is chunk or not one.statements)]
    numbers = frozenset(one.number for one in own)
    days = _days(made, meant, own)
    if days.single and (_as(made, meant) or not (meant.said or meant.all)):
        return None  # "add 1 May and 3 May as public holidays"
    if any(one.match.rule.shape == "holidays" and one.dates for one in made.requests):
        return None  # "take Boxing Day off the public holidays"
    made.spent += [(*place, "when") for place in days.places]
    told = [one for one in (made.mine, *made.others) if any(said.chunk is chunk for said in _statements(one))]
    if told:
        return _away(made, told, days), numbers | {one.chunk.number for one in _statements(told[0])}
    gone, rest = _rest(made, chunk, own, days)
    if rest and not (gone or _wanted(made, chunk)):
        return None
    whose = any(item.group is not None for item in rest)  # "the Klingon holidays"
    ask, spans, assumed = (("no_date",), (), ()) if whose else (days.ask, days.spans, days.assumed)
    phrase = heard.phrase
    because = ((heard.text[meant.start : meant.end], "when", "the public holidays of a country"),)
    plain = Draft("cancel" if gone else "holiday", phrase.text, phrase.now, phrase.timezone, spans, ask=ask, because=because)
    return replace(plain, assumed=assumed, every=gone), numbers


def _as(made: Combined, meant: Meant) -> bool:
    """Whether they are only what something else is called: "as public holidays"."""
    before = [token.low for token in made.heard.tokens if token.end <= meant.start][-1:]
    inside = [token.low for token in made.heard.tokens if meant.start <= token.start < meant.end]
    return any(word in made.heard.language.sets["as"] for word in (*before, *inside))


def _wanted(made: Combined, chunk: Chunk) -> bool:
    """Whether somebody says that they have them, or wants them added."""
    sets = made.heard.language.sets
    return not sets.of("have", "adds").isdisjoint(made.heard.row.words[chunk.start : chunk.end])


def _away(made: Combined, told: Sequence[Absence], days: Days) -> Draft:
    """An absence on all of them, as the clause tells it."""
    away = absence.draft(made, told[0])
    ask = [*days.ask, *(code for code in away.ask if code not in ("no_date", "no_end"))]
    if any(cover.spans for cover in away.covers) or len(told) > 1:
        ask.append("uncertain")
    return replace(away, spans=days.spans, recurrence=None, options=(), ask=tuple(ask), assumed=days.assumed)


def _statements(told: Absence) -> list[Statement]:
    return [*told.away, *(one.statement for one in told.covers if one.statement)]


def _rest(made: Combined, chunk: Chunk, own: Sequence[Chunk], days: Days) -> tuple[bool, list[Item]]:
    """Whether the clause wants them to go; and its words that mean something else."""
    sets = made.heard.language.sets
    small = sets.of(*SMALL)
    items = [item for one in own for item in made.heard.row.items[one.start : one.end] if not item.filler]
    free = [item for item in items if item.word[:1].isalnum() or item.group is not None]
    free = [item for item in free if not any(first <= item.start < last for first, last in days.places)]
    rest = [item for item in free if item.group is not None or (item.word not in small and bare(item.word) not in small)]
    made.spent += [(item.start, item.end, "holiday") for item in free if item not in rest]
    gone = any(bare(item.word) in sets["removes"] for item in free) or any(one.what == "cancels" for one in chunk.statements)
    return gone, rest


def _other(made: Combined, chunk: Chunk, meant: Meant) -> bool:
    """Whether the clause asks for them, or says that they are none: a question, a "not", hours that are worked then."""
    heard, sets = made.heard, made.heard.language.sets
    words = heard.row.words[chunk.start : chunk.end]
    if any(one.rule.says == "except" and heard.row.items[one.start].start <= meant.start for one in chunk.marks):
        return True  # "all week except the bank holidays"
    before = {item.word for item in heard.row.items[chunk.start : chunk.end] if item.start < meant.start}
    if chunk.sign == "?" or chunk.quoted or words[0] in sets["asks"] | sets["if"] or not sets["negation"].isdisjoint(before):
        return True
    return any(one.what in VETO or (one.what in ("here", "works") and not one.negated) or one.negated for one in chunk.statements)


def _named(made: Combined) -> Meant | None:
    """Where they are named: a word for them with one that says that they are everybody's, or with a place."""
    tokens, sets = made.heard.tokens, made.heard.language.sets
    for at, token in enumerate(tokens):
        if bare(token.low) not in sets["holidays"]:
            continue
        first, last = at, at + 1
        while first and bare(tokens[first - 1].low) in sets["publicly"]:
            first -= 1
        last += sum(1 for _ in takewhile(lambda one: bare(one.low) in sets["publicly"], tokens[last:]))
        sure = first < at or last > at + 1 or bare(token.low) in sets["holidays_public"]
        place = _place(tokens[first - 1]) if first else None
        if place:
            first -= 1
            while first and _place(tokens[first - 1]) == place:
                first -= 1
            said = " ".join(one.text for one in tokens[first:at] if _place(one) == place)
        else:
            behind = next((one for one in range(last, min(last + BEHIND, len(tokens))) if _place(tokens[one])), None)
            if behind is not None and all(bare(one.low) in sets["glue"] | sets["all"] for one in tokens[last:behind]):
                place, said, last = _place(tokens[behind]), tokens[behind].text, behind + 1
        mine = bool(first) and tokens[first - 1].low in sets["mine"]
        if not sure and (not place or mine):  # "my Italian holidays" may be a journey
            continue
        own = country_of(made.heard.phrase.timezone)
        code = place or (of_country(own) if own else None)
        if code is not None:
            every = False
            while first and bare(tokens[first - 1].low) in sets.of("all", "glue", "holds"):
                first -= 1
                every = every or bare(tokens[first].low) in sets["all"]
            return Meant(tokens[first].start, tokens[last - 1].end, code, said if place else "", every)
    return None


def _place(token: Token) -> str | None:
    return places().get(token.text) or places().get(bare(token.low))


def _within(made: Combined, place: int, chunk: Chunk) -> bool:
    first, last = extent(made.heard, chunk)
    return first <= place < last


def _days(made: Combined, meant: Meant, own: Sequence[Chunk]) -> Days:
    heard, phrase = made.heard, made.heard.phrase
    today = phrase.now.date()
    marks = [mark for mark in heard.dates.marks if any(_within(made, mark.place[0], one) for one in own)]
    marks = [mark for mark in marks if mark.place[1] <= meant.start or meant.end <= mark.place[0]]
    taken = [
        (heard.row.items[one.start].start, heard.row.items[one.end - 1].end) for one in heard.marks if one.rule.says == "except"
    ]
    gone = [start for start, _ in taken]
    gone += [item.start for item in heard.row.items if item.word in heard.language.sets["negation"] and item.start > meant.start]
    excepted = [mark for mark in marks if any(one < mark.place[0] for one in gone)]
    around = [mark for mark in marks if mark.feast and mark not in excepted and _beside(made, mark, meant)]
    other = [mark for mark in marks if mark not in (*excepted, *around)]
    when, without = heard.dates.when(other), heard.dates.when(excepted)
    years = [token for token in heard.tokens if token.text.isdigit() and int(token.text) in YEARS]
    years = [one for one in years if any(_within(made, one.start, chunk) for chunk in own)]
    years = [one for one in years if not any(first <= one.start < last for first, last in (mark.place for mark in marks))]
    times = [(begin.date(), end.date() - DAY) for one in when.spans for begin, end in [_sides(one, phrase.now)] if _long(one)]
    times += [frame for mark in around for frame in _around(made, mark)]
    times += [(date(int(one.text), 1, 1), date(int(one.text), 12, 31)) for one in years]
    ask = [*when.ask, *without.ask, *(["uncertain"] if when.recurrence or without.recurrence else [])]
    assumed = [f"public holidays: {meant.said or name_of(meant.code)}"]
    if not times:
        times = [(today, today + A_YEAR)]
        assumed.append(f"those until {today + A_YEAR:%-d %B %Y}")
    found = [one for first, last in times for one in _between(max(first, today), last, meant, heard.language.name)]
    out = [_sides(one, phrase.now) for one in without.spans]
    if not any(start <= datetime.combine(_day(one), time()) < end for one in found for start, end in out):  # Easter is a Sunday
        frames = [frame for mark in excepted if mark.feast for frame in _around(made, mark)]
        out += [(datetime.combine(begin, time()), datetime.combine(end, time()) + DAY) for begin, end in frames]
    kept = [one for one in found if not any(start <= datetime.combine(_day(one), time()) < end for start, end in out)]
    if len(kept) == len(found) and (out or gone):
        ask.append("uncertain")
    if not kept:
        ask.append("past" if times[0][1] < today else "which_date")
    single = [one for one in when.spans if not _long(one)]
    taken += [(start, start + 1) for start in gone]
    places = [(meant.start, meant.end), *taken, *(mark.place for mark in marks), *((one.start, one.end) for one in years)]
    return Days((*kept, *single), tuple(assumed), tuple(dict.fromkeys(ask)), tuple(places), bool(single))


def _around(made: Combined, feast: DateMark) -> list[tuple[date, date]]:
    """The days around a feast, in which the holidays that are called after it lie."""
    return [(_day(one) - BEFORE, _day(one) + AFTER) for one in made.heard.dates.when([feast]).spans]


def _beside(made: Combined, feast: DateMark, meant: Meant) -> bool:
    """Whether they are those around a feast: "the Easter bank holidays", "les jours fériés de Pâques"."""
    sets, (start, end) = made.heard.language.sets, feast.place
    between = [one.low for one in made.heard.tokens if end <= one.start < meant.start or meant.end <= one.start < start]
    return all(word in sets["glue"] - sets["and"] for word in between)


def _between(first: date, last: date, meant: Meant, language: str) -> list[Span]:
    """Those from a day to another."""
    country, _, part = meant.code.partition("-")
    found: list[Span] = []
    for year in range(first.year, min(last.year, first.year + 2) + 1):
        named = public(country, year, language=LANGUAGES.get(language, language), part=part or None)
        days = [day for day in sorted(named) if first <= day <= last]
        found += [Span.days(day, day, str(named[day]).replace("; ", " / "), (meant.start, meant.end)) for day in days]
    return found


def _sides(span: Span, now: datetime) -> tuple[datetime, datetime]:
    """Its begin and end; open sides are now, and a year behind the begin."""
    begin = moment(span.start) or now
    return begin, moment(span.end) or begin + A_YEAR


def _long(span: Span) -> bool:
    """Whether it is a time in which they may be, and no day."""
    begin, end = moment(span.start), moment(span.end)
    return begin is None or end is None or end - begin > DAY


def _day(span: Span) -> date:
    """The day of one of them."""
    start = moment(span.start)
    return start.date() if start else date.min
