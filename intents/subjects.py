"""Who is away or asked about: "Lena is on leave", "Ana and I", "is Sam around", "Lena's absences"."""

from intents.covers import LEAVES
from intents.names import Group
from intents.scene import Scene
from intents.words import GIVEN, words

# ---- English ---------------------------------------------------------------------------------------------------------

STATES = words("""
    out off away ooo oof absent unavailable leave holiday holidays vacation pto sick ill unwell around available back in
    working work here poorly free""")
BEFORE_STATE = words("""
    on annual sick parental maternity paternity not still also both all currently now be out off taking feeling well going
    back working only again a unpaid paid compassionate his her their in the medical called calling phoned rang reported
    texted probably likely casual earned sabbatical at""")
CALLED = words("called calling phoned rang reported texted")
PUT_AS = words("on as down off out away in to unavailable absent sick ill ooo for")
BEFORE_QUESTION = words("when where who and , ? . ! or days dates day hi hey that bot know if see")
SHE = words("he she they he's she's they're he'll she'll they'll")
TO_WORK = words("do make manage work come attend")
BUSY_STATES = words("around available back in working work here free")
VISITS = words("appointment dentist dentist's doctor's doctor surgery operation funeral physio scan hospital")


class Subjects(Scene):
    """Shapes of phrases that name who is away or asked about; each is given the place of the word that announced it."""

    def state(self, at: int) -> None:
        names, before, between = self.names, at - 1, False
        least = at - 6
        while before > least and names.at(before) in BEFORE_STATE and not names.alike(before):
            between = between or names.at(before) in CALLED
            before -= 1
        if before >= 0 and names.at(before).endswith("'s") and names.alike(before):
            between = True
        past = self.back(before)
        between = between or past < before
        if past < 0 or names.at(past) in ("i", "we", "it", "he", "she"):
            group = names.until(past) if past > 0 and names.at(past) == "i" and names.at(past - 1) in ("and", ",") else None
        elif not between and (past or names.at(at) in BUSY_STATES or (names.at(at) == "leave" and before == at - 1)):
            group = names.until(past) if self._opens(past) and names.at(at) not in BUSY_STATES else None
        else:
            group = names.until(past, loose=False)
        negated = names.at(at) in BUSY_STATES and not {"not", "n't", "won't", "isn't", "aren't", "can't"} & set(
            names.low[past + 1 : at]
        )
        if (
            group
            and any(name.said != "me" for name in group.names)
            and not negated
            and group.tokens[0] not in self.used
            and self.free(group)
        ):
            self.keep(group, "subject", "NAME is out")

    def _opens(self, last: int) -> bool:
        """Whether the name that ends at ``last`` opens the message ("Lena out Tuesday")."""
        one = self.names.one_until(last)
        return (
            one is not None
            and one.tokens[0] == 0
            and (last > 0 or self.names.at(last) in GIVEN or self.names.found[last].exact)
        )

    def asked(self, at: int) -> None:
        names = self.names
        if (
            at
            and names.at(at - 1)
            not in BEFORE_QUESTION
            and names.found[at - 1].end not in [place[1] for place in self.gone]
        ):
            return
        group = names.from_(at + 1, loose=True)
        if group and names.at(at - 1) == "where" and group.tokens[0] not in self.used:
            self.keep(group, "asked", "where is NAME")
        if (
            group
            and group.tokens[0] not in self.used
            and names.at(group.tokens[1])
            in STATES
            | {
                "be",
                "on",
                "not",
                "still",
                "return",
                "returning",
                "covered",
                "going",
                "come",
                "coming",
                "taking",
                "take",
                "taken",
                "have",
                "booked",
                "book",
            }
        ):
            self.keep(group, "asked", "is NAME around")

    def takes(self, at: int) -> None:
        names = self.names
        ahead = names.low[at + 1 : at + 9]
        past = self.back(at - 1)
        group = names.until(past) if ({"off", "leave", "holiday", "vacation", "pto"} | VISITS) & set(ahead) and past >= 0 else None
        if group and group.names[0].said != "me" and self.free(group) and group.tokens[0] not in self.used:
            self.keep(group, "subject", "NAME takes leave")

    def put(self, at: int) -> None:
        """As in "put Lena on leave", "mark Lena as out"."""
        group = self.names.from_(at + 1)
        if group and self.names.at(group.tokens[1]) in PUT_AS:
            self.keep(group, "subject", "put NAME on leave")

    def cannot(self, at: int) -> None:
        """As in "Lena can't do Tuesday"."""
        names = self.names
        ahead = names.at(at + 1 + (names.at(at + 1) == "be"))
        group = names.until(at - 1 - (names.at(at) == "not")) if ahead in TO_WORK else None
        if group and any(name.said != "me" for name in group.names) and self.free(group):
            self.keep(group, "subject", "NAME cannot")

    def told(self, at: int) -> None:
        """As in "Ana asked me to say that she's off on Tuesday"."""
        names = self.names
        group = names.until(at - 1) if SHE & set(names.low[at : at + 10]) else None
        if group and STATES & set(names.low[at:]) and not {"cover", "covers", "covering"} & set(names.low[at:]):
            self.keep(group, "subject", "NAME says she is out")

    def owner(self, at: int) -> None:
        one = self.names.one_until(at)
        if one and one.tokens[0] not in self.used:
            self.keep(Group((one,), one.tokens), "subject", "NAME's leave")

    def for_(self, at: int) -> None:
        names, before = self.names, self.names.at(at - 1)
        behalf = names.at(at) == "of" and before == "behalf"
        noun = at == 0 or before in LEAVES or before in ("request", "day", "days", "time")
        noun = noun or (before in ("in", "down") and names.at(at - 2) in LEAVES)
        plain = names.at(at) == "for" and noun
        group = names.from_(at + 1, loose=behalf) if behalf or plain else None
        if group and at + 1 not in self.used:
            self.keep(group, "subject", "for NAME")
