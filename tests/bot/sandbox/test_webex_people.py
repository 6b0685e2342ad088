import httpx
from webexteamssdk import WebexTeamsAPI

from bot.sandbox.cast import CAST, HOME


def names(answer) -> list[str]:
    return [person["displayName"] for person in answer.json()["items"]]


def test_the_bot_knows_itself(bot):
    me = bot.get("/people/me").json()
    assert (me["displayName"], me["type"], me["orgId"]) == ("Understudy", "bot", HOME)


def test_a_name_is_matched_from_its_start_without_regard_to_case(bot):
    assert names(bot.get("/people", params={"displayName": "sAm"})) == ["Sam Carter", "Sam Okafor"]


def test_the_end_of_a_name_finds_nobody(bot):
    assert names(bot.get("/people", params={"displayName": "Carter"})) == []


def test_an_email_finds_one_person(bot):
    assert names(bot.get("/people", params={"email": "Priya.Shah@example.com"})) == ["Priya Shah"]


def test_an_email_of_another_organization_finds_nobody(bot):
    assert names(bot.get("/people", params={"email": "olivia.grant@other.example"})) == []


def test_people_are_found_by_ids(bot):
    ids = ",".join(CAST.find(who).id for who in ("jo", "max"))
    assert names(bot.get("/people", params={"id": ids})) == ["Jo Park", "Max Weber"]


def test_a_bot_must_say_whom_it_looks_for(bot):
    assert bot.get("/people").status_code == 400


def test_an_administrator_may_list_everybody(admin):
    assert len(names(admin.get("/people"))) == len(CAST.people) - 1 + 1  # without the outsider, with the bot


def test_a_long_list_comes_in_pages(admin):
    first = admin.get("/people", params={"max": 5})
    second = admin.get(first.links["next"]["url"])
    assert names(first) + names(second) == names(admin.get("/people"))[:10]


def test_the_last_page_links_nowhere(admin):
    assert "next" not in admin.get("/people", params={"max": 100}).links


def test_a_person_is_read_by_the_whole_id(bot):
    person = bot.get(f"/people/{CAST.find('lena').id}").json()
    assert (person["emails"], person["timezone"]) == (["lena.fischer@example.com"], "Europe/Berlin")


def test_a_bare_uuid_is_no_person_id(bot):
    assert bot.get(f"/people/{CAST.find('lena').uuid}").status_code == 404


def test_a_time_zone_that_is_not_configured_is_missing(bot):
    assert "timezone" not in bot.get(f"/people/{CAST.find('lee').id}").json()


def test_a_person_has_a_manager(bot):
    assert bot.get(f"/people/{CAST.find('alex').id}").json()["managerId"] == CAST.find("dana").id


def test_only_an_administrator_sees_whether_the_login_is_enabled(bot, admin):
    path = f"/people/{CAST.find('alex').id}"
    assert ("loginEnabled" in bot.get(path).json(), "loginEnabled" in admin.get(path).json()) == (False, True)


def test_times_have_milliseconds(bot):
    assert bot.get("/people/me").json()["created"] == "2020-01-06T09:00:00.000Z"


def test_an_unknown_query_is_refused(bot):
    assert bot.get("/people", params={"name": "Sam"}).status_code == 400


def test_without_a_token_there_is_nothing(sandbox):
    assert httpx.get(f"{sandbox.webex_url}/people/me").status_code == 401


def test_a_wrong_token_is_refused(sandbox):
    assert httpx.get(f"{sandbox.webex_url}/people/me", headers={"Authorization": "Bearer nonsense"}).status_code == 401


def test_an_error_carries_its_tracking_id_in_the_body_and_in_the_header(bot):
    answer = bot.get("/people/nobody")
    assert answer.json() == {
        "message": "Person not found",
        "errors": [{"description": "Person not found"}],
        "trackingId": answer.headers["TrackingID"],
    }


def test_a_good_answer_carries_a_tracking_id_too(bot):
    assert bot.get("/people/me").headers["TrackingID"].startswith("ROUTER_")


def test_an_unknown_route_answers_like_webex(bot):
    assert bot.get("/nowhere").json()["trackingId"]


def test_a_direct_space_bears_the_persons_name(bot, sandbox):
    room = bot.get(f"/rooms/{sandbox.webex.direct_room('alex')}").json()
    assert (room["title"], room["type"]) == ("Alex Morgan", "direct")


def test_a_space_without_the_bot_is_not_there(bot, sandbox):
    assert bot.get(f"/rooms/{sandbox.webex.create_room('Secrets', 'alex')}").status_code == 404


def test_members_of_a_space_are_listed(bot, sandbox):
    room = sandbox.webex.create_room("Payments", "alex", "jo")
    sandbox.webex.add_bot(room)
    items = bot.get("/memberships", params={"roomId": room}).json()["items"]
    assert [item["personDisplayName"] for item in items] == ["Alex Morgan", "Jo Park", "Understudy"]


def test_the_real_sdk_reads_people(sandbox):
    api = WebexTeamsAPI(access_token=sandbox.webex.tokens.bot, base_url=sandbox.webex_url + "/", wait_on_rate_limit=False)
    assert [person.displayName for person in api.people.list(displayName="Sam", max=1)] == ["Sam Carter", "Sam Okafor"]


def test_spaces_are_listed_by_type_the_last_active_first(bot, sandbox, clock):
    webex = sandbox.webex
    first, second = webex.direct_room("alex"), webex.direct_room("lena")
    webex.add_bot(webex.create_room("A team", "alex", "lena"))
    clock.pass_(minutes=1)
    webex.say("alex", "hello")
    rooms = bot.get("/rooms", params={"type": "direct", "sortBy": "lastactivity"}).json()["items"]
    assert [(room["id"], room["title"]) for room in rooms] == [(first, "Alex Morgan"), (second, "Lena Fischer")]
    assert rooms[0]["lastActivity"] == "2026-11-20T10:01:00.000Z"
    assert len(bot.get("/rooms").json()["items"]) == 3


def test_a_list_of_spaces_goes_on(bot, sandbox):
    for who in ("alex", "lena", "jo"):
        sandbox.webex.direct_room(who)
    page = bot.get("/rooms", params={"type": "direct", "max": 2})
    assert (len(page.json()["items"]), len(bot.get(page.links["next"]["url"]).json()["items"])) == (2, 1)


def test_spaces_in_an_unknown_order_are_refused(bot):
    assert bot.get("/rooms", params={"sortBy": "title"}).status_code == 400


def test_who_left_is_known_no_more(bot, sandbox):
    sandbox.webex.dismiss("priya")
    assert bot.get(f"/people/{CAST.find('priya').id}").status_code == 404
    assert names(bot.get("/people", params={"displayName": "Priya"})) == []
