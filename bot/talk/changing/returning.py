"""What words say of somebody's being back: "I'm back Tuesday", "on second thought I'm back Monday at noon", "I'll take over at 3",
"he's back tomorrow"."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.talk.replies import one_line, times_in
from bot.texts import heard
from intents import Draft, Phrase, read

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Said:
    """When somebody is back: at a ``moment``, at the next ``clock``, so much ``sooner`` than booked, or now. ``sure``: nothing
    else can be meant, whatever is booked. ``who`` it is, as said, where that isn't the speaker. ``begun``: only of an absence
    that has begun."""

    moment: datetime | None = None
    sooner: timedelta | None = None
    clock: time | None = None
    sure: bool = True
    who: str = ""
    begun: bool = False

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
    if any(form.fullmatch(text) for form in (heard.BACK, heard.TAKES_OVER, heard.THEY_ARE_BACK)):
        return True
    return _only_returns(draft) or bool(_tail(draft, text) or _clause(phrase, draft, text)) or _undated(draft)


def said(phrase: Phrase) -> Said | None:
    """What words say of it; None where that is nothing."""
    text = one_line(phrase.text)
    if (own := heard.BACK.fullmatch(text)) is not None and (found := _when(_rest(own), phrase)) is not None:
        return found
    if (takes := heard.TAKES_OVER.fullmatch(text)) is not None and (found := _when(_rest(takes), phrase)) is not None:
        return replace(found, sure=False)
    if (theirs := heard.THEY_ARE_BACK.fullmatch(text)) is not None and (found := _when(_rest(theirs), phrase)) is not None:
        return replace(found, sure=False, who=theirs["who"])
    draft, spans = read(phrase), times_in(text, phrase)
    if _only_returns(draft) and len(spans) < 2:  # "back Wednesday, just Thursday and Friday" says more
        end = draft.spans[0].end
        return Said(end, sure=False) if isinstance(end, datetime) else None
    tail = _tail(draft, text) or _clause(phrase, draft, text)
    if tail and (found := said(replace(phrase, text=tail))) is not None:
        return replace(found, sure=False, begun=bool(_last_clause(draft, text)))
    when = (spans[0].end if spans[0].open_start else spans[0].start) if len(spans) == 1 else None
    # "I'm better, working again from tomorrow"
    return Said(when, sure=False) if _undated(draft) and isinstance(when, datetime) else None


def _only_returns(draft: Draft) -> bool:
    return draft.returns and not (draft.covers or draft.subject or draft.recurrence) and len(draft.spans) == 1


def _tail(draft: Draft, text: str) -> str:
    """The return at the end of words by which something is no more: "turns out I'm back on Monday"; empty for others."""
    if draft.intent != "cancel" or not all(span.open_start for span in draft.spans) or draft.covers or draft.subject:
        return ""
    words = text.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((tail for tail in tails if heard.BACK.fullmatch(tail)), "")


def _clause(phrase: Phrase, draft: Draft, text: str) -> str:
    """The return that is the last clause, or the only one that says when, beside others that say why or what shall end: "feeling
    better, I'll be back from lunch", "I'm back already, you can end it"; empty for others."""
    if (last := _last_clause(draft, text)) or draft.intent not in ("cancel", "unknown") or "?" in text:
        return last
    clauses = re.split(r"[,.;:!–—]+ +| - ", text)
    found = [one for one in clauses if heard.BACK.fullmatch(one)]
    besides = ", ".join(one for one in clauses if one not in found)
    bare = len(found) == 1 < len(clauses) and not (draft.covers or draft.subject or draft.people)
    return found[0] if bare and not times_in(besides, phrase) else ""


def _last_clause(draft: Draft, text: str) -> str:
    """The return that is the last clause of words which tell why somebody is out today: "migraine, back earlier: back tomorrow";
    empty for others."""
    today = draft.now.date()
    away = draft.intent == "unavailable" and not (draft.covers or draft.subject or draft.more or draft.recurrence)
    if not away or [span.start for span in draft.spans] != [datetime.combine(today, time())]:
        return ""
    *before, last = re.split(r"[,.;:!–—-] +", text)
    return last if before and heard.BACK.fullmatch(last) and not heard.BACK.fullmatch(before[0]) else ""


def _undated(draft: Draft) -> bool:
    """Whether something is to go, and the day that may be said with it wasn't heard as such."""
    return draft.intent == "cancel" and not draft.spans and draft.ask == ("which_date",)


def _rest(found: re.Match[str]) -> str:
    """What stands beside the words for it, but for whose return it is."""
    who = found.groupdict().get("who")
    return " ".join(group for group in found.groups() if group and group != who)


def _when(rest: str, phrase: Phrase) -> Said | None:
    """When it is by what is said behind; None where that is no time."""
    if heard.BACK_NOW.fullmatch(rest):
        return Said()
    if sooner := heard.SOONER.fullmatch(rest.strip(" ,")):
        return Said(sooner=ONE_DAY * heard.NUMBERS[sooner["days"].casefold()])
    spans = times_in(rest, phrase, alone=True)
    left = rest.casefold().replace(spans[0].said.casefold(), " ") if len(spans) == 1 else rest
    if len(spans) != 1 or not heard.BACK_NOW.fullmatch(" ".join(left.split())):
        return None
    start = spans[0].start
    return Said(start) if isinstance(start, datetime) else Said(clock=start) if isinstance(start, time) else None
