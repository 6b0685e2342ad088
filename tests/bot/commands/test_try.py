"""`understudy try`: what can't be started."""

import socket

import pytest

from bot.__main__ import main


def test_a_page_plays_no_script(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["try", "--page", "--script", "-"])
    assert "not allowed with argument" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--port", "8000"), "--port is for --page"),
        (("--page", "--port", "70000"), "--port 70000 can't be had: no such port"),
        (("--page", "--port", "-1"), "--port -1 can't be had: no such port"),
    ],
)
def test_a_port_that_is_none_is_said_in_a_line(capsys: pytest.CaptureFixture[str], options: tuple[str, ...], said: str) -> None:
    assert main(["try", *options]) == 2
    assert capsys.readouterr().err == f"understudy: {said}\n"


def test_a_port_that_is_taken_is_said_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["try", "--page", "--port", str(port)]) == 2
    assert capsys.readouterr().err == f"understudy: --port {port} can't be had: Address already in use\n"
