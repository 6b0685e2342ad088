"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.es import all_of
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, AskingWords, DealWords, QuestionWords

DEAL = DealWords(" – ¿lo registro?", ("Sustitución ", "Ausencia "), (", cubre ", ", sin sustitución"))
OF = {
    "approve": QuestionWords(
        lambda who, absent: f"{who} pide tu aprobación" + (f" para {absent}" if absent else ""),
        "Aprobar",
        "No aprobar",
        lambda name, absent: f"{clean(name, 60)} no lo aprueba. {still(absent)}",
        lambda absent: f"Nadie lo ha aprobado a tiempo. {still(absent)}",
    ),
    "subject": QuestionWords(
        lambda who, _: f"{who} dice que no estarás: ¿lo registro?",
        "Sí, registrar",
        "No, dejarlo",
        lambda name, absent: f"{clean(name, 60)} no quiere que se registre. {still(absent)}",
        lambda absent: f"No ha llegado respuesta a tiempo. {still(absent)}",
    ),
    "swap": QuestionWords(
        lambda who, _: f"{who} te propone un cambio de guardias",
        "Intercambiar",
        "No puedo cambiar",
        lambda name, absent: f"{clean(name, 60)} no puede cambiar. {still(absent)}",
        lambda absent: f"No ha llegado respuesta a tiempo. {still(absent)}",
    ),
    "consent": QuestionWords(
        lambda who, absent: f"{who} te pide que cubras a {absent}" if absent else f"{who} te pide que cubras su guardia",
        "Yo me encargo",
        "No puedo",
        lambda name, absent: (
            f"{clean(name, 60)} no puede {_cover(absent)} entonces. {still(absent)} "
            "Dime quién más puede" + ("." if absent.name else ", por ejemplo: «no estoy el viernes, me cubre Sam».")
        ),
        lambda absent: f"Quien iba a cubrir no ha dicho que sí a tiempo. {still(absent)} Dime quién más puede.",
    ),
}


title = AskingWords(OF, DEAL, "{asker} dice que no estarás, {when}: ¿lo registro?").title
"""The first line of the question, which is all that a lock screen shows."""


def your_time(when: str, zone: str) -> str:
    """Times by the clock of whoever reads them; ``zone`` is a town."""
    return f"{when}, hora tuya ({zone})"


def stays(absent: Absent) -> str:
    """Who stays on duty, to be followed by until when; of whoever isn't on call then, that nothing is booked; of a change, that
    what is booked stays."""
    if absent.stands:
        return "Lo registrado sigue igual"
    if not absent.on_call:
        return "No se registra nada"
    return f"{clean(absent.name, 60)} sigue de guardia" if absent.name else "Sigues de guardia"


def still(absent: Absent) -> str:
    """The same when it has come to nothing."""
    if absent.stands:
        return "Lo registrado sigue como antes."
    if not absent.on_call:
        return "No se ha registrado nada, y todo sigue como antes."
    who = f"{clean(absent.name, 60)} sigue" if absent.name else "sigues"
    return f"No se ha registrado nada, y {who} de guardia como antes."


def asked_first(names: Sequence[str], absent: Absent) -> str:
    """On the card: what asking them means."""
    until = "digan que sí" if len(names) > 1 else "haya acuerdo" if absent.name else "diga que sí"
    return f"Primero pregunto a {all_of(cleaned(names))}. {stays(absent)} hasta que {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    asks = f"¿pregunto a {names[0].split(maxsplit=1)[0]}?" if len(names) == 1 else "¿les pregunto?"
    return deal.replace(DEAL.asks, f" – {asks}")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"Preguntar a {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "Preguntarles"


why_not = "¿Por qué no? (se lo diré)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"El motivo: «{clean(text, 300)}»"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Recordatorio:** {clean(title, 200)}. Espero tu respuesta hasta el {clean(until, 60)}."


nobody_approves = (
    "Aquí otra persona tiene que aprobar una ausencia, y no encuentro a quién preguntar, así que no se ha registrado "
    "nada. Avisa a tu "
    "equipo de administración."
)
noted_yes = "Gracias. Falta el acuerdo de otra persona para registrarlo."
noted_no_of_several = "De acuerdo, gracias por decírmelo."
approved = "Gracias. Se está registrando."


def which(each: Sequence[tuple[str, str]], own: Sequence[str]) -> str:
    """For an answer that may be to each of several things, of which it is said whose absence it is, and when; ``own`` are requests
    of their own that are open too."""
    every = [*(f"{clean(name, 60)}, {clean(when, 200)}" for name, when in each), *(f"La tuya: {clean(one, 120)}" for one in own)]
    lines = "\n".join(f"{at}. {one}" for at, one in enumerate(every, 1))
    how = (
        "Pulsa el botón de la tarjeta a la que te refieres, por favor."
        if own
        else "Di por ejemplo «1 sí», «2 no», «las dos» o «ninguna», o pulsa el botón de la tarjeta."
    )
    return f"Te preguntan más de una cosa:\n\n{lines}\n\n{how}"


gone = "Eso ya está resuelto, así que tu respuesta ya no hace falta."
changed = "Algo ha cambiado entretanto, así que no se registra; se lo muestro de nuevo a quien lo pidió."

_OVER = {
    "approved": "Ya está acordado",
    "declined": "Otra persona ha dicho que no",
    "expired": "Se ha acabado el plazo",
    "undelivered": "No se puede localizar a otra persona, así que no se registra",
}


def needed_no_more(asker: str, why: str) -> str:
    """To whoever is still asked, when it is settled without them; ``asker`` may be empty."""
    whose = f"la petición de {clean(asker, 60)}" if asker else "la petición que te hice llegar"
    return f"{_OVER[why]}: tu respuesta a {whose} ya no hace falta, y he retirado su tarjeta."


def may_not(name: str) -> str:
    """Somebody else's absence, which the speaker may not book, and whoever it is about can't be asked."""
    who = clean(name, 60)
    return (
        f"Aquí solo pueden registrar eso {who}, su responsable o quien indique la política, y {who} no está en Webex, así "
        f"que no puedo "
        "preguntarle. No se ha registrado nada."
    )


one_at_a_time = "Cambio lo registrado de una persona cada vez. Dime primero de quién."


def may_not_change(name: str) -> str:
    """What stands of somebody else, which the speaker may not change."""
    who = clean(name, 60)
    return (
        f"Aquí solo {who}, su responsable o quien indiquen las reglas puede cambiar eso. {who} puede escribirme igual. "
        "No ha cambiado nada."
    )


def only_they_ask(name: str) -> str:
    """Several who may cover for somebody, whose absence the speaker may not book."""
    who = clean(name, 60)
    return (
        f"A quién pedir que cubra a {who} lo dice {who} o su responsable, así que no he preguntado a nadie. Me lo pueden "
        f"escribir de la "
        "misma manera."
    )


def cannot_be_asked(name: str) -> str:
    """Somebody who stands in, without an account."""
    who = clean(name, 60)
    return (
        f"Quien cubre tiene que aceptar antes, y {who} no está en Webex, así que no puedo preguntarle y no se ha "
        f"registrado nada. "
        "Dime quién más puede."
    )


def waiting(names: Sequence[str], absent: Absent) -> str:
    """To the asker."""
    return f"He preguntado a {all_of(cleaned(names))}. {stays(absent)} hasta que haya acuerdo; te aviso."


def waiting_for_morning(names: Sequence[str], when: str, absent: Absent) -> str:
    """The same of those in whose night it is."""
    return (
        f"Para {all_of(cleaned(names))} es de noche, así que pregunto el {when}. {stays(absent)} hasta que haya acuerdo; te aviso."
    )


def agreed(name: str, absent: Absent) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} ha dicho que sí. Todavía espero a otra persona. {stays(absent)} hasta entonces."


def noted_no(asker: str, *, stands: bool = False) -> str:
    """To whoever said no; ``stands``: to a change of what is booked."""
    if stands:
        return f"De acuerdo, lo registrado sigue como antes. Se lo he dicho a {clean(asker, 60)}."
    return f"De acuerdo, no se registra nada. Se lo he dicho a {clean(asker, 60)}."


def _cover(absent: Absent) -> str:
    return f"cubrir a {clean(absent.name, 60)}" if absent.name else "cubrirte"


def says(name: str, words: str) -> str:
    """To the asker, what somebody who is asked says of it, in their words."""
    return f"{clean(name, 60)} dice: «{clean(words, 300)}»."


def approved_already(when: str, name: str) -> str:
    """To an approver whose no comes after their yes."""
    return (
        f"Ya está aprobado y registrado: {when}. Un no ya no lo anula; he transmitido tus palabras a "
        f"{clean(name, 60)}, que puede anularlo con «deshacer»."
    )


def stays_booked(when: str) -> str:
    """Behind that no, to whoever asked."""
    return f"Sigue registrado tal cual ({when}); di «deshacer» para volver atrás."


def not_yet(absent: Absent) -> str:
    """Behind that, where it is neither a yes nor a no."""
    return (
        f"Todavía no es un sí. {stays(absent)} hasta que lo haya. "
        f"Lo que respondas aquí lo transmito; di «olvídalo» para retirar la petición."
    )


your_words = "Le he pasado tus palabras."


def passed_on(yes: str, no: str) -> str:
    """To whoever is asked: words that are neither."""
    return f"Lo he transmitido con tus palabras. No es un sí ni un no: di «{yes}» o «{no}» cuando lo sepas."


def in_return(asker: str) -> str:
    """To somebody who is asked, and would do it for something else in return."""
    return (
        "Lo que pides a cambio no forma parte de esto: un sí registra solo esto, y lo demás sigue igual hasta que "
        f"se pida y se registre aparte, por ejemplo «Estoy fuera el viernes, {clean(asker, 60)} me cubre»."
    )


def in_return_of(name: str) -> str:
    """The same to whoever asked."""
    return (
        "Lo que pide a cambio no forma parte de esto: no se registra nada de ello, aunque estés de acuerdo, hasta "
        f"que {clean(name, 60)} lo pida aparte, por ejemplo «Estoy fuera el viernes, Alex me cubre»."
    )


def not_with_it(name: str, words: str) -> str:
    """To whoever asked, when they have said yes without that."""
    return (
        f"{clean(name, 60)} había escrito: «{clean(words, 300)}». Lo que pide a cambio no está registrado: sigue "
        "igual hasta que se pida aparte."
    )


def still_about(when: str, yes: str, no: str) -> str:
    """Behind what whoever asked answers, to whoever is asked."""
    return (
        f"Se te sigue preguntando por {clean(when, 200)}, como está en la tarjeta: di «{yes}» o «{no}», o qué parte quieres decir."
    )


def sent_on(name: str) -> str:
    """To whoever asked for a cover, who has a message for somebody it concerns."""
    who = clean(name, 60)
    return f"Se lo he transmitido a {who} con tus palabras. Nada más ha cambiado."


def not_sent_on(name: str) -> str:
    """The same for somebody whom it doesn't concern."""
    who = clean(name, 60)
    return f"Solo transmito mensajes a quienes pregunto por ti o te cubren: no le he dicho nada a {who}, escríbele directamente."


def relayed(name: str, absent: Absent) -> str:
    """To the asker, whose answer was passed on."""
    return f"Se lo he transmitido a {clean(name, 60)}. {stays(absent)} hasta que haya acuerdo. Di «déjalo» para retirarlo todo."


def handed_on(name: str) -> str:
    """To an approver who leaves it to another."""
    return f"Se lo he pasado a {clean(name, 60)}, que decide ahora. ¡Gracias!"


def handed_on_by(name: str, to: str, absent: Absent) -> str:
    """The same to the asker."""
    return f"{clean(name, 60)} lo deja a {clean(to, 60)}, y le he preguntado ahora. {stays(absent)} hasta que haya acuerdo."


def unclear(when: str, yes: str, no: str) -> str:
    """To whoever is asked, of words that may be a yes or not."""
    return f"No sé si eso es un sí. Se trata de {clean(when, 200)}: di «{yes}» o «{no}», o qué parte quieres decir."


def would_approve(name: str, part: str, rest: str) -> str:
    """To the asker, on the card of a part of what was asked for."""
    return f"{name} aprobaría {part}, pero no {rest}. Todavía no hay nada registrado."


def part_shown(asker: str, when: str) -> str:
    """To an approver of a part."""
    return f"Gracias. Le muestro esa parte a {clean(asker, 60)}, {when}; si la quiere, te pido la aprobación solo de eso."


def pending(asker: str, when: str, names: Sequence[str], *, changes: bool = False) -> str:
    """What isn't booked yet, of somebody else or oneself (an empty ``asker``), which words take back, or want otherwise."""
    whose = f"lo pidió {clean(asker, 60)}" if asker else "lo pediste tú"
    waits = f"a {all_of(cleaned(names))}" if names else "tu respuesta"
    other = " Después dime qué registro en su lugar." if changes else ""
    hear = f"aviso a {clean(asker, 60)} y a quienes pregunté" if asker else "aviso a quienes pregunté"
    return (
        f"{clean(when, 200)} aún no está registrado: {whose}, y espero {waits}. "
        f"¿Retiro la petición? Entonces no se registra nada, y {hear}.{other}"
    )


def taken_back_by(name: str, when: str, absent: Absent) -> str:
    """To whoever asked for it, and to whoever would have been out."""
    return f"{clean(name, 60)} ha retirado lo que se pidió para {clean(when, 200)}. {still(absent)}"


def let_go_by(name: str, asker: str) -> str:
    """To whoever was asked."""
    return f"{clean(name, 60)} ha retirado lo que pidió {clean(asker, 60)}, así que no hay nada que hacer. ¡Gracias!"
