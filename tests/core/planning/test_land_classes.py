import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.planning.land_classes import (
    IN_TOWN,
    IN_VILLAGE,
    OUTSIDE,
    Crosswalk,
    deducted,
    marked_in_village,
    position_of,
)
from shanhe.core.standards.classes import land_classes, survey_classes

CROSSWALK = Crosswalk.load()


@pytest.mark.parametrize(
    ("dlbm", "position", "code", "to_subdivide"),
    [
        ("0101", OUTSIDE, "0101", False),
        ("0305", OUTSIDE, "0303", False),  # shrub: the plan's number differs
        ("0204", OUTSIDE, "0205", True),  # 0204 or 0205
        ("05H1", IN_TOWN, "09", True),
        ("08H1", IN_TOWN, "0801", True),
        ("08H1", IN_VILLAGE, "0704", False),
        ("08H2", IN_VILLAGE, "0704", False),
        ("08H2", OUTSIDE, "08", True),
        ("0809", IN_VILLAGE, "13", True),
        ("1109", OUTSIDE, "1311", False),
        ("1203", OUTSIDE, "2303", False),
        ("0201K", OUTSIDE, "0201", False),
        ("1104a", OUTSIDE, "1704", False),
    ],
)
def test_survey_classes_become_plan_classes(dlbm, position, code, to_subdivide):
    target = CROSSWALK.target(dlbm, position)
    assert (target.code, target.to_subdivide) == (code, to_subdivide)


def test_every_survey_class_without_subclasses_has_a_target():
    parents = {one.parent for one in survey_classes().values() if one.level == 2}
    leaves = [code for code in survey_classes() if code not in parents]
    assert [code for code in leaves if CROSSWALK.target(code) is None] == []


def test_targets_and_options_are_plan_classes():
    for code in survey_classes():
        target = CROSSWALK.target(code)
        if target is not None:
            assert {target.code, *target.options} <= set(land_classes())


def test_only_options_are_allowed():
    commerce = CROSSWALK.target("05H1")
    assert commerce.allows("090101")
    assert commerce.allows("09")
    assert not commerce.allows("1001")


def test_an_unknown_code_has_no_target():
    assert CROSSWALK.target("0509") is None


def test_a_preset_replaces_the_village_rows(tmp_path):
    file = tmp_path / "own.json"
    row = {"dlbm": "0809", "target": "0704", "confidence": "likely", "note": ""}
    content = {"table": "crosswalk_in_village", "version": "1", "source": "省厅", "rows": [row]}
    file.write_text(json.dumps(content), encoding="utf-8")
    own = Crosswalk.load(village_preset=str(file))
    assert own.target("0809", IN_VILLAGE).code == "0704"
    assert own.target("08H1", IN_VILLAGE).code == "0801"
    assert str(own.village_rows.source) == "省厅"


@pytest.mark.parametrize(
    ("czcsxm", "position"),
    [
        ("201", IN_TOWN),
        ("202a", IN_TOWN),
        (" 203 ", IN_VILLAGE),
        ("203A", IN_VILLAGE),
        ("204", OUTSIDE),
        ("", OUTSIDE),
        (None, OUTSIDE),
    ],
)
def test_the_position_follows_the_attribute(czcsxm, position):
    assert position_of(czcsxm) == position


def test_an_unknown_attribute_is_named():
    with pytest.raises(Problem, match="206"):
        position_of("206")


def test_the_mark_of_villages():
    assert marked_in_village("1207v ")
    assert not marked_in_village("1207")


def test_ridges_are_taken_off_the_parcel():
    assert deducted([1000.0, 500.0], [120.5, None]) == ([879.5, 500.0], [120.5, 0.0])


@pytest.mark.parametrize("ridge", [-0.01, 1000.01])
def test_an_impossible_deduction_names_the_parcel(ridge):
    with pytest.raises(Problem) as caught:
        deducted([1.0, 1000.0], [0.5, ridge])
    assert (caught.value.code, caught.value.values["number"]) == ("PLN-01", 2)


@given(st.lists(st.tuples(st.floats(0, 1e7), st.floats(0, 1))))
def test_nothing_is_lost_by_the_deduction(parcels):
    areas = [area for area, _ in parcels]
    classes, ridges = deducted(areas, [area * share for area, share in parcels])
    assert all(c >= 0 for c in classes)
    assert [c + r for c, r in zip(classes, ridges)] == pytest.approx(areas)
