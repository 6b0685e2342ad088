"""What words say of somebody's being back: "I'm back Tuesday", "on second thought I'm back Monday at noon", "I'll take over at 3",
"he's back tomorrow"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.talk.replies import one_line, times_in, when_in
from bot.texts import spoken
from bot.texts.evidence import DATE, Table, cut, table, weighed
from intents import Draft, Phrase, read
from intents.remarks import otherwise
from intents.remarks.returned import Return, returned
from intents.when import Span

ONE_DAY = timedelta(days=1)
MOST_WORDS = 20
UNTIL = ("unavailable", "cancel", "edit", "unknown")  # as which "only till Monday after all" is read by itself


@dataclass(frozen=True, slots=True)
class Said:
    """When somebody is back: at a ``moment``, at the next ``clock``, so much ``sooner`` than booked, or now. ``sure``: nothing
    else can be meant, whatever is booked. ``who`` it is, as said, where that isn't the speaker, or an ``other`` who was spoken of
    last. ``begun``: only of an absence that has begun; ``day``: only on that day, and what is behind it stays."""

    moment: datetime | None = None
    sooner: timedelta | None = None
    clock: time | None = None
    sure: bool = True
    who: str = ""
    other: bool = False
    begun: bool = False
    day: bool = False

    def within(self, first: datetime, last: datetime) -> datetime | None:
        """The moment in a time that it means; None where it means none of it."""
        if self.clock is None:
            return self.moment if self.moment is not None and first <= self.moment < last else None
        days = (last.date() - first.date()).days + 1
        at = (datetime.combine(first.date() + ONE_DAY * day, self.clock) for day in range(days))
        return next((moment for moment in at if first < moment < last), None)


def speaks_of_it(phrase: Phrase, draft: Draft) -> bool:
    """Whether words may say that somebody is back, to whatever time. ``draft`` is how they are read by themselves."""
    text = one_line(phrase.text)
    if returned(phrase, spoken()) is not None:
        return True
    tells = bool(_tail(phrase, draft, text) or _clause(phrase, draft, text))
    return _only_returns(draft) or tells or _undated(draft) or witnessed(phrase) is not None or only_until(phrase) is not None


def said(phrase: Phrase) -> Said | None:
    """What words say of it; None where that is nothing."""
    text = one_line(phrase.text)
    if (told := returned(phrase, spoken())) is not None:
        return _said(told)
    draft, spans = read(phrase), times_in(text, phrase)
    if _only_returns(draft) and len(spans) < 2:  # "back Wednesday, just Thursday and Friday" says more
        end, named = draft.spans[0].end, spans[0] if spans else draft.spans[0]
        whole = not isinstance(named.start, datetime) or not isinstance(named.end, datetime) or named.end - named.start > ONE_DAY
        if (
            whole and end == named.start
        ):  # "next week I'm back on Wednesday": the week is that of the day, and not when they are back
            end = named.end
        return Said(end, sure=False, day=otherwise.only(phrase, spoken()) is not None) if isinstance(end, datetime) else None
    tail = _tail(phrase, draft, text) or _clause(phrase, draft, text)
    if tail and (found := said(replace(phrase, text=tail))) is not None:
        return replace(found, sure=False, begun=bool(_last_clause(phrase, draft, text)))
    when = (spans[0].end if spans[0].open_start else spans[0].start) if len(spans) == 1 else None
    # "I'm better, working again from tomorrow"
    own_day = when if _undated(draft) and not draft.subject else None
    return Said(own_day, sure=False) if isinstance(own_day, datetime) else None


def only_until(phrase: Phrase) -> Said | None:
    """The end of an absence, as words say it by which that lasts no longer: "only gone till Monday after all"; None for others,
    and for what somebody can do till then."""
    when, draft = when_in(phrase), read(phrase)
    end = when.spans[0].end if len(when.spans) == 1 and when.spans[0].open_start else None
    words = {word.said for word in cut(phrase.text, when.taken)}
    alone = not (draft.covers or draft.subject or draft.more or draft.returns or when.recurrence) and draft.intent in UNTIL
    if not alone or "?" in phrase.text or not otherwise.only(phrase, spoken()) or words & table(spoken()).cans:
        return None
    return Said(end, sure=False) if isinstance(end, datetime) and end.time() == time() else None


def stays_out(phrase: Phrase) -> bool:
    """Whether words say that somebody is out until they are back, so that an absence that ends before may last longer: "I'm only
    back on Sunday", where "I'm back on Sunday" may be no more than what is booked."""
    draft = read(phrase)
    return draft.intent == "unavailable" and draft.returns and not draft.ask


def witnessed(phrase: Phrase, called: Callable[[str], bool] | None = None) -> Said | None:
    """A return that its words bear witness to: "good news, Alex is on the mend and will be in again Thursday"; None for others, and
    where more than one day or one person is named. ``called``: whether a word is somebody's name; without it, it
    isn't known yet who it may be."""
    known = table(spoken())
    when = when_in(phrase)
    words = cut(phrase.text, when.taken)
    said = {word.said for word in words}
    spans = _but_the_last_day(when.spans) if said & known.last else when.spans
    agree = len(spans) < len(when.spans)
    if len(words) > MOST_WORDS or len(spans) != 1 or "?" in phrase.text or (said & known.stays and not agree):
        return None
    moment, whole = _begin(spans[0], known), spans[0].all_day or spans[0].end is None or spans[0].open_end
    cue = weighed(words, known.returns)
    if (cue is None and not spans[0].open_start) or not whole or not isinstance(moment, datetime):
        return None
    if called is None:
        return Said(moment, sure=False)
    names = dict.fromkeys(word for one in words if one.said != DATE and called(word := phrase.text[one.start : one.end]))
    own = said & known.own
    bare = not (names or own or said & known.them)
    if len(names) > 1 or (names and own) or (bare and cue is not None and min(cue.used) > 1):
        return None  # bare words begin with it: "working again from the 4th"
    return Said(moment, sure=False, who=next(iter(names), ""), other=not names and bool(said & known.them) and not own, begun=True)


def _begin(span: Span, known: Table) -> datetime | time | None:
    """From when on somebody is there: "back on the 4th" is read as what lasts till then; None for "until the 4th"."""
    if span.open_start:
        return span.end if {word.said for word in cut(span.said, ())} & known.homeward else None
    return span.start


def _but_the_last_day(spans: Sequence[Span]) -> Sequence[Span]:
    """Without the day before a return, which says the same: "back on the 4th, so the 3rd is the last day off"."""
    days = [one.start for one in spans if not one.open_start]
    back = [
        one
        for one in spans
        if (one.end if one.open_start else one.start) in [day + ONE_DAY for day in days if isinstance(day, datetime)]
    ]
    return back if len(spans) == 2 and len(back) == 1 else spans


def _only_returns(draft: Draft) -> bool:
    return draft.returns and not (draft.covers or draft.subject or draft.recurrence) and len(draft.spans) == 1


def _tail(phrase: Phrase, draft: Draft, text: str) -> str:
    """The return at the end of words by which something is no more: "turns out I'm back on Monday"; empty for others."""
    if draft.intent != "cancel" or not all(span.open_start for span in draft.spans) or draft.covers or draft.subject:
        return ""
    words = text.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((tail for tail in tails if is_one(tail, phrase)), "")


def _clause(phrase: Phrase, draft: Draft, text: str) -> str:
    """The return that is the last clause, or the only one that says when, beside others that say why or what shall end: "feeling
    better, I'll be back from lunch", "I'm back already, you can end it"; empty for others."""
    if (last := _last_clause(phrase, draft, text)) or draft.intent not in ("cancel", "unknown") or "?" in text:
        return last
    clauses = re.split(r"[,.;:!–—]+ +| - ", text)
    found = [one for one in clauses if is_one(one, phrase)]
    besides = ", ".join(one for one in clauses if one not in found)
    bare = len(found) == 1 < len(clauses) and not (draft.covers or draft.subject or draft.people)
    return found[0] if bare and not times_in(besides, phrase) else ""


def _last_clause(phrase: Phrase, draft: Draft, text: str) -> str:
    """The return that is the last clause of words which tell why somebody is out today: "migraine, back earlier: back tomorrow";
    empty for others."""
    today = draft.now.date()
    away = draft.intent == "unavailable" and not (draft.covers or draft.subject or draft.more or draft.recurrence)
    if not away or [span.start for span in draft.spans] != [datetime.combine(today, time())]:
        return ""
    *before, last = re.split(r"[,.;:!–—-] +", text)
    return last if before and is_one(last, phrase) and not is_one(before[0], phrase) else ""


def _undated(draft: Draft) -> bool:
    """Whether something is to go, and the day that may be said with it wasn't heard as such."""
    return draft.intent == "cancel" and not draft.spans and draft.ask == ("which_date",)


def is_one(words: str, phrase: Phrase) -> bool:
    """Whether some words of a phrase say that the speaker is back."""
    found = returned(replace(phrase, text=words), spoken())
    return found is not None and found.own


def _said(told: Return) -> Said:
    """The same as it is looked for in what is booked."""
    moment, clock = (told.moment, None) if isinstance(told.moment, datetime) else (None, told.moment)
    sooner = ONE_DAY * told.sooner if told.sooner else None
    return Said(moment, sooner, clock, sure=told.own and told.whole, who=told.who, other=told.other)
