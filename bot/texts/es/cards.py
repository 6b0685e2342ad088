"""What stands on cards, and in the markdown beside them. ``**`` is markdown in both."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts.es import all_of, counted, listing
from bot.texts.es.asking import DEAL
from bot.texts.inert import clean
from bot.texts.words import StrainWords, several

# ---- any card ----------------------------------------------------------------------------------------------------------------

never_mind = "Déjalo"
none_of_these = "Nada de esto"


colon = ":"
"""What stands behind a label."""


def more(number: int) -> str:
    """The rest of a list."""
    return f"… y {number} más"


def all_title(deal: str) -> str:
    """The first line of a card for several requests; ``deal`` is that of the first of them."""
    first, asks, _ = deal.partition(DEAL.asks)
    return f"{first}, y más – ¿lo registro todo?" if asks else "¿Registro todo esto?"


def quoted(words: str) -> str:
    """What can be said, between the quotes of the language."""
    return f"«{words}»"


def and_more(number: int) -> str:
    """The rest of a list, after the last one shown."""
    return f"y {number} más"


# ---- the card that asks before anything is written ---------------------------------------------------------------------------

book_it = "Registrar"
leave_it = "No, dejarlo"
DEEDS = {"working_hours": "Guardar", "holiday": "Añadir"}
"""What the button says that approves a request which is not an absence."""
take_back_title = "¿Elimino esto?"
take_it_back = "Eliminar"
change_title = "¿Cambio esto?"
change_it = "Cambiar"
change = "Modificar"
show_again = "Ver la tarjeta nueva"
first_day = "Primer día"
last_day = "Último día"
last_time = "Hasta el"
begins = "Desde (vacío: todo el día)"
ends = "Hasta (vacío: todo el día)"
work_begins = "Empieza el trabajo"
work_ends = "Acaba el trabajo"
please_fill = "Hay que rellenarlo."
goes = "Se elimina"
comes_back = "Vuelve"
changes = "Cambio"
cover = "Sustitución"
nobody = "nadie"
whose = "Nota"
not_through_me = "registrado en Everbridge mismo, no a través de mí"
a_series = "una serie"
when_it_begins = "cuando empieza"
when_it_ends = "cuando acaba"
no_body = "(sin contenido)"
calendar = "Calendario"
shifts = "Guardias"
already_there = "Ya registrado"
all_calendars = "todos"
who = "Para"
schedule = "Horario"
still_on_duty = "Sigue de guardia"
whole_shift = "La guardia entera"
whole_begun = "toda la guardia que empieza entonces"
to_its_end = "hasta que acabe la guardia"
by_shift = "las horas contadas desde la guardia"
holiday_stays = "Se queda"
line_closed = "Línea cerrada"
line_open = "Línea abierta otra vez"
replace_old = "Sustituir lo anterior"


def only_a_part(shift: str, rest: str) -> str:
    """Of a shift some hours are in the absence; ``rest`` are those that aren't."""
    return f"Solo una parte de la guardia {shift}: {rest} no entra en esto."


def of_days(label: str, days: str) -> str:
    """A field of some days of the week; ``days`` may be empty."""
    return f"{label} ({days})" if days else label


def line_is_closed(name: str, when: str) -> str:
    """What closes somebody's line, in a sentence."""
    return f"Línea de {name} cerrada: {when}"


def entry(name: str, when: str, schedule: str) -> str:
    """What stands in a schedule, in a sentence."""
    return f"{name}: {when}, en el horario «{schedule}»"


def day_off(when: str, title: str, schedule: str) -> str:
    """A day off in Webex, beside bookings in Everbridge; ``title`` may be empty."""
    return f"{when} ({f'{title}, ' if title else ''}«{schedule}» en Webex)"


def stays(line: str, day: str) -> str:
    """A day off in Webex that stays where it is while the absence beside it is moved."""
    return f"{line}. Para quitarlo di «{day} no es festivo» y añade después el día nuevo."


def in_webex(schedule: str) -> str:
    """A schedule, and where it is."""
    return f"{schedule} (tuyo, en Webex)"


def goes_line(sentence: str) -> str:
    """What went, among other changes."""
    return f"{sentence} ({taken_back.lower()})"


def ask_them(name: str) -> str:
    """The button that has somebody asked."""
    return f"Preguntar a {name.split(maxsplit=1)[0]}"


def shifts_counted(number: int, on: str, first: str, last: str) -> str:
    """Many shifts in a line: "10 guardias, lun–vie 09:00–17:00, lun 7 dic – vie 18 dic 2026"."""
    year = f" {last.rsplit(maxsplit=1)[-1]}"
    return f"{number} guardias, {on}, {first.removesuffix(year)} – {last}"


def out_already(number: int) -> str:
    """So many of the shifts are booked as out already; 0 for all."""
    return f" (ausencia ya registrada en {number} de ellas)" if number else " (ausencia ya registrada)"


def would_be_empty(when: str) -> str:
    """Hours in which nobody would be on call."""
    empty = "quedarían vacías" if several(when) else "quedaría vacío"
    return f"{when} {empty}: no hay nadie de guardia entonces."


def twice(what: str, remote_id: str) -> str:
    """Just this is booked already."""
    return f"{what} (id {remote_id} en Everbridge), así que no lo registro otra vez"


def clash(kind: str, when: str) -> str:
    """Why somebody may not be able to stand in at a time; without a kind, only that."""
    said = {
        "covered by you": "tiene una ausencia registrada, y la cubres tú",
        "out": "tiene una ausencia registrada entonces",
        "on call": "ya tiene guardia entonces",
        "covering": "cubre a otra persona entonces",
    }
    return f"{said.get(kind, 'puede que no tenga disponibilidad entonces')}: {when}"


strain = StrainWords(
    "tiene su propia guardia {own}, ⚠ {hard}",
    until="hasta {}",
    since="desde {}",
    again="otra vez desde {}",
    row="{:g} horas seguidas",
    rest="solo {:g} horas de descanso",
    one="solo 1 hora de descanso",
    all_of=all_of,
).said
"""Whoever stands in has hardly any rest."""

ARROW = " → "


def becomes(before: str, after: str) -> str:
    """A time as it is, and as it would be."""
    return f"{before}{ARROW}{after}"


def uncovered(when: str) -> str:
    """A time of an absence in which nobody covers."""
    return f"{when}, sin sustituto"


def with_cover(when: str, cover: str) -> str:
    """A booking in a line; ``cover`` may be nobody's name."""
    return f"{when}, {'cubren' if ', ' in cover else 'cubre'} {cover}" if cover else when


def booking(who: str, cover: str, where: str, when: str) -> str:
    """A record in a sentence; ``cover`` and ``where``, a calendar's name, may be empty."""
    said = f"{cover} cubre a {who}" if cover else f"{who} no está"
    return f"{said}{f' en {where}' if where else ''}: {when}"


def series(rule: str, first: str) -> str:
    """A time that comes back."""
    return f"{rule}, la primera vez el {first}"


OTHERS = {
    "unavailable": "la otra ausencia",
    "replacement": "la otra sustitución",
    "working_hours": "el horario de trabajo",
    "holiday": "el festivo",
    "list": "tu pregunta",
    "cancel": "lo que quieres eliminar",
    "edit": "el cambio",
}


def assumed(guess: str) -> str:
    """A guess, marked as one."""
    return f"He supuesto: {guess}"


def left_out(words: str) -> str:
    """What was said and not used."""
    return f"He dejado fuera: «{words}»"


def another(intent: str) -> str:
    """A further request in the same message, which this card is not about."""
    return f"No está en esta tarjeta: {OTHERS.get(intent, 'el resto de tu mensaje')}. Voy a ello en cuanto respondas aquí."


def assumed_more(number: int) -> str:
    """Guesses for which there is no room."""
    return f"He supuesto {counted(number, 'cosa más que no cabe', 'cosas más que no caben')} aquí."


def answer_by(moment: str) -> str:
    """Until when there is time to answer."""
    return f"Responde antes del {moment}."


def how_to_answer(label: str, *, changeable: bool = False) -> str:
    """What to reply; ``label`` is that of the button that says yes. ``changeable``: that words may change it."""
    rest = ", o dime qué cambiar" if changeable else ""
    said = clean(label, 60)
    mine = said.startswith("Yo ")
    yes = f"si es «{said}»" if mine else f"para {deed(label)}"
    no = "para no registrar nada" if said.startswith("Dejar") else "si no puedes" if mine else "para dejarlo"
    return f"Responde **sí** {yes}, **no** {no}{rest}."


def deed(label: str) -> str:
    """What a button that says yes does: "registrar"."""
    said = clean(label, 60)
    return "seguir" if not said or said.lower().startswith("sí") else said[0].lower() + said[1:]


def or_say(label: str) -> str:
    """What a further button says can be said too."""
    return f"O di «{clean(label, 60)}»."


def exact_call(at: int, number: int) -> str:
    """The heading of call ``at`` (from 0) of ``number``."""
    return "La llamada exacta" if number == 1 else f"Llamada {at + 1} de {number}"


details = "Detalles"
"""The button that opens what only few want to see: the exact calls, long ids."""


EVERY = ("Las dos cosas", "Todo")


def every(number: int) -> str:
    """The choice of all of so many."""
    return EVERY[number != 2]


_SHORT = {
    "holiday": "festivo {}",
    "working_hours": "horario de trabajo",
    "undo": "eliminar {}",
    "cancel": "eliminar {}",
    "edit": "cambiar a {}",
}


def short(intent: str, spans: Sequence[tuple[datetime, datetime]], covers: Sequence[str], year: int, text: str) -> str:
    """What a card is about, in as few words as tell it from another: "vie 27 nov, cubre Sam Carter"; without a day, the words
    (``text``) that it came of."""
    if not spans:
        return _SHORT["working_hours"] if intent == "working_hours" else f"«{clean(text, 40)}»"
    when = listing.span(*spans[0], year).removesuffix(listing.ALL_DAY)
    rest = f" {and_more(len(spans) - 1)}" if len(spans) > 1 else ""
    cover = f", {'cubren' if len(covers) > 1 else 'cubre'} {clean(all_of(covers), 60)}" if covers else ""
    return _SHORT.get(intent, "{}").format(f"{when}{rest}{cover}")


# ---- questions ---------------------------------------------------------------------------------------------------------------

reply_in_words = "Responde con tus palabras, o **no** para dejarlo."
just_reply = "Responde con tus palabras."
or_number = "También puedes responder con el número."
choose = "Elegir"
choose_one = "Elige una opción"
please_choose = "Hay que elegir una opción."
halves = (("La mañana", "am"), ("La tarde", "pm"))
"""Each half of a day: its button, and the part of the day that it stands for."""
as_read = "Sí, así es"
new_absence = "Estoy fuera, sin nadie que cubra"
or_what_stands = "¿O se trata de lo que ya está?"
"""Behind what was read, where it may be about what is booked, or what is covered for somebody."""
change_hours = "Cambiar mi horario"
or_hours = "¿O cambia tu horario?"
"""Behind the question for the end of what repeats every week."""


def about_booked(what: str) -> str:
    """That words are of what is booked, as a button."""
    return f"Se trata de: {clean(what, 90)}"


def about_cover(absent: str, when: str) -> str:
    """The same of what the reader covers."""
    return f"Mi turno por {clean(absent, 60)}: {clean(when, 90)}"


def name_covers(name: str) -> str:
    """That somebody who was named is who covers, as a button."""
    return f"{name} cubre"


def reply_number(none: str | None) -> str:
    """How to choose in words; ``none`` is the label of the button for no choice."""
    leave = f", o **ninguno** para «{clean(none, 60)}»" if none is not None else ""
    return f"Responde con el número{leave}."


def left_over(number: int) -> str:
    """Choices for which there is no room."""
    return f"Hay {number} más: un nombre completo o un correo electrónico permite encontrarlos."


def either(items: list[str]) -> str:
    """Spans that belong together, as one choice."""
    return " y ".join(items)


# ---- receipts ----------------------------------------------------------------------------------------------------------------

booked = "Registrado"
changed = "Cambiado"
taken_back = "Eliminado"
taken_back_again = "Eliminado enseguida, no queda nada"
put_back = "Dejado como estaba"
still_there = "Sigue registrado, no he podido eliminarlo"
undo = "Deshacer"
because = ", porque "
reply_undo = "Responde **deshacer** para volver atrás."
reply_again = "Responde **reintentar** para que lo envíe otra vez."
not_sure = "No es seguro"
nothing_to_do = "Nada que hacer"


def record(label: str, remote_id: str) -> str:
    """Where it is kept."""
    return f"{label}, id {remote_id}"


def not_done(verb: str) -> str:
    """It has failed; ``verb`` is "Registrado"."""
    return f"No {verb.lower()}"


def nothing_done(verb: str) -> str:
    """The heading where all of it has failed, and nothing of it was done."""
    return f"{not_done(verb)}: no ha cambiado nada"


def still_on_call(name: str, duty: str) -> str:
    """Who is on duty since it is not booked; without a name the reader."""
    return f"{f'{name} sigue' if name else 'sigues'} de guardia, {duty}"


def not_sure_whether(verb: str) -> str:
    """Nobody can tell."""
    return f"No es seguro que esté {verb.lower()}"


def not_all_sure(verb: str) -> str:
    """Some of it is done, of some nobody can tell."""
    return f"{verb}, pero no es seguro que lo esté todo"


def partly(verb: str) -> str:
    """Some of it is done, some has failed."""
    return f"{verb} solo en parte"


# ---- what nobody can tell ----------------------------------------------------------------------------------------------------

unsure = "No sé si esto se ha registrado. ¿Qué hago?"
unsure_means = (
    "**Mirar otra vez**: lo compruebo de nuevo, y no registro nada.",
    "**Está ahí**: si lo has visto allí.",
    "**Reintentar**: lo envío otra vez; si al final estaba, estará dos veces.",
)
look_again = "Mirar otra vez"
its_there = "Está ahí"
try_again = "Reintentar"
not_sure_yet = "Aún no es seguro"

# ---- what Understudy says of itself ------------------------------------------------------------------------------------------

EXAMPLES = {
    "Estar fuera": ("No estoy el viernes", "Estoy de vacaciones del 3 al 7 de agosto", "No estoy mañana de 14 a 17"),
    "Que te cubran": ("No estoy el viernes, me cubre Sam", "Sam me cubre la semana que viene"),
    "Horario de trabajo": ("Trabajo de lunes a jueves de 9 a 17",),
    "Festivos": ("El 26 de diciembre es festivo",),
    "Volver atrás": ("deshacer", "cancela el viernes"),
    "Preguntar": ("¿Qué tengo registrado?", "¿Quién está fuera la semana que viene?", "¿Quién está de guardia esta noche?"),
}
first_examples = (EXAMPLES["Que te cubran"][0], EXAMPLES["Horario de trabajo"][0])
other_examples = (EXAMPLES["Que te cubran"][0], EXAMPLES["Estar fuera"][1])

headline = "Hola, soy Understudy. Registro tus ausencias, y quién te cubre."
tell_me = "Dímelo en una frase:"
answering = "Te muestro exactamente lo que voy a registrar. No se registra nada antes de tu **sí**; con **no**, lo dejo."
say_help = "Di **ayuda** para saber más."
help_title = "Lo que puedes decirme"
welcome = "¡De nada!"
goodbye = "¡Hasta luego!"
no_harm = "No pasa nada."
fine = "¡Bien, gracias!"
a_bot = (
    "Soy Understudy, un bot de tu empresa: leo con reglas fijas, sin modelo de lenguaje, te muestro lo que registraría, y lo "
    "registro cuando dices que sí."
)
only_when = (
    "Solo escribo si me escribes, o si alguien registra algo para ti o te pide algo. Para dejar una tarjeta abierta, di **no**."
)
sorry = "Siento no servirte de ayuda."
here = "Aquí estoy."
all_right = "De acuerdo."
nothing_waits = "Nada espera tu respuesta."
happy = "🙂"
wrong = (
    "Lo siento. Dime cómo debería ser, por ejemplo «jueves, no viernes» o «mejor Lee»; con **deshacer** se retira lo que se "
    "registró."
)
data = (
    "Leo lo que me escribes aquí, y en un espacio solo lo que me menciona; además, quién está de guardia y ausente en "
    "Everbridge, y tus horarios en Webex. Ni correos, ni archivos, ni otros chats. Todo queda en la empresa, y tus palabras "
    "se borran tras un plazo que fija tu administrador. A nadie le digo por qué no estás."
)
no_hurry = "No hay prisa: sin tu sí no pasa nada."
when_to_book = "Dime cuando haya algo que reservar."
when_away = "Dime cuándo no estás, y quién te cubre."


def not_caught(said: str) -> str:
    """``said`` is cleaned, and may be empty."""
    caught = f"No he reconocido «{said}» como algo que pueda registrar." if said else "No te he entendido."
    return f"{caught} Prueba por ejemplo:"
