"""One sentence for each thing a draft may still have to ask (bot/README.md, What a draft may ask)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.texts.dates import Dates
from bot.texts.fr import all_of, impossible, of, one_of
from bot.texts.inert import clean, upper
from bot.texts.questions import first_day
from intents.draft import AWAY, Draft

_DATES = Dates("fr")

HINTS = {
    "which_date": "Par exemple : vendredi, ou le 3 août.",
    "no_time": "Par exemple : de 9h à 17h.",
    "no_date": "Par exemple : vendredi, ou du 3 au 7 août.",
    "vague": "Par exemple : vendredi, ou du 3 au 7 août.",
    "past": "Par exemple : vendredi prochain.",
    "impossible_date": "Par exemple : vendredi, ou le 3 août.",
    "impossible_time": "Par exemple : 9h, ou de 14h à 17h.",
    "end_before_start": "Par exemple : du 3 au 7 août, ou de 9h à 12h30.",
    "which_half": "Par exemple : le matin.",
    "which_part": "Par exemple : de 9h à 13h, ou le matin.",
    "which_days": "Par exemple : du lundi au jeudi.",
    "no_end": "Par exemple : jusqu'à la fin du mois, ou pendant six semaines.",
    "uncertain": "Par exemple : je ne suis pas là vendredi, Sam Carter me remplace.",
    "uncertain working_hours": "Par exemple : je travaille du lundi au jeudi de 9 h à 17 h et le vendredi de 9 h à 13 h.",
    "uncertain holiday": "Par exemple : ajoute le 24 décembre comme jour férié.",
    "no_cover_found": "Par exemple : Sam Carter.",
    "cover_gone": "Par exemple : Sam Carter.",
    "no_contact": "Par exemple : Sam Carter.",
    "yourself": "Par exemple : Sam Carter.",
    "until_when": "Par exemple : de 14h à 17h, ou jusqu'au 31 mai.",
}
NUMBERS = {2: "deux", 3: "trois", 4: "quatre"}


def _no_date(draft: Draft) -> str:
    match draft.intent:
        case "working_hours":
            return "Quels jours travailles-tu, et de quelle heure à quelle heure ?"
        case "holiday":
            return "Quel jour est férié ?"
        case "cancel":
            return "Qu'est-ce que je dois supprimer ? Le jour suffit."
        case "edit":
            return "Quel jour à la place ?"
        case "replacement":
            whom = "" if _me(draft) else f" {of(_out(draft))}"
            return f"Remplacement{whom} par {_covers(draft)} : quel jour, ou quels jours ?"
    return (
        "Quel jour, ou quels jours, ne seras-tu pas là ?"
        if _me(draft)
        else f"Absence {of(_out(draft))} : quel jour, ou quels jours ?"
    )


def _which_date(draft: Draft) -> str:
    spans = (*draft.spans, *(option[0] for option in draft.options if option))
    said = next((f" avec « {clean(span.said, 60)} »" for span in spans if span.said), "")
    return f"Quelle date veux-tu dire{said} ?"


def _two_readings(draft: Draft) -> str:
    if len(draft.options) < 2:
        return "Ça peut se comprendre de deux façons. Quel jour, ou quels jours, veux-tu dire ?"
    return f"Ça peut se comprendre de {NUMBERS.get(len(draft.options), 'plusieurs')} façons. Laquelle est la bonne ?"


def _no_time(draft: Draft) -> str:
    if draft.intent not in AWAY:
        return "De quelle heure à quelle heure travailles-tu ?"
    first = first_day(draft)
    return f"De quelle heure à quelle heure{f' ({_DATES.day(first)})' if first else ''} ?"


def _which_half(draft: Draft) -> str:
    first = first_day(draft)
    return f"Quelle moitié de la journée{f' ({_DATES.day(first)})' if first else ''} : le matin ou l'après-midi ?"


def _past(draft: Draft) -> str:
    if first_day(draft) is None:
        return "C'est déjà passé. Quel jour veux-tu dire ?"
    said = _DATES.span(draft.spans[0])
    return f"{upper(said)} : c'est déjà passé. Quel jour veux-tu dire ?"


def _end_before_start(draft: Draft) -> str:
    away = draft.intent in ("unavailable", "replacement")
    lasts = f"dure {_absence(draft)}" if away else "est-ce que ça dure"
    return f"La fin vient avant le début. De quand à quand {lasts} ?"


def _until_when(draft: Draft) -> str:
    if any(span.open_end for span in draft.spans) and draft.people:
        return (
            "Jusqu'à quand ? Everbridge a besoin d'une fin, par exemple « jusqu'au 31 mai ». Si c'est définitif, c'est le planning "
            "d'astreinte lui-même qui doit changer : la personne qui le tient dans Everbridge peut le faire, pas moi."
        )
    return "De quand à quand ?"


def _impossible_date(draft: Draft) -> str:
    why = impossible.why(draft.text, draft.now.year)
    return f"Cette date n'existe pas{' : ' if why else ''}{why}. Quel jour veux-tu dire ?"


def _no_end(draft: Draft) -> str:
    asked = "est-ce que ça se répète" if draft.recurrence else f"dure {_absence(draft)}"
    last = _DATES.day(draft.now + timedelta(weeks=8))
    return f"Jusqu'à quand {asked} ? Il me faut un dernier jour, par exemple le {last}."


def _confirm(draft: Draft) -> str:
    when = f" ({_DATES.span(draft.spans[0])})" if len(draft.spans) == 1 and first_day(draft) else ""
    return f"Est-ce que je l'enregistre{when} ? Je ne sais pas si c'était une demande."


def _not_found(names: Sequence[str]) -> str:
    who = one_of([f"« {clean(name, 60)} »" for name in names]) or "cette personne"
    return (
        f"Je ne trouve pas {who}. Peux-tu me donner le nom complet ou l'adresse e-mail de qui remplace, ou mentionner la "
        f"personne avec @ ?"
    )


def _gone(name: str) -> str:
    return (
        f"« {clean(name, 60)} » ne peut plus être enregistré : ce contact n'est plus dans Webex ou Everbridge. Qui "
        f"remplace, alors ?"
    )


def _not_there(name: str) -> str:
    who = clean(name, 60)
    return (
        f"Everbridge ne connaît pas {who} et ne peut pas joindre cette personne ; l'administration peut créer le contact. Qui "
        "d'autre pourrait remplacer ?"
    )


def general(_: Draft) -> str:
    """What is asked where there is no sentence for it."""
    return "Il me manque encore quelque chose pour l'enregistrer. Peux-tu le redire, avec le jour et qui remplace ?"


def _covers(draft: Draft) -> str:
    names = [clean(name, 60) for name in draft.people[:4]]
    return (one_of if draft.any_cover else all_of)(names) or "quelqu'un"


def _me(draft: Draft) -> bool:
    return draft.subject in ((), ("me",))


def _out(draft: Draft) -> str:
    return all_of(["toi" if name == "me" else clean(name, 60) for name in draft.subject[:4]]) or "toi"


def _absence(draft: Draft) -> str:
    return "ton absence" if _me(draft) else f"l'absence {of(_out(draft))}"


def doubt(draft: Draft, when: str) -> str:
    """What was read, where that may not be meant."""
    cover = f"avec {_covers(draft)} en remplacement" if draft.people else "sans personne pour remplacer"
    left = (
        f" Je ne sais pas quoi faire de {one_of([f'« {clean(said, 60)} »' for said in draft.left_out[:3]])}."
        if draft.left_out
        else ""
    )
    return f"Voici ce que j'ai lu : {_absence(draft)}, {when}, {cover}.{left} C'est bien ça ?"


SENTENCES: dict[str, Callable[[Draft], str]] = {
    "no_date": _no_date,
    "which_date": _which_date,
    "two_readings": _two_readings,
    "which_half": _which_half,
    "which_days": lambda _: "Quels jours de la semaine ?",
    "which_part": lambda _: "Quelle partie peux-tu prendre ?",
    "past": _past,
    "end_before_start": _end_before_start,
    "impossible_date": _impossible_date,
    "no_time": _no_time,
    "impossible_time": lambda _: "Cette heure n'existe pas : ça va de 00:00 à 23:59. Quelle heure veux-tu dire ?",
    "no_end": _no_end,
    "vague": lambda _: "Je n'enregistre que des jours précis, et là ils ne le sont pas. Quel jour, ou quels jours, veux-tu dire ?",
    "uncertain working_hours": lambda _: (
        "Je peux définir des horaires qui sont les mêmes chaque semaine, ou une semaine sur deux ou sur trois, et je ne "
        "suis pas sûr d'avoir bien lu ceux-ci. Quels horaires, quels jours, et quelles semaines ?"
    ),
    "uncertain holiday": lambda _: (
        "Je peux enregistrer comme jour férié des jours entiers, ou un jour de chaque année ; pas une partie d'un "
        "jour, ni un jour de chaque semaine. Quel jour, ou quels jours ? Pour quelques heures, dis-moi que tu es "
        "absent."
    ),
    "uncertain": lambda _: "Je crains d'avoir mal lu. Peux-tu le redire, avec le jour et qui remplace ?",
    "confirm": _confirm,
    "no_cover_found": lambda draft: _not_found(draft.people[:4]),
    "yourself": lambda _: "Tu ne peux pas te remplacer toi-même. Qui d'autre pourrait ?",
    "no_team": lambda _: (
        "Je ne vois personne d'autre dans le calendrier d'astreinte à ce moment-là, je ne sais donc pas à qui demander. Qui "
        "remplace ? Un nom suffit."
    ),
    "nobody_free": lambda _: (
        "Je ne connais personne de disponible à ce moment-là : je n'ai demandé à personne, et rien n'est enregistré. Qui "
        "remplace ? Un nom suffit ; « qui peut remplacer ? » montre ce qui bloque pour chaque personne."
    ),
    "until_when": _until_when,
}
"""The question for each ask code."""
ABOUT: dict[str, Callable[[str], str]] = {
    "no_cover_found": lambda name: _not_found([name]),
    "cover_gone": _gone,
    "no_contact": _not_there,
}
"""The same about one stand-in."""
