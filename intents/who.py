"""Who stands in for whom: people are cut out of the sentence before any date is read ("cover with April", "May covers")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from intents.names import Group, Name, Names
from intents.phrase import Mention
from intents.words import DATE_WORDS, GIVEN

BLANK = "·"   # stands for a letter of a name: no space, so that no date reaches across the name

Part = Literal["cover", "subject", "asked", "former", "other"]

BE = frozenset("""is are am was were be been being will would can could shall should may might must has have had 'll ll 's s isn't aren't wasn't
    won't not to going gonna agreed offered happy able set also both all kindly already both probably currently still now just then
    please again has'nt is'nt wont isnt ready willing here there""".split())
COVERS = frozenset("""cover covers covering covered replace replaces replacing deputise deputises deputize deputizes deputising deputizing sub subs
    subbing cov substitute substitutes substituting""".split())
IN_VERBS = frozenset("stand stands standing fill fills filling step steps stepping jump jumps jumping sit sits sitting".split())
TAKE = frozenset("take takes taking took handle handles handling do does doing get gets have has pick picks run runs".split())
PUT = frozenset("put mark set log register record enter show list".split())
MINE = frozenset("over my".split())
STAND_INS = frozenset("""cover coverage replacement substitute stand-in standin backup back-up deputy delegate understudy sub proxy
    cover-person contact stand-ins cov replacements substitutes""".split())
LED_TO = frozenset("covered covering replaced subbed deputised".split())
LINKS = frozenset("with by from via through : = - – — is are will be goes to being provided done assigned arranged".split())
LEAVES = frozenset("leave holiday holidays vacation vacations pto absence absences off ooo booking bookings hols cover schedule unavailability".split())
STATES = frozenset("""out off away ooo oof absent unavailable leave holiday holidays vacation pto sick ill unwell around available back in
    working here poorly free""".split())
BEFORE_STATE = frozenset("""on annual sick parental maternity paternity not still also both all currently now be out off taking feeling well going back
    working only again a unpaid paid compassionate his her their in the medical on""".split())
BUSY_STATES = frozenset("around available back in working here free".split())
ASKING = frozenset("is are was were will does do has when's where's when where who's whos s isn't won't".split())
REACH = frozenset("contact ask ping email call message dm reach speak talk go refer turn write".split())
TAKES_OFF = frozenset("takes needs wants has requests requested taking having had booked gets".split())
OUT = frozenset("out off away ooo oof absent unavailable not sick ill leave cover swap edit change".split())
NO_COVER = frozenset("meeting meet lunch dinner holiday vacation trip appointment call travelling traveling session date party talk".split())


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody and the part he plays. ``ahead``: his days follow his name ("Jo covers Tue") instead of leading to it."""

    name: str
    place: tuple[int, int]
    part: Part
    rule: str
    ahead: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a message, in the order of the words.

    ``own`` is the message without the mention of the bot that leads it, ``text`` that with all names blanked out.
    """

    named: tuple[Named, ...]
    own: str
    text: str

    def of(self, part: Part) -> tuple[Named, ...]:
        """Those who play that part."""
        return tuple(person for person in self.named if person.part == part)


def find_people(text: str, mentions: Iterable[Mention] = ()) -> People:
    """The people in ``text`` (already cleaned); the leading mention of the bot is nobody and goes too."""
    search = _Search(Names(text, mentions))
    search.run()
    named = tuple(sorted(search.named, key=lambda person: person.place))
    own = _blank(text, search.gone, " ")
    return People(named, own, _blank(own, (person.place for person in named), BLANK))


def _blank(text: str, places: Iterable[tuple[int, int]], sign: str) -> str:
    signs = list(text)
    for start, end in places:
        signs[start:end] = sign * (end - start)
    return "".join(signs)


class _Search:
    """One walk over the tokens; each word that announces a person is tried where it stands."""

    def __init__(self, names: Names) -> None:
        self.names, self.named, self.gone = names, list[Named](), list[tuple[int, int]]()
        self.used = set[int]()

    def run(self) -> None:
        names = self.names
        first = self._after_bot()
        for at in range(first, len(names.found)):
            word = names.low[at]
            if at in self.used:
                continue
            if word in COVERS:
                self._covers(at, at + 1)
            elif (word in IN_VERBS and names.at(at + 1) == "in") or (word in TAKE and names.at(at + 1) in MINE):
                self._covers(at, at + 2)
            if word in STAND_INS or word in LED_TO:
                self._stand_in(at)
            if word in STATES:
                self._state(at)
            self._small(at, word)
        for at in range(first, len(names.found)):
            if names.found[at].exact and at not in self.used and (one := names.one_from(at)):
                self._keep(Group((one,), one.tokens), "cover", "mention")

    def _small(self, at: int, word: str) -> None:
        names = self.names
        if word == "instead":
            self._instead(at)
        elif word in ("swap", "replace", "exchange", "switch", "change"):
            self._swap(at)
        elif word == "with":
            self._with(at)
        elif word in ASKING or word in TAKES_OFF:
            self._takes(at)
            self._asked(at)
        elif word in ("delegate", "handover", "hand", "handing", "delegating", "forward", "escalate") or word in REACH:
            self._reach(at)
        elif word.endswith("'s") and names.alike(at) and (names.at(at + 1) in LEAVES or names.at(at + 2) in LEAVES):
            self._owner(at)
        elif word in ("for", "of"):
            self._for(at)
        elif word in PUT and names.at(at - 1) not in ("i", "my", "the"):
            self._put(at)
        elif word in ("otherwise", "alternatively") and any(person.part == "cover" for person in self.named):
            self._otherwise(at)
        if word in ("on", "the", "for", "from"):
            self._takes_days(at)

    # ---- each shape ------------------------------------------------------------------------------------------------------

    def _after_bot(self) -> int:
        names = self.names
        if not names.found or not (names.found[0].exact and "@" not in names.found[0].text[1:]) or names.found[0].start:
            return 0
        first = names.one_from(0)
        past = first.tokens[1] if first else 1
        if names.at(past) in ("will", "can", "covers", "covering", "has", "to", "and", "or", "is", "stands", "replaces", "fills", "takes") \
                and not names.at(0).endswith("bot") and not (names.at(past) in ("is", "can", "will") and self._asks(past)):
            return 0
        if names.at(0).endswith("bot") or past == 1 or len(names.found) > past:
            past = past if names.found[past - 1].exact or past == 1 or not self._speaks(1) else 1
            self.used.update(range(past))
            self.gone.append((names.found[0].start, names.found[past - 1].end))
            return past
        return 0

    def _speaks(self, at: int) -> bool:
        return self.names.at(at) in ("i", "i'm", "i'll", "who", "who's", "what", "cancel", "show", "help", "im", "add", "off", "out")

    def _asks(self, at: int) -> bool:
        """Whether a sentence of its own begins there: "@Bot is Sam around", "@Bot can I", not "@Sam is covering"."""
        return self.names.at(at + 1) in ("i", "my", "anyone", "anybody", "everyone", "you", "we") or bool(self.names.one_from(at + 1))

    def _covers(self, verb: int, after: int) -> None:
        names = self.names
        before = self._back(verb - 1)
        who = names.at(before)
        if who in ("i", "i'm", "i'll", "im", "ill", "i'd", "i've"):
            self._for_whom(after, "cover")
            return
        if verb == 0 and names.low[verb] == "covering" and names.at(after) == "for":
            self._for_whom(after, "cover")
            return
        if who in ("who", "who's", "whos", "anyone", "anybody", "someone", "somebody", "nobody") or (
                names.at(verb) in ("cover", "covers", "covering") and names.at(after) == "for" and not names.alike(before)):
            self._for_whom(after, "asked")
            return
        loose = before < 1 or names.at(before - 1) in ("ask", "get", "have", "let", "and", "with", ",", ".", ";", "has") or names.low[verb] != "cover"
        group = names.until(before, loose and before == verb - 1) if names.at(before) not in LEAVES else None
        if group and group.names[-1].said != "me" and not (names.low[verb] == "cover" and names.at(after) in ("with", "by", ":")):
            self._keep(group, "cover", "NAME covers", ahead=True)
            self._for_whom(after, "subject")

    def _back(self, at: int) -> int:
        least = at - 6
        while at > least and self.names.at(at) in BE and not self.names.alike(at):
            at -= 1
        return at

    def _for_whom(self, at: int, mine: Literal["cover", "asked", "subject"]) -> None:
        """"for Leo": who is out while somebody covers; the speaker himself covers where ``mine`` is "cover"."""
        names = self.names
        at += names.at(at) in ("for", "in")
        at += names.at(at) == "for"
        group = names.from_(at, loose=mine != "subject")
        if not group:
            return
        self._keep(group, "asked" if mine == "asked" else "subject", "covers for NAME")
        if mine == "cover":
            place = (names.found[0].start, names.found[0].start)
            self.named.append(Named("me", place, "cover", "I cover for NAME"))

    def _stand_in(self, at: int) -> None:
        names = self.names
        if at in self.used:
            return
        before = at - 1
        while names.at(before) in ("my", "the", "a", "as", "our", "be"):
            before -= 1
        linked = any(names.at(inner) in ("as", "my", "be") for inner in range(before + 1, at))
        group = names.until(self._back(before)) if linked else None
        if group and group.names[-1].said != "me" and group.tokens[0] not in self.used:
            self._keep(group, "cover", "NAME as cover")
            return
        after, links = at + 1, 0
        after += 2 * (names.at(after) == "for" and names.at(after + 1) in ("me", "us"))
        while names.at(after) in LINKS and links < 4:
            after, links = after + 1, links + 1
        if (names.at(at) == "contact" or names.at(at) in LED_TO) and not links:
            return
        group = names.from_(after, loose=True)
        if group and not (links == 0 and names.at(group.tokens[1]) in ("covers", "covering")):
            self._keep(group, "cover", "cover with NAME")

    def _state(self, at: int) -> None:
        names, before, between = self.names, at - 1, False
        least = at - 6
        while before > least and names.at(before) in BEFORE_STATE and not names.alike(before):
            before -= 1
        if before >= 0 and names.at(before).endswith("'s") and names.alike(before):
            between = True
        past = self._back(before)
        between = between or past < before
        if past < 0 or names.at(past) in ("i", "we", "it", "he", "she"):
            group = names.until(past) if past > 0 and names.at(past) == "i" and names.at(past - 1) in ("and", ",") else None
        elif not between and (past or names.at(at) in BUSY_STATES or names.at(at) == "leave" and before == at - 1):
            group = names.until(past) if self._opens(past) and names.at(at) not in BUSY_STATES else None
        else:
            group = names.until(past, loose=False)
        negated = names.at(at) in BUSY_STATES and not {"not", "n't", "won't", "isn't", "aren't", "can't"} & set(names.low[past + 1:at])
        if group and any(name.said != "me" for name in group.names) and not negated and group.tokens[0] not in self.used and self._free(group):
            self._keep(group, "subject", "NAME is out")

    def _opens(self, last: int) -> bool:
        """Whether the name that ends at ``last`` opens the message ("Lena out Tuesday")."""
        one = self.names.one_until(last)
        return one is not None and one.tokens[0] == 0 and (last > 0 or self.names.at(last) in GIVEN or self.names.found[last].exact)

    def _free(self, group: Group) -> bool:
        """Whether nothing before the name makes it a thing ("the", "my") or part of a question that is read elsewhere."""
        before = self.names.at(group.tokens[0] - 1)
        return before not in ("the", "a", "an", "this", "that", "my", "your", "our", "is", "are", "will", "with", "by") or group.names[0].said.startswith("my ")

    def _asked(self, at: int) -> None:
        names = self.names
        if at and names.at(at - 1) not in ("when", "where", "who", "and", ",", "?", ".", "!", "or", "hi", "hey", "that", "bot", "know", "if", "see") \
                and names.found[at - 1].end not in [place[1] for place in self.gone]:
            return
        group = names.from_(at + 1, loose=True)
        if group and names.at(at - 1) == "where" and group.tokens[0] not in self.used:
            self._keep(group, "asked", "where is NAME")
        if group and group.tokens[0] not in self.used and names.at(group.tokens[1]) in STATES | {"be", "on", "not", "still", "return", "returning", "covered",
                                                                                               "going", "come", "coming", "taking"}:
            self._keep(group, "asked", "is NAME around")

    def _instead(self, at: int) -> None:
        names = self.names
        group = names.until(at - 1, loose=names.at(at - 2) == "with")
        if group and group.names[-1].said != "me" and group.tokens[0] not in self.used:
            self._keep(group, "cover", "NAME instead")
        if names.at(at + 1) in ("of", "for") and (other := names.from_(at + 2)):
            self._keep(other, "former", "instead of NAME")

    def _swap(self, at: int) -> None:
        names = self.names
        first = at + 1
        while names.at(first) in ("my", "the", "cover", "stand-in", "substitute", "from", "replacement"):
            first += 1
        old = names.from_(first, loose=first == at + 1)
        if names.at(at) == "change":
            to = next((ahead for ahead in range(first, min(first + 8, len(names.found))) if names.at(ahead) in ("to", "with")), 0)
            if first > at + 1 and not names.alike(first) and to and (new := names.from_(to + 1)):
                self._keep(new, "cover", "change cover to NAME")
                return
            if first == at + 1:
                return
        past = old.tokens[1] if old else first + (names.at(first) == "me")
        if names.at(past) in ("for", "with", "to", "by") and (new := names.from_(past + 1, loose=True)):
            if old:
                self._keep(old, "former", "swap NAME")
            self._keep(new, "cover", "swap for NAME")

    def _with(self, at: int) -> None:
        """A bare "with Sam" is cover only beside words for being away."""
        names = self.names
        if at + 1 in self.used or at + 1 >= len(names.found):
            return
        near = names.low[max(0, at - 12):at]
        group = names.from_(at + 1) if OUT & set(near) and not NO_COVER & set(near[-4:]) else None
        if group and not names.at(group.tokens[1]).startswith("'"):
            self._keep(group, "cover", "with NAME")

    def _takes(self, at: int) -> None:
        names = self.names
        ahead = names.low[at + 1:at + 9]
        past = self._back(at - 1)
        group = names.until(past) if {"off", "leave", "holiday", "vacation", "pto"} & set(ahead) and past >= 0 else None
        if group and group.names[0].said != "me" and self._free(group) and group.tokens[0] not in self.used:
            self._keep(group, "subject", "NAME takes leave")

    def _reach(self, at: int) -> None:
        names, after = self.names, at + 1
        while names.at(after) in ("to", "out", "with", "over", "it", "things", "everything", "all", "my"):
            after += 1
        rest = set(names.low[at:at + 14])
        if names.at(at) in REACH and not rest & {"instead", "absence", "while", "urgent", "meanwhile", "emergency", "anything", "emergencies"}:
            return
        if group := names.from_(after, loose=names.at(after - 1) == "to"):
            self._keep(group, "cover", "hand over to NAME")

    def _put(self, at: int) -> None:
        """"put Lena on leave", "mark Lena as out"."""
        group = self.names.from_(at + 1)
        if group and self.names.at(group.tokens[1]) in ("on", "as", "down", "off", "out", "away", "in"):
            self._keep(group, "subject", "put NAME on leave")

    def _otherwise(self, at: int) -> None:
        group = self.names.from_(at + 1)
        if group:
            self.named = [replace(person, either=True) if person.part == "cover" else person for person in self.named]
            self._keep(replace(group, either=True), "cover", "otherwise NAME")

    def _takes_days(self, at: int) -> None:
        """"Sam on Mon, Lee the 2nd": whose days are whose, after it has been said who is away."""
        names = self.names
        date = names.at(at + 1) if names.at(at + 1) != "the" else names.at(at + 2)
        if not (date in DATE_WORDS or date[:1].isdigit()) or at - 1 in self.used:
            return
        group = names.until(at - 1)
        away = OUT & set(names.low[:at - 1]) or any(person.part == "cover" for person in self.named)
        if group and away and names.at(group.tokens[0] - 1) in (",", ";", "and", ":", "-", "–", "—", ".") and group.names[0].said != "me":
            self._keep(group, "cover", "NAME on DATE", ahead=True)

    def _owner(self, at: int) -> None:
        one = self.names.one_until(at)
        if one and one.tokens[0] not in self.used:
            self._keep(Group((one,), one.tokens), "subject", "NAME's leave")

    def _for(self, at: int) -> None:
        names, before = self.names, self.names.at(at - 1)
        behalf = names.at(at) == "of" and before == "behalf"
        plain = names.at(at) == "for" and (at == 0 or before in LEAVES or before in ("request", "day", "days", "time"))
        group = names.from_(at + 1, loose=behalf) if behalf or plain else None
        if group and at + 1 not in self.used:
            self._keep(group, "subject", "for NAME")

    def _keep(self, group: Group, part: Part, rule: str, ahead: bool = False) -> None:
        if any(inner in self.used for name in group.names for inner in range(*name.tokens)):
            return
        for name in group.names:
            self.used.update(range(*name.tokens))
            place = name.place if name.said != "me" else (name.place[0], name.place[0])
            self.named.append(Named(_plain(name), place, part, rule, ahead, group.either))


def _plain(name: Name) -> str:
    return name.said.rstrip(".") if len(name.said) > 2 else name.said
