"""A feature as GeoJSON, and GeoJSON as an op of the change service."""

from __future__ import annotations

from typing import Any

from ...core.strict_json import strict_json
from ..changes.layers import EditLayer
from ..changes.parse import UUID, Op, checked_op
from ..exchange import Refused
from .crs import Frame

VERSION = "ssp_ver"
MEMBERS = {"type", "id", "properties", "geometry", "links", "bbox"}


def feature(row: dict[str, Any], frame: Frame) -> dict[str, Any]:
    """Return a row of the reader as a GeoJSON feature; its version stands among the properties."""
    wkb = row["geometry"]
    return {
        "type": "Feature",
        "id": row["uuid"],
        "geometry": None if wkb is None else frame.written(bytes.fromhex(wkb)),
        "properties": {**row["values"], VERSION: row["ver"]},
    }


def document(body: bytes) -> dict[str, Any]:
    """Return a body that is a JSON object; refuse (400) any other."""
    try:
        found = strict_json(body.decode("utf-8"))
    except ValueError as error:
        raise Refused(400, "REQ-JSON", "The body is not strict JSON in UTF-8.") from error
    if not isinstance(found, dict):
        raise Refused(400, "REQ-JSON", "The body is no JSON object.")
    return found


def new_values(given: dict[str, Any], layer: EditLayer, frame: Frame) -> dict[str, Any]:
    """Return the whole state that a posted or put feature describes, geometry as hex WKB.

    A property that is not given is NULL. Refuses (422) what is no feature of the layer.
    """
    properties = given.get("properties")
    if given.get("type") != "Feature" or not isinstance(properties, dict):
        raise Refused(422, "REQ-FEATURE", "The body is no GeoJSON feature with properties.")
    _known_members(given)
    geometry = frame.read(given.get("geometry")).hex()
    empty = dict.fromkeys(layer.schema.names)
    return {**empty, **_writable(properties), "geometry": geometry}


def patched_values(given: dict[str, Any], layer: EditLayer, frame: Frame) -> dict[str, Any]:
    """Return what a merge patch (RFC 7396) of a feature changes, geometry as hex WKB."""
    _known_members(given)
    if given.get("type", "Feature") != "Feature":
        raise Refused(422, "REQ-FEATURE", "A feature stays a feature.")
    properties = given.get("properties", {})
    if properties is None:  # a member that is removed: all its values are
        properties = dict.fromkeys(layer.schema.names)
    if not isinstance(properties, dict):
        raise Refused(422, "REQ-FEATURE", "The properties are no JSON object.")
    changed = _writable(properties)
    if "geometry" in given:
        changed["geometry"] = frame.read(given["geometry"]).hex()
    return changed


def op(kind: str, uuid: str, base: int | None, new: dict[str, Any] | None, layer: EditLayer) -> Op:
    """Return a checked op; refuse (422) a value or geometry that does not fit."""
    entry = {"op": 1, "kind": kind, "uuid": uuid, "base": base, "old": {}, "new": new}
    return checked_op(entry, layer)


def identity(given: dict[str, Any], expected: str = "") -> str:
    """Return the id that a feature brings ('' if none); refuse (422) one that is not `expected`."""
    found = given.get("id", expected)
    right = isinstance(found, str) and (not found or UUID.fullmatch(found))
    if not right or (expected and found != expected):
        raise Refused(422, "REQ-ID", "The id is not the lower-case UUID of this address.")
    return str(found)


def _known_members(given: dict[str, Any]) -> None:
    unknown = sorted(set(given) - MEMBERS)
    if unknown:
        raise Refused(422, "REQ-FEATURE", "The feature has unknown members.", names=unknown)


def _writable(properties: dict[str, Any]) -> dict[str, Any]:
    """Return the properties without the version, which only the node writes."""
    if "geometry" in properties:
        raise Refused(422, "OP-FIELD", "The layer has no such field.", fields=["geometry"])
    return {name: value for name, value in properties.items() if name != VERSION}
