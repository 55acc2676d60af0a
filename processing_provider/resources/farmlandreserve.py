"""耕地后备资源: ground that could be reclaimed, by limiting factors and contiguity."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...core.evaluation.factors import Factor, steps_table
from ...core.evaluation.graded_map import Files, write_graded
from ...core.evaluation.joint import joint, worst
from ...core.evaluation.land import slope_of
from ...core.evaluation.reserve import CONTIGUOUS, DECISIVE, LEVEL, NONE, SCATTERED, Reserve
from ...core.raster.alignment import aligned, common_grid, resampling_of
from ...core.raster.grid import Grid
from ...core.raster.output import Category
from ...core.raster.source import CLASS, MEASURE, open_raster
from ...plugin.evaluation.factor_report import factor_name, limits_table
from ...plugin.evaluation.service_report import implausible_notes
from ...plugin.i18n import N_, tr
from ...plugin.rasters.burning import burned
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..concluded_tool import Words, run_concluded
from ..declare import flag, number_result, polygons, raster, raster_out, text_result
from ..graded_tool import steps_preset
from ..groups import RESOURCES
from ..joint_tool import of_them
from ..usual import report_out, workbook_out

CATEGORIES = {
    CONTIGUOUS: (N_("Can be reclaimed, contiguous"), (26, 150, 65)),
    SCATTERED: (N_("Can be reclaimed, scattered"), (166, 217, 106)),
    NONE: (N_("Cannot be reclaimed"), (215, 215, 215)),
}
HALO = 1


class FarmlandReserve(ShanheAlgorithm):
    """Limiting factors, sources and exclusions to reserves of cropland."""

    identifier = "farmlandreserve"
    group_of = RESOURCES
    title = N_("Reserves of cropland")
    summary = N_("Finds ground that could be reclaimed: no factor limits it and it is contiguous.")
    details = N_(
        "Ground is fit where every factor that is given is within its limit: slope up to 25° "
        "(certain), rain from 400 mm without irrigation, soil from 30 cm deep, soil environment "
        "not over its intervention values (likely), accumulated temperature above 10 °C from "
        "1800 °C·d, pH 4.0 to 9.5, salt below 1 ‰, gravel or rock up to 15 % (unsure: presets). "
        "The first factor that is beyond its limit decides.\n"
        "Sources are the classes that reserves come from (0404, 1204, 1205, 1206, say); "
        "exclusions are red line, reserves, forests for the common good, wetlands, flood ways. "
        "Patches of fit cells below 5 mu are scattered (unsure; provinces set it). The grid is "
        "that of the heights, in metres."
    )
    tags_text = N_("cropland,reclamation,耕地后备资源,宜耕,限制因子,补充耕地")

    heights = raster("DEM", N_("Heights (m)"), help=N_("Its grid is that of the result."))
    sources = polygons(
        "SOURCES",
        N_("Ground that reserves come from"),
        optional=True,
        help=N_("Polygons of other grass, saline, sandy and bare ground; left empty, all ground."),
    )
    excluded = polygons(
        "EXCLUDED",
        N_("Ground that is excluded"),
        optional=True,
        help=N_("Polygons of red line, reserves, forests, wetlands, flood ways."),
    )
    rain = raster(
        "RAIN",
        N_("Precipitation (mm/a)"),
        optional=True,
        help=N_("Where there is no irrigation; leave it empty where there is."),
    )
    heat = raster(
        "HEAT",
        N_("Accumulated temperature above 10 °C (°C·d)"),
        optional=True,
        help=N_("Mean of years."),
    )
    depth = raster("DEPTH", N_("Depth of the soil (cm)"), optional=True, help=N_("In cm."))
    acidity = raster("PH", N_("Soil pH"), optional=True, help=N_("From 0 to 14."))
    salt = raster("SALT", N_("Salt in the soil (‰)"), optional=True, help=N_("g of a kg."))
    gravel = raster(
        "GRAVEL", N_("Gravel or bare rock (%)"), optional=True, help=N_("Per cent from 0 to 100.")
    )
    pollution = raster(
        "POLLUTION",
        N_("Grades of the soil environment"),
        optional=True,
        help=N_("1 to 3, as “Soil environment for agriculture” writes them."),
    )
    by_patches = flag(
        "PATCHES",
        N_("Tell scattered ground apart"),
        True,
        help=N_("By the area of patches that touch by sides or corners."),
    )
    steps = steps_preset()
    output = raster_out(
        "OUTPUT", N_("Reserves of cropland"), help=N_("1 contiguous, 2 scattered, 3 none.")
    )
    explained = raster_out(
        "EXPLAIN",
        N_("What decided"),
        optional=True,
        made=True,
        help=N_("The first factor beyond its limit, or the size of the patch."),
    )
    report = report_out(N_("Map, ground by result and limiting factor, limits with their basis."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every result (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a result"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        dem = raster_of(given.heights)
        with TemporaryDirectory(prefix="shanhe-") as name:
            folder = Path(name)
            factors, rasters = _factors(given, task, dem, folder)
            sources = [(one.name, resampling_of(one, dem.grid)) for one in rasters]
            work = joint(factors, worst, {0: slope_of(dem.grid)})
            paths = str(folder / "fit.tif"), str(folder / "why.tif")
            fitting = aligned(rasters, dem.grid)
            found = write_graded(fitting, work, len(factors), Files(*paths), HALO, task.feedback)
            grades = dict(zip((LEVEL, DECISIVE), (open_raster(one, kind=CLASS) for one in paths)))
            patch = Factor.load("reserve_contiguity", given.steps) if given.by_patches else None
            chain = Reserve(grades, [factor_name(one) for one in factors], patch)
            words = _words(factors, patch, chain, given.steps)
            notes = implausible_notes(factors, found.implausible)
            return run_concluded(given, task, chain, words, sources, notes)


def _factors(given: Any, task: Any, dem: Any, folder: Path) -> tuple[list[Any], list[Any]]:
    """Return the factors that are given and their rasters, that of the slope first."""
    grid: Grid = dem.grid
    layers = {
        "reserve_slope": given.heights,
        "reserve_source": given.sources,
        "reserve_excluded": given.excluded,
        "reserve_rain": given.rain,
        "reserve_heat": given.heat,
        "reserve_depth": given.depth,
        "reserve_ph": given.acidity,
        "reserve_salt": given.salt,
        "reserve_gravel": given.gravel,
        "reserve_pollution": given.pollution,
    }
    factors = of_them(layers, given.steps)
    rasters = []
    for code in factors:
        if code in {"reserve_source", "reserve_excluded"}:
            rasters.append(_marked(layers[code], grid, task, str(folder / f"{code}.tif")))
        else:
            rasters.append(
                raster_of(layers[code], CLASS if code == "reserve_pollution" else MEASURE)
            )
    common_grid(rasters)
    return list(factors.values()), rasters


def _marked(source: Any, grid: Grid, task: Any, path: str) -> Any:
    """Return polygons as a raster of 1 within and 0 outside."""
    return burned(source, grid, task.context, path, task.feedback, nodata=None)


def _words(factors: Any, patch: Any, chain: Reserve, steps: str) -> Words:
    grades = [Category(code, tr(name), colour) for code, (name, colour) in CATEGORIES.items()]
    limits = limits_table([*factors, *([patch] if patch else [])])
    names = [*chain.factors, tr("Contiguity of the patch")]
    note = tr("The first factor beyond its limit; of fit ground the first factor.")
    heading = tr("Reserves of cropland")
    return Words(grades, heading, names, note, [limits], [steps_table(steps)])


ALGORITHM = FarmlandReserve
