"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from collections.abc import Sequence
from datetime import date

from bot.texts.dates import Dates
from bot.texts.fr import counted, of
from bot.texts.fr.cards import deed
from bot.texts.inert import clean, upper
from bot.texts.words import FailureWords, SystemWords

_DATES = Dates("fr")

expired = "Cette question a expiré, rien n'a donc été enregistré. Redis-le-moi et je te repose la question."
over = "Ce moment est déjà passé, rien n'a donc été enregistré. Redis-le-moi si tu en as encore besoin."
changed = "Quelque chose a changé depuis que je te l'ai montré, je ne l'ai donc pas encore enregistré. Voici la nouvelle version."
not_yours = "Ce n'est pas à toi de répondre à cette question, je l'ai donc laissée telle quelle."
already_booked = "Tu l'as déjà approuvé, je ne l'ai donc pas enregistré deux fois."
already_answered = "Cette question a déjà sa réponse."
none_meant = "D'accord, je laisse tes cartes telles quelles."
which_card = "Tu as plusieurs cartes ouvertes. Laquelle veux-tu dire ?"
replaced = "J'ai mis de côté la question précédente ; celle-ci la remplace."
nothing_to_undo = "Il n'y a rien à annuler : je n'ai rien enregistré pour toi qui tienne encore."
nothing_to_change = "Il n'y a rien à modifier : rien n'est enregistré pour toi."
undone_already = "Ce n'est plus là, il n'y a donc plus rien à supprimer."
changed_since = (
    "Ça a été modifié depuis, je l'ai donc laissé tel quel. Dis « défais ça » pour annuler ta dernière modification ; "
    "ou dis-moi ce que "
    "tu veux, par exemple : annule vendredi."
)
change_stays = "Je ne peux pas remettre ça comme c'était. Dis-moi ce que tu veux à la place, par exemple : annule vendredi."
undo_over = "Ce moment est déjà passé, je l'ai donc laissé tel quel."
undo_left = (
    "J'ai laissé tel quel ce qui est enregistré. Je peux le supprimer ou le laisser ; si tu veux autre chose, "
    "dis-le-moi en une nouvelle "
    "phrase."
)
all_or_change = "Tu veux tout annuler, ou seulement revenir sur le dernier changement ?"
which_booking = "Lequel veux-tu dire ?"


def instead_or_beside(booked: str) -> str:
    """Whether a time with somebody else comes in the place of what is booked."""
    return f"{booked} : c'est déjà enregistré. Ceci le remplace, ou s'y ajoute ?"


def in_its_place(line: str) -> str:
    """A button: it does."""
    return f"À la place : {line}"


def beside_it(line: str) -> str:
    """A button: it comes besides."""
    return f"En plus : {line}"


def all_of_it(line: str) -> str:
    """A button: all of a booking goes that was changed last."""
    return f"Tout annuler : {line}"


def the_change_alone(line: str) -> str:
    """A button: its last change alone is put back."""
    return f"Revenir sur le changement : {line}"


def delivered_late(when: str) -> str:
    """A message that reached us a day or more after it was written, on ``when``."""
    return (
        f"Je ne reçois que maintenant ton message du {when}, plus d'un jour après, je n'en ai donc rien fait. "
        "Redis-le-moi si c'est toujours valable."
    )


def still_booked(times: Sequence[str]) -> str:
    """Which times of what is booked are to come."""
    return f"Encore à venir ({len(times)}) : {'; '.join(times)}."


def cut_means(absent: str) -> str:
    """On a card by which a part of a booking goes: what that means. ``absent`` is who is out, empty for the reader."""
    name = clean(absent, 60)
    then = (
        f"n'y remplace plus {name}, qui y est de nouveau d'astreinte"
        if absent
        else "ne t'y remplace plus, et tu y es de nouveau d'astreinte"
    )
    return f"La partie supprimée disparaît comme si elle n'avait jamais été enregistrée : personne {then}."


still_asked = "D'accord, je n'y touche pas : la demande reste comme elle était."
kept = "D'accord, j'ai laissé tel quel ce qui est enregistré."


def undo_means(absent: str) -> str:
    """The same where all of it goes."""
    name = clean(absent, 60)
    then = f"ne remplace plus {name}, qui est" if absent else "ne te remplace plus, et tu es"
    where = "c'était le cas avant" if absent else "tu l'étais"
    return f"Tout disparaît comme si rien n'avait été enregistré : personne {then} de nouveau d'astreinte là où {where}."


all_or_none = "C'est tout ou rien : si une partie échoue, je supprime ce qui a été fait avant elle."
all_or_none_changed = "C'est tout ou rien : si une partie échoue, je remets comme avant ce qui a déjà été modifié."
line_means = "Ce qu'on entend en t'appelant quand ta ligne est fermée dépend de la gestion des appels dans Webex."
line_stays = "Je ne peux pas fermer ta ligne d'ici, ça n'en fait donc pas partie."
LINE = {
    "already_there": "Ta ligne est déjà fermée à ce moment-là.",
    "not_weekly": "Je ne peux pas fermer ta ligne pour une série, ça n'en fait donc pas partie. Donne-moi les jours un par un.",
    "other_days": "Les heures données pour ta ligne sont hors de cette absence, elle reste donc ouverte. Dis-moi quand la fermer.",
}
following = "C'est l'autre partie de ton message."
not_followed = "Je ne peux pas regarder l'autre partie de ton message pour l'instant. Redis-la-moi, s'il te plaît."
declined = "D'accord, je laisse tomber. Rien n'a été enregistré."
not_served = "Pardon, je ne travaille que pour les membres de l'organisation qui m'a mis en place."
no_cover_set_up = (
    "Les remplacements ne sont pas encore configurés ici : il faut d'abord que ton équipe d'administration me connecte "
    "à Everbridge. "
    "Rien n'a été enregistré."
)
no_admin = (
    "Les horaires et les jours fériés ne sont pas encore configurés ici : il faut d'abord que ton équipe "
    "d'administration m'ouvre les "
    "plannings Webex. Rien n'a été enregistré."
)
needs_cover = (
    "Ici, chaque absence a besoin d'un remplacement, rien n'a donc été enregistré. Dis-moi qui te remplace : « je ne suis pas là "
    "vendredi, Sam me remplace »."
)
went_wrong = "Quelque chose n'a pas marché de mon côté. Rien n'a été enregistré ; réessaie dans une minute."
too_many = "C'est plus que je ne peux faire d'un coup. Je laisse ce qui arrive pendant la prochaine minute ; redis-le-moi ensuite."
too_long = "Ce message est trop long pour moi. Peux-tu le dire en une phrase ou deux ?"
unknown_button = "Je ne connais plus ce bouton. Dis-moi avec tes mots ce que tu veux."
looking_again = "Je regarde encore une fois, et je te dis ce que je trouve."
noted_there = "Merci. J'ai noté que c'est là."
trying_again = "Je l'envoie encore une fois, et je te dis comment ça finit."
under_way = (
    "C'est justement en train d'être réservé par un autre oui, je n'ai donc rien envoyé une deuxième fois. "
    "Cette carte reste ouverte : réponds-y de nouveau quand tu sauras comment l'autre a fini."
)
not_shown = "Je n'ai pas pu te montrer ma question, je l'ai donc fermée et rien n'a été enregistré. Redemande-moi, s'il te plaît."
not_shown_yet = "Tu as écrit ça avant l'arrivée de ma carte, ça ne compte donc pas. Regarde la carte et réponds encore une fois."
withdrawn_before = "Cette question a été fermée quand son message a été modifié ou supprimé, ce clic n'a donc rien enregistré."
withdrawn = "Tu as supprimé ce message, j'ai donc fermé sa question. Rien n'a été enregistré."
card_gone = "Ma carte a été supprimée, sa question est donc fermée. Redis-moi ce que tu veux."
reread = "Tu as modifié ton message, je l'ai donc relu ; cette carte remplace la précédente."
reread_alone = "Tu as modifié ce message, je l'ai donc relu, sans ce que tu m'as dit après."
reread_lost = (
    "Tu as modifié ce message, et je ne sais plus ce qu'il veut dire : j'ai fermé sa question et rien n'a été "
    "enregistré. Redis-moi ce que "
    "tu veux."
)
edited_late = "J'ai vu que tu as modifié ce message, mais sa question est déjà fermée. Redis-moi ce que tu veux."
edited_answer = "Je ne prends pas de réponse dans un message modifié. Écris-la de nouveau, s'il te plaît."
overtaken = (
    "Ça m'est arrivé après un message plus récent de toi, j'ai donc laissé la carte la plus récente telle quelle. "
    "Redis-le si tu y tiens "
    "encore."
)
erased = (
    "J'ai effacé ce que j'en gardais, comme on me l'a demandé : je ne peux plus l'envoyer ni le chercher. Redis-moi ce que tu veux."
)
over_again = "Ce moment est déjà passé, je ne l'ai donc pas renvoyé."
changed_too_much = (
    "Quelque chose a changé depuis mon envoi, je ne l'ai donc pas renvoyé. Regarde ce qui est déjà là, et dis-moi ce qui manque."
)
taking_longer = "Ça prend plus de temps que d'habitude. Je m'en occupe toujours, et je te dirai comment ça finit."
nothing_to_approve = "Rien n'attend ta réponse. Dis-moi ce que tu veux enregistrer."
nothing_to_decline = "Rien n'attendait ta réponse, rien n'a donc été enregistré."
empty = (
    "Je suis là. Dis-moi en une phrase, par exemple : je ne suis pas là vendredi, Sam me remplace. Dis **aide** pour "
    "en savoir plus."
)
not_caught = "Je n'ai pas compris."


def who_covers_then(when: str) -> str:
    """To words that nobody understood, where a card would leave some times empty."""
    return f"Je n'ai pas compris, et personne ne remplace encore : {when}. Qui choisis-tu ?"


def still_waiting(label: str) -> str:
    """What to reply to a card whose button that says yes has this ``label``."""
    return f"Réponds **oui** pour {deed(label)}, **non** pour ne rien faire, ou dis-moi quoi changer."


which_hours = (
    "Quelles heures est-ce que c'est ? Dis-le avec les heures, et le jour s"
    "'il y en a plusieurs : par exemple « Jo de 9h à 10h vendredi ». Rien n'est changé."
)
change_in_words = (
    "Dis-moi quoi changer : « plutôt jeudi », « seulement le matin », « plutôt Lee ». Ou utilise les champs de la carte."
)
fields_same = "Rien n'a changé dans les champs, la carte reste donc telle quelle."
fields_backwards = (
    "La fin vient avant le début, j'ai donc laissé la carte telle quelle. Pour une nuit, le dernier jour est le lendemain."
)
fields_half = "Donne-moi les deux heures, ou aucune pour des jours entiers. J'ai laissé la carte telle quelle."


def fields_date(said: str) -> str:
    """What stands in a field for a day is none."""
    return f"« {clean(said, 30)} » n'est pas un jour que je connais, j'ai donc laissé la carte telle quelle."


def fields_time(said: str) -> str:
    """The same for a time."""
    return f"« {clean(said, 30)} » n'est pas une heure que je connais, j'ai donc laissé la carte telle quelle. Par exemple : 09:00."


def fields_past(when: str) -> str:
    """The days in the fields are over."""
    return f"{when} : c'est déjà passé, j'ai donc laissé la carte telle quelle."


def nobody_called(name: str) -> str:
    """Nobody has a name."""
    return f"Je ne trouve pas « {clean(name, 60)} »."


def not_themselves(name: str) -> str:
    """Who is out can't be who covers."""
    return f"{clean(name, 60)} ne peut pas assurer son propre remplacement."


def fields_cover(why: str) -> str:
    """Whoever stands in the field can't cover; ``why`` is a sentence."""
    return f"{why} J'ai laissé la carte telle quelle."


def changed_from(pairs: Sequence[tuple[str, str]]) -> str:
    """What a new card has in the place of what the last one had."""
    return f"Modifié : {' ; '.join(f'{before} → {after}' for before, after in pairs)}."


def answer_there(what: str) -> str:
    """In a 1:1 space, to words about a part that somebody offers in another space; ``what`` it is of."""
    return (
        f"Il s'agit sans doute de ce qui est ouvert dans un autre espace ({clean(what, 200)}) : je n'ai rien fait. "
        "Réponds là-bas, dans le même fil."
    )


def anothers(name: str, own: Sequence[str]) -> str:
    """Said in the thread of somebody else's card; ``own`` are the speaker's cards elsewhere in the space."""
    still = f" La tienne est encore ouverte : {' ; '.join(own)}." if own else ""
    return f"C'est la carte {of(clean(name, 60))}, je l'ai donc laissée telle quelle.{still}"


def beside(labels: Sequence[str]) -> str:
    """That other cards stay open beside a new one."""
    if len(labels) == 1:
        return f"Ton autre carte est encore ouverte : {labels[0].rstrip('.')}."
    return f"Tes {len(labels)} autres cartes sont encore ouvertes."


MOST_TOLD = 6  # bookings in a sentence

_ADMIN = "Parles-en à ton équipe d'administration."
_LATER = "Redemande-moi dans quelques minutes."
_REFUSED = {  # status: (why it certainly was not done, what to do)
    400: ("{system} a trouvé la demande invalide", f"{_ADMIN[:-1]} ; le journal a les détails."),
    401: ("{system} n'accepte pas mes identifiants", f"{_ADMIN[:-1]} ; ça marchera une fois qu'ils seront renouvelés."),
    403: ("{system} ne m'autorise pas à faire ça", "Demande à ton équipe d'administration de m'en donner le droit."),
    404: ("{system} ne connaît pas une des personnes ou des choses concernées", "Vérifie-les et redemande-moi."),
    405: ("{system} ne propose pas cette action", _ADMIN),
    409: ("ça se heurte à quelque chose qui est déjà dans {system}", "Regarde {place}, puis redemande-moi."),
    410: ("ce dont il s'agit n'est plus dans {system}", "Redemande-moi depuis le début."),
    415: ("{system} n'accepte pas la forme sous laquelle je l'ai envoyé", _ADMIN),
    423: ("c'est verrouillé dans {system} pour l'instant", _LATER),
    428: ("{system} demande une étape que je ne peux pas faire", _ADMIN),
    429: ("{system} reçoit trop de demandes pour l'instant", _LATER),
}
_BROKEN = {
    500: "{system} a eu une erreur interne",
    502: "{system} n'a pas pu joindre une partie de lui-même",
    503: "{system} est surchargé",
    504: "{system} n'a pas répondu à temps",
}
_FAILURES = FailureWords(
    _REFUSED,
    ("{system} l'a refusé", _ADMIN),
    _BROKEN,
    ("je n'ai pas pu joindre {system}", _LATER),
    silent="{system} n'a pas répondu",
    unreadable="{system} a donné une réponse que je ne peux pas lire",
    later="Redemande-moi plus tard.",
)
reason = _FAILURES.reason
"""Why a call failed, as a clause without a full stop."""

not_out = (
    "Aucune absence n'est enregistrée pour toi en ce moment, il n'y a donc rien à terminer. Si tu t'absentes "
    "jusque-là, donne-moi les "
    "jours : « je ne suis pas là aujourd'hui »."
)


def back_when(what: str) -> str:
    """Somebody is back who isn't out yet; ``what`` is their next absence."""
    return (
        f"Tu n'es pas en absence en ce moment. La prochaine : {clean(what, 160)}. Quel jour reviens-tu ? Par exemple : je "
        "reviens mardi. Ou annule-la."
    )


def back_which(what: str) -> str:
    """The same, with the days to choose from."""
    return f"Tu n'es pas en absence en ce moment. La prochaine : {clean(what, 160)}. Quel jour reviens-tu ?"


def back_anyway(what: str) -> str:
    """Somebody is back when their absence has ended anyway."""
    return f"De toute façon, tu seras déjà de retour, il n'y a donc rien à modifier : {clean(what, 160)}."


def nothing_of(absent: str) -> str:
    """Nothing at all is booked for somebody else."""
    return f"Rien n'est enregistré pour {clean(absent, 60)} que je puisse annuler ou modifier."


def nothing_then(stands: Sequence[str], absent: str) -> str:
    """Nothing is booked in the days that were named; ``stands`` is what is booked, ``absent`` for whom, empty for the reader."""
    shown = "".join(f"\n- {clean(one, 120)}" for one in stands[:MOST_TOLD])
    rest = f"\n- et encore {len(stands) - MOST_TOLD}" if len(stands) > MOST_TOLD else ""
    who = clean(absent, 60) if absent else "toi"
    return f"Rien n'est enregistré pour {who} à ce moment-là. Voici ce qui tient :\n{shown}{rest}"


def change_how(what: str) -> str:
    """What was said of a booking changes nothing that could be booked."""
    return (
        f"Je ne sais pas quoi modifier dans « {clean(what, 120)} ». Dis-moi par exemple : prolonge jusqu'à mercredi ; je "
        f"reviens mardi ; "
        "Lee à la place de Sam vendredi."
    )


def so_already(what: str) -> str:
    """A booking is as it is wanted."""
    return f"C'est déjà comme ça, il n'y a donc rien à modifier : {clean(what, 120)}"


def uneven(what: str) -> str:
    """A part of a series that can't be taken out of it."""
    return (
        f"Je ne peux pas retirer seulement ces jours-là de « {clean(what, 120)} » : le reste ne serait plus une seule "
        f"série. Je l'ai laissé "
        "tel quel ; donne-moi une suite de jours à la fois."
    )


def needs_notice(hours: float) -> str:
    """The policy's limit that was broken, like the next two."""
    return (
        f"Ici, une absence doit être annoncée au moins {counted(hours, 'heure')} à l'avance, rien n'a donc été enregistré. "
        f"Parles-en à ta "
        "hiérarchie."
    )


def sent_before(refusal: str) -> str:
    """The same about what was sent once, of which nobody can tell whether it was booked."""
    return refusal.replace("rien n'a donc été enregistré", "je ne l'ai donc pas renvoyé")


def to_be_approved(most: int) -> tuple[str, str]:
    """A line of the card of an absence that is longer than anybody may decide for themselves."""
    return f"Plus de {counted(most, 'jour')}", "je demande d'abord à qui approuve les absences ici, sinon à ta hiérarchie"


def frozen(first: date, last: date) -> str:
    """Days on which nobody may be away."""
    when = f"le {_DATES.day(first)}" if first == last else f"du {_DATES.day(first)} au {_DATES.day(last)}"
    return f"Personne ne peut s'absenter {when}, rien n'a donc été enregistré. Parles-en à ta hiérarchie."


def no_contact(name: str, why: str = "unknown") -> str:
    """Everbridge has no such contact; ``why`` as ``no_contact_of_yours`` has it."""
    who = clean(name)
    whose = of(who) if who else "de cette personne"
    if why == "twice":
        return (
            f"Everbridge a deux contacts à l'adresse {whose}, et je ne sais pas lequel est le bon : rien n'a été "
            f"enregistré. Ton équipe "
            "d'administration peut en retirer un."
        )
    if why == "another name":
        return (
            f"Everbridge n'a l'adresse {whose} que sous un autre nom : rien n'a été enregistré. Ton équipe d'administration "
            f"peut arranger ça."
        )
    return (
        f"Everbridge ne connaît pas {who or 'cette personne'} : rien n'a été enregistré. Ton équipe d'administration peut "
        f"ajouter ce contact."
    )


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "Ça, je ne peux le faire que pour toi. La personne concernée peut m'écrire de la même façon."
one_cover = "Une seule personne peut remplacer à la fois. Qui choisis-tu ?"
who_covers = "Qui remplace ?"
_NO_CONTACT_OF_YOURS = {
    "unknown": (
        "Everbridge ne te connaît pas encore : je ne peux pas enregistrer d'absence pour toi, et rien n'a été enregistré. "
        "Ton équipe "
        "d'administration peut t'y ajouter."
    ),
    "another name": (
        "Everbridge n'a ton adresse que sous un autre nom : je ne peux pas enregistrer d'absence pour toi, et rien n'a été "
        "enregistré. Ton "
        "équipe d'administration peut arranger ça."
    ),
    "twice": (
        "Everbridge a deux contacts à ton adresse, et je ne sais pas lequel est le tien : rien n'a été enregistré. Ton équipe "
        "d'administration peut en retirer un."
    ),
}
not_on_call = "Tu n'es pas d'astreinte à ce moment-là"
not_on_call_of_theirs = "Pas d'astreinte à ce moment-là"
no_schedules = (
    "Webex ne tient pas de planning pour toi : il faut Webex Calling (404). Rien n'a été enregistré ; parles-en à ton équipe "
    "d'administration."
)
hours_added = "Ceci s'ajoute aux horaires qui sont déjà dans le planning. Dis « remplace les anciens » pour n'avoir que ceux-ci."
no_hours = "Tu n'as pas d'horaires de travail à toi dans Webex, il n'y a donc rien à modifier."
no_holidays = "Ce n'est pas dans ton planning Webex, il n'y a donc rien à modifier."
no_old_hours = (
    "Je n'ai pas enregistré pour toi d'horaires que je pourrais supprimer. Dis-moi ceux que tu veux : « je travaille du "
    "lundi au jeudi de 9h "
    "à 17h »."
)
hours_so_already = "C'est déjà comme ça, il n'y a donc rien à modifier."
which_calendar = "Tu es d'astreinte dans plusieurs calendriers à ce moment-là. Dans lequel est-ce que je l'enregistre ?"
which_answer = "Lequel veux-tu dire ? Appuie sur un bouton, ou réponds par son numéro."
no_such_number = "Ce numéro n'est pas sur la carte. Appuie sur un bouton, ou réponds par un de ses numéros."
already_declined = "Tu l'avais déjà refusé, rien n'a donc été enregistré. Redis-le-moi si tu as changé d'avis."
altered = (
    "Ce que j'ai gardé n'est plus ce que je t'avais montré, rien n'a donc été enregistré. Parles-en à ton équipe "
    "d'administration, et "
    "redemande-moi depuis le début."
)
replaced_before = "Cette question a été remplacée par une plus récente, ce clic n'a donc rien enregistré."

SETTLED = {
    "already_there": "C'est déjà dans ton planning Webex, il n'y a donc rien à enregistrer.",
    "not_weekly": (
        "Dans Webex, les horaires de travail se répètent par semaine, je ne peux donc pas enregistrer ça. Par exemple : je "
        "travaille du "
        "lundi au jeudi de 9h à 17h."
    ),
    "over_midnight": (
        "Je ne peux pas enregistrer d'horaires qui passent minuit : il n'est pas certain que Webex les accepte. Rien n'a "
        "été enregistré."
    ),
}


def which_calendar_of(name: str) -> str:
    """The same of somebody else."""
    return f"{clean(name, 60)} est d'astreinte dans plusieurs calendriers à ce moment-là. Dans lequel est-ce que je l'enregistre ?"


def no_contact_of_yours(why: str) -> str:
    """The speaker has no contact in Everbridge: it is ``unknown``, there ``twice``, or their address is at ``another name``."""
    return _NO_CONTACT_OF_YOURS[why]


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"Qui veux-tu dire par « {clean(name, 60)} » ?"


def nearly(said: str, only: str) -> str:
    """Nobody has a name, and somebody's is nearly it; ``only`` is who, where it is one."""
    who = f"Veux-tu dire {clean(only, 60)} ?" if only else "Est-ce une de ces personnes ?"
    return f"Je ne trouve pas « {clean(said, 60)} ». {who}"


def zone_guessed(zone: str) -> str:
    """The zone is the default, since no system has one for the person."""
    return f"ton fuseau horaire est {zone} : ni Everbridge ni Webex ne m'en donnent un pour toi"


def zone_fixed(zone: str) -> str:
    """The zone is an offset from UTC, which has no summer time: the bare Etc/GMT+5 counts to the west."""
    hours = zone.rpartition("/")[2].removeprefix("GMT")
    return f"ton fuseau horaire est UTC{'-' if hours[:1] == '+' else '+'}{hours[1:]} toute l'année, sans heure d'été"


def lost(system: SystemWords, status: int | None) -> str:
    """A message or click that could not be handled since a system refused to answer (``status``), or did not."""
    advice = _ADMIN if status is not None and status in _REFUSED and status not in (423, 429) else "Réessaie plus tard."
    why = reason(system, status, unsure=True)
    return f"{upper(why)} : je n'en ai rien fait, et rien n'a été enregistré. {advice}"


def ended(system: SystemWords, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{system.label} n'est plus configuré"
    if why == "Altered":
        return (
            "ce n'est plus ce que je t'avais montré, je ne l'ai donc pas envoyé. Parles-en à ton équipe d'administration, et "
            "redemande-moi depuis le début."
        )
    if why == "Before":
        return "une partie avant celle-ci a échoué, je ne l'ai donc pas envoyée"
    if why == "Held":
        return "ce qui devait prendre sa place n'est pas là, je l'ai donc laissé tel quel"
    if why == "Changed":
        return "quelqu'un l'a modifié entre-temps, je l'ai donc laissé tel quel"
    if why == "CannotTell":
        return f"{system.label} en a un semblable, mais n'indique pas à qui il est. Regarde {system.place}"
    if why == "Deleted":
        return f"{system.label} en avait un semblable, que quelqu'un a supprimé depuis. Regarde {system.place}"
    if unsure:
        return f"je ne sais pas si {system.label} l'a. {upper(reason(system, status, unsure=True))}. Regarde {system.place}"
    return f"{reason(system, status, unsure=why == 'Unsure')}. Rien n'a été enregistré pour ça. {_FAILURES.advice(system, status)}"
