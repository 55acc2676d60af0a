"""The blocks that the five project sites stand on: parcels of known corners, placed by terrain.

A block is a rectangle cut into rectangular parcels, put into the tessellation as it is. A site is
a polygon over its block, so every piece of it follows from the corners written here.
Coordinates are whole metres from the block's south-western corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from .lines import Line, at_spacing
from .region import Region
from .terrain import Place, Terrain
from .zones import SEAT_RADIUS

Ring = list[tuple[float, float]]
APART, CLEAR = 4000.0, 560.0  # m between blocks, m from lines at most asked for
# Kinds of place: from and to how many radii of the seat's built-up area, and the terrain.
PLACES = {
    "estate": (0.62, 1.0, Place(slope=(0, 6))),
    "valley": (2.2, np.inf, Place((0, 20), (0, 5))),
    "mountain": (2.2, np.inf, Place((900, np.inf), (14, 90))),
    "foothill": (2.2, np.inf, Place((80, 350), (0, 14))),
    "village": (2.2, np.inf, Place((0, 20), (0, 5))),
}


@dataclass(frozen=True)
class Plot:
    """A parcel of a block: its box, class, planned use, plan zone and the marks upon it."""

    box: tuple[float, float, float, float]
    dlbm: str
    planned: str
    zone: str
    hazard: str = ""  # 高, 中, 低
    approval: bool = False


@dataclass(frozen=True)
class Project:
    """A site and what is known of it; rings from the block's corner, holes after the first."""

    code: str
    name: str
    use: str
    kind: str
    listed: int
    scale: str
    rings: list[Ring]


@dataclass(frozen=True)
class Block:
    """A kind of place, the size of the block, its plots and its project."""

    place: str
    size: tuple[float, float]
    plots: tuple[Plot, ...]
    project: Project
    corner: tuple[float, float] = (0.0, 0.0)

    def shapes(self) -> list[Any]:
        """Return the plots in EPSG:4527."""
        x, y = self.corner
        return [
            shapely.box(x + w, y + s, x + e, y + n) for w, s, e, n in (p.box for p in self.plots)
        ]

    def site(self) -> Any:
        """Return the project's polygon in EPSG:4527."""
        x, y = self.corner
        outer, *holes = [[(x + east, y + north) for east, north in r] for r in self.project.rings]
        return shapely.normalize(shapely.Polygon(outer, holes))


BLOCKS = (
    Block(
        "estate",
        (600, 400),
        (
            Plot((0, 0, 200, 200), "0103", "1001", "410"),
            Plot((200, 0, 400, 200), "0404", "100101", "410"),
            Plot((400, 0, 600, 200), "1206", "1001", "410"),
            Plot((0, 200, 200, 400), "0307", "1001", "410"),
            Plot((200, 200, 400, 400), "1201", "100101", "410"),
            Plot((400, 200, 600, 400), "0601", "1001", "410"),
        ),
        Project(
            "S1", "汀州稀土新材料产业园(合成)", "1001", "工业", 0, "年产磁材三千吨",
            [[(50, 60), (470, 60), (470, 290), (430, 330), (50, 330)]],
        ),
    ),
    Block(
        "valley",
        (600, 400),
        (
            Plot((0, 0, 250, 200), "0101", "0101", "300"),
            Plot((0, 200, 250, 400), "0101", "0101", "300"),
            Plot((250, 0, 450, 400), "0103", "0103", "520"),
            Plot((450, 0, 600, 400), "0404", "0403", "520"),
        ),
        Project(
            "S2", "河谷机械加工厂(合成)", "1001", "工业", 0, "年产农机五千台",
            [[(130, 80), (520, 80), (520, 310), (130, 310)]],
        ),
    ),
    Block(
        "mountain",
        (1000, 400),
        (
            Plot((0, 0, 350, 400), "0301", "0301", "100", hazard="中"),
            Plot((350, 0, 600, 400), "0302", "0302", "530", hazard="高"),
            Plot((600, 0, 800, 400), "0307", "0304", "530"),
            Plot((800, 0, 1000, 400), "0404", "1202", "530"),
        ),
        Project(
            "S3", "国道改线工程(合成)", "1202", "交通", 1, "二级公路零点九公里",
            [[(40, 150), (960, 242), (960, 286), (40, 194)]],
        ),
    ),
    Block(
        "foothill",
        (500, 400),
        (
            Plot((0, 0, 220, 400), "0508", "1101", "520", approval=True),
            Plot((220, 0, 360, 400), "0201", "0201", "520"),
            Plot((360, 0, 500, 400), "0307", "0304", "530"),
        ),
        Project(
            "S4", "山前建材厂(合成)", "1001", "工业", 0, "年产砌块二十万方",
            [[(120, 100), (430, 100), (430, 300), (120, 300)]],
        ),
    ),
    Block(
        "village",
        (400, 300),
        (
            Plot((0, 0, 150, 300), "0404", "0403", "520"),
            Plot((150, 0, 250, 300), "0103", "0103", "520"),
            Plot((250, 0, 400, 300), "0101", "0101", "300"),
        ),
        Project(
            "S5", "村民活动中心(合成)", "0704", "村庄", 0, "服务六个自然村",
            [
                [(60, 50), (250.02, 50), (250, 100), (250, 250), (60, 250)],
                [(120, 120), (120, 180), (180, 180), (180, 120)],
            ],
        ),
    ),
)  # fmt: skip


def placed(region: Region, terrain: Terrain, lines: list[Line]) -> list[Block]:
    """Return the blocks where their kind of place is, clear of lines and of one another."""
    every = terrain.centres(np.arange(terrain.elevation.size))
    inside = region.holds(every, inside=1500.0)
    middle = np.array(region.outline.centroid.coords[0])
    stations = np.concatenate([at_spacing(line, 60.0)[0] for line in lines])
    clear = np.minimum(cKDTree(stations).query(every)[0], CLEAR)
    clear -= np.hypot(*(every - middle).T) * 1e-4  # of equals the most central one
    blocks: list[Block] = []
    for block in BLOCKS:
        fit = inside & _fitting(block.place, every, region, terrain)
        best = _best(every, fit, clear, [other.corner for other in blocks])
        corner = tuple(float(round(c)) for c in every[best] - np.array(block.size) / 2)
        blocks.append(Block(block.place, block.size, block.plots, block.project, corner))
    return blocks


def _fitting(place: str, points: Any, region: Region, terrain: Terrain) -> Any:
    """Tell which raster cells are the kind of place that a block asks for."""
    seat = next(town for town in region.towns if town.seat)
    away = np.hypot(points[:, 0] - seat.x, points[:, 1] - seat.y)
    nearest, farthest, kind = PLACES[place]
    share = away / SEAT_RADIUS
    return (share > nearest) & (share < farthest) & terrain.where(kind)


def _best(points: Any, fit: Any, clear: Any, taken: list[tuple[float, float]]) -> int:
    """Return the fitting cell that is clearest of lines and apart from other blocks."""
    score = np.where(fit, clear, -np.inf)
    for corner in taken:
        score[np.hypot(*(points - np.array(corner)).T) < APART] = -1.0
    best = int(np.argmax(score))
    if not np.isfinite(score[best]):
        raise ValueError("no place in the county for a project site; try another seed")
    return best
