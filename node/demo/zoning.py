"""The plan on the parcels: control lines, planned uses, plan zones, hazards, approvals.

Everything is a property of whole parcels, so the control lines cannot overlap one another and the
plan zones cover the county without gap. The plots of the site blocks say themselves what they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from shanhe.core.standards.tables import table

from .classes import inner_points
from .frame import Frame
from .survey import settlement_marks, slope_degrees
from .zones import Zone, town_radius

PLAN_REACH, SPARE_REACH = 1.15, 1.45  # of a town's radius: 410, and 420/430 beyond it
STEEPEST_PLAN, STEEPEST_FARMLAND = 9.0, 25.0  # degrees
UNSTABLE = -1.3  # texture below which cropland is held to be unstable
SMALLEST_ISLAND = 300_000.0  # m²: smaller holes in 410 are filled (30 ha)
SMALLEST_REDLINE = 1_500_000.0  # m²
REDLINE_SHARE = 0.38  # of the land that could be under the red line
LHLX = ("水源涵养", "水土保持", "生物多样性维护")
HAZARDS = ((20.5, "高"), (15.0, "中"), (10.0, "低"))  # degrees of slope, smoothed by texture
NEW_USES = (("0701", 0.35), ("1001", 0.3), ("0901", 0.1), ("0804", 0.08), ("1401", 0.17))
# The subdivision that thematic data would give where the crosswalk stops at a level-1 class.
FINER = {"05H1": "0901", "08H2": "0804", "0809": "1302", "09": "1507"}
IN_VILLAGE = {"08H1": "0704", "08H2": "0704", "0809": "0704", "0701": "0703"}


@dataclass(frozen=True)
class Plan:
    """One value per parcel; '' or False where a layer does not hold the parcel."""

    boundary: Any  # GHFQDM 410, 420, 430
    farmland: Any  # bool, 永久基本农田
    redline: Any  # LHLX
    use: Any  # YDYHFLDM
    zone: Any  # GHFQDM, everywhere
    hazard: Any  # YFXDJ
    approved: Any  # number of the approval, -1 elsewhere


def make_plan(frame: Frame) -> Plan:
    """Return the plan for the parcels of `frame`."""
    boundary = _boundary(frame)
    marks = settlement_marks(frame)
    crop = np.char.startswith(frame.dlbm, "01")
    texture = frame.terrain.sample(frame.terrain.texture, frame.points)
    slope = slope_degrees(frame)
    farmland = crop & (boundary == "") & (slope <= STEEPEST_FARMLAND) & (texture > UNSTABLE)
    farmland &= ~np.isin(frame.zone, (Zone.TOWN, Zone.VILLAGE))
    farmland = _of_plots(frame, farmland, lambda plot: plot.zone == "300")
    redline = _redline(frame, boundary, farmland)
    use = _uses(frame, boundary, marks)
    hazard = np.select([slope + 2 * texture > least for least, _ in HAZARDS],
                       [grade for _, grade in HAZARDS], "")  # fmt: skip
    hazard = _of_plots(frame, hazard, lambda plot: plot.hazard)
    zone = _zones(frame, boundary, farmland, redline, marks)
    return Plan(boundary, farmland, redline, use, zone, hazard, _approvals(frame, boundary))


def _of_plots(frame: Frame, values: Any, of_plot: Any) -> Any:
    """Return `values` with those of the site blocks' plots as the plots say."""
    for row in np.flatnonzero(frame.block[:, 0] >= 0):
        block, plot = frame.block[row]
        values[row] = of_plot(frame.blocks[block].plots[plot])
    return values


def _boundary(frame: Frame) -> Any:
    """Return the zone inside the urban growth boundary, '' outside of it."""
    radii = np.array([town_radius(town) for town in frame.region.towns])
    spots = np.array([(town.x, town.y) for town in frame.region.towns])
    away = np.hypot(*(frame.points - spots[frame.town]).T) / radii[frame.town]
    slope = frame.terrain.sample(frame.terrain.slope, frame.points)
    gentle = (slope < STEEPEST_PLAN) & (frame.zone != Zone.RESERVOIR)
    core = (away < PLAN_REACH) & (gentle | (frame.zone == Zone.TOWN))
    core |= frame.block[:, 0] == 0
    result = np.where(_filled(frame, core), "410", "").astype("<U3")
    seat = frame.town == 0
    north = frame.points[:, 1] > spots[frame.town, 1]
    spare = (result == "") & seat & (away < SPARE_REACH) & (frame.zone != Zone.LINE)
    result[spare & gentle & north] = "420"
    result[spare & ~north & np.char.startswith(frame.dlbm, "03")] = "430"
    return _of_plots(frame, result, lambda plot: "410" if plot.zone == "410" else "")


def _filled(frame: Frame, core: Any) -> Any:
    """Return the parcels of `core` without small islands, and with its small holes filled."""
    parts = shapely.get_parts(shapely.coverage_union_all(frame.shapes[core]))
    large = parts[shapely.area(parts) >= SMALLEST_ISLAND]
    filled = [
        shapely.Polygon(
            part.exterior,
            [hole for hole in part.interiors if shapely.Polygon(hole).area >= SMALLEST_ISLAND],
        )
        for part in (large if len(large) else parts)
    ]
    return _inside(filled, frame.points)


def _redline(frame: Frame, boundary: Any, farmland: Any) -> Any:
    """Return the type of the ecological red line over large blocks of forest and water."""
    natural = np.char.startswith(frame.dlbm, "03") | np.isin(frame.dlbm, ("1103", "0404"))
    able = natural & (boundary == "") & ~farmland & (frame.block[:, 0] < 0)
    able &= np.isin(frame.zone, (Zone.MOUNTAIN, Zone.FOOT, Zone.RESERVOIR))
    height = frame.terrain.sample(frame.terrain.elevation, frame.points)
    forest = frame.terrain.sample(frame.terrain.forest, frame.points)
    texture = frame.terrain.sample(frame.terrain.texture, frame.points)
    worth = height / 150 + 1.6 * forest + 0.8 * texture
    able &= worth > np.quantile(worth[able], 1 - REDLINE_SHARE)
    own = [plot.zone == "100" for block in frame.blocks for plot in block.plots]
    inside = np.zeros(len(able), bool)
    inside[able] = _in_large_parts(frame.shapes[able])
    kind = np.digitize(frame.points[:, 1] + 6000 * forest, (2_825_000, 2_852_000))
    names = np.where(inside, np.array(LHLX)[kind], "")
    return _of_plots(frame, names, lambda plot: LHLX[1] if any(own) and plot.zone == "100" else "")


def _in_large_parts(shapes: Any) -> Any:
    """Tell which of the shapes belong to a connected part of at least SMALLEST_REDLINE."""
    parts = shapely.get_parts(shapely.coverage_union_all(shapes))
    parts = parts[shapely.area(parts) >= SMALLEST_REDLINE]
    return _inside(parts, inner_points(shapes))


def _inside(areas: Any, points: Any) -> Any:
    """Tell which points lie in one of the areas; an area is prepared once for all points."""
    _, here = shapely.STRtree(shapely.points(points)).query(areas, predicate="contains")
    result = np.zeros(len(points), bool)
    result[here] = True
    return result


def _uses(frame: Frame, boundary: Any, marks: list[Any]) -> Any:
    """Return the planned 用地用海 class: the crosswalk's, and new uses where towns grow."""
    rows = table("crosswalk_sandiao_to_ydyh2023").by("dlbm")
    today = {code: FINER.get(code, rows[code]["default_code"]) for code in set(frame.dlbm.tolist())}
    uses = np.array([today[code] for code in frame.dlbm], dtype="<U6")
    for row, mark in enumerate(marks):
        if mark == "203":
            uses[row] = IN_VILLAGE.get(frame.dlbm[row], uses[row])
    open_land = np.char.startswith(frame.dlbm, "01") | np.char.startswith(frame.dlbm, "02")
    open_land |= np.isin(frame.dlbm, ("0404", "1201", "1206", "0307", "1104", "1107"))
    grown = open_land & (boundary == "410")
    texture = frame.terrain.sample(frame.terrain.texture, frame.points[grown])
    ranks = np.argsort(np.argsort(texture, kind="stable")) / max(grown.sum(), 1)
    names, shares = zip(*NEW_USES)
    uses[grown] = np.array(names)[np.searchsorted(np.cumsum(shares)[:-1], ranks)]
    return _of_plots(frame, uses, lambda plot: plot.planned)


def _zones(frame: Frame, boundary: Any, farmland: Any, redline: Any, marks: list[Any]) -> Any:
    """Return the plan zone (GHFQDM) of every parcel."""
    village = np.array([mark in ("203", "203A") for mark in marks])
    water = np.char.startswith(frame.dlbm, "11") & (frame.dlbm != "1104") & (frame.dlbm != "1107")
    woods = np.char.startswith(frame.dlbm, "03") | np.char.startswith(frame.dlbm, "04")
    woods |= (frame.zone == Zone.MOUNTAIN) | np.isin(frame.dlbm, ("1206", "1207"))
    tests = [redline != "", farmland, boundary != "", frame.dlbm == "0602", village, water, woods]
    values = ["100", "300", boundary, "700", "510", "200", "530"]
    return _of_plots(frame, np.select(tests, values, "520"), lambda plot: plot.zone)


def _approvals(frame: Frame, boundary: Any) -> Any:
    """Return the number of the approval under which a parcel was built on, -1 for none."""
    built = np.isin(frame.dlbm, ("0601", "05H1", "0701")) & (frame.block[:, 0] < 0)
    chosen = np.flatnonzero(built & (boundary != ""))
    chosen = chosen[:: max(len(chosen) // 60, 1)]
    result = np.full(len(frame.dlbm), -1)
    result[chosen] = np.arange(len(chosen)) + 1
    return _of_plots(frame, result, lambda plot: 0 if plot.approval else -1)
