"""Whole numbers that a field of 32 bits cannot hold are refused, not clamped."""

import pytest

from shanhe.core.planning.plan_database.conversion import converted
from shanhe.core.standards.schema import FieldSpec

FIELD = FieldSpec("SJNF", "数据年份", "integer", 0, 0, "M", "")


@pytest.mark.parametrize("value", [2147483648, -2147483649, "3508211002010000000", 1e300])
def test_numbers_beyond_the_field_are_refused(value):
    taken, problem = converted(value, FIELD)
    assert taken is None
    assert problem.code == "PDB-13"


@pytest.mark.parametrize("value", [2147483647, -2147483648, "2020", 0])
def test_numbers_within_the_field_are_taken(value):
    assert converted(value, FIELD) == (int(value), None)
