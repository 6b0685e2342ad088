"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from collections.abc import Sequence
from datetime import date

from bot.texts.dates import Dates
from bot.texts.es import counted
from bot.texts.es.cards import deed
from bot.texts.inert import clean, upper
from bot.texts.words import FailureWords, SystemWords

_DATES = Dates("es")

expired = "Esa pregunta ha caducado, así que no se ha registrado nada. Dímelo otra vez y te pregunto de nuevo."
over = "Ese momento ya ha pasado, así que no se ha registrado nada. Dímelo otra vez si aún lo necesitas."
changed = "Algo ha cambiado desde que te lo mostré, así que aún no lo he registrado. Aquí está de nuevo."
not_yours = "Esa pregunta no te toca a ti, así que la he dejado como está."
already_booked = "Eso ya lo aprobaste, así que no lo he registrado dos veces."
already_answered = "Esa pregunta ya tiene respuesta."
none_meant = "De acuerdo, dejo tus tarjetas como están."
which_card = "Tienes varias tarjetas abiertas. ¿A cuál te refieres?"
replaced = "He apartado la pregunta anterior; esta ocupa su lugar."
nothing_to_undo = "No hay nada que deshacer: no he registrado nada para ti que siga en pie."
nothing_to_change = "No hay nada que cambiar: no tienes nada registrado."
undone_already = "Eso ya no está, así que no queda nada que eliminar."
changed_since = (
    "Eso ha cambiado desde entonces, así que lo he dejado como está. Di «deshacer» para volver atrás en tu último "
    "cambio; o dime lo que "
    "quieres, por ejemplo: cancela el viernes."
)
change_stays = "No puedo dejar ese cambio como estaba antes. Dime lo que quieres en su lugar, por ejemplo: cancela el viernes."
undo_over = "Ese momento ya ha pasado, así que lo he dejado como está."
undo_left = (
    "He dejado como está lo que hay registrado. Puedo eliminarlo o dejarlo; si quieres otra cosa, dímela en una frase nueva."
)
all_or_change = "¿Quieres cancelarlo todo o solo deshacer el último cambio?"
which_booking = "¿Cuál de ellos?"


def instead_or_beside(booked: str) -> str:
    """Whether a time with somebody else comes in the place of what is booked."""
    return f"{booked}: eso ya está registrado. ¿Esto va en su lugar o además?"


def in_its_place(line: str) -> str:
    """A button: it does."""
    return f"En su lugar: {line}"


def beside_it(line: str) -> str:
    """A button: it comes besides."""
    return f"Además: {line}"


def all_of_it(line: str) -> str:
    """A button: all of a booking goes that was changed last."""
    return f"Cancelarlo todo: {line}"


def the_change_alone(line: str) -> str:
    """A button: its last change alone is put back."""
    return f"Solo deshacer el cambio: {line}"


def delivered_late(when: str) -> str:
    """A message that reached us a day or more after it was written, on ``when``."""
    return (
        f"Tu mensaje del {when} me llega ahora, más de un día después, así que no he hecho nada con él. "
        "Dímelo otra vez si todavía vale."
    )


def still_booked(times: Sequence[str]) -> str:
    """Which times of what is booked are to come."""
    return f"Aún por venir ({len(times)}): {'; '.join(times)}."


def cut_means(absent: str) -> str:
    """On a card by which a part of a booking goes: what that means. ``absent`` is who is out, empty for the reader."""
    name = clean(absent, 60)
    then = f"cubre entonces a {name}, que vuelve" if absent else "te cubre entonces, y vuelves"
    return f"La parte eliminada desaparece como si nunca se hubiera registrado: nadie {then} a estar de guardia en esas horas."


still_asked = "De acuerdo, no lo toco: la petición sigue como estaba."
kept = "De acuerdo, he dejado como está lo que hay registrado."


def undo_means(absent: str) -> str:
    """The same where all of it goes."""
    name = clean(absent, 60)
    then, where = (f"cubre a {name}, que vuelve", "lo estaba") if absent else ("te cubre, y vuelves", "lo estabas")
    return f"Desaparece como si nunca se hubiera registrado: ya nadie {then} a estar de guardia donde {where} antes."


all_or_none = "Se registra todo o nada: si una parte falla, elimino lo que se hizo antes."
all_or_none_changed = "Se cambia todo o nada: si una parte falla, dejo como estaba lo que ya se había cambiado."
line_means = "Lo que oye quien te llama con la línea cerrada depende de la gestión de llamadas de Webex."
line_stays = "No puedo cerrar tu línea desde aquí, así que eso no entra."
LINE = {
    "already_there": "Tu línea ya está cerrada entonces.",
    "not_weekly": "No puedo cerrar tu línea para una serie, así que eso no entra. Dime los días uno a uno.",
    "other_days": "Las horas que diste para tu línea no caen en esta ausencia, así que queda abierta. Dime cuándo cerrarla.",
}
following = "Esta es la otra parte de tu mensaje."
not_followed = "Ahora mismo no puedo mirar la otra parte de tu mensaje. Dímela otra vez, por favor."
declined = "De acuerdo, lo dejo. No se ha registrado nada."
not_served = "Lo siento, solo trabajo para las personas de la organización en la que me han instalado."
no_cover_set_up = (
    "Aquí las sustituciones aún no están configuradas: tu equipo de administración tiene que conectarme antes a "
    "Everbridge. No se ha "
    "registrado nada."
)
no_admin = (
    "Aquí los horarios y los festivos aún no están configurados: tu equipo de administración tiene que darme antes "
    "acceso a los horarios de "
    "Webex. No se ha registrado nada."
)
needs_cover = (
    "Aquí toda ausencia necesita que alguien cubra, así que no se ha registrado nada. Dime quién te cubre: «no estoy "
    "el viernes, me cubre Sam»."
)
went_wrong = "Algo ha fallado por mi parte. No se ha registrado nada; inténtalo otra vez en un minuto."
too_many = "Es más de lo que puedo hacer a la vez. Dejo lo que llegue en el próximo minuto; dímelo otra vez después."
too_long = "Ese mensaje es demasiado largo para mí. ¿Me lo dices en una o dos frases?"
unknown_button = "Ya no conozco ese botón. Dime con tus palabras lo que quieres."
looking_again = "Miro otra vez, y te digo lo que encuentro."
noted_there = "Gracias. He anotado que está ahí."
trying_again = "Lo envío otra vez, y te digo cómo acaba."
under_way = (
    "Justo esto se está reservando ahora por otro sí, así que no he enviado nada por segunda vez. "
    "Esta tarjeta sigue abierta: respóndela de nuevo cuando sepas cómo acabó lo otro."
)
not_shown = "No he podido mostrarte mi pregunta, así que la he cerrado y no se ha registrado nada. Pídemelo otra vez, por favor."
not_shown_yet = "Eso lo escribiste antes de que llegara mi tarjeta, así que no cuenta. Mira la tarjeta y responde otra vez."
withdrawn_before = (
    "Esa pregunta se cerró al cambiarse o borrarse el mensaje del que venía, así que con este clic no se ha registrado nada."
)
withdrawn = "Has borrado ese mensaje, así que he cerrado su pregunta. No se ha registrado nada."
card_gone = "Mi tarjeta se ha borrado, así que su pregunta está cerrada. Dime otra vez lo que quieres."
reread = "Has cambiado tu mensaje, así que lo he leído de nuevo; esta tarjeta ocupa el lugar de la anterior."
reread_alone = "Has cambiado ese mensaje, así que lo he leído de nuevo, sin lo que me dijiste después."
reread_lost = (
    "Has cambiado ese mensaje, y ya no sé qué quiere decir, así que he cerrado su pregunta y no se ha registrado nada. "
    "Dime otra vez lo que "
    "quieres."
)
edited_late = "He visto que has cambiado ese mensaje, pero su pregunta ya está cerrada. Dime de nuevo lo que quieres."
edited_answer = "No acepto una respuesta en un mensaje cambiado. Escríbela de nuevo, por favor."
overtaken = (
    "Eso me ha llegado después de algo más nuevo tuyo, así que he dejado la tarjeta más nueva como está. Dilo otra vez "
    "si sigue en pie."
)
erased = (
    "He borrado lo que guardaba de eso, como se me pidió, así que ya no puedo enviarlo ni buscarlo. Dime otra vez lo que quieres."
)
over_again = "Ese momento ya ha pasado, así que no lo he enviado otra vez."
changed_too_much = "Algo ha cambiado desde que lo envié, así que no lo he enviado otra vez. Mira lo que ya hay, y dime qué falta."
taking_longer = "Está tardando más de lo habitual. Sigo con ello y te diré cómo acaba."
nothing_to_approve = "No hay nada que espere tu respuesta. Dime lo que quieres registrar."
nothing_to_decline = "No había nada que esperara tu respuesta, así que no se ha registrado nada."
empty = "Aquí estoy. Dímelo en una frase, por ejemplo: no estoy el viernes, me cubre Sam. Di **ayuda** para saber más."
not_caught = "No te he entendido."


def who_covers_then(when: str) -> str:
    """To words that nobody understood, where a card would leave some times empty."""
    return f"No te he entendido, y aún no cubre nadie: {when}. ¿Quién será?"


def still_waiting(label: str) -> str:
    """What to reply to a card whose button that says yes has this ``label``."""
    return f"Responde **sí** para {deed(label)}, **no** para dejarlo, o dime qué cambiar."


which_hours = (
    "¿Qué horas son esas? Dilo con las horas, y con el día si hay varios: p"
    "or ejemplo «Jo de 9 a 10 el viernes». No se ha cambiado nada."
)
change_in_words = "Dime qué cambiar: «mejor el jueves», «solo por la mañana», «mejor Lee». O usa los campos de la tarjeta."
fields_same = "Nada ha cambiado en los campos, así que la tarjeta sigue como está."
fields_backwards = (
    "Eso acaba antes de empezar, así que he dejado la tarjeta como está. Para una noche, el último día es el siguiente."
)
fields_half = "Dame las dos horas, o ninguna si son días enteros. He dejado la tarjeta como está."


def fields_date(said: str) -> str:
    """What stands in a field for a day is none."""
    return f"«{clean(said, 30)}» no es un día que yo conozca, así que he dejado la tarjeta como está."


def fields_time(said: str) -> str:
    """The same for a time."""
    return f"«{clean(said, 30)}» no es una hora que yo conozca, así que he dejado la tarjeta como está. Por ejemplo: 09:00."


def fields_past(when: str) -> str:
    """The days in the fields are over."""
    return f"{when}: eso ya ha pasado, así que he dejado la tarjeta como está."


def nobody_called(name: str) -> str:
    """Nobody has a name."""
    return f"No encuentro «{clean(name, 60)}»."


def not_themselves(name: str) -> str:
    """Who is out can't be who covers."""
    return f"{clean(name, 60)} no puede cubrir su propia ausencia."


def fields_cover(why: str) -> str:
    """Whoever stands in the field can't cover; ``why`` is a sentence."""
    return f"{why} He dejado la tarjeta como está."


def changed_from(pairs: Sequence[tuple[str, str]]) -> str:
    """What a new card has in the place of what the last one had."""
    return f"Cambiado: {'; '.join(f'{before} → {after}' for before, after in pairs)}."


def answer_there(what: str) -> str:
    """In a 1:1 space, to words about a part that somebody offers in another space; ``what`` it is of."""
    return (
        f"Parece que es por lo que está abierto en otro espacio ({clean(what, 200)}), así que no he hecho nada. "
        "Responde allí, en el mismo hilo."
    )


def anothers(name: str, own: Sequence[str]) -> str:
    """Said in the thread of somebody else's card; ``own`` are the speaker's cards elsewhere in the space."""
    still = f" La tuya sigue abierta: {'; '.join(own)}." if own else ""
    return f"Esa tarjeta es de {clean(name, 60)}, así que la he dejado como está.{still}"


def beside(labels: Sequence[str]) -> str:
    """That other cards stay open beside a new one."""
    if len(labels) == 1:
        return f"Tu otra tarjeta sigue abierta: {labels[0].rstrip('.')}."
    return f"Tus otras {len(labels)} tarjetas siguen abiertas."


MOST_TOLD = 6  # bookings in a sentence

_ADMIN = "Avisa a tu equipo de administración."
_LATER = "Pídemelo otra vez dentro de unos minutos."
_REFUSED = {  # status: (why it certainly was not done, what to do)
    400: ("{system} considera la petición no válida", f"{_ADMIN[:-1]}; el registro tiene los detalles."),
    401: ("{system} no acepta mis credenciales", f"{_ADMIN[:-1]}; funcionará cuando se renueven."),
    403: ("{system} no me permite hacer eso", "Pide a tu equipo de administración que me dé permiso."),
    404: ("{system} no conoce a una de las personas o cosas que aparecen", "Compruébalas y pídemelo otra vez."),
    405: ("{system} no ofrece esa acción", _ADMIN),
    409: ("choca con algo que {system} ya tiene", "Mira {place}, y pídemelo otra vez."),
    410: ("aquello a lo que se refiere ya no está en {system}", "Pídemelo otra vez desde el principio."),
    415: ("{system} no acepta la forma en que lo he enviado", _ADMIN),
    423: ("ahora mismo está bloqueado en {system}", _LATER),
    428: ("{system} pide un paso que no puedo dar", _ADMIN),
    429: ("{system} tiene ahora demasiadas peticiones", _LATER),
}
_BROKEN = {
    500: "{system} ha tenido un error interno",
    502: "{system} no ha podido comunicarse con una parte de sí mismo",
    503: "{system} tiene demasiada carga",
    504: "{system} no ha respondido a tiempo",
}
_FAILURES = FailureWords(
    _REFUSED,
    ("{system} lo ha rechazado", _ADMIN),
    _BROKEN,
    ("no he podido conectar con {system}", _LATER),
    silent="{system} no ha respondido",
    unreadable="{system} ha dado una respuesta que no sé leer",
    later="Pídemelo otra vez más tarde.",
)
reason = _FAILURES.reason
"""Why a call failed, as a clause without a full stop."""

not_out = (
    "No tienes ninguna ausencia registrada ahora, así que no hay nada que acabar. Si no estarás hasta entonces, dime "
    "los días: «no estoy hoy»."
)


def back_when(what: str) -> str:
    """Somebody is back who isn't out yet; ``what`` is their next absence."""
    return f"{back_which(what)} Por ejemplo: vuelvo el martes; o cancélala."


def back_which(what: str) -> str:
    """The same, with the days to choose from."""
    return f"Ahora no tienes ninguna ausencia. La próxima es: {clean(what, 160)}. ¿Qué día vuelves?"


def back_anyway(what: str) -> str:
    """Somebody is back when their absence has ended anyway."""
    return f"Para entonces ya habrás vuelto, así que no hay nada que cambiar: {clean(what, 160)}."


def nothing_of(absent: str) -> str:
    """Nothing at all is booked for somebody else."""
    return f"No hay nada registrado para {clean(absent, 60)} que pueda eliminar o cambiar."


def nothing_then(stands: Sequence[str], absent: str) -> str:
    """Nothing is booked in the days that were named; ``stands`` is what is booked, ``absent`` for whom, empty for the reader."""
    shown = "".join(f"\n- {clean(one, 120)}" for one in stands[:MOST_TOLD])
    rest = f"\n- y {len(stands) - MOST_TOLD} más" if len(stands) > MOST_TOLD else ""
    none = f"No hay nada registrado para {clean(absent, 60)}" if absent else "No tienes nada registrado"
    return f"{none} entonces. Esto es lo que hay:\n{shown}{rest}"


def change_how(what: str) -> str:
    """What was said of a booking changes nothing that could be booked."""
    return (
        f"No sé qué cambiar de «{clean(what, 120)}». Dime por ejemplo: alarga hasta el miércoles; vuelvo el martes; Lee en "
        f"lugar de Sam el "
        "viernes."
    )


def so_already(what: str) -> str:
    """A booking is as it is wanted."""
    return f"Ya está así, de modo que no hay nada que cambiar: {clean(what, 120)}"


def uneven(what: str) -> str:
    """A part of a series that can't be taken out of it."""
    return (
        f"No puedo quitar solo esos días de «{clean(what, 120)}»: lo que queda ya no sería una sola serie. Lo he dejado "
        f"como está; dime un "
        "tramo de días cada vez."
    )


def needs_notice(hours: float) -> str:
    """The policy's limit that was broken, like the next two."""
    return (
        f"Aquí una ausencia se avisa con al menos {counted(hours, 'hora')} de antelación, así que no se ha registrado nada. "
        f"Habla con tu "
        "responsable."
    )


def sent_before(refusal: str) -> str:
    """The same about what was sent once, of which nobody can tell whether it was booked."""
    return refusal.replace("no se ha registrado nada", "no lo he enviado otra vez")


def to_be_approved(most: int) -> tuple[str, str]:
    """A line of the card of an absence that is longer than anybody may decide for themselves."""
    return f"Más de {counted(most, 'día')}", "antes pregunto a quien aprueba aquí las ausencias, o si no a tu responsable"


def frozen(first: date, last: date) -> str:
    """Days on which nobody may be away."""
    when = f"el {_DATES.day(first)}" if first == last else f"del {_DATES.day(first)} al {_DATES.day(last)}"
    return f"Nadie puede ausentarse {when}, así que no se ha registrado nada. Habla con tu responsable."


def no_contact(name: str, why: str = "unknown") -> str:
    """Everbridge has no such contact; ``why`` as ``no_contact_of_yours`` has it."""
    who = clean(name) or "esa persona"
    if why == "twice":
        return (
            f"Everbridge tiene dos contactos con la dirección de {who}, y no sé cuál es el bueno, así que no se ha "
            f"registrado nada. Tu equipo "
            "de administración puede quitar uno."
        )
    if why == "another name":
        return (
            f"Everbridge solo tiene la dirección de {who} bajo otro nombre, así que no se ha registrado nada. Tu equipo de "
            f"administración "
            "puede arreglarlo."
        )
    return f"Everbridge no conoce a {who}, así que no se ha registrado nada. Tu equipo de administración puede añadir ese contacto."


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "Eso solo lo puedo hacer para ti. La persona a la que afecta me puede escribir de la misma manera."
one_cover = "Solo puede cubrir una persona a la vez. ¿Quién?"
who_covers = "¿Quién cubre?"
_NO_CONTACT_OF_YOURS = {
    "unknown": (
        "Everbridge aún no te conoce, así que no puedo registrar una ausencia tuya y no se ha registrado nada. Tu equipo "
        "de administración "
        "puede añadirte allí."
    ),
    "another name": (
        "Everbridge solo tiene tu dirección bajo otro nombre, así que no puedo registrar una ausencia tuya y no se ha "
        "registrado nada. Tu "
        "equipo de administración puede arreglarlo."
    ),
    "twice": (
        "Everbridge tiene dos contactos con tu dirección, y no sé cuál es el tuyo, así que no se ha registrado nada. Tu equipo de "
        "administración puede quitar uno."
    ),
}
not_on_call = "No tienes guardia entonces"
not_on_call_of_theirs = "No tiene guardia entonces"
no_schedules = (
    "Webex no guarda ningún horario para ti: hace falta Webex Calling (404). No se ha registrado nada; avisa a tu "
    "equipo de administración."
)
hours_added = "Esto se suma al horario que ya hay. Di «sustituye lo anterior» para tener solo esto."
no_hours = "No tienes un horario de trabajo propio en Webex, así que no hay nada que cambiar."
no_holidays = "Eso no está en tu horario de Webex, así que no hay nada que cambiar."
no_old_hours = "No te he registrado ningún horario que pueda eliminar. Dime el que quieres: «trabajo de lunes a jueves de 9 a 17»."
hours_so_already = "Ya está así, de modo que no hay nada que cambiar."
which_calendar = "Entonces tienes guardia en más de un calendario. ¿En cuál lo registro?"
which_answer = "¿A cuál te refieres? Pulsa un botón, o responde con su número."
no_such_number = "Ese número no está en la tarjeta. Pulsa un botón, o responde con uno de sus números."
already_declined = "Eso ya lo rechazaste, así que no se ha registrado nada. Dímelo otra vez si has cambiado de idea."
altered = (
    "Lo que guardé ya no es lo que te mostré, así que no se ha registrado nada. Avisa a tu equipo de administración, y "
    "pídemelo otra vez "
    "desde el principio."
)
replaced_before = "Esa pregunta se sustituyó por otra más nueva, así que con este clic no se ha registrado nada."

SETTLED = {
    "already_there": "Eso ya está en tu horario de Webex, así que no hay nada que registrar.",
    "not_weekly": (
        "En Webex el horario de trabajo se repite por semanas, así que no puedo registrar eso. Por ejemplo: trabajo de "
        "lunes a jueves de 9 a 17."
    ),
    "over_midnight": (
        "No puedo registrar un horario que pase de medianoche: no es seguro que Webex lo acepte. No se ha registrado nada."
    ),
}


def which_calendar_of(name: str) -> str:
    """The same of somebody else."""
    return f"{clean(name, 60)} tiene guardia entonces en más de un calendario. ¿En cuál lo registro?"


def no_contact_of_yours(why: str) -> str:
    """The speaker has no contact in Everbridge: it is ``unknown``, there ``twice``, or their address is at ``another name``."""
    return _NO_CONTACT_OF_YOURS[why]


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"«{clean(name, 60)}»: ¿a quién te refieres?"


def nearly(said: str, only: str) -> str:
    """Nobody has a name, and somebody's is nearly it; ``only`` is who, where it is one."""
    who = f"¿Te refieres a {clean(only, 60)}?" if only else "¿Te refieres a una de estas personas?"
    return f"No encuentro «{clean(said, 60)}». {who}"


def zone_guessed(zone: str) -> str:
    """The zone is the default, since no system has one for the person."""
    return f"tu zona horaria es {zone}: ni Everbridge ni Webex me dan otra para ti"


def zone_fixed(zone: str) -> str:
    """The zone is an offset from UTC, which has no summer time: the bare Etc/GMT+5 counts to the west."""
    hours = zone.rpartition("/")[2].removeprefix("GMT")
    return f"tu zona horaria es UTC{'-' if hours[:1] == '+' else '+'}{hours[1:]} todo el año, sin horario de verano"


def lost(system: SystemWords, status: int | None) -> str:
    """A message or click that could not be handled since a system refused to answer (``status``), or did not."""
    advice = _ADMIN if status is not None and status in _REFUSED and status not in (423, 429) else "Inténtalo más tarde."
    why = reason(system, status, unsure=True)
    return f"{upper(why)}, así que no he hecho nada con eso y no se ha registrado nada. {advice}"


def ended(system: SystemWords, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{system.label} ya no está configurado"
    if why == "Altered":
        return (
            "ya no es lo que te mostré, así que no lo he enviado. Avisa a tu equipo de administración, y pídemelo otra vez "
            "desde el principio."
        )
    if why == "Before":
        return "una parte anterior ha fallado, así que no lo he enviado"
    if why == "Held":
        return "lo que iba a ocupar su lugar no está, así que lo he dejado como está"
    if why == "Changed":
        return "alguien lo ha cambiado entretanto, así que lo he dejado como está"
    if why == "CannotTell":
        return f"{system.label} tiene uno parecido, pero no muestra de quién es. Mira {system.place}"
    if why == "Deleted":
        return f"{system.label} tenía uno parecido, y alguien lo ha eliminado después. Mira {system.place}"
    if unsure:
        return f"no sé si {system.label} lo tiene. {upper(reason(system, status, unsure=True))}. Mira {system.place}"
    return (
        f"{reason(system, status, unsure=why == 'Unsure')}. Para esto no se ha registrado nada. {_FAILURES.advice(system, status)}"
    )
