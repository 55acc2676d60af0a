"""建设用地节约集约利用评价: indices and types of units by TD/T 1018-2008."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing, QgsWkbTypes

from ...core.monitoring.land_intensity import TOTAL, Scheme
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.monitoring.intensity_report import (
    intensity_report,
    type_classes,
    unit_fields,
    unit_rows,
)
from ...plugin.monitoring.intensity_units import USUAL_NAMES, read_units
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import field_of, layer_out, number_result, source
from ..groups import MONITORING
from ..usual import preset_of, report_out, workbook_out

ANY = [QgsProcessing.SourceType.TypeVector]
DRAWN_BY = "TYPE_POP"


class LandIntensity(ShanheAlgorithm):
    """Amounts of units to indicators, scores, types and rates."""

    identifier = "landintensity"
    group_of = MONITORING
    title = N_("Intensive use of construction land")
    summary = N_(
        "Indicators, indices and types of land use of counties, cities or development zones by "
        "TD/T 1018-2008."
    )
    details = N_(
        "Standard values are a/t for positive and t/a for inverse indicators, at most 1; "
        "elasticities follow the signs of both growths; indices are 100 Σ w S. The weights below "
        "an item must sum to 1. Types come from the growth of people and economy against that of "
        "land.\n"
        "The standard leaves weights and ideal values to the evaluator: the shipped ones are "
        "placeholders, give presets. An amount that a unit does not state leaves empty what needs "
        "it; nothing is weighted anew.\n"
        "Fields: POP (10⁴ persons), GDP and INVEST (10⁸ yuan), URLAND and CLAND (km²) with _T0 "
        "for the base year and _T1 for the current one, NEW_URLAND, NEW_CLAND, STOCK_SUPPLY, "
        "TOTAL_SUPPLY, BATCH_SUPPLY, BATCH_APPROVED; zones: SUPPLIED, SERVICED, BUILT, INDUSTRY, "
        "HIGHTECH, FLOOR_AREA, FOOTPRINT, IND_FLOOR_AREA, IND_FOOTPRINT."
    )
    tags_text = N_("intensity,index,节约集约,集约利用,评价,开发区,TD/T 1018,用地弹性")

    units = source(
        "INPUT",
        N_("Units with their amounts"),
        ANY,
        help=N_("A table or polygons, one row a unit, with the fields named in the description."),
    )
    name_field = field_of(
        "INPUT",
        "NAME_FIELD",
        N_("Name of the unit"),
        optional=True,
        help=N_("Left empty, NAME, XZQMC, MC or KFQMC where there is one."),
    )
    weights = preset_of(
        "WEIGHTS",
        N_("Preset of the weights"),
        N_("JSON in place of the table intensity_weights, by Delphi or AHP."),
        advanced=False,
    )
    ideals = preset_of(
        "IDEALS",
        N_("Preset of the ideal values"),
        N_("JSON in place of the table intensity_ideals: plan, best city or experts."),
        advanced=False,
    )
    output = layer_out(
        "OUTPUT",
        N_("Intensity of the units"),
        help=N_("Indicators, standard values (S_), scores (X_), types and rates of every unit."),
    )
    report = report_out(
        N_("Indices with charts, indicators, types, rates, weights and ideal values.")
    )
    workbook = workbook_out()
    n_units = number_result("N_UNITS", N_("Units"))
    n_total = number_result("N_TOTAL", N_("Units with a total index"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        scheme = Scheme.load(given.weights, given.ideals)
        name = chosen_field(given.units, given.name_field, USUAL_NAMES)
        units = read_units(given.units, name, scheme, task.feedback)
        for note in units.notes:
            task.warn(note)
        _write(given, task, units, scheme)
        if given.report or given.workbook:
            report = intensity_report(units, scheme, task.provenance())
            write_report(report, given.report, given.workbook)
        done = sum(one.scores[TOTAL] is not None for one in units.results)
        return {"N_UNITS": len(units.names), "N_TOTAL": done}


def _write(given: Any, task: Any, units: Any, scheme: Scheme) -> None:
    title = tr("Intensity of the units")
    if units.outlines:
        finish = task.finish(styled(DRAWN_BY, type_classes(scheme)), ready_to_print(title))
        kind, crs = given.units.wkbType(), given.units.sourceCrs()
    else:
        finish, kind, crs = task.history(), QgsWkbTypes.Type.NoGeometry, None
    sink = given.output.open(unit_fields(scheme), kind, crs, name=title, finish=finish)
    outlines = units.outlines or [None] * len(units.names)
    for row, outline in zip(unit_rows(units, scheme), outlines):
        sink.add(row, outline)


ALGORITHM = LandIntensity
