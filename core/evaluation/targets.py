"""找矿靶区: the best ground that holds given shares of the known occurrences, as patches A, B, C.

The shares 50, 80 and 95 % are this suite's own defaults (unsure).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Silent, Stage
from ..raster.blocks import each_block
from ..raster.burning import burn
from ..raster.grading import NOTHING
from ..raster.polygons import polygons_of
from ..raster.source import CLASS, Raster, Values, open_raster
from ..raster.zonal import Zone, zonal
from .evidence.gathering import Occurrences
from .evidence.validation import Ranking
from .graded_map import Cells, Files, GradedMap, write_graded

CLASSES = ("A", "B", "C")
SHARES = (50.0, 80.0, 95.0)
WHOLE, ROOM = 100.0, 1e-9
KM2 = 1e6


@dataclass(frozen=True)
class Target:
    """One patch: class (1 is A), outline (WKB), values of its cells, occurrences on it, km²."""

    grade: int
    wkb: bytes
    values: Zone
    occurrences: int
    area: float


@dataclass(frozen=True)
class Targets:
    """Targets from the best down, limits of the classes, and what was too small."""

    found: GradedMap
    every: List[Target]
    limits: List[float]
    dropped: int


def share_limits(ranking: Ranking, shares: Sequence[float]) -> List[float]:
    """Return the values from which on the ground holds each share (%) of the occurrences.

    Raises EVA-48 unless the shares rise from above 0 to 100.
    """
    rising = all(one < other for one, other in zip(shares, shares[1:]))
    if not rising or not (shares[0] > 0 and shares[-1] <= WHOLE):
        raise Problem("EVA-48", value="; ".join(f"{one:g}" for one in shares))
    held = 100.0 * np.cumsum(ranking.points) / ranking.points.sum()
    places = [int(np.argmax(held >= share - ROOM)) for share in shares]
    return [float(ranking.values[place]) for place in places]


def by_limits(limits: Sequence[float]) -> Callable[[List[Values]], Cells]:
    """Return what grades values: 1 from the first (highest) limit on, 2 from the next."""

    def work(values: List[Values]) -> Cells:
        data, valid = values[0]
        grades = np.zeros(data.shape, np.uint8)
        for grade, limit in reversed(list(enumerate(limits, start=1))):
            grades[valid & (data >= limit)] = grade
        decisive = (grades != NOTHING).astype(np.uint8)
        return Cells(grades, decisive, np.zeros(grades.shape, np.uint8))

    return work


def targets(
    prediction: Raster,
    ranking: Ranking,
    occurrences: Occurrences,
    shares: Sequence[float],
    least: float,
    files: Files,
    scratch: Path,
    feedback: Optional[Feedback] = None,
) -> Targets:
    """Write the classes of ground (`files.grades`) and return its patches of at least `least` km².

    Raises EVA-48 (shares), RAS-05 (degrees), problems of reading and writing, and Cancelled.
    """
    told, each = feedback or Silent(), prediction.grid.cell_area / KM2
    limits = share_limits(ranking, shares)
    watch = Stage(told, 0, 30)
    found = write_graded([prediction], by_limits(limits), 1, files, 0, watch)
    graded = open_raster(files.grades, kind=CLASS, crs=prediction.grid.crs)
    shapes = [(wkb, code) for code, wkb in polygons_of(graded) if code]
    ids = [(wkb, number) for number, (wkb, _) in enumerate(shapes, start=1)]
    path, watch = str(scratch / "targets.tif"), Stage(told, 40, 60)
    zones = burn(ids, prediction.grid, path, prediction.name, watch)
    measured = zonal(zones, prediction, Stage(told, 60, 80))
    hits = _hits(zones, occurrences, Stage(told, 80, 100))
    every = [
        Target(code, wkb, measured[number], hits.get(number, 0), measured[number].cells * each)
        for number, (wkb, code) in enumerate(shapes, start=1)
    ]
    kept = [one for one in every if one.area >= least]
    kept.sort(key=lambda one: (one.grade, -one.values.most, -one.area))
    return Targets(found, kept, limits, len(every) - len(kept))


def _hits(zones: Raster, occurrences: Occurrences, feedback: Feedback) -> Dict[int, int]:
    """Return the occurrences by the target that their cells lie in."""
    found: Dict[int, int] = {}
    for block, (data, valid) in each_block([zones], lambda values: tuple(values[0]), feedback):
        _, rows, columns = occurrences.within(block)
        for code, known in zip(data[rows, columns].tolist(), valid[rows, columns].tolist()):
            if known:
                found[code] = found.get(code, 0) + 1
    return found


def shares_of(targets_: Targets, ranking: Ranking) -> List[Tuple[float, float]]:
    """Return of each class the shares (%) of the ground and of the occurrences it holds."""
    shares, above = [], np.inf
    for limit in targets_.limits:
        inside = (ranking.values >= limit) & (ranking.values < above)
        cells, points = (part[inside].sum() for part in (ranking.cells, ranking.points))
        shares.append((100.0 * cells / ranking.cells.sum(), 100.0 * points / ranking.points.sum()))
        above = limit
    return shares
