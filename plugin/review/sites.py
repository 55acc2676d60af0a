"""Project sites from a layer."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsGeometry

from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.planning.compliance import Site
from ..compat import plain
from ..layers.arrays import features as polygon_features
from ..layers.qgis_backend import flat

YES = frozenset({"1", "true", "yes", "y", "是"})


@dataclass(frozen=True)
class SiteFields:
    """The names of the fields that describe a site; one that the layer lacks is empty."""

    code: str = "XMDM"
    name: str = "XMMC"
    intended_use: str = "YDYHFLDM"
    project_type: str = "XMLX"
    listed: str = "ZDXM"
    scale: str = "XMGM"
    stated_hm2: str = "SQMJ"


def read_sites(source: Any, names: SiteFields, feedback: Feedback) -> list[Site]:
    """Return every feature of a Processing source as a site, in the layer's own CRS.

    Sites without or with an invalid polygon are kept: the check of coordinates names the fault.
    Raises CMP-06 (no CRS) and CMP-08 (no site).
    """
    crs = source.sourceCrs().authid()
    if not crs:
        raise Problem("CMP-06")
    found: list[Site] = []
    codes: set[str] = set()
    found_features = polygon_features(source, QgsFeatureRequest())
    for feature in watched_iterable(found_features, source.featureCount(), feedback):
        values = _values(feature, names)
        code = _unused(values.pop("code") or f"#{feature.id()}", codes)
        found.append(_site(feature.geometry(), code, values, crs))
    if not found:
        raise Problem("CMP-08")
    return found


def _values(feature: Any, names: SiteFields) -> dict[str, str]:
    """Return the described attributes as text by the member's name."""
    known = feature.fields()
    values = {}
    for member in fields(SiteFields):
        place = known.lookupField(getattr(names, member.name) or "")
        value = plain(feature.attribute(place)) if place >= 0 else None
        values[member.name] = "" if value is None else str(value).strip()
    return values


def _site(geometry: QgsGeometry, code: str, values: dict[str, str], crs: str) -> Site:
    listed = "1" if values.pop("listed").lower() in YES else "0"
    stated = _number(values.pop("stated_hm2"))
    if geometry.isNull() or geometry.isEmpty():
        fault = Problem("CMP-40", reason="empty")
        return Site(
            code=code, wkb=b"", crs=crs, listed=listed, stated_hm2=stated, faults=(fault,), **values
        )
    wkb = bytes(_straight(geometry).asWkb())
    return Site(code=code, wkb=wkb, crs=crs, listed=listed, stated_hm2=stated, **values)


def _straight(geometry: QgsGeometry) -> QgsGeometry:
    """Return a copy of the polygon without Z and M, its arcs turned into points."""
    shape = geometry.constGet()
    copied = shape.segmentize() if shape.hasCurvedSegments() else shape.clone()
    return flat(QgsGeometry(copied))


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None


def _unused(code: str, taken: set[str]) -> str:
    """Return `code`, with a number behind it where another site has it already."""
    chosen, number = code, 1
    while chosen in taken:
        number += 1
        chosen = f"{code} ({number})"
    taken.add(chosen)
    return chosen
