"""One sentence for each thing a draft may still have to ask (bot/README.md, What a draft may ask)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.texts.dates import Dates
from bot.texts.de import impossible, one_of
from bot.texts.inert import clean, upper
from bot.texts.questions import first_day
from intents.draft import AWAY, Draft

_DATES = Dates("de")

HINTS = {
    "which_date": "Zum Beispiel: Freitag, oder 3. August.",
    "no_time": "Zum Beispiel: 9 bis 17 Uhr.",
    "no_date": "Zum Beispiel: Freitag, oder 3. bis 7. August.",
    "vague": "Zum Beispiel: Freitag, oder 3. bis 7. August.",
    "past": "Zum Beispiel: nächsten Freitag.",
    "impossible_date": "Zum Beispiel: Freitag, oder 3. August.",
    "impossible_time": "Zum Beispiel: 9:00, oder 14 bis 17 Uhr.",
    "end_before_start": "Zum Beispiel: vom 3. bis 7. August, oder von 9:00 bis 12:30.",
    "which_half": "Zum Beispiel: vormittags.",
    "which_part": "Zum Beispiel: 9 bis 13 Uhr, oder vormittags.",
    "which_days": "Zum Beispiel: Montag bis Donnerstag.",
    "no_end": "Zum Beispiel: bis Monatsende, oder sechs Wochen lang.",
    "uncertain": "Zum Beispiel: Ich bin Freitag weg, Sam Carter vertritt mich.",
    "uncertain working_hours": "Zum Beispiel: Ich arbeite Montag bis Donnerstag von 9 bis 17 Uhr und Freitag von 9 bis 13 Uhr.",
    "uncertain holiday": "Zum Beispiel: Trag den 24. Dezember als Feiertag ein.",
    "no_cover_found": "Zum Beispiel: Sam Carter.",
    "cover_gone": "Zum Beispiel: Sam Carter.",
    "no_contact": "Zum Beispiel: Sam Carter.",
    "yourself": "Zum Beispiel: Sam Carter.",
    "until_when": "Zum Beispiel: 14 bis 17 Uhr, oder bis 31. Mai.",
}
NUMBERS = {2: "zwei", 3: "drei", 4: "vier"}


def _no_date(draft: Draft) -> str:
    match draft.intent:
        case "working_hours":
            return "An welchen Tagen und zu welchen Zeiten arbeitest du?"
        case "holiday":
            return "Welcher Tag ist der Feiertag?"
        case "cancel":
            return "Welchen Eintrag soll ich zurücknehmen? Der Tag genügt."
        case "edit":
            return "Welcher Tag soll es stattdessen sein?"
        case "replacement" if draft.people:
            return f"An welchem Tag oder welchen Tagen: {_covers(draft)} für {_out(draft)}?"
        case "replacement":
            return f"An welchem Tag oder welchen Tagen brauchst du eine Vertretung{_for(draft)}?"
    return f"An welchem Tag oder welchen Tagen {_are(draft)} weg?"


def _which_date(draft: Draft) -> str:
    spans = (*draft.spans, *(option[0] for option in draft.options if option))
    said = next((f" mit „{clean(span.said, 60)}“" for span in spans if span.said), "")
    return f"Welches Datum meinst du{said}?"


def _two_readings(draft: Draft) -> str:
    if len(draft.options) < 2:
        return "Das kann ich auf zwei Arten lesen. Welchen Tag oder welche Tage meinst du?"
    return f"Das kann ich auf {NUMBERS.get(len(draft.options), 'mehrere')} Arten lesen. Welche meinst du?"


def _no_time(draft: Draft) -> str:
    if draft.intent not in AWAY:
        return "Von wann bis wann arbeitest du?"
    first = first_day(draft)
    return f"Von wann bis wann{f' am {_DATES.day(first)}' if first else ''}?"


def _which_half(draft: Draft) -> str:
    first = first_day(draft)
    return f"Welche Tageshälfte{f' am {_DATES.day(first)}' if first else ''}: Vormittag oder Nachmittag?"


def _past(draft: Draft) -> str:
    if first_day(draft) is None:
        return "Das ist schon vorbei. Welchen Tag meinst du?"
    said = _DATES.span(draft.spans[0])
    return f"{upper(said)}: Das ist schon vorbei. Welchen Tag meinst du?"


def _end_before_start(draft: Draft) -> str:
    away = draft.intent in ("unavailable", "replacement")
    return f"Das hört auf, bevor es anfängt. Von wann bis wann {f'{_are(draft)} weg' if away else 'soll es sein'}?"


def _until_when(draft: Draft) -> str:
    if any(span.open_end for span in draft.spans) and draft.people:
        return (
            "Bis wann gilt das? Everbridge braucht ein Ende, zum Beispiel „bis 31. Mai“. Wenn es für immer sein soll, muss "
            "sich der "
            "Dienstplan selbst ändern: Das kann, wer ihn in Everbridge pflegt, ich nicht."
        )
    return "Von wann bis wann gilt das?"


def _impossible_date(draft: Draft) -> str:
    why = impossible.why(draft.text, draft.now.year)
    return f"Dieses Datum gibt es nicht{': ' if why else ''}{why}. Welchen Tag meinst du?"


def _no_end(draft: Draft) -> str:
    asked = "wiederholt sich das" if draft.recurrence else f"{_are(draft)} weg"
    return f"Bis wann {asked}? Ich brauche einen letzten Tag, zum Beispiel {_DATES.day(draft.now + timedelta(weeks=8))}."


def _confirm(draft: Draft) -> str:
    when = f" ({_DATES.span(draft.spans[0])})" if len(draft.spans) == 1 and first_day(draft) else ""
    return f"Soll ich das eintragen{when}? Ich war nicht sicher, ob du das als Auftrag meinst."


def _not_found(names: Sequence[str]) -> str:
    who = one_of([f"„{clean(name, 60)}“" for name in names]) or "diesen Namen"
    return (
        f"Ich finde {who} nicht. Wie lautet der volle Name oder die E-Mail-Adresse der Vertretung? Du kannst sie auch mit @ nennen."
    )


def _gone(name: str) -> str:
    return f"„{clean(name, 60)}“ geht nicht mehr: Webex oder Everbridge kennt diese Person nicht länger. Wer vertritt stattdessen?"


def _not_there(name: str) -> str:
    who = clean(name, 60)
    return (
        f"Everbridge kennt {who} nicht und kann dort niemanden erreichen; eure Administration kann den Kontakt anlegen. Wer "
        "könnte sonst vertreten?"
    )


def general(_: Draft) -> str:
    """What is asked where there is no sentence for it."""
    return "Bevor ich das eintragen kann, muss ich etwas mehr wissen. Sag es bitte noch einmal, mit dem Tag und wer vertritt."


def _covers(draft: Draft) -> str:
    return (" oder " if draft.any_cover else " und ").join(clean(name, 60) for name in draft.people[:4])


def _out(draft: Draft) -> str:
    return " und ".join("dich" if name == "me" else clean(name, 60) for name in draft.subject[:4]) or "dich"


def _for(draft: Draft) -> str:
    return f" für {_out(draft)}" if draft.subject and draft.subject != ("me",) else ""


def _are(draft: Draft) -> str:
    """ "bist du", "ist Lena", "sind Lena und Max", "seid ihr, du und Lena,"."""
    names = [clean(name, 60) for name in draft.subject[:4] if name != "me"]
    if not names:
        return "bist du"
    if len(names) < len(draft.subject[:4]):
        return f"seid ihr, du und {' und '.join(names)},"
    return f"{'sind' if len(names) > 1 else 'ist'} {' und '.join(names)}"


def doubt(draft: Draft, when: str) -> str:
    """What was read, where that may not be meant."""
    be, _, who = _are(draft).rstrip(",").partition(" ")
    cover = f"vertreten durch {_covers(draft)}" if draft.people else "ohne Vertretung"
    left = draft.left_out[:3]
    unknown = f" Mit {one_of([f'„{clean(said, 60)}“' for said in left])} weiß ich nichts anzufangen." if left else ""
    return f"So habe ich es gelesen: {who} {be} weg, {when}, {cover}.{unknown} Stimmt das so?"


SENTENCES: dict[str, Callable[[Draft], str]] = {
    "no_date": _no_date,
    "which_date": _which_date,
    "two_readings": _two_readings,
    "which_half": _which_half,
    "which_days": lambda _: "An welchen Wochentagen?",
    "which_part": lambda _: "Welchen Teil davon kannst du übernehmen?",
    "past": _past,
    "end_before_start": _end_before_start,
    "impossible_date": _impossible_date,
    "no_time": _no_time,
    "impossible_time": lambda _: "Diese Uhrzeit gibt es nicht: Die Uhr geht von 00:00 bis 23:59. Welche Zeit meinst du?",
    "no_end": _no_end,
    "vague": lambda _: "Ich trage nur genaue Tage ein, und die stehen so noch nicht fest. Welchen Tag oder welche Tage meinst du?",
    "uncertain working_hours": lambda _: (
        "Ich kann Arbeitszeiten setzen, die jede Woche oder jede zweite oder dritte Woche gleich sind, und bin nicht "
        "sicher, ob ich diese richtig verstanden habe. Welche Zeiten an welchen Tagen, und in welchen Wochen?"
    ),
    "uncertain holiday": lambda _: (
        "Als Feiertag kann ich ganze Tage eintragen, oder einen Tag jedes Jahres; einen Teil eines Tages oder "
        "einen Wochentag jeder Woche nicht. Welchen Tag oder welche Tage? Für einzelne Stunden sag mir, dass du "
        "dann weg bist."
    ),
    "uncertain": lambda _: (
        "Ich bin nicht sicher, ob ich das richtig verstanden habe. Sag es bitte noch einmal, mit dem Tag und wer vertritt."
    ),
    "confirm": _confirm,
    "no_cover_found": lambda draft: _not_found(draft.people[:4]),
    "yourself": lambda _: "Dich selbst vertreten geht nicht. Wer könnte es sonst?",
    "no_team": lambda _: (
        "Ich sehe dann sonst niemanden im Bereitschaftskalender und weiß darum nicht, wen ich fragen soll. Wer soll "
        "vertreten? Ein Name genügt."
    ),
    "nobody_free": lambda _: (
        "Von allen, die ich kenne, hat dann niemand Zeit. Gefragt habe ich niemanden, eingetragen ist nichts. Wer soll "
        "vertreten? Ein Name genügt; „Wer kann vertreten?“ zeigt, was jeweils dagegen spricht."
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
