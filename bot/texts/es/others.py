"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.es import all_of, form
from bot.texts.es.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

SAID = form(
    r"(?:y |entonces )?¿?(?:qué (?:ha dicho|dijo|dice|ha contestado|contestó|respondió|ha respondido|"
    r"opina) ([\w.-]+)|cuál (?:es|fue) la respuesta de ([\w.-]+)|por qué (?:no puede|"
    r"ha dicho que no|dijo que no|no quiere) ([\w.-]+))"
    r"|ha dicho algo(?: ya)? ([\w.-]+)"
)
"""What somebody said; who that is stands in the one group that is there."""
WHY = form(r"(?:pero |y )?¿?por qué(?: (?:no|eso))?")
"""Why it was a no."""
WAITS = form(
    r"(?:y )?¿?(?:a quién (?:esperamos|esperas|se espera|estamos esperando)|a qué esperamos|qué falta|"
    r"quién falta(?: por (?:contestar|responder))?|quién no ha (?:contestado|respondido))(?: (?:todavía|"
    r"aún|ahora))?"
    r"|(?:hay )?(?:alguna |algún )?(?:novedad|novedades|noticias?|respuestas?)(?: ya)?|(?:alguien )?(?:ya )?ha "
    r"(?:contestado|respondido|dicho algo|aceptado)(?: (?:alguien|ya))?"
)
"""Who has not answered."""
ELSE = form(
    r"(?:y )?quién más(?: (?:puede|podría|hay|está|va)(?: (?:hacerlo|cubrir))?)?|(?:y )?a quién más(?: se le pregunta)?|"
    r"a quién(?:es)?(?: más)? (?:has preguntado|preguntaste|le has preguntado|preguntas)(?: más)?|"
    r"(?:has preguntado|preguntaste) a (?:alguien|otros|otra persona)(?: más)?|soy (?:el|la) (?:único|"
    r"única|primero|primera)"
)
"""By somebody who is asked: who else is."""
LATE = form(
    r"(?:(?:y|entonces|ya|es|llego|ay) )*(?:demasiado tarde|tarde|ya está cogido|está cogido)|(?:todavía|aún|"
    r"sigue) (?:hace falta|haciendo falta|libre|hago falta|se necesita|necesitas (?:a alguien|ayuda))"
    r"|(?:quién|quien) (?:lo (?:ha cogido|hace|cubre)|se lo queda)(?: al final)?|(?:ya )?lo ha cogido alguien"
)
"""By somebody who was asked: whether it is still open."""
PASSES_ON = (
    form(
        r"(?:.*[,.;!] *)?(?:mejor )?(?:pregunta|pregúntale|preguntadle|habla con)(?: mejor)? (?:a |con "
        r")?(?P<ask>[\w.'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)(?:[,.;!] *.*| .*)?"
    ),
    form(
        r"(?:.*[,.;!] *|(?:mientras|cuando|hasta)\b.* )?"
        r"(?P<decides>[\w.'’-]+) (?:decide|aprueba)(?: .*)?|(?:.*[,.;!] *)?(?:eso )?lo (?:decide|"
        r"aprueba) (?P<does>[\w.'’-]+)(?: .*)?"
    ),
)
"""By somebody who is to approve: that another decides, in one of the groups."""
WHAT = form(
    r"(?:y |perdón,? )?¿?(?:qué (?:tengo|tendría) que (?:hacer|cubrir|aprobar)(?: exactamente)?|"
    r"qué (?:haría|hago|cubriría)(?: yo)?(?: exactamente)?|de qué (?:va|se trata|trata)(?: esto)?|"
    r"qué es esto|qué quiere(?: de mí| exactamente| \w+)?)"
)
"""By the same: what it is about."""
WHOLE = form(
    r"(?:y |pero )?¿?(?:(?:es|sería|son) (?:todo el día|el día entero|el turno entero|todo el turno|"
    r"toda la noche|el día completo)|todo el día|qué horas?(?: (?:son|es|serían|exactamente))*|"
    r"a qué horas?(?: (?:es|empieza|termina|acaba|sería))?|de qué hora a qué hora(?: (?:es|sería))?|"
    r"(?:hasta|desde) (?:cuándo|qué hora)(?: (?:es|sería))?|cuándo (?:es|sería|empieza|termina|"
    r"acaba)(?: (?:eso|exactamente))?)"
)
"""By the same: which hours it is about."""
ANSWERS: Mapping[str, Callable[[str, str], str]] = {
    "standing": lambda name, when: f"{name} todavía no ha contestado ({when}).",
    "answered": lambda name, when: f"{name} ha dicho que sí ({when}).",
    "part": lambda name, when: f"{name} ha contestado para una parte ({when}).",
    "declined": lambda name, when: f"{name} ha dicho que no ({when}).",
    "expired": lambda name, when: f"{name} no ha contestado a tiempo ({when}).",
    "settled": lambda name, when: f"Pregunté a {name} ({when}), y ya está resuelto.",
}
"""What has come of what somebody was asked, by its state: of a name and when; ``part`` where the yes is for no more than that, and
``settled`` for every other state."""


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"Además de a ti, he preguntado a {all_of(cleaned(names))}."


nobody_else = "Hasta ahora solo te he preguntado a ti."


def comes_next(names: Sequence[str]) -> str:
    """To the same, who is asked after them."""
    return f"Si no puedes, después pregunto a {all_of(cleaned(names))}."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nDi «{yes}» o «{no}»."


def is_within(said: str, when: str) -> str:
    """Whether a day is in it: it is."""
    return f"Sí, {clean(said, 120)} está incluido: {clean(when, 200)}."


def is_not_within(said: str, when: str) -> str:
    return f"No, {clean(said, 120)} no está incluido: {clean(when, 200)}."


def not_asked(name: str) -> str:
    """To somebody who is asked, of another whom it concerns."""
    return f"No le he preguntado a {clean(name, 60)}: recibe el aviso cuando esté registrado."


def if_you_say_no(asker: str) -> str:
    """To somebody who is asked: what becomes of it then."""
    return f"Entonces no se registra así, y se lo digo a {clean(asker, 60)}."


def if_they_say_no(absent: Absent) -> str:
    """To whoever asks: what becomes of it where somebody who is asked says no."""
    return f"Entonces no se registra nada, y te aviso enseguida. {stays(absent)}."


def if_they_hand_back(absent: Absent) -> str:
    """The same where they are only told, and hand it back."""
    who = clean(absent.name, 60)
    return "A quien cubre no le pregunto: le aviso. Si no puede, lo devuelve: " + (
        f"entonces {who} vuelve a estar de guardia, y os aviso enseguida."
        if who
        else "entonces vuelves a estar de guardia, y te aviso enseguida."
    )


def ask_them_why(asker: str) -> str:
    """To somebody who is asked: reasons stay with whoever has them."""
    return f"No transmito los motivos; lo ha pedido {clean(asker, 60)}, que te los puede decir."


def answer_so(yes: str, no: str) -> str:
    """To the same: what they may answer."""
    return f"Di «{yes}» o «{no}», o a qué parte te refieres; «{no}» no necesita motivo."


to_leave_it = "Para dejarlo, di «no»: no hay nada registrado, y la tarjeta se cierra."
still_wanted = "¿Lo quieres todavía? Un sí lo muestra otra vez; un no lo cierra, y no se registra nada."
show_again = "Sí, muéstralo otra vez"
drop_it = "No, déjalo"
to_take_it_back = "¿Retiro la petición? Entonces di «déjalo»: no se registra nada, y aviso a las personas a las que pregunté."
other_way = "¿Al revés? Dime quién falta, cuándo y quién cubre, por ejemplo: «Sam no está el viernes, yo lo cubro»."
how_to_change = "Di por ejemplo: alárgalo hasta el miércoles; vuelvo el martes; Lee en vez de Sam el viernes; o «deshacer»."
