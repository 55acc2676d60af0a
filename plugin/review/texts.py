"""What the review's ids are called in the reader's language. Legal names stay Chinese."""

from __future__ import annotations

from typing import Iterable

from qgis.core import QgsCoordinateReferenceSystem

from ...core.planning.compliance import Group, Rule, Verdict
from ...core.planning.compliance.operations import OUTSIDE
from ...core.reporting.document import BAD, GOOD, WARNING
from ...core.standards.classes import land_label, survey_label, zone_label
from ...core.standards.schema import domain
from ..i18n import N_, language, tr

RULES = {
    "permanent_farmland": N_("Permanent basic farmland"),
    "ecological_redline": N_("Ecological protection red line"),
    "urban_boundary": N_("Urban development boundary"),
    "planned_use": N_("Planned land and sea use"),
    "plan_zone": N_("Plan zones"),
    "survey_class": N_("Surveyed land classes"),
    "geohazard": N_("Areas prone to geological hazards"),
    "approved_land": N_("Construction land already approved"),
    "geometry": N_("Coordinates and outline"),
    "nature_reserve": N_("Nature reserves"),
    "mineral_deposit": N_("Important mineral deposits covered"),
    "woodland": N_("Woodland and public-benefit forest"),
    "wetland_grassland": N_("Wetland and basic grassland"),
    "drinking_water_source": N_("Drinking water source protection areas"),
    "cultural_heritage": N_("Cultural heritage protection lines"),
    "flood_risk": N_("Flood risk and river management areas"),
    "coast": N_("Coastline and sea areas"),
    "black_soil": N_("Black soil"),
    "supplied_land": N_("Land already supplied or registered"),
    "preliminary_extent": N_("Extent of the preliminary approval"),
    "illegal_land": N_("Illegal land use"),
    "detailed_plan": N_("Parcels of the detailed plan"),
    "cropland_balance": N_("Balance of cropland"),
    "steep_cropland": N_("Cropland over 25°"),
    "hazard_point": N_("Points of geological hazards"),
    "active_fault": N_("Active faults"),
    "shoreline": N_("Shoreline"),
    "idle_land": N_("Land approved and not supplied, idle land"),
    "land_standard": N_("Land use standards"),
}
VERDICTS = {
    Verdict.PASSED: N_("Pass"),
    Verdict.NOTICE: N_("Notice"),
    Verdict.UNDETERMINED: N_("Undetermined"),
    Verdict.FAIL: N_("Fail"),
}
TONES = {
    Verdict.PASSED: GOOD,
    Verdict.NOTICE: WARNING,
    Verdict.UNDETERMINED: WARNING,
    Verdict.FAIL: BAD,
}
CONCLUSIONS = {
    Verdict.PASSED: N_("{site}: passes all checks."),
    Verdict.NOTICE: N_("{site}: no check fails. Needs attention ({count}): {checks}."),
    Verdict.UNDETERMINED: N_("{site}: cannot be concluded. Undetermined ({count}): {checks}."),
    Verdict.FAIL: N_("{site}: does not pass. Fails ({count}): {checks}."),
}
FLAGGED = N_("{line} Suspected boundary errors (疑似边界误差): {checks}.")
KINDS = {
    "value": N_("Overlap by value"),
    "zone": N_("Parts by zone"),
    "conformity": N_("Conformity of the planned use"),
    "planned": N_("Planned uses"),
    "three_class": N_("Surveyed land by the three classes"),
    "cropland": N_("Cropland, ridges deducted"),
    "slope": N_("Cropland by slope, ridges deducted"),
    "ridge": N_("Ridges (KCMJ)"),
    "grade": N_("Cropland by grade, ridges deducted"),
    "field": N_("Overlap by further attributes"),
    "unit": N_("By unit, class and ownership"),
}
# Several rules carry these checks out, so that the check's name alone does not tell which.
SHARED_CHECKS = frozenset(
    ("detailed_plan", "steep_cropland", "black_soil", "hazard_point", "coast", "shoreline")
)
PARTS = {
    1: N_("Project"),
    2: N_("Ownership and land classes"),
    3: N_("Plan, control lines and quota"),
    4: N_("Balance of cropland"),
    5: N_("Expropriation, compensation and resettlement"),
    6: N_("Way of supply and economical use"),
    7: N_("Geological hazards and mineral deposits"),
    8: N_("Petitions, illegal land use, nature reserves"),
}
LEVELS = (N_("county"), N_("town"), N_("village"))
UNIT_COLUMNS = {
    "total": N_("Total area"),
    "cropland": N_("Cropland"),
    "paddy": N_("of it paddy"),
    "black_soil": N_("Cropland on black soil"),
    "permanent_farmland": N_("Permanent basic farmland"),
    "woodland": N_("Woodland"),
    "grassland": N_("Grassland"),
    "mineral": N_("Mineral deposits"),
    "red_line": N_("Red line"),
    "reserve": N_("Nature reserves"),
    "illegal": N_("Illegal land use"),
}
CONFORMITY = {
    "level2": N_("same use on level 2"),
    "level1": N_("same use on level 1 only"),
    "none": N_("another use"),
}
LABELS = {
    "planned": land_label,
    "cropland": survey_label,
    "ridge": survey_label,
    "zone": zone_label,
}
KIND_OF_FIELD = {"YDYHFLDM": "planned", "DLBM": "cropland", "GHFQDM": "zone"}


# These sources stand in the shipped rules; here they are for their translation.
TOLERANCE_SOURCE = N_("No national tolerance is known; these values follow common practice.")
RULES_SOURCE = N_("compliance_checks.csv (one row per check) in executable form")
CONFIDENCE = {
    "certain": N_("certain"),
    "likely": N_("likely"),
    "unsure": N_("unsure"),
    "preset": N_("preset"),
}


def crs_name(code: str) -> str:
    """Return the name of a coordinate reference system with its code."""
    name = QgsCoordinateReferenceSystem(code).description()
    return f"{name} ({code})" if name else code


def is_chinese() -> bool:
    """Tell whether the reader's language is Chinese."""
    return language().lower().startswith("zh")


def listing(names: Iterable[str]) -> str:
    """Return names in a row as the reader's language separates them."""
    return ("、" if is_chinese() else ", ").join(names)


def confidence_name(confidence: str) -> str:
    """Return how sure a value is, in words."""
    return tr(CONFIDENCE.get(confidence, CONFIDENCE["preset"]))


def rule_title(rule: Rule) -> str:
    """Return the check's name; in Chinese as the table of checks, and so a preset, has it."""
    known = RULES.get(rule.id)
    if known and rule.id in SHARED_CHECKS and is_chinese():
        return f"{rule.check}: {tr(known)}"
    return tr(known) if known and not is_chinese() else rule.check


def group_label(group: Group) -> str:
    """Return what a sum is of, in words with its code."""
    if group.key == OUTSIDE:
        return tr("outside of the layer")
    if group.kind == "conformity":
        return tr(CONFORMITY[group.key])
    if group.kind == "unit":
        return unit_label(group.key)
    return named(group.kind, group.key) or tr("(no value)")


def named(kind: str, code: str) -> str:
    """Return a code with its name from the standard's table that `kind` stands for."""
    if kind == "slope":
        return f"{code} {domain('GDPDJB').get(code, '')}".strip()
    return LABELS[kind](code) if kind in LABELS else code


def value_label(rule: Rule, value: str) -> str:
    """Return the value of a piece with its name, where its field is one of the standard's codes."""
    return named(KIND_OF_FIELD.get(rule.value_field, ""), value)


def owner_label(code: str) -> str:
    """Return 权属性质 in words."""
    return domain("QSXZ").get(code, code)


def unit_label(key: str) -> str:
    """Return 坐落单位, 地类 and 权属性质 of a sum in words."""
    unit, code, owner = key.split("|")
    parts = (unit, named("cropland", code), owner_label(owner))
    return " · ".join(part for part in parts if part)
