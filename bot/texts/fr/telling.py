"""What others hear of a booking, and what its receipt says of who knows, all of it safe as markdown; and what stands in the files
that go with messages."""

from collections.abc import Sequence

from bot.texts.fr import all_of, of
from bot.texts.inert import clean, listed

ROOM = 200


def booked(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stands in; ``whens`` are in their zone, ``by`` is who did it for whoever is out, if not they."""
    who = clean(absent, 60)
    cannot = f"Si tu ne peux pas, dis-le-moi maintenant : « je ne peux pas remplacer {who} »."
    done = f"C'est {clean(by, 60)} qui l'a enregistré pour {who}." if by else "Ça vient d'être enregistré."
    return f"**Tu remplaces {who} :** {listed(whens)}\n\n{done} {cannot}"


def taken_back(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stood in until now."""
    done = f"C'est {clean(by, 60)} qui a supprimé le remplacement." if by else "Le remplacement vient d'être supprimé."
    return f"**Tu ne remplaces plus {clean(absent, 60)} :** {listed(whens)}\n\n{done}"


def besides(absent: str, whens: Sequence[str]) -> str:
    """Behind what whoever stands in is told: what else they cover for the same one."""
    return f"Comme avant, tu remplaces aussi {clean(absent, 60)} : {listed(whens)}"


def in_vain(absent: str, whens: Sequence[str]) -> str:
    """To whoever has agreed to stand in, where nothing could be booked."""
    lead = f"**Ça n'a pas pu être enregistré, tu ne remplaces donc pas {clean(absent, 60)} :** {listed(whens)}"
    return f"{lead}\n\nLa personne qui a demandé le sait. Si ça finit par marcher, je te le dirai."


def changed(absent: str, whens: Sequence[str], by: str = "", was: str = "") -> str:
    """To whoever stands in at other times than before; ``was`` are those."""
    done = f"C'est {clean(by, 60)} qui l'a modifié." if by else "Ça vient d'être modifié."
    before = f"Avant : {clean(was, ROOM)}. " if was else ""
    return f"**Tu remplaces {clean(absent, 60)} à un autre moment :** désormais {listed(whens)}\n\n{before}{done}"


def reminder(absent: str, when: str) -> str:
    """To whoever stands in, some time before it begins."""
    return f"**Petit rappel : tu remplaces {clean(absent, 60)} :** {clean(when, ROOM)}"


def handed_back(by: str, when: str) -> str:
    """To whoever was to be covered: they are on duty again."""
    return (
        f"**{clean(by, 60)} ne peut finalement pas te remplacer, tu es donc de nouveau d'astreinte :** {clean(when, ROOM)}\n\n"
        "Dis « qui peut me remplacer » avec le jour pour voir une liste, ou « demande à l'équipe »."
    )


def who_next(by: str, when: str) -> str:
    """The same, where somebody else can be asked with a press."""
    return f"{by} ne peut finalement pas te remplacer, tu es donc de nouveau d'astreinte : {when}. Je cherche quelqu'un d'autre ?"


def handed_back_of(by: str, absent: str, when: str) -> str:
    """To whoever booked it for ``absent``: who is on duty again."""
    who = clean(absent, 60)
    return f"**{clean(by, 60)} ne peut finalement pas remplacer {who}, qui est donc de nouveau d'astreinte :** {clean(when, ROOM)}"


def who_next_of(by: str, absent: str, when: str) -> str:
    """The same, where they may have somebody else asked with a press."""
    said = f"{by} ne peut finalement pas remplacer {absent}, qui est donc de nouveau d'astreinte"
    return f"{said} : {when}. Je cherche quelqu'un d'autre ?"


def for_you(by: str, sentences: Sequence[str]) -> str:
    """To whoever is out, of what somebody else has booked for them."""
    return f"**Ton absence est enregistrée :** {listed(sentences)}\n\n{clean(by, 60)} l'a enregistrée pour toi."


def changed_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Ton absence a été modifiée :** {listed(sentences)}\n\nModification faite par {clean(by, 60)}."


def taken_back_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return (
        f"**Absence supprimée, tu es donc de nouveau d'astreinte :** {listed(sentences)}\n\nSuppression faite par {clean(by, 60)}."
    )


def watched(sentences: Sequence[str]) -> str:
    """To a manager or a space, of what is booked."""
    return f"**Enregistré :** {listed(sentences)}"


def watched_change(sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Modifié :** {listed(sentences)}"


def watched_back(sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Supprimé :** {listed(sentences)}"


def knows(names: Sequence[str]) -> tuple[str, str]:
    """A line of the receipt."""
    return "Au courant", ", ".join(names)


def knows_later(name: str, when: str) -> tuple[str, str]:
    """The same of somebody in whose night it is; ``when`` is the morning."""
    return "Le saura plus tard", f"{name} : les règles demandent le silence la nuit, le message part le {when}"


def does_not_know(name: str) -> tuple[str, str]:
    """The same of somebody whom the bot can't reach."""
    return "Pas au courant", f"je ne trouve pas le compte Webex {of(name)} : il faut que tu préviennes toi-même"


calendar_file = "Pour ton agenda. Si ça change ou si c'est supprimé en passant par moi, je t'envoie aussi la mise à jour."
no_calendar_file = "Rien à ton nom n'est enregistré par moi dont je pourrais faire un fichier d'agenda."


def file_cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Astreinte pour {absent}"


def file_away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Absence, remplacement par {names}" if names else "Absence"
