"""A service of ecosystems: what its rasters have to hold, and what the cells do by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, NamedTuple, Optional, Tuple

from ..raster.source import Values
from .factors import Measure

HECTARE = 10_000.0


class Parts(NamedTuple):
    """Amount of every cell, the factors or terms it is made of (first axis), which are known.

    Cells that are `certain` are of extreme importance whatever the amount; None: there are none.
    """

    amount: Any
    factors: Any
    known: Any
    certain: Optional[Any] = None


@dataclass(frozen=True)
class Service:
    """`made` makes parts of the rasters' values and of which cells have all of them.

    Amounts are for `area` m². Factors are compared with their means by ratio, terms of a sum
    by difference. Rasters reach `halo` cells further. `measures` are of the rasters in their
    order, of which the first `needed` must have a value.
    """

    measures: Tuple[Measure, ...]
    count: int
    made: Callable[[List[Values], Any], Parts]
    unit: str
    area: float = HECTARE
    halo: int = 0
    by_ratio: bool = True
    needed: Optional[int] = None
