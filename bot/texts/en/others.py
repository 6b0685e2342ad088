"""What is asked about those whom others are asked for: who they are, what they said; and by themselves, what is wanted of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.texts.en import all_of
from bot.texts.en.asking import stays
from bot.texts.forms import form
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

SAID = form(
    r"(?:(?:and|so|ok|but),? )?(?:what (?:exactly )?(?:did|has|does|"
    r"was) ([\w'’.-]+(?: [\w'’.-]+)?) (?:say|said|answer(?:ed)?|reply|replied|respond(?:ed)?|think|"
    r"write|want|come back with)(?: (?:to (?:it|that)|about it|exactly|then))*|what(?:'s| is|"
    r" was) ([\w.-]+(?: [\w.-]+)?)(?:'s|s')? (?:answer|reply|response|reason)|why (?:did|does|"
    r"has|won't|can't|couldn't|wouldn't|doesn't) ([\w'’.-]+(?: [\w'’.-]+)?)(?: (?:say|said) no|"
    r" declined?| refused?| not(?: \w+)*| do it| cover| approve(?: it)?)+)|"
    r"(?:has|did|have) ([\w'’.-]+(?: [\w'’.-]+)?) (?:said?|say|written) (?:anything|something)(?: yet)?"
)
"""What somebody said; who that is stands in the one group that is there."""
WHY = form(r"(?:but |and |ok |oh )?why(?: (?:not|that|is that|was that|no))?")
"""Why it was a no."""
WAITS = form(
    r"(?:and |so )?(?:who|whom|what) (?:do|are|am|is) (?:we|you|i|it) (?:still )?wait(?:ing)? (?:for|"
    r"on)(?: (?:now|still|then))?|who (?:hasn't|has not) (?:answered|replied|said yes)(?: yet)?|"
    r"whose (?:answer|reply|yes) is (?:still )?missing|"
    r"(?:has|did) (?:anyone|anybody|someone) (?:said?|say|answer(?:ed)?|repl(?:y|ied)|"
    r"agreed?|tak(?:e|en))(?: (?:it|anything|something|yes))*(?: yet)?|"
    r"any (?:news|answers?|repl(?:y|ies)|luck|takers?)(?: yet| so far)?"
)
"""Who has not answered."""
ELSE = form(
    r"(?:and |so |but )?(?:who(?: else|m else)|anyone else|anybody else)(?: (?:is|was|are|gets?|got|has been|else) (?:being )?"
    r"(?:asked|on the list|in (?:it|line)|there))?|(?:and |so )?who(?:'s| is) (?:next|after me)(?: on the list)?|"
    r"who else (?:could|can|would)(?: (?:do it|cover|take it))?|"
    r"who (?:else )?(?:did|have|are) you (?:ask(?:ed|ing)?)(?: (?:else|besides me|apart from me|before me|"
    r"so far|yet))*|(?:did|have) you (?:ask|asked) (?:anyone|anybody|someone|"
    r"others?) ?(?:else)?(?: (?:too|as well|before me))?|(?:am i|was i) the (?:only one|"
    r"first)(?: you(?:'ve| have)? asked)?"
)
"""By somebody who is asked: who else is."""
LATE = form(
    r"(?:and |so |oh |ah |hey,? )*(?:am i |is it |are we |i guess i'm |i'm )?(?:too late|still (?:needed|open|free|"
    r"going|available)|already (?:taken|settled|covered|sorted))"
    r"(?: (?:now|then|for that|already))*|(?:is|are) (?:it|that|this|you|they|the shift) (?:still |already )+(?:needed|"
    r"open|free|taken|looking|going|available|covered)(?: for)?"
    r"|(?:do|does) (?:you|they|he|she|anyone|it|\w+) still (?:need|look)(?:ing)?(?: (?:it|someone|somebody|anyone|cover|"
    r"help|me|covering|for))*|who (?:took|has taken|got|has got|'s got) it(?: (?:then|now))?|(?:has |did )?(?:someone|"
    r"somebody|anyone|anybody) (?:else )?(?:taken?|took|take|got) it(?: (?:already|yet))?"
)
"""By somebody who was asked: whether it is still open."""
PASSES_ON = (
    form(
        r"(?:.*[,.;!] *)?(?:please |pls |you(?:'ll| will)? (?:need|have) to |better |just |go |go and )*ask "
        r"(?P<ask>(?!me\b|them\b|him\b|her\b|us\b|the\b|again\b)[\w.'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)(?: (?:instead|"
        r"please|about (?:it|that|this)|for (?:that|this)))*(?:[,.;!] *.*)?"
    ),
    form(
        r"(?:.*[,.;!] *|(?:while|when|until|as|since|meanwhile|for now)\b.* )?(?P<decides>[\w.'’-]+(?: (?-i:[A-Z])[\w'’-]+)?) "
        r"(?:(?:can |will |may |should )(?:decide|approve)|decides|approves|is deciding|is approving|"
        r"signs (?:it|this|these|that)? ?off|has to (?:decide|approve)|is (?:acting|in charge|standing in))(?: .*)?"
    ),
)
"""By somebody who is to approve: that another decides, in one of the groups."""
WHAT = form(
    r"(?:and |so |ok |wait,? |sorry,? )?(?:what (?:exactly )?(?:would|do|should|will|am|must) i (?:be |"
    r"have to |need to |supposed to )*(?:do(?:ing)?|cover(?:ing)?|tak(?:e|ing)(?: on| over)?|"
    r"agree(?:ing)? to|approv(?:e|ing))(?: (?:exactly|then|here))*|what(?:'?s| is) (?:this|that|"
    r"it)(?: (?:about|for|all about))?|what (?:exactly )?(?:does|do|did) (?:he|she|they|"
    r"\w+) want(?: (?:from|of) me)?|what(?:'s| is) (?:asked|wanted) of me)"
)
"""By the same: what it is about."""
WHOLE = form(
    r"(?:and |so |but )?(?:(?:is|are|would) (?:it|that|this|they)(?: be)?(?: for)? (?:the |a |"
    r"my )?(?:whole|full|entire|all) ?(?:day|days|shift|night|week|time)?|all day"
    r"|the whole (?:day|shift|night)|(?:which|what) (?:exact )?(?:hours|times?|"
    r"shifts?)(?: exactly)?(?: (?:is|are|would) (?:it|that|this|they|those))?(?: be)?|"
    r"(?:from )?when (?:exactly )?(?:is|would) (?:it|that)(?: be)?|(?:until|till|from) when(?: (?:is it|"
    r"would it be|exactly))?|(?:when|what time) does (?:it|that|this) (?:start|begin|end|finish|stop))"
)
"""By the same: which hours it is about."""
ANSWERS: Mapping[str, Callable[[str, str], str]] = {
    "standing": lambda name, when: f"{name} hasn't answered yet ({when}).",
    "answered": lambda name, when: f"{name} has said yes ({when}).",
    "part": lambda name, when: f"{name} has answered for a part of it ({when}).",
    "declined": lambda name, when: f"{name} has said no ({when}).",
    "expired": lambda name, when: f"{name} didn't answer in time ({when}).",
    "settled": lambda name, when: f"{name} was asked ({when}), and it is settled now.",
}
"""What has come of what somebody was asked, by its state: of a name and when; ``part`` where the yes is for no more than that, and
``settled`` for every other state."""


def besides(names: Sequence[str]) -> str:
    """To somebody who is asked: who else is, or was."""
    return f"Besides you I've asked {all_of(cleaned(names))}."


nobody_else = "I've asked nobody but you so far."


def comes_next(names: Sequence[str]) -> str:
    """To the same, who is asked after them."""
    return f"If you can't, I ask {all_of(cleaned(names))} next."


def wanted(title: str, lines: str, yes: str, no: str) -> str:
    """To the same: what they are asked, and how to answer."""
    return f"{title}\n\n{lines}\n\nSay “{yes}” or “{no}”."


def is_within(said: str, when: str) -> str:
    """Whether a day is in it: it is."""
    return f"Yes, {clean(said, 120)} is in it: {clean(when, 200)}."


def is_not_within(said: str, when: str) -> str:
    return f"No, {clean(said, 120)} isn't in it: {clean(when, 200)}."


def not_asked(name: str) -> str:
    """To somebody who is asked, of another whom it concerns."""
    return f"I haven't asked {clean(name, 60)}: they hear of it when it's booked."


def if_you_say_no(asker: str) -> str:
    """To somebody who is asked: what becomes of it then."""
    return f"Then nothing is booked as it stands, and {clean(asker, 60)} hears that from me."


def if_they_say_no(absent: Absent) -> str:
    """To whoever asks: what becomes of it where somebody who is asked says no."""
    return f"Then nothing is booked, and you hear it at once. {stays(absent)}."


def if_they_hand_back(absent: Absent) -> str:
    """The same where they are only told, and hand it back."""
    who = clean(absent.name, 60)
    return "Whoever covers isn't asked, but told. If they can't, they hand it back: " + (
        f"then {who} is on duty again, and you both hear it at once." if who else "then you're on duty again, and hear it at once."
    )


def ask_them_why(asker: str) -> str:
    """To somebody who is asked: reasons stay with whoever has them."""
    return f"I pass on no reasons; {clean(asker, 60)} has asked for it, and can tell you."


def answer_so(yes: str, no: str) -> str:
    """To the same: what they may answer."""
    return f"Say “{yes}” or “{no}”, or which part of it you mean; “{no}” needs no reason."


to_leave_it = "To drop it, say “no”: nothing of it is booked, and the card closes."
still_wanted = "Do you still want it? A yes shows it once more; a no closes it, and nothing of it is booked."
show_again = "Yes, show it again"
drop_it = "No, drop it"
to_take_it_back = "Shall I take it back? Then say “never mind”: nothing is booked, and whoever I asked hears it."
other_way = "The other way round? Tell me so: who is out, when, and who covers, for example “Sam is out Friday, I cover”."
how_to_change = "Say for example: extend it till Wednesday; I'm back on Tuesday; Lee instead of Sam on Friday; or “undo”."
