"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from collections.abc import Sequence
from datetime import date

from bot.texts.dates import Dates
from bot.texts.inert import clean, upper
from bot.texts.it import to
from bot.texts.it.cards import deed
from bot.texts.words import FailureWords, SystemWords

_DATES = Dates("it")

expired = "Questa domanda è scaduta, non è stato registrato niente. Dimmelo di nuovo e te lo richiedo."
over = "Quel periodo ormai è passato, non è stato registrato niente. Dimmelo di nuovo se ti serve ancora."
changed = "Da quando te l'ho mostrato qualcosa è cambiato, quindi non l'ho ancora registrato. Eccolo aggiornato."
not_yours = "Questa domanda non è per te, quindi ho lasciato tutto com'è."
already_booked = "L'avevi già approvato, quindi non l'ho registrato due volte."
already_answered = "A questa domanda c'è già una risposta."
none_meant = "Va bene, lascio le tue schede come sono."
which_card = "Hai più schede aperte. Quale intendi?"
replaced = "Ho messo via la domanda di prima; al suo posto c'è questa."
nothing_to_undo = "Non c'è niente che io possa ritirare: di quello che ho registrato per te non resta nulla."
nothing_to_change = "Non c'è niente che io possa modificare: per te non è registrato niente."
undone_already = "Non c'è più, quindi non c'è niente da ritirare."
changed_since = (
    "Nel frattempo è stato modificato, quindi l'ho lasciato com'è. Di' «annulla» per ritirare la tua ultima modifica, "
    "oppure dimmi che "
    "cosa vuoi, per esempio: annulla venerdì."
)
change_stays = "Questa modifica non la posso riportare a com'era. Dimmi che cosa vuoi invece, per esempio: annulla venerdì."
undo_over = "Quel periodo ormai è passato, quindi ho lasciato tutto com'è."
undo_left = "Ho lasciato com'è quello che è registrato. Posso ritirarlo o lasciarlo; dimmi da capo che cosa vuoi invece."
all_or_change = "Vuoi annullare tutto o solo ripristinare com'era prima dell'ultima modifica?"
which_booking = "Quale intendi?"


def instead_or_beside(booked: str) -> str:
    """Whether a time with somebody else comes in the place of what is booked."""
    return f"{booked}: questo è già registrato. Il nuovo lo sostituisce o si aggiunge?"


def in_its_place(line: str) -> str:
    """A button: it does."""
    return f"Al suo posto: {line}"


def beside_it(line: str) -> str:
    """A button: it comes besides."""
    return f"In più: {line}"


def all_of_it(line: str) -> str:
    """A button: all of a booking goes that was changed last."""
    return f"Annulla tutto: {line}"


def the_change_alone(line: str) -> str:
    """A button: its last change alone is put back."""
    return f"Annulla solo la modifica: {line}"


def delivered_late(when: str) -> str:
    """A message that reached us a day or more after it was written, on ``when``."""
    return (
        f"Il tuo messaggio del {when} mi arriva solo ora, più di un giorno dopo, quindi non ne ho fatto nulla. "
        "Dimmelo di nuovo se vale ancora."
    )


def still_booked(times: Sequence[str]) -> str:
    """Which times of what is booked are to come."""
    return f"Ancora da venire ({len(times)}): {'; '.join(times)}."


def cut_means(absent: str) -> str:
    """On a card by which a part of a booking goes: what that means. ``absent`` is who is out, empty for the reader."""
    to = clean(absent, 60) if absent else "te"
    then = f"per quel tempo la sostituzione viene meno e il turno torna a {to}"
    return f"Quello che si toglie è come se non fosse mai stato registrato: {then}."


still_asked = "Va bene, non tocco niente: la richiesta resta com'era."
kept = "Va bene, quello che è registrato resta com'è."


def undo_means(absent: str) -> str:
    """The same where all of it goes."""
    back = f"di prima tornano {to(clean(absent, 60))}" if absent else "che avevi prima tornano a te"
    return f"Dopo è come se non fosse mai stato registrato: la sostituzione viene meno, e i turni {back}."


all_or_none = "O tutto o niente: se una parte non riesce, ritiro quello che era già stato registrato prima."
all_or_none_changed = "O tutto o niente: se una parte non riesce, riporto com'era quello che era già stato cambiato."
line_means = "Che cosa sente chi chiama mentre la tua linea è chiusa lo decide la gestione delle chiamate di Webex."
line_stays = "Da qui non posso chiudere la tua linea, quindi questo non è compreso."
LINE = {
    "already_there": "In quel periodo la tua linea è già chiusa.",
    "not_weekly": "Non posso chiudere la tua linea per una serie, quindi questo non è compreso. Dimmi i singoli giorni.",
    "other_days": "Gli orari dati per la tua linea sono fuori da questa assenza, quindi resta aperta. Dimmi quando chiuderla.",
}
following = "Questa è l'altra parte del tuo messaggio."
not_followed = "Adesso non riesco a occuparmi dell'altra parte del tuo messaggio. Dimmela di nuovo, per favore."
declined = "Va bene, lascio stare. Non è stato registrato niente."
not_served = "Mi dispiace, lavoro solo per l'organizzazione per cui mi hanno configurato."
no_cover_set_up = (
    "Qui le sostituzioni non sono ancora configurate: chi amministra il sistema deve prima collegarmi a Everbridge. "
    "Non è stato registrato niente."
)
no_admin = (
    "Qui orari di lavoro e giorni festivi non sono ancora configurati: chi amministra il sistema deve prima darmi accesso alle "
    "pianificazioni di Webex. Non è stato registrato niente."
)
needs_cover = (
    "Qui ogni assenza richiede una sostituzione, quindi non è stato registrato niente. Dimmi chi ti sostituisce: "
    "«Sono via venerdì, mi sostituisce Sam»."
)
went_wrong = "Qualcosa è andato storto da parte mia. Non è stato registrato niente; riprova fra un minuto, per favore."
too_many = "È più di quanto riesca a fare in una volta. Nel prossimo minuto non leggo altro; poi dimmelo di nuovo, per favore."
too_long = "Questo messaggio è troppo lungo per me. Puoi dirlo in una o due frasi?"
unknown_button = "Non conosco più questo pulsante. Dimmi a parole che cosa vuoi."
looking_again = "Ricontrollo e ti dico che cosa trovo."
noted_there = "Grazie. Ho preso nota che c'è."
trying_again = "Lo invio ancora una volta e ti dico come va a finire."
under_way = (
    "Proprio questo si sta prenotando ora per un altro sì, quindi non ho inviato nulla una seconda volta. "
    "Questa scheda resta aperta: rispondi di nuovo quando saprai com'è finito l'altro."
)
not_shown = (
    "Non ho potuto mostrarti la domanda, quindi l'ho chiusa e non è stato registrato niente. Chiedimelo di nuovo, per favore."
)
not_shown_yet = (
    "L'hai scritto prima che arrivasse la mia scheda, quindi non vale. Guarda la scheda e rispondi di nuovo, per favore."
)
withdrawn_before = (
    "Questa domanda è stata chiusa quando il suo messaggio è stato modificato o eliminato: con questo clic non è stato "
    "registrato niente."
)
withdrawn = "Hai eliminato quel messaggio, quindi ho chiuso la sua domanda. Non è stato registrato niente."
card_gone = "La mia scheda è stata tolta, quindi la domanda è chiusa. Dimmi di nuovo che cosa vuoi."
reread = "Hai modificato il messaggio, quindi l'ho riletto; questa scheda sostituisce quella di prima."
reread_alone = "Hai modificato quel messaggio, quindi l'ho riletto, senza quello che mi hai detto dopo."
reread_lost = (
    "Hai modificato quel messaggio e adesso non so più che cosa significhi: ho chiuso la sua domanda. Non è stato registrato "
    "niente. Dimmi di nuovo che cosa vuoi."
)
edited_late = "Ho visto che hai modificato quel messaggio, ma la sua domanda è già chiusa. Dimmi da capo che cosa vuoi."
edited_answer = "Non prendo una risposta da un messaggio modificato. Riscrivila, per favore."
overtaken = "Mi è arrivato dopo qualcosa di più recente, quindi ho lasciato com'è la scheda nuova. Ripetilo se vale ancora."
erased = (
    "Ho cancellato quello che ne conservavo, come mi è stato chiesto, quindi non posso più inviarlo né cercarlo. Dimmi di "
    "nuovo che "
    "cosa vuoi."
)
over_again = "Quel periodo ormai è passato, quindi non l'ho inviato di nuovo."
changed_too_much = (
    "Da quando l'ho inviato qualcosa è cambiato, quindi non l'ho inviato di nuovo. Guarda che cosa c'è già e dimmi che cosa manca, "
    "per favore."
)
taking_longer = "Ci vuole più del solito. Ci sto ancora lavorando e ti dico come va a finire."
nothing_to_approve = "Non c'è niente che aspetti la tua risposta. Dimmi che cosa vuoi registrare."
nothing_to_decline = "Non c'è niente che aspetti la tua risposta, quindi non è stato registrato niente."
empty = "Eccomi. Dimmelo in una frase, per esempio: Sono via venerdì, mi sostituisce Sam. Scrivi **aiuto** per saperne di più."
not_caught = "Non ho capito."


def who_covers_then(when: str) -> str:
    """To words that nobody understood, where a card would leave some times empty."""
    return f"Non ho capito, e ancora nessuno copre: {when}. Chi sarà?"


def still_waiting(label: str) -> str:
    """What to reply to a card whose button that says yes has this ``label``."""
    return f"Rispondi **sì** per {deed(label)}, **no** per lasciar stare, oppure dimmi che cosa cambiare."


which_hours = (
    "Quali ore sono? Dillo con gli orari, e con il giorno se sono più di un"
    "o: per esempio «Jo dalle 9 alle 10 di venerdì». Non è cambiato niente."
)
change_in_words = "Dimmi che cosa cambiare: «meglio giovedì», «solo la mattina», «meglio Lee». Oppure usa i campi sulla scheda."
fields_same = "Nei campi non c'è niente di nuovo, quindi la scheda resta com'è."
fields_backwards = (
    "Finisce prima di cominciare, quindi ho lasciato la scheda com'è. Per una notte, l'ultimo giorno è quello successivo."
)
fields_half = "Indica tutte e due le ore, oppure nessuna per giorni interi, per favore. Ho lasciato la scheda com'è."


def fields_date(said: str) -> str:
    """What stands in a field for a day is none."""
    return f"«{clean(said, 30)}» non è un giorno che conosco, quindi ho lasciato la scheda com'è."


def fields_time(said: str) -> str:
    """The same for a time."""
    return f"«{clean(said, 30)}» non è un'ora che conosco, quindi ho lasciato la scheda com'è. Per esempio: 09:00."


def fields_past(when: str) -> str:
    """The days in the fields are over."""
    return f"{when}: è già passato, quindi ho lasciato la scheda com'è."


def nobody_called(name: str) -> str:
    """Nobody has a name."""
    return f"Non trovo «{clean(name, 60)}»."


def not_themselves(name: str) -> str:
    """Who is out can't be who covers."""
    return f"Assenza e sostituzione non possono essere entrambe di {clean(name, 60)}."


def fields_cover(why: str) -> str:
    """Whoever stands in the field can't cover; ``why`` is a sentence."""
    return f"{why} Ho lasciato la scheda com'è."


def changed_from(pairs: Sequence[tuple[str, str]]) -> str:
    """What a new card has in the place of what the last one had."""
    return f"Modificato: {'; '.join(f'{before} → {after}' for before, after in pairs)}."


def answer_there(what: str) -> str:
    """In a 1:1 space, to words about a part that somebody offers in another space; ``what`` it is of."""
    return (
        f"Sembra riguardare ciò che è aperto in un altro spazio ({clean(what, 200)}), quindi non ho fatto niente. "
        "Rispondi lì, nello stesso thread."
    )


def anothers(name: str, own: Sequence[str]) -> str:
    """Said in the thread of somebody else's card; ``own`` are the speaker's cards elsewhere in the space."""
    still = f" La tua è ancora aperta: {'; '.join(own)}." if own else ""
    return f"Quella scheda è di {clean(name, 60)}, quindi ho lasciato tutto com'è.{still}"


def beside(labels: Sequence[str]) -> str:
    """That other cards stay open beside a new one."""
    if len(labels) == 1:
        return f"L'altra tua scheda è ancora aperta: {labels[0].rstrip('.')}."
    return f"Le altre tue {len(labels)} schede sono ancora aperte."


MOST_TOLD = 6  # bookings in a sentence

_TELL = "Avvisa chi amministra il sistema, per favore."
_LATER = "Richiedimelo fra qualche minuto, per favore."
_REFUSED = {  # status: (why it certainly was not done, what to do)
    400: ("{system} considera la richiesta non valida", f"{_TELL} I dettagli sono nel registro."),
    401: ("{system} non accetta le mie credenziali", f"{_TELL} Quando saranno rinnovate, funzionerà."),
    403: ("{system} non mi permette di farlo", "Chiedi a chi amministra il sistema di darmi il permesso, per favore."),
    404: ("{system} non conosce una delle persone o delle cose indicate", "Controllale e richiedimelo, per favore."),
    405: ("{system} non offre questa azione", _TELL),
    409: ("è in conflitto con qualcosa che c'è già in {system}", "Controlla {place}, poi richiedimelo, per favore."),
    410: ("quello a cui si riferisce non è più in {system}", "Ricomincia da capo, per favore."),
    415: ("{system} non accetta la forma in cui l'ho inviato", _TELL),
    423: ("in {system} adesso è bloccato", _LATER),
    428: ("{system} chiede un passaggio che non posso fare", _TELL),
    429: ("{system} in questo momento ha troppe richieste", _LATER),
}
_BROKEN = {
    500: "{system} ha avuto un errore interno",
    502: "{system} non è riuscito a raggiungere una sua parte",
    503: "{system} è sovraccarico",
    504: "{system} non ha risposto in tempo",
}
_FAILURES = FailureWords(
    _REFUSED,
    ("{system} l'ha rifiutato", _TELL),
    _BROKEN,
    ("{system} non era raggiungibile", _LATER),
    silent="{system} non ha risposto",
    unreadable="{system} ha dato una risposta che non so leggere",
    later="Richiedimelo più tardi, per favore.",
)
reason = _FAILURES.reason
"""Why a call failed, as a clause without a full stop."""

not_out = (
    "Non risulta una tua assenza in corso, quindi non c'è niente da chiudere. Se fino ad allora non ci sei, dimmi i giorni: "
    "«Sono via oggi»."
)


def back_when(what: str) -> str:
    """Somebody is back who isn't out yet; ``what`` is their next absence."""
    return (
        f"Adesso non hai assenze in corso. La prossima è: {clean(what, 160)}. In che giorno torni? Per esempio: Torno martedì; "
        "oppure annullala."
    )


def back_which(what: str) -> str:
    """The same, with the days to choose from."""
    return f"Adesso non hai assenze in corso. La prossima è: {clean(what, 160)}. In che giorno torni?"


def back_anyway(what: str) -> str:
    """Somebody is back when their absence has ended anyway."""
    return f"Per allora l'assenza è comunque finita, quindi non c'è niente da modificare: {clean(what, 160)}."


def nothing_of(absent: str) -> str:
    """Nothing at all is booked for somebody else."""
    return f"Per {clean(absent, 60)} non è registrato niente che io possa ritirare o modificare."


def nothing_then(stands: Sequence[str], absent: str) -> str:
    """Nothing is booked in the days that were named; ``stands`` is what is booked, ``absent`` for whom, empty for the reader."""
    shown = "".join(f"\n- {clean(one, 120)}" for one in stands[:MOST_TOLD])
    left = len(stands) - MOST_TOLD
    rest = f"\n- {f'e altre {left}' if left > 1 else 'e un’altra'}" if left > 0 else ""
    whose = f"per {clean(absent, 60)}" if absent else "di tuo"
    return f"In quel periodo non è registrato niente {whose}. Ecco che cosa c'è:\n{shown}{rest}"


def change_how(what: str) -> str:
    """What was said of a booking changes nothing that could be booked."""
    return (
        f"Non so che cosa modificare di «{clean(what, 120)}». Dimmi per esempio: prolunga fino a mercoledì; torno martedì; "
        "Lee al posto di Sam venerdì."
    )


def so_already(what: str) -> str:
    """A booking is as it is wanted."""
    return f"È già così, quindi non c'è niente da modificare: {clean(what, 120)}"


def uneven(what: str) -> str:
    """A part of a series that can't be taken out of it."""
    return (
        f"Non posso togliere solo quei giorni da «{clean(what, 120)}»: quello che resta non sarebbe più una serie. L'ho "
        f"lasciata com'è; "
        "dimmi un periodo continuo alla volta."
    )


_NOTHING, _NOT_AGAIN = "quindi non è stato registrato niente", "quindi non l'ho inviato di nuovo"


def needs_notice(hours: float) -> str:
    """The policy's limit that was broken, like the next two."""
    notice = "un'ora" if hours == 1 else f"{hours:g} ore".replace(".", ",")
    return f"Qui le assenze richiedono {notice} di preavviso, {_NOTHING}. Parlane con chi guida il tuo team."


def sent_before(refusal: str) -> str:
    """The same about what was sent once, of which nobody can tell whether it was booked."""
    return refusal.replace(_NOTHING, _NOT_AGAIN)


def to_be_approved(most: int) -> tuple[str, str]:
    """A line of the card of an absence that is longer than anybody may decide for themselves."""
    days = f"{most} giorni" if most != 1 else "1 giorno"
    return f"Oltre {days}", "prima chiedo a chi approva qui le assenze, altrimenti a chi guida il tuo team"


def frozen(first: date, last: date) -> str:
    """Days on which nobody may be away."""
    when = f"Il giorno {_DATES.day(first)}" if first == last else f"Da {_DATES.day(first)} a {_DATES.day(last)}"
    return f"{when} nessuno può assentarsi, {_NOTHING}. Parlane con chi guida il tuo team."


def no_contact(name: str, why: str = "unknown") -> str:
    """Everbridge has no such contact; ``why`` as ``no_contact_of_yours`` has it."""
    who = clean(name) or "quella persona"
    if why == "twice":
        return (
            f"In Everbridge ci sono due contatti con l'indirizzo di {who}, e non so quale sia quello giusto. Non è registrato "
            "niente. Chi amministra il sistema può toglierne uno."
        )
    if why == "another name":
        return (
            f"In Everbridge l'indirizzo di {who} appartiene solo a un contatto con un altro nome. Non è stato registrato niente. "
            "Chi amministra il sistema può correggerlo."
        )
    return f"In Everbridge non c'è un contatto per {who}, non è stato registrato niente. Chi amministra il sistema può aggiungerlo."


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "Questo lo posso fare solo per te. La persona interessata può scrivermi nello stesso modo."
one_cover = "Può sostituire una sola persona alla volta. Chi deve essere?"
who_covers = "Chi sostituisce?"
_NO_CONTACT_OF_YOURS = {
    "unknown": (
        "In Everbridge non c'è ancora un tuo contatto, quindi non posso registrare un'assenza per te. "
        "Chi amministra il sistema può aggiungerlo."
    ),
    "another name": (
        "In Everbridge il tuo indirizzo appartiene solo a un contatto con un altro nome, quindi non posso registrare un'assenza "
        "per te. Chi amministra il sistema può correggerlo."
    ),
    "twice": (
        "In Everbridge ci sono due contatti con il tuo indirizzo, e non so quale sia il tuo. Non è stato registrato niente. "
        "Chi amministra il sistema può toglierne uno."
    ),
}
not_on_call = "In quel periodo non hai reperibilità"
not_on_call_of_theirs = "Nessun turno in quel periodo"
no_schedules = (
    "In Webex non c'è una pianificazione per te: serve Webex Calling (404). Non è stato registrato niente; chiedi a chi "
    "amministra il sistema, per favore."
)
hours_added = (
    "Questo si aggiunge agli orari che sono già nella pianificazione. Di' «sostituisci i vecchi» se devono valere solo i nuovi."
)
no_hours = "In Webex non hai un orario di lavoro tuo, quindi non c'è niente da modificare."
no_holidays = "Questo non è nella tua pianificazione di Webex, quindi non c'è niente da modificare."
no_old_hours = (
    "Non ho impostato per te nessun orario di lavoro da ritirare. Dimmi quale vuoi: «Lavoro dal lunedì al giovedì dalle 9 alle 17»."
)
hours_so_already = "È già così, quindi non c'è niente da modificare."
which_calendar = "In quel periodo hai reperibilità in più di un calendario. In quale lo registro?"
which_answer = "Quale intendi? Premi un pulsante o rispondi con il suo numero, per favore."
no_such_number = "Quel numero non è sulla scheda. Premi un pulsante o rispondi con uno dei suoi numeri, per favore."
already_declined = "L'avevi già rifiutato, quindi non è stato registrato niente. Dimmelo di nuovo se hai cambiato idea."
altered = (
    "Quello che ho conservato non è più quello che hai visto, quindi non è stato registrato niente. Avvisa chi amministra "
    "il sistema e ricomincia da capo, per favore."
)
replaced_before = "Al posto di questa domanda ce n'è una più nuova: con questo clic non è stato registrato niente."

SETTLED = {
    "already_there": "È già nella tua pianificazione di Webex, quindi non c'è niente da registrare.",
    "not_weekly": (
        "In Webex l'orario di lavoro si ripete di settimana in settimana, quindi questo non lo posso registrare. Per esempio: "
        "Lavoro dal lunedì al giovedì dalle 9 alle 17."
    ),
    "over_midnight": (
        "Non posso registrare un orario di lavoro oltre la mezzanotte: non è certo che Webex lo accetti. Non è stato "
        "registrato niente."
    ),
}


def which_calendar_of(name: str) -> str:
    """The same of somebody else."""
    return f"In quel periodo {clean(name, 60)} ha reperibilità in più di un calendario. In quale lo registro?"


def no_contact_of_yours(why: str) -> str:
    """The speaker has no contact in Everbridge: it is ``unknown``, there ``twice``, or their address is at ``another name``."""
    return _NO_CONTACT_OF_YOURS[why]


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"Chi intendi con «{clean(name, 60)}»?"


def nearly(said: str, only: str) -> str:
    """Nobody has a name, and somebody's is nearly it; ``only`` is who, where it is one."""
    who = f"Intendi {clean(only, 60)}?" if only else "Intendi una di queste persone?"
    return f"Non trovo «{clean(said, 60)}». {who}"


def zone_guessed(zone: str) -> str:
    """The zone is the default, since no system has one for the person."""
    return f"il tuo fuso orario è {zone}: né Everbridge né Webex me ne indicano uno per te"


def zone_fixed(zone: str) -> str:
    """The zone is an offset from UTC, which has no summer time: the bare Etc/GMT+5 counts to the west."""
    hours = zone.rpartition("/")[2].removeprefix("GMT")
    return f"il tuo fuso orario è UTC{'-' if hours[:1] == '+' else '+'}{hours[1:]} tutto l'anno, senza ora legale"


def lost(system: SystemWords, status: int | None) -> str:
    """A message or click that could not be handled since a system refused to answer (``status``), or did not."""
    advice = _TELL if status is not None and status in _REFUSED and status not in (423, 429) else ""
    why = reason(system, status, unsure=True)
    return f"{upper(why)}, quindi non ho fatto niente e non è stato registrato niente. {advice or 'Riprova più tardi, per favore.'}"


def ended(system: SystemWords, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{system.label} non è più configurato"
    if why == "Altered":
        return (
            "non è più quello che hai visto, quindi non l'ho inviato. Avvisa chi amministra il sistema e ricomincia da capo, per "
            "favore."
        )
    if why == "Before":
        return "una parte prima non è riuscita, quindi non l'ho inviato"
    if why == "Held":
        return "quello che doveva prenderne il posto non c'è, quindi l'ho lasciato com'è"
    if why == "Changed":
        return "qualcuno l'ha cambiato nel frattempo, quindi l'ho lasciato com'è"
    if why == "CannotTell":
        return f"in {system.label} c'è qualcosa di uguale, ma non si vede di chi sia. Controlla {system.place}, per favore"
    if why == "Deleted":
        return f"in {system.label} c'era qualcosa di uguale, e qualcuno l'ha eliminato. Controlla {system.place}, per favore"
    if unsure:
        why_unsure = upper(reason(system, status, unsure=True))
        return f"non so se è arrivato in {system.label}. {why_unsure}. Controlla {system.place}, per favore"
    because = reason(system, status, unsure=why == "Unsure")
    return f"{because}. Per questo non è stato registrato niente. {_FAILURES.advice(system, status)}"
