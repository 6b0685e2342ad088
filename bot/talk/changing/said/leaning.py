"""Words that lean on what was booked last, though they could be read by themselves as another absence or a cancelling: "skip the
10th", "we only fly on the 15th", "only the Thursday, Friday I'm back"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.people.periods import Period, less, meet
from bot.talk.changing.standing import span_of, stretches
from bot.talk.replies import when_in
from bot.texts import spoken
from bot.texts.evidence import cut, plain, table
from intents import Draft, Phrase, is_there, revise
from intents.draft import AWAY, Intent
from intents.remarks import otherwise
from intents.remarks.beside import called_off
from intents.requests.asked.reply import clauses
from intents.when import Span

ONE_DAY = timedelta(days=1)
FEW = 12  # words
FROM_NOW = "away from today"  # what is assumed of a return alone


def bare(intent: Intent, phrase: Phrase) -> Draft:
    return Draft(intent, phrase.text, phrase.now, phrase.timezone)


def skipped(phrase: Phrase, was: Draft, said: Draft) -> Draft | None:
    """The cancelling of days of what is booked, which words take out of it: "skip the 10th", which is that of a month in which it
    has one; None for other words."""
    if was.intent not in AWAY or not said.spans or "?" in phrase.text:
        return None
    made = revise(was, replace(phrase, text=phrase.text[:1].lower() + phrase.text[1:]))  # "Skip the 10th" is nobody called so
    if made is None or made.covers != was.covers or made.recurrence != was.recurrence:
        return None
    left, had = ([Period(*time) for time in stretches(one.spans)] for one in (made, was))
    kept = meet(stretches(said.spans), stretches(made.spans))  # "we only fly on the 15th" takes out what is before it
    out = set(made.exceptions) > set(was.exceptions) or (bool(left) and not kept and not less(left, had) and bool(less(had, left)))
    meant = (
        said.spans
        if meet(stretches(said.spans), stretches(was.spans))
        else tuple(span_of(one.start, one.end) for one in less(had, left))
    )
    return bare("cancel", phrase).with_(spans=meant) if out else None


def misses(phrase: Phrase, was: Draft, made: Draft) -> bool:
    """Whether words name a day that what was booked hasn't, nor one of its weekday, and it is for the same days after them: such a
    change drops the day that it was said of, "mañana por la noche no puedo, lo hace Lee" of tonight."""
    named = [start for start, _ in stretches([one for one in when_in(phrase).spans if not (one.undated or one.open_start)])]
    before, after = ({day for start, end in stretches(one.spans) for day in _days(start, end)} for one in (was, made))
    weekdays = {day.weekday() for day in before}
    within = any(start <= day < end for start, end in stretches(was.spans) for day in named)
    return bool(named and before) and before == after and not within and not any(day.weekday() in weekdays for day in named)


def _days(start: datetime, end: datetime) -> list[date]:
    """Those of a time, a week of them at most; a night is of the day on which it begins."""
    if end - start < ONE_DAY:
        return [start.date()]
    last = (end - timedelta(microseconds=1)).date()
    return [start.date() + ONE_DAY * at for at in range(min((last - start.date()).days, 6) + 1)]


def longer(phrase: Phrase, was: Draft, said: Draft) -> Draft | None:
    """What was asked for or booked till a later day, where that is said of an absence from today on that would be booked beside it,
    and with nobody: "I will need until Monday", "I'm only back on Saturday". None for other words."""
    one = len(said.spans) == 1 and not said.recurrence and said.ask in ((), ("offer",))
    if not one or said.intent != "unavailable" or said.covers or said.subject or said.more:
        return None
    span, last = said.spans[0], was.spans[-1] if was.intent in AWAY and was.spans and not was.recurrence else None
    if last is None or not isinstance(span.end, datetime) or not isinstance(last.end, datetime):
        return None
    today = datetime.combine(phrase.now.date(), time())
    from_now = span.start == today and (span.open_start or bool(said.assumed))
    if not from_now or not (last.all_day and span.all_day and today <= last.end < span.end):
        return None
    spans = (*was.spans[:-1], replace(last, end=span.end, said=""))
    return was.with_(intent="edit", spans=spans, text=phrase.text, left_out=said.left_out, assumed=())


def ends_within(was: Draft, said: Draft) -> bool:
    """Whether words by themselves are an absence from now until a time in what was booked for later."""
    open_ = said.intent == "unavailable" and len(said.spans) == 1 and said.spans[0].open_start and not said.covers
    days, end = stretches(was.spans) if was.intent in AWAY else [], said.spans[0].end if open_ else None
    return isinstance(end, datetime) and any(start < end <= last for start, last in days)


def is_of_it(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether words tell of days of what was booked, and don't say by themselves what shall be then: "my leave starts on the 15th
    now", "we only fly on the 15th"."""
    if said.intent != "unavailable" or said.subject or said.more or said.covers:
        return False
    own = stretches(was.spans)
    if said.returns:  # "I'll be back Wednesday morning, just Thursday and Friday"
        days = when_in(phrase).spans
        return meet(stretches([day for day in days if not day.open_start]), own)
    doubt = bool(said.ask) and set(said.ask) <= {"offer", "until_when"}
    return doubt and len(said.spans) == 1 and meet(_opened(said.spans), own)


def is_news(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether words tell that what was booked is otherwise now: "my leave starts on the 20th now", "the dentist moved to 4", "not
    the whole week, just till Wednesday", "won't be back before half past four"."""
    if was.intent not in AWAY or said.subject or said.more or said.covers or "?" in phrase.text:
        return False
    own = stretches(was.spans)
    if _is_its_hour(phrase, was, said):
        return True
    if said.returns and said.intent == "unavailable":  # an hour alone: of a booking of hours today or later, of days to come
        hour = len(said.spans) == 1 and not said.spans[0].all_day and FROM_NOW in said.assumed
        comes = [start.date() >= phrase.now.date() + ONE_DAY * one.all_day for one, (start, _) in zip(was.spans, own, strict=False)]
        return hour and any(comes)
    if said.intent == "edit" and said.options and otherwise.only(phrase, spoken()):
        return not meet(stretches(said.options[0]), own)
    bare = said.intent in ("unknown", "edit", "unavailable") and not said.options
    bare = bare or (said.intent == "cancel" and (not said.spans or "confirm" in said.ask))  # "it was rescheduled to 11"
    return bare and otherwise.news(phrase, spoken())


def _is_its_hour(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether an hour of no day, of something that isn't said to be the speaker's own absence, is that of the one time of day that
    was booked: "damn, the appointment is only at 11"."""
    guessed = (
        said.intent == "unavailable" and "today" in said.assumed and not said.returns and not otherwise.of_me(phrase, spoken())
    )
    return guessed and len(was.spans) == 1 and not was.spans[0].all_day and not was.recurrence


def is_shifted(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether words that by themselves are no more than an hour of today move all that was booked, as it is: "2 hours later on
    both"."""
    if said.intent != "unavailable" or set(said.ask) != {"offer"} or said.subject or said.more or said.covers:
        return False
    made = revise(was, phrase)
    if made is None or made.ask or made.covers != was.covers or len(made.spans) != len(was.spans):
        return False
    both = zip(stretches(made.spans), stretches(was.spans), strict=False)
    steps = {new - old for pair in both for new, old in zip(*pair, strict=True)}
    return len(steps) == 1 and timedelta() not in steps


def is_called_off(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether what was booked is not to be, with no other day said and nobody who covers: "it's been cancelled", "oh no need, my
    mother has time on Friday"."""
    words = phrase.text.casefold().split()
    days = stretches(said.spans)
    bare = was.intent in AWAY and not was.recurrence and said.intent in ("unknown", "cancel") and not said.subject
    bare = bare and (not said.spans or not less([Period(*one) for one in stretches(was.spans)], [Period(*one) for one in days]))
    theirs = any(name.casefold().split()[0] in words for name in was.people)  # "Priya cancelled on me" is no end of it
    if not bare or theirs or "?" in phrase.text or len(words) > FEW or not called_off(phrase, spoken()):
        return False
    made = revise(was, phrase)  # "no need for a stand-in any more, I'm still away" leaves its days
    return made is None or bool(made.ask) or made.spans != was.spans or made.covers == was.covers


def limited(phrase: Phrase, was: Draft) -> tuple[str, tuple[str, ...]] | None:
    """The words by which only a part of what was booked stays, behind others by which what it was for is off, and what is said
    behind them: "the van's cancelled, so just the morning, Sam's free"; None where they limit nothing."""
    only = otherwise.only(phrase, spoken())
    said = f"{only.said}{only.behind}".strip() if only is not None else ""
    whole = revise(was, phrase) if said else None
    if whole is not None and not whole.ask and whole.left_out == was.left_out:
        return None  # "I can work Thursday after all but only till noon" is of when they are there
    for text in dict.fromkeys((said, said.partition(",")[0])) if was.intent in AWAY else ():
        made = revise(was, replace(phrase, text=text)) if text else None
        if made is not None and not made.ask and made.spans and made.left_out == was.left_out and made.spans != was.spans:
            rest = said[len(text) :].strip(" ,.;")
            return text, (rest,) if rest else ()
    return None


def is_kept(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether a day that would be cancelled is one of those that are left by the same words: "not off till the 16th" of a week."""
    if said.intent != "cancel" or said.wish or not said.spans or was.intent not in AWAY or otherwise.only(phrase, spoken()):
        return False
    made = revise(was, phrase)
    whole = made is not None and not made.ask and all(span.all_day for span in (*made.spans, *said.spans))
    return made is not None and whole and meet(stretches(said.spans), stretches(made.spans))


def is_there_then(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether hours are told in which they are there, of what was booked: "I can work Thursday after all but only till noon"."""
    if said.intent not in ("edit", "unknown", "cancel") or was.intent not in AWAY or was.recurrence or not is_there(was, phrase):
        return False
    made = revise(was, phrase)
    return (
        made is not None
        and not made.ask
        and not less([Period(*one) for one in stretches(made.spans)], [Period(*one) for one in stretches(was.spans)])
    )


def narrowed(phrase: Phrase, was: Draft) -> Phrase | None:
    """The hours of some absence for which whoever covers is needed, as the only ones that are left of it: "she only needs to do 8
    till midnight, I take over after that". None for other words, and for what somebody can do."""
    only, known = otherwise.only(phrase, spoken()), table(spoken())
    if only is None or "?" in phrase.text or was.intent not in AWAY or was.recurrence or len(was.people) != 1:
        return None
    when = when_in(phrase)
    words = {word.said for word in cut(phrase.text, when.taken)}
    they = words & (known.them | {plain(was.people[0].split()[0])})
    one = when.spans[0] if len(when.spans) == 1 else None
    if (
        one is None
        or not isinstance(one.start, time)
        or one.end is None
        or not they
        or not words & known.needs
        or words & known.cans
    ):
        return None
    return replace(phrase, text=f"{only.said} {one.said}")


def _opened(spans: Sequence[Span]) -> list[tuple[datetime, datetime]]:
    """When some spans are; of one whose end is open its first day."""
    return stretches([replace(one, end=one.end or one.start + ONE_DAY) for one in spans if isinstance(one.start, datetime)])


def alone(phrase: Phrase, was: Draft, said: Draft) -> Phrase | None:
    """The words of the day that alone stays of what was booked, where of another one it is said that they are there: "only the
    Thursday, Friday I'm back"."""
    only = otherwise.only(phrase, spoken())
    if only is None or was.intent not in AWAY or was.recurrence or said.people or said.subject or said.more:
        return None
    dated = [one for one in clauses(phrase) if one.spans]
    limited = [one for one in dated if otherwise.only(replace(phrase, text=one.text), spoken())]
    kept = [span.said for one in limited for span in one.spans if isinstance(span.start, datetime)]
    others = [one for one in dated if one not in limited]
    days = stretches(was.spans)
    gone = others and all(
        otherwise.is_in(replace(phrase, text=one.text), spoken()) and all(meet(stretches([span]), days) for span in one.spans)
        for one in others
    )
    return replace(phrase, text=f"{only.said} {kept[0]}") if len(kept) == 1 and gone else None
