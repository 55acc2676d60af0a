"""Limits of rules in the report: in words and with their unit."""

import re

from shanhe.core.planning.quality import Check, rule_set
from shanhe.plugin.quality.parameter_texts import limits_text


def test_limits_are_told_in_words_and_units():
    told = {rule.id: limits_text(rule.checks) for rule in rule_set().rules}
    assert told["extent"] == "area passed over, up to 1 m²; distance passed over, up to 0.001 m"
    assert told["area_sums"] == "tolerance 0.01 m²"
    assert told["sums"] == "tolerance 0.01 hm²"
    assert told["small_parcels"].startswith("smallest area 600 m²; DLBM 05, 06, 07, 08, 09, 1001")
    assert "1203: ≥ 400 m²; smallest area 0.2 m²" in told["small_parcels"]
    assert "KCXS ≥ 0, < 1" in told["domains"]
    raw = re.compile(r"_m2|_hm2| = |least|margin\b")
    assert not [id for id, text in told.items() if raw.search(text)]


def test_targets_and_limits_of_an_own_operation_are_told():
    items = [{"name": "永久基本农田", "compare": ">=", "target_hm2": 15320.5}, "no item"]
    assert limits_text((Check("targets", (), {"items": items}),)) == "永久基本农田 >= 15320.5 hm²"
    odd = {"ranges": {"MJ": 5}, "classes": [{"codes": 3, "limit": None}], "rare": 7}
    assert limits_text((Check("in_range", (), odd),)) == "rare 7; 3: ≥ None m²; MJ"
