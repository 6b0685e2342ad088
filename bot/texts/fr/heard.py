"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

from bot.texts.fr import form

LEAVE = (
    "aucun",
    "aucune",
    "aucun choix",
    "aucun des deux",
    "alors aucun",
    "alors rien",
    "non alors rien",
    "rien du tout",
    "aucun d'eux",
    "ni l'un ni l'autre",
    "quitter",
    "laisse",
    "laisser",
)
"""That what is open is to be left, besides what the mind reads as a no."""

CHOOSING = frozenset(
    (
        "bien parfait va alors je j prends prend plutôt oui ok accord ah oh bon ben donc on va prendre veux voudrais "
        "sera serait c est eh désolé désolée"
    ).split()
)
"""What is said around a choice, and doesn't change it."""
LAST = frozenset("dernier dernière".split())
"""Words that choose the last of several."""
FORMER = frozenset("premier première".split())
"""Words that choose the first of them."""
EVERY = form(r"(?P<two>(?:tous |toutes )?les deux)|tout|tous|toutes?|tous ceux-là|tout ça|toutes celles-là|chacune?")
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    "un une le la les l ce cet cette ces ça celui celle là ci carte cartes stp svp merci à au pour avec de du d des "
    "sur et seulement juste "
    "numéro option choix mon ma mes demande demander".split()
)
"""Words around the name of a choice that name nothing by themselves."""

NTH = re.compile(
    r"(?:(?:et|non|mais|pour)[, ]+)*(?P<nth>(?:la|le) \w+)(?: carte| demande)?[,:]? +"
    r"(?P<rest>(?:seulement|juste|que|plutôt|sans|avec|mais|à|jusqu)\b.*)",
    re.IGNORECASE,
)
"""That one of several cards, by its number (group ``nth``), is to be otherwise (group ``rest``)."""

OWNER = re.compile(r"(?P<name>(?!))")
"""Whose something is, in the form that a name has then: here it has none."""
MANAGER = ("mon chef", "ma cheffe", "ma chef", "mon manager", "ma manager", "mon responsable", "ma responsable", "ma hiérarchie")

PART = form(
    r"(?:(?:je (?:ne )?(?:peux|prends)|seulement|juste) )*(?:que |qu')?(?:en )?(?:prendre )?(?:qu')?une partie(?: seulement)?[.!]?"
    r"|(?:je (?:ne )?(?:peux|pourrais)(?: (?:seulement|juste|prendre|faire|assurer|couvrir))*|je (?:prends|fais|couvre|assure)"
    r"|(?:mais )?(?:seulement|juste|uniquement)) (?:que |seulement |juste |en )?(?!ça\b|le faire\b|pas\b)(?P<part>.+?)[.!]?"
)
"""What somebody who is asked to cover can take of it."""


WHAT_ABOUT = form(r"(?:et |alors )?(?:que dirais-tu de|pourquoi pas|et) (?P<rest>.+?)(?: alors| plutôt)?[?!. ]*")
"""Something else, of what came to nothing, put as a question: its group is what it is to be."""


_PLEASE = r"(?:(?:stp|svp|s'il te plaît|tu peux|peux-tu|pourrais-tu|je voudrais|je veux|on peut),? )*"
_POLITELY = r"(?: (?:stp|svp|s'il te plaît))?"
HOURS_OTHER = form(
    rf"{_PLEASE}(?:change|changer|modifie|modifier|mets|mettre|passe|passer) (?:mes )?horaires(?: de travail| de "
    rf"bureau)? (?:à|en|pour|sur|par)\b.*"
    r"|(?:désormais|dorénavant|à partir de maintenant|en fait),? je (?:ne )?travaille .*|je travaille (?:maintenant|désormais) .*"
    r"|je (?:ne )?travaille .*\bau lieu de\b.*|mes horaires(?: de travail)? sont (?:maintenant|désormais)\b.*"
)
"""That working hours that are said take the place of what stands."""
REPLACE = form(
    r"(?:remplacer?(?:-les)?|à la place des?|au lieu des?)(?: (?:les|mes|ces))?(?: (?:anciens|actuels|autres|horaires))*"
    rf"{_POLITELY}|à la place"
)

_MINE = "(?:mon |ma |mes |l'|la |le |les )"
SHIFT = form(
    r"(?:(?:non|juste|seulement|stp|svp|mets|prends|couvre|pour|je (?:veux|voulais) dire|c'est)[, ]+)*"
    rf"(?:(?P<whole>toutes? {_MINE}?(?:astreintes?|gardes?|nuits?)"
    rf"|{_MINE}?(?:astreintes?|gardes?|nuits?) (?:entières?|complètes?))|{_MINE}?(?:astreintes?|gardes?))"
    r"(?: (?:seulement|stp|svp|alors))*"
)
"""That the shifts are meant, whole, whatever days were said."""
WHY_ALL_DAY = form(
    r"(?:mais )?pourquoi (?:est-ce |c'est )?toute la journée[ ?!,.]+"
    r"(?:(?:je (?:ne )?|c'est |mon astreinte (?:est|va) )?(?:travaille |suis d'astreinte |seulement |juste |que "
    r"|uniquement )*)?(?P<rest>.+)"
)
"""Hours in the place of a whole day: group ``rest``."""
COVERS_INSTEAD = re.compile(
    r"(?P<cover>\w[\w.'’ -]{0,40}?) remplace (?P<absent>(?!(?:moi|nous|toi)\b)\w[\w.'’-]*) (?:à la place|plutôt)(?: (?P<when>.+))?",
    re.IGNORECASE,
)
"""That somebody else covers for the one who is ``absent``: groups ``cover``, ``absent`` and ``when``."""
_OF_BOOKINGS = (
    r"(?:annule[rz]?|supprime[rz]?|efface[rz]?|enlève|enlever|retire[rz]?|déplace[rz]?|décale[rz]?|reporte[rz]?|avance[rz]?|change[rz]?"
    r"|modifie[rz]?|prolonge[rz]?|raccourcis|raccourcir|écourte[rz]?)"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*"
ANOTHERS = re.compile(
    rf"(?P<do>(?i:{_PLEASE}{_OF_BOOKINGS})) (?i:le |la |les |l['’])(?P<thing>(?!(?i:remplacement|garde|astreinte)).+?)"
    rf" (?:de |d['’])(?P<of>{_NAME})(?P<rest>.*)"
    r"|(?!)(?P<name>)(?P<what>)"  # no genitive here
)
"""That what is booked of somebody else is to go or to change: groups ``do`` and, as far as they are there, ``name`` or ``of``, and
``what``, or ``thing`` and ``rest``."""
OWN = "{do} mon {what}"
"""The same of what is one's own."""
PARTING = re.compile(
    r"(?:ok(?:ay)?[\s,.!]+)?(?:merci(?: beaucoup| bien)?|salut|ciao)[\s,.!¡–-]*(?:et |alors |donc )*à "
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain"
    r"|la semaine prochaine)(?:,? ?\d{1,2}(?: ?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre))?)?)"
    r"[\s.!:)]*",
    re.IGNORECASE,
)
"""Thanks with the day on which one sees each other again, which change nothing: merci, à vendredi 11."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr)\b)?"
BEGINS_ENDS = re.compile(
    rf"\b(?:commence[rz]?|débute[rz]?)(?: (?:le|la|ça|seulement|à))* (?P<begin>{_CLOCK})(?:,| et| puis| ça)*"
    rf" (?:fini[rst]?|finissez|termine[rz]?)(?: (?:le|la|ça|à))* (?P<end>{_CLOCK})(?![\w:])",
    re.IGNORECASE,
)
"""When something begins and when it ends, said apart: groups ``begin`` and ``end``."""
FROM_TO = "de {0} à {1}"
"""The same in one."""
LENGTHEN = (
    re.compile(
        r"(?P<do>(?:tu peux |peux-tu )?(?:prolonge[rsz]?|rallonge[rsz]?|étend(?:s|re)?)) (?P<what>.+)"
        r" (?P<till>(?:jusqu['’](?:à|au|en)(?: l[ae])?|au|de)(?= )|d['’]) ?(?P<end>.+)",
        re.IGNORECASE,
    ),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
