"""The units of an evaluation of intensive land use: their names, amounts and outlines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsFeatureRequest

from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.monitoring.land_intensity import Evaluation, Scheme, evaluated
from ..basic.columns import read_columns
from ..layers.arrays import features
from ..messages import sentence

USUAL_NAMES = ("NAME", "XZQMC", "MC", "KFQMC")


@dataclass
class Units:
    """Every unit's name, its evaluation, and its geometry where the source has some."""

    name: str
    names: list[str]
    amounts: list[dict[str, Optional[float]]]
    results: list[Evaluation]
    outlines: list[Any]
    notes: list[str] = field(default_factory=list)


def read_units(source: Any, name_field: str, scheme: Scheme, feedback: Feedback) -> Units:
    """Return the evaluated units; LSP-20 (no record), INT-04 (no field at all), BAS-01, GEO-17."""
    asked = scheme.fields()
    known = source.fields()
    there = [name for name in asked if known.lookupField(name) >= 0]
    if not there:
        raise Problem("INT-04", layer=source.sourceName(), fields=", ".join(asked))
    columns = read_columns(source, [*there, *([name_field] if name_field else [])], feedback)
    if not columns.rows:
        raise Problem("LSP-20", layer=columns.layer)
    numbers = {name: columns.numbers(name) for name in there}
    amounts = [
        {name: numbers[name][at] if name in numbers else None for name in asked}
        for at in range(len(columns.rows))
    ]
    given = columns.texts(name_field) if name_field else [""] * len(columns.rows)
    names = [name or str(row) for name, row in zip(given, columns.rows)]
    results = [evaluated(one, scheme) for one in amounts]
    missing = [name for name in asked if name not in there]
    notes = [sentence(Problem("INT-05", fields=", ".join(missing)))] if missing else []
    notes += _empty_notes(names, results, set(missing))
    return Units(columns.layer, names, amounts, results, _outlines(source, feedback), notes)


def _empty_notes(names: list[str], results: list[Evaluation], absent: set[str]) -> list[str]:
    """Return what single units do not state, fields that are no field at all apart."""
    return [
        sentence(Problem("INT-06", unit=name, item=code, fields=", ".join(own)))
        for name, result in zip(names, results)
        for code, one in result.indicators.items()
        if (own := [item for item in one.missing if item not in absent])
    ]


def _outlines(source: Any, feedback: Feedback) -> list[Any]:
    if not source.sourceCrs().isValid():
        return []
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    found = watched_iterable(features(source, request), source.featureCount(), feedback)
    return [feature.geometry() for feature in found]
