"""Settings: each name of the contract, its default, and one line for each mistake."""

import re
import subprocess
import sys
from contextlib import suppress
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot import settings
from bot.errors import SettingsError

LEAST = {"WEBEX_BOT_TOKEN": "bot-token-secret", "WEBEX_WEBHOOK_SECRET": "0123456789abcdef"}
EVERBRIDGE = {"EVERBRIDGE_ORGANIZATION_ID": "900000000000009", "EVERBRIDGE_USERNAME": "api", "EVERBRIDGE_PASSWORD": "pass-secret"}


def mistake(**changes: str) -> str:
    with pytest.raises(SettingsError) as caught:
        settings.read({**LEAST, **changes}, release="PUBLIC" in changes)
    return str(caught.value)


def test_the_defaults_are_those_of_the_contract() -> None:
    found = settings.read(LEAST)
    assert found.webex_base_url == "https://webexapis.com/v1"
    assert found.everbridge_base_url == "https://api.everbridge.net/rest"
    assert (found.everbridge_body, found.database_url, found.timezone) == ("attributes", "sqlite:///understudy.db", "UTC")
    assert (found.date_order, found.approval, found.port, found.web_concurrency) == ("DMY", timedelta(hours=72), 8000, 2)
    assert (found.cover_set_up, found.schedules_set_up) == (False, False)


def test_a_setting_of_nothing_but_spaces_counts_as_missing() -> None:
    assert "WEBEX_BOT_TOKEN" in mistake(WEBEX_BOT_TOKEN="  ")


def test_a_trailing_slash_of_an_address_makes_no_difference() -> None:
    assert settings.read({**LEAST, "WEBEX_BASE_URL": "http://127.0.0.1:9/v1/"}).webex_base_url == "http://127.0.0.1:9/v1"


def test_fractions_of_an_hour_are_allowed_for_approvals() -> None:
    assert settings.read({**LEAST, "UNDERSTUDY_APPROVAL_HOURS": "0.001"}).approval == timedelta(hours=0.001)


def test_several_organizations_are_a_comma_list() -> None:
    assert settings.read({**LEAST, "WEBEX_ORG_ID": "one, two,"}).webex_org_id == ("one", "two")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBEX_WEBHOOK_SECRET", "fifteen-letters"),
        ("WEBEX_BASE_URL", "webexapis.com"),
        ("EVERBRIDGE_BODY", "round"),
        ("EVERBRIDGE_ORGANIZATION_ID", "acme"),
        ("EVERBRIDGE_CALENDAR_ID", "-3"),
        ("DATABASE_URL", "mysql://db"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("UNDERSTUDY_TIMEZONE", "Europe/Nowhere"),
        ("UNDERSTUDY_DATE_ORDER", "YMD"),
        ("UNDERSTUDY_APPROVAL_HOURS", "0"),
        ("UNDERSTUDY_APPROVAL_HOURS", "soon"),
        ("UNDERSTUDY_APPROVAL_HOURS", "nan"),
        ("PORT", "99999"),
        ("WEB_CONCURRENCY", "0"),
        ("PUBLIC_URL", "bot.example.com"),
        ("UNDERSTUDY_POLICY", "/nowhere/policy.toml"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(name: str, value: str) -> None:
    said = mistake(**{name: value})
    assert said.startswith(name)
    assert "\n" not in said


@pytest.mark.parametrize("name", ["WEBEX_BOT_TOKEN", "WEBEX_WEBHOOK_SECRET"])
def test_what_is_required_is_named_when_it_is_missing(name: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} is missing: put "):
        settings.read({key: value for key, value in LEAST.items() if key != name})


def test_release_needs_the_public_address() -> None:
    with pytest.raises(SettingsError, match="PUBLIC_URL is missing"):
        settings.read(LEAST, release=True)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"EVERBRIDGE_USERNAME": "api"}, "EVERBRIDGE_PASSWORD"),
        ({"EVERBRIDGE_CLIENT_ID": "id"}, "EVERBRIDGE_CLIENT_SECRET"),
        ({"WEBEX_CLIENT_ID": "id", "WEBEX_CLIENT_SECRET": "shh"}, "WEBEX_REFRESH_TOKEN"),
        ({"EVERBRIDGE_ORGANIZATION_ID": "9"}, "EVERBRIDGE_USERNAME"),
    ],
)
def test_settings_that_belong_together_are_missed_together(given: dict[str, str], missing: str) -> None:
    assert mistake(**given).startswith(missing)


def test_secrets_show_neither_in_the_settings_nor_in_a_mistake() -> None:
    found = settings.read({**LEAST, **EVERBRIDGE, "DATABASE_URL": "postgresql://u:pw-secret@db/x"})
    assert "secret" not in repr(found).replace("webex_webhook_secret", "").replace("client_secret", "")
    assert "short" in mistake(WEBEX_WEBHOOK_SECRET="tiny-secret")
    assert "tiny" not in mistake(WEBEX_WEBHOOK_SECRET="tiny-secret")


def test_the_policy_is_read_and_an_unknown_key_is_named(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('[limits]\nnotice_hours = 4\nfreeze = [["2026-12-24", "2027-01-02"]]\n')
    assert settings.read({**LEAST, "UNDERSTUDY_POLICY": str(file)}).policy.limits.notice_hours == 4
    file.write_text("[limits]\nnotice_hour = 4\n")
    assert "limits.notice_hour is unknown" in mistake(UNDERSTUDY_POLICY=str(file))


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ('[approval]\ntwo = "yes"', "approval.two is wrong: put true or false, without quotes"),
        ('[cover]\nconsent = "true"', "cover.consent is wrong: put true or false, without quotes"),
        ("[approval]\ntwo = true", "approval is wrong: two = true needs two who can approve: put two addresses into by"),
        ('[approval]\ntwo = true\nby = ["dana@example.com"]', "approval is wrong: two = true needs two who can approve"),
        ('[approval]\ntwo = true\nby = ["d@x.com", "D@x.com"]', "approval is wrong: two = true needs two who can approve"),
        ('[approval]\ntwo = true\nby = "manager"', "approval is wrong: two = true needs two who can approve"),
        ("[approval]\nby = []", "approval is wrong: nobody could ever approve"),
        ('[approval]\nbyy = "self"', "approval.byy is unknown: there are by, two, delegate"),
        ('[aproval]\nby = "self"', "aproval is unknown: there are approval, limits, cover, on_behalf, quiet, tell"),
        ('[quiet]\nform = "20:00"', "quiet.form is unknown: there are from, to"),
        ('[approval]\nby = "boss"', 'approval.by is wrong: put "self", "manager" or a list of e-mail addresses'),
        ('[approval]\nby = ["dana"]', 'approval.by is wrong: put "self", "manager" or a list of e-mail addresses'),
        ('[approval]\ndelegate = "dana"', "approval.delegate is wrong: is not an e-mail address"),
    ],
)
def test_what_is_wrong_in_a_policy_is_said_with_what_to_put_there(tmp_path: Path, rules: str, said: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(rules)
    found = mistake(UNDERSTUDY_POLICY=str(file))
    assert found.startswith(f"UNDERSTUDY_POLICY: {said}") and "\n" not in found


def test_two_may_be_a_manager_and_a_delegate_or_one_of_a_list_and_a_delegate(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    for by in ('"manager"', '["lee@example.com"]'):
        file.write_text(f'[approval]\nby = {by}\ntwo = true\ndelegate = "dana@example.com"')
        assert settings.read({**LEAST, "UNDERSTUDY_POLICY": str(file)}).policy.approval.two


def test_quiet_hours_have_a_begin_and_an_end(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('[quiet]\nfrom = "20:00"\n')
    assert mistake(UNDERSTUDY_POLICY=str(file)) == "UNDERSTUDY_POLICY: quiet is wrong: needs both from and to"
    file.write_text('[quiet]\nfrom = "20:00"\nto = "07:30"\n')
    assert settings.read({**LEAST, "UNDERSTUDY_POLICY": str(file)}).policy.quiet.to == time(7, 30)


EVERY_KEY = """
[approval]\nby = "manager"\ntwo = true\ndelegate = "dana@example.com"
[limits]\nnotice_hours = 1.5\nlongest_days = 30\nfreeze = [["2026-12-24", "2027-01-02"]]
[cover]\nconsent = true\nrequired = true\nwait_hours = 4
[on_behalf]\nby = ["dana@example.com"]
[quiet]\nfrom = "20:00"\nto = "07:00"
[tell]\nstand_in = true\nreminder_hours = [18]\nmanager = true\nspace = "SPACE"
"""


def test_every_key_of_the_policy_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(EVERY_KEY)
    assert settings.read({**LEAST, "UNDERSTUDY_POLICY": str(file)}).policy.on_behalf.by == ["dana@example.com"]


@pytest.mark.parametrize(
    "rule", ['[approval]\nby = "self"\ntwo = false\ndelegate = ""', "[cover]\nconsent = false", "[tell]\nspace = ''"]
)
def test_a_key_that_says_what_is_done_anyway_is_kept(tmp_path: Path, rule: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(rule)
    settings.read({**LEAST, "UNDERSTUDY_POLICY": str(file)})


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        ('freeze = [["2027-01-02", "2026-12-24"]]', "limits.freeze"),
        ("notice_hours = inf", "limits.notice_hours"),
        ("notice_hours = nan", "limits.notice_hours"),
        ("longest_days = 99999999999", "limits.longest_days"),
        ('freeze = ["2027-01-02"]', "limits.freeze"),
        ("longest_days = 0", "limits.longest_days"),
    ],
)
def test_a_limit_that_could_never_be_meant_is_named(tmp_path: Path, rule: str, named: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(f"[limits]\n{rule}\n")
    said = mistake(UNDERSTUDY_POLICY=str(file))
    assert said.startswith(f"UNDERSTUDY_POLICY: {named}")
    assert "\n" not in said


def test_words_are_kept_for_thirty_days_unless_told_otherwise() -> None:
    assert settings.read(LEAST).keep == timedelta(days=30)
    assert settings.read({**LEAST, "UNDERSTUDY_KEEP_DAYS": "7"}).keep == timedelta(days=7)


@pytest.mark.parametrize(
    ("value", "found"), [("9100", ("127.0.0.1", 9100)), ("0.0.0.0:9100", ("0.0.0.0", 9100)), ("[::1]:9100", ("[::1]", 9100))]
)
def test_figures_are_for_this_machine_unless_an_address_is_given(value: str, found: tuple[str, int]) -> None:
    assert settings.read({**LEAST, "UNDERSTUDY_METRICS_PORT": value}).metrics == found


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("UNDERSTUDY_KEEP_DAYS", "0"),
        ("UNDERSTUDY_KEEP_DAYS", "1.5"),
        ("UNDERSTUDY_KEEP_DAYS", "for ever"),
        ("UNDERSTUDY_KEEP_DAYS", "999999"),
        ("UNDERSTUDY_METRICS_PORT", "0"),
        ("UNDERSTUDY_METRICS_PORT", "8000"),
        ("UNDERSTUDY_METRICS_PORT", "localhost"),
        ("UNDERSTUDY_METRICS_PORT", "http://localhost:9100"),
        ("UNDERSTUDY_LOG_LEVEL", "loud"),
    ],
)
def test_what_an_operator_can_get_wrong_is_named_too(name: str, value: str) -> None:
    said = mistake(**{name: value})
    assert said.startswith(name)
    assert "\n" not in said


def test_every_secret_is_known_as_one_and_in_no_repr() -> None:
    secrets = {
        "WEBEX_ADMIN_TOKEN": "admin-secret",
        "WEBEX_CLIENT_ID": "client",
        "WEBEX_CLIENT_SECRET": "client-secret",
        "WEBEX_REFRESH_TOKEN": "refresh-secret",
        "DATABASE_URL": "postgresql://me:database-secret@db/understudy",
    }
    found = settings.read({**LEAST, **EVERBRIDGE, **secrets})
    values = (*LEAST.values(), *EVERBRIDGE.values(), *secrets.values())
    hidden = {value for value in values if "secret" in value and "://" not in value}
    assert {*hidden, LEAST["WEBEX_WEBHOOK_SECRET"], "database-secret", "YXBpOnBhc3Mtc2VjcmV0"} <= set(found.secrets)
    assert not any(secret in repr(found) for secret in found.secrets)


def test_traces_go_nowhere_unless_told_where() -> None:
    assert settings.read(LEAST).otlp_endpoint is None
    found = settings.read({**LEAST, "UNDERSTUDY_OTLP_ENDPOINT": "http://localhost:4318/v1/traces"})
    assert found.otlp_endpoint == "http://localhost:4318/v1/traces"
    assert "UNDERSTUDY_OTLP_ENDPOINT" in mistake(UNDERSTUDY_OTLP_ENDPOINT="localhost")


README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
ROWS = {str(field.alias): field for field in settings.Settings.model_fields.values()}


def test_the_table_of_the_readme_is_that_of_the_settings() -> None:
    told = README.partition("### Settings")[2].partition("\n\n")[2].partition("\n\n")[0].splitlines()[2:]
    assert told == [
        f"| `{name}` | {settings.said_of(row)['shown']} | {row.description}"
        f"{' (secret)' if settings.said_of(row)['secret'] else ''} |"
        for name, row in ROWS.items()
    ]


@pytest.mark.parametrize("name", ROWS)
def test_every_setting_has_a_meaning_and_a_wrong_one_is_told_with_what_to_put_there(name: str) -> None:
    assert ROWS[name].description
    with suppress(SettingsError):
        settings.read({**LEAST, name: "\U0001f600"})
        return
    assert "put  there" not in mistake(**{name: "\U0001f600"})


@pytest.mark.parametrize("name", [name for name in ROWS if re.search("TOKEN$|SECRET$|PASSWORD$", name)])
def test_what_is_called_a_secret_is_one(name: str) -> None:
    assert settings.said_of(ROWS[name])["secret"]
    assert not ROWS[name].repr


def test_a_value_that_is_no_text_is_named() -> None:
    assert mistake(EVERBRIDGE_USERNAME="api\udcff") == "EVERBRIDGE_USERNAME is wrong: it is no text"


def test_to_read_settings_takes_little_time() -> None:
    code = "import sys; before = set(sys.modules); import bot.settings; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic_settings", "alembic", "flask", "httpx", "webexteamssdk", "dateparser", "holidays"} & set(loaded)
