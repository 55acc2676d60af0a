"""合规性审查: project sites against control lines, plan and survey."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsWkbTypes,
)

from ...core.errors import Cancelled
from ...core.planning.compliance import SiteReview, Verdict, read_preset, rule_set
from ...core.reporting import html, xlsx
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.review.document import Maps, conclusion_line, review_report
from ...plugin.review.land_units import unit_fields, unit_rows
from ...plugin.review.run import maps_of, review_near
from ...plugin.review.sites import read_sites
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
from ..declare import (
    flag,
    layer_out,
    number,
    number_result,
    table_out,
    text_result,
)
from ..groups import APPROVAL
from ..site_inputs import SiteInputs, control_sources, site_fields, site_source
from ..usual import report_out, workbook_out

PERCENT = 100.0


class ComplianceReview(SiteInputs):
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

    all_checks = flag(
        "ALL_CHECKS",
        N_("List checks without data as undetermined"),
        advanced=True,
        help=N_(
            "Off, the nine checks that every site needs are listed without their data; the "
            "others stand apart with what to give. On, a site is only concluded with all 25."
        ),
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
    report = report_out(N_("The review as one file with maps, ready to print and sign."))
    workbook = workbook_out()
    n_fail = number_result("N_FAIL", N_("Checks that fail"))
    n_notice = number_result("N_NOTICE", N_("Checks with a notice"))
    n_pass = number_result("N_PASS", N_("Checks that pass"))
    n_undetermined = number_result("N_UNDETERMINED", N_("Undetermined checks"))
    verdicts = text_result("VERDICTS", N_("Verdicts by site and rule (JSON)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        rules = _rules(given, task)
        source, kept = site_source(given, task)
        sites = read_sites(source, site_fields(given), task.feedback)
        sources = control_sources(self, given, task, rules, source.sourceCrs())
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


ALGORITHM = ComplianceReview
