"""From the land survey (三调) to the plan's classes (用地用海 2023): the conversion of the base.

Source: 自然资办函〔2021〕907号 and the annex of 自然资发〔2023〕234号. Ambiguous classes keep their
default and are marked 待细分, to be refined from thematic data among the allowed options.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ..errors import Problem
from ..standards.classes import MARKED_VILLAGE, land_class
from ..standards.tables import Table, listed, preset_or_table, table

IN_TOWN, IN_VILLAGE, OUTSIDE = "in_town", "in_village", "outside"
POSITIONS = (IN_TOWN, IN_VILLAGE, OUTSIDE)
SURVEY, LAND_USE = "survey", "land_use"  # the two code systems: 三调, 用地用海 2023
RIDGE = "2303"  # 田坎, deducted from 耕地 as KCMJ
ONE_TO_ONE = "1-1"


@dataclass(frozen=True)
class Target:
    """The plan class of a survey class; `to_subdivide` marks 待细分 with its `options`."""

    code: str
    to_subdivide: bool
    options: tuple[str, ...]
    confidence: str

    def allows(self, code: str) -> bool:
        """Tell whether a refined code is the default, an allowed target or a class below one."""
        return code == self.code or code.startswith(self.options)


class Crosswalk:
    """The crosswalk 三调 → 用地用海 2023 with its rows for land inside villages."""

    def __init__(self, rows: Table, village_rows: Table) -> None:
        self.rows, self.village_rows = rows, village_rows
        self._targets = {row["dlbm"]: _target(row) for row in rows.rows}
        self._village = {row["dlbm"]: _village_target(row) for row in village_rows.rows}

    @classmethod
    def load(cls, preset: str = "", village_preset: str = "") -> Crosswalk:
        """Return the shipped crosswalk or the planner's own (STD-02 to STD-05 on a bad one)."""
        return cls(
            preset_or_table("crosswalk_sandiao_to_ydyh2023", preset),
            preset_or_table("crosswalk_in_village", village_preset),
        )

    def target(self, dlbm: str, position: str = OUTSIDE) -> Optional[Target]:
        """Return the target of a survey code, None if the crosswalk does not know the code."""
        code = dlbm.strip().upper()
        if position == IN_VILLAGE and code in self._village:
            return self._village[code]
        return self._targets.get(code)


def _target(row: dict[str, str]) -> Target:
    code = land_class(row["default_code"]).code
    options = tuple(land_class(option).code for option in listed(row["options"]))
    return Target(code, row["kind"] != ONE_TO_ONE, options, row["confidence"])


def _village_target(row: dict[str, str]) -> Target:
    return Target(land_class(row["target"]).code, False, (), row["confidence"])


def position_of(czcsxm: Optional[str]) -> str:
    """Return where a parcel lies by its 城镇村属性码: in_town, in_village or outside.

    No code is outside. Raises STD-05 for a code that TD/T 1057-2020 does not know.
    """
    code = (czcsxm or "").strip().upper()
    if not code:
        return OUTSIDE
    row = table("czcsxm").by("code").get(code)
    if row is None:
        raise Problem("STD-05", land_class=code, system="CZCSXM")
    return row["position"]


def marked_in_village(code: str) -> bool:
    """Tell whether a plan code carries the v that practice appends inside villages (1207v)."""
    return code.strip().endswith(MARKED_VILLAGE)


def deducted(
    areas: Sequence[float], deductions: Sequence[Optional[float]]
) -> tuple[list[float], list[float]]:
    """Split TBMJ into TBDLMJ and KCMJ, m²: the second part is 田坎 (2303), not the parcel's class.

    Raises PLN-01, naming the parcel's place in the sequence, where KCMJ is negative or more than
    the parcel's area.
    """
    ridges = [float(deduction or 0.0) for deduction in deductions]
    for number, (area, ridge) in enumerate(zip(areas, ridges)):
        if not 0.0 <= ridge <= area:
            raise Problem("PLN-01", number=number + 1, area=area, deduction=ridge)
    return [area - ridge for area, ridge in zip(areas, ridges)], ridges
