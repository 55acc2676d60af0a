import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.plan_conflicts import compared, plan, unknown_codes
from shanhe.core.planning.plan_groups import Comparison, Kinds

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()
COMPARISON, KINDS = Comparison.load(), Kinds.load()


def made(name, system, *rows):
    """Rows of (west, south, east, north, code)."""
    shapes = [box(X + w, Y + s, X + e, Y + n) for w, s, e, n, _ in rows]
    codes = [row[-1] for row in rows]
    layer = PolygonLayer("EPSG:4527", shapes, {"code": codes}, BACKEND, name)
    return plan(name, system, layer, "code", COMPARISON)


TUGUI = made("土规", "tugui", (0, 0, 200, 100, "1110"), (200, 0, 400, 100, "2110"))
CHENGGUI = made("城规", "chenggui", (100, 0, 300, 100, "R2"), (300, 0, 400, 100, "E2"))
LINGUI = made("林规", "lingui", (0, 50, 100, 100, "111"), (350, 0, 450, 100, "111"))


def test_groups_of_known_systems():
    known = {
        ("ydyh", "0101"): "cropland", ("ydyh", "1207v"): "construction",
        ("ydyh", "1701"): "water",
        ("dlbm", "0303"): "ecological", ("dlbm", "0301K"): "forest",
        ("dlbm", "1202"): "agriculture", ("ydyh", ""): "unclassified",
        ("tugui", "1110"): "cropland", ("chenggui", "e1"): "water", ("farmland", ""): "cropland",
        ("ghfq", "410"): "construction", ("ydyh", "99"): "unclassified",
    }  # fmt: skip
    assert {key: COMPARISON.group(*key) for key in known} == known
    with pytest.raises(Problem, match="PLC-02"):
        COMPARISON.group("none", "01")


def test_pairs_kinds_and_areas():
    found = compared([TUGUI, CHENGGUI, LINGUI], KINDS, Silent())
    cells = {(c.first, c.second, *c.groups): round(c.area / 1e4, 2) for c in found.cells}
    assert cells == {
        (0, 1, "cropland", "construction"): 1.0,  # 100–200
        (0, 1, "construction", "construction"): 1.0,  # 200–300: agree
        (0, 1, "construction", "agriculture"): 1.0,  # 300–400
        (0, 2, "cropland", "forest"): 0.5,  # 0–100, the upper half
        (0, 2, "construction", "forest"): 0.5,  # 350–400
        (1, 2, "agriculture", "forest"): 0.5,
    }
    kinds = [(c.first, c.second, c.kind.id, c.kind.severity) for c in found.conflicts]
    assert kinds == [
        (0, 1, "construction_cropland", "high"),
        (0, 1, "construction_agriculture", "low"),
        (0, 2, "construction_forest", "medium"),
        (0, 2, "cropland_forest", "medium"),
        (1, 2, "other_difference", "low"),
    ]
    assert found.conflicts[0].codes == ("1110", "R2")


def test_every_pair_closes_on_both_plans():
    found = compared([TUGUI, CHENGGUI, LINGUI], KINDS, Silent())
    for closure in found.closures:
        assert max(map(abs, closure.residuals)) < 0.01
        cells = [c for c in found.cells if (c.first, c.second) == (closure.first, closure.second)]
        assert sum(cell.area for cell in cells) == pytest.approx(closure.common, abs=1e-6)
    # 土规 4 ha, 城规 3 ha in it, 林规 1.5 ha of which 0.5 ha lies beyond both
    shown = {(c.first, c.second): [round(v / 1e4, 2) for v in (c.common, *c.only)]
             for c in found.closures}  # fmt: skip
    assert shown == {(0, 1): [3.0, 1.0, 0.0], (0, 2): [1.0, 3.0, 0.5], (1, 2): [0.5, 2.5, 1.0]}


def test_neighbouring_parcels_are_one_patch_and_small_ones_are_kept():
    many = made("土规", "tugui", *[(x, 0, x + 10, 10, "111") for x in range(0, 50, 10)])
    town = made("城规", "chenggui", (0, 0, 30, 10, "R"), (40, 0, 45, 10, "M"))
    found = compared([many, town], KINDS, Silent(), minimum=100.0)
    assert [(round(c.area), c.pieces, c.small) for c in found.conflicts] == [
        (300, 3, False),
        (50, 1, True),
    ]


def test_a_plan_that_overlaps_itself_is_named():
    doubled = made("土规", "tugui", (0, 0, 100, 100, "111"), (50, 0, 150, 100, "211"))
    town = made("城规", "chenggui", (0, 0, 150, 100, "R"))
    found = compared([doubled, town], KINDS, Silent())
    assert found.overlay.mismatches[0] == []
    assert [(m.parcel, round(m.residual)) for m in found.overlay.mismatches[1]] == [(0, -5_000)]


def test_unknown_codes_are_listed_with_their_places():
    odd = made("土规", "tugui", (0, 0, 1, 1, "111"), (1, 0, 2, 1, "99"), (2, 0, 3, 1, "99"))
    assert [(u.plan, u.code, u.count, u.rows) for u in unknown_codes([odd, CHENGGUI])] == [
        ("土规", "99", 2, (1, 2))
    ]


SIDES = st.integers(0, 300)
BOXES = st.tuples(SIDES, SIDES, st.integers(20, 200), st.integers(20, 200))


@settings(max_examples=25, deadline=None)
@given(st.lists(BOXES, min_size=3, max_size=3))
def test_any_plans_close(boxes):
    """Three plans, each a tessellation of one rectangle in four."""
    plans = []
    for number, (x, y, width, height) in enumerate(boxes):
        middle_x, middle_y = x + width / 3, y + height / 7
        rows = [
            (x, y, middle_x, middle_y, "0101"), (middle_x, y, x + width, middle_y, "0701"),
            (x, middle_y, middle_x, y + height, "0301"),
            (middle_x, middle_y, x + width, y + height, "17"),
        ]  # fmt: skip
        plans.append(made(str(number), "ydyh", *rows))
    found = compared(plans, KINDS, Silent())
    assert found.overlay.mismatches == [[], [], []]
    for closure in found.closures:
        assert max(map(abs, closure.residuals)) < 0.01
