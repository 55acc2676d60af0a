"""Zones and planned uses: 城镇开发边界, 规划分区, 规划用地用海."""

import pytest

from shanhe.core.planning.compliance import Verdict
from shanhe.core.planning.compliance.operations import agreement, is_within

WEST = "POLYGON((-50 -10, 40 -10, 40 110, -50 110, -50 -10))"  # 40 % of the site
EAST = "POLYGON((40 -10, 150 -10, 150 110, 40 110, 40 -10))"  # 60 %
ALL = "POLYGON((-50 -10, 150 -10, 150 110, -50 110, -50 -10))"


def sums(result, kind):
    return {group.key: group.area for group in result.groups if group.kind == kind}


def test_wholly_in_the_concentrated_zone_passes(check, site, control):
    result = check("urban_boundary", site(), control((ALL, {"GHFQDM": "410"})))
    assert (result.verdict, sums(result, "zone")) == (Verdict.PASSED, {"410": 10000.00})


def test_partly_in_the_elastic_zone_is_a_notice(check, site, control):
    layer = control((WEST, {"GHFQDM": "410"}), (EAST, {"GHFQDM": "420"}))
    result = check("urban_boundary", site(), layer)
    assert result.verdict is Verdict.NOTICE
    assert sums(result, "zone") == {"410": 4000.00, "420": 6000.00}
    assert result.decisive == 6000.00


def test_outside_the_boundary_is_a_notice_with_a_remark_for_what_is_allowed(
    check, site, control, codes
):
    layer = control((WEST, {"GHFQDM": "410"}))
    factory = check("urban_boundary", site(project_type="工业"), layer)
    road = check("urban_boundary", site(project_type="交通"), layer)
    assert (factory.verdict, codes(factory)) == (Verdict.NOTICE, ["CMP-37"])
    assert (road.verdict, codes(road)) == (Verdict.NOTICE, ["CMP-37", "CMP-22"])
    assert sums(road, "zone") == {"410": 4000.00, "outside": 6000.00}


@pytest.mark.parametrize(
    ("use", "planned", "expected"),
    [
        ("100101", "1001", "level2"),
        ("1001", "100101", "level2"),
        ("100101", "1002", "level1"),
        ("0701", "0801", "none"),
        ("07", "0701", "level1"),
        ("1207", "1207v", "level2"),
    ],
)
def test_agreement_of_codes(use, planned, expected):
    assert agreement(use, planned) == expected


def test_planned_use_conforms(check, site, control, codes):
    result = check("planned_use", site(), control((ALL, {"YDYHFLDM": "100101"})))
    assert (result.verdict, codes(result)) == (Verdict.PASSED, ["CMP-25"])


def test_planned_use_conforms_in_part_with_its_share(check, site, control):
    layer = control((WEST, {"YDYHFLDM": "1001"}), (EAST, {"YDYHFLDM": "0701"}))
    result = check("planned_use", site(), layer)
    assert result.verdict is Verdict.NOTICE
    assert sums(result, "conformity") == {"level2": 4000.00, "none": 6000.00}
    note = result.notes[-1]
    assert note.code == "CMP-26"
    assert note.values["level2"] == pytest.approx(40)


def test_land_outside_of_the_plan_does_not_conform(check, site, control, codes):
    far = "POLYGON((900 900, 910 900, 910 910, 900 900))"
    result = check("planned_use", site(), control((far, {"YDYHFLDM": "1001"})))
    assert (result.verdict, codes(result)) == (Verdict.NOTICE, ["CMP-27"])
    assert sums(result, "conformity") == {"outside": 10000.00}


def test_a_site_without_intended_use_is_undetermined(check, site, control, codes):
    layer = control((ALL, {"YDYHFLDM": "1001"}))
    result = check("planned_use", site(intended_use=""), layer)
    assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-15"])


def test_a_zone_admits_or_not(check, site, control, codes):
    town = check("plan_zone", site(), control((ALL, {"GHFQDM": "414"})))
    fields = check(
        "plan_zone", site(), control((WEST, {"GHFQDM": "300"}), (EAST, {"GHFQDM": "410"}))
    )
    assert (town.verdict, codes(town)) == (Verdict.PASSED, [])
    assert (fields.verdict, codes(fields)) == (Verdict.NOTICE, ["CMP-23"])
    assert fields.notes[-1].values == {"use": "100101 一类工业用地", "zones": "300 农田保护区"}
    assert fields.decisive == 4000.00


def test_zones_must_cover_the_site(check, site, control, codes):
    result = check("plan_zone", site(), control((EAST, {"GHFQDM": "410"})))
    assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-14"])


def test_an_unknown_zone_code_is_undetermined(check, site, control, codes):
    result = check("plan_zone", site(), control((ALL, {"GHFQDM": "999"})))
    assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-24"])


def test_subdivisions_belong_to_their_zone():
    assert is_within("410", ["410"])
    assert is_within("414", ["410"])
    assert not is_within("420", ["410"])
    assert not is_within("", ["410"])
