"""Whose contact a contact is. Anybody may add an address to one, so a path alone makes it nobody's (everbridge/README.md 7.2).

its external id is an address of the person    theirs
a path has one, and the whole name is theirs   theirs
a path has one, and a part of the name is      theirs, unless its external id is another address
a path has one, and the name is somebody else's  not theirs
"""

from collections.abc import Iterable
from typing import Literal

from bot.people.contacts import Contacts
from bot.people.names import forms
from bot.people.nicknames import related
from bot.systems.everbridge.rows import Contact

Doubt = Literal["unknown", "another name", "twice"]

WHOLE, PART, NONE = 2, 1, 0
LONG = 3  # letters of a name that are no chance find in an address


def theirs(contacts: Contacts, emails: Iterable[str], names: Iterable[str]) -> list[Contact]:
    """The contacts that are a person's, who goes by some names: none, one, or several that nobody can tell apart."""
    emails, names = tuple(emails), tuple(names)
    certain = _once(contact for email in emails for contact in contacts.numbered(email))
    return certain or best(_once(contact for email in emails for contact in contacts.at(email)), emails, names)


def best(found: list[Contact], emails: Iterable[str], names: Iterable[str]) -> list[Contact]:
    """Those of some contacts with an address of a person that are theirs by external id or by name."""
    addresses, names = {email.casefold() for email in emails}, tuple(names)
    certain = [contact for contact in found if contact.external_id.casefold() in addresses]
    if certain or not found:
        return certain
    words = {word for name in names for form in forms(name) for word in form.split()}
    local = " ".join(email.partition("@")[0] for email in addresses)
    agrees = {contact.id: _agrees(contact, words, local) for contact in found}
    enough = [
        contact
        for contact in found
        if agrees[contact.id] == WHOLE or (agrees[contact.id] == PART and "@" not in contact.external_id)
    ]
    most = max((agrees[contact.id] for contact in enough), default=NONE)
    return [contact for contact in enough if agrees[contact.id] == most]


def own_address(contact: Contact) -> str:
    """The address that a contact goes by: its external id where that is one, else its first path; may be empty."""
    if "@" in contact.external_id:
        return contact.external_id
    return contact.emails[0] if contact.emails else ""


def _agrees(contact: Contact, words: set[str], local: str) -> int:
    """How much of a contact's name is in a person's names, or in their addresses before the @ ("jsmith"); a contact without a name
    says nothing against it."""
    parts = [{word for form in forms(name) for word in form.split()} for name in (contact.first_name, contact.last_name) if name]
    known = [
        any(word in words or words & related(word) or (len(word) >= LONG and word in local) for word in part) for part in parts
    ]
    if not known:
        return PART
    return WHOLE if all(known) else PART if any(known) else NONE


def _once(contacts: Iterable[Contact]) -> list[Contact]:
    return list({contact.id: contact for contact in contacts}.values())
