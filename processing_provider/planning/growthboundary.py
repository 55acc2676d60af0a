"""城镇开发边界: a given boundary checked by its rules, and a candidate grown from the towns."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.feedback import Stage
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.compliance.verdicts import Verdict
from ...core.planning.growth_candidate import (
    ELASTIC,
    INSIDE,
    SPECIAL,
    Candidate,
    Wish,
    grown_candidate,
)
from ...core.planning.growth_rules import (
    LINES,
    Boundary,
    Facts,
    Finding,
    check_boundary,
    elastic_rule,
)
from ...core.planning.growth_zones import zoned
from ...core.planning.structure import SQUARE_METRES
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table, table
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.growth_inputs import (
    natural_share,
    read_boundary,
    read_parcels,
    read_suitability,
)
from ...plugin.compiling.growth_report import (
    CANDIDATE,
    GIVEN,
    Background,
    Grown,
    candidate_fields,
    choice_fields,
    choice_rows,
    growth_report,
    place_fields,
    place_rows,
    reason_classes,
    verdict_fields,
    verdict_row,
)
from ...plugin.compiling.inputs import Inputs, as_source
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.layers.styles import apply_style
from ...plugin.reports.frame import write_report
from ...plugin.review.style import style_findings
from ..base import ShanheAlgorithm
from ..declare import (
    field_of,
    flag,
    layer_out,
    layers,
    number,
    number_result,
    polygons,
    table_out,
)
from ..groups import PLANNING
from ..usual import ecological_red_line, permanent_farmland, preset_of, report_out, workbook_out

POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
POLYGON = QgsWkbTypes.Type.MultiPolygon


class GrowthBoundary(ShanheAlgorithm):
    """A boundary and parcels in; findings, a candidate and the reason of every parcel out."""

    identifier = "growthboundary"
    group_of = PLANNING
    title = N_("Urban growth boundary")
    summary = N_(
        "Checks an urban development boundary by its rules and grows a candidate from the towns "
        "that are there."
    )
    details = N_(
        "Rules are a table with limits, basis and confidence: validity, overlaps of zones, share "
        "of the elastic zone by city size, size and number of polygons, farmland, red line, "
        "hazard, scale, edge along natural boundaries, increments left for later years.\n"
        "The candidate is made of whole parcels, cut by no-go layers only: town land, what lies "
        "between towns or fills a hole, then the most suitable neighbour, of equals the nearest, "
        "until the wanted scale would be exceeded. Polygons that are too small are left out. The "
        "elastic zone grows on up to its share; enclosed water and wetland, and land given for it, "
        "are the special-use zone.\n"
        "Every piece of every parcel says why it is in or out; the same input gives the same "
        "candidate."
    )
    tags_text = N_("growth,boundary,urban,城镇开发边界,开发边界,集中建设区,弹性发展区,扩展倍数")

    boundary = polygons(
        "CZKFBJ",
        N_("Boundary to check (CZKFBJ)"),
        optional=True,
        help=N_("Its parts with GHFQDM 410, 420 or 430; all are 410 without the field."),
    )
    zone_field = field_of(
        "CZKFBJ", "ZONE_FIELD", N_("Zone code"), optional=True, help=N_("Left empty, GHFQDM.")
    )
    parcels = polygons(
        "PARCELS",
        N_("Survey parcels (DLTB)"),
        optional=True,
        help=N_("地类图斑 with CZCSXM and DLBM; with them a candidate is grown."),
    )
    town_field = field_of(
        "PARCELS",
        "TOWN_FIELD",
        N_("Town attribute (CZCSXM)"),
        optional=True,
        help=N_("201 and 202 are town. Left empty, CZCSXM."),
    )
    class_field = field_of(
        "PARCELS", "CLASS_FIELD", N_("Class code"), optional=True, help=N_("Left empty, DLBM.")
    )
    farmland = permanent_farmland(N_("Neither a boundary nor a candidate may take it."))
    redline = ecological_red_line(N_("Neither a boundary nor a candidate may take it."))
    hazard = polygons(
        "HAZARD",
        N_("Extreme hazard"),
        optional=True,
        help=N_("Only the areas to keep away from, such as those of extreme geological hazard."),
    )
    others = layers(
        "NO_GO",
        N_("Further no-go layers"),
        optional=True,
        help=N_("Polygons that the candidate does not take: reserves, water sources, flood zones."),
    )
    suitability = polygons(
        "SUITABILITY",
        N_("Suitability for towns"),
        optional=True,
        help=N_("Zones with a number, the larger the better; the mean over a parcel counts."),
    )
    suitability_field = field_of(
        "SUITABILITY",
        "SUITABILITY_FIELD",
        N_("Field of suitability"),
        optional=True,
        help=N_("A number."),
    )
    least = number(
        "LEAST",
        N_("Least suitability"),
        0.0,
        help=N_("Parcels below it, or without any, are not grown into."),
    )
    natural = layers(
        "NATURAL",
        N_("Natural and man-made boundaries"),
        optional=True,
        help=N_("Roads, rivers, ridges as lines or polygons, along which the edge should run."),
    )
    tolerance = number(
        "NATURAL_TOLERANCE",
        N_("Along a boundary within (m)"),
        20.0,
        low=0.1,
        advanced=True,
        help=N_("An edge this near to a natural boundary runs along it (a preset)."),
    )
    population = number(
        "POPULATION",
        N_("Inhabitants of the urban area (10 000)"),
        low=0,
        optional=True,
        help=N_("Over 300 and over 500 the elastic zone has to be smaller."),
    )
    shrinking = flag(
        "SHRINKING",
        N_("Shrinking city"),
        help=N_("The elastic zone has the smallest limit then."),
    )
    base = number(
        "BASE_HM2",
        N_("Town construction land of the base year (hm²)"),
        low=0,
        optional=True,
        help=N_("Not set: town parcels (CZCSXM 201, 202) of the survey parcels."),
    )
    used_2025 = number(
        "USED_2025",
        N_("Increment used until 2025 (hm²)"),
        low=0,
        optional=True,
        help=N_("New town construction land since the base year; for the reserve of 35 + 25 %."),
    )
    used_2030 = number(
        "USED_2030",
        N_("Increment used until 2030 (hm²)"),
        low=0,
        optional=True,
        help=N_("Cumulative since the base year; for the reserve of 25 %."),
    )
    factor = number(
        "FACTOR",
        N_("Wanted scale (times the base)"),
        low=1,
        optional=True,
        help=N_("Not set: the limit of the rule, 1.3."),
    )
    closing = number(
        "CLOSING",
        N_("Towns grow together within (m)"),
        100.0,
        low=0,
        help=N_("Ground between towns that are nearer than this is filled."),
    )
    hole = number(
        "HOLE",
        N_("Fill holes up to (hm²)"),
        5.0,
        low=0,
        help=N_("Larger holes in the towns stay open to growth."),
    )
    special = polygons(
        "SPECIAL",
        N_("Land for the special-use zone"),
        optional=True,
        help=N_(
            "特别用途区: ecological, scenic, heritage land near the town. Parcels that lie in it "
            "by half and hang together with the boundary are proposed as 430, none is built on."
        ),
    )
    elastic = number(
        "ELASTIC_SHARE",
        N_("Elastic zone, most of the concentrated one (%)"),
        low=0,
        optional=True,
        help=N_("Not set: the limit of the rule by city size, 15, 10 or 5 %. 0 proposes none."),
    )
    smallest = number(
        "SMALLEST",
        N_("Smallest polygon (hm²)"),
        low=0,
        optional=True,
        help=N_("Not set: the limit of the rule, 30 hm². Smaller polygons are left out."),
    )
    rules = preset_of(
        "RULES", N_("Preset of the rules"), N_("JSON in place of the table growth_boundary_rules.")
    )
    classes = preset_of(
        "CLASSES",
        N_("Preset of classes not to grow into"),
        N_("JSON in place of the table growth_land_classes."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Candidate"),
        POLYGONS,
        optional=True,
        made=True,
        help=N_("The polygons of the candidate by zone: 410, 420, 430."),
    )
    reasons = layer_out(
        "REASONS",
        N_("Parcels with their reasons"),
        POLYGONS,
        optional=True,
        made=True,
        help=N_("Every piece of every parcel: in or out, why, its rank and suitability."),
    )
    places = layer_out(
        "PLACES",
        N_("Places of the findings"),
        POLYGONS,
        optional=True,
        made=True,
        help=N_("Ground on which a rule is broken."),
    )
    checks = table_out(
        "TABLE",
        N_("Rules and verdicts"),
        optional=True,
        help=N_("One row a rule, for the given boundary and the candidate."),
    )
    report = report_out(N_("Rules with verdict and basis, map, reasons and order of growth."))
    workbook = workbook_out()
    n_fail = number_result("N_FAIL", N_("Rules that fail"))
    n_notice = number_result("N_NOTICE", N_("Rules with a notice"))
    n_undetermined = number_result("N_UNDETERMINED", N_("Undetermined rules"))
    area = number_result("CANDIDATE_HM2", N_("Candidate (hm²)"))
    scale = number_result("CANDIDATE_FACTOR", N_("Candidate to base"))
    elastic_area = number_result("ELASTIC_HM2", N_("Elastic zone of the candidate (hm²)"))
    special_area = number_result("SPECIAL_HM2", N_("Special-use zone of the candidate (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if given.boundary is None and given.parcels is None:
            raise Problem("PLC-25")
        run = _Run(given, task)
        findings = run.checked(run.boundary) if run.boundary else None
        grown = run.grown() if run.parcels else None
        for note in run.inputs.notes:
            task.warn(note)
        _write(given, task, findings, grown, run.inputs.crs)
        if given.report or given.workbook:
            report = growth_report(findings, grown, run.background())
            write_report(report, given.report, given.workbook)
        return _results(findings, grown, run.facts.base)


class _Run:
    """What was read for one run, and what is known of the city."""

    def __init__(self, given: Any, task: Any) -> None:
        self.given, self.task = given, task
        self.rules = preset_or_table("growth_boundary_rules", given.rules)
        self.classes = preset_or_table("growth_land_classes", given.classes)
        self.inputs = inputs = Inputs(task.context, Stage(task.feedback, 0.0, 25.0))
        self.boundary: Optional[Boundary] = None
        self.parcels: Any = None
        self.codes: Sequence[str] = ()
        self.names: Sequence[str] = ()
        if given.boundary is not None:
            self.boundary = read_boundary(given.boundary, given.zone_field, inputs)
        if given.parcels is not None:
            self.parcels, self.codes, self.names = read_parcels(
                given.parcels, given.town_field, given.class_field, self.classes, inputs
            )
        self.lines = {
            name: inputs.read(getattr(given, name), empty=True)
            for name in LINES
            if getattr(given, name) is not None
        }
        self.edges = [as_source(layer, task.context) for layer in given.natural or []]
        self.facts = self._facts()

    def checked(self, boundary: Boundary) -> list[Finding]:
        """Return the findings on a boundary."""
        share = natural_share(boundary.layer, self.edges, self.given.tolerance, self.inputs)
        facts = Facts(**{**vars(self.facts), "natural": share})
        stage = Stage(self.task.feedback, 25.0, 45.0)
        return check_boundary(boundary, self.lines, facts, self.rules, stage)

    def grown(self) -> Grown:
        """Return the candidate with the findings on it."""
        given, context = self.given, self.task.context
        others = [as_source(layer, context) for layer in given.others or []]
        no_go = [*self.lines.items(), *(("other", self.inputs.read(one)) for one in others)]
        suitability = read_suitability(
            given.suitability, given.suitability_field, given.least, self.inputs
        )
        wish = self._wish()
        stage = Stage(self.task.feedback, 45.0, 90.0)
        special = None if given.special is None else self.inputs.read(given.special, empty=True)
        found = grown_candidate(self.parcels, no_go, suitability, wish, stage, special)
        backend, stage = self.parcels.layer.backend, Stage(self.task.feedback, 90.0, 95.0)
        found = zoned(found, backend, wish, self._share(), stage)
        layer = PolygonLayer(self.inputs.crs, [one.geometry for one in found.polygons], {}, backend)
        zones = [str(one.key) for one in found.polygons]
        findings = self.checked(Boundary(layer, zones)) if zones else []
        return Grown(found, findings, wish.scale, self.codes, self.names)

    def _share(self) -> float:
        """Return the most that the elastic zone may have of the concentrated one, 0.15 is 15 %."""
        given = self._number("elastic", "ELASTIC_SHARE")
        return (self._limit(elastic_rule(self.facts)) if given is None else given) / 100

    def background(self) -> Background:
        """Return what the report says of the run."""
        name = (self.boundary or self.parcels).layer.name
        base = self.facts.base
        told = [(tr("Town construction land of the base year"), f"{base / SQUARE_METRES:.4f} hm²")]
        facts = told if base else []
        return Background(
            self.rules, self.classes, self.inputs.crs, name, facts, self.inputs.notes,
            self.task.provenance(),
        )  # fmt: skip

    def _facts(self) -> Facts:
        base = self._number("base", "BASE_HM2", SQUARE_METRES)
        if base is None and self.parcels is not None:
            layer = self.parcels.layer
            own = [wkb for wkb, town in zip(layer.wkbs(), self.parcels.town) if town]
            base = float(ellipsoidal_areas(own, layer.crs, None, self.inputs.feedback).sum())
        return Facts(
            self._number("population", "POPULATION"),
            self.given.shrinking,
            base,
            self._number("used_2025", "USED_2025", SQUARE_METRES),
            self._number("used_2030", "USED_2030", SQUARE_METRES),
        )

    def _wish(self) -> Wish:
        factor = self._number("factor", "FACTOR") or self._limit("scale")
        smallest = self._number("smallest", "SMALLEST", SQUARE_METRES)
        least = self._limit("polygon") * SQUARE_METRES if smallest is None else smallest
        hole = self.given.hole * SQUARE_METRES
        return Wish(factor * (self.facts.base or 0.0), self.given.closing, hole, least)

    def _limit(self, rule: str) -> float:
        row = self.rules.by("id").get(rule) or table("growth_boundary_rules").by("id")[rule]
        return float(row["limit"])

    def _number(self, name: str, key: str, unit: float = 1.0) -> Optional[float]:
        asked = self.task.parameters.get(key) is not None
        return getattr(self.given, name) * unit if asked else None


def _results(
    findings: Optional[list[Finding]], grown: Optional[Grown], base: Optional[float]
) -> dict[str, object]:
    """Return the counts on the given boundary, else on the candidate, and its size."""
    judged = findings if findings is not None else list(grown.findings) if grown else []
    counts = {v: sum(one.verdict is v for one in judged) for v in Verdict}
    candidate = grown.candidate if grown else Candidate()
    inside = candidate.sum(*INSIDE)
    return {
        "N_FAIL": counts[Verdict.FAIL],
        "N_NOTICE": counts[Verdict.NOTICE],
        "N_UNDETERMINED": counts[Verdict.UNDETERMINED],
        "CANDIDATE_HM2": half_up(inside / SQUARE_METRES, 6),
        "ELASTIC_HM2": half_up(candidate.sum(ELASTIC) / SQUARE_METRES, 6),
        "SPECIAL_HM2": half_up(candidate.sum(SPECIAL) / SQUARE_METRES, 6),
        "CANDIDATE_FACTOR": half_up(inside / base, 6) if base else 0.0,
    }


def _write(
    given: Any,
    task: Any,
    findings: Optional[list[Finding]],
    grown: Optional[Grown],
    crs: str,
) -> None:
    wanted, title = QgsCoordinateReferenceSystem(crs), tr("Urban growth boundary")
    judged = [(GIVEN, findings or []), (CANDIDATE, grown.findings if grown else [])]
    places = given.places.open(place_fields(), POLYGON, wanted, finish=task.finish(style_findings))
    checks = given.checks.open(verdict_fields(), finish=task.history())
    for subject, found in judged:
        for row, geometry in place_rows(subject, found):
            places.add(row, geometry)
        for one in found:
            checks.add(verdict_row(subject, one))
    finish = task.finish(_zone_style, ready_to_print(title))
    output = given.output.open(candidate_fields(), POLYGON, wanted, name=title, finish=finish)
    finish = task.finish(styled("REASON", reason_classes()))
    reasons = given.reasons.open(choice_fields(), POLYGON, wanted, finish=finish)
    for one in grown.candidate.polygons if grown else []:
        area = one.area
        row = [
            one.key,
            table("ghfq_codes").by("code")[one.key]["name"],
            area,
            half_up(area / SQUARE_METRES, 4),
        ]
        output.add(row, one.geometry)
    for row, geometry in choice_rows(grown) if grown else []:
        reasons.add(row, geometry)


def _zone_style(layer: Any) -> None:
    apply_style(layer, "GHFQDM")


ALGORITHM = GrowthBoundary
