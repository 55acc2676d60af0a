"""报件坐标 text as it is written, and read again."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.affinity import rotate, scale, translate
from shapely.geometry import Polygon, box

from shanhe.core.errors import Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.coordinate_writing import (
    Origin,
    encoded,
    rounded_parcels,
    text_of,
    zone_around,
    zone_of,
)
from shanhe.core.planning.parcel_coordinates import CoordinateParcel, read_parcel_coordinates

X, Y = 39436000.0, 2836000.0


def described(code="DK001", name="城东地块", hectares=1.0):
    return CoordinateParcel(0, code, name, None, hectares, "面", "G50G001001", "工业用地", "0601")


def written(shape, decimals=3, parcel=None):
    wkb = shapely.to_wkb(shape, byte_order=1)
    return rounded_parcels([(1, wkb, parcel or described())], decimals, ShapelyBackend())


def read(found, decimals, encoding="gb18030"):
    text = text_of(found.parcels, zone_of(39), decimals, Origin("长汀县自然资源局", "2024-05-06"))
    return read_parcel_coordinates(encoded(text, encoding), ShapelyBackend())


def test_the_text_of_a_parcel_with_a_hole():
    hole = [(X + 10, Y + 10), (X + 10, Y + 20), (X + 20, Y + 20), (X + 20, Y + 10)]
    shape = Polygon([(X, Y), (X + 100, Y), (X + 100, Y + 100), (X, Y + 100)], [hole])
    text = text_of(written(shape).parcels, zone_of(39), 2, Origin("长汀县自然资源局", "2024-05-06"))
    assert text.split("\r\n") == [
        "[属性描述]",
        "格式版本号=1.01版本",
        "数据产生单位=长汀县自然资源局",
        "数据产生日期=2024-05-06",
        "坐标系=2000国家大地坐标系",
        "几度分带=3",
        "投影类型=高斯克吕格",
        "计量单位=米",
        "带号=39",
        "精度=0.01",
        "转换参数=,,,,,,",
        "[地块坐标]",
        "10,1.0000,DK001,城东地块,面,G50G001001,工业用地,0601,@",
        "J1,1,2836100.00,39436000.00",  # the north-western corner, then clockwise
        "J2,1,2836100.00,39436100.00",
        "J3,1,2836000.00,39436100.00",
        "J4,1,2836000.00,39436000.00",
        "J1,1,2836100.00,39436000.00",
        "J5,2,2836020.00,39436010.00",  # the hole against the clock
        "J6,2,2836010.00,39436010.00",
        "J7,2,2836010.00,39436020.00",
        "J8,2,2836020.00,39436020.00",
        "J5,2,2836020.00,39436010.00",
        "",
    ]


shapes = st.builds(
    lambda width, height, angle, east, north, holed: translate(
        rotate(
            box(0, 0, width, height).difference(
                scale(box(0, 0, width, height), 0.4, 0.4) if holed else Polygon()
            ),
            angle,
        ),
        X + east,
        Y + north,
    ),
    st.floats(1, 5000),
    st.floats(1, 5000),
    st.floats(0, 360),
    st.floats(-50_000, 50_000),
    st.floats(-500_000, 500_000),
    st.booleans(),
)


@given(shapes, st.integers(2, 4), st.sampled_from(["gb18030", "utf-8"]))
def test_what_is_written_is_read_again(shape, decimals, encoding):
    assume(shape.is_valid)
    found = written(shape, decimals)
    assert found.remarks == []
    assert found.moved <= 10**-decimals * 0.7072
    again = read(found, decimals, encoding)
    assert again.remarks == []
    assert (again.crs, again.encoding in (encoding, "utf-8")) == ("EPSG:4527", True)
    (parcel,) = again.parcels
    assert (parcel.code, parcel.name, parcel.use) == ("DK001", "城东地块", "工业用地")
    assert parcel.rings == found.parcels[0].rings
    back = shapely.from_wkb(parcel.wkb())
    assert back.equals(shapely.from_wkb(found.parcels[0].wkb()))
    assert shapely.hausdorff_distance(back, shape) <= 10**-decimals * 0.7072
    assert back.area == pytest.approx(shape.area, abs=shape.length * 10**-decimals)


def test_parts_are_parcels_of_their_own():
    two = box(X, Y, X + 10, Y + 10).union(box(X + 50, Y, X + 60, Y + 10))
    found = written(two)
    assert [one.code for one in found.parcels] == ["DK001-1", "DK001-2"]
    assert [(one.code, one.lost) for one in found.remarks] == [("PCW-02", False)]
    joined = shapely.union_all([shapely.from_wkb(one.wkb()) for one in read(found, 3).parcels])
    assert joined.equals(two)


def test_rounding_that_costs_points_or_parcels_is_named():
    near = Polygon([(X, Y), (X, Y + 9), (X + 9, Y + 9), (X + 9.001, Y + 9), (X + 9, Y)])
    found = written(near, 2)
    assert [(one.code, one.lost) for one in found.remarks] == [("PCW-04", False)]
    assert len(found.parcels) == 1
    tiny = written(box(X, Y, X + 0.001, Y + 0.001), 2)
    assert [(one.code, one.lost) for one in tiny.remarks] == [("PCW-03", True)]
    assert tiny.parcels == []
    # A neck of 3 mm closes to a line where two edges then lie on each other.
    neck = [(0, 0), (4, 0), (4, 4), (2.002, 4), (2.002, 8), (6, 8), (6, 12), (0, 12), (0, 8)]
    neck += [(1.998, 8), (1.998, 4), (0, 4)]
    closed = written(Polygon([(X + x, Y + y) for x, y in neck]), 2)
    assert [(one.code, one.lost) for one in closed.remarks] == [("PCW-05", True)]


def test_commas_in_names_do_not_break_the_line():
    found = written(box(X, Y, X + 9, Y + 9), parcel=described(name="一期,二期，三期"))
    assert [one.code for one in found.remarks] == ["PCW-06"]
    assert read(found, 3).parcels[0].name == "一期、二期、三期"


def test_zones():
    # n = ⌊(L + 1.5)/3⌋ with central meridian 3n; n = ⌊L/6⌋ + 1 with 6n − 3
    assert (zone_around(116.4, 3).number, zone_around(116.4, 3).crs) == (39, "EPSG:4527")
    assert (zone_around(116.4, 6).number, zone_around(116.4, 6).crs) == (20, "EPSG:4498")
    assert (zone_around(105.0, 3).number, zone_around(103.49, 3).number) == (35, 34)
    for far in (10.0, 170.0):
        with pytest.raises(Problem, match="PCW-01"):
            zone_around(far, 3)


def test_a_sign_that_the_encoding_has_not():
    with pytest.raises(Problem, match="PCW-07"):
        encoded("\ud800", "gb18030")
