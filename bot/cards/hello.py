"""What Understudy says of itself, and to those who only say hello."""

from datetime import datetime
from functools import lru_cache

from bot.cards.card import MARKDOWN_BYTES, Element, Posted, card, clean, heading, post, text_block
from bot.texts import cards as texts
from bot.texts import languages, speaking, spoken
from bot.texts import small_talk as talked
from bot.texts.evidence import cut, table
from intents.corrections.grasping.turns import amount_in, number_of
from intents.languages import language as tongue
from intents.when import find

LONGEST = 120  # letters of small talk
COURTESY = ("hello", "how", "thanks", "praise", "bye", "joy")  # kinds that mean the same whatever was said before
ANSWERS = ("ok", "wrong", "help")  # kinds that may be said to something, or are read elsewhere

SOME_DAY = datetime(2026, 1, 1)


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


def small_talk(text: str, *, opens: bool = False, answers: bool = False) -> Posted | None:
    """An answer to a greeting, thanks, a kind or a cross word, or a goodbye, that says nothing else; else None. ``opens``: a card
    is open beside it. With ``answers`` also to what may answer something ("I see", "that's wrong")."""
    kind, language = kind_of(text)
    if kind is None or (not answers and kind in ANSWERS):
        return None
    with speaking(language):
        drawn = {"help": help_} if opens else {"help": help_, "hello": hello}
        said, more = _small().get("ok" if kind == "wait" and not opens else kind, ("", ""))
        return drawn[kind]() if kind in drawn else Posted(said if opens else f"{said} {more}".strip())


def _small() -> dict[str, tuple[str, str]]:
    """The answer to each kind of small talk, and what is said behind it where nothing is open."""
    return {
        "cross": (texts.sorry, texts.say_help),
        "wrong": (texts.wrong, ""),
        "sorry": (texts.no_harm, texts.when_to_book),
        "bot": (texts.a_bot, ""),
        "there": (texts.here, texts.when_away),
        "go_away": (texts.only_when, ""),
        "how": (texts.fine, texts.when_away),
        "thanks": (texts.welcome, ""),
        "praise": (texts.welcome, ""),
        "bye": (texts.goodbye, ""),
        "hello": (texts.here, texts.when_away),
        "wait": (texts.no_hurry, ""),
        "ok": (texts.all_right, texts.nothing_waits),
        "joy": (texts.happy, texts.when_to_book),
    }


def kind_of(text: str) -> tuple[str | None, str]:
    """Which small talk it is, None for none, and in which language: in few words none shows, so it is the first in which they are
    such."""
    return _kind_of(text, spoken())


@lru_cache(maxsize=16)
def _kind_of(text: str, first: str) -> tuple[str | None, str]:
    for language in dict.fromkeys((first, *languages())) if len(text) <= LONGEST else ():
        talk = talked.small_talk(text.strip(), language)
        if talk is not None and _may_be_called(talk.called, language) and not _counts(text, language):
            return talk.kind, language
    return None, first


def is_courtesy(text: str) -> bool:
    """Whether a message is kind and nothing else: it changes nothing and answers nothing."""
    return kind_of(text)[0] in COURTESY


def thanks(text: str) -> Posted | None:
    """An answer to words that nobody understood, but thank, and name no time, no number and nothing that isn't or is to be so."""
    known, language = table(spoken()), spoken()
    words = {word.said for word in cut(text, ())}
    blocked = "?" in text or any(map(str.isdigit, text)) or words & (known.blocks | known.stays | known.cans)
    if blocked or not talked.thanks(text, language) or find(text, now=SOME_DAY).spans:
        return None
    return Posted(texts.welcome)


def _counts(text: str, language: str) -> bool:
    """Whether words begin with a length of time: "one day later" is no goodbye."""
    first = text.casefold().split()[:2]
    return len(first) > 1 and bool(number_of(first[0], tongue(language))) and amount_in(first, tongue(language)) is not None


def _may_be_called(said: str, language: str) -> bool:
    """Whether an unknown word may be somebody's name: it is none of our business, and no date."""
    return (
        said not in table(language).known
        and not (said and find(said, now=SOME_DAY, alone=True).spans)
        and (
            amount_in(said.split(), tongue(language)) is None  # "one day later"
        )
    )


def unknown(text: str, change: str = "") -> Posted:
    """The answer to a message that asks for nothing known; what it echoes is without effect. ``change`` is how what was booked just
    now is changed; empty without that."""

    def markdown(room: int) -> str:
        return "\n\n".join((texts.not_caught(clean(text, min(room, 100))), change or _list(texts.other_examples), texts.say_help))

    return post(markdown)


def _list(examples: tuple[str, ...]) -> str:
    return "\n".join(f"- {example}" for example in examples)


def _quotes(examples: tuple[str, ...]) -> list[Element]:
    return [text_block(texts.quoted(example), spacing="small", color="accent") for example in examples]
