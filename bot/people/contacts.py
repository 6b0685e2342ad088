"""All active contacts, to be found by address and by name: 100,000 of them within some milliseconds."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.people.names import forms, short_of
from bot.people.nicknames import related
from bot.systems.everbridge.rows import Contact

LAST = "\U0010ffff"  # after every letter
MOST_NEAR = 4  # that are offered for a name that nobody has
SHORTEST = 3  # letters of a name that others can be near to
EXACT, SHORT = 2, 1  # as bot.people.names.fit has them

Rows = dict[str, list[int]]


class Contacts:
    """An index over contacts; those that are not active are nobody in it."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._all = [contact for contact in contacts if contact.status == "A"]
        self._ids = {contact.id: row for row, contact in enumerate(self._all)}
        self._addresses: Rows = defaultdict(list)
        self._external: Rows = defaultdict(list)
        self._names: Rows = defaultdict(list)  # every name somebody goes by: first, last, full, the other way round
        self._firsts: Rows = defaultdict(list)
        self._wholes: Rows = defaultdict(list)
        for row, contact in enumerate(self._all):
            self._add(row, contact)
        self._first_order, self._whole_order = sorted(self._firsts), sorted(self._wholes)
        self._shapes: dict[tuple[int, str, str], list[str]] = defaultdict(list)  # names by length and their first or last letter
        for name in self._names:
            self._shapes[len(name), name[0], ""].append(name)
            self._shapes[len(name), "", name[-1]].append(name)

    def _add(self, row: int, contact: Contact) -> None:
        for address in contact.emails:
            self._addresses[address].append(row)
        if contact.external_id:
            self._external[contact.external_id.casefold()].append(row)
        firsts, lasts = forms(contact.first_name) or ("",), forms(contact.last_name) or ("",)
        pairs = [(f"{first} {last}".strip(), f"{last} {first}".strip()) for first, last in product(firsts, lasts)]
        for name in {*firsts, *lasts, *(name for pair in pairs for name in pair)} - {""}:
            self._names[name].append(row)
        for name in {*firsts, *(first.split(" ", 1)[0] for first in firsts)} - {""}:
            self._firsts[name].append(row)
        for whole in {whole for whole, _ in pairs} - {""}:
            self._wholes[whole].append(row)

    def name(self, contact_id: int) -> str | None:
        """What the contact with an id is called; None where there is none."""
        row = self._ids.get(contact_id)
        return f"{self._all[row].first_name} {self._all[row].last_name}".strip() if row is not None else None

    def at(self, address: str) -> list[Contact]:
        """Those that have an e-mail address among their paths, whosever it is."""
        return self._of(self._addresses.get(address.casefold(), ()))

    def numbered(self, external_id: str) -> list[Contact]:
        """Those with an external id, in any case of letters."""
        return self._of(self._external.get(external_id.casefold(), ()))

    def called(self, said: str) -> tuple[int, list[Contact]]:
        """All that a name may mean, and how well it fits: those whose own name it is (2), else those it may be short for (1)."""
        wanted = forms(said)
        exact = {row for form in wanted for row in self._names.get(form, ())}
        if exact:
            return EXACT, self._of(sorted(exact))
        short = {row for form in wanted for row in self._short(form.split())}
        return (SHORT if short else 0), self._of(sorted(short))

    def near(self, said: str) -> list[Contact]:
        """Some whose name is nearly this, the nearest first; only where it is nobody's."""
        found: dict[str, float] = {}
        for form in forms(said):
            most = 0 if len(form) < SHORTEST else 1 if len(form) <= 5 else 2
            shapes = [
                (length, *ends)
                for length in range(len(form) - most, len(form) + most + 1)
                for ends in ((form[0], ""), ("", form[-1]))
            ]
            names = list({name for shape in shapes for name in self._shapes.get(shape, ()) if len(name) >= SHORTEST})
            for name, distance, _ in process.extract(form, names, scorer=OSA.distance, score_cutoff=most, limit=2 * MOST_NEAR):
                found[name] = min(distance, found.get(name, distance))
        rows = dict.fromkeys(row for name in sorted(found, key=lambda name: (found[name], name)) for row in self._names[name])
        return self._of(list(rows)[:MOST_NEAR])

    def _short(self, parts: list[str]) -> set[int]:
        if not parts:
            return set()
        if len(parts) == 1:
            names = [*(_beginning(self._first_order, parts[0]) if len(parts[0]) > 1 else ()), *related(parts[0])]
            return {row for name in names for row in self._firsts.get(name, ())}
        begins = [parts[0], *(f"{name} " for name in related(parts[0]))]
        wholes = [whole for begin in begins for whole in _beginning(self._whole_order, begin)]
        for word in (f" {part}" for part in parts[1:]):
            wholes = [whole for whole in wholes if word in whole]
        return {row for whole in wholes if short_of(parts, whole.split()) for row in self._wholes[whole]}

    def _of(self, rows: Iterable[int]) -> list[Contact]:
        return [self._all[row] for row in rows]


def _beginning(order: list[str], begin: str) -> list[str]:
    """All names of a sorted list that begin so."""
    return order[bisect_left(order, begin) : bisect_left(order, begin + LAST)]
