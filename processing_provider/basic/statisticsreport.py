"""统计报表: a planner's own form from any layer or table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.geometry.area import ellipsoidal_areas
from ...core.planning.area_units import UNITS
from ...core.planning.statistics_table import (
    AREA,
    COUNT,
    GREATEST,
    LEAST,
    MEAN,
    MOST_GROUPS,
    SUM,
    StatisticColumn,
    StatisticLine,
    statistic_lines,
)
from ...core.planning.statistics_template import StatisticTemplate, read_template
from ...plugin.basic.columns import Columns, read_columns
from ...plugin.basic.statistics_report import STATISTIC_NAMES, statistics_report
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import read_polygons
from ...plugin.reports.frame import fault_notes, write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    fields_of,
    file_in,
    file_out,
    flag,
    number,
    number_result,
    source,
    table_out,
    text,
)
from ..groups import BASIC

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
CHOSEN = {one: STATISTIC_NAMES[one] for one in (SUM, MEAN, LEAST, GREATEST, COUNT)}


class StatisticsReport(ShanheAlgorithm):
    """Groups, columns, sub-totals; workbook and page; forms as templates."""

    identifier = "statisticsreport"
    group_of = BASIC
    title = N_("Statistics report")
    summary = N_("Fills a planner's own form from any layer or table, with balanced sub-totals.")
    details = N_(
        "Rows are grouped by up to three fields. Columns are sums, means, counts, least or "
        "greatest values of fields, or the ellipsoidal area. Sub-totals are the sums of what is "
        "printed.\n"
        "A template (JSON) names title, groups, columns, units, factors and decimals, so that a "
        "form can be filled again every year; see the documentation for its keys.\n"
        "A text in a column of numbers is refused, with its features named."
    )
    tags_text = N_("statistics,report,group,sum,form,template,统计报表,汇总,分组统计,台账,报表模板")

    table = source(
        "INPUT",
        N_("Layer or table"),
        [QgsProcessing.SourceType.TypeVector],
        help=N_("Any vector layer or table."),
    )
    template = file_in(
        "TEMPLATE",
        N_("Template"),
        "json",
        optional=True,
        help=N_("A form in JSON. It goes before groups, fields, statistic and area below."),
    )
    groups = fields_of(
        "INPUT",
        "GROUP_FIELDS",
        N_("Groups, from large to small"),
        optional=True,
        help=N_("Up to three fields."),
    )
    values = fields_of(
        "INPUT",
        "VALUE_FIELDS",
        N_("Fields with numbers"),
        optional=True,
        help=N_("Each becomes a column."),
    )
    statistic = choice(
        "STATISTIC",
        N_("What to take of them"),
        CHOSEN,
        SUM,
        help=N_("A template can take another statistic for each column."),
    )
    area = flag(
        "AREA",
        N_("Column with the ellipsoidal area"),
        help=N_("By the national formula; polygons only."),
    )
    unit = choice(
        "UNIT",
        N_("Unit of the area"),
        {code: unit.sign for code, unit in UNITS.items()},
        "hm2",
        help=N_("1 hm² = 10 000 m² = 15 亩."),
    )
    decimals = number(
        "DECIMALS",
        N_("Decimals"),
        2,
        whole=True,
        low=0,
        high=6,
        help=N_("Of all columns but counts."),
    )
    heading = text(
        "TITLE", N_("Title of the report"), optional=True, help=N_("Left empty, a general one.")
    )
    output = table_out(
        "OUTPUT",
        N_("Statistics"),
        help=N_("One row for each group and sub-total, the whole first; LEVEL 0 is the whole."),
    )
    report = file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=True,
        help=N_("The form with sub-totals, a chart, notes and provenance."),
    )
    workbook = file_out(
        "XLSX",
        N_("Workbook"),
        N_("Excel workbooks (*.xlsx)"),
        optional=True,
        made=True,
        help=N_("The same form with real numbers."),
    )
    rows = number_result("ROWS", N_("Rows"))
    groups_found = number_result("GROUPS", N_("Groups"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        form = _form(given)
        fields = [name for name, _ in form.groups]
        numeric = list(dict.fromkeys(one.field for one in form.columns if one.field))
        notes: list[str] = []
        columns, areas = _read(given, task, [*fields, *numeric], notes)
        if not columns.rows:
            raise Problem("BAS-06", layer=columns.layer)
        texts = [columns.texts(name) for name in fields]
        paths = list(zip(*texts)) if texts else [()] * len(columns.rows)
        values: dict[str, Any] = {
            name: areas if name == AREA else columns.numbers(name) for name in numeric
        }
        lines = statistic_lines(paths, form.columns, values)
        for note in notes:
            task.warn(note)
        _write(given, task, form, lines)
        facts = [(tr("Data"), columns.layer), (tr("Rows"), str(len(columns.rows)))]
        if form.path:
            facts.append((tr("Template"), Path(form.path).name))
        report = statistics_report(form, lines, facts, notes, task.provenance())
        write_report(report, given.report or "", given.workbook or "")
        count = sum(1 for line in lines if line.last and line.path)
        return {"ROWS": len(columns.rows), "GROUPS": count}


def _form(given: Any) -> StatisticTemplate:
    """Return the template, or the form that the parameters describe (STA-03, STA-04)."""
    if given.template:
        return read_template(given.template)
    if len(given.groups) > MOST_GROUPS:
        raise Problem("STA-03", count=len(given.groups), most=MOST_GROUPS)
    columns = [StatisticColumn(tr("Rows"), "", COUNT, decimals=0)]
    places = 0 if given.statistic == COUNT else given.decimals
    for name in given.values:
        title = name if given.statistic == SUM else f"{name} · {tr(CHOSEN[given.statistic])}"
        columns.append(StatisticColumn(title, name, given.statistic, decimals=places))
    if given.area:
        unit = UNITS[given.unit]
        factor = 1.0 / unit.square_metres
        columns.append(
            StatisticColumn(tr("Area"), AREA, SUM, tr(unit.sign), factor, given.decimals)
        )
    chart = columns[1].title if len(columns) > 1 and columns[1].additive else ""
    groups = [(name, name) for name in given.groups]
    return StatisticTemplate(given.heading.strip(), groups=groups, columns=columns, chart=chart)


def _read(
    given: Any, task: Any, names: list[str], notes: list[str]
) -> tuple[Columns, list[Optional[float]]]:
    """Return the columns and, where it is asked for, the area of every row in m²."""
    wanted = [name for name in dict.fromkeys(names) if name != AREA]
    columns = read_columns(given.table, wanted, task.feedback)
    if AREA not in names:
        return columns, []
    if QgsWkbTypes.geometryType(given.table.wkbType()) != POLYGON:
        raise Problem("STA-04", layer=columns.layer)
    layer, faults = read_polygons(given.table, [], task.feedback)
    notes += fault_notes(faults)
    measured = ellipsoidal_areas(layer.wkbs(), layer.crs, None, task.feedback).tolist()
    by_row = dict(zip(layer.rows, measured))
    return columns, [by_row.get(row) for row in columns.rows]


def _write(given: Any, task: Any, form: StatisticTemplate, lines: list[StatisticLine]) -> None:
    groups = [f"G{at}_{name}" for at, (name, _) in enumerate(form.groups, start=1)]
    fields = [make_field("LEVEL", INTEGER), *(make_field(name, TEXT, 254) for name in groups)]
    taken: dict[str, int] = {}
    for column in form.columns:
        taken[column.title] = taken.get(column.title, 0) + 1
        ending = f"_{taken[column.title]}" if taken[column.title] > 1 else ""
        fields.append(make_field(f"{column.title}{ending}", REAL, 20, column.decimals))
    sink = given.output.open(fields, name=form.title or tr("Statistics"), finish=task.finish())
    for line in lines:
        empty = [None] * (len(groups) - len(line.path))
        sink.add([len(line.path), *line.path, *empty, *line.cells])


ALGORITHM = StatisticsReport
