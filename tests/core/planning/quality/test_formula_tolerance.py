"""A formula's tolerance may be as small as a planner likes; sound rows stay sound."""

import pytest
from tiny_database import run, survey

from shanhe.core.planning.quality import rule_set


def net_rule(tolerance):
    sums = {"field": "TBDLMJ", "first": "TBMJ", "second": "KCMJ", "tolerance": tolerance}
    rule = {"id": "net", "operation": "formula", "layers": ["DLTB"], "parameters": sums}
    return rule_set({"replace": True, "rules": [rule]})


@pytest.mark.parametrize("tolerance", [0, 0.001, 0.01])
def test_rows_that_agree_are_not_named(tolerance):
    assert run(survey(), rules=net_rule(tolerance)).results[0].findings == ()
