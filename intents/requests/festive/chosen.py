"""Which dates of a message are holidays: the observed one, the date of a feast named with it, feasts of the country by name."""

from datetime import timedelta

from intents.requests.festive.by_country import named
from intents.requests.festive.wanted import Wanted, is_feast
from intents.requests.named import Given
from intents.requests.spans import moment
from intents.statements.heard import Heard
from intents.when.calendar.countries import country_of
from intents.when.extract import DateMark

LABELS = frozenset("=:(")
APPOSES = tuple(",(–-")  # signs before the name of a day that is told before
NEAR = timedelta(days=3)  # so far from a feast is the day that is free for it


def resolve(told: Wanted) -> None:
    """Keeps the dates that are holidays: the observed one, the date of a feast named with it, no year and no "every year"."""
    heard = told.heard
    text = heard.text
    country = country_of(heard.phrase.timezone)
    dates = [mark for mark in told.marks if not _whole_year(told, mark) and not _named_weekday(heard, mark)]
    for hint in told.says("observed"):
        after = next((mark for mark in dates if mark.place[0] >= hint.start), None)
        before = next((mark for mark in reversed(dates) if mark.place[1] <= hint.start), None)
        apposed = after is None and before is not None and is_feast(before) and not is_feast(dates[0])  # "..., Boxing Day observed"
        if before is not None and (after is not None or apposed):
            dates.remove(before)
            told.derived += [Given("title", before.said, *before.place)] if is_feast(before) else []
    kept: list[DateMark] = []
    for mark in dates:
        if kept and is_feast(kept[-1]) and not is_feast(mark) and _same(heard, kept[-1], mark, dates):
            told.derived.append(_name_of(heard, kept.pop(), mark))
        elif (
            kept
            and is_feast(mark)
            and not is_feast(kept[-1])
            and (_calls(heard, kept[-1], mark) or _apposed(heard, kept[-1], mark))
        ):
            told.derived.append(Given("title", mark.said, *mark.place))
            continue
        kept.append(mark)
    told.marks = kept
    if not kept or several_named(told, kept):
        free = text
        for start, end in [*(mark.place for mark in kept), *((name.start, name.end) for name in (*told.names, *told.derived))]:
            free = free[:start] + "_" * (end - start) + free[end:]
        told.feasts = named(free, country, heard.phrase.now.date())


def _whole_year(told: Wanted, mark: DateMark) -> bool:
    """ "this year", "every year": says nothing of the day."""
    if any(hint.start <= mark.place[0] and mark.place[1] <= hint.end for hint in told.says("yearly")):
        return True
    spans = told.heard.dates.when([mark]).spans
    start, end = (moment(spans[0].start), moment(spans[0].end)) if spans else (None, None)
    return mark.kind == "days" and bool(start and end and (end - start).days > 360)


def _same(heard: Heard, feast: DateMark, mark: DateMark, dates: list[DateMark]) -> bool:
    """Whether a date says when a feast before it is: in brackets, behind "on", or the very day."""
    between = heard.text[feast.place[1] : mark.place[0]].strip(" ")
    if any(word in heard.language.sets["and"] for word in between.lower().split()):
        return False
    one, other = heard.dates.when([feast]).spans, heard.dates.when([mark]).spans
    return between != "," or one[:1] == other[:1] or bool(one and other and one[0].start == other[0].start) or len(dates) == 2


def _calls(heard: Heard, date: DateMark, feast: DateMark) -> bool:
    """Whether a feast behind a date is its name: "add 6 March as Independence Day", "1 August is Emancipation Day"."""
    sets = heard.language.sets
    between = [token.low for token in heard.tokens if date.place[1] <= token.start and token.end <= feast.place[0]]
    named = sets["be"] | sets["as"] | LABELS
    return not named.isdisjoint(between) and all(word in named or word in sets["glue"] - sets["and"] for word in between)


def _apposed(heard: Heard, date: DateMark, feast: DateMark) -> bool:
    """Whether a feast behind a date, a comma between, is why the day near it is free: "28 December is a holiday, Boxing Day"."""
    sets, between = heard.language.sets, heard.text[date.place[1] : feast.place[0]]
    spans = [heard.dates.when([mark]).spans for mark in (date, feast)]
    first, other = (moment(one[0].start) if len(one) == 1 else None for one in spans)
    near = first is not None and other is not None and abs(first - other) <= NEAR
    listed = not sets["and"].isdisjoint(between.lower().split()) or not sets["be"].intersection(between.lower().split())
    listed = listed or any(mark.rule.says == "too" for mark in heard.marks)
    return near and not listed and between.rstrip()[-1:] in APPOSES


def _name_of(heard: Heard, feast: DateMark, mark: DateMark) -> Given:
    """The name of a day that a feast's name begins: "Christmas", "Christmas party day"."""
    small = heard.language.sets["glue"] | heard.language.sets["filler"]
    words = [token for token in heard.tokens if feast.place[0] <= token.start and token.end <= mark.place[0]]
    inner = [token for token in words if token.start >= feast.place[1]]
    if any(token.is_word and token.low not in small for token in inner):
        end = max(token.end for token in inner if token.is_word)
    else:
        end = feast.place[1]
    return Given("title", heard.text[feast.place[0] : end], feast.place[0], end)


def _named_weekday(heard: Heard, mark: DateMark) -> bool:
    """Whether a weekday is the end of a feast's name that is not known: "Carnival Monday"."""
    days = mark.meant[0].days if isinstance(mark.meant, list) and mark.meant else None
    if (
        days is None
        or days.weekday is None
        or days.day is not None
        or days.step is not None
        or days.feast is not None
        or days.first
    ):
        return False
    before = [token for token in heard.tokens if token.end <= mark.place[0]][-1:]
    return bool(before) and before[0].is_word and before[0].text[0].isupper() and before[0].low not in heard.language.known


def several_named(told: Wanted, kept: list[DateMark]) -> bool:
    """Whether "and" joins a date to a name that is no date: "3 January and Republic Day"."""
    sets = told.heard.language.sets
    items = told.row.items
    dates = [mark.place for mark in kept]
    for at, item in enumerate(items[1:-1], 1):
        if item.word not in sets["and"]:
            continue
        before, after = items[at - 1], items[at + 1]
        for one, other in ((before, after), (after, before)):
            dated = any(first <= one.start < last for first, last in dates)
            apart = any(first <= other.start < last for first, last in [*dates, *((hint.start, hint.end) for hint in told.hints)])
            if dated and not apart and told.heard.text[other.start].isupper():
                return True
    return False
