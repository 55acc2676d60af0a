"""Checks of a body before any parser sees it: encoding, DTD, login pages, strict JSON."""

from __future__ import annotations

import codecs
import html
import re
from typing import Any

from ...core.errors import Problem
from ...core.strict_json import strict_json
from ..redaction import redacted
from .reply import Reply

_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)[\"']")
_TITLE = re.compile(r"(?is)<title[^>]*>(.*?)</title>")
_HTML_STARTS = (b"<!doctype html", b"<html")
_BOM = b"\xef\xbb\xbf"
_DTD_MARKS = (b"<!DOCTYPE", b"<!ENTITY")
HEAD, LONGEST_MARK = 1000, 8
ALLOWED_ENCODINGS = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def checked_xml(reply: Reply) -> bytes:
    """Return the body of a successful reply if it is safe to hand to an XML parser.

    Raises NET-07 for an HTML page, XML-01 for a DTD or another encoding than UTF-8.
    """
    refuse_html(reply.expected())
    return safe_xml(reply.body, reply.url)


def safe_xml(body: bytes, url: str) -> bytes:
    """Return `body` if it is UTF-8 without DTD; else raise XML-01."""
    guard = XmlGuard(url)
    guard.feed(body)
    guard.close()
    return body


class XmlGuard:
    """The checks of `safe_xml` on a document that arrives in pieces."""

    def __init__(self, url: str) -> None:
        self._url = redacted(url)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._head = b""
        self._tail = b""

    def feed(self, piece: bytes) -> None:
        """Check the next piece; raise XML-01 for what no parser may see."""
        if len(self._head) < HEAD:
            self._head += piece[: HEAD - len(self._head)]
        self._decode(piece)
        seen = self._tail + piece
        if b"\0" in piece or any(mark in seen for mark in _DTD_MARKS):
            raise Problem("XML-01", url=self._url, reason="DOCTYPE")
        self._tail = seen[-LONGEST_MARK:]

    def close(self) -> None:
        """Check what only the whole document, or its beginning, tells."""
        self._decode(b"", final=True)
        head = self._head.removeprefix(_BOM)
        declared = _DECLARED.match(head)
        if declared and declared.group(1).lower() not in ALLOWED_ENCODINGS:
            reason = declared.group(1).decode("ascii", "replace")
            raise Problem("XML-01", url=self._url, reason=reason)
        if not head.lstrip().startswith(b"<"):
            raise Problem("XML-02", url=self._url)

    def _decode(self, piece: bytes, *, final: bool = False) -> None:
        try:
            self._decoder.decode(piece, final)
        except UnicodeDecodeError as error:
            raise Problem("XML-01", url=self._url, reason="not UTF-8") from error


def refuse_html(reply: Reply) -> None:
    """Raise NET-07, with the page's title, if the reply is a web page such as a login form."""
    start = reply.body.removeprefix(_BOM)[:200].lstrip().lower()
    if reply.content_type == "text/html" or start.startswith(_HTML_STARTS):
        raise Problem("NET-07", url=redacted(reply.url), title=_title(reply.body))


def checked_json(reply: Reply) -> Any:
    """Return the parsed JSON of a successful reply; NET-07 for a web page, NET-11 if broken."""
    refuse_html(reply.expected())
    try:
        return strict_json(reply.body.decode("utf-8"))
    except ValueError as error:
        raise Problem("NET-11", url=redacted(reply.url), reason=redacted(error)) from error


def _title(body: bytes) -> str:
    found = _TITLE.search(body[:20_000].decode("utf-8", errors="replace"))
    return " ".join(html.unescape(found.group(1)).split())[:100] if found else ""
