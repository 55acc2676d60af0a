"""What waitress leaves open: whole requests have a deadline, replies can be lost on purpose."""

from __future__ import annotations

import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import WSGITask

REQUEST_SECONDS = 60  # for a body that trickles; one that stalls is closed by `channel_timeout`


class NodeTask(WSGITask):
    """Lets the application close the connection without an answer."""

    def get_environment(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environment()
        environ["shanhe.drop"] = self._drop
        return environ

    def _drop(self) -> None:
        self.channel.will_close = True
        self.channel.connected = False
        self.channel.server.pull_trigger()


class NodeChannel(HTTPChannel):
    """A connection on which a request may not be received for ever."""

    task_class = NodeTask
    _started = 0.0

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self._started = time.monotonic()
        elif time.monotonic() - self._started > REQUEST_SECONDS:
            self.will_close = True
        return bool(super().received(data))


def harden(server: BaseWSGIServer) -> None:
    """Make a waitress server use these channels."""
    server.channel_class = NodeChannel
