"""Three parcels of a county whose control areas are 35000.01 and 30000.00 m²; one has ridges."""

from __future__ import annotations

from tests.processing.squares import rows_of, write

FIELDS = {"ZLDWDM": str, "DLBM": str, "GDPDJB": str, "GDLX": str, "TBMJ": float}
PARCELS = [
    (0, 0, 100, 100, "350821100001", "0101", "1", None, 10000.004),
    (100, 0, 300, 100, "350821100002", "0103", "3", "PD", 20000.003),
    (300, 0, 350, 100, "350821101001", "0301", None, None, 5000.006),
]
CONTROLS = [(0, 0, 350, 100, "350821", 35000.01), (0, 0, 300, 100, "350821100", 30000.0)]
FACTORS = [(0, 0, 1, 1, "2", "PD", 0.0912), (0, 0, 1, 1, "3", "PD", 0.1123)]


def parameters(folder):
    return {
        "INPUT": write(folder / "dltb.gpkg", FIELDS, PARCELS),
        "AREA_FIELD": "TBMJ",
        "GROUP_FIELDS": ["ZLDWDM"],
        "CODE_LENGTHS": "6,9,12",
        "CONTROLS": write(folder / "controls.gpkg", {"XZQDM": str, "KZMJ": float}, CONTROLS),
        "CONTROL_KEY": "XZQDM",
        "CONTROL_AREA": "KZMJ",
        "DEDUCT": True,
        "KCXS_TABLE": write(
            folder / "kcxs.gpkg", {"GDPDJB": str, "GDLX": str, "KCXS": float}, FACTORS
        ),
        "OUTPUT": str(folder / "adjusted.gpkg"),
        "CLOSURES": str(folder / "closures.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = rows_of(folder / "adjusted.gpkg", "TBMJ", "KCMJ", "TBDLMJ")
    assert found == [(10000.0, 0.0, 10000.0), (20000.0, 2246.0, 17754.0), (5000.01, 0.0, 5000.01)]
    closures = rows_of(folder / "closures.gpkg", "GROUP_CODE", "CONTROL_M2", "STATE")
    assert closures[0] == ("", 35000.01, "closed")
    assert {row[2] for row in closures} <= {"closed", "adjusted"}
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Every group closes." in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "CONTROLS", "KCXS_TABLE")},
        "adjusted:ADJUSTED": given["OUTPUT"],
        "adjusted:CLOSURES": given["CLOSURES"],
        "adjusted:REPORT": given["REPORT"],
        "sums:SUMS": str(folder / "sums.gpkg"),
    }


def check_model(results, folder):
    check(results, folder)
    assert rows_of(folder / "sums.gpkg", "TBMJ", "KCMJ", "TBDLMJ")[0] == (
        35000.01,
        2246.0,
        32754.01,
    )
