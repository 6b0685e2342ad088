import httpx
import pytest

from bot.sandbox.cast import CAST, EMAIL_PATH

ORG = CAST.everbridge_organization
LIST = f"/contacts/{ORG}"


def test_a_contact_is_found_by_an_external_id_that_is_the_email(everbridge):
    answer = everbridge.get(f"{LIST}/alex.morgan@example.com", params={"idType": "externalId"}).json()
    assert (answer["message"], answer["result"]["id"]) == ("OK", 1100000000000001)


def test_a_contact_is_found_by_id(everbridge):
    assert everbridge.get(f"{LIST}/9007199254740993").json()["result"]["lastName"] == "Okafor"


def test_some_contacts_have_their_email_only_in_a_path(everbridge):
    assert everbridge.get(f"{LIST}/sam.okafor@example.com", params={"idType": "externalId"}).status_code == 404
    (path,) = everbridge.get(f"{LIST}/9007199254740993").json()["result"]["paths"]
    assert (path["pathId"], path["value"]) == (EMAIL_PATH, "sam.okafor@example.com")


def test_an_email_path_may_be_written_with_capitals(everbridge):
    assert everbridge.get(f"{LIST}/1100000000000006").json()["result"]["paths"][0]["value"] == "Jo.Park@Example.com"


def test_a_contact_that_is_not_there_is_refused_in_the_old_envelope(everbridge):
    assert everbridge.get(f"{LIST}/1").json() == {"status": 404, "message": "Contact not found: 1"}


def test_the_case_of_an_external_id_matters(everbridge):
    assert everbridge.get(f"{LIST}/Alex.Morgan@example.com", params={"idType": "externalId"}).status_code == 404


def test_who_left_is_listed_as_inactive(everbridge):
    rows = everbridge.get(LIST).json()["page"]["data"]
    assert [row["firstName"] for row in rows if row["status"] != "A"] == ["Nina"]


def test_somebody_webex_knows_is_no_contact(everbridge):
    assert "Kim" not in [row["firstName"] for row in everbridge.get(LIST).json()["page"]["data"]]


def test_the_list_comes_in_pages(everbridge):
    pages = [everbridge.get(LIST, params={"pageNumber": n, "pageSize": 5}).json() for n in (1, 2, 3)]
    assert [len(page["page"]["data"]) for page in pages] == [5, 5, 2]
    assert ["nextPageUri" in page for page in pages] == [True, True, False]
    assert (pages[1]["page"]["start"], pages[1]["page"]["totalPageCount"]) == (5, 3)


def test_where_none_fits_there_is_no_data(everbridge):
    assert "data" not in everbridge.get(LIST, params={"externalIds": "nobody"}).json()["page"]


def test_contacts_are_chosen_by_ids_of_both_kinds(everbridge):
    by_id = everbridge.get(LIST, params={"contactIds": "1100000000000007,1100000000000004"}).json()["page"]["data"]
    by_number = everbridge.get(LIST, params={"externalIds": "E10482,E10517"}).json()["page"]["data"]
    assert [[row["firstName"] for row in rows] for rows in (by_id, by_number)] == [["Priya", "Max"], ["Sam", "Jo"]]


@pytest.mark.parametrize(
    "query",
    [
        {"pageNo": 1},
        {"pageSize": 3001},
        {"pageNumber": 0},
        {"pageSize": "all"},
        {"sortBy": "age"},
        {"contactIds": "alex"},
        {"email": "alex.morgan@example.com"},
    ],
)
def test_a_wrong_query_is_refused(everbridge, query):
    assert everbridge.get(LIST, params=query).status_code == 400


def test_dates_of_a_contact_are_milliseconds(everbridge):
    assert everbridge.get(f"{LIST}/9007199254740993").json()["result"]["createdDate"] == 1578301200000


def test_the_organization_can_be_asked_for(everbridge):
    assert everbridge.get("/organizations").json()["page"]["data"][0]["organizationId"] == ORG


def test_wrong_credentials_are_refused(sandbox):
    answer = httpx.get(f"{sandbox.everbridge_url}{LIST}", auth=("sandbox-user", "wrong"))
    assert (answer.status_code, answer.json()["status"]) == (401, 401)


@pytest.mark.parametrize("header", ["", "Basic", "Basic ????", "Bearer nonsense", "c2FuZGJveC11c2VyOnNhbmRib3gtcGFzc3dvcmQ="])
def test_nothing_else_opens_it(sandbox, header):
    assert httpx.get(f"{sandbox.everbridge_url}{LIST}", headers={"Authorization": header}).status_code == 401


def test_another_organization_is_refused_as_if_the_credentials_were_wrong(everbridge):
    assert everbridge.get("/contacts/1").status_code == 401


@pytest.fixture
def token(sandbox):
    gate = sandbox.everbridge.gate

    def ask(**changed):
        form = {"grant_type": "client_credentials", "client_id": gate.client_id, "client_secret": gate.client_secret, **changed}
        return httpx.post(sandbox.token_url, data=form)

    return ask


@pytest.fixture
def status(sandbox):
    def ask(token):
        return httpx.get(f"{sandbox.everbridge_url}{LIST}", headers={"Authorization": f"Bearer {token}"}).status_code

    return ask


@pytest.mark.parametrize("name", ["access_token", "id_token"])
def test_either_token_opens_it(token, status, name):
    assert status(token(scope="openid user-profile role service-profile").json()[name]) == 200


def test_a_token_lasts_eight_hours(token, status, clock):
    answer = token().json()
    clock.pass_(seconds=answer["expires_in"] - 1)
    before = status(answer["access_token"])
    clock.pass_(seconds=1)
    assert (before, status(answer["access_token"])) == (200, 401)


def test_tokens_can_be_ended_early(token, status, sandbox):
    issued = token().json()["access_token"]
    sandbox.everbridge.gate.expire()
    assert status(issued) == 401


@pytest.mark.parametrize("changed", [{"client_secret": "wrong"}, {"grant_type": "password"}, {"scope": "everything"}])
def test_a_wrong_token_request_is_refused_with_the_status_as_text(token, changed):
    answer = token(**changed)
    assert (answer.status_code, answer.json()["status"]) == (401, "401")
