"""Questions about who is on call, and those that lean on the question before. Each pattern is for a whole message without its
dates."""

from bot.texts.forms import asked

_LEAD = r"(?:(?:ok|alors|et|mais|salut|bonjour|hm+|attends|pardon|petite question|merci|dis moi)[,.:!]* )*"
_END = r"(?: (?:maintenant|alors|en ce moment|s'il te pla[iî]t|stp|exactement|donc))*"
_asked = asked(_LEAD, _END)

ON = _asked(
    r"(?:c'est )?qui (?:est|sera|prend)(?: (?:d'|de |en |l'|la ))?(?: ?(?:astreinte|garde|permanence|service))",
    r"qui (?:a|tient|fait)(?: (?:l'|la |le ))? ?(?:astreinte|garde|téléphone|permanence)",
)
"""Who is on call, then or now."""
THEN = _asked(
    r"(?:c'est )?qui(?: (?:est|a|fait|prend|travaille))?(?: (?:là|de service))?",
)
"""The same with so few words that a date must stand with them."""
MINE = _asked(
    r"(?:est-ce que )?(?:je suis|suis-je|je travaille|je bosse|j'ai)(?: (?:d'|de |une |libre|un ))*(?: ?(?:astreinte|garde"
    r"|service))?",
    r"qu'est-ce que j'ai|j'ai quoi|qu'est-ce qui m'attend",
)
"""Whether the speaker is; a date stands with it."""
COVERED = _asked(
    r"qui (?:est-ce qui )?me (?:remplace|couvre)",
)
"""Who covers for the speaker; a date stands with it."""
WOULD = _asked(r"qui (?:pourrait|peut|ferait|prendrait)(?: me)?(?: (?:remplacer|couvrir|prendre|faire))?(?: si (?:je|j)\b.*)?")
"""Who could cover for the speaker; a date stands with it."""
BESIDE = _asked(
    r"(?:de|à) qui (?:je prends|je passe|je transmets|je récupère)(?: (?:le|la))?(?: (?:relais|relève|main|suite))?"
    r"|qui me relève|je relève qui|qui (?:est|vient|passe|prend)(?: d'astreinte)? (?:avant|après) moi",
)
"""Who is on call right before and after the speaker."""
FOLLOW = _asked(
    r"(?:et|qu'en est-il (?:de|du))(?: (?:le|la|pour|du))?(?: (?P<who>[^\W\d_]+(?: [^\W\d_]+)?))?",
)
"""The question before, for another day or, as group ``who``, somebody else."""
ELSE = _asked(
    r"(?:qui|quelqu'un) d'autre",
)
"""The question before, for everybody."""
LEFT = _asked(
    r"qu(?:'est-ce qui|e me|'est-ce qu'il me)? ?reste(?:-t-il)?(?: (?:réservé|de réservé))?|il (?:me )?reste quoi"
    r"|lesquel(?:le)?s restent",
)
"""What of theirs is still booked."""
WEBEX = _asked(
    r"quels (?:jours fériés|fériés|congés)(?: (?:j'ai|ai-je|sont|il y a))? dans webex",
)
"""Their holidays in Webex."""
ALIKE = _asked(
    r"qui (?:d'autre )?(?:est|sera)(?: aussi)? (?:absent|en congé|en vacances) (?:cette semaine-là|ce jour-là"
    r"|à ce moment-là|alors)",
    r"(?:est-ce que )?quelqu'un(?: d'autre)? est (?:absent|en congé) (?:cette semaine-là|ce jour-là|à ce moment-là)",
)
"""Who is out at the time of what is open."""
WEEK = "semaine"
"""A word of ``ALIKE`` by which all of the week is meant."""
MARKED = True
"""Whether only the mark of a question makes one of ``MINE``, which are statements without it."""
