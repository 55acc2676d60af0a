import ast
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.rounding import (
    as_decimal,
    decimal_half_up,
    half_up,
    rounded,
    rounded_known,
    share_of_money,
)


@pytest.mark.parametrize(
    ("value", "decimals", "wanted"),
    [
        (0.125, 2, 0.13),  # round() says 0.12
        (-0.125, 2, -0.13),
        (2.5, 0, 3.0),  # round() says 2
        (0.285, 2, 0.29),  # stored just below
        (1.15 * 0.1, 2, 0.12),  # 0.11499999999999999: a ridge of 0.1 of 1.15 m²
        (0.01235, 4, 0.0124),  # 123.5 m² in hm²
        (0.0, 2, 0.0),
    ],
)
def test_halves_go_up(value, decimals, wanted):
    assert half_up(value, decimals) == wanted
    assert rounded([value], decimals).tolist() == [wanted]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e15])
def test_what_cannot_be_counted_is_refused(value):
    with pytest.raises(Problem, match="GEO-09"):
        rounded([value], 2)
    assert half_up(value, 2) == value or value != value  # noqa: PLR0124 (not a number)


@given(st.integers(-(10**10), 10**10), st.integers(0, 4))
def test_decimal_numbers_are_rounded_as_on_paper(thousandths, decimals):
    value = Decimal(thousandths) / 1000
    assert half_up(float(value), decimals) == float(decimal_half_up(value, decimals))


@given(st.integers(0, 10**13), st.integers(0, 100))
def test_money_is_right_to_the_fen(fen, percent):
    exact = Decimal(fen) / 100 * percent / 100
    assert share_of_money(fen / 100, percent / 100) == float(decimal_half_up(exact, 2))


def test_a_float_is_the_number_that_it_is_written_as():
    assert as_decimal(np.float64(0.285)) == Decimal("0.285")
    assert str(decimal_half_up(Decimal("-0.001"), 2)) == "0.00"


ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core/planning", "core/monitoring", "plugin/compiling", "plugin/farmland", "plugin/siting")
ROOMS += ("plugin/monitoring", "plugin/structure", "plugin/indicators", "plugin/conversion")
ROOMS += ("plugin/basic", "plugin/review", "processing_provider")
FINDINGS = "core/planning/quality"  # its rules compare by tolerances, and print no table


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_printed_is_never_rounded_to_the_even_neighbour(room):
    found = []
    for path in sorted((ROOT / room).rglob("*.py")):
        if FINDINGS not in path.as_posix():
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(getattr(node, "func", None), "id", "")
                if name == "round" and len(node.args) > 1:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []


def test_what_cannot_be_rounded_stays_as_it_is():
    values = [0.045, float("nan"), 1e300, float("-inf"), -0.125]
    found = rounded_known(values).tolist()
    assert (found[0], found[2:]) == (0.05, [1e300, float("-inf"), -0.13])
    assert found[1] != found[1]
