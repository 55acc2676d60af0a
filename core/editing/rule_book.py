"""What the tables of the standards, or an office's own, ask of the edits of one layer."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Mapping, Optional

from ..errors import Problem
from ..standards.schema import domain
from ..standards.tables import Table, listed, preset_or_table, table, table_names
from .findings import ERROR, NONE, WARNING

TABLES = ("edit_topology", "edit_areas", "edit_names", "edit_companions")
ANY = "*"
ELLIPSOID, PRODUCT, DIFFERENCE = "ellipsoid", "product", "difference"


@dataclass(frozen=True)
class TopologyRule:
    """Severities, the widest slit in m, the least fault in m², and the tolerance of a balance.

    The tolerance is in m² for each edited feature.
    """

    overlap: str = NONE
    gap: str = NONE
    slit: float = 0.0
    least: float = 0.0
    balance: str = NONE
    tolerance: float = 0.0

    @property
    def asks(self) -> bool:
        """Tell whether the ground is looked at."""
        return {self.overlap, self.gap, self.balance} != {NONE}


@dataclass(frozen=True)
class AreaRule:
    """`field` holds the area, or what `first` and `second` make, to `tolerance` m²."""

    field: str
    rule: str
    first: str
    second: str
    tolerance: float
    severity: str


@dataclass(frozen=True)
class NameRule:
    """`name_field` holds the name that `names` gives the code in `field`."""

    field: str
    name_field: str
    names: Mapping[str, str]
    severity: str


@dataclass(frozen=True)
class CompanionRule:
    """Where `field` holds a value that fits one of the patterns, `companion` is filled."""

    field: str
    patterns: tuple[str, ...]
    companion: str
    severity: str

    def asks(self, value: object) -> bool:
        """Tell whether the value makes the companion obligatory."""
        text = str(value).strip()
        return any(fnmatchcase(text, pattern) for pattern in self.patterns)


@dataclass(frozen=True)
class RuleBook:
    """All rules of one layer."""

    topology: TopologyRule
    areas: tuple[AreaRule, ...]
    names: tuple[NameRule, ...]
    companions: tuple[CompanionRule, ...]

    @property
    def coded(self) -> frozenset[str]:
        """The fields, in upper case, that hold codes and no words."""
        named = {rule.field for rule in self.names}
        return frozenset(named | {rule.field for rule in self.companions})


def rule_tables(presets: Optional[Path] = None) -> list[Table]:
    """Return the tables of rules in the order of `TABLES`, shipped ones or an office's own.

    `presets` is a folder with `<table>.json`. Raises STD-02 to STD-04 for one that cannot be used.
    """
    own = {name: presets / f"{name}.json" for name in TABLES} if presets else {}
    used = {name: str(path) for name, path in own.items() if path.is_file()}
    return [preset_or_table(name, used.get(name, "")) for name in TABLES]


def rule_book(layer: str, presets: Optional[Path] = None) -> RuleBook:
    """Return the rules of `layer` from `rule_tables`.

    Raises its problems, and CHK-30 for a cell that is no rule.
    """
    topology, areas, names, companions = rule_tables(presets)
    return RuleBook(
        _topology(topology, layer.upper()),
        tuple(
            AreaRule(
                row["field"],
                _known(areas, row, "rule", (ELLIPSOID, PRODUCT, DIFFERENCE)),
                row["first"],
                row["second"],
                _number(areas, row, "tolerance_m2"),
                _severity(areas, row, "severity"),
            )
            for row in areas.rows
            if layer.upper() in listed(row["layer"])
        ),
        tuple(
            NameRule(
                row["field"], row["name_field"], _names(row), _severity(names, row, "severity")
            )
            for row in names.rows
        ),
        tuple(
            CompanionRule(
                row["field"],
                tuple(listed(row["values"])),
                row["companion"],
                _severity(companions, row, "severity"),
            )
            for row in companions.rows
        ),
    )


def _topology(rules: Table, layer: str) -> TopologyRule:
    by_layer = rules.by("layer")
    row = by_layer.get(layer) or by_layer.get(ANY)
    if row is None:
        return TopologyRule()
    return TopologyRule(
        _severity(rules, row, "overlap"),
        _severity(rules, row, "gap"),
        _number(rules, row, "slit_m"),
        _number(rules, row, "least_m2"),
        _severity(rules, row, "balance"),
        _number(rules, row, "balance_m2"),
    )


def _names(row: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names by code of a table of classes, or else of a value domain."""
    if row["names"] in table_names():
        return {one["code"]: one["name"] for one in table(row["names"]).rows}
    return domain(row["names"])


def _severity(rules: Table, row: Mapping[str, str], column: str) -> str:
    return _known(rules, row, column, (ERROR, WARNING, NONE))


def _known(rules: Table, row: Mapping[str, str], column: str, values: tuple[str, ...]) -> str:
    if row[column] not in values:
        raise _wrong(rules, row, column)
    return row[column]


def _number(rules: Table, row: Mapping[str, str], column: str) -> float:
    try:
        number = float(row[column])
    except ValueError as error:
        raise _wrong(rules, row, column) from error
    if not 0 <= number < 1e9:  # noqa: PLR2004 (a NaN fails too)
        raise _wrong(rules, row, column)
    return number


def _wrong(rules: Table, row: Mapping[str, str], column: str) -> Problem:
    return Problem("CHK-30", table=rules.preset or rules.name, column=column, value=row[column])
