"""The picture at the top of the main README shows what the bot says today."""

from PIL import Image

from bot.sandbox.cast import CAST
from bot.sandbox.stage.conversation import PICTURE, START, say, words
from bot.wiring.play import playing

MOST_BYTES = 200_000


def test_what_the_picture_shows_is_what_is_said() -> None:
    with Image.open(PICTURE) as picture:
        shown = picture.info["Description"]
    with playing(CAST, START) as (sandbox, works):
        say(sandbox, works)
        said = words(sandbox)
    assert shown == said, f"draw it anew: understudy gallery DIR --language en, and DIR/{PICTURE.name} goes to {PICTURE.parent}"


def test_the_picture_is_small() -> None:
    assert PICTURE.stat().st_size <= MOST_BYTES
