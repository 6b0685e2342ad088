"""What stands on cards, and in the markdown beside them. ``**`` is markdown in both."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts.fr import all_of, counted, listing
from bot.texts.fr.asking import DEAL
from bot.texts.inert import clean
from bot.texts.words import StrainWords, several

# ---- any card ----------------------------------------------------------------------------------------------------------------

never_mind = "Laisser tomber"
none_of_these = "Aucun de ces choix"


colon = " :"
"""What stands behind a label."""


def more(number: int) -> str:
    """The rest of a list."""
    return f"… et encore {number}"


def all_title(deal: str) -> str:
    """The first line of a card for several requests; ``deal`` is that of the first of them."""
    first, asks, _ = deal.partition(DEAL.asks)
    return f"{first}, et plus encore – j'enregistre tout ?" if asks else "J'enregistre tout ça ?"


def quoted(words: str) -> str:
    """What can be said, between the quotes of the language."""
    return f"« {words} »"


def and_more(number: int) -> str:
    """The rest of a list, after the last one shown."""
    return f"et encore {number}"


# ---- the card that asks before anything is written ---------------------------------------------------------------------------

book_it = "Enregistrer"
leave_it = "Non, laisser"
DEEDS = {"working_hours": "Enregistrer", "holiday": "Ajouter"}
"""What the button says that approves a request which is not an absence."""
take_back_title = "Je supprime ceci ?"
take_it_back = "Supprimer"
change_title = "Je modifie ceci ?"
change_it = "Modifier"
change = "Changer"
show_again = "Voir la carte modifiée"
first_day = "Premier jour"
last_day = "Dernier jour"
last_time = "Jusqu'au"
begins = "De (vide : toute la journée)"
ends = "À (vide : toute la journée)"
work_begins = "Début du travail"
work_ends = "Fin du travail"
please_fill = "À remplir, s'il te plaît."
goes = "À supprimer"
comes_back = "À rétablir"
changes = "Changement"
cover = "Remplacement"
nobody = "personne"
whose = "Remarque"
not_through_me = "enregistré directement dans Everbridge, pas par moi"
a_series = "une série"
when_it_begins = "heure du début"
when_it_ends = "heure de la fin"
no_body = "(sans contenu)"
calendar = "Calendrier"
shifts = "Astreintes"
already_there = "Déjà enregistré"
all_calendars = "tous"
who = "Pour"
schedule = "Planning"
still_on_duty = "Toujours d'astreinte"
whole_shift = "L'astreinte entière"
whole_begun = "toute l'astreinte qui commence alors"
to_its_end = "jusqu'à la fin de l'astreinte"
by_shift = "les heures comptées d'après l'astreinte"
holiday_stays = "Reste"
line_closed = "Ligne fermée"
line_open = "Ligne rouverte"
replace_old = "Remplacer les anciens"


def only_a_part(shift: str, rest: str) -> str:
    """Of a shift some hours are in the absence; ``rest`` are those that aren't."""
    return f"Une partie seulement de l'astreinte {shift} : {rest} n'en fait pas partie."


def of_days(label: str, days: str) -> str:
    """A field of some days of the week; ``days`` may be empty."""
    return f"{label} ({days})" if days else label


def line_is_closed(name: str, when: str) -> str:
    """What closes somebody's line, in a sentence."""
    return f"Ligne fermée pour {name} : {when}"


def entry(name: str, when: str, schedule: str) -> str:
    """What stands in a schedule, in a sentence."""
    return f"{name} : {when}, dans le planning « {schedule} »"


def day_off(when: str, title: str, schedule: str) -> str:
    """A day off in Webex, beside bookings in Everbridge; ``title`` may be empty."""
    return f"{when} ({f'{title}, ' if title else ''}« {schedule} » dans Webex)"


def stays(line: str, day: str) -> str:
    """A day off in Webex that stays where it is while the absence beside it is moved."""
    return f"{line}. Pour l'enlever, dis « {day} n'est pas férié », puis ajoute le nouveau jour."


def in_webex(schedule: str) -> str:
    """A schedule, and where it is."""
    return f"{schedule} (le tien, dans Webex)"


def goes_line(sentence: str) -> str:
    """What went, among other changes."""
    return f"{sentence} ({taken_back.lower()})"


def ask_them(name: str) -> str:
    """The button that has somebody asked."""
    return f"Demander à {name.split(maxsplit=1)[0]}"


def shifts_counted(number: int, on: str, first: str, last: str) -> str:
    """Many shifts in a line: "10 astreintes, lun.–ven. 09:00–17:00, lun. 7 déc. – ven. 18 déc. 2026"."""
    year = f" {last.rsplit(maxsplit=1)[-1]}"
    return f"{number} astreintes, {on}, {first.removesuffix(year)} – {last}"


def out_already(number: int) -> str:
    """So many of the shifts are booked as out already; 0 for all."""
    return f" (absence déjà enregistrée pour {number} d'entre elles)" if number else " (absence déjà enregistrée)"


def would_be_empty(when: str) -> str:
    """Hours in which nobody would be on call."""
    empty = "resteraient vides" if several(when) else "resterait vide"
    return f"{when} {empty} : personne n'est d'astreinte à ce moment-là."


def twice(what: str, remote_id: str) -> str:
    """Just this is booked already."""
    return f"{what} (id Everbridge {remote_id}), je ne l'enregistre donc pas une deuxième fois"


def clash(kind: str, when: str) -> str:
    """Why somebody may not be able to stand in at a time; without a kind, only that."""
    said = {
        "covered by you": "absence enregistrée, et c'est toi qui remplaces",
        "out": "absence enregistrée à ce moment-là",
        "on call": "déjà d'astreinte à ce moment-là",
        "covering": "remplace déjà quelqu'un à ce moment-là",
    }
    return f"{said.get(kind, 'peut-être pas disponible à ce moment-là')} : {when}"


strain = StrainWords(
    "d'astreinte aussi {own}, ⚠ {hard}",
    until="jusqu'à {}",
    since="à partir de {}",
    again="de nouveau à partir de {}",
    row="{:g} heures de suite",
    rest="seulement {:g} heures de repos",
    one="seulement 1 heure de repos",
    all_of=all_of,
).said
"""Whoever stands in has hardly any rest."""

ARROW = " → "


def becomes(before: str, after: str) -> str:
    """A time as it is, and as it would be."""
    return f"{before}{ARROW}{after}"


def uncovered(when: str) -> str:
    """A time of an absence in which nobody covers."""
    return f"{when}, sans remplaçant"


def with_cover(when: str, cover: str) -> str:
    """A booking in a line; ``cover`` may be nobody's name."""
    return f"{when}, remplacement par {cover}" if cover else when


def booking(who: str, cover: str, where: str, when: str) -> str:
    """A record in a sentence; ``cover`` and ``where``, a calendar's name, may be empty."""
    said = f"{cover} remplace {who}" if cover else f"{who} n'est pas là"
    return f"{said}{f' dans {where}' if where else ''} : {when}"


def series(rule: str, first: str) -> str:
    """A time that comes back."""
    return f"{rule}, la première fois le {first}"


OTHERS = {
    "unavailable": "l'autre absence",
    "replacement": "l'autre remplacement",
    "working_hours": "les horaires de travail",
    "holiday": "le jour férié",
    "list": "ta question",
    "cancel": "ce que tu veux supprimer",
    "edit": "la modification",
}


def assumed(guess: str) -> str:
    """A guess, marked as one."""
    return f"J'ai supposé : {guess}"


def left_out(words: str) -> str:
    """What was said and not used."""
    return f"J'ai laissé de côté : « {words} »"


def another(intent: str) -> str:
    """A further request in the same message, which this card is not about."""
    return f"Pas sur cette carte : {OTHERS.get(intent, 'le reste de ton message')}. J'y viens dès que tu as répondu ici."


def assumed_more(number: int) -> str:
    """Guesses for which there is no room."""
    return f"J'ai supposé {counted(number, 'autre chose qui ne tient', 'autres choses qui ne tiennent')} pas ici."


def answer_by(moment: str) -> str:
    """Until when there is time to answer."""
    return f"Réponds avant le {moment}."


def how_to_answer(label: str, *, changeable: bool = False) -> str:
    """What to reply; ``label`` is that of the button that says yes. ``changeable``: that words may change it."""
    rest = ", ou dis-moi quoi changer" if changeable else ""
    said = clean(label, 60)
    mine = said.startswith("Je ")
    yes = f"pour « {said} »" if mine else f"pour {deed(label)}"
    no = "pour ne rien enregistrer" if said.startswith("Laisser") else "si tu ne peux pas" if mine else "pour ne rien faire"
    return f"Réponds **oui** {yes}, **non** {no}{rest}."


def deed(label: str) -> str:
    """What a button that says yes does: "enregistrer"."""
    said = clean(label, 60)
    return "continuer" if not said or said.lower().startswith("oui") else said[0].lower() + said[1:]


def or_say(label: str) -> str:
    """What a further button says can be said too."""
    return f"Ou dis « {clean(label, 60)} »."


def exact_call(at: int, number: int) -> str:
    """The heading of call ``at`` (from 0) of ``number``."""
    return "L'appel exact" if number == 1 else f"Appel {at + 1} sur {number}"


details = "Détails"
"""The button that opens what only few want to see: the exact calls, long ids."""


EVERY = ("Les deux", "Tout")


def every(number: int) -> str:
    """The choice of all of so many."""
    return EVERY[number != 2]


_SHORT = {
    "holiday": "jour férié {}",
    "working_hours": "horaires de travail",
    "undo": "supprimer {}",
    "cancel": "supprimer {}",
    "edit": "modifier en {}",
}


def short(intent: str, spans: Sequence[tuple[datetime, datetime]], covers: Sequence[str], year: int, text: str) -> str:
    """What a card is about, in as few words as tell it from another: "ven. 27 nov., remplacement Sam Carter"; without a day, the
    words (``text``) that it came of."""
    if not spans:
        return _SHORT["working_hours"] if intent == "working_hours" else f"« {clean(text, 40)} »"
    when = listing.span(*spans[0], year).removesuffix(listing.ALL_DAY)
    rest = f" {and_more(len(spans) - 1)}" if len(spans) > 1 else ""
    cover = f", remplacement {clean(all_of(covers), 60)}" if covers else ""
    return _SHORT.get(intent, "{}").format(f"{when}{rest}{cover}")


# ---- questions ---------------------------------------------------------------------------------------------------------------

reply_in_words = "Réponds avec tes mots, ou **non** pour laisser tomber."
just_reply = "Réponds simplement avec tes mots."
or_number = "Tu peux aussi répondre par le numéro."
choose = "Choisir"
choose_one = "À choisir"
please_choose = "Il faut choisir dans la liste."
halves = (("Le matin", "am"), ("L'après-midi", "pm"))
"""Each half of a day: its button, and the part of the day that it stands for."""
as_read = "Oui, c'est ça"
new_absence = "Je suis absent, sans remplaçant"
or_what_stands = "Ou bien s'agit-il de ce qui est déjà en place ?"
"""Behind what was read, where it may be about what is booked, or what is covered for somebody."""
change_hours = "Changer mes horaires"
or_hours = "Ou bien tes horaires changent-ils ?"
"""Behind the question for the end of what repeats every week."""


def about_booked(what: str) -> str:
    """That words are of what is booked, as a button."""
    return f"Il s'agit de : {clean(what, 90)}"


def about_cover(absent: str, when: str) -> str:
    """The same of what the reader covers."""
    return f"Mon remplacement de {clean(absent, 60)} : {clean(when, 90)}"


def name_covers(name: str) -> str:
    """That somebody who was named is who covers, as a button."""
    return f"{name} remplace"


def reply_number(none: str | None) -> str:
    """How to choose in words; ``none`` is the label of the button for no choice."""
    leave = f", ou **aucun** pour « {clean(none, 60)} »" if none is not None else ""
    return f"Réponds par le numéro{leave}."


def left_over(number: int) -> str:
    """Choices for which there is no room."""
    return f"Il y en a encore {number} : un nom complet ou une adresse e-mail permet de les trouver."


def either(items: list[str]) -> str:
    """Spans that belong together, as one choice."""
    return " et ".join(items)


# ---- receipts ----------------------------------------------------------------------------------------------------------------

booked = "Enregistré"
changed = "Modifié"
taken_back = "Supprimé"
taken_back_again = "Supprimé aussitôt, il n'en reste rien"
put_back = "Remis comme c'était"
still_there = "Toujours enregistré, je n'ai pas pu le supprimer"
undo = "Annuler"
because = ", car "
reply_undo = "Réponds **annuler** pour revenir en arrière."
reply_again = "Réponds **réessayer** pour que je l'envoie encore une fois."
not_sure = "Pas certain"
nothing_to_do = "Rien à faire"


def record(label: str, remote_id: str) -> str:
    """Where it is kept."""
    return f"{label}, id {remote_id}"


def not_done(verb: str) -> str:
    """It has failed; ``verb`` is "Enregistré"."""
    return f"Pas {verb.lower()}"


def nothing_done(verb: str) -> str:
    """The heading where all of it has failed, and nothing of it was done."""
    return f"{not_done(verb)} : rien n'a changé"


def still_on_call(name: str, duty: str) -> str:
    """Who is on duty since it is not booked; without a name the reader."""
    return f"{f'{name} reste' if name else 'tu restes'} d'astreinte, {duty}"


def not_sure_whether(verb: str) -> str:
    """Nobody can tell."""
    return f"Pas certain que ce soit {verb.lower()}"


def not_all_sure(verb: str) -> str:
    """Some of it is done, of some nobody can tell."""
    return f"{verb}, mais pas certain que tout le soit"


def partly(verb: str) -> str:
    """Some of it is done, some has failed."""
    return f"{verb} en partie seulement"


# ---- what nobody can tell ----------------------------------------------------------------------------------------------------

unsure = "Je ne sais pas si ceci a été enregistré. Qu'est-ce que je fais ?"
unsure_means = (
    "**Vérifier** : je regarde encore une fois, et je n'enregistre rien.",
    "**C'est là** : si tu l'as vu là-bas toi-même.",
    "**Réessayer** : je l'envoie encore une fois ; si c'était déjà là, ce sera là en double.",
)
look_again = "Vérifier"
its_there = "C'est là"
try_again = "Réessayer"
not_sure_yet = "Encore incertain"

# ---- what Understudy says of itself ------------------------------------------------------------------------------------------

EXAMPLES = {
    "S'absenter": (
        "Je ne suis pas là vendredi",
        "Je suis en congé du 3 au 7 août",
        "Je ne suis pas là demain de 14h à 17h",
    ),
    "Se faire remplacer": ("Je ne suis pas là vendredi, Sam me remplace", "Sam me remplace la semaine prochaine"),
    "Horaires de travail": ("Je travaille du lundi au jeudi de 9h à 17h",),
    "Jours fériés": ("Le 26 décembre est férié",),
    "Revenir en arrière": ("défais ça", "annule vendredi"),
    "Demander": ("Qu'est-ce que j'ai de prévu ?", "Qui est absent la semaine prochaine ?", "Qui est d'astreinte cette nuit ?"),
}
first_examples = (EXAMPLES["Se faire remplacer"][0], EXAMPLES["Horaires de travail"][0])
other_examples = (EXAMPLES["Se faire remplacer"][0], EXAMPLES["S'absenter"][1])

headline = "Bonjour, je suis Understudy. J'enregistre tes absences, et qui te remplace."
tell_me = "Dis-le-moi en une phrase :"
answering = (
    "Je te montre exactement ce que je vais enregistrer. Rien n'est enregistré avant ton **oui** ; avec **non**, je laisse tomber."
)
say_help = "Dis **aide** pour en savoir plus."
help_title = "Ce que tu peux me dire"
welcome = "Avec plaisir !"
goodbye = "À bientôt !"
no_harm = "Pas de souci."
fine = "Ça va bien, merci !"
a_bot = (
    "Je suis Understudy, un bot de ton entreprise : je lis selon des règles fixes, sans modèle de langage, je te montre ce "
    "que j'enregistrerais, et je l'enregistre quand tu dis oui."
)
only_when = (
    "Je n'écris que si tu m'écris, ou si quelqu'un enregistre quelque chose pour toi ou te demande quelque chose. Pour "
    "fermer une carte, "
    "dis **non**."
)
sorry = "Pardon si je ne t'aide pas."
here = "Je suis là."
all_right = "D'accord."
nothing_waits = "Rien n'attend ta réponse."
happy = "🙂"
wrong = (
    "Désolé. Dis-moi comment ça devrait être, par exemple « jeudi, pas vendredi » ou « plutôt Lee » ; **annuler** reprend ce "
    "qui a été enregistré."
)
data = (
    "Je lis ce que tu m'écris ici, et dans un espace seulement ce qui me mentionne ; en plus, qui est d'astreinte et absent "
    "dans Everbridge, et tes horaires dans Webex. Ni courriels, ni fichiers, ni autres conversations. Tout reste dans "
    "l'entreprise, et tes mots sont effacés après un délai fixé par ton administrateur. Je ne dis à personne pourquoi tu "
    "t'absentes."
)
no_hurry = "Rien ne presse : rien ne se passe sans ton oui."
when_to_book = "Dis-moi quand il y aura quelque chose à réserver."
when_away = "Dis-moi quand tu t'absentes, et qui te remplace."


def not_caught(said: str) -> str:
    """``said`` is cleaned, and may be empty."""
    caught = f"Je n'ai pas reconnu « {said} » comme quelque chose que je peux enregistrer." if said else "Je n'ai pas compris."
    return f"{caught} Essaie par exemple :"
