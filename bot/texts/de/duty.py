"""Questions about who is on call, and those that lean on the question before. Each pattern is for a whole message without its
dates."""

from bot.texts.forms import asked

_LEAD = r"(?:(?:ok(?:ay)?|also|und|aber|hey|hallo|hm+|moment|bitte|sorry|kurze frage|sag mal|danke)[,.:!]* )*"
_END = r"(?: (?:denn|dann|jetzt|gerade|bitte|eigentlich|genau|noch|überhaupt|nochmal|im moment))*"
_asked = asked(_LEAD, _END)

ON = _asked(
    r"wer (?:hat|macht|ist)(?: (?:denn|gerade|jetzt|eigentlich))*(?: (?:wann))?(?: (?:den |im |in )?(?:dienst|bereitschaft"
    r"|rufbereitschaft|dran|zuständig|das telefon))+",
)
"""Who is on call, then or now."""
THEN = _asked(
    r"wer (?:ist|hat|macht|übernimmt)(?: (?:denn|dann|da|es|das|ihn))*(?: (?:dran|zuständig))?",
)
"""The same with so few words that a date must stand with them."""
MINE = _asked(
    r"(?:habe?|bin|muss|arbeite) ich(?: (?:da|denn))?(?: (?:dienst|dran|frei|bereitschaft|eine schicht|arbeiten|eingeteilt"
    r"|ran))?",
    r"was (?:steht|liegt)(?: (?:bei|für) mi[rc]h?)? an|was (?:habe?|mache) ich",
)
"""Whether the speaker is; a date stands with it."""
COVERED = _asked(
    r"wer (?:vertritt mich|springt für mich ein|übernimmt für mich|ist meine vertretung)|wer vertritt(?: denn)? mich",
)
"""Who covers for the speaker; a date stands with it."""
WOULD = _asked(
    r"wer (?:könnte|würde|kann)(?: (?:mich|da|dann|denn|für mich))* (?:übernehmen|vertreten|einspringen"
    r"|machen)(?:,? (?:wenn|falls) ich\b.*)?"
)
"""Who could cover for the speaker; a date stands with it."""
BESIDE = _asked(
    r"(?:von wem|an wen) (?:übernehme|übergebe) ich|wen löse ich ab|wer löst mich ab|wer (?:kommt|ist|war|hat)(?: dienst"
    r"| dran)? (?:vor|nach) mir",
)
"""Who is on call right before and after the speaker."""
FOLLOW = _asked(
    r"(?:und|was ist mit|wie ist es mit|wie sieht es)(?: (?:am|im|mit|für))?(?: (?P<who>[^\W\d_]+(?: [^\W\d_]+)?))?(?: aus)?",
)
"""The question before, for another day or, as group ``who``, somebody else."""
ELSE = _asked(
    r"(?:wer|jemand) (?:sonst|noch)(?: noch)?",
)
"""The question before, for everybody."""
LEFT = _asked(
    r"was (?:bleibt|ist|steht|habe ich)(?: (?:noch|jetzt))*(?: (?:übrig|gebucht|eingetragen|drin))?"
    r"|welche (?:bleiben|sind)(?: noch)* (?:übrig|gebucht|drin|da)",
)
"""What of theirs is still booked."""
WEBEX = _asked(
    r"welche (?:feiertage|freien tage)(?: (?:habe ich|sind|stehen))? in webex(?: eingetragen)?",
)
"""Their holidays in Webex."""
ALIKE = _asked(
    r"wer ist(?: (?:sonst|noch))* (?:in (?:der|dieser) woche|an dem tag|da|dann)(?: noch)? (?:weg|frei|im urlaub"
    r"|abwesend)",
    r"ist (?:in der woche|an dem tag|da|dann)(?: noch)? jemand(?: anderes)? (?:weg|im urlaub|abwesend)",
)
"""Who is out at the time of what is open."""
WEEK = "woche"
"""A word of ``ALIKE`` by which all of the week is meant."""
MARKED = True
"""Whether only the mark of a question makes one of ``MINE``, which are statements without it."""
