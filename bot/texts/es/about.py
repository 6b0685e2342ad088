"""Questions about a card: how they are asked, and their answers in a sentence."""

from collections.abc import Sequence

from bot.texts.es import all_of, written
from bot.texts.es.asking import stays
from bot.texts.forms import asked
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

EVERBRIDGE, WEBEX = "Everbridge".lower(), "Webex".lower()  # as they are asked about: words here, and the name of no row
_LEAD = (
    "(?:(?:espera|un momento|mmm+|hm+|eh+|ok|vale|perdona|perdón|pero|y|entonces|por favor|porfa|oye|una pregunta|a "
    "ver)[,.:!]* )*¿?"
)
_POLITE = (
    "(?:(?:puedes|podrías|me puedes|me podrías) )?(?:decirme |mostrarme |explicarme |recordarme |enseñarme |dime "
    "|muéstrame |explícame )?¿?"
)
_WHAT = r"[“«\"']?([^?!“”«»\"]+?)[”»\"']?"
_AGREE = "(?:aprobar(?:lo)?|aceptar(?:lo)?|dar su (?:ok|aprobación)|decir que sí|estar de acuerdo|confirmar(?:lo)?)"
_END = r"(?: (?:por favor|porfa|otra vez|entonces|exactamente|ahora|ya))*"
_asked = asked(_LEAD + _POLITE, _END, written)


ASKED = (
    (
        "later",
        _asked(
            r"(?:puedo|podré|podría) (?:todavía |aún )?(?:cambiarl[oa]|anularl[oa]|deshacerl[oa]"
            r"|cancelarl[oa])(?: (?:luego|después|más tarde|mañana))+",
            r"(?:y )?si (?:cambio de idea|cambia algo|surge algo)",
        ),
    ),
    (
        "done",
        _asked(
            r"(?:ya )?(?:está|quedó|ha quedado)(?: (?:todo|ya))?(?: (?:listo|hecho|reservad[oa]|registrad[oa]"
            r"|arreglado))+",
            r"(?:ha )?(?:funcionado|funcionó|salido bien)|todo (?:listo|bien|arreglado)",
        ),
    ),
    (
        "paged",
        _asked(
            r"(?:avisarán|llamarán|despertarán) a ([^\W\d_]+(?: [^\W\d_]+)??)(?: (?:a|en|por|durante)\b.*)?",
            r"a ([^\W\d_]+(?: [^\W\d_]+)??) (?:le|la|lo) (?:avisarán|llamarán|despertarán)(?: (?:a|en|por"
            r"|durante)\b.*)?",
        ),
    ),
    (
        "free",
        _asked(
            r"(?:está|estará)(?: ([^\W\d_]+(?: [^\W\d_]+)??))? (?:libre|disponible)(?: (?:entonces|ese día))?",
            r"puede ([^\W\d_]+(?: [^\W\d_]+)??)(?: entonces)?",
        ),
    ),
    (
        "call",
        _asked(
            r"(?:muestra|enseña|dame|ver )?(?:me )?(?: )?(?:la |las |el |los )?(?:llamadas?|petición|peticiones|payload|json"
            r"|cuerpo|detalles?)(?: exactas?| exacta| api| json)*",
            r"qué (?:exactamente )?(?:vas a |va a |quieres )?(?:enviar|envías|registrar|registras|mandar|mandas|escribir"
            r"|escribes|hacer)(?:se)?(?: (?:a|en) (?:everbridge|webex))?",
            r"qué se (?:va a )?(?:envía|enviará|enviar|registra|registrará|registrar|manda|escribe)(?: (?:a|en) (?:everbridge"
            r"|webex))?",
            r"qué (?:pasa|pasará|ocurre) (?:si|cuando) (?:digo que sí|pulso|le doy|acepto|lo registro)(?: (?:al botón|a "
            r"registrar))?",
        ),
    ),
    (
        "until",
        _asked(
            r"(?:cuánto tiempo|cuánto) (?:tengo|tenemos|me queda|queda|dura|está abiert[ao]|vale)(?: (?:para \w+|la tarjeta|esto"
            r"|esta tarjeta))*",
            r"(?:hasta|antes de) cuándo(?: (?:puedo|debo|tengo que|hay que|vale|está abierta)(?: \w+)*)?",
            r"cuándo (?:caduca|expira|se cierra|acaba|termina|vence)(?: (?:esto|la tarjeta|esta tarjeta))?",
            r"(?:y |qué (?:pasa|ocurre) )?si (?:no|nadie) (?:respondo|responde|contesto|contesta|digo nada|dice nada)",
        ),
    ),
    (
        "booked",
        _asked(
            r"(?:está|ha quedado|queda)(?: (?:ya|todo|eso|esto))* (?:registrado|reservado|hecho|apuntado|confirmado)(?: ya)?",
            r"(?:ha )?funcionado|ha funcionado eso",
        ),
    ),
    (
        "told",
        _asked(
            r"qué (?:le )?(?:has|le has) (?:dicho|preguntado|escrito) a (.+?)|qué le dijiste a (.+?)",
        ),
    ),
    (
        "agree",
        _asked(
            r"(?:se lo has dicho a|has avisado a|lo sabe|se ha enterado) [^\W\d_]+(?: ya)?",
            r"[^\W\d_]+ (?:ya )?lo sabe",
            rf"quién(?:es)?(?: más)? (?:tiene que|tienen que|debe|deben|ha de|va a|puede) {_AGREE}(?: esto)?",
            rf"(?:tiene que|debe|hace falta que) (?:alguien|mi (?:jefe|jefa|responsable|manager))(?: más)? {_AGREE}(?: esto)?",
            r"(?:qué aprobación|la aprobación de quién|el ok de quién|qué ok) (?:necesito|hace falta)",
            r"quién(?:es)?(?: más)? (?:lo )?(?:sabe|saben|sabrá|se entera|se enteran|se enterará)(?: (?:de esto|ya))?",
            r"a quién (?:se lo )?(?:avisas|avisarás|vas a avisar|has avisado|preguntas|vas a preguntar|dices|se avisa)",
            r"(?:lo |se )?(?:sabe|entera|enterará|has avisado a|has preguntado a|avisas a|preguntas a|le avisas a) [^\W\d_]+(?: "
            r"(?:ya|antes|de esto))*",
            r"[^\W\d_]+ (?:ya )?lo sabe(?: ya)?",
            r"(?:ha|han)(?: [^\W\d_]+)? (?:dicho que sí|aceptado|contestado|respondido|confirmado)(?: [^\W\d_]+)?(?: ya)?",
            r"(?:hay |alguna )*(?:noticias?|respuesta)(?: de [^\W\d_]+)?(?: ya)?",
        ),
    ),
    (
        "left",
        _asked(
            r"qué (?:has |te has )?(?:dejado fuera|dejas fuera|supuesto|supones|ignorado|asumido|dejado)(?: fuera)?",
            r"qué (?:falta|no está|queda fuera)(?: aquí| en la tarjeta)?",
            r"(?:te )?has (?:dejado|olvidado) (?:algo|algo fuera)|falta algo",
        ),
    ),
    (
        "all",
        _asked(
            r"(?:qué es (?:esto|eso|la tarjeta|esta tarjeta)|de qué (?:va|trata|se trata)(?: (?:esto|la tarjeta))?|qué era "
            r"(?:esto|eso))",
            r"(?:muestra|muéstra|repite|repíte|enseña|enséña)(?:melo|me)?(?: (?:eso|esto|la tarjeta|lo))?",
            r"cuál (?:era|es) (?:la|tu) pregunta",
        ),
    ),
    (
        "calendar",
        _asked(r"(?:en )?(?:qué|cuál(?:es)?)(?: es)?(?: el| los)? calendarios?(?: (?:es|son|va|está|de guardias?|te refieres))*"),
    ),
    (
        "why",
        _asked(
            rf"por ?qué(?! no\b)(?: (?:es|has|está))?(?: (?:elegido|puesto|tomado|leído|dicho|el|la|los|las|en"
            rf"|a))*(?: {_WHAT})?"
        ),
    ),
    (
        "who",
        _asked(
            rf"quién(?:es)? (?:es|son)(?: (?:ese|esa|este|esta|el|la))? {_WHAT}",
            r"quién (?:me |lo |la )?(?:cubre|cubrirá|cubriría|sustituye)(?: (?:entonces|mi guardia))?",
            rf"(?:qué|cuál) {_WHAT} (?:es|dices|quieres decir)",
        ),
    ),
    (
        "meaning",
        _asked(
            rf"(?:qué (?:significa|quiere decir|es|son|hace)|para qué (?:sirve|es)|a qué te refieres con|qué quieres decir con)"
            rf"(?: (?:el|la|los|las|un|una|lo de|eso de))?(?: botón| palabra)? {_WHAT}(?: (?:significa|quiere decir))?",
            rf"{_WHAT},? ¿?qué (?:significa|quiere decir|es)(?: eso)?",
        ),
    ),
    (
        "when",
        _asked(
            r"(?:a qué hora|cuándo) (?:empieza|comienza|termina|acaba)(?: (?:eso|esto))?",
            r"qué (?:día|días|horas) (?:has|he) (?:reservado|registrado|puesto)",
            r"(?:cuándo|qué (?:días?|fechas?|horas?|horario|semanas?|guardias?|año))(?: (?:es|son|exactamente|sería|has "
            r"entendido|fue))*",
        ),
    ),
)
"""How each kind of question is asked, the narrow ones first; what it is about is the group of its pattern."""


WAITING = _asked(
    r"qué (?:me espera|espera (?:mi respuesta|por mí)|está (?:pendiente|abierto)|hay (?:pendiente|abierto)|tengo "
    r"pendiente)(?: (?:de mí|para mí))?",
    r"(?:tengo|hay) (?:algo|alguna cosa|peticiones|preguntas) (?:pendientes?|que (?:aprobar|responder|decidir))(?: "
    r"(?:de mí|para mí))?",
    r"qué tengo que (?:aprobar|responder|decidir|contestar)",
    r"(?:muéstrame |mis |las )?(?:mis |las )?(?:peticiones|solicitudes|aprobaciones|tarjetas|preguntas) (?:pendientes|abiertas)",
    r"(?:puedes|podrías) aprobar la (?:petición|solicitud) .+",
    r"quién (?:quiere|necesita|espera) (?:algo de mí|mi respuesta|mi aprobación)",
)
"""What waits for the speaker's answer."""

_SHIFTS = "Son tus propias guardias en Everbridge que caen en ese tiempo: te avisarían a ti."
_LEFT = "Son palabras tuyas que no están en lo que registraría. Dime qué hago con ellas."
_ASSUMED = "Tu mensaje lo dejaba abierto, así que he tomado lo más probable. Dime si no es así, y lo cambio."
_EMPTY = "Alguien tiene que estar de guardia en esas horas, y si lo registras así no hay nadie: ningún aviso tiene respuesta."
MEANINGS = {
    "calendario": (
        "El calendario es el de guardias de Everbridge en el que te cubren: allí se avisa en tu lugar a quien te cubre. Los demás "
        "calendarios siguen como están."
    ),
    "calendarios": "Son los calendarios de guardias de Everbridge en los que te cubren; los demás siguen como están.",
    "sustitución": "Es quien ocupa tu lugar: Everbridge avisa a esa persona en vez de a ti durante ese tiempo.",
    "guardias": _SHIFTS,
    "guardia": _SHIFTS,
    "quién falta": "Es quien no está, y a quien por eso no se avisa.",
    "todo el día": "De medianoche a medianoche, según la hora de la zona entre paréntesis.",
    "responde antes de": "Hasta entonces vale la tarjeta. Sin respuesta se cierra, y no se registra nada.",
    "he dejado fuera": _LEFT,
    "dejado fuera": _LEFT,
    "he supuesto": _ASSUMED,
    "supuesto": _ASSUMED,
    "llamada exacta": "Es lo que envío a Everbridge o a Webex, letra por letra. Di «muestra la llamada exacta» para verla aquí.",
    EVERBRIDGE: "Everbridge es el sistema que sabe quién está de guardia y le avisa.",
    WEBEX: "Webex es donde hablamos; también guarda tu horario de trabajo y tus festivos.",
    "quedaría vacío": _EMPTY,
    "vacío": _EMPTY,
    "dejar vacío": "Registra tu ausencia sin que nadie cubra: en esas horas ningún aviso tiene respuesta.",
    "buscar a alguien": "Muestra quién podría cubrirte, con los motivos, y no registra nada.",
    "si no": "Es a quien pregunto después, si la primera persona no puede.",
    "ya registrado": "Everbridge ya tiene exactamente lo mismo; registrarlo otra vez lo pondría dos veces.",
    "primero pregunto a": "Pregunto a esa persona antes de registrar nada; si dice que no, todo sigue como está.",
    "línea cerrada": "Es un evento en tu horario de festivos de Webex; la gestión de llamadas decide qué oye quien llama.",
    "horario": "Es tu horario de Webex en el que se guarda: tus horas de trabajo, o los días en que no trabajas.",
    "ya está en él": "Son las entradas que el horario ya tiene; se quedan.",
    "cambio": "A la izquierda de la flecha está lo que hay ahora; a la derecha, lo que sería.",
    "se elimina": "Es lo que se eliminaría.",
    "registrar": "Envía a Everbridge o a Webex justo lo que muestra la tarjeta. Antes no se envía nada.",
    "modificar": "Abre los campos de la tarjeta, y cambias los días, las horas o quién cubre; no registra nada.",
    "deshacer": "Elimina lo que se registró, y aviso a quien iba a cubrir.",
    "no dejarlo": "Cierra la tarjeta, y no se registra nada.",
    "preguntar al equipo": "Pregunto a todas las personas disponibles, y cubre la primera que acepte.",
    "substitution": "Así llama Everbridge a una ausencia con, o sin, alguien en tu lugar.",
    "nota": "Dice quién lo registró.",
}
"""What stands on cards, and what it means; in small letters, without marks."""

WHY_CALENDAR = ("calendario", "este calendario", "ese calendario", "calendarios", EVERBRIDGE)
WHY_DAY = ("todo el día", "el día entero", "día entero", "medianoche", "todo")
THAT = (
    "",
    "eso",
    "esto",
    "esa fecha",
    "esta fecha",
    "fecha",
    "la fecha",
    "ese día",
    "este día",
    "día",
    "entonces",
    "esos",
    "estos",
    "así",
)
"""What a why may be about without naming it: when it is."""
ASKING = ("quien pregunta", "quien pide", "pregunta", "pide", "quien lo pide", "quien me pregunta")
COVERING = (
    "quien cubre",
    "quien me cubre",
    "sustitución",
    "la sustitución",
    "mi sustitución",
    "ella",
    "él",
    "esa persona",
    "eso",
    "esto",
)

STILL_OPEN = "La tarjeta sigue abierta."
IS_SENT = "Eso se envió."


later = "Sí, cuando quieras: dime qué cambia, o «deshacer». Quien cubre se entera de cada cambio."
not_yet = "Todavía no: no se registra nada antes de tu sí."


unseen = "No puedo ver si se ha leído un mensaje."


def hours_altogether(hours: float) -> str:
    """How many hours it is, all taken together."""
    said = f"{hours:g}".replace(".", ",")
    return f"En total: {said} hora{'s' * (hours != 1)}."


def as_seen(name: str, when: str, reasons: str) -> str:
    """What speaks for and against somebody's covering then."""
    return f"Lo veo así ahora: {clean(name, 60)}, {clean(when, 200)}: {clean(reasons, 300)}. Más no puedo saber."


def only_shifts(name: str, shifts: str) -> str:
    """When whoever covers is paged."""
    return (
        f"A {clean(name, 60)} solo se le avisa en tus guardias de entonces: {clean(shifts, 300)}"
        ". A otras horas, a quien esté de guardia."
    )


def is_free(name: str, when: str) -> str:
    """Nothing stands against their covering."""
    return f"Por lo que veo, {clean(name, 60)} no tiene guardia propia ni ausencia registrada entonces ({clean(when, 200)})."


def not_free(name: str, why: str) -> str:
    """What does."""
    return f"{clean(name, 60)}: {clean(why, 300)}."


def who(name: str, email: str, part: str, on: str) -> str:
    """Somebody on the card; ``email`` is empty where others listen, ``on`` are the calendars."""
    known = f" ({clean(email, 80)})" if email else ""
    role = {
        "out": "es quien no estaría",
        "covers": f"cubriría{f' en {clean(on, 120)}' if on else ''}",
        "asks": "es quien pide esto",
    }[part]
    return f"{clean(name, 60)}{known} {role}."


nobody_covers = "Nadie cubre: la tarjeta no tiene sustitución."


def why_words(pairs: Sequence[tuple[str, str]]) -> str:
    """Words of the message, and the times for which they were taken."""
    return " ".join(f"He leído «{clean(said, 60)}» como {clean(when, 120)}." for said, when in pairs)


def why_other(said: str, when: str) -> str:
    """A date that isn't on the card."""
    return f"«{clean(said, 60)}» no está en la tarjeta: dice {clean(when, 200)}."


def why_person(said: str, name: str) -> str:
    """Somebody whom the message named."""
    if clean(said, 60).casefold() == clean(name, 60).casefold():
        return f"Has dicho {clean(name, 60)}."
    return f"Has dicho «{clean(said, 60)}», y es {clean(name, 60)}."


def why_calendar(name: str, *, on_call: bool) -> str:
    """Why it is booked in a calendar."""
    if on_call:
        return f"{clean(name, 200)}: ahí están tus guardias entonces."
    return f"{clean(name, 200)}: entonces no tienes guardia en ningún calendario, así que ninguno destaca."


why_unknown = "Nadie me ha dicho por qué."
why_all_day = "No has dicho horas, así que he tomado todo el día. Dime las horas, por ejemplo «de 9 a 17», y lo cambio."
tell_me_if_not = "Si no es lo que querías decir, dime qué cambiar."


def assumed(guesses: Sequence[str]) -> str:
    """What was taken for granted."""
    return f"He supuesto: {'; '.join(clean(guess, 120) for guess in guesses)}."


def left_out(words: Sequence[str]) -> str:
    """What was said and is not in it."""
    said = ", ".join(f"«{clean(one, 80)}»" for one in words)
    return f"He dejado fuera {said}: no está en lo que registraría."


nothing_left_out = "Nada: todo lo que has dicho está en la tarjeta, y no he supuesto nada."


def until(moment: str, why: str) -> str:
    """Until when a card counts; ``why`` may be empty."""
    because = f", {why}" if why else ""
    return f"Hasta el {clean(moment, 80)}{because}. Sin respuesta no se registra nada."


nothing_waits = "Nada de esto espera una respuesta: está registrado."


is_over = "Bueno saberlo. Eso ya pasó, así que no hay nada que registrar."
ENDED = {
    "declined": "Lo dejé, como dijiste: no se registró nada.",
    "expired": "Caducó sin respuesta: no se registró nada.",
    "undelivered": "No se pudo mostrar la tarjeta: no se registró nada.",
    "withdrawn": "Se retiró el mensaje: no se registró nada.",
}
"""How a card that books nothing came to its end."""
nothing_for_you = "Nada espera tu respuesta: no tienes ninguna tarjeta abierta, y nadie te ha pedido nada."
where_it_stands = (
    "Una ausencia o sustitución registrada está en Everbridge, en el calendario de guardias; los horarios y festivos están en"
    " Webex, en los horarios de la persona. Aquí «¿Qué tengo reservado?» muestra ambos."
)
none_for_others = "No hay nada en pie de lo que has reservado para otras personas."


def waits_for_you(lines: Sequence[str]) -> str:
    """What waits for the speaker's answer, one a line."""
    said = "\n".join(f"- {clean(line, 200)}" for line in lines)
    return f"Esto espera tu respuesta:\n{said}"


def asked_by(title: str, when: str) -> str:
    """Something that somebody else asks."""
    return f"{title}: {when}" if when else title


def which_of(labels: Sequence[str]) -> str:
    """What there is to choose from."""
    return f"Hay {all_of(cleaned(labels))}; lo registro en el que me digas."


def agree(asked: Sequence[str], told: Sequence[str]) -> str:
    """Who has to say yes beside the speaker, and who hears of it."""
    first = f"Tu sí, y después el de {all_of(cleaned(asked))}." if asked else "Nadie más que tú: tu sí lo registra."
    return f"{first} Luego aviso a {all_of(cleaned(told))}." if told else first


def agree_still(asked: Sequence[str], absent: Absent) -> str:
    """Who was asked and hasn't answered."""
    return f"Espero a {all_of(cleaned(asked))}. {stays(absent)} hasta que haya acuerdo."


nothing_waits_any_more = "Ya no se lo pregunto a nadie, y no hay nada registrado de esto."


who_hears = (
    "Nadie se entera de nada antes de tu sí. Después lo sabe quien te cubre, y quien haya fijado tu administrador; por qué no"
    " estás no se lo digo a nadie."
)
"""Who hears of it, where nothing is shown yet."""


def agree_done(told: Sequence[str]) -> str:
    """Who heard of it."""
    if not told:
        return "No he avisado a nadie más."
    return f"He avisado a {all_of(cleaned(told))}. Está registrado y no se espera ninguna respuesta."


agree_nobody = "Aquí otra persona tiene que estar de acuerdo, y no encuentro a quién preguntar; solo con tu sí no se registrará."
agree_you = "Tú: es lo que te pregunto aquí."


def card(facts: Sequence[tuple[str, str]]) -> str:
    """The lines of a card."""
    return "\n".join(f"- **{clean(label, 60)}:** {clean(value, 400)}" for label, value in facts)


def fact(label: str, value: str) -> str:
    """One of them."""
    return f"{clean(label, 60)}: {clean(value, 400)}."


booked_not_yet = "Todavía no: no se registra nada antes de tu sí."


def booked_still(line: str) -> str:
    """What has become of what was booked: it is as it was."""
    return f"Está registrado y sigue en pie: {clean(line, 300)}."


def booked_yes(line: str) -> str:
    """Whether it is booked: it is, and what."""
    return f"Sí, está registrado: {clean(line, 300)}."


def public_holiday(day: str, place: str, name: str) -> str:
    """Whether a day is a public holiday in a country, or a part of it; with no name it is none."""
    return f"{day} es festivo ({place}): {name}." if name else f"{day} no es festivo ({place})."


def told_nothing_yet(name: str) -> str:
    """What somebody was told, while the asker has not said yes."""
    return f"Nada aún: {clean(name, 60)} se entera cuando digas que sí."


def told_asked(name: str, when: str) -> str:
    """The same where they are asked, and have not answered."""
    return f"He pedido a {clean(name, 60)} un sí o un no: {clean(when, 200)}. Aún no hay respuesta."


def told_covering(name: str, when: str) -> str:
    """The same where they cover."""
    who, then = clean(name, 60), clean(when, 200)
    return f"He avisado a {who} de que te cubre: {then}, con un archivo de calendario y sin decir por qué faltas."


def told_nothing(name: str) -> str:
    """The same of somebody who hears nothing of it."""
    return f"No le he dicho nada de esto a {clean(name, 60)}."


def of_return(name: str) -> str:
    """What is said to news that a colleague is back, or several."""
    return f"Eso es cosa de {name}, así que no he cambiado nada tuyo."


def stays_booked(lines: str) -> str:
    """That what they cover stands as it does."""
    return f"Lo registrado se queda: {lines}. Si otra persona debe hacer una parte, dime quién y cuándo."
