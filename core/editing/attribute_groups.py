"""Which attributes of a feature belong together when the edits of two people meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Iterable, Mapping

from ..standards.tables import table
from .tracking import GEOMETRY

YES = "yes"


@dataclass(frozen=True)
class AttributeGroups:
    """`group_of` tells the group of a field, `measured` what its geometry decides; upper case."""

    group_of: Mapping[str, str]
    measured: frozenset[str]

    def units(self, names: Iterable[str]) -> list[tuple[str, ...]]:
        """Return the names in units that may not be merged apart."""
        found: dict[tuple[bool, str], list[str]] = {}
        for name in names:
            group = self.group_of.get(name.upper())
            found.setdefault((group is None, group or name), []).append(name)
        return [tuple(unit) for unit in found.values()]

    def is_measured(self, name: str) -> bool:
        """Tell whether the attribute follows from the geometry, as an area does."""
        return name.upper() in self.measured

    def binds(self, edited: Iterable[str], names: Iterable[str]) -> bool:
        """Tell whether an edit of some fields may clash with one of the others among `names`.

        It does where a group holds both, or one is the geometry and the other follows from it.
        """
        touched = set(edited)
        others = set(names) - touched
        groups = {self.group_of.get(name.upper()) for name in touched} - {None}
        grouped = any(self.group_of.get(name.upper()) in groups for name in others)
        return grouped or self._measures(touched, others) or self._measures(others, touched)

    def _measures(self, one: set[str], other: set[str]) -> bool:
        return GEOMETRY in one and any(map(self.is_measured, other))


@cache
def attribute_groups() -> AttributeGroups:
    """Return the groups of the shipped table."""
    rows = table("attribute_groups").rows
    measured = frozenset(row["field"] for row in rows if row["depends_on_geometry"] == YES)
    return AttributeGroups({row["field"]: row["group"] for row in rows}, measured)
