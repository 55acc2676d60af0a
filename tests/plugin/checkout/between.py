"""Between a planner and a node: who cancels; proxies with one way to listen, several to fail."""

import socket
import threading
import time
from contextlib import contextmanager, suppress

from shanhe.core.feedback import Silent

SOON_S = 5.0  # on a machine that does other things as well; by itself it is 0.2 s to 1.2 s


@contextmanager
def soon():
    """Assert that the block takes no longer than a planner has patience."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SOON_S


class Planner(Silent):
    """Cancels as soon as `when()` is true, and does not take it back."""

    def __init__(self, when):
        self.when, self.gone = when, False

    def isCanceled(self):
        self.gone = self.gone or bool(self.when())
        return self.gone


class Between:
    """Listens on `own`, or `url` for HTTP, and forwards to `port` until it is closed."""

    def __init__(self, port):
        self.port, self.over = port, threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.own = self.socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.own}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.pump, args=(client,), daemon=True).start()

    def pump(self, client):
        with client, socket.create_connection(("127.0.0.1", self.port)) as node:
            answers = threading.Thread(target=self.back, args=(node, client), daemon=True)
            answers.start()
            with suppress(OSError):
                self.forth(client, node)
                node.shutdown(socket.SHUT_RDWR)
            answers.join(10)

    def forth(self, client, node):
        while data := client.recv(65536):
            node.sendall(data)

    def back(self, node, client):
        with suppress(OSError):
            while data := node.recv(65536):
                client.sendall(data)
            client.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.over.set()
        self.socket.close()


class LosesCommit(Between):
    """Lets one COMMIT after a call through, swallows its answer, then cuts the line."""

    def __init__(self, port, call=b"apply_changeset"):
        self.call, self.left = call, 1
        self.swallowing, self.answered = False, threading.Event()
        super().__init__(port)

    def forth(self, client, node):
        sent = b""
        while data := client.recv(65536):
            sent += data
            if self.call in sent and b"COMMIT\0" in data and self.left:
                self.left, self.swallowing = 0, True
                node.sendall(data)
                self.answered.wait(10)
                client.shutdown(socket.SHUT_RDWR)
                self.swallowing = False
                return
            node.sendall(data)

    def back(self, node, client):
        with suppress(OSError):
            while data := node.recv(65536):
                if self.swallowing:
                    self.answered.set()
                else:
                    client.sendall(data)
            client.shutdown(socket.SHUT_RDWR)


class Silence(Between):
    """Swallows every answer after a request that contains `call`; the line stays open."""

    def __init__(self, port, call):
        self.call, self.silent = call, False
        super().__init__(port)

    def forth(self, client, node):
        while data := client.recv(65536):
            self.silent = self.silent or self.call in data
            node.sendall(data)

    def back(self, node, client):
        with suppress(OSError):
            while data := node.recv(65536):
                if not self.silent:
                    client.sendall(data)


class Clogged(Between):
    """Takes nothing more once a request contains `call`; the line stays open."""

    def __init__(self, port, call=b""):
        self.call, self.full = call, False
        super().__init__(port)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)

    def forth(self, client, node):
        while data := client.recv(4096):
            if self.call in data:
                self.full = True
                self.over.wait(30)
                return
            node.sendall(data)


class LosesReply(Between):
    """Swallows the answer to one POST that names `word`, and cuts the line."""

    def __init__(self, port, word):
        self.word, self.left, self.lost = word, 1, False
        super().__init__(port)

    def forth(self, client, node):
        self.lost = False
        while data := client.recv(65536):
            if self.left and data.startswith(b"POST") and self.word in data.split(b"\r\n")[0]:
                self.left, self.lost = 0, True
            node.sendall(data)

    def back(self, node, client):
        with suppress(OSError):
            while (data := node.recv(65536)) and not self.lost:
                client.sendall(data)
            client.shutdown(socket.SHUT_RDWR)
