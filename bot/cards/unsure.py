"""The card for what nobody can tell: look again, it's there, or try again."""

from collections.abc import Sequence

from bot.cards.card import Button, Element, Posted, bullets, card, clean, heading, plain, post, submit, text_block

ASKED = "I can't tell whether this was booked. What shall I do?"
MEANING = ("**Look again** asks once more, and books nothing.", "**It's there** if you have seen it there yourself.",
           "**Try again** sends it once more: if it is there after all, it will be there twice.")


def unsure(*, what: Sequence[str], look: Button, there: Button, again: Button) -> Posted:
    """``what`` are the sentences of the calls that it is about."""
    def markdown(room: int) -> str:
        return "\n\n".join((f"**{ASKED}**", bullets([clean(line, 2 * room) for line in what]), bullets(MEANING)))

    def drawn(room: int) -> Element:
        lines = [text_block(plain(line, 2 * room)) for line in what[:8]]
        meaning = [text_block(line, isSubtle=True, size="small", spacing="small") for line in MEANING]
        return card([heading(ASKED), *lines, *meaning], [submit(button) for button in (look, there, again)])

    return post(markdown, drawn)
