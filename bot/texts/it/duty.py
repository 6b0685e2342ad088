"""Questions about who is on call, and those that lean on the question before. Each pattern is for a whole message without its
dates."""

from bot.texts.forms import asked

_LEAD = r"(?:(?:ok|allora|e|ma|ciao|hm+|aspetta|scusa|una domanda|quindi|grazie|dimmi)[,.:!]* )*"
_END = r"(?: (?:adesso|ora|allora|in questo momento|per favore|esattamente|quindi))*"
_asked = asked(_LEAD, _END)

ON = _asked(
    r"chi (?:è|c'è|sarà|sta)(?: (?:di|in))? (?:turno|reperibilità|guardia|servizio)",
    r"chi (?:è reperibile|ha (?:il turno|la reperibilità|il telefono)|fa (?:il turno|la notte))",
)
"""Who is on call, then or now."""
THEN = _asked(
    r"chi (?:è|c'è|ha|fa|tocca|lavora)(?: (?:il turno|di turno))?|a chi tocca",
)
"""The same with so few words that a date must stand with them."""
MINE = _asked(
    r"(?:sono|ho|lavoro|tocca a me|faccio)(?: (?:io|di|in|il|un|liber[oa]))*(?: (?:turno|reperibilità|guardia|reperibile))?",
    r"(?:che )?cosa (?:ho|mi tocca|mi aspetta)|che turni? ho",
)
"""Whether the speaker is; a date stands with it."""
COVERED = _asked(
    r"chi mi (?:copre|sostituisce|rimpiazza)",
)
"""Who covers for the speaker; a date stands with it."""
WOULD = _asked(r"chi (?:potrebbe|può)(?: (?:coprir(?:e|mi)|sostituir(?:e|mi)|prendere|fare))(?: se .*)?")
"""Who could cover for the speaker; a date stands with it."""
BESIDE = _asked(
    r"(?:da|a) chi (?:prendo|ricevo|passo|lascio|do)(?: (?:il|le|la))?(?: (?:turno|consegne|cambio))?|chi mi dà il cambio"
    r"|a chi do il cambio|chi (?:c'è|è|viene|attacca)(?: di turno)? (?:prima|dopo) di me",
)
"""Who is on call right before and after the speaker."""
FOLLOW = _asked(
    r"(?:e|che mi dici di|e per)(?: (?:il|la|per|a))?(?: (?P<who>[^\W\d_]+(?: [^\W\d_]+)?))?",
)
"""The question before, for another day or, as group ``who``, somebody else."""
ELSE = _asked(
    r"(?:chi|qualcun) altro",
)
"""The question before, for everybody."""
LEFT = _asked(
    r"(?:che )?cosa (?:resta|rimane|mi resta)(?: prenotato)?|qual[ie] (?:restano|rimangono)",
)
"""What of theirs is still booked."""
WEBEX = _asked(
    r"(?:che|quali) (?:festivi|festività|giorni festivi|ferie)(?: (?:ho|ci sono|risultano))? (?:in|su) webex",
)
"""Their holidays in Webex."""
ALIKE = _asked(
    r"chi(?: altro)? (?:è|sarà) (?:via|assente|in ferie|fuori) (?:(?:in )?quella settimana|quel giorno|allora)",
    r"c'è qualcun(?: altro|o) (?:via|assente|in ferie|fuori) (?:(?:in )?quella settimana|quel giorno)",
)
"""Who is out at the time of what is open."""
WEEK = "settimana"
"""A word of ``ALIKE`` by which all of the week is meant."""
MARKED = True
"""Whether only the mark of a question makes one of ``MINE``, which are statements without it."""
