"""石漠化: how sensitive ground is to karst desertification, or what monitoring found."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import geometric
from ...core.evaluation.land import slope_of
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

SENSITIVITY, VULNERABILITY = "sensitivity", "vulnerability"
HALO = 1


class KarstDesertification(ShanheAlgorithm):
    """Carbonate rock, slope and cover, or grades of monitoring, to grades."""

    identifier = "karstdesertification"
    group_of = ECOLOGY
    title = N_("Karst desertification")
    summary = N_("Grades ground by its sensitivity to karst desertification, or by monitoring.")
    details = N_(
        "Sensitivity: the geometric mean of scores 1, 3 and 5 of the share of carbonate rock (30, "
        "70 %), slope (8, 25°) and vegetation cover (60, 20 %); over 4 extremely sensitive, over 2 "
        "sensitive (guide of 2017; certain).\n"
        "Vulnerability: monitoring found it moderate: vulnerable; heavy or extreme: extremely "
        "vulnerable (guide of 2020; likely)."
    )
    tags_text = N_("karst,rock,双评价,生态,石漠化,敏感性,脆弱性,碳酸盐岩")

    kind = choice(
        "KIND",
        N_("Grades of"),
        {
            SENSITIVITY: N_("Sensitivity (2017: carbonate rock, slope, cover)"),
            VULNERABILITY: N_("Vulnerability (2020: by monitoring)"),
        },
        SENSITIVITY,
        help=N_("It says what is needed."),
    )
    heights = raster(
        "DEM",
        N_("Heights (m)"),
        optional=True,
        help=N_("For the sensitivity; its grid is that of the result, in metres."),
    )
    carbonate = raster(
        "CARBONATE",
        N_("Share of carbonate rock (%)"),
        optional=True,
        help=N_("For the sensitivity; per cent of the ground where it lies bare."),
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        optional=True,
        help=N_("For the sensitivity; per cent from 0 to 100."),
    )
    monitored = raster(
        "MONITORED",
        N_("Grades of monitoring"),
        optional=True,
        help=N_("For the vulnerability: 1 none, 2 light, 3 moderate, 4 heavy, 5 extreme."),
    )
    steps = steps_preset()
    output = grades_out(
        N_("Grades of karst desertification"), N_("1 is the most sensitive or vulnerable.")
    )
    measured = measured_out("MEASURED", N_("Mean score"), N_("From 1 to 5."))
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if given.kind == SENSITIVITY:
            return _sensitivity(given, task)
        code = "karst_monitoring"
        layers = {code: needed(KarstDesertification, given, "monitored")}
        heading = N_("Vulnerability")
        return run_joint(
            given, task, layers, classes=(code,), colours=ALARMING[1::2], heading=heading
        )


def _sensitivity(given: Any, task: Any) -> dict[str, object]:
    final = Factor.load("sensitivity", given.steps)
    layers = {
        "karst_slope": needed(KarstDesertification, given, "heights"),
        "karst_carbonate": needed(KarstDesertification, given, "carbonate"),
        "erosion_cover": needed(KarstDesertification, given, "vegetation"),
    }

    def combine(_order: Sequence[str]) -> Any:
        return geometric(final)

    return run_joint(
        given, task, layers, combine, derived=lambda grid: {"karst_slope": slope_of(grid)},
        halo=lambda _grid: HALO, final=final, colours=ALARMING[1::2], heading=N_("Sensitivity"),
        measured_title=N_("Mean score"),
    )  # fmt: skip


ALGORITHM = KarstDesertification
