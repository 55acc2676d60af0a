"""A WFS that may be edited: what it offers, and its features as XML, in version 2.0.0 or 1.1.0."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator, Mapping, Optional, Sequence

from .....core.errors import Problem
from .....core.feedback import Feedback
from ....catalogue.wfs import service_base
from ....net import NodeSession, Reply
from ....net.reply import UNAUTHORISED
from ....redaction import redacted
from .filters import DIALECTS, NEW, OLD, Condition, Dialect, filter_text
from .schema import FeatureSchema, read_schema
from .xml_tree import Element, tree_of

PAGE_CAP = 200_000_000
XML = "text/xml; charset=utf-8"
REPORTS = ("ExceptionReport", "ServiceExceptionReport")
ANSWERED = 30  # features asked for by their identities in one request
_EPSG = re.compile(r"(\d{4,6})$")


@dataclass(frozen=True)
class FeatureType:
    """A layer as the capabilities list it; `place` is west, south, east, north in degrees."""

    name: str
    title: str
    crs: str
    place: Optional[tuple[float, float, float, float]]

    @property
    def local(self) -> str:
        """The name without its prefix, by which a working copy calls the layer."""
        return self.name.rpartition(":")[2]


@dataclass(frozen=True)
class Capabilities:
    """The version that the service answered in, its operations and its layers."""

    version: str
    operations: frozenset[str]
    types: tuple[FeatureType, ...]


class WfsService:
    """The WFS at `url`, an address registered for the session's node; no other is used.

    Its methods raise the problems of the network and of unsafe XML, and WFST-01 where the service
    refuses.
    """

    def __init__(self, session: NodeSession, url: str, feedback: Optional[Feedback] = None) -> None:
        self._session, self._feedback = session, feedback
        self.url = service_base(url)
        self._offered: Optional[Capabilities] = None

    @property
    def offered(self) -> Capabilities:
        """What the service offers; asked for once."""
        if self._offered is None:
            asked = {"request": "GetCapabilities", "acceptVersions": f"{NEW},{OLD}"}
            self._offered = _capabilities(self._read({"service": "WFS", **asked}))
        return self._offered

    @property
    def dialect(self) -> Dialect:
        """The words of the version that the service answers in."""
        return DIALECTS[self.offered.version]

    def type(self, name: str) -> FeatureType:
        """Return the layer `name`, with or without its prefix; EDIT-37 if there is none."""
        types = self.offered.types
        found = [one for one in types if one.name == name] or [
            one for one in types if one.local == name.rpartition(":")[2]
        ]
        if len(found) != 1:
            known = ", ".join(one.name for one in types)
            raise Problem("EDIT-37", node=self._session.profile.name, layer=name, known=known)
        return found[0]

    def schema(self, layer: FeatureType, *, spatial: bool = True) -> FeatureSchema:
        """Return the layer's fields; nothing that the schema imports is read."""
        asked = {**self._common("DescribeFeatureType"), self._types: layer.name}
        return read_schema(self._read(asked), layer.local, spatial=spatial)

    def hits(self, layer: FeatureType, **query: str) -> int:
        """Return how many features the query would give."""
        root = self._read({**self._query(layer), **query, "resultType": "hits"})
        text = root.attributes.get("numberMatched") or root.attributes.get("numberOfFeatures", "")
        if not (text.isascii() and text.isdigit()):
            raise Problem("EDIT-24", layer=layer.name, reason="numberMatched")
        return int(text)

    def features(self, layer: FeatureType, **query: str) -> list[Element]:
        """Return the features that a query gives, in the layer's CRS, x y."""
        root = self._read({**self._query(layer), **query})
        if root.name != "FeatureCollection":
            raise Problem("EDIT-24", layer=layer.name, reason=root.name)
        return list(_members(root, layer.local))

    def chosen(self, layer: FeatureType, condition: Condition, **query: str) -> list[Element]:
        """Return the features for which a condition holds."""
        return self.features(layer, filter=filter_text(condition, self.dialect), **query)

    def named(self, layer: FeatureType, identities: Sequence[str]) -> list[Element]:
        """Return the features with these ids, those of them that exist."""
        parameter = "resourceId" if self.offered.version == NEW else "featureId"
        found = []
        for at in range(0, len(identities), ANSWERED):
            asked = ",".join(identities[at : at + ANSWERED])
            found += self.features(layer, **{parameter: asked})
        return found

    def most(self, count: int) -> dict[str, str]:
        """Return the parameter that limits an answer."""
        return {"count" if self.offered.version == NEW else "maxFeatures": str(count)}

    def post(self, body: bytes, headers: Mapping[str, str]) -> Reply:
        """Send a transaction, once, following no redirect."""
        return self._session.post(self.url, body, XML, headers, write=True)

    @property
    def _types(self) -> str:
        return "typeNames" if self.offered.version == NEW else "typeName"

    def _common(self, request: str) -> dict[str, str]:
        return {"service": "WFS", "version": self.offered.version, "request": request}

    def _query(self, layer: FeatureType) -> dict[str, str]:
        """Always the layer's own CRS by its short name, so that coordinates come as x y."""
        return {**self._common("GetFeature"), self._types: layer.name, "srsName": layer.crs}

    def _read(self, parameters: Mapping[str, str]) -> Element:
        reply = self._session.get(self.url, parameters, cap=PAGE_CAP, feedback=self._feedback)
        if reply.status in UNAUTHORISED:
            reply.expected()
        root = tree_of(reply)
        if root.name in REPORTS:
            raise Problem("WFST-01", url=redacted(self.url), reason=redacted(root.all_text()))
        reply.expected()
        return root


def _capabilities(root: Element) -> Capabilities:
    version = root.attributes.get("version", "")
    if root.name != "WFS_Capabilities" or version not in DIALECTS:
        raise Problem("WFST-02", version=version or root.name)
    operations = {one.attributes.get("name", "") for one in root.every("Operation")}
    types = tuple(_feature_type(one) for one in root.every("FeatureType"))
    return Capabilities(version, frozenset(operations), types)


def _feature_type(element: Element) -> FeatureType:
    told = {one.name: one.text.strip() for one in element.children}
    code = _EPSG.search(told.get("DefaultCRS") or told.get("DefaultSRS", ""))
    corners = [
        float(number)
        for one in element.every("LowerCorner", "UpperCorner")
        for number in one.text.split()
    ]
    place = (corners[0], corners[1], corners[2], corners[3]) if len(corners) == 4 else None  # noqa: PLR2004
    name = told.get("Name", "")
    crs = f"EPSG:{code.group(1)}" if code else ""
    return FeatureType(name, told.get("Title") or name, crs, place)


def _members(root: Element, name: str) -> Iterator[Element]:
    for holder in root.children:
        if holder.name in ("member", "featureMember", "featureMembers"):
            for feature in holder.children:
                if feature.name == "FeatureCollection":
                    yield from _members(feature, name)
                elif feature.name == name:
                    yield feature
