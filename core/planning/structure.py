"""The land-use structure adjustment table (国土空间用途结构调整表), hm².

Source: 市级国土空间总体规划编制指南(试行) (自然资办发〔2020〕46号) with the classes of 2023.
Which class goes to which row, by the parcel's position, is the ordered table
`structure_adjust_table_rules`: the first rule that matches wins.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import fsum, isfinite
from typing import Hashable, Iterable, Optional, Sequence, TypeVar

from ..attribute_text import attribute_text
from ..errors import Problem
from ..standards.classes import land_classes, without_village_mark
from ..standards.tables import Table, listed, preset_or_table
from .land_classes import (
    IN_VILLAGE,
    LAND_USE,
    OUTSIDE,
    RIDGE,
    SURVEY,
    Crosswalk,
    marked_in_village,
    position_of,
)

ANYWHERE = "any"
UNPLACED = "待细分"
SQUARE_METRES = 10_000.0  # in one hm²

# What a finding says
UNKNOWN_CLASS, LEVEL_1_ONLY, TO_SUBDIVIDE, UNKNOWN_POSITION, UNSURE_RULE = (
    "unknown_class",
    "level_1_only",
    "to_subdivide",
    "unknown_position",
    "unsure_rule",
)

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Placement:
    """The row that a class at a position belongs to, by which rule."""

    row: str
    order: int
    reported_apart: str
    confidence: str


@dataclass(frozen=True)
class Finding:
    """Land that a planner should look at: `code` as given, hm², parcels, allowed options."""

    kind: str
    code: str
    hectares: float
    count: int
    options: tuple[str, ...] = ()


@dataclass
class Year:
    """One year's areas by row of the table, hm² unrounded, with what was found on the way.

    `system` is what the codes of the findings belong to: survey or land_use. `ridges` is 田坎
    taken off cropland, hm²; planned cropland holds its own.
    """

    system: str
    hectares: dict[str, float] = field(default_factory=dict)
    apart: dict[str, float] = field(default_factory=dict)
    ridges: float = 0.0
    findings: list[Finding] = field(default_factory=list)

    @property
    def total(self) -> float:
        """Return the area of all rows, hm² unrounded."""
        return fsum(self.hectares.values())

    @property
    def unplaced(self) -> int:
        """Return how many parcels no row can take."""
        kinds = (UNKNOWN_CLASS, LEVEL_1_ONLY)
        return sum(one.count for one in self.findings if one.kind in kinds)


class PlacementRules:
    """The ordered rules class × position → row."""

    def __init__(self, rules: Table) -> None:
        self.rules = rules
        self._rules = [(_Match(row), _placement(row)) for row in rules.rows]

    @classmethod
    def load(cls, preset: str = "") -> PlacementRules:
        """Return the shipped rules or the planner's own."""
        return cls(preset_or_table("structure_adjust_table_rules", preset))

    def place(self, code: str, position: str) -> Optional[Placement]:
        """Return the row for a 2023 class, None where the code is none or no rule takes it."""
        plain = without_village_mark(code)
        if plain not in land_classes():
            return None
        return next((found for rule, found in self._rules if rule.takes(plain, position)), None)


class _Match:
    """Which codes and positions one rule takes."""

    def __init__(self, row: dict[str, str]) -> None:
        self.position = row["position"]
        self.prefixes = tuple(listed(row["code_prefix"]))
        self.excepted = tuple(listed(row["except_prefix"]))

    def takes(self, code: str, position: str) -> bool:
        """Tell whether the rule applies."""
        here = self.position in (ANYWHERE, position)
        return here and code.startswith(self.prefixes) and not code.startswith(self.excepted)


def _placement(row: dict[str, str]) -> Placement:
    return Placement(row["row"], int(row["order"]), row["reported_apart"], row["confidence"])


def survey_year(
    dlbm: Sequence[Optional[str]],
    czcsxm: Sequence[Optional[str]],
    areas: Sequence[float],
    crosswalk: Crosswalk,
    rules: PlacementRules,
    ridges: Sequence[float] = (),
) -> Year:
    """Return the base year from parcels of the land survey (三调).

    `areas` are m² without the ridges (TBDLMJ), `ridges` m² of 田坎 (KCMJ), which count as 2303.
    Raises PLN-02 for an area that is not a number or negative.
    """
    year = Year(SURVEY)
    for (code, attribute), lot in _lots(zip(_texts(dlbm), _texts(czcsxm)), areas).items():
        position = _position(year, attribute, lot)
        target = crosswalk.target(code, position)
        if target is not None and target.to_subdivide:
            _note(year, TO_SUBDIVIDE, code, lot, target.options)
        _put(year, code, target.code if target else "", position, lot, rules)
    _put_ridges(year, ridges, rules)
    return year


def plan_year(
    codes: Sequence[Optional[str]],
    positions: Sequence[str],
    areas: Sequence[float],
    rules: PlacementRules,
) -> Year:
    """Return a year from parcels with 用地用海 codes at known positions; areas in m² (PLN-02).

    A code marked v lies in a village whatever the position says.
    """
    year = Year(LAND_USE)
    for (code, position), lot in _lots(zip(_texts(codes), positions), areas).items():
        marked = IN_VILLAGE if marked_in_village(code) else position
        _put(year, code, code, marked, lot, rules)
    return year


def attributed_year(
    codes: Sequence[Optional[str]],
    czcsxm: Sequence[Optional[str]],
    areas: Sequence[float],
    rules: PlacementRules,
    ridges: Sequence[float] = (),
) -> Year:
    """Return a year from parcels with 用地用海 codes that know their 城镇村属性码; m² (PLN-02).

    A code marked v lies in a village whatever the attribute says. `areas` are without `ridges`.
    """
    year = Year(LAND_USE)
    for (code, attribute), lot in _lots(zip(_texts(codes), _texts(czcsxm)), areas).items():
        position = IN_VILLAGE if marked_in_village(code) else _position(year, attribute, lot)
        _put(year, code, code, position, lot, rules)
    _put_ridges(year, ridges, rules)
    return year


@dataclass(frozen=True)
class _Lot:
    """Parcels that share class and position: m² and how many."""

    area: float
    count: int


def _texts(values: Iterable[Optional[str]]) -> list[str]:
    return [attribute_text(value) for value in values]


def _lots(keys: Iterable[Key], areas: Sequence[float]) -> dict[Key, _Lot]:
    """Group areas by key, each group summed exactly, so that the order does not matter."""
    grouped: defaultdict[Key, list[float]] = defaultdict(list)
    for number, (key, area) in enumerate(zip(keys, areas), start=1):
        if not (isfinite(area) and area >= 0):
            raise Problem("PLN-02", number=number, area=str(area))
        grouped[key].append(area)
    return {key: _Lot(fsum(found), len(found)) for key, found in sorted(grouped.items())}


def _position(year: Year, attribute: str, lot: _Lot) -> str:
    try:
        return position_of(attribute)
    except Problem:
        _note(year, UNKNOWN_POSITION, attribute, lot)
        return OUTSIDE


def _put_ridges(year: Year, ridges: Sequence[float], rules: PlacementRules) -> None:
    """Add 田坎 taken off cropland, m², as 2303."""
    ridge = _Lot(fsum(ridges), sum(1 for area in ridges if area))
    if ridge.area:
        _put(year, RIDGE, RIDGE, OUTSIDE, ridge, rules)
        year.ridges = ridge.area / SQUARE_METRES


def _put(
    year: Year, given: str, code: str, position: str, lot: _Lot, rules: PlacementRules
) -> None:
    """Add a lot to its row; what no row can take goes to 待细分 with a finding."""
    placement = rules.place(code, position)
    row = placement.row if placement else UNPLACED
    year.hectares[row] = year.hectares.get(row, 0.0) + lot.area / SQUARE_METRES
    if placement is None:
        _note(year, UNKNOWN_CLASS, given, lot)
    elif row == UNPLACED:
        _note(year, LEVEL_1_ONLY, given, lot)
    elif placement.confidence == "unsure":
        _note(year, UNSURE_RULE, given, lot)
    if placement and placement.reported_apart:
        name = placement.reported_apart
        year.apart[name] = year.apart.get(name, 0.0) + lot.area / SQUARE_METRES


def _note(year: Year, kind: str, code: str, lot: _Lot, options: tuple[str, ...] = ()) -> None:
    """Add to the finding of this kind and code, or make it."""
    hectares, count = lot.area / SQUARE_METRES, lot.count
    for place, known in enumerate(year.findings):
        if (known.kind, known.code) == (kind, code):
            more = Finding(kind, code, known.hectares + hectares, known.count + count, options)
            year.findings[place] = more
            return
    year.findings.append(Finding(kind, code, hectares, count, options))
