"""Every code of the review has a sentence, every rule a title, every id its words."""

import re
from pathlib import Path

import pytest

from shanhe.core.errors import Problem
from shanhe.core.planning.compliance import Group, Verdict, rule_set
from shanhe.plugin.messages import sentence
from shanhe.plugin.messages.planning import SENTENCES
from shanhe.plugin.review.texts import (
    KINDS,
    RULES,
    RULES_SOURCE,
    TOLERANCE_SOURCE,
    TONES,
    VERDICTS,
    crs_name,
    group_label,
    rule_title,
    value_label,
)

ROOT = Path(__file__).resolve().parents[3]
SOURCES = [
    *(ROOT / "core/planning/compliance").glob("*.py"),
    *(ROOT / "plugin/review").glob("*.py"),
    ROOT / "core/standards/data/compliance_rules.json",
]


def test_codes_and_sentences_belong_together():
    used = {
        code
        for path in SOURCES
        for code in re.findall(r'"(CMP-\d\d)"', path.read_text(encoding="utf-8"))
    }
    assert used == {code for code in SENTENCES if code.startswith("CMP-")}


def test_a_note_reads_as_a_sentence():
    note = Problem("CMP-30", area=0.5, limit=1.0, percent=0.1, most=100.0)
    assert sentence(note) == (
        "The decision ignores 0.50 m² as a sliver: less than 1 m² or than 0.1 % of the site "
        "and 100 m² (preset)."
    )


def test_every_rule_verdict_and_kind_has_words(monkeypatch):
    assert {rule.id for rule in rule_set().rules} == set(RULES)
    assert set(VERDICTS) == set(TONES) == set(Verdict)
    assert rule_title(rule_set().rule("permanent_farmland")) == "Permanent basic farmland"
    monkeypatch.setenv("SHANHE_LOCALE", "zh_CN")
    assert rule_title(rule_set().rule("permanent_farmland")) == "永久基本农田"


@pytest.mark.parametrize(
    ("rule", "value", "label"),
    [
        ("urban_boundary", "410", "410 城镇集中建设区"),
        ("planned_use", "1001v", "1001 工业用地"),
        ("permanent_farmland", "0101", "0101 水田"),
        ("geohazard", "高", "高"),
        ("approved_land", "闽政地〔2021〕7号", "闽政地〔2021〕7号"),
        ("plan_zone", "999", "999"),
    ],
)
def test_a_value_has_its_name_beside_its_code(rule, value, label):
    assert value_label(rule_set().rule(rule), value) == label


def test_the_sources_of_the_shipped_rules_can_be_translated():
    assert rule_set().tolerance.source == TOLERANCE_SOURCE
    assert rule_set().source == RULES_SOURCE


def test_a_crs_has_its_name(qgis_app):
    assert crs_name("EPSG:4527") == "CGCS2000 / 3-degree Gauss-Kruger zone 39 (EPSG:4527)"
    assert crs_name("nowhere") == "nowhere"


@pytest.mark.parametrize(
    ("group", "label"),
    [
        (Group("zone", "410", 1.0), "410 城镇集中建设区"),
        (Group("zone", "outside", 1.0), "outside of the layer"),
        (Group("planned", "0701", 1.0), "0701 城镇住宅用地"),
        (Group("planned", "9999", 1.0), "9999"),
        (Group("conformity", "level2", 1.0), "same use on level 2"),
        (
            Group("unit", "350821100001|0101|30", 1.0),
            "350821100001 · 0101 水田 · 集体土地所有权",
        ),
        (Group("slope", "5", 1.0), "5 >25°"),
        (Group("value", "", 1.0), "(no value)"),
    ],
)
def test_sums_are_labelled_with_code_and_name(group, label):
    assert group.kind in KINDS
    assert group_label(group) == label
