"""The parts of an area that have a table each: 市, 县, 乡, by a field or by their polygons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Callable, Optional, Sequence

import numpy as np

from ...core.attribute_text import attribute_text
from ...core.feedback import Feedback
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.division import Division, divided
from ...core.planning.structure import Year

NOWHERE = ""  # the unit of land that lies in none


@dataclass(frozen=True)
class Parts:
    """Land of one year: codes, its 城镇村属性码 or position, m², ridges in m² (or none)."""

    codes: Sequence[Any]
    places: Sequence[Any]
    areas: Sequence[float]
    ridges: Sequence[float] = ()

    def taken(self, owners: Sequence[int], shares: Optional[Sequence[float]] = None) -> Parts:
        """Return the parts `owners`, of their areas the `shares` (all of them if not given)."""
        of = shares if shares is not None else [1.0] * len(owners)
        ridges = [self.ridges[at] * share for at, share in zip(owners, of)] if self.ridges else []
        return Parts(
            [self.codes[at] for at in owners],
            [self.places[at] for at in owners],
            [self.areas[at] * share for at, share in zip(owners, of)],
            ridges,
        )


@dataclass(frozen=True)
class Cut:
    """Parcels divided by the units, and the unit of every piece."""

    division: Division
    names: list[str]

    def shares(self) -> list[float]:
        """Return what part of its parcel every piece is."""
        owners = np.asarray(self.division.owners, np.int64)
        sizes = np.asarray(self.division.areas, np.float64)
        totals = np.bincount(owners, sizes)[owners] if len(owners) else sizes
        return np.divide(sizes, totals, np.zeros(len(sizes)), where=totals > 0).tolist()

    def layer(self, parcels: PolygonLayer) -> PolygonLayer:
        """Return the pieces as a layer of their own."""
        return PolygonLayer(parcels.crs, self.division.geometries, {}, parcels.backend)


@dataclass
class Units:
    """The units: polygons with names, or fields of the parcels; codes cut to `digits` if given."""

    base_field: str = ""
    target_field: str = ""
    layer: Optional[PolygonLayer] = None
    names: Sequence[Any] = ()
    digits: int = 0
    _cuts: list[Cut] = field(default_factory=list)

    @property
    def cut(self) -> Cut:
        """Return how the parcels read last were divided."""
        return self._cuts[-1]

    def divide(self, parcels: PolygonLayer, feedback: Feedback) -> Cut:
        """Divide parcels by the polygons of the units, in one CRS."""
        division = divided(parcels, [self.layer] if self.layer else [], feedback=feedback)
        names = ["" if at < 0 else str(self.names[at] or "") for at in division.features]
        self._cuts.append(Cut(division, names))
        return self.cut

    def name(self, value: Any) -> str:
        """Return the unit that a value means."""
        text = NOWHERE if value is None else attribute_text(value)
        return text[: self.digits] if self.digits else text


def by_unit(
    parts: Parts, names: Sequence[Any], units: Optional[Units], made: Callable[[Parts], Year]
) -> dict[str, Year]:
    """Return a year for every unit that has land, in order of their names."""
    if units is None or not names:
        return {}
    members: defaultdict[str, list[int]] = defaultdict(list)
    for at, value in enumerate(names):
        members[units.name(value)].append(at)
    return {unit: made(parts.taken(members[unit])) for unit in sorted(members)}
