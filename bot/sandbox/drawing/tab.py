"""A tab of a real Chromium, driven over its own debugging pipe (Chrome DevTools Protocol: JSON, each message ended by a zero)."""

import base64
import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

from bot.sandbox.drawing.browser import QUIET, NotDrawn, root_options

AT_3_AND_4 = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execvp(sys.argv[3], sys.argv[3:])"
SEEN = 30.0  # seconds for something to be seen
PATIENCE = 60.0  # seconds for an answer


class Tab:
    """One page. ``sees`` and ``run`` take JavaScript. All of it raises NotDrawn where the browser doesn't do as it is told."""

    def __init__(self, to_it: int, from_it: int) -> None:
        self._to, self._from, self._rest, self._number = to_it, from_it, b"", 0
        self._session: str | None = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def send(self, method: str, **params: Any) -> Any:
        """One command and its result."""
        self._number += 1
        wire = {"id": self._number, "method": method, "params": params}
        if self._session:
            wire["sessionId"] = self._session
        try:
            os.write(self._to, json.dumps(wire).encode() + b"\0")
        except BrokenPipeError:
            raise NotDrawn("the browser has ended") from None
        while (answer := self._read()).get("id") != self._number:
            pass
        if "error" in answer:
            raise NotDrawn(f"{method}: {answer['error']}")
        return answer["result"]

    def sized(self, wide: int, high: int) -> None:
        """The window's pixels; those of the picture are the same."""
        self.send("Emulation.setDeviceMetricsOverride", width=wide, height=high, deviceScaleFactor=1, mobile=False)

    def open(self, url: str, wide: int = 1500, high: int = 1000) -> None:
        self.sized(wide, high)
        self.send("Page.navigate", url=url)

    def run(self, script: str) -> Any:
        """The value of an expression, waited for where it is a promise."""
        done = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise NotDrawn(f"{script}: {done['exceptionDetails']}")
        return done["result"].get("value")

    def sees(self, script: str, seconds: float = SEEN) -> None:
        """Waits until an expression is truthy."""
        wanted = f"new Promise((done) => {{ const look = () => {{ const seen = {script}; if (seen) done(true); "
        wanted += "else if (performance.now() > ends) done(null); else requestAnimationFrame(look); }; "
        wanted += f"const ends = performance.now() + {seconds * 1000}; look(); }})"
        if not self.run(wanted):
            raise NotDrawn(f"not seen: {script}, but {self.run('document.body.innerText')}")

    def picture(self) -> bytes:
        """What is in the window, as PNG."""
        return base64.b64decode(self.send("Page.captureScreenshot", optimizeForSpeed=True)["data"])

    def _read(self) -> Any:
        while b"\0" not in self._rest:
            if not select.select([self._from], [], [], PATIENCE)[0]:
                raise NotDrawn("it doesn't answer")
            came = os.read(self._from, 1 << 20)
            if not came:
                raise NotDrawn("the browser has ended")
            self._rest += came
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)


@contextmanager
def tab(browser: str) -> Iterator[Tab]:
    """A browser for the length of the ``with``. Raises NotDrawn where there is none to be had."""
    its_in, to_it = os.pipe()
    from_it, its_out = os.pipe()
    with TemporaryDirectory(prefix="understudy-", ignore_cleanup_errors=True) as profile:
        command = [browser, *QUIET, *root_options(), "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
        wrapped = [sys.executable, "-S", "-c", AT_3_AND_4, str(its_in), str(its_out), *command]
        process = subprocess.Popen(  # noqa: S603  # no shell
            wrapped, pass_fds=(its_in, its_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(its_in)
        os.close(its_out)
        try:
            yield Tab(to_it, from_it)
        finally:
            process.kill()
            process.wait()
            os.close(to_it)
            os.close(from_it)
