"""Roads as lines with costs, their lengths, limits of the grades."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.factors import Factor
from shanhe.core.evaluation.location import Network, refuse_speed, starting_lines
from shanhe.core.raster.source import Values


def network(places, times, edges):
    """Vertices (x, y) with their minutes; edges as (first, second, minutes)."""
    x, y = np.array(places, float).T
    first, second, minutes = np.array(edges, float).T
    return Network(x, y, np.array(times), first.astype(int), second.astype(int), minutes)


def test_an_edge_is_parted_where_both_of_its_ends_are_as_soon():
    one = network([(0, 0), (40, 0)], [10.0, 11.0], [(0, 1, 4.0)])
    seeds = starting_lines(one, np.zeros((0, 2)), 6.0)  # 6 km/h: 100 m a minute
    assert seeds.x.tolist() == [0, 40]
    assert seeds.cost.tolist() == [1000, 1100]
    assert seeds.length.tolist() == [25, 15]
    one = network([(0, 0), (4000, 0)], [10.0, 11.0], [(0, 1, 4.0)])
    seeds = starting_lines(one, np.zeros((0, 2)), 6.0)
    assert seeds.length.tolist() == [2500, 1500]  # 12.5 minutes from both ends
    assert seeds.east.tolist() == [1, -1]
    assert seeds.slope.tolist() == [0.1, 0.1]


def test_roads_without_a_centre_do_not_count_and_centres_do_themselves():
    one = network(
        [(0, 0), (300, 400), (0, 900), (0, 2900)], [0.0, 1.0, inf, inf], [(0, 1, 1.0), (2, 3, 9.0)]
    )
    seeds = starting_lines(one, np.array([[50.0, 70.0]]), 6.0)
    assert np.column_stack(seeds[:3]).tolist() == [[0, 0, 0], [50, 70, 0]]
    assert seeds.length.tolist() == [500, 0]
    assert one.kilometres == (2.5, 0.5)


@pytest.mark.parametrize(
    ("code", "minutes", "grades"),
    [
        ("urban_time_province", [0, 60, 60.1, 120, 121, 210, 211, 300, 301], "112233445"),
        ("urban_time_county", [0, 20, 20.1, 40, 41, 60, 61, 90, 91], "112233445"),
        ("urban_time_county", [-1, 100_001], "00"),
    ],
)
def test_a_limit_belongs_to_the_better_grade(code, minutes, grades):
    data = np.array([minutes], np.float32)
    found = Factor.load(code).grade(Values(data, np.ones(data.shape, bool)))
    assert "".join(map(str, found[0])) == grades


@pytest.mark.parametrize("speed", [0.0, -5.0, inf, float("nan")])
def test_no_speed_is_refused(speed):
    with pytest.raises(Problem) as caught:
        refuse_speed("off", speed)
    assert caught.value.code == "EVA-54"
