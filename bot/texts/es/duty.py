"""Questions about who is on call, and those that lean on the question before. Each pattern is for a whole message without its
dates."""

from bot.texts.forms import asked

_LEAD = r"(?:(?:ok|vale|y|pero|hola|hm+|espera|perdón|una pregunta|entonces|gracias)[,.:!]* )*"
_END = r"(?: (?:ahora|entonces|por favor|ahora mismo|exactamente))*"
_asked = asked(_LEAD, _END)

ON = _asked(
    r"quién (?:está|hay|estará|queda)(?: (?:de|en))? (?:guardia|turno|servicio)",
    r"quién (?:tiene|lleva|hace)(?: (?:la|el))? (?:guardia|turno|teléfono|busca)",
)
"""Who is on call, then or now."""
THEN = _asked(
    r"quién (?:está|tiene|hace|queda|va|toca|trabaja)(?: (?:de turno|la))?|a quién le toca",
)
"""The same with so few words that a date must stand with them."""
MINE = _asked(
    r"(?:estoy|tengo|trabajo|me toca|hago|libro)(?: (?:yo|de|una?|libre))*(?: (?:guardia|turno|trabajar))?",
    r"qué (?:tengo|me toca)(?: yo)?",
)
"""Whether the speaker is; a date stands with it."""
COVERED = _asked(
    r"quién me (?:cubre|sustituye|reemplaza)|quién cubre por mí",
)
"""Who covers for the speaker; a date stands with it."""
WOULD = _asked(r"quién (?:podría|puede)(?: (?:cubrir(?:me)?|hacer|tomar|sustituirme))(?: si (?:yo |me )?.*)?")
"""Who could cover for the speaker; a date stands with it."""
BESIDE = _asked(
    r"(?:de|a) quién (?:recibo|tomo|entrego|doy|paso|relevo)(?: (?:el|la|yo))?(?: (?:turno|relevo|guardia))?|a quién relevo"
    r"|quién me releva|quién (?:está|va|viene|entra)(?: de guardia)? (?:antes|después)(?: que yo| de mí)?",
)
"""Who is on call right before and after the speaker."""
FOLLOW = _asked(
    r"(?:y|qué tal|qué pasa con|y qué hay de)(?: (?:el|la|los|para|en))?(?: (?P<who>[^\W\d_]+(?: [^\W\d_]+)?))?",
)
"""The question before, for another day or, as group ``who``, somebody else."""
ELSE = _asked(
    r"(?:quién|alguien) más",
)
"""The question before, for everybody."""
LEFT = _asked(
    r"qué (?:queda|sigue|me queda)(?: (?:reservado|en pie))?|cuáles (?:quedan|siguen)(?: (?:reservad[oa]s|en pie))?",
)
"""What of theirs is still booked."""
WEBEX = _asked(
    r"qué (?:festivos|fiestas|días libres)(?: (?:tengo|hay|están))? en webex",
)
"""Their holidays in Webex."""
ALIKE = _asked(
    r"quién(?: más)? (?:está|estará)(?: (?:fuera|ausente|de vacaciones))? (?:es[ae] (?:semana|día)"
    r"|entonces)(?: (?:fuera|de vacaciones))?",
    r"hay alguien(?: más)? (?:fuera|de vacaciones) (?:es[ae] (?:semana|día)|entonces)",
)
"""Who is out at the time of what is open."""
WEEK = "semana"
"""A word of ``ALIKE`` by which all of the week is meant."""
MARKED = True
"""Whether only the mark of a question makes one of ``MINE``, which are statements without it."""
