"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.fr import all_of, form
from bot.texts.fr.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

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
PASSES_ON = (
    form(
        r"(?:.*[,.;!] *)?(?:il faut )?(?:demande|demandez|demander|vois|voyez|voir)(?: plutôt| ça)* (?:à|avec) "
        r"(?P<ask>[\w.-]+(?: (?-i:[A-Z])[\w-]+)?)(?:[,.;!] *.*| .*)?"
    ),
    form(
        r"(?:.*[,.;!] *|(?:pendant|tant|quand|jusqu)\b.* )?"
        r"(?:c'est )?(?P<decides>[\w.-]+) (?:qui )?(?:décide|approuve|valide)(?: .*)?"
    ),
)
"""By somebody who is to approve: that another decides, in one of the groups."""
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


def is_within(said: str, when: str) -> str:
    """Whether a day is in it: it is."""
    return f"Oui, {clean(said, 120)} en fait partie : {clean(when, 200)}."


def is_not_within(said: str, when: str) -> str:
    return f"Non, {clean(said, 120)} n'en fait pas partie : {clean(when, 200)}."


def not_asked(name: str) -> str:
    """To somebody who is asked, of another whom it concerns."""
    return f"Je n'ai rien demandé à {clean(name, 60)} : un message part quand c'est enregistré."


def if_you_say_no(asker: str) -> str:
    """To somebody who is asked: what becomes of it then."""
    return f"Alors rien n'est enregistré tel quel, et je le dis à {clean(asker, 60)}."


def if_they_say_no(absent: Absent) -> str:
    """To whoever asks: what becomes of it where somebody who is asked says no."""
    return f"Alors rien n'est enregistré, et tu le sais aussitôt. {stays(absent)}."


def if_they_hand_back(absent: Absent) -> str:
    """The same where they are only told, and hand it back."""
    who = clean(absent.name, 60)
    told = "Qui remplace est seulement prévenu. En cas d'empêchement, le remplacement est rendu :"
    if who:
        return f"{told} {who} est de nouveau d'astreinte, et vous le savez aussitôt."
    return f"{told} tu es de nouveau d'astreinte, et tu le sais aussitôt."


def ask_them_why(asker: str) -> str:
    """To somebody who is asked: reasons stay with whoever has them."""
    return f"Je ne transmets pas les raisons ; la demande vient de {clean(asker, 60)}, qui peut te les dire."


def answer_so(yes: str, no: str) -> str:
    """To the same: what they may answer."""
    return f"Dis « {yes} » ou « {no} », ou la partie dont tu parles ; « {no} » n'a pas besoin de raison."


to_leave_it = "Pour laisser tomber, dis « non » : rien n'en est enregistré, et la carte se ferme."
still_wanted = "Tu le veux toujours ? Un oui le montre encore une fois ; un non le ferme, et rien n'en est enregistré."
show_again = "Oui, montre encore"
drop_it = "Non, laisse tomber"
to_take_it_back = "Je retire la demande ? Dis « laisse tomber » : rien n'est enregistré, et je préviens qui j'ai sollicité."
other_way = "Dans l'autre sens ? Dis-moi qui est absent, quand, et qui remplace : « Sam est absent vendredi, je le remplace »."
how_to_change = "Dis par exemple : prolonge jusqu'à mercredi ; je reviens mardi ; Lee au lieu de Sam vendredi ; ou « défais ça »."
