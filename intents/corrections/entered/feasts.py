"""Changes of holidays that are to be entered: their days, a half of one of them, their name."""

from dataclasses import replace

from intents.corrections.days import dated, redated
from intents.corrections.discussion import Discussion
from intents.corrections.focus import focused
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.hours import rehoured
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.requests.festive.by_country import named
from intents.requests.named import given
from intents.statements.hints import bare
from intents.when import Span
from intents.when.calendar.countries import country_of
from intents.when.extract import DateMark


def reheld(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with other days, a half of one of them, or another name; None where the message speaks of neither."""
    if (part := focused(talk, found)) is not None:
        made = _reheld(part.talk, part.found)
        some = made is not None and bool(made.ask) and len(part.own) < len(part.draft.spans)  # an answer would be of all of them
        return part.joined(made) if made is not None and not some else None
    other = found.has("half") and any(dated(mark) for mark in found.marks("come", "more", "only", "gone"))
    return None if other else _reheld(talk, found)  # "the 24th is only a half day" says nothing of the 25th


def _reheld(talk: Discussion, found: Grasp) -> Draft | None:
    draft, heard = talk.draft, found.heard
    names = given(heard, bare(heard), [mark.place for mark in heard.dates.marks])
    title = found.called() or next((name.said for name in names if name.says in ("event", "title")), None)
    if title:
        several = len(draft.spans) > 1
        return replace(draft, title=title, spans=tuple(replace(span, said="") if several else span for span in draft.spans))
    rules = [mark for mark in found.marks("come", "more", "only") if mark.kind == "rule"]
    if rules and (yearly := _yearly(talk, rules)):
        return replace(draft, recurrence=yearly)
    marks = [mark for mark in found.marks("come", "more", "only", "gone") if dated(mark)]
    feasts = [] if marks else named(heard.text, country_of(heard.phrase.timezone), heard.phrase.now.date())
    if feasts:
        found.left = [item for item in found.left if not any(feast.start <= item.start < feast.end for feast in feasts)]
        days = settled(draft, [Span.days(feast.day, feast.day, feast.name, (feast.start, feast.end)) for feast in feasts])
        return replace(days, title=feasts[0].name if len(feasts) == 1 else None)
    made = redated(talk, found) or rehoured(talk, found)
    if made is None:
        return None
    known = {(span.start, span.end): span.said for span in draft.spans}
    spans = tuple(replace(span, said=known.get((span.start, span.end), span.said)) for span in made.spans)
    gone = found.marks("gone")
    return replace(made, spans=spans, title=_title([mark for mark in marks if mark not in gone], draft))


def _yearly(talk: Discussion, rules: list[DateMark]) -> str | None:
    """The recurrence of what comes each year on the days that the draft has; None for any other."""
    said = talk.dates.when(rules).recurrence
    return said if said == "FREQ=YEARLY" else None


def _title(marks: list[DateMark], draft: Draft) -> str | None:
    """The feast that is named instead; else the name it has."""
    feast = len(marks) == 1 and isinstance(marks[0].meant, list) and bool(marks[0].meant) and marks[0].meant[0].days
    return marks[0].said if feast and feast.feast and not any(sign.isdigit() for sign in marks[0].said) else draft.title
