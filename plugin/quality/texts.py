"""How the quality check words its results."""

from __future__ import annotations

from ...core.planning.quality.results import BROKEN, FAILED, NOT_RUN, PASSED, Outcome
from ...core.planning.quality.rules import ERROR, WARNING, Rule
from ..i18n import N_, tr
from ..reports.frame import report_language

SEVERITIES = {ERROR: N_("error"), WARNING: N_("warning")}
STATES = {
    PASSED: N_("passed"),
    FAILED: N_("not passed"),
    NOT_RUN: N_("not run"),
    BROKEN: N_("broke off"),
}
PACKAGES = {
    "survey": N_("Land survey database (国土调查)"),
    "county": N_("County plan database"),
    "city": N_("City plan database"),
    "village": N_("Village plan database"),
    "control": N_("Use control database (用途管制)"),
}
RULES = {
    "files": N_("Folders and files of the package"),
    "layers": N_("Layers are there"),
    "readable": N_("Data can be read"),
    "crs": N_("Coordinate reference system"),
    "extent": N_("Inside the administrative extent"),
    "fields": N_("Names, types and order of fields"),
    "filled": N_("Mandatory fields are filled"),
    "domains": N_("Codes and ranges"),
    "names": N_("Names agree with codes"),
    "identifiers": N_("BSM is unique"),
    "parcel_numbers": N_("Parcel numbers are unique"),
    "feature_codes": N_("Feature codes (YSDM)"),
    "area_sums": N_("Sums of areas"),
    "ellipsoidal_areas": N_("Areas are ellipsoidal"),
    "cropland": N_("Attributes of cropland"),
    "town_marks": N_("Town and village marks"),
    "detail_marks": N_("Detail and planting marks"),
    "sound_geometry": N_("Sound geometry"),
    "single_parts": N_("No multipart features"),
    "arcs": N_("No arcs"),
    "sharp_angles": N_("Sharp angles"),
    "small_parcels": N_("Small parcels"),
    "thin_parcels": N_("Narrow parcels"),
    "vertex_spacing": N_("Density of vertices"),
    "overlaps": N_("No overlaps"),
    "gaps": N_("No gaps"),
    "coverage": N_("Layers cover each other"),
    "lines": N_("Border lines"),
    "sums": N_("Tables agree with polygons"),
    "three_lines": N_("Three control lines do not cross"),
    "zones_and_lines": N_("Zones agree with control lines"),
    "plan_and_base": N_("Plan and base year cover the same"),
    "targets": N_("Targets handed down"),
    "handed_down": N_("Lines as handed down"),
    "changes": N_("Before and after a change"),
    "metadata": N_("Metadata"),
}
FAMILIES = {
    "完整性": N_("Completeness"),
    "空间参考": N_("Spatial reference"),
    "结构": N_("Structure"),
    "属性": N_("Attributes"),
    "几何": N_("Geometry"),
    "拓扑": N_("Topology"),
    "图数一致": N_("Tables and map"),
    "图层间一致": N_("Between layers"),
    "上下级一致": N_("With the level above"),
    "变更规则": N_("Changes"),
    "元数据": N_("Metadata"),
}


def rule_title(rule: Rule) -> str:
    """Return the rule's name; in Chinese as the table of rules, and so a rule set, has it."""
    known = RULES.get(rule.id)
    return tr(known) if known and not is_chinese() else rule.title


def family_title(rule: Rule) -> str:
    """Return the name of the rule's family."""
    known = FAMILIES.get(rule.family)
    return tr(known) if known and not is_chinese() else rule.family


def is_chinese() -> bool:
    """Tell whether the reader's language is Chinese."""
    return report_language().startswith("zh")


def package_label(package: str) -> str:
    """Return the kind of database in words."""
    return tr(PACKAGES[package]) if package in PACKAGES else package


def verdict_text(outcome: Outcome) -> str:
    """Return the verdict in one sentence."""
    words = tr("The database passes without an error. Rules run: {run}; warnings: {warnings}.")
    if not outcome.passed:
        words = tr(
            "The database does not pass. Errors: {errors}; warnings: {warnings}; rules that found "
            "something: {failed} of {run}."
        )
    return words.format(
        run=outcome.run,
        errors=outcome.errors,
        warnings=outcome.warnings,
        failed=outcome.failed,
    )
