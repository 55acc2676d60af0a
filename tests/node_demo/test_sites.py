"""truth.json is true: what it says follows from the corners and stands in the layers."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from .conftest import County

LAYER_OF = {
    "permanent_farmland": ("YJJBNT", "DLBM"),
    "ecological_redline": ("STBHHX", "LHLX"),
    "planned_use": ("GHYDYH", "YDYHFLDM"),
    "plan_zone": ("GHFQ", "GHFQDM"),
    "survey_class": ("DLTB", "DLBM"),
    "geohazard": ("DZZHYFQ", "YFXDJ"),
}
SITES = ("S1", "S2", "S3", "S4", "S5")


def site_shape(county: County, code: str):
    if code == "S5":
        return text_shape(county)
    shapes, rows = county.layer("XMHX")
    return shapes[[row["XMDM"] for row in rows].index(code)]


def text_lines(county: County):
    content = (county.folder / "files" / "site5.txt").read_bytes().decode("gbk")
    head, _, body = content.partition("[地块坐标]\r\n")
    return head.split("\r\n"), body.strip().split("\r\n")


def text_shape(county: County):
    rings = {}
    for line in text_lines(county)[1][1:]:
        _, ring, north, east = line.split(",")
        rings.setdefault(ring, []).append((float(east), float(north)))
    return shapely.Polygon(rings["1"], [rings["2"]])


def ellipsoidal(shape):
    from shanhe.core.geometry.area import ellipsoidal_areas

    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return float(ellipsoidal_areas(list(shapely.to_wkb(parts)), "EPSG:4527", 20.0).sum())


@pytest.mark.parametrize("code", SITES)
@pytest.mark.parametrize("rule", LAYER_OF)
def test_parts_stand_in_the_layers(county, code, rule):
    name, field = LAYER_OF[rule]
    shapes, rows = county.layer(name)
    site, found = site_shape(county, code), {}
    for at in shapely.STRtree(shapes).query(site, predicate="intersects"):
        area = ellipsoidal(shapely.intersection(site, shapes[at]))
        if area > 0:
            found[rows[at][field]] = found.get(rows[at][field], 0.0) + area
    expected = county.site(code)["rules"][rule]["parts"]
    assert found == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("code", SITES)
def test_boundary_and_approval_stand_in_the_layers(county, code):
    site, rules = site_shape(county, code), county.site(code)["rules"]
    urban = shapely.intersection(site, shapely.union_all(county.layer("CZKFBJ")[0]))
    assert ellipsoidal(urban) == pytest.approx(rules["urban_boundary"]["overlap_m2"], abs=0.01)
    approved = shapely.intersection(site, shapely.union_all(county.layer("YPJSYD")[0]))
    assert ellipsoidal(approved) == pytest.approx(rules["approved_land"]["overlap_m2"], abs=0.01)


@pytest.mark.parametrize(
    ("code", "rule", "planar"),
    [
        ("S1", "geometry", 420 * 270 - 40 * 40 / 2),
        ("S2", "permanent_farmland", (250 - 130) * (310 - 80)),
        ("S2", "geometry", 390 * 230),
        ("S3", "ecological_redline", (350 - 40) * 44),
        ("S3", "geohazard", (600 - 40) * 44),
        ("S3", "geometry", 920 * 44),
        ("S4", "approved_land", (220 - 120) * 200),
        ("S5", "permanent_farmland", 0.02 * 50 / 2),
        ("S5", "geometry", 190 * 200 + 0.5 - 60 * 60),
    ],
)
def test_overlaps_follow_from_the_corners(county, code, rule, planar):
    """The plane is at most 1.0002 times the ellipsoid so near to the central meridian."""
    overlap = county.site(code)["rules"][rule]["overlap_m2"]
    assert overlap == pytest.approx(planar, rel=2.5e-4, abs=0.006)


@pytest.mark.parametrize(
    ("code", "conclusion", "bad"),
    [
        ("S1", "pass", {}),
        (
            "S2",
            "fail",
            {
                "permanent_farmland": "fail",
                "urban_boundary": "notice",
                "planned_use": "notice",
                "plan_zone": "notice",
            },
        ),
        (
            "S3",
            "notice",
            {
                "ecological_redline": "notice",
                "urban_boundary": "notice",
                "planned_use": "notice",
                "plan_zone": "notice",
                "geohazard": "notice",
            },
        ),
        (
            "S4",
            "notice",
            {
                "urban_boundary": "notice",
                "planned_use": "notice",
                "plan_zone": "notice",
                "approved_land": "notice",
            },
        ),
        (
            "S5",
            "notice",
            {"urban_boundary": "notice", "planned_use": "notice", "plan_zone": "notice"},
        ),
    ],
)
def test_verdicts(county, code, conclusion, bad):
    site = county.site(code)
    found = {rule: one["verdict"] for rule, one in site["rules"].items()}
    assert {rule: verdict for rule, verdict in found.items() if verdict != "pass"} == bad
    assert len(found) == 9
    assert site["conclusion"] == conclusion


def test_sliver_is_flagged(county):
    rule = county.site("S5")["rules"]["permanent_farmland"]
    assert rule["flag"] == "疑似边界误差"
    assert rule["overlap_m2"] == 0.5


@pytest.mark.parametrize("code", SITES)
def test_stated_area_is_the_true_one(county, code):
    site = county.site(code)
    assert site["area_m2"] == pytest.approx(ellipsoidal(site_shape(county, code)), abs=0.006)
    assert site["SQMJ"] == pytest.approx(site["area_m2"] / 10_000, abs=0.00006)


@pytest.mark.parametrize("code", SITES)
def test_sites_cut_through_parcels(county, code):
    site = site_shape(county, code)
    shapes, _ = county.layer("DLTB")
    touched = shapes[shapely.STRtree(shapes).query(site, predicate="intersects")]
    assert len(touched) >= 3
    assert not shapely.within(touched, site).any() or code == "S1"
    assert np.count_nonzero(shapely.area(shapely.intersection(touched, site)) > 0.1) >= 2


def test_text_form_has_zone_prefix_order_and_hole(county):
    head, body = text_lines(county)
    assert "坐标系=2000国家大地坐标系" in head
    assert "带号=39" in head
    count, hectares, code, _name, kind, _sheet, _use, use, mark = body[0].split(",")
    assert (int(count), code, kind, use, mark) == (len(body) - 1, "S5", "面", "0704", "@")
    assert float(hectares) == county.site("S5")["SQMJ"]
    first, last_of_outer, first_of_hole = body[1], body[6], body[7]
    assert first.split(",")[0] == last_of_outer.split(",")[0] == "J1"
    assert first_of_hole.split(",")[1] == "2"
    assert all(re_prefix(line) for line in body[1:])


def re_prefix(line):
    _, _, north, east = line.split(",")
    return east.startswith("39") and len(east.split(".")[0]) == 8 and len(north.split(".")[0]) == 7
