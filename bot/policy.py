"""The policy file (bot/README.md, The policy file): who approves, what is allowed, who is told."""

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, ValidationError, model_validator
from pydantic_core import ErrorDetails

from bot.errors import SettingsError

MOST_DAYS = 3660
BOTH = 2  # people who approve where the policy wants two


def _in_order(days: tuple[date, date]) -> tuple[date, date]:
    if days[1] < days[0]:
        raise ValueError("ends before it begins")
    return days


def _email(text: str) -> str:
    if "@" not in text:
        raise ValueError("is not an e-mail address")
    return text.lower()


Email = Annotated[str, AfterValidator(_email)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Approval(_Section):
    """Who says yes: the speaker, their manager, or one of a list (``two``: two different people of it). ``delegate`` decides while
    an approver is away."""

    by: Literal["self", "manager"] | list[Email] = "self"
    two: StrictBool = False
    delegate: Email | Literal[""] = ""

    @model_validator(mode="after")
    def _enough(self) -> Self:
        named = {"manager"} if self.by == "manager" else set(self.by) if self.by != "self" else set()
        named |= {self.delegate} if self.delegate else set()
        if self.two and len(named) < BOTH:
            raise ValueError('two = true needs two who can approve: put two addresses into by, or name a delegate beside "manager"')
        if self.by != "self" and not named:
            raise ValueError("nobody could ever approve: put at least one address into by")
        return self


class Limits(_Section):
    """``notice_hours`` before the start, ``longest_days`` of one absence that nobody has to approve,
    ``freeze``: inclusive days when nobody is away."""

    notice_hours: float = Field(default=0, ge=0, le=MOST_DAYS * 24, allow_inf_nan=False)
    longest_days: int = Field(default=60, ge=1, le=MOST_DAYS)
    freeze: list[Annotated[tuple[date, date], AfterValidator(_in_order)]] = []


class Cover(_Section):
    """``consent``: the stand-in must accept first, and after ``wait_hours`` the next is asked; ``required``: no absence without
    cover."""

    consent: StrictBool = False
    required: StrictBool = False
    wait_hours: float = Field(default=4, gt=0, allow_inf_nan=False)


class OnBehalf(_Section):
    """Who may book for others, besides managers for their people."""

    by: list[Email] = []


class Quiet(_Section):
    """Between these hours nobody but the speaker is messaged, in their own zone."""

    from_: time | None = Field(default=None, alias="from")
    to: time | None = None

    @model_validator(mode="after")
    def _both(self) -> Self:
        if (self.from_ is None) != (self.to is None):
            raise ValueError("needs both from and to")
        return self


class Tell(_Section):
    """Who hears of each booking, and who is reminded of it."""

    stand_in: StrictBool = True
    reminder_hours: list[Annotated[float, Field(gt=0, allow_inf_nan=False)]] = []
    manager: StrictBool = False
    space: str = ""


class Policy(_Section):
    """Every section is optional."""

    approval: Approval = Approval()
    limits: Limits = Limits()
    cover: Cover = Cover()
    on_behalf: OnBehalf = OnBehalf()
    quiet: Quiet = Quiet()
    tell: Tell = Tell()

    @classmethod
    def load(cls, path: str, named: str = "UNDERSTUDY_POLICY") -> "Policy":
        """The policy in a file. Raises SettingsError with one line that names the key that is unknown or wrong, and
        what has ``named`` the file."""
        if not path:
            return cls()
        try:
            policy = cls.model_validate(tomllib.loads(Path(path).read_text(encoding="utf-8")))
        except OSError as error:
            raise SettingsError(f"{named} names a file that can't be read: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{named} is not TOML: {error}") from error
        except ValidationError as error:
            raise SettingsError(f"{named}: {_problem(error.errors(include_url=False)[0])}") from error
        return policy


def _problem(first: ErrorDetails) -> str:
    """What is wrong with a key, and what to put there."""
    section, *keys = [str(part) for part in first["loc"] if "[" not in str(part)]
    fields = Policy.model_fields
    known = getattr(fields[section].annotation, "model_fields", fields) if keys and section in fields else fields
    if first["type"] == "extra_forbidden":
        there = [field.alias or name for name, field in known.items()]
        return f"{'.'.join((section, *keys))} is unknown: there {'are' if len(there) > 1 else 'is'} {', '.join(there)}"
    if (section, *keys[:1]) == ("approval", "by"):
        return 'approval.by is wrong: put "self", "manager" or a list of e-mail addresses, such as ["dana@example.com"]'
    said = first["msg"].removeprefix("Value error, ")
    put = "put true or false, without quotes" if first["type"] == "bool_type" else said
    return f"{'.'.join((section, *keys))} is wrong: {put}"
