"""空间冲突: uses of the ground where the evaluation says that they should not be."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Sequence

from ...core.errors import Problem
from ...core.evaluation.graded_map import Files, write_graded
from ...core.evaluation.space import (
    CONFLICTS,
    UNITS,
    Conflict,
    by_name,
    conflicts,
    in_conflict,
)
from ...core.feedback import Stage
from ...core.raster.zonal import combinations
from ...core.reporting.document import GOOD, WARNING, Column, Report, Row, Section, Table, Text
from ...core.standards.tables import preset_or_table
from ...plugin.evaluation.double_maps import conflict_categories, conflict_name
from ...plugin.evaluation.grade_blocks import grid_facts
from ...plugin.evaluation.unit_tables import by_unit, hm2
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import category_picture
from ...plugin.rasters.styles import named
from ...plugin.reports.frame import CONFIDENCE, tool_report, write_report
from ..base import ShanheAlgorithm
from ..capacity_inputs import (
    OnGrid,
    agri_in,
    ecology_in,
    hazard_in,
    land_in,
    units_in,
    urban_in,
)
from ..declare import number_result, polygons, raster_out
from ..groups import CAPACITY
from ..sinks import on_load
from ..usual import permanent_farmland, preset_of, report_out, workbook_out


class SpatialConflicts(ShanheAlgorithm):
    """Uses, rights and evaluations to conflicts."""

    identifier = "spatialconflicts"
    group_of = CAPACITY
    title = N_("Conflicts of uses")
    summary = N_("Finds uses that are where the double evaluation says they should not be.")
    details = N_(
        "Farmland, gardens, construction land and mining rights on extremely important ground; "
        "farmland and permanent basic farmland on ground unsuitable for agriculture; towns on "
        "ground unsuitable for them; towns and villages on ground highly susceptible to geohazards "
        "(guide of 2020; certain in idea).\n"
        "Kinds whose rasters are not given are left out and told. A cell shows the first kind that "
        "holds, in the order of the table; the areas count every kind. Uses are those of the "
        "middle of each cell. The grid is that of the first raster, in metres."
    )
    tags_text = N_("conflict,double evaluation,双评价,空间冲突,问题与风险,极重要区,永久基本农田")

    agri, urban, ecology, hazard = agri_in(), urban_in(), ecology_in(), hazard_in()
    land, class_field, mark_field = land_in(N_("What is on the ground now."))
    reserved = permanent_farmland(N_("Where it lies on ground unsuitable for agriculture."))
    mining = polygons(
        "MINING",
        N_("Mining and exploration rights"),
        optional=True,
        help=N_("Where they lie on extremely important ground."),
    )
    units, unit_name = units_in()
    kinds = preset_of(
        "KINDS",
        N_("Preset of the kinds"),
        N_("JSON in place of the table evaluation_conflicts."),
        table="evaluation_conflicts",
    )
    output = raster_out(
        "OUTPUT", N_("Conflicts"), help=N_("The number of the first kind that holds.")
    )
    report = report_out(N_("Map, area of every kind, table by unit."))
    workbook = workbook_out()
    n_kinds = number_result("N_KINDS", N_("Kinds of conflict that were found"))
    area = number_result("AREA_HM2", N_("Ground in conflict (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if not any((given.agri, given.urban, given.ecology, given.hazard)):
            names = (self.agri, self.urban, self.ecology, self.hazard)
            raise Problem("EVA-19", names=", ".join(tr(one.label) for one in names))
        if not any((given.land, given.reserved, given.mining)):
            names = (self.land, self.reserved, self.mining)
            raise Problem("EVA-19", names=", ".join(tr(one.label) for one in names))
        every = conflicts(given.kinds)
        with TemporaryDirectory(prefix="shanhe-") as name:
            layers = OnGrid(given, task, Path(name))
            names = list(layers.by_name)
            known = [one for one in every if {one.layer, one.against} <= set(names)]
            _write(given, task, layers, known)
            counts = combinations(layers.rasters, Stage(task.feedback, 50, 100))
        sums = _summed(counts, names, known)
        left = [one for one in every if one not in known]
        if left:
            task.warn(_left(left))
        if given.report or given.workbook:
            write_report(
                _report(given, task, layers, (known, left), sums), given.report, given.workbook
            )
        any_kind = sum(
            count
            for codes, count in counts.items()
            if any(one.holds(by_name(names, codes)) for one in known)
        )
        found = {kind for _, kind in sums}
        return {"N_KINDS": len(found), "AREA_HM2": hm2(any_kind, layers.grid)}


def _write(given: Any, task: Any, layers: OnGrid, known: Sequence[Conflict]) -> None:
    used = {key: one for key, one in layers.by_name.items() if key != UNITS}
    categories = conflict_categories(known)
    lines = {key: str(value) for key, value in task.provenance().items()}
    files = Files(given.output, "", "", categories, (), "", lines)
    work = in_conflict(list(used), known)
    write_graded(list(used.values()), work, 1, files, 0, Stage(task.feedback, 0, 50))
    title = tr(SpatialConflicts.title)
    drawn = task.finish(named(categories), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)


def _left(left: Sequence[Conflict]) -> str:
    told = tr("Not looked for, as a layer is not given: {kinds}.")
    return told.format(kinds="; ".join(conflict_name(one) for one in left))


def _summed(counts: Any, names: Sequence[str], known: Sequence[Conflict]) -> dict[Any, int]:
    """Return cells by unit (−1: none) and kind; a cell counts in every kind that holds."""
    sums: dict[Any, int] = {}
    for codes, count in counts.items():
        one = by_name(names, codes)
        for kind in known:
            if kind.holds(one):
                key = one.get(UNITS, -1), kind.code
                sums[key] = sums.get(key, 0) + count
    return sums


def _report(given: Any, task: Any, layers: OnGrid, kinds: Any, sums: Any) -> Report:
    known, left = kinds
    categories = conflict_categories(known)
    picture = category_picture(given.output, categories, tr(SpatialConflicts.title))
    notes = [_left(left)] if left else []
    columns = [Column(tr("Kind of conflict")), Column(tr("Area"), "hm²", 4, summed=False)]
    columns.append(Column(tr("Confidence")))
    rows = []
    for one in known:
        cells = sum(count for (_, kind), count in sums.items() if kind == one.code)
        sure = tr(CONFIDENCE.get(one.confidence, "preset"))
        rows.append(Row([conflict_name(one), hm2(cells, layers.grid), sure]))
    note = tr("A cell counts in every kind that holds.")
    table = Table(columns, rows, tr("Ground in conflict"), note)
    sections = [Section(tr("Conflicts"), [picture, table])]
    pairs = [(one.value, one.label) for one in categories]
    by_units = by_unit(sums, layers.unit_names, pairs, layers.grid, tr("Conflicts by unit"))
    if by_units is not None:
        sections.append(Section(tr("By unit"), [by_units], new_page=True))
    found = len({kind for _, kind in sums})
    told = tr("{found} of {all} kinds of conflict were found.")
    verdict = Text([told.format(found=found, all=len(known))], WARNING if found else GOOD)
    return tool_report(
        tr(SpatialConflicts.title),
        sections,
        facts=grid_facts(layers.grid, layers.sources),
        verdict=verdict,
        notes=notes,
        standards=[preset_or_table(CONFLICTS, given.kinds)],
        provenance=task.provenance(),
    )


ALGORITHM = SpatialConflicts
