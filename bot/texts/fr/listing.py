"""Answers to questions about what stands: who is out, who covers, who is on call, hours and holidays."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.texts.dates import Dates
from bot.texts.fr import all_of, counted, of, one_of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import SystemWords

_DATES = Dates("fr")

TITLES = {
    "bookings": "Ce qui est enregistré pour toi",
    "left": "Ce qui est enregistré pour toi",
    "away": "Qui n'est pas là",
    "cover": "Qui remplace",
    "duty": "Qui est d'astreinte",
    "hours": "Tes horaires de travail",
    "holidays": "Tes jours fériés dans Webex",
}
MINE = {"cover": "Tes remplacements", "duty": "Tes astreintes"}
_OF = {"away": "Absences {}", "cover": "Remplacements {}", "duty": "Astreintes {}"}
_NOTHING = {
    "bookings": "Rien n'est enregistré pour toi à ce moment-là : ni absence, ni remplacement.",
    "left": "Rien n'est enregistré pour toi.",
    "away": "Aucune absence n'est enregistrée à ce moment-là.",
    "cover": "Aucune absence n'est enregistrée à ce moment-là, donc aucun remplacement.",
    "duty": "Je ne trouve aucune astreinte à ce moment-là.",
    "hours": "Webex n'a pas d'horaires de travail à toi. Tu peux les indiquer : je travaille du lundi au jeudi de 9h à 17h.",
    "holidays": "Webex n'a pas de jours fériés à toi à ce moment-là. Tu peux en ajouter un : le 26 décembre est férié.",
}
_NOTHING_MINE = {
    "cover": "Personne ne te remplace à ce moment-là, et tu ne remplaces personne.",
    "duty": "Tu n'es pas d'astreinte à ce moment-là.",
}
_NOTHING_OF = {
    "away": "Aucune absence {} n'est enregistrée à ce moment-là.",
    "cover": "Aucune absence {} n'est enregistrée à ce moment-là, donc aucun remplacement.",
    "duty": "Aucune astreinte {} à ce moment-là.",
}

ALL_DAY = _DATES.all_day

span, days = _DATES.period, _DATES.days
"""When something is, and days in a row; the year where it is another."""
KINDS = {"out": "absence", "cover": "remplacement", "gap": "personne d'astreinte"}
"""What the bars of the picture are."""
on_call_row = "Astreinte"
you = "toi"
somebody_gone = "quelqu'un qu'Everbridge ne connaît plus"
no_calendar_name = "Astreinte"
now = "maintenant"
answered_alone = "Je t'ai répondu dans notre conversation à deux."
ask_shorter = "Demande un jour ou une semaine pour en voir moins."
no_balance = "Ni Everbridge ni Webex ne savent combien de jours il te reste ; je peux seulement montrer ce qui est enregistré."
no_gaps = "Pas de trou : quelqu'un est d'astreinte à tous ces moments."
gaps_unknown = "Je n'ai pas le droit de voir les astreintes (403), je ne sais donc pas s'il reste des trous."
holidays_unknown = "Je n'ai pas pu regarder tes jours fériés dans Webex cette fois-ci."
newest_only = "Everbridge contient énormément d'enregistrements : j'ai parcouru les 500 plus récents."
others_hours = "Je ne peux montrer que tes propres horaires et jours fériés."
what_i_can_tell = (
    "Je ne sais pas répondre à ça. Je peux te dire ce qui est enregistré : « Qu'est-ce que j'ai de prévu ? », « Qui est absent la "
    "semaine prochaine ? », « Qui remplace Lena ? », « Qui est d'astreinte cette nuit ? », « Quels sont mes horaires de travail ? »"
)
not_set_up = "Je ne peux pas regarder ça : il faut d'abord que ton équipe d'administration me connecte à Everbridge."
no_schedules_set_up = "Je ne peux pas regarder ça : il faut d'abord que ton équipe d'administration m'ouvre les plannings Webex."
no_schedules = "Webex ne tient pas de planning pour toi : il faut Webex Calling (404)."
not_you = (
    "Je ne te trouve pas dans Everbridge, je ne sais donc pas ce qui y est enregistré pour toi. Ton équipe d'administration peut "
    "arranger ça."
)


def title(topic: str, mine: bool, names: Sequence[str]) -> str:
    """The heading."""
    if names and topic in _OF:
        return _OF[topic].format(_of_all(names))
    return MINE.get(topic, TITLES[topic]) if mine else TITLES[topic]


def nothing(topic: str, mine: bool, names: Sequence[str]) -> str:
    """That there is nothing to list."""
    if names and topic in _NOTHING_OF:
        return _NOTHING_OF[topic].format(_of_all(names))
    return _NOTHING_MINE.get(topic, _NOTHING[topic]) if mine else _NOTHING[topic]


def only_of(names: Sequence[str]) -> str:
    """Whose absences are told, where calendars are named."""
    return f"Seulement de qui est d'astreinte dans {all_of(cleaned(names))}."


def shifts(number: int) -> str:
    """How many shifts of somebody are listed."""
    return f"En tout : {number} astreintes."


def more(number: int) -> str:
    """The rest of a long list, and how to see it."""
    return f"… et encore {number}. {ask_shorter}"


def more_people(number: int) -> str:
    """Those for whom the picture has no room."""
    return f"et encore {counted(number, 'personne')}"


def picture(title: str) -> str:
    """What goes with the picture, for whoever can't see it."""
    return f"{title}, en image : elle montre ce que dit la liste."


def column(day: date, *, month: bool) -> tuple[str, str]:
    """A day above its column: "lun.", "23 nov."."""
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
    return f"pour {who}"


def within(spans: Sequence[str], zone: str) -> str:
    """What was asked about, and the zone of all times."""
    return f"{all_of(spans)} · heures : {zone}"


def today(day: date) -> str:
    """Where no time was named for what everybody may ask."""
    return f"Aujourd'hui, {_DATES.day(day, day.year)}"


def from_today(day: date, weeks: int = 0) -> str:
    """Where no time was named for what is one's own; ``weeks`` where it is not looked further."""
    return f"À partir d'aujourd'hui, {_DATES.day(day, day.year)}" + (f", pour {counted(weeks, 'semaine')}" if weeks else "")


def asked(start: datetime, end: datetime, year: int, *, on: bool = False) -> str:
    """The time that was named; ``on``, that it has no end."""
    if on:
        return f"À partir du {_DATES.day(start, year)}{'' if start.time() == time() else f', {start:%H:%M}'}"
    return _DATES.moment(start, end, year)


def each_day(first: datetime, last: datetime, year: int) -> str:
    """The same hours on days in a row: from the begin of the first to the end of the last."""
    days, hours, nights = _DATES.each(first, last, year)
    return f"{days}, {hours} chaque {'nuit' if nights else 'jour'}"


def out(who: str, covers: Sequence[str]) -> str:
    """Somebody is out, and is covered."""
    return f"{_not_there([who])}, {_cover(cleaned(covers), 'te ' if who == you else '')}" if covers else _not_there([who])


def out_too(who: str, covers: Sequence[str]) -> str:
    """Whoever covers is out then as well."""
    names = list(covers)
    return f"{out(who, covers)}, mais {_not_there(names)} non plus"


def uncovered(who: str, shifts: int, hours: str) -> str:
    """Somebody is out while on call, and nobody covers: ``hours`` of it where that is one shift."""
    return f"{_not_there([who])}, personne ne remplace : {hours if shifts == 1 else counted(shifts, 'astreinte')}"


def not_on_call(who: str) -> str:
    """Somebody is out without cover, and has no shift then."""
    return f"{_not_there([who])}, pas d'astreinte à ce moment-là"


def nobody_covers(who: str) -> str:
    """Somebody is out without cover, and of shifts nothing is known."""
    return f"{_not_there([who])}, personne ne remplace"


def empty(out_then: Sequence[str]) -> str:
    """Nobody is on call at a time when somebody should."""
    return f"personne n'est d'astreinte ({_not_there(out_then)})" if out_then else "personne n'est d'astreinte"


def on_call(who: str, stands_in: str | None) -> str:
    """Somebody is on call, maybe for somebody else."""
    return f"{clean(who, 60)} pour {clean(stands_in, 60)}" if stands_in else clean(who, 60)


def both(people: Sequence[str]) -> str:
    """Several who are on call at the same time."""
    return all_of(people)


def event(when: str, name: str) -> str:
    """An event of a schedule in Webex."""
    return f"{when} : {clean(name, 60)}" if name else when


def holiday(when: str, name: str) -> str:
    """A day in the holidays schedule, among bookings."""
    return f"{when} : {clean(name, 60)} (jour férié dans Webex)" if name else f"{when} : jour férié dans Webex"


def weekly(days: Sequence[int], start: str, end: str, interval: int) -> str:
    """Hours that come back: "lun.–jeu. 09:00–17:00"; ``days`` count from Monday, 0; none are every day."""
    said = _DATES.weekdays(days) if days else ""
    every = f"{'toutes les' if days else 'tous les'} {interval} {'semaines' if days else 'jours'}" if interval > 1 else ""
    every = every or ("" if days else "tous les jours")
    return " ".join(filter(None, (said, f"{start}–{end}" if start and end else "toute la journée", every)))


def bounds(first: date | None, last: date | None, times: int | None, year: int) -> str:
    """From when and until when something comes back."""
    ends = f"jusqu'au {_DATES.day(last, year)}" if last else f"{times} fois" if times else ""
    return ", ".join(filter(None, (f"à partir du {_DATES.day(first, year)}" if first else "", ends)))


def of_location(name: str) -> str:
    """A schedule of the location, which can't be looked into."""
    return f"Le planning « {clean(name, 60)} » de ton site compte aussi pour toi ; celui-là, je ne peux pas le lire."


def which(name: str, found: Sequence[str]) -> str:
    """Several people fit a name, while a card is open that shall stay."""
    return f"Qui veux-tu dire par « {clean(name, 60)} » : {one_of(cleaned(found))} ? Redemande-moi avec le nom complet."


def nobody(name: str) -> str:
    """Nobody fits a name."""
    return f"Je ne trouve pas « {clean(name, 60)} ». Un nom complet ou une adresse e-mail m'aiderait."


def no_contact(name: str) -> str:
    """Somebody whom Webex knows and Everbridge doesn't."""
    return f"{clean(name, 60)} n'est pas dans Everbridge, rien ne peut donc y être enregistré à ce nom."


def may_not(system: SystemWords, status: int | None) -> str:
    """The system refuses to tell."""
    return f"{system.label} ne me laisse pas regarder ça ({status}). Parles-en à ton équipe d'administration."


def line(when: str, what: str) -> str:
    """What is so at a time."""
    return f"{when} : {what}"


def cannot_now(why: str) -> str:
    """The system doesn't answer; ``why`` is a clause as ``notes.reason`` has it."""
    return f"{upper(why)} : je ne peux donc pas te le dire maintenant. Redemande-moi dans quelques minutes."


def _not_there(people: Sequence[str]) -> str:
    """ "tu n'es pas là", "Lena et Max ne sont pas là", "Lena et toi n'êtes pas là"."""
    if list(people) == [you]:
        return "tu n'es pas là"
    names = all_of([clean(name, 60) for name in _me_last(people)])
    verb = _verb(people, "n'est", "ne sont", "n'êtes")
    return f"{names} {verb} pas là"


def _cover(people: Sequence[str], whom: str = "") -> str:
    """ "tu remplaces", "Max remplace", "Max et toi remplacez"."""
    if list(people) == [you]:
        return "tu remplaces"
    return f"{all_of(_me_last(people))} {whom}{_verb(people, 'remplace', 'remplacent', 'remplacez')}"


def _verb(people: Sequence[str], one: str, many: str, with_you: str) -> str:
    return with_you if you in people else many if len(people) > 1 else one


def _me_last(people: Sequence[str]) -> list[str]:
    return sorted(people, key=lambda name: name == you)


def _of_all(names: Sequence[str]) -> str:
    return all_of([of(clean(name, 60)) for name in names])
