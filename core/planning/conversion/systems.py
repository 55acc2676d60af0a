"""The code systems of land classes: 二调, 三调, GB/T 21010, 用地用海 2020 and 2023.

Which they are and which table holds their codes is the table `code_systems`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Mapping, Optional

from ...attribute_text import attribute_text
from ...standards.classes import MARKED_VILLAGE, LandClass, land_classes, survey_classes
from ...standards.tables import table
from ..land_classes import LAND_USE, SURVEY
from ..structure import UNPLACED, PlacementRules

SECOND_SURVEY, CATALOGUE, TRIAL = "second_survey", "gbt21010_2017", "land_use_2020"
CONSTRUCTION = "建设用地"
CONSTRUCTION_ROWS = frozenset({"城镇用地", "村庄用地", "区域基础设施用地", "其他建设用地"})


@dataclass(frozen=True)
class CodeSystem:
    """One code system; `classes` is empty where no table of its codes is at hand (二调)."""

    id: str
    title: str
    number: str
    classes: Mapping[str, LandClass] = field(default_factory=dict)

    def clean(self, value: object) -> str:
        """Return a code as the system writes it: 101 is no 0101, 05h1 is 05H1, 1207v is 1207."""
        text = attribute_text(value)
        if text[-1:] in (MARKED_VILLAGE, MARKED_VILLAGE.upper()):
            text = text[:-1]
        return text.upper()

    def label(self, code: str) -> str:
        """Return code and name, the code alone where it has none."""
        known = self.classes.get(self.clean(code))
        return f"{code} {known.name}" if known else code

    def name(self, code: str) -> str:
        """Return the name of a code, '' where it has none."""
        known = self.classes.get(self.clean(code))
        return known.name if known else ""

    def is_construction(self, code: str, position: str) -> Optional[bool]:
        """Tell whether a class is 建设用地, None where that cannot be said.

        Of 用地用海 the rows of the structure table decide, so that 2301 counts in a town.
        """
        known = self.classes.get(self.clean(code))
        if known is None or self.id == TRIAL:
            return None
        if self.id == LAND_USE:
            row = _row(known.code, position)
            if row != UNPLACED:
                return row in CONSTRUCTION_ROWS
        group = self._group(known)
        return None if group is None else group == CONSTRUCTION

    def _group(self, one: LandClass) -> Optional[str]:
        """Return the group of a class; of a level-1 class, that of all below it if it is one."""
        if one.group:
            return one.group
        below = {other.group for other in self.classes.values() if other.parent == one.code}
        return below.pop() if len(below) == 1 else None


@cache
def _row(code: str, position: str) -> str:
    found = _rules().place(code, position)
    return found.row if found else UNPLACED


@cache
def _rules() -> PlacementRules:
    return PlacementRules.load()


@cache
def code_systems() -> dict[str, CodeSystem]:
    """Return all code systems by id, in the order in which they followed each other."""
    return {
        row["system"]: CodeSystem(row["system"], row["title"], row["number"], _classes(row))
        for row in table("code_systems").rows
    }


def code_system(identifier: str) -> CodeSystem:
    """Return the system of an id of the table `code_systems`."""
    return code_systems()[identifier]


def _classes(row: dict[str, str]) -> Mapping[str, LandClass]:
    shipped = {SURVEY: survey_classes, LAND_USE: land_classes}
    if row["system"] in shipped:
        return shipped[row["system"]]()
    if not row["table"]:
        return {}
    group = row["group_column"]
    return {
        one["code"]: LandClass(
            one["code"],
            one["name"],
            int(one["level"]),
            one["parent"],
            None,
            one[group] if group else "",
        )
        for one in table(row["table"]).rows
    }
