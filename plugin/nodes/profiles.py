"""Node profiles: what they hold, and reading and writing them as strict JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Optional
from urllib.parse import parse_qsl, urlsplit

from ...core.errors import Problem
from ...core.strict_json import strict_json
from ..redaction import HIDDEN, redacted
from .addresses import is_database, origin_of

LEVELS = ("national", "subcentre", "province", "city", "county", "department")
POSTGIS, CHANGES, WFST, OGCAPI = "postgis", "changes", "wfst", "ogcapi"
PROTOCOLS = ("csw", "wfs", "wms", CHANGES, "files", POSTGIS, WFST, OGCAPI)
EDITABLE = (POSTGIS, CHANGES, WFST, OGCAPI)
"""The services that take edits, the surest first: a node's first one is used."""
CEILINGS = ("公开", "一般", "重要", "核心")
LONGEST_TEXT = 200
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_REGION = re.compile(r"\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|")
_AUTHCFG = re.compile(r"[a-z0-9]{7}|")


@dataclass(frozen=True)
class Endpoint:
    """One service of a node; `authcfg` names a login in QGIS's authentication database."""

    protocol: str
    url: str
    authcfg: str = ""


@dataclass(frozen=True)
class NodeProfile:
    """A node: where it stands in the tree of government and where its services are."""

    id: str
    name: str
    level: str
    endpoints: tuple[Endpoint, ...] = ()
    parent: Optional[str] = None
    region: str = ""
    ceiling: str = CEILINGS[1]

    def endpoint(self, protocol: str) -> Optional[Endpoint]:
        """Return the endpoint of `protocol`, None if the node has none."""
        return next((one for one in self.endpoints if one.protocol == protocol), None)

    def required(self, protocol: str) -> Endpoint:
        """Return the endpoint of `protocol`; NODE-04 if the node has none."""
        found = self.endpoint(protocol)
        if found is None:
            raise Problem("NODE-04", node=self.name, protocol=protocol)
        return found


def read_profile(text: str) -> NodeProfile:
    """Return the profile in JSON `text`; NODE-02 says what is wrong with it."""
    try:
        given = strict_json(text)
    except ValueError as error:
        raise Problem("NODE-02", reason=str(error)) from error
    fields = _object(given, {"id", "name", "level", "endpoints"}, {"parent", "region", "ceiling"})
    listed = fields.pop("endpoints")
    if not isinstance(listed, list):
        raise Problem("NODE-02", reason="endpoints")
    fields["parent"] = fields.get("parent") or None
    return checked(NodeProfile(endpoints=tuple(map(_endpoint, listed)), **fields))


def write_profile(profile: NodeProfile, secrets: bool = False) -> str:
    """Return the profile as JSON; the ids of logins only with `secrets` (never the logins)."""
    checked(profile)
    endpoints = [
        {"protocol": one.protocol, "url": one.url}
        | ({"authcfg": one.authcfg} if secrets and one.authcfg else {})
        for one in profile.endpoints
    ]
    fields = {
        "id": profile.id,
        "name": profile.name,
        "level": profile.level,
        "parent": profile.parent,
        "region": profile.region,
        "ceiling": profile.ceiling,
        "endpoints": endpoints,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def safe_id(text: str) -> str:
    """Return `text` if it can name a profile and its file on every system; else NODE-03."""
    if not _ID.fullmatch(text) or _RESERVED.fullmatch(text):
        raise Problem("NODE-03", id=text)
    return text


def checked(profile: NodeProfile) -> NodeProfile:
    """Return the profile if all its values are allowed; else raise NODE-02 or NODE-03."""
    safe_id(profile.id)
    if profile.parent is not None:
        safe_id(profile.parent)
    faults = {
        "name": not 0 < len(profile.name.strip()) <= LONGEST_TEXT,
        "level": profile.level not in LEVELS,
        "region": not _REGION.fullmatch(profile.region),
        "ceiling": profile.ceiling not in CEILINGS,
        "parent": profile.parent == profile.id,
    }
    protocols = [endpoint.protocol for endpoint in profile.endpoints]
    faults["protocol"] = len(set(protocols)) < len(protocols) or not set(protocols) <= set(
        PROTOCOLS
    )
    _refuse(faults)
    for endpoint in profile.endpoints:
        _refuse({"authcfg": not _AUTHCFG.fullmatch(endpoint.authcfg)})
        _check_address(endpoint)
    return profile


def _check_address(endpoint: Endpoint) -> None:
    """Raise NODE-02 for an address that is not one of its protocol or that carries a secret."""
    url = endpoint.url
    secret = any(HIDDEN in redacted(f"{key}={value}") for key, value in parse_qsl(_query(url)))
    right = is_database(url) if endpoint.protocol == POSTGIS else origin_of(url) is not None
    _refuse({"url": not right or "#" in url or any(map(str.isspace, url))})
    _refuse({"url: a key or password belongs into the login": secret})


def _query(url: str) -> str:
    try:
        return urlsplit(url).query
    except ValueError:
        return ""


def _endpoint(given: Any) -> Endpoint:
    return Endpoint(**_object(given, {"protocol", "url"}, {"authcfg"}))


def _object(given: Any, needed: set[str], allowed: set[str]) -> dict[str, Any]:
    """Return a JSON object whose keys and texts are as expected; else raise NODE-02."""
    if not isinstance(given, dict):
        raise Problem("NODE-02", reason="not an object")
    wrong = (needed - set(given)) | (set(given) - needed - allowed)
    texts = set(given) - {"endpoints"}
    wrong |= {key for key in texts if not isinstance(given[key], str)} - (
        {"parent"} if given.get("parent") is None else set()
    )
    _refuse(dict.fromkeys(sorted(wrong), True))
    return dict(given)


def _refuse(faults: dict[str, bool]) -> None:
    wrong = [name for name, fault in faults.items() if fault]
    if wrong:
        raise Problem("NODE-02", reason=", ".join(wrong))
