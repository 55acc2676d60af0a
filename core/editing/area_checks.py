"""Areas that attributes state, against the areas of the shapes on the ellipsoid."""

from __future__ import annotations

from itertools import islice
from typing import Iterable, Iterator, Sequence

from ..errors import Problem
from ..geometry.area import ellipsoidal_areas
from .attribute_checks import ROUNDING, Values
from .findings import NONE, Finding
from .rule_book import ELLIPSOID, AreaRule
from .tracking import GEOMETRY, Change

AT_ONCE = 1000


def area_findings(
    changes: Iterable[Change], rules: Sequence[AreaRule], crs: str
) -> Iterator[Finding]:
    """Yield stated areas that are not those of the shape; the shapes are readable and finite.

    Measured as the survey's formula asks, its edges straight in (B, L).
    """
    used = [rule for rule in rules if rule.rule == ELLIPSOID and rule.severity != NONE]
    stating = (
        (values, rule)
        for values in (Values(change) for change in changes if change.new is not None)
        for rule in used
        if values.touched(rule.field, GEOMETRY.upper()) and values.number(rule.field) is not None
    )
    while some := list(islice(stating, AT_ONCE)):
        yield from _measured(some, crs)


def _measured(stating: Sequence[tuple[Values, AreaRule]], crs: str) -> Iterator[Finding]:
    wkbs = [(values.change.new or {})[GEOMETRY] for values, _ in stating]
    for (values, rule), area in zip(stating, ellipsoidal_areas(wkbs, crs).tolist()):
        stated = values.number(rule.field) or 0.0
        if abs(stated - area) > rule.tolerance + ROUNDING:
            problem = Problem("CHK-06", field=rule.field, stated=stated, area=round(area, 2))
            yield values.finding(rule.severity, rule.field, problem)
