"""The scripted proxy for the PostgreSQL wire protocol, version 3 (simple queries, no TLS)."""

from __future__ import annotations

import struct
import time
from contextlib import suppress
from threading import Thread

from .proxy import DELAY_S, Proxy, finish

SETS, COMMIT = (b"apply_changeset", b"ssp.revoke"), b"COMMIT"
PORTAL_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Please sign in</html>"


def error(code, message):
    """Return an ErrorResponse of severity FATAL as the server sends it before it closes."""
    fields = b"".join(
        letter + text.encode() + b"\0"
        for letter, text in ((b"S", "FATAL"), (b"V", "FATAL"), (b"C", code), (b"M", message))
    )
    return b"E" + struct.pack(">I", len(fields) + 5) + fields + b"\0"


STATUSES = (
    error("57P01", "terminating connection due to administrator command"),
    error("57P02", "terminating connection because of crash of another server process"),
    error("08006", "connection failure"),
    error("57P03", "the database system is starting up"),
    error("53300", "sorry, too many clients already"),
    error("57P05", "terminating connection due to idle-session timeout"),
    b"",
    b"E\0\0",
)


def query(sql):
    """Return a Query message."""
    return b"Q" + struct.pack(">I", len(sql) + 5) + sql + b"\0"


class PgProxy(Proxy):
    """Forwards message by message; the set that passes next may meet the script."""

    def serve(self, client):
        startup = read_startup(client)
        if self._script is not None and self._script.point == 0 and self._script.kind in LOST:
            return finish_at(client, self.shut())
        with self.upstream() as node:
            client.sendall(ask(node, startup))
            self._conversation(client, node, startup)
        return None

    def _conversation(self, client, node, startup):
        script, applied = None, b""
        while message := read_frame(client):
            if any(name in message for name in SETS):
                self.writes += 1
                script, applied = self.take(), message
                if script and not self._at_apply(script, client, node, message, startup):
                    return
            elif (
                script and COMMIT in message and not self._at_commit(script, client, node, applied)
            ):
                return
            else:
                self.reads += not applied
            client.sendall(ask(node, message))

    def _at_apply(self, script, client, node, message, startup):
        """Act before the set reaches the server; return whether the conversation goes on."""
        if script.kind == "delay" and script.point < 3:
            time.sleep(DELAY_S)
        elif script.kind == "twice":
            self._deliver(startup, message)
        elif script.kind == "fourfold":
            for _ in range(3):
                Thread(target=self._deliver, args=(startup, message), daemon=True).start()
        elif script.kind != "delay" and script.point not in (3, 4):
            self._never_committed(script, client, node, message, startup)
            return False
        return True

    def _never_committed(self, script, client, node, message, startup):
        half = len(message) // 2
        if script.kind in ("portal", "status"):
            client.sendall(script.answer)
        elif script.kind == "late":
            self.hold(lambda: self._deliver(startup, message))
        elif script.point == 2:
            node.sendall(message[:half])
        elif script.point == 5:
            ask(node, message)
        finish(client, script, b"")

    def _at_commit(self, script, client, node, applied):
        """Act on COMMIT; return whether it is still to be forwarded as if nothing were."""
        if script.kind in GOES_ON and script.point not in (3, 4):
            return True
        reply = ask(node, query(COMMIT))
        if script.kind == "delay":
            time.sleep(DELAY_S)
        if script.kind in ("portal", "status"):
            client.sendall(script.answer)
        elif script.kind == "late":
            with suppress(OSError, EOFError):
                for one in (query(b"BEGIN"), applied, query(COMMIT)):
                    ask(node, one)
        shown = {"delay": reply, "portal": b"", "status": b""}.get(
            script.kind, reply[: len(reply) // 2] if script.point == 4 else b""
        )
        with suppress(OSError):
            client.sendall(shown)
        finish(client, script, reply[len(shown) :])
        return False

    def _deliver(self, startup, message):
        """Let the set arrive on a connection of its own, as a delayed packet would."""
        with suppress(OSError, EOFError), self.upstream() as node:
            for one in (startup, query(b"BEGIN"), message, query(COMMIT)):
                ask(node, one)


LOST = ("fin", "rst", "blackhole", "trickle", "late", "portal", "status")
GOES_ON = ("delay", "twice", "fourfold")


def finish_at(client, script):
    """End a connection at its start-up message."""
    if script.answer:
        client.sendall(script.answer)
    finish(client, script)


def ask(node, message):
    """Send a message; return the server's answer up to ReadyForQuery, b'' for a farewell."""
    node.sendall(message)
    if message[:1] == b"X" and len(message) == 5:
        return b""
    answer = b""
    while True:
        frame = read_frame(node)
        if frame is None:
            raise EOFError("the server closed the connection")
        answer += frame
        if frame[:1] == b"Z":
            return answer


def read_startup(client):
    """Return the start-up message, which has no type byte."""
    size = read_exactly(client, 4)
    if size is None:
        raise EOFError("no start-up message")
    return size + (read_exactly(client, struct.unpack(">I", size)[0] - 4) or b"")


def read_frame(sock):
    """Return one message with its type and length, None at the end."""
    head = read_exactly(sock, 5)
    if head is None:
        return None
    rest = read_exactly(sock, struct.unpack(">I", head[1:])[0] - 4)
    return None if rest is None else head + rest


def read_exactly(sock, count):
    """Return so many bytes, None if the connection ends before."""
    data = b""
    while len(data) < count:
        more = sock.recv(count - len(data))
        if not more:
            return None
        data += more
    return data
