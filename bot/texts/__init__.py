"""All sentences for people, and the words of theirs that are no request: one folder a language, each with the same names.

    notes.py       one sentence for each small answer, and what a failed call is called
    questions.py   what a draft may still have to ask;  impossible.py  why a date doesn't exist
    cards.py       what stands on cards
    about.py       questions about a card, and their answers
    asking.py      what others are asked before something is booked;  candidates.py  the same of several who may cover
    others.py      questions about those whom others are asked for, and of those
    listing.py     answers to questions about what stands;  duty.py  how it is asked who is on call
    telling.py     what others hear of a booking, and what stands in the files that go with messages
    drift.py       what they hear when it is no more what it was
    inert.py       foreign words made safe to show, in any language
    words.py       the shapes that texts are made of, in any language;  questions.py  which sentence asks what
    forms.py       how the patterns of what is heard are made
    dates.py       days and spans as a language says them;  days.py  in the one that is spoken
    buttons.py     the names of buttons in all of them, to know one that is typed
    evidence.py    what words bear witness to, by the cues in evidence.toml of each language
    greeted.py     the language of a hello that says no more
    whose.py       whose booking words are about, where they name somebody, by voice.toml of each language
    speaking.py    which language is spoken now

Pure: values in, words out. ``from bot.texts import cards as texts`` gives what is spoken: each name is looked up in the language
of the moment when it is used, so a text must not be kept at import. Within a language, modules import from their own folder.
"""

from typing import TYPE_CHECKING

from bot.texts import days, questions
from bot.texts.speaking import Spoken, known, languages, speaking, spoken

if TYPE_CHECKING:
    from bot.texts.en import about, asking, candidates, cards, drift, duty, listing, notes, others, telling
else:
    about, asking, candidates, cards = Spoken("about"), Spoken("asking"), Spoken("candidates"), Spoken("cards")
    drift, duty = Spoken("drift"), Spoken("duty")
    listing, notes, others, telling = Spoken("listing"), Spoken("notes"), Spoken("others"), Spoken("telling")

__all__ = [
    "about",
    "asking",
    "candidates",
    "cards",
    "days",
    "drift",
    "duty",
    "known",
    "languages",
    "listing",
    "notes",
    "others",
    "questions",
    "speaking",
    "spoken",
    "telling",
]
