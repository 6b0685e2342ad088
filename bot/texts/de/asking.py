"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.inert import clean
from bot.texts.words import QuestionWords

STILL = "Eingetragen ist nichts, und du bist wie bisher im Dienst."
_STILL_THEM = "Eingetragen ist nichts, und alles bleibt, wie es war."
OF = {
    "approve": QuestionWords(
        lambda who: f"{who} bittet dich um Genehmigung",
        "Genehmigen",
        "Nicht genehmigen",
        lambda name: f"{clean(name, 60)} genehmigt es nicht. {STILL}",
        f"Niemand hat es rechtzeitig genehmigt. {STILL}",
    ),
    "subject": QuestionWords(
        lambda who: f"{who} sagt, dass du abwesend bist: Soll ich das eintragen?",
        "Ja, eintragen",
        "Nein, lassen",
        lambda name: f"{clean(name, 60)} möchte das nicht. {_STILL_THEM}",
        f"Es kam nicht rechtzeitig eine Antwort. {_STILL_THEM}",
    ),
    "swap": QuestionWords(
        lambda who: f"{who} möchte mit dir tauschen",
        "Tauschen",
        "Kann nicht tauschen",
        lambda name: f"{clean(name, 60)} kann nicht tauschen. {STILL}",
        f"Es kam nicht rechtzeitig eine Antwort. {STILL}",
    ),
    "consent": QuestionWords(
        lambda who: f"{who} bittet dich um Vertretung",
        "Mache ich",
        "Kann ich nicht",
        lambda name: (
            f"{clean(name, 60)} kann dich dann nicht vertreten. {STILL} Sag mir, wer es sonst sein darf, zum Beispiel: "
            "„Ich bin Freitag weg, Sam vertritt mich“."
        ),
        f"Für die Vertretung kam nicht rechtzeitig ein Ja. {STILL} Sag mir, wer es sonst sein darf.",
    ),
}


def title(kind: str, asker: str, deal: str) -> str:
    """The first line of the question, which is all that a lock screen shows; ``deal`` is that of the asker's own card, or empty."""
    said, (first, asks, _) = OF[kind].title(asker), deal.partition(" – eintragen?")
    if not asks or kind not in ("consent", "approve"):
        return said
    return f"{said}: {first}" if kind == "approve" else f"{said}: {first.removeprefix('Vertretung ').partition(', durch ')[0]}"


def asked_first(names: Sequence[str]) -> str:
    """On the card: what asking them means."""
    until = "bis das Ja da ist" if len(names) == 1 else "bis alle Ja gesagt haben"
    return f"Ich frage zuerst {_all(names)}. Du bleibst im Dienst, {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    who = names[0].split(maxsplit=1)[0] if len(names) == 1 else "alle"
    return deal.replace(" – eintragen?", f" – {who} fragen?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"{names[0].split(maxsplit=1)[0]} fragen" if len(names) == 1 else "Alle fragen"


why_not = "Warum nicht? (wird weitergesagt)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"Die Begründung: „{clean(text, 300)}“"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Zur Erinnerung:** {clean(title, 200)}. Deine Antwort fehlt noch, bis {clean(until, 60)}."


nobody_approves = (
    "Hier muss jemand anderes eine Abwesenheit genehmigen, und ich finde niemanden, den ich fragen könnte. Eingetragen ist darum "
    "nichts. Bitte sag eurer Administration Bescheid."
)
noted_yes = "Danke. Bevor es eingetragen wird, muss noch jemand zustimmen."
noted_no_of_several = "Alles klar, danke für die Antwort."
approved = "Danke. Ich trage es ein."
which = "Du wirst gerade mehr als eine Sache gefragt. Bitte drück auf der Karte, die du meinst, den Knopf."
gone = "Das hat sich schon erledigt, deine Antwort wird nicht mehr gebraucht."
changed = "Inzwischen hat sich etwas geändert, darum wird es nicht eingetragen. Ich lege es neu zur Entscheidung vor."

_OVER = {
    "approved": "Inzwischen ist zugestimmt",
    "declined": "Jemand anderes hat Nein gesagt",
    "expired": "Die Zeit ist abgelaufen",
    "undelivered": "Jemand anderes ist nicht zu erreichen, darum wird es nicht eingetragen",
}


def needed_no_more(asker: str, why: str) -> str:
    """To whoever is still asked, when it is settled without them; ``asker`` may be empty."""
    whose = f"auf die Anfrage von {clean(asker, 60)}" if asker else "auf meine Frage"
    return f"{_OVER[why]}. Deine Antwort {whose} wird nicht mehr gebraucht, und ich habe die Karte weggenommen."


def may_not(name: str) -> str:
    """Somebody else's absence, which the speaker may not book, and whoever it is about can't be asked."""
    who = clean(name, 60)
    return (
        f"Das dürfen hier nur {who} selbst, die Führungskraft oder wen die Regeln nennen. {who} ist nicht in Webex, darum kann ich "
        "dort nicht nachfragen. Eingetragen ist nichts."
    )


one_at_a_time = "Ich ändere immer nur die Einträge einer Person. Sag mir bitte, wessen zuerst."


def may_not_change(name: str) -> str:
    """What stands of somebody else, which the speaker may not change."""
    who = clean(name, 60)
    return (
        f"Das dürfen hier nur {who} selbst, die Führungskraft oder wen die Regeln nennen ändern. "
        f"{who} kann mir genauso schreiben. Geändert ist nichts."
    )


def only_they_ask(name: str) -> str:
    """Several who may cover for somebody, whose absence the speaker may not book."""
    who = clean(name, 60)
    return (
        f"Wen ich für {who} fragen soll, kann mir nur {who} oder die Führungskraft sagen, auf demselben Weg wie du. "
        "Gefragt habe ich niemanden."
    )


def cannot_be_asked(name: str) -> str:
    """Somebody who stands in, without an account."""
    who = clean(name, 60)
    return (
        f"Die Vertretung soll zuerst zustimmen, und {who} ist nicht in Webex, darum kann ich nicht fragen. "
        f"Eingetragen ist nichts. "
        "Sag mir, wer dich sonst vertreten darf."
    )


def waiting(names: Sequence[str]) -> str:
    """To the asker."""
    return f"Ich habe {_all(names)} gefragt. Bis zur Zusage bleibst du im Dienst, und ich melde mich."


def agreed(name: str) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} hat Ja gesagt. Jetzt fehlt noch jemand, bis dahin bleibst du im Dienst."


def noted_no(asker: str) -> str:
    """To whoever said no."""
    return f"Alles klar, eingetragen wird nichts. {clean(asker, 60)} weiß Bescheid."


def _all(names: Sequence[str]) -> str:
    *others, last = (clean(name, 60) for name in names)
    return f"{', '.join(others)} und {last}" if others else last
