"""The survey's attributes of the parcels (DLTB): areas, slope, ridges, rights, villages."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.standards.classes import survey_classes

from .frame import Frame
from .region import COUNTY_CODE, COUNTY_NAME, CRS
from .zones import Zone

SYNTHETIC = "合成数据 synthetic"
YEAR = 2023
SLOPE_BOUNDS = (2.0, 6.0, 15.0, 25.0)  # GDPDJB, TD/T 1055-2019
# Ridge shares by GDPDJB and kind of cropland; the county's own table, made up.
RIDGES = {"TT": (0.0, 0.0721, 0.1043, 0.1386, 0.1752), "PD": (0.0, 0.0412, 0.0587, 0.0743, 0.0891)}
TERRACED = 0.55  # share of the sloping dry cropland that lies in terraces (TT)
PLANTED = {"LS": "种植粮食作物", "FLS": "种植非粮食作物", "LYFL": "粮与非粮轮作", "WG": "未耕种"}
PLANTED_SHARES = (0.78, 0.9, 0.97)  # cumulative
OF_STATE = ("0602", "0701", "1001", "1003", "1004", "1005", "1101", "1103", "1109")
WIDTHS = ("1003", "1004", "1006", "1101", "1107")
BUILT = ("05", "06", "07", "08", "09")
FIRST, SECOND = "上下东西南北中大长新黄陈赖罗游蔡策红松石", "坑坊坪畲背屋田湖塘岭洋源溪头埔寨"


def survey_columns(frame: Frame) -> dict[str, Any]:
    """Return the DLTB columns of the frame's parcels, in the standard's units (m²)."""
    count = len(frame.shapes)
    areas = np.round(ellipsoidal_areas(list(shapely.to_wkb(frame.shapes)), CRS), 2)
    names = {code: one.name for code, one in survey_classes().items()}
    village, village_name = _villages(frame)
    columns: dict[str, Any] = {
        "BSM": codes(1, count),
        "YSDM": ["2001010100"] * count,
        "TBYBH": [f"{number:08d}" for number in range(1, count + 1)],
        "TBBH": _numbers_within(village),
        "DLBM": frame.dlbm.tolist(),
        "DLMC": [names[code] for code in frame.dlbm],
        "QSXZ": _rights(frame),
        "QSDWDM": village,
        "QSDWMC": village_name,
        "ZLDWDM": village,
        "ZLDWMC": village_name,
        "TBMJ": areas.tolist(),
        "XZDWKD": [
            round(float(width), 1) if code in WIDTHS and width > 0 else None
            for code, width in zip(frame.dlbm, frame.width)
        ],
        "FRDBS": ["0"] * count,
        "CZCSXM": settlement_marks(frame),
        "SJNF": [YEAR] * count,
        "MSSM": ["00"] * count,
        "BZ": [SYNTHETIC] * count,
    }
    return columns | _cropland(frame, areas)


def codes(layer: int, count: int) -> list[str]:
    """Return `count` identifiers (BSM): county, layer number, running number."""
    return [f"{COUNTY_CODE}{layer:04d}{number:08d}" for number in range(1, count + 1)]


def slope_degrees(frame: Frame) -> Any:
    """Return the slope at each parcel in degrees, gentler on valley floors as paddies are."""
    slope = frame.terrain.sample(frame.terrain.slope, frame.points)
    return np.where(np.isin(frame.zone, (Zone.FLOOR, Zone.TOWN)), slope * 0.45, slope)


def _cropland(frame: Frame, areas: Any) -> dict[str, Any]:
    """Return the columns that only cropland fills."""
    crop = np.char.startswith(frame.dlbm, "01")
    grade = np.searchsorted(SLOPE_BOUNDS, slope_degrees(frame), side="left") + 1
    own = (np.arange(len(areas)) * 2654435761 % 2**32) / 2**32
    terraced = (frame.dlbm == "0101") | (own < TERRACED)
    sloping = crop & (grade > 1)
    share = np.where(terraced, np.array(RIDGES["TT"])[grade - 1], np.array(RIDGES["PD"])[grade - 1])
    share = np.where(sloping, share, 0.0)
    ridge = np.round(areas * share, 2)
    planted = np.array(list(PLANTED))[np.searchsorted(PLANTED_SHARES, own)]
    return {
        "KCDLBM": _where(sloping, ["1203"] * len(areas)),
        "KCXS": _where(sloping, np.round(share, 4).tolist()),
        "KCMJ": _where(sloping, ridge.tolist()),
        "TBDLMJ": np.round(areas - ridge, 2).tolist(),
        "GDLX": _where(sloping, np.where(terraced, "TT", "PD").tolist()),
        "GDPDJB": _where(crop, grade.astype(str).tolist()),
        "ZZSXDM": _where(crop, planted.tolist()),
        "ZZSXMC": _where(crop, [PLANTED[code] for code in planted]),
    }


def _where(mask: Any, values: list[Any]) -> list[Any]:
    return [value if here else None for here, value in zip(mask, values)]


def settlement_marks(frame: Frame) -> list[Any]:
    """Return CZCSXM: 202 in towns (镇), 203 in villages and 乡, A apart from them, 204 mines."""
    town = np.array([one.name.endswith("镇") for one in frame.region.towns])[frame.town]
    built = np.array([code[:2] in BUILT or code in ("1004", "1005", "1201") for code in frame.dlbm])
    in_town = frame.zone == Zone.TOWN
    estate = np.isin(frame.block[:, 0], [0]) & built
    marks = np.full(len(frame.dlbm), "", dtype="<U4")
    marks[built] = "203"
    marks[built & np.char.startswith(frame.dlbm, "05") & (frame.zone != Zone.VILLAGE)] = "203A"
    marks[frame.zone == Zone.VILLAGE] = "203"
    marks[in_town] = np.where(town, "202", "203")[in_town]
    marks[estate] = "202"
    marks[(frame.dlbm == "1004")] = np.where(town, "202", "203")[frame.dlbm == "1004"]
    marks[frame.dlbm == "0602"] = "204"
    return [mark or None for mark in marks.tolist()]


def _rights(frame: Frame) -> list[str]:
    """Return QSXZ: 20 for land of the state, 30 for land of the collectives."""
    in_town = (frame.zone == Zone.TOWN) & np.char.startswith(frame.dlbm, "0")
    farmed = np.char.startswith(frame.dlbm, "01") | np.char.startswith(frame.dlbm, "02")
    state = np.isin(frame.dlbm, OF_STATE) | (in_town & ~farmed & (frame.dlbm != "0702"))
    return np.where(state, "20", "30").tolist()


def _villages(frame: Frame) -> tuple[list[str], list[str]]:
    """Return code (19 digits) and name of the village that each parcel lies in."""
    spots = frame.settled.villages.points
    which = cKDTree(spots).query(frame.points)[1]
    towns = frame.region.towns
    names = _village_names(len(spots))
    codes_, texts = [], []
    for village, town in zip(which, frame.town):
        codes_.append(f"{towns[town].code}{200 + village:03d}0000000")
        texts.append(f"{COUNTY_NAME}{towns[town].name}{names[village]}")
    return codes_, texts


def _village_names(count: int) -> list[str]:
    pairs = [one + two + "村" for two in SECOND for one in FIRST]
    return [pairs[number * 37 % len(pairs)] for number in range(count)]


def _numbers_within(village: list[str]) -> list[str]:
    """Return a running number within each village (TBBH)."""
    used: dict[str, int] = {}
    numbers = []
    for code in village:
        used[code] = used.get(code, 0) + 1
        numbers.append(f"{used[code]:05d}")
    return numbers
