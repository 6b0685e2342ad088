"""One sentence for each thing a draft may still have to ask (bot/README.md, What a draft may ask)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.texts.dates import Dates
from bot.texts.es import all_of, impossible, one_of
from bot.texts.inert import clean, upper
from bot.texts.questions import first_day
from intents.draft import AWAY, Draft

_DATES = Dates("es")

HINTS = {
    "which_date": "Por ejemplo: el viernes, o el 3 de agosto.",
    "no_time": "Por ejemplo: de 9 a 17.",
    "no_date": "Por ejemplo: el viernes, o del 3 al 7 de agosto.",
    "vague": "Por ejemplo: el viernes, o del 3 al 7 de agosto.",
    "past": "Por ejemplo: el próximo viernes.",
    "impossible_date": "Por ejemplo: el viernes, o el 3 de agosto.",
    "impossible_time": "Por ejemplo: a las 9:00, o de 14 a 17.",
    "end_before_start": "Por ejemplo: del 3 al 7 de agosto, o de 9:00 a 12:30.",
    "which_half": "Por ejemplo: la mañana.",
    "which_part": "Por ejemplo: de 9 a 13, o la mañana.",
    "which_days": "Por ejemplo: de lunes a jueves.",
    "no_end": "Por ejemplo: hasta fin de mes, o durante seis semanas.",
    "uncertain": "Por ejemplo: no estoy el viernes, me cubre Sam Carter.",
    "uncertain working_hours": "Por ejemplo: trabajo de lunes a jueves de 9 a 17 y el viernes de 9 a 13.",
    "uncertain holiday": "Por ejemplo: añade el 24 de diciembre como festivo.",
    "no_cover_found": "Por ejemplo: Sam Carter.",
    "cover_gone": "Por ejemplo: Sam Carter.",
    "no_contact": "Por ejemplo: Sam Carter.",
    "yourself": "Por ejemplo: Sam Carter.",
    "until_when": "Por ejemplo: de 14 a 17, o hasta el 31 de mayo.",
}
NUMBERS = {2: "dos", 3: "tres", 4: "cuatro"}


def _no_date(draft: Draft) -> str:
    match draft.intent:
        case "working_hours":
            return "¿Qué días trabajas, y de qué hora a qué hora?"
        case "holiday":
            return "¿Qué día es festivo?"
        case "cancel":
            return "¿Qué elimino? Basta con el día."
        case "edit":
            return "¿Qué día en su lugar?"
        case "replacement":
            several = len(draft.people) > 1 and not draft.any_cover
            covers = f"{_covers(draft)} {'cubran' if several else 'cubra'}"
            return f"¿Qué día o qué días quieres que {covers} {_absence(draft)}?"
    return "¿Qué día o qué días no estarás?" if _me(draft) else f"¿Qué día o qué días es la ausencia de {_out(draft)}?"


def _which_date(draft: Draft) -> str:
    spans = (*draft.spans, *(option[0] for option in draft.options if option))
    said = next((f" con «{clean(span.said, 60)}»" for span in spans if span.said), "")
    return f"¿A qué fecha te refieres{said}?"


def _two_readings(draft: Draft) -> str:
    if len(draft.options) < 2:
        return "Eso se puede entender de dos maneras. ¿A qué día o días te refieres?"
    return f"Eso se puede entender de {NUMBERS.get(len(draft.options), 'varias')} maneras. ¿Cuál es la buena?"


def _no_time(draft: Draft) -> str:
    if draft.intent not in AWAY:
        return "¿De qué hora a qué hora trabajas?"
    first = first_day(draft)
    return f"¿De qué hora a qué hora{f' ({_DATES.day(first)})' if first else ''}?"


def _which_half(draft: Draft) -> str:
    first = first_day(draft)
    return f"¿Qué mitad del día{f' ({_DATES.day(first)})' if first else ''}: la mañana o la tarde?"


def _past(draft: Draft) -> str:
    if first_day(draft) is None:
        return "Eso ya ha pasado. ¿A qué día te refieres?"
    said = _DATES.span(draft.spans[0])
    return f"{upper(said)}: eso ya ha pasado. ¿A qué día te refieres?"


def _end_before_start(draft: Draft) -> str:
    away = draft.intent in ("unavailable", "replacement")
    return f"Eso acaba antes de empezar. ¿Desde cuándo hasta cuándo es{f' {_absence(draft)}' if away else ''}?"


def _until_when(draft: Draft) -> str:
    if any(span.open_end for span in draft.spans) and draft.people:
        return (
            "¿Hasta cuándo? Everbridge necesita un final, por ejemplo «hasta el 31 de mayo». Si es para siempre, tiene que "
            "cambiar el propio "
            "calendario de guardias: puede hacerlo quien lo lleva en Everbridge, yo no."
        )
    return "¿Desde cuándo hasta cuándo?"


def _impossible_date(draft: Draft) -> str:
    why = impossible.why(draft.text, draft.now.year)
    return f"Esa fecha no existe{': ' if why else ''}{why}. ¿A qué día te refieres?"


def _no_end(draft: Draft) -> str:
    asked = "se repite" if draft.recurrence else f"es {_absence(draft)}"
    return f"¿Hasta cuándo {asked}? Necesito un último día, por ejemplo el {_DATES.day(draft.now + timedelta(weeks=8))}."


def _confirm(draft: Draft) -> str:
    when = f" ({_DATES.span(draft.spans[0])})" if len(draft.spans) == 1 and first_day(draft) else ""
    return f"¿Lo registro{when}? No sé si era una petición."


def _not_found(names: Sequence[str]) -> str:
    who = one_of([f"«{clean(name, 60)}»" for name in names]) or "a esa persona"
    return f"No encuentro {who}. ¿Me das el nombre completo o el correo de quien cubre, o mencionas a la persona con @?"


def _gone(name: str) -> str:
    return f"«{clean(name, 60)}» ya no se puede registrar: ese contacto ya no está en Webex o en Everbridge. ¿Quién cubre entonces?"


def _not_there(name: str) -> str:
    who = clean(name, 60)
    return f"Everbridge no conoce a {who} y no puede avisarle; la administración puede crear el contacto. ¿Quién más podría cubrir?"


def general(_: Draft) -> str:
    """What is asked where there is no sentence for it."""
    return "Me falta saber algo más para registrarlo. ¿Me lo dices otra vez, con el día y quién cubre?"


def _covers(draft: Draft) -> str:
    names = [clean(name, 60) for name in draft.people[:4]]
    return (one_of if draft.any_cover else all_of)(names) or "alguien"


def _me(draft: Draft) -> bool:
    return draft.subject in ((), ("me",))


def _out(draft: Draft) -> str:
    return all_of(["ti" if name == "me" else clean(name, 60) for name in draft.subject[:4]]) or "ti"


def _absence(draft: Draft) -> str:
    return "tu ausencia" if _me(draft) else f"la ausencia de {_out(draft)}"


def doubt(draft: Draft, when: str) -> str:
    """What was read, where that may not be meant."""
    cover = f"con {_covers(draft)} para cubrir" if draft.people else "sin nadie que cubra"
    left = f" No sé qué hacer con {one_of([f'«{clean(said, 60)}»' for said in draft.left_out[:3]])}." if draft.left_out else ""
    return f"Esto es lo que he leído: {_absence(draft)}, {when}, {cover}.{left} ¿Es así?"


SENTENCES: dict[str, Callable[[Draft], str]] = {
    "no_date": _no_date,
    "which_date": _which_date,
    "two_readings": _two_readings,
    "which_half": _which_half,
    "which_days": lambda _: "¿Qué días de la semana?",
    "which_part": lambda _: "¿Qué parte puedes hacer?",
    "past": _past,
    "end_before_start": _end_before_start,
    "impossible_date": _impossible_date,
    "no_time": _no_time,
    "impossible_time": lambda _: "Esa hora no existe: el reloj va de 00:00 a 23:59. ¿A qué hora te refieres?",
    "no_end": _no_end,
    "vague": lambda _: "Solo registro días exactos, y eso los deja abiertos. ¿A qué día o días te refieres?",
    "uncertain working_hours": lambda _: (
        "Puedo fijar un horario que sea igual cada semana, o cada dos o tres semanas, y no estoy seguro de haber leído "
        "bien este. ¿Qué horas, qué días y en qué semanas?"
    ),
    "uncertain holiday": lambda _: (
        "Como festivo puedo registrar días enteros, o un día de cada año; no una parte de un día ni un día de cada "
        "semana. ¿Qué día o qué días? Para unas horas, dime que no estás."
    ),
    "uncertain": lambda _: "Temo no haberlo leído bien. ¿Me lo dices otra vez, con el día y quién cubre?",
    "confirm": _confirm,
    "no_cover_found": lambda draft: _not_found(draft.people[:4]),
    "yourself": lambda _: "No puedes cubrir tu propia ausencia. ¿Quién más podría?",
    "no_team": lambda _: (
        "No veo a nadie más en el calendario de guardias entonces, así que no sé a quién preguntar. ¿Quién cubre? Basta un nombre."
    ),
    "nobody_free": lambda _: (
        "No conozco a nadie con disponibilidad entonces, así que no he preguntado a nadie y no se ha registrado nada. ¿Quién "
        "cubre? Basta un nombre; «¿quién puede cubrir?» muestra qué le impide a cada persona."
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
