"""What Understudy says of itself, and to those who only say hello."""

import re

from bot.cards.card import MARKDOWN_BYTES, Element, Posted, card, clean, heading, post, text_block
from bot.texts import cards as texts
from bot.texts import heard, languages, speaking, spoken

PARTS = re.compile(r"[.,!;:–\n]+|\s-\s")
MOST_PARTS = 4
LONGEST = 120  # letters of small talk


def hello() -> Posted:
    """The first words in a space."""
    markdown = "\n\n".join((f"**{texts.headline}**", texts.tell_me, _list(texts.first_examples), texts.answering, texts.say_help))
    body = [
        heading(texts.headline),
        text_block(texts.tell_me),
        *_quotes(texts.first_examples),
        text_block(texts.answering),
        text_block(texts.say_help, isSubtle=True, size="small"),
    ]
    return Posted(markdown, card(body))


def in_front(markdown: str, drawn: Element | None) -> Posted:
    """An answer with who speaks in front of it; where that is said in it, or would be too long, as it is."""
    said, longer = Posted(markdown, drawn), f"{texts.headline}\n\n{markdown}"
    if texts.headline in markdown or len(longer.encode()) > MARKDOWN_BYTES:
        return said
    return Posted(longer, drawn and drawn | {"body": [text_block(texts.headline), *drawn["body"]]})


def help_() -> Posted:
    """What can be said, with examples of each kind."""
    said = "\n\n".join(f"**{kind}**\n\n{_list(examples)}" for kind, examples in texts.EXAMPLES.items())
    body = [heading(texts.help_title)]
    for kind, examples in texts.EXAMPLES.items():
        body += [text_block(kind, weight="bolder", spacing="medium"), *_quotes(examples)]
    return Posted(
        f"**{texts.help_title}**\n\n{said}\n\n{texts.answering}", card([*body, text_block(texts.answering, spacing="medium")])
    )


def small_talk(text: str) -> Posted | None:
    """An answer to a greeting, thanks, a kind or a cross word, or a goodbye, that says nothing else; else None. In few words no
    language shows, so it is in the first in which they are such."""
    said = text.strip()
    for language in dict.fromkeys((spoken(), *languages())) if len(said) <= LONGEST else ():
        with speaking(language):
            if (answer := _small(said) or _several(said)) is not None:
                return answer
    return None


def _several(said: str) -> Posted | None:
    """The answer where each part of a message is such a word."""
    parts = [part.strip() for part in PARTS.split(said) if part.strip()]
    found = [answer for part in parts if (answer := _small(part)) is not None] if 1 < len(parts) <= MOST_PARTS else []
    if not found or len(found) < len(parts):
        return None
    return next((one for one in found if one.markdown in (texts.no_harm, texts.sorry)), found[-1])


def _small(said: str) -> Posted | None:
    if heard.GREETING.fullmatch(said):
        return hello()
    if heard.THANKS.fullmatch(said):
        return Posted(texts.welcome)
    bare = said.strip(" .!?¡")
    for form, answer in ((heard.PRAISE, texts.welcome), (heard.EASY, texts.no_harm), (heard.CROSS, texts.sorry)):
        if form.fullmatch(bare):
            return Posted(answer)
    for form, answer in ((heard.HOW_ARE_YOU, texts.fine), (heard.WHAT_ARE_YOU, texts.a_bot), (heard.GO_AWAY, texts.only_when)):
        if form.fullmatch(said):
            return Posted(answer)
    if heard.RUDE.fullmatch(said):
        return Posted(texts.sorry)
    return Posted(texts.goodbye) if heard.BYE.fullmatch(said) else None


def unknown(text: str) -> Posted:
    """The answer to a message that asks for nothing known; what it echoes is without effect."""

    def markdown(room: int) -> str:
        return "\n\n".join((texts.not_caught(clean(text, min(room, 100))), _list(texts.other_examples), texts.say_help))

    return post(markdown)


def _list(examples: tuple[str, ...]) -> str:
    return "\n".join(f"- {example}" for example in examples)


def _quotes(examples: tuple[str, ...]) -> list[Element]:
    return [text_block(texts.quoted(example), spacing="small", color="accent") for example in examples]
