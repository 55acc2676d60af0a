"""The report of a review: built once as plain data, then written as HTML and as a workbook."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Sequence

from ...core.errors import Problem
from ...core.planning.compliance import (
    CheckResult,
    Rule,
    RuleSet,
    SiteReview,
    Verdict,
    hectares,
    worst,
)
from ...core.reporting.document import (
    Block,
    Column,
    Image,
    KeyValue,
    Report,
    Row,
    Section,
    Signature,
    Table,
    Text,
)
from ...core.standards.tables import table
from ..i18n import N_, tr
from ..messages import sentence
from .annex import parcel_table, piece_table, share_chart, sum_table
from .file_parts import approval_file
from .land_units import land_table, unit_table
from .texts import (
    CONCLUSIONS,
    FLAGGED,
    TONES,
    VERDICTS,
    confidence_name,
    crs_name,
    is_chinese,
    listing,
    named,
    rule_title,
)

NOT_COVERED = (N_("Check"), N_("Content"), N_("Legal basis"), N_("Reason"))
NAMED = 3  # sites in the subtitle


@dataclass(frozen=True)
class Maps:
    """PNG pictures: one a site by its code, and by (code, rule id) for checks that fail."""

    sites: Mapping[str, bytes] = field(default_factory=dict)
    checks: Mapping[tuple[str, str], bytes] = field(default_factory=dict)


def review_report(
    reviews: Sequence[SiteReview], rules: RuleSet, maps: Maps, provenance: dict[str, Any]
) -> Report:
    """Return the report on all sites, in the reader's language."""
    conclusion = worst(review.conclusion for review in reviews)
    sections = [_overview(reviews)] if len(reviews) > 1 else []
    for number, review in enumerate(reviews):
        sections += _site_sections(review, maps, new_page=bool(sections) or number > 0)
    sections += [_method(rules, _rules_run(reviews)), _not_covered(reviews, rules), _signature()]
    return Report(
        tr("Compliance review of project sites"),
        sections,
        subtitle=listing(map(_site_name, reviews[:NAMED])) + _more(len(reviews) - NAMED),
        facts=_facts(reviews, rules, provenance),
        verdict=Text([conclusion_line(review) for review in reviews], tone=TONES[conclusion]),
        provenance={**provenance, "rules": f"{rules.version}: {tr(rules.source)}"},
        language="zh" if is_chinese() else "en",
    )


def conclusion_line(review: SiteReview) -> str:
    """Return the verdict on one site in one line, with the checks that decided it."""
    conclusion = review.conclusion
    decisive = [result for result in review.results if result.verdict is conclusion]
    checks = listing(rule_title(result.rule) for result in decisive)
    line = tr(CONCLUSIONS[conclusion]).format(
        site=_site_name(review), count=len(decisive), checks=checks
    )
    flagged = listing(rule_title(result.rule) for result in review.results if result.flagged)
    return tr(FLAGGED).format(line=line, checks=flagged) if flagged else line


def _more(count: int) -> str:
    return " " + tr("and {count} more").format(count=count) if count > 0 else ""


def _site_name(review: SiteReview) -> str:
    return f"{review.site.code} {review.site.name}".strip()


def _facts(
    reviews: Sequence[SiteReview], rules: RuleSet, provenance: dict[str, Any]
) -> list[tuple[str, str]]:
    area = hectares(sum(review.area for review in reviews))
    return [
        (tr("Sites"), str(len(reviews))),
        (tr("Area reviewed"), f"{area:,.4f} hm²"),
        (tr("Date"), str(provenance.get("started", ""))[:10]),
        (tr("CRS"), crs_name(reviews[0].site.crs)),
        (tr("Rules"), rules.version),
    ]


def _overview(reviews: Sequence[SiteReview]) -> Section:
    columns = (
        Column(tr("Site")),
        Column(tr("Area"), "hm²", 4),
        *(Column(tr(label), "", 0) for label in VERDICTS.values()),
        Column(tr("Conclusion")),
    )
    rows = [
        Row(
            (
                _site_name(review),
                hectares(review.area),
                *(_count(review, verdict) for verdict in VERDICTS),
                tr(VERDICTS[review.conclusion]),
            ),
            tone=TONES[review.conclusion],
        )
        for review in reviews
    ]
    return Section(tr("Overview"), [Table(columns, rows, tr("Sites and their conclusions"))])


def _count(review: SiteReview, verdict: Verdict) -> int:
    return sum(1 for result in review.results if result.verdict is verdict)


def _site_sections(review: SiteReview, maps: Maps, *, new_page: bool) -> list[Section]:
    blocks: list[Block] = [Text([conclusion_line(review)], tone=TONES[review.conclusion])]
    blocks += [*_site_block(review, maps), _summary(review), _reasons(review)]
    blocks += [approval_file(review), *unit_table(review)]
    blocks += _check_maps(review, maps)
    blocks = [_on_own_sheet(block, review.site.code) for block in blocks]
    name = _site_name(review)
    annex: list[Block] = [*share_chart(review), *sum_table(review), *land_table(review)]
    annex += [*parcel_table(review), *piece_table(review)]
    annex = [_on_own_sheet(block, review.site.code) for block in annex]
    sections = [Section(name, blocks, new_page=new_page)]
    if annex:
        title = tr("Annex: areas and parcels of {site}").format(site=name)
        sections.append(Section(title, annex, new_page=True))
    return sections


def _on_own_sheet(block: Block, code: str) -> Block:
    """Return a table or picture whose sheet's name has the site's code, so that it tells it."""
    if not isinstance(block, (Table, Image)) or code in block.title:
        return block
    return replace(block, sheet=f"{code} {block.title}")


def _site_block(review: SiteReview, maps: Maps) -> list[Block]:
    site = review.site
    stated = "" if site.stated_hm2 is None else f"{site.stated_hm2:.4f} hm²"
    listed = tr("yes") if site.listed == "1" else tr("no")
    pairs = [
        (tr("Project code"), site.code),
        (tr("Project name"), site.name),
        (tr("Intended use"), named("planned", site.intended_use)),
        (tr("Project type"), site.project_type),
        (tr("Listed major project"), listed),
        (tr("Project size"), site.scale),
        (tr("Stated area"), stated),
        (
            tr("Computed area"),
            f"{review.area:,.2f} m² = {hectares(review.area):,.4f} hm²",
        ),
    ]
    facts = KeyValue([pair for pair in pairs if pair[1]], tr("Project"))
    picture = maps.sites.get(site.code)
    if picture is None:
        return [facts]
    return [Image(picture, tr("Site and control lines"), width_percent=85), facts]


def _summary(review: SiteReview) -> Table:
    columns = (
        Column(tr("Check")),
        Column(tr("Overlap"), "m²", 2, summed=False),
        Column(tr("Overlap"), "hm²", 4, summed=False),
        Column(tr("Share"), "%", 2, summed=False),
        Column(tr("Verdict")),
        Column(tr("Legal basis")),
        Column(tr("Data, date")),
    )
    rows = [_summary_row(result) for result in review.results]
    title = tr("Checks of {site}").format(site=_site_name(review))
    return Table(columns, rows, title, note=tr("Areas are ellipsoidal; overlap counts land once."))


def _summary_row(result: CheckResult) -> Row:
    unknown = not result.parts  # no layer was cut
    areas: tuple[Any, ...] = (None, None, None)
    if not unknown:
        areas = (result.overlap, hectares(result.overlap), 100 * result.share)
    cells = (
        rule_title(result.rule),
        *areas,
        verdict_text(result),
        result.rule.basis,
        _data(result),
    )
    return Row(cells, tone=TONES[result.verdict])


def _data(result: CheckResult) -> str:
    """Return the data's source and date in one cell."""
    if not result.source:
        return ""
    return f"{result.source}, {result.date or tr('date not stated')}"


def verdict_text(result: CheckResult) -> str:
    """Return the verdict in words, with the flag of an overlap that was ignored."""
    text = tr(VERDICTS[result.verdict])
    return f"{text} · {tr('疑似边界误差 (suspected boundary error)')}" if result.flagged else text


def _reasons(review: SiteReview) -> Table:
    rows = [
        Row((rule_title(result.rule), sentence(note)), tone=TONES[result.verdict])
        for result in review.results
        for note in result.notes
    ]
    columns = (Column(tr("Check")), Column(tr("Reason or remark")))
    return Table(columns, rows, tr("Reasons and remarks"))


def _check_maps(review: SiteReview, maps: Maps) -> list[Block]:
    blocks: list[Block] = []
    for result in review.results:
        picture = maps.checks.get((review.site.code, result.rule.id))
        if picture is not None:
            caption = tr("{area:,.2f} m² of the site, hatched").format(area=result.decisive)
            blocks.append(Image(picture, rule_title(result.rule), caption, width_percent=70))
    return blocks


def _rules_run(reviews: Sequence[SiteReview]) -> list[Rule]:
    """Return the rules that were carried out, in their order."""
    found = {result.rule.id: result.rule for review in reviews for result in review.results}
    return list(found.values())


def _method(rules: RuleSet, run: Sequence[Rule]) -> Section:
    limit = rules.tolerance
    paragraphs = [
        tr(
            "Areas follow the national formula for the ellipsoidal area of parcels "
            "(国土调查办发〔2008〕32号) on the ellipsoid of the CRS. Whole and parts are densified "
            "to edges of at most {longest:g} m before, and parts sum to the site's area."
        ).format(longest=limit.longest_edge_m),
        tr(
            "A residual of at most {residual:g} m² per piece is levelled (强制调平); a larger one "
            "is reported as an overlap or gap and never levelled."
        ).format(residual=limit.residual_m2),
        tr(
            "The decision ignores an overlap under {area:g} m² or under {percent:g} % of the "
            "site (at most {most:g} m²); the overlap itself is always reported. On permanent "
            "farmland and the red line it is flagged from {shown:g} m²."
        ).format(
            area=limit.area_m2,
            percent=100 * limit.share,
            most=limit.share_limit_m2,
            shown=limit.shown_from_m2,
        ),
        tr("Confidence of this tolerance: {confidence}. {source}").format(
            confidence=confidence_name(limit.confidence), source=tr(limit.source)
        ),
    ]
    unsure = listing(rule_title(rule) for rule in run if rule.confidence != "certain")
    if unsure:
        told = tr("Presets, not settled by a standard, are part of these checks: {checks}.")
        paragraphs.append(told.format(checks=unsure))
    return Section(tr("Tolerance and method"), [Text(paragraphs)], new_page=True)


def _not_covered(reviews: Sequence[SiteReview], rules: RuleSet) -> Section:
    """Return what was not checked: for want of a layer, or because there is no rule."""
    done = {rule.id for rule in _rules_run(reviews)}
    known = table("compliance_checks").by("check")
    rows = []
    for rule in (rule for rule in rules.rules if rule.id not in done):
        content = known[rule.check]["content"] if rule.check in known else ""
        rows.append(Row((rule_title(rule), content, rule.basis, _lacking(rule))))
    rows += [
        Row((row["check"], row["content"], row["legal_basis"], tr("no rule")))
        for row in rules.checks_without_rule()
    ]
    columns = [Column(tr(name)) for name in NOT_COVERED]
    note = tr("None of these was checked. Give the layer and run again, or decide them by hand.")
    title = tr("Checks outside of this review")
    return Section(title, [Table(columns, rows, title, note)])


def _lacking(rule: Rule) -> str:
    """Return what to give so that a rule can be carried out."""
    code = "CMP-11" if rule.layers or rule.words else "CMP-59"
    return sentence(Problem(code, layer=rule.asks))


def _signature() -> Section:
    roles = [tr("Reviewed by"), tr("Checked by"), tr("Approved by")]
    return Section(tr("Signatures"), [Signature(roles)])
