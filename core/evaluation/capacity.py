"""承载规模: how much farmland and town ground and water can carry, and what is there.

Source: 自然资办函〔2020〕127号(试行): each constraint by itself, the least of them is the scale
(certain); the formulas by water are likely.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

MU_PER_HM2 = 15.0
M3_PER_1E4 = 1e4
M2_PER_HM2 = 1e4
WATER, SPACE = "water", "space"
SURPLUS, OVERLOAD = "surplus", "overload"


def farmland_by_water(water: float, share: float, quota: float, rainfed: float = 0.0) -> float:
    """Return the farmland (mu) that water carries.

    `water` is the limit of use (10⁴ m³), `share` the part that agriculture may take (0 to 1),
    `quota` the irrigation of a mu (m³), `rainfed` the farmland that needs none (mu).
    """
    return water * M3_PER_1E4 * share / quota + rainfed


def people_by_water(water: float, per_person: float) -> float:
    """Return how many people water (10⁴ m³) serves that need so much each (m³)."""
    return water * M3_PER_1E4 / per_person


def town_by_water(water: float, per_person: float, ground: float) -> float:
    """Return the town (hm²) of as many people, each with its ground (m²)."""
    return people_by_water(water, per_person) * ground / M2_PER_HM2


@dataclass(frozen=True)
class Carrying:
    """What a unit carries (hm²) by water (None: not known) and by space, and what it has."""

    water: Optional[float]
    space: float
    current: Optional[float] = None

    @property
    def scale(self) -> float:
        """Return the least of the constraints."""
        return self.space if self.water is None else min(self.water, self.space)

    @property
    def limit(self) -> str:
        """Return which constraint is the least."""
        return SPACE if self.water is None or self.space <= self.water else WATER

    @property
    def gap(self) -> Optional[float]:
        """Return what may still be added, negative where there is too much already."""
        return None if self.current is None else self.scale - self.current

    @property
    def state(self) -> str:
        """Return whether there is a surplus or an overload, "" where nobody knows."""
        return "" if self.gap is None else (SURPLUS if self.gap >= 0 else OVERLOAD)
