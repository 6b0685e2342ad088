"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

from bot.texts.es import form

LEAVE = (
    "ninguno",
    "ninguna",
    "ninguno de ellos",
    "ninguno de estos",
    "nada de esto",
    "entonces nada",
    "no entonces nada",
    "entonces ninguno",
    "pues nada",
    "ni uno ni otro",
    "salir",
    "déjalo",
    "dejarlo",
)
"""That what is open is to be left, besides what the mind reads as a no."""

CHOOSING = frozenset(
    (
        "bien perfecto entonces yo mejor sí si vale ok ah oh pues prefiero quiero tomo cojo elijo sería será es bueno "
        "venga digo perdón perdona"
    ).split()
)
"""What is said around a choice, and doesn't change it."""
LAST = frozenset("último última".split())
"""Words that choose the last of several."""
FORMER = frozenset("primero primera".split())
"""Words that choose the first of them."""
EVERY = form(r"(?P<two>(?:l[oa]s dos|amb[oa]s)(?: cosas)?)|tod[oa]s?|todo eso|tod[oa]s ell[oa]s|cada un[oa]")
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    "un una el la los las lo este esta ese esa eso esto al a de del en con para por sobre y solo sólo número opción "
    "tarjeta tarjetas "
    "favor porfa gracias mi mis pregunta preguntar".split()
)
"""Words around the name of a choice that name nothing by themselves."""

NTH = re.compile(
    r"(?:(?:y|no|pero|para)[, ]+)*(?P<nth>(?:la|el) \w+)(?: tarjeta)?[,:]? +"
    r"(?P<rest>(?:solo|sólo|mejor|sin|con|pero|hasta|desde)\b.*)",
    re.IGNORECASE,
)
"""That one of several cards, by its number (group ``nth``), is to be otherwise (group ``rest``)."""

OWNER = re.compile(r"(?P<name>(?!))")
"""Whose something is, in the form that a name has then: here it has none."""
MANAGER = ("mi jefe", "mi jefa", "mi responsable", "mi manager", "mi encargado", "mi encargada", "mi supervisor", "mi supervisora")

PART = form(
    r"(?:(?:solo|sólo|yo|puedo|hacer|cubrir) )*una parte(?: solo)?[.!]?"
    r"|(?:(?:yo )?(?:solo |sólo )?(?:puedo|podría)(?: (?:solo|sólo|hacer|cubrir|tomar|coger|encargarme de))*"
    r"|(?:yo )?(?:solo |sólo )?(?:hago|cubro|cojo|tomo)|(?:pero )?(?:solo|sólo|únicamente))"
    r" (?:en )?(?!hacerlo\b|eso\b|ello\b)(?P<part>.+?)[.!]?"
)
"""What somebody who is asked to cover can take of it."""


WHAT_ABOUT = form(r"¿?(?:y |entonces )?(?:qué tal|qué te parece|y) (?P<rest>.+?)(?: entonces| mejor)?[?!. ]*")
"""Something else, of what came to nothing, put as a question: its group is what it is to be."""


_PLEASE = r"(?:(?:por favor|porfa|puedes|podrías|quiero|quisiera|me gustaría),? )*"
HOURS_OTHER = form(
    rf"{_PLEASE}(?:cambia|cambiar|pon|actualiza|modifica|ajusta) mi horario(?: de trabajo)? (?:a|de|por|en)\b.*"
    r"|(?:a partir de ahora|desde ahora|en realidad),? trabajo .*|(?:ahora trabajo|trabajo ahora) .*|trabajo .*\ben "
    r"(?:lugar|vez) de\b.*"
    r"|mi horario(?: de trabajo)? (?:ahora es|es ahora)\b.*"
)
"""That working hours that are said take the place of what stands."""
REPLACE = form(
    r"(?:sustituye|sustituir|reemplaza|reemplazar|en lugar de|en vez de)(?:lo|los|las)?(?: (?:el|los|las|mi|lo))?"
    r"(?: (?:anterior|anteriores|antiguo|antiguos|horario|otros|actual|de antes))*(?: por favor)?|en su lugar"
)

_MINE = "(?:mi |mis |la |las |toda mi |toda la )"
SHIFT = form(
    r"(?:(?:no|solo|sólo|por favor|mejor|cubre|para|quiero decir|quería decir|es)[, ]+)*"
    rf"(?:(?P<whole>tod[oa] (?:la|mi) (?:guardia|noche)|todas (?:las|mis) (?:guardias|noches)"
    rf"|{_MINE}?(?:guardia|noche|turno) (?:enter[oa]|complet[oa]))|{_MINE}?guardias?)(?: (?:solo|sólo|por favor|entonces))*"
)
"""That the shifts are meant, whole, whatever days were said."""
WHY_ALL_DAY = form(
    r"(?:pero )?¿?por ?qué (?:es )?todo el día[ ?!,.]+"
    r"(?:(?:yo |es |mi guardia es )?(?:(?:trabajo|estoy de guardia|solo|sólo) )*)?(?P<rest>.+)"
)
"""Hours in the place of a whole day: group ``rest``."""
COVERS_INSTEAD = re.compile(
    r"(?P<cover>\w[\w.'’ -]{0,40}?) (?:cubre|sustituye) a (?P<absent>\w[\w.'’-]*) (?:en su lugar|mejor)(?: (?P<when>.+))?",
    re.IGNORECASE,
)
"""That somebody else covers for the one who is ``absent``: groups ``cover``, ``absent`` and ``when``."""
_OF_BOOKINGS = (
    r"(?:cancela|cancelar|anula|anular|elimina|eliminar|borra|borrar|quita|quitar|mueve|mover|pasa|pasar|cambia|cambiar|aplaza|aplazar"
    r"|adelanta|adelantar|alarga|alargar|prolonga|prolongar|acorta|acortar|recorta|recortar)"
)
_NAME = r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)*"
ANOTHERS = re.compile(
    rf"(?P<do>(?i:{_PLEASE}{_OF_BOOKINGS})) (?i:el|la|los|las) (?P<thing>(?!(?i:sustitución|guardia|turno)).+?)"
    rf" de (?P<of>{_NAME})(?P<rest>.*)"
    r"|(?!)(?P<name>)(?P<what>)"  # no genitive here
)
"""That what is booked of somebody else is to go or to change: groups ``do`` and, as far as they are there, ``name`` or ``of``, and
``what``, or ``thing`` and ``rest``."""
OWN = "{do} mi {what}"
"""The same of what is one's own."""
PARTING = re.compile(
    r"(?:ok(?:ay)?[\s,.!]+)?(?:(?:muchas )?gracias|adiós|chao)[\s,.!¡–-]*(?:y |pues |entonces )*(?:hasta"
    r"|nos vemos)(?: el| la)? "
    r"(?:(?:próxim[oa] )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana que viene"
    r"|mañana)(?:,? ?(?:el )?\d{1,2}(?: ?de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    r"|noviembre|diciembre))?)?|\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    r"|noviembre|diciembre))"
    r"[\s.!:)]*",
    re.IGNORECASE,
)
"""Thanks with the day on which one sees each other again, which change nothing: gracias, ¡hasta el viernes 11."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr)\b)?"
BEGINS_ENDS = re.compile(
    rf"\b(?:empiez[ae]n?|empezar|empezando|comienz[ae]n?|comenzar)(?:l[oa])?(?: (?:solo|a|las|desde))* (?P<begin>{_CLOCK})"
    rf"(?:,| y| luego)*"
    rf" (?:termin[ae]n?|terminar|terminando|acab[ae]n?|acabar)(?:l[oa])?(?: (?:a|las))* (?P<end>{_CLOCK})(?![\w:])",
    re.IGNORECASE,
)
"""When something begins and when it ends, said apart: groups ``begin`` and ``end``."""
FROM_TO = "de {0} a {1}"
"""The same in one."""
LENGTHEN = (
    re.compile(
        r"(?:por favor )?(?P<do>alarga[r]?|prolonga[r]?|ampl[ií]a[r]?|extiende|extender) (?P<what>.+?)"
        r" (?P<till>hasta(?: el)?|al|por) (?P<end>.+)",
        re.IGNORECASE,
    ),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
