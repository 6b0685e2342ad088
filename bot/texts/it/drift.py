"""What people hear when a booking isn't any more what it was, and not by their own doing. All of it is safe as markdown."""

from collections.abc import Sequence

from bot.texts.inert import clean, cleaned
from bot.texts.it import all_of
from bot.texts.words import What

ROOM = 200
MOST_LINES = 5


def to_asker(kind: str, what: What, duty: str, day: str) -> str:
    """To whoever booked it, and to whoever is out; ``day`` is one of its days, as it can be said to the bot."""
    who = clean(what.absent, 60)
    noun = "sostituzione" if what.covers else "assenza"
    whose, shift = (f"di {who}", f"Il turno di {who}") if who else ("", "Il tuo turno")
    article = "La " if what.covers else "L'"
    booking = f"{article}{noun} {whose}, {what.when}," if who else f"La tua {noun}, {what.when},"
    cover = all_of(cleaned(what.covers)) or "nessuno"
    told = {
        "gone": f"**{booking} non è più in Everbridge.** Qualcun altro l'ha eliminata.",
        "changed": f"**{booking} è stata modificata in Everbridge da qualcun altro.** Adesso c'è scritto: {what.now}.",
        "left": f"**{clean(what.gone, 60)} non può più ricevere avvisi** (non è più fra i contatti attivi di Everbridge) "
        f"e doveva "
        f"sostituire {who or 'te'}: {what.when}.",
        "no_shift": f"**{shift} non è più nel calendario:** {what.then}. "
        f"La registrazione c'è ancora ({what.when}, sostituzione: {cover}).",
        "moved": f"**{shift} si è spostato:** prima {what.then}, adesso {what.now}. {_still(cover, what)}",
        "uncovered": f"**La reperibilità di {cover} al posto {whose or 'tuo'} non è più in Everbridge:** {what.held}.",
        "hidden": f"**In Everbridge un'altra registrazione si sovrappone alla "
        f"{f'sostituzione {whose}' if who else 'tua sostituzione'}, "
        f"{what.when}:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{_todo(kind, day, bool(what.covers))}"


def to_stand_in(kind: str, what: What, duty: str, *, still: bool, new: bool) -> str:
    """To whoever was to stand in; ``still``: they do so after it too; ``new``: not before it."""
    who = clean(what.absent, 60)
    told = {
        "gone": f"**Non devi più sostituire {who}:** {what.when}. Qualcun altro ha eliminato la registrazione da Everbridge.",
        "changed": f"**Adesso sostituisci {who}:** {what.now}. Qualcun altro l'ha modificato così in Everbridge."
        if new
        else f"**La tua sostituzione per {who} è stata modificata in Everbridge:** prima {what.when}, adesso {what.now}."
        if still
        else f"**Non devi più sostituire {who}:** {what.when}. Qualcun altro l'ha modificato in Everbridge, "
        f"adesso c'è scritto: {what.now}.",
        "left": f"**{clean(what.gone, 60)} non può più ricevere avvisi** (non è più fra i contatti attivi di "
        f"Everbridge). Anche tu "
        f"sostituisci {who}: {what.when}.",
        "no_shift": f"**Il turno di {who} non è più nel calendario, quindi non c'è niente da sostituire:** {what.then}.",
        "moved": f"**Il turno in cui sostituisci {who} si è spostato:** prima {what.then}, adesso {what.now}. {_still('Tu', what)}",
        "uncovered": f"**La tua reperibilità per {who} non è più in Everbridge:** {what.held}.",
        "hidden": f"**In Everbridge un'altra registrazione si sovrappone alla tua sostituzione per {who}, {what.when}:** "
        f"{what.by}.",
    }[kind]
    return f"{told}\n\n{duty}Lo sa anche {who}."


def on_duty(lines: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who is on duty when, as Everbridge shows it now; names are as the reader is to see them."""
    if not lines:
        return "Da quanto si vede in Everbridge, nessuno ha un turno in quel momento. "
    shown = [f"{when} **{all_of(cleaned(names)) or 'nessuno'}**" for when, names in lines[:MOST_LINES]]
    left = len(lines) - MOST_LINES
    more = f"; e {'altri' if left > 1 else 'un altro'} {f'{left} momenti' if left > 1 else 'momento'}" if left > 0 else ""
    return f"In servizio: {'; '.join(shown)}{more}. "


def out_too(name: str, when: str) -> str:
    """The other booking has the stand-in out."""
    return f"anche {clean(name, 60)} non ci sarà, {when}"


def twice(name: str, cover: str, when: str) -> str:
    """The other booking is one of whoever is out, with somebody else."""
    return f"assenza di {clean(name, 60)}, sostituzione: {clean(cover, 60) or 'nessuno'}, {when}"


def day(of_month: int, month: str) -> str:
    """A day as it can be said to the bot."""
    article = "l'" if of_month in (8, 11) else "il "
    return f"{article}{of_month} {month}"


def booking(when: str, names: Sequence[str]) -> str:
    """What stands now."""
    return f"{when}, sostituzione: {all_of(cleaned(names)) or 'nessuno'}"


you = "tu"


def _still(cover: str, what: What) -> str:
    part = "niente" if not what.held else "tutto" if what.held == what.now else what.held
    return f"Di questo, {'la tua sostituzione' if cover == 'Tu' else f'la sostituzione di {cover}'} copre: {part}."


def _todo(kind: str, day: str, covered: bool) -> str:
    if kind == "gone":
        again = f"Sono via {day}, mi sostituisce …" if covered else f"Sono via {day}"
        return f"Se deve valere lo stesso, dimmi «{again}»: da parte mia non registro niente."
    if kind == "no_shift":
        return f"Se non ti serve più, dimmi «Annulla la mia assenza {_of(day)}»: da parte mia non ritiro niente."
    return (
        f"Per trovare qualcuno, chiedimi «Chi può sostituirmi {day}?»; per ritirare tutto, dimmi «Annulla la mia assenza "
        f"{_of(day)}». "
        "Da parte mia non cambio niente."
    )


def _of(day: str) -> str:
    """ "il 24 nov" behind "di": "del 24 nov", "dell'8 nov"."""
    return f"del {day.removeprefix('il ')}" if day.startswith("il ") else f"del{day}"
