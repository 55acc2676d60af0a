"""What is refused before it is sealed, value by value; the node would refuse it too."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.checks import Rules, check, value_fault
from shanhe.core.editing.gpkg_geometry import blob_of, srs_of, wkb_of
from shanhe.core.editing.layer_schema import Field, LayerSchema
from shanhe.core.editing.tracking import Change
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend


@pytest.mark.parametrize(
    ("kind", "length", "value", "code"),
    [
        ("text", 3, "水田地", None),
        ("text", 3, "水田地块", "EDIT-61"),
        ("text", 0, "x" * 10_000, None),
        ("text", 5, 101, "EDIT-62"),
        ("text", 5, "a\0", "EDIT-63"),
        ("text", 5, "\ud800", "EDIT-63"),
        ("text", 5, "", None),
        ("integer", 0, 2**62, None),
        ("integer", 0, 1.0, "EDIT-62"),
        ("integer", 0, "1", "EDIT-62"),
        ("real", 0, 1, None),
        ("real", 0, 0.1, None),
        ("real", 0, float("inf"), "EDIT-62"),
        ("real", 0, float("nan"), "EDIT-62"),
        ("real", 0, b"1", "EDIT-62"),
        ("date", 0, "2023-12-31", None),
        ("date", 0, "2023-02-30", "EDIT-62"),
        ("date", 0, "2023/12/31", "EDIT-62"),
        ("date", 0, 20231231, "EDIT-62"),
    ],
)
def test_values(kind, length, value, code):
    problem = value_fault(value, Field("F", kind, length, True))
    assert (problem and problem.code) == code


@pytest.mark.parametrize(("nullable", "code"), [(True, None), (False, "EDIT-60")])
def test_null(nullable, code):
    problem = value_fault(None, Field("F", "text", 5, nullable))
    assert (problem and problem.code) == code


def changed(tools, old, new, srs=None):
    base = {"DLBM": "0101", "TBMJ": 1.0, 'a "b"': None, "geometry": tools.square()}
    after = {**base, **new}
    blob = None if after["geometry"] is None else blob_of(after["geometry"], srs or tools.SRS)
    return Change("u", 1, 1, 1, None, {**base, **old}, after, blob)


def found(tools, change, **more):
    schema = LayerSchema.read(tools.SCHEMA)
    rules = Rules(schema, tools.SRS, ShapelyBackend(), **more)
    return [(one.field, one.problem.code) for one in check([change], rules, Silent())]


def test_a_code_must_exist_where_a_domain_is_known(tools):
    domains = {"DLBM": lambda code: code in ("0101", "0102")}
    assert found(tools, changed(tools, {}, {"DLBM": "0102"}), domains=domains) == []
    wrong = found(tools, changed(tools, {}, {"DLBM": "0199"}), domains=domains)
    assert wrong == [("DLBM", "EDIT-64")]


def test_an_old_fault_in_an_untouched_value_is_not_the_planners(tools):
    bad = {"DLBM": "far too long", "geometry": None}
    assert found(tools, changed(tools, bad, {**bad, "TBMJ": 2.0})) == []


def test_another_crs_in_the_header_is_refused(tools):
    moved = changed(tools, {}, {"geometry": tools.square(5)}, srs=4490)
    assert found(tools, moved) == [("geometry", "EDIT-70")]


@pytest.mark.parametrize(("x", "fine"), [(5, True), (1090, True), (1110, False), (-1010, False)])
def test_ten_times_the_layers_size_away_is_another_crs(tools, x, fine):
    moved = changed(tools, {}, {"geometry": tools.square(x, side=5)})
    expected = [] if fine else [("geometry", "EDIT-69")]
    assert found(tools, moved, extent=(0.0, 0.0, 100.0, 100.0)) == expected


def test_a_ring_that_is_not_closed_is_refused_where_it_ends(tools):
    """GEOS refuses to read it, QGIS closes it unasked; neither is asked."""
    whole = tools.square()
    unclosed = whole[:9] + struct.pack("<I", 4) + whole[13:-16]
    schema = LayerSchema.read(tools.SCHEMA)
    change = changed(tools, {}, {"geometry": unclosed})
    (one,) = check([change], Rules(schema, tools.SRS, ShapelyBackend()), Silent())
    assert (one.field, one.problem.code, one.x, one.y) == ("geometry", "EDIT-79", 0.0, 10.0)


@given(st.binary(min_size=1, max_size=60), st.integers(-(2**31), 2**31 - 1))
def test_the_header_hides_no_byte_of_the_geometry(wkb, srs):
    blob = blob_of(wkb, srs)
    assert (wkb_of(blob), srs_of(blob)) == (wkb, srs)


def test_a_polygon_becomes_a_multipolygon_of_one(tools):
    from shapely import from_wkb

    single = from_wkb(tools.square())
    wrapped = from_wkb(wkb_of(blob_of(tools.square(), 4527), multiple=True))
    assert (wrapped.geom_type, len(wrapped.geoms)) == ("MultiPolygon", 1)
    assert wrapped.geoms[0].equals_exact(single, 0)


@pytest.mark.parametrize("blob", [b"", b"GP", b"XX" + bytes(60), b"GP\0\xff" + bytes(60)])
def test_what_is_no_geopackage_geometry_is_refused(blob):
    with pytest.raises(Problem, match="GEO-02"):
        wkb_of(blob)
