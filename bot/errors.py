"""One tree of errors. Foreign exceptions are translated into it once, where they enter.

UnderstudyError
├── SettingsError          a setting is missing or wrong; one line that names it
├── StoreError             the database did not answer, or is read-only
│   ├── NotReleased        it has no tables, or those of another version
│   └── Unstorable         it refuses what it was given, and would again
├── Spent                  somebody has asked more of the remote systems than is theirs in a minute
└── RemoteError            Webex or Everbridge
    ├── NotSent            no connection was made: the request certainly did not arrive
    ├── Refused            4xx: it will not get better by itself
    │   ├── Unauthorized   401 after one refresh
    │   ├── Forbidden      403
    │   ├── NotFound       404, 410
    │   └── Conflict       409, or a duplicate name
    ├── Busy               423, 429: certainly not done, to be tried again after ``retry_after`` seconds
    └── Unsure             dropped connection, 5xx, unreadable answer: it may have been done
        └── TimedOut       408, 504, our own time-out: and it may still be under way
"""

System = str
"""The name of a remote system, as its row in bot/systems/registry.py has it."""


class UnderstudyError(Exception):
    """``str()`` is for the log and never holds a secret; what a person hears of it, bot/texts says."""


class SettingsError(UnderstudyError):
    """A setting is missing or wrong. ``str()`` is one line that names it and says what to put there."""


class StoreError(UnderstudyError):
    """The database did not answer."""


class NotReleased(StoreError):
    """It has no tables yet, or those of another version."""


class Unstorable(StoreError):
    """The database refuses what it was given: it is not away, and would refuse it again."""


class Spent(UnderstudyError):
    """More was asked of the remote systems than one person, or one space, may in a minute."""


class RemoteError(UnderstudyError):
    """A call to a remote system failed. ``detail`` is the system's own words, for the log only; ``language``, the one of the
    message that it was made for, where that is known."""

    language: str | None = None

    def __init__(
        self,
        system: System,
        detail: str = "",
        *,
        status: int | None = None,
        tracking_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        self.system: System = system
        self.detail = detail
        self.status = status
        self.tracking_id = tracking_id
        self.retry_after = retry_after
        super().__init__(
            " ".join(
                part
                for part in (system, str(status) if status else "", detail, f"(trackingId {tracking_id})" if tracking_id else "")
                if part
            )
        )


class NotSent(RemoteError):
    """No connection was made: the request certainly did not arrive."""


class Refused(RemoteError):
    """The system said no (4xx); the same request would be refused again."""


class Unauthorized(Refused):
    """The credentials were refused, also after one refresh. Everbridge says this for a wrong organization too."""


class Forbidden(Refused):
    """The credentials are good but may not do this."""


class NotFound(Refused):
    """The thing addressed does not exist (404, 410)."""


class Conflict(Refused):
    """It clashes with something that is there already."""


class Busy(RemoteError):
    """Rate limit or lock (423, 429): certainly not done; ``retry_after`` is in seconds, None when the system did not say."""


class Unsure(RemoteError):
    """It may have been done: dropped connection, 5xx, or an answer that can't be read."""


class TimedOut(Unsure):
    """Nobody waits for it any more (408, 504, our own time-out), so it may be done later than now."""
