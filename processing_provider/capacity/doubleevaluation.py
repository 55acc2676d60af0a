"""双评价: ecology, suitability for agriculture and towns, potential and conflicts in one run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingUtils

from ...plugin.evaluation.double_report import Told, areas_of, double_report
from ...plugin.i18n import N_, tr
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..capacity_inputs import land_in, reserved_in, units_in
from ..chain import Chain
from ..declare import (
    choice,
    folder_out,
    number,
    number_result,
    raster,
    raster_out,
    rasters,
    text_result,
)
from ..double_chain import DoubleRun
from ..groups import CAPACITY
from ..suitability_tool import NO_PATCHES
from ..usual import report_out, workbook_out

STEPS = 18
"""As many steps as there can be, for the progress."""


def _grades(key: str, label: str, help: str) -> Any:
    return raster(key, label, optional=True, help=help)


def _result(key: str, label: str) -> Any:
    return raster_out(key, label, optional=True, made=True, help=N_("With names and colours."))


class DoubleEvaluation(ShanheAlgorithm):
    """Heights, rain, water and what else is known to the maps of the double evaluation."""

    identifier = "doubleevaluation"
    group_of = CAPACITY
    title = N_("Double evaluation")
    summary = N_("Runs the chain: ecology, agriculture, towns, potential, conflicts, scenario.")
    details = N_(
        "Ecology: conservation of soil (R, K, heights, cover) and of water (rain, "
        "evapotranspiration, runoff), sensitivity to erosion (R, texture, heights, cover) and "
        "rasters of importance that you have made; the highest grade, small patches corrected. "
        "Agriculture: slope and silt, precipitation, heat, soil environment and hazards. Towns: "
        "slope, height and relief, water use limit, hazards, air, comfort, location. Then "
        "potential and conflicts with the land survey. What is not given is left out and told.\n"
        "A scenario runs both suitabilities again with changed rain, water and heat, or with new "
        "grades of location, and tells what changes. All rasters come to the grid of the heights, "
        "in metres. Each step is a tool of its own with its limits; run it by itself for presets, "
        "what decided, and its own report. Factor maps go to the folder, if one is chosen."
    )
    tags_text = N_("double evaluation,chain,双评价,资源环境承载能力,国土空间开发适宜性,情景")

    heights = raster("DEM", N_("Heights (m)"), help=N_("In metres, in a CRS in metres."))
    rain = raster("RAIN", N_("Precipitation (mm/a)"), help=N_("Mean of years, mm."))
    water = raster(
        "WATER",
        N_("Water use limit per area (10⁴ m³/km²)"),
        help=N_("Of the unit that the cell is in (用水总量控制指标模数)."),
    )
    erosivity = raster(
        "R", N_("Erosivity of rain R"), optional=True, help=N_("MJ·mm/(hm²·h·a), 0 to 50,000.")
    )
    erodibility = raster(
        "K",
        N_("Erodibility of the soil K"),
        optional=True,
        help=N_("t·hm²·h/(hm²·MJ·mm)."),
    )
    texture = _grades("TEXTURE", N_("Score of the soil's texture"), N_("1, 3 or 5."))
    cover = raster(
        "COVER", N_("Vegetation cover (%)"), optional=True, help=N_("Per cent from 0 to 100.")
    )
    lost = raster(
        "ET", N_("Evapotranspiration (mm/a)"), optional=True, help=N_("Mean of years, mm.")
    )
    runoff = raster(
        "ALPHA",
        N_("Coefficient of surface runoff (%)"),
        optional=True,
        help=N_("Per cent from 0 to 100."),
    )
    importance = rasters(
        "IMPORTANCE",
        N_("Further rasters of importance or vulnerability"),
        optional=True,
        help=N_("Grades 1 extreme, 2, 3 general, as the tools of ecology write them."),
    )
    silt = raster("SILT", N_("Silt (%)"), optional=True, help=N_("Per cent from 0 to 100."))
    heat = raster(
        "HEAT", N_("Accumulated temperature (°C·d)"), optional=True, help=N_("Above 0 °C.")
    )
    environment = _grades("SOIL", N_("Grades of the soil environment"), N_("1 to 3."))
    weather = _grades("WEATHER", N_("Grades of meteorological hazards"), N_("1 to 5."))
    hazard = _grades("GEOHAZARD", N_("Grades of geological hazards"), N_("1 to 5."))
    air = _grades("AIR", N_("Grades of the capacity of the air"), N_("1 to 5."))
    comfort = _grades("COMFORT", N_("Grades of climate comfort"), N_("1 to 7."))
    location = _grades("LOCATION", N_("Grades of location"), N_("1 to 5."))
    land, class_field, mark_field = land_in(N_("What is on the ground now."))
    reserved = reserved_in()
    units, unit_name = units_in()
    contiguity = choice(
        "CONTIGUITY",
        N_("Contiguity of patches"),
        {
            "agri_contiguity_plain": N_("Plain: 900, 600, 400, 150 mu"),
            "agri_contiguity_hills": N_("Hills: 400, 250, 150, 80 mu"),
            NO_PATCHES: N_("Patches do not count"),
        },
        "agri_contiguity_plain",
        help=N_("Of agriculture; towns and ecology have limits of their own unless none counts."),
    )
    rain_change = number(
        "RAIN_CHANGE",
        N_("Scenario: change of precipitation (%)"),
        0.0,
        low=-100.0,
        high=500.0,
        advanced=True,
        help=N_("Of the climate; 0 changes nothing."),
    )
    water_change = number(
        "WATER_CHANGE",
        N_("Scenario: change of the water limit (%)"),
        0.0,
        low=-100.0,
        high=500.0,
        advanced=True,
        help=N_("By saving, transfer or desalination; 0 changes nothing."),
    )
    heat_change = number(
        "HEAT_CHANGE",
        N_("Scenario: change of heat (°C·d)"),
        0.0,
        low=-5000.0,
        high=5000.0,
        advanced=True,
        help=N_("Of the accumulated temperature; 0 changes nothing."),
    )
    location_after = raster(
        "LOCATION_AFTER",
        N_("Scenario: grades of location"),
        optional=True,
        advanced=True,
        help=N_("With the infrastructure that is planned."),
    )
    ecology = _result("ECOLOGY", N_("Ecological importance"))
    agri = _result("AGRI", N_("Suitability for agriculture"))
    urban = _result("URBAN", N_("Suitability for towns"))
    agri_potential = _result("AGRI_POTENTIAL", N_("Potential of agriculture"))
    urban_potential = _result("URBAN_POTENTIAL", N_("Potential of towns"))
    conflicts = _result("CONFLICTS", N_("Conflicts"))
    factors = folder_out(
        "FACTORS", N_("Folder of the factor maps"), optional=True, help=N_("GeoTIFF of each step.")
    )
    report = report_out(N_("All maps, ground by unit, what the scenario changes."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every category by map (hm²), JSON"))
    n_maps = number_result("N_MAPS", N_("Maps that were made"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        scratch = Path(QgsProcessingUtils.generateTempFilename("double"))
        folder = Path(given.factors) if given.factors else scratch
        for one in (scratch, folder):
            one.mkdir(parents=True, exist_ok=True)
        run = DoubleRun(given, task, Chain(task, folder, STEPS), scratch)
        for step in (run.ecology, run.suitability, run.scenario, run.uses):
            step()
        notes = run.notes()
        for note in notes:
            task.warn(note)
        if given.report or given.workbook:
            told = Told(tr(self.title), run.results, run.factors, run.changes, *run.units())
            report = double_report(told, _facts(self, given), notes, task.provenance())
            write_report(report, given.report, given.workbook)
        areas = {one.name: areas_of(one.path, one.categories) for one in run.results}
        return {"AREAS_HM2": json.dumps(areas), "N_MAPS": len(run.results) + len(run.factors)}


def _facts(algorithm: Any, given: Any) -> list[tuple[str, str]]:
    """Return what the scenario changes."""
    names = ("rain_change", "water_change", "heat_change")
    changed = [(algorithm.declared[one].label, getattr(given, one)) for one in names]
    return [(tr(label), f"{value:+g}") for label, value in changed if value]


ALGORITHM = DoubleEvaluation
