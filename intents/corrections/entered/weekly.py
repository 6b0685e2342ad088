"""Words that change hours which are the same every week, whatever they are by themselves: "start half an hour later on Tuesdays",
"and every other Saturday 9 to 1 too", "my lunch is an hour later now"."""

from intents.corrections.entered.habits import every_in, of_every_week, week_in
from intents.corrections.grasping.grasp import grasp
from intents.corrections.revise import revise
from intents.draft import Draft
from intents.phrase import Phrase
from intents.requests.hours.told import FILE
from intents.statements.hints import bare, hints
from intents.text.normalize import clean
from intents.when.timetable import pieces

TIMES = ("hours", "clock", "part")
INSTEAD = ("only", "so", "moves", "swap")  # turns that leave nothing of what was before


def is_weekly(phrase: Phrase) -> bool:
    """Whether words say that they are of hours that are the same every week; a question changes nothing."""
    text = clean(phrase.text)
    found = grasp(phrase, text, habit=True)
    others = any(item.group is not None for item in found.row.items)  # "my lunch with Sam", "Priya starts at 10 on Mondays"
    return "?" not in text and not others and of_every_week(found)


def tells_of_work(phrase: Phrase) -> bool:
    """Whether words tell when the speaker works, or doesn't: "los viernes no trabajo"."""
    return bool(hints(bare(grasp(phrase, clean(phrase.text), habit=True).heard), FILE, ("works",)))


def of_the_week(week: Draft, phrase: Phrase) -> Draft | None:
    """The hours of a standing ``week`` as words change them; None where they don't, leave anything open, or let a day come or go
    without saying so: "have a nice weekend"."""
    made = revise(week, phrase)
    if made is None or made.intent != week.intent or made.ask or made.left_out != week.left_out:
        return None
    text = clean(phrase.text)
    found = grasp(phrase, text, habit=True)
    read = list(pieces(found.heard.dates.reader))
    before, after = week_in(week), week_in(made)
    comes, goes = after[0].keys() - before[0].keys(), before[0].keys() - after[0].keys()
    told = any(piece.kind in TIMES for piece in read) or found.joined or found.has("more")
    said = goes <= {day for piece in read for day in piece.days} or found.has(*INSTEAD)
    return made if (before, every_in(week)) != (after, every_in(made)) and (told or not comes) and said else None
