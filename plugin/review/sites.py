"""Project sites from a layer."""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import isfinite
from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsGeometry

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.planning.compliance import Site
from ...core.standards.tables import table
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
    region: str = "XZQDM"


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
        figures = _figures(feature)
        found.append(_site(feature.geometry(), code, values, figures, crs))
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
        values[member.name] = attribute_text(value)
    return values


def _figures(feature: Any) -> dict[str, float]:
    """Return the numbers that a site states, by the names of the table `site_figures`."""
    known = feature.fields()
    found = {}
    for row in table("site_figures").rows:
        place = known.lookupField(row["field"])
        value = plain(feature.attribute(place)) if place >= 0 else None
        number = _number("" if value is None else str(value))
        if number is not None:
            found[row["figure"]] = number
    return found


def _site(
    geometry: QgsGeometry, code: str, values: dict[str, str], figures: dict[str, float], crs: str
) -> Site:
    listed = "1" if values.pop("listed").lower() in YES else "0"
    stated = _number(values.pop("stated_hm2"))
    missing = geometry.isNull() or geometry.isEmpty()
    return Site(
        code=code,
        wkb=b"" if missing else bytes(_straight(geometry).asWkb()),
        crs=crs,
        listed=listed,
        stated_hm2=stated,
        figures=figures,
        faults=(Problem("CMP-40", reason="empty"),) if missing else (),
        **values,
    )


def _straight(geometry: QgsGeometry) -> QgsGeometry:
    """Return a copy of the polygon without Z and M, its arcs turned into points."""
    shape = geometry.constGet()
    copied = shape.segmentize() if shape.hasCurvedSegments() else shape.clone()
    return flat(QgsGeometry(copied))


def _number(text: str) -> Optional[float]:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _unused(code: str, taken: set[str]) -> str:
    """Return `code`, with a number behind it where another site has it already."""
    chosen, number = code, 1
    while chosen in taken:
        number += 1
        chosen = f"{code} ({number})"
    taken.add(chosen)
    return chosen
