"""A node as it is being entered: its endpoints from one address, its id, and what is missing."""

from __future__ import annotations

import re
from typing import Collection, Optional
from urllib.parse import urlsplit

from ...core.errors import Problem
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.addresses import is_database, origin_of
from ...plugin.nodes.profiles import POSTGIS, Endpoint, NodeProfile, checked, safe_id

PATHS = {"csw": "/csw", "wfs": "/ows", "wms": "/ows", "changes": "/changes", "files": "/files"}
LONGEST_ID = 40


def endpoints_at(address: str) -> tuple[Endpoint, ...]:
    """Return the endpoints of a node whose services lie below one address, () if it is none.

    The address of a database is its only endpoint.
    """
    base = address.strip().rstrip("/")
    if is_database(base):
        return (Endpoint(POSTGIS, base),)
    if origin_of(base) is None:
        return ()
    return tuple(Endpoint(protocol, base + path) for protocol, path in PATHS.items())


def base_of(profile: NodeProfile) -> str:
    """Return the address below which all services of a profile lie, '' if there is none."""
    if [one.protocol for one in profile.endpoints] == [POSTGIS]:
        return profile.endpoints[0].url
    for one in profile.endpoints:
        path = PATHS.get(one.protocol)
        if path and one.url.endswith(path):
            base = one.url[: -len(path)]
            usual = {(endpoint.protocol, endpoint.url) for endpoint in endpoints_at(base)}
            if {(endpoint.protocol, endpoint.url) for endpoint in profile.endpoints} <= usual:
                return base
    return ""


def new_id(profile: NodeProfile, taken: Collection[str]) -> str:
    """Return an id no other profile has, from the name, else the region, else the host."""
    host = urlsplit(profile.endpoints[0].url).hostname if profile.endpoints else ""
    stem = next(filter(None, map(_slug, (profile.name, f"node-{profile.region}", host))), "node")
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return next(one for one in numbered if one not in taken)


def fault_of(profile: NodeProfile, user: str, password: str, stored: bool) -> str:
    """Return why the node cannot be saved yet, as a sentence; '' if it can."""
    if not profile.name.strip():
        return tr("Give the node a name.")
    if not profile.endpoints:
        return tr(
            "Give the address of the node, such as https://node.example.gov.cn or "
            "postgresql://db.example.gov.cn:5432/plan."
        )
    if bool(user) != bool(password) and not (stored and not user):
        return tr("Give both the user and the password, or neither.")
    for one in profile.endpoints:
        if one.protocol != POSTGIS and origin_of(one.url) is None:
            return tr("“{url}” is no http or https address.").format(url=one.url)
    return _refused(profile)


def _refused(profile: NodeProfile) -> str:
    try:
        checked(profile)
    except Problem as problem:
        if problem.values.get("reason") == "region":
            return tr("A region code has 2, 4, 6, 9 or 12 digits.")
        return sentence(problem)
    return ""


def _slug(text: Optional[str]) -> str:
    """Return what of a text can name a profile; '' if that says too little."""
    found = re.sub(r"[^a-z0-9]+", "-", (text or "").lower()).strip("-")[:LONGEST_ID].strip("-")
    try:
        return safe_id(found) if found != "node" else ""
    except Problem:
        return ""
