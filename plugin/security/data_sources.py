"""A layer's data source with a password in it, and the same one with a node's login instead."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional, Sequence
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from qgis.core import QgsDataSourceUri

from ..nodes.addresses import DATABASE, Origin, origin_of
from ..nodes.credentials import user_of
from ..nodes.profiles import POSTGIS, Endpoint, NodeProfile
from .plain_secrets import kinds

DEFAULT_PORT = 5432
QUERY_PROVIDERS = frozenset({"wms", "wcs", "vectortile", "arcgisvectortileservice"})
"""Providers whose sources are written like the query of an address, `url=…&layers=…`."""
_ADDRESS = re.compile(r"https?://[^\s'\"&|<>]+", re.IGNORECASE)
_LOGIN_PARTS = frozenset({"username", "password", "authcfg"})


class Service(NamedTuple):
    """A service of a registered node."""

    node: NodeProfile
    endpoint: Endpoint


def services_of(source: str, profiles: Sequence[NodeProfile]) -> list[Service]:
    """Return the registered services that a data source reads from; empty for all others."""
    origins, database = _origins(source), _database(source)
    return [
        Service(profile, endpoint)
        for profile in profiles
        for endpoint in profile.endpoints
        if (origin_of(endpoint.url) in origins)
        or (endpoint.protocol == POSTGIS and database == _database_of(endpoint))
    ]


def with_node_login(source: str, provider: str, services: Sequence[Service]) -> Optional[str]:
    """Return the source with a node's login in place of user and password, where that is safe.

    Safe is: the node stores a login of that very user, and nothing secret is left in the source.
    None otherwise. Unlock the authentication database first. Raises NODE-06.
    """
    user = _user(source, provider)
    logins = [one.endpoint.authcfg for one in services if one.endpoint.authcfg]
    authcfg = next((login for login in dict.fromkeys(logins) if user_of(login) == user), "")
    if not user or not authcfg:
        return None
    made = _as_query if provider.lower() in QUERY_PROVIDERS else _as_uri
    replaced = made(source, authcfg)
    return None if kinds(replaced) else replaced


def _user(source: str, provider: str) -> str:
    """Return the user that is written in a source, '' for none."""
    if provider.lower() in QUERY_PROVIDERS:
        parts = dict(item.partition("=")[::2] for item in source.split("&"))
        user, url = unquote(parts.get("username", "")), unquote(parts.get("url", ""))
    else:
        uri = QgsDataSourceUri(source)
        user, url = uri.username(), uri.param("url")
    return str(user) or unquote(_split(url)[0])


def _as_query(source: str, authcfg: str) -> str:
    """Exchange the login in `url=…&layers=…`; the rest stays as it is, sign for sign."""
    kept = []
    for item in source.split("&"):
        key, equals, value = item.partition("=")
        if key in _LOGIN_PARTS:
            continue
        plain = _split(unquote(value))[1] if key == "url" else ""
        changed = key == "url" and plain != unquote(value)
        kept.append(f"{key}{equals}{quote(plain, safe=':/')}" if changed else item)
    return "&".join([*kept, f"authcfg={authcfg}"])


def _as_uri(source: str, authcfg: str) -> str:
    """Exchange the login in `url='…' user='…' password='…'`."""
    uri = QgsDataSourceUri(source)
    uri.setUsername("")
    uri.setPassword("")
    uri.setAuthConfigId(authcfg)
    url = uri.param("url")
    if url:
        uri.removeParam("url")
        uri.setParam("url", _split(url)[1])
    return str(uri.uri(False))


def _split(url: str) -> tuple[str, str]:
    """Return the user in an address, '' for none, and the address without user and password."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    login, at, host = parts.netloc.rpartition("@")
    if not at:
        return "", url
    return login.partition(":")[0], urlunsplit(parts._replace(netloc=host))


def _origins(source: str) -> set[Origin]:
    """Return the origins of all web addresses in a source, percent-encoded or not."""
    found = (origin_of(_split(url)[1]) for url in _ADDRESS.findall(unquote(source)))
    return {origin for origin in found if origin}


def _database(source: str) -> Optional[tuple[str, int, str]]:
    """Return host, port and name of the database in a source."""
    uri = QgsDataSourceUri(source)
    if not uri.host() or not uri.database():
        return None
    port = uri.port()
    return uri.host().lower(), int(port) if port.isdigit() else DEFAULT_PORT, uri.database()


def _database_of(endpoint: Endpoint) -> Optional[tuple[str, int, str]]:
    parts = urlsplit(endpoint.url)
    if parts.scheme != DATABASE:
        return None
    return (parts.hostname or "").lower(), parts.port or DEFAULT_PORT, parts.path.strip("/")
