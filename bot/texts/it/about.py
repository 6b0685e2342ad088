"""Questions about a card: how they are asked, and their answers in a sentence."""

from collections.abc import Sequence

from bot.texts.forms import asked
from bot.texts.inert import clean, cleaned
from bot.texts.it import all_of, written
from bot.texts.it.asking import stays
from bot.texts.words import Absent

EVERBRIDGE, WEBEX = "Everbridge".lower(), "Webex".lower()  # as they are asked about: words here, and the name of no row
_LEAD = (
    r"(?:(?:aspetta|un attimo|un momento|ehm+|hm+|ok(?:ay)?|scusa|ma|e|quindi|allora|per favore|domanda veloce|senti|in realtà)"
    r"[,.:!]* )*"
)
_POLITE = (
    r"(?:(?:puoi|potresti|vuoi) (?:dirmi|spiegarmi|mostrarmi|farmi vedere) ?|(?:mi )?(?:dici|spieghi|mostri|fai vedere) "
    r"|(?:dimmi|spiegami|mostrami|fammi vedere) )?"
)
_WHAT = r"[«»“”\"'‘’]?([^?!«»“”\"]+?)[«»“”\"'‘’]?"
_AGREE = r"(?:approvare|approvarlo|confermare|confermarlo|dire di sì|dare l['’]ok|essere d['’]accordo|accettare)"
_END = r"(?: (?:per favore|di nuovo|allora|però|esattamente|adesso|ora|scusa))*"
_asked = asked(_LEAD + _POLITE, _END, written)


ASKED = (
    (
        "later",
        _asked(
            r"(?:posso|potrò|potrei) (?:ancora |sempre )?(?:cambiarl[oa]|annullarl[oa]|modificarl[oa])(?: (?:dopo"
            r"|più tardi|domani|poi))+",
            r"e se (?:cambio idea|cambia qualcosa|succede qualcosa)",
        ),
    ),
    (
        "done",
        _asked(
            r"(?:è|sta)(?: (?:tutto|già))?(?: (?:a posto|prenotato|fatto|registrato|sistemato|ok))",
            r"(?:ha|è) (?:funzionato|andat[oa] (?:a buon fine|bene))|tutto (?:a posto|ok|fatto)",
        ),
    ),
    (
        "paged",
        _asked(
            r"([^\W\d_]+(?: [^\W\d_]+)??) (?:verrà|sarà) (?:chiamat[oa]|avvisat[oa]|svegliat[oa])(?: (?:alle|di|a|in"
            r"|durante)\b.*)?",
            r"(?:chiameranno|sveglieranno|avviseranno) ([^\W\d_]+(?: [^\W\d_]+)??)(?: (?:alle|di|a|in|durante)\b.*)?",
        ),
    ),
    (
        "free",
        _asked(
            r"(?:è|sarà)(?: ([^\W\d_]+(?: [^\W\d_]+)??))? (?:liber[oa]|disponibile)(?: (?:allora|quel giorno))?",
            r"([^\W\d_]+(?: [^\W\d_]+)??) (?:è|sarà) (?:liber[oa]|disponibile)(?: (?:allora|quel giorno))?",
        ),
    ),
    (
        "call",
        _asked(
            r"(?:mostra(?:mi)? |vedere |fammi vedere )?(?:la |le |il |i )?"
            r"(?:chiamat[ae](?: (?:esatt[ae]|api))?|richiesta|payload|json|body|dettagli)(?: esatt[aoe])?",
            r"(?:che )?cosa (?:esattamente )?(?:invii|mandi|registri|scrivi|invieresti|registreresti|verrà inviato|viene inviato"
            r"|viene registrato|succede|succederà)(?: (?:a|in) (?:everbridge|webex))?",
            r"(?:qual è|com['’]è) (?:la |il )?(?:chiamata|richiesta|payload|json|body)(?: esatt[ao])?",
            r"(?:che )?cosa succede se (?:dico (?:di )?sì|premo (?:sì|registra)|lo registro|confermo)",
        ),
    ),
    (
        "until",
        _asked(
            r"quanto tempo (?:ho|abbiamo|hanno|ha|c['’]è|resta|mi resta)(?: (?:per|ancora|rispondere|decidere))*",
            r"(?:fino a|entro) quando(?: (?:posso|devo|dobbiamo|vale|resta|è))*(?: (?:rispondere|decidere|aperta|aperto"
            r"|valida|la scheda))*",
            r"quando (?:scade|finisce|si chiude)(?: la scheda)?",
            r"quanto (?:dura|vale|resta aperta)(?: la scheda)?",
            r"(?:che )?(?:cosa )?(?:succede )?se (?:non rispondo|nessuno risponde|non risponde(?: nessuno)?|non dico niente)",
        ),
    ),
    (
        "booked",
        _asked(
            r"(?:è|è stato)(?: (?:già|tutto|ora))* (?:registrato|prenotato|fatto|confermato|inserito)(?: adesso| già)?",
            r"ha funzionato|è andato a buon fine",
        ),
    ),
    (
        "told",
        _asked(
            r"(?:che )?cosa hai (?:detto|chiesto|scritto) (?:a|ad|al|alla) (.+?)",
        ),
    ),
    (
        "agree",
        _asked(
            r"(?:l'hai detto a|hai avvisato) [^\W\d_]+(?: già)?",
            r"[^\W\d_]+ (?:già )?lo sa(?: già)?",
            rf"chi(?: altro)? (?:deve|dovrà|può|potrà)(?: ancora)? {_AGREE}",
            rf"(?:deve|serve che|bisogna che)(?: (?:qualcuno|qualcun altro|il mio capo|la mia capa|il mio responsabile"
            rf"|la mia responsabile))* {_AGREE}",
            r"(?:di chi serve|serve|quale) (?:l['’])?(?:approvazione|ok|sì|conferma)(?: (?:di chi|di qualcuno|serve))?",
            r"chi(?: altro)? (?:lo )?(?:sa|saprà|viene a saperlo|viene avvisat[oa]|è stat[oa] avvisat[oa]|lo sa già)",
            r"(?:a chi|chi) (?:lo )?(?:dici|chiedi|avvisi|hai chiesto|hai avvisato|hai detto)",
            r"[a-zàèéìòù]+ (?:lo sa|lo saprà|viene avvisat[oa]|è stat[oa] avvisat[oa])(?: già| prima)?"
            r"|(?:lo sa|lo saprà|viene avvisat[oa])(?: già)? [a-zàèéìòù]+",
            r"(?:[a-zàèéìòù]+ )?(?:ha|hanno)(?: già)? (?:detto (?:di )?sì|accettato|risposto|confermato)(?: [a-zàèéìòù]+)?",
            r"(?:ci sono |qualche |hai )*(?:novità|notizie|risposte?)(?: da [a-zàèéìòù]+)?",
        ),
    ),
    (
        "left",
        _asked(
            r"(?:che )?cosa (?:hai )?(?:lasciato fuori|lasci fuori|tralasciato|ignorato|supposto|non hai considerato|manca"
            r"|non è compreso|stai supponendo)",
            r"hai (?:lasciato fuori|tralasciato|dimenticato|supposto) qualcosa",
        ),
    ),
    (
        "all",
        _asked(
            r"(?:che )?cos(?:['’]è|a è|['’]era|a c['’]è di aperto)(?: (?:questo|questa|la scheda|aperto))?",
            r"(?:di che si tratta|di che parla)",
            r"(?:mostra(?:mi)?|ripeti(?:mi)?|ridimmi)(?:lo|la)?(?: (?:la scheda|questo|tutto))?",
            r"(?:qual era|qual è) (?:la |la tua )?domanda",
        ),
    ),
    (
        "calendar",
        _asked(
            r"(?:in )?(?:quale|che) calendario(?: (?:di reperibilità|di everbridge))?(?: (?:è|intendi|sarebbe|va))?"
            r"|qual è il calendario"
        ),
    ),
    (
        "why",
        _asked(
            r"(?:perch[éè]|come mai)(?! non\b)(?: (?:proprio|il|lo|la|i|gli|le|l['’]|hai|scelto|preso|messo|è|sono|dal|al|solo))*"
            rf"(?: ?{_WHAT})?"
        ),
    ),
    (
        "who",
        _asked(
            r"chi ((?:lo )?(?:chiede|sta chiedendo|ha chiesto)(?: (?:questo|a me))?)|(da chi)(?: (?:viene"
            r"|arriva)(?: la richiesta)?)?",
            r"chi (?:mi |lo )?(?:sostituisce|copre|sostituirebbe|coprirebbe)(?: (?:me|lui|lei|allora))?",
            rf"chi (?:è|sarebbe|era)(?: (?:quest[oa]))? {_WHAT}",
            rf"quale {_WHAT}(?: (?:è|intendi))?",
        ),
    ),
    (
        "meaning",
        _asked(
            r"(?:che )?cosa (?:vuol dire|significa|vogliono dire|significano|intendi (?:con|per)|fa|è|sono)"
            rf"(?: (?:il|lo|la|i|gli|le|un|una))? {_WHAT}",
            rf"(?:che )?cos['’]è(?: (?:il|lo|la|un|una))? {_WHAT}",
            rf"(?:che )?cosa (?:intendi|vuoi dire) con(?: (?:il|lo|la|i|gli|le))? {_WHAT}",
            rf"a (?:che )?cosa serve(?: (?:il|lo|la))? {_WHAT}",
        ),
    ),
    (
        "when",
        _asked(
            r"(?:a che ora|quando) (?:inizia|comincia|finisce|termina)(?: (?:questo|quello))?",
            r"che giorn[oi] hai (?:prenotato|registrato|messo)",
            r"(?:qual[ei]?|che|in quali|in quale) (?:dat[ae]|giorn[oi]|or[ae]|orari[o]?|settiman[ae]|turn[oi]"
            r"|anno)(?: esatt[aoei])?"
            r"(?: (?:è|sono|era|intendi|sarebbe|prendi))?",
            r"quando (?:è|sarebbe|era|comincia)(?: (?:questo|esattamente))?",
        ),
    ),
)
"""How each kind of question is asked, the narrow ones first; what it is about is the group of its pattern."""


WAITING = _asked(
    r"(?:che )?cosa (?:mi )?(?:aspetta|è|c['’]è|resta)(?: (?:ancora|di))* (?:in attesa|in sospeso|aperto|per me"
    r"|una mia risposta|me)",
    r"(?:c['’]è|ho|mi resta)(?: ancora)? qualcosa(?: (?:in sospeso|in attesa|di aperto|per me))*"
    r"(?: da (?:approvare|decidere|fare|rispondere))?",
    r"(?:che )?cosa (?:devo|dovrei|ho da)(?: ancora)? (?:approvare|decidere|fare|rispondere|confermare)",
    r"(?:le mie )?(?:richieste|approvazioni|schede|domande) (?:in sospeso|in attesa|aperte)",
    r"puoi approvare la richiesta di .+",
    r"chi (?:vuole|aspetta) (?:qualcosa|una risposta) da me",
)
"""What waits for the speaker's answer."""

_SHIFTS = "Sono i tuoi turni in Everbridge che cadono in quel periodo: in quelle ore l'avviso arriverebbe a te."
_LEFT_OUT = "Sono parole tue che non entrano in quello che registrerei. Dimmi che cosa farne."
_ASSUMED = "Il tuo messaggio lo lasciava aperto, quindi ho preso la cosa più probabile. Se non va bene dimmelo, e lo cambio."
_EMPTY = "In quelle ore qualcuno deve essere in reperibilità, e registrato così non c'è nessuno: nessun avviso riceve risposta."
_CALENDAR = (
    "Il calendario è quello dei turni di reperibilità in Everbridge: lì gli avvisi arrivano a chi ti sostituisce, al posto "
    "tuo. Gli "
    "altri calendari restano come sono."
)
_CALL = "È quello che invio a Everbridge o Webex, lettera per lettera. Di' «mostra la chiamata esatta» per vederlo qui."
MEANINGS = {
    "calendario": _CALENDAR,
    "calendari": _CALENDAR,
    "sostituzione": "Chi ti sostituisce: in quel periodo Everbridge avvisa quella persona al posto tuo.",
    "reperibilità": _SHIFTS,
    "turno": _SHIFTS,
    "turni": _SHIFTS,
    "chi non c è": "È la persona assente, a cui in quel periodo non arrivano avvisi.",
    "tutto il giorno": "Da mezzanotte a mezzanotte, secondo l'ora del fuso orario fra parentesi.",
    "rispondi entro": "Fino ad allora la scheda vale. Senza risposta si chiude, e non è registrato niente.",
    "non ho considerato": _LEFT_OUT,
    "ho supposto": _ASSUMED,
    "supposto": _ASSUMED,
    "chiamata esatta": _CALL,
    "la chiamata esatta": _CALL,
    EVERBRIDGE: "Everbridge è il sistema che sa chi è in reperibilità e manda gli avvisi.",
    WEBEX: "Webex è dove parliamo; lì ci sono anche il tuo orario di lavoro e i giorni festivi.",
    "resterebbe scoperto": _EMPTY,
    "scoperto": _EMPTY,
    "lascia scoperto": "Registra la tua assenza senza sostituzione: in quelle ore nessun avviso riceve risposta.",
    "trova qualcuno": "Mostra chi potrebbe sostituirti, con i motivi, e non registra niente.",
    "altrimenti": "È chi viene dopo, se la prima persona non può.",
    "già registrato": "In Everbridge c'è già la stessa cosa; registrarla di nuovo la mette due volte.",
    "prima chiedo a": "Chiedo prima di registrare; con un no tutto resta com'è.",
    "linea chiusa": (
        "È un evento nella tua pianificazione dei giorni festivi in Webex; che cosa sente chi chiama lo decide lì la "
        "gestione delle "
        "chiamate."
    ),
    "pianificazione": "È la tua pianificazione in Webex in cui viene tenuto: l'orario di lavoro, o i giorni in cui non ci sei.",
    "c è già": "Sono le voci che la pianificazione ha già; restano.",
    "cambia": "A sinistra della freccia c'è com'è adesso, a destra come sarebbe.",
    "si toglie": "È quello che verrebbe tolto.",
    "torna valido": "È quello che tornerebbe.",
    "registra": "Invia a Everbridge o Webex esattamente quello che mostra la scheda. Prima non viene inviato niente.",
    "modifica": "Apre i campi sulla scheda per giorni, ore e sostituzione; non registra niente.",
    "ritira": "Ritira quello che era registrato, e chi doveva sostituire lo viene a sapere.",
    "no lascia stare": "Chiude la scheda, e non è registrato niente.",
    "chiedi al team": "Chiedo a tutte le persone disponibili, e vale il primo sì.",
    "substitution": "È il nome che Everbridge dà a un'assenza, con o senza qualcuno al posto tuo.",
    "nota": "Dice chi l'ha registrato.",
}
"""What stands on cards, and what it means; in small letters, without marks."""

WHY_CALENDAR = ("calendario", "il calendario", "questo calendario", "quel calendario", EVERBRIDGE)
WHY_DAY = ("tutto il giorno", "tutta la giornata", "giorno intero", "giornata intera", "mezzanotte", "tutto")
THAT = tuple(
    ",questo,quello,così,questa data,quella data,questo giorno,quel giorno,giorno,data,allora,questi giorni,quei giorni,ciò".split(
        ","
    )
)
"""What a why may be about without naming it: when it is."""
ASKING = tuple(
    "lo chiede,chiede,lo sta chiedendo,sta chiedendo,ha chiesto,lo ha chiesto,ha chiesto questo,chiede questo,da chi".split(",")
)
COVERING = ("sostituzione", "la sostituzione", "la mia sostituzione", "lei", "lui", "questo", "quello", "chi sostituisce")

STILL_OPEN = "La scheda è ancora aperta."
IS_SENT = "È già inviato."


later = "Sì, in qualsiasi momento: dimmi che cosa cambia, o «annulla». Chi ti sostituisce sa di ogni cambiamento."
not_yet = "Non ancora: niente è prenotato prima del tuo sì."


unseen = "Non posso vedere se un messaggio è stato letto."


def hours_altogether(hours: float) -> str:
    """How many hours it is, all taken together."""
    said = f"{hours:g}".replace(".", ",")
    return f"In tutto: {said} or{'a' if hours == 1 else 'e'}."


def as_seen(name: str, when: str, reasons: str) -> str:
    """What speaks for and against somebody's covering then."""
    return f"Per quanto vedo ora, {clean(name, 60)}, {clean(when, 200)}: {clean(reasons, 300)}. Di più non posso sapere."


def only_shifts(name: str, shifts: str) -> str:
    """When whoever covers is paged."""
    return (
        f"{clean(name, 60)} riceve chiamate solo nei tuoi turni di allora: {clean(shifts, 300)}"
        ". Nelle altre ore, chi è in reperibilità."
    )


def is_free(name: str, when: str) -> str:
    """Nothing stands against their covering."""
    return f"Per quanto vedo, {clean(name, 60)} allora non ha turni propri né assenze registrate ({clean(when, 200)})."


def not_free(name: str, why: str) -> str:
    """What does."""
    return f"{clean(name, 60)}: {clean(why, 300)}."


def who(name: str, email: str, part: str, on: str) -> str:
    """Somebody on the card; ``email`` is empty where others listen, ``on`` are the calendars."""
    known = f" ({clean(email, 80)})" if email else ""
    role = {
        "out": "sarebbe la persona assente",
        "covers": f"farebbe la sostituzione{f', nel calendario {clean(on, 120)}' if on else ''}",
        "asks": "ha fatto la richiesta",
    }[part]
    return f"{clean(name, 60)}{known} {role}."


nobody_covers = "Nessuno: sulla scheda non c'è una sostituzione."


def why_words(pairs: Sequence[tuple[str, str]]) -> str:
    """Words of the message, and the times for which they were taken."""
    return " ".join(f"Ho letto «{clean(said, 60)}» come {clean(when, 120)}." for said, when in pairs)


def why_other(said: str, when: str) -> str:
    """A date that isn't on the card."""
    return f"«{clean(said, 60)}» non è sulla scheda: lì c'è {clean(when, 200)}."


def why_person(said: str, name: str) -> str:
    """Somebody whom the message named."""
    if clean(said, 60).casefold() == clean(name, 60).casefold():
        return f"Hai nominato {clean(name, 60)}."
    return f"Hai detto «{clean(said, 60)}», cioè {clean(name, 60)}."


def why_calendar(name: str, *, on_call: bool) -> str:
    """Why it is booked in a calendar."""
    if on_call:
        return f"{clean(name, 200)}: in quel periodo i tuoi turni sono lì."
    return (
        f"{clean(name, 200)}: in quel periodo non hai reperibilità in nessun calendario, quindi nessuno è più adatto di un altro."
    )


why_unknown = "Nessuno mi ha detto perché."
why_all_day = "Non hai indicato ore, quindi ho preso tutto il giorno. Dimmi le ore, per esempio «dalle 9 alle 17», e lo cambio."
tell_me_if_not = "Se non intendevi questo, dimmi che cosa cambiare."


def assumed(guesses: Sequence[str]) -> str:
    """What was taken for granted."""
    return f"Ho supposto: {'; '.join(clean(guess, 120) for guess in guesses)}."


def left_out(words: Sequence[str]) -> str:
    """What was said and is not in it."""
    said = ", ".join(f"«{clean(one, 80)}»" for one in words)
    return f"Non ho considerato {said}: non entra in quello che registrerei."


nothing_left_out = "Niente: tutto quello che hai detto è sulla scheda, e non ho supposto nulla."


def until(moment: str, why: str) -> str:
    """Until when a card counts; ``why`` may be empty."""
    because = f", {why}" if why else ""
    return f"Fino a {clean(moment, 80)}{because}. Senza risposta non registro niente."


nothing_waits = "Qui niente aspetta una risposta: è già registrato."


is_over = "Buono a sapersi. È già passato, quindi non c'è niente da registrare."
ENDED = {
    "declined": "Ho lasciato stare, come hai detto: non è stato registrato niente.",
    "expired": "È scaduto senza risposta: non è stato registrato niente.",
    "undelivered": "La scheda non si poteva mostrare: non è stato registrato niente.",
    "withdrawn": "Il messaggio è stato ritirato: non è stato registrato niente.",
}
"""How a card that books nothing came to its end."""
nothing_for_you = "Niente aspetta la tua risposta: non hai schede aperte, e nessuno ti ha chiesto qualcosa."
where_it_stands = (
    "Un'assenza o una sostituzione registrata sta in Everbridge, nel calendario di reperibilità; orari e festività stanno in Webex,"
    " nei calendari della persona. Qui «Cosa ho prenotato?» elenca entrambi."
)
none_for_others = "Niente di ciò che hai registrato per altri è in essere."


def waits_for_you(lines: Sequence[str]) -> str:
    """What waits for the speaker's answer, one a line."""
    said = "\n".join(f"- {clean(line, 200)}" for line in lines)
    return f"Questo aspetta la tua risposta:\n{said}"


def asked_by(title: str, when: str) -> str:
    """Something that somebody else asks."""
    return f"{title}: {when}" if when else title


def which_of(labels: Sequence[str]) -> str:
    """What there is to choose from."""
    return f"Ci sono {all_of(cleaned(labels))}; lo registro dove dici tu."


def agree(asked: Sequence[str], told: Sequence[str]) -> str:
    """Who has to say yes beside the speaker, and who hears of it."""
    first = f"Prima il tuo sì, poi quello di {all_of(cleaned(asked))}." if asked else "Solo tu: con il tuo sì lo registro."
    return f"{first} Avviso: {all_of(cleaned(told))}." if told else first


def agree_still(asked: Sequence[str], absent: Absent) -> str:
    """Who was asked and hasn't answered."""
    return f"Aspetto {all_of(cleaned(asked))}. {stays(absent)} finché non arriva il sì."


nothing_waits_any_more = "Non lo chiedo più a nessuno, e di questo non è registrato niente."


who_hears = (
    "Nessuno viene a sapere niente prima del tuo sì. Poi lo sa chi ti sostituisce, e chi ha indicato il tuo amministratore;"
    " perché non ci sei non lo dico a nessuno."
)
"""Who hears of it, where nothing is shown yet."""


def agree_done(told: Sequence[str]) -> str:
    """Who heard of it."""
    if not told:
        return "Non ho avvisato nessun altro."
    return f"Ho avvisato: {all_of(cleaned(told))}. È registrato, e non si aspetta nessuna risposta."


agree_nobody = "Qui deve dire di sì anche qualcun altro, e non trovo nessuno a cui chiedere; il tuo sì da solo quindi non basta."
agree_you = "Tu: è proprio quello che ti chiedo qui."


def card(facts: Sequence[tuple[str, str]]) -> str:
    """The lines of a card."""
    return "\n".join(f"- **{clean(label, 60)}:** {clean(value, 400)}" for label, value in facts)


def fact(label: str, value: str) -> str:
    """One of them."""
    return f"{clean(label, 60)}: {clean(value, 400)}."


booked_not_yet = "Non ancora: prima del tuo sì non registro niente."


def booked_still(line: str) -> str:
    """What has become of what was booked: it is as it was."""
    return f"È registrato e vale ancora: {clean(line, 300)}."


def booked_yes(line: str) -> str:
    """Whether it is booked: it is, and what."""
    return f"Sì, è registrato: {clean(line, 300)}."


def public_holiday(day: str, place: str, name: str) -> str:
    """Whether a day is a public holiday in a country, or a part of it; with no name it is none."""
    return f"{day} è festivo ({place}): {name}." if name else f"{day} non è festivo ({place})."


def told_nothing_yet(name: str) -> str:
    """What somebody was told, while the asker has not said yes."""
    return f"Ancora niente: {clean(name, 60)} lo saprà quando avrai detto di sì."


def told_asked(name: str, when: str) -> str:
    """The same where they are asked, and have not answered."""
    return f"Ho chiesto un sì o un no a {clean(name, 60)}: {clean(when, 200)}. Non c'è ancora risposta."


def told_covering(name: str, when: str) -> str:
    """The same where they cover."""
    who, then = clean(name, 60), clean(when, 200)
    return f"Ho avvisato {who} della sostituzione: {then}, con un file di calendario e senza dire perché sei via."


def told_nothing(name: str) -> str:
    """The same of somebody who hears nothing of it."""
    return f"Non ho detto niente di questo a {clean(name, 60)}."


def of_return(name: str) -> str:
    """What is said to news that a colleague is back, or several."""
    return f"Questo riguarda {name}, quindi non ho cambiato niente di tuo."


def stays_booked(lines: str) -> str:
    """That what they cover stands as it does."""
    return f"Ciò che è registrato resta: {lines}. Se qualcun altro deve farne una parte, dimmi chi e quando."
