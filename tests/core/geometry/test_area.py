"""Ellipsoidal areas against values computed from the formula of 国土调查办发〔2008〕32号."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry import area, local_area
from shanhe.core.geometry.area import ellipsoidal_areas, sheet_area
from shanhe.core.geometry.ellipsoid import CGCS2000, surface_of

# (ring of longitude, latitude; area in m²)
P1 = [(105, 30), (105.01, 30), (105.01, 30.01), (105, 30.01)], 1069521.1733
P2 = (
    [
        (116.3001, 39.9002),
        (116.3123, 39.9011),
        (116.315, 39.9089),
        (116.3072, 39.9127),
        (116.301, 39.9071),
    ],
    1210314.5943,
)
P3 = (
    [(104.06, 30.67), (104.0611, 30.67012), (104.06121, 30.67093), (104.06008, 30.6708)],
    9409.8557,
)
P4 = [(103.2, 29.1), (104.1, 29), (104.4, 29.8), (103.7, 30.2), (103.1, 29.9)], 11976364698.4354
P5_OUTER = rectangle(112, 23, 112.02, 23.02), 4541173.7488
P5_HOLE = rectangle(112.005, 23.005, 112.015, 23.015), 1135293.4415

# A 400 m and a 1500 m square in zone 39, cut in two: area in m² by longest edge.
CUT_400 = {
    "whole": [
        (39436000.0, 2836000.0),
        (39436351.03302476, 2836191.7702154415),
        (39436159.262809314, 2836542.8032401977),
        (39435808.229784556, 2836351.0330247562),
    ],
    "left": [
        (39436000.0, 2836000.0),
        (39436129.88221916, 2836070.9549797135),
        (39435951.100225635, 2836429.083502441),
        (39435808.229784556, 2836351.0330247562),
    ],
    "right": [
        (39436129.88221916, 2836070.9549797135),
        (39436351.03302476, 2836191.7702154415),
        (39436159.262809314, 2836542.8032401977),
        (39435951.100225635, 2836429.083502441),
    ],
}
CUT_1500 = {
    "whole": [
        (39436000.0, 2836000.0),
        (39437316.373842835, 2836719.138307906),
        (39436597.23553493, 2838035.5121507416),
        (39435280.86169209, 2837316.3738428354),
    ],
    "left": [
        (39436000.0, 2836000.0),
        (39436487.05832185, 2836266.081173925),
        (39435816.625846125, 2837609.0631341534),
        (39435280.86169209, 2837316.3738428354),
    ],
    "right": [
        (39436487.05832185, 2836266.081173925),
        (39437316.373842835, 2836719.138307906),
        (39436597.23553493, 2838035.5121507416),
        (39435816.625846125, 2837609.0631341534),
    ],
}
CUT_AREAS = [
    (CUT_400, None, (159983.863379, 62153.72205, 97830.154024)),
    (CUT_400, 70, (159983.863427, 62153.709228, 97830.154573)),
    (CUT_400, 20, (159983.863428, 62153.709624, 97830.153799)),
    (CUT_400, 5, (159983.863429, 62153.709598, 97830.153831)),
    (CUT_1500, None, (2249774.612439, 874036.9756, 1375738.313325)),
    (CUT_1500, 70, (2249774.622091, 874036.319479, 1375738.302639)),
    (CUT_1500, 20, (2249774.62211, 874036.31834, 1375738.303771)),
]


def one(wkb, crs="EPSG:4490", **more):
    return ellipsoidal_areas([wkb], crs, **more)[0]


def test_constants_of_the_formula():
    expected = (
        1.0033640898341927,
        0.0011241893819271072,
        1.6994594735188535e-06,
        2.717857845577432e-09,
        4.358419004834252e-12,
    )
    assert CGCS2000.coefficients == pytest.approx(expected, rel=1e-12)
    assert pytest.approx(6356752.314140356, rel=1e-15) == CGCS2000.b


@pytest.mark.parametrize(
    ("south", "width", "height", "expected"),
    [
        (30, 0.0625, 1 / 24, 27847757.0265),
        (39 + 2 / 3, 0.0625, 1 / 24, 24802712.3265),
        (23, 0.03125, 1 / 48, 7391211.0033),
        (45, 0.25, 1 / 6, 364575128.1672),
        (24, 6, 4, 266150462264.9326),
        (52, 6, 4, 175136770409.4672),
        (43 + 1 / 3, 0.5, 1 / 3, 1497597814.6433),
    ],
)
def test_sheet_areas(south, width, height, expected):
    assert sheet_area(south, width, height) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize(("ring", "expected"), [P1, P2, P3, P4, P5_OUTER, P5_HOLE])
def test_polygons_in_geographic_coordinates(ring, expected):
    assert one(polygon(ring)) == pytest.approx(expected, abs=1e-3)
    assert one(polygon(ring[::-1])) == pytest.approx(expected, abs=1e-3)


def test_holes_are_subtracted_and_parts_added():
    holed = polygon(P5_OUTER[0], P5_HOLE[0])
    assert one(holed) == pytest.approx(3405880.3073, abs=1e-3)
    both = multipolygon(holed, polygon(P1[0]))
    assert one(both) == pytest.approx(3405880.3073 + 1069521.1733, abs=1e-3)


@pytest.mark.parametrize(("rings", "longest", "expected"), CUT_AREAS)
def test_cut_parcels_in_a_gauss_krueger_zone(rings, longest, expected):
    wkbs = [polygon(rings[name]) for name in ("whole", "left", "right")]
    found = ellipsoidal_areas(wkbs, "EPSG:4527", longest)
    # The values came through PROJ, whose latitudes are right to 1e-8 m: 1e-5 m² on 1,500 m.
    assert found == pytest.approx(expected, abs=5e-6)


def test_a_square_of_one_and_a_half_kilometres_to_the_last_digit():
    """Krüger's series and the formula in 40 digits give 2249774.612442414776."""
    found = one(polygon(CUT_1500["whole"]), "EPSG:4527")
    assert found == pytest.approx(2249774.612442414776, abs=1e-8)


@settings(max_examples=100, deadline=None)
@given(
    east=st.floats(-300_000, 300_000),
    north=st.floats(200_000, 6_000_000),
    size=st.floats(1, 1500),
    crs=st.sampled_from([("EPSG:4527", 39_500_000), ("EPSG:4548", 500_000), ("EPSG:32650", 5e5)]),
    compiled=st.booleans(),
)
def test_gauss_krueger_areas_are_those_through_proj(east, north, size, crs, compiled):
    code, middle = crs
    x, y = middle + east, north
    corners = [(x, y), (x + size, y + size / 7), (x + size / 2, y + size), (x - size / 9, y + size)]
    wkbs = [multipolygon(), polygon([*corners, corners[0]]), polygon(corners)]
    with mock.patch.object(local_area, "is_compiled", return_value=compiled):
        found = ellipsoidal_areas(wkbs, code, 50.0)
    plain = replace(surface_of(code), zone=None)
    with mock.patch.object(area, "surface_of", return_value=plain):
        expected = ellipsoidal_areas(wkbs, code, 50.0)
    assert found == pytest.approx(expected, abs=2e-8 * size, rel=1e-11)


def test_polygons_beyond_the_series_go_through_proj():
    """And a bad one among them is still named by its number."""
    near, far = (rectangle(39.45e6, 2.8e6, 39.45e6 + s, 2.8e6 + s) for s in (100, 90_000))
    found = ellipsoidal_areas([polygon(near), polygon(far), polygon(near)], "EPSG:4527")
    assert found[0] == found[2] == one(polygon(near), "EPSG:4527")
    plain = replace(surface_of("EPSG:4527"), zone=None)
    with mock.patch.object(area, "surface_of", return_value=plain):
        assert found[1] == one(polygon(far), "EPSG:4527")
    with pytest.raises(Problem) as raised:
        ellipsoidal_areas([polygon(near), polygon(rectangle(0, 0, 1e9, 1e9))], "EPSG:4527")
    assert (raised.value.code, raised.value.values["feature"]) == ("GEO-05", 2)


def test_one_square_metre_keeps_its_digits():
    small = polygon(rectangle(118.5, 32, 118.50001, 32.00001))
    assert one(small) == pytest.approx(1.047804246, abs=1e-8)


def test_the_zone_number_does_not_change_the_area():
    with_number = polygon(CUT_400["whole"])
    without = polygon([(x - 39_000_000, y) for x, y in CUT_400["whole"]])
    assert one(without, "EPSG:4548") == pytest.approx(one(with_number, "EPSG:4527"), abs=1e-6)


def test_z_m_big_endian_and_ewkb_are_read():
    ring = P3[0]
    with_z = polygon([(x, y, 7.0) for x, y in ring], kind=1003)
    with_zm = polygon([(x, y, 7.0, float("nan")) for x, y in ring], kind=3003)
    ewkb_m = polygon([(x, y, 7.0) for x, y in ring], kind=0x40000003)
    for wkb in (with_z, with_zm, ewkb_m, polygon(ring, order=">")):
        assert one(wkb) == pytest.approx(P3[1], abs=1e-3)


def test_empty_geometries_have_no_area():
    assert list(ellipsoidal_areas([polygon(), multipolygon()], "EPSG:4490")) == [0, 0]
    assert len(ellipsoidal_areas([], "EPSG:4490")) == 0
    assert list(ellipsoidal_areas([polygon([])], "EPSG:4527", 20)) == [0]


def test_chunks_do_not_change_the_result(monkeypatch):
    wkbs = [polygon(CUT_400["left"]), polygon(), polygon(CUT_1500["whole"])] * 5
    whole = ellipsoidal_areas(wkbs, "EPSG:4527", 20)
    monkeypatch.setattr(area, "CHUNK_BYTES", 100)
    monkeypatch.setattr(area, "LARGEST_CHUNK", 30)
    assert list(ellipsoidal_areas(wkbs, "EPSG:4527", 20)) == list(whole)


def test_problems_name_the_feature_and_the_point():
    good = polygon(P1[0])
    bad = polygon([(105, 30), (105.01, 30), (105.01, float("inf")), (105, 30)])
    with pytest.raises(Problem) as raised:
        ellipsoidal_areas([good, bad], "EPSG:4490")
    assert (raised.value.code, raised.value.values) == ("GEO-01", {"feature": 2, "point": 3})
    with pytest.raises(Problem) as raised:
        one(polygon([(105, 30), (105, 91), (106, 30)]))
    assert (raised.value.code, raised.value.values) == ("GEO-05", {"feature": 1, "point": 2})
    with pytest.raises(Problem, match="GEO-04"):
        one(good, "EPSG:0")
    for longest in (0, -1, float("nan"), float("inf")):
        with pytest.raises(Problem, match="GEO-06"):
            one(good, longest_edge=longest)


def test_cancel_stops_the_work():
    class Stop:
        def setProgress(self, progress): ...

        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        ellipsoidal_areas([polygon(P1[0])], "EPSG:4490", feedback=Stop())


@settings(max_examples=60, deadline=None)
@given(
    west=st.floats(73, 135),
    south=st.floats(3, 53),
    width=st.floats(0.001, 0.05),
    height=st.floats(0.001, 0.05),
    share=st.floats(0.1, 0.9),
)
def test_pieces_cut_along_a_meridian_sum_to_the_whole(west, south, width, height, share):
    """And a rectangle of meridians and parallels is a sheet."""
    cut, east, north = west + share * width, west + width, south + height
    rings = [
        rectangle(west, south, east, north),
        rectangle(west, south, cut, north),
        rectangle(cut, south, east, north),
    ]
    whole, left, right = ellipsoidal_areas([polygon(ring) for ring in rings], "EPSG:4490")
    assert left + right == pytest.approx(whole, rel=1e-10)
    assert whole == pytest.approx(sheet_area(south, width, height), rel=1e-9)
    assert np.isfinite(whole)
