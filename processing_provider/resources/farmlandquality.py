"""农用地分等 (GB/T 28407) and 耕地质量等级 (GB/T 33469): indices and grades of farmland units."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProcessing

from ...core.evaluation.farmland_quality import (
    ECONOMY,
    FORMS,
    GRADING,
    LAST,
    NATURAL,
    QUALITY,
    USE,
)
from ...core.feedback import Stage, watched_iterable
from ...core.planning.structure import SQUARE_METRES
from ...core.rounding import half_up
from ...plugin.compiling.drawing import styled
from ...plugin.evaluation.farmland_quality_report import (
    INDICES,
    drawn_by,
    drawn_value,
    quality_report,
    unit_classes,
    unit_fields,
    unit_values,
)
from ...plugin.evaluation.farmland_quality_units import Asked, FarmlandUnits, read_farmland
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import crs_code, features
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import choice, field_of, fields_of, layer_out, number_result, polygons, text
from ..groups import RESOURCES
from ..usual import preset_of, report_out, workbook_out


class FarmlandQuality(ShanheAlgorithm):
    """Scores of factors to indices, grades and what limits each unit."""

    identifier = "farmlandquality"
    group_of = RESOURCES
    title = N_("Quality of farmland")
    summary = N_(
        "Indices, grades and limiting factors of grading units: classification of farmland by GB/T "
        "28407-2012, or quality of cropland by GB/T 33469-2016."
    )
    details = N_(
        "GB/T 28407: C_L = Σ(w·f)/100 of scores from 0 to 100, R = Σ(α·C_L·β) over up to three "
        "crops, Y = R·K_L, G = Y·K_C; 15 grades, 1 best. GB/T 33469: P = Σ(C·F) of memberships "
        "from 0 to 1; 10 grades, 1 best.\n"
        "The limits of the grades are of the place and have to be typed. Left empty, units of GB/T "
        "28407 have no grade, and those of GB/T 33469 equal steps between lowest and highest, "
        "which no standard gives.\n"
        "The limiting factor is the one that loses most: w·(100 − f), or w·(1 − F). Values that "
        "cannot be are counted, and their units have no grade."
    )
    tags_text = N_(
        "farmland,quality,grade,农用地分等,耕地质量等级,自然质量分,利用等,经济等,限制因素,"
        "GB/T 28407,GB/T 33469"
    )

    units = polygons(
        "INPUT",
        N_("Grading units (分等单元)"),
        help=N_("Polygons with a field for every factor; all their fields stay in the result."),
    )
    form = choice(
        "FORM",
        N_("Form of the evaluation"),
        {
            GRADING.code: N_("Classification of farmland (GB/T 28407-2012)"),
            QUALITY.code: N_("Quality of cropland (GB/T 33469-2016)"),
        },
        GRADING.code,
        help=N_("What is evaluated, by which standard."),
    )
    factors = fields_of(
        "INPUT",
        "FACTORS",
        N_("Factors"),
        help=N_("Fields with scores from 0 to 100 (GB/T 28407) or memberships from 0 to 1."),
    )
    weights = text(
        "WEIGHTS",
        N_("Weights of the factors"),
        help=N_("In the order of the fields, with semicolons: 0.3;0.3;0.4. They must sum to 1."),
    )
    alphas = fields_of(
        "INPUT",
        "ALPHAS",
        N_("Potential index α by crop"),
        optional=True,
        help=N_("Light–temperature or climatic potential (光温/气候生产潜力指数), up to 3 crops."),
    )
    alpha = text(
        "ALPHA",
        N_("Potential index α as numbers"),
        optional=True,
        help=N_("One a crop, with semicolons, where no field is chosen: 1500;900."),
    )
    betas = fields_of(
        "INPUT",
        "BETAS",
        N_("Yield ratio β by crop"),
        optional=True,
        help=N_("产量比系数, in the order of the potentials."),
    )
    beta = text(
        "BETA",
        N_("Yield ratio β as numbers"),
        optional=True,
        help=N_("One a crop, with semicolons, where no field is chosen: 1;1.2."),
    )
    use = field_of(
        "INPUT",
        "KL",
        N_("Coefficient of use K_L"),
        optional=True,
        help=N_("土地利用系数 from 0 to 1, for the use index Y."),
    )
    economy = field_of(
        "INPUT",
        "KC",
        N_("Economic coefficient K_C"),
        optional=True,
        help=N_("土地经济系数 from 0 to 1, for the economic index G; it needs K_L."),
    )
    graded_by = choice(
        "GRADE_BY",
        N_("Index that is graded"),
        {
            LAST: N_("The last one that is computed"),
            NATURAL: INDICES[NATURAL],
            USE: INDICES[USE],
            ECONOMY: INDICES[ECONOMY],
        },
        LAST,
        help=N_("Of GB/T 28407; the limits must be those of this index."),
    )
    limits = text(
        "CUTS",
        N_("Limits of the grades"),
        optional=True,
        help=N_(
            "14 (GB/T 28407) or 9 numbers (GB/T 33469) that rise or fall, with semicolons. A limit "
            "has the better grade of its two."
        ),
    )
    grades = preset_of(
        "GRADES",
        N_("Preset of the grades"),
        N_("JSON in place of the table farmland_grades_gbt28407 or farmland_grades_gbt33469."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Quality of farmland"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("Units with CL, RI, YI, GI or P, GRADE, CATEGORY, LIMITING, LOSS and AREA_M2."),
    )
    report = report_out(N_("Map, areas by grade and category, indices, limiting factors, limits."))
    workbook = workbook_out()
    n_units = number_result("N_UNITS", N_("Units"))
    n_graded = number_result("N_GRADED", N_("Units with a grade"))
    mean_grade = number_result("MEAN_GRADE", N_("Mean grade by area"))
    area = number_result("AREA_HM2", N_("Area of the graded units (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        units = read_farmland(given.units, _asked(given), task.feedback)
        for note in units.notes:
            task.warn(note)
        drawn = _write(given, task, units)
        if given.report or given.workbook:
            report = quality_report(units, crs_code(given.units), drawn, task.provenance())
            write_report(report, given.report, given.workbook)
        found = units.found
        graded = units.area_of(found.grades > 0) / SQUARE_METRES
        results = {"N_UNITS": len(units.rows), "N_GRADED": found.graded}
        mean = found.mean_grade(units.areas)
        told = {} if mean is None else {"MEAN_GRADE": half_up(mean, 4)}
        return {**results, **told, "AREA_HM2": half_up(graded, 6)}


def _asked(given: Any) -> Asked:
    return Asked(
        FORMS[given.form],
        given.factors,
        given.weights,
        given.alphas,
        given.alpha,
        given.betas,
        given.beta,
        given.use,
        given.economy,
        given.graded_by,
        given.limits,
        given.grades,
    )


def _write(given: Any, task: Any, units: FarmlandUnits) -> list[tuple[QgsGeometry, str]]:
    """Write the units behind their own fields; return their outlines with their class."""
    source, title = given.units, tr("Quality of farmland")
    own = unit_fields(units)
    replaced = {field.name().upper() for field in own}
    known = source.fields()
    kept = [at for at in range(known.count()) if known.at(at).name().upper() not in replaced]
    finish = task.finish(styled(drawn_by(units), unit_classes(units)), ready_to_print(title))
    layout = [*(known.at(at) for at in kept), *own]
    crs = source.sourceCrs()
    sink = given.output.open(layout, source.wkbType(), crs, name=title, finish=finish)
    places = {row: at for at, row in enumerate(units.rows)}
    stage = Stage(task.feedback, 70.0, 95.0)
    drawn = []
    for feature in watched_iterable(features(source, QgsFeatureRequest()), len(places), stage):
        at, attributes = places[feature.id()], feature.attributes()
        outline = feature.geometry()
        sink.add([*(attributes[place] for place in kept), *unit_values(units, at)], outline)
        if not outline.isEmpty():
            drawn.append((outline, drawn_value(units, at)))
    return drawn


ALGORITHM = FarmlandQuality
