"""What is said of several who may cover: who could, whom I ask in which order, and how it goes on. Safe as markdown."""

from collections.abc import Sequence

from bot.texts.es import all_of, counted
from bot.texts.es.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, Reasons

withdrawn = "De acuerdo, retiro la petición: no se registra nada, y aviso a las personas a las que había preguntado."
ask_all = "Preguntar a quien pueda"
ask_title = "¿Pregunto quién puede cubrirte?"
otherwise = "Si no"
passed_over = "Sin preguntar a"
find_somebody = "Buscar a alguien"
leave_empty = "Dejar vacío"
taken = "Otra persona ya se encarga, así que no tienes que hacer nada más. ¡Gracias!"
asked_where_from = (
    "Pregunto a cada persona en su propia conversación. Se encarga la primera que acepte; decirme aquí **yo me "
    "encargo** también cuenta."
)


part_of_it = "Una parte"
take_it = "Aceptar"
not_in_it = "Eso queda fuera del tramo que hay que cubrir. ¿Qué parte puedes hacer?"
all_of_it = "Eso es el tramo entero. Di **yo me encargo** para hacerlo, o dime una parte."
the_rest = "Esto es para el resto."


hand_back = "Devolver la guardia"
nothing_to_hand_back = "No veo que cubras a nadie entonces, así que no hay nada que devolver."


swap_title = "¿Intercambio estas guardias?"
not_on_call = "sin guardia entonces, por lo que veo"


_CLASHES = {
    "covered by you": "tú cubres su ausencia entonces",
    "out": "no está entonces",
    "on call": "ya tiene guardia entonces",
    "covering": "cubre a otra persona entonces",
}


def could_cover(number: int) -> str:
    """Above the list."""
    return "Podrían cubrirte, por orden de preferencia:" if number > 1 else "Conozco a una persona que podría cubrirte:"


def reasons(one: Reasons) -> str:
    """Why somebody ranks where they do, in a line."""
    said = [_CLASHES.get(clash.kind, "puede que no tenga disponibilidad entonces") for clash in one.clashes] or ["libre entonces"]
    said += ["mismo calendario"] if one.same_calendar else []
    said += [] if one.rested else ["una guardia suya a menos de 11 horas, antes o después"]
    if one.covers is not None:
        recent = counted(one.covers, "sustitución reciente", "sustituciones recientes")
        said.append("ninguna sustitución reciente" if one.covers == 0 else recent)
    return "; ".join(said)


def in_turn(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """Whom I ask in which order; the first ``named`` groups are of those who were named, what follows is the team."""
    said = [", ".join(group) for group in groups[:named]]
    said += [f"el equipo ({', '.join(group)})" for group in groups[named:]]
    return ", luego ".join(said)


def fallback(names: Sequence[str], *, team: bool) -> str:
    """Who else was named, on a card that books the first."""
    said = [*names, *(["el equipo"] if team else [])]
    how = f"dime «mejor {names[0].split()[0]}»" if names else "dime «pregunta al equipo»"
    return f"{', luego '.join(said)}: {how}"


def unknown(name: str) -> str:
    """Why somebody is passed over."""
    return f"{name} (Everbridge no conoce ese nombre)"


def ask_whom(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """The button that has them asked."""
    first = ", ".join(name.split()[0] for name in groups[0])
    return f"Preguntar a {first}" if named else ask_the_team


def note(hours: float, absent: Absent) -> str:
    """What asking means, on the card; ``hours`` are those that each has."""
    return (
        f"{stays(absent)} hasta que alguien diga que sí. Cada persona tiene {counted(hours, 'hora')} para responder, "
        f"menos si empieza "
        "pronto."
    )


def asked(names: Sequence[str], later: Sequence[Sequence[str]], absent: Absent) -> str:
    """To the asker, when the first are asked."""
    rest = f" Si es que no, pregunto a {', luego a '.join(all_of(cleaned(group)) for group in later)}." if later else ""
    return f"He preguntado a {all_of(cleaned(names))}.{rest} {stays(absent)} hasta que alguien diga que sí; te aviso."


def goes_on(name: str, names: Sequence[str], absent: Absent, *, silent: bool) -> str:
    """To the asker: somebody can't, or hasn't answered (``silent``), and the next are asked, if they may be at once."""
    why = "no ha respondido a tiempo" if silent else "no puede"
    if not names:
        return f"{clean(name, 60)} {why}."
    return (
        f"{clean(name, 60)} {why}. Ahora he preguntado a {all_of(cleaned(names))}. {stays(absent)} hasta que alguien diga que sí."
    )


def nobody(duty: str, absent: Absent) -> str:
    """To the asker, at the end: the heading of a card. ``duty`` are the hours for which ``absent`` is on call, if any."""
    who = f"{clean(absent.name, 60)} está" if absent.name else "Estás"
    return f"{_NOBODY} {who} de guardia: {clean(duty, 200)}." if duty else _NOBODY


_NOBODY = "Nadie ha dicho que sí, así que no se ha registrado nada."


def handing_back_means(absent: str) -> str:
    """On the card of whoever hands a cover back."""
    return f"La guardia vuelve entonces a {absent}, y se lo digo enseguida."


def swap_back_means(other: str) -> str:
    """On the card by which a whole swap goes."""
    name = clean(other, 60)
    return f"Desaparecen las dos mitades: {name} y tú volvéis a vuestras propias guardias, y se lo digo enseguida."


def objects(name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in says that they can't, and has been shown how to hand it back."""
    return (
        f"**{clean(name, 60)}, que cubre {clean(when, 200)}, dice que no puede.** Sigue registrado hasta que lo devuelva, "
        "y entonces lo sabrás enseguida. También puedes nombrar a otra persona, por ejemplo «Lee en lugar de Sam»."
    )


def in_their_place(by: str, name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in proposes somebody else for some of it."""
    return (
        f"{clean(by, 60)} propone que {clean(name, 60)} cubra en su lugar: {clean(when, 200)}. Le sigue tocando a "
        f"{clean(by, 60)} hasta que lo cambies."
    )


def you_cover_until_changed(name: str, absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"He propuesto a {who} que {clean(name, 60)} cubra en tu lugar: {clean(when, 200)}. Sigues cubriendo a {who} hasta que te "
        f"avise del cambio. Si no puedes, di «no puedo cubrir a {who}»."
    )


def still_covers(when: str) -> str:
    """Behind what a stand-in says of a cover, to whoever asked for it."""
    return f"Sigue cubriendo {clean(when, 200)}, como está registrado. Para otra persona di por ejemplo «Lee en lugar de Sam»."


def you_still_cover(absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"Lo he transmitido con tus palabras. Sigues cubriendo a {who}: {clean(when, 200)}. Si no puedes, di "
        f"«no puedo cubrir a {who}»."
    )


def you_cover(absent: str, when: str) -> str:
    """To a stand-in who says that it's fine."""
    who = clean(absent, 60)
    return f"Bien: cubres a {who}, {clean(when, 200)}. Si surge algo, di «no puedo cubrir a {who}»."


def freed(absent: str, when: str) -> str:
    """To whoever was told that they cover no more."""
    return f"Ya no cubres a {clean(absent, 60)}: {clean(when, 200)}. No tienes que hacer nada."


def cover_is(absent: str, when: str, asker: str) -> str:
    """To a stand-in who asks what they were told: what they cover, and who knows why."""
    return (
        f"Cubres a {clean(absent, 60)}: {clean(when, 200)}. Lo ha reservado {clean(asker, 60)}, y así vale; el porqué es cosa "
        f"suya. Si no puedes, di «no puedo cubrir a {clean(absent, 60)}»."
    )


def told_unknown(absent: str, when: str, asker: str) -> str:
    """To a stand-in who was told just now, for words that may be about it."""
    return (
        f"Por ahora cubres a {clean(absent, 60)}: {clean(when, 200)}. Si es para {clean(asker, 60)}, di "
        f"«dile a {clean(asker, 60)} …»; si no puedes, di «no puedo cubrir a {clean(absent, 60)}»."
    )


def you_cover_all(covers: Sequence[tuple[str, str]]) -> str:
    """The same to one who covers several times: for whom, and when."""
    absent, lines = covers[0][0], "\n".join(f"- {clean(name, 60)}: {clean(when, 200)}" for name, when in covers)
    return f"Por ahora cubres a:\n{lines}\n\nSi no puedes, di «no puedo cubrir a {clean(absent, 60)}»."


def open_again(when: str) -> str:
    """To somebody who was asked before: it was taken, and handed back since."""
    return f"Sí, vuelve a estar libre: {clean(when, 200)}. Di «me encargo» y lo transmito."


def next_one(names: Sequence[str], *, asks: bool) -> str:
    """The button that goes on with those who come next in a chain."""
    name = names[0].split(maxsplit=1)[0]
    return f"Preguntar a {name}" if asks else f"Mejor {name}"


ask_the_team = "Preguntar al equipo"


def covers(who: str, absent: str) -> str:
    """The label of a line of the card: one half of a swap."""
    return f"{who} cubre a {absent}"


def swap_means(name: str) -> str:
    """On the card of a swap."""
    return f"Primero pregunto a {name}: con su sí se registran las dos; si no, ninguna."


def cannot_swap(name: str) -> str:
    """Somebody without an account."""
    return f"{clean(name, 60)} no está en Webex, así que no puedo proponerle el cambio, y no se ha registrado nada."


def takes(who: str, part: str) -> str:
    """To the asker, on the card: who takes which part."""
    return f"{who} cubre {part}."


def is_left(rest: str, absent: Absent) -> str:
    """Behind that: what nobody has taken."""
    if not absent.on_call:
        return f"Queda libre {rest}."
    left = f"Queda {rest}: {stays(absent)}" if absent.name else f"Te queda {rest}: sigues de guardia"
    return f"{left} entonces."


def ask_for_the_rest(name: str) -> str:
    """The button that takes the part and has somebody, or the team, asked for what is left."""
    return f"El resto: preguntar a {name.split(maxsplit=1)[0]}" if name else "El resto: preguntar al equipo"


def ask_for_times(name: str, when: str) -> str:
    """The button that takes the part and has somebody asked for some of what is left."""
    return f"{when}: preguntar a {name.split(maxsplit=1)[0]}"


def part_shown(asker: str, when: str) -> str:
    """To whoever takes a part, and how it was understood."""
    return f"Gracias. Pregunto a {clean(asker, 60)} si le sirve: {when}. Te avisaré cuando esté registrado."


def part_taken(who: str) -> str:
    """To those who were asked too."""
    return f"{clean(who, 60)} puede hacer una parte, así que ya no te pido el tramo entero. ¡Gracias!"


def just(when: str) -> str:
    """The button of whoever is asked that takes no more than that."""
    return f"Solo {clean(when, 120)}"


def part_offered(who: str, part: str, rest: str) -> str:
    """To those who are asked for all of it too."""
    left = f" Queda libre {clean(rest, 200)}. Di «yo hago el resto» para eso, o «lo hago yo» para todo." if rest else ""
    return f"{clean(who, 60)} se ofrece para {clean(part, 200)}.{left}"


which_part = "¡Gracias! ¿Qué parte puedes cubrir? Di por ejemplo «puedo de 9 a 13»."
on_terms = "Eso depende de algo, así que no he anotado nada. Di qué puedes en cualquier caso: «puedo de 9 a 13»."
parts_stand = "Nadie más ha dicho que sí. La parte ofrecida sigue en tu tarjeta: acéptala o déjala."


def parts_taken(asker: str, who: str) -> str:
    """To those who were asked too, at the yes of whoever asked: it isn't booked yet."""
    return f"{clean(asker, 60)} acepta lo que ofrecen {clean(who, 60)}, así que no tienes que hacer nada. ¡Gracias!"


def taken_by(who: str, absent: str) -> str:
    """To those who were asked too."""
    return f"Resuelto: {clean(who, 60)} cubre a {clean(absent, 60)}, así que no tienes que hacer nada. ¡Gracias!"


i_can = "Yo puedo"
say_so = "Decirme aquí «yo puedo» es lo mismo."
not_asked = (
    "Ese botón es para las personas a las que he preguntado, y tú no estás entre ellas: puede que sea tu propia guardia, o que no "
    "tengas disponibilidad "
    "entonces. No se ha registrado nada."
)


def who_takes(asker: str, when: str) -> str:
    """To a whole space: the heading of a card with one button."""
    return f"¿Quién puede cubrir a {asker}{f', {when}' if when else ''}? Se encarga la primera persona que acepte."


def taken_there(who: str) -> str:
    """In its place, when somebody has."""
    return f"{clean(who, 60)} se encarga. ¡Gracias, equipo!"


def not_needed(asker: str) -> str:
    """The same when whoever asked has thought better of it."""
    return f"{clean(asker, 60)} ya no lo necesita, así que no hay nada que hacer. ¡Gracias!"


def offer(names: Sequence[str]) -> str:
    """On the asker's card: who has said in the space that they can."""
    return f"{all_of(names)} se {'ofrecen' if len(names) > 1 else 'ofrece'} a cubrir."


def offer_title(name: str, when: str) -> str:
    """The first line of that card."""
    return f"{name} se ofrece a cubrir {when} – ¿lo registro?"


def book_with(name: str) -> str:
    """Its button."""
    return f"Registrar con {name.split(maxsplit=1)[0]}"


def offer_passed_on(asker: str) -> str:
    """To whoever offers."""
    return f"¡Gracias! Le he pasado tu ofrecimiento a {clean(asker, 60)}. Aún no hay nada registrado: te avisaré si lo acepta."


offers_which = "Aquí hay varias personas que buscan quien las cubra. Dilo como respuesta a la que quieras decir."


asked_still = "A quienes ya pregunté les sigo preguntando hasta que digas que sí a esto; entonces vuelvo a preguntar a todos."
asked_no_more = "He avisado a quienes había preguntado de que esto ha cambiado; no hay nada registrado."


def not_asked_any_more(names: Sequence[str]) -> str:
    """To whoever asked: some of those who were asked are not any more."""
    return f"He retirado la pregunta a {all_of(cleaned(names))} y lo he avisado."


def asks_otherwise(asker: str) -> str:
    """To whoever was asked, where the asker has changed it meanwhile."""
    return (
        f"{clean(asker, 60)} lo ha cambiado, así que ya no hace falta que respondas. Si sigue siendo para ti, te pregunto de nuevo."
    )


def said_no(name: str) -> str:
    """Why somebody is not asked once more."""
    return f"{clean(name, 60)} ya ha dicho que no"
