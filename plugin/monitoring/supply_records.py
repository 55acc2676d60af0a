"""Approvals and supplied parcels, read from layers with polygons or from plain tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any, Mapping, Optional, Sequence

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import PolygonLayer
from ...core.monitoring.land_supply import Approval, Supply
from ...core.rounding import half_up
from ..basic.columns import Columns, as_date, read_columns
from ..compiling.inputs import Inputs
from ..messages import sentence

HECTARE = 10_000.0
UNLIKE = 5.0  # a stated area so many times the polygon's is of another unit
YES = {"1", "是", "Y", "YES", "TRUE", "T"}


@dataclass
class Records:
    """The records of a source by role; `layer` where they have polygons."""

    columns: Columns
    fields: Mapping[str, str]
    layer: Optional[PolygonLayer]
    notes: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.columns.rows)

    def texts(self, role: str) -> list[str]:
        """Return a column as texts, '' where there is no such field."""
        name = self.fields[role]
        return self.columns.texts(name) if name else [""] * len(self)

    def numbers(self, role: str) -> list[Optional[float]]:
        """Return a column as numbers; BAS-01 where a value is none."""
        name = self.fields[role]
        return self.columns.numbers(name) if name else [None] * len(self)

    def dates(self, role: str) -> list[Optional[date]]:
        """Return a column as dates; what is none is None and named in the notes."""
        name = self.fields[role]
        if not name:
            return [None] * len(self)
        found = [as_date(value) for value in self.columns.values[name]]
        for row, text, day in zip(self.columns.rows, self.columns.texts(name), found):
            if text and day is None:
                values = {"layer": self.columns.layer, "feature": row, "field": name}
                self.notes.append(sentence(Problem("LSP-17", **values, value=text)))
        return found

    def hectares(self) -> list[float]:
        """Return the areas: the field's, else those of the polygons on the ellipsoid; LSP-18."""
        measured = self._measured()
        if self.fields["area"]:
            return self._stated(self.numbers("area"), measured)
        if measured is None:
            raise Problem("LSP-18", layer=self.columns.layer)
        return measured

    def _measured(self) -> Optional[list[float]]:
        """Return the hectares of the polygons on the ellipsoid, None of a plain table."""
        if self.layer is None:
            return None
        areas = ellipsoidal_areas(self.layer.wkbs(), self.layer.crs)
        return [half_up(area / HECTARE, 4) for area in areas.tolist()]

    def _stated(
        self, stated: Sequence[Optional[float]], measured: Optional[Sequence[float]]
    ) -> list[float]:
        """Return the stated hectares; what is none is measured or nothing, as the notes say."""
        told = {"layer": self.columns.layer, "field": self.fields["area"]}
        empty = [at for at, area in enumerate(stated) if area is None]
        if empty:
            code, first = "LSP-23" if measured is None else "LSP-22", self.columns.rows[empty[0]]
            self.notes.append(sentence(Problem(code, count=len(empty), first=first, **told)))
        instead = measured or [0.0] * len(stated)
        times = [own / real for own, real in zip(stated, instead) if own and real]
        if times and not 1 / UNLIKE < median(times) < UNLIKE:
            self.notes.append(sentence(Problem("LSP-24", times=median(times), **told)))
        return [other if own is None else own for own, other in zip(stated, instead)]


def read_records(
    source: Any, fields: Mapping[str, str], inputs: Inputs, feedback: Feedback
) -> Records:
    """Return the records of a source; LSP-20 where there are none, GEO-17 for a missing field."""
    wanted: Sequence[str] = list(dict.fromkeys(name for name in fields.values() if name))
    if not source.sourceCrs().isValid():
        columns = read_columns(source, wanted, feedback)
        if not columns.rows:
            raise Problem("LSP-20", layer=columns.layer)
        return Records(columns, fields, None)
    layer = inputs.read(source, wanted)
    return Records(Columns(layer.name, layer.rows, dict(layer.columns)), fields, layer)


def approvals_of(records: Records) -> list[Approval]:
    """Return the approvals."""
    numbers = records.texts("number")
    return [
        Approval(number or str(row), day, area)
        for number, row, day, area in zip(
            numbers, records.columns.rows, records.dates("day"), records.hectares()
        )
    ]


def supplies_of(records: Records) -> list[Supply]:
    """Return the supplied parcels."""
    days = ("day", "agreed_start", "actual_start", "stopped")
    amounts = ("developed", "investment", "invested", "price")
    dated = dict(zip(days, map(records.dates, days)))
    counted = dict(zip(amounts, map(records.numbers, amounts)))
    ids, numbers = records.texts("id"), records.texts("number")
    causes, areas = records.texts("state_cause"), records.hectares()
    return [
        Supply(
            ids[at] or str(row),
            numbers[at],
            area=areas[at],
            state_cause=causes[at].upper() in YES,
            **{name: column[at] for name, column in dated.items()},
            **{name: column[at] for name, column in counted.items()},
        )
        for at, row in enumerate(records.columns.rows)
    ]
