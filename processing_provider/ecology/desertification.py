"""土地沙化: how sensitive ground is to wind, or how strongly wind erodes it."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import geometric
from ...plugin.evaluation.factor_report import ALARMING
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
from ..usual import workbook_out

SENSITIVITY, VULNERABILITY, INTENSITY = "sensitivity", "vulnerability", "intensity"


class Desertification(ShanheAlgorithm):
    """Dryness, wind, soil and cover, or wind erosion, to grades."""

    identifier = "desertification"
    group_of = ECOLOGY
    title = N_("Desertification")
    summary = N_("Grades ground by its sensitivity to desertification, or by its wind erosion.")
    details = N_(
        "Sensitivity: the geometric mean of scores 1, 3 and 5 of dryness (1.5, 16), days with wind "
        "over 6 m/s (10, 30), soil texture and vegetation cover (60, 20 %); over 4 extremely "
        "sensitive, over 2 sensitive (guide of 2017; certain). Dryness is 0.16 times the sum of "
        "daily temperatures from 10 °C on by the rain of the same time.\n"
        "Intensity: wind erosion in t/(km²·a) by the limits of SL 190-2007 (certain); "
        "vulnerability: from 2500 on vulnerable, from 8000 on extremely vulnerable (guide of 2020; "
        "likely)."
    )
    tags_text = N_("wind erosion,SL 190,双评价,生态,沙化,敏感性,脆弱性,风蚀")

    kind = choice(
        "KIND",
        N_("Grades of"),
        {
            SENSITIVITY: N_("Sensitivity (2017: dryness, wind, texture, cover)"),
            VULNERABILITY: N_("Vulnerability (2020: by the intensity of wind erosion)"),
            INTENSITY: N_("Intensity of wind erosion (SL 190)"),
        },
        SENSITIVITY,
        help=N_("It says what is needed."),
    )
    dryness = raster(
        "DRYNESS", N_("Dryness I"), optional=True, help=N_("For the sensitivity; no unit.")
    )
    wind = raster(
        "WIND",
        N_("Days with wind over 6 m/s"),
        optional=True,
        help=N_("For the sensitivity; days a year."),
    )
    texture = raster(
        "TEXTURE",
        N_("Score of the soil's texture"),
        optional=True,
        help=N_("For the sensitivity: 1 rock or clay, 3 gravel or loam, 5 sand."),
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        optional=True,
        help=N_("For the sensitivity; per cent from 0 to 100."),
    )
    erosion = raster(
        "EROSION",
        N_("Wind erosion (t/(km²·a))"),
        optional=True,
        help=N_("For vulnerability and intensity; from monitoring or RWEQ."),
    )
    steps = steps_preset()
    output = grades_out(N_("Grades of erosion"), N_("1 is the most sensitive, or most eroded."))
    measured = measured_out(
        "MEASURED", N_("Mean score or erosion"), N_("From 1 to 5, or t/(km²·a).")
    )
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if given.kind == SENSITIVITY:
            return _sensitivity(given, task)
        code = "erosion_vulnerability" if given.kind == VULNERABILITY else "wind_erosion"
        layers = {code: needed(Desertification, given, "erosion")}
        colours = ALARMING[1::2] if given.kind == VULNERABILITY else ALARMING
        heading = N_("Intensity of erosion")
        return run_joint(given, task, layers, colours=colours, heading=heading)


def _sensitivity(given: Any, task: Any) -> dict[str, object]:
    final = Factor.load("sensitivity", given.steps)
    layers = {
        "sand_dryness": needed(Desertification, given, "dryness"),
        "sand_windy_days": needed(Desertification, given, "wind"),
        "sand_texture": needed(Desertification, given, "texture"),
        "erosion_cover": needed(Desertification, given, "vegetation"),
    }

    def combine(_order: Sequence[str]) -> Any:
        return geometric(final)

    return run_joint(
        given, task, layers, combine, classes=("sand_texture",), final=final,
        colours=ALARMING[1::2], heading=N_("Sensitivity"), measured_title=N_("Mean score"),
    )  # fmt: skip


ALGORITHM = Desertification
