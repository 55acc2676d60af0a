"""合规性审查: project sites against control lines, plan and survey."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...core.errors import Cancelled, Problem
from ...core.planning.compliance import SiteReview, Verdict, read_preset, rule_set
from ...core.reporting import html, xlsx
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.messages import sentence
from ...plugin.review.document import Maps, conclusion_line, review_report
from ...plugin.review.land_units import unit_fields, unit_rows
from ...plugin.review.run import each, maps_of, refuse_unknown_crs, review_near, sources_by_rule
from ...plugin.review.site_file import sites_of_file
from ...plugin.review.sites import SiteFields, read_sites
from ...plugin.review.style import style_findings
from ...plugin.review.tables import (
    annex_fields,
    annex_rows,
    check_fields,
    check_rows,
    finding_fields,
    finding_rows,
    verdict_counts,
    verdict_json,
)
from ...plugin.review.texts import rule_title
from ..base import ShanheAlgorithm
from ..declare import (
    crs,
    field_of,
    file_in,
    file_out,
    flag,
    layer_out,
    layers,
    number,
    number_result,
    polygons,
    table_out,
    text_result,
)
from ..groups import APPROVAL

CONTROLS = {
    "farmland": "permanent_farmland",
    "red_line": "ecological_redline",
    "boundary": "urban_boundary",
    "planned_use": "planned_use",
    "zones": "plan_zone",
    "survey": "survey_class",
    "hazard": "geohazard",
    "approved": "approved_land",
}
PERCENT = 100.0
UNASKED = N_("No check asks for layer “{layer}”, so it was not used. Rename it or add a rule.")
SITE_FILES = N_("Site files (*.txt *.dxf *.shp *.gpkg *.geojson *.gdbtable);;All files (*)")


class ComplianceReview(ShanheAlgorithm):
    """Each site, each rule: overlap, verdict with its basis, and a report to sign."""

    identifier = "compliancereview"
    group_of = APPROVAL
    title = N_("Compliance review")
    summary = N_("Checks project sites against control lines, the plan and the land survey.")
    details = N_(
        "Every check is a rule with its legal basis. Verdicts: pass, notice, fail, or undetermined "
        "where data is missing, does not cover the site or the site is invalid; a site's "
        "conclusion is its worst verdict.\n"
        "Areas are ellipsoidal by the national formula; the parts of a site sum to its area. "
        "Overlaps under the tolerance are ignored in the decision and still reported.\n"
        "Rules, legal limits and tolerance can be changed by a preset; see “Adding a rule” in the "
        "documentation."
    )
    tags_text = N_(
        "compliance,review,site,approval,合规性审查,用地预审,选址,三区三线,永久基本农田,生态保护红线"
    )

    sites = polygons(
        "INPUT",
        N_("Project sites"),
        optional=True,
        help=N_(
            "One polygon per site, in a CGCS2000 Gauss-Krüger CRS. Selected features only, "
            "if so chosen. Left empty, the site file is read."
        ),
    )
    sites_file = file_in(
        "SITES_FILE",
        N_("Site file"),
        optional=True,
        filter=SITE_FILES,
        help=N_(
            "In place of a layer: boundary coordinates (报件坐标) text, closed outlines of a DXF "
            "drawing, a Shapefile in any encoding, a GeoPackage or a file of a FileGDB."
        ),
    )
    sites_crs = crs(
        "SITES_CRS",
        N_("CRS of the site file"),
        "",
        optional=True,
        advanced=True,
        help=N_(
            "For a file that states none. Left empty, the zone in front of the eastings tells."
        ),
    )
    farmland = polygons(
        "YJJBNT",
        N_("Permanent basic farmland (YJJBNT)"),
        optional=True,
        help=N_("永久基本农田 polygons. Without the layer the check is undetermined."),
    )
    red_line = polygons(
        "STBHHX",
        N_("Ecological protection red line (STBHHX)"),
        optional=True,
        help=N_("生态保护红线 polygons; LHLX holds the type."),
    )
    boundary = polygons(
        "CZKFBJ",
        N_("Urban development boundary (CZKFBJ)"),
        optional=True,
        help=N_("城镇开发边界 polygons; GHFQDM holds the zone 410, 420 or 430."),
    )
    planned_use = polygons(
        "GHYDYH",
        N_("Planned land and sea use (GHYDYH)"),
        optional=True,
        help=N_("规划用地用海 polygons; YDYHFLDM holds the planned use code."),
    )
    zones = polygons(
        "GHFQ",
        N_("Plan zones (GHFQ)"),
        optional=True,
        help=N_("规划分区 polygons covering the whole area; GHFQDM holds the zone code."),
    )
    survey = polygons(
        "DLTB",
        N_("Survey parcels (DLTB)"),
        optional=True,
        help=N_("地类图斑 of the latest survey with DLBM, QSXZ, ZLDWDM and KCXS."),
    )
    hazard = polygons(
        "DZZHYFQ",
        N_("Areas prone to geological hazards (DZZHYFQ)"),
        optional=True,
        help=N_("地质灾害易发区 polygons; YFXDJ holds 高, 中 or 低."),
    )
    approved = polygons(
        "YPJSYD",
        N_("Construction land already approved (YPJSYD)"),
        optional=True,
        help=N_("已批建设用地 polygons; PWH holds the number of the approval."),
    )
    others = layers(
        "OTHERS",
        N_("Further control layers"),
        optional=True,
        help=N_(
            "Layers for other checks (nature reserves, wetland, heritage, illegal land …), "
            "matched to their rule by layer name or code."
        ),
    )
    preset = file_in(
        "PRESET",
        N_("Rules preset"),
        "json",
        optional=True,
        help=N_("A JSON file that changes shipped rules or adds your own."),
    )
    all_checks = flag(
        "ALL_CHECKS",
        N_("List checks without data as undetermined"),
        advanced=True,
        help=N_(
            "Off, the nine checks that every site needs are listed without their data; the "
            "others stand apart with what to give. On, a site is only concluded with all 25."
        ),
    )
    code = field_of(
        "INPUT",
        "FIELD_CODE",
        N_("Site code field"),
        "XMDM",
        optional=True,
        advanced=True,
        help=N_("Identifies a site in every output; the feature id where it is empty."),
    )
    name_field = field_of(
        "INPUT",
        "FIELD_NAME",
        N_("Site name field"),
        "XMMC",
        optional=True,
        advanced=True,
        help=N_("The project's name."),
    )
    use = field_of(
        "INPUT",
        "FIELD_USE",
        N_("Intended use field"),
        "YDYHFLDM",
        optional=True,
        advanced=True,
        help=N_("The intended 用地用海 code; without it planned use and zones are undetermined."),
    )
    kind = field_of(
        "INPUT",
        "FIELD_TYPE",
        N_("Project type field"),
        "XMLX",
        optional=True,
        advanced=True,
        help=N_("The project type in Chinese: 交通, 水利, 能源, 工业, 住宅, 村庄 …"),
    )
    listed = field_of(
        "INPUT",
        "FIELD_LISTED",
        N_("Listed major project field"),
        "ZDXM",
        optional=True,
        advanced=True,
        help=N_("1 for a listed major project, else 0."),
    )
    scale = field_of(
        "INPUT",
        "FIELD_SCALE",
        N_("Project size field"),
        "XMGM",
        optional=True,
        advanced=True,
        help=N_("The size of the project in words, for the report."),
    )
    stated = field_of(
        "INPUT",
        "FIELD_AREA",
        N_("Stated area field"),
        "SQMJ",
        optional=True,
        advanced=True,
        help=N_("The area applied for, in hectares; compared with the computed one."),
    )
    region = field_of(
        "INPUT",
        "FIELD_REGION",
        N_("Region code field"),
        "XZQDM",
        optional=True,
        advanced=True,
        help=N_("The county's code, by which idle land is looked up; all records without it."),
    )
    limit_area = number(
        "TOLERANCE_AREA",
        N_("Ignore overlaps under (m²)"),
        low=0,
        optional=True,
        advanced=True,
        help=N_("Overlaps under this area do not decide. Not set: the preset's, 1 m²."),
    )
    limit_share = number(
        "TOLERANCE_SHARE",
        N_("Ignore overlaps under (% of the site)"),
        low=0,
        high=100,
        optional=True,
        advanced=True,
        help=N_("Overlaps under this share do not decide. Not set: the preset's, 0.1 %."),
    )
    findings = layer_out(
        "FINDINGS",
        N_("Findings"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        optional=True,
        made=True,
        help=N_("Every piece of a site on a checked layer, with verdict, area, basis and source."),
    )
    table = table_out(
        "TABLE",
        N_("Checks"),
        optional=True,
        made=True,
        help=N_("One row per site and check."),
    )
    units = table_out(
        "UNITS",
        N_("Site at a glance by county, town and village"),
        optional=True,
        help=N_("One row per site and county, town and village, with areas in m²."),
    )
    annex = table_out(
        "ANNEX",
        N_("Survey parcels of the sites"),
        optional=True,
        help=N_("One row per survey parcel on a site, ridges deducted."),
    )
    report = file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=True,
        help=N_("The review as one file with maps, ready to print and sign."),
    )
    workbook = file_out(
        "XLSX",
        N_("Workbook"),
        N_("XLSX files (*.xlsx)"),
        optional=True,
        help=N_("The report's tables as a workbook."),
    )
    n_fail = number_result("N_FAIL", N_("Checks that fail"))
    n_notice = number_result("N_NOTICE", N_("Checks with a notice"))
    n_pass = number_result("N_PASS", N_("Checks that pass"))
    n_undetermined = number_result("N_UNDETERMINED", N_("Undetermined checks"))
    verdicts = text_result("VERDICTS", N_("Verdicts by site and rule (JSON)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        rules = _rules(given, task)
        source, kept = _site_source(given, task)
        sites = read_sites(source, _names(given), task.feedback)
        sources = _sources(self, given, task, rules, source.sourceCrs())
        outputs = _Outputs(given, task, QgsCoordinateReferenceSystem(sites[0].crs))
        steps = task.steps(len(sites))
        for done, site in enumerate(sites):
            steps.setCurrentStep(done)
            review, controls = review_near(site, sources, rules, steps, all_checks=given.all_checks)
            outputs.add(review, maps_of(review, controls) if given.report else Maps())
            task.info(conclusion_line(review))
            if task.feedback.isCanceled():
                raise Cancelled
        outputs.finish(rules)
        del kept  # the layer behind the source of a file
        counts = verdict_counts(outputs.reviews)
        numbers = {f"N_{verdict.value.upper()}": counts[verdict] for verdict in Verdict}
        return {**numbers, "VERDICTS": verdict_json(outputs.reviews)}


class _Outputs:
    """Writes what was asked for, site by site, and the report at the end."""

    def __init__(self, given: Any, task: Any, crs: QgsCoordinateReferenceSystem) -> None:
        self.given, self.task = given, task
        self.reviews: list[SiteReview] = []
        self.maps = Maps({}, {})
        polygon = QgsWkbTypes.Type.MultiPolygon
        drawn = task.finish(style_findings, ready_to_print(tr("Findings of the review")))
        self.findings = given.findings.open(finding_fields(), polygon, crs, finish=drawn)
        self.table = given.table.open(check_fields(), finish=task.finish())
        self.units = given.units.open(unit_fields(), finish=task.finish())
        self.annex = given.annex.open(annex_fields(), finish=task.finish())

    def add(self, review: SiteReview, maps: Maps) -> None:
        self.reviews.append(review)
        self.maps = Maps({**self.maps.sites, **maps.sites}, {**self.maps.checks, **maps.checks})
        for row, geometry in finding_rows(review):
            self.findings.add(row, geometry)
        for row in check_rows(review):
            self.table.add(row)
        for row in annex_rows(review):
            self.annex.add(row)
        for row in unit_rows(review) if self.units.wanted else ():
            self.units.add(row)

    def finish(self, rules: Any) -> None:
        if not (self.given.report or self.given.workbook):
            return
        report = review_report(self.reviews, rules, self.maps, self.task.provenance())
        if self.given.report:
            html.write(report, self.given.report, tr)
        if self.given.workbook:
            xlsx.write(report, self.given.workbook, tr)


def _rules(given: Any, task: Any) -> Any:
    rules = rule_set(read_preset(given.preset) if given.preset else None)
    limits: dict[str, object] = {}
    if task.parameters.get("TOLERANCE_AREA") is not None:
        limits["area_m2"] = given.limit_area
    if task.parameters.get("TOLERANCE_SHARE") is not None:
        limits["share"] = given.limit_share / PERCENT
    if limits:
        limits |= {"confidence": "preset", "source": tr("Given for this run.")}
    return rules.with_tolerance(**limits)


def _names(given: Any) -> SiteFields:
    return SiteFields(
        *(given.code, given.name_field, given.use, given.kind),
        *(given.listed, given.scale, given.stated, given.region),
    )


def _site_source(given: Any, task: Any) -> tuple[Any, Any]:
    """Return the source of the sites and, for a file, the layer that must outlive it."""
    if given.sites is not None:
        return given.sites, None
    if not given.sites_file:
        raise Problem("SEL-20")
    layer, remarks = sites_of_file(given.sites_file, given.sites_crs, task.feedback)
    for remark in remarks:
        task.warn(sentence(remark))
    return QgsProcessingFeatureSource(layer, task.context), layer


def _sources(algorithm: Any, given: Any, task: Any, rules: Any, crs: Any) -> Any:
    """Return the given layers by rule; tell which are reprojected and which nobody asked for."""
    offered = {
        rule: (
            getattr(given, name),
            algorithm.parameterAsVectorLayer(
                task.parameters, algorithm.declared[name].key, task.context
            ),
        )
        for name, rule in CONTROLS.items()
    }
    sources, unused = sources_by_rule(offered, given.others, rules, task.context)
    for remark in refuse_unknown_crs(sources, crs):
        task.warn(sentence(remark))
    for source in each(sources):
        remark = source.mistaken()
        if remark:
            task.warn(sentence(remark))
        if source.rule.id not in CONTROLS.values():
            told = tr("Layer “{layer}” is checked as: {check}")
            task.info(told.format(layer=source.name, check=rule_title(source.rule)))
    for name in unused:
        task.warn(tr(UNASKED).format(layer=name))
    return sources


ALGORITHM = ComplianceReview
