import httpx
import pytest

from bot.sandbox.serve import WEBHOOK_SECRET, running, start


def test_both_emulators_listen_on_loopback(sandbox):
    assert {url.rsplit(":", 1)[0] for url in (sandbox.webex_url, sandbox.everbridge_url, sandbox.token_url)} == {"http://127.0.0.1"}


def test_the_environment_opens_webex(sandbox):
    settings = sandbox.environment()
    bearer = {"Authorization": f"Bearer {settings['WEBEX_BOT_TOKEN']}"}
    answer = httpx.get(f"{settings['WEBEX_BASE_URL']}/people/me", headers=bearer)
    assert answer.status_code == 200


def test_the_environment_opens_everbridge(sandbox):
    settings = sandbox.environment()
    answer = httpx.get(
        f"{settings['EVERBRIDGE_BASE_URL']}/contacts/{settings['EVERBRIDGE_ORGANIZATION_ID']}",
        auth=(settings["EVERBRIDGE_USERNAME"], settings["EVERBRIDGE_PASSWORD"]),
    )
    assert answer.status_code == 200


def test_the_webhook_secret_is_long_enough_for_the_bot():
    assert len(WEBHOOK_SECRET) >= 16


@pytest.mark.parametrize(
    ("option", "names"),
    [
        ("service_app", {"WEBEX_CLIENT_ID", "WEBEX_CLIENT_SECRET", "WEBEX_REFRESH_TOKEN"}),
        ("client_credentials", {"EVERBRIDGE_CLIENT_ID", "EVERBRIDGE_CLIENT_SECRET", "EVERBRIDGE_TOKEN_URL"}),
    ],
)
def test_other_ways_to_sign_in_can_be_had(sandbox, option, names):
    assert set(sandbox.environment(**{option: True})) - set(sandbox.environment()) == names


def test_a_stopped_sandbox_answers_no_more(clock):
    sandbox = start(clock)
    sandbox.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{sandbox.webex_url}/people/me")


def test_two_sandboxes_know_nothing_of_each_other(clock, sandbox):
    with running(clock) as other:
        other.webex.say("alex", "hi")
        assert sandbox.webex.messages_in(sandbox.webex.direct_room("alex")) == []


def test_requests_are_not_printed(sandbox, capfd):
    httpx.get(f"{sandbox.webex_url}/people/me")
    assert capfd.readouterr() == ("", "")
