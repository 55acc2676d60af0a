"""An overall deadline and cancel for one request.

The time-outs of `requests` count from byte to byte, so a body that drips never ends. A watching
thread shuts the request's socket down when time is over or the planner cancels, which wakes the
reading thread at once.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from ssl import SSLContext
from types import TracebackType
from typing import Any, Optional, final

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

from ...core.errors import Cancelled, Problem
from ...core.feedback import Feedback

LOOK_EVERY_S = 0.1
_current = threading.local()


@final
class Watch:
    """Ends the requests that its thread makes once `deadline` seconds have passed."""

    def __init__(self, deadline: float, feedback: Optional[Feedback], url: str) -> None:
        self.deadline, self.url, self._feedback = deadline, url, feedback
        self._end = time.monotonic() + deadline
        self._over = threading.Event()
        self._socket: Optional[socket.socket] = None
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        _current.watch = self
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        _current.watch = None
        self._over.set()
        self._thread.join()

    def left(self) -> float:
        """Return the seconds left."""
        return self._end - time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait, but not past the deadline nor a cancel."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.check()
            time.sleep(min(LOOK_EVERY_S, max(0.0, end - time.monotonic())))

    def check(self) -> None:
        """Raise `Cancelled` if the planner cancelled, NET-02 if the time is over."""
        if self._feedback is not None and self._feedback.isCanceled():
            raise Cancelled
        if self.left() <= 0:
            raise Problem("NET-02", url=self.url, seconds=round(self.deadline))

    def use(self, used: Optional[socket.socket]) -> None:
        """Remember the socket of the request under way."""
        self._socket = used

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            if self._ended():
                self._shut()

    def _ended(self) -> bool:
        try:
            self.check()
        except (Cancelled, Problem):
            return True
        return False

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _told(base: Any) -> Any:
    """Return the connection class `base` that tells the thread's watch of its socket."""

    class Connection(base):  # type: ignore[misc]
        def connect(self) -> None:
            super().connect()
            self._tell()

        def putrequest(self, *args: Any, **kwargs: Any) -> Any:
            self._tell()
            return super().putrequest(*args, **kwargs)

        def _tell(self) -> None:
            watch = getattr(_current, "watch", None)
            if watch is not None:
                watch.use(self.sock)

    return Connection


class PlainPool(HTTPConnectionPool):
    """Connections over http."""

    ConnectionCls = _told(HTTPConnectionPool.ConnectionCls)


class SecurePool(HTTPSConnectionPool):
    """Connections over https."""

    ConnectionCls = _told(HTTPSConnectionPool.ConnectionCls)


class WatchedAdapter(HTTPAdapter):
    """A transport whose sockets can be shut down by a watch; it never repeats a request.

    `context` is given where the connection needs a client certificate.
    """

    def __init__(self, connections: int, context: Optional[SSLContext] = None) -> None:
        self._context = context
        super().__init__(pool_maxsize=connections, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
        return manager
