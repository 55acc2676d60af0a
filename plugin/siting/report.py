"""The report of a comparison: sites side by side, scores, vetoes, sensitivity."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from ...core.errors import Problem
from ...core.planning.compliance import RuleSet
from ...core.planning.siting import Comparison, Criterion, Swing
from ...core.planning.siting.sensitivity import rank_range
from ...core.reporting.document import (
    BAD,
    GOOD,
    WARNING,
    Bar,
    BarChart,
    Block,
    Cell,
    Column,
    Image,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ...core.standards.tables import Table as StandardsTable
from ..i18n import tr
from ..layers.map_image import LegendEntry, around, map_image, polygon_layer
from ..messages import sentence
from ..reports.frame import tool_report
from ..review.texts import crs_name
from .figures import key_figures
from .measures import NO_CLASS, Measured
from .style import colour_of, rank_label, rank_renderer
from .texts import DIRECTIONS, NORMALISED, criterion_title, rank_text

RIM, ROUND = 0.012, 8  # of the map's extent around a site; sides of a quarter circle
LEAST_UNKNOWN = 1.0  # m² without a slope class that is worth a word
WIDEST = 12  # sites beside each other in a table


def siting_report(
    found: Comparison,
    moved: Sequence[Swing],
    measured: Sequence[Measured],
    normalised: str,
    criteria: StandardsTable,
    rules: RuleSet,
    provenance: dict[str, Any],
) -> Report:
    """Return the report, in the reader's language."""
    places = {one.site: place for place, one in enumerate(found.sites)}
    order = [places[one.site] for one in found.in_order]
    sections = [
        Section(tr("Ranking"), [_ranking(found, moved, order), *_pictures(found, measured)]),
        Section(tr("Sites side by side"), [_figures(found, measured, order)], new_page=True),
        Section(tr("Scores"), [_values(found, order), _scores(found, order)], new_page=True),
        Section(tr("Vetoes"), [_vetoes(found)]),
        Section(tr("Sensitivity"), [_sensitivity(found, moved, order)], new_page=True),
        Section(tr("Criteria"), [_criteria(found, normalised)]),
    ]
    site = measured[0].review.site
    return tool_report(
        tr("Comparison of sites"),
        sections,
        facts=[
            (tr("Sites"), str(len(found.sites))),
            (tr("CRS"), crs_name(site.crs)),
            (tr("Normalised by"), tr(NORMALISED[normalised])),
            (tr("Rules"), rules.version),
        ],
        verdict=_verdict(found, moved),
        notes=[sentence(problem) for problem in doubts(found, measured)],
        standards=[criteria],
        provenance={**provenance, "rules": f"{rules.version}: {tr(rules.source)}"},
    )


def doubts(found: Comparison, measured: Sequence[Measured]) -> list[Problem]:
    """Return what a reader has to know before trusting the order."""
    problems = [Problem("SITE-06", criterion=criterion_title(one)) for one in found.left_out]
    for site, one in zip(found.sites, measured):
        if one.review.geometry is None:
            problems.append(Problem("SITE-09", site=site.site))
        if one.slopes.get(NO_CLASS, 0.0) >= LEAST_UNKNOWN:
            problems.append(Problem("SITE-11", site=site.site, area=one.slopes[NO_CLASS]))
        problems += [
            Problem("SITE-05", site=site.site, criterion=criterion_title(criterion))
            for criterion, value in zip(found.criteria, site.values)
            if value is None
        ]
    return problems


def _verdict(found: Comparison, moved: Sequence[Swing]) -> Text:
    best = [one for one in found.in_order if one.rank == 1]
    if not best:
        return Text([tr("Every site is vetoed; none can be recommended.")], BAD)
    names = "、".join(one.site for one in best)
    first = {one.site for one in best}
    kept = sum(
        {site.site for site, rank in zip(found.sites, swing.ranks) if rank == 1} == first
        for swing in moved
    )
    told = tr("{sites} comes first with {total:.2f} of 100 points.").format(
        sites=names, total=best[0].total
    )
    stable = tr("It stays first in {kept} of {all} swings of one weight by 20 %.").format(
        kept=kept, all=len(moved)
    )
    vetoed = [one.site for one in found.sites if one.rank is None]
    out = [tr("Vetoed: {sites}.").format(sites="、".join(vetoed))] if vetoed else []
    return Text([told, stable, *out], GOOD if kept == len(moved) else WARNING)


def _ranking(found: Comparison, moved: Sequence[Swing], order: Sequence[int]) -> Table:
    ranges = rank_range(found, moved)
    columns = (
        Column(tr("Rank")),
        Column(tr("Site")),
        Column(tr("Points of 100"), "", 2, summed=False),
        Column(tr("Best rank"), "", 0, summed=False),
        Column(tr("Worst rank"), "", 0, summed=False),
        Column(tr("Vetoed by")),
    )
    titles = {one.id: criterion_title(one) for one in found.criteria}
    rows = []
    for place in order:
        one = found.sites[place]
        vetoes = "、".join(titles[name] for name in one.vetoes)
        tone = BAD if one.rank is None else (GOOD if one.rank == 1 else "")
        rows.append(
            Row((rank_text(one.rank), one.site, one.total, *ranges[place], vetoes), 0, tone)
        )
    note = tr("Best and worst rank: with each weight 20 % smaller and larger.")
    return Table(columns, rows, tr("Order of the sites"), note)


def _pictures(found: Comparison, measured: Sequence[Measured]) -> list[Block]:
    bars = [Bar(one.site, one.total, colour_of(one.rank)) for one in found.in_order]
    return [BarChart(tr("Points of the sites"), "", bars), *_map(found, measured)]


def _map(found: Comparison, measured: Sequence[Measured]) -> list[Image]:
    drawn = [
        (one.review.geometry, str(site.rank or 0))
        for site, one in zip(found.sites, measured)
        if one.review.geometry is not None
    ]
    if not drawn:
        return []
    crs = measured[0].review.site.crs
    ranks = sorted({int(rank) for _, rank in drawn}, key=lambda rank: (rank == 0, rank))
    renderer = rank_renderer("value", ranks)
    for at, category in enumerate(renderer.categories()):
        renderer.updateCategoryValue(at, str(category.value()))
    legend = [
        LegendEntry(category.symbol().clone(), _named(found, int(category.value())))
        for category in renderer.categories()
    ]
    extent = QgsRectangle()
    for geometry, _ in drawn:
        extent.combineExtentWith(geometry.boundingBox())
    rim = RIM * max(extent.width(), extent.height())
    rimmed = [(geometry.buffer(rim, ROUND), rank) for geometry, rank in drawn]
    layers = [polygon_layer(crs, shapes, renderer.clone()) for shapes in (drawn, rimmed)]
    picture = map_image(layers, around(extent), QgsCoordinateReferenceSystem(crs), legend)
    told = tr("A rim in its colour lets a small site be seen.")
    return [Image(picture, tr("Sites by rank"), told, width_percent=85)]


def _named(found: Comparison, rank: int) -> str:
    names = [one.site for one in found.sites if (one.rank or 0) == rank]
    return f"{rank_label(rank or None)}: {'、'.join(names)}"


def _figures(found: Comparison, measured: Sequence[Measured], order: Sequence[int]) -> Table:
    shown = list(order)[:WIDEST]
    columns = [Column(tr("Figure")), Column(tr("Unit"))]
    columns += [Column(found.sites[place].site, "", 4, summed=False) for place in shown]
    rows = [
        Row((title, unit, *(values[place] for place in shown)))
        for title, unit, values in key_figures(measured)
    ]
    note = tr("An empty cell is not known. Sites stand in the order of their rank.")
    return Table(columns, rows, tr("Key figures of the sites"), note)


def _columns(found: Comparison, order: Sequence[int], decimals: int) -> list[Column]:
    shown = list(order)[:WIDEST]
    return [Column(found.sites[place].site, "", decimals, summed=False) for place in shown]


def _values(found: Comparison, order: Sequence[int]) -> Table:
    columns = [Column(tr("Criterion")), Column(tr("Unit")), *_columns(found, order, 2)]
    rows = [
        Row((criterion_title(one), one.unit, *_of(found, order, lambda site, a=at: site.values[a])))
        for at, one in enumerate(found.criteria)
    ]
    return Table(columns, rows, tr("Values by criterion"))


def _scores(found: Comparison, order: Sequence[int]) -> Table:
    columns = [
        Column(tr("Criterion")),
        Column(tr("Weight"), "", 4, summed=False),
        *_columns(found, order, 4),
    ]
    rows = [
        Row((criterion_title(one), weight, *_of(found, order, lambda site, a=at: site.scores[a])))
        for at, (one, weight) in enumerate(zip(found.criteria, found.weights))
    ]
    total = _of(found, order, lambda site: site.total / 100)
    rows.append(Row((tr("Weighted sum"), sum(found.weights), *total), tone="total"))
    note = tr("Scores lie between 0 and 1; the weighted sum times 100 are the points.")
    return Table(columns, rows, tr("Scores by criterion"), note)


def _of(found: Comparison, order: Sequence[int], value: Any) -> list[Cell]:
    return [value(found.sites[place]) for place in list(order)[:WIDEST]]


def _vetoes(found: Comparison) -> Table:
    columns = (Column(tr("Site")), Column(tr("Criterion")), Column(tr("Rule")), Column(tr("Basis")))
    by_id = {one.id: one for one in found.criteria}
    rows = [
        Row((site.site, criterion_title(by_id[name]), _veto_rule(by_id[name]), by_id[name].basis))
        for site in found.sites
        for name in site.vetoes
    ]
    return Table(columns, rows, tr("Sites that a rule vetoes"), tr("None.") if not rows else "")


def _veto_rule(one: Criterion) -> str:
    limit: Optional[float] = one.veto_limit
    if limit is None:
        return tr("the check of the review fails") if one.veto else ""
    sign = "<" if one.direction == "benefit" else ">"
    return f"{sign} {limit:g} {one.unit}".strip()


def _sensitivity(found: Comparison, moved: Sequence[Swing], order: Sequence[int]) -> Table:
    titles = {one.id: criterion_title(one) for one in found.criteria}
    columns = [
        Column(tr("Criterion")),
        Column(tr("Weight times"), "", 1, summed=False),
        Column(tr("Weight"), "", 4, summed=False),
        *(Column(found.sites[place].site) for place in list(order)[:WIDEST]),
    ]
    rows = []
    for swing in moved:
        changed = any(r != site.rank for r, site in zip(swing.ranks, found.sites))
        ranks = [rank_text(swing.ranks[place]) for place in list(order)[:WIDEST]]
        cells = (titles[swing.criterion], swing.factor, swing.weight, *ranks)
        rows.append(Row(cells, tone=WARNING if changed else ""))
    note = tr("Coloured rows: the order changes. The other weights keep their proportions.")
    return Table(columns, rows, tr("Ranks when one weight moves"), note)


def _criteria(found: Comparison, normalised: str) -> Table:
    columns = (
        Column(tr("Criterion")),
        Column(tr("Direction")),
        Column(tr("Weight"), "", 4, summed=False),
        Column(tr("Target"), "", 2, summed=False),
        Column(tr("Veto")),
        Column(tr("Basis")),
    )
    rows = [
        Row(
            (
                criterion_title(one),
                tr(DIRECTIONS[one.direction]),
                weight,
                one.target if normalised == "target" else None,
                _veto_rule(one),
                one.basis,
            )
        )
        for one, weight in zip(found.criteria, found.weights)
    ]
    note = tr("Weights and targets are presets; a planner's own table takes their place.")
    return Table(columns, rows, tr("Criteria, weights and vetoes"), note)
