"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Sequence

from bot.texts.es import all_of, form
from bot.texts.inert import clean, cleaned

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
)
"""Who has not answered."""
ELSE = form(
    r"a quién(?:es)?(?: más)? (?:has preguntado|preguntaste|le has preguntado|preguntas)(?: más)?|"
    r"(?:has preguntado|preguntaste) a (?:alguien|otros|otra persona)(?: más)?|soy (?:el|la) (?:único|"
    r"única|primero|primera)"
)
"""By somebody who is asked: who else is."""
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
REST = form(
    r"(?:(?:y|entonces|pregunta|pregúntale|pídele|que|con|para|por favor|a|también|"
    r"quizá) )*(?:(?P<name>[\w.-]+(?: [\w.-]+)??)(?: (?:hace|haga|cubre|cubra|coge|coja|puede|toma|para|"
    r"se encarga del|por))* (?:el |del )?resto|(?:para |por )?(?:el |del )resto(?: (?:lo|hace|cubre|para|"
    r"con|a|que|pregunta))* (?P<other>[\w.-]+(?: [\w.-]+)?))"
)
"""That somebody, in the group ``name`` or ``other``, is to be asked for what a part leaves."""
ANYONE = frozenset("alguien cualquiera equipo el otro otra persona".split())
"""Words that name nobody there."""


def said_yes(name: str, when: str) -> str:
    return f"{clean(name, 60)} ha dicho que sí ({clean(when, 200)})."


def said_no(name: str, when: str) -> str:
    return f"{clean(name, 60)} ha dicho que no ({clean(when, 200)})."


def was_silent(name: str, when: str) -> str:
    return f"{clean(name, 60)} no ha contestado a tiempo ({clean(when, 200)})."


def not_answered(name: str, when: str) -> str:
    return f"{clean(name, 60)} todavía no ha contestado ({clean(when, 200)})."


def settled(name: str, when: str) -> str:
    return f"Pregunté a {clean(name, 60)} ({clean(when, 200)}), y ya está resuelto."


def part(name: str, when: str) -> str:
    return f"{clean(name, 60)} ha contestado para una parte ({clean(when, 200)})."


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"Además de a ti, he preguntado a {all_of(cleaned(names))}."


nobody_else = "Hasta ahora solo te he preguntado a ti."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nDi «{yes}» o «{no}»."
