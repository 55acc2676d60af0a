"""The fields, the legend and the report of the quality of farmland."""

from __future__ import annotations

from typing import Any, Optional, Sequence

import numpy as np
from qgis.core import QgsField, QgsGeometry

from ...core.evaluation.farmland_quality import (
    COMPOSITE,
    DECIMALS,
    ECONOMY,
    GRADING,
    NATURAL,
    NO_FACTOR,
    NO_GRADE,
    PER_CENT,
    SCORE,
    USE,
)
from ...core.planning.structure import SQUARE_METRES
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..compiling.drawing import DrawnClass, colour_of, picture
from ..i18n import N_, tr
from ..reports.frame import tool_report
from ..review.texts import confidence_name, is_chinese
from .factor_report import FACTOR_COLOURS
from .farmland_quality_units import FarmlandUnits

INDICES = {
    SCORE: N_("Natural quality score C_L (自然质量分)"),
    NATURAL: N_("Natural index R (自然等指数)"),
    USE: N_("Use index Y (利用等指数)"),
    ECONOMY: N_("Economic index G (经济等指数)"),
    COMPOSITE: N_("Composite index P (综合指数)"),
}
GRADING_FORMULAS = (
    N_("C_L = Σ(w·f) / 100; R = Σ(α·C_L·β) over the crops; Y = R·K_L; G = Y·K_C."),
    N_("The factor that limits a unit loses most: the largest w·(100 − f), the first of equals."),
)
QUALITY_FORMULAS = (
    N_("P = Σ(C·F) of weights C and memberships F."),
    N_("The factor that limits a unit loses most: the largest w·(1 − F), the first of equals."),
)
ROUNDED = N_(
    "Indices are rounded half up to 0.000001 and then graded; a limit has the better grade of its "
    "two. The mean grade is weighted by ellipsoidal area."
)
GREY = (190, 190, 190)
GRADE, LIMITING = "GRADE", "LIMITING"
HM2_DECIMALS = 4


def unit_fields(units: FarmlandUnits) -> list[QgsField]:
    """Return the fields that units gain."""
    return [
        *(make_field(name, REAL, 24, DECIMALS) for name in units.found.indices),
        make_field(GRADE, INTEGER, 4),
        make_field("CATEGORY", TEXT, 20),
        make_field(LIMITING, TEXT, 80),
        make_field("LOSS", REAL, 24, DECIMALS),
        make_field("AREA_M2", REAL, 20, 2),
    ]


def unit_values(units: FarmlandUnits, at: int) -> list[Any]:
    """Return the values of those fields of a unit."""
    found = units.found
    grade, limiting = units.grade_of(at), units.limiting_of(at)
    loss = found.losses[at, found.limiting[at]] if limiting else None
    return [
        *(_known(values[at]) for values in found.indices.values()),
        grade,
        units.grades.rows[grade - 1]["category"] if grade else None,
        limiting or None,
        None if loss is None else half_up(float(loss), DECIMALS),
        _known(units.areas[at]),
    ]


def _known(value: Any) -> Optional[float]:
    return float(value) if np.isfinite(value) else None


def drawn_by(units: FarmlandUnits) -> str:
    """Return the field that units are drawn by: the grade, else what limits them."""
    return GRADE if units.found.graded else LIMITING


def unit_classes(units: FarmlandUnits) -> list[DrawnClass]:
    """Return how units are drawn."""
    if not units.found.graded:
        named = [
            DrawnClass(name, name, FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
            for at, name in enumerate(units.factors)
        ]
        return [*named, DrawnClass("", tr("no limiting factor"), GREY)]
    graded = [DrawnClass(row["grade"], _label(row), colour_of(row)) for row in units.grades.rows]
    return [*graded, DrawnClass("", tr("no grade"), GREY)]


def drawn_value(units: FarmlandUnits, at: int) -> str:
    """Return the class that a unit is drawn as."""
    return str(units.grade_of(at) or "") if units.found.graded else units.limiting_of(at)


def _category(row: dict[str, str]) -> str:
    return row["category"] if is_chinese() else f"{row['english']} ({row['category']})"


def _label(row: dict[str, str]) -> str:
    return f"{row['grade']} {_category(row)}"


def quality_report(
    units: FarmlandUnits,
    crs: str,
    drawn: Sequence[tuple[QgsGeometry, str]],
    provenance: dict[str, Any],
) -> Report:
    """Return the report, in the reader's language; `drawn` are outlines with their class."""
    found = units.found
    shown = picture(crs, drawn, unit_classes(units), tr("Map of the units"))
    sections = [Section(tr("Indices"), [_indices(units)])]
    if found.graded:
        graded: list[Block] = [*shown, _by_grade(units), _grade_chart(units)]
        sections.insert(0, Section(tr("Grades of farmland"), graded))
        shown = []
    sections.append(Section(tr("Limiting factors"), [*shown, *_limiting(units)], new_page=True))
    if found.limits:
        sections.append(Section(tr("Limits of the grades"), [_limits(units)]))
    formulas = GRADING_FORMULAS if found.form is GRADING else QUALITY_FORMULAS
    sections.append(Section(tr("Formulas"), [Text([tr(one) for one in (*formulas, ROUNDED)])]))
    return tool_report(
        tr("Quality of farmland"),
        sections,
        subtitle=units.layer,
        facts=[
            (tr("Standard"), found.form.standard),
            (tr("Units"), str(len(units.rows))),
            (tr("Index that is graded"), tr(INDICES[found.graded_by])),
        ],
        verdict=_verdict(units),
        notes=units.notes,
        standards=[units.grades],
        provenance=provenance,
    )


def _verdict(units: FarmlandUnits) -> Text:
    found, count = units.found, len(units.rows)
    if not found.graded:
        told = tr("No grade; {done} of {all} units have an index.")
        done = int(np.isfinite(found.index).sum())
        return Text([told.format(done=done, all=count)], WARNING)
    lines = [tr("{done} of {all} units have a grade.").format(done=found.graded, all=count)]
    mean = found.mean_grade(units.areas)
    if mean is not None:
        told = tr("The mean grade by area is {mean:.2f} of {worst}, 1 being best.")
        lines.append(told.format(mean=half_up(mean, 2), worst=len(units.grades.rows)))
    return Text(lines, WARNING if units.notes or found.graded < count else GOOD)


def _by_grade(units: FarmlandUnits) -> Table:
    """Return one line a category with its grades below, the units without a grade, the total."""
    rows: list[Row] = []
    sums: list[Sum] = []
    tops: list[int] = []
    grades = units.found.grades
    for category in dict.fromkeys(row["category"] for row in units.grades.rows):
        own = [row for row in units.grades.rows if row["category"] == category]
        below = [_area_row(units, _label(row), grades == int(row["grade"]), level=1) for row in own]
        tops.append(len(rows))
        sums.append(Sum(len(rows), range(len(rows) + 1, len(rows) + 1 + len(below))))
        chosen = np.isin(grades, [int(row["grade"]) for row in own])
        rows += [_area_row(units, _category(own[0]), chosen), *below]
    lacking = grades == NO_GRADE
    if lacking.any():
        tops.append(len(rows))
        rows.append(_area_row(units, tr("Without a grade"), lacking, tone=WARNING))
    sums.append(Sum(len(rows), tops))
    rows.append(_area_row(units, tr("Total"), np.ones(len(units.rows), bool), tone=TOTAL))
    note = tr("Ellipsoidal areas; shares are of all units.")
    return Table(_area_columns(tr("Grade")), rows, tr("Areas by grade"), note, sums)


def _area_columns(first: str) -> list[Column]:
    return [
        Column(first),
        Column(tr("Units"), "", 0),
        Column(tr("Area"), "m²", 2),
        Column(tr("Area"), "hm²", HM2_DECIMALS, summed=False),
        Column(tr("Share"), "%", 2, summed=False),
    ]


def _area_row(
    units: FarmlandUnits, label: str, chosen: Any, *, level: int = 0, tone: str = ""
) -> Row:
    return Row([label, *_area_cells(units, chosen)], level, tone)


def _area_cells(units: FarmlandUnits, chosen: Any) -> list[Any]:
    area, whole = units.area_of(chosen), units.area_of(slice(None))
    share = PER_CENT * area / whole if whole else None
    return [int(chosen.sum()), half_up(area, 2), half_up(area / SQUARE_METRES, 4), share]


def _grade_chart(units: FarmlandUnits) -> BarChart:
    bars = [
        Bar(
            _label(row),
            units.area_of(units.found.grades == int(row["grade"])) / SQUARE_METRES,
            colour_of(row),
        )
        for row in units.grades.rows
    ]
    return BarChart(tr("Areas by grade"), "hm²", bars, HM2_DECIMALS)


def _mean(values: Any, areas: Any) -> Optional[float]:
    """Return the mean by area of what is known."""
    known = np.isfinite(values) & np.isfinite(areas)
    whole = float(areas[known].sum())
    return float((values[known] * areas[known]).sum()) / whole if whole else None


def _indices(units: FarmlandUnits) -> Table:
    columns = [Column(tr("Index")), Column(tr("Units"), "", 0)]
    columns += [Column(name, "", 4) for name in (tr("Lowest"), tr("Mean by area"), tr("Highest"))]
    rows = []
    for name, values in units.found.indices.items():
        known = values[np.isfinite(values)]
        ends = (float(known.min()), float(known.max())) if known.size else (None, None)
        mean = _mean(values, units.areas)
        rows.append(Row([tr(INDICES[name]), int(known.size), ends[0], mean, ends[1]]))
    return Table(columns, rows, tr("Indices of the units"))


def _limiting(units: FarmlandUnits) -> list[Block]:
    found = units.found
    scores = units.given.scores()
    first, *areas = _area_columns(tr("Factor"))
    columns = [first, Column(tr("Weight"), "", 4, summed=False)]
    columns += [Column(tr("Mean score by area"), "", 4, summed=False)]
    columns += [Column(tr("Mean loss by area"), "", 4, summed=False), *areas]
    rows, bars = [], []
    for at, (name, weight) in enumerate(zip(units.factors, units.given.weights)):
        chosen = found.limiting == at
        means = (_mean(part[:, at], units.areas) for part in (scores, found.losses))
        rows.append(Row([name, weight, *means, *_area_cells(units, chosen)]))
        size = units.area_of(chosen) / SQUARE_METRES
        bars.append(Bar(name, size, FACTOR_COLOURS[at % len(FACTOR_COLOURS)]))
    known = np.isfinite(found.losses).all(axis=1)
    none = found.limiting == NO_FACTOR
    for label, chosen in (
        (tr("Nothing is lost"), none & known),
        (tr("Not known: a factor has no usable value"), none & ~known),
    ):
        if chosen.any():
            rows.append(Row([label, None, None, None, *_area_cells(units, chosen)]))
    note = tr("Units and areas that the factor limits: it loses more of their index than others.")
    title = tr("Limiting factors")
    return [Table(columns, rows, title, note), BarChart(title, "hm²", bars, HM2_DECIMALS)]


def _limits(units: FarmlandUnits) -> Table:
    found = units.found
    basis = tr("equal steps, no standard") if found.equal else tr("given for this run")
    columns = [Column(tr("Grade")), Column(tr("From"), "", DECIMALS)]
    columns += [Column(tr("To below"), "", DECIMALS), Column(tr("Basis of the limits"))]
    columns.append(Column(tr("Confidence of the group")))
    lowers = [*reversed(found.limits), None]
    uppers = [None, *reversed(found.limits)]
    rows = [
        Row([_label(row), lower, upper, basis, confidence_name(row["confidence"])])
        for row, lower, upper in zip(units.grades.rows, lowers, uppers)
    ]
    return Table(columns, rows, tr("Limits that were used"), tr(INDICES[found.graded_by]))
