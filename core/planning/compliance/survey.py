"""现状地类: the site by the classes of the land survey, ridges deducted from the cut parcels."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Iterable, Mapping

from ...attribute_text import attribute_text
from ...errors import Problem
from ...rounding import rounded
from ...standards.classes import survey_classes
from .control import Control
from .decision import decide
from .operations import result_of
from .partition import Subject, cents, partition
from .results import CheckResult, Group
from .rules import Rule

RIDGE = "1203"
CROPLAND = "01"
UNKNOWN = "?"


@dataclass(frozen=True)
class ParcelLine:
    """A cut parcel: `area` = `ridge` (KCMJ) + `net` (TBDLMJ), m² with 2 decimals (TD/T 1055)."""

    values: Mapping[str, Any]
    area: float
    ridge: float
    net: float

    def text(self, field: str) -> str:
        """Return an attribute as text, NULL as ''."""
        return attribute_text(self.values.get(field))


def survey(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Sum the site by 三大类, by class and slope of 耕地, and by 坐落单位 × 地类 × 权属性质."""
    control.column(rule.value_field)
    cut = partition(subject, rule, control)
    lines = parcel_lines(part for part in cut.parts if part.inside)
    unknown = sorted({line.text(rule.value_field) for line in lines} - set(survey_classes()))
    decision = decide(subject, rule, cut.overlap)
    found = result_of(
        subject, rule, control, cut, decision, cut.overlap, _groups(lines, rule.value_field)
    )
    if not unknown:
        return found
    note = Problem("CMP-28", codes="、".join(unknown))
    return CheckResult(**{**vars(found), "notes": (*found.notes, note)})


def parcel_lines(parts: Iterable[Any]) -> list[ParcelLine]:
    """Return the cut parcels with 田坎 deducted: KCMJ = area × KCXS, TBDLMJ = the rest."""
    lines = []
    for part in parts:
        share = _share(part.values.get("KCXS"))
        ridge = float(rounded(part.area * share))
        lines.append(ParcelLine(part.values, part.area, ridge, cents((part.area, -ridge))))
    return lines


def _share(value: Any) -> float:
    """Return the deduction share; CMP-29 unless it is in [0, 1)."""
    if value is None or value == "":
        return 0.0
    try:
        share = float(value)
    except ValueError as error:
        raise Problem("CMP-29", value=value) from error
    if not 0 <= share < 1:
        raise Problem("CMP-29", value=value)
    return share


def _groups(lines: Iterable[ParcelLine], class_field: str) -> list[Group]:
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for line in lines:
        code = line.text(class_field)
        for kind, key, area in _shares_of(line, code):
            sums[kind, key].append(area)
    return [Group(kind, key, cents(areas)) for (kind, key), areas in sorted(sums.items())]


def _shares_of(line: ParcelLine, code: str) -> list[tuple[str, str, float]]:
    """Return what a cut parcel adds to which sum; the ridge counts as 田坎, not as cropland."""
    unit = "|".join((line.text("ZLDWDM"), code, line.text("QSXZ")))
    shares = [("three_class", three_class(code), line.net), ("unit", unit, line.net)]
    if line.ridge:
        ridge_unit = "|".join((line.text("ZLDWDM"), RIDGE, line.text("QSXZ")))
        shares.append(("three_class", three_class(RIDGE), line.ridge))
        shares += [("unit", ridge_unit, line.ridge), ("ridge", RIDGE, line.ridge)]
    if code.startswith(CROPLAND):
        shares.append(("cropland", code, line.net))
        slope = line.text("GDPDJB")
        shares += [("slope", slope, line.net)] if slope else []
    return shares


def three_class(code: str) -> str:
    """Return 农用地, 建设用地 or 未利用地 for a survey class, '?' if it is not known."""
    found = survey_classes().get(code)
    return found.group if found and found.group else UNKNOWN
