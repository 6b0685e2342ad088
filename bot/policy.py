"""The policy file (bot/README.md, The policy file): who approves, what is allowed, who is told."""

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.errors import SettingsError

MOST_DAYS = 3660


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
    two: bool = False
    delegate: Email | Literal[""] = ""


class Limits(_Section):
    """``notice_hours`` before the start, ``longest_days`` of one absence that nobody has to approve,
    ``freeze``: inclusive days when nobody is away."""

    notice_hours: float = Field(default=0, ge=0, le=MOST_DAYS * 24, allow_inf_nan=False)
    longest_days: int = Field(default=60, ge=1, le=MOST_DAYS)
    freeze: list[Annotated[tuple[date, date], AfterValidator(_in_order)]] = []


class Cover(_Section):
    """``consent``: the stand-in must accept first, and after ``wait_hours`` the next is asked; ``required``: no absence without
    cover."""

    consent: bool = False
    required: bool = False
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

    stand_in: bool = True
    reminder_hours: list[Annotated[float, Field(gt=0, allow_inf_nan=False)]] = []
    manager: bool = False
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
            first = error.errors(include_url=False)[0]
            key = ".".join(str(part) for part in first["loc"])
            problem = "is unknown" if first["type"] == "extra_forbidden" else f"is wrong: {first['msg']}"
            raise SettingsError(f"{named}: {key} {problem}") from error
        return policy
