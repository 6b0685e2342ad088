"""What somebody who is offered a part of some times says of the rest of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from intents.phrase import Phrase
from intents.requests.asked.clause import Reader
from intents.requests.asked.named import named
from intents.requests.asked.phrases import LONGEST, holds, on_terms, without, words_of
from intents.requests.asked.reply import opens_with_yes
from intents.requests.asked.tables import PLAIN, Tables, tables_of
from intents.requests.asked.within import Stretch, joined, less
from intents.text.normalize import clean
from intents.when.tongues import likely


@dataclass(frozen=True, slots=True)
class Rest:
    """``names`` are asked for it, nobody in particular where there are none; ``own``: the speaker does it; ``named``: it is
    sure that it is this, and not said by its times alone; ``asks``: it is asked who does, by the word for it with
    ``who``; ``plainly``: nothing else is said; ``just``: by its times or by how long it is."""

    names: tuple[str, ...]
    own: bool
    named: bool
    asks: bool = False
    who: bool = False
    plainly: bool = False
    just: bool = False


def of_the_rest(
    phrase: Phrase, whole: Sequence[Stretch], rest: Sequence[Stretch], called: Callable[[str], str | None]
) -> "Rest | None":
    """What somebody who is offered a part of the ``whole`` says of the ``rest``: who is to do it, by name, or whoever, or they
    themselves; None for words about something else, and for a no."""
    text, whole = clean(phrase.text), joined(whole)
    if len(text) > LONGEST:
        return None
    for name in likely(text) or PLAIN:
        on, tables = replace(phrase, text=text.strip(" ?")), tables_of(name)
        reader, of_all = Reader(on, name, rest, (), called), Reader(on, name, whole, (), called)
        words, part = words_of(text, name), of_all.part(tables)
        elsewhere = not part and any(not one for one in of_all.each(tables))
        if holds(without(words, tables.takes | tables.rest), tables.nots) or elsewhere:
            continue
        names, others = reader.names(text), holds(words, tables.others)
        others = others or bool(named(on))  # of somebody whom nobody knows by that name, it is asked who that is
        just_it = bool(part) and not less(part, rest) and not less(rest, part)
        just_it = just_it or (not part and _so_long(words, tables, whole, rest))
        about = holds(words, tables.rest) or just_it
        plainly = not part and not on_terms(text, name) and reader.plain(tables)
        who = holds(words, tables.who)
        if names or others or who or (just_it and "?" in text):
            if about or (others and not names and bool(part)) or (bool(names) and (plainly or bool(reader.timed(tables)))):
                return Rest(
                    names,
                    own=False,
                    named=holds(words, tables.rest),
                    asks=who or "?" in text,
                    who=who,
                    plainly=plainly,
                    just=just_it,
                )
        elif not on_terms(text, name) and "?" not in text:
            does = holds(words, tables.takes) or (holds(words, tables.own) and holds(words, tables.does))
            own = holds(words, tables.speaker | tables.own)
            if (own and about) or (does and plainly) or _there(of_all, tables, rest):
                return Rest((), own=True, named=True)
    return None


def _so_long(words: Sequence[str], tables: Tables, whole: Sequence[Stretch], rest: Sequence[Stretch]) -> bool:
    """Whether so many hours are spoken of as the rest has, and the part has not: "ask Priya for that hour"."""
    hours = [at for at, word in enumerate(words) if (word,) in tables.hour]
    told = {timedelta(hours=tables.numbers.get(words[at - 1], 1) if at else 1) for at in hours}
    left, all_ = (sum((end - start for start, end in some), timedelta()) for some in (rest, whole))
    return told == {left} and left not in (all_ - left, all_)


def _there(reader: Reader, tables: Tables, rest: Sequence[Stretch]) -> bool:
    """Whether it is a yes, and its times are when the speaker is there in what is left: "fine, I'll be home by 6 anyway", where
    the part that is offered ends at six."""
    text = reader.phrase.text
    moments, left = reader.moments(text, tables)
    said = without(left, tables.takes | tables.kindly)
    tells = any((word,) not in tables.beside | tables.able for word in said) or holds(said, tables.speaker)
    return (
        opens_with_yes(text) and tells and bool(moments) and all(any(start <= one < end for start, end in rest) for one in moments)
    )
