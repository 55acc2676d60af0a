"""报件坐标 files: good ones, and every way in which a line can be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.coordinate_header import decoded
from shanhe.core.planning.parcel_coordinates import read_parcel_coordinates
from shanhe.plugin.messages import sentence

HEADER = """[属性描述]
格式版本号=1.01版本
数据产生单位=长汀县自然资源局
数据产生日期=2024-05-06
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=39
精度=0.01
转换参数=,,,,,,
[地块坐标]
"""
SQUARE = """5,1.0000,DK001,城东地块,面,G50G001001,工业用地,0601,@
J1,1,2836000.00,39436000.00
J2,1,2836100.00,39436000.00
J3,1,2836100.00,39436100.00
J4,1,2836000.00,39436100.00
J1,1,2836000.00,39436000.00
"""
HOLE = """J5,2,2836010,39436010
J6,2,2836010,39436020
J7,2,2836020,39436020
J5,2,2836010,39436010
"""
OTHER = SQUARE.replace("DK001", "DK002").replace("394360", "394380").replace("394361", "394381")
FIRST_LINE = HEADER.count("\n") + 1


def read(text, encoding="utf-8"):
    return read_parcel_coordinates(text.encode(encoding), ShapelyBackend())


def remarks(found):
    return [(remark.line - FIRST_LINE, remark.code, remark.lost) for remark in found.remarks]


def test_a_file_as_it_should_be():
    found = read(HEADER + SQUARE + OTHER)
    assert found.remarks == []
    assert (found.crs, found.encoding) == ("EPSG:4527", "utf-8")
    assert found.header["数据产生单位"] == "长汀县自然资源局"
    first, second = found.parcels
    assert (first.code, first.name, first.use, first.land_class) == (
        "DK001",
        "城东地块",
        "工业用地",
        "0601",
    )
    assert (first.stated_hm2, first.stated_points, first.points) == (1.0, 5, 4)
    assert (first.sheet, second.code) == ("G50G001001", "DK002")
    # X is north and Y east: in the plane east comes first.
    assert first.rings == [
        [
            (39436000.0, 2836000.0),
            (39436000.0, 2836100.0),
            (39436100.0, 2836100.0),
            (39436100.0, 2836000.0),
            (39436000.0, 2836000.0),
        ]
    ]
    assert ShapelyBackend().read(first.wkb()).area == 10000


@pytest.mark.parametrize(
    ("encoding", "mark", "told"),
    [
        ("gbk", b"", "gb18030"),
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
    ],
)
def test_encodings_are_told_apart(encoding, mark, told):
    data = mark + (HEADER + SQUARE).replace("\n", "\r\n").encode(encoding)
    found = read_parcel_coordinates(data, ShapelyBackend())
    assert (found.encoding, found.parcels[0].name) == (told, "城东地块")


def test_holes_are_rings_from_two():
    parcel = read(HEADER + SQUARE + HOLE).parcels[0]
    assert ShapelyBackend().read(parcel.wkb()).area == 10000 - 50
    assert [len(ring) for ring in parcel.rings] == [5, 4]


@pytest.mark.parametrize(
    ("width", "zone", "crs"),
    [("3", "25", 4513), ("3", "45", 4533), ("6", "13", 4491), ("6", "23", 4501), ("", "20", 4498)],
)
def test_crs_from_zone_and_width(width, zone, crs):
    text = (HEADER + SQUARE).replace("带号=39", f"带号={zone}").replace("分带=3", f"分带={width}")
    assert read(text.replace(",394", f",{zone}4")).crs == f"EPSG:{crs}"


def test_zone_from_the_eastings_where_the_header_has_none():
    assert read((HEADER + SQUARE).replace("带号=39\n", "")).crs == "EPSG:4527"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # what is replaced in the first parcel, remarks as (line within it, code, lost)
        (("J3,1,2836100.00", "J3,1,28361OO"), [(3, "PAR-11", True)]),
        (("J3,1,2836100.00,39436100.00", "J3,1,2836100.00"), [(3, "PAR-11", True)]),
        (("J3,1,2836100.00", "J3,1,nan"), [(3, "PAR-11", True)]),
        (("J3,1,", "J3,x,"), [(3, "PAR-11", True)]),
        (("2836100.00,39436100.00", "39436100.00,2836100.00"), [(3, "PAR-13", True)]),
        (("J3,1,2836100.00,39", "J3,1,2836100.00,38"), [(3, "PAR-13", True)]),
        (("J3,1", "J3,3"), [(3, "PAR-17", True)]),
        (("J2,1", "J2,0"), [(2, "PAR-17", True)]),
        (("J1,1,2836000.00,39436000.00\nJ2", "J2"), [(4, "PAR-14", False)]),
        (("5,1.0000", "7,1.0000"), [(0, "PAR-16", False)]),
        (("5,1.0000", "5,一公顷"), [(0, "PAR-21", False)]),
        ((",面,", ",线,"), [(0, "PAR-18", True)]),
        (("城东地块", "城东,地块"), [(0, "PAR-11", True)]),
        (("J3,1,2836100.00,39436100.00", "J3,1,2835900.00,39436050.00"), [(0, "PAR-19", True)]),
    ],
)
def test_a_bad_line_is_named_and_costs_only_its_parcel(change, expected):
    assert change[0] in SQUARE
    found = read(HEADER + SQUARE.replace(*change, 1) + OTHER)
    assert remarks(found) == expected
    lost = any(is_lost for _, _, is_lost in expected)
    assert [parcel.code for parcel in found.parcels] == ["DK002"] if lost else ["DK001", "DK002"]
    for remark in found.remarks:
        assert str(remark.line) in sentence(remark.problem)


def test_a_hole_outside_of_its_outline_is_refused():
    found = read(HEADER + SQUARE + HOLE.replace("28360", "28460"))
    assert remarks(found) == [(0, "PAR-19", True), (0, "PAR-16", False)]
    assert found.parcels == []


def test_points_after_a_broken_parcel_line_join_no_other_parcel():
    """The second parcel has lost its @, so its points would follow on the first one's."""
    found = read(HEADER + SQUARE + OTHER.replace(",@", ""))
    assert found.parcels == []
    assert (6, "PAR-11", True) in remarks(found)


def test_eastings_without_zone_number_get_it_with_a_remark():
    found = read(HEADER + SQUARE.replace(",39436", ",436"))
    assert remarks(found) == [(1, "PAR-20", False)]
    assert found.parcels[0].rings[0][0] == (39436000.0, 2836000.0)


def test_other_remarks():
    twice = read(HEADER + SQUARE + SQUARE)
    assert remarks(twice) == [(6, "PAR-22", False)]
    assert len(twice.parcels) == 2
    early = read(HEADER + "J1,1,2836000,39436000\n" + SQUARE)
    assert remarks(early) == [(0, "PAR-12", True)]
    empty = read(HEADER + SQUARE.splitlines()[0])
    assert remarks(empty) == [(0, "PAR-15", True)]
    thin = "\n".join([*SQUARE.splitlines()[:3], SQUARE.splitlines()[1]])
    assert remarks(read(HEADER + thin)) == [(3, "PAR-15", True)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xff\xff", "PAR-01"),
        ((HEADER + "\0" + SQUARE).encode(), "PAR-01"),
        ("[属性描述]\n带号=39".encode(), "PAR-02"),
        (b"", "PAR-02"),
        ((HEADER + SQUARE).replace("2000国家大地坐标系", "80西安坐标系").encode(), "PAR-03"),
        ((HEADER + SQUARE).replace("=米", "=千米").encode(), "PAR-03"),
        ((HEADER + SQUARE).replace("高斯克吕格", "墨卡托").encode(), "PAR-03"),
        ((HEADER + SQUARE).replace("带号=39", "带号=99").encode(), "PAR-03"),
        ((HEADER + SQUARE).replace("分带=3", "分带=6").encode(), "PAR-03"),
    ],
)
def test_files_that_are_refused(data, code):
    with pytest.raises(Problem) as raised:
        read_parcel_coordinates(data, ShapelyBackend())
    assert raised.value.code == code
    assert "{" not in sentence(raised.value)


def test_cancel():
    class Stop:
        def setProgress(self, progress): ...

        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        read_parcel_coordinates((HEADER + SQUARE).encode(), ShapelyBackend(), Stop())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("J1@,.面-9 \tn", max_size=30), max_size=12))
def test_any_lines_are_read_or_named(lines):
    text = HEADER + SQUARE + "\n".join(lines)
    found = read(text)
    backend = ShapelyBackend()
    assert all(backend.fault(backend.read(parcel.wkb())) is None for parcel in found.parcels)
    named = {remark.line for remark in found.remarks if remark.lost}
    assert len(found.parcels) >= 1 or named


@given(st.text(st.characters(codec="gb18030", exclude_characters="\0\ufffd"), max_size=50))
def test_text_comes_back_from_gb18030_unless_it_looks_like_utf8(text):
    found, encoding = decoded(text.encode("gb18030"))
    assert found == text or encoding == "utf-8"
