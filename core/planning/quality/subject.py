"""What an operation is given: the database and its check's layers and parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterator, List, Optional, Sequence, Tuple

import numpy as np

from ...errors import Problem
from ...geometry.inside import point_inside
from .database import POLYGON, Database, LayerData
from .results import Finding, listing
from .rules import Check
from .shapes import point_wkb

IDENTIFIER = "BSM"


class NotRun(Exception):  # noqa: N818 (it is no error: the rule has nothing to look at)
    """A check that cannot be made on this database, and why."""

    def __init__(self, code: str, **values: object) -> None:
        self.reason = Problem(code, **values)
        super().__init__(code)


@dataclass(frozen=True)
class Subject:
    """One check on one database."""

    database: Database
    check: Check
    left_out: List[Problem] = field(default_factory=list)

    def leave_out(self, code: str, **values: object) -> None:
        """Note what the check passes over while it looks at the rest; the report says so."""
        self.left_out.append(Problem(code, **values))

    def get(self, name: str, default: Any = None) -> Any:
        """Return a parameter of the check."""
        return self.check.parameters.get(name, default)

    @property
    def layers(self) -> List[LayerData]:
        """The layers that the check asks for; NotRun where the database has none of them."""
        found = self.database.matching(self.check.layers)
        if not found:
            raise NotRun("DBQ-10", layers=listing(self.check.layers))
        return found

    @property
    def spatial(self) -> List[LayerData]:
        """Those of the layers that have geometry."""
        return [layer for layer in self.layers if layer.spatial]

    @property
    def polygonal(self) -> List[LayerData]:
        """Those of the layers that have polygons; NotRun where none has."""
        found = [layer for layer in self.layers if layer.kind == POLYGON]
        if not found:
            raise NotRun("DBQ-10", layers=listing(self.check.layers))
        return found

    @property
    def measurable(self) -> List[LayerData]:
        """Those of the layers that have polygons and a CRS; the others are left out by name."""
        polygonal = self.polygonal
        found = [layer for layer in polygonal if layer.crs]
        if not found:
            raise NotRun("DBQ-30", layer=listing([layer.name for layer in polygonal]))
        for layer in polygonal:
            if not layer.crs:
                self.leave_out("DBQ-30", layer=layer.name)
        return found

    def needed(self, *names: str) -> Tuple[LayerData, ...]:
        """Return layers that the check needs all of; NotRun names those that are absent."""
        absent = [name for name in names if name not in self.database.layers]
        if absent:
            raise NotRun("DBQ-10", layers=listing(absent))
        return tuple(self.database.layers[name] for name in names)


def having(layers: Sequence[LayerData], *fields: str) -> List[LayerData]:
    """Return the layers with all these fields; NotRun (DBQ-14) where none has them."""
    found = [layer for layer in layers if layer.has(*fields)]
    if not found:
        named = listing([layer.name for layer in layers])
        raise NotRun("DBQ-14", field=listing(fields), layer=named)
    return found


def at_row(layer: LayerData, row: int, problem: Problem, **more: Any) -> Finding:
    """Return a finding about one feature; its own geometry is the place unless `wkb` is given."""
    more.setdefault("wkb", layer.wkbs[row])
    return Finding(problem, layer.name, layer.fids[row], layer.value(IDENTIFIER, row), **more)


def at_rows(
    layer: LayerData, rows: Any, code: str, *, field: str = "", **values: object
) -> Iterator[Finding]:
    """Yield the same finding for every row; `rows` is an array of booleans or of row numbers.

    Where a field is named, the sentence gets its name and the row's value.
    """
    numbers = np.flatnonzero(rows) if np.asarray(rows).dtype.kind == "b" else rows
    for row in numbers:
        told = {"field": field, "value": layer.value(field, int(row))} if field else {}
        yield at_row(layer, int(row), Problem(code, **{**told, **values}), field=field)


def of_layer(layer: LayerData, code: str, **values: Any) -> Finding:
    """Return a finding about a layer as a whole."""
    more = {key: values.pop(key) for key in ("measured", "limit", "unit") if key in values}
    field = str(values.get("field", ""))
    return Finding(Problem(code, layer=layer.name, **values), layer.name, field=field, **more)


def inner_point(wkb: bytes) -> Optional[bytes]:
    """Return a point inside a polygon as WKB, None for one without area."""
    try:
        return point_wkb(*point_inside(wkb))
    except (Problem, ValueError):
        return None
