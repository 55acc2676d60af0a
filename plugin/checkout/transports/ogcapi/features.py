"""Features of an OGC API as rows of a working copy, and edits as features of the API."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Mapping, Optional, Sequence

from .....core.editing.canonical import digest_of
from .....core.editing.change_set import as_wire
from .....core.editing.layer_schema import DATE, INTEGER, REAL
from .....core.editing.tracking import GEOMETRY
from .....core.errors import Problem
from .....core.feedback import Feedback
from .....core.geometry.geojson import MULTI, SINGLE, geojson_of, wkb_of_geojson
from .....core.geometry.wkb import read_rings
from ....net import NodeSession, Reply, checked_json
from ...remote_layer import Bounds, Row
from .collection import ACCEPT, CAP, VERSION_FIELD, Collection
from .crs import CRS84, lies_well

GONE = (404, 410)
_PYTHON_TYPES: dict[str, Any] = {INTEGER: int, REAL: (int, float)}


@dataclass(frozen=True)
class Item:
    """One feature as it was read: the row, the node's own document, and its strong ETag or ''."""

    row: Row
    document: Mapping[str, Any]
    etag: str


def read_item(
    session: NodeSession, collection: Collection, uuid: str, feedback: Optional[Feedback] = None
) -> Optional[Item]:
    """Return a feature as it is now, None if the node says that there is none.

    Its version is the ETag, or else the digest of its content. Problems of the network, EDIT-24.
    """
    url = collection.item(uuid)
    reply = session.get(url, collection.crs, headers=ACCEPT, cap=CAP, feedback=feedback)
    if reply.status in GONE:
        return None
    found = checked_json(reply)
    require_crs(reply, collection)
    tag = strong_etag(reply.headers)
    return Item(row_of(found, collection, tag), found, tag)


def strong_etag(headers: Mapping[str, str]) -> str:
    """Return the strong entity tag among the headers, quotes included; '' if there is none."""
    tag = headers.get("ETag", "").strip()
    whole = len(tag) > len('""') and tag[0] == tag[-1] == '"'
    return tag if whole and not tag.startswith("W/") else ""


def require_crs(reply: Reply, collection: Collection) -> None:
    """Raise OAPI-02 unless the coordinates came in the CRS that was asked for."""
    given = reply.headers.get("Content-Crs", CRS84).strip("<> ")
    if given != collection.axes.uri:
        layer = collection.schema.layer
        raise Problem("OAPI-02", layer=layer, given=given, wanted=collection.axes.uri)


def row_of(feature: Any, collection: Collection, tag: str = "") -> Row:
    """Return a GeoJSON feature as a row; EDIT-24 or OAPI-05 where it is not of the layer.

    Without a `tag` its version is the one that it brings, or else the digest of its content.
    """
    layer = collection.schema.layer
    try:
        uuid, properties = _identity(feature["id"]), feature["properties"] or {}
        values = {
            field.name: _value(properties.get(field.name), field.type)
            for field in collection.schema.fields
        }
        wkb = _wkb(feature["geometry"], collection)
        brought = properties.get(VERSION_FIELD) if collection.versioned else None
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Problem("EDIT-24", layer=layer, reason=repr(error)) from error
    version = tag or (f'"{brought}"' if isinstance(brought, int) else "")
    return Row(uuid, version or content_tag(values, wkb), values, wkb)


def content_tag(values: Mapping[str, Any], wkb: Optional[bytes]) -> str:
    """Return the digest of a feature's content: its version where the node has none."""
    return digest_of(as_wire({**values, GEOMETRY: wkb}))


def wire(row: Row) -> dict[str, Any]:
    """Return a row as a conflict lists the present state of a feature."""
    geometry = None if row.wkb is None else row.wkb.hex()
    return {"ver": row.ver, "values": dict(row.values), "geometry": geometry}


def require_place(rows: Sequence[Row], collection: Collection) -> None:
    """Raise OAPI-03 where features lie where the layer's CRS is not used: axes are exchanged."""
    box = bounds_of(*(row.wkb for row in rows if row.wkb is not None))
    if box is not None and not lies_well(collection.axes.code, box, collection.declared):
        where = {"crs": collection.axes.code, "x": box[0], "y": box[1]}
        raise Problem("OAPI-03", layer=collection.schema.layer, **where)


def meets(row: Row, bbox: Optional[Bounds]) -> bool:
    """Tell whether a feature's box meets `bbox` (None: everything does)."""
    box = bounds_of(row.wkb) if bbox is not None and row.wkb is not None else None
    if bbox is None or box is None:
        return bbox is None
    low = box[0] <= bbox[2] and box[1] <= bbox[3]
    return low and box[2] >= bbox[0] and box[3] >= bbox[1]


def bounds_of(*wkbs: bytes) -> Optional[Bounds]:
    """Return the box around all these polygons, None if they have no points."""
    points = read_rings(wkbs).points
    if not len(points):
        return None
    (xmin, ymin), (xmax, ymax) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return xmin, ymin, xmax, ymax


def whole_feature(uuid: str, new: Mapping[str, Any], collection: Collection) -> bytes:
    """Return a new feature as GeoJSON; `new` as in a change set, geometry as hex WKB."""
    return _written({"type": "Feature", "id": uuid, **_members(new, collection)})


def patch_of(new: Mapping[str, Any], collection: Collection) -> bytes:
    """Return a merge patch (RFC 7396) with what changed."""
    members = _members(new, collection)
    return _written({name: value for name, value in members.items() if name in _named(new)})


def replacement(item: Item, new: Mapping[str, Any], collection: Collection) -> bytes:
    """Return the feature as it was read with what changed laid over it, nothing else touched."""
    members = _members(new, collection)
    properties = {**(item.document.get("properties") or {}), **members["properties"]}
    geometry = members["geometry"] if GEOMETRY in new else item.document.get("geometry")
    known = {"type": "Feature", "id": item.document["id"]}
    return _written({**known, "geometry": geometry, "properties": properties})


def _named(new: Mapping[str, Any]) -> set[str]:
    fields = {"properties"} if set(new) - {GEOMETRY} else set()
    return fields | ({"geometry"} if GEOMETRY in new else set())


def _members(new: Mapping[str, Any], collection: Collection) -> dict[str, Any]:
    """Return GeoJSON's members, fields in the order of the layer: some servers take it for that."""
    wkb = new.get(GEOMETRY)
    swapped = collection.axes.swapped
    return {
        "geometry": None if wkb is None else geojson_of(bytes.fromhex(wkb), swapped=swapped),
        "properties": {name: new[name] for name in collection.schema.names if name in new},
    }


def _written(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8")


def _identity(name: Any) -> str:
    if not isinstance(name, (str, int)) or isinstance(name, bool) or name == "":
        raise ValueError(f"id {name!r}")
    return str(name)


def _value(value: Any, kind: str) -> Any:
    """Return a property as the working copy keeps it; TypeError or ValueError for another."""
    wanted = _PYTHON_TYPES.get(kind, str)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, wanted):
        raise TypeError(f"{value!r} is no {kind}")
    if kind == DATE and date.fromisoformat(value).isoformat() != value:
        raise ValueError(f"{value!r} is no {kind}")
    return float(value) if kind == REAL else value


def _wkb(geometry: Any, collection: Collection) -> Optional[bytes]:
    if geometry is None:
        return None
    wanted, kind = collection.schema.geometry_type, geometry.get("type")
    if wanted == MULTI and kind == SINGLE:
        geometry = {"type": MULTI, "coordinates": [geometry["coordinates"]]}
    elif wanted and kind != wanted:
        raise Problem("OAPI-05", layer=collection.schema.layer, type=str(kind))
    try:
        return wkb_of_geojson(geometry, swapped=collection.axes.swapped)
    except Problem as problem:
        raise Problem("OAPI-05", layer=collection.schema.layer, type=str(kind)) from problem
