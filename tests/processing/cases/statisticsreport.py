"""A form of village land: parcels, stated area in hectares, mean of people."""

from __future__ import annotations

import json

from tests.processing.squares import rows_of, write

FIELDS = {"XZ": str, "CJ": str, "TBMJ": float, "RK": int, "DM": str}
PARCELS = [
    (0, 0, 100, 100, "大同镇", "东村", 3333.0, 12, "350821100"),
    (100, 0, 200, 100, "大同镇", "西村", 3333.0, 8, "350822"),
    (200, 0, 300, 100, "策武镇", "南村", 3334.0, None, "350823"),
]
TEMPLATE = {
    "title": "村庄用地统计表",
    "subtitle": "2024",
    "groups": [{"field": "XZ", "title": "乡镇"}, {"field": "CJ", "title": "村"}],
    "columns": [
        {"title": "图斑数", "unit": "个"},
        {"title": "面积", "field": "TBMJ", "unit": "公顷", "factor": 0.0001},
        {"title": "平均人口", "field": "RK", "statistic": "mean", "decimals": 1, "unit": "人"},
    ],
    "chart": "面积",
}


CENSUS = "XZQDM,MC,RS\n３５０８２１,东村,10\n350 822.0,西村,20\n350899,南村,30\n"


def parameters(folder):
    (folder / "census.csv").write_text(CENSUS, encoding="utf-8")
    (folder / "form.json").write_text(json.dumps(TEMPLATE, ensure_ascii=False), encoding="utf-8")
    return {
        "INPUT": write(folder / "parcels.gpkg", FIELDS, PARCELS),
        "TEMPLATE": str(folder / "form.json"),
        "JOIN": str(folder / "census.csv"),
        "INPUT_KEY": "DM",
        "JOIN_KEY": "XZQDM",
        "NAME": "CJ",
        "JOIN_NAME": "MC",
        "CODE_LENGTH": 3,  # six digits
        "UNMATCHED": str(folder / "unmatched.gpkg"),
        "OUTPUT": str(folder / "statistics.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    check_form(folder)
    fields = ("SIDE", "STATE", "ORIGINAL", "CODE", "NAME", "SUGGESTED", "REASON")
    assert rows_of(folder / "unmatched.gpkg", *fields) == [
        ("INPUT", "unmatched", "350823", "350823", "南村", "350899", "same name"),
        ("JOIN", "unmatched", "350899", "350899", "南村", "350823", "same name"),
    ]


def check_form(folder):
    found = rows_of(folder / "statistics.gpkg", "LEVEL", "G1_XZ", "G2_CJ", "图斑数", "面积")
    # 0.3333 + 0.3333 + 0.3334 hm² is 1.00 as a whole, and every level sums to it as printed.
    assert found == [
        (0, None, None, 3.0, 1.0),
        (1, "大同镇", None, 2.0, 0.67),
        (2, "大同镇", "东村", 1.0, 0.34),
        (2, "大同镇", "西村", 1.0, 0.33),
        (1, "策武镇", None, 1.0, 0.33),
        (2, "策武镇", "南村", 1.0, 0.33),
    ]
    assert "村庄用地统计表" in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "TEMPLATE": given["TEMPLATE"],
        "form:STATISTICS": given["OUTPUT"],
        "form:REPORT": given["REPORT"],
        "towns:TOWNS": str(folder / "towns.gpkg"),
    }


def check_model(results, folder):
    check_form(folder)
    assert rows_of(folder / "towns.gpkg", "G1_XZ") == [("大同镇",), ("策武镇",)]
