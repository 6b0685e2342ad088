"""The picture at the top of the main README: two seats of the page in the middle of a conversation, and the call that has left.

`understudy gallery` draws it. What is said in it stands in the picture's description too, so that a test knows when the bot says it
differently.
"""

import io
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from PIL import Image, PngImagePlugin

from bot.sandbox.drawing.tab import Tab
from bot.sandbox.serve import Sandbox
from bot.sandbox.slash import Works
from bot.sandbox.stage.front import staged
from bot.sandbox.stage.news import News
from bot.sandbox.terminal import Terminal

PICTURE = Path(__file__).with_name("conversation.png")
LANGUAGE = "en"
SEATS = ("alex", "sam.carter")
LINES = (
    "I'm out Friday, cover with Sam Carter",
    "1",
    "dentist on Tuesday 2-3:30pm, ask Sam Carter to cover",
    "1",
    "from December I work 9 to 4 Monday to Thursday",
)
START = datetime(2026, 11, 18, 10, tzinfo=UTC)  # a Wednesday
WIDE, HIGH = 1128, 1110
COLOURS = 128  # enough for flat colours and text, and a third of the bytes


def say(sandbox: Sandbox, works: Works) -> None:
    """All of it, as `understudy try` plays it."""
    Terminal(sandbox, SEATS[0], works, io.StringIO()).play(iter(LINES), echo=False)


def words(sandbox: Sandbox) -> str:
    """What stands in the seats, a line a message."""
    standing = {}
    for change in News(sandbox).since(0, 0)["changes"]:
        standing[change["id"]] = change if change["kind"] != "deleted" else None
    said = (one for one in standing.values() if one and one["room"] in SEATS)
    return "\n".join(f"{one['name']}: {_plain(one.get('html') or one['text'])}" for one in said)


def draw(tab: Tab, sandbox: Sandbox, works: Works, to: Path) -> None:
    """Has it all said in a sandbox that began at START, and draws it. Raises NotDrawn."""
    with staged(sandbox, works, SEATS[0]) as url:
        say(sandbox, works)
        tab.open(f"{url}/#{','.join(SEATS)}", WIDE, HIGH)
        tab.sees(f"document.querySelectorAll('.seat .one').length >= {words(sandbox).count(chr(10)) + 1}")
        tab.run("dressed(false)")
        described = PngImagePlugin.PngInfo()
        described.add_itxt("Description", words(sandbox))
        with Image.open(io.BytesIO(tab.picture())) as whole:
            whole.convert("RGB").quantize(COLOURS).save(to, optimize=True, pnginfo=described)


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
