"""坐标与图形: the site itself."""

import struct
from dataclasses import replace

import pytest

from shanhe.core.planning.compliance import Verdict

BOW_TIE = "POLYGON((0 0, 100 100, 100 0, 0 100, 0 0))"


def test_a_sound_site_passes(check, site, codes):
    result = check("geometry", site(stated_hm2=1.0))
    assert (result.verdict, result.overlap, codes(result)) == (Verdict.PASSED, 10000.00, [])


def test_a_missing_stated_area_is_remarked(check, site, codes):
    result = check("geometry", site())
    assert (result.verdict, codes(result)) == (Verdict.PASSED, ["CMP-44"])


@pytest.mark.parametrize(("stated", "verdict"), [(1.004, "pass"), (1.02, "fail"), (0.9, "fail")])
def test_the_stated_area_is_compared(check, site, stated, verdict):
    assert check("geometry", site(stated_hm2=stated)).verdict.value == verdict


def test_a_crossing_outline_fails_and_the_other_checks_say_so(check, site, codes):
    assert check("geometry", site(BOW_TIE)).verdict is Verdict.FAIL
    assert codes(check("geometry", site(BOW_TIE))) == ["CMP-40"]
    other = check("permanent_farmland", site(BOW_TIE))
    assert (other.verdict, codes(other)) == (Verdict.UNDETERMINED, ["CMP-16"])


@pytest.mark.parametrize(
    ("crs", "verdict"),
    [("EPSG:4527", "pass"), ("EPSG:4505", "pass"), ("EPSG:4490", "fail"), ("EPSG:32650", "fail")],
)
def test_only_gauss_krueger_on_cgcs2000_is_accepted(check, site, crs, verdict):
    small = replace(site("POLYGON((0 0, 1 0, 1 1, 0 0))", stated_hm2=0.0), crs=crs)
    if crs == "EPSG:4490":
        small = replace(
            small, wkb=wkb([(117.0, 25.0), (117.00001, 25.0), (117.0, 25.00001), (117.0, 25.0)])
        )
    if crs in {"EPSG:4505", "EPSG:32650"}:
        east = 5e5
        small = replace(
            small, wkb=wkb([(east, 2.8e6), (east + 1, 2.8e6), (east, 2.8e6 + 1), (east, 2.8e6)])
        )
    assert check("geometry", small).verdict.value == verdict


def wkb(points):
    body = b"".join(struct.pack("<dd", x, y) for x, y in points)
    return b"\x01" + struct.pack("<III", 3, 1, len(points)) + body


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([(0, 0), (1, 0), (1, 1)], "CMP-42"),
        ([(0, 0), (1, 0), (1, 1), (0, 1)], "CMP-42"),
        ([(0, 0), (float("nan"), 0), (1, 1), (0, 0)], "CMP-40"),
    ],
)
def test_open_rings_and_numbers_that_are_none(check, site, codes, points, code):
    result = check("geometry", replace(site(), wkb=wkb(points)))
    assert (result.verdict, codes(result)) == (Verdict.FAIL, [code])


def test_damaged_bytes_fail(check, site, codes):
    result = check("geometry", replace(site(), wkb=b"\x01\x03\x00\x00\x00\xff\xff\xff\xff"))
    assert (result.verdict, codes(result)) == (Verdict.FAIL, ["GEO-02"])


def test_a_hole_that_turns_with_its_outline_is_remarked(check, site, codes):
    outline = "(0 0, 100 0, 100 100, 0 100, 0 0)"
    same = f"POLYGON({outline}, (10 10, 20 10, 20 20, 10 20, 10 10))"
    against = f"POLYGON({outline}, (10 10, 10 20, 20 20, 20 10, 10 10))"
    assert codes(check("geometry", site(same, stated_hm2=0.99))) == ["CMP-45"]
    assert codes(check("geometry", site(against, stated_hm2=0.99))) == []
