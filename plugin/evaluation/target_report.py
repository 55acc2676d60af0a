"""Names, colours, rows and the report of prospect targets."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from qgis.core import QgsField

from ...core.evaluation.evidence.validation import Ranking
from ...core.evaluation.targets import CLASSES, Target, Targets, shares_of
from ...core.raster.output import Category
from ...core.reporting.document import WARNING, Block, Column, Report, Row, Section, Table, Text
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..compiling.drawing import DrawnClass
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .grade_blocks import grid_facts
from .prediction_blocks import success_chart

COLOURS = ((215, 25, 28), (253, 174, 97), (255, 255, 160))
NAMES = (N_("Class A"), N_("Class B"), N_("Class C"))
SHOWN = 50
KM2_DIGITS = 6
UNSURE = N_("The shares that part A, B and C are this suite's own defaults (unsure).")


class Found(NamedTuple):
    """What a report tells."""

    title: str
    targets: Targets
    ranking: Ranking
    shares: Sequence[float]
    least: float
    rasters: Sequence[tuple[str, str]]


def target_categories() -> list[Category]:
    """Return the classes in the reader's language."""
    return [Category(at + 1, tr(name), COLOURS[at]) for at, name in enumerate(NAMES)]


def target_classes() -> list[DrawnClass]:
    """Return how polygons are drawn by their class."""
    return [
        DrawnClass(code, tr(name), colour) for code, name, colour in zip(CLASSES, NAMES, COLOURS)
    ]


def target_fields() -> list[QgsField]:
    """Return the fields of the targets."""
    return [
        make_field("ID", INTEGER), make_field("CLASS", TEXT), make_field("AREA_KM2", REAL, 20, 6),
        make_field("MEAN", REAL), make_field("HIGHEST", REAL), make_field("POINTS", INTEGER),
    ]  # fmt: skip


def target_row(number: int, one: Target) -> list[Any]:
    """Return the values of a target in the order of the fields."""
    area = half_up(one.area, KM2_DIGITS)
    return [
        number, CLASSES[one.grade - 1], area, one.values.mean, one.values.most, one.occurrences,
    ]  # fmt: skip


def target_report(
    told: Found, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    targets = told.targets
    chart = success_chart([(tr("This model"), told.ranking)])
    facts = grid_facts(targets.found.grid, told.rasters)
    facts.append((tr("Smallest target"), f"{told.least:g} km²"))
    return tool_report(
        told.title,
        [
            Section(tr("Classes of ground"), [picture, _classes(told)]),
            Section(tr("Targets"), [_list(targets)], new_page=True),
            Section(tr("Success rate"), [chart]),
        ],
        facts=facts,
        verdict=_verdict(targets, notes),
        notes=[*notes, tr(UNSURE)],
        provenance=provenance,
    )


def _verdict(targets: Targets, notes: Sequence[str]) -> Text:
    counts = [sum(one.grade == grade for one in targets.every) for grade in (1, 2, 3)]
    told = tr("{all} targets: {a} of class A, {b} of class B, {c} of class C.")
    text = told.format(all=sum(counts), **dict(zip("abc", counts)))
    return Text([text], WARNING if notes else "")


def _classes(told: Found) -> Table:
    columns = [Column(tr("Class of target")), Column(tr("From the value"), "", 6, summed=False)]
    columns += [Column(tr("Share of the ground"), "%", 2)]
    columns += [Column(tr("Share of the occurrences"), "%", 2)]
    columns += [Column(tr("Frequency ratio"), "", 2, summed=False), Column(tr("Targets"), "", 0)]
    rows = []
    shares = zip(NAMES, told.targets.limits, shares_of(told.targets, told.ranking))
    for grade, (name, limit, (ground, found)) in enumerate(shares, start=1):
        count = sum(one.grade == grade for one in told.targets.every)
        rows.append(
            Row([tr(name), limit, ground, found, found / ground if ground else None, count])
        )
    asked = ", ".join(f"{share:g} %" for share in told.shares)
    note = tr("The best ground that holds {shares} of the occurrences.").format(shares=asked)
    return Table(columns, rows, tr("Classes of ground"), note)


def _list(targets: Targets) -> Table:
    columns = [Column("ID"), Column(tr("Class of target"))]
    columns += [Column(tr("Area"), "km²", 4, summed=False)]
    columns += [Column(one, "", 6, summed=False) for one in (tr("Mean"), tr("Highest"))]
    columns.append(Column(tr("Occurrences"), "", 0, summed=False))
    rows = []
    for number, one in enumerate(targets.every[:SHOWN], start=1):
        _, grade, area, mean, most, points = target_row(number, one)
        rows.append(Row([str(number), grade, area, mean, most, points]))
    more = len(targets.every) - len(rows)
    note = tr("{count} more are in the layer.").format(count=more) if more > 0 else ""
    return Table(columns, rows, tr("Targets from the best down"), note)
