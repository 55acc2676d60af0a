"""The scripted proxy for HTTP: what happens to a POST, PUT, PATCH or DELETE on its way."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from .proxy import DELAY_S, Proxy, drip, finish

WRITES = (b"POST", b"PUT", b"PATCH", b"DELETE")
END = b"\r\n\r\n"
PORTAL = (
    b"<!DOCTYPE html><html><head><title>Hotel WLAN</title></head>"
    b"<body><form action='/login'>Please sign in</form></body></html>"
)


def answer(status, reason, body=b"", **headers):
    """Return an HTTP reply as bytes; `Retry_After` becomes the header Retry-After."""
    lines = [f"HTTP/1.1 {status} {reason}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + END + body


PORTAL_ANSWER = answer(200, "OK", PORTAL, Content_Type="text/html")
STATUSES = (
    answer(503, "Service Unavailable", b"busy", Retry_After="1"),
    answer(503, "Service Unavailable"),
    answer(429, "Too Many Requests", b"{}", Retry_After="2", Content_Type="application/json"),
    answer(429, "Too Many Requests"),
    answer(407, "Proxy Authentication Required", b"proxy", Proxy_Authenticate="Basic"),
    answer(500, "Internal Server Error", b"oops"),
    answer(502, "Bad Gateway", b"<html>bad gateway</html>", Content_Type="text/html"),
    answer(504, "Gateway Timeout"),
    answer(200, "OK"),
    answer(204, "No Content"),
    answer(200, "OK", b'{"status": "applied", "rec', Content_Type="application/json"),
    answer(200, "OK", b"[]", Content_Type="application/json"),
    answer(201, "Created"),
    answer(207, "Multi-Status", b"<multistatus/>", Content_Type="application/xml"),
    answer(302, "Found", Location="http://127.0.0.1:1/elsewhere"),
    answer(307, "Temporary Redirect", Location="http://127.0.0.1:1/elsewhere"),
    answer(403, "Forbidden", b"<html>no</html>", Content_Type="text/html"),
    answer(404, "Not Found", b"<html>no</html>", Content_Type="text/html"),
    answer(409, "Conflict", b"no"),
    answer(412, "Precondition Failed", b"no"),
    answer(422, "Unprocessable", b"no"),
    answer(410, "Gone", b"no"),
    answer(423, "Locked"),
    answer(200, "OK", b"\x1f\x8b\x08broken", Content_Encoding="gzip"),
)


class HttpProxy(Proxy):
    """Forwards requests one by one; each write may meet the script."""

    def serve(self, client):
        while True:
            request = read_message(client)
            if request is None or self.down:
                return
            writes = request.split(b" ", 1)[0] in WRITES and carries_a_set(request)
            self.writes, self.reads = self.writes + writes, self.reads + (not writes)
            self.creations += writes and creates(request)
            script = self.take() if writes else None
            if script is not None:
                self._act(script, client, request)
                return
            reply = self._exchange(request)
            client.sendall(reply)
            if b"\r\nconnection: close" in reply.partition(END)[0].lower():
                return

    def _exchange(self, request):
        with self.upstream() as node:
            node.sendall(request)
            reply = read_message(node, request.split(b" ", 1)[0])
        if reply is None:
            raise EOFError("the node closed without a reply")
        return reply

    def _act(self, script, client, request):
        kind, point = script.kind, script.point
        if kind == "delay":
            self._delayed(script, client, request)
        elif kind in ("portal", "status"):
            if point >= 3:
                self._exchange(request)
            client.sendall(script.answer)
        elif kind in ("twice", "fourfold"):
            self._give(client, self._repeated(kind, request), script)
        elif kind == "between":
            script.action()
            client.sendall(self._exchange(request))
        elif point < 3:
            self._lost(script, client, request)
        else:
            self._answer_lost(script, client, request)

    def _delayed(self, script, client, request):
        time.sleep(DELAY_S if script.point < 3 else 0)
        reply = self._exchange(request)
        time.sleep(DELAY_S if script.point >= 3 else 0)
        client.sendall(reply)

    def _repeated(self, kind, request):
        if kind == "twice":
            self._exchange(request)
            return self._exchange(request)
        with ThreadPoolExecutor(4) as threads:
            return list(threads.map(self._exchange, [request] * 4))[-1]

    def _again(self, request):
        with suppress(OSError, EOFError):
            self._exchange(request)

    def _lost(self, script, client, request):
        """The request does not arrive whole; `late` delivers it after all, on release."""
        head, _, body = request.partition(END)
        part = (b"", head + END, head + END + body[: len(body) // 2])[script.point]
        self.down = self.down or script.kind == "down"
        if script.kind == "late":
            self.hold(lambda: self._again(request))
        elif part:
            with self.upstream() as node:
                node.sendall(part)
                if script.kind == "trickle":
                    drip(request[len(part) : -1], node, 1.0)
                script.action()
        finish(client, script)

    def _answer_lost(self, script, client, request):
        """The node did it; `dies`, `down`: afterwards it ends, or the line does."""
        reply = self._exchange(request)
        self.down = self.down or script.kind == "down"
        script.action()
        if script.kind == "late":
            self.hold(lambda: self._again(request))
        self._give(client, reply, script)

    def _give(self, client, reply, script):
        head, _, body = reply.partition(END)
        cuts = {3: 0, 4: len(head) // 2, 5: len(head) + len(END) + len(body) // 2}
        cut = cuts.get(script.point, len(reply))
        with suppress(OSError):
            client.sendall(reply[:cut])
        finish(client, script, reply[cut:])


def carries_a_set(request):
    """Tell whether a request is part of a set or its withdrawal: not a question or a test."""
    head, _, body = request.partition(END)
    marks = (b"ssp-change-set:" in head.lower(), b"/revoke " in head.split(b"\r\n")[0] + b" ")
    return any(marks) or b"Transaction" in body


def creates(request):
    """Tell whether a write makes a new feature where each goes by itself."""
    return b"Insert>" in request if b"Transaction" in request else request[:5] == b"POST "


def read_message(sock, method=b""):
    """Return one request, or the reply to a `method`; None where the connection ends before."""
    data = b""
    while END not in data:
        more = sock.recv(65536)
        if not more:
            return data or None
        data += more
    head, _, body = data.partition(END)
    length, chunked = _length(head)
    if method == b"HEAD" or head.split(b" ")[1:2] in ([b"204"], [b"304"]):
        return data
    if length is None and not chunked and not head.startswith(b"HTTP"):
        return data
    while not _whole(body, length, chunked):
        more = sock.recv(65536)
        if not more:
            break
        body += more
    return head + END + body


def _length(head):
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(b":") for line in head.split(b"\r\n")[1:])
    }
    length = headers.get(b"content-length")
    return (
        None if length is None else int(length),
        b"chunked" in headers.get(b"transfer-encoding", b""),
    )


def _whole(body, length, chunked):
    if chunked:
        return body.endswith(b"0\r\n\r\n")
    return length is not None and len(body) >= length
