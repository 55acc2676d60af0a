"""Rules on the cropland that a site takes: its balance (占补平衡) and its slope."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any, Iterable, Sequence

from ...errors import Problem
from .control import Control
from .decision import decide
from .operations import result_of
from .partition import Partition, Subject, cents, partition
from .results import SQUARE_METRES, CheckResult, Group
from .rules import Rule
from .survey import CROPLAND, ParcelLine, parcel_lines

PADDY, STEEP = "0101", "5"
CLASS, GRADE = "DLBM", "ZLDB"
UNKNOWN_GRADE = "?"


def cropland_balance(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Sum the cropland taken by kind and grade; compare it with the supplement that is stated.

    土地管理法 30条: as much cropland of the same quality has to be reclaimed as is taken.
    """
    cut, cropland = _cropland(subject, rule, control)
    taken = cents(line.net for line in cropland)
    decision = decide(subject, rule, taken)
    groups = _sums("cropland", cropland, rule.value_field)
    if GRADE in control.layer.columns:
        groups += _sums("grade", cropland, GRADE)
    found = result_of(subject, rule, control, cut, decision, taken, groups)
    return _on_cropland(found, (*decision.notes, *_balance(subject, cropland, taken)))


def cropland_slope(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to cropland steeper than 25° (GDPDJB 5): it may have to be returned to woodland."""
    control.column(rule.value_field)
    cut, cropland = _cropland(subject, rule, control)
    steep = [line for line in cropland if line.text(rule.value_field) == STEEP]
    area = cents(line.net for line in steep)
    decision = decide(subject, rule, area)
    groups = _sums("slope", cropland, rule.value_field)
    found = result_of(subject, rule, control, cut, decision, area, groups)
    unknown = cents(line.net for line in cropland if not line.text(rule.value_field))
    notes = (Problem("CMP-57", area=unknown),) if unknown else ()
    return _on_cropland(found, (*decision.notes, *notes))


def _cropland(subject: Subject, rule: Rule, control: Control) -> tuple[Partition, list[ParcelLine]]:
    """Return the site cut by the survey, with the cut parcels of cropland alone."""
    codes = control.texts(CLASS)
    wanted = control.only(lambda index: codes[index].startswith(CROPLAND))
    cut = partition(subject, rule, wanted)
    return cut, parcel_lines(part for part in cut.parts if part.inside)


def _on_cropland(found: CheckResult, notes: Iterable[Problem]) -> CheckResult:
    """Return the result without what is true of the survey's check alone."""
    return replace(found, parts=found.inside, notes=tuple(notes))


def _sums(kind: str, lines: Sequence[ParcelLine], field: str) -> list[Group]:
    sums: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        sums[line.text(field) or UNKNOWN_GRADE].append(line.net)
    return [Group(kind, key, cents(areas)) for key, areas in sorted(sums.items())]


def _balance(subject: Subject, lines: Sequence[ParcelLine], taken: float) -> list[Problem]:
    """Return what the site owes, against what its applicant states."""
    if not taken:
        return [Problem("CMP-54")]
    figures = subject.site.figures
    paddy = cents(line.net for line in lines if line.text(CLASS).startswith(PADDY))
    owed: dict[str, Any] = {"area": taken / SQUARE_METRES, "paddy": paddy / SQUARE_METRES}
    stated = figures.get("supplement_hm2")
    if stated is None:
        return [Problem("CMP-55", **owed)]
    given = {"stated": stated, "stated_paddy": figures.get("supplement_paddy_hm2", 0.0)}
    short = {
        "short": max(owed["area"] - given["stated"], 0.0),
        "short_paddy": max(owed["paddy"] - given["stated_paddy"], 0.0),
    }
    code = "CMP-56" if any(value >= SMALLEST for value in short.values()) else "CMP-58"
    return [Problem(code, **owed, **given, **short)]


SMALLEST = 0.00005  # hm²; less is 0.0000 in print
