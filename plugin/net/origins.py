"""Origins (scheme, host, port): where requests may go, and which login goes with them."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from ...core.errors import Problem
from ..nodes.addresses import DEFAULT_PORTS, Origin, origin_of
from ..nodes.profiles import Endpoint, NodeProfile
from ..redaction import redacted


def registered_origins(profile: NodeProfile) -> frozenset[Origin]:
    """Return the origins of the profile's endpoints."""
    origins = (origin_of(endpoint.url) for endpoint in profile.endpoints)
    return frozenset(origin for origin in origins if origin)


def endpoint_for(profile: NodeProfile, url: str) -> Endpoint:
    """Return the registered endpoint whose login goes with `url`: same origin, longest path.

    Raises NET-05 for an address of an origin that the profile does not name.
    """
    origin, path = origin_of(url), urlsplit(url).path
    same = [endpoint for endpoint in profile.endpoints if origin_of(endpoint.url) == origin]
    if origin is None or not same:
        raise Problem("NET-05", url=redacted(url), node=profile.name)
    return max(same, key=lambda endpoint: _shared_path(urlsplit(endpoint.url).path, path))


def _shared_path(registered: str, path: str) -> tuple[int, bool]:
    stem = registered.rstrip("/")
    inside = path == stem or path.startswith(f"{stem}/")
    return (len(stem) if inside else -1), inside


def pinned(profile: NodeProfile, url: str) -> str:
    """Return an address that a node advertises, if it lies at a registered origin (else NET-04).

    A plain-http address of a host and path registered with https is lifted to that origin: nodes
    behind a TLS proxy advertise such addresses by mistake.
    """
    origin, known = origin_of(url), registered_origins(profile)
    if origin in known:
        return url
    parts = urlsplit(url)
    if origin and origin[0] == "http":
        for scheme, host, port in sorted(known):
            if scheme == "https" and host == origin[1]:
                netloc = host if port == DEFAULT_PORTS["https"] else f"{host}:{port}"
                return urlunsplit(("https", netloc, parts.path, parts.query, ""))
    raise Problem("NET-04", url=redacted(url), node=profile.name)
