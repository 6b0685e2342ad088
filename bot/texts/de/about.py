"""Questions about a card: how they are asked, and their answers in a sentence."""

from collections.abc import Sequence

from bot.texts.de import all_of
from bot.texts.de.asking import stays
from bot.texts.forms import asked
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

EVERBRIDGE, WEBEX = "Everbridge".lower(), "Webex".lower()  # as they are asked about: words here, and the name of no row
_LEAD = (
    r"(?:(?:moment(?: mal)?|warte(?: mal)?|halt|hm+|äh+m?|ok(?:ay)?|sorry|entschuldigung|aber|und|also|bitte|kurze frage|hey"
    r"|sag mal|eigentlich)[,.:!]* )*"
)
_POLITE = (
    r"(?:(?:kannst|könntest|würdest) du (?:mir )?(?:bitte )?(?:(?:mal|kurz|noch) )*(?:sagen|erklären|zeigen)?,? ?"
    r"|(?:sag|sage|zeig|zeige|erklär|erkläre) (?:mir )?(?:(?:bitte|mal|kurz|noch) )*,? ?|weißt du,? )?"
)
_WHAT = r"[„“”\"'‚‘»«]?([^?!„“”\"»«]+?)[„“”\"'‚‘»«]?"
_AGREE = r"(?:zustimmen|genehmigen|zusagen|ja sagen|bestätigen|freigeben|gefragt werden)"
_IT = r"(?: (?:dem|das|es|dazu|da|hier|noch|alles|zuerst|vorher))*"
_END = r"(?: (?:bitte|noch ?mal|noch einmal|denn|dann|jetzt|genau|eigentlich))*"
_asked = asked(_LEAD + _POLITE, _END)


ASKED = (
    (
        "later",
        _asked(
            r"(?:kann|könnte|darf) ich (?:das|es|ihn|sie)?(?: (?:noch|auch|immer|dann))*(?: (?:später|hinterher"
            r"|nachher|danach|morgen|wieder|noch))+ (?:ändern|rückgängig machen|stornieren|absagen|zurücknehmen)",
            r"was,? wenn (?:ich es mir anders überlege|sich (?:was|etwas) ändert|was dazwischenkommt)",
        ),
    ),
    (
        "done",
        _asked(
            r"(?:hat|ist)(?: (?:das|es|alles))?(?: (?:jetzt|denn))?(?: (?:geklappt|funktioniert|durch|eingetragen"
            r"|gebucht|erledigt|klar|fertig))",
            r"alles (?:klar|erledigt|geregelt|gut|fertig)",
        ),
    ),
    (
        "paged",
        _asked(
            r"(?:wird|bekommt|kriegt) ([a-zäöüß]+(?: [a-zäöüß]+)??) (?:dann |da )?(?:auch )?(?:(?:um|in|am|nachts?|an"
            r"|während)\b.*? )?(?:alarmiert|angerufen|geweckt|gerufen|alarme|anrufe)",
        ),
    ),
    (
        "free",
        _asked(
            r"(?:ist|wäre|hat) ([a-zäöüß]+(?: [a-zäöüß]+)??) (?:(?:da|dann|denn|überhaupt|an dem tag) )*(?:frei"
            r"|verfügbar|zeit)",
            r"kann ([a-zäöüß]+(?: [a-zäöüß]+)??) (?:(?:da|dann|denn|überhaupt) )*",
        ),
    ),
    (
        "call",
        _asked(
            r"(?:zeig(?:e)? )?(?:mir )?(?:den |die |das )?(?:genaue[nr]? |ganze[nr]? )?"
            r"(?:aufrufe?|anfrage|payload|json|body|api-?aufruf|details|einzelheiten)(?: zeigen)?",
            r"was (?:genau )?(?:wird|würdest du|wirst du|willst du|schickst du|sendest du|trägst du)(?: (?:da|dann|genau|denn))*"
            r"(?: (?:an|in) (?:everbridge|webex))?"
            r"(?: (?:schicken|senden|eintragen|buchen|ein|geschickt|gesendet|eingetragen|gebucht|passieren))?",
            r"was (?:ist|steht in)(?: (?:der|die|das|dem))?(?: genaue[nr]?)? (?:payload|anfrage|aufruf|json|body)",
            r"was passiert,? (?:wenn|sobald) ich (?:ja sage|auf (?:ja|eintragen) drücke|zustimme|es eintrage|drücke)",
        ),
    ),
    (
        "until",
        _asked(
            r"wie (?:lange|viel zeit) (?:(?:habe|hab|bleibt|gilt|haben|hat)(?: (?:ich|mir|das|es|die karte|wir|sie|er))?"
            r"|(?:ist|bleibt) (?:das|es|die karte|die frage))(?: (?:noch|zeit|offen|gültig|zum antworten|dafür))*",
            r"bis wann(?: (?:kann|muss|soll|darf|habe) ich)?(?: (?:noch|mich|zeit|das|es))*(?: (?:antworten|entscheiden"
            r"|zusagen|gilt das))?",
            r"(?:bis )?wann (?:läuft|endet|schließt|verfällt|gilt)(?: (?:das|es|die karte|die frage))?(?: (?:ab|aus))?",
            r"was (?:ist|passiert),? wenn (?:ich|niemand|keiner|sie|er) nicht(?:s)? (?:antworte(?:t)?|sage?|sagt|reagiere"
            r"|reagiert)",
        ),
    ),
    (
        "booked",
        _asked(
            r"(?:ist|wurde|steht) (?:das|es|alles|der \w+)(?: (?:jetzt|schon|nun|denn|bereits))*"
            r" (?:eingetragen|gebucht|drin|erledigt|fertig|fest)(?: worden)?",
            r"hat (?:das|es) (?:geklappt|funktioniert)",
        ),
    ),
    (
        "told",
        _asked(
            r"was hast du (.+?)(?: denn| genau)? (?:gesagt|gefragt|geschrieben|mitgeteilt|geschickt)",
        ),
    ),
    (
        "agree",
        _asked(
            r"(?:wurde|ist) [a-zäöüß]+(?: [a-zäöüß]+)? (?:schon )?(?:informiert|benachrichtigt|gefragt)(?: worden)?",
            r"weiß [a-zäöüß]+(?: [a-zäöüß]+)?(?: (?:schon|davon|es|bescheid|das))+",
            rf"wer(?: (?:sonst|alles|noch))* (?:muss|soll|wird|kann|darf)(?: (?:sonst|alles|noch))*{_IT} {_AGREE}",
            rf"(?:muss|wird|soll)(?: (?:da|noch|sonst|das|dem|mein chef|meine chefin|meine führungskraft|jemand"
            rf"|jemand anderes))+{_IT}"
            rf" {_AGREE}",
            r"(?:wessen|welche) (?:zustimmung|genehmigung|zusage)(?: (?:brauche ich|ist nötig|fehlt|fehlt noch))?",
            r"wer(?: (?:sonst|alles|noch))* (?:erfährt|weiß|hört|bekommt|kriegt|wurde|wird|ist)(?: (?:das|es|davon|mit"
            r"|sonst|alles|noch"
            r"|bescheid|informiert|gefragt|benachrichtigt))*",
            r"wen (?:fragst|informierst|benachrichtigst|hast) du(?: (?:da|noch|alles|gefragt|informiert))*",
            r"(?:weiß|erfährt|hört|wird|wurde) [a-zäöüß]+(?: (?:das|es|davon|schon|bescheid|gefragt|informiert|zuerst"
            r"|vorher|es auch))+",
            r"(?:hat|haben) [a-zäöüß]+(?: (?:schon|denn|es|ja|zugesagt|geantwortet|zugestimmt|angenommen|bestätigt|gesagt))+",
            r"(?:gibt es |gibt's )?(?:schon )?(?:eine |was )?(?:antwort|neuigkeiten|neues)(?: (?:von [a-zäöüß]+|schon))*",
        ),
    ),
    (
        "left",
        _asked(
            r"was (?:hast|lässt) du (?:(?:alles|denn|da) )*(?:weggelassen|ausgelassen|weg|aus|angenommen"
            r"|nicht berücksichtigt|ignoriert)",
            r"was (?:fehlt|ist nicht dabei|ist nicht drin|wurde weggelassen|wurde nicht berücksichtigt|nimmst du an"
            r"|hast du angenommen)",
            r"hast du (?:was|etwas|irgendwas) (?:weggelassen|ausgelassen|vergessen|übersehen|angenommen)",
        ),
    ),
    (
        "all",
        _asked(
            r"was (?:ist|war) (?:das|es|offen|die karte|das hier|noch offen)",
            r"worum (?:geht|ging) (?:es|das)(?: (?:hier|da|nochmal))*",
            r"(?:zeig|zeige|wiederhol|wiederhole)(?: mir)? (?:es|das|die karte|alles)(?: (?:noch ?mal|noch einmal|wieder))*",
            r"was (?:war|ist) (?:die|deine) frage",
        ),
    ),
    (
        "calendar",
        _asked(
            r"(?:welche[rn]?|in welche[nm]|was für ein)(?: (?:bereitschafts|everbridge-?))?(?: ?)kalender"
            r"(?: (?:ist|meinst|kommt|steht)(?: (?:das|es|du|gemeint))*)?"
        ),
    ),
    (
        "why",
        _asked(
            r"(?:warum|wieso|weshalb|wie kommst du)(?! nicht\b)(?: (?:gerade|ausgerechnet|nur|ist|sind|hast du|nimmst du|am"
            r"|an|auf|den|der"
            rf"|die|das|im|in|vom|bis))*(?: {_WHAT})?(?: (?:genommen|gewählt|ausgesucht|verstanden))?"
        ),
    ),
    (
        "who",
        _asked(
            r"(?:wer) ((?:fragt|bittet)(?: (?:mich|darum|danach|das))*|will das)|(von wem)(?: (?:ist|kommt|stammt) (?:das"
            r"|es|die anfrage))?",
            r"wer (?:vertritt|übernimmt|springt|ist die vertretung|wäre die vertretung)"
            r"(?: (?:mich|das|es|da|dann|ein|für mich|meine schicht))*",
            rf"wer (?:ist|war)(?: (?:denn|diese[r]?|die|der))* {_WHAT}",
            rf"welche[rnms]? {_WHAT}(?: (?:ist (?:es|das)|meinst du))?",
        ),
    ),
    (
        "meaning",
        _asked(
            rf"was (?:heißt|bedeutet|meint|soll|ist|macht|sind|bedeuten|heißen)(?: (?:denn|hier|der|die|das|den|dem|ein"
            rf"|eine|mit))* {_WHAT}"
            r"(?: (?:heißen|bedeuten|sein))?",
            rf"was meinst du mit(?: (?:der|dem|den|die|das))? {_WHAT}",
            rf"wofür (?:steht|ist)(?: (?:der|die|das))? {_WHAT}",
        ),
    ),
    (
        "when",
        _asked(
            r"(?:wann|um wie viel uhr|um wieviel uhr) (?:beginnt|endet|fängt|hört|geht|startet)(?: (?:das|es"
            r"|die vertretung|die schicht))?(?: (?:an|auf|los|zu ende))?",
            r"welche[nrs]? (?:tage?|zeiten|datum) hast du (?:gebucht|eingetragen|genommen)",
            r"(?:welche[rsnm]?|an welche[nm]|um welche[n]?) (?:genaue[ns]? )?(?:daten|datum|tage?n?|zeiten|uhrzeit|stunden"
            r"|woche|schichten?"
            r"|jahr|[a-z]+tag)(?: (?:ist|sind|war|waren|meinst|nimmst)(?: (?:es|das|du|gemeint))*)?",
            r"wann (?:ist|wäre|war|wird|beginnt)(?: (?:das|es))?",
        ),
    ),
)
"""How each kind of question is asked, the narrow ones first; what it is about is the group of its pattern."""


WAITING = _asked(
    r"was (?:wartet|ist|steht)(?: (?:noch|alles|denn|bei mir|für mich))* (?:auf mich|offen|an|aus)",
    r"(?:wartet|ist|steht|gibt es)(?: (?:noch|bei mir|für mich))* (?:etwas|was|irgendwas)(?: (?:noch|bei mir))*"
    r"(?: (?:auf mich|offen|an|aus|für mich|zu tun))?",
    r"(?:habe|hab) ich(?: noch)? (?:etwas|was|irgendwas) (?:offen|zu (?:tun|genehmigen|entscheiden|beantworten))",
    r"was (?:muss|soll) ich(?: (?:noch|alles))* (?:genehmigen|beantworten|entscheiden|tun|machen)",
    r"(?:meine |alle )?(?:offenen?|ausstehenden?) (?:anfragen|genehmigungen|karten|fragen)(?: zeigen)?",
    r"kannst du die anfrage von .+ genehmigen",
    r"wer (?:will|braucht|möchte) (?:etwas|was) von mir",
)
"""What waits for the speaker's answer."""

_SHIFTS = "Das sind deine eigenen Schichten in Everbridge, die in diese Zeit fallen: Da würdest du alarmiert."
_LEFT_OUT = "Das sind Worte von dir, die in dem, was ich eintragen würde, nicht vorkommen. Sag mir, was damit geschehen soll."
_ASSUMED = "Das ließ deine Nachricht offen, darum habe ich das Wahrscheinliche genommen. Wenn es nicht stimmt, ändere ich es."
_EMPTY = "In diesen Stunden muss jemand Bereitschaft haben. Wird es so eingetragen, hat sie niemand: Kein Alarm wird beantwortet."
_CALENDAR = (
    "Der Kalender ist der Bereitschaftsplan in Everbridge, in dem du ersetzt wirst: Dort wird an deiner Stelle die Vertretung "
    "alarmiert. Andere Kalender bleiben, wie sie sind."
)
MEANINGS = {
    "kalender": _CALENDAR,
    "bereitschaftskalender": _CALENDAR,
    "vertretung": "Wer dich vertritt, wird in dieser Zeit von Everbridge an deiner Stelle alarmiert.",
    "bereitschaft": _SHIFTS,
    "schicht": _SHIFTS,
    "schichten": _SHIFTS,
    "bereitschaftsschichten": _SHIFTS,
    "wer ist weg": "Das ist, wer abwesend ist und dann nicht alarmiert wird.",
    "abwesend": "Das ist, wer abwesend ist und dann nicht alarmiert wird.",
    "ganztägig": "Ganztägig heißt von Mitternacht bis Mitternacht, nach der Uhr der Zeitzone in Klammern.",
    "antwort bis": "Bis dahin gilt die Karte. Ohne Antwort schließt sie sich, und nichts wird eingetragen.",
    "nicht berücksichtigt": _LEFT_OUT,
    "weggelassen": _LEFT_OUT,
    "angenommen": _ASSUMED,
    "der genaue aufruf": "Das schicke ich an Everbridge oder Webex, Buchstabe für Buchstabe. Mit „zeig den Aufruf“ siehst "
    "du es hier.",
    "genaue aufruf": "Das schicke ich an Everbridge oder Webex, Buchstabe für Buchstabe. Mit „zeig den Aufruf“ siehst du es hier.",
    EVERBRIDGE: "Everbridge ist das System, das weiß, wer Bereitschaft hat, und diese Personen alarmiert.",
    WEBEX: "In Webex reden wir miteinander; dort stehen auch deine Arbeitszeiten und Feiertage.",
    "wäre unbesetzt": _EMPTY,
    "unbesetzt": _EMPTY,
    "unbesetzt lassen": "Damit wird deine Abwesenheit ohne Vertretung eingetragen: In diesen Stunden wird kein Alarm beantwortet.",
    "jemanden finden": "Das zeigt, wer vertreten könnte, mit Gründen, und trägt nichts ein.",
    "sonst": "Das ist, wer als Nächstes drankommt, wenn es bei der ersten Person nicht geht.",
    "schon eingetragen": "Genau dasselbe steht schon in Everbridge; noch einmal eingetragen steht es doppelt da.",
    "wird zuerst gefragt": "Vor dem Eintragen wird gefragt; bei einem Nein bleibt alles, wie es ist.",
    "zuerst gefragt": "Vor dem Eintragen wird gefragt; bei einem Nein bleibt alles, wie es ist.",
    "leitung geschlossen": (
        "Das ist ein Eintrag in deinem Feiertags-Zeitplan in Webex; was Anrufende dann hören, bestimmt dort die Anrufbehandlung."
    ),
    "zeitplan": "Das ist der Zeitplan von dir in Webex, in dem es steht: deine Arbeitszeiten oder die Tage, an denen du frei hast.",
    "schon darin": "Das sind die Einträge, die der Zeitplan schon hat; sie bleiben.",
    "ändert sich": "Links vom Pfeil steht, was jetzt gilt, rechts davon, was dann gelten würde.",
    "entfällt": "Das würde weggenommen.",
    "gilt wieder": "Das käme zurück.",
    "eintragen": "Das schickt genau das, was auf der Karte steht, an Everbridge oder Webex. Vorher wird nichts geschickt.",
    "ändern": "Das öffnet die Felder auf der Karte für Tage, Zeiten und Vertretung; eingetragen wird dadurch nichts.",
    "rückgängig": "Das nimmt zurück, was eingetragen wurde, und die Vertretung erfährt es.",
    "nein lassen": "Das schließt die Karte, und nichts wird eingetragen.",
    "team fragen": "Dann werden alle gefragt, die Zeit haben, und wer zuerst ja sagt, vertritt.",
    "substitution": "So nennt Everbridge eine Abwesenheit, mit oder ohne jemanden an deiner Stelle.",
    "hinweis": "Das sagt, von wem es eingetragen wurde.",
}
"""What stands on cards, and what it means; in small letters, without marks."""

WHY_CALENDAR = ("kalender", "der kalender", "diesen kalender", "dieser kalender", EVERBRIDGE)
WHY_DAY = ("ganztägig", "ganzen tag", "ganze tag", "ganzer tag", "mitternacht", "alles")
THAT = tuple(
    (
        ",das,dies,dieses,es,so,dieses datum,diesem datum,dieser tag,diesen tag,tag,datum,dann,da,diese zeit,diese tage,diesem tag"
    ).split(",")
)
"""What a why may be about without naming it: when it is."""
ASKING = (
    "fragt",
    "fragt mich",
    "fragt das",
    "fragt mich das",
    "fragt danach",
    "bittet",
    "bittet mich",
    "bittet darum",
    "bittet mich darum",
    "will das",
    "von wem",
)
COVERING = ("vertretung", "die vertretung", "meine vertretung", "sie", "er", "das", "es", "diese person")

STILL_OPEN = "Die Karte ist noch offen."
IS_SENT = "Das ist abgeschickt."


later = "Ja, jederzeit: sag, was sich ändert, oder „rückgängig“. Wer vertritt, hört von jeder Änderung."
not_yet = "Noch nicht: vor deinem Ja ist nichts eingetragen."


unseen = "Ob eine Nachricht gelesen wurde, sehe ich nicht."


def hours_altogether(hours: float) -> str:
    """How many hours it is, all taken together."""
    said = f"{hours:g}".replace(".", ",")
    return f"Zusammen: {said} Stunde{'n' * (hours != 1)}."


def as_seen(name: str, when: str, reasons: str) -> str:
    """What speaks for and against somebody's covering then."""
    return f"So sehe ich es jetzt: {clean(name, 60)}, {clean(when, 200)}: {clean(reasons, 300)}. Mehr kann ich nicht wissen."


def only_shifts(name: str, shifts: str) -> str:
    """When whoever covers is paged."""
    return (
        f"{clean(name, 60)} wird nur in deinen Schichten dann alarmiert: {clean(shifts, 300)}"
        ". Sonst ist es, wer gerade Bereitschaft hat."
    )


def is_free(name: str, when: str) -> str:
    """Nothing stands against their covering."""
    return (
        f"Soweit ich sehe, ist {clean(name, 60)} dann frei ({clean(when, 200)}"
        "): keine eigene Schicht und nicht als abwesend eingetragen."
    )


def not_free(name: str, why: str) -> str:
    """What does."""
    return f"{clean(name, 60)}: {clean(why, 300)}."


def who(name: str, email: str, part: str, on: str) -> str:
    """Somebody on the card; ``email`` is empty where others listen, ``on`` are the calendars."""
    known = f" ({clean(email, 80)})" if email else ""
    role = {
        "out": "wäre abwesend",
        "covers": f"würde vertreten{f', im Kalender {clean(on, 120)}' if on else ''}",
        "asks": "hat danach gefragt",
    }[part]
    return f"{clean(name, 60)}{known} {role}."


nobody_covers = "Niemand: Auf der Karte steht keine Vertretung."


def why_words(pairs: Sequence[tuple[str, str]]) -> str:
    """Words of the message, and the times for which they were taken."""
    return " ".join(f"„{clean(said, 60)}“ lese ich als {clean(when, 120)}." for said, when in pairs)


def why_other(said: str, when: str) -> str:
    """A date that isn't on the card."""
    return f"„{clean(said, 60)}“ steht nicht auf der Karte, dort steht: {clean(when, 200)}."


def why_person(said: str, name: str) -> str:
    """Somebody whom the message named."""
    if clean(said, 60).casefold() == clean(name, 60).casefold():
        return f"Du hast {clean(name, 60)} genannt."
    return f"Du hast „{clean(said, 60)}“ gesagt, und das ist {clean(name, 60)}."


def why_calendar(name: str, *, on_call: bool) -> str:
    """Why it is booked in a calendar."""
    if on_call:
        return f"{clean(name, 200)}: Dort liegen dann deine Schichten."
    return f"{clean(name, 200)}: Du hast dann in keinem Kalender Bereitschaft, darum ist keiner herausgehoben."


why_unknown = "Warum, hat mir niemand gesagt."
why_all_day = (
    "Du hast keine Uhrzeit genannt, darum habe ich den ganzen Tag genommen. Nenn mir die Zeit, zum Beispiel „9 bis 17 Uhr“."
)
tell_me_if_not = "Wenn du es anders meinst, sag mir, was ich ändern soll."


def assumed(guesses: Sequence[str]) -> str:
    """What was taken for granted."""
    return f"Angenommen habe ich: {'; '.join(clean(guess, 120) for guess in guesses)}."


def left_out(words: Sequence[str]) -> str:
    """What was said and is not in it."""
    said = ", ".join(f"„{clean(one, 80)}“" for one in words)
    return f"Nicht berücksichtigt habe ich {said}: Das kommt in dem, was ich eintragen würde, nicht vor."


nothing_left_out = "Nichts: Alles, was du gesagt hast, steht auf der Karte, und angenommen habe ich nichts."


def until(moment: str, why: str) -> str:
    """Until when a card counts; ``why`` may be empty."""
    because = f", {why}" if why else ""
    return f"Bis {clean(moment, 80)}{because}. Ohne Antwort wird nichts eingetragen."


nothing_waits = "Davon wartet nichts mehr auf eine Antwort: Es ist eingetragen."


is_over = "Gut zu wissen. Das ist vorbei, also gibt es nichts einzutragen."
ENDED = {
    "declined": "Ich habe es gelassen, wie du gesagt hast: Eingetragen ist davon nichts.",
    "expired": "Es ist ohne Antwort abgelaufen: Eingetragen ist davon nichts.",
    "undelivered": "Die Karte ließ sich nicht zeigen: Eingetragen ist davon nichts.",
    "withdrawn": "Die Nachricht wurde zurückgenommen: Eingetragen ist davon nichts.",
}
"""How a card that books nothing came to its end."""
nothing_for_you = "Auf dich wartet nichts: Du hast keine Karte offen, und niemand hat dich etwas gefragt."
where_it_stands = (
    "Eine gebuchte Abwesenheit oder Vertretung steht in Everbridge, im Kalender der Bereitschaft; Arbeitszeiten und Feiertage"
    " stehen in Webex, in den Zeitplänen der Person. Hier listet „Was habe ich gebucht?“ beides auf."
)
none_for_others = "Von dem, was du für andere gebucht hast, steht nichts mehr."


def waits_for_you(lines: Sequence[str]) -> str:
    """What waits for the speaker's answer, one a line."""
    said = "\n".join(f"- {clean(line, 200)}" for line in lines)
    return f"Das wartet auf deine Antwort:\n{said}"


def asked_by(title: str, when: str) -> str:
    """Something that somebody else asks."""
    return f"{title}: {when}" if when else title


def which_of(labels: Sequence[str]) -> str:
    """What there is to choose from."""
    return f"Zur Wahl stehen {all_of(cleaned(labels))}; ich trage es dort ein, wo du sagst."


def agree(asked: Sequence[str], told: Sequence[str]) -> str:
    """Who has to say yes beside the speaker, and who hears of it."""
    first = f"Erst dein Ja, dann das von {all_of(cleaned(asked))}." if asked else "Nur du: Mit deinem Ja wird es eingetragen."
    return f"{first} Bescheid {'bekommt' if len(told) == 1 else 'bekommen'}: {all_of(cleaned(told))}." if told else first


def agree_still(asked: Sequence[str], absent: Absent) -> str:
    """Who was asked and hasn't answered."""
    return f"Ich warte auf {all_of(cleaned(asked))}. {stays(absent)}, bis die Zusage da ist."


nothing_waits_any_more = "Danach wird niemand mehr gefragt, und eingetragen ist davon nichts."


who_hears = (
    "Vor deinem Ja erfährt niemand etwas. Dann erfährt es, wer dich vertritt, und wen deine Administration festgelegt hat;"
    " warum du weg bist, sage ich niemandem."
)
"""Who hears of it, where nothing is shown yet."""


def agree_done(told: Sequence[str]) -> str:
    """Who heard of it."""
    if not told:
        return "Sonst hat niemand Bescheid bekommen."
    return f"Benachrichtigt: {all_of(cleaned(told))}. Es steht, auf keine Antwort wird gewartet."


agree_nobody = "Hier muss noch jemand zustimmen, und ich finde niemanden, den ich fragen könnte; dein Ja allein genügt also nicht."
agree_you = "Du: Genau das frage ich dich hier."


def card(facts: Sequence[tuple[str, str]]) -> str:
    """The lines of a card."""
    return "\n".join(f"- **{clean(label, 60)}:** {clean(value, 400)}" for label, value in facts)


def fact(label: str, value: str) -> str:
    """One of them."""
    return f"{clean(label, 60)}: {clean(value, 400)}."


booked_not_yet = "Noch nicht: Vor deinem Ja wird nichts eingetragen."


def booked_still(line: str) -> str:
    """What has become of what was booked: it is as it was."""
    return f"Es ist eingetragen und gilt: {clean(line, 300)}."


def booked_yes(line: str) -> str:
    """Whether it is booked: it is, and what."""
    return f"Ja, es ist eingetragen: {clean(line, 300)}."


def public_holiday(day: str, place: str, name: str) -> str:
    """Whether a day is a public holiday in a country, or a part of it; with no name it is none."""
    return f"{day} ist in {place} ein Feiertag: {name}." if name else f"{day} ist in {place} kein Feiertag."


def told_nothing_yet(name: str) -> str:
    """What somebody was told, while the asker has not said yes."""
    return f"Noch nichts: {clean(name, 60)} erfährt davon, wenn du ja gesagt hast."


def told_asked(name: str, when: str) -> str:
    """The same where they are asked, and have not answered."""
    return f"Ich habe {clean(name, 60)} um ein Ja oder Nein gebeten: {clean(when, 200)}. Eine Antwort gibt es noch nicht."


def told_covering(name: str, when: str) -> str:
    """The same where they cover."""
    who, then = clean(name, 60), clean(when, 200)
    return f"Ich habe {who} gesagt: Vertretung für dich, {then}, mit Kalenderdatei, und nicht, warum du weg bist."


def told_nothing(name: str) -> str:
    """The same of somebody who hears nothing of it."""
    return f"Ich habe {clean(name, 60)} davon nichts gesagt."


def of_return(name: str) -> str:
    """What is said to news that a colleague is back, or several."""
    return f"Das betrifft {name}, an dem, was du hast, ändere ich deshalb nichts."


def stays_booked(lines: str) -> str:
    """That what they cover stands as it does."""
    return f"Was eingetragen ist, bleibt: {lines}. Soll jemand anderes etwas davon übernehmen, sag mir, wer und wann."
