"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.de import all_of
from bot.texts.de.asking import stays
from bot.texts.forms import form
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

SAID = form(
    r"(?:und |also )?(?:was (?:genau )?(?:hat|sagt|meint|schreibt) ([\wäöüß.-]+)(?: (?:denn|dazu|"
    r"genau|gesagt|geantwortet|gemeint|geschrieben))*|wie (?:hat|"
    r"lautet) ([\wäöüß.-]+)(?: geantwortet| antwort)|(?:warum|wieso) (?:hat|kann|will|"
    r"macht) ([\wäöüß.-]+)(?: (?:nein gesagt|abgesagt|abgelehnt|nicht|es nicht))+)"
    r"|hat ([\wäöüß.-]+) (?:(?:schon|denn) )*(?:etwas|was|irgendwas) (?:gesagt|geantwortet)"
)
"""What somebody said; who that is stands in the one group that is there."""
WHY = form(r"(?:aber |und |ok )?(?:warum|wieso|weshalb)(?: (?:nicht|denn|das))*")
"""Why it was a no."""
WAITS = form(
    r"(?:und )?(?:auf wen|worauf|auf was) (?:warten wir|wartest du|warte ich|wird gewartet)(?: (?:noch|"
    r"denn|jetzt))*|wer (?:hat )?(?:noch )?(?:nicht geantwortet|fehlt)(?: noch)?|wessen (?:antwort|"
    r"zusage) fehlt(?: noch)?"
    r"|(?:gibt es |gibt['’]s )?(?:schon )?(?:was|etwas) neues|hat (?:schon |sich schon |sich )?(?:jemand|wer)(?: schon)?"
    r"(?: (?:was|etwas))? (?:geantwortet|gesagt|gemeldet|zugesagt)|schon (?:antworten|jemand)"
)
"""Who has not answered."""
ELSE = form(
    r"(?:und )?(?:wen|wer) (?:sonst|noch)(?: (?:noch|sonst|wird|ist|gefragt|könnte|kann))*|(?:und )?wer (?:wird|ist|kann|könnte) "
    r"(?:sonst |noch )+(?:noch )?(?:gefragt|dran|da)?|(?:und )?wer kommt (?:dann|danach|nach mir)|"
    r"wen (?:hast|fragst) du (?:(?:noch|sonst|alles|außer mir|denn) )*(?:gefragt|noch|sonst)?|"
    r"hast du (?:sonst )?(?:noch )?(?:jemanden|andere)(?: anderen)?(?: (?:noch|auch|sonst))* gefragt|"
    r"bin ich (?:der|die) (?:einzige|erste)"
)
"""By somebody who is asked: who else is."""
LATE = form(
    r"(?:(?:und|also|bin ich|ist es|oh|ach) )*(?:schon )?(?:zu spät|vergeben|erledigt|weg)(?: (?:dran|jetzt))?|"
    r"(?:wird|ist) (?:das|es|die schicht) (?:noch|schon) (?:gebraucht|frei|offen|vergeben|weg)"
    r"|(?:noch )(?:nötig|aktuell|frei|offen|gebraucht)|"
    r"brauch(?:st|t) (?:du|ihr|er|sie) (?:noch|da noch) (?:jemanden|wen|mich|hilfe)|"
    r"wer (?:macht es|macht's|hat es|hat's|übernimmt)(?: jetzt| denn)*"
)
"""By somebody who was asked: whether it is still open."""
PASSES_ON = (
    form(
        r"(?:.*[,.;!] *)?(?:bitte |da |am besten |besser )*frag(?:e|t|en sie)? (?:da |doch |bitte |mal |lieber "
        r")*(?P<ask>(?!mich\b|sie\b|ihn\b|uns\b|das\b|noch\b)[\w.'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)(?: (?:stattdessen|"
        r"bitte|mal|dazu))*(?:[,.;!] *.*)?"
    ),
    form(
        r"(?:.*[,.;!] *|(?:solange|während|bis|wenn|inzwischen)\b.* )?"
        r"(?:das )?(?:(?:entscheidet|genehmigt) (?:das |jetzt |diese woche |gerade |im moment "
        r")*(?P<decides>[\w.'’-]+)|(?P<does>[\w.'’-]+) (?:entscheidet|genehmigt)(?: .*)?)"
    ),
)
"""By somebody who is to approve: that another decides, in one of the groups."""
WHAT = form(
    r"(?:und |also |moment,? )?(?:was (?:genau )?(?:soll|muss|müsste|würde|hätte|kann) ich (?:(?:da|denn|"
    r"genau|dann|eigentlich) )*(?:machen|tun|übernehmen|zu tun|genehmigen)|worum geht(?:'s|"
    r" es)(?: (?:hier|da|genau))*|was (?:will|möchte|braucht) (?:er|sie|\w+)(?: (?:von mir|genau))*|"
    r"was ist das(?: hier)?)"
)
"""By the same: what it is about."""
WHOLE = form(
    r"(?:und |aber )?(?:(?:ist|wäre) (?:das|es) (?:der |die |den |das )?(?:ganzen?|volle|"
    r"komplette) (?:tag|schicht|nacht|woche)|(?:den|der|die) ganzen? (?:tag|schicht|nacht)|ganztägig|"
    r"welche (?:stunden|zeiten|uhrzeit|schicht)(?: (?:genau|ist das|sind das|wäre das))*|"
    r"von wann bis wann(?: (?:genau|ist das|wäre das))*|(?:ab|bis|um) (?:wann|wie viel uhr)(?: (?:genau|"
    r"ist das|geht das|wäre das))*|wann (?:fängt|beginnt|endet|hört) (?:das|es)(?: (?:an|auf))?|"
    r"wann (?:genau )?(?:ist|wäre) das)"
)
"""By the same: which hours it is about."""
ANSWERS: Mapping[str, Callable[[str, str], str]] = {
    "standing": lambda name, when: f"{name} hat noch nicht geantwortet ({when}).",
    "answered": lambda name, when: f"{name} hat zugesagt ({when}).",
    "part": lambda name, when: f"{name} hat für einen Teil geantwortet ({when}).",
    "declined": lambda name, when: f"{name} hat abgesagt ({when}).",
    "expired": lambda name, when: f"{name} hat nicht rechtzeitig geantwortet ({when}).",
    "settled": lambda name, when: f"{name} war gefragt ({when}); das hat sich inzwischen erledigt.",
}
"""What has come of what somebody was asked, by its state: of a name and when; ``part`` where the yes is for no more than that, and
``settled`` for every other state."""


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"Außer dir habe ich {all_of(cleaned(names))} gefragt."


nobody_else = "Bisher habe ich nur dich gefragt."


def comes_next(names: Sequence[str]) -> str:
    """To the same, who is asked after them."""
    return f"Wenn du nicht kannst, frage ich als Nächstes {all_of(cleaned(names))}."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nSag „{yes}“ oder „{no}“."


def is_within(said: str, when: str) -> str:
    """Whether a day is in it: it is."""
    return f"Ja, {clean(said, 120)} ist dabei: {clean(when, 200)}."


def is_not_within(said: str, when: str) -> str:
    return f"Nein, {clean(said, 120)} ist nicht dabei: {clean(when, 200)}."


def not_asked(name: str) -> str:
    """To somebody who is asked, of another whom it concerns."""
    return f"{clean(name, 60)} habe ich nicht gefragt: Die Nachricht kommt, wenn es eingetragen ist."


def if_you_say_no(asker: str) -> str:
    """To somebody who is asked: what becomes of it then."""
    return f"Dann wird es so nicht eingetragen, und {clean(asker, 60)} erfährt das von mir."


def if_they_say_no(absent: Absent) -> str:
    """To whoever asks: what becomes of it where somebody who is asked says no."""
    return f"Dann wird nichts eingetragen, und du erfährst es sofort. {stays(absent)}."


def if_they_hand_back(absent: Absent) -> str:
    """The same where they are only told, and hand it back."""
    who = clean(absent.name, 60)
    told = "Wer vertritt, wird nicht gefragt, sondern bekommt Bescheid. Wer nicht kann, gibt es zurück:"
    return f"{told} " + (
        f"Dann hat {who} wieder Dienst, und ihr erfahrt es beide sofort."
        if who
        else "Dann hast du wieder Dienst und erfährst es sofort."
    )


def ask_them_why(asker: str) -> str:
    """To somebody who is asked: reasons stay with whoever has them."""
    return f"Gründe gebe ich nicht weiter; {clean(asker, 60)} hat darum gebeten und kann sie dir sagen."


def answer_so(yes: str, no: str) -> str:
    """To the same: what they may answer."""
    return f"Sag „{yes}“ oder „{no}“, oder welchen Teil du meinst; „{no}“ braucht keinen Grund."


to_leave_it = "Damit es weg ist, sag „nein“: Eingetragen ist davon nichts, und die Karte geht zu."
still_wanted = "Willst du es noch? Ein Ja zeigt es noch einmal; mit einem Nein ist es weg, und eingetragen wird davon nichts."
show_again = "Ja, zeig es noch einmal"
drop_it = "Nein, weg damit"
to_take_it_back = "Soll ich es zurücknehmen? Dann sag „doch nicht“: Eingetragen wird nichts, und wen ich gefragt habe, erfährt es."
other_way = "Andersherum? Sag mir, wer wann weg ist und wer vertritt, zum Beispiel: „Sam ist Freitag weg, ich vertrete“."
how_to_change = "Sag zum Beispiel: bis Mittwoch verlängern; Dienstag bin ich zurück; Lee statt Sam am Freitag; oder „rückgängig“."
