"""The documents of OGC API Features: landing page, conformance, collections, schema."""

from __future__ import annotations

from typing import Any

from ...core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, Field
from ..changes.layers import EditLayer
from ..changes.reader import Reader
from .crs import CRS84, Frame, frames
from .features import VERSION

JSON, GEOJSON, SCHEMA = "application/json", "application/geo+json", "application/schema+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
SPECIFICATION = "http://www.opengis.net/spec/ogcapi-features-"
CONFORMANCE = (
    "1/1.0/conf/core",
    "1/1.0/conf/geojson",
    "2/1.0/conf/crs",
    "4/1.0/conf/create-replace-delete",
    "4/1.0/conf/update",
    "4/1.0/conf/optimistic-locking-etags",
    "4/1.0/conf/features",
    "5/1.0/conf/schemas",
)
TYPES: dict[str, dict[str, str]] = {
    TEXT: {"type": "string"},
    INTEGER: {"type": "integer"},
    REAL: {"type": "number"},
    DATE: {"type": "string", "format": "date"},
}


def link(relation: str, url: str, media_type: str = JSON, title: str = "") -> dict[str, str]:
    """Return a link (RFC 8288) as the OGC APIs write it."""
    found = {"rel": relation, "href": url, "type": media_type}
    return {**found, "title": title} if title else found


def landing(url: str, title: str) -> dict[str, Any]:
    """Return the landing page of the API at `url`."""
    return {
        "title": title,
        "description": "Editing with preconditions: If-Match names the version, "
        "If-None-Match: * creates. Coordinates stand in the axis order of their CRS.",
        "links": [
            link("self", url, title="This document"),
            link("service-desc", f"{url}/api", OPENAPI, "The API"),
            link("conformance", f"{url}/conformance", title="What the API conforms to"),
            link("data", f"{url}/collections", title="The layers"),
        ],
    }


def conformance() -> dict[str, Any]:
    """Return the conformance classes."""
    return {"conformsTo": [SPECIFICATION + one for one in CONFORMANCE]}


def collection(layer: EditLayer, reader: Reader, url: str) -> dict[str, Any]:
    """Return a collection; `url` is its own. `ssp_version` changes with anything in it."""
    own = reader.summary(layer)
    known = frames(layer)
    return {
        "id": layer.name,
        "title": layer.title,
        "itemType": "feature",
        "itemCount": own["count"],
        "extent": _extent(own["extent"], known),
        "crs": [one.uri for one in known],
        "storageCrs": known[1].uri,
        "ssp_version": reader.version(layer),
        "ssp_epoch": reader.epoch(),
        "links": [
            link("self", url),
            link("items", f"{url}/items", GEOJSON, "The features"),
            link("http://www.opengis.net/def/rel/ogc/1.0/schema", f"{url}/schema", SCHEMA),
        ],
    }


def _extent(box: list[float] | None, known: tuple[Frame, Frame]) -> dict[str, Any]:
    if box is None:
        return {}
    degrees, own = (one.box_written(box) for one in known)
    return {"spatial": {"bbox": [degrees], "crs": CRS84, "storageCrsBbox": [own]}}


def schema(layer: EditLayer, url: str) -> dict[str, Any]:
    """Return the layer's schema (JSON Schema 2020-12, OGC 23-058r1); `url` is its own."""
    shape = f"geometry-{layer.schema.geometry_type.lower()}"
    fields = {one.name: _property(one, place) for place, one in enumerate(layer.schema.fields, 1)}
    identity = {"type": "string", "format": "uuid", "x-ogc-role": "id", "readOnly": True}
    version = {"type": "integer", "readOnly": True, "title": "Version; the ETag holds it in quotes"}
    geometry = {"format": shape, "x-ogc-role": "primary-geometry"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": url,
        "type": "object",
        "title": layer.title,
        "properties": {"ssp_uuid": identity, **fields, VERSION: version, "geometry": geometry},
        "required": [one.name for one in layer.schema.fields if not one.nullable] + ["geometry"],
        "additionalProperties": False,
    }


def _property(field: Field, place: int) -> dict[str, Any]:
    length = {"maxLength": field.length} if field.length else {}
    return {**TYPES[field.type], **length, "x-ogc-propertySeq": place}


def description(url: str, title: str, layers: list[str]) -> dict[str, Any]:
    """Return the API in OpenAPI 3.0: which methods each address has."""
    items = {"get": "Features", "post": "Create a feature, the node names it"}
    item = {
        "get": "A feature with its ETag",
        "put": "Replace (If-Match) or create (If-None-Match: *)",
        "patch": "Update by a JSON merge patch (If-Match)",
        "delete": "Delete (If-Match)",
    }
    reading = {"": "Landing page", "/conformance": "Conformance", "/collections": "Layers"}
    paths = {path or "/": _operations({"get": text}, False) for path, text in reading.items()}
    for name in layers:
        own = f"/collections/{name}"
        paths[own] = _operations({"get": f"Layer {name}"}, False)
        paths[f"{own}/schema"] = _operations({"get": f"Schema of {name}"}, False)
        paths[f"{own}/items"] = _operations(items, False)
        paths[f"{own}/items/{{featureId}}"] = _operations(item, True)
    version = {"title": title, "version": "1.0"}
    return {"openapi": "3.0.3", "info": version, "servers": [{"url": url}], "paths": paths}


def _operations(methods: dict[str, str], named: bool) -> dict[str, Any]:
    parameter = {
        "name": "featureId",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "format": "uuid"},
    }
    operations: dict[str, Any] = {
        method: {"summary": text, "responses": {"default": {"description": text}}}
        for method, text in methods.items()
    }
    return {**operations, "parameters": [parameter]} if named else operations
