"""Who we are to the two systems, over real HTTP: when a token is asked for, kept, renewed and given up."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.errors import Busy, NotSent, RemoteError, SettingsError, StoreError, Unauthorized
from bot.systems.auth import BasicAuth, StaticBearer
from bot.systems.client import Line
from bot.systems.everbridge.auth import ClientCredentials
from bot.systems.webex.auth import ServiceApp

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
SECRET = "client-s3cret"


class Watch:
    """A clock that stands still until moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


class Kept:
    """A token store in memory that says when it was written."""

    def __init__(
        self,
        access: str | None = None,
        refresh: str = "r1",
        expires_at: datetime | None = None,
        on_save: Callable[[], None] = lambda: None,
    ) -> None:
        self.pair: tuple[str | None, str, datetime | None] = (access, refresh, expires_at)
        self.held = False
        self._on_save = on_save

    def load(self) -> tuple[str | None, str, datetime | None]:
        return self.pair

    def save(self, access: str, refresh: str, expires_at: datetime) -> None:
        self._on_save()
        self.pair = (access, refresh, expires_at)
        self.held = False

    def claim(self) -> bool:
        free, self.held = not self.held, True
        return free

    def let_go(self) -> None:
        self.held = False


@pytest.fixture
def clock() -> Watch:
    return Watch()


@pytest.fixture
def desk(elsewhere: Any) -> Any:
    """The token endpoint."""
    return elsewhere


def token(access: Any = "t1", expires_in: Any = 28800, **more: Any) -> dict[str, Any]:
    return {"access_token": access, "expires_in": expires_in, "token_type": "bearer", **more}


def credentials(desk: Any, clock: Watch) -> ClientCredentials:
    return ClientCredentials(desk.origin + "/authorization/v1/tokens", "app", SECRET, clock=clock)


def service_app(desk: Any, clock: Watch, store: Kept, base: str = "/v1") -> ServiceApp:
    return ServiceApp(desk.origin + base, "app", SECRET, store, clock=clock)


def line(remote: Any, auth: httpx.Auth) -> Line:
    return Line("everbridge", remote.origin, auth)


def bearers(remote: Any) -> list[str]:
    return [asked.headers["authorization"] for asked in remote.asked]


def test_basic_is_basic(remote: Any) -> None:
    remote.says(200, {})
    line(remote, BasicAuth("api", "pä:ss")).get("/x")
    assert bearers(remote) == ["Basic YXBpOnDDpDpzcw=="]


def test_a_given_token_is_sent_as_it_is(remote: Any) -> None:
    remote.says(200, {})
    line(remote, StaticBearer("abc")).get("/x")
    assert bearers(remote) == ["Bearer abc"]


def test_a_given_token_that_is_refused_is_not_tried_again(remote: Any) -> None:
    remote.says(401)
    with pytest.raises(Unauthorized):
        line(remote, StaticBearer("abc")).get("/x")
    assert len(remote.asked) == 1


@pytest.mark.parametrize("bad", ["", "two words", "line\nbreak", "umläut"])
def test_a_given_token_that_no_header_can_carry_is_a_setting_to_correct(bad: str) -> None:
    with pytest.raises(SettingsError) as caught:
        StaticBearer(bad)
    assert not bad or bad not in str(caught.value)


class TestClientCredentials:
    def test_the_form_is_the_vendors(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token())
        remote.says(200, {})
        line(remote, credentials(desk, clock)).get("/x")
        assert desk.asked[0].form == {
            "grant_type": "client_credentials",
            "client_id": "app",
            "client_secret": SECRET,
            "scope": "openid user-profile role service-profile",
        }

    def test_the_form_goes_to_the_exact_url(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token())
        remote.says(200, {})
        line(remote, credentials(desk, clock)).get("/x")
        assert (desk.asked[0].method, desk.asked[0].target) == ("POST", "/authorization/v1/tokens")

    def test_the_access_token_is_the_bearer(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("acc", id_token="idt"))
        remote.says(200, {})
        line(remote, credentials(desk, clock)).get("/x")
        assert bearers(remote) == ["Bearer acc"]

    def test_one_token_serves_many_calls(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token())
        remote.says(200, {}).says(200, {})
        connection = line(remote, credentials(desk, clock))
        connection.get("/x")
        clock.later(hours=7.9)
        connection.get("/x")
        assert len(desk.asked) == 1

    def test_a_token_is_replaced_shortly_before_it_ends(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("t1")).says(200, token("t2"))
        remote.says(200, {}).says(200, {})
        connection = line(remote, credentials(desk, clock))
        connection.get("/x")
        clock.later(seconds=28800 - 59)
        connection.get("/x")
        assert bearers(remote) == ["Bearer t1", "Bearer t2"]

    def test_a_very_short_life_is_still_used(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token(expires_in=10))
        remote.says(200, {}).says(200, {})
        connection = line(remote, credentials(desk, clock))
        connection.get("/x")
        clock.later(seconds=7)
        connection.get("/x")
        assert len(desk.asked) == 1

    @pytest.mark.parametrize("life", [None, "soon", -1, "nan", 1e300, []])
    def test_an_odd_life_is_taken_as_eight_hours(self, remote: Any, desk: Any, clock: Watch, life: Any) -> None:
        desk.says(200, token(expires_in=life))
        remote.says(200, {}).says(200, {})
        connection = line(remote, credentials(desk, clock))
        connection.get("/x")
        clock.later(hours=7)
        connection.get("/x")
        assert len(desk.asked) == 1

    def test_a_refused_token_is_replaced_once_and_the_same_bytes_are_sent_again(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("t1")).says(200, token("t2"))
        remote.says(401).says(200, {})
        line(remote, credentials(desk, clock)).write("POST", "/x", b'{"a":1}')
        assert [(asked.headers["authorization"], asked.body) for asked in remote.asked] == [
            ("Bearer t1", b'{"a":1}'),
            ("Bearer t2", b'{"a":1}'),
        ]

    def test_a_second_refusal_is_believed(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("t1")).says(200, token("t2"))
        remote.says(401).says(401, {"status": 401, "message": "Unauthorized"})
        with pytest.raises(Unauthorized):
            line(remote, credentials(desk, clock)).get("/x")
        assert (len(remote.asked), len(desk.asked)) == (2, 2)

    def test_refused_credentials_are_unauthorized_and_nothing_is_sent(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(401, {"status": "401", "error": "Unauthorized", "message": "Bad client"})
        with pytest.raises(Unauthorized, match=r"no token \(401\): Bad client"):
            line(remote, credentials(desk, clock)).get("/x")
        assert remote.asked == []

    @pytest.mark.parametrize(
        "answer",
        [
            {"status": 500},
            {"status": 503, "body": b"<html>"},
            {"status": 200, "body": b"<html>"},
            {"status": 200, "body": []},
            {"status": 200, "body": {"access_token": None}},
            {"status": 200, "body": {"access_token": "two words"}},
            {"status": 200, "body": {"access_token": "t"}, "cut": True},
            {"drop": True},
        ],
    )
    def test_without_a_token_the_call_was_certainly_not_sent(
        self, remote: Any, desk: Any, clock: Watch, answer: dict[str, Any]
    ) -> None:
        desk.says(**answer)
        with pytest.raises(NotSent, match="no token"):
            line(remote, credentials(desk, clock)).write("POST", "/x", b"{}")
        assert remote.asked == []

    def test_an_unreachable_endpoint_means_not_sent(self, remote: Any, nobody: str, clock: Watch) -> None:
        auth = ClientCredentials(nobody + "/tokens", "app", SECRET, clock=clock)
        with pytest.raises(NotSent):
            line(remote, auth).write("POST", "/x", b"{}")

    def test_a_busy_endpoint_says_how_long(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(429, retry_after="9")
        with pytest.raises(Busy) as caught:
            line(remote, credentials(desk, clock)).get("/x")
        assert caught.value.retry_after == 9.0

    def test_a_token_that_could_not_be_had_is_asked_for_again_next_time(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(503).says(200, token())
        remote.says(200, {})
        connection = line(remote, credentials(desk, clock))
        with pytest.raises(NotSent):
            connection.get("/x")
        connection.get("/x")
        assert bearers(remote) == ["Bearer t1"]

    def test_many_threads_ask_for_one_token(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token())
        for _ in range(8):
            remote.says(200, {})
        connection = line(remote, credentials(desk, clock))
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: connection.get("/x"), range(8)))
        assert len(desk.asked) == 1

    def test_no_secret_shows(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(400, {"error": "invalid_client", "error_description": f"secret {SECRET} is wrong"})
        auth = credentials(desk, clock)
        with pytest.raises(Unauthorized) as caught:
            line(remote, auth).get("/x")
        assert SECRET not in str(caught.value) + repr(caught.value) + repr(auth)


class TestServiceApp:
    @pytest.mark.parametrize("base", ["/v1", "/v1/"])
    def test_the_form_is_the_vendors(self, remote: Any, desk: Any, clock: Watch, base: str) -> None:
        desk.says(200, token())
        remote.says(200, {})
        line(remote, service_app(desk, clock, Kept(), base)).get("/x")
        assert (desk.asked[0].target, desk.asked[0].form) == (
            "/v1/access_token",
            {"grant_type": "refresh_token", "client_id": "app", "client_secret": SECRET, "refresh_token": "r1"},
        )

    def test_a_stored_token_is_used_without_asking(self, remote: Any, desk: Any, clock: Watch) -> None:
        remote.says(200, {})
        line(remote, service_app(desk, clock, Kept("a1", expires_at=NOW + timedelta(hours=1)))).get("/x")
        assert (bearers(remote), desk.asked) == (["Bearer a1"], [])

    def test_a_stored_token_of_unknown_life_is_used_until_it_is_refused(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2"))
        remote.says(200, {}).says(401).says(200, {})
        connection = line(remote, service_app(desk, clock, Kept("a1")))
        connection.get("/x")
        clock.later(days=30)
        connection.get("/x")
        assert bearers(remote) == ["Bearer a1", "Bearer a1", "Bearer a2"]

    def test_a_stored_token_that_has_ended_is_not_tried(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2"))
        remote.says(200, {})
        line(remote, service_app(desk, clock, Kept("a1", expires_at=NOW))).get("/x")
        assert bearers(remote) == ["Bearer a2"]

    def test_a_new_pair_is_stored_with_its_end(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2", 1209600, refresh_token="r2"))
        remote.says(200, {})
        store = Kept()
        line(remote, service_app(desk, clock, store)).get("/x")
        assert store.pair == ("a2", "r2", NOW + timedelta(days=14))

    def test_the_old_refresh_token_stays_when_no_new_one_comes(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2"))
        remote.says(200, {})
        store = Kept()
        line(remote, service_app(desk, clock, store)).get("/x")
        assert store.pair[1] == "r1"

    def test_a_new_token_is_stored_before_it_is_used(self, remote: Any, desk: Any, clock: Watch) -> None:
        asked_before_saving: list[int] = []
        desk.says(200, token("a2"))
        remote.says(200, {})
        store = Kept(on_save=lambda: asked_before_saving.append(len(remote.asked)))
        line(remote, service_app(desk, clock, store)).get("/x")
        assert asked_before_saving == [0]

    def test_a_token_that_can_not_be_stored_is_not_used(self, remote: Any, desk: Any, clock: Watch) -> None:
        def broken() -> None:
            raise StoreError("down")

        desk.says(200, token("a2"))
        with pytest.raises(StoreError):
            line(remote, service_app(desk, clock, Kept(on_save=broken))).get("/x")
        assert remote.asked == []

    @pytest.mark.parametrize(("seconds", "asked"), [(79, 1), (80, 2)])
    def test_it_is_renewed_at_80_percent_of_its_life(self, remote: Any, desk: Any, clock: Watch, seconds: int, asked: int) -> None:
        desk.says(200, token("a1", 100)).says(200, token("a2", 100))
        remote.says(200, {}).says(200, {})
        connection = line(remote, service_app(desk, clock, Kept()))
        connection.get("/x")
        clock.later(seconds=seconds)
        connection.get("/x")
        assert len(desk.asked) == asked

    def test_a_refused_token_is_renewed_once(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2"))
        remote.says(401).says(200, {})
        line(remote, service_app(desk, clock, Kept("a1", expires_at=NOW + timedelta(days=9)))).write("POST", "/x", b"{}")
        assert bearers(remote) == ["Bearer a1", "Bearer a2"]

    def test_a_second_refusal_is_believed(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a2"))
        remote.says(401).says(401)
        with pytest.raises(Unauthorized):
            line(remote, service_app(desk, clock, Kept("a1"))).get("/x")
        assert (len(remote.asked), len(desk.asked)) == (2, 1)

    def test_a_refused_token_that_another_process_has_renewed_is_taken_from_the_store(
        self, remote: Any, desk: Any, clock: Watch
    ) -> None:
        remote.says(200, {}).says(401).says(200, {})
        store = Kept("a1", expires_at=NOW + timedelta(days=9))
        connection = line(remote, service_app(desk, clock, store))
        connection.get("/x")
        store.pair = ("a2", "r2", NOW + timedelta(days=14))
        connection.get("/x")
        assert (bearers(remote)[-1], desk.asked) == ("Bearer a2", [])

    def test_a_token_that_is_due_and_that_another_process_has_renewed_is_taken_from_the_store(
        self, remote: Any, desk: Any, clock: Watch
    ) -> None:
        desk.says(200, token("a1", 100))
        remote.says(200, {}).says(200, {})
        store = Kept()
        connection = line(remote, service_app(desk, clock, store))
        connection.get("/x")
        clock.later(seconds=90)
        store.pair = ("a2", "r2", clock() + timedelta(seconds=100))
        connection.get("/x")
        assert (bearers(remote)[-1], len(desk.asked)) == ("Bearer a2", 1)

    def test_the_newest_refresh_token_is_used(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("a1", 100)).says(200, token("a2", 100))
        remote.says(200, {}).says(200, {})
        store = Kept()
        connection = line(remote, service_app(desk, clock, store))
        connection.get("/x")
        clock.later(seconds=200)
        store.pair = ("a1", "r9", NOW)
        connection.get("/x")
        assert desk.asked[1].form["refresh_token"] == "r9"

    def test_a_dead_refresh_token_is_unauthorized_for_webex(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(400, {"message": "invalid refresh token", "trackingId": "ROUTER_7"})
        with pytest.raises(Unauthorized) as caught:
            line(remote, service_app(desk, clock, Kept())).get("/x")
        assert (caught.value.system, caught.value.tracking_id) == ("webex", "ROUTER_7")

    def test_many_threads_renew_once(self, remote: Any, desk: Any, clock: Watch) -> None:
        gate = threading.Barrier(6)
        desk.says(200, token("a2", refresh_token="r2"))
        for _ in range(6):
            remote.says(200, {})
        connection = line(remote, service_app(desk, clock, Kept()))

        def ask(_: int) -> None:
            gate.wait()
            connection.get("/x")

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(ask, range(6)))
        assert len(desk.asked) == 1

    @pytest.mark.parametrize("secret", [SECRET, "refresh-t0ken"])
    def test_no_secret_shows(self, remote: Any, desk: Any, clock: Watch, secret: str) -> None:
        desk.says(400, {"message": f"{SECRET} refresh-t0ken"})
        auth = service_app(desk, clock, Kept(refresh="refresh-t0ken"))
        with pytest.raises(RemoteError) as caught:
            line(remote, auth).get("/x")
        assert secret not in str(caught.value) + repr(caught.value) + repr(auth)


class TestAlarm:
    def test_a_new_token_that_is_refused_too_is_an_alarm(self, remote: Any, desk: Any, clock: Watch, caplog: Any) -> None:
        desk.says(200, token("t1")).says(200, token("t2"))
        remote.says(401).says(401)
        with pytest.raises(Unauthorized):
            line(remote, credentials(desk, clock)).get("/x")
        assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
            "ALARM: everbridge refuses our credentials, also with a new token"
        ]

    def test_a_wrong_organization_does_not_wear_the_token_endpoint_out(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("t1")).says(200, token("t2"))
        connection = line(remote, credentials(desk, clock))
        for _ in range(10):
            remote.says(401)
        for _ in range(5):
            with pytest.raises(Unauthorized):
                connection.get("/x")
        assert (len(desk.asked), len(remote.asked)) == (2, 6)

    def test_after_some_minutes_a_new_token_is_tried_again(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(200, token("t1")).says(200, token("t2")).says(200, token("t3"))
        remote.says(401).says(401).says(401).says(200, {})
        connection = line(remote, credentials(desk, clock))
        with pytest.raises(Unauthorized):
            connection.get("/x")
        clock.later(minutes=6)
        connection.get("/x")
        assert bearers(remote)[-1] == "Bearer t3"

    def test_a_dead_refresh_token_is_an_alarm(self, remote: Any, desk: Any, clock: Watch, caplog: Any) -> None:
        desk.says(400, {"message": f"bad token, {SECRET}"})
        with pytest.raises(Unauthorized):
            line(remote, service_app(desk, clock, Kept())).get("/x")
        assert "ALARM: webex gives us no token" in caplog.text
        assert SECRET not in caplog.text

    def test_after_a_failure_another_may_renew(self, remote: Any, desk: Any, clock: Watch) -> None:
        desk.says(503)
        store = Kept()
        with pytest.raises(NotSent):
            line(remote, service_app(desk, clock, store)).get("/x")
        assert not store.held
