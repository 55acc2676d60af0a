"""A node's OGC API as a planner registers it, a proxy that cuts, and pygeoapi as a stranger."""

from __future__ import annotations

import http.client
import importlib.util
import socket
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from .. import copies

ROOT = Path(__file__).resolve().parents[3]
WRITES = ("PUT", "PATCH", "DELETE", "POST")
INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"


@pytest.fixture
def edit():
    """Change a working copy by SQL, as ogrinfo does."""
    return copies.edit


@pytest.fixture
def api_of(qgis_app, profile_of):
    """Register a node's OGC API (or a proxy before it) and return its profile."""
    from dataclasses import replace

    from shanhe.plugin.nodes.profiles import Endpoint
    from shanhe.plugin.nodes.store import save

    def registered(node, user="planner", url=None):
        login = profile_of(node, user).endpoints[0].authcfg
        endpoint = Endpoint("ogcapi", (url or node.url) + "/ogcapi", login)
        profile = replace(profile_of(node, user), endpoints=(endpoint,))
        save(profile)
        return profile

    return registered


class Knife:
    """A proxy before a node. `plan` names what happens to its next writes, one by one:

    "pass"; "before": the line is cut before the node hears of it; "after": the node did it and
    the answer is lost; "half": half of the answer comes; "twice": the node hears it twice; "late":
    as "before", but the node hears of it at `release`; an HTTP status: that, with the web page
    of a login. `bend(method, path, headers, reply)` may change what the node says: it is asked
    first with None, whether it answers in the node's place, then with the node's reply
    (status, headers, body). `rewrite(method, body)` changes what the node is told.
    """

    def __init__(self, node_url):
        self.node = ("127.0.0.1", int(node_url.rpartition(":")[2]))
        self.plan, self.seen, self.held = [], [], []
        self.bend = lambda _method, _path, _headers, reply: reply
        self.rewrite = lambda _method, body: body
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self):
                self.raw_requestline = self.rfile.readline(65537)
                if self.raw_requestline and self.parse_request():
                    length = int(self.headers.get("Content-Length") or 0)
                    outer.handle(self, self.rfile.read(length))
                self.close_connection = True

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def handle(self, handler, body):
        body = self.rewrite(handler.command, body)
        request = (handler.command, handler.path, dict(handler.headers), body)
        action = "pass"
        if handler.command in WRITES and handler.headers.get("SSP-Change-Set"):
            action = self.plan.pop(0) if self.plan else "pass"
            self.seen.append((handler.command, action))
        if action == "late":
            self.held.append(request)
        if action in ("before", "late"):
            return
        if isinstance(action, int):
            answer(handler, action, {"Content-Type": "text/html"}, b"<!DOCTYPE html>login")
            return
        if action == "twice":
            self.forwarded(*request)
        bent = self.bend(*request[:3], None)
        status, headers, reply = bent or self.bend(*request[:3], self.forwarded(*request))
        if action == "after":
            return
        if action == "half":
            handler.wfile.write(b"HTTP/1.1 20")
            return
        answer(handler, status, headers, reply)

    def forwarded(self, method, path, headers, body):
        with closing(http.client.HTTPConnection(*self.node, timeout=30)) as line:
            own = ("host", "content-length")
            sent = {name: value for name, value in headers.items() if name.lower() not in own}
            line.request(
                method, path, body or None, {**sent, "Host": f"{self.node[0]}:{self.node[1]}"}
            )
            reply = line.getresponse()
            return reply.status, dict(reply.getheaders()), reply.read()

    def release(self):
        """Deliver what was held back; return the statuses."""
        held, self.held = self.held, []
        return [self.forwarded(*request)[0] for request in held]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def answer(handler, status, headers, body):
    handler.send_response_only(status)
    for name, value in headers.items():
        if name.lower() not in ("content-length", "connection"):
            handler.send_header(name, value)
    if status not in (204, 304):
        handler.send_header("Content-Length", str(len(body)))
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def knife():
    """A function that puts a proxy before a node."""
    running = []

    def before(node):
        running.append(Knife(node.url))
        return running[-1]

    yield before
    for one in running:
        one.close()


SPEC = importlib.util.spec_from_file_location("real_pygeoapi", ROOT / "real" / "pygeoapi.py")
real = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(real)


@pytest.fixture(scope="session")
def served_by():
    """What there is to make collections of."""
    return real


@pytest.fixture(scope="module")
def pygeoapi(tmp_path_factory):
    """A function that starts pygeoapi with these resources and returns its address."""
    if real.missing():
        pytest.skip(f"SKIPPED: {real.missing()}")
    running = []

    def started(resources):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        one = real.Pygeoapi(tmp_path_factory.mktemp("pygeoapi"), port, resources)
        one.start()
        running.append(one)
        return one.url

    yield started
    for one in running:
        one.kill()
