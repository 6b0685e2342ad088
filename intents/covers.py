"""Substitutes: "cover with Sam", "Priya will stand in for me", "Lee instead of me", "Sam on Mon, Lee on Tue"."""

from dataclasses import replace
from typing import Literal

from intents.scene import Named, Scene
from intents.words import DATE_WORDS, words

# ---- English ---------------------------------------------------------------------------------------------------------

LED_TO = words("covered covering replaced subbed deputised")
LINKS = words("""
    with by from via through : = - – — is are will be goes to being provided done assigned arranged""")
LEAVES = words("""
    leave holiday holidays vacation vacations pto absence absences off ooo booking bookings hols cover schedule
    unavailability""")
REACH = words("contact ask ping email call message dm reach speak talk go refer turn write")
OUT = words("out off away ooo oof absent unavailable sick ill leave pto vacation holiday swap")
NO_COVER = words("""
    meeting meet lunch dinner holiday vacation trip appointment call travelling traveling session date party talk""")


class Covers(Scene):
    """Shapes of phrases that name a substitute; each is given the place of the word that announced it."""

    def covers(self, verb: int, after: int) -> None:
        names = self.names
        before = self.back(verb - 1)
        who = names.at(before)
        if who in ("i", "i'm", "i'll", "im", "ill", "i'd", "i've"):
            self._for_whom(after, "cover")
            return
        if verb == 0 and names.low[verb] == "covering" and names.at(after) == "for":
            self._for_whom(after, "cover")
            return
        if who in ("who", "who's", "whos", "anyone", "anybody", "someone", "somebody", "nobody") or (
            names.at(verb) in ("cover", "covers", "covering") and names.at(after) == "for" and not names.alike(before)
        ):
            self._for_whom(after, "asked")
            return
        bare = names.low[verb] == "cover" and before == verb - 1
        loose = not bare and (
            before < 1
            or names.at(before - 1) in ("ask", "get", "have", "let", "and", "with", ",", ".", ";", "has")
            or names.low[verb] != "cover"
        )
        group = names.until(before, loose and before == verb - 1) if names.at(before) not in LEAVES else None
        if (
            group
            and group.names[-1].said != "me"
            and not (names.low[verb] == "cover" and names.at(after) in ("with", "by", ":"))
        ):
            self.keep(group, "cover", "NAME covers", ahead=True)
            self._for_whom(after, "subject")

    def _for_whom(self, at: int, mine: Literal["cover", "asked", "subject"]) -> None:
        """As in "for Leo": who is out while somebody covers; the speaker himself covers where ``mine`` is "cover"."""
        names = self.names
        at += names.at(at) in ("for", "in")
        at += names.at(at) == "for"
        group = names.from_(at, loose=mine != "subject")
        if not group:
            return
        self.keep(group, "asked" if mine == "asked" else "subject", "covers for NAME")
        if mine == "cover":
            place = (names.found[0].start, names.found[0].start)
            self.named.append(Named("me", place, "cover", "I cover for NAME"))

    def stand_in(self, at: int) -> None:
        names = self.names
        if at in self.used:
            return
        before = at - 1
        while names.at(before) in ("my", "the", "a", "as", "our", "be"):
            before -= 1
        linked = any(names.at(inner) in ("as", "my", "be") for inner in range(before + 1, at))
        group = names.until(self.back(before)) if linked else None
        if group and group.names[-1].said != "me" and group.tokens[0] not in self.used:
            self.keep(group, "cover", "NAME as cover")
            return
        after, links = at + 1, 0
        after += 2 * (names.at(after) == "for" and names.at(after + 1) in ("me", "us"))
        while names.at(after) in LINKS and links < 4:
            after, links = after + 1, links + 1
        if (names.at(at) == "contact" or names.at(at) in LED_TO) and not links:
            return
        group = names.from_(after, loose=links > 0 or bool(OUT & set(names.low[max(0, at - 12) : at])))
        if group and not (links == 0 and names.at(group.tokens[1]) in ("covers", "covering")):
            self.keep(group, "cover", "cover with NAME")

    def instead(self, at: int) -> None:
        names = self.names
        group = names.until(at - 1, loose=names.at(at - 2) == "with")
        if group and group.names[-1].said != "me" and group.tokens[0] not in self.used:
            self.keep(group, "cover", "NAME instead")
        if names.at(at + 1) in ("of", "for") and (other := names.from_(at + 2)):
            self.keep(other, "former", "instead of NAME")

    def swap(self, at: int) -> None:
        names = self.names
        first = at + 1
        while names.at(first) in ("my", "the", "cover", "stand-in", "substitute", "from", "replacement"):
            first += 1
        old = names.from_(first, loose=first == at + 1)
        if names.at(at) == "change":
            to = next(
                (ahead for ahead in range(first, min(first + 8, len(names.found))) if names.at(ahead) in ("to", "with")), 0
            )
            if first > at + 1 and not names.alike(first) and to and (new := names.from_(to + 1)):
                self.keep(new, "cover", "change cover to NAME")
                return
            if first == at + 1:
                return
        past = old.tokens[1] if old else first + (names.at(first) == "me")
        if names.at(past) in ("for", "with", "to", "by") and (new := names.from_(past + 1, loose=True)):
            if old:
                self.keep(old, "former", "swap NAME")
            self.keep(new, "cover", "swap for NAME")

    def with_(self, at: int) -> None:
        """A bare "with Sam" is cover only beside words for being away."""
        names = self.names
        if at + 1 in self.used or at + 1 >= len(names.found):
            return
        near = names.low[max(0, at - 12) : at]
        group = names.from_(at + 1) if OUT & set(near) and not NO_COVER & set(near[-4:]) else None
        if group and not names.at(group.tokens[1]).startswith("'"):
            self.keep(group, "cover", "with NAME")

    def reach(self, at: int) -> None:
        names, after = self.names, at + 1
        while names.at(after) in ("to", "out", "with", "over", "it", "things", "everything", "all", "my"):
            after += 1
        rest = set(names.low[at : at + 14])
        if names.at(at) in REACH and not rest & {
            "instead",
            "absence",
            "while",
            "urgent",
            "meanwhile",
            "emergency",
            "anything",
            "emergencies",
        }:
            return
        if group := names.from_(after, loose=names.at(after - 1) == "to"):
            self.keep(group, "cover", "hand over to NAME")

    def otherwise(self, at: int) -> None:
        group = self.names.from_(at + 1)
        if group:
            self.named = [replace(person, either=True) if person.part == "cover" else person for person in self.named]
            self.keep(replace(group, either=True), "cover", "otherwise NAME")

    def takes_days(self, at: int) -> None:
        """As in "Sam on Mon, Lee the 2nd": whose days are whose, after it has been said who is away."""
        names = self.names
        date = names.at(at + 1) if names.at(at + 1) != "the" else names.at(at + 2)
        if not (date in DATE_WORDS or date[:1].isdigit()) or at - 1 in self.used:
            return
        group = names.until(at - 1)
        away = OUT & set(names.low[: at - 1]) or any(person.part == "cover" for person in self.named)
        if (
            group
            and away
            and names.at(group.tokens[0] - 1) in (",", ";", "and", ":", "-", "–", "—", ".")
            and group.names[0].said != "me"
        ):
            self.keep(group, "cover", "NAME on DATE", ahead=True)
