"""The attribute tables of the survey and plan databases (TD/T 1057-2020 and its plan siblings)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Optional

from ..errors import Problem
from .tables import Table, listed, table

KINDS = {"Char": "text", "VarChar": "text", "Int": "integer", "Float": "real", "Date": "date"}
MANDATORY = "M"


@dataclass(frozen=True)
class FieldSpec:
    """One field: `kind` is text, integer, real or date; `obligation` M, C or O.

    `domain` is the name of a value domain, another table or the rule in words.
    """

    name: str
    title: str
    kind: str
    length: int
    decimals: int
    obligation: str
    domain: str

    @property
    def required(self) -> bool:
        """Tell whether every feature must fill the field."""
        return self.obligation == MANDATORY


@dataclass(frozen=True)
class LayerSpec:
    """One layer of the databases: `geometry` is polygon, line or point."""

    name: str
    title: str
    geometry: str
    group: str
    database: str


def schema(layer: str) -> list[FieldSpec]:
    """Return the fields of `layer` (DLTB, GHFQ …) in order; STD-06 if it is not described."""
    found = _schemas().get(layer.upper())
    if found is None:
        raise Problem("STD-06", layer=layer, known=", ".join(_schemas()))
    return list(found)


def field_titles(layer: str) -> dict[str, str]:
    """Return the Chinese titles of a layer's fields by name; {} where it is not described."""
    return {field.name: field.title for field in _schemas().get(layer.upper(), ())}


def layer_spec(layer: str) -> Optional[LayerSpec]:
    """Return the layer's Chinese title, geometry and group, or None where it is not listed."""
    row = table("db_layers").by("layer").get(layer.upper())
    return None if row is None else layer_of(row)


def layer_of(row: dict[str, str]) -> LayerSpec:
    """Return the layer that a row of db_layers, or of a preset for it, describes."""
    return LayerSpec(row["layer"], row["name_cn"], row["geometry"], row["group"], row["database"])


@cache
def domain(name: str) -> dict[str, str]:
    """Return the meanings of a value domain (QSXZ …) by code; {} where there is none."""
    rows = table("db_value_domains").rows
    return {row["code"]: row["meaning"] for row in rows if row["domain"] == name}


@cache
def _schemas() -> dict[str, tuple[FieldSpec, ...]]:
    return schemas_of(table("db_fields"))


def schemas_of(fields: Table) -> dict[str, tuple[FieldSpec, ...]]:
    """Return the fields by layer that db_fields, or a preset for it, describes."""
    collected: dict[str, list[FieldSpec]] = {}
    for row in fields.rows:
        for layer in listed(row["layer"]):
            collected.setdefault(layer, []).append(_field(row))
    return {layer: tuple(fields) for layer, fields in collected.items()}


def _field(row: dict[str, str]) -> FieldSpec:
    return FieldSpec(
        row["field"],
        row["name_cn"],
        KINDS[row["type"]],
        int(row["length"] or 0),
        int(row["decimals"] or 0),
        row["required"],
        row["domain_or_rule"],
    )
