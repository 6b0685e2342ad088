"""One sentence for each thing a draft may still have to ask (bot/README.md, What a draft may ask)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.texts.dates import Dates
from bot.texts.inert import clean, upper
from bot.texts.it import impossible, one_of
from bot.texts.questions import first_day
from intents.draft import AWAY, Draft

_DATES = Dates("it")

HINTS = {
    "which_date": "Per esempio: venerdì, oppure il 3 agosto.",
    "no_time": "Per esempio: dalle 9 alle 17.",
    "no_date": "Per esempio: venerdì, oppure dal 3 al 7 agosto.",
    "vague": "Per esempio: venerdì, oppure dal 3 al 7 agosto.",
    "past": "Per esempio: venerdì prossimo.",
    "impossible_date": "Per esempio: venerdì, oppure il 3 agosto.",
    "impossible_time": "Per esempio: 9:00, oppure dalle 14 alle 17.",
    "end_before_start": "Per esempio: dal 3 al 7 agosto, oppure dalle 9:00 alle 12:30.",
    "which_half": "Per esempio: la mattina.",
    "which_part": "Per esempio: dalle 9 alle 13, oppure la mattina.",
    "which_days": "Per esempio: dal lunedì al giovedì.",
    "no_end": "Per esempio: fino alla fine del mese, oppure per sei settimane.",
    "uncertain": "Per esempio: Sono via venerdì, mi sostituisce Sam Carter.",
    "uncertain working_hours": "Per esempio: lavoro dal lunedì al giovedì dalle 9 alle 17 e il venerdì dalle 9 alle 13.",
    "uncertain holiday": "Per esempio: aggiungi il 24 dicembre come festivo.",
    "no_cover_found": "Per esempio: Sam Carter.",
    "cover_gone": "Per esempio: Sam Carter.",
    "no_contact": "Per esempio: Sam Carter.",
    "yourself": "Per esempio: Sam Carter.",
    "until_when": "Per esempio: dalle 14 alle 17, oppure fino al 31 maggio.",
}
NUMBERS = {2: "due", 3: "tre", 4: "quattro"}


def _no_date(draft: Draft) -> str:
    match draft.intent:
        case "working_hours":
            return "In quali giorni e con quale orario lavori?"
        case "holiday":
            return "Quale giorno è festivo?"
        case "cancel":
            return "Quale registrazione devo ritirare? Basta il giorno."
        case "edit":
            return "Quale giorno deve essere invece?"
        case "replacement" if draft.people:
            return f"In quale giorno o in quali giorni: {_covers(draft)} al posto {_of(draft)}?"
        case "replacement":
            return "In quale giorno o in quali giorni serve una sostituzione?"
    return f"In quale giorno o in quali giorni {_away(draft)}?"


def _which_date(draft: Draft) -> str:
    spans = (*draft.spans, *(option[0] for option in draft.options if option))
    said = next((f" con «{clean(span.said, 60)}»" for span in spans if span.said), "")
    return f"Quale data intendi{said}?"


def _two_readings(draft: Draft) -> str:
    if len(draft.options) < 2:
        return "Posso leggerlo in due modi. Quale giorno o quali giorni intendi?"
    return f"Posso leggerlo in {NUMBERS.get(len(draft.options), 'più')} modi. Quale intendi?"


def _no_time(draft: Draft) -> str:
    if draft.intent not in AWAY:
        return "Da che ora a che ora lavori?"
    first = first_day(draft)
    return f"Da che ora a che ora{f' ({_DATES.day(first)})' if first else ''}?"


def _which_half(draft: Draft) -> str:
    first = first_day(draft)
    return f"Quale metà della giornata{f' di {_DATES.day(first)}' if first else ''}: la mattina o il pomeriggio?"


def _past(draft: Draft) -> str:
    if first_day(draft) is None:
        return "È già passato. Quale giorno intendi?"
    said = _DATES.span(draft.spans[0])
    return f"{upper(said)}: è già passato. Quale giorno intendi?"


def _end_before_start(draft: Draft) -> str:
    away = draft.intent in ("unavailable", "replacement")
    return f"Finisce prima di cominciare. Da quando a quando {_away(draft) if away else 'deve essere'}?"


def _until_when(draft: Draft) -> str:
    if any(span.open_end for span in draft.spans) and draft.people:
        return (
            "Fino a quando? Everbridge vuole una fine, per esempio «fino al 31 maggio». Se è per sempre, deve cambiare il "
            "calendario "
            "dei turni: lo può fare chi lo gestisce in Everbridge, io no."
        )
    return "Da quando a quando?"


def _impossible_date(draft: Draft) -> str:
    why = impossible.why(draft.text, draft.now.year)
    return f"Questa data non esiste{': ' if why else ''}{why}. Quale giorno intendi?"


def _no_end(draft: Draft) -> str:
    asked = "si ripete" if draft.recurrence else _away(draft)
    return f"Fino a quando {asked}? Mi serve un ultimo giorno, per esempio {_DATES.day(draft.now + timedelta(weeks=8))}."


def _confirm(draft: Draft) -> str:
    when = f" ({_DATES.span(draft.spans[0])})" if len(draft.spans) == 1 and first_day(draft) else ""
    return f"Lo registro{when}? Non mi è chiaro se era una richiesta."


def _not_found(names: Sequence[str]) -> str:
    who = one_of([f"«{clean(name, 60)}»" for name in names]) or "questo nome"
    return f"Non trovo {who}. Qual è il nome completo o l'indirizzo e-mail di chi sostituisce? Puoi anche usare la @."


def _gone(name: str) -> str:
    return f"«{clean(name, 60)}» non si può più scegliere: Webex o Everbridge non ha più questo contatto. Chi sostituisce invece?"


def _not_there(name: str) -> str:
    who = clean(name, 60)
    return (
        f"Everbridge non conosce {who} e non può avvisare questa persona; la tua amministrazione può creare il contatto. Chi "
        "altro potrebbe sostituire?"
    )


def general(_: Draft) -> str:
    """What is asked where there is no sentence for it."""
    return "Prima di registrare mi serve qualche dettaglio in più. Puoi ripeterlo, con il giorno e chi sostituisce?"


def _covers(draft: Draft) -> str:
    return (" o " if draft.any_cover else " e ").join(clean(name, 60) for name in draft.people[:4])


def _of(draft: Draft) -> str:
    """Behind "al posto": "tuo", "di Lena", "di Lena e tuo"."""
    names = [clean(name, 60) for name in draft.subject[:4] if name != "me"]
    mine = not names or "me" in draft.subject[:4]
    return " e ".join([*([f"di {' e '.join(names)}"] if names else []), *(["tuo"] if mine else [])])


def _away(draft: Draft) -> str:
    """ "non ci sei", "non c'è Lena", "non ci sono Lena e Max", "non ci siete tu e Lena"."""
    names = [clean(name, 60) for name in draft.subject[:4] if name != "me"]
    if not names:
        return "non ci sei"
    if len(names) < len(draft.subject[:4]):
        return f"non ci siete tu e {' e '.join(names)}"
    return f"non ci sono {' e '.join(names)}" if len(names) > 1 else f"non c'è {names[0]}"


def doubt(draft: Draft, when: str) -> str:
    """What was read, where that may not be meant."""
    cover = f"con {_covers(draft)} al posto {_of(draft)}" if draft.people else "senza nessuno che sostituisce"
    left = f" Non so cosa fare di {one_of([f'«{clean(said, 60)}»' for said in draft.left_out[:3]])}." if draft.left_out else ""
    return f"Ho letto così: {_away(draft)}, {when}, {cover}.{left} È quello che vuoi?"


SENTENCES: dict[str, Callable[[Draft], str]] = {
    "no_date": _no_date,
    "which_date": _which_date,
    "two_readings": _two_readings,
    "which_half": _which_half,
    "which_days": lambda _: "In quali giorni della settimana?",
    "which_part": lambda _: "Quale parte puoi fare?",
    "past": _past,
    "end_before_start": _end_before_start,
    "impossible_date": _impossible_date,
    "no_time": _no_time,
    "impossible_time": lambda _: "Quest'ora non esiste: l'orologio va dalle 00:00 alle 23:59. Che ora intendi?",
    "no_end": _no_end,
    "vague": lambda _: "Registro solo giorni precisi, e così non lo sono ancora. Quale giorno o quali giorni intendi?",
    "uncertain working_hours": lambda _: (
        "Posso impostare orari che sono gli stessi ogni settimana, oppure ogni due o tre settimane, e non sono sicuro di "
        "aver letto bene questi. Quali orari, in quali giorni e in quali settimane?"
    ),
    "uncertain holiday": lambda _: (
        "Come festivo posso registrare giorni interi, o un giorno di ogni anno; non una parte di un giorno, né un "
        "giorno di ogni settimana. Quale giorno o quali giorni? Per qualche ora, dimmi che sei via."
    ),
    "uncertain": lambda _: "Forse non ho capito bene. Puoi ripeterlo, con il giorno e chi sostituisce?",
    "confirm": _confirm,
    "no_cover_found": lambda draft: _not_found(draft.people[:4]),
    "yourself": lambda _: "Non puoi essere la tua stessa sostituzione. Chi altro potrebbe?",
    "no_team": lambda _: (
        "Non vedo nessun altro nel calendario di reperibilità in quel momento, quindi non so a chi chiedere. Chi sostituisce? "
        "Basta un nome."
    ),
    "nobody_free": lambda _: (
        "Fra le persone che conosco nessuno è disponibile, quindi non ho chiesto a nessuno e non è stato registrato niente. "
        "Chi sostituisce? Basta un nome; «chi può sostituire?» mostra che cosa lo impedisce a ogni persona."
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
