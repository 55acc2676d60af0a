"""Two batches and six parcels on 30 June 2024: fee, taking back, stopped, state, unknown, fine."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

# west, south, east, north, number, date, hm²
APPROVALS = [
    (0, 0, 400, 500, "闽政地〔2020〕1号", "2020-03-01", 20.0),
    (500, 0, 600, 500, "闽政地〔2023〕9号", "2023/4/5", 5.0),
]
FIELDS = {
    "ZDBH": str, "PWH": str, "GYRQ": str, "GYMJ": float, "YDDGRQ": str, "SJDGRQ": str,
    "YKFMJ": float, "ZTZE": float, "YTZE": float, "TGRQ": str, "CRJK": float, "ZFYY": str,
}  # fmt: skip
NUMBER = "闽政地〔2020〕1号"
STOPPED = ("2021-05-01", 0.9, 1000.0, 500.0, "2023-06-30")
SUPPLIES = [
    (0, 0, 100, 100, "G1", NUMBER, "2022-01-10", 1.0, "2023-05-01", *[None] * 5, 800.0, None),
    (100, 0, 200, 100, "G2", NUMBER, "2021-01-10", 1.0, "2022-05-01", *[None] * 5, 800.0, None),
    (0, 100, 100, 400, "G3", NUMBER, "2021-01-10", 3.0, "2021-05-01", *STOPPED, 800.0, None),
    (100, 100, 200, 200, "G4", NUMBER, "2021-01-10", 1.0, "2022-05-01", *[None] * 5, 800.0, "是"),
    (200, 0, 300, 100, "G5", NUMBER, "2021-01-10", 1.0, None, *[None] * 5, 800.0, None),
    (200, 100, 300, 200, "G6", NUMBER, "2024-01-10", 1.0, "2024-09-01", *[None] * 5, 800.0, None),
]


def parameters(folder):
    fields = {"PWH": str, "PZRQ": str, "PZMJ": float}
    return {
        "APPROVALS": write(folder / "approvals.gpkg", fields, APPROVALS),
        "SUPPLIES": write(folder / "supplies.gpkg", FIELDS, SUPPLIES),
        "DAY": "2024-06-30",
        "OUTPUT": str(folder / "idle.gpkg"),
        "BALANCE": str(folder / "balance.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


IDLE = [
    ("G1", "not_started", "2024-05-01", "fee", 160.0),
    ("G2", "not_started", "2023-05-01", "take_back", None),
    ("G3", "stopped", "2024-06-30", "agreement", None),  # 0.9 of 3 hm² is under a third
    ("G4", "not_started", "2023-05-01", "agreement", None),  # caused by the state
    ("G5", "unknown", None, None, None),
    ("G6", "in_order", None, None, None),
]


def check(results, folder):
    assert results["RATE"] == pytest.approx(60.0)  # 12 of 20 hm²; 2023 is not of the window
    assert results["REMAINING_HM2"] == pytest.approx(12.0)
    assert (results["N_IDLE"], results["FEE"], results["N_PROBLEMS"]) == (4, 160.0, 0)
    fields = ("PARCEL", "STATUS", "IDLE_SINCE", "DISPOSAL", "FEE")
    found = rows_of(results["OUTPUT"], *fields)
    assert [(a, b, c or None, d or None, e) for a, b, c, d, e in found] == IDLE
    balance = rows_of(results["BALANCE"], "SUPPLIED_HM2", "REMAINING_HM2", "COUNTS")
    assert balance == [(8.0, 12.0, 1), (0.0, 5.0, 0)]
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "12.0000 hm² approved and not supplied, 60.00 % of the approvals." in report
    assert "国土资源部令第53号第二条" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("APPROVALS", "SUPPLIES", "DAY")},
        "supply:PARCELS": given["OUTPUT"],
        "supply:REPORT": given["REPORT"],
        "idle:IDLE": str(folder / "only_idle.gpkg"),
    }


def check_model(results, folder):
    found = rows_of(results["idle:IDLE"], "PARCEL")
    assert found == [("G1",), ("G2",), ("G3",), ("G4",)]
