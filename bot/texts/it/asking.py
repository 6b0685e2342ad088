"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.inert import clean
from bot.texts.words import QuestionWords

STILL = "Non è registrato niente, e resti in servizio come prima."
_STILL_THEM = "Non è registrato niente, e tutto resta com'era."
OF = {
    "approve": QuestionWords(
        lambda who: f"{who} chiede la tua approvazione",
        "Approva",
        "Non approvare",
        lambda name: f"{clean(name, 60)} non dà l'approvazione. {STILL}",
        f"L'approvazione non è arrivata in tempo. {STILL}",
    ),
    "subject": QuestionWords(
        lambda who: f"{who} dice che non ci sarai: registro la tua assenza?",
        "Sì, registra",
        "No, lascia stare",
        lambda name: f"{clean(name, 60)} preferisce di no. {_STILL_THEM}",
        f"La risposta non è arrivata in tempo. {_STILL_THEM}",
    ),
    "swap": QuestionWords(
        lambda who: f"{who} ti chiede uno scambio",
        "Scambia",
        "Non posso",
        lambda name: f"{clean(name, 60)} non può fare lo scambio. {STILL}",
        f"La risposta non è arrivata in tempo. {STILL}",
    ),
    "consent": QuestionWords(
        lambda who: f"{who} ti chiede una sostituzione",
        "Ci penso io",
        "Non posso",
        lambda name: (
            f"{clean(name, 60)} non può sostituirti. {STILL} Dimmi chi altro può farlo, per esempio: "
            "«Sono via venerdì, mi sostituisce Sam»."
        ),
        f"Il sì per la sostituzione non è arrivato in tempo. {STILL} Dimmi chi altro può farlo.",
    ),
}


def title(kind: str, asker: str, deal: str) -> str:
    """The first line of the question, which is all that a lock screen shows; ``deal`` is that of the asker's own card, or empty."""
    said, (first, asks, _) = OF[kind].title(asker), deal.partition(" – registro?")
    if not asks or kind not in ("consent", "approve"):
        return said
    return f"{said}: {first}" if kind == "approve" else f"{said}: {first.removeprefix('Sostituzione ').partition(', con ')[0]}"


def asked_first(names: Sequence[str]) -> str:
    """On the card: what asking them means."""
    until = "arriva il sì" if len(names) == 1 else "arrivano tutti i sì"
    return f"Prima chiedo a {_all(names)}. Resti in servizio finché non {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    who = f"a {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "a tutti"
    return deal.replace(" – registro?", f" – chiedo {who}?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"Chiedi a {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "Chiedi a tutti"


why_not = "Perché no? (verrà riferito)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"Il motivo: «{clean(text, 300)}»"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Promemoria:** {clean(title, 200)}. Manca la tua risposta, entro: {clean(until, 60)}."


nobody_approves = (
    "Qui un'assenza deve essere approvata da qualcun altro, e non trovo nessuno a cui chiedere: non è registrato niente. "
    "Avvisa chi amministra il sistema, per favore."
)
noted_yes = "Grazie. Prima di registrare manca ancora il sì di qualcun altro."
noted_no_of_several = "Va bene, grazie di avermelo detto."
approved = "Grazie. Lo sto registrando."
which = "Aspetto la tua risposta su più di una cosa. Premi il pulsante sulla scheda che intendi, per favore."
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
        "non posso chiedere conferma. Non è registrato niente."
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
        f"Chi sostituisce deve prima dire di sì, e {who} non è su Webex, quindi non posso chiedere. Non è registrato niente. "
        "Dimmi chi altro può sostituirti."
    )


def waiting(names: Sequence[str]) -> str:
    """To the asker."""
    return f"Ho chiesto a {_all(names)}. Resti in servizio finché non arriva il sì; ti faccio sapere."


def agreed(name: str) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} ha detto di sì. Manca ancora qualcuno: fino ad allora resti in servizio."


def noted_no(asker: str) -> str:
    """To whoever said no."""
    return f"Va bene, non registro niente. L'ho detto a {clean(asker, 60)}."


def _all(names: Sequence[str]) -> str:
    *others, last = (clean(name, 60) for name in names)
    return f"{', '.join(others)} e {last}" if others else last
