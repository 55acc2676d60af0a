"""What a database must look like: layers, fields, packages and domains, from tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Dict, List, Optional, Tuple

from ...standards.schema import FieldSpec, LayerSpec, layer_of, schemas_of
from ...standards.tables import Table, listed, preset_or_table, table

INTERPOLATED = "?"
CODE_TABLES = {
    "sandiao_dlbm": "sandiao_dlbm",
    "ydyh_2023": "ydyh_2023_codes_colours",
    "ghfq_codes": "ghfq_codes",
}


@dataclass(frozen=True)
class Standard:
    """The tables of layers and fields, shipped ones or the planner's own."""

    layers_table: Table
    fields_table: Table
    packages_table: Table

    @classmethod
    def load(cls, layers: str = "", fields: str = "") -> Standard:
        """Return the shipped tables, or presets in their place (STD-02 to STD-04)."""
        return cls(
            preset_or_table("db_layers", layers),
            preset_or_table("db_fields", fields),
            table("db_packages"),
        )

    @property
    def tables(self) -> List[Table]:
        """The tables behind the answers, for the report."""
        return [self.layers_table, self.fields_table, self.packages_table]

    @cached_property
    def _schemas(self) -> Dict[str, Tuple[FieldSpec, ...]]:
        return schemas_of(self.fields_table)

    @cached_property
    def _rows(self) -> Dict[str, Dict[str, str]]:
        return self.layers_table.by("layer")

    def fields(self, layer: str) -> Tuple[FieldSpec, ...]:
        """Return the fields of a layer in order; none where the standard does not list them."""
        return self._schemas.get(layer, ())

    @property
    def common_fields(self) -> Tuple[FieldSpec, ...]:
        """The fields of a layer whose own fields the standard does not list."""
        return schemas_of(table("db_common_fields"))["*"]

    def layer(self, name: str) -> Optional[LayerSpec]:
        """Return the layer's title, geometry and group, None for a layer that is not listed."""
        row = self._rows.get(name)
        return layer_of(row) if row else None

    @property
    def layer_names(self) -> List[str]:
        """The names of all listed layers, in order."""
        return list(self._rows)

    def obligation(self, layer: str) -> str:
        """Return M, C or O, '' for a layer that is not listed."""
        return self._rows.get(layer, {}).get("required", "")

    def code(self, layer: str) -> Tuple[str, bool]:
        """Return the 要素代码 of a layer and whether a source gives it (not interpolated)."""
        written = self._rows.get(layer, {}).get("ysdm", "")
        return written.rstrip(INTERPOLATED), not written.endswith(INTERPOLATED)

    @property
    def packages(self) -> List[str]:
        """The kinds of databases: survey, county, city, village and others."""
        return [row["package"] for row in self.packages_table.rows]

    def package_layers(self, package: str) -> List[str]:
        """Return the layers of a package, in order."""
        row = self.packages_table.by("package").get(package)
        asked = set(listed(row["databases"])) if row else set()
        return [
            name
            for name, one in self._rows.items()
            if asked & {part for part in one["database"].split("/") if part}
        ]

    def required_layers(self, package: str) -> List[str]:
        """Return the layers that a database of this kind must hold (M)."""
        return [name for name in self.package_layers(package) if self.obligation(name) == "M"]

    def package_of(self, names: List[str]) -> str:
        """Return the kind whose required layers are most completely among `names`."""
        shares = {
            package: _share(self.required_layers(package), names) for package in self.packages
        }
        return max(shares, key=lambda package: shares[package])


def _share(required: List[str], names: List[str]) -> float:
    return len(set(required) & set(names)) / max(len(required), 1)


def code_names(name: str) -> Dict[str, str]:
    """Return the names by code of a table of codes or of a value domain ({} if there is none)."""
    known = CODE_TABLES.get(name.replace(".csv", ""), name)
    if known == "czcsxm" or known in CODE_TABLES.values():
        return {row["code"]: row["name"] for row in table(known).rows}
    rows = table("db_value_domains").rows
    return {row["code"]: row["meaning"] for row in rows if row["domain"] == known}
