"""What people hear when a booking isn't any more what it was, and not by their own doing. All of it is safe as markdown."""

from collections.abc import Sequence

from bot.texts.fr import all_of, of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import What

ROOM = 200
MOST_LINES = 5


def to_asker(kind: str, what: What, duty: str, day: str) -> str:
    """To whoever booked it, and to whoever is out; ``day`` is one of its days, as it can be said to the bot."""
    who = clean(what.absent, 60)
    noun = "remplacement" if what.covers else "absence"
    booking = f"Ton {noun}" if not who else f"Le {noun} {of(who)}" if what.covers else f"L'{noun} {of(who)}"
    shift, cover = f"l'astreinte {of(who)}" if who else "ton astreinte", all_of(cleaned(what.covers)) or "personne"
    told = {
        "gone": f"**{booking}, {what.when}, n'est plus dans Everbridge.** Quelqu'un d'autre l'y a supprimé.",
        "changed": (
            f"**{booking}, {what.when}, a changé dans Everbridge, et ça ne vient pas de moi.** C'est maintenant : {what.now}."
        ),
        "left": f"**Everbridge ne peut plus appeler {clean(what.gone, 60)}** (compte inactif), qui devait couvrir "
        f"{shift} : {what.when}.",
        "no_shift": f"**{upper(shift)} n'est plus au calendrier :** {what.then}. "
        f"L'enregistrement ({cover}, {what.when}) y est encore.",
        "moved": f"**{upper(shift)} a été déplacée :** c'était {what.then}, c'est maintenant {what.now}. {_still(cover, what)}",
        "uncovered": (
            f"**Everbridge n'indique plus {cover} d'astreinte à {f'la place {of(who)}' if who else 'ta place'} :** {what.held}."
        ),
        "hidden": f"**Autre chose a été enregistré dans Everbridge par-dessus {'le' if who else 'ton'} remplacement"
        f"{f' {of(who)}' if who else ''}, {what.when} :** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{_todo(kind, day, bool(what.covers))}"


def to_stand_in(kind: str, what: What, duty: str, *, still: bool, new: bool) -> str:
    """To whoever was to stand in; ``still``: they do so after it too; ``new``: not before it."""
    who = clean(what.absent, 60)
    told = {
        "gone": f"**Tu ne remplaces plus {who} :** {what.when}. Quelqu'un d'autre a supprimé ce remplacement dans Everbridge.",
        "changed": f"**Tu remplaces maintenant {who} :** {what.now}. Ça a été modifié dans Everbridge, et ça ne vient pas de moi."
        if new
        else f"**Ton remplacement {of(who)} a changé dans Everbridge :** c'était {what.when}, c'est maintenant {what.now}."
        if still
        else f"**Tu ne remplaces plus {who} :** {what.when}. Ça a été modifié dans Everbridge, et ça ne vient pas de moi. C'est "
        f"maintenant : {what.now}.",
        "left": f"**Everbridge ne peut plus appeler {clean(what.gone, 60)}** (compte inactif). Tu remplaces {who} aussi : "
        f"{what.when}.",
        "no_shift": f"**L'astreinte {of(who)} n'est plus au calendrier, tu n'as donc rien à couvrir :** {what.then}.",
        "moved": f"**L'astreinte que tu prends pour {who} a été déplacée :** c'était {what.then}, c'est maintenant {what.now}. "
        f"{_still(you, what)}",
        "uncovered": f"**Everbridge ne t'indique plus d'astreinte à la place {of(who)} :** {what.held}.",
        "hidden": (
            f"**Autre chose a été enregistré dans Everbridge par-dessus ton remplacement {of(who)}, {what.when} :** {what.by}."
        ),
    }[kind]
    return f"{told}\n\n{duty}{who} le sait aussi."


def on_duty(lines: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who is on duty when, as Everbridge shows it now; names are as the reader is to see them."""
    if not lines:
        return "D'après Everbridge, personne n'a d'astreinte à ce moment-là. "
    shown = [f"{when} **{all_of(cleaned(names)) or 'personne'}**" for when, names in lines[:MOST_LINES]]
    rest = len(lines) - MOST_LINES
    more = f" ; et {'un autre créneau' if rest == 1 else f'{rest} autres créneaux'}" if rest > 0 else ""
    return f"D'astreinte : {' ; '.join(shown)}{more}. "


def out_too(name: str, when: str) -> str:
    """The other booking has the stand-in out."""
    return f"absence {of(clean(name, 60))}, {when}"


def twice(name: str, cover: str, when: str) -> str:
    """The other booking is one of whoever is out, with somebody else."""
    by = f"remplacement par {clean(cover, 60)}" if cover else "sans remplacement"
    return f"absence {of(clean(name, 60))}, {by}, {when}"


def day(of_month: int, month: str) -> str:
    """A day as it can be said to the bot."""
    return f"le {of_month} {month}"


def booking(when: str, names: Sequence[str]) -> str:
    """What stands now."""
    return f"{when}, {f'remplacement par {all_of(cleaned(names))}' if names else 'sans remplacement'}"


you = "toi"


def _still(cover: str, what: What) -> str:
    mine = cover == you
    if not what.held:
        return "Tu n'en as plus rien." if mine else f"{cover} : plus rien."
    part = "tout" if what.held == what.now else what.held
    return f"Tu en couvres {part}." if mine else f"Couvert par {cover} : {part}."


def _todo(kind: str, day: str, covered: bool) -> str:
    if kind == "gone":
        again = f"je ne suis pas là {day}{', … me remplace' if covered else ''}"
        return f"Si ça doit rester, dis « {again} » : je n'enregistre rien sans toi."
    if kind == "no_shift":
        return f"Si tu n'en as plus besoin, dis « annule {day} » : je ne supprime rien sans toi."
    return (
        f"Pour trouver quelqu'un, dis « qui peut me remplacer {day} ? » ; pour le supprimer, « annule {day} ». Je ne change "
        f"rien sans toi."
    )
