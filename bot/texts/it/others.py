"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.inert import clean, cleaned
from bot.texts.it import all_of, form, to
from bot.texts.it.asking import stays
from bot.texts.words import Absent

SAID = form(
    r"(?:e |allora )?(?:(?:che )?cosa (?:ha detto|dice|ha risposto|risponde|ne pensa) ([\w.-]+)|"
    r"qual è (?:stata )?la risposta di ([\w.-]+)|perché (?:ha detto di no|non può|ha rifiutato|"
    r"non vuole) ?([\w.-]+)?)"
    r"|ha detto qualcosa ([\w.-]+)"
)
"""What somebody said; who that is stands in the one group that is there."""
WHY = form(r"(?:ma |e )?perché(?: (?:no|mai))?")
"""Why it was a no."""
WAITS = form(
    r"(?:e )?(?:chi (?:aspettiamo|aspetti|si aspetta|stiamo aspettando|stai aspettando|manca|"
    r"non ha (?:ancora )?risposto)|(?:che )?cosa (?:manca|aspettiamo))(?: (?:ancora|adesso|ora))?"
    r"|(?:ci sono )?(?:novità|risposte|notizie)|(?:qualcuno )?ha (?:già )?(?:risposto|detto qualcosa|accettato)"
    r"(?: qualcuno)?"
)
"""Who has not answered."""
ELSE = form(
    r"(?:e )?chi altro(?: (?:c'è|può|potrebbe|viene chiesto|hai))?(?: (?:farlo|coprire))?|(?:e )?chi (?:c'è|"
    r"viene) dopo(?: di me)?|"
    r"(?:a )?chi (?:altro )?(?:hai chiesto|hai sentito|chiedi)(?: altro)?|"
    r"hai chiesto (?:a (?:qualcun altro|altri|altre persone)|anche ad altri)|sono (?:l'unico|l'unica|"
    r"il primo|la prima)"
)
"""By somebody who is asked: who else is."""
LATE = form(
    r"(?:(?:e|allora|sono|è|arrivo) )*(?:troppo tardi|già preso)|(?:serve|servo|serve ancora|è) ancora(?: (?:libero|"
    r"qualcuno|aperto|necessario))?|(?:c'è |hai )?ancora bisogno(?: di (?:me|qualcuno))?"
    r"|chi (?:l'ha preso|lo fa|copre)(?: alla fine)?|l'ha (?:già )?preso qualcuno"
)
"""By somebody who was asked: whether it is still open."""
PASSES_ON = (
    form(
        r"(?:.*[,.;!] *)?(?:meglio )?(?:chiedi|chiedete|senti|chiedere)(?: pure| meglio)* (?:a )?(?P<ask>[\w.'’-]+(?: "
        r"(?-i:[A-Z])[\w'’-]+)?)(?:[,.;!] *.*| .*)?"
    ),
    form(
        r"(?:.*[,.;!] *|(?:mentre|quando|finché)\b.* )?"
        r"(?:lo )?(?:decide|approva) (?P<decides>[\w.'’-]+)(?: .*)?|(?:.*[,.;!] *)?(?P<does>[\w.'’-]+) "
        r"(?:decide|approva)(?: .*)?"
    ),
)
"""By somebody who is to approve: that another decides, in one of the groups."""
WHAT = form(
    r"(?:e |scusa,? )?(?:(?:che )?cosa (?:dovrei|devo|farei) (?:fare|coprire|prendere|"
    r"approvare)?(?: (?:esattamente|di preciso))?|di (?:che )?(?:cosa )?si tratta|cos'è(?: questo)?|"
    r"(?:che )?cosa vuole(?: (?:da me|esattamente|\w+))?)"
)
"""By the same: what it is about."""
WHOLE = form(
    r"(?:e |ma )?(?:(?:è|sarebbe) (?:tutto il giorno|l'intera giornata|tutta la (?:giornata|notte|"
    r"settimana)|l'intero turno|tutto il turno)|tutto il giorno|(?:quali|che|a che) or[ae](?: (?:sono|è|"
    r"sarebbe|esattamente|comincia|finisce))*|da che ora a che ora(?: è| sarebbe)?|(?:fino a|"
    r"da) (?:quando|che ora)(?: (?:è|sarebbe))?|quando (?:è|sarebbe|comincia|finisce)(?: esattamente)?)"
)
"""By the same: which hours it is about."""
ANSWERS: Mapping[str, Callable[[str, str], str]] = {
    "standing": lambda name, when: f"{name} non ha ancora risposto ({when}).",
    "answered": lambda name, when: f"{name} ha detto di sì ({when}).",
    "part": lambda name, when: f"{name} ha risposto per una parte ({when}).",
    "declined": lambda name, when: f"{name} ha detto di no ({when}).",
    "expired": lambda name, when: f"{name} non ha risposto in tempo ({when}).",
    "settled": lambda name, when: f"Avevo chiesto {to(name)} ({when}), e la cosa è risolta.",
}
"""What has come of what somebody was asked, by its state: of a name and when; ``part`` where the yes is for no more than that, and
``settled`` for every other state."""


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"Oltre a te ho chiesto {to(all_of(cleaned(names)))}."


nobody_else = "Finora ho chiesto solo a te."


def comes_next(names: Sequence[str]) -> str:
    """To the same, who is asked after them."""
    return f"Se non puoi, poi chiedo a {all_of(cleaned(names))}."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nDi' «{yes}» o «{no}»."


def is_within(said: str, when: str) -> str:
    """Whether a day is in it: it is."""
    return f"Sì, {clean(said, 120)} è compreso: {clean(when, 200)}."


def is_not_within(said: str, when: str) -> str:
    return f"No, {clean(said, 120)} non è compreso: {clean(when, 200)}."


def not_asked(name: str) -> str:
    """To somebody who is asked, of another whom it concerns."""
    return f"A {clean(name, 60)} non ho chiesto niente: l'avviso arriva quando è registrato."


def if_you_say_no(asker: str) -> str:
    """To somebody who is asked: what becomes of it then."""
    return f"Allora non si registra così, e lo dico a {clean(asker, 60)}."


def if_they_say_no(absent: Absent) -> str:
    """To whoever asks: what becomes of it where somebody who is asked says no."""
    return f"Allora non si registra niente, e lo sai subito. {stays(absent)}."


def if_they_hand_back(absent: Absent) -> str:
    """The same where they are only told, and hand it back."""
    who = clean(absent.name, 60)
    return "A chi sostituisce non chiedo: mando un avviso. Se non può, la restituisce: " + (
        f"allora {who} torna reperibile, e lo sapete subito." if who else "allora torni reperibile, e lo sai subito."
    )


def ask_them_why(asker: str) -> str:
    """To somebody who is asked: reasons stay with whoever has them."""
    return f"Non riferisco i motivi; l'ha chiesto {clean(asker, 60)}, che te li può dire."


def answer_so(yes: str, no: str) -> str:
    """To the same: what they may answer."""
    return f"Scrivi «{yes}» o «{no}», o quale parte intendi; «{no}» non ha bisogno di motivi."


to_leave_it = "Per lasciar perdere, scrivi «no»: non c'è niente di registrato, e la scheda si chiude."
still_wanted = "Lo vuoi ancora? Un sì lo mostra di nuovo; un no lo chiude, e non viene registrato niente."
show_again = "Sì, mostralo di nuovo"
drop_it = "No, lascia perdere"
to_take_it_back = (
    "Ritiro la richiesta? Allora scrivi «lascia perdere»: non si registra niente, e avviso le persone a cui ho chiesto."
)
other_way = "Al contrario? Dimmi chi è via, quando, e chi sostituisce, per esempio: «Sam è via venerdì, lo sostituisco io»."
how_to_change = "Scrivi per esempio: prolunga fino a mercoledì; torno martedì; Lee invece di Sam venerdì; oppure «annulla»."
