"""An overall deadline and cancel for one request.

The time-outs of `requests` count from byte to byte, so a body that drips never ends. A watching
thread shuts the request's line down when time is over or the planner cancels, which wakes the
thread that reads or writes at once. While there is no line yet, nobody waits for it any longer.
"""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import Future, wait
from contextlib import suppress
from ssl import SSLContext
from types import TracebackType
from typing import Any, Callable, Optional, Protocol, TypeVar, final

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

from ...core.errors import Cancelled, NothingSent, Problem
from ...core.feedback import Feedback

LOOK_EVERY_S = 0.1
Result = TypeVar("Result")
_current = threading.local()


class Line(Protocol):
    """What a watch shuts down, again and again until its run is over; a socket fits."""

    def shutdown(self, how: int) -> None: ...


@final
class Watch:
    """Ends the requests that its thread makes once `deadline` seconds have passed.

    `sent` tells whether any of a request may have left, `ended` whether its line was shut down,
    so that what was read may be cut.
    """

    def __init__(self, deadline: float, feedback: Optional[Feedback], url: str) -> None:
        self.deadline, self.url, self._feedback = deadline, url, feedback
        self.sent = self.ended = False
        self._end = time.monotonic() + deadline
        self._over = threading.Event()
        self._line: Optional[Line] = None
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

    @property
    def cancelled(self) -> bool:
        """Whether the planner has cancelled."""
        return self._feedback is not None and self._feedback.isCanceled()

    def check(self) -> None:
        """Raise `Cancelled` (`NothingSent`) if the planner cancelled, NET-02 if time is over."""
        if self.cancelled:
            raise Cancelled if self.sent else NothingSent
        if self.left() <= 0:
            raise Problem("NET-02", url=self.url, seconds=round(self.deadline))

    def use(self, used: Optional[Line]) -> None:
        """Remember the line of the request under way."""
        self._line = used

    def awaited(self, work: Callable[[], Result]) -> Result:
        """Return what `work` returns, unless time is over or the planner cancels before.

        It then goes on alone, so it must end by itself, and whatever it opens must close itself
        when nobody holds it: a connection that is being made.
        """
        found: Future[Result] = Future()

        def run() -> None:
            try:
                found.set_result(work())
            except BaseException as error:  # noqa: BLE001 (raised where it is awaited)
                found.set_exception(error)

        threading.Thread(target=run, daemon=True).start()
        while not wait([found], LOOK_EVERY_S).done:
            self.check()
        return found.result()

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            if self._is_over():
                self._shut()

    def _is_over(self) -> bool:
        try:
            self.check()
        except (Cancelled, Problem):
            return True
        return False

    def _shut(self) -> None:
        if self._line is not None:
            self.ended = True
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


def _watching() -> Optional[Watch]:
    """Return the watch of this thread's request."""
    found: Optional[Watch] = getattr(_current, "watch", None)
    return found


def _told(base: Any) -> Any:
    """Return the connection class `base` that tells the thread's watch of its socket."""

    class Connection(base):  # type: ignore[misc]
        def _new_conn(self) -> Any:
            watch, dial = _watching(), super()._new_conn
            return dial() if watch is None else watch.awaited(dial)

        def connect(self) -> None:
            super().connect()
            self._tell()

        def send(self, data: Any) -> Any:
            if self.sock is None and self.auto_open:
                self.connect()
            self._tell(sent=True)
            return super().send(data)

        def _tell(self, *, sent: bool = False) -> None:
            watch = _watching()
            if watch is not None:
                watch.use(self.sock)
                watch.sent = watch.sent or sent

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
