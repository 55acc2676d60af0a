"""生态保护重要性: services and vulnerabilities brought together, small patches corrected."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.ecology import MATRIX, Integration
from ...core.evaluation.factors import Factor, steps_table
from ...core.evaluation.suitability import MATRICES, Rules
from ...core.raster.alignment import UNION, aligned, common_grid, resampling_of
from ...core.raster.source import CLASS
from ...core.standards.tables import preset_or_table
from ...plugin.evaluation.factor_report import limits_table
from ...plugin.evaluation.service_report import importance_categories
from ...plugin.evaluation.suitability_report import matrix_table
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..concluded_tool import Words, run_concluded
from ..declare import flag, number_result, raster_out, rasters, text_result
from ..graded_tool import steps_preset
from ..groups import ECOLOGY
from ..service_tool import importance_out
from ..usual import preset_of, report_out, workbook_out

CHAIN = "eco"


class EcologicalImportance(ShanheAlgorithm):
    """Rasters of importance and vulnerability to the importance of the ecosystem."""

    identifier = "ecologicalimportance"
    group_of = ECOLOGY
    title = N_("Ecological importance")
    summary = N_("Takes the higher of services and vulnerabilities, and corrects small patches.")
    details = N_(
        "A cell has the highest grade of all rasters that say something of it: 1 extreme, 2 "
        "important, 3 general; a raster without a value there says nothing (guide of 2020; certain "
        "in principle). The first raster that has this grade decides.\n"
        "With patches, cells of grades 1 and 2 that touch are one patch: from 0.5 km² on they stay "
        "as they are, smaller ones of grade 1 become 2, and all below 0.25 km² become general "
        "(guide of 2019, from memory of its matrix; likely). Edges along natural boundaries and "
        "corridors are the planner's work on the result."
    )
    tags_text = N_(
        "double evaluation,ecology,双评价,生态保护重要性,极重要区,生态系统服务,生态脆弱性"
    )

    services = rasters(
        "SERVICES",
        N_("Importance of services"),
        help=N_("Grades 1 extreme, 2 important, 3 general, as the tools of this group write them."),
    )
    vulnerabilities = rasters(
        "VULNERABILITIES",
        N_("Vulnerability"),
        optional=True,
        help=N_(
            "Grades 1 extreme, 2 vulnerable, 3 general, as the tools of this group write them."
        ),
    )
    by_patches = flag(
        "PATCHES",
        N_("Correct small patches"),
        True,
        help=N_("By the matrix of level and contiguity."),
    )
    matrices = preset_of(
        "MATRICES",
        N_("Preset of the matrices"),
        N_("JSON in place of the table suitability_matrices."),
        table="suitability_matrices",
    )
    steps = steps_preset()
    output = importance_out()
    level = raster_out(
        "LEVEL",
        N_("Importance before patches"),
        optional=True,
        made=False,
        help=N_("The higher of all rasters, before small patches are corrected."),
    )
    explained = raster_out(
        "EXPLAIN",
        N_("Layer that decided"),
        optional=True,
        made=True,
        help=N_("The first raster that has the highest grade, or the size of the patch."),
    )
    report = report_out(N_("Map, ground by importance and deciding layer, matrix used."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = [*given.services, *(given.vulnerabilities or [])]
        every = [raster_of(one, CLASS) for one in layers]
        grid = common_grid(every, extent=UNION)
        matrix = Rules.load(CHAIN, given.matrices).matrices[MATRIX]
        factor = Factor.load("eco_contiguity", given.steps) if given.by_patches else None
        chain = Integration(_named(aligned(every, grid)), matrix, factor)
        method = [matrix_table(matrix), limits_table([factor])] if factor else []
        tables = [preset_or_table(MATRICES, given.matrices), steps_table(given.steps)]
        words = Words(
            importance_categories(),
            tr("Grade of importance"),
            [*chain.grades, tr("Contiguity of the patch")],
            tr("The first layer that has the highest grade."),
            method,
            tables if factor else [],
        )
        sources = [(one.name, resampling_of(one, grid)) for one in every]
        return run_concluded(given, task, chain, words, sources)


def _named(given: Any) -> dict[str, Any]:
    """Return rasters by name, numbered where two have the same."""
    found: dict[str, Any] = {}
    for number, one in enumerate(given, start=1):
        found[one.name if one.name not in found else f"{one.name} ({number})"] = one
    return found


ALGORITHM = EcologicalImportance
