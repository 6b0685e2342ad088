"""What people hear when a booking isn't any more what it was, and not by their own doing. All of it is safe as markdown."""

from collections.abc import Sequence

from bot.texts.de import all_of
from bot.texts.inert import clean, cleaned
from bot.texts.words import What

ROOM = 200
MOST_LINES = 5


def to_asker(kind: str, what: What, duty: str, day: str) -> str:
    """To whoever booked it, and to whoever is out; ``day`` is one of its days, as it can be said to the bot."""
    who = clean(what.absent, 60)
    theirs = f"von {who}" if who else ""
    noun = "Vertretung" if what.covers else "Abwesenheit"
    booking = f"Die {noun} {theirs}, {what.when}," if who else f"Deine {noun}, {what.when},"
    shift = f"Die Schicht {theirs}" if who else "Deine Schicht"
    cover = all_of(cleaned(what.covers)) or "niemand"
    told = {
        "gone": f"**{booking} steht nicht mehr in Everbridge.** Jemand anderes hat den Eintrag dort gelöscht.",
        "changed": f"**{booking} wurde in Everbridge von jemand anderem geändert.** Jetzt steht dort: {what.now}.",
        "left": f"**{clean(what.gone, 60)} ist nicht mehr zu erreichen** (in Everbridge nicht mehr aktiv) und sollte "
        f"{who or 'dich'} vertreten: {what.when}.",
        "no_shift": f"**{shift} steht nicht mehr im Kalender:** {what.then}. "
        f"Der Eintrag ist noch da ({what.when}, Vertretung: {cover}).",
        "moved": f"**{shift} hat sich verschoben:** bisher {what.then}, jetzt {what.now}. {_still(cover, what)}",
        "uncovered": f"**Die Bereitschaft von {cover} {f'für {who}' if who else 'für dich'} steht nicht mehr in "
        f"Everbridge:** {what.held}.",
        "hidden": f"**Über der Vertretung {f'für {who}' if who else 'für dich'}, {what.when}, liegt in Everbridge ein anderer "
        f"Eintrag:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{_todo(kind, day, bool(what.covers))}"


def to_stand_in(kind: str, what: What, duty: str, *, still: bool, new: bool) -> str:
    """To whoever was to stand in; ``still``: they do so after it too; ``new``: not before it."""
    who = clean(what.absent, 60)
    told = {
        "gone": f"**Du musst {who} nicht mehr vertreten:** {what.when}. Jemand anderes hat den Eintrag in Everbridge gelöscht.",
        "changed": f"**Du vertrittst jetzt {who}:** {what.now}. Jemand anderes hat das in Everbridge so geändert."
        if new
        else f"**Deine Vertretung für {who} wurde in Everbridge geändert:** bisher {what.when}, jetzt {what.now}."
        if still
        else f"**Du musst {who} nicht mehr vertreten:** {what.when}. Jemand anderes hat das in Everbridge geändert, "
        f"jetzt steht dort: {what.now}.",
        "left": f"**{clean(what.gone, 60)} ist nicht mehr zu erreichen** (in Everbridge nicht mehr aktiv). Auch du "
        f"vertrittst {who}: "
        f"{what.when}.",
        "no_shift": f"**Die Schicht von {who} steht nicht mehr im Kalender, du hast also nichts zu vertreten:** {what.then}.",
        "moved": f"**Die Schicht, in der du {who} vertrittst, hat sich verschoben:** bisher {what.then}, jetzt {what.now}. "
        f"{_still('Du', what)}",
        "uncovered": f"**Deine Bereitschaft für {who} steht nicht mehr in Everbridge:** {what.held}.",
        "hidden": f"**Über deiner Vertretung für {who}, {what.when}, liegt in Everbridge ein anderer Eintrag:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{who} weiß es auch."


def on_duty(lines: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who is on duty when, as Everbridge shows it now; names are as the reader is to see them."""
    if not lines:
        return "Soweit Everbridge es zeigt, hat dann niemand eine Schicht. "
    shown = [f"{when} **{all_of(cleaned(names)) or 'niemand'}**" for when, names in lines[:MOST_LINES]]
    left = len(lines) - MOST_LINES
    more = f"; und {left} weitere {'Zeiten' if left > 1 else 'Zeit'}" if left > 0 else ""
    return f"Im Dienst: {'; '.join(shown)}{more}. "


def out_too(name: str, when: str) -> str:
    """The other booking has the stand-in out."""
    return f"{clean(name, 60)} ist selbst abwesend, {when}"


def twice(name: str, cover: str, when: str) -> str:
    """The other booking is one of whoever is out, with somebody else."""
    return f"{clean(name, 60)} abwesend, Vertretung: {clean(cover, 60) or 'niemand'}, {when}"


def day(of_month: int, month: str) -> str:
    """A day as it can be said to the bot."""
    return f"am {of_month}. {month}"


def booking(when: str, names: Sequence[str]) -> str:
    """What stands now."""
    return f"{when}, Vertretung: {all_of(cleaned(names)) or 'niemand'}"


you = "du"


def _still(cover: str, what: What) -> str:
    part = "nichts" if not what.held else "alles" if what.held == what.now else what.held
    return f"{'Deine Vertretung' if cover == 'Du' else f'Die Vertretung durch {cover}'} deckt davon {part} ab."


def _todo(kind: str, day: str, covered: bool) -> str:
    if kind == "gone":
        again = f"Ich bin {day} weg, … vertritt mich" if covered else f"Ich bin {day} weg"
        return f"Wenn es trotzdem gelten soll, sag „{again}“: Von mir aus trage ich nichts ein."
    if kind == "no_shift":
        return f"Wenn du es nicht mehr brauchst, sag „Storniere meine Abwesenheit {day}“: Von mir aus nehme ich nichts zurück."
    return (
        f"Um jemanden zu finden, frag „Wer kann mich {day} vertreten?“; um es zurückzunehmen, sag "
        f"„Storniere meine Abwesenheit {day}“. Von mir aus ändere ich nichts."
    )
