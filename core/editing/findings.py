"""What a check of edits found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Optional, Sequence

from ..errors import Problem
from ..geometry.inside import point_inside
from .tracking import GEOMETRY, Change

ERROR, WARNING, NONE = "error", "warning", "none"
Place = tuple[float, float]


@dataclass(frozen=True)
class Finding:
    """One fault of one feature: the problem says which, `fid` and `x`, `y` (layer's CRS) where."""

    severity: str
    uuid: str
    fid: Optional[int]
    field: str
    problem: Problem
    x: Optional[float] = None
    y: Optional[float] = None


def errors(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that keep a set from being sealed."""
    return [finding for finding in findings if finding.severity == ERROR]


def placed(findings: Sequence[Finding], changes: Iterable[Change]) -> list[Finding]:
    """Return the findings, those without a place put into the shape of their feature."""
    without = {one.uuid for one in findings if one.x is None}
    places = {one.uuid: _place(one) for one in changes if one.uuid in without}
    return [one if one.x is not None else _put(one, places.get(one.uuid)) for one in findings]


def _put(finding: Finding, place: Optional[Place]) -> Finding:
    return finding if place is None else replace(finding, x=place[0], y=place[1])


def _place(change: Change) -> Optional[Place]:
    try:
        return point_inside((change.new or {}).get(GEOMETRY) or b"")
    except (Problem, ValueError):  # a shape without a place of its own
        return None
