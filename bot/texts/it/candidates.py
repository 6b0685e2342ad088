"""What is said of several who may cover: who could, whom I ask in which order, and how it goes on. Safe as markdown."""

from collections.abc import Sequence

from bot.texts.inert import clean, cleaned
from bot.texts.it import all_of, to
from bot.texts.it.asking import stays
from bot.texts.words import Absent, Reasons

withdrawn = "Va bene, l'ho ritirato: non è stato registrato niente, e avviso tutte le persone a cui avevo chiesto."
ask_all = "Chiedi a chi può"
ask_title = "Chiedo per la sostituzione?"
otherwise = "Altrimenti"
passed_over = "Non chiedo a"
find_somebody = "Trova qualcuno"
leave_empty = "Lascia scoperto"
taken = "Ci pensa già qualcun altro, non devi fare più niente. Grazie!"
asked_where_from = "Chiedo a ogni persona nella sua chat 1:1. Vale il primo sì che arriva, anche un **ci penso io** scritto qui."


part_of_it = "Solo una parte"
take_it = "Accetta"
not_in_it = "È fuori dal periodo da coprire. Quale parte puoi fare?"
all_of_it = "Questo è già tutto. Dimmi **ci penso io** per prenderlo, oppure indica una parte."
the_rest = "Questo è per il resto."


hand_back = "Rinuncia"
nothing_to_hand_back = "Non trovo nessuna tua sostituzione in quel periodo, quindi non c'è niente a cui rinunciare."


swap_title = "Scambio questi turni?"
not_on_call = "nessuna reperibilità in quel periodo, a quanto vedo"


_CLASHES = {
    "covered by you": "in quel periodo la sostituzione la fai tu",
    "out": "in quel periodo non c'è",
    "on call": "è già in reperibilità in quel periodo",
    "covering": "sostituisce già qualcun altro",
}


def could_cover(number: int) -> str:
    """Above the list."""
    return "Ecco chi può sostituirti, a partire da chi è più adatto:" if number > 1 else "Conosco una sola possibile sostituzione:"


def reasons(one: Reasons) -> str:
    """Why somebody ranks where they do, in a line."""
    said = [_CLASHES.get(clash.kind, "forse in quel periodo non è disponibile") for clash in one.clashes] or ["disponibile"]
    said += ["stesso calendario"] if one.same_calendar else []
    said += [] if one.rested else ["un proprio turno meno di 11 ore prima o dopo"]
    if one.covers is not None:
        said.append(f"{one.covers or 'nessuna'} {'sostituzioni' if one.covers > 1 else 'sostituzione'} di recente")
    return "; ".join(said)


def in_turn(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """Whom I ask in which order; the first ``named`` groups are of those who were named, what follows is the team."""
    said = [", ".join(group) for group in groups[:named]]
    said += [f"il team ({', '.join(group)})" for group in groups[named:]]
    return ", poi ".join(said)


def fallback(names: Sequence[str], *, team: bool) -> str:
    """Who else was named, on a card that books the first."""
    said = [*names, *(["il team"] if team else [])]
    how = f"dimmi «meglio {names[0].split()[0]}»" if names else "dimmi «chiedi al team»"
    return f"{', poi '.join(said)}: {how}"


def unknown(name: str) -> str:
    """Why somebody is passed over."""
    return f"{name}, contatto che Everbridge non conosce"


def ask_whom(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """The button that has them asked."""
    first = ", ".join(name.split()[0] for name in groups[0])
    return f"Chiedi {to(first)}" if named else "Chiedi al team"


def note(hours: float, absent: Absent) -> str:
    """What asking means, on the card; ``hours`` are those that each has."""
    time = "1 ora" if hours == 1 else f"{hours:g} ore".replace(".", ",")
    return f"{stays(absent)} finché qualcuno non dice di sì. Ogni persona ha {time} per rispondere, meno se manca poco all'inizio."


def asked(names: Sequence[str], later: Sequence[Sequence[str]], absent: Absent) -> str:
    """To the asker, when the first are asked."""
    rest = f" Se la risposta è no, chiedo {', poi '.join(to(all_of(cleaned(group))) for group in later)}." if later else ""
    return f"Ho chiesto {to(all_of(cleaned(names)))}.{rest} {stays(absent)} finché qualcuno non dice di sì; ti faccio sapere."


def goes_on(name: str, names: Sequence[str], absent: Absent, *, silent: bool) -> str:
    """To the asker: somebody can't, or hasn't answered (``silent``), and the next are asked, if they may be at once."""
    why = "non ha risposto in tempo" if silent else "non può"
    if not names:
        return f"{clean(name, 60)} {why}."
    asked = f"Adesso ho chiesto {to(all_of(cleaned(names)))}."
    return f"{clean(name, 60)} {why}. {asked} {stays(absent)} finché qualcuno non dice di sì."


def nobody(duty: str, absent: Absent) -> str:
    """To the asker, at the end: the heading of a card. ``duty`` are the hours for which ``absent`` is on call, if any."""
    who = f"resta {clean(absent.name, 60)}" if absent.name else "resti tu"
    return f"{_NOBODY} In servizio {who}: {clean(duty, 200)}." if duty else _NOBODY


_NOBODY = "Nessuno ha detto di sì, quindi non è stato registrato niente."


def handing_back_means(absent: str) -> str:
    """On the card of whoever hands a cover back."""
    return f"Il turno torna {to(absent)}, e glielo dico subito."


def swap_back_means(other: str) -> str:
    """On the card by which a whole swap goes."""
    name = clean(other, 60)
    return f"Vengono meno tutte e due le parti: tu e {name} riprendete ciascuno i propri turni, e glielo dico subito."


def objects(name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in says that they can't, and has been shown how to hand it back."""
    return (
        f"**{clean(name, 60)}, che copre {clean(when, 200)}, dice di non potere.** Resta registrato finché non lo restituisce, "
        "e allora lo saprai subito. Puoi anche nominare un'altra persona, per esempio «Lee al posto di Sam»."
    )


def in_their_place(by: str, name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in proposes somebody else for some of it."""
    return (
        f"{clean(by, 60)} propone che {clean(name, 60)} sostituisca al suo posto: {clean(when, 200)}. Il turno resta a "
        f"{clean(by, 60)} finché non lo cambi."
    )


def you_cover_until_changed(name: str, absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"Ho proposto a {who} che {clean(name, 60)} ti sostituisca: {clean(when, 200)}. Sostituisci ancora {who} finché non ti "
        f"dico che è cambiato. Se non puoi, scrivi «non posso sostituire {who}»."
    )


def still_covers(when: str) -> str:
    """Behind what a stand-in says of a cover, to whoever asked for it."""
    return f"Copre ancora {clean(when, 200)}, come registrato. Per un'altra persona di' per esempio «Lee al posto di Sam»."


def you_still_cover(absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return f"L'ho riferito con le tue parole. Copri ancora {who}: {clean(when, 200)}. Se non puoi, di' «non posso coprire {who}»."


def you_cover(absent: str, when: str) -> str:
    """To a stand-in who says that it's fine."""
    who = clean(absent, 60)
    return f"Bene: copri {who}, {clean(when, 200)}. Se succede qualcosa, di' «non posso coprire {who}»."


def freed(absent: str, when: str) -> str:
    """To whoever was told that they cover no more."""
    return f"Non copri più {clean(absent, 60)}: {clean(when, 200)}. Non devi fare nulla."


def cover_is(absent: str, when: str, asker: str) -> str:
    """To a stand-in who asks what they were told: what they cover, and who knows why."""
    return (
        f"Copri {clean(absent, 60)}: {clean(when, 200)}. L'ha prenotato {clean(asker, 60)}, e così vale; il perché sta a loro "
        f"dirlo. Se non puoi, scrivi «non posso coprire {clean(absent, 60)}»."
    )


def told_unknown(absent: str, when: str, asker: str) -> str:
    """To a stand-in who was told just now, for words that may be about it."""
    return (
        f"Per ora copri {clean(absent, 60)}: {clean(when, 200)}. Se è per {clean(asker, 60)}, scrivi "
        f"«di a {clean(asker, 60)} …»; se non puoi, scrivi «non posso coprire {clean(absent, 60)}»."
    )


def you_cover_all(covers: Sequence[tuple[str, str]]) -> str:
    """The same to one who covers several times: for whom, and when."""
    absent, lines = covers[0][0], "\n".join(f"- {clean(name, 60)}: {clean(when, 200)}" for name, when in covers)
    return f"Per ora copri:\n{lines}\n\nSe non puoi, scrivi «non posso coprire {clean(absent, 60)}»."


def open_again(when: str) -> str:
    """To somebody who was asked before: it was taken, and handed back since."""
    return f"Sì, è di nuovo da coprire: {clean(when, 200)}. Di' «ci penso io» e lo riferisco."


def next_one(names: Sequence[str], *, asks: bool) -> str:
    """The button that goes on with those who come next in a chain."""
    name = names[0].split(maxsplit=1)[0]
    return f"Chiedi {to(name)}" if asks else f"Meglio {name}"


ask_the_team = "Chiedi al team"


def covers(who: str, absent: str) -> str:
    """The label of a line of the card: one half of a swap."""
    return f"{who} per {absent}"


def swap_means(name: str) -> str:
    """On the card of a swap."""
    return f"Prima chiedo {to(name)}: con il suo sì registro entrambi, altrimenti nessuno dei due."


def cannot_swap(name: str) -> str:
    """Somebody without an account."""
    return f"{clean(name, 60)} non è su Webex, quindi non posso chiedere lo scambio. Non è stato registrato niente."


def takes(who: str, part: str) -> str:
    """To the asker, on the card: who takes which part."""
    return f"{who} copre {part}."


def is_left(rest: str, absent: Absent) -> str:
    """Behind that: what nobody has taken."""
    if not absent.on_call:
        return f"Resta scoperto: {rest}."
    return f"Resta: {rest}. Lì {stays(absent)}." if absent.name else f"A te resta: {rest}. Lì resti in servizio."


def ask_for_the_rest(name: str) -> str:
    """The button that takes the part and has somebody, or the team, asked for what is left."""
    return f"Il resto: chiedi {to(name.split(maxsplit=1)[0])}" if name else "Il resto: chiedi al team"


def ask_for_times(name: str, when: str) -> str:
    """The button that takes the part and has somebody asked for some of what is left."""
    return f"{when}: chiedi {to(name.split(maxsplit=1)[0])}"


def part_shown(asker: str, when: str) -> str:
    """To whoever takes a part, and how it was understood."""
    return f"Grazie. Chiedo {to(clean(asker, 60))} se può andare: {when}. Ti faccio sapere quando è registrato."


def part_taken(who: str) -> str:
    """To those who were asked too."""
    return f"{clean(who, 60)} può fare una parte, quindi non ti chiedo più tutto il periodo. Grazie!"


def just(when: str) -> str:
    """The button of whoever is asked that takes no more than that."""
    return f"Solo {clean(when, 120)}"


def part_offered(who: str, part: str, rest: str) -> str:
    """To those who are asked for all of it too."""
    left = (
        f" Resta scoperto: {clean(rest, 200)}. Scrivi «prendo io il resto» per quello, o «lo faccio io» per tutto." if rest else ""
    )
    return f"{clean(who, 60)} si offre per {clean(part, 200)}.{left}"


which_part = "Grazie! Quale parte puoi coprire? Scrivi per esempio «posso dalle 9 alle 13»."
on_terms = "Dipende da qualcosa, quindi non ho segnato nulla. Scrivi cosa puoi comunque: «posso dalle 9 alle 13»."
parts_stand = "Nessun altro ha detto sì. La parte offerta è ancora sulla tua scheda: accettala o lasciala."


def parts_taken(asker: str, who: str) -> str:
    """To those who were asked too, at the yes of whoever asked: it isn't booked yet."""
    return f"{clean(asker, 60)} accetta quello che offrono {clean(who, 60)}, quindi non devi fare nulla. Grazie!"


def taken_by(who: str, absent: str) -> str:
    """To those who were asked too."""
    return f"È tutto a posto: {clean(who, 60)} sostituisce {clean(absent, 60)}, non devi fare niente. Grazie!"


i_can = "Ci penso io"
say_so = "Puoi anche scrivermi qui «ci penso io»."
not_asked = (
    "Quel pulsante è per le persone a cui ho chiesto la sostituzione, e tu non sei fra loro: forse il turno è tuo, "
    "oppure in quel periodo hai altro. Non è stato registrato niente."
)


def who_takes(asker: str, when: str) -> str:
    """To a whole space: the heading of a card with one button."""
    return f"Chi può sostituire {asker}{f', {when}' if when else ''}? Vale il primo sì."


def taken_there(who: str) -> str:
    """In its place, when somebody has."""
    return f"Ci pensa {clean(who, 60)}. Grazie a tutto il team!"


def not_needed(asker: str) -> str:
    """The same when whoever asked has thought better of it."""
    whom = to(clean(asker, 60))
    return f"{whom[0].upper()}{whom[1:]} non serve più, non dovete fare niente. Grazie!"


def offer(names: Sequence[str]) -> str:
    """On the asker's card: who has said in the space that they can."""
    return f"{all_of(names)} si {'offrono' if len(names) > 1 else 'offre'} per la sostituzione."


def offer_title(name: str, when: str) -> str:
    """The first line of that card."""
    return f"{name} si offre per {when} – registro?"


def book_with(name: str) -> str:
    """Its button."""
    return f"Registra con {name.split(maxsplit=1)[0]}"


def offer_passed_on(asker: str) -> str:
    """To whoever offers."""
    return f"Grazie! Ho detto {to(clean(asker, 60))} che ti offri. Non è ancora registrato niente: se accetta, te lo faccio sapere."


offers_which = "Qui più persone cercano una sostituzione. Dillo in risposta a quella che intendi."


asked_still = "A chi ho già chiesto resta la domanda finché non dici di sì a questo; poi chiedo di nuovo a tutti."
asked_no_more = "Ho avvisato le persone a cui avevo chiesto che è cambiato; non è registrato niente."


def not_asked_any_more(names: Sequence[str]) -> str:
    """To whoever asked: some of those who were asked are not any more."""
    return f"Non chiedo più a {all_of(cleaned(names))}, e gliel'ho detto."


def asks_otherwise(asker: str) -> str:
    """To whoever was asked, where the asker has changed it meanwhile."""
    return f"{clean(asker, 60)} ha cambiato la richiesta, quindi non serve più rispondere. Se ti riguarda, te lo richiedo."


def said_no(name: str) -> str:
    """Why somebody is not asked once more."""
    return f"{clean(name, 60)} ha già detto di no"
