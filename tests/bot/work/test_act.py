"""The guard: one approval makes at most one record, whatever happens on the way, and nobody is told what isn't known."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.everbridge.app import SCHEDULER
from bot.sandbox.everbridge.scheduling import API_USER
from bot.sandbox.serve import Server
from bot.store.rows import acts
from bot.systems.everbridge.rows import Row
from bot.work.act import FROZEN, GIVE_UP, IN_FLIGHT, SETTLE, SURE, TRIES
from bot.work.liveness import Presence
from tests.bot.work.conftest import ALEX, PATH, PAYMENTS, Office, page_body

POST = ("POST", "/substitutions")
GET = ("GET", "/scheduling")
NOTHING: list[str] = []


# ---- answered --------------------------------------------------------------------------------------------------------------


def test_what_was_booked_is_done_with_its_id(office: Office) -> None:
    row = office.approved()
    found = office.look(row)
    assert (found.status, found.remote_id, found.remote_status) == ("done", str(office.booked[0]["id"]), 200)
    assert office.reported == [found.plan_id]


def test_an_act_that_has_ended_is_left_alone(office: Office) -> None:
    row = office.approved()
    for _ in range(3):
        office.look(row)
    assert (office.posts(), len(office.reported)) == (1, 1)


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (400, "Refused"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "NotFound"),
        (409, "Conflict"),
        (415, "Refused"),
        (422, "Refused"),
    ],
)
def test_what_is_refused_has_failed_and_says_why(office: Office, status: int, why: str) -> None:
    office.fails.answer(*POST, status)
    found = office.look(office.approved())
    assert (found.status, found.why, found.remote_status) == ("failed", why, status)
    assert (office.posts(), office.booked, len(office.reported)) == (1, [], 1)


# ---- certainly not done ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [("7", 7, 7.5), ("0", 0.5, 1), (None, 0.2, 2.2), ("rand(30),add(30)", 0.2, 2.2), ("-5", 0.2, 2.2), ("86400", 900, 900.5)],
)
def test_what_is_busy_is_sent_again_when_it_asks_for_it(office: Office, retry_after: str | None, least: float, most: float) -> None:
    office.fails.busy(*POST, retry_after=retry_after)
    row = office.approved()
    assert office.look(row).status == "waiting"
    assert least <= office.bell.rung[-1][3] <= most
    assert office.carry(row).status == "done"
    assert (len(office.booked), len(office.told)) == (1, 1)


def test_what_is_locked_is_sent_again(office: Office) -> None:
    office.fails.busy(*POST, status=423)
    assert office.carry(office.approved()).status == "done"
    assert len(office.booked) == 1


def test_without_a_connection_it_is_sent_again_until_there_is_one(office: Office) -> None:
    row = office.approved()
    port = office.sandbox.everbridge_server._server.server_port
    office.sandbox.everbridge_server.stop()
    assert [office.look(row).status for _ in range(3)] == ["waiting"] * 3
    again = Server(office.sandbox.everbridge.app, port)
    assert office.carry(row).status == "done"
    again.stop()
    assert (len(office.booked), len(office.told)) == (1, 1)


def test_a_system_that_stays_busy_is_given_up_and_said(office: Office) -> None:
    office.fails.busy(*POST, times=1000)
    row = office.approved()
    found = office.carry(row)
    assert (found.status, found.why, found.remote_status) == ("failed", "Busy", 429)
    assert found.tries <= TRIES and office.clock.now - found.created_at <= GIVE_UP + timedelta(minutes=16)
    assert (office.booked, len(office.reported), len(office.told)) == ([], 1, 1)


def test_what_is_not_set_up_any_more_has_failed(office: Office) -> None:
    row = office.approved(system="webex")
    office.systems.clear()
    assert (office.look(row).status, office.act(row).why) == ("failed", "not set up")


def test_a_system_that_rests_is_not_called_and_no_try_is_lost(office: Office) -> None:
    row = office.approved()
    office.rests(30.0)
    found = office.look(row)
    assert (found.status, found.tries, office.posts()) == ("waiting", 0, 0)
    assert office.bell.rung[-1][3] >= 30
    office.rests(0.0)
    assert office.carry(row).status == "done"


def test_a_system_that_rests_for_ever_is_given_up(office: Office) -> None:
    office.rests(60.0)
    found = office.carry(office.approved())
    assert (found.status, found.why, office.posts(), len(office.told)) == ("failed", "NotSent", 0, 1)


def test_who_was_frozen_before_the_call_does_not_send(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    row = office.approved()
    sending = acts.sending

    def frozen(*given: object, **more: object) -> bool:
        done = sending(*given, **more)  # type: ignore[arg-type]
        office.clock.now += FROZEN * 2
        return done

    monkeypatch.setattr(acts, "sending", frozen)
    assert office.look(row).status == "waiting"
    assert office.posts() == 0


# ---- perhaps done ------------------------------------------------------------------------------------------------------------


def after_processing(office: Office) -> None:
    office.fails.drop(*POST, processed=True)


def truncated(office: Office) -> None:
    office.fails.truncate(*POST)


def timed_out_but_done(office: Office) -> None:
    office.fails.delay(*POST, 3.0)


@pytest.mark.parametrize("trouble", [after_processing, truncated, timed_out_but_done])
def test_what_was_done_without_our_hearing_of_it_is_found(office: Office, trouble: object) -> None:
    trouble(office)  # type: ignore[operator]
    row = office.approved()
    assert office.look(row).status == "sending"
    assert office.bell.rung[-1][3] == SETTLE.total_seconds()
    office.sandbox.everbridge.wait_for(lambda: office.booked)
    found = office.carry(row)
    assert (found.status, found.remote_id, office.posts()) == ("done", str(office.booked[0]["id"]), 1)
    assert (len(office.told), len(office.reported)) == (1, 1)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_an_error_of_theirs_after_which_nothing_is_there_is_tried_again(office: Office, status: int) -> None:
    office.fails.answer(*POST, status)
    row = office.approved()
    assert office.carry(row).status == "done"
    assert (len(office.booked), office.posts()) == (1, 2)


def test_a_web_page_in_place_of_an_answer_is_looked_into(office: Office) -> None:
    office.fails.html(*POST)
    assert office.carry(office.approved()).status == "done"
    assert len(office.booked) == 1


def test_a_request_that_was_dropped_before_it_was_read_is_sent_again(office: Office) -> None:
    office.fails.drop(*POST)
    assert office.carry(office.approved()).status == "done"
    assert len(office.booked) == 1


@pytest.mark.parametrize(("fault", "sure"), [("drop", SURE), ("gateway", IN_FLIGHT)])
def test_what_is_not_there_is_not_believed_before_its_time(office: Office, fault: str, sure: timedelta) -> None:
    if fault == "drop":
        office.fails.drop(*POST)
    else:
        office.fails.answer(*POST, 504)
    row = office.approved()
    began = office.clock.now
    while office.look(row).status != "waiting" or office.act(row).tries == 0:
        assert office.clock.now - began < IN_FLIGHT * 2
        office.clock.now += timedelta(seconds=0.5)
    assert sure <= office.clock.now - began <= sure + timedelta(seconds=1)


def test_what_is_shown_late_is_found_nevertheless(office: Office) -> None:
    scheduling = office.sandbox.everbridge.scheduling
    scheduling.lag, scheduling.audit_lag = timedelta(seconds=8), timedelta(seconds=8)
    after_processing(office)
    assert office.carry(office.approved()).status == "done"
    assert (len(office.booked), office.posts()) == (1, 1)


def test_where_the_list_lags_the_audits_tell(office: Office) -> None:
    office.sandbox.everbridge.scheduling.lag = timedelta(hours=1)
    after_processing(office)
    found = office.carry(office.approved())
    assert (found.status, found.remote_id, office.posts()) == ("done", str(office.booked[0]["id"]), 1)


def test_where_the_audits_may_not_be_read_the_list_is_enough(office: Office) -> None:
    office.fails.answer("GET", "/audits", 403, times=100)
    office.fails.answer(*POST, 500)
    assert office.carry(office.approved()).status == "done"
    assert len(office.booked) == 1


def test_as_long_as_nobody_can_look_nothing_is_sent_again(office: Office) -> None:
    after_processing(office)
    row = office.approved()
    office.look(row)
    office.fails.answer(*GET, 503, times=4)
    found = office.carry(row)
    assert (found.status, len(office.booked), office.posts(), len(office.told)) == ("done", 1, 1, 1)


@pytest.mark.parametrize("status", [500, 429])
def test_where_nobody_can_look_for_long_it_is_unsure(office: Office, status: int) -> None:
    after_processing(office)
    row = office.approved()
    office.look(row)
    office.fails.answer(*GET, status, times=1000)
    found = office.carry(row)
    assert (found.status, len(office.booked), office.posts(), len(office.reported)) == ("unsure", 1, 1, 1)
    assert office.clock.now - found.created_at > GIVE_UP


def test_where_nobody_may_look_it_is_unsure_at_once(office: Office) -> None:
    after_processing(office)
    office.fails.answer(*GET, 403, times=1000)
    found = office.carry(office.approved())
    assert (found.status, found.why, office.clock.now - found.created_at < timedelta(minutes=1)) == ("unsure", "Forbidden", True)


def test_a_system_that_never_gets_better_is_given_up_with_nothing_booked(office: Office) -> None:
    office.fails.answer(*POST, 500, times=1000)
    found = office.carry(office.approved(), rounds=500)
    assert (found.status, found.why, office.booked) == ("failed", "Unsure", [])


def test_a_clash_after_a_try_that_worked_is_that_try(office: Office) -> None:
    row = office.approved()
    office.fails.answer(*POST, 500)
    found = office.look(row)
    while found.status != "waiting":
        office.clock.now += timedelta(seconds=1)
        found = office.look(row)
    fields = json.loads(page_body())["data"]
    made = office.sandbox.everbridge.book(fields, API_USER)  # what was thought lost comes through after all
    office.fails.answer(*POST, 409)
    office.clock.now += timedelta(minutes=1)
    found = office.carry(row)
    assert (found.status, found.remote_id, len(office.booked)) == ("done", str(made["id"]), 1)


# ---- what looks like ours ---------------------------------------------------------------------------------------------------


def test_one_like_it_that_was_there_before_is_not_ours(office: Office) -> None:
    office.sandbox.everbridge.book(json.loads(page_body())["data"])
    office.clock.now += timedelta(hours=1)
    office.fails.answer(*POST, 500)
    found = office.carry(office.approved())
    assert (found.status, found.remote_id, len(office.booked)) == ("done", str(office.booked[1]["id"]), 2)


def test_one_like_it_from_a_moment_ago_that_another_act_made_is_not_ours(office: Office) -> None:
    office.carry(office.approved())
    office.fails.answer(*POST, 500)
    found = office.carry(office.approved())
    assert (found.remote_id, len(office.booked)) == (str(office.booked[1]["id"]), 2)


def test_where_nothing_says_since_when_it_is_there_the_audits_do(office: Office) -> None:
    office.sandbox.everbridge.scheduling.dated = False
    after_processing(office)
    found = office.carry(office.approved())
    assert (found.status, found.remote_id) == ("done", str(office.booked[0]["id"]))


def test_where_nothing_says_since_when_what_came_after_the_sending_is_ours(office: Office) -> None:
    office.sandbox.everbridge.scheduling.dated = False
    office.fails.answer("GET", "/audits", 403, times=100)
    like_ours(office)
    after_processing(office)
    found = office.carry(office.approved())
    assert (found.status, found.remote_id, office.posts()) == ("done", str(office.booked[1]["id"]), 1)


def like_ours(office: Office, by: str = SCHEDULER) -> int:
    """One that nobody could tell from ours by what is in it; gives its id."""
    return int(office.sandbox.everbridge.book(json.loads(page_body())["data"], by)["id"])


@pytest.mark.parametrize("by", [SCHEDULER, API_USER])
@pytest.mark.parametrize("dated", [True, False])
def test_one_like_it_from_a_moment_before_is_never_taken_for_ours(office: Office, by: str, dated: bool) -> None:
    office.sandbox.everbridge.scheduling.dated = dated
    there = like_ours(office, by)
    office.fails.drop(*POST)
    found = office.carry(office.approved())
    assert (found.status, len(office.booked)) == ("done", 2)
    assert found.remote_id == str(office.booked[1]["id"]) != str(there)


@pytest.mark.parametrize("by", [SCHEDULER, API_USER])
def test_one_that_was_made_and_deleted_a_moment_before_is_never_taken_for_ours(office: Office, by: str) -> None:
    there = like_ours(office, by)
    office.sandbox.everbridge.delete(there)
    office.fails.drop(*POST)
    found = office.carry(office.approved())
    assert (found.status, [row["id"] for row in office.sandbox.everbridge.active]) == ("done", [int(found.remote_id or 0)])
    assert found.remote_id != str(there)


def test_one_that_is_deleted_while_ours_is_on_its_way_is_for_a_person_to_judge(office: Office) -> None:
    office.fails.drop(*POST)
    row = office.approved()
    office.look(row)
    office.sandbox.everbridge.delete(like_ours(office))
    found = office.carry(row)
    assert (found.status, found.why, office.posts(), office.sandbox.everbridge.active) == ("unsure", "Deleted", 1, [])


def test_one_by_another_hand_while_ours_is_on_its_way_is_for_a_person_to_judge(office: Office) -> None:
    office.carry(office.approved(body=page_body(contactId=1100000000000004)))  # from here on we know who we are there
    office.fails.drop(*POST)
    row = office.approved()
    office.look(row)
    like_ours(office)
    found = office.carry(row)
    assert (found.status, found.why, office.posts(), len(office.told)) == ("unsure", "CannotTell", 2, 1)


def test_of_two_like_it_the_one_by_our_hand_is_ours(office: Office) -> None:
    office.carry(office.approved(body=page_body(contactId=1100000000000004)))
    after_processing(office)
    row = office.approved()
    office.look(row)
    ours = office.booked[-1]["id"]
    like_ours(office)
    found = office.carry(row)
    assert (found.status, found.remote_id, office.posts()) == ("done", str(ours), 2)


def test_of_two_like_it_by_nobody_knows_whom_none_is_taken(office: Office) -> None:
    after_processing(office)
    row = office.approved()
    office.look(row)
    like_ours(office)
    found = office.carry(row)
    assert (found.status, found.why, office.posts()) == ("unsure", "CannotTell", 1)


def test_where_the_list_does_not_say_who_made_it_the_audits_tell(office: Office) -> None:
    office.carry(office.approved(body=page_body(contactId=1100000000000004)))
    office.sandbox.everbridge.scheduling.signed = False
    after_processing(office)
    row = office.approved()
    office.look(row)
    ours = office.booked[-1]["id"]
    like_ours(office)
    found = office.carry(row)
    assert (found.status, found.remote_id) == ("done", str(ours))


def test_what_stands_there_is_noted_once_and_before_the_first_sending(office: Office) -> None:
    there = like_ours(office)
    office.fails.answer(*POST, 500)
    row = office.approved()
    office.look(row)
    assert office.act(row).before == frozenset({str(there)})
    assert office.carry(row).before == frozenset({str(there)})


def test_as_long_as_nobody_can_see_what_stands_there_nothing_is_sent(office: Office) -> None:
    office.fails.answer(*GET, 503, times=3)
    row = office.approved()
    assert [office.look(row).status for _ in range(3)] == ["waiting"] * 3
    assert (office.posts(), office.act(row).tries, len(office.told)) == (0, 0, 1)
    assert office.carry(row).status == "done"


def test_where_nobody_can_see_it_for_long_it_has_failed_and_nothing_was_sent(office: Office) -> None:
    office.fails.answer(*GET, 503, times=1000)
    found = office.carry(office.approved())
    assert (found.status, found.why, found.remote_status, office.posts()) == ("failed", "Unsure", 503, 0)


def test_who_may_not_see_what_stands_there_books_all_the_same(office: Office) -> None:
    office.fails.answer(*GET, 403, times=1000)
    found = office.carry(office.approved())
    assert (found.status, found.before) == ("done", None)


@pytest.mark.parametrize(("ago", "status"), [(60, "unsure"), (-1, "done")])
def test_where_nobody_looked_before_the_sending_its_date_must_be_after_the_approval(office: Office, ago: int, status: str) -> None:
    office.clock.now -= timedelta(seconds=ago)
    like_ours(office)
    office.clock.now += timedelta(seconds=ago)
    found = office.carry(left_by(office, "an older version", before=None))
    assert (found.status, office.posts()) == (status, 0)


def test_what_somebody_has_deleted_meanwhile_is_neither_called_booked_nor_booked_again(office: Office) -> None:
    after_processing(office)
    row = office.approved()
    office.look(row)
    office.sandbox.everbridge.delete(office.booked[0]["id"])
    found = office.carry(row)
    assert (found.status, found.why, office.posts()) == ("unsure", "Deleted", 1)


@pytest.mark.parametrize(
    "other",
    [
        {"contactId": 1100000000000004},
        {"calendarId": PAYMENTS + 1},
        {"staffAssignment": {"type": "contact", "contactIds": [1100000000000004]}},
        {"recurrence": {"type": "repeat", "datesApplicable": {"from": "2026-11-27", "to": "2026-11-28"}}},
        {"time": {"start": "09:00", "end": "12:00"}},
    ],
)
def test_something_else_of_the_same_moment_is_not_ours(office: Office, other: Row) -> None:
    row = office.approved()
    office.sandbox.everbridge.book(json.loads(page_body(**other))["data"])
    office.fails.answer(*POST, 500)
    assert office.carry(row).status == "done"
    assert len(office.booked) == 2


# ---- killed ------------------------------------------------------------------------------------------------------------------


def left_by(office: Office, sender: str, before: list[str] | None = NOTHING) -> str:
    """An act that a worker had in its hands, and what it had seen before."""
    row = office.approved()
    with office.store.begin() as tx:
        assert acts.sending(tx, row, sender, tx.now + IN_FLIGHT, before=before)
    return row


def test_what_a_dead_worker_had_sent_is_found_at_once(office: Office, tmp_path: Path) -> None:
    dead = Presence(office.store, tmp_path / "locks")
    row = left_by(office, dead.executor_id)
    office.sandbox.everbridge.book(json.loads(page_body())["data"])
    dead._lock.close()  # as when its process ends
    assert office.look(row).status == "done"
    assert (office.posts(), len(office.booked)) == (0, 1)


def test_what_a_dead_worker_may_have_sent_is_sent_again_when_it_would_be_there(office: Office, tmp_path: Path) -> None:
    dead = Presence(office.store, tmp_path / "locks")
    row = left_by(office, dead.executor_id)
    dead._lock.close()
    office.clock.now += IN_FLIGHT - timedelta(seconds=1)
    assert office.look(row).status == "sending"
    found = office.carry(row)
    assert (found.status, len(office.booked), found.tries) == ("done", 1, 2)


def test_what_a_living_worker_is_sending_is_waited_for(office: Office, tmp_path: Path) -> None:
    other = Presence(office.store, tmp_path / "locks")
    row = left_by(office, other.executor_id)
    asked = len(office.sandbox.everbridge.requests)
    assert office.look(row).status == "sending"
    assert len(office.sandbox.everbridge.requests) == asked
    with office.store.begin() as tx:
        acts.finish(tx, row, acts.Ended("done", remote_id="1"))
    assert office.carry(row).remote_id == "1"
    other.end()


def test_what_a_living_worker_has_forgotten_goes_on_in_the_end(office: Office, tmp_path: Path) -> None:
    other = Presence(office.store, tmp_path / "locks")
    assert office.carry(left_by(office, other.executor_id)).status == "done"
    assert len(office.booked) == 1
    other.end()


def test_a_worker_elsewhere_counts_as_dead_when_it_is_silent(office: Office, tmp_path: Path) -> None:
    elsewhere = Presence(office.store, tmp_path / "another-machine")
    assert office.presence.lives(elsewhere.executor_id)
    office.clock.now += timedelta(seconds=16)
    assert not office.presence.lives(elsewhere.executor_id)
    elsewhere.end()


def test_a_ring_in_the_middle_of_the_call_changes_nothing(office: Office) -> None:
    row = left_by(office, office.presence.executor_id)
    office.carrier._under_way.add(row)
    rung = len(office.bell.rung)
    assert office.look(row).status == "sending"
    assert len(office.bell.rung) == rung


def test_who_comes_late_with_an_absence_does_not_disturb_a_newer_try(office: Office) -> None:
    row = left_by(office, "somebody")
    old = office.act(row)
    with office.store.begin() as tx:
        acts.absent(tx, old, 0)
        assert acts.sending(tx, row, "somebody else")
    rung = len(office.bell.rung)
    with office.store.begin() as tx:
        acts.absent(tx, old, 0)
        assert not acts.finish(tx, row, acts.Ended("failed"), tries=old.tries)
    assert (office.act(row).status, len(office.bell.rung)) == ("sending", rung)


# ---- taking back and changing -------------------------------------------------------------------------------------------------


def test_taking_back_what_is_gone_already_is_done(office: Office) -> None:
    made = office.sandbox.everbridge.book(json.loads(page_body())["data"])
    office.sandbox.everbridge.delete(made["id"])
    assert office.look(office.approved(method="DELETE", path=f"{PATH}/{made['id']}")).status == "done"


def test_taking_back_without_hearing_of_it_is_found(office: Office) -> None:
    made = office.sandbox.everbridge.book(json.loads(page_body())["data"])
    office.fails.drop("DELETE", "/substitutions", processed=True)
    found = office.carry(office.approved(method="DELETE", path=f"{PATH}/{made['id']}"))
    assert (found.status, office.sandbox.everbridge.active) == ("done", [])


def test_a_change_that_may_have_been_made_is_made_again(office: Office) -> None:
    made = office.sandbox.everbridge.book(json.loads(page_body())["data"])
    office.fails.drop("PUT", "/substitutions", processed=True)
    body = json.dumps({"data": {"staffAssignment": {"type": "contact", "contactIds": [1100000000000004]}}}).encode()
    assert office.carry(office.approved(method="PUT", path=f"{PATH}/{made['id']}", body=body)).status == "done"
    assert [row["staffAssignment"]["contactIds"] for row in office.booked] == [[1100000000000004]]


# ---- Webex ------------------------------------------------------------------------------------------------------------------


SCHEDULES = "/people/{}/features/schedules"
HOURS = {
    "name": "Working hours",
    "type": "businessHours",
    "events": [{"name": "Monday", "startDate": "2026-11-23", "endDate": "2026-11-23", "startTime": "09:00", "endTime": "17:00"}],
}


def a_schedule(office: Office, name: str = "Working hours") -> str:
    path = SCHEDULES.format(office.sandbox.webex.cast.find("alex").id)
    return office.approved("webex", "POST", path, json.dumps({**HOURS, "name": name}).encode())


def test_a_schedule_that_was_made_without_our_hearing_of_it_is_found(office: Office) -> None:
    office.sandbox.webex.faults.drop("POST", "/schedules", processed=True)
    found = office.carry(a_schedule(office))
    assert (found.status, [item["name"] for item in office.sandbox.webex.schedules("alex")]) == ("done", ["Working hours"])


def test_a_schedule_that_was_not_made_is_made(office: Office) -> None:
    office.sandbox.webex.faults.answer("POST", "/schedules", 503)
    assert office.carry(a_schedule(office)).status == "done"
    assert len(office.sandbox.webex.schedules("alex")) == 1


def test_a_schedule_of_the_same_name_with_other_hours_is_not_ours(office: Office) -> None:
    path = SCHEDULES.format(office.sandbox.webex.cast.find("alex").id)
    other = {**HOURS, "events": [{**HOURS["events"][0], "endTime": "12:00"}]}  # type: ignore[dict-item]
    assert office.carry(office.approved("webex", "POST", path, json.dumps(other).encode())).status == "done"
    office.sandbox.webex.faults.drop("POST", "/schedules")
    found = office.carry(a_schedule(office))
    assert (found.status, found.why) == ("failed", "Conflict")


def test_an_event_that_somebody_else_made_before_is_for_a_person_to_judge(office: Office) -> None:
    made = office.carry(a_schedule(office))
    path = f"{SCHEDULES.format(office.sandbox.webex.cast.find('alex').id)}/businessHours/{made.remote_id}/events"
    body = json.dumps(
        {"name": "Tuesday", "startDate": "2026-11-24", "endDate": "2026-11-24", "startTime": "09:00", "endTime": "17:00"}
    ).encode()
    office.carry(office.approved("webex", "POST", path, body))
    office.sandbox.webex.faults.drop("POST", "/events")
    found = office.carry(office.approved("webex", "POST", path, body))
    assert (found.status, found.why) == ("unsure", "CannotTell")


def test_an_event_that_was_made_without_our_hearing_of_it_is_found(office: Office) -> None:
    made = office.carry(a_schedule(office))
    path = f"{SCHEDULES.format(office.sandbox.webex.cast.find('alex').id)}/businessHours/{made.remote_id}/events"
    office.sandbox.webex.faults.drop("POST", "/events", processed=True)
    body = {"name": "Tuesday", "startDate": "2026-11-24", "endDate": "2026-11-24", "startTime": "09:00", "endTime": "17:00"}
    found = office.carry(office.approved("webex", "POST", path, json.dumps(body).encode()))
    events = office.sandbox.webex.schedules("alex")[0]["events"]
    assert (found.status, [item["name"] for item in events]) == ("done", ["Monday", "Tuesday"])


def test_one_system_that_is_dead_does_not_keep_the_other(office: Office) -> None:
    office.fails.answer(*POST, 503, times=100)
    first, second = office.approved(), a_schedule(office)
    assert (office.look(first).status, office.look(second).status) == ("sending", "done")
    assert office.act(first).call_id != office.act(second).call_id and ALEX
