"""Attribute columns of a source, and numbers in them that are numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any, Optional, Sequence

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.monitoring.land_supply import parsed_date
from ..compat import plain
from ..layers.arrays import features, field_places

SHOWN = 5


@dataclass(frozen=True)
class Columns:
    """Values by field in the order of the features, and the features' ids."""

    layer: str
    rows: list[int]
    values: dict[str, list[Any]]

    def texts(self, name: str) -> list[str]:
        """Return a column as stripped texts, NULL as ''."""
        return [as_text(value) for value in self.values[name]]

    def areas(self, name: str) -> list[float]:
        """Return a column of areas; BAS-10 names features without one, BAS-09 negative ones."""
        values = self.numbers(name)
        empty = [row for row, value in zip(self.rows, values) if value is None]
        if empty:
            raise Problem("BAS-10", field=name, count=len(empty), rows=_shown(empty))
        found = [value or 0.0 for value in values]
        negative = [row for row, value in zip(self.rows, found) if value < 0]
        if negative:
            raise Problem("BAS-09", field=name, count=len(negative), rows=_shown(negative))
        return found

    def numbers(self, name: str, *, empty: Optional[float] = None) -> list[Optional[float]]:
        """Return a column as numbers, NULL as `empty`.

        Raises Problem BAS-01, naming the features, where a value is no finite number.
        """
        values = self.values[name]
        found = [empty if as_text(value) == "" else as_number(value) for value in values]
        bad = [at for at, value in enumerate(values) if as_text(value) and found[at] is None]
        if bad:
            shown = ", ".join(f"{self.rows[at]}: {as_text(values[at])}" for at in bad[:SHOWN])
            raise Problem("BAS-01", layer=self.layer, field=name, count=len(bad), rows=shown)
        return found


def _shown(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:SHOWN]))


def read_columns(source: Any, names: Sequence[str], feedback: Feedback) -> Columns:
    """Return the columns `names`, each once; Problem GEO-17 for a field that is not there."""
    wanted = list(dict.fromkeys(name for name in names if name))
    places = field_places(source, wanted)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(places)
    columns = Columns(source.sourceName(), [], {name: [] for name in wanted})
    found = features(source, request)
    for feature in watched_iterable(found, source.featureCount(), feedback, every=256):
        attributes = feature.attributes()
        columns.rows.append(feature.id())
        for name, place in zip(wanted, places):
            columns.values[name].append(plain(attributes[place]))
    return columns


def as_text(value: object) -> str:
    """Return an attribute value as a text, NULL as ''.

    6.0 is 6, as codes in sheets often are; dates are ISO 8601.
    """
    if isinstance(value, (QDate, QDateTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    return attribute_text(value)


def as_date(value: object) -> Optional[date]:
    """Return a date, a date and time, or a text of one as a date; None where it is none."""
    if isinstance(value, (QDate, QDateTime)):
        return parsed_date(value.toString("yyyy-MM-dd"))
    return parsed_date(str(value)) if value is not None else None


def as_number(value: object) -> Optional[float]:
    """Return a value, or the number that a text holds, as a finite number, else None."""
    if isinstance(value, bool):
        return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None
