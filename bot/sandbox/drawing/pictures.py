"""Pictures of pages: one for each message, all cut out of a single picture of the page (one by one takes ten times as long)."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.sandbox.drawing.tab import Tab

QUICK = 3  # of PNG's levels: half the time of the usual one, and as small


def pictures(tab: Tab, page: Path, wide: int) -> int:
    """Draws a page's messages as ``<page>-01.png`` and so on, beside it; gives how many. Raises NotDrawn."""
    tab.open(page.resolve().as_uri(), wide)
    tab.sees("document.documentElement && document.documentElement.dataset.height")
    boxes = tab.run("[...document.querySelectorAll('.message')].map((one) => one.dataset.box.split(' ').map(Number))")
    tab.sized(wide, int(tab.run("document.documentElement.dataset.height")))
    with Image.open(BytesIO(tab.picture())) as whole:
        for at, (top, height) in enumerate(boxes, 1):
            part = whole.crop((0, top, whole.width, min(top + height, whole.height)))
            part.save(page.with_name(f"{page.stem}-{at:02}.png"), compress_level=QUICK)
    return len(boxes)
