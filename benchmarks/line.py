"""A line with a delay: what goes through it arrives half a round trip later."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager

LARGEST = 1 << 16


@contextmanager
def line_to(port, round_trip):
    """Yield a port of 127.0.0.1 that leads to `port` with `round_trip` seconds of delay."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        _started(_accept, server, port, round_trip / 2)
        yield server.getsockname()[1]


def _started(work, *given):
    thread = threading.Thread(target=work, args=given, daemon=True)
    thread.start()
    return thread


def _accept(server, port, delay):
    while True:
        try:
            near, _ = server.accept()
        except OSError:
            return
        _started(_relay, near, port, delay)


def _relay(near, port, delay):
    with near, socket.create_connection(("127.0.0.1", port)) as far:
        for one in (near, far):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        back = _started(_carry, far, near, delay)
        _carry(near, far, delay)
        back.join()


def _carry(source, target, delay):
    """Bytes that come together arrive together: a delayed line is no slower per byte."""
    try:
        while data := source.recv(LARGEST):
            time.sleep(delay)
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
