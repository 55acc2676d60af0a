"""The names of fields in a WFS request: QGIS Server answers unknown ones with no features."""

from __future__ import annotations

from typing import Iterable, Mapping

from lxml import etree

from .exchange import Refused
from .parameters import invalid

GEOMETRY = {"geometry", "geom", "the_geom", "msGeometry", "boundedBy", "*"}
SPATIAL = {
    "BBOX", "Intersects", "Within", "Contains", "Disjoint", "Equals", "Touches", "Crosses",
    "Overlaps", "DWithin", "Beyond",
}  # fmt: skip
Fields = Mapping[str, set[str]]


def check_names(names: Iterable[str], parameter: str, layers: Iterable[str], known: Fields) -> None:
    """Refuse (400) a field that one of the `layers` has not; prefixes and paths do not count."""
    for layer in layers:
        has = known.get(layer.rpartition(":")[2])
        for name in names if has is not None else ():
            short = name.strip("() ").rpartition("/")[2].rpartition(":")[2]
            if short and short not in has | GEOMETRY:
                raise _unknown(short, parameter, has)


def names_in(root: etree._Element) -> list[str]:
    """Return the fields that a filter or query in XML names, those of its geometry apart."""
    return [
        (node.text or "").strip()
        for node in root.iter("{*}PropertyName")
        if node.getparent() is None or etree.QName(node.getparent()).localname not in SPATIAL
    ]


def sorted_by(text: str) -> list[str]:
    """Return the fields of a SORTBY: `A`, `A D`, `A DESC,B`."""
    return [part.split()[0] for part in text.split(",") if part.strip()]


def _unknown(name: str, parameter: str, has: set[str]) -> Refused:
    return invalid(
        "InvalidParameterValue",
        "The layer has no such field.",
        parameter,
        name=name,
        known=", ".join(sorted(has)),
    )
