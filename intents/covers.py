"""Substitutes: "cover with Sam", "Priya will stand in for me", "Lee instead of me", "Sam on Mon, Lee on Tue"."""

from dataclasses import replace
from typing import Literal

from intents.names import Group
from intents.scene import Named, Scene
from intents.words import DATE_WORDS, GIVEN, words

# ---- English ---------------------------------------------------------------------------------------------------------

LED_TO = words("covered covering replaced subbed deputised")
LINKS = words("""
    with by from via through : = - – — is are will be goes to being provided done assigned arranged""")
TAKERS = words("take takes taking took cover covers covering do does doing pick picks picking run runs running handle handles")
LEAVES = words("""
    leave holiday holidays vacation vacations pto absence absences off ooo booking bookings hols cover schedule
    unavailability""")
SHIFTS = words("""
    shift shifts call calls place duty duties work tickets pager week weeks day days queue queues inbox on-call desk clients
    back cases slot slots rota phone phones tasks spot stint responsibilities customers accounts""")
REACH = words("contact ask ping email call message dm reach speak talk go refer turn write")
OUT = words("out off away ooo oof absent unavailable sick ill leave pto vacation holiday swap")
GENTLY = words("cover covers covering")
WHILE_AWAY = words("""
    instead absence while urgent meanwhile emergency anything emergencies can't cannot backup queries urgently""")
THINGS_SENT = words("""
    calls tickets questions requests queries everything anything enquiries inquiries emails mails issues escalations""")
AT_WORK = words("charge responsible on call duty shift working doing do it work there in at be the desk")
MY_THINGS = words("the a an its your this that")
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
            names.at(verb) in GENTLY and names.at(after) == "for" and not names.one_until(self._bracketed(before))
        ):
            self._for_whom(after, "asked")
            return
        bare = names.low[verb] == "cover" and before == verb - 1
        loose = not bare and (
            before < 1
            or names.at(before - 1) in ("ask", "get", "have", "let", "and", "with", ",", ".", ";", "has")
            or names.low[verb] != "cover"
        )
        before = self._bracketed(before)
        group = names.until(before, loose and before == verb - 1) if names.at(before) not in LEAVES else None
        if (
            group
            and self._somebody(group)
            and group.names[-1].said != "me"
            and not (names.low[verb] == "cover" and names.at(after) in ("with", "by", ":"))
        ):
            self.keep(group, "cover", "NAME covers", ahead=True)
            self._for_whom(after, "subject")

    def _bracketed(self, last: int) -> int:
        """Before a bracket that ends there: "Sam Carter (Lisbon) covers"; an e-mail address in it stays."""
        names = self.names
        if names.at(last) != ")":
            return last
        if "@" in names.at(last - 1):
            return last - 1
        opened = next((at for at in range(last, max(last - 6, 0), -1) if names.at(at) == "("), 0)
        return opened - 1 if opened else last

    def _somebody(self, group: Group) -> bool:
        """Whether no article makes the name a thing: "the warranty covers two years"."""
        first = group.tokens[0]
        return self.names.at(first - 1) not in MY_THINGS or self.names.found[first].exact or " " in group.names[0].said

    def shift_of(self, at: int) -> None:
        """As in "I take Ben's shift": he is away, and whoever takes it covers."""
        names, verb = self.names, at - 1
        verb -= names.at(verb) in ("over", "up")
        before = self.back(verb - 1)
        one = names.one_until(at)
        if one is None or names.at(verb) not in TAKERS:
            return
        if names.at(before) in ("i", "i'm", "i'll", "im", "i'd"):
            self.keep(Group((one,), one.tokens), "subject", "I take NAME's shift")
            place = (names.found[0].start, names.found[0].start)
            self.named.append(Named("me", place, "cover", "I take NAME's shift"))
        elif group := names.until(before):
            self.keep(group, "cover", "NAME takes NAME's shift", ahead=True)
            self.keep(Group((one,), one.tokens), "subject", "NAME takes NAME's shift")

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
        after = self._past_date(after)
        while names.at(after) in LINKS and links < 4:
            after, links = after + 1, links + 1
        if (names.at(at) == "contact" or names.at(at) in LED_TO) and not links:
            return
        group = names.from_(after, loose=links > 0 or bool(OUT & set(names.low[max(0, at - 12) : at])))
        if group and not (links == 0 and names.at(group.tokens[1]) in ("covers", "covering")):
            self.keep(group, "cover", "cover with NAME")

    def _past_date(self, at: int) -> int:
        """Past the date of "substitute for Monday 7 December: Ana"."""
        names, past = self.names, at + 1
        if names.at(at) not in ("for", "on"):
            return at
        while past - at < 6 and (names.at(past) in DATE_WORDS or names.at(past)[:1].isdigit() or names.at(past) in ("the", "next")):
            past += 1
        return past if past > at + 1 and names.at(past) in (":", "is", "=", "will") else at

    def instead(self, at: int) -> None:
        names, last = self.names, at - 1
        if names.at(at + 1) == "of" and names.at(at + 2) in ("me", "us"):
            while last > at - 6 and names.at(last) in AT_WORK:
                last -= 1
            last = self.back(last) if last < at - 1 else last
        group = names.until(last, loose=names.at(at - 2) == "with")
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

    def reach(self, at: int, maybe: bool = False) -> None:
        """As in "contact Priya for anything urgent", "handing over to Lee"; ``maybe``: no word says that he stands in."""
        names, after = self.names, at + 1
        while names.at(after) in ("to", "out", "with", "over", "it", "things", "everything", "all", "my"):
            after += 1
        group = names.from_(after, loose=names.at(after - 1) == "to")
        if group is None:
            return
        if names.at(at) not in REACH or WHILE_AWAY & set(names.low[max(0, at - 12) : at + 14]):
            self.keep(group, "cover", "hand over to NAME")
        elif maybe and OUT & set(names.low) and not group.names[0].said.isupper():
            self.keep(group, "other", "is NAME the cover?")

    def sent_to(self, at: int) -> None:
        """As in "all calls to Lee please", beside words for being away."""
        if self.names.at(at - 1) in THINGS_SENT and OUT & set(self.names.low) and (group := self.names.from_(at + 1, loose=True)):
            self.keep(group, "cover", "calls to NAME")

    def unread(self, at: int) -> None:
        """A name that begins a clause of its own ("off Monday, Sam has the keys") and plays no part that is known: asked."""
        names = self.names
        if names.at(at - 1) not in (",", ";", "-", "–", "—", "and", "(") or not (group := names.from_(at)):
            return
        if names.at(at - 1) == "(":
            known = names.at(group.tokens[1]) == ")" and OUT & set(names.low) and names.low[at] in GIVEN
            self.keep(group, "cover" if known else "other", "NAME in brackets")
            return
        after = names.at(group.tokens[1])
        if OUT & set(names.low) and after[:1].isalpha() and after not in DATE_WORDS and names.capital(at) and not names.shouted:
            self.keep(group, "other", "what of NAME?")

    def otherwise(self, at: int) -> None:
        group = self.names.from_(at + 1)
        if group and not any(inner in self.used for inner in range(*group.tokens)):
            self.named = [replace(person, either=True) if person.part == "cover" else person for person in self.named]
            self.keep(replace(group, either=True), "cover", "otherwise NAME")

    def takes_days(self, at: int) -> None:
        """As in "Sam on Mon, Lee the 2nd": whose days are whose, after it has been said who is away."""
        names = self.names
        here = names.at(at)
        date = here if here in DATE_WORDS or here[:1].isdigit() else names.at(at + 1 + (names.at(at + 1) == "the"))
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
