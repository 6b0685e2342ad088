"""What Understudy says of itself, and to those who only say hello."""

import re

from bot.cards.card import Element, Posted, card, clean, heading, post, text_block

EXAMPLES = {
    "Being away": ("I'm out Friday", "I'm on leave 3 to 7 August", "Out tomorrow 2 pm to 5 pm"),
    "Somebody covers": ("I'm out Friday, cover with Sam", "Sam covers for me next week"),
    "Working hours": ("I work Monday to Thursday 9 to 5",),
    "Holidays": ("26 December is a holiday",),
}
CHANGES = {"What is booked": ("What have I booked?",), "Taking back": ("Cancel Friday", "undo")}

GREETING = re.compile(r"(?:hi+|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|morning|greetings)"
                      r"(?: (?:there|all|everyone|everybody|team|bot|understudy))?[\s!.,👋🙂😀]*", re.IGNORECASE)
THANKS = re.compile(r"(?:(?:ok|okay|great|perfect|cool|nice|brilliant|lovely)[,!.]? )?(?:many )?(?:thanks?|thank you|thx|cheers|ta)"
                    r"(?: (?:you|a lot|so much|very much|again|bot|understudy|mate))*[\s!.,🙏👍🙂😀❤️]*", re.IGNORECASE)
BYE = re.compile(r"(?:good)?bye(?: bye)?[\s!.,👋]*|see you(?: later| soon)?[\s!.,👋]*", re.IGNORECASE)

ANSWERING = "I show you exactly what I'm about to book. Nothing is booked before you say **yes**; **no** leaves it."
HEADLINE = "Hi, I'm Understudy. I book your time away, and who stands in for you."


def hello() -> Posted:
    """The first words in a space."""
    examples = (EXAMPLES["Somebody covers"][0], EXAMPLES["Working hours"][0])
    after = "Say **help** for more."
    markdown = f"**{HEADLINE}**\n\nTell me in a sentence:\n\n{_list(examples)}\n\n{ANSWERING}\n\n{after}"
    body = [heading(HEADLINE), text_block("Tell me in a sentence:"), *_quotes(examples), text_block(ANSWERING),
            text_block(after, isSubtle=True, size="small")]
    return Posted(markdown, card(body))


def help_(changes: bool = True) -> Posted:
    """What can be said, with examples of each kind; ``changes`` is false where only booking is available."""
    kinds = EXAMPLES | CHANGES if changes else EXAMPLES
    title = "What you can tell me"
    said = "\n\n".join(f"**{kind}**\n\n{_list(examples)}" for kind, examples in kinds.items())
    body = [heading(title)]
    for kind, examples in kinds.items():
        body += [text_block(kind, weight="bolder", spacing="medium"), *_quotes(examples)]
    return Posted(f"**{title}**\n\n{said}\n\n{ANSWERING}", card([*body, text_block(ANSWERING, spacing="medium")]))


def small_talk(text: str) -> Posted | None:
    """An answer to a greeting, thanks or a goodbye that says nothing else; else None."""
    said = text.strip()
    if GREETING.fullmatch(said):
        return hello()
    if THANKS.fullmatch(said):
        return Posted("You're welcome!")
    return Posted("See you!") if BYE.fullmatch(said) else None


def unknown(text: str) -> Posted:
    """The answer to a message that asks for nothing known; what it echoes is without effect."""
    examples = (EXAMPLES["Somebody covers"][0], EXAMPLES["Being away"][1])

    def markdown(room: int) -> str:
        said = clean(text, min(room, 100))
        caught = f"I didn't catch “{said}” as something I can book." if said else "I didn't catch that."
        return f"{caught} Try for example:\n\n{_list(examples)}\n\nSay **help** for more."

    return post(markdown)


def _list(examples: tuple[str, ...]) -> str:
    return "\n".join(f"- {example}" for example in examples)


def _quotes(examples: tuple[str, ...]) -> list[Element]:
    return [text_block(f"“{example}”", spacing="small", color="accent") for example in examples]
