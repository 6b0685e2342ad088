"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

LEAVE = (
    "keins",
    "keins davon",
    "keines",
    "keines davon",
    "keine",
    "keine davon",
    "keiner",
    "keiner davon",
    "keinen",
    "keinen davon",
    "nichts davon",
    "dann keins",
    "dann gar keins",
    "nein dann keins",
    "dann gar nichts",
    "nein dann gar nichts",
    "weder noch",
    "abbrechen",
    "abbruch",
    "doch nicht",
    "none",
    "cancel",
)
"""That what is open is to be left, besides what the mind reads as a no."""

CHOOSING = frozenset(
    (
        "passt gut geht perfekt dann ich nehme nimm nehmen lieber ja ok okay doch halt also eher wir würde möchte will "
        "soll wäre ist meine meinte genau ach oh äh ah sorry lass lasst uns wohl na gut"
    ).split()
)
"""What is said around a choice, and doesn't change it."""
LAST = frozenset("letztere letzterer letzteren letzte letzten".split())
"""Words that choose the last of several."""
FORMER = frozenset("erstere ersterer ersteren".split())
"""Words that choose the first of them."""
EVERY = re.compile(r"(?P<two>beides?(?: davon)?|alle beide)|alles?(?: davon| zusammen)?|jede[rns]?(?: davon)?|alle (?:drei|vier)")
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    "ein eine einen einem einer der die das den dem des diese dieser dieses diesen es karte karten bitte danke zu zum zur "
    "für mit am an "
    "im in von um über und nur nummer option auswahl mein meine meinen sache frag frage".split()
)
"""Words around the name of a choice that name nothing by themselves."""

NTH = re.compile(
    r"(?:(?:und|nein|nee|aber|bei|für)[, ]+)*(?P<nth>(?:die|der|den|das) \w+)(?: karte| anfrage)?[,:]? +"
    r"(?P<rest>(?:nur|doch|lieber|ohne|mit|erst|auf|am)\b.*)",
    re.IGNORECASE,
)
"""That one of several cards, by its number (group ``nth``), is to be otherwise (group ``rest``)."""

OWNER = re.compile(r"(?P<name>\w.*?)(?:s|['’ʼ]s?)")
"""Whose something is, in the form that a name has then ("Leos", "Max'"): group ``name``."""
MANAGER = (
    "meine führungskraft",
    "mein chef",
    "meine chefin",
    "meinen chef",
    "mein vorgesetzter",
    "meine vorgesetzte",
    "meinen vorgesetzten",
    "mein manager",
    "meine managerin",
    "meinen manager",
    "meine teamleitung",
)

PART = re.compile(
    r"(?:ich (?:kann|könnte|übernehme|übernähme|mache|schaffe|nehme) )?(?:nur |bloß )?einen teil(?: davon)?(?: übernehmen"
    r"| machen)?[.!]?"
    r"|(?!.*\bnicht\b)(?:ich (?:kann|könnte|übernehme|übernähme|mache|schaffe|nehme)(?: (?:aber|nur|bloß|höchstens))*"
    r"|(?:aber )?nur)"
    r" (?!(?:es|das|leider|ihn|sie|die schicht)\b)(?P<part>.+?)(?: (?:übernehmen|machen|vertreten|abdecken|einspringen))?[.!]?",
    re.IGNORECASE,
)
"""What somebody who is asked to cover can take of it."""


WHAT_ABOUT = re.compile(
    r"(?:und |ok,? )?(?:wie wäre es(?: denn| dann)? mit|wie wär['’]s(?: denn| dann)? mit|was ist(?: denn| dann)? mit|und)"
    r" (?P<rest>.+?)(?: dann| stattdessen)?[?!. ]*",
    re.IGNORECASE,
)
"""Something else, of what came to nothing, put as a question: its group is what it is to be."""


_PLEASE = r"(?:bitte |kannst du |könntest du |ich möchte |ich will |wir können )*"
HOURS_OTHER = re.compile(
    rf"{_PLEASE}(?:änder|ändere|setz|setze|stell|stelle|leg|lege) (?:bitte )?meine (?:arbeitszeiten|dienstzeiten) (?:auf|in"
    rf"|um auf)\b.*"
    rf"|{_PLEASE}meine (?:arbeitszeiten|dienstzeiten) (?:auf|in)\b.* ändern"
    r"|(?:ab jetzt |ab sofort |von nun an |eigentlich )?(?:ich arbeite|arbeite ich) .*\bstattdessen\b.*"
    r"|(?:ich arbeite|arbeite ich) stattdessen\b.*|meine arbeitszeiten sind (?:jetzt|ab jetzt|nun|neu)\b.*",
    re.IGNORECASE,
)
"""That working hours that are said take the place of what stands."""
REPLACE = re.compile(
    r"(?:bitte )?(?:ersetz|ersetze|statt|anstelle|anstatt)(?: (?:der|die|den|meine[rn]?|sie|diese[rn]?))?"
    r"(?: (?:alten|bisherigen|aktuellen|anderen|früheren|arbeitszeiten|zeiten))*(?: bitte)?"
    r"|(?:die )?(?:alten|bisherigen)(?: (?:zeiten|arbeitszeiten))? ersetzen|stattdessen",
    re.IGNORECASE,
)

SHIFT = re.compile(
    r"(?:(?:nein|nur|bitte|nimm|mach|ich meine|ich meinte|gemeint ist|es ist|für)[, ]+)*(?:(?:meine[nr]?|die|den|der|das"
    r"|alle meine) )?"
    r"(?:(?P<whole>ganze[nr]? (?:schicht(?:en)?|nacht|nächte|dienst(?:e)?))|schicht(?:en)?|dienste?)(?: (?:nur|bitte|dann))*",
    re.IGNORECASE,
)
"""That the shifts are meant, whole, whatever days were said."""
WHY_ALL_DAY = re.compile(
    r"(?:aber )?(?:warum|wieso|weshalb) (?:denn )?(?:ganztägig|der ganze tag|den ganzen tag)[?!,. ]+"
    r"(?:(?:ich (?:arbeite|bin|habe)|meine schicht (?:ist|geht)|es (?:ist|sind)|wir arbeiten) )?(?:(?:nur|bloß|doch|von|dienst) )*"
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
"""Hours in the place of a whole day: group ``rest``."""
COVERS_INSTEAD = re.compile(
    r"(?P<cover>\w[\w.'’ -]{0,40}?) (?:vertritt|übernimmt für|springt ein für)"
    r" (?P<absent>(?!(?:mich|uns|dich)\b)\w[\w.'’-]*)(?: (?P<when>.+?))? stattdessen",
    re.IGNORECASE,
)
"""That somebody else covers for the one who is ``absent``: groups ``cover``, ``absent`` and ``when``."""
_OF_BOOKINGS = (
    r"(?:stornier|storniere|lösch|lösche|streich|streiche|entfern|entferne|nimm|verschieb|verschiebe|verleg|verlege|schieb|schiebe"
    r"|änder|ändere|verlänger|verlängere|kürz|kürze|verkürz|verkürze)(?: bitte)?"
)
_NAME = r"[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*"
ANOTHERS = re.compile(
    rf"(?P<do>(?i:{_PLEASE}{_OF_BOOKINGS})) (?:(?P<name>{_NAME}?)(?:['’]s?|s) (?P<what>(?!(?i:vertretung|schicht)).+)"
    rf"|(?i:den|die|das) (?P<thing>(?!(?i:vertretung|schicht)).+?) von (?P<of>{_NAME})(?P<rest>.*))"
)
"""That what is booked of somebody else is to go or to change: groups ``do`` and, as far as they are there, ``name`` or ``of``, and
``what``, or ``thing`` and ``rest``."""
OWN = "{do} meinen {what}"
"""The same of what is one's own."""
PARTING = re.compile(
    r"(?:ok(?:ay)?[\s,.!]+)?(?:danke\w*|vielen dank|merci|tschüss|ciao)[\s,.!¡–-]*(?:dann |also "
    r"|wir sehen uns )*bis(?: dann)?(?: zum| zur| am)? "
    r"(?:(?:nächst\w+ |kommend\w+ )?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|woche|morgen)(?:,? ?(?:den "
    r"|dem )?\d{1,2}\.?(?: ?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember))?)?|\d{1,2}\.(?: ?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember))?)"
    r"[\s.!:)]*",
    re.IGNORECASE,
)
"""Thanks with the day on which one sees each other again, which change nothing: danke, dann bis zum 11.."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr)\b)?"
BEGINS_ENDS = re.compile(
    rf"\b(?:beginn|beginne|beginnt|fang|fange|fängt|start|starte|startet)(?: (?:es|das|erst|um|ab|mit))* (?P<begin>{_CLOCK})"
    rf"(?: an\b)?(?:,| und| es| dann)* (?:end|ende|endet|hör|höre|hört)(?: (?:es|das|um|schon|mit))* (?P<end>{_CLOCK})"
    r"(?: auf\b)?(?![\w:])",
    re.IGNORECASE,
)
"""When something begins and when it ends, said apart: groups ``begin`` and ``end``."""
FROM_TO = "von {0} bis {1}"
"""The same in one."""
LENGTHEN = (
    re.compile(
        r"(?:bitte )?(?P<do>verlängere?|dehne) (?:bitte )?(?P<what>.+) (?P<till>bis(?: zum)?|um) (?P<end>.+?)(?P<last> aus)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:bitte )?(?P<what>.+) (?P<till>bis(?: zum)?|um) (?P<end>.+) (?P<last>verlängern|ausdehnen)", re.IGNORECASE),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
