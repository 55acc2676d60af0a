from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.errors import Problem
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.conversion import (
    CaseLayer,
    Marks,
    Parcels,
    ThemeLayer,
    code_system,
    construction,
    conversion_cases,
    converted,
    converter,
    flows,
    open_items,
    ridge_class,
)

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
SYSTEMS = (code_system("survey"), code_system("land_use"))
CASES = conversion_cases()[0]


def layer(boxes, name=""):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    backend = ShapelyBackend()
    return PolygonLayer(
        "EPSG:4527", shapes, {}, backend, name, rows=list(range(1, len(shapes) + 1))
    )


def parcels(rows, ridges=(), stated=()):
    """Rows of (west, east, DLBM, CZCSXM) of strips 100 m high."""
    strips = layer([(west, 0, east, 100) for west, east, _, _ in rows])
    return Parcels(strips, [row[2] for row in rows], [row[3] for row in rows], stated, ridges)


def case(identifier, boxes, approved="", original="", document="", historic=False):
    count = len(boxes)
    return CaseLayer(
        CASES[identifier],
        layer(boxes),
        [approved] * count,
        [original] * count,
        [document] * count,
        [historic] * count,
    )


def run(given, marks=True, **more):
    chosen = Marks.load("survey") if marks else None
    return converted(given, SYSTEMS, converter("survey", "land_use"), marks=chosen, **more)


def by_code(result):
    """{(source, code, ground): m² to the square metre}"""
    found = {}
    for piece in result.pieces:
        key = (piece.source, piece.code, piece.ground)
        found[key] = found.get(key, 0) + piece.area
    return {key: pytest.approx(area, abs=1.0) for key, area in found.items()}


def test_crosswalk_village_mark_and_open_items():
    rows = [(0, 100, "0101", ""), (100, 200, "1004", "203"), (200, 300, "08H2", "203A")]
    rows += [(300, 400, "08H2", "201"), (400, 500, "0702", "203")]
    result = run(parcels(rows))
    codes = [(piece.code, piece.state) for piece in result.pieces]
    assert codes == [
        ("0101", "definite"),
        ("1207v", "definite"),
        ("0704", "definite"),
        ("08", "open"),
        ("0703", "definite"),
    ]
    (item,) = open_items(result.pieces)
    assert (item.source, item.code, item.count) == ("08H2", "08", 1)
    assert "080403" in item.options
    assert run(parcels(rows), marks=False).pieces[1].code == "1207"


def test_case_a_takes_the_approved_use_of_the_part_that_was_approved():
    given = parcels([(0, 100, "0101", "")])
    result = run(
        given, cases=[case("a", [(60, 0, 140, 100)], "100101", document="闽政地〔2019〕1号")]
    )
    assert by_code(result) == {
        ("0101", "0101", "crosswalk"): 6000,
        ("0101", "100101", "a"): 4000,
    }
    changed = next(piece for piece in result.pieces if piece.ground == "a")
    assert (changed.document, changed.by_crosswalk) == ("闽政地〔2019〕1号", "0101")
    assert round(fsum(p.area for p in result.pieces), 2) == round(float(sum(result.wholes)), 2)


def test_a_case_that_needs_a_document_changes_nothing_without_it():
    result = run(parcels([(0, 100, "0101", "")]), cases=[case("a", [(60, 0, 100, 100)], "1001")])
    assert by_code(result) == {("0101", "0101", "crosswalk"): 10_000}
    (finding,) = result.findings
    assert (finding.kind, finding.count, finding.is_error) == ("case_without_document", 1, True)
    assert finding.area == pytest.approx(4000, abs=1)
    place = finding.places[0]
    assert (place.feature, X + 60 < place.x < X + 100) == (1, True)


def test_case_b_goes_back_to_the_class_before_building_unless_historic():
    given = parcels([(0, 100, "0601", ""), (100, 200, "0601", "")])
    back = case("b", [(0, 0, 100, 100)], original="0103")
    kept = case("b", [(100, 0, 200, 100)], original="0103", historic=True)
    result = run(given, cases=[back, kept])
    assert by_code(result) == {("0601", "0103", "b"): 10_000, ("0601", "1001", "b"): 10_000}


def test_case_c_is_about_land_surveyed_as_not_built_and_d_about_built_land():
    given = parcels([(0, 100, "0101", ""), (100, 200, "0601", "")])
    over = [(0, 0, 200, 100)]
    approved = run(given, cases=[case("c", over, "0701", document="1号")])
    assert by_code(approved) == {
        ("0101", "0701", "c"): 10_000,
        ("0601", "1001", "crosswalk"): 10_000,
    }
    assert [one.kind for one in approved.findings] == ["case_not_applicable"]
    demolished = run(given, cases=[case("d", over, original="0103", document="2号")])
    assert by_code(demolished) == {
        ("0101", "0101", "crosswalk"): 10_000,
        ("0601", "0103", "d"): 10_000,
    }


def test_case_e_is_about_204_and_205():
    given = parcels([(0, 100, "09", "205"), (100, 200, "09", "")])
    result = run(given, cases=[case("e", [(0, 0, 200, 100)], "1506")])
    assert by_code(result) == {("09", "1506", "e"): 10_000, ("09", "15", "crosswalk"): 10_000}


def test_the_first_case_that_covers_land_decides():
    given = parcels([(0, 100, "0101", "")])
    first = case("a", [(0, 0, 60, 100)], "0701", document="1号")
    second = case("a", [(40, 0, 100, 100)], "1001", document="2号")
    assert by_code(run(given, cases=[first, second])) == {
        ("0101", "0701", "a"): 6000,
        ("0101", "1001", "a"): 4000,
    }


def test_themes_refine_within_the_allowed_targets_only():
    given = parcels([(0, 100, "08H2", "201"), (100, 200, "0101", "")])
    theme = ThemeLayer(
        layer([(0, 0, 30, 100), (30, 0, 50, 100), (90, 0, 150, 100)], "教育"),
        [
            "080403",
            "0701",
            "0803",
        ],
    )
    result = run(given, themes=[theme])
    assert by_code(result) == {
        ("08H2", "080403", "theme"): 3000,
        ("08H2", "0803", "theme"): 1000,
        ("08H2", "08", "crosswalk"): 6000,
        ("0101", "0101", "crosswalk"): 10_000,
    }
    (finding,) = result.findings
    assert (finding.kind, finding.code, finding.detail) == (
        "theme_not_allowed",
        "08H2",
        "教育: 0701",
    )
    assert finding.area == pytest.approx(2000, abs=1)


def test_unknown_codes_keep_their_land_and_are_listed_with_places():
    result = run(parcels([(0, 100, "0509", ""), (100, 200, "0101", "999")]))
    assert [(one.kind, one.code, one.count) for one in result.findings] == [
        ("unknown_code", "0509", 1),
        ("unknown_position", "999", 1),
    ]
    assert result.findings[0].places[0].feature == 1
    assert [(piece.code, piece.state) for piece in result.pieces] == [
        ("", "unknown"),
        ("0101", "definite"),
    ]


def test_ridges_become_2303_and_stated_areas_are_shared_out_exactly():
    given = parcels([(0, 100, "0101", "")], ridges=[500.0], stated=[12_345.67])
    result = run(given, cases=[case("a", [(60, 0, 100, 100)], "1001", document="1号")])
    areas = {(one.target, one.ground): one.area for one in flows(result.pieces, "2303")}
    assert areas == {
        ("0101", "crosswalk"): 7107.4,
        ("2303", "KCMJ"): 300.0,
        ("1001", "a"): 4938.27,
    }
    assert round(sum(areas.values()), 2) == 12_345.67
    assert ridge_class(SYSTEMS[1]) == "2303"


def test_ridges_larger_than_their_parcel_are_refused():
    with pytest.raises(Problem, match="PLN-01"):
        run(parcels([(0, 100, "0101", "")], ridges=[10_001.0]))


def test_construction_land_before_and_after():
    given = parcels([(0, 100, "0101", ""), (100, 200, "0601", "203"), (200, 300, "1201", "")])
    result = run(given, cases=[case("a", [(60, 0, 100, 100)], "1001", document="1号")])
    found = construction(result.pieces, *SYSTEMS)
    # 1201 空闲地 is construction land of the survey; outside of town and village 2301 is none.
    assert found.before == pytest.approx(20_000, abs=2)
    assert found.by_crosswalk == pytest.approx(10_000, abs=2)
    assert found.after == pytest.approx(14_000, abs=2)


CODES = st.sampled_from(["0101", "0103", "0601", "08H2", "1201", "0999"])
ACROSS = st.integers(0, 300)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(5, 60), CODES, st.sampled_from(["", "201", "203"])),
        min_size=1,
        max_size=5,
    ),
    st.lists(st.tuples(ACROSS, st.integers(1, 120), st.integers(0, 90)), max_size=4),
    st.booleans(),
)
def test_no_area_is_lost_whatever_overlaps(strips, over, with_stated):
    rows, west = [], 0
    for width, code, attribute in strips:
        rows.append((west, west + width, code, attribute))
        west += width
    stated = [1000.01 + at for at in range(len(rows))] if with_stated else ()
    boxes = [(at, low, at + width, low + 40) for at, width, low in over]
    cases = [case("a", boxes, "1001", document="1号")] if boxes else []
    themes = [ThemeLayer(layer([(0, 20, 200, 60)], "t"), ["0803"])]
    result = run(parcels(rows, stated=stated), cases=cases, themes=themes)
    cents = sum(round(piece.area * 100) for piece in result.pieces)
    assert cents == sum(round(float(area) * 100) for area in result.wholes)
    assert not result.mismatches


def test_the_ridges_of_the_pieces_sum_to_those_of_the_parcel():
    # 10.01 m² of ridges on three thirds: 3.34 + 3.34 + 3.33, not three times 3.34
    given = parcels([(0, 90, "0101", "")], ridges=[10.01], stated=[9000.0])
    boxes = [(0, 0, 30, 100), (30, 0, 60, 100)]
    theirs = case("a", boxes, "1001")  # no document: the crosswalk's class stays, cut in three
    pieces = run(given, cases=[theirs]).pieces
    assert sorted(piece.ridge for piece in pieces) == [3.33, 3.34, 3.34]
    assert round(sum(piece.ridge for piece in pieces), 2) == 10.01
