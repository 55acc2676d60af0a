"""The origin (scheme, host, port) of an address: the unit of trust in a node."""

from __future__ import annotations

from typing import Optional
from urllib.parse import urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
Origin = tuple[str, str, int]


def origin_of(url: str) -> Optional[Origin]:
    """Return scheme, host and port of an http or https address, None for any other."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower().rstrip(".")
    if scheme not in DEFAULT_PORTS or not host or "\\" in url or "@" in parts.netloc:
        return None
    return scheme, host, port or DEFAULT_PORTS[scheme]
