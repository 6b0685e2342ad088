"""Answers to questions about what stands: who is out, who covers, who is on call, hours and holidays."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.texts.dates import Dates
from bot.texts.de import all_of, one_of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import SystemWords

_DATES = Dates("de")

TITLES = {
    "bookings": "Was für dich eingetragen ist",
    "left": "Was für dich eingetragen ist",
    "away": "Wer abwesend ist",
    "cover": "Wer wen vertritt",
    "duty": "Wer Bereitschaft hat",
    "hours": "Deine Arbeitszeiten",
    "holidays": "Deine Feiertage in Webex",
}
MINE = {"cover": "Deine Vertretungen", "duty": "Deine Bereitschaft"}
_OF = {"away": "Abwesenheit: {}", "cover": "Vertretung für {}", "duty": "Bereitschaft: {}"}
_NOTHING = {
    "bookings": "Für diese Zeit ist für dich nichts eingetragen: Du bist nicht abwesend und vertrittst niemanden.",
    "left": "Für dich ist nichts eingetragen.",
    "away": "Für diese Zeit ist niemand als abwesend eingetragen.",
    "cover": "Für diese Zeit ist niemand als abwesend eingetragen, also vertritt auch niemand.",
    "duty": "Für diese Zeit finde ich keine Bereitschaft.",
    "hours": (
        "In Webex stehen keine Arbeitszeiten von dir. Du kannst sie festlegen: Ich arbeite Montag bis Donnerstag 9 bis 17 Uhr."
    ),
    "holidays": (
        "In Webex stehen für diese Zeit keine Feiertage von dir. Du kannst einen hinzufügen: Der 26. Dezember ist ein Feiertag."
    ),
}
_NOTHING_MINE = {
    "cover": "In dieser Zeit vertritt dich niemand, und du vertrittst niemanden.",
    "duty": "In dieser Zeit hast du keine Bereitschaft.",
}
_NOTHING_OF = {
    "away": "Für {} ist in dieser Zeit keine Abwesenheit eingetragen.",
    "cover": "Für {} ist in dieser Zeit keine Abwesenheit eingetragen, also auch keine Vertretung.",
    "duty": "Für {} finde ich in dieser Zeit keine Bereitschaft.",
}

ALL_DAY = _DATES.all_day

span, days = _DATES.period, _DATES.days
"""When something is, and days in a row; the year where it is another."""
KINDS = {"out": "abwesend", "cover": "vertritt", "gap": "niemand in Bereitschaft"}
"""What the bars of the picture are."""
on_call_row = "Bereitschaft"
you = "du"
somebody_gone = "eine Person, die nicht mehr in Everbridge steht"
no_calendar_name = "Bereitschaft"
now = "jetzt"
answered_alone = "Ich habe dir in unserem 1:1-Chat geantwortet."
ask_shorter = "Frag nach einem Tag oder einer Woche, dann ist es weniger."
no_balance = "Wie viele Tage du noch hast, steht weder in Everbridge noch in Webex; ich kann dir nur zeigen, was eingetragen ist."
no_gaps = "Keine Lücken: Für alle diese Zeiten ist jemand eingeteilt."
gaps_unknown = "Bereitschaften darf ich nicht sehen (403), darum weiß ich nicht, ob etwas unbesetzt bleibt."
holidays_unknown = "Deine Feiertage in Webex konnte ich gerade nicht nachsehen."
newest_only = "In Everbridge stehen sehr viele Einträge: Ich habe die neuesten 500 durchgesehen."
others_hours = "Arbeitszeiten und Feiertage kann ich dir nur von dir selbst zeigen."
what_i_can_tell = (
    "Das kann ich nicht beantworten. Ich kann dir sagen, was eingetragen ist: „Was habe ich eingetragen?“, „Wer ist nächste Woche "
    "weg?“, „Wer vertritt Lena?“, „Wer hat heute Nacht Bereitschaft?“, „Was sind meine Arbeitszeiten?“"
)
not_set_up = "Das kann ich nicht nachsehen: Eure Administration muss mich zuerst mit Everbridge verbinden."
no_schedules_set_up = "Das kann ich nicht nachsehen: Eure Administration muss mir zuerst Zugriff auf die Zeitpläne in Webex geben."
no_schedules = "Webex führt für dich keinen Zeitplan: Dafür braucht es Webex Calling (404)."
not_you = (
    "Ich finde dich nicht in Everbridge, darum weiß ich nicht, was dort für dich eingetragen ist. Eure Administration kann das "
    "richtigstellen."
)


def title(topic: str, mine: bool, names: Sequence[str]) -> str:
    """The heading."""
    if names and topic in _OF:
        return _OF[topic].format(all_of(cleaned(names)))
    return MINE.get(topic, TITLES[topic]) if mine else TITLES[topic]


def nothing(topic: str, mine: bool, names: Sequence[str]) -> str:
    """That there is nothing to list."""
    if names and topic in _NOTHING_OF:
        return _NOTHING_OF[topic].format(all_of(cleaned(names)))
    return _NOTHING_MINE.get(topic, _NOTHING[topic]) if mine else _NOTHING[topic]


def only_of(names: Sequence[str]) -> str:
    """Whose absences are told, where calendars are named."""
    return f"Nur von denen, die in {all_of(cleaned(names))} Bereitschaft haben."


def shifts(number: int) -> str:
    """How many shifts of somebody are listed."""
    return f"Zusammen: {number} Schichten."


def more(number: int) -> str:
    """The rest of a long list, and how to see it."""
    return f"… und {number} weitere. {ask_shorter}"


def more_people(number: int) -> str:
    """Those for whom the picture has no room."""
    return f"und {number} weitere {'Person' if number == 1 else 'Personen'}"


def picture(title: str) -> str:
    """What goes with the picture, for whoever can't see it."""
    return f"{title}, als Bild: Es zeigt, was in der Liste steht."


def column(day: date, *, month: bool) -> tuple[str, str]:
    """A day above its column: "Mo", "23. Nov."."""
    number = _DATES.number(day)
    return _DATES.words.weekdays[day.weekday()], f"{number} {_DATES.words.months[day.month - 1]}" if month else number


def row(who: str) -> str:
    """Whose row of the picture it is."""
    return who.capitalize() if who == you else who


def covered_by(covers: Sequence[str]) -> str:
    """On the bar of whoever is out."""
    return f"Vertretung: {all_of(covers)}"


def stands_in(who: str) -> str:
    """On the bar of whoever covers."""
    return f"für {_whom(who)}"


def within(spans: Sequence[str], zone: str) -> str:
    """What was asked about, and the zone of all times."""
    return f"{all_of(spans)} · Zeiten in {zone}"


def today(day: date) -> str:
    """Where no time was named for what everybody may ask."""
    return f"Heute, {_DATES.day(day, day.year)}"


def from_today(day: date, weeks: int = 0) -> str:
    """Where no time was named for what is one's own; ``weeks`` where it is not looked further."""
    return f"Ab heute, {_DATES.day(day, day.year)}{f', {weeks} Wochen lang' if weeks else ''}"


def asked(start: datetime, end: datetime, year: int, *, on: bool = False) -> str:
    """The time that was named; ``on``, that it has no end."""
    if on:
        return f"Ab {_DATES.day(start, year)}{'' if start.time() == time() else f', {start:%H:%M}'}"
    return _DATES.moment(start, end, year)


def each_day(first: datetime, last: datetime, year: int) -> str:
    """The same hours on days in a row: from the begin of the first to the end of the last."""
    days, hours, nights = _DATES.each(first, last, year)
    return f"{days}, {'jede Nacht' if nights else 'täglich'} {hours}"


def out(who: str, covers: Sequence[str]) -> str:
    """Somebody is out, and is covered."""
    names = cleaned(covers)
    return f"{_is(who)} abwesend, Vertretung: {all_of(names)}" if names else f"{_is(who)} abwesend"


def out_too(who: str, covers: Sequence[str]) -> str:
    """Whoever covers is out then as well."""
    return f"{out(who, covers)}, dann aber ebenfalls abwesend"


def uncovered(who: str, shifts: int, hours: str) -> str:
    """Somebody is out while on call, and nobody covers: ``hours`` of it where that is one shift."""
    return f"{_is(who)} abwesend, ohne Vertretung: {hours if shifts == 1 else f'{shifts} Schichten'}"


def not_on_call(who: str) -> str:
    """Somebody is out without cover, and has no shift then."""
    return f"{_is(who)} abwesend, keine Bereitschaft in dieser Zeit"


def nobody_covers(who: str) -> str:
    """Somebody is out without cover, and of shifts nothing is known."""
    return f"{_is(who)} abwesend, ohne Vertretung"


def empty(out_then: Sequence[str]) -> str:
    """Nobody is on call at a time when somebody should."""
    names = cleaned(out_then)
    return f"niemand hat Bereitschaft (abwesend: {all_of(names)})" if names else "niemand hat Bereitschaft"


def on_call(who: str, stands_in: str | None) -> str:
    """Somebody is on call, maybe for somebody else."""
    return f"{clean(who, 60)} für {clean(_whom(stands_in), 60)}" if stands_in else clean(who, 60)


def both(people: Sequence[str]) -> str:
    """Several who are on call at the same time."""
    return all_of(people)


def event(when: str, name: str) -> str:
    """An event of a schedule in Webex."""
    return f"{when}: {clean(name, 60)}" if name else when


def holiday(when: str, name: str) -> str:
    """A day in the holidays schedule, among bookings."""
    return f"{when}: {clean(name, 60)} (Feiertag in Webex)" if name else f"{when}: Feiertag in Webex"


def weekly(days: Sequence[int], start: str, end: str, interval: int) -> str:
    """Hours that come back: "Mo–Do 09:00–17:00"; ``days`` count from Monday, 0; none are every day."""
    said = _DATES.weekdays(days) if days else ""
    every = f"alle {interval} {'Wochen' if days else 'Tage'}" if interval > 1 else "" if days else "täglich"
    return " ".join(filter(None, (said, f"{start}–{end}" if start and end else "ganztägig", every)))


def bounds(first: date | None, last: date | None, times: int | None, year: int) -> str:
    """From when and until when something comes back."""
    ends = f"bis {_DATES.day(last, year)}" if last else f"{times}-mal" if times else ""
    return ", ".join(filter(None, (f"ab {_DATES.day(first, year)}" if first else "", ends)))


def of_location(name: str) -> str:
    """A schedule of the location, which can't be looked into."""
    return f"Für dich gilt auch der Zeitplan „{clean(name, 60)}“ deines Standorts; in den kann ich nicht hineinsehen."


def which(name: str, found: Sequence[str]) -> str:
    """Several people fit a name, while a card is open that shall stay."""
    people = one_of(cleaned(found))
    return f"Wen meinst du mit „{clean(name, 60)}“: {people}? Bitte frag noch einmal mit dem vollen Namen."


def nobody(name: str) -> str:
    """Nobody fits a name."""
    return f"Ich finde „{clean(name, 60)}“ nicht. Ein voller Name oder eine E-Mail-Adresse hilft."


def no_contact(name: str) -> str:
    """Somebody whom Webex knows and Everbridge doesn't."""
    return f"{clean(name, 60)} steht nicht in Everbridge, dort kann also nichts dazu eingetragen sein."


def may_not(system: SystemWords, status: int | None) -> str:
    """The system refuses to tell."""
    return f"{system.label} lässt mich das nicht nachsehen ({status}). Bitte sag eurer Administration Bescheid."


def line(when: str, what: str) -> str:
    """What is so at a time."""
    return f"{when}: {what}"


def cannot_now(why: str) -> str:
    """The system doesn't answer; ``why`` is a clause as ``notes.reason`` has it."""
    return f"{upper(why)}, darum kann ich dir das gerade nicht sagen. Bitte frag mich in ein paar Minuten noch einmal."


def _is(who: str) -> str:
    return "du bist" if who == you else clean(who, 60)


def _whom(who: str) -> str:
    return "dich" if who == you else who
