import httpx
import pytest


@pytest.fixture
def tokens(sandbox):
    return sandbox.webex.tokens


@pytest.fixture
def refresh(sandbox, tokens):
    def ask(**changed):
        form = {
            "grant_type": "refresh_token",
            "client_id": tokens.client_id,
            "client_secret": tokens.client_secret,
            "refresh_token": tokens.refresh,
            **changed,
        }
        return httpx.post(f"{sandbox.webex_url}/access_token", data=form)

    return ask


@pytest.fixture
def me(sandbox):
    def ask(token):
        return httpx.get(f"{sandbox.webex_url}/people/me", headers={"Authorization": f"Bearer {token}"}).status_code

    return ask


def test_a_refresh_gives_a_token_for_fourteen_days(refresh):
    answer = refresh().json()
    assert (answer["expires_in"], answer["refresh_token_expires_in"], answer["token_type"]) == (14 * 86400, 90 * 86400, "Bearer")


def test_a_new_token_is_an_administrators(refresh, me):
    assert me(refresh().json()["access_token"]) == 200


def test_a_refresh_token_works_once(refresh, tokens):
    old = tokens.refresh
    assert (refresh().status_code, refresh(refresh_token=old).status_code) == (200, 400)


def test_the_new_refresh_token_works(refresh):
    assert refresh(refresh_token=refresh().json()["refresh_token"]).status_code == 200


def test_a_token_ends_after_its_life(refresh, me, clock):
    token = refresh().json()["access_token"]
    clock.pass_(days=14)
    assert me(token) == 401


def test_tokens_can_be_ended_early(refresh, me, tokens):
    token = refresh().json()["access_token"]
    tokens.expire()
    assert me(token) == 401


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"client_secret": "wrong"}, 401),
        ({"client_id": "wrong"}, 401),
        ({"grant_type": "password"}, 400),
        ({"refresh_token": "no"}, 400),
    ],
)
def test_a_wrong_refresh_is_refused(refresh, changed, status):
    assert refresh(**changed).status_code == status


def test_a_refresh_is_form_encoded(sandbox):
    assert httpx.post(f"{sandbox.webex_url}/access_token", json={"grant_type": "refresh_token"}).status_code == 415
