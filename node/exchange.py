"""What goes in and out of the node: a request, a reply, and a refusal with its reason."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qsl

JSON_TYPE = "application/json; charset=utf-8"
XML_TYPE = "text/xml; charset=utf-8"
REASONS = {
    200: "OK",
    201: "Created",
    204: "No Content",
    304: "Not Modified",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    410: "Gone",
    411: "Length Required",
    412: "Precondition Failed",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    428: "Precondition Required",
    500: "Internal Server Error",
    503: "Service Unavailable",
}


@dataclass
class Reply:
    """An answer; `file` stands for a body, `drop` closes the connection instead of sending."""

    status: int
    body: bytes
    content_type: str = JSON_TYPE
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    file: Path | None = None


class Refused(Exception):  # noqa: N818
    """A request that is not served: an HTTP status, a stable code, a sentence, details."""

    def __init__(self, status: int, code: str, message: str, **detail: object) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.detail = detail
        super().__init__(status, code, message)


@dataclass
class Request:
    """One request as the handlers see it; the body is read only when asked for."""

    method: str
    path: str
    query_string: str
    headers: dict[str, str]
    stream: BinaryIO
    length: int
    user: str = ""
    role: str = ""
    _body: bytes | None = None

    @classmethod
    def of(cls, environ: dict[str, Any]) -> Request:
        """Read the parts that the node uses from a WSGI environment."""
        headers = {
            key[5:].replace("_", "-").lower(): value
            for key, value in environ.items()
            if key.startswith("HTTP_")
        }
        headers["content-type"] = environ.get("CONTENT_TYPE", "")
        path = environ.get("PATH_INFO", "/").encode("latin-1", "replace").decode("utf-8", "replace")
        length = environ.get("CONTENT_LENGTH") or "0"
        return cls(
            environ["REQUEST_METHOD"],
            path,
            environ.get("QUERY_STRING", ""),
            headers,
            environ["wsgi.input"],
            int(length) if length.isdigit() else 0,
        )

    def body(self, limit: int) -> bytes:
        """Return the whole body; refuse one of more than `limit` bytes unread."""
        if self._body is None:
            if self.length > limit:
                raise Refused(413, "REQ-413", "The body is too large.", limit=limit)
            self._body = self.stream.read(limit + 1)
            if len(self._body) > limit:
                raise Refused(413, "REQ-413", "The body is too large.", limit=limit)
        return self._body

    def query(self) -> dict[str, str]:
        """Return the query with lower-case names; a name given twice is refused."""
        try:
            pairs = parse_qsl(
                self.query_string, keep_blank_values=True, errors="strict", max_num_fields=64
            )
        except ValueError as error:
            raise Refused(400, "REQ-QUERY", "The query string cannot be read.") from error
        named = {name.lower(): value for name, value in pairs}
        if len(named) != len(pairs):
            raise Refused(400, "REQ-TWICE", "A query parameter is given twice.")
        if any("\x00" in value for value in named.values()):
            raise Refused(400, "REQ-QUERY", "The query string holds a NUL character.")
        return named


def json_reply(status: int, content: object, **headers: str) -> Reply:
    """Return `content` as JSON; header names are written with underscores."""
    body = json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8")
    return Reply(status, body, headers={k.replace("_", "-"): v for k, v in headers.items()})


def json_refusal(refused: Refused) -> Reply:
    """Return a refusal as the change service words it."""
    content = {"code": refused.code, "message": refused.message, "detail": refused.detail}
    return with_hints(json_reply(refused.status, content), refused)


def with_hints(reply: Reply, refused: Refused) -> Reply:
    """Add the headers that tell a client what to do next: wait, sign in, use another method."""
    if refused.status == 503:  # noqa: PLR2004
        reply.headers["Retry-After"] = "2"
    if refused.status == 401:  # noqa: PLR2004
        reply.headers["WWW-Authenticate"] = 'Basic realm="Shanhe node", charset="UTF-8"'
    if refused.status == 405:  # noqa: PLR2004
        reply.headers["Allow"] = str(refused.detail.get("allow", "GET"))
    return reply


def require_editor(request: Request) -> None:
    """Refuse (403) a user who may only read."""
    if request.role not in ("editor", "reviewer"):
        raise Refused(
            403, "ROLE-403", "Your role may read, but not change data.", role=request.role
        )
