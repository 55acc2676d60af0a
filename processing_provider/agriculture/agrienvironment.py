"""农业环境: contents of soil against GB 15618-2018, graded."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.errors import Problem
from ...core.evaluation.factors import Factor
from ...core.evaluation.soil_environment import ELEMENTS, LIMITS, ORCHARD, OTHER, PADDY, soil_risk
from ...core.standards.tables import table
from ...plugin.i18n import N_, tr
from ..base import ShanheAlgorithm
from ..declare import Declared, choice, number_result, raster, text_result
from ..graded_tool import deciding_factor_out, grades_out, grades_report_out, measured_out
from ..groups import AGRICULTURE
from ..joint_tool import run_joint
from ..usual import workbook_out


def _content(element: str, label: str) -> Declared:
    return raster(element.upper(), label, optional=True, help=N_("Content of dry soil, mg/kg."))


class AgriEnvironment(ShanheAlgorithm):
    """Contents of soil and its acidity to grades."""

    identifier = "agrienvironment"
    group_of = AGRICULTURE
    title = N_("Soil environment for agriculture")
    summary = N_("Grades soil by its contents against the risk values of GB 15618-2018.")
    details = N_(
        "All contents that are given up to their screening values: grade 1; one over its "
        "intervention value: grade 3; else grade 2. The values follow from the soil's acidity and "
        "the use of the land; copper, nickel and zinc have no intervention values (GB 15618-2018; "
        "certain).\n"
        "The element whose content is highest by ratio to its screening value decides. A cell that "
        "lacks one of the contents or the acidity has no grade."
    )
    tags_text = N_("double evaluation,soil,pollution,双评价,农业,土壤环境,污染,筛选值,管制值")

    cd = _content("Cd", N_("Cadmium (mg/kg)"))
    hg = _content("Hg", N_("Mercury (mg/kg)"))
    arsenic = _content("As", N_("Arsenic (mg/kg)"))
    pb = _content("Pb", N_("Lead (mg/kg)"))
    cr = _content("Cr", N_("Chromium (mg/kg)"))
    cu = _content("Cu", N_("Copper (mg/kg)"))
    ni = _content("Ni", N_("Nickel (mg/kg)"))
    zn = _content("Zn", N_("Zinc (mg/kg)"))
    acidity = raster("PH", N_("Soil pH"), help=N_("From 0 to 14."))
    land = choice(
        "LAND",
        N_("Use of the land"),
        {
            OTHER: N_("Other farmland"),
            PADDY: N_("Paddy fields"),
            ORCHARD: N_("Orchards"),
        },
        OTHER,
        help=N_("For all ground that the map of paddy fields does not tell."),
    )
    paddy = raster(
        "PADDY",
        N_("Map of paddy fields"),
        optional=True,
        help=N_("Cells that are not 0 are paddy fields, 0 is the use that is chosen."),
    )
    output = grades_out()
    measured = measured_out(
        "RATIO", N_("Highest ratio"), N_("Content by screening value, of the element that decides.")
    )
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = {
            f"soil_{one.lower()}": getattr(given, "arsenic" if one == "As" else one.lower())
            for one in ELEMENTS
        }
        if not any(layers.values()):
            raise Problem("EVA-19", names=", ".join(ELEMENTS))
        final = Factor.load("soil_environment")
        others = {"soil_ph": given.acidity, "soil_paddy": given.paddy}

        def combine(order: Sequence[str]) -> Any:
            elements = [one for one in ELEMENTS if f"soil_{one.lower()}" in order]
            return soil_risk(elements, given.land, final)

        task.info(tr("Values of GB 15618-2018 by the soil's acidity."))
        return run_joint(
            given, task, {**layers, **others}, combine, classes=("soil_paddy",), final=final,
            measured_title=N_("Highest ratio"), tables=[table(LIMITS)],
        )  # fmt: skip


ALGORITHM = AgriEnvironment
