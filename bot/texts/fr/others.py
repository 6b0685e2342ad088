"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.fr import all_of, form
from bot.texts.inert import cleaned

SAID = form(
    r"(?:et |alors )?(?:qu'(?:est-ce que |a |est-ce qu')?([\w.-]+)(?: a)? (?:dit|répondu)|(?:il|"
    r"elle) a dit quoi|([\w.-]+) a (?:dit|répondu) quoi|pourquoi ([\w.-]+) (?:a dit non|"
    r"ne peut pas|peut pas|a refusé|ne veut pas))"
    r"|(?:est-ce que )?([\w.-]+) a (?:dit|répondu) quelque chose"
)
"""What somebody said; who that is stands in the one group that is there."""
WHY = form(r"(?:mais |et )?pourquoi(?: (?:pas|non|ça))?")
"""Why it was a no."""
WAITS = form(
    r"(?:et )?(?:(?:on|tu|j')? ?(?:attend|attends) (?:qui|quoi|encore qui)|qui (?:attend-on|"
    r"est-ce qu'on attend|attendons-nous|attends-tu)|qu'est-ce qu'on attend|qu'est-ce qui manque|"
    r"il manque (?:qui|quoi)|qui (?:manque|n'a pas (?:encore )?répondu))(?: (?:encore|maintenant))?"
    r"|(?:il y a )?(?:des nouvelles|du nouveau|une réponse|des réponses)|(?:est-ce que )?quelqu'un a (?:déjà )?"
    r"(?:répondu|dit (?:quelque chose|oui)|accepté)"
)
"""Who has not answered."""
ELSE = form(
    r"(?:et )?qui d'autre(?: (?:est|a été|peut|pourrait)(?: demandé| le faire| remplacer)?)?|(?:et )?qui est (?:le )?(?:suivant|"
    r"après moi)|(?:à )?qui (?:d'autre )?(?:as-tu demandé|tu as demandé|est-ce que tu as demandé|"
    r"demandes-tu)(?: d'autre)?|tu as demandé à (?:qui|qui d'autre|quelqu'un d'autre|d'autres)|"
    r"(?:est-ce que )?je suis (?:le|la) (?:seul|seule|premier|première)"
)
"""By somebody who is asked: who else is."""
LATE = form(
    r"(?:(?:et|alors|oh|je suis|c'est) )*(?:trop tard|déjà pris)|(?:c'est |il faut |vous avez |tu as )?(?:encore|"
    r"toujours) (?:besoin|libre|nécessaire|d'actualité|à prendre|quelqu'un)(?: de (?:quelqu'un|moi))?"
    r"|qui (?:l'a pris|le fait|s'en charge)(?: finalement)?|quelqu'un l'a (?:déjà )?pris"
)
"""By somebody who was asked: whether it is still open."""
WHAT = form(
    r"(?:et |pardon,? )?(?:qu'est-ce que je (?:dois|devrais|ferais|fais) (?:faire|couvrir|prendre|"
    r"approuver)?(?: exactement| au juste)?|je (?:dois|devrais|ferais) (?:faire )?quoi(?: exactement)?|"
    r"c'est (?:quoi|à propos de quoi|pour quoi)(?: ça)?|de quoi s'agit-il|qu'est-ce que c'est|(?:il|"
    r"elle) veut quoi(?: exactement)?)"
)
"""By the same: what it is about."""
WHOLE = form(
    r"(?:et |mais )?(?:(?:c'est|ce serait|est-ce) (?:pour )?(?:toute la (?:journée|nuit|semaine)|"
    r"la journée entière|la garde entière|toute la garde)|toute la journée|(?:quelles? heures?|"
    r"à quelle heure|de quelle heure à quelle heure)(?: (?:exactement|c'est|est-ce|ça commence|"
    r"ça finit))*|(?:jusqu'à|à partir de|depuis) quand(?: (?:c'est|exactement))?|"
    r"c'est quand(?: exactement)?|quand (?:ça commence|ça finit|est-ce|c'est))"
)
"""By the same: which hours it is about."""
REST = form(
    r"(?:(?:et|puis|demande|à|avec|pour|aussi|peut-être|"
    r"que) )*(?:(?P<name>[\w.-]+(?: [\w.-]+)??)(?: (?:fait|fasse|prend|prenne|couvre|peut|pour|faire|"
    r"prendre))* (?:le |du )reste|(?:pour )?(?:le |du )reste,?(?: (?:à|avec|c'est|demande|"
    r"pour))* (?P<other>[\w.-]+(?: [\w.-]+)?))"
)
"""That somebody, in the group ``name`` or ``other``, is to be asked for what a part leaves."""
ANYONE = frozenset("quelqu'un quelqu un équipe l'équipe d'autre autre".split())
"""Words that name nobody there."""
ANSWERS: Mapping[str, Callable[[str, str], str]] = {
    "standing": lambda name, when: f"{name} n'a pas encore répondu ({when}).",
    "answered": lambda name, when: f"{name} a dit oui ({when}).",
    "part": lambda name, when: f"{name} a répondu pour une partie ({when}).",
    "declined": lambda name, when: f"{name} a dit non ({when}).",
    "expired": lambda name, when: f"{name} n'a pas répondu à temps ({when}).",
    "settled": lambda name, when: f"J'avais demandé à {name} ({when}), et c'est réglé.",
}
"""What has come of what somebody was asked, by its state: of a name and when; ``part`` where the yes is for no more than that, and
``settled`` for every other state."""


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"À part toi, j'ai demandé à {all_of(cleaned(names))}."


nobody_else = "Pour l'instant, je n'ai demandé qu'à toi."


def comes_next(names: Sequence[str]) -> str:
    """To the same, who is asked after them."""
    return f"Si tu ne peux pas, je demande ensuite à {all_of(cleaned(names))}."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nDis « {yes} » ou « {no} »."
