"""The parcels, cases and themes of a conversion, read from layers into one CRS."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan
from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.planning.conversion import (
    CaseLayer,
    CodeSystem,
    ConversionCase,
    Parcels,
    ThemeLayer,
)
from ...core.planning.conversion.cases import APPROVED, ORIGINAL
from ..compiling.inputs import Inputs, as_source, chosen_field, texts

USUAL_CODES = {"land_use": ("YDYHFLDM",), "land_use_2020": ("YDYHFLDM", "YDYHFLDM2020")}
SURVEYED = ("DLBM", "JQDLBM")
NOTHING = ("", "0", "否", "N", "n", "False", "false")


@dataclass(frozen=True)
class ParcelFields:
    """The fields of the parcels; '' where there is none."""

    code: str
    town: str = ""
    area: str = ""
    ridge: str = ""


@dataclass(frozen=True)
class CaseFields:
    """The fields of the case layers."""

    approved: str
    original: str
    document: str
    historic: str


def code_field(source: Any, given: str, system: CodeSystem) -> str:
    """Return the field of the class code: the chosen one, else the one usual for the system."""
    usual = USUAL_CODES.get(system.id, SURVEYED)
    return chosen_field(source, given, usual) or usual[0]


def read_parcels(source: Any, fields: ParcelFields, inputs: Inputs) -> Parcels:
    """Return the parcels with all columns of their layer.

    Raises GEO-17 (no such field) and the problems of `Inputs.read`.
    """
    names = list(dict.fromkeys([*source.fields().names(), *filter(None, vars(fields).values())]))
    layer = inputs.read(source, names)
    area = [_number(value, nan) for value in layer.columns[fields.area]] if fields.area else []
    ridge = [_number(value, 0.0) for value in layer.columns[fields.ridge]] if fields.ridge else []
    return Parcels(layer, texts(layer, fields.code), texts(layer, fields.town), area, ridge)


def _number(value: Optional[Any], missing: float) -> float:
    if value is None:
        return missing
    try:
        return float(value)
    except (TypeError, ValueError):
        return nan


def read_case(source: Any, case: ConversionCase, fields: CaseFields, inputs: Inputs) -> CaseLayer:
    """Return the polygons of a case; GEO-17 names the class field if the layer has none."""
    known = {one.upper() for one in source.fields().names()}
    columns = {
        name: field if field.upper() in known else "" for name, field in vars(fields).items()
    }
    if not any(columns[origin] for origin in case.code_from):
        raise Problem(
            "GEO-17",
            layer=source.sourceName(),
            field=" / ".join(getattr(fields, origin) for origin in case.code_from),
        )
    layer = inputs.read(source, [name for name in columns.values() if name], empty=True)
    historic = [value not in NOTHING for value in texts(layer, columns["historic"])]
    return CaseLayer(
        case,
        layer,
        texts(layer, columns[APPROVED]),
        texts(layer, columns[ORIGINAL]),
        texts(layer, columns["document"]),
        historic,
    )


def read_themes(layers: Sequence[Any], field: str, inputs: Inputs) -> list[ThemeLayer]:
    """Return the thematic layers in order; each has its class in `field` (GEO-17)."""
    found = []
    for one in layers:
        source = as_source(one, inputs.context)
        layer = inputs.read(source, [field], one.name(), empty=True)
        found.append(ThemeLayer(layer, texts(layer, field)))
    return found
