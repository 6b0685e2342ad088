"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

from bot.texts.it import form

LEAVE = (
    "nessuno",
    "nessuna",
    "nessuno di questi",
    "nessuna di queste",
    "nessuno dei due",
    "nessuna delle due",
    "né l'uno né l'altro",
    "niente",
    "allora niente",
    "no allora niente",
    "allora nessuno",
    "annulla",
    "esci",
    "lascia perdere",
    "none",
    "cancel",
)
"""That what is open is to be left, besides what the mind reads as a no."""

CHOOSING = frozenset(
    (
        "bene perfetto allora io prendo meglio sì si ok ah oh beh direi vorrei voglio preferisco sarebbe è va bene dai "
        "scusa scusate"
    ).split()
)
"""What is said around a choice, and doesn't change it."""
LAST = frozenset("ultimo ultima".split())
"""Words that choose the last of several."""
FORMER = frozenset("primo prima".split())
"""Words that choose the first of them."""
EVERY = form(
    r"(?P<two>entramb[ie]|tutt[ie] e due|ambedue)|tutt[oaie](?: quest[ie]| quant[ie])?|tutt[ie] e (?:tre|quattro)|ognuno|ciascuno"
)
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    "un uno una il lo la i gli le l quello quella questo questa scheda schede per favore grazie a al alla con in su di del "
    "della dello "
    "e solo numero opzione scelta mio mia miei mie".split()
)
"""Words around the name of a choice that name nothing by themselves."""

NTH = re.compile(
    r"(?:(?:e|no|ma|per)[, ]+)*(?P<nth>(?:la|il|lo) \w+)(?: scheda)?[,:]? +"
    r"(?P<rest>(?:solo|meglio|senza|con|ma|fino|da)\b.*)",
    re.IGNORECASE,
)
"""That one of several cards, by its number (group ``nth``), is to be otherwise (group ``rest``)."""

OWNER = re.compile(r"(?P<name>(?!))")
"""Whose something is, in the form that a name has then: here it has none."""
MANAGER = (
    "il mio capo",
    "la mia capa",
    "il mio responsabile",
    "la mia responsabile",
    "il mio manager",
    "la mia manager",
    "il mio superiore",
    "la mia superiore",
    "mio capo",
    "mio responsabile",
    "mia responsabile",
)

PART = form(
    r"(?:posso (?:fare|coprire|prendere) |faccio |copro |prendo )?(?:solo |soltanto )?una parte(?: sola)?[.!]?"
    r"|(?!.*\bnon\b)(?:(?:io )?(?:posso|potrei|riesco a)(?: (?:solo|soltanto|al massimo))*(?: (?:fare|coprire|prendere))?"
    r"|(?:io )?(?:faccio|copro|prendo)(?: (?:solo|soltanto))*|(?:ma )?(?:solo|soltanto))"
    r" (?!(?:io|farlo|coprirlo|prenderlo|sostituire|lo)\b)(?P<part>.+?)[.!]?"
)
"""What somebody who is asked to cover can take of it."""


WHAT_ABOUT = form(r"(?:e |allora )?(?:che ne dici di|e se fosse|e) (?P<rest>.+?)(?: allora| invece)?[?!. ]*")
"""Something else, of what came to nothing, put as a question: its group is what it is to be."""


_PLEASE = r"(?:per favore |puoi |potresti |vorrei |voglio |possiamo )*"
HOURS_OTHER = form(
    rf"{_PLEASE}(?:cambia|cambiare|modifica|modificare|imposta|impostare|aggiorna|sposta|correggi) (?:il mio|i miei) "
    r"orari?o?(?: di lavoro)? (?:a|in|su|dalle|con)\b.*"
    r"|(?:d['’]ora in poi |da adesso |adesso )?lavoro .*\binvece\b.*|invece lavoro\b.*"
    r"|(?:il mio orario|i miei orari)(?: di lavoro)? (?:adesso|ora) (?:è|sono)\b.*"
    r"|(?:il mio orario|i miei orari)(?: di lavoro)? (?:è|sono) (?:adesso|ora|diventat[oi])\b.*"
)
"""That working hours that are said take the place of what stands."""
REPLACE = form(
    r"(?:per favore )?(?:sostituisci|rimpiazza|al posto di|invece di)(?: (?:i|gli|il|quelli|quello|dei|degli|del|i miei|questi))?"
    r"(?: ?(?:vecchi|attuali|altri|precedenti|di prima|orari))*(?: per favore)?|invece"
)

SHIFT = form(
    r"(?:(?:no|solo|soltanto|per favore|fai|prendi|copri|per|intendo|intendevo|è)[, ]+)*"
    r"(?:(?:il mio|i miei|il|i|la mia|la|quel|tutti i miei) )?"
    r"(?:(?P<whole>(?:inter[oia] (?:turn[oi]|notte|notti)|(?:turn[oi]|notte|notti) inter[oia]|tutto (?:il mio |il )?turno"
    r"|tutta la notte))"
    r"|turn[oi])(?: (?:solo|per favore|allora))*"
)
"""That the shifts are meant, whole, whatever days were said."""
WHY_ALL_DAY = form(
    r"(?:ma )?(?:perch[éè]|come mai) (?:è )?(?:tutto il giorno|tutta la giornata)[?!,. ]+"
    r"(?:(?:io )?(?:lavoro|sono di turno|sono in reperibilità|faccio|il mio turno è|è) )?(?:(?:solo|soltanto) )*(?P<rest>.+)"
)
"""Hours in the place of a whole day: group ``rest``."""
COVERS_INSTEAD = re.compile(
    r"(?P<cover>\w[\w.'’ -]{0,40}?) (?:sostituisce|copre) (?P<absent>\w[\w.'’-]*) (?:invece|al suo posto)(?: (?P<when>.+))?",
    re.IGNORECASE,
)
"""That somebody else covers for the one who is ``absent``: groups ``cover``, ``absent`` and ``when``."""
_OF_BOOKINGS = (
    r"(?:annulla|annullare|cancella|cancellare|elimina|eliminare|togli|togliere|ritira|ritirare|sposta|spostare|rimanda|rimandare"
    r"|anticipa|anticipare|cambia|cambiare|modifica|modificare|allunga|allungare|prolunga|prolungare|accorcia|accorciare)"
)
_NAME = r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)*"
ANOTHERS = re.compile(
    rf"(?P<do>(?i:{_PLEASE}{_OF_BOOKINGS})) (?i:il |lo |la |i |gli |le |l['’])(?P<thing>(?!(?i:sostituzione|turno)).+?)"
    rf" di (?P<of>{_NAME})(?P<rest>.*)"
    r"|(?!)(?P<name>)(?P<what>)"  # no genitive here
)
"""That what is booked of somebody else is to go or to change: groups ``do`` and, as far as they are there, ``name`` or ``of``, and
``what``, or ``thing`` and ``rest``."""
OWN = "{do} la mia {what}"
"""The same of what is one's own."""
PARTING = re.compile(
    r"(?:ok(?:ay)?[\s,.!]+)?(?:grazie(?: mille)?|ciao)[\s,.!¡–-]*(?:e |allora |quindi )*(?:ci vediamo (?:a|il)"
    r"|ci vediamo|a) "
    r"(?:(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani"
    r"|settimana prossima)(?:,? ?\d{1,2}(?: ?(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre"
    r"|ottobre|novembre|dicembre))?)?)"
    r"[\s.!:)]*",
    re.IGNORECASE,
)
"""Thanks with the day on which one sees each other again, which change nothing: grazie, a venerdì 11."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr)\b)?"
BEGINS_ENDS = re.compile(
    rf"\b(?:inizi|inizia|iniziare|comincia|cominci|cominciare)(?:l[oa])?(?: (?:solo|alle|dalle|le))* (?P<begin>{_CLOCK})"
    rf"(?:,| e| poi)*"
    rf" (?:finisc[ei]|finisca|finire|finisci|termina|termini|terminare)(?:l[oa])?(?: (?:alle|le))* (?P<end>{_CLOCK})(?![\w:])",
    re.IGNORECASE,
)
"""When something begins and when it ends, said apart: groups ``begin`` and ``end``."""
FROM_TO = "dalle {0} alle {1}"
"""The same in one."""
LENGTHEN = (
    re.compile(
        r"(?:per favore )?(?P<do>prolunga(?:re)?|estendi|estendere|allunga(?:re)?) (?P<what>.+)"
        r" (?P<till>fino all['’]|(?:fino al?|al|di)(?= )) ?(?P<end>.+)",
        re.IGNORECASE,
    ),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
