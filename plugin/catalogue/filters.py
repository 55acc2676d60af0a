"""The forms in which CSW servers take a question; tried in turn until one is understood."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple, Optional

from owslib import fes
from owslib.catalogue.csw2 import namespaces

from .iso import from_dublin_core, from_iso
from .query import Query
from .records import Record

LAT_LON = "urn:ogc:def:crs:EPSG::4326"
NEARLY_WORLD = (350.0, 170.0)  # degrees; servers drop records without extent for such a box
ANY_RECORD = "%"


class Form(NamedTuple):
    """Names that a server may or may not know, and how its answer is read."""

    type_name: str
    schema: str
    read: Callable[[str, Any], Record]
    text_name: str
    sort_by: Optional[fes.SortBy]


def _sorting(*names: str) -> fes.SortBy:
    return fes.SortBy([fes.SortProperty(name, "ASC") for name in names])


_ISO = ("gmd:MD_Metadata", namespaces["gmd"], from_iso)
_DC = ("csw:Record", namespaces["csw"], from_dublin_core)
FORMS = (
    Form(*_ISO, "csw:AnyText", _sorting("apiso:Title", "apiso:Identifier")),
    Form(*_ISO, "AnyText", _sorting("Title", "Identifier")),
    Form(*_ISO, "apiso:AnyText", _sorting("apiso:Title")),
    Form(*_ISO, "csw:AnyText", None),
    Form(*_DC, "csw:AnyText", _sorting("dc:title", "dc:identifier")),
    Form(*_DC, "AnyText", None),
)


def constraints(query: Query, text_name: str) -> list[Any]:
    """Return OWSLib expressions that must all hold: a pattern a word, the category, the box."""
    words = [*query.words, query.category]
    patterns = [f"%{word}%" for word in dict.fromkeys(words) if word] or [ANY_RECORD]
    found = [
        fes.PropertyIsLike(text_name, pattern, escapeChar="\\", singleChar="_", wildCard="%")
        for pattern in patterns
    ]
    west, south, east, north = query.extent or (-180.0, -90.0, 180.0, 90.0)
    if east - west < NEARLY_WORLD[0] or north - south < NEARLY_WORLD[1]:
        found.append(fes.BBox([south, west, north, east], crs=LAT_LON))
    return found


def expression(parts: list[Any]) -> list[Any]:
    """Return the constraint list that OWSLib reads as: all of `parts`."""
    return parts if len(parts) == 1 else [parts]
