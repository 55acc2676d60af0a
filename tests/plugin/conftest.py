"""What tests of the plugin share: a login, small real servers, sessions to them."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

MASTER = "correct horse battery staple"


class Answering(BaseHTTPRequestHandler):
    """What an answer is made with: whole, endless, or dripping."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def pour(self, pieces):
        """Send piece after piece without saying how many, until the client hangs up."""
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        with self.hanging_up():
            for piece in pieces:
                self.wfile.write(b"%X\r\n%s\r\n" % (len(piece), piece))

    def drip(self, announced, pause, times):
        """Announce a length and send byte after byte with pauses; it never gets there."""
        self.send_response(200)
        self.send_header("Content-Length", str(announced))
        self.end_headers()
        with self.hanging_up():
            for _ in range(times):
                self.wfile.write(b"<")
                self.wfile.flush()
                time.sleep(pause)

    @contextmanager
    def hanging_up(self):
        try:
            yield
        except OSError:
            self.close_connection = True


class Server:
    """A server on a free port; `answer(handler)` is called for every request."""

    def __init__(self, answer):
        self.requests = []
        outer = self

        class Handler(Answering):
            def do_GET(self):
                length = int(self.headers.get("Content-Length") or 0)
                self.body = self.rfile.read(length)
                outer.requests.append((self.command, self.path, dict(self.headers), self.body))
                answer(self)

            def do_POST(self):
                self.do_GET()

        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.httpd.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.httpd.server_port}"
        threading.Thread(target=self.httpd.serve_forever, args=(0.02,), daemon=True).start()

    def close(self):
        self.httpd.shutdown()
        self.httpd.server_close()


@pytest.fixture
def serve():
    """Start servers for one test."""
    started = []

    def start(answer):
        started.append(Server(answer))
        return started[-1]

    yield start
    for server in started:
        server.close()


@pytest.fixture
def session_for(qgis_app):
    """Open sessions to a profile whose endpoints lie at the addresses given."""
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    opened = []

    def open_session(url, authcfg="", protocol="csw"):
        profile = NodeProfile("t", "测试", "county", (Endpoint(protocol, url, authcfg),))
        opened.append(NodeSession(profile))
        return opened[-1]

    yield open_session
    for session in opened:
        session.close()


@pytest.fixture(scope="session")
def login(qgis_app):
    """The id of a stored login planner / s3cret-Pa55."""
    from qgis.core import QgsApplication

    from shanhe.plugin.nodes.credentials import store_basic

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(MASTER, True)
    return store_basic("tests", "planner", "s3cret-Pa55")
