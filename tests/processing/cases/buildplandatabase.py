"""Zones and land use of a plan, drawn under other names, into the county's delivery."""

from __future__ import annotations

import json

from osgeo import ogr

from tests.processing.squares import rows_of, write

ZONES = [(0, 0, 100, 200, "100", "1,5"), (100, 0, 200, 200, "410", "far too long a code")]
BORDER = [(0, 0, 200, 200, "长汀县")]
NAME = "350821长汀县国土空间总体规划数据库"


def parameters(folder):
    source = folder / "source"
    source.mkdir()
    write(source / "zones.gpkg", {"FQ": str, "XZQDM": str}, ZONES, "分区")
    write(source / "border.gpkg", {"XZQMC": str}, BORDER, "XZQ")
    told = {"layers": {"GHFQ": {"source": "分区", "fields": {"GHFQDM": "FQ"}}}}
    (folder / "mapping.json").write_text(json.dumps(told), encoding="utf-8")
    return {
        "FOLDER": str(source),
        "PACKAGE": 1,
        "CODE": "350821",
        "NAME": "长汀县",
        "YEAR": 2025,
        "MAPPING": str(folder / "mapping.json"),
        "PARENT": str(folder / "out"),
        "FAULTS": str(folder / "faults.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert (results["LAYERS_FILLED"], results["FEATURES"], results["FAILURES"]) == (2, 3, 1)
    check_delivery(folder)
    faults = rows_of(results["FAULTS"], "LAYER", "FEATURE_ID", "CODE")
    assert faults == [("GHFQ", 2, "PDB-11")]  # XZQDM takes 12 signs
    assert "350821 长汀县" in (folder / "report.html").read_text(encoding="utf-8")


def check_delivery(folder):
    root = folder / "out" / NAME
    names = [one.name for one in sorted(root.iterdir())]
    assert names == ["1矢量数据", "2栅格图件", "3规划表格", "4规划文本", "5元数据", "6其他"]
    made = ogr.Open(str(root / "1矢量数据" / f"{NAME}.gpkg"))
    zones = made.GetLayerByName("GHFQ")
    found = [(one["BSM"], one["GHFQDM"], one["GHFQMC"], one["XZQDM"]) for one in zones]
    assert found == [
        ("350821003000000001", "100", "生态保护区", "1,5"),
        ("350821003000000002", "410", "城镇集中建设区", "350821"),
    ]
    areas = [one["MJ"] for one in zones]
    assert all(abs(area - 20_000) < 0.2 for area in areas)
    assert made.GetLayerByName("meta_VectorData").GetFeatureCount() > 20


def model_parameters(folder):
    given = parameters(folder)
    keys = ("FOLDER", "CODE", "NAME", "MAPPING", "PARENT")
    report = {"check:REPORT": str(folder / "check.html"), "check:FINDINGS": str(folder / "f.gpkg")}
    return {**{key: given[key] for key in keys}, **report}


def check_model(results, folder):
    check_delivery(folder)
    rules = {row[0] for row in rows_of(folder / "f.gpkg", "RULE_ID")}
    assert "layers" in rules  # most layers of a county are empty yet
    assert rules.isdisjoint({"files", "fields", "feature_codes", "identifiers", "metadata"})
