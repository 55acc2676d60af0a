"""A plan's zones that overlap and leave a gap, an unknown code, and an area that is wrong."""

from __future__ import annotations

import json

from osgeo import ogr

from tests.processing.squares import rows_of, write

CODE, COUNTY = "2090020610", ("350821", "长汀县")
FIELDS = {"BSM": str, "YSDM": str, "XZQDM": str, "XZQMC": str, "GHFQDM": str, "GHFQMC": str,
          "MJ": float}  # fmt: skip
ZONES = [
    (0, 0, 101, 200, "350821003000000001", CODE, *COUNTY, "100", "生态保护区", 20_200.0),
    (100, 0, 200, 100, "350821003000000002", CODE, *COUNTY, "410", "城镇集中建设区", 10_000.0),
    (100, 110, 200, 200, "350821003000000002", CODE, *COUNTY, "999", "", 9_500.0),
    (100, 100, 110, 110, "350821003000000004", CODE, *COUNTY, "200", "生态控制区", 100.0),
    (190, 100, 200, 110, "350821003000000005", CODE, *COUNTY, "200", "生态控制区", 100.0),
]
OWN = {
    "version": "county 2026",
    "source": "县自然资源局",
    "rules": [
        {"id": "layers", "enabled": False},
        {"id": "no_reserve", "family": "县规", "title": "不得有战略预留区", "severity": "警告",
         "operation": "in_list", "layers": ["GHFQ"],
         "parameters": {"values": {"GHFQDM": ["100", "200", "410"]}}},
    ],
}  # fmt: skip


def parameters(folder):
    path = write(folder / "plan.gpkg", FIELDS, ZONES, "350821_GHFQ_2025")
    (folder / "own.json").write_text(json.dumps(OWN), encoding="utf-8")
    return {
        "FILE": path,
        "PACKAGE": 2,
        "RULES": str(folder / "own.json"),
        "OUTPUT": str(folder / "findings.gpkg"),
        "PLACES": str(folder / "places.gpkg"),
        "LINES": str(folder / "lines.gpkg"),
        "AREAS": str(folder / "areas.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = rows_of(results["OUTPUT"], "RULE_ID", "CODE", "FEATURE_ID", "FIELD")
    expected = {
        ("domains", "DBQ-51", 3, "GHFQDM"),
        ("filled", "DBQ-50", 3, "GHFQMC"),
        ("identifiers", "DBQ-54", 2, "BSM"),
        ("identifiers", "DBQ-54", 3, "BSM"),
        ("ellipsoidal_areas", "DBQ-59", 3, "MJ"),
        ("no_reserve", "DBQ-51", 3, "GHFQDM"),
        ("metadata", "DBQ-28", None, ""),
    }
    assert expected <= set(found)
    measured = rows_of(results["OUTPUT"], "RULE_ID", "MEASURED", "LIMIT_VAL", "UNIT")
    overlaps = sum(row[1] for row in measured if row[0] == "overlaps")
    assert abs(overlaps - 200) < 0.1  # 1 m × 200 m
    gaps = sum(row[1] for row in measured if row[0] == "gaps")
    assert abs(gaps - 800) < 0.1  # 80 m × 10 m
    assert (results["PASSED"] in (False, "false", 0), results["RULES_NOT_RUN"] > 0) == (True, True)
    assert results["ERRORS"] == sum(row[0] not in WARNED for row in found)
    check_places(folder)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "不得有战略预留区" in report
    assert "县自然资源局" in report


WARNED = {"no_reserve", "small_parcels", "thin_parcels", "sharp_angles", "vertex_spacing"}


def check_places(folder):
    places = rows_of(folder / "places.gpkg", "RULE_ID")
    areas = rows_of(folder / "areas.gpkg", "RULE_ID")
    assert ("overlaps",) in places
    assert ("gaps",) in areas
    data = ogr.Open(str(folder / "areas.gpkg"))
    assert data.GetLayer(0).GetSpatialRef().GetAuthorityCode(None) == "4527"


def model_parameters(folder):
    given = parameters(folder)
    return {
        "FILE": given["FILE"],
        "RULES": given["RULES"],
        "check:FINDINGS": given["OUTPUT"],
        "check:REPORT": given["REPORT"],
        "errors:ERRORS_ALONE": str(folder / "errors.gpkg"),
    }


def check_model(results, folder):
    kept = {row[0] for row in rows_of(folder / "errors.gpkg", "RULE_ID")}
    assert {"domains", "identifiers", "overlaps", "gaps"} <= kept
    assert kept.isdisjoint(WARNED)
