"""The land class (DLBM) of every parcel from its zone, terrain and neighbourhood."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from .lines import Line
from .region import Region
from .terrain import Terrain
from .zones import Zone, town_radius

# Shares of the classes that fill a zone, in the order in which a coherent draw meets them: classes
# that stand side by side here lie side by side on the map.
MIX: dict[Zone, tuple[tuple[str, float], ...]] = {
    Zone.MOUNTAIN: (
        ("0302", 0.19), ("0301", 0.66), ("0305", 0.05), ("0307", 0.05), ("0404", 0.015),
        ("0202", 0.02), ("0204", 0.01), ("1207", 0.005),
    ),
    Zone.FOOT: (
        ("0301", 0.34), ("0302", 0.16), ("0201", 0.14), ("0204", 0.06), ("0202", 0.08),
        ("0103", 0.1), ("0307", 0.06), ("0404", 0.04), ("1202", 0.01), ("1206", 0.01),
    ),
    Zone.FLOOR: (
        ("0101", 0.70), ("0102", 0.03), ("0103", 0.12), ("0201", 0.05), ("1104", 0.02),
        ("0307", 0.03), ("0404", 0.02), ("1202", 0.02), ("1107", 0.01),
    ),
    Zone.VILLAGE: (
        ("0702", 0.78), ("08H2", 0.03), ("08H1", 0.02), ("05H1", 0.03), ("0101", 0.06),
        ("0810", 0.02), ("1201", 0.03), ("0809", 0.01), ("0601", 0.02),
    ),
    Zone.TOWN: (
        ("0701", 0.44), ("05H1", 0.13), ("08H1", 0.05), ("08H2", 0.10), ("0810", 0.06),
        ("0810A", 0.01), ("0809", 0.03), ("1201", 0.04), ("1005", 0.01), ("0702", 0.13),
    ),
    Zone.RESERVOIR: (("1103", 1.0),),
    Zone.MINE: (("0602", 0.9), ("1206", 0.1)),
}  # fmt: skip
# How much of the draw is common to a neighbourhood (the rest is the parcel's own).
COHERENCE = {Zone.MOUNTAIN: 0.8, Zone.FOOT: 0.75, Zone.FLOOR: 0.6, Zone.TOWN: 0.55}
ESTATE = 0.62  # share of a town's radius beyond which its north-east is industry
LAND_OF_STATE = ("1001", "1003", "0701", "05H1", "08H1", "08H2", "0810", "0810A", "0809", "1103")


def classified(
    points: Any, zone: Any, line: Any, lines: list[Line], region: Region, terrain: Terrain,
    rng: np.random.Generator,
) -> Any:  # fmt: skip
    """Return the DLBM of the parcels at `points` (inside them)."""
    own = rng.uniform(size=len(points))
    dlbm = np.full(len(points), "0301", dtype="<U5")
    for kind, mix in MIX.items():
        here = zone == kind
        draw = _draw(kind, points[here], own[here], terrain)
        codes, shares = zip(*mix)
        bounds = np.cumsum(shares)[:-1] / sum(shares)
        dlbm[here] = np.array(codes)[np.searchsorted(bounds, draw)]
    dlbm[_estates(points, zone, region)] = "0601"
    on_line = line >= 0
    dlbm[on_line] = np.array([row.dlbm for row in lines] or ["0301"])[line[on_line]]
    return dlbm


def _draw(kind: Zone, points: Any, own: Any, terrain: Terrain) -> Any:
    """Return a uniform draw per parcel that neighbours partly share."""
    part = COHERENCE.get(kind, 0.0)
    field = terrain.forest if kind == Zone.MOUNTAIN else terrain.texture
    common = terrain.sample(field, points) if len(points) else np.zeros(0)
    mixed = part * _ranked(common) + (1 - part) * own
    return _ranked(mixed)


def _ranked(values: Any) -> Any:
    """Return the values turned to a uniform distribution on [0, 1)."""
    ranks = np.empty(len(values))
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return ranks / max(len(values), 1)


def _estates(points: Any, zone: Any, region: Region) -> Any:
    """Tell which parcels belong to the industrial estate on a town's windward side."""
    result = np.zeros(len(points), bool)
    for town in region.towns:
        east, north = points[:, 0] - town.x, points[:, 1] - town.y
        near = np.hypot(east, north) < 1.4 * town_radius(town)
        result |= near & (east + north > ESTATE * town_radius(town))
    return result & (zone == Zone.TOWN)


def inner_points(shapes: Any) -> Any:
    """Return a point inside each shape."""
    return shapely.get_coordinates(shapely.point_on_surface(shapes))
