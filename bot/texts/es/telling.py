"""What others hear of a booking, and what its receipt says of who knows, all of it safe as markdown; and what stands in the files
that go with messages."""

from collections.abc import Sequence

from bot.texts.es import all_of
from bot.texts.inert import clean, listed

ROOM = 200


def booked(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stands in; ``whens`` are in their zone, ``by`` is who did it for whoever is out, if not they."""
    who = clean(absent, 60)
    cannot = f"Si no puedes, dímelo ahora: «no puedo cubrir a {who}»."
    done = f"{clean(by, 60)} lo ha registrado para {who}." if by else "Se acaba de registrar."
    return f"**Cubres a {who}:** {listed(whens)}\n\n{done} {cannot}"


def taken_back(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stood in until now."""
    done = f"{clean(by, 60)} ha eliminado la sustitución." if by else "La sustitución se acaba de eliminar."
    return f"**Ya no cubres a {clean(absent, 60)}:** {listed(whens)}\n\n{done}"


def besides(absent: str, whens: Sequence[str]) -> str:
    """Behind what whoever stands in is told: what else they cover for the same one."""
    return f"Como antes, también cubres a {clean(absent, 60)}: {listed(whens)}"


def in_vain(absent: str, whens: Sequence[str]) -> str:
    """To whoever has agreed to stand in, where nothing could be booked."""
    lead = f"**No se ha podido registrar, así que no cubres a {clean(absent, 60)}:** {listed(whens)}"
    return f"{lead}\n\nQuien lo pidió lo sabe. Si al final se registra, te aviso."


def changed(absent: str, whens: Sequence[str], by: str = "", was: str = "") -> str:
    """To whoever stands in at other times than before; ``was`` are those."""
    done = f"{clean(by, 60)} lo ha cambiado." if by else "Se acaba de cambiar."
    before = f"Antes: {clean(was, ROOM)}. " if was else ""
    return f"**Cubres a {clean(absent, 60)} en otro momento:** ahora {listed(whens)}\n\n{before}{done}"


def reminder(absent: str, when: str) -> str:
    """To whoever stands in, some time before it begins."""
    return f"**Recordatorio: cubres a {clean(absent, 60)}:** {clean(when, ROOM)}"


def handed_back(by: str, when: str) -> str:
    """To whoever was to be covered: they are on duty again."""
    return (
        f"**{clean(by, 60)} al final no puede cubrirte, así que vuelves a estar de guardia:** {clean(when, ROOM)}\n\n"
        "Di «quién puede cubrirme» con el día para ver una lista, o «pregunta al equipo»."
    )


def who_next(by: str, when: str) -> str:
    """The same, where somebody else can be asked with a press."""
    return f"{by} al final no puede cubrirte, así que vuelves a estar de guardia: {when}. ¿Busco a otra persona?"


def handed_back_of(by: str, absent: str, when: str) -> str:
    """To whoever booked it for ``absent``: who is on duty again."""
    who = clean(absent, 60)
    return f"**{clean(by, 60)} al final no puede cubrir a {who}, que vuelve a estar de guardia:** {clean(when, ROOM)}"


def who_next_of(by: str, absent: str, when: str) -> str:
    """The same, where they may have somebody else asked with a press."""
    return f"{by} al final no puede cubrir a {absent}, que vuelve a estar de guardia: {when}. ¿Busco a otra persona?"


def for_you(by: str, sentences: Sequence[str]) -> str:
    """To whoever is out, of what somebody else has booked for them."""
    return f"**Tu ausencia está registrada:** {listed(sentences)}\n\n{clean(by, 60)} la ha registrado por ti."


def changed_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Tu ausencia ha cambiado:** {listed(sentences)}\n\n{clean(by, 60)} la ha cambiado."


def taken_back_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Ausencia eliminada, así que vuelves a estar de guardia:** {listed(sentences)}\n\n{clean(by, 60)} la ha eliminado."


def watched(sentences: Sequence[str]) -> str:
    """To a manager or a space, of what is booked."""
    return f"**Registrado:** {listed(sentences)}"


def watched_change(sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Cambiado:** {listed(sentences)}"


def watched_back(sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Eliminado:** {listed(sentences)}"


def knows(names: Sequence[str]) -> tuple[str, str]:
    """A line of the receipt."""
    return "Ya lo sabe" if len(names) == 1 else "Ya lo saben", ", ".join(names)


def knows_later(name: str, when: str) -> tuple[str, str]:
    """The same of somebody in whose night it is; ``when`` is the morning."""
    return "Lo sabrá después", f"{name}: las normas piden silencio de noche, así que recibe el mensaje el {when}"


def does_not_know(name: str) -> tuple[str, str]:
    """The same of somebody whom the bot can't reach."""
    return "No lo sabe", f"{name}: no veo su cuenta en Webex, así que avísale tú"


calendar_file = "Para tu calendario. Si se cambia o se elimina a través de mí, te envío también esa novedad."
no_calendar_file = "No hay nada tuyo registrado por mí con lo que pueda hacer un archivo de calendario."


def file_cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Guardia por {absent}"


def file_away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Ausencia, {names} {'cubren' if len(covers) > 1 else 'cubre'}" if names else "Ausencia"
