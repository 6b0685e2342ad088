"""What people hear when a booking isn't any more what it was, and not by their own doing. All of it is safe as markdown."""

from collections.abc import Sequence

from bot.texts.es import all_of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import What

ROOM = 200
MOST_LINES = 5


def to_asker(kind: str, what: What, duty: str, day: str) -> str:
    """To whoever booked it, and to whoever is out; ``day`` is one of its days, as it can be said to the bot."""
    who = clean(what.absent, 60)
    noun = "sustitución" if what.covers else "ausencia"
    booking = f"La {noun} de {who}" if who else f"Tu {noun}"
    shift, cover = f"la guardia de {who}" if who else "tu guardia", all_of(cleaned(what.covers)) or "nadie"
    told = {
        "gone": f"**{booking}, {what.when}, ya no está en Everbridge.** Otra persona la ha eliminado allí.",
        "changed": f"**{booking}, {what.when}, ha cambiado en Everbridge, y no por mí.** Ahora es: {what.now}.",
        "left": f"**Everbridge ya no puede avisar a {clean(what.gone, 60)}** (contacto inactivo), que iba a cubrir {shift}: "
        f"{what.when}.",
        "no_shift": f"**{upper(shift)} ya no está en el calendario:** {what.then}. El registro ({cover}, {what.when}) sigue ahí.",
        "moved": f"**{upper(shift)} se ha movido:** era {what.then}, ahora es {what.now}. {_still(cover, what)}",
        "uncovered": (
            f"**Everbridge ya no muestra a {cover} de guardia en {f'lugar de {who}' if who else 'tu lugar'}:** {what.held}."
        ),
        "hidden": f"**Se ha registrado otra cosa en Everbridge encima de "
        f"{f'la sustitución de {who}' if who else 'tu sustitución'}, "
        f"{what.when}:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{_todo(kind, day, bool(what.covers))}"


def to_stand_in(kind: str, what: What, duty: str, *, still: bool, new: bool) -> str:
    """To whoever was to stand in; ``still``: they do so after it too; ``new``: not before it."""
    who = clean(what.absent, 60)
    told = {
        "gone": f"**Ya no cubres a {who}:** {what.when}. Otra persona lo ha eliminado en Everbridge.",
        "changed": f"**Ahora cubres a {who}:** {what.now}. Otra persona lo ha cambiado así en Everbridge."
        if new
        else f"**La sustitución en la que cubres a {who} ha cambiado en Everbridge:** era {what.when}, ahora es {what.now}."
        if still
        else f"**Ya no cubres a {who}:** {what.when}. Otra persona lo ha cambiado en Everbridge; ahora es: {what.now}.",
        "left": f"**Everbridge ya no puede avisar a {clean(what.gone, 60)}** (contacto inactivo). Tú también cubres a {who}: "
        f"{what.when}.",
        "no_shift": f"**La guardia de {who} ya no está en el calendario, así que no tienes nada que cubrir:** {what.then}.",
        "moved": f"**La guardia que cubres por {who} se ha movido:** era {what.then}, ahora es {what.now}. {_still(you, what)}",
        "uncovered": f"**Everbridge ya no te muestra de guardia en lugar de {who}:** {what.held}.",
        "hidden": f"**Se ha registrado otra cosa en Everbridge encima de tu sustitución de {who}, {what.when}:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{who} también lo sabe."


def on_duty(lines: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who is on duty when, as Everbridge shows it now; names are as the reader is to see them."""
    if not lines:
        return "Según Everbridge, nadie tiene guardia entonces. "
    shown = [f"{when} **{all_of(cleaned(names)) or 'nadie'}**" for when, names in lines[:MOST_LINES]]
    rest = len(lines) - MOST_LINES
    more = f"; y {'otro tramo' if rest == 1 else f'otros {rest} tramos'}" if rest > 0 else ""
    return f"De guardia: {'; '.join(shown)}{more}. "


def out_too(name: str, when: str) -> str:
    """The other booking has the stand-in out."""
    return f"ausencia de {clean(name, 60)}, {when}"


def twice(name: str, cover: str, when: str) -> str:
    """The other booking is one of whoever is out, with somebody else."""
    by = f"cubre {clean(cover, 60)}" if cover else "sin sustitución"
    return f"ausencia de {clean(name, 60)}, {by}, {when}"


def day(of_month: int, month: str) -> str:
    """A day as it can be said to the bot."""
    return f"el {of_month} de {month}"


def booking(when: str, names: Sequence[str]) -> str:
    """What stands now."""
    covered = f"{'cubren' if len(names) > 1 else 'cubre'} {all_of(cleaned(names))}"
    return f"{when}, {covered if names else 'sin sustitución'}"


you = "tú"


def _still(cover: str, what: What) -> str:
    mine = cover == you
    if not what.held:
        return "Ya no te queda nada de ella." if mine else f"A {cover} ya no le queda nada de ella."
    part = "todo" if what.held == what.now else what.held
    return f"Tú cubres {part}." if mine else f"Lo que cubre {cover}: {part}."


def _todo(kind: str, day: str, covered: bool) -> str:
    if kind == "gone":
        again = f"no estoy {day}{', me cubre …' if covered else ''}"
        return f"Si debe seguir, di «{again}»: no registro nada por mi cuenta."
    if kind == "no_shift":
        return f"Si ya no te hace falta, di «cancela {day}»: no elimino nada por mi cuenta."
    return (
        f"Para buscar a alguien, di «¿quién puede cubrirme {day}?»; para eliminarlo, «cancela {day}». No cambio nada por mi cuenta."
    )
