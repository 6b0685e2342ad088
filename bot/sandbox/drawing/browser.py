"""Pictures of pages by a Chromium that is installed: one for each message."""

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60  # seconds for one page
QUIET = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


class NotDrawn(Exception):
    """The browser made no picture; the message says why, in a few words."""


def chromium() -> str | None:
    """Where a Chromium is; None without one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def pictures(browser: str, page: Path, wide: int) -> int:
    """Draws a page's messages as ``<page>-01.png`` and so on, beside it; gives how many. Raises NotDrawn."""
    from PIL import Image  # noqa: PLC0415  # only who draws needs it

    address = page.resolve().as_uri()
    with TemporaryDirectory(prefix="understudy-") as folder:
        shot = Path(folder) / "page.png"
        dom = _run(browser, folder, f"--window-size={wide},1000", "--dump-dom", address)
        high = re.search(r'data-height="(\d+)"', dom)
        boxes = re.findall(r'data-box="(\d+) (\d+)"', dom)
        if high is None:
            raise NotDrawn("the page has no height")
        _run(browser, folder, f"--window-size={wide},{high[1]}", f"--screenshot={shot}", address)
        if not shot.is_file():
            raise NotDrawn("no picture came")
        with Image.open(BytesIO(shot.read_bytes())) as whole:
            for at, (top, height) in enumerate(boxes, 1):
                part = whole.crop((0, int(top), whole.width, min(int(top) + int(height), whole.height)))
                part.save(page.with_name(f"{page.stem}-{at:02}.png"))
    return len(boxes)


def root_options() -> list[str]:
    """What a Chromium needs besides where it is started by root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _run(browser: str, folder: str, *options: str) -> str:
    command = [browser, *QUIET, *root_options(), f"--user-data-dir={folder}/profile", *options]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603  # no shell
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotDrawn(type(error).__name__) from error
    if done.returncode != 0:
        raise NotDrawn(f"it ended with {done.returncode}")
    return done.stdout
