"""Areas that attributes state, against the areas of the shapes on the ellipsoid."""

from __future__ import annotations

from typing import Iterator, Sequence

from ..errors import Problem
from ..geometry.area import ellipsoidal_areas
from .attribute_checks import ROUNDING, Values
from .findings import NONE, WARNING, Finding
from .rule_book import ELLIPSOID, AreaRule
from .tracking import GEOMETRY, Change


def area_findings(
    changes: Sequence[Change], rules: Sequence[AreaRule], crs: str
) -> Iterator[Finding]:
    """Yield stated areas that are not those of the shape; the shapes are readable and finite.

    Measured as the survey's formula asks, its edges straight in (B, L).
    """
    used = [rule for rule in rules if rule.rule == ELLIPSOID and rule.severity != NONE]
    stating = [
        (values, rule)
        for values in (Values(change) for change in changes if used and change.new is not None)
        for rule in used
        if values.touched(rule.field, GEOMETRY.upper()) and values.number(rule.field) is not None
    ]
    wkbs = [(values.change.new or {})[GEOMETRY] for values, _ in stating]
    try:
        areas = ellipsoidal_areas(wkbs, crs).tolist() if wkbs else []
    except Problem as problem:  # a CRS without an ellipsoid, or too far away for it
        yield stating[0][0].finding(WARNING, stating[0][1].field, problem)
        return
    for (values, rule), area in zip(stating, areas):
        stated = values.number(rule.field) or 0.0
        if abs(stated - area) > rule.tolerance + ROUNDING:
            told = Problem("CHK-06", field=rule.field, stated=stated, area=round(area, 2))
            yield values.finding(rule.severity, rule.field, told)
