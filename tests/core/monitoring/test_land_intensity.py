"""Worked numbers: weights and ideal values are invented, the arithmetic is the standard's."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.monitoring.land_intensity import (
    Scheme,
    elasticity_standard,
    evaluated,
    growth_type,
    names_of,
    standardised,
)

SCHEME = Scheme.load()
UNIT = {
    "POP_T0": 300, "POP_T1": 312, "URLAND_T0": 120, "URLAND_T1": 123, "NEW_URLAND": 3,
    "GDP_T0": 900, "GDP_T1": 990, "CLAND_T0": 200, "CLAND_T1": 204, "NEW_CLAND": 4,
    "INVEST_T1": 400, "STOCK_SUPPLY": 30, "TOTAL_SUPPLY": 100, "BATCH_SUPPLY": 72,
    "BATCH_APPROVED": 100,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "actual", "ideal", "standard"),
    [
        ("positive", 4200, 5000, 0.84),
        ("positive", 5600, 5000, 1.0),
        ("inverse", 260, 200, 0.769231),
        ("inverse", 150, 200, 1.0),
    ],
)
def test_standard_values(kind, actual, ideal, standard):
    assert round(standardised(kind, actual, ideal), 6) == standard


def test_the_index_of_intensity():
    """84.0 and 81.0 make 82.5."""
    amounts = {"POP_T1": 42.0, "URLAND_T1": 100.0, "INVEST_T1": 180.0, "GDP_T1": 300.0}
    found = evaluated({**amounts, "CLAND_T1": 100.0}, SCHEME)
    assert {code: found.indicators[code].value for code in ("PUI1", "EUI1", "EUI2")} == {
        "PUI1": 4200.0,
        "EUI1": 18000.0,
        "EUI2": 30000.0,
    }
    scores = {item: round(found.scores[item], 6) for item in ("PUII1", "EUII1", "PUII")}
    assert scores == {"PUII1": 84.0, "EUII1": 81.0, "PUII": 82.5}
    assert found.scores["TOTAL"] is None  # other amounts are not stated
    assert found.indicators["PEI1"].missing == ("POP_T0", "URLAND_T0")


def test_elasticity_growth_and_decline():
    found = evaluated(UNIT, SCHEME).indicators
    assert [round(part, 6) for part in found["PEI1"].growth] == [0.04, 0.025]
    assert round(found["PEI1"].value, 6) == 1.6
    assert found["PGCI1"].value == 25.0
    assert round(found["EGCI1"].value, 4) == 7.2727
    assert round(UNIT["CLAND_T0"] / UNIT["GDP_T0"], 6) == 0.222222
    assert round(UNIT["CLAND_T1"] / UNIT["GDP_T1"], 6) == 0.206061


def test_the_total_is_made_of_the_indices():
    scores = evaluated(UNIT, SCHEME).scores
    parts = SCHEME.below()["TOTAL"]
    assert scores["TOTAL"] == pytest.approx(sum(w * scores[item] for item, w in parts.items()))


@pytest.mark.parametrize(
    ("growth", "land", "standard"),
    [(0.04, -0.01, 1), (0, 0, 1), (-0.01, 0.02, 0), (-0.01, 0, 0), (0.01, 0.02, 0.5)],
)
def test_signs_of_an_elasticity(growth, land, standard):
    assert elasticity_standard(growth, land, 1.0) == standard


def test_where_both_shrink_the_reciprocal_counts():
    assert elasticity_standard(-0.04, -0.01, 1.0) == 0.25  # people leave faster than land
    assert elasticity_standard(-0.01, -0.04, 1.0) == 1.0


@pytest.mark.parametrize(
    ("growth", "land", "kind"),
    [
        (0.04, -0.01, "内涵挖潜型"),
        (0.04, 0.025, "集约趋势型"),
        (0.02, 0.02, "相对稳定型"),
        (0.01, 0.02, "粗放趋势型"),
        (-0.01, 0.02, "粗放趋势型"),
        (-0.01, -0.02, ""),
    ],
)
def test_types(growth, land, kind):
    assert growth_type(growth, land, SCHEME.types) == kind


def test_rates_of_a_development_zone():
    amounts = {"SUPPLIED": 90.0, "SERVICED": 100.0, "BUILT": 72.0, "FLOOR_AREA": 108.0}
    rates = evaluated(amounts, SCHEME).rates
    assert (rates["TDGYL"], rates["TDJCL"], rates["ZHRJL"]) == (90.0, 80.0, 1.5)
    assert rates["GYYDL"] is None


def test_weights_that_do_not_sum_to_one_are_refused(tmp_path):
    rows = [dict(row) for row in SCHEME.weights.rows]
    rows[0]["weight"] = "0.5"
    path = tmp_path / "w.json"
    path.write_text(json.dumps({"table": "intensity_weights", "rows": rows}), encoding="utf-8")
    with pytest.raises(Problem) as caught:
        Scheme.load(weights=str(path))
    assert (caught.value.code, caught.value.values["item"]) == ("INT-02", "TOTAL")
    path.write_text(json.dumps({"table": "intensity_weights", "rows": rows[:1]}), encoding="utf-8")
    with pytest.raises(Problem, match="INT-01"):
        Scheme.load(weights=str(path))


def test_terms():
    assert (names_of("A"), names_of("A-B"), names_of("A/B")) == (["A"], ["A", "B"], ["A", "B"])
    with pytest.raises(Problem, match="INT-03"):
        names_of("A+B*C")


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.sampled_from(["positive", "inverse"]))
def test_a_standard_value_is_from_0_to_1(actual, ideal, kind):
    assert 0.0 <= standardised(kind, actual, ideal) <= 1.0
