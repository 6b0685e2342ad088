"""Questions about who is on call, and those that lean on the question before. Each pattern is for a whole message without its
dates."""

from bot.texts.forms import asked

_LEAD = (
    r"(?:(?:ok(?:ay)?|so|and|but|hey|hi|hm+|wait|please|sorry|quick question|just checking|cool|great|thanks|remind me"
    r"|tell me)[,.:!]* )*"
)
_END = r"(?: (?:then|now|right now|again|please|exactly|at the moment|currently|for|at all|anyway|and when))*"
_asked = asked(_LEAD, _END)

ON = _asked(
    r"who(?:['’]?s| is| will be| else is| all is)(?: (?:still|actually))? on(?: (?:when|call|duty|shift|the (?:pager"
    r"|phone)))?",
    r"who(?:['’]?s| is) (?:in charge|responsible|holding the (?:fort|pager|phone)|carrying the (?:pager|phone))(?: of)?",
    r"who(?:['’]?s got| has(?: got)?| carries| holds) the (?:pager|phone|shift|duty|night|late|early)(?: shift)?",
)
"""Who is on call, then or now."""
THEN = _asked(
    r"who(?:['’]?s| is| will be)(?: (?:on|up))?(?: when)?",
    r"who(?:['’]?s got| has(?: got)?| gets| does| works| takes)(?: it)?",
)
"""The same with so few words that a date must stand with them."""
MINE = _asked(
    r"am i(?: (?:on|up|free|working|needed|rostered|scheduled|down))?(?: (?:call|duty|shift))?",
    r"do i (?:have (?:a |any )?(?:shifts?|duty)|work|need to work|have to work)",
    r"what(?:['’]?s| is)(?: (?:up|coming up|on))? (?:on my plate|in store for me|for me|on for me|my shift)",
    r"what(?:['’]?s| is) on(?: for me)?|what am i (?:on|doing|down for|in for)|have i (?:got )?(?:a shift|anything on)",
)
"""Whether the speaker is; a date stands with it."""
COVERED = _asked(
    r"who(?:['’]?s| is)? (?:covers|covering|standing in|stands in)(?: for)? me|who(?:['’]?s| is) my cover",
)
"""Who covers for the speaker; a date stands with it."""
WOULD = _asked(
    r"who(?:['’]d| would| could| might|['’]ll| will)(?: (?:be able to|possibly))? (?:take|do|cover|have|stand in|jump in"
    r"|step in)(?: (?:it|me|for me|my shift|my))*(?: if (?:i|i['’]m|i['’]d)\b.*)?"
)
"""Who could cover for the speaker; a date stands with it."""
BESIDE = _asked(
    r"who (?:do|am|will) i (?:take|taking|hand|handing|relieve|relieving|follow|following)(?: (?:over|it|off))*(?: (?:from"
    r"|to))?",
    r"who(?:['’]?s| is| comes| goes| was| works| has it)?(?: on)?(?: (?:right|just|directly))? (?:before|after) me",
    r"who (?:relieves|follows|takes over from|hands(?: it)? over to) me",
)
"""Who is on call right before and after the speaker."""
FOLLOW = _asked(
    r"(?:and|what about|how about|same for)(?: (?:for|on|the|in))?(?: (?P<who>[^\W\d_]+(?: [^\W\d_]+)?))?",
)
"""The question before, for another day or, as group ``who``, somebody else."""
ELSE = _asked(
    r"(?:who|anyone|anybody) else",
)
"""The question before, for everybody."""
LEFT = _asked(
    r"what(?:['’]?s| is| do i)?(?: (?:have|still))* (?:left|standing|remaining|still (?:on|booked|there"
    r"|in))(?: for me)?",
    r"which (?:ones?|days?|of them)(?: (?:are|is|do i have))? (?:left|remaining|still (?:on|booked|there|standing))",
)
"""What of theirs is still booked."""
WEBEX = _asked(
    r"(?:what|which) (?:hols?|holidays|public holidays|bank holidays|days off)(?: (?:have i(?: got)?|do i have|are(?: there"
    r"| set)?|did i set))? in webex",
)
"""Their holidays in Webex."""
ALIKE = _asked(
    r"who(?:['’]?s| is)?(?: else)?(?: is)? (?:off|out|away|on leave|on holiday) (?:(?:that|the same) (?:week|day"
    r"|time)|then)(?: too)?",
    r"(?:is|are) (?:anyone|anybody|others?)(?: else)? (?:off|out|away|on leave) (?:(?:that|the same) (?:week|day"
    r"|time)|then)(?: too)?",
)
"""Who is out at the time of what is open."""
WEEK = "week"
"""A word of ``ALIKE`` by which all of the week is meant."""
MARKED = False
"""Whether only the mark of a question makes one of ``MINE``, which are statements without it."""
