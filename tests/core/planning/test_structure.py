import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.planning.land_classes import POSITIONS, Crosswalk
from shanhe.core.planning.structure import (
    Finding,
    PlacementRules,
    plan_year,
    survey_year,
)
from shanhe.core.standards.classes import land_classes, survey_classes
from shanhe.core.standards.tables import table

RULES = PlacementRules.load()
CROSSWALK = Crosswalk.load()
LEAF_ROWS = {row["row"] for row in table("structure_adjust_table_rows").rows if not row["sum_of"]}


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("code", land_classes())
def test_every_class_at_every_position_reaches_one_row(code, position):
    placement = RULES.place(code, position)
    assert placement.row in LEAF_ROWS
    assert (placement.row == "待细分") == (code in {"10", "12"})


@pytest.mark.parametrize(
    ("code", "position", "row"),
    [
        ("0101", "in_town", "耕地"),
        ("060102", "outside", "农业设施建设用地"),
        ("0701", "in_town", "城镇用地"),
        ("0701", "in_village", "村庄用地"),
        ("0701", "outside", "城镇用地"),
        ("0703", "outside", "村庄用地"),
        ("070301", "in_town", "城镇用地"),
        ("1207v", "in_village", "村庄用地"),
        ("1001", "in_village", "村庄用地"),
        ("1002", "in_village", "其他建设用地"),
        ("1202", "in_town", "区域基础设施用地"),
        ("1311", "in_town", "区域基础设施用地"),
        ("1312", "in_town", "城镇用地"),
        ("13", "in_village", "村庄用地"),
        ("1506", "in_village", "其他建设用地"),
        ("2301", "in_village", "村庄用地"),
        ("2301", "outside", "其他土地"),
        ("2303", "in_village", "其他土地"),
        ("23", "in_town", "其他土地"),
        ("1704", "in_town", "陆地水域"),
        ("1801", "outside", "海域"),
    ],
)
def test_the_row_of_a_class(code, position, row):
    assert RULES.place(code, position).row == row


def test_a_code_that_is_none_has_no_row():
    assert RULES.place("9901", "in_town") is None
    assert RULES.place("", "in_town") is None


def test_the_construction_groups_agree_with_the_rules():
    """Two tables of different origin: rows for construction take construction classes only."""
    construction = {"城镇用地", "村庄用地", "区域基础设施用地", "其他建设用地"}
    for code, one in land_classes().items():
        rows = {RULES.place(code, position).row for position in POSITIONS}
        if one.group == "建设用地" and code not in {"10", "12"}:
            assert rows <= construction
        elif one.group != "建设用地" and code != "2301":
            assert not rows & construction


def survey(parcels, ridges=()):
    columns = list(zip(*parcels))
    return survey_year(*columns, CROSSWALK, RULES, ridges)


def test_the_base_year_from_survey_parcels():
    year = survey(
        [
            ("0101", None, 30_000.0),
            ("0103", "", 10_000.0),
            ("0701", "201", 20_000.0),
            ("0702", "203", 5_000.0),
            ("08H1", "203", 2_500.0),
            ("1003", None, 7_500.0),
            ("1101", None, 40_000.0),
        ],
        ridges=[0.0, 1_000.0, 0, 0, 0, 0, 0],
    )
    assert year.hectares == {
        "耕地": 4.0,
        "城镇用地": 2.0,
        "村庄用地": 0.75,
        "区域基础设施用地": 0.75,
        "陆地水域": 4.0,
        "其他土地": 0.1,
    }
    assert year.total == pytest.approx(11.6)
    assert [(f.kind, f.code) for f in year.findings] == [("to_subdivide", "0701")]
    assert "070102" in year.findings[0].options
    assert (year.unplaced, year.apart) == (0, {})


def test_what_no_row_can_take_is_kept_and_found():
    year = survey([("0509", "201", 10_000.0), ("0101", "999", 20_000.0), (None, None, 5_000.0)])
    assert year.hectares == {"待细分": 1.5, "耕地": 2.0}
    assert sorted(year.findings, key=lambda one: one.code) == [
        Finding("unknown_class", "", 0.5, 1),
        Finding("unknown_class", "0509", 1.0, 1),
        Finding("unknown_position", "999", 2.0, 1),
    ]
    assert year.unplaced == 2


def test_town_land_outside_every_town_is_reported_apart():
    year = survey([("0601", None, 10_000.0), ("0601", "202", 30_000.0), ("1201", None, 4_000.0)])
    assert year.hectares == {"城镇用地": 4.0, "其他土地": 0.4}
    assert year.apart == {"城镇村以外": 1.0}
    assert [(f.code, f.hectares) for f in year.findings if f.kind == "unsure_rule"] == [
        ("0601", 1.0),
        ("1201", 0.4),
    ]


def test_a_plan_year_with_codes_of_level_1():
    year = plan_year(
        ["10", "1001v", "12"], ["in_town", "in_village", "outside"], [1e4, 2e4, 3e4], RULES
    )
    assert year.hectares == {"待细分": 4.0, "村庄用地": 2.0}
    assert year.findings == [
        Finding("level_1_only", "10", 1.0, 1),
        Finding("level_1_only", "12", 3.0, 1),
    ]


@pytest.mark.parametrize("area", [float("nan"), -0.01, float("inf")])
def test_an_area_that_is_none_names_the_parcel(area):
    with pytest.raises(Problem) as caught:
        plan_year(["01", "02"], ["outside"] * 2, [1.0, area], RULES)
    assert (caught.value.code, caught.value.values["number"]) == ("PLN-02", 2)


def test_a_preset_moves_a_class_to_another_row(tmp_path):
    rows = [dict(row) for row in table("structure_adjust_table_rules").rows]
    rows[12]["row"] = "村庄用地"
    content = {
        "table": "structure_adjust_table_rules",
        "version": "1",
        "source": "省厅",
        "rows": rows,
    }
    file = tmp_path / "own.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert PlacementRules.load(str(file)).place("0701", "outside").row == "村庄用地"


PARCELS = st.lists(
    st.tuples(
        st.sampled_from([*survey_classes(), "9999"]),
        st.sampled_from(["", "201", "203A", "204", "77"]),
        st.floats(0.0, 1e6),
    ),
    min_size=1,
)


@given(PARCELS)
def test_no_area_is_lost_or_made(parcels):
    year = survey(parcels)
    assert year.total == pytest.approx(sum(area for *_, area in parcels) / 1e4, abs=1e-9)


@given(PARCELS, st.randoms())
def test_the_order_of_parcels_does_not_matter(parcels, shuffler):
    shuffled = list(parcels)
    shuffler.shuffle(shuffled)
    assert survey(shuffled) == survey(parcels)
    assert Counter(one.kind for one in survey(parcels).findings)["unknown_class"] <= len(parcels)
