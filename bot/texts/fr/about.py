"""Questions about a card: how they are asked, and their answers in a sentence."""

from collections.abc import Sequence

from bot.texts.forms import asked
from bot.texts.fr import all_of, written
from bot.texts.fr.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

EVERBRIDGE, WEBEX = "Everbridge".lower(), "Webex".lower()  # as they are asked about: words here, and the name of no row
_LEAD = (
    "(?:(?:attends|attendez|hm+|euh+|ok|d'accord|pardon|désolée?|mais|et|donc|alors|s'il te plaît|stp|svp|en fait|au "
    "fait|dis(?:-moi)?"
    "|petite question|juste)[,.:!]* )*"
)
_POLITE = (
    "(?:(?:tu peux|peux-tu|tu pourrais|pourrais-tu) )?(?:(?:me |m')?(?:dire|montrer|expliquer|rappeler) "
    "|(?:dis|montre|explique)-moi )?"
)
_WHAT = r"(?:(?:[“«\"]|') ?)?([^?!“”«»\"]+?)(?: ?(?:[”»\"]|'))?"
_IS_IT = "(?:est-ce que |est-ce qu')?"
_AGREE = "(?:approuver|valider|donner son accord|dire oui|accepter|être d'accord)"
_TOLD = "(?:au courant|prévenue?s?|informée?s?|avertie?s?)"
_END = r"(?: (?:stp|svp|s'il te plaît|encore|alors|exactement|au juste|maintenant|déjà|donc))*"
_asked = asked(_LEAD + _POLITE, _END, written)


ASKED = (
    (
        "later",
        _asked(
            r"(?:je peux|est-ce que je peux|puis-je|je pourrai)(?: (?:encore|toujours))? (?:le |la |l')?(?:changer"
            r"|modifier|annuler)(?: (?:ça|plus tard|après|ensuite|demain))+",
            r"et si (?:je change d'avis|ça change|quelque chose change)",
        ),
    ),
    (
        "done",
        _asked(
            r"(?:c'est|est-ce que c'est)(?: (?:bien|bon|tout))?(?: (?:réservé|enregistré|fait|réglé|passé))",
            r"(?:ça a|est-ce que ça a) (?:marché|fonctionné)|tout est (?:réglé|bon|en ordre)",
        ),
    ),
    (
        "paged",
        _asked(
            r"(?:est-ce que )?([^\W\d_]+(?: [^\W\d_]+)??) (?:sera|va être)(?:-t-(?:il|elle))? (?:appelée?|alertée?"
            r"|réveillée?|dérangée?)(?: (?:à|en|pendant|la)\b.*)?",
        ),
    ),
    (
        "free",
        _asked(
            r"(?:est-ce que )?([^\W\d_]+(?: [^\W\d_]+)??) (?:est|sera) (?:libre|disponible|dispo)(?: (?:alors"
            r"|ce jour-là))?",
            r"(?:il|elle) est (?:libre|disponible|dispo)|est-(?:il|elle) (?:libre|disponible|dispo)",
        ),
    ),
    (
        "call",
        _asked(
            r"(?:montre |donne |affiche )?(?:moi )?(?:l'|les |le |la )?(?:appels?|requêtes?|payload|json|corps|détails?)(?: "
            r"exacte?s?| api| json)*",
            r"(?:qu'est-ce que |que |quoi |ce que |qu')(?:tu )?(?:vas(?:-tu)? )?(?:envoy|enregistr|écri|fai)\w*(?:-tu)?(?: à "
            r"(?:everbridge|webex)| exactement)*",
            r"qu'est-ce qui (?:sera|va être|est) (?:envoyé|enregistré|fait|écrit)(?: (?:à|dans) (?:everbridge|webex))?",
            r"(?:que|qu'est-ce qui) se passe(?:ra)?(?:-t-il)? (?:si|quand) (?:je dis oui|j'appuie|j'enregistre)(?: dessus)?",
        ),
    ),
    (
        "until",
        _asked(
            r"(?:j'ai|on a|ai-je|il me reste|me reste-t-il) (?:combien de temps|jusqu'à quand)(?: pour \w+)?",
            rf"combien de temps {_IS_IT}(?:j'ai|ai-je|on a|il me reste|me reste-t-il|ça (?:reste|dure)|c'est (?:ouvert"
            rf"|valable))(?: pour \w+| ouvert)*",
            rf"(?:jusqu'à|avant) quand(?: {_IS_IT}(?:je (?:peux|dois)|puis-je|dois-je|il faut|c'est (?:ouvert|valable)|ça "
            rf"(?:reste|dure))(?: \w+)*)?",
            rf"quand {_IS_IT}(?:ça|la carte|elle|cette carte) (?:expire|finit|se ferme|ferme|se termine)(?:-t-elle)?",
            r"quand (?:expire|finit|se ferme|se termine)(?:-t-elle)?(?: (?:ça|la carte|cette carte))?",
            r"(?:que se passe-t-il|il se passe quoi|et) si (?:je ne |je |personne ne |personne )(?:réponds?|dis|dit)(?: pas| "
            r"rien)*",
        ),
    ),
    (
        "booked",
        _asked(
            r"(?:est-ce que )?(?:c'est|est-ce|cela est|ça a été|c'est bien)(?: (?:déjà|bien|maintenant))*"
            r" (?:enregistré|réservé|fait|inscrit|bon)(?: maintenant| déjà)?",
            r"(?:est-ce que )?ça a marché",
        ),
    ),
    (
        "told",
        _asked(
            r"qu(?:'as-tu|e lui as-tu|'est-ce que tu as) (?:dit|demandé|écrit)(?: à)? (.+?)",
        ),
    ),
    (
        "agree",
        _asked(
            r"(?:est-ce que )?[^\W\d_]+ (?:est au courant|le sait|a été prévenue?|a été informée?)(?: déjà)?",
            rf"qui(?: d'autre)? (?:doit|devra|va|peut) (?:encore )?{_AGREE}(?: ça| pour ça)?",
            rf"{_IS_IT}(?:quelqu'un|mon chef|ma cheffe|mon manager|ma responsable|mon responsable)(?: d'autre)? (?:doit"
            rf"|devra)(?:-t-il|-t-elle)? {_AGREE}(?: ça)?",
            r"(?:de )?quel accord (?:(?:me )?faut-il|il me faut|est nécessaire)|l'accord de qui(?: me faut-il| il me faut)?",
            rf"qui(?: d'autre)? (?:sera|est|va être|a été) {_TOLD}(?: de ça)?",
            r"qui (?:le sait|sait ça|est au courant|préviens-tu|vas-tu prévenir|tu préviens|as-tu prévenu|tu as prévenu)",
            rf"{_IS_IT}[^\W\d_]+ (?:est|sera|a été|le sait|va être)(?:-t-il|-t-elle|-il|-elle)?(?: déjà)?(?: {_TOLD})?",
            rf"{_IS_IT}[^\W\d_]+ a(?:-t-(?:il|elle))? (?:déjà )?(?:dit oui|accepté|répondu|confirmé)(?: déjà)?",
            r"a-t-(?:il|elle|on) (?:déjà )?(?:dit oui|accepté|répondu|confirmé)|(?:des )?nouvelles(?: de [^\W\d_]+)?",
            rf"{_IS_IT}tu (?:le |la |les |lui |leur )(?:préviens|demandes|dis|as prévenue?s?|as demandé)(?: d'abord)?",
        ),
    ),
    (
        "left",
        _asked(
            r"(?:qu'est-ce que tu as|qu'as-tu|tu as) (?:laissé de côté|supposé|ignoré|oublié|deviné)(?: quoi| quelque chose)?",
            r"qu'est-ce qui (?:manque|n'y est pas|est laissé de côté|est supposé)|(?:il )?manque quoi",
            rf"{_IS_IT}(?:il manque quelque chose|tu as (?:oublié|laissé) quelque chose)(?: de côté)?",
        ),
    ),
    (
        "all",
        _asked(
            r"(?:c'est quoi|qu'est-ce que c'est|c'est à propos de quoi|de quoi s'agit-il|c'était quoi)(?: (?:ça|cette carte|la "
            r"carte|la question|ta question))?",
            r"(?:montre|remontre|répète|redis)(?:-moi| moi)?(?: ça|-le| la carte| le)?(?: ça| la carte)?",
            r"quelle (?:est|était) (?:la|ta) question",
        ),
    ),
    (
        "calendar",
        _asked(
            r"(?:dans |c'est )*(?:quels?|lequel|lesquels) (?:calendriers?|agendas?|plannings?)(?: (?:est-ce|c'est|sont-ce"
            r"|d'astreinte|veux-tu dire))*",
        ),
    ),
    (
        "why",
        _asked(
            rf"pourquoi(?! pas\b)(?: (?:est-ce|c'est|as-tu|tu as|avoir))?(?: (?:choisi|pris|mis|lu|dit|le|la|les|l'))*(?: {_WHAT})?"
        ),
    ),
    (
        "who",
        _asked(
            rf"(?:qui est|c'est qui|qui c'est)(?: (?:cette|ce|la|le|donc))? {_WHAT}",
            r"(?:qui|c'est qui qui) (?:me )?(?:remplace|couvre)(?:ra)?(?: alors| à ce moment-là)?",
            rf"quels? {_WHAT} (?:est-ce|c'est|veux-tu dire)",
        ),
    ),
    (
        "meaning",
        _asked(
            rf"(?:que veut dire|que signifie|qu'est-ce que (?:veut dire|signifie)|ça veut dire quoi|ça signifie quoi|c'est "
            rf"quoi|qu'est-ce que"
            rf"(?: c'est que)?|à quoi sert|qu'entends-tu par)(?: (?:le |la |les |un |une |ce |cette )|(?: l'| ))(?:mot "
            rf"|bouton )?{_WHAT}(?: (?:veut dire|signifie))?",
            rf"{_WHAT},? (?:ça|c'est|ça veut|ça signifie)(?: (?:veut dire|dire|signifie))* quoi",
        ),
    ),
    (
        "when",
        _asked(
            r"(?:à quelle heure|quand)(?: est-ce que)? (?:ça|cela) (?:commence|finit|se termine|débute)",
            r"quels? jours? (?:as-tu|tu as) (?:réservé|enregistré|mis)",
            r"(?:c'est |ce serait )?(?:quand|quels? (?:jours?|dates?|heures?|horaires?|semaines?|astreintes?)|quelles "
            r"(?:dates|heures|semaines|astreintes)|quelle "
            r"(?:date|heure|année|semaine))(?: (?:exactement|est-ce|c'est|ça|précisément|tu as compris|as-tu compris))*",
        ),
    ),
)
"""How each kind of question is asked, the narrow ones first; what it is about is the group of its pattern."""


WAITING = _asked(
    r"qu'est-ce qui (?:m'attend|attend(?: encore)?(?: ma réponse)?|est (?:encore )?(?:ouvert|en attente))(?: pour moi)?",
    rf"{_IS_IT}(?:j'ai|ai-je|il y a|y a-t-il) (?:encore )?(?:quelque chose|des choses|des demandes|une demande) (?:en "
    rf"attente|à (?:approuver|valider|décider|faire))",
    r"(?:montre-moi |mes |les )?(?:mes |les )?(?:demandes|approbations|cartes|questions) (?:en attente|ouvertes)",
    r"(?:qu'est-ce que |que )(?:j'ai|dois-je|je dois) (?:à )?(?:approuver|valider|décider)",
    r"(?:peux-tu|tu peux) (?:approuver|valider) la demande .+",
    r"qui (?:attend|veut) (?:quelque chose de moi|ma réponse|mon accord)",
)
"""What waits for the speaker's answer."""

_SHIFTS = "Ce sont tes propres astreintes dans Everbridge à ce moment-là : c'est toi qu'on appellerait."
_LEFT = "Ce sont des mots à toi qui ne sont pas dans ce que j'enregistrerais. Dis-moi ce que je dois en faire."
_ASSUMED = "Ton message le laissait ouvert, j'ai donc pris le plus probable. Dis-moi si c'est faux, et je le change."
_EMPTY = (
    "Quelqu'un doit être d'astreinte à ces heures-là, et avec cet enregistrement personne ne l'est : aucun appel "
    "n'aurait de réponse."
)
MEANINGS = {
    "calendrier": (
        "Le calendrier est le planning d'astreinte d'Everbridge où l'on te remplace : c'est là que la personne qui te "
        "remplace est appelée à "
        "ta place. Les autres calendriers ne changent pas."
    ),
    "calendriers": "Ce sont les plannings d'astreinte d'Everbridge où l'on te remplace ; les autres ne changent pas.",
    "remplacement": "C'est la personne qui prend ta place : Everbridge l'appelle à ta place pendant ce temps.",
    "astreintes": _SHIFTS,
    "astreinte": _SHIFTS,
    "qui est absent": "C'est la personne qui n'est pas là, et qu'on n'appelle donc pas.",
    "toute la journée": "De minuit à minuit, à l'heure du fuseau entre parenthèses.",
    "réponds avant": "La carte compte jusque-là. Sans réponse, elle se ferme, et rien n'est enregistré.",
    "j ai laissé de côté": _LEFT,
    "laissé de côté": _LEFT,
    "j ai supposé": _ASSUMED,
    "supposé": _ASSUMED,
    "appel exact": (
        "C'est ce que j'envoie à Everbridge ou à Webex, à la lettre près. Dis « montre l'appel exact » pour le voir ici."
    ),
    EVERBRIDGE: "Everbridge est le système qui sait qui est d'astreinte et qui l'appelle.",
    WEBEX: "Webex est l'endroit où l'on se parle ; il garde aussi tes horaires de travail et tes jours fériés.",
    "resterait vide": _EMPTY,
    "vide": _EMPTY,
    "laisser vide": "Ton absence est enregistrée sans que personne te remplace : à ces heures-là, aucun appel n'a de réponse.",
    "trouver quelqu un": "Je montre qui pourrait te remplacer, avec les raisons, et je n'enregistre rien.",
    "sinon": "C'est à qui je demande ensuite, si la première personne ne peut pas.",
    "déjà enregistré": "Everbridge contient déjà exactement la même chose ; l'enregistrer encore la mettrait en double.",
    (
        "d abord demandé à"
    ): "Je demande à cette personne avant d'enregistrer quoi que ce soit ; si elle dit non, tout reste comme avant.",
    (
        "ligne fermée"
    ): "C'est un événement dans ton planning de jours fériés dans Webex ; la gestion des appels décide ce qu'on entend.",
    "planning": "C'est ton planning dans Webex où c'est gardé : tes horaires de travail, ou les jours où tu ne travailles pas.",
    "déjà dedans": "Ce sont les entrées que le planning contient déjà ; elles restent.",
    "changement": "À gauche de la flèche, ce qui est enregistré ; à droite, ce que ça deviendrait.",
    "à supprimer": "C'est ce qui serait supprimé.",
    "enregistrer": "J'envoie exactement ce que montre la carte à Everbridge ou à Webex. Rien n'est envoyé avant.",
    "changer": "Ça ouvre les champs de la carte : tu changes les jours, les heures ou qui remplace ; ça n'enregistre rien.",
    "annuler": "Ça supprime ce qui a été enregistré, et je préviens la personne qui devait remplacer.",
    "non laisser": "Ça ferme la carte, et rien n'est enregistré.",
    "demander à l équipe": "Je demande à toutes les personnes disponibles, et la première qui dit oui remplace.",
    "substitution": "C'est ainsi qu'Everbridge appelle une absence avec, ou sans, quelqu'un à ta place.",
    "remarque": "Ça dit par qui c'est enregistré.",
}
"""What stands on cards, and what it means; in small letters, without marks."""

WHY_CALENDAR = ("calendrier", "ce calendrier", "calendriers", EVERBRIDGE)
WHY_DAY = ("toute la journée", "la journée", "la journée entière", "une journée entière", "journée entière", "minuit", "tout")
THAT = (
    "",
    "ça",
    "cela",
    "ce",
    "c'est",
    "celui-là",
    "celle-là",
    "cette date",
    "date",
    "la date",
    "ce jour",
    "ce jour-là",
    "le jour",
    "jour",
    "alors",
    "à ce moment-là",
    "ceux-là",
)
"""What a why may be about without naming it: when it is."""
ASKING = ("demande", "me demande", "demande ça", "qui demande", "qui demande ça")
COVERING = (
    "remplacement",
    "le remplacement",
    "mon remplacement",
    "qui remplace",
    "qui me remplace",
    "elle",
    "il",
    "ça",
    "cette personne",
)

STILL_OPEN = "La carte est encore ouverte."
IS_SENT = "Ça a été envoyé."


later = "Oui, à tout moment : dis ce qui change, ou « annuler ». La personne qui remplace est prévenue de chaque changement."
not_yet = "Pas encore : rien n'est réservé avant ton oui."


unseen = "Je ne vois pas si un message a été lu."


def hours_altogether(hours: float) -> str:
    """How many hours it is, all taken together."""
    said = f"{hours:g}".replace(".", ",")
    return f"En tout : {said} heure{'s' * (hours >= 2)}."


def as_seen(name: str, when: str, reasons: str) -> str:
    """What speaks for and against somebody's covering then."""
    return f"Voilà ce que je vois : {clean(name, 60)}, {clean(when, 200)} : {clean(reasons, 300)}. Je ne peux pas en savoir plus."


def only_shifts(name: str, shifts: str) -> str:
    """When whoever covers is paged."""
    return (
        f"{clean(name, 60)} n'est alerté·e que pendant tes astreintes d'alors : {clean(shifts, 300)}"
        ". À d'autres heures, c'est qui est d'astreinte."
    )


def is_free(name: str, when: str) -> str:
    """Nothing stands against their covering."""
    return f"D'après ce que je vois, {clean(name, 60)} n'a alors ni astreinte ni absence enregistrée ({clean(when, 200)})."


def not_free(name: str, why: str) -> str:
    """What does."""
    return f"{clean(name, 60)} : {clean(why, 300)}."


def who(name: str, email: str, part: str, on: str) -> str:
    """Somebody on the card; ``email`` is empty where others listen, ``on`` are the calendars."""
    known = f" ({clean(email, 80)})" if email else ""
    role = {
        "out": "est la personne qui ne serait pas là",
        "covers": f"assurerait le remplacement{f' dans {clean(on, 120)}' if on else ''}",
        "asks": "est la personne qui demande ça",
    }[part]
    return f"{clean(name, 60)}{known} {role}."


nobody_covers = "Personne ne remplace : la carte n'a pas de remplacement."


def why_words(pairs: Sequence[tuple[str, str]]) -> str:
    """Words of the message, and the times for which they were taken."""
    return " ".join(f"J'ai lu « {clean(said, 60)} » comme {clean(when, 120)}." for said, when in pairs)


def why_other(said: str, when: str) -> str:
    """A date that isn't on the card."""
    return f"« {clean(said, 60)} » n'est pas sur la carte : elle dit {clean(when, 200)}."


def why_person(said: str, name: str) -> str:
    """Somebody whom the message named."""
    if clean(said, 60).casefold() == clean(name, 60).casefold():
        return f"Tu as nommé {clean(name, 60)}."
    return f"Tu as dit « {clean(said, 60)} », et c'est {clean(name, 60)}."


def why_calendar(name: str, *, on_call: bool) -> str:
    """Why it is booked in a calendar."""
    if on_call:
        return f"{clean(name, 200)} : c'est là que sont tes astreintes à ce moment-là."
    return f"{clean(name, 200)} : tu n'es d'astreinte dans aucun calendrier à ce moment-là, donc aucun ne s'impose."


why_unknown = "Personne ne m'a dit pourquoi."
why_all_day = (
    "Tu n'as pas donné d'heures, j'ai donc pris toute la journée. Dis-moi les heures, par exemple « 9h à 17h », et je le change."
)
tell_me_if_not = "Si ce n'est pas ce que tu voulais dire, dis-moi quoi changer."


def assumed(guesses: Sequence[str]) -> str:
    """What was taken for granted."""
    return f"J'ai supposé : {' ; '.join(clean(guess, 120) for guess in guesses)}."


def left_out(words: Sequence[str]) -> str:
    """What was said and is not in it."""
    said = ", ".join(f"« {clean(one, 80)} »" for one in words)
    return f"J'ai laissé de côté {said} : ce n'est pas dans ce que j'enregistrerais."


nothing_left_out = "Rien : tout ce que tu as dit est sur la carte, et je n'ai rien supposé."


def until(moment: str, why: str) -> str:
    """Until when a card counts; ``why`` may be empty."""
    because = f", {why}" if why else ""
    return f"Jusqu'au {clean(moment, 80)}{because}. Sans réponse, rien n'est enregistré."


nothing_waits = "Rien de ceci n'attend de réponse : c'est enregistré."


is_over = "C'est noté. C'est passé, il n'y a donc rien à enregistrer."
ENDED = {
    "declined": "J'ai laissé tomber, comme tu l'as dit : rien n'a été enregistré.",
    "expired": "C'est resté sans réponse : rien n'a été enregistré.",
    "undelivered": "La carte n'a pas pu être affichée : rien n'a été enregistré.",
    "withdrawn": "Le message a été retiré : rien n'a été enregistré.",
}
"""How a card that books nothing came to its end."""
nothing_for_you = "Rien n'attend ta réponse : tu n'as pas de carte ouverte, et personne ne t'a rien demandé."
where_it_stands = (
    "Une absence ou un remplacement enregistré se trouve dans Everbridge, dans le calendrier d'astreinte ; les horaires et les"
    " jours fériés sont dans Webex, dans les plannings de la personne. Ici, « Qu'est-ce que j'ai réservé ? » liste les deux."
)
none_for_others = "Rien de ce que tu as enregistré pour d'autres n'est en place."


def waits_for_you(lines: Sequence[str]) -> str:
    """What waits for the speaker's answer, one a line."""
    said = "\n".join(f"- {clean(line, 200)}" for line in lines)
    return f"Voici ce qui attend ta réponse :\n{said}"


def asked_by(title: str, when: str) -> str:
    """Something that somebody else asks."""
    return f"{title} : {when}" if when else title


def which_of(labels: Sequence[str]) -> str:
    """What there is to choose from."""
    return f"Il y a {all_of(cleaned(labels))} ; j'enregistre dans celui que tu me dis."


def agree(asked: Sequence[str], told: Sequence[str]) -> str:
    """Who has to say yes beside the speaker, and who hears of it."""
    first = (
        f"D'abord ton oui, puis celui de {all_of(cleaned(asked))}." if asked else "Personne d'autre que toi : ton oui l'enregistre."
    )
    return f"{first} Je préviens ensuite {all_of(cleaned(told))}." if told else first


def agree_still(asked: Sequence[str], absent: Absent) -> str:
    """Who was asked and hasn't answered."""
    return f"J'attends {all_of(cleaned(asked))}. {stays(absent)} tant que je n'ai pas d'accord."


nothing_waits_any_more = "Je ne le demande plus à personne, et rien de tout cela n'est enregistré."


who_hears = (
    "Personne n'apprend rien avant ton oui. Ensuite, qui te remplace est prévenu, et qui ton administrateur a désigné ;"
    " pourquoi tu t'absentes, je ne le dis à personne."
)
"""Who hears of it, where nothing is shown yet."""


def agree_done(told: Sequence[str]) -> str:
    """Who heard of it."""
    if not told:
        return "Je n'ai prévenu personne d'autre."
    return f"Au courant : {all_of(cleaned(told))}. C'est enregistré, aucune réponse n'est attendue."


agree_nobody = (
    "Ici, quelqu'un d'autre doit être d'accord, et je ne trouve personne à qui demander ; ton oui seul n'enregistrera donc rien."
)
agree_you = "Toi : c'est ce que je te demande ici."


def card(facts: Sequence[tuple[str, str]]) -> str:
    """The lines of a card."""
    return "\n".join(f"- **{clean(label, 60)} :** {clean(value, 400)}" for label, value in facts)


def fact(label: str, value: str) -> str:
    """One of them."""
    return f"{clean(label, 60)} : {clean(value, 400)}."


booked_not_yet = "Pas encore : rien n'est enregistré avant ton oui."


def booked_still(line: str) -> str:
    """What has become of what was booked: it is as it was."""
    return f"C'est enregistré, et ça tient : {clean(line, 300)}."


def booked_yes(line: str) -> str:
    """Whether it is booked: it is, and what."""
    return f"Oui, c'est enregistré : {clean(line, 300)}."


def public_holiday(day: str, place: str, name: str) -> str:
    """Whether a day is a public holiday in a country, or a part of it; with no name it is none."""
    return f"{day} est férié ({place}) : {name}." if name else f"{day} n'est pas férié ({place})."


def told_nothing_yet(name: str) -> str:
    """What somebody was told, while the asker has not said yes."""
    return f"Rien encore : {clean(name, 60)} en entendra parler quand tu auras dit oui."


def told_asked(name: str, when: str) -> str:
    """The same where they are asked, and have not answered."""
    return f"J'ai demandé à {clean(name, 60)} de dire oui ou non : {clean(when, 200)}. Pas encore de réponse."


def told_covering(name: str, when: str) -> str:
    """The same where they cover."""
    who, then = clean(name, 60), clean(when, 200)
    return f"J'ai prévenu {who} du remplacement : {then}, avec un fichier de calendrier, sans dire pourquoi tu es absent."


def told_nothing(name: str) -> str:
    """The same of somebody who hears nothing of it."""
    return f"Je n'en ai rien dit à {clean(name, 60)}."


def of_return(name: str) -> str:
    """What is said to news that a colleague is back, or several."""
    return f"Cela concerne {name}, je n'ai donc rien changé pour toi."


def stays_booked(lines: str) -> str:
    """That what they cover stands as it does."""
    return f"Ce qui est enregistré reste : {lines}. Si quelqu'un d'autre doit en faire une partie, dis-moi qui et quand."
