"""What others hear of a booking, and what its receipt says of who knows, all of it safe as markdown; and what stands in the files
that go with messages."""

from collections.abc import Sequence

from bot.texts.de import all_of
from bot.texts.inert import clean, listed

ROOM = 200


def booked(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stands in; ``whens`` are in their zone, ``by`` is who did it for whoever is out, if not they."""
    who = clean(absent, 60)
    cannot = f"Wenn es bei dir nicht geht, sag mir gleich Bescheid: „Ich kann {who} nicht vertreten“."
    done = f"{clean(by, 60)} hat das für {who} eingetragen." if by else "Das ist gerade eingetragen worden."
    return f"**Du vertrittst {who}:** {listed(whens)}\n\n{done} {cannot}"


def taken_back(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stood in until now."""
    who = clean(absent, 60)
    return f"**Du musst {who} nicht mehr vertreten:** {listed(whens)}\n\n{clean(by, 60) or who} hat das zurückgenommen."


def besides(absent: str, whens: Sequence[str]) -> str:
    """Behind what whoever stands in is told: what else they cover for the same one."""
    return f"Wie bisher vertrittst du {clean(absent, 60)} außerdem: {listed(whens)}"


def in_vain(absent: str, whens: Sequence[str]) -> str:
    """To whoever has agreed to stand in, where nothing could be booked."""
    lead = f"**Das ließ sich nicht eintragen, du vertrittst {clean(absent, 60)} also nicht:** {listed(whens)}"
    return f"{lead}\n\nWer gefragt hat, weiß es. Wenn es doch noch klappt, sage ich dir Bescheid."


def changed(absent: str, whens: Sequence[str], by: str = "", was: str = "") -> str:
    """To whoever stands in at other times than before; ``was`` are those."""
    who = clean(absent, 60)
    before = f"Bisher: {clean(was, ROOM)}. " if was else ""
    done = f"{clean(by, 60) or who} hat das gerade geändert."
    return f"**Du vertrittst {who} zu einer anderen Zeit:** jetzt {listed(whens)}\n\n{before}{done}"


def reminder(absent: str, when: str) -> str:
    """To whoever stands in, some time before it begins."""
    return f"**Zur Erinnerung: Du vertrittst {clean(absent, 60)}:** {clean(when, ROOM)}"


def handed_back(by: str, when: str) -> str:
    """To whoever was to be covered: they are on duty again."""
    return (
        f"**{clean(by, 60)} kann dich doch nicht vertreten, du bist also wieder im Dienst:** {clean(when, ROOM)}\n\n"
        "Frag mich „Wer kann mich vertreten?“ mit dem Tag dazu, oder sag „frag das Team“."
    )


def who_next(by: str, when: str) -> str:
    """The same, where somebody else can be asked with a press."""
    return f"{by} kann dich doch nicht vertreten, du bist also wieder im Dienst: {when}. Soll ich jemand anderen suchen?"


def handed_back_of(by: str, absent: str, when: str) -> str:
    """To whoever booked it for ``absent``: who is on duty again."""
    who = clean(absent, 60)
    return f"**{clean(by, 60)} kann {who} doch nicht vertreten, {who} ist also wieder im Dienst:** {clean(when, ROOM)}"


def who_next_of(by: str, absent: str, when: str) -> str:
    """The same, where they may have somebody else asked with a press."""
    return f"{by} kann {absent} doch nicht vertreten, {absent} ist also wieder im Dienst: {when}. Soll ich jemand anderen suchen?"


def for_you(by: str, sentences: Sequence[str]) -> str:
    """To whoever is out, of what somebody else has booked for them."""
    return f"**Du bist als abwesend eingetragen:** {listed(sentences)}\n\n{clean(by, 60)} hat das für dich eingetragen."


def changed_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Deine Abwesenheit wurde geändert:** {listed(sentences)}\n\n{clean(by, 60)} hat sie geändert."


def taken_back_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Zurückgenommen, du bist also wieder im Dienst:** {listed(sentences)}\n\n{clean(by, 60)} hat das zurückgenommen."


def watched(sentences: Sequence[str]) -> str:
    """To a manager or a space, of what is booked."""
    return f"**Eingetragen:** {listed(sentences)}"


def watched_change(sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Geändert:** {listed(sentences)}"


def watched_back(sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Zurückgenommen:** {listed(sentences)}"


def knows(names: Sequence[str]) -> tuple[str, str]:
    """A line of the receipt."""
    return "Weiß Bescheid" if len(names) == 1 else "Wissen Bescheid", ", ".join(names)


def knows_later(name: str, when: str) -> tuple[str, str]:
    """The same of somebody in whose night it is; ``when`` is the morning."""
    return "Hört es später", f"{name}: Nachts schreibe ich nach den Regeln niemandem, die Nachricht kommt {when}"


def does_not_know(name: str) -> tuple[str, str]:
    """The same of somebody whom the bot can't reach."""
    return "Weiß es noch nicht", f"{name}: in Webex nicht zu finden, soweit ich sehe. Bitte sag selbst Bescheid."


calendar_file = "Für deinen Kalender. Wenn sich über mich etwas daran ändert oder es zurückgenommen wird, schicke ich dir auch das."
no_calendar_file = "Über mich ist für dich nichts eingetragen, woraus ich eine Kalenderdatei machen könnte."


def file_cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Bereitschaft für {absent}"


def file_away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Abwesend, Vertretung: {names}" if names else "Abwesend"
