"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.fr import all_of, of, to_all
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, AskingWords, DealWords, QuestionWords

DEAL = DealWords(" – j'enregistre ?", ("Remplacement ", "Absence "), (", par ", ", sans remplacement"))
OF = {
    "approve": QuestionWords(
        lambda who, absent: f"{who} te demande ton accord" + (f" pour {absent}" if absent else ""),
        "Approuver",
        "Ne pas approuver",
        lambda name, absent: f"{clean(name, 60)} ne donne pas son accord. {still(absent)}",
        lambda absent: f"Personne n'a donné son accord à temps. {still(absent)}",
    ),
    "subject": QuestionWords(
        lambda who, _: f"{who} dit que tu ne seras pas là : j'enregistre ?",
        "Oui, enregistrer",
        "Non, laisser",
        lambda name, absent: f"{clean(name, 60)} ne veut pas que ce soit enregistré. {still(absent)}",
        lambda absent: f"Je n'ai pas eu de réponse à temps. {still(absent)}",
    ),
    "swap": QuestionWords(
        lambda who, _: f"{who} te propose un échange",
        "Échanger",
        "Échange impossible",
        lambda name, absent: f"{clean(name, 60)} ne peut pas échanger. {still(absent)}",
        lambda absent: f"Je n'ai pas eu de réponse à temps. {still(absent)}",
    ),
    "consent": QuestionWords(
        lambda who, absent: f"{who} te demande de remplacer {absent}" if absent else f"{who} te demande un remplacement",
        "Je m'en charge",
        "Je ne peux pas",
        lambda name, absent: (
            f"{clean(name, 60)} ne peut pas {_cover(absent)} à ce moment-là. {still(absent)} "
            "Dis-moi qui d'autre le peut"
            + ("." if absent.name else ", par exemple : « je ne suis pas là vendredi, Sam me remplace ».")
        ),
        lambda absent: f"Le remplacement n'a pas été accepté à temps. {still(absent)} Dis-moi qui d'autre le peut.",
    ),
}


title = AskingWords(OF, DEAL, "{asker} dit que tu ne seras pas là, {when} : j'enregistre ?", " : ").title
"""The first line of the question, which is all that a lock screen shows."""


def your_time(when: str, zone: str) -> str:
    """Times by the clock of whoever reads them; ``zone`` is a town."""
    return f"{when}, à ton heure ({zone})"


def stays(absent: Absent) -> str:
    """Who stays on duty, to be followed by until when; of whoever isn't on call then, that nothing is booked; of a change, that
    what is booked stays."""
    if absent.stands:
        return "Ce qui est enregistré reste tel quel"
    if not absent.on_call:
        return "Rien n'est enregistré"
    return f"{clean(absent.name, 60)} reste d'astreinte" if absent.name else "Tu restes d'astreinte"


def still(absent: Absent) -> str:
    """The same when it has come to nothing."""
    if absent.stands:
        return "Ce qui est enregistré reste comme avant."
    if not absent.on_call:
        return "Rien n'est enregistré, et tout reste comme avant."
    who = f"{clean(absent.name, 60)} reste" if absent.name else "tu restes"
    return f"Rien n'est enregistré, et {who} d'astreinte comme avant."


def asked_first(names: Sequence[str], absent: Absent) -> str:
    """On the card: what asking them means."""
    one = "tant que je n'ai pas d'accord" if absent.name else "tant que je n'ai pas son oui"
    until = one if len(names) == 1 else "tant que tout le monde n'a pas dit oui"
    return f"Je demande d'abord {to_all(cleaned(names))}. {stays(absent)} {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    asks = f"je demande à {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "je leur demande"
    return deal.replace(DEAL.asks, f" – {asks} ?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"Demander à {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "Leur demander"


why_not = "Motif du refus (sera transmis)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"La raison : « {clean(text, 300)} »"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**Rappel :** {clean(title, 200)}. J'attends ta réponse avant le {clean(until, 60)}."


nobody_approves = (
    "Ici, quelqu'un d'autre doit approuver une absence, et je ne trouve personne à qui demander : rien n'a donc été enregistré. "
    "Parles-en à l'équipe qui m'administre."
)
noted_yes = "Merci. Il faut encore l'accord de quelqu'un d'autre avant que ce soit enregistré."
noted_no_of_several = "D'accord, merci de me l'avoir dit."
approved = "Merci. C'est en cours d'enregistrement."


def which(each: Sequence[tuple[str, str]], own: Sequence[str]) -> str:
    """For an answer that may be to each of several things, of which it is said whose absence it is, and when; ``own`` are requests
    of their own that are open too."""
    every = [
        *(f"{clean(name, 60)}, {clean(when, 200)}" for name, when in each),
        *(f"Ta propre demande: {clean(one, 120)}" for one in own),
    ]
    lines = "\n".join(f"{at}. {one}" for at, one in enumerate(every, 1))
    how = (
        "Appuie sur le bouton de la carte que tu veux dire, s'il te plaît."
        if own
        else "Dis par exemple « 1 oui », « 2 non », « les deux » ou « aucun », ou appuie sur le bouton de la carte."
    )
    return f"On te demande plusieurs choses :\n\n{lines}\n\n{how}"


gone = "C'est déjà réglé, ta réponse n'est donc plus nécessaire."
changed = "Quelque chose a changé entre-temps, rien n'est donc enregistré ; je remontre la demande à la personne qui l'a faite."

_OVER = {
    "approved": "L'accord est arrivé entre-temps",
    "declined": "Quelqu'un d'autre a dit non",
    "expired": "Le délai est passé",
    "undelivered": "Quelqu'un d'autre est injoignable, rien n'est donc enregistré",
}


def needed_no_more(asker: str, why: str) -> str:
    """To whoever is still asked, when it is settled without them; ``asker`` may be empty."""
    whose = f"la demande {of(clean(asker, 60))}" if asker else "la demande que je t'avais transmise"
    return f"{_OVER[why]} : ta réponse à {whose} n'est plus nécessaire, et j'ai retiré sa carte."


def may_not(name: str) -> str:
    """Somebody else's absence, which the speaker may not book, and whoever it is about can't be asked."""
    who = clean(name, 60)
    return (
        f"Ici, seule la personne concernée ({who}), sa hiérarchie ou quelqu'un que le règlement désigne peut enregistrer "
        f"ça, et {who} "
        "n'est pas sur Webex : je ne peux pas lui demander. Rien n'a été enregistré."
    )


one_at_a_time = "Je modifie ce qui est enregistré pour une personne à la fois. Dis-moi par qui commencer."


def may_not_change(name: str) -> str:
    """What stands of somebody else, which the speaker may not change."""
    who = clean(name, 60)
    return (
        f"Ici, seule la personne concernée ({who}), sa hiérarchie ou quelqu'un que le règlement désigne peut changer ça. "
        f"{who} peut m'écrire de la même façon. Rien n'a changé."
    )


def only_they_ask(name: str) -> str:
    """Several who may cover for somebody, whose absence the speaker may not book."""
    who = clean(name, 60)
    return (
        f"C'est à {who} ou à sa hiérarchie de dire à qui demander ce remplacement : je n'ai donc demandé à personne. Il "
        f"suffit de me "
        "l'écrire de la même façon."
    )


def cannot_be_asked(name: str) -> str:
    """Somebody who stands in, without an account."""
    who = clean(name, 60)
    return (
        f"La personne qui remplace doit d'abord être d'accord, et {who} n'est pas sur Webex : je ne peux pas lui demander, et "
        "rien n'a été enregistré. Dis-moi qui d'autre le peut."
    )


def waiting(names: Sequence[str], absent: Absent) -> str:
    """To the asker."""
    return f"J'ai demandé {to_all(cleaned(names))}. {stays(absent)} tant que je n'ai pas d'accord ; je te tiens au courant."


def waiting_for_morning(names: Sequence[str], when: str, absent: Absent) -> str:
    """The same of those in whose night it is."""
    night = f"C'est la nuit, je demanderai {to_all(cleaned(names))} le {when}."
    return f"{night} {stays(absent)} tant que je n'ai pas d'accord ; je te tiens au courant."


def agreed(name: str, absent: Absent) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} a dit oui. J'attends encore quelqu'un d'autre. {stays(absent)} jusque-là."


def noted_no(asker: str, *, stands: bool = False) -> str:
    """To whoever said no; ``stands``: to a change of what is booked."""
    if stands:
        return f"D'accord, ce qui est enregistré reste comme avant. Je l'ai dit à {clean(asker, 60)}."
    return f"D'accord, rien n'est enregistré. Je l'ai dit à {clean(asker, 60)}."


def _cover(absent: Absent) -> str:
    return f"remplacer {clean(absent.name, 60)}" if absent.name else "te remplacer"


def says(name: str, words: str) -> str:
    """To the asker, what somebody who is asked says of it, in their words."""
    return f"{clean(name, 60)} dit : « {clean(words, 300)} »."


def approved_already(when: str, name: str) -> str:
    """To an approver whose no comes after their yes."""
    return (
        f"C'est déjà approuvé et enregistré : {when}. Un non ne l'annule plus ; j'ai transmis tes mots à "
        f"{clean(name, 60)}, qui peut l'annuler en disant « annuler »."
    )


def stays_booked(when: str) -> str:
    """Behind that no, to whoever asked."""
    return f"Cela reste enregistré tel quel ({when}) ; dis « annuler » pour revenir en arrière."


def not_yet(absent: Absent) -> str:
    """Behind that, where it is neither a yes nor a no."""
    return (
        f"Ce n'est pas encore un oui. {stays(absent)} tant qu'il n'y en a pas. "
        f"Je transmets ce que tu réponds ici ; dis « laisse tomber » pour retirer la demande."
    )


your_words = "J'ai transmis ta réponse telle quelle."


def passed_on(yes: str, no: str) -> str:
    """To whoever is asked: words that are neither."""
    return f"J'ai transmis ta réponse telle quelle. Ce n'est ni un oui ni un non : dis « {yes} » ou « {no} » quand tu sais."


def in_return(asker: str) -> str:
    """To somebody who is asked, and would do it for something else in return."""
    return (
        "Ce que tu demandes en échange n'en fait pas partie : un oui n'enregistre que ceci, et le reste ne change "
        "pas tant que ce n'est pas demandé et enregistré à part, par exemple « Je suis absent vendredi, "
        f"{clean(asker, 60)} me remplace »."
    )


def in_return_of(name: str) -> str:
    """The same to whoever asked."""
    return (
        "La contrepartie n'en fait pas partie : rien n'en est enregistré, même si tu es d'accord, tant que "
        f"{clean(name, 60)} ne le demande pas à part, par exemple « Je suis absent vendredi, Alex me remplace »."
    )


def not_with_it(name: str, words: str) -> str:
    """To whoever asked, when they have said yes without that."""
    return (
        f"{clean(name, 60)} avait écrit : « {clean(words, 300)} ». La contrepartie n'est pas enregistrée : rien n'y "
        "change tant que ce n'est pas demandé à part."
    )


def still_about(when: str, yes: str, no: str) -> str:
    """Behind what whoever asked answers, to whoever is asked."""
    return (
        f"La demande reste pour {clean(when, 200)}, comme sur la carte : dis « {yes} » ou « {no} », ou quelle partie tu veux dire."
    )


def sent_on(name: str) -> str:
    """To whoever asked for a cover, who has a message for somebody it concerns."""
    who = clean(name, 60)
    return f"Je l'ai transmis à {who} dans tes mots. Rien d'autre n'a changé."


def not_sent_on(name: str) -> str:
    """The same for somebody whom it doesn't concern."""
    who = clean(name, 60)
    return f"Je ne transmets qu'à ceux que j'interroge pour toi ou qui te remplacent : je n'ai rien dit à {who}."


def relayed(name: str, absent: Absent) -> str:
    """To the asker, whose answer was passed on."""
    return f"Je l'ai transmis à {clean(name, 60)}. {stays(absent)} jusqu'à un accord. Dis « laisse tomber » pour tout retirer."


def handed_on(name: str) -> str:
    """To an approver who leaves it to another."""
    return f"Je l'ai transmis à {clean(name, 60)}, qui décide maintenant. Merci !"


def handed_on_by(name: str, to: str, absent: Absent) -> str:
    """The same to the asker."""
    return f"{clean(name, 60)} laisse la décision à {clean(to, 60)}, à qui je l'ai demandée. {stays(absent)} jusqu'à un accord."


def unclear(when: str, yes: str, no: str) -> str:
    """To whoever is asked, of words that may be a yes or not."""
    return f"Est-ce un oui ? Il s'agit de {clean(when, 200)} : dis « {yes} » ou « {no} », ou quelle partie tu veux dire."


def would_approve(name: str, part: str, rest: str) -> str:
    """To the asker, on the card of a part of what was asked for."""
    return f"{name} approuverait {part}, mais pas {rest}. Rien n'est encore enregistré."


def part_shown(asker: str, when: str) -> str:
    """To an approver of a part."""
    return (
        f"Merci. Je montre cette partie à {clean(asker, 60)}, {when} ; si elle convient, je te demande ton accord pour elle seule."
    )


def pending(asker: str, when: str, names: Sequence[str], *, changes: bool = False) -> str:
    """What isn't booked yet, of somebody else or oneself (an empty ``asker``), which words take back, or want otherwise."""
    whose = f"{clean(asker, 60)} l'a demandé" if asker else "tu l'as demandé"
    other = " Dis-moi ensuite quoi enregistrer à la place." if changes else ""
    hear = f"je préviens {clean(asker, 60)} et qui j'ai sollicité" if asker else "je préviens qui j'ai sollicité"
    return (
        f"{clean(when, 200)} : rien n'est encore enregistré, {whose} et j'attends {all_of(cleaned(names)) or 'ta réponse'}. "
        f"Je retire la demande ? Rien n'est alors enregistré, et {hear}.{other}"
    )


def taken_back_by(name: str, when: str, absent: Absent) -> str:
    """To whoever asked for it, and to whoever would have been out."""
    return f"{clean(name, 60)} a retiré ce qui était demandé pour {clean(when, 200)}. {still(absent)}"


def let_go_by(name: str, asker: str) -> str:
    """To whoever was asked."""
    return f"{clean(name, 60)} a retiré la demande {of(clean(asker, 60))} : tu n'as plus rien à faire. Merci !"
