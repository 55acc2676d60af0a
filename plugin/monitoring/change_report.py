"""The rows, the legend and the report of a detection of change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Sequence

from qgis.core import QgsField

from ...core.errors import Problem
from ...core.monitoring.change_detection import Dated, Detected
from ...core.monitoring.change_matrix import ChangeMatrix, FlowRules, balances, total_areas
from ...core.monitoring.change_parcels import LimitRules
from ...core.monitoring.class_systems import NO_GROUND, ClassSystem
from ...core.monitoring.transitions import Closure
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    WARNING,
    Block,
    Change,
    ChangeChart,
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

CLOSED = 0.01  # m², the last decimal of areas
MOST_COLUMNS = 26  # of a matrix that can be read on paper
SQUARE = "m²"
NEUTRAL = (150, 150, 150)
LARGEST = 20
ID_SHOWN = 20


@dataclass(frozen=True)
class Background:
    """The class system and the rules behind a detection, its notes and provenance."""

    system: ClassSystem
    rules: FlowRules
    limits: LimitRules
    notes: Sequence[str]
    provenance: dict[str, Any]


def change_fields() -> list[QgsField]:
    """Return the fields of the change parcels."""
    return [
        make_field("FROM_CODE", TEXT, 20),
        make_field("FROM_NAME", TEXT, 80),
        make_field("TO_CODE", TEXT, 20),
        make_field("TO_NAME", TEXT, 80),
        make_field("FLOW", TEXT, 60),
        make_field("FLOW_NAME", TEXT, 120),
        make_field("BASIS", TEXT, 120),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("SMALL", INTEGER),
        make_field("FROM_IDS", TEXT, 254),
        make_field("TO_IDS", TEXT, 254),
    ]


def change_rows(found: Detected, back: Background) -> Iterator[tuple[list[Any], Any]]:
    """Yield attributes and polygon of every change parcel."""
    for one in found.parcels:
        flow = back.rules.flow(one.source, one.target)
        known = back.rules.flows.get(flow)
        names = [one.source, label(back.system, one.source)]
        names += [one.target, label(back.system, one.target)]
        kind = [flow, flow_name(back.rules, flow), known.basis if known else ""]
        ids = [_ids(found.before, one.earlier), _ids(found.after, one.later)]
        yield [*names, *kind, one.area, int(one.small), *ids], one.geometry


def _ids(dated: Dated, places: Sequence[int]) -> str:
    rows = dated.layer.rows or list(range(len(dated.layer)))
    more = ["…"] if len(places) > ID_SHOWN else []
    return ",".join([str(rows[place]) for place in places[:ID_SHOWN]] + more)


def matrix_fields() -> list[QgsField]:
    """Return the fields of the matrix as a table: one row a cell."""
    texts = ("FROM_CODE", "FROM_NAME", "TO_CODE", "TO_NAME", "FLOW")
    return [*(make_field(name, TEXT, 80) for name in texts), make_field("AREA_M2", REAL, 18, 2)]


def matrix_rows(found: Detected, back: Background) -> Iterator[list[Any]]:
    """Yield one row a cell of the matrix, ground that did not change included."""
    for source, target, area in found.matrix.items():
        names = [source, label(back.system, source), target, label(back.system, target)]
        yield [*names, back.rules.flow(source, target) if source != target else "", area]


def label(system: ClassSystem, code: str) -> str:
    """Return a class in words, ground of the other date only as such."""
    return system.label(code) if code != NO_GROUND else tr("(no ground at this date)")


def flow_name(rules: FlowRules, flow: str) -> str:
    """Return the name of a flow in the reader's language."""
    known = rules.flows.get(flow)
    if known is None:
        return tr("Change that no rule names")
    return titled(known)


def flow_classes(rules: FlowRules) -> list[DrawnClass]:
    """Return how the flows are drawn."""
    found = [
        DrawnClass(flow.id, flow_name(rules, flow.id), colour(flow.colour))
        for flow in rules.flows.values()
    ]
    return [*found, DrawnClass("", flow_name(rules, ""), NEUTRAL)]


def change_notes(found: Detected) -> list[str]:
    """Return the sentences about unknown codes and about parcels that do not close."""
    notes = []
    for dated, closure in ((found.before, found.found.before), (found.after, found.found.after)):
        name = dated.layer.name
        rows = dated.layer.rows or list(range(len(dated.layer)))
        for one in dated.unknown:
            places = ", ".join(map(str, one.features))
            values = {"layer": name, "value": one.code, "count": one.count, "features": places}
            notes.append(sentence(Problem("MON-01", **values)))
        for gap in closure.overlaps:
            place = {"layer": name, "feature": rows[gap.parcel], "area": -gap.residual}
            notes.append(sentence(Problem("MON-02", **place)))
    return notes


def change_report(found: Detected, back: Background) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Flows"), [_totals(found, back), _flows(found, back), *_map(found, back)]),
        Section(tr("Gains and losses"), _gains(found, back), new_page=True),
        Section(tr("Matrix of change"), _matrices(found, back), new_page=True),
        Section(tr("Closing of both dates"), [_closing(found), _small(found, back)]),
    ]
    first, second = found.before.layer.name, found.after.layer.name
    return tool_report(
        tr("Change of land use between two dates"),
        sections,
        subtitle=f"{first} → {second}",
        facts=[
            (tr("Earlier date"), first),
            (tr("Later date"), second),
            (tr("Areas"), tr("ellipsoidal, edges divided to 20 m")),
        ],
        verdict=_verdict(found),
        notes=[*back.notes, *change_notes(found)],
        standards=[back.rules.rows, table("change_totals"), back.limits.rows],
        provenance=back.provenance,
    )


def _closed(closure: Closure) -> bool:
    return abs(closure.residual) <= CLOSED and not closure.overlaps


def _verdict(found: Detected) -> Text:
    area = sum(one.area for one in found.parcels)
    small = sum(one.small for one in found.parcels)
    paragraphs = [
        tr("{count} change parcels, {area:,.2f} m²; under the mapping limit: {small}.").format(
            count=len(found.parcels), area=area, small=small
        )
    ]
    closed = _closed(found.found.before) and _closed(found.found.after)
    told = N_("Both dates close to 0.01 m².")
    broken = N_("The dates do not close: parcels overlap, see the points to check.")
    paragraphs.append(tr(told) if closed else tr(broken))
    unknown = found.before.unknown or found.after.unknown
    if unknown:
        paragraphs.append(tr("Some codes are not known to the class system: see below."))
    return Text(paragraphs, GOOD if closed and not unknown else WARNING)


def _totals(found: Detected, back: Background) -> Table:
    columns = [
        Column(tr("Sum of flows")),
        Column(tr("Area"), SQUARE, 2),
        Column(tr("Area"), "hm²", 4),
    ]
    columns += [Column(tr("Legal basis")), Column(tr("Confidence"))]
    rows = []
    for row, area in total_areas(found.flows, back.rules):
        told = tr(CONFIDENCE[row["confidence"]])
        rows.append(Row([titled(row), area, area / 10_000, row["basis"], told]))
    note = tr("A change counts in every sum that its flow belongs to.")
    return Table(columns, rows, tr("Non-agricultural and non-grain use, new construction"), note)


def _flows(found: Detected, back: Background) -> Table:
    columns = [Column(tr("Flow")), Column(tr("Change parcels"), "", 0)]
    columns += [Column(tr("Area"), SQUARE, 2), Column(tr("Legal basis")), Column(tr("Confidence"))]
    counts: dict[str, int] = {}
    for one in found.parcels:
        flow = back.rules.flow(one.source, one.target)
        counts[flow] = counts.get(flow, 0) + 1
    rows = []
    for flow, area in found.flows.items():
        if area or counts.get(flow):
            known = back.rules.flows.get(flow)
            told = [known.basis, tr(CONFIDENCE[known.confidence])] if known else ["", ""]
            rows.append(Row([flow_name(back.rules, flow), counts.get(flow, 0), area, *told]))
    whole = [sum(counts.values()), half_up(sum(found.flows.values()), 2)]
    rows.append(Row([tr("All changes"), *whole, "", ""], tone=TOTAL))
    sums = [Sum(len(rows) - 1, range(len(rows) - 1))]
    return Table(columns, rows, tr("Change by flow"), sums=sums)


def _map(found: Detected, back: Background) -> list[Block]:
    drawn = [(one.geometry, back.rules.flow(one.source, one.target)) for one in found.parcels]
    polygons = [pair for pair in drawn if pair[0] is not None]
    title = tr("Change parcels by flow")
    return list(picture(found.before.layer.crs, polygons, flow_classes(back.rules), title))


def _gains(found: Detected, back: Background) -> list[Block]:
    level = found.matrix.at_level(back.system, 1)
    names = [tr("Class"), tr("Earlier"), tr("Lost"), tr("Gained"), tr("Later")]
    names += [tr("Net change"), tr("Gross change")]
    columns = [Column(names[0]), *(Column(name, SQUARE, 2) for name in names[1:])]
    blocks: list[Block] = []
    for title, matrix in (
        (tr("Gains and losses by level-1 class"), level),
        (tr("Gains and losses by class"), found.matrix),
    ):
        listed = [one for one in balances(matrix) if one.code != NO_GROUND]
        rows = [
            Row(
                [
                    label(back.system, one.code),
                    *(one.before, one.lost, one.gained, one.after, one.net, one.gross),
                ]
            )
            for one in listed
        ]
        totals = [half_up(sum(row.cells[at] for row in rows), 2) for at in range(1, len(names))]
        rows.append(Row([tr("Total"), *totals], tone=TOTAL))
        sums = [Sum(len(rows) - 1, range(len(rows) - 1))]
        blocks.append(Table(columns, rows, title, sums=sums))
        if matrix is level:
            changes = [
                Change(label(back.system, one.code), one.before / 10_000, one.after / 10_000)
                for one in listed
            ]
            blocks.append(ChangeChart(tr("Net change by level-1 class"), "hm²", changes))
        if level.sources == found.matrix.sources and level.targets == found.matrix.targets:
            break
    return blocks


def _matrices(found: Detected, back: Background) -> list[Block]:
    level = found.matrix.at_level(back.system, 1)
    blocks: list[Block] = [_matrix_table(level, back.system, tr("From–to matrix, level 1"))]
    if (level.sources, level.targets) != (found.matrix.sources, found.matrix.targets):
        whole = _matrix_table(found.matrix, back.system, tr("From–to matrix by code"))
        if len(found.matrix.targets) <= MOST_COLUMNS:
            blocks.append(whole)
        else:
            blocks.append(_long_matrix(found, back))
    return blocks


def _matrix_table(matrix: ChangeMatrix, system: ClassSystem, title: str) -> Table:
    heads = [code or tr("none") for code in matrix.targets]
    columns = [Column(tr("From \\ to")), *(Column(head, "", 2) for head in heads)]
    columns.append(Column(tr("Earlier date"), "", 2))
    cells = matrix.cells / 100
    rows = [
        Row([label(system, code), *line.tolist(), half_up(float(line.sum()), 2)])
        for code, line in zip(matrix.sources, cells)
    ]
    totals = [half_up(value, 2) for value in (matrix.cells.sum(axis=0) / 100).tolist()]
    rows.append(Row([tr("Later date"), *totals, float(matrix.cells.sum() / 100)], tone=TOTAL))
    note = tr("m²; rows close on the earlier date, columns on the later one.")
    return Table(columns, rows, title, note, [Sum(len(rows) - 1, range(len(rows) - 1))])


def _long_matrix(found: Detected, back: Background) -> Table:
    columns = [Column(tr("From")), Column(tr("To")), Column(tr("Area"), SQUARE, 2)]
    rows = [
        Row([label(back.system, source), label(back.system, target), area])
        for source, target, area in found.matrix.items()
    ]
    return Table(columns, rows, tr("From–to matrix by code"))


def _closing(found: Detected) -> Table:
    columns = [Column(tr("Date")), Column(tr("Parcels"), "", 0)]
    columns += [
        Column(tr("Area of the parcels"), SQUARE, 2),
        Column(tr("In the matrix"), SQUARE, 2),
    ]
    columns += [
        Column(tr("Difference"), SQUARE, 6),
        Column(tr("Ground of this date only"), SQUARE, 2),
    ]
    sides = [
        (found.before, found.found.before, found.found.later),
        (found.after, found.found.after, found.found.earlier),
    ]
    rows = [
        Row(
            [
                dated.layer.name,
                len(dated.layer),
                closure.total,
                closure.followed,
                closure.residual,
                float(found.found.areas[other < 0].sum()),
            ],
            tone=GOOD if _closed(closure) else WARNING,
        )
        for dated, closure, other in sides
    ]
    return Table(columns, rows, tr("Closing of both dates"))


def _small(found: Detected, back: Background) -> Table:
    columns = [Column(tr("From")), Column(tr("To")), Column(tr("Change parcels"), "", 0)]
    columns += [Column(tr("Area"), SQUARE, 2), Column(tr("Limit"), SQUARE, 0), Column(tr("Basis"))]
    sums: dict[tuple[str, str], list[float]] = {}
    for one in found.parcels:
        if one.small:
            sums.setdefault((one.source, one.target), []).append(one.area)
    rows = []
    for (source, target), areas in sorted(sums.items(), key=lambda item: -sum(item[1])):
        limit = back.limits.limit(target)
        told = [limit.m2, limit.basis] if limit else [None, ""]
        names = [label(back.system, source), label(back.system, target)]
        rows.append(Row([*names, len(areas), half_up(sum(areas), 2), *told]))
    note = tr("They are part of all figures above; the limit only marks them.")
    return Table(columns, rows, tr("Change parcels under the mapping limit"), note)
