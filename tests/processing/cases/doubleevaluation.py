"""A county of 3 km² by the whole chain: a plain, a steep east, extreme ground in the north."""

from __future__ import annotations

import json

import numpy as np

from tests.core.raster.making import cells, make_all
from tests.processing.squares import rows_of, write

PLACE = {"left": 39_500_000.0, "top": 2_851_500.0, "cell": 50.0}
SHAPE = (30, 40)


def arrays():
    heights = np.tile(np.maximum(np.arange(40) - 30, 0) * 50 * np.tan(np.radians(30)), (30, 1))
    rain = np.full(SHAPE, 900.0)
    rain[:, :10] = 1300.0
    importance = np.full(SHAPE, 3)
    importance[:8] = 1
    return {
        "DEM": heights + 100.0, "RAIN": rain, "WATER": np.full(SHAPE, 15.0),
        "HEAT": np.full(SHAPE, 5000.0), "NORTH": importance,
    }  # fmt: skip


PARCELS = [(0, 0, 1000, 1500, "0102", ""), (1000, 0, 2000, 1500, "0701", "202")]
UNITS = [(0, 0, 1000, 1500, "西乡"), (1000, 0, 2000, 1500, "东乡")]


def parameters(folder):
    made = make_all(folder, arrays(), **PLACE)
    made["IMPORTANCE"] = [made.pop("NORTH")]
    outputs = ("ECOLOGY", "AGRI", "URBAN", "AGRI_POTENTIAL", "URBAN_POTENTIAL", "CONFLICTS")
    return {
        **made,
        "DLTB": write(folder / "dltb.gpkg", {"DLBM": str, "CZCSXM": str}, PARCELS),
        "UNITS": write(folder / "units.gpkg", {"NAME": str}, UNITS),
        "RAIN_CHANGE": -80,
        **{key: str(folder / f"{key.lower()}.tif") for key in outputs},
        "FACTORS": str(folder / "factors"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    agri, urban = cells(results["AGRI"]), cells(results["URBAN"])
    # land 1, rain 1 or 2 and heat 3 make level 2, suitable; 30 degrees are not; the north is shut
    assert (agri[20, 5], agri[20, 20], agri[20, 36], agri[2, 5]) == (1, 1, 3, 3)
    assert (urban[20, 5], urban[20, 36], urban[2, 5]) == (1, 3, 3)
    assert cells(results["AGRI_POTENTIAL"])[20, 5] == 3  # farmland already
    assert cells(results["URBAN_POTENTIAL"])[20, 5] == 1
    assert cells(results["CONFLICTS"])[2, 5] == 1  # farmland on extreme ground
    areas = json.loads(results["AREAS_HM2"])
    assert next(iter(areas)) == "Ecological importance"
    assert areas["Ecological importance"]["1"] == 8 * 40 * 0.25
    assert (folder / "factors" / "agri_land.tif").exists()
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "what the scenario changes" in report
    assert "Left out, as a layer is not given: Conservation of soil" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("DEM", "RAIN", "WATER", "HEAT", "IMPORTANCE", "UNITS")},
        "double:AGRI": given["AGRI"],
        "double:URBAN": given["URBAN"],
        "double:REPORT": given["REPORT"],
        "carried:CAPACITY": str(folder / "capacity.gpkg"),
    }


def check_model(results, folder):
    assert cells(results["double:AGRI"])[20, 5] == 1
    assert len(rows_of(results["carried:CAPACITY"], "NAME")) == 2
