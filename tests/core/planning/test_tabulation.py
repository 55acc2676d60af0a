"""Class × zone tables: overlay against shapely, rounding, levels of classes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import rotate, translate
from shapely.geometry import box

from shanhe.core.feedback import Silent
from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.area_units import UNITS
from shanhe.core.planning.class_levels import AS_GIVEN, LAND_USE, SURVEY, ClassLevels
from shanhe.core.planning.tabulation import OUTSIDE, tabulated, zone_pairs

X, Y = 39_500_000, 2_850_000


def layer(shapes):
    return PolygonLayer("EPSG:4527", [translate(one, X, Y) for one in shapes], {}, ShapelyBackend())


squares = st.builds(
    lambda x, y, size, angle: rotate(box(x, y, x + size, y + size), angle),
    st.floats(0, 500), st.floats(0, 500), st.floats(20, 300), st.floats(0, 90),
)  # fmt: skip


@settings(max_examples=25)
@given(st.lists(squares, min_size=1, max_size=4))
def test_pairs_are_the_pieces_that_shapely_cuts(parcels):
    zones = [box(0, 0, 300, 1000), box(300, 0, 420, 1000)]
    found = zone_pairs(layer(parcels), layer(zones), Silent())
    assert found.overlaps == {}
    for owner, parcel in enumerate(parcels):
        mine = {z: a for p, z, a in zip(found.parcels, found.zones, found.areas) if p == owner}
        whole = measured(parcel)
        assert sum(mine.values()) == pytest.approx(whole, abs=0.02)
        for zone, shape in enumerate(zones):
            piece = parcel.intersection(shape)
            assert mine.get(zone, 0.0) == pytest.approx(measured(piece), abs=0.02)


def measured(shape):
    if shape.area < 1e-9:
        return 0.0
    wkb = shapely.to_wkb(translate(shape, X, Y), byte_order=1)
    return float(ellipsoidal_areas([wkb], "EPSG:4527", 20.0)[0])


def test_outside_and_overlap():
    parcels = [box(0, 0, 100, 100), box(900, 900, 910, 910)]
    zones = [box(0, 0, 50, 100), box(40, 0, 100, 100)]
    found = zone_pairs(layer(parcels), layer(zones), Silent())
    assert found.zones == [0, 1, OUTSIDE]
    assert found.parcels == [0, 0, 1]
    assert found.areas == pytest.approx([5000, 6000, 100], abs=0.05)
    assert found.overlaps == {0: pytest.approx(1000, abs=0.05)}


def test_totals_first_then_zones_then_classes():
    zones = [("A", "1"), ("A", "1"), ("A", "2"), ("B", "1")]
    table = tabulated(
        zones, ["01", "03", "01", "01"], [3333.0, 3333.0, 3333.0, 10_000.0], UNITS["hm2"], 2
    )
    # 1.9999 hm² in all is 2.00: A 0.9999 → 1.00 and B 1.00; in A 0.67 + 0.33; 0.33 + 0.34
    assert table.total == 2.0
    assert table.sum(table.inside(("A",)), table.classes) == 1.0
    assert [table.zone(zone) for zone in table.zones] == [0.67, 0.33, 1.0]
    assert [table.cell(("A", "1"), code) for code in table.classes] == [0.34, 0.33]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("AB"), st.sampled_from("xyz"), st.sampled_from(["01", "02"]),
            st.floats(0, 1e7, allow_nan=False),
        ),
        min_size=1, max_size=60,
    ),
    st.sampled_from(sorted(UNITS)),
)  # fmt: skip
def test_every_sum_is_that_of_its_cells(rows, unit):
    used = UNITS[unit]
    zones = [row[:2] for row in rows]
    table = tabulated(zones, [row[2] for row in rows], [row[3] for row in rows], used, 2)
    exact = sum(row[3] for row in rows) / used.square_metres
    assert table.total == pytest.approx(exact, abs=0.0051)
    by_zone = {}
    for row in rows:
        by_zone.setdefault(row[:2], []).append(row[3])
    for zone, areas in by_zone.items():
        assert table.zone(zone) == pytest.approx(sum(areas) / used.square_metres, abs=0.05)
    assert np.isfinite(list(table.cells.values())).all()


@pytest.mark.parametrize(
    ("system", "level", "given", "found"),
    [
        (LAND_USE, 1, "0701", "07"),
        (LAND_USE, 2, "070102", "0701"),
        (LAND_USE, 3, "070102", "070102"),
        (LAND_USE, 1, "1207v", "12"),
        (LAND_USE, 2, "01", "01"),
        (LAND_USE, 1, "9999", None),
        (SURVEY, 1, "0303", "00"),  # 红树林地 belongs to 湿地 in the survey, whatever its number
        (SURVEY, 1, "0101", "01"),
        (SURVEY, 2, "0201K", "0201"),
        (AS_GIVEN, 1, "0101", "01"),
        (AS_GIVEN, 0, "forest", "forest"),
    ],
)
def test_levels_of_classes(system, level, given, found):
    assert ClassLevels(system, level).code(given) == found
