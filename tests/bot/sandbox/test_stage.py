"""The page of `understudy try --page`, over HTTP and in a real browser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from bot.sandbox.drawing import browser
from bot.sandbox.drawing.tab import tab
from bot.sandbox.serve import Sandbox
from bot.sandbox.stage.front import MOST_BYTES, staged
from bot.wiring.play import Works

Played = tuple[Sandbox, Works]


@dataclass
class Page:
    """What the page's script does, without a browser."""

    http: httpx.Client
    token: str
    seen: dict[str, int] = field(default_factory=lambda: {"changes": 0, "calls": 0})

    def act(self, person: str, text: str = "", room: str = "", **more: Any) -> dict[str, Any]:
        answer = self.http.post(
            "/act", json={"person": person, "room": room, "text": text, **more}, headers={"X-Token": self.token}
        )
        answer.raise_for_status()
        return dict(answer.json())

    def news(self) -> dict[str, Any]:
        """What is new since the last time."""
        new: dict[str, Any] = self.http.get("/news", params=self.seen, headers={"X-Token": self.token}).json()
        self.seen = {name: self.seen[name] + len(new[name]) for name in self.seen}
        return new

    def heard(self, room: str) -> list[dict[str, Any]]:
        """What the bot has said in a space since the last time."""
        return [one for one in self.news()["changes"] if one["room"] == room and one["author"] == "bot" and one["kind"] == "posted"]

    def people(self) -> list[dict[str, Any]]:
        people: list[dict[str, Any]] = self.http.get(
            "/news", params={"changes": 10**6, "calls": 10**6}, headers={"X-Token": self.token}
        ).json()["people"]
        return people


@pytest.fixture(scope="module")
def address(played: Played) -> Iterator[str]:
    with staged(*played, "alex") as url:
        yield url


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as http:
        token = re.search(r'name="token" content="([^"]+)"', http.get("/").text)
        assert token
        page = Page(http, token[1])
        page.news()
        yield page


def test_all_that_it_is_made_of_is_its_own(page: Page) -> None:
    whole = page.http.get("/")
    parts = re.findall(r'(?:src|href)="([^"]+)"', whole.text)
    assert parts == ["/stage.css", "/stage.js"]
    assert [page.http.get(part).headers["Content-Type"].split(";")[0] for part in parts] == ["text/css", "text/javascript"]
    assert not any(re.search(r"https?:|@import|url\(", page.http.get(part).text) for part in parts)
    assert "default-src 'none'; script-src 'self'" in whole.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/stage.html", "/front.py", "/../front.py", "/static/stage.js", "/%2e%2e/journal.py", "//etc/passwd"]
)
def test_nothing_else_is_served(page: Page, path: str) -> None:
    assert page.http.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", "localhost", ""])
def test_a_name_that_is_not_this_machines_is_refused(page: Page, host: str) -> None:
    assert page.http.get("/", headers={"Host": host}).status_code in (400, 403)


def test_without_the_pages_token_nothing_is_done_or_told(page: Page) -> None:
    act = {"person": "alex", "room": "", "text": "help"}
    assert page.http.post("/act", json=act).status_code == 403
    assert page.http.post("/act", json=act, headers={b"X-Token": "é".encode()}).status_code == 403
    assert page.http.get("/news").status_code == 403
    assert page.news()["changes"] == []


@pytest.mark.parametrize("body", [b"", b"[]", b'{"person": 1}', b'{"person": "alex", "room": "", "path": "x"}', b"\xff"])
def test_what_the_page_never_sends_is_refused(page: Page, body: bytes) -> None:
    assert page.http.post("/act", content=body, headers={"X-Token": page.token}).status_code == 400


def test_too_much_is_refused(page: Page) -> None:
    long = page.http.post("/act", content=b" " * (MOST_BYTES + 1), headers={"X-Token": page.token})
    assert long.status_code == 413


def test_a_card_is_drawn_its_button_books_and_the_stand_in_gets_a_file(page: Page) -> None:
    assert page.act("alex", "I'm out Friday, cover with Priya") == {"notes": []}
    (card,) = page.heard("alex")
    assert "<th>Cover</th><td><p>Priya Shah</p></td>" in card["html"]
    yes = re.search(r"class='positive' data-submit='\{&quot;id&quot;: &quot;([^&]+)&quot;\}'>Book it<", card["html"])
    assert yes
    page.act("alex", message=card["id"], inputs={"id": yes[1]})
    new = page.news()
    assert {"kind": "deleted", "id": card["id"], "room": "alex", "author": "bot", "name": "Understudy"} in new["changes"]
    (told,) = (one for one in new["changes"] if one["room"] == "priya" and one["kind"] == "posted")
    assert '<a class="file" download="cover.ics" href="data:' in told["html"]
    (call,) = (one for one in new["calls"] if one["outcome"])
    assert (call["system"], call["method"], call["status"]) == ("Everbridge", "POST", 200)
    assert '"contactId": 1100000000000001' in call["body"]
    assert page.act("alex", message=card["id"], inputs={"id": yes[1]})["notes"] == ["there is no such card (any more)"]


def test_the_picture_of_a_week_is_shown(page: Page) -> None:
    page.act("alex", "I'm out Monday, cover with Lee")
    page.act("alex", "yes")
    page.news()
    page.act("alex", "who is out next week?")
    assert any('src="data:image/png;base64,' in one["html"] for one in page.heard("alex"))


def test_in_a_group_space_the_bot_is_mentioned_and_answers(page: Page) -> None:
    moved = page.act("dana", "/in payments")["sit"]
    page.act("dana", "who is on call now?", moved["room"])
    assert page.heard(moved["room"])
    assert page.act("alex", "/reply Dana: help", moved["room"])["notes"] == []
    assert page.heard(moved["room"])[-1]["reply"]
    assert page.act("lena", "hello", moved["room"])["notes"] == ["Lena Fischer is not in that space."]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("/dance", "There is no /dance here. /help lists what there is."),
        ("/as Sam", "Which one? Sam Carter or Sam Okafor"),
        ("/fault everbridge 99", "99 should be a number from 400 to 599."),
        ("/fill from 2026-12-01", "Fill the field on the card, then press its button."),
        ("/quit", "Ctrl-C in the terminal ends it; this page can be closed at any time."),
        ("/fault webex 503 2", "  (the next 2 calls of webex will be answered with 503)"),
        ("/fault webex", "  (webex answers as it should)"),
    ],
)
def test_a_slash_line_does_what_it_does_in_the_terminal(page: Page, line: str, note: str) -> None:
    assert page.act("alex", line)["notes"] == [note]


def test_another_seat_is_opened_and_who_there_is_is_said(page: Page) -> None:
    assert page.act("alex", "/as priya")["sit"] == {"person": "priya", "room": "priya"}
    assert "  Lena Fischer   Europe/Berlin      on call: Platform on-call" in page.act("alex", "/who")["notes"]
    assert any(line.startswith("  /time +3d") for line in page.act("alex", "/help")["notes"])
    assert page.act("nobody", "hello")["notes"] == ["nobody in the cast is called 'nobody'"]


def test_looking_at_everybody_opens_no_space_of_theirs(played: Played, page: Page) -> None:
    assert "kim" in {one["key"] for one in page.people()}
    assert "Kim Lund" not in {room.title for room in played[0].webex.rooms.rooms.values()}


def test_the_clock_is_turned_for_everybody(page: Page) -> None:
    before = {one["key"]: one["time"] for one in page.people()}
    assert page.act("alex", "/time +2h")["notes"][0].startswith("  (it is Wed 18 Nov 2026, 12:0")
    after = {one["key"]: one["time"] for one in page.people()}
    assert before["lena"].startswith("Wed 18 Nov 2026, 11:0")
    assert after["lena"].startswith("Wed 18 Nov 2026, 13:0")


def test_the_tours_steps_are_given_to_walk_through(page: Page) -> None:
    tour = page.act("alex", "/tour")["tour"]
    assert tour[0]["person"] == "lena"
    assert tour[0]["says"].startswith("can anyone cover my")
    assert {step["person"] for step in tour} == {"lena", "max"}


@pytest.mark.skipif(browser.chromium() is None, reason="no Chromium is installed here")
def test_in_a_browser_two_seats_book_by_buttons_and_fields(address: str) -> None:
    with tab(str(browser.chromium())) as seen:
        seen.open(f"{address}/#jo,lee")
        seen.sees("document.querySelectorAll('.seat').length === 2")
        seen.run(_typed("jo", "I'm out on 4 December, cover with Priya"))
        seen.sees("document.querySelector('[data-person=jo] button.positive[data-submit]')")
        seen.run("document.querySelector('[data-person=jo] [data-opens]').click()")
        seen.sees("document.querySelector('[data-person=jo] .opened:not([hidden]) input[name=cover]')")
        seen.run("document.querySelector('[data-person=jo] input[name=cover]').value = 'Lee'")
        seen.run("document.querySelector('[data-person=jo] .opened:not([hidden]) [data-submit]').click()")
        seen.sees("document.querySelector('[data-person=jo] .messages').innerText.includes('by Lee Chen')")
        seen.sees("!document.querySelector('.busy')")
        seen.run("document.querySelector('[data-person=jo] button.positive[data-submit]').click()")
        seen.sees("!document.querySelector('.busy')")
        seen.sees("document.querySelector('[data-person=lee] a.file[download=\"cover.ics\"]')")
        seen.sees("document.querySelector('#calls').innerText.includes('POST /rest/scheduling/')")


@pytest.mark.skipif(browser.chromium() is None, reason="no Chromium is installed here")
def test_in_a_browser_the_tour_is_walked_to_its_end(address: str) -> None:
    with tab(str(browser.chromium())) as seen:
        seen.open(f"{address}/#kim")
        seen.sees("document.querySelector('[data-person=kim]')")
        before = int(seen.run("document.querySelectorAll('#calls .leaves').length"))
        seen.run("document.querySelector('#tour').click()")
        walked = []
        for at in range(1, 9):
            seen.sees(f"document.querySelector('#step').textContent === '{at} of 8' && !document.querySelector('#next').disabled")
            walked.append(seen.run("document.querySelector('#says').textContent"))
            assert seen.run("document.querySelector('#points').textContent").endswith(".")
            seen.run("document.querySelector('#next').click()")
        seen.sees("document.querySelector('#guide').hidden && !document.querySelector('.pointed, .busy')")
        assert walked[0] == "Lena Fischer: can anyone cover my Friday 20 November?"
        assert walked[3] == "Max Weber: yes"
        left = seen.run("[...document.querySelectorAll('#calls .leaves code')].map((one) => one.textContent.split(' ')[1])")
        assert left[before:] == ["POST", "DELETE"]
        assert "You're covering for Lena Fischer" in seen.run("document.querySelector('[data-person=max] .messages').innerText")


def _typed(person: str, text: str) -> str:
    seat = f"document.querySelector('[data-person={person}]')"
    return f'{seat}.querySelector("textarea").value = "{text}"; {seat}.querySelector(".write").requestSubmit()'
