"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from collections.abc import Sequence
from datetime import date

from bot.texts.dates import Dates
from bot.texts.de.cards import deed
from bot.texts.inert import clean, upper
from bot.texts.words import FailureWords, SystemWords

_DATES = Dates("de")

expired = "Diese Frage ist abgelaufen, eingetragen ist nichts. Sag es mir noch einmal, dann frage ich neu."
over = "Diese Zeit ist inzwischen vorbei, eingetragen ist nichts. Sag es mir noch einmal, wenn du es noch brauchst."
changed = "Seit ich dir das gezeigt habe, hat sich etwas geändert, darum ist es noch nicht eingetragen. Hier ist es neu."
not_yours = "Diese Frage geht nicht an dich, darum habe ich alles gelassen, wie es ist."
already_booked = "Du hattest schon zugestimmt, darum habe ich es nicht noch einmal eingetragen."
already_answered = "Diese Frage ist schon beantwortet."
none_meant = "Alles klar, deine Karten bleiben, wie sie sind."
which_card = "Du hast mehrere Karten offen. Welche meinst du?"
replaced = "Die Frage davor habe ich weggeräumt, diese hier gilt."
nothing_to_undo = "Es gibt nichts, was ich zurücknehmen könnte: Von dem, was ich für dich eingetragen habe, steht nichts mehr."
nothing_to_change = "Es gibt nichts, was ich ändern könnte: Für dich ist nichts eingetragen."
undone_already = "Das ist nicht mehr da, es gibt also nichts mehr zurückzunehmen."
changed_since = (
    "Das ist seitdem geändert worden, darum habe ich es gelassen, wie es ist. Sag „rückgängig“, um deine letzte Änderung "
    "zurückzunehmen, oder sag mir, was du möchtest, zum Beispiel: Storniere Freitag."
)
change_stays = (
    "Diese Änderung kann ich nicht wieder auf den alten Stand bringen. Sag mir, was du stattdessen möchtest, zum Beispiel: "
    "Storniere Freitag."
)
undo_over = "Diese Zeit ist inzwischen vorbei, darum habe ich alles gelassen, wie es ist."
undo_left = (
    "Was eingetragen ist, habe ich gelassen. Ich kann es zurücknehmen oder stehen lassen; sag mir neu, was du stattdessen möchtest."
)
all_or_change = "Soll der ganze Eintrag weg, oder soll ich nur die letzte Änderung zurücknehmen?"
which_booking = "Welchen Eintrag meinst du?"


def instead_or_beside(booked: str) -> str:
    """Whether a time with somebody else comes in the place of what is booked."""
    return f"{booked} ist schon eingetragen. Soll das anstelle davon gelten oder zusätzlich?"


def in_its_place(line: str) -> str:
    """A button: it does."""
    return f"Stattdessen: {line}"


def beside_it(line: str) -> str:
    """A button: it comes besides."""
    return f"Zusätzlich: {line}"


def all_of_it(line: str) -> str:
    """A button: all of a booking goes that was changed last."""
    return f"Alles stornieren: {line}"


def the_change_alone(line: str) -> str:
    """A button: its last change alone is put back."""
    return f"Nur die Änderung zurück: {line}"


def delivered_late(when: str) -> str:
    """A message that reached us a day or more after it was written, on ``when``."""
    return (
        f"Deine Nachricht vom {when} habe ich erst jetzt bekommen, mehr als einen Tag später, darum habe ich nichts damit gemacht. "
        "Sag es mir noch einmal, wenn es noch gilt."
    )


def still_booked(times: Sequence[str]) -> str:
    """Which times of what is booked are to come."""
    return f"Das steht noch an ({len(times)}): {'; '.join(times)}."


def cut_means(absent: str) -> str:
    """On a card by which a part of a booking goes: what that means. ``absent`` is who is out, empty for the reader."""
    who = f"{clean(absent, 60)} ist" if absent else "du bist"
    return (
        f"Was davon wegfällt, war dann wie nie eingetragen: Die Vertretung entfällt für diese Zeit, und {who} da wieder im Dienst."
    )


still_asked = "Alles klar, es bleibt dabei: Danach ist weiter gefragt wie bisher."
kept = "Alles klar, was eingetragen ist, bleibt."


def undo_means(absent: str) -> str:
    """The same where all of it goes."""
    who = (
        f"{clean(absent, 60)} ist wieder im Dienst, wo es vorher so war"
        if absent
        else "wo du vorher im Dienst warst, bist du es wieder"
    )
    return f"Danach ist es wie nie eingetragen: Die Vertretung entfällt, und {who}."


all_or_none = "Alles oder nichts: Wenn ein Teil nicht klappt, nehme ich zurück, was davor schon eingetragen war."
all_or_none_changed = "Alles oder nichts: Wenn ein Teil nicht klappt, stelle ich wieder her, was davor schon geändert war."
line_means = "Was Anrufende hören, solange deine Leitung geschlossen ist, bestimmt die Anrufbehandlung in Webex."
line_stays = "Deine Leitung kann ich von hier aus nicht schließen, das ist also nicht dabei."
LINE = {
    "already_there": "Deine Leitung ist dann schon geschlossen.",
    "not_weekly": "Für eine Serie kann ich deine Leitung nicht schließen, das ist also nicht dabei. Nenn mir die einzelnen Tage.",
    "other_days": "Die Zeiten für deine Leitung liegen außerhalb der Abwesenheit, sie bleibt also offen. Wann soll sie zu sein?",
}
following = "Das ist der andere Teil deiner Nachricht."
not_followed = "Um den anderen Teil deiner Nachricht kann ich mich gerade nicht kümmern. Bitte sag ihn mir noch einmal."
declined = "Alles klar, ich lasse es. Eingetragen ist nichts."
not_served = "Entschuldige, ich arbeite nur für die Organisation, für die ich eingerichtet bin."
no_cover_set_up = (
    "Vertretungen sind hier noch nicht eingerichtet: Eure Administration muss mich zuerst mit Everbridge verbinden. "
    "Eingetragen ist nichts."
)
no_admin = (
    "Arbeitszeiten und Feiertage sind hier noch nicht eingerichtet: Eure Administration muss mir zuerst Zugriff auf die Zeitpläne "
    "in Webex geben. Eingetragen ist nichts."
)
needs_cover = (
    "Hier braucht jede Abwesenheit eine Vertretung, darum ist nichts eingetragen. Sag mir, wer dich vertritt: "
    "„Ich bin Freitag weg, Sam vertritt mich“."
)
went_wrong = "Bei mir ist etwas schiefgegangen. Eingetragen ist nichts, bitte versuch es in einer Minute noch einmal."
too_many = (
    "Das ist mehr, als ich auf einmal schaffe. Was in der nächsten Minute kommt, lasse ich liegen; sag es mir bitte danach "
    "noch einmal."
)
too_long = "Diese Nachricht ist mir zu lang. Geht es auch in ein, zwei Sätzen?"
unknown_button = "Diesen Knopf kenne ich nicht mehr. Sag mir mit Worten, was du möchtest."
looking_again = "Ich sehe noch einmal nach und sage dir, was ich finde."
noted_there = "Danke. Ich habe notiert, dass es da ist."
trying_again = "Ich schicke es noch einmal und sage dir, wie es ausgeht."
under_way = (
    "Genau das wird gerade durch ein anderes Ja gebucht, darum habe ich nichts ein zweites Mal geschickt. "
    "Diese Karte bleibt offen: Antworte noch einmal, wenn du weißt, wie das andere ausging."
)
not_shown = (
    "Ich konnte dir nicht zeigen, was ich gefragt hätte, darum habe ich es geschlossen. Eingetragen ist nichts, bitte frag neu."
)
not_shown_yet = (
    "Das hast du geschrieben, bevor meine Karte da war, darum zählt es nicht. Bitte sieh dir die Karte an und antworte noch einmal."
)
withdrawn_before = (
    "Diese Frage wurde geschlossen, als die Nachricht dazu geändert oder gelöscht wurde. Durch diesen Klick ist nichts "
    "eingetragen worden."
)
withdrawn = "Du hast die Nachricht zurückgezogen, darum habe ich die Frage dazu geschlossen. Eingetragen ist nichts."
card_gone = "Meine Karte wurde entfernt, darum ist die Frage geschlossen. Sag mir noch einmal, was du möchtest."
reread = "Du hast deine Nachricht geändert, darum habe ich sie neu gelesen. Diese Karte ersetzt die frühere."
reread_alone = "Du hast diese Nachricht geändert, darum habe ich sie neu gelesen, ohne das, was du mir danach gesagt hast."
reread_lost = (
    "Du hast diese Nachricht geändert, und jetzt weiß ich nicht, was sie bedeutet. Ich habe die Frage geschlossen, eingetragen ist "
    "nichts. Sag mir noch einmal, was du möchtest."
)
edited_late = (
    "Ich habe gesehen, dass du diese Nachricht geändert hast, aber die Frage dazu ist schon geschlossen. Sag mir neu, was du "
    "möchtest."
)
edited_answer = "Aus einer geänderten Nachricht nehme ich keine Antwort. Bitte schreib sie neu."
overtaken = (
    "Das kam nach etwas Neuerem von dir bei mir an, darum habe ich die neuere Karte gelassen. Sag es noch einmal, wenn du es noch "
    "meinst."
)
erased = (
    "Was ich davon hatte, habe ich wie verlangt gelöscht, darum kann ich es nicht mehr schicken oder suchen. Sag mir noch einmal, "
    "was du möchtest."
)
over_again = "Diese Zeit ist inzwischen vorbei, darum habe ich es nicht noch einmal geschickt."
changed_too_much = (
    "Seit ich das geschickt habe, hat sich etwas geändert, darum habe ich es nicht noch einmal geschickt. Bitte sieh nach, "
    "was schon "
    "da ist, und sag mir, was fehlt."
)
taking_longer = "Das dauert länger als sonst. Ich bin noch dran und sage dir, wie es ausgeht."
nothing_to_approve = "Gerade wartet nichts auf deine Antwort. Sag mir, was ich eintragen soll."
nothing_to_decline = "Gerade wartet nichts auf deine Antwort, eingetragen ist also nichts."
empty = (
    "Ich bin da. Sag es mir in einem Satz, zum Beispiel: Ich bin Freitag weg, Sam vertritt mich. Mit **Hilfe** erfährst du mehr."
)
not_caught = "Das habe ich nicht verstanden."


def who_covers_then(when: str) -> str:
    """To words that nobody understood, where a card would leave some times empty."""
    return f"Das habe ich nicht verstanden, und {when} hat noch niemand. Wer soll es sein?"


def still_waiting(label: str) -> str:
    """What to reply to a card whose button that says yes has this ``label``."""
    return f"Antworte **ja** für {deed(label)}, **nein**, um es zu lassen, oder sag mir, was anders sein soll."


which_hours = (
    "Welche Stunden sind das? Sag es mit den Uhrzeiten, bei mehreren Tagen "
    "mit dem Tag: zum Beispiel „Jo 9 bis 10 am Freitag“. Es ist nichts geändert."
)
change_in_words = (
    "Sag mir, was anders sein soll: „lieber Donnerstag“, „nur vormittags“, „lieber Lee“. Oder nimm die Felder auf der Karte."
)
fields_same = "In den Feldern steht nichts Neues, die Karte bleibt also, wie sie ist."
fields_backwards = (
    "Das hört auf, bevor es anfängt, darum bleibt die Karte, wie sie ist. Bei einer Nacht ist der letzte Tag der nächste."
)
fields_half = "Bitte gib beide Uhrzeiten an, oder keine für ganze Tage. Die Karte bleibt, wie sie ist."


def fields_date(said: str) -> str:
    """What stands in a field for a day is none."""
    return f"„{clean(said, 30)}“ ist kein Tag, den ich kenne, darum bleibt die Karte, wie sie ist."


def fields_time(said: str) -> str:
    """The same for a time."""
    return f"„{clean(said, 30)}“ ist keine Uhrzeit, die ich kenne, darum bleibt die Karte, wie sie ist. Zum Beispiel: 09:00."


def fields_past(when: str) -> str:
    """The days in the fields are over."""
    return f"{when}: Das ist schon vorbei, darum bleibt die Karte, wie sie ist."


def nobody_called(name: str) -> str:
    """Nobody has a name."""
    return f"Ich finde „{clean(name, 60)}“ nicht."


def not_themselves(name: str) -> str:
    """Who is out can't be who covers."""
    return f"Abwesenheit und Vertretung können nicht beide {clean(name, 60)} sein."


def fields_cover(why: str) -> str:
    """Whoever stands in the field can't cover; ``why`` is a sentence."""
    return f"{why} Die Karte bleibt, wie sie ist."


def changed_from(pairs: Sequence[tuple[str, str]]) -> str:
    """What a new card has in the place of what the last one had."""
    return f"Geändert: {'; '.join(f'{before} → {after}' for before, after in pairs)}."


def answer_there(what: str) -> str:
    """In a 1:1 space, to words about a part that somebody offers in another space; ``what`` it is of."""
    return (
        f"Das meint wohl, was in einem anderen Space offen ist ({clean(what, 200)}); getan habe ich nichts. "
        "Antworte dort, im selben Thread."
    )


def anothers(name: str, own: Sequence[str]) -> str:
    """Said in the thread of somebody else's card; ``own`` are the speaker's cards elsewhere in the space."""
    still = f" Deine ist noch offen: {'; '.join(own)}." if own else ""
    return f"Das ist die Karte von {clean(name, 60)}, darum habe ich alles gelassen, wie es ist.{still}"


def beside(labels: Sequence[str]) -> str:
    """That other cards stay open beside a new one."""
    if len(labels) == 1:
        return f"Deine andere Karte ist noch offen: {labels[0].rstrip('.')}."
    return f"Deine anderen {len(labels)} Karten sind noch offen."


MOST_TOLD = 6  # bookings in a sentence

_TELL = "Bitte sag eurer Administration Bescheid."
_LATER = "Bitte frag mich in ein paar Minuten noch einmal."
_REFUSED = {  # status: (why it certainly was not done, what to do)
    400: ("{system} hält die Anfrage für ungültig", f"{_TELL} Die Einzelheiten stehen im Protokoll."),
    401: ("{system} nimmt meine Zugangsdaten nicht an", f"{_TELL} Sobald sie erneuert sind, geht es wieder."),
    403: ("{system} erlaubt mir das nicht", "Bitte eure Administration, mir das zu erlauben."),
    404: ("{system} kennt eine der Personen oder Angaben darin nicht", "Bitte prüf sie und frag mich noch einmal."),
    405: ("{system} bietet das nicht an", _TELL),
    409: (
        "das verträgt sich nicht mit etwas, das in {system} schon steht",
        "Bitte sieh {place} nach und frag mich dann noch einmal.",
    ),
    410: ("worauf es sich bezieht, gibt es in {system} nicht mehr", "Bitte fang noch einmal von vorn an."),
    415: ("{system} nimmt die Form nicht an, in der ich es geschickt habe", _TELL),
    423: ("in {system} ist es gerade gesperrt", _LATER),
    428: ("{system} verlangt einen Schritt, den ich nicht tun kann", _TELL),
    429: ("{system} hat gerade zu viele Anfragen", _LATER),
}
_BROKEN = {
    500: "in {system} ist ein Fehler aufgetreten",
    502: "{system} konnte einen Teil von sich nicht erreichen",
    503: "{system} ist überlastet",
    504: "{system} hat nicht rechtzeitig geantwortet",
}
_FAILURES = FailureWords(
    _REFUSED,
    ("{system} hat es abgelehnt", _TELL),
    _BROKEN,
    ("{system} war nicht zu erreichen", _LATER),
    silent="{system} hat nicht geantwortet",
    unreadable="{system} hat etwas geantwortet, das ich nicht lesen kann",
    later="Bitte frag mich später noch einmal.",
)
reason = _FAILURES.reason
"""Why a call failed, as a clause without a full stop."""

not_out = (
    "Du bist nicht als abwesend eingetragen, es gibt also nichts zu beenden. Wenn du bis dahin weg bist, nenn mir die Tage: "
    "„Ich bin heute weg“."
)


def back_when(what: str) -> str:
    """Somebody is back who isn't out yet; ``what`` is their next absence."""
    return (
        f"Gerade bist du nicht abwesend. Als Nächstes kommt: {clean(what, 160)}. Ab welchem Tag bist du wieder da? Zum Beispiel: "
        "Ich bin Dienstag wieder da; oder storniere es."
    )


def back_which(what: str) -> str:
    """The same, with the days to choose from."""
    return f"Gerade bist du nicht abwesend. Als Nächstes kommt: {clean(what, 160)}. Ab welchem Tag bist du wieder da?"


def back_anyway(what: str) -> str:
    """Somebody is back when their absence has ended anyway."""
    return f"Da bist du ohnehin wieder da, es gibt also nichts zu ändern: {clean(what, 160)}."


def nothing_of(absent: str) -> str:
    """Nothing at all is booked for somebody else."""
    return f"Für {clean(absent, 60)} ist nichts eingetragen, was ich zurücknehmen oder ändern könnte."


def nothing_then(stands: Sequence[str], absent: str) -> str:
    """Nothing is booked in the days that were named; ``stands`` is what is booked, ``absent`` for whom, empty for the reader."""
    shown = "".join(f"\n- {clean(one, 120)}" for one in stands[:MOST_TOLD])
    rest = f"\n- und {len(stands) - MOST_TOLD} weitere" if len(stands) > MOST_TOLD else ""
    who = clean(absent, 60) if absent else "dich"
    return f"In dieser Zeit ist für {who} nichts eingetragen. Das steht für {who}:\n{shown}{rest}"


def change_how(what: str) -> str:
    """What was said of a booking changes nothing that could be booked."""
    return (
        f"Ich weiß nicht, was ich an „{clean(what, 120)}“ ändern soll. Sag mir zum Beispiel: Verlängere es bis Mittwoch; "
        "Ich bin Dienstag wieder da; Ersetze Sam durch Lee am Freitag."
    )


def so_already(what: str) -> str:
    """A booking is as it is wanted."""
    return f"So steht es schon, es gibt also nichts zu ändern: {clean(what, 120)}"


def uneven(what: str) -> str:
    """A part of a series that can't be taken out of it."""
    return (
        f"Nur diese Tage kann ich aus „{clean(what, 120)}“ nicht herausnehmen: Der Rest wäre keine Serie mehr. Ich habe alles "
        "gelassen, wie es ist; nenn mir zusammenhängende Tage, einen Block nach dem anderen."
    )


def needs_notice(hours: float) -> str:
    """The policy's limit that was broken, like the next two."""
    notice = "eine Stunde" if hours == 1 else f"{hours:g} Stunden".replace(".", ",")
    return f"Abwesenheiten brauchen hier {notice} Vorlauf, {_NOTHING}. Bitte sprich mit deiner Führungskraft."


_NOTHING, _NOT_AGAIN = "darum ist nichts eingetragen", "darum habe ich es nicht noch einmal geschickt"


def sent_before(refusal: str) -> str:
    """The same about what was sent once, of which nobody can tell whether it was booked."""
    return refusal.replace(_NOTHING, _NOT_AGAIN)


def to_be_approved(most: int) -> tuple[str, str]:
    """A line of the card of an absence that is longer than anybody may decide for themselves."""
    return f"Über {most} {'Tag' if most == 1 else 'Tage'}", "zuerst wird gefragt, wer hier genehmigt, sonst deine Führungskraft"


def frozen(first: date, last: date) -> str:
    """Days on which nobody may be away."""
    when = f"Am {_DATES.day(first)}" if first == last else f"Vom {_DATES.day(first)} bis {_DATES.day(last)}"
    return f"{when} darf niemand abwesend sein, {_NOTHING}. Bitte sprich mit deiner Führungskraft."


def no_contact(name: str, why: str = "unknown") -> str:
    """Everbridge has no such contact; ``why`` as ``no_contact_of_yours`` has it."""
    who = clean(name) or "diese Person"
    if why == "twice":
        return (
            f"In Everbridge gibt es zwei Kontakte mit der Adresse von {who}, und ich weiß nicht, welcher der richtige ist. "
            "Eingetragen ist nichts. Eure Administration kann einen davon entfernen."
        )
    if why == "another name":
        return (
            f"In Everbridge gehört die Adresse von {who} nur zu einem Kontakt mit anderem Namen. Eingetragen ist nichts. "
            "Eure Administration kann das richtigstellen."
        )
    return f"In Everbridge gibt es keinen Kontakt für {who}, eingetragen ist nichts. Eure Administration kann ihn anlegen."


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "Das kann ich nur für dich selbst. Wer gemeint ist, kann mir genauso schreiben wie du."
one_cover = "Zur selben Zeit kann nur eine Person vertreten. Wer soll es sein?"
who_covers = "Wer soll vertreten?"
_NO_CONTACT_OF_YOURS = {
    "unknown": (
        "In Everbridge gibt es noch keinen Kontakt für dich, darum kann ich keine Abwesenheit für dich eintragen. "
        "Eure Administration kann ihn anlegen."
    ),
    "another name": (
        "In Everbridge gehört deine Adresse nur zu einem Kontakt mit anderem Namen, darum kann ich keine Abwesenheit für dich "
        "eintragen. Eure Administration kann das richtigstellen."
    ),
    "twice": (
        "In Everbridge gibt es zwei Kontakte mit deiner Adresse, und ich weiß nicht, welcher du bist. Eingetragen ist nichts. "
        "Eure Administration kann einen davon entfernen."
    ),
}
not_on_call = "Du hast dann keine Bereitschaft"
not_on_call_of_theirs = "Keine in dieser Zeit"
no_schedules = (
    "Webex führt für dich keinen Zeitplan: Dafür braucht es Webex Calling (404). Eingetragen ist nichts, bitte frag eure "
    "Administration."
)
hours_added = (
    "Das kommt zu den Zeiten dazu, die schon im Zeitplan stehen. Sag „ersetze die alten“, wenn nur die neuen gelten sollen."
)
no_hours = "Du hast in Webex keine eigenen Arbeitszeiten, es gibt also nichts zu ändern."
no_holidays = "Das steht nicht in deinem Zeitplan in Webex, es gibt also nichts zu ändern."
no_old_hours = (
    "Ich habe für dich keine Arbeitszeiten eingetragen, die ich zurücknehmen könnte. Sag mir, welche du möchtest: "
    "„Ich arbeite Montag bis Donnerstag 9 bis 17 Uhr“."
)
hours_so_already = "So steht es schon, es gibt also nichts zu ändern."
which_calendar = "Du hast dann in mehr als einem Kalender Bereitschaft. In welchen soll ich es eintragen?"
which_answer = "Was davon meinst du? Bitte drück einen Knopf oder antworte mit der Nummer."
no_such_number = "Diese Nummer steht nicht auf der Karte. Bitte drück einen Knopf oder antworte mit einer der Nummern."
already_declined = "Das hattest du schon abgelehnt, eingetragen ist also nichts. Sag es mir noch einmal, wenn du es doch möchtest."
altered = (
    "Was ich gespeichert habe, ist nicht mehr das, was du gesehen hast, darum ist nichts eingetragen. Bitte sag eurer "
    "Administration Bescheid und fang noch einmal von vorn an."
)
replaced_before = "An die Stelle dieser Frage ist eine neuere getreten. Durch diesen Klick ist nichts eingetragen worden."

SETTLED = {
    "already_there": "Das steht schon in deinem Zeitplan in Webex, es gibt also nichts einzutragen.",
    "not_weekly": (
        "In Webex wiederholen sich Arbeitszeiten wochenweise, darum kann ich das nicht eintragen. Zum Beispiel: "
        "Ich arbeite Montag bis Donnerstag 9 bis 17 Uhr."
    ),
    "over_midnight": (
        "Arbeitszeiten über Mitternacht kann ich nicht eintragen: Ob Webex sie annimmt, ist nicht sicher. Eingetragen ist nichts."
    ),
}


def which_calendar_of(name: str) -> str:
    """The same of somebody else."""
    return f"{clean(name, 60)} hat dann in mehr als einem Kalender Bereitschaft. In welchen soll ich es eintragen?"


def no_contact_of_yours(why: str) -> str:
    """The speaker has no contact in Everbridge: it is ``unknown``, there ``twice``, or their address is at ``another name``."""
    return _NO_CONTACT_OF_YOURS[why]


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"Wen meinst du mit „{clean(name, 60)}“?"


def nearly(said: str, only: str) -> str:
    """Nobody has a name, and somebody's is nearly it; ``only`` is who, where it is one."""
    who = f"Meinst du {clean(only, 60)}?" if only else "Meinst du eine von diesen Personen?"
    return f"Ich finde „{clean(said, 60)}“ nicht. {who}"


def zone_guessed(zone: str) -> str:
    """The zone is the default, since no system has one for the person."""
    return f"deine Zeitzone ist {zone}: Weder Everbridge noch Webex nennt mir eine für dich"


def zone_fixed(zone: str) -> str:
    """The zone is an offset from UTC, which has no summer time: the bare Etc/GMT+5 counts to the west."""
    hours = zone.rpartition("/")[2].removeprefix("GMT")
    return f"deine Zeitzone ist das ganze Jahr UTC{'-' if hours[:1] == '+' else '+'}{hours[1:]}, ohne Sommerzeit"


def lost(system: SystemWords, status: int | None) -> str:
    """A message or click that could not be handled since a system refused to answer (``status``), or did not."""
    advice = _TELL if status is not None and status in _REFUSED and status not in (423, 429) else ""
    why = reason(system, status, unsure=True)
    return (
        f"{upper(why)}, darum habe ich damit nichts gemacht, und eingetragen ist nichts. "
        f"{advice or 'Bitte versuch es später noch einmal.'}"
    )


def ended(system: SystemWords, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{system.label} ist nicht mehr eingerichtet"
    if why == "Altered":
        return (
            "es ist nicht mehr das, was du gesehen hast, darum habe ich es nicht geschickt. Bitte sag eurer Administration "
            "Bescheid "
            "und fang noch einmal von vorn an."
        )
    if why == "Before":
        return "ein Teil davor hat nicht geklappt, darum habe ich es nicht geschickt"
    if why == "Held":
        return "was an seine Stelle treten sollte, ist nicht da, darum habe ich es gelassen, wie es ist"
    if why == "Changed":
        return "jemand hat es inzwischen geändert, darum habe ich es gelassen, wie es ist"
    if why == "CannotTell":
        return f"in {system.label} steht etwas Gleiches, aber nicht, von wem es ist. Bitte sieh {system.place} nach"
    if why == "Deleted":
        return f"in {system.label} stand etwas Gleiches, und jemand hat es seitdem gelöscht. Bitte sieh {system.place} nach"
    if unsure:
        why_unsure = upper(reason(system, status, unsure=True))
        return f"ich weiß nicht, ob es in {system.label} angekommen ist. {why_unsure}. Bitte sieh {system.place} nach"
    return f"{reason(system, status, unsure=why == 'Unsure')}. Dafür ist nichts eingetragen. {_FAILURES.advice(system, status)}"
