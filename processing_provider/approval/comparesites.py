"""多方案选址比选: alternative sites side by side, weighted, vetoed and ranked."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Cancelled, Problem
from ...core.planning.compliance import read_preset, rule_set
from ...core.planning.siting import Comparison, compare, criteria_of, swings
from ...core.planning.siting.sensitivity import rank_range
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.messages import sentence
from ...plugin.reports.frame import write_report
from ...plugin.review.run import review_near
from ...plugin.review.sites import read_sites
from ...plugin.siting.measures import (
    Distances,
    Measured,
    matches,
    slope_areas,
    value_of,
    vetoes_of,
)
from ...plugin.siting.report import doubts, siting_report
from ...plugin.siting.style import style_ranks
from ...plugin.siting.texts import NORMALISED, criterion_title
from ..declare import (
    choice,
    field_of,
    layer_out,
    layers,
    number_result,
    polygons,
    table_out,
    text_result,
)
from ..groups import APPROVAL
from ..site_inputs import SiteInputs, control_sources, site_fields, site_source
from ..usual import preset_of, report_out, workbook_out


class CompareSites(SiteInputs):
    """The review's figures of every site, criteria as data, weighted sum, veto, sensitivity."""

    identifier = "comparesites"
    group_of = APPROVAL
    title = N_("Compare sites")
    summary = N_("Ranks alternative sites of a project by weighted criteria and vetoes.")
    details = N_(
        "Every site goes through the compliance review; its areas, the slopes and the distances "
        "to the layers given are the values of the criteria. Values become scores from 0 to 1 by "
        "the range of the sites or by targets, and their weighted sum ranks the sites.\n"
        "A rule vetoes a site whatever its score. Each weight is moved by 20 % both ways to see "
        "whether the order holds.\n"
        "Criteria, weights, targets and vetoes are a table that a preset replaces; no standard "
        "gives these weights."
    )
    tags_text = N_("site,selection,alternatives,weights,ranking,选址,比选,多方案,选址论证,规划选址")

    slope = polygons(
        "SLOPE",
        N_("Slope classes (PDT)"),
        optional=True,
        help=N_("坡度图 polygons with a slope class from 1 to 5."),
    )
    slope_field = field_of(
        "SLOPE",
        "SLOPE_FIELD",
        N_("Slope class field"),
        "PDJB",
        optional=True,
        advanced=True,
        help=N_("1 is up to 2°, 2 to 6°, 3 to 15°, 4 to 25°, 5 steeper. Left empty, PDJB."),
    )
    distances = layers(
        "DISTANCES",
        N_("Layers to measure distances to"),
        optional=True,
        help=N_("Roads, towns …: matched to criteria by words in the layer's name."),
    )
    normalised = choice(
        "NORMALISED",
        N_("Values become scores by"),
        NORMALISED,
        "min_max",
        help=N_("By the range of these sites, or by the targets of the criteria that have one."),
    )
    criteria = preset_of(
        "CRITERIA",
        N_("Preset of criteria"),
        N_("JSON in place of the table site_criteria: criteria, weights, targets, vetoes."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Sites by rank"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("The sites with rank (0: vetoed), points, rank range and the value of criteria."),
    )
    table = table_out(
        "TABLE",
        N_("Values and scores"),
        optional=True,
        made=True,
        help=N_("One row per site and criterion: value, score, weight, points."),
    )
    report = report_out(N_("Ranking, chart, map, key figures, vetoes and sensitivity in one file."))
    workbook = workbook_out()
    best = text_result("BEST", N_("Code of the best site"))
    vetoed = number_result("N_VETOED", N_("Sites that are vetoed"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        rows = preset_or_table("site_criteria", given.criteria)
        criteria = criteria_of(rows)
        rules = rule_set(read_preset(given.preset) if given.preset else None)
        measured, kept = _measured(self, given, task, rules)
        values = [[value_of(one, site) for one in criteria] for site in measured]
        vetoes = [vetoes_of(criteria, site.review) for site in measured]
        names = [site.review.site.code for site in measured]
        found = compare(names, criteria, values, vetoes, given.normalised)
        moved = swings(found)
        for problem in doubts(found, measured):
            task.warn(sentence(problem))
        _write(given, task, found, moved, measured)
        if given.report or given.workbook:
            how = given.normalised
            report = siting_report(found, moved, measured, how, rows, rules, task.provenance())
            write_report(report, given.report or "", given.workbook or "")
        del kept
        best = [one.site for one in found.sites if one.rank == 1]
        out = sum(one.rank is None for one in found.sites)
        return {"BEST": ", ".join(best), "N_VETOED": out}


def _measured(algorithm: Any, given: Any, task: Any, rules: Any) -> tuple[list[Measured], Any]:
    """Return every site with its review, slopes and distances."""
    source, kept = site_source(given, task)
    sites = read_sites(source, site_fields(given), task.feedback)
    if len(sites) < 2:  # noqa: PLR2004 (a comparison is of two)
        raise Problem("SITE-03", count=len(sites))
    sources = control_sources(algorithm, given, task, rules, source.sourceCrs())
    distances = _distances(given, task, sites[0].crs)
    steps = task.steps(len(sites))
    found = []
    for done, site in enumerate(sites):
        steps.setCurrentStep(done)
        review, _ = review_near(site, sources, rules, steps)
        if task.feedback.isCanceled():
            raise Cancelled
        slopes, far = {}, {}
        if review.geometry is not None:
            far = distances.of(review.geometry)
            if given.slope is not None:
                name = given.slope_field or "PDJB"
                slopes = slope_areas(review, given.slope, name, task.context, steps)
        found.append(Measured(review, slopes, far))
    return found, kept


def _distances(given: Any, task: Any, crs: str) -> Distances:
    criteria = criteria_of(preset_or_table("site_criteria", given.criteria))
    distances = Distances(given.distances, crs, task.context)
    unused = [n for n in distances.names if not any(matches(one, n) for one in criteria)]
    for problem in (*distances.remarks, *(Problem("SITE-07", layer=name) for name in unused)):
        task.warn(sentence(problem))
    return distances


def _write(given: Any, task: Any, found: Comparison, moved: Any, measured: Any) -> None:
    values = [make_field(f"V_{one.id.upper()}"[:60], REAL, 20, 4) for one in found.criteria]
    texts = [make_field(name, TEXT) for name in ("XMDM", "XMMC", "VETOES")]
    numbers = [make_field("RANK", INTEGER), make_field("POINTS", REAL, 10, 4)]
    span = [make_field("RANK_BEST", INTEGER), make_field("RANK_WORST", INTEGER)]
    crs = QgsCoordinateReferenceSystem(measured[0].review.site.crs)
    sink = given.output.open(
        [*texts, *numbers, *span, *values],
        QgsWkbTypes.Type.MultiPolygon,
        crs,
        finish=task.finish(style_ranks, ready_to_print(tr("Sites by rank"))),
    )
    for one, site, (low, high) in zip(found.sites, measured, rank_range(found, moved)):
        named = [one.site, site.review.site.name, ",".join(one.vetoes)]
        ranks = [one.rank or 0, half_up(one.total, 4), low, high]
        sink.add([*named, *ranks, *one.values], site.review.geometry)
    _write_scores(given, task, found)


def _write_scores(given: Any, task: Any, found: Comparison) -> None:
    texts = [make_field(name, TEXT) for name in ("XMDM", "CRITERION", "TITLE", "UNIT")]
    numbers = [make_field(name, REAL, 20, 6) for name in ("VALUE", "SCORE", "WEIGHT", "POINTS")]
    sink = given.table.open([*texts, *numbers], finish=task.finish())
    for site in found.sites:
        columns = zip(found.criteria, found.weights, site.values, site.scores)
        for one, weight, value, score in columns:
            numbers = [value, score, weight, 100 * weight * score]
            sink.add([site.site, one.id, criterion_title(one), one.unit, *numbers])


ALGORITHM = CompareSites
