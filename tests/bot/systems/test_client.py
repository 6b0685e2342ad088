"""One httpx connection over real HTTP: what arrives, and what each kind of trouble is called."""

from typing import Any

import httpx
import pytest

from bot.errors import NotFound, NotSent, Refused, RemoteError, TimedOut, Unauthorized, Unsure
from bot.systems import client
from bot.systems.auth import BasicAuth, StaticBearer
from bot.systems.client import Line

SECRET = "s3cr3t-token"


def line_to(origin: str, **more: Any) -> Line:
    return Line("everbridge", origin + "/rest", StaticBearer(SECRET), **more)


def failing(error: Exception) -> Line:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    return line_to("http://nowhere.invalid", transport=httpx.MockTransport(fail))


@pytest.mark.parametrize("base", ["/rest", "/rest/", "/rest//"])
@pytest.mark.parametrize("path", ["/a/b", "a/b"])
def test_slashes_around_the_base_url_do_not_matter(remote: Any, base: str, path: str) -> None:
    remote.says(200, {})
    Line("webex", remote.origin + base, StaticBearer(SECRET)).get(path)
    assert remote.asked[0].target == "/rest/a/b"


def test_a_stored_path_can_not_lead_to_another_host(remote: Any, elsewhere: Any) -> None:
    remote.says(200, {}).says(200, {})
    line = line_to(remote.origin)
    line.get(elsewhere.origin + "/x")
    line.get("//" + elsewhere.origin.removeprefix("http://") + "/x")
    assert elsewhere.asked == []


def test_the_stored_bytes_are_sent_untouched(remote: Any) -> None:
    body = '{ "b":1,\n"a": "Zoë" }'.encode()
    remote.says(200, {})
    line_to(remote.origin).write("POST", "/x", body)
    assert remote.asked[0].body == body


def test_a_body_is_declared_as_plain_json(remote: Any) -> None:
    remote.says(200, {})
    line_to(remote.origin).write("PUT", "/x", b"{}")
    assert remote.asked[0].headers["content-type"] == "application/json"


def test_no_body_declares_nothing(remote: Any) -> None:
    remote.says(204)
    line_to(remote.origin).write("DELETE", "/x", None)
    assert "content-type" not in remote.asked[0].headers


def test_a_query_in_a_stored_path_is_kept(remote: Any) -> None:
    remote.says(200, {})
    line_to(remote.origin).write("POST", "/x?orgId=1%2F2", b"{}")
    assert remote.asked[0].target == "/rest/x?orgId=1%2F2"


def test_nobody_listening_means_not_sent(nobody: str) -> None:
    with pytest.raises(NotSent, match="refused"):
        line_to(nobody).write("POST", "/x", b"{}")


def test_a_name_that_does_not_resolve_means_not_sent() -> None:
    with pytest.raises(NotSent):
        line_to("http://understudy.invalid").write("POST", "/x", b"{}")


def test_a_failed_tls_handshake_means_not_sent(remote: Any) -> None:
    with pytest.raises(NotSent):
        line_to(remote.origin.replace("http:", "https:")).write("POST", "/x", b"{}")


def test_a_connection_dropped_before_the_answer_is_unsure(remote: Any) -> None:
    remote.says(drop=True)
    with pytest.raises(Unsure):
        line_to(remote.origin).write("POST", "/x", b"{}")


def test_a_connection_dropped_within_the_answer_is_unsure(remote: Any) -> None:
    remote.says(200, {"data": {"id": 1}}, cut=True)
    with pytest.raises(Unsure):
        line_to(remote.origin).write("POST", "/x", b"{}")


def test_no_answer_in_time_is_unsure(remote: Any) -> None:
    remote.says(hang=True)
    with pytest.raises(Unsure, match="ReadTimeout"):
        line_to(remote.origin, read_seconds=0.1).write("POST", "/x", b"{}")


def test_an_answer_that_drips_and_never_ends_is_given_up(remote: Any) -> None:
    remote.says(200, {"data": {"id": 1}}, drip=True)
    with pytest.raises(TimedOut):
        line_to(remote.origin, body_seconds=0.1).write("POST", "/x", b"{}")


def test_a_long_answer_has_more_time(remote: Any) -> None:
    remote.says(200, {"data": "x" * 500_000})
    assert len(line_to(remote.origin, body_seconds=0.0).get("/x")["data"]) == 500_000


def test_an_answer_without_measure_is_given_up(remote: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LARGEST", 1000)
    remote.says(200, {"data": "x" * 2000}).says(200, {"data": "x"})
    line = line_to(remote.origin)
    with pytest.raises(Unsure, match="ReadError"):
        line.get("/x")
    assert line.get("/x") == {"data": "x"}


def test_nothing_is_sent_twice_by_itself(remote: Any) -> None:
    remote.says(drop=True).says(200, {})
    with pytest.raises(Unsure):
        line_to(remote.origin).write("POST", "/x", b"{}")
    assert len(remote.asked) == 1


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ConnectTimeout("slow"), NotSent),
        (httpx.PoolTimeout("full"), NotSent),
        (httpx.ProxyError("403"), NotSent),
        (httpx.LocalProtocolError("bad header"), NotSent),
        (httpx.WriteTimeout("slow"), Unsure),
        (httpx.WriteError("reset"), Unsure),
        (httpx.ReadError("reset"), Unsure),
        (httpx.CloseError("reset"), Unsure),
        (httpx.DecodingError("gzip"), Unsure),
        (httpx.RemoteProtocolError("junk"), Unsure),
    ],
)
def test_only_what_never_left_is_not_sent(error: httpx.HTTPError, kind: type[RemoteError]) -> None:
    with pytest.raises(kind):
        failing(error).write("POST", "/x", b"{}")


def test_an_address_that_is_none_is_refused(remote: Any) -> None:
    with pytest.raises(Refused):
        line_to(remote.origin).get("/x\x00y")


def test_a_redirect_is_not_followed(remote: Any, elsewhere: Any) -> None:
    remote.says(308, location=elsewhere.origin + "/x")
    with pytest.raises(Refused):
        line_to(remote.origin).get("/x")
    assert elsewhere.asked == []


def test_a_read_of_html_is_unsure(remote: Any) -> None:
    remote.says(200, b"<html>Sign in</html>", content_type="text/html")
    with pytest.raises(Unsure, match="text/html"):
        line_to(remote.origin).get("/x")


def test_a_password_repeated_by_the_system_does_not_show(remote: Any) -> None:
    remote.says(401, {"message": "wrong: pass:word (dXNlcjpwYXNzOndvcmQ=)"})
    with pytest.raises(Unauthorized) as caught:
        Line("everbridge", remote.origin, BasicAuth("user", "pass:word")).get("/x")
    assert caught.value.detail == "wrong: *** (***)"


def test_a_token_of_somebody_else_repeated_by_the_system_does_not_show(remote: Any) -> None:
    remote.says(403, {"message": "Authorization: Bearer another-s3cr3t-token is not good"})
    with pytest.raises(Refused) as caught:
        line_to(remote.origin).get("/x")
    assert caught.value.detail == "Authorization: Bearer *** is not good"


def test_a_token_repeated_by_the_system_does_not_show(remote: Any) -> None:
    remote.says(401, {"message": f"token {SECRET} is no good"})
    with pytest.raises(Unauthorized) as caught:
        line_to(remote.origin).get("/x")
    assert SECRET not in repr(caught.value) + str(caught.value) + caught.value.detail


def test_a_header_quoted_by_the_client_does_not_show() -> None:
    with pytest.raises(NotSent) as caught:
        failing(httpx.LocalProtocolError(f"Illegal header value b'Bearer {SECRET}'")).get("/x")
    assert SECRET not in str(caught.value) and caught.value.__suppress_context__


def test_a_line_does_not_show_its_secrets() -> None:
    auth = BasicAuth("api", "pass-word")
    assert "pass-word" not in repr(Line("everbridge", "http://x.invalid", auth)) + repr(auth) + repr(StaticBearer(SECRET))


def test_pages_are_followed_to_the_end(remote: Any) -> None:
    remote.says(200, {"n": 1}, link=f'<{remote.origin}/rest/list?start=1>; rel="next"').says(200, {"n": 2})
    assert [page.data()["n"] for page in line_to(remote.origin).pages("/list", {"type": "x"})] == [1, 2]


def test_a_relative_next_page_is_followed(remote: Any) -> None:
    remote.says(200, {}, link='</rest/list?start=1>; rel="next", </rest/list>; rel="first"').says(200, {})
    list(line_to(remote.origin).pages("/list"))
    assert remote.asked[1].target == "/rest/list?start=1"


def test_a_next_page_on_another_host_is_not_asked_for(remote: Any, elsewhere: Any) -> None:
    remote.says(200, {}, link=f'<{elsewhere.origin}/rest/list>; rel="next"')
    with pytest.raises(Unsure, match="elsewhere"):
        list(line_to(remote.origin).pages("/list"))
    assert elsewhere.asked == []


def test_pages_that_go_round_in_a_circle_end(remote: Any) -> None:
    for _ in range(3):
        remote.says(200, {}, link=f'<{remote.origin}/rest/list>; rel="next"')
    assert len(list(line_to(remote.origin).pages("/list"))) == 1


@pytest.mark.parametrize("link", ["garbage", "<>; rel=next", ",;,", '<x>; rel="prev"'])
def test_a_link_header_without_a_next_page_ends_the_list(remote: Any, link: str) -> None:
    remote.says(200, {}, link=link)
    assert len(list(line_to(remote.origin).pages("/list"))) == 1


@pytest.mark.parametrize("link", ["http://[", "http://x:y/", "ftp://x/y"])
def test_a_next_page_that_can_not_be_is_unsure(remote: Any, link: str) -> None:
    remote.says(200, {}, link=f"<{link}>; rel=next")
    with pytest.raises(Unsure, match="goes on"):
        list(line_to(remote.origin).pages("/list"))


def test_a_missing_page_raises(remote: Any) -> None:
    remote.says(404, {"status": 404, "message": "gone"})
    with pytest.raises(NotFound):
        list(line_to(remote.origin).pages("/list"))
