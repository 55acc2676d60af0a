"""Groups to which the classes of different plans are compared, and what a difference means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Optional, Tuple

from ..errors import Problem
from ..standards.tables import Table, preset_or_table

ANY = "*"
UNCLASSIFIED = "unclassified"
SEVERITIES = ("high", "medium", "low", "info", "check")


class Comparison:
    """The crosswalks code → group of all systems of classes; the longest prefix wins."""

    def __init__(self, rows: Table) -> None:
        self.rows = rows
        self._prefixes: Dict[str, Dict[str, str]] = {}
        for row in rows.rows:
            self._prefixes.setdefault(row["system"], {})[row["prefix"]] = row["group"]

    @classmethod
    def load(cls, preset: str = "") -> Comparison:
        """Return the shipped crosswalks or the planner's own."""
        return cls(preset_or_table("plan_group_crosswalk", preset))

    @property
    def systems(self) -> Tuple[str, ...]:
        """Return the systems of classes in the order of the table."""
        return tuple(self._prefixes)

    def known(self, system: str) -> str:
        """Return the system; PLC-02 if no crosswalk knows it."""
        if system not in self._prefixes:
            raise Problem("PLC-02", system=system, known=", ".join(self._prefixes))
        return system

    def needs_code(self, system: str) -> bool:
        """Tell whether a plan of this system has a class field; else all of it is one group."""
        return set(self._prefixes[self.known(system)]) != {ANY}

    def group(self, system: str, code: str) -> str:
        """Return the group of a code, UNCLASSIFIED where no prefix fits."""
        prefixes = self._prefixes[self.known(system)]
        plain = code.strip().upper()
        for length in range(len(plain), 0, -1):
            if plain[:length] in prefixes:
                return prefixes[plain[:length]]
        return prefixes.get(ANY, UNCLASSIFIED)


@dataclass(frozen=True)
class Kind:
    """A kind of conflict: its stable id, title, how severe it is, its legal basis."""

    id: str
    title: str
    severity: str
    basis: str
    confidence: str


class Kinds:
    """The kinds of conflict by the two groups that meet, in either order."""

    def __init__(self, rows: Table) -> None:
        self.rows = rows
        self._kinds = {
            frozenset((row["first"], row["second"])): Kind(
                row["kind"], row["title"], row["severity"], row["basis"], row["confidence"]
            )
            for row in rows.rows
        }
        wrong = [kind for kind in self._kinds.values() if kind.severity not in SEVERITIES]
        if wrong or frozenset((ANY,)) not in self._kinds:
            raise Problem("PLC-03", kind=wrong[0].id if wrong else f"{ANY} – {ANY}")

    @classmethod
    def load(cls, preset: str = "") -> Kinds:
        """Return the shipped kinds or the planner's own; PLC-03 for a severity not known."""
        return cls(preset_or_table("plan_conflict_kinds", preset))

    def kind(self, first: str, second: str) -> Optional[Kind]:
        """Return what the two groups mean on the same ground, None where they agree."""
        if UNCLASSIFIED in (first, second):
            return Kind(UNCLASSIFIED, "未归类", "check", "", "preset")
        if first == second:
            return None
        return self._kinds.get(frozenset((first, second)), self._kinds[frozenset((ANY,))])

    def order(self, kind: str) -> Tuple[int, str]:
        """Return the place of a kind: the most severe first."""
        for one in self._kinds.values():
            if one.id == kind:
                return SEVERITIES.index(one.severity), kind
        return len(SEVERITIES), kind
