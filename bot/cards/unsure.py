"""The card for what nobody can tell: look again, it's there, or try again."""

from collections.abc import Sequence

from bot.cards.card import Button, Element, Posted, bullets, card, clean, heading, plain, post, submit, text_block
from bot.texts import cards as texts


def unsure(*, what: Sequence[str], look: Button, there: Button, again: Button) -> Posted:
    """``what`` are the sentences of the calls that it is about."""

    def markdown(room: int) -> str:
        return "\n\n".join((f"**{texts.unsure}**", bullets([clean(line, 2 * room) for line in what]), bullets(texts.unsure_means)))

    def drawn(room: int) -> Element:
        lines = [text_block(plain(line, 2 * room)) for line in what[:8]]
        meaning = [text_block(line, isSubtle=True, size="small", spacing="small") for line in texts.unsure_means]
        return card([heading(texts.unsure), *lines, *meaning], [submit(button) for button in (look, there, again)])

    return post(markdown, drawn)
