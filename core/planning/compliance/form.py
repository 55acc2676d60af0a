"""坐标与图形: whether the site itself is in order: CRS, validity, rings, stated area."""

from __future__ import annotations

from math import isfinite
from typing import Any

from ...errors import Problem
from ...geometry.backend import GeometryBackend
from ...geometry.wkb import read_polygon_rings
from ...standards.tables import table
from .results import SQUARE_METRES, CheckResult
from .rules import Rule, Tolerance
from .site import Site
from .verdicts import OF_SEVERITY, Verdict

CLOSED_TRIANGLE = 4  # points of the smallest ring
GAUSS_KRUEGER = ("3deg", "6deg")
APPROVED = "approved_hm2"


def faults_of_form(site: Site, backend: GeometryBackend) -> tuple[Problem, ...]:
    """Return what makes the polygon unusable: not finite, open rings, not valid, no area."""
    if site.faults:
        return site.faults
    try:
        rings = [ring for polygon in read_polygon_rings(site.wkb) for ring in polygon]
    except Problem as problem:
        return (problem,)
    if not rings:
        return (Problem("CMP-40", reason="empty"),)
    if not all(isfinite(value) for ring in rings for value in ring.ravel()):
        return (Problem("CMP-40", reason="not a finite number"),)
    open_rings = sum(
        1 for ring in rings if len(ring) < CLOSED_TRIANGLE or (ring[0] != ring[-1]).any()
    )
    if open_rings:
        return (Problem("CMP-42", count=open_rings),)
    fault = backend.fault(backend.read(site.wkb))
    return (Problem("CMP-40", reason=fault),) if fault else ()


def check_form(
    site: Site, rule: Rule, faults: tuple[Problem, ...], area: float, tolerance: Tolerance
) -> CheckResult:
    """Return the result of the form check; `area` is the computed one in m²."""
    wrong = list(faults)
    if not is_gauss_krueger(site.crs):
        wrong.append(Problem("CMP-41", crs=site.crs))
    remarks: list[Problem] = []
    if not faults:
        wrong += _area_differences(site, area, tolerance)
        remarks += _remarks(site)
    verdict = OF_SEVERITY[rule.severity] if wrong else Verdict.PASSED
    return CheckResult(
        rule,
        verdict,
        overlap=area,
        raw_overlap=area,
        share=1.0 if area else 0.0,
        notes=(*wrong, *remarks),
    )


def is_gauss_krueger(crs: str) -> bool:
    """Tell whether a CRS is a CGCS2000 Gauss-Krueger zone, of 3 or 6 degrees."""
    authority, _, code = crs.partition(":")
    row = table("epsg_cgcs2000").by("epsg").get(code)
    return authority == "EPSG" and row is not None and row["kind"].startswith(GAUSS_KRUEGER)


def _area_differences(site: Site, area: float, tolerance: Tolerance) -> list[Problem]:
    """Return how the stated area and that of the approval document differ from the computed."""
    computed = area / SQUARE_METRES
    allowed = max(tolerance.stated_area_hm2, tolerance.stated_area_share * computed)
    stated = (("CMP-43", site.stated_hm2), ("CMP-65", site.figures.get(APPROVED)))
    return [
        Problem(code, stated=hectares, computed=computed, allowed=allowed)
        for code, hectares in stated
        if hectares is not None and abs(hectares - computed) > allowed
    ]


def _remarks(site: Site) -> list[Problem]:
    remarks = [] if site.stated_hm2 is not None else [Problem("CMP-44")]
    if not all(_is_ordered(polygon) for polygon in read_polygon_rings(site.wkb)):
        remarks.append(Problem("CMP-45"))
    return remarks


def _is_ordered(polygon: list[Any]) -> bool:
    """Tell whether holes turn against their outer ring, as 界址点 are numbered."""
    outer, *holes = (_turn(ring) for ring in polygon)
    return all(hole * outer < 0 for hole in holes)


def _turn(ring: Any) -> float:
    """Return twice the signed area in the plane: positive for counter-clockwise."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())
