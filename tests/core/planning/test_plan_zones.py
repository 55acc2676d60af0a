import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import unary_union
from shapely.geometry import box

from shanhe.core.feedback import Silent
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.plan_zones import LandUse, Line, line_overlaps, unknown_uses, zoned
from shanhe.core.planning.structure import PlacementRules
from shanhe.core.planning.zone_smoothing import smoothed
from shanhe.core.standards.classes import land_classes
from shanhe.core.standards.tables import table

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()
RULES = PlacementRules(table("plan_zone_rules"))


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def use(*rows):
    """Rows of (west, south, east, north, code)."""
    codes = [row[-1] for row in rows]
    return LandUse(layer(*(row[:4] for row in rows)), codes, ["outside"] * len(rows))


def line(name, zone, *boxes):
    return Line(name, layer(*boxes), [zone] * len(boxes))


def by_zone(result):
    zones = sorted({piece.zone for piece in result.pieces})
    return {zone: pytest.approx(result.sum(zone=zone), abs=1) for zone in zones}


def test_every_class_of_land_and_sea_use_has_a_zone():
    without = [code for code in land_classes() if RULES.place(code, "outside") is None]
    assert without == []
    zones = set(table("ghfq_codes").by("code"))
    assert {row["row"] for row in RULES.rules.rows} <= zones
    assert RULES.place("0701v", "in_village").row == "510"
    assert RULES.place("1207", "outside").confidence == "unsure"


def test_lines_decide_in_their_order_and_then_land_use():
    land = use((0, 0, 400, 100, "0101"), (400, 0, 500, 100, "0301"), (500, 0, 600, 100, "0703v"))
    lines = [
        line("farmland", "300", (0, 0, 100, 100)),
        line("redline", "100", (50, 0, 200, 100)),
        line("boundary", "410", (200, 0, 300, 100)),
    ]
    result = zoned(None, land, lines, RULES, Silent())
    assert by_zone(result) == {
        "300": 10_000, "100": 10_000, "410": 10_000, "520": 10_000, "530": 10_000, "510": 10_000,
    }  # fmt: skip
    assert result.sum() == result.whole
    assert line_overlaps(lines, Silent()) == [("farmland", "redline", pytest.approx(5_000, abs=1))]


def test_gaps_overlaps_and_ground_beyond_the_area_are_told():
    land = use((0, 0, 60, 100, "0101"), (50, 0, 80, 100, "0301"), (90, 0, 120, 100, "0401"))
    result = zoned(layer((0, 0, 100, 100)), land, [], RULES, Silent())
    assert by_zone(result) == {"": 1_000, "520": 6_000, "530": 2_000, "540": 1_000}
    assert [piece.by for piece in result.pieces if not piece.zone] == ["gap"]
    assert result.sum() == result.whole == pytest.approx(10_000, abs=1)
    assert result.overlaps == pytest.approx(1_000, abs=1)
    assert result.beyond == pytest.approx(2_000, abs=1)


def test_codes_that_no_rule_takes_are_told_with_their_places():
    land = use((0, 0, 10, 10, "0101"), (10, 0, 20, 10, "99"), (20, 0, 30, 10, ""))
    assert unknown_uses(land, RULES) == {"": (1, [2]), "99": (1, [1])}


def test_a_small_patch_joins_the_neighbour_with_the_longest_edge():
    land = use(
        (0, 0, 100, 100, "0101"), (100, 0, 110, 10, "0301"),
        (110, 0, 200, 100, "0401"), (100, 10, 110, 100, "0101"),
    )  # fmt: skip
    result = zoned(None, land, [], RULES, Silent())
    pieces, left = smoothed(result.pieces, 400.0, BACKEND, Silent())
    changed = [(piece.was, piece.zone) for piece in pieces if piece.was]
    assert changed == [("530", "520")]  # 20 m of edge with 520, 10 m with 540
    assert left == []


def test_what_a_small_patch_joined_follows_it_into_the_larger_zone():
    land = use((0, 0, 10, 10, "0401"), (10, 0, 30, 10, "0301"), (30, 0, 100, 10, "0101"))
    result = zoned(None, land, [], RULES, Silent())
    pieces, left = smoothed(result.pieces, 350.0, BACKEND, Silent())
    # 100 m² of 540 join the 200 m² of 530, and both the 700 m² of 520
    assert [(piece.was, piece.zone) for piece in pieces] == [
        ("540", "520"), ("530", "520"), ("", "520")
    ]  # fmt: skip
    assert left == []


def test_control_lines_are_neither_smoothed_nor_grown():
    land = use((0, 0, 100, 100, "0101"))
    lines = [line("redline", "100", (0, 0, 10, 10)), line("farmland", "300", (10, 0, 100, 100))]
    result = zoned(None, land, lines, RULES, Silent())
    pieces, left = smoothed(result.pieces, 2_000.0, BACKEND, Silent())
    assert {piece.zone for piece in pieces} == {"100", "300", "520"}
    assert [round(patch.area) for patch in left] == [900]


SIDES = st.integers(0, 400)
BOXES = st.tuples(SIDES, SIDES, st.integers(20, 300), st.integers(20, 300)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)
FEW = st.lists(BOXES, max_size=3)


@settings(max_examples=25, deadline=None)
@given(FEW, FEW, FEW)
def test_zones_cover_the_area_once(farmland, redline, boundary):
    uses = ["0101", "0301", "0401", "1207v"]
    rows = [
        (x, y, x + 170, y + 170, uses[(x + y) // 170 % 4])
        for x in range(0, 680, 170) for y in range(0, 510, 170)
    ]  # fmt: skip
    lines = [line("farmland", "300", *farmland), line("redline", "100", *redline),
             line("boundary", "410", *boundary)]  # fmt: skip
    result = zoned(layer((0, 0, 680, 680)), use(*rows), lines, RULES, Silent())
    assert result.mismatches == []
    assert result.sum() == result.whole
    assert (result.overlaps, result.beyond) == (0.0, 0.0)
    shapes = [piece.geometry for piece in result.pieces]
    plane = sum(shape.area for shape in shapes)
    assert plane == pytest.approx(unary_union(shapes).area, abs=1e-3)
    assert plane == pytest.approx(680 * 680, abs=1e-3)
    pieces, _ = smoothed(result.pieces, 5_000.0, BACKEND, Silent())
    assert round(sum(piece.area for piece in pieces), 2) == result.whole
