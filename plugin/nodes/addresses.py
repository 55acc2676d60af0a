"""The origin (scheme, host, port) of an address: the unit of trust in a node."""

from __future__ import annotations

from typing import Optional
from urllib.parse import parse_qsl, urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
DATABASE = "postgresql"
SSL_MODES = ("disable", "require", "verify-ca", "verify-full")
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


def is_database(url: str) -> bool:
    """Tell whether `url` is `postgresql://host:port/name`, if need be with `?sslmode=…`."""
    try:
        parts = urlsplit(url)
        port = parts.port
        asked = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError:
        return False
    name = parts.path[1:]
    right = parts.scheme == DATABASE and parts.hostname and port != 0 and "@" not in parts.netloc
    modes = [mode for key, mode in asked if key == "sslmode" and mode in SSL_MODES]
    return bool(right and name and "/" not in name) and len(modes) == len(asked) <= 1
