"""A body that trickles ends too."""

from __future__ import annotations

import socket
import threading
import time

from waitress import create_server


def test_closes_a_body_that_trickles(monkeypatch):
    from shanhe.node import channel

    monkeypatch.setattr(channel, "REQUEST_SECONDS", 1)
    server = create_server(lambda *_: [], host="127.0.0.1", port=0, threads=1)
    channel.harden(server)
    threading.Thread(target=server.run, daemon=True).start()
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", server.effective_port), timeout=10) as sock:
        sock.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
        closed = False
        while not closed and time.monotonic() - started < 8:
            time.sleep(0.2)
            try:
                sock.sendall(b"x")
            except OSError:
                closed = True
    server.close()
    assert closed
