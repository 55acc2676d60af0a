"""The algorithm tabulateareas, run as QGIS runs it; OGR cuts the same pieces beside it."""

from __future__ import annotations

import zipfile

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from shanhe.plugin.basic import tabulation_reading
from tests.processing.squares import box, write, write_polygons

PARCELS = [
    (0, 0, 300, 100, "0101", "A", "a1", 30000.0),
    (300, 0, 400, 100, "0601", "A", "a2", 10000.0),
    (0, 100, 400, 200, "0303", "B", "b1", 40000.0),
]
FIELDS = {"DLBM": str, "XZ": str, "CJ": str, "TBMJ": float}
ZONES = [(0, 0, 150, 200, "县一", "west"), (150, 0, 350, 200, "县一", "east")]


def run(provider, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"OUTPUT": "TEMPORARY_OUTPUT", "PIVOT": "TEMPORARY_OUTPUT", **given}
    results, fine = provider.algorithm("tabulateareas").create().run(given, context, feedback)
    if not fine:
        return None, [], [], feedback.textLog()
    layers = [context.takeResultLayer(results[key]) for key in ("OUTPUT", "PIVOT")]
    rows, pivot = ([one.attributes() for one in layer.getFeatures()] for layer in layers)
    return results, rows, pivot, feedback.textLog()


def test_by_fields_in_hectares_with_subtotals(provider, tmp_path):
    parcels = write(tmp_path / "dltb.gpkg", FIELDS, PARCELS)
    results, rows, pivot, _ = run(
        provider,
        INPUT=parcels, CODE_FIELD="DLBM", SYSTEM=1, LEVEL=1, AREA_FIELD="TBMJ",
        ZONE_FIELDS=["XZ", "CJ"],
        REPORT=str(tmp_path / "table.html"), XLSX=str(tmp_path / "table.xlsx"),
    )  # fmt: skip
    assert rows == [
        ["A", "a1", "01", "01 耕地", 3.0, "hm²"],
        ["A", "a2", "06", "06 工矿用地", 1.0, "hm²"],
        ["B", "b1", "00", "00 湿地", 4.0, "hm²"],  # 0303 红树林地 counts as 湿地
    ]
    assert pivot == [
        ["A", "a1", 3.0, 0.0, 3.0, 0.0],
        ["A", "a2", 1.0, 0.0, 0.0, 1.0],
        ["B", "b1", 4.0, 4.0, 0.0, 0.0],
    ]
    assert (results["TOTAL"], results["UNKNOWN"]) == (8.0, 0)
    text = (tmp_path / "table.html").read_text(encoding="utf-8")
    assert "8.00 hm² in 3 zones and 3 classes." in text
    with zipfile.ZipFile(tmp_path / "table.xlsx") as book:
        assert len([name for name in book.namelist() if "worksheets/sheet" in name]) >= 3


def test_zones_by_overlay_agree_with_ogr(provider, tmp_path):
    shapes = [
        (f"POLYGON((39500000 2850000,39500400 2850037,39500390 2850{top},39500000 2850000))", code)
        for top, code in (("310", "0101"), ("150", "0301"))
    ]
    parcels = write_polygons(tmp_path / "dltb.gpkg", {"DLBM": str}, shapes)
    zones = write(tmp_path / "zones.gpkg", {"XIAN": str, "XIANG": str}, ZONES)
    results, rows, _, _ = run(
        provider,
        INPUT=parcels, CODE_FIELD="DLBM", SYSTEM=1, LEVEL=2, ZONES=zones,
        ZONE_NAMES=["XIAN", "XIANG"], UNIT=0, REPORT=str(tmp_path / "table.html"),
    )  # fmt: skip
    # On the central meridian the plane is the ellipsoid to 1e-8, so OGR's plane areas compare.
    cut = {}
    for wkt, code in shapes:
        rest = ogr.CreateGeometryFromWkt(wkt)
        for zone in ZONES:
            shape = ogr.CreateGeometryFromWkt(box(*zone[:4]))
            cut[(*zone[4:], code)] = rest.Intersection(shape).GetArea()
        covered = sum(area for key, area in cut.items() if key[-1] == code)
        cut["Outside of the zones", "Outside of the zones", code] = rest.GetArea() - covered
    found = {(row[0], row[1], row[2]): row[4] for row in rows}
    assert set(found) == set(cut)
    for key, area in cut.items():
        assert found[key] == pytest.approx(area, rel=2e-6, abs=0.02)
    assert results["TOTAL"] == pytest.approx(sum(cut.values()), rel=2e-6)
    assert "data:image/png;base64" in (tmp_path / "table.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("unit", "total"), [(0, 80000.0), (1, 8.0), (2, 120.0), (3, 0.08)]
)  # 1 hm² = 15 亩
def test_units(provider, tmp_path, unit, total):
    parcels = write(tmp_path / "dltb.gpkg", FIELDS, PARCELS)
    results, *_ = run(
        provider, INPUT=parcels, CODE_FIELD="DLBM", SYSTEM=1, AREA_FIELD="TBMJ", UNIT=unit
    )
    assert results["TOTAL"] == total


def test_unknown_codes_are_kept_and_named(provider, tmp_path):
    rows = [*PARCELS, (400, 0, 500, 100, "99", "A", "a1", 10000.0)]
    parcels = write(tmp_path / "dltb.gpkg", FIELDS, rows)
    results, rows, _, log = run(
        provider, INPUT=parcels, CODE_FIELD="DLBM", SYSTEM=1, LEVEL=1, AREA_FIELD="TBMJ"
    )
    assert results["UNKNOWN"] == 1
    assert results["TOTAL"] == 9.0
    assert rows[-1][:2] == ["? 99", "? 99"]
    assert "“99” is no class of this system: 1 parcels (feature 4)." in log


def test_zones_in_another_crs_and_overlapping_zones(provider, tmp_path):
    parcels = write(tmp_path / "dltb.gpkg", FIELDS, PARCELS)
    degrees = write_polygons(
        tmp_path / "zones.gpkg",
        {"NAME": str},
        [("POLYGON((116 25,118 25,118 26,116 26,116 25))", "all")] * 2,
        epsg=4490,
    )
    results, _, _, log = run(
        provider, INPUT=parcels, CODE_FIELD="DLBM", SYSTEM=1, ZONES=degrees, ZONE_NAMES=["NAME"]
    )
    assert results["TOTAL"] == pytest.approx(16.0, abs=0.01)
    assert "reprojected from EPSG:4490 to EPSG:4527" in log
    assert "3 parcels are covered twice by zones that overlap" in log


@pytest.mark.parametrize(
    ("rows", "more", "told"),
    [
        (PARCELS, {"CODE_FIELD": "YDYHFLDM"}, "has no field YDYHFLDM"),
        (PARCELS, {"ZONE_FIELDS": ["XIAN"]}, "XIAN"),
        ([], {}, "has no features"),
        ([(0, 0, 1, 1, "0101", "A", "a", -1.0)], {"AREA_FIELD": "TBMJ"}, "1 negative areas"),
        (PARCELS, {"AREA_FIELD": "XZ"}, "holds 3 values that are no numbers"),
    ],
)
def test_wrong_input_is_refused(provider, tmp_path, rows, more, told):
    parcels = write(tmp_path / "dltb.gpkg", FIELDS, rows)
    results, _, _, log = run(provider, **{"INPUT": parcels, "CODE_FIELD": "DLBM", **more})
    assert results is None
    assert told in log


@pytest.mark.parametrize("zones", ["overlay", "fields"])
def test_blocks_give_the_table_of_the_whole(provider, tmp_path, monkeypatch, zones):
    parcels = [
        (
            x * 40,
            y * 30,
            x * 40 + 40,
            y * 30 + 30,
            ("0101", "0303", "?", "0601")[(x + y) % 4],
            f"V{y}",
        )
        for x in range(7)
        for y in range(5)
    ]
    given = {
        "INPUT": write(tmp_path / "dltb.gpkg", {"DLBM": str, "VILLAGE": str}, parcels),
        "CODE_FIELD": "DLBM", "SYSTEM": 1, "UNIT": 0, "DECIMALS": 4,
    }  # fmt: skip
    if zones == "overlay":
        areas = [(13, 7, 150, 111, "A"), (120, 0, 300, 90, "B")]  # they overlap
        given["ZONES"] = write(tmp_path / "zones.gpkg", {"NAME": str}, areas)
        given["ZONE_NAMES"] = ["NAME"]
    else:
        given["ZONE_FIELDS"] = ["VILLAGE"]
    tables, told = [], []
    for size in (7, 1_000):
        monkeypatch.setattr(tabulation_reading, "SIZE", size)
        _, rows, pivot, log = run(provider, **given)
        tables.append([row[1:] for row in (*rows, *pivot)])
        told.append([line for line in log.splitlines() if "no class" in line or "twice" in line])
    assert len(tables[0]) > 4
    assert tables[0] == tables[1]
    assert told[0] == told[1] != []
