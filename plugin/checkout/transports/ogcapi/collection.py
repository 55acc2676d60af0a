"""A layer as OGC API Features describes it: its collection, its schema and its CRS."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Mapping, Optional
from urllib.parse import quote

from .....core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, Field, LayerSchema
from .....core.errors import Problem
from .....core.feedback import Feedback
from .....core.geometry.geojson import MULTI, SINGLE
from ....net import NodeSession, checked_json
from ....redaction import redacted
from ...remote_layer import Bounds
from .crs import CRS84, WGS84, Axes, axes_of, converted

ACCEPT = {"Accept": "application/geo+json, application/schema+json, application/json"}
SHAPES = {"geometry-polygon": SINGLE, "geometry-multipolygon": MULTI}
ANY_SHAPE = ("geometry-any", "geometry-polygon-or-multipolygon")
IDENTITY_FIELD, VERSION_FIELD = "ssp_uuid", "ssp_ver"
NOT_FOUND = 404
CAP = 200_000_000


@dataclass(frozen=True)
class Collection:
    """What a node says of a layer.

    `schema` has an empty geometry type where only the features tell it; `version` and `count` are
    None where the node does not tell them; `declared` is its extent in degrees, `extent` in the
    layer's CRS, x y; `versioned` tells that each feature brings its version as a property,
    `unique` that identities are UUIDs which the node keeps unique.
    """

    url: str
    title: str
    schema: LayerSchema
    axes: Axes
    count: Optional[int]
    version: Optional[int]
    epoch: str
    declared: Optional[Bounds]
    extent: Optional[Bounds]
    versioned: bool
    unique: bool

    @property
    def items(self) -> str:
        """The address of the features."""
        return f"{self.url}/items"

    def item(self, uuid: str) -> str:
        """Return the address of a feature."""
        return f"{self.url}/items/{quote(uuid, safe='')}"

    @property
    def crs(self) -> dict[str, str]:
        """The parameter that asks for coordinates as they are stored."""
        return {"crs": self.axes.uri}

    def shaped(self, geometry_type: str) -> Collection:
        """Return the same with the geometry type that the features have."""
        return replace(self, schema=replace(self.schema, geometry_type=geometry_type))


def collection_of(
    session: NodeSession, service: str, name: str, feedback: Optional[Feedback] = None
) -> Collection:
    """Return the collection `name` of the API at `service`.

    Problems of the network, EDIT-24 for a description that is none, EDIT-37 where there are other
    collections, OAPI-01 where the CRS of storage is not told or not known.
    """
    url = f"{service.rstrip('/')}/collections/{quote(name, safe='')}"
    reply = session.get(url, headers=ACCEPT, feedback=feedback)
    if reply.status == NOT_FOUND:
        known = ", ".join(collections(session, service, feedback))
        raise Problem("EDIT-37", node=session.profile.name, layer=name, known=known)
    found = checked_json(reply)
    schema = checked_json(session.get(f"{url}/schema", headers=ACCEPT, feedback=feedback))
    try:
        return _collection(found, schema, url, name)
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
        raise Problem("EDIT-24", layer=name, reason=repr(error)) from error


def collections(
    session: NodeSession, service: str, feedback: Optional[Feedback] = None
) -> list[str]:
    """Return the names of the collections; EDIT-24 where the answer holds none."""
    url = f"{service.rstrip('/')}/collections"
    found = checked_json(session.get(url, headers=ACCEPT, feedback=feedback))
    try:
        return [str(one["id"]) for one in found["collections"]]
    except (KeyError, TypeError) as error:
        raise Problem("EDIT-24", layer=redacted(url), reason=repr(error)) from error


def _collection(found: Any, schema: Any, url: str, name: str) -> Collection:
    offered = found.get("crs", [CRS84])
    axes = axes_of(str(found.get("storageCrs", "")), offered)
    if axes is None:
        raise Problem("OAPI-01", layer=name, crs=str(found.get("storageCrs", "–")))
    spatial = found.get("extent", {}).get("spatial", {})
    declared = _box(spatial.get("bbox"))
    own = _box(spatial.get("storageCrsBbox"))
    extent = axes.box(own) if own else declared and converted(declared, WGS84, axes.code)
    version, count = found.get("ssp_version"), found.get("itemCount")
    own_version = schema["properties"].get(VERSION_FIELD, {})
    return Collection(
        url,
        str(found.get("title", name)),
        _schema(schema, name, axes.code),
        axes,
        None if count is None else int(count),
        None if version is None else int(version),
        str(found.get("ssp_epoch", "")),
        declared,
        extent,
        bool(own_version.get("readOnly")),
        schema["properties"].get(IDENTITY_FIELD, {}).get("x-ogc-role") == "id",
    )


def _box(boxes: Any) -> Optional[Bounds]:
    """Return the first of a list of boxes, None if there is none (or one with heights)."""
    if not boxes:
        return None
    west, south, east, north = map(float, boxes[0])
    return west, south, east, north


def _schema(schema: Any, name: str, crs: str) -> LayerSchema:
    """Return the fields that can be edited; others are left alone."""
    properties: Mapping[str, Any] = schema["properties"]
    required = schema.get("required", [])
    order = {one: given.get("x-ogc-propertySeq", 0) for one, given in properties.items()}
    told = VERSION_FIELD in properties
    fields = [
        field
        for one in sorted(properties, key=order.__getitem__)
        if (field := _field(one, properties[one], one not in required, told)) is not None
    ]
    return LayerSchema(name, crs, _shape(properties, name), tuple(fields))


def _shape(properties: Mapping[str, Any], layer: str) -> str:
    """Return the geometry type, '' where only the features tell it; OAPI-05 if not polygons."""
    for given in properties.values():
        if given.get("x-ogc-role") == "primary-geometry":
            shape = str(given.get("format", ANY_SHAPE[0]))
            if shape not in SHAPES and shape not in ANY_SHAPE:
                raise Problem("OAPI-05", layer=layer, type=shape)
            return SHAPES.get(shape, "")
    return ""


def _field(name: str, given: Mapping[str, Any], nullable: bool, told: bool) -> Optional[Field]:
    roles = (given.get("x-ogc-role"), given.get("format", ""))
    if given.get("readOnly") or roles[0] in ("id", "primary-geometry") or "$ref" in given:
        return None
    if str(roles[1]).startswith("geometry"):
        return None
    kind = _kind(given.get("type"), roles[1], told)
    if kind is None:
        return None
    length = int(given.get("maxLength", 0)) if kind == TEXT else 0
    return Field(name, kind, length, nullable)


def _kind(kind: Any, form: Any, told: bool) -> Optional[str]:
    """Return a field's type; `told`: the node knows it, while others guess from their data.

    pygeoapi takes land classes such as 0101 for dates: text holds whatever comes.
    """
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), None)
    if kind == "string":
        return DATE if told and form == "date" else TEXT
    return {"integer": INTEGER, "number": REAL}.get(kind)
