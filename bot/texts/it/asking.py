"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.inert import clean, cleaned
from bot.texts.it import all_of, to
from bot.texts.words import Absent, AskingWords, DealWords, QuestionWords

DEAL = DealWords(" – registro?", ("Sostituzione ", "Assenza "), (", con ", ", senza sostituzione"))
OF = {
    "approve": QuestionWords(
        lambda who, absent: f"{who} chiede la tua approvazione" + (f" per {absent}" if absent else ""),
        "Approva",
        "Non approvare",
        lambda name, absent: f"{clean(name, 60)} non dà l'approvazione. {still(absent)}",
        lambda absent: f"L'approvazione non è arrivata in tempo. {still(absent)}",
    ),
    "subject": QuestionWords(
        lambda who, _: f"{who} dice che non ci sarai: registro la tua assenza?",
        "Sì, registra",
        "No, lascia stare",
        lambda name, absent: f"{clean(name, 60)} preferisce di no. {still(absent)}",
        lambda absent: f"La risposta non è arrivata in tempo. {still(absent)}",
    ),
    "swap": QuestionWords(
        lambda who, _: f"{who} ti chiede uno scambio",
        "Scambia",
        "Non posso",
        lambda name, absent: f"{clean(name, 60)} non può fare lo scambio. {still(absent)}",
        lambda absent: f"La risposta non è arrivata in tempo. {still(absent)}",
    ),
    "consent": QuestionWords(
        lambda who, absent: f"{who} ti chiede una sostituzione per {absent}" if absent else f"{who} ti chiede una sostituzione",
        "Ci penso io",
        "Non posso",
        lambda name, absent: (
            f"{clean(name, 60)} non può {_cover(absent)}. {still(absent)} "
            "Dimmi chi altro può farlo" + ("." if absent.name else ", per esempio: «Sono via venerdì, mi sostituisce Sam».")
        ),
        lambda absent: f"Il sì per la sostituzione non è arrivato in tempo. {still(absent)} Dimmi chi altro può farlo.",
    ),
}


title = AskingWords(OF, DEAL, "{asker} dice che non ci sarai, {when}: registro la tua assenza?").title
"""The first line of the question, which is all that a lock screen shows."""


def your_time(when: str, zone: str) -> str:
    """Times by the clock of whoever reads them; ``zone`` is a town."""
    return f"{when}, ora tua ({zone})"


def stays(absent: Absent) -> str:
    """Who stays on duty, to be followed by until when; of whoever isn't on call then, that nothing is booked; of a change, that
    what is booked stays."""
    if absent.stands:
        return "Quanto è registrato resta com'è"
    if not absent.on_call:
        return "Non registro niente"
    return f"{clean(absent.name, 60)} resta in servizio" if absent.name else "Resti in servizio"


def still(absent: Absent) -> str:
    """The same when it has come to nothing."""
    if absent.stands:
        return "Quanto è registrato resta com'era."
    if not absent.on_call:
        return "Non è stato registrato niente, e tutto resta com'era."
    who = f"{clean(absent.name, 60)} resta" if absent.name else "resti"
    return f"Non è stato registrato niente, e {who} in servizio come prima."


def asked_first(names: Sequence[str], absent: Absent) -> str:
    """On the card: what asking them means."""
    until = "arriva il sì" if len(names) == 1 else "arrivano tutti i sì"
    return f"Prima chiedo {to(all_of(cleaned(names)))}. {stays(absent)} finché non {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    who = to(names[0].split(maxsplit=1)[0]) if len(names) == 1 else "a tutti"
    return deal.replace(DEAL.asks, f" – chiedo {who}?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"Chiedi {to(names[0].split(maxsplit=1)[0])}" if len(names) == 1 else "Chiedi a tutti"


why_not = "Perché no? (verrà riferito)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"Il motivo: «{clean(text, 300)}»"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Promemoria:** {clean(title, 200)}. Aspetto la tua risposta entro {clean(until, 60)}."


nobody_approves = (
    "Qui un'assenza deve essere approvata da qualcun altro, e non trovo nessuno a cui chiedere: non è stato registrato niente. "
    "Avvisa chi amministra il sistema, per favore."
)
noted_yes = "Grazie. Prima di registrare manca ancora il sì di qualcun altro."
noted_no_of_several = "Va bene, grazie di avermelo detto."
approved = "Grazie. Lo sto registrando."


def which(each: Sequence[tuple[str, str]], own: Sequence[str]) -> str:
    """For an answer that may be to each of several things, of which it is said whose absence it is, and when; ``own`` are requests
    of their own that are open too."""
    every = [*(f"{clean(name, 60)}, {clean(when, 200)}" for name, when in each), *(f"La tua: {clean(one, 120)}" for one in own)]
    lines = "\n".join(f"{at}. {one}" for at, one in enumerate(every, 1))
    how = (
        "Premi il pulsante sulla scheda che intendi."
        if own
        else "Scrivi per esempio «1 sì», «2 no», «tutte e due» o «nessuna», oppure premi il pulsante sulla scheda."
    )
    return f"Aspetto la tua risposta su più di una cosa:\n\n{lines}\n\n{how}"


gone = "È già tutto deciso, la tua risposta non serve più."
changed = "Nel frattempo qualcosa è cambiato, quindi non lo registro: lo ripropongo a chi l'ha chiesto."

_OVER = {
    "approved": "Nel frattempo il sì è arrivato",
    "declined": "Qualcun altro ha detto di no",
    "expired": "Il tempo è scaduto",
    "undelivered": "Qualcun altro non è raggiungibile, quindi non viene registrato",
}


def needed_no_more(asker: str, why: str) -> str:
    """To whoever is still asked, when it is settled without them; ``asker`` may be empty."""
    whose = f"alla richiesta di {clean(asker, 60)}" if asker else "alla mia richiesta"
    return f"{_OVER[why]}: la tua risposta {whose} non serve più, e ho tolto la scheda."


def may_not(name: str) -> str:
    """Somebody else's absence, which the speaker may not book, and whoever it is about can't be asked."""
    who = clean(name, 60)
    return (
        f"Qui lo possono registrare solo {who}, chi guida il suo team o chi è previsto dalle regole. {who} non è su Webex, quindi "
        "non posso chiedere conferma. Non è stato registrato niente."
    )


one_at_a_time = "Modifico le registrazioni di una persona alla volta. Dimmi prima di chi."


def may_not_change(name: str) -> str:
    """What stands of somebody else, which the speaker may not change."""
    who = clean(name, 60)
    return (
        f"Qui solo {who}, chi dirige il team o chi è previsto dalle regole può modificarlo. {who} può scrivermi allo stesso modo. "
        "Non è cambiato nulla."
    )


def only_they_ask(name: str) -> str:
    """Several who may cover for somebody, whose absence the speaker may not book."""
    who = clean(name, 60)
    return (
        f"A chi chiedere per {who} lo possono decidere solo {who} o chi guida il suo team, quindi non ho chiesto a nessuno. "
        "Possono dirmelo nello stesso modo."
    )


def cannot_be_asked(name: str) -> str:
    """Somebody who stands in, without an account."""
    who = clean(name, 60)
    return (
        f"Chi sostituisce deve prima dire di sì, e {who} non è su Webex, quindi non posso chiedere. Non è stato registrato niente. "
        "Dimmi chi altro può farlo."
    )


def waiting(names: Sequence[str], absent: Absent) -> str:
    """To the asker."""
    return f"Ho chiesto {to(all_of(cleaned(names)))}. {stays(absent)} finché non arriva il sì; ti faccio sapere."


def waiting_for_morning(names: Sequence[str], when: str, absent: Absent) -> str:
    """The same of those in whose night it is."""
    return f"Per {all_of(cleaned(names))} è notte, quindi chiedo {when}. {stays(absent)} finché non arriva il sì; ti faccio sapere."


def agreed(name: str, absent: Absent) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} ha detto di sì. Manca ancora qualcuno. {stays(absent)} fino ad allora."


def noted_no(asker: str, *, stands: bool = False) -> str:
    """To whoever said no; ``stands``: to a change of what is booked."""
    if stands:
        return f"Va bene, quanto è registrato resta com'era. L'ho detto {to(clean(asker, 60))}."
    return f"Va bene, non registro niente. L'ho detto {to(clean(asker, 60))}."


def _cover(absent: Absent) -> str:
    return f"sostituire {clean(absent.name, 60)}" if absent.name else "sostituirti"


def says(name: str, words: str) -> str:
    """To the asker, what somebody who is asked says of it, in their words."""
    return f"{clean(name, 60)} dice: «{clean(words, 300)}»."


def approved_already(when: str, name: str) -> str:
    """To an approver whose no comes after their yes."""
    return (
        f"È già approvato e registrato: {when}. Un no non lo annulla più; ho trasmesso le tue parole a "
        f"{clean(name, 60)}, che può annullarlo con «annulla»."
    )


def stays_booked(when: str) -> str:
    """Behind that no, to whoever asked."""
    return f"Resta registrato così ({when}); scrivi «annulla» per tornare indietro."


def not_yet(absent: Absent) -> str:
    """Behind that, where it is neither a yes nor a no."""
    return (
        f"Non è ancora un sì. {stays(absent)} finché non arriva. "
        f"Riferisco quello che rispondi qui; di' «lascia perdere» per ritirare la richiesta."
    )


your_words = "Ho riferito le tue parole."


def passed_on(yes: str, no: str) -> str:
    """To whoever is asked: words that are neither."""
    return f"L'ho riferito con le tue parole. Non è né un sì né un no: di' «{yes}» o «{no}» quando lo sai."


def in_return(asker: str) -> str:
    """To somebody who is asked, and would do it for something else in return."""
    return (
        "Quello che chiedi in cambio non ne fa parte: un sì registra solo questo, e il resto non cambia finché non "
        f"viene chiesto e registrato a parte, per esempio «Venerdì non ci sono, mi sostituisce {clean(asker, 60)}»."
    )


def in_return_of(name: str) -> str:
    """The same to whoever asked."""
    return (
        "Quello che chiede in cambio non ne fa parte: non ne viene registrato nulla, anche se sei d'accordo, "
        f"finché {clean(name, 60)} non lo chiede a parte, per esempio «Venerdì non ci sono, mi sostituisce Alex»."
    )


def not_with_it(name: str, words: str) -> str:
    """To whoever asked, when they have said yes without that."""
    return (
        f"{clean(name, 60)} aveva scritto: «{clean(words, 300)}». Quello che chiede in cambio non è registrato: non "
        "cambia finché non viene chiesto a parte."
    )


def still_about(when: str, yes: str, no: str) -> str:
    """Behind what whoever asked answers, to whoever is asked."""
    return f"La richiesta resta per {clean(when, 200)}, come sulla scheda: di' «{yes}» o «{no}», o quale parte intendi."


def sent_on(name: str) -> str:
    """To whoever asked for a cover, who has a message for somebody it concerns."""
    who = clean(name, 60)
    return f"L'ho riferito a {who} con le tue parole. Per il resto non è cambiato niente."


def not_sent_on(name: str) -> str:
    """The same for somebody whom it doesn't concern."""
    who = clean(name, 60)
    return f"Riferisco solo a chi interpello per te o a chi ti sostituisce: non ho detto niente a {who}, scrivi direttamente tu."


def relayed(name: str, absent: Absent) -> str:
    """To the asker, whose answer was passed on."""
    return f"L'ho riferito a {clean(name, 60)}. {stays(absent)} finché non c'è un accordo. Di' «lascia perdere» per ritirare tutto."


def handed_on(name: str) -> str:
    """To an approver who leaves it to another."""
    return f"L'ho passato a {clean(name, 60)}, che ora decide. Grazie!"


def handed_on_by(name: str, to: str, absent: Absent) -> str:
    """The same to the asker."""
    return (
        f"{clean(name, 60)} lascia la decisione a {clean(to, 60)}, a cui ho chiesto ora. {stays(absent)} finché non c'è un accordo."
    )


def unclear(when: str, yes: str, no: str) -> str:
    """To whoever is asked, of words that may be a yes or not."""
    return f"Non so se sia un sì. Si tratta di {clean(when, 200)}: di' «{yes}» o «{no}», o quale parte intendi."


def would_approve(name: str, part: str, rest: str) -> str:
    """To the asker, on the card of a part of what was asked for."""
    return f"{name} approverebbe {part}, ma non {rest}. Non è ancora registrato niente."


def part_shown(asker: str, when: str) -> str:
    """To an approver of a part."""
    return f"Grazie. Mostro questa parte a {clean(asker, 60)}, {when}; se va bene, ti chiedo l'approvazione solo di quella."


def pending(asker: str, when: str, names: Sequence[str], *, changes: bool = False) -> str:
    """What isn't booked yet, of somebody else or oneself (an empty ``asker``), which words take back, or want otherwise."""
    whose = f"l'ha chiesto {clean(asker, 60)}" if asker else "l'hai chiesto tu"
    other = " Poi dimmi che cosa registrare al suo posto." if changes else ""
    hear = f"avviso {clean(asker, 60)} e le persone a cui ho chiesto" if asker else "avviso le persone a cui ho chiesto"
    return (
        f"{clean(when, 200)} non è ancora registrato: {whose}, e aspetto {all_of(cleaned(names)) or 'la tua risposta'}. "
        f"Ritiro la richiesta? Allora non si registra niente, e {hear}.{other}"
    )


def taken_back_by(name: str, when: str, absent: Absent) -> str:
    """To whoever asked for it, and to whoever would have been out."""
    return f"{clean(name, 60)} ha ritirato quello che era stato chiesto per {clean(when, 200)}. {still(absent)}"


def let_go_by(name: str, asker: str) -> str:
    """To whoever was asked."""
    return f"{clean(name, 60)} ha ritirato quello che ha chiesto {clean(asker, 60)}, quindi non devi fare niente. Grazie!"
