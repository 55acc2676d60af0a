"""A node's layer as its change service describes it: the fields that edits must fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import isfinite
from typing import Any, Mapping, Optional

from .canonical import canonical, digest_of

TEXT, INTEGER, REAL, DATE = "text", "integer", "real", "date"
LARGEST_INTEGER = 2**63
_KINDS: dict[str, Any] = {TEXT: str, INTEGER: int, REAL: (int, float), DATE: str}


def is_day(text: str) -> bool:
    """Tell whether a text is a date as `YYYY-MM-DD`, of the years 1 to 9999."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@dataclass(frozen=True)
class Field:
    """One attribute; `length` in characters, 0 for unlimited."""

    name: str
    type: str
    length: int
    nullable: bool

    def taken(self, value: Any) -> Any:
        """Return a value from JSON as a copy keeps it; TypeError or OverflowError if it cannot.

        JSON does not tell a whole real number from an integer; the field does. One of another kind,
        such as a database's NaN or infinite date, would be kept as another value.
        """
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, _KINDS.get(self.type, ())):
            raise TypeError(self.name)
        if self.type == REAL:
            value = float(value)
        if (self.type == REAL and not isfinite(value)) or (self.type == DATE and not is_day(value)):
            raise TypeError(self.name)
        if self.type == INTEGER and not -LARGEST_INTEGER <= value < LARGEST_INTEGER:
            raise OverflowError(self.name)
        return value


@dataclass(frozen=True)
class LayerSchema:
    """Name, CRS ("EPSG:4527"), geometry type and fields of a layer."""

    layer: str
    crs: str
    geometry_type: str
    fields: tuple[Field, ...]

    @classmethod
    def read(cls, described: Mapping[str, Any]) -> LayerSchema:
        """Return the schema in a node's description of a layer; KeyError or TypeError if none."""
        fields = tuple(
            Field(str(one["name"]), str(one["type"]), int(one["length"] or 0), one["nullable"])
            for one in described["fields"]
        )
        return cls(described["layer"], described["crs"], described["geometry_type"], fields)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def digest(self) -> str:
        """The SM3 by which node and client know that they mean the same schema."""
        return digest_of({key: value for key, value in self.document().items() if key != "layer"})

    def new_fields(self, known: LayerSchema) -> Optional[tuple[str, ...]]:
        """Return which fields, all of them nullable, this schema has beyond the `known` one.

        None where it differs in anything else, so that edits of the known one do not fit it.
        """
        names = set(known.names)
        new = tuple(field for field in self.fields if field.name not in names)
        rest = tuple(field for field in self.fields if field.name in names)
        same = replace(self, fields=rest) == known and all(field.nullable for field in new)
        return tuple(field.name for field in new) if same else None

    def document(self) -> dict[str, Any]:
        """Return the schema as the wire format and a working copy write it."""
        return {
            "layer": self.layer,
            "crs": self.crs,
            "geometry_type": self.geometry_type,
            "fields": [vars(field) for field in self.fields],
        }

    def text(self) -> str:
        """Return `document` as canonical JSON."""
        return canonical(self.document()).decode("utf-8")
