"""Parcels of three classes over two townships: what each has, in hectares."""

from __future__ import annotations

from tests.processing.squares import rows_of, write

PARCELS = [
    (0, 0, 300, 100, "0101"),
    (300, 0, 400, 100, "0601"),
    (0, 100, 400, 200, "0303"),
]
ZONES = [(0, 0, 150, 200, "大同镇"), (150, 0, 350, 200, "策武镇")]


def parameters(folder):
    return {
        "INPUT": write(folder / "dltb.gpkg", {"DLBM": str}, PARCELS),
        "CODE_FIELD": "DLBM",
        "SYSTEM": 1,
        "LEVEL": 1,
        "ZONES": write(folder / "zones.gpkg", {"XZQMC": str}, ZONES),
        "ZONE_NAMES": ["XZQMC"],
        "UNIT": 1,
        "OUTPUT": str(folder / "areas.gpkg"),
        "PIVOT": str(folder / "pivot.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = rows_of(folder / "areas.gpkg", "ZONE_1_XZQMC", "CLASS", "AREA")
    # On the central meridian 1 m² in the plane is 1 m²; 0303 红树林地 counts as 00 湿地.
    assert {row[:2]: row[2] for row in found if "Outside" not in row[0]} == {
        ("大同镇", "00"): 1.5,
        ("大同镇", "01"): 1.5,
        ("策武镇", "00"): 2.0,
        ("策武镇", "01"): 1.5,
        ("策武镇", "06"): 0.5,
    }
    assert round(sum(row[2] for row in found), 2) == 8.0
    totals = rows_of(folder / "pivot.gpkg", "ZONE_1_XZQMC", "TOTAL")
    assert ("大同镇", 3.0) in totals
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "8.00 hm² in 3 zones and 3 classes." in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "ZONES": given["ZONES"],
        "areas:AREAS": given["OUTPUT"],
        "areas:PIVOT": given["PIVOT"],
        "areas:REPORT": given["REPORT"],
    }
