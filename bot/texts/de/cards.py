"""What stands on cards, and in the markdown beside them. ``**`` is markdown in both."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts.de import all_of, listing
from bot.texts.de.asking import DEAL
from bot.texts.inert import clean
from bot.texts.words import StrainWords, several

# ---- any card ----------------------------------------------------------------------------------------------------------------

never_mind = "Doch nicht"
none_of_these = "Keins davon"


colon = ":"
"""What stands behind a label."""


def more(number: int) -> str:
    """The rest of a list."""
    return f"… und {number} weitere"


def all_title(deal: str) -> str:
    """The first line of a card for several requests; ``deal`` is that of the first of them."""
    first, asks, _ = deal.partition(DEAL.asks)
    return f"{first}, und mehr – alles eintragen?" if asks else "All das eintragen?"


def quoted(words: str) -> str:
    """What can be said, between the quotes of the language."""
    return f"„{words}“"


def and_more(number: int) -> str:
    """The rest of a list, after the last one shown."""
    return f"und {number} weitere"


# ---- the card that asks before anything is written ---------------------------------------------------------------------------

book_it = "Eintragen"
leave_it = "Nein, lassen"
DEEDS = {"working_hours": "Festlegen", "holiday": "Hinzufügen"}
"""What the button says that approves a request which is not an absence."""
take_back_title = "Das zurücknehmen?"
take_it_back = "Zurücknehmen"
change_title = "Das ändern?"
change_it = "So ändern"
change = "Ändern"
show_again = "Geänderte Karte zeigen"
first_day = "Erster Tag"
last_day = "Letzter Tag"
last_time = "Bis"
begins = "Von (leer: der ganze Tag)"
ends = "Bis (leer: der ganze Tag)"
work_begins = "Arbeit von"
work_ends = "Arbeit bis"
please_fill = "Bitte ausfüllen."
goes = "Entfällt"
comes_back = "Gilt wieder"
changes = "Ändert sich"
cover = "Vertretung"
nobody = "niemand"
whose = "Hinweis"
not_through_me = "das wurde direkt in Everbridge eingetragen, nicht über mich"
a_series = "eine Serie"
when_it_begins = "dann beginnt es"
when_it_ends = "dann endet es"
no_body = "(kein Inhalt)"
calendar = "Kalender"
shifts = "Bereitschaft"
already_there = "Schon eingetragen"
all_calendars = "alle"
who = "Wer"
schedule = "Zeitplan"
still_on_duty = "Weiter im Dienst"
whole_shift = "Die ganze Schicht"
whole_begun = "die ganze Schicht, die dann beginnt"
to_its_end = "bis die Schicht endet"
by_shift = "die Stunden von der Schicht aus gerechnet"
holiday_stays = "Bleibt"
line_closed = "Leitung geschlossen"
line_open = "Leitung wieder offen"
replace_old = "Die alten ersetzen"


def only_a_part(shift: str, rest: str) -> str:
    """Of a shift some hours are in the absence; ``rest`` are those that aren't."""
    return f"Nur ein Teil der Schicht {shift}: {rest} ist nicht dabei."


def of_days(label: str, days: str) -> str:
    """A field of some days of the week; ``days`` may be empty."""
    return f"{label} ({days})" if days else label


def line_is_closed(name: str, when: str) -> str:
    """What closes somebody's line, in a sentence."""
    return f"Leitung von {name} geschlossen: {when}"


def entry(name: str, when: str, schedule: str) -> str:
    """What stands in a schedule, in a sentence."""
    return f"{name}: {when}, im Zeitplan „{schedule}“"


def day_off(when: str, title: str, schedule: str) -> str:
    """A day off in Webex, beside bookings in Everbridge; ``title`` may be empty."""
    return f"{when} ({f'{title}, ' if title else ''}„{schedule}“ in Webex)"


def stays(line: str, day: str) -> str:
    """A day off in Webex that stays where it is while the absence beside it is moved."""
    return f"{line}. Zum Wegnehmen sag „{day} ist kein Feiertag“ und trag dann den neuen Tag ein."


def in_webex(schedule: str) -> str:
    """A schedule, and where it is."""
    return f"{schedule} (deiner, in Webex)"


def goes_line(sentence: str) -> str:
    """What went, among other changes."""
    return f"{sentence} ({taken_back.lower()})"


def ask_them(name: str) -> str:
    """The button that has somebody asked."""
    return f"{name.split(maxsplit=1)[0]} fragen"


def shifts_counted(number: int, on: str, first: str, last: str) -> str:
    """Many shifts in a line: "10 Schichten, Mo–Fr 09:00–17:00, Mo 7. Dez. – Fr 18. Dez. 2026"."""
    year = f" {last.rsplit(maxsplit=1)[-1]}"
    return f"{number} Schichten, {on}, {first.removesuffix(year)} – {last}"


def out_already(number: int) -> str:
    """So many of the shifts are booked as out already; 0 for all."""
    return f" ({number} davon schon als abwesend eingetragen)" if number else " (schon als abwesend eingetragen)"


def would_be_empty(when: str) -> str:
    """Hours in which nobody would be on call."""
    return f"{when} {'wären' if several(when) else 'wäre'} unbesetzt: Niemand hätte Bereitschaft."


def twice(what: str, remote_id: str) -> str:
    """Just this is booked already."""
    return f"{what} (Everbridge-ID {remote_id}), ich trage es also nicht noch einmal ein"


def clash(kind: str, when: str) -> str:
    """Why somebody may not be able to stand in at a time; without a kind, only that."""
    said = {
        "covered by you": "ist dann als abwesend eingetragen und wird von dir vertreten",
        "out": "ist dann als abwesend eingetragen",
        "on call": "hat dann selbst Bereitschaft",
        "covering": "vertritt dann schon jemand anderen",
    }
    return f"{said.get(kind, 'hat dann vielleicht keine Zeit')}: {when}"


strain = StrainWords(
    "hat selbst Bereitschaft {own}, ⚠ {hard}",
    until="bis {}",
    since="ab {}",
    again="wieder ab {}",
    row="{:g} Stunden am Stück",
    rest="nur {:g} Stunden Ruhe",
    one="nur 1 Stunde Ruhe",
    all_of=all_of,
).said
"""Whoever stands in has hardly any rest."""

ARROW = " → "


def becomes(before: str, after: str) -> str:
    """A time as it is, and as it would be."""
    return f"{before}{ARROW}{after}"


def uncovered(when: str) -> str:
    """A time of an absence in which nobody covers."""
    return f"{when}, ohne Vertretung"


def with_cover(when: str, cover: str) -> str:
    """A booking in a line; ``cover`` may be nobody's name."""
    return f"{when}, Vertretung: {cover}" if cover else when


def booking(who: str, cover: str, where: str, when: str) -> str:
    """A record in a sentence; ``cover`` and ``where``, a calendar's name, may be empty."""
    said = f"{cover} vertritt {who}" if cover else f"{who} abwesend"
    return f"{said}{f' in {where}' if where else ''}: {when}"


def series(rule: str, first: str) -> str:
    """A time that comes back."""
    return f"{rule}, zuerst {first}"


OTHERS = {
    "unavailable": "die andere Abwesenheit",
    "replacement": "die andere Vertretung",
    "working_hours": "die Arbeitszeiten",
    "holiday": "der Feiertag",
    "list": "deine Frage",
    "cancel": "was du zurücknehmen möchtest",
    "edit": "die Änderung",
}


def assumed(guess: str) -> str:
    """A guess, marked as one."""
    return f"Angenommen: {guess}"


def left_out(words: str) -> str:
    """What was said and not used."""
    return f"Nicht berücksichtigt: „{words}“"


def another(intent: str) -> str:
    """A further request in the same message, which this card is not about."""
    return f"Nicht dabei: {OTHERS.get(intent, 'der Rest deiner Nachricht')}. Darum kümmere ich mich, wenn das hier beantwortet ist."


def assumed_more(number: int) -> str:
    """Guesses for which there is no room."""
    return f"Dazu kommen {number} weitere Annahmen, die hier keinen Platz haben."


def answer_by(moment: str) -> str:
    """Until when there is time to answer."""
    return f"Antwort bis {moment}."


def how_to_answer(label: str, *, changeable: bool = False) -> str:
    """What to reply; ``label`` is that of the button that says yes. ``changeable``: that words may change it."""
    said = clean(label, 60)
    no = (
        "um nichts einzutragen"
        if said == "Unbesetzt lassen"
        else "wenn es nicht geht"
        if said == "Mache ich"
        else "um es zu lassen"
    )
    rest = ", oder sag mir, was anders sein soll" if changeable else ""
    return f"Antworte **ja** für {deed(label)}, **nein**, {no}{rest}."


def deed(label: str) -> str:
    """What a button that says yes does, in the words that are on it: "„Eintragen“"."""
    return f"„{clean(label, 60) or book_it}“"


def or_say(label: str) -> str:
    """What a further button says can be said too."""
    return f"Oder sag „{clean(label, 60)}“."


def exact_call(at: int, number: int) -> str:
    """The heading of call ``at`` (from 0) of ``number``."""
    return "Der genaue Aufruf" if number == 1 else f"Aufruf {at + 1} von {number}"


details = "Details"
"""The button that opens what only few want to see: the exact calls, long ids."""


EVERY = ("Beide", "Alle")


def every(number: int) -> str:
    """The choice of all of so many."""
    return EVERY[number != 2]


_SHORT = {
    "holiday": "Feiertag {}",
    "working_hours": "Arbeitszeiten",
    "undo": "{} zurücknehmen",
    "cancel": "{} zurücknehmen",
    "edit": "Ändern auf {}",
}


def short(intent: str, spans: Sequence[tuple[datetime, datetime]], covers: Sequence[str], year: int, text: str) -> str:
    """What a card is about, in as few words as tell it from another: "Fr 27. Nov., Vertretung Sam Carter"; without a day, the words
    (``text``) that it came of."""
    if not spans:
        return _SHORT["working_hours"] if intent == "working_hours" else f"„{clean(text, 40)}“"
    when = listing.span(*spans[0], year).removesuffix(listing.ALL_DAY)
    rest = f" {and_more(len(spans) - 1)}" if len(spans) > 1 else ""
    cover = f", Vertretung {clean(' und '.join(covers), 60)}" if covers else ""
    return _SHORT.get(intent, "{}").format(f"{when}{rest}{cover}")


# ---- questions ---------------------------------------------------------------------------------------------------------------

reply_in_words = "Antworte mit Worten, oder mit **nein**, um es zu lassen."
just_reply = "Antworte einfach mit Worten."
or_number = "Du kannst auch mit der Nummer antworten."
choose = "Auswählen"
choose_one = "Bitte auswählen"
please_choose = "Bitte wähl etwas aus."
halves = (("Vormittag", "am"), ("Nachmittag", "pm"))
"""Each half of a day: its button, and the part of the day that it stands for."""
as_read = "Ja, stimmt so"
new_absence = "Ich bin dann weg, ohne Vertretung"
or_what_stands = "Oder geht es um das, was schon steht?"
"""Behind what was read, where it may be about what is booked, or what is covered for somebody."""
change_hours = "Meine Arbeitszeiten ändern"
or_hours = "Oder ändern sich deine Arbeitszeiten?"
"""Behind the question for the end of what repeats every week."""


def about_booked(what: str) -> str:
    """That words are of what is booked, as a button."""
    return f"Es geht um: {clean(what, 90)}"


def about_cover(absent: str, when: str) -> str:
    """The same of what the reader covers."""
    return f"Meine Vertretung für {clean(absent, 60)}: {clean(when, 90)}"


def name_covers(name: str) -> str:
    """That somebody who was named is who covers, as a button."""
    return f"{name} vertritt"


def reply_number(none: str | None) -> str:
    """How to choose in words; ``none`` is the label of the button for no choice."""
    leave = f", oder mit **keins** für „{clean(none, 60)}“" if none is not None else ""
    return f"Antworte mit der Nummer{leave}."


def left_over(number: int) -> str:
    """Choices for which there is no room."""
    return f"Es gibt noch {number} weitere: Ein voller Name oder eine E-Mail-Adresse findet sie."


def either(items: list[str]) -> str:
    """Spans that belong together, as one choice."""
    return " und ".join(items)


# ---- receipts ----------------------------------------------------------------------------------------------------------------

booked = "Eingetragen"
changed = "Geändert"
taken_back = "Zurückgenommen"
taken_back_again = "Wieder zurückgenommen, steht nicht mehr da"
put_back = "Wieder so, wie es war"
still_there = "Steht noch da, ließ sich nicht zurücknehmen"
undo = "Rückgängig"
because = " – Grund: "
reply_undo = "Antworte **rückgängig**, um es zurückzunehmen."
reply_again = "Antworte mit **noch mal senden**, dann schicke ich es noch einmal."
not_sure = "Nicht sicher"
nothing_to_do = "Nichts zu tun"


def record(label: str, remote_id: str) -> str:
    """Where it is kept."""
    return f"{label}-ID {remote_id}"


def not_done(verb: str) -> str:
    """It has failed; ``verb`` is "Eingetragen"."""
    return f"Nicht {verb.lower()}"


def nothing_done(verb: str) -> str:
    """The heading where all of it has failed, and nothing of it was done."""
    return f"{not_done(verb)}: Alles ist, wie es war"


def still_on_call(name: str, duty: str) -> str:
    """Who is on duty since it is not booked; without a name the reader."""
    return f"{f'{name} ist' if name else 'du bist'} weiter im Dienst, {duty}"


def not_sure_whether(verb: str) -> str:
    """Nobody can tell."""
    return f"Nicht sicher, ob {verb.lower()}"


def not_all_sure(verb: str) -> str:
    """Some of it is done, of some nobody can tell."""
    return f"{verb}, aber nicht alles ist sicher"


def partly(verb: str) -> str:
    """Some of it is done, some has failed."""
    return f"Nur teilweise {verb.lower()}"


# ---- what nobody can tell ----------------------------------------------------------------------------------------------------

unsure = "Ich weiß nicht, ob das eingetragen wurde. Was soll ich tun?"
unsure_means = (
    "**Noch mal nachsehen** fragt noch einmal nach und trägt nichts ein.",
    "**Es ist da**, wenn du es dort selbst gesehen hast.",
    "**Noch mal senden** schickt es noch einmal: Wenn es doch da ist, steht es dann doppelt da.",
)
look_again = "Noch mal nachsehen"
its_there = "Es ist da"
try_again = "Noch mal senden"
not_sure_yet = "Noch nicht sicher"

# ---- what Understudy says of itself ------------------------------------------------------------------------------------------

EXAMPLES = {
    "Abwesend sein": ("Ich bin Freitag weg", "Ich habe vom 3. bis 7. August Urlaub", "Morgen von 14 bis 17 Uhr weg"),
    "Jemand vertritt dich": ("Ich bin Freitag weg, Sam vertritt mich", "Sam vertritt mich nächste Woche"),
    "Arbeitszeiten": ("Ich arbeite Montag bis Donnerstag 9 bis 17 Uhr",),
    "Feiertage": ("Der 26. Dezember ist ein Feiertag",),
    "Zurücknehmen": ("rückgängig", "Storniere Freitag"),
    "Nachfragen": ("Was habe ich eingetragen?", "Wer ist nächste Woche weg?", "Wer hat heute Nacht Bereitschaft?"),
}
first_examples = (EXAMPLES["Jemand vertritt dich"][0], EXAMPLES["Arbeitszeiten"][0])
other_examples = (EXAMPLES["Jemand vertritt dich"][0], EXAMPLES["Abwesend sein"][1])

headline = "Hallo, ich bin Understudy. Ich trage ein, wann du weg bist und wer dich vertritt."
tell_me = "Sag es mir in einem Satz:"
answering = "Ich zeige dir genau, was ich eintragen würde. Bevor du **ja** sagst, passiert nichts; mit **nein** lasse ich es."
say_help = "Mit **Hilfe** erfährst du mehr."
help_title = "Was du mir sagen kannst"
welcome = "Gern geschehen!"
goodbye = "Bis bald!"
no_harm = "Schon gut."
fine = "Gut, danke!"
a_bot = (
    "Ich bin Understudy, ein Bot deiner Firma: Ich lese nach festen Regeln, ohne Sprachmodell, zeige dir, was ich eintragen "
    "würde, und trage es ein, wenn du ja sagst."
)
only_when = (
    "Ich schreibe nur, wenn du mir schreibst oder wenn jemand dich einträgt oder fragt. Mit **nein** bleibt eine offene Karte "
    "liegen."
)
sorry = "Schade, dass ich dir hier nicht helfen konnte."
here = "Ich bin da."
all_right = "Alles klar."
nothing_waits = "Nichts wartet auf deine Antwort."
happy = "🙂"
wrong = (
    "Das tut mir leid. Sag mir, wie es richtig ist, zum Beispiel „Donnerstag, nicht Freitag“ oder „Lee statt Sam“; mit "
    "**rückgängig** nehme ich zurück, was eingetragen ist."
)
data = (
    "Ich lese, was du mir hier schreibst, in einem Raum nur, was mich erwähnt; dazu aus Everbridge, wer Bereitschaft hat und "
    "wer weg ist, und deine Zeitpläne in Webex. Keine Mails, keine Dateien, keine anderen Chats. Alles bleibt in der Firma, "
    "und deine Worte werden nach einer Frist gelöscht, die deine Administration festlegt. Warum du weg bist, sage ich "
    "niemandem."
)
no_hurry = "Lass dir Zeit: Ohne dein Ja passiert nichts."
when_to_book = "Sag mir, wenn es etwas einzutragen gibt."
when_away = "Sag mir, wann du weg bist und wer dich vertritt."


def not_caught(said: str) -> str:
    """``said`` is cleaned, and may be empty."""
    caught = f"In „{said}“ finde ich nichts, was ich eintragen könnte." if said else "Das habe ich nicht verstanden."
    return f"{caught} Versuch es zum Beispiel so:"
