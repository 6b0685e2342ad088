"""From one moment to another: "from ... to ...", the word before an expression ("until", "after"), and a length said with it."""

from dataclasses import replace
from datetime import timedelta

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.dates import day_chain
from intents.when.calendar.offsets import MINUTES_IN, Amount, amount_at, minutes_from
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.day_ranges import end_of_its
from intents.when.grammar.expression import KIND_WORDS, SUBJECTS, Moment, moment_at
from intents.when.model.clocks import Clock, Hours
from intents.when.model.days import stretch
from intents.when.text.reader import Reader
from intents.when.words import MODAL_TAILS

EVENTS = frozenset("starts begins ends finishes opens reopens arrives resumes start begin end finish open reopen arrive".split())
OWNERS = frozenset(("my",))
SMALL = frozenset("owner article number glue meridiem weak".split())
LENGTHS = frozenset(["number", "half_of", "step", "glue", "now"])
"""What a length of time can begin with."""


def stretch_at(reader: Reader, at: int, inner: bool = False) -> Moment | None:
    """One moment or a range between two, with the word before it and the length after it."""
    here, bound = _opening(reader, at)
    back = bound == "back"
    left = moment_at(reader, here, inner, bound) if here < len(reader.tokens) else None
    if left is None and back:
        soon = _in_minutes(reader, here)  # "back in two hours": from now, or from when somebody leaves
        length = amount_at(reader, here + 1) if reader.at(here).get("glue") == "in" else None
        return replace(soon, bound="back", lasting=length and length[0], tokens=(at, soon.tokens[1])) if soon else None
    if left is None:
        ahead = _next_hours(reader, here) if reader.at(here).get("step") == 1 and here > at else None
        return (ahead and replace(ahead, tokens=(at, ahead.tokens[1]))) or _in_minutes(reader, at) or _length_first(reader, at)
    if left.hours is None and reader.at(left.tokens[1] - 1).has("remains"):
        left = replace(left, hours=Hours(Clock(reader.now.hour, reader.now.minute), Clock(0)))
    first = reader.at(at)
    lengths = bound is None and (first.digits or not LENGTHS.isdisjoint(first.sense))
    for rule in (_length_first, _in_minutes) if lengths else ():
        longer = rule(reader, at)
        named = longer is not None and longer.lasting is not None and _announced(reader, at)
        if longer and (longer.tokens[1] > left.tokens[1] or (named and longer.tokens[1] == left.tokens[1])):
            return longer
    if bound in ("back", "until") and any(reader.at(n).get("bound") == "after" for n in range(at, here)):
        lunch = back and left.hours is not None and left.hours.word == "lunch"
        # "back after lunch": at one, which is said
        left = replace(left, hours=Hours(Clock(1, sure=False))) if lunch else replace(left, past=left.hours is None)
    side = _side(left, bound)
    if side == "until" and reader.at(left.tokens[1] - 1).has("inclusive"):
        side = "through"
    made = left if (at, side) == (left.tokens[0], left.bound) else replace(left, tokens=(at, left.tokens[1]), bound=side)
    if made.weak and bound and made.days is not None and made.days.weak:
        made = replace(made, weak=not _safe_bound(reader, made))
    if bound in (None, "at", "from", "between", "since") or (bound == "after" and _clocked(made)):
        made = _ranged(reader, made, bound == "between") or made
    if made.bound == "from" and (made.upto or made.right or (made.hours and made.hours.end and not made.hours.word)):
        made = replace(made, bound=None)
    return made if back else _after(reader, _through_weekend(reader, made))


def _through_weekend(reader: Reader, made: Moment) -> Moment:
    """All of a weekend from the clock of its first day on: "next weekend, Saturday from noon"."""
    clock = made.hours is not None and made.hours.end is None and made.bound == "from"
    named = any(reader.at(at).get("grain") == "weekend" for at in range(*made.tokens))
    if made.days is None or not (clock and named) or made.right or made.upto or made.lasting:
        return made
    day = fix_known(made.days, reader.today, reader.country)
    if day is None or day.first != day.last or day.first.weekday() not in (4, 5):
        return made
    sunday = day.first + timedelta(days=6 - day.first.weekday())
    return replace(made, bound=None, right=Moment(made.tokens, days=stretch(sunday, sunday)))


def _safe_bound(reader: Reader, made: Moment) -> bool:
    """Whether a weak day after "until", "from" and the like can be trusted."""
    return (
        made.days is not None
        and (made.days.month is not None or made.days.weekday is not None or made.days.day is not None)
        and reader.ends(made.tokens[1])
        and reader.at(made.tokens[1]).text not in MODAL_TAILS
    )


def _side(left: Moment, bound: str | None) -> str | None:
    """The word that counts of the one before an expression and the one in it: "from now until 3pm" ends at three."""
    return left.bound if bound in (None, "at", "between") or (bound == "from" and left.bound == "until") else bound


def _clocked(made: Moment) -> bool:
    """Whether it is a clock on a day: "after 3 on Friday" is where a stretch can begin."""
    return made.days is not None and made.hours is not None and not made.hours.word and made.hours.end is None


def _opening(reader: Reader, at: int) -> tuple[int, str | None]:
    """Past the small words before an expression; the word among them that says which side of it is meant."""
    bound: str | None = None
    here = at
    while here < at + 5:
        token = reader.at(here)
        if token.has("back") and bound is None and here == at:
            bound = "back"
        elif (
            token.has("bound")
            and (not token.has("weak") or bound == "back")
            and not (token.has("edge") and reader.at(here + 1).get("glue") == "of")
        ):
            bound = "back" if bound == "back" else token.get("bound") if bound in (None, "from") else bound
        elif (bound in ("until", "through") or reader.at(here - 1).has("link")) and _ends_a_day(reader, here):
            bound = "through" if bound == "until" else bound
        elif bound == "until" and (begun := _event_begins(reader, here)):
            here = begun
        elif token.get("glue") == "in" and not token.has("over") and amount_at(reader, here + 1):
            break
        elif token.get("glue") == "on" and reader.at(here + 1).get("glue") == "for":
            break  # "I won't be on for the night shift"
        elif (
            token.get("glue") in ("on", "at", "in", "(", "for", "of")
            and not (token.get("glue") == "for" and amount_at(reader, here + 1))
        ) or (token.get("glue") == "the" and any(reader.at(here + 1).has(kind) for kind in ("part", "clock", "feast", "weekday"))):
            pass
        else:
            at_least = bound is not None and token.text == "least" and reader.at(here - 1).text == "at"
            if not at_least:
                break
        here += 1
    timely = any(reader.at(n).has("timely") for n in range(at, here))
    return here, bound or ("at" if timely else None)


def _event_begins(reader: Reader, at: int) -> int | None:
    """Where the words end that tell what begins or ends on the day behind them: "until school starts on 6 September"."""
    here = at
    while here < at + 4 and (token := reader.at(here)).text.isalpha() and token.text not in EVENTS:
        if not token.sense.keys() <= SMALL or token.text in SUBJECTS - OWNERS:
            return None
        here += 1
    return here if here > at and reader.at(here).text in EVENTS else None


def _ends_a_day(reader: Reader, at: int) -> bool:
    """Whether the end of a day stands before it: "until EOD Thursday", "to the end of Friday" hold all of it."""
    token = reader.at(at)
    if not token.has("day_end") and token.get("edge") != "end":
        return False
    found = day_chain(reader, reader.skip(at + 1, "on", "of", "the", ","))
    days = found[0] if found else None
    single = days is not None and days.first is not None and days.first == days.last
    return days is not None and (single or days.weekday is not None or days.day is not None)


def _ranged(reader: Reader, made: Moment, between: bool) -> Moment | None:
    link = reader.at(made.tokens[1])
    end = made.tokens[1]
    if link.text == "," and reader.at(end + 1).has("link") and not reader.at(end + 1).get("dash"):
        link, end = reader.at(end + 1), end + 1
    whole = made.days is None and made.hours is not None and made.hours.end is not None and not made.hours.word
    closes = reader.at(end + 1).get("bound") == "until" and not reader.at(end + 1).has("weak")
    both = made.bound == "from" and (link.has("also") or link.text == ",") and closes  # "starts on the 7th and ends on the 11th"
    closed = made.hours is not None and made.hours.end is not None  # "between 12 and 3pm on Thursday and Friday"
    if made.right is not None or whole or not (link.has("link") or (between and link.has("also") and not closed) or both):
        return None
    here, _ = _opening(reader, end + 1)
    right = moment_at(reader, reader.skip(here, "the") if reader.at(here + 1).has("part") else here, True, "until")
    if right is None or (right.weak and not (made.hours and right.hours)):
        return None
    if right.days is None and (right.hours is None or (made.hours is None and made.days is None)):
        return None
    return replace(made, right=right, weak=False, tokens=(made.tokens[0], right.tokens[1]))


def _after(reader: Reader, made: Moment) -> Moment:
    """A length or "onwards" after a moment: "1 Feb for 4 weeks", "3pm for two hours"."""
    here = made.tokens[1]
    token = reader.at(here)
    if (token.has("onwards") and made.bound in (None, "from", "at")) or (made.bound == "from" and _and_on(reader, here)):
        return replace(made, bound="from", tokens=(made.tokens[0], here + 1), weak=False)
    if token.has("backwards") and made.bound is None:
        return replace(made, bound="before", tokens=(made.tokens[0], here + 1), weak=False)
    if made.bound in (None, "from", "at") and made.days and not (made.hours or made.right):
        rest = reader.skip(here + (token.has("join") and token.text != ","), "for", "the", "(")  # "Monday and the rest of the week"
        its_end = end_of_its(reader, made.upto or made.days, rest) if reader.at(rest).get("edge") == "rest" else None
        if its_end:
            return replace(made, upto=its_end[0], bound=None, weak=False, tokens=(made.tokens[0], its_end[1]))
    here += token.text == ","
    if reader.at(here).get("glue") == "for" and made.upto is None and made.right is None:
        start = reader.skip(here + 1, "the")
        start += reader.at(start).has("step")
        amount = amount_at(reader, start)
        clock = hours_at(reader, amount[1] + 1, True, True) if amount and reader.at(amount[1]).get("bound") == "from" else None
        if amount and clock and made.hours is None and amount[0].grain in MINUTES_IN and not clock[0].end:
            return replace(made, hours=clock[0], lasting=amount[0], bound=None, tokens=(made.tokens[0], clock[1]))
        if amount and (amount[0].grain not in MINUTES_IN or (made.hours and not made.hours.end)):
            return replace(made, lasting=amount[0], bound=None, weak=False, tokens=(made.tokens[0], amount[1]))
    return made


def _and_on(reader: Reader, at: int) -> bool:
    """Whether "on" means onwards: "from Monday on I'm away", not "from Monday on leave"."""
    after = reader.at(at + 1)
    follows = after.text in SUBJECTS | KIND_WORDS or not after.text.isalnum() or after.has("bound")
    return follows and reader.at(at).text == "on" and not reader.at(at - 1).has("now")


def _length_first(reader: Reader, at: int) -> Moment | None:
    """ "for 2 weeks from Monday", "two weeks starting 1 Feb": a length, then its start."""
    token = reader.at(at)
    here = at + (token.get("glue") == "for")
    announced = here > at or _announced(reader, at)
    found = amount_at(reader, reader.skip(here, "the")) if not token.has("step") else None
    if found is None:
        return None
    start = reader.at(found[1])
    start_at = found[1] + (start.text == ",")
    start = reader.at(start_at)
    unsure = start.has("onward") and not announced  # "two weeks from Monday"; but "two hours from 2pm" can only last
    if start.get("bound") != "from" or (unsure and found[0].grain not in MINUTES_IN):
        return None
    moment = moment_at(reader, reader.skip(start_at + 1, "on", "the", "in"), False, "from") or moment_at(
        reader, start_at + 1, False, "from"
    )
    if (
        moment is None
        or moment.upto
        or (moment.hours and moment.hours.end)
        or (unsure and moment.hours is None)
        or (moment.days is None and found[0].grain not in MINUTES_IN)
    ):
        return None
    return replace(moment, lasting=found[0], tokens=(at, moment.tokens[1]), weak=False)


def _announced(reader: Reader, at: int) -> bool:
    """Whether what stands before it makes it a length: "leave of ten days from 4 January", "Mondays off for chemo, 6 weeks from the
    11th"."""
    before = reader.at(at - 1)
    return before.get("glue") == "of" or (reader.repeats and before.text in (",", "("))


def _in_minutes(reader: Reader, at: int) -> Moment | None:
    """ "in 20 minutes", "two hours ago", "half an hour from now", "the next two hours", "now"."""
    if reader.at(at).has("now") and reader.loose:
        return Moment(
            (at, at + 1), days=stretch(reader.today, reader.today), hours=Hours(Clock(reader.now.hour, reader.now.minute))
        )
    if reader.at(at).get("step") in (1, -1):
        return _next_hours(reader, at)
    here = at + (reader.at(at).get("glue") == "in")
    found = amount_at(reader, here)
    if found is None or found[0].grain not in MINUTES_IN:
        return None
    amount, end = found
    token = reader.at(end)
    if token.has("early") or token.has("late") or token.has("within"):
        return None  # "I finish an hour earlier on Thursday", "in 2 hours late" tell how far from the usual hour
    sign = (
        token.get("ago")
        if token.has("ago")
        else 1
        if here > at or (token.has("onward") and reader.at(end + 1).has("now"))
        else None
    )
    when = minutes_from(reader.now, amount, sign) if sign else None
    if when is None:
        return None
    end += 1 if token.has("ago") else 2 if token.has("onward") and reader.at(end + 1).has("now") else 0
    hours = Hours(Clock(when.hour, when.minute))
    return Moment((at, end), days=stretch(when.date(), when.date()), hours=hours)


def _of_a_shift(reader: Reader, at: int, end: int) -> bool:
    """Whether "the last two hours" are those of something, and not those that have just passed: "Jo takes the last two hours"."""
    before = reader.at(at - 2 if reader.at(at - 1).get("glue") == "the" else at - 1)
    passed = before.text in ("in", "over", "within", "during") and reader.at(end).get("glue") != "of"
    return reader.at(at).get("step") == -1 and not passed and not reader.alone


def _next_hours(reader: Reader, at: int) -> Moment | None:
    grain = reader.at(at + 1).get("grain")
    one = (Amount(1, grain), at + 2) if grain in MINUTES_IN and not reader.at(at + 1).get("plural") else None  # "the next hour"
    found = amount_at(reader, at + 1) or one
    if found is None or found[0].grain not in MINUTES_IN or (reader.at(at + 1).has("article") and not found[0].half):
        return None
    far = minutes_from(reader.now, found[0], reader.at(at).get("step"))
    if far is None or _of_a_shift(reader, at, found[1]):
        return None
    first, last = sorted((far, reader.now.replace(second=0, microsecond=0)))
    left = Moment((at, found[1]), days=stretch(first.date(), first.date()), hours=Hours(Clock(first.hour, first.minute)))
    return replace(
        left, right=Moment(left.tokens, days=stretch(last.date(), last.date()), hours=Hours(Clock(last.hour, last.minute)))
    )
