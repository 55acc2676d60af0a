"""What the cells of an evaluation say together: space, potential and conflicts, by unit.

Source: 自然资办函〔2020〕127号(试行); potential is suitable ground less what may not or need not be
taken (likely), conflicts are uses where they should not be (certain in idea).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ..raster.grading import NOTHING
from ..raster.source import Values
from ..standards.tables import listed, preset_or_table
from .graded_map import Cells
from .importance import EXTREME
from .land_use import BUILT, FARMLAND, TOWN
from .suitability import MODERATE, SUITABLE

UNITS, AGRI, URBAN, ECOLOGY = "units", "agri", "urban", "ecology"
USE, RESERVED, MINING, HAZARD = "use", "reserved", "mining", "hazard"
CONFLICTS = "evaluation_conflicts"
FITTING = (SUITABLE, MODERATE)
Named = Dict[str, int]

GOOD_POTENTIAL, SOME_POTENTIAL, USED, FARMLAND_KEPT, ECOLOGY_KEPT, UNFIT = range(1, 7)
TAKEN = {AGRI: (FARMLAND, *BUILT), URBAN: (TOWN,)}
"""Uses that are no potential any more."""


def by_name(names: Sequence[str], codes: Sequence[int]) -> Named:
    """Return codes by the names of their rasters."""
    return dict(zip(names, codes))


def fits(one: Named, chain: str) -> bool:
    """Tell whether cells are space of a chain: fitting, not extreme, for towns not reserved."""
    if one.get(chain) not in FITTING or one.get(ECOLOGY) == EXTREME:
        return False
    return chain == AGRI or one.get(RESERVED, NOTHING) <= NOTHING


def counted(
    counts: Mapping[Tuple[int, ...], int], names: Sequence[str], test: Callable[[Named], bool]
) -> Dict[int, int]:
    """Return how many cells of each unit pass a test; unit −1 is ground of none."""
    found: Dict[int, int] = {}
    for codes, count in counts.items():
        one = by_name(names, codes)
        if test(one):
            unit = one.get(UNITS, -1)
            found[unit] = found.get(unit, 0) + count
    return found


def potential(names: Sequence[str], chain: str) -> Callable[[List[Values]], Cells]:
    """Return what tells potential from what is used, kept or unfit, of rasters by name."""

    def work(values: List[Values]) -> Cells:
        given = dict(zip(names, values))
        suited = given[chain]
        level = np.where(suited.valid, suited.data, NOTHING)
        result = np.full(level.shape, UNFIT, np.uint8)
        result[level == MODERATE] = SOME_POTENTIAL
        result[level == SUITABLE] = GOOD_POTENTIAL
        fitting = np.isin(level, FITTING)
        for name, code in ((RESERVED, FARMLAND_KEPT), (USE, USED), (ECOLOGY, ECOLOGY_KEPT)):
            if name in given and not (name == RESERVED and chain == AGRI):
                result[fitting & _held(given[name], name, chain)] = code
        result[level == NOTHING] = NOTHING
        decisive = (result != NOTHING).astype(np.uint8)
        return Cells(result, decisive, np.zeros(level.shape, np.uint8))

    return work


def _held(values: Values, name: str, chain: str) -> Any:
    codes = np.where(values.valid, values.data, NOTHING)
    if name == ECOLOGY:
        return codes == EXTREME
    return np.isin(codes, TAKEN[chain]) if name == USE else codes != NOTHING


@dataclass(frozen=True)
class Conflict:
    """A use (codes of a raster) that should not be where another raster has its codes."""

    code: int
    title: str
    english: str
    layer: str
    codes: Tuple[int, ...]
    against: str
    against_codes: Tuple[int, ...]
    confidence: str

    def holds(self, one: Named) -> bool:
        """Tell whether cells of these codes are in conflict."""
        return (
            one.get(self.layer, -1) in self.codes
            and one.get(self.against, -1) in self.against_codes
        )


def conflicts(preset: str = "") -> List[Conflict]:
    """Return the kinds of conflict of the shipped table or of a preset, numbered from 1 on."""
    found = []
    for number, row in enumerate(preset_or_table(CONFLICTS, preset).rows, start=1):
        numbers = (_numbers(row["codes"]), _numbers(row["against_codes"]))
        names = (row["title"], row["english"], row["layer"])
        found.append(
            Conflict(number, *names, numbers[0], row["against"], numbers[1], row["confidence"])
        )
    return found


def _numbers(text: str) -> Tuple[int, ...]:
    return tuple(int(one) for one in listed(text))


def in_conflict(names: Sequence[str], kinds: Iterable[Conflict]) -> Callable[[List[Values]], Cells]:
    """Return what gives cells the number of the first kind of conflict that holds."""
    every = [one for one in kinds if {one.layer, one.against} <= set(names)]

    def work(values: List[Values]) -> Cells:
        given = dict(zip(names, values))
        result = np.zeros(values[0].data.shape, np.uint8)
        for one in reversed(every):
            both = _among(given[one.layer], one.codes) & _among(
                given[one.against], one.against_codes
            )
            result[both] = one.code
        decisive = (result != NOTHING).astype(np.uint8)
        return Cells(result, decisive, np.zeros(result.shape, np.uint8))

    return work


def _among(values: Values, codes: Sequence[int]) -> Any:
    return values.valid & np.isin(values.data, codes)
