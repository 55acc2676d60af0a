"""What shipped tables, their sources and remarks are called in the reader's language.

The data keep the texts that stand here, marked for translation; titles of standards and laws
are Chinese in the data and stay so. A planner's own preset is shown in its own words.
"""

from __future__ import annotations

import re

from ...core.standards.tables import Table
from ..i18n import N_, tr

TABLES = {
    "attribute_groups": N_("Attributes that belong together"),
    "base_conversion_cases": N_("Cases of adjusting the base"),
    "change_flows": N_("Flows of change"),
    "change_limits": N_("Minimum parcels of change"),
    "change_totals": N_("Sums of flows"),
    "code_routes": N_("Ways from one class system to another"),
    "code_systems": N_("Systems of land classes"),
    "compliance_checks": N_("Checks of compliance"),
    "crosswalk_gbt21010_to_sandiao": N_("GB/T 21010 to survey classes"),
    "crosswalk_in_village": N_("Survey classes within villages"),
    "crosswalk_sandiao_to_ydyh2023": N_("Survey classes to plan classes of 2023"),
    "czcsxm": N_("Town and village marks of the survey"),
    "db_common_fields": N_("Fields common to layers"),
    "db_computed": N_("Fields that are computed"),
    "db_fields": N_("Fields of the database"),
    "db_layers": N_("Layers of the database"),
    "db_packages": N_("Layers of a delivery"),
    "db_qc_rules": N_("Quality rules of the database"),
    "db_value_domains": N_("Value domains"),
    "edit_areas": N_("Checks of areas while editing"),
    "edit_companions": N_("Fields that a value requires"),
    "edit_names": N_("Codes and their names"),
    "edit_topology": N_("Checks of topology while editing"),
    "epsg_cgcs2000": N_("Coordinate systems of CGCS2000"),
    "evaluation_conflicts": N_("Kinds of conflict of uses"),
    "farmland_balance_modes": N_("Kinds of cropland balance"),
    "farmland_balances": N_("Indicators of cropland balance"),
    "farmland_exclusions": N_("Exclusions from permanent basic farmland"),
    "farmland_grade_yields": N_("Grain capacity by grade of cropland"),
    "farmland_grades_gbt28407": N_("Grades of farmland by classification"),
    "farmland_grades_gbt33469": N_("Grades of the quality of cropland"),
    "farmland_limits": N_("Limits of permanent basic farmland"),
    "farmland_order": N_("Order of the candidates"),
    "farmland_supplement_rules": N_("Conditions of supplementary cropland"),
    "gbt21010_2017": N_("Classes of present land use"),
    "ghfq_codes": N_("Codes of plan zones"),
    "growth_boundary_rules": N_("Rules of the urban growth boundary"),
    "growth_land_classes": N_("Classes that a town does not grow into"),
    "intensity_ideals": N_("Ideal values of intensity"),
    "intensity_indicators": N_("Indicators of intensity"),
    "intensity_types": N_("Types of the trend of use"),
    "runoff_coefficients": N_("Coefficients of surface runoff"),
    "cover_exponents": N_("Exponents of shelter by cover"),
    "soil_limits_gb15618": N_("Risk values of farmland soil"),
    "suitability_corrections": N_("Corrections of suitability"),
    "suitability_factors": N_("Factors of suitability"),
    "suitability_matrices": N_("Judging matrices of suitability"),
    "suitability_steps": N_("Limits of the grades of suitability"),
    "suitability_weights": N_("Weights of factors"),
    "intensity_weights": N_("Weights of intensity"),
    "land_supply_rules": N_("Rules of land supply"),
    "map_sheets_gb13989": N_("Scales and sheets of maps"),
    "map_symbols": N_("Symbols of control lines and zones"),
    "map_themes": N_("Themes by layer and field names"),
    "plan_conflict_kinds": N_("Kinds of conflict between plans"),
    "plan_group_crosswalk": N_("Classes of plans to common groups"),
    "plan_groups": N_("Common groups of plans"),
    "plan_indicators_2020": N_("Indicators of the plan"),
    "plan_zone_lines": N_("Zones by control lines"),
    "plan_zone_rules": N_("Zones by land class"),
    "progress_alarms": N_("Alarms of progress"),
    "progress_bounds": N_("Direction of the indicators' targets"),
    "redline_conflicts": N_("Handling of red-line conflicts"),
    "redline_evidence": N_("Evidence for the red line"),
    "redline_limits": N_("Limits of the red line"),
    "resource_catalogue": N_("Catalogue of resources"),
    "ridge_deduction": N_("Deduction of ridges"),
    "sandiao_dlbm": N_("Classes of the land survey"),
    "site_criteria": N_("Criteria for comparing sites"),
    "site_figures": N_("Figures that an applicant states"),
    "structure_adjust_table_positions": N_("Positions in the structure table"),
    "structure_adjust_table_rows": N_("Rows of the structure table"),
    "structure_adjust_table_rules": N_("Classes to rows of the structure table"),
    "village_indicators_example": N_("Example of village indicators"),
    "village_marks": N_("Marks of village classes"),
    "violation_attached": N_("Ground affected by suspected illegal use"),
    "violation_limits": N_("Minimum parcels of screening"),
    "violation_steps": N_("Steps of screening for illegal use"),
    "ydyh_2020_to_2023": N_("Plan classes of 2020 to those of 2023"),
    "ydyh_2020_trial_codes": N_("Plan classes of 2020 (trial)"),
    "ydyh_2023_codes_colours": N_("Plan classes of 2023"),
    "zone_rates": N_("Rates of use in development zones"),
}
# Texts of the shipped data; here they are for their translation.
TEXTS = (
    N_("which code system is converted into which, by which table"),
    N_("code systems of land classes"),
    N_("EPSG Geodetic Parameter Dataset, CGCS2000"),
    N_("laws and notices named in each row"),
    N_("标准粮产能 (grades of GB/T 28407-2012, 1 is best; 100 kg per mu and grade)"),
    N_("土地管理法; provincial practice"),
    N_("order in which candidates are taken: 土地管理法第三十三条; "
       "基本农田保护条例第十条; common practice"),
    N_(
        "weights of factors that are summed up: DRASTIC; 双评价技术指南 leaves hazards and coasts "
        "to local practice"
    ),
    N_("classes of the land survey into which a town does not grow: common practice"),
    N_("common drawing practice for control lines and zones; no standard gives these colours"),
    N_("layer and field names of the survey and plan databases"),
    N_("groups to which the classes of different plans are compared; colours after "
       "市级国土空间总体规划制图规范(试行)"),
    N_("市级国土空间总体规划编制指南(试行), 规划分区; common practice"),
    N_("criteria, weights, targets and vetoes for comparing sites; the bases are those of the "
       "review's checks, the weights are this suite's own"),
    N_("field names of this suite for what an applicant states of a site; no standard gives them"),
    N_("an open template of village plans"),
    N_("关于规范和统一市县国土空间规划现状基数的通知; common practice"),
    N_("preset 1"),
    N_("2020 rows, 2023 classes"),
    N_("invented preset"),
    N_("invented preset: weights come by Delphi or AHP, replace it"),
    N_("elasticity of balanced growth"),
    N_("given for this run"),
    N_("provincial practice"),
    N_("no standard gives it"),
)  # fmt: skip
POWERS = {"2": "²", "3": "³"}
LENGTH_POWER = re.compile(r"(?<![A-Za-z])([kdch]?m)([23])(?![0-9A-Za-z])")


def data_text(text: str) -> str:
    """Return a text of a table as the reader reads it; what is not known stays as it is."""
    return tr(text) if text else ""


def table_name(table: Table) -> str:
    """Return what a table is called, with the id by which a preset names it."""
    known = TABLES.get(table.name)
    return f"{tr(known)} ({table.name})" if known else table.name


def source_title(table: Table) -> str:
    """Return the title and the number of what a table was taken from."""
    return f"{data_text(table.source.title)} {table.source.number}".strip()


def unit_sign(unit: str) -> str:
    """Return a unit of the data (km2, 亿m3) as it is printed (km², 亿m³)."""
    return LENGTH_POWER.sub(lambda found: found[1] + POWERS[found[2]], unit)
