"""What `bot/deploy` gives to copy: it is read by the same code as the real thing."""

import configparser
import re
import shlex
from pathlib import Path

import pytest

import bot
from bot import policy, settings
from bot.__main__ import main

ROOT = Path(bot.__file__).parent.parent
DEPLOY = ROOT / "bot" / "deploy"


def of_file(pattern: str) -> dict[str, str]:
    return dict(re.findall(pattern, (DEPLOY / "environment.example").read_text(encoding="utf-8"), re.M))


def test_the_example_environment_is_complete() -> None:
    found = settings.read(of_file(r"^([A-Z_]+)=(.*)$"), release=True)
    assert found.public_url == "https://bot.example.com"


def test_the_example_environment_names_only_settings_that_there_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in of_file(r"^(?:# )?([A-Z_]+)=(.*)$"):
        assert f"| `{name}` |" in readme, name


def test_the_example_policy_has_every_key_once() -> None:
    found = policy.Policy.load(str(DEPLOY / "policy.example.toml"))
    for name, field in type(found).model_fields.items():
        room = getattr(found, name)
        assert name in found.model_fields_set, name
        assert set(type(room).model_fields) == room.model_fields_set, f"{name}: {field}"


@pytest.mark.parametrize("name", ["web", "worker"])
def test_the_units_start_what_there_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    unit = configparser.RawConfigParser(strict=True)
    unit.read(DEPLOY / f"understudy-{name}.service", encoding="utf-8")
    for key in ("ExecStartPre", "ExecStart"):
        if line := unit.get("Service", key, fallback=""):
            program, command = shlex.split(line)
            assert program.endswith("/.venv/bin/understudy")
            with pytest.raises(SystemExit) as ended:
                main([command, "--help"])
            assert ended.value.code == 0
    assert "usage" in capsys.readouterr().out


def test_the_container_holds_what_the_package_needs() -> None:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = {name for line in lines if line.startswith("COPY") for name in line.split()[1:-1]}
    assert all((ROOT / name).exists() for name in copied)
    assert {"requirements.txt", "pyproject.toml", "README.md", "bot", "intents"} == copied  # hatch reads README.md too
