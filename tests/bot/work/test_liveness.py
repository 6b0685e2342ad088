"""Who lives: by a lock that dies with its process, and elsewhere by signs of life."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.store import Store
from bot.work.liveness import SILENT, Presence
from tests.conftest import Clock

HOLD = """
import fcntl, sys
file = open(sys.argv[1], "w")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_worker_lives_until_it_ends(store: Store, tmp_path: Path) -> None:
    one, other = Presence(store, tmp_path / "here"), Presence(store, tmp_path / "here")
    assert one.lives(other.executor_id)
    other.end()
    assert not one.lives(other.executor_id)
    one.end()


def test_a_process_that_is_killed_is_dead_at_once_and_stays_so(store: Store, tmp_path: Path) -> None:
    here = Presence(store, tmp_path / "here")
    killed = f"{here.executor_id.split('-')[0]}-99999-abcdef12"
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "here" / f"{killed}.lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    assert here.lives(killed)
    process.kill()
    process.wait()
    assert [here.lives(killed) for _ in range(3)] == [False] * 3
    here.end()


def test_elsewhere_a_worker_lives_as_long_as_it_gives_signs(store: Store, clock: Clock, tmp_path: Path) -> None:
    here, elsewhere = Presence(store, tmp_path / "here"), Presence(store, tmp_path / "elsewhere")
    clock.now += SILENT
    assert here.lives(elsewhere.executor_id)
    clock.now += timedelta(seconds=1)
    assert not here.lives(elsewhere.executor_id)
    elsewhere.beat()
    assert here.lives(elsewhere.executor_id)
    here.end()
    elsewhere.end()


def test_each_start_has_a_name_of_its_own(store: Store, tmp_path: Path) -> None:
    names = set()
    for _ in range(3):
        presence = Presence(store, tmp_path / "here")
        names.add(presence.executor_id)
        presence.end()
    assert len(names) == 3
    assert len({name.split("-")[0] for name in names}) == 1
    assert all(len(name) <= 64 for name in names)


def test_a_folder_that_is_a_link_is_not_believed(store: Store, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(PermissionError):
        Presence(store, tmp_path / "link")
