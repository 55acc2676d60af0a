"""Overlap checks on one hectare: what is found, what is decided, what stays visible."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.compliance import Site, Verdict, rule_set
from shanhe.core.planning.compliance.decision import decide
from shanhe.core.planning.compliance.partition import Subject

LEFT_HALF = "POLYGON((-50 -10, 50 -10, 50 110, -50 110, -50 -10))"
AWAY = "POLYGON((500 500, 600 500, 600 600, 500 600, 500 500))"


def strip(width):
    """A strip of `width` metres along the 100 m western edge, inside the site."""
    return f"POLYGON((-20 0, {width} 0, {width} 100, -20 100, -20 0))"


def test_half_a_site_on_farmland_fails(check, site, control):
    result = check("permanent_farmland", site(), control((LEFT_HALF, {"DLBM": "0101"})))
    assert result.verdict is Verdict.FAIL
    assert result.overlap == 5000.00
    assert result.share == pytest.approx(0.5)
    assert [(g.kind, g.key, g.area) for g in result.groups] == [("value", "0101", 5000.00)]
    assert [(part.value, part.inside, part.area) for part in result.parts] == [
        ("0101", True, 5000.00),
        ("", False, 5000.00),
    ]


def test_a_listed_major_project_on_farmland_is_a_notice(check, site, control, codes):
    result = check("permanent_farmland", site(listed="1"), control((LEFT_HALF, {"DLBM": "0101"})))
    assert result.verdict is Verdict.NOTICE
    assert codes(result) == ["CMP-20"]
    assert result.overlap == 5000.00


def test_no_overlap_passes(check, site, control):
    result = check("permanent_farmland", site(), control((AWAY, {"DLBM": "0101"})))
    assert (result.verdict, result.overlap, result.notes) == (Verdict.PASSED, 0.0, ())


def test_touching_edges_are_no_overlap(check, site, control):
    beside = "POLYGON((100 0, 200 0, 200 100, 100 100, 100 0))"
    result = check("permanent_farmland", site(), control((beside, {"DLBM": "0101"})))
    assert (result.verdict, result.overlap) == (Verdict.PASSED, 0.0)


@pytest.mark.parametrize(
    ("width", "verdict", "flagged", "overlap"),
    [
        (0.005, Verdict.PASSED, True, 0.50),  # under 1 m²
        (0.09, Verdict.PASSED, True, 9.00),  # under 0.1 % of 10,000 m²
        (0.00004, Verdict.PASSED, False, 0.00),  # 0.004 m²: too small to flag
        (0.11, Verdict.FAIL, False, 11.00),
    ],
)
def test_slivers_are_ignored_but_shown(check, site, control, width, verdict, flagged, overlap):
    result = check("permanent_farmland", site(), control((strip(width), {"DLBM": "0101"})))
    assert (result.verdict, result.flagged) == (verdict, flagged)
    assert result.overlap == pytest.approx(overlap, abs=0.006)
    assert result.raw_overlap == pytest.approx(100 * width, abs=1e-4)


def test_an_ignored_overlap_states_the_tolerance(check, site, control):
    result = check("ecological_redline", site(), control((strip(0.005), {"LHLX": "水源涵养"})))
    ignored, flag = result.notes
    assert (ignored.code, flag.code) == ("CMP-30", "CMP-31")
    assert ignored.values == {"area": 0.5, "limit": 1.0, "percent": 0.1, "most": 100.0}


@pytest.mark.parametrize(
    ("overlap", "whole", "ignored"),
    [
        (0.99, 100.0, True),  # under 1 m²
        (1.01, 100.0, False),
        (9.99, 10_000.0, True),  # under 0.1 %
        (10.01, 10_000.0, False),
        (99.0, 1_000_000.0, True),  # under 0.1 % and 100 m²
        (101.0, 1_000_000.0, False),  # 0.01 %, yet no sliver
    ],
)
def test_what_counts_as_a_sliver(overlap, whole, ignored):
    assert rule_set().tolerance.ignores(overlap, whole) is ignored


def test_a_lower_tolerance_changes_the_decision(check, site, control):
    strict = rule_set().with_tolerance(area_m2=0.1, share=0.0)
    farmland = control((strip(0.005), {"DLBM": "0101"}))
    assert check("permanent_farmland", site(), farmland, strict).verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("project_type", "listed", "verdict", "notes"),
    [
        ("工业", "0", Verdict.FAIL, ["CMP-36"]),
        ("交通", "0", Verdict.NOTICE, ["CMP-21"]),
        ("工业", "1", Verdict.NOTICE, ["CMP-20"]),
        ("交通", "1", Verdict.NOTICE, ["CMP-21", "CMP-20"]),
    ],
)
def test_red_line_and_limited_activities(
    check, site, control, codes, project_type, listed, verdict, notes
):
    result = check(
        "ecological_redline",
        site(project_type=project_type, listed=listed),
        control((LEFT_HALF, {"LHLX": "水源涵养"})),
    )
    assert (result.verdict, codes(result)) == (verdict, notes)


def test_the_core_of_a_reserve_fails_and_its_fringe_is_a_notice(check, site, control):
    core = control((LEFT_HALF, {"GNFQ": "核心保护区"}))
    fringe = control((LEFT_HALF, {"GNFQ": "一般控制区"}))
    assert check("nature_reserve", site(), core).verdict is Verdict.FAIL
    assert check("nature_reserve", site(), fringe).verdict is Verdict.NOTICE


def test_ignored_values_of_a_hazard_layer(check, site, control):
    none = control((LEFT_HALF, {"YFXDJ": "非易发"}))
    low = control((LEFT_HALF, {"YFXDJ": "低"}))
    assert check("geohazard", site(), none).verdict is Verdict.PASSED
    assert check("geohazard", site(), low).verdict is Verdict.NOTICE


def test_features_that_overlap_each_other_are_counted_once_and_named(check, site, control):
    twice = control((LEFT_HALF, {"DLBM": "0101"}), (LEFT_HALF, {"DLBM": "0103"}))
    result = check("permanent_farmland", site(), twice)
    assert result.overlap == 5000.00
    mismatch = next(note for note in result.notes if note.code == "CMP-18")
    assert mismatch.values["area"] == pytest.approx(5000, abs=0.01)


def test_a_site_partly_outside_of_its_approved_extent(check, site, control):
    result = check("preliminary_extent", site(), control((LEFT_HALF, {})))
    assert (result.verdict, result.decisive) == (Verdict.NOTICE, 5000.00)


def test_a_site_on_the_oracle_square(check, site, control):
    """A 400 m square cut by a slanted line: areas of the official formula, edges up to 20 m."""
    east, north = 39_500_000, 2_840_000
    whole = [
        (39436000.0, 2836000.0),
        (39436351.03302476, 2836191.7702154415),
        (39436159.262809314, 2836542.8032401977),
        (39435808.229784556, 2836351.0330247562),
    ]
    left = [
        whole[0],
        (39436129.88221916, 2836070.9549797135),
        (39435951.100225635, 2836429.083502441),
        whole[3],
    ]

    def wkt(points):
        ring = [*points, points[0]]
        return "POLYGON((" + ", ".join(f"{x - east:.10f} {y - north:.10f}" for x, y in ring) + "))"

    result = check("permanent_farmland", site(wkt(whole)), control((wkt(left), {"DLBM": "0101"})))
    assert result.overlap == pytest.approx(62153.709624, abs=0.01)
    assert sum(part.area for part in result.parts) == pytest.approx(159983.86, abs=1e-6)


@settings(max_examples=50, deadline=None)
@given(
    overlap=st.floats(min_value=0.01, max_value=9999),
    narrow=st.floats(min_value=0, max_value=500),
    wide=st.floats(min_value=0, max_value=500),
)
def test_more_tolerance_never_worsens_a_verdict(overlap, narrow, wide):
    low, high = sorted((narrow, wide))
    verdicts = [decided(overlap, limit) for limit in (low, high)]
    assert list(Verdict).index(verdicts[1]) <= list(Verdict).index(verdicts[0])


def decided(overlap, limit):
    """The decision about an overlap with farmland on a hectare, with one limit in m²."""
    rules = rule_set().with_tolerance(area_m2=limit, share=0.0)
    whole = Site("S", "", b"", "EPSG:4527")
    subject = Subject(whole, None, 10_000.0, 10_000.0, ShapelyBackend(), rules.tolerance)
    return decide(subject, rules.rule("permanent_farmland"), overlap).verdict


def test_a_part_that_levelling_gives_a_cent_stays_in_the_sum(check, site, control):
    # 100.003 + 50.003 + 0.004 m² = 150.01 m²: rounded down they lack one cent, and the largest
    # remainder (0.4 of a cent) is that of the sliver.
    plot = "POLYGON((0 0, 15.001 0, 15.001 10, 0 10, 0 0))"
    parts = [
        ("POLYGON((0 0, 10.0003 0, 10.0003 10, 0 10, 0 0))", {"GHFQDM": "410"}),
        ("POLYGON((10.0003 0, 15.0006 0, 15.0006 10, 10.0003 10, 10.0003 0))", {"GHFQDM": "520"}),
        ("POLYGON((15.0006 0, 15.001 0, 15.001 10, 15.0006 10, 15.0006 0))", {"GHFQDM": "530"}),
    ]
    result = check("plan_zone", site(plot), control(*parts))
    assert sorted(part.area for part in result.parts) == [0.01, 50.00, 100.00]
    assert sum(round(100 * group.area) for group in result.groups) == 15001
