"""The policy file (CONTRACT.md section 9): who approves, what is allowed, who is told."""

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bot.errors import SettingsError


def _email(text: str) -> str:
    if "@" not in text:
        raise ValueError("is not an e-mail address")
    return text.lower()


Email = Annotated[str, AfterValidator(_email)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Approval(_Section):
    """Who says yes: the speaker himself, his manager, or one of a list (``two``: two different people of it)."""

    by: Literal["self", "manager"] | list[Email] = "self"
    two: bool = False


class Limits(_Section):
    """``notice_hours`` before the start, ``longest_days`` of one absence, ``freeze``: inclusive days when nobody is away."""

    notice_hours: float = Field(default=0, ge=0)
    longest_days: int = Field(default=60, ge=1)
    freeze: list[tuple[date, date]] = []


class Cover(_Section):
    """``consent``: the stand-in must accept first; ``required``: no absence without cover."""

    consent: bool = False
    required: bool = False
    wait_hours: float = Field(default=4, gt=0)


class OnBehalf(_Section):
    """Who may book for others, besides managers for their people."""

    by: list[Email] = []


class Quiet(_Section):
    """Between these hours nobody but the speaker is messaged, in his own zone."""

    from_: time = Field(default=time(20), alias="from")
    to: time = time(7)


class Tell(_Section):
    """Who hears of each booking."""

    manager: bool = False
    space: str = ""


class Policy(_Section):
    """Every section is optional."""

    approval: Approval = Approval()
    limits: Limits = Limits()
    cover: Cover = Cover()
    on_behalf: OnBehalf = OnBehalf()
    quiet: Quiet = Field(default_factory=lambda: Quiet.model_validate({}))
    tell: Tell = Tell()

    @classmethod
    def load(cls, path: str | None) -> "Policy":
        """The policy in a file. Raises SettingsError with one line that names the key that is unknown, wrong or not kept yet."""
        if path is None:
            return cls()
        try:
            policy = cls.model_validate(tomllib.loads(Path(path).read_text(encoding="utf-8")))
        except OSError as error:
            raise SettingsError(f"UNDERSTUDY_POLICY names a file that can't be read: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"UNDERSTUDY_POLICY is not TOML: {error}") from error
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            key = ".".join(str(part) for part in first["loc"])
            problem = "is unknown" if first["type"] == "extra_forbidden" else f"is wrong: {first['msg']}"
            raise SettingsError(f"UNDERSTUDY_POLICY: {key} {problem}") from error
        policy.refuse_unkept()
        return policy

    def refuse_unkept(self) -> None:
        """A rule that this version can't keep stops the start: to seem to keep it would be worse. Raises SettingsError."""
        unkept = {"approval.by": self.approval.by != "self", "approval.two": self.approval.two,
                  "cover.consent": self.cover.consent, "tell.manager": self.tell.manager, "tell.space": bool(self.tell.space),
                  "on_behalf.by": bool(self.on_behalf.by)}
        for key, wanted in unkept.items():
            if wanted:
                raise SettingsError(f"UNDERSTUDY_POLICY: {key} is not kept by this version yet: take it out to start")
