"""Answers to questions about what stands: who is out, who covers, who is on call, hours and holidays."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.texts.dates import Dates
from bot.texts.es import all_of, counted, one_of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import SystemWords

_DATES = Dates("es")

TITLES = {
    "bookings": "Lo que tienes registrado",
    "left": "Lo que tienes registrado",
    "away": "Quién no está",
    "cover": "Quién cubre",
    "duty": "Quién está de guardia",
    "hours": "Tu horario de trabajo",
    "holidays": "Tus festivos en Webex",
}
MINE = {"cover": "Tus sustituciones", "duty": "Tus guardias"}
_OF = {"away": "Ausencias de {}", "cover": "Sustituciones de {}", "duty": "Guardias de {}"}
_NOTHING = {
    "bookings": "No tienes nada registrado entonces: ni una ausencia, ni una sustitución.",
    "left": "No tienes nada registrado.",
    "away": "No hay ninguna ausencia registrada entonces.",
    "cover": "No hay ninguna ausencia registrada entonces, así que nadie cubre.",
    "duty": "No encuentro ninguna guardia entonces.",
    "hours": "Webex no tiene un horario tuyo. Puedes indicarlo: trabajo de lunes a jueves de 9 a 17.",
    "holidays": "Webex no tiene festivos tuyos entonces. Puedes añadir uno: el 26 de diciembre es festivo.",
}
_NOTHING_MINE = {
    "cover": "Nadie te cubre entonces, y tú no cubres a nadie.",
    "duty": "No tienes guardia entonces.",
}
_NOTHING_OF = {
    "away": "No hay ninguna ausencia de {} registrada entonces.",
    "cover": "No hay ninguna ausencia de {} registrada entonces, así que nadie cubre.",
    "duty": "No hay ninguna guardia de {} entonces.",
}

ALL_DAY = _DATES.all_day

span, days = _DATES.period, _DATES.days
"""When something is, and days in a row; the year where it is another."""
KINDS = {"out": "ausencia", "cover": "sustitución", "gap": "nadie de guardia"}
"""What the bars of the picture are."""
on_call_row = "Guardia"
you = "tú"
somebody_gone = "alguien que Everbridge ya no conoce"
no_calendar_name = "Guardia"
now = "ahora"
answered_alone = "Te he respondido en nuestra conversación privada."
ask_shorter = "Pregunta por un día o una semana para ver menos."
no_balance = "Cuántos días te quedan no está ni en Everbridge ni en Webex; solo puedo mostrar lo registrado."
no_gaps = "No hay huecos: hay alguien de guardia en todos esos turnos."
gaps_unknown = "No tengo permiso para ver las guardias (403), así que no sé si queda algún hueco."
holidays_unknown = "Esta vez no he podido mirar tus festivos en Webex."
newest_only = "Hay muchísimos registros en Everbridge: he mirado los 500 más recientes."
others_hours = "Solo puedo mostrar tu propio horario y tus festivos."
what_i_can_tell = (
    "No sé responder a eso. Puedo decirte lo que está registrado: «¿Qué tengo registrado?», «¿Quién está fuera la "
    "semana que viene?», "
    "«¿Quién cubre a Lena?», «¿Quién está de guardia esta noche?», «¿Cuál es mi horario de trabajo?»"
)
not_set_up = "No puedo mirarlo: tu equipo de administración tiene que conectarme antes a Everbridge."
no_schedules_set_up = "No puedo mirarlo: tu equipo de administración tiene que darme antes acceso a los horarios de Webex."
no_schedules = "Webex no guarda ningún horario para ti: hace falta Webex Calling (404)."
not_you = "No te encuentro en Everbridge, así que no sé qué tienes registrado allí. Tu equipo de administración puede arreglarlo."


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
    return f"Solo de quienes están de guardia en {all_of(cleaned(names))}."


def shifts(number: int) -> str:
    """How many shifts of somebody are listed."""
    return f"En total: {number} turnos."


def more(number: int) -> str:
    """The rest of a long list, and how to see it."""
    return f"… y {number} más. {ask_shorter}"


def more_people(number: int) -> str:
    """Those for whom the picture has no room."""
    return f"y {counted(number, 'persona')} más"


def picture(title: str) -> str:
    """What goes with the picture, for whoever can't see it."""
    return f"{title}, en imagen: muestra lo mismo que la lista."


def column(day: date, *, month: bool) -> tuple[str, str]:
    """A day above its column: "lun", "23 nov"."""
    number = _DATES.number(day)
    return _DATES.words.weekdays[day.weekday()], f"{number} {_DATES.words.months[day.month - 1]}" if month else number


def row(who: str) -> str:
    """Whose row of the picture it is."""
    return who.capitalize() if who == you else who


def covered_by(covers: Sequence[str]) -> str:
    """On the bar of whoever is out."""
    return _cover(covers)


def stands_in(who: str) -> str:
    """On the bar of whoever covers."""
    return f"por {_me(who)}"


def within(spans: Sequence[str], zone: str) -> str:
    """What was asked about, and the zone of all times."""
    return f"{all_of(spans)} · hora de {zone}"


def today(day: date) -> str:
    """Where no time was named for what everybody may ask."""
    return f"Hoy, {_DATES.day(day, day.year)}"


def from_today(day: date, weeks: int = 0) -> str:
    """Where no time was named for what is one's own; ``weeks`` where it is not looked further."""
    return f"Desde hoy, {_DATES.day(day, day.year)}" + (f", durante {counted(weeks, 'semana')}" if weeks else "")


def asked(start: datetime, end: datetime, year: int, *, on: bool = False) -> str:
    """The time that was named; ``on``, that it has no end."""
    if on:
        return f"Desde el {_DATES.day(start, year)}{'' if start.time() == time() else f', {start:%H:%M}'}"
    return _DATES.moment(start, end, year)


def each_day(first: datetime, last: datetime, year: int) -> str:
    """The same hours on days in a row: from the begin of the first to the end of the last."""
    days, hours, nights = _DATES.each(first, last, year)
    return f"{days}, {hours} cada {'noche' if nights else 'día'}"


def out(who: str, covers: Sequence[str]) -> str:
    """Somebody is out, and is covered."""
    return f"{_not_there([who])}, {'te ' * (who == you)}{_cover(cleaned(covers))}" if covers else _not_there([who])


def out_too(who: str, covers: Sequence[str]) -> str:
    """Whoever covers is out then as well."""
    return f"{out(who, covers)}, pero {_not_there(list(covers), too=True)}"


def uncovered(who: str, shifts: int, hours: str) -> str:
    """Somebody is out while on call, and nobody covers: ``hours`` of it where that is one shift."""
    return f"{_not_there([who])}, nadie cubre {hours if shifts == 1 else counted(shifts, 'guardia')}"


def not_on_call(who: str) -> str:
    """Somebody is out without cover, and has no shift then."""
    return f"{_not_there([who])}, sin guardia entonces"


def nobody_covers(who: str) -> str:
    """Somebody is out without cover, and of shifts nothing is known."""
    return f"{_not_there([who])}, nadie cubre"


def empty(out_then: Sequence[str]) -> str:
    """Nobody is on call at a time when somebody should."""
    return f"nadie está de guardia ({_not_there(out_then)})" if out_then else "nadie está de guardia"


def on_call(who: str, stands_in: str | None) -> str:
    """Somebody is on call, maybe for somebody else."""
    return f"{clean(who, 60)} por {clean(_me(stands_in), 60)}" if stands_in else clean(who, 60)


def both(people: Sequence[str]) -> str:
    """Several who are on call at the same time."""
    return all_of(people)


def event(when: str, name: str) -> str:
    """An event of a schedule in Webex."""
    return f"{when}: {clean(name, 60)}" if name else when


def holiday(when: str, name: str) -> str:
    """A day in the holidays schedule, among bookings."""
    return f"{when}: {clean(name, 60)} (festivo en Webex)" if name else f"{when}: festivo en Webex"


def weekly(days: Sequence[int], start: str, end: str, interval: int) -> str:
    """Hours that come back: "lun–jue 09:00–17:00"; ``days`` count from Monday, 0; none are every day."""
    said = _DATES.weekdays(days) if days else ""
    every = f"cada {interval} {'semanas' if days else 'días'}" if interval > 1 else "" if days else "cada día"
    return " ".join(filter(None, (said, f"{start}–{end}" if start and end else "todo el día", every)))


def bounds(first: date | None, last: date | None, times: int | None, year: int) -> str:
    """From when and until when something comes back."""
    ends = f"hasta el {_DATES.day(last, year)}" if last else counted(times, "vez", "veces") if times else ""
    return ", ".join(filter(None, (f"desde el {_DATES.day(first, year)}" if first else "", ends)))


def of_location(name: str) -> str:
    """A schedule of the location, which can't be looked into."""
    return f"El horario «{clean(name, 60)}» de tu sede también vale para ti; ese no lo puedo leer."


def which(name: str, found: Sequence[str]) -> str:
    """Several people fit a name, while a card is open that shall stay."""
    return f"¿Quién es «{clean(name, 60)}»: {one_of(cleaned(found))}? Pregúntame otra vez con el nombre completo."


def nobody(name: str) -> str:
    """Nobody fits a name."""
    return f"No encuentro «{clean(name, 60)}». Ayuda un nombre completo o un correo electrónico."


def no_contact(name: str) -> str:
    """Somebody whom Webex knows and Everbridge doesn't."""
    return f"{clean(name, 60)} no está en Everbridge, así que allí no se puede registrar nada a su nombre."


def may_not(system: SystemWords, status: int | None) -> str:
    """The system refuses to tell."""
    return f"{system.label} no me deja mirar eso ({status}). Avisa a tu equipo de administración."


def line(when: str, what: str) -> str:
    """What is so at a time."""
    return f"{when}: {what}"


def cannot_now(why: str) -> str:
    """The system doesn't answer; ``why`` is a clause as ``notes.reason`` has it."""
    return f"{upper(why)}, así que ahora no puedo decírtelo. Pregúntame otra vez dentro de unos minutos."


def _not_there(people: Sequence[str], *, too: bool = False) -> str:
    """ "no estás", "Lena y Max no están", "Lena y tú no estáis"; ``too``: "Max tampoco está"."""
    no = "tampoco" if too else "no"
    if list(people) == [you]:
        return f"{'tú ' * too}{no} estás"
    verb = "estáis" if you in people else "están" if len(people) > 1 else "está"
    return f"{all_of([clean(name, 60) for name in _me_last(people)])} {no} {verb}"


def _cover(people: Sequence[str]) -> str:
    """ "cubres tú", "cubre Max", "cubrís Max y tú"."""
    verb = "cubres" if list(people) == [you] else "cubrís" if you in people else "cubren" if len(people) > 1 else "cubre"
    return f"{verb} {all_of(_me_last(people))}"


def _me(name: str) -> str:
    """After a preposition."""
    return "ti" if name == you else name


def _me_last(people: Sequence[str]) -> list[str]:
    return sorted(people, key=lambda name: name == you)
