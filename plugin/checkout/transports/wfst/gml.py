"""Polygons in GML, as WFS carries them, to and from WKB; numbers by their shortest exact digits.

Source: OGC 02-069 (GML 2.1.2), 03-105r1 (GML 3.1.1) and 07-036 (GML 3.2.1): polygons and surfaces
of straight lines in the plane. Axis order: OGC 08-038r7, "EPSG:4527" is x y, a urn or an http
address of the definition is the order of the authority.
"""

from __future__ import annotations

import re
import struct
from itertools import chain
from typing import Any, Iterable, List, Sequence, Tuple

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QXmlStreamWriter

from .....core.geometry.wkb import MULTIPOLYGON, POLYGON, read_polygon_rings
from .xml_tree import Element

GML31, GML32 = "http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2"
PLANE, LEAST_RING = 2, 4
_SINGLE = ("Polygon", "PolygonPatch")
_GROUPS = ("Surface", "MultiSurface", "MultiPolygon")
_HOLDERS = ("patches", "polygonPatches", "surfaceMember", "surfaceMembers", "polygonMember")
_RINGS = {"exterior": True, "outerBoundaryIs": True, "interior": False, "innerBoundaryIs": False}
_AUTHORITY_ORDER = re.compile(r"urn:(x-)?ogc:def:crs:|https?://www\.opengis\.net/def/crs/")
_COMMAS = re.compile(r"\s*,\s*")
Point = Tuple[float, float]
Ring = List[Point]
Polygon = List[Ring]


def read_gml(element: Element, crs: str, multiple: bool) -> bytes:
    """Return the geometry in a property's element as little-endian WKB, x y.

    ValueError for what is no polygon of straight lines in the plane, or where `multiple` is False
    and there are several.
    """
    parts_of = list(element.every(*_SINGLE, *_GROUPS))
    named = (one.attributes.get("srsName", "") for one in parts_of)
    swapped = is_swapped(next(filter(None, named), crs), crs)
    if {one.attributes.get("srsDimension", "2") for one in parts_of} - {"2"}:
        raise ValueError("srsDimension")
    polygons = list(_polygons(element, swapped))
    if not polygons or (len(polygons) > 1 and not multiple):
        raise ValueError(f"{len(polygons)} polygons")
    parts = [_polygon_wkb(polygon) for polygon in polygons]
    if not multiple:
        return parts[0]
    return struct.pack("<BII", 1, MULTIPOLYGON, len(parts)) + b"".join(parts)


def is_swapped(name: str, crs: str) -> bool:
    """Tell whether coordinates under the name of a CRS come as y x."""
    by_authority = _AUTHORITY_ORDER.match(name) is not None
    return by_authority and QgsCoordinateReferenceSystem(crs).hasAxisInverted()


def write_gml(
    writer: QXmlStreamWriter, wkb: bytes, crs: str, gml: str, multi: str = "", identity: str = "g"
) -> None:
    """Write WKB as a Polygon, or within the element `multi`, in the GML of that namespace.

    GML 3.2 demands ids that are unique in the document: they begin with `identity`.
    """
    polygons = read_polygon_rings(wkb)
    member = "polygonMember" if multi == "MultiPolygon" else "surfaceMember"
    if multi:
        _start(writer, multi, crs, gml, identity)
    for number, polygon in enumerate(polygons, 1):
        if multi:
            writer.writeStartElement(gml, member)
        _start(writer, "Polygon", crs, gml, f"{identity}.{number}")
        for index, ring in enumerate(polygon):
            _write_ring(writer, ring, gml, "interior" if index else "exterior")
        writer.writeEndElement()
        if multi:
            writer.writeEndElement()
    if multi:
        writer.writeEndElement()


def _start(writer: QXmlStreamWriter, name: str, crs: str, gml: str, identity: str) -> None:
    writer.writeStartElement(gml, name)
    if gml == GML32:
        writer.writeAttribute(gml, "id", identity)
    writer.writeAttribute("srsName", crs)


def _write_ring(writer: QXmlStreamWriter, ring: Any, gml: str, name: str) -> None:
    writer.writeStartElement(gml, name)
    writer.writeStartElement(gml, "LinearRing")
    writer.writeStartElement(gml, "posList")
    writer.writeAttribute("srsDimension", str(PLANE))
    writer.writeCharacters(" ".join(map(repr, ring.ravel().tolist())))
    for _ in range(3):
        writer.writeEndElement()


def _polygons(element: Element, swapped: bool) -> Iterable[Polygon]:
    for child in element.children:
        if child.name in _SINGLE:
            yield _polygon(child, swapped)
        elif child.name in _GROUPS or child.name in _HOLDERS:
            yield from _polygons(child, swapped)
        else:
            raise ValueError(child.name)


def _polygon(element: Element, swapped: bool) -> Polygon:
    outer, inner = [], []
    for child in element.children:
        ring = child.children[0] if len(child.children) == 1 else child
        if child.name not in _RINGS or ring.name != "LinearRing":
            raise ValueError(ring.name)
        (outer if _RINGS[child.name] else inner).append(_ring(ring, swapped))
    if len(outer) != 1:
        raise ValueError("exterior")
    return outer + inner


def _ring(element: Element, swapped: bool) -> Ring:
    points = list(chain.from_iterable(_points(child) for child in element.children))
    if len(points) < LEAST_RING:
        raise ValueError(f"{len(points)} points")
    return [(y, x) for x, y in points] if swapped else points


def _points(element: Element) -> Sequence[Point]:
    """Return the points of a posList, a pos, or GML 2's coordinates."""
    if element.attributes.get("srsDimension", str(PLANE)) != str(PLANE):
        raise ValueError("srsDimension")
    if element.name == "coordinates":
        tuples = _COMMAS.sub(",", element.text).split()
        pairs = [[float(number) for number in one.split(",")] for one in tuples]
        return [(x, y) for x, y in pairs]
    numbers = [float(number) for number in element.text.split()]
    if element.name not in ("posList", "pos") or len(numbers) % PLANE:
        raise ValueError(element.name)
    return list(zip(numbers[::2], numbers[1::2]))


def _polygon_wkb(polygon: Polygon) -> bytes:
    rings = [
        struct.pack(f"<I{PLANE * len(ring)}d", len(ring), *chain.from_iterable(ring))
        for ring in polygon
    ]
    return struct.pack("<BII", 1, POLYGON, len(rings)) + b"".join(rings)
