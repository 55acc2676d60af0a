"""Two dates of squares in a Gauss-Krueger zone, where 100 m x 100 m are 1 hm² to 1e-5."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.geometry.balance import OUTSIDE
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.monitoring.change_matrix import (
    FlowRules,
    balances,
    change_matrix,
    flow_areas,
    total_areas,
)
from shanhe.core.monitoring.change_parcels import LimitRules, change_parcels
from shanhe.core.monitoring.class_systems import ClassSystem, unknown_codes
from shanhe.core.monitoring.transitions import changed_pieces, transitions

X, Y = 39_500_000, 2_850_000
SURVEY = ClassSystem.of("survey")


def layer(*boxes):
    """Rows of (west, south, east, north) in metres from a corner."""
    shapes = [box(X + w, Y + s, X + e, Y + n) for w, s, e, n in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, ShapelyBackend())


def followed(before, after, codes, dissolve=True):
    found = transitions(before, after)
    matrix = change_matrix(found, *codes)
    changed = np.array(
        [
            OUTSIDE in (a, b) or codes[0][a] != codes[1][b]
            for a, b in zip(found.earlier.tolist(), found.later.tolist())
        ]
    )
    pieces = changed_pieces(before, after, found, changed)
    parcels = change_parcels(pieces, found, codes, matrix, LimitRules.load(SURVEY), dissolve)
    return found, matrix, parcels


BEFORE = layer((0, 0, 100, 100), (100, 0, 200, 100), (200, 0, 300, 100))
AFTER = layer((0, 0, 60, 100), (60, 0, 150, 100), (150, 0, 300, 99))
CODES = ["0101", "0301", "0601"], ["0101", "0201", "0601"]


def test_the_matrix_says_what_became_of_what():
    found, matrix, _ = followed(BEFORE, AFTER, CODES)
    hectare = 10_000.0
    assert matrix.area("0101", "0101") == pytest.approx(0.6 * hectare, abs=0.1)
    assert matrix.area("0101", "0201") == pytest.approx(0.4 * hectare, abs=0.1)
    assert matrix.area("0301", "0201") == pytest.approx(0.5 * hectare, abs=0.1)
    assert matrix.area("0301", "0601") == pytest.approx(50 * 99, abs=0.1)
    assert matrix.area("0301", "") == pytest.approx(50, abs=0.01)  # not there at the later date
    assert matrix.area("0601", "") == pytest.approx(100, abs=0.01)
    assert matrix.sources == ["0101", "0301", "0601"]
    assert matrix.targets == ["0101", "0201", "0601", ""]
    assert abs(found.before.residual) < 1e-6
    assert abs(found.after.residual) < 1e-6


def test_rows_close_on_the_earlier_date_and_columns_on_the_later_one():
    found, matrix, _ = followed(BEFORE, AFTER, CODES)
    assert matrix.cells.sum() / 100 == pytest.approx(found.before.total, abs=0.01)
    later = matrix.cells[:, :-1].sum() / 100
    assert later == pytest.approx(found.after.total, abs=0.01)


def test_change_parcels_sum_to_the_matrix_and_touching_ones_are_one():
    _, matrix, parcels = followed(BEFORE, AFTER, CODES)
    sums = {}
    for one in parcels:
        sums[one.source, one.target] = sums.get((one.source, one.target), 0) + one.area
    expected = {(a, b): area for a, b, area in matrix.items() if a != b}
    assert {kind: round(area, 2) for kind, area in sums.items()} == expected
    assert [(p.source, p.target, p.small) for p in parcels] == [
        ("0101", "0201", False),
        ("0301", "", False),
        ("0301", "0201", False),
        ("0301", "0601", False),
        ("0601", "", False),
    ]


def test_pieces_of_one_kind_merge_only_where_they_touch_and_small_ones_are_marked():
    before = layer((0, 0, 15, 10), (15, 0, 30, 10), (50, 0, 65, 10))
    after = layer((0, 0, 30, 10), (50, 0, 65, 10))
    codes = ["0101"] * 3, ["0601"] * 2
    _, _, merged = followed(before, after, codes)
    # 200 m² of construction land is the smallest that is mapped
    assert [(round(p.area), p.small, p.earlier, p.later) for p in merged] == [
        (300, False, (0, 1), (0,)),
        (150, True, (2,), (1,)),
    ]
    _, _, single = followed(before, after, codes, dissolve=False)
    assert [(round(p.area), p.small) for p in single] == [(150, True)] * 3


def test_overlapping_parcels_of_the_later_date_are_named():
    found = transitions(layer((0, 0, 100, 100)), layer((0, 0, 60, 100), (50, 0, 100, 100)))
    assert [(one.parcel, round(one.residual)) for one in found.before.overlaps] == [(0, -1000)]
    assert found.after.overlaps == []


def test_flows_by_the_rules():
    rules = FlowRules.load(SURVEY)
    assert rules.flow("0103", "0601") == "cropland_to_construction"
    assert rules.flow("0101", "0201K") == "cropland_to_garden"
    assert rules.flow("0101", "1202") == "cropland_to_other_farmland"
    assert rules.flow("0101", "0404") == "cropland_to_grassland"
    assert rules.flow("0101", "1206") == "cropland_to_unused"
    assert rules.flow("0301", "0601") == "farmland_to_construction"
    assert rules.flow("1206", "0702") == "unused_to_construction"
    assert rules.flow("0702", "0103") == "construction_to_cropland"
    assert rules.flow("0101", "") == "outside_later"
    assert rules.flow("0101", "9999") == "other"
    plan = FlowRules.load(ClassSystem.of("land_use"))
    assert plan.flow("0101", "0602") == "cropland_to_other_farmland"
    assert plan.flow("0602", "0701") == "other_to_construction"
    # ditches and wooded or grassy wetlands are farmland in both systems, marshes in neither
    assert rules.flow("0101", "1107") == "cropland_to_other_farmland"
    assert rules.flow("0101", "0304") == "cropland_to_other_farmland"
    assert plan.flow("0101", "1705") == "cropland_to_other_farmland"
    assert plan.flow("0101", "0501") == "cropland_to_other_farmland"
    assert plan.flow("0101", "0504") == "cropland_to_other"
    assert plan.flow("0101", "070102") == "cropland_to_construction"


def test_totals_of_flows_count_each_change_once():
    _, matrix, _ = followed(BEFORE, AFTER, CODES)
    rules = FlowRules.load(SURVEY)
    flows = flow_areas(matrix, rules)
    totals = {row["total"]: area for row, area in total_areas(flows, rules)}
    assert totals["non_grain"] == totals["cropland_loss"] == matrix.area("0101", "0201")
    assert totals["new_construction"] == matrix.area("0301", "0601")
    assert totals["non_agricultural"] == 0
    assert round(sum(flows.values()), 2) == round(
        sum(area for a, b, area in matrix.items() if a != b), 2
    )


def test_gains_losses_and_levels():
    _, matrix, _ = followed(BEFORE, AFTER, CODES)
    found = {one.code: one for one in balances(matrix)}
    garden = found["0201"]
    assert (garden.before, garden.lost, garden.net) == (0, 0, garden.gained)
    assert found["0101"].net == -found["0101"].lost
    coarse = matrix.at_level(SURVEY, 1)
    assert coarse.sources == ["01", "03", "06"]
    assert coarse.cells.sum() == matrix.cells.sum()
    assert SURVEY.at_level("0303", 1) == "00"  # wetland, whatever its number says


def test_unknown_codes_are_listed_with_count_and_places():
    found = unknown_codes(SURVEY, ["0101", "xx", "0102", "xx"], [7, 8, 9, 10])
    assert [(one.code, one.count, one.features) for one in found] == [("xx", 2, (8, 10))]
    assert [SURVEY.code(value) for value in ("05h1 ", 101, None, 1.0)] == ["05H1", "101", "", "1"]


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), max_size=3), st.lists(st.integers(1, 9), max_size=3))
def test_any_two_divisions_of_one_ground_close(first, second):
    """A strip of 100 m cut at any places at both dates: no ground lost, none gained."""

    def strip(cuts):
        edges = [0, *sorted({cut * 10 for cut in cuts}), 100]
        return layer(*((a, 0, b, 40) for a, b in zip(edges, edges[1:])))

    before, after = strip(first), strip(second)
    codes = [f"a{n % 2}" for n in range(len(before))], [f"a{n % 2}" for n in range(len(after))]
    found = transitions(before, after)
    assert OUTSIDE not in found.earlier
    assert OUTSIDE not in found.later
    matrix = change_matrix(found, *codes)
    assert matrix.cells.sum() / 100 == pytest.approx(found.before.total, abs=0.0101)


@pytest.mark.parametrize(
    ("survey", "land_use", "m2"),
    [
        ("1107", "1705", 400.0),  # ditches
        ("0402", "0503", 400.0),  # marshy grassland
        ("1203", "2303", 400.0),  # ridges
        ("1101", "1701", 600.0),  # rivers are no farmland
        ("0404", "0403", 600.0),  # other grassland is unused
        ("1106", "0506", 600.0),  # inland flats
        ("1202", "0602", 200.0),  # farm facilities
    ],
)
def test_minimum_areas_are_the_same_in_both_systems(survey, land_use, m2):
    of_survey = LimitRules.load(SURVEY).limit(survey)
    of_plan = LimitRules.load(ClassSystem.of("land_use")).limit(land_use)
    assert (of_survey.m2, of_plan.m2) == (m2, m2)
