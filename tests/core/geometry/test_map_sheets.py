"""Sheets of GB/T 13989-2012: numbers, extents, theoretical areas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.geometry.map_sheets import sheet_at, sheet_of, sheet_scales, sheets_over

AREAS = [  # scale, south-west corner, m² by the trapezoid formula on CGCS2000
    (10_000, 105, 30, 27847757.0265),
    (10_000, 117, 39.666666666666664, 24802712.3265),
    (5_000, 112.5, 23, 7391211.0033),
    (50_000, 126, 45, 364575128.1672),
    (1_000_000, 102, 24, 266150462264.9326),
    (1_000_000, 120, 52, 175136770409.4672),
    (100_000, 87, 43.333333333333336, 1497597814.6433),
]


@pytest.mark.parametrize(("scale", "west", "south", "area"), AREAS)
def test_theoretical_areas(scale, west, south, area):
    sheet = sheet_at(scale, west, south)
    assert sheet.extent[:2] == pytest.approx((west, south), abs=1e-12)
    assert sheet.area() == pytest.approx(area, rel=1e-12, abs=6e-5)


@pytest.mark.parametrize(
    ("scale", "point", "number"),
    [
        # ⌊39.9/4⌋+1 = 10 → J, ⌊116.4/6⌋+31 = 50; c = 4/ΔB − ⌊(B mod 4)/ΔB⌋, d = ⌊(L mod 6)/ΔL⌋+1
        (1_000_000, (116.4, 39.9), "J50"),
        (500_000, (116.4, 39.9), "J50B001001"),
        (250_000, (116.4, 39.9), "J50C001002"),
        (100_000, (116.4, 39.9), "J50D001005"),
        (50_000, (116.4, 39.9), "J50E001010"),
        (25_000, (116.4, 39.9), "J50F002020"),
        (10_000, (116.4, 39.9), "J50G003039"),
        (5_000, (116.4, 39.9), "J50H005077"),
        (2_000, (116.4, 39.9), "J50I015231"),
        (1_000, (116.4, 39.9), "J50J00290461"),
        (500, (116.4, 39.9), "J50K00580922"),
    ],
)
def test_numbers_at_every_scale(scale, point, number):
    assert sheet_at(scale, *point).number == number
    assert sheet_of(number) == sheet_at(scale, *point)


def test_the_corner_sheets_of_a_million_sheet():
    assert sheet_of("J50G001001").extent == (114.0, 40 - 1 / 24, 114.0625, 40.0)
    assert sheet_of("j50 g096096").extent == (119.9375, 36.0, 120.0, pytest.approx(36 + 1 / 24))


@given(
    st.sampled_from(sorted(sheet_scales())),
    st.floats(73, 136, allow_nan=False),
    st.floats(3, 54, allow_nan=False),
)
def test_a_number_leads_back_to_its_sheet(scale, longitude, latitude):
    sheet = sheet_at(scale, longitude, latitude)
    west, south, east, north = sheet.extent
    assert sheet_of(sheet.number) == sheet
    assert west - 1e-9 <= longitude <= east + 1e-9
    assert south - 1e-9 <= latitude <= north + 1e-9


@given(st.sampled_from([10_000, 50_000, 250_000]), st.floats(75, 130), st.floats(10, 50))
def test_sheets_cover_their_extent_without_gap(scale, west, south):
    extent = (west, south, west + 0.4, south + 0.3)
    found = sheets_over(scale, extent, 10_000)
    assert len({one.number for one in found}) == len(found)
    assert min(one.extent[0] for one in found) <= west + 1e-8
    assert max(one.extent[3] for one in found) >= extent[3] - 1e-8
    for longitude in (west, west + 0.2, west + 0.4 - 1e-6):
        assert sheet_at(scale, longitude, south + 0.15) in found


def test_smaller_sheets_sum_to_the_larger():
    whole = sheet_of("G50")
    parts = sheets_over(100_000, whole.extent, 1000)
    assert len(parts) == 144
    assert sum(one.area() for one in parts) == pytest.approx(whole.area(), rel=1e-12)


@pytest.mark.parametrize(
    "number",
    ["", "J5", "Z50", "J50A001001", "J50G097001", "J50G0010001", "J50K001001", "J61", "J00"],
)
def test_what_is_no_number(number):
    with pytest.raises(Problem, match="SHE-01"):
        sheet_of(number)


def test_too_many_and_too_far():
    with pytest.raises(Problem, match="SHE-02"):
        sheets_over(500, (110, 30, 111, 31), 1000)
    with pytest.raises(Problem, match="SHE-03"):
        sheets_over(10_000, (110, -1, 111, 1), 1000)
    with pytest.raises(Problem, match="SHE-03"):
        sheet_of("Q50")
