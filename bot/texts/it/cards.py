"""What stands on cards, and in the markdown beside them. ``**`` is markdown in both."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts.inert import clean
from bot.texts.it import all_of, listing, to
from bot.texts.it.asking import DEAL
from bot.texts.words import StrainWords, several

# ---- any card ----------------------------------------------------------------------------------------------------------------

never_mind = "Lascia perdere"
none_of_these = "Nessuno di questi"


colon = ":"
"""What stands behind a label."""


def more(number: int) -> str:
    """The rest of a list."""
    return f"… e altri {number}" if number > 1 else "… e un altro"


def all_title(deal: str) -> str:
    """The first line of a card for several requests; ``deal`` is that of the first of them."""
    first, asks, _ = deal.partition(DEAL.asks)
    return f"{first}, e altro – registro tutto?" if asks else "Registro tutto questo?"


def quoted(words: str) -> str:
    """What can be said, between the quotes of the language."""
    return f"«{words}»"


def and_more(number: int) -> str:
    """The rest of a list, after the last one shown."""
    return f"e altri {number}" if number > 1 else "e un altro"


# ---- the card that asks before anything is written ---------------------------------------------------------------------------

book_it = "Registra"
leave_it = "No, lascia stare"
DEEDS = {"working_hours": "Imposta", "holiday": "Aggiungi"}
"""What the button says that approves a request which is not an absence."""
take_back_title = "Ritiro questo?"
take_it_back = "Ritira"
change_title = "Modifico questo?"
change_it = "Cambia così"
change = "Modifica"
show_again = "Mostra la scheda"
first_day = "Primo giorno"
last_day = "Ultimo giorno"
last_time = "Fino a"
begins = "Dalle (vuoto: tutto il giorno)"
ends = "Alle (vuoto: tutto il giorno)"
work_begins = "Lavoro dalle"
work_ends = "Lavoro fino alle"
please_fill = "Da compilare, per favore."
goes = "Si toglie"
comes_back = "Torna valido"
changes = "Cambia"
cover = "Sostituzione"
nobody = "nessuno"
whose = "Nota"
not_through_me = "è stato registrato direttamente in Everbridge, non attraverso di me"
a_series = "una serie"
when_it_begins = "quando comincia"
when_it_ends = "quando finisce"
no_body = "(senza contenuto)"
calendar = "Calendario"
shifts = "Reperibilità"
already_there = "Già registrato"
all_calendars = "tutti"
who = "Chi"
schedule = "Pianificazione"
still_on_duty = "Ancora in servizio"
whole_shift = "Turno intero"
whole_begun = "tutto il turno che inizia allora"
to_its_end = "fino alla fine del turno"
by_shift = "le ore contate dal turno"
holiday_stays = "Resta"
line_closed = "Linea chiusa"
line_open = "Linea di nuovo aperta"
replace_old = "Sostituisci i vecchi"


def only_a_part(shift: str, rest: str) -> str:
    """Of a shift some hours are in the absence; ``rest`` are those that aren't."""
    return f"Solo una parte del turno {shift}: {rest} non è compreso."


def of_days(label: str, days: str) -> str:
    """A field of some days of the week; ``days`` may be empty."""
    return f"{label} ({days})" if days else label


def line_is_closed(name: str, when: str) -> str:
    """What closes somebody's line, in a sentence."""
    return f"Linea di {name} chiusa: {when}"


def entry(name: str, when: str, schedule: str) -> str:
    """What stands in a schedule, in a sentence."""
    return f"{name}: {when}, nella pianificazione «{schedule}»"


def day_off(when: str, title: str, schedule: str) -> str:
    """A day off in Webex, beside bookings in Everbridge; ``title`` may be empty."""
    return f"{when} ({f'{title}, ' if title else ''}«{schedule}» in Webex)"


def stays(line: str, day: str) -> str:
    """A day off in Webex that stays where it is while the absence beside it is moved."""
    return f"{line}. Per toglierlo di' «{day} non è festivo», poi aggiungi il giorno nuovo."


def in_webex(schedule: str) -> str:
    """A schedule, and where it is."""
    return f"{schedule} (la tua, in Webex)"


def goes_line(sentence: str) -> str:
    """What went, among other changes."""
    return f"{sentence} ({taken_back.lower()})"


def ask_them(name: str) -> str:
    """The button that has somebody asked."""
    return f"Chiedi {to(name.split(maxsplit=1)[0])}"


def shifts_counted(number: int, on: str, first: str, last: str) -> str:
    """Many shifts in a line: "10 turni, lun–ven 09:00–17:00, lun 7 dic – ven 18 dic 2026"."""
    year = f" {last.rsplit(maxsplit=1)[-1]}"
    return f"{number} turni, {on}, {first.removesuffix(year)} – {last}"


def out_already(number: int) -> str:
    """So many of the shifts are booked as out already; 0 for all."""
    return f" (per {number} di questi l'assenza è già registrata)" if number else " (l'assenza è già registrata)"


def would_be_empty(when: str) -> str:
    """Hours in which nobody would be on call."""
    empty = "resterebbero scoperti" if several(when) else "resterebbe scoperto"
    return f"{when} {empty}: nessuno in reperibilità."


def twice(what: str, remote_id: str) -> str:
    """Just this is booked already."""
    return f"{what} (id {remote_id} in Everbridge), quindi non lo registro una seconda volta"


def clash(kind: str, when: str) -> str:
    """Why somebody may not be able to stand in at a time; without a kind, only that."""
    said = {
        "covered by you": "risulta assente, e la sostituzione la fai tu",
        "out": "risulta assente",
        "on call": "è già in reperibilità",
        "covering": "sostituisce già qualcun altro",
    }
    return f"{said.get(kind, 'forse non è disponibile')}: {when}"


strain = StrainWords(
    "è in reperibilità anche {own}, ⚠ {hard}",
    until="fino a {}",
    since="da {}",
    again="di nuovo da {}",
    row="{:g} ore di fila",
    rest="solo {:g} ore di riposo",
    one="solo 1 ora di riposo",
    all_of=all_of,
).said
"""Whoever stands in has hardly any rest."""

ARROW = " → "


def becomes(before: str, after: str) -> str:
    """A time as it is, and as it would be."""
    return f"{before}{ARROW}{after}"


def uncovered(when: str) -> str:
    """A time of an absence in which nobody covers."""
    return f"{when}, senza sostituto"


def with_cover(when: str, cover: str) -> str:
    """A booking in a line; ``cover`` may be nobody's name."""
    return f"{when}, sostituzione: {cover}" if cover else when


def booking(who: str, cover: str, where: str, when: str) -> str:
    """A record in a sentence; ``cover`` and ``where``, a calendar's name, may be empty."""
    said = f"{cover} sostituisce {who}" if cover else f"assenza di {who}"
    return f"{said}{f' in {where}' if where else ''}: {when}"


def series(rule: str, first: str) -> str:
    """A time that comes back."""
    return f"{rule}, la prima volta {first}"


OTHERS = {
    "unavailable": "l'altra assenza",
    "replacement": "l'altra sostituzione",
    "working_hours": "l'orario di lavoro",
    "holiday": "il giorno festivo",
    "list": "la tua domanda",
    "cancel": "quello che vuoi ritirare",
    "edit": "la modifica",
}


def assumed(guess: str) -> str:
    """A guess, marked as one."""
    return f"Ho supposto: {guess}"


def left_out(words: str) -> str:
    """What was said and not used."""
    return f"Non ho considerato: «{words}»"


def another(intent: str) -> str:
    """A further request in the same message, which this card is not about."""
    return f"Non è compreso: {OTHERS.get(intent, 'il resto del messaggio')}. Ci arrivo quando hai risposto qui."


def assumed_more(number: int) -> str:
    """Guesses for which there is no room."""
    return (
        f"Ho supposto altre {number} cose che qui non ci stanno." if number > 1 else "Ho supposto un'altra cosa che qui non ci sta."
    )


def answer_by(moment: str) -> str:
    """Until when there is time to answer."""
    return f"Rispondi entro {moment}."


def how_to_answer(label: str, *, changeable: bool = False) -> str:
    """What to reply; ``label`` is that of the button that says yes. ``changeable``: that words may change it."""
    said = clean(label, 60)
    no = (
        "per non registrare niente"
        if said == "Lascia scoperto"
        else "se non puoi"
        if said == "Ci penso io"
        else "per lasciar stare"
    )
    rest = ", oppure dimmi che cosa cambiare" if changeable else ""
    return f"Rispondi **sì** per {deed(label)}, **no** {no}{rest}."


def deed(label: str) -> str:
    """What a button that says yes does, in the words that are on it: "«Registra»"."""
    return f"«{clean(label, 60) or book_it}»"


def or_say(label: str) -> str:
    """What a further button says can be said too."""
    return f"Oppure di' «{clean(label, 60)}»."


def exact_call(at: int, number: int) -> str:
    """The heading of call ``at`` (from 0) of ``number``."""
    return "La chiamata esatta" if number == 1 else f"Chiamata {at + 1} di {number}"


details = "Dettagli"
"""The button that opens what only few want to see: the exact calls, long ids."""


EVERY = ("Entrambi", "Tutti")


def every(number: int) -> str:
    """The choice of all of so many."""
    return EVERY[number != 2]


_SHORT = {
    "holiday": "Festivo {}",
    "working_hours": "Orario di lavoro",
    "undo": "Ritiro {}",
    "cancel": "Ritiro {}",
    "edit": "Modifica {}",
}


def short(intent: str, spans: Sequence[tuple[datetime, datetime]], covers: Sequence[str], year: int, text: str) -> str:
    """What a card is about, in as few words as tell it from another: "ven 27 nov, sostituzione Sam Carter"; without a day, the
    words (``text``) that it came of."""
    if not spans:
        return _SHORT["working_hours"] if intent == "working_hours" else f"«{clean(text, 40)}»"
    when = listing.span(*spans[0], year).removesuffix(listing.ALL_DAY)
    rest = f" {and_more(len(spans) - 1)}" if len(spans) > 1 else ""
    cover = f", sostituzione {clean(' e '.join(covers), 60)}" if covers else ""
    return _SHORT.get(intent, "{}").format(f"{when}{rest}{cover}")


# ---- questions ---------------------------------------------------------------------------------------------------------------

reply_in_words = "Rispondi a parole, oppure **no** per lasciar stare."
just_reply = "Rispondi semplicemente a parole."
or_number = "Puoi anche rispondere con il numero."
choose = "Scegli"
choose_one = "Scegli qui"
please_choose = "Scegli qualcosa, per favore."
halves = (("La mattina", "am"), ("Il pomeriggio", "pm"))
"""Each half of a day: its button, and the part of the day that it stands for."""
as_read = "Sì, è così"
new_absence = "Sono via, senza sostituto"
or_what_stands = "O riguarda ciò che c'è già?"
"""Behind what was read, where it may be about what is booked, or what is covered for somebody."""
change_hours = "Cambiare i miei orari"
or_hours = "Oppure cambiano i tuoi orari?"
"""Behind the question for the end of what repeats every week."""


def about_booked(what: str) -> str:
    """That words are of what is booked, as a button."""
    return f"Riguarda: {clean(what, 90)}"


def about_cover(absent: str, when: str) -> str:
    """The same of what the reader covers."""
    return f"La mia sostituzione di {clean(absent, 60)}: {clean(when, 90)}"


def name_covers(name: str) -> str:
    """That somebody who was named is who covers, as a button."""
    return f"Sostituisce {name}"


def reply_number(none: str | None) -> str:
    """How to choose in words; ``none`` is the label of the button for no choice."""
    leave = f", oppure **nessuno** per «{clean(none, 60)}»" if none is not None else ""
    return f"Rispondi con il numero{leave}."


def left_over(number: int) -> str:
    """Choices for which there is no room."""
    rest = f"Ce ne sono altri {number}" if number > 1 else "Ce n'è un altro"
    return f"{rest}: per trovarli serve il nome completo o l'indirizzo e-mail."


def either(items: list[str]) -> str:
    """Spans that belong together, as one choice."""
    return " e ".join(items)


# ---- receipts ----------------------------------------------------------------------------------------------------------------

booked = "Registrato"
changed = "Modificato"
taken_back = "Ritirato"
taken_back_again = "Ritirato subito, non c'è più"
put_back = "Riportato com'era"
still_there = "C'è ancora, il ritiro non ha funzionato"
undo = "Annulla"
because = " – motivo: "
reply_undo = "Rispondi **annulla** per tornare indietro."
reply_again = "Rispondi **riprova** per inviarlo di nuovo."
not_sure = "Non è certo"
nothing_to_do = "Niente da fare"


def record(label: str, remote_id: str) -> str:
    """Where it is kept."""
    return f"ID {label} {remote_id}"


def not_done(verb: str) -> str:
    """It has failed; ``verb`` is "Registrato"."""
    return f"Non {verb.lower()}"


def nothing_done(verb: str) -> str:
    """The heading where all of it has failed, and nothing of it was done."""
    return f"{not_done(verb)}: è tutto come prima"


def still_on_call(name: str, duty: str) -> str:
    """Who is on duty since it is not booked; without a name the reader."""
    return f"{f'{name} resta' if name else 'resti'} in servizio, {duty}"


def not_sure_whether(verb: str) -> str:
    """Nobody can tell."""
    return f"Non è certo che sia {verb.lower()}"


def not_all_sure(verb: str) -> str:
    """Some of it is done, of some nobody can tell."""
    return f"{verb}, ma non tutto è certo"


def partly(verb: str) -> str:
    """Some of it is done, some has failed."""
    return f"{verb} solo in parte"


# ---- what nobody can tell ----------------------------------------------------------------------------------------------------

unsure = "Non so se è stato registrato. Che cosa faccio?"
unsure_means = (
    "**Ricontrolla** guarda ancora una volta e non registra niente.",
    "**C'è già** se l'hai visto con i tuoi occhi.",
    "**Riprova** lo invia di nuovo: se invece c'era già, ci sarà due volte.",
)
look_again = "Ricontrolla"
its_there = "C'è già"
try_again = "Riprova"
not_sure_yet = "Non ancora certo"

# ---- what Understudy says of itself ------------------------------------------------------------------------------------------

EXAMPLES = {
    "Un'assenza": ("Sono via venerdì", "Sono in ferie dal 3 al 7 agosto", "Domani sono via dalle 14 alle 17"),
    "Una sostituzione": ("Sono via venerdì, mi sostituisce Sam", "Sam mi sostituisce la prossima settimana"),
    "Orario di lavoro": ("Lavoro dal lunedì al giovedì dalle 9 alle 17",),
    "Giorni festivi": ("Il 26 dicembre è festivo",),
    "Tornare indietro": ("annulla", "annulla venerdì"),
    "Domande": ("Che cosa ho registrato?", "Chi è via la prossima settimana?", "Chi è di reperibilità stanotte?"),
}
first_examples = (EXAMPLES["Una sostituzione"][0], EXAMPLES["Orario di lavoro"][0])
other_examples = (EXAMPLES["Una sostituzione"][0], EXAMPLES["Un'assenza"][1])

headline = "Ciao, sono Understudy. Registro le tue assenze e chi ti sostituisce."
tell_me = "Dimmelo in una frase:"
answering = "Ti mostro esattamente che cosa registrerei. Prima del tuo **sì** non succede niente; con **no** lascio stare."
say_help = "Scrivi **aiuto** per saperne di più."
help_title = "Che cosa puoi dirmi"
welcome = "Di niente!"
goodbye = "A presto!"
no_harm = "Nessun problema."
fine = "Bene, grazie!"
a_bot = (
    "Sono Understudy, un bot della tua azienda: leggo secondo regole fisse, senza modello linguistico, ti mostro che cosa "
    "registrerei e lo registro quando dici di sì."
)
only_when = (
    "Scrivo solo se mi scrivi tu, o se qualcuno registra o chiede qualcosa che ti riguarda. Con **no** lasci stare una scheda "
    "aperta."
)
sorry = "Mi dispiace di non essere d'aiuto."
here = "Sono qui."
all_right = "Va bene."
nothing_waits = "Niente aspetta la tua risposta."
happy = "🙂"
wrong = (
    "Mi dispiace. Dimmi come dev'essere, per esempio «giovedì, non venerdì» o «meglio Lee»; con **annulla** riprendo quello "
    "che è registrato."
)
data = (
    "Leggo quello che mi scrivi qui, e in uno spazio solo ciò che mi menziona; in più, chi è di turno e chi è assente in "
    "Everbridge, e i tuoi orari in Webex. Niente e-mail, niente file, nessun'altra chat. Tutto resta in azienda, e le tue "
    "parole si cancellano dopo un termine fissato dal tuo amministratore. A nessuno dico perché non ci sei."
)
no_hurry = "Con calma: senza il tuo sì non succede niente."
when_to_book = "Dimmi quando c'è qualcosa da prenotare."
when_away = "Dimmi quando non ci sei e chi ti sostituisce."


def not_caught(said: str) -> str:
    """``said`` is cleaned, and may be empty."""
    caught = f"In «{said}» non trovo niente da registrare." if said else "Non ho capito."
    return f"{caught} Prova per esempio così:"
