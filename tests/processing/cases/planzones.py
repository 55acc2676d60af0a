"""A small county of eight parcels with three lines, divided without gap and overlap."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

PARCELS = [
    (0, 0, 400, 100, "0101"),
    (400, 0, 500, 100, "0301"),
    (500, 0, 600, 100, "0703v"),
    (0, 100, 300, 200, "0701"),
    (300, 100, 310, 150, "1701"),
    (300, 150, 310, 160, "1704"),
    (310, 100, 600, 200, "1701"),
    (300, 160, 310, 200, "1701"),
]


def parameters(folder):
    return {
        "INPUT": write(folder / "GHYDYH.gpkg", {"YDYHFLDM": str}, PARCELS),
        "AREA": write(folder / "county.gpkg", {}, [(0, 0, 600, 200)]),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {}, [(0, 0, 200, 100)]),
        "STBHHX": write(folder / "STBHHX.gpkg", {}, [(400, 0, 450, 100)]),
        "CZKFBJ": write(
            folder / "CZKFBJ.gpkg",
            {"GHFQDM": str},
            [(0, 100, 200, 200, "410"), (200, 100, 300, 200, "420")],
        ),
        "SMOOTH": 400,
        "OUTPUT": str(folder / "zones.gpkg"),
        "TABLE": str(folder / "table.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    zones = rows_of(folder / "zones.gpkg", "GHFQDM", "GHFQMC", "AREA_M2", "SMOOTHED_M2")
    found = sorted((code, name, round(area / 1e4, 2)) for code, name, area, _ in zones)
    assert found == [
        ("100", "生态保护区", 0.5),
        ("200", "生态控制区", 3.0),  # with the pond of 100 m², which stood alone as 520
        ("300", "农田保护区", 2.0),
        ("410", "城镇集中建设区", 2.0),
        ("420", "城镇弹性发展区", 1.0),
        ("510", "村庄建设区", 1.0),
        ("520", "一般农业区", 2.0),
        ("530", "林业发展区", 0.5),
    ]
    assert sum(row[3] for row in zones) == pytest.approx(100, abs=0.1)
    if "AREA_HM2" in results:
        assert results["AREA_HM2"] == pytest.approx(12.0, abs=0.002)
        assert round(sum(row[2] for row in zones), 2) == round(1e4 * results["AREA_HM2"], 2)
        assert (results["GAPS_M2"], results["OVERLAPS_M2"], results["WITHOUT_M2"]) == (0, 0, 0)
        assert len(rows_of(folder / "table.gpkg", "GHFQDM")) == 8
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "500 乡村发展区" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "AREA", "YJJBNT", "STBHHX", "CZKFBJ")},
        "zones:ZONES": given["OUTPUT"],
        "zones:REPORT": given["REPORT"],
    }
