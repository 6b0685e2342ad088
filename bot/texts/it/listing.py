"""Answers to questions about what stands: who is out, who covers, who is on call, hours and holidays."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.texts.dates import Dates
from bot.texts.inert import clean, cleaned, upper
from bot.texts.it import all_of, one_of
from bot.texts.words import SystemWords

_DATES = Dates("it")

TITLES = {
    "bookings": "Che cosa è registrato per te",
    "left": "Che cosa è registrato per te",
    "away": "Chi non c'è",
    "cover": "Chi sostituisce chi",
    "duty": "Chi è in reperibilità",
    "hours": "Il tuo orario di lavoro",
    "holidays": "I tuoi giorni festivi in Webex",
}
MINE = {"cover": "Le tue sostituzioni", "duty": "La tua reperibilità"}
_OF = {"away": "Assenze: {}", "cover": "Sostituzioni per {}", "duty": "Reperibilità: {}"}
_NOTHING = {
    "bookings": "In quel periodo non è registrato niente per te: nessuna assenza e nessuna sostituzione.",
    "left": "Non è registrato niente per te.",
    "away": "In quel periodo non è registrata nessuna assenza.",
    "cover": "In quel periodo non è registrata nessuna assenza, quindi neanche una sostituzione.",
    "duty": "In quel periodo non trovo turni di reperibilità.",
    "hours": "In Webex non c'è un tuo orario di lavoro. Puoi impostarlo: Lavoro dal lunedì al giovedì dalle 9 alle 17.",
    "holidays": ("In Webex non ci sono tuoi giorni festivi in quel periodo. Puoi aggiungerne uno: Il 26 dicembre è festivo."),
}
_NOTHING_MINE = {
    "cover": "In quel periodo nessuno ti sostituisce, e tu non sostituisci nessuno.",
    "duty": "In quel periodo non hai turni di reperibilità.",
}
_NOTHING_OF = {
    "away": "In quel periodo non è registrata nessuna assenza di {}.",
    "cover": "In quel periodo non è registrata nessuna assenza di {}, quindi neanche una sostituzione.",
    "duty": "In quel periodo non trovo turni di reperibilità di {}.",
}

ALL_DAY = _DATES.all_day

span, days = _DATES.period, _DATES.days
"""When something is, and days in a row; the year where it is another."""
KINDS = {"out": "assenza", "cover": "sostituzione", "gap": "nessuno in reperibilità"}
"""What the bars of the picture are."""
on_call_row = "Reperibilità"
you = "tu"
somebody_gone = "una persona che non è più in Everbridge"
no_calendar_name = "Reperibilità"
now = "adesso"
answered_alone = "Ti ho risposto nella nostra chat 1:1."
ask_shorter = "Chiedimi un giorno o una settimana per vederne di meno."
no_balance = "Quanti giorni ti restano non è scritto né in Everbridge né in Webex; posso solo mostrarti che cosa è registrato."
no_gaps = "Nessun buco: in tutti quei turni qualcuno è reperibile."
gaps_unknown = "Non ho il permesso di vedere i turni di reperibilità (403), quindi non so se qualcosa resta scoperto."
holidays_unknown = "In questo momento non ho potuto guardare i tuoi giorni festivi in Webex."
newest_only = "In Everbridge ci sono moltissime registrazioni: ho guardato le 500 più recenti."
others_hours = "Posso mostrarti orario di lavoro e giorni festivi solo se sono i tuoi."
what_i_can_tell = (
    "A questo non so rispondere. Posso dirti che cosa è registrato: «Che cosa ho registrato?», «Chi è via la prossima settimana?», "
    "«Chi sostituisce Lena?», «Chi è di reperibilità stanotte?», «Qual è il mio orario di lavoro?»"
)
not_set_up = "Non posso guardarlo: chi amministra il sistema deve prima collegarmi a Everbridge."
no_schedules_set_up = "Non posso guardarlo: chi amministra il sistema deve prima darmi accesso alle pianificazioni di Webex."
no_schedules = "In Webex non c'è una pianificazione per te: serve Webex Calling (404)."
not_you = (
    "Non ti trovo in Everbridge, quindi non so che cosa ci sia registrato per te. Chi amministra il sistema può metterlo a posto."
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
    return f"Solo di chi è di turno in {all_of(cleaned(names))}."


def shifts(number: int) -> str:
    """How many shifts of somebody are listed."""
    return f"In tutto: {number} turni."


def more(number: int) -> str:
    """The rest of a long list, and how to see it."""
    return f"… e {f'altri {number}' if number > 1 else 'un altro'}. {ask_shorter}"


def more_people(number: int) -> str:
    """Those for whom the picture has no room."""
    return f"e altre {number} persone" if number > 1 else "e un'altra persona"


def picture(title: str) -> str:
    """What goes with the picture, for whoever can't see it."""
    return f"{title}, in un'immagine: mostra quello che dice la lista."


def column(day: date, *, month: bool) -> tuple[str, str]:
    """A day above its column: "lun", "23 nov"."""
    number = _DATES.number(day)
    return _DATES.words.weekdays[day.weekday()], f"{number} {_DATES.words.months[day.month - 1]}" if month else number


def row(who: str) -> str:
    """Whose row of the picture it is."""
    return who.capitalize() if who == you else who


def covered_by(covers: Sequence[str]) -> str:
    """On the bar of whoever is out."""
    return f"sostituzione: {all_of(covers)}"


def stands_in(who: str) -> str:
    """On the bar of whoever covers."""
    return f"per {_whom(who)}"


def within(spans: Sequence[str], zone: str) -> str:
    """What was asked about, and the zone of all times."""
    return f"{all_of(spans)} · orari di {zone}"


def today(day: date) -> str:
    """Where no time was named for what everybody may ask."""
    return f"Oggi, {_DATES.day(day, day.year)}"


def from_today(day: date, weeks: int = 0) -> str:
    """Where no time was named for what is one's own; ``weeks`` where it is not looked further."""
    return f"Da oggi, {_DATES.day(day, day.year)}{f', per {weeks} settimane' if weeks else ', in poi'}"


def asked(start: datetime, end: datetime, year: int, *, on: bool = False) -> str:
    """The time that was named; ``on``, that it has no end."""
    if on:
        return f"Da {_DATES.day(start, year)}{'' if start.time() == time() else f', {start:%H:%M},'} in poi"
    return _DATES.moment(start, end, year)


def each_day(first: datetime, last: datetime, year: int) -> str:
    """The same hours on days in a row: from the begin of the first to the end of the last."""
    days, hours, nights = _DATES.each(first, last, year)
    return f"{days}, {hours} ogni {'notte' if nights else 'giorno'}"


def out(who: str, covers: Sequence[str]) -> str:
    """Somebody is out, and is covered."""
    names = cleaned(covers)
    return f"{_away(who)}, sostituzione: {all_of(names)}" if names else _away(who)


def out_too(who: str, covers: Sequence[str]) -> str:
    """Whoever covers is out then as well."""
    return f"{out(who, covers)}, ma anche chi sostituisce risulta assente"


def uncovered(who: str, shifts: int, hours: str) -> str:
    """Somebody is out while on call, and nobody covers: ``hours`` of it where that is one shift."""
    return f"{_away(who)}, senza sostituzione: {hours if shifts == 1 else f'{shifts} turni'}"


def not_on_call(who: str) -> str:
    """Somebody is out without cover, and has no shift then."""
    return f"{_away(who)}, nessun turno di reperibilità in quel periodo"


def nobody_covers(who: str) -> str:
    """Somebody is out without cover, and of shifts nothing is known."""
    return f"{_away(who)}, senza sostituzione"


def empty(out_then: Sequence[str]) -> str:
    """Nobody is on call at a time when somebody should."""
    names = cleaned(out_then)
    return f"nessuno in reperibilità (assenza: {all_of(names)})" if names else "nessuno in reperibilità"


def on_call(who: str, stands_in: str | None) -> str:
    """Somebody is on call, maybe for somebody else."""
    return f"{clean(who, 60)} per {clean(_whom(stands_in), 60)}" if stands_in else clean(who, 60)


def both(people: Sequence[str]) -> str:
    """Several who are on call at the same time."""
    return all_of(people)


def event(when: str, name: str) -> str:
    """An event of a schedule in Webex."""
    return f"{when}: {clean(name, 60)}" if name else when


def holiday(when: str, name: str) -> str:
    """A day in the holidays schedule, among bookings."""
    return f"{when}: {clean(name, 60)} (giorno festivo in Webex)" if name else f"{when}: giorno festivo in Webex"


def weekly(days: Sequence[int], start: str, end: str, interval: int) -> str:
    """Hours that come back: "lun–gio 09:00–17:00"; ``days`` count from Monday, 0; none are every day."""
    said = _DATES.weekdays(days) if days else ""
    every = f"ogni {interval} {'settimane' if days else 'giorni'}" if interval > 1 else "" if days else "ogni giorno"
    return " ".join(filter(None, (said, f"{start}–{end}" if start and end else "tutto il giorno", every)))


def bounds(first: date | None, last: date | None, times: int | None, year: int) -> str:
    """From when and until when something comes back."""
    ends = f"fino a {_DATES.day(last, year)}" if last else f"{times} {'volta' if times == 1 else 'volte'}" if times else ""
    return ", ".join(filter(None, (f"da {_DATES.day(first, year)}" if first else "", ends)))


def of_location(name: str) -> str:
    """A schedule of the location, which can't be looked into."""
    return f"Per te vale anche la pianificazione «{clean(name, 60)}» della tua sede; dentro quella non posso guardare."


def which(name: str, found: Sequence[str]) -> str:
    """Several people fit a name, while a card is open that shall stay."""
    people = one_of(cleaned(found))
    return f"Chi intendi con «{clean(name, 60)}»: {people}? Ripeti la domanda con il nome completo, per favore."


def nobody(name: str) -> str:
    """Nobody fits a name."""
    return f"Non trovo «{clean(name, 60)}». Un nome completo o un indirizzo e-mail aiuta."


def no_contact(name: str) -> str:
    """Somebody whom Webex knows and Everbridge doesn't."""
    return f"{clean(name, 60)} non è in Everbridge, quindi lì non può esserci niente di registrato."


def may_not(system: SystemWords, status: int | None) -> str:
    """The system refuses to tell."""
    return f"{system.label} non mi permette di guardarlo ({status}). Avvisa chi amministra il sistema, per favore."


def line(when: str, what: str) -> str:
    """What is so at a time."""
    return f"{when}: {what}"


def cannot_now(why: str) -> str:
    """The system doesn't answer; ``why`` is a clause as ``notes.reason`` has it."""
    return f"{upper(why)}, quindi adesso non te lo so dire. Richiedimelo fra qualche minuto, per favore."


def _away(who: str) -> str:
    return "non ci sei" if who == you else f"non c'è {clean(who, 60)}"


def _whom(who: str) -> str:
    return "te" if who == you else who
