"""What is said of several who may cover: who could, whom I ask in which order, and how it goes on. Safe as markdown."""

from collections.abc import Sequence

from bot.texts.fr import all_of, counted, to_all
from bot.texts.fr.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, Reasons

withdrawn = "D'accord, je retire la demande : rien n'est enregistré, et je préviens les personnes à qui j'avais demandé."
ask_all = "Demander à qui peut"
ask_title = "Je demande qui peut te remplacer ?"
otherwise = "Sinon"
passed_over = "Pas demandé à"
find_somebody = "Trouver quelqu'un"
leave_empty = "Laisser vide"
taken = "Quelqu'un d'autre s'en charge déjà, tu n'as plus rien à faire. Merci !"
asked_where_from = (
    "Je demande à chaque personne dans sa propre conversation. La première qui dit oui s'en charge ; me dire ici **je "
    "m'en charge** "
    "compte aussi."
)


part_of_it = "Une partie"
take_it = "Accepter"
not_in_it = "C'est en dehors du créneau à couvrir. Quelle partie peux-tu prendre ?"
all_of_it = "C'est le créneau entier. Dis **je m'en charge** pour le prendre, ou indique-moi une partie."
the_rest = "Ceci est pour le reste."


hand_back = "Rendre l'astreinte"
nothing_to_hand_back = "Je ne te vois remplacer personne à ce moment-là, il n'y a donc rien à rendre."


swap_title = "Échanger ces astreintes ?"
not_on_call = "pas d'astreinte à ce moment-là, d'après ce que je vois"


_CLASHES = {
    "covered by you": "tu es son remplacement à ce moment-là",
    "out": "absence à ce moment-là",
    "on call": "déjà d'astreinte à ce moment-là",
    "covering": "remplace déjà quelqu'un à ce moment-là",
}


def could_cover(number: int) -> str:
    """Above the list."""
    return (
        "Voici qui pourrait remplacer, par ordre de préférence :"
        if number > 1
        else "Je connais une personne qui pourrait remplacer :"
    )


def reasons(one: Reasons) -> str:
    """Why somebody ranks where they do, in a line."""
    said = [_CLASHES.get(clash.kind, "peut-être pas disponible à ce moment-là") for clash in one.clashes] or ["disponible"]
    said += ["même calendrier"] if one.same_calendar else []
    said += [] if one.rested else ["une astreinte à moins de 11 heures, avant ou après"]
    if one.covers is not None:
        recent = counted(one.covers, "remplacement récent", "remplacements récents")
        said.append("aucun remplacement récent" if one.covers == 0 else recent)
    return " ; ".join(said)


def in_turn(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """Whom I ask in which order; the first ``named`` groups are of those who were named, what follows is the team."""
    said = [", ".join(group) for group in groups[:named]]
    said += [f"l'équipe ({', '.join(group)})" for group in groups[named:]]
    return ", puis ".join(said)


def fallback(names: Sequence[str], *, team: bool) -> str:
    """Who else was named, on a card that books the first."""
    said = [*names, *(["l'équipe"] if team else [])]
    how = f"dis-moi « plutôt {names[0].split()[0]} »" if names else "dis-moi « demande à l'équipe »"
    return f"{', puis '.join(said)} : {how}"


def unknown(name: str) -> str:
    """Why somebody is passed over."""
    return f"{name} (Everbridge ne connaît pas ce nom)"


def ask_whom(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """The button that has them asked."""
    first = ", ".join(name.split()[0] for name in groups[0])
    return f"Demander à {first}" if named else ask_the_team


def note(hours: float, absent: Absent) -> str:
    """What asking means, on the card; ``hours`` are those that each has."""
    return (
        f"{stays(absent)} tant que personne n'a dit oui. Chaque personne a {counted(hours, 'heure')} pour "
        f"répondre, moins si ça "
        "commence bientôt."
    )


def asked(names: Sequence[str], later: Sequence[Sequence[str]], absent: Absent) -> str:
    """To the asker, when the first are asked."""
    rest = f" Si c'est non, je demande {', puis '.join(to_all(cleaned(group)) for group in later)}." if later else ""
    return f"J'ai demandé {to_all(cleaned(names))}.{rest} {stays(absent)} tant que personne n'a dit oui ; je te tiens au courant."


def goes_on(name: str, names: Sequence[str], absent: Absent, *, silent: bool) -> str:
    """To the asker: somebody can't, or hasn't answered (``silent``), and the next are asked, if they may be at once."""
    why = "n'a pas répondu à temps" if silent else "ne peut pas"
    if not names:
        return f"{clean(name, 60)} {why}."
    asked = f"J'ai maintenant demandé {to_all(cleaned(names))}."
    return f"{clean(name, 60)} {why}. {asked} {stays(absent)} tant que personne n'a dit oui."


def nobody(duty: str, absent: Absent) -> str:
    """To the asker, at the end: the heading of a card. ``duty`` are the hours for which ``absent`` is on call, if any."""
    who = f"{clean(absent.name, 60)} est" if absent.name else "Tu es"
    return f"{_NOBODY} {who} d'astreinte : {clean(duty, 200)}." if duty else _NOBODY


_NOBODY = "Personne n'a dit oui, rien n'est donc enregistré."


def handing_back_means(absent: str) -> str:
    """On the card of whoever hands a cover back."""
    return f"L'astreinte revient alors à {absent}, et je le lui dis tout de suite."


def swap_back_means(other: str) -> str:
    """On the card by which a whole swap goes."""
    name = clean(other, 60)
    return f"Tout l'échange disparaît : {name} et toi, vous reprenez chacun vos astreintes, et je le lui dis tout de suite."


def objects(name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in says that they can't, and has been shown how to hand it back."""
    return (
        f"**{clean(name, 60)}, qui devait remplacer ({clean(when, 200)}), dit ne pas pouvoir.** Cela reste enregistré jusqu'à ce "
        "que ce soit rendu ; tu l'apprends alors tout de suite. Tu peux aussi nommer quelqu'un d'autre : « Lee à la place de Sam »."
    )


def in_their_place(by: str, name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in proposes somebody else for some of it."""
    return (
        f"{clean(by, 60)} propose que {clean(name, 60)} prenne sa place : {clean(when, 200)}. Le remplacement reste à "
        f"{clean(by, 60)} tant que tu n'as rien changé."
    )


def you_cover_until_changed(name: str, absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"J'ai proposé à {who} que {clean(name, 60)} prenne ta place : {clean(when, 200)}. Tu remplaces toujours {who} tant que je "
        f"ne t'ai pas dit que c'est changé. Si tu ne peux pas, dis « je ne peux pas remplacer {who} »."
    )


def still_covers(when: str) -> str:
    """Behind what a stand-in says of a cover, to whoever asked for it."""
    return (
        f"Le remplacement ({clean(when, 200)}) reste enregistré. Pour quelqu'un d'autre, dis par exemple « Lee à la place de Sam »."
    )


def you_still_cover(absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"Je l'ai transmis tel quel. Tu remplaces toujours {who} : {clean(when, 200)}. Si tu ne peux pas, dis "
        f"« je ne peux pas remplacer {who} »."
    )


def you_cover(absent: str, when: str) -> str:
    """To a stand-in who says that it's fine."""
    who = clean(absent, 60)
    return f"Bien : tu remplaces {who}, {clean(when, 200)}. En cas d'empêchement, dis « je ne peux pas remplacer {who} »."


def freed(absent: str, when: str) -> str:
    """To whoever was told that they cover no more."""
    return f"Tu ne remplaces plus {clean(absent, 60)} : {clean(when, 200)}. Tu n'as rien à faire."


def cover_is(absent: str, when: str, asker: str) -> str:
    """To a stand-in who asks what they were told: what they cover, and who knows why."""
    return (
        f"Tu remplaces {clean(absent, 60)} : {clean(when, 200)}. C'est {clean(asker, 60)} qui l'a réservé, et cela vaut ainsi ; "
        f"la raison, à lui ou à elle de la dire. Si tu ne peux pas, dis « je ne peux pas remplacer {clean(absent, 60)} »."
    )


def told_unknown(absent: str, when: str, asker: str) -> str:
    """To a stand-in who was told just now, for words that may be about it."""
    return (
        f"Pour l'instant tu remplaces {clean(absent, 60)} : {clean(when, 200)}. Si c'est pour {clean(asker, 60)}, dis "
        f"« dis à {clean(asker, 60)} … » ; si tu ne peux pas, dis « je ne peux pas remplacer {clean(absent, 60)} »."
    )


def you_cover_all(covers: Sequence[tuple[str, str]]) -> str:
    """The same to one who covers several times: for whom, and when."""
    absent, lines = covers[0][0], "\n".join(f"- {clean(name, 60)} : {clean(when, 200)}" for name, when in covers)
    return f"Pour l'instant tu remplaces :\n{lines}\n\nSi tu ne peux pas, dis « je ne peux pas remplacer {clean(absent, 60)} »."


def open_again(when: str) -> str:
    """To somebody who was asked before: it was taken, and handed back since."""
    return f"Oui, c'est de nouveau à prendre : {clean(when, 200)}. Dis « je m'en charge » et je le transmets."


def next_one(names: Sequence[str], *, asks: bool) -> str:
    """The button that goes on with those who come next in a chain."""
    name = names[0].split(maxsplit=1)[0]
    return f"Demander à {name}" if asks else f"Plutôt {name}"


ask_the_team = "Demander à l'équipe"


def covers(who: str, absent: str) -> str:
    """The label of a line of the card: one half of a swap."""
    return f"{who} remplace {absent}"


def swap_means(name: str) -> str:
    """On the card of a swap."""
    return f"Je demande d'abord à {name} : avec son oui, les deux sont enregistrés, sinon aucun."


def cannot_swap(name: str) -> str:
    """Somebody without an account."""
    return f"{clean(name, 60)} n'est pas sur Webex : je ne peux pas lui proposer l'échange, et rien n'a été enregistré."


def takes(who: str, part: str) -> str:
    """To the asker, on the card: who takes which part."""
    return f"{who} prend {part}."


def is_left(rest: str, absent: Absent) -> str:
    """Behind that: what nobody has taken."""
    if not absent.on_call:
        return f"Il reste {rest}."
    left = f"Il reste {rest} : {stays(absent)}" if absent.name else f"Il te reste {rest} : tu restes d'astreinte"
    return f"{left} à ce moment-là."


def ask_for_the_rest(name: str) -> str:
    """The button that takes the part and has somebody, or the team, asked for what is left."""
    return f"Le reste : demander à {name.split(maxsplit=1)[0]}" if name else "Le reste : demander à l'équipe"


def ask_for_times(name: str, when: str) -> str:
    """The button that takes the part and has somebody asked for some of what is left."""
    return f"{when} : demander à {name.split(maxsplit=1)[0]}"


def part_shown(asker: str, when: str) -> str:
    """To whoever takes a part, and how it was understood."""
    return f"Merci. Je demande à {clean(asker, 60)} si ça suffit : {when}. Je te dirai quand c'est enregistré."


def part_taken(who: str) -> str:
    """To those who were asked too."""
    return f"{clean(who, 60)} peut en prendre une partie, je ne te demande donc plus le créneau entier. Merci !"


def just(when: str) -> str:
    """The button of whoever is asked that takes no more than that."""
    return f"Seulement {clean(when, 120)}"


def part_offered(who: str, part: str, rest: str) -> str:
    """To those who are asked for all of it too."""
    left = f" Encore libre : {clean(rest, 200)}. Dis « je prends le reste » pour cela, ou « je le fais » pour tout." if rest else ""
    return f"{clean(who, 60)} propose de prendre {clean(part, 200)}.{left}"


which_part = "Merci ! Quelle partie peux-tu prendre ? Dis par exemple « je peux de 9h à 13h »."
on_terms = "Cela dépend d'autre chose, je n'ai donc rien noté. Dis ce que tu peux dans tous les cas : « je peux de 9h à 13h »."
parts_stand = "Personne d'autre n'a dit oui. La partie proposée est encore sur ta carte : prends-la, ou laisse-la."


def parts_taken(asker: str, who: str) -> str:
    """To those who were asked too, at the yes of whoever asked: it isn't booked yet."""
    return f"{clean(asker, 60)} prend ce que {clean(who, 60)} proposent, tu n'as donc rien à faire. Merci !"


def taken_by(who: str, absent: str) -> str:
    """To those who were asked too."""
    return f"C'est réglé : {clean(who, 60)} remplace {clean(absent, 60)}, tu n'as plus rien à faire. Merci !"


i_can = "Je peux"
say_so = "Me dire ici « je peux » revient au même."
not_asked = (
    "Ce bouton est pour les personnes à qui j'ai demandé, et tu n'en fais pas partie : c'est peut-être ta propre astreinte, ou tu "
    "n'es pas disponible à ce moment-là. Rien n'a été enregistré."
)


def who_takes(asker: str, when: str) -> str:
    """To a whole space: the heading of a card with one button."""
    return f"Qui peut remplacer {asker}{f', {when}' if when else ''} ? La première personne qui dit oui s'en charge."


def taken_there(who: str) -> str:
    """In its place, when somebody has."""
    return f"{clean(who, 60)} s'en charge. Merci à vous !"


def not_needed(asker: str) -> str:
    """The same when whoever asked has thought better of it."""
    return f"{clean(asker, 60)} n'en a plus besoin, vous n'avez plus rien à faire. Merci !"


def offer(names: Sequence[str]) -> str:
    """On the asker's card: who has said in the space that they can."""
    return f"{all_of(names)} {'proposent' if len(names) > 1 else 'propose'} d'assurer le remplacement."


def offer_title(name: str, when: str) -> str:
    """The first line of that card."""
    return f"{name} propose de remplacer {when} – j'enregistre ?"


def book_with(name: str) -> str:
    """Its button."""
    return f"Enregistrer avec {name.split(maxsplit=1)[0]}"


def offer_passed_on(asker: str) -> str:
    """To whoever offers."""
    who = clean(asker, 60)
    return f"Merci ! J'ai transmis ta proposition à {who}. Rien n'est encore enregistré : je te préviens si c'est accepté."


offers_which = "Plusieurs personnes cherchent un remplacement ici. Dis-le en réponse à celle à qui tu penses."


asked_still = "Ceux à qui j'ai déjà demandé le restent jusqu'à votre oui ; ensuite je redemande à tous."
asked_no_more = "J'ai prévenu les personnes sollicitées que cela a changé ; rien n'est enregistré."


def not_asked_any_more(names: Sequence[str]) -> str:
    """To whoever asked: some of those who were asked are not any more."""
    return f"J'ai retiré ma demande à {all_of(cleaned(names))} et l'ai fait savoir."


def asks_otherwise(asker: str) -> str:
    """To whoever was asked, where the asker has changed it meanwhile."""
    return f"{clean(asker, 60)} a changé sa demande, tu n'as donc plus à y répondre. Si elle te concerne encore, je te redemande."


def said_no(name: str) -> str:
    """Why somebody is not asked once more."""
    return f"{clean(name, 60)} a déjà refusé"
