"""The cropland and the excluding layers of a run."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Iterable, Mapping, Sequence

from ...core.errors import Problem
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.farmland_candidates import Cropland
from ...core.standards.classes import survey_classes
from ...core.standards.schema import domain
from ...core.standards.tables import Table, listed
from ..messages import sentence
from .inputs import Inputs, chosen_field, numbers, texts

CLASS, SLOPE, RIDGES = "DLBM", "GDPDJB", "KCXS"
CROPLAND = "01"
NUMBER_FIELDS = ("TBBH", "BSM")
SHOWN = 5


def read_cropland(
    source: Any, class_field: str, grade_field: str, tables: Sequence[Table], inputs: Inputs
) -> tuple[Cropland, list[str]]:
    """Return the parcels of cropland and how they are called; GEO-17, PLC-13, PLC-15.

    `tables` name the further fields that are read where the layer has them.
    """
    known = source.fields()
    asked = {CLASS, SLOPE, *(row["field"] for table in tables for row in table.rows)}
    single = {name for name in asked if name and ";" not in name}
    there = [name for name in sorted(single - {CLASS}) if known.lookupField(name) >= 0]
    code = class_field or CLASS
    grade = _grade_field(source, grade_field, tables)
    number = chosen_field(source, "", NUMBER_FIELDS)
    ridges = chosen_field(source, "", (RIDGES,))
    names = dict.fromkeys(filter(None, (code, *there, grade, number, ridges)))
    layer = inputs.read(source, list(names))
    codes = texts(layer, code)
    kept = [at for at, value in enumerate(codes) if value.startswith(CROPLAND)]
    if not kept:
        raise Problem("PLC-13", layer=layer.name, field=code)
    own = only(layer, kept)
    attributes = {CLASS: texts(own, code), **{name: texts(own, name) for name in there}}
    _check_domains(own, attributes, layer.name, inputs)
    grades = numbers(own, grade) if grade else [float("nan")] * len(own)
    called = texts(own, number) if number else [str(row) for row in own.rows]
    return Cropland(own, attributes, grades, _shares(own, ridges)), called


def only(layer: PolygonLayer, kept: Sequence[int]) -> PolygonLayer:
    """Return the layer with the features at `kept`."""
    columns = {name: [values[at] for at in kept] for name, values in layer.columns.items()}
    shapes = [layer.geometries[at] for at in kept]
    rows = [layer.rows[at] for at in kept]
    return PolygonLayer(layer.crs, shapes, columns, layer.backend, layer.name, rows=rows)


def _grade_field(source: Any, given: str, tables: Sequence[Table]) -> str:
    usual = [
        name
        for table in tables
        for row in table.rows
        if row.get("criterion") == "grade"
        for name in listed(row["field"])
    ]
    return chosen_field(source, given, usual)


def _shares(layer: PolygonLayer, field: str) -> list[float]:
    """Return the share of ridges of every parcel, nothing where none is given."""
    if not field or all(value is None for value in layer.columns[field]):
        return [0.0] * len(layer)
    found = [0.0 if value != value else value for value in numbers(layer, field)]  # noqa: PLR0124
    for row, share in zip(layer.rows, found):
        if not 0 <= share < 1:
            raise Problem("PLC-15", feature=row, value=share)
    return found


def _check_domains(
    layer: PolygonLayer, attributes: Mapping[str, Sequence[str]], name: str, inputs: Inputs
) -> None:
    """Note values outside of their domains, with counts and places."""
    domains: dict[str, Iterable[str]] = {CLASS: survey_classes(), SLOPE: domain(SLOPE)}
    for field, allowed in domains.items():
        odd: dict[str, list[int]] = defaultdict(list)
        for row, value in zip(layer.rows, attributes.get(field, ())):
            if value and value not in allowed:
                odd[value].append(row)
        for value, rows in sorted(odd.items()):
            places = ", ".join(map(str, rows[:SHOWN]))
            told = {"value": value, "field": field, "layer": name, "count": len(rows)}
            inputs.notes.append(sentence(Problem("PLC-14", places=places, **told)))
