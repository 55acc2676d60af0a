"""What a node answered, and reading its body within limits of size and time."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Callable, Mapping

from ...core.errors import Problem
from ..redaction import redacted

CHUNK = 16 * 1024
MEGABYTE = 1_000_000
OK, REDIRECTS, UNAUTHORISED = range(200, 300), (301, 302, 303, 307, 308), (401, 403)


@dataclass(frozen=True)
class Reply:
    """Status, headers (case-insensitive), body and final address of one answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str = field(repr=False)

    @property
    def ok(self) -> bool:
        """Tell whether the status is a success."""
        return self.status in OK

    @property
    def content_type(self) -> str:
        """Return the media type without parameters, in lower case."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def expected(self) -> Reply:
        """Return this reply if it is a success; else raise NET-09 (login) or NET-08."""
        if self.ok:
            return self
        code = "NET-09" if self.status in UNAUTHORISED else "NET-08"
        raise Problem(code, status=self.status, url=redacted(self.url), reason=self.explanation())

    def explanation(self) -> str:
        """Return the node's own words for an error, redacted; '' where it gave none."""
        text = self.body[:CHUNK].decode("utf-8", errors="replace").strip()
        if self.content_type == "application/json":
            text = _message(text)
        return redacted(text[:500])


def _message(text: str) -> str:
    try:
        answer: Any = json.loads(text)
    except ValueError:
        return text
    return str(answer.get("message", text)) if isinstance(answer, dict) else text


def read_body(response: Any, cap: int, write: Callable[[bytes], object], url: str) -> int:
    """Hand the body of a streamed `response` to `write`; return its size in bytes.

    Raises NET-06 above `cap` bytes, and NET-10 if fewer bytes came than were announced.
    """
    announced = int(response.headers.get("Content-Length") or -1)
    if announced > cap:
        raise Problem("NET-06", url=redacted(url), limit=cap // MEGABYTE)
    size = 0
    for chunk in response.iter_content(CHUNK):
        size += len(chunk)
        if size > cap:
            raise Problem("NET-06", url=redacted(url), limit=cap // MEGABYTE)
        write(chunk)
    if announced > response.raw.tell():
        raise Problem("NET-10", url=redacted(url), reason=f"{response.raw.tell()} < {announced}")
    return size
