"""Land classes: 用地用海 (2023) and the classes of the national land survey (三调)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Optional

from ..errors import Problem
from .tables import table

Colour = tuple[int, int, int]
MARKED_VILLAGE = "v"


@dataclass(frozen=True)
class LandClass:
    """One class: its level is 1 to 3, its colour None where the standard gives none.

    `group` is the construction group (建设用地 …) for 用地用海 and the 三大类 for 三调.
    """

    code: str
    name: str
    level: int
    parent: str
    rgb: Optional[Colour]
    group: str

    @property
    def label(self) -> str:
        """Return code and name as a legend shows them: 0101 水田."""
        return f"{self.code} {self.name}"


def land_class(code: str) -> LandClass:
    """Return the 用地用海 class (自然资发〔2023〕234号); 1207v is 1207. STD-05 if unknown."""
    return _found(land_classes(), without_village_mark(code), "用地用海 2023")


def survey_class(dlbm: str) -> LandClass:
    """Return the 三调 class (TD/T 1055-2019 work classes with K, A and H codes). STD-05."""
    return _found(survey_classes(), dlbm.strip().upper(), "三调 DLBM")


@cache
def land_classes() -> dict[str, LandClass]:
    """Return all 用地用海 classes by code, in the standard's order."""
    return _classes("ydyh_2023_codes_colours", "construction_group")


@cache
def survey_classes() -> dict[str, LandClass]:
    """Return all 三调 classes by code, in the standard's order."""
    return _classes("sandiao_dlbm", "three_class")


def _classes(name: str, group: str) -> dict[str, LandClass]:
    return {
        row["code"]: LandClass(
            row["code"], row["name"], int(row["level"]), row["parent"], _colour(row), row[group]
        )
        for row in table(name).rows
    }


def _colour(row: dict[str, str]) -> Optional[Colour]:
    return (int(row["r"]), int(row["g"]), int(row["b"])) if row["r"] else None


def _found(classes: dict[str, LandClass], code: str, system: str) -> LandClass:
    if code not in classes:
        raise Problem("STD-05", land_class=code, system=system)
    return classes[code]


def without_village_mark(code: str) -> str:
    """Return `code` without the v that practice appends to codes inside a village (1207v)."""
    stripped = code.strip()
    return stripped[:-1] if stripped.endswith(MARKED_VILLAGE) else stripped


def land_label(code: str) -> str:
    """Return a 用地用海 code with its name, the code alone where it has none."""
    found = land_classes().get(without_village_mark(code))
    return found.label if found else code


def survey_label(code: str) -> str:
    """Return a 三调 code with its name, the code alone where it has none."""
    found = survey_classes().get(code)
    return found.label if found else code


def zone_label(code: str) -> str:
    """Return the code of a plan zone (GHFQDM) with its name, the code alone where it has none."""
    row = table("ghfq_codes").by("code").get(code)
    return f"{code} {row['name']}" if row else code
