"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.de import all_of
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, AskingWords, DealWords, QuestionWords

DEAL = DealWords(" – eintragen?", ("Vertretung ", "Abwesend "), (", durch ", ", ohne Vertretung"))
OF = {
    "approve": QuestionWords(
        lambda who, absent: f"{who} bittet dich um Genehmigung" + (f" für {absent}" if absent else ""),
        "Genehmigen",
        "Nicht genehmigen",
        lambda name, absent: f"{clean(name, 60)} genehmigt es nicht. {still(absent)}",
        lambda absent: f"Niemand hat es rechtzeitig genehmigt. {still(absent)}",
    ),
    "subject": QuestionWords(
        lambda who, _: f"{who} sagt, dass du abwesend bist: Soll ich das eintragen?",
        "Ja, eintragen",
        "Nein, lassen",
        lambda name, absent: f"{clean(name, 60)} möchte das nicht. {still(absent)}",
        lambda absent: f"Es kam nicht rechtzeitig eine Antwort. {still(absent)}",
    ),
    "swap": QuestionWords(
        lambda who, _: f"{who} möchte mit dir tauschen",
        "Tauschen",
        "Kann nicht tauschen",
        lambda name, absent: f"{clean(name, 60)} kann nicht tauschen. {still(absent)}",
        lambda absent: f"Es kam nicht rechtzeitig eine Antwort. {still(absent)}",
    ),
    "consent": QuestionWords(
        lambda who, absent: f"{who} bittet dich um Vertretung für {absent}" if absent else f"{who} bittet dich um Vertretung",
        "Mache ich",
        "Kann ich nicht",
        lambda name, absent: (
            f"{clean(name, 60)} kann {clean(absent.name, 60) or 'dich'} dann nicht vertreten. {still(absent)} "
            "Sag mir, wer es sonst sein darf"
            + ("." if absent.name else ", zum Beispiel: „Ich bin Freitag weg, Sam vertritt mich“.")
        ),
        lambda absent: f"Für die Vertretung kam nicht rechtzeitig ein Ja. {still(absent)} Sag mir, wer es sonst sein darf.",
    ),
}


title = AskingWords(OF, DEAL, "{asker} sagt, dass du abwesend bist, {when}: Soll ich das eintragen?").title
"""The first line of the question, which is all that a lock screen shows."""


def your_time(when: str, zone: str) -> str:
    """Times by the clock of whoever reads them; ``zone`` is a town."""
    return f"{when} nach deiner Uhr ({zone})"


def stays(absent: Absent) -> str:
    """Who stays on duty, to be followed by until when; of whoever isn't on call then, that nothing is booked; of a change, that
    what is booked stays."""
    if absent.stands:
        return "Was eingetragen ist, bleibt so"
    if not absent.on_call:
        return "Es wird nichts eingetragen"
    return f"{clean(absent.name, 60)} bleibt im Dienst" if absent.name else "Du bleibst im Dienst"


def still(absent: Absent) -> str:
    """The same when it has come to nothing."""
    if absent.stands:
        return "Was eingetragen ist, bleibt, wie es war."
    if not absent.on_call:
        return "Eingetragen ist nichts, und alles bleibt, wie es war."
    who = f"{clean(absent.name, 60)} ist" if absent.name else "du bist"
    return f"Eingetragen ist nichts, und {who} wie bisher im Dienst."


def asked_first(names: Sequence[str], absent: Absent) -> str:
    """On the card: what asking them means."""
    until = "bis das Ja da ist" if len(names) == 1 else "bis alle Ja gesagt haben"
    return f"Ich frage zuerst {all_of(cleaned(names))}. {stays(absent)}, {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    who = names[0].split(maxsplit=1)[0] if len(names) == 1 else "alle"
    return deal.replace(DEAL.asks, f" – {who} fragen?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"{names[0].split(maxsplit=1)[0]} fragen" if len(names) == 1 else "Alle fragen"


why_not = "Warum nicht? (wird weitergesagt)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"Die Begründung: „{clean(text, 300)}“"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Zur Erinnerung:** {clean(title, 200)}. Deine Antwort fehlt noch, Zeit hast du bis {clean(until, 60)}."


nobody_approves = (
    "Hier muss jemand anderes eine Abwesenheit genehmigen, und ich finde niemanden, den ich fragen könnte. Eingetragen ist darum "
    "nichts. Bitte sag eurer Administration Bescheid."
)
noted_yes = "Danke. Bevor es eingetragen wird, muss noch jemand zustimmen."
noted_no_of_several = "Alles klar, danke für die Antwort."
approved = "Danke. Ich trage es ein."


def which(each: Sequence[tuple[str, str]], own: Sequence[str]) -> str:
    """For an answer that may be to each of several things, of which it is said whose absence it is, and when; ``own`` are requests
    of their own that are open too."""
    every = [
        *(f"{clean(name, 60)}, {clean(when, 200)}" for name, when in each),
        *(f"Deine eigene Anfrage: {clean(one, 120)}" for one in own),
    ]
    lines = "\n".join(f"{at}. {one}" for at, one in enumerate(every, 1))
    how = (
        "Bitte drück den Knopf auf der Karte, die du meinst."
        if own
        else "Sag zum Beispiel „1 ja“, „2 nein“, „beide“ oder „keine“, oder drück auf der Karte den Knopf."
    )
    return f"Du wirst gerade mehr als eine Sache gefragt:\n\n{lines}\n\n{how}"


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
        "Sag mir, wer es sonst sein darf."
    )


def waiting(names: Sequence[str], absent: Absent) -> str:
    """To the asker."""
    return f"Ich habe {all_of(cleaned(names))} gefragt. {stays(absent)}, bis die Zusage da ist. Ich melde mich."


def waiting_for_morning(names: Sequence[str], when: str, absent: Absent) -> str:
    """The same of those in whose night it is."""
    return f"Für {all_of(cleaned(names))} ist Nacht, ich frage am {when}. {stays(absent)}, bis die Zusage da ist. Ich melde mich."


def agreed(name: str, absent: Absent) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} hat Ja gesagt, jetzt fehlt noch jemand. {stays(absent)}, bis alle Ja gesagt haben."


def noted_no(asker: str, *, stands: bool = False) -> str:
    """To whoever said no; ``stands``: to a change of what is booked."""
    if stands:
        return f"Alles klar, was eingetragen ist, bleibt, wie es war. {clean(asker, 60)} weiß Bescheid."
    return f"Alles klar, eingetragen wird nichts. {clean(asker, 60)} weiß Bescheid."


def says(name: str, words: str) -> str:
    """To the asker, what somebody who is asked says of it, in their words."""
    return f"{clean(name, 60)} sagt dazu: „{clean(words, 300)}“."


def approved_already(when: str, name: str) -> str:
    """To an approver whose no comes after their yes."""
    return (
        f"Das ist schon genehmigt und eingetragen: {when}. Ein Nein nimmt es nicht mehr zurück; ich habe deine "
        f"Worte an {clean(name, 60)} weitergegeben. Soll es weg, kann {clean(name, 60)} es mit „rückgängig“ "
        f"zurücknehmen."
    )


def stays_booked(when: str) -> str:
    """Behind that no, to whoever asked."""
    return f"Es bleibt so eingetragen ({when}); mit „rückgängig“ nimmst du es zurück."


def not_yet(absent: Absent) -> str:
    """Behind that, where it is neither a yes nor a no."""
    return (
        f"Das ist noch keine Zusage. {stays(absent)}, bis eine da ist. "
        f"Was du hier antwortest, gebe ich weiter; mit „vergiss es“ nimmst du die Anfrage zurück."
    )


your_words = "Deine Worte habe ich weitergegeben."


def passed_on(yes: str, no: str) -> str:
    """To whoever is asked: words that are neither."""
    return (
        f"Das habe ich in deinen Worten weitergegeben. Ein Ja oder Nein ist es nicht: Sag „{yes}“ oder „{no}“, sobald du es weißt."
    )


def in_return(asker: str) -> str:
    """To somebody who is asked, and would do it for something else in return."""
    return (
        "Was du dafür möchtest, gehört nicht dazu: Ein Ja trägt nur das hier ein, und das andere bleibt, wie es "
        f"ist, bis es eigens angefragt und eingetragen ist, zum Beispiel „Ich bin Freitag weg, {clean(asker, 60)} "
        "vertritt mich“."
    )


def in_return_of(name: str) -> str:
    """The same to whoever asked."""
    return (
        "Die Gegenleistung gehört nicht dazu: Davon wird nichts eingetragen, auch wenn du zustimmst, bis "
        f"{clean(name, 60)} das eigens anfragt, zum Beispiel „Ich bin Freitag weg, Alex vertritt mich“."
    )


def not_with_it(name: str, words: str) -> str:
    """To whoever asked, when they have said yes without that."""
    return (
        f"{clean(name, 60)} hatte geschrieben: „{clean(words, 300)}“. Die Gegenleistung ist nicht eingetragen: Sie "
        "bleibt, wie sie ist, bis sie eigens angefragt wird."
    )


def still_about(when: str, yes: str, no: str) -> str:
    """Behind what whoever asked answers, to whoever is asked."""
    return f"Gefragt bist du weiterhin für {clean(when, 200)}, wie es auf der Karte steht: „{yes}“, „{no}“, oder welcher Teil?"


def sent_on(name: str) -> str:
    """To whoever asked for a cover, who has a message for somebody it concerns."""
    who = clean(name, 60)
    return f"Das habe ich {who} in deinen Worten weitergegeben. Sonst hat sich nichts geändert."


def not_sent_on(name: str) -> str:
    """The same for somebody whom it doesn't concern."""
    who = clean(name, 60)
    return f"Ich gebe nur weiter, was für jemanden ist, den ich für dich frage oder der dich vertritt. {who} weiß es also nicht."


def relayed(name: str, absent: Absent) -> str:
    """To the asker, whose answer was passed on."""
    return (
        f"Das habe ich {clean(name, 60)} weitergegeben. {stays(absent)}, bis es vereinbart ist. "
        f"Mit „lass es“ nimmst du alles zurück."
    )


def handed_on(name: str) -> str:
    """To an approver who leaves it to another."""
    return f"Ich habe es an {clean(name, 60)} weitergegeben; die Entscheidung liegt jetzt dort. Danke!"


def handed_on_by(name: str, to: str, absent: Absent) -> str:
    """The same to the asker."""
    return f"{clean(name, 60)} überlässt es {clean(to, 60)}; dort habe ich jetzt gefragt. {stays(absent)}, bis es vereinbart ist."


def unclear(when: str, yes: str, no: str) -> str:
    """To whoever is asked, of words that may be a yes or not."""
    return (
        f"Ich bin nicht sicher, ob das ein Ja ist. Es geht um {clean(when, 200)}: Sag „{yes}“, „{no}“ oder welchen Teil du meinst."
    )


def would_approve(name: str, part: str, rest: str) -> str:
    """To the asker, on the card of a part of what was asked for."""
    return f"{name} würde {part} genehmigen, {rest} nicht. Eingetragen ist noch nichts."


def part_shown(asker: str, when: str) -> str:
    """To an approver of a part."""
    return f"Danke. Ich zeige {clean(asker, 60)} diesen Teil, {when}; ist er gewünscht, frage ich dich nach der Genehmigung dafür."


def pending(asker: str, when: str, names: Sequence[str], *, changes: bool = False) -> str:
    """What isn't booked yet, of somebody else or oneself (an empty ``asker``), which words take back, or want otherwise."""
    whose = f"{clean(asker, 60)} hat darum gebeten" if asker else "du hast darum gebeten"
    other = " Sag mir danach, was ich stattdessen eintragen soll." if changes else ""
    hear = f"{clean(asker, 60)} und wen ich gefragt habe, erfahren es" if asker else "wen ich gefragt habe, erfährt es"
    return (
        f"{clean(when, 200)} ist noch nicht eingetragen: {whose}, und ich warte auf {all_of(cleaned(names)) or 'deine Antwort'}. "
        f"Soll ich das zurücknehmen? Eingetragen wird dann nichts, und {hear}.{other}"
    )


def taken_back_by(name: str, when: str, absent: Absent) -> str:
    """To whoever asked for it, and to whoever would have been out."""
    return f"{clean(name, 60)} hat zurückgenommen, worum für {clean(when, 200)} gebeten war. {still(absent)}"


def let_go_by(name: str, asker: str) -> str:
    """To whoever was asked."""
    return f"{clean(name, 60)} hat zurückgenommen, worum {clean(asker, 60)} gebeten hat: Du musst nichts mehr tun. Danke!"
