"""Redirects of a write: another origin sees neither the edits nor the login."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .cases import Case
from .http_proxy import answer
from .judge import Verdict, judge
from .proxy import Script

STATUSES = ((301, "Moved Permanently"), (302, "Found"), (303, "See Other"),
            (307, "Temporary Redirect"), (308, "Permanent Redirect"))  # fmt: skip


class Lure(BaseHTTPRequestHandler):
    """A host to which writes are lured; it writes down what comes."""

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.seen.append((self.command, self.headers.get("Authorization"), len(body)))
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.do_GET
        raise AttributeError(name)

    def log_message(self, *_):
        pass


def cases(backend):
    """Return redirects of either kind, before and after the node had the request."""
    if backend.protocol == "postgis":
        return []
    return [
        Case("redirect", backend.name, f"{status}@{point}", _redirected(status, reason, point))
        for status, reason in STATUSES
        for point in (0, 3)
    ]


def _redirected(status, reason, point):
    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits("mixed", desk))
        expected = desk.shown()
        server = ThreadingHTTPServer(("127.0.0.1", 0), Lure)
        server.seen = []
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            lure = answer(status, reason, Location=f"http://127.0.0.1:{server.server_port}/x")
            outcome = bench.press(desk, Script("status", point, lure), verdict)
        finally:
            server.shutdown()
            server.server_close()
        if server.seen:
            verdict.blame("silent", f"another host got {server.seen}")
        if outcome.state == "APPLIED" and not (point == 3 and bench.backend.answers_for_the_dead):
            verdict.blame("silent", "a redirect was taken for a receipt")
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"after a redirect: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act
