"""The settings, and the only reader of the environment. One table has each setting's name, default, meaning and whether it is
secret; that of ../README.md is tested against it. Secrets never show in a repr or an error."""

import logging
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from bot.errors import SettingsError
from bot.plain import sound
from bot.policy import Policy
from bot.store.database import parse
from intents.person import Body
from intents.phrase import DateOrder

SECRET_LENGTH = 16
REQUIRED = "required"


def _setting(
    name: str,
    default: str | None,
    meaning: str,
    put: str = "",
    *,
    secret: bool = False,
    hidden: bool = False,
    shown: str | None = None,
) -> Any:
    """A row of the table. ``default`` is written as in the environment, None for none; ``put`` is what to put there instead of what
    is wrong; ``hidden``: no secret as a whole, but it may hold one; ``shown`` is the default in words."""
    required = default == REQUIRED
    said: dict[str, Any] = {"put": put, "secret": secret}
    said["shown"] = shown or (REQUIRED if required else f"`{default}`" if default else "none")
    kept: Any = ... if required else default
    return Field(
        kept,
        alias=name,
        description=meaning,
        repr=not (secret or hidden),
        validate_default=default is not None,
        json_schema_extra=said,
    )


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(text)
    return text.rstrip("/")


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (KeyError, OSError) as error:
        raise ValueError(text) from error


def _hours(text: str) -> timedelta:
    hours = float(text)
    if not 0 < hours <= 24 * 365:
        raise ValueError(text)
    return timedelta(hours=hours)


def _days(text: str) -> timedelta:
    days = int(text)
    if not 0 < days <= 36500:
        raise ValueError(text)
    return timedelta(days=days)


def _level(text: str) -> int:
    if text not in ("debug", "info", "warning", "error"):
        raise ValueError(text)
    return logging.getLevelNamesMapping()[text.upper()]


def _listener(text: str) -> tuple[str, int]:
    """An address and a port; this machine alone when only a port is given."""
    found = re.fullmatch(r"(?:([\w.-]+|\[[\da-fA-F:]+\]):)?(\d{1,5})", text)
    if found is None or not 0 < int(found[2]) <= 65535:
        raise ValueError(text)
    return found[1] or "127.0.0.1", int(found[2])


def _database(text: str) -> str:
    parse(text)
    return text


def _list(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())


Address = Annotated[str, AfterValidator(_address)]
Number = Annotated[int, Field(ge=1)]
Days = Annotated[timedelta, BeforeValidator(_days)]


class Settings(BaseModel):
    """All settings, checked."""

    model_config = ConfigDict(frozen=True)

    webex_bot_token: str = _setting("WEBEX_BOT_TOKEN", REQUIRED, "the bot's token", "the bot's access token", secret=True)
    webex_webhook_secret: Annotated[str, Field(min_length=SECRET_LENGTH)] = _setting(
        "WEBEX_WEBHOOK_SECRET",
        REQUIRED,
        f"key of the webhook signatures, {SECRET_LENGTH} characters or more",
        f"a random text of at least {SECRET_LENGTH} characters",
        secret=True,
    )
    webex_base_url: Address = _setting(
        "WEBEX_BASE_URL", "https://webexapis.com/v1", "with or without a trailing slash", "an address like https://webexapis.com/v1"
    )
    public_url: Address | None = _setting(
        "PUBLIC_URL",
        None,
        "where Webex reaches `web`, e.g. `https://bot.example.com`; set it for `worker` too, so that its watchdog can"
        " register a lost webhook again",
        "an address like https://bot.example.com",
        shown="required by `release`",
    )
    webex_admin_token: str | None = _setting(
        "WEBEX_ADMIN_TOKEN", None, "admin token for person schedules; or the next three", secret=True
    )
    webex_client_id: str | None = _setting("WEBEX_CLIENT_ID", None, "a service app")
    webex_client_secret: str | None = _setting("WEBEX_CLIENT_SECRET", None, "a service app", secret=True)
    webex_refresh_token: str | None = _setting(
        "WEBEX_REFRESH_TOKEN", None, "a service app: tokens are refreshed and kept by the bot", secret=True
    )
    webex_org_id: Annotated[tuple[str, ...], BeforeValidator(_list)] = _setting(
        "WEBEX_ORG_ID", "", "comma list of the organizations served; others are politely refused", shown="the bot's own"
    )
    everbridge_base_url: Address = _setting(
        "EVERBRIDGE_BASE_URL",
        "https://api.everbridge.net/rest",
        "`https://api.everbridge.eu/rest` in the EU",
        "an address like https://api.everbridge.net/rest",
    )
    everbridge_organization_id: Number | None = _setting(
        "EVERBRIDGE_ORGANIZATION_ID", None, "without it cover is not set up", "the organization's number"
    )
    everbridge_username: str | None = _setting("EVERBRIDGE_USERNAME", None, "HTTP Basic; or OAuth, below")
    everbridge_password: str | None = _setting("EVERBRIDGE_PASSWORD", None, "HTTP Basic", secret=True)
    everbridge_client_id: str | None = _setting("EVERBRIDGE_CLIENT_ID", None, "OAuth client credentials")
    everbridge_client_secret: str | None = _setting("EVERBRIDGE_CLIENT_SECRET", None, "OAuth client credentials", secret=True)
    everbridge_token_url: Address | None = _setting(
        "EVERBRIDGE_TOKEN_URL", None, "OAuth: where the tokens come from", "the address that gives tokens"
    )
    everbridge_calendar_id: Number | None = _setting(
        "EVERBRIDGE_CALENDAR_ID", None, "the calendar for people who have no shift in the days they are out", "a calendar's number"
    )
    everbridge_body: Body = _setting("EVERBRIDGE_BODY", "attributes", "or `flat`", "attributes or flat")
    database_url: Annotated[str, AfterValidator(_database)] = _setting(
        "DATABASE_URL", "sqlite:///understudy.db", "or `postgresql://…`; `postgres://…` is the same", hidden=True
    )
    policy: Annotated[Policy, BeforeValidator(Policy.load)] = _setting(
        "UNDERSTUDY_POLICY", "", "path of a policy file, see below", shown="none"
    )
    timezone: Annotated[str, AfterValidator(_zone)] = _setting(
        "UNDERSTUDY_TIMEZONE", "UTC", "for people whose zone neither system knows", "a zone like Europe/London"
    )
    date_order: DateOrder = _setting("UNDERSTUDY_DATE_ORDER", "DMY", "or `MDY`: what 3/4 means", "DMY or MDY")
    approval: Annotated[timedelta, BeforeValidator(_hours)] = _setting(
        "UNDERSTUDY_APPROVAL_HOURS",
        "72",
        "a card not answered by then expires, at the latest when what it is about begins; fractions allowed",
        "a number of hours above 0, e.g. 72 or 0.5,",
    )
    keep: Days = _setting(
        "UNDERSTUDY_KEEP_DAYS",
        "30",
        "days that words and names are kept, then erased; ids, statuses, sent bodies and the audit stay",
        "a whole number of days from 1, e.g. 30,",
    )
    keep_requests: Days = _setting(
        "UNDERSTUDY_KEEP_REQUESTS_DAYS",
        "400",
        "days after which what is left of a request is removed too, with what was sent; the audit stays, and `log "
        "--verify` knows of it",
        "a whole number of days from 1, e.g. 400,",
    )
    messages_a_minute: Number = _setting(
        "UNDERSTUDY_MESSAGES_A_MINUTE",
        "600",
        "messages and clicks of one person that are heard in a minute, with as many reads of the remote systems; of a "
        "space four times as many; of a foreign organization as many are answered. What is over gets one sentence, "
        "then silence; reads that are over wait",
        "a number of messages from 1",
    )
    metrics: Annotated[tuple[str, int], BeforeValidator(_listener)] | None = _setting(
        "UNDERSTUDY_METRICS_PORT",
        None,
        "a port of its own for `/metrics`, which is then 404 on `PORT`: `9100` = this machine only, `0.0.0.0:9100` = any",
        "another port than PORT, e.g. 9100, or 0.0.0.0:9100,",
    )
    otlp_endpoint: Address | None = _setting(
        "UNDERSTUDY_OTLP_ENDPOINT",
        None,
        "where OpenTelemetry traces go, e.g. `http://localhost:4318/v1/traces`; needs `pip install "
        "'understudy[otel]'`; ids, never words",
        "an address like http://localhost:4318/v1/traces",
    )
    log_level: Annotated[int, BeforeValidator(_level)] = _setting(
        "UNDERSTUDY_LOG_LEVEL",
        "info",
        "`debug`, `info`, `warning` or `error`, for our own lines",
        "info or debug or warning or error",
    )
    port: Annotated[int, Field(ge=0, le=65535)] = _setting(
        "PORT", "8000", "where `web` listens, as hosts set it", "a port from 0 to 65535"
    )
    web_concurrency: Number = _setting(
        "WEB_CONCURRENCY", "2", "processes of `web`, as hosts set it", "a number of processes from 1"
    )

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may hold, as it is and as it is sent."""
        login = f"{self.everbridge_username}:{self.everbridge_password}"
        whole = [getattr(self, name) for name, field in type(self).model_fields.items() if said_of(field)["secret"]]
        return tuple(
            filter(
                None,
                (
                    *whole,
                    b64encode(login.encode()).decode() if self.everbridge_password else None,
                    str(parse(self.database_url).password or ""),
                ),
            )
        )

    @property
    def schedules_set_up(self) -> bool:
        """Whether working hours and holidays can be written."""
        return bool(self.webex_admin_token or self.webex_refresh_token)

    @property
    def cover_set_up(self) -> bool:
        """Whether absences can be written."""
        return self.everbridge_organization_id is not None


def said_of(field: FieldInfo) -> dict[str, Any]:
    """What the table says of a setting: ``put``, ``secret`` and ``shown``."""
    return dict(field.json_schema_extra) if isinstance(field.json_schema_extra, dict) else {}


def read(environment: Mapping[str, str], *, release: bool = False) -> Settings:
    """The settings from an environment. Raises SettingsError with one line for the first one that is missing or wrong."""
    rows = {str(field.alias): field for field in Settings.model_fields.values()}
    given = {name: text for name in rows if (text := environment.get(name, "").strip())}
    for name, text in given.items():
        if sound(text) != text:
            raise SettingsError(f"{name} is wrong: it is no text")
    try:
        found = Settings.model_validate(given)
    except ValidationError as error:
        raise _mistake(error, rows) from None  # it quotes the value
    _belong_together(given)
    if found.metrics and found.metrics[1] == found.port:
        raise _wrong("UNDERSTUDY_METRICS_PORT", rows)
    if release and found.public_url is None:
        raise SettingsError(
            "PUBLIC_URL is missing: put the address at which Webex reaches the bot there, e.g. https://bot.example.com"
        )
    return found


def _mistake(error: ValidationError, rows: Mapping[str, FieldInfo]) -> SettingsError:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    hows = {"missing": "missing", "string_too_short": "too short"}
    return _wrong(str(first["loc"][0]), rows, hows.get(first["type"], "wrong"))


def _wrong(name: str, rows: Mapping[str, FieldInfo], how: str = "wrong") -> SettingsError:
    return SettingsError(f"{name} is {how}: put {said_of(rows[name])['put']} there")


def _belong_together(given: Mapping[str, str]) -> None:
    for names in (
        ("WEBEX_CLIENT_ID", "WEBEX_CLIENT_SECRET", "WEBEX_REFRESH_TOKEN"),
        ("EVERBRIDGE_USERNAME", "EVERBRIDGE_PASSWORD"),
        ("EVERBRIDGE_CLIENT_ID", "EVERBRIDGE_CLIENT_SECRET", "EVERBRIDGE_TOKEN_URL"),
    ):
        there = [name for name in names if name in given]
        if there and len(there) < len(names):
            missing = next(name for name in names if name not in given)
            raise SettingsError(f"{missing} is missing: it is needed together with {there[0]}")
    if "EVERBRIDGE_ORGANIZATION_ID" in given and not {"EVERBRIDGE_USERNAME", "EVERBRIDGE_CLIENT_ID"} & set(given):
        raise SettingsError("EVERBRIDGE_USERNAME is missing: put an API user's name there, or set EVERBRIDGE_CLIENT_ID")
