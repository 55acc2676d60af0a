"""规划实施评估: how far the indicators of a plan are, and what three lines lost to construction.

完成度 = (current − base) / (target − base) is compared with the share of the plan's time that has
passed. Bounds and alarms are tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence

from ..feedback import Feedback, Silent, Stage
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE
from ..geometry.polygons import PolygonLayer
from ..planning.division import divided
from ..planning.indicators.duty import AT_LEAST, AT_MOST, missed, passes_both
from ..standards.tables import Table, preset_or_table, table

BREACH, MISSED, BEHIND, OVERUSED = "breach", "missed", "behind", "overused"
ON_TRACK, UNKNOWN = "on_track", "unknown"
LINE_BREACH, LINE_KEPT = "line_breach", "line_kept"
WAYS = {"min": AT_LEAST, "max": AT_MOST}
INSIDE, BEYOND = "inside", "beyond"  # where construction offends a line
NOISE = 1e-9


@dataclass(frozen=True)
class Target:
    """An indicator of the plan; None is what is not stated. `kind` is 约束性, 预期性 or 建议性."""

    name: str
    unit: str
    kind: str
    base: Optional[float]
    target: Optional[float]
    current: Optional[float]
    bound: str = ""


@dataclass(frozen=True)
class Alarm:
    """The colour for a state, with its words and basis."""

    state: str
    colour: str
    title: str
    english: str
    basis: str


@dataclass(frozen=True)
class Progress:
    """An indicator with its completion (1 is all of it) and its alarm."""

    target: Target
    completion: Optional[float]
    alarm: Alarm


class AlarmRules:
    """Alarms by state and kind of indicator."""

    def __init__(self, rows: Table) -> None:
        self.rows = rows
        self.bounds = {row["indicator"]: row["bound"] for row in table("progress_bounds").rows}

    @classmethod
    def load(cls, preset: str = "") -> AlarmRules:
        """Return the shipped alarms or the planner's own (STD-02 to STD-04 on a bad file)."""
        return cls(preset_or_table("progress_alarms", preset))

    def alarm(self, state: str, kind: str) -> Alarm:
        """Return the alarm; a state that no row names is grey.

        A planner's own table may not know of missed targets: they are behind, or at odds.
        """
        for known in (state, BREACH, BEHIND) if state == MISSED else (state,):
            for row in self.rows.rows:
                if row["state"] == known and row["kind"] in (kind, "*"):
                    return Alarm(state, row["alarm"], row["title"], row["english"], row["basis"])
        return Alarm(state, "grey", state, state, "")


def time_progress(base_year: float, target_year: float, year: float) -> float:
    """Return the share of the plan's time that has passed, 0 to 1."""
    span = target_year - base_year
    return min(max((year - base_year) / span, 0.0), 1.0) if span > 0 else 1.0


def completion(one: Target) -> Optional[float]:
    """Return (current - base) / (target - base), None if a value is missing or nothing changes."""
    if one.base is None or one.target is None or one.current is None:
        return None
    span = one.target - one.base
    return (one.current - one.base) / span if abs(span) > NOISE else None


def progress(one: Target, passed: float, rules: AlarmRules) -> Progress:
    """Return the progress of an indicator; `passed` is the share of time."""
    return Progress(one, completion(one), rules.alarm(_state(one, passed), one.kind))


def _state(one: Target, passed: float) -> str:
    if one.base is None or one.target is None or one.current is None:
        return UNKNOWN
    way = _way(one.base, one.target, one.bound)
    if not way:
        return ON_TRACK if abs(one.current - one.target) <= NOISE else UNKNOWN
    if one.bound and passes_both(way, one.current, one.base, one.target):
        return BREACH
    if missed(way, one.current, one.target, passed, 1.0):
        return MISSED
    return _in_time(completion(one), passed, _consumes(one.base, one.target, way))


def _in_time(done: Optional[float], passed: float, consumes: bool) -> str:
    if done is None:
        return ON_TRACK
    if consumes:
        return ON_TRACK if done <= passed + NOISE else OVERUSED
    return ON_TRACK if done >= passed - NOISE else BEHIND


def _way(base: float, target: float, bound: str) -> str:
    """Return whether the target is a least or a most value; '' where nothing tells it.

    Without a bound the plan's own direction tells it: what is to grow is to reach its target.
    """
    if bound in WAYS:
        return WAYS[bound]
    return "" if abs(target - base) <= NOISE else AT_LEAST if target > base else AT_MOST


def _consumes(base: float, target: float, way: str) -> bool:
    """Tell whether the plan lets something be used up, so that less completion is better."""
    return (way == AT_LEAST and target < base) or (way == AT_MOST and target > base)


@dataclass(frozen=True)
class Line:
    """A control line and what offends it: construction INSIDE of it, or BEYOND it."""

    id: str
    layer: PolygonLayer
    offence: str


@dataclass(frozen=True)
class Place:
    """Construction parcel `parcel` offends `line` on a piece of `area` m²."""

    line: str
    parcel: int
    geometry: Geometry
    area: float


def offences(
    construction: PolygonLayer, lines: Sequence[Line], feedback: Optional[Feedback] = None
) -> List[Place]:
    """Return every piece of construction that offends a line, once even where lines overlap.

    All layers are valid and in one CRS. Raises Problems of `overlay` and `ellipsoidal_areas`,
    and Cancelled.
    """
    told = feedback or Silent()
    found: List[Place] = []
    for number, line in enumerate(lines):
        begin, end = (100.0 * at / len(lines) for at in (number, number + 1))
        cut = divided(construction, [line.layer], feedback=Stage(told, begin, end))
        rows = zip(cut.owners, cut.layers, cut.geometries, cut.areas.tolist())
        for owner, layer, geometry, area in rows:
            offends = (layer == OUTSIDE) == (line.offence == BEYOND)
            if offends and area > 0:
                found.append(Place(line.id, owner, geometry, area))
    return found
