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
SOMEBODY = re.compile(r"\b(?:typ|kollege|kollegin|mann|frau|person|mensch|kerl)\b", re.IGNORECASE)
"""That somebody is told of without a name: "the night guy"."""
AS_BEFORE = re.compile(
    r"\b(?:"
    r"(?:nimm|nehmt|mach|macht) das (?:wieder )?(?:zurück|rückgängig)|"
    r"vergiss (?:das letzte|die letzte änderung|was ich gesagt habe)|"
    r"(?:zurück zu dem, |zurück zum? |wieder )(?:so )?wie (?:es )?(?:vorher|davor|zuvor|eben)(?: war)?|"
    r"(?P<kept>wie (?:vorher|davor|zuvor|eben))|"
    r"wie es (?:vorher )?war|"
    r"zurück zur (?:vorigen|ersten|alten) (?:version|karte)"
    r")(?!\w)",
    re.IGNORECASE,
)
"""That what was changed last is to be as it was before."""
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


THEIRS = re.compile(r"\b(?:ihr(?:e[nmrs]?)?|sein(?:e[nmrs]?)?)\b", re.IGNORECASE)
"""That something is the other one's."""
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
THE_HOLIDAY = re.compile(r"\b(?:der|den|dem|mein|meinen) feiertag\b", re.IGNORECASE)

OTHER = re.compile(
    r"\b(?:andere[rsnm]?|falsche[rsnm]?|verkehrte[rsnm]?|anders)\b|\bnicht (?:der|die|den|das|diese[rsnm]?)\b", re.IGNORECASE
)
"""That somebody else of the same name is meant."""
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
ONLY = re.compile(r"\b(?:nur|bloß|höchstens)\b", re.IGNORECASE)
"""That it is no more than a part, where a part of a cover is named."""
NEWS = re.compile(
    r"\b(?:verschoben|verlegt|umgebucht|geändert|vorverlegt|stattdessen|doch|(?<=\w )(?:jetzt|nun)|verspät\w+)\b",
    re.IGNORECASE,
)
"""That something is otherwise than it was."""
MOVES = re.compile(
    r"\b(?:änder|ändere|verschieb|verschiebe|verleg|verlege|leg|lege|mach|mache) (?:es|das|ihn|sie) |\bbesser\b", re.IGNORECASE
)
"""That it is what stands that becomes something else."""
MOVES_NOT = re.compile(r"\b(?:nicht|nie|kein\w*)\b", re.IGNORECASE)
"""That it doesn't."""
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
CORRECTS = re.compile(r"^(?:(?:nein|ach|oh|hm+)\b,? )?(?:eigentlich|sorry|entschuldigung|korrektur|moment|doch)\b", re.IGNORECASE)
"""That what was said is not as it was meant."""
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
AT_WORK = re.compile(r"\b(?:zurück|wieder|da|hier|arbeite|arbeiten|kann|geht|verfügbar|doch)\b", re.IGNORECASE)
"""That somebody is there on a day, where another is said to be the only one of their absence."""
MINE = re.compile(r"\b(?:mein\w*|ich|mir|mich)\b", re.IGNORECASE)
"""That somebody speaks of what is their own."""
LENGTHEN = (
    re.compile(
        r"(?:bitte )?(?P<do>verlängere?|dehne) (?:bitte )?(?P<what>.+) (?P<till>bis(?: zum)?|um) (?P<end>.+?)(?P<last> aus)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:bitte )?(?P<what>.+) (?P<till>bis(?: zum)?|um) (?P<end>.+) (?P<last>verlängern|ausdehnen)", re.IGNORECASE),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
OPEN_LINE = re.compile(
    r"\b(?:ohne|nicht|kein\w*|lass\w*|doch|offen)\b[^,.;]*\b(?:leitung|durchwahl)\b|\b(?:leitung|durchwahl)\b[^,.;]*\b(?:nicht|doch|offen|weg|raus)\b",
    re.IGNORECASE,
)
"""That the line shall stay open, whatever else is booked: words of taking off or leaving beside the line."""
THE_LINE = re.compile(r"\b(?:leitung|durchwahl)\b", re.IGNORECASE)
"""Their phone line."""
