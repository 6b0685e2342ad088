"""Whose booking is to go or to change, in words that name somebody: "cancel Lena's Friday", in any language."""

import re

from bot.texts.speaking import languages
from bot.texts.speaking import module as _module


def anothers(text: str) -> tuple[str, str] | None:
    """Who is named, and the same words as that one would say them of themselves ("cancel my Friday"); None for other words."""
    said = " ".join(text.split()).strip(" .!")
    for language in languages():
        heard = _module(language, "heard")
        if (found := heard.ANOTHERS.fullmatch(said)) is not None:
            return _parts(found, heard.OWN)
    return None


def _parts(found: re.Match[str], own: str) -> tuple[str, str]:
    part = {"name": None, "what": None, **found.groupdict()}
    what = part["what"] or f"{part['thing']}{part['rest']}"
    return str(part["name"] or part["of"]), own.format(do=part["do"], what=what)
