"""The rows, the legend and the report of a plan's implementation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsField

from ...core.errors import Problem
from ...core.geometry.polygons import PolygonLayer
from ...core.monitoring.plan_progress import (
    LINE_BREACH,
    LINE_KEPT,
    UNKNOWN,
    Alarm,
    AlarmRules,
    Place,
    Progress,
)
from ...core.reporting.document import (
    BAD,
    GOOD,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
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
from ..reports.words import unit_sign
from .wording import titled

LINES = {
    "YJJBNT": N_("Construction on permanent basic farmland"),
    "STBHHX": N_("Construction inside the ecological red line"),
    "CZKFBJ": N_("Town construction outside the development boundary"),
}
LINE_COLOURS = {"YJJBNT": (230, 159, 0), "STBHHX": (0, 158, 115), "CZKFBJ": (204, 121, 167)}
LIGHTS = {"red": N_("red"), "yellow": N_("yellow"), "green": N_("green"), "grey": N_("grey")}
TONES = {"red": BAD, "yellow": WARNING, "green": GOOD, "grey": ""}
COLOURS = {
    "red": (213, 94, 0),
    "yellow": (240, 228, 66),
    "green": (0, 158, 115),
    "grey": (170, 170, 170),
}
PERCENT = 100
EVERY_KIND = "*"  # of indicators, in the rules of alarms


@dataclass(frozen=True)
class Implementation:
    """Everything found about a plan's implementation in a year; `checked` are lines compared."""

    years: tuple[int, int, int]
    passed: float
    items: Sequence[Progress]
    places: Sequence[Place]
    checked: Sequence[str]
    survey: Optional[PolygonLayer]
    rules: AlarmRules
    name: str
    notes: Sequence[str] = ()
    provenance: dict[str, Any] = field(default_factory=dict)

    def lights(self) -> list[str]:
        """Return the colours of all indicators and lines."""
        lines = [line_alarm(self, line).colour for line in self.checked]
        return [*(one.alarm.colour for one in self.items), *lines]


def line_area(found: Implementation, line: str) -> float:
    """Return the m² that offend a line."""
    return half_up(sum(one.area for one in found.places if one.line == line), 2)


def line_alarm(found: Implementation, line: str) -> Alarm:
    """Return the alarm of a line."""
    return found.rules.alarm(LINE_BREACH if line_area(found, line) else LINE_KEPT, "")


def item_fields() -> list[QgsField]:
    """Return the fields of the indicators."""
    numbers = ("BASE", "TARGET", "CURRENT", "DONE_PCT", "TIME_PCT")
    return [
        make_field("NAME", TEXT, 120),
        make_field("UNIT", TEXT, 40),
        make_field("KIND", TEXT, 20),
        *(make_field(name, REAL, 24, 6) for name in numbers),
        make_field("STATE", TEXT, 20),
        make_field("ALARM", TEXT, 10),
    ]


def item_rows(found: Implementation) -> Iterator[list[Any]]:
    """Yield the row of every indicator."""
    time = half_up(PERCENT * found.passed, 6)
    for one in found.items:
        done = None if one.completion is None else half_up(PERCENT * one.completion, 6)
        own = one.target
        head = [own.name, own.unit, own.kind, own.base, own.target, own.current]
        yield [*head, done, time, one.alarm.state, one.alarm.colour]


def place_fields() -> list[QgsField]:
    """Return the fields of the places."""
    texts = [make_field("LINE", TEXT, 20), make_field("WHAT", TEXT, 120)]
    return [*texts, make_field("SOURCE_ID", INTEGER), make_field("AREA_M2", REAL, 18, 2)]


def place_rows(found: Implementation) -> Iterator[tuple[list[Any], Any]]:
    """Yield attributes and polygon of every place."""
    rows = found.survey.rows if found.survey is not None else []
    for one in found.places:
        source = rows[one.parcel] if rows else one.parcel
        yield [one.line, tr(LINES[one.line]), source, one.area], one.geometry


def line_classes() -> list[DrawnClass]:
    """Return how places are drawn."""
    return [DrawnClass(line, tr(title), LINE_COLOURS[line]) for line, title in LINES.items()]


def progress_notes(found: Implementation) -> list[str]:
    """Return the sentences about what is missing."""
    missing = [one for one in found.items if one.alarm.state == UNKNOWN]
    notes = [sentence(Problem("PRG-01", name=one.target.name)) for one in missing]
    return notes if found.survey is not None else [*notes, sentence(Problem("PRG-03"))]


def progress_report(found: Implementation) -> Report:
    """Return the report, in the reader's language."""
    base, target, year = found.years
    lights = found.lights()
    counts = {light: lights.count(light) for light in LIGHTS}
    told = tr("{red} red, {yellow} yellow, {green} green, {grey} without data.").format(**counts)
    tone = BAD if counts["red"] else WARNING if counts["yellow"] or counts["grey"] else GOOD
    sections = [
        Section(tr("Indicators of the plan"), [_indicators(found), _chart(found)]),
        Section(tr("Control lines"), [_lines(found), *_map(found)]),
        Section(tr("Alarms and their basis"), [_alarms(found)]),
    ]
    return tool_report(
        tr("Implementation of the plan"),
        sections,
        subtitle=found.name,
        facts=[
            (tr("Plan period"), f"{base}–{target}"),
            (tr("Current year"), str(year)),
            (tr("Time passed"), f"{PERCENT * found.passed:.2f} %"),
        ],
        verdict=Text([told], tone),
        notes=[*found.notes, *progress_notes(found)],
        standards=[found.rules.rows, table("progress_bounds")],
        provenance=found.provenance,
    )


def _indicators(found: Implementation) -> Table:
    columns = [Column(tr("Plan indicator")), Column(tr("Kind of indicator"))]
    columns += [Column(tr("Unit of measure")), Column(tr("Base value"), "", 4)]
    columns += [Column(tr("Target value"), "", 4), Column(tr("Current value"), "", 4)]
    columns += [Column(tr("Completed"), "%", 2), Column(tr("Alarm"))]
    rows = []
    for one in found.items:
        own = one.target
        done = None if one.completion is None else PERCENT * one.completion
        said = f"{tr(LIGHTS[one.alarm.colour])} · {titled(one.alarm)}"
        unit, figures = unit_sign(own.unit), (own.base, own.target, own.current)
        cells = [own.name, own.kind, unit, *figures, done, said]
        rows.append(Row(cells, tone=TONES[one.alarm.colour]))
    note = tr("Completed = (current - base) / (target - base), compared with the time passed.")
    return Table(columns, rows, tr("Progress of the indicators"), note)


def _chart(found: Implementation) -> BarChart:
    bars = [Bar(tr("Time passed"), PERCENT * found.passed, (90, 90, 90))]
    bars += [
        Bar(one.target.name, PERCENT * max(one.completion, 0.0), COLOURS[one.alarm.colour])
        for one in found.items
        if one.completion is not None
    ]
    return BarChart(tr("Completed against the time passed"), "%", bars)


def _lines(found: Implementation) -> Table:
    columns = [Column(tr("Control line")), Column(tr("Places"), "", 0)]
    columns += [Column(tr("Area"), "m²", 2), Column(tr("Alarm"))]
    rows = []
    for line in found.checked:
        alarm = line_alarm(found, line)
        count = sum(one.line == line for one in found.places)
        said = f"{tr(LIGHTS[alarm.colour])} · {titled(alarm)}"
        cells = [tr(LINES[line]), count, line_area(found, line), said]
        rows.append(Row(cells, tone=TONES[alarm.colour]))
    note = tr("Lines without a layer are not listed. Lawful construction has to be told apart.")
    return Table(columns, rows, tr("Construction against the control lines"), note)


def _map(found: Implementation) -> list[Block]:
    if found.survey is None:
        return []
    polygons = [(one.geometry, one.line) for one in found.places]
    title = tr("Places of construction against the control lines")
    return list(picture(found.survey.crs, polygons, line_classes(), title))


def _alarms(found: Implementation) -> Table:
    columns = [Column(tr("State")), Column(tr("Kind of indicator")), Column(tr("Alarm"))]
    columns += [Column(tr("Basis")), Column(tr("Confidence"))]
    rows = [
        Row(
            [
                titled(row),
                tr("any") if row["kind"] == EVERY_KIND else row["kind"],
                tr(LIGHTS.get(row["alarm"], row["alarm"])),
                row["basis"],
                tr(CONFIDENCE.get(row["confidence"], CONFIDENCE["preset"])),
            ]
        )
        for row in found.rules.rows.rows
    ]
    return Table(columns, rows, tr("Alarms"))
