"""统计报表: a planner's own form from any layer or table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Union

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
from ...plugin.basic.code_joining import (
    PREFIX,
    JoinedColumns,
    Key,
    Left,
    join_note,
    join_section,
    left_fields,
)
from ...plugin.basic.columns import Columns, read_columns
from ...plugin.basic.statistics_report import STATISTIC_NAMES, statistics_report
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import read_polygons
from ...plugin.reports.frame import fault_notes, write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
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
from ..usual import area_unit

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
LENGTHS = {
    "0": N_("As they are"),
    "2": N_("2: province"),
    "4": N_("4: prefecture"),
    "6": N_("6: county"),
    "9": N_("9: township"),
    "12": N_("12: village"),
}
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
        "A text in a column of numbers is refused, with its features named.\n"
        "A second table can be joined by a code, one to one. Unmatched and duplicate codes of both "
        "sides are listed, with suggestions that are never joined by themselves."
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
    unit = area_unit(
        "UNIT",
        N_("Unit of the area"),
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
    join = source(
        "JOIN",
        N_("Table to join by a code"),
        [QgsProcessing.SourceType.TypeVector],
        optional=True,
        help=N_("Such as a census. In a template its fields are written join.NAME."),
    )
    key = field_of(
        "INPUT",
        "INPUT_KEY",
        N_("Code in the layer"),
        optional=True,
        help=N_("1.0 is 1; blanks and full-width digits do not matter."),
    )
    join_key = field_of(
        "JOIN",
        "JOIN_KEY",
        N_("Code in the table to join"),
        optional=True,
        help=N_("A code that stands twice on either side joins nothing and is named."),
    )
    join_groups = fields_of(
        "JOIN",
        "JOIN_GROUP_FIELDS",
        N_("Further groups, of the joined table"),
        optional=True,
        help=N_("They follow the groups above; three in all."),
    )
    join_values = fields_of(
        "JOIN",
        "JOIN_VALUE_FIELDS",
        N_("Fields with numbers, of the joined table"),
        optional=True,
        help=N_("Each becomes a column, with the statistic above."),
    )
    name_field = field_of(
        "INPUT",
        "NAME",
        N_("Name in the layer"),
        optional=True,
        help=N_("With names in both tables, unmatched codes get a suggestion."),
    )
    join_name = field_of(
        "JOIN",
        "JOIN_NAME",
        N_("Name in the table to join"),
        optional=True,
        help=N_("The same name, or the same first four digits and a similar name."),
    )
    length = choice(
        "CODE_LENGTH",
        N_("Digits to which codes are cut"),
        LENGTHS,
        "0",
        advanced=True,
        help=N_("XZQDM of 9, 12 or 19 digits can be cut to the county's 6."),
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
    unmatched = table_out(
        "UNMATCHED",
        N_("Unmatched codes"),
        optional=True,
        help=N_("Rows of both sides that were not joined, with suggestions."),
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
        left = _write_unmatched(given, task, columns)
        notes += join_note(left)
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
        more = []
        if isinstance(columns, JoinedColumns):
            more.append(join_section(columns, left, numeric, given.join.sourceName()))
        report = statistics_report(form, lines, facts, notes, task.provenance(), more)
        write_report(report, given.report or "", given.workbook or "")
        count = sum(1 for line in lines if line.last and line.path)
        return {"ROWS": len(columns.rows), "GROUPS": count}


def _form(given: Any) -> StatisticTemplate:
    """Return the template, or the form that the parameters describe (STA-03, STA-04)."""
    if given.template:
        return read_template(given.template)
    joined = bool(given.join)
    groups = [(name, name) for name in given.groups]
    groups += [(f"{PREFIX}{name}", name) for name in given.join_groups if joined]
    if len(groups) > MOST_GROUPS:
        raise Problem("STA-03", count=len(groups), most=MOST_GROUPS)
    columns = [StatisticColumn(tr("Rows"), "", COUNT, decimals=0)]
    places = 0 if given.statistic == COUNT else given.decimals
    fields = [(name, name) for name in given.values]
    fields += [(f"{PREFIX}{name}", name) for name in given.join_values if joined]
    for field, name in fields:
        title = name if given.statistic == SUM else f"{name} · {tr(CHOSEN[given.statistic])}"
        columns.append(StatisticColumn(title, field, given.statistic, decimals=places))
    if given.area:
        unit = UNITS[given.unit]
        factor = 1.0 / unit.square_metres
        columns.append(
            StatisticColumn(tr("Area"), AREA, SUM, tr(unit.sign), factor, given.decimals)
        )
    chart = columns[1].title if len(columns) > 1 and columns[1].additive else ""
    return StatisticTemplate(given.heading.strip(), groups=groups, columns=columns, chart=chart)


def _read(
    given: Any, task: Any, names: list[str], notes: list[str]
) -> tuple[Union[Columns, JoinedColumns], list[Optional[float]]]:
    """Return the columns and, where it is asked for, the area of every row in m²."""
    wanted = [name for name in dict.fromkeys(names) if name != AREA]
    columns = _columns(given, task, wanted)
    if AREA not in names:
        return columns, []
    if QgsWkbTypes.geometryType(given.table.wkbType()) != POLYGON:
        raise Problem("STA-04", layer=columns.layer)
    layer, faults = read_polygons(given.table, [], task.feedback)
    notes += fault_notes(faults)
    measured = ellipsoidal_areas(layer.wkbs(), layer.crs, None, task.feedback).tolist()
    by_row = dict(zip(layer.rows, measured))
    return columns, [by_row.get(row) for row in columns.rows]


def _columns(given: Any, task: Any, wanted: list[str]) -> Union[Columns, JoinedColumns]:
    """Return the layer's columns, with those of the joined table where there is one."""
    if not given.join:
        return read_columns(given.table, wanted, task.feedback)
    if not given.key or not given.join_key:
        raise Problem("STA-05")
    keys = (Key(given.key, given.name_field), Key(given.join_key, given.join_name))
    own = [name for name in wanted if not name.startswith(PREFIX)]
    others = [name[len(PREFIX) :] for name in wanted if name.startswith(PREFIX)]
    tables = [
        read_columns(source, [key.code, key.name, *names], task.feedback)
        for source, key, names in zip((given.table, given.join), keys, (own, others))
    ]
    for table in tables:
        if not table.rows:
            raise Problem("BAS-06", layer=table.layer)
    return JoinedColumns(tables[0], tables[1], keys, int(given.length))


def _write_unmatched(given: Any, task: Any, columns: Any) -> list[Left]:
    """Write and return what joins nothing; without a joined table there is no such output."""
    if not isinstance(columns, JoinedColumns):
        return []
    left = columns.left()
    sink = given.unmatched.open(left_fields(), name=tr("Unmatched codes"), finish=task.finish())
    for one in left:
        sink.add(one.cells())
    return left


def _write(given: Any, task: Any, form: StatisticTemplate, lines: list[StatisticLine]) -> None:
    joined = len(PREFIX) if given.join else 0
    bare = [name[joined if name.startswith(PREFIX) else 0 :] for name, _ in form.groups]
    groups = [f"G{at}_{name}" for at, name in enumerate(bare, start=1)]
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
