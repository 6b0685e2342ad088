"""A tab of a real Chromium, driven over its own debugging pipe (Chrome DevTools Protocol: JSON, each message ended by a zero)."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.sandbox.drawing.browser import QUIET, root_options

AT_3_AND_4 = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execvp(sys.argv[3], sys.argv[3:])"
PATIENCE = 30.0  # seconds for something to be seen


class Tab:
    """One page. ``sees`` and ``run`` take JavaScript."""

    def __init__(self, to_it: int, from_it: int) -> None:
        self._to, self._from, self._rest, self._number = to_it, from_it, b"", 0
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session: str | None = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def send(self, method: str, **params: Any) -> Any:
        """One command and its result; an AssertionError where it is refused."""
        self._number += 1
        session = getattr(self, "_session", None)
        wire = {"id": self._number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._to, json.dumps(wire).encode() + b"\0")
        while (answer := self._read()).get("id") != self._number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, url: str, wide: int = 1500, high: int = 1000) -> None:
        self.send("Emulation.setDeviceMetricsOverride", width=wide, height=high, deviceScaleFactor=1, mobile=False)
        self.send("Page.navigate", url=url)

    def run(self, script: str) -> Any:
        """The value of an expression, waited for where it is a promise."""
        done = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def sees(self, script: str) -> None:
        """Waits until an expression is truthy."""
        wanted = f"new Promise((done) => {{ const look = () => {{ const seen = {script}; if (seen) done(true); "
        wanted += "else if (performance.now() > ends) done(null); else requestAnimationFrame(look); }; "
        wanted += f"const ends = performance.now() + {PATIENCE * 1000}; look(); }})"
        found = self.run(wanted)
        assert found, f"not seen: {script}, but {self.run('document.body.innerText')}"

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot")["data"]))

    def _read(self) -> Any:
        while b"\0" not in self._rest:
            came = os.read(self._from, 1 << 20)
            assert came, "the browser has ended"
            self._rest += came
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)


@contextmanager
def tab(browser: str, profile: Path) -> Iterator[Tab]:
    """A browser for the length of the ``with``."""
    its_in, to_it = os.pipe()
    from_it, its_out = os.pipe()
    command = [browser, *QUIET, *root_options(), "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
    wrapped = [sys.executable, "-S", "-c", AT_3_AND_4, str(its_in), str(its_out), *command]
    process = subprocess.Popen(wrapped, pass_fds=(its_in, its_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(its_in)
    os.close(its_out)
    try:
        yield Tab(to_it, from_it)
    finally:
        process.kill()
        process.wait()
        os.close(to_it)
        os.close(from_it)
