import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.redline_candidates import Rules, red_line_candidates
from shanhe.core.standards.tables import table

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def rules(minimum=0.0, gap=0.0):
    return Rules(table("redline_evidence"), table("redline_conflicts"), minimum, gap)


AREA = layer((0, 0, 1000, 100))


def found(evidence, conflicts=(), **limits):
    return red_line_candidates(AREA, evidence, conflicts, rules(**limits), Silent())


def states(result):
    keys = {(piece.evidence, piece.conflict, piece.status) for piece in result.pieces}
    return {
        key: pytest.approx(result.sum(key[2], evidence=key[0], conflict=key[1]), abs=1)
        for key in keys
    }


def test_the_first_evidence_has_the_ground():
    result = found([
        ("important", layer((50, 0, 300, 100))),
        ("core_reserve", layer((0, 0, 100, 100))),
        ("sensitive", layer((200, 0, 400, 100))),
    ])  # fmt: skip
    assert states(result) == {
        ("core_reserve", "", "candidate"): 10_000,
        ("important", "", "candidate"): 20_000,
        ("sensitive", "", "candidate"): 10_000,
        ("", "", ""): 60_000,
    }
    assert result.sum() == result.whole == pytest.approx(100_000, abs=2)


def test_a_conflict_is_handled_by_the_evidence_beneath():
    result = found(
        [("core_reserve", layer((0, 0, 100, 100))), ("reserve", layer((100, 0, 200, 100))),
         ("important", layer((200, 0, 300, 100)))],
        [("farmland", layer((0, 0, 1000, 10))), ("mine", layer((0, 0, 1000, 20)))],
    )  # fmt: skip
    known = states(result)
    assert known["core_reserve", "farmland", "kept"] == 1_000
    assert known["reserve", "farmland", "listed"] == 1_000
    assert known["important", "farmland", "excluded"] == 1_000
    assert known["core_reserve", "mine", "kept"] == 1_000
    assert known["important", "mine", "listed"] == 1_000
    assert known["", "", ""] == 70_000  # conflicts matter only where there is evidence


def test_small_patches_are_fragments_unless_near_a_large_one_or_protected():
    evidence = [
        ("important", layer((0, 0, 100, 100), (150, 0, 160, 100), (500, 0, 510, 100))),
        ("reserve", layer((900, 0, 910, 100))),
    ]
    result = found(evidence, minimum=5_000.0, gap=60.0)
    assert states(result) == {
        ("important", "", "candidate"): 11_000,
        ("important", "", "fragment"): 1_000,
        ("reserve", "", "candidate"): 1_000,
        ("", "", ""): 87_000,
    }
    assert (result.separate, result.connected) == (4, 3)


def test_a_layer_that_the_tables_do_not_know_is_refused():
    with pytest.raises(Problem, match="PLC-16"):
        found([("moon", layer((0, 0, 1, 1)))])


SIDES = st.integers(0, 900)
BOXES = st.tuples(SIDES, st.integers(0, 90), st.integers(5, 300), st.integers(5, 90)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)
FEW = st.lists(BOXES, max_size=3)


@settings(max_examples=25, deadline=None)
@given(FEW, FEW, FEW)
def test_all_pieces_sum_to_the_area(important, reserve, farmland):
    result = found(
        [("important", layer(*important)), ("reserve", layer(*reserve))],
        [("farmland", layer(*farmland))], minimum=4_000.0, gap=20.0,
    )  # fmt: skip
    assert result.mismatches == []
    assert result.sum() == result.whole
    parts = ("candidate", "kept", "listed", "excluded", "fragment", "")
    assert round(sum(result.sum(part) for part in parts), 2) == result.whole
