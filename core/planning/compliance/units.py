"""“选址一点通”: what a site takes, by county, town and village, from all its checks.

Which village a piece of another layer belongs to follows from the survey's parcels below it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Sequence

from ...feedback import Feedback
from ...geometry.adjust import adjusted
from ...geometry.polygons import PolygonLayer
from ...geometry.shares import shares
from ...rounding import rounded
from .cropland import PADDY
from .partition import cents
from .results import CheckResult, Part, SiteReview
from .survey import CROPLAND, ParcelLine, parcel_lines

COUNTY, TOWN, VILLAGE = 6, 9, 12  # digits of the unit's code
LEVELS = (COUNTY, TOWN, VILLAGE)
WOODLAND, GRASSLAND, STATE = "03", "04", ("10", "20")
BY_CHECK = {
    "permanent_farmland": "permanent_farmland",
    "mineral": "mineral_deposit",
    "red_line": "ecological_redline",
    "reserve": "nature_reserve",
    "illegal": "illegal_land",
}
BLACK_SOIL = "black_soil"
COLUMNS = (
    *("total", "cropland", "paddy", "black_soil", "permanent_farmland"),
    *("woodland", "grassland", "mineral", "red_line", "reserve", "illegal"),
)


@dataclass(frozen=True)
class Unit:
    """A county, town or village: areas in m² by `COLUMNS` (None: not checked), and parcels."""

    code: str
    name: str
    level: int
    areas: Mapping[str, Optional[float]]
    parcels: int
    state_parcels: int
    years: tuple[str, ...] = field(default=())


def units_of(review: SiteReview, backend: Any, feedback: Optional[Feedback] = None) -> list[Unit]:
    """Return the units that the site lies in, each county before its towns and villages.

    Empty without a survey. A total of a unit counts what the survey covers of the site.
    """
    survey = review.result("survey_class")
    parts = [part for part in survey.parts if part.inside] if survey else []
    if not parts:
        return []
    lines = parcel_lines(parts)
    villages = [village_of(line) for line in lines]
    sums = _by_class(lines, villages)
    for column, rule in (*BY_CHECK.items(), (BLACK_SOIL, "black_soil")):
        found = review.result(rule)
        chosen = [
            at
            for at, line in enumerate(lines)
            if column != BLACK_SOIL or line.text("DLBM").startswith(CROPLAND)
        ]
        if found is not None:
            owned = _shared(review, [parts[at] for at in chosen], found, backend, feedback)
            _add(sums, column, ((villages[at], area) for at, area in zip(chosen, owned)))
    asked = {column for column, rule in BY_CHECK.items() if review.result(rule)}
    asked |= {BLACK_SOIL} if review.result("black_soil") else set()
    return _tree(lines, villages, sums, asked)


def village_of(line: ParcelLine) -> str:
    """Return the 12 digits of the village from ZLDWDM (which may go on); ? where there are none."""
    code = line.text("ZLDWDM")[:VILLAGE]
    return code.ljust(VILLAGE, "0") if code else "?" * VILLAGE


Sums = dict[str, dict[str, list[float]]]


def _add(sums: Sums, column: str, pairs: Any) -> None:
    for village, area in pairs:
        sums[column][village].append(area)


def _by_class(lines: Sequence[ParcelLine], villages: Sequence[str]) -> Sums:
    """Return the survey's own columns; ridges are no cropland, but of the total."""
    sums: Sums = defaultdict(lambda: defaultdict(list))
    starts = {"cropland": CROPLAND, "paddy": PADDY, "woodland": WOODLAND, "grassland": GRASSLAND}
    _add(sums, "total", ((village, line.area) for village, line in zip(villages, lines)))
    for column, start in starts.items():
        chosen = [at for at, line in enumerate(lines) if line.text("DLBM").startswith(start)]
        _add(sums, column, ((villages[at], lines[at].net) for at in chosen))
    return sums


def _shared(
    review: SiteReview,
    parts: Sequence[Part],
    found: CheckResult,
    backend: Any,
    feedback: Optional[Feedback],
) -> list[float]:
    """Return what of each survey part lies on the features of a check, land counted once."""
    pieces = [part.geometry for part in found.inside]
    if not pieces or not parts:
        return [0.0] * len(parts)
    crs = review.site.crs
    own = PolygonLayer(crs, [part.geometry for part in parts], {}, backend)
    once = PolygonLayer(crs, [backend.union(pieces)], {}, backend)
    pairs = shares(own, once, feedback)
    exact = [0.0] * len(parts)
    for at, area in zip(pairs.parcels.tolist(), pairs.areas.tolist()):
        exact[at] += float(area)
    whole = sum(exact)
    if whole and abs(whole - found.overlap) <= 0.01 * len(parts):
        return [float(area) for area in adjusted(exact, found.overlap)]
    return [float(area) for area in rounded(exact)]


def _tree(
    lines: Sequence[ParcelLine], villages: Sequence[str], sums: Sums, asked: set[str]
) -> list[Unit]:
    """Return villages with their towns and counties, in the order of their codes."""
    codes = sorted({village[:digits] for village in villages for digits in LEVELS})
    units = []
    for code in codes:
        level = LEVELS.index(len(code)) if len(code) in LEVELS else len(LEVELS) - 1
        own = [line for village, line in zip(villages, lines) if village.startswith(code)]
        areas = {
            column: _sum(sums[column], code) if _known(column, asked) else None
            for column in COLUMNS
        }
        names = {line.text("ZLDWMC") for line in own} if level == len(LEVELS) - 1 else set()
        units.append(
            Unit(
                code,
                "、".join(sorted(names - {""})),
                level,
                areas,
                len(own),
                sum(1 for line in own if line.text("QSXZ").startswith(STATE)),
                tuple(sorted({line.text("SJNF") for line in own} - {""})),
            )
        )
    return units


def _known(column: str, asked: set[str]) -> bool:
    return column in asked or column not in {*BY_CHECK, BLACK_SOIL}


def _sum(of_villages: Mapping[str, Sequence[float]], code: str) -> float:
    return cents(
        area for village, areas in of_villages.items() if village.startswith(code) for area in areas
    )
