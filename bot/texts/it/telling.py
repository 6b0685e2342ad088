"""What others hear of a booking, and what its receipt says of who knows, all of it safe as markdown; and what stands in the files
that go with messages."""

from collections.abc import Sequence

from bot.texts.inert import clean, listed
from bot.texts.it import all_of

ROOM = 200


def booked(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stands in; ``whens`` are in their zone, ``by`` is who did it for whoever is out, if not they."""
    who = clean(absent, 60)
    cannot = f"Se non puoi, dimmelo subito: «Non posso sostituire {who}»."
    done = f"{clean(by, 60)} lo ha registrato per {who}." if by else "È stato appena registrato."
    return f"**Sostituisci {who}:** {listed(whens)}\n\n{done} {cannot}"


def taken_back(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stood in until now."""
    who = clean(absent, 60)
    return f"**Non devi più sostituire {who}:** {listed(whens)}\n\n{clean(by, 60) or who} ha ritirato la richiesta."


def besides(absent: str, whens: Sequence[str]) -> str:
    """Behind what whoever stands in is told: what else they cover for the same one."""
    return f"Come prima, sostituisci {clean(absent, 60)} anche: {listed(whens)}"


def in_vain(absent: str, whens: Sequence[str]) -> str:
    """To whoever has agreed to stand in, where nothing could be booked."""
    lead = f"**Non è stato possibile registrarlo, quindi non sostituisci {clean(absent, 60)}:** {listed(whens)}"
    return f"{lead}\n\nChi l'ha chiesto lo sa. Se alla fine riesce, te lo dico."


def changed(absent: str, whens: Sequence[str], by: str = "", was: str = "") -> str:
    """To whoever stands in at other times than before; ``was`` are those."""
    who = clean(absent, 60)
    done = f"{clean(by, 60) or who} ha appena fatto questa modifica."
    before = f"Prima: {clean(was, ROOM)}. " if was else ""
    return f"**Sostituisci {who} in un altro momento:** adesso {listed(whens)}\n\n{before}{done}"


def reminder(absent: str, when: str) -> str:
    """To whoever stands in, some time before it begins."""
    return f"**Promemoria: sostituisci {clean(absent, 60)}:** {clean(when, ROOM)}"


def handed_back(by: str, when: str) -> str:
    """To whoever was to be covered: they are on duty again."""
    return (
        f"**{clean(by, 60)} alla fine non può sostituirti, quindi il turno torna a te:** {clean(when, ROOM)}\n\n"
        "Chiedimi «Chi può sostituirmi?» con il giorno, oppure dimmi «chiedi al team»."
    )


def who_next(by: str, when: str) -> str:
    """The same, where somebody else can be asked with a press."""
    return f"{by} alla fine non può sostituirti, quindi il turno torna a te: {when}. Cerco qualcun altro?"


def handed_back_of(by: str, absent: str, when: str) -> str:
    """To whoever booked it for ``absent``: who is on duty again."""
    who = clean(absent, 60)
    return f"**{clean(by, 60)} alla fine non può sostituire {who}, a cui torna quindi il turno:** {clean(when, ROOM)}"


def who_next_of(by: str, absent: str, when: str) -> str:
    """The same, where they may have somebody else asked with a press."""
    return f"{by} alla fine non può sostituire {absent}, a cui torna quindi il turno: {when}. Cerco qualcun altro?"


def for_you(by: str, sentences: Sequence[str]) -> str:
    """To whoever is out, of what somebody else has booked for them."""
    return f"**La tua assenza è registrata:** {listed(sentences)}\n\n{clean(by, 60)} l'ha registrata per te."


def changed_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**La tua assenza è cambiata:** {listed(sentences)}\n\n{clean(by, 60)} l'ha modificata."


def taken_back_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**La tua assenza è ritirata, quindi il turno torna a te:** {listed(sentences)}\n\n{clean(by, 60)} l'ha ritirata."


def watched(sentences: Sequence[str]) -> str:
    """To a manager or a space, of what is booked."""
    return f"**Registrato:** {listed(sentences)}"


def watched_change(sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Modificato:** {listed(sentences)}"


def watched_back(sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Ritirato:** {listed(sentences)}"


def knows(names: Sequence[str]) -> tuple[str, str]:
    """A line of the receipt."""
    return "Al corrente", ", ".join(names)


def knows_later(name: str, when: str) -> tuple[str, str]:
    """The same of somebody in whose night it is; ``when`` is the morning."""
    return "Lo saprà dopo", f"{name}: le regole chiedono silenzio di notte, quindi riceve il messaggio {when}"


def does_not_know(name: str) -> tuple[str, str]:
    """The same of somebody whom the bot can't reach."""
    return "Non ancora al corrente", f"{name}: a quanto vedo non è su Webex. Avvisa tu, per favore."


calendar_file = "Per il tuo calendario. Se attraverso di me qualcosa cambia o viene ritirato, ti mando anche quello."
no_calendar_file = "Attraverso di me non è registrato niente di tuo da cui ricavare un file per il calendario."


def file_cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Reperibilità per {absent}"


def file_away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Assenza, sostituzione: {names}" if names else "Assenza"
