"""Five parcels seen from above: approved, half supplied, temporary, unchanged, and nothing."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

PARCELS = [
    (0, 0, 100, 10, "A1", "大同镇"),
    (100, 0, 200, 10, "A2", "大同镇"),
    (200, 0, 300, 10, "A3", "新桥镇"),
    (300, 0, 400, 10, "A4", "新桥镇"),
    (400, 0, 500, 10, "A5", "新桥镇"),
]


def grounds(folder):
    return [
        write(folder / "YPJSYD.gpkg", {"PWH": str}, [(0, 0, 100, 10, "x")]),
        write(folder / "GDXM.gpkg", {"PWH": str}, [(90, 0, 150, 10, "x")]),
        write(folder / "LSYD.gpkg", {"PWH": str}, [(200, 0, 285, 10, "x")]),
        write(folder / "SDWBH.gpkg", {"BZ": str}, [(300, 0, 400, 10, "x")]),
    ]


def layers(folder):
    return {
        "INPUT": write(folder / "YGXZJSYDTB.gpkg", {"TBBH": str, "XZQMC": str}, PARCELS),
        "DLTB": write(
            folder / "DLTB.gpkg",
            {"DLBM": str},
            [(0, 0, 450, 10, "0101"), (450, 0, 500, 10, "0404")],
        ),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {"BSM": str}, [(400, 0, 420, 10, "1")]),
        "STBHHX": write(folder / "STBHHX.gpkg", {"BSM": str}, [(480, 0, 600, 10, "1")]),
    }


def parameters(folder):
    return {
        **layers(folder),
        "GROUNDS": grounds(folder),
        "OUTPUT": str(folder / "pieces.gpkg"),
        "PARCELS": str(folder / "parcels.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


VERDICTS = [
    ("A1", "legal", "approved", 0),
    ("A2", "suspected", None, 500),
    ("A3", "small", "temporary", 150),  # under the 200 m² of a parcel of construction
    ("A4", "unchanged", "unchanged", 0),
    ("A5", "suspected", None, 1000),
]


def check(results, folder):
    assert results["N_SUSPECTED"] == 2
    assert results["SUSPECTED_HM2"] == pytest.approx(0.15, abs=1e-4)
    fields = ("PARCEL", "VERDICT", "DECIDED_BY", "REMAINING_M2")
    found = rows_of(results["PARCELS"], *fields)
    assert [(p, v, d or None, round(area)) for p, v, d, area in found] == VERDICTS
    taken = rows_of(results["PARCELS"], "T_CROPLAND", "T_PERMANENT_FARMLAND", "T_RED_LINE")
    assert [round(area) for area in taken[4]] == [500, 200, 200]
    pieces = rows_of(results["OUTPUT"], "PARCEL", "AREA_M2")
    areas = dict(rows_of(results["PARCELS"], "PARCEL", "AREA_M2"))
    for parcel, area in areas.items():  # the parts sum to the parcel, to the cent
        own = sum(round(part * 100) for name, part in pieces if name == parcel)
        assert own == round(area * 100)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "2 of 5 parcels are suspected of illegal use" in report
    assert "土地管理法第四十四条" in report


def model_parameters(folder):
    return {
        **layers(folder),
        "GROUNDS": grounds(folder),
        "screen:PIECES": str(folder / "pieces.gpkg"),
        "screen:REPORT": str(folder / "report.html"),
        "suspected:SUSPECTED": str(folder / "suspected.gpkg"),
    }


def check_model(results, folder):
    found = rows_of(results["suspected:SUSPECTED"], "PARCEL", "AREA_M2")
    assert [(parcel, round(area)) for parcel, area in found] == [("A2", 500), ("A5", 1000)]
