"""Questions about a card: how they are asked, and their answers in a sentence."""

from collections.abc import Sequence

from bot.texts.en import all_of
from bot.texts.en.asking import stays
from bot.texts.forms import asked
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent

EVERBRIDGE, WEBEX = "Everbridge".lower(), "Webex".lower()  # as they are asked about: words here, and the name of no row
_LEAD = r"(?:(?:wait|hang on|hold on|hm+|ok(?:ay)?|sorry|but|and|so|um+|er|please|quick question|actually|hey)[,.:!]* )*"
_POLITE = r"(?:(?:can|could|would|will) you )?(?:please )?(?:tell me |show me |explain |remind me )?"
_WHAT = r"[“\"']?([^?!“”\"]+?)[”\"']?"
_AGREE = r"(?:approve|agree|say yes|confirm|sign (?:it )?off|be asked)"
_IT = r"(?: (?:it|this|that|first|to it))*"
_END = r"(?: (?:please|again|then|though|exactly|now))*"
_asked = asked(_LEAD + _POLITE, _END)


ASKED = (
    (
        "later",
        _asked(
            r"(?:can|could|may) i (?:still |always |also )?(?:change|undo|cancel|edit|fix|take back|move)(?: (?:it"
            r"|this|that|my mind|things))*(?: (?:back|later|afterwards?|after(?: that| this)?|tomorrow"
            r"|once it(?:['’]s| is) booked|if i (?:say yes|book it)))+",
            r"(?:what if|and if) (?:i (?:change my mind|need to change it)|(?:something|it|things) (?:changes?"
            r"|comes up))",
        ),
    ),
    (
        "done",
        _asked(
            r"(?:is |are |was )?(?:it |that |this |we |everything )?(?:all )?(?:sorted|set|done|settled|fixed"
            r"|good)(?: (?:now|for friday))?",
            r"(?:did|has) (?:it|that|this) (?:work|worked|go through|gone through|go in|gone in)(?: (?:ok|now))?",
            r"(?:is|was) (?:it|that|this) (?:booked|in|through|saved)(?: now)?",
        ),
    ),
    (
        "paged",
        _asked(
            r"(?:will|would|does|is|can) ([a-z]+(?: [a-z]+)??) (?:going to |ever )?(?:get |be |gets? )*(?:paged|called"
            r"|rung|woken(?: up)?|alerted|bothered)(?: (?:at|in|during|on|by|before|after|through|outside)\b.*)?",
        ),
    ),
    (
        "free",
        _asked(
            r"(?:is|are|would|will) ([a-z]+(?: [a-z]+)??) (?:even |actually |really |be )?(?:free|available|around"
            r"|able to)(?: (?:then|that day|on that day|for (?:it|that)|at that time))*",
            r"(?:does|can) ([a-z]+(?: [a-z]+)??) (?:have time|make it|do (?:it|that))(?: then)?",
        ),
    ),
    (
        "call",
        _asked(
            r"(?:show |give |see )?(?:me )?(?:the )?(?:exact |raw |full )?(?:calls?|request|payload|json|body|api call|details)",
            r"what(?: exactly)? (?:will|would|do|are) (?:you|it) (?:be |going to |about to )*"
            r"(?:send|sending|book|booking|write|writing|do|post)(?: to (?:everbridge|webex))?",
            r"what (?:will|would|gets|is going to) (?:be |get )?(?:sent|booked|written|happen)(?: to (?:everbridge|webex))?",
            r"what(?:'s| is) the (?:exact )?(?:payload|request|call|body|json)",
            r"what happens (?:if|when) i (?:say yes|press (?:yes|it|book it)|book it)",
        ),
    ),
    (
        "until",
        _asked(
            r"how (?:long|much time) (?:(?:have|do) (?:i|they|we) (?:got|have)|has (?:he|she) got"
            r"|is (?:it|this|that|the card) (?:open|valid))(?: (?:to \w+|left))*",
            r"how long (?:does|will) (?:it|this|the card) (?:last|stay open)",
            r"(?:until|till|by) when(?: (?:can|do|must|should) i(?: (?:have|need) to)? (?:answer|decide|reply))?",
            r"when (?:does|will) (?:it|this|that|the card) (?:expire|end|close|run out)",
            r"when do i (?:have|need) to (?:answer|decide|reply)(?: by)?",
            r"what (?:happens )?if (?:i|nobody|they|she|he) (?:don'?t|doesn'?t|never)(?: (?:answer|reply|say anything))",
        ),
    ),
    (
        "booked",
        _asked(
            r"(?:is|was) (?:it|that|this|everything|friday|my \w+) (?:booked|in|done|set|confirmed)(?: yet| already| now)?",
            r"(?:did|has) (?:it|that) (?:work|worked|go through|gone through|been booked)(?: yet)?",
        ),
    ),
    (
        "told",
        _asked(
            r"what (?:exactly )?(?:did|have) you (?:tell|told|say|said|ask|asked|write|written|sent?|send)(?: to)?"
            r" (.+?)(?: (?:exactly|about (?:it|this|that)))?",
        ),
    ),
    (
        "agree",
        _asked(
            r"(?:has|have|was|were) [a-z]+(?: [a-z]+)? (?:been )?(?:told|informed|notified|asked)(?: (?:about (?:it"
            r"|this|that)|already|yet))*",
            r"does [a-z]+(?: [a-z]+)? know(?: (?:yet|already|about (?:it|this|that)))*",
            rf"who(?: else)? (?:has to|must|needs to|should|will|does|can) {_AGREE}{_IT}",
            r"(?:do|must|will|has|does) (?:anyone|anybody|someone|somebody|my (?:manager|boss))(?: else)? "
            rf"(?:have to |need to |got to )?{_AGREE}{_IT}",
            r"(?:whose|what) (?:approval|ok|yes) (?:do i need|is needed)",
            r"who(?: else)? (?:will|gets|is going to|was|has been)(?: be| get)? ?(?:told|know|hear|informed|notified)"
            r"(?: (?:about|of) (?:it|this|that))?",
            r"who (?:will|did|do) you (?:tell|ask)",
            r"who knows(?: (?:about|of) (?:it|this|that))?",
            r"(?:will|does|did|is) [a-z]+ (?:be told|be asked|know|told|asked)(?: (?:already|yet|first|about (?:it|this|that)))*",
            r"(?:will|do|does|did) (?:they|she|he|you) (?:be told|be asked|know|tell (?:them|her|him)|ask (?:them|her|him))"
            r"(?: (?:first|about (?:it|this|that)))?",
            r"(?:did|has|have) [a-z]+ (?:say|said|agree|agreed|accept|accepted|answer|answered|reply|replied|confirm|confirmed)"
            r"(?: (?:yes|ok|it|yet|already|to it|to that))*",
            r"(?:any|is there any|have you got an?|got an?) (?:news|answer|reply|word)(?: (?:yet|from [a-z]+|so far))*",
        ),
    ),
    (
        "left",
        _asked(
            r"what(?:'s| is| was| has been| did you| have you| do you) "
            r"(?:left out|leave out|leaving out|assumed?|not in it|missing|ignored?)",
            r"what (?:are|were) you (?:assuming|leaving out|ignoring|guessing)",
            r"did you (?:leave|miss) (?:anything|something)(?: out)?",
        ),
    ),
    (
        "all",
        _asked(
            r"what(?:'s| is| was) (?:this|that|it|the card|open|waiting)(?: (?:about|for|card))?",
            r"(?:show|say|repeat) (?:me )?(?:it|that|this|the card)",
            r"what (?:was|is) (?:the|your) question",
        ),
    ),
    (
        "calendar",
        _asked(
            r"(?:which|what)(?:'s| is)?(?: the| on-?call| everbridge)* calendars?"
            r"(?: (?:is (?:it|that|this)(?: in)?|do you mean|will (?:it|that) be in))?",
            r"welche[rn]? kalender|quel (?:calendrier|agenda)|¿?qué calendario|quale calendario",
        ),
    ),
    (
        "why",
        _asked(
            r"why(?! not\b)(?:'s| is| are| did you| do you| have you| does it)?"
            rf"(?: (?:pick|picked|choose|chosen|take|taken|say|read|put|on|only))*(?: {_WHAT})?",
            rf"(?:warum|wieso|weshalb|pourquoi|¿?por qué|perché)(?: (?:am|den|le|el|il|ausgerechnet|gerade))?(?: {_WHAT})?",
        ),
    ),
    (
        "who",
        _asked(
            rf"who(?:'s| is| are)(?: this| that)? {_WHAT}",
            rf"(?:wer ist|qui est|¿?quién es|chi è)(?: (?:die|der|denn))? {_WHAT}",
            rf"which {_WHAT}(?: (?:is (?:it|that|this)|do you mean))?",
            r"who(?:'s| is| will)?(?: be)? (?:covers|cover|covering|stands in|standing in)(?: (?:it|me|for me|then))?",
        ),
    ),
    (
        "meaning",
        _asked(
            r"what(?:'s| is| does| do| are| would| will)(?: (?:the|this|that|your|a|an|by))? "
            rf"{_WHAT}(?: (?:mean|means|stand for|do|for)(?: here)?(?:[,:;–-] ?.{{1,60}})?)?",
            rf"what do you mean (?:by|with) (?:the )?{_WHAT}",
        ),
    ),
    (
        "when",
        _asked(
            r"(?:what time|when) (?:does|will|would) (?:it|that|this|the (?:shift|cover|absence))(?: (?:all"
            r"|then))? (?:start|begin|end|finish|stop|run)(?: (?:from|until|till))?",
            r"(?:which|what) (?:days?|dates?|times?|hours) (?:did|have|would|will) you (?:book|booked|put|have|take"
            r"|taken)(?: (?:in|down|for|me))*",
            r"(?:which|what) (?:exact )?(?:dates?|days?|times?|hours|weeks?|shifts?|year|[a-z]+day)(?: exactly)?"
            r"(?: (?:is|are|was|do|did) (?:it|that|this|those|they|you))?(?: (?:mean|take|read))?",
            r"when(?:'s| is| was) (?:it|that|this)",
        ),
    ),
)
"""How each kind of question is asked, the narrow ones first; what it is about is the group of its pattern."""


WAITING = _asked(
    r"(?:what(?:'s| is)|is (?:there )?anything|anything) (?:still )?(?:waiting|open|pending)(?: (?:for|from|with) me)?",
    r"(?:what|do i have anything|have i anything|have i got anything|is there anything(?: for me)?)(?: do i have)? to "
    r"(?:approve|answer|decide|do)",
    r"(?:show me )?(?:my )?(?:pending|open|waiting) (?:requests|approvals|cards|questions)",
    r"(?:can|could|will) you approve .+ request",
    r"(?:who|what) (?:wants|needs) (?:something from me|my approval|my answer)",
)
"""What waits for the speaker's answer."""

MEANINGS = {
    "calendar": (
        "The calendar is the on-call rota in Everbridge in which you are replaced: whoever covers is paged there in your place. "
        "Other calendars stay as they are."
    ),
    "calendars": "They are the on-call rotas in Everbridge in which you are replaced; others stay as they are.",
    "cover": "Cover is who stands in for you: Everbridge pages them instead of you for that time.",
    "on-call shifts": "Those are your own shifts in Everbridge that fall into that time: then you would be paged.",
    "shifts": "Those are your own shifts in Everbridge that fall into that time: then you would be paged.",
    "who is out": "That is who is away, and isn't paged then.",
    "all day": "All day is from midnight to midnight, by the clock of the zone in brackets.",
    "answer by": "Until then the card counts. Without an answer it closes, and nothing is booked.",
    "i left out": "Those are words of yours that aren't in what I'd book. Tell me what you want done about them.",
    "left out": "Those are words of yours that aren't in what I'd book. Tell me what you want done about them.",
    "i assumed": "Your message left that open, so I took what is likely. Tell me if it is wrong, and I change it.",
    "assumed": "Your message left that open, so I took what is likely. Tell me if it is wrong, and I change it.",
    "exact call": "It is what I send to Everbridge or Webex, letter for letter. Say “show the exact call” to see it here.",
    EVERBRIDGE: "Everbridge is the system that knows who is on call and pages them.",
    WEBEX: "Webex is where we talk; it keeps your working hours and holidays too.",
    "would be empty": "Somebody has to be on call in those hours, and if you book it so, nobody is: no page is answered.",
    "empty": "Somebody has to be on call in those hours, and if you book it so, nobody is: no page is answered.",
    "leave it empty": "It books your absence without anybody covering: in those hours no page is answered.",
    "find somebody": "It lists who could cover, with reasons, and books nothing.",
    "otherwise": "That is who comes next if the first one can't.",
    "already booked": "The very same stands in Everbridge already; booking it again makes a second one.",
    "asked first": "They are asked before anything is booked; their no leaves all as it is.",
    "line closed": "It is an event in your holidays schedule in Webex; call handling there decides what callers hear.",
    "schedule": "It is the schedule of yours in Webex in which it is kept: your working hours, or the days you are closed.",
    "already in it": "Those are the entries that the schedule has already; they stay.",
    "changes": "Left of the arrow is what stands now, right of it what it would be.",
    "goes": "That is what would be taken away.",
    "book it": "It sends just what the card shows to Everbridge or Webex. Nothing is sent before it.",
    "change": "It opens the fields on the card, and you change days, times or who covers; nothing is booked by it.",
    "undo": "It takes back what was booked, and whoever was to cover hears it.",
    "no leave it": "It closes the card, and nothing is booked.",
    "ask the team": "All who are free are asked, and the first who says yes covers.",
    "substitution": "A substitution is what Everbridge calls an absence with, or without, somebody in your place.",
    "whose": "It says by whom it was booked.",
}
"""What stands on cards, and what it means; in small letters, without marks."""

WHY_CALENDAR, WHY_DAY = ("calendar", "calendars", EVERBRIDGE), ("all day", "the whole day", "whole day", "midnight", "all of it")
THAT = (
    "",
    "that",
    "this",
    "it",
    "so",
    "that date",
    "this date",
    "that day",
    "the date",
    "the day",
    "then",
    "that time",
    "these",
    "those",
)
"""What a why may be about without naming it: when it is."""
ASKING = ("asking", "asking me", "asking for it", "asking for this", "it from", "it for")
COVERING = ("covering", "cover", "the cover", "my cover", "the stand-in", "she", "he", "they", "that", "this", "it")

STILL_OPEN = "The card is still open."
IS_SENT = "That was sent."


later = "Yes, at any time: say what to change, or “undo”. Whoever covers hears of each change."
not_yet = "Not yet: nothing is booked before you say yes."


unseen = "I can't see whether a message was read."


def hours_altogether(hours: float) -> str:
    """How many hours it is, all taken together."""
    said = f"{hours:g}"
    return f"Altogether: {said} hour{'s' * (hours != 1)}."


def as_seen(name: str, when: str, reasons: str) -> str:
    """What speaks for and against somebody's covering then."""
    return f"As I see it now, {clean(name, 60)}, {clean(when, 200)}: {clean(reasons, 300)}. More than that I can't know."


def only_shifts(name: str, shifts: str) -> str:
    """When whoever covers is paged."""
    return f"{clean(name, 60)} is paged only in your shifts then: {clean(shifts, 300)}. At other hours it is whoever is on call."


def is_free(name: str, when: str) -> str:
    """Nothing stands against their covering."""
    return (
        f"As far as I can see, {clean(name, 60)} is free then ({clean(when, 200)}): no shift of their own, and not booked as out."
    )


def not_free(name: str, why: str) -> str:
    """What does."""
    return f"{clean(name, 60)}: {clean(why, 300)}."


def who(name: str, email: str, part: str, on: str) -> str:
    """Somebody on the card; ``email`` is empty where others listen, ``on`` are the calendars."""
    known = f" ({clean(email, 80)})" if email else ""
    role = {
        "out": "is who would be away",
        "covers": f"would cover{f' in {clean(on, 120)}' if on else ''}",
        "asks": "has asked for this",
    }[part]
    return f"{clean(name, 60)}{known} {role}."


nobody_covers = "Nobody covers: the card has no stand-in."


def why_words(pairs: Sequence[tuple[str, str]]) -> str:
    """Words of the message, and the times for which they were taken."""
    return " ".join(f"I read “{clean(said, 60)}” as {clean(when, 120)}." for said, when in pairs)


def why_other(said: str, when: str) -> str:
    """A date that isn't on the card."""
    return f"“{clean(said, 60)}” isn't on the card: it says {clean(when, 200)}."


def why_person(said: str, name: str) -> str:
    """Somebody whom the message named."""
    if clean(said, 60).casefold() == clean(name, 60).casefold():
        return f"You named {clean(name, 60)}."
    return f"You said “{clean(said, 60)}”, and that is {clean(name, 60)}."


def why_calendar(name: str, *, on_call: bool) -> str:
    """Why it is booked in a calendar."""
    if on_call:
        return f"{clean(name, 200)}: that is where your shifts are then."
    return f"{clean(name, 200)}: you aren't on call in any calendar then, so none of them stands out."


why_unknown = "Nobody told me why."
why_all_day = "You named no hours, so I took the whole day. Tell me the hours, for example “9 to 5”, and I change it."
tell_me_if_not = "If that isn't what you meant, tell me what to change."


def assumed(guesses: Sequence[str]) -> str:
    """What was taken for granted."""
    return f"I assumed: {'; '.join(clean(guess, 120) for guess in guesses)}."


def left_out(words: Sequence[str]) -> str:
    """What was said and is not in it."""
    said = ", ".join(f"“{clean(one, 80)}”" for one in words)
    return f"I left out {said}: that isn't in what I'd book."


nothing_left_out = "Nothing: all that you said is on the card, and I assumed nothing."


def until(moment: str, why: str) -> str:
    """Until when a card counts; ``why`` may be empty."""
    because = f", {why}" if why else ""
    return f"Until {clean(moment, 80)}{because}. Without an answer nothing is booked."


nothing_waits = "Nothing of this waits for an answer: it is booked."


is_over = "Good to know. That's over, so there is nothing to book."
ENDED = {
    "declined": "I've left it, as you said: nothing was booked.",
    "expired": "It closed without an answer: nothing was booked.",
    "undelivered": "Its card couldn't be shown: nothing was booked.",
    "withdrawn": "Its message was taken back: nothing was booked.",
}
"""How a card that books nothing came to its end."""
nothing_for_you = "Nothing waits for your answer: you have no card open, and nobody has asked you for anything."
where_it_stands = (
    "What is booked as an absence or a cover stands in Everbridge, in the on-call calendar; working hours and holidays stand in"
    " Webex, in the schedules of whoever they are of. Here “What have I booked?” lists both."
)
none_for_others = "Nothing that you have booked for others stands."


def waits_for_you(lines: Sequence[str]) -> str:
    """What waits for the speaker's answer, one a line."""
    said = "\n".join(f"- {clean(line, 200)}" for line in lines)
    return f"This waits for your answer:\n{said}"


def asked_by(title: str, when: str) -> str:
    """Something that somebody else asks."""
    return f"{title}: {when}" if when else title


def which_of(labels: Sequence[str]) -> str:
    """What there is to choose from."""
    return f"There are {all_of(cleaned(labels))}; I book it in the one that you say."


def agree(asked: Sequence[str], told: Sequence[str]) -> str:
    """Who has to say yes beside the speaker, and who hears of it."""
    first = f"Your yes, and then that of {all_of(cleaned(asked))}." if asked else "Only you: your yes books it."
    return f"{first} {all_of(cleaned(told))} will be told." if told else first


def agree_still(asked: Sequence[str], absent: Absent) -> str:
    """Who was asked and hasn't answered."""
    return f"I'm waiting for {all_of(cleaned(asked))}. {stays(absent)} until it's agreed."


nothing_waits_any_more = "Nobody is asked about it any more, and nothing of it is booked."


who_hears = (
    "Nobody hears of anything before you say yes. Then whoever covers is told, and whoever your administrator has set; why you're"
    " out I tell nobody."
)
"""Who hears of it, where nothing is shown yet."""


def agree_done(told: Sequence[str]) -> str:
    """Who heard of it."""
    if not told:
        return "Nobody else was told."
    return f"Told: {all_of(cleaned(told))}. It stands, and no answer is waited for."


agree_nobody = "Here somebody else has to agree, and there is nobody whom I could ask; so your yes alone won't book it."
agree_you = "You do: that is what I ask you here."


def card(facts: Sequence[tuple[str, str]]) -> str:
    """The lines of a card."""
    return "\n".join(f"- **{clean(label, 60)}:** {clean(value, 400)}" for label, value in facts)


def fact(label: str, value: str) -> str:
    """One of them."""
    return f"{clean(label, 60)}: {clean(value, 400)}."


booked_not_yet = "Not yet: nothing is booked before you say yes."


def booked_still(line: str) -> str:
    """What has become of what was booked: it is as it was."""
    return f"It's booked and stands: {clean(line, 300)}."


def booked_yes(line: str) -> str:
    """Whether it is booked: it is, and what."""
    return f"Yes, it's booked: {clean(line, 300)}."


def public_holiday(day: str, place: str, name: str) -> str:
    """Whether a day is a public holiday in a country, or a part of it; with no name it is none."""
    return f"{day} is a public holiday in {place}: {name}." if name else f"{day} is no public holiday in {place}."


def told_nothing_yet(name: str) -> str:
    """What somebody was told, while the asker has not said yes."""
    return f"Nothing yet: {clean(name, 60)} hears of it when you've said yes."


def told_asked(name: str, when: str) -> str:
    """The same where they are asked, and have not answered."""
    return f"I've asked {clean(name, 60)} to say yes or no: {clean(when, 200)}. There is no answer yet."


def told_covering(name: str, when: str) -> str:
    """The same where they cover."""
    return f"I've told {clean(name, 60)}: covering for you, {clean(when, 200)}, with a calendar file, and not why you're out."


def told_nothing(name: str) -> str:
    """The same of somebody who hears nothing of it."""
    return f"I've told {clean(name, 60)} nothing of this."


def of_return(name: str) -> str:
    """What is said to news that a colleague is back, or several."""
    return f"That is about {name}, so I've changed nothing of yours."


def stays_booked(lines: str) -> str:
    """That what they cover stands as it does."""
    return f"What is booked stays: {lines}. If somebody else shall do some of it, say who and when."
