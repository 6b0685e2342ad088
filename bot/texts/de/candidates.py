"""What is said of several who may cover: who could, whom I ask in which order, and how it goes on. Safe as markdown."""

from collections.abc import Sequence

from bot.texts.de import all_of
from bot.texts.de.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, Reasons

withdrawn = "Alles klar, ich habe es zurückgenommen: Eingetragen ist nichts, und alle, die ich gefragt hatte, hören davon."
ask_all = "Alle fragen, die können"
ask_title = "Wegen der Vertretung fragen?"
otherwise = "Sonst"
passed_over = "Übergangen"
find_somebody = "Jemanden finden"
leave_empty = "Unbesetzt lassen"
taken = "Das hat schon jemand übernommen, für dich ist nichts mehr zu tun. Danke!"
asked_where_from = (
    "Ich frage alle einzeln, jeweils im 1:1-Chat. Wer zuerst zusagt, übernimmt; du kannst auch hier **mache ich** zu mir sagen."
)


part_of_it = "Einen Teil"
take_it = "Annehmen"
not_in_it = "Das liegt außerhalb der Zeit, um die es geht. Welchen Teil davon kannst du übernehmen?"
all_of_it = "Das ist schon alles. Sag **mache ich**, um es zu übernehmen, oder nenn einen Teil davon."
the_rest = "Das ist für den Rest."


hand_back = "Zurückgeben"
nothing_to_hand_back = "Ich finde dann keine Vertretung von dir, es gibt also nichts zurückzugeben."


swap_title = "Diese Schichten tauschen?"
not_on_call = "dann keine Bereitschaft, soweit ich sehe"


_CLASHES = {
    "covered by you": "wird dann von dir vertreten",
    "out": "ist dann abwesend",
    "on call": "hat dann selbst Bereitschaft",
    "covering": "vertritt dann schon jemand anderen",
}


def could_cover(number: int) -> str:
    """Above the list."""
    return "Dich vertreten könnten, wer am besten passt zuerst:" if number > 1 else "Ich kenne nur eine mögliche Vertretung:"


def reasons(one: Reasons) -> str:
    """Why somebody ranks where they do, in a line."""
    said = [_CLASHES.get(clash.kind, "hat dann vielleicht keine Zeit") for clash in one.clashes] or ["hat dann Zeit"]
    said += ["gleicher Kalender"] if one.same_calendar else []
    said += [] if one.rested else ["eigene Schicht weniger als 11 Stunden davor oder danach"]
    if one.covers is not None:
        said.append(f"{one.covers or 'keine'} {'Vertretung' if one.covers == 1 else 'Vertretungen'} in letzter Zeit")
    return "; ".join(said)


def in_turn(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """Whom I ask in which order; the first ``named`` groups are of those who were named, what follows is the team."""
    said = [", ".join(group) for group in groups[:named]]
    said += [f"das Team ({', '.join(group)})" for group in groups[named:]]
    return ", dann ".join(said)


def fallback(names: Sequence[str], *, team: bool) -> str:
    """Who else was named, on a card that books the first."""
    said = [*names, *(["das Team"] if team else [])]
    how = f"sag mir „lieber {names[0].split()[0]}“" if names else "sag mir „frag das Team“"
    return f"{', dann '.join(said)}: {how}"


def unknown(name: str) -> str:
    """Why somebody is passed over."""
    return f"{name}, in Everbridge unbekannt"


def ask_whom(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """The button that has them asked."""
    first = ", ".join(name.split()[0] for name in groups[0])
    return f"{first} fragen" if named else "Team fragen"


def note(hours: float, absent: Absent) -> str:
    """What asking means, on the card; ``hours`` are those that each has."""
    time = "1 Stunde" if hours == 1 else f"{hours:g} Stunden".replace(".", ",")
    return f"{stays(absent)}, bis jemand Ja gesagt hat. Für die Antwort bleiben jeweils {time}, weniger, wenn es bald beginnt."


def asked(names: Sequence[str], later: Sequence[Sequence[str]], absent: Absent) -> str:
    """To the asker, when the first are asked."""
    rest = f" Bei einem Nein frage ich {', dann '.join(all_of(cleaned(group)) for group in later)}." if later else ""
    return f"Ich habe {all_of(cleaned(names))} gefragt.{rest} {stays(absent)}, bis jemand Ja gesagt hat. Ich melde mich."


def goes_on(name: str, names: Sequence[str], absent: Absent, *, silent: bool) -> str:
    """To the asker: somebody can't, or hasn't answered (``silent``), and the next are asked, if they may be at once."""
    why = "hat nicht rechtzeitig geantwortet" if silent else "kann nicht"
    if not names:
        return f"{clean(name, 60)} {why}."
    return f"{clean(name, 60)} {why}. Jetzt habe ich {all_of(cleaned(names))} gefragt. {stays(absent)}, bis jemand Ja gesagt hat."


def nobody(duty: str, absent: Absent) -> str:
    """To the asker, at the end: the heading of a card. ``duty`` are the hours for which ``absent`` is on call, if any."""
    who = f"{clean(absent.name, 60)} ist" if absent.name else "Du bist"
    return f"{_NOBODY} {who} im Dienst: {clean(duty, 200)}." if duty else _NOBODY


_NOBODY = "Niemand hat zugesagt, also ist nichts eingetragen."


def handing_back_means(absent: str) -> str:
    """On the card of whoever hands a cover back."""
    return f"{absent} ist dann wieder im Dienst und erfährt es sofort."


def swap_back_means(other: str) -> str:
    """On the card by which a whole swap goes."""
    name = clean(other, 60)
    return f"Beide Hälften entfallen: du und {name} habt wieder eure eigenen Dienste, und {name} erfährt es sofort."


def objects(name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in says that they can't, and has been shown how to hand it back."""
    return (
        f"**{clean(name, 60)}, als Vertretung eingetragen für {clean(when, 200)}, kann nicht.** Das bleibt so eingetragen, bis "
        "es zurückgegeben wird; dann hörst du es sofort. Du kannst auch jemand anderen nennen, zum Beispiel „Lee statt Sam“."
    )


def in_their_place(by: str, name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in proposes somebody else for some of it."""
    return (
        f"{clean(by, 60)} schlägt vor, dass {clean(name, 60)} an ihrer Stelle vertritt: {clean(when, 200)}. "
        f"Es bleibt bei {clean(by, 60)}, bis du es änderst."
    )


def you_cover_until_changed(name: str, absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"Ich habe {who} vorgeschlagen, dass {clean(name, 60)} statt dir übernimmt: {clean(when, 200)}. Du vertrittst {who} "
        f"weiter, bis du hörst, dass es geändert ist. Kannst du nicht, sag „Ich kann {who} nicht vertreten“."
    )


def still_covers(when: str) -> str:
    """Behind what a stand-in says of a cover, to whoever asked for it."""
    return f"Die Vertretung ({clean(when, 200)}) bleibt so eingetragen. Für jemand anderen sag zum Beispiel „Lee statt Sam“."


def you_still_cover(absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"Ich habe das so weitergegeben. Du vertrittst weiterhin {who}: {clean(when, 200)}. Wenn es nicht geht, sag "
        f"„Ich kann {who} nicht vertreten“."
    )


def you_cover(absent: str, when: str) -> str:
    """To a stand-in who says that it's fine."""
    who = clean(absent, 60)
    return f"Gut: Du vertrittst {who}, {clean(when, 200)}. Kommt etwas dazwischen, sag „Ich kann {who} nicht vertreten“."


def freed(absent: str, when: str) -> str:
    """To whoever was told that they cover no more."""
    return f"Du vertrittst {clean(absent, 60)} nicht mehr: {clean(when, 200)}. Du musst nichts weiter tun."


def cover_is(absent: str, when: str, asker: str) -> str:
    """To a stand-in who asks what they were told: what they cover, and who knows why."""
    return (
        f"Du vertrittst {clean(absent, 60)}: {clean(when, 200)}. Eingetragen hat es {clean(asker, 60)}, und so gilt es; das Warum "
        f"kann nur {clean(asker, 60)} sagen. Wenn es nicht geht, sag „ich kann {clean(absent, 60)} nicht vertreten“."
    )


def told_unknown(absent: str, when: str, asker: str) -> str:
    """To a stand-in who was told just now, for words that may be about it."""
    return (
        f"Es bleibt dabei: du vertrittst {clean(absent, 60)}, {clean(when, 200)}. Ist das für {clean(asker, 60)}, dann sag "
        f"„sag {clean(asker, 60)} …“; wenn es nicht geht, sag „ich kann {clean(absent, 60)} nicht vertreten“."
    )


def you_cover_all(covers: Sequence[tuple[str, str]]) -> str:
    """The same to one who covers several times: for whom, and when."""
    absent, lines = covers[0][0], "\n".join(f"- {clean(name, 60)}: {clean(when, 200)}" for name, when in covers)
    return f"Es bleibt dabei, du vertrittst:\n{lines}\n\nWenn es nicht geht, sag „ich kann {clean(absent, 60)} nicht vertreten“."


def open_again(when: str) -> str:
    """To somebody who was asked before: it was taken, and handed back since."""
    return f"Ja, es ist wieder offen: {clean(when, 200)}. Sag „Mache ich“, und ich sage es weiter."


def next_one(names: Sequence[str], *, asks: bool) -> str:
    """The button that goes on with those who come next in a chain."""
    name = names[0].split(maxsplit=1)[0]
    return f"{name} fragen" if asks else f"Lieber {name}"


ask_the_team = "Team fragen"


def covers(who: str, absent: str) -> str:
    """The label of a line of the card: one half of a swap."""
    return f"{who} für {absent}"


def swap_means(name: str) -> str:
    """On the card of a swap."""
    return f"Zuerst frage ich {name}: Mit der Zusage wird beides eingetragen, sonst keins von beiden."


def cannot_swap(name: str) -> str:
    """Somebody without an account."""
    return f"{clean(name, 60)} ist nicht in Webex, darum kann ich wegen des Tauschs nicht fragen. Eingetragen ist nichts."


def takes(who: str, part: str) -> str:
    """To the asker, on the card: who takes which part."""
    return f"{who} übernimmt {part}."


def is_left(rest: str, absent: Absent) -> str:
    """Behind that: what nobody has taken."""
    if not absent.on_call:
        return f"Offen bleibt: {rest}."
    if absent.name:
        return f"Offen bleibt: {rest}. Da bleibt {clean(absent.name, 60)} im Dienst."
    return f"Bei dir bleibt: {rest}. Da bist du weiter im Dienst."


def ask_for_the_rest(name: str) -> str:
    """The button that takes the part and has somebody, or the team, asked for what is left."""
    return f"Rest: {name.split(maxsplit=1)[0]} fragen" if name else "Rest: Team fragen"


def ask_for_times(name: str, when: str) -> str:
    """The button that takes the part and has somebody asked for some of what is left."""
    return f"{when}: {name.split(maxsplit=1)[0]} fragen"


def part_shown(asker: str, when: str) -> str:
    """To whoever takes a part, and how it was understood."""
    return f"Danke. Ich frage {clean(asker, 60)}, ob das hilft: {when}. Ich melde mich, wenn es eingetragen ist."


def part_taken(who: str) -> str:
    """To those who were asked too."""
    return f"{clean(who, 60)} kann einen Teil übernehmen, um alles musst du dich also nicht mehr kümmern. Danke!"


def just(when: str) -> str:
    """The button of whoever is asked that takes no more than that."""
    return f"Nur {clean(when, 120)}"


def part_offered(who: str, part: str, rest: str) -> str:
    """To those who are asked for all of it too."""
    left = f" Noch offen: {clean(rest, 200)}. Sag „ich nehme den Rest“ dafür, oder „mach ich“ für alles." if rest else ""
    return f"{clean(who, 60)} würde {clean(part, 200)} übernehmen.{left}"


which_part = "Danke! Welchen Teil kannst du übernehmen? Sag zum Beispiel „ich kann von 9 bis 13“."
on_terms = "Das hängt von etwas ab, deshalb habe ich nichts vorgemerkt. Sag, was auf jeden Fall geht: „ich kann von 9 bis 13“."
parts_stand = "Sonst hat niemand zugesagt. Der angebotene Teil steht noch auf deiner Karte: nimm ihn an oder lass es."


def parts_taken(asker: str, who: str) -> str:
    """To those who were asked too, at the yes of whoever asked: it isn't booked yet."""
    return f"{clean(asker, 60)} nimmt, was {clean(who, 60)} angeboten haben, du musst also nichts weiter tun. Danke!"


def taken_by(who: str, absent: str) -> str:
    """To those who were asked too."""
    return f"Es ist geregelt: {clean(who, 60)} vertritt {clean(absent, 60)}, du musst nichts mehr tun. Danke!"


i_can = "Ich kann"
say_so = "Du kannst hier auch einfach „ich kann“ zu mir sagen."
not_asked = (
    "Der Knopf ist für alle, die ich um Vertretung gebeten habe, und du bist nicht dabei: Vielleicht ist es deine eigene Schicht, "
    "oder du hast dann keine Zeit. Eingetragen ist nichts."
)


def who_takes(asker: str, when: str) -> str:
    """To a whole space: the heading of a card with one button."""
    return f"Wer kann {asker} vertreten{f', {when}' if when else ''}? Wer zuerst zusagt, übernimmt."


def taken_there(who: str) -> str:
    """In its place, when somebody has."""
    return f"{clean(who, 60)} übernimmt. Danke euch allen!"


def not_needed(asker: str) -> str:
    """The same when whoever asked has thought better of it."""
    return f"Bei {clean(asker, 60)} hat es sich erledigt, ihr müsst nichts mehr tun. Danke!"


def offer(names: Sequence[str]) -> str:
    """On the asker's card: who has said in the space that they can."""
    return f"{all_of(names)} {'bieten' if len(names) > 1 else 'bietet'} an, dich zu vertreten."


def offer_title(name: str, when: str) -> str:
    """The first line of that card."""
    return f"{name} bietet an zu vertreten: {when} – eintragen?"


def book_with(name: str) -> str:
    """Its button."""
    return f"Mit {name.split(maxsplit=1)[0]} eintragen"


def offer_passed_on(asker: str) -> str:
    """To whoever offers."""
    return f"Danke! {clean(asker, 60)} hat dein Angebot. Noch ist nichts eingetragen: Wird es angenommen, hörst du es von mir."


offers_which = "Hier suchen mehrere eine Vertretung. Sag es bitte als Antwort auf den Beitrag, den du meinst."


asked_still = "Wen ich schon gefragt habe, bleibt gefragt, bis du hierzu Ja sagst; dann frage ich alle neu."
asked_no_more = "Wen ich gefragt hatte, weiß jetzt, dass es sich geändert hat; eingetragen ist nichts."


def not_asked_any_more(names: Sequence[str]) -> str:
    """To whoever asked: some of those who were asked are not any more."""
    return f"{all_of(cleaned(names))} frage ich nicht mehr und habe es gesagt."


def asks_otherwise(asker: str) -> str:
    """To whoever was asked, where the asker has changed it meanwhile."""
    return f"{clean(asker, 60)} hat es geändert, du musst also nicht mehr antworten. Betrifft es dich noch, frage ich neu."


def said_no(name: str) -> str:
    """Why somebody is not asked once more."""
    return f"{clean(name, 60)} hat schon abgesagt"
