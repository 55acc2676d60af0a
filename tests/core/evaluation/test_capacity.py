"""Carrying scale by worked values; space, potential and conflicts by hand."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.evaluation.capacity import (
    Carrying,
    farmland_by_water,
    people_by_water,
    town_by_water,
)
from shanhe.core.evaluation.land_use import (
    CONSTRUCTION,
    FARMLAND,
    GARDEN,
    OTHER,
    TOWN,
    VILLAGE,
    use_of,
)
from shanhe.core.evaluation.space import (
    AGRI,
    URBAN,
    by_name,
    conflicts,
    counted,
    fits,
    in_conflict,
    potential,
)
from shanhe.core.raster.source import Values


def test_worked_scales():
    assert farmland_by_water(20_000, 0.6, 400, 50_000) == 350_000
    assert people_by_water(12_000, 110) == pytest.approx(1_090_909.09, abs=0.005)
    assert town_by_water(12_000, 110, 100) / 100 == pytest.approx(109.0909, abs=5e-5)  # km²


@pytest.mark.parametrize(
    ("carrying", "scale", "limit", "gap", "state"),
    [
        (Carrying(100.0, 80.0, 90.0), 80.0, "space", -10.0, "overload"),
        (Carrying(70.0, 80.0, 60.0), 70.0, "water", 10.0, "surplus"),
        (Carrying(None, 80.0), 80.0, "space", None, ""),
    ],
)
def test_the_least_constraint_counts(carrying, scale, limit, gap, state):
    assert (carrying.scale, carrying.limit, carrying.gap, carrying.state) == (
        scale, limit, gap, state,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "mark", "use"),
    [
        ("0101", "", FARMLAND), ("0201", "", GARDEN), ("0701", "201", TOWN), ("0602", "", 5),
        ("0702", "", VILLAGE), ("0702", "202A", TOWN), ("0101", "203", FARMLAND),
        ("1006", "", OTHER), ("1003", "", CONSTRUCTION), ("1109", "", CONSTRUCTION),
        ("0103K", "", FARMLAND), ("", "", 0), ("0602", "204", CONSTRUCTION),
    ],
)  # fmt: skip
def test_uses_of_survey_classes(code, mark, use):
    assert use_of(code, mark) == use


def values(*codes):
    data = np.array([codes], np.int16)
    return Values(data, data >= 0)


def test_space_by_unit():
    names = ("units", "agri", "ecology", "reserved")
    counts = {
        (1, 1, 3, -1): 10, (1, 2, -1, 1): 5, (1, 1, 1, -1): 7, (1, 3, 3, -1): 9, (-1, 1, 3, -1): 2,
    }  # fmt: skip
    assert counted(counts, names, lambda one: fits(one, AGRI)) == {1: 15, -1: 2}
    towns = ("units", "urban", "ecology", "reserved")
    assert counted(counts, towns, lambda one: fits(one, URBAN)) == {1: 10, -1: 2}
    assert by_name(("a", "b"), (1, 2)) == {"a": 1, "b": 2}


def test_potential_of_towns():
    names = ("urban", "ecology", "use", "reserved")
    rows = [
        values(1, 2, 3, 1, 1, 1, -1, 1),
        values(3, 3, 3, 1, 3, 3, 3, 1),
        values(1, 4, 4, 4, 6, 1, 4, 6),
        values(-1, -1, -1, -1, -1, 1, -1, 1),
    ]
    # farmland may become a town; extreme ground, towns and permanent farmland are no potential
    found = potential(names, URBAN)(rows)
    assert found.grades.tolist() == [[1, 2, 6, 5, 3, 4, 0, 5]]


def test_potential_of_agriculture():
    rows = [values(1, 1, 1, 2), values(3, 1, 3, 3), values(1, 4, 5, 3), values(1, 1, 1, 1)]
    found = potential(("agri", "ecology", "use", "reserved"), AGRI)(rows)
    assert found.grades.tolist() == [[3, 5, 3, 2]]


def test_kinds_of_conflict():
    names = ("use", "ecology", "agri", "urban", "hazard", "mining", "reserved")
    rows = [
        values(1, 1, 6, 7, 4, 1), values(1, 3, 3, 3, 1, 3), values(3, 3, 1, 1, 1, 3),
        values(1, 1, 3, 1, 1, 1), values(4, 4, 1, 1, 4, 4), values(-1, -1, -1, -1, 1, -1),
        values(-1, -1, -1, -1, -1, 1),
    ]  # fmt: skip
    kinds = conflicts()
    found = in_conflict(names, kinds)(rows).grades[0].tolist()
    assert [kinds[code - 1].english.split()[0] for code in found] == [
        "Farmland", "Farmland", "Towns", "Towns", "Mining", "Permanent",
    ]  # fmt: skip
    assert found == [1, 6, 7, 8, 4, 5]
    assert kinds[0].holds({"use": 1, "ecology": 1})
    assert not kinds[0].holds({"use": 1})


def test_what_is_not_given_is_no_conflict():
    assert in_conflict(("use", "agri"), conflicts())([values(1), values(1)]).grades.tolist() == [
        [0]
    ]
