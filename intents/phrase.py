"""What somebody said, with all that is needed to read it: the mind has no clock and no settings of its own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

DateOrder = Literal["DMY", "MDY"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person tagged in the message: the words that show (without ``@``) and his Webex person id."""

    said: str
    person_id: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One message to read.

    ``now`` is the speaker's local wall time, without zone; ``timezone`` its IANA name; ``date_order`` says what 3/4 is.
    ``known``: words of it that are months and yet names of colleagues.
    """

    text: str
    now: datetime
    timezone: str = "UTC"
    date_order: DateOrder = "DMY"
    mentions: tuple[Mention, ...] = ()
    known: tuple[str, ...] = ()
