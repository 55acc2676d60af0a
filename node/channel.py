"""What waitress leaves open: whole requests have a deadline, replies can be lost on purpose."""

from __future__ import annotations

import socket
import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask, WSGITask

from .exchange import Refused, json_refusal
from .ogcapi.service import problem
from .xml_guard import exception_report

REQUEST_SECONDS = 60  # for a body that trickles; one that stalls is closed by `channel_timeout`
WORDINGS = {"/ows": exception_report, "/csw": exception_report, "/ogcapi": problem}
DRAIN_CHUNK = 1 << 18
DRAIN_LIMIT = 100_000_000


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


class NodeErrorTask(ErrorTask):
    """Words what waitress itself refuses as the service at that path does."""

    def execute(self) -> None:
        error = self.request.error
        refused = Refused(error.code, f"HTTP-{error.code}", f"{error.reason}: {error.body}")
        path = str(getattr(self.request, "path", ""))
        worded = [words for start, words in WORDINGS.items() if path.startswith(start)]
        reply = (worded or [json_refusal])[0](refused)
        self.status = f"{error.code} {error.reason}"
        self.response_headers += [("Content-Type", reply.content_type), *reply.headers.items()]
        self.set_close_on_finish()
        self.content_length = len(reply.body)
        self.write(reply.body)


class NodeChannel(HTTPChannel):
    """A connection that takes no request for ever, and hears a client out that it refuses.

    Closed while the client still sends, a connection is reset, and the client never reads why.
    """

    task_class = NodeTask
    error_task_class = NodeErrorTask
    _started = 0.0
    _refusing = False
    _drained: int | None = None  # bytes thrown away after the refusal; None before it is sent

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self._started = time.monotonic()
        elif time.monotonic() - self._started > REQUEST_SECONDS:
            self.will_close = True
        return bool(super().received(data))

    def service(self) -> None:
        self._refusing = self.requests[0].error is not None
        super().service()

    def readable(self) -> bool:
        return self._drained is not None or bool(super().readable())

    def writable(self) -> bool:
        return bool(self.will_close if self._drained is not None else super().writable())

    def handle_write(self) -> None:
        if self._refusing and self.close_when_flushed and self._drained is None:
            self._flush_exception(self._flush_some)
            if not self.total_outbufs_len and not self.will_close:
                self._drained = 0
                self.socket.shutdown(socket.SHUT_WR)
        else:
            super().handle_write()

    def handle_read(self) -> None:
        if self._drained is None:
            super().handle_read()
            return
        self._drained += len(self.recv(DRAIN_CHUNK))
        if self._drained > DRAIN_LIMIT:
            self.handle_close()


def harden(server: BaseWSGIServer) -> None:
    """Make a waitress server use these channels."""
    server.channel_class = NodeChannel
