"""The line to a database while somebody may cancel: the database is asked to stop, then it is cut.

The driver's own `cancel` is of no use here: it holds up all of Python while it connects, which on
a dead network is minutes of a frozen QGIS, and it sends its key unencrypted. So another connection
with the same login asks for it, which finds the first by its name.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import closing
from typing import Any, Callable, Optional, final

from .....core.errors import Cancelled
from ....net.watch import Watch
from ....redaction import log, redacted

GRACE_S, COMMIT_GRACE_S = 1.0, 5.0
ASK_EVERY_S, ASK_FOR_S = 0.2, 10.0
CANCEL = """
    SELECT pg_cancel_backend(pid) FROM pg_stat_activity
    WHERE application_name = %s AND pid <> pg_backend_pid()
"""


@final
class Line:
    """What a watch ends when the planner cancels or time is over.

    A statement is ended by `stop`, in a thread of its own; GRACE_S later the line is cut, in case
    nobody answers any more. A commit under way is not stopped, as it might be half confirmed:
    it has COMMIT_GRACE_S, then the line is cut, and its outcome is unknown.
    """

    def __init__(self, connection: Any, watch: Watch, stop: Callable[[], None]) -> None:
        self._connection, self._watch, self._stop = connection, watch, stop
        self._socket: Optional[socket.socket] = socket.socket(fileno=connection.fileno())
        self._lock = threading.Lock()
        self._over_since: Optional[float] = None
        self._committing = False

    def __enter__(self) -> Line:
        self._watch.use(self)
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the socket to the connection, whose own it is."""
        self._watch.use(None)
        with self._lock:
            if self._socket is not None:
                self._socket.detach()
            self._socket = None

    @property
    def given_up(self) -> bool:
        """Whether the planner cancelled before anything could be committed."""
        return self._watch.cancelled and not self._committing

    def shutdown(self, how: int) -> None:
        """Called by the watch again and again, from when its run is over."""
        with self._lock:
            now = time.monotonic()
            if self._over_since is None:
                self._over_since = now
                if not self._committing:
                    threading.Thread(target=self._stop, daemon=True).start()
            grace = COMMIT_GRACE_S if self._committing else GRACE_S
            if self._socket is not None and now - self._over_since > grace:
                self._socket.shutdown(how)

    def commit(self) -> None:
        """Commit, unless the planner cancelled before (`Cancelled`): either, but never both."""
        with self._lock:
            self._watch.check()
            if self._over_since is not None:
                raise Cancelled
            self._committing = True
        self._connection.commit()


def stop_statements(driver: Any, login: str, name: str) -> None:
    """Ask a database to stop what the connections called `name` do, until there are none.

    The question comes again, as one that arrives between two statements stops neither.
    """
    end = time.monotonic() + ASK_FOR_S
    try:
        with closing(driver.connect(login, connect_timeout=int(ASK_FOR_S))) as asking:
            asking.autocommit = True
            with asking.cursor() as cursor:
                while time.monotonic() < end:
                    cursor.execute(CANCEL, (name,))
                    if not cursor.fetchall():
                        return
                    time.sleep(ASK_EVERY_S)
    except driver.Error as error:
        log(
            f"the database could not be asked to stop: {redacted(str(error).strip())}", warning=True
        )
