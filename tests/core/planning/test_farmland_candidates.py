import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.farmland_candidates import Cropland, Wanted, farmland_candidates
from shanhe.core.standards.tables import table

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()
MU = 2000 / 3


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def cropland(*rows):
    """Rows of (box, slope class, detail code, grade, class)."""
    texts = {
        "GDPDJB": [row[1] for row in rows],
        "TBXHDM": [row[2] for row in rows],
        "DLBM": [row[4] for row in rows],
    }
    return Cropland(layer(*(row[0] for row in rows)), texts, [row[3] for row in rows],
                    [0.1] * len(rows))  # fmt: skip


def wanted(**changed):
    given = {"gap": 0.0, "contiguous": 15 * MU, "share": 0.8, **changed}
    return Wanted(table("farmland_order"), **given)


def found(land, layers=(), **changed):
    return farmland_candidates(land, table("farmland_exclusions"), layers, wanted(**changed),
                               Silent())  # fmt: skip


def test_each_exclusion_takes_its_ground_once():
    land = cropland(
        ((0, 0, 100, 100), "5", "HDGD", 1, "0101"),  # two reasons: slope comes first
        ((100, 0, 200, 100), "1", "HDGD", 1, "0101"),
        ((200, 0, 300, 100), "1", "", 1, "0101"),
    )
    flood, approved = layer((200, 0, 250, 100)), layer((240, 0, 260, 100))
    result = found(land, [("approved", approved), ("flood", flood)])
    by_reason = {
        reason: pytest.approx(result.sum(reason=reason), abs=1)
        for reason in ("slope", "unstable", "flood", "approved", "")
    }
    assert by_reason == {"slope": 10_000, "unstable": 10_000, "flood": 5_000,
                         "approved": 1_000, "": 4_000}  # fmt: skip
    assert result.sum() == pytest.approx(30_000, abs=3)
    assert result.sum("net") == pytest.approx(27_000, abs=3)
    assert result.mismatches == []


def test_the_order_is_grade_contiguity_irrigation_slope():
    land = cropland(
        ((0, 0, 100, 100), "1", "", 3.0, "0103"),
        ((100, 0, 200, 100), "1", "", 3.0, "0101"),
        ((500, 0, 550, 50), "1", "", 3.0, "0101"),  # 3.75 亩, apart from the others
        ((800, 0, 900, 100), "2", "", 2.0, "0103"),
        ((1000, 0, 1200, 100), "1", "", math.nan, "0101"),
    )
    result = found(land)
    ranks = {lot.owner: lot.rank for lot in result.lots}
    assert ranks == {3: 1, 1: 2, 0: 3, 2: 4, 4: 5}


def test_candidates_are_chosen_until_the_target_is_reached():
    land = cropland(*[((x, 0, x + 100, 100), "1", "", 1.0, "0101") for x in range(0, 500, 100)])
    result = found(land)  # 80 % of five equal parcels
    assert [lot.selected for lot in result.lots] == [True] * 4 + [False]
    assert result.share == pytest.approx(0.8, abs=1e-4)
    assert sum(lot.selected for lot in found(land, target=8_000.0).lots) == 1
    assert sum(lot.selected for lot in found(land, target=1e9).lots) == 5


def test_a_ditch_does_not_part_what_a_gap_joins():
    land = cropland(
        ((0, 0, 100, 60), "1", "", 1.0, "0101"), ((105, 0, 205, 60), "1", "", 1.0, "0101")
    )
    assert {round(lot.patch) for lot in found(land).lots} == {6_000}
    assert {round(lot.patch) for lot in found(land, gap=10.0).lots} == {12_000}


SIDES = st.integers(0, 400)
BOXES = st.tuples(SIDES, SIDES, st.integers(20, 300), st.integers(20, 300)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


@settings(max_examples=25, deadline=None)
@given(st.lists(BOXES, max_size=3), st.lists(BOXES, max_size=3))
def test_cropland_is_candidates_and_exclusions(flood, approved):
    grid = [(x, y, x + 170, y + 170) for x in range(0, 680, 170) for y in range(0, 680, 170)]
    land = cropland(*[(one, "5" if one[0] == 0 else "1", "", 1.0, "0101") for one in grid])
    result = found(land, [("flood", layer(*flood)), ("approved", layer(*approved))])
    parts = [result.sum(reason=one) for one in ("", "slope", "flood", "approved")]
    assert round(sum(parts), 2) == result.sum()
    assert result.sum() == pytest.approx(16 * 170 * 170, abs=50)
    assert result.mismatches == []


def test_a_layer_for_an_exclusion_that_the_table_lacks_is_refused():
    land = cropland(((0, 0, 100, 100), "1", "", 1.0, "0101"))
    with pytest.raises(Problem, match="PLC-16"):
        found(land, [("moon", layer((0, 0, 1, 1)))])


def test_a_target_that_is_reached_exactly_takes_no_further_lot():
    rows = [
        ((300 * at, 0, 300 * at + 101 + 13 * at, 97), "1", "", 1.0 + at, "0101") for at in range(40)
    ]
    land = cropland(*rows)
    nets = [lot.net for lot in found(land).lots]
    for count in range(1, 40):
        target = math.fsum(nets[:count])
        chosen = [lot for lot in found(land, target=round(target, 2)).lots if lot.selected]
        assert len(chosen) == count
