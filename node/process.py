"""Run a node beside a test or a demonstration, and stop it again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self

START_SECONDS = 60
STOP_SECONDS = 10


class NodeProcess:
    """A node in a process of its own on a free port (or `port`), until `stop`.

    `url` is its address without a slash at the end, `users` the passwords by name. Use it in a
    `with` statement. `environment` adds variables (fail-points), `log` is where it writes.
    """

    def __init__(
        self,
        folder: str | Path,
        port: int = 0,
        lose_reply: int | None = None,
        environment: dict[str, str] | None = None,
        database: str = "",
    ) -> None:
        self.folder = Path(folder)
        self.log = self.folder / "node.log"
        command = [sys.executable, "-m", "shanhe.node", "--data", str(folder), "--port", str(port)]
        if lose_reply:
            command += ["--lose-reply", str(lose_reply)]
        if database:
            command += ["--database", database]
        package = str(Path(__file__).resolve().parent.parent / "build" / "pkg")
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})}
        paths = [package, surroundings.get("PYTHONPATH", "")]
        surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
        with self.log.open("ab") as log:
            log_start = log.tell()
            self.process = subprocess.Popen(command, env=surroundings, stdout=log, stderr=log)
        self.url = self._started(log_start)
        self.users = self._passwords()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> int:
        """Ask the node to stop, make it stop if it does not, and return its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()

    def _started(self, log_start: int) -> str:
        mark = "Shanhe node at "
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            said = self.log.read_bytes()[log_start:].decode("utf-8", "replace")
            if mark in said:
                url = said.split(mark)[1].split()[0]
                if _answers(url):
                    return url
            time.sleep(0.05)
        self.stop()
        raise RuntimeError(
            f"The node did not start: {self.log.read_text(errors='replace')[-2000:]}"
        )

    def _passwords(self) -> dict[str, str]:
        path = self.folder / "demo-users.txt"
        if not path.exists():
            return {}
        lines = path.read_text(encoding="utf-8").splitlines()
        return dict(line.split(" ", 1) for line in lines)  # type: ignore[misc]


def _answers(url: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url + "/", timeout=5) as reply:
            return bool(reply.status == 200)  # noqa: PLR2004
    except (urllib.error.URLError, OSError):
        return False
