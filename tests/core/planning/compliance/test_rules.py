import json
from pathlib import Path

import pytest

from shanhe.core.errors import Problem
from shanhe.core.planning.compliance import read_preset, rule_set
from shanhe.core.standards.tables import table

ALWAYS = [
    "permanent_farmland",
    "ecological_redline",
    "urban_boundary",
    "planned_use",
    "plan_zone",
    "survey_class",
    "geohazard",
    "approved_land",
    "geometry",
]


def test_nine_checks_are_always_listed():
    assert [rule.id for rule in rule_set().rules if rule.always_listed] == ALWAYS


def test_every_rule_points_to_its_row_of_the_table_of_checks():
    rows = table("compliance_checks").by("check")
    for rule in rule_set().rules:
        assert rows[rule.check]["legal_basis"] == rule.basis
        assert rule.basis


def test_severity_follows_the_result_kind_of_the_table():
    rows = table("compliance_checks").by("check")
    for rule in rule_set().rules:
        kind = rows[rule.check]["result_kind"]
        zoned = kind.startswith("error in")
        assert rule.severity == ("warning" if zoned else kind.split()[0])
        assert bool(rule.exemptions) == ("unless" in kind)
        assert ("error" in rule.severities.values()) == zoned


def test_every_check_of_the_table_has_a_rule():
    assert len(table("compliance_checks").rows) == 25
    assert rule_set().checks_without_rule() == []


def test_a_check_without_its_rule_is_named():
    off = [{"id": "steep_cropland", "enabled": False}, {"id": "black_soil", "enabled": False}]
    names = [row["check"] for row in rule_set({"rules": off}).checks_without_rule()]
    assert names == ["耕地坡度/黑土"]


def test_a_rule_says_what_layer_it_asks_for():
    assert (
        rule_set().rule("hazard_point").asks
        == "DZZHYHD / 地质灾害隐患 / 隐患点 / 灾害点 (ZHLX, BSM)"
    )


@pytest.mark.parametrize(
    ("layer", "rule"),
    [
        ("YJJBNT", "permanent_farmland"),
        ("county — yjjbnt", "permanent_farmland"),
        ("350821_DLTB_2023", "survey_class"),
        ("GHFQ", "plan_zone"),
        ("某县湿地", "wetland_grassland"),
        ("违法用地图斑", "illegal_land"),
        ("某县地质灾害隐患点", "hazard_point"),
        ("海岸线", "shoreline"),
        ("PEWG", "idle_land"),
        ("饮用水源保护区", "drinking_water_source"),
        ("roads", None),
        ("SDE_roads", None),
    ],
)
def test_a_layer_finds_its_rule_by_code_or_word(layer, rule):
    found = rule_set().rule_of_layer(layer)
    assert (found.id if found else None) == rule


def test_a_preset_changes_members_and_adds_rules(tmp_path):
    file = tmp_path / "county.json"
    airport = {
        "id": "airport_noise",
        "check": "机场净空",
        "basis": "民用航空法 58条",
        "operation": "intersect",
        "severity": "warning",
        "layers": ["JCJK"],
    }
    content = {
        "version": "county 3",
        "tolerance": {"area_m2": 5},
        "rules": [
            {"id": "geohazard", "severity": "error"},
            airport,
            {"id": "coast", "enabled": False},
        ],
    }
    file.write_text(json.dumps(content), encoding="utf-8-sig")
    rules = rule_set(read_preset(str(file)))
    assert rules.rule("geohazard").severity == "error"
    assert rules.rule("geohazard").layers == ("DZZHYFQ",)
    assert rules.rule("airport_noise").basis == "民用航空法 58条"
    assert rules.tolerance.area_m2 == 5
    assert rules.tolerance.share == 0.001
    assert rules.version == "2026.2 + county 3"
    assert "coast" not in [rule.id for rule in rules.rules]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("not json", "CMP-01"),
        ("[1]", "CMP-02"),
        ('{"rules": {"id": "x"}}', "CMP-02"),
        ('{"rules": [{"severity": "error"}]}', "CMP-02"),
        ('{"rules": [{"id": "x"}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "severity": "terrible"}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "operation": "eval"}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "colour": "red"}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "layers": "HAX"}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "admission": 3}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "remarks": [{"note": "CMP-22"}]}]}', "CMP-02"),
        (
            '{"rules": [{"id": "coast", "remarks": [{"site": "age", "values": [], "note": "x"}]}]}',
            "CMP-02",
        ),
        ('{"rules": [{"id": "coast", "part": 9}]}', "CMP-02"),
        ('{"rules": [{"id": "coast", "distance_m": "far"}]}', "CMP-02"),
        ('{"rules": [{"id": "land_standard", "limits": [{"figure": "x"}]}]}', "CMP-02"),
        ('{"tolerance": {"area_m2": -1}}', "CMP-02"),
        ('{"tolerance": {"area_m2": "many"}}', "CMP-02"),
        ('{"tolerance": {"sliver": 1}}', "CMP-02"),
    ],
)
def test_a_wrong_preset_is_refused_with_its_reason(tmp_path, text, code):
    file = tmp_path / "preset.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as caught:
        rule_set(read_preset(str(file)))
    assert caught.value.code == code


def test_a_missing_preset_is_named(tmp_path):
    with pytest.raises(Problem) as caught:
        read_preset(str(tmp_path / "absent.json"))
    assert caught.value.code == "CMP-01"


def test_the_preset_of_the_documentation_is_a_valid_one():
    page = Path(__file__).parents[4] / "docs" / "adding-a-rule.md"
    block = page.read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    rules = rule_set(json.loads(block))
    assert rules.rule("airport_clearance").severities == {"一级": "error"}
    assert rules.rule("geohazard").severity == "error"
    assert rules.tolerance.area_m2 == 0.5
