"""Checks of a body before any parser sees it: encoding, DTD, login pages, strict JSON."""

from __future__ import annotations

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
ALLOWED_ENCODINGS = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def checked_xml(reply: Reply) -> bytes:
    """Return the body of a successful reply if it is safe to hand to an XML parser.

    Raises NET-07 for an HTML page, XML-01 for a DTD or another encoding than UTF-8.
    """
    refuse_html(reply.expected())
    return safe_xml(reply.body, reply.url)


def safe_xml(body: bytes, url: str) -> bytes:
    """Return `body` if it is UTF-8 without DTD; else raise XML-01."""
    declared = _DECLARED.match(body.removeprefix(_BOM)[:400])
    if declared and declared.group(1).lower() not in ALLOWED_ENCODINGS:
        raise Problem(
            "XML-01", url=redacted(url), reason=declared.group(1).decode("ascii", "replace")
        )
    if b"\0" in body or not _is_utf8(body):
        raise Problem("XML-01", url=redacted(url), reason="not UTF-8")
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Problem("XML-01", url=redacted(url), reason="DOCTYPE")
    if not body.removeprefix(_BOM).lstrip().startswith(b"<"):
        raise Problem("XML-02", url=redacted(url))
    return body


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


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _title(body: bytes) -> str:
    found = _TITLE.search(body[:20_000].decode("utf-8", errors="replace"))
    return " ".join(html.unescape(found.group(1)).split())[:100] if found else ""
