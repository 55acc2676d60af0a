"""What DescribeFeatureType says of a layer: its namespace, geometry, fields and the suite's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

from .....core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, Field, LayerSchema
from .....core.errors import Problem
from .xml_tree import Element

UUID, VER, BASE, SET = "ssp_uuid", "ssp_ver", "ssp_base", "ssp_cs"
SUITE = (UUID, VER, BASE, SET)
QGIS_SERVER = "http://www.qgis.org/gml"
"""Its features' namespace; its transactions are not atomic (seen in 3.22, 3.40 and 3.44)."""
KEY_NAMES = ("fid", "id", "gid", "ogc_fid", "objectid", "pk")
_TYPES = {
    **dict.fromkeys(("string", "normalizedString", "token", "boolean", "dateTime", "time"), TEXT),
    **dict.fromkeys(("integer", "int", "long", "short", "byte", "nonNegativeInteger"), INTEGER),
    **dict.fromkeys(("decimal", "double", "float"), REAL),
    "date": DATE,
}
_GEOMETRIES = {
    "PolygonPropertyType": ("Polygon", ""),
    "SurfacePropertyType": ("Polygon", ""),
    "MultiPolygonPropertyType": ("MultiPolygon", "MultiPolygon"),
    "MultiSurfacePropertyType": ("MultiPolygon", "MultiSurface"),
}


@dataclass(frozen=True)
class FeatureSchema:
    """A layer's features in XML: `multi` is the element that holds several polygons, if any.

    `suite` are those of SUITE that it has; `fields` are the others that an edit can carry.
    """

    name: str
    namespace: str
    geometry: str
    geometry_type: str
    multi: str
    fields: tuple[Field, ...]
    suite: frozenset[str]

    @property
    def atomic(self) -> bool:
        """Whether its server applies a transaction as a whole or not at all, as far as known."""
        return self.namespace != QGIS_SERVER

    @property
    def guarded(self) -> bool:
        """Whether features have an identity and a version that the node checks (tiers A and B)."""
        return self.atomic and self.suite == frozenset(SUITE)

    def key_candidates(self) -> list[str]:
        """Return the fields that may be the number in a feature's id, the likeliest first."""
        integers = [field.name for field in self.fields if field.type == INTEGER]
        return sorted(integers, key=lambda name: name.lower() not in KEY_NAMES)

    def layer_schema(self, layer: str, crs: str, key: str = "") -> LayerSchema:
        """Return the schema that a working copy needs; the key is the node's own affair."""
        fields = tuple(field for field in self.fields if field.name != key)
        return LayerSchema(layer, crs, self.geometry_type, fields)


def read_schema(root: Element, name: str, *, spatial: bool = True) -> FeatureSchema:
    """Return the schema of the feature type `name` (its local name); EDIT-24 if it is not fit.

    One that is `spatial` has one geometry of polygons.
    """
    declared = {one.attributes.get("name", ""): one for one in root.children}
    element = declared.get(name)
    if element is None or element.name != "element":
        raise _unfit(name, "DescribeFeatureType")
    kind = declared.get(_local(element.attributes.get("type", "")), element)
    parts = [one for one in kind.every("element") if one is not element]
    types = {one.attributes["name"]: _type_of(one) for one in parts if "name" in one.attributes}
    geometry = _geometry(name, types) if spatial else ("", "", "")
    fields = tuple(
        Field(title, _TYPES[types[title]], _length(one), _nullable(one))
        for one in parts
        for title in [one.attributes.get("name", "")]
        if types.get(title) in _TYPES and title not in SUITE
    )
    namespace = root.attributes.get("targetNamespace", "")
    column, told, multi = geometry
    if multi and namespace == QGIS_SERVER:  # it gives a MultiSurface and takes none (3.22)
        multi = "MultiPolygon"
    suite = frozenset(SUITE) & types.keys()
    return FeatureSchema(name, namespace, column, told, multi, fields, suite)


def _geometry(layer: str, types: Mapping[str, str]) -> tuple[str, str, str]:
    """Return name, type and element of the one geometry; EDIT-24 if it is not one of polygons."""
    found = {title: told for title, told in types.items() if told.endswith("PropertyType")}
    if len(found) != 1 or not set(found.values()) <= set(_GEOMETRIES):
        raise _unfit(layer, ", ".join(f"{title}: {told}" for title, told in found.items()))
    ((title, told),) = found.items()
    return (title, *_GEOMETRIES[told])


def _unfit(layer: str, reason: str) -> Problem:
    return Problem("EDIT-24", layer=layer, reason=reason)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _type_of(element: Element) -> str:
    base = _restriction(element)
    given = base.attributes.get("base", "") if base else element.attributes.get("type", "")
    return _local(given)


def _restriction(element: Element) -> Optional[Element]:
    return element.first("restriction")


def _length(element: Element) -> int:
    longest = element.first("maxLength", "length")
    text = longest.attributes.get("value", "") if longest else ""
    return int(text) if text.isascii() and text.isdigit() else 0


def _nullable(element: Element) -> bool:
    given = element.attributes
    return given.get("nillable") in ("true", "1") or given.get("minOccurs") == "0"
