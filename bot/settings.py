"""The settings, and the only reader of the environment (../README.md, Settings). Secrets never show in a repr or an error."""

import logging
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.errors import SettingsError
from bot.policy import Policy
from bot.store.database import parse
from intents.person import Body
from intents.phrase import DateOrder

T = TypeVar("T")
SECRET_LENGTH = 16
LEVELS = ("info", "debug", "warning", "error")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, checked. Names are those of the environment in lower case; ``approval_hours`` is a duration here."""

    webex_bot_token: str = field(repr=False)
    webex_webhook_secret: str = field(repr=False)
    webex_base_url: str
    public_url: str | None
    webex_admin_token: str | None = field(repr=False)
    webex_client_id: str | None
    webex_client_secret: str | None = field(repr=False)
    webex_refresh_token: str | None = field(repr=False)
    webex_org_id: tuple[str, ...]
    everbridge_base_url: str
    everbridge_organization_id: int | None
    everbridge_username: str | None
    everbridge_password: str | None = field(repr=False)
    everbridge_client_id: str | None
    everbridge_client_secret: str | None = field(repr=False)
    everbridge_token_url: str | None
    everbridge_calendar_id: int | None
    everbridge_body: Body
    database_url: str = field(repr=False)
    policy: Policy
    timezone: str
    date_order: DateOrder
    approval: timedelta
    keep: timedelta
    keep_requests: timedelta
    messages_a_minute: int
    log_level: int
    otlp_endpoint: str | None
    port: int
    metrics: tuple[str, int] | None
    web_concurrency: int

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may hold, as it is and as it is sent."""
        login = f"{self.everbridge_username}:{self.everbridge_password}"
        return tuple(filter(None, (
            self.webex_bot_token, self.webex_webhook_secret, self.webex_admin_token, self.webex_client_secret,
            self.webex_refresh_token, self.everbridge_password, self.everbridge_client_secret,
            b64encode(login.encode()).decode() if self.everbridge_password else None,
            str(parse(self.database_url).password or ""))))

    @property
    def schedules_set_up(self) -> bool:
        """Whether working hours and holidays can be written."""
        return bool(self.webex_admin_token or self.webex_refresh_token)

    @property
    def cover_set_up(self) -> bool:
        """Whether absences can be written."""
        return self.everbridge_organization_id is not None


class _Reader:
    """Reads one setting after the other; a missing or wrong one is told in one line, without its value if it is a secret."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str | None:
        return self._environment.get(name, "").strip() or None

    def needed(self, name: str, put: str) -> str:
        found = self.text(name)
        if found is None:
            raise SettingsError(f"{name} is missing: put {put} there")
        return found

    def parsed(self, name: str, default: T, parse_: Callable[[str], T], put: str) -> T:
        found = self.text(name)
        if found is None:
            return default
        try:
            return parse_(found)
        except (ValueError, KeyError, OSError) as error:
            raise SettingsError(f"{name} is wrong: put {put} there") from error

    def one_of(self, name: str, choices: tuple[str, ...]) -> str:
        found = self.text(name) or choices[0]
        if found not in choices:
            raise SettingsError(f"{name} is wrong: put {' or '.join(choices)} there")
        return found

    def together(self, *names: str) -> None:
        given = [name for name in names if self.text(name)]
        if given and len(given) < len(names):
            missing = next(name for name in names if name not in given)
            raise SettingsError(f"{missing} is missing: it is needed together with {given[0]}")


def read(environment: Mapping[str, str], *, release: bool = False) -> Settings:
    """The settings from an environment. Raises SettingsError with one line for the first one that is missing or wrong."""
    get = _Reader(environment)
    bot_token = get.needed("WEBEX_BOT_TOKEN", "the bot's access token")
    secret = get.needed("WEBEX_WEBHOOK_SECRET", f"a random text of at least {SECRET_LENGTH} characters")
    if len(secret) < SECRET_LENGTH:
        raise SettingsError(f"WEBEX_WEBHOOK_SECRET is too short: put a random text of at least {SECRET_LENGTH} characters there")
    get.together("WEBEX_CLIENT_ID", "WEBEX_CLIENT_SECRET", "WEBEX_REFRESH_TOKEN")
    organization = get.parsed("EVERBRIDGE_ORGANIZATION_ID", None, _number, "the organization's number")
    _everbridge_complete(get)
    if release:
        get.needed("PUBLIC_URL", "the address at which Webex reaches the bot, e.g. https://bot.example.com,")
    database_url = get.text("DATABASE_URL") or "sqlite:///understudy.db"
    parse(database_url)
    port = get.parsed("PORT", 8000, _port, "a port from 0 to 65535")
    return Settings(
        webex_bot_token=bot_token, webex_webhook_secret=secret, webex_base_url=_url(get, "WEBEX_BASE_URL", "https://webexapis.com/v1"),
        public_url=get.parsed("PUBLIC_URL", None, _address, "an address like https://bot.example.com"),
        webex_admin_token=get.text("WEBEX_ADMIN_TOKEN"), webex_client_id=get.text("WEBEX_CLIENT_ID"),
        webex_client_secret=get.text("WEBEX_CLIENT_SECRET"), webex_refresh_token=get.text("WEBEX_REFRESH_TOKEN"),
        webex_org_id=tuple(item.strip() for item in (get.text("WEBEX_ORG_ID") or "").split(",") if item.strip()),
        everbridge_base_url=_url(get, "EVERBRIDGE_BASE_URL", "https://api.everbridge.net/rest"),
        everbridge_organization_id=organization,
        everbridge_username=get.text("EVERBRIDGE_USERNAME"), everbridge_password=get.text("EVERBRIDGE_PASSWORD"),
        everbridge_client_id=get.text("EVERBRIDGE_CLIENT_ID"), everbridge_client_secret=get.text("EVERBRIDGE_CLIENT_SECRET"),
        everbridge_token_url=get.parsed("EVERBRIDGE_TOKEN_URL", None, _address, "the address that gives tokens"),
        everbridge_calendar_id=get.parsed("EVERBRIDGE_CALENDAR_ID", None, _number, "a calendar's number"),
        everbridge_body=cast(Body, get.one_of("EVERBRIDGE_BODY", ("attributes", "flat"))), database_url=database_url,
        policy=Policy.load(get.text("UNDERSTUDY_POLICY")),
        timezone=get.parsed("UNDERSTUDY_TIMEZONE", "UTC", lambda text: ZoneInfo(text).key, "a zone like Europe/London"),
        date_order=cast(DateOrder, get.one_of("UNDERSTUDY_DATE_ORDER", ("DMY", "MDY"))),
        approval=get.parsed("UNDERSTUDY_APPROVAL_HOURS", timedelta(hours=72), _hours, "a number of hours above 0, e.g. 72 or 0.5,"),
        keep=get.parsed("UNDERSTUDY_KEEP_DAYS", timedelta(days=30), _days, "a whole number of days from 1, e.g. 30,"),
        keep_requests=get.parsed("UNDERSTUDY_KEEP_REQUESTS_DAYS", timedelta(days=400), _days,
                                 "a whole number of days from 1, e.g. 400,"),
        messages_a_minute=get.parsed("UNDERSTUDY_MESSAGES_A_MINUTE", 60, _number, "a number of messages from 1"),
        log_level=logging.getLevelNamesMapping()[get.one_of("UNDERSTUDY_LOG_LEVEL", LEVELS).upper()],
        otlp_endpoint=get.parsed("UNDERSTUDY_OTLP_ENDPOINT", None, _address, "an address like http://localhost:4318/v1/traces"),
        port=port,
        metrics=get.parsed("UNDERSTUDY_METRICS_PORT", None, lambda text: _listener(text, port),
                           "another port than PORT, e.g. 9100, or 0.0.0.0:9100,"),
        web_concurrency=get.parsed("WEB_CONCURRENCY", 2, _number, "a number of processes from 1"))


def _everbridge_complete(get: _Reader) -> None:
    get.together("EVERBRIDGE_USERNAME", "EVERBRIDGE_PASSWORD")
    get.together("EVERBRIDGE_CLIENT_ID", "EVERBRIDGE_CLIENT_SECRET", "EVERBRIDGE_TOKEN_URL")
    if get.text("EVERBRIDGE_ORGANIZATION_ID") and not (get.text("EVERBRIDGE_USERNAME") or get.text("EVERBRIDGE_CLIENT_ID")):
        raise SettingsError("EVERBRIDGE_USERNAME is missing: put an API user's name there, or set EVERBRIDGE_CLIENT_ID")


def _url(get: _Reader, name: str, default: str) -> str:
    return get.parsed(name, default, _address, f"an address like {default}")


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(text)
    return text.rstrip("/")


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


def _hours(text: str) -> timedelta:
    hours = float(text)
    if not 0 < hours <= 24 * 365:
        raise ValueError(text)
    return timedelta(hours=hours)


def _days(text: str) -> timedelta:
    days = _number(text)
    if days > 36500:
        raise ValueError(text)
    return timedelta(days=days)


def _listener(text: str, taken: int) -> tuple[str, int]:
    """An address and a port; this machine alone when only a port is given."""
    found = re.fullmatch(r"(?:([\w.-]+|\[[\da-fA-F:]+\]):)?(\d{1,5})", text)
    if found is None or _port(found[2]) in (0, taken):
        raise ValueError(text)
    return found[1] or "127.0.0.1", int(found[2])
