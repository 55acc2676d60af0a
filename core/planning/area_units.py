"""Units in which tables state areas; 1 hm² = 10 000 m² = 15 亩 (mu)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict


@dataclass(frozen=True)
class AreaUnit:
    """A unit: its code, the sign that a table prints, square metres in one, usual decimals."""

    code: str
    sign: str
    square_metres: float
    decimals: int


UNITS: Dict[str, AreaUnit] = {
    one.code: one
    for one in (
        AreaUnit("m2", "m²", 1.0, 2),
        AreaUnit("hm2", "hm²", 10_000.0, 2),
        AreaUnit("mu", "亩", 2_000.0 / 3.0, 2),
        AreaUnit("km2", "km²", 1_000_000.0, 4),
    )
}
