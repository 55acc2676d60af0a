"""The rows, the legend and the report of a screening for illegal use."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Iterator, Mapping, Sequence

from qgis.core import QgsField

from ...core.errors import Problem
from ...core.geometry.polygons import PolygonLayer
from ...core.monitoring.screening import LEGAL, SMALL, SUSPECTED, UNCHANGED, Screened, Screening
from ...core.monitoring.screening import Steps as StepRules
from ...core.reporting.document import (
    BAD,
    GOOD,
    TOTAL,
    WARNING,
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
from ...core.standards.tables import table
from ..compat import INTEGER, REAL, TEXT, make_field
from ..compiling.drawing import DrawnClass, picture
from ..i18n import N_, tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from .wording import colour, titled

VERDICTS = {
    SUSPECTED: N_("suspected of illegal use"),
    SMALL: N_("remainder under the minimum parcel"),
    LEGAL: N_("lawful"),
    UNCHANGED: N_("no change on the ground"),
}
TONES = {SUSPECTED: BAD, SMALL: WARNING, LEGAL: GOOD, UNCHANGED: GOOD}
REMAINING = N_("no lawful ground")
VERMILION = (213, 94, 0)
SQUARE = "m²"


@dataclass(frozen=True)
class Screen:
    """A screening with what its parcels are called and what stood behind it."""

    parcels: PolygonLayer
    ids: Sequence[str]
    towns: Sequence[str]
    found: Screening
    steps: StepRules
    grounds: Mapping[str, PolygonLayer]
    attached: Sequence[dict[str, str]]
    notes: Sequence[str] = ()
    provenance: dict[str, Any] = field(default_factory=dict)


def piece_fields() -> list[QgsField]:
    """Return the fields of the pieces of parcels."""
    return [
        make_field("PARCEL", TEXT, 80),
        make_field("TOWN", TEXT, 80),
        make_field("STEP", TEXT, 40),
        make_field("STEP_NAME", TEXT, 120),
        make_field("BASIS", TEXT, 120),
        make_field("SOURCE_ID", INTEGER),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("VERDICT", TEXT, 20),
    ]


def piece_rows(screen: Screen) -> Iterator[tuple[list[Any], Any]]:
    """Yield attributes and polygon of every piece."""
    known = {step.id: step for step in screen.steps.steps}
    for piece in screen.found.pieces:
        step = known.get(piece.step)
        rows = screen.grounds[piece.step].rows if step else []
        source = (rows[piece.feature] if rows else piece.feature) if step else None
        names = [piece.step, step_name(screen, piece.step), step.basis if step else ""]
        place = [screen.ids[piece.parcel], screen.towns[piece.parcel]]
        verdict = screen.found.parcels[piece.parcel].verdict
        yield [*place, *names, source, piece.area, verdict], piece.geometry


def parcel_fields(screen: Screen) -> list[QgsField]:
    """Return the fields of the table of parcels."""
    steps = [f"A_{step.id.upper()}" for step in screen.steps.steps]
    areas = ["AREA_M2", *steps, "REMAINING_M2", "LIMIT_M2"]
    areas += [f"T_{row['key'].upper()}" for row in screen.attached]
    return [
        make_field("PARCEL", TEXT, 80),
        make_field("TOWN", TEXT, 80),
        make_field("VERDICT", TEXT, 20),
        make_field("DECIDED_BY", TEXT, 40),
        *(make_field(name, REAL, 18, 2) for name in areas),
        make_field("EXPLANATION", TEXT, 0),
    ]


def parcel_rows(screen: Screen) -> Iterator[list[Any]]:
    """Yield one row a parcel, in their order."""
    for number, one in enumerate(screen.found.parcels):
        steps = [one.by_step.get(step.id, 0.0) for step in screen.steps.steps]
        taken = [one.attached.get(row["key"]) for row in screen.attached]
        head = [screen.ids[number], screen.towns[number], one.verdict, one.decided_by]
        areas = [one.area, *steps, one.remaining, one.limit, *taken]
        yield [*head, *areas, explanation(screen, one)]


def step_name(screen: Screen, step: str) -> str:
    """Return what a piece was settled by, in the reader's language."""
    known = {one.id: one for one in screen.steps.steps}
    return titled(known[step]) if step in known else tr(REMAINING)


def explanation(screen: Screen, one: Screened) -> str:
    """Return how the verdict on a parcel came about, step by step."""
    said = [
        tr("{area:,.2f} m² by “{step}”").format(area=area, step=step_name(screen, step))
        for step, area in one.by_step.items()
    ]
    if one.remaining:
        told = tr("{area:,.2f} m² without a lawful ground (minimum {limit:g} m²)")
        said.append(told.format(area=one.remaining, limit=one.limit))
    taken = [
        tr("{area:,.2f} m²: {what}").format(area=one.attached[row["key"]], what=titled(row))
        for row in screen.attached
        if one.attached.get(row["key"])
    ]
    return "; ".join([*said, *taken])


def step_classes(screen: Screen) -> list[DrawnClass]:
    """Return how pieces are drawn: by step, what remains in vermilion."""
    found = [DrawnClass("", tr(REMAINING), VERMILION)]
    return found + [
        DrawnClass(step.id, titled(step), colour(step.colour)) for step in screen.steps.steps
    ]


def screening_notes(screen: Screen) -> list[str]:
    """Return the sentences about steps without a layer and parcels that do not close."""
    missing = [titled(step) for step in screen.steps.steps if step.id not in screen.grounds]
    notes = [sentence(Problem("MON-03", steps="; ".join(missing)))] if missing else []
    for gap in screen.found.mismatches:
        values = {"parcel": screen.ids[gap.parcel], "area": gap.residual}
        notes.append(sentence(Problem("MON-04", **values)))
    return notes


def screening_report(screen: Screen) -> Report:
    """Return the report, in the reader's language."""
    counts = _counts(screen)
    area = sum(one.remaining for one in screen.found.parcels if one.verdict == SUSPECTED)
    told = tr("{count} of {all} parcels are suspected of illegal use: {area:,.2f} m².").format(
        count=counts[SUSPECTED], all=len(screen.ids), area=area
    )
    sections = [
        Section(tr("Overview"), [_verdicts(screen), *_map(screen)]),
        Section(tr("By town"), [_towns(screen)]),
        Section(tr("Suspected parcels"), [_parcels(screen, SUSPECTED)], new_page=True),
        Section(tr("Remainders under the minimum"), [_parcels(screen, SMALL)]),
        Section(tr("Decision tree"), [_tree(screen), _limits(screen)]),
    ]
    return tool_report(
        tr("Screening for illegal land use"),
        sections,
        subtitle=screen.parcels.name,
        facts=[
            (tr("Parcels screened"), str(len(screen.ids))),
            (tr("Areas"), tr("ellipsoidal; the parts of a parcel sum to it")),
        ],
        verdict=Text([told], BAD if counts[SUSPECTED] else GOOD),
        notes=[*screen.notes, *screening_notes(screen)],
        standards=[screen.steps.rows, screen.steps.limits, table("violation_attached")],
        provenance=screen.provenance,
    )


def _counts(screen: Screen) -> dict[str, int]:
    verdicts = [one.verdict for one in screen.found.parcels]
    return {verdict: verdicts.count(verdict) for verdict in VERDICTS}


def _map(screen: Screen) -> list[Block]:
    polygons = [(piece.geometry, piece.step) for piece in screen.found.pieces]
    title = tr("Parcels by the step that settles their ground")
    return list(picture(screen.parcels.crs, polygons, step_classes(screen), title))


def _verdicts(screen: Screen) -> Table:
    columns = [Column(tr("Verdict")), Column(tr("Parcels"), "", 0)]
    columns += [Column(tr("Area"), SQUARE, 2), Column(tr("Without a lawful ground"), SQUARE, 2)]
    rows = []
    for verdict, count in _counts(screen).items():
        own = [one for one in screen.found.parcels if one.verdict == verdict]
        sums = [half_up(sum(values), 2) for values in _areas(own)]
        rows.append(Row([tr(VERDICTS[verdict]), count, *sums], tone=TONES[verdict]))
    whole = [half_up(sum(values), 2) for values in _areas(screen.found.parcels)]
    rows.append(Row([tr("Total"), len(screen.ids), *whole], tone=TOTAL))
    return Table(columns, rows, tr("Verdicts"), sums=[Sum(len(rows) - 1, range(len(rows) - 1))])


def _areas(parcels: Sequence[Screened]) -> tuple[list[float], list[float]]:
    return [one.area for one in parcels], [one.remaining for one in parcels]


def _towns(screen: Screen) -> Table:
    columns = [Column(tr("Town")), Column(tr("Parcels"), "", 0), Column(tr("Suspected"), "", 0)]
    columns.append(Column(tr("Suspected ground"), SQUARE, 2))
    columns += [Column(titled(row), SQUARE, 2) for row in screen.attached]
    gathered: dict[str, list[Screened]] = defaultdict(list)
    for town, one in zip(screen.towns, screen.found.parcels):
        gathered[town].append(one)
    rows = []
    for town, own in [*sorted(gathered.items()), (tr("Total"), screen.found.parcels)]:
        suspected = [one for one in own if one.verdict == SUSPECTED]
        sums = [half_up(sum(one.remaining for one in suspected), 2)]
        sums += [_taken(suspected, row["key"]) for row in screen.attached]
        rows.append(Row([town or tr("(not stated)"), len(own), len(suspected), *sums]))
    rows[-1] = Row(rows[-1].cells, tone=TOTAL)
    title = tr("Suspected illegal use by town")
    return Table(columns, rows, title, sums=[Sum(len(rows) - 1, range(len(rows) - 1))])


def _taken(parcels: Sequence[Screened], key: str) -> float:
    return half_up(sum(one.attached.get(key, 0.0) for one in parcels), 2)


def _parcels(screen: Screen, verdict: str) -> Table:
    columns = [Column(tr("Parcel")), Column(tr("Town")), Column(tr("Area"), SQUARE, 2)]
    columns += [Column(tr("Without a lawful ground"), SQUARE, 2), Column(tr("Explanation"))]
    rows = [
        Row([screen.ids[at], screen.towns[at], one.area, one.remaining, explanation(screen, one)])
        for at, one in enumerate(screen.found.parcels)
        if one.verdict == verdict
    ]
    return Table(columns, rows, tr(VERDICTS[verdict]))


def _tree(screen: Screen) -> Table:
    columns = [Column(tr("Step"), "", 0), Column(tr("Ground")), Column(tr("Outcome"))]
    columns += [Column(tr("Layer")), Column(tr("Legal basis")), Column(tr("Confidence"))]
    rows = []
    for number, step in enumerate(screen.steps.steps, start=1):
        layer = screen.grounds.get(step.id)
        name = layer.name if layer is not None else tr("no layer given")
        marks = [step.basis, tr(CONFIDENCE[step.confidence])]
        rows.append(Row([number, titled(step), tr(VERDICTS[step.outcome]), name, *marks]))
    note = tr("The first step whose layer covers ground settles it; the rest is suspected.")
    return Table(columns, rows, tr("Steps in their order"), note)


def _limits(screen: Screen) -> Table:
    columns = [Column(tr("Kind of parcel")), Column(tr("Minimum"), SQUARE, 0)]
    columns += [Column(tr("Basis")), Column(tr("Confidence"))]
    rows = [
        Row([titled(row), float(row["m2"]), row["basis"], tr(CONFIDENCE[row["confidence"]])])
        for row in screen.steps.limits.rows
    ]
    return Table(columns, rows, tr("Minimum parcels"))
