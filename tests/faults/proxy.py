"""A TCP proxy that does to a request what its script says: the parts common to all protocols.

A script names a kind of fault and the point on the wire from which it happens:

| point | HTTP | PostgreSQL |
|---|---|---|
| 0 | nothing reaches the node | the start-up message is lost |
| 1 | the head reaches the node | the set does not reach the server |
| 2 | half of the body | half of the set |
| 3 | all of it; no answer comes back | COMMIT arrives, its answer is lost |
| 4 | half of the answer's head comes back | half of the answer to COMMIT |
| 5 | half of the answer's body | the set arrives, COMMIT does not |
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Callable

KINDS = (
    "fin",
    "rst",
    "blackhole",
    "trickle",
    "late",
    "twice",
    "fourfold",
    "delay",
    "portal",
    "status",
)
POINTS = range(6)
PATIENCE_S = 2.0
DRIP_S = 0.05
DELAY_S = 0.1


@dataclass(frozen=True)
class Script:
    """What happens to a write that passes, after so many `passed` that nothing happens to.

    `answer` is for the kinds that make one up, `action` for those that do something at the node.
    """

    kind: str
    point: int
    answer: bytes = b""
    passed: int = 0
    action: Callable = field(default=lambda: None, compare=False, repr=False)


class Proxy:
    """Listens on `port`, forwards to `target`; `arm` a script, `release` what it held back.

    While it is `down`, nothing passes at all.
    """

    def __init__(self, target):
        self.target = target
        self.writes, self.reads, self.connections, self.creations = 0, 0, 0, 0
        self.failures, self.met, self.down = [], False, False
        self._script, self._passed, self._held, self._open = None, 0, [], []
        self._lock = threading.Lock()
        self._server = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def arm(self, script):
        """Apply `script` to the write whose turn it is, once; None for none."""
        with self._lock:
            self._script, self.met = script, False
            self._passed = 0 if script is None else script.passed

    def disarm(self):
        """Forget the script; return whether it has met something."""
        with self._lock:
            met, self.met, self._script = self.met, False, None
            return met

    def release(self):
        """Deliver what was held back, as a network does that wakes up late."""
        while self._held:
            self._held.pop(0)()

    def drop(self):
        """Let what was held back never arrive."""
        self._held.clear()

    def close(self):
        """Stop listening and drop what is open."""
        self._server.close()
        for one in self._open:
            with suppress(OSError):
                one.close()

    def take(self):
        """Return the script if it is its turn; it is then done."""
        with self._lock:
            if self._passed:
                self._passed -= 1
                return None
            script, self._script = self._script, None
            self.met = self.met or script is not None
            return script

    def shut(self):
        """Return the script if it closes the way before anything is said; it stays armed."""
        with self._lock:
            script = self._script
            self.met = self.met or script is not None
            return script

    def hold(self, action):
        """Keep a delivery for `release`."""
        self._held.append(action)

    def upstream(self):
        """Connect to the node."""
        node = socket.create_connection(("127.0.0.1", self.target), timeout=30)
        self._open.append(node)
        return node

    def _accept(self):
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            self.connections += 1
            client.settimeout(60)
            threading.Thread(target=self._served, args=(client,), daemon=True).start()

    def _served(self, client):
        try:
            with client:
                self.serve(client)
        except (OSError, EOFError, ValueError, IndexError) as error:
            self.failures.append(repr(error))

    def serve(self, client):
        """Speak the protocol on one connection until it ends."""
        raise NotImplementedError


def reset(sock):
    """Close with RST instead of FIN."""
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


def wait_closed(sock, seconds=PATIENCE_S):
    """Say nothing until the other side gives up."""
    with suppress(OSError):
        sock.settimeout(seconds)
        while sock.recv(65536):
            pass


def drip(data, sock, seconds=PATIENCE_S):
    """Send byte by byte, slowly, until the other side gives up or the time is over."""
    end = time.monotonic() + seconds
    with suppress(OSError):
        for number in range(len(data)):
            sock.sendall(data[number : number + 1])
            time.sleep(DRIP_S)
            if time.monotonic() > end:
                return


def finish(client, script, rest=b""):
    """End the client's side of a fault: `rest` is what would still come to it."""
    if script.kind == "rst":
        reset(client)
    elif script.kind == "blackhole":
        wait_closed(client)
    elif script.kind == "trickle":
        drip(rest, client)
    with suppress(OSError):
        client.shutdown(socket.SHUT_RDWR)
    client.close()
