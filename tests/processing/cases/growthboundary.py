"""Fifty parcels of 4 hm²: a town with a hole, a hamlet apart, farmland, a lake and suitability."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

SIDE = 200
TOWN = {(x, y) for x in (2, 3, 4) for y in (0, 1, 2, 3)} - {(3, 1)}
HAMLET, LAKE = {(9, 4)}, {(1, 0), (1, 1)}


def cell(x, y, width=1, height=1):
    return SIDE * x, SIDE * y, SIDE * (x + width), SIDE * (y + height)


def parcels():
    for y in range(5):
        for x in range(10):
            town = (x, y) in TOWN | HAMLET
            code = "0701" if town else "1102" if (x, y) in LAKE else "0103"
            yield (*cell(x, y), code, "202" if town else None, f"{x}-{y}")


def parameters(folder):
    zones = [(*cell(2, 0, 3, 4), "410"), (*cell(5, 0, 1, 3), "420"), (*cell(9, 4), "410")]
    return {
        "CZKFBJ": write(folder / "CZKFBJ.gpkg", {"GHFQDM": str}, zones),
        "PARCELS": write(
            folder / "DLTB.gpkg", {"DLBM": str, "CZCSXM": str, "TBBH": str}, parcels()
        ),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {}, [cell(5, 0, 2, 1)]),
        "STBHHX": write(folder / "STBHHX.gpkg", {}, [cell(7, 3)]),
        "SUITABILITY": write(
            folder / "suitability.gpkg", {"V": float}, [(*cell(0, 0, 5, 5), 1.0),
                                                        (*cell(5, 0, 5, 5), 3.0)]
        ),
        "SUITABILITY_FIELD": "V",
        "NATURAL": [write(folder / "rivers.gpkg", {}, [(395, -100, 405, 1100)])],
        "POPULATION": 20,
        "USED_2025": 3,
        "OUTPUT": str(folder / "candidate.gpkg"),
        "REASONS": str(folder / "reasons.gpkg"),
        "PLACES": str(folder / "places.gpkg"),
        "TABLE": str(folder / "table.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }  # fmt: skip


def check(results, folder):
    check_candidate(folder)
    verdicts = dict(rows_of_given(folder))
    assert verdicts == {
        "valid": "pass", "overlap": "pass", "count": "pass",
        "elastic": "notice",  # 12 of 52 hm² are more than 15 %
        "polygon": "notice",  # the hamlet's 4 hm²
        "farmland": "fail",  # 4 hm² of the elastic zone
        "redline": "pass", "hazard": "undetermined",
        "scale": "pass",  # 52 to 48 hm²
        "natural": "notice",  # 800 m along the river, of an outline of 4 km
        "reserve_2025": "notice",  # 3 of the increment of 4 hm² are used: 25 % are left
        "reserve_2030": "undetermined",
    }  # fmt: skip
    if "N_FAIL" in results:
        assert (results["N_FAIL"], results["N_NOTICE"], results["N_UNDETERMINED"]) == (1, 4, 2)
        assert results["CANDIDATE_HM2"] == pytest.approx(60.0, abs=0.01)
        assert results["CANDIDATE_FACTOR"] == pytest.approx(60 / 48, abs=0.001)
    places = rows_of(folder / "places.gpkg", "SUBJECT", "RULE", "AREA_M2")
    assert [(s, r, round(a / 1e4, 2)) for s, r, a in places] == [
        ("given", "polygon", 4.0),
        ("given", "farmland", 4.0),
    ]


def rows_of_given(folder):
    rows = rows_of(folder / "table.gpkg", "SUBJECT", "RULE", "VERDICT")
    return [(rule, verdict) for subject, rule, verdict in rows if subject == "given"]


def check_candidate(folder):
    rows = rows_of(folder / "reasons.gpkg", "PARCEL", "REASON", "RANK", "AREA_M2")
    why = {parcel: reason for parcel, reason, _, _ in rows}
    assert why["3-1"] == "filled"
    assert sorted((rank, parcel) for parcel, reason, rank, _ in rows if reason == "grown") == [
        (1, "5-1"),
        (2, "5-2"),
        (3, "5-3"),
    ]  # the suitable side, the nearest first; 5-0 is farmland
    assert (why["5-0"], why["7-3"], why["1-0"]) == ("no_go", "no_go", "land_class")
    # 15 % of 60 hm² are 9: two more parcels on the suitable side, the nearest.
    assert sorted(parcel for parcel, reason in why.items() if reason == "elastic") == ["6-1", "6-2"]
    assert (why["9-4"], why["6-3"], why["0-0"]) == ("fragment", "too_large", "apart")
    assert sum(row[3] for row in rows) == pytest.approx(50 * 40_000, abs=200)
    zones = {}
    for zone, area in rows_of(folder / "candidate.gpkg", "GHFQDM", "AREA_HM2"):
        zones[zone] = zones.get(zone, 0) + area
    assert zones == {"410": pytest.approx(60.0, abs=0.01), "420": pytest.approx(8.0, abs=0.01)}
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Why in and why out" in report


def model_parameters(folder):
    given = parameters(folder)
    names = ("PARCELS", "YJJBNT", "STBHHX", "SUITABILITY", "SUITABILITY_FIELD")
    return {
        **{key: given[key] for key in names},
        "candidate:CANDIDATE": given["OUTPUT"],
        "candidate:REASONS": given["REASONS"],
        "candidate:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    check_candidate(folder)
