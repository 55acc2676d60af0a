"""海岸防护功能重要性 and 海岸侵蚀敏感性: by the kind of coast, or by surge, waves and retreat."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import weighted_scores
from ...core.evaluation.weights_of import WEIGHTS, weights_of
from ...core.standards.tables import preset_or_table
from ...plugin.evaluation.factor_report import ALARMING
from ...plugin.evaluation.service_report import GRADES
from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, text_result
from ..graded_tool import (
    deciding_factor_out,
    grades_out,
    grades_report_out,
    measured_out,
    steps_preset,
)
from ..groups import ECOLOGY
from ..joint_tool import run_joint
from ..kinds import needed
from ..usual import preset_of, workbook_out

PROTECTION, EROSION = "protection", "erosion"
MUD, SAND = "coast_mud_rate", "coast_sand_rate"


class CoastProtection(ShanheAlgorithm):
    """Kinds of coast, or what erodes them, to grades."""

    identifier = "coastprotection"
    group_of = ECOLOGY
    title = N_("Protection of coasts")
    summary = N_("Grades coasts by how they protect the land, or by their sensitivity to erosion.")
    details = N_(
        "Importance: mangroves, salt marshes, shelter forests, rocky and sandy coasts are "
        "extremely important where they are intact, else important (guide of 2020; likely, and it "
        "gives no number: what is intact is the planner's map, that the others are important is a "
        "choice of this suite).\n"
        "Sensitivity to erosion: scores 1, 3 and 5 of the highest surge (1.5, 3 m), the mean wave "
        "height (0.4, 1 m) and the retreat of the coast (mud 1, 10 m/a; sand 0.5, 2 m/a), weighed "
        "0.2, 0.4, 0.4; over 3.5 extremely sensitive, over 2 sensitive (defaults of one "
        "implementation; unsure)."
    )
    tags_text = N_("mangrove,coast,双评价,生态,海岸防护,海岸侵蚀,红树林")

    kind = choice(
        "KIND",
        N_("Grades of"),
        {PROTECTION: N_("Importance for protection"), EROSION: N_("Sensitivity to erosion")},
        PROTECTION,
        help=N_("It says what is needed."),
    )
    coast = raster(
        "COAST",
        N_("Kinds of coast (codes)"),
        optional=True,
        help=N_("1 mangrove, 2 salt marsh, 3 shelter forest, 4 rocky, 5 sandy, 6 and more others."),
    )
    intact = raster(
        "INTACT",
        N_("Intact coasts"),
        optional=True,
        help=N_("Cells that are not 0 are natural and complete; left empty, all are."),
    )
    surge = raster("SURGE", N_("Highest surge (m)"), optional=True, help=N_("Above the tide."))
    wave = raster("WAVE", N_("Mean wave height (m)"), optional=True, help=N_("Mean of years."))
    mud = raster(
        "MUD", N_("Retreat of muddy coast (m/a)"), optional=True, help=N_("Inland is positive.")
    )
    sand = raster(
        "SAND", N_("Retreat of sandy coast (m/a)"), optional=True, help=N_("Inland is positive.")
    )
    weights = preset_of(
        "WEIGHTS",
        N_("Preset of the weights"),
        N_("JSON in place of the table suitability_weights."),
        table="suitability_weights",
    )
    steps = steps_preset()
    output = grades_out(N_("Grades of the coast"), N_("1 is the most important or sensitive."))
    measured = measured_out("MEASURED", N_("Mean score"), N_("From 1 to 5."))
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        return _erosion(given, task) if given.kind == EROSION else _protection(given, task)


def _protection(given: Any, task: Any) -> dict[str, object]:
    layers = {"coast_kind": needed(CoastProtection, given, "coast"), "coast_intact": given.intact}
    colours = [colour for _, colour in GRADES.values()]
    return run_joint(
        given, task, layers, classes=tuple(layers), colours=colours, heading=N_("Importance"),
        final=Factor.load("coast_importance", given.steps),
    )  # fmt: skip


def _erosion(given: Any, task: Any) -> dict[str, object]:
    final = Factor.load("coast_erosion", given.steps)
    weights = weights_of("coast_erosion", given.weights)
    retreat = "mud" if given.mud or not given.sand else "sand"
    layers = {
        "coast_surge": needed(CoastProtection, given, "surge"),
        "coast_wave": needed(CoastProtection, given, "wave"),
        (MUD if retreat == "mud" else SAND): needed(CoastProtection, given, retreat),
    }

    def combine(order: Sequence[str]) -> Any:
        return weighted_scores(final, [weights[code] for code in order])

    return run_joint(
        given, task, layers, combine, final=final, colours=ALARMING[1::2],
        heading=N_("Sensitivity"), measured_title=N_("Mean score"),
        tables=[preset_or_table(WEIGHTS, given.weights)],
    )  # fmt: skip


ALGORITHM = CoastProtection
