"""A third system needs its folder and its row: it is written to, looked through, reported, checked, logged and measured."""

import pytest

from bot.commands.check import Line, check
from bot.store.reports.history import history
from bot.store.rows import acts, events
from bot.store.rows.questions import Place
from bot.systems import registry
from bot.web import metrics
from tests.bot.conftest import Desk
from tests.bot.remote import Remote
from tests.bot.shown import approve, planned
from tests.bot.systems.pager.row import NAME, row

BODY = b'{"who": "Sam"}'


@pytest.fixture
def office(desk: Desk, remote: Remote, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose table has a row more."""
    monkeypatch.setattr(registry, "SYSTEMS", (*registry.SYSTEMS, row(remote.origin)))
    return desk.reopened()


def approved(desk: Desk) -> str:
    """A plan of one call to the pager that Alex has approved."""
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    event_id = desk.say("alex", "hello")
    desk.work()
    with desk.store.begin() as tx:
        events.remember(tx, event_id, "Sam takes the pager", '{"intent": "replacement"}')
        plan_id = planned(
            tx,
            event_id,
            BODY,
            system=NAME,
            path="/overrides",
            person_id=alex.id,
            place=Place(webex.direct_room(alex), None, True),
        )
        assert approve(tx, plan_id, event_id, alex.id)
    return plan_id


def ended(desk: Desk, plan_id: str) -> acts.Act:
    """The plan's act, when the worker has done all it can now and, if need be, a minute later."""
    for _ in range(30):
        desk.work()
        with desk.store.read() as tx:
            found = acts.of_plan(tx, plan_id)[0]
        if found.status in acts.FINISHED:
            return found
        desk.later(seconds=3)
    raise AssertionError(found)


def test_it_is_written_to_and_the_receipt_names_it(office: Desk, remote: Remote) -> None:
    remote.says(201, {"override": "77"})
    assert ended(office, approved(office)).remote_id == "77"
    assert [(asked.method, asked.path, asked.body) for asked in remote.asked] == [("POST", "/overrides", BODY)]
    assert "the pager id 77" in office.heard("alex")[-1]


def test_what_got_lost_on_the_way_is_looked_for_there(office: Desk, remote: Remote) -> None:
    remote.says(drop=True).says(200, [{"override": "77", "who": "Sam"}])
    found = ended(office, approved(office))
    assert (found.status, found.remote_id, [asked.method for asked in remote.asked]) == ("done", "77", ["POST", "GET"])


def test_a_refusal_names_it(office: Desk, remote: Remote) -> None:
    remote.says(409, {"message": "taken"}).says(200, [])
    assert ended(office, approved(office)).status == "failed"
    assert "the pager has already" in office.heard("alex")[-1]
    assert "on the pager's board" in office.heard("alex")[-1]


def test_what_nobody_can_tell_is_asked_with_its_name(office: Desk, remote: Remote) -> None:
    remote.says(drop=True).says(403, {"message": "not you"})
    assert ended(office, approved(office)).status == "unsure"
    assert any("whether the pager has it" in said for said in office.heard("alex"))


def test_it_has_its_line_in_check(office: Desk, remote: Remote) -> None:
    remote.says(200, [{}, {}])
    assert Line("pager", True, "2 overrides") in list(check(office.found))


def test_it_is_logged_and_measured(office: Desk, remote: Remote) -> None:
    remote.says(201, {"override": "77"})
    ended(office, approved(office))
    with office.store.read() as tx:
        assert [call["system"] for found in history(tx, 1) for call in found["calls"]] == [NAME]
    assert 'understudy_calls{status="done",system="pager"} 1.0' in metrics.counted(office.store).decode()


def test_a_row_of_a_system_that_is_gone_is_still_told(desk: Desk, remote: Remote) -> None:
    assert ended(desk, approved(desk)).why == "not set up"
    assert "pager isn't set up any more" in desk.heard("alex")[-1]
    assert remote.asked == []
